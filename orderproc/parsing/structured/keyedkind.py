# ruff: noqa: E501
"""What an XML or JSON document of no known standard is: an order, a change, a cancellation, something else; and whether it was dealt
with already. Told by titles, by the value of a key that names the type, by what stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from orderproc.model.draft import PaymentMethod
from orderproc.model.issue import Code, Issue, Kind
from orderproc.parsing.head.keyvalues import Key
from orderproc.parsing.kinds import title_word
from orderproc.parsing.structured.keyedlines import Lines
from orderproc.parsing.structured.keytree import Part
from orderproc.parsing.structured.keywords import NAMED_ORDER, NOT_SENT, address_key, header_key
from orderproc.parsing.structured.rules import test_message

HEAD = frozenset({Key.PO, Key.DOCUMENT, Key.ORDER_DATE, Key.CUSTOMER})

# states that only an order of a shop has
_SOLD = frozenset({"financial status", "fulfillment status", "payment status", "shipping lines", "shipping address"})
IDS = frozenset("id no nr number num nummer numero code name".split())
HEADS = re.compile(
    r"\b(?:head(?:er)?|kopf|order|purchase order|document|general|summary|info|cabecera|entete|testata|bestellung|pedido|commande|ordine|data)\b"
)


@dataclass(frozen=True, slots=True)
class _Title:
    kind: Kind
    reason: str


_TYPE = re.compile(
    r"^(?:(?:document|doc|message|order|transaction)? ?(?:type|kind|action|event|topic|status|state|operation|purpose|tipo|art|belegart))$"
)
_CANCELLED = re.compile(
    r"(?i)^(?:cancel\w*|storn\w*|annul\w*|anulad\w*|delete[d]?|void\w*|orders?[/._ ](?:cancel\w*|delete\w*))$"
)
_CHANGED = re.compile(
    r"(?i)^(?:update[d]?|change[d]?|amend\w*|revis\w*|modif\w*|replace[d]?|orders?[/._ ](?:update\w*|edited))$"
)
# orders of another sort: goods that stay the sender's, that are tried, that are called off bit by bit
_UNUSUAL = re.compile(
    r"(?i)^(?:consignment|konsignation|kommission|sample|muster|blanket|framework|rahmen\w*|standing|dauer\w*|proposal|vorschlag|forecast|simulation|copy|kopie|duplicate)(?:[ _-]?(?:order|auftrag|bestellung))?$"
)
# names of messages whose words are run together: "ORDERCHANGE", "ORDERRESPONSE" (openTRANS), "OrdRsp"
_GLUED: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (Kind.CHANGE, re.compile(r"(?:purchase)?ord(?:er)?(?:change|chg|update|revision)(?:request)?")),
    (Kind.CANCELLATION, re.compile(r"(?:purchase)?ord(?:er)?(?:cancel\w*|storno)")),
    (
        Kind.OTHER,
        re.compile(
            r"(?:purchase)?ord(?:er)?(?:response|rsp|resp|confirm\w*|ack\w*|status|receipt)|dispatchnotification|despatchadvice|receiptacknowledgement|remittanceadvice|invoice(?:list)?|rfq|requestforquotation|quotation|statusupdate"
        ),
    ),
)
# how many lines there are, as the sender counted them
_COUNT = re.compile(
    r"(?:total )?(?:item num|item count|line count|number of (?:items|lines)|line items? (?:count|total)|anzahl (?:positionen|zeilen)|positionen anzahl)"
)
_MONEY_BACK = re.compile(r"(?i)^(?:partially[ _]?)?(?:refunded|voided|declined|charged?[ _-]?back|failed|expired)$")
_DONE = re.compile(
    r"(?i)^(?:shipped|delivered|fulfilled|complete[d]?|closed|refunded|returned|invoiced|partially[ _]?(?:refunded|fulfilled|shipped)|erledigt|geliefert|versendet|draft|quote|entwurf|failed|expired|on[ _-]?hold)$"
)
_ON_HOLD = re.compile(r"(?i)^on[ _-]?hold$")
AWAITED = frozenset({PaymentMethod.CHECK, PaymentMethod.MONEY_ORDER, PaymentMethod.PREPAID})
# states of an order that nobody has dealt with: "Awaiting Fulfillment", "pending shipment", "unfulfilled"
_STILL_OPEN = re.compile(
    r"(?:a?wait\w*|pending|not|un\w+|open|to be|ready (?:for|to)|zu|offen\w*|en attente\w*|pendiente\w*)\b"
)
_TITLE_NOISE = re.compile(
    r"\b(?:s|list|data|document|message|request|export|file|root|header|body|response|payload|envelope|new|created?|item|the)\b"
)


def titled(part: Part) -> _Title | None:
    """What a key, or the value of a key that tells the type, calls the document."""
    for words in (part.words, *(p.text for p in part.parts if p.leaf and _TYPE.match(p.words) and len(p.text) < 40)):
        plain = " ".join(_TITLE_NOISE.sub(" ", re.sub(r"[_./-]+", " ", words).lower()).split())
        for form in (plain, plain.removesuffix("s"), plain.removesuffix("es")):
            told = title_word(form) if form and not form.isdigit() else None
            if told is not None:
                return _Title(told.kind, f"it calls itself {words!r}")
        glued = re.sub(r"[\W_]+", "", words.lower())
        kind = next((kind for kind, pattern in _GLUED if pattern.fullmatch(glued)), None)
        if kind is not None:
            return _Title(kind, f"it calls itself {words!r}")
    return None


@dataclass(frozen=True)
class Seen:
    """One order of a document: its part, its lines' records, its own leaves; `late`: the lines stand among refunds or shipments."""

    root: Part
    records: Sequence[Part]
    own: Sequence[Part]
    top: Part
    late: bool

    def kind(self, lines: Lines) -> tuple[Kind, str, float]:
        """Kind, reason, how sure."""
        chain = [*self.records[0].ancestors()] or [self.top]
        heads = [p for p in self.root.parts if not p.leaf and HEADS.search(p.words)]
        titles = [t for part in (*chain, *heads) if (t := titled(part)) is not None]
        for value in self.values(_TYPE.match):
            if _CANCELLED.match(value):
                return Kind.CANCELLATION, f"its keys say {value!r}", 1.0
            if _CHANGED.match(value):
                return Kind.CHANGE, f"its keys say {value!r}", 1.0
        if any(
            p.leaf
            and re.match(r"cancell?(?:ed|ation)\b", p.words)
            and p.text.lower() not in ("", "false", "0", "no", "null")
            for p in self.own
        ):
            return Kind.CANCELLATION, "its keys say that it is cancelled", 1.0
        known = lines.known * 2 >= len(lines.drafts) and lines.known > 0
        ordering = any(
            p.leaf and p.text and (header_key(p.words) is Key.PO or re.search(r"\border|bestel|auftrag|commande|pedido|ordine|encomenda", p.words))
            for p in self.own
        )  # fmt: skip
        if titles:
            first = titles[0]
            if (
                first.kind is not Kind.ORDER
                and known
                and ordering
                and not any(
                    re.match(
                        r"(?:invoice|rechnung|quote|quotation|credit|delivery note|shipment) ?(?:no|number|id|nr|date)",
                        p.words,
                    )
                    for p in self.own
                    if p.leaf and p.text
                )
            ):
                order = next((t for t in titles if t.kind is Kind.ORDER), None)
                return (order.kind, order.reason, 0.9) if order else (first.kind, first.reason, 0.9)
            return first.kind, first.reason, 1.0
        other = next(
            (
                p.words
                for p in self.own
                if p.leaf
                and p.text
                and re.match(
                    r"(?:invoice|rechnung|quote|quotation|credit memo|delivery note|shipment|lieferschein|offer|angebot) ?s? ?(?:no|number|id|nr|nummer)$",
                    p.words,
                )
            ),
            None,
        )
        if other is not None and not any(header_key(p.words) is Key.PO and p.text for p in self.own if p.leaf):
            return Kind.OTHER, f"it has a value for {other!r}", 0.8
        if ordering:
            return Kind.ORDER, "it has lines with quantities and the number of an order", 1.0 if known else 0.9
        going = any(
            header_key(p.words) in (Key.PAYMENT, Key.SHIP_VIA, Key.WANTED) or p.words in _SOLD for p in self.own
        )
        if going and any(address_key(p.words) == "street" for p in self.own if p.leaf and p.text):
            return Kind.ORDER, "it has quantities, an address, and how they are paid or sent", 0.9 if known else 0.75
        if known and any(header_key(p.words) in HEAD for p in self.own if p.leaf and p.text):
            return Kind.ORDER, "it has quantities of our items, and no word says what it is", 0.65
        return Kind.OTHER, "nothing says that it is an order", 0.7

    def state(self, counts: frozenset[Decimal], awaited: bool = False) -> list[Issue]:
        """Marks of an order that is done already, of a test, of goods that were given back. `counts`: of lines and of pieces;
        `awaited`: its money comes by post or bank, until when a shop has it "on hold" (WooCommerce)."""
        issues = []
        for value in self.values(_TYPE.match):
            if _DONE.match(value) and not (awaited and _ON_HOLD.match(value)):
                message = f"Its state is {value!r}: it may have been dealt with already."
                issues.append(Issue(code=Code.NEEDS_PERSON, field="kind", message=message))
            if _UNUSUAL.match(value):
                message = f"It is an order of another kind: {value!r}."
                issues.append(Issue(code=Code.NEEDS_PERSON, field="kind", message=message))
        for part in (p for p in self.own if p.leaf and p.text):
            if part.words.endswith("status") and _MONEY_BACK.match(part.text):
                message = f"Its {part.words} is {part.text!r}: it may have been dealt with already."
                issues.append(Issue(code=Code.NEEDS_PERSON, field="kind", message=message))
            pieces = _COUNT.fullmatch(part.words) and part.text.isdigit() and int(part.text)
            if pieces and pieces not in counts:
                message = f"{part.text} lines are counted there, {len(self.records)} were read."
                issues.append(Issue(code=Code.NEEDS_PERSON, field="lines", message=message))
        if any(
            p.leaf
            and p.words in ("test", "is test", "test order", "test mode")
            and p.text.lower() in ("true", "1", "yes")
            for p in self.own
        ):
            issues.append(test_message("test"))
        chain = [part.words for part in self.records[0].ancestors()]
        states = [v.lower().replace("_", " ") for v in self.values(_TYPE.match)]
        other = next((v for v in states if NOT_SENT.search(v) and not _STILL_OPEN.match(v)), None)
        if other is None and not any(NAMED_ORDER.search(words) for words in chain):
            other = next((words for words in chain if NOT_SENT.search(words)), None)
        if other is not None:
            message = f"It calls itself {other!r}: goods that nobody ordered yet, or that were dealt with already."
            issues.append(Issue(code=Code.NEEDS_PERSON, field="kind", message=message))
        if any(re.match(r"(?:refunds?|returns?|fulfill?ments?|shipments?)$", p.words) and not p.leaf for p in self.own):
            message = "Refunds or shipments stand in it: it may have been dealt with already."
            issues.append(Issue(code=Code.NEEDS_PERSON, field="kind", message=message))
        if self.late:
            message = "Its lines stand among refunds, shipments or the like."
            issues.append(Issue(code=Code.NEEDS_PERSON, field="lines", message=message))
        return issues

    def values(self, wanted: Callable[[str], object]) -> list[str]:
        """Values of the order's own keys and those right above it whose words `wanted` matches."""
        near = [p for p in self.own if len(p.path_from(self.root)) <= 2]
        near += [p for part in self.root.ancestors() for p in part.parts]
        return [p.text for p in near if p.leaf and p.text and wanted(p.words)]
