"""Lines drawn through words strike them; rules, underlines and table lines don't."""

from __future__ import annotations

import pytest

from orderproc.model.reading import Box, Page, PageSource, Rule, Word
from orderproc.reading.pdf_struck import struck_out, without_frames

WORDS = [
    Word(text="TW-1451", box=Box(40, 100, 80, 110)),
    Word(text="tape", box=Box(84, 100, 110, 110)),
    Word(text="5", box=Box(300, 100, 306, 110)),
]


@pytest.mark.parametrize(
    ("line", "struck"),
    [
        (Box(40, 104.5, 80, 105.2), [True, False, False]),
        (Box(39, 105, 111, 105.7), [True, True, False]),
        (Box(40, 109.5, 110, 110), [False, False, False]),  # an underline
        (Box(40, 99.8, 110, 100.3), [False, False, False]),  # the rule of a row
        (Box(20, 105, 560, 105.5), [False, False, False]),  # a rule over the whole page
        (Box(60, 105, 66, 105.5), [False, False, False]),  # a dash
    ],
)  # fmt: skip
def test_what_a_line_strikes(line: Box, struck: list[bool]) -> None:
    assert [word.struck for word in struck_out(WORDS, [line])] == struck


@pytest.mark.parametrize(("second", "struck"), [(100.0, False), (300.0, True)], ids=["the foot of each page", "once"])
def test_a_line_at_the_same_place_on_several_pages_strikes_nothing_out(second: float, struck: bool) -> None:
    word = Word(text="Boots", box=Box(40, 95, 80, 105), struck=True)
    pages = [
        Page(number=n, width=600, height=800, source=PageSource.TEXT, words=(word,) if n == 1 else (), rules=(rule,))
        for n, rule in ((1, Rule(box=Box(40, 100, 82, 100))), (2, Rule(box=Box(40, second, 82, second))))
    ]
    assert [w.struck for page in without_frames(pages) for w in page.words] == [struck]
