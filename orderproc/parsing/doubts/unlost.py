"""A paper on which item numbers of our catalogue stand, or a scan of which most could not be read, is never put aside as nothing: an order
that is lost is worse than a paper that a person looks at in vain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from orderproc.model.issue import Kind
from orderproc.model.reading import Page, PageSource
from orderproc.model.shop import Catalog, plain
from orderproc.parsing.kinds import Told

# what is said of a paper only because nothing was found on it
NOTHING_SAYS, NOTHING_ORDERED = "nothing says that it is an order", "nothing is ordered in it"
NO_MORE_THAN_A_TABLE = "a table, but nothing says that it is an order"
PRICE_LIST = "its title says a price list"  # many a one is an order form too
UNTOLD = 0.8  # no surer than this: nothing said what it is
_FOR_WANT_OF_MORE = frozenset({NOTHING_SAYS, NOTHING_ORDERED, NO_MORE_THAN_A_TABLE})
_TOKEN = re.compile(r"\w[\w./-]*\w")
SHORTEST = 4  # characters of an item number that are no accident


def filled_form(told: Told, *, filled_in: bool, headed: bool, lines: bool, asks: bool = False) -> Told | None:
    """The order that a scanned form is for a person to see, where nothing but what its maker printed says that it is something else (a
    price list, that one may ask for a catalogue, what to do with returns); None where it is not `filled_in` with somebody's address, or
    where its title says what it is. `headed`: its print says that it orders; `lines`: lines with items were found; `asks`: it is filled in,
    and has ways of paying to choose from, which no invoice and no confirmation has, whatever its title was taken for."""
    if asks and lines and told.kind is Kind.OTHER:
        return Told(
            Kind.ORDER, f"a form with somebody's address, lines and a choice how to pay, though {told.reason}", 0.5
        )
    if told.kind is Kind.OTHER and filled_in and (told.sure <= UNTOLD or PRICE_LIST in told.reason):
        return Told(Kind.ORDER, "a form with somebody's address and lines filled in", 0.5)
    if told.kind not in (Kind.INQUIRY, Kind.COMPLAINT) or not lines or "title" in told.reason:
        return None
    if filled_in:
        return Told(Kind.ORDER, f"a form with somebody's address and lines filled in, though it {told.reason}", 0.5)
    return Told(Kind.ORDER, f"its print says an order, but it {told.reason}", 0.5) if headed else None


def not_lost(told: Told, pages: Sequence[Page], catalog: Catalog, *, ordering: bool, addressed: bool = False) -> Told:
    """An order that a person must see, where nothing but the reading spoke against one. `ordering`: words of an order stand there;
    `addressed`: it asks for somebody's address, and one is filled in."""
    if told.kind is not Kind.OTHER or told.reason not in _FOR_WANT_OF_MORE:
        return told
    if not any(page.source is PageSource.SCAN for page in pages):
        return _not_lost_in_print(told, pages, catalog) if ordering else told
    if hardly_read(pages):
        return replace(told, kind=Kind.ORDER, reason="most of what stands on it could not be read", sure=0.5)
    numbers = set(_item_numbers(pages, catalog))
    if not numbers and len(misread := set(_misread_numbers(pages, catalog))) > 1:
        what = f"{len(misread)} numbers on a scan are nearly item numbers of our catalogue, and {told.reason}"
        return replace(told, kind=Kind.ORDER, reason=what, sure=0.5)
    if addressed and ordering and not numbers:
        return replace(
            told, kind=Kind.ORDER, reason=f"words of an order and an address filled in, and {told.reason}", sure=0.5
        )
    alone = ordering or addressed or any(_is_no_accident(number) for number in numbers)
    if len(numbers) < (1 if alone else 2):
        return told
    what = f"{len(numbers)} item number{'s' if len(numbers) > 1 else ''} of our catalogue on a scan, and {told.reason}"
    return replace(told, kind=Kind.ORDER, reason=what, sure=0.6)


def _not_lost_in_print(told: Told, pages: Sequence[Page], catalog: Catalog) -> Told:
    """Print that a machine wrote is read to the letter: words of an order, and several of our numbers, are no accident."""
    numbers = {number for number in _item_numbers(pages, catalog) if not number.isdigit() or len(number) > SHORTEST}
    if len(numbers) < _SEVERAL or not any(page.source is PageSource.TEXT for page in pages):
        return told
    what = f"{len(numbers)} item numbers of our catalogue beside words of an order, and {told.reason}"
    return replace(told, kind=Kind.ORDER, reason=what, sure=0.6)


_SEVERAL = 2
WRITTEN, WORD = 60, 3  # characters, in words of so many at least, that make a paper of it
READ = 0.6  # a word read less surely is not read


def hardly_read(pages: Sequence[Page]) -> bool:
    """Whether more than half of the characters of scanned pages were read so unsurely that nobody knows what they say. Single letters and
    figures are what a recognizer sees in a photograph of something else."""
    words = [
        (length, word.confidence)
        for page in pages
        if page.source is PageSource.SCAN
        for word in page.words
        if (length := sum(c.isalnum() for c in word.text)) >= WORD
    ]
    written = sum(characters for characters, _ in words)
    return written >= WRITTEN and sum(n for n, sure in words if sure < READ) > 0.5 * written


def _is_no_accident(number: str) -> bool:
    """Whether an item number is too long to be anything else's: with letters or signs in it sooner than in figures alone."""
    return len(plain(number)) >= (LONG if number.isdigit() else LONG - 2)


def _item_numbers(pages: Iterable[Page], catalog: Catalog) -> Iterable[str]:
    for page in pages:
        for word in page.words:
            for text in (word.text, *_TOKEN.findall(word.text)):
                if len(text) >= SHORTEST and any(c.isdigit() for c in text) and (item := catalog.get(text)):
                    yield item.sku


LONG, MISREAD = 8, 6  # characters of a number that is no other's by accident; one in so many may be misread


def _misread_numbers(pages: Iterable[Page], catalog: Catalog) -> Iterable[str]:
    """The item numbers that long numbers on the pages nearly are."""
    for page in pages:
        for word in page.words:
            for text in _TOKEN.findall(word.text):
                number = plain(text)
                if len(number) < LONG or 2 * sum(c.isdigit() for c in number) < len(number):
                    continue
                most = len(number) // MISREAD
                near = (own for own in catalog.by_plain if len(own) >= LONG and abs(len(own) - len(number)) <= most)
                own = next((o for o in near if Levenshtein.distance(o, number, score_cutoff=most) <= most), None)
                if own is not None:
                    yield own
