"""Mails of private people and small firms: small talk beside the order, questions that change nothing, answers to what the shop wrote,
money that is sent when its sum is known, sizes beside quantities, the house where it always goes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from orderproc.checking.units import without_size
from orderproc.checking.wrapped import comes_as
from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Kind, Severity
from orderproc.model.order import Address
from orderproc.model.shop import Catalog, Customer, Item
from orderproc.parsing.base import Context
from orderproc.parsing.head.paid import paid_by
from orderproc.parsing.party.accounts import number_of_named, number_of_sender, without_customer_no
from orderproc.parsing.party.names import is_closing
from tests.parsing.made import context, lines, mail, one

HOME = "Jane Doe\n12 Elm Street\nBangor, ME 04401"
WANTED = [("TW-4410", "3"), ("TW-1306", "2")]


def doubts(draft: OrderDraft) -> list[str]:
    return [issue.message for issue in draft.issues if issue.severity is Severity.DOUBT]


def read(said: str, subject: str = "Order", *, goods: str = "3 x TW-4410\n2 x TW-1306", home: str = HOME) -> OrderDraft:
    return one(mail(f"{said}\n\n{goods}\n\nI enclose a check.\n\n{home}\n", subject))


@pytest.mark.parametrize(
    "said",
    [
        "I have already got mud on your catalog, so here goes. Please send:",
        "We have already got frost here, so I write from the kitchen. Please send:",
        "J'ai déjà reçu votre catalogue, merci. Veuillez m'envoyer :",
        "Ihren Katalog habe ich schon erhalten, danke. Bitte senden Sie mir:",
    ],
)
def test_small_talk_takes_nothing_back(said: str) -> None:
    draft = read(said)
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == WANTED
    assert doubts(draft) == []


@pytest.mark.parametrize(
    "said",
    [
        "We already received the TW-4410. Please send:",
        "I have already ordered the scissors elsewhere. Please send:",
        "Scratch that. Please send:",
        "They have already arrived. Please send:",
    ],
)
def test_what_takes_something_back_waits(said: str) -> None:
    assert doubts(read(said))


CATALOG = Catalog(
    tuple(
        Item(sku=sku, description=name, unit_price=Decimal(5), unit="EA")
        for sku, name in (
            ("NX-110", "Needle steel, 18 g x 1 in"),
            ("NX-112", "Needle steel, 16 g x 1 in"),
            ("NX-130", "Test tube 16 x 150 mm, box of 100"),
            ("NX-200", "Writing paper A4, white"),
            ("NX-201", "Carrot Amsterdam 2, seeds"),
            ("NX-300", "Tea cosy, large, green"),
        )
    )
)


@pytest.mark.parametrize(
    ("goods", "ordered"),
    [
        ("NX-110 needles 18 x 1, 10 boxes", {("NX-110", "10")}),
        ("NX-110 needles 18 x 1 - 10 boxes", {("NX-110", "10")}),
        ("NX-130 tubes 16x150 ..... 2 boxes", {("NX-130", "2")}),
        ("NX-130 test tubes, box of 100 - 4", {("NX-130", "4")}),
        ("NX-130 pack of 100 – 12 packs", {("NX-130", "12")}),
        ("8 packs of writing paper A4, white", {("NX-200", "8")}),
    ],
)
def test_a_size_is_no_quantity(goods: str, ordered: set[tuple[str, str]]) -> None:
    draft = one(mail(f"Please send:\n\n{goods}\n\nI enclose a check.\n\n{HOME}\n", "Order"), context(catalog=CATALOG))
    assert {(sku, quantity) for sku, quantity, _ in lines(draft)} == ordered
    assert doubts(draft) == []


@pytest.mark.parametrize("goods", ["NX-130 test tubes 3 - 4", "NX-130 test tubes, 3-4 boxes", "NX-130 between 2 - 6"])
def test_a_span_is_no_quantity(goods: str) -> None:
    draft = one(mail(f"Please send:\n\n{goods}\n\nI enclose a check.\n\n{HOME}\n", "Order"), context(catalog=CATALOG))
    assert doubts(draft) or any(issue for line in draft.lines for issue in draft.issues)


@pytest.mark.parametrize(
    ("said", "waits"),
    [
        ("Do you still have the green tea cosy? In the meantime please send:", False),
        ("Is the tea cosy washable? Meanwhile please send:", False),
        ("Do you have the green tea cosy? If so one please. And send:", True),
        ("Is the green tea cosy back? One of those too then.\n\nPlease send:", True),
    ],
)
def test_a_question_about_other_goods_in_words(said: str, waits: bool) -> None:
    text = f"{said}\n\n3 x NX-110\n2 x NX-200\n\nI enclose a check.\n\n{HOME}\n"
    draft = one(mail(text, "Order"), context(catalog=CATALOG))
    assert draft.kind is Kind.ORDER
    assert bool(doubts(draft)) == waits


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("Re: Your order 88120 has shipped", "The box came today, thank you. Here is my next one."),
        ("AW: Ihre Bestellung 88120 wurde versandt", "Danke, alles da. Hier die nächste:"),
        ("RE: Votre commande 88120", "Merci. Voici la suivante :"),
        ("Re: Our spring newsletter - 20% off everything", "Perfect timing, please send:"),
    ],
)
def test_the_subject_of_an_answer_is_the_shops(subject: str, said: str) -> None:
    draft = read(said, subject)
    assert draft.kind is Kind.ORDER
    assert draft.customer_po.value is None
    assert doubts(draft) == []


@pytest.mark.parametrize(
    ("sentence", "paid"),
    [
        ("I'll do a bank transfer as soon as you send me the total, don't post before that.", True),
        ("Let me know the amount and I'll transfer the money.", True),
        ("Sobald ich die Summe weiß, überweise ich.", True),
        ("Je fais un virement dès que j'ai le montant.", True),
        ("Haré una transferencia en cuanto me digan el importe.", True),
        ("Appena ho il totale faccio un bonifico.", True),
        ("Ik maak het bedrag vooraf over, laat u even weten hoeveel?", True),
        ("Assim que tiver o total faço a transferência.", True),
        ("Can I do a bank transfer when I have the total?", False),
        ("We never transfer money in advance.", False),
        ("I'll transfer the amount once I have your invoice.", False),
    ],
)
def test_money_that_is_sent_when_its_sum_is_known(sentence: str, paid: bool) -> None:
    told = paid_by(sentence)
    assert (told is not None and told[0].value == "prepaid") == paid


@pytest.mark.parametrize(
    ("written", "unit"), [("sleeve/20", "SL"), ("tray of 20", "SL"), ("sleeve/25", "sleeve/25"), ("sleeve", "sleeve")]
)
def test_a_pack_is_told_by_how_many_are_in_it(written: str, unit: str) -> None:
    assert without_size(written, Decimal(20), "SL") in (unit, written.split()[0])


def _known() -> Context:
    home = Address(
        name="Tom Hale", company="Hale Farm", street="8 Mill Lane", city="Bangor", region="ME", postal_code="04401"
    )
    customer = Customer(customer_no="C-5512", name="Tom Hale", address=replace(home, email="tom@hale.example"))
    plain = context()
    return replace(plain, tables=replace(plain.tables, customers=(customer,)))


@pytest.mark.parametrize(
    ("said", "waits"),
    [
        ("Hey, Tom here, C-5512. Ship it to the barn like always, on my account.", False),
        ("C-5512 as usual. Send it to the house, on my account.", False),
        ("Tom, C-5512. Ship to the Orono place like always, on my account.", True),
        ("Tom, C-5512. Ship to my sister's house, on my account.", True),
        ("Tom, C-5512. Ship to the new barn, on my account.", True),
    ],
)
def test_where_it_always_goes(said: str, waits: bool) -> None:
    text = f"{said}\n\nPlease send 3 of TW-4410 and 2 of TW-1306."
    draft = one(mail(text, "Order", sender=("Tom Hale", "tom@hale.example")), _known())
    assert draft.customer_no.value == "C-5512"
    assert bool(doubts(draft)) == waits


def test_a_customers_number_is_no_part_of_his_name() -> None:
    known = _known()
    said = "Please send 3 x TW-4410, check enclosed.\n\nCustomer: C-5512 Hale Farm, 8 Mill Lane, Bangor, ME 04401\n"
    draft = one(mail(said, "Order"), known)
    assert draft.sold_to.company.value == "Hale Farm" or draft.sold_to.name.value == "Hale Farm"
    assert without_customer_no(draft) == draft
    assert number_of_sender("It's Tom, C-5512.", "tom@hale.example", known.tables.customers) == "C-5512"
    assert number_of_sender("It's Tom, C-55120.", "tom@hale.example", known.tables.customers) is None
    assert number_of_sender("It's Ann, C-5512.", "ann@other.example", known.tables.customers) is None


@pytest.mark.parametrize(
    ("text", "closes"),
    [
        ("Vriendelijke groet,", True),
        ("Beste Grüße", True),
        ("Muitos cumprimentos,", True),
        ("Warm regards", True),
        ("Grußmann GmbH", False),
        ("12 Regards Lane", False),
    ],
)
def test_what_greets_at_the_end_is_no_name(text: str, closes: bool) -> None:
    assert is_closing(text) == closes


def test_who_signs_by_his_name_alone_orders_no_more() -> None:
    text = "Morning all\n\nTW-4410 x 3\nTW-1306 x 2\nplease\n\nta\nJane\n\nPaper Scissors House, open daily 10-5\n"
    draft = one(mail(text, "this week's order"))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == WANTED
    assert not [said for said in doubts(draft) if "among no lines" in said]


@pytest.mark.parametrize(
    ("said", "waits"),
    [
        ("Name and address are", False),
        ("My address is", False),
        ("Meine Anschrift lautet", False),
        ("Nom et adresse", False),
        ("Send it to the holiday flat:", True),
    ],
)
def test_words_that_only_head_the_address(said: str, waits: bool) -> None:
    text = f"Please send 3 of TW-4410 and 2 of TW-1306, check enclosed. {said}\n\n{HOME}\n\nThank you!! Jane\n"
    draft = one(mail(text, "bits"))
    assert place_of(draft) == ("12 Elm Street", "04401")
    assert bool(doubts(draft)) <= waits


def place_of(draft: OrderDraft) -> tuple[str | None, str | None]:
    there = draft.ship_to if draft.ship_to.street else draft.sold_to
    return there.street.value, there.postal_code.value


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("Order for the art room, PO 55120, charge to the school account.", "55120"),
        ("Order for room 12, PO 90210, bill the school please.", "90210"),
    ],
)
def test_an_orders_number_is_no_postal_code(said: str, number: str) -> None:
    draft = read(said, "PO - art room")
    assert draft.customer_po.value == number
    assert doubts(draft) == []


def test_a_canadian_postal_code_names_no_bon_de_commande() -> None:
    home = "Jane Doe\n14 Ellis Street\nKelowna BC V1Y 2A3"
    draft = one(mail(f"Please send 3 of TW-4410.\n\nCharge my Visa on file.\n\n{home}\n", "bits"), context("CA"))
    assert draft.customer_po.value is None
    assert draft.sold_to.postal_code.value == "V1Y 2A3"


@pytest.mark.parametrize(
    ("text", "sender", "waits"),
    [
        ("G'day, acct C-5512.\n\n3 x TW-4410\n2 x TW-1306\n\nCheers Tom", "tom@hale.example", False),
        ("3 x TW-4410\n2 x TW-1306\n\nTom", "tom@hale.example", False),
        ("3 x TW-4410\n2 x TW-1306\n\nTom", "stranger@post.example", True),
        ("Came broken last week:\n\n3 x TW-4410\n2 x TW-1306\n\nTom", "tom@hale.example", True),
        ("Still on our shelf:\n\n3 x TW-4410\n2 x TW-1306\n\nprices?\n\nTom", "tom@hale.example", True),
    ],
)
def test_a_bare_list_of_a_customer_whom_we_know_is_an_order(text: str, sender: str, waits: bool) -> None:
    draft = one(mail(text, "Gear", sender=("Tom Hale", sender)), _known())
    accepted = draft.kind is Kind.ORDER and not doubts(draft)
    assert accepted != waits


@pytest.mark.parametrize(
    ("goods", "quantity"),
    [
        ("- writing paper A4, white, just one", "1"),
        ("- tea cosy, large, green - one", "1"),
        ("- needle steel, 18 g x 1 in, one box", "1"),
    ],
)
def test_one_at_the_end_of_a_row_counts(goods: str, quantity: str) -> None:
    text = f"Please send:\n\n- 2 x NX-112\n{goods}\n\nI enclose a check.\n\n{HOME}\n"
    draft = one(mail(text, "Order"), context(catalog=CATALOG))
    assert [line[1] for line in lines(draft)] == ["2", quantity]


def test_an_address_without_a_label_asks_for_nothing() -> None:
    numbers = Catalog(
        tuple(
            Item(sku=sku, description=name, unit_price=Decimal(5), unit="EA")
            for sku, name in (("20585", "Hoof knife, narrow"), ("20601", "Drench gun, 30 ml"))
        )
    )
    home = "Leo Brandt\nRR 4 Box 22\nMountain Home, Arkansas 72653\nPhone 870 555 0182"
    text = f"I keep a few goats and need\n\n- one hoof knife, narrow\n- a drench gun, the 30 ml one\n\nSend it COD.\n\n{home}\n"
    draft = one(mail(text, "Goat supplies"), context(catalog=numbers))
    assert {(sku, quantity) for sku, quantity, _ in lines(draft)} == {("20585", "1"), ("20601", "1")}
    assert (draft.sold_to.street.value, draft.sold_to.postal_code.value) == ("RR 4 Box 22", "72653")
    assert doubts(draft) == []


@pytest.mark.parametrize(
    ("text", "ordered"),
    [
        (
            "I'd like one steel needle (NX-110), a second one (NX-112), two white writing papers (NX-200) and a tea cosy, NX-300.",
            {("NX-110", "1"), ("NX-112", "1"), ("NX-200", "2"), ("NX-300", "1")},
        ),
        (
            "Please send a needle (NX-110), three large tea cosies (NX-300) and two test tubes (NX-130).",
            {("NX-110", "1"), ("NX-300", "3"), ("NX-130", "2")},
        ),
    ],
)
def test_a_number_counts_what_is_named_behind_it(text: str, ordered: set[tuple[str, str]]) -> None:
    draft = one(mail(f"{text}\n\nI enclose a check.\n\n{HOME}\n", "Order"), context(catalog=CATALOG))
    assert {(sku, quantity) for sku, quantity, _ in lines(draft)} == ordered
    assert doubts(draft) == []


@pytest.mark.parametrize(
    ("description", "comes"),
    [
        ("Hoof shears, serrated", True),
        ("Forbici da potatura", True),
        ("Tijeras de poda", True),
        ("Hoof knife, narrow", False),
    ],
)
def test_one_pair_is_one_of_what_is_called_a_pair(description: str, comes: bool) -> None:
    item = Item(sku="Q-1", description=description, unit_price=Decimal(5), unit="EA")
    assert comes_as(item, ("PR",)) == comes


@pytest.mark.parametrize(
    "lead",
    ["Gehen soll das bitte an", "Please send the parcel to", "À envoyer à", "Graag opsturen naar", "Enviar para"],
)
def test_words_that_lead_to_an_address_in_a_paragraph_of_its_own(lead: str) -> None:
    text = f"Please send 3 of TW-4410.\n\n{lead}\n\nLeo Brandt\n14 Mill Lane\nBangor, ME 04401\n\nI enclose a check.\n\nThanks, Jane\n"
    draft = one(mail(text, "bits"))
    assert place_of(draft) == ("14 Mill Lane", "04401")
    assert not [said for said in doubts(draft) if "somewhere else" in said]


def test_a_postal_order_that_will_follow() -> None:
    text = f"Please send 3 of TW-4410.\n\nA postal order will be sent under separate cover.\n\n{HOME}\n"
    method = one(mail(text, "bits")).payment.method.value
    assert method is not None
    assert method.value == "money_order"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("COOPERATIVA RISO SESIA\nNS. COD. PRESSO DI VOI: 0094", "0094"),
        ("Cooperativa Riso-Sesia\nour reference in your books is 0094.", "0094"),
        ("Cooperativa Riso Sesia, sous le compte 0094", "0094"),
        ("Cooperativa Riso Sesia, 6 x 0094-221", None),  # an item's number
        ("Cooperativa Riso Sesia, EUR 0094.50", None),
        ("Cooperativa Mais Sesia, Kd. 0094", None),  # another one's name
        ("Cooperativa Riso Sesia and Hale Farm: 0094, C-5512", None),  # which of the two?
    ],
)
def test_a_number_is_a_customers_where_his_name_stands_there_too(text: str, number: str | None) -> None:
    customers = (
        Customer(row=1, customer_no="0094", name="", address=Address(company="Cooperativa Riso Sesia")),
        Customer(row=2, customer_no="C-5512", name="Hale Farm", address=Address(name="Tom Hale")),
        Customer(row=3, customer_no="0094", name="Sesia", address=Address(name="Sesia")),  # one word is no name
    )
    assert number_of_named(text, customers) == number
