"""python -m tests.papers [--data DIR] [--writers a,b] [--half odd|even|all] [--as pdf,scan,sheet] [--only 12,40] [--show] [--keep DIR]:
makes documents of the marked pages and counts what is read of them.

Even pages are looked at and mended, odd ones are held out. `--as` makes of a page what it is meant for (a page of tables is a sheet, any
other a PDF); `scan` draws the PDFs as scanners and telephones see them. `--keep` keeps the documents and their shops in the form of
`tests.generator`.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

import pypdfium2

from tests.generator.browser import browser
from tests.generator.damage import capture
from tests.generator.image_stacks import Printed
from tests.generator.images import degree
from tests.generator.picture_files import saved
from tests.papers.marked import Page, pages
from tests.papers.workbook import workbook
from tests.passages.counted import problems
from tests.score.generated import Document, documents, judged_each

DATA = Path(__file__).parent / "data"
KINDS = ("pdf", "sheet", "scan")
SEED = 30


def kind_of(page: Page) -> str:
    return "sheet" if page.tree.find(".//table[@data-sheet]") is not None else "pdf"


def made(page: Page, kind: str) -> tuple[bytes, str]:
    """The document and its suffix."""
    if kind == "sheet":
        return workbook(page), ".xlsx"
    data = browser().printed(page.text)
    if kind == "pdf":
        return data, ".pdf"
    rng = Random(f"{SEED}/{page.writer}/{page.number}")
    how = degree(rng)
    sheets = [Printed(data, n) for n in range(len(pypdfium2.PdfDocument(data)))]
    return saved([capture(lambda dpi, s=one: s.render(dpi), rng, how) for one in sheets], rng)  # type: ignore[misc]


def write(out: Path, page: Page, kind: str) -> None:
    """One document in a folder of its own."""
    shop = f"{page.writer}-{page.shop.name}"
    if not (out / "shops" / shop).exists():
        shutil.copytree(page.shop, out / "shops" / shop)
    folder = out / kind / f"{page.writer}-{page.number:03d}"
    folder.mkdir(parents=True, exist_ok=True)
    data, suffix = made(page, kind)
    (folder / f"input{suffix}").write_bytes(data)
    truth = {"orders": [page.truth()]}
    (folder / "expected.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")
    about = {
        "kind": kind,
        "shop": shop,
        "layout": str(page.file.relative_to(page.file.parents[1])),
        "today": "2026-12-01",
    }
    about["beside"] = page.beside()
    (folder / "meta.json").write_text(json.dumps(about), encoding="utf-8")


def chosen(data: Path, writers: Sequence[str], half: str, kinds: Sequence[str]) -> Iterator[tuple[Page, str]]:
    for page in pages(data):
        if (not writers or page.writer in writers) and (half == "all" or (page.number % 2 == 1) == (half == "odd")):
            own = kind_of(page)
            yield from ((page, kind) for kind in kinds if kind == own or (kind, own) == ("scan", "pdf"))


def counted(found: Sequence[Document]) -> Iterator[tuple[Document, str, list[str]]]:
    """Each document with "right", "waits", "silent" (accepted and wrong) or "lost", and why."""
    return judged_each(found, lambda one, got: judged(one.expected[0], got, one.meta["beside"]))


def judged(truth: dict[str, Any], got: list[dict[str, Any]], beside: str) -> tuple[str, list[str]]:
    verdicts = [g["verdict"] for g in got]
    why = [
        f"{i['code']} {i['field'] or ''}: {i['message']}" for g in got for i in g["issues"] if i["severity"] != "note"
    ]
    if truth["verdict"] != "accepted":
        if "accepted" in verdicts:
            return "silent", ["accepted"]
        fine = truth["verdict"] == "not_an_order" or "review" in verdicts or truth["verdict"] in truth["allowed"]
        return ("right" if fine else "lost"), why
    wrong = [f"{len(got)} orders"] if len(got) != 1 else list(problems(truth, got[0], beside))
    if "accepted" in verdicts:
        return ("silent", wrong) if wrong else ("right", [])
    return ("waits" if "review" in verdicts else "lost"), [*why, *wrong]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.papers", description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--writers", default="")
    parser.add_argument("--half", choices=("odd", "even", "all"), default="odd")
    parser.add_argument("--as", dest="kinds", default="pdf,sheet")
    parser.add_argument("--only", default="")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    only = {int(n) for n in asked.only.split(",") if n}
    with tempfile.TemporaryDirectory() as scratch:
        out = asked.keep or Path(scratch)
        writers = [one for one in asked.writers.split(",") if one]
        for page, kind in chosen(asked.data, writers, asked.half, asked.kinds.split(",")):
            if not only or page.number in only:
                write(out, page, kind)
        tell(sorted(counted(list(documents(out))), key=lambda one: str(one[0].file)), show=asked.show)
    return 0


def tell(results: Sequence[tuple[Document, str, list[str]]], *, show: bool) -> None:
    for one, how, why in results if show else ():
        if how != "right":
            print(f"{how.upper()} {one.meta['kind']} {one.meta['layout']} ({one.expected[0]['verdict']})")
            print("".join(f"  ! {line[:400]}\n" for line in why), end="")
    for kind in KINDS:
        of_kind = [one for one in results if one[0].meta["kind"] == kind]
        for writer in sorted({Path(one[0].meta["layout"]).parent.name for one in of_kind}):
            _tell(f"{kind} {writer}", [one for one in of_kind if Path(one[0].meta["layout"]).parent.name == writer])
        if of_kind:
            _tell(kind, of_kind)


def _tell(what: str, results: Sequence[tuple[Document, str, list[str]]]) -> None:
    orders = [one for one in results if one[0].expected[0]["verdict"] == "accepted"]
    count = Counter(how for _, how, _ in orders)
    others = Counter(how for one, how, _ in results if one.expected[0]["verdict"] != "accepted")
    lines = sum(
        not any(line.startswith("lines ") or line == "no order" for line in why)
        for _, how, why in orders
        if how != "lost"
    )
    told = ", ".join(f"{n} {how}" for how, n in count.items() if how != "right")
    print(f"{what}: {count['right']} of {count.total()} right, lines {lines}; {told}; others: {dict(others)}")


if __name__ == "__main__":
    raise SystemExit(main())
