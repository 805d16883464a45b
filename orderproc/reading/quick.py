"""Boxes, cells and words by the hundred thousand: the frozen types of a reading set slot by slot, at half the time of their own
`__init__`. The same values make the same objects.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from orderproc.model.reading import Box, Cell, Word

_Value = Decimal | date | datetime | bool | None


def _setters(kind: type) -> list[Any]:
    """What sets each field, in the order in which the type names them."""
    return [kind.__dict__[field.name].__set__ for field in fields(kind)]


_new = object.__new__
_x0, _y0, _x1, _y1 = _setters(Box)
_row, _column, _text, _box, _confidence, _value, _lattice, _row_span, _column_span, _struck, _hidden, _error = _setters(
    Cell
)
_word_text, _word_box, _word_confidence, _word_lattice, _word_struck, _word_hidden = _setters(Word)


def box_of(x0: float, y0: float, x1: float, y1: float) -> Box:
    box = _new(Box)
    _x0(box, x0)
    _y0(box, y0)
    _x1(box, x1)
    _y1(box, y1)
    return box


def cell_of(
    row: int,
    column: int,
    text: str,
    value: _Value = None,
    struck: bool = False,
    hidden: bool = False,
    error: str | None = None,
) -> Cell:
    """A cell of a sheet, whose box is its place."""
    cell = _new(Cell)
    _row(cell, row)
    _column(cell, column)
    _text(cell, text)
    _box(cell, box_of(column, row, column + 1, row + 1))
    _confidence(cell, 1.0)
    _value(cell, value)
    _lattice(cell, None)
    _row_span(cell, 1)
    _column_span(cell, 1)
    _struck(cell, struck)
    _hidden(cell, hidden)
    _error(cell, error)
    return cell


def word_of_cell(cell: Cell, hidden: bool) -> Word:
    """What a cell of a sheet says, as a word at its place."""
    word = _new(Word)
    _word_text(word, cell.text)
    _word_box(word, cell.box)
    _word_confidence(word, 1.0)
    _word_lattice(word, None)
    _word_struck(word, cell.struck)
    _word_hidden(word, hidden or cell.hidden)
    return word
