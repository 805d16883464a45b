"""How many of the passages that nobody looked at are read right, and how many wrong in silence: no fewer and no more than these."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.passages.__main__ import counted, passages, write
from tests.passages.documents import LANGUAGES, SOURCES, shops
from tests.score.generated import documents

# right at least, silent at most; in hundredths of the odd passages of all languages
LEAST = {
    "addresses": (44, 16), "paying": (81, 11), "numbers": (77, 7), "wishes": (85, 7), "rows": (80, 1), "sheets": (41, 16),
    "printed": (31, 13), "pasted": (33, 13), "letters": (33, 16), "listed": (68, 8), "covering": (84, 10),
    "called": (38, 5), "whole": (16, 8), "told": (20, 10),
}  # fmt: skip
EVERY = {"whole": 2, "told": 2}  # of the longest kinds only every second of the odd ones, for time


@pytest.mark.slow
@pytest.mark.parametrize("kind", LEAST)
def test_passages(kind: str, tmp_path: Path) -> None:
    for wares in shops():
        wares.write(tmp_path / "shops" / wares.name)
    for lang in LANGUAGES:
        for at, passage in list(passages(kind, lang, "odd"))[:: EVERY.get(kind, 1)]:
            write(tmp_path, kind, lang, at, passage)
    count = Counter(how for _, how, _ in counted(list(documents(tmp_path))))
    right, silent = (100 * count[how] / count.total() for how in ("right", "silent"))
    assert right >= LEAST[kind][0], count
    assert silent <= LEAST[kind][1], count


def test_every_kind_is_counted() -> None:
    assert set(LEAST) == set(SOURCES)
