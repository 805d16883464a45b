"""`make case FILE=…`: copies a document to tests/cases/ and writes what is read now as expected.json, for a person to correct."""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

from orderproc.cli.read import results
from orderproc.pipeline import Reader, Shop
from orderproc.reading import ReaderPool
from tests.truth import CASES, ROOT


def main() -> int:
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_file():
        print("usage: make case FILE=path/to/document", file=sys.stderr)
        return 2
    document = Path(sys.argv[1])
    name = re.sub(r"[^a-z0-9]+", "-", document.stem.lower()).strip("-") or "case"
    folder = CASES / name
    if folder.exists():
        print(f"{folder.relative_to(ROOT)} is there already: correct it, or rename the document", file=sys.stderr)
        return 2
    shop = Shop.open(ROOT / "samples" / "shop")
    with ReaderPool(shop.folder.settings.reading, workers=1) as pool:
        orders = list(results(Reader(shop, pool), [document]))
    for order in orders:
        del order["document"], order["confidence"], order["issues"]
    folder.mkdir(parents=True)
    shutil.copyfile(document, folder / f"input{document.suffix.lower()}")
    (folder / "expected.json").write_text(
        json.dumps({"orders": orders}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    print(
        f"{folder.relative_to(ROOT)}: now correct expected.json; what it says is what orderproc read, not what is right"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
