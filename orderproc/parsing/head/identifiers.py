# ruff: noqa: E501
"""What can be the number of an order or of a customer: one token by itself, and the one that a subject or a sentence calls the customer's order
number."""

from __future__ import annotations

import re

from orderproc.parsing.dates import A_DAY, MAY_BE_A_DAY, names_a_day, opens_with_a_day
from orderproc.parsing.head.keyvalues import (
    BARE,
    GLUED,
    NUMBER_TOKEN,
    key_listed,
    names_an_order,
)
from orderproc.parsing.words import bare

_ID = re.compile(r"^[^\W_](?:[\w./-]|[&\\+](?=\w)){0,29}(?: [A-Z0-9./-]{1,12})?$")
_DAY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}")
_BOX = re.compile(r"(?i)(?:p\.?\s?o\.?\s?)?box\b")  # "PO Box 900": an address


_MONEY = re.compile(  # "total 1,534.00", "12,50 €"
    r"(?:^|\s)[€$£]?\d{1,3}(?:[.,'’ ]\d{3})+[.,]\d{2}(?=\s|$)|[€$£]\s?\d|\d[.,]\d{2}\s?(?:[€$£]|(?:EUR|USD|GBP|CHF|CAD|AUD)\b)"
)


_UNIT = re.compile(
    r"(?i)(?:pcs?|pieces?|units?|packs?|packets?|boxes|box|cases?|rolls?|bags?|sets?|pairs?|stück|stck|stk|st|packung(?:en)?|paar|rollen?|beutel|kartons?|säcke|kisten?|pi[eè]ces?|unités?|boîtes?|paquets?|sacs?|rouleaux|unidad(?:es)?|uds?|piezas|cajas?|bolsas?|rollos?|paquetes?|pezzi|pz|scatole|rotoli|confezion[ei]|stuks?|dozen|rollen|zakken|pakken|unidades|peças|caixas?|sacos?|rolos?|pares)\.?"
)


# the letters of a person or a house before the number: "Wi 1126-3"; and small words that are none
_SIGN = re.compile(r"[^\W\d_][^\W\d_]{1,2}")
_SMALL = re.compile(
    r"(?i)(?:art|req|ord|ref|pos|tel|fax|fon|typ|lot|kd|our|my|the|and|for|und|vom|von|der|die|das|per|bei|le|la|les|du|de|des|del|di|il|el|los|los|una?|van|het|een|of|is|ist|est|dal|dem|den|ihr|mia|mio)\.?"
)


_COUNTED = re.compile(r"(?i)\d{1,5}\s?[x×*]\s")  # so many of something


def _calls_a_number(word: str) -> bool:
    """Whether a word before a number is only what it is called: "Ordernr.", "number", "Pedido"."""
    plain = bare(word)
    known = NUMBER_TOKEN.fullmatch(plain) or GLUED.fullmatch(plain) or plain in BARE
    return bool(known) or key_listed(word.rstrip(".")) is not None or names_an_order(word)


def identifier(text: str) -> str | None:
    """An order or customer number: one token with a digit in it, or plain short capitals."""
    token = text.strip().strip(".,;:#()").strip()
    if _MONEY.search(token) or _BOX.match(token) or _COUNTED.match(token) or opens_with_a_day(token):
        return None
    token = re.split(
        r"\s{2,}|\s+(?:dated|date|from|vom|du|del|of|rev|page)\b|,|\s+\(", token, maxsplit=1, flags=re.IGNORECASE
    )[0].strip()
    parts = token.split()
    if len(parts) > 1 and bare(parts[0].rstrip(":")) in BARE:  # "N.º 2026/417"
        parts = parts[1:]
        token = " ".join(parts)
    if len(parts) > 1 and re.fullmatch(r"\d{1,5}", parts[0]) and _UNIT.fullmatch(parts[1]):
        return None  # "Tu pedido: 2 unidades RS-50"
    if len(parts) > 1 and re.search(r"\d", parts[0]) and (not re.search(r"\d", parts[1]) or _DAY.fullmatch(parts[1])):
        token = parts[0]
    parts = token.split()
    if len(parts) == 2 and re.fullmatch(r"[^\W\d]+\.?", parts[0]) and not re.fullmatch(r"[A-Z]{1,5}", parts[0]):
        if re.fullmatch(r"20[2-4]\d", parts[1]) and not (
            NUMBER_TOKEN.fullmatch(bare(parts[0])) or GLUED.fullmatch(bare(parts[0]))
        ):
            return None  # "Fêtes 2026", "Spring 2027"
        # "Ordernr. 907/2026", but "week 48" and "Garage 12" are what the buyer calls his order
        whole = _SIGN.fullmatch(parts[0]) or re.fullmatch(r"\d{1,4}(?:-?[A-Z])?", parts[1])
        token = token if whole and not _calls_a_number(parts[0]) and not _SMALL.fullmatch(parts[0]) else parts[1]
    if re.fullmatch(r"(?i)\d{1,5}\s?[x×]|[x×]\s?\d{1,5}", token):
        return None  # how many of something
    if not re.search(r"\d", token) or A_DAY.fullmatch(token) or names_a_day(token):
        return None
    return token if _ID.match(token) and len(token) <= 35 else None


PO_IN_TEXT = re.compile(
    r"(?i)(?:\b(?:our |my |the )?(?:p\.?\s?o\.?(?![^\W\d_])|purchase order|order(?= (?:no|number|nr|#|ref))|our order|my order|bestell(?:ung|[- ]?nummer|[- ]?nr)|best\.?[- ]?nr|auftrags[- ]?(?:nummer|nr)|unsere (?:bestellung|referenz)|commande|bon de commande|pedido|orden de compra|ordine|bestelling|bestelnummer|encomenda|reference|our ref)"
    r"(?:\s*(?:(?:no|number|num|nr|numéro|numero|ref)\b|n\.?\s?[°º]|n\.))?\.?\s*[:#°º]?\s*(?:is\s+)?)(?P<po>(?=[\w./-]*\d)[A-Z0-9][\w./-]*\w|\d+)"
)


# "Bestellung Nr. FWS 2026-57": letters before the number are a part of it where it is said that it is one
_LETTERS_FIRST = re.compile(
    r"(?i)\b(?:purchase order|order|bestellung|bestell[- ]?(?:nummer|nr)|best\.?[- ]?nr|auftrags[- ]?nr|auftrag|commande|pedido|orden de compra|ordine|bestelling|bestelnummer|encomenda|referen[cz]\w*|r[ée]f[ée]rence)"
    r"\s*(?:no|number|num|nr|numéro|numero|número|n\.?\s?[°ºo]|n)?\.?\s*[:#]?\s*(?<=[.:#°º]\s)(?P<po>(?-i:(?!PO |NR |NO )[A-Z]{1,5}(?:[-/][A-Z]{1,4}){0,2}) \d[\w./-]*\w)"
)


_HIS = r"(?:my|our|mein\w*|unser\w*|notre|nos|mon|ma|mi|mis|nuestr\w+|nostr\w+|ns|mi[oa]|mijn|onze|ons|minha|meu|noss\w+|n/)"
_NAMES_IT = r"(?:p\.?\s?o|purchase order|order|bestell(?:ung|[- ]?nummer|[- ]?nr)?|auftrags?(?:[- ]?nummer|[- ]?nr)?|bestelnummer|(?:inkoop)?order(?:nummer|nr)|bestelling|bestelnr|commande|pedido|orden|ordine|encomenda|re(?:f|ferenz|ference|ferencia|ferência|ferentie)|réf(?:érence)?|rif(?:erimento)?|kenmerk|zeichen)"
_REFERS = r"(?:re(?:f|ferenz|ference|ferencia|ferência|ferentie)|réf(?:érence)?|rif(?:erimento)?|kenmerk|zeichen)"
_CALLED = r"\.?(?:\s*(?:no|number|num|nr|nummer|numéro|numero|número|n\.?\s?[°ºo])\b\.?)?"
_HIS_CODE = r"(?P<po>(?=[\w./-]*\d)(?=(?:[\w./-]){3})[A-Z0-9](?:[\w./-]*\w))"
# what the writer calls his own number: "My ref is MS-NOV24", "ordernr mij: WH48", "Bestellnr. von uns: UL 26-114"
_HIS_OWN = (
    re.compile(
        rf"(?i)\b{_HIS}\.?\s+{_NAMES_IT}\b{_CALLED}\s*(?:(?:is|ist|lautet|est|es|è|é)\s|[:=#]|,)?\s*{_HIS_CODE}"
    ),
    re.compile(
        rf"(?i)\b{_NAMES_IT}\b{_CALLED}\s+(?:of ours|(?:from|for) (?:us|me)|von (?:uns|mir)|bei uns|(?:de|pour) (?:nous|moi)|chez nous|nuestr[oa]|nostr[oa]|mio|mia|(?:van |bij |voor )?(?:mij|ons)|noss[oa])\s*(?:is\b|ist\b|[:=])?\s*(?P<letters>(?-i:[A-Z]{{1,5}} (?=\d)))?{_HIS_CODE}"
    ),
    # "Our ref Job 3391": with the word for what it is of
    re.compile(
        rf"(?i)\b{_HIS}\.?\s+{_REFERS}\b{_CALLED}\s*[:=]?\s*(?P<letters>(?-i:[A-Z][a-z]{{2,11}}) (?=\d)){_HIS_CODE}"
    ),
)


_ORDER_THEN_NUMBER = re.compile(
    r"(?i)\b(?:order|(?:sammel)?bestellung|auftrag|commande|pedido|ordine|bestelling|encomenda)\s+"
    r"(?P<po>\d{2,8}[-/]\d{1,8}|\d[-/](?:19|20)\d\d|(?:19|20)\d\d(?:[-/](?-i:[A-Z\d]{1,6})){2}|[A-Z]{1,5}-?\d{3,10}(?:-[A-Z\d]+)*|(?-i:[A-Z]{1,5})-?\d{1,4}[-/]\d{1,6})(?![\w/-])"
)


_COUNTED_BEHIND = re.compile(
    r"(?i)\s*(?:[x×*]\b|(?:times|mal|fois|veces|volte|keer|maal|vezes|stuks?|st(?:ück|k)?|pcs|pieces|units?|boxes|cartons?|pi[eè]ces|piezas|pezzi|peças|of)\b)"
)
_SUM_BEFORE = re.compile(
    r"(?i)\b(?:total[ei]?|totaal|summe|sum|amount|montant|importe|importo|bedrag|betrag|valor|value|wert)(?:\s+(?:of|the|d[eaou]l?|della|van|der|het|de la))*\W*$"
)
_MONEY_AFTER = re.compile(
    r"(?i)(?:[\s'’.]\d{3})*(?:[.,]\d{2})?\s?(?:€|\$|£|(?:eur|usd|gbp|chf)\b)|[\s'’]\d{3}[.,]\d{2}\b|,\d{2}\b"
)


_PO_CODE = re.compile(
    r"(?i)\b(?:quot\w+|mention\w*|stat(?:e|ing)|against|under|angeben|indi(?:quer|care|car)|vermeld\w*)\s+(?P<po>(?-i:PO)-\d[\w/-]*)"
)


def po_in(text: str) -> str | None:
    """The customer's order number in a subject or sentence: "PO 4471 - monthly consumables"."""
    text = re.sub(r"(?i)(?<=\bref\.)[ªº]", "", text)  # "n/ ref.ª 87/26"
    own = next((found for pattern in _HIS_OWN if (found := pattern.search(text))), None)
    match = (
        _LETTERS_FIRST.search(text)
        or PO_IN_TEXT.search(text)
        or _ORDER_THEN_NUMBER.search(text)
        or own
        or _PO_CODE.search(text)
    )
    if not match or re.fullmatch(rf"(?i){MAY_BE_A_DAY}\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d+[x×]", match["po"]):
        return None
    if re.match(r"(?i)p\.?\s?o\.?\s?box|po\s+box", match.group()):
        return None
    if _SUM_BEFORE.search(text[: match.start()]) or _MONEY_AFTER.match(text, match.end("po")):
        return None  # "Total encomenda 23 464,75 €"
    after = text[match.end("po") :].split()
    if match["po"].isdigit() and (
        _COUNTED_BEHIND.match(text, match.end("po")) or (after and _UNIT.fullmatch(after[0].strip(",:;")))
    ):
        return None  # "noteert u deze bestelling 30 keer artikel …"
    return f"{match.groupdict().get('letters') or ''}{match['po']}"


__all__ = ["identifier", "po_in"]
