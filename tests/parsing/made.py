"""Readings made by hand: a mail, a page with words at places, a sheet; and a small catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal

from orderproc.model.document import Channel
from orderproc.model.draft import DraftAddress, OrderDraft
from orderproc.model.issue import Code
from orderproc.model.reading import Box, Cell, Media, MessageHead, Page, PageSource, Part, Reading, Table, Word
from orderproc.model.settings import Shop
from orderproc.model.shop import Catalog, Item, ShopTables
from orderproc.parsing import Context, parse
from orderproc.reading.text import body_page

CATALOG = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal(price), aliases=aliases)
        for sku, text, price, aliases in (
            ("TW-4410", "Mug, stoneware, blue", "9.50", ("blue mug",)),
            ("TW-4411", "Mug, stoneware, green", "9.50", ()),
            ("TW-1108", "Notebook, ruled, A5, blue", "4.20", ("ruled notebook",)),
            ("TW-1118", "Notebook, ruled, A4, blue", "6.80", ()),
            ("TW-1306", "Scissors, 8 inch, steel", "13.75", ("paper scissors",)),
            ("TW-1415", "Glue stick, 20 g", "1.85", ("glue stick",)),
            ("TW-1451", "Packing tape, clear, 2 inch", "3.60", ("packing tape",)),
        )
    )
)


def context(country: str = "US", *, catalog: Catalog = CATALOG, locale: str = "en_US") -> Context:
    shop = Shop(name="Tidewater Supply Co.", email="orders@tidewater.example", country=country, locale=locale)
    return Context(shop=shop, tables=ShopTables(catalog=catalog), today=date(2026, 11, 23), channel=Channel.EMAIL)


def body(text: str) -> Page:
    return body_page(text.splitlines())


def mail(
    text: str,
    subject: str = "",
    *,
    sender: tuple[str, str] = ("Jane Doe", "jane@post.example"),
    quoted: str = "",
    automatic: str | None = None,
    forwarded: bool = False,
    parts: tuple[Part, ...] = (),
) -> Reading:
    head = MessageHead(
        subject=subject,
        sender=sender,
        date=datetime(2026, 11, 20, 10, tzinfo=UTC),
        automatic=automatic,
        forwarded=forwarded,
    )
    return Reading(media=Media.EMAIL, pages=(body(text),), message=head, quoted=quoted, parts=parts)


def paper(
    rows: Sequence[tuple[float, Sequence[tuple[float, str]]]],
    *,
    number: int = 1,
    size: float = 10.0,
    source: PageSource = PageSource.TEXT,
) -> Page:
    """A page from (y, ((x, text), …)); a character is half as wide as high, blanks part words."""
    words = []
    for y, runs in rows:
        for x, text in runs:
            left = x
            for token in text.split(" "):
                right = left + len(token) * size * 0.5
                if token:
                    words.append(Word(text=token, box=Box(left, y, right, y + size)))
                left = right + size * 0.28
    return Page(number=number, width=612, height=792, source=source, words=tuple(words))


def pdf(*pages: Page) -> Reading:
    return Reading(media=Media.PDF, pages=pages)


def sheet(rows: Sequence[Sequence[object]], *, hidden: frozenset[int] = frozenset(), name: str = "Sheet1") -> Reading:
    """A workbook with one sheet. None: an empty cell."""
    table_rows = []
    for r, row in enumerate(rows):
        cells = []
        for c, value in enumerate(row):
            if value is None:
                continue
            number = Decimal(str(value)) if isinstance(value, int | float | Decimal) else None
            cells.append(
                Cell(row=r, column=c, text=str(value), value=number, box=Box(c, r, c + 1, r + 1), hidden=r in hidden)
            )
        table_rows.append(tuple(cells))
    table = Table(rows=tuple(table_rows), columns=max(len(r) for r in rows), name=name)
    page = Page(number=1, width=10, height=len(rows), source=PageSource.SHEET, tables=(table,), name=name)
    return Reading(media=Media.SHEET, pages=(page,))


def one(reading: Reading, ctx: Context | None = None) -> OrderDraft:
    drafts = parse(reading, ctx or context())
    assert len(drafts) == 1, [d.kind_reason for d in drafts]
    return drafts[0]


def lines(draft: OrderDraft) -> list[tuple[str | None, str | None, str | None]]:
    """(item, quantity, unit price) of each line, as text."""
    return [
        (
            line.sku.value,
            f"{line.quantity.value.normalize():f}" if line.quantity.value is not None else None,
            f"{line.unit_price.value:f}" if line.unit_price.value is not None else None,
        )
        for line in draft.lines
    ]


def told_in_mail(said: str, country: str) -> OrderDraft:
    """The draft of a plain mail of this country that says something between its goods and its end."""
    return one(
        mail(f"Hello,\nplease send\n\n3 x TW-4410 Mug\n\n{said}\n\nRegards\nJane Doe\n", "Order"), context(country)
    )


def goes_to(draft: OrderDraft) -> DraftAddress:
    """Where the goods go."""
    return draft.ship_to if draft.ship_to.street else draft.sold_to


def place_asked(draft: OrderDraft) -> bool:
    """Whether a person is asked about an address."""
    return any(issue.code is Code.ADDRESS_DOUBTFUL for issue in draft.issues)
