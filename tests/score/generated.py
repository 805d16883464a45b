"""Documents of `tests.generator`: each is read with the shop that its meta.json names. Also the samples' cases, by the same comparison."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from orderproc.cli.read import results
from orderproc.pipeline import Reader, Shop
from orderproc.reading import ReaderPool
from tests.score.tally import Tally
from tests.truth import CUSTOMERS, ROOT, cases, compare


@dataclass(frozen=True)
class Document:
    """One generated document with its truth."""

    file: Path
    expected: list[dict[str, Any]]
    meta: dict[str, Any]

    @property
    def shop(self) -> Path:
        return self.file.parent.parent.parent / "shops" / str(self.meta["shop"])


def documents(folder: Path, kinds: set[str] | None = None) -> Iterator[Document]:
    for meta in sorted(folder.glob("*/*/meta.json")):
        about = json.loads(meta.read_text(encoding="utf-8"))
        if kinds and about["kind"] not in kinds:
            continue
        expected = json.loads((meta.parent / "expected.json").read_text(encoding="utf-8"))
        yield Document(next(meta.parent.glob("input.*")), expected["orders"], about)


def score_generated(tally: Tally, found: list[Document], *, prefix: str = "generated", show: bool = False) -> None:
    """Read shop by shop, so that a shop's tables are loaded once."""
    by_shop: dict[Path, list[Document]] = defaultdict(list)
    for document in found:
        by_shop[document.shop].append(document)
    with ReaderPool(Shop.open(next(iter(by_shop))).folder.settings.reading, workers=2) as pool:
        for folder, of_shop in sorted(by_shop.items()):
            reader = Reader(Shop.open(folder), pool)
            for document, got, took in read_each(reader, of_shop):
                outcome = compare(document.expected, got, folder / "customers.csv")
                kind = tally.kind(f"{prefix}: {document.meta['kind']}")
                kind.add(document.expected, got, outcome)
                kind.took(took)
                name = f"{document.meta['kind']}/{document.file.parent.name} ({document.meta.get('layout')})"
                tally.problems += [f"silent: {name}: {line}" for line in outcome.silent]
                if show:
                    for line in outcome.wrong:
                        print(f"{name}: {line}", flush=True)


def judged_each(
    found: Sequence[Document], judge: Callable[[Document, list[dict[str, Any]]], tuple[str, list[str]]]
) -> Iterator[tuple[Document, str, list[str]]]:
    """Each document, read by its shop, with what `judge` says of its results: a word for it, and why."""
    by_shop: dict[Path, list[Document]] = {}
    for one in found:
        by_shop.setdefault(one.shop, []).append(one)
    with ReaderPool(Shop.open(next(iter(by_shop))).folder.settings.reading, workers=2) as pool:
        for folder, of_shop in sorted(by_shop.items()):
            for one, got, _ in read_each(Reader(Shop.open(folder), pool), of_shop):
                yield one, *judge(one, got)


def read_each(reader: Reader, found: list[Document]) -> Iterator[tuple[Document, list[dict[str, Any]], float]]:
    """Each document's results; the seconds are those between two that are done (two workers read ahead)."""
    by_path = {str(document.file): document for document in found}
    got: list[dict[str, Any]] = []
    current = ""
    began = time.monotonic()
    for result in results(reader, [document.file for document in found]):
        path = result["document"]["path"]
        if path != current and current:
            yield by_path[current], got, time.monotonic() - began
            got, began = [], time.monotonic()
        current = path
        got.append(result)
    if current:
        yield by_path[current], got, time.monotonic() - began


def score_cases(tally: Tally) -> None:
    shop = Shop.open(ROOT / "samples" / "shop")
    with ReaderPool(shop.folder.settings.reading) as pool:
        reader = Reader(shop, pool)
        for case in cases():
            name = f"cases: {case.document.suffix.lower().lstrip('.') or 'mail'}"
            kind = tally.kind("cases: mail" if "/mail/" in str(case.document) else name)
            began = time.monotonic()
            got = list(results(reader, [case.document], case.channel))
            kind.took(time.monotonic() - began)
            outcome = compare(case.expected["orders"], got, CUSTOMERS)
            kind.add(case.expected["orders"], got, outcome)
            tally.problems += [f"silent: {case.name}: {line}" for line in outcome.silent]
