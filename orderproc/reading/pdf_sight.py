"""Which words of a text layer a person sees: the page is drawn with its text and without it, and what differs is the ink of the words.

So it does not matter how something is hidden: pale, clear, below a picture or a box, cut off, on a layer that is switched off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from orderproc.model.reading import Box
from orderproc.reading.pdf_text import Sheet

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CLEAR = 70  # of 255: ink that differs that much from its ground on a small drawing is seen, without a closer look
_PALE = 25  # less than that, on a large one, nobody sees
_COLOURED = 90  # or it has another colour of the same brightness
_MOST_PIXELS = 3000  # along a side
_MOST_TEXTS = 200_000  # pieces of text on one page
_MAX_DEPTH = 8


class Sight:
    """What is seen of a page. Draws it when it is asked first: 4 ms for a page of text."""

    def __init__(self, page: Any, sheet: Sheet) -> None:
        self._page = page
        self._side = max(*sheet.size, 1.0)
        self._small: NDArray[Any] | None = None
        self._large: NDArray[Any] | None = None
        self._scales = (min(1.0, _MOST_PIXELS / self._side), min(3.0, _MOST_PIXELS / self._side))

    def unseen(self, box: Box) -> bool:
        """Whether no ink of any text is to be seen in the box (points, origin top left)."""
        if self._small is None:
            self._small = self._ink(self._scales[0], grey=True)
        part = _cut(self._small, box, self._scales[0])
        if part.size and int(part.max()) >= _CLEAR:
            return False
        if self._large is None:
            self._large = self._ink(self._scales[1], grey=False)
        part = _cut(self._large, box, self._scales[1])
        if not part.size:
            return True
        blue, green, red = (part[:, :, n].astype(float) for n in range(3))
        return float((0.3 * red + 0.59 * green + 0.11 * blue).max()) < _PALE and int(part.max()) < _COLOURED

    def _ink(self, scale: float, *, grey: bool) -> NDArray[Any]:
        """How much each pixel changes where the text goes."""
        import numpy as np

        whole = self._drawn(scale, grey)
        texts = _texts(self._page)
        for text in texts:
            _activate(text, on=False)
        try:
            bare = self._drawn(scale, grey)
        finally:
            for text in texts:
                _activate(text, on=True)
        ink: NDArray[Any] = np.maximum(whole, bare) - np.minimum(whole, bare)
        return ink

    def _drawn(self, scale: float, grey: bool) -> NDArray[Any]:
        pixels: NDArray[Any] = self._page.render(scale=scale, grayscale=grey).to_numpy()
        return pixels.reshape(*pixels.shape[:2], -1)[:, :, : 1 if grey else 3].copy()


def _cut(pixels: NDArray[Any], box: Box, scale: float) -> NDArray[Any]:
    """The pixels in a box; one more on each side, for a word may be less than a pixel wide."""
    top, left = max(0, int(box.y0 * scale)), max(0, int(box.x0 * scale))
    return pixels[top : int(box.y1 * scale) + 1, left : int(box.x1 * scale) + 1]


def _activate(text: Any, *, on: bool) -> None:
    import pypdfium2.raw as pdfium

    pdfium.FPDFPageObj_SetIsActive(text, on)


def _texts(page: Any) -> list[Any]:
    """The pieces of text on a page, those inside forms (XObjects) too."""
    import pypdfium2.raw as pdfium

    found: list[Any] = []

    def look(holder: Any, count: Any, get: Any, depth: int) -> None:
        for index in range(count(holder)):
            thing = get(holder, index)
            kind = pdfium.FPDFPageObj_GetType(thing)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT and len(found) < _MOST_TEXTS:
                found.append(thing)
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _MAX_DEPTH:
                look(thing, pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, depth + 1)

    look(page.raw, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, 0)
    return found
