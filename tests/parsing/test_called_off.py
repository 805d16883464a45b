"""Lines that a structured order itself calls off, gives away or sends elsewhere: never accepted as they stand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.issue import Code
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.structured.keyedlines import Lines
from orderproc.parsing.structured.keytree import Part
from tests.parsing.made import CATALOG


@pytest.mark.parametrize(
    ("more", "doubted"),
    [
        ({"status": "cancelled"}, True),
        ({"removed": "true"}, True),
        ({"current quantity": "2"}, True),
        ({"current quantity": "3"}, False),
        ({"removed": "false"}, False),
        ({"status": "open"}, False),
    ],
)
def test_a_line_that_an_export_took_out(more: dict[str, str], doubted: bool) -> None:
    record = Part("item", "")
    for words, text in {"sku": "TW-1306", "quantity": "3", **more}.items():
        record.parts.append(Part(words, text, record))
    lines = Lines([record], NumberStyle.of([], "en_US"), CATALOG)
    assert lines.drafts[0].quantity.value == Decimal(3)
    assert [i.code for i in lines.issues] == ([Code.STRUCK_LINE] if doubted else [])
