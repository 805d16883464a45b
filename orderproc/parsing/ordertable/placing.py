"""Which column of an order table each piece of a row stands in."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from orderproc.model.reading import Box, Word
from orderproc.parsing.dates import opens_with_a_day
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.numbers import strip_money
from orderproc.parsing.ordertable.grids import Piece, Row
from orderproc.parsing.ordertable.head_rows import Heading
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.ordertable.sums import Sum, sum_of


def columns_of(headings: Sequence[Heading], body: Sequence[Line]) -> list[tuple[float, float]]:
    """From where to where each heading's column reaches, found from the headings and from what stands below them.

    The runs of the rows that hold numbers are laid over one another; each strip that is left belongs to the heading
    over it, in order from left to right.
    """
    spans = [(h.x0, h.x1) for h in headings]
    typical = typical_rows(headings, body)
    strips: list[tuple[float, float]] = []
    most = max((len(line.chunks) for line in typical), default=0)
    full = [
        line for line in typical if len(line.chunks) * 10 >= most * 6
    ]  # text below a line may reach over its columns
    runs = (part for line in full for run in _runs(line, spans) for part in _as_the_others(line, run, full))
    for chunk in sorted(runs, key=lambda c: c.box.x0):
        low, high = chunk.box.x0, chunk.box.x1
        if strips and low < strips[-1][1]:
            strips[-1] = (strips[-1][0], max(strips[-1][1], high))
        else:
            strips.append((low, high))
    if not strips:
        return spans
    owners = _align(spans, strips)
    result = list(spans)
    for strip, owner in zip(strips, owners, strict=True):
        if owner is not None:
            result[owner] = (min(result[owner][0], strip[0]), max(result[owner][1], strip[1]))
    return result


_FLUSH = 0.8  # points: edges nearer than this were set at the same place


def _under_headings(line: Line, chunk: Chunk, spans: Sequence[tuple[float, float]]) -> list[Chunk]:
    """A run parted where a word begins exactly where a heading begins, or ends where one ends: columns that stand close together. And
    behind a number of a picture that stands under a heading of its own ("17 AGRAFEUSE", with dots to write on between)."""
    if len(chunk.words) < 2:
        return [chunk]
    cuts = [
        n
        for n, (before, word) in enumerate(itertools.pairwise(chunk.words), 1)
        if any(abs(word.box.x0 - low) < _FLUSH or abs(before.box.x1 - high) < _FLUSH for low, high in spans)
        or (n == 1 and _its_own(before, word, spans) is not None)
    ]
    edges = [0, *cuts, len(chunk.words)]
    return [line.chunk(chunk.words[low:high]) for low, high in itertools.pairwise(edges)] if cuts else [chunk]


def _runs(line: Line, spans: Sequence[tuple[float, float]]) -> Iterator[Chunk]:
    """The runs of a line that tell where columns are: a number that was read with its words stands where its heading does."""
    for chunk in line.chunks:
        parts = _under_headings(line, chunk, spans)
        yield from parts if _beside_its_words(parts, spans) is None else parts[1:]


def _its_own(number: Word, word: Word, spans: Sequence[tuple[float, float]]) -> int | None:
    """The heading that a number of a picture stands under, where the words behind it, in the same run, stand beside that one."""
    recognized = number.lattice is not None or number.confidence < 1.0
    if not recognized or not number.text.isdecimal() or not re.match(r"[^\W\d]{2}", word.text):
        return None
    x = number.box.middle[0]
    under = (
        n for n, (low, high) in enumerate(spans) if low - _BESIDE <= x <= high + _BESIDE and word.box.x0 > high - 2
    )
    return next(under, None)


def _beside_its_words(parts: Sequence[Chunk], spans: Sequence[tuple[float, float]]) -> int | None:
    """The column of the first of two parts of a line, where it is a number with a heading of its own."""
    if len(parts) < 2 or len(parts[0].words) > 1:
        return None
    return _its_own(parts[0].words[0], parts[1].words[0], spans)


_BESIDE = 8.0  # points beside a heading that the writing below it may stand


def _as_the_others(line: Line, chunk: Chunk, rows: Sequence[Line]) -> list[Chunk]:
    """A run parted between two words where rows with more runs have a gap between two columns: written so close once that it was read as
    one."""
    others = [row for row in rows if row is not line and len(row.chunks) > len(line.chunks)]
    if len(others) < GAPS:
        return [chunk]
    cuts = []
    for n, (before, word) in enumerate(itertools.pairwise(chunk.words), 1):
        x = (before.box.x1 + word.box.x0) / 2
        apart = [row for row in others if _gap_at(row, x)]
        if len(apart) >= max(GAPS, 0.75 * len(others)):
            cuts.append(n)
    edges = [0, *cuts, len(chunk.words)]
    return [line.chunk(chunk.words[low:high]) for low, high in itertools.pairwise(edges)] if cuts else [chunk]


GAPS = 3  # rows with a gap at the same place: fewer may have it by chance


def _gap_at(line: Line, x: float) -> bool:
    """Whether two runs of a line stand on both sides of a place and none on it."""
    boxes = [chunk.box for chunk in line.chunks]
    on = any(box.x0 <= x <= box.x1 for box in boxes)
    return not on and any(box.x1 < x for box in boxes) and any(box.x0 > x for box in boxes)


def typical_rows(headings: Sequence[Heading], body: Sequence[Line]) -> list[Line]:
    """The lines that look like rows: numbers, several runs, before the sums and not far below the row before."""
    least = max(2, min(3, len(headings) - 1))
    rows: list[Line] = []
    for line in body:
        if sum_label(line):
            if rows:
                break
            continue
        if (
            rows
            and line.page == rows[-1].page
            and line.box.y0 - rows[-1].box.y1 > 12 * max(line.height, rows[-1].height)
        ):
            break
        if len(line.chunks) >= least and re.search(r"\d", line.text):
            rows.append(line)
    return rows


_AMOUNT_BEHIND = re.compile(r"[\s$€£]*[\d.,' ]+\S{0,3}$")


def sum_label(line: Line) -> bool:
    """Whether a line is a sum or a charge, by a run that names one and stands first or just before the last."""
    chunks = line.chunks
    if any(":" in c.text and role_of(c.text.partition(":")[0]) is Role.QUANTITY for c in chunks[:-2]):
        return False  # "Quantity: 5  Unit price: 2.19  Total:  10.95" is a line of the order
    heads = {0, len(chunks) - 2}
    kinds = {sum_of(_AMOUNT_BEHIND.sub("", chunks[i].text) or chunks[i].text) for i in heads if 0 <= i < len(chunks)}
    charge = len(chunks) <= 3 and bool(kinds & {Sum.TAX, Sum.SHIPPING, Sum.DISCOUNT})
    return bool(kinds & {Sum.TOTAL, Sum.MERCHANDISE, Sum.CARRIED}) or (charge and not _ends_in_a_day(line.text))


def _ends_in_a_day(text: str) -> bool:
    """Whether a line says when: "Delivery date: 04.12.2026", "Delivery 4 Dec 2026"; no charge is called so."""
    words = text.split()
    return any(opens_with_a_day(" ".join(words[-size:])) for size in (1, 2, 3) if size < len(words))


def _align(spans: Sequence[tuple[float, float]], strips: Sequence[tuple[float, float]]) -> list[int | None]:
    """Which heading each strip belongs to, order kept: the assignment with the least distance."""
    far = 1e6
    n, m = len(strips), len(spans)
    cost = [[far] * (m + 1) for _ in range(n + 1)]
    back: list[list[tuple[int, int | None]]] = [[(0, None)] * (m + 1) for _ in range(n + 1)]
    cost[0] = [0.0] * (m + 1)
    for i in range(1, n + 1):
        for j in range(m + 1):
            options: list[tuple[float, tuple[int, int | None]]] = [(cost[i - 1][j] + 60.0, (j, None))]
            for k in range(1, j + 1):
                # the strip takes heading k - 1; the same heading may have taken the strip before (wide columns with holes)
                gap = _distance(spans[k - 1], strips[i - 1])
                options.append((cost[i - 1][k] + gap, (k, k - 1)))
            cost[i][j], back[i][j] = min(options, key=lambda o: o[0])
    owners: list[int | None] = []
    j = min(range(m + 1), key=lambda c: cost[n][c])
    for i in range(n, 0, -1):
        j, owner = back[i][j]
        owners.append(owner)
    return owners[::-1]


def _distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    overlap = min(a[1], b[1]) - max(a[0], b[0])
    if overlap > 0:
        return 4.0 * (1 - overlap / max(min(a[1] - a[0], b[1] - b[0]), 1.0))
    return 4.0 - overlap


def row_of(line: Line, spans: Sequence[tuple[float, float]], *, ruled: bool = False) -> Row:
    """The words of a line put into columns. `ruled`: what parts the columns is drawn, so that each word stands where its middle does."""
    groups: dict[int, list[Chunk]] = {}
    parts = [
        (n, chunk)
        for n, run in enumerate(line.chunks)
        for chunk in ([line.chunk([word]) for word in run.words] if ruled else _under_headings(line, run, spans))
    ]
    pieces_of: list[_Placed] = []
    for n, (run, chunk) in enumerate(parts):
        own = None if ruled else _beside_its_words([part for _, part in parts[n : n + 2]], spans)
        placed = [(own, list(chunk.words))] if own is not None else _placed(chunk, spans, line)
        pieces_of += [(run, column, line.chunk(words)) for column, words in placed]
    for _, column, chunk in pieces_of if ruled else _kept_together(pieces_of):
        groups.setdefault(column, []).append(chunk)
    pieces = {}
    for column, chunks in groups.items():
        first = chunks[0]
        words = [w for c in chunks for w in c.words]
        whole = line.chunk(words)
        pieces[column] = Piece(
            text=" ".join(c.text for c in chunks),
            page=first.page,
            box=whole.place,
            confidence=whole.confidence,
            lattice=whole.lattice,
            struck=whole.struck,
            hidden=whole.hidden,
        )
    return Row(pieces, (line.box.y0, line.box.y1), line.page)


def _placed(chunk: Chunk, spans: Sequence[tuple[float, float]], line: Line) -> list[tuple[int, list]]:  # type: ignore[type-arg]
    """The column of a chunk; word by word where it clearly reaches over several columns."""
    box = chunk.box
    over = [
        i
        for i, (low, high) in enumerate(spans)
        if min(high, box.x1) - max(low, box.x0) > 0.5 * min(high - low, box.x1 - box.x0)
    ]
    names_sum = sum_of(chunk.text) is not None and not _MONEY.search(chunk.text)  # "Item total for line # 1"
    if len(over) > 1 and len(chunk.words) > 1 and not (names_sum or _one_number(chunk)):
        found: list[tuple[int, list]] = []  # type: ignore[type-arg]
        for word in chunk.words:
            column = min(range(len(spans)), key=lambda i: (_distance(spans[i], (word.box.x0, word.box.x1)), i))
            if found and found[-1][0] == column:
                found[-1][1].append(word)
            else:
                found.append((column, [word]))
        return found
    column = min(range(len(spans)), key=lambda i: (_distance(spans[i], (box.x0, box.x1)), -_shared(spans[i], box), i))
    return [(column, list(chunk.words))]


_MONEY = re.compile(r"\d[.,]\d")
_Placed = tuple[int, int, Chunk]  # the number of its run, its column, its words


def _kept_together(parts: Sequence[_Placed]) -> list[_Placed]:
    """The parts of runs with their columns; words that reach into a column with a number of its own, in a run right of theirs, belong to
    those before them ("Slides, plain, ground edges" beside "30 PAC" below "Order qty.")."""
    kept: list[_Placed] = []
    for n, (run, column, chunk) in enumerate(parts):
        if kept and kept[-1][0] == run and kept[-1][1] < column and not _BARE_NUMBER.fullmatch(chunk.text):
            own = (c for other, at, c in parts[n + 1 :] if other != run and at == column)
            if any(c.text[:1].isdigit() for c in own):
                column = kept[-1][1]
        kept.append((run, column, chunk))
    return kept


_BARE_NUMBER = re.compile(r"[€$£]?\d[\d.,' ]*(?: ?[€$£%]| [^\W\d]{1,6}\.?)?")  # with its unit or currency


def _shared(span: tuple[float, float], box: Box) -> float:
    return min(span[1], box.x1) - max(span[0], box.x0)


_GROUPED = re.compile(r"-?[1-9]\d{0,2}(?:\s\d{3})+(?:[.,]\d{2})?")


def _one_number(chunk: Chunk) -> bool:
    """Whether a run is one number whose thousands narrow blanks part ("37 322,47 EUR")."""
    near = all(b.box.x0 - a.box.x1 < 0.4 * a.box.height for a, b in itertools.pairwise(chunk.words))
    return near and _GROUPED.fullmatch(strip_money(chunk.text)[0]) is not None
