"""Labels in the cells of a sheet: "Street" in one cell, "12 Elm Street" in the next, under a party's name or without one.

A row that a label explains is used up by it: its value never flows into an address block, a letterhead or a signature.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from orderproc.model.draft import DraftAddress, Field
from orderproc.parsing.form.persons_above import with_person_above
from orderproc.parsing.head.exported import part_of
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.lines import COLUMN, Chunk, Line
from orderproc.parsing.party.addresses import filled, parse_address, take_value, told_apart
from orderproc.parsing.party.addresslabels import address_label, asks_for_whole, name_part
from orderproc.parsing.party.names import STREET, is_person
from orderproc.parsing.party.places import country_of
from orderproc.parsing.party.towns import is_town, with_code


@dataclass(slots=True)
class _Section:
    """The labelled cells below one party's heading. `row`: the last row that it took."""

    party: str
    left: float
    row: int
    given: list[Chunk] = field(default_factory=list)  # what stands beside the heading itself
    labelled: list[tuple[str, str, Chunk]] = field(default_factory=list)
    alone: set[int] = field(default_factory=set)  # rows of one cell that holds label and value
    named: bool = False  # whether somebody stands beside the heading


@dataclass(frozen=True, slots=True)
class Labelled:
    """`addresses` by party ("sold_to" where no heading says whose they are); `rows` that labels have used up."""

    addresses: dict[str, DraftAddress]
    rows: frozenset[int]


def labelled_cells(
    lines: Sequence[Line], skip: frozenset[int], party_of: Callable[[str], str | None], country: str
) -> Labelled:
    """Every label of a sheet with its value to the right of it or in the same cell."""
    sections: list[_Section] = [_Section("sold_to", 0.0, -1)]
    rows: set[int] = set()
    unnamed: list[tuple[int, Chunk, Chunk]] = []  # rows of a label that no list has and what stands beside it
    for row, line in enumerate(lines):
        if row in skip and (pair := _beside_heading(lines, row, skip)) is not None:
            sections[0].labelled.append(pair)
        if row in skip or row in rows or not line.places:
            continue
        if columns := _columns_of_parties(lines, row, skip, party_of):
            sections += columns
            rows |= set(range(row, columns[0].row + 1))
            continue
        cells = line.chunks
        index = 0
        while index < len(cells):
            if column := _column_below(lines, row, index, skip, party_of):
                party = party_of(cells[index].text.strip(": "))
                sections.append(_Section(party or "", cells[index].box.x0, column[-1][0], [c for _, c in column]))
                rows |= {row, *(number for number, _ in column if len(lines[number].chunks) == 1)}
                index += 1
                continue
            label, value, used = _pair(cells, index, line, party_of)
            above = next((s for s in sections if s.row == row - 1 and s.labelled), None)
            heads = len(cells) == 1 and party_of(label) is not None and _heads_labels(lines, row, cells[0], party_of)
            if above is not None and index == 0 and len(cells) == 1 and not heads and _goes_on(above, cells[0]):
                above.labelled.append(("further", "", cells[0]))  # the label of the row above holds for this one too
                above.row = row
                rows.add(row)
                break
            name, party = _part(label), party_of(label)
            if name in ("place", "city", "postal_code") and value is not None and used > 1:
                beside = with_code(value, line, cells[index + 1 :])  # "CP / Ville | 44170 | Nozay"
                used += sum(any(w is cell.words[-1] for w in beside.words) for cell in cells[index + 2 :])
                name, value = ("place" if beside is not value else name), beside
            if value is not None and asks_for_whole(label) and _whole(value.text):
                name = "street"
            if (
                name == "street"
                and party is not None
                and value is not None
                and (is_person(value.text) or not any(c.isdigit() for c in value.text) or _whole(value.text))
            ):
                name = None  # "Delivery address" | "Eileen Prescott": the whole address begins there, or stands there
            if heads and value is None:
                name = None  # "Delivery address" alone over labels of its own
            if name is not None and (value is not None or len(cells) == 1):
                section = _section(sections, cells[index].box.x0, row, lines, name)
                if value is not None:
                    section.labelled.append((name, label, value))
                if name == "street" and (town := _town_beside(cells[index + used :], line)) is not None and used > 1:
                    section.labelled.append(("further", "", town))
                    used = len(cells) - index
                section.row = row
                if used > 1:
                    if not _beside_head(lines, row):
                        rows.add(row)
                else:
                    section.alone.add(row)
            elif party is not None and (value is not None or _heads_labels(lines, row, cells[index], party_of)):
                section = _Section(party, cells[index].box.x0, row, named=value is not None)
                sections.append(section)
                if value is not None and (below := _block_below(lines, row, value, skip, party_of)):
                    section.given += [value, *(one for _, one in below)]
                    section.row = below[-1][0]
                    rows |= {row, *(number for number, _ in below)}
                elif value is not None and _heads_labels(lines, row, cells[index], party_of):
                    section.given.append(value)
                    rows.add(row)
                elif value is None:
                    rows.add(row)
            elif key_of(label) is not None and value is not None and not _beside_head(lines, row):
                rows.add(row)
            elif value is not None and len(cells) == 2 and party is None and name is None and key_of(label) is None:
                unnamed.append((row, cells[index], value))
            index += used
    addresses: dict[str, DraftAddress] = {}
    for section in sections:
        address = with_person_above(_address(section, country), section.labelled, unnamed, lines)
        if filled(address) >= 2:
            rows |= section.alone  # else "Attn: …" belongs to the lines around it
        old = addresses.get(section.party)
        if old is None and not address.empty:
            addresses[section.party] = address
        elif old is not None and address.street and not (old.street or old.city or old.postal_code):
            who = {n: getattr(old, n) for n in ("name", "company") if getattr(old, n) and not getattr(address, n)}
            addresses[section.party] = replace(address, **who)  # who stands above a label of the party's number
    return Labelled(addresses, frozenset(rows))


def _town_beside(rest: Sequence[Chunk], line: Line) -> Chunk | None:
    """The town that goes on in the cells behind a street: "Address | 12 Elm Street | Albany | NY | 12207"."""
    if not rest or any(address_label(c.text) is not None or key_of(c.text) is not None for c in rest):
        return None
    whole = line.chunk([word for cell in rest for word in cell.words])
    return whole if is_town(whole.text) else None


def _part(label: str) -> str | None:
    """Which part of an address a label asks for, in words or as programs write it: "adresse_1", "Address 2"."""
    named = address_label(label)
    written = named is None and ("_" in label or label[-1:].isdigit())
    told = part_of(label.replace("_", " ")) if written else None
    return named or (told if told != "second" else "street2")


def _beside_heading(lines: Sequence[Line], row: int, skip: frozenset[int]) -> tuple[str, str, Chunk] | None:
    """A label of an address with its value that stand right of the goods' own headings, an empty column between, where the labels of the
    rows below stand in the same column: "Item no. | How many | | School | Lakeside Elementary"."""
    cells = lines[row].chunks
    if len(cells) < 3 or not lines[row].places or row + 1 >= len(lines) or row + 1 in skip:
        return None
    before, label, value = cells[-3:]
    name, columns = _part(label.text.strip(": ")), [round(c.box.x0 / COLUMN) for c in (before, label, value)]
    below = (c for c in lines[row + 1].chunks if abs(c.box.x0 - label.box.x0) < 1)
    goes_on = any(_part(c.text.strip(": ")) is not None or key_of(c.text) is not None for c in below)
    apart = columns[1] - columns[0] > 1 and columns[2] - columns[1] == 1
    return (name, label.text, value) if name is not None and apart and goes_on else None


def _columns_of_parties(
    lines: Sequence[Line], row: int, skip: frozenset[int], party_of: Callable[[str], str | None]
) -> list[_Section]:
    """Parties that each have a column, under a row of their labels, right of the labels of what each row holds: "| Delivery | Invoice",
    "Name | Ann Moss | Accounts"."""
    heads = [(party_of(c.text.strip(": ")), c) for c in lines[row].chunks]
    found = [_Section(party, cell.box.x0, row) for party, cell in heads if party is not None]
    if len(found) < 2 or len(found) < len(heads):
        return []
    for number in range(row + 1, len(lines)):
        first, *values = lines[number].chunks
        name = _part(first.text.strip(": "))
        apart = number in skip or first.box.x0 >= found[0].left or _apart(lines, number - 1, number)
        if apart or name is None or any(v.box.x0 < found[0].left for v in values):
            break
        for value in values:
            section = next((s for s in found if abs(s.left - value.box.x0) < 1), None)
            if section is not None:
                section.labelled.append((name, first.text, value))
        for section in found:
            section.row = number
    return found if found[0].row - row >= LEAST else []


LEAST = 3  # rows of labels that make parties side by side


def _beside_head(lines: Sequence[Line], row: int) -> bool:
    """Whether labels and their values stand right of an address that has none: "Marlow Ltd | | Date: | 20/11", "14 Mill Lane" below it."""
    left = lines[row].chunks[0]
    near = [lines[n] for n in (row - 1, row + 1) if 0 <= n < len(lines)]
    column = [line.chunks[0] for line in near if abs(line.chunks[0].box.x0 - left.box.x0) < 1]
    plain = [
        c for c in (left, *column) if ":" not in c.text and key_of(c.text) is None and address_label(c.text) is None
    ]
    return left in plain and len(plain) > 1


def _pair(
    cells: Sequence[Chunk], index: int, line: Line, party_of: Callable[[str], str | None]
) -> tuple[str, Chunk | None, int]:
    """(label, value, how many cells they take) from the cell at `index` on."""
    cell = cells[index]
    marked = next((n for n, w in enumerate(cell.words, 1) if w.text.endswith(":")), None)
    if marked is not None and marked < len(cell.words):
        label = " ".join(w.text for w in cell.words[:marked])
        return label.rstrip(": "), _to_next_label(line.chunk(cell.words[marked:])), 1
    label = cell.text.rstrip(": ").strip()
    beside = cells[index + 1] if index + 1 < len(cells) else None
    if beside is None or len(label) > 45 or beside.text.rstrip().endswith(":"):
        return label, None, 1
    own = beside.text.partition(":")[0] if ":" in beside.text else beside.text
    if address_label(own) is not None or party_of(beside.text) is not None:
        return label, None, 1  # a label of its own, perhaps with its value
    return label, _to_next_label(beside), 2


def _to_next_label(value: Chunk) -> Chunk:
    """An answer without the label of the next field in its row, which stands apart from it: "Gemma Sandilands     Your order no."."""
    words = value.words
    for at in range(1, len(words)):
        if words[at].box.x0 - words[at - 1].box.x1 < _APART * max(words[at].box.height, 1.0):
            continue
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            label = " ".join(word.text for word in words[at : at + size]).rstrip(": ")
            if key_of(label) is not None or address_label(label) is not None:
                return replace(value, words=words[:at])
    return value


_APART = 1.2  # times the height of the print between an answer and the next label
_LONGEST = 4  # words of a label


def _block_below(
    lines: Sequence[Line], row: int, value: Chunk, skip: frozenset[int], party_of: Callable[[str], str | None]
) -> list[tuple[int, Chunk]]:
    """(row, cell) of an address that goes on below the cell beside its label, each row with that one cell alone."""
    found: list[tuple[int, Chunk]] = []
    for number in range(row + 1, min(row + 8, len(lines))):
        cells = lines[number].chunks
        cell = with_code(cells[0], lines[number])  # "46980 | Paterna | (Valencia)"
        alone = cell.words[-1] is cells[-1].words[-1] and abs(cell.box.x0 - value.box.x0) < 1
        if number in skip or not alone or _apart(lines, number - 1, number) or value.box.x0 < 1:
            break
        if cell.text.rstrip().endswith(":") or party_of(cell.text) is not None:
            break
        found.append((number, cell))
    return found


def _column_below(
    lines: Sequence[Line], row: int, index: int, skip: frozenset[int], party_of: Callable[[str], str | None]
) -> list[tuple[int, Chunk]]:
    """(row, cell) of a whole address below a party's heading that stands in one row with other labels ("P.O. No. | 20871 | Deliver to"),
    down to its town. The rows are used up by these labels, and no block would find it."""
    cells = lines[row].chunks
    head, others = cells[index], [c.text.strip(": ") for n, c in enumerate(cells) if n != index]
    beside = cells[index + 1].text.strip(": ") if index + 1 < len(cells) else ""
    if party_of(head.text.strip(": ")) is None or (beside and key_of(beside) is None and party_of(beside) is None):
        return []
    if not any(key_of(other) is not None for other in others):
        return []
    found: list[tuple[int, Chunk]] = []
    for number in range(row + 1, min(row + 9, len(lines))):
        cell = next((c for c in lines[number].chunks if abs(c.box.x0 - head.box.x0) < 1), None)
        if number in skip or cell is None or _apart(lines, number - 1, number):
            break
        text = cell.text.strip()
        if text.endswith(":") or text.startswith("(") or party_of(text) is not None or key_of(text) is not None:
            break
        found.append((number, cell))
    return found if len(found) > 1 and any(is_town(cell.text) for _, cell in found[1:]) else []


def _goes_on(section: _Section, cell: Chunk) -> bool:
    """Whether a cell without a label stands below the value of the row above: the next line of a street or address."""
    name, _, value = section.labelled[-1]
    below = abs(cell.box.x0 - value.box.x0) < 1 and cell.box.x0 > 1
    return below and name in ("street", "street2", "further", "name", "company")


def _section(sections: Sequence[_Section], left: float, row: int, lines: Sequence[Line], name: str) -> _Section:
    """The party that a label at this place belongs to: the last heading above it, in its column or left of it. A firm is not that of the
    supplier who is named already ("Supplier | Tidewater Co.", "Company | Doe Ltd")."""
    above = [s for s in sections if s.left <= left + 1]
    nearest = max(above, key=lambda s: (s.row >= 0, s.left, s.row) if s.row >= 0 else (False, 0.0, -1))
    broken = nearest.row >= 0 and _apart(lines, nearest.row, row)
    another = name == "company" and nearest.named and not nearest.labelled
    return sections[0] if (broken or another) and nearest.party in ("vendor", "other") else nearest


def _apart(lines: Sequence[Line], first: int, second: int) -> bool:
    """Whether an empty row of the sheet parts two rows."""
    return second > first and any(
        after.box.y0 - before.box.y1 > 1.2 * before.height
        for before, after in zip(lines[first:second], lines[first + 1 : second + 1], strict=True)
    )


def _heads_labels(lines: Sequence[Line], row: int, heading: Chunk, party_of: Callable[[str], str | None]) -> bool:
    """Whether labels of an address stand in the rows below a heading, in its column or the next, and below no other heading of a party."""
    others = [c.box.x0 for c in lines[row].chunks if c.box.x0 > heading.box.x0 + 1 and party_of(c.text.strip(": "))]
    limit = min(others, default=float("inf")) - 1
    for line in lines[row + 1 : row + 3]:
        cells = line.chunks
        for index, cell in enumerate(cells):
            label, value, _ = _pair(cells, index, line, party_of)
            below = heading.box.x0 - 1 <= cell.box.x0 < limit
            if below and value is not None and _part(label) is not None:
                return not _heads_lines(lines, row, heading, cell)
    return False


def _heads_lines(lines: Sequence[Line], row: int, heading: Chunk, labelled: Chunk) -> bool:
    """Whether a heading has an address in lines below it, of which one has a label: "Attn: Isla Reid" above "5 Links Road"."""
    if abs(labelled.box.x0 - heading.box.x0) > 1:
        return False
    below: list[Chunk] = []
    for number in range(row + 1, min(row + 9, len(lines))):
        cell = next((c for c in lines[number].chunks if abs(c.box.x0 - heading.box.x0) < 1), None)
        if cell is None or _apart(lines, number - 1, number):
            break
        below.append(cell)
    plain = [cell for cell in below if ":" not in cell.text and _part(cell.text) is None]
    return len(plain) > 1 and any(is_town(cell.text) or STREET.match(cell.text) for cell in plain)


def _whole(text: str) -> bool:
    """Whether this is an address from its street, or whom it names, down to its town."""
    last = text.rpartition(",")[2].strip(" .")
    return text.count(",") >= 2 and (any(c.isdigit() for c in last) or is_town(last) or country_of(last) is not None)


_PARTS = ("name", "company", "street", "street2", "city", "region", "postal_code", "country")


def _with_whole_name(labelled: Sequence[tuple[str, str, Chunk]]) -> list[tuple[str, str, Chunk]]:
    """The labelled cells with one for a name that a form asks for in two: "Nom | Tessier | Prénom | Mathilde"."""
    told: dict[str, int] = {}
    for at, (name, label, _) in enumerate(labelled):
        part = name_part(label) if name == "name" else None
        if part is not None:
            told.setdefault(part, at)
    first, last = told.get("first"), told.get("last", told.get("any"))
    if first is None or last is None:
        return list(labelled)
    (name, label, given), (_, _, family) = labelled[first], labelled[last]
    whole = (name, label, replace(given, words=(*given.words, *family.words)))
    return [whole if at == first else one for at, one in enumerate(labelled) if at != last]


def _address(section: _Section, country: str) -> DraftAddress:
    """The address that the cells of one party make."""
    source = "labelled cells"
    fields: dict[str, Field[str]] = {}
    further = [value for name, _, value in section.labelled if name == "further"]
    for name, label, value in _with_whole_name(section.labelled):
        if name != "further" and re.search(r"\w", value.text):
            take_value(name, value, fields, f"{source}, '{label}'", country)
    address = told_apart(DraftAddress(**fields))
    if further:
        at = next(n for n, (name, _, _) in enumerate(section.labelled) if name == "further")
        first = [
            v for n, _, v in section.labelled[max(at - 1, 0) : at] if n in ("name", "company", "street", "street2")
        ]
        below = parse_address([*first, *further], source, country)
        said = {f.value for f in (address.name, address.company) if f}
        more = {n: f for n in _PARTS if (f := getattr(below, n)) and not getattr(address, n)}
        address = replace(
            address, **{n: f for n, f in more.items() if n not in ("name", "company") or f.value not in said}
        )
    if section.given:
        beside = parse_address(section.given, source, country)
        missing = {n: getattr(beside, n) for n in _PARTS if getattr(beside, n) and not getattr(address, n)}
        address = replace(address, **missing)
    return address
