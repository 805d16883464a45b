"""What is read of the mails of small firms, clubs, schools and private people in Europe, as they write them, in seven languages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Kind
from orderproc.model.shop import Catalog, Item
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.pairing import pair
from tests.parsing.made import context, lines, mail, one


def shop(*rows: tuple[str, str]) -> Catalog:
    return Catalog(tuple(Item(sku=sku, description=said, unit_price=Decimal("2.00")) for sku, said in rows))


def counted(draft: OrderDraft) -> list[tuple[str | None, str | None]]:
    return [(sku, quantity) for sku, quantity, _ in lines(draft)]


SEEDS = {
    "de": shop(("10021", "Kopfsalat Maikönig"), ("10041", "Möhre Nantaise"), ("10402", "Anzuchtschale 104 Löcher")),
    "fr": shop(("10021", "Laitue Reine de Mai"), ("10041", "Carotte Nantaise"), ("10402", "Plateau de 104 alvéoles")),
    "pt": shop(("10021", "Alface Maravilha"), ("10041", "Cenoura Nantes 10 g"), ("10402", "Tabuleiro de Alvéolos")),
    "es": shop(("10021", "Lechuga Maravilla"), ("10041", "Zanahoria Nantesa"), ("10402", "Bandeja de Alveolos")),
    "it": shop(("10021", "Lattuga Regina"), ("10041", "Carota Nantese 10 g"), ("10402", "Vassoio Alveolare")),
    "nl": shop(("10021", "Kropsla Meikoningin"), ("10041", "Wortel Nantes"), ("10402", "Zaaitray Groot")),
    "en": shop(("10021", "Lettuce Little Gem"), ("10041", "Carrot Nantes"), ("10402", "Seed Tray Large")),
}
ASKS = {
    "de": ("DE", "Guten Tag,\n\nwir bestellen:"),
    "fr": ("FR", "Bonjour,\n\nNous commandons :"),
    "pt": ("PT", "Bom dia,\n\nPedimos o seguinte:"),
    "es": ("ES", "Buenos días:\n\nLes pedimos lo siguiente:"),
    "it": ("IT", "Buongiorno,\n\nordiniamo quanto segue:"),
    "nl": ("NL", "Goedemiddag,\n\nwij bestellen:"),
    "en": ("GB", "Hello,\n\nplease send:"),
}


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("de", "{n}) Art. {sku} {name} - {count} Stück"),
        ("de", "{n}. Art.-Nr. {sku} {name}, {count} Stück"),
        ("fr", "{n}) Réf. {sku} {name} - {count} pièces"),
        ("fr", "({n}) art. {sku} {name}, {count} pièces"),
        ("pt", "{n}) Ref. {sku} {name} - {count} saquetas"),
        ("es", "({n}) Ref. {sku} {name}, {count} unidades"),
        ("it", "{n}) Art. {sku} {name} - {count} pezzi"),
        ("nl", "{n}) art. {sku} {name} - {count} stuks"),
        ("en", "{n}) Item {sku} {name}, qty {count}"),
    ],
)
def test_an_items_number_before_its_name_is_no_postal_code(language: str, row: str) -> None:
    catalog, (country, asks) = SEEDS[language], ASKS[language]
    told = [(item, 6 * n) for n, item in enumerate(catalog.items, 1)]
    rows = [
        row.format(n=n, sku=item.sku, name=item.description, count=count) for n, (item, count) in enumerate(told, 1)
    ]
    draft = one(mail("\n".join((asks, "", *rows, "", "Jane Doe"))), context(country, catalog=catalog))
    assert counted(draft) == [(item.sku, str(count)) for item, count in told]
    assert not draft.issues


def test_a_postal_code_that_is_an_items_number_leads_to_a_town_all_the_same() -> None:
    text = f"{ASKS['it'][1]}\n\n10041 Carota Nantese: 3\n\nDa spedire a: Anna Riva, Via Po 3, 10041 Carignano\n"
    draft = one(mail(text), context("IT", catalog=SEEDS["it"]))
    assert counted(draft) == [("10041", "3")]
    assert draft.ship_to is not None
    assert draft.ship_to.city.value == "Carignano"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("pt", "A fatura deverá mencionar o número acima."),
        ("pt", "A guia de remessa vai com a mercadoria."),
        ("de", "An der Rezeption abgeben."),
        ("de", "An der Pforte melden."),
        ("es", "A portes pagados, como siempre."),
        ("it", "A mezzo corriere, come sempre."),
        ("fr", "A déposer à l'accueil."),
        ("fr", "A régler à réception."),
        ("nl", "An Peters tekent voor ontvangst."),
    ],
)
def test_what_begins_with_a_and_is_no_english_counts_nothing(language: str, row: str, gap: str) -> None:
    _, asks = ASKS[language]
    draft = one(mail(f"{asks}\n\n1) Ref. TW-4410 Mug - 6\n2) Ref. TW-1306 Scissors - 2{gap}{row}\n\nJane Doe"))
    assert counted(draft) == [("TW-4410", "6"), ("TW-1306", "2")]
    assert not draft.issues


@pytest.mark.parametrize(
    "asks",
    [
        "Voor onze groep hadden we graag het volgende besteld:",
        "Voor onze groep hadden wij graag onderstaande artikelen besteld:",
        "Ik had graag deze spullen besteld:",
        "Graag hadden wij voor de klas besteld:",
        "wir hätten gerne Folgendes bestellt:",
        "Pour notre groupe nous aurions aimé commander :",
        "J'aurais souhaité commander les articles suivants :",
        "Para nuestro grupo hubiéramos querido pedir lo siguiente:",
        "Avremmo voluto ordinare quanto segue:",
        "Teríamos gostado de encomendar o seguinte:",
    ],
)
def test_a_wish_in_the_past_asks_now(asks: str) -> None:
    draft = one(mail(f"Hello,\n\n{asks}\n\n* TW-4410 Mug x 3\n* TW-1306 Scissors x 2\n\nJane Doe"))
    assert counted(draft) == [("TW-4410", "3"), ("TW-1306", "2")]
    assert not draft.issues


@pytest.mark.parametrize(
    "tells",
    [
        "Vorige maand hadden we het volgende besteld:",
        "Wij hebben graag bij u besteld, en vorige week ontvingen wij:",
        "wir hatten letzte Woche Folgendes bestellt:",
        "Nous aurions aimé commander votre tasse, mais elle n'est plus au catalogue. Nous avons reçu :",
    ],
)
def test_what_was_ordered_once_is_not_ordered_now(tells: str) -> None:
    draft = one(mail(f"Hello,\n\n{tells}\n\n3 x TW-4410\n2 x TW-1306\n\nJane Doe"))
    assert draft.kind is not Kind.ORDER or draft.issues


@pytest.mark.parametrize(
    ("text", "negates"),
    [
        ("Suite à la réunion, voici ce dont nous avons besoin pour l'école :", False),
        ("Voici les articles dont j'ai besoin :", False),
        ("Voici la liste des fournitures dont notre école a besoin :", False),
        ("Merci de nous envoyer les articles suivants, dont voici les références :", False),
        ("Nous commandons ce qui suit, dont deux pour le magasin :", False),
        ("Je commande le matériel ci-dessous, dont on a besoin pour samedi :", False),
        ("please dont send the blue ones", True),
        ("i dont need the box", True),
        ("Dont ship before Monday", True),
    ],
)
def test_french_dont_refuses_nothing(text: str, negates: bool) -> None:
    assert acts_of(text).negates is negates


@pytest.mark.parametrize(
    ("language", "text", "name", "count"),
    [
        ("fr", "30 bobines nylon 18/100, réf. 005030", "Nylon 18/100, bobine 150 m", "30"),
        ("fr", "5 bobines de tresse 15/100 réf 005030", "Tresse 15/100, bobine 130 m", "5"),
        ("it", "12 bobine nylon 18/100, cod. 005030", "Nylon 18/100, bobina 150 m", "12"),
        ("es", "8 carretes nailon 25/100 (ref. 005030)", "Nailon 25/100, carrete 150 m", "8"),
        ("de", "6 Schlauch 125/90, Art. 005030", "Schlauch 125/90 R16", "6"),
        ("en", "3 drill rods 100/150, no. 005030", "Drill rod 100/150", "3"),
        ("fr", "20 sachets hameçons n° 12, réf. 005030", "Hameçons n° 12, sachet de 20", "20"),
        ("it", "7 bustine ami n° 10, cod. 005030", "Ami n° 10, bustina da 20", "7"),
        ("pt", "9 pincéis nº 14, ref. 005030", "Pincel nº 14", "9"),
    ],
)
def test_a_measure_in_the_name_is_no_quantity(language: str, text: str, name: str, count: str) -> None:
    paired = pair(text, shop(("005030", name), ("005099", "Chapeau")), NumberStyle(","), language, in_words=True)
    assert [(p.item.text, p.quantity.text if p.quantity else None) for p in paired.pairs] == [("005030", count)]
    assert not paired.left
    assert not paired.pairs[0].doubt


@pytest.mark.parametrize("text", ["30 bobines nylon 18/120, réf. 005030", "20 bobines n° 10, réf. 005030"])
def test_a_measure_of_another_thing_is_a_doubt(text: str) -> None:
    catalog = shop(("005030", "Nylon 18/100 n° 12"), ("005099", "Chapeau"))
    paired = pair(text, catalog, NumberStyle(","), "fr", in_words=True)
    assert paired.left or paired.pairs[0].quantity is None or paired.pairs[0].doubt


def _dots(label: str, value: str) -> str:
    return f"{label} {'.' * (24 - len(label))} {value}".rstrip()


def _gap(label: str, value: str) -> str:
    return f"{label:<24}{value}".rstrip()


def _tab(label: str, value: str) -> str:
    return f"{label}\t{value}"


def _glued(label: str, value: str) -> str:
    return f"{label}{'.' * (24 - len(label))}{value}".rstrip()


def _colon(label: str, value: str) -> str:
    return f"{label}: {value}".rstrip()


FORMS = [_dots, _gap, _tab, _glued, _colon]
ROBOT = ("Website", "no-reply@forms.example")


@pytest.mark.parametrize("row", FORMS)
@pytest.mark.parametrize(
    ("labels", "item", "count"),
    [
        ("Name Street Postcode Town", "Item", "Qty"),
        ("Name Straße PLZ Ort", "Artikel", "Menge"),
        ("Nom Adresse CP Ville", "Article", "Quantité"),
        ("Nombre Dirección CP Ciudad", "Artículo", "Cantidad"),
        ("Nome Indirizzo CAP Città", "Articolo", "Quantità"),
        ("Naam Straat Postcode Plaats", "Artikel", "Aantal"),
        ("Nome Morada CP Localidade", "Artigo", "Quantidade"),
    ],
)
def test_numbered_fields_of_a_form_however_they_are_parted(labels: str, item: str, count: str, row: object) -> None:
    assert callable(row)
    person = [row(k, v) for k, v in zip(labels.split(), ("Jane Doe", "12 Elm St.", "04401", "Bangor"), strict=True)]
    goods = [("TW-4410 Mug, blue", "1"), ("TW-1306 Scissors", "1"), ("TW-1415", "5"), ("", "")]
    asked = [row(f"{k} {n}", v) for n, one_ in enumerate(goods, 1) for k, v in zip((item, count), one_, strict=True)]
    text = "\n".join(("A new order was submitted on the site.", "", *person, "", *asked))
    draft = one(mail(text, "Form 7718", sender=ROBOT))
    assert counted(draft) == [("TW-4410", "1"), ("TW-1306", "1"), ("TW-1415", "5")]
    assert not draft.issues
    assert (draft.sold_to.name.value, draft.sold_to.street.value) == ("Jane Doe", "12 Elm St.")


@pytest.mark.parametrize("row", FORMS)
@pytest.mark.parametrize(
    ("country", "family", "given", "place"),
    [
        ("FR", ("Nom", "Boisset"), ("Prénom", "Thierry"), "Adresse=19 rue des Lilas|CP=86000|Ville=Poitiers"),
        ("DE", ("Nachname", "Kern"), ("Vorname", "Jan"), "Straße=Gartenweg 3|PLZ=79098|Ort=Freiburg"),
        ("DE", ("Name", "Kern"), ("Vorname", "Anna"), "Straße=Gartenweg 3|PLZ=79098|Ort=Freiburg"),
        ("ES", ("Apellidos", "Gil Ruiz"), ("Nombre", "Rosa"), "Dirección=Calle Mayor 8|CP=31001|Ciudad=Pamplona"),
        ("IT", ("Cognome", "Sala"), ("Nome", "Marco"), "Indirizzo=Via Roma 21|CAP=12051|Città=Alba"),
        ("NL", ("Achternaam", "Bakker"), ("Voornaam", "Piet"), "Straat=Dorpsstraat 9|Postcode=3512 AB|Plaats=Utrecht"),
        ("PT", ("Apelido", "Lopes"), ("Nome", "Rui"), "Morada=Rua da Paz 5|CP=3000-123|Localidade=Coimbra"),
        ("GB", ("Surname", "Platt"), ("First name", "Sam"), "Street=9 Quay Street|Postcode=TR1 2HD|Town=Truro"),
    ],
)
def test_both_halves_of_a_name_are_kept(
    country: str, family: tuple[str, str], given: tuple[str, str], place: str, row: object
) -> None:
    assert callable(row)
    for halves in ((family, given), (given, family)):
        person = [row(*half) for half in halves] + [row(*part.split("=")) for part in place.split("|")]
        text = "\n".join(("Order", "", *person, "", row("Item 1", "TW-4410"), row("Qty 1", "2")))
        draft = one(mail(text, "Form", sender=ROBOT), context(country))
        assert draft.sold_to.name.value == f"{given[1]} {family[1]}"


HOMES = {
    "de": ("DE", "Altersheim Birkenhof\nRosengartenweg 10\n79098 Freiburg"),
    "fr": ("FR", "Foyer Les Tilleuls\n14 rue des Lilas\n35000 Rennes"),
    "es": ("ES", "Residencia Los Olivos\nCalle Mayor 8\n31001 Pamplona"),
    "it": ("IT", "Casa di Riposo San Luca\nVia Roma 21\n12051 Alba CN"),
    "nl": ("NL", "Zorghuis De Linde\nDorpsstraat 9\n3512 AB Utrecht"),
    "pt": ("PT", "Lar Santa Clara\nRua da Paz 5\n3000-123 Coimbra"),
    "en": ("GB", "Willow Care Home\n9 Quay Street\nTruro TR1 2HD"),
}


def whereto(language: str, sentence: str) -> list[str]:
    country, home = HOMES[language]
    _, asks = ASKS[language]
    text = f"{asks}\n\n2 x TW-4410\n6 x TW-1306\n\n{sentence}\n\nJane Doe\n\n{home}"
    draft = one(mail(text, "Order"), context(country))
    assert counted(draft) == [("TW-4410", "2"), ("TW-1306", "6")]
    return [issue.message for issue in draft.issues]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Lieferung bitte werktags vor 11 Uhr an die Anlieferung UG."),
        ("de", "Bitte an die Warenannahme im Hof liefern."),
        ("de", "Bitte an den Empfang im Erdgeschoss liefern."),
        ("de", "Bitte an das Zentrallager im UG liefern, Zufahrt über den Hof."),
        ("de", "Liefern Sie bitte an die Pforte, der Hausmeister nimmt alles an."),
        ("fr", "Merci de livrer à la réception des marchandises, au sous-sol."),
        ("fr", "Livraison au quai de réception, du lundi au vendredi de 8h à 11h."),
        ("es", "Entreguen en conserjería, por favor."),
        ("es", "Entregar en el almacén general, planta sótano."),
        ("it", "Consegnare in portineria, per favore."),
        ("it", "Consegna al magazzino centrale, piano interrato."),
        ("nl", "Graag bij het magazijn in de kelder afleveren."),
        ("pt", "Por favor entreguem na portaria."),
        ("en", "Deliver to reception, please."),
        ("de", "An der Rezeption abgeben."),
        # no verb, and no other house
        ("de", "An unsere Adresse unten, gegen Rechnung."),
        ("de", "Zu Händen von Frau Berg."),
        ("de", "Nach Erhalt zahlen wir sofort."),
        ("nl", "Naar het bekende adres, op rekening."),
        ("nl", "Naar wens ook op vrijdag."),
        ("en", "To my usual address, on account."),
    ],
)
def test_a_room_that_takes_goods_in_is_in_the_same_house(language: str, sentence: str) -> None:
    assert not whereto(language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Bitte um Bekanntgabe der Bankverbindung samt Versandkosten nach Vorarlberg."),
        ("de", "Die Lieferkosten nach Oberbayern bitte auf die Rechnung setzen."),
        ("fr", "Je paie d'avance, frais de livraison vers la Bretagne compris."),
        ("es", "Añadan los gastos de envío a Navarra en la factura, por favor."),
        ("it", "Aggiungete le spese di spedizione in Piemonte alla fattura."),
        ("nl", "Ik betaal vooraf, inclusief de verzendkosten naar de eilanden."),
        ("pt", "Pago antecipadamente, com os portes de envio para o Algarve incluídos."),
        ("en", "Please add the shipping costs to Cornwall to the invoice."),
    ],
)
def test_what_it_costs_to_send_goods_says_not_where_they_go(language: str, sentence: str) -> None:
    assert not whereto(language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Lieferung bitte an die Anlieferung unseres Hauses in Emmendingen."),
        ("de", "Bitte an die Warenannahme der Klinik Nord liefern."),
        ("de", "Bitte an die neue Warenannahme liefern."),
        ("de", "Bitte an die Anlieferung im Neubau liefern."),
        ("fr", "Livraison au quai de réception du site de Vitré."),
        ("fr", "Merci de livrer à la réception de l'hôtel d'en face."),
        ("es", "Entregar en el almacén central de tudela."),
        ("es", "Entregar en la conserjería del ayuntamiento."),
        ("it", "Consegnare in portineria del municipio."),
        ("nl", "Graag leveren bij de receptie van het gemeentehuis."),
        ("pt", "Entregar na portaria da escola nova."),
        ("en", "Please deliver to the ground floor of the town hall."),
        ("de", "Bitte setzen Sie die Versandgebühr in die Schweiz auf die Rechnung."),
        ("de", "Die Versandkosten übernehme ich, bitte nach Emmendingen liefern."),
        ("en", "Please charge me the shipping costs and send it to Redruth."),
        # no verb says that they are sent
        ("de", "An meine Tochter in Goldach, gegen Rechnung."),
        ("de", "An die Filiale Emmendingen, gegen Rechnung."),
        ("en", "To my sister in Redruth, on account."),
        ("en", "To our Penzance branch, please."),
        ("nl", "Naar mijn zus in Zeist, op rekening."),
        ("fr", "Chez ma sœur à Vitré."),
        ("it", "Presso mia sorella a Bra."),
    ],
)
def test_another_house_is_a_doubt(language: str, sentence: str) -> None:
    assert whereto(language, sentence)


CUPS = shop(
    ("KA101", "Espresso Speicher Elf, ganze Bohne, 250 g"),
    ("KA103", "Espresso Speicher Elf, ganze Bohne, 1 kg"),
    ("KZ410", "Espressotasse weiß, Set mit 6 Stück"),
    ("KB300", "Kanne Glas 1 l"),
)


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("it", "tazzine espresso set da 6, cod. KZ410: 4 set"),
        ("fr", "tasses espresso, lot de 6, réf. KZ410 : 4 lots"),
        ("fr", "4 lots de 6 tasses espresso, réf. KZ410"),
        ("es", "tazas espresso juego de 6, ref. KZ410: 4"),
        ("es", "4 juegos de 6 tazas de espresso, cód. KZ410"),
        ("pt", "chávenas espresso conjunto de 6, ref. KZ410: 4"),
        ("nl", "espresso kopjes set van 6, art. KZ410: 4"),
        ("en", "espresso cups set of 6, item KZ410: 4"),
        ("de", "Tassen für Espresso 6er-Set, Art. KZ410: 4"),
    ],
)
@pytest.mark.parametrize("more", ["", "\n2 x KB300 Kanne"])
def test_words_that_lead_to_a_number_are_of_its_item(language: str, row: str, more: str) -> None:
    draft = one(mail(f"{ASKS[language][1]}\n\n{row}{more}\n\nJane Doe"), context("DE", catalog=CUPS, locale="de_DE"))
    assert counted(draft) == [("KZ410", "4"), *([("KB300", "2")] if more else [])]
    assert not draft.issues


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("it", "12 espresso e 3 tazze, cod. KZ410"),
        ("de", "2 Espresso, 3 Tassen, Art. KZ410"),
        ("it", "2 espresso, KZ410: 4"),
        ("en", "3 espresso beans 1 kg and 4 cups, item KZ410"),
    ],
)
def test_goods_before_other_goods_with_a_number_are_kept(language: str, row: str) -> None:
    draft = one(mail(f"{ASKS[language][1]}\n\n{row}\n\nJane Doe"), context("DE", catalog=CUPS, locale="de_DE"))
    assert len(draft.lines) > 1 or draft.issues


@pytest.mark.parametrize(
    ("language", "sender", "firm", "place"),
    [
        ("fr", "Physio du Flon", "Physio du Flon Sàrl", "14 rue des Lilas, 35000 Rennes"),
        ("fr", "Le Doremi", "Le Doremi S.à r.l.", "14 rue des Lilas, 35000 Rennes"),
        ("fr", "Doremi Vif", "Doremi Vif asbl", "14 rue des Lilas, 35000 Rennes"),
        ("it", "Dorefa", "Dorefa Sagl", "Via Roma 21, 12051 Alba (CN)"),
        ("it", "Bar Sport", "Bar Sport di Anna Riva", "Via Roma 21, 12051 Alba (CN)"),
        ("de", "Doremi Fasol", "Doremi Fasol PartG mbB", "Gartenweg 3, 79098 Freiburg"),
        ("de", "Doremi Fasol", "Doremi Fasol GesbR", "Gartenweg 3, 79098 Freiburg"),
        ("nl", "Het Lampje", "Het Lampje vzw", "Dorpsstraat 9, 3512 AB Utrecht"),
        ("en", "Hove Physio", "Hove Physio Ltd", "9 Quay Street, Truro TR1 2HD"),
    ],
)
def test_a_firm_is_no_part_of_its_senders_house(language: str, sender: str, firm: str, place: str) -> None:
    country, asks = ASKS[language]
    text = f"{asks}\n\n2 x TW-4410\n6 x TW-1306\n\nAdresse: {firm}, {place}\n\nAnna Berg"
    sold = one(mail(text, "Order", sender=(sender, "info@shop.example")), context(country)).sold_to
    assert (sold.company.value, sold.street2.value) == (firm, None)


FIRST = "Hello,\n\nplease send:\n\nTW-4410  8\nTW-1108  2\n\nThanks\nJane Doe\n\n"


@pytest.mark.parametrize(
    "postscript",
    [
        "PS: I see that the scissors are nearly gone too. Please add 2 x TW-1306.",
        "P.S. My wife says the scissors are finished as well. Please add 2 of TW-1306.",
        "PS - I forgot the scissors above. Could you put in 2 x TW-1306 too?",
        "PS: Die scissors gehen auch aus. Pack bitte noch 2x TW-1306 dazu.",
        "PS : je vois que les scissors sont presque finies. Merci d'ajouter 2 TW-1306.",
        "PD: Veo que también se acaban las scissors. Añadan por favor 2 TW-1306.",
        "PS: De scissors zijn bijna op. Doe er graag nog 2x TW-1306 bij.",
        "PS: Ho visto che finiscono anche le scissors. Aggiungete per favore 2 TW-1306.",
        "PS: Vi que as scissors também estão a acabar. Acrescentem por favor 2 TW-1306.",
        "PS: Please put in 2 pairs of scissors TW-1306 as well.",
        "PS: Bitte noch 2 scissors TW-1306 dazu.",
        "PS: Merci d'ajouter encore 2 scissors TW-1306.",
    ],
)
def test_a_postscript_says_why_and_how_many(postscript: str) -> None:
    draft = one(mail(f"{FIRST}{postscript}"))
    assert counted(draft) == [("TW-4410", "8"), ("TW-1108", "2"), ("TW-1306", "2")]
    assert not draft.issues


@pytest.mark.parametrize(
    "postscript",
    [
        "PS: I see that the blue mug is nearly gone too.",
        "PS: the blue mug is nearly gone. Please add 2 x TW-1306.",
        "PS: the scissors should be left-handed. Please add 2 x TW-1306.",
        "PS: the blue mug should be the large one. Please add 2 x TW-1306.",
        "PS: Die blue mug ist fast alle. Bitte noch 2x TW-4410.",
    ],
)
def test_a_postscript_on_goods_above_it_waits(postscript: str) -> None:
    assert one(mail(f"{FIRST}{postscript}")).issues


@pytest.mark.parametrize(
    ("language", "sentence", "doubts"),
    [
        ("de", "Sollte etwas fehlen, rufen Sie bitte an: 0761 555 210.", 0),
        ("de", "Falls etwas fehlt, rufen Sie uns bitte an.", 0),
        ("fr", "Si un article manque, merci de nous appeler au 02 99 55 52 10.", 0),
        ("fr", "S'il manque quelque chose, prévenez-nous avant d'expédier.", 0),
        ("es", "Si falta algo, avísennos por favor.", 0),
        ("it", "Se manca qualcosa, avvisateci pure.", 0),
        ("nl", "Mocht er iets missen, laat het ons dan even weten.", 0),
        ("nl", "Als er iets ontbreekt, bel ons even.", 0),
        ("pt", "Se faltar alguma coisa, avisem.", 0),
        ("en", "If anything is missing, please give us a ring on 01872 555 210.", 0),
        ("es", "Avisen cuando salga el camión, 924 555 290.", 0),
        ("it", "Avvisate prima della consegna, 348 555 1290.", 0),
        # what is to be done then, or what is missing already, is for a person
        ("en", "If anything is missing again, send nothing.", 1),
        ("en", "If the plates are missing, send bowls instead.", 1),
        ("es", "Si falta algo, mandad otra cosa parecida.", 1),
        ("de", "Falls etwas fehlt, nehmen Sie bitte die grüne Tasse.", 1),
        ("nl", "Als er iets ontbreekt, dan hoeft de rest ook niet.", 1),
        ("de", "In der letzten Lieferung fehlt etwas, bitte nachsenden.", 1),
        ("it", "Nell'ultima consegna manca qualcosa.", 1),
        ("it", "Mancavano due tazze nell'ultimo pacco.", 1),
        ("pt", "Na última encomenda faltavam duas peças.", 1),
    ],
)
def test_what_may_be_missing_is_no_complaint(language: str, sentence: str, doubts: int) -> None:
    text = f"{ASKS[language][1]}\n\n2 x TW-4410 Mug\n6 x TW-1306\n\n{sentence}\n\nJane Doe"
    draft = one(mail(text), context("DE"))
    assert draft.kind is not Kind.ORDER or bool(draft.issues) is bool(doubts)
    assert draft.kind is Kind.ORDER or doubts
