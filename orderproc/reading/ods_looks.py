"""How the cells of an OpenDocument sheet look (OpenDocument 1.3 part 3): hidden rows and columns, styles, notes, the text that is shown."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from orderproc.reading.sheet_looks import Looks, faint, shows

_NS = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TABLE, _OFFICE, _TEXT, _STYLE = (_NS % name for name in ("table", "office", "text", "style"))
_FO = _NS % "xsl-fo-compatible"
_ROWS, _COLUMNS = 1_048_576, 16_384  # of a sheet; what is repeated to its end is empty
_LEAST_CENTIMETRES = 0.03
_CENTIMETRES = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "px": 2.54 / 96}


@dataclass(frozen=True)
class _Style:
    parent: str = ""
    ink: str | None = None
    paper: str | None = None
    struck: bool | None = None
    flat: bool = False  # a row without height, a column without width


def looks_of(data: bytes) -> dict[str, Looks]:
    """The looks of each sheet by its name; none where the file is damaged: its reader will say so."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            trees = [
                etree.fromstring(archive.read(name), parser)
                for name in ("styles.xml", "content.xml")
                if name in archive.namelist()
            ]
    except (zipfile.BadZipFile, etree.XMLSyntaxError, OSError, ValueError, NotImplementedError, RuntimeError):
        return {}
    if not trees:
        return {}
    styles = {name: style for tree in trees for name, style in _styles(tree)}
    return {table.get(f"{_TABLE}name") or "": _Sheet(styles).read(table) for table in trees[-1].iter(f"{_TABLE}table")}


def _styles(tree: Any) -> Iterator[tuple[str, _Style]]:
    for style in tree.iter(f"{_STYLE}style"):
        ink = paper = struck = None
        flat = False
        for part in style:
            line = part.get(f"{_STYLE}text-line-through-style") or part.get(f"{_STYLE}text-line-through-type")
            struck = line != "none" if line else struck
            ink = part.get(f"{_FO}color") or ink
            paper = part.get(f"{_FO}background-color") or paper
            size = part.get(f"{_STYLE}row-height") or part.get(f"{_STYLE}column-width")
            flat = flat or (size is not None and _centimetres(size) < _LEAST_CENTIMETRES)
        yield (
            style.get(f"{_STYLE}name", ""),
            _Style(style.get(f"{_STYLE}parent-style-name", ""), ink, paper, struck, flat),
        )


def _centimetres(text: str) -> float:
    match = re.fullmatch(r"([\d.]+)(\w+)", text)
    return float(match.group(1)) * _CENTIMETRES.get(match.group(2), 1.0) if match else 1.0


class _Sheet:
    def __init__(self, styles: dict[str, _Style]) -> None:
        self.styles = styles
        self.looks = Looks()
        self.columns: list[str] = []  # the style of the cells of each column
        self.row = 0

    def read(self, table: Any) -> Looks:
        self.inside(table, hidden=False)
        return self.looks

    def inside(self, holder: Any, *, hidden: bool) -> None:
        for element in holder:
            tag = str(element.tag)
            if tag.endswith("}table-row"):
                self.one_row(element, hidden=hidden)
            elif tag.endswith("}table-column"):
                self.one_column(element, hidden=hidden)
            elif tag.startswith(f"{_TABLE}table-"):  # groups, header rows
                self.inside(element, hidden=hidden or element.get(f"{_TABLE}display") == "false")

    def one_column(self, element: Any, *, hidden: bool) -> None:
        many = min(_repeated(element, "columns"), _COLUMNS - len(self.columns))
        first = len(self.columns)
        self.columns += [element.get(f"{_TABLE}default-cell-style-name", "")] * many
        if (hidden or self.is_hidden(element)) and many < _COLUMNS // 2:
            self.looks.hidden_columns |= set(range(first, first + many))

    def one_row(self, element: Any, *, hidden: bool) -> None:
        many = _repeated(element, "rows")
        if (hidden or self.is_hidden(element)) and many < _ROWS // 2 and len(element.xpath(".//*[local-name()='p']")):
            self.looks.hidden_rows |= set(range(self.row, self.row + min(many, 10_000)))
        column = 0
        of_row = element.get(f"{_TABLE}default-cell-style-name", "")
        for cell in element:
            wide = _repeated(cell, "columns")
            if len(cell):
                for at in range(column, column + min(wide, 1000)):
                    for row in range(self.row, self.row + min(many, 1000)):
                        self.one_cell(cell, row, at, of_row)
            column += wide
        self.row += many

    def one_cell(self, cell: Any, row: int, column: int, of_row: str) -> None:
        place = (row, column)
        name = cell.get(f"{_TABLE}style-name") or of_row or (self.columns[column] if column < len(self.columns) else "")
        texts = [p for p in cell if p.tag == f"{_TEXT}p"]
        shown = " ".join("".join(p.itertext()) for p in texts)
        if self.of(name, "struck") or (shown.strip() and self._all_struck(texts)):
            self.looks.struck.add(place)
        paper = self.of(name, "paper")
        if faint(self.of(name, "ink"), None if paper in (None, "transparent") else paper):
            self.looks.unseen.add(place)
        note = " ".join("".join(a.itertext()) for a in cell.iter(f"{_OFFICE}annotation"))
        if note.strip():
            self.looks.notes[place] = " ".join(note.split())
        held = cell.get(f"{_OFFICE}value")
        if held and cell.get(f"{_OFFICE}value-type") in ("float", "currency", "percentage"):
            try:
                number = Decimal(held)
            except InvalidOperation:
                return
            if number.is_finite() and not shows(number, shown):
                self.looks.shown[place] = shown

    def _all_struck(self, texts: list[Any]) -> bool:
        """Whether all of a cell's text stands in spans that are crossed out."""
        for text in texts:
            if (text.text or "").strip():
                return False
            for span in text:
                struck = span.tag == f"{_TEXT}span" and self.of(span.get(f"{_TEXT}style-name", ""), "struck")
                if ("".join(span.itertext()).strip() and not struck) or (span.tail or "").strip():
                    return False
        return True

    def is_hidden(self, element: Any) -> bool:
        style = self.styles.get(element.get(f"{_TABLE}style-name", ""), _Style())
        return element.get(f"{_TABLE}visibility") in ("collapse", "filter") or style.flat

    def of(self, name: str, what: str) -> Any:
        """What a style says, or the one that it builds on."""
        for _ in range(10):
            style = self.styles.get(name or "Default")
            if style is None:
                return None
            if getattr(style, what) is not None:
                return getattr(style, what)
            if not style.parent or style.parent == name:
                return None
            name = style.parent
        return None


def _repeated(element: Any, what: str) -> int:
    text = element.get(f"{_TABLE}number-{what}-repeated", "1")
    return int(text) if text.isdigit() and len(text) < 9 else 1
