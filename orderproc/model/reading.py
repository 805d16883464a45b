"""What is on a document: words and tables with their place and confidence. Knows nothing of orders.

Boxes are in points (1/72 inch), origin top left of the page **as it came** (before any deskewing or turning), so
that a picture of the place can be cut from the document itself. Pages count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from orderproc.model.lattice import Lattice


@dataclass(frozen=True, slots=True)
class Box:
    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def middle(self) -> tuple[float, float]:
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    def union(self, other: Box) -> Box:
        return Box(min(self.x0, other.x0), min(self.y0, other.y0), max(self.x1, other.x1), max(self.y1, other.y1))


class Media(StrEnum):
    PDF = "pdf"
    IMAGE = "image"
    SHEET = "sheet"
    EMAIL = "email"
    TEXT = "text"
    HTML = "html"
    XML = "xml"
    EDI = "edi"
    JSON = "json"
    ARCHIVE = "archive"  # a ZIP or gzip: only parts


class PageSource(StrEnum):
    TEXT = "text"  # a text layer: as sure as the file
    SCAN = "scan"  # recognized
    SHEET = "sheet"  # one page a sheet of a workbook; boxes are (column, row, column + 1, row + 1), counted from 0
    BODY = "body"  # running text (mail body, text file): boxes are (column, line, column after, line + 1) in characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word (text layers) or one recognized run of text on one line (scans: a phrase or a field)."""

    text: str
    box: Box
    confidence: float = 1.0  # least character probability, 0 to 1
    lattice: Lattice | None = None
    struck: bool = False  # crossed out
    hidden: bool = False  # a person would not see it (white on white, tiny, outside the page)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """`value` where the file itself knows the type (spreadsheets); numbers as Decimal. `text` is what a person sees."""

    row: int
    column: int
    text: str
    box: Box | None = None
    confidence: float = 1.0
    value: Decimal | date | datetime | bool | None = None
    lattice: Lattice | None = None
    row_span: int = 1
    column_span: int = 1
    struck: bool = False
    hidden: bool = False
    error: str | None = None  # "#REF!", or "formula without a cached value"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """`rows` holds the non-empty cells of each row in column order; a row may be shorter than `columns`."""

    rows: tuple[tuple[Cell, ...], ...]
    columns: int
    page: int = 1
    box: Box | None = None
    name: str | None = None
    ruled: bool = False
    hidden: bool = False  # a hidden sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A check box. `ink` is the dark share of its inside; `checked` None means doubtful. `label` the words beside it; or, `under`, a line
    drawn under words: a choice where other choices stand beside them, else nothing but a heading."""

    box: Box
    ink: float
    checked: bool | None
    label: str = ""
    under: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A ruling line, horizontal or vertical."""

    box: Box


class PlaceKind(StrEnum):
    CELL = "cell"  # of a network of ruling lines
    FRAME = "frame"  # enclosed by lines of its own
    LINE = "line"  # above a line of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a printed page asks for writing, found by its ruling lines. `box` of a LINE reaches from above the writing to the line."""

    box: Box
    kind: PlaceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """`words` in reading order; every word of a table stands in `words` too. `rotation`: degrees clockwise that the
    page had to be turned to be read. `form`: which of the shop's own forms the page was laid on, with the page of that
    form ("TW-1/2"), and `fields` what stood at its places. `places`: of any other scan, where writing is asked for. `level`: for a
    scan that lay aslant, the homography (nine numbers, row by row) from points of the page as it came to points of the level page."""

    number: int
    width: float
    height: float
    source: PageSource
    words: tuple[Word, ...] = ()
    tables: tuple[Table, ...] = ()
    marks: tuple[Mark, ...] = ()
    rules: tuple[Rule, ...] = ()
    name: str | None = None
    rotation: float = 0.0
    blank: bool = False
    form: str | None = None
    fields: tuple[FormField, ...] = ()
    places: tuple[Place, ...] = ()
    level: tuple[float, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """A fillable field of a PDF, or a place on one of the shop's own forms that was read from a scan (name
    "form:TW-1:ship_to.name", for each line "form:TW-1:lines[0].sku"). `value` is None where it is empty; a check box
    has "yes" or None."""

    name: str
    value: str | None
    label: str = ""
    page: int = 1
    box: Box | None = None
    confidence: float = 1.0
    lattice: Lattice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An element of XML or of JSON (name = key; list items carry the key of their list). `name` without namespace."""

    name: str
    text: str = ""
    namespace: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Node, ...] = ()

    def find(self, path: str) -> Node | None:
        """The first descendant by child names, "a/b/c"."""
        return next(iter(self.find_all(path)), None)

    def find_all(self, path: str) -> tuple[Node, ...]:
        found: tuple[Node, ...] = (self,)
        for name in path.split("/"):
            found = tuple(child for node in found for child in node.children if child.name == name)
        return found

    def value(self, path: str) -> str | None:
        """The text at `path`, stripped; None where it is missing or empty."""
        node = self.find(path)
        return (node.text.strip() or None) if node else None

    def attribute(self, name: str) -> str | None:
        return dict(self.attributes).get(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A segment of EDIFACT or X12: tag and elements, each with its components, escapes already taken out."""

    tag: str
    elements: tuple[tuple[str, ...], ...]

    def get(self, element: int, component: int = 0) -> str | None:
        """Counted from 0; None where missing or empty."""
        try:
            return self.elements[element][component] or None
        except IndexError:
            return None


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageHead:
    """The headers of an e-mail that the later stages need, decoded (RFC 2047); addresses as (name, address)."""

    subject: str = ""
    sender: tuple[str, str] = ("", "")
    reply_to: tuple[str, str] | None = None
    recipients: tuple[tuple[str, str], ...] = ()
    date: datetime | None = None
    message_id: str | None = None
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    automatic: str | None = None  # why it is known for a robot's (RFC 3834 …), or None
    bounce_of: str | None = None  # Message-ID of ours that a delivery report (RFC 3464) is about
    bounce_action: str | None = None  # of RFC 3464 §2.3.3: failed, delayed, delivered, relayed, expanded
    bounce_status: str | None = None  # RFC 3463, with what the server said: "5.1.1 550 nobody of that name"
    forwarded: bool = False
    authentication: tuple[str, ...] = ()  # Authentication-Results (RFC 8601) as they stand, the newest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something about the bytes that a person should know; becomes an issue. `code` of `model.issue.Code`."""

    code: str
    message: str
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An attachment, an embedded file or a forwarded message. Either `reading` or `error` is set."""

    name: str
    media_type: str
    sha256: str
    size: int
    reading: Reading | None = None
    error: Remark | None = None
    inline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    media: Media
    pages: tuple[Page, ...] = ()
    fields: tuple[FormField, ...] = ()
    message: MessageHead | None = None
    quoted: str = ""  # e-mail: the quoted older text, apart from the body that stands in `pages`
    tree: Node | None = None
    segments: tuple[Segment, ...] = ()
    parts: tuple[Part, ...] = field(default=())
    warnings: tuple[Remark, ...] = ()
    reader: str = ""  # which reader made it

    @property
    def text(self) -> str:
        """All visible words in reading order, a line break between lines. For search, not for layout."""
        out: list[str] = []
        for page in self.pages:
            last: Word | None = None
            for word in page.words:
                if word.hidden:
                    continue
                if last is not None:
                    same_line = (
                        abs(word.box.middle[1] - last.box.middle[1]) < max(last.box.height, word.box.height) * 0.6
                    )
                    out.append(" " if same_line else "\n")
                out.append(word.text)
                last = word
            out.append("\n")
        return "".join(out)
