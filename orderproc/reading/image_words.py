"""What was read of one run of writing, cut into pieces where a wide blank stands: the columns of a table that stand close together.

A recognizer writes one blank however wide the gap is, and a gap's width is what tells two columns from two words. How wide a blank
between words is, the page itself says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median, pstdev

from orderproc.reading import ocr
from orderproc.reading.image_straighten import Gray

WIDER = 1.7  # times the usual blank of the page: no blank between two words
LEAST = 0.55  # of the height of the writing: narrower is no gap between columns
EVEN, UNEVEN = 4, 0.18  # steps of a monospaced face, how far they differ
TWO_BLANKS, ONE_BLANK = (
    2.6,
    2.1,
)  # from letter to letter over a blank: 2 of them; where only a part is set in that face, no more
ENOUGH, USUAL = 6, 0.38  # blanks of a page that tell how wide they are; else this share of the height


@dataclass(frozen=True)
class Gap:
    """A blank that was read at `text[at]`, from `left` to `right` in pixels of the crop."""

    at: int
    left: int
    right: int

    @property
    def width(self) -> int:
        return self.right - self.left


def gaps_of(crop: Gray, read: ocr.Recognized) -> list[Gap]:
    """The blanks of a text and where they stand in its crop."""
    if len(read.places) != len(read.text) or " " not in read.text:
        return []
    white, width, found = ocr.white_columns(crop), crop.shape[1], []
    slack = 0.15 * crop.shape[0]
    for at, character in enumerate(read.text):
        if character != " " or not 0 < at < len(read.text) - 1:
            continue
        low, high = read.places[at - 1] * width - slack, read.places[at + 1] * width + slack
        inside = [(b - a, a, b) for a, b in white if low <= (a + b) / 2 <= high]
        if inside:
            _, left, right = max(inside)
            found.append(Gap(at, left, right))
    return found


def usual_blank(gaps: Sequence[tuple[float, Gap]]) -> float:
    """How wide a blank between two words of this page is, in heights of its writing; `gaps` each with the height of its run."""
    shares = sorted(gap.width / height for height, gap in gaps)
    return max(shares[len(shares) // 3], 0.2) if len(shares) >= ENOUGH else USUAL


def typed_pitch(runs: Sequence[tuple[ocr.Recognized, int]]) -> float | None:
    """How far apart the characters of a page stand that was typed on a typewriter, in pixels; None where its runs are not set in one
    monospaced face. From first to last character, all runs of such a face have the same pitch, whatever their letters are: capitals
    and small letters, figures. `runs`: what was read, and the width of its crop."""
    long = [(read, width) for read, width in runs if len(read.places) == len(read.text) >= LONG]
    pitches = [(read.places[-1] - read.places[0]) * width / (len(read.text) - 1) for read, width in long]
    even = [_pitch(read) is not None for read, _ in long if _tells(read)]
    if len(pitches) < TYPED or 2 * sum(even) < len(even):
        return None
    middle = median(pitches)
    alike = sum(abs(pitch - middle) <= ALIKE * middle for pitch in pitches)
    return middle if alike >= MOSTLY * len(pitches) else None


LONG, TYPED = 10, 6  # characters of a run that tells the pitch of its page, and how many such runs it has
MOSTLY, ALIKE = 0.7, 0.03  # the share of them that is alike (a rubber stamp, a pen are not), and how alike


def pieces(
    read: ocr.Recognized, gaps: Sequence[Gap], height: float, width: int, usual: float, pitch: float | None = None
) -> Iterator[tuple[ocr.Recognized, float, float]]:
    """The text cut at its wide gaps: each piece with its left and right edge as shares of the crop's width. `height` of the writing and
    `width` of the crop in pixels of the crop. `pitch`: that of the page, in the same pixels, where all of it was typed: a run of few
    letters ("SY8 1BE") does not tell its own."""
    pitch = _pitch(read) if _tells(read) or pitch is None else pitch / width
    wide = [gap for gap in gaps if gap.width > max(WIDER * usual, LEAST) * height]
    if pitch is None:
        typed = _typed(read, wide)
        cuts = [gap for gap in wide if gap not in typed]
    else:
        cuts = [gap for gap in wide if _over(read, gap) > TWO_BLANKS * pitch]
    if not cuts or _spaced_out(read.text):
        yield read, 0.0, 1.0
        return
    start, left = 0, 0.0
    for gap in cuts:
        yield ocr.part(read, start, gap.at), left, gap.left / width
        start, left = gap.at + 1, gap.right / width
    yield ocr.part(read, start, len(read.text)), left, 1.0


def steps_of(read: ocr.Recognized, of: Callable[[str], bool]) -> list[float]:
    """From the middle of each character to that of the next, where both are `of` a kind, as shares of the crop's width."""
    if len(read.places) != len(read.text):
        return []
    pairs = pairwise(zip(read.places, read.text, strict=True))
    return [b - a for (a, left), (b, right) in pairs if of(left) and of(right)]


def _tells(read: ocr.Recognized) -> bool:
    """Whether a run has letters enough to tell whether its face is a monospaced one."""
    return len(steps_of(read, str.isalpha)) >= EVEN


def _pitch(read: ocr.Recognized) -> float | None:
    """How far apart the characters of a monospaced face stand, as a share of the crop's width; None where the face is none. Its blanks are
    as wide as its letters. Told by letters: figures are as wide as one another in most faces."""
    steps = steps_of(read, str.isalpha)
    if len(steps) < EVEN:
        return None
    middle = median(steps)
    return middle if pstdev(steps) <= UNEVEN * middle else None


def _over(read: ocr.Recognized, gap: Gap) -> float:
    """From the middle of the letter before a blank to that of the letter behind it."""
    return read.places[gap.at + 1] - read.places[gap.at - 1]


def _typed(read: ocr.Recognized, gaps: Sequence[Gap]) -> list[Gap]:
    """The blanks between words of a monospaced face, where only a part of the run is set in it: typed behind a printed label. The letters
    beside such a blank tell its pitch; beside figures it is that of other words of the run."""
    around = {gap: _steps_beside(read, gap, str.isalpha) for gap in gaps}
    typed = {
        gap: pitch
        for gap, steps in around.items()
        if len(steps) >= EVEN
        and pstdev(steps) <= UNEVEN * (pitch := median(steps))
        and _over(read, gap) <= ONE_BLANK * pitch
    }
    for gap in gaps:
        steps = _steps_beside(read, gap, str.isalnum)
        for pitch in set(typed.values()) if gap not in typed and steps else ():
            if abs(median(steps) - pitch) <= UNEVEN * pitch and _over(read, gap) <= ONE_BLANK * pitch:
                typed[gap] = pitch
    return list(typed)


def _steps_beside(read: ocr.Recognized, gap: Gap, of: Callable[[str], bool]) -> list[float]:
    """The steps from letter to letter in the words on both sides of a blank, without a label that touches the one before it ("Date:12")."""
    first = max(read.text.rfind(" ", 0, gap.at), read.text.rfind(":", 0, gap.at)) + 1
    last = read.text.find(" ", gap.at + 1)
    words = ocr.part(read, first, gap.at), ocr.part(read, gap.at + 1, last if last >= 0 else len(read.text))
    return [step for word in words for step in steps_of(word, of)]


def _spaced_out(text: str) -> bool:
    """ "O R D E R": letters set apart, not columns."""
    words = text.split()
    return len(words) >= 4 and median(len(word) for word in words) < 2
