"""A row of labels right over a row with as many answers, as programs print the head of an order: "Fecha | Proveedor | Forma de pago |
Agente" over "18/11/2026 | 400071 | Recibo 60 días | Nuria". What stands beside a label there is the next label."""

from __future__ import annotations

from collections.abc import Sequence

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


__all__ = ["heads_a_row", "in_column_of"]
