"""What goes from a reader process to the one that asked."""

from __future__ import annotations

from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box, Media, Page, PageSource, Reading, Word
from orderproc.reading import crossing


def test_what_was_worked_out_of_a_lattice_stays_behind() -> None:
    """A lattice that was asked before it crosses (orders are understood in the worker) crosses as what it is made of."""
    import numpy as np

    data = np.log(np.array([[0.1, 0.9], [0.8, 0.2]], dtype=np.float32)).astype(np.float16).tobytes()
    lattice = Lattice("7", 2, data, printed=True)
    before = lattice.log_prob("7")
    word = Word(text="7", box=Box(0, 0, 10, 10), confidence=0.9, lattice=lattice)
    reading = Reading(
        media=Media.IMAGE, pages=(Page(number=1, width=100, height=100, source=PageSource.SCAN, words=(word,)),)
    )
    crossed = crossing.loads(crossing.dumps(reading))
    assert crossed == reading
    assert crossed.pages[0].words[0].lattice.log_prob("7") == before  # type: ignore[union-attr]
