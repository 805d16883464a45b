"""The hands of real people: pen strokes of UNIPEN writers, and what a person does with a pen (ones with a foot, barred sevens, joined letters).

Reads the collection in ORDERPROC_HANDWRITING or ../shared/handwriting; without one the twelve writers of the samples
(UNIPEN train_r01_v07, CC BY 4.0; see samples/README.md). A writer is in one part only (`part_of`). Draws nothing: gives polylines.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import math
import os
import re
import string
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

Point = tuple[float, float]
Stroke = list[Point]

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "samples" / "making" / "hands.jsonl.gz"
DESCENDERS = frozenset("gpqyj")
ASCENDERS = frozenset("bdfhklt" + string.ascii_uppercase + string.digits)
RAISED = frozenset("'\"`^*")
# Signs that a writer of the collection seldom has; unit: cap height, y up.
SIGNS: dict[str, list[Stroke]] = {
    "-": [[(0, 0.38), (0.34, 0.4)]],
    ".": [[(0, 0), (0.03, 0.02)]],
    ",": [[(0.06, 0.06), (0, -0.16)]],
    ":": [[(0, 0), (0.03, 0.02)], [(0, 0.4), (0.03, 0.42)]],
    ";": [[(0.06, 0.06), (0, -0.16)], [(0.03, 0.4), (0.06, 0.42)]],
    "/": [[(0, -0.05), (0.42, 1.0)]],
    "'": [[(0, 1.0), (-0.03, 0.75)]],
    '"': [[(0, 1.0), (-0.02, 0.78)], [(0.14, 1.0), (0.12, 0.78)]],
    "″": [[(0, 0.75), (-0.05, 0.4)], [(0.17, 0.75), (0.12, 0.4)]],
    "#": [[(0.1, 0), (0.2, 0.9)], [(0.35, 0), (0.45, 0.9)], [(0, 0.3), (0.55, 0.32)], [(0.02, 0.6), (0.57, 0.62)]],
    "&": [[(0.6, 0), (0.1, 0.7), (0.25, 0.95), (0.4, 0.75), (0.02, 0.25), (0.2, 0), (0.6, 0.4)]],
    "+": [[(0, 0.4), (0.5, 0.4)], [(0.25, 0.15), (0.25, 0.65)]],
    "(": [[(0.2, 1.0), (0.02, 0.5), (0.2, -0.1)]],
    ")": [[(0, 1.0), (0.18, 0.5), (0, -0.1)]],
    "_": [[(0, -0.05), (0.5, -0.05)]],
    "$": [[(0.5, 0.8), (0.2, 0.9), (0.05, 0.65), (0.45, 0.4), (0.3, 0.1), (0, 0.15)], [(0.25, 1.05), (0.25, -0.1)]],
    "€": [[(0.55, 0.85), (0.3, 0.95), (0.1, 0.5), (0.3, 0), (0.55, 0.1)], [(0, 0.6), (0.4, 0.6)], [(0, 0.4), (0.38, 0.4)]],
    "£": [[(0.5, 0.85), (0.3, 0.95), (0.2, 0.7), (0.22, 0.2), (0.05, 0), (0.55, 0.02)], [(0.05, 0.5), (0.4, 0.5)]],
    "@": [
        [(0.5, 0.35), (0.3, 0.5), (0.25, 0.25), (0.45, 0.25), (0.5, 0.55), (0.75, 0.3), (0.6, 0.75), (0.1, 0.7), (0.05, 0.1), (0.6, -0.05)]
    ],
    "%": [[(0.1, 0.9), (0.02, 0.75), (0.15, 0.7), (0.1, 0.9)], [(0.5, 0.95), (0.05, 0)], [(0.45, 0.25), (0.37, 0.1), (0.5, 0.05), (0.45, 0.25)]],
    "×": [[(0.05, 0.6), (0.4, 0.15)], [(0.38, 0.6), (0.03, 0.15)]],
    "!": [[(0.05, 1.0), (0.03, 0.3)], [(0.02, 0.02), (0.04, 0)]],
    "?": [[(0, 0.8), (0.2, 1.0), (0.4, 0.75), (0.2, 0.45), (0.2, 0.3)], [(0.2, 0.02), (0.22, 0)]],
    "*": [[(0.1, 1.0), (0.1, 0.7)], [(0, 0.92), (0.2, 0.78)], [(0.2, 0.92), (0, 0.78)]],
}  # fmt: skip
# Letters with a mark above: the letter and what stands over it (unit: cap height, y up, middle at 0).
MARKS: dict[str, tuple[str, list[Stroke]]] = {}
for _letters, _bases, _mark in (
    ("äöüÄÖÜëï", "aouAOUei", [[(-0.13, 0), (-0.11, 0.04)], [(0.11, 0), (0.13, 0.04)]]),
    ("éáíóúÉÁÓ", "eaiouEAO", [[(-0.07, 0), (0.1, 0.15)]]),
    ("èàùÈÀ", "eauEA", [[(-0.1, 0.15), (0.07, 0)]]),
    ("êâîôû", "eaiou", [[(-0.13, 0), (0, 0.13), (0.13, 0)]]),
    ("ñãõÑ", "naoN", [[(-0.15, 0), (-0.07, 0.08), (0.05, 0.02), (0.15, 0.1)]]),
    ("åÅ", "aA", [[(0, 0), (0.07, 0.07), (0, 0.14), (-0.07, 0.07), (0, 0)]]),
):
    for _letter, _base in zip(_letters, _bases, strict=True):
        MARKS[_letter] = (_base, _mark)


@dataclass(frozen=True)
class Habits:
    """What this person always does. `slant`: shear; `joined`: letters of a word hang together."""

    slant: float = 0.0
    gap: float = 0.17
    wobble: float = 0.03
    footed_one: bool = False
    european_one: bool = False
    barred_seven: bool = False
    slashed_zero: bool = False
    joined: bool = False
    capitals: bool = False

    @staticmethod
    def of(rng: Random) -> Habits:
        one = rng.random()
        return Habits(
            slant=rng.choice((0, 0, 0, rng.uniform(0.05, 0.28), rng.uniform(-0.12, 0))),
            gap=rng.uniform(0.12, 0.24),
            wobble=rng.choice((0.015, 0.03, 0.05)),
            footed_one=one < 0.15,
            european_one=0.15 <= one < 0.32,
            barred_seven=rng.random() < 0.3,
            slashed_zero=rng.random() < 0.1,
            joined=rng.random() < 0.2,
            capitals=rng.random() < 0.15,
        )


@dataclass(frozen=True)
class Hand:
    """One writer. `glyphs`: for each character the samples that this person wrote, points in 1/100 of the writer's cap
    height, y up, from the sample's own lower left corner. `words`: words written in one go, unit cap height, y up."""

    name: str
    glyphs: dict[str, list[list[list[tuple[int, int]]]]]
    words: dict[str, list[list[Stroke]]] = field(default_factory=dict)
    people: tuple[str, ...] = ()  # names that this person wrote in one go
    streets: tuple[str, ...] = ()

    @property
    def capitals_only(self) -> bool:
        return sum(c in self.glyphs for c in string.ascii_lowercase) < len(string.ascii_lowercase)

    def _glyph(self, c: str, rng: Random, habits: Habits) -> tuple[list[Stroke], float]:
        """A sample of a character with its baseline at 0, and its width; unit cap height, y up."""
        if c == "1" and habits.european_one:
            lean = rng.uniform(0, 0.06)
            return [[(0, rng.uniform(0.5, 0.7)), (0.27 + lean, 1.0), (0.25, 0.0)]], 0.3
        if c in MARKS:
            base, mark = MARKS[c]
            strokes, width = self._glyph(base, rng, habits)
            top = max(y for s in strokes for _, y in s) + 0.12
            return [*strokes, *([(x + width / 2, y + top) for x, y in s] for s in mark)], width
        if c == "ß" and c not in self.glyphs:
            return [[(0, -0.1), (0.05, 0.8), (0.2, 1.0), (0.35, 0.8), (0.15, 0.55), (0.4, 0.3), (0.2, 0.0)]], 0.42
        if c not in self.glyphs and c.upper() in self.glyphs:
            c = c.upper()
        if c not in self.glyphs:
            strokes = SIGNS.get(c, [[(0, 0.4), (0.3, 0.4)]])
            return strokes, max(x for s in strokes for x, _ in s)
        strokes = [[(x / 100, y / 100) for x, y in s] for s in rng.choice(self.glyphs[c])]
        top = max(y for s in strokes for _, y in s)
        lift = 0.0
        if c in DESCENDERS:
            lift = (0.9 if c == "j" else 0.68) - top
        elif c in ",;":
            lift = -0.2
        elif c in "-+=":
            lift = 0.38 - top / 2
        elif c in RAISED or (top > 1.3 and c.isalnum()):
            lift = 1 - top
        strokes = [[(x, y + lift) for x, y in s] for s in strokes]
        width = max(x for s in strokes for x, _ in s)
        if c == "1" and habits.footed_one:
            strokes.append([(width / 2 - 0.17, rng.uniform(0, 0.04)), (width / 2 + 0.2, rng.uniform(-0.02, 0.04))])
        if c == "7" and habits.barred_seven:
            strokes.append([(width * 0.15, rng.uniform(0.42, 0.52)), (width * 0.85, rng.uniform(0.45, 0.56))])
        if c == "0" and habits.slashed_zero:
            strokes.append([(-0.03, -0.03), (width + 0.03, 1.02 if top > 0.8 else top)])
        return strokes, width

    def write(self, text: str, rng: Random, habits: Habits = Habits()) -> tuple[list[Stroke], float]:
        """A line: polylines (unit cap height, baseline 0, y down) and its width. Words that this person wrote in one go are taken whole."""
        if self.capitals_only or habits.capitals:
            text = text.replace("ß", "ss").upper()
        slope = math.tan(math.radians(rng.uniform(-1.2, 1.2)))
        drift = rng.uniform(-0.015, 0.015)
        out: list[Stroke] = []
        x = 0.0
        for word in re.split(r"( )", text):
            if word == " ":
                x += rng.uniform(0.42, 0.62)
                continue
            if word in self.words:
                strokes = rng.choice(self.words[word])
                out += [[(x + a, -(b + slope * x)) for a, b in s] for s in strokes]
                x += max(a for s in strokes for a, _ in s)
                continue
            before: Point | None = None
            for c in word:
                strokes, width = self._glyph(c, rng, habits)
                if c.isdigit() or c == "I":  # nobody lets a 1 touch the next digit
                    x += max(0.0, 0.26 - width) * 0.5
                size = rng.uniform(0.94, 1.06)
                dy = rng.gauss(0, habits.wobble) + (slope + drift) * x
                placed = [[(x + a * size, -(b * size + dy)) for a, b in s] for s in strokes]
                if before and habits.joined and c.islower() and rng.random() < 0.85:
                    start = placed[0][0]
                    if abs(start[0] - before[0]) < 0.5 and start[1] > -0.9:
                        middle = ((before[0] * 2 + start[0]) / 3, max(before[1], start[1]) + 0.03)
                        out.append([before, middle, start])
                out += placed
                before = placed[-1][-1] if c.isalpha() and placed[-1][-1][1] > -0.5 else None
                step = 0.05 if habits.joined and c.islower() else max(0.13, rng.uniform(0.6, 1.4) * habits.gap)
                if c.isdigit() or c == "I":
                    step = max(0.17, step) + max(0.0, 0.26 - width) * 0.5
                x += width * size + step
        if habits.slant:
            out = [[(a - b * habits.slant, b) for a, b in s] for s in out]
        return out, x


def part_of(writer: str, *, few: bool = False) -> str:
    """The part that a writer belongs to: "train", which the recognizer was trained on too; "fit", for probabilities alone; "test".

    The writers of the samples are known to everybody: train, if there are others. Of `few`, nobody is of the part fit."""
    short = _short(writer)
    if not few and short in {_short(name) for name in _sample_names()}:
        return "train"
    first, second = hashlib.md5(short.encode()).digest()[:2]
    if first % (3 if few else 6):
        return "train"
    return "test" if few or second % 2 else "fit"


@cache
def hands(part: str) -> tuple[Hand, ...]:
    """The writers of a part; always the same in the same order. Where nobody is of the part fit, those of train."""
    folder = collection()
    if folder is None and part == "fit":
        part = "train"
    rows = [_labelled(row) for row in _rows(folder / "glyphs.jsonl.gz" if folder else SAMPLES)]
    words = _words(folder) if folder else {}
    said = _lines(folder) if folder else {}
    return tuple(
        _hand(row, words.get(_short(row["writer"]), {}), said.get(_short(row["writer"]), ""))
        for row in sorted(rows, key=lambda row: str(row["writer"]))
        if part_of(row["writer"], few=folder is None) == part
    )


# Samples that say another character than their label (looked at: a 1 that is a 2, a 6 that is a C), and what this writer's looks like.
MISLABELLED = {"aga/crlmtchl": {"1": "l", "6": "G"}}


def _labelled(row: dict[str, Any]) -> dict[str, Any]:
    glyphs = row["glyphs"]
    return {**row, "glyphs": glyphs | {c: glyphs[other] for c, other in MISLABELLED.get(row["writer"], {}).items()}}


def _hand(row: dict[str, Any], words: dict[str, list[list[Stroke]]], lines: str) -> Hand:
    """A writer with the names and streets among his lines of which every word could be cut out."""
    people = re.findall(r"\b[A-Z][a-z]+ [A-Z]\. [A-Z][a-z]+(?=,)", lines)
    streets = re.findall(r"\b\d{4} [A-Z][a-z]+ (?:Drive|Street|Lane|Road|Terrace|Avenue)\b", lines)
    whole = [
        tuple(sorted({text for text in found if all(word in words for word in text.split())}))
        for found in (people, streets)
    ]
    return Hand(row["writer"], row["glyphs"], words, *whole)


def collection() -> Path | None:
    for folder in (os.environ.get("ORDERPROC_HANDWRITING"), ROOT.parent / "shared" / "handwriting"):
        if folder and (Path(folder) / "glyphs.jsonl.gz").exists():
            return Path(folder)
    return None


def _short(writer: str) -> str:
    """ "ced/aaaa9018_s_2h" and "cee/aaaa9018_g_1z" are one person in two sessions."""
    return re.split(r"[_.]", writer.split("/")[-1])[0]


@cache
def _sample_names() -> tuple[str, ...]:
    return tuple(str(row["writer"]) for row in _rows(SAMPLES))


def _rows(file: Path) -> list[dict[str, Any]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@cache
def _words(folder: Path) -> dict[str, dict[str, list[list[Stroke]]]]:
    """By writer, what was written in one go: single words, and the words of whole lines."""
    wanted = {_short(row["writer"]) for row in _rows(folder / "glyphs.jsonl.gz")}
    found: dict[str, dict[str, list[list[Stroke]]]] = defaultdict(lambda: defaultdict(list))
    for row in _rows(folder / "words.jsonl.gz"):
        if _short(row["writer"]) in wanted and len(row["text"]) > 1:
            found[_short(row["writer"])][row["text"]].append(on_line(row["text"], row["strokes"]))
    for row in _rows(folder / "lines.jsonl.gz"):
        if _short(row["writer"]) in wanted:
            for text, strokes in _cut(row["text"], row["strokes"]):
                found[_short(row["writer"])][text].append(strokes)
    return {writer: dict(words) for writer, words in found.items()}


@cache
def _lines(folder: Path) -> dict[str, str]:
    """By writer, the texts of whole lines."""
    found: dict[str, str] = defaultdict(str)
    for row in _rows(folder / "lines.jsonl.gz"):
        found[_short(row["writer"])] += row["text"] + "\n"
    return found


def on_line(text: str, strokes: list[Stroke]) -> list[Stroke]:
    """A word of height 100 on its baseline, unit cap height."""
    top = 1.0 if set(text) & ASCENDERS else 0.66
    bottom = -0.35 if set(text) & DESCENDERS else 0.0
    unit = (top - bottom) / 100
    left = min(x for s in strokes for x, _ in s)
    return [[((x - left) * unit, y * unit + bottom) for x, y in s] for s in strokes]


def _cut(text: str, strokes: list[Stroke]) -> list[tuple[str, list[Stroke]]]:
    """The words of a line, cut at its widest gaps; nothing where the widths don't fit the letters. A comma at a word's end goes."""
    words = text.split()
    ordered = sorted(strokes, key=lambda s: min(x for x, _ in s))
    gaps = []
    right = max(x for x, _ in ordered[0])
    for i, stroke in enumerate(ordered[1:], 1):
        gaps.append((min(x for x, _ in stroke) - right, i))
        right = max(right, *(x for x, _ in stroke))
    cuts = sorted(i for _, i in sorted(gaps, reverse=True)[: len(words) - 1])
    groups = [ordered[a:b] for a, b in zip([0, *cuts], [*cuts, len(ordered)], strict=True)]
    if len(groups) != len(words):
        return []
    widths = [max(x for s in g for x, _ in s) - min(x for s in g for x, _ in s) for g in groups]
    each = [w / len(word) for w, word in zip(widths, words, strict=True)]
    usual = sorted(each)[len(each) // 2]
    if any(not 0.45 * usual < e < 1.9 * usual for e, word in zip(each, words, strict=True) if len(word) > 2):
        return []
    lows = sorted(
        min(y for s in g for _, y in s)
        for g, word in zip(groups, words, strict=True)
        if not set(word) & (DESCENDERS | {","})
    )
    highs = sorted(
        max(y for s in g for _, y in s) for g, word in zip(groups, words, strict=True) if set(word) & ASCENDERS
    )
    if not lows or not highs:
        return []
    base, cap = lows[len(lows) // 2], highs[len(highs) // 2] - lows[len(lows) // 2]
    if cap < 30:
        return []
    out = []
    for word, group in zip(words, groups, strict=True):
        if word.endswith(",") and len(group) > 1:
            last = group[-1]
            if max(y for _, y in last) < base + cap * 0.35:
                word, group = word[:-1], group[:-1]
        left = min(x for s in group for x, _ in s)
        if len(word) > 1:
            out.append((word, [[((x - left) / cap, (y - base) / cap) for x, y in s] for s in group]))
    return out
