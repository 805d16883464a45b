"""HTML to lines of text and tables, as a browser would break them; also from the HTML part of a mail.

Nothing is fetched; of style sheets and styles counts what hides or crosses out (`html_styles`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from orderproc.errors import UnreadableError
from orderproc.model.issue import Code
from orderproc.model.reading import Box, Cell, Media, Page, PageSource, Reading, Table, Word
from orderproc.reading.base import Context, shown
from orderproc.reading.charset import decode, looks_like_text, sniff
from orderproc.reading.hidden import WITHOUT_WIDTH, remarks_on
from orderproc.reading.html_styles import Look, Styles
from orderproc.reading.text import MAX_LINES

_BLOCKS = frozenset(
    "address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr legend li main nav ol p pre section summary table tbody tfoot thead tr ul body html caption".split()
)
_NEVER = frozenset("script style head title template noscript svg math object iframe select option datalist".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())  # a blank row parts them from what stands above
# paragraphs that no blank line parts: Word's and Outlook's own classes, and those whose margin is none
_CLOSE_CLASS = re.compile(r"\bMso(?:Normal|PlainText|NoSpacing|ListParagraph)", re.IGNORECASE)
_CLOSE = re.compile(r"(?:^|[;\s])margin(?:-top|-bottom)?\s*:\s*0(?:cm|in|mm|px|pt|em)?\b(?!\.)", re.IGNORECASE)
_QUOTES = re.compile(
    r"gmail_quote|gmail_attr|yahoo_quoted|moz-cite-prefix|divRplyFwdMsg|OLK_SRC_BODY_SECTION|protonmail_quote|"
    r"zmail_extra|WordSection1-quote|x_divRplyFwdMsg|mail-quote|ms-outlook-mobile-reference-message",
    re.IGNORECASE,
)
_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|div|p|meta|center|span|br|h[1-6]|font|b)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAX_DEPTH = 400
_MOST_TAKEN = 50_000  # places that cells of rows above reach down to
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)


@dataclass(slots=True)
class Piece:
    text: str
    struck: bool = False
    hidden: bool = False


@dataclass
class Laid:
    """HTML as laid out: lines of pieces (words), which lines are marked as quoted, tables by the lines they take."""

    lines: list[list[Piece]] = field(default_factory=list)
    quoted: set[int] = field(default_factory=set)
    tables: list[tuple[int, int, list[list[Cell]], int]] = field(
        default_factory=list
    )  # first line, line after, rows, columns
    doubts: list[str] = field(
        default_factory=list
    )  # what is shown otherwise than it is written, for a person to look at

    def text_lines(self) -> list[str]:
        return [" ".join(piece.text for piece in line) for line in self.lines]


class HtmlReader:
    name = "html"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")

    def claims(self, data: bytes, name: str) -> float:
        head = data[:4096].lstrip(b"\xef\xbb\xbf")
        if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
            head = sniff(head).encode()
        return 0.9 if _START.match(head) and looks_like_text(data) else 0.0

    def read(self, data: bytes, name: str, ctx: Context) -> Reading:
        declared = _CHARSET.search(data[:4096])
        laid = lay_out(decode(data, declared.group(1).decode("ascii", "replace") if declared else None))
        page = page_of(laid)
        if page.blank:
            raise UnreadableError(f"{shown(name)} shows no text.", code=Code.EMPTY_FILE)
        return Reading(media=Media.HTML, pages=(page,), warnings=remarks_on([page], laid.doubts))


def lay_out(html: str) -> Laid:
    """Lines and tables of an HTML text. Broken HTML is mended as lxml does."""
    from lxml import etree
    from lxml import html as lxml_html

    laid = Laid()
    html = html.replace("\0", "")
    if not html.strip():
        return laid
    try:
        parser = lxml_html.HTMLParser(
            huge_tree=False, no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8"
        )
        root = lxml_html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        root = None
    if root is None or any("depth" in entry.message for entry in parser.error_log):
        laid.doubts.append("Its HTML is broken or nested too deep: how it looks was not followed.")
        bare = re.sub(r"<[^>]{0,2000}>", "\n", html)
        laid.lines = [[Piece(word) for word in line.split()] for line in bare.splitlines() if line.strip()]
        return laid
    _Layout(laid, Styles.of(root)).run(root)
    return laid


def page_of(laid: Laid, keep: list[int] | None = None, number: int = 1) -> Page:
    """A page of the kept lines (all by default), with the tables that lie in them whole.

    Boxes are (column, line, column after, line + 1), in characters.
    """
    kept = list(range(len(laid.lines))) if keep is None else keep
    place = {line: row for row, line in enumerate(kept[:MAX_LINES])}
    words: list[Word] = []
    width = 0
    for line, row in place.items():
        column = 0
        for piece in laid.lines[line]:
            end = column + len(piece.text)
            words.append(
                Word(text=piece.text, box=Box(column, row, end, row + 1), struck=piece.struck, hidden=piece.hidden)
            )
            column = end + 1
        width = max(width, column)
    tables = []
    for first, after, rows, columns in laid.tables:
        if all(line in place for line in range(first, after)):
            shift = place[first] - first if first < after else 0
            moved = tuple(tuple(_moved(cell, shift) for cell in row) for row in rows)
            box = Box(0, place[first], width, place[first] + after - first) if first < after else None
            tables.append(Table(rows=moved, columns=columns, page=number, box=box, ruled=True))
    return Page(
        number=number,
        width=width,
        height=len(place),
        source=PageSource.BODY,
        words=tuple(words),
        tables=tuple(tables),
        blank=not any(not word.hidden for word in words),
    )


def _moved(cell: Cell, lines: int) -> Cell:
    if not lines or cell.box is None:
        return cell
    return replace(cell, box=Box(cell.box.x0, cell.box.y0 + lines, cell.box.x1, cell.box.y1 + lines))


@dataclass(frozen=True, slots=True)
class _How:
    look: Look = Look()
    quoted: bool = False
    pre: bool = False


class _Layout:
    """Walks the tree once, without recursion per element deeper than `_MAX_DEPTH`."""

    def __init__(self, laid: Laid, styles: Styles) -> None:
        self.laid, self.styles = laid, styles
        self.line: list[Piece] = []
        self.open_word = False  # the last piece may go on in the next element: "T<b>W</b>-1"
        self.quoted = False
        self.in_row = 0

    def run(self, root: Any) -> None:
        if self.styles.adds:
            self.laid.doubts.append("Its style sheet puts words beside the text that do not stand in it.")
        self.element(root, _How(), 0)
        self.end_line()
        while self.laid.lines and not self.laid.lines[-1]:
            self.laid.lines.pop()

    def end_line(self, *, force: bool = False) -> None:
        self.open_word = False
        if self.in_row:
            return
        if self.line or (force and self.laid.lines and self.laid.lines[-1]):
            if self.quoted:
                self.laid.quoted.add(len(self.laid.lines))
            self.laid.lines.append(self.line)
            self.line = []

    def say(self, text: str | None, how: _How) -> None:
        if not text:
            return
        if how.pre:
            for number, part in enumerate(text.split("\n")):
                if number:
                    self.end_line(force=True)
                self.say(part, _How(how.look, how.quoted))
            return
        self.quoted = how.quoted
        struck, hidden = how.look.struck, how.look.hidden
        if how.look.backwards and text.strip():
            self.laid.doubts.append(f"{text.strip()[:40]!r} is shown from its last letter to its first.")
        text = text.translate(WITHOUT_WIDTH)
        words = text.split()
        if words and self.open_word and not text[0].isspace():
            # "2<i>0</i>" is one word, "2<s>0</s>" is 2 and a 0 that is crossed out; what nobody sees parts nothing
            last = next((piece for piece in reversed(self.line) if piece.hidden == hidden), None)
            if last is not None and last.struck == struck:
                last.text += words.pop(0)
        self.line += [Piece(word, struck, hidden) for word in words]
        if text:
            self.open_word = not text[-1].isspace() and (bool(words) or self.open_word)

    def element(self, element: Any, how: _How, depth: int) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in _NEVER:
            return
        style = element.get("style") or ""
        name = f"{element.get('class') or ''} {element.get('id') or ''}"
        how = _How(
            self.styles.look(element, how.look),
            how.quoted or tag == "blockquote" or bool(_QUOTES.search(name)),
            how.pre or tag in ("pre", "textarea"),
        )
        if tag == "br":
            self.end_line(force=True)
        elif tag == "input" and element.get("type", "text") in ("text", "number", "email", "tel", "date"):
            self.say(f" {element.get('value') or ''} ", how)
        elif tag == "table" and depth < _MAX_DEPTH and _holds_data(element):
            self.end_line()
            self.quoted = how.quoted
            self.table(element, how, depth)
        else:
            block = tag in _BLOCKS
            parted = tag == "p" and not (_CLOSE.search(style) or _CLOSE_CLASS.search(name))
            if block:
                above = parted or tag in _HEADINGS
                self.end_line(force=above or (tag in ("p", "div") and _says_nothing(element)))
            if depth < _MAX_DEPTH:
                self.say(element.text, how)
                for child in element:
                    self.element(child, how, depth + 1)
                    self.say(child.tail, how)
            else:
                self.laid.doubts.append(
                    "It is nested so deep that what its innermost parts look like was not followed."
                )
                self.say(" ".join(element.itertext()), how)
            if block:
                self.end_line(force=parted)
            elif tag in ("td", "th"):
                self.end_line()

    def table(self, table: Any, how: _How, depth: int) -> None:
        """A table of data: one line a row, whose pieces are also the cells. A row of blocks (addresses beside one another above the
        goods) is none of it: its cells stand below one another, each with its own lines, and the table begins anew after it."""
        first = len(self.laid.lines)
        rows: list[list[Cell]] = []
        taken: set[tuple[int, int]] = set()  # by cells of rows above
        columns = 0
        pairs = all(len(_cells(tr)) <= 2 for tr in _rows(table)) and not (how.quoted or self.in_row)
        whole = how
        for row_no, tr in enumerate(_rows(table)):
            how = self._of_row(tr, table, whole)
            if pairs and _is_answered(tr):
                rows += self._answer(_cells(tr), row_no, how, depth)
                columns = 2
                continue
            if _holds_blocks(tr, begun=any(len(cells) > 2 for cells in rows)):
                headings = self._headings_of_blocks(tr, rows)
                self._tabled(first, rows, columns)
                self._blocks(tr, headings, how, depth)
                first, rows = len(self.laid.lines), []
                continue
            cells: list[Cell] = []
            column = 0
            for td in tr:
                if td.tag not in ("td", "th"):
                    continue
                while (row_no, column) in taken:
                    column += 1
                column_span, row_span = _span(td.get("colspan")), _span(td.get("rowspan"))
                if row_span > 1 and len(taken) < _MOST_TAKEN:
                    taken |= {
                        (r, c)
                        for r in range(row_no + 1, row_no + row_span)
                        for c in range(column, column + column_span)
                    }
                begin = len(self.line)
                at = sum(len(piece.text) + 1 for piece in self.line)
                self.in_row += 1
                self.open_word = False
                self.element(td, how, depth + 1)
                self.open_word = False
                self.in_row -= 1
                pieces = self.line[begin:]
                if pieces:
                    text = _text_of(pieces)
                    line = len(self.laid.lines)
                    cells.append(
                        Cell(
                            row=row_no,
                            column=column,
                            text=text,
                            box=Box(at, line, at + len(text), line + 1),
                            row_span=row_span,
                            column_span=column_span,
                            struck=all(piece.struck for piece in pieces),
                            hidden=all(piece.hidden for piece in pieces),
                        )
                    )
                column += column_span
            columns = max(columns, column)
            if cells:
                rows.append(cells)
                self.quoted = how.quoted
                self.end_line()
        self._tabled(first, rows, columns)

    def _of_row(self, tr: Any, table: Any, how: _How) -> _How:
        """How a row looks: its body and the row itself have styles as well."""
        look = how.look
        body = tr.getparent()
        for element in (body, tr) if body is not table else (tr,):
            look = self.styles.look(element, look)
        return how if look is how.look else replace(how, look=look)

    def _answer(self, cells: list[Any], row_no: int, how: _How, depth: int) -> list[list[Cell]]:
        """A label with an answer of several lines ("Deliver to", "Items wanted") as so many rows, the answer below the label."""
        first = len(self.laid.lines)
        self.in_row += 1
        self.element(cells[0], how, depth + 1)
        self.in_row -= 1
        label = _cell(self.line, row_no, 0, first)
        self.end_line()
        self.element(cells[1], how, depth + 1)
        self.end_line()
        answers = [line for line in self.laid.lines[first + 1 :] if line]
        self.laid.lines[first + 1 :] = answers
        return [[label], *([_cell(line, row_no, 1, first + 1 + n)] for n, line in enumerate(answers))]

    def _headings_of_blocks(self, tr: Any, rows: list[list[Cell]]) -> list[list[Piece]]:
        """The pieces of each cell of the row above blocks where it has one for each ("From | Ship to"): they are taken back."""
        blocks = [td for td in tr if td.tag in ("td", "th") and _lines_in(td)]
        if (
            not rows
            or len(blocks) < 2
            or len(rows[-1]) != len(blocks)
            or any(c.isdigit() for x in rows[-1] for c in x.text)
        ):
            return []
        pieces = self.laid.lines.pop()
        headings = []
        for cell in rows.pop():
            count = len(cell.text.split(" "))
            headings.append(pieces[:count])
            pieces = pieces[count:]
        return headings

    def _blocks(self, tr: Any, headings: list[list[Piece]], how: _How, depth: int) -> None:
        filled = [td for td in tr if td.tag in ("td", "th") and _lines_in(td)]
        for place, td in enumerate(filled):
            self.end_line(force=True)
            if headings:
                self.line += headings[place]
                self.end_line()
            self.element(td, how, depth + 1)
        self.end_line(force=True)

    def _tabled(self, first: int, rows: list[list[Cell]], columns: int) -> None:
        if rows:
            self.laid.tables.append((first, len(self.laid.lines), rows, columns))


def _cell(pieces: list[Piece], row: int, column: int, line: int) -> Cell:
    """The cell that takes up a whole line of the text."""
    text = _text_of(pieces)
    hidden = bool(pieces) and all(piece.hidden for piece in pieces)
    return Cell(row=row, column=column, text=text, box=Box(0, line, len(text), line + 1), hidden=hidden)


def _text_of(pieces: list[Piece]) -> str:
    """What a cell says: what a person sees of it, if anything."""
    return " ".join(piece.text for piece in [p for p in pieces if not p.hidden] or pieces)


def _cells(row: Any) -> list[Any]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def _is_answered(row: Any) -> bool:
    """Whether a row is a label of one line and beside it an answer of several."""
    cells = _cells(row)
    return len(cells) == 2 and _lines_in(cells[0]) == 1 and _lines_in(cells[1]) > 1


def _holds_blocks(row: Any, *, begun: bool) -> bool:
    """Whether each of the filled cells of a row, three at most, holds several lines, one of them three or more: blocks of text, and no
    values of columns. One cell alone is a block above the goods only (`begun`: they are below): later it says more of an item."""
    counts = [n for cell in row if cell.tag in ("td", "th") and (n := _lines_in(cell))]
    if len(counts) == 1:
        return counts[0] > 1 and not begun
    return 1 < len(counts) < 4 and min(counts) > 1 and max(counts) > 2


def _lines_in(cell: Any) -> int:
    """How many lines a browser makes of a cell, too wide ones not broken."""
    text = ""
    for element in cell.iter():
        if element.tag == "br" or (element is not cell and element.tag in _BLOCKS):
            text += "\n"
        text += (element.text or "") if isinstance(element.tag, str) and element.tag not in _NEVER else ""
        if element is not cell:
            text += ("\n" if element.tag in _BLOCKS else "") + " ".join((element.tail or "").split())
    return sum(bool(line.strip()) for line in text.split("\n"))


def _says_nothing(element: Any) -> bool:
    """A paragraph of a hard space alone, as Word writes a blank line; one with a <br> breaks the line itself."""
    text = element.text_content() if len(element) < 3 else ""
    return "\u00a0" in text and not text.strip() and not any(True for _ in element.iter("br", "img"))


def _span(text: str | None) -> int:
    return min(int(text), 100) if text and text.isdigit() and int(text) > 0 else 1


def _rows(table: Any) -> list[Any]:
    """Rows of this table, not of tables inside."""
    rows = []
    for child in table:
        if child.tag == "tr":
            rows.append(child)
        elif child.tag in ("tbody", "thead", "tfoot"):
            rows += [row for row in child if row.tag == "tr"]
    return rows


def _holds_data(table: Any) -> bool:
    """At least two rows with two filled cells and no table inside: not a frame for the layout of a newsletter."""
    if len(list(table.iter("table"))) > 1:
        return False
    full = 0
    for row in _rows(table):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        filled = [cell for cell in cells if (cell.text_content() or "").strip()]
        if len(filled) >= 2:
            full += 1
            if any(len(cell.text_content()) > 1500 for cell in filled):
                return False
    return full >= 2 or (full == 1 and len(_rows(table)) == 1 and len(list(_rows(table)[0])) >= 3)
