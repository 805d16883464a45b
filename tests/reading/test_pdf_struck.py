"""Lines drawn through words strike them; rules, underlines and table lines don't."""

from __future__ import annotations

import pytest

from orderproc.model.reading import Box, Word
from orderproc.reading.pdf_struck import struck_out

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
