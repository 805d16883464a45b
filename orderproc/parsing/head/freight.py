# ruff: noqa: E501
"""What a paper says of the freight, and not of the money for the goods: "Freight: prepaid & add", "port payé", "portes pagados"; and which
labels ask for it."""

from __future__ import annotations

import re

_CARRIED = (
    r"(?:freight|frt|carriage|shipping|shipment|delivery|transport(?:ation)?|post(?:age)?|f\.?o\.?b\.?|fca|cpt|cip)"
)
_BORNE = r"(?:pre-?paid|ppd|ppa|collect|paid|allowed)"
_OF_FREIGHT = re.compile(
    rf"(?i)(?<!\bon )\b{_CARRIED}\W+(?:(?:terms?|charges?|costs?|method|code|conditions?|point|shipping|origin|destination|dest|factory|plant|dock|is|to be|are)\W+){{0,3}}{_BORNE}\b(?:\W+(?:(?:&|and)\W+)?(?:add(?:ed)?|allow(?:ed)?|charge|bill)\b)?"
    r"|\b(?:pre-?paid|ppd)\W+(?:(?:&|and)\W+(?:add(?:ed)?|allow(?:ed)?|charge|bill)|freight|carriage|shipping)\b"
    rf"|\b(?:bill|charge|invoice) (?:me|us)(?: for)? (?:the |any )?(?:(?:extra|actual) )?{_CARRIED}\b(?! (?:and|&) )"
    # what is to be done about it if it is not paid yet: "If there is freight due, bill me for it."
    rf"|\b(?:if|should) [^.;!?]{{0,40}}\b{_CARRIED}\b[^.;!?]{{0,80}}"
    r"|\b(?:falls|wenn|sollten?|s['’]il y a|si|se|als|indien|mocht(?:en)?|caso)\b[^.;!?]{0,40}\b(?:fracht(?:kosten)?|porto(?:kosten)?|versandkosten|frais de (?:port|livraison|transport)|gastos de (?:env[ií]o|transporte)|portes|spese di (?:spedizione|trasporto)|(?:verzend|vracht)kosten|despesas de envio)\b[^.;!?]{0,80}"
    r"|\bports? payés?\b|\bportes? (?:pagad|pag)os?\b|\bporto (?:bezahlt|pagato|assegnato|pago)\b|\b(?:frei ?haus|frachtfrei|franco)\b[^.;,]{0,20}\bbezahlt\b|\bvracht betaald\b|\b(?:flete|frete) (?:pagado|pago)\b"
)

_ALONE = frozenset(
    "freight frt carriage fracht frachtkosten portes flete frete vracht vrachtkosten fob incoterm".split()
)
_CARRIES = frozenset(
    "ship shipping shipment delivery transport versand liefer expedition envio spedizione verzend".split()
)
_BESIDE = frozenset(
    "term terms charge charges cost costs code method mode type condition conditions cond payment paid by pay frais de du di da do del des d gastos spese kosten origin basis bedingung bedingungen voorwaarden".split()
)
_TERMS = frozenset("term terms charge charges cost costs condition conditions".split())


def without_freight(text: str) -> str:
    """A text without what it says of how the freight is charged: whoever pays that in advance has not paid the goods."""
    return _OF_FREIGHT.sub(" ", text)


def asks_freight(label: str) -> bool:
    """Whether plain words ask how the freight is charged, and nothing else: "Freight", "Frt terms", "Shipping term", "Delivery charges"."""
    tokens = label.replace("&", " ").replace("/", " ").split()
    if not tokens or len(tokens) > 5:
        return False
    named = [token for token in tokens if token in _ALONE]
    if named:
        return all(token in _ALONE or token in _CARRIES or token in _BESIDE for token in tokens)
    return tokens[0] in _CARRIES and len(tokens) == 2 and tokens[1] in _TERMS
