"""Post that can't be read: a bad one of each kind. Each must be put aside with its reason while the batch goes on."""

from __future__ import annotations

import io
import zipfile

from making.books import text_rows, xls, xlsx
from making.cases import POST, post, unreadable
from making.paper import Paper


def make() -> None:
    whole = (POST / "PO-HI-4471.pdf").read_bytes()
    post(
        "cut-short.pdf",
        whole[: len(whole) * 2 // 5],
        unreadable(allowed=("review",)),
        note="A PDF whose end is missing",
    )
    post("confidential.pdf", _locked(), unreadable("encrypted"), note="A PDF with a password")
    post("nothing.pdf", b"", unreadable("empty_file"), note="No byte in it")
    post(
        "IMG_2051.jpg",
        (POST / "IMG_2041.jpg").read_bytes()[:9_000],
        unreadable(allowed=("review", "not_an_order")),
        note="A photograph cut off after a few lines",
    )
    post(
        "fax-broken.tif",
        b"II*\x00\x08\x00\x00\x00" + bytes(range(200)),
        unreadable(),
        note="A TIFF whose directory is rubbish",
    )
    book = (POST / "bath-parks.xlsx").read_bytes()
    post("half-a-book.xlsx", book[: len(book) // 2], unreadable(), note="Half a workbook")
    post("bomb.xlsx", _bomb(), unreadable("decompression_bomb"), note="600 MB of blanks in a few hundred kilobytes")
    old = xls([["Item", "Qty"], ["TW-4410-B", 2]])
    if old:
        post("half-a-book.xls", old[:700], unreadable(), note="The head of an old Excel file")
    post(
        "half-a-book.ods", (POST / "garden-club.ods").read_bytes()[:400], unreadable(), note="Half an OpenDocument file"
    )
    open_quote = (
        text_rows([["Item", "Qty", "Remark"], ["TW-4410-B", "2", ""]]) + b'TW-4440,1,"for my aunt\r\nTW-4120,3,\r\n'
    )
    post(
        "never-closed.csv",
        open_quote,
        unreadable(allowed=("review",)),
        note="A quotation mark that is never closed: what follows it can't be trusted",
    )


def _locked() -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption

    paper = Paper(612, 792, "Order")
    lock = StandardEncryption("harbor-1974", ownerPassword="tide", canPrint=0, strength=40)
    lock.setAllPermissions(0)
    paper.canvas._doc.encrypt = lock
    paper.text(72, 100, "Please send 2 of TW-4410-B to Samuel Boyd.")
    return paper.pdf()


def _bomb() -> bytes:
    """A real workbook whose sheet swells to 600 MB: deflate makes about 1000 to 1 of it."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(xlsx([["Item", "Qty"]]))) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new,
    ):
        for entry in old.infolist():
            if entry.filename != "xl/worksheets/sheet1.xml":
                new.writestr(entry, old.read(entry), zipfile.ZIP_DEFLATED)
                continue
            swollen = zipfile.ZipInfo(entry.filename, (2026, 11, 18, 9, 30, 0))
            swollen.compress_type = zipfile.ZIP_DEFLATED
            with new.open(swollen, "w", force_zip64=True) as sheet:
                head, tail = old.read(entry).split(b"<sheetData>")
                sheet.write(head + b"<sheetData>")
                for _ in range(600):
                    sheet.write(b" " * 1_000_000)
                sheet.write(tail)
    return out.getvalue()
