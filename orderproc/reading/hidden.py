"""Whether running text holds what a person would not see, or what is crossed out. Neither is read; both are told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from orderproc.model.issue import Code
from orderproc.model.reading import Media, Page, Reading, Remark

_PREVIEW = 200  # characters of what a mailbox shows beside the subject
_UNSEEN = 80  # of what a program says to itself further down
_ANEW = 40  # of the same, each word once
_MOST_TOLD = 3
_BESIDE = re.compile(r"^[\W_]+|[\W_]+$")  # what stands around a word

# zero width space, non-joiner, word joiner, byte order mark, soft hyphen: nobody sees them in the middle of a line
WITHOUT_WIDTH = dict.fromkeys(map(ord, "\u200b\u200c\u2060\ufeff\u00ad"))


def remarks_on(pages: Sequence[Page], doubts: Iterable[str] = (), what: str = "The page") -> tuple[Remark, ...]:
    """Of the pages of a mail or an HTML page; `doubts`: what is shown otherwise than it is written."""
    remarks = [Remark(code=Code.HIDDEN_CONTENT, message=doubt) for doubt in [*dict.fromkeys(doubts)][:_MOST_TOLD]]
    if told := next((words for page in pages if (words := unseen(page))), ""):
        message = f"{what} holds text that a person would not see: {told[:80]!r}."
        remarks.append(Remark(code=Code.HIDDEN_CONTENT, message=message))
    if crossed := " ".join(filter(None, map(struck, pages))):
        remarks.append(Remark(code=Code.STRUCK_LINE, message=f"{what} has words crossed out: {crossed[:80]!r}."))
    return tuple(remarks)


def struck(page: Page) -> str:
    """What is crossed out in running text; the rows of tables have their own marks."""
    tabled = {row for table in page.tables if table.box for row in range(int(table.box.y0), int(table.box.y1))}
    words = [w.text for w in page.words if w.struck and not w.hidden and int(w.box.y0) not in tabled]
    return " ".join(words) if any(map(_bare, words)) else ""


def unseen(page: Page) -> str:
    """What a person would not see of a page, "" where it is nothing. The words that a mailbox shows beside the subject, and a few further
    down that a program left out, say no more than the mail, and any number among them stands in what is seen as well ("Order #3187: 2
    items")."""
    first = next((at for at, word in enumerate(page.words) if not word.hidden), len(page.words))
    seen = {_bare(word.text) for word in page.words if not word.hidden}
    preview, below = (
        [bare for word in words if word.hidden and (bare := _bare(word.text))]
        for words in (page.words[:first], page.words[first:])
    )
    said_again = [word for word in below if word in seen]  # for a small screen, and hidden on a large one
    new = [word for word in below if word not in seen]
    said_anew = len(" ".join(new)) > _UNSEEN or len(" ".join(dict.fromkeys(new))) > _ANEW
    told = [word for word in (*preview, *new) if any(c.isdigit() for c in word) and word not in seen]
    if told or len(" ".join(preview)) > _PREVIEW or said_anew or _orders_more(page, said_again):
        return " ".join([*preview, *below])
    return ""


def _orders_more(page: Page, again: Sequence[str]) -> bool:
    """Whether words with figures that are seen as well are hidden more often than they are seen."""
    return any(
        any(c.isdigit() for c in word)
        and again.count(word) > sum(_bare(w.text) == word for w in page.words if not w.hidden)
        for word in set(again)
    )


def _bare(text: str) -> str:
    return _BESIDE.sub("", text)


_OVERRIDE = re.compile(
    "\u202e+([^\u202c\u202d\n]*)"
)  # Unicode Standard Annex 9: what follows runs from right to left, whatever it is


def backwards(reading: Reading) -> tuple[Remark, ...]:
    """A remark for letters that a sign before them turns round: "02" is seen as 20."""
    if reading.media not in (Media.EMAIL, Media.TEXT, Media.HTML, Media.SHEET):
        return ()
    for page in reading.pages:
        for word in page.words:
            if "\u202e" in word.text and (found := _OVERRIDE.search(word.text)):
                message = f"{found.group(1)[:40]!r} is shown from its last letter to its first."
                return (Remark(code=Code.HIDDEN_CONTENT, message=message, page=page.number, box=word.box),)
    return ()
