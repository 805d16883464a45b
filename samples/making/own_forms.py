"""The forms that orderproc makes itself for the sample shop: the one that `forms print` prints, filled in by hand, and the quick card
TW-2 as `forms learn` learned it from its blank."""

from __future__ import annotations

import io

import numpy as np
import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from making.cases import SAMPLES, post
from making.fill import Pen
from making.ordered import Ordered, Want, form_values
from making.paper import INK_BLACK, Paper, Spot
from making.scanner import Scanner, jpeg, sheets
from making.scans import hand
from orderproc.forms import learning, printing
from orderproc.model.shop import Form
from orderproc.pipeline import Shop
from orderproc.reading.blank import blank_pages

FOLDER = SAMPLES / "shop"


def forms() -> None:
    """Writes `forms/order-form.*` and the learned `forms/tw2.toml`."""
    for old in (FOLDER / "forms").glob("order-form*"):
        old.unlink()
    (FOLDER / "forms" / "tw2.toml").unlink(missing_ok=True)
    shop = Shop.open(FOLDER)
    printed = printing.print_form(printing.Wanted(), shop.folder.settings, shop.tables, FOLDER)
    printing.save(printed, FOLDER)
    (FOLDER / "forms" / "order-form.pdf").write_bytes(printed.pdf)
    blank = FOLDER / "forms" / "tw2.pdf"
    pages = blank_pages(blank.read_bytes(), blank.name)
    for file in learning.save(learning.learn(pages, (), "tw2", shop.tables), pages, FOLDER):
        if "-fields-" in file.name:  # for the clerk's eyes, once
            file.unlink()


def make() -> None:
    shop = Shop.open(FOLDER)
    order = Ordered(
        "C1004",
        (Want("TW-4410-W", "12"), Want("TW-4402-B", "6"), Want("TW-4515", "4")),
        date="2026-11-20", method="account", name_number=True, allowed=("review",),
    )  # fmt: skip
    wanted = printing.Wanted(customers=(shop.tables.customer_by_no["C1004"],), first=1042)
    printed = printing.print_form(wanted, shop.folder.settings, shop.tables, FOLDER)
    page = filled(printed.pdf, printed.form, order, Pen(hand("amywldrp"), 4, INK_BLACK))
    post(
        "scan013.jpg",
        jpeg(Scanner(200, -2.2, noise=1.2, seed=71).scan(page)[0], 200, 42),
        order,
        note="The form of `forms print`, printed for this customer, lines by hand, skewed",
    )


def filled(pdf: bytes, form: Form, order: Ordered, pen: Pen) -> bytes:
    """The first sheet with what the customer wrote; the address is printed already."""
    values = {k: v for k, v in form_values(order).items() if not k.startswith("sold_to.") and k != "customer_no"}
    spots = {spot.field: spot for spot in form.spots}
    paper = Paper(form.width, form.height)
    for name, words in values.items():
        spot = spots.get(name)
        if spot and words:
            pen.put(paper, Spot(spot.field, spot.box, spot.kind, 1, spot.boxes), words.removeprefix(spot.prefix))
    paper.strokes(pen.hand.fit(order.sold_to["name"], spots["signature"].box, pen.rng, 14), pen.color, pen.width)
    return _laid_over(pdf, paper.pdf())


def _laid_over(below: bytes, above: bytes) -> bytes:
    """The first pages of two PDFs as one picture, as a sheet that was printed and then written on."""
    one, two = (sheets(pdf, 300)[0] for pdf in (below, above))
    width, height = pypdfium2.PdfDocument(below)[0].get_size()
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(width, height), invariant=1)
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    canvas.drawImage(ImageReader(Image.fromarray(np.minimum(one, two))), 0, 0, width, height)
    canvas.showPage()
    canvas.save()
    return out.getvalue()
