"""Where the goods of a mail go and who pays, read a second time by the labeller, and what follows where the two readings agree or do not.

The rules of `parties`, `insentence` and `bodies` know how addresses are written; the labeller knows how people tell them. Two readers who
erred alone and agree are surer than either. Where it is all but sure and the rules are in doubt, its reading counts; where the rules doubt
nothing and it surely reads another place, that is a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.model.settings import Shop
from orderproc.parsing.lines import Line
from orderproc.parsing.party.addresses import told_apart
from orderproc.parsing.party.labeller import GOODS, Labelled, labelled
from orderproc.parsing.party.letterhead import is_shop
from orderproc.parsing.party.places import country_of, state_of
from orderproc.parsing.party.placesleft import ANOTHER
from orderproc.parsing.party.provinces import without_province
from orderproc.parsing.party.registers import registered
from orderproc.parsing.party.townline import land_of_prefix
from orderproc.parsing.party.whose import names_seat
from orderproc.parsing.words import bare, fold

# each limit is chosen on the odd mails of `tests/passages` (told), which the labeller has not seen; README.md beside it has the counts
SURE = 0.8  # of all that the labeller says of a text, to count where the rules are in doubt or read nothing
AGREED = 0.6  # the same, to settle a doubt of the rules where both read the same
OTHERWISE = 0.7  # of a place that the rules read otherwise or not at all, to make the order wait
LABELLED = 0.9  # the same, where they read it below a label for it
PAYS = 0.85  # of that the bill goes to an address of its own: the seat of a firm may be told for a law's sake
LEFT_OUT = 0.7  # of a text in which the rules left out a firm, a house or a flat, to make it wait
SOURCE = "told in the text"
_LONG = 16  # words of a row of goods that may tell more than goods
_OURS = ("both", "ship", "bill")
_PLACE = frozenset(("street", "street2", "city", "postal_code"))
_NUMBER = re.compile(r"\d{1,5} ?[A-Za-z]?")
_PREFIX = re.compile(r"^([A-Z]{1,3})\s?-\s?(?=\d)")


@dataclass(frozen=True)
class Second:
    """What the labeller read. `goods`, `payer`: where they go and who pays where that is somebody else; None where it read none or several.
    `own`: the goods go to who ordered them. `sure`: of all of it, 0 to 1; `places`: of streets, towns and codes alone; `pays`: that the
    bill goes to the payer."""

    goods: DraftAddress | None = None
    payer: DraftAddress | None = None
    own: bool = False
    sure: float = 0.0
    places: float = 0.0
    pays: float = 0.0


def read_again(draft: OrderDraft, lines: Sequence[Line], shop: Shop, goods: frozenset[int]) -> OrderDraft:
    """The draft with its addresses as both readers have them: without the doubt whose another address is where both read the same or the
    labeller is all but sure, with one where they differ. `goods`: the rows of order lines."""
    second = second_of(text_of(lines, goods), shop)
    if second.goods is None:
        return draft
    doubts = [issue for issue in draft.issues if issue.code is Code.ADDRESS_DOUBTFUL]
    whose = [issue for issue in doubts if issue.message.startswith(ANOTHER)]
    pairs = [(second.goods, _goods(draft)), *([(second.payer, _payer(draft))] if second.payer is not None else [])]
    if second.sure >= AGREED and all(_agree(one, other) for one, other in pairs):
        return _without(draft, whose)
    if second.sure >= SURE and len(whose) == len(doubts) and (whose or not _goods(draft).street):
        return _without(_placed(draft, second), whose)
    if doubts:
        return draft
    if not _goods(draft).street:
        if not (second.goods.street and (second.goods.city or second.goods.postal_code)):
            return draft
        return _doubted(_placed(draft, second), second, _UNSURE) if second.places >= OTHERWISE else draft
    pairs = pairs if second.pays >= PAYS else pairs[:1]
    least = LABELLED if _goods(draft).street.source.startswith("below ") else OTHERWISE
    otherwise = (second.places >= least and any(_elsewhere(one, other) for one, other in pairs)) or (
        min(second.sure, second.places) >= max(LEFT_OUT, least) and any(_left_out(one, other) for one, other in pairs)
    )
    return _doubted(draft, second, _OTHERWISE) if otherwise else draft


def second_of(text: str, shop: Shop) -> Second:
    """What the labeller reads in a text as `text_of` gives it."""
    told = labelled(text)
    read = [one for one in told.addresses if one.role in _OURS]
    ours = [one for one in read if not _of_a_seat(one, text)]
    placed = {role: [one for one in ours if one.role == role and _is_place(one)] for role in _OURS}
    named = {role: [one for one in ours if one.role == role and not _is_place(one)] for role in _OURS}
    goods = placed["both"] or placed["ship"]
    if not goods or (placed["both"] and (placed["ship"] or placed["bill"])):
        return Second()
    role = goods[0].role
    goes = _of(goods, named[role], shop)
    pays = _of(placed["bill"], named["bill"], shop) if placed["bill"] else None
    if goes is None or is_shop(goes, shop) or (pays is None and (placed["bill"] or named["bill"])):
        return Second()
    used = [*goods, *placed["bill"]]
    wheres = [part.sure for one in used for part in one.parts if part.what in ("street", "city", "postal_code")]
    places = min([*wheres, *(one.sure for one in used)])
    payer = min((one.sure for one in placed["bill"]), default=0.0)
    sure = min([told.sure, *(one.sure for one in ours)]) if len(ours) == len(read) else 0.0
    return Second(goes, pays, role == "both", sure, places, payer)


def _of_a_seat(one: Labelled, text: str) -> bool:
    """Whether an address stands in a row that tells where a firm has its seat or is registered: that is nobody's bill."""
    start = one.parts[0].start
    row = text[text.rfind("\n", 0, start) + 1 : (text + "\n").index("\n", one.parts[-1].end)]
    return one.role == "bill" and (names_seat(row) or registered(row))


def _is_place(one: Labelled) -> bool:
    return any(part.what in _PLACE for part in one.parts)


def text_of(lines: Sequence[Line], goods: frozenset[int]) -> str:
    """The rows of a mail as the labeller reads them, the lists of goods as one word."""
    rows: list[str] = []
    for row, line in enumerate(lines):
        if line.blank_before and rows:
            rows.append("")
        if row in goods and len(line.words) < _LONG:
            if not rows or rows[-1] != GOODS:
                rows.append(GOODS)
            continue
        rows.append(" ".join(word.text for word in line.words))
    return "\n".join(rows)


def _of(places: Sequence[Labelled], names: Sequence[Labelled], shop: Shop) -> DraftAddress | None:
    """One address of what is said of it in several places, and who is named elsewhere if nobody is named there; None where it is two."""
    said: dict[str, str] = {}
    for what in ("street", "city", "region", "postal_code", "country"):
        value = _joined([value for one in places if (value := one.said(what))], what)
        if value is None:
            return None
        said[what] = value
    said["street2"] = ", ".join(dict.fromkeys(value for one in places if (value := one.said("street2"))))
    who = next((one for one in (*places, *names) if one.said("name") or one.said("company")), None)
    for what in ("name", "company", "department"):
        said[what] = who.said(what) if who is not None else ""
    return _address(said, shop)


def _joined(values: Sequence[str], what: str) -> str | None:
    """One part of an address that is told once or more: the longest where it holds all others, a street with the number told behind it;
    None where two are told."""
    if not values:
        return ""
    longest = max(values, key=len)
    if all(bare(fold(value)) in bare(fold(longest)) for value in values):
        return longest
    street, *number = values
    apart = what == "street" and len(number) == 1 and not any(c.isdigit() for c in street)
    return f"{street} {number[0]}" if apart and _NUMBER.fullmatch(number[0]) else None


def _address(said: Mapping[str, str], shop: Shop) -> DraftAddress:
    """The address of a party in the words of a text, with its region and country as codes where they have them."""
    fields = {what: _field(value, value) for what, value in said.items() if value}
    company = ", ".join(said[what] for what in ("company", "department") if said[what])
    fields.pop("department", None)
    if company:
        fields["company"] = _field(company, company)
    code = said["postal_code"]
    prefix = _PREFIX.match(code)
    land = country_of(said["country"]) if said["country"] else land_of_prefix(prefix[1]) if prefix else None
    if code:
        fields["postal_code"] = _field((code[prefix.end() :] if prefix else code).upper(), code)
    if land:
        fields["country"] = _field(land, said["country"] or code)
    if said["region"] and (land or shop.country) in ("US", "CA", "AU") and (state := state_of(said["region"])):
        fields["region"] = _field(state, said["region"])
    return without_province(told_apart(DraftAddress(**fields)))


def _field(value: str, raw: str) -> Field[str]:
    return Field(value=value, raw=raw, source=SOURCE)


def _goods(draft: OrderDraft) -> DraftAddress:
    return draft.ship_to if draft.ship_to.street or draft.ship_to.city else draft.sold_to


def _payer(draft: OrderDraft) -> DraftAddress:
    return draft.bill_to if draft.bill_to.street or draft.bill_to.city else draft.sold_to


_WHO, _WHERE = ("name", "company"), ("street", "street2")
_ALL = (*_WHO, *_WHERE, "city", "region", "postal_code")


def _agree(one: DraftAddress, other: DraftAddress) -> bool:
    """Whether two readings are of one place and one owner; who is named besides does not matter, nor in which line a thing stands."""
    if _elsewhere(one, other) or _words(one, *_WHO, *_WHERE) - _words(other, *_ALL):
        return False
    if _words(other, "company", *_WHERE) - _words(one, *_ALL):
        return False
    return all(bool(getattr(one, part)) == bool(getattr(other, part)) for part in ("city", "postal_code"))


def _elsewhere(one: DraftAddress, other: DraftAddress) -> bool:
    """Whether a reading is of another place: another postal code, another town, a street that the other doesn't have."""
    codes = [re.sub(r"\W", "", fold(address.postal_code.value or "")) for address in (one, other)]
    towns = [_words(address, "city") for address in (one, other)]
    if (all(codes) and codes[0] != codes[1]) or (all(towns) and not towns[0] & towns[1]):
        return True
    street = _words(one, "street")
    missing = street - _words(other, *_ALL)
    return len(missing) * 2 > len(street) or any(word.isdigit() for word in missing)


def _left_out(one: DraftAddress, other: DraftAddress) -> bool:
    """Whether a reading names a firm where the other names none, or a house or a flat, of which the other has no more than half."""
    there = _words(other, *_ALL)
    named = [_words(one, part) for part in ("company", "street2") if part == "street2" or not other.company]
    return any(len(words - there) * 2 > len(words) for words in named)


def _words(address: DraftAddress, *parts: str) -> set[str]:
    return {word for part in parts for word in re.findall(r"\w+", fold(getattr(address, part).value or ""))}


def _without(draft: OrderDraft, issues: Sequence[Issue]) -> OrderDraft:
    return replace(draft, issues=tuple(issue for issue in draft.issues if issue not in issues))


def _placed(draft: OrderDraft, second: Second) -> OrderDraft:
    """The draft with the labeller's addresses; how to reach somebody stays as it was read, and who ordered where it names nobody."""
    reach = {"email": draft.sold_to.email, "phone": draft.sold_to.phone}
    goods = second.goods or DraftAddress()
    named = goods.name or goods.company
    if second.payer is None:
        names = {} if named else {"name": draft.sold_to.name, "company": draft.sold_to.company}
        return replace(draft, sold_to=replace(goods, **reach, **names), ship_to=DraftAddress(), bill_to=DraftAddress())
    payer = replace(second.payer, **reach)
    if not (payer.name or payer.company):
        payer = replace(payer, name=draft.sold_to.name, company=draft.sold_to.company)
    goods = goods if named else replace(goods, name=payer.name, company=payer.company)
    return replace(draft, sold_to=payer, ship_to=goods, bill_to=DraftAddress())


_UNSURE = "The text tells where it goes, and that is not sure"
_OTHERWISE = "Read a second time it goes somewhere else, or to somebody else"


def _doubted(draft: OrderDraft, second: Second, why: str) -> OrderDraft:
    said = [getattr(second.goods, part).value for part in (*_WHO, *_WHERE, "postal_code", "city")]
    place = _goods(draft).street
    issue = Issue(
        code=Code.ADDRESS_DOUBTFUL,
        message=f"{why}: '{', '.join(value for value in said if value)[:160]}'.",
        field="ship_to",
        page=place.page,
        box=place.box,
    )
    return replace(draft, issues=(*draft.issues, issue))


__all__ = ["Second", "read_again", "second_of", "text_of"]
