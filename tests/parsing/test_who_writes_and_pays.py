# ruff: noqa: E501
"""Small things that people say in mails about themselves: which number is theirs, how they sign, where they live as ever, that their money
goes ahead; each with a case that stays what it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.draft import PaymentMethod
from orderproc.model.order import Address
from orderproc.model.shop import Customer, ShopTables
from orderproc.parsing.head.paid import paid_by
from orderproc.parsing.party.names import is_closing, person_of
from orderproc.parsing.party.senders import in_full
from orderproc.parsing.party.stretches import leads_there
from orderproc.parsing.text.asking import acts_of
from tests.parsing.made import CATALOG, context, mail, one

KNOWN = Customer(customer_no="70455", name="Ana Lee", address=Address(name="Ana Lee", email="ana@other.example"))


@pytest.mark.parametrize(
    ("subject", "number"),
    [
        ("Bestellung Kd.-Nr. 70455", None),
        ("Pedido cliente 70455", None),
        ("Commande client 70455", None),
        ("Bestelling klantnr. 70455", None),
        ("Encomenda cliente n.º 3311", None),
        ("Order for account N2009", None),
        ("Bestellung 70455", "70455"),
        ("Pedido 881", "881"),
        ("Order PO 4711 customer 881", "4711"),
    ],
)
def test_the_number_of_a_customer_is_none_of_an_order(subject: str, number: str | None) -> None:
    told = replace(context(), tables=ShopTables(catalog=CATALOG, customers=(KNOWN,)))
    draft = one(mail("Please send 3 x TW-4410.\n\nJane Doe\n", subject), told)
    assert draft.customer_po.value == number


@pytest.mark.parametrize(
    ("sender", "signed", "name"),
    [
        ("Ana Margarida Prates", "Nita", "Ana Margarida Prates"),
        ("Wiebke Harms", "Wiebke", "Wiebke Harms"),
        ("Robert Keller", "Bob", "Robert Keller"),
        ("Robert Keller", "Susan Miller", "Susan Miller"),
        ("Praxis am Markt", "Susan", "Susan"),
    ],
)
def test_who_signs_short_is_called_as_he_sends(sender: str, signed: str, name: str) -> None:
    text = f"Please send 3 x TW-4410.\n\nBest wishes,\n{signed}\n"
    assert one(mail(text, "order", sender=(sender, "a@post.example"))).sold_to.name.value == name


def test_goods_for_whoever_writes_go_to_his_own_address() -> None:
    text = "Quero 3 x TW-4410.\n\nEnviem para Maria Castro Neves, Rua das Oliveiras 8, 3000-101 Coimbra.\n\nObrigada,\nMimi\n"
    draft = one(mail(text, "encomenda", sender=("Maria Castro Neves", "a@post.example")), context("PT"))
    assert (draft.sold_to.name.value, draft.sold_to.street.value) == ("Maria Castro Neves", "Rua das Oliveiras 8")
    assert draft.ship_to.empty
    other = one(mail(text, "encomenda", sender=("Rui Castro Neves", "a@post.example")), context("PT"))
    assert other.ship_to.name.value == "Maria Castro Neves"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Helga Brandt (Schriftführerin)", "Helga Brandt"),
        ("Robert Keller (Mr)", "Robert Keller"),
        ("Anna Rossi (presidente)", "Anna Rossi"),
        ("Robert Keller (Keller Ltd)", "Robert Keller (Keller Ltd)"),
        ("Haus (Hof) 3", "Haus (Hof) 3"),
    ],
)
def test_what_stands_in_brackets_behind_a_person_is_no_name(text: str, name: str) -> None:
    assert person_of(text) == name


@pytest.mark.parametrize(
    "text", ["indirizzo sempre", "Adresse wie immer", "mi dirección es la de siempre", "adres nog steeds", "address as always", "all'indirizzo"]
)  # fmt: skip
def test_that_it_is_the_known_address_leads_there(text: str) -> None:
    assert leads_there(text)


@pytest.mark.parametrize("text", ["Maria Brandt come sempre", "come sempre", "casa", "Kaffeehaus"])
def test_what_leads_to_no_address(text: str) -> None:
    assert not leads_there(text)


@pytest.mark.parametrize(
    "text", ["Vriendelijke groet,", "Freundlicher Gruß", "Atentos saludos", "Mit sportlichen Grüßen", "mfg", "Vele groetjes uit Assen"]
)  # fmt: skip
def test_words_at_parting(text: str) -> None:
    assert is_closing(text)


@pytest.mark.parametrize("text", ["Hotel Saluti", "Julie Groet", "Saluti Impianti S.r.l.", "Anna Grüßer"])
def test_names_that_hold_such_a_word(text: str) -> None:
    assert not is_closing(text)


@pytest.mark.parametrize(
    "text",
    [
        "Het geld maak ik vooraf over.",
        "Wij schrijven het bedrag op voorhand over.",
        "Ik maak het geld van tevoren over.",
        "Ik betaal vooruit, hoeveel wordt het?",
        "Ich überweise den Betrag, sobald Sie mir die Summe nennen.",
        "We'll wire the money up front.",
        "I will transfer it as soon as I have your bank details.",
        "Je vous paierai d'avance.",
        "Pagamos por adelantado, ¿cuánto es?",
        "Farò il bonifico appena mi mandate le coordinate.",
        "Faço a transferência assim que souber o total.",
    ],
)
def test_money_that_goes_ahead(text: str) -> None:
    told = paid_by(text)
    assert told is not None
    assert told[0] is PaymentMethod.PREPAID


@pytest.mark.parametrize(
    "text",
    [
        "We pay as soon as we have received the goods.",
        "Wir zahlen, sobald wir die Rechnung haben.",
        "Ich zahle die Hälfte vorab.",
        "Kan ik vooraf betalen?",
        "I can't pay in advance.",
        "Si pagamos por adelantado, ¿hay descuento?",
    ],
)
def test_money_of_which_that_is_not_said(text: str) -> None:
    assert paid_by(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Vi inviamo l'ordine 77/B.",
        "le mando il mio ordine:",
        "wij sturen u de bestelling B-77.",
        "les enviamos el pedido PC-88.",
        "nous vous envoyons la commande BC-12.",
        "wir senden Ihnen die Bestellung 4711.",
        "Bom dia, enviamos a nossa encomenda n.º 33.",
        "here's the order for November.",
        "Könnte ich bitte noch drei Becher bekommen?",
        "Mag ik van jullie vier bekers in blauw?",
        "¿Me ponen dos tazas azules?",
        "Posso ordinare tre tazze?",
        "Podia encomendar duas canecas?",
        "Je peux avoir trois tasses bleues ?",
    ],
)
def test_what_brings_an_order_or_asks_whether_one_may_have_it_orders(text: str) -> None:
    acts = acts_of(text)
    assert acts.asks
    assert not (acts.takes_back)
    assert not (acts.as_before)
    assert not (acts.in_parts)
    assert not (acts.speaks_against)


@pytest.mark.parametrize(
    "text",
    [
        "we are sending you the order again.",
        "wir senden Ihnen Ihre Bestellung 4711.",
        "Please cancel our order 4711.",
        "nous vous envoyons à nouveau la commande BC-12.",
        "Kan ik korting krijgen?",
        "Können wir drei Becher zurückgeben?",
    ],
)
def test_what_only_looks_so(text: str) -> None:
    acts = acts_of(text)
    assert not acts.asks or acts.takes_back or acts.as_before


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("A transferência do valor total já foi feita pelo tesoureiro.", PaymentMethod.PREPAID),
        ("Die Überweisung des ganzen Betrags ist gestern erfolgt.", PaymentMethod.PREPAID),
        ("Le virement de la somme a été effectué hier.", PaymentMethod.PREPAID),
        ("Il bonifico per l'intero importo è stato eseguito.", PaymentMethod.PREPAID),
        ("Zahlung mit Maestro", PaymentMethod.CARD),
        ("Betaling per Maestro-kaart", PaymentMethod.CARD),
        ("Enviar para a sala de ensaios, ao cuidado do maestro:", None),
        ("Spedire al maestro Rossi.", None),
    ],
)
def test_what_is_said_of_the_money(text: str, method: PaymentMethod | None) -> None:
    told = paid_by(text)
    assert (told[0] if told else None) is method


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ("Serviços Financeiros", None),
        ("Tesorería", None),
        ("Boekhouding", None),
        ("Einkauf", None),
        ("Rosa Tesoro", "Rosa Tesoro"),
    ],
)
def test_an_office_that_sends_a_mail_is_nobody(sender: str, name: str | None) -> None:
    assert (
        one(mail("Please send 3 x TW-4410.\n", "order", sender=(sender, "a@post.example"))).sold_to.name.value == name
    )


def test_a_province_in_brackets_behind_a_town_in_a_sentence() -> None:
    text = (
        "Quiero 3 x TW-4410. Mi dirección: Ana Ruiz Paz, Calle Nueva 7, 41500 Alcalá de Guadaíra (Sevilla). Gracias.\n"
    )
    read = one(mail(text, "pedido", sender=("Ana Ruiz Paz", "a@post.example")), context("ES")).sold_to
    assert (read.city.value, read.region.value) == ("Alcalá de Guadaíra", "Sevilla")


def test_the_line_of_a_firm_below_a_letter_takes_nobody_away() -> None:
    text = (
        "Please send 3 x TW-4410.\n\nDeliver to:\nBaker Ltd.\nAnn Baker\n14 Dock Road\nAlbany, NY 12204\n\nKind regards\nAnn Baker\n\n"
        "Baker Ltd., 14 Dock Road, Albany, NY 12204\nTel. 518 555 0190\n"
    )
    draft = one(mail(text, "order", sender=("", "a@post.example")))
    there = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (there.name.value, there.company.value) == ("Ann Baker", "Baker Ltd.")


@pytest.mark.parametrize(
    "text",
    [
        "Il nostro circolo avrebbe bisogno di cinque tazze.",
        "Notre club aurait besoin de trois tasses.",
        "A nossa escola precisa do seguinte:",
    ],
)
def test_a_house_that_needs_goods_asks_for_them(text: str) -> None:
    assert acts_of(text).asks


@pytest.mark.parametrize("inside", ["appartement 14", "Wohnung 3", "apto 5", "bus 2"])
def test_an_address_with_a_dwelling_in_a_sentence(inside: str) -> None:
    text = (
        "Graag bestel ik 3 x TW-4410. Het pakje mag naar mijn dochter: mevrouw Els Bos, Lindelaan 5, 3851 RT Ermelo. "
        f"De rekening is voor mij: de heer Jan Bos, Dorpsstraat 8, {inside}, 3881 DK Putten.\n\nJan Bos\n"
    )
    draft = one(mail(text, "bestelling", sender=("Jan Bos", "a@post.example")), context("NL"))
    assert draft.ship_to.street.value == "Lindelaan 5"
    assert (draft.sold_to.street.value, draft.sold_to.street2.value) == ("Dorpsstraat 8", inside)
    assert not [i for i in draft.issues if "whose it is" in i.message]


@pytest.mark.parametrize(
    ("sender", "text", "name"),
    [
        ("Eulalio", "buenos días, soy Eulalio Carrasquero de Soria, el de las tallas", "Eulalio Carrasquero"),
        ("Ludmilla P.", "sono Ludmilla Pacchierotti di Terni", "Ludmilla Pacchierotti"),
        ("Nuno", "Morada: Nuno Falcato, Rua Direita 3", "Nuno Falcato"),
        ("Jan", "Groet\nJan van den Broek", "Jan van den Broek"),
        ("Piers", "ta\nPiers\n\nThe Brass Kettle", "Piers"),  # what stands below a name is none of it
        ("Ann", "Ann Lee will fetch it, or Ann Smith", "Ann"),  # one of two
        ("Anna", "Anna bestellt heute zwei Becher", "Anna"),
        ("Ludmilla K.", "sono Ludmilla Pacchierotti", "Ludmilla K."),
    ],
)
def test_a_sender_s_first_name_in_full(sender: str, text: str, name: str) -> None:
    assert in_full(sender, text) == name


@pytest.mark.parametrize(
    ("subject", "said", "number", "sure"),
    [
        ("order C2231", "Please send 3 x TW-4410 on our account, customer number C2231.", None, True),
        ("order 60213", "Please send 3 x TW-4410. We are customer 60213.", None, True),
        ("Bestellung K20417", "Bitte 3 Stück TW-4410 auf Rechnung, Kundennummer K20417.", None, True),
        ("commande C2231", "Merci d'envoyer 3 TW-4410 sur notre compte, n° client C2231.", None, True),
        ("pedido C2231", "Por favor envíen 3 unidades de TW-4410, número de cliente C2231.", None, True),
        ("ordine C2231", "Vorrei 3 pezzi di TW-4410, codice cliente C2231.", None, True),
        ("bestelling D3051", "Graag 3 x TW-4410 op onze rekening, klantnummer D3051.", None, True),
        ("encomenda C2231", "Queria 3 unidades de TW-4410, n.º de cliente C2231.", None, True),
        ("order 70455", "Please send 3 x TW-4410.", None, True),  # by the customer with that number
        # the subject calls it the order's as plainly
        ("PO C2231", "Please send 3 x TW-4410, customer number C2231.", "C2231", False),
        ("Bestellnummer K20417", "Bitte 3 Stück TW-4410, Kundennummer K20417.", "K20417", False),
        # another number is the customer's
        ("order C2231", "Please send 3 x TW-4410, customer number C5555.", "C2231", True),
        ("bestelling D3051", "Graag 3 x TW-4410.", "D3051", True),
        ("order 4471", "Please send 3 x TW-4410, as in your quotation 4471.", "4471", True),
        ("PO 70455", "Please send 3 x TW-4410.", "70455", True),
    ],
)
def test_what_the_mail_calls_the_customers_number_is_none_of_the_order(
    subject: str, said: str, number: str | None, sure: bool
) -> None:
    told = replace(context(), tables=ShopTables(catalog=CATALOG, customers=(KNOWN,)))
    draft = one(mail(f"{said}\n\nAna Lee\n", subject, sender=("Ana Lee", "ana@other.example")), told)
    assert draft.customer_po.value == number
    assert (draft.customer_po.confidence == 1.0 or number is None) is sure
