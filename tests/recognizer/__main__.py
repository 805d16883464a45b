"""make recognizer: train, then count. `python -m tests.recognizer train|measure|language|print --help`."""

from __future__ import annotations

import argparse
from pathlib import Path

from orderproc.reading import models


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.recognizer", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("train", help="train, or go on with a training that was stopped")
    one.add_argument("--folder", type=Path, default=Path("build/recognizer"))
    one.add_argument("--steps", type=int, default=3_700)
    one.add_argument("--rate", type=float, default=1e-4)
    one.add_argument("--seed", type=int, default=1)
    one.add_argument("--device", default="cpu")
    two = commands.add_parser("measure", help="count on writers that were never trained on; prints tables")
    two.add_argument("recognizers", nargs="*", default=["stock", "own"], help="stock, own, or an ONNX file")
    two.add_argument("--count", type=int, default=240, help="fields of each kind")
    two.add_argument("--worst", type=Path, help="a PNG of the surest errors of the last one")
    three = commands.add_parser("language", help="count what names, streets and towns look like")
    three.add_argument("--lines", type=int, default=80_000)
    four = commands.add_parser(
        "print", help="fit the output that tells print from handwriting, into the model that ships"
    )
    four.add_argument("--count", type=int, default=4_000, help="crops to learn from")
    four.add_argument("--file", type=Path, default=models.path(models.RECOGNITION))
    given = parser.parse_args()
    if given.command == "language":
        from tests.recognizer import language

        language.write(given.lines)
        return
    if given.command == "print":
        from tests.recognizer.print_head import learn

        learn(given.file, given.count)
        return
    if given.command == "measure":
        from tests.recognizer.measure import draw_worst, measure, table

        counts = measure(given.recognizers, given.count)
        print("\n".join(table(counts, given.recognizers)))
        if given.worst:
            draw_worst(counts, given.worst)
        return
    from tests.recognizer.train import Plan, train

    plan = Plan(steps=given.steps, rate=given.rate, seed=given.seed, device=given.device)
    print(train(models.stock(models.RECOGNITION), given.folder, plan))


main()
