"""What a web form mails with each answer below its question ("Your name", below it "Harriet Moss"): brought to the shape that forms in
mails mostly have, a label with its colon and the answer beside it, a blank row between the questions."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from orderproc.model.reading import Page, PageSource, Word
from orderproc.parsing.form.whole_questions import label_asked
from orderproc.parsing.head.keyvalues import key_of, names_order_number
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.partynames import party_of
from orderproc.parsing.words import bare

LEAST = 3  # questions for parts of an address by which a mail is a form
LONGEST = 10  # words of a question
_REQUIRED = frozenset(
    "* (required) (Required) (Pflichtfeld) (erforderlich) (obligatoire) (obligatorio) (obbligatorio) (verplicht) (obrigatório)".split()
)


@dataclass(slots=True)
class _Row:
    """A row of text; `label`: what it asks, where it is a question that stands by itself; `known`: whether its words are known."""

    words: list[Word]
    blank_before: bool
    label: str = ""
    known: bool = False

    @property
    def marked(self) -> bool:
        """Whether it ends as questions do in print."""
        return bool(self.label) and (self.words[-1].text.endswith((":", "?")) or self.words[-1].text in _REQUIRED)

    @property
    def answers_once(self) -> bool:
        """Whether what it asks takes one row: no block of an address, no list of goods ("Your order")."""
        return address_label(self.label) not in (None, "place", "street") or names_order_number(bare(self.label))


def unstacked(page: Page) -> Page:
    """The page of a mail with the answers of a stacked form beside their questions; any other page as it is."""
    if page.source is not PageSource.BODY:
        return page
    rows = _rows(page)
    asked = [n for n, row in enumerate(rows) if row.label]
    addressed = [n for n in asked if address_label(rows[n].label) and n + 1 < len(rows) and not rows[n + 1].label]
    parts = {address_label(rows[n].label) for n in addressed}
    told = parts | {part for row in rows if (part := _told_beside(row.words))}
    if any(row.known and row.words[-1].text.endswith("?") for row in rows):  # whole sentences ask: "How will you pay?"
        told |= {row.label for row in rows if row.known}
    if not parts or len(told) < LEAST:
        return page
    first = next(n for n in asked if rows[n].known)
    moved: list[Word] = []
    below: dict[float, float] = {}
    at = 0
    n = 0
    while n < len(rows):
        row = rows[n]
        at += row.blank_before or bool(row.label and n >= first and at)
        words = row.words
        after = n + 1
        if row.label and n >= first:
            words = _with_colon(words)
            end = next((m for m in range(after, len(rows)) if rows[m].label), len(rows))
            if end > after and (end == after + 1 or row.answers_once):
                words, after = _beside(words, rows[after].words), after + 1
        for old in rows[n:after]:
            below[old.words[0].box.y0] = at
        moved += [_at(word, at) for word in words]
        at += 1
        n = after
    tables = tuple(
        replace(
            t,
            box=t.box
            and replace(t.box, y0=below.get(t.box.y0, t.box.y0), y1=below.get(t.box.y1 - 1, t.box.y1 - 1) + 1),
            rows=tuple(
                tuple(
                    replace(c, box=c.box and replace(c.box, y0=below[c.box.y0], y1=below[c.box.y0] + 1)) for c in cells
                )
                for cells in t.rows
            ),
        )
        for t in page.tables
        if all(c.box is None or c.box.y0 in below for cells in t.rows for c in cells)
    )
    return replace(page, words=tuple(moved), tables=tables, height=max(at, page.height))


def _rows(page: Page) -> list[_Row]:
    tabled = {cell.box.y0 for table in page.tables for cells in table.rows for cell in cells if cell.box is not None}
    by_place: dict[float, list[Word]] = {}
    for word in page.words:
        by_place.setdefault(word.box.y0, []).append(word)
    rows: list[_Row] = []
    last = -1.0
    for place in sorted(by_place):
        row = _Row(by_place[place], blank_before=last >= 0 and place > last + 1)
        if place not in tabled:
            row.words = _as_label(row.words)
            row.label, row.known = _question(row.words)
        rows.append(row)
        last = place
    for above, row in pairwise(rows):
        asked = above.label and row.label and not row.known
        if asked and above.words[-1].text.endswith("?") and row.words[-1].text.endswith("?"):
            row.label = ""  # "What would you like to know?", below it "Do you sell mugs?"
    _ask_above_blocks(rows)
    questions = [row for row in rows if row.known]
    if 2 * sum(row.marked for row in questions) > len(
        questions
    ):  # then words that might ask are answers: "Payment:", "Invoice"
        for row in rows:
            row.label = row.label if row.marked else ""
    return rows


def _as_label(words: list[Word]) -> list[Word]:
    """A row that asks in a whole sentence as the label that other forms print for it: "Hi! Where should we send it?" as "Address?"."""
    shown = [word for word in words if not word.hidden and word.text not in _REQUIRED]
    label = label_asked(" ".join(word.text for word in shown)) if shown else None
    if label is None:
        return words
    last = replace(shown[0], text=f"{label}?", box=replace(shown[0].box, x1=shown[-1].box.x1))
    return [last]


def _ask_above_blocks(rows: list[_Row]) -> None:
    """Where the questions that are known stand above their answers with a blank row before each, the first row of any other such block is
    a question as well, whatever its words are, and what stands below it an answer ("Payment", below it "Invoice")."""

    def heads(n: int) -> bool:
        return (not n or rows[n].blank_before) and n + 1 < len(rows) and not rows[n + 1].blank_before

    known = [n for n, row in enumerate(rows) if row.known]
    if len(known) < LEAST or 4 * sum(heads(n) for n in known) < 3 * len(known):
        return
    for n in range(known[0] + 1, len(rows)):
        text = " ".join(word.text for word in rows[n].words)
        label = text.rstrip(" :*?")
        if heads(n) and not rows[n].label and len(label.split()) <= LONGEST and _ASKING.fullmatch(label):
            rows[n].label = label
        if heads(n) and rows[n].label and not rows[n + 1].marked:
            rows[n + 1].label, rows[n + 1].known = "", False


_ASKING = re.compile(r"[^\W\d](?:(?!: )[^.!@\d]|n\.)*")  # words without figures and without the end of a sentence


def _question(words: list[Word]) -> tuple[str, bool]:
    """What a row asks, where it is nothing but a question, and whether it is one that is known."""
    text = " ".join(word.text for word in words if not word.hidden).strip()
    required = text.endswith(tuple(_REQUIRED))
    for mark in _REQUIRED:
        text = text.removesuffix(mark).rstrip()
    label = text.rstrip(" :*?")
    if not label or len(label.split()) > LONGEST or ": " in text:
        return "", False
    counted = any(c.isdigit() for c in label)  # "Address line 2" asks, "Invoice, 30 days" answers
    if address_label(label) or (not counted and (key_of(label) or party_of(label))):
        return label, True
    return (label, False) if required or text.endswith((":", "?")) else ("", False)


def _told_beside(words: list[Word]) -> str | None:
    """The part of an address that a row asks for where the answer stands beside it: "Your name: Jane Doe"."""
    label, _, answer = " ".join(word.text for word in words if not word.hidden).partition(": ")
    return address_label(label) if answer.strip() else None


def _with_colon(words: list[Word]) -> list[Word]:
    shown = [word for word in words if word.text not in _REQUIRED] or words
    shown = [replace(shown[0], text=shown[0].text.lstrip("¿")), *shown[1:]]
    last = shown[-1]
    return [*shown[:-1], replace(last, text=f"{last.text.rstrip('*?:')}:")]  # a form's question asks nothing of us


def _beside(label: list[Word], answer: list[Word]) -> list[Word]:
    """The answer behind the label in one row."""
    start = label[-1].box.x1 + 1
    shift = start - answer[0].box.x0
    return [*label, *(replace(w, box=replace(w.box, x0=w.box.x0 + shift, x1=w.box.x1 + shift)) for w in answer)]


def _at(word: Word, row: int) -> Word:
    return word if word.box.y0 == row else replace(word, box=replace(word.box, y0=row, y1=row + 1))


__all__ = ["unstacked"]
