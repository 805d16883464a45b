"""A paper or a sheet as the labeller reads it: what stands below one another is a paragraph, columns come one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from orderproc.model.reading import Word
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.party.labeller.words import GOODS

_GAP = 1.1  # heights between two lines of a paragraph, at most
_EDGE = 0.7  # heights by which the edges of one column may differ
_LABELS = 0.6  # of the runs of a column that end with a colon: it is one of labels


@dataclass(eq=False)
class _Run:
    """A chunk and the paragraph that it belongs to."""

    row: int
    chunk: Chunk
    of: _Paragraph = field(init=False)

    @property
    def label(self) -> bool:
        return self.chunk.text.endswith(":")


@dataclass(eq=False)
class _Paragraph:
    runs: list[_Run]

    def labels(self) -> bool:
        return sum(run.label for run in self.runs) >= _LABELS * len(self.runs)


@dataclass(frozen=True)
class PaperText:
    """`places`: where in the text each word stands, and on which page."""

    text: str
    places: tuple[tuple[int, int, Word, int], ...]


def paper_text(lines: Sequence[Line], goods: frozenset[int]) -> PaperText:
    """The text of all pages. `goods`: rows of order lines, which are one word together."""
    text = ""
    places: list[tuple[int, int, Word, int]] = []
    for _, on_page in groupby(enumerate(lines), lambda one: one[1].page):
        rows = list(on_page)
        listed = [row for row, _ in rows if row in goods]
        runs = [_Run(row, chunk) for row, line in rows if row not in goods for chunk in line.chunks]
        for paragraph in _paragraphs(runs):
            if listed and paragraph.runs[0].row > listed[0]:
                text, listed = _parted(text) + GOODS, []
            text = _parted(text)
            for n, (_, beside) in enumerate(groupby(paragraph.runs, lambda run: run.row)):
                text += "\n" if n else ""
                said = [(word, run.chunk.page) for run in beside for word in run.chunk.words]
                for at, (word, number) in enumerate(said):
                    text += " " if at else ""
                    places.append((len(text), len(text) + len(word.text), word, number))
                    text += word.text
        if listed:
            text = _parted(text) + GOODS
    return PaperText(text, tuple(places))


def _parted(text: str) -> str:
    return f"{text}\n\n" if text else text


def _paragraphs(runs: Sequence[_Run]) -> list[_Paragraph]:
    """Runs that stand below one another, and labels with what they ask for beside them, from the top and from the left."""
    for run in runs:
        run.of = _Paragraph([run])
    by_row = {row: list(beside) for row, beside in groupby(runs, lambda run: run.row)}
    rows = list(by_row)
    for at, row in enumerate(rows):
        for run in by_row[row]:
            below = _below(run, [by_row[other] for other in rows[at + 1 : at + 6]])
            if below is not None and _first_above(run, below, by_row[row]):
                _join(run, below)
    for beside in by_row.values():
        for one, other in pairwise(beside):
            asks = one.label and ":" not in other.chunk.text and one.of is not other.of
            if asks and (one.of.labels() or one is max(one.of.runs, key=lambda run: run.row)):
                _join(one, other)
    found = {id(run.of): run.of for run in runs}
    for paragraph in found.values():
        paragraph.runs.sort(key=lambda run: (run.row, run.chunk.box.x0))
    return sorted(found.values(), key=lambda one: (one.runs[0].row, one.runs[0].chunk.box.x0))


def _below(run: _Run, rows: Sequence[Sequence[_Run]]) -> _Run | None:
    """The run that goes on in the next row in which one stands below this one; None where it stands too far down or elsewhere."""
    box, height = run.chunk.box, max(run.chunk.box.height, 1.0)
    for row in rows:
        under = [one for one in row if one.chunk.box.x0 < box.x1 and box.x0 < one.chunk.box.x1]
        if not under:
            continue
        near = under[0].chunk.box.y0 - box.y1 <= _GAP * height
        aligned = [one for one in under if _aligned(run, one)]
        found = aligned[0] if aligned else under[0] if len(under) == 1 else None
        return found if near else None
    return None


def _aligned(run: _Run, other: _Run) -> bool:
    a, b = run.chunk.box, other.chunk.box
    most = _EDGE * max(a.height, 1.0)
    return abs(a.x0 - b.x0) <= most or abs(a.x1 - b.x1) <= most or abs(a.x0 + a.x1 - b.x0 - b.x1) <= 2 * most


def _first_above(run: _Run, below: _Run, beside: Sequence[_Run]) -> bool:
    """Whether a run hangs from this one rather than from another in the same row."""
    if _aligned(run, below):
        return True
    over = [one for one in beside if one.chunk.box.x0 < below.chunk.box.x1 and below.chunk.box.x0 < one.chunk.box.x1]
    return over == [run]


def _join(one: _Run, other: _Run) -> None:
    kept, gone = one.of, other.of
    if kept is not gone:
        kept.runs += gone.runs
        for run in gone.runs:
            run.of = kept


__all__ = ["PaperText", "paper_text"]
