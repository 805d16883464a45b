"""Charts as inline SVG: drawn by hand, no library, no script. Numbers stand beside every bar, so that no one must guess."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup, escape

GREEN, AMBER, RED, GREY, BLUE = "#2f8f63", "#d99a1c", "#c4473a", "#9aa5b1", "#3d7fc4"
SERIES = (BLUE, "#7fb3e0", "#2a9d8f", "#c58bd0", "#8d99ae")  # told apart in grey print by their lightness
VERDICTS = {"accepted": GREEN, "review": AMBER, "not_an_order": GREY, "unreadable": RED}
INK, FAINT, RULE = "#1f2933", "#5f6c7b", "#e3e7ec"


class Label(NamedTuple):
    full: str
    short: str


@dataclass(frozen=True, slots=True)
class Series:
    """`values[i][j]` is what `names[j]` counts at `labels[i]`."""

    labels: tuple[Label, ...]
    names: tuple[str, ...]
    values: tuple[tuple[int, ...], ...]


def stacked_columns(series: Series, width: int = 850, height: int = 190) -> Markup:
    """One column a day, a colour a channel, the day's sum above it."""
    if not series.labels or not series.names:
        return Markup("")
    top, foot, left = 20, 22, 30
    step = (width - left) / max(len(series.labels), 7)
    ceiling = _round_up(max(sum(row) for row in series.values))
    scale = (height - top - foot) / ceiling
    drawn = []
    for tick in sorted({0, ceiling // 2, ceiling}):
        y = height - foot - tick * scale
        drawn.append(f'<line x1="{left}" x2="{width}" y1="{y:.1f}" y2="{y:.1f}" stroke="{RULE}"/>')
        drawn.append(f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end" fill="{FAINT}">{tick}</text>')
    for i, (label, row) in enumerate(zip(series.labels, series.values, strict=True)):
        x, y, bar = left + i * step + step * 0.18, height - foot, step * 0.64
        told = ", ".join(f"{name} {count}" for name, count in zip(series.names, row, strict=True) if count)
        drawn.append(f"<g><title>{escape(label.full)}: {escape(told or 'none')}</title>")
        for j, count in enumerate(row):
            if count:
                y -= count * scale
                drawn.append(
                    f'<rect x="{x:.1f}" y="{y:.1f}" width="{bar:.1f}" height="{count * scale:.1f}" fill="{SERIES[j % len(SERIES)]}"/>'
                )
        if any(row):
            drawn.append(
                f'<text x="{x + bar / 2:.1f}" y="{y - 5:.1f}" text-anchor="middle" fill="{INK}">{sum(row)}</text>'
            )
        drawn.append(
            f'<text x="{x + bar / 2:.1f}" y="{height - 6}" text-anchor="middle" fill="{FAINT}">{escape(label.short)}</text></g>'
        )
    return _svg(width, height, "Orders a day", drawn)


def bars(rows: Sequence[tuple[str, int, str | None]], width: int = 330) -> Markup:
    """Lying bars: (name, count, colour or None)."""
    if not rows:
        return Markup("")
    pitch, left, right = 28, 118, 44
    most = max(max(count for _, count, _ in rows), 1)
    drawn = []
    for i, (name, count, colour) in enumerate(rows):
        y = i * pitch
        length = max((width - left - right) * count / most, 1.5 if count else 0)
        drawn.append(f'<text x="{left - 10}" y="{y + 18}" text-anchor="end" fill="{INK}">{escape(name)}</text>')
        drawn.append(f'<rect x="{left}" y="{y + 5}" width="{length:.1f}" height="18" rx="2" fill="{colour or BLUE}"/>')
        drawn.append(f'<text x="{left + length + 7:.1f}" y="{y + 18}" fill="{INK}">{count}</text>')
    return _svg(width, pitch * len(rows), "Counts", drawn)


def _round_up(most: int) -> int:
    """An even ceiling for the axis: 2, 4, 6, 10, 20, 40 …"""
    size = 1
    while True:
        for step in (2, 4, 6, 10):
            if most <= step * size:
                return step * size
        size *= 10


def _svg(width: int, height: int, title: str, drawn: Sequence[str]) -> Markup:
    return Markup(  # noqa: S704 - all text in it is escaped above
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="100%" style="max-width:{width}px" '
        f'role="img" aria-label="{escape(title)}" font-size="12">{"".join(drawn)}</svg>'
    )
