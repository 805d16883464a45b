"""A purchase order as a PDF, written object by object: what lies beside its text is what the tests are about."""

from __future__ import annotations

from collections.abc import Sequence

X = (60, 150, 330, 390, 470)
HEAD = ("Item no.", "Description", "Qty", "Unit price", "Amount")
ROWS = (("HL-1001", "Blue mug", "2", "4.50", "9.00"), ("HL-3001", "Steel scissors", "3", "7.95", "23.85"))
THIRD = ("HL-2001", "Notebook A5 ruled", "5", "3.20", "16.00")
TOP = (
    "PO number: P-4410", "Date: 2026-11-20", "Customer no.: C-100", "", "Ship to:", "Ann Baker", "12 Elm Street", "Albany, NY 12207",
)  # fmt: skip


def said(x: float, y: float, text: str, size: float = 10) -> str:
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F1 {size} Tf {x} {y} Td ({escaped}) Tj ET\n"


def row(y: float, cells: Sequence[str], size: float = 10) -> str:
    return "".join(said(x, y, cell, size) for x, cell in zip(X, cells, strict=True) if cell)


def order(rows: Sequence[Sequence[str]] = ROWS) -> str:
    """The content of a page; its rows stand at 542 and 524 points."""
    out = said(60, 740, "PURCHASE ORDER", 16) + "".join(said(60, 715 - 14 * n, line) for n, line in enumerate(TOP))
    out += said(330, 715, "Harbor Lane") + said(330, 701, "orders@harborlane.example") + row(560, HEAD)
    out += "".join(row(542 - 18 * n, cells) for n, cells in enumerate(rows))
    return (
        out
        + "55 518 m 550 518 l S\n"
        + said(390, 502, "Total")
        + said(470, 502, "32.85")
        + said(60, 474, "Payment: on account")
    )


def stream(head: str, content: str | bytes) -> bytes:
    data = content.encode("latin-1") if isinstance(content, str) else content
    return f"<< {head} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def look(content: str, width: float = 495, height: float = 16) -> bytes:
    """How an annotation looks."""
    return stream(
        f"/Type /XObject /Subtype /Form /BBox [0 0 {width} {height}] /Resources << /Font << /F1 5 0 R >> >>", content
    )


def pdf(
    content: str,
    *,
    page: str = "",
    objects: Sequence[str | bytes] = (),
    catalog: str = "",
    resources: str = "",
    annotations: Sequence[str] = (),
) -> bytes:
    """`objects` are numbered from 10 on, the annotations after them."""
    bodies: dict[int, str | bytes] = {
        1: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        4: stream("", content),
        5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        **dict(enumerate((*objects, *annotations), 10)),
    }
    first = 10 + len(objects)
    listed = " ".join(f"{n} 0 R" for n in range(first, first + len(annotations)))
    bodies[3] = (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> {resources} >>"
        f" /Contents 4 0 R /Annots [{listed}] {page} >>"
    )
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, body in sorted(bodies.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body if isinstance(body, bytes) else body.encode("latin-1"))
    start, size = len(out), max(bodies) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    return bytes(out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start))
