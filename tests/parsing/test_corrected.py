"""What a mail says of itself below its list: a postscript that corrects a quantity, headings between rules, who signs above it."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Kind, Severity
from orderproc.parsing import parse
from tests.parsing.made import context, lines, mail, one

# how a mail begins and ends, by language
BEGIN = {
    "en_US": "Please send us:",
    "de_DE": "Bitte senden Sie uns:",
    "fr_FR": "Merci de nous envoyer :",
    "es_ES": "Por favor envíennos:",
    "it_IT": "Vi preghiamo di inviarci:",
    "nl_NL": "Graag leveren:",
    "pt_PT": "Por favor enviem-nos:",
}
END = {
    "en_US": "Jane Doe\nLinden School\n12 Oak Street\nAlbany, NY 12207",
    "de_DE": "Jana Dorn\nLindenschule\nEichenweg 12\n33602 Bielefeld",
    "fr_FR": "Jeanne Dorn\nÉcole des Tilleuls\n12 rue des Chênes\n37000 Tours",
    "es_ES": "Juana Dorn\nColegio Los Tilos\nCalle Roble 12\n28010 Madrid",
    "it_IT": "Gianna Dorni\nScuola Tigli\nVia Quercia 12\n20121 Milano",
    "nl_NL": "Jana Doorn\nDe Lindeschool\nEikenweg 12\n3511 AB Utrecht",
    "pt_PT": "Joana Dorn\nEscola das Tílias\nRua do Carvalho 12\n1200-109 Lisboa",
}


def doubts(draft: OrderDraft) -> list[str]:
    return [issue.message for issue in draft.issues if issue.severity is not Severity.NOTE]


def with_postscript(said: str, locale: str) -> OrderDraft:
    text = f"{BEGIN[locale]}\n\n2 TW-4410\n1 TW-1306\n\n{END[locale]}\n\n{said}"
    return one(mail(text), context(locale[-2:], locale=locale))


@pytest.mark.parametrize(
    ("said", "locale"),
    [
        ("P.S. My sister joins in too, so please make the scissors 2 instead of 1. All else as above.", "en_US"),
        ("PS: please make that 2 scissors, not 1.", "en_US"),
        ("P.S. Make the TW-1306 two please, not one as above.", "en_US"),
        ("PS Actually, make it 2 of TW-1306 rather than 1.", "en_US"),
        ("Please raise TW-1306 from 1 to 2.", "en_US"),
        ("PS: Bitte TW-1306 von 1 auf 2 erhöhen.", "de_DE"),
        ("PS : passez TW-1306 de 1 à 2.", "fr_FR"),
        ("PS: Bitte von der Schere (TW-1306) doch 2 statt 1.", "de_DE"),
        ("PS: Von TW-1306 statt einer bitte 2 Stück.", "de_DE"),
        ("PS : finalement, mettez 2 ciseaux TW-1306 au lieu de 1.", "fr_FR"),
        ("P.D.: Al final que sean 2 TW-1306 en vez de 1.", "es_ES"),
        ("P.S. Ripensandoci, di TW-1306 mandatene due invece di una.", "it_IT"),
        ("PS: maak van TW-1306 toch maar 2 in plaats van 1.", "nl_NL"),
        ("PS: afinal ponham 2 TW-1306 em vez de 1.", "pt_PT"),
    ],
)
def test_a_mail_corrects_its_own_quantity(said: str, locale: str) -> None:
    draft = with_postscript(said, locale)
    assert draft.kind is Kind.ORDER
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "2"), ("TW-1306", "2")]
    assert doubts(draft) == []


@pytest.mark.parametrize(
    ("said", "locale"),
    [
        ("P.S. Make the scissors 2 instead of 1 and leave out the mugs.", "en_US"),
        ("P.S. Leave out the mugs and make the scissors 2 instead of 1.", "en_US"),
        ("P.S. Make the scissors 2 instead of 1 and add a ruler.", "en_US"),
        ("P.S. Please ship to my office in Troy and make the scissors 2 instead of 1.", "en_US"),
        ("PS: make the TW-1306 3 instead of 2.", "en_US"),
        ("PS: please make the tape 5 instead of 4.", "en_US"),
        ("PS: TW-1306 bitte 2 statt 1, dafür keine Becher.", "de_DE"),
        ("PS : 2 TW-1306 au lieu de 1, si possible en rouge.", "fr_FR"),
        ("P.S. Di TW-1306 tre invece di due.", "it_IT"),
        ("Please raise TW-1306 from 2 to 3.", "en_US"),
    ],
)
def test_what_is_not_plainly_corrected_waits(said: str, locale: str) -> None:
    assert doubts(with_postscript(said, locale))


@pytest.mark.parametrize(
    "said",
    [
        "PS: in the order I sent last week please make the scissors 2 instead of 1.",
        "PS: please change my order PO 4411 of Monday to 2 scissors instead of 1.",
    ],
)
def test_a_change_of_another_order_is_one(said: str) -> None:
    assert with_postscript(said, "en_US").kind is Kind.CHANGE


@pytest.mark.parametrize(
    ("bye", "said", "locale"),
    [
        ("Thanks\nDianne", "P.S. Everything else as above.", "en_US"),
        ("Saluti\nDiana", "P.S. Un saluto a tutti.", "it_IT"),
        ("Groet\nDiana", "P.S. Groeten aan Piet.", "nl_NL"),
        ("Viele Grüße\nDiana", "PS: Schöne Grüße an Frau Maier.", "de_DE"),
    ],
)
def test_a_postscript_signs_nothing(bye: str, said: str, locale: str) -> None:
    text = f"{BEGIN[locale]}\n\n2 TW-4410\n\n{bye}\n\n{said}"
    draft = one(mail(text, sender=("Diana Kelly", "d@post.example")), context(locale[-2:], locale=locale))
    assert (draft.sold_to.name.value or "").startswith("Dian")
    assert not draft.sold_to.company
    assert doubts(draft) == []


@pytest.mark.parametrize(
    ("first", "second", "to", "locale"),
    [
        (
            "--- ORDER 1: PO 7741, for Albany ---",
            "--- ORDER 2: PO 7742, for our new Troy store ---",
            "Ship to",
            "en_US",
        ),
        ("*** PO 7741 - Albany ***", "*** PO 7742 - Troy ***", "Ship to", "en_US"),
        ("1) Order 7741, Albany shop", "2) Order 7742, Troy shop", "Ship to", "en_US"),
        (
            "--- Bestellung 1: Nr. 7741, für Albany ---",
            "--- Bestellung 2: Nr. 7742, für unsere neue Filiale Troy ---",
            "Lieferanschrift",
            "de_DE",
        ),
        (
            "--- COMMANDE 1 : BC 7741, pour Albany ---",
            "--- COMMANDE 2 : BC 7742, pour notre nouveau magasin de Troy ---",
            "Adresse de livraison",
            "fr_FR",
        ),
        (
            "--- ORDINE 1: n. 7741, per Albany ---",
            "--- ORDINE 2: n. 7742, per il nuovo negozio di Troy ---",
            "Consegna a",
            "it_IT",
        ),
    ],
)
def test_headings_between_rules(first: str, second: str, to: str, locale: str) -> None:
    text = (
        f"{BEGIN[locale]}\n\n{first}\nTW-4410 Mug blue: 4\nTW-1306 Scissors: 2\n"
        f"{to}: Blue Heron Bread, 31 Mill Street, Albany, NY 12207\n\n"
        f"{second}\nTW-1415 Glue: 8\nTW-1451 Tape: 3\n{to}: Blue Heron Bread, 56 River Street, Troy, NY 12180\n\n"
        f"{END['en_US']}"
    )
    drafts = parse(mail(text), context(locale[-2:], locale=locale))
    found = [([(sku, quantity) for sku, quantity, _ in lines(d)], d.ship_to.street.value, doubts(d)) for d in drafts]
    assert found == [
        ([("TW-4410", "4"), ("TW-1306", "2")], "31 Mill Street", []),
        ([("TW-1415", "8"), ("TW-1451", "3")], "56 River Street", []),
    ]
