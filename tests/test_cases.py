"""Each case: what `orderproc read` makes of the document is what stands in expected.json."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from orderproc.cli.read import results
from orderproc.pipeline import Reader, Shop
from orderproc.reading import ReaderPool
from tests.truth import ROOT, Case, cases, compare

SHOP = ROOT / "samples" / "shop"


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    shop = Shop.open(SHOP)
    with ReaderPool(shop.folder.settings.reading, workers=1) as pool:
        yield Reader(shop, pool)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_case(case: Case, reader: Reader) -> None:
    got = list(results(reader, [case.document], case.channel))
    outcome = compare(case.expected["orders"], got)
    assert not outcome.silent, "accepted though wrong: " + "\n".join(outcome.silent)
    assert not outcome.wrong, "\n".join(outcome.wrong)


def test_every_sample_document_is_a_case() -> None:
    used = {case.document for case in cases()}
    folders = (SHOP / "post", SHOP / "mail" / "new", SHOP / "mail" / "cur")
    documents = {file for folder in folders for file in folder.glob("[!.]*") if file.is_file()}
    assert documents
    assert documents <= used, f"without a case: {sorted(d.name for d in documents - used)}"
