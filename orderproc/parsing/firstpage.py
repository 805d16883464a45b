"""Whether a page of a stack is the first one of somebody's, though nothing on it is numbered or titled: a letter among forms. It begins
as letters do, with a place that is not ours or with a greeting, and nobody whom the pages before it name stands there; or it is the
cover of a fax.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from orderproc.model.settings import Shop
from orderproc.parsing.letters import SALUTATION
from orderproc.parsing.lines import Line
from orderproc.parsing.party.partynames import party_listed
from orderproc.parsing.party.townline import place_in
from orderproc.parsing.words import bare

TOP = 12  # lines from the top among which a letter says where it comes from
ABOVE = 4  # lines above the town in which a name and a street stand
SIGNED = 3  # lines at the end in which somebody signs
LETTERS = 8  # of a line that tells one sender from another
ALIKE = 85.0  # rapidfuzz ratio of what a scan has of one line twice

HEAD = 4  # lines from the top among which a cover says that it is one
_FAX = re.compile(
    r"(?:tele)?fax(?: ?cover(?: ?sheet)?| message| transmission| ?mitteilung| ?nachricht| ?bericht| ?deckblatt)?|telecopie|telecopia"
)
# "12 Castle Gates, Shrewsbury SY1 2AQ", "7 avenue de Brogny-74000 ANNECY", "88 avenue de la Gare- 36400 Lys"
_PARTS = re.compile(r"\s*[·|•,;]\s*|\s+[-–—]\s*|(?<=[a-zà-ÿ])[-–—](?:\s+|(?=\d))")


def of_another(lines: Sequence[Line], goods: int, before: Sequence[Line], shop: Shop | None) -> bool:
    """Whether the page of these `lines` begins a letter of somebody else than the pages `before`. `goods`: where its table begins."""
    top = lines[: min(goods, TOP)]
    known = {bare(text) for line in before for text in _texts(line)}
    if any(_FAX.fullmatch(bare(line.text)) for line in top[:HEAD]):
        return True
    at = next((n for n, line in enumerate(top) if any(_elsewhere(text, shop) for text in _texts(line))), None)
    if at is not None and any(code in text for t in _texts(top[at]) if (code := _elsewhere(t, shop)) for text in known):
        return False
    if at is not None and any(party_listed(text) for line in top[: at + 1] for text in _texts(line)):
        return False  # "Deliver to:", which the rest of an order may say
    if at is not None:
        who = [text for line in top[max(0, at - ABOVE) : at + 1] for text in _texts(line)]
    elif any(SALUTATION.match(line.text) for line in top):
        who = [text for line in lines[-SIGNED:] for text in _texts(line)]
    else:
        return False
    telling = [bare(text) for text in who if sum(map(str.isalpha, text)) >= LETTERS and not _ours(text, shop)]
    return bool(telling) and not any(fuzz.ratio(one, other) >= ALIKE for one in telling for other in known)


def _texts(line: Line) -> list[str]:
    """What stands in a line, whole and in its parts."""
    found = [line.text]
    for chunk in line.chunks:
        parts = [part for part in _PARTS.split(chunk.text) if part.strip()]
        found += [chunk.text, *parts, *(", ".join(pair) for pair in pairwise(parts))]
    return list(dict.fromkeys(found))


def _elsewhere(text: str, shop: Shop | None) -> str:
    """The postal code of a town that is not ours; empty where the text is no such line."""
    place = place_in(text, None, shop.country if shop else "") or {}
    code, own = place.get("postal_code"), shop.postal_code if shop else None
    return bare(code) if code and place.get("city") and bare(code) != bare(own or "") else ""


def _ours(text: str, shop: Shop | None) -> bool:
    own = [one for one in (shop.name, shop.street, shop.city, shop.postal_code) if one] if shop else []
    return any(bare(one) in bare(text) or fuzz.ratio(bare(one), bare(text)) >= ALIKE for one in own)
