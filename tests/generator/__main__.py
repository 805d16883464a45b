"""python -m tests.generator OUT --n N --part train|test --seed S [--kinds a,b]: writes shops and documents with their truths.

OUT/shops/<shop>/ is a shop's folder; OUT/<kind>/<nnnn>/ holds input.*, expected.json (as in tests/cases) and meta.json.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.generator.kinds import World, load
from tests.generator.world import write_shop


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.generator", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--n", type=int, default=50, help="documents of each kind")
    parser.add_argument("--part", choices=("train", "test"), default="train")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--kinds", default="", help="separated by commas; else all")
    parser.add_argument("--layouts", default="", help="only these, separated by commas")
    wanted = parser.parse_args()
    here = [one for one in load() if one.part == wanted.part]
    kinds = [k for k in wanted.kinds.split(",") if k] or sorted({one.kind for one in here})
    only = {name for name in wanted.layouts.split(",") if name}
    world = World(wanted.seed, wanted.part)
    written: set[str] = set()
    left_out = 0
    for kind in kinds:
        names = sorted(one.name for one in here if one.kind == kind)
        for number in range(wanted.n):
            if only and names and names[number % len(names)] not in only:
                continue
            document = world.document(kind, number)
            if document is None:
                left_out += 1
                continue
            folder = wanted.out / kind / f"{number:04d}"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"input{document.suffix}").write_bytes(document.data)
            _json(folder / "expected.json", document.truth)
            _json(folder / "meta.json", document.meta)
            if document.shop.key not in written:
                write_shop(document.shop, wanted.out / "shops" / document.shop.key)
                written.add(document.shop.key)
    if left_out:
        print(f"{left_out} documents were left out: this machine lacks what their layouts need.", file=sys.stderr)
    return 0


def _json(file: Path, value: object) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
