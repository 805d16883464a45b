"""Numbers and words above a list that are no goods: an order's number and date, people, ages, anniversaries, "a first order"."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.issue import Severity
from orderproc.model.shop import Catalog, Item
from tests.parsing.made import context, lines, mail, one

LEADS = [
    # the order itself, and words for goods that name none
    "We would like to place our second order with you, a small one:",
    "I'd like to order a few odds and ends for the shed:",
    "Here's a short list for the office:",
    "I'd love to reorder a few mugs for my guesthouse:",
    "Wir möchten gern eine kleine Nachbestellung aufgeben:",
    "Ich hätte gern ein paar Kleinigkeiten für die Küche:",
    "Nous aimerions passer une petite commande :",
    "Je voudrais quelques articles pour la rentrée :",
    "Quisiéramos hacer un nuevo pedido:",
    "Necesito unas cositas para el taller:",
    "Vorremmo inoltrare un nuovo ordine:",
    "Vorrei un po' di materiale per la scuola:",
    "Wij willen graag een nieuwe bestelling doen:",
    "Ik heb een paar spullen nodig voor de klas:",
    "Gostaria de fazer uma pequena encomenda:",
    "Preciso de umas coisas para a oficina:",
    # its number and its date
    "Please supply against our order 77/26 dated 12/11/2026:",
    "Zu unserem Auftrag 77/26 vom 12.11.2026 benötigen wir:",
    "Suivant notre commande 77/26 du 12/11/2026, il nous faut :",
    "Según nuestro pedido 77/26 de 12/11/2026 necesitamos:",
    "Come da ns. ordine 77/26 del 12/11/2026 ci servono:",
    "Volgens onze bestelling 77/26 van 12-11-2026 hebben wij nodig:",
    "Conforme a nossa encomenda 77/26 de 12/11/2026 precisamos de:",
    # for how many, how old, which day, which page
    "For the class's 31 pupils we need:",
    "I turn 75 this week and want to treat myself to:",
    "From page 21 of the spring list I would like:",
    "Für unsere 31 Schülerinnen brauchen wir:",
    "Zum 75-jährigen Bestehen möchten wir bestellen:",
    "Pour nos 31 convives, il nous faudrait :",
    "Pour les 75 ans de mon père je voudrais :",
    "Para la cena del día 14 necesitamos (pedido CB-77):",
    "Para un grupo de 31 cocineros queremos:",
    "Per il 75° compleanno di mia zia vorrei:",
    "Per la festa del giorno 14 ci servono (ordine CB-77):",
    "Voor een groep van 31 leerlingen hebben we nodig:",
    "Para a festa do dia 14 precisamos (encomenda CB-77):",
]


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_what_leads_to_a_list_counts_nothing(lead: str, gap: str) -> None:
    draft = one(mail(f"{lead}{gap}4 x TW-4410\n6 x TW-1306\n\nAnn Baker\n", "order"))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "4"), ("TW-1306", "6")]
    assert [i.message for i in draft.issues if i.severity is not Severity.NOTE and i.field == "lines"] == []


@pytest.mark.parametrize(
    "lead",
    [
        "Please send 12 ladders and the following:",
        "Bitte liefern Sie eine Leiter und die folgenden Artikel:",
        "Il me faut une échelle et les articles suivants :",
        "Please send two of the green mugs TW-4411 and:",
    ],
)
def test_what_is_wanted_beside_a_list_is_read(lead: str) -> None:
    draft = one(mail(f"{lead}\n4 x TW-4410\n6 x TW-1306\n\nAnn Baker\n", "order"))
    assert len(draft.lines) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("For 25 children we need three mugs TW-4410.", "3"),
        ("Für unsere 12 Gäste brauchen wir drei Tassen TW-4410.", "3"),
        ("Pour mes 12 invités il me faut trois tasses TW-4410.", "3"),
        ("Para los 12 invitados queremos tres tazas TW-4410.", "3"),
        ("We need an order of 12 mugs TW-4410.", "12"),
    ],
)
def test_for_whom_is_no_quantity(text: str, expected: str) -> None:
    draft = one(mail(f"{text}\n\nAnn Baker\n", "order"))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", expected)]


@pytest.mark.parametrize(
    "text",
    ["I'd like a few blue mugs, please.", "Ich möchte ein paar blue mugs.", "Vorrei un po' di blue mugs."],
)
def test_a_few_is_no_sure_number(text: str) -> None:
    draft = one(mail(f"{text}\n\nAnn Baker\n", "order"))
    assert any("no sure number" in i.message for i in draft.issues)


@pytest.mark.parametrize(
    "text",
    [
        "hi can i get 3 blue mug pls. sending to the usual place",
        "bonjour il me faudrait 3 blue mug svp. merci bien",
        "hola quiero 3 blue mug porfa. es para casa",
    ],
)
def test_what_is_asked_for_ends_with_please(text: str) -> None:
    draft = one(mail(f"{text}\n\nAnn Baker\n", "order"))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "3")]


YARN = Catalog(
    tuple(
        Item(sku=sku, description=name, unit_price=Decimal(5))
        for sku, name in (
            ("DK116", "Swaledale DK, Navy"),
            ("K202", "Gansey Jumper Pattern"),
            ("N325", "Circular Needle, 3.25 mm"),
            ("S025", "Lavender Wool Wash"),
            ("TW-9", "Becher, Steingut"),
        )
    )
)


@pytest.mark.parametrize(
    ("lead", "locale"),
    [
        ("Please may I order the wool for a gansey and a few bits:", "en_GB"),
        ("Could I order the needles for a jumper and a few bits and bobs:", "en_GB"),
        ("May I have a pattern and a couple of odds and ends:", "en_GB"),
        ("I would like to order the yarn for a jumper, plus several small items:", "en_US"),
        ("Bitte senden Sie mir die Wolle für einen Jumper und ein paar Kleinteile:", "de_DE"),
        ("Vorrei ordinare la lana per un jumper e alcune cosette:", "it_IT"),
        ("Graag de wol voor een jumper en een paar dingetjes:", "nl_NL"),
    ],
)
def test_goods_that_tell_what_a_list_is_for_are_the_list(lead: str, locale: str) -> None:
    draft = one(mail(f"{lead}\n\nDK116: 12\nK202: 1\n"), context(locale[-2:], catalog=YARN, locale=locale))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("DK116", "12"), ("K202", "1")]
    assert [i.message for i in draft.issues if i.severity is not Severity.NOTE and i.field != "ship_to"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Please send a few blue mugs:\n\nTW-1306: 3",
        "Please send a few blue mugs and the following:\n\nTW-1306: 3",
        "Please send TW-1306: 3 and a few glue sticks.",
    ],
)
def test_a_few_of_other_goods_than_those_listed_wait(text: str) -> None:
    draft = one(mail(f"{text}\n\nAnn Baker\n12 Oak Street\nAlbany, NY 12207\n"))
    assert [i.message for i in draft.issues if i.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    "said",
    [
        "Deliver Monday to Friday, 8 to 3.",
        "Deliver weekdays 9 to 5 please.",
        "Please deliver between 9 and 2.",
        "Deliveries accepted Monday through Thursday 7:30 to 2:30.",
        "Bitte liefern Sie Montag bis Freitag, 8 bis 15.",
        "Merci de livrer du lundi au vendredi, de 8 à 16.",
        "Por favor entreguen de lunes a viernes, de 8 a 14.",
        "Consegnare dal lunedì al venerdì, dalle 8 alle 14.",
        "Graag leveren maandag tot vrijdag, 8 tot 16.",
        "Entregar de segunda a sexta, das 9 às 17.",
    ],
)
def test_at_which_hours_goods_are_brought_counts_none(said: str) -> None:
    draft = one(
        mail(f"Please send us:\n\n2 TW-4410\n3 TW-1306\n\n{said}\n\nAnn Baker\n12 Oak Street\nAlbany, NY 12207\n")
    )
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "2"), ("TW-1306", "3")]
    assert [i.message for i in draft.issues if i.severity is not Severity.NOTE] == []


@pytest.mark.parametrize(
    "said", ["Please deliver 8 to 10.", "Please deliver 40 to 50 TW-1415.", "Please deliver 8 tapes."]
)
def test_a_number_of_goods_that_are_brought_counts_them(said: str) -> None:
    draft = one(
        mail(f"Please send us:\n\n2 TW-4410\n3 TW-1306\n\n{said}\n\nAnn Baker\n12 Oak Street\nAlbany, NY 12207\n")
    )
    assert len(draft.lines) == 3


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("I know there'll be a bit extra for the boat.", False),
        ("It is a bit late, I know.", False),
        ("Retraité depuis peu, je me suis mis au bricolage.", False),
        ("Nous sommes installés depuis peu.", False),
        ("Ich bin ein bisschen spät dran.", False),
        ("Sono un po' in ritardo.", False),
        ("Estoy un poco apurada.", False),
        ("A bit of raffia as well.", True),
        ("Ein bisschen Bast noch dazu.", True),
    ],
)
def test_a_little_of_no_goods_is_no_number(said: str, counts: bool) -> None:
    text = f"Please send us 4 blue mugs and 2 paper scissors.\n\n{said}\n\nAnn Baker\n12 Oak Street\nAlbany, NY 12207\n"
    draft = one(mail(text, "order"))
    assert bool([i.message for i in draft.issues if i.severity is not Severity.NOTE]) == counts
