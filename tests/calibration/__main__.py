"""How often what the joint solution says is right, and the curves that make it so.

    python -m tests.calibration fit            fits the curves on the part train: orderproc/checking/fitted.py
    python -m tests.calibration prove          the part test (other hands, other shops): docs/reliability.md and .png
    python -m tests.calibration ablation       each source of redundancy off, one at a time: docs/accuracy.md

Draws orders (see `draws`), reads them, solves them; `--keep DIR` draws them once. Wants the recognition model: half a second an order.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.calibration import ablation, diagram, fit
from tests.calibration.said import kept, told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("fit", "prove", "ablation"))
    parser.add_argument("--orders", type=int, default=600, help="by hand")
    parser.add_argument("--printed", type=int, default=200, help="printed")
    parser.add_argument("--keep", type=Path, default=None, help="a folder for what was drawn")
    given = parser.parse_args()
    part = "train" if given.what == "fit" else "test"
    hands = kept(part, given.orders, printed=False, folder=given.keep)
    prints = kept(part, given.printed, printed=True, folder=given.keep)
    if given.what == "ablation":
        ablation.write(hands, prints)
        return
    orders = [*told(hands, part), *told(prints, part)]
    counts = f"{len(hands)} orders by hand, {len(prints)} printed, {sum(len(o.fields) for o in orders)} fields of the part {part}"
    if given.what == "prove":
        diagram.write(orders, counts)
        return
    found = fit.curves(orders)
    fit.write(found, fit.allowed(orders, found), counts)


if __name__ == "__main__":
    main()
