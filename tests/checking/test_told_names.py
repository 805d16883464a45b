"""Sentences, labels and half brackets that were taken for somebody's name: never accepted; names of bodies that look a little so are."""

from __future__ import annotations

import pytest

from orderproc.checking.strange import _STRANGE


@pytest.mark.parametrize(
    "text",
    [
        "We are in the village", "Es un regalo para mi madre", "Wij zijn verhuisd", "Could it go to the office? The Lilac Gallery",
        "La merce viaggia", "Gentilmente consegnate in ufficio (Avv. Conti", "Rosa Gil)", "Die Ware geht", "Mudei para longe",
    ],
)  # fmt: skip
def test_a_sentence_is_nobodys_name(text: str) -> None:
    assert _STRANGE["name"].search(text) or _STRANGE["company"].search(text)


@pytest.mark.parametrize(
    "text",
    [
        "Das Blumenhaus", "Our Lady of Lourdes School", "Come & Dine Ltd", "It Works Computers", "Associação de pais e encarregados",
        "Ich & Du Mode", "Nos Racines", "Je Charlotte", "Wool & More (Leeds)", "Could Be Better Ltd",
    ],
)  # fmt: skip
def test_a_firm_may_be_called_so(text: str) -> None:
    assert not _STRANGE["company"].search(text)
