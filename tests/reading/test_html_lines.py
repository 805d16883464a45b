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


BLOCKS = (
    "<table><tr><td colspan=4><b>Doe Ltd</b><br>Date: 24.11.2026</td></tr>"
    "<tr><td colspan=2>From</td><td colspan=2>Ship to</td></tr>"
    "<tr><td colspan=2>Doe Ltd<br>5 Mill Road<br>Leeds</td><td colspan=2>Doe Store<br>7 Dock Street<br>Hull</td></tr>"
    "<tr><th>No.</th><th>Item</th><th>Qty</th><th>Price</th></tr>"
    "<tr><td>1</td><td>Mug<br>blue<br>large</td><td>3</td><td>9.50</td></tr>"
    "<tr><td></td><td colspan=3>more of it<br>and more</td></tr></table>"
)


def test_blocks_of_addresses_in_the_cells_of_a_table_keep_their_lines() -> None:
    laid = lay_out(BLOCKS)
    assert [line for line in laid.text_lines() if line] == [
        "Doe Ltd", "Date: 24.11.2026", "From", "Doe Ltd", "5 Mill Road", "Leeds", "Ship to", "Doe Store", "7 Dock Street", "Hull",
        "No. Item Qty Price", "1 Mug blue large 3 9.50", "more of it and more",
    ]  # fmt: skip
    assert [[cell.text for cell in row] for row in laid.tables[-1][2]] == [
        ["No.", "Item", "Qty", "Price"],
        ["1", "Mug blue large", "3", "9.50"],
        ["more of it and more"],
    ]
