"""The head of a paper in two halves: the firm's name at one side in large print, its address at the other, a title or labels below."""

from __future__ import annotations

import pytest

from orderproc.model.reading import Box, Page, PageSource, Word
from tests.parsing.made import context, one, pdf


def words(x: float, y: float, text: str, size: float = 9.0) -> list[Word]:
    found = []
    for token in text.split():
        found.append(Word(text=token, box=Box(x, y, x + 0.5 * size * len(token), y + size)))
        x += 0.5 * size * (len(token) + 0.6)
    return found


@pytest.mark.parametrize("signed", [True, False])
@pytest.mark.parametrize(
    ("name", "address", "below"),
    [
        ("Elm Tree Bakehouse", ("14 Mill Street", "Springfield, IL 62701"), ("Order to: Tidewater Supply Co.", 14.0)),
        ("Elm Tree Bakehouse", ("14 Mill Street, Springfield, IL 62701", "mail@elmtree.example"), ("Order no. 26-14", 9.0)),
        ("The Little School", ("9 Oak Road", "Springfield, IL 62701"), ("Purchase order 26-14", 15.0)),
    ],
)  # fmt: skip
def test_the_name_at_the_other_side_is_the_firm(
    name: str, address: tuple[str, ...], below: tuple[str, float], *, signed: bool
) -> None:
    page = words(40, 70, name, 17.0)
    for n, text in enumerate(address):
        page += words(400, 68 + 12 * n, text)
    page += words(40, 112, *below)
    page += [*words(40, 160, "CODE"), *words(130, 160, "ITEM"), *words(330, 160, "QTY")]
    page += [*words(40, 176, "TW-1108"), *words(130, 176, "Notebook"), *words(330, 176, "3")]
    if signed:
        page += [*words(40, 240, "Regards,"), *words(40, 256, "Graeme Tuke, Manager")]
    draft = one(pdf(Page(number=1, width=612, height=792, source=PageSource.TEXT, words=tuple(page))), context())
    assert name in (draft.sold_to.company.value, draft.sold_to.name.value)
    assert draft.sold_to.city.value == "Springfield"
