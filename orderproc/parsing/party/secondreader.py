"""Where goods go and who pays, as the labeller reads it in a text; how that agrees with what the rules read.

`readagain` asks it of mails, `readpaper` of papers and sheets.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.model.settings import Shop
from orderproc.parsing.party.addresses import told_apart
from orderproc.parsing.party.labeller import ROLES, Labelled, Part, labelled
from orderproc.parsing.party.labeller.assigned import assigned
from orderproc.parsing.party.letterhead import is_shop
from orderproc.parsing.party.places import country_of, state_of
from orderproc.parsing.party.provinces import without_province
from orderproc.parsing.party.registers import registered
from orderproc.parsing.party.townline import land_of_prefix
from orderproc.parsing.party.whose import names_seat
from orderproc.parsing.words import bare, fold

SOURCE = "told in the text"
_PERHAPS = 0.02  # the chance of a bill to go to the seat of a firm
_PLACE = frozenset(("street", "street2", "city", "postal_code"))
_NUMBER = re.compile(r"\d{1,5} ?[A-Za-z]?")
_PREFIX = re.compile(r"^([A-Z]{1,3})\s?-\s?(?=\d)")


@dataclass(frozen=True)
class Second:
    """What the labeller read. `goods`, `payer`: where they go and who pays where that is somebody else; None where it read none or several.
    `own`: the goods go to who ordered them. `sure`: of all of it, 0 to 1; `places`: of streets, towns and codes alone; `pays`: that the
    bill goes to the payer; `parts`: where in the text it stands; `seen`: the words of all addresses of the text, whoever's they are."""

    goods: DraftAddress | None = None
    payer: DraftAddress | None = None
    own: bool = False
    sure: float = 0.0
    places: float = 0.0
    pays: float = 0.0
    parts: tuple[Part, ...] = ()
    seen: frozenset[str] = frozenset()

    def knows(self, issue: Issue) -> bool:
        """Whether the address of a doubt is somebody's for the labeller, too: one that it passed over it cannot settle."""
        return {word for word in re.findall(r"\w+", fold(issue.message)) if any(c.isdigit() for c in word)} <= self.seen

    @property
    def whole(self) -> bool:
        """Whether goods and bill each have a street, a town, a code, and the bill a name: nothing of it needs to be asked."""
        places = [one for one in (self.goods, self.payer) if one is not None]
        named = self.payer is None or bool(self.payer.name or self.payer.company)
        return bool(places) and named and all(one.street and one.city and one.postal_code for one in places)


def second_of(text: str, shop: Shop) -> Second:
    """What the labeller reads in a text as `readagain.text_of` or `paper_text` gives it."""
    told = labelled(text, shop.name)
    seats = [one for one in told.addresses if one.role != "us" and _of_a_seat(one, text)]
    ours = [one for one in told.addresses if one.role != "bill" or one not in seats]
    found = assigned(ours)
    names = [one for one in ours if not any(one.said(what) for what in _PLACE)]
    goes = _of(found.goods, _named(names, ("both",) if found.own else ("ship",)), shop) if found.goods else None
    pays = _of(found.payer, _named(names, ("bill", "both")), shop) if found.payer else None
    if goes is None or is_shop(goes, shop) or (found.payer and (pays is None or is_shop(pays, shop))):
        return Second()
    parts = [part for one in (*found.goods, *found.payer) for part in one.parts]
    places = min([part.sure for part in parts if part.what in ("street", "city", "postal_code")])
    beside = (surely for start, surely in told.nothing if any(a <= start < b for a, b in _around(text, parts)))
    sure = min([part.sure for part in parts] + list(beside))
    roles = found.chance * found.rest
    bill = min((one.chances[ROLES.index("bill")] for one in found.payer), default=0.0)
    seen = frozenset(
        word for one in told.addresses for part in one.parts for word in re.findall(r"\w+", fold(part.text))
    )
    if any(one.chances[ROLES.index("bill")] >= _PERHAPS for one in seats):
        sure = 0.0  # a seat that may be the bill's after all
    return Second(goes, pays, found.own, roles * sure, roles * places, bill, tuple(parts), seen)


def _around(text: str, parts: Sequence[Part]) -> list[tuple[int, int]]:
    """The paragraphs in which parts stand."""
    found = []
    for part in parts:
        end = text.find("\n\n", part.end)
        found.append((text.rfind("\n\n", 0, part.start) + 1, len(text) if end < 0 else end))
    return list(dict.fromkeys(found))


def _named(names: Sequence[Labelled], roles: Sequence[str]) -> list[Labelled]:
    return [one for one in names if one.role in roles]


def _of_a_seat(one: Labelled, text: str) -> bool:
    """Whether an address stands in a row that tells where a firm has its seat or is registered: that is mostly nobody's bill."""
    start = one.parts[0].start
    row = text[text.rfind("\n", 0, start) + 1 : (text + "\n").index("\n", one.parts[-1].end)]
    return names_seat(row) or registered(row)


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
    named = {*fold(said["name"]).split()}
    said["name"] = next(
        (full for one in (*places, *names) if named < {*fold(full := one.said("name")).split()}), said["name"]
    )
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


def goods_of(draft: OrderDraft) -> DraftAddress:
    return draft.ship_to if draft.ship_to.street or draft.ship_to.city else draft.sold_to


def payer_of(draft: OrderDraft) -> DraftAddress:
    return draft.bill_to if draft.bill_to.street or draft.bill_to.city else draft.sold_to


WHO, WHERE = ("name", "company"), ("street", "street2")
_ALL = (*WHO, *WHERE, "city", "region", "postal_code")


def agree(one: DraftAddress, other: DraftAddress) -> bool:
    """Whether two readings are of one place and one owner; who is named besides does not matter, nor in which line a thing stands."""
    if elsewhere(one, other) or _words(one, *WHO, *WHERE) - _words(other, *_ALL):
        return False
    if _words(other, "company", *WHERE) - _words(one, *_ALL):
        return False
    return all(bool(getattr(one, part)) == bool(getattr(other, part)) for part in ("city", "postal_code"))


def elsewhere(one: DraftAddress, other: DraftAddress) -> bool:
    """Whether a reading is of another place: another postal code, another town, a street that the other doesn't have."""
    codes = [re.sub(r"\W", "", fold(address.postal_code.value or "")) for address in (one, other)]
    towns = [_words(address, "city") for address in (one, other)]
    if (all(codes) and codes[0] != codes[1]) or (all(towns) and not towns[0] & towns[1]):
        return True
    street = _words(one, "street")
    missing = street - _words(other, *_ALL)
    return len(missing) * 2 > len(street) or any(word.isdigit() for word in missing)


def left_out(one: DraftAddress, other: DraftAddress) -> bool:
    """Whether a reading names a firm where the other names none, or a house or a flat, of which the other has no more than half."""
    there = _words(other, *_ALL)
    named = [_words(one, part) for part in ("company", "street2") if part == "street2" or not other.company]
    return any(len(words - there) * 2 > len(words) for words in named)


def _words(address: DraftAddress, *parts: str) -> set[str]:
    return {word for part in parts for word in re.findall(r"\w+", fold(getattr(address, part).value or ""))}


def without(draft: OrderDraft, issues: Sequence[Issue]) -> OrderDraft:
    return replace(draft, issues=tuple(issue for issue in draft.issues if issue not in issues))


def with_reading(draft: OrderDraft, second: Second) -> OrderDraft:
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


TOLD_UNSURELY = "The text tells where it goes, and that is not sure"
READ_OTHERWISE = "Read a second time it goes somewhere else, or to somebody else"


def doubted(draft: OrderDraft, second: Second, why: str) -> OrderDraft:
    said = [getattr(second.goods, part).value for part in (*WHO, *WHERE, "postal_code", "city")]
    place = goods_of(draft).street
    issue = Issue(
        code=Code.ADDRESS_DOUBTFUL,
        message=f"{why}: '{', '.join(value for value in said if value)[:160]}'.",
        field="ship_to",
        page=place.page,
        box=place.box,
    )
    return replace(draft, issues=(*draft.issues, issue))


__all__ = [
    "READ_OTHERWISE",
    "TOLD_UNSURELY",
    "Second",
    "agree",
    "doubted",
    "elsewhere",
    "goods_of",
    "left_out",
    "payer_of",
    "second_of",
    "with_reading",
    "without",
]
