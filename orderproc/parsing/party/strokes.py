"""Addresses that a mail sets in one row with signs between their parts ("Ann Lee / 12 Elm Street / Leeds LS1 4AB"), behind bullets, or
with a sign for the colon of a label ("Street / 12 Elm Street"). They become the lines that they would be in a block, so that what reads
blocks reads them; rows of goods stay what they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.reading import Word
from orderproc.model.shop import Catalog
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.lines import Line
from orderproc.parsing.party.addresslabels import row_label
from orderproc.parsing.party.leadins import heads_address
from orderproc.parsing.party.names import STREET
from orderproc.parsing.party.partynames import party_of
from orderproc.parsing.party.towns import is_street, is_town
from orderproc.parsing.party.typedforms import with_plain_labels
from orderproc.parsing.wares import numbers_at

# the first by which a town stands by itself parts the row; " ": wide gaps
_SIGNS = ("/", "//", "|", "•", "·", ";", "-–—", " ")
LEAST_PARTS, LEAST_ROWS = 3, 2
_BULLETS = frozenset("*-–—•·●▪◦>+")


def in_lines(lines: Sequence[Line], catalog: Catalog) -> tuple[Line, ...]:
    """The lines of a mail, its addresses each part in a line of its own and without bullets."""
    plain = with_plain_labels(_labels_marked(_without_bullets([_without_emphasis(line) for line in lines], catalog)))
    return tuple(part for line in plain for part in _parted(line, catalog))


# ---------------------------------------------------------------- parts of a row


def _parted(line: Line, catalog: Catalog) -> list[Line]:
    """The lines that a row with an address holds; itself where it holds none."""
    if not any(c.isdigit() for c in line.text):
        return [line]
    for signs in _SIGNS:
        groups = _groups(line.words, signs) if signs != " " else [list(chunk.words) for chunk in line.chunks]
        texts = [" ".join(w.text for w in group) for group in groups]
        if len(groups) < LEAST_PARTS or not any(map(_ends_in_town, texts)):
            continue
        led = len(groups) > LEAST_PARTS and _leads(texts[0].partition(":")[0])
        if not (led or any(map(_is_street, texts))):
            continue
        if (signs == " " and any(t.isdigit() for t in texts)) or any(
            numbers_at(t, catalog) and not (_ends_in_town(t) or _is_street(t)) for t in texts
        ):
            continue  # goods
        left = line.words[0].box.x0
        groups[0] = _as_label(groups[0])
        return [
            replace(line, words=_moved(group, left), blank_before=line.blank_before and not n)
            for n, group in enumerate(groups)
        ]
    return [line]


def _groups(words: Sequence[Word], signs: str) -> list[list[Word]]:
    """The words between signs that stand alone; a semicolon may stand at the end of a word, a full stop at the end of the row goes."""
    groups: list[list[Word]] = [[]]
    for word in words:
        text = word.text
        if text == signs or (len(signs) > 2 and text in signs):
            groups.append([])
            continue
        if text.endswith(":") and len(groups[-1]) and groups[-1][-1].text.endswith("."):
            groups.append([])  # "Leeds LS1 4AB. Invoice: the same"
        ends = signs == ";" and text.endswith(";")
        groups[-1].append(replace(word, text=text.rstrip(";"), lattice=None) if ends else word)
        if ends:
            groups.append([])
    groups = [group for group in groups if group]
    if groups and groups[-1][-1].text.endswith("."):
        last = groups[-1][-1]
        groups[-1][-1] = replace(last, text=last.text.rstrip("."), lattice=None)
    return [[w for w in group if w.text] for group in groups]


def _as_label(words: list[Word]) -> list[Word]:
    """The first part of a row, a colon behind what leads to the address: "Send it to", "Recipient, Ann Lee"."""
    if any(w.text.endswith(":") for w in words):
        return words
    for at in (len(words), *(n for n, w in enumerate(words[:4], 1) if w.text.endswith(","))):
        if _leads(" ".join(w.text for w in words[:at])):
            last = replace(words[at - 1], text=f"{words[at - 1].text.rstrip(',:')}:", lattice=None)
            return [*words[: at - 1], last, *words[at:]]
    return words


def _leads(text: str) -> bool:
    """Whether words head an address: "Send it to", "Destination"."""
    label = text.strip(" ,:")
    return party_of(label) is not None or heads_address(f"{label}:") is not None


def _value(text: str) -> str:
    """What stands behind a label: "deliver to: Leeds LS1 4AB"."""
    return text.rpartition(": ")[2].strip(" .,")


def _ends_in_town(text: str) -> bool:
    """Whether a part is a town, or goes on to one behind its street: "1025 NW Wall Street, Bend, OR 97703"."""
    parts = _value(text).split(", ")
    return any(
        is_town(", ".join(parts[at:])) and (not at or any(map(is_street, parts[:at]))) for at in range(len(parts))
    )


def _is_street(text: str) -> bool:
    parts = [part.strip() for part in _value(text).split(",")]
    return any(is_street(part) or (STREET.match(part) is not None and not is_town(part)) for part in parts)


def _moved(words: Sequence[Word], left: float) -> tuple[Word, ...]:
    """Words as if their line began at this edge."""
    by = words[0].box.x0 - left
    return tuple(replace(w, box=replace(w.box, x0=w.box.x0 - by, x1=w.box.x1 - by)) for w in words)


def facts_in(text: str) -> list[str]:
    """The facts that somebody wrote one behind another into one cell, signs between them: "Our order 118 | Deliver to: 4 Mill Lane, Lewes
    BN7 2AB | 30 days"; [] where it holds no labels of several."""
    for sign in _BETWEEN_FACTS:
        parts = [part.strip() for part in sign.split(text) if part.strip()]
        if len(parts) >= LEAST_PARTS and sum(map(_is_labelled, parts)) > 1:
            return parts
    return []


_BETWEEN_FACTS = tuple(map(re.compile, (r"\s+\|\s+|\t+", r"\s+[·•]\s+", r"\s+/\s+", r";\s+")))


def _is_labelled(part: str) -> bool:
    """Whether a part says itself what it is: "Order no. 118", "Deliver to: 4 Mill Lane, Lewes"."""
    label, colon, _ = part.partition(":")
    said = label if colon else re.split(r"\s(?=\S*\d)", part)[0]
    known = (key_of(said) or row_label(said) or party_of(said)) is not None
    return (known and said != part) or bool(colon and _leads(label))


# ---------------------------------------------------------------- bullets


def _without_emphasis(line: Line) -> Line:
    """A row without the signs that make its label bold: "*Ship to:* Ann Lee", "__Bill to__: Dale Ltd"."""
    opens = _EMPHASIS.match(line.words[0].text)
    if opens is None:
        return line
    for at, word in enumerate(line.words[:7]):
        text = word.text[len(opens[0]) :] if not at else word.text
        bare, colon = text.rstrip(":"), text.endswith(":")
        if not bare.endswith(opens[0]) or not bare.strip(opens[0]):
            continue
        said = bare.removesuffix(opens[0])
        last = f"{said}:" if colon and not said.endswith(":") else said
        label = " ".join([*(w.text for w in line.words[:at]), last]).removeprefix(opens[0])
        if not _leads(label) and row_label(label.rstrip(":")) is None:
            return line
        first = [] if not at else [replace(line.words[0], text=line.words[0].text.removeprefix(opens[0]), lattice=None)]
        words = [*first, *line.words[1:at], replace(word, text=last, lattice=None), *line.words[at + 1 :]]
        return replace(line, words=tuple(words))
    return line


_EMPHASIS = re.compile(r"[*_]{1,2}(?=[^\W_])")


def _without_bullets(lines: Sequence[Line], catalog: Catalog) -> list[Line]:
    """The lines, rows of an address without the sign that each of them begins with."""
    result = list(lines)
    first = 0
    while first < len(lines):
        bullet = lines[first].words[0].text
        end = first + 1
        if bullet in _BULLETS and len(lines[first].words) > 1:
            while end < len(lines) and not lines[end].blank_before and _begins_with(lines[end], bullet):
                end += 1
            if _is_address([line.text[len(bullet) :].strip() for line in lines[first:end]], catalog):
                for row in range(first, end):
                    words = lines[row].words
                    result[row] = replace(lines[row], words=_moved(words[1:], words[0].box.x0))
        first = end
    return result


def _begins_with(line: Line, bullet: str) -> bool:
    return line.words[0].text == bullet and len(line.words) > 1


def _is_address(rows: Sequence[str], catalog: Catalog) -> bool:
    """Whether rows hold a town and a street, or labels of an address, and none of them goods."""
    if len(rows) < LEAST_ROWS:
        return False
    labels = sum(":" in row and row_label(row.partition(":")[0]) is not None for row in rows)
    towns = [n for n, row in enumerate(rows) if is_town(_value(row)) or _CODE.fullmatch(_value(row))]
    streets = [n for n, row in enumerate(rows) if _is_street(row)]
    goods = [n for n, row in enumerate(rows) if n not in towns and n not in streets and numbers_at(row, catalog)]
    return not goods and (labels >= LEAST_PARTS - 1 or bool(towns and streets))


_CODE = re.compile(
    r"(?i)[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{4,5}(?:-\d{3,4})?|\d{4}\s?[A-Z]{2}"
)


# ---------------------------------------------------------------- signs for colons


def _labels_marked(lines: Sequence[Line]) -> list[Line]:
    """The lines, a sign behind labels of an address in rows below one another as a colon: "Name / Ann Lee", "Town - Leeds"."""
    result = list(lines)
    rows = [(row, at) for row, line in enumerate(lines) if (at := _sign_behind_label(line)) is not None]
    for n, (row, at) in enumerate(rows):
        near = [r for r, _ in rows[max(n - 3, 0) : n + 4] if abs(r - row) <= 3]
        if len(near) < LEAST_PARTS:
            continue
        words = lines[row].words
        colon = replace(words[at - 1], text=f"{words[at - 1].text}:", lattice=None)
        rest = _moved(words[at + 1 :], words[at].box.x0)
        result[row] = replace(lines[row], words=(*words[: at - 1], colon, *rest))
    return result


def _sign_behind_label(line: Line) -> int | None:
    """Where the sign stands behind the label that a row begins with."""
    for at, word in enumerate(line.words[1:5], 1):
        if word.text in ("/", "|", "-", "–", "—", "=", ">", "->") and at + 1 < len(line.words):
            label = " ".join(w.text for w in line.words[:at])
            return at if row_label(label) is not None else None
    return None


__all__ = ["in_lines"]
