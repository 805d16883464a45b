# ruff: noqa: E501
"""What the carrier or his driver should do when he brings the goods: "Wenn die Spedition vorher kurz anruft, ist jemand vor Ort". No
condition of the order, unless the goods, their price, or the order itself hang on it."""

from __future__ import annotations

import re

_IF = r"(?:if|when|should|once|wenn|falls|sofern|sobald|si|lorsque|quand|cuando|se|quando|qualora|als|indien|wanneer|caso)"
_CARRIER = r"(?:(?:delivery |lorry |truck |van )?(?:driver|carrier|courier|haulier)|delivery (?:man|person|company)|speditions?(?:fahrer|firma)?|spediteur|fahrer(?:in)?|kurier|paketdienst|lkw-fahrer|paketbote|transporteur|livreur|chauffeur|coursier|transportista|repartidor|conductor|mensajero|ch[oó]fer|corriere|autista|trasportatore|vettore|spedizioniere|bezorger|vervoerder|koerier|bode|transportador(?:a)?|motorista|estafeta|entregador)"
_CALLS = r"(?:calls?|rings?|phones?|telephones?|texts?|notif\w+|announces?|gives? (?:us|me) (?:a )?(?:call|ring|notice)|anruf\w*|anrief\w*|telefonier\w*|ankündigt|avisiert|meldet|klingelt|bescheid|appell\w*|téléphon\w*|prévien\w*|sonn\w*|avert\w*|avis\w*|llam\w*|telefon\w*|chiam\w*|avvis\w*|suon\w*|belt|opbelt|bel|meldt|aanbelt|lig\w*|telefonar?|toc\w*)"
_ASKED = re.compile(rf"(?i)\b{_IF}\b[^.;:?!]{{0,20}}\b{_CARRIER}\b[^.;:?!]{{0,40}}\b{_CALLS}\b")
# the goods, their price, or the order itself
_OF_THE_ORDER = re.compile(
    r"(?i)\b(?:cancel(?:l?ed|l?ing|lation|lare|late|liamo|ar|amos|en?)?|orders?|ordered|instead|otherwise|only|price|costs?|charges?|more|fewer|less|add|leave out|refuse\w*|return|stornier\w*|bestell\w*|auftrag\w*|stattdessen|sonst|nur|preis\w*|kostet|kosten|mehr|weniger|weglassen|annul\w*|command\w*|sinon|seulement|prix|coût\w*|plus|moins|refus\w*|pedido|pedimos|solo|sólo|precio\w*|cuesta\w*|más|menos|ordin\w+|altrimenti|prezzo|costa\w*|più|meno|anders|alleen|prijs|meer|minder|encomend\w*|senão|só|apenas|preço|mais)\b"
)


def asks_the_carrier(sentence: str) -> bool:
    """Whether a sentence says what follows at the door if the carrier calls before, and nothing else."""
    return _ASKED.search(sentence) is not None and _OF_THE_ORDER.search(sentence) is None


__all__ = ["asks_the_carrier"]
