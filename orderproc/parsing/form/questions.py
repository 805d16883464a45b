# ruff: noqa: E501
"""Headings of blocks that are questions, told by their words: "Wer bestellt", "Where shall we send it?", "Qui paie ?"."""

from __future__ import annotations

import re
from functools import lru_cache

from orderproc.parsing.form.grammar import LONGEST, MOST, words_of

_ASKING = {
    "who": "who whom wer wem qui quien chi wie quem",
    "where": "where whereto wohin woandershin anderswohin anderswo elsewhere ou ailleurs donde adonde dove altrove waar waarheen elders onde",
    "orders": "order orders ordering ordered bestellt bestelle bestellen commande commander commandez pide pedir ordina ordinare bestelt besteld encomenda encomendar",
    "sends": "send sent deliver delivered delivery entrega envio ship shipped go goes liefern geliefert lieferung liefert versenden schicken senden livrer livre livree livrons livraison envoyer expedier enviar enviamos entregar entregamos consegnare consegna consegniamo spedire spediamo bezorgen bezorgd leveren geleverd sturen verzenden",
    "pays": "pays pay paying bill invoice zahlt bezahlt rechnung paie paye payer facture paga pagar fattura factura factuur betaalt fatura",
    "details": "informations informacion informazioni informacoes identite identificacao identificacion identita angaben daten details particulars information coordonnees renseignements datos dati anagrafica gegevens dados",
    "buyer": "customer customers client clients kunde kunden kundin besteller bestellers buyer purchaser acheteur cliente comprador acquirente klant koper abnehmer",
    "yours": "personal personali personales personale personnelles pessoais personliche persoonlijke your ihre ihren vos votre sus tus vostri suoi uw seus suas",
}
_ASKS = {word: name for name, words in _ASKING.items() for word in words.split()}
_HELPING = frozenset(
    (
        "is are should shall may we do does to it the for goods parcel order your you this us else"
        " wird werden sollen soll wir dürfen durfen die ware waren das paket es sie bitte hier"
        " est sont doit on nous faut il la les marchandise colis le"
        " es se lo la debemos mercancia quiere va"
        " si merce deve dobbiamo"
        " l s address adresse solicitante anschrift"
        " wordt moet moeten wij het pakket goederen"
        " e deve a mercadoria"
        " zum zur des der of about du de del della dello sul van over do da os i for"
    ).split()
)
_PARTIES = {"orders": "sold_to", "sends": "ship_to", "pays": "bill_to"}


@lru_cache(maxsize=8192)
def party_asked(heading: str) -> str | None:
    """The party whose block a question heads ("2  Wohin geliefert wird (wenn anders als 1)"): sold_to, ship_to or bill_to; None for any
    other words."""
    if len(heading) > LONGEST:
        return None
    tokens = words_of(re.sub(r"\([^()]*\)?|^\W*\w\b[.)]?\s", " ", heading).replace("?", " ")).split()
    asked = [_ASKS.get(token) for token in tokens]
    if not 1 < len(tokens) <= MOST or not all(
        name or token in _HELPING for name, token in zip(asked, tokens, strict=True)
    ):
        return None
    who, where = "who" in asked, "where" in asked
    said = {name for name in asked if name in _PARTIES}
    if "details" in asked:
        said = said - {"orders"} or ({"orders"} if {"buyer", "yours"} & {*asked} else set())
        return _PARTIES[said.pop()] if len(said) == 1 else None
    if where and "sends" in said:  # "Where shall we send your order?"
        said = {"sends"}
    if len(said) != 1 or not (who or where):
        return None
    party = _PARTIES[said.pop()]
    return None if (party == "sold_to" and where) or (party == "ship_to" and not where) else party
