"""Runs of writing parted at the labels in them: what a form asks for, and what is written there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box, Word
from orderproc.model.shop import plain
from orderproc.parsing.apart import apart
from orderproc.parsing.form.asked import ALSO_NAMES, WANTED_KEYS, asks_to_sign, part_listed
from orderproc.parsing.form.grammar import is_form_of_address
from orderproc.parsing.form.wordings import (
    names_a_body,
)
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.words import bare

_INSIDE = re.compile(r"(?<![^\W\d_])([^\W\d_]+(?:(?:\. |[ ./-])[^\W\d_]+){0,3})\s?:")  # "Cód. postal:"


def parted_at_labels(words: Sequence[Word]) -> tuple[Word, ...]:
    """Runs of writing that hold labels, parted before each: "29221 Ort: Celle" is "29221" and "Ort: Celle"."""
    out: list[Word] = []
    for word in words:
        cuts = [at for m in _INSIDE.finditer(word.text) if (at := _begins(word.text, m))]
        cuts = cuts or _bare_cuts(word.text)
        if not cuts:
            out.append(word)
            continue
        out.extend(_at(word, cuts))
    return tuple(out)


def _begins(text: str, found: re.Match[str]) -> int:
    """Where a label before a colon begins, with what belongs to it before a sign ("PLZ, Ort:", "Firma / Dienststelle:"), and without what
    ends in a point before it ("12 Elm St. Town:"); 0 where none stands there."""
    points = [m.end() for m in re.finditer(r"\. ", text[: found.end(1)]) if m.end() > found.start(1)]
    label = next((at for at in (found.start(1), *points) if _is_label(text[at : found.end(1)])), None)
    if label is None:
        return 0
    starts = [m.start() for m in re.finditer(r"[^\W\d_]+", text[:label])]
    near = [at for at in starts if re.fullmatch(r"(?:[^\W\d_]+\s?[,/&]\s?)+", text[at:label])]
    return next((at for at in near if part_listed(text[at : found.end(1)]) is not None), label)


ALIGNED = 6.0  # points: labels that begin one below the other


def parted_behind_labels(words: Sequence[Word]) -> tuple[Word, ...]:
    """Runs of writing that begin with a label and no colon, parted behind it: "Street or P.O. Box 3 The Maltings". Only in a column of
    labels, for "Name" and "Street" may be words of what is written, or in the row of a town's other labels."""
    leading = {id(word): found for word in words if (found := _leading(word.text)) is not None}
    asked = [(word, part) for word in words if (part := _asked(word.text.partition(":")[0])) is not None]
    asked += [(word, leading[id(word)][1]) for word in words if id(word) in leading]
    twins = [word for word, _ in asked if part_listed(word.text.strip(" :")) is not None]
    out: list[Word] = []
    for word in words:
        if id(word) not in leading and (twin := _behind_twin(word, twins)) is not None:
            label, said = _at(word, [twin[0]])
            box = Box(label.box.x0, twin[1].box.y0, label.box.x1, twin[1].box.y1)
            out += [replace(label, text=twin[1].text, box=box, lattice=None), said]
            continue
        if cut := _town_behind(word, asked):
            out.extend(_at(word, [cut]))
            continue
        cut, part = leading.get(id(word), (0, None))
        left = _behind_titles(word, words) if cut else word.box.x0
        others = {of for other, of in asked if other is not word and abs(other.box.x0 - left) < ALIGNED}
        out.extend(_at(word, [cut]) if cut and others - {part} else (word,))
    return tuple(out)


def _behind_twin(word: Word, labels: Sequence[Word]) -> tuple[int, Word] | None:
    """(where the answer begins, the label) in a run in a column of labels that begins with one of which a letter was misread, and that
    stands on the form a second time, in the block beside: "state IZIP MN 55802" and "State / ZIP"; None in all else."""
    if part_listed(word.text) is not None or sum(abs(w.box.x0 - word.box.x0) < ALIGNED for w in labels) < COLUMN:
        return None
    beside = [w for w in labels if w.box.x0 != word.box.x0 and abs(w.box.y0 - word.box.y0) < LEVEL]
    for at in (m.start() for m in list(re.finditer(r"\S+", word.text))[1:5]):
        text, begins = plain(word.text[:at]), word.text[at]
        for label in beside if begins.isupper() or begins.isdigit() else ():
            own = plain(label.text)
            if 0 < Levenshtein.distance(text, own) <= len(own) // LETTERS_OF_ONE:
                return at, label
    return None


LETTERS_OF_ONE = 5  # letters of a label, of which one may be misread
LEVEL = 40.0  # points up or down to the same label of the block beside
COLUMN = 2  # labels that begin one below the other


def _asked(label: str) -> str | None:
    """What of an address or of the order's head a label asks for, behind which a number may stand ("Data 21/11/2026")."""
    head, _, rest = label.partition(" ")
    key = key_of(head if rest[:1].isdigit() else label)
    return part_listed(label) or (key.value if key in WANTED_KEYS else None)


def _town_behind(word: Word, asked: Sequence[tuple[Word, str]]) -> int:
    """Where the town begins in "Comune Pisa" that stands level with labels for the rest of its row ("CAP", "Prov."); 0 in all else. The
    word for a town may be a part of its name elsewhere ("St. Paul", "Commune de Paris")."""
    label, blank, rest = word.text.partition(" ")
    if not blank or not rest[0].isupper() or bare(label) not in ALSO_NAMES or part_listed(label) != "city":
        return 0
    y, high = word.box.middle[1], word.box.height
    level = {part for other, part in asked if other is not word and abs(other.box.middle[1] - y) < high}
    return len(label) + 1 if level & {"postal_code", "region"} and "city" not in level else 0


def _behind_titles(word: Word, words: Sequence[Word]) -> float:
    """Where the row of a label begins before which "Mme" and "M." stand to be ticked: their boxes begin there, as the other labels do."""
    box = word.box
    titles = [w for w in words if w.box.x1 < box.x0 and abs(w.box.middle[1] - box.middle[1]) < 0.5 * box.height]
    if not titles or any(not is_form_of_address(w.text) for w in titles):
        return box.x0
    return min(w.box.x0 for w in titles) - 1.5 * box.height


def without_alternatives(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words without what goes on a label behind a stroke that touches it, and was read by itself: "Stadt" "/" "Gemeinde"."""
    strokes = [word for word in words if word.text.startswith("/")]
    gone: set[int] = set()
    for stroke in strokes:
        if any(_touches(word, stroke) and part_listed(word.text.strip(" :")) is not None for word in words):
            gone.add(id(stroke))
            if stroke.text.strip() == "/":
                gone |= {id(word) for word in words if _touches(stroke, word)}
    return tuple(word for word in words if id(word) not in gone) if gone else tuple(words)


def joined_labels(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words with each label whole whose end was read with the answer behind it, which is set higher or lower than print: "Full" and
    "name Ada Miller"."""
    out = list(words)
    for left in words:
        right = min((w for w in words if _goes_on(left, w)), key=lambda w: w.box.x0, default=None)
        cut = _end_of_label(left.text, right.text) if right is not None and right in out and left in out else 0
        if right is None or not cut:
            continue
        end, answer = _at(right, [cut])
        box = Box(left.box.x0, left.box.y0, max(left.box.x1, end.box.x1), left.box.y1)
        at = out.index(left)
        out[at] = replace(left, text=f"{left.text} {end.text}", box=box, lattice=None)
        out[out.index(right)] = answer
    return tuple(out)


def _goes_on(left: Word, right: Word) -> bool:
    """Whether a run stands right behind another one, no more than a blank away, though not quite level with it."""
    a, b = left.box, right.box
    shared = min(a.y1, b.y1) - max(a.y0, b.y0)
    return left is not right and shared > 0.3 * min(a.height, b.height) and abs(b.x0 - a.x1) < 0.6 * a.height


def _end_of_label(first: str, text: str) -> int:
    """Where the answer begins in a run whose beginning makes a label of what stands before it, which alone is none; 0 where it does not."""
    starts = [m.start() for m in re.finditer(r"\S+", text)]
    for start in starts[1:3]:
        part, alone = part_listed(f"{first} {text[:start].strip()}"), part_listed(first)
        if part is not None and alone in (None, part) and (text[start].isupper() or text[start].isdigit()):
            return 0 if alone == part and text[0].isupper() else start
    return 0


def _touches(left: Word, right: Word) -> bool:
    """Whether a word goes on in the same line of print, without a blank between."""
    high = left.box.height
    level = abs(left.box.middle[1] - right.box.middle[1]) < 0.3 * high and 0.7 < right.box.height / high < 1.4
    return left is not right and level and abs(right.box.x0 - left.box.x1) < 0.2 * high


def _leading(text: str) -> tuple[int, str] | None:
    """(where what is written begins, the part) of a run that begins with a label for a part of an address that no name begins with."""
    tokens = [(m.start(), m.group()) for m in re.finditer(r"\S+", text)]
    if len(tokens) < 2 or ":" in text or part_listed(text) is not None:
        return None
    for count in range(min(5, len(tokens) - 1), 0, -1):
        start = tokens[count][0]
        label, rest = text[:start].strip(), text[start:]
        part = part_listed(label) if label[-1] != "," else None
        if part in (None, "region", "country") or bare(label) in ALSO_NAMES or names_a_body(label):
            continue
        if part in ("street", "city", "place") and _HOUSE_BEFORE.match(label):
            continue
        if rest[0].isupper() or rest[0].isdigit() or rest[0] == "+":
            return start, part
    return None


_HOUSE_BEFORE = re.compile(
    r"\d+[a-zA-Z]? "
)  # "8 RUE DES LILAS"; the number of a field has a mark behind it: "8. Street"
CLOSE = 14.0  # points from where a label begins to a blank in what is written at it


def parted_near(word: Word, starts: Sequence[float]) -> tuple[Word, ...]:
    """A run parted at its blanks nearest to the x of `starts`; whole where none is near."""
    step = word.box.width / max(1, len(word.text))
    blanks = {m.end(): word.box.x0 + step * m.end() for m in re.finditer(r"\s+", word.text)}
    cuts = {min(blanks, key=lambda cut: abs(blanks[cut] - x)) for x in starts} if blanks else set()
    cuts = {cut for cut in cuts if min(abs(blanks[cut] - x) for x in starts) < CLOSE}
    return tuple(_at(word, sorted(cuts))) if cuts else (word,)


def _at(word: Word, cuts: Sequence[int]) -> Iterator[Word]:
    """A run of writing in pieces that begin at `cuts` of its text, each as sure as its own part of the lattice."""
    tokens = apart(word)
    starts = [m.start() for m in re.finditer(r"\S+", word.text)]
    known = len(tokens) == len(starts)
    step = word.box.width / len(word.text)
    for low, high in pairwise([0, *cuts, len(word.text)]):
        text = word.text[low:high].strip()
        if not text:
            continue
        x = word.box.x0
        box = Box(x + low * step, word.box.y0, x + high * step, word.box.y1)
        own = [token for token, start in zip(tokens, starts, strict=True) if low <= start < high] if known else []
        if " ".join(token.text for token in own) != text or any(token.lattice is None for token in own):
            yield replace(word, text=text, box=box, lattice=None)
            continue
        lattice = Lattice.joined([token.lattice for token in own if token.lattice is not None])
        yield replace(word, text=text, box=box, lattice=lattice, confidence=min(token.confidence for token in own))


def _bare_cuts(text: str) -> list[int]:
    """Where labels of a town without colons stand in a run: "Town Salem State MA ZIP 01970", "8700 Ort Leoben"."""
    tokens = [(m.start(), m.group()) for m in re.finditer(r"\S+", text)]
    if len(tokens) < 2 or part_listed(text) is not None or method_in(text) is not None:
        return []  # a "Postal order" is no postal code
    named = _labels_of_town([token for _, token in tokens])
    question = text.rfind("? ") + 2
    asked = _leading(text[question:]) if question > 1 and not named else None
    if asked is not None:
        return [question, question + asked[0]]  # "1. Who are you? Name or group Camp Whiskeyjack"
    if not named:
        return []
    first = min(named)
    if all(bare(tokens[n][1]).strip(".") in ALSO_NAMES for n in named):
        return []  # "57 St. Mary's Close", "152 County Road"
    told = sum(_answered([token for _, token in tokens], n, words) for n, words in named.items())
    if first != 0 and told < BY_ANSWERS and not any(c.isdigit() for c in tokens[first - 1][1]):
        return []
    leading = _leading(text)
    if leading is not None and first == 0 and leading[0] > tokens[min(named[0], len(tokens) - 1)][0]:
        return []  # "Código postal e localidade 5000-001 Vila Real": the label is longer
    cuts = {tokens[n][0] for n in named if n}
    cuts |= {tokens[n + words][0] for n, words in named.items() if n + words < len(tokens)}
    return sorted(cuts)


_REGION = re.compile(r"[A-Z]{2,3}\.?")


BY_ANSWERS = 2  # labels whose answers have the shape that they ask for: no words of a name


def _answered(tokens: Sequence[str], n: int, words: int) -> bool:
    """Whether what stands behind a label is what it asks for, by its shape: the code of a region, figures, an address of mail."""
    part, after = part_listed(" ".join(tokens[n : n + words])), tokens[n + words : n + words + 1]
    if not after:
        return False
    if part == "region":
        return _REGION.fullmatch(after[0]) is not None
    return (
        "@" in after[0] if part == "email" else part in ("postal_code", "phone") and any(c.isdigit() for c in after[0])
    )


def _labels_of_town(tokens: Sequence[str]) -> dict[int, int]:
    """Which tokens are labels of the row of a town, and of how many words each is: "Zip code" of two."""
    named: dict[int, int] = {}
    taken = 0
    for n, token in enumerate(tokens):
        if n < taken or not token[0].isupper() or token[-1] == ",":
            continue  # "Cap, embroidered"
        alone, of_two = part_listed(token), part_listed(" ".join(tokens[n : n + 2])) if n + 1 < len(tokens) else None
        if of_two in ("city", "postal_code") and alone in (None, of_two):
            named[n] = 2
        elif (
            alone in ("city", "postal_code")
            or (alone == "region" and _may_follow(tokens[n + 1 : n + 2]))
            or (alone in ("phone", "email") and n and _answered(tokens, n, 1))
        ):
            named[n] = 1
        taken = n + named.get(n, 1)
    return named


def _may_follow(after: Sequence[str]) -> bool:
    """Whether what stands behind "State" may be its answer or the next label: not in "State Street", "1929 State Highway 36"."""
    return not after or _REGION.fullmatch(after[0]) is not None or part_listed(after[0]) in ("city", "postal_code")


def _is_label(text: str) -> bool:
    return part_listed(text) is not None or key_of(text) in WANTED_KEYS or asks_to_sign(text)
