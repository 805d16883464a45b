"""An answer on its way from a worker process to its parent: pickled, and only types of the model are taken out again.

The worker has looked at untrusted bytes, so its answer is not trusted either. Words and cells, of which a sheet has
hundreds of thousands, and the fields of a draft go as plain tuples.
"""

from __future__ import annotations

import copyreg
import io
import pickle
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from orderproc.errors import UnreadableError
from orderproc.model.draft import Candidate, Field
from orderproc.model.lattice import Lattice
from orderproc.model.quiet import no_collection
from orderproc.model.reading import Box, Cell, Page, PageSource, Reading, Table, Word
from orderproc.model.records import Judged
from orderproc.reading.quick import cell_of, word_of_cell

_Value = Decimal | date | datetime | bool | None
_Odd = tuple[float, Lattice | None, int, int, bool, bool, str | None]  # what few cells have


def word_of(text: str, box: Box, confidence: float, lattice: Lattice | None, struck: bool, hidden: bool) -> Word:
    return Word(text=text, box=box, confidence=confidence, lattice=lattice, struck=struck, hidden=hidden)


def field_of(
    value: Any,
    raw: str | None,
    confidence: float,
    page: int | None,
    box: Box | None,
    candidates: tuple[Candidate[Any], ...],
    lattice: Lattice | None,
    source: str,
) -> Field[Any]:
    return Field(
        value=value,
        raw=raw,
        confidence=confidence,
        page=page,
        box=box,
        candidates=candidates,
        lattice=lattice,
        source=source,
    )


def table_of(
    packed: list[tuple[list[int], list[int], list[str], list[_Value | str], list[Box | None] | None, dict[int, _Odd]]],
    columns: int,
    page: int,
    box: Box | None,
    name: str | None,
    ruled: bool,
    hidden: bool,
) -> Table:
    """The inverse of `_of_table`."""
    rows = []
    for numbers, places, texts, values, boxes, odd in packed:
        typed = [Decimal(v) if type(v) is str else v for v in values]
        if boxes is None:
            cells = list(map(cell_of, numbers, places, texts, typed))  # type: ignore[arg-type]
        else:
            cells = [
                Cell(row=r, column=c, text=t, box=b, value=v)  # type: ignore[arg-type]
                for r, c, t, v, b in zip(numbers, places, texts, typed, boxes, strict=True)
            ]
        for place, (confidence, lattice, row_span, column_span, struck, unseen, error) in odd.items():
            cells[place] = replace(
                cells[place],
                confidence=confidence,
                lattice=lattice,
                row_span=row_span,
                column_span=column_span,
                struck=struck,
                hidden=unseen,
                error=error,
            )
        rows.append(tuple(cells))
    return Table(rows=tuple(rows), columns=columns, page=page, box=box, name=name, ruled=ruled, hidden=hidden)


def sheet_of(page: Page) -> Page:
    """A page whose words are those of its only table."""
    table = page.tables[0]
    return replace(page, words=words_of_cells(table))


def words_of_cells(table: Table) -> tuple[Word, ...]:
    """The cells with text as words, in reading order."""
    return tuple([word_of_cell(cell, table.hidden) for row in table.rows for cell in row if cell.text and cell.box])


def _of_box(box: Box) -> tuple[Any, ...]:
    return Box, (box.x0, box.y0, box.x1, box.y1)


def _of_word(word: Word) -> tuple[Any, ...]:
    return word_of, (word.text, word.box, word.confidence, word.lattice, word.struck, word.hidden)


def _of_field(field: Field[Any]) -> tuple[Any, ...]:
    given = (field.value, field.raw, field.confidence, field.page, field.box, field.candidates, field.lattice)
    return field_of, (*given, field.source)


def _of_table(table: Table) -> tuple[Any, ...]:
    gridded = all(
        cell.box is not None
        and cell.box.x0 == cell.column
        and cell.box.y0 == cell.row
        and cell.box.x1 == cell.column + 1
        for row in table.rows
        for cell in row
    )
    packed = []
    for row in table.rows:
        odd = {
            place: (c.confidence, c.lattice, c.row_span, c.column_span, c.struck, c.hidden, c.error)
            for place, c in enumerate(row)
            if c.struck
            or c.hidden
            or c.error
            or c.confidence != 1.0
            or c.lattice
            or c.row_span != 1
            or c.column_span != 1
        }
        packed.append(
            (
                [c.row for c in row],
                [c.column for c in row],
                [c.text for c in row],
                [str(c.value) if type(c.value) is Decimal else c.value for c in row],
                None if gridded else [c.box for c in row],
                odd,
            )
        )
    return table_of, (packed, table.columns, table.page, table.box, table.name, table.ruled, table.hidden)


def _of_page(page: Page) -> Any:
    if page.source is PageSource.SHEET and len(page.tables) == 1 and page.words:
        lean = replace(page, words=())
        if words_of_cells(page.tables[0]) == page.words:
            return sheet_of, (lean,)
    return page.__reduce_ex__(pickle.HIGHEST_PROTOCOL)


class _Pickler(pickle.Pickler):
    dispatch_table = {  # noqa: RUF012
        **copyreg.dispatch_table,
        Box: _of_box,
        Word: _of_word,
        Field: _of_field,
        Table: _of_table,
        Page: _of_page,
    }


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if module.startswith("orderproc.model.") or (module, name) in _ALLOWED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} has no place in a reading")


_ALLOWED = {
    ("orderproc.errors", "UnreadableError"),
    ("orderproc.reading.crossing", "word_of"),
    ("orderproc.reading.crossing", "field_of"),
    ("orderproc.reading.crossing", "table_of"),
    ("orderproc.reading.crossing", "sheet_of"),
    ("decimal", "Decimal"),
    ("datetime", "date"),
    ("datetime", "datetime"),
    ("datetime", "timezone"),
    ("datetime", "timedelta"),
    ("copyreg", "__newobj__"),
}


BEAT = b"read"  # between the two steps of a worker, so that each has its time
LOG = b"log:"  # before a text for the log

Answer = Reading | tuple[Judged, ...] | UnreadableError


def dumps(answer: Answer) -> bytes:
    out = io.BytesIO()
    with no_collection():
        _Pickler(out, pickle.HIGHEST_PROTOCOL).dump(answer)
    return out.getvalue()


def loads(data: bytes) -> Answer:
    """Raises `pickle.UnpicklingError` for what is none."""
    with no_collection():
        answer = _Unpickler(io.BytesIO(data)).load()
    judged = isinstance(answer, tuple) and all(isinstance(each, Judged) for each in answer)
    if not judged and not isinstance(answer, Reading | UnreadableError):
        raise pickle.UnpicklingError(f"{type(answer).__name__} is no answer of a worker")
    return answer  # type: ignore[no-any-return]
