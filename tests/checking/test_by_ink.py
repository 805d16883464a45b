"""What the ink says where nothing was read that is known: a unit's word, a number that fails its check digit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from orderproc.checking import units
from orderproc.checking.catalog import Index
from orderproc.checking.items import by_ink
from orderproc.checking.line_facts import PROVEN
from orderproc.checking.lines import check_lines
from orderproc.checking.usual_unit import as_usual
from orderproc.checking.wording import words
from orderproc.model.check_digit import is_gtin
from orderproc.model.draft import DraftLine, Field
from orderproc.model.issue import Code, Verdict
from orderproc.model.lattice import Lattice
from orderproc.model.shop import Catalog, Item, ShopTables
from tests.checking.shop import CONTEXT, doubts, f, judged, line, notes
from tests.checking.test_numbers import ink, sure

PCS = ink({"D": 0.6, "p": 0.3999}, {"C": 0.9999}, {"S": 0.9999})
BOX = ink({"b": 0.9999}, {"a": 0.6, "o": 0.3999}, {"x": 0.9999})
NOTHING = ink({"q": 0.9}, {"q": 0.9}, {"w": 0.9}, {"q": 0.9})


@pytest.mark.parametrize(
    ("read", "lattice", "ours", "same"),
    [
        ("DCS", PCS, "EA", True),
        ("DCS", PCS, "DZ", False),
        ("bax", BOX, "BX", True),
        ("bax", BOX, "EA", False),
        ("qqwq", NOTHING, "EA", False),
        ("k", sure("k"), "KG", False),  # too short to tell
        ("DCS", None, "EA", False),  # typed, or of several runs: it says what it says
    ],
)
def test_a_misread_unit(read: str, lattice: Lattice | None, ours: str, same: bool) -> None:
    scanned = Field(value=read, raw=read, confidence=0.5, lattice=lattice)
    assert units.by_ink(scanned, ours, Decimal(12) if ours == "BX" else None, False) is same


@pytest.mark.parametrize(
    ("read", "ours", "same"),
    [
        ("Dièce", "EA", True),
        ("Stüicke", "EA", True),
        ("S.tücke", "EA", True),
        ("unidad3s", "EA", True),
        ("botlle", "BO", True),
        ("Dièce", "DZ", False),
        ("Rox", "BX", False),  # too short for a wrong letter
        ("Palette", "EA", False),
    ],
)
def test_a_word_nearest_to_our_unit(read: str, ours: str, same: bool) -> None:
    assert units.nearly(read, ours, None, False) is same


def test_a_word_near_our_unit_counts_where_the_money_says_so_too() -> None:
    unit = f("pjeces", confidence=0.5, lattice=NOTHING)
    assert Code.UNIT_UNKNOWN in notes(judged(replace(line(price="4.50", amount="13.50"), unit=unit)))
    assert Code.UNIT_UNKNOWN in doubts(judged(replace(line(), unit=unit)))
    assert Code.UNIT_UNKNOWN in doubts(judged(replace(line(price="4.50", amount="13.50"), unit=f("pjeces"))))  # typed


def test_a_unit_taken_by_its_ink_is_said() -> None:
    found = judged(replace(line(), unit=f("DCS", confidence=0.5, lattice=PCS)))
    assert Code.UNIT_UNKNOWN in notes(found)
    assert found.verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    ("read", "others", "confidence", "meant"),
    [
        ("pes", ("pcs", "pcs"), 0.62, "pcs"),
        ("p oç", ("pç", "pç", "pç"), 0.34, "pc"),
        ("Stuck.", ("Stück", "Stück"), 0.5, None),  # known as it is
        ("Stüc k", (), 0.66, "Stück"),  # a blank in the middle, whatever the others say
        ("unx", ("uds", "uds"), 0.5, None),  # two letters of three are others
        ("pes", ("pcs", "box"), 0.62, None),  # no word that most lines have
        ("pes", ("pcs",), 0.62, None),
        ("pes", ("pcs", "pcs"), 0.99, None),  # read surely: it says so
    ],
)
def test_a_misread_unit_is_that_of_the_other_lines(
    read: str, others: tuple[str, ...], confidence: float, meant: str | None
) -> None:
    scanned = Field(value=read, raw=read, confidence=confidence, lattice=sure(read.replace(" ", "")))
    lines = [replace(line(), unit=scanned), *(replace(line(), unit=f(word)) for word in others)]
    assert as_usual(lines)[0] == meant
    assert as_usual([replace(line(), unit=f(read)), *lines[1:]])[0] is None  # typed


def test_a_unit_taken_from_the_other_lines_is_said() -> None:
    misread = replace(line(), unit=Field(value="pes", raw="pes", confidence=0.62, lattice=NOTHING))
    others = [line("TW-4411-B", "2", unit="pcs"), line("TW-1306", "1", unit="pcs")]
    found = judged(misread, *others)
    assert (found.verdict, Code.UNIT_UNKNOWN in notes(found)) == (Verdict.ACCEPTED, True)
    assert judged(misread, replace(others[0], unit=f("doz")), others[1]).verdict is Verdict.REVIEW


@pytest.mark.parametrize(
    ("number", "right"),
    [("9783050002446", True), ("9383050002446", False), ("036000291452", True), ("TW-4410", False), ("4012345", False)],
)
def test_check_digits_of_bar_codes(number: str, right: bool) -> None:
    assert is_gtin(number) is right


def guesses(read: str, *skus: str) -> dict[str | None, float]:
    items = tuple(Item(sku=s, description="x", unit_price=Decimal(2), row=n) for n, s in enumerate(skus, 2))
    number = Field(value=read, raw=read, confidence=0.8, lattice=sure(read, 0.9))
    found = by_ink(DraftLine(sku=number), Index(ShopTables(catalog=Catalog(items))))
    return {g.item.sku if g.item else None: g.weight for g in found}


def test_what_fails_its_check_digit_was_misread() -> None:
    """That nobody sells it is as unlikely as that ours was meant, by the same misreading."""
    books = ("9783050002446", "9788238757729", "9783293614383")
    failing, plainly = guesses("9383050002446", *books), guesses("AB12345", "AB12346", "AB99999", "AB55555")
    assert failing[books[0]] - failing[None] > plainly["AB12346"] - plainly[None] + 2


def test_what_lacks_the_letters_of_every_number_was_misread() -> None:
    always = guesses("2175", "Z175", "Z135", "Z445")
    without = guesses("2175", "Z175", "Z135", "3445")
    assert always["Z175"] - always[None] > without["Z175"] - without[None] + 1


CAPS = Index(
    ShopTables(
        catalog=Catalog(
            tuple(
                Item(sku=f"DD105{n}", description=f"Mütze bestickt, {colour}", unit_price=Decimal(9), row=n)
                for n, colour in enumerate(("weiß", "gelb", "blau"))
            )
        )
    )
)


@pytest.mark.parametrize(
    ("written", "understood"),
    [
        ("MÜTZEBESTICKTWEISS", {"mutze", "bestickt", "weiss"}),
        ("MÜTZE BESTICKTGELB", {"mutze", "bestickt", "gelb"}),
        ("BESTICKT", {"bestickt"}),
        ("MÜTZEBESTIKTWEISS", {"mutzebestiktweiss"}),  # not made of its words alone
    ],
)
def test_words_that_lost_their_blanks(written: str, understood: set[str]) -> None:
    assert CAPS.unglued(words(written)) == understood


def test_a_number_and_words_in_one_run_are_this_item_and_not_its_twin() -> None:
    number = Field(value="DD1050", raw="DD1050", confidence=0.9, lattice=sure("DD1050"))
    text = Field(value="MÜTZEBESTICKTWEISS", raw="MÜTZEBESTICKTWEISS", confidence=0.9)
    found = {g.item.sku if g.item else None: g.weight for g in by_ink(DraftLine(sku=number, description=text), CAPS)}
    assert max(found, key=lambda sku: found[sku]) == "DD1050"
    assert found["DD1050"] - found[None] > 5


def test_a_two_by_hand_that_was_read_surely_is_no_one() -> None:
    two = Field(value=Decimal(24), raw="24", confidence=0.9995, lattice=sure("24"))
    assert Code.QUANTITY_DOUBTFUL not in [issue.code for issue in judged(replace(line(), quantity=two)).issues]


@pytest.mark.parametrize("printed", [False, True])
def test_a_seven_by_hand_may_be_a_one_and_in_print_it_is_none(printed: bool) -> None:
    seven = Field(value=Decimal(7), raw="7", confidence=0.9995, lattice=replace(sure("7"), printed=printed))
    found = judged(replace(line(), quantity=seven))
    assert (Code.QUANTITY_DOUBTFUL in [issue.code for issue in found.issues]) is not printed


@pytest.mark.parametrize(("discount_sure", "proven"), [(0.99, True), (0.8, False)])
def test_numbers_that_agree_less_a_discount_prove_one_another(discount_sure: float, proven: bool) -> None:
    def read(text: str, value: Any) -> Field[Any]:
        return Field(value=value, raw=text, confidence=0.98, lattice=sure(text, 0.98))

    discounted = replace(
        line(),
        sku=read("TW-4410-B", "TW-4410-B"),
        quantity=read("4", Decimal(4)),
        unit_price=read("4.50", Decimal("4.50")),
        extended_price=read("17.10", Decimal("17.10")),
        discount=Field(value=Decimal(5), raw="5 %", confidence=discount_sure),
    )
    [checked], _, _ = check_lines([discounted], CONTEXT)
    assert (checked.wrong <= PROVEN) is proven


def test_a_number_that_was_read_exactly_is_weighed_in_a_large_catalogue() -> None:
    """Numbers of thirteen figures nearly all hold each figure: which characters there are tells little."""
    rng = Random(7)
    skus = [f"7612{rng.randrange(10**9):09}" for _ in range(2500)]
    weights = [guesses(sku, *skus).get(sku, -99.0) for sku in skus[::250]]
    assert min(weights) > -1


def test_letters_in_the_column_of_quantities_are_proposed_as_the_number_they_look_like() -> None:
    letter: Field[Decimal] = Field(value=None, raw="S", confidence=0.9, lattice=ink({"S": 0.9, "5": 0.0999}))
    price = Field(value=Decimal("4.50"), raw="4.50", confidence=0.99, lattice=sure("4.50"))
    written = replace(line(), quantity=letter, unit_price=price, extended_price=Field())
    found = judged(written)
    assert found.verdict is Verdict.REVIEW
    assert found.order is not None
    assert found.order.lines[0].quantity == 5
    assert Code.QUANTITY_INVALID in [issue.code for issue in found.issues]
    nothing = replace(letter, raw="w", lattice=ink({"w": 0.9999}))
    found = judged(replace(written, quantity=nothing))
    assert found.order is not None
    assert found.order.lines[0].quantity is None


@pytest.mark.parametrize(
    ("ink_of_amount", "doubted"),
    [
        (sure("83.25"), True),  # 5.75 twice is 11.50, and that does not stand there
        (ink({"1": 0.5, "7": 0.45}, {"1": 0.5, "7": 0.45}, {".": 0.9}, {"5": 0.6, "S": 0.3}, {"0": 0.9}), False),
    ],
)
def test_an_amount_read_unsurely_that_is_no_way_the_product_is_doubted(ink_of_amount: Lattice, doubted: bool) -> None:
    amount = Field(value=Decimal("83.25"), raw="83.25", confidence=0.89, lattice=ink_of_amount)
    one = DraftLine(
        sku=Field(value="TW-4411-B", raw="TW-4411-B", confidence=0.998, lattice=sure("TW-4411-B", 0.9999)),
        quantity=Field(value=Decimal(2), raw="2", confidence=0.9995, lattice=sure("2", 0.9999)),
        extended_price=amount,
    )
    [checked], _, _ = check_lines([one], CONTEXT)
    against = {Code.PRICE_MISMATCH, Code.AMOUNT_MISMATCH}
    assert bool(against & {issue.code for issue in checked.issues}) is doubted


def test_a_bar_code_with_two_misread_digits_is_no_more_likely_nobody_s() -> None:
    """What was read fails its check digit, and ours is two digits off: whoever sells it, at least one of them was misread."""
    books = ("9783050002446", "9788238757729", "9783293614383")
    failing, passing = guesses("9783050001445", *books), guesses("9783050001456", *books)
    assert not is_gtin("9783050001445")
    assert is_gtin("9783050001456")
    assert failing[None] < passing[None] - 1


@pytest.mark.parametrize(("written", "heard"), [("8", False), ("n", False), ("Blau", True)])
def test_a_mark_for_the_same_as_above_says_nothing_against_an_item(written: str, heard: bool) -> None:
    number = Field(value="DD1050", raw="DD1050", confidence=0.98, lattice=sure("DD1050"))
    text = Field(value=written, raw=written, confidence=0.9, lattice=sure(written, 0.9))
    found = {g.item.sku if g.item else None: g.weight for g in by_ink(DraftLine(sku=number, description=text), CAPS)}
    plainly = {g.item.sku if g.item else None: g.weight for g in by_ink(DraftLine(sku=number), CAPS)}
    assert (found["DD1050"] < plainly["DD1050"] - 1) is heard


@pytest.mark.parametrize(
    ("written", "size", "alone"),
    [
        ("1000/cs", 1000, "cs"),
        ("500 per box", 500, "box"),
        ("250/Karton", 250, "Karton"),
        ("1000/cs", 500, "1000/cs"),  # another pack than ours
        ("cs/1000", 1000, "cs"),
    ],
)
def test_how_many_are_in_a_pack_before_its_unit(written: str, size: int, alone: str) -> None:
    assert units.without_size(written, Decimal(size), "CS") == alone
