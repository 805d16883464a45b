# ruff: noqa: E501
"""A message with rows of our goods, each counted, that says where goods or a bill go or how they are paid: whatever else stands in it, a
person must see it. Only the sentence that leads to its rows can say that they are no order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.draft import DraftLine
from orderproc.model.issue import Kind
from orderproc.model.shop import Catalog
from orderproc.parsing import kinds
from orderproc.parsing.base import Context
from orderproc.parsing.direction import plainly_none, signs_of
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.kinds import Told
from orderproc.parsing.lines import Line
from orderproc.parsing.notices import by_program
from orderproc.parsing.party.whose import sends_something
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.notlost import ASKS_WHETHER, IN_TEXT, Message, counted_in, is_placed
from orderproc.parsing.text.sense import sense_of
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.wares import numbers_at

_SPEAKS_AGAINST = 0.5  # how probable the model of words must hold that a sentence orders none of what it names
_LONGEST = 100  # characters of a row of goods
# what is put aside though it may list what somebody wants
_ASIDE = frozenset({Kind.OTHER, Kind.INQUIRY, Kind.COMPLAINT, Kind.REMITTANCE})
# who buys takes an offer of yours, and confirms an order of his own: "further to your quote 7781 we confirm our order"
_BUYERS_VOICE = re.compile(
    r"(?i)\b(?:our|my|unser\w*|mein\w*|notre|nuestr[oa]|nostr[oa]|onze|noss[oa]) (?:order|bestellung|auftrag|commande|pedido|ordine|bestelling|encomenda)\b(?! (?:confirm|acknowl))"
    r"|\b(?:your|ihr(?:em|en|e[rs]?)?|votre|vos|su|vuestr[oa]|vostr[oa]|suo|uw|voss[oa]|seu) (?:\w+ ){0,2}"
    r"(?:quot\w+|offer|estimate|query|questions?|angebot\w*|offerte|devis|offre|presupuesto|oferta|preventivo|offerta"
    r"|orçamento|proposta)\b"
)
# what went wrong with another order: "the last time the pallet had to go back"
_LAST_TIME = re.compile(
    r"(?i)\b(?:last time|(?:das )?letzte(?:s|n)? mal|la dernière fois|la última vez|l['’]ultima volta|l['’]altra volta"
    r"|(?:de )?(?:vorige|laatste) keer|d?a última vez)\b"
)


def goods_listed(told: Told, message: Message, context: Context) -> tuple[Told, tuple[DraftLine, ...]]:
    """What the message is, with the lines for the clerk where it lists goods to be sent; else as it was told, and none."""
    head, catalog, said = message.head, context.tables.catalog, message.said
    if told.kind not in _ASIDE or " says " in told.reason or head.automatic or by_program(head, context):
        return told, ()
    rows = [n for n, line in enumerate(message.rows) if _is_goods(line.text, message, catalog)]
    if not rows or kinds.said(said, head.subject).adverts:
        return told, ()
    lead = _lead(message.rows, rows[0])
    if _leads_to_none(lead):
        return told, ()
    asks = acts_of(lead).asks
    each = [one for n, line in enumerate(message.rows) if n not in rows for one in sentences_of(line.text)]
    now = "\n".join(one for one in each if not _LAST_TIME.search(one))
    if not asks and plainly_none(signs_of(now, (), asked=False, titled=False, headed=False)):
        return told, ()
    paid = any(method_in(one) is not None for one in each)
    if not (paid or asks) and (told.kind is Kind.COMPLAINT or not is_placed(message, context)):
        return told, ()  # who complains says where to send the new ones, too
    if not asks and kinds.said(said, head.subject).supplier and not _BUYERS_VOICE.search(said):
        return told, ()
    goods = counted_in("\n".join(message.rows[n].text for n in rows), message.style, catalog, IN_TEXT)
    return Told(Kind.ORDER, LISTED, 0.5, mixed=f"something else ({told.reason})"), goods


LISTED = "lists goods of ours with how many of each, and says where they go or how they are paid"


def _is_goods(text: str, message: Message, catalog: Catalog) -> bool:
    """Whether a row is nothing but goods of ours by their numbers, each with its quantity."""
    if len(text) > _LONGEST or "?" in text or len(sentences_of(text)) > 1 or not numbers_at(text, catalog):
        return False
    acts = acts_of(text)
    return not (acts.speaks_against or acts.past or "?" in text) and bool(
        counted_in(text, message.style, catalog, IN_TEXT)
    )


def _lead(rows: Sequence[Line], first: int) -> str:
    """The sentence right above the goods."""
    above = " ".join(line.text for line in rows[max(first - 3, 0) : first])
    return (sentences_of(above) or [""])[-1]


def _leads_to_none(lead: str) -> bool:
    """Whether a sentence says of the goods below it that they are no order: they came broken, it asks for their prices, it confirms them.
    "A quote, then just ship" does want them."""
    acts, sense = acts_of(lead), sense_of(lead)
    if sense.not_ordered > _SPEAKS_AGAINST:
        return True
    asks = acts.question or ASKS_WHETHER.search(lead) is not None
    if acts.undecided and acts.request and not (asks or acts.price):
        return False  # "I order for our cottage, but I don't want the bill there:"
    if asks or acts.price or acts.undecided or acts.holds_off or acts.papers:
        return not (acts.condition and (acts.price or sends_something(lead)))
    if acts.offers and not _BUYERS_VOICE.search(lead):
        return True
    heads = lead.rstrip().endswith(":")
    return acts.elsewise or acts.cancels or (heads and (acts.past or acts.complains))  # "these arrived broken:"


__all__ = ["goods_listed"]
