"""Tables in text: CSV with commas, semicolons, tabs or bars, in any charset, with quotes that may never be closed.

Splits lines into cells; types are left to the parser, because "1,234" means two things. Fixed columns are plain text.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import islice
from typing import Literal

from orderproc.errors import UnreadableError
from orderproc.model.issue import Code
from orderproc.model.reading import Box, Cell, Media, Page, PageSource, Reading, Remark, Table, Word
from orderproc.reading.base import Context, shown, suffix_of
from orderproc.reading.charset import decode, looks_like_text, sniff
from orderproc.reading.text import lost_characters

_DELIMITERS = (";", "\t", ",", "|")
_SAMPLE_LINES = 60
_MAX_CELL = 32_767  # characters, as in Excel
_SEP = re.compile(r"sep=(.)\s*$", re.IGNORECASE)


class DelimitedReader:
    name = "csv"
    suffixes: tuple[str, ...] = (".csv", ".tsv", ".tab")

    def claims(self, data: bytes, name: str) -> float:
        if data[:1] in b"<{[" or not looks_like_text(data):
            return 0.0
        head = sniff(data[:32_768])
        if head.startswith(("UNA", "UNB+", "ISA")):
            return 0.0
        delimiter, share = delimiter_of(head)
        if delimiter and share >= 0.8:
            return 0.6
        return 0.3 if suffix_of(name) in self.suffixes else 0.0

    def read(self, data: bytes, name: str, ctx: Context) -> Reading:
        """Raises `UnreadableError` where there are more rows than the settings allow."""
        text = decode(data).replace("\0", "")
        remarks = list(lost_characters(text))
        lines = text.splitlines(keepends=True)
        declared = _SEP.match(lines[0].strip()) if lines else None
        delimiter = declared.group(1) if declared else delimiter_of(text[:32_768])[0] or _most_used(text[:32_768])
        rows, problem = split_rows("".join(lines[1:]) if declared else text, delimiter, ctx.limits.max_rows, name)
        if problem:
            remarks.append(problem)
        remarks += _ragged(rows)
        if not any(any(cell.strip() for cell in row) for row in rows):
            raise UnreadableError(f"{shown(name)} has no cell with anything in it.", code=Code.EMPTY_FILE)
        return Reading(media=Media.SHEET, pages=(sheet_of(rows, None),), warnings=tuple(remarks))


def delimiter_of(text: str) -> tuple[str | None, float]:
    """The likeliest delimiter, and the share of lines that have as many of it as most lines have."""
    lines = [line for line in islice(text.splitlines(), _SAMPLE_LINES) if line.strip()]
    if len(lines) > 1 and _SEP.match(lines[0].strip()):
        lines = lines[1:]
    best: tuple[float, str | None, float] = (0.0, None, 0.0)
    for delimiter in _DELIMITERS:
        if delimiter not in text:
            continue
        counts = [_outside_quotes(line, delimiter) for line in lines]
        filled = [count for count in counts if count]
        if len(filled) < 2:
            continue
        usual, times = Counter(filled).most_common(1)[0]
        share = times / len(lines)
        if delimiter == "," and usual < 2:
            continue  # prose has a comma a line; only the ending of the name can tell
        if delimiter == "," and _like_prose(lines):
            continue
        score = share * min(usual, 8) ** 0.5
        if share > 0.5 and score > best[0]:
            best = (score, delimiter, share)
    if best[1] is None and lines and len(lines) <= 2:
        for delimiter in _DELIMITERS:
            if _outside_quotes(lines[0], delimiter) >= 2 and delimiter != ",":
                return delimiter, 1.0
    return best[1], best[2]


def _most_used(text: str) -> str:
    """For a file whose name says that it is a table: a short one, where the lines above the table are as many as its own."""
    counts = [[_outside_quotes(line, d) for line in islice(text.splitlines(), _SAMPLE_LINES)] for d in _DELIMITERS]
    widths = [sum(count for count in each if count >= 2) for each in counts]
    return _DELIMITERS[widths.index(max(widths))] if any(widths) else ","


def _like_prose(lines: list[str]) -> bool:
    """Commas mostly followed by a blank and a word: sentences, or addresses."""
    text = "\n".join(lines)
    commas = text.count(",")
    return commas > 0 and len(re.findall(r", \w", text)) > commas * 0.9 and commas < len(lines) * 3


def _outside_quotes(line: str, delimiter: str) -> int:
    if '"' in line:
        line = re.sub(r'"[^"]*"', "", line)
    return line.count(delimiter)


def split_rows(text: str, delimiter: str, max_rows: int, name: str) -> tuple[list[list[str]], Remark | None]:
    """Rows of cells. A quote that is never closed would swallow the rest of the file: then quotes are read as characters."""
    rows: list[list[str]] = []
    remark = None
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL
    if _quote_never_closed(text, delimiter):
        quoting = csv.QUOTE_NONE
        remark = Remark(
            code=Code.LOW_CONFIDENCE,
            message='A quotation mark (") is opened and never closed: quotation marks were read as plain characters.',
        )
    csv.field_size_limit(16 * 1024 * 1024)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting)
    for row in reader:
        if len(rows) >= max_rows:
            if any(cell.strip() for cell in row):
                raise UnreadableError(
                    f"{shown(name)} has more than {max_rows:,} rows.",
                    "Split it, or raise [reading] max_rows.",
                    Code.TOO_LARGE,
                )
            continue
        if quoting == csv.QUOTE_NONE:
            row = [cell.strip().strip('"') for cell in row]
        rows.append([cell[:_MAX_CELL] for cell in row])
    return rows, remark


def _ragged(rows: list[list[str]]) -> list[Remark]:
    """A row of a table with fewer or more cells than all the others: something was lost, or a delimiter stands in a text.

    Rows of labels above and of sums below have few cells; only rows that are filled like a line of the table are compared, and not a
    head of several rows of one width of their own."""
    head = _head(rows)
    widths = [(n, len(row)) for n, row in enumerate(rows) if n >= head and sum(bool(cell.strip()) for cell in row) >= 4]
    if len(widths) < 3:
        return []
    usual, times = Counter(width for _, width in widths).most_common(1)[0]
    odd = [(n, width) for n, width in widths if width != usual]
    if not odd or times < 2 or len(odd) * 2 > len(widths):
        return []
    number, width = odd[0]
    message = f"Row {number + 1} has {width} cells, the other rows of its table have {usual}."
    return [Remark(code=Code.LOW_CONFIDENCE, message=message, page=1, box=Box(0, number, usual, number + 1))]


def _head(rows: list[list[str]]) -> int:
    """How many rows stand above the table as a block of their own: all of one width, before an empty row or a row of headings."""
    first = next((n for n, row in enumerate(rows) if any(cell.strip() for cell in row)), 0)
    end = next((n for n in range(first, len(rows)) if len(rows[n]) != len(rows[first])), len(rows))
    after = [cell for cell in rows[end] if cell.strip()] if end < len(rows) else ["0"]
    headings = end - first > 1 and not any(c.isdigit() for cell in after for c in cell)
    if (headings or not after) and len(rows) - end > 3:
        return end
    usual = Counter(len(row) for row in rows if any(cell.strip() for cell in row)).most_common(1)
    return _above_headings(rows, usual[0][0]) if usual else 0


def _above_headings(rows: list[list[str]], usual: int) -> int:
    """How many rows stand above the headings of the table, where none of them is as wide as it: labels with what belongs to each."""
    heads = next((n for n, row in enumerate(rows) if len(row) == usual and sum(map(bool, row)) > 2), 0)
    words = [cell for cell in rows[heads] if cell.strip()] if rows else []
    return heads if len(rows) - heads > 2 and not any(c.isdigit() for cell in words for c in cell) else 0


def _quote_never_closed(text: str, delimiter: str) -> bool:
    """A quoted cell that runs over more than 20 lines, or to the end of the file, was not meant as one."""
    if '"' not in text:
        return False
    opened = re.compile(rf'(?:^|[{re.escape(delimiter)}\n\r])"', re.MULTILINE)
    closed = re.compile(rf'(?<!")(?:"")*"(?=[{re.escape(delimiter)}\n\r]|$)')
    place = 0
    while found := opened.search(text, place):
        start = found.end()
        if text.startswith('"', start) and not text.startswith('""', start):
            place = start + 1  # an empty cell
            continue
        end = closed.search(text, start)
        if end is None or text.count("\n", start, end.end()) > 20:
            return True
        place = end.end()
    return False


def sheet_of(rows: list[list[str]], name: str | None) -> Page:
    """Rows of text as one sheet; boxes are (column, row, column + 1, row + 1)."""
    table_rows: list[tuple[Cell, ...]] = []
    words: list[Word] = []
    width = 0
    for row_no, row in enumerate(rows):
        cells = []
        for column, raw in enumerate(row):
            text = raw.strip()
            if text:
                box = Box(column, row_no, column + 1, row_no + 1)
                cells.append(Cell(row=row_no, column=column, text=text, box=box))
                words.append(Word(text=text, box=box))
                width = max(width, column + 1)
        table_rows.append(tuple(cells))
    while table_rows and not table_rows[-1]:
        table_rows.pop()
    table = Table(
        rows=tuple(table_rows), columns=width, page=1, box=Box(0, 0, width, len(table_rows)), name=name, ruled=True
    )
    return Page(
        number=1,
        width=width,
        height=len(table_rows),
        source=PageSource.SHEET,
        words=tuple(words),
        tables=(table,),
        name=name,
        blank=not words,
    )
