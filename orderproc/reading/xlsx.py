"""`.xlsx` and `.xlsm`, streamed: values, number formats, formulas without values, hidden rows and columns, strike-through, merges.

Written here because none of the kept libraries tells all of that at this speed (openpyxl does, at a third of it). No
entity is resolved, nothing is fetched, nothing is calculated.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

from orderproc.errors import UnreadableError
from orderproc.model.issue import Code
from orderproc.model.reading import Page, Remark
from orderproc.reading.base import shown
from orderproc.reading.numformat import as_shown, is_date_format
from orderproc.reading.sheet_looks import shows
from orderproc.reading.workbook import (
    SHOWS,
    WITHOUT_VALUE,
    SheetBuilder,
    column_of,
    place_of,
    plain_number,
    shows_another,
    too_many_rows,
)
from orderproc.reading.xlsx_looks import conditions, ground_of, hiding_formats, notes, struck, tricky
from orderproc.reading.xlsx_looks import unseen as is_unseen

_BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "yyyy-mm-dd h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 44: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mm:ss.0", 49: "@",
}  # fmt: skip  # ECMA-376 part 1, §18.8.30
_NO_HEIGHT = re.compile(r"[01](?:\.\d+)?")  # points
_NO_WIDTH = re.compile(r"0(?:\.[0-7]\d*)?")  # of a character
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


@dataclass(frozen=True)
class _Style:
    format: str = "General"
    dates: bool = False
    struck: bool = False
    tricky: bool = False  # may show another number than is held


def read_xlsx(data: bytes, name: str, max_rows: int) -> tuple[tuple[Page, ...], tuple[Remark, ...]]:
    """One page a worksheet. Raises `UnreadableError`."""
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Workbook(archive, name, max_rows).read()
    except (etree.XMLSyntaxError, zipfile.BadZipFile, KeyError, EOFError, ValueError, zipfile.zlib.error) as error:  # type: ignore[attr-defined]
        raise UnreadableError(
            f"{shown(name)} is damaged: the workbook can't be read ({str(error)[:160]}).",
            "Ask the sender for it again, or for .csv.",
            Code.UNREADABLE,
        ) from error


class _Workbook:
    def __init__(self, archive: zipfile.ZipFile, name: str, max_rows: int) -> None:
        self.archive, self.name, self.max_rows = archive, name, max_rows
        self.members = {n.replace("\\", "/").lstrip("/").lower(): n for n in archive.namelist()}
        self.epoch = datetime(1899, 12, 30)  # noqa: DTZ001  (sheets know no zones)
        self.strings: list[tuple[str, bool]] = []
        self.styles: list[_Style] = []
        self.hiding: frozenset[int] = frozenset()  # formats for conditions that hide or cross out
        self.unseen: frozenset[str] = frozenset()  # styles in which nobody sees a cell: white on white, dots of letters

    def read(self) -> tuple[tuple[Page, ...], tuple[Remark, ...]]:
        book_path = "xl/workbook.xml" if "xl/workbook.xml" in self.members else self._main_part()
        folder = posixpath.dirname(book_path)
        relations = self._relations(book_path)
        sheets: list[tuple[str, str, bool]] = []
        for _, element in self._parse(book_path):
            tag = _local(element.tag)
            if tag == "workbookPr" and element.get("date1904") in ("1", "true"):
                self.epoch = datetime(1904, 1, 1)  # noqa: DTZ001
            elif tag == "sheet":
                relation = element.get(_RELATION) or element.get(_STRICT_RELATION) or ""
                kind, target = relations.get(relation, ("", ""))
                if target and not kind.endswith(("chartsheet", "dialogsheet", "xlMacrosheet")):
                    hidden = element.get("state", "visible") != "visible"
                    sheets.append((element.get("name", ""), _join(folder, target), hidden))
        parts = {kind.rsplit("/", 1)[-1]: _join(folder, target) for kind, target in relations.values()}
        self._load_strings(parts.get("sharedStrings", posixpath.join(folder, "sharedStrings.xml")))
        self._load_styles(parts.get("styles", posixpath.join(folder, "styles.xml")))
        pages: list[Page] = []
        remarks: list[Remark] = []
        for number, (title, path, hidden) in enumerate(sheets, 1):
            if path.lower() not in self.members:
                remarks.append(Remark(code=Code.LOW_CONFIDENCE, message=f"Sheet {title!r} is missing from the file."))
                continue
            builder = self._sheet(title, number, path, hidden)
            pages.append(builder.page())
            remarks += builder.remarks()
        return tuple(pages), tuple(remarks)

    def _main_part(self) -> str:
        for kind, target in self._relations("").values():
            if kind.endswith("/officeDocument"):
                return target.lstrip("/")
        raise KeyError("xl/workbook.xml")

    def _open(self, path: str) -> Any:
        return self.archive.open(self.members[path.lower()])

    def _parse(self, path: str, tags: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
        from lxml import etree

        with self._open(path) as file:
            yield from etree.iterparse(
                file,
                events=("end",),
                tag=[f"{{*}}{tag}" for tag in tags] or None,
                resolve_entities=False,
                no_network=True,
                load_dtd=False,
                huge_tree=False,
                remove_comments=True,
                remove_pis=True,
            )

    def _relations(self, path: str) -> dict[str, tuple[str, str]]:
        """Relationship type and target by id."""
        rels = posixpath.join(posixpath.dirname(path), "_rels", posixpath.basename(path) + ".rels")
        if rels.lower() not in self.members:
            return {}
        return {
            element.get("Id", ""): (element.get("Type", ""), element.get("Target", ""))
            for _, element in self._parse(rels, ("Relationship",))
        }

    def _load_strings(self, path: str) -> None:
        if path.lower() not in self.members:
            return
        for _, item in self._parse(path, ("si",)):
            text, struck = _rich_text(item)
            self.strings.append((text.strip(), struck))
            item.clear()
            while item.getprevious() is not None:
                del item.getparent()[0]

    def _load_styles(self, path: str) -> None:
        if path.lower() not in self.members:
            return
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        with self._open(path) as file:
            root = etree.parse(file, parser).getroot()
        formats = dict(_BUILT_IN)
        for element in root.iterfind("{*}numFmts/{*}numFmt"):
            formats[_int(element.get("numFmtId"))] = element.get("formatCode", "General")
        grounds = [ground_of(fill) for fill in root.iterfind("{*}fills/{*}fill")]
        fonts = list(root.iterfind("{*}fonts/{*}font"))
        unseen_in = {}
        unseen = []
        for xf in root.iterfind("{*}cellXfs/{*}xf"):
            code = formats.get(_int(xf.get("numFmtId")), "General")
            font_no, fill_no = _int(xf.get("fontId")), _int(xf.get("fillId"))
            font = fonts[font_no] if font_no < len(fonts) else None
            dates = is_date_format(code)
            self.styles.append(_Style(code, dates, font is not None and struck(font), not dates and tricky(code)))
            ground = grounds[fill_no] if fill_no < len(grounds) else None
            if (font_no, ground) not in unseen_in:
                unseen_in[font_no, ground] = font is not None and is_unseen(font, ground)
            if unseen_in[font_no, ground] or code.strip() == ";;;":
                unseen.append(str(len(self.styles) - 1))
        self.unseen = frozenset(unseen)
        self.hiding = hiding_formats(root)

    def _sheet(self, title: str, number: int, path: str, hidden: bool) -> SheetBuilder:
        builder = SheetBuilder(title, number, hidden=hidden)
        hidden_columns: list[tuple[int, int]] = []
        row_no = -1
        for _, element in self._parse(path, ("row", "col", "mergeCell", "conditionalFormatting")):
            tag = _local(element.tag)
            if tag == "row":
                row_no = self._row(element, row_no, builder, hidden_columns)
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
                if builder.filled > self.max_rows:
                    raise too_many_rows(self.name, title, self.max_rows)
            elif tag == "col":
                if element.get("hidden") in ("1", "true") or _NO_WIDTH.fullmatch(element.get("width") or ""):
                    hidden_columns.append((_int(element.get("min")) - 1, _int(element.get("max")) - 1))
            elif tag == "conditionalFormatting":
                for area in conditions(element, self.hiding):
                    builder.condition(area)
            else:
                corners = [place_of(ref) for ref in element.get("ref", "").split(":")]
                if len(corners) == 2 and None not in corners:
                    (top, left), (bottom, right) = corners  # type: ignore[misc]
                    builder.merge(top, left, bottom, right)
        self._notes(path, builder)
        return builder

    def _notes(self, path: str, builder: SheetBuilder) -> None:
        """Notes and comments at cells stand in parts of their own."""
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        for kind, target in self._relations(path).values():
            part = _join(posixpath.dirname(path), target)
            if kind.endswith(("/comments", "/threadedComment")) and part.lower() in self.members:
                with self._open(part) as file:
                    for reference, text in notes(etree.parse(file, parser)):
                        if place := place_of(reference):
                            builder.note(*place, text)

    def _row(self, row: Any, before: int, builder: SheetBuilder, hidden_columns: list[tuple[int, int]]) -> int:
        number = row.get("r")
        row_no = int(number) - 1 if number and number.isdigit() else before + 1
        if not len(row):
            return row_no
        row_hidden = row.get("hidden") in ("1", "true") or _NO_HEIGHT.fullmatch(row.get("ht") or "") is not None
        builder.new_row()
        column = -1
        hidden = row_hidden
        value_of, add = self._value, builder.add
        for element in row:
            reference, before = element.get("r"), column
            column = column_of(reference.rstrip("0123456789")) if reference else column + 1
            children = list(element)
            if not children or (found := value_of(element, children)) is None:
                continue
            text, value, crossed, error = found
            if column <= before:
                error = error or f"{SHOWS}{text!r} and holds another value as well: it stands there twice"
            if hidden_columns:
                hidden = row_hidden or any(low <= column <= high for low, high in hidden_columns)
            add(row_no, column, text, value, crossed, hidden or element.get("s") in self.unseen, error)
        return row_no

    def _value(
        self, element: Any, children: list[Any]
    ) -> tuple[str, Decimal | date | datetime | bool | None, bool, str | None] | None:
        """Text as shown, typed value, crossed out, error; None for an empty cell."""
        kind = element.get("t")
        style_no = element.get("s")
        style = self.styles[int(style_no)] if style_no and int(style_no) < len(self.styles) else _PLAIN
        raw, formula, rich = None, False, None
        for child in children:
            tag = child.tag
            if tag in _V:
                raw = child.text
            elif tag in _F:
                formula = True
            elif tag in _IS:
                rich = child
        if rich is not None and kind == "inlineStr":
            text, crossed = _rich_text(rich)
            return (text.strip(), None, style.struck or crossed, None) if text.strip() else None
        if raw is None or raw == "":
            if formula and kind != "str":
                return "", None, style.struck, WITHOUT_VALUE
            return None
        if kind == "s":
            place = int(raw)
            text, crossed = self.strings[place] if 0 <= place < len(self.strings) else ("", False)
            return (text, None, style.struck or crossed, None) if text else None
        if kind is None or kind == "n":
            text, value = _number(raw, style.format, style.dates, self.epoch)
            if style.tricky and isinstance(value, Decimal) and not (text and shows(value, text)):
                held = format(value, "f")
                return text or held, value, style.struck, shows_another(text, held)
            return text, value, style.struck, None
        if kind in ("str", "inlineStr"):
            text = _unescape(raw).strip()
            return (text, None, style.struck, None) if text else None
        if kind == "b":
            return ("TRUE" if raw in ("1", "true") else "FALSE"), raw in ("1", "true"), style.struck, None
        if kind == "e":
            return raw, None, style.struck, raw
        if kind == "d":
            return raw, _iso(raw), style.struck, None
        text, value = _number(raw, style.format, style.dates, self.epoch)
        return text, value, style.struck, None


_NAMESPACES = (
    "",
    "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}",
    "{http://purl.oclc.org/ooxml/spreadsheetml/main}",  # strict
)
_V, _F, _IS, _T = (frozenset(n + tag for n in _NAMESPACES) for tag in ("v", "f", "is", "t"))
_PLAIN = _Style()


@lru_cache(maxsize=20_000)
def _number(raw: str, code: str, dates: bool, epoch: datetime) -> tuple[str, Decimal | date | datetime | bool | None]:
    try:
        number = Decimal(raw)
        if not number.is_finite():
            return raw, None
    except InvalidOperation:
        return raw, None
    if dates:
        moment = _moment(number, epoch)
        if moment is not None:
            return moment
    # 17 digits of a binary float: show what was typed
    if len(raw) > 15 or "E" in raw or "e" in raw:
        number = plain_number(float(raw))
    elif number == number.to_integral_value():
        number = number.quantize(Decimal(1))
    return as_shown(number, code), number


def _moment(number: Decimal, epoch: datetime) -> tuple[str, date | datetime | None] | None:
    """A serial date; whole days become a date, less than a day is a time of day and has no typed value."""
    try:
        seconds = round(float(number) * 86400)
        if number < 0:
            return None
        moment = epoch + timedelta(seconds=seconds)
    except (OverflowError, ValueError):
        return None
    if number < 1:
        return moment.time().isoformat(), None
    if epoch.year == 1899 and number < 61:
        moment += timedelta(days=1)  # Lotus's 29 February 1900
    if seconds % 86400 == 0:
        return moment.date().isoformat(), moment.date()
    return moment.isoformat(sep=" "), moment


def _iso(raw: str) -> date | datetime | None:
    try:
        moment = datetime.fromisoformat(raw)
    except ValueError:
        return None
    return moment.date() if "T" not in raw else moment


def _rich_text(item: Any) -> tuple[str, bool]:
    """Text of a string item without phonetic hints, and whether all of it is crossed out."""
    if len(item) == 1 and item[0].tag in _T:
        return _unescape(item[0].text or ""), False
    texts: list[tuple[str, bool]] = []
    for child in item:
        tag = _local(child.tag)
        if tag == "t":
            texts.append((child.text or "", False))
        elif tag == "r":
            strike = child.find("{*}rPr/{*}strike")
            struck = strike is not None and strike.get("val", "1") not in ("0", "false")
            texts += [(t.text or "", struck) for t in child.iterfind("{*}t")]
    text = "".join(t for t, _ in texts)
    written = [struck for t, struck in texts if t.strip()]
    return _unescape(text), bool(written) and all(written)


_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def _unescape(text: str) -> str:
    """_x000D_ and the like (ECMA-376 part 1, §22.9.2.19)."""
    return _ESCAPE.sub(lambda m: chr(int(m.group(1), 16)), text).replace("\r", "") if "_x" in text else text


def _local(tag: Any) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _join(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))


def _int(text: str | None) -> int:
    return int(text) if text and text.isdigit() else 0
