"""The words of ordinary forms mean what they mean there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from orderproc.model.reading import Box, Word
from orderproc.parsing.form.asked import part_of
from orderproc.parsing.form.grammar import meaning_of
from orderproc.parsing.form.labelled import party_named
from orderproc.parsing.form.wordings import key_worded, unwrapped
from orderproc.parsing.head.keyvalues import Key, key_listed, key_of
from orderproc.parsing.head.ways import method_in, way_meant
from orderproc.parsing.ordertable.headings import role_of
from orderproc.parsing.ordertable.sums import sum_of
from tests.parsing import vocabulary


def wordings(of: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    for meaning, texts in of.items():
        yield meaning, [text.strip() for text in " ".join(texts.split()).split(" | ")]


def key_asked(text: str) -> Key | None:
    meant = meaning_of(text)
    listed = key_listed(unwrapped(text).strip(" .#")) or key_worded(text)
    return listed or (meant if isinstance(meant, Key) else None) or key_of(text)


def way_named(text: str) -> str | None:
    return method_in(text) or way_meant(text)


@pytest.mark.parametrize(("meaning", "texts"), wordings(vocabulary.PARTS))
def test_labels_of_the_parts_of_an_address(meaning: str, texts: list[str]) -> None:
    assert {text: part_of(text) for text in texts} == dict.fromkeys(texts, meaning)


@pytest.mark.parametrize(("meaning", "texts"), wordings(vocabulary.KEYS))
def test_labels_of_the_head(meaning: str, texts: list[str]) -> None:
    assert {text: key_asked(text) for text in texts} == dict.fromkeys(texts, meaning)


@pytest.mark.parametrize(("meaning", "texts"), wordings(vocabulary.PARTIES))
def test_headings_of_blocks(meaning: str, texts: list[str]) -> None:
    found = {text: party_named(Word(text=text, box=Box(0, 0, 50, 8))) for text in texts}
    assert found == dict.fromkeys(texts, meaning)


@pytest.mark.parametrize(("meaning", "texts"), wordings(vocabulary.HEADINGS))
def test_headings_of_columns(meaning: str, texts: list[str]) -> None:
    assert {text: role_of(text) for text in texts} == dict.fromkeys(texts, meaning)


@pytest.mark.parametrize(("meaning", "texts"), wordings(vocabulary.SUMS))
def test_labels_of_sums(meaning: str, texts: list[str]) -> None:
    assert {text: sum_of(text) for text in texts} == dict.fromkeys(texts, meaning)


@pytest.mark.parametrize(("meaning", "texts"), wordings(vocabulary.WAYS))
def test_ways_of_paying(meaning: str, texts: list[str]) -> None:
    assert {text: way_named(text) for text in texts} == dict.fromkeys(texts, meaning)
