"""Copies of one form in a file: what is printed on each, where it was not read on one of them."""

from __future__ import annotations

import pytest

from orderproc.model.reading import Box, Mark, Page, PageSource, Word
from orderproc.parsing.form.blanks import blank_of
from orderproc.parsing.form.copies import laid_on, printed_on, with_print_of_copies

PRINT = {
    "en": ("Tidewater Supply Co.", "SHIP TO", "Name", "Street address", "City", "Postal code", "Item no.", "Description",
           "How many", "Price each", "Goods total", "ORDER TOTAL", "Check", "Money order", "Signature"),
    "de": ("Donau Technik GmbH", "LIEFERUNG AN", "Name", "Straße und Hausnummer", "Ort", "PLZ", "Art.-Nr.", "Bezeichnung",
           "Menge", "Preis", "Warenwert", "SUMME", "auf Rechnung", "Scheck anbei", "Unterschrift"),
    "fr": ("Quincaillerie du Rhône", "LIVRER À", "Nom et prénom", "N° et rue", "Ville", "Code postal", "Référence", "Désignation",
           "Nombre", "Prix unitaire", "Total produits", "NET À PAYER", "Chèque", "Virement", "Signature"),
    "es": ("Comercial Sierra S.L.", "ENVIAR A", "Nombre", "Calle y número", "Localidad", "Cód. postal", "N.° artículo",
           "Descripción", "Cantidad", "Precio", "Suma", "TOTAL", "En cuenta, con factura", "Cheque adjunto", "Firma"),
    "nl": ("Handelshuis De Linde", "LEVEREN AAN", "Naam", "Straat en nummer", "Plaats", "Postcode", "Artikelnr.", "Omschrijving",
           "Aantal", "Prijs", "Subtotaal", "TOTAAL", "op rekening", "contant", "Handtekening"),
}  # fmt: skip
SPOTS = ((40, 40), (30, 130), (120, 120), (120, 150), (120, 180), (380, 180), (40, 260), (140, 260), (330, 260), (400, 260),
         (330, 600), (330, 640), (60, 680), (60, 700), (40, 780))  # fmt: skip
ADA, BEN = ("Ada Lovelace", "12 Elm Row", "Salem", "01970"), ("Ben Okafor", "9 Mill Lane", "Dover", "03820")
GIVEN = ((122, 131), (122, 161), (122, 191), (382, 191))


def word(text: str, x: float, y: float, *, high: float = 6, sure: float = 0.99, wide: int = 0) -> Word:
    """`wide`: how many letters there are, whatever was read."""
    return Word(text=text, box=Box(x, y, x + 4 * (wide or len(text)), y + high), confidence=sure)


def form(
    number: int,
    language: str,
    said: tuple[str, ...],
    misread: dict[int, str] | None = None,
    *,
    at: float = 0,
    of: float = 1,
) -> Page:
    """A copy, `at` so many points further down and to the right, `of` so many times its size; `misread`: "" was not read at all."""
    misread = misread or {}
    words = [
        word(misread.get(n, text), x, y, sure=0.4 if n in misread else 0.99, wide=len(text))
        for n, (text, (x, y)) in enumerate(zip(PRINT[language], SPOTS, strict=True))
        if misread.get(n, text)
    ]
    words += [word(text, x, y, high=9) for text, (x, y) in zip(said, GIVEN, strict=True)]
    moved = tuple(
        Word(
            text=w.text,
            box=Box(*(v * of + at for v in (w.box.x0, w.box.y0, w.box.x1, w.box.y1))),
            confidence=w.confidence,
        )
        for w in words
    )
    marks = tuple(
        Mark(
            box=Box(40 * of + at, y * of + at, 50 * of + at, (y + 10) * of + at),
            ink=0.0,
            checked=False,
            label=misread.get(n, PRINT[language][n]),
        )
        for n, y in ((12, 678), (13, 698))
    )
    return Page(number=number, width=612 * of, height=840 * of, source=PageSource.SCAN, words=moved, marks=marks)


@pytest.mark.parametrize("language", PRINT)
@pytest.mark.parametrize(("at", "of"), [(0, 1), (9, 1), (-6, 1.33), (4, 0.75)])
@pytest.mark.parametrize(
    "misread",
    [
        {2: "Nsme", 3: "xEW", 4: "Vabe", 5: "Me puntial"},
        {1: "", 2: "S ot jaon"},
        {1: "0 D", 12: "Stec", 13: "Manudat"},
        {2: "", 3: "", 4: "", 5: ""},
    ],
)
def test_what_is_printed_is_read_on_the_copy_where_it_was_read(
    language: str, at: float, of: float, misread: dict[int, str]
) -> None:
    spoiled = form(2, language, BEN, misread, at=at, of=of)
    good = form(1, language, ADA)
    first, second = with_print_of_copies([good, spoiled])
    assert first == good
    assert {PRINT[language][n] for n in misread} <= {w.text for w in second.words}
    assert [mark.label for mark in second.marks] == list(PRINT[language][12:14])
    assert not {*ADA} & {w.text for w in second.words}  # what somebody wrote is his own
    assert {*BEN} <= {w.text for w in second.words}


def test_the_address_is_understood_then() -> None:
    spoiled = form(2, "fr", BEN, {2: "Nsme", 3: "xEW", 4: "Vabe"})
    _, second = with_print_of_copies([form(1, "fr", ADA), spoiled])
    told = blank_of(second, "FR").addresses["ship_to" if "ship_to" in blank_of(second, "FR").addresses else "sold_to"]
    assert (told.name.value, told.street.value, told.city.value) == BEN[:3]


@pytest.mark.parametrize("written", ["Check", "Cash", "Dover", "Salem", "4"])
def test_what_stands_on_one_sheet_by_itself_is_no_print(written: str) -> None:
    """Somebody wrote how it is paid; on the other sheet nobody did."""
    one = form(1, "de", ADA)
    one = Page(
        number=1,
        width=612,
        height=840,
        source=PageSource.SCAN,
        words=(*one.words, word(written, 420, 700)),
        marks=one.marks,
    )
    other = form(2, "de", BEN)
    assert with_print_of_copies([one, other])[1] == other
    assert written not in {w.text for w in printed_on(one)}


def test_other_forms_are_no_copies() -> None:
    assert laid_on(form(1, "de", ADA), form(2, "fr", BEN)) is None
    turned = form(2, "de", BEN)
    words = tuple(word(w.text, 400 - w.box.x0 / 3, 900 - w.box.y0) for w in turned.words)
    assert (
        laid_on(form(1, "de", ADA), Page(number=2, width=612, height=840, source=PageSource.SCAN, words=words)) is None
    )


@pytest.mark.parametrize(
    ("mine", "sure", "kept"), [("Nane", 0.5, False), ("Ort, PLZ", 0.99, True), ("Firma", 0.6, True)]
)
def test_what_was_surely_read_or_is_a_label_stays(mine: str, sure: float, kept: bool) -> None:
    other = form(2, "de", BEN)
    words = tuple(word(mine, w.box.x0, w.box.y0, sure=sure) if w.text == "Name" else w for w in other.words)
    other = Page(number=2, width=612, height=840, source=PageSource.SCAN, words=words)
    found = with_print_of_copies([form(1, "de", ADA), other])[1]
    assert (mine in {w.text for w in found.words}) is kept


@pytest.mark.parametrize("language", PRINT)
def test_the_head_of_a_form_is_its_makers_on_every_copy(language: str) -> None:
    """Misread, its address would be one that nobody knows."""
    good = form(1, language, ADA)
    where = "By post to: Ulmenallee 292, 36037 Fulda"
    good = Page(number=1, width=612, height=840, source=PageSource.SCAN, words=(*good.words, word(where, 40, 60)))
    other = form(2, language, BEN, {0: PRINT[language][0][1:]})
    spoiled = word("By pest to: Llimenaee 292, 36037 Fulda", 40, 60, sure=0.4)
    other = Page(number=2, width=612, height=840, source=PageSource.SCAN, words=(*other.words, spoiled))
    said = {w.text for w in with_print_of_copies([good, other])[1].words}
    assert {where, PRINT[language][0]} <= said
    assert spoiled.text not in said
    note = word("Deliver on Monday, please", 40, 60, sure=0.4)  # another thing at the same place
    other = Page(number=2, width=612, height=840, source=PageSource.SCAN, words=(*other.words[:-1], note))
    assert note.text in {w.text for w in with_print_of_copies([good, other])[1].words}
