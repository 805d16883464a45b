# ruff: noqa: E501
"""Money that goes ahead of the goods, as a printed paper says it of itself: "Payment will be made prior to shipment", "Zahlung erfolgt vor
Lieferung", "Goods to be released on receipt of funds"; and a proforma that somebody asks for, to pay by it. What a person says that he will
do is told in `announced`."""

from __future__ import annotations

import re

from orderproc.model.draft import PaymentMethod
from orderproc.parsing.head.announced import NOT, announced
from orderproc.parsing.head.freight import without_freight
from orderproc.parsing.text.paragraphs import SMALL_PRINT
from orderproc.parsing.text.sentences import sentences_of

_MONEY = r"(?:pay(?:ment|s|ing|able)?|paid|funds|money|remittance|settle(?:d|ment)|transfer(?:red)?|bacs|wired?|zahl(?:ung|en|t|bar)|bezahl(?:en|t|ung)|überw(?:eisung|eisen|iesen)|geldeingang|betrag|pa(?:y|i)e(?:ment|r|rons|é)?e?|règl(?:ement|er|erons|é)e?|virement|versement|pag(?:o|ar|ado|aremos|amos|ará)|abono|transferencia|ingreso|pagamento|paghe(?:remo|rò)|pagat[oa]|bonifico|saldo|betaling|betal(?:en|d)|betaald|overboeking|overschrijving|transferência|pag(?:o|a|aremos)|depósito)"
_LEAVES = (
    r"(?:before|prior to|ahead of) (?:you )?(?:(?:the|your|any) )?(?:goods (?:are |is )?)?(?:(?:des|dis)patch\w*|ship\w*|deliver\w*|sen[dt]\w*|releas\w*|collection|leave)"
    r"|vor (?:(?:dem|der|ihrer|jeder) )?(?:versand|(?:aus|an)?lieferung|warenausgang|absendung|auslieferung)|bevor (?:sie|die ware)\b[^.;?!]{0,25}\b(?:versend|liefer|send|verschick|raus)\w*"
    r"|avant (?:(?:l['’]|la |le |toute? |votre ))?(?:expédition|envoi|livraison|départ|enlèvement)|antes d(?:el?|e la|e su) ?(?:envío|entrega|salida|despacho|expedición|suministro)"
    r"|prima (?:della|di|dell['’]) ?(?:spedi\w+|consegna\w*|invi\w+|evasione)|v[oó][oó]r (?:(?:de|uw) )?(?:verzending|(?:uit|af)?levering|verzenden)|antes d[aoe] (?:expedição|envio|entrega|despacho|remessa)"
)
_ARRIVED = (
    r"(?:on|upon|after|against|once|following) (?:we )?(?:receipt of |you have received |cleared )?(?:the |our |your |cleared |full )*(?:funds|payment|money|transfer)\b"
    r"|nach (?:zahlungs|geld)eingang|nach eingang (?:der zahlung|des geldes|des betrags)|(?:dès|après|à) (?:la )?réception d(?:u|e notre|e votre) (?:règlement|paiement|virement)"
    r"|(?:tras|al|una vez) (?:recibi\w+|la recepción del) (?:el |del )?(?:pago|importe|ingreso|transferencia)|(?:dopo|al|a) (?:il )?(?:ricevimento|ricezione) del(?:la)? (?:pagamento|bonifico)"
    r"|na (?:ontvangst van )?(?:de |uw |onze )?betaling|após (?:a )?(?:receção|recepção|boa cobrança)? ?(?:do|o) pagamento"
)
_GOODS_GO = r"(?:goods|order|material|ship\w*|(?:des|dis)patch\w*|deliver\w*|releas\w*|ware|versand|(?:aus)?lieferung|marchandises?|expédi\w+|livr\w+|mercanc[ií]a|env[ií]\w+|entreg\w+|merce|spedi\w+|consegn\w+|goederen|verzend\w+|lever\w+|mercadoria|expedi\w+|envi\w+)"
_AHEAD = re.compile(
    rf"(?i)\b{_MONEY}\b[^.;?!]{{0,60}}\b(?:{_LEAVES})\b|\b(?:{_LEAVES})\b[^.;?!]{{0,40}}\b{_MONEY}\b|\b{_GOODS_GO}\b[^.;?!]{{0,40}}\b(?:{_ARRIVED})|\b(?:{_ARRIVED})[^.;?!]{{0,40}}\b{_GOODS_GO}\b"
)
_PROFORMA = re.compile(
    r"(?i)\bpro[- ]?forma\w*|\bvor(?:ab|aus)rechnung\w*|\bfacture d['’]avance|\bvooruit(?:betalings)?factuur"
)
# of a part, of duties and freight, of a paper for the customs, for a case
_OTHERWISE = re.compile(
    rf"(?i)\b(?:{NOT}|excluded|ausgeschlossen|exclu\w*|half|deposit|hälfte|anzahlung|moitié|acompte|mitad|señal|metà|acconto|helft|aanbetaling|metade|sinal|dut(?:y|ies)|customs|zoll\w*|douanes?|aduanas?|dogana|alfândega|fees?|fines?|if|unless|falls|sofern|wenn|si (?:vous|nous|le|la|no|el|non)|sauf|salvo|als|indien|caso)\b"
)

_ONLY_THEN = re.compile(r"(?i)\bpas (?=verzend|verstur|lever|na\b|nadat\b)|\berst\b")  # Dutch "pas" is no "not"


def ahead_of_goods(text: str) -> str | None:
    """The first sentence of a paper that says that the money goes before the goods."""
    sentences = (sentence for row in text.split("\n") for sentence in sentences_of(row))
    return next((said for said in sentences if not SMALL_PRINT.search(said) and any(map(_says_so, _parts(said)))), None)


def _parts(sentence: str) -> list[str]:
    return re.split(r"[;:]\s|\s[–—]\s", without_freight(sentence))


def _says_so(clause: str) -> bool:
    told = _AHEAD.search(clause) or _PROFORMA.search(clause) or announced(clause, None) is PaymentMethod.PREPAID
    return bool(told) and not _OTHERWISE.search(_ONLY_THEN.sub(" ", clause))


__all__ = ["ahead_of_goods"]
