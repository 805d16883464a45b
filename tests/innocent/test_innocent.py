"""What changes nothing hardly ever makes an order wait, and no name of a thing does."""

from __future__ import annotations

import pytest

from tests.innocent.__main__ import changed, texts
from tests.innocent.words import WORDS


@pytest.mark.parametrize("row", ["x", "brackets", "alone", "table", "paper"])
def test_no_name_of_a_thing_changes_an_order(row: str) -> None:
    assert [text for text, _ in changed("goods", "en", "odd", row)] == []


@pytest.mark.parametrize("lang", [lang for lang in WORDS if lang != "en"])
@pytest.mark.parametrize("row", ["alone"])
def test_nor_in_another_language(lang: str, row: str) -> None:
    assert len([text for text, _ in changed("goods", lang, "odd", row)]) <= 1


@pytest.mark.slow
@pytest.mark.parametrize("lang", WORDS)
def test_sentences_around_an_order(lang: str) -> None:
    found = list(changed("mail", lang, "odd"))
    assert len(found) / len(texts("mail", lang, "odd")) < 0.2
    assert [text for text, got in found if got.verdict == "accepted"] == []


@pytest.mark.parametrize("lang", ["en", "de", "fr"])
def test_print_beside_an_order(lang: str) -> None:
    found = list(changed("print", lang, "odd"))
    assert len(found) / len(texts("print", lang, "odd")) < 0.07
