"""What `make bench` measures: ours and the peer's, each function run in a fresh process as `python -m tests.bench_works NAME FOLDER`.

Imports and warm-up are outside the measured part on both sides, except for `--help`, which is about nothing else.
"""

from __future__ import annotations

import io
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.bench_mail import mail_bare, mail_ours, send_bare, send_ours

__all__ = ["mail_bare", "mail_ours", "send_bare", "send_ours"]  # found by their names
ROOT = Path(__file__).parent.parent
SHOP = ROOT / "samples" / "shop"
PDFS, REPEATS = 60, 5  # each PDF once: the peer remembers the text of a file that it has seen
ROWS, LINES = 10_000, 100_000


# -- text PDFs --------------------------------------------------------------------------------------------------------


def prepare_pdfs(place: Path) -> None:
    """Purchase orders of one layout, as reportlab draws them, and a fair template of that layout for the peer."""
    from orderproc.tables import load

    items = load(SHOP).catalog.items
    for n in range(PDFS):
        draw_order(place / f"po-{n:02d}.pdf", n, [items[(n * 7 + i * 3) % len(items)] for i in range(8)])
    (place / "templates").mkdir()
    (place / "templates" / "po.yml").write_text(
        """\
issuer: Millbrook School District
keywords: ['Millbrook School District', 'PURCHASE ORDER']
fields:
  invoice_number: {parser: regex, regex: 'PO number:\\s+(\\S+)'}
  date: {parser: regex, regex: 'Date:\\s+(\\S+)', type: date}
  amount: {parser: regex, regex: 'Total\\s+([\\d.,]+)', type: float}
  lines:
    parser: lines
    start: Item no\\.
    end: Total
    line: '^\\s*(?P<sku>\\S+)\\s{2,}(?P<name>.+?)\\s{2,}(?P<qty>\\d+)\\s{2,}(?P<price>[\\d.]+)\\s{2,}(?P<amount>[\\d.]+)'
options: {currency: USD, date_formats: ['%Y-%m-%d'], decimal_separator: '.'}
""",
        encoding="utf-8",
    )


def draw_order(file: Path, number: int, items: list[Any]) -> None:
    from reportlab.lib.pagesizes import letter
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(file), pagesize=letter)
    y = 740.0

    def write(x: float, text: str, *, size: int = 10) -> None:
        canvas.setFont("Helvetica", size)
        canvas.drawString(x, y, text)

    write(60, "Millbrook School District", size=16)
    y -= 24
    for line in (
        "400 Mill Road",
        "Albany, NY 12207",
        "",
        "PURCHASE ORDER",
        f"PO number: PO-{number:05d}",
        "Date: 2026-11-18",
        "",
    ):
        write(60, line)
        y -= 14
    for text in ("Ship to:", "Millbrook School District", "400 Mill Road", "Albany, NY 12207", "", "Terms: net 30", ""):
        write(60, text)
        y -= 14
    for x, text in ((60, "Item no."), (150, "Description"), (360, "Qty"), (420, "Unit price"), (500, "Amount")):
        write(x, text)
    total = Decimal(0)
    for i, item in enumerate(items):
        y -= 16
        quantity, price = i + 1, item.unit_price or Decimal(1)
        total += price * quantity
        for x, text in (
            (60, item.sku),
            (150, item.description[:38]),
            (360, quantity),
            (420, price),
            (500, price * quantity),
        ):
            write(x, str(text))
    y -= 24
    write(420, "Total")
    write(500, str(total))
    canvas.save()


def _context() -> Any:
    from orderproc import parsing
    from orderproc.model.document import Channel
    from orderproc.model.settings import Shop
    from orderproc.tables import load

    return parsing.Context(
        shop=Shop(name="Tidewater"), tables=load(SHOP), today=date(2026, 11, 20), channel=Channel.POST
    )


def pdf_ours(place: Path) -> object:
    context = _context()
    files = sorted(place.glob("*.pdf"))
    _draft(files[0], context)
    return lambda: [_draft(file, context) for file in files[1:]]


def pdf_invoice2data(place: Path) -> object:
    from invoice2data import extract_data
    from invoice2data.extract.loader import read_templates

    templates = read_templates(str(place / "templates"))
    files = sorted(place.glob("*.pdf"))
    reader = "pdftotext"  # its first choice, where poppler is installed

    def work() -> None:
        for file in files[1:]:
            result = extract_data(str(file), templates=templates, input_module=reader)
            assert len(result["lines"]) == 8, result

    extract_data(str(files[0]), templates=templates, input_module=reader)
    return work


# -- scans ------------------------------------------------------------------------------------------------------------


def prepare_scans(place: Path) -> None:
    """Purchase orders, rendered at 200 dpi as a scanner gives them."""
    import pypdfium2

    prepare_pdfs(place)
    for n, file in enumerate(sorted(place.glob("*.pdf"))[:4]):
        page = pypdfium2.PdfDocument(file)[0]
        page.render(scale=200 / 72, grayscale=True).to_pil().save(place / f"scan-{n}.png", dpi=(200, 200))


def _scans(place: Path) -> list[Path]:
    return sorted(place.glob("scan-*.png"))


def _draft(file: Path, context: Any) -> Any:
    from orderproc import parsing, reading
    from orderproc.model.settings import Reading as Limits

    (draft,) = parsing.parse(reading.read_bytes(file.read_bytes(), file.name, Limits()), context)
    assert len(draft.lines) == 8, file
    return draft


def scan_ours(place: Path) -> object:
    context = _context()
    _draft(_scans(place)[0], context)
    return lambda: [_draft(file, context) for file in _scans(place)]


def scan_bare(place: Path) -> object:
    """The same crops, cut before the clock starts: recognition and nothing else."""
    from orderproc.reading import ocr

    crops: list[Any] = []
    real = ocr.recognize

    def listen(given: Any, *args: Any, **more: Any) -> Any:
        given = list(given)
        crops.append((given, args, more))
        return real(given, *args, **more)

    ocr.recognize = listen  # type: ignore[assignment]
    context = _context()
    for file in _scans(place):
        _draft(file, context)
    ocr.recognize = real
    assert crops, "no crop was recognized"
    return lambda: [real(given, *args, **more) for given, args, more in crops]


def scan_whole(place: Path) -> object:
    """The same engine and models as its authors run them: detection and recognition on the whole page."""
    from PIL import Image
    from rapidocr import RapidOCR

    engine = RapidOCR()
    pages = [Image.open(file).convert("RGB") for file in _scans(place)]
    engine(pages[0])

    def work() -> None:
        for page in pages:
            assert engine(page).boxes is not None

    return work


def scan_ocrmypdf(place: Path) -> object:
    """A text layer by Tesseract, one process, without what it does beside (PDF/A, optimizing)."""
    words = ["ocrmypdf", "--quiet", "--jobs", "1", "--output-type", "pdf", "--optimize", "0", "--image-dpi", "200"]
    return lambda: [_run([*words, str(file), str(file.with_suffix(".pdf.out"))]) for file in _scans(place)]


# -- sheets -----------------------------------------------------------------------------------------------------------


def prepare_sheet(place: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Item no.", "Description", "Unit", "Unit price", "Quantity", "Amount"])
    for n in range(ROWS):
        price, quantity = 1.25 + n % 90, (n % 5 if n % 400 == 0 else None)
        sheet.append([f"TW-{n:05d}", f"Ware number {n}", "EA", price, quantity, quantity and price * quantity])
    book.save(place / "order.xlsx")


def sheet_ours(place: Path) -> object:
    from orderproc import reading
    from orderproc.model.settings import Reading as Limits

    data = (place / "order.xlsx").read_bytes()
    small = io.BytesIO()
    import openpyxl

    warm = openpyxl.Workbook()
    warm.active.append(["warm"])
    warm.save(small)
    reading.read_bytes(small.getvalue(), "small.xlsx", Limits())

    def work() -> None:
        assert len(reading.read_bytes(data, "order.xlsx", Limits()).pages[0].tables[0].rows) == ROWS + 1

    return work


def sheet_openpyxl(place: Path) -> object:
    import openpyxl

    data = (place / "order.xlsx").read_bytes()

    def work() -> None:
        sheet = openpyxl.load_workbook(io.BytesIO(data), data_only=True).active
        assert sum(1 for _ in sheet.iter_rows(values_only=True)) == ROWS + 1

    return work


# -- handoff ----------------------------------------------------------------------------------------------------------


def prepare_none(place: Path) -> None:
    """Nothing to lay out."""


def _batch() -> Any:
    from orderproc.model.order import Address
    from orderproc.model.records import Batch, BatchLine

    address = Address(
        name="Ann Baker", street="12 Elm Street", city="Albany", region="NY", postal_code="12207", country="US"
    )
    lines = tuple(
        BatchLine(
            order_no=1 + n // 4,
            line_no=1 + n % 4,
            sku=f"TW-{n % 500:04d}",
            description=f"Ware number {n % 500}",
            quantity=Decimal(1 + n % 9),
            unit="EA",
            ship_to=address,
            ship_method="ground",
            order_date=date(2026, 11, 20),
        )
        for n in range(LINES)
    )
    moment = datetime(2026, 11, 20, 6, tzinfo=UTC)
    return Batch(
        batch_no=1, department="kitchen", department_name="Kitchen", created_at=moment, currency="USD", lines=lines
    )


def handoff_ours(place: Path) -> object:
    from orderproc.handoff import xlsx

    batch = _batch()
    import openpyxl  # noqa: F401

    return lambda: (place / "ours.xlsx").write_bytes(xlsx.write(batch))


def handoff_bare(place: Path) -> object:
    """The same values in the same sheets, by openpyxl's write-only writer without any style."""
    import openpyxl

    from orderproc.handoff import xlsx

    done = openpyxl.load_workbook(io.BytesIO(xlsx.write(_batch())), read_only=True)
    sheets = {name: list(done[name].iter_rows(values_only=True)) for name in done.sheetnames}

    def work() -> None:
        book = openpyxl.Workbook(write_only=True)
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for values in rows:
                sheet.append(values)
        book.save(place / "bare.xlsx")

    return work


# -- start-up ---------------------------------------------------------------------------------------------------------


def help_ours(place: Path) -> object:
    return lambda: [_run([sys.executable, "-m", "orderproc", "--help"]) for _ in range(REPEATS)]


def help_typer(place: Path) -> object:
    return lambda: [_run([sys.executable, "-c", "import typer"]) for _ in range(REPEATS)]


def _run(words: list[str]) -> None:
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)


def timed(work: Callable[[], object]) -> tuple[float, float]:
    began = time.perf_counter()
    work()
    took = time.perf_counter() - began
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return took, peak / 1024


if __name__ == "__main__":
    seconds, megabytes = timed(globals()[sys.argv[1]](Path(sys.argv[2])))
    print(seconds, megabytes)
