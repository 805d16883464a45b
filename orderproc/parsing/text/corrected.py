"""What a customer corrects in the mail in which he orders: "P.S. Please make the scissors 2 instead of 1". The number that he takes back
is that of one line above, and so it is that line's; any other sentence of this kind is a person's to settle."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from orderproc.model.draft import DraftLine, Field, OrderDraft
from orderproc.model.issue import Code, Issue, Kind, Severity
from orderproc.model.reading import MessageHead, Page, PageSource, Reading
from orderproc.model.shop import Catalog
from orderproc.parsing.base import Context
from orderproc.parsing.denials import INSTEAD_OF, NOT
from orderproc.parsing.doubts.whereto import left_open
from orderproc.parsing.head.paid import is_of_money
from orderproc.parsing.kinds import Told, speaks_of_an_order
from orderproc.parsing.lines import CHAR, LINE, Line, lines_of
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.numerals import language_of
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.body import read_body
from orderproc.parsing.text.frame import POSTSCRIPT
from orderproc.parsing.text.paragraphs import paragraphs_of
from orderproc.parsing.text.remarks import REASON
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.text.tokenizing import tokens_of
from orderproc.parsing.text.tokens import What
from orderproc.parsing.words import fold

# what stands before the number that holds no longer: "2 instead of 1", "two, not one", "from 1 to 2"
_INSTEAD = rf"\b(?:{INSTEAD_OF}|au lieu d['’]|plut[ôo]t qu[e'’]|invece d['’]|al posto di|anzich[ée]|em lugar de)"
_NOT = rf",\s*(?:and |und |et |y |e |en )?(?:non pas|{NOT})\b"
_LITTLE = r"(?:\s|just|only|the|nur|die|der|den|das|les?|los|las|gli|i|de|het|os|as)*$"
_TAKEN_BACK = re.compile(rf"(?i)(?:{_INSTEAD}|{_NOT}){_LITTLE}")
_FROM_TO = re.compile(
    r"(?i)\b(?:from|von|de|da|van)\s+(?P<old>\d{1,4})\s+(?:to|auf|à|a|naar|para)\s+(?P<new>\d{1,4})\b(?![.,]\d)"
)
_MAY = re.compile(rf"(?i){_INSTEAD}|{_NOT}|{_FROM_TO.pattern[4:]}")


@dataclass(frozen=True, slots=True)
class Correction:
    """A sentence that takes back how many were ordered, and says how many it is."""

    sentence: str
    old: Decimal
    new: Decimal
    rows: tuple[Line, ...]  # its own words in each row

    @property
    def places(self) -> frozenset[tuple[int, int]]:
        """Line and column of each of its words."""
        boxes = [word.box for row in self.rows for word in row.words]
        return frozenset((round(box.y0 / LINE), round(box.x0 / CHAR)) for box in boxes)


def read_corrected(
    reading: Reading, head: MessageHead, context: Context
) -> tuple[OrderDraft, Told, tuple[DraftLine, ...]]:
    """The body of a mail, with what its own sentences correct of it."""
    catalog = context.tables.catalog
    found = [one for page in reading.pages for one in _corrections(page, catalog)]
    if found:
        pages = tuple(_without(page, found) for page in reading.pages)
        draft, told, lines = read_body(replace(reading, pages=pages), head, context)
        mended = _applied(found, draft.lines, catalog)
        if draft.kind is Kind.ORDER and mended is not None and lines == draft.lines:
            notes = [_note(one) for one in found]
            language = language_of("\n".join(one.sentence for one in found))
            for one in found:
                notes += left_open(draft, one.rows, context.tables.customers, language)
            return replace(draft, lines=mended, issues=(*draft.issues, *notes)), told, mended
    return read_body(reading, head, context)


def _without(page: Page, found: Sequence[Correction]) -> Page:
    """A page without the sentences; what stands behind one in its row closes up."""
    gone = {place for one in found if one.rows[0].page == page.number for place in one.places}
    kept, shift, row = [], 0.0, -1
    for word in page.words:
        if int(word.box.y0) != row:
            row, shift = int(word.box.y0), 0.0
        if (row, round(word.box.x0)) in gone:
            shift += word.box.width + 1
        else:
            kept.append(replace(word, box=replace(word.box, x0=word.box.x0 - shift, x1=word.box.x1 - shift)))
    return replace(page, words=tuple(kept))


def _note(one: Correction) -> Issue:
    said = f"'{one.sentence[:120]}' corrects {one.old.normalize():f} to {one.new.normalize():f}."
    return Issue(code=Code.NEEDS_PERSON, message=said, severity=Severity.NOTE, page=one.rows[0].page)


def _corrections(page: Page, catalog: Catalog) -> list[Correction]:
    """The sentences of a page, below its first paragraph, that correct a quantity."""
    if page.source is not PageSource.BODY:
        return []
    rows = [*enumerate(lines_of(page))]
    found = []
    for paragraph in paragraphs_of(rows)[1:]:
        text = " ".join(line.text for _, line in paragraph)
        at = 0
        for sentence in sentences_of(text):
            at = max(text.find(sentence, at), at)
            numbers = _old_and_new(sentence, catalog)
            if numbers is not None:
                mark = POSTSCRIPT.match(sentence)
                begin = at + (mark.end() if mark is not None else 0)  # what stands behind it goes on as a postscript
                found.append(Correction(sentence, *numbers, tuple(_cut(paragraph, begin, at + len(sentence)))))
            at += len(sentence)
    return found


def _cut(paragraph: Sequence[tuple[int, Line]], start: int, end: int) -> Iterator[Line]:
    """The rows of a paragraph with those of its words alone that stand between two places of its text."""
    at = 0
    for _, line in paragraph:
        inside = []
        for word in line.words:
            inside += [word] if start <= at < end else []
            at += len(word.text) + 1
        if inside:
            yield replace(line, words=tuple(inside))


def _old_and_new(sentence: str, catalog: Catalog) -> tuple[Decimal, Decimal] | None:
    """The number that a sentence takes back, and the only other one; None where it speaks of another order, asks, sets a condition or
    tells of what was."""
    if not _may_correct(sentence):
        return None
    tokens = tokens_of(sentence, catalog, NumberStyle(), language_of(sentence), in_words=True)
    numbers = [token for token in tokens if token.what is What.NUMBER and token.value]
    last = max((token.end for token in tokens if token.what in (What.NUMBER, What.ITEM)), default=0)
    rest = REASON.sub("", sentence)[last:].split()
    if len(rest) > MORE or any(fold(word) in _AND for word in rest):
        return None  # it says something else as well
    if (change := _FROM_TO.search(sentence)) is not None:
        beside = [token for token in numbers if token.end <= change.start() or token.start >= change.end()]
        return None if beside else (Decimal(change["old"]), Decimal(change["new"]))
    for old in numbers:
        others = [token for token in numbers if token is not old]
        if len(others) != 1 or not others[0].value or not old.value:
            continue
        if _TAKEN_BACK.search(sentence[: old.start]):
            return old.value, others[0].value
    return None


def _may_correct(sentence: str) -> bool:
    """Whether a sentence may say that a number holds no longer, and says nothing else of an order, nor of another one."""
    if len(sentence) > LONGEST or not _MAY.search(sentence) or speaks_of_an_order(sentence):
        return False
    if is_of_money(sentence):
        return False
    acts = acts_of(_MAY.sub(" ", POSTSCRIPT.sub("", sentence)))
    untold = acts.past or acts.condition or acts.question or acts.undecided or acts.about or acts.negates
    return not (untold or acts.complains or acts.cancels)


MORE = 5  # words behind the goods and the numbers of a sentence that say nothing else
_AND = frozenset("and und et y e en or oder ou o of plus also auch aussi tambien anche ook tambem".split())
LONGEST = 400  # characters of a sentence that corrects something


def _applied(found: Sequence[Correction], lines: Sequence[DraftLine], catalog: Catalog) -> tuple[DraftLine, ...] | None:
    """The lines with what was corrected; None where it is not sure of each which of them it corrects."""
    mended = list(lines)
    for one in found:
        meant = _meant(one.sentence, lines, catalog)
        meant = meant if len(meant) < 2 else [at for at in meant if lines[at].quantity.value == one.old]
        if len(meant) != 1 or mended[meant[0]].quantity.value != one.old or mended[meant[0]].extended_price:
            return None
        line = mended[meant[0]]
        corrected = Field(value=one.new, raw=one.sentence, source="corrected", confidence=line.quantity.confidence)
        mended[meant[0]] = replace(line, quantity=corrected)
    return tuple(mended)


def _meant(sentence: str, lines: Sequence[DraftLine], catalog: Catalog) -> list[int]:
    """The lines that a sentence may speak of: by an item's number, else by the words for it; of several by the words that only one has."""
    tokens = tokens_of(sentence, catalog, NumberStyle(), language_of(sentence), in_words=True)
    goods = [token for token in tokens if token.what is What.ITEM]
    each = {
        frozenset(i.sku for i in ((token.item,) if token.item is not None else token.candidates)) for token in goods
    }
    if len(each) != 1:
        return []
    (named,) = each
    there = [at for at, line in enumerate(lines) if line.sku.value in named]
    said = _words(sentence)
    called = {at: _words(item.description) for at in there if (item := catalog.get(lines[at].sku.value or ""))}
    shared = frozenset[str].intersection(*called.values()) if called else frozenset()
    told = [at for at, its in called.items() if (its - shared) & said]
    return told if len(there) > 1 and len(told) == 1 else there


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in re.findall(r"[\w'’]+", text))


__all__ = ["read_corrected"]
