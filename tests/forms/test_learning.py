"""A form that the shop has: what a blank asks for is proposed, written down, and read back from a filled-in scan."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "samples"))

from making.forms import blank_forms

from orderproc.errors import OrderprocError, UnreadableError, UsageError
from orderproc.forms.learning import Learned, learn, save
from orderproc.pipeline import Shop
from orderproc.reading.blank import blank_pages
from orderproc.tables import load_form
from tests.truth import ROOT

SHOP = Shop.open(ROOT / "samples" / "shop")
FORMS = ROOT / "samples" / "shop" / "forms"


def learned(name: str) -> Learned:
    file = FORMS / f"{name}.pdf"
    return learn(blank_pages(file.read_bytes(), file.name), (), f"{name}-learned", SHOP.tables)


@pytest.mark.parametrize("name", ["tw1", "tw2"])
def test_the_places_of_a_printed_blank(name: str) -> None:
    """Of the places that the makers of the form drew, nearly all are found where they are, and none is taken for another."""
    right = next(blank for blank in blank_forms() if blank.name == name).spots
    found = {spot.field: spot for spot in learned(name).form.spots}
    near = [
        field
        for field, spot in right.items()
        if field in found and max(abs(a - b) for a, b in zip(spot.box, found[field].box, strict=True)) < 9
    ]
    assert len(near) >= 0.9 * len(right), sorted(set(right) - set(near))
    for field, spot in found.items():
        middle = ((spot.box[0] + spot.box[2]) / 2, (spot.box[1] + spot.box[3]) / 2)
        others = [
            other.field
            for other in right.values()
            if other.box[0] < middle[0] < other.box[2] and other.box[1] < middle[1] < other.box[3]
        ]
        assert not others or field in others, (field, others)


def test_the_file_reads_back_with_remarks(tmp_path: Path) -> None:
    one = learned("tw2")
    file = FORMS / "tw2.pdf"
    files = save(one, blank_pages(file.read_bytes(), file.name), tmp_path)
    assert load_form(files[0]) == one.form
    assert "# ITEM NUMBER" in files[0].read_text()
    assert all(path.stat().st_size < 150_000 for path in files)


def test_a_fillable_pdf_is_learned_from_its_fields() -> None:
    file = ROOT / "samples" / "shop" / "post" / "order-form-nakamura.pdf"
    form = learn(blank_pages(file.read_bytes(), file.name), (), "fillable", SHOP.tables).form
    fields = {spot.field for spot in form.spots}
    assert {
        "lines[0].sku",
        "lines[1].quantity",
        "sold_to.name",
        "sold_to.postal_code",
        "payment.method=check",
    } <= fields


def test_what_is_no_form(tmp_path: Path) -> None:
    letter = ROOT / "samples" / "shop" / "post" / "IMG_2050.jpg"
    with pytest.raises(UsageError, match="No field"):
        learn(blank_pages(letter.read_bytes(), letter.name), (), "harbor", SHOP.tables)
    with pytest.raises(UnreadableError):
        blank_pages(b"Dear sirs,", "letter.txt")
    with pytest.raises(OrderprocError):
        blank_pages(b"%PDF-1.4 cut", "cut.pdf")
