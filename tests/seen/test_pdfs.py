"""PDFs with text that nobody sees, and with what somebody put on the page afterwards."""

from __future__ import annotations

import io
import zipfile

import pytest

from orderproc.model.issue import Verdict
from orderproc.reading.pdf_forms import contradicts
from tests.seen import GOODS, MORE, is_accepted, is_told, taken
from tests.seen.paper import ROWS, THIRD, look, order, pdf, row, said, stream

MORE_BELOW = row(440, THIRD)
LAYER = "/OCProperties << /OCGs [10 0 R] /D << /{} [10 0 R] /Order [10 0 R] >> >>"
GROUP = "<< /Type /OCG /Name (Layer) >>"
PROPERTIES = "/Properties << /MC0 10 0 R >>"
GREY = "0.5 g 50 430 520 30 re f"


def inside(content: str, more: str = "", box: str = "0 0 612 792") -> bytes:
    return stream(f"/Type /XObject /Subtype /Form /BBox [{box}] {more} /Resources << /Font << /F1 5 0 R >> >>", content)


HIDDEN = {
    "white": pdf(f"{order()} 1 g {MORE_BELOW}"),
    "nearly white": pdf(f"{order()} 0.94 g {MORE_BELOW}"),
    "pale yellow": pdf(f"{order()} 1 1 0.8 rg {MORE_BELOW}"),
    "white on white below the order": pdf(f"1 g {MORE_BELOW} 0 g {order()}"),
    "grey on the same grey": pdf(f"{order()} {GREY} {MORE_BELOW}"),
    "black on black": pdf(f"{order()} 0 g 50 430 520 30 re f {MORE_BELOW}"),
    "below a white box": pdf(f"{order()} {MORE_BELOW} 1 g 50 430 520 30 re f"),
    "below a black bar": pdf(f"{order()} {MORE_BELOW} 0 g 50 430 520 30 re f"),
    "cut off": pdf(f"{order()} q 0 0 20 20 re W n {MORE_BELOW} Q"),
    "drawn with no ink": pdf(f"{order()} 3 Tr {MORE_BELOW}"),
    "one point high": pdf(order() + row(440, THIRD, 1)),
    "outside the page": pdf(order() + row(-30, THIRD)),
    "outside what is shown": pdf(order() + row(40, THIRD), page="/CropBox [0 100 612 792]"),
    "a layer that is off": pdf(
        f"{order()} /OC /MC0 BDC {MORE_BELOW} EMC", catalog=LAYER.format("OFF"), objects=[GROUP], resources=PROPERTIES
    ),
    "a form on a layer that is off": pdf(
        f"{order()} /X1 Do",
        catalog=LAYER.format("OFF"),
        objects=[GROUP, inside(MORE_BELOW, "/OC 10 0 R")],
        resources="/XObject << /X1 11 0 R >>",
    ),
    "a form that is cut off": pdf(
        f"{order()} /X1 Do", objects=[inside(MORE_BELOW, box="0 0 30 30")], resources="/XObject << /X1 10 0 R >>"
    ),
    "below a picture": pdf(
        f"{order()} {MORE_BELOW} q 520 0 0 30 50 430 cm /I Do Q",
        objects=[stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", b"\xc8")],
        resources="/XObject << /I 10 0 R >>",
    ),
    "below a square that was put there": pdf(
        order() + MORE_BELOW,
        objects=[look("1 g 0 0 520 30 re f", 520, 30)],
        annotations=["<< /Type /Annot /Subtype /Square /Rect [50 430 570 460] /F 4 /AP << /N 10 0 R >> >>"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("how", HIDDEN)
def test_what_nobody_sees_on_a_page_is_not_ordered_and_told(how: str) -> None:
    is_told(HIDDEN[how], "order.pdf", "can't be seen by a person: 'HL-2001 Notebook A5 ruled 5 3.20 16.00'")


SEEN = {
    "a layer that is on": pdf(
        f"{order()} /OC /MC0 BDC {MORE_BELOW} EMC", catalog=LAYER.format("ON"), objects=[GROUP], resources=PROPERTIES
    ),
    "white on a dark ground": pdf(f"{order()} 0 0 0.4 rg 50 430 520 30 re f 1 g {MORE_BELOW}"),
    "grey": pdf(f"{order()} 0.6 g {MORE_BELOW}"),
    "on a pale ground": pdf(f"{order()} 1 1 0.8 rg 50 430 520 30 re f 0 g {MORE_BELOW}"),
    "light blue": pdf(f"{order()} 0.4 0.6 1 rg {MORE_BELOW}"),
    "seven points high": pdf(order() + row(440, THIRD, 7)),
}


@pytest.mark.parametrize("how", SEEN)
def test_what_is_seen_on_a_page_is_ordered(how: str) -> None:
    is_accepted(SEEN[how], "order.pdf", (*GOODS, MORE))


def test_a_row_that_is_covered_is_not_ordered() -> None:
    is_told(pdf(f"{order()} 0 g 55 538 500 14 re f"), "order.pdf", "can't be seen", (GOODS[1],))


def test_a_quantity_that_is_printed_over_another_one() -> None:
    rows = (("HL-1001", "Blue mug", "", "", ""), ROWS[1])
    found = taken(pdf(order(rows) + said(330, 542, "2") + said(331, 542, "7")), "order.pdf")
    assert found.verdict is Verdict.REVIEW
    assert "uantity" in found.said


@pytest.mark.parametrize("word", ["VOID", "DRAFT", "CANCELLED", "ENTWURF", "STORNIERT", "COPY VOID"])
def test_what_is_printed_across_the_page(word: str) -> None:
    across = f"q 0.8 g BT /F1 70 Tf 0.7 0.7 -0.7 0.7 120 300 Tm ({word}) Tj ET Q\n"
    is_told(pdf(across + order()), "order.pdf", "no new, final order")


def test_a_name_across_the_page_is_no_doubt() -> None:
    is_accepted(
        pdf(f"q 0.9 g BT /F1 50 Tf 0.7 0.7 -0.7 0.7 120 300 Tm (Baker Trading) Tj ET Q\n{order()}"), "order.pdf"
    )


# -- what was put on the page afterwards ------------------------------------------------------------------------------

ROW = "/Rect [55 538 550 554]"
QUADS = "/QuadPoints [55 554 550 554 55 538 550 538]"


def noted(kind: str, more: str = "", drawn: str | None = None) -> bytes:
    objects = [look(drawn)] if drawn is not None else []
    shown = "/AP << /N 10 0 R >>" if drawn is not None else ""
    place = "" if "/Rect" in more else ROW
    return pdf(
        order(), objects=objects, annotations=[f"<< /Type /Annot /Subtype /{kind} /F 4 {place} {shown} {more} >>"]
    )


@pytest.mark.parametrize(
    "data",
    [
        noted("StrikeOut", f"{QUADS} /C [1 0 0]", "1 0 0 RG 0 8 m 495 8 l S"),
        noted("StrikeOut", f"{QUADS} /C [1 0 0]"),
        noted("StrikeOut"),
        noted("Line", "/L [55 546 550 546]", "1 0 0 RG 0 8 m 495 8 l S"),
    ],
)
def test_a_row_that_was_struck_out_is_not_ordered(data: bytes) -> None:
    is_accepted(data, "order.pdf", (GOODS[1],))


TOLD = {
    "a note": (noted("Text", "/Rect [400 538 420 554] /Contents (please only 1 piece)"), "pinned to the page: 'please only 1 piece'"),
    "a note on a mark": (noted("Highlight", f"{QUADS} /Contents (send 5 of these)"), "send 5 of these"),
    "a note on what is struck out": (noted("Caret", "/Contents (7)"), "pinned to the page: '7'"),
    "ink": (noted("Ink", "/InkList [[55 540 300 552 550 540]]", "0 2 m 245 14 l 495 2 l S"), "drawn over 'HL-1001"),
    "a slanting line": (noted("Line", "/L [55 538 550 590] /Rect [55 538 550 590]"), "drawn over"),
    "a circle": (noted("Circle"), "drawn over"),
    "a stamp": (noted("Stamp", "/Rect [100 300 595 316]", "BT /F1 14 Tf 2 3 Td (CANCELLED) Tj ET"), "'CANCELLED': it is no new"),
    "a stamp by its name": (noted("Stamp", "/Name /Void /Rect [100 300 300 320]"), "'Void': it is no new"),
    "a stamp of two words": (noted("Stamp", "/Name /NotApproved /Rect [100 300 300 320]"), "Not Approved"),
    "what is to be blacked out": (noted("Redact", QUADS), "blacked out"),
    "a pinned file": (noted("FileAttachment", "/Rect [400 400 420 420]"), "file is pinned"),
    "a typed note that shows something else": (
        noted("FreeText", "/Rect [60 400 555 416] /Contents (plus 5 x HL-2001)", "BT /F1 10 Tf 2 3 Td (thank you) Tj ET"),
        "holds 'plus 5 x HL-2001' and shows 'thank you'",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", TOLD)
def test_what_was_put_on_the_page_is_told(what: str) -> None:
    data, words = TOLD[what]
    is_told(data, "order.pdf", words)


@pytest.mark.parametrize(
    "data",
    [
        noted("Highlight", QUADS),
        noted("Highlight", f"{QUADS} /Contents (HL-1001 Blue mug)"),
        noted("Text", "/Contents ( )"),
        noted("Text", "/Contents (Accepted set by Ann) /StateModel (Review) /State (Accepted)"),
        noted("Stamp", "/Rect [100 300 595 316]", "BT /F1 14 Tf 2 3 Td (APPROVED) Tj ET"),
        noted("Ink", "/Rect [60 100 200 140]", "0 2 m 245 14 l S"),
        noted("Link"),
        noted("Popup", "/Contents (only 1)"),
        noted("StrikeOut").replace(b"/F 4", b"/F 2"),
    ],
)
def test_what_changes_nothing_on_the_page(data: bytes) -> None:
    is_accepted(data, "order.pdf")


def field(value: str, shown: str) -> bytes:
    """The quantity of the first row as a field of a form."""
    rows = (("HL-1001", "Blue mug", "", "4.50", "9.00"), ROWS[1])
    widget = (
        f"<< /Type /Annot /Subtype /Widget /FT /Tx /T (qty1) /V ({value}) /DA (/F1 10 Tf 0 g) /Rect [328 539 368 553] /F 4"
        " /P 3 0 R /AP << /N 10 0 R >> >>"
    )
    return pdf(
        order(rows),
        catalog="/AcroForm << /Fields [11 0 R] /DR << /Font << /F1 5 0 R >> >> /DA (/F1 10 Tf 0 g) >>",
        objects=[look(f"/Tx BMC q BT /F1 10 Tf 2 3 Td ({shown}) Tj ET Q EMC", 40, 14)],
        annotations=[widget],
    )


def test_a_field_that_shows_another_number_than_it_holds() -> None:
    is_told(field("20", "2"), "order.pdf", "Field 'qty1' holds '20' and shows '2'")
    is_accepted(field("2", "2"), "order.pdf")
    is_accepted(field("2", ""), "order.pdf")


@pytest.mark.parametrize(
    ("value", "shown", "other"),
    [
        ("2", "20", True), ("20", "2", True), ("HL-1001", "HL-1002", True), ("Ann", "Carl", True), ("4.5", "450", True),
        ("1", "10", True), ("4.5", "$ 4.50", False), ("1250", "1,250.00", False), ("2026-11-20", "20.11.2026", False),
        ("2026-11-20", "Nov 20, 2026", False), ("12 Elm Street, Albany", "12 Elm Street,", False), ("2", "", False),
        ("12207", "1 2 2 0 7", False), ("3", "3.00", False),
    ],
)  # fmt: skip
def test_what_a_field_shows_is_what_it_holds(value: str, shown: str, other: bool) -> None:
    assert contradicts(value, shown) is other


# -- files inside -----------------------------------------------------------------------------------------------------

SHEET = (
    "Purchase order;P-4410\nCustomer no.;C-100\n\nItem no.;Description;Qty;Unit price;Amount\nHL-1001;Blue mug;2;4.50;9.00\n"
    "HL-3001;Steel scissors;3;7.95;23.85\n"
)


def holding(content: str, name: str, data: str) -> bytes:
    return pdf(
        content,
        catalog=f"/Names << /EmbeddedFiles << /Names [({name}) 11 0 R] >> >>",
        objects=[
            stream("/Type /EmbeddedFile", data),
            f"<< /Type /Filespec /F ({name}) /UF ({name}) /EF << /F 10 0 R >> >>",
        ],
    )


@pytest.mark.parametrize(("name", "data"), [("order.csv", SHEET.replace(";2;", ";20;")), ("run.exe", "MZ" + 500 * "A")])
def test_a_file_inside_that_is_not_read(name: str, data: str) -> None:
    is_told(holding(order(), name, data), "order.pdf", f"files that were not read for the order: '{name}'")


def test_a_file_inside_pages_that_order_nothing_is_read() -> None:
    is_accepted(
        holding(said(60, 700, "For the best experience, open this PDF portfolio in Acrobat."), "order.csv", SHEET),
        "order.pdf",
    )


def test_what_is_hidden_in_an_archive_is_told_as_well() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("order.pdf", HIDDEN["white"])
    is_told(out.getvalue(), "orders.zip", "order.pdf: Text on this page can't be seen")
