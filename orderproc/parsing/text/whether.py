# ruff: noqa: E501
"""Whether goods named in a mail are an order at all, where its kind alone does not say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftLine
from orderproc.model.issue import Kind
from orderproc.model.reading import MessageHead
from orderproc.parsing import kinds
from orderproc.parsing.base import Context
from orderproc.parsing.direction import plainly_none, signs_of
from orderproc.parsing.kinds import Told
from orderproc.parsing.notices import of_our_house
from orderproc.parsing.sheets import Sheet
from orderproc.parsing.text import freetext
from orderproc.parsing.text.asking import Acts

# words by which a list without a sentence is meant as an order; verbs of delivering are said by those who deliver as well
_CUSTOMER = re.compile(
    r"(?i)\b(?:please|pls|enclosed|check|cheque|my order|order|bitte|bestel\w*|commande|svp|pedido|favor|ordine|graag|encomenda|total|p\.?o\.?|ship to|deliver\w*|liefer\w*|livr\w*|entreg\w*|consegn\w*|lever\w*)\b"
)


def unasked(
    told: Told, sheet: Sheet, lines: Sequence[DraftLine], acts: Sequence[Acts], head: MessageHead, context: Context
) -> Told:
    """Goods and quantities, and nothing asks for them: no order from our own people or where no item is ours; from a customer whom we know
    an order, where every line is an item with its number and no sentence speaks of anything else; else for a person."""
    catalog = context.tables.catalog
    known = sum(bool(line.sku.value and catalog.get(line.sku.value)) for line in lines)
    if not known or of_our_house(head, context):
        return Told(Kind.OTHER, "a list of goods, but nothing says that it is an order", 0.7)
    counted = known == len(lines) and all(line.quantity.value is not None for line in lines)
    if counted and _from_customer(head, context) and not any(_of_other(one) for one in acts):
        return told
    subject = "" if kinds.ANSWERS.match(head.subject) else head.subject
    if _CUSTOMER.search(f"{subject}\n{sheet.text}"):
        return told
    return replace(told, mixed="nothing that asks for it")


def _from_customer(head: MessageHead, context: Context) -> bool:
    """Whether a customer of ours wrote it himself."""
    sender = head.sender[1].lower()
    customers = context.tables.customers
    return not (head.forwarded or head.automatic) and any((c.address.email or "-").lower() == sender for c in customers)


def _of_other(acts: Acts) -> bool:
    """Whether a sentence speaks of anything else than that goods are wanted."""
    return (
        acts.speaks_against or acts.past or acts.offers or acts.price or acts.paper or acts.complains or acts.elsewise
    )


PUT_ASIDE = frozenset({Kind.COMPLAINT, Kind.REMITTANCE, Kind.OTHER})


def not_put_aside(
    told: Told,
    lines: Sequence[DraftLine],
    said: str,
    read: Sequence[tuple[Acts, str]],
    head: MessageHead,
    context: Context,
) -> Told:
    """A message of a customer with items of ours, each with its quantity, that no sentence speaks against: for a person, whatever else it
    says, unless what it says is plainly that they are none of an order."""
    counted = all(line.quantity.value is not None for line in lines)
    if not counted or head.automatic or told.reason == kinds.NOTHING or of_our_house(head, context):
        return told
    if "its subject says" in told.reason and "quotation" not in told.reason:
        return told
    signs = signs_of(said, [acts for acts, _ in read], asked=False, titled=False, headed=False)
    if plainly_none(signs) or kinds.said(said, head.subject).adverts:
        return told
    return Told(
        Kind.ORDER, f"items of our catalogue with quantities, though it {told.reason}", 0.7, mixed="something else"
    )


def copied_to_us(told: Told, lines: Sequence[DraftLine], said: str, head: MessageHead, context: Context) -> Told:
    """What our own shop wrote to its buyer, addressed to nobody but ourselves, tells of an order that it took, and of no other: surely
    where it says that it is a copy, or at what time of the day the order came in, as a web shop's program does and a clerk who confirms
    an order of the post does not."""
    own = (context.shop.email or "").lower().partition("@")[2]
    to_us = all(address.lower().endswith(f"@{own}") for _, address in head.recipients)
    counted = all(line.quantity.value is not None for line in lines)
    if (
        told.kind is not Kind.OTHER
        or not (to_us and counted and of_our_house(head, context))
        or from_ourselves(head, context)
    ):
        return told
    if not CONFIRMED.search(f"{head.subject}\n{said}") or head.forwarded or head.in_reply_to:
        return told
    copy = _COPY.search(f"{head.subject}\n{said[:_TOP]}") or _CLOCK.search(said[:_TOP])
    return Told(Kind.ORDER, COPIED, 0.9, mixed="" if copy else "a confirmation")


COPIED = "a copy of what our shop wrote to its buyer"


_COPY = re.compile(r"(?i)\b(?:copy|copied|kopie|bestellkopie|copie|copia|cópia)\b")


# "Placed on 14 Nov 2026, 11:02:18 am", "am 09.11.2026 um 17:43 bei uns eingegangen"
_CLOCK = re.compile(
    r"(?i)\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}\.?(?: de)? [^\W\d_]{3,10}\.?,?(?: de)? \d{4}|[^\W\d_]{3,10}\.? \d{1,2},? \d{4})(?:,|\s|T|\b(?:um|at|à|a las|alle(?: ore)?|om|às|kl)\b|-|–)+\d{1,2}(?::\d\d|h\d\d| ?[ap]\.?m\b)"
)


_TOP = 400  # characters in which a copy calls itself one


def named_plainly(
    told: Told, text: freetext.Text, lines: Sequence[DraftLine], head: MessageHead, context: Context
) -> Told:
    """Nothing but items of ours, each with its quantity, and no sentence that tells of anything else: a person must see it."""
    acts = [a for _, a, _ in text.acts]
    counted = all(line.quantity.value is not None for line in lines)
    other = any(_of_other(a) for a in acts)
    if not counted or other or head.automatic or of_our_house(head, context):
        return told
    return Told(Kind.ORDER, "items of our catalogue with quantities", 0.7, mixed="nothing that asks for it")


def from_ourselves(head: MessageHead, context: Context) -> bool:
    """From our own address."""
    own = (context.shop.email or "").lower()
    sender = head.sender[1].lower()
    return bool(own and sender and (sender == own))


CONFIRMED = re.compile(
    r"(?i)thank you for your order|your order \d|order (?:confirmation|acknowledge?ment)|auftragsbestätigung|bestellbestätigung|(?:danke|dank) für ihre bestellung|ihre bestellung \d|confirmation de (?:votre )?commande|merci (?:de|pour) votre commande|confirmaci[oó]n de(?:l)? pedido|gracias por su pedido|conferma (?:d['’])?ordine|grazie per il (?:suo|vostro) ordine|orderbevestiging|bedankt voor uw bestelling|confirma[çc][aã]o d[ae] encomenda|obrigad[oa] pela (?:sua|vossa) encomenda"
)
