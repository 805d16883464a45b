# ruff: noqa: E501
"""What stands beside a label of an address instead of one: "same as above", "Main Reception, address as above (8.30-15.30)", "idem".

Tells only whether it says so, and who is to get the goods there; whose address is meant is settled in `parties`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from orderproc.model.draft import DraftAddress
from orderproc.parsing.head.brackets import EMPTY, FULL
from orderproc.parsing.party.inside import is_inside
from orderproc.parsing.party.legalforms import has_legal_form
from orderproc.parsing.party.names import COMPANY, STREET, STREET2, says_where
from orderproc.parsing.party.towns import is_town
from orderproc.parsing.party.whom import is_named
from orderproc.parsing.words import fold

_SAME = re.compile(
    r"\b(?:same(?: (?:as|address))?(?: (?:above|billing|bill(?: to)?|sold to|shipping|ship to))?|(?:address )?(?:as|see) above|(?:the )?above address|ditto"
    r"|(?:see|siehe|s\.?|voir|cf\.?|ver|vedi|v\.|zie) (?:(?:l'|la |le |el |a |o |il |the |direccion d[ei] |adresse de |indirizzo d[ie] |morada d[ei] |endereco d[ei] )*)(?:rechnungs\w+|liefer\w+|invoice|billing|delivery|shipping|facturation|livraison|facturacion|envio|entrega|fatturazione|consegna|spedizione|factuuradres|afleveradres|fatura[cç]?ao)(?: address)?"
    r"|dito|siehe oben|wie (?:oben|vor(?:stehend)?|rechnungsadresse|rechnungsanschrift|lieferadresse|besteller|auftraggeber)|(?:der|die)?selbe (?:adresse|anschrift)|^(?:das |die )?(?:selbe|gleiche)$|^dasselbe|(?:gleiche|obige|vorstehende|identische) (?:adresse|anschrift)|identisch"
    r"|idem|identique|(?:a la |la )?meme adresse|(?:adresse )?ci[- ]dessus|la misma|mism[ao]s? (?:direccion|domicilio|datos|sitio|lugar)|memes coordonnees|(?:direccion )?(?:arriba indicada|indicada arriba|de arriba)|(?:ver|vease|como) (?:mas )?arriba|igual|stess[oaie](?: (?:indirizzo|sede|dati))?|(?:indirizzo )?(?:come|di cui|vedi) sopra"
    r"|(?:het )?zelfde|hetzelfde|(?:als|zie) (?:hier)?boven|bovenstaand adres|[oa] mesm[oa]|mesm[oa]s? (?:morada|endereco|dados)|(?:morada|endereco) acima|(?:ver|como) acima"
    r"|(?:address|adresse|anschrift|direccion|domicilio|indirizzo|adres|morada|endereco|sede) (?:\w+ )?(?:above|oben|dessus|arriba|sopra|hierboven|acima)"
    # at the head of this paper
    r"|(?:address|adresse|anschrift|direccion|domicilio|indirizzo|adres|morada|endereco|sede) (?:\w+ ){0,3}(?:letterhead|heading|briefkopf|kopf|en[- ]tete|membrete|encabezado|intestazione|briefhoofd|hoofd|cabecalho|timbre))\b"
)
# "same as last time" names an address that stands elsewhere
_BEFORE = re.compile(
    r"\b(?:last|usual|before|previous\w*|letzte[snrm]?|sonst|bisher|immer|bekannt|derniere?|habitude|precedent\w*|siempre|ultim[ao]|anterior|solito|sempre|scorsa|precedente|vorige|altijd|laatste|habitual)\b"
)
_CLAUSES = re.compile(r"[,;()|]|\.(?=\s|$)|\s[-–—]\s")
_SEE = re.compile(r"(?i)\b(?:s|v|cf|vgl)\.\s")
_HOURS = re.compile(r"(?i)\d\s?(?:h|uhr|uur|am|pm)\b|\d[.:h]\d\d")


def says_same(text: str) -> bool:
    """Whether a text says that the address is one which stands elsewhere on the paper, and names none itself. Of what is printed to choose
    from only that counts which is marked."""
    words = text.split()
    begins, ends = chosen(words) or (0, 0)
    text = " ".join(words[begins:ends]) if ends else text
    clauses = _clauses(text)
    if any(is_town(c) or _is_street(c) for c in clauses):
        return False
    return any(
        _SAME.search(fold(c)) and not _BEFORE.search(fold(c)) and len(c.split()) < 9 and not re.search(r"\d", c)
        for c in clauses
    )


_BOX = re.compile(rf"\[\s*([xXvV✓✔✗✘]?)\s*\]|\(\s*([xXvV✓✔✗✘]?)\s*\)|[{EMPTY}]|([{FULL}])")


def chosen(words: Sequence[str]) -> tuple[int, int] | None:
    """Where the caption of the only box that is marked begins and ends among the words of a row: "☐ same as billing  ☒ other:"; (0, 0) where
    it is not one, None where the row does not begin with a box."""
    text, starts = "", []
    for word in words:
        starts.append(len(text))
        text += f"{word} "
    boxes = list(_BOX.finditer(text))
    if not boxes or boxes[0].start() > 0:
        return None
    ends = [*(box.start() for box in boxes[1:]), len(text)]
    full = [(box.end(), end) for box, end in zip(boxes, ends, strict=True) if any(box.groups())]
    inside = [n for n, at in enumerate(starts) if full[0][0] <= at < full[0][1]] if len(full) == 1 else []
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _is_street(clause: str) -> bool:
    """A street with its number; no hours of a day ("8 h à 12 h"), no place in the house ("quai n° 2")."""
    if _HOURS.search(clause) or (STREET2.match(clause) and len(clause.split()) < 4):
        return False
    return STREET.match(clause) is not None and re.search(r"\d", clause) is not None


def firm_there(text: str) -> str:
    """The firm that is named beside "same address" and gets the goods; "" where none is, or only a place in the house: "economato del hotel",
    "Housekeeping department"."""
    first = next(iter(_clauses(text)), "")
    named = COMPANY.search(first) and not (STREET2.match(first) or _SAME.search(fold(first)) or says_where(first))
    return first if named and not _in_the_house(first) else ""


def _in_the_house(text: str) -> bool:
    """Whether a text is a part of the house where it is, by what it calls it; a firm has a name beside that ("Leeds Fitness Centre")."""
    if has_legal_form(text):
        return False
    proper = [word for word in text.split() if word[:1].isupper() and not is_inside(word)]
    small = text[:1].islower()
    return (small and not proper) or (is_inside(text) and (small or len(proper) < _OF_A_FIRM))


_OF_A_FIRM = 2  # words of its own in the name of a firm that is called by what it keeps


_FOR_WHOM = re.compile(
    r"(?i)\b(?:for(?: the attention of)?|att(?:n|ention)?\.?|f\.?a\.?o\.?|für|z\.\s?hd\.?(?: v(?:on|\.))?|pour|à l['’]attention de|para|a la atención de|c\.a\.|per|t\.a\.v\.|voor|a/c|à atenção de)\s+(?P<who>[^\d,;()]+)$"
)


def person_there(text: str) -> str:
    """The person who gets the goods at an address that stands elsewhere: "as above but marked for Ann Lee"; "" where none is surely one."""
    found = next((m for c in reversed(_clauses(text)) if (m := _FOR_WHOM.search(c))), None)
    return found["who"].strip() if found is not None and is_named(found["who"]) else ""


def _clauses(text: str) -> list[str]:
    return [part.strip(" :") for part in _CLAUSES.split(_SEE.sub("siehe ", text)) if part.strip(" :")]


def says_all(there: DraftAddress, address: DraftAddress) -> bool:
    """Whether what was read of a block says all that its last row does, and who that is above it: "Copper & Clay Pottery" over "The Old Mill,
    12 Mill Road, Leeds LS1 4AB"."""
    said, more = (
        Counter(re.findall(r"\w+", fold(" ".join(getattr(one, part).value or "" for part in _PARTS))))
        for one in (address, there)
    )
    house = fold(address.company.value or address.name.value or "")
    return bool(house and house == fold(there.street2.value or "") and (there.name or there.company) and said <= more)


_PARTS = ("name", "company", "street", "street2", "city", "region", "postal_code")


__all__ = ["chosen", "firm_there", "person_there", "says_all", "says_same"]
