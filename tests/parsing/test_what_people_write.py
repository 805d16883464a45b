# ruff: noqa: E501
"""Mails that people write: words of their own that lead to an address, who signs and for whom, parts of a house, postal codes of Ireland,
several orders for several places, numbers that are nobody's item."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.draft import DraftAddress, OrderDraft
from orderproc.model.issue import Code, Severity
from orderproc.model.shop import Catalog, Item
from orderproc.parsing import parse
from orderproc.parsing.party.leadins import heads_address
from orderproc.parsing.party.names import is_job
from orderproc.parsing.party.senders import named_by
from tests.parsing.made import CATALOG, context, lines, mail, one


def doubts(draft: OrderDraft) -> list[str]:
    return [issue.code for issue in draft.issues if issue.severity is not Severity.NOTE]


def place(address: DraftAddress) -> tuple[str | None, ...]:
    parts = (address.name, address.company, address.street, address.street2, address.city, address.postal_code)
    return tuple(part.value for part in parts)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("This time the parcel should go to our new workshop, not to Dover:", "ship_to"),
        ("Please post to:", "ship_to"),
        ("Ship to my office not the shop -", "ship_to"),
        ("Die Ware diesmal bitte ins neue Lager, nicht nach Kiel:", "ship_to"),
        ("Merci de livrer cette fois au chantier et non au dépôt :", "ship_to"),
        ("Esta vez manden el paquete a casa de mi madre, no al taller:", "ship_to"),
        ("Questa volta consegnate al nuovo magazzino, non in sede:", "ship_to"),
        ("Dit keer bezorgen op de nieuwe locatie, niet in Kampen -", "ship_to"),
        ("Desta vez entreguem na obra, em vez do armazém:", "ship_to"),
        ("Rechnung wie immer nach Kiel an:", "bill_to"),
        ("The invoice goes to our head office as usual:", "bill_to"),
        ("My own details for the invoice:", "bill_to"),
        ("Our new address since the summer:", "sold_to"),
        (
            "Please invoice us, our number is 4471-B. But deliver to the boathouse, the club is shut till noon:",
            "ship_to",
        ),
        ("Wir brauchen 4 davon. Liefern Sie bitte an die Baustelle, im Büro ist niemand:", "ship_to"),
        ("If nobody is there please deliver to:", None),
        ("Please don't send it to the old address:", None),
        ("Bitte nicht mehr an die alte Adresse liefern:", None),
        ("You delivered the last parcel to:", None),
        ("Deliver to the yard and send the invoice to:", None),
        ("We would like to order:", None),
    ],
)
def test_words_that_lead_to_an_address(text: str, party: str | None) -> None:
    assert heads_address(text) == party


@pytest.mark.parametrize(
    "lead",
    [
        "Bill us as usual. But deliver to the boathouse because the club\nis locked before noon:",
        "Rechnung wie üblich. Liefern Sie aber bitte auf die Baustelle, weil\nim Büro niemand ist:",
        "Facturez-nous comme d'habitude. Mais livrez à la salle des fêtes car\nle bureau est fermé le matin :",
    ],
)
def test_a_sentence_that_leads_to_an_address_may_begin_in_the_row_above(lead: str) -> None:
    text = f"Please send 4 x TW-4410.\n\n{lead}\n\nRiver Club\n8 Mill Lane\nAlbany, NY 12207\n\nJane Doe"
    assert place(one(mail(text, "Order")).ship_to)[1:3] == ("River Club", "8 Mill Lane")


ELSEWHERE = """Please send 4 x TW-4410, check enclosed.

{lead}
Ruiz Toys LLC
12 Oak Street
Albany, NY 12207

Regards
Ann
Ann Ruiz
Workshop Manager
Ruiz Toys LLC
5 Lane Road
Dover, DE 19901
"""


@pytest.mark.parametrize(
    "lead",
    ["This time deliver to our new shop, not to Dover:", "The goods go straight to the fair -", "Please post to:"],
)
def test_where_the_goods_go_in_words(lead: str) -> None:
    draft = one(mail(ELSEWHERE.format(lead=lead), "order", sender=("Ann Ruiz", "ann@ruiz.example")))
    assert place(draft.ship_to)[1:3] == ("Ruiz Toys LLC", "12 Oak Street")
    assert place(draft.sold_to) == ("Ann Ruiz", "Ruiz Toys LLC", "5 Lane Road", None, "Dover", "19901")
    assert doubts(draft) == []


@pytest.mark.parametrize(
    "lead",
    [
        "If nobody is there please deliver to:",
        "Please don't send it to the old address:",
        "This time send them to our place in Erie.",
    ],
)
def test_an_address_that_is_not_surely_where_the_goods_go_is_a_doubt(lead: str) -> None:
    draft = one(mail(ELSEWHERE.format(lead=lead), "order"))
    assert Code.ADDRESS_DOUBTFUL in doubts(draft)


@pytest.mark.parametrize(
    ("sender", "person", "firm"),
    [
        ("Claire Duffy - Duffy & Sons Ltd", "Claire Duffy", "Duffy & Sons Ltd"),
        ("Foyle Schools Trust (Mary Quinn)", "Mary Quinn", "Foyle Schools Trust"),
        ("Anna Weber | Weber Haustechnik GmbH", "Anna Weber", "Weber Haustechnik GmbH"),
        ("Paul Martin, Boulangerie du Port", "Paul Martin", "Boulangerie du Port"),
        ("Laura from Harbour Cafe", None, "Laura from Harbour Cafe"),
        ("Stoltz Family Farm", None, "Stoltz Family Farm"),
        ("Merceria Bertolani", None, "Merceria Bertolani"),
        ("Orville Haugen", "Orville Haugen", None),
        ("Marsh, Ann", "Marsh, Ann", None),
    ],
)
def test_who_sends(sender: str, person: str | None, firm: str | None) -> None:
    assert named_by(sender) == (person, firm)


@pytest.mark.parametrize(
    ("text", "job"),
    [
        ("Office Manager", True),
        ("Dierenarts / praktijkhouder", True),
        ("A professora bibliotecária", True),
        ("Owner & chef", True),
        ("Trésorier", True),
        ("Werkstattleitung", True),
        ("Head of Laboratory", True),
        ("Chef de cuisine", True),
        ("Responsável de compras", True),
        ("Praxismanagerin", True),
        ("Presidente do clube", True),
        ("Hotel Presidente", False),
        ("Rohrleitung Müller", False),
        ("Head & Sons", False),
        ("Partner School", False),
        ("Chef Direct", False),
        ("Peter Cook", False),
        ("Direction & Partners", False),
    ],
)
def test_what_somebody_is(text: str, job: bool) -> None:
    assert is_job(text) is job


SIGNED = """Please send 4 x TW-4410 and 2 x TW-1306 on account.

Kind regards
{block}
"""


@pytest.mark.parametrize(
    ("home", "block", "name", "company", "street2"),
    [
        ("GB", "Sue\n\nSue Marsh\nOffice Manager\nMarsh Garage Services\n22 Mill Road, Skipton BD23 2LX", "Sue Marsh", "Marsh Garage Services", None),
        ("NL", "Marleen Kok\nDierenarts / praktijkhouder\n\nDierenartspraktijk De Brug\nLaarstraat 24, 7201 CD Zutphen", "Marleen Kok", "Dierenartspraktijk De Brug", None),
        ("PT", "Escola Secundária do Monte\nBiblioteca\nRua Nova 45\n3800-110 Aveiro", "Jane Doe", "Escola Secundária do Monte", "Biblioteca"),
        ("US", "St. Anne's Parish\nChurch Office\n12 Oak Street\nAlbany, NY 12207", "Jane Doe", "St. Anne's Parish", "Church Office"),
        ("DE", "Grundschule am See\nSekretariat\nSeestraße 4\n24103 Kiel", "Jane Doe", "Grundschule am See", "Sekretariat"),
        ("IT", "Istituto Galilei\nSegreteria\nVia Roma 4\n55100 Lucca LU", "Jane Doe", "Istituto Galilei", "Segreteria"),
    ],
)  # fmt: skip
def test_who_signs_and_what_stands_below_a_firm(
    home: str, block: str, name: str, company: str, street2: str | None
) -> None:
    draft = one(mail(SIGNED.format(block=block), "order"), context(home))
    assert place(draft.sold_to)[:2] == (name, company)
    assert draft.sold_to.street2.value == street2


@pytest.mark.parametrize(
    "block",
    [
        "Claire Duffy\nUnit 4, Quay Road\nCobh\nCo. Cork\nP24 VK12",
        "Claire Duffy\nUnit 4, Quay Road\nCobh\nCo. Cork\nEircode: P24 VK12\nIreland",
        "Claire Duffy, Unit 4, Quay Road, Cobh, Co. Cork, P24 VK12, Ireland",
        "Name: Claire Duffy\nAddress: Unit 4, Quay Road\nTown: Cobh\nCounty: Co. Cork\nEircode: P24 VK12\nCountry: Ireland",
    ],
)
@pytest.mark.parametrize("home", ["IE", "GB"])
def test_an_irish_address(home: str, block: str) -> None:
    catalog = Catalog((*CATALOG.items, Item(sku="A10", description="Tea, black", unit_price=Decimal("4"))))
    draft = one(mail(f"Please send 3 x A10.\n\n{block}\n", "order"), context(home, catalog=catalog))
    assert (draft.sold_to.city.value, draft.sold_to.region.value) == ("Cobh", "Co. Cork")
    assert (draft.sold_to.postal_code.value, draft.sold_to.country.value) == ("P24 VK12", "IE")
    assert lines(draft) == [("A10", "3", None)]


TWO = """Two orders, both on account.

PO 1001{first}
4 x TW-4410
2 x TW-1306
{one}
PO 1002{second}
1 x TW-1108
{two}
Kind regards
Pat Kelly
Kelly Vets
9 Long Road
Erie, PA 16501
"""
ALBANY = "Deliver to: Kelly Vets, 12 Oak Street, Albany, NY 12207\n"
BANGOR = "Deliver to:\nKelly Vets\n7 Elm Street\nBangor, ME 04401\n"


def test_two_orders_for_two_places() -> None:
    drafts = parse(mail(TWO.format(first="", one=ALBANY, second="", two=BANGOR), "orders"), context())
    assert [d.customer_po.value for d in drafts] == ["1001", "1002"]
    assert [d.ship_to.street.value for d in drafts] == ["12 Oak Street", "7 Elm Street"]
    assert {d.sold_to.street.value for d in drafts} == {"9 Long Road"}
    assert [doubts(d) for d in drafts] == [[], []]


@pytest.mark.parametrize(
    ("first", "one_", "second", "two"),
    [
        ("", "", "", BANGOR),  # the address of the last one only
        (" for the clinic in Albany", "", " for the clinic in Bangor", ""),
        (" - Albany branch", "", " - Bangor branch", ""),
    ],
)
def test_an_order_whose_place_is_not_told_is_a_doubt(first: str, one_: str, second: str, two: str) -> None:
    drafts = parse(mail(TWO.format(first=first, one=one_, second=second, two=two), "orders"), context())
    assert len(drafts) == 2
    assert Code.ADDRESS_DOUBTFUL in doubts(drafts[0])
    assert drafts[0].ship_to.street.value is None


def test_what_forbids_to_take_the_mail_holds_for_each_order() -> None:
    text = TWO.format(first="", one="", second="", two="\nPlease do not ship until we have called you.\n")
    drafts = parse(mail(text, "orders"), context())
    assert all(Code.NEEDS_PERSON in doubts(draft) for draft in drafts)


PACKED = Catalog(
    (
        Item(
            sku="W-2203",
            description="Sparkling wine, case of 6 bottles",
            unit_price=Decimal("60"),
            pack_size=Decimal(6),
        ),
        Item(sku="W-2010", description="Slides, box of 50", unit_price=Decimal("3"), pack_size=Decimal(50)),
        *CATALOG.items,
    )
)


@pytest.mark.parametrize(
    ("row", "count"),
    [
        ("W-2203  Sparkling wine ........ 24 bottles, that is 4 cases", "4"),
        ("W-2203  Crémant ........ 24 bouteilles, soit 4 cartons", "4"),
        ("W-2203 Sekt, 4 Kartons = 24 Flaschen", "4"),
        ("W-2203  espumoso: 12 botellas (2 cajas)", "2"),
        ("W-2010  slides (box 50) x 10", "10"),
        ("W-2010  portaobjetos (caja 50)  x 3", "3"),
        ("W-2010  vetrini (scatola 50) x 7", "7"),
    ],
)
def test_one_number_of_two_counts(row: str, count: str) -> None:
    draft = one(mail(f"Please send:\n\n{row}\nTW-4410  Mug  x 2\n\nAnn Baker\n", "order"), context(catalog=PACKED))
    assert next((sku, quantity) for sku, quantity, _ in lines(draft)) == (row.split()[0], count)
    assert len(draft.lines) == 2
    assert doubts(draft) == []


@pytest.mark.parametrize(
    "row", ["W-2203  Sparkling wine, 24 bottles, that is 5 cases", "TW-4410  24 mugs, so 4 boxes of mugs"]
)
def test_two_counts_that_do_not_agree_are_a_doubt(row: str) -> None:
    draft = one(mail(f"Please send:\n\n{row}\nTW-1306  Scissors  x 2\n\nAnn Baker\n", "order"), context(catalog=PACKED))
    assert len(draft.lines) == 2
    assert Code.QUANTITY_DOUBTFUL in doubts(draft)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Please send two TW-4411, one packet each of TW-1108, TW-1118 and TW-1306, and three TW-1415.", "2 1 1 1 3"),
        ("Please send TW-1108, TW-1118 and TW-1306 two each, and one TW-1415.", "2 2 2 1"),
        ("Bitte liefern Sie je 3 TW-1108, TW-1118 und TW-1306 sowie 5 TW-1415.", "3 3 3 5"),
    ],
)
def test_so_many_each_among_others(text: str, expected: str) -> None:
    draft = one(mail(f"{text}\n\nAnn Baker\n", "order"), context("DE" if "Bitte" in text else "US"))
    assert [str(line.quantity.value) for line in draft.lines] == expected.split()


@pytest.mark.parametrize(
    ("home", "below"),
    [
        ("CA", "Merci et bonne journée,\nLuc Thibodeau\n418 555-0126"),
        ("NL", "Onze referentie: DH-2647\n\nGroeten\nAnn Baker"),
        ("NL", "Kenmerk: ZX-1190\n\nGroeten\nAnn Baker"),
        ("FR", "Notre référence : AB-7712\n\nCordialement\nAnn Baker"),
        ("IE", "Ann Baker\nQuay Road 4\nCobh\nCo. Cork\nP24 VK12"),
    ],
)
def test_telephones_and_numbers_of_ones_own_are_no_items(home: str, below: str) -> None:
    draft = one(mail(f"Please send:\n\n2 x TW-4410\n4 x TW-1306\n\n{below}\n", "order"), context(home))
    assert [sku for sku, _, _ in lines(draft)] == ["TW-4410", "TW-1306"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Solicitamos o fornecimento dos livros abaixo indicados para a nossa escola.", "PT"),
        ("We request delivery of the goods below, due to a school fair.", "GB"),
    ],
)
def test_small_words_are_no_numbers(text: str, country: str) -> None:
    draft = one(mail(f"{text}\n\n2 x TW-4410\n4 x TW-1306\n\nAnn Baker\n", "order"), context(country))
    assert [sku for sku, _, _ in lines(draft)] == ["TW-4410", "TW-1306"]


@pytest.mark.parametrize(
    "said",
    [
        "I'm mailing a check today, tell me if I got the total wrong.",
        "Scheck folgt, bitte sagen Sie mir Bescheid, wenn die Summe falsch ist.",
        "Le chèque suit, dites-moi si le total est faux.",
        "Va el cheque, avísenme si el total está mal.",
    ],
)
def test_what_is_to_be_told_is_no_condition(said: str) -> None:
    assert doubts(one(mail(f"Please send 2 x TW-4410.\n{said}\n\nAnn Baker\n", "order"))) == []


@pytest.mark.parametrize(
    "said",
    [
        "Tell me before you ship if the total is over $50.",
        "Let me know if you have no TW-1306, then leave it out.",
        "Sagen Sie mir vorher Bescheid, wenn es mehr als 50 Euro kostet.",
    ],
)
def test_what_is_to_be_told_first_is_a_condition(said: str) -> None:
    assert doubts(one(mail(f"Please send 2 x TW-4410 and 3 x TW-1306.\n{said}\n\nAnn Baker\n", "order")))


@pytest.mark.parametrize(
    ("said", "method"),
    [
        ("Just put it on the Visa you have for me.", "card"),
        ("Please put everything on my Mastercard.", "card"),
        ("Passez-le sur ma carte.", "card"),
        ("Zet het maar op de kaart.", "card"),
        ("I put a card in the box last time.", None),
    ],
)
def test_put_on_a_card(said: str, method: str | None) -> None:
    draft = one(mail(f"Please send 2 x TW-4410. {said}\n\nAnn Baker\n", "order"))
    assert draft.payment.method.value == method


HANDED_ON = """{comment}

Regards
Ursula Amman

{header}

{says}
- TW-4410  8 pcs
- TW-1306  6 pcs
Greetings, Ray
"""
HEADER = "From: Ray Zimmer <ray@amman.example>\nSent: Thursday, 19 November 2026\nTo: Ursula Amman <u.amman@amman.example>\nSubject: Material"


@pytest.mark.parametrize(
    "says", ["Es fehlt noch:", "Still missing:", "Il nous manque encore :", "Nos faltan:", "Ci mancano ancora:"]
)
def test_what_is_still_wanted_is_no_complaint(says: str) -> None:
    comment = "Below the foreman's list, please order as it stands."
    text = HANDED_ON.format(comment=comment, header=HEADER, says=says)
    draft = one(mail(text, "Fwd: Material", forwarded=True))
    assert [sku for sku, _, _ in lines(draft)] == ["TW-4410", "TW-1306"]
    assert doubts(draft) == []


@pytest.mark.parametrize(
    ("comment", "says"),
    [
        ("FYI, see below.", "Es fehlt noch:"),
        ("Please don't send these yet, I shall ask Ray.", "Still missing:"),
        ("Please order as below.", "In the last delivery these were missing:"),
    ],
)
def test_what_was_missing_or_is_not_asked_for_is_no_plain_order(comment: str, says: str) -> None:
    text = HANDED_ON.format(comment=comment, header=HEADER, says=says)
    draft = one(mail(text, "Fwd: Material", forwarded=True))
    assert draft.kind != "order" or doubts(draft)


@pytest.mark.parametrize(
    "said",
    [
        "If I am a little over, keep it for the postage.",
        "If there is anything left over, keep it for the next time.",
        "Falls es zu viel ist, bitte den Rest gutschreiben.",
        "Si c'est trop, gardez la différence.",
    ],
)
def test_money_left_over_is_no_condition(said: str) -> None:
    assert doubts(one(mail(f"Please send 2 x TW-4410. A check is in the mail.\n{said}\n\nAnn Baker\n", "order"))) == []


@pytest.mark.parametrize(
    "said",
    ["If it is too much, leave out the scissors and keep the change.", "If you are short of mugs send the green ones."],
)
def test_money_that_goods_hang_on_is_a_condition(said: str) -> None:
    assert doubts(one(mail(f"Please send 2 x TW-4410. A check is in the mail.\n{said}\n\nAnn Baker\n", "order")))


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("Bestell-Nr. AI-6609", "AI-6609"),
        ("Best.-Nr. MB 114/26", "MB 114/26"),
        ("Auftrags-Nr. 4711-B", "4711-B"),
        ("Please quote PO-889 on the invoice", "PO-889"),
        ("Our ref KV-77", "KV-77"),
        ("order ref BL/1107", "BL/1107"),
        ("Notre réf. : AB-771", "AB-771"),
        ("Nostro riferimento: RF-112", "RF-112"),
        ("ons kenmerk ZX-1190", "ZX-1190"),
        ("A nossa referência: AB-771", "AB-771"),
        ("Unser Zeichen: JM-114", "JM-114"),
    ],
)
def test_ones_own_number_in_a_sentence_is_no_item(said: str, number: str) -> None:
    draft = one(mail(f"Please send 2 x TW-4410 and 3 x TW-1306. {said}.\n\nAnn Baker\n", "hello"))
    assert draft.customer_po.value == number
    assert [sku for sku, _, _ in lines(draft)] == ["TW-4410", "TW-1306"]
    assert doubts(draft) == []


def test_a_reference_of_nobodys_own_may_be_an_item() -> None:
    draft = one(mail("Please send 2 x TW-4410 and 3 of reference AB-771.\n\nAnn Baker\n", "hello"))
    assert [sku for sku, _, _ in lines(draft)] == ["TW-4410", "AB-771"]


@pytest.mark.parametrize(
    "text",
    [
        "Queremos encomendar 2 un. TW-4410 e 6 un. TW-1306.",
        "Wir bestellen 2 St. TW-4410 und 6 Stk. TW-1306.",
        "Vi chiedo 2 pz. TW-4410 e 6 pz. TW-1306.",
        "Please send 2 pcs. TW-4410 and 6 pcs. TW-1306.",
    ],
)
def test_a_unit_with_a_point_ends_no_sentence(text: str) -> None:
    draft = one(mail(f"{text}\n\nAnn Baker\n", "order"))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "2"), ("TW-1306", "6")]
    assert doubts(draft) == []


@pytest.mark.parametrize(
    ("said", "method"),
    [
        ("Can you send 2 x TW-4410 on our account?", "account"),
        ("Could you please send 2 x TW-4410 and charge my Visa?", "card"),
        ("Können Sie uns 2 x TW-4410 auf Rechnung schicken?", "account"),
        ("Please send 2 x TW-4410. Can I pay by card?", None),
    ],
)
def test_how_it_is_paid_in_a_polite_question(said: str, method: str | None) -> None:
    assert one(mail(f"{said}\n\nAnn Baker\n", "order")).payment.method.value == method


NUMBERED = """Two orders please, both to the account.

{one}
6 x TW-4410
Kelly Vets, 12 Oak Street, Albany, NY 12207

{two}
2 x TW-1306
Kelly Vets, 7 Elm Street, Bangor, ME 04401

Pat
"""


@pytest.mark.parametrize(
    ("one_", "two"),
    [
        ("1) Albany clinic, order ref WV-101:", "2) Bangor clinic, order ref WV-102:"),
        ("Order WV-101, for our clinic in Albany", "Order WV-102, for our clinic in Bangor"),
        ("PO WV-101 - Albany:", "PO WV-102 - Bangor:"),
    ],
)
def test_two_orders_below_headings_of_ones_own(one_: str, two: str) -> None:
    drafts = parse(mail(NUMBERED.format(one=one_, two=two), "orders"), context())
    assert [d.customer_po.value for d in drafts] == ["WV-101", "WV-102"]
    assert [(d.ship_to.street or d.sold_to.street).value for d in drafts] == ["12 Oak Street", "7 Elm Street"]
    assert [[sku for sku, _, _ in lines(d)] for d in drafts] == [["TW-4410"], ["TW-1306"]]
    assert [doubts(d) for d in drafts] == [[], []]


def test_whom_it_is_for_behind_a_class() -> None:
    block = "Grundschule am See\nKlasse 4b, z. Hd. Eva Busch\nSeestraße 4\n24103 Kiel"
    draft = one(
        mail(f"Bitte senden Sie 2 x TW-4410.\n\nBitte an die Klasse liefern, nicht ans Büro:\n\n{block}\n", "order"),
        context("DE"),
    )
    assert place(draft.ship_to)[:4] == ("Eva Busch", "Grundschule am See", "Seestraße 4", "Klasse 4b")
    assert doubts(draft) == []


@pytest.mark.parametrize(
    "said",
    [
        "If nobody is in, leave it in the porch.",
        "Falls niemand da ist, bitte beim Nachbarn abgeben.",
        "Si no hay nadie, dejar en portería.",
        "Wenn möglich bis Freitag.",
        "Si possible avant vendredi.",
        "Se possibile entro venerdì.",
        "Sorry for the late order.",
        "We are closed on Mondays, so please don't deliver then.",
        "Se tiverem dúvidas, liguem.",
    ],
)
def test_courtesies_are_no_conditions(said: str) -> None:
    assert doubts(one(mail(f"Please send 2 x TW-4410 and 3 x TW-1306.\n{said}\n\nAnn Baker\n", "order"))) == []


@pytest.mark.parametrize(
    "said",
    [
        "Only if possible by Friday.",
        "Nur wenn möglich bis Freitag.",
        "Only if you can deliver by Friday.",
        "If nobody is there please deliver to the shop in Erie.",
        "Sorry I'm late, please leave out the scissors.",
        "If there are any problems send green instead.",
    ],
)
def test_what_only_sounds_like_a_courtesy_is_a_condition(said: str) -> None:
    assert doubts(one(mail(f"Please send 2 x TW-4410 and 3 x TW-1306.\n{said}\n\nAnn Baker\n", "order")))


def test_numbers_of_five_digits_before_names_are_no_towns() -> None:
    names = (("00303", "Lettuce, Winter Density"), ("00341", "Radish, Chioggia"), ("00352", "Radish, French Breakfast"))
    catalog = Catalog(tuple(Item(sku=sku, description=name, unit_price=Decimal("3")) for sku, name in names))
    text = "I would like two of 00303 please. Then send one packet each of 00341 Chioggia, and 00352 French Breakfast.\n\nAnn Baker\n"
    draft = one(mail(text, "order"), context(catalog=catalog))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("00303", "2"), ("00341", "1"), ("00352", "1")]


@pytest.mark.parametrize(
    "sentence",
    [
        "A campainha está avariada, é favor bater à porta.",
        "A nossa banda faz cem anos.",
        "A guia deve vir colada por fora da caixa.",
    ],
)
def test_an_article_of_another_language_counts_nothing(sentence: str) -> None:
    text = f"Bom dia,\n\nqueremos encomendar:\n\n3 x TW-4410\n12 x TW-1108\n\n{sentence}\n\nCumprimentos,\nAna Sousa\n"
    draft = parse(mail(text), context("PT"))[0]
    assert [line.sku.value for line in draft.lines] == ["TW-4410", "TW-1108"]
