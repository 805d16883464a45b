# ruff: noqa: E501
"""Notes of a printed order that take its printed address back, or send the goods to a house of which no address stands there: "not to head
office, please", "direct to our Perth yard", "delivery address differs from the above". Where the place is written out, `letters` reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from orderproc.model.draft import DraftAddress, OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.parsing.dates import is_month
from orderproc.parsing.denials import INSTEAD_OF, NOT
from orderproc.parsing.doubts.sentto import sends_goods
from orderproc.parsing.lines import Line
from orderproc.parsing.party.partynames import party_of
from orderproc.parsing.party.whose import says_not
from orderproc.parsing.text.paragraphs import SMALL_PRINT, paragraphs_of
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.words import fold

_FEWEST_WORDS = 3  # of a row that may say something
_NOT = rf"(?:{NOT}|never|nie|{INSTEAD_OF}|other than|au lieu d|invece che)"
_TO = (
    r"(?:to|for|at|an|nach|zur?|zum|ins?|auf|aux?|a|sur|en|alla|alle|al|agli|presso|naar|aan|op|para|na|nas|no|nos|em)"
)
_THE = r"(?:the|our|my|die|der|den|das|dem|unsere[nrm]?|le|la|les|l|el|los|las|nuestr[oa]s?|il|lo|gli|i|nostr[oaie]|de|het|ons|onze|o|os|as|noss[oa]s?|oben|genannte[nr]?|usual|printed|registered)"
# the house that a firm's paper comes from, by what it is called in it
_HOME = (
    r"(?:head ?office|headquarters|hq|main office|offices?\b|(?:(?:invoice|billing|registered|above|usual|printed) )?address (?:above|overleaf|printed|shown)|above address|(?:invoice|billing|registered|usual|normal) address"
    r"|zentrale|hauptverwaltung|hauptsitz|firmensitz|buro|(?:obige[nrs]?|obenstehende[nrs]?|oben genannte[nrs]?|ubliche[nrs]?) (?:adresse|anschrift)|rechnungs(?:adresse|anschrift)"
    r"|siege|bureaux?|adresse (?:ci dessus|de facturation|habituelle)|central|oficinas?|direccion (?:de arriba|arriba|de facturacion|habitual|indicada arriba)|domicilio social|sede|uffici|indirizzo (?:sopra\w*|di fatturazione|solito)"
    r"|hoofdkantoor|kantoor|(?:bovenstaand|gebruikelijk)e? adres|factuuradres|escritorios?|morada (?:acima|de faturacao|habitual)|endereco acima)"
)
# a house of a firm that is another than the one it writes from
_HOUSE = r"(?:branch|sites?|job|yard|depot|warehouse|plant|works|workshop|factory|campus|farm|vessel|rig|niederlassung|filiale|zweigstelle|au(?:ß|ss)enstelle|standort|baustelle|werk|lager|betriebshof|bauhof|agence|succursale|usine|d[ée]p[ôo]t|entrep[ôo]t|chantier|antenne|sucursal|delegaci[óo]n|planta|f[áa]brica|nave|almac[ée]n|obra|stabilimento|magazzino|deposito|cantiere|vestiging|filiaal|fabriek|magazijn|loods|bouwplaats|werf|filial|armaz[ée]m|estaleiro|p[óo]lo)"
_NAME = r"(?P<name{n}>[A-ZÀ-Þ][\w'’-]{{3,}})"
_NAMED = re.compile(
    rf"(?:{_NAME.format(n=1)} (?i:{_HOUSE})\b|(?<!\w)(?i:{_HOUSE}) (?:(?:in|at|of|de|di|d['’]|do|da|te|von) ?)?{_NAME.format(n=2)})"
)
_DELIVERY = r"(?:delivery|shipping|ship to|liefer\w*|livraison|entrega|consegna|aflever\w*|lever\w*)"
_ADDRESS = r"(?:\w*address|\w*adresse|\w*anschrift|direccion|domicilio|indirizzo|\w*adres|morada|endereco)"
_OTHER = r"(?:differs?|different|another|other|abweich\w*|weicht|andere[rn]?|autre|differente?|distint[ao]|otra|divers[ao]|altro|ander|afwijk\w*|wijkt|outra|diferente)"
_DIFFERS = re.compile(rf"\b{_DELIVERY} ?{_ADDRESS}(?: \w+){{0,3}} {_OTHER}\b|\b{_OTHER} {_DELIVERY} ?{_ADDRESS}")
_CASE = re.compile(
    r"\b(?:if|unless|in case|where|wenn|falls|sofern|s[ie](?! (?:prega|fera|feront|fait|effectu|hara|haran|entreg|realiz))|sauf|salvo|als|indien|tenzij|caso)\b"
)
# what is sent that is no goods
_PAPERS = re.compile(
    r"\b(?:\w*invoic\w*|bills?|billing|statements?|\w*rechnung\w*|factur\w*|fattur\w*|fatur\w*|confirm\w*|acknowledg\w*|bestatig\w*|auftragsbest\w*|accuse|conferma|bevestig\w*|correspond\w*|korrespond\w*|certificat\w*|documents?|queries|questions?|payments?|remittances?|letters?)\b"
)


def taken_back(draft: OrderDraft, lines: Sequence[Line], goods: frozenset[int]) -> tuple[Issue, ...]:
    """A doubt for the first sentence that takes the printed address back. `goods`: rows of tables."""
    if not draft.sold_to.street:
        return ()
    rows = [(row, line) for row, line in enumerate(lines) if row not in goods and _is_prose(line)]
    for group in paragraphs_of(rows):
        for sentence in sentences_of(" ".join(line.text for _, line in group)):
            if SMALL_PRINT.search(sentence) or party_of(sentence) is not None or not _takes_back(sentence, draft):
                continue
            place = next((line for _, line in group if line.text[:20] in sentence), group[0][1]).chunk()
            message = f"It seems to send the goods elsewhere than to the printed address: '{sentence.strip()[:140]}'."
            return (
                Issue(code=Code.ADDRESS_DOUBTFUL, message=message, field="ship_to", page=place.page, box=place.place),
            )
    return ()


def _is_prose(line: Line) -> bool:
    return len(line.chunks) == 1 and len(line.words) >= _FEWEST_WORDS


def _takes_back(sentence: str, draft: OrderDraft) -> bool:
    plain = " ".join(re.sub(r"[^\w. ]+", " ", fold(sentence)).split())
    if _PAPERS.search(plain) or _CASE.search(plain):
        return False
    elsewhere = bool(draft.ship_to.street) and _place(draft.ship_to) != _place(draft.sold_to)
    towns = "|".join(re.escape(town) for town in _towns(draft))
    home = rf"(?:{_HOME}|{towns})" if towns else _HOME
    denied = re.search(rf"\b{_NOT}\b(?: \w+){{0,4}}? (?:{_TO} )?(?:{_THE} )*{home}\b", plain)
    if not elsewhere and denied is not None and says_not(sentence):
        return True
    if not elsewhere and _DIFFERS.search(plain):
        return True
    return sends_goods(sentence) and any(name not in _known(draft) for name in _names(sentence))


def _place(address: DraftAddress) -> tuple[str, str]:
    return fold(address.street.value or ""), fold(address.city.value or "")


def _towns(draft: OrderDraft) -> list[str]:
    return [fold(town) for town in (draft.sold_to.city.value, draft.ship_to.city.value) if town]


def _names(sentence: str) -> Iterator[str]:
    """The names of houses that a sentence speaks of, folded: "our Perth yard", "the site in Perth"; no days and months."""
    for found in _NAMED.finditer(sentence):
        at = "name1" if found["name1"] else "name2"
        opens = found.start(at) == 0  # its capital is then that of any first word
        if not opens and not is_month(found[at]):
            yield fold(found[at])


def _known(draft: OrderDraft) -> frozenset[str]:
    parts = ("name", "company", "street", "street2", "city", "region")
    addresses = (draft.sold_to, draft.ship_to, draft.bill_to, draft.vendor)
    said = [field.value or field.raw for one in addresses for field in (getattr(one, part) for part in parts)]
    return frozenset(fold(word) for text in said if text for word in re.findall(r"[\w'’-]+", text))


__all__ = ["taken_back"]
