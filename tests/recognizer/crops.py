"""Crops as the program cuts them from order forms, with what stands in them: real pens, print and type, damage of scanners. Seeded.

A crop is gray, one line of text, trimmed as `reading.ocr.trimmed` does it. `Pens` holds the writers of some parts.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from orderproc.reading import ocr
from tests.generator import hands
from tests.generator.hands import Habits, Hand, Stroke
from tests.recognizer import faces, texts

Gray = NDArray[np.uint8]
PAPER = 250
SOURCES = {"hand": 42, "comb": 7, "face": 12, "words": 18, "lines": 3, "print": 22, "nothing": 1}
FONTS = Path("/usr/share/fonts")


@dataclass(frozen=True)
class Crop:
    """`source`: of SOURCES; `kind`: of `texts.KINDS`, or "word", "line"; `writer` "print" where nobody wrote."""

    picture: Gray
    text: str
    source: str
    kind: str
    writer: str


@dataclass(frozen=True)
class Pens:
    """Some writers: `hands` with their letters, `words` and `lines` written in one go, by writer."""

    hands: tuple[Hand, ...]
    words: dict[str, list[tuple[str, list[Stroke]]]]
    lines: dict[str, list[tuple[str, list[Stroke]]]]

    @staticmethod
    @cache
    def of(*parts: str) -> Pens:
        """Those of `parts` together. Raises FileNotFoundError where there is no collection."""
        folder = hands.collection()
        if folder is None:
            raise FileNotFoundError("the handwriting collection: set ORDERPROC_HANDWRITING to its folder")
        found: list[dict[str, list[Any]]] = []
        for file in ("words.jsonl.gz", "lines.jsonl.gz"):
            by_writer: dict[str, list[Any]] = defaultdict(list)
            with gzip.open(folder / file, "rt", encoding="utf-8") as rows:
                for row in map(json.loads, rows):
                    if hands.part_of(row["writer"]) in parts and row["strokes"]:
                        by_writer[row["writer"]].append((row["text"], row["strokes"]))
            found.append(dict(by_writer))
        return Pens(tuple(hand for part in parts for hand in hands.hands(part)), found[0], found[1])


def crops(rng: Random, pens: Pens, *, sources: dict[str, int] = SOURCES) -> Iterator[Crop]:
    """Without end; what can't be cut or drawn is left out."""
    while True:
        source = rng.choices(list(sources), list(sources.values()))[0]
        made = a_page(source, rng, pens)
        if made is None:
            continue
        page, text, kind, writer = made
        picture = finished(page, rng, printed=source == "print")
        if picture is not None:
            yield Crop(picture, text, source, kind, writer)


def a_page(source: str, rng: Random, pens: Pens) -> tuple[Gray, str, str, str] | None:
    """A picture as it is before it was scanned, what it says, of which kind, and by whom; None where it can't be drawn."""
    return _MAKE[source](rng, pens)


# writing


def as_written(hand: Hand, habits: Habits, text: str) -> str | None:
    """What stands there when `hand` writes `text` (a writer without small letters writes capitals); None where a sign can't be drawn."""
    if hand.capitals_only or habits.capitals:
        text = text.replace("ß", "ss").upper()
    out = []
    for word in text.split(" "):
        if word in hand.words:
            out.append(word)
            continue
        done = ""
        for c in word:
            base = hands.MARKS[c][0] if c in hands.MARKS else c
            if (
                base in hand.glyphs
                or (c not in hands.MARKS and c in hands.SIGNS)
                or c == "ß"
                or (c == "1" and habits.european_one)
            ):
                done += c
            elif base.upper() in hand.glyphs:
                done += c.upper() if c.upper() != "SS" else c
            else:
                return None
        out.append(done)
    return " ".join(out)


def by_hand(hand: Hand, text: str, rng: Random, *, comb: bool = False) -> tuple[Gray, str] | None:
    """`text` in a hand, with what it says then."""
    habits = Habits.of(rng)
    label = as_written(hand, habits, text)
    if label is None:
        return None
    strokes, _ = _combed(hand, text, rng, habits) if comb else hand.write(text, rng, habits)
    return (_inked(_bent(strokes, rng), rng), label) if strokes else None


def _hand(rng: Random, pens: Pens) -> tuple[Gray, str, str, str] | None:
    kind, text = texts.any_text(rng)
    hand = _mixed(rng, pens)
    made = by_hand(hand, text, rng)
    return (*made, kind, hand.name) if made else None


def _face(rng: Random, pens: Pens) -> tuple[Gray, str, str, str] | None:
    """One of the faces drawn after people's handwriting."""
    kind, text = texts.any_text(rng)
    made = faces.by_face(text, rng)
    return (made[0], made[1], kind, made[2]) if made else None


def _comb(rng: Random, pens: Pens) -> tuple[Gray, str, str, str] | None:
    kind = rng.choice(("sku", "sku", "quantity", "postal_code", "postal_code", "money", "date", "phone"))
    hand = _mixed(rng, pens)
    made = by_hand(hand, texts.text(kind, rng).replace(" ", ""), rng, comb=True)
    return (*made, kind, hand.name) if made else None


def _mixed(rng: Random, pens: Pens) -> Hand:
    """A writer; at times one who has some letters of another, or shapes them otherwise: more hands than there are."""
    hand = rng.choice(pens.hands)
    if rng.random() < 0.4:
        other = rng.choice(pens.hands)
        lent = {c: s for c, s in other.glyphs.items() if rng.random() < 0.4}
        if not hand.capitals_only and not other.capitals_only:
            hand = replace(hand, glyphs={**hand.glyphs, **lent}, words={})
    if rng.random() < 0.5:
        return replace(hand, words={}, glyphs=_Reshaped(hand.glyphs, rng))
    return replace(hand, words={}) if hand.words and rng.random() < 0.3 else hand


class _Reshaped(dict[str, Any]):
    """Glyphs of somebody who does not exist: each character wider or higher, leaning and bent in its own way, all samples alike."""

    def __init__(self, glyphs: dict[str, Any], rng: Random) -> None:
        super().__init__(glyphs)
        self.rng, self.done = rng, set[str]()

    def __getitem__(self, c: str) -> Any:
        if c not in self.done:
            self.done.add(c)
            seed = self.rng.getrandbits(32)
            super().__setitem__(c, [_reshaped(sample, Random(seed)) for sample in super().__getitem__(c)])
        return super().__getitem__(c)


def _reshaped(strokes: list[list[tuple[int, int]]], rng: Random) -> list[list[tuple[int, int]]]:
    wide, high = rng.uniform(0.78, 1.25), rng.uniform(0.88, 1.1)
    lean, bend = rng.gauss(0, 0.1), [(rng.uniform(0.4, 1.1), rng.uniform(0, 6.3), rng.gauss(0, 4)) for _ in range(4)]
    out = []
    for stroke in strokes:
        points = np.asarray(stroke, np.float64)
        x, y = points[:, 0], points[:, 1]
        dx = sum(a * np.sin(0.0628 * f * y + p) for f, p, a in bend[:2])
        dy = sum(a * np.sin(0.0628 * f * x + p) for f, p, a in bend[2:])
        out.append(list(zip((x * wide + y * lean + dx).tolist(), (y * high + dy).tolist(), strict=True)))
    return out


def _combed(hand: Hand, text: str, rng: Random, habits: Habits) -> tuple[list[Stroke], float]:
    """One character a box, joined again as `reading.image_comb` does: about the same gap between any two."""
    out: list[Stroke] = []
    x, gap = 0.0, rng.uniform(0.1, 0.3)
    for c in text:
        strokes, _ = hand.write(c, rng, habits)
        left, right = min(a for s in strokes for a, _ in s), max(a for s in strokes for a, _ in s)
        size, lift = rng.uniform(0.85, 1.1), rng.gauss(0, 0.08)
        out += [[(x + (a - left) * size, b * size + lift) for a, b in s] for s in strokes]
        x += (right - left) * size + gap * rng.uniform(0.8, 1.2)
    return out, x


def _words(rng: Random, pens: Pens) -> tuple[Gray, str, str, str] | None:
    """One to three words, each written in one go by the same person."""
    writer = rng.choice(list(pens.words))
    out: list[Stroke] = []
    x, said = 0.0, []
    for _ in range(rng.choice((1, 1, 1, 2, 2, 3))):
        text, strokes = rng.choice(pens.words[writer])
        if len(text) == 1 and not text.isalnum():
            return None
        placed = [[(x + a, -b) for a, b in s] for s in hands.on_line(text, strokes)]
        x = max(a for s in placed for a, _ in s) + rng.uniform(0.35, 0.7)
        out += placed
        said.append(text)
    return _inked(_bent(out, rng), rng), " ".join(said), "word", writer


def _lines(rng: Random, pens: Pens) -> tuple[Gray, str, str, str] | None:
    if not pens.lines:
        return None
    writer = rng.choice(list(pens.lines))
    text, strokes = rng.choice(pens.lines[writer])
    high = max(b for s in strokes for _, b in s) - min(b for s in strokes for _, b in s) or 1
    return (
        _inked(_bent([[(a / high * 1.4, -b / high * 1.4) for a, b in s] for s in strokes], rng), rng),
        text,
        "line",
        writer,
    )


def _bent(strokes: list[Stroke], rng: Random) -> list[Stroke]:
    """The same writing a little wider, slanted and wavy: other days, other people."""
    wide, shear = rng.uniform(0.8, 1.2), rng.gauss(0, 0.08)
    waves = [(rng.uniform(0.15, 0.6), rng.uniform(0, 6.3), rng.gauss(0, 0.02), rng.gauss(0, 0.02)) for _ in range(3)]
    out = []
    for stroke in strokes:
        points = np.asarray(stroke, np.float64)
        x, y = points[:, 0], points[:, 1]
        dx = sum(a * np.sin(6.28 * f * (x + 2 * y) + p) for f, p, a, _ in waves)
        dy = sum(b * np.sin(6.28 * f * (x - y) + p) for f, p, _, b in waves)
        out.append(list(zip((x * wide - y * shear + dx).tolist(), (y + dy).tolist(), strict=True)))
    return out


def _inked(strokes: list[Stroke], rng: Random) -> Gray:
    """Drawn in gray at the size of a scan of 100 to 600 dpi, with white around."""
    cap = 2 ** rng.uniform(3.9, 5.8) if rng.random() < 0.4 else rng.uniform(24, 46)
    thick, ink = (
        cap * rng.choice((rng.uniform(0.05, 0.1), rng.uniform(0.08, 0.15), rng.uniform(0.13, 0.19))),
        rng.randint(0, 110),
    )
    points = np.concatenate([np.asarray(s, np.float64) for s in strokes])
    (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
    pad = cap * 0.6
    page = np.full((round((bottom - top) * cap + 2 * pad), round((right - left) * cap + 2 * pad)), PAPER, np.uint8)
    skips = rng.random() < 0.2
    for stroke in strokes:
        line = (np.asarray(stroke, np.float64) - (left, top)) * cap + pad
        fixed = np.round(line * 8).astype(np.int32).reshape(-1, 1, 2)
        width = max(1, round(thick * rng.uniform(0.9, 1.1)))
        tone = ink
        if skips and len(fixed) > 6 and rng.random() < 0.3:
            cut = rng.randrange(2, len(fixed) - 2)
            cv2.polylines(page, [fixed[: cut + 1]], False, tone, width, cv2.LINE_AA, 3)
            fixed, tone = fixed[cut:], min(200, ink + 70)
        if len(fixed) == 1 or np.ptp(line, axis=0).max() < thick * 0.6:
            cv2.circle(page, tuple(int(v) for v in fixed[0, 0]), max(8, round(thick * 5)), tone, -1, cv2.LINE_AA, 3)
        cv2.polylines(page, [fixed], False, tone, width, cv2.LINE_AA, 3)
    return page


# print


@cache
def fonts() -> tuple[str, ...]:
    """The machine's faces for text in Latin letters; reportlab's own where there is none."""
    no = ("Math", "Icons", "Dingbats", "Symbol", "D050000L", "Z003", "StandardSymbols", "Hairline", "Thin")
    found = sorted(
        str(p) for end in ("ttf", "otf") for p in FONTS.rglob(f"*.{end}") if not any(n in p.name for n in no)
    )
    if not found:
        import reportlab

        found = sorted(str(p) for p in (Path(reportlab.__file__).parent / "fonts").glob("Vera*.ttf"))
    return tuple(found)


@cache
def _font(path: str, size: int) -> Any:
    from PIL import ImageFont

    return ImageFont.truetype(path, size)


def printed(text: str, rng: Random, wide: float = 0.0) -> Gray:
    """Printed, typed letter by letter, or by needles; `wide`: the gap that is put between any two letters, in shares of the face's size."""
    from PIL import Image, ImageDraw

    weights = [
        3 if any(n in p for n in ("Mono", "Courier", "Cour", "Sans-Regular", "Arial", "Helvetica")) else 1
        for p in fonts()
    ]
    font = _font(rng.choices(fonts(), weights)[0], rng.choice((14, 18, 22, 26, 30, 36, 44, 56)))
    size = font.size
    room = round(font.getlength(text) + size * 2 + len(text) * (2 + wide * size))
    image = Image.new("L", (room, round(size * 2.4)), PAPER)
    pen, ink = ImageDraw.Draw(image), rng.choice((0, 0, rng.randint(0, 110)))
    if wide or rng.random() < 0.3:  # a typewriter, or letters set wide
        x, typed = float(size), rng.random() < 0.5
        apart = wide * size or rng.choice((0.0, 0.0, size * 0.06))
        for c in text:
            shade = ink + (rng.randint(0, 50) if typed else 0)
            pen.text((x, size * 0.6 + (rng.uniform(-0.04, 0.04) * size if typed else 0)), c, font=font, fill=shade)
            x += font.getlength(c) + apart
    else:
        pen.text((size, size * 0.6), text, font=font, fill=ink)
    page = np.asarray(image, np.uint8)
    if rng.random() < 0.05:
        dots = np.zeros((3, 3), np.uint8)
        dots[1:, 1:] = 1
        grid = np.tile(dots, (page.shape[0] // 3 + 1, page.shape[1] // 3 + 1))[: page.shape[0], : page.shape[1]]
        page = np.where(grid == 1, page, np.maximum(page, 190)).astype(np.uint8)
    return page


def _print(rng: Random, pens: Pens) -> tuple[Gray, str, str, str] | None:
    kind, text = texts.any_text(rng) if rng.random() < 0.8 else ("label", texts.text("label", rng))
    how = rng.random()
    if how < 0.12:
        text = text.upper()
    elif how < 0.35:  # rows and lines as a page has them
        text = " ".join([text, *(texts.any_text(rng)[1] for _ in range(rng.choice((1, 1, 1, 2, 3))))])
    return printed(text, rng), text, kind, "print"


def _typed_in_boxes(rng: Random, pens: Pens) -> tuple[Gray, str, str, str] | None:
    """Print one character a box, joined again as `reading.image_comb` does."""
    kind = rng.choice(("sku", "quantity", "postal_code", "money", "date", "phone", "name", "town"))
    text = texts.text(kind, rng).replace(" ", "")
    return printed(text, rng, wide=rng.uniform(0.1, 0.35)), text, kind, "print"


def _nothing(rng: Random, pens: Pens) -> tuple[Gray, str, str, str] | None:
    """Bits of ruling lines and dirt, which say nothing."""
    page = np.full((rng.randint(20, 60), rng.randint(20, 200)), PAPER, np.uint8)
    h, w = page.shape
    for _ in range(rng.randint(1, 3)):
        x, y = rng.randrange(w), rng.randrange(h)
        end = rng.choice(
            ((w, y + rng.randint(-2, 2)), (x + rng.randint(-1, 1), h), (x + rng.randint(-4, 4), y + rng.randint(-4, 4)))
        )
        cv2.line(
            page,
            (x if end[0] != w else 0, y if end[1] != h else 0),
            end,
            rng.randint(40, 200),
            rng.randint(1, 3),
            cv2.LINE_AA,
        )
    return page, "", "nothing", "print"


_MAKE = {
    "hand": _hand,
    "comb": _comb,
    "face": _face,
    "words": _words,
    "lines": _lines,
    "print": _print,
    "typed in boxes": _typed_in_boxes,
    "nothing": _nothing,
}


# damage


def finished(page: Gray, rng: Random, *, printed: bool = False) -> Gray | None:
    """The crop as it comes from the scanner, trimmed; None where nothing is left of it."""
    page = _company(page, rng) if rng.random() < 0.4 else page
    if rng.random() < 0.5:
        page = _tilted(page, rng)
    if printed and rng.random() < 0.6:  # print is small: 6 to 14 points at 100 to 300 dpi
        page = _shrunk(page, rng.uniform(0.25, 0.8))
    elif rng.random() < 0.15:
        page = _shrunk(page, rng.uniform(0.4, 0.8))
    out = page.astype(np.float32)
    small = page.shape[0] < 60
    if rng.random() < 0.6:
        out = cv2.GaussianBlur(out, (0, 0), rng.uniform(0.4, 0.9) * (1.0 if small else 1.5))
    if rng.random() < 0.12 and not small:
        out = cv2.resize(
            cv2.resize(out, (page.shape[1], max(8, page.shape[0] // 2)), interpolation=cv2.INTER_AREA),
            (page.shape[1], page.shape[0]),
            interpolation=cv2.INTER_NEAREST,
        )
    if rng.random() < 0.4:  # faint ink, gray paper
        low, high = rng.uniform(0, 90), rng.uniform(170, 255)
        out = low + out / 255 * (high - low)
    if rng.random() < 0.2:
        out *= np.linspace(rng.uniform(0.75, 1), rng.uniform(0.75, 1), out.shape[1], dtype=np.float32)[None, :]
    noise = np.random.default_rng(rng.getrandbits(32))
    if rng.random() < 0.5:
        out += noise.normal(0, rng.uniform(1, 10), out.shape).astype(np.float32)
    out = np.clip(out, 0, 255)
    if rng.random() < 0.22:  # fax and copy
        paper, ink = float(np.percentile(out, 90)), float(out.min())
        out = np.where(out > ink + (paper - ink) * rng.uniform(0.4, 0.8), 255.0, 0.0)
        salt = noise.random(out.shape) < rng.choice((0, 0, 0.001, 0.004))
        out[salt] = 255 - out[salt]
    elif rng.random() < 0.25:
        done, code = cv2.imencode(".jpg", out.astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, rng.randint(30, 90)])
        out = cv2.imdecode(code, cv2.IMREAD_GRAYSCALE).astype(np.float32) if done else out
    crop = ocr.trimmed(np.asarray(out, np.uint8), rng.choice((0.18, 0.18, rng.uniform(0.03, 0.4))))
    return crop if crop.size and min(crop.shape) > 4 else None


def _shrunk(page: Gray, by: float) -> Gray:
    by = max(by, 26 / page.shape[0])
    return np.asarray(cv2.resize(page, None, fx=by, fy=by, interpolation=cv2.INTER_AREA), np.uint8)


def _tilted(page: Gray, rng: Random) -> Gray:
    h, w = page.shape
    most = min(2.5, 60 * h / w)
    matrix = cv2.getRotationMatrix2D((w / 2, h / 2), rng.uniform(-most, most), 1.0)
    return np.asarray(cv2.warpAffine(page, matrix, (w, h), flags=cv2.INTER_LINEAR, borderValue=PAPER), np.uint8)


def _company(page: Gray, rng: Random) -> Gray:
    """What else is cut into a crop: a ruling line under it, the edges of its box, dots, ticks of a comb, bits of other lines."""
    out = page.copy()
    h, w = out.shape
    rows = np.flatnonzero((out < 150).any(axis=1))
    columns = np.flatnonzero((out < 150).any(axis=0))
    if not rows.size:
        return out
    top, bottom, left, right = int(rows[0]), int(rows[-1]), int(columns[0]), int(columns[-1])
    high = bottom - top + 1
    tone, thick = rng.randint(40, 200), max(1, round(high * rng.uniform(0.015, 0.06)))
    for kind in rng.sample(("under", "box", "dots", "ticks", "above", "below", "label"), rng.choice((1, 1, 2))):
        if kind == "under":
            y = round(bottom - high * rng.uniform(-0.12, 0.3))
            out[max(0, y - thick) : y] = np.minimum(out[max(0, y - thick) : y], tone)
        elif kind == "dots":
            y = min(h - 1, round(bottom - high * rng.uniform(-0.1, 0.2)))
            step = max(3, round(high * rng.uniform(0.08, 0.25)))
            for x in range(0, w, step):
                cv2.circle(out, (x, y), max(1, thick), tone, -1)
        elif kind == "box":
            if rng.random() < 0.5:
                x = rng.choice((max(0, left - thick - rng.randint(0, 5)), min(w - 1, right + rng.randint(1, 6))))
                out[:, x : x + thick] = np.minimum(out[:, x : x + thick], tone)
            else:
                y = rng.choice((max(0, top - thick - rng.randint(0, 5)), min(h - 1, bottom + rng.randint(1, 6))))
                out[y : y + thick] = np.minimum(out[y : y + thick], tone)
        elif kind == "ticks":
            step = max(8, round(high * rng.uniform(0.6, 1.1)))
            for x in range(left + rng.randint(0, step), w, step):
                out[max(0, bottom - round(high * rng.uniform(0.1, 0.25))) : bottom + 2, x : x + thick] = tone
        elif kind in ("above", "below"):  # feet of the line above, heads of the line below
            for _ in range(rng.randint(1, 4)):
                x = rng.randint(left, right)
                long = rng.randint(2, max(3, round(high * 0.18)))
                y = max(0, top - round(high * 0.15)) if kind == "above" else min(h - 1, bottom + round(high * 0.15))
                end = (x + rng.randint(-long, long), y + (long if kind == "above" else -long))
                cv2.line(out, (x, y), end, rng.randint(20, 120), max(1, thick), cv2.LINE_AA)
        else:
            size = high * rng.uniform(0.012, 0.018)
            cv2.putText(
                out,
                rng.choice(("Name", "Qty", "Item", "Nr.", "ZIP", "Date")),
                (max(0, left - 4), max(6, top - 1)),
                cv2.FONT_HERSHEY_SIMPLEX,
                max(0.2, size),
                tone,
                1,
                cv2.LINE_AA,
            )
    return out
