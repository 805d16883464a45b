# ruff: noqa: E501
"""Mails that a program writes to us, and among them the notices of an order that our own web shop, a form of our site or a marketplace
took: the number under which such a program files the order is its own. The buyer's stands in a field that says so, or nowhere."""

from __future__ import annotations

import re

from orderproc.model.reading import MessageHead
from orderproc.parsing.base import Context
from orderproc.parsing.head.keyvalues import HOUSES
from orderproc.parsing.words import bare, fold


def of_our_house(head: MessageHead, context: Context) -> bool:
    """Whether a mail was sent from an address of our own domain."""
    own, sender = (context.shop.email or "").lower().partition("@")[2], head.sender[1].lower().partition("@")[2]
    return bool(own and own == sender)


def by_program(head: MessageHead, context: Context) -> bool:
    """Whether a mail comes from our own house or from a robot: with a form's keys and values in it, it is what a customer filled in."""
    return of_our_house(head, context) or _ROBOT.match(head.sender[1]) is not None


def tells_of_an_order(head: MessageHead, text: str, context: Context) -> bool:
    """Whether a mail is the notice of a web shop, of our site's form or of a marketplace to whoever sells there. A network's or a firm's
    program is none, though it writes the same words: its order is the buyer's."""
    ours = of_our_house(head, context)
    if ours and _ROBOT.match(head.sender[1]):
        return True
    said = fold(f"{head.subject}\n{text[:_TOP]}")
    if _PLACED.search(said) and (ours or not _FIRMS.search(said)):
        return True
    return (_NEW if ours else _SOLD).search(said) is not None and not _FIRMS.search(said)


def tells_of_a_sale(head: MessageHead, text: str) -> bool:
    """Whether a mail says that somebody bought: "Order #1043 placed by Jane Doe", "You made a sale", whoever's program says so."""
    said = fold(f"{head.subject}\n{text[:_TOP]}")
    return (_PLACED.search(said) or _SOLD.search(said)) is not None and _FIRMS.search(said) is None


def of_a_private_buyer(head: MessageHead, text: str, context: Context, company: str | None) -> bool:
    """Whether a robot tells of an order of somebody without a firm, who numbers no orders: the number is that of whoever took it."""
    robot = _ROBOT.match(head.sender[1]) is not None and not head.forwarded
    return robot and not company and _FIRMS.search(fold(f"{head.subject}\n{text[:_TOP]}")) is None


def is_buyers(label: str) -> bool:
    """Whether a label asks for the number of the buyer, and not for that of a shop: "PO number", "Ihr Zeichen", "School order no."."""
    said = fold(label).replace("_", " ").strip(" :#")
    whose = _BUYERS.search(said) is not None or not HOUSES.isdisjoint(bare(said).split())
    return whose and _TO_BUYER.fullmatch(said) is None


_TOP = 1500
# addresses from which programs write
_ROBOT = re.compile(
    r"(?i)(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|ne[-_.]?pas[-_.]?repondre|(?:bitte[-_.]?)?nicht[-_.]?antworten|no[-_.]?(?:responder|contestar)|n[aã]o[-_.]?respond\w+|niet[-_.]?(?:be)?antwoorden|non[-_.]?rispondere|wordpress|woocommerce|mailer|notifications?|notify|web(?:[-_.]?(?:form\w*|site|server|shop))?|sit(?:e|o|io)|forms?|formular\w*|form[-_.]?submission|order[-_.]?sender|robot|daemon|system|bounces?|receipts?|mailer)(?:[-_.+]\w+)*[-_.+]?@"
)
# a firm orders, whoever carries it; all folded
_FIRMS = re.compile(
    r"\b(?:purchase order|p\.?o\.? (?:no|number|nr|#|[a-z-]*\d)|inkooporder|bon de commande|orden de compra|ordine d'acquisto|nota de encomenda|einkaufsbestellung|ordem de compra)"
)
# an order of one customer, told to the shop
_PLACED = re.compile(
    r"\d\W+(?:(?:was )?(?:placed|submitted) by|(?:wurde )?(?:aufgegeben|eingegangen) von|(?:a ete )?passee par|(?:ha sido )?realizado por|(?:e stato )?effettuato da|(?:is )?geplaatst door|(?:foi )?(?:efetuada|feita) por)\b"
    r"|\bnew order has (?:arrived|come in)\b|\b(?:new|neue|nouvelle|nieuwe|nova) (?:order|bestellung|commande|bestelling|encomenda)\b[^.\n]{0,40}\b(?:on|in|at|auf|sur|bei|op|na|no) (?:your|ihrem|ihrer|deinem|votre|uw|je|sua|seu)\b|\bnuov[oa] (?:pedido|ordine)\b[^.\n]{0,40}\b(?:en|nel|sul) (?:su|tu|tuo|suo)\b|\bnuevo pedido\b[^.\n]{0,40}\ben (?:su|tu) (?:tienda|sitio|web)\b"
    r"|\b(?:placed|submitted) (?:a new |an |the following )?order (?:with|on|in|at) your (?:store|shop|site)\b|\breceived the following order from\b|\b(?:folgende|die folgende) bestellung (?:von|erhalten)|\brecu (?:la commande suivante|une nouvelle commande) de\b|\brecibido el siguiente pedido de\b|\bricevuto (?:il seguente|un nuovo) ordine da\b|\bvolgende bestelling (?:van|ontvangen)\b|\b(?:recebeu|recebida) a seguinte encomenda de\b|\brecebeste? (?:o seguinte pedido|a seguinte encomenda)\b"
)
# what marketplaces tell whoever sells there
_SOLD = re.compile(
    r"\b(?:you(?:'ve| have)? (?:just )?(?:sold|made (?:a|the|your) (?:\w+ )?sale)|you have a new sale|your buyer|(?:the )?buyer (?:has )?paid|quantity sold|new sale|your (?:earnings|payout)|(?:referral|marketplace|seller|selling) fees?|sold, (?:dispatch|ship) now|item sold|seller (?:notification|cent(?:er|re|ral))\w*)\b"
    r"|\b(?:sie haben|du hast)\b[^.\n]{0,40}\bverkauft\b|\b(?:neuer|ihr) verkauf\b|\bverkaufsprovision\b|\bihre auszahlung\b|(?<!am )\bmarktplatz\b(?!\W{0,2}\d)"
    r"|\b(?:vous avez|tu as) (?:realise une (?:nouvelle )?vente|vendu)\b|\bnouvelle vente\b|\bplace de marche\b|\b(?:has|ha) (?:vendido|realizado una venta)\b|\bnueva venta\b|\b(?:hai|ha|avete) venduto\b|\bnuova vendita\b"
    r"|\b(?:je hebt|u hebt|u heeft)\b[^.\n]{0,40}\bverkocht\b|\bnieuwe verkoop\b|\b(?:vendeu|fez uma venda)\b|\bnova venda\b|\bmarketplace\b"
)
_NEW = re.compile(
    r"\b(?:new|web|online) (?:\w+ )?(?:order|submission|entry)\b|\border (?:request|form)\b|\border #|\b(?:neue|online|web)[ -]?(?:bestellung|shop)|\bbestell(?:ung #|formular)|\b(?:nouvelle|nouveau) (?:commande|formulaire)|\bcommande (?:#|en ligne|internet|web)|\bformulaire\b|\b(?:nuevo|novo) pedido\b|\bpedido (?:#|online|web)|\bformulario\b"
    r"|\bnuovo ordine\b|\bordine (?:#|online|web|dal sito)|\bmodulo\b|\bnieuwe (?:bestelling|order)\b|\bwebshop\b|\bwebwinkel\b|\bbestelling #|\border confirmation\b|\b(?:bestell|auftrags)bestatigung\b|\bconfirmation de (?:votre )?commande\b|\bconfirmacion de(?:l| su| tu)? pedido\b|\bconferma (?:(?:d'|del(?:l')?(?: (?:tuo|suo))? ?))?ordine\b|\borderbevestiging\b|\bconfirmacao d[ae] (?:sua )?encomenda\b|\bnova encomenda\b|\bencomenda (?:#|online|web|rapida)"
)
# whose number a label asks for; all folded
_BUYERS = re.compile(
    r"\b(?:p\.? ?/?o\.?|purchas\w*|buyers?'?s?|customers?'?s?|clients?'?s?|your(?:ref\w*|po\w*)?|own|internal|kunden\w*|ihre?|besteller\w*|eigene?|interne?|interno|interna|votre|acheteur|sua?|tua?|tuo|suo|vuestr[oa]|vostr[oa]|cliente|comprador|acquirente|d'acquisto|(?:orden )?de compra|uw|jouw|klant\w*|inkoop\w*|einkauf\w*|vossa?|requisition|kommission|kostenstelle|cost cent(?:er|re)|bon de commande|zeichen|kenmerk)\b"
)
# as a shop speaks to its buyer of the order that it took: "Your order #1043"
_TO_BUYER = re.compile(
    r"your order|(?:ihre|deine) bestellung|(?:votre|ta) commande|(?:su|tu) pedido|il (?:tuo|suo|vostro) ordine|(?:je|uw|jouw) bestelling|(?:a )?(?:sua|tua|vossa) encomenda"
)

__all__ = ["by_program", "is_buyers", "of_a_private_buyer", "of_our_house", "tells_of_a_sale", "tells_of_an_order"]
