"""The labeller that ships, and the texts it learns from."""

from __future__ import annotations

import random

import numpy as np
import pytest

from orderproc.parsing.party.labeller import GOODS, labelled
from orderproc.parsing.party.labeller.model import PARTS, ROLES, chances
from orderproc.parsing.party.labeller.words import MARKS, marks_of, words_in
from tests.labeller.texts import UNTOLD, drawn, labels, pool_of, texts
from tests.passages.marks import unmarked

MAIL = f"""Hello,

please send us

{GOODS}

to the workshop: Marsh & Sons Joinery, Unit 4, 12 Elm Road, Hull HU5 3QR. The invoice goes to our office,
Marsh Holdings Ltd, PO Box 40, Leeds LS1 4AB.

Regards
Ann Reed"""


def test_words_are_where_they_stand() -> None:
    words = words_in(MAIL)
    assert [MAIL[w.start : w.end] for w in words] == [w.text for w in words]
    assert marks_of(words).shape == (len(words), MARKS)
    assert sum(w.text == GOODS for w in words) == 1


def test_every_word_gets_a_part_and_a_role() -> None:
    words = words_in(MAIL)
    told = chances(MAIL, words)
    assert told.parts.shape == (len(words), len(PARTS))
    assert told.roles.shape == (len(words), len(ROLES))
    assert np.allclose(told.parts.sum(axis=1), 1, atol=1e-4)


def test_goods_and_bill_go_to_two_places() -> None:
    by_role = {one.role: one for one in labelled(MAIL).addresses}
    assert by_role["ship"].said("street") == "12 Elm Road"
    assert by_role["ship"].said("postal_code") == "HU5 3QR"
    assert by_role["ship"].said("company") == "Marsh & Sons Joinery"
    assert by_role["bill"].said("company") == "Marsh Holdings Ltd"
    assert by_role["bill"].said("city") == "Leeds"


@pytest.mark.parametrize("text", ["", "   \n \n", "☃", "x" * 50_000, "1 " * 9_000])
def test_odd_texts_are_read_all_the_same(text: str) -> None:
    assert 0 <= labelled(text).sure <= 1


def test_what_is_learned_from_is_what_is_marked() -> None:
    text, spans = unmarked("to ⟦ship.street|4 Elm Rd⟧, ⟦ship.city|Hull⟧; bill ⟦bill.name|Ann Reed⟧")
    assert text == "to 4 Elm Rd, Hull; bill Ann Reed"
    assert [text[s.start : s.end] for s in spans] == ["4 Elm Rd", "Hull", "Ann Reed"]


def test_other_names_stand_where_the_first_ones_stood() -> None:
    found = texts("even")
    pool, rng = pool_of(found), random.Random(3)
    for one in found[:40]:
        new = drawn(one, pool, rng)
        before, after = (
            [PARTS[p] for p, last in zip(parts, (-1, *parts), strict=False) if p not in (0, UNTOLD, last)]
            for parts in (labels(one)[0].tolist(), labels(new)[0].tolist())
        )
        assert before == after, new.text
    assert not {one.text for one in found} & {one.text for one in texts("odd")}
