"""A second reader of where goods go and who pays: it labels the words of a text, and knows no rules.

`bodies`, `insentence` and `parties` read addresses by what stands around them. This reads the same text by a network that was trained on
mails of many people, in seven languages (`model`), and knows when it is not sure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from orderproc.parsing.party.labeller.model import PARTS, ROLES, Chances, chances
from orderproc.parsing.party.labeller.words import GOODS, Placed, words_in

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_APART, _PARAGRAPHS = 8, 3  # words between parts of one address, and where a blank line or the goods stand between them
_ANOTHER = 0.6  # how sure both must be that what follows is somebody else's
_ONCE = frozenset(("street", "city", "postal_code"))  # what an address has one of
_WHO = frozenset(("name", "company", "department"))
_TOWN = frozenset(("city", "postal_code"))
_OF_TOWN = _TOWN | {"region", "country"}
_PIECES = 14  # words between two pieces of one address in one paragraph
_COLUMN = 40  # words between a street and its town, which stands in a column of its own
LONGEST = 6000  # characters that are looked at


@dataclass(frozen=True)
class Part:
    """`what` of PARTS; `start` and `end` in the text; `sure`: the least probability of one of its words."""

    what: str
    text: str
    start: int
    end: int
    sure: float


@dataclass(frozen=True)
class Labelled:
    """An address of a text. `role`: "both" (the buyer's one address), "ship" (goods), "bill" (who buys and pays), "us", "other"; `sure` of
    that, 0 to 1; `chances`: of each of ROLES."""

    role: str
    sure: float
    parts: tuple[Part, ...]
    chances: tuple[float, ...] = ()

    def said(self, what: str) -> str:
        """The words of one part, "" for none; the same words twice are said once."""
        return ", ".join(dict.fromkeys(part.text for part in self.parts if part.what == what))


@dataclass(frozen=True)
class Told:
    """What a text tells. `nothing`: the words that are no part of an address, with where they begin and how sure that is."""

    addresses: tuple[Labelled, ...]
    nothing: tuple[tuple[int, float], ...] = ()

    @property
    def sure(self) -> float:
        """The least that any word, as a part or as none, is known with."""
        return min(
            [*(p.sure for one in self.addresses for p in one.parts), *(sure for _, sure in self.nothing)], default=1.0
        )


def labelled(text: str, us: str = "") -> Told:
    """The addresses that a text names, from top to bottom. Its rows of goods are one word, `GOODS`; `us`: the name of our house."""
    words = words_in(text[:LONGEST])
    if not words:
        return Told(())
    told = chances(text, words, us)
    parts = told.parts.argmax(axis=1)
    spans = _spans(words, parts.tolist())
    groups = _completed(words, _groups(words, spans, told.roles), told.roles)
    addresses = tuple(_address(text, words, group, told) for group in groups)
    nothing = (
        (word.start, float(chance))
        for word, part, chance in zip(words, parts, told.parts[:, 0], strict=True)
        if not part
    )
    return Told(addresses, tuple(nothing))


Span = tuple[int, int, str]  # first and last word, part


def _spans(words: Sequence[Placed], parts: Sequence[int]) -> list[Span]:
    """Words that are the same part, one behind the other in one line."""
    found: list[Span] = []
    for at, part in enumerate(parts):
        if not part or words[at].text.isspace():
            continue
        if found and found[-1][1] == at - 1 and found[-1][2] == PARTS[part]:
            found[-1] = (found[-1][0], at, PARTS[part])
        else:
            found.append((at, at, PARTS[part]))
    return [span for one in found if (span := _without_signs(words, one)) is not None]


def _without_signs(words: Sequence[Placed], span: Span) -> Span | None:
    """A span without signs at its ends, but for a point and a bracket behind it; None where nothing is left."""
    first, last, part = span
    while first <= last and not words[first].text[0].isalnum():
        first += 1
    while last > first and not (words[last].text[0].isalnum() or words[last].text in ".)"):
        last -= 1
    return (first, last, part) if first <= last else None


def _groups(words: Sequence[Placed], spans: Sequence[Span], roles: NDArray[np.float32]) -> list[list[Span]]:
    """The parts of one address each: near one another, of one role, and none twice that an address has one of."""
    found: list[list[Span]] = []
    for span in spans:
        if found:
            last = found[-1][-1]
            between = words[last[1] + 1 : span[0]]
            parted = any(word.text == GOODS or word.text.count("\n") > 1 for word in between)
            twice = span[2] in _ONCE and any(one[2] == span[2] for one in found[-1])
            whose, sure = _role(found[-1], roles)
            other, surely = _role([span], roles)
            another = whose != other and min(sure, surely) > _ANOTHER
            another |= parted and span[2] in _WHO and any(what in _TOWN for _, _, what in found[-1])
            if len(between) <= (_PARAGRAPHS if parted else _APART) and not (twice or another):
                found[-1].append(span)
                continue
        found.append([span])
    return found


def _completed(words: Sequence[Placed], groups: Sequence[list[Span]], roles: NDArray[np.float32]) -> list[list[Span]]:
    """Groups that are pieces of one address put together: of one paragraph, the second having nothing that the first has; a name above
    the address of nobody; a street and the town of no other."""
    found: list[list[Span]] = []
    for group in groups:
        if found:
            last = found[-1]
            between = words[last[-1][1] + 1 : group[0][0]]
            parted = any(word.text == GOODS or word.text.count("\n") > 1 for word in between)
            has, more = ({what for _, _, what in one} for one in (last, group))
            pieces = not has & more & _ONCE and (has <= _WHO or not more & _WHO)
            named = has <= _WHO and not more & _WHO and len(between) <= _APART
            ours = [_roles(one, roles)[ROLES.index("us")] > _ANOTHER for one in (last, group)]
            town = more <= _OF_TOWN and not has & _TOWN and "street" in has and len(between) <= _COLUMN
            near = pieces and not parted and len(between) <= _PIECES
            if ours[0] == ours[1] and (near or town or (named and parted)):
                last += group
                continue
        found.append(list(group))
    return found


def _address(text: str, words: Sequence[Placed], spans: Sequence[Span], told: Chances) -> Labelled:
    parts = tuple(
        Part(what, text[words[a].start : words[b].end], words[a].start, words[b].end, _least(told.parts, a, b, what))
        for a, b, what in spans
    )
    mean = _roles(spans, told.roles)
    return Labelled(ROLES[mean.index(max(mean))], max(mean), parts, mean)


def _least(chance: NDArray[np.float32], first: int, last: int, what: str) -> float:
    return float(chance[first : last + 1, PARTS.index(what)].min())


def _role(spans: Sequence[Span], roles: NDArray[np.float32]) -> tuple[str, float]:
    """What most of the words of an address say, and how surely."""
    mean = _roles(spans, roles)
    return ROLES[mean.index(max(mean))], max(mean)


def _roles(spans: Sequence[Span], roles: NDArray[np.float32]) -> tuple[float, ...]:
    """The chance of each role: the geometric mean over the words of an address."""
    import numpy as np

    rows = np.concatenate([roles[a : b + 1] for a, b, _ in spans])
    mean = np.exp(np.log(rows + 1e-6).mean(axis=0))
    return tuple(float(chance) for chance in mean / mean.sum())


__all__ = ["GOODS", "ROLES", "Labelled", "Part", "Told", "labelled"]
