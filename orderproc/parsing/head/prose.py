"""What a printed letter says in sentences: its paragraphs, each in one line again, wherever the lines of the page were broken."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.reading import Page, PageSource
from orderproc.parsing.lines import lines_of
from orderproc.parsing.party.names import is_closing
from orderproc.parsing.text.paragraphs import OPENING, paragraphs_of

# "Estimados señores:", "Gentili signori,", "Exmos. Senhores,"
_ADDRESSED = re.compile(
    r"(?i)^(?:estimad[oa]s?|muy señor(?:es)?|distinguid[oa]s?|gentil(?:e|i|issim[oaie])|egregi[oa]?|(?:exm|ilm)[oa]s?\.?)\s[^\d]{2,50}[,:]$"
)
_FEWEST_WORDS = 5  # of a paragraph that says something


def prose_of(pages: Sequence[Page], *, letters: bool = True) -> str:
    """The paragraphs of the pages of type, a line each. `letters`: of those only that somebody opens or closes as a letter ("Dear Sirs,"
    "Groeten,"), and nothing of other papers, whose sentences are print that stands on all of them."""
    said: list[str] = []
    for page in pages:
        lines = lines_of(page) if page.source is PageSource.TEXT else ()
        if letters and not any(
            is_closing(line.text) or OPENING.match(line.text) or _ADDRESSED.match(line.text) for line in lines
        ):
            continue
        rows = [(row, line) for row, line in enumerate(lines) if len(line.chunks) == 1]
        paragraphs = (" ".join(line.text for _, line in group) for group in paragraphs_of(rows))
        said += [text for text in paragraphs if len(text.split()) >= _FEWEST_WORDS]
    return "\n".join(said)


__all__ = ["prose_of"]
