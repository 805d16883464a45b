"""Fits the curves of `orderproc/checking/fitted.py`: log-odds said to the log-odds of being right, a straight line for each kind.

Only what is said to be likely is fitted, since nothing else is ever accepted. Two numbers a kind, held near "as said" (slope 1, offset
0) by a prior, since of most kinds only few are ever wrong. Hands differ more than pages: it is fitted on many draws of writers, and what
is kept is the curve that four of five draws lie above. Then the most that one order may be in doubt: so that of all orders accepted by
it the stated risk are wrong, by the curves.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from random import Random

import numpy as np

from orderproc.checking.calibration import Said
from tests.calibration.said import Told

FITTED = Path(__file__).parents[2] / "orderproc" / "checking" / "fitted.py"
RISKS = (0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1)
NEAR = (0.5, 1.5)  # standard deviations of slope and offset
DRAWS, BELOW = 40, 0.2
LIKELY = 0.9
TIMES = 5.0  # one order may be in doubt by at most so many times the risk


def curve(said: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Slope and offset, by Newton's method on the penalized log-likelihood."""
    x = np.array([math.log(min(max(p, 1e-7), 1 - 1e-7) / (1 - min(max(p, 1e-7), 1 - 1e-7))) for p, _ in said])
    y = np.array([float(right) for _, right in said])
    at = np.array([1.0, 0.0])
    rows = np.stack([x, np.ones_like(x)], axis=1)
    weak = np.diag([1 / NEAR[0] ** 2, 1 / NEAR[1] ** 2])
    for _ in range(50):
        q = 1 / (1 + np.exp(-rows @ at))
        slope = rows.T @ (y - q) - weak @ (at - np.array([1.0, 0.0]))
        bend = (rows * (q * (1 - q))[:, None]).T @ rows + weak
        step = np.linalg.solve(bend, slope)
        at = at + np.clip(step, -0.5, 0.5)
        if float(np.abs(step).max()) < 1e-9:
            break
    return float(at[0]), float(at[1])


def curves(orders: Sequence[Told]) -> dict[str, tuple[float, float, float]]:
    by_kind: dict[Said, list[tuple[float, bool]]] = {kind: [] for kind in Said}
    for order in orders:
        for kind, said, right in order.fields:
            by_kind[kind].append((said, right))
    # what was said to be as good as certain is never held to be surer than that half of one of them all was wrong
    sure = sum(said >= 0.999 for found in by_kind.values() for said, _ in found)
    return {kind.value: (*_careful(kind, orders), 1 - 0.5 / (sure + 1)) for kind in by_kind}


def _careful(kind: Said, orders: Sequence[Told]) -> tuple[float, float]:
    """The curve below most of those fitted on writers drawn with replacement (Efron 1979, the unit drawn is the writer)."""
    of: dict[str, list[tuple[float, bool]]] = {}
    for order in orders:
        mine = of.setdefault(order.writer, [])
        mine += [(said, right) for k, said, right in order.fields if k is kind and said >= LIKELY]
    rng = Random(1)
    writers = sorted(of)
    at = np.linspace(0.0, 14.0, 29)
    drawn = []
    for _ in range(DRAWS):
        said = [one for writer in rng.choices(writers, k=len(writers)) for one in of[writer]]
        slope, offset = curve(said)
        drawn.append(slope * at + offset)
    slope, offset = np.polyfit(at, np.quantile(np.array(drawn), BELOW, axis=0), 1)
    return float(slope), float(offset)


def allowed(orders: Sequence[Told], fitted: dict[str, tuple[float, float, float]]) -> dict[float, float]:
    """For each risk the doubt that an order may be in."""
    doubts = sorted(order.wrong(fitted) for order in orders)
    found = {}
    for risk in RISKS:
        whole, most = 0.0, 0.0
        for count, doubt in enumerate(doubts, 1):
            whole += doubt
            if whole / count > risk:
                break
            most = doubt
        found[risk] = min(max(most, risk), TIMES * risk)
    return found


def write(fitted: dict[str, tuple[float, float, float]], may: dict[float, float], counts: str) -> None:
    body = "".join(f'    "{kind}": ({a:.4f}, {b:.4f}, {most:.6f}),\n' for kind, (a, b, most) in fitted.items())
    risks = "".join(f"    {risk}: {doubt:.6f},\n" for risk, doubt in may.items())
    FITTED.write_text(
        '"""Made by `python -m tests.calibration fit`; don\'t edit. See `calibration`."""\n\n'
        f"# {counts}\n# kind: slope and offset of the log-odds said, the most that is ever said\n"
        f"CURVES = {{\n{body}}}\n\n# risk that an accepted order is wrong: how likely one order may be wrong\nALLOWED = {{\n{risks}}}\n",
        encoding="utf-8",
    )
