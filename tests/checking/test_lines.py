"""Quantity, unit, price and arithmetic of a line; what is a doubt, what only a note."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderproc.checking import units
from orderproc.checking.totals import check_totals
from orderproc.checking.verdict import check
from orderproc.model import settings
from orderproc.model.draft import Field, StatedTotals
from orderproc.model.issue import Code, Severity, Verdict
from orderproc.model.shop import ShopTables
from tests.checking.shop import CONTEXT, D, doubts, draft, f, judged, line, n, notes


@pytest.mark.parametrize(
    ("spec", "noted"),
    [
        ({"quantity": "3", "price": "4.50", "amount": "13.50"}, set()),
        ({"quantity": "3", "amount": "13.50"}, set()),
        ({"quantity": "3", "price": "4.10", "amount": "12.30"}, set()),  # a price of our list, for more of them: money
        ({"quantity": "3", "price": "3.60"}, set()),  # that of another group
        ({"sku": "TW-4440", "quantity": "2", "price": "22.50", "amount": "45.00"}, {Code.PRICE_OLD}),
        ({"sku": "TW-4440", "quantity": "2", "amount": "45.00"}, {Code.PRICE_OLD}),
        ({"sku": "TW-9001", "quantity": "2.5", "unit": "ft"}, set()),
        ({"unit": "Stück"}, set()),
        ({"unit": "C62"}, set()),
        ({"sku": "TW-1451", "unit": "pcs"}, set()),  # a piece of tape is a roll
        ({"sku": "TW-1125-R", "unit": "boxes"}, set()),
        ({"sku": "TW-1125-R", "unit": "each", "price": "5.40"}, {Code.UNIT_UNKNOWN}),  # our price for the box
        # by the metre, for the price of what we sell by the piece
        ({"sku": "TW-1306", "quantity": "3", "unit": "m", "price": "13.75", "amount": "41.25"}, {Code.UNIT_UNKNOWN}),
        ({"sku": "TW-1125-R", "unit": "case", "price": "5.40"}, {Code.UNIT_UNKNOWN}),  # whatever they call it
        ({"sku": "TW-1125-R", "quantity": "3", "unit": "ctn", "price": "5.40", "amount": "16.20"}, {Code.UNIT_UNKNOWN}),
        (
            {"quantity": "3", "unit": "pairs", "price": "4.50", "amount": "13.50"},
            {Code.UNIT_UNKNOWN},
        ),  # our piece is the pair
    ],
)
def test_lines_that_hold(spec: dict[str, str], noted: set[str]) -> None:
    checked = judged(line(**spec))
    assert checked.verdict is Verdict.ACCEPTED, checked.issues
    assert notes(checked) == noted


@pytest.mark.parametrize(
    ("spec", "code", "says"),
    [
        ({"quantity": None}, Code.QUANTITY_MISSING, "No quantity"),
        ({"quantity": None, "price": "4.50", "amount": "9.00"}, Code.QUANTITY_MISSING, "it would be 2"),
        ({"quantity": "0"}, Code.QUANTITY_INVALID, "more than 0"),
        ({"quantity": "-2"}, Code.QUANTITY_INVALID, "more than 0"),
        ({"quantity": "0.5"}, Code.QUANTITY_INVALID, "sold whole"),
        ({"quantity": "10001"}, Code.QUANTITY_DOUBTFUL, "more than 10000"),
        ({"quantity": "1000000"}, Code.QUANTITY_DOUBTFUL, "limit"),
        ({"price": "4.55"}, Code.PRICE_MISMATCH, "3.60, 4.10, 4.50"),
        ({"price": "54.00"}, Code.PRICE_MISMATCH, "a dozen"),
        ({"price": "450"}, Code.PRICE_MISMATCH, "a hundred"),
        ({"sku": "TW-1125-R", "price": "0.45"}, Code.PRICE_MISMATCH, "one out of"),
        ({"quantity": "3", "amount": "14.00"}, Code.PRICE_MISMATCH, "makes 4.667 each"),
        ({"sku": "TW-5510"}, Code.PRICE_MISMATCH, "no price"),
        ({"quantity": "3", "price": "4.50", "amount": "18.00"}, Code.AMOUNT_MISMATCH, "That would be 4 of them"),
        ({"quantity": "3", "price": "4.50", "amount": "13.00"}, Code.AMOUNT_MISMATCH, "makes 13.50"),
        ({"unit": "case"}, Code.UNIT_UNKNOWN, "sold by EA"),
        ({"unit": "furlong"}, Code.UNIT_UNKNOWN, "not known"),
        ({"unit": "Kt."}, Code.UNIT_UNKNOWN, "sold by EA"),
        ({"sku": "TW-1125-R", "unit": "each"}, Code.UNIT_UNKNOWN, "sold by BX of 12"),
        ({"unit": "dozen"}, Code.UNIT_UNKNOWN, "sold by EA"),
        ({"unit": "CA"}, Code.UNIT_UNKNOWN, "sold by EA"),  # X12: a case
        ({"unit": "pairs", "price": "4.50"}, Code.UNIT_UNKNOWN, "sold by EA"),  # nothing says how much for them all
        ({"sku": "TW-1125-R", "unit": "case"}, Code.UNIT_UNKNOWN, "sold by BX of 12"),
        ({"sku": "TW-1125-R", "unit": "dz", "price": "5.40"}, Code.UNIT_UNKNOWN, "sold by BX of 12"),
        ({"struck": None}, Code.STRUCK_LINE, "perhaps"),
        ({"sku": "TW-4450"}, Code.ITEM_DISCONTINUED, "Instead: TW-4440"),
    ],
)
def test_lines_in_doubt(spec: dict[str, str], code: str, says: str) -> None:
    checked = judged(line(**spec))
    assert checked.verdict is Verdict.REVIEW
    assert code in doubts(checked)
    assert any(says in issue.message for issue in checked.issues if issue.code == code), checked.issues


def test_a_struck_line_is_not_ordered() -> None:
    checked = judged(line("TW-1130"), line("TW-4440", struck=True), line("TW-1306"))
    assert checked.order is not None
    assert [(x.number, x.sku) for x in checked.order.lines] == [(1, "TW-1130"), (2, "TW-1306")]
    assert checked.verdict is Verdict.ACCEPTED
    assert notes(checked) == {Code.STRUCK_LINE}
    assert doubts(judged(line(struck=True))) == {Code.NO_LINES}


def test_issues_name_the_line_of_the_paper() -> None:
    checked = judged(line(struck=True), line("TW-9999"))
    assert [i.field for i in checked.issues if i.code == Code.UNKNOWN_ITEM] == ["lines[1].sku"]


@pytest.mark.parametrize(
    ("confidence", "spec", "verdict"),
    [
        (0.95, {}, Verdict.ACCEPTED),
        (0.9, {}, Verdict.ACCEPTED),
        (0.89, {}, Verdict.REVIEW),
        (0.5, {"price": "4.50", "amount": "13.50"}, Verdict.ACCEPTED),
        (0.5, {"amount": "13.50"}, Verdict.ACCEPTED),
        (0.5, {"price": "4.50"}, Verdict.REVIEW),
        (0.5, {"price": "4.50", "amount": "18.00"}, Verdict.REVIEW),
    ],
)
def test_an_unsure_quantity_needs_the_amount(confidence: float, spec: dict[str, str], verdict: Verdict) -> None:
    read = line(**spec)
    checked = judged(replace(read, quantity=replace(read.quantity, confidence=confidence)))
    assert checked.verdict is verdict
    if verdict is Verdict.REVIEW:
        assert Code.QUANTITY_DOUBTFUL in doubts(checked)


@pytest.mark.parametrize(
    ("sku", "spec", "verdict"),
    [
        ("TW-1130", {}, Verdict.REVIEW),
        ("TW-1130", {"description": "Fountain pen, fine nib"}, Verdict.ACCEPTED),
        ("TW-4440", {"price": "24.00"}, Verdict.ACCEPTED),
    ],
)
def test_an_unsure_item_needs_description_or_price(sku: str, spec: dict[str, str], verdict: Verdict) -> None:
    read = line(sku, **spec)
    checked = judged(replace(read, sku=replace(read.sku, confidence=0.6)))
    assert checked.verdict is verdict


def test_a_lost_point_on_a_scan_is_seen_and_on_a_typed_page_doubted() -> None:
    read = line("TW-4440", "2", amount="48.00")
    scanned = replace(read, unit_price=n("2400", confidence=0.97))
    assert judged(scanned).verdict is Verdict.ACCEPTED
    assert Code.PRICE_MISMATCH in doubts(judged(replace(read, unit_price=n("2400"))))


def test_an_empty_catalogue_keeps_the_number_of_the_paper() -> None:
    checked = judged(line("X-1"), context=replace(CONTEXT, tables=ShopTables()))
    assert doubts(checked) == {Code.UNKNOWN_ITEM}
    assert checked.order is not None
    assert checked.order.lines[0].sku == "X-1"


def test_the_line_is_completed_from_the_catalogue_and_keeps_what_is_stated() -> None:
    checked = judged(line("TW-441O-B", "3", "4.50", "13.50"))
    assert checked.order is not None
    done = checked.order.lines[0]
    assert (done.sku, done.description, done.unit) == ("TW-4410-B", "Mug, stoneware, 12 oz, blue", "EA")
    assert (done.stated.sku, done.stated.unit_price, done.stated.extended_price) == ("TW-441O-B", D("4.50"), D("13.50"))
    assert done.unit_price is None  # what it costs is for pricing to say


def test_the_buyers_own_number_beside_ours() -> None:
    both = line("88-1", supplier_sku=f("TW-1130"))
    assert judged(both).verdict is Verdict.ACCEPTED
    torn = line("TW-4440", supplier_sku=f("TW-1130"))
    assert Code.AMBIGUOUS_ITEM in doubts(judged(torn))


# sums

TWO = (line("TW-1130", "1", "18.50", "18.50"), line("TW-4440", "1", "24.00", "24.00"))


@pytest.mark.parametrize(
    ("stated", "code"),
    [
        ({"merchandise": "42.50"}, None),
        ({"merchandise": "42.52"}, None),
        ({"merchandise": "42.53"}, Code.TOTAL_MISMATCH),
        ({"merchandise": "52.50"}, Code.TOTAL_MISMATCH),
        ({"merchandise": "38.25", "discount": "4.25"}, None),
        ({"merchandise": "42.50", "total": "500.00"}, None),  # the goods add up: the rest is money
        ({"total": "42.50"}, None),
        ({"total": "51.45"}, None),  # freight and tax
        ({"total": "142.50"}, Code.TOTAL_MISMATCH),  # a line is missing
        ({"total": "20.00"}, Code.TOTAL_MISMATCH),
        ({"total": "51.45", "shipping": "5.95", "tax": "3.00"}, None),
        ({"total": "75.00", "shipping": "5.95", "tax": "3.00"}, Code.TOTAL_MISMATCH),
        ({"total": "38.50", "discount": "4.00", "shipping": "0", "tax": "0"}, None),
        ({"total": "38.50", "discount": "-4.00", "shipping": "0", "tax": "0"}, None),
    ],
)
def test_sums(stated: dict[str, str], code: str | None) -> None:
    checked = judged(*TWO, stated=StatedTotals(**{k: n(v) for k, v in stated.items()}))
    assert doubts(checked) == ({code} if code else set())


def test_a_misread_sum_below_lines_that_are_proven_is_a_note() -> None:
    stated = StatedTotals(merchandise=n("12.50", confidence=0.4))
    assert notes(judged(*TWO, stated=stated)) == {Code.TOTAL_MISMATCH}
    unproven = (line("TW-1130", "1"), line("TW-4440", "1", "24.00", "24.00"))
    assert judged(*unproven, stated=stated).verdict is Verdict.ACCEPTED  # not every line has an amount: nothing to add
    assert check_totals([], stated) == []


def test_sums_that_lost_their_points_say_what_the_lines_make() -> None:
    stated = StatedTotals(merchandise=n("4250", confidence=0.9), total=n("4250", confidence=0.9))
    assert notes(judged(*TWO, stated=stated)) == {Code.TOTAL_MISMATCH}
    typed = StatedTotals(merchandise=n("4250"), total=n("4250"))
    assert doubts(judged(*TWO, stated=typed)) == {Code.TOTAL_MISMATCH}


def test_two_sums_that_agree_were_not_both_misread() -> None:
    stated = StatedTotals(merchandise=n("425.00", confidence=0.4), total=n("431.95"), shipping=n("6.95"))
    assert doubts(judged(*TWO, stated=stated)) == {Code.TOTAL_MISMATCH}
    alone = StatedTotals(merchandise=n("425.00", confidence=0.4), total=n("49.45"), shipping=n("6.95"))
    assert notes(judged(*TWO, stated=alone)) == {Code.TOTAL_MISMATCH}


# units


@pytest.mark.parametrize(
    ("text", "code"),
    [("EA", "EA"), ("pcs.", "EA"), ("C62", "EA"), ("H87", "EA"), ("Boxes", "BX"), ("doz", "DZ"), ("Karton", "BX"),
     ("KGM", "KG"), ("", None), (None, None), ("xyzzy", None), ("(pair)", "PR"), ("SET", "SE"), ("pièces", "EA"),
     ("Box (BX)", "BX"), ("each (EA)", "EA"), ("EA - Stück", "EA"), ("CS/Case", "CS"), ("Box (EA)", None), ("Box (12)", None)],
)  # fmt: skip
def test_unit_codes(text: str | None, code: str | None) -> None:
    assert units.code(text) == code


@pytest.mark.parametrize(
    ("text", "meant"),
    [("Karton", {"BX", "CT"}), ("Kt.", {"SE", "CT"}), ("boîtes", {"BX", "CA"}), ("m", {"MR"}), ("Bte", {"BX"}), ("XSA", {"BG"})],
)  # fmt: skip
def test_what_a_word_may_mean(text: str, meant: set[str]) -> None:
    assert set(units.codes(text)) == meant


@pytest.mark.parametrize(
    ("stated", "ours", "pack", "same"),
    [
        ("EA", "EA", None, True),
        ("EA", "RL", None, True),
        ("EA", "RL", D(6), False),
        ("RL", "EA", D(1), True),
        ("EA", "BX", D(12), False),
        ("EA", "BX", None, False),
        ("BX", "BX", D(12), True),
        ("RL", "JR", None, False),
        ("CS", "EA", None, False),
        ("Kt.", "EA", None, False),  # a carton, not only a kit
        ("Kt.", "CT", None, True),
        ("Boîtes", "BX", D(12), True),
        ("Boîtes", "EA", None, False),
        ("Boîtes", "CA", None, True),
        ("PK", "PA", None, False),  # our code PA is a pail, whatever the word may mean
        ("rotoli", "RT", None, True),  # a shop's own code, short for the word
        ("Eimer", "EMR", None, True),
        ("bobina", "BNA", None, True),
        ("rotoli", "RX", None, False),
        ("scatole", "RT", D(12), False),
        ("Carton", "CS", D(400), True),
        ("cartone", "CS", D(24), True),
        ("case", "CT", D(200), True),
        ("caisse", "CTN", D(10), True),
        ("CF", "ST", D(12), True),  # a confezione is our set
        ("confezioni", "SET", D(6), True),
        ("pack", "SE", D(3), True),
        ("CS", "BX", D(200), False),  # a case may hold several boxes
        ("Carton", "BX", D(200), False),
        ("box", "CS", D(200), False),
        ("pack", "CS", D(200), False),
        ("dozen", "EA", D(12), False),
        ("pair", "EA", D(2), False),
        ("carton", "EA", D(12), False),
        ("CF", "EA", D(12), False),
    ],
)
def test_units_agree(stated: str, ours: str, pack: Decimal | None, same: bool) -> None:
    assert units.agree(stated, ours, pack) is same


@pytest.mark.parametrize("unit", ["set", "bag", "Beutel"])
def test_a_set_is_a_piece_only_by_the_price(unit: str) -> None:
    assert not units.agree(unit, "EA", None)
    assert units.agree(unit, "EA", None, whole=True)
    assert not units.agree(unit, "EA", D(6), whole=True)


@pytest.mark.parametrize(
    ("said", "ours", "named"),
    [
        ("box of chalk, white", "BX", True),
        ("Schachtel Tafelkreide (à 100)", "BX", True),
        ("boîte de craies", "BX", True),
        ("caja de tizas", "BX", True),
        ("scatola di gessi", "BX", True),
        ("doos krijt", "BX", True),
        ("caixa de giz", "BX", True),
        ("chalk, a box of 100", "BX", False),
        ("Tafelkreide weiß", "BX", False),
        ("pair of scissors", "BX", False),
        ("", "BX", False),
    ],
)
def test_pieces_of_what_begins_with_our_unit_are_ours(said: str, ours: str, named: bool) -> None:
    assert units.named_first(said, ours, "Chalk, white, 100 pcs") is named
    assert not units.named_first(said, ours, "Box Schachtel boîte caja scatola doos caixa")


# laws


@given(st.permutations(["TW-4410-B", "TW-1130", "TW-4440", "TW-9999", "TW-441O-G"]))
def test_the_order_of_the_lines_changes_nothing(skus: list[str]) -> None:
    checked = judged(*(line(sku) for sku in skus))
    straight = judged(*(line(sku) for sku in sorted(skus)))
    assert checked.order is not None
    assert straight.order is not None
    assert sorted(x.sku or "" for x in checked.order.lines) == sorted(x.sku or "" for x in straight.order.lines)
    assert sorted(i.code for i in checked.issues) == sorted(i.code for i in straight.issues)
    assert checked.confidence == straight.confidence


@given(st.integers(1, 500), st.sampled_from(["4.50", "4.10"]), st.integers(-300, 300))
def test_no_wrong_amount_passes(quantity: int, price: str, slip: int) -> None:
    amount = quantity * D(price) + D(slip) / 100
    if amount <= 0:
        return
    checked = judged(line("TW-4410-B", str(quantity), price, f"{amount:.2f}"))
    assert (Code.AMOUNT_MISMATCH in doubts(checked)) is (slip != 0)


@given(st.floats(0, 1), st.floats(0, 1))
def test_confidence_is_a_share_and_the_setting_is_kept(kind: float, least: float) -> None:
    context = replace(CONTEXT, settings=settings.Checking(minimum_confidence=least))
    checked = check(draft(confidence=kind), context)
    assert 0 <= checked.confidence <= 1
    assert (checked.verdict is Verdict.ACCEPTED) is (kind >= least)
    if checked.verdict is Verdict.REVIEW:
        assert any(i.severity is Severity.DOUBT for i in checked.issues)


@pytest.mark.parametrize(
    ("price", "amount", "free"),
    [
        (n("0.00"), n("0.00"), True),
        (n("0.00"), n(None), True),
        (n(None), n("0.00"), True),
        (Field(value=None, raw="gratis"), n(None), True),
        (Field(value=None, raw="FOC"), n("0.00"), True),
        (n("4.50"), n("13.50"), False),
        (n(None), n(None), False),
    ],
)
def test_what_is_written_as_free_is_asked_about(price: Field[Decimal], amount: Field[Decimal], free: bool) -> None:
    checked = judged(replace(line(), unit_price=price, extended_price=amount))
    said = [issue.message for issue in checked.issues if "free of charge" in issue.message]
    assert bool(said) is free
    assert (checked.verdict is Verdict.REVIEW) is free


@pytest.mark.parametrize(
    ("percent", "amount", "accepted"),
    [("10", "12.15", True), ("10", "13.50", True), ("10", "12.00", False), (None, "12.15", False)],
)
def test_a_discount_on_the_line_explains_the_amount_and_nothing_else(
    percent: str | None, amount: str, accepted: bool
) -> None:
    one = line(quantity="3", price="4.50", amount=amount)
    checked = judged(replace(one, discount=f(D(percent)) if percent else Field()))
    assert (checked.verdict is Verdict.ACCEPTED) is accepted
    assert checked.order is not None
    if percent and amount == "12.15":
        assert checked.order.stated_total == D("12.15")  # the order is held until somebody agrees to it


@pytest.mark.parametrize(
    ("heading", "price", "amount", "waits"),
    [
        ("bottles", "4.50", "13.50", False),
        ("packets", "4.50", "13.50", False),
        ("cases", "4.50", "13.50", True),  # more than a word for what is ordered
        ("dozen", "4.50", "13.50", True),
        ("packets", "5.50", "16.50", True),  # not our price for one
        ("packets", None, None, True),
    ],
)
def test_the_word_of_a_heading_is_the_form_s_not_the_customer_s(
    heading: str, price: str | None, amount: str | None, waits: bool
) -> None:
    printed = replace(f(heading), source=units.HEADING)
    checked = judged(replace(line(quantity="3", price=price, amount=amount), unit=printed))
    assert (Code.UNIT_UNKNOWN in doubts(checked)) is waits
    # written by the customer, it is no mere word
    assert Code.UNIT_UNKNOWN in doubts(
        judged(replace(line(quantity="3", price=price, amount=amount), unit=f("packets")))
    )


def test_the_end_of_a_long_description_in_the_column_of_units() -> None:
    assert units.behind_words_of("Hex bolt, zinc plated, M3x40", "M3x40 pz.") == "pz."
    assert units.behind_words_of("Hex bolt, zinc plated, M3x40", "M3x50 pz.") == "M3x50 pz."
    assert units.behind_words_of("Hex bolt, zinc plated, M3x40", "box 12") == "box 12"


@pytest.mark.parametrize(
    ("written", "ours", "word"),
    [
        ("RAM", "RM", "rame"),
        ("ris", "RM", "risma"),
        ("Bobi", "RE", "bobine"),
        ("rol", "RL", "rol"),  # known as it is
        ("car", "CT", "car"),  # a carton or a card
        ("boi", "BX", "boi"),  # a box or a tin
        ("ra", "RM", "ra"),
        ("ramp", "RM", "ramp"),
    ],
)
def test_the_beginning_of_a_word_for_our_unit(written: str, ours: str, word: str) -> None:
    assert units.codes(units.spelled_out(written, ours)) == units.codes(word)


@pytest.mark.parametrize(
    ("written", "ours", "code"),
    [
        ("PAI", "PR", "PR"),  # a "paire", and a "pail"
        ("SA", "BG", "BG"),  # a "sachet", and a "Satz"
        ("car", "CT", "CT"),
        ("ramp", "RM", None),
        ("X", "BX", None),
    ],
)
def test_where_the_money_says_so_the_beginning_of_a_word_for_our_unit_is_one(
    written: str, ours: str, code: str | None
) -> None:
    assert (code in units.codes(units.spelled_out(written, ours, priced=True))) is (code is not None)
    assert not units.codes(units.spelled_out(written, ours))


@pytest.mark.parametrize(
    ("written", "code"),
    [("zakje", "BG"), ("doosjes", "BX"), ("rolletje", "RL"), ("kratje", "CS"), ("tubetjes", "TU"), ("beetje", None)],
)
def test_a_dutch_word_for_a_small_one_of_a_unit(written: str, code: str | None) -> None:
    assert (units.codes(written)[:1] or (None,)) == (code,)


@pytest.mark.parametrize(
    ("written", "ours", "same"),
    [
        ("uds", "PR", True),
        ("units", "PR", True),
        ("Einheiten", "Paar", True),
        ("pcs", "PR", False),
        ("uds", "BX", False),
    ],
)
def test_a_unit_of_what_is_sold_by_the_pair_is_a_pair(written: str, ours: str, same: bool) -> None:
    assert units.counts_pairs(written, ours) is same


@pytest.mark.parametrize(
    ("written", "ours"),
    [("JG", "SE"), ("jgo.", "SE"), ("Garnitur", "SE"),
     ("BOB", "RL"), ("Bob.", "RE"), ("cto", "HU"), ("milheiro", "TH"), ("galão", "GA"), ("estuche", "BX"), ("mazzi", "BD")],
)  # fmt: skip
def test_units_as_programs_shorten_them(written: str, ours: str) -> None:
    assert ours in units.codes(written)


@pytest.mark.parametrize(
    ("written", "ours", "alone", "priced"),
    [
        ("Bahnen", "Bahn", True, True),
        ("tubs", "tub", True, True),
        ("Kübeln", "Kübel", True, True),
        ("balle", "balla", True, True),
        ("coils", "coil", True, True),
        ("CNF", "CONF", True, True),
        ("CNF", "CAJA", False, False),
        ("BL", "BALE", False, True),  # a block, where the money says nothing
        ("BL", "BX", False, False),
        ("TB", "tub", False, True),  # a tube
        ("CS", "CONF", False, False),
        ("cl", "coil", False, True),
        ("pqr", "pack", False, False),
        ("case", "coil", False, False),
    ],
)
def test_our_own_word_in_the_plural_or_with_letters_left_out(
    written: str, ours: str, alone: bool, priced: bool
) -> None:
    assert units.our_own_word(written, ours) is alone
    assert units.our_own_word(written, ours, priced=True) is priced


@pytest.mark.parametrize(
    ("written", "size", "description", "word"),
    [
        ("cs/500", None, "Petri dish 100 x 15 mm, case/500", "cs"),
        ("cs/100", None, "Petri dish 100 x 15 mm, case/500", "cs"),  # it stands there, whatever for
        ("cs/50", None, "Petri dish 100 x 15 mm, case/500", "cs/50"),
        ("cs/500", D(250), "Petri dish, case/500", "cs/500"),
        ("Karton à 12", None, "Glas 0,2 l, 12 Stück", "Karton"),
        ("xy/500", None, "Petri dish, case/500", "xy/500"),
    ],
)
def test_a_size_that_our_description_tells(written: str, size: D | None, description: str, word: str) -> None:
    assert units.without_size(written, size, "CS", description) == word
