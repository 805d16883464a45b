"""Several orders in one file: a new one begins where the number in its title is another, written alike."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Code
from orderproc.model.reading import Box, Page, PageSource, Word
from orderproc.parsing.stacks import groups_of
from tests.parsing.made import one, paper, pdf


def page(number: int, title: str, *, below: str = "TW-1118") -> Page:
    table = ((160, ((40, "Item"), (140, "Description"), (330, "Qty"))), (174, ((40, below), (140, "Mug"), (330, "4"))))
    head = ((40, ((40, "Mission House Elvas"),)), (54, ((40, "Mill Street 9, Elvas"),)), (80, ((40, title),)))
    return paper((*head, *table), number=number)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("REQUISIÇÃO RQ 26/0931", "REQUISIÇÃO RQ 26/0932"),
        ("PURCHASE ORDER L-4470", "PURCHASE ORDER L-4471"),
        ("Bestellung 2026-118", "Bestellung 2026-119"),
        ("BON DE COMMANDE BC 7712", "BON DE COMMANDE BC 7713"),
    ],
)
def test_two_orders_of_which_only_the_titles_tell_the_numbers(one: str, two: str) -> None:
    assert [[p.number for p in group] for group in groups_of([page(1, one), page(2, two)])] == [[1], [2]]
    assert [[p.number for p in group] for group in groups_of([page(1, one), page(2, one)])] == [[1, 2]]


@pytest.mark.parametrize("two", ["Mission House Elvas, page two", "PURCHASE ORDER", "Order 24 of them"])
def test_what_is_no_number_of_another_order_goes_on(two: str) -> None:
    pages = [page(1, "PURCHASE ORDER L-4470"), page(2, two)]
    assert [[p.number for p in group] for group in groups_of(pages)] == [[1, 2]]


@pytest.mark.parametrize(
    ("second", "rows", "together"),
    [
        # a size of the goods is no count of pages, and the same number is the same order
        ("PEDIDO L-4470", "Tray 1/2 100 mm", True),
        ("PEDIDO L-4470   HOJA 2", "Tray", True),
        ("BESTELLUNG   Blatt 2", "Übertrag 350,30", True),
        ("COMMANDE   Page 2", "Report 1 350,30", True),
        ("PURCHASE ORDER L-4471   Catalogue page 12", "Tray", False),
        ("PURCHASE ORDER L-4471   Transporte 6,50", "Tray", False),
        ("ORDINE N. L-4471   Pag. 1", "Tray 1/2 100 mm", False),
        ("PURCHASE ORDER L-4471   Page 1 of 2", "Tray", False),
    ],
)
def test_a_page_that_says_whether_it_goes_on(second: str, rows: str, together: bool) -> None:
    first = page(1, f"{second.split('L-')[0].split('   ')[0].strip()} L-4470")
    following = paper(
        [(40, [(40, "Mission House Elvas")]), (80, [(40, second)]), *GOODS, (208, [(140, rows)])], number=2
    )
    assert (len(groups_of([first, following])) == 1) is together


GOODS = [(180, [(40, "Item"), (140, "Description"), (330, "Qty")]), (194, [(40, "TW-1118"), (140, "Mug"), (330, "4")])]


LABELS = {
    "en": ("Name", "Street", "City", "ZIP"),
    "de": ("Name", "Straße", "Ort", "PLZ"),
    "fr": ("Nom et prénom", "Adresse", "Ville", "Code postal"),
    "es": ("Nombre", "Dirección", "Población", "Código postal"),
    "nl": ("Naam", "Straat", "Plaats", "Postcode"),
}
ADA, ADA_MISREAD, BEN = "Ada Lovelace", "Ada Lovelcce", "Ben Okafor"
STREET = "12 Elm Street"


def form(number: int, language: str, name: str, street: str, foot: str, *, unread: bool = False) -> Page:
    """A shop's form as it was scanned. `unread`: its labels are."""
    runs = [(40.0, 20.0, "Tidewater Supply Co."), *((40.0, 760.0, text) for text in (foot,) if text)]
    values = (name, street, "Salem", "01970") if street else (name, "", "", "")
    for n, (label, value) in enumerate(zip(LABELS[language], values, strict=True)):
        runs += [(40.0, 80.0 + 24 * n, "xEW" if unread else label), (140.0, 80.0 + 24 * n, value)]
    runs += [(x, y, text) for y, row in GOODS for x, text in row]
    words = tuple(Word(text=text, box=Box(x, y, x + 5 * len(text), y + 9)) for x, y, text in runs if text)
    return Page(number=number, width=612, height=792, source=PageSource.SCAN, words=words)


def groups(*pages: Page) -> list[list[int]]:
    return [[page.number for page in group] for group in groups_of(pages)]


@pytest.mark.parametrize(
    ("language", "foot"),
    [
        ("en", "Continued on next page   Page 1 of 2"),
        ("en", "Page 1 of 2"),
        ("en", "Continued overleaf"),
        ("de", "Fortsetzung auf Seite 2"),
        ("de", "Seite 1 von 2"),
        ("fr", "Suite page suivante"),
        ("fr", "Page 1 sur 2"),
        ("es", "Continúa en la página siguiente"),
        ("es", "Página 1 de 2"),
        ("nl", "Vervolg op volgende pagina"),
        ("nl", "Pagina 1 van 2"),
    ],
)
def test_an_order_that_goes_on_takes_the_next_page_of_the_same_form_unless_it_is_anothers(
    language: str, foot: str
) -> None:
    """The count on the second sheet was not read."""
    one = form(1, language, ADA, STREET, foot)
    assert groups(one, form(2, language, ADA_MISREAD, "", "")) == [[1, 2]]
    assert groups(one, form(2, language, ADA, STREET, "")) == [[1, 2]]
    assert groups(one, form(2, language, "", "", "")) == [[1, 2]]
    assert groups(one, form(2, language, BEN, "9 Mill Lane", "")) == [[1], [2]]
    assert groups(one, form(2, language, BEN, "", "")) == [[1], [2]]
    assert groups(one, form(2, language, ADA, "", "28/11/2026 19:22 +51 716719403 PAGE 01/01")) == [[1, 2]]
    assert groups(one, form(2, language, "Ida Lowell", "13 Elm Street", "")) == [[1], [2]]  # a little like
    plain = form(1, language, ADA, STREET, "")
    assert groups(plain, form(2, language, BEN, "9 Mill Lane", "")) == [[1], [2]]
    assert groups(plain, form(2, language, ADA, STREET, "")) == [[1], [2]]


@pytest.mark.parametrize(
    ("language", "feet"),
    [
        ("en", ("Page 1 of 2", "Page 2 of 2")),
        ("de", ("Seite 1 von 2", "Seite 2 von 2")),
        ("fr", ("Page 1 sur 2", "")),
        ("es", ("Página 1 de 2", "Página 2 de 2")),
        ("nl", ("Blad 1 van 2", "")),
    ],
)
def test_behind_the_last_page_that_is_counted_another_order_begins(language: str, feet: tuple[str, str]) -> None:
    """Though nothing was read of what it asks for."""
    pages = [form(n, language, ADA, STREET if n == 1 else "", foot) for n, foot in enumerate(feet, 1)]
    assert groups(*pages, form(3, language, BEN, "9 Mill Lane", "", unread=True)) == [[1, 2], [3]]
    terms = paper([(20.0, [(40.0, "TERMS AND CONDITIONS OF PURCHASE")])], number=3, source=PageSource.SCAN)
    assert groups(*pages, terms) == [[1, 2, 3]]


def test_a_page_headed_as_an_order_of_another_house_is_no_rest_of_one_before() -> None:
    head = ((40.0, [(40.0, "Mission House Elvas")]), (80.0, [(40.0, "PURCHASE ORDER")]))
    other = ((40.0, [(40.0, "Harbour School")]), (80.0, [(40.0, "PURCHASE ORDER")]))
    one = paper((*head, *GOODS, (760.0, [(40.0, "Page 1 of 2")])), number=1, source=PageSource.SCAN)
    assert groups(one, paper((*other, *GOODS), number=2, source=PageSource.SCAN)) == [[1], [2]]
    assert groups(one, paper((*head, *GOODS), number=2, source=PageSource.SCAN)) == [[1, 2]]


@pytest.mark.parametrize("label", ["P.O. No.", "Ihre Bestell-Nr.", "N.° de pedido"])
def test_a_form_without_number_behind_one_that_has_it_is_anothers_where_it_gives_another_address(label: str) -> None:
    one = form(1, "en", ADA, STREET, "")
    number = (Word(text=label, box=Box(300, 80, 360, 89)), Word(text="EK2611-291", box=Box(380, 80, 440, 89)))
    one = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=(*one.words, *number))
    assert groups(one, form(2, "en", BEN, "9 Mill Lane", "")) == [[1], [2]]


SKUS = ("TW-4410", "TW-4411", "TW-1108", "TW-1118", "TW-1306")


def filled(
    rows: int,
    *,
    of: int = 5,
    sums: str = "Total",
    total: str = "",
    foot: str = "",
    amounts: bool = True,
    source: PageSource = PageSource.SCAN,
) -> Page:
    """A form with `of` rows of which so many are filled, and the label of its sum below them."""
    table = [(160.0, [(40.0, "Item"), (140.0, "Description"), (330.0, "Qty"), (380.0, "Price"), (440.0, "Amount")])]
    for n, sku in enumerate(SKUS[:rows]):
        cells = [
            (40.0, sku),
            (140.0, "Notebook"),
            (330.0, "4"),
            (380.0, "2.00"),
            *([(440.0, "8.00")] if amounts else []),
        ]
        table.append((180.0 + 24 * n, cells))
    below = (180.0 + 24 * of, [(300.0, sums), *([(440.0, total)] if total else [])])
    head = [(40.0, [(40.0, "Mission House Elvas")]), (80.0, [(40.0, "PURCHASE ORDER")])]
    return paper([*head, *table, below, *([(700.0, [(40.0, foot)])] if foot else [])], source=source)


def misses_a_sheet(page: Page) -> bool:
    return any(issue.code == Code.PAGE_MISSING for issue in one(pdf(page)).issues)


@pytest.mark.parametrize("sums", ["Total", "Summe netto", "Total HT", "Totaal", "Totale merce", "Subtotal"])
def test_all_rows_filled_and_no_sum_below_them(sums: str) -> None:
    """What counts the pages stands at the foot, and is cut off."""
    assert misses_a_sheet(filled(5, sums=sums))
    assert not misses_a_sheet(filled(5, sums=sums, total="40.00"))
    assert not misses_a_sheet(filled(3, sums=sums))  # there was room for more
    assert not misses_a_sheet(filled(5, sums=sums, amounts=False))  # who reckons nothing adds nothing up
    assert not misses_a_sheet(filled(5, sums=sums, source=PageSource.TEXT))


@pytest.mark.parametrize(
    "foot", ["Continued on next page", "Fortsetzung auf Seite 2", "Suite page suivante", "Continúa en la página siguiente",
             "Vervolg op volgende pagina", "Continua alla pagina seguente"],
)  # fmt: skip
def test_a_page_that_goes_on_and_is_the_last(foot: str) -> None:
    assert misses_a_sheet(filled(3, total="24.00", foot=foot))
    assert not misses_a_sheet(filled(3, total="24.00", foot="Page 1 of 1"))
