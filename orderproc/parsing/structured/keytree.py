"""An XML or JSON document as parts with keys, and where in it the order lines stand. Which part is an order is told from structure:
records that have a quantity and name an item, side by side under one key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from orderproc.model.reading import Node
from orderproc.parsing.ordertable.headings import Role
from orderproc.parsing.structured.keypairs import told
from orderproc.parsing.structured.keywords import LINES, NOT_LINES, party_key, role_of_key, words_of

MOST = 60_000  # parts of a document that are looked at
DEEPEST = 7  # keys from a line down to a value of it (xCBL: ItemDetail … PartNumbers/SellerPartNumber/PartNum/PartID)
NAMING = frozenset({Role.SKU, Role.SUPPLIER_SKU, Role.BUYER_SKU, Role.GTIN, Role.DESCRIPTION, Role.ITEM})
_VALUE = frozenset(
    "value amount text number quantity qty net each content ordered requested price wert betrag menge valor".split()
)
_THROUGH = frozenset(
    {"value", "money"}
)  # keys that say nothing of what is below them: {"price": {"value": {"amount": 450}}}
_OF_MONEY = frozenset("amount value net price excl content text".split())
_UNIT = frozenset("unit uom unit code unit of measure measure code unite unidad einheit".split())
_CODE = re.compile(r"(?=.*\d)\w[\w./ -]{3,39}")
_NUMBERING = frozenset({Role.SUPPLIER_SKU, Role.BUYER_SKU})
_WARE = frozenset({Role.ITEM, Role.DESCRIPTION, Role.SKU})
_NUMBERS = frozenset("number no nr code sku id key ref reference nummer numero codigo codice art artnr".split())
_NAMES = frozenset("name title description text label bezeichnung nombre nome naam designation titel".split())


@dataclass(eq=False, slots=True)
class Part:
    """An element, an attribute, or a value of JSON. `number`: JSON says that it is one."""

    words: str
    text: str
    parent: Part | None = None
    number: bool = False
    parts: list[Part] = field(default_factory=list)
    record: bool | None = None  # whether it is an order line, once that was asked
    holds: bool | None = None
    own: bool = False  # the text of an element that has attributes beside it: its key is the element's

    @property
    def leaf(self) -> bool:
        return not self.parts

    def ancestors(self) -> Iterator[Part]:
        """From the parent up."""
        part = self.parent
        while part is not None:
            yield part
            part = part.parent

    def all(self) -> Iterator[Part]:
        """Itself and all below it, in the order of the document."""
        waiting = [self]
        while waiting:
            part = waiting.pop()
            yield part
            waiting.extend(reversed(part.parts))

    def path_from(self, above: Part | None) -> tuple[str, ...]:
        """The words of the keys below `above` down to this one."""
        found = [] if self.own else [self.words]
        for part in self.ancestors():
            if part is above:
                break
            found.append(part.words)
        return tuple(reversed(found)) or (self.words,)


def parts_of(root: Node) -> tuple[Part, int]:
    """The document as parts, and how many there are; attributes stand beside child elements."""
    top = Part(words_of(root.name), root.text.strip())
    waiting: list[tuple[Node, Part]] = [(root, top)]
    count = 1
    while waiting and count <= MOST:
        node, part = waiting.pop()
        typed = dict(node.attributes).get("type") == "number" and not node.children and not node.namespace
        if typed and len(node.attributes) == 1:
            part.number = True
        else:
            part.parts += [Part(words_of(key), value.strip(), part) for key, value in node.attributes]
        for child in node.children:
            below = Part(words_of(child.name), child.text.strip(), part)
            part.parts.append(below)
            waiting.append((child, below))
        if part.parts and part.text and node.attributes and not node.children:
            part.parts.insert(0, Part(part.words, part.text, part, own=True))  # <Quantity unit="EA">3</Quantity>
        count += len(part.parts)
    for part in reversed([*top.all()]):
        if part.parts and part is not top:
            told(part)
    return top, count


@dataclass(frozen=True, slots=True)
class Value:
    """One value of an order line: its meaning and where it stands below the line."""

    role: Role
    part: Part
    path: tuple[str, ...]


def values_of_line(record: Part) -> list[Value]:
    """The values of a record that mean something on an order line; those nearest to it first."""
    found = []
    for part in record.all():
        if not part.leaf or not part.text or part is record:
            continue
        path = part.path_from(record)
        if len(path) > DEEPEST or any(NOT_LINES.search(words) for words in path[:-1]):
            continue
        if any(party_key(words) for words in path[:-1]) or (
            len(path) == 1 and NOT_LINES.search(path[0]) and role_of_key(path[0]) is None
        ):
            continue
        role = _role(path)
        if role is None and _CODE.fullmatch(part.text):
            role = Role.OTHER  # a key that nobody foresaw: the catalogue tells whether it holds the item's number
        if role is not None:
            found.append(Value(role, part, path))
    return sorted(found, key=lambda c: len(c.path))


def _role(path: Sequence[str]) -> Role | None:
    """The meaning of a value by its key and the keys above it, within the line."""
    while len(path) > 2 and path[-2] in _THROUGH:
        path = (*path[:-2], path[-1])
    own = path[-1]
    if len(path) == 1:
        return role_of_key(own)
    above = path[-2]
    outer = role_of_key(above)
    whose = next((role for words in reversed(path[:-1]) if (role := role_of_key(words)) in _NUMBERING), None)
    if whose is not None and (own in _NUMBERS or role_of_key(own) in _NUMBERING):
        return whose  # SellerPartNumber/PartNum/PartID
    if outer in (Role.QUANTITY, Role.PRICE, Role.AMOUNT):
        if own in _VALUE or own == above or role_of_key(own) is outer:
            return outer
        if outer is Role.QUANTITY and own in _UNIT:
            return Role.UNIT
        if outer is Role.PRICE and role_of_key(own) in (Role.PER, Role.QUANTITY):
            return Role.PER
        return None
    joined = role_of_key(f"{above} {own}")
    if joined is not None:
        return joined
    if outer in _WARE or LINES.search(above):
        if own in _NUMBERS:
            return Role.SKU
        if own in _NAMES:
            return Role.DESCRIPTION
        return role_of_key(own)
    if own in _NUMBERS or own in _NAMES or outer is not None:
        return None
    return role_of_key(own)


@dataclass(frozen=True, slots=True)
class Group:
    """Records of order lines under one key of one parent."""

    parent: Part
    words: str
    records: tuple[Part, ...]
    path: tuple[str, ...]  # of keys from the top


def groups_of(top: Part) -> list[Group]:
    """Every group of records, in the order of the document; records inside records (parts of a bundle) are none of their own."""
    found: list[Group] = []
    waiting = [top]
    while waiting:
        part = waiting.pop()
        by_key: dict[str, list[Part]] = {}
        for child in part.parts:
            if not child.leaf:
                by_key.setdefault(child.words, []).append(child)
        taken: set[int] = set()
        for words, children in by_key.items():
            records = [c for c in children if _is_record(c)]
            if records and len(records) * 2 >= len(children):
                path = records[0].path_from(None)
                lines = [c for c in children if c in records or _names_item(c)]  # one may have forgotten its quantity
                found.append(Group(part, words, tuple(lines), path))
                taken |= {id(c) for c in children}
        waiting.extend(reversed([c for c in part.parts if id(c) not in taken]))
    if not found and _is_record(top):
        found.append(Group(top, top.words, (top,), (top.words,)))
    return _lifted(_with_forgotten(top, found))


def _with_forgotten(top: Part, groups: list[Group]) -> list[Group]:
    """The groups with those lines that stand alone each in a part of their own, like all others, and forgot their quantity."""
    if not groups or any(len(group.records) > 1 or group.path != groups[0].path for group in groups):
        return groups
    records = {id(group.records[0]): group for group in groups}
    found = []
    for part in top.all():
        if id(part) in records:
            found.append(records[id(part)])
        elif part.words == groups[0].words and part.path_from(None) == groups[0].path and _names_item(part):
            assert part.parent is not None
            found.append(Group(part.parent, part.words, (part,), groups[0].path))
    return found


def _lifted(groups: list[Group]) -> list[Group]:
    """Records that are a part of their line each (xCBL: BaseItemDetail beside PricingDetail): the line is what holds both."""
    parents = [group.parent for group in groups]
    above = {id(part.parent) for part in parents}
    if len(above) != 1 or parents[0].parent is None or any(len(group.records) > 1 for group in groups):
        return groups
    if not LINES.search(parents[0].words):
        return groups  # the order itself, with its one line and its total
    if len({part.words for part in parents}) > 1 or not all(map(_adds_price, parents, (g.records[0] for g in groups))):
        return groups
    return [Group(parents[0].parent, parents[0].words, tuple(parents), parents[0].path_from(None))]


def _adds_price(parent: Part, record: Part) -> bool:
    """Whether what stands beside a record is a price of the line and no quantity."""
    inside = {id(part) for part in record.all()}
    beside = {value.role for value in values_of_line(parent) if id(value.part) not in inside}
    return bool(beside & {Role.PRICE, Role.AMOUNT}) and Role.QUANTITY not in beside


def _is_record(part: Part) -> bool:
    """Whether it has a quantity and names an item, and does not itself hold such records."""
    if part.record is None:
        part.record = False
        roles = {value.role for value in values_of_line(part) if len(value.path) < DEEPEST}
        part.record = Role.QUANTITY in roles and bool(roles & NAMING) and not _holds_records(part)
    return part.record


def _names_item(part: Part) -> bool:
    return any(value.role in NAMING for value in values_of_line(part))


def _holds_records(part: Part) -> bool:
    """Whether order lines stand somewhere below it: several records of one key, or one under a key for lines."""
    if part.holds is None:
        within = [c for c in part.parts if not c.leaf and not NOT_LINES.search(c.words)]
        records = [c.words for c in within if _is_record(c)]
        part.holds = (
            len(set(records)) < len(records)
            or any(LINES.search(words) for words in records)
            or any(_holds_records(c) for c in within)
        )
    return part.holds


def lost(path: Sequence[str]) -> bool:
    """Whether a group stands under a key for what is no order line: refunds, shipments, taxes. Transactions with an item and a quantity
    are lines (Etsy); those of money have neither."""
    return any(NOT_LINES.search(words) for words in path[1:] if words != "transactions")
