"""How it is paid: the method that the paper, the terms or the purchase order mean; states and holds once the total is known.

Money is a hold, never a review; only a method that nobody can tell is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from orderproc.checking.context import Context
from orderproc.checking.evidence import issue_at
from orderproc.model import settings
from orderproc.model.draft import OrderDraft, PaymentMethod
from orderproc.model.issue import Code, Issue, Severity
from orderproc.model.order import Calculation, Hold, HoldCode, Order, Payment, PaymentState
from orderproc.model.shop import Customer

TENDER = {
    PaymentMethod.CHECK, PaymentMethod.MONEY_ORDER, PaymentMethod.CASH, PaymentMethod.PREPAID, PaymentMethod.VOUCHER,
}  # fmt: skip
# words of terms that mean an account, in the languages of the sample post
ON_ACCOUNT = re.compile(
    r"\bnet\b|\bn\s*/?\s*\d{1,3}\b|\d+\s*(days|tage|jours|d[ií]as|giorni|dagen)|\bbill\b|\binvoice\b|\bterms\b|\baccount\b"
    r"|auf rechnung|\brechnung\b|\bfacture\b|\bfactura\b|\bfattura\b|op rekening|\bon credit\b",
    re.IGNORECASE,
)
NO_TERMS = re.compile(r"^(prepaid|prepay|none|no|cash|cia|cod|card|-)$", re.IGNORECASE)


def check_method(draft: OrderDraft, customer: Customer | None, context: Context) -> tuple[Payment, list[Issue], float]:
    """The payment as it will stand in the order, issues, and its certainty 0 to 1."""
    said = draft.payment
    payment = Payment(
        method=said.method.value,
        amount_tendered=said.amount_tendered.value,
        reference=said.reference.value,
        card_last4=said.card_last4.value,
    )
    if said.method:
        if said.method.confidence < context.settings.minimum_confidence:
            text = f"Payment read unsurely ({said.method.confidence:.0%}): {said.method.raw or said.method.value}."
            return (
                payment,
                [issue_at(Code.PAYMENT_DOUBTFUL, "payment.method", text, said.method)],
                said.method.confidence,
            )
        return payment, [], said.method.confidence
    method, how = _implied(draft, customer)
    if method is None:
        text = (
            "Nothing says how it is paid." if not draft.payment.amount_tendered else "Money was sent, but not said how."
        )
        return payment, [issue_at(Code.PAYMENT_MISSING, "payment.method", text, said.method)], 0.0
    if how:
        note = issue_at(Code.PAYMENT_DOUBTFUL, "payment.method", how, said.method, Severity.NOTE)
        return replace(payment, method=method), [note], 1.0
    return replace(payment, method=method), [], 1.0


def _implied(draft: OrderDraft, customer: Customer | None) -> tuple[PaymentMethod | None, str]:
    """What paper and customer mean where no method stands there; with a sentence where it is taken from the customer."""
    said = draft.payment
    if said.card_last4:
        return PaymentMethod.CARD, ""
    if said.amount_tendered and said.amount_tendered.value != 0:
        return None, ""
    terms = said.terms.value
    if terms and ON_ACCOUNT.search(terms):
        return PaymentMethod.ACCOUNT, ""
    if draft.customer_po.value:
        return PaymentMethod.ACCOUNT, ""
    if customer is not None and has_terms(customer):
        return PaymentMethod.ACCOUNT, f"No payment is named; {customer.name} has {customer.terms}."
    return None, ""


def has_terms(customer: Customer) -> bool:
    return bool(customer.terms and not NO_TERMS.match(customer.terms.strip()))


def payment(
    order: Order,
    draft: OrderDraft,
    calculation: Calculation,
    customer: Customer | None,
    context: Context,
    payment: settings.Payment,
) -> tuple[PaymentState, tuple[Hold, ...]]:
    """The state of payment and the holds that follow from money. What is held can be let go by a person."""
    total = calculation.totals.order_total
    state, holds = _by_method(order, total, customer, payment, calculation.currency)
    exemption = _exemption(draft, customer, context)
    if exemption:
        holds.append(exemption)
    differs = _total_differs(order, draft, calculation, payment)
    if differs and not any(hold.code == HoldCode.BALANCE_DUE for hold in holds):
        holds.append(differs)
    return state, tuple(holds)


def _by_method(
    order: Order, total: Decimal | None, customer: Customer | None, rules: settings.Payment, currency: str
) -> tuple[PaymentState, list[Hold]]:
    method = order.payment.method
    if method in TENDER:
        return _tendered(order, total, rules, currency)
    if method is PaymentMethod.ACCOUNT:
        return PaymentState.ON_ACCOUNT, _credit(total, customer, currency)
    if method is PaymentMethod.CARD:
        last = f" ending in {order.payment.card_last4}" if order.payment.card_last4 else ""
        reason = f"The card{last} is not on file: it is to be charged by a person."
        return PaymentState.DUE, [Hold(code=HoldCode.CARD, reason=reason)]
    if method is PaymentMethod.COD:
        return PaymentState.DUE, []
    return PaymentState.DUE, [Hold(code=HoldCode.BALANCE_DUE, reason="Nothing says how it is paid.")]


def _tendered(
    order: Order, total: Decimal | None, rules: settings.Payment, currency: str
) -> tuple[PaymentState, list[Hold]]:
    assert order.payment.method
    name = order.payment.method.value.replace("_", " ")
    # a form often has the total once, and a mark beside "cheque enclosed"
    tender = order.payment.amount_tendered if order.payment.amount_tendered is not None else order.stated_total
    if tender is None:
        reason = f"The amount of the {name} is not written."
        return PaymentState.DUE, [Hold(code=HoldCode.BALANCE_DUE, reason=reason)]
    if total is None:
        return PaymentState.DUE, []
    short = total - tender
    if short > rules.tolerance:
        reason = f"{tender:f} {currency} came by {name}, {total:f} is due: {short:f} {currency} are missing."
        return PaymentState.DUE, [Hold(code=HoldCode.BALANCE_DUE, reason=reason)]
    if order.payment.method is PaymentMethod.CHECK and rules.check_clearing_days > 0:
        number = f" {order.payment.reference}" if order.payment.reference else ""
        reason = f"Cheque{number} clears in {rules.check_clearing_days} days."
        return PaymentState.CLEARING, [Hold(code=HoldCode.CHECK_CLEARING, reason=reason)]
    return PaymentState.PAID, []


def _credit(total: Decimal | None, customer: Customer | None, currency: str) -> list[Hold]:
    if customer is None:
        return [Hold(code=HoldCode.CREDIT, reason="Asks for credit and is not in customers.csv.")]
    if not has_terms(customer):
        return [Hold(code=HoldCode.CREDIT, reason=f"{customer.customer_no} {customer.name} has no credit terms.")]
    if customer.credit_limit is not None and total is not None and total > customer.credit_limit:
        reason = f"{total:f} {currency} is over the credit limit of {customer.credit_limit:f}."
        return [Hold(code=HoldCode.CREDIT, reason=reason)]
    return []


def _exemption(draft: OrderDraft, customer: Customer | None, context: Context) -> Hold | None:
    """A claimed exemption that no certificate on file carries today; the order is taxed until a person says otherwise."""
    if not draft.tax_exempt.value:
        return None
    claimed = f"Claims to be exempt from tax ({draft.tax_exempt.value})"
    if customer is None or not customer.tax_exempt_certificate:
        return Hold(code=HoldCode.TAX_EXEMPTION, reason=f"{claimed}; no certificate is on file.")
    if customer.exempt_until is not None and customer.exempt_until < context.today:
        reason = f"{claimed}; certificate {customer.tax_exempt_certificate} held until {customer.exempt_until}."
        return Hold(code=HoldCode.TAX_EXEMPTION, reason=reason)
    return None


def _total_differs(order: Order, draft: OrderDraft, calculation: Calculation, rules: settings.Payment) -> Hold | None:
    """The customer reckoned another total. It matters where no money was sent that settles it.

    A purchase order often has no freight and no tax on it: a total that is just the goods is no other reckoning.
    """
    stated, totals = order.stated_total, calculation.totals
    if stated is None or totals.order_total is None or order.payment.method in TENDER:
        return None
    if abs(stated - totals.order_total) <= rules.tolerance:
        return None
    goods = (totals.merchandise_total or Decimal(0)) - (totals.discount or Decimal(0))
    extras_said = any(f.value for f in (draft.stated.shipping, draft.stated.tax))
    if not extras_said and stated in (goods, totals.merchandise_total):
        return None
    reason = f"The customer reckoned {stated:f}, we {totals.order_total:f} {calculation.currency}."
    return Hold(code=HoldCode.TOTAL_DIFFERS, reason=reason)
