"""How well a recognizer reads what writers that it never saw write in the fields of order forms, beside the stock model.

A field counts as right where the best string is the text, case ignored. `clean`: crops at about 300 dpi as they are; `scanned`: with the
damage of scanners and what else is cut into a crop. Names, streets, towns and wares are those of the generator's part "test".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import cv2
import numpy as np

from orderproc.reading import models, ocr
from tests.calibration.draws import one_stroke
from tests.generator import people, places, wares
from tests.generator.hands import Hand
from tests.recognizer import crops
from tests.recognizer.crops import Crop, Pens

KINDS = {
    "quantity": "number",
    "postal_code": "postal_code",
    "money": "money",
    "sku": "sku",
    "town": "text",
    "name": "text",
    "street": "text",
    "description": "text",
}
PART = "test"  # of the texts; the writers are all whom the recognizer was not trained on
CATALOG = 358  # items, most with a twin one character away (as shared/handwriting/README.md counts)


@dataclass(frozen=True)
class Sample:
    crop: Crop
    row: str
    damaged: bool


def a_text(kind: str, rng: Random) -> str:
    """What stands in a field of this kind, in the shops and towns of the test part."""
    country = rng.choice(list(places.TOWNS))
    language = rng.choice(places.SPOKEN[country])
    at = places.place(rng, PART, country, language)
    match kind:
        case "quantity":
            return str(rng.choice((rng.randint(1, 12), rng.randint(1, 12), rng.randint(10, 99), rng.randint(100, 500))))
        case "postal_code":
            return f"{rng.randint(501, 99950):05d}"
        case "money":
            return f"{wares.a_price(rng, rng.choice(('', '5', '9', '95'))) * rng.choice((1, 1, 2, 6)):.2f}"
        case "sku":
            return rng.choice(numbers())
        case "town":
            return at.city
        case "name":
            return people.person(rng, PART, language)
        case "street":
            return at.street
        case _:
            trade = rng.choice(list(wares.THINGS[language]))
            return (
                rng.choice(wares.catalogue(rng, language, trade, 40, "short", "5")).description[:32].rsplit(",", 1)[0]
            )


def numbers() -> list[str]:
    """A catalogue full of near twins, in several styles of item number."""
    rng = Random("catalogue of the measure")
    out: dict[str, None] = {}
    for style in ("digits6", "letters", "dashes", "dots", "short", "mixed", "size suffix"):
        rows = [(f"thing {i}", "", f"thing {i}") for i in range(26)]
        for number in wares.sku_numbers(rng, style, rows):
            out[number.upper()] = None
            out[one_stroke(number.upper(), rng)] = None
    return list(out)[:CATALOG]


def samples(count: int, seed: int = 1) -> Iterator[Sample]:
    """`count` of each row, the writers in turn; half of them damaged."""
    pens = Pens.of("fit", "test")
    for kind in (*KINDS, *(f"{k} in boxes" for k in ("postal_code", "sku"))):
        rng, made = Random(f"{seed} {kind}"), 0
        while made < count:
            base, comb = kind.removesuffix(" in boxes"), kind.endswith("boxes")
            hand: Hand = pens.hands[made % len(pens.hands)]
            text = a_text(base, rng)
            drawn = crops.by_hand(hand, text.replace(" ", "") if comb else text, rng, comb=comb)
            damaged = made // len(pens.hands) % 2 == 1
            crop = drawn and _cut(drawn[0], drawn[1], rng, base, hand.name, damaged=damaged)
            if crop:
                yield Sample(crop, kind, damaged)
                made += 1
    for source, row in (("words", "word"), ("lines", "line")):
        rng, made = Random(f"{seed} {source}"), 0
        for crop in crops.crops(rng, pens, sources={source: 1}):
            if row == "word" and " " in crop.text:
                continue
            yield Sample(crop, row, True)
            made += 1
            if made == count:
                break
    for kind in KINDS:
        rng, made = Random(f"{seed} print {kind}"), 0
        while made < count // 2:
            text = a_text(kind, rng)
            crop = _cut(crops.printed(text, rng), text, rng, kind, "print", damaged=made % 2 == 1)
            if crop:
                yield Sample(crop, f"printed {kind}", made % 2 == 1)
                made += 1


def digits() -> Iterator[Sample]:
    """Scans of digits by 43 people (UCI optdigits, out of scikit-learn where it is installed): 8 by 8 pixels, drawn larger."""
    try:
        from sklearn.datasets import load_digits
    except ImportError:
        return
    found = load_digits()
    for picture, digit in zip(found.images, found.target, strict=True):
        page = cv2.copyMakeBorder((250 - picture * 15).astype(np.uint8), 2, 2, 2, 2, cv2.BORDER_CONSTANT, value=250)
        crop = ocr.trimmed(np.asarray(cv2.resize(page, (60, 60), interpolation=cv2.INTER_CUBIC), np.uint8))
        yield Sample(Crop(crop, str(digit), "scan", "quantity", "optdigits"), "single scanned digits", True)


def _cut(page: crops.Gray, text: str, rng: Random, kind: str, writer: str, *, damaged: bool) -> Crop | None:
    picture = crops.finished(page, rng, printed=writer == "print") if damaged else ocr.trimmed(page)
    return Crop(picture, text, "test", kind, writer) if picture is not None and picture.size else None


@dataclass
class Counts:
    """By row: how many there are and how many are right, by model, clean and scanned; by writer over all fields; what the last
    model read wrong, surest first."""

    rows: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    writers: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    worst: list[tuple[Crop, ocr.Recognized]] = field(default_factory=list)

    def add(self, row: str, which: str, recognizer: str, right: bool) -> None:
        self.rows[row][f"{which} n {recognizer}"] += 1
        self.rows[row][f"{which} {recognizer}"] += right


def measure(recognizers: Sequence[str], count: int) -> Counts:
    """`recognizers` as `models.use` takes them."""
    found = [*samples(count), *digits()]
    counts = Counts()
    catalogue = numbers()
    kinds = [KINDS.get(s.crop.kind, "text") for s in found]
    for recognizer in recognizers:
        models.use(recognizer)
        read = [r for at in range(0, len(found), 64) for r in _read(found[at : at + 64], kinds[at : at + 64])]
        counts.worst = []
        for sample, got in zip(found, read, strict=True):
            text, which = sample.crop.text.casefold(), "scanned" if sample.damaged else "clean"
            right = got.text.casefold() == text
            counts.add(sample.row, which, recognizer, right)
            if sample.row in KINDS:
                counts.writers[sample.crop.writer][f"n {recognizer}"] += 1
                counts.writers[sample.crop.writer][recognizer] += right
                if not right and not sample.damaged:
                    counts.worst.append((sample.crop, got))
            if sample.row.startswith("sku") and got.lattice:
                scores = {number: got.lattice.log_prob(number) for number in catalogue}
                best = max(scores, key=lambda number: scores[number])
                counts.add(f"{sample.row}, with the catalogue", which, recognizer, best.casefold() == text)
    counts.worst.sort(key=lambda one: -one[1].confidence)
    models.use(models.OWN)
    return counts


def _read(found: Sequence[Sample], kinds: Sequence[str]) -> list[ocr.Recognized]:
    return ocr.recognize([s.crop.picture for s in found], kinds)


def table(counts: Counts, recognizers: Sequence[str]) -> Iterator[str]:
    """Lines of Markdown: by field, then by writer."""
    whiches = [(which, r) for which in ("clean", "scanned") for r in recognizers]
    yield f"| field | n | {' | '.join(f'{which}, {Path(r).stem}' for which, r in whiches)} |"
    yield "|---" * (2 + len(whiches)) + "|"
    for name, row in counts.rows.items():
        n = sum(row[f"{which} n {recognizers[0]}"] for which in ("clean", "scanned"))
        cells = [_share(row[f"{which} {r}"], row[f"{which} n {r}"]) for which, r in whiches]
        yield f"| {name} | {n} | {' | '.join(cells)} |"
    yield ""
    yield f"| writer | n | {' | '.join(Path(r).stem for r in recognizers)} |"
    yield "|---" * (2 + len(recognizers)) + "|"
    for writer, row in sorted(counts.writers.items()):
        cells = [_share(row[r], row[f"n {r}"]) for r in recognizers]
        yield f"| {writer} | {row[f'n {recognizers[0]}']} | {' | '.join(cells)} |"


def _share(right: int, n: int) -> str:
    return f"{100 * right / n:.1f} %" if n else "–"


def draw_worst(counts: Counts, file: Path, most: int = 20) -> None:
    """A picture of the fields that were read wrong with the most confidence: the crop, what it says, what was read."""
    from PIL import Image, ImageDraw, ImageFont

    width, high = 1200, 84
    font = ImageFont.load_default(size=15)
    placed: list[tuple[int, int, Crop, ocr.Recognized]] = []
    x = y = 0
    for crop, got in counts.worst[:most]:
        wide = max(ocr.prepared(crop.picture).shape[1], 9 * max(len(crop.text), len(got.text) + 7)) + 24
        if x + wide > width:
            x, y = 0, y + high
        placed.append((x, y, crop, got))
        x += wide
    sheet = Image.new("L", (width, y + high), 255)
    pen = ImageDraw.Draw(sheet)
    for left, top, crop, got in placed:
        sheet.paste(Image.fromarray(ocr.prepared(crop.picture)), (left, top))
        pen.text((left, top + 49), crop.text, fill=0, font=font)
        pen.text((left, top + 65), f"{got.text} ({got.confidence:.0%})", fill=90, font=font)
    sheet.save(file, optimize=True)
