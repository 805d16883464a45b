"""Documents as bad as they come, each made by a few lines of code: what no clerk wants to find in the post."""

from __future__ import annotations

import gzip
import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from typing import Any

from tests.shops import order_mail, order_sheet

HEAD = ("Item no.", "Description", "Qty", "Unit price", "Amount")
LINE = ("HL-1001", "Blue mug", 2, 4.5, 9)


# -- sheets -----------------------------------------------------------------------------------------------------------


def sheet(quantity: str = "2", price: str = "4.50", amount: str = "9.00", sku: str = "HL-1001", **more: str) -> bytes:
    """An order as CSV with one line; `unit` adds a column, `customer` names another one, `after` is put below."""
    head = ["Item no.", "Description", "Qty", "Unit price", "Amount"] + (["Unit"] if "unit" in more else [])
    line = [sku, more.get("description", "Blue mug"), quantity, price, amount] + (
        [more["unit"]] if "unit" in more else []
    )
    rows = ["Purchase order;S-0900", more.get("customer", "Customer no.;C-100"), "", ";".join(head), ";".join(line)]
    return ("\n".join([*rows, more.get("after", "")]) + "\n").encode()


def workbook(line: tuple[Any, ...] = LINE, then: Callable[[Any], None] = lambda page: None) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    page = book.active
    for row in (("Purchase order", "S-0901"), ("Customer no.", "C-100"), (), HEAD, line):
        page.append(row)
    then(page)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_member(data: bytes, name: str, content: bytes) -> bytes:
    """A workbook with one member of its ZIP put in or replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
        new.writestr(name, content)
    return out.getvalue()


def workbook_bomb() -> bytes:
    """A sheet of 300 MB in 300 KB."""
    return with_member(workbook(), "xl/worksheets/sheet1.xml", b"<worksheet>" + b" " * 300_000_000)


def workbook_of_empty_rows() -> bytes:
    rows = b"".join(b'<row r="%d"/>' % n for n in range(6, 1_000_001))
    xml = zipfile.ZipFile(io.BytesIO(workbook())).read("xl/worksheets/sheet1.xml")
    return with_member(workbook(), "xl/worksheets/sheet1.xml", xml.replace(b"</sheetData>", rows + b"</sheetData>"))


def workbook_with_macros() -> bytes:
    data = with_member(workbook(), "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000)
    types = zipfile.ZipFile(io.BytesIO(data)).read("[Content_Types].xml")
    plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    return with_member(
        data, "[Content_Types].xml", types.replace(plain, b"application/vnd.ms-excel.sheet.macroEnabled.main+xml")
    )


def quotes_never_closed() -> bytes:
    return order_sheet(902, 0, [(0, 2), (4, 1)]).replace("Blue mug", '"Blue mug').encode()


# -- PDFs and pictures ------------------------------------------------------------------------------------------------


def pdf(pages: int = 1, password: str | None = None, lines: tuple[str, ...] = ("Purchase order 4711",)) -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption(password) if password else None)
    for _ in range(pages):
        for row, line in enumerate(lines):
            canvas.drawString(72, 750 - 20 * row, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def blank_form() -> bytes:
    fields = ("Name", "Street", "City, State, ZIP", "E-mail", "Phone")
    head = "Item no.     Description               Qty     Unit price     Amount"
    return pdf(lines=("ORDER FORM", *(f"{name}: ______________________" for name in fields), head, "Total: ________"))


def pdf_bomb() -> bytes:
    """One picture of 60,000 x 60,000 pixels: 3.6 GB in 3.5 MB."""
    packed = _zeros(3600)
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>",
        b"<< /Length 26 >>\nstream\nq 612 0 0 792 0 0 cm /I Do\nendstream",
        b"<< /Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceGray /BitsPerComponent 8"
        b" /Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream" % (len(packed), packed),
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, part)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start)


def png_bomb() -> bytes:
    """60,000 x 60,000 grey pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", _zeros(100)) + chunk(b"IEND", b"")


def _zeros(megabytes: int) -> bytes:
    """That many megabytes of nothing, packed: one block, flushed, again and again."""
    packer = zlib.compressobj(9)
    first = packer.compress(bytes(1_000_000)) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(bytes(1_000_000)) + packer.flush(zlib.Z_FULL_FLUSH)
    return first + again * (megabytes - 1) + zlib.compressobj(9, zlib.DEFLATED, -15).flush()


def cat() -> bytes:
    """As good a cat as thirty lines of drawing give."""
    from PIL import Image, ImageDraw, ImageFilter

    rng = random.Random(9)
    picture = Image.new("RGB", (900, 700), (180, 200, 170))
    draw = ImageDraw.Draw(picture)
    for _ in range(900):
        x, y = rng.randrange(900), rng.randrange(700)
        draw.ellipse((x, y, x + 30, y + 20), fill=tuple(rng.randrange(90, 220) for _ in range(3)))
    draw.ellipse((250, 300, 680, 660), fill=(120, 90, 60))
    draw.ellipse((330, 130, 600, 380), fill=(130, 98, 66))
    for x in (340, 520):
        draw.polygon([(x, 200), (x + 35, 60), (x + 80, 190)], fill=(110, 80, 52))
        draw.ellipse((x + 30, 220, x + 70, 250), fill=(60, 150, 60))
    out = io.BytesIO()
    picture.filter(ImageFilter.GaussianBlur(2)).save(out, "JPEG")
    return out.getvalue()


# -- mails and what programs send -------------------------------------------------------------------------------------


def letter(
    body: str | None, sender: str = "Ann Baker <ann.baker@example.org>", subject: str = "Order PO-0910"
) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "orders@harborlane.example", subject
    mail["Date"], mail["Message-ID"] = "Fri, 20 Nov 2026 09:00:00 -0500", "<order-910@example.org>"
    if body is not None:
        mail.set_content(body)
    return mail


def order_text(line: str = "2 x HL-1001 Blue mug") -> str:
    return f"Hello,\n\nplease send us on account (customer C-100, purchase order PO-0910):\n\n{line}\n\nThank you\nAnn Baker\n"


def mail_with_gzip_bomb() -> bytes:
    mail = letter("Our order is attached.\n")
    packed = gzip.compress(b"")[:10] + _zeros(1000)[2:] + bytes(8)  # without the two bytes of zlib before it
    mail.add_attachment(packed, maintype="application", subtype="gzip", filename="order.csv.gz")
    return mail.as_bytes()


def mail_in_200_parts() -> bytes:
    outer = inner = MIMEMultipart()
    outer["From"], outer["To"] = "Ann Baker <ann.baker@example.org>", "orders@harborlane.example"
    outer["Subject"], outer["Message-ID"] = "Order", "<nested@example.org>"
    for _ in range(200):
        deeper = MIMEMultipart()
        inner.attach(deeper)
        inner = deeper
    inner.attach(MIMEText(order_text()))
    return outer.as_bytes()


def mail_of_30_mb() -> bytes:
    mail = letter(order_text())
    film = random.Random(1).randbytes(30_000_000)
    mail.add_attachment(film, maintype="video", subtype="mp4", filename="our new warehouse.mp4")
    return mail.as_bytes()


def mail_with_mad_headers() -> bytes:
    raw = order_mail(911, 0, [(0, 2)])
    raw = raw.replace(b"Fri, 20 Nov 2026 09:00:00 -0500", b"Someday, 45 Brumaire 20x6 99:99 +9999")
    return raw.replace(
        b"MIME-Version: 1.0",
        b"X-Bad\xff\xfe: \x80\x81\r\nSubject: =?utf-8?B?not base 64?=\r\nReferences: <<>><\r\nno colon in here\r\nMIME-Version: 1.0",
    )


def xml_with_entities() -> bytes:
    return (
        b'<?xml version="1.0"?>\n<!DOCTYPE order [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY a "ha">'
        b'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n<order><customerNo>C-100</customerNo><poNumber>&secret;</poNumber>'
        b"<line><sku>HL-1001</sku><quantity>2</quantity><note>&b;</note></line></order>\n"
    )
