"""Makes the README's pictures again: a form with what was read drawn on it, and a page of the handoff sheet (needs LibreOffice and
poppler-utils). Run `make demo` first:  python samples/pictures.py
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from orderproc import reading
from orderproc.pipeline import Shop

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "docs" / "pictures"
FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf")
DPI, WIDTH = 110, 860


def main() -> int:
    OUT.mkdir(parents=True, exist_ok=True)
    name = sys.argv[1] if len(sys.argv) > 1 else "scan004.png"
    form(ROOT / "samples" / "shop" / "post" / name).save(OUT / "form.jpg", quality=72, optimize=True)
    sheet(next((ROOT / "demo" / "var" / "out" / "handoff").glob("*kitchen.xlsx"))).save(
        OUT / "handoff.jpg", quality=72, optimize=True
    )
    return 0


def form(scan: Path) -> Image.Image:
    """The scan with each field's place outlined and what was read there beside it; redder where it was less sure."""
    shop = Shop.open(ROOT / "samples" / "shop")
    found = reading.read_bytes(scan.read_bytes(), scan.name, shop.folder.settings.reading, shop.tables.forms)
    page = Image.open(io.BytesIO(reading.picture(scan.read_bytes(), scan.name, 1, None, dpi=DPI))).convert("RGB")
    scale = page.width / found.pages[0].width
    draw = ImageDraw.Draw(page)
    font = ImageFont.truetype(str(FONT), 13) if FONT.exists() else ImageFont.load_default()
    for field in found.pages[0].fields:
        if field.box is None or not field.value or field.page != 1:
            continue
        sure = field.confidence
        colour = (0, 110, 60) if sure >= 0.9 else (190, 110, 0) if sure >= 0.6 else (200, 30, 30)
        x0, y0, x1, y1 = (v * scale for v in (field.box.x0, field.box.y0, field.box.x1, field.box.y1))
        draw.rectangle((x0, y0, x1, y1), outline=colour, width=2)
        if field.value != "yes":
            place = (x0 + 3, y0 - 12)
            draw.rectangle(draw.textbbox(place, field.value, font=font), fill=(255, 255, 255))
            draw.text(place, field.value, fill=colour, font=font)
    return page.resize((WIDTH, round(page.height * WIDTH / page.width)), Image.Resampling.LANCZOS)


def sheet(workbook: Path) -> Image.Image:
    with tempfile.TemporaryDirectory() as place:
        subprocess.run(
            ["soffice", "--headless", "--convert-to", "pdf", "--outdir", place, str(workbook)],
            check=True,
            capture_output=True,
        )
        pdf = Path(place) / f"{workbook.stem}.pdf"
        subprocess.run(
            ["pdftoppm", "-r", str(DPI), "-f", "2", "-l", "2", "-png", "-singlefile", str(pdf), f"{place}/page"],
            check=True,
        )
        page = Image.open(f"{place}/page.png").convert("RGB")
        page.load()
    return page.resize((WIDTH, round(page.height * WIDTH / page.width)), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    sys.exit(main())
