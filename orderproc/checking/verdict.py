"""The verdict: everything that the other modules found, put together into an order, its issues and one confidence.

A named doubt caps the verdict at review whatever the confidence says; without any, the confidence must reach the setting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from orderproc.checking.calibration import allowed
from orderproc.checking.context import Checked, Context
from orderproc.checking.customers import folded
from orderproc.checking.evidence import CLERK, issue_at
from orderproc.checking.lines import CheckedLine, check_lines
from orderproc.checking.order_number import order_number
from orderproc.checking.party import Parties, check_parties
from orderproc.checking.payment import check_method
from orderproc.checking.totals import check_totals
from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Issue, Kind, Severity, Verdict
from orderproc.model.order import Order
from orderproc.model.shop import plain

# How much a doubt takes from the confidence; the verdict does not need it, a clerk who sorts the pile does.
PENALTY = {
    Code.UNKNOWN_ITEM: 0.7, Code.AMBIGUOUS_ITEM: 0.5, Code.DESCRIPTION_MISMATCH: 0.5, Code.ITEM_DISCONTINUED: 0.2,
    Code.PRICE_MISMATCH: 0.3, Code.AMOUNT_MISMATCH: 0.4, Code.TOTAL_MISMATCH: 0.3, Code.QUANTITY_MISSING: 0.7,
    Code.QUANTITY_INVALID: 0.7, Code.QUANTITY_DOUBTFUL: 0.4, Code.UNIT_UNKNOWN: 0.3, Code.STRUCK_LINE: 0.3,
    Code.ADDRESS_MISSING: 0.7, Code.ADDRESS_INCOMPLETE: 0.4, Code.ADDRESS_DOUBTFUL: 0.3, Code.CUSTOMER_AMBIGUOUS: 0.3,
    Code.CUSTOMER_MISMATCH: 0.3, Code.VENDOR_NOT_US: 0.6, Code.PAYMENT_MISSING: 0.3, Code.NO_LINES: 0.9,
}  # fmt: skip
OTHER_DOUBT = 0.2
MAY_STAND_IN_REVIEW = {Kind.CHANGE, Kind.CANCELLATION}


def check(draft: OrderDraft, context: Context) -> Checked:
    """Is it true, and is it all there? Pure; what it costs is not asked here."""
    carried = list(draft.issues)
    if any(issue.severity is Severity.FATAL for issue in carried):
        return Checked(None, Verdict.UNREADABLE, draft.confidence, tuple(carried), None)
    if draft.kind is not Kind.ORDER and draft.kind not in MAY_STAND_IN_REVIEW:
        return Checked(None, Verdict.NOT_AN_ORDER, draft.confidence, tuple(carried), None)
    draft = replace(draft, customer_po=order_number(draft.customer_po))
    parties = check_parties(draft, context)
    lines, line_issues, _ = check_lines(draft.lines, context, draft.stated)
    payment, payment_issues, payment_certainty = check_method(draft, parties.customer, context)
    issues = [*_still_doubted(carried, draft, lines), *line_issues, *(issue for line in lines for issue in line.issues)]
    issues += check_totals(lines, draft.stated)
    issues += parties.issues
    issues += payment_issues
    issues += _header(draft, context)
    if not lines and draft.kind is Kind.ORDER:
        issues.append(issue_at(Code.NO_LINES, "lines", "No line with an item was found."))
    if draft.kind in MAY_STAND_IN_REVIEW:  # first: the rest matters only where a person makes it
        what = f"A {draft.kind.value} of an earlier order" + (f" ({draft.original.value})" if draft.original else "")
        why = f" ({draft.kind_reason})" if draft.kind_reason else ""
        issues.insert(0, issue_at(Code.NEEDS_PERSON, "kind", f"{what}: a person must make it{why}."))
    order = replace(_order(draft, lines, parties, context), payment=payment)
    least = min([draft.confidence, parties.certainty, payment_certainty, *(line.certainty for line in lines)])
    issues = _once(issues)
    if not _doubts(issues) and least < context.settings.minimum_confidence:
        text = f"Read with a confidence of {least:.0%}; {context.settings.minimum_confidence:.0%} are asked for."
        issues.append(issue_at(Code.LOW_CONFIDENCE, "kind", text))
    if not _doubts(issues):
        issues += _together(lines, context)
    verdict = Verdict.REVIEW if _doubts(issues) else Verdict.ACCEPTED
    return Checked(order, verdict, _confidence(least, issues), tuple(issues), parties.customer)


# what a reader or a form says of one field alone; the joint solution of the order may know better
_OF_ONE_FIELD = {Code.LOW_CONFIDENCE, Code.QUANTITY_INVALID}


def _still_doubted(carried: Sequence[Issue], draft: OrderDraft, lines: Sequence[CheckedLine]) -> list[Issue]:
    """The parser's doubts; those about numbers that the whole order has settled become notes."""
    there = [at for at, line in enumerate(draft.lines) if not line.struck]
    settled = {f"lines[{at}].{name}" for at, line in zip(there, lines, strict=True) for name in line.settled}
    if lines and all("quantity" in line.settled and line.line.sku for line in lines):
        settled |= {f"stated.{name}" for name in ("merchandise", "discount", "shipping", "tax", "total")}
    return [
        replace(issue, severity=Severity.NOTE)
        if issue.field in settled and issue.code in _OF_ONE_FIELD and issue.severity is Severity.DOUBT
        else issue
        for issue in carried
    ]


def _together(lines: Sequence[CheckedLine], context: Context) -> list[Issue]:
    """Fields that are each read surely enough, and too many of them: the chance that one is wrong is more than the stated risk allows."""
    wrong = sum(line.wrong for line in lines)
    if wrong <= allowed(context.settings.risk):
        return []
    worst = max(range(len(lines)), key=lambda at: lines[at].wrong)
    text = f"What was read from the picture is together wrong once in {1 / wrong:.0f} orders like this; most likely line {worst + 1}."
    return [Issue(code=Code.LOW_CONFIDENCE, field=f"lines[{worst}]", message=text)]


def _order(draft: OrderDraft, lines: Sequence[CheckedLine], parties: Parties, context: Context) -> Order:
    customer_no = parties.customer.customer_no if parties.customer else draft.customer_no.value
    return Order(
        order_date=draft.order_date.value,
        customer_po=draft.customer_po.value,
        customer_no=customer_no or None,
        sold_to=parties.sold_to,
        bill_to=parties.bill_to,
        ship_to=parties.ship_to,
        ship_method=_method(draft.ship_method.value, context),
        requested_ship_date=draft.requested_ship_date.value,
        notes=draft.notes.value,
        currency=(draft.currency.value or context.shop.currency).upper(),
        lines=tuple(line.line for line in lines),
        stated_total=_stated_total(draft, lines),
    )


def _stated_total(draft: OrderDraft, lines: Sequence[CheckedLine]) -> Decimal | None:
    """What the customer reckons to pay. With a discount on the lines, and nothing but the goods summed up, that is their sum: the
    order is held until somebody has agreed to the discount."""
    if draft.stated.total.value is not None or not any(line.discount for line in draft.lines):
        return draft.stated.total.value
    goods = sum((line.amount for line in lines if line.amount is not None), Decimal(0))
    return draft.stated.merchandise.value or goods


def _method(written: str | None, context: Context) -> str | None:
    """The shop's own name of the ship method ("UPS Ground" is its `ground`); as written where none is meant."""
    if not written:
        return None
    known = list(dict.fromkeys(row.method for row in context.tables.freight))
    words = set(folded(written).split())
    exact = [m for m in known if folded(m) == folded(written)]
    meant = exact or [m for m in known if set(folded(m).split()) <= words]
    return meant[0] if len(meant) == 1 else written.strip()


# SO, NO, WO before figures: print of pins and many a hand make them alike
_O_OR_ZERO = re.compile(r"[SNW]0\d")


def _header(draft: OrderDraft, context: Context) -> list[Issue]:
    issues: list[Issue] = []
    least = context.settings.minimum_confidence
    po = draft.customer_po
    if po.value and po.source != CLERK and re.search(r"[-/_.:]$", po.value):
        text = f"Order number {po.value!r} of the customer seems to be cut off."
        issues.append(issue_at(Code.NEEDS_PERSON, "customer_po", text, po))
    if po.value and po.source != CLERK and po.lattice is not None and _O_OR_ZERO.match(po.value):
        text = f"Order number {po.value!r} of the customer: is its second sign a 0 or the letter O?"
        issues.append(issue_at(Code.LOW_CONFIDENCE, "customer_po", text, po))
    elif po.confidence < least and (po.value or (po.raw or "").strip()):
        text = f"Order number of the customer read unsurely ({po.confidence:.0%}): {po.raw or po.value}."
        issues.append(issue_at(Code.LOW_CONFIDENCE, "customer_po", text, po))
    currency = draft.currency
    if currency.value and currency.value.upper() != context.shop.currency.upper():
        text = f"The order is in {currency.value}, the shop's prices in {context.shop.currency}."
        issues.append(issue_at(Code.CURRENCY_MISMATCH, "currency", text, currency))
    issues += _vendor(draft, context)
    issues += _dates(draft, context)
    return issues


def _vendor(draft: OrderDraft, context: Context) -> list[Issue]:
    """A purchase order names whom it is for; if that is somebody else, it came to us by mistake."""
    names = [f for f in (draft.vendor.company, draft.vendor.name) if f.value and f.confidence >= 0.6]
    if not names:
        return []
    ours = folded(context.shop.name)
    if any(
        _name_is_ours(folded(name), ours) for f in names for name in (f.value or "", _BEHIND.split(f.value or "")[0])
    ):
        return []
    email = (draft.vendor.email.value or "").casefold()
    if email and context.shop.email and email.split("@")[-1] == context.shop.email.casefold().split("@")[-1]:
        return []
    shop, there = context.shop, draft.vendor
    places = [(plain(shop.street or ""), plain(there.street.value or ""))]
    places += [(plain(shop.postal_code or ""), plain(there.postal_code.value or ""))]
    if all(own and own == written for own, written in places):
        return []  # our own address, whatever name stands above it
    text = f"It is addressed to {names[0].value}, not to {context.shop.name}."
    return [
        issue_at(
            Code.VENDOR_NOT_US, "vendor.name" if names[0] is draft.vendor.name else "vendor.company", text, names[0]
        )
    ]


_BEHIND = re.compile(r"[,;|/]|\s[-–—·]\s")  # "Tidewater, Norfolk": a town, a desk behind a name
_FORMS = frozenset(
    "inc incorporated llc ltd limited co company corp corporation gmbh ag kg sa sas sarl srl bv nv and the".split()
)


def _name_is_ours(name: str, ours: str) -> bool:
    """The same name but for the legal form; the shop's name may stand with more words around it."""
    from rapidfuzz import fuzz

    left = " ".join(w for w in name.split() if w not in _FORMS) or name
    right = " ".join(w for w in ours.split() if w not in _FORMS) or ours
    return fuzz.token_set_ratio(left, right) >= 80 or fuzz.ratio(left.replace(" ", ""), right.replace(" ", "")) >= 80


def _dates(draft: OrderDraft, context: Context) -> list[Issue]:
    """Dates that can't be right are said; a date decides nothing here."""
    issues = []
    ordered, wanted = draft.order_date, draft.requested_ship_date
    if ordered.value and ordered.value > context.today + timedelta(days=7):
        text = f"The order date {ordered.value} lies in the future."
        issues.append(issue_at(Code.DATE_DOUBTFUL, "order_date", text, ordered, Severity.NOTE))
    if wanted.value and wanted.value < context.today:
        text = f"It was wanted by {wanted.value}, which is past."
        issues.append(issue_at(Code.DATE_DOUBTFUL, "requested_ship_date", text, wanted, Severity.NOTE))
    return issues


def _doubts(issues: Iterable[Issue]) -> list[Issue]:
    return [issue for issue in issues if issue.severity is not Severity.NOTE]


def _once(issues: Sequence[Issue]) -> list[Issue]:
    """What parser and check both say is said once: the parser's word stands, it knows the place."""
    seen: dict[tuple[str, str | None], Issue] = {}
    for issue in issues:
        key = issue.code, issue.field
        if key not in seen or (seen[key].severity is Severity.NOTE and issue.severity is not Severity.NOTE):
            seen[key] = issue
    return list(seen.values())


def _confidence(least: float, issues: Sequence[Issue]) -> float:
    confidence = max(least, 0.0)
    for issue in _doubts(issues):
        confidence *= 1 - PENALTY.get(issue.code, OTHER_DOUBT)
    return round(confidence, 4)
