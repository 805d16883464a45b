# ruff: noqa: E501
"""Order lines on paper that their own row or the text below it calls off: "CANCELLED", "** deleted **", "on hold". Never accepted as they
stand. What stands in the cells of sheets is `unread`'s, what a whole paper says of itself `stipulations`'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from orderproc.model.draft import DraftLine
from orderproc.model.issue import Code, Issue
from orderproc.model.shop import Catalog
from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.openhours import weekdays
from orderproc.parsing.words import fold

# words that nothing on a shelf is called, wherever they stand (as `fold` leaves them)
_PLAIN = re.compile(
    r"\b(?:optional|alternative(?:ly)? (?:to|for)|option to|or (?:alternatively|instead|else|as (?:a )?substitute)|alternatively|not part of this order|cancel+ed|cancel (?:this )?(?:line|item|pos\w*)|voided|deleted|withdrawn|do not (?:send|ship|deliver|supply)|not (?:needed|required|wanted)|no longer (?:needed|required)"
    r"|already (?:received|delivered|shipped|supplied|sent)|back-?ordered|(?:line|item|pos\w*) (?:\d+ )?(?:void|closed|removed|deleted|cancel+ed)"
    r"|oder (?:alternativ|ersatzweise|stattdessen|wahlweise|dafur)|alternativ (?:zu|dazu)|ersatzweise|storniert|storno|entfallt|gestrichen|geloscht|zuruckgestellt|erledigt|(?:bereits|schon) (?:geliefert|erhalten)|(?:noch )?nicht (?:mehr )?(?:liefern|benotigt|bestellen)"
    r"|ou (?:bien|alors|a defaut)|a defaut|annulee?s?|supprimee?s?|ne pas livrer|deja (?:recu|livre)\w*|(?:o )?en su defecto|o (?:alternativamente|bien)|alternativamente|anulad[oa]s?|cancelad[oa]s?|eliminad[oa]s?|no (?:enviar|servir)|ya (?:recibid|entregad)[oa]s?"
    r"|o in alternativa|in alternativa|oppure|of anders|(?:of )?als alternatief|ou em alternativa|em alternativa|annullat[oaie]|cancellat[oaie]|stornat[oaie]|non (?:spedire|consegnare)|gia (?:ricevut|consegnat)[oaie]|geannuleerd|vervallen|vervalt|geschrapt|niet (?:leveren|verzenden)"
    r"|reeds (?:geleverd|ontvangen)|nao (?:enviar|entregar)|ja (?:recebid|entregue)\w*)\b"
)
# another place for one line
_ELSEWHERE = re.compile(
    r"^(?:please )?(?:(?:drop[- ]?)?ship|deliver|send|mark) (?:this |this line |item )?(?:to|for|direct)\b|^(?:liefer(?:ort|adresse|ung an|n an)|livrer a|lieu de livraison|entregar en|enviar a|lugar de entrega|consegnare a|spedire a|luogo di consegna|afleveren|afleveradres|leveren aan|entregar em|local de entrega)\b"
)
_PLACE = re.compile(
    r"\d{4,}|\b[a-z]\d[a-z]|\b[a-z]{1,2}\d{1,2}[a-z]? \d[a-z]{2}\b|\b(?:plant|store|school|site|branch|warehouse|werk|filiale|lager|magasin|agence|tienda|centro|negozio|filiaal|loja)\b"
)
# words that may be part of a thing's name ("closed cell foam", "void fill"): only by themselves, or after a mark at the end
_ALONE = re.compile(
    r"(?:^|[-–—(\[*/:;,.]|\*\*)\s*(?:void|closed|removed|on hold|hold|rejected|discontinued|returned|received|delivered|shipped|completed?|geliefert|gesperrt|offen|soldee?|cloturee?|cerrad[oa]|chius[oa]|evas[oa]|gesloten|geleverd|fechad[oa]|entregue)[\s.!*)\]]*$"
)


def calls_off(text: str) -> bool:
    """Whether a note says that something is not, or not yet, or no longer ordered."""
    plain = fold(text)
    return bool(_PLAIN.search(plain) or _ALONE.search(plain))


def _shut(plain: str) -> bool:
    """Whether a note says on which day of the week a house is closed: "tutte le mattine tranne il lunedì (chiuso)"."""
    return not _days().isdisjoint(re.findall(r"[^\W\d_]+", plain))


@cache
def _days() -> frozenset[str]:
    """The days of the week, but for those so short that they may be other words: "do", "mar"."""
    days = (day.removesuffix("-feira") for day in weekdays())  # "à segunda"
    return frozenset(day for day in days if len(day) > _SHORT)


_SHORT = 3  # letters


@lru_cache(maxsize=4096)
def _said_off(plain: str) -> str | None:
    """The words of a folded note that call something off."""
    found = _PLAIN.search(plain) or (None if _shut(plain) else _ALONE.search(plain))
    return found.group().strip(" -–—()[]*/:;,.!") if found else None


def called_off(
    line: DraftLine, index: int, beside: Sequence[Chunk], catalog: Catalog, foot: frozenset[str] = frozenset()
) -> Issue | None:
    """The doubt that a line's own words raise; those that stand in our own description of the item don't. `foot`: what is said below all
    lines, so that the goods of none go elsewhere by it."""
    item = next((i for f in (line.sku, line.supplier_sku) if f.value and (i := catalog.get(f.value))), None)
    ours = fold(item.description) if item else ""
    texts = [line.description.value, line.raw, line.note, *(chunk.text for chunk in beside)]
    for text in texts:
        plain = fold(text or "")
        off = _said_off(plain)
        if off is not None and off not in ours:
            name = line.sku.value or line.description.value or "this line"
            message = f"'{(text or '')[:60]}' stands at {name}: is it ordered or not?"
            return Issue(code=Code.STRUCK_LINE, message=message, field=f"lines[{index}]", page=line.page, box=line.box)
        if _ELSEWHERE.match(plain) and _PLACE.search(plain) and text not in (line.raw, line.description.value, *foot):
            message = f"'{(text or '')[:80]}' stands at one line: do its goods go elsewhere?"
            return Issue(code=Code.NEEDS_PERSON, message=message, field=f"lines[{index}]", page=line.page, box=line.box)
    return None
