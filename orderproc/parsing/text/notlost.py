# ruff: noqa: E501
"""A message of a person that names goods of ours, or that answers one of ours which lists goods, is not put aside as nothing because no
word in it asks for them: a person must see it, unless what it says is plainly that nothing is wanted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from orderproc.model.draft import DraftLine, Field
from orderproc.model.issue import Kind
from orderproc.model.reading import MessageHead
from orderproc.model.shop import Catalog
from orderproc.parsing import kinds
from orderproc.parsing.base import Context
from orderproc.parsing.direction import plainly_none, signs_of
from orderproc.parsing.head.identifiers import po_in
from orderproc.parsing.head.paid import is_of_money
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.kinds import Told
from orderproc.parsing.lines import Line
from orderproc.parsing.notices import by_program, of_our_house
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.numerals import language_of
from orderproc.parsing.text.asking import INNOCENT, SHORT, Acts, acts_of, heads_an_order
from orderproc.parsing.text.called import called_in, without_called
from orderproc.parsing.text.freetext import LONGEST
from orderproc.parsing.text.pairing import pair
from orderproc.parsing.text.passages import places_in
from orderproc.parsing.text.placed import in_blocks
from orderproc.parsing.text.sense import sense_of, words_of
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.text.tokens import What
from orderproc.parsing.text.whether import CONFIRMED
from orderproc.parsing.wares import numbers_in
from orderproc.parsing.words import bare, fold


@dataclass(frozen=True, slots=True)
class Message:
    """A message of which nothing was taken as ordered. `rows`: its text; `read`: what each sentence does that may be about goods;
    `quoted`: what it answers."""

    head: MessageHead
    rows: Sequence[Line]
    read: Sequence[tuple[Acts, str]]
    quoted: str
    style: NumberStyle

    @property
    def said(self) -> str:
        return "\n".join(line.text for line in self.rows)


def not_lost(told: Told, message: Message, context: Context) -> tuple[Told, tuple[DraftLine, ...]]:
    """What the message is, and the lines that a clerk needs, where it names them."""
    head, catalog, said = message.head, context.tables.catalog, message.said
    if told.kind not in (Kind.OTHER, Kind.INQUIRY, Kind.COMPLAINT):
        return told, ()
    lines = counted_in(said, message.style, catalog, IN_TEXT)
    if len({line.sku.value for line in lines}) >= LEAST_NAMED and _settled(told, message, context):
        return Told(Kind.ORDER, SETTLED, 0.5, mixed="something else"), lines
    if told.kind is Kind.COMPLAINT:
        return told, ()
    if seems_headed(head.subject, message.read, told) and len({line.sku.value for line in lines}) >= LEAST_NAMED:
        return Told(Kind.ORDER, NAMED, 0.6, mixed="nothing that asks for it"), lines
    words = kinds.said(said, head.subject)
    if head.automatic or by_program(head, context) or words.adverts or words.complaint or " says " in told.reason:
        return told, ()
    every = _sentences(message.rows, catalog)
    ours = bool(message.quoted) and _is_ours(message.quoted, context)
    if ours and CONFIRMED.search(f"{head.subject}\n{message.quoted}"):
        return _of_a_confirmed_order(told, every, message.style, catalog), ()
    asks_back = any(acts.question for acts, _ in every) or "?" in said
    if ours and not asks_back and not _says_nothing(every, head):
        listed = bool(counted_in(message.quoted, message.style, catalog, IN_TEXT))
        named = numbers_in(message.quoted, catalog) or called_in(message.quoted, catalog)
        if listed or (named and _counting(every, said, message.style)):
            return Told(Kind.ORDER, ANSWERS_OURS, 0.6, mixed="an answer to what stands below it"), ()
    goods = _named(every, message.style, catalog)
    if (
        goods
        and not words.supplier
        and (told.kind is Kind.OTHER or not asks_back)
        and _could_be_filled(every, message, context)
    ):
        return Told(Kind.ORDER, NAMED, 0.5, mixed="nothing that asks for it"), goods
    if told.kind is Kind.OTHER and told.reason == kinds.NOTHING and is_placed(message, context):
        abroad = language_of(said) != context.shop.locale[:2]
        if abroad and _counting(every, said, message.style) >= LEAST_NAMED:
            return Told(Kind.ORDER, ABROAD, 0.5, mixed="nothing that asks for it"), ()
    return told, ()


SETTLED = "counts goods of ours, and says how they are paid"
NAMED = "names goods of ours and how many of each"
ANSWERS_OURS = "answers a message of ours that lists goods"
ABROAD = "counts things in a language in which we don't name them, with an address"


IN_TEXT = "in the text"


def _settled(told: Told, message: Message, context: Context) -> bool:
    """Whether a person says how the goods that he counts are to be paid, and nothing of prices, offers, papers, or of what was delivered:
    who complains of goods or asks about them says that of none."""
    words = kinds.said(message.said, message.head.subject)
    program = message.head.automatic or by_program(message.head, context) or of_our_house(message.head, context)
    if program or words.adverts or words.supplier or " says " in told.reason:
        return False
    if plainly_none(signs_of(message.said, (), asked=False, titled=False, headed=False)):
        return False  # "we sold last month on commission"
    every = _sentences(message.rows, context.tables.catalog)
    if any(a.offers or a.price or a.papers or a.elsewise or _RETURNS.search(said) for a, said in every):
        return False
    if any(a.complains and (a.past or not _LACKS.search(said) or _DELIVERED.search(said)) for a, said in every):
        return False
    rows = [(acts_of(line.text), line.text) for line in message.rows]
    return any(not (a.past or a.question) and method_in(said) is not None for a, said in (*every, *rows))


# what is not there as yet, and what did not come
_LACKS = re.compile(r"(?i)\b(?:fehl(?:t|en)|missing|lack\w*|manqu\w+|falta[nm]?|manca(?:no)?|ontbre(?:ekt|ken))\b")
_DELIVERED = re.compile(
    r"(?i)\b(?:\w*lieferung|sendung|paket\w*|delivery|parcel|shipment|box|colis|livraison|paquete|env[ií]o|entrega|pacco|consegna|pakket\w*|levering|zending|encomenda)\b"
)
# what goes back, or is to be made good
_RETURNS = re.compile(
    r"(?i)\b(?:refund\w*|credit(?:ed)? (?:note|me|us)|return(?:s|ed|ing) (?:them|it|the)|gutschrift\w*|gutschreib\w*|erstatt\w*|umtausch\w*|(?:sende|schicke)n? (?:\w+ ){0,3}zurück|rembours\w*|avoir\b(?= (?:de|pour))|reembols\w*|devol\w+|rimbors\w*|restitu\w*|terugbetal\w*|creditnota|retour\w*|nota de cr[eé]dito)"
)


def _sentences(rows: Sequence[Line], catalog: Catalog) -> list[tuple[Acts, str]]:
    """Every sentence of a text with what it does, however its rows are broken."""
    paragraphs: list[list[str]] = []
    for line in rows:
        if line.blank_before or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(line.text)
    said = [one for paragraph in paragraphs for one in sentences_of(" ".join(paragraph)[:LONGEST])]
    return [(acts_of(without_called(one, catalog)[:1000]), one) for one in said]


def is_placed(message: Message, context: Context) -> bool:
    """Whether an address stands in it, in its rows or in a sentence."""
    catalog = context.tables.catalog
    return bool(
        in_blocks([*enumerate(message.rows)], catalog) or places_in(message.rows, catalog, context.shop.country)
    )


def _could_be_filled(every: Sequence[tuple[Acts, str]], message: Message, context: Context) -> bool:
    """Whether it says more than an enquiry, a recall or a return does: where to, how it is paid, or by which number it is ordered."""
    told = any(po_in(said) is not None or (method_in(said) is not None and not _BILL.search(said)) for _, said in every)
    return told or is_placed(message, context)


# "we sold on commission: … Please invoice us": what is over is billed, too
_BILL = re.compile(r"(?i)\b(?:invoice|bill|rechnung|factur\w+|fattur\w+|factuur|fatura)\b")


def _counting(every: Sequence[tuple[Acts, str]], text: str, style: NumberStyle) -> int:
    """How many numbers, no articles, say how many there are of something, in sentences that tell of nothing past and of no money."""
    said = [one for acts, one in every if not (acts.past or acts.complains or is_of_money(one))]
    tokens = [pair(one, _NO_GOODS, style, language_of(text), in_words=True).tokens for one in said]
    return sum(
        token.what is What.NUMBER and not token.weak and following.what is What.WORD
        for each in tokens
        for token, following in pairwise(each)
    )


_NO_GOODS = Catalog(())


def _is_ours(quoted: str, context: Context) -> bool:
    """Whether an older message was written by our own house: the lines above it name an address of ours."""
    own = (context.shop.email or "").lower().rpartition("@")[2]
    top = "\n".join(quoted.splitlines()[:_TOP]).lower()
    return bool(own) and f"@{own}" in top.partition("wrote:")[0].partition("\n\n")[0]


_TOP = 6  # lines in which a quoted message is told to be of whom


def _of_a_confirmed_order(told: Told, every: Sequence[tuple[Acts, str]], style: NumberStyle, catalog: Catalog) -> Told:
    """An answer to a confirmation of ours that says another number, or names other goods, changes that order."""
    changes = any(acts.changes or acts.cancels for acts, _ in every)
    wanted = [said for acts, said in every if not (acts.past or acts.complains or acts.price)]
    counted = any(counted_in(said, style, catalog, IN_TEXT) for said in wanted)
    return Told(Kind.CHANGE, "asks to change an order that we confirmed", 0.8) if changes or counted else told


def _says_nothing(every: Sequence[tuple[Acts, str]], head: MessageHead) -> bool:
    """Whether an answer says plainly that nothing is wanted as yet: it refuses or puts off, or there is nothing in it but words that
    order nothing. An order's number and how it is paid are said by nobody who wants nothing."""
    if any(acts.undecided or acts.holds_off or sense_of(said).not_ordered > _NO for acts, said in every):
        return True
    if any(_LATER.search(said) for _, said in every):
        return True
    if any(po_in(said) is not None or method_in(said) is not None for _, said in every):
        return False
    name = {*bare(fold(head.sender[0])).split()}
    return all(acts.past or _is_idle(said) or {*bare(fold(said)).split()} <= name for acts, said in every)


# how probable it is by the model of words that goods which are named are not ordered: of 15 ways to accept an offer none is above 0.1
_NO = 0.5
# who answers later: "I will show it to the board and come back to you next week"
_LATER = re.compile(
    r"(?i)\b(?:(?:come|get|be|coming|getting) back (?:to|with) you|let you know|be in touch|melde(?:n)? (?:mich|uns)|(?:gebe|geben) (?:ihnen )?bescheid|hören von uns|revien\w+ vers vous|recontact\w+|(?:le|les|os) (?:diré|diremos|digo|decimos|avisaré|avisaremos)|(?:vi|le|ti) (?:faccio|facciamo|farò|faremo) sapere|(?:kom|komen) (?:er|hier|daar)?(?: \w+){0,3} op terug|(?:u )?hoort (?:nog )?van (?:ons|mij)|(?:depois|logo) (?:dizemos|digo)|voltamos a contactar)\b"
)


def _is_idle(said: str) -> bool:
    """Whether a sentence is thanks or a greeting, or changes nothing; of a few words the model of words must be surer."""
    few = sum(word.isalpha() for word in words_of(said)) < SHORT
    return sense_of(said).innocent > (_SURELY if few else INNOCENT) or not any(c.isalpha() for c in said)


_SURELY = 0.95


def _named(every: Sequence[tuple[Acts, str]], style: NumberStyle, catalog: Catalog) -> tuple[DraftLine, ...]:
    """The goods of ours that a person names with how many, in sentences that tell of nothing else."""
    if any(a.offers or a.price or a.undecided or a.holds_off or a.papers for a, _ in every):
        return ()
    found: list[DraftLine] = []
    for acts, said in every:
        if acts.past or acts.complains or acts.elsewise or acts.cancels:
            continue
        if said.rstrip().endswith("?") or ASKS_WHETHER.search(said):
            continue
        found += counted_in(said, style, catalog, IN_TEXT)
    return tuple(found)


# a question without its mark
ASKS_WHETHER = re.compile(
    r"(?i)\b(?:ask|asking|wonder\w*|enquire|inquire|know|check) (?:you )?(?:whether|if)\b|\b(?:frag\w*|wissen|erkundig\w*)\b[^.;]{0,15}\bob\b|\b(?:demand\w+|savoir) s(?:i|['’])|\b(?:pregunt\w+|saber) si\b|\b(?:chied\w+|saper\w*|domand\w+) se\b|\b(?:vra\w+|weten)\b[^.;]{0,10}\bof\b|\b(?:pergunt\w+|saber) se\b"
)


def counted_in(text: str, style: NumberStyle, catalog: Catalog, where: str) -> tuple[DraftLine, ...]:
    """The goods that an older message or a question names, for the clerk to see; nothing of it is ordered without a person."""
    found: list[DraftLine] = []
    for row in text.splitlines()[:200]:
        said = row.lstrip("> |\t").strip()
        for one in pair(said, catalog, style, language_of(text), in_words=True).pairs:
            if one.item.item is None or one.quantity is None or one.quantity.value is None:
                continue
            quantity = Field(value=one.quantity.value, raw=one.quantity.text, source=where, confidence=0.5)
            found.append(
                DraftLine(
                    sku=Field(value=one.item.text, raw=one.item.text, source=where, confidence=0.5),
                    description=Field(value=one.words or None, source=where),
                    quantity=quantity,
                    raw=said,
                )
            )
    return tuple(found)


LEAST_NAMED = 2  # items of ours, each with how many, in a message that would be put aside


def seems_headed(subject: str, read: Sequence[tuple[Acts, str]], told: Told) -> bool:
    """Whether a message of which nothing was taken as ordered may be an order all the same: its subject calls it one, or something in it
    asks, and no sentence asks back, complains or offers."""
    if any(a.offers or a.complains or a.price or a.undecided for a, _ in read):
        return False
    if any(a.question and any(c.isdigit() for c in sentence) for a, sentence in read):
        return False  # it asks about them
    if any(said.rstrip().endswith("?") for _, said in read) and any(
        a.past and any(c.isdigit() for c in said) for a, said in read
    ):
        return False  # or about what was ordered before
    if heads_an_order(subject) and not OF_OTHERS.search(subject):
        return True
    asked = any(acts.question for acts, _ in read)
    return told.reason == kinds.NOTHING and not asked and any(acts.request and not acts.paper for acts, _ in read)


OF_OTHERS = re.compile(
    r"(?i)confirm|bestätig|bevestig|conferm|acuse|status|invoice|rechnung|factur|fattura|fatura|shipp|your|ihre?\b|votre|\bsu\b|vostr|\buw\b|vossa|\bsua\b"
)


# "Do you have 2 x A and 3 x B? If so, please send them at once."
_IF_SO = re.compile(
    r"(?i)\W*(?:and |und |et |y |e |en )?(?:(?:if|when) (?:so|yes|you (?:do|have|can)|they are|available|in stock|it is|all (?:is|are))|in that case|(?:wenn|falls) (?:ja|so|sie|vorhanden|vorrätig|lieferbar|verfügbar|alles|da)|in dem fall|si (?:oui|c['’]est le cas|vous|disponibles?|tel est)|dans ce cas|si (?:es así|los tienen|las tienen|lo tienen|hay|sí|tienen)|en (?:ese caso|caso afirmativo)"
    r"|se (?:sì|si|così|li avete|le avete|disponibil\w)|in (?:tal|quel|caso affermativo|questo) ?(?:caso)?|zo ja|indien (?:ja|zo|beschikbaar|op voorraad)|als (?:dat zo is|u ze|ja|ze er)|in dat geval|se (?:sim|tiverem|houver|assim)|(?:nesse|em) caso(?: afirmativo)?|caso (?:sim|tenham|haja))\b"
)


def ordered_if_so(read: Sequence[tuple[Acts, str]]) -> bool:
    """Whether goods are asked for on the condition that they are there, right after the question whether they are."""
    return any(
        before.question and acts.asks and not acts.paper and _IF_SO.match(sentence)
        for (before, _), (acts, sentence) in pairwise(read)
    )


__all__ = [
    "ASKS_WHETHER",
    "IN_TEXT",
    "OF_OTHERS",
    "Message",
    "counted_in",
    "is_placed",
    "not_lost",
    "ordered_if_so",
    "seems_headed",
]
