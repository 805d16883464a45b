# ruff: noqa: E501
"""Whether a paper is a firm's own: it calls itself a purchase order, or names its vendor. A shop's notice of an order is not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.parsing.head.ordernumber import is_title, titled
from orderproc.parsing.lines import Line
from orderproc.parsing.party.blocklabels import label_at
from orderproc.parsing.party.partynames import Party
from orderproc.parsing.words import bare, fold


def firms_paper(lines: Sequence[Line]) -> int | None:
    """The row by which the paper is a firm's own: where it calls itself a purchase order, or names us as the vendor."""
    for row, line in enumerate(lines[:25]):
        for chunk in line.chunks:
            if line.body and _NOTICE.match(fold(chunk.text)):
                return None
            if len(chunk.words) <= 8 and (_PURCHASE.search(fold(chunk.text)) or titled(chunk)):
                return row
            heading = chunk.text.isupper() or (row > 2 and line.blank_before and len(line.chunks) == 1)
            if line.body and row and heading and is_title(chunk.text):
                return row  # "BESTELLUNG" below a letterhead
            told = label_at(chunk)
            if (
                told is not None
                and told[0] is Party.VENDOR
                and bare(told[1]) not in ("to", "an", "order from", "messrs")
            ):
                return row
    return None


# how a web shop tells of an order that has come in: its buyer may be anybody
_NOTICE = re.compile(
    r".{0,60}\b(?:(?:new (?:\w+ )?order(?! form)|neue (?:online)?bestellung|nouvelle commande|nuevo pedido|nuov[oa] ordine|nieuwe bestelling|nova encomenda|novo pedido)\b|(?:order|bestellung|commande|pedido|ordine|bestelling|encomenda) #|(?:made|on) (?:a|the|your) sale\b|you(?:['’]ve| have)(?: just)? (?:received|got|sold|a new)\b|sie haben (?:eine|etwas|\d+ \w+ verkauft)|vous avez (?:recu|vendu)|ha[si]? (?:recibido|vendido)|ha[i]? (?:ricevuto|venduto)|(?:je|u) (?:hebt|heeft) (?:een|iets)|recebeu (?:um|uma)|vendeu)"
    r"|thank you for your order|(?:vielen )?dank fur (?:ihre|deine) bestellung|merci (?:de|pour) votre commande|gracias por (?:su|tu) (?:pedido|compra)|grazie per il (?:tuo|suo) ordine|bedankt voor (?:uw|je) bestelling|obrigad[oa] pela (?:sua|tua) encomenda"
)
_PURCHASE = re.compile(
    r"\bpurchase order\b|\bp\.?o\.? (?:no|number|#)|\bbon de commande\b|\bpedido de compra\b|\borden de compra\b|\bordine d[i'] ?acquisto\b|\binkooporder\b|\bnota de encomenda\b|\brequisition\b"
)


__all__ = ["firms_paper"]
