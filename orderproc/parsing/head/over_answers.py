"""A row of labels right over a row with as many answers, as programs print the head of an order: "Fecha | Proveedor | Forma de pago |
Agente" over "18/11/2026 | 400071 | Recibo 60 días | Nuria". What stands beside a label there is the next label. And a column of labels,
each over its answer: "Delivery Date", "4 Dec 2026", "Purchase Order Number", "PO-0219". What stands beside one there is of another column.
"""

from __future__ import annotations

from collections.abc import Sequence

from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.lines import Chunk, Line

_LEAST, _KNOWN = 4, 2  # labels in such a row, and how many of them must be known as labels


def heads_a_row(lines: Sequence[Line], row: int, chunks: Sequence[Chunk], known: int) -> bool:
    """Whether a row is one of labels over their answers. `chunks`: its runs; `known`: how many of them are known as labels."""
    line = lines[row]
    if len(chunks) < _LEAST or line.body or row + 1 >= len(lines) or any(c.isdigit() or c == ":" for c in line.text):
        return False
    below = lines[row + 1]
    near = below.page == line.page and below.box.y0 - line.box.y1 < 2.0 * line.height
    told = near and len(below.chunks) == len(chunks) and any(c.isdigit() for c in below.text)
    return told and known >= _KNOWN


def in_column_of(below: Line, label: Chunk) -> Chunk | None:
    """What stands below a label, wherever in its column: right under it, or in the middle where both are set so."""
    over = [(min(c.box.x1, label.box.x1) - max(c.box.x0, label.box.x0), c) for c in below.chunks]
    wide, chunk = max(over, key=lambda one: one[0])
    return chunk if wide > 0 else None


def in_stack_of(lines: Sequence[Line], row: int, label: Chunk) -> Chunk | None:
    """What stands below a label where labels and answers take turns in its column; None where they don't. In a form with its answers beside
    the labels the next run of the column is a label, too."""
    if lines[row].body or lines[row].places:
        return None
    down, up = (
        _in_column(lines[row + 1 : row + 1 + _NEAR], label),
        _in_column(lines[max(0, row - _NEAR) : row][::-1], label),
    )
    if not down or _is_label(down[0]):
        return None
    before = len(up) > 1 and not _is_label(up[0]) and _is_label(up[1])
    after = len(down) > 1 and _is_label(down[1]) and not (len(down) > 2 and _is_label(down[2]))
    return down[0] if before or after else None


_NEAR = 9  # lines among which the next runs of a column are looked for: the other columns have lines between


def _in_column(lines: Sequence[Line], label: Chunk) -> list[Chunk]:
    """The next three runs that begin where a label does and follow one another closely."""
    found: list[Chunk] = []
    last = label
    for line in lines:
        run = next((c for c in line.chunks if abs(c.box.x0 - label.box.x0) < _FLUSH * label.box.height), None)
        if run is None:
            continue
        if run.page != label.page or abs(run.box.middle[1] - last.box.middle[1]) > _APART * label.box.height:
            break
        found.append(run)
        last = run
        if len(found) == 3:
            break
    return found


_FLUSH, _APART = 0.6, 2.5  # heights of the writing


def _is_label(run: Chunk) -> bool:
    return key_of(run.text.rstrip(": ")) is not None


__all__ = ["heads_a_row", "in_column_of", "in_stack_of"]
