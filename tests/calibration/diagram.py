"""docs/reliability.md and .png: of the fields that are said to be wrong once in so many, how many are. Both axes by powers of ten."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence
from itertools import pairwise

from PIL import Image, ImageDraw

from orderproc.checking.calibration import Said, allowed, right
from tests.calibration.said import Told
from tests.truth import ROOT

EDGES = (1.0, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001, 0.0003, 0.0)  # said to be wrong
WIDTH, MARGIN, LEAST = 420, 56, 1e-4
RISKS = (0.0001, 0.001, 0.01)


def bins(fields: Sequence[tuple[float, bool]]) -> Iterator[tuple[float, float, int, int]]:
    """From, to (said to be wrong), how many, how many were; empty ones left out."""
    for high, low in pairwise(EDGES):
        mine = [ok for q, ok in fields if low <= 1 - q < high or (high == 1.0 and q == 0.0)]
        if mine:
            yield low, high, len(mine), sum(not ok for ok in mine)


def write(orders: Sequence[Told], counts: str) -> None:
    by_kind: dict[str, list[tuple[float, bool]]] = {kind.value: [] for kind in Said}
    for order in orders:
        for kind, said, ok in order.fields:
            by_kind[kind.value].append((right(kind, said), ok))
    (ROOT / "docs" / "reliability.md").write_text("\n".join(page(orders, by_kind, counts)) + "\n", encoding="utf-8")
    picture([row for rows in by_kind.values() for row in rows]).save(ROOT / "docs" / "reliability.png", optimize=True)


def page(orders: Sequence[Told], by_kind: dict[str, list[tuple[float, bool]]], counts: str) -> Iterator[str]:
    yield "# How far what is said of a picture can be trusted"
    yield ""
    yield "Made by `python -m tests.calibration prove`; don't edit. The curves (`orderproc/checking/fitted.py`) were fitted on the"
    yield f"part train; this is the part test, other hands, other shops: {counts}, {time.strftime('%Y-%m-%d')}."
    yield "With old prices, wrong sums, items that nobody sells one stroke away from one that is sold, prices nobody knows."
    yield ""
    yield "![said to be wrong against wrong](reliability.png)"
    yield ""
    yield "| kind of field | said to be wrong | fields | expected wrong | wrong |"
    yield "|---|---|---|---|---|"
    for kind, rows in by_kind.items():
        for low, high, count, wrong in bins(rows):
            expected = sum(1 - q for q, _ in rows if low <= 1 - q < high or (high == 1.0 and q == 0.0))
            yield f"| {kind} | {low:g} to {high:g} | {count} | {expected:.1f} | {wrong} |"
    yield ""
    yield "Whole orders, by items and quantities alone (addresses and named doubts not asked):"
    yield ""
    yield "| `[checking] risk` | one order may be in doubt by | orders below it | of | expected wrong | wrong |"
    yield "|---|---|---|---|---|---|"
    for risk in RISKS:
        taken = [order for order in orders if order.wrong() <= allowed(risk)]
        expected = sum(order.wrong() for order in taken)
        wrong = sum(not order.right for order in taken)
        yield f"| {risk:g} | {allowed(risk):.4f} | {len(taken)} | {len(orders)} | {expected:.2f} | {wrong} |"


def picture(fields: Sequence[tuple[float, bool]]) -> Image.Image:
    side = WIDTH - 2 * MARGIN

    def place(said: float, seen: float) -> tuple[float, float]:
        return tuple_of(said)[0], tuple_of(seen)[1]

    def tuple_of(value: float) -> tuple[float, float]:
        share = (math.log10(max(value, LEAST)) - math.log10(LEAST)) / -math.log10(LEAST)
        return MARGIN + share * side, WIDTH - MARGIN - share * side

    image = Image.new("L", (WIDTH, WIDTH), 255)
    draw = ImageDraw.Draw(image)
    for power in range(round(math.log10(LEAST)), 1):
        x, y = tuple_of(10.0**power)
        draw.line((x, MARGIN, x, WIDTH - MARGIN), fill=225)
        draw.line((MARGIN, y, WIDTH - MARGIN, y), fill=225)
        name = f"1 in {10**-power}" if power else "all"
        draw.text((x, WIDTH - MARGIN + 6), name, fill=0, anchor="ma", font_size=10)
        draw.text((MARGIN - 4, y), name, fill=0, anchor="rm", font_size=10)
    draw.line((*place(LEAST, LEAST), *place(1, 1)), fill=150, width=1)
    for low, high, count, wrong in bins(fields):
        mine = [1 - q for q, _ in fields if low <= 1 - q < high]
        said = sum(mine) / max(len(mine), 1)
        # 90 of 100 such intervals hold the true share (Wilson, 1927)
        z, p = 1.645, wrong / count
        middle = (p + z * z / (2 * count)) / (1 + z * z / count)
        half = z * math.sqrt(p * (1 - p) / count + z * z / (4 * count * count)) / (1 + z * z / count)
        draw.line((*place(said, max(middle - half, LEAST)), *place(said, middle + half)), fill=90, width=2)
        x, y = place(said, p)
        box = (x - 4, y - 4, x + 4, y + 4)
        draw.ellipse(box, fill=0 if wrong else 255, outline=0)
    draw.text((WIDTH / 2, WIDTH - 14), "said to be wrong", fill=0, anchor="mm", font_size=12)
    draw.text((MARGIN, MARGIN - 22), "wrong (with 90 % intervals; empty: none)", fill=0, anchor="lm", font_size=12)
    return image.quantize(8)
