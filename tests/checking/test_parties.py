"""Who buys, where it goes, how it is paid; completed from the one customer, never from anything else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from orderproc.checking import fingerprint, payment
from orderproc.checking.customers import recognize
from orderproc.checking.gazetteer import contradicts
from orderproc.checking.places import region_code, regions_of, spaced_code, well_formed
from orderproc.model import settings
from orderproc.model.draft import DraftAddress, DraftPayment, Field, OrderDraft, PaymentMethod, StatedTotals
from orderproc.model.issue import Code, Issue, Kind, Severity, Verdict
from orderproc.model.lattice import Lattice
from orderproc.model.order import Address, Calculation, HoldCode, Order, PaymentState, Totals
from orderproc.model.order import Payment as Paid
from orderproc.model.reading import Box, MessageHead
from orderproc.model.shop import Customer
from tests.checking.shop import (
    CONTEXT,
    INN,
    MARGARET,
    RUTH,
    TABLES,
    TODAY,
    D,
    address,
    doubts,
    draft,
    f,
    judged,
    line,
    n,
    notes,
)
from tests.checking.test_numbers import ink, sure

NOBODY = DraftAddress()
MAIL = MessageHead(subject="order", sender=("M. Hale", "Margaret.Hale@post.example"))


def parts(**more: Any) -> DraftAddress:
    """Ruth's address with some fields otherwise."""
    return replace(RUTH, **{k: v if isinstance(v, Field) else f(v) for k, v in more.items()})


@pytest.mark.parametrize(
    ("draft_parts", "customer_no"),
    [
        ({"customer_no": f("C1001"), "sold_to": NOBODY}, "C1001"),
        ({"customer_no": f("c-1001"), "sold_to": NOBODY}, "C1001"),
        ({"customer_no": f("ClOO1"), "sold_to": address(name="Margaret Hale")}, "C1001"),
        ({"sold_to": NOBODY, "message": MAIL}, "C1001"),
        ({"sold_to": address(email="margaret.hale@post.example")}, "C1001"),
        ({"sold_to": address(name="Margaret Hale")}, "C1001"),
        ({"sold_to": address(name="margaret  hale", postal_code="03801-1234")}, "C1001"),
        ({"sold_to": address(company="Harbor Inn, The", city="Norfolk")}, "C1004"),
        ({"sold_to": address(name="Margaret Hale", city="Portsmouth", street="118 Bow St.")}, "C1001"),
        ({"sold_to": address(name="Margaret Hale", city="Boston")}, None),
        ({"sold_to": address(name="Margaret Haie")}, None),  # a name alone must be the very name
        ({"sold_to": address(name="Margaret Hall", postal_code="23704")}, "C1002"),
        ({"sold_to": RUTH}, None),
        (
            {
                "customer_no": f("C1001"),
                "sold_to": address(name="Margaret Hale"),
                "message": replace(MAIL, sender=("", "mhall@harborview.example")),
            },
            "C1001",
        ),
        ({"customer_no": f("C9999"), "sold_to": RUTH}, None),
    ],
)
def test_who_it_is(draft_parts: dict[str, Any], customer_no: str | None) -> None:
    who = recognize(OrderDraft(kind=Kind.ORDER, **draft_parts), TABLES.customers)
    assert (who.customer.customer_no if who.customer else None) == customer_no


def test_the_address_comes_from_the_one_customer() -> None:
    checked = judged(sold_to=NOBODY, customer_no=f("C1004"))
    assert checked.verdict is Verdict.ACCEPTED
    assert checked.order is not None
    assert checked.order.sold_to == INN.address
    assert (checked.order.customer_no, checked.customer) == ("C1004", INN)


@pytest.mark.parametrize(
    ("written", "company"),
    [
        ("Reception The Harbor Inn", "The Harbor Inn"),  # a room of the house, and no other house
        ("reception the harbor inn", "The Harbor Inn"),
        ("Kitchen of The Harbor Inn", "Kitchen of The Harbor Inn"),
        ("The Harbor", "The Harbor"),
    ],
)
def test_a_room_before_the_name_of_a_house_whose_address_is_known(written: str, company: str) -> None:
    checked = judged(sold_to=address(company=written), customer_no=f("C1004"))
    assert checked.order is not None
    assert checked.order.sold_to is not None
    assert (checked.order.sold_to.company, checked.order.sold_to.street) == (company, "12 Pier Road")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("M. Hale", "Margaret Hale"),
        ("M Hale", "Margaret Hale"),
        ("m. hale", "Margaret Hale"),
        ("Margaret Hale", "Margaret Hale"),
        ("R. Hale", "R. Hale"),  # somebody else of the house
        ("M. R. Hale", "M. R. Hale"),
    ],
)
def test_initials_of_the_customer_whose_address_is_known_are_written_out(written: str, name: str) -> None:
    checked = judged(sold_to=address(name=written), customer_no=f("C1001"))
    assert checked.order is not None
    assert checked.order.sold_to is not None
    assert (checked.order.sold_to.name, checked.order.sold_to.street) == (name, "118 Bow Street")


def test_initials_beside_an_address_stay_as_they_are_written() -> None:
    checked = judged(sold_to=address(name="M. Hale", street="118 Bow St", city="Portsmouth"), customer_no=f("C1001"))
    assert checked.order is not None
    assert checked.order.sold_to is not None
    assert checked.order.sold_to.name == "M. Hale"


def test_the_rest_of_an_address_that_agrees_is_completed() -> None:
    checked = judged(sold_to=address(name="Margaret Hale", street="118 Bow St", city="Portsmouth"))
    assert checked.order is not None
    sold = checked.order.sold_to
    assert (sold.street, sold.region, sold.postal_code) == ("118 Bow St", "NH", "03801")
    assert checked.verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    ("draft_parts", "code"),
    [
        ({"sold_to": NOBODY}, Code.ADDRESS_MISSING),
        ({"sold_to": address(name="Ruth Carver")}, Code.ADDRESS_MISSING),
        ({"sold_to": parts(postal_code=None)}, Code.ADDRESS_INCOMPLETE),
        ({"sold_to": parts(region=None)}, Code.ADDRESS_INCOMPLETE),
        ({"sold_to": parts(city=None)}, Code.ADDRESS_INCOMPLETE),
        ({"sold_to": parts(street=None)}, Code.ADDRESS_INCOMPLETE),
        ({"sold_to": parts(name=None)}, Code.ADDRESS_INCOMPLETE),
        ({"sold_to": parts(postal_code="1220")}, Code.ADDRESS_DOUBTFUL),
        ({"sold_to": parts(postal_code="90210")}, Code.ADDRESS_DOUBTFUL),  # not in New York
        ({"sold_to": parts(postal_code="SW1A 1AA", region=None)}, Code.ADDRESS_DOUBTFUL),  # which country?
        ({"sold_to": parts(street=f("7 Mill Lane", confidence=0.6))}, Code.LOW_CONFIDENCE),
        ({"sold_to": parts(name=f("Ruth Carver", confidence=0.6))}, Code.LOW_CONFIDENCE),
        ({"sold_to": parts(name="Straße 27 Orange Street")}, Code.ADDRESS_DOUBTFUL),
        ({"sold_to": parts(city="Zahlung Scheck 0312")}, Code.ADDRESS_DOUBTFUL),
        ({"sold_to": parts(street="ruth@carver.example")}, Code.ADDRESS_DOUBTFUL),
        ({"sold_to": parts(company="Tel. +1 498 555 8717 orders@shop.example")}, Code.ADDRESS_DOUBTFUL),
        ({"sold_to": parts(company="+39 049 5557007")}, Code.ADDRESS_DOUBTFUL),
        ({"sold_to": parts(name="À l'att.")}, Code.ADDRESS_DOUBTFUL),
        ({"sold_to": parts(name="z. Hd.")}, Code.ADDRESS_DOUBTFUL),
        ({"sold_to": parts(city="New York town")}, Code.ADDRESS_DOUBTFUL),
        ({"sold_to": parts(city="Comune New York")}, Code.ADDRESS_DOUBTFUL),
        ({"sold_to": parts(company="24. 11. 2026 Garden Ltd")}, Code.ADDRESS_DOUBTFUL),
        ({"sold_to": parts(name="Vorkasse Fracht")}, Code.ADDRESS_DOUBTFUL),
        ({"ship_to": address(name="Receiving")}, Code.ADDRESS_MISSING),
        ({"customer_no": f("C1001"), "sold_to": NOBODY, "message": replace(MAIL, sender=("", "mhall@harborview.example"))},
         Code.CUSTOMER_AMBIGUOUS),
        ({"customer_no": f("C1001"), "sold_to": address(name="Margaret Hall")}, Code.CUSTOMER_AMBIGUOUS),  # her twin's number
        ({"sold_to": address(name="Margaret Hall"), "message": MAIL}, Code.CUSTOMER_AMBIGUOUS),
        ({"customer_no": f("C1001"), "ship_to": parts(name=f("Margaret Hall", confidence=0.5))}, Code.LOW_CONFIDENCE),
        ({"customer_no": f("C1001")}, Code.CUSTOMER_MISMATCH),  # Ruth's name, Margaret's number
        ({"vendor": address(company="Somebody Else Ltd")}, Code.VENDOR_NOT_US),
        ({"currency": f("EUR")}, Code.CURRENCY_MISMATCH),
        ({"customer_po": f("A-1177", confidence=0.5)}, Code.LOW_CONFIDENCE),
        ({"payment": DraftPayment(method=f(PaymentMethod.CHECK, confidence=0.5))}, Code.PAYMENT_DOUBTFUL),
        ({"payment": DraftPayment()}, Code.PAYMENT_MISSING),
        ({"payment": DraftPayment(amount_tendered=n("20"))}, Code.PAYMENT_MISSING),
        ({"issues": (Issue(code=Code.PAGE_MISSING, message="page 2 of 3"),)}, Code.PAGE_MISSING),
        ({"kind": Kind.CHANGE}, Code.NEEDS_PERSON),
        ({"kind": Kind.CANCELLATION, "lines": ()}, Code.NEEDS_PERSON),
    ],
)  # fmt: skip
def test_orders_in_doubt(draft_parts: dict[str, Any], code: str) -> None:
    checked = judged(**draft_parts)
    assert checked.verdict is Verdict.REVIEW
    assert code in doubts(checked), checked.issues


@pytest.mark.parametrize(
    "draft_parts",
    [
        {"vendor": address(name="TIDEWATER SUPPLY")},
        {"vendor": address(company="Orders", email="sales@tidewater.example")},
        {"vendor": address(name="Tidewater Supply Company, Order Desk")},
        {"currency": f("usd")},
        {"ship_to": RUTH},
        {"bill_to": RUTH},
        {"sold_to": NOBODY, "ship_to": RUTH},
        {"sold_to": NOBODY, "bill_to": RUTH},
        {"sold_to": parts(region="New York")},
        {"sold_to": parts(postal_code="12207-1234")},
        {"sold_to": address(name="Anna", street="Hauptstr. 5", city="Köln", postal_code="50667", country="DE")},
        {"sold_to": address(name="Sean", street="1 Quay St", city="Galway", country="IE")},
        {"sold_to": parts(city=Field(value="Area 51:", source="clerk"))},
        {"issues": (Issue(code=Code.MACROS, message="has macros", severity=Severity.NOTE),)},
    ],
)
def test_orders_without_doubt(draft_parts: dict[str, Any]) -> None:
    checked = judged(**draft_parts)
    assert checked.verdict is Verdict.ACCEPTED, checked.issues
    assert checked.order is not None
    assert checked.order.bill_to is None
    assert checked.order.ship_to is None


def test_a_ship_to_without_a_name_goes_to_the_buyer() -> None:
    checked = judged(ship_to=address(street="12 Pier Road", city="Norfolk", region="VA", postal_code="23510"))
    assert checked.order is not None
    assert checked.order.ship_to is not None
    assert (checked.order.ship_to.name, checked.order.goes_to.city) == ("Ruth Carver", "Norfolk")
    assert checked.verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    ("sold", "ship", "one_party"),
    [
        (
            address(name="Ann Cole"),
            {"name": None, "company": "Cole Hardware"},
            True,
        ),  # who writes, and the firm's address
        (address(name="Ann Cole", company="Cole Hardware"), {"name": None, "company": "Cole Hardware"}, True),
        (address(name="Ann Cole"), {"name": "Ann Cole"}, True),
        (address(email="ann@cole.example"), {"name": "Ruth Cole"}, True),
        (address(name="Ann Cole"), {"name": "Ruth Cole"}, False),  # a gift
        (address(company="Cole Hardware"), {"name": None, "company": "Blue Door Books"}, False),
        (address(name="Ann Cole", street="1 Elm St", city="Dover", region="NH", postal_code="03820"), {}, False),
    ],
)
def test_the_only_address_is_the_buyers_own(sold: DraftAddress, ship: dict[str, Any], one_party: bool) -> None:
    order = judged(sold_to=sold, ship_to=parts(**ship)).order
    assert order is not None
    assert (order.ship_to is None) is one_party
    if one_party:
        assert order.sold_to.street == RUTH.street.value
        assert order.sold_to.name == (sold.name.value or ship.get("name"))


def test_an_address_that_holds_a_second_one_waits() -> None:
    ran_together = parts(street2="79098 Freiburg 99423 Weimar", postal_code="79098", city="Freiburg", country="DE")
    assert Code.ADDRESS_DOUBTFUL in doubts(judged(sold_to=ran_together))


def test_a_name_that_only_one_of_two_same_addresses_has_is_as_sure_as_it_was_read() -> None:
    place = {
        "company": "Fenn & Sons",
        "street": "12 Pier Road",
        "city": "Norfolk",
        "region": "VA",
        "postal_code": "23510",
    }
    sold = address(name=f("Bjom White", confidence=0.5), **place)
    checked = judged(sold_to=sold, ship_to=address(**place))
    assert checked.verdict is Verdict.REVIEW
    assert (Code.LOW_CONFIDENCE, "ship_to.name") in {(issue.code, issue.field) for issue in checked.issues}
    sure = replace(sold, name=f("Bjorn White"))
    assert judged(sold_to=sure, ship_to=address(**place)).verdict is Verdict.ACCEPTED


def test_a_misread_address_of_a_known_customer_gets_the_customers_spelling() -> None:
    read = address(
        name="Margaret Hale",
        street=f("118 Row Streel", confidence=0.4),
        city="Portsmouth",
        region="NH",
        postal_code="03801",
    )
    checked = judged(sold_to=read)
    assert checked.order is not None
    assert checked.order.sold_to.street == "118 Bow Street"
    assert checked.verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    ("written", "street"), [("118 Bo-w Stree-t", "118 Bow Street"), ("113 Bow Street", "113 Bow Street")]
)
def test_a_picture_read_surely_has_wrong_letters_but_no_wrong_house_number(written: str, street: str) -> None:
    ink = replace(f(written, confidence=0.97), lattice=Lattice("", 0, b""))
    read = address(name="Margaret Hale", street=ink, city="Portsmouth", region="NH", postal_code="03801")
    checked = judged(sold_to=read)
    assert checked.order is not None
    assert checked.order.sold_to.street == street


@pytest.mark.parametrize(
    ("printed", "sure", "accepted"), [(False, 0.95, False), (True, 0.95, True), (True, 0.85, False)]
)
def test_print_needs_to_be_read_less_surely_than_a_hand(printed: bool, sure: float, accepted: bool) -> None:
    street = replace(f("14 Elm Street", confidence=sure), lattice=Lattice("", 0, b"", printed))
    assert (judged(sold_to=parts(street=street)).verdict is Verdict.ACCEPTED) is accepted


def test_a_doubt_has_its_place() -> None:
    box = Box(1, 2, 3, 4)
    checked = judged(sold_to=parts(city=f("Albany", confidence=0.3, page=2, box=box)))
    issue = next(i for i in checked.issues if i.code == Code.LOW_CONFIDENCE)
    assert (issue.field, issue.page, issue.box) == ("sold_to.city", 2, box)


def test_a_missing_region_is_proposed_and_not_filled_in() -> None:
    checked = judged(sold_to=parts(region=None))
    assert checked.order is not None
    assert checked.order.sold_to.region is None
    assert any("lies in NY" in issue.message for issue in checked.issues)


@pytest.mark.parametrize("kind", [Kind.COMPLAINT, Kind.INQUIRY, Kind.REMITTANCE, Kind.AUTOMATIC, Kind.OTHER])
def test_what_is_no_order(kind: Kind) -> None:
    checked = judged(kind=kind)
    assert (checked.verdict, checked.order) == (Verdict.NOT_AN_ORDER, None)


def test_what_is_unreadable() -> None:
    fatal = Issue(code=Code.UNREADABLE, message="torn", severity=Severity.FATAL)
    assert judged(issues=(fatal,)).verdict is Verdict.UNREADABLE


@pytest.mark.parametrize(
    ("zip_code", "states"),
    [("12207", {"NY"}), ("03801", {"NH"}), ("23510", {"VA"}), ("20001", {"DC"}), ("99501", {"AK"}), ("96799", {"HI", "AS"}),
     ("83414", {"ID", "WY"}), ("1220", set()), ("00000", set())],
)  # fmt: skip
def test_zip_codes(zip_code: str, states: set[str]) -> None:
    assert regions_of(zip_code, "US") == states


def test_places() -> None:
    assert regions_of("G1R 3Z2", "CA") == {"QC"}
    assert regions_of("50667", "DE") == frozenset()
    assert well_formed("k1a 0b1", "CA")
    assert not well_formed("K1A0", "CA")
    assert well_formed("whatever", "XX")
    assert region_code("new york", "US") == "NY"
    assert region_code("n.y.", "US") == "NY"
    assert region_code("Québec", "CA") == "QC"
    assert region_code("Bayern", "DE") == "Bayern"


# payment


@pytest.mark.parametrize(
    ("draft_parts", "method"),
    [
        ({"payment": DraftPayment(terms=f("Net 30"))}, PaymentMethod.ACCOUNT),
        ({"payment": DraftPayment(terms=f("please bill us"))}, PaymentMethod.ACCOUNT),
        ({"payment": DraftPayment(terms=f("auf Rechnung"))}, PaymentMethod.ACCOUNT),
        ({"payment": DraftPayment(), "customer_po": f("A-1177")}, PaymentMethod.ACCOUNT),
        ({"payment": DraftPayment(), "sold_to": NOBODY, "customer_no": f("C1004")}, PaymentMethod.ACCOUNT),
        ({"payment": DraftPayment(card_last4=f("4242"))}, PaymentMethod.CARD),
        ({"payment": DraftPayment(method=f(PaymentMethod.CASH)), "customer_po": f("A-1177")}, PaymentMethod.CASH),
        ({"payment": DraftPayment(), "sold_to": NOBODY, "customer_no": f("C1001")}, None),
    ],
)
def test_how_it_is_paid(draft_parts: dict[str, Any], method: PaymentMethod | None) -> None:
    checked = judged(**draft_parts)
    assert checked.order is not None
    assert checked.order.payment.method is method
    assert (checked.verdict is Verdict.ACCEPTED) is (method is not None)


def held(
    method: PaymentMethod | None,
    tender: str | None,
    total: str | None = "50.00",
    *,
    stated: str | None = None,
    customer: Customer | None = None,
    rules: settings.Payment | None = None,
    source: OrderDraft | None = None,
) -> tuple[PaymentState, list[str]]:
    order = Order(
        payment=Paid(method=method, amount_tendered=None if tender is None else D(tender), reference="1042"),
        stated_total=None if stated is None else D(stated),
    )
    amount = None if total is None else D(total)
    totals = Totals(merchandise_total=D("40.00"), discount=D(0), order_total=amount)
    calculation = Calculation(currency="USD", totals=totals)
    state, holds = payment(order, source or draft(), calculation, customer, CONTEXT, rules or settings.Payment())
    assert all(hold.reason.endswith(".") for hold in holds)
    return state, [str(hold.code) for hold in holds]


@pytest.mark.parametrize(
    ("method", "tender", "more", "state", "codes"),
    [
        ("check", "50.00", {}, PaymentState.PAID, []),
        ("check", "60.00", {}, PaymentState.PAID, []),
        ("check", "49.99", {}, PaymentState.DUE, ["balance_due"]),
        ("check", "49.00", {"rules": settings.Payment(tolerance=D(1))}, PaymentState.PAID, []),
        ("check", "48.99", {"rules": settings.Payment(tolerance=D(1))}, PaymentState.DUE, ["balance_due"]),
        ("check", "50.00", {"rules": settings.Payment(check_clearing_days=5)}, PaymentState.CLEARING, ["check_clearing"]),
        ("money_order", "50.00", {"rules": settings.Payment(check_clearing_days=5)}, PaymentState.PAID, []),
        ("cash", None, {}, PaymentState.DUE, ["balance_due"]),
        ("check", None, {"stated": "50.00"}, PaymentState.PAID, []),
        ("check", "50.00", {"total": None}, PaymentState.DUE, []),
        ("cod", None, {}, PaymentState.DUE, []),
        ("card", None, {}, PaymentState.DUE, ["card"]),
        (None, None, {}, PaymentState.DUE, ["balance_due"]),
        ("account", None, {}, PaymentState.ON_ACCOUNT, ["credit"]),
        ("account", None, {"customer": MARGARET}, PaymentState.ON_ACCOUNT, ["credit"]),
        ("account", None, {"customer": replace(INN, terms="prepaid")}, PaymentState.ON_ACCOUNT, ["credit"]),
        ("account", None, {"customer": INN}, PaymentState.ON_ACCOUNT, []),
        ("account", None, {"customer": INN, "total": "500.00"}, PaymentState.ON_ACCOUNT, []),
        ("account", None, {"customer": INN, "total": "500.01"}, PaymentState.ON_ACCOUNT, ["credit"]),
        ("account", None, {"customer": INN, "stated": "50.00"}, PaymentState.ON_ACCOUNT, []),
        ("account", None, {"customer": INN, "stated": "40.00"}, PaymentState.ON_ACCOUNT, []),  # the goods alone
        ("account", None, {"customer": INN, "stated": "45.00"}, PaymentState.ON_ACCOUNT, ["total_differs"]),
        ("account", None, {"customer": INN, "stated": "55.00"}, PaymentState.ON_ACCOUNT, ["total_differs"]),
        ("check", "50.00", {"stated": "45.00"}, PaymentState.PAID, []),  # the money settles it
    ],
)  # fmt: skip
def test_states_and_holds(
    method: str | None, tender: str | None, more: dict[str, Any], state: PaymentState, codes: list[str]
) -> None:
    assert held(PaymentMethod(method) if method else None, tender, **more) == (state, codes)


def test_a_customer_who_reckoned_freight_gets_a_hold_even_where_the_goods_match() -> None:
    source = draft(stated=StatedTotals(shipping=n("0.01")))
    assert held(PaymentMethod.ACCOUNT, None, stated="40.00", customer=INN, source=source)[1] == ["total_differs"]


@pytest.mark.parametrize(
    ("customer", "codes"),
    [
        (None, [HoldCode.TAX_EXEMPTION]),
        (MARGARET, [HoldCode.TAX_EXEMPTION]),
        (replace(MARGARET, tax_exempt_certificate="EX-1"), []),
        (replace(MARGARET, tax_exempt_certificate="EX-1", exempt_until=TODAY), []),
        (
            replace(MARGARET, tax_exempt_certificate="EX-1", exempt_until=TODAY.replace(day=22)),
            [HoldCode.TAX_EXEMPTION],
        ),
    ],
)
def test_a_claimed_exemption(customer: Customer | None, codes: list[str]) -> None:
    source = draft(tax_exempt=f("EX-1"))
    assert held(PaymentMethod.CHECK, "50.00", customer=customer, source=source)[1] == codes


# header and duplicates


def test_ship_methods_and_dates() -> None:
    for written, method in (("UPS Ground", "ground"), ("EXPRESS", "express"), ("by mule", "by mule"), (None, None)):
        checked = judged(ship_method=f(written))
        assert checked.order is not None
        assert checked.order.ship_method == method
    late = judged(requested_ship_date=f(TODAY.replace(day=1)), order_date=f(TODAY.replace(month=12)))
    assert notes(late) == {Code.DATE_DOUBTFUL}
    assert late.verdict is Verdict.ACCEPTED


def _mark(**more: Any) -> str:
    checked = judged(*more.pop("lines", (line("TW-1130", "2"), line("TW-4440", "1"))), **more)
    assert checked.order is not None
    return fingerprint(checked.order)


def test_the_same_order_has_the_same_mark() -> None:
    same = _mark()
    assert same == _mark(lines=(line("TW-4440", "1"), line("TW-1130", "1"), line("TW-1130", "1.0")))
    assert same == _mark(order_date=f(TODAY), customer_po=f("X"), sold_to=parts(street="7 MILL LN."))
    assert same != _mark(lines=(line("TW-1130", "2"),))
    assert same != _mark(lines=(line("TW-1130", "3"), line("TW-4440", "1")))
    assert same != _mark(sold_to=parts(name="Rita Carver"))
    assert same != _mark(sold_to=parts(street="8 Mill Lane"))


# town and postal code of the United States


def read(value: str, by_ink: Lattice, confidence: float) -> Field[str]:
    return Field(value=value, raw=value, confidence=confidence, lattice=by_ink)


@pytest.mark.parametrize(
    ("town", "code", "said"),
    [
        ("Albany", "12207", None),
        ("St. Paul", "55102", None),
        ("Piedmont", "94601", None),  # the same sorting centre
        ("Lower Sandbank", "12207", None),  # a place that the post does not name
        ("Portsmouth", "12207", "Albany"),
        ("Albany", "00000", None),
    ],
)
def test_a_town_that_lies_elsewhere_is_doubted(town: str, code: str, said: str | None) -> None:
    assert contradicts(town, code) == said


def test_a_doubtful_town_is_settled_by_a_sure_code_that_its_ink_allows() -> None:
    from tests.checking.test_numbers import ink, sure

    open_town = ink({"A": 0.98}, {"l": 0.5, "t": 0.45}, *({c: 0.98} for c in "bany"))
    code = read("12207", sure("12207"), 0.99)
    by_hand = parts(city=read("Atbany", open_town, 0.5), postal_code=code)
    checked = judged(sold_to=by_hand)
    assert checked.order is not None
    assert checked.order.sold_to.city == "Albany"
    assert checked.verdict is Verdict.ACCEPTED
    assert Code.LOW_CONFIDENCE in notes(checked)
    without = judged(sold_to=by_hand, context=replace(CONTEXT, without=frozenset({"postal"})))
    assert without.verdict is Verdict.REVIEW
    other = parts(city=read("Gresham", sure("Gresham"), 0.5), postal_code=code)
    kept = judged(sold_to=other)
    assert kept.order is not None
    assert kept.order.sold_to.city == "Gresham"  # the ink does not allow it: left, and doubted
    assert kept.verdict is Verdict.REVIEW


def test_a_doubtful_code_is_settled_by_a_sure_town_only_where_the_town_has_one_such_code() -> None:
    from tests.checking.test_numbers import ink, sure

    town = read("Ithaca", sure("Ithaca"), 0.99)
    open_code = ink(*({c: 0.98} for c in "148"), {"5": 0.5, "S": 0.3}, {"0": 0.5, "8": 0.45})
    one = parts(city=town, region="NY", postal_code=read("14858", open_code, 0.5))
    checked = judged(sold_to=one)
    assert checked.order is not None
    assert checked.order.sold_to.postal_code == "14850"
    several = ink(*({c: 0.98} for c in "1485"), {"0": 0.4, "1": 0.3, "2": 0.3})
    assert (
        judged(sold_to=parts(city=town, region="NY", postal_code=read("14850", several, 0.5))).verdict is Verdict.REVIEW
    )


def test_a_street_by_hand_that_nothing_confirms_must_be_read_very_surely() -> None:
    from tests.checking.test_numbers import sure

    for confidence, verdict in ((0.95, Verdict.REVIEW), (0.995, Verdict.ACCEPTED)):
        street = read("124 Bow Street", sure("124 Bow Street"), confidence)
        assert judged(sold_to=parts(street=street)).verdict is verdict
    town = parts(city=read("Albany", sure("Albany"), 0.95))  # its code knows it
    assert judged(sold_to=town).verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    ("written", "country", "meant"),
    [
        ("V1Y1J4", "CA", "V1Y 1J4"),
        ("v1y1j4", "CA", "V1Y 1J4"),
        ("LL571AA", "GB", "LL57 1AA"),
        ("1811KH", "NL", "1811 KH"),
        ("V1Y 1J4", "CA", "V1Y 1J4"),
        ("V1Y1J", "CA", "V1Y1J"),
        ("12207", "US", "12207"),
        ("016181110", "US", "01618-1110"),
        ("01618-1110", "US", "01618-1110"),
        ("1000123", None, "1000123"),
    ],
)
def test_a_postal_code_has_the_blank_or_dash_that_its_post_writes(
    written: str, country: str | None, meant: str
) -> None:
    assert spaced_code(written, country) == meant


@pytest.mark.parametrize("half", ["KG", "& Co. GmbH", "Feldmann Elektro GmbH & Co. -", "Marsh and", "S.L."])
def test_half_of_a_firms_name_is_a_doubt(half: str) -> None:
    assert Code.ADDRESS_DOUBTFUL in doubts(judged(sold_to=parts(company=half)))


NAVARRO = Customer(
    customer_no="C2001",
    name="Suministros Navarro S.A.",
    address=Address(
        company="Suministros Navarro S.A.",
        street="Calle del Carmen, 92",
        city="Girona",
        postal_code="17001",
        country="ES",
    ),
    row=5,
)
SPAIN = replace(CONTEXT, tables=replace(TABLES, customers=(NAVARRO,)))
MISREAD = ink({"1": 1.0}, {"1": 0.55, "7": 0.44}, {"0": 1.0}, {"0": 1.0}, {"1": 1.0})


@pytest.mark.parametrize(
    ("lattice", "confidence", "street", "accepted"),
    [
        (MISREAD, 0.55, "Calle del Carmen, 92", True),
        (sure("11001"), 0.55, "Calle del Carmen, 92", False),  # the ink says another
        (None, 0.55, "Calle del Carmen, 92", False),
        (MISREAD, 0.95, "Calle del Carmen, 92", False),  # read surely
        (MISREAD, 0.55, "Plaza Mayor, 4", False),
    ],
)
def test_a_misread_postal_code_of_a_known_customer(
    lattice: Lattice | None, confidence: float, street: str, accepted: bool
) -> None:
    """Name, street and town are the customer's; the postal code was read as another."""
    code = f("11001", confidence=confidence, lattice=lattice)
    written = address(company="Suministros Navarro S.A.", street=street, city="Girona", country="ES")
    found = judged(line(), context=SPAIN, sold_to=replace(written, postal_code=code))
    assert found.order is not None
    assert (found.order.sold_to.postal_code == "17001") is accepted
    assert (found.verdict is Verdict.ACCEPTED) is accepted


@pytest.mark.parametrize(
    ("last", "accepted"),
    [
        ({"0": 0.67, "O": 0.32}, True),  # no letter can stand there
        ({"0": 0.67, "8": 0.32}, False),
    ],
)
def test_what_has_not_the_form_of_a_postal_code_is_no_rival(last: dict[str, float], accepted: bool) -> None:
    lattice = ink({"T": 1.0}, {"1": 1.0}, {"J": 1.0}, {" ": 1.0}, last, {"P": 1.0}, {"6": 1.0})
    code = f("T1J 0P6", confidence=0.67, lattice=lattice)
    written = address(street="38 St. James Place", city="Lethbridge", country="CA", region="AB")
    found = judged(line(), sold_to=replace(written, postal_code=code))
    assert (Code.LOW_CONFIDENCE not in doubts(found)) is accepted


@pytest.mark.parametrize(
    ("code", "sure", "region", "doubted"),
    [("90210", 0.99, "CA", False), ("10001", 0.99, "CA", True)],
)
def test_a_region_that_was_read_unsurely_is_confirmed_by_its_postal_code(
    code: str, sure: float, region: str, doubted: bool
) -> None:
    place = parts(city="Beverly Hills", region=f(region, confidence=0.8), postal_code=f(code, confidence=sure))
    told = [issue.field for issue in judged(sold_to=place).issues if issue.code is Code.LOW_CONFIDENCE]
    assert ("sold_to.region" in told) is doubted


@pytest.mark.parametrize(("sure", "doubted"), [(0.999, True), (1.0, False)])
def test_a_number_before_a_name_on_a_picture_may_be_that_of_its_box(sure: float, doubted: bool) -> None:
    firm = parts(company=f("1 Marsh, Delgado & Co.", confidence=sure))
    assert (Code.ADDRESS_DOUBTFUL in doubts(judged(sold_to=firm))) is doubted


@pytest.mark.parametrize(
    ("street", "strange"),
    [
        ("738 Market Place Order total 8,098.30", True),
        ("Rosenweg 46b nach Erhalt, auf Rechnung", True),
        ("Marktplatz 3 Gesamtbetrag", True),
        ("Hotel De Kroon B.V. Marktstraat 51", True),  # a firm that was read in one with the street below it
        ("e número Avenida Central 506", True),  # the end of "Rua e número"
        ("Eton Road 4", False),
        ("Via Inca 12", False),
        ("State Highway 36", False),
        ("Rue du 8 Mai 1945 4", False),
    ],
)
def test_what_is_no_part_of_a_street(street: str, strange: bool) -> None:
    checked = judged(line(), sold_to=address(street=street))
    said = any(i.code is Code.ADDRESS_DOUBTFUL and "does not look like a street" in i.message for i in checked.issues)
    assert said is strange


def test_the_end_of_a_heading_is_no_name() -> None:
    """ "Delivery" / "location", a heading that broke."""
    assert Code.ADDRESS_DOUBTFUL in doubts(judged(sold_to=parts(name=f("location"))))
    assert Code.ADDRESS_DOUBTFUL not in doubts(judged(sold_to=parts(name=f("Ada Location"))))


@pytest.mark.parametrize("path", ["sold_to", "bill_to"])
@pytest.mark.parametrize(
    "street", ["Elm Works Ltd. 12 Mill Lane", "Ostermann Technik GmbH · Rosenweg 9 - 9500 Villach", "Subtotal 12.50"]
)
def test_who_pays_is_looked_at_too_where_the_goods_go_elsewhere(path: str, street: str) -> None:
    goes = parts(street="9 Harbour Road", name="Ann Reed")
    odd = judged(**{"sold_to": RUTH, "ship_to": goes, path: parts(street=street)})
    assert any(i.code == Code.ADDRESS_DOUBTFUL and i.field == f"{path}.street" for i in odd.issues)
    fine = judged(**{"sold_to": RUTH, "ship_to": goes, path: parts(street="77 Station Road")})
    assert fine.verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(("street", "ours"), [("14 Mercers Row", True), ("41 Mercers Row", False)])
def test_an_order_to_our_own_address_is_ours_whatever_name_stands_above_it(street: str, ours: bool) -> None:
    shop = CONTEXT.shop.model_copy(update={"street": "14 Mercers Row", "postal_code": "12207"})
    vendor = address(company="Ruth's Dairies, Valley Works", street=street, postal_code="12207")
    checked = judged(context=replace(CONTEXT, shop=shop), vendor=vendor)
    assert (Code.VENDOR_NOT_US not in doubts(checked)) == ours


@pytest.mark.parametrize(
    ("named", "ours"),
    [
        ("HALYARD & PINE, PORTLAND", True),
        ("Halyard & Pine / Order desk", True),
        ("Halyard and Pine - Bestellannahme", True),
        ("Halyard & Pine Chandlery, Inc.", True),
        ("Halyard Rope, Portland", False),
        ("Pine Street Bakery, Halyard", False),
        ("Anchor Supply - Chandlery", False),
        ("Chandlery Portland", False),
    ],
)
def test_our_name_cut_short_with_a_town_or_a_desk_behind_it(named: str, ours: bool) -> None:
    shop = CONTEXT.shop.model_copy(update={"name": "Halyard & Pine Chandlery"})
    checked = judged(context=replace(CONTEXT, shop=shop), vendor=address(company=named))
    assert (Code.VENDOR_NOT_US not in doubts(checked)) == ours


@pytest.mark.parametrize("name", ["Barbieri Nome Stefano", "Renaudin Prénom Luc", "Nachname Vogt", "Ann Surname Lee"])
def test_a_label_that_was_read_with_a_name_is_none_of_it(name: str) -> None:
    assert Code.ADDRESS_DOUBTFUL in doubts(judged(sold_to=replace(RUTH, name=f(name))))


@pytest.mark.parametrize(
    ("of_lines", "of_name", "verdict"),
    [
        (0.999, 0.98, Verdict.ACCEPTED),
        (0.999, 0.96, Verdict.REVIEW),
        (0.98, 0.98, Verdict.REVIEW),  # lines as a hand may be read
        (0.98, 0.995, Verdict.ACCEPTED),
    ],
)
def test_a_page_whose_lines_are_read_without_doubt_is_print(of_lines: float, of_name: float, verdict: Verdict) -> None:
    def scanned(field: Field[Any]) -> Field[Any]:
        return replace(field, confidence=of_lines, lattice=sure(str(field.raw), 0.9999))

    lines = [line("TW-4411-B", "2", "5.75", "11.50"), line("TW-1306", "1", "13.75", "13.75")] * 2
    read = [
        replace(
            one, **{part: scanned(getattr(one, part)) for part in ("sku", "quantity", "unit_price", "extended_price")}
        )
        for one in lines
    ]
    name = f("Ruth Carver", confidence=of_name, lattice=sure("Ruth Carver", 0.99995))
    by_ink = replace(CONTEXT, without=frozenset({"language"}))
    assert judged(*read, sold_to=replace(RUTH, name=name), context=by_ink).verdict is verdict


@pytest.mark.parametrize(
    ("code", "state", "sure_of_code", "doubted"),
    [
        ("3220", "VIC", 0.99, False),
        ("0800", "NT", 0.99, False),
        ("2000", "NSW", 0.99, False),
        ("3220", "NSW", 0.99, True),
        ("2600", "ACT", 0.99, True),  # lies in New South Wales, but for a few places
        ("3220", "VIC", 0.7, True),
    ],
)
def test_a_state_of_australia_read_unsurely_is_told_by_its_code(
    code: str, state: str, sure_of_code: float, doubted: bool
) -> None:
    place = address(
        name="Ruth Carver", street="7 Mill Lane", city="Geelong", region=f(state, confidence=0.6), country="AU"
    )
    found = judged(sold_to=replace(place, postal_code=f(code, confidence=sure_of_code)))
    assert any(i.field == "sold_to.region" for i in found.issues) is doubted


@pytest.mark.parametrize(
    ("company", "kept"),
    [
        ("The Harbor Inn, {city}", False),
        ("The Harbor Inn - {city}", False),
        ("The Harbor Inn ({region})", False),
        ("The Harbor Inn Annexe", True),
        ("The Harbor Inn, Boston", True),
    ],
)
def test_a_firms_name_with_its_town_behind_it_is_that_firms(company: str, kept: bool) -> None:
    inn = replace(INN, name="The Harbor Inn", address=replace(INN.address, company="The Harbor Inn"))
    written = company.format(city=inn.address.city, region=inn.address.region)
    known = replace(CONTEXT, tables=replace(TABLES, customers=(inn,)))
    found = judged(line(), context=known, customer_no=f("C1004"), sold_to=address(company=written))
    assert found.order is not None
    assert found.order.sold_to.company == (written if kept else "The Harbor Inn")


@pytest.mark.parametrize(
    ("name", "company", "kept"),
    [("Samuel", "The Harbor Inn", False), ("Samuel", None, False), ("Sam", "The Harbor Inn", True), ("Samuel", "Boyd Boats", True)],
)  # fmt: skip
def test_a_first_name_of_a_known_customer(name: str, company: str | None, kept: bool) -> None:
    written = address(name=name, company=company) if company else address(name=name)
    found = judged(line(), customer_no=f("C1004"), sold_to=written)
    assert found.order is not None
    assert found.order.sold_to.name == (name if kept else "Samuel Boyd")
