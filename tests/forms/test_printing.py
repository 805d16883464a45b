"""The printed form: what it holds, its versions, and that a scan of it in any condition is laid where it was printed."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pytest

from orderproc.errors import ConfigurationError, UsageError
from orderproc.forms.planning import common_prefix
from orderproc.forms.printing import Printed, Wanted, print_form, save
from orderproc.forms.wording import Words
from orderproc.model.check_digit import check_digit
from orderproc.model.form_code import FormCode, parse_code
from orderproc.model.settings import Settings
from orderproc.model.shop import Catalog, Item, ShopTables
from orderproc.pipeline import Shop
from orderproc.reading.registered import register
from orderproc.tables import load_form
from tests.truth import ROOT

SHOP = Shop.open(ROOT / "samples" / "shop")


def made(folder: Path, wanted: Wanted = Wanted(), forms: tuple = ()) -> Printed:  # type: ignore[type-arg]  # noqa: B008
    return print_form(wanted, SHOP.folder.settings, replace(SHOP.tables, forms=forms), folder)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    customer = SHOP.tables.customer_by_no["C1004"]
    return made(tmp_path_factory.mktemp("shop"), Wanted(customers=(customer,), first=1042))


def picture(pdf: bytes, page: int, dpi: int) -> np.ndarray:
    return np.asarray(pypdfium2.PdfDocument(pdf)[page].render(scale=dpi / 72).to_pil().convert("L"))


def test_the_file_reads_back_as_the_form(tmp_path: Path) -> None:
    one = made(tmp_path)
    files = save(one, tmp_path)
    assert load_form(files[0]) == one.form


def test_the_same_places_keep_their_version_and_others_get_a_new_one(tmp_path: Path) -> None:
    first = made(tmp_path)
    again = made(tmp_path, forms=(first.form,))
    other = made(tmp_path, Wanted(paper="a4"), (first.form,))
    assert not again.fresh
    assert again.form.spots == first.form.spots
    assert other.fresh
    assert (other.form.name, other.form.version) == ("order-form-2", 2)


@pytest.mark.parametrize(
    ("wanted", "error"),
    [
        (Wanted(name="Über uns"), UsageError),
        (Wanted(paper="a3"), UsageError),
        (Wanted(language="xx"), UsageError),
        (Wanted(name="tw1"), UsageError),
    ],
)
def test_what_cannot_be_printed(wanted: Wanted, error: type[Exception], tmp_path: Path) -> None:
    with pytest.raises(error):
        made(tmp_path, wanted, SHOP.tables.forms)


def test_a_colour_that_is_none(tmp_path: Path) -> None:
    settings = SHOP.folder.settings
    bad = settings.model_copy(update={"forms": settings.forms.model_copy(update={"color": "blue"})})
    with pytest.raises(ConfigurationError, match="colour"):
        print_form(Wanted(), bad, SHOP.tables, tmp_path)


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "it", "nl", "pt"])
def test_every_language_fills_both_papers(language: str, tmp_path: Path) -> None:
    for paper in ("a4", "letter"):
        assert made(tmp_path, Wanted(language=language, paper=paper)).form.pages == 2


def test_every_language_has_every_word() -> None:
    languages = {name: Words(name, Path("none")) for name in ("de", "es", "fr", "it", "nl", "pt")}
    english = (ROOT / "templates" / "forms" / "en.toml").read_text()
    for name, words in languages.items():
        own = (ROOT / "templates" / "forms" / f"{name}.toml").read_text()
        keys = {line.partition(" = ")[0] for line in english.splitlines() if " = " in line}
        assert keys == {line.partition(" = ")[0] for line in own.splitlines() if " = " in line}, words.language


def shop_of(**told: object) -> Settings:
    """The sample shop's settings with another shop in them."""
    settings = SHOP.folder.settings
    return settings.model_copy(update={"shop": settings.shop.model_copy(update=told)})


def text_of(settings: Settings, wanted: Wanted = Wanted(), tables: ShopTables = SHOP.tables) -> str:  # noqa: B008
    made_ = print_form(wanted, settings, replace(tables, forms=()), Path("none"))
    return str(pypdfium2.PdfDocument(made_.pdf)[0].get_textpage().get_text_bounded())


ALL = ("check", "money_order", "cash", "card", "account", "prepaid", "voucher", "cod")


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("methods", [(), ("account",), ("prepaid", "cod"), ALL[:5], ALL])
@pytest.mark.parametrize("ways", [0, 1, 4])
def test_all_choices_find_room(paper: str, methods: tuple[str, ...], ways: int, tmp_path: Path) -> None:
    settings = SHOP.folder.settings
    payment = settings.payment.model_copy(update={"methods": methods})
    forms = settings.forms.model_copy(update={"note": "One line\nand another\nand a third"})
    freight = tuple(replace(SHOP.tables.freight[0], method=f"way{n}") for n in range(ways))
    tables = replace(SHOP.tables, forms=(), freight=freight)
    crowded = settings.model_copy(update={"payment": payment, "forms": forms})
    form = print_form(Wanted(paper=paper), crowded, tables, tmp_path).form
    boxes = [spot.box for spot in form.spots if spot.page == 1]
    assert max(box[3] for box in boxes) < form.height - 60
    assert all(a is b or not over(a, b) for a in boxes for b in boxes)


def over(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return min(a[2], b[2]) - max(a[0], b[0]) > 1 and min(a[3], b[3]) - max(a[1], b[1]) > 1


@pytest.mark.parametrize(
    ("postal_code", "region"),
    [("K1A 0B1", "ON"), ("LA9 4DJ", "Kent"), ("1010", "Wien"), ("23510-1234", "VA"), ("", "")],
)
def test_no_part_of_a_customers_address_is_cut_off(postal_code: str, region: str) -> None:
    customer = SHOP.tables.customer_by_no["C1004"]
    address = replace(customer.address, postal_code=postal_code, region=region)
    text = text_of(SHOP.folder.settings, Wanted(customers=(replace(customer, address=address),)))
    for part in filter(None, (postal_code, region)):
        assert part.replace(" ", "") in "".join(text.split()), part


@pytest.mark.parametrize(
    ("country", "told"),
    [
        ("IT", "Via Roma 1, 42121 Reggio RE"),
        ("DE", "Via Roma 1, 42121 Reggio"),
        ("US", "Via Roma 1, Reggio, RE 42121"),
        ("GB", "Via Roma 1, Reggio, 42121"),
    ],
)
def test_the_shops_address_as_its_country_writes_it(country: str, told: str) -> None:
    here = {"street": "Via Roma 1", "city": "Reggio", "region": "RE", "postal_code": "42121"}
    assert told in text_of(shop_of(country=country, **here))


def test_the_parts_of_an_address_in_the_order_of_the_country(tmp_path: Path) -> None:
    def left_of_town(country: str) -> bool:
        form = print_form(Wanted(), shop_of(country=country), replace(SHOP.tables, forms=()), tmp_path).form
        box = {spot.field: spot.box for spot in form.spots}
        code, town = box["sold_to.postal_code"], box["sold_to.city"]
        return code[2] <= town[0] and abs(code[3] - town[3]) < 2

    assert [country for country in ("IT", "DE", "FR", "GB", "US", "AU") if left_of_town(country)] == [
        "IT",
        "DE",
        "FR",
        "GB",
    ]


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en_US", ("Check", "Postal code", "Sales tax")),
        ("en_GB", ("Cheque", "Postcode", "VAT")),
        ("en-IE", ("Cheque", "Postcode", "VAT")),
        ("en_CA", ("Cheque", "Postal code", "GST/HST")),
        ("en_AU.UTF-8", ("Cheque", "Postcode", "GST")),
        ("en", ("Check", "Postal code", "Sales tax")),
    ],
)
def test_english_has_its_words_by_the_country(locale: str, words: tuple[str, ...]) -> None:
    found = Words(locale, Path("none"))
    assert (found("pay.check"), found("postal_code"), found("tax")) == words
    assert found.languages == ("de", "en", "es", "fr", "it", "nl", "pt")


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Fournitures Scolaires et Papeterie Réunies de l’Île-de-France", 2),
        ("Landwirtschaftliche Bezugsgenossenschaft Oberes Ammertal eG", 2),
        ("Pin & Needle", 1),
        ("Donaudampfschifffahrtsgesellschaftskapitänsmützenmanufakturverein", 1),
    ],
)
def test_a_long_name_is_set_in_two_lines(name: str, lines: int) -> None:
    text = text_of(shop_of(name=name, street=None, email=None))
    assert name in " ".join(text.split())
    assert (name in text) == (lines == 1)


def turned(page: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(np.rot90(page, 2))


def on_its_side(page: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(np.rot90(page, 1))


def skewed(page: np.ndarray) -> np.ndarray:
    h, w = page.shape
    spin = cv2.getRotationMatrix2D((w / 2, h / 2), 5, 0.9)
    return cv2.warpAffine(page, spin, (w, h), borderValue=255)


def fax(page: np.ndarray) -> np.ndarray:
    return np.where(page > 150, 255, 0).astype(np.uint8)


def photographed(page: np.ndarray) -> np.ndarray:
    h, w = page.shape
    table = np.full((h + 200, w + 200), 90, np.uint8)
    target = np.array([[90, 130], [w + 120, 60], [w + 60, h + 90], [120, h + 140]], np.float32)
    matrix = cv2.getPerspectiveTransform(np.array([[0, 0], [w, 0], [w, h], [0, h]], np.float32), target)
    cv2.warpPerspective(page, matrix, (w + 200, h + 200), table, borderMode=cv2.BORDER_TRANSPARENT)
    return (table * np.linspace(1, 0.6, w + 200)[None, :]).astype(np.uint8)


@pytest.mark.parametrize("damage", [turned, on_its_side, skewed, fax, photographed], ids=lambda d: d.__name__)
@pytest.mark.parametrize("page", [1, 2])
def test_a_scan_is_laid_where_it_was_printed(printed: Printed, damage, page: int) -> None:  # type: ignore[no-untyped-def]
    found = register(damage(picture(printed.pdf, page - 1, 150)), 150, (*SHOP.tables.forms, printed.form))
    assert found is not None
    assert (found.form.name, found.page) == ("order-form", page)
    assert found.code == FormCode(form="ORDER-FORM", version=1, page=page, pages=2, serial="1042", customer_no="C1004")
    right = picture(printed.pdf, page - 1, round(found.sheet.dpi)).astype(np.float32)
    flat = found.sheet.gray[: right.shape[0], : right.shape[1]].astype(np.float32)
    shift, likeness = cv2.phaseCorrelate(flat, right[: flat.shape[0], : flat.shape[1]])
    assert np.hypot(*shift) * 72 / found.sheet.dpi < 0.8, (shift, likeness)


@pytest.mark.parametrize("dpi", [100, 300, 600])
def test_fine_and_coarse_scans(printed: Printed, dpi: int) -> None:
    found = register(picture(printed.pdf, 0, dpi), dpi, (printed.form,))
    assert found is not None
    assert found.code is not None


def test_marks_cut_off(printed: Printed) -> None:
    page = picture(printed.pdf, 0, 150)[80:-80, 80:-80]
    found = register(page, 150, (printed.form,))
    assert found is not None
    assert found.page == 1


def test_another_paper_is_no_form(printed: Printed) -> None:
    other = picture((ROOT / "samples/shop/forms/tw1.pdf").read_bytes(), 0, 150)
    assert register(other, 150, (printed.form,)) is None


def test_an_older_version_that_is_gone_is_not_read_by_the_new_one(printed: Printed, tmp_path: Path) -> None:
    newer = replace(printed.form, name="order-form-2", version=2)
    assert register(picture(printed.pdf, 0, 150), 150, (newer,)) is None


@pytest.mark.parametrize(
    ("numbers", "prefix"),
    [
        (("TW-1108", "TW-4410-B"), "TW-"),
        (("AB1234", "AB7"), ""),
        (("AB1234", "AB77"), "AB"),
        (("10-44", "10-55"), ""),
        (("A1", "A2"), ""),
        (("KETTLE", "KETTLES"), ""),
        (("TW-1",), ""),
    ],
)
def test_what_is_printed_before_the_boxes(numbers: tuple[str, ...], prefix: str) -> None:
    assert common_prefix(numbers) == prefix


def test_the_code_reads_back() -> None:
    code = FormCode(form="ORDER-FORM", version=12, page=2, pages=2, serial="7", customer_no="A/1 ü")
    assert parse_code(str(code)) == code
    for other in ("", "HTTPS://EXAMPLE.COM/1/2/3/4/5", "OP1/X/1/3/2//", "OP1//1/1/1//", "OP1/X/one/1/1//"):
        assert parse_code(other) is None


def test_check_digits() -> None:
    assert check_digit("0794") == "5"  # the example of ISO 7064 for MOD 11,10
    assert check_digit("TW-4410-B") == check_digit("tw4410b")
    numbers = ["10482", "77310", "TW-4410-B", "0001"]
    for number in numbers:
        for place, character in enumerate(number):
            for other in "0123456789" if character.isdigit() else "":
                changed = number[:place] + other + number[place + 1 :]
                assert (check_digit(changed) == check_digit(number)) == (changed == number)


def test_doctor_says_what_does_not_fit_any_more(printed: Printed) -> None:
    from orderproc.health import forms

    def told(*items: Item) -> str:
        tables = replace(SHOP.tables, forms=(printed.form,), catalog=Catalog((*SHOP.tables.catalog.items, *items)))
        return " ".join(f.text for f in forms(replace(SHOP, tables=tables)))

    assert told() == ""
    assert "longer than its 7 boxes" in told(Item(sku="TW-4410-BLUE", description="", unit_price=None))
    assert "does not begin with 'TW-'" in told(Item(sku="XX-1", description="", unit_price=None))


def test_the_shops_own_words(tmp_path: Path) -> None:
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / "en.toml").write_text('title = "Seed order"\n')
    assert Words("en_US", tmp_path)("title") == "Seed order"
    shutil.rmtree(tmp_path / "forms")
