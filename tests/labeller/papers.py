"""Papers and sheets as the labeller reads them (`tests/papers`), with the marks of their pages: which word is which part of whose address.

Each mark is printed in a colour of its own, and its words are found by the colour of their characters; in a sheet by their cell.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pdfplumber
from lxml import html

import orderproc.parsing.general as general
from orderproc import parsing, reading
from orderproc.model.document import Channel
from orderproc.model.draft import DraftAddress
from orderproc.model.settings import Reading as Limits
from orderproc.parsing.letters import rows_of_tables
from orderproc.parsing.party.labeller.onpaper import PaperText, paper_text
from orderproc.parsing.party.secondreader import Second, second_of
from orderproc.parsing.words import bare, fold
from orderproc.pipeline import Shop
from orderproc.tables import load
from tests.generator.browser import browser
from tests.labeller.texts import Text
from tests.papers.__main__ import DATA, chosen
from tests.papers.marked import PARTS, Page, words
from tests.papers.workbook import cells, workbook
from tests.passages.counted import astray
from tests.passages.marks import Span

_OTHER = 77  # the third number of a mark's colour


def papers(half: str, data: Path = DATA) -> Iterator[Text]:
    """The pages of one half, drawn and read."""
    for page, kind in chosen(data, (), half, ("pdf", "sheet")):
        if page.truth()["verdict"] != "not_an_order":
            found = _of_sheet(page) if kind == "sheet" else _of_pdf(page)
            if found is not None:
                yield found


def read_right(half: str, data: Path = DATA) -> Iterator[tuple[float, bool]]:
    """Of each order of one half how sure the labeller is, and whether all that it reads is right."""
    for page, kind in chosen(data, (), half, ("pdf", "sheet")):
        truth = page.truth()
        if truth["verdict"] != "accepted" or not truth["order"].get("sold_to"):
            continue
        file = (workbook(page), "input.xlsx") if kind == "sheet" else (browser().printed(page.text), "input.pdf")
        text = _text(page, *file)
        if text is not None:
            second = second_of(text.text, Shop.open(page.shop).folder.settings.shop)
            yield second.sure, second.goods is not None and not list(_wrong(page, truth["order"], second))


def _wrong(page: Page, order: dict[str, Any], second: Second) -> Iterator[str]:
    pays, beside = order["sold_to"], page.beside()
    yield from astray(order["ship_to"] or pays, _said(second.goods), beside, "goes to")
    if order["ship_to"]:
        yield from astray(pays, _said(second.payer), beside, "billed to")
    elif second.payer is not None:
        yield "a payer read"


def _said(address: DraftAddress | None) -> dict[str, Any]:
    return {part: getattr(address, part).value for part in PARTS} if address is not None else {}


def _of_pdf(page: Page) -> Text | None:
    tree = html.fromstring(page.text)
    marks = Page(page.file, tree).marks()
    for at, (_, element) in enumerate(marks):
        for one in element.iter():
            if isinstance(one.tag, str):
                one.set(
                    "style", f"{one.get('style') or ''};color:rgb({at // 16 * 16},{at % 16 * 16},{_OTHER}) !important"
                )
    data = browser().printed(html.tostring(tree, encoding="unicode"))
    coloured: dict[int, list[tuple[float, float, float, float, int]]] = {}
    with pdfplumber.open(io.BytesIO(data)) as document:
        for number, sheet in enumerate(document.pages, start=1):
            for char in sheet.chars:
                colour = char.get("non_stroking_color") or ()
                rgb = [round(255 * float(c)) for c in colour] if len(colour) == 3 else []
                if rgb and rgb[2] == _OTHER:
                    box = (char["x0"], char["top"], char["x1"], char["bottom"], rgb[0] + rgb[1] // 16)
                    coloured.setdefault(number, []).append(box)

    def mark_of(word: Any, number: int) -> int | None:
        x, y = word.box.middle
        for x0, top, x1, bottom, at in coloured.get(number, ()):
            if x0 - 0.5 <= x <= x1 + 0.5 and top - 0.5 <= y <= bottom + 0.5:
                return at
        return None

    text = _text(page, data, "input.pdf")
    if text is None:
        return None
    return _marked(
        page, text, [mark_of(word, number) for _, _, word, number in text.places], [name for name, _ in marks]
    )


def _of_sheet(page: Page) -> Text | None:
    text = _text(page, workbook(page), "input.xlsx")
    if text is None:
        return None
    marks = page.marks()
    at_cell: dict[str, list[tuple[str, int]]] = {}
    for cell in cells(page):
        for at, (_, element) in enumerate(marks):
            if element is cell.element or cell.element in element.iterancestors():
                at_cell.setdefault(words(cell.element), []).append((words(element), at))
    found: list[int | None] = [None] * len(text.places)
    for of_cell in at_cell.values():
        for said, at in of_cell:
            wanted = said.split()
            for start in range(len(text.places) - len(wanted) + 1):
                there = [place[2].text for place in text.places[start : start + len(wanted)]]
                same = [bare(one) for one in there] == [bare(one) for one in wanted]
                if same and all(one is None for one in found[start : start + len(wanted)]):
                    found[start : start + len(wanted)] = [at] * len(wanted)
                    break
    return _marked(page, text, found, [name for name, _ in marks])


def _text(page: Page, data: bytes, name: str) -> PaperText | None:
    """What the labeller is given of a document; None where it is read in no way that asks for it."""
    seen: list[PaperText] = []
    shop = Shop.open(page.shop).folder.settings.shop
    real = general.draft_of

    def listen(sheet: Any, reading: Any, told: Any, lines: Any, found: Any, *more: Any, **named: Any) -> Any:
        seen.append(paper_text(sheet.flat, rows_of_tables(sheet, found)))
        return real(sheet, reading, told, lines, found, *more, **named)

    general.draft_of = listen  # type: ignore[attr-defined]
    try:
        context = parsing.Context(shop=shop, tables=load(page.shop), today=date(2026, 12, 1), channel=Channel.POST)
        parsing.parse(reading.read_bytes(data, name, Limits()), context)
    finally:
        general.draft_of = real  # type: ignore[attr-defined]
    return seen[0] if seen else None


def _marked(page: Page, text: PaperText, marks: Sequence[int | None], names: Sequence[str]) -> Text | None:
    """The text with its spans: one role where there is one address, and what is printed twice or is ours untold."""
    roles = {name.split(".")[0] for name in names}
    spans: list[Span] = []
    last: int | None = None
    for (start, end, word, _), mark in zip(text.places, marks, strict=True):
        if mark is None:
            last = None
            continue
        role, part = names[mark].split(".")
        end = start + len(word.text.rstrip(",;"))
        joined = last == mark and "\n" not in text.text[spans[-1].end : start]
        role = role if len(roles) > 1 else "both"
        if joined:
            spans[-1] = spans[-1]._replace(end=end)
        else:
            spans.append(Span(start, end, role, {"street2": "line2"}.get(part, part)))
        last = mark
    if not spans:
        return None
    shop = Shop.open(page.shop).folder.settings.shop.name
    said = {
        bare(fold(text.text[s.start : s.end])) for s in spans if s.part in ("street", "city", "postal_code", "company")
    }
    untold: list[tuple[int, int]] = []
    own = {*bare(fold(shop)).split()}
    for paragraph in re.finditer(r"(?:.+\n?)+", text.text):
        ours = 2 * len(own & {*bare(fold(paragraph[0])).split()}) > len(own)
        for row in re.finditer(r".+", paragraph[0]):
            start, end = paragraph.start() + row.start(), paragraph.start() + row.end()
            if any(span.start < end and start < span.end for span in spans):
                continue
            if ours:
                spans.append(Span(start, end, "us", ""))
            elif any(f" {one} " in f" {bare(fold(row[0]))} " for one in said if one):
                untold.append((start, end))
    return Text(page.writer, text.text, tuple(sorted(spans)), tuple(untold), shop)


__all__ = ["papers", "read_right"]
