"""Who is it: the one customer that number, e-mail, or name with postal code or town match. Completes nothing (that is `party`)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from orderproc.checking.evidence import issue_at, recognized
from orderproc.checking.numbers import same_but_for_zeros, written_as
from orderproc.model.draft import DraftAddress, OrderDraft
from orderproc.model.issue import Code, Issue, Severity
from orderproc.model.shop import Customer, plain

SAME_NAME = 88.0  # rapidfuzz ratio of sorted words
NOT_THE_NAME = 60.0


@dataclass(frozen=True)
class Who:
    customer: Customer | None
    issues: tuple[Issue, ...] = ()
    candidates: tuple[Customer, ...] = ()  # more than one: cannot be told


@lru_cache(maxsize=32_768)
def folded(text: str | None) -> str:
    """Lower case, no accents, no punctuation, one space: for comparing names and streets."""
    flat = unicodedata.normalize("NFKD", (text or "").casefold().replace("ß", "ss").replace("&", " and "))
    flat = "".join(c for c in flat if not unicodedata.combining(c)).replace(".", " ").replace("'", "").replace("’", "")
    return " ".join(re.sub(r"[^\w]+", " ", flat).split())


def street_key(text: str | None) -> str:
    """A street with its commonest abbreviations made one (USPS Publication 28, appendix C)."""
    return " ".join(_STREET.get(word, word) for word in folded(text).split())


_STREET = {
    "street": "st", "avenue": "ave", "av": "ave", "road": "rd", "drive": "dr", "lane": "ln", "court": "ct", "place": "pl",
    "boulevard": "blvd",     "square": "sq", "terrace": "ter", "parkway": "pkwy", "highway": "hwy",
    "north": "n", "south": "s", "east": "e", "west": "w",
    "northwest": "nw", "northeast": "ne", "southwest": "sw", "southeast": "se", "apartment": "apt", "suite": "ste", "strasse": "str",
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th", "eighth": "8th",
    "ninth": "9th", "tenth": "10th",
}  # fmt: skip


def street_likeness(a: str | None, b: str | None) -> float:
    """0 to 100, with abbreviations made one or as written, whichever is nearer (a misread "Streel" is no abbreviation)."""
    from rapidfuzz import fuzz

    return max(fuzz.ratio(street_key(a), street_key(b)), fuzz.ratio(folded(a), folded(b)))


def postal_key(text: str | None) -> str:
    key = plain(text or "")
    return key[:5] if len(key) == 9 and key.isdigit() else key


def part_key(part: str, text: str | None) -> str:
    """What two spellings of one part of an address have in common: "12 Elm Street", "12 ELM ST."."""
    if part == "postal_code":
        return postal_key(text)
    return street_key(text) if part in ("street", "street2") else folded(text)


def figures(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def name_fit(written: Iterable[str | None], customer: Customer) -> float:
    """0 to 100: the best likeness of any written name or company with the customer's."""
    from rapidfuzz import fuzz

    theirs = {folded(n) for n in (customer.name, customer.address.name, customer.address.company) if n}
    ours = {folded(n) for n in written if n}
    return max((fuzz.token_sort_ratio(a, b) for a in ours for b in theirs if a and b), default=0.0)


def names_of(draft: OrderDraft) -> list[str]:
    """Names that the document gives for the buyer."""
    fields = [a for p in (draft.sold_to, draft.bill_to, draft.ship_to) for a in (p.name, p.company)]
    return [field.value for field in fields if field.value]


def emails_of(draft: OrderDraft) -> list[str]:
    found = [draft.sold_to.email.value, draft.bill_to.email.value]
    if draft.message is not None and not draft.message.forwarded:
        found.append(draft.message.sender[1])
        if draft.message.reply_to:
            found.append(draft.message.reply_to[1])
    return list(dict.fromkeys(e.strip().casefold() for e in found if e and "@" in e))


def recognize(draft: OrderDraft, customers: tuple[Customer, ...]) -> Who:
    """The one customer; None with candidates where several match, None alone where nobody does.

    A number on the paper goes before an e-mail address, that before the name; where they name different customers, or the
    name on the paper is quite another, it is doubted.
    """
    by_number, number_issues = _by_number(draft, customers)
    by_email = _by_email(draft, customers)
    by_name = _by_name(draft, customers)
    names = names_of(draft)
    ways = [found for found in (by_number, by_email, by_name) if found]
    if not ways:
        return Who(None, number_issues)
    common = set.intersection(*({c.row for c in found} for found in ways))
    pool = {c.row: c for found in ways for c in found}
    if len(common) == 1:
        customer = pool[common.pop()]
        return Who(customer, (*number_issues, *_name_doubt(draft, customer, names, by_number == [customer])))
    if common:
        return Who(None, number_issues, tuple(pool[row] for row in common))
    if len(ways) == 1:
        return Who(None, number_issues, tuple(ways[0]))
    both = {c.row for c in by_number} & {c.row for c in by_name}
    if len(both) == 1:
        # number and name say the same; the e-mail address may be that of whoever sent it
        return Who(pool[both.pop()], number_issues)
    text = "Customer number, e-mail and name do not mean the same customer: "
    text += "; ".join(f"{c.customer_no} {c.name}" for c in pool.values()) + "."
    doubt = issue_at(Code.CUSTOMER_AMBIGUOUS, "customer_no", text, draft.customer_no)
    return Who(None, (*number_issues, doubt), tuple(pool.values()))


def _by_number(draft: OrderDraft, customers: tuple[Customer, ...]) -> tuple[list[Customer], tuple[Issue, ...]]:
    field = draft.customer_no
    if not field.value or not plain(field.value):
        return [], ()
    known = [c for c in customers if c.customer_no]
    found = [c for c in known if plain(c.customer_no) == plain(field.value)]
    found = found or [c for c in known if same_but_for_zeros(field.value, c.customer_no)]
    if found:
        return found, ()
    names = names_of(draft)
    near = [
        c
        for c in known
        if written_as(field.value, c.customer_no, scanned=recognized(field)) > -7 and name_fit(names, c) >= SAME_NAME
    ]
    if len(near) == 1:
        text = f"Customer number {field.value} is taken for {near[0].customer_no}, {near[0].name}, by the name."
        return near, (issue_at(Code.CUSTOMER_MISMATCH, "customer_no", text, field, Severity.NOTE),)
    if not known:
        return [], ()
    text = f"Customer number {field.value} is not in customers.csv."
    return [], (issue_at(Code.CUSTOMER_MISMATCH, "customer_no", text, field, Severity.NOTE),)


def _by_email(draft: OrderDraft, customers: tuple[Customer, ...]) -> list[Customer]:
    addresses = emails_of(draft)
    found = [c for c in customers if c.address.email and c.address.email.strip().casefold() in addresses]
    if len(found) > 1:
        fitting = [c for c in found if name_fit(names_of(draft), c) >= SAME_NAME]
        return fitting or found
    return found


def _by_name(draft: OrderDraft, customers: tuple[Customer, ...]) -> list[Customer]:
    """Name or company with the postal code or the town and street; a name alone only where the paper has no address at all."""
    names = names_of(draft)
    if not names:
        return []
    places = [a for a in (draft.sold_to, draft.bill_to, draft.ship_to) if a.street or a.city or a.postal_code]
    exact = {folded(n) for n in names}
    if not places:
        surely_read = all(f.confidence >= 0.9 for p in (draft.sold_to, draft.ship_to) for f in (p.name, p.company) if f)
        if not surely_read:
            return []
        return [c for c in customers if exact & {folded(n) for n in (c.name, c.address.name, c.address.company) if n}]
    return [c for c in customers if name_fit(names, c) >= SAME_NAME and any(same_place(p, c) for p in places)]


def same_place(written: DraftAddress, customer: Customer) -> bool:
    """Nothing that is written of the place says another one, and postal code, or street, agrees."""
    from rapidfuzz import fuzz

    address = customer.address
    postal, street, town = written.postal_code.value, written.street.value, written.city.value
    same_postal = bool(postal) and postal_key(postal) == postal_key(address.postal_code)
    same_street = bool(street and address.street) and street_likeness(street, address.street) >= 80
    same_town = bool(town and address.city) and fuzz.ratio(folded(town), folded(address.city)) >= 80
    if street and address.street and not same_street:
        return False
    if postal and address.postal_code and not same_postal and not written.postal_code.confidence < 0.9:
        return False
    if town and address.city and not same_town and not same_postal:
        return False
    return same_postal or same_street or (same_town and not street and not postal)


def _name_doubt(draft: OrderDraft, customer: Customer, names: list[str], by_number: bool) -> tuple[Issue, ...]:
    """A number or an e-mail of one customer under quite another name."""
    if not names or not (customer.name or customer.address.company) or name_fit(names, customer) >= NOT_THE_NAME:
        return ()
    sender = draft.message.sender[1] if draft.message else ""
    if by_number and sender and (customer.address.email or "").lower() == sender.lower():
        return ()  # whoever signs there: number and mail address are both the customer's
    from rapidfuzz import fuzz

    theirs = [folded(n) for n in (customer.name, customer.address.company) if n]
    if any(fuzz.token_set_ratio(folded(n), t) >= SAME_NAME for n in names for t in theirs):
        return ()
    how = f"Customer number {draft.customer_no.value}" if by_number else "The e-mail address"
    text = f"{how} is that of {customer.name or customer.address.company}, but the name on the order is {names[0]}."
    field = draft.customer_no if by_number else draft.sold_to.name
    return (issue_at(Code.CUSTOMER_MISMATCH, "customer_no" if by_number else "sold_to.name", text, field),)
