# ruff: noqa: E501
"""What somebody writes beside an order, in a note, a remark, a cell: does it forbid to take the order as it stands? A machine passes such
words over, a person must not. Knows no formats: whoever has the text asks.
"""

from __future__ import annotations

import re

from orderproc.model.shop import Catalog
from orderproc.parsing.doubts.calledoff import calls_off
from orderproc.parsing.doubts.stipulations import told_in
from orderproc.parsing.head.keyvalues import names_an_order
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.labelled import is_reference, is_title
from orderproc.parsing.text.phrasebook import NO_OTHER, WITHDRAWS
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.wares import numbers_in

LONG = 300  # characters of a note beyond which it is conditions of trade
_STOCK = re.compile(
    r"(?i)\b(?:stock|availab\w+|lieferbar|vorr[äa]tig|verf[üu]gbar|disponib\w+|voorra\w+|leverbaar|esgotad\w+|ausverkauft|sold out|substitut\w+|ersatz\w*|replace\w*)\b"
)


def forbids(text: str, catalog: Catalog) -> str | None:
    """Why a person must see what a note says; None where it changes nothing."""
    why = told_in(text)
    if why is not None or len(text) > LONG:
        return why
    text = NO_OTHER.sub(" ", text)
    if calls_off(text):
        return "is it ordered or not?"
    for sentence in sentences_of(text):
        if names_an_order(sentence) or is_title(sentence) or is_reference(sentence):
            continue  # "PEDIDO DE COMPRA": a title says nothing
        acts = acts_of(sentence)
        goods = bool(numbers_in(sentence, catalog)) or _STOCK.search(sentence) is not None
        if WITHDRAWS.search(sentence) or acts.cancels or acts.changes or acts.as_before:
            return "it takes something back, changes it, or puts it off"
        if goods and (acts.condition or acts.negates or acts.request):
            return "it speaks of goods"
    return None
