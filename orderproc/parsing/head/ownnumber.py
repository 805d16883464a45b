# ruff: noqa: E501
"""The number by which a customer calls his order, where he says it in a sentence of his own: "We file this as order 384", "Use FARM-07 as the
order reference", "Deze order staat bij ons onder nummer R-20815". What stands beside a label is found by `keyvalues`."""

from __future__ import annotations

import re

from orderproc.parsing.words import fold

# words for a number, for an order, for what is ours; those that may stand between them and the number itself. All folded
_NUMBER = frozenset(
    """number no num nr nro nummer numero n n. no. nr. num. # code ref ref. reference referenz referencia riferimento rif rif. referentie kenmerk zeichen kommission dossier
    affaire commessa expediente engagement d'engagement compromisso requisition requisicao requisition req po p.o. p.o bc bdc oc oda cig bestellzeichen vorgang bedarfsanforderung kundenreferenz
    klantreferentie n/ref n/ref. job""".split()
)
_ORDER = frozenset(
    """order bestellung auftrag commande cde cde. bon pedido orden ordine d'ordine bestelling bestelbon bestellschein inkooporder opdracht encomenda requisicao requisition
    purchase buchung achat d'achat compra acquisto d'acquisto aanvraag demande solicitud richiesta obra projekt project""".split()
)
_BOTH = re.compile(
    r"\w*(?:bestell|auftrags?|order|vorgangs|einkaufs|inkoop|inkooporder|opdracht|verplichting|bon|po|project|projekt)-?(?:nummer|nr|nro|zeichen|kennzeichen|code|ref|referen\w+|schein)\.?|best\.?-?nr\.?|order-nr\.?|po|p\.o\.?|oc|oda|n/ref\.?|kundenreferenz|klantreferentie|bestelbon|inkooporder|bestellschein|bestellkennzeichen|bestellzeichen|einkaufsnummer|commessa|kommission|d?'?engagement|compromisso|expediente"
)
_OURS = frozenset(
    """our ours my mein meine meiner meinem unser unsere unserer unserem unseren uns notre nos mon ma nous mi mis nuestro nuestra nuestros nostro nostra ns ns. mio mia noi mijn ons onze wij
    minha meu nosso nossa nos we us wir nous hemos abbiamo side customer kunde client cliente acheteur comprador acquirente inkoper buyer intern interne interno interna internal""".split()
)
_LINK = frozenset(
    """is are the ist die der das lautet ware wäre est c'est le la les es el e il lo het de is hierzu for this of today one to be quoted on invoice under unter sous con onder als as porte porta lleva
    tragt heeft has ha tem hat pour cet achat da riportare a indiquer rappeler que debe figurar na fatura desta dieser bestellung order commande client cliente kunde official officiel oficial ufficiale
    oficiële officiele interno interna interne intern : = - – o do du del d' no. nr. n. number numero nummer no nr n purchase dit deze bitte please""".split()
)
_CODE = re.compile(r"(?=[\w./-]*\d)[A-Za-z0-9](?:[\w./-]*[A-Za-z0-9])?")
_NOT_CODE = re.compile(
    r"\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|(?:19|20)\d\d-\d\d-\d\d|\d+[.,]\d\d|\d+x|x\d+|\d{1,4}(?:mm|cm|kg|g|l|ml|m|st|pz|un)",
    re.IGNORECASE,
)
# a number of somebody else's, or of a complaint or the like
_YOURS = re.compile(
    r"\?|\b(?:your|yours|ihr(?:e|er|em|en)?|votre|vos|su|sus|vuestr\w+|vostr\w+|suo|sua|uw|jouw|jullie|voss\w+|v ref|s ref|vs)\b(?! (?:invoice|rechnung|facture|factura|fattura|factuur|fatura|paperwork|bill|delivery note))"
    r"|\b(?:mai|may|mayo|maggio|mars|march|marz|marzo|maart|juni?|june|juin|giugno|april|avril|abril|aprile)\b(?! \d)"
    r"|\b(?:check|cheque|\w*scheck|assegno|money order|postal order|voucher|gutschein|certificate|gift card|card|karte|carte|tarjeta|carta|cartao|invoice|rechnung|facture|factura|fattura|factuur|fatura|quot\w+|angebot|devis|offert\w*|presupuesto|preventivo|orcamento) ?(?:no|nr|nummer|number|numero|n|id|#)\b"
    r"|\b(?:customer|account|kunden|klant|client|cliente) ?(?:no|nr|nummer|number|numero|n|id)\b|\bnumero d[eo] client[e]?\b|\b(?:vat|ust|iban|tva|iva|btw|siret|hrb|phone|tel|telefon\w*|fax|kvk|nif|cif|p iva)\b"
    r"|\b(?:complaint|reklamation|reclamation|reclamacion|reclamo|klacht|reclamacao|membership|membre|mitglied\w*|cancel\w*|annul\w*|storn\w*|anul\w*|went missing|egare|perdue?|extravi\w+|smarrit\w+|received|recibi\w+|recu|ricevut\w+|ontvangen|erhalten|bekommen|receb\w+|never|nie|jamais|nunca|mai visto|nooit|immer noch|toujours pas|still not|still waiting)\b"
)

# of an earlier order
_EARLIER = re.compile(
    r"\b(?:last|previous|earlier|old|former|first|(?<!place )(?<!have )another) (?:order|po|purchase|invoice|delivery)|\b(?:letzte|vorige|alte|fruhere|erste)\w* (?:bestellung|auftrag|lieferung|rechnung)|\b(?:derniere|precedente|ancienne) (?:commande|facture)|\b(?:ultim[oa]|anterior|viejo) (?:pedido|factura)|\b(?:ultimo|precedente|vecchio) ordine|\b(?:vorige|laatste|oude) (?:bestelling|order|factuur)|\b(?:ultima|anterior) encomenda"
    r"|\b(?:last (?:year|week|month)|an dernier|semaine passee|mois dernier|letzte[rnms]? (?:jahr|woche|monat)|ano pasado|semana pasada|anno scorso|settimana scorsa|vorig jaar|vorige week|ano passado|semana passada|gestern|hier|ayer|ieri|gisteren|ontem|yesterday)\b"
)


def of_an_earlier_order(sentence: str) -> bool:
    """Whether a sentence tells of another order than this one: "Meine letzte Bestellung 993 war tadellos"."""
    return _EARLIER.search(_plain(sentence)) is not None


_BOX = re.compile(r"(?i)\bp\.?\s?o\.?\s?box\s+\w+")  # where letters are kept for somebody


def own_number(sentence: str) -> str | None:
    """The number in a sentence that says what this order is called on the customer's side; None where none does, or another's may be
    meant."""
    sentence = _BOX.sub(" ", sentence)
    plain = _plain(sentence)
    if _YOURS.search(plain) or _EARLIER.search(plain):
        return None
    words = _words(sentence)
    said = [fold(word).strip("'.") for word in words]
    ours = any(word in _OURS for word in said)
    for n, word in enumerate(words):
        if not _CODE.fullmatch(word) or _NOT_CODE.fullmatch(word):
            continue
        if _called(said, n, word, ours=ours):
            letters = (
                words[n - 1] if n and re.fullmatch(r"[A-Z]{1,5}", words[n - 1]) and said[n - 1] not in _NUMBER else ""
            )
            return f"{letters} {word}".strip()
    return None


def _plain(sentence: str) -> str:
    return " ".join(re.sub(r"[^\w./#?' -]+", " ", fold(sentence)).split())


def _words(sentence: str) -> list[str]:
    spaced = re.sub(r"(?i)\bn\s?[°º]|\bn\.\s?[ºo°]", " n ", sentence)
    spaced = re.sub(r"(?<=\w)\.(?=\s*(?:nr|no|n)\b)", ". ", spaced)
    spaced = re.sub(r"(?<=\d)\.(?=\s|$)", "", spaced)
    return [
        w
        for w in (one.strip(',;()[]"“”„«»!?') for one in re.split(r"\s+|(?<=\w)(?=:\s)|(?<=:)", spaced))
        if w and w != "."
    ]


def _called(said: list[str], at: int, code: str, *, ours: bool) -> bool:
    """Whether the words around a code call it the number of an order of the writer's."""
    code = code.rstrip(".")
    lettered = bool(re.search(r"[A-Za-z/-]", code)) and len(code) >= 3
    if not lettered and sum(c.isdigit() for c in code) < 2:
        return False
    n = at - 1
    near = []
    if n >= 0 and re.fullmatch(r"[a-z]{1,5}", said[n]) and said[n] not in _NUMBER | _ORDER | _LINK | _OURS:
        n -= 1  # letters before the number
    while n >= 0 and (
        said[n].rstrip(":") in _LINK | _NUMBER | _ORDER | _OURS
        or _BOTH.fullmatch(said[n].rstrip(":"))
        or said[n] in ":=#"
    ):
        near.append(said[n].rstrip(":"))
        n -= 1
    number = any(word in _NUMBER for word in near)
    order = any(word in _ORDER for word in near)
    if any(_BOTH.fullmatch(word) for word in near) or (number and order):
        return True
    if number and ours and not any(re.fullmatch(r"\d{1,4}", word) for word in said[:at]):
        return True
    if not lettered or any(re.fullmatch(r"\d{1,4}", word) for word in said[:at]):
        return False  # so many of something that has a number
    if order and ours:
        return True
    behind = said[at + 1 : at + 9]
    named = any(_BOTH.fullmatch(word) for word in behind) or (
        any(word in _NUMBER for word in behind) and (ours or any(word in _ORDER for word in behind))
    )
    before = said[max(0, at - 6) : at]
    if any(_BOTH.fullmatch(word) for word in before):
        return True
    return named or (any(word in _ORDER for word in behind) and any(word in _OURS for word in behind))


__all__ = ["of_an_earlier_order", "own_number"]
