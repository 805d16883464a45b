"""Text made comparable: case, accents, punctuation and blanks taken away. Knows nothing of orders."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPECIAL = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "æ": "ae",
        "œ": "oe",
        "ł": "l",
        "đ": "d",
        "’": "'",
        "`": "'",
        "´": "'",
        "º": "o",
        "ª": "a",
        "°": "o",
    }
)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case, no accents, single blanks: "Réf.  Artículo" → "ref. articulo"."""
    lowered = text.lower().translate(_SPECIAL)
    if not lowered.isascii():
        lowered = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
    return " ".join(lowered.split())


@lru_cache(maxsize=65536)
def bare(text: str) -> str:
    """`fold` without punctuation, for looking up labels and headings: "Art.-Nr.:" → "art nr", "Item #" → "item no"."""
    folded = _NO.sub(" no ", fold(text))
    return " ".join(_SIGNS.sub(" ", folded).replace("_", " ").split())


_NO = re.compile(r"#|\bn\.?[o°]\.?(?=\s|$|:)|№")
_SIGNS = re.compile(r"[^\w%/&]+")
