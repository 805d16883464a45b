# ruff: noqa: E501
"""What a printed choice among ways of paying means, by its words: "bill later", "within thirty days", "um cheque", "notas em carta
registada". Looser than what counts in a sentence, so it is asked only of choices that stand among ways of paying."""

from __future__ import annotations

import re
from functools import lru_cache

from orderproc.model.draft import PaymentMethod
from orderproc.parsing.words import bare

LONGEST = 8  # words of a choice

# The first that fits: "cash on delivery" is no cash, "postal cheque" no money order.
_WAYS: tuple[tuple[PaymentMethod, re.Pattern[str]], ...] = tuple(
    (method, re.compile(rf"\b(?:{pattern})\b"))
    for method, pattern in (
        (PaymentMethod.VOUCHER, r"vouchers?|gutscheine?|gift cards?|bons? d achat|tarjeta regalo|buon[oi]|cadeaubon(?:nen)?|vale"),
        (PaymentMethod.MONEY_ORDER, r"(?:money|postal) orders?|mandats?(?: postal)?|postanweisung|giro postal|vaglia|postwissel|vale postal"),
        (PaymentMethod.CARD, r"(?:\w*)karte|cards?|carte|carta (?:di credito|visa)|tarjeta|\w*kaart|cartao|visa|mastercard|amex"),
        (
            PaymentMethod.COD,
            (r"(?:on|upon|at|at the) delivery|to the (?:postman|driver|carrier)|nachnahme|(?:bei|an den) (?:lieferung|empfang|erhalt der ware|boten|fahrer|brieftrager|postboten)|a la livraison|(?:au|du) (?:facteur|livreur)|contre remboursement|remboursement|contra ?reembolso|reembolso|al (?:cartero|repartidor|recibir)|contrassegno|alla consegna|al (?:postino|corriere)"
            r"|rembours|bij (?:levering|aflevering|ontvangst)|aan de (?:postbode|bezorger|chauffeur)|a cobranca|na entrega|contra entrega|ao carteiro|c ?o ?d"),
        ),
        (PaymentMethod.CHECK, r"checks?|cheques?|\w*schecks?|assegn[oi]|talon"),
        (
            PaymentMethod.ACCOUNT,
            (r"accounts?|(?:\w*)kont[oi]|compte|cuenta|conto|rekening|conta|bill(?:ed)?|invoiced?|\w*rechnung|facture|factura|fattura|\w*factuur|fatura|later|spater|plus tard|mas tarde|piu tardi|mais tarde|days?|tagen?|jours?|dias|giorni|dagen|month(?:ly|s)?|monat(?:lich|e|en)?|mensuel(?:le)?|mensual|mensile|maandelijks|mensal|statement|releve|extracto|estratto"
            r"|credit|kredit|ziel|terme|plazo|fin de mois|fine mese|nothing now|(?:after|nach|apres|dopo|despues de|na|apos|once|una vez) (?:\w+ ){0,2}(?:receipt|erhalt|reception|ricezione|recibo|recibid[ao]|recepcion|ontvangst|recepcao)"),
        ),
        (
            PaymentMethod.PREPAID,
            r"transfer\w*|\w*uberweis\w*|virement|bonifico|overboek\w*|overschrijving|overgemaakt|giro|wire|bacs|sepa|bank|banque|banco|banca|(?:in|by|d|de|en|per|im) advance|beforehand|vorab|vorher|voraus|\w*vorkasse|avance|anticip\w+|antecip\w+|anticipo|vooruit|vooraf|prepaid|paypal",
        ),
        (
            PaymentMethod.CASH,
            r"cash|\w*bar|bargeld|geld|notes|bills|coins?|banknot\w+|scheine|especes|liquide|billets|comptant|efectivo|metalico|billetes|contado|contant[ei]|contant|baar|dinheiro|numerario|notas|pronto",
        ),
    )
)  # fmt: skip


@lru_cache(maxsize=4096)
def way_meant(caption: str) -> PaymentMethod | None:
    """The way of paying that a choice names; None where none of its words says one, or where they say both before and after."""
    words = bare(caption.replace("'", " ").replace("’", " ").replace("–", " "))
    if not words or len(words.split()) > LONGEST:
        return None
    found = [method for method, pattern in _WAYS if pattern.search(words)]
    if {PaymentMethod.ACCOUNT, PaymentMethod.PREPAID} <= {*found}:
        return None  # "bank account": sent before or after?
    return found[0] if found else None


_PAYING = re.compile(
    r"\b(?:pay\w*|paid|settl\w+|terms|remit\w*|(?:be|ein)?zahl\w*|bezahl\w*|begleich\w*|beglichen|beigelegt|anbei|paie\w*|paye\w*|paiement|regl\w+|acquitt\w+|pag\w+|abon[ao]r\w*|abono|liquid\w+|sald\w+|regol\w+|betal\w*|betaal\w*|voldoe\w*|voldaan|sending|sent herewith|enclos\w*)\b"
)


def speaks_of_paying(text: str) -> bool:
    """Whether a heading is about paying: "Settled by", "Vou pagar com", "So bezahlen Sie"."""
    words = bare(text)
    return len(words.split()) <= LONGEST and _PAYING.search(words) is not None
