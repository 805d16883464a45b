# ruff: noqa: E501
"""The buyer's own places, named beside a label of delivery instead of an address: "à notre adresse", "N/ Morada", "ns. stabilimento di
Albino". What says plainly that an address is the same as another is told in `sameplace`; whose it is, in `parties`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field
from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.names import STREET
from orderproc.parsing.party.sameplace import says_same
from orderproc.parsing.party.towns import is_town
from orderproc.parsing.words import fold

# the buyer's own address, whichever of his places it is
_OURS = (
    r"(?:our|unsere[nr]?|notre|nuestr[oa]|ntr[oa]\.?|nostr[oa]|ns\.?|on[sz]e?|noss[oa]|n/|n\.) ?(?:(?:above|own|obige[nr]?|bovenstaande) )?"
    r"(?:address|adresse|anschrift|direccion|domicilio|indirizzo|sede|adres|morada|endereco)"
)
_SITES = (
    r"(?:our|unser\w*|notre|nos|nuestr[oa]s?|nostr[oaie]|ns\.?|on[sz]e?|noss[oa]s?|n/|n\.) ?(?:premises|works|plant|site|warehouse|yard|stores?|haus|werk|lager|betrieb|standort|locaux|usine|site|depot|entrepot|magasin|atelier"
    r"|instalaciones|almacen|fabrica|nave|planta|tienda|stabilimento|magazzino|officina|deposito|vestiging|magazijn|werkplaats|instalacoes|armazem|fabrica|loja)"
)
_ADDRESS = re.compile(rf"(?<!\w)(?:{_OURS})\b")
# "our works in Albino": the same place where Albino is the buyer's own town
_SITE = re.compile(
    rf"(?<!\w)(?:{_SITES})\s+(?:in|at|zu|von|a|de|di|d[ao]|em|en|te|van)\s+(?P<town>[^\W\d_][^,.;:()\d]{{1,40}})"
)
_BUT = re.compile(
    r"\b(?:but|except|not|unless|aber|nicht|ausser|mais|sauf|pas|pero|salvo|no|ma|tranne|non|maar|niet|behalve|mas|exceto|nao)\b"
)
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{4})\.\s")
_FEW = 2  # lines of a sentence that a narrow column broke: "ns. stabilimento (indirizzo in" / "intestazione)"
_NEAR = 40  # letters before which it stands: further on a sentence says something else


def same_place(block: Sequence[Chunk]) -> bool:
    """Whether the lines beside a label say that the address is one which the paper gives elsewhere: "same as above", "our works in Albino"."""
    if not block:
        return False
    begins = says_same(re.split(r"[,;(/]", block[0].text)[0])  # whatever was gathered below it
    few = len(block) <= _FEW and (says_same(block[0].text) or says_same(" ".join(chunk.text for chunk in block)))
    return own_place(block) is not None or few or (begins and says_same(block[0].text))


def own_place(block: Sequence[Chunk]) -> str | None:
    """The words that name the buyer's own address or one of his sites; None where the lines hold an address or say anything against it."""
    first = fold(_FULL_STOP.split(block[0].text)[0]) if block else ""
    told = _ADDRESS.search(first) or _SITE.search(first)
    if told is None or told.start() > _NEAR or _BUT.search(first) or any(_placed(c) for c in block):
        return None
    return told.group()


def without_own_place(address: DraftAddress) -> DraftAddress:
    """An address without the words by which its writer calls it his own place, where they stand before it in the name's stead: "at our
    premises, 12 Elm Street, Albany", "nas n/ instalações, Rua de Viseu, 41"."""
    named = {n: _NONE for n in ("name", "company") if _IS_OWN.fullmatch(fold(getattr(address, n).value or ""))}
    return replace(address, **named)


_NONE: Field[str] = Field()
_IS_OWN = re.compile(
    rf"(?:(?:at|to|in|an|am|im|bei|aux?|a|en|dans|sur|al|alla|el|em|nas?|nos?|aan|op|bij|naar|presso|the|l[oae]s?|il|o|as?|d[eio][rsmn]?|das|het) )*(?:{_OURS}|{_SITES})(?: (?:in|at|a|en|em|in|te))?"
)


def town_of(words: str | None) -> str | None:
    """The folded town that the words of `own_place` name."""
    told = _SITE.match(words or "")
    return told["town"].strip() if told else None


def _placed(chunk: Chunk) -> bool:
    """Whether a line holds a place of its own: a town with its code, a street with its number."""
    parts = [p.strip(" .") for p in re.split(r",| [-–·|] ", chunk.text)]
    return any(is_town(p) or (STREET.match(p) and re.search(r"[^\W\d_].*\d|\d.*[^\W\d_]", p)) for p in parts)
