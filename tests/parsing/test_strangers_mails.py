"""Mails in customers' own words: what they call their order, where a subject is the order, how things are strung together."""

from __future__ import annotations

import pytest

from orderproc.checking.units import agree
from orderproc.model.issue import Code, Kind
from orderproc.parsing.doubts.unsaid import unread
from orderproc.parsing.head.identifiers import identifier, po_in
from orderproc.parsing.head.saidnumbers import of_another, own_numbers
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.names import no_part, without_since
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.shapes import SPLIT
from orderproc.parsing.text.strangers import lists_strangers
from orderproc.parsing.text.tokenizing import tokens_of
from orderproc.parsing.wares import inflected, numbers_in, stem
from tests.parsing.made import CATALOG, context, lines, mail, one
from tests.parsing.test_addresses import block

HOME = "\n\nAnn Baker\n12 Elm Street\nAlbany, NY 12207\n"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("My ref is BK-SEP7, on account please.", "BK-SEP7"),
        ("ordernr mij: AB12, op rekening", "AB12"),
        ("Bestellnr. von uns: MM 26-114.", "MM 26-114"),
        ("Bestellung Nr. GSW 2026-11 (Hort)", "GSW 2026-11"),
        ("We order by EAN, our order KX-0455:", "KX-0455"),
        ("Notre référence : LQ/911. Même adresse", "LQ/911"),
        ("Unsere Bestell-Nr.: C-2026-77", "C-2026-77"),
        ("ordine n. PR 12/26", "PR 12/26"),
        ("your ref 1234", None),
        ("our reference is the same as before", None),
        ("my order 2x TW-1306", None),
        ("our order of 12 boxes", None),
    ],
)
def test_what_the_writer_calls_his_own_number(text: str, number: str | None) -> None:
    assert po_in(text) == number


def test_words_in_brackets_are_no_part_of_a_number() -> None:
    assert identifier("2026-INK-71  (please quote it)") == "2026-INK-71"


def test_a_subject_that_is_the_order() -> None:
    draft = one(mail(f"See subject, thank you.{HOME}", "Order: 3 of TW-1306 and 1 of TW-4410, money order follows"))
    assert draft.kind is Kind.ORDER
    assert [(sku, quantity) for sku, quantity, *_ in lines(draft)] == [("TW-1306", "3"), ("TW-4410", "1")]
    assert draft.payment.method.value == "money_order"


@pytest.mark.parametrize("subject", ["Re: 3 of TW-1306", "TW-1306", "about 3 or 4 TW-1306"])
def test_a_subject_that_answers_or_says_no_number_orders_nothing(subject: str) -> None:
    assert not one(mail(f"Good morning.{HOME}", subject)).lines


def test_item_numbers_in_small_letters_with_a_blank() -> None:
    assert [item.sku for _, item in numbers_in("need 6 packs of tw 1306 asap", CATALOG)] == ["TW-1306"]
    assert not numbers_in("500 tw 1306", CATALOG)  # a measure, for all that is known


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("2 Beutel Binder 300 x 4,8 schwarz und 5 Rollen Band", ["2 Beutel Binder 300 x 4,8 schwarz", "5 Rollen Band"]),
        ("due scatole, poi una confezione di buste", ["due scatole", "una confezione di buste"]),
        ("4 mugs, oh and 2 pans", ["4 mugs", "2 pans"]),
    ],
)
def test_things_are_parted_where_the_next_is_counted(text: str, pieces: list[str]) -> None:
    assert SPLIT.split(text) == pieces


@pytest.mark.parametrize(
    ("said", "known"), [("buste", "busta"), ("tapones", "tapon"), ("muttern", "mutt"), ("bellen", "bel")]
)
def test_a_word_in_another_number_or_gender(said: str, known: str) -> None:
    assert inflected(stem(said)) & inflected(known)


@pytest.mark.parametrize(
    "text",
    [
        "send the same as in the spring please, plus 2 of TW-1306",
        "the same order as for last summer",
    ],
)
def test_the_same_as_before_is_for_a_person(text: str) -> None:
    assert acts_of(text).as_before


def test_an_address_in_one_row_counts_nothing() -> None:
    style = NumberStyle()
    for text in ("Indirizzo: Via Chiaia 60, 80121 Napoli NA", "Onze zaak: Langestraat 83, 8000 Brugge"):
        assert not unread(text, tokens_of(text, CATALOG, style, "it"), CATALOG, row=True)
    text = "12 rode, Langestraat 83, 8000 Brugge"
    assert unread(text, tokens_of(text, CATALOG, style, "nl"), CATALOG, row=True)


def test_a_dozen_written_short() -> None:
    draft = one(mail(f"Please send:\n - 1 doz. TW-1306\n - 2 dz TW-4410{HOME}", "order"))
    assert [quantity for _, quantity, *_ in lines(draft)] == ["12", "24"]


@pytest.mark.parametrize(
    "text",
    [
        "Please put the PO number on every carton; dock hours at the ship-to are 8 to 3.",
        "I will put a check in the mail to you tomorrow.",
    ],
)
def test_what_is_sent_to_a_person_goes_to_no_place(text: str) -> None:
    draft = one(mail(f"Please send 12 TW-4410. {text}{HOME}", "order"))
    assert not [issue for issue in draft.issues if issue.code == Code.ADDRESS_DOUBTFUL]


def test_a_packet_of_what_is_sold_as_a_packet() -> None:
    assert agree("packets", "EA", None, packed=True)
    assert not agree("packets", "EA", None)
    assert agree("Pack", "BX", 50)  # type: ignore[arg-type]
    assert not agree("boxes", "PK", 50)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("We've booked this under requisition R-33815.", "R-33815"),
        ("Use BARN-07 as the order reference please.", "BARN-07"),
        ("Order number on our side is 20443.", "20443"),
        ("Diese Bestellung läuft bei uns unter der Nummer 71902.", "71902"),
        ("Nous avons enregistré cette commande sous le n° R-33815.", "R-33815"),
        ("Cursamos este pedido con nuestro número 3305.", "3305"),
        ("Ordiniamo con nostro numero 3305.", "3305"),
        ("Deze order staat bij ons onder nummer R-33815.", "R-33815"),
        ("Encomendamos com o nosso número 3305.", "3305"),
        ("Your quotation 4711 was fine.", None),
        ("My last order 993 never came.", None),
        ("Mein Kunde Nr. 12 zahlt bar?", None),
        ("Nous désirons 15 pièces de la réf. TK-3007.", None),
        ("We need 8 tarpaulins for our yard.", None),
    ],
)
def test_a_sentence_says_what_the_order_is_called(text: str, number: str | None) -> None:
    assert own_numbers(text) == ((number,) if number else ())


def test_the_number_of_an_earlier_order_is_not_this_ones() -> None:
    draft = one(mail(f"My last order 9931 was perfect. Please send 12 TW-4410.{HOME}", "order"))
    assert draft.customer_po.value is None
    assert of_another("Meine letzte Bestellung 993 war tadellos", "993")
    assert own_numbers("We have received your catalogue; our order 993") == ("993",)


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("I'm putting two twenties in the letter to cover it.", "cash"),
        ("Belasten Sie dafür unsere Firmen-Mastercard.", "card"),
        ("Je paierai le facteur.", "cod"),
        ("Factúrennos y pagaremos en quince días.", "account"),
        ("Ho già fatto il bonifico, in allegato la contabile.", "prepaid"),
        ("Schrijf het maar van mijn tegoedbon af.", "voucher"),
        ("Pago com vale de correio.", "money_order"),
        ("The cheque for the last order should be with you.", None),
        ("Nehmen Sie überhaupt noch Nachnahme?", None),
        ("Mettez une petite carte avec nos vœux.", None),
    ],
)
def test_how_somebody_says_that_he_pays(text: str, method: str | None) -> None:
    draft = one(mail(f"Order:\n12 TW-4410\n3 TW-1306\n\n{text}{HOME}", "order"))
    assert draft.payment.method.value == method


def test_i_in_french_is_no_each() -> None:
    text = "je voudrais 3 tasses TW-4410 et 2 des ciseaux TW-1306 + une colle TW-1415"
    draft = one(mail(f"{text}{HOME}", "commande"), context("FR", locale="fr_FR"))
    assert [(sku, quantity) for sku, quantity, *_ in lines(draft)] == [
        ("TW-4410", "3"),
        ("TW-1306", "2"),
        ("TW-1415", "1"),
    ]


def test_what_leads_to_an_address_is_no_firm() -> None:
    draft = one(
        mail("Please send 12 TW-4410.\n\nMy private address is:\nAnn Baker\n12 Elm Street\nAlbany, NY 12207\n", "order")
    )
    assert draft.sold_to.company.value is None
    assert not draft.ship_to.company.value


@pytest.mark.parametrize(
    "text",
    ["me hacen falta dos rollos de 20.204", "mogen wij 3 dozen van 3063?", "brauch noch 4 Pakete 571-08"],
)
def test_more_ways_to_ask(text: str) -> None:
    assert acts_of(text).asks


def test_the_day_of_a_month_counts_nothing() -> None:
    draft = one(mail(f"It is her birthday on December 9 I would like to order:\n\n2 TW-4410{HOME}", "order"))
    assert [(sku, quantity) for sku, quantity, *_ in lines(draft)] == [("TW-4410", "2")]


@pytest.mark.parametrize(
    ("line", "town", "country"),
    [("46940 Manises (Valencia)", "Manises", "ES"), ("15230 Frankfurt (Oder)", "Frankfurt (Oder)", None)],
)
def test_a_province_behind_a_town_names_the_country(line: str, town: str, country: str | None) -> None:
    address = parse_address(block(f"Taller Ferrer S.L.\nCalle Mayor 40\n{line}"), "test", "IT")
    assert (address.city.value, address.country.value) == (town, country)


def test_the_town_of_a_date_is_no_name() -> None:
    text = "Imkersvereniging Breda e.V.\nGinnekenweg 148\n4818 JH Breda\nBreda, 22 november 2026"
    assert parse_address(block(text), "test", "NL").name.value is None


@pytest.mark.parametrize(
    "text", ["maioliche dal 1931", "gegründet 1904", "Beste mensen van Apiculture,", "Dear Mr Brown,"]
)
def test_slogans_and_greetings_are_no_part_of_an_address(text: str) -> None:
    assert no_part(text)


def test_a_firm_without_its_age() -> None:
    assert without_since("Imkersvereniging Breda — opgericht 1904") == "Imkersvereniging Breda"
    assert without_since("Since 1904 Ltd") == "Since 1904 Ltd"


@pytest.mark.parametrize(
    ("text", "waits"),
    [
        ("wir brauchen noch:\n500 ST 06700335 Saxophonblatt Alt 2,5", True),
        ("Please send us the following:\n- 12 x QQ4471/9 reed, alto", True),
        ("Nous aurions besoin de :\n3 boîtes 774-20 anches", True),
        ("Necesitamos:\n20 uds 88014 cañas", True),
        ("Please send us the following:\n2 samples of your new yarn", False),
        ("Wir brauchen noch:\n2 Wochen Zeit", False),
    ],
)
def test_a_list_that_is_asked_for_and_holds_nothing_of_ours_is_not_put_aside(text: str, waits: bool) -> None:
    draft = one(mail(f"{text}\n\nDanke!\nUte Moos\nBergstraße 34\n7000 Eisenstadt\n", "Blatt"), context())
    assert lists_strangers(text.split("\n")) is waits
    assert draft.kind is Kind.ORDER or not waits
