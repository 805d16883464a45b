"""Several orders in one file: which pages belong together. A new order begins at a page that says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.draft import DraftAddress
from orderproc.model.reading import Page, PageSource
from orderproc.model.settings import Shop
from orderproc.parsing.firstpage import of_another
from orderproc.parsing.form.blanks import asks_for_address, blank_of
from orderproc.parsing.form.over_pages import alike
from orderproc.parsing.head.identifiers import identifier
from orderproc.parsing.head.keyvalues import Key
from orderproc.parsing.head.ordernumber import in_title
from orderproc.parsing.head.values import values_of
from orderproc.parsing.kinds import title_of
from orderproc.parsing.lines import Line, lines_of
from orderproc.parsing.ordertable.head_rows import heading_of
from orderproc.parsing.ordertable.sums import OVERLEAF
from orderproc.parsing.words import bare

_WORD = r"(?:page|seite|p[aá]gina|pagina|p[aá]g\.?|blatt|sheet|hoja|folha|foglio|blad(?:zijde)?|feuille|pg\.?)"
_PAGE = re.compile(rf"(?i)\b{_WORD}\s*:?\s*(\d{{1,3}})\s*(?:/|of|von|sur|de|di|van|aus)\s*(\d{{1,3}})\b")
_ALONE = re.compile(r"(\d{1,2})\s*/\s*(\d{1,2})")
_LATER = re.compile(rf"(?i)\b{_WORD}\s*(?:n[.º°o]*\s*)?:?\s*([2-9]|[1-9]\d)(?!\S)")


def page_number(lines: Sequence[Line]) -> tuple[int, int] | None:
    """ "Page 2 of 3" → (2, 3); "2/3" too where it stands by itself, and is no size of goods ("Tray 1/2 100 mm"). Of two such marks the one
    that counts more pages is the paper's, the other the fax machine's, which sent page by page ("PAGE 01/01")."""
    told = sorted(_PAGE.finditer("\n".join(line.text for line in lines)), key=lambda match: -int(match[2]))
    told += [m for line in lines for chunk in line.chunks if (m := _ALONE.fullmatch(chunk.text)) and int(m[2]) > 1]
    counted = ((int(match[1]), int(match[2])) for match in told)
    return next(((number, of) for number, of in counted if 1 <= number <= of <= 100), None)


def _goes_on(lines: Sequence[Line], before: int) -> bool:
    """Whether a page says that it is not the first of its order: "HOJA 2" behind one page (`before`), a sum that is carried over."""
    top = [line.text for line in lines[:_ABOVE]]
    numbers = [int(match[1]) for text in top for match in _LATER.finditer(text)]
    return before + 1 in numbers or any(_CARRIED.search(bare(text)) for text in top)


_ABOVE = 14  # lines from the top among which a page says which it is
_CARRIED = re.compile(
    r"\b(?:ubertrag|uebertrag|brought forward|carried over|suma anterior|viene de|riporto|overgebracht)\b.*\d"
    r"|^(?:report|transporte da pagina) .*\d"
)


def groups_of(pages: Sequence[Page], shop: Shop | None = None) -> list[list[Page]]:
    """The pages of each order that came to `shop`. Sheets of a workbook and running text stay together."""
    if len(pages) < 2 or any(p.source in (PageSource.SHEET, PageSource.BODY) for p in pages):
        return [list(pages)]
    groups: list[list[Page]] = []
    number_before: str | None = None
    named_before = False  # whether a label said so, and not the title alone
    for page in pages:
        lines = lines_of(page)
        heads = frozenset(
            at for at in range(len(lines)) if heading_of(lines, at) is not None
        )  # "Our ref." of each line
        values = values_of(lines, skip=heads)
        number = next((n for v in values if v.key in (Key.PO, Key.DOCUMENT) and (n := identifier(v.text))), None)
        named = number is not None
        if number is None and page.source is PageSource.TEXT:
            number = _in_title(lines, min(heads, default=len(lines)))
        counted = page_number(lines)
        # an order begins above its goods: what stands below their headings, as "Order total" does, is no title of another one
        title = title_of(lines[: min(heads, default=len(lines))])
        asks = asks_for_address(page)
        if not groups:
            new = True
        elif _goes_on(lines, len(groups[-1])) and (number is None or number == number_before):
            new = False
        elif counted is not None and counted != ONLY:
            new = counted[0] == 1
        elif number in (None, number_before) and _awaits_more(groups[-1]) and not _is_anothers(page, groups[-1][0]):
            new = False
        elif (
            counted is not None
            or (number is None and heads and page.source is PageSource.SCAN and _is_whole(groups[-1]))
            or (
                page.source is PageSource.SCAN
                and (number is None or number != number_before)
                and of_another(lines, min(heads, default=len(lines)), _all_lines(groups[-1]), shop)
            )
        ):
            new = True
        elif asks and (not named_before or (number is None and _gives_address(page))):
            new = True  # the first page of a form, which asks whose order it is
        elif number is not None and number_before is not None:
            new = number != number_before and ((named and named_before) or _shape(number) == _shape(number_before))
        else:
            new = title is not None and (number is None or number != number_before) and page.source is PageSource.SCAN
        if new:
            groups.append([page])
            number_before, named_before = number, named
        else:
            groups[-1].append(page)
            if number_before is None:
                number_before, named_before = number, named
    return groups


def _all_lines(group: Sequence[Page]) -> list[Line]:
    return [line for page in group for line in lines_of(page)]


ONLY = (1, 1)  # the first of one: fax machines that send page by page count so on every page


def _counted(group: Sequence[Page]) -> tuple[int, int] | None:
    """Which page of an order its last one is and how many it has, by what is counted on any of them."""
    told = [(at, mark) for at, page in enumerate(group) if (mark := page_number(lines_of(page))) not in (None, ONLY)]
    return (told[-1][1][0] + len(group) - 1 - told[-1][0], told[-1][1][1]) if told and told[-1][1] else None


def _awaits_more(group: Sequence[Page]) -> bool:
    """Whether an order goes on behind the pages that are there: "Page 1 of 2", "Continued on next page"."""
    counted = _counted(group)
    if counted is not None:
        return counted[0] < counted[1]
    return says_it_goes_on(group[-1])


def says_it_goes_on(page: Page) -> bool:
    """Whether the foot of a page says so: "Continued on next page"."""
    return any(_OVERLEAF.search(bare(line.text)) for line in lines_of(page)[-_FOOT:])


def _is_whole(group: Sequence[Page]) -> bool:
    """Whether all pages of an order are there, by what is counted on them."""
    counted = _counted(group)
    return counted is not None and counted[0] >= counted[1]


_OVERLEAF = re.compile(
    r"\b(?:(?:continued|continues|more|cont d|see|please turn) (?:on |to )?(?:next|over|the next|reverse|second|page 2)"
    r"|(?:fortsetzung|weiter|siehe) (?:auf |siehe )?(?:der )?(?:nachsten? seite|folgeseite|ruckseite|seite \d|blatt \d)"
    r"|suite (?:en |a la |au |sur la )?(?:page|verso|feuille)|voir (?:page suivante|au verso)"
    r"|(?:continua|sigue|segue|continuacion|continuacao) (?:en|na|a|alla|al|no|sulla) (?:la |el )?"
    r"(?:pagina|pag|hoja|dorso|reverso|verso|retro|folha|foglio)"
    r"|(?:vervolg|zie|verder) (?:op |zie )?(?:de )?(?:volgende|ommezijde|achterzijde|pagina \d|blad \d|bladzijde))"
)


def _is_anothers(page: Page, first: Page) -> bool:
    """Whether a page that could be the rest of an order is somebody else's: it gives a name that is not the one on the `first` page, or an
    address where that one has none; or it has another head, and is headed as an order."""
    here, there = (blank_of(one, "").addresses.get("sold_to", DraftAddress()) for one in (page, first))
    told = [(getattr(here, part).raw, getattr(there, part).raw) for part in ("name", "company", "street")]
    both = [(mine, theirs) for mine, theirs in told if mine and theirs]
    if both:
        return any(not alike(mine, theirs, least=SAME) for mine, theirs in both)
    if here.street:
        return True
    lines = lines_of(page)
    return title_of(lines[:TOP]) is not None and not _headed_alike(lines, lines_of(first))


def _gives_address(page: Page) -> bool:
    return any(address.street for address in blank_of(page, "").addresses.values())


def _headed_alike(lines: Sequence[Line], others: Sequence[Line]) -> bool:
    """Whether at the top of two pages the same stands beside their title: whose paper it is."""
    mine, theirs = ([line.text for line in some[:HEAD] if title_of([line]) is None] for some in (lines, others))
    return any(alike(one, other) for one in mine for other in theirs)


SAME = 75.0  # percent of likeness of a name or street that somebody wrote on both of two sheets: a whole address of another may be liker
HEAD = 2  # lines


def _in_title(lines: Sequence[Line], table: int) -> str | None:
    """The number that stands in the title of an order, above its table: "REQUISITION RQ 26/0931"."""
    told = in_title(lines[: min(table, TOP)])
    return told.value if told is not None else None


TOP = 12  # lines from the top among which the title of an order stands


def _shape(number: str) -> str:
    """How a number is written, whatever its figures are: numbers of two orders of one firm are written alike."""
    return re.sub(r"\d", "9", number)


def missing_pages(pages: Sequence[Page]) -> tuple[int, ...]:
    """The pages of an order, counted on them in words ("page 1 of 2"), that are not there. A page that is not counted may be any of them:
    many forms count only what is filled in, and the terms on the back say nothing; where goods are carried over it must have some. Where
    the pages are no scans, they need only be enough of them: some programs count each as the first."""
    if any(page.source not in (PageSource.SCAN, PageSource.TEXT) for page in pages):
        return ()
    counted = [_count_on(lines_of(page)) for page in pages]
    there = {number for number, _ in counted if number}
    of = max((count for _, count in counted), default=0)
    if not of or (of <= len(pages) and any(page.source is PageSource.TEXT for page in pages)):
        return ()
    uncounted = 0
    carried = False
    for page, (number, _) in zip(pages, counted, strict=True):
        lines = lines_of(page)
        if not number:
            uncounted += not carried or any(heading_of(lines, at) is not None for at in range(len(lines)))
        carried = any(OVERLEAF.search(bare(line.text)) for line in lines[-_FOOT:])
    missing = tuple(n for n in range(1, of + 1) if n not in there)
    return missing if len(missing) > uncounted else ()


def _count_on(lines: Sequence[Line]) -> tuple[int, int]:
    """Which page a page says that it is, and of how many; zeros where it says nothing of it."""
    marks = [(int(m[1]), int(m[2])) for m in _PAGE.finditer("\n".join(line.text for line in lines))]
    return max((mark for mark in marks if 1 <= mark[0] <= mark[1] <= 20), key=lambda m: m[1], default=(0, 0))


_FOOT = 8  # lines at the foot of a page among which it says that its goods go on
