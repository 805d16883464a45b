"""An address without a country, where what stands around it speaks for another one than the shop's: asked, but of a known customer."""

from __future__ import annotations

from dataclasses import replace

from orderproc.model.draft import TOLD_AROUND, DraftAddress, Field
from orderproc.model.issue import Code
from tests.checking.shop import MARGARET, RUTH, doubts, f, judged, line

_ASKED = Field(value="IT", raw="IT: how the street is called", confidence=0.5, source=TOLD_AROUND)


def _stranger(country: Field[str]) -> DraftAddress:
    where = {"street": f("Via Roma 3"), "city": f("Stresa"), "postal_code": f("28838"), "region": f("PA")}
    return replace(RUTH, name=f("Rosa Blu"), phone=Field(), email=Field(), country=country, **where)


def test_an_unsettled_country_is_asked() -> None:
    checked = judged(line("TW-1130", "2"), sold_to=_stranger(_ASKED))
    told = [issue for issue in checked.issues if issue.field == "sold_to.country"]
    assert [issue.code for issue in told] == [Code.ADDRESS_DOUBTFUL]
    assert "how the street is called" in told[0].message


def test_a_settled_one_is_not() -> None:
    checked = judged(line("TW-1130", "2"), sold_to=_stranger(replace(_ASKED, confidence=1.0)))
    assert not [issue for issue in checked.issues if issue.field == "sold_to.country"]
    assert checked.order is not None
    assert checked.order.sold_to.country == "IT"


def test_a_known_customers_own_country_is_his() -> None:
    known = MARGARET.address
    parts = {part: f(getattr(known, part)) for part in ("name", "street", "city", "region", "postal_code")}
    checked = judged(line("TW-1130", "2"), sold_to=DraftAddress(**parts, country=_ASKED))
    assert not doubts(checked)
    assert checked.order is not None
    assert checked.order.sold_to.country == "US"
