# ruff: noqa: E501
"""What a sentence does, in seven languages: asks for goods, asks for a price, tells of the past, offers, complains, cancels, sets a
condition. One sentence at a time; what follows from it for the whole message stands in `kinds` and `remarks`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from orderproc.model.draft import PaymentMethod
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.party.openhours import brings_when
from orderproc.parsing.text.brings import brings_order
from orderproc.parsing.text.complaints import complains_in
from orderproc.parsing.text.courtesies import sent_along, wanted_together, without_courtesies
from orderproc.parsing.text.hadbefore import asks_for_what_was_had, tells_which
from orderproc.parsing.text.matters import DELIVERED, HOLDS_OFF, PAPERS, TELLS, over, without_quotations
from orderproc.parsing.text.phrasebook import (
    ABOUT,
    AS_BEFORE,
    AS_MANY,
    CANCEL,
    CHANGE,
    CITED,
    CONDITION,
    CONFIRMS_OWN,
    HEADS,
    HERE_IS,
    IDLE,
    NEEDS,
    NEGATES,
    NO_OTHER,
    NOT_ORDERING,
    OF_MANNER,
    OFFERS,
    PAPER,
    PAST,
    PAY,
    POLITE,
    PRICE,
    REQUEST,
    TELL,
    TRACKING,
    WISHED,
    WITHOUT_PRICES,
)
from orderproc.parsing.text.sense import sense_of, words_of
from orderproc.parsing.text.sentences import sentences_of

# how probable the model of words must hold it: by itself; where a phrase says so, too; in a heading or where the manner of paying and
# delivering may be meant; that goods are asked for, and that they are not
LIKELY, HARDLY, NEARLY, ASKED, UNASKED = 0.6, 0.01, 0.93, 0.9, 0.1
# and how probable at most that the sentence changes nothing, where no phrase says that it does
HARMLESS = 0.4
# that goods go elsewhere (docks, gates and rooms sound much like it) or are wanted in parts (so does what may come later)
ELSEWHERE, PARTED = 0.7, 0.8
# a condition that a phrase names, too: of the sentences held out that set one 98 in 100 are above, of innocent ones 7, of those that
# sound much like one half
CONDITIONAL = 0.05
SHORT = 4  # words by which the model of words can hardly tell
# that a sentence changes nothing, whatever words are in it: of those held out that set a condition or want something as before 1 in 100 is
# above, of those that refuse, take back or ask none to 6; of innocent ones 58
INNOCENT = 0.8


@dataclass(frozen=True, slots=True)
class Acts:
    """What one sentence does. `asks` for goods, and nothing in it speaks against that."""

    request: bool = False
    price: bool = False
    paper: bool = False
    past: bool = False
    offers: bool = False
    negates: bool = False
    condition: bool = False
    as_before: bool = False
    about: bool = False
    cancels: bool = False
    changes: bool = False
    complains: bool = False
    question: bool = False
    undecided: bool = False
    needs: bool = False  # "we need", and nothing that is directed at the reader
    elsewhere: bool = False  # goods go to another place, or are fetched
    takes_back: bool = False
    in_parts: bool = False
    vague: bool = False  # how many is left open
    over: bool = False  # of something that went wrong once and was made good
    elsewise: bool = False  # of goods that are to come from before, go back, are called back, or may not be there
    holds_off: bool = False  # nothing is ordered as yet
    papers: bool = False  # papers about goods are asked for, and not the goods

    @property
    def asks(self) -> bool:
        return self.request and not (
            self.price
            or self.past
            or self.undecided
            or self.cancels
            or self.changes
            or self.question
            or self.papers
            or (self.offers and self.needs)
        )

    @property
    def speaks_against(self) -> bool:
        """Goods that are named here, or in a list below it, are not ordered by it."""
        return (
            self.price
            or self.past
            or self.undecided
            or self.cancels
            or self.changes
            or self.complains
            or self.question
            or self.papers
            or (self.elsewise and not self.request)
            or (self.offers and (self.needs or not self.request))
        )


# "one more tin, if you would."
_IF_YOU_WOULD = re.compile(r"(?i),?\s*\bif you (?:would|please|will|don['’]t mind)\W*$")
# where goods were found: "from your catalog I would like", "die Tees von Ihrer Rechnung 2914"
_OUT_OF = re.compile(
    r"(?i)\b(?:from|out of|in|seen in|aus|in|von|dans|sur|de|en|del|dal|nel|sul|uit|van|do|no) (?:your|the|ihre[mrn]|dem|eure[mr]|votre|vos|le|su|vuestro|vostro|suo|uw|jullie|de|vosso|seu)? ?(?:(?:new|latest|last|neue[nr]|letzten|nouveau|dernier|nuevo|último|nuovo|nieuwe|novo|\d{4}) )?(?:catalog(?:ue)?s?|katalog|catálogo|catalogo|catalogus|rechnung|invoice|facture|factura|fattura|factuur|fatura)\b"
)
# "Dan nemen wij 5 ervan": what follows from what was said before, and no condition
_THEN = re.compile(r"(?i)^\W*(?:dan|dann|then|alors|donc|entonces|pues|allora|quindi|ent[aã]o|dus)\b,?\s+")
# not "004102;Papier filtre;?": how many is left open there
_QUESTION = re.compile(r"(?<![;,|\t])\s*\?[\"')\s]*$")
_PROVINCE = re.compile(r"\([A-Z]{2}\)")  # "Siena (SI)"
# "we would be grateful if it could be here by Friday": a wish for the day, and no condition on what is ordered
_GRATEFUL = re.compile(
    r"(?i)\b(?:if|wenn|si|se|als)\b(?=[^.;?!\n]{0,120}\b(?:i|we)(?:['’]d| would) (?:be (?:grateful|glad|pleased|happy)|appreciate)|[^.;?!\n]{0,120}\b(?:wäre|wären) (?:ich|wir)\b[^.;?!\n]{0,12}\bdankbar|[^.;?!\n]{0,120}\b(?:vous en serais|vous en serions|serais|serions)\b[^.;?!\n]{0,12}\breconnaissant|[^.;?!\n]{0,120}\b(?:lo |se lo )?agradecer[ií]a|[^.;?!\n]{0,120}\b(?:sarei|saremmo) grat)|(?:\b(?:grateful|glad|pleased|happy|nice|great|good|helpful|appreciate(?:d)?(?: it)?)\s+if\b|\b(?:schön|nett|toll|gut|dankbar|super|froh|prima)\b[^.;?!\n]{0,25}\bwenn\b|\bwäre[n]?\b[^.;?!\n]{0,25}\b(?:schön|nett|toll|gut|dankbar|froh),?\s+wenn\b"
    r"|\b(?:heureu\w+|reconnaissant\w*|bien|gr[ée])\s+si\b|\bagradecer[ií]a(?:mos)?\s+si\b|\b(?:grat[oi]|bello|felici)\s+se\b|\b(?:fijn|mooi|prettig|blij|dankbaar)\b[^.;?!\n]{0,12}\bals\b|\b(?:bom|agradecid[oa]s?|gratos?)\s+se\b)"
    r"(?=[^.;?!\n]{0,70}\b(?:by|before|until|here|arrive|receive|deliver\w*|send|ship|bis|hier|liefern|geliefert|senden|ankommen|eintreffen|recevoir|livr\w+|avant|envoyer|recibir\w*|llegar\w*|antes|entreg\w+|ricever\w*|arriv\w+|entro|consegn\w+|lever\w*|vóór|voor|ontvangen|binnen|receber\w*|chegar\w*|até)\b)"
)


@lru_cache(maxsize=4096)
def is_innocent(sentence: str, sure: float = INNOCENT) -> bool:
    """Whether the model of words holds that a sentence changes nothing of an order: "The lid that was missing came on Saturday, perfect."
    Never of one with a code in it, which may be an item's, nor of several sentences at once."""
    if sent_along(sentence):
        return True
    return sense_of(sentence).innocent > sure and "#" not in words_of(sentence) and len(sentences_of(sentence)) < 2


# how a form asks what is ordered: "Your order: I need 3 of TW-4410"
_ORDER_LABEL = re.compile(
    r"(?i)\W*(?:your order|(?:ihre|deine) bestellung|votre commande|(?:su|tu|vuestro) pedido|(?:il )?(?:suo|tuo|vostro) ordine|(?:uw|jouw|je) bestelling|(?:a )?(?:sua|tua|vossa) encomenda)\s?:\s+"
)
# what a network says to whoever sells: "Process it in your account", "Acknowledge the order in your supplier portal"
_TO_SUPPLIER = re.compile(
    r"(?i)\b(?:log ?in|sign in|process|view|acknowledge|confirm|accept|manage|open)\b(?![^.!?]*\byour order\b)[^.!?]{0,60}\b(?:your|the) (?:\w+ ){0,2}(?:account|portal|network|workbench)\b(?: to (?:process|view|confirm|acknowledge|accept) (?:it|the order))?"
)


# who buys asks whither to pay: "email me the total and your account number"
_TO_PAY_ON = re.compile(
    r"(?i)\b(?:(?:send|e-?mail|give|tell|text|message|let|get) (?:me|us)\b|what(?:['’]s| is)|(?:pay|transfer\w*|deposit\w*|paid|payment) (?:\w+ ){0,3}(?:to|into)|need|(?:have|got)(?: not|n['’]t)) ?[^.;!]{0,60}?\byour (?:bank )?account\b"
)


@lru_cache(maxsize=4096)
def acts_of(sentence: str) -> Acts:
    """What a sentence does, by its words."""
    if brings_order(sentence):
        return Acts(request=True)
    idle = IDLE.sub(" ", _GRATEFUL.sub(" ", _PROVINCE.sub(" ", sentence)))
    polite = bool(POLITE.search(sentence)) and not TELL.search(sentence)
    asked = _QUESTION.search(sentence) is not None or "¿" in sentence
    sense = sense_of(_THEN.sub("", _IF_YOU_WOULD.sub("", sentence)))
    together = wanted_together(sentence)
    innocent = is_innocent(sentence)
    named = HARDLY if "#" in words_of(sentence) else CONDITIONAL
    heading = sentence.rstrip().endswith(":") or sentence.isupper()
    short = sum(word.isalpha() for word in words_of(sentence)) < SHORT
    likely = NEARLY if heading or short else LIKELY
    doubtful = sense.innocent < HARMLESS
    unpriced = without_quotations(
        WITHOUT_PRICES.sub(" ", CITED.sub(" ", sentence)) if not asked else CITED.sub(" ", sentence)
    )
    price, past, complains = PRICE.search(unpriced), PAST.search(sentence), complains_in(sentence)
    label = _ORDER_LABEL.match(sentence)
    answer = sentence[label.end() :] if label is not None else ""
    answer = answer if answer and REQUEST.search(answer) else sentence
    offers = OFFERS.search(
        _TO_PAY_ON.sub(" ", _OUT_OF.sub(" ", HERE_IS.sub(" ", CONFIRMS_OWN.sub(" ", _TO_SUPPLIER.sub(" ", answer)))))
    )
    told = price or past or complains or offers or PAY.search(sentence)
    settled = over(sentence)
    return Acts(
        request=bool(REQUEST.search(sentence))
        or polite
        or (sense.asks > ASKED and sense.not_ordered < UNASKED and not told)
        or (
            max(sense.not_ordered, sense.takes_back) < HARMLESS
            and bool(WISHED.search(sentence))
            and _HELD.search(sentence) is None
        ),
        price=bool(price),
        paper=bool(PAPER.search(_OUT_OF.sub(" ", sentence))),
        past=(bool(past) and not after_the_past(sentence) and not tells_which(sentence)) or settled,
        offers=bool(offers),
        negates=not innocent and bool(NEGATES.search(idle)),
        condition=sense.condition > named
        if CONDITION.search(without_courtesies(idle))
        else doubtful and sense.condition > likely,
        as_before=(
            doubtful
            and sense.as_before > (NEARLY if OF_MANNER.search(sentence) else likely)
            and not (together or sent_along(sentence))
        )
        or ((_as_before(sentence) or asks_for_what_was_had(sentence)) and sense.as_before > HARDLY)
        or bool(AS_MANY.search(sentence)),
        about=bool(ABOUT.search(sentence)),
        cancels=not (settled or innocent) and bool(CANCEL.search(sentence)),
        changes=not (settled or innocent) and bool(CHANGE.search(sentence)),
        complains=not settled and bool(complains),
        question=asked and not (polite or innocent or TRACKING.search(sentence)),
        undecided=not innocent and bool(NOT_ORDERING.search(sentence)),
        elsewhere=doubtful and sense.elsewhere > max(likely, ELSEWHERE) and not brings_when(sentence),
        takes_back=doubtful and sense.takes_back > likely,
        in_parts=doubtful and sense.in_parts > max(likely, PARTED) and not (together or brings_when(sentence)),
        vague=doubtful and sense.vague > likely,
        over=settled,
        elsewise=bool(TELLS.search(sentence) or DELIVERED.search(sentence)),
        holds_off=bool(HOLDS_OFF.search(NO_OTHER.sub(" ", sentence))),
        papers=bool(PAPERS.search(sentence)),
        needs=not polite and bool(NEEDS.search(sentence)) and not REQUEST.search(NEEDS.sub(" ", sentence)),
    )


# what may take back what somebody would like: "though I told her to wait"
_HELD = re.compile(
    r"(?i)\b(?:but|(?:al)?though|yet|aber|obwohl|allerdings|doch|mais|bien que|quoique|pero|aunque|(?<=, )ma|però|anche se|benché|maar|hoewel|mas|embora|porém)\b"
)


def after_the_past(sentence: str) -> str:
    """What leads to a list, where what is told of the past is only the reason ("we have two new hands, so we need:"); else ""."""
    past = PAST.search(sentence)
    if past is None or not sentence.rstrip().endswith(":") or "#" in words_of(sentence):
        return ""
    rest = sentence[past.end() :].partition(",")[2]
    return rest if REQUEST.search(rest) else ""


def _as_before(sentence: str) -> bool:
    """Goods as before; not the way of paying or delivering, be it that a colon leads to it ("The usual: on account, 30 days")."""
    parts = re.split(r"([,;:()–—.!?\n]+|\s-\s)", sentence)
    clauses, marks = parts[::2], [*parts[1::2], ""]
    for n, clause in enumerate(clauses):
        if not AS_BEFORE.search(clause):
            continue
        about = clause if len(clause.split()) > 6 or n == 0 else f"{clauses[n - 1]} {clause}"
        told = clauses[n + 1] if marks[n].strip() == ":" and len(clause.split()) <= 6 else ""
        if not OF_MANNER.search(about) and method_in(told) not in _TERMS:
            return True
    return False


_TERMS = (
    PaymentMethod.ACCOUNT,
    PaymentMethod.PREPAID,
    PaymentMethod.COD,
)  # nothing else is called so, as cards and cheques are


def heads_an_order(text: str) -> bool:
    """A subject or heading in the customer's voice: "new order", "PO 4471", "Bestellung"."""
    return bool(HEADS.search(text))


def without_innocent(text: str) -> str:
    """A text without the sentences that change nothing, row by row."""
    rows = ([s for s in sentences_of(row) if not is_innocent(s)] for row in text.split("\n"))
    return "\n".join(" ".join(kept) for kept in rows)


__all__ = ["Acts", "acts_of", "after_the_past", "heads_an_order", "is_innocent", "without_innocent"]
