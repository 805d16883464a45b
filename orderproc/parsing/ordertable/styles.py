"""Rows that give an item number in parts: the style in one column, colour and size in others ("SW210 | Work trousers | Navy | M").

The number that was written is the beginning of several of ours, up to a mark or where its figures end; which of them is meant, the other
words of the row say: each must be one of that item's. Nothing is taken where a word is none of theirs, or where the words fit two.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches
from functools import lru_cache

from orderproc.model.draft import DraftLine, Field
from orderproc.model.shop import Catalog, Item, plain
from orderproc.model.variants import same_variant
from orderproc.parsing.wares import FILLERS, stem
from orderproc.parsing.words import bare

_TOKEN = re.compile(r"\d+(?:[.,/]\d+)*[^\W\d_]{0,4}|[^\W\d_]+(?:\d+(?!\w))?")
_MEASURES = frozenset(
    "size grosse groesse gr taille talla taglia maat tamanho tamano misura medida pointure colour color farbe".split()
)


def with_style(line: DraftLine, catalog: Catalog) -> DraftLine:
    """The line with the whole number of the one item that style, colour and size mean; as it is where there is none."""
    written = (line.sku.value or "").strip()
    if not written or catalog.get(written) is not None:
        return line
    styled = catalog.by_style.get(plain(written), {})
    item = meant(styled, written, line.description.value or "") if len(styled) > 1 else None
    if item is None:
        return line
    sure = min(line.sku.confidence, line.description.confidence)
    found: Field[str] = replace(
        line.sku, value=item.sku, confidence=sure, lattice=None, source=f"style {written}, and the words of the row"
    )
    return replace(line, sku=found)


def meant(styled: Mapping[Item, str], style: str, said: str) -> Item | None:
    """The one of several items of a style that words name: all that tell items apart, and none that no item has. `styled`: with what
    follows the style in the number of each."""
    of_item = [_tokens(f"{item.description} {' '.join(item.aliases)} {rest}") for item, rest in styled.items()]
    common = frozenset.intersection(*of_item) | _tokens(style) | _MEASURES
    telling = {word for word in _tokens(said) - common if not _misread(word, common)}
    if not telling:
        return None
    fit = [item for item, tokens in zip(styled, of_item, strict=True) if telling <= tokens]
    return fit[0] if len(fit) == 1 else None


def _misread(word: str, known: frozenset[str]) -> bool:
    """Whether a word is one of those that say nothing of colour and size, with a letter misread or another ending."""
    return len(word) > 4 and word.isalpha() and bool(get_close_matches(word, known, 1, 0.82))


@lru_cache(maxsize=16384)
def _tokens(text: str) -> frozenset[str]:
    """Words and numbers, without fillers; a single letter counts where it is a capital ("M"). Colours and sizes by one name each."""
    single = {bare(t) for t in re.findall(r"(?<![\w'’])[A-Z](?![\w'’])", text)}
    found = (bare(t) for t in _TOKEN.findall(text))
    return frozenset(
        same_variant(stem(t))
        for t in found
        if t and (len(t) > 1 or t.isdigit() or t in single) and t not in FILLERS - single
    )
