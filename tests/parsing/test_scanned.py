"""Scanned pages in parsing: of a line of writing only the characters of a field speak for that field, words are words, no order is lost."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest

from orderproc.model.draft import DraftAddress, DraftLine, Field, OrderDraft
from orderproc.model.issue import Kind
from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box, Page, PageSource, Word
from orderproc.model.shop import Catalog, Item
from orderproc.parsing.apart import apart
from orderproc.parsing.doubts.unlost import NO_MORE_THAN_A_TABLE, NOTHING_ORDERED, filled_form, not_lost
from orderproc.parsing.kind_of_sheet import without_choices
from orderproc.parsing.kinds import Told
from orderproc.parsing.lines import lines_of
from orderproc.parsing.narrowed import narrowed, own_text
from orderproc.parsing.ordertable.headings import Role, matches, role_of


def lattice_of(text: str, unsure: str = "", sure: float = 0.8) -> Lattice:
    """A step for each character and an empty one after it; the character `unsure` is read so sure only."""
    alphabet = "".join(sorted(set(text)))
    logs = np.full((2 * len(text), len(alphabet) + 1), -14.0, np.float16)
    for n, character in enumerate(text):
        logs[2 * n, alphabet.index(character) + 1] = np.log(sure) if character == unsure else 0.0
        logs[2 * n + 1, 0] = 0.0
    return Lattice(alphabet, len(logs), logs.tobytes())


def text_of(lattice: Lattice | None) -> str:
    return "".join(character for character, _, _ in lattice.read()).strip() if lattice else ""


@pytest.mark.parametrize(
    ("raw", "value", "own"),
    [
        ("4 pcs", Decimal(4), "4"),
        ("1.250 Stück", Decimal(1250), "1.250"),
        ("12,50 EUR", Decimal("12.5"), "12,50"),
        ("$1,204.00", Decimal(1204), "1,204.00"),
        ("2 x 2", Decimal(2), None),  # which of them?
        ("five", Decimal(5), None),
        ("Kendal, LA9 4DJ", "Kendal", "Kendal"),
        ("Kendal, LA9 4DJ", "LA9 4DJ", "LA9 4DJ"),
        ("KENDAL", "Kendal", None),
    ],
)
def test_the_characters_that_are_the_value(raw: str, value: Decimal | str, own: str | None) -> None:
    assert own_text(Field(value=value, raw=raw)) == own


def test_a_quantity_has_the_lattice_of_its_number_alone() -> None:
    lattice = lattice_of("4 pcs", unsure="s")
    field = Field(value=Decimal(4), raw="4 pcs", confidence=0.8, lattice=lattice)
    line = narrowed(OrderDraft(kind=Kind.ORDER, lines=(DraftLine(quantity=field),))).lines[0]
    assert text_of(line.quantity.lattice) == "4"
    assert line.quantity.confidence > 0.99
    assert line.quantity.lattice is not None
    assert line.quantity.lattice.log_prob("4") > -0.1  # of the whole line it was next to impossible
    assert lattice.log_prob("4") < -10


def test_the_town_is_not_doubted_for_the_postal_code_beside_it() -> None:
    lattice = lattice_of("Kendal, LA9 4DJ", unsure="9")
    raw = "Kendal, LA9 4DJ"
    address = DraftAddress(
        city=Field(value="Kendal", raw=raw, confidence=0.8, lattice=lattice),
        postal_code=Field(value="LA9 4DJ", raw=raw, confidence=0.8, lattice=lattice),
    )
    found = narrowed(OrderDraft(kind=Kind.ORDER, sold_to=address)).sold_to
    assert found.city.confidence > 0.99
    assert found.postal_code.confidence == pytest.approx(0.8, abs=0.01)
    assert text_of(found.postal_code.lattice) == "LA9 4DJ"


def test_a_doubt_of_the_parser_stays() -> None:
    lattice = lattice_of("4 pcs", unsure="s")
    field = Field(value=Decimal(4), raw="4 pcs", confidence=0.5, lattice=lattice)
    assert narrowed(OrderDraft(kind=Kind.ORDER, lines=(DraftLine(quantity=field),))).lines[0].quantity.confidence == 0.5


def test_words_beside_one_another_are_one_lattice() -> None:
    joined = Lattice.joined([lattice_of("1043"), lattice_of("536")])
    assert text_of(joined) == "1043 536"
    assert joined.log_prob("1043 536") > -0.1
    assert joined.log_prob("1043 538") < -10
    part = joined.part("536")
    assert text_of(part) == "536"
    assert joined.part("53") is None  # inside a word


def a_word(text: str, unsure: str = "") -> Word:
    sure = 0.8 if unsure else 1.0
    return Word(
        text=text, box=Box(100, 50, 100 + 5.0 * len(text), 60), confidence=sure, lattice=lattice_of(text, unsure)
    )


@pytest.mark.parametrize(
    ("text", "unsure", "parts"),
    [
        ("Kendal, LA9 4DJ", "9", [("Kendal,", 1.0), ("LA9", 0.8), ("4DJ", 1.0)]),
        ("12 pcs", "2", [("12", 0.8), ("pcs", 1.0)]),
        ("one", "", [("one", 1.0)]),
        ("the the", "", [("the", 1.0), ("the", 1.0)]),
    ],
)
def test_a_scanned_phrase_is_words_each_as_sure_as_it_was_read(
    text: str, unsure: str, parts: list[tuple[str, float]]
) -> None:
    found = apart(a_word(text, unsure))
    assert [(word.text, round(word.confidence, 2)) for word in found] == parts
    assert [text_of(word.lattice) for word in found] == [part for part, _ in parts]
    assert [word.box.x0 for word in found] == sorted(word.box.x0 for word in found)
    page = Page(number=1, width=600, height=800, source=PageSource.SCAN, words=(a_word(text, unsure),))
    (line,) = lines_of(page)
    assert [chunk.text for chunk in line.chunks] == [text]  # one run still


def test_words_that_the_lattice_does_not_read_have_none() -> None:
    word = Word(text="No 12", box=Box(0, 0, 50, 10), confidence=0.9, lattice=lattice_of("N0 12"))
    assert [(part.text, part.confidence, part.lattice) for part in apart(word)] == [
        ("No", 0.9, None),
        ("12", 0.9, None),
    ]


ITEMS = Catalog(
    (
        Item(sku="TW-4410", description="Mug", unit_price=Decimal("4.50")),
        Item(sku="TW-1108", description="Opener", unit_price=Decimal("11.25")),
        Item(sku="44100", description="Lid", unit_price=Decimal("1.25")),
    )
)


@pytest.mark.parametrize(
    ("texts", "source", "reason", "ordering", "kind"),
    [
        (["TW-4410 Mug", "TW-1108"], PageSource.SCAN, NOTHING_ORDERED, False, Kind.ORDER),
        (["8 x TW-4410"], PageSource.SCAN, NO_MORE_THAN_A_TABLE, True, Kind.ORDER),
        (
            ["8 x 44100"],
            PageSource.SCAN,
            NO_MORE_THAN_A_TABLE,
            False,
            Kind.OTHER,
        ),  # one short number may be an accident
        (["8 x TW-4410"], PageSource.SCAN, NO_MORE_THAN_A_TABLE, False, Kind.ORDER),
        (["TW-4410 Mug", "TW-1108"], PageSource.TEXT, NOTHING_ORDERED, True, Kind.ORDER),
        (["TW-4410 Mug", "TW-1108"], PageSource.TEXT, NOTHING_ORDERED, False, Kind.OTHER),  # what is in stock
        (["TW-4410 Mug", "TW-4410"], PageSource.TEXT, NOTHING_ORDERED, True, Kind.OTHER),
        (["TW-4410 Mug", "TW-1108"], PageSource.BODY, NOTHING_ORDERED, True, Kind.OTHER),
        (["TW-4410 Mug", "TW-1108"], PageSource.SCAN, "a receipt, by its words", True, Kind.OTHER),
        (["Spring is here"], PageSource.SCAN, NOTHING_ORDERED, True, Kind.OTHER),
    ],
)
def test_a_scan_with_our_item_numbers_is_never_put_aside(
    texts: list[str], source: PageSource, reason: str, ordering: bool, kind: Kind
) -> None:
    words = tuple(Word(text=text, box=Box(0, 20.0 * n, 80, 20.0 * n + 10)) for n, text in enumerate(texts))
    page = Page(number=1, width=600, height=800, source=source, words=words)
    told = not_lost(Told(Kind.OTHER, reason, 0.8), [page], ITEMS, ordering=ordering)
    assert told.kind is kind
    assert kind is Kind.OTHER or told.sure < 0.7  # a person sees it


@pytest.mark.parametrize(
    ("text", "ordering", "kind"),
    [("8 x TW-4410", False, Kind.ORDER), ("8 x mugs", True, Kind.ORDER), ("8 x mugs", False, Kind.OTHER)],
)
def test_a_form_with_an_address_filled_in_needs_less_to_be_seen_by_a_person(
    text: str, ordering: bool, kind: Kind
) -> None:
    page = Page(
        number=1, width=600, height=800, source=PageSource.SCAN, words=(Word(text=text, box=Box(0, 0, 80, 10)),)
    )
    told = not_lost(Told(Kind.OTHER, NOTHING_ORDERED, 0.8), [page], ITEMS, ordering=ordering, addressed=True)
    assert told.kind is kind
    assert kind is Kind.OTHER or told.sure < 0.7


@pytest.mark.parametrize(
    ("kind", "reason", "sure", "filled_in", "seen"),
    [
        (Kind.OTHER, NO_MORE_THAN_A_TABLE, 0.7, True, True),
        (Kind.OTHER, "its title says a price list", 1.0, True, True),  # "Price list and order form"
        (Kind.OTHER, "its title says an invoice", 1.0, True, False),
        (
            Kind.INQUIRY,
            "asks for a price or an offer",
            0.85,
            True,
            True,
        ),  # "Do you know a friend who would like our catalogue?"
        (Kind.INQUIRY, "its title says a request for quotation", 1.0, True, False),
        (Kind.COMPLAINT, "speaks of returns", 0.9, True, True),  # what to do with what does not fit
        (Kind.COMPLAINT, "speaks of returns", 0.9, False, False),
        (Kind.OTHER, NO_MORE_THAN_A_TABLE, 0.7, False, False),
    ],
)
def test_what_its_maker_printed_puts_no_filled_form_aside(
    kind: Kind, reason: str, sure: float, filled_in: bool, seen: bool
) -> None:
    form = filled_form(Told(kind, reason, sure), filled_in=filled_in, headed=False, lines=True)
    assert (form is not None) is seen
    assert form is None or (form.kind is Kind.ORDER and form.sure < 0.7)  # a person sees it


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (["7612324673108 1", "7612313980876 FORET"], Kind.ORDER),
        (["7612324673108 1", "7612313980875FC"], Kind.ORDER),
        (["7612324673108 1", "7612399912345"], Kind.OTHER),  # one of our numbers misread, one of somebody else
    ],
)
def test_a_scan_with_numbers_that_are_nearly_ours_is_never_put_aside(texts: list[str], kind: Kind) -> None:
    numbers = ("7612324673100", "7612313980875")
    ours = Catalog(tuple(Item(sku=sku, description="Drill", unit_price=Decimal(1)) for sku in numbers))
    words = tuple(Word(text=text, box=Box(0, 20.0 * n, 80, 20.0 * n + 10)) for n, text in enumerate(texts))
    page = Page(number=1, width=600, height=800, source=PageSource.SCAN, words=words)
    assert not_lost(Told(Kind.OTHER, NO_MORE_THAN_A_TABLE, 0.7), [page], ours, ordering=False).kind is kind


@pytest.mark.parametrize(("sure", "kind"), [(0.4, Kind.ORDER), (0.9, Kind.OTHER)])
def test_a_scan_that_could_hardly_be_read_is_never_put_aside(sure: float, kind: Kind) -> None:
    words = tuple(Word(text="igigig 8387", box=Box(0, 20.0 * n, 80, 20.0 * n + 10), confidence=sure) for n in range(12))
    page = Page(number=1, width=600, height=800, source=PageSource.SCAN, words=words)
    assert not_lost(Told(Kind.OTHER, NOTHING_ORDERED, 0.8), [page], ITEMS, ordering=False).kind is kind


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("eveelheid", Role.QUANTITY),
        ("Omschrijvlng", Role.DESCRIPTION),
        ("Bezeichnunq", Role.DESCRIPTION),
        ("Quality", None),
        ("Freiheit", None),
    ],
)
def test_a_long_heading_with_a_letter_in_five_misread_is_known(heading: str, role: Role | None) -> None:
    assert role_of(heading) is role
    assert [m.role for m in matches((heading,))] == ([role] if role else [])


def test_what_stands_beside_a_check_box_is_no_title() -> None:
    words = tuple(
        Word(text=t, box=Box(x, 40, x + 40, 50)) for t, x in (("Rechnung", 60), ("Scheck", 160), ("Bestellung", 300))
    )
    page = Page(number=1, width=600, height=800, source=PageSource.SCAN, words=words)
    (line,) = lines_of(page)
    kept = [chunk.text for part in without_choices(line, {"Rechnung", "Scheck"}) for chunk in part.chunks]
    assert kept == ["Bestellung"]
    assert list(without_choices(line, {chunk.text for chunk in line.chunks})) == []
    assert list(without_choices(line, set())) == [line]
