"""The networks: which one reads, and that the other is one setting away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from orderproc.errors import ConfigurationError
from orderproc.reading import models, ocr
from tests.reading.paper import Paper


@pytest.fixture(autouse=True)
def back() -> Iterator[None]:
    yield
    models.use(models.OWN)


def test_reads_with_its_own_model_unless_told_otherwise() -> None:
    assert models.path(models.RECOGNITION).parent == Path(models.__file__).parent
    assert "of orderproc" in models.version()
    models.use(models.STOCK)
    assert models.path(models.RECOGNITION) == models.stock(models.RECOGNITION)
    assert "of rapidocr" in models.version()


@pytest.mark.parametrize("recognizer", [models.OWN, models.STOCK])
def test_both_read_print(recognizer: str) -> None:
    models.use(recognizer)
    crop = ocr.trimmed(Paper(200, 30).text(6, 6, "Hex bolt 4021", 13).scan())
    assert ocr.recognize([crop])[0].text == "Hex bolt 4021"


def test_keeps_every_character_of_the_stock_model_that_we_want() -> None:
    own = set(ocr._charset().alphabet)
    models.use(models.STOCK)
    assert own == set(ocr._charset().alphabet)


def test_an_unknown_model_is_told() -> None:
    with pytest.raises(ConfigurationError, match="not installed"):
        models.stock("nothing")
