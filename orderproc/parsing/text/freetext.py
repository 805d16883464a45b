# ruff: noqa: E501
"""Orders in a customer's own words: what a text asks for and how many of it, sentence by sentence and row by row.

A paragraph is read row by row and sentence by sentence; the way in which every number and every item is accounted for wins, and two such ways
that disagree are a doubt. What a sentence does (asks, tells, offers) decides whether goods in it, or in a list below it, are ordered.
Whether the message is an order at all is told in `kinds`, what else it says in `remarks`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from orderproc.model.issue import Code, Issue
from orderproc.model.shop import Catalog, plain
from orderproc.parsing.doubts.unsaid import unread
from orderproc.parsing.head.paid import is_of_money
from orderproc.parsing.lines import Line
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.numerals import language_of
from orderproc.parsing.party.openhours import brings_when
from orderproc.parsing.text.abovelists import of_its_own, only_greets
from orderproc.parsing.text.asking import Acts, acts_of, after_the_past, is_innocent
from orderproc.parsing.text.begins import may_be_goods
from orderproc.parsing.text.called import LEAST, called_in, without_called
from orderproc.parsing.text.cutting import Cutter
from orderproc.parsing.text.drafted import doubted, numbered, wish_from
from orderproc.parsing.text.frame import CLOSING, POSTSCRIPT
from orderproc.parsing.text.inwords import InWords
from orderproc.parsing.text.lastfields import with_last_fields
from orderproc.parsing.text.matters import without_quotations
from orderproc.parsing.text.mentions import makes, settled
from orderproc.parsing.text.numbered import counted_fields
from orderproc.parsing.text.pairing import Pair
from orderproc.parsing.text.paragraphs import SMALL_PRINT, paragraphs_of
from orderproc.parsing.text.passages import (
    AND,
    among,
    among_goods,
    aside,
    below_a_label,
    counts_in_place,
    kept,
    leading,
    without_places,
)
from orderproc.parsing.text.pieces import (
    Piece,
    Rows,
    accounted,
    as_phrase,
    bulleted,
    counted_in,
    counts_too,
    each_counted,
    enumerated,
    goes_on_below,
    goods_alone,
    in_columns,
    is_counted,
    list_like,
    listed_in_words,
    row_of,
    rows_tell_more,
    said_alone,
)
from orderproc.parsing.text.placed import in_blocks
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.text.shapes import (
    BULLET,
    NOT_WARES,
    SPLIT,
    Wish,
    address_like,
    wish_of,
)
from orderproc.parsing.text.shared import sums_up
from orderproc.parsing.text.tokenizing import tokens_of
from orderproc.parsing.text.tokens import What
from orderproc.parsing.text.unasked import asks_for_no_goods
from orderproc.parsing.text.uncounted import AND_THE_FOLLOWING, heads, without_idle
from orderproc.parsing.wares import numbers_at

STARTS_A_ROW = re.compile(r"\s*(?:[-–—•*·+>]\s*)?\d{1,4}\s?[x×*]?\s*[^\W\d_]")  # "- 6 T-shirts", "6 x shirts"
LONGEST = 4000  # characters of a paragraph; nobody orders in longer ones


@dataclass
class Text:
    """What a text asks for. `named`: item numbers in sentences that order nothing, with the sentence. `acts`: every sentence with its
    row, what it does and itself. `passed`: item numbers of ours with their rows, that no way of reading took up."""

    wishes: tuple[Wish, ...] = ()
    named: tuple[tuple[str, int, str], ...] = ()
    acts: tuple[tuple[int, Acts, str], ...] = ()
    language: str = "en"
    passed: tuple[tuple[str, int], ...] = ()

    @property
    def asks(self) -> bool:
        return any(acts.asks for _, acts, _ in self.acts)

    @property
    def sure(self) -> float:
        return max((w.sure for w in self.wishes), default=0.0)


def wishes(
    lines: Sequence[Line],
    style: NumberStyle,
    catalog: Catalog,
    *,
    skip: frozenset[int] = frozenset(),
    in_words: bool = True,
) -> tuple[Wish, ...]:
    """What a text asks for, in the order in which it stands; what was passed over is a doubt of the last."""
    text = read_text(lines, style, catalog, skip=skip, in_words=in_words)
    missed = tuple(passed_over(token, lines[row]) for token, row in text.passed)
    if not text.wishes or not missed:
        return text.wishes
    return (*text.wishes[:-1], replace(text.wishes[-1], issues=(*text.wishes[-1].issues, *missed)))


def passed_over(token: str, line: Line) -> Issue:
    place = line.chunk()
    message = f"{token} stands in the text, but it could not be read how many of it: {line.text.strip()[:100]!r}."
    return Issue(code=Code.QUANTITY_MISSING, message=message, field="lines", page=place.page, box=place.place)


def read_text(
    lines: Sequence[Line],
    style: NumberStyle,
    catalog: Catalog,
    *,
    skip: frozenset[int] = frozenset(),
    closed: int | None = None,
    in_words: bool = True,
) -> Text:
    """A text read from top to bottom. `closed`: where the signature begins, in which only what names an item is read. `in_words`: somebody
    wrote it as he speaks, so that goods may be called by any words."""
    rows, around = without_places([(row, line) for row, line in enumerate(lines) if row not in skip], catalog)
    rows = counts_in_place(counted_fields(rows, catalog), catalog)
    language = language_of("\n".join(line.text for _, line in rows))
    words = InWords(style, catalog, language)
    reader = _Reader(lines, words, Cutter(words, in_words), len(lines) if closed is None else closed)
    for paragraph in paragraphs_of(rows):
        reader.paragraph(paragraph)
    reader.acts += [(row, acts_of(said[:1000]), said) for row, said in around]
    reader.acts.sort(key=lambda told: told[0])
    found = settled(kept(sorted(reader.found, key=lambda w: w.row), lines), catalog)
    reader.unsaid += [doubt for value, doubt in reader.counts if not makes(value, found)]
    have = {plain(w.line.sku.value) for w in found if w.line.sku.value} | {plain(token) for token, _, _ in reader.named}
    passed = [  # whatever went wrong before: no item number of ours is passed over
        (token, row)
        for row, line in rows
        for _, _, token, _ in numbers_at(line.text, catalog)
        if plain(token) not in have
    ]
    if reader.unsaid and found:
        found[-1] = replace(found[-1], issues=(*found[-1].issues, *reader.unsaid))
    return Text(tuple(found), tuple(reader.named), tuple(reader.acts), language, tuple(passed))


@dataclass
class _Reader:
    lines: Sequence[Line]
    words: InWords
    cutter: Cutter
    closed: int  # the row with which the signature begins
    found: list[Wish] = field(default_factory=list)
    named: list[tuple[str, int, str]] = field(default_factory=list)
    acts: list[tuple[int, Acts, str]] = field(default_factory=list)
    unsaid: list[Issue] = field(default_factory=list)  # numbers that nothing accounts for
    counts: list[tuple[Decimal | None, Issue]] = field(
        default_factory=list
    )  # what is said to be how much there is in all
    lead: Acts | None = None  # what the last sentence before a list did

    @property
    def catalog(self) -> Catalog:
        return self.words.catalog

    def paragraph(self, rows: Rows) -> None:
        placed = below_a_label(rows, self.catalog) | in_blocks(rows, self.catalog)
        goods = [r for r, line in rows if numbers_at(line.text, self.catalog) or called_in(line.text, self.catalog)]
        rows = [
            (r, line)
            for r, line in rows
            if (r not in placed or (r in goods and called_in(line.text, self.catalog)))
            and (r in goods or not aside(line) or (goods and among_goods(r, line, goods)))
            and (r < self.closed or self._asked_below(line))
        ]
        if not rows:
            return
        text = " ".join(line.text for _, line in rows)
        if len(text) > LONGEST and len(rows) > 1:  # a long list without a blank row
            for half in (rows[: len(rows) // 2], rows[len(rows) // 2 :]):
                self.paragraph(half)
            return
        if self.cutter.in_words and len(text) <= LONGEST:
            self.cutter.told_before([line.text for _, line in rows])
            self.cutter.told_before(sentences_of(text))
        if len(text) > LONGEST or SMALL_PRINT.search(text) or (len(rows) == 1 and only_greets(text)):
            return
        by_number = numbers_at(text, self.catalog) or any(
            t.item is None for t in self.cutter.paired(text).tokens if t.what is What.ITEM
        )
        named = any(len(text[c.start : c.end].split()) >= LEAST for c in called_in(text, self.catalog))
        if not (by_number or named or any(self.cutter.paired(line.text).pairs for _, line in rows)):
            self._in_words(rows)
            return
        by_row = self.cutter.uncounted([self.cutter.piece(line.text, row, line, alone=True) for row, line in rows])
        for piece, paired in zip(
            by_row, with_last_fields([(p.text, p.paired) for p in by_row], self.catalog), strict=True
        ):
            piece.paired = paired
        by_sentence = [self.cutter.piece(s, *row_of(s, rows)) for s in sentences_of(text)]
        whole_rows, whole_sentences = accounted(by_row), accounted(by_sentence)
        goes_on = goes_on_below([line.text for _, line in rows]) and not each_counted(by_row)
        if goes_on and counted_in(by_sentence) >= counted_in(by_row):
            self._take(by_sentence, rows)
        elif whole_rows == whole_sentences:
            same = is_counted(by_row) == is_counted(by_sentence)
            columns = in_columns(by_row) or enumerated(by_row) or (whole_rows and listed_in_words(by_row))
            like = list_like(by_row) or (not whole_rows and rows_tell_more(by_row, by_sentence))
            listed = len(rows) > 1 and like and (same or columns or not whole_rows)
            doubt = whole_rows and not same and len(rows) > 1 and not (columns or bulleted(by_row))
            listed = listed or bulleted(by_row)
            self._take(by_row if listed else by_sentence, rows, doubt=doubt)
        else:
            one_each = len(by_row) > 1 and all(len(piece.paired.pairs) == 1 for piece in by_row)
            self._take(by_row if whole_rows or one_each or rows_tell_more(by_row, by_sentence) else by_sentence, rows)

    def _asked_below(self, line: Line) -> bool:
        """Whether a row of a signature may order something: a postscript, a request, an item of ours with a number."""
        text = line.text
        if CLOSING.match(text):
            return False
        if POSTSCRIPT.match(text) or acts_of(text[:1000]).request:
            return True
        if address_like(text):
            return False
        found = self.cutter.paired(text).pairs
        return any(one.item.item is not None and not one.item.meant and one.quantity is not None for one in found) or (
            bool(BULLET.match(text)) and self.words.listed(line, 0) is not None
        )

    def _take(self, pieces: Sequence[Piece], rows: Rows, *, doubt: bool = False) -> None:
        before, passed = len(self.found), []
        counted = [piece.paired.counter for piece in pieces if piece.paired.counter is not None]
        for piece in pieces:
            governed = piece.acts if piece.acts.request or piece.acts.speaks_against else self.lead or piece.acts
            row_like = bool(piece.paired.pairs) and not piece.acts.request and len(piece.text) < 100
            if not row_like or piece.acts.speaks_against:
                governed = self._told(piece, governed, row_like=row_like)
            if piece.wish is not None:
                if not governed.speaks_against:
                    self.found.append(piece.wish)
                continue
            if not any(one.item.item for one in piece.paired.pairs) and is_of_money(piece.text):
                continue  # "Your pro forma PF-331 was paid on 9 November"
            if not piece.paired.pairs:
                more = []
                asks = AND.match(piece.text) or (piece.acts.request and not asks_for_no_goods(piece.text))
                if not governed.speaks_against and asks:
                    more = self._in_sentence(piece.text, rows)
                self.found += more
                if not more and not governed.speaks_against:
                    passed.append(piece)
                continue
            if governed.speaks_against:
                self.named += [(p.item.text, piece.row, piece.text) for p in piece.paired.pairs if not p.item.meant]
                continue
            sure = 0.95 if governed.asks else 0.85 if row_like else 0.65
            found_here: list[tuple[int, Wish]] = []
            listed = goods_alone(piece) or bool(self._left_over(piece, rows, beside=False))
            for one in piece.paired.pairs:
                if one.item.meant and heads(piece.text) and (one.quantity is None or one.quantity.weak or one.doubt):
                    continue  # "a few mugs for my guesthouse:"
                if (
                    one.item.meant
                    and one.item.item is None
                    and not (governed.asks and (piece.acts.request or not is_innocent(piece.text)))
                    and not (one.quantity and not one.quantity.weak)
                ):
                    continue  # "un saludo, Rosa Delgado", where roses are sold; "thanks, and a good year to the roses"
                alone = listed or said_alone(one, piece.paired.tokens)
                if one.item.by_name and not governed.asks and not alone and not _counted(one, governed):
                    continue  # somebody tells of it
                if one.quantity is None and not governed.asks:
                    self.named.append((one.item.text, piece.row, piece.text))
                    continue
                at, line = (piece.row, piece.line) if piece.alone else row_of(one.item.text, rows, piece.row)
                found = wish_from(one, piece, at, line, sure)
                if counted and counts_too(one, piece):
                    found = doubted(found, "the number before it may only count the rows", piece)
                if doubt:
                    found = doubted(found, "row by row and sentence by sentence it says different things", piece)
                found_here.append((min(one.item.start, one.quantity.start if one.quantity else one.item.start), found))
            found_here += self._left_over(piece, rows, beside=bool(found_here))
            found_here += self._begun_alone(piece, rows) if governed.asks else []
            self.found += [wish for _, wish in sorted(found_here, key=lambda f: f[0])]
        if len(self.found) > before:
            marked = all(BULLET.match(piece.line.text) for piece in pieces if piece.paired.pairs)
            for piece in passed:
                row = piece.alone and marked and BULLET.match(piece.line.text) is not None
                if unread(piece.text, piece.paired.tokens, self.catalog, row=piece.alone, marked=row):
                    self._unread(piece.text, piece.line)

    def _told(self, piece: Piece, governed: Acts, *, row_like: bool) -> Acts:
        """Keeps what each sentence of a piece does, a row may hold several; what governs the goods in it."""
        said = (sentences_of(piece.text) if piece.alone else ()) or (piece.text,)
        each = [
            (piece.acts if len(said) == 1 else acts_of(without_called(one, self.catalog)[:1000]), one) for one in said
        ]
        for acts, sentence in each:
            self.acts.append((piece.row, acts, sentence))
            self.lead = leading(acts, self.lead, sentence, self.catalog, row=row_like)
        if len(each) == 1:
            return governed
        with_goods = [acts for acts, sentence in each if numbers_at(sentence, self.catalog)] or [each[-1][0]]
        speaking = [acts for acts in with_goods if acts.speaks_against] or [acts for acts in with_goods if acts.request]
        return speaking[0] if speaking else self.lead or governed

    def _left_over(self, piece: Piece, rows: Rows, *, beside: bool) -> list[tuple[int, Wish]]:
        """Numbers that no item number stands by: things told in words, or a doubt on what was read beside them."""
        more: list[tuple[int, Wish]] = []
        for token in piece.paired.left:
            phrase = as_phrase(piece, token, self.words.language)
            row, line = row_of(token.text, rows, piece.row)
            wish = None
            if " " in phrase and not piece.acts.about and not NOT_WARES.match(phrase.partition(" ")[2]):
                wish = wish_of(line, row, phrase, self.words.style, self.catalog, bonus=0.25)
            if wish is not None and _heads_a_list(piece.text) and not of_its_own(wish, piece.text):
                continue  # "the wool for a gansey and a few bits:"
            same = wish is not None and _names_one_of(wish, piece)  # "24 bottles, that is 4 cases"
            if (
                wish is not None
                and not same
                and (wish.line.sku.value or wish.line.sku.candidates or piece.acts.request)
            ):
                wish = replace(wish, sure=max(wish.sure, 0.6))
                more.append((token.start, doubted(wish, token.doubt, piece) if token.doubt else wish))
            elif beside:
                place = line.chunk()
                message = f"{token.text!r} in {piece.text.strip()[:100]!r}: what is it the number of?"
                issue = Issue(
                    code=Code.QUANTITY_DOUBTFUL, message=message, field="lines", page=place.page, box=place.place
                )
                near = piece.text[max(token.start - 25, 0) : token.end + 25]
                self.counts += [(token.value, issue)] if sums_up(near) else []
                self.unsaid += [issue] if not sums_up(near) else []
        return more

    def _begun_alone(self, piece: Piece, rows: Rows) -> list[tuple[int, Wish]]:
        """What an article counts beside items with numbers ("… and a garden fork"): goods of ours, or of nobody's where it is asked for."""
        more: list[tuple[int, Wish]] = []
        for token in piece.paired.beside:
            phrase = as_phrase(piece, token, self.words.language)
            row, line = row_of(piece.text[token.start :], rows, piece.row)
            wish = (
                wish_of(line, row, phrase, self.words.style, self.catalog, bonus=0.25)
                if token.value is not None
                else None
            )
            if wish is not None and _names_one_of(wish, piece):
                continue
            if wish is not None and wish.line.sku.value:
                more.append((token.start, replace(wish, sure=max(wish.sure, 0.6))))
            elif piece.acts.request and may_be_goods(f"{token.text} {phrase.partition(' ')[2]}"):
                self._unread(f"{token.text} {phrase.partition(' ')[2]}", line)
        return more

    # ------------------------------------------------------------ things told in words

    def _in_words(self, rows: Rows) -> None:
        """A paragraph without item numbers: rows that are a thing and how many, and sentences that ask."""
        prose: list[tuple[int, Line]] = []
        read = False
        for row, line in rows:
            wish = self.words.listed(line, row)
            if wish is None:
                prose.append((row, line))
                continue
            self._sentences(prose)
            prose = []
            if self.lead is None or not self.lead.speaks_against:
                self.found.append(wish)
                read = True
        self._sentences(prose)
        taken = {w.row for w in self.found}
        beside = [
            (r, line) for r, line in rows if r not in taken and STARTS_A_ROW.match(line.text)
        ]  # above the first, too
        marked = all(BULLET.match(line.text) for row, line in rows if row in taken)
        for _, line in dict([*among(rows, taken), *beside]).items() if read else ():
            tokens = tokens_of(line.text, self.catalog, self.words.style, self.words.language)
            bullet = marked and BULLET.match(line.text) is not None
            if unread(line.text, tokens, self.catalog, row=True, marked=bullet):
                self._unread(line.text, line)

    def _unread(self, text: str, line: Line) -> None:
        place = line.chunk()
        message = f"{text.strip()[:100]!r} stands among the order lines and could not be read as one."
        issue = Issue(code=Code.QUANTITY_DOUBTFUL, message=message, field="lines", page=place.page, box=place.place)
        numbers = [t for t in self.cutter.paired(text).tokens if t.what is What.NUMBER and not t.weak]
        if sums_up(text) and len(numbers) == 1:
            self.counts.append((numbers[0].value, issue))
        else:
            self.unsaid.append(issue)

    def _sentences(self, rows: Rows) -> None:
        if not rows:
            return
        follows = False
        for sentence in sentences_of(" ".join(line.text for _, line in rows)):
            acts = acts_of(without_called(sentence, self.catalog)[:1000])
            row, _ = row_of(sentence, rows)
            self.acts.append((row, acts, sentence))
            self.lead = leading(acts, self.lead, sentence, self.catalog, row=False)
            if acts.asks or (follows and not acts.speaks_against):
                follows = True
                unsaid = len(self.unsaid)
                named = self._in_sentence(after_the_past(sentence) or sentence, rows)
                known = any(wish.line.sku or wish.line.sku.candidates for wish in named)
                if known or not (is_innocent(sentence) or asks_for_no_goods(sentence)):
                    self.found += named
                else:
                    del self.unsaid[unsaid:]

    def _in_sentence(self, sentence: str, rows: Rows) -> list[Wish]:
        if (is_of_money(sentence) and not numbers_at(sentence, self.catalog)) or brings_when(sentence):
            return []
        said = without_idle(without_quotations(sentence), self.catalog, self.words.style, self.words.language)
        pieces = SPLIT.split(said)
        each = [self.words.asked_for(piece, rows) for piece in pieces]
        if _heads_a_list(sentence):
            each = [[wish for wish in wishes_ if of_its_own(wish, sentence)] for wishes_ in each]
        for piece, wishes_ in zip(pieces[1:], each[1:], strict=True):
            if any(each) and not wishes_ and self.words.counts_wares(piece):
                self._unread(piece, row_of(piece, rows)[1])
        return [wish for wishes_ in each for wish in wishes_]


def _heads_a_list(sentence: str) -> bool:
    """Whether what a sentence asks for is the list below it, and nothing beside that."""
    return heads(sentence) and not AND_THE_FOLLOWING.search(sentence)


def _counted(one: Pair, governed: Acts) -> bool:
    """Whether goods called by their words are counted by a number that is no article, in a sentence that tells of nothing else."""
    number = one.quantity is not None and not one.quantity.weak
    return one.item.meant and number and governed in (Acts(), Acts(needs=governed.needs, request=governed.request))


def _names_one_of(wish: Wish, piece: Piece) -> bool:
    """Whether something told in words is an item whose number stands in the same piece."""
    there = {plain(one.item.text) for one in piece.paired.pairs}
    said = [wish.line.sku.value, *(c.value for c in wish.line.sku.candidates)]
    return any(plain(one) in there for one in said if one)


def intended(text: str) -> bool:
    """Whether a sentence asks for something to be sent or says that it orders; one that tells of the past does not."""
    return any(
        acts_of(s[:1000]).asks
        for paragraph in re.split(r"\n\s*\n", text)
        for s in sentences_of(" ".join(paragraph.split()))
    )


__all__ = ["Text", "Wish", "intended", "numbered", "read_text", "wishes"]
