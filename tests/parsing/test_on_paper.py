"""A paper as the labeller reads it: paragraphs from the top and from the left, columns one after the other, goods as one word."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from orderproc.parsing.lines import lines_of
from orderproc.parsing.party.labeller.onpaper import paper_text
from tests.parsing.made import paper

Row = tuple[float, Sequence[tuple[float, str]]]


def read(*rows: Row, goods: Sequence[int] = ()) -> str:
    return paper_text(lines_of(paper(rows)), frozenset(goods)).text


def test_columns_are_read_one_after_the_other() -> None:
    rows = [
        (50, [(40, "Invoice to"), (300, "Deliver to")]),
        (62, [(40, "Kestrel Ltd"), (300, "Kestrel Ltd, Plant 2")]),
        (74, [(40, "7 Mill Road"), (300, "15 Dura Avenue")]),
        (86, [(40, "Hull HU1 2AA"), (300, "Leeds LS1 4AB")]),
    ]
    assert read(*rows).split("\n\n") == [
        "Invoice to\nKestrel Ltd\n7 Mill Road\nHull HU1 2AA",
        "Deliver to\nKestrel Ltd, Plant 2\n15 Dura Avenue\nLeeds LS1 4AB",
    ]


@pytest.mark.parametrize("gap", [20, 160])
def test_a_label_stands_beside_what_it_asks_for(gap: float) -> None:
    rows = [(50 + 12 * n, [(40, label), (100 + gap, said)]) for n, (label, said) in enumerate(ASKED)]
    assert read(*rows) == "\n".join(f"{label} {said}" for label, said in ASKED)


ASKED = (("Name:", "Ann Reed"), ("Street:", "12 Mill Lane"), ("Town:", "Hove"), ("Postcode:", "BN3 1EH"))


def test_a_label_before_the_first_of_several_lines() -> None:
    rows: list[Row] = [
        (50, [(40, "Ship to:"), (110, "Ann Reed")]),
        (62, [(110, "12 Mill Lane")]),
        (74, [(110, "Hove BN3 1EH")]),
    ]
    assert read(*rows) == "Ship to: Ann Reed\n12 Mill Lane\nHove BN3 1EH"


def test_a_blank_line_parts_paragraphs() -> None:
    assert read((50, [(40, "Ann Reed")]), (62, [(40, "12 Mill Lane")]), (100, [(40, "Order 7")])) == (
        "Ann Reed\n12 Mill Lane\n\nOrder 7"
    )


def test_a_centred_letterhead_is_one_paragraph() -> None:
    rows: list[Row] = [(50, [(260, "St. Mary's School")]), (62, [(275, "Church Lane 4")]), (74, [(284, "Hull HU1")])]
    assert read(*rows) == "St. Mary's School\nChurch Lane 4\nHull HU1"


def test_goods_are_one_word_where_they_stand() -> None:
    rows: list[Row] = [
        (50, [(40, "Ann Reed")]),
        (90, [(40, "Item"), (300, "Qty")]),
        (102, [(40, "Mug"), (300, "3")]),
        (140, [(40, "Thank you")]),
    ]
    assert read(*rows, goods=(1, 2)) == "Ann Reed\n\n{goods}\n\nThank you"
    assert read(*rows[:3], goods=(1, 2)) == "Ann Reed\n\n{goods}"


def test_each_word_has_its_place_in_the_text() -> None:
    found = paper_text(lines_of(paper([(50, [(40, "Ann Reed"), (300, "Hull")])])), frozenset())
    assert [found.text[start:end] for start, end, _, _ in found.places] == ["Ann", "Reed", "Hull"]
    assert [(word.text, page) for _, _, word, page in found.places] == [("Ann", 1), ("Reed", 1), ("Hull", 1)]
