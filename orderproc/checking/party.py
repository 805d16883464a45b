# ruff: noqa: E501
"""The parties of an order: sold-to, bill-to and ship-to from paper and, where the paper is silent, from the one customer.

Never completes from general tables; whom the shop sells to is decided in `customers`, what is paid in `payment`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from orderproc.checking import gazetteer, language
from orderproc.checking.context import Context
from orderproc.checking.customers import (
    Who,
    figures,
    folded,
    part_key,
    postal_key,
    recognize,
    street_likeness,
)
from orderproc.checking.evidence import CLERK, PLAUSIBLE, issue_at
from orderproc.checking.known_customer import as_known
from orderproc.checking.land import asked_of_land, in_customers_land
from orderproc.checking.mail_address import against_mail
from orderproc.checking.numbers import score_lattice
from orderproc.checking.places import (
    WITH_REGION,
    WITHOUT_CODES,
    region_code,
    regions_of,
    spaced_code,
    state_of_code,
    well_formed,
)
from orderproc.checking.repeated import read_twice
from orderproc.checking.strange import strange
from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.model.issue import Code, Issue, Severity
from orderproc.model.order import Address
from orderproc.model.shop import Customer, plain

PARTS = ("name", "company", "street", "street2", "city", "region", "postal_code", "country", "phone", "email")
WHERE = ("street", "street2", "city", "region", "postal_code")
# A word or number of an address whose ink alone speaks for it must be read so surely: of those by hand that were read at 0.9 to 0.99
# one in eight is wrong (tests.calibration, hands of both parts; of printed ones none of 889, so what was seen to be print needs less).
UNCONFIRMED_WORD, BY_INK = 0.99, ("name", "company", "street", "street2", "city", "postal_code")
# On a page too coarse to tell print from a hand by its shapes: where so large a share of the order lines' fields, of so many, was read without
# doubt, it is print (of 9 pages by hand none has more than 0.75, of 12 such scans of print 7 have more than 0.8), and needs less.
CLEARLY, SHARE, FIELDS, CLEAR_WORD = 0.99, 0.8, 10, 0.97
NEEDED = ("name", "company", "street", "street2", "city", "region", "postal_code")


@dataclass(frozen=True)
class Parties:
    sold_to: Address
    bill_to: Address | None
    ship_to: Address | None
    customer: Customer | None
    issues: tuple[Issue, ...]
    certainty: float


def check_parties(draft: OrderDraft, context: Context) -> Parties:
    """Who buys, who pays, where it goes. Issues where an address is incomplete, unsure or contradicts itself."""
    customers = () if "customer" in context.without else context.tables.customers
    draft, known = as_known(draft, customers)
    draft, by_code = _by_codes(read_twice(_by_language(draft, context), NEEDED), context)
    who = recognize(draft, customers)
    issues = [*known, *who.issues, *by_code]
    trusted = not any(issue.severity is not Severity.NOTE for issue in who.issues)
    customer = who.customer
    draft = in_customers_land(draft, customer if trusted else None, context.shop.country)
    sold_draft, sold_path = _sold_to(draft)
    ship_draft = draft.ship_to if _has_place(draft.ship_to) or _has_name(draft.ship_to) else DraftAddress()
    sold = _completed(_written(sold_draft, context), sold_draft, customer if trusted else None)
    bill = _written(draft.bill_to, context) if not draft.bill_to.empty and draft.bill_to is not sold_draft else None
    if bill is not None and not _has_place(draft.bill_to):
        bill = replace(sold, name=bill.name or sold.name, company=bill.company or sold.company)
    ship: Address | None = None
    goes_draft, path = sold_draft, sold_path
    if not ship_draft.empty and ship_draft is not sold_draft:
        ship = _written(ship_draft, context)
        goes_draft, path = ship_draft, "ship_to"
        if not ship.name and not ship.company:
            ship = replace(ship, name=sold.name, company=sold.company)
        if customer is not None and trusted and _agrees(ship, customer.address, ship_draft):
            ship = _same_as(ship, ship_draft, customer)
    if ship is not None and _is_same(ship, sold) and not _inside_the_billed(ship, draft.bill_to):
        sold, ship = _merged(sold, ship), None
        goes_draft = _with_what_only_the_other_says(goes_draft, sold_draft)
    if bill is not None and _is_same(bill, sold) and (bill.street2 is None or part_key("street2", sold.street2)):
        bill = None  # but for the office that pays, in the same house
    word = CLEAR_WORD if _clear_print(draft) else UNCONFIRMED_WORD
    certainty, doubts = _place_issues(ship or sold, goes_draft, path, customer if trusted else None, context, word)
    issues += doubts
    issues += against_mail(sold_draft, sold_path)
    if ship is not None:
        issues += strange(sold, sold_draft, sold_path)
    if bill is not None and _has_place(draft.bill_to):
        issues += strange(bill, draft.bill_to, "bill_to")
    if who.candidates and trusted and any(i.code in (Code.ADDRESS_MISSING, Code.ADDRESS_INCOMPLETE) for i in doubts):
        issues.append(_ambiguous(who, path))
    return Parties(sold, bill, ship, customer if trusted else None, tuple(issues), certainty)


def _by_language(draft: OrderDraft, context: Context) -> OrderDraft:
    """Names, streets and towns that were read from a picture, as sure as ink and language together."""
    if "language" in context.without:
        return draft
    sold, bill, ship = (language.spelled(address) for address in (draft.sold_to, draft.bill_to, draft.ship_to))
    return replace(draft, sold_to=sold, bill_to=bill, ship_to=ship)


def _by_codes(draft: OrderDraft, context: Context) -> tuple[OrderDraft, list[Issue]]:
    """Town and postal code of the buyer and of where it goes, the one by the other where one was read unsurely."""
    if "postal" in context.without:
        return draft, []
    sold, of_sold = _by_code(draft.sold_to, "sold_to", context)
    ship, of_ship = _by_code(draft.ship_to, "ship_to", context)
    return replace(draft, sold_to=sold, ship_to=ship), [*of_sold, *of_ship]


def _by_code(address: DraftAddress, path: str, context: Context) -> tuple[DraftAddress, list[Issue]]:
    country = (address.country.value or context.shop.country).upper()
    address = replace(address, postal_code=_by_form(address.postal_code, country))
    if country != "US":
        return address, []
    region = region_code(address.region.value, "US") if address.region.value else None
    address, notes = gazetteer.settled(address, region, context.settings.minimum_confidence)
    return address, [replace(note, field=f"{path}.{note.field}") for note in notes]


def _by_form(code: Field[str], country: str) -> Field[str]:
    """A postal code that was read from a picture, as sure as it is among the readings that have the form of the country's codes: where a
    figure must stand, "O" is no rival of "0"."""
    if not code.value or code.lattice is None or code.source == CLERK:
        return code
    fitting: dict[str, float] = {}
    others = 0.0
    for text, p in code.lattice.readings(24, 24):
        if well_formed(text, country):
            fitting[plain(text)] = fitting.get(plain(text), 0.0) + p
        else:
            others += p
    own = fitting.get(plain(code.value), 0.0)
    if not own:
        return code
    sure = min(own / sum(fitting.values()), code.confidence + others / (others + sum(fitting.values())))
    return replace(code, confidence=max(code.confidence, sure))


def _sold_to(draft: OrderDraft) -> tuple[DraftAddress, str]:
    """The buyer; where the paper names none, who pays, else where it goes."""
    for address, path in ((draft.sold_to, "sold_to"), (draft.bill_to, "bill_to"), (draft.ship_to, "ship_to")):
        if _has_name(address) or _has_place(address):
            return _with_contact(address, draft.sold_to), path
    return draft.sold_to, "sold_to"


def _with_contact(address: DraftAddress, other: DraftAddress) -> DraftAddress:
    if address is other or (address.email and address.phone):
        return address
    return replace(address, email=address.email or other.email, phone=address.phone or other.phone)


def _has_name(address: DraftAddress) -> bool:
    return bool(address.name or address.company)


def _has_place(address: DraftAddress) -> bool:
    return bool(address.street or address.city or address.postal_code)


def _written(draft: DraftAddress, context: Context) -> Address:
    values = {part: _clean(getattr(draft, part)) for part in PARTS}
    country = (values["country"] or "").upper() or None
    if country is None and _has_place(draft) and _could_be(draft, context.shop.country):
        country = context.shop.country
    values["country"] = country
    if values["region"]:
        values["region"] = region_code(values["region"], country)
    if values["postal_code"]:
        values["postal_code"] = spaced_code(values["postal_code"], country)
    return Address(**values)


def _could_be(draft: DraftAddress, country: str) -> bool:
    """A paper that names no country means the shop's own, unless the postal code has another form."""
    return not draft.postal_code.value or well_formed(draft.postal_code.value, country)


def _clean(field: Field[str]) -> str | None:
    return " ".join(field.value.split()) or None if field.value else None


def _completed(address: Address, draft: DraftAddress, customer: Customer | None) -> Address:
    """The customer's own address where the paper has none, or the rest of it where all that is written agrees."""
    if customer is None:
        return address
    known = customer.address
    unsaid = not address.company or draft.company.source == "mail header"
    if unsaid and address.name and folded(address.name) == folded(known.company):
        address = replace(address, name=None, company=address.name)  # who sent the mail is the firm itself
    if not address.company and _shortens(draft.name, known):
        address = replace(address, name=None, company=known.company)
    if address.name and folded(known.name).startswith(f"{folded(address.name)} ") and _same_firm(address, known):
        address = replace(address, name=known.name)  # "Piers", who signs an order of Piers Wetherby's tea rooms
    if known.company and folded(address.company) in _with_its_town(known):
        address = replace(address, company=known.company)
    contact = replace(address, email=address.email or known.email, phone=address.phone or known.phone)
    if not _has_place(draft):
        if _by_initials(address.name, known.name):
            address = replace(address, name=known.name)
        names = {"name": address.name, "company": address.company}
        if draft.company.source == "mail header" and known.company:
            names = {"name": address.name or known.name, "company": known.company}  # as the sender shortens it
        elif known.company and folded(address.company).split()[1:] == folded(known.company).split():
            names = {"name": address.name, "company": known.company}  # "Segreteria Circolo La Fornace"
        elif not address.name and not address.company:
            names = {"name": known.name, "company": known.company}
        elif not address.company and known.company and folded(address.name) != folded(known.company):
            names = {"name": address.name, "company": known.company}
        elif not address.name and folded(address.company) == folded(known.company):
            names = {"name": known.name, "company": address.company}
        return replace(known, **names, email=contact.email, phone=contact.phone)
    if not _agrees(address, known, draft):
        return contact
    return _filled(_same_as(contact, draft, customer), known)


def _by_initials(said: str | None, whole: str | None) -> bool:
    """Whether a name is another with only the first letters of the first names: "E. Gerber", who is Ernst Gerber."""
    *first, last = folded(said).split() or [""]
    *names, surname = folded(whole).split() or [""]
    initials = [name[0] for name in names]
    return bool(first) and last == surname and first == initials[: len(first)]


def _same_firm(address: Address, known: Address) -> bool:
    return folded(address.company) in ("", folded(known.company), *_with_its_town(known))


def _with_its_town(known: Address) -> tuple[str, ...]:
    """A firm's name with the town or the region behind it that tells which one it is: "Institute of Plant Biology, Mysuru"."""
    return tuple(folded(f"{known.company} {where}") for where in (known.city, known.region) if where)


def _shortens(name: Field[str], known: Address) -> bool:
    """Whether a sender's name is that of the customer's firm in fewer words, and not that of its person: "El Fogón", of "Restaurante El Fogón"."""
    said, firm = folded(name.value).split(), folded(known.company).split()
    return (
        name.source == "mail header"
        and bool(said)
        and {*said} < {*firm}
        and not {*said} <= {*folded(known.name).split()}
    )


def _filled(address: Address, known: Address) -> Address:
    changes = {part: getattr(known, part) for part in PARTS if getattr(address, part) is None}
    if address.name or address.company:
        changes.pop("name", None)
        changes.pop("company", None)
    if address.street:
        changes.pop("street2", None)
    return replace(address, **changes)


def _agrees(address: Address, known: Address, draft: DraftAddress) -> bool:
    """Nothing of the place that is written says another one, and street or postal code says this one. One of street, town and postal code
    that was read unsurely may be misread, where its ink allows the known one and the other two say it."""
    from rapidfuzz import fuzz

    street = street_likeness(address.street, known.street) >= 85 if address.street and known.street else None
    town = fuzz.ratio(folded(address.city), folded(known.city)) >= 85 if address.city and known.city else None
    postal = postal_key(address.postal_code) == postal_key(known.postal_code) if address.postal_code else None
    said = {"street": street, "city": town, "postal_code": postal}
    against = [part for part, same in said.items() if same is False]
    if against:
        others = all(said[part] for part in said if part not in against)
        return len(against) == 1 and others and _allowed_by_ink(getattr(draft, against[0]), getattr(known, against[0]))
    return street is True or postal is True or (town is not None and not address.street)


def _allowed_by_ink(field: Field[str], known: str | None) -> bool:
    """Whether what was read unsurely may be the customer's own."""
    if known is None or field.lattice is None or not field.lattice.steps or field.confidence >= 0.9:
        return False
    return float(score_lattice(field.lattice, [known])[0]) >= -PLAUSIBLE


def _same_as(address: Address, draft: DraftAddress, customer: Customer | None) -> Address:
    """A misread field of an address that is the customer's gets the customer's spelling; of one that was read surely from a picture
    only letters may be wrong: another house number is another place."""
    from rapidfuzz import fuzz

    if customer is None:
        return address
    changes = {}
    for part in NEEDED:
        field: Field[str] = getattr(draft, part)
        known = getattr(customer.address, part)
        if not field.value or not known:
            continue
        if field.confidence >= 0.9 and (field.lattice is None or figures(field.value) != figures(known)):
            continue
        if fuzz.ratio(folded(field.value), folded(known)) >= 75 or part_key(part, field.value) == part_key(part, known):
            changes[part] = known
    return replace(address, **changes)


def _is_same(a: Address, b: Address) -> bool:
    """The same person at the same place, whatever the spelling; what only one of them says does not count: a firm's own person is
    named in the head of the mail, the firm and its address below "deliver to"."""
    for part in ("name", "company", *WHERE):
        left, right = part_key(part, getattr(a, part)), part_key(part, getattr(b, part))
        if left and right and left != right:
            return False
    nowhere = any(not (one.street or one.city or one.postal_code) for one in (a, b))
    return bool(a.street and b.street) or nowhere


def _inside_the_billed(ship: Address, bill: DraftAddress) -> bool:
    """Whether the goods go to a room or a dock of the house to which the bill goes, which has an address of its own on the paper: the
    bill does not go to the dock."""
    whole = bool(bill.street.value and bill.city.value and bill.postal_code.value)
    same = whole and part_key("street", bill.street.value) == part_key("street", ship.street)
    return bool(same and ship.street2 and not bill.street2.value)


def _merged(sold: Address, ship: Address) -> Address:
    return replace(sold, **{part: getattr(ship, part) for part in PARTS if getattr(sold, part) is None})


def _with_what_only_the_other_says(address: DraftAddress, other: DraftAddress) -> DraftAddress:
    """Two blocks that say the same place: what only one of them says was read there, surely or not."""
    only = {part: getattr(other, part) for part in NEEDED if not getattr(address, part) and getattr(other, part)}
    return replace(address, **only) if address is not other else address


# completeness and doubt


def _clear_print(draft: OrderDraft) -> bool:
    """Whether what was read of the order lines is so clear that the page can only be print."""
    parts = ("sku", "quantity", "unit_price", "extended_price", "description")
    read = [field for line in draft.lines for part in parts if (field := getattr(line, part)).lattice is not None]
    return len(read) >= FIELDS and sum(field.confidence >= CLEARLY for field in read) >= SHARE * len(read)


def _place_issues(
    address: Address, draft: DraftAddress, path: str, customer: Customer | None, context: Context, word: float
) -> tuple[float, list[Issue]]:
    missing = _missing(address)
    issues: list[Issue] = []
    if {"name", "street", "city"} <= set(missing) or (not address.street and not address.city):
        text = "No address, and no one customer whose address it could be."
        return 0.0, [issue_at(Code.ADDRESS_MISSING, path, text)]
    for part in missing:
        text = f"{part.replace('_', ' ').capitalize()} is missing.{_proposal(part, address)}"
        issues.append(issue_at(Code.ADDRESS_INCOMPLETE, f"{path}.{part}", text, getattr(draft, part)))
    issues += strange(address, draft, path)
    issues += _contradictions(address, draft, path) or asked_of_land(draft, path)
    if "postal" not in context.without:
        issues += _elsewhere(address, draft, path)
    certainty, unsure = _unsure(address, draft, path, customer, context, word)
    return (0.0 if missing else certainty), issues + unsure


def _missing(address: Address) -> list[str]:
    missing = [] if address.name or address.company else ["name"]
    missing += [part for part in ("street", "city") if not getattr(address, part)]
    if not address.region and address.country in WITH_REGION:
        missing.append("region")
    if not address.postal_code and address.country not in WITHOUT_CODES:
        missing.append("postal_code")
    return missing


def _proposal(part: str, address: Address) -> str:
    if part != "region" or not address.postal_code:
        return ""
    regions = sorted(regions_of(address.postal_code, address.country))
    return f" Postal code {address.postal_code} lies in {' or '.join(regions)}." if regions else ""


_COUNTRY = re.compile(r"[A-Z]{2}")  # ISO 3166-1


def _contradictions(address: Address, draft: DraftAddress, path: str) -> list[Issue]:
    if not address.postal_code:
        return []
    if address.country is not None and not _COUNTRY.fullmatch(address.country) and draft.country.source != CLERK:
        text = f"{draft.country.raw or address.country!r} is no country that we know."
        return [issue_at(Code.ADDRESS_DOUBTFUL, f"{path}.country", text, draft.country)]
    if not well_formed(address.postal_code, address.country):
        text = f"{address.postal_code} has not the form of a postal code of {address.country}."
        return [issue_at(Code.ADDRESS_DOUBTFUL, f"{path}.postal_code", text, draft.postal_code)]
    if address.country is None:
        text = f"Which country is {address.postal_code} {address.city or ''} in? The order names none.".replace(
            "  ", " "
        )
        return [issue_at(Code.ADDRESS_DOUBTFUL, f"{path}.country", text, draft.postal_code)]
    regions = regions_of(address.postal_code, address.country)
    if address.region and regions and address.region not in regions:
        text = f"Postal code {address.postal_code} lies in {' or '.join(sorted(regions))}, but {address.region} is written."
        return [issue_at(Code.ADDRESS_DOUBTFUL, f"{path}.postal_code", text, draft.postal_code)]
    return []


def _elsewhere(address: Address, draft: DraftAddress, path: str) -> list[Issue]:
    """A known town that lies where the postal code does not."""
    if address.country != "US" or not address.city or not address.postal_code or draft.city.source == CLERK:
        return []
    there = gazetteer.contradicts(address.city, address.postal_code)
    if there is None:
        return []
    text = f"Postal code {address.postal_code} is that of {there}, but {address.city} is written."
    return [issue_at(Code.ADDRESS_DOUBTFUL, f"{path}.postal_code", text, draft.postal_code)]


def _unsure(
    address: Address, draft: DraftAddress, path: str, customer: Customer | None, context: Context, word: float
) -> tuple[float, list[Issue]]:
    """Fields that were read unsurely and that the customer's own address does not confirm. `word`: how sure one must be whose ink alone
    speaks for it, on a page that is not known to be print."""
    least = context.settings.minimum_confidence
    certainty, issues = 1.0, []
    for part in NEEDED:
        field: Field[str] = getattr(draft, part)
        if not field.value:
            if field.raw and field.raw.strip() and part in ("street2", "company") and field.confidence < least:
                issues.append(_low(path, part, field))
            continue
        known = getattr(customer.address, part) if customer else None
        if known and part_key(part, getattr(address, part)) == part_key(part, known):
            continue
        if part == "region" and _by_its_code(address, draft, least):
            continue
        certainty = min(certainty, field.confidence)
        by_ink = field.lattice is not None and not field.lattice.printed and part in BY_INK and field.source != CLERK
        if field.confidence < (max(least, word) if by_ink and not _by_other_half(part, address) else least) or (
            field.lattice is not None and part in ("city", "name") and _NO_LETTER.search(field.value)
        ):
            issues.append(_low(path, part, field))
    return certainty, issues


# a letter that was read as a sign: "BRAGAN-A"; no town and nobody's name ends in a single letter behind a hyphen
_NO_LETTER = re.compile(r"[^\W\d_]{2}[-_~^][^\W\d_](?![^\W\d_.])|[^\W\d_][_~^<>|=*][^\W\d_]")


def _by_its_code(address: Address, draft: DraftAddress, least: float) -> bool:
    """Does the postal code, read surely, lie in this region and hardly in another?"""
    if not address.postal_code or not address.region or draft.postal_code.confidence < least:
        return False
    if address.country == "AU":
        return state_of_code(address.postal_code) == address.region
    return regions_of(address.postal_code, address.country) == {address.region}


def _by_other_half(part: str, address: Address) -> bool:
    """Does the postal code know this town, or the town only this code?"""
    if address.country != "US" or not address.city or not address.postal_code:
        return False
    known = gazetteer.knows(address.city, address.postal_code)
    return known and (
        part == "city" or (part == "postal_code" and len(gazetteer.codes_of(address.city, address.region)) == 1)
    )


def _low(path: str, part: str, field: Field[str]) -> Issue:
    read, perhaps = field.raw or field.value or "", ""
    if field.value and field.raw and "".join(field.value.split()).casefold() != "".join(field.raw.split()).casefold():
        perhaps = f" Perhaps {field.value}?"
    text = f"{part.replace('_', ' ').capitalize()} read unsurely ({field.confidence:.0%}): {read}.{perhaps}"
    return issue_at(Code.LOW_CONFIDENCE, f"{path}.{part}", text, field)


def _ambiguous(who: Who, path: str) -> Issue:
    shown = "; ".join(f"{c.customer_no} {c.name or c.address.company}, {c.address.city}" for c in who.candidates[:4])
    return issue_at(Code.CUSTOMER_AMBIGUOUS, path, f"Several customers could be meant: {shown}.")
