"""What stands beside or below the labels of a page: each label with its value. What labels ask for is told in `keyvalues`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from orderproc.model.reading import Word
from orderproc.parsing.head.identifiers import identifier
from orderproc.parsing.head.keyvalues import (
    BARE,
    GLUED,
    TO_CHOOSE,
    Key,
    Value,
    key_listed,
    key_of,
    unnumbered,
)
from orderproc.parsing.head.over_answers import heads_a_row, in_column_of, in_stack_of
from orderproc.parsing.head.twoblanks import mended
from orderproc.parsing.head.ways import way_meant
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.words import bare


def values_of(lines: Sequence[Line], *, skip: frozenset[int] = frozenset()) -> tuple[Value, ...]:
    """Every label with its value: in the same run ("PO Number: 4471"), in the next run of the line, or in the line below."""
    found: list[Value] = []
    for row, line in enumerate(lines):
        if row in skip:
            continue
        chunks = facts(line)
        labels = sum(_split(chunk, line) is not None for chunk in chunks)
        headed = heads_a_row(lines, row, chunks, labels)
        for index, chunk in enumerate(chunks):
            split = _split(chunk, line)
            if split is None:
                continue
            key, label, value = split
            if value is None and headed and (answer := in_column_of(lines[row + 1], chunk)) is not None:
                found.append(Value(key, label, answer.text, answer, f"below '{label}'", row + 1))
                continue
            if value is not None:
                found.append(Value(key, label, value.text, value, f"beside '{label}'", row))
                continue
            beside = chunks[index + 1] if index + 1 < len(chunks) else None
            if (
                beside is not None
                and key in _NUMBERED
                and (marked := behind_mark(line, chunks[index + 1 :])) is not None
            ):
                found.append(Value(key, label, marked.text, marked, f"beside '{label}'", row))
                continue
            if beside is not None and ":" not in label:
                numbered = any(c.isdigit() for c in beside.text)
                # a row of labels over a row of values, or a column of labels each over its value
                under = in_stack_of(lines, row, chunk) if numbered else _below(lines, row, chunk)
                near = 0.6 * line.height  # what is typed into a field stands a little farther in than its label
                if (
                    under is not None
                    and abs(under.box.x0 - chunk.box.x0) < near
                    and any(c.isdigit() for c in under.text)
                ):
                    found.append(Value(key, label, under.text, under, f"below '{label}'", row + 1))
                    continue
            answers = beside is not None and key is Key.PAYMENT and way_meant(beside.text) is not None  # "account"
            if beside is not None and (
                answers or (_split(beside, line) is None and unnumbered(beside.text) == beside.text)
            ):
                found.append(Value(key, label, beside.text, beside, f"beside '{label}'", row))
                continue
            if beside is None and key is not Key.TENDERED and (level := _level(lines, row, chunk)) is not None:
                found.append(Value(key, label, level.text, level, f"beside '{label}'", row))
                continue
            below = _below(lines, row, chunk) or (_amount_below(lines, row, index) if key is Key.TENDERED else None)
            if below is not None:
                found.append(Value(key, label, below.text, below, f"below '{label}'", row + 1))
    return tuple(replace(value, likely=not _in_a_list(value.label)) for value in found)


def _in_a_list(label: str) -> bool:
    return any(key_listed(text) is not None for text in (label, label.rstrip("# "), f"{label} #"))


def behind_mark(line: Line, beside: Sequence[Chunk]) -> Chunk | None:
    """The number behind a "N." that stands apart from its label, with its second half where a program prints it in two fields: "ORDINE
    FORNITORE  N.  26  004180"."""
    if len(beside) < 2 or bare(beside[0].text.rstrip(": ")) not in BARE or identifier(beside[1].text) is None:
        return None
    words = list(beside[1].words)
    for before, run in pairwise(beside[1:]):
        if not (before.text.isdigit() and run.text.isdigit()) or run.box.x0 - before.box.x1 > 1.6 * line.height:
            break
        words += run.words
    return line.chunk(words)


_MARKS = frozenset("·•|")


def facts(line: Line) -> tuple[Chunk, ...]:
    """The runs of a line; one that is several labels with their values, with marks between ("Beleg 4711 · vom 3.5.2026"), parted; a label
    that two blanks of a typewriter's print part ("ORDER  NUMBER: 4711") whole."""
    return tuple(run for chunk in mended(line, key_listed) for run in facts_of(chunk, line))


def facts_of(chunk: Chunk, line: Line) -> list[Chunk]:
    if line.body or not any(w.text in _MARKS for w in chunk.words[1:-1]):
        return [chunk]
    parts: list[list[Word]] = [[]]
    for word in chunk.words:
        if word.text in _MARKS:
            parts.append([])
        else:
            parts[-1].append(word)
    runs = [line.chunk(words) for words in parts if words]
    return runs if any(_split(run, line) is not None for run in runs) else [chunk]


def is_fact(chunk: Chunk, line: Line) -> bool:
    """Whether a run is a label with its value, or a row of such, and begins with one: nothing that an address holds. What begins with a
    place has them behind it ("22 Foundry Lane, Leeds S60 1DX · Tel 01709 496 035 · VAT No. GB 417 5520 18")."""
    told = _split(facts_of(chunk, line)[0], line)
    return told is not None and told[2] is not None


def _split(chunk: Chunk, line: Line) -> tuple[Key, str, Chunk | None] | None:
    """A run that is a label, or that begins with one."""
    text = chunk.text
    short = len(TO_CHOOSE.sub("", text).split()) <= 6
    whole = (key_of(text.rstrip(":# ").strip()) or key_of(text.rstrip(": "))) if short else None  # "Cust #"
    if whole is not None and not re.search(r"\d", unnumbered(text)):
        return whole, text.rstrip(": "), None
    for size in range(min(len(chunk.words) - 1, 6), 0, -1):
        head = " ".join(w.text for w in chunk.words[:size])
        tail_words = chunk.words[size:]
        marked = (
            head.rstrip().endswith((":", "#", "=", "№", "°", "º"))
            or tail_words[0].text in (":", "#", "=", "-", "–")
            or bare(head).endswith((" no", " nr", " number", " n"))
        )
        key = key_listed(head.rstrip(":#= ")) or (key_listed(f"{head.rstrip(':#= ')} #") if "#" in head else None)
        if key is None or not (marked or _number_follows(key, head, tail_words, 1 if line.body else 3)):
            continue
        if tail_words[0].text.strip(":#=-–") == "" and len(tail_words) > 1:
            tail_words = tail_words[1:]
        if not tail_words:
            return key, head.rstrip(": "), None
        return key, head.rstrip(": "), line.chunk(tail_words)
    glued = re.match(r"^([^\W\d_][^:#]{1,40})[:#]\s*(\S.*)$", text)
    if glued and len(glued[1].split()) <= 5 and (key := key_of(glued[1])) is not None:
        count = next(n for n, word in enumerate(chunk.words, 1) if ":" in word.text or "#" in word.text)
        inside = chunk.words[count - 1]
        tail = re.split(r"[:#]", inside.text, maxsplit=1)[1]
        words = [replace(inside, text=tail)] if tail else []
        words += chunk.words[count:]
        return (key, glued[1], line.chunk(words)) if words else (key, glued[1], None)
    return None


_NUMBERED = (Key.PO, Key.DOCUMENT, Key.CUSTOMER, Key.ORDER_DATE, Key.WANTED)


def _number_follows(key: Key, head: str, tail: Sequence[Word], most: int) -> bool:
    """Whether a label that no mark ends has what it asks for behind it: "Nº de orden ORD13741-A", "Bestellnummer 4711", "Nº pedido HM
    387". `most`: words that may stand there."""
    words = bare(head).split()
    whole = len(words) > 1 or GLUED.fullmatch(words[0]) is not None or words[0].endswith(("nummer", "datum"))
    alone = len(tail) == 1 and most > 1 and identifier(tail[0].text) is not None and len(tail[0].text) >= 4
    first = tail[1 if len(tail) == 2 and re.fullmatch(r"[A-Z]{1,5}", tail[0].text) and not head.isupper() else 0]
    return key in _NUMBERED and (whole or alone) and len(tail) <= most and any(c.isdigit() for c in first.text)


def _level(lines: Sequence[Line], row: int, chunk: Chunk) -> Chunk | None:
    """What stands right of a label and nearly on its level, in a line that a slanting scan made another one of."""
    if lines[row].body or lines[row].places:
        return None
    found: list[Chunk] = []
    for other in (*lines[max(0, row - 1) : row], *lines[row + 1 : row + 2]):
        for before, run in zip((None, *other.chunks), other.chunks, strict=False):
            overlap = min(run.box.y1, chunk.box.y1) - max(run.box.y0, chunk.box.y0)
            near = run.page == chunk.page and -2 <= run.box.x0 - chunk.box.x1 < _ACROSS
            if not near or overlap < 0.3 * min(run.box.height, chunk.box.height) or _split(run, other) is not None:
                continue
            if before is not None and before.box.x1 > chunk.box.x0 and _split(before, other) is not None:
                continue  # it has a label of its own
            found.append(run)
    return min(found, key=lambda run: run.box.x0, default=None)


_ACROSS = 220.0  # points from a label to what stands at the right edge of its block


def _below(lines: Sequence[Line], row: int, chunk: Chunk) -> Chunk | None:
    """What stands under a label, in its column and near."""
    line = lines[row]
    for below in lines[row + 1 : row + 3]:  # a line of the other half of the page may stand between
        if below.page != line.page or below.box.y0 - line.box.y1 > 2.2 * line.height:
            return None
        best = None
        for other in below.chunks:
            overlap = min(other.box.x1, chunk.box.x1) - max(other.box.x0, chunk.box.x0)
            if overlap > 0 and (best is None or overlap > best[0]):
                best = (overlap, other)
        if best is not None:
            return None if _split(best[1], below) is not None or _has_label(best[1], below) else best[1]
        if line.body or line.places:
            return None
    return None


def _has_label(chunk: Chunk, line: Line) -> bool:
    """Whether a run stands beside a label that has nothing else to its right: it answers that one ("Date  31-Oct-2026"), whatever stands
    above it."""
    before = line.chunks.index(chunk) - 1
    told = _split(line.chunks[before], line) if before >= 0 else None
    return told is not None and told[2] is None


def _amount_below(lines: Sequence[Line], row: int, index: int) -> Chunk | None:
    """An amount that is set at the right end of the field below its label, no other label or value between."""
    if row + 1 >= len(lines):
        return None
    line, below = lines[row], lines[row + 1]
    chunk = line.chunks[index]
    if below.page != line.page or below.box.y0 - line.box.y1 > 2.2 * line.height:
        return None
    edge = min((c.box.x0 for c in line.chunks[index + 1 :]), default=chunk.box.x1 + 120.0)
    right = [c for c in below.chunks if c.box.x1 > chunk.box.x0 and c.box.x0 < min(edge, chunk.box.x1 + 120.0)]
    return right[0] if len(right) == 1 and re.fullmatch(r"[$€£]?\s?\d[\d.,]*", right[0].text) else None


__all__ = ["behind_mark", "is_fact", "values_of"]
