"""`make score`: straight-through, silent errors, false alarms, lost; by kind.

    python -m tests.score [--generated DIR] [--kinds A,B] [--corpus DIR] [--no-cases] [--show]

Always the cases; with --generated a folder that `make corpus` made (build/corpus/test), with --corpus a folder of documents that
others made. Writes build/score.json; with --generated and --corpus both, docs/accuracy.json and from it docs/accuracy.md,
compared with the last one.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.score import page
from tests.score.generated import documents, score_cases, score_generated
from tests.score.others import score_others
from tests.score.tally import Tally, table
from tests.truth import ROOT


def main() -> int:
    arguments = argparse.ArgumentParser(prog="python -m tests.score", description=__doc__)
    arguments.add_argument("--generated", type=Path, help="a folder made by `make corpus`")
    arguments.add_argument("--kinds", default="", help="of the generated documents, by comma; else all")
    arguments.add_argument("--corpus", type=Path, help="a folder of documents that others made")
    arguments.add_argument("--no-cases", action="store_true", help="leave tests/cases out")
    arguments.add_argument("--show", action="store_true", help="print each difference of a generated document")
    asked = arguments.parse_args()
    tally = Tally()
    if not asked.no_cases:
        score_cases(tally)
    if asked.generated:
        kinds = set(filter(None, asked.kinds.split(",")))
        score_generated(tally, list(documents(asked.generated, kinds)), show=asked.show)
    if asked.corpus:
        score_others(tally, asked.corpus)
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "score.json").write_text(json.dumps(tally.record(), indent=1) + "\n", encoding="utf-8")
    print("\n".join(table(tally.record())))
    print("\n".join(tally.problems))
    if asked.generated and asked.corpus and not asked.no_cases and not asked.kinds:
        page.keep("score", {"kinds": tally.record(), "problems": tally.problems})
    return 1 if tally.silent else 0


if __name__ == "__main__":
    sys.exit(main())
