"""Handoff: what is due, the numbered batch as files for the warehouse, and what the warehouse reports back. Stores nothing."""

from __future__ import annotations

from collections.abc import Callable

from orderproc.handoff.plan import due
from orderproc.handoff.totals import Totals, totals
from orderproc.model.records import Batch, FulfilledLine
from orderproc.model.settings import Settings

__all__ = ["FILES", "Totals", "due", "read_fulfilled", "totals", "write"]


def _workbook(batch: Batch, settings: Settings | None) -> bytes:
    from orderproc.handoff.xlsx import write as make

    return make(batch, settings)


def _csv(batch: Batch, settings: Settings | None) -> bytes:
    from orderproc.handoff.csv_file import write as make

    return make(batch)


def _json(batch: Batch, settings: Settings | None) -> bytes:
    from orderproc.handoff.json_file import write as make

    return make(batch)


# A new kind of batch file: a module, and a line here. Each is a pure function of the batch and the shop's settings.
FILES: dict[str, Callable[[Batch, Settings | None], bytes]] = {".xlsx": _workbook, ".csv": _csv, ".json": _json}


def write(batch: Batch, settings: Settings | None = None) -> dict[str, bytes]:
    """The batch's files by name ("batch-00005-stationery.xlsx" …). The same batch gives the same bytes every time.

    Of the settings only the shop's name and time zone are used (for the headings); without settings none and UTC.
    """
    name = file_name(batch)
    return {name + ending: make(batch, settings) for ending, make in FILES.items()}


def file_name(batch: Batch) -> str:
    """Without ending; letters, digits and hyphens only, so that it is a good name on every system and in every mail."""
    plain = "".join(c if c.isascii() and c.isalnum() else " " for c in batch.department.lower()).split()
    return "-".join([f"batch-{batch.batch_no:05d}", *plain])


def read_fulfilled(data: bytes, name: str) -> tuple[FulfilledLine, ...]:
    """The filled sheet back, `.xlsx` or `.csv`; lines in which nothing was filled in are left out.

    Raises `UsageError` that names sheet, row and column of everything that is wrong; then nothing should be taken.
    """
    from orderproc.handoff.fulfilled import read

    return read(data, name)
