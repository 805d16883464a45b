"""Labels that two blanks of a typewriter's print part: "ORDER  NUMBER: 4711"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from orderproc.parsing.lines import Chunk, Line


def mended(line: Line, asks: Callable[[str], object]) -> Iterator[Chunk]:
    """The runs of a line, where the first words of a label and the last ones up to its colon are two of them joined again. `asks`:
    what a label asks for, or None."""
    held: Chunk | None = None
    for chunk in line.chunks:
        if held is not None:
            label, colon, _ = chunk.text.partition(":")
            near = chunk.box.x0 - held.box.x1 < _TWO_BLANKS * line.height
            if colon and near and len(label.split()) <= 3 and asks(f"{held.text} {label}") is not None:
                chunk = line.chunk([*held.words, *chunk.words])
            else:
                yield held
        held = chunk if len(chunk.words) <= 3 and ":" not in chunk.text and not line.places else None
        if held is None:
            yield chunk
    if held is not None:
        yield held


_TWO_BLANKS = 1.6  # times the height of a line: what two blanks of a typewriter's print measure
