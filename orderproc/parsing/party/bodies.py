# ruff: noqa: E501
"""Addresses in the text of a mail that stand below no label: "send two to my mother", and then hers. One that nothing explains is a doubt.

What labels and signatures say is read in `parties`; here only what is left over of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import reduce

from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.model.settings import Shop
from orderproc.model.shop import plain
from orderproc.parsing.dates import without_days
from orderproc.parsing.head.saidnumbers import said_numbers
from orderproc.parsing.head.values import is_fact
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.lines import Line
from orderproc.parsing.party.addresses import complete, parse_address
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.addresslines import led_in
from orderproc.parsing.party.calledplaces import role_of
from orderproc.parsing.party.insentence import InSentence, names_town, without_addresses
from orderproc.parsing.party.leadins import leaves_open
from orderproc.parsing.party.legalforms import has_legal_form
from orderproc.parsing.party.letterhead import is_shop
from orderproc.parsing.party.names import COMPANY, is_job, is_person, says_where
from orderproc.parsing.party.placesleft import ANOTHER, doubted, led, places_left
from orderproc.parsing.party.sameplace import says_all
from orderproc.parsing.party.whose import Whose, names_seat, sends_something, speaks_of_seat, whose
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.text.shapes import address_like
from orderproc.parsing.words import bare, fold

_TO = re.compile(
    r"(?i)\b(?:send|ship|deliver|mail|go|goes|going|sent|gift|present)\w*\b[^.?!]*\b(?:to|for)\b(?! (?:order|buy|pay|see))"
    r"|\b(?:liefer\w*|send\w*|schick\w*|geh\w*|zusenden)\b[^.?!]*\b(?:an|nach|zu)\b|\ban (?:meine|folgende|unsere|den|die|das)\b[^.?!]*\b(?:send\w*|schick\w*|liefer\w*)"
    r"|\b(?:livr\w+|envo\w+|expédi\w+|adress\w+)\b[^.?!]*(?:\b(?:à|chez|au|aux)\b|à\s)|\b(?:env\w+|mand\w+|entreg\w+|remit\w+|lleg\w+|llev\w+)\b[^.?!]*\b(?:a|al|para|en)\b"
    r"|\b(?:sped\w+|invi\w+|mand\w+|consegn\w+)\b[^.?!]*\b(?:a|al|alla|ai|presso)\b|\b(?:stu\w+|lever\w*|zend\w*|bezorg\w*|verzend\w*)\b[^.?!]*\b(?:naar|aan|bij)\b|\b(?:envi\w+|mand\w+|entreg\w+)\b[^.?!]*\b(?:para|à|ao|a)\b"
)


def with_places(
    draft: OrderDraft, lines: Sequence[Line], shop: Shop, goods: frozenset[int], found: Sequence[InSentence]
) -> OrderDraft:
    """The draft with the places that its text says the goods or the bill go to, and a doubt for each other address that nothing explains.
    `goods`: rows of order lines; `found`: the addresses in running text."""
    found = [one for one in found if not is_shop(one.address, shop)]  # whom the order is sent to
    draft = with_sentences(
        draft, found, _of_the_whole(found, lines, goods), lines, small_print=not _seats_in_body(found, lines)
    )
    lines = without_addresses(lines, found)
    goods = goods | {row for row, line in enumerate(lines) if not line.words}
    for row in dict.fromkeys(row for one in found for row in one.rows if not one.alone):
        if lines[row].words and names_town(lines[row], shop.country):
            draft = doubted(draft, lines[row].text, lines[row])
    draft = replace(draft, sold_to=_cleaned(draft.sold_to, shop.country), ship_to=_cleaned(draft.ship_to, shop.country))
    known = {_street(a) for a in (draft.sold_to, draft.ship_to, draft.bill_to, draft.vendor) if a.street} | {
        bare(shop.street or "")
    }
    for first, last, address in _blocks(lines, shop, goods):
        if _street(address) in known or any(_street(address) in k or k in _street(address) for k in known if k):
            continue
        if any(bare(fold(line.text)) in known - {""} for line in lines[first : last + 1]):
            continue  # an address that was read, of which a longer name was taken for the street
        if _rest_of_one(address, draft):
            continue
        known.add(_street(address))
        if (_led_to(lines, first) or led_in(lines[first].text)) and (draft.ship_to.empty or not draft.ship_to.street):
            draft = replace(draft, ship_to=address)
            continue
        if _of_the_network(address, draft):
            continue
        if (
            complete(draft.sold_to)
            and not led(lines, first)
            and any(names_seat(lines[n].text) for n in range(first, last + 1))
        ):
            continue
        if not draft.sold_to.street and _behind_buyer(address, lines[first : last + 1], draft):
            own = {part: getattr(draft.sold_to, part) for part in ("name", "company", "phone", "email")}
            draft = replace(draft, sold_to=replace(address, **own))
            continue
        draft = doubted(draft, ", ".join(line.text.strip() for line in lines[first : last + 1]), lines[last])
    draft = _without_no_vendor(_own_by_the_bill(_ordered_by_who_pays(draft), lines))
    return places_left(draft, lines, shop, goods, found)


def _without_no_vendor(draft: OrderDraft) -> OrderDraft:
    """The draft without a vendor who is only a desk of ours ("To: Sales"), or is who gets the goods ("To: Ann Reed, 12 Mill Lane, …")."""
    vendor = draft.vendor
    names = [fold(field.value).strip(" .,:") for field in (vendor.name, vendor.company) if field.value]
    desk = bool(names) and not vendor.street and all(_DESK.fullmatch(name) for name in names)
    theirs = bool(vendor.street) and _street(vendor) == _street(draft.ship_to)
    return replace(draft, vendor=DraftAddress()) if desk or theirs else draft


# any firm's, by what it does there, folded
_DESK = re.compile(
    r"(?:the |your |an den |an die |au |al |aan )?(?:sales|orders?|ordering|customer (?:services?|care|relations|support)|(?:order|sales|mail order|orders) (?:desk|department|dept|team|office)|trade counter"
    r"|verkauf|vertrieb|bestellannahme|auftragsannahme|kunden(?:service|dienst|betreuung)|service (?:des )?(?:clients?|clientele|ventes|commandes|commercial)|ventas|departamento (?:de ventas|comercial)|atencion al cliente|ufficio (?:ordini|vendite|commerciale)|servizio clienti|verkoop|bestellingen|klantenservice|vendas|departamento comercial|apoio ao cliente)"
)


def _own_by_the_bill(draft: OrderDraft, lines: Sequence[Line]) -> OrderDraft:
    """The draft with the address of the bill as the buyer's own, where the only other one stands below words that send the goods there:
    "Deliver to our warehouse:"."""
    sold, ship, bill = draft.sold_to, draft.ship_to, draft.bill_to
    box = sold.street.box
    apart = complete(sold) and complete(bill) and _street(sold) != _street(bill)
    if box is None or not apart or (ship.street and _street(ship) != _street(sold)):
        return draft
    row = next((n for n, line in enumerate(lines) if line.words and _at(line) == box.y0), 0)
    while row and not lines[row].blank_before and not lines[row - 1].text.rstrip().endswith(":"):
        row -= 1
    if not _led_to(lines, row):
        return draft
    names = {} if bill.name or bill.company else {"name": sold.name, "company": sold.company}
    buyer = replace(bill, email=sold.email or bill.email, phone=bill.phone, **names)
    return replace(draft, sold_to=buyer, ship_to=replace(sold, email=Field()), bill_to=DraftAddress())


def _at(line: Line) -> float | None:
    place = line.chunk().place
    return place.y0 if place is not None else None


def _ordered_by_who_pays(draft: OrderDraft) -> OrderDraft:
    """The draft with who wrote the mail as the buyer, where the goods go to somebody else and the bill comes to him: a present."""
    sold, ship, bill = draft.sold_to, draft.ship_to, draft.bill_to
    if not (complete(sold) and complete(bill)) or _street(sold) == _street(bill):
        return draft
    if ship.street and _street(ship) != _street(sold):
        return draft
    writer = bare(fold(draft.message.sender[0])).split() if draft.message else []
    if len(writer) < 2 or not _is_called(bill, writer) or _is_called(sold, writer):
        return draft
    goes_to = replace(ship if ship.street else sold, email=Field())
    buyer = replace(bill, email=sold.email or bill.email, phone=bill.phone)
    return replace(draft, sold_to=buyer, ship_to=goes_to, bill_to=DraftAddress())


def _is_called(address: DraftAddress, name: Sequence[str]) -> bool:
    """Whether an address is of a person with this name; none where its owner isn't named."""
    said = bare(fold(" ".join(f.value for f in (address.name, address.company) if f.value))).split()
    return all(word in said for word in name)


_PERHAPS = "It is not sure what goes to the address that stands in the text"


def _rest_of_one(address: DraftAddress, draft: OrderDraft) -> bool:
    """Whether an address is the end of one that was read: its postal code, and no number of a house."""
    code = bare(address.postal_code.value or "")
    read = [bare(a.postal_code.value or "") for a in (draft.sold_to, draft.ship_to, draft.bill_to) if a.street]
    return code in read and not any(c.isdigit() for c in f"{address.street.value}{address.street2.value or ''}")


def _behind_buyer(address: DraftAddress, rows: Sequence[Line], draft: OrderDraft) -> bool:
    """Whether the buyer's own name stands right before an address: "The bill comes to me: Ellen Reed, 64 Main Street, …"."""
    said, street = bare(" ".join(line.text for line in rows)), _street(address)
    own = [bare(f.value) for f in (draft.sold_to.name, draft.sold_to.company) if f.value]
    return bool(street) and any(len(name.split()) > 1 and f"{name} {street}" in said for name in own)


def _of_the_network(address: DraftAddress, draft: OrderDraft) -> bool:
    """Whether an address is that of who runs the network by which the order came, told by the domain that it writes from."""
    host = (draft.message.sender[1] if draft.message else "").rpartition("@")[2].split(".")
    domain = re.sub(r"[^a-z0-9]", "", fold(host[-2])) if len(host) > 1 else ""
    names = [re.sub(r"[^a-z0-9]", "", fold(f.value)) for f in (address.company, address.name) if f.value]
    buyers = [re.sub(r"[^a-z0-9]", "", fold(f.value)) for f in (draft.sold_to.company, draft.sold_to.name) if f.value]
    theirs = len(domain) > 3 and any(domain in name for name in names)
    return theirs and bool(draft.sold_to.street) and not any(domain in name for name in buyers)


def _of_the_whole(found: Sequence[InSentence], lines: Sequence[Line], goods: frozenset[int]) -> InSentence | None:
    """The only address in the sentences, where all goods are counted in the same one, before it: "Please send 2 x A1 and 4 x B2 to Ann
    Reed, 12 Mill Lane, …" sends no share of them there. None where more is counted behind it, or elsewhere."""
    if len(found) != 1 or any(c.isdigit() for c in found[0].behind):
        return None
    first = found[0].first
    while first and first - 1 in goods and not lines[first].blank_before:
        first -= 1
    return found[0] if goods and min(goods) >= first and max(goods) <= found[0].last else None


def _seats_in_body(found: Sequence[InSentence], lines: Sequence[Line]) -> bool:
    """Whether a text speaks of a seat elsewhere than where it says its address ("The bill goes to our registered office"), or sends the bill
    or the goods somewhere in the rows around one."""
    rows = {row for one in found for row in one.rows}
    around = {row for one in found if whose(one) is Whose.SEAT for row in range(max(one.first - 2, 0), one.last + 2)}
    near = " ".join(lines[row].text for row in sorted(around) if row < len(lines))
    return sends_something(near) or any(speaks_of_seat(line.text) for row, line in enumerate(lines) if row not in rows)


def _stands_below(one: DraftAddress, other: DraftAddress) -> bool:
    here, there = one.street, other.street
    if here.box is None or there.box is None:
        return False
    return (here.page or 0, here.box.y0) > (there.page or 0, there.box.y0)


def _below_its_firm(one: InSentence) -> InSentence:
    """An address in a row of its own with the firm whose whole name is the row above it: "Marsh Hepworth LLP" over "The Malthouse, Lower
    Bristol Road, Bath BA2 3EP"; what was taken for the firm is its house."""
    address, firm = one.address, one.above.strip(" ,")
    whole = len(firm.split()) <= _OF_A_FIRM and has_legal_form(firm) and not any(c.isdigit() or c in ":|" for c in firm)
    if not (one.alone and not one.before and whole) or has_legal_form(address.company.value or ""):
        return one
    house = ", ".join(f.value for f in (address.company, address.street2) if f.value)
    field = replace(address.street, value=firm, raw=firm)
    street2: Field[str] = replace(address.street, value=house, raw=house) if house else Field()
    return replace(one, address=replace(address, company=field, street2=street2))


_OF_A_FIRM = 7  # words of a firm's name at most


def _stands_below_parties(one: DraftAddress, draft: OrderDraft) -> bool:
    return any(_stands_below(one, party) for party in (draft.sold_to, draft.ship_to))


def with_sentences(
    draft: OrderDraft,
    found: Sequence[InSentence],
    whole: InSentence | None = None,
    lines: Sequence[Line] = (),
    *,
    small_print: bool = False,
) -> OrderDraft:
    """The draft with the addresses that stand in its sentences, each in the place that its sentence tells. One that takes the place of
    another, or of which nothing is said beside another, is a doubt. `whole`: the one that all goods go to, whatever is counted before it; `lines`: of the text;
    `small_print`: where a firm has its seat is said below its own address for a law's sake, and nothing else speaks of it."""
    found = [_below_its_firm(one) for one in found]
    told = _by_elimination([(one, role_of(one, lines)) for one in found], draft)
    read = draft.sold_to.street or draft.ship_to.street
    told = [
        (
            one,
            (Whose.OLD if small_print and _stands_below_parties(one.address, draft) else Whose.UNSAID)
            if role is Whose.SEAT
            else role,
        )
        for one, role in told
    ]
    used = [role for _, role in told if role not in (Whose.OLD, Whose.OPEN)]
    for one, role in told:
        if _of_the_network(one.address, draft):
            continue
        if role is Whose.OPEN or (role is Whose.OLD and not (used or read)):
            draft = _doubted_place(draft, one, _PERHAPS)
        elif role is not Whose.OLD:
            draft = _with_sentence(draft, one, role, shared=one is not whole)
            draft = _doubted_place(draft, one) if one.unsure else draft
    if draft.bill_to.street and not draft.sold_to.street and Whose.BILL in used:
        draft = replace(draft, sold_to=_in_place_of(draft.sold_to, draft.bill_to))
    return draft


def sent_to(draft: OrderDraft, found: Sequence[InSentence]) -> OrderDraft:
    """A printed order with the place that a sentence sends its goods to; a doubt where labels say another, sentences say several, or nobody
    is named there."""
    others = [one for one in found if not _known(one, draft)]
    named = all(one.address.company or one.address.name for one in others)
    return with_sentences(draft, others) if named and len(others) == 1 else reduce(_doubted_place, others, draft)


# where an address begins, and no name goes on: "Carril de los" Pepines 4
_BEGINS = re.compile(
    r"(?:^|[^\w\s]|\b(?:to|at|in|is|are|an|nach|bei|ist|lautet|à|chez|est|en|es|è|presso|naar|bij|para|em|é))\s*$"
)


def _by_elimination(told: list[tuple[InSentence, Whose]], draft: OrderDraft) -> list[tuple[InSentence, Whose]]:
    """Whose each address of a mail is: of two, of which one is said to be for the bill, the goods go to the other, and the other way round."""
    unsaid = [n for n, (one, role) in enumerate(told) if role is Whose.UNSAID and not _known(one, draft)]
    if (
        draft.message is None
        or len(unsaid) != 1
        or not _BEGINS.search(told[unsaid[0]][0].before)
        or any(role in (Whose.OPEN, Whose.OWN) for _, role in told)
    ):
        return told
    roles = {role for _, role in told}
    billed = Whose.BILL in roles or bool(draft.bill_to.street)
    sent = Whose.SHIP in roles or bool(draft.ship_to.street)
    if billed == sent:
        return told
    role = Whose.SHIP if billed else Whose.OWN
    return [(one, role if n == unsaid[0] else said) for n, (one, said) in enumerate(told)]


def _known(one: InSentence, draft: OrderDraft) -> bool:
    return any(_is_of(there, one.address) for there in (draft.sold_to, draft.ship_to, draft.bill_to))


def _elsewhere_in_it(one: DraftAddress, other: DraftAddress) -> bool:
    """Whether two addresses of one house are of different offices in it: the goods go to the Art Department, the bill to "Finance Office"."""
    said, beside = fold(one.street2.value or ""), fold(other.street2.value or "")
    return bool(said and beside) and said != beside


def _with_sentence(draft: OrderDraft, one: InSentence, role: Whose, *, shared: bool = True) -> OrderDraft:
    parties = {name: getattr(draft, name) for name in ("sold_to", "ship_to", "bill_to")}
    asked = address_label(one.before.rstrip(": ")) is not None  # "Name: …" / "Address: …"
    if asked and any(_is_of(there, one.address) and complete(there) for there in parties.values()):
        return draft
    same = {
        name: there
        if one.alone and says_all(there, one.address)
        else _in_place_of(there, _of_the_party(one.address, name, there))
        for name, there in parties.items()
        if _is_of(there, one.address)
    }
    if role is Whose.BILL and any(_elsewhere_in_it(parties[name], one.address) for name in same):
        return replace(draft, bill_to=one.address)
    if same:
        return _with(draft, same)
    nowhere = not draft.sold_to.street and not draft.ship_to.street
    if role is Whose.UNSAID and nowhere:
        role = Whose.OWN
    clause = _CLAUSES.split(without_days(one.before))[-1]
    if role is Whose.SHIP and (_OF_THEM.search(clause) or (shared and any(c.isdigit() for c in clause))):
        return _doubted_place(draft, one, _PERHAPS)  # some of them
    if (
        role is Whose.SHIP
        and nowhere
        and (_wrote(one.address, draft) or not (draft.sold_to.name or draft.sold_to.company))
    ):
        role = Whose.OWN
    there = parties[role.value] if role is not Whose.UNSAID else DraftAddress()
    if role is Whose.OWN and there.street and there.street == draft.ship_to.street:
        there = DraftAddress(
            email=there.email
        )  # the buyer was taken to be where the goods go, for want of an address of his own
    if role is Whose.UNSAID or there.street:
        return _doubted_place(draft, one)
    if not (there.name or there.company):
        there = replace(there, name=draft.sold_to.name, company=draft.sold_to.company)
    return _with(draft, {role.value: _in_place_of(there, one.address)})


def _wrote(address: DraftAddress, draft: OrderDraft) -> bool:
    """Whether an address is of the person who wrote the mail, by the whole name with which he sends it."""
    writer = bare(fold(draft.message.sender[0])).split() if draft.message else []
    return len(writer) > 1 and not draft.sold_to.company and _is_called(address, writer)


def _with(draft: OrderDraft, parties: Mapping[str, DraftAddress]) -> OrderDraft:
    return replace(draft, **parties)  # type: ignore[arg-type]


_CLAUSES = re.compile(r"[,;:()]")
_OF_THEM = re.compile(r"(?i)\bof them\b|\bdavon\b|\bd['’]entre\b|\bde ellos\b|\bdi essi\b|\bdaarvan\b|\bdeles\b")


def _is_of(there: DraftAddress, address: DraftAddress) -> bool:
    """Whether an address is the same that a piece of was read in another way: the name before its street may have been taken for it."""
    codes = [plain(a.postal_code.value or "") for a in (there, address)]
    if all(codes) and codes[0] != codes[1]:
        return False
    own = f"{address.postal_code.value} {_street(address)}"
    streets = _street(there), bare(fold(there.street2.value or ""))
    return bool(there.street) and (streets[0] in own or any(_street(address) in one for one in streets))


def _of_the_party(address: DraftAddress, party: str, there: DraftAddress) -> DraftAddress:
    """An address with the firm that a label names for the goods' place, whoever heads the paper: "Leeds Pump Works Ltd, same address"."""
    return replace(address, name=there.name, company=there.company) if party == "ship_to" and there.company else address


def _in_place_of(there: DraftAddress, address: DraftAddress) -> DraftAddress:
    """An address in place of what was known of its owner: his name where it says none."""
    names = {} if address.name or address.company else {"name": there.name, "company": there.company}
    together = there.name.source == there.company.source and there.street
    if together and not address.name and fold(there.company.value or "-") == fold(address.company.value or ""):
        names = {"name": there.name}  # the firm's own line at the foot of a letter
    names |= {"country": address.country or there.country} if there.street else {}
    return replace(address, phone=address.phone or there.phone, email=address.email or there.email, **names)


def _doubted_place(draft: OrderDraft, one: InSentence, why: str = ANOTHER) -> OrderDraft:
    address = one.address
    place = address.street
    who = ", ".join(
        f.value for f in (address.name, address.company, place, address.city, address.postal_code) if f.value
    )
    message = f"{why}: '{who[:140]}'."
    issue = Issue(code=Code.ADDRESS_DOUBTFUL, message=message, field="ship_to", page=place.page, box=place.box)
    return replace(draft, issues=(*draft.issues, issue))


_JOB = re.compile(
    r"(?i)^(?:hon\.? |honorary |(?:senior|junior|deputy|assistant|chief|office|purchasing|procurement|sales|store|warehouse|general|managing|project|facilit(?:y|ies)|school|head of) )*(?:manager|secretary|sec(?:['’]?y)?|treas|director|buyer|purchaser|purchasing|coordinator|administrator|assistant|treasurer|chair(?:man|woman|person)?|president|principal|headteacher|owner|clerk|officer|"
    r"sekretariat|einkauf|einkäufer(?:in)?|geschäftsführer(?:in)?|leiter(?:in)?(?: einkauf)?|assistenz|sachbearbeiter(?:in)?|secrétaire|directeur|directrice|(?:le |la )?responsable(?: (?:des )?achats)?|gérante?|acheteu(?:r|se)|secretari[oa]|directora?|(?:jefe|responsable) de compras|gerente|segretari[oa]|direttore|responsabile(?: acquisti)?|titolare|inkoper|inkoop|secretaris|diretora?|secretári[oa])$"
)
_CLOSING = re.compile(
    r"(?i)^(?:(?:best|kind|warm|many) (?:regards|wishes|thanks)|regards|yours|sincerely|thanks?|(?:mit )?freundlich\w*|viele|herzliche\w*|beste\w*|cordialement|salutations|bien à vous|sincères|(?:un )?(?:cordial )?saludos?|atentamente|cordiali|distinti|met (?:vriendelijke|hartelijke)|hartelijke|groet|(?:com os )?(?:melhores )?cumprimentos|atenciosamente|cordialmente|e-?mail|tel|phone)\b"
)


# "Bar Luna", "Bar do Cais": a house where one drinks, and no cash
_BAR = re.compile(
    r"(?!.*(?i:zahl|betrag|geld|kasse|nachnahme|abholung|lieferung))(?:[A-ZÀ-Þ][\w'’&-]* )*Bar(?: (?:de|do|da|di|d[eo]l|dello|la|el|al|il|le|du|am|an|im|in|um|zum|zur|der|den|op|aan|bij|het|[A-ZÀ-Þ][\w'’]*))+"
    r"|(?!.*(?i:zahl|betrag|geld|kasse|nachnahme|abholung|lieferung))(?:[A-ZÀ-Þ][\w'’&-]* )+Bar"
)


def _cleaned(address: DraftAddress, home: str) -> DraftAddress:
    """Without closings and the office somebody holds, which stand between name and street under a letter."""
    if address.street2.value and _CLOSING.match(address.street2.value):
        address = replace(address, street2=Field())
    for part in ("name", "company"):
        said = getattr(address, part).value
        if (
            said
            and not is_person(said)
            and not (COMPANY.search(said) or _BAR.fullmatch(said))
            and method_in(said) is not None
        ):
            address = replace(address, **{part: Field()})  # "Contre remboursement." above the name
    if address.street2.value and address.name.value and is_job(address.street2.value):
        address = replace(address, street2=Field())  # what he is, below his name
    said, comma, firm = (address.company.value or "").partition(", ")
    if comma and (is_job(said) or _JOB.match(said.strip(" .,"))) and not is_job(firm) and COMPANY.search(firm):
        address = replace(
            address, company=replace(address.company, value=firm)
        )  # "Hon. Secretary, Wells Allotment Society"
    if address.name.value and _JOB.match(address.name.value.strip(" .,")) and address.company:
        address = replace(address, name=address.company, company=Field())
    if address.company.value and (
        _JOB.match(address.company.value.strip(" .,")) or _CLOSING.match(address.company.value)
    ):
        address = replace(address, company=Field())
    province = re.match(r"^(.*[^\W\d_])\s+\(?([A-Z]{2})\)?$", address.city.value or "")
    if province and not address.region and (address.country.value or home) == "IT":
        region = replace(address.city, value=province[2])
        address = replace(address, city=replace(address.city, value=province[1]), region=region)
    return address


def _street(address: DraftAddress) -> str:
    return bare(fold(address.street.value or ""))


def _blocks(lines: Sequence[Line], shop: Shop, goods: frozenset[int]) -> list[tuple[int, int, DraftAddress]]:
    """(first row, last row, address) of what ends in a town with its postal code and has a street."""
    found: list[tuple[int, int, DraftAddress]] = []
    taken = -1
    for row, line in enumerate(lines):
        if not address_like(line.text) or row <= taken or row in goods:
            continue
        best: tuple[int, DraftAddress] | None = None
        for first in range(row, max(taken, row - 5), -1):
            if first < row and (lines[first + 1].blank_before or _prose(lines[first]) or first in goods):
                break
            if first < row and is_fact(lines[first].chunk(), lines[first]):
                break  # "Date: 18 November 2026" above the name
            address = parse_address([one.chunk() for one in lines[first : row + 1]], "in the text", shop.country)
            if address.street and (address.city or address.postal_code):
                best = first, address
                if address.name and address.company:
                    break
        if best is not None and best[1].postal_code and not _numbers(best[1].postal_code.value, lines[row]):
            found.append((best[0], row, best[1]))
            taken = row
    return found


def _numbers(code: str | None, line: Line) -> bool:
    """Whether what looks like a postal code is called something else in its row: "Order for the lab, PO 55120, charge to our account"."""
    return any(said.number == code for said in said_numbers(line.text))


def _prose(line: Line) -> bool:
    text = line.text.rstrip()
    short = 3 if has_legal_form(text) else 2
    return (text.endswith((".", "?", "!", ":")) and len(text.split()) > short) or acts_of(text[:1000]).request


def _led_to(lines: Sequence[Line], first: int) -> bool:
    """Whether the sentence right above a block says that something goes there."""
    above = [line.text for line in lines[max(0, first - 3) : first]]
    if not above:
        return False
    if says_where(above[-1]):
        return not leaves_open(above[-1])  # "Das Paket bitte an:"
    sentences = sentences_of(" ".join(above))
    if not sentences or not _TO.search(sentences[-1]) or leaves_open(sentences[-1]):
        return False
    return not acts_of(sentences[-1][:1000]).past
