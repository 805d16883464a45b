# ruff: noqa: E501
"""Whose the addresses in the sentences of a mail are, told from who pays, from what "not" denies, and from one another; towns and postal
codes that a sign parts."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.parsing import parse
from orderproc.parsing.party.leadins import heads_address
from tests.parsing.made import context, mail, one


def _read(said: str, country: str) -> OrderDraft:
    ordered = f"Hello,\nplease send\n\n3 x TW-4410 Mug, stoneware, blue\n\n{said}\n\nRegards\nJane Doe\n"
    (draft,) = parse(mail(ordered, "Order"), context(country))
    return draft


def _streets(draft: OrderDraft) -> tuple[str | None, str | None]:
    goes = draft.ship_to if draft.ship_to.street else draft.sold_to
    pays = draft.bill_to if draft.bill_to.street else draft.sold_to
    return goes.street.value, pays.street.value


def _doubts(draft: OrderDraft) -> list[Issue]:
    return [i for i in draft.issues if i.code is Code.ADDRESS_DOUBTFUL]


@pytest.mark.parametrize(
    ("country", "said"),
    [
        ("GB", "Dale School, Mill Road 4, Hove BN3 1EH. The bill is for the Dale Trust, Quay Street 9, Leeds LS1 4AB."),
        ("GB", "We're at Mill Road 4, Hove BN3 1EH.\n\nWho pays: Dale Trust, Quay Street 9, Leeds LS1 4AB."),
        ("DE", "Kita Sonnenschein, Mill Road 4, 21335 Lüneburg.\n\nZahler: Stadt Lüneburg, Quay Street 9, 21337 Lüneburg"),
        ("NL", "De doos mag naar CBS De Linde, Mill Road 4, 3811 CV Amersfoort. De rekening is voor Stichting Eik, Quay Street 9, 3512 JE Utrecht."),
        ("IT", "Il pacco a: Carla Berti, Mill Road 4, 43121 Parma. Il conto a me: Rosa Berti, Quay Street 9, 43123 Parma."),
    ],
)  # fmt: skip
def test_one_pays_and_the_goods_go_to_the_other(country: str, said: str) -> None:
    draft = _read(said, country)
    assert _streets(draft) == ("Mill Road 4", "Quay Street 9")
    assert _doubts(draft) == []


@pytest.mark.parametrize(
    ("country", "said"),
    [
        ("FR", "à l'adresse suivante :\n\nÉcole Jean-Macé\nMill Road 4\n35000 Rennes\n\nLe mandat sera émis par la Commune de Bruz, Quay Street 9, 35170 Bruz."),
        ("FR", "Livrer : École Jean-Macé, Mill Road 4, 35000 Rennes.\n\nJe réglerai moi-même : Paul Morel, Quay Street 9, 35170 Bruz."),
        ("ES", "Enviar a: Colegio Sol, Mill Road 4, 31001 Pamplona.\n\nEl pago se hará por el Ayuntamiento de Tudela, Quay Street 9, 31500 Tudela."),
        ("IT", "Spedire a: Scuola Manzoni, Mill Road 4, 43121 Parma.\n\nIl pagamento sarà fatto dal Comune di Parma, Quay Street 9, 43123 Parma."),
        ("PT", "Entrega: Escola da Praia, Mill Road 4, 3000-123 Coimbra.\n\nO pagamento será feito pela Câmara de Coimbra, Quay Street 9, 3000-200 Coimbra."),
        ("DE", "Lieferung an: Kita Sonne, Mill Road 4, 21335 Lüneburg.\n\nDie Zahlung erfolgt durch die Stadt Lüneburg, Quay Street 9, 21337 Lüneburg."),
    ],
)  # fmt: skip
def test_who_makes_the_payment_is_billed(country: str, said: str) -> None:
    draft = _read(said, country)
    assert _streets(draft) == ("Mill Road 4", "Quay Street 9")


@pytest.mark.parametrize(
    ("country", "said"),
    [
        ("FR", "La dernière livraison est partie à notre ancien entrepôt (Quay Street 9, 59800 Lille), que nous n'occupons plus.\n\nLivraison : Nord Jeux, Mill Road 4, 59650 Villeneuve-d'Ascq"),
        ("FR", "Nos anciens bureaux (Quay Street 9, 59800 Lille) sont fermés. Livraison : Nord Jeux, Mill Road 4, 59650 Villeneuve-d'Ascq"),
        ("IT", "Fatturare e spedire a:\nOsteria Luna, Mill Road 4, 43121 Parma."),
        ("GB", "Bill & ship to:\nDale School, Mill Road 4, Hove BN3 1EH."),
        ("DE", "Bitte liefern und berechnen an:\nKita Sonne, Mill Road 4, 21335 Lüneburg."),
        ("ES", "Enviar y facturar a:\nColegio Sol, Mill Road 4, 31001 Pamplona."),
    ],
)  # fmt: skip
def test_an_old_house_gets_nothing_and_one_of_both_gets_both(country: str, said: str) -> None:
    goes, pays = _streets(_read(said, country))
    assert goes == "Mill Road 4"
    assert pays in (None, goes)


@pytest.mark.parametrize(
    ("country", "said"),
    [
        ("DE", "Nicht mehr Hohe Gasse 19, 04107 Leipzig, sondern:\n\nKanzlei Fürst\nMill Road 4\n04109 Leipzig"),
        ("IT", "Non più Via Emilia 5, 41121 Modena ma\n\nOfficine Rossi\nMill Road 4\n41124 Modena"),
        ("GB", "Deliver to Dale School, Mill Road 4, Hove BN3 1EH.\nOLD (please delete): Quay Street 9, Hove BN3 2EJ"),
    ],
)  # fmt: skip
def test_what_no_longer_holds_is_no_doubt_beside_what_does(country: str, said: str) -> None:
    draft = _read(said, country)
    assert _streets(draft)[0] == "Mill Road 4"
    assert _doubts(draft) == []


def test_not_the_one_but_the_other_is_the_other() -> None:
    draft = _read(
        "Deliver to Dale School, Mill Road 4, Hove BN3 1EH.\n\nInvoice to the committee, not the school: Dale Friends, Quay Street 9, Leeds LS1 4AB.",
        "GB",
    )
    assert _streets(draft) == ("Mill Road 4", "Quay Street 9")


@pytest.mark.parametrize(
    ("country", "said", "town", "code"),
    [
        ("DE", "Bitte schicken an: Kita Sonnenschein, Am Anger 3, Erfurt, 99084.", "Erfurt", "99084"),
        ("NL", "Verstuur naar: Joris Bos; Kerkstraat 9; app. 4C; 3811CV; Amersfoort", "Amersfoort", "3811CV"),
        ("ES", "Rosa Vidal\nAvenida del Puerto 5\nVálor 46021", "Válor", "46021"),
        ("PT", "Rui Tavares\nRua do Carmo 12\n3000-112\nCoimbra", "Coimbra", "3000-112"),
        ("CA", "Ann Lee\n12 Dock Rd\nPrince George BC\nV8J 1A4, Canada", "Prince George", "V8J 1A4"),
    ],
)
def test_a_town_and_its_code_are_one_however_parted(country: str, said: str, town: str, code: str) -> None:
    draft = _read(said, country)
    goes = draft.ship_to if draft.ship_to.city else draft.sold_to
    assert (goes.city.value, goes.postal_code.value) == (town, code)


@pytest.mark.parametrize(
    ("country", "said"),
    [
        ("DE", "Lieferung an:\nKita Sonnenschein\nAm Anger 3\n99084 Erfurt\n\nDie Quittung an die Kassiererin, Birkenweg 2b in 99086 Erfurt."),
        ("FR", "Livraison :\nÉcole du Parc\n7 rue des Forges\n21000 Dijon\n\nLe dépôt se fait au foyer, avenue des Lilas 14."),
        ("ES", "Entrega:\nColegio del Parque\nCalle Mayor 7\n46021 Valencia\n\nEl recibo lo recoge Ana en la avenida del Puerto 14."),
    ],
)  # fmt: skip
def test_a_place_of_which_nothing_was_read_is_a_doubt(country: str, said: str) -> None:
    assert _doubts(_read(said, country)) != []


@pytest.mark.parametrize(
    ("country", "closing"),
    [("DE", "Es grüßt herzlich"), ("PT", "Até amanhã"), ("FR", "À bientôt"), ("IT", "Tanti saluti"), ("NL", "Tot ziens"), ("ES", "Hasta pronto")],
)  # fmt: skip
def test_words_at_parting_are_nobodys_name(country: str, closing: str) -> None:
    text = f"Hello,\nplease send\n\n3 x TW-4410 Mug, stoneware, blue\n\n{closing}\nUte Kern\nHauptgasse 8\n21335 Lüneburg\n"
    (draft,) = parse(mail(text, "Order"), context("DE"))
    assert closing not in (draft.sold_to.name.value, draft.sold_to.company.value, draft.sold_to.street2.value)


def test_a_portuguese_no_denies_nothing() -> None:
    draft = _read("Estamos agora no Largo do Carmo 12, 3000-112 Coimbra.", "PT")
    assert (draft.sold_to.street.value, _doubts(draft)) == ("Largo do Carmo 12", [])


def test_a_spanish_no_denies() -> None:
    draft = _read("Entregar en la calle Mayor 7, 46021 Valencia, no en la calle Nueva 9, 46022 Valencia.", "ES")
    goes = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert goes.street.value == "calle Mayor 7"


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [
        ("My friend is", "and I am"),
        ("My sister is", "I am"),
        ("Meine Schwester ist", "und ich bin"),
        ("Mon amie est", "Je suis"),
        ("Mi hermana es", "Yo soy"),
        ("Mijn vriendin is", "en ik ben"),
    ],
)
def test_whose_name_stands_below(theirs: str, mine: str) -> None:
    assert (heads_address(theirs), heads_address(mine)) == ("ship_to", "sold_to")
    assert heads_address(f"{theirs} very happy with it") is None
    assert heads_address(f"{mine} away until Monday") is None


@pytest.mark.parametrize(
    ("sender", "signed"), [("Betty Lind", "Betty"), ("Anna-Lena Kruse", "Anna-Lena"), ("Jo van Dijk", "Jo")]
)
def test_a_first_name_above_an_address_is_no_firm(sender: str, signed: str) -> None:
    text = f"Please send:\n\n2 x TW-4410\n\nThanks\n{signed}\n12 Elm Street\nAlbany, NY 12207\n"
    draft = one(mail(text, "order", sender=(sender, "b@post.example")))
    assert (draft.sold_to.name.value, draft.sold_to.company.value) == (sender, None)
    assert draft.sold_to.street.value == "12 Elm Street"


@pytest.mark.parametrize(
    ("sender", "firm"),
    [("St Mary's School", "St Mary's School"), ("Dale Ceramics Ltd", "Dale Ceramics Ltd"), ("Jane Marsh", None), ("Jane Marsh, Dale Ltd", None)],
)  # fmt: skip
def test_who_signs_for_the_firm_that_sends(sender: str, firm: str | None) -> None:
    text = "Please send:\n\n2 x TW-4410\n\nKind regards\nAnn Baker\n12 Elm Street\nAlbany, NY 12207\n"
    draft = one(mail(text, "order", sender=(sender, "office@post.example")))
    assert (draft.sold_to.name.value, draft.sold_to.company.value) == ("Ann Baker", firm)


@pytest.mark.parametrize(
    ("called", "signed"),
    [("Jem", "Jeremy Vane"), ("Bob", "Robert Carter"), ("Kate", "Katherine Hill"), ("Sepp", "Josef Huber")],
)
def test_what_friends_call_who_signs_is_no_part_of_the_address(called: str, signed: str) -> None:
    text = f"Please send:\n\n2 x TW-4410\n\nThanks\n{called}\n\n{signed}\nDale Ceramics Ltd\n12 Elm Street\nAlbany, NY 12207\n"
    draft = one(mail(text, "order", sender=("Dale Ceramics Ltd", "b@post.example")))
    assert (draft.sold_to.name.value, draft.sold_to.company.value) == (signed, "Dale Ceramics Ltd")
    assert draft.sold_to.street2.value is None
