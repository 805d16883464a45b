"""Item numbers in running text that the catalogue does not have: they are called so, or are formed as its own are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from orderproc.model.shop import Catalog, plain
from orderproc.parsing.head.dialled import telephone_at
from orderproc.parsing.wares import index_of

_CODE = re.compile(
    r"(?<![\w./-])(?=[\w./-]*\d)(?=[\w./-]*[A-Z])[A-Z0-9]+(?:[-./][A-Z0-9]+)*(?![\w-])|(?<![\w./-])\d{3,6}(?:-\d{2,6})+(?![\w-])"
)
_LABELLED = re.compile(
    r"(?i)\b(?:item|art(?:\.|icle|ikel|ículo|iculo|icolo|igo)?|sku|cat(?:alog(?:ue)?)?|part|model|ref(?:\.|erence|erenz|erencia)?|réf(?:\.|érence)?|código|codice|artikel|bestell-?)\b\.?\s*(?:no|nr|number|nummer|num|n[°º]|#)?\.?\s*[:#]?\s*(?P<id>(?=[\w./-]*\d)[\w./-]*\w)"
)


_OWN_REF = re.compile(r"(?i)r[ée]f")
_OUR = re.compile(
    r"(?i)\b(?:our|my|unsere?|meine?|notre|nos|ma|nuestra|mi|la nostra|nostr[oa]|onze|mijn|a nossa|nossa|minha)\s*$"
)


def labels_in(text: str) -> list[re.Match[str]]:
    """The numbers that are called an item's; "our reference RP-81" is how the customer calls his order, and behind "Head of Art" a
    telephone's stands."""
    called = [
        m for m in _LABELLED.finditer(text) if not _OWN_REF.match(m.group()) or not _OUR.search(text[: m.start()])
    ]
    return [m for m in called if not (_BARE.fullmatch(text[m.start() : m.start("id")]) and _dialled(text, m))]


_BARE = re.compile(r"[^\W\d]+\s+")  # a word, and no mark or "no." that makes a label of it


def _dialled(text: str, label: re.Match[str]) -> bool:
    """Whether what stands behind a label is the beginning of a telephone's number, which goes on."""
    goes_on = re.match(r"[ ./-]\d", text[label.end("id") :]) is not None
    return goes_on and telephone_at(text, label.start("id"), labelled=False)


def strangers(text: str, labels: Sequence[re.Match[str]], catalog: Catalog) -> list[tuple[int, int, str]]:
    """Item numbers that the catalogue does not have: labelled as one (`labels`), or formed as its own are."""
    found = [(m.start("id"), m.end("id"), m["id"]) for m in labels if len(plain(m["id"])) >= 3 and not _year_of(m)]
    index = index_of(catalog)
    shapes = index.shapes
    for match in _CODE.finditer(text):
        token = match.group()
        if token.isalnum() and index.rows.get(token.casefold()):
            continue  # "A4" of "Greyboard A4, 2 mm"
        if not any(start <= match.start() < end for start, end, _ in found) and (
            shape_of(token) in shapes or _two_parts(token)
        ):
            found.append((*match.span(), token))
    for match in re.finditer(r"(?<![\w.,/-])\d{5,14}(?![\w.,/-])", text):
        if shape_of(match.group()) in shapes and not any(s <= match.start() < e for s, e, _ in found):
            found.append((*match.span(), match.group()))
    return found


# "500 ST 06700335 Saxophonblatt": how many, of what unit, and a number that is nobody's word
_ROW = re.compile(
    r"\W*\d+(?:[.,]\d+)?\s*(?:x\s*|[^\W\d]{1,6}\.?\s+)?(?=[\w./-]*\d{2})(?!\d{1,2}[./]\d{1,2}\b)[\w./-]{4,}(?:\s|$)"
)


def lists_strangers(rows: Sequence[str]) -> bool:
    """Whether a row that ends with a colon leads to one that counts something by a number, ours or not: "we need the following:"."""
    return any(
        above.rstrip().endswith(":") and _ROW.match(below) is not None
        for above, below in pairwise([row for row in rows if row.strip()])
    )


def _year_of(match: re.Match[str]) -> bool:
    """ "your catalogue 2026" """
    return match.group().casefold().startswith("cat") and re.fullmatch(r"(?:19|20)\d\d", match["id"]) is not None


def _two_parts(token: str) -> bool:
    """Letters and digits, parted by a hyphen: nobody's size or standard."""
    return bool(re.fullmatch(r"[A-Z]{1,5}-\d{3,}(?:-[A-Z0-9]+)*", token))


def shape_of(number: str) -> str:
    """The pattern of an item number: "HH-4410-B" → "AA-9999-A"."""
    return "".join("9" if c.isdigit() else "A" if c.isalpha() else c for c in number)


__all__ = ["labels_in", "lists_strangers", "shape_of", "strangers"]
