"""Where HTML breaks lines and where it leaves a blank one: paragraphs of Word have no margin, its blank lines a hard space."""

from __future__ import annotations

import pytest

from orderproc.reading.html import lay_out


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p class=MsoNormal>Acme<o:p></o:p></p><p class=MsoNormal>12 High Street</p>", ["Acme", "12 High Street"]),
        ("<p class=MsoNormal>a</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>b</p>", ["a", "", "b"]),
        ("<p>a</p><p>b</p>", ["a", "", "b"]),
        ('<p style="margin:0">a</p><p style="margin: 0px">b</p>', ["a", "b"]),
        ('<p style="margin:0.5em">a</p><p>b</p>', ["a", "", "b"]),
        ("<div>a</div><div>&nbsp;</div><div>b</div>", ["a", "", "b"]),
        ("<div>a</div><div></div><div>b</div>", ["a", "b"]),
        ("<div>a</div><div><br></div><div>b</div>", ["a", "", "b"]),
    ],
)
def test_lines_of_paragraphs(html: str, expected: list[str]) -> None:
    assert lay_out(f"<body>{html}</body>").text_lines() == expected
