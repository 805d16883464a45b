"""Parts of an address that look like nothing of one: the beginning of a sentence, a closing, a label that was taken for somebody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.model.issue import Code, Issue, Kind
from orderproc.parsing.captions import NONE, chances
from orderproc.parsing.party.in_title import holds_a_title
from orderproc.parsing.party.looks import looks_of
from orderproc.parsing.party.names import COMPANY
from orderproc.parsing.party.whenandhow import says_how, says_when
from orderproc.parsing.words import bare, fold

# how likely it must be that a part is none: of 2,362 names, firms, streets and second lines of orders that the model never saw none is hit
_ASIDE = {"name": 0.4, "company": 0.5, "street": 0.42, "street2": 0.7}
_FEWEST = {"street": 4, "street2": 3}  # words: streets of countries whose languages the model does not know are short


def without_nobody(draft: OrderDraft) -> OrderDraft:
    """A draft without the party that is billed or gets the goods, where that is no place and only words that name nobody ("Invoice: by bank
    transfer", "Lieferung: frei Baustelle bis KW 49"), and without a supplier's name that is none ("Client no. C0212 - delivery before
    noon" below it)."""
    if draft.vendor.company.value and _is_nobody("company", draft.vendor.company.value):
        draft = replace(draft, vendor=replace(draft.vendor, company=Field()))
    for path in ("bill_to", "ship_to"):
        party: DraftAddress = getattr(draft, path)
        named = [(part, field) for part in ("name", "company") if (field := getattr(party, part)).value]
        if not named or party.street or party.city or party.postal_code:
            continue
        sure = path == "bill_to" or all(says_how(field.value) or says_when(field.value) for _, field in named)
        if sure and all(_is_nobody(part, field.value) for part, field in named):
            draft = replace(draft, **{path: DraftAddress()})  # type: ignore[arg-type]
    return draft


def without_labels(address: DraftAddress) -> DraftAddress:
    """An address without a name or a firm that is a label, a number or a piece of a form's text, beside the other of the two: "Kunden-Nr.",
    "CM 88/2026 (contrato menor)", "School purchase order (attach copy)"; and without a second line of the street that says whom it is for
    once more. What was read from a picture may be somebody misread: that stays, and is doubted."""
    named = {fold(field.value) for field in (address.name, address.company) if field.value}
    if address.street2.value and any(_said_again(address.street2.value, one) for one in named):
        address = replace(address, street2=Field())
    for part, other in (("name", "company"), ("company", "name")):
        field: Field[str] = getattr(address, part)
        value, beside = field.value, getattr(address, other).value
        if not value or not beside or _names_none(beside):
            continue
        printed = field.lattice is None and field.confidence > _SURE
        if _names_none(value) or (printed and _is_nobody(part, value) and not _is_nobody(other, beside)):
            address = replace(address, **{part: Field()})
    return address


def _said_again(line: str, name: str) -> bool:
    """Whether a line says a name once more, or its beginning, as firms print it large: "atelier corsini", "Atelier Corsini S.n.c."."""
    words, whole = bare(line).split(), bare(name).split()
    return words == whole or (len(words) > 1 and words == whole[: len(words)])


def _names_none(text: str) -> bool:
    look = looks_of(text)
    somebody = look.person + look.person_job + look.firm + look.person_firm + look.part + look.house + look.job
    label = chances(text).get(NONE, 1.0) < _NO_TEXT and somebody < _SOMEBODY
    return label or (any(c.isdigit() for c in text) and look.aside > _NUMBERED)


_SURE = 0.9
# how little speaks for a text that is no label, and for anybody's name; how much for nothing of an address, of one with figures in it
_NO_TEXT, _SOMEBODY, _NUMBERED = 0.1, 0.5, 0.8


def unlike(draft: OrderDraft) -> Iterator[Issue]:
    """A doubt for each part of an order's addresses that is sooner a piece of a sentence."""
    for path in ("sold_to", "ship_to", "bill_to") if draft.kind is Kind.ORDER else ():
        for part, called in _CALLED.items():
            field: Field[str] = getattr(getattr(draft, path), part)
            title = part in _WHO and holds_a_title(field.value or "")
            if field.value and (
                title or _of_a_sentence(field.value) or (part in _LOOKS and _is_nobody(part, field.value))
            ):
                text = f"{field.value[:120]!r} was taken for the {called}, and looks like none."
                where = f"{path}.{part}"
                yield Issue(code=Code.ADDRESS_DOUBTFUL, message=text, field=where, page=field.page, box=field.box)


def _is_nobody(part: str, value: str) -> bool:
    """Whether a part of an address looks like nothing of one. The last words of a name may say that it is a firm's, in whatever language
    the rest is: "Novák a syn s.r.o."."""
    if part == "company" and any(said.end() >= len(value.rstrip(" .")) for said in COMPANY.finditer(value)):
        return False
    return len(value.split()) >= _FEWEST.get(part, 1) and looks_of(value).aside > _ASIDE[part]


def _of_a_sentence(value: str) -> bool:
    """Whether a part of an address is nothing but what people say to one another: "OUR" and "PLEASE" of a fax."""
    return {*fold(value).replace(",", " ").split()} <= _SAID


_SAID = frozenset(
    "our your my please thank thanks dear we you bitte danke unser unsere unserer ihr ihre wir sie notre votre nos vos merci nous vous "
    "nuestro nuestra vuestro gracias favor nostro nostra vostro vostra grazie prego cortesemente onze uw graag dank alstublieft wij "
    "nosso nossa vosso vossa obrigado obrigada".split()
)
_WHO = ("name", "company")
_LOOKS = ("name", "company", "street", "street2")
_CALLED = {
    "name": "name", "company": "firm", "street": "street", "street2": "second line of the street", "city": "town",
}  # fmt: skip

__all__ = ["unlike", "without_labels", "without_nobody"]
