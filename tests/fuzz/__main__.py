"""`make fuzz`: python -m tests.fuzz [--n 10000] [--seed 1] [--generated 40] [--only NUMBER] [--kinds csv,xml]

Breaks documents and reads them. What went wrong is kept in build/fuzz/ with its number: `--only NUMBER` makes it again.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time

from tests.fuzz.originals import originals
from tests.fuzz.run import Tally, run
from tests.truth import ROOT

ENDS = ("accepted", "other", "review", "no order", "unreadable", "silent", "crash", "hang")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--n", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--only", type=int)
    parser.add_argument("--kinds", default="")
    parser.add_argument("--generated", type=int, default=40, help="generated documents of each kind")
    wanted = parser.parse_args()
    logging.disable(logging.CRITICAL)
    found = originals(wanted.generated)
    if wanted.kinds:
        found = [one for one in found if one.kind in wanted.kinds.split(",")]
    tally = Tally()
    began = time.monotonic()
    seen = 0
    for number, tally in enumerate(run(found, wanted.n, wanted.seed, wanted.only, wanted.start), 1):
        for where, name, mutator, said, data in tally.failures[seen:]:
            print(f"{where} {name} {mutator}: {said}", flush=True)
            folder = ROOT / "build" / "fuzz"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{wanted.seed}-{where}-{mutator}-{name.replace('/', '_')}").write_bytes(data)
        seen = len(tally.failures)
        if number % 500 == 0:
            print(f"{number} in {time.monotonic() - began:.0f} s, {seen} failures", file=sys.stderr, flush=True)
    print("\n".join(table(tally)))
    print(f"slowest {tally.slowest:.1f} s, peak memory {tally.peak_mb} MB, {time.monotonic() - began:.0f} s in all")
    return 1 if tally.failures else 0


def table(tally: Tally) -> list[str]:
    head = ("kind", "mutants", *ENDS)
    rows = [[kind, str(ends.total()), *(str(ends[end]) for end in ENDS)] for kind, ends in sorted(tally.kinds.items())]
    return ["| " + " | ".join(cells) + " |" for cells in (head, ["---"] * len(head), *rows)]


if __name__ == "__main__":
    sys.exit(main())
