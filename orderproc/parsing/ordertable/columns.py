"""Which column is which: headings checked against what stands below them, or found from the contents alone.

The catalogue knows the item numbers; quantity × price = amount tells three columns apart; 1, 2, 3 … are positions.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from orderproc.model.shop import Catalog
from orderproc.parsing.numbers import NumberStyle, parse_discount, parse_number, parse_quantity
from orderproc.parsing.ordertable.counting import settle_counts, with_unit_in
from orderproc.parsing.ordertable.for_persons import for_persons
from orderproc.parsing.ordertable.grids import Grid, Row
from orderproc.parsing.ordertable.headings import Role
from orderproc.parsing.ordertable.sums import sum_of

CENT = Decimal("0.011")
CODE = re.compile(r"^(?=.*\d)[A-Za-z0-9][A-Za-z0-9./_+-]{1,24}$")


@dataclass(frozen=True, slots=True)
class Profile:
    """What stands in one column, over all rows: shares from 0 to 1."""

    filled: int
    known: float  # the catalogue knows it
    code: float
    numeric: float
    whole: float
    money: float  # two decimals
    counting: bool  # 1, 2, 3 … or 10, 20, 30 …
    first: bool  # one number alone, as a first row has
    zeros: bool  # all filled up with zeros: 0001, 0010
    letters: float
    length: float
    ones: bool = False  # nothing but 1


def profile(rows: Sequence[Row], column: int, style: NumberStyle, catalog: Catalog) -> Profile:
    texts = [r.pieces[column].text.strip() for r in rows if column in r.pieces and r.pieces[column].text.strip()][
        :PROFILED
    ]
    goods = [t for t in texts if sum_of(t) is None]  # a sum that begins under the column says nothing of it
    texts = goods if 2 * len(goods) > len(texts) else texts
    n = max(len(texts), 1)
    numbers = [parse_number(t, style) for t in texts]
    values = [v for v in numbers if v is not None]
    return Profile(
        filled=len(texts),
        known=sum(catalog.get(t) is not None for t in texts) / n if len(catalog) else 0.0,
        code=sum(bool(CODE.match(t)) for t in texts) / n,
        numeric=len(values) / n,
        whole=sum(v == v.to_integral_value() for v in values) / n,
        money=sum(_TWO_DECIMALS.search(t) is not None for t in texts) / n,
        counting=_numbers_first(numbers) and (_counts(values) or _counts(_without_zeros(texts[: len(values)]))),
        first=len(values) == 1 and re.fullmatch(r"0*10{0,2}\.?", texts[0]) is not None,
        zeros=bool(texts) and all(t.startswith("0") for t in texts),
        letters=sum(_LETTERS.search(t) is not None for t in texts) / n,
        length=sum(map(len, texts)) / n,
        ones=bool(values) and all(v == 1 for v in values),
    )


_TWO_DECIMALS = re.compile(r"[.,]\d\d\D*$")
_LETTERS = re.compile(r"[^\W\d_]{3}")


def _numbers_first(numbers: Sequence[Decimal | None]) -> bool:
    """Whether a column is numbers alone, but for print below the table."""
    first = next((n for n, value in enumerate(numbers) if value is None), len(numbers))
    return all(value is None for value in numbers[first:]) and (first == len(numbers) or first >= 3)


def _without_zeros(texts: Sequence[str]) -> list[Decimal]:
    """Numbers of lines as a program prints them with thousandths, whichever sign a scan was read to have: "5.000", "6,000". Empty where one
    is none."""
    found = [_THOUSANDTHS.fullmatch(text) for text in texts]
    return [Decimal(one[1]) for one in found if one is not None] if all(found) else []


_THOUSANDTHS = re.compile(r"(\d{1,3})[.,]0{2,3}")


def _counts(values: Sequence[Decimal]) -> bool:
    if len(values) < 2 or values[0] not in (1, 10, 100):
        return False
    step = values[0]
    return all(b > a and (b - a) % step == 0 and (b - a) <= 3 * step for a, b in itertools.pairwise(values))


PROFILED = 1000  # cells that are enough to know a column
MOST = 9  # columns of numbers that are tried against one another
SAMPLE = 200  # rows that are enough to tell the columns apart


class Numbers:
    """The numbers of each column, read once; prices and amounts as numbers, quantities as quantities."""

    def __init__(self, rows: Sequence[Row], style: NumberStyle) -> None:
        self.rows = [r for r in rows if len(r.pieces) >= 3][:SAMPLE]
        self.style = style
        self._plain: dict[int, list[Decimal | None]] = {}
        self._counted: dict[int, list[Decimal | None]] = {}

    def plain(self, column: int) -> list[Decimal | None]:
        if column not in self._plain:
            self._plain[column] = [
                parse_number(r.pieces[column].text, self.style) if column in r.pieces else None for r in self.rows
            ]
        return self._plain[column]

    def counted(self, column: int) -> list[Decimal | None]:
        if column not in self._counted:
            read = (
                parse_quantity(r.pieces[column].text, self.style) if column in r.pieces else None for r in self.rows
            )
            self._counted[column] = [q.value if q else None for q in read]
        return self._counted[column]

    def product(self, q: int, p: int, a: int) -> tuple[int, int]:
        """(rows in which column q × column p = column a, rows in which all three are numbers)."""
        fits = all_three = 0
        for quantity, price, amount in zip(self.counted(q), self.plain(p), self.plain(a), strict=True):
            if (
                not quantity or not price or amount is None or quantity == price == 1
            ):  # nothing times nothing proves nothing
                continue
            all_three += 1
            fits += abs(quantity * price - amount) <= CENT
        return fits, all_three


def settle(grid: Grid, style: NumberStyle, catalog: Catalog) -> tuple[dict[int, Role], tuple[str, ...], bool]:
    """The meaning of each column, remarks where the contents overruled a heading, and whether quantity and price could be swapped."""
    rows = [r for r in grid.rows if sum(bool(p.text.strip()) for p in r.pieces.values()) >= 2]
    columns = sorted({c for r in rows for c in r.pieces} | set(grid.roles))
    profiles = {c: profile(rows, c, style, catalog) for c in columns}
    roles = dict(grid.roles)
    remarks: list[str] = []
    prices = [c for c, r in sorted(roles.items()) if r is Role.PRICE]
    if len(prices) == 2 and Role.AMOUNT not in roles.values():  # "Unit Price … Price"
        roles[prices[1]] = Role.AMOUNT
    _without_money(roles, profiles)
    _settle_items(roles, profiles)
    _settle_known(roles, profiles, grid.headings, remarks)
    numbers = Numbers(rows, style)
    _settle_listed(roles, profiles, numbers, catalog)
    unclear = _settle_sums(roles, profiles, numbers, grid.headings, remarks)
    _settle_discount(roles, profiles, numbers)
    goods = of_goods(rows, columns, catalog)
    counted = {c: profile(goods, c, style, catalog) for c in columns} if len(goods) < len(rows) else profiles
    unclear |= settle_counts(roles, counted, goods, style, grid.headings, remarks)
    _settle_packs(roles, profiles)
    worded = [c for c in columns if roles.get(c, Role.DESCRIPTION) is Role.DESCRIPTION and profiles[c].letters > 0.5]
    if {Role.SKU, Role.SUPPLIER_SKU} & set(roles.values()):
        for column in [c for c in worded if for_persons(rows, c, catalog)]:
            roles[column] = Role.OTHER
    if Role.DESCRIPTION not in roles.values():
        rest = [c for c in worded if c not in roles]
        if rest:
            roles[max(rest, key=lambda c: profiles[c].length)] = Role.DESCRIPTION
    if Role.SKU not in roles.values() and not {Role.SUPPLIER_SKU, Role.BUYER_SKU} & set(roles.values()):
        rest = [c for c in columns if c not in roles and profiles[c].known > 0.5]
        if rest:
            roles[max(rest, key=lambda c: profiles[c].known)] = Role.SKU
    return roles, tuple(remarks), unclear


def _without_money(roles: dict[int, Role], profiles: dict[int, Profile]) -> None:
    """Of several columns under a word for how many, one that holds money counts nothing: "Ex VAT", of which the first word alone heads
    copies."""
    named = [c for c, r in roles.items() if r is Role.QUANTITY and c in profiles]
    if any(profiles[c].whole > 0.5 and not profiles[c].money for c in named):
        for column in [c for c in named if profiles[c].money > 0.5]:
            del roles[column]


def of_goods(rows: Sequence[Row], columns: Sequence[int], catalog: Catalog) -> Sequence[Row]:
    """The rows in which the column that the catalogue knows best has one of its numbers, all where it knows too few: what stands below
    the goods tells nothing of their columns."""
    known = {c: [r for r in rows if c in r.pieces and catalog.get(r.pieces[c].text) is not None] for c in columns}
    best = max(known.values(), key=len, default=[])
    return best if len(best) > 1 or (best and len(rows) < 3) else rows


def _settle_items(roles: dict[int, Role], profiles: dict[int, Profile]) -> None:
    """ "Item", "Artikel", "No.": position, number or description, by what stands there."""
    counted = {  # "Nombre" means a name in one language, and how many in another
        c for c, r in roles.items() if r is Role.DESCRIPTION and (p := profiles.get(c)) and p.filled and p.letters < 0.2
    }
    has = {role for column, role in roles.items() if column not in counted}
    wordy = max((profiles[c].letters for c, r in roles.items() if r is Role.ITEM and c in profiles), default=0.0) / 2
    for column, role in list(roles.items()):
        look = profiles.get(column)
        if look is None or not look.filled:
            if role is Role.ITEM:
                roles[column] = (
                    Role.DESCRIPTION if Role.DESCRIPTION not in has else Role.SKU if Role.SKU not in has else Role.OTHER
                )
                has.add(roles[column])
            continue
        if role is Role.ITEM:
            named = bool({Role.SKU, Role.SUPPLIER_SKU} & has)
            counting = look.counting or (look.first and (named or Role.DESCRIPTION in has))
            if counting and look.known < 0.5:
                roles[column] = Role.POSITION
            elif (
                (look.known >= 0.5 and not named)
                or (look.code >= 0.6 and look.letters < 0.9 and not named and Role.DESCRIPTION in has)
                or (look.code >= 0.8 and not named)
            ):
                roles[column] = Role.SKU
            elif Role.DESCRIPTION not in has and look.letters >= wordy:
                roles[column] = Role.DESCRIPTION
            else:
                roles[column] = Role.OTHER if named else Role.SKU
            has.add(roles[column])
        elif (
            role is Role.POSITION
            and not look.counting
            and not {Role.SKU, Role.SUPPLIER_SKU} & has
            and (look.known > 0.5 or (look.code > 0.6 and look.length >= 4))
        ):
            roles[column] = Role.SKU
            has.add(Role.SKU)
        elif role is Role.SKU and look.counting and look.known < 0.3 and (look.length <= 3 or look.zeros):
            roles[column] = Role.POSITION


_NUMBERS = (Role.SKU, Role.SUPPLIER_SKU, Role.BUYER_SKU)


def _settle_known(
    roles: dict[int, Role], profiles: dict[int, Profile], headings: dict[int, str], remarks: list[str]
) -> None:
    """The column that the catalogue knows is the item number, whatever its heading says; the others are the buyer's own."""
    known = {c: p.known for c, p in profiles.items() if p.known}
    if not known:
        return
    named = [c for c, r in roles.items() if r in _NUMBERS and c in profiles]
    best = max(known, key=lambda c: (known[c], c in named, profiles[c].filled, -c))
    if known[best] < 0.3 or (best not in named and known[best] < 0.6):
        return
    if roles.get(best) is Role.GTIN:
        return
    if best not in named and any(profiles[c].known >= 0.3 for c in named):
        return
    if roles.get(best) in (Role.QUANTITY, Role.PRICE, Role.AMOUNT, Role.POSITION) and (
        profiles[best].numeric > 0.5 and (profiles[best].filled < 3 or named or profiles[best].length < 4)
    ):
        return
    strangers = [c for c in named if c != best and profiles[c].known < 0.3]
    for column in strangers:
        worded = (
            Role.DESCRIPTION not in roles.values() and profiles[column].letters > 0.5
        )  # "Material", and it is named
        of_words = Role.DESCRIPTION if worded else Role.OTHER
        roles[column] = Role.BUYER_SKU if profiles[column].code > 0.5 else of_words
    if best not in named:
        remarks.append(f"the column headed '{headings.get(best, '')}' holds the item numbers of the catalogue")
    rivals = [c for c in named if c != best and c not in strangers]
    roles[best] = Role.SUPPLIER_SKU if rivals else Role.SKU
    for column in rivals:
        roles[column] = Role.SKU  # two numbers that the catalogue knows: checking sees whether they mean the same


def _settle_listed(roles: dict[int, Role], profiles: dict[int, Profile], numbers: Numbers, catalog: Catalog) -> None:
    """The column of prices under a heading that nobody knows: what our catalogue asks for the items stands in it."""
    sku = (
        next((c for c, r in roles.items() if r in _NUMBERS and profiles[c].known > 0.5), None) if len(catalog) else None
    )
    if sku is None or Role.PRICE in roles.values():
        return
    items = [catalog.get(row.pieces[sku].text) if sku in row.pieces else None for row in numbers.rows]
    for column, look in profiles.items():
        if column in roles or look.numeric < 0.8:
            continue
        pairs = zip(items, numbers.plain(column), strict=True)
        listed = sum(item is not None and bool(value) and item.unit_price == value for item, value in pairs)
        if listed * 2 > len(numbers.rows):
            roles[column] = Role.PRICE
            return


def _listed_products(roles: dict[int, Role], numbers: Numbers, column: int, catalog: Catalog) -> bool:
    """Whether a column of money holds what our prices times the quantities make, and not our prices."""
    at = {role: c for c, role in roles.items()}
    if Role.SKU not in at:
        return False
    prices = products = 0
    for row, quantity, value in zip(
        numbers.rows, numbers.counted(at[Role.QUANTITY]), numbers.plain(column), strict=True
    ):
        item = catalog.get(row.pieces[at[Role.SKU]].text) if at[Role.SKU] in row.pieces else None
        if item is None or not item.unit_price or not quantity or value is None:
            continue
        prices += item.unit_price == value
        products += quantity != 1 and abs(item.unit_price * quantity - value) <= CENT
    return products > prices


def _settle_sums(
    roles: dict[int, Role], profiles: dict[int, Profile], numbers: Numbers, headings: dict[int, str], remarks: list[str]
) -> bool:
    """Quantity, price and amount by their product, where the headings don't give it or give it wrongly.

    True where nothing but the order of the columns tells the quantity from the price (6 × 10 = 60).
    """
    first = {
        role: next((c for c, r in roles.items() if r is role), None)
        for role in (Role.QUANTITY, Role.PRICE, Role.AMOUNT)
    }
    q, p, a = first[Role.QUANTITY], first[Role.PRICE], first[Role.AMOUNT]
    if q is not None and p is not None and a is not None:
        fits, of = numbers.product(q, p, a)
        if of == 0 or fits * 2 >= of:
            _settle_twins(roles, numbers, q)
            if fits and profiles[q].whole < 0.5 and profiles[p].whole > 0.9 and not profiles[p].money:
                roles[q], roles[p] = Role.PRICE, Role.QUANTITY
                remarks.append("quantities and prices seem to stand under each other's heading")
                return True
            return False
    fixed = (Role.POSITION, Role.SKU, Role.GTIN, Role.TAX, Role.DATE)
    candidates = [
        c for c, look in profiles.items() if look.filled and look.numeric >= 0.6 and roles.get(c) not in fixed
    ]
    candidates = sorted(candidates, key=lambda c: -profiles[c].filled)[:MOST]
    best: tuple[float, int, int, int] | None = None
    for x, y, z in itertools.permutations(sorted(candidates), 3):
        if profiles[x].whole < 0.5:
            continue
        fits, of = numbers.product(x, y, z)
        if of >= 1 and (fits >= max(1, 0.8 * of) or (fits >= 2 and fits * 2 >= of)):
            kept = (roles.get(x) is Role.QUANTITY) + (roles.get(y) is Role.PRICE) + (roles.get(z) is Role.AMOUNT)
            score = (
                fits
                + 0.5 * kept
                + 0.1 * (profiles[x].whole - profiles[y].whole)
                + 0.1 * profiles[y].money
                - 0.05 * profiles[x].money
            )
            if best is None or score > best[0]:
                best = (score, x, y, z)
    if best is None or (best[0] < 2 and q is not None and p is not None):
        return False
    _, x, y, z = best
    unclear = (
        roles.get(x) is not Role.QUANTITY
        and roles.get(y) is not Role.PRICE
        and profiles[y].whole > 0.9
        and profiles[y].money == profiles[x].money
    )
    changed = [c for c, r in ((x, Role.QUANTITY), (y, Role.PRICE), (z, Role.AMOUNT)) if roles.get(c) is not r]
    for column in [c for c, r in roles.items() if r in (Role.QUANTITY, Role.PRICE, Role.AMOUNT)]:
        del roles[column]
    roles.update({x: Role.QUANTITY, y: Role.PRICE, z: Role.AMOUNT})
    if q is not None and any(c in headings for c in changed):
        remarks.append("quantity, price and amount were told by their product, not by their headings")
    return unclear


def _settle_discount(roles: dict[int, Role], profiles: dict[int, Profile], numbers: Numbers) -> None:
    """A column of per cents that explains why quantity × price is more than the amount, whatever its heading says."""
    first = {role: next((c for c, r in sorted(roles.items()) if r is role), None) for role in _MULTIPLY}
    if None in first.values() or numbers.product(*first.values())[0]:  # type: ignore[arg-type]
        return
    q, p, a = (numbers.counted(first[_MULTIPLY[0]]), *(numbers.plain(first[role]) for role in _MULTIPLY[1:]))  # type: ignore[arg-type]
    for column, look in profiles.items():
        if roles.get(column) not in (None, Role.OTHER, Role.TAX, Role.UNIT) or not look.filled:
            continue
        fits = of = 0
        for x, y, z, row in zip(q, p, a, numbers.rows, strict=True):
            cut = parse_discount(row.pieces[column].text, numbers.style) if column in row.pieces else None
            if x is not None and y is not None and z is not None:
                of += 1
                fits += bool(cut) and abs(x * y * (100 - (cut or 0)) / 100 - z) <= CENT
        if of and fits >= 0.8 * of:
            roles[column] = Role.DISCOUNT
            return


_MULTIPLY = (Role.QUANTITY, Role.PRICE, Role.AMOUNT)

MOSTLY = 0.6  # of a column that holds numbers: what is printed below the table may stand in it too


def _settle_packs(roles: dict[int, Role], profiles: dict[int, Profile]) -> None:
    """Numbers under "Pack" or "Units" are no units but how many are in one: beside a price and an amount, which tell what the
    quantity counts, they say nothing more. Without them they stay, for a person to see."""
    if {Role.QUANTITY, Role.PRICE, Role.AMOUNT} <= set(roles.values()):
        for column in [c for c, role in roles.items() if role is Role.UNIT]:
            if column in profiles and profiles[column].filled and profiles[column].numeric > MOSTLY:
                roles[column] = Role.OTHER


def _settle_twins(roles: dict[int, Role], numbers: Numbers, q: int) -> None:
    """Two columns of amounts or prices (net and gross, list and net): those that multiply are the ones."""
    prices = [c for c, r in roles.items() if r is Role.PRICE]
    amounts = [c for c, r in roles.items() if r is Role.AMOUNT]
    if len(prices) < 2 and len(amounts) < 2:
        return
    p, a = max(itertools.product(prices, amounts), key=lambda pair: numbers.product(q, pair[0], pair[1])[0])
    for column in {*prices, *amounts} - {p, a}:
        roles[column] = Role.OTHER


def guess(rows: Sequence[Row], style: NumberStyle, catalog: Catalog) -> tuple[dict[int, Role], bool]:
    """The meaning of the columns of a table without headings, empty where it is no order table; and whether quantity and price
    could be swapped."""
    columns = sorted({c for r in rows for c in r.pieces})
    if len(columns) > 24:
        return {}, False
    rows = of_goods(rows, columns, catalog)
    profiles = {c: profile(rows, c, style, catalog) for c in columns}
    roles: dict[int, Role] = {}
    for column in columns:
        if (
            profiles[column].counting
            and profiles[column].filled >= 2
            and column == columns[0]
            and profiles[column].known < 0.5
        ):
            roles[column] = Role.POSITION
    known = [c for c in columns if profiles[c].known >= 0.6]
    if known:
        roles[max(known, key=lambda c: profiles[c].known)] = Role.SKU
    unclear = _settle_sums(roles, profiles, Numbers(rows, style), {}, [])
    words = [c for c in columns if c not in roles and profiles[c].letters > 0.6 and profiles[c].numeric < 0.4]
    if words:
        roles[max(words, key=lambda c: profiles[c].length)] = Role.DESCRIPTION
    if not known:
        codes = [
            c
            for c in columns
            if c not in roles and profiles[c].code > 0.7 and profiles[c].length >= 4 and profiles[c].numeric < 0.9
        ]
        if codes:
            roles[codes[0]] = Role.SKU
    if Role.QUANTITY not in roles.values():
        rest = [c for c in columns if c not in roles and profiles[c].numeric > 0.7]
        whole = [c for c in rest if profiles[c].whole > 0.9 and not profiles[c].money]
        money = [c for c in rest if c not in whole]
        if len(whole) == 1 and len(money) <= 2:
            roles[whole[0]] = Role.QUANTITY
            if len(money) == 1:
                multiplied = _listed_products(roles, Numbers(rows, style), money[0], catalog)
                roles[money[0]] = Role.AMOUNT if multiplied else Role.PRICE
    if (
        Role.QUANTITY not in roles.values()
        and len(with_unit := [c for c in columns if with_unit_in(rows, c, style)]) == 1
    ):
        roles[with_unit[0]] = Role.QUANTITY  # "2 pcs"
    has = set(roles.values())
    return (roles if Role.QUANTITY in has and has & {Role.SKU, Role.DESCRIPTION} else {}), unclear
