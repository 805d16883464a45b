"""PDFs: words with places, ruled tables, fields, what is hidden, and what is wrong with them."""

from __future__ import annotations

import io
from typing import Any

import pytest

from orderproc.errors import UnreadableError
from orderproc.model.issue import Code
from orderproc.model.reading import Media, PageSource
from orderproc.reading import picture
from orderproc.reading.pdf_text import _adjoins

from .made import pdf, read, text_page


def test_words_have_their_places_from_the_top_left() -> None:
    page = read(pdf(text_page)).pages[0]
    assert page.source is PageSource.TEXT
    assert [w.text for w in page.words] == ["Purchase", "order", "4711", "Qty", "Item", "Price"]
    first = page.words[0].box
    assert first.x0 == pytest.approx(72, abs=1)
    assert first.y0 < page.height - 700 < first.y1
    assert page.words[5].box.x0 == pytest.approx(300, abs=1)


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_page_that_lies_on_its_side_is_read_in_order_and_says_how_it_must_be_turned(angle: int) -> None:
    def draw(canvas: Any) -> None:
        canvas.translate(300, 400)
        canvas.rotate(angle)
        canvas.drawString(0, 0, "Purchase order 4711")
        canvas.drawString(0, -20, "Qty Item")

    page = read(pdf(draw)).pages[0]
    assert [w.text for w in page.words] == ["Purchase", "order", "4711", "Qty", "Item"]
    assert page.rotation == angle  # reportlab turns against the clock, so the page must be turned with it


def test_a_cell_that_overflows_into_the_next_ends_where_the_column_begins() -> None:
    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 9)
        for y, unit, number in ((700, "Stk", "1048/22"), (680, "Schachtel", "1045/08"), (660, "Stk", "1060/91")):
            canvas.drawString(100, y, unit)
            canvas.drawString(135, y, number)
        canvas.drawString(72, 640, "EK2611-905")

    texts = [word.text for word in read(pdf(draw)).pages[0].words]
    assert texts == ["Stk", "1048/22", "Schachtel", "1045/08", "Stk", "1060/91", "EK2611-905"]


def test_letters_that_stand_one_behind_the_other_are_a_word_though_pdfium_ends_the_line_between_them() -> None:
    two = (162.0, 732.6, 167.5, 743.7)
    assert _adjoins(two, (167.5, 732.6, 173.1, 743.7), 0)
    assert _adjoins(two, (167.0, 732.6, 172.6, 743.7), 0)  # kerned
    assert not _adjoins(two, (170.3, 732.6, 175.9, 743.7), 0)  # a blank between
    assert not _adjoins(two, (167.5, 718.3, 173.1, 729.5), 0)  # the next line
    assert not _adjoins(two, (40.0, 732.6, 45.6, 743.7), 0)


def test_ruled_table_becomes_cells_and_spans() -> None:
    def draw(canvas: Any) -> None:
        xs, ys = [72, 150, 300, 400], [700, 680, 660, 640]
        canvas.grid(xs, ys[:3])
        canvas.rect(72, 640, 328, 20)
        for row, y in enumerate(ys[1:3]):
            for column, x in enumerate(xs[:3]):
                canvas.drawString(x + 4, y + 5, f"r{row} c{column}")
        canvas.drawString(80, 645, "Total of all")

    (table,) = read(pdf(draw)).pages[0].tables
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["r0 c0", "r0 c1", "r0 c2"],
        ["r1 c0", "r1 c1", "r1 c2"],
        ["Total of all"],
    ]
    assert table.rows[2][0].column_span == 3
    assert table.ruled


def test_rows_without_lines_between_them_are_told_apart_by_their_words() -> None:
    def draw(canvas: Any) -> None:
        canvas.grid([72, 150, 300, 400], [700, 680, 600])
        for x, text in ((76, "Item"), (154, "Description"), (304, "Qty")):
            canvas.drawString(x, 685, text)
        for y, texts in ((660, ("A-1", "Blue mug", "2")), (634, ("B-2", "Red mug", "3"))):
            for x, text in zip((76, 154, 304), texts, strict=True):
                canvas.drawString(x, y, text)
        canvas.drawString(154, 648, "with handle")

    (table,) = read(pdf(draw)).pages[0].tables
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Item", "Description", "Qty"],
        ["A-1", "Blue mug\nwith handle", "2"],
        ["B-2", "Red mug", "3"],
    ]


def test_what_a_person_would_not_see_is_marked_hidden() -> None:
    from reportlab.lib import colors

    def draw(canvas: Any) -> None:
        text_page(canvas)
        canvas.setFillColor(colors.white)
        canvas.drawString(72, 600, "white")
        canvas.setFillColor(colors.darkblue)
        canvas.rect(70, 540, 200, 20, fill=1, stroke=0)
        canvas.setFillColor(colors.white)
        canvas.drawString(75, 545, "heading")
        text = canvas.beginText(72, 500)
        text.setTextRenderMode(3)
        text.textLine("invisible")
        canvas.drawText(text)
        text = canvas.beginText(72, 480)
        text.setTextRenderMode(0)
        canvas.setFillColor(colors.black)
        canvas.setFont("Helvetica", 1)
        text.textLine("tiny")
        canvas.drawText(text)

    reading = read(pdf(draw))
    hidden = {w.text: w.hidden for w in reading.pages[0].words}
    assert hidden["white"]
    assert hidden["invisible"]
    assert hidden["tiny"]
    assert not hidden["heading"]
    assert not hidden["Purchase"]
    assert [r.code for r in reading.warnings] == [Code.HIDDEN_CONTENT]


def test_fillable_fields_have_value_label_and_stand_among_the_words() -> None:
    def draw(canvas: Any) -> None:
        form = canvas.acroForm
        canvas.drawString(72, 700, "Name:")
        form.textfield(name="name", x=120, y=695, width=150, height=18, value="Zoë Smith")
        canvas.drawString(72, 670, "Quantity")
        form.textfield(name="qty", x=130, y=665, width=50, height=18, value="")
        form.checkbox(name="rush", x=72, y=630, size=14, checked=True)
        canvas.drawString(92, 632, "Rush delivery")
        form.choice(
            name="pay", x=72, y=560, width=80, height=18, options=[("Cheque", "chq"), ("Card", "crd")], value="crd"
        )

    reading = read(pdf(draw))
    assert {f.name: (f.value, f.label) for f in reading.fields if f.name != "pay"} == {
        "name": ("Zoë Smith", "Name"),
        "qty": (None, "Quantity"),
        "rush": ("yes", "Rush delivery"),
    }
    assert "Name: Zoë Smith" in reading.text
    (mark,) = reading.pages[0].marks
    assert mark.checked
    assert mark.label == "Rush delivery"


def test_embedded_file_is_a_part_with_a_reading_of_its_own() -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf(text_page))
    document.new_attachment("order-x.xml").set_data(b"<Order xmlns='urn:x'><ID>4711</ID></Order>")
    out = io.BytesIO()
    document.save(out)
    document.close()
    (part,) = read(out.getvalue()).parts
    assert part.name == "order-x.xml"
    assert part.reading is not None
    assert part.reading.media is Media.XML
    assert part.reading.tree is not None
    assert part.reading.tree.value("ID") == "4711"


def test_a_page_without_anything_is_blank() -> None:
    assert read(pdf(lambda canvas: None)).pages[0].blank


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        (b"%PDF-1.4\n%\xe2\xe3\n1 0 obj\n<</Type", Code.UNREADABLE, "damaged"),
        (pdf(text_page, encrypt="secret"), Code.ENCRYPTED, "password"),
        (pdf(*[text_page] * 500), Code.TOO_MANY_PAGES, "500 pages; at most 100"),
    ],
    ids=["truncated", "password", "500 pages"],
)
def test_bad_pdfs_are_named(data: bytes, code: str, says: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        read(data, "order.pdf")
    assert raised.value.code == code
    assert says in raised.value.message
    assert "order.pdf" in raised.value.message
    assert raised.value.tip


def test_a_pdf_that_is_cut_off_but_can_be_mended_says_that_pages_may_be_missing() -> None:
    whole = pdf(text_page, text_page)
    cut = whole[: whole.rindex(b"startxref")]
    assert any(remark.code == Code.PAGE_MISSING for remark in read(cut, "order.pdf").warnings)


def test_picture_of_a_place_is_a_png_of_about_its_size() -> None:
    from PIL import Image

    data = pdf(text_page)
    box = read(data).pages[0].words[0].box
    with Image.open(io.BytesIO(picture(data, "a.pdf", 1, box, dpi=144))) as image:
        assert image.format == "PNG"
        assert box.width * 2 < image.width < box.width * 2 + 120
    with pytest.raises(UnreadableError, match="no page 9"):
        picture(data, "a.pdf", 9, None)
    with pytest.raises(UnreadableError, match="no pages to show"):
        picture(b"some text", "a.txt", 1, None)


def test_a_page_as_large_as_a_field_is_not_drawn() -> None:
    def lines(canvas: Any) -> None:
        for n in range(60):
            canvas.line(0, 0, 90_000, 1_000 * n)

    with pytest.raises(UnreadableError, match="2,778 x 2,778 inches") as raised:
        read(pdf(lines, pagesize=(200_000, 200_000)), "plan.pdf")
    assert raised.value.code == Code.TOO_LARGE
