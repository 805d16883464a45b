# ruff: noqa: E501
"""Orders of houses with several sites, of schools, town councils and practices, as their own programs print them: who orders, and where the
goods go."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code
from tests.parsing.made import context, one, paper, pdf
from tests.parsing.test_parties import told

Rows = tuple[tuple[float, tuple[tuple[float, str], ...]], ...]


def goods(y: float) -> Rows:
    return (
        (y, ((40, "Item"), (140, "Description"), (330, "Qty"), (400, "Price"))),
        (y + 14, ((40, "TW-4410"), (140, "Mug, stoneware, blue"), (330, "4"), (400, "9.50"))),
        (y + 28, ((40, "TW-1108"), (140, "Notebook, ruled, A5, blue"), (330, "6"), (400, "4.20"))),
    )


def printed(rows: Rows, country: str, *, y: float = 190) -> OrderDraft:
    return one(pdf(paper((*rows, *goods(y)))), context(country))


SITES = (
    # country, title, the three headings, firm, its site and the rest of the site's name in the next row, whole, street and town, street and town of who pays
    ("NL", "Inkooporder IO-33812", "Aan", "Leveren op", "Factuur naar", "Stichting Zonneveld", "Locatie De Hoeve, facilitaire", "dienst", "Kelvinstraat 40", "6717 AK Ede", "Wattstraat 7", "6716 AE Ede"),
    ("NL", "Bestelbon 33812", "Leverancier", "Afleveren op locatie", "Factureren aan", "Stichting Zonneveld", "Technische", "werkplaats", "Kelvinstraat 40", "6717 AK Ede", "Wattstraat 7", "6716 AE Ede"),
    ("NL", "Inkooporder 33812", "Aan", "Levering naar", "Factuur naar", "Stichting Zonneveld", "Huize De Linde, medische", "dienst en apotheek", "Kelvinstraat 40", "6717 AK Ede", "Wattstraat 7", "6716 AE Ede"),
    ("DE", "Bestellung 4500033812", "An", "Liefern nach", "Rechnung an", "Klinikverbund Saale gGmbH", "Haus Nord, technischer", "Dienst", "Kelvinstraße 40", "06114 Halle", "Wattweg 7", "06112 Halle"),
    ("DE", "Bestellung 4500033812", "Lieferant", "Anlieferung nach", "Rechnung an", "Klinikverbund Saale gGmbH", "Haus Nord, städtische", "Apotheke", "Kelvinstraße 40", "06114 Halle", "Wattweg 7", "06112 Halle"),
    ("FR", "Bon de commande 33812", "À", "À livrer sur", "Facture à", "Fondation Beaulieu", "Site des Hêtres, service", "technique", "40 rue Kelvin", "63100 Clermont-Ferrand", "7 rue Watt", "63000 Clermont-Ferrand"),
    ("ES", "Orden de compra 33812", "Proveedor", "Entregar en", "Facturar a", "Fundación Robledal", "Centro Norte, servicio", "técnico", "Calle Kelvin 40", "28030 Madrid", "Calle Watt 7", "28031 Madrid"),
    ("IT", "Ordine di acquisto 33812", "A", "Da consegnare in", "Fattura a", "Fondazione Rovereto Onlus", "Sede Nord, Servizio", "Tecnico", "Via Kelvin 40", "10135 Torino", "Via Watt 7", "10136 Torino"),
    ("PT", "Nota de encomenda 33812", "Para", "Entregar em", "Faturar a", "Fundação Carvalhal", "Polo Norte, serviços", "técnicos", "Rua Kelvin 40", "4200-010 Porto", "Rua Watt 7", "4200-020 Porto"),
)  # fmt: skip


@pytest.mark.parametrize("site", SITES, ids=lambda site: f"{site[0]}-{site[3]}")
def test_a_site_whose_name_goes_on_in_the_next_row_is_where_the_goods_go(site: tuple[str, ...]) -> None:
    country, title, to, ship, bill, firm, begins, rest, street, town, pays, pays_in = site
    draft = printed(
        (
            (30, ((40, title),)),
            (44, ((40, firm),)),
            (70, ((40, to), (210, ship), (400, bill))),
            (82, ((40, "Tidewater Supply Co."), (210, firm), (400, firm))),
            (94, ((40, "Hafenstr. 4"), (210, begins), (400, pays))),
            (106, ((210, rest), (400, pays_in))),
            (118, ((210, street),)),
            (130, ((210, town),)),
        ),
        country,
    )
    assert told(draft.ship_to).get("street2") == f"{begins} {rest}"
    assert (draft.ship_to.street.value, draft.sold_to.street.value) == (street, pays)
    assert (draft.ship_to.company.value, draft.sold_to.company.value) == (firm, firm)


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("Villa Rosa, ala nord", "presso Rossi"),
        ("Huize De Linde, keuken", "ingang achter"),
        ("Centre Beaulieu, cuisine", "entrée côté cour"),
        ("Doe Ltd", "stores"),
        ("Haus Nord, Technik", "Aufgang B"),
    ],
)
def test_a_line_with_a_beginning_of_its_own_is_no_rest_of_the_one_above(line: str, below: str) -> None:
    draft = printed(
        (
            (30, ((40, "Purchase order 33812"),)),
            (70, ((40, "Ship to"), (300, "Bill to"))),
            (82, ((40, "Oakfield Care Trust"), (300, "Oakfield Care Trust"))),
            (94, ((40, line), (300, "7 Watt Street"))),
            (106, ((40, below), (300, "Albany, NY 12207"))),
            (118, ((40, "40 Kelvin Street"),)),
            (130, ((40, "Albany, NY 12203"),)),
        ),
        "US",
    )
    assert f"{line} {below}" not in str(told(draft.ship_to))


TITLES = {"IT": "Ordine di acquisto n. 214", "FR": "Bon de commande n° 214", "ES": "Pedido de compra 214", "MX": "Orden de compra 214", "PT": "Nota de encomenda 214", "DE": "Bestellung Nr. 214", "AT": "Bestellung Nr. 214", "CH": "Bestellung Nr. 214", "NL": "Inkooporder 214", "BE": "Bon de commande n° 214", "GB": "Purchase order 214", "US": "Purchase order 214"}  # fmt: skip


def headed(country: str, *head: str) -> OrderDraft:
    """An order whose printed head has these lines."""
    rows = tuple((30 + 12 * n, ((40, text),)) for n, text in enumerate(head))
    vendor = ((120, ((40, "Tidewater Supply Co."),)), (132, ((40, "Hafenstr. 4"),)))
    return printed((*rows, (100, ((40, TITLES[country]),)), *vendor), country)


@pytest.mark.parametrize(
    ("country", "head"),
    [
        ("IT", ("Ministero dell'Istruzione e del Merito", "LICEO SCIENTIFICO GALILEI", "Via Verdi 20 – 47924 Rimini (RN)")),
        ("IT", ("Ministero dell'Istruzione", "Ufficio Scolastico Regionale per la Toscana", "Istituto Comprensivo Dante", "Via Verdi 20", "50121 Firenze FI")),
        ("FR", ("MINISTÈRE DE L'ÉDUCATION NATIONALE", "Lycée Jean Moulin", "12 rue des Écoles", "69007 Lyon")),
        ("FR", ("Académie de Lyon", "Collège Paul Éluard", "12 rue des Écoles – 69007 Lyon")),
        ("ES", ("Junta de Andalucía", "Consejería de Educación", "IES Río Verde", "Calle Mayor 12", "29600 Marbella")),
        ("ES", ("GENERALITAT VALENCIANA", "CEIP Les Arenes", "Carrer Major 12", "46010 Valencia")),
        ("PT", ("Ministério da Educação", "Agrupamento de Escolas de Vila Chã", "Rua da Escola 3", "4800-123 Guimarães")),
        ("PT", ("REPÚBLICA PORTUGUESA", "Escola Secundária D. Dinis", "Rua da Escola 3", "4800-123 Guimarães")),
        ("DE", ("Freistaat Sachsen", "Berufliches Schulzentrum Pirna", "Schulstraße 3", "01796 Pirna")),
        ("DE", ("Ministerium für Bildung", "Staatliche Realschule Aalen", "Schulstraße 3", "73430 Aalen")),
        ("NL", ("Ministerie van Defensie", "Marinebedrijf Den Helder", "Rijkszee 3", "1781 ZZ Den Helder")),
        ("GB", ("Department for Education", "Elmwood Primary School", "3 School Lane", "Leeds LS1 4AB")),
        ("BE", ("Fédération Wallonie-Bruxelles", "Athénée royal de Namur", "Rue du Collège 8", "5000 Namur")),
    ],
)  # fmt: skip
def test_the_authority_above_a_house_is_not_who_writes(country: str, head: tuple[str, ...]) -> None:
    sold = told(headed(country, *head).sold_to)
    house = next(line for line in head[1:] if not line.startswith(("Ufficio", "Consejería")))
    assert (sold.get("company"), sold.get("name"), sold.get("street2")) == (house, None, None)


@pytest.mark.parametrize(
    ("country", "head"),
    [
        ("IT", ("Ministero della Difesa", "Direzione Generale Armamenti", "Via Verdi 20", "00187 Roma")),
        ("ES", ("Junta de Andalucía", "Servicio de Contratación", "Calle Mayor 12", "41001 Sevilla")),
        ("DE", ("Ministerium für Umwelt", "Abteilung Beschaffung", "Schulstraße 3", "01097 Dresden")),
    ],
)
def test_an_authority_with_its_own_department_writes_itself(country: str, head: tuple[str, ...]) -> None:
    assert told(headed(country, *head).sold_to).get("company") == head[0]


@pytest.mark.parametrize(
    ("country", "firm", "work", "street", "town"),
    [
        ("BE", "Institut Sainte-Anne asbl", "Enseignement technique et professionnel", "Rue du Collège 8", "5000 Namur"),
        ("FR", "Dubois SAS", "Travaux publics et terrassement", "12 rue des Écoles", "69007 Lyon"),
        ("FR", "Dubois SAS", "Électricité industrielle", "12 rue des Écoles", "69007 Lyon"),
        ("DE", "Huber Bau GmbH", "Hoch- und Tiefbau", "Schulstraße 3", "01796 Pirna"),
        ("DE", "Kern GmbH & Co. KG", "Heizung und Sanitär", "Schulstraße 3", "01796 Pirna"),
        ("ES", "Colegio San José S.L.", "Educación infantil y primaria", "Calle Mayor 12", "46010 Valencia"),
        ("ES", "Hermanos Ruiz S.A.", "Materiales de construcción", "Calle Mayor 12", "46010 Valencia"),
        ("IT", "Fratelli Bianchi S.n.c.", "Lavorazione lamiera", "Via Verdi 20", "47924 Rimini (RN)"),
        ("PT", "Colégio Aurora, Lda.", "Ensino básico e secundário", "Rua da Escola 3", "4800-123 Guimarães"),
        ("US", "Delta Industries Inc.", "Precision machining", "3 School Lane", "Albany, NY 12207"),
    ],
)  # fmt: skip
def test_what_a_house_does_is_no_part_of_its_address(
    country: str, firm: str, work: str, street: str, town: str
) -> None:
    draft = headed(country, firm, work, street, town)
    assert (told(draft.sold_to).get("company"), told(draft.sold_to).get("street2")) == (firm, None)


@pytest.mark.parametrize(
    ("country", "firm", "part", "street", "town"),
    [
        ("NL", "Jansen B.V.", "Locatie Zuid", "Kade 4", "3812 PM Amersfoort"),
        ("NL", "Gemeente Ommen", "Openbare werken", "Chevalleraustraat 2", "7731 EE Ommen"),
        ("FR", "Dubois SAS", "Cuisine centrale", "12 rue des Écoles", "69007 Lyon"),
        ("FR", "Les Lutins SAS", "Piscine municipale", "12 rue des Écoles", "69007 Lyon"),
        ("ES", "Hermanos Ruiz S.A.", "Almacén central", "Calle Mayor 12", "46010 Valencia"),
        ("IT", "Fratelli Bianchi S.n.c.", "Officina meccanica", "Via Verdi 20", "47924 Rimini (RN)"),
        ("PT", "Município de Amarante", "Divisão de Obras", "Alameda Teixeira 3", "4600-011 Amarante"),
        ("DE", "Stadt Pirna", "Tiefbauamt", "Am Markt 1", "01796 Pirna"),
        ("GB", "Marsh & Sons Ltd", "Rear entrance", "3 School Lane", "Leeds LS1 4AB"),
    ],
)
def test_a_part_of_a_house_in_its_head_is_kept(country: str, firm: str, part: str, street: str, town: str) -> None:
    draft = headed(country, firm, part, street, town)
    assert (told(draft.sold_to).get("company"), told(draft.sold_to).get("street2")) == (firm, part)


@pytest.mark.parametrize(
    ("country", "body", "organ", "street", "town"),
    [
        ("PT", "MUNICÍPIO DE AMARANTE", "Câmara Municipal", "Alameda Teixeira 3", "4600-011 Amarante"),
        ("PT", "Freguesia de Vila Chã", "Junta de Freguesia", "Rua da Igreja 3", "4600-011 Amarante"),
        ("ES", "AYUNTAMIENTO DE LORCA", "Alcaldía-Presidencia", "Plaza de España 1", "30800 Lorca"),
        ("DE", "Gemeinde Seeheim", "Gemeindeverwaltung", "Schulstraße 12", "64342 Seeheim"),
        ("DE", "Stadt Bad Orb", "Der Magistrat", "Frankfurter Straße 2", "63619 Bad Orb"),
        ("FR", "COMMUNE DE SAILLANS", "Mairie", "12 rue de l'Église", "26340 Saillans"),
        ("NL", "Gemeente Ommen", "College van burgemeester en wethouders", "Chevalleraustraat 2", "7731 EE Ommen"),
        ("GB", "Ashby Parish Council", "Clerk to the Council", "3 School Lane", "Leeds LS1 4AB"),
    ],
)  # fmt: skip
def test_the_organ_of_a_public_body_is_no_place_in_it(
    country: str, body: str, organ: str, street: str, town: str
) -> None:
    sold = told(headed(country, body, organ, street, town).sold_to)
    assert (sold.get("company"), sold.get("name"), sold.get("street2"), sold["street"]) == (body, None, None, street)


@pytest.mark.parametrize(
    ("country", "logo", "firm", "street", "town"),
    [
        ("MX", "TRANSPORTES BAJÍO SUR", "Transportes Bajío Sur S.A. de C.V.", "Carretera a Celaya km 8", "76130 Querétaro, Qro."),
        ("MX", "FERRETERA DEL LAGO", "Ferretera del Lago, S. de R.L. de C.V.", "Av. Juárez 120", "44100 Guadalajara, Jal."),
        ("AT", "HOLZER", "Holzer Ges.m.b.H.", "Schulstraße 3", "4020 Linz"),
        ("ES", "AGRÍCOLA DEL SUR", "Agrícola del Sur, S. Coop. And.", "Calle Mayor 12", "46010 Valencia"),
        ("NL", "De Wit", "V.O.F. De Wit", "Kade 4", "3812 PM Amersfoort"),
        ("BE", "Institut Sainte-Anne", "Institut Sainte-Anne asbl", "Rue du Collège 8", "5000 Namur"),
        ("CH", "BIO HOF", "Bio Hof Genossenschaft", "Dorfstrasse 3", "3400 Burgdorf"),
    ],
)  # fmt: skip
def test_the_firms_name_in_larger_print_is_said_once(
    country: str, logo: str, firm: str, street: str, town: str
) -> None:
    sold = told(headed(country, logo, firm, street, town).sold_to)
    assert (sold.get("company"), sold.get("name"), sold.get("street2"), sold["street"]) == (firm, None, None, street)


@pytest.mark.parametrize("label", ["No. O.C.", "O.C. No.", "Nº O.C.", "Núm. O.C.", "O.d.A. n.", "OF n.", "B.O. n.", "BdC n°", "N° BdC", "PC n.º", "AF nº"])  # fmt: skip
@pytest.mark.parametrize("below", [False, True])
def test_an_order_is_called_by_its_first_letters(label: str, *, below: bool) -> None:
    if below:
        beside = ((330, label), (440, "Fecha")), ((330, "33-126"), (440, "19/11/2026"))
    else:
        beside = ((330, label), (440, "33-126")), ((330, "Fecha"), (440, "19/11/2026"))
    draft = printed(
        (
            (30, ((40, "Kern Bau S.A."), (330, "PEDIDO"))),
            (44, ((40, "Calle Mayor 12"), *beside[0])),
            (56, ((40, "46010 Valencia"), *beside[1])),
            (110, ((40, "Tidewater Supply Co."),)),
        ),
        "ES",
    )
    assert draft.customer_po.value == "33-126"


@pytest.mark.parametrize(
    ("country", "vendor", "vendors", "buyer", "buyers", "name", "code"),
    [
        ("BR", "FORNECEDOR", "ENDERECO..: AV. PORTO ALEGRE, 2870 - CURITIBA - PR - CEP 80220-000", "ORGAO.....", "ENDERECO..: RUA DOS CEDROS, 111 - CENTRO - PINHAIS - PR - CEP 83323-080", "PREFEITURA MUNICIPAL DE PINHAIS", "83323-080"),
        ("PT", "Fornecedor", "Morada: Cais 4, 4450-017 Matosinhos", "Entidade", "Morada: Alameda Teixeira 3, 4600-011 Amarante", "Município de Amarante", "4600-011"),
        ("ES", "Proveedor", "Domicilio: Muelle 4, 46024 Valencia", "Organismo", "Domicilio: Plaza de España 1, 30800 Lorca", "Ayuntamiento de Lorca", "30800"),
        ("IT", "Fornitore", "Indirizzo: Via del Porto 4, 16126 Genova", "Ente", "Indirizzo: Corso Alberto Pio 91, 41012 Carpi MO", "Comune di Carpi", "41012"),
        ("FR", "Fournisseur", "Adresse : 4 quai des Docks, 44000 Nantes", "Pouvoir adjudicateur", "Adresse : 12 rue de l'Église, 26340 Saillans", "Mairie de Saillans", "26340"),
        ("GB", "Supplier", "Address: 4 Dock Road, Hull HU1 2AB", "Contracting authority", "Address: 3 School Lane, Leeds LS1 4AB", "Ashby Parish Council", "LS1 4AB"),
        ("NL", "Leverancier", "Adres: Kade 4, 3812 PM Amersfoort", "Aanbestedende dienst", "Adres: Dorpsstraat 1, 7731 EE Ommen", "Gemeente Ommen", "7731 EE"),
    ],
)  # fmt: skip
def test_a_public_body_buys_by_the_label_that_its_papers_have(
    country: str, vendor: str, vendors: str, buyer: str, buyers: str, name: str, code: str
) -> None:
    draft = printed(
        (
            (40, ((40, "ORDER 1765"),)),
            (70, ((40, f"{vendor}: Tidewater Supply Co. CNPJ: 04.555.018/0001-60"),)),
            (83, ((40, vendors),)),
            (96, ((40, f"{buyer}: {name}"),)),
            (109, ((40, buyers),)),
        ),
        country,
    )
    assert (draft.sold_to.company.value, draft.sold_to.postal_code.value) == (name, code)


@pytest.mark.parametrize(
    ("name", "number", "street", "town"),
    [
        ("Silva Lda", "NIF: 505555120", "Rua Teixeira 3", "4600-011 Amarante"),
        ("Silva Lda", "– NIPC 505 555 120", "Rua Teixeira 3", "4600-011 Amarante"),
        ("Kern Bau GmbH", "USt-IdNr.: DE123456789", "Schulstraße 3", "01796 Pirna"),
        ("Talleres Lorca S.L.", "CIF: B30555123", "Calle Mayor 1", "30800 Lorca"),
        ("Fratelli Bianchi S.n.c.", "P.IVA 03555120379", "Via Verdi 20", "47924 Rimini RN"),
        ("Dubois SAS", "SIRET : 779 055 512 00012", "12 rue des Écoles", "69007 Lyon"),
        ("Jansen B.V.", "KvK: 31055512", "Dorpsstraat 1", "7731 EE Ommen"),
        ("PREFEITURA MUNICIPAL DE PINHAIS", "CNPJ: 76.105.555/0001-10", "RUA DOS CEDROS, 111", "PINHAIS - PR - CEP 83323-080"),
        ("Marsh & Sons Ltd", "(VAT GB 123 4567 89)", "3 School Lane", "Leeds LS1 4AB"),
    ],
)  # fmt: skip
def test_a_firm_keeps_its_name_before_its_number_in_a_register(name: str, number: str, street: str, town: str) -> None:
    rows = ((70, ((40, "Buyer:"),)), (82, ((40, f"{name} {number}"),)), (94, ((40, street),)), (106, ((40, town),)))
    draft = printed(((40, ((40, "ORDER 1765"),)), *rows), "PT")
    assert (draft.sold_to.company.value, draft.sold_to.street.value) == (name, street)


@pytest.mark.parametrize("line", ["Sparkasse Hof IBAN DE12 5001 0517 0648 4898 90", "Amtsgericht Dresden HRB 12345"])
def test_a_banks_name_before_its_number_is_nobodys(line: str) -> None:
    rows = (
        (70, ((40, "Besteller:"),)),
        (82, ((40, line),)),
        (94, ((40, "Am Markt 3"),)),
        (106, ((40, "01796 Pirna"),)),
    )
    assert not printed(((40, ((40, "BESTELLUNG 1765"),)), *rows), "DE").sold_to.company


@pytest.mark.parametrize("title", ["AUTORIZACAO DE FORNECIMENTO No.:", "ORDEM DE FORNECIMENTO Nº", "AUTORIZACIÓN DE COMPRA N.º", "ORDINATIVO DI FORNITURA N.", "LEVERINGSOPDRACHT", "PROCUREMENT ORDER"])  # fmt: skip
def test_what_an_order_calls_itself(title: str) -> None:
    draft = printed(((30, ((40, "Marsh & Sons Ltd"),)), (44, ((40, f"{title} 1765/2026"),))), "PT")
    assert draft.customer_po.value == "1765/2026"


@pytest.mark.parametrize(
    ("country", "house", "street", "town"),
    [
        ("PT", "Moagens do Ave", "Rua Nova 7", "4760-106 Famalicão"),
        ("PT", "Policlínica do Ave", "Rua de Santo António 77", "4760-106 Vila Nova de Famalicão"),
        ("IT", "Via Vai Viaggi", "Via Verdi 20", "47924 Rimini RN"),
        ("GB", "Bakers Lane", "3 School Lane", "Leeds LS1 4AB"),
        ("DE", "Kaffee am Ring", "Schulstraße 3", "01796 Pirna"),
    ],
)
def test_a_house_called_like_a_street_above_its_street(country: str, house: str, street: str, town: str) -> None:
    sold = headed(country, house, street, town).sold_to
    assert (sold.company.value, sold.street.value, sold.street2.value) == (house, street, None)


@pytest.mark.parametrize(
    ("country", "head", "place"),
    [
        ("FR", ("Coopérative du Val", "ZA Les Prés", "03500 Saillans"), "Lieu de réception : siège, ZA Les Prés, quai B – Réception au plus tard le 04/12/2026"),
        ("FR", ("Coopérative du Val", "12 rue des Écoles", "03500 Saillans"), "Livraison : siège, 12 rue des Écoles, quai B - Livraison avant le 04/12/2026"),
        ("DE", ("Kern Bau GmbH", "Industriestr. 4", "01796 Pirna"), "Lieferort: Zentrale, Industriestr. 4, Tor 2 – Anlieferung bis 04.12.2026"),
        ("GB", ("Marsh & Sons Ltd", "3 School Lane", "Leeds LS1 4AB"), "Deliver to: head office, 3 School Lane, dock B - deliver by 04/12/2026"),
        ("ES", ("Talleres Lorca S.L.", "Calle Mayor 1", "30800 Lorca"), "Lugar de entrega: sede, Calle Mayor 1, muelle B – Entrega antes del 04/12/2026"),
        ("IT", ("Fratelli Bianchi S.n.c.", "Via Verdi 20", "47924 Rimini RN"), "Luogo di consegna: sede, Via Verdi 20, banchina B – Consegna entro il 04/12/2026"),
        ("NL", ("Jansen B.V.", "Kade 4", "7731 EE Ommen"), "Afleveradres: hoofdkantoor, Kade 4, dok B – Levering uiterlijk 04-12-2026"),
        ("PT", ("Silva Lda", "Rua Nova 7", "4600-011 Amarante"), "Local de entrega: sede, Rua Nova 7, cais B | Prazo: 10 dias úteis"),
    ],
)  # fmt: skip
def test_the_buyers_own_house_and_when_the_goods_come_there(country: str, head: tuple[str, ...], place: str) -> None:
    rows = tuple((30 + 12 * n, ((40, text),)) for n, text in enumerate(head))
    draft = printed((*rows, (80, ((40, "ORDER 1765"),)), (130, ((40, place),))), country)
    ship = draft.ship_to
    assert ship.empty or (ship.street.value, ship.city.value, ship.postal_code.value) == (
        draft.sold_to.street.value,
        draft.sold_to.city.value,
        draft.sold_to.postal_code.value,
    )
    assert "2026" not in str(told(ship))


@pytest.mark.parametrize(
    ("country", "head", "place", "code"),
    [
        ("FR", ("Coopérative du Val", "12 rue des Écoles", "03500 Saillans"), "Livraison : silo, 8 rue du Port, 26340 Saillans – Livraison avant le 04/12/2026", "26340"),
        ("DE", ("Kern Bau GmbH", "Industriestr. 4", "01796 Pirna"), "Lieferort: Lager Süd, Industriestr. 4, 01812 Heidenau – Anlieferung bis 04.12.2026", "01812"),
        ("IT", ("Fratelli Bianchi S.n.c.", "Via Verdi 20", "47924 Rimini RN"), "Luogo di consegna: magazzino, Via Po 9, 47921 Rimini RN – Consegna entro il 04/12/2026", "47921"),
    ],
)  # fmt: skip
def test_another_house_stays_one(country: str, head: tuple[str, ...], place: str, code: str) -> None:
    rows = tuple((30 + 12 * n, ((40, text),)) for n, text in enumerate(head))
    draft = printed((*rows, (80, ((40, "ORDER 1765"),)), (130, ((40, place),))), country)
    assert draft.ship_to.postal_code.value == code


def letter(says: str, country: str) -> OrderDraft:
    """A letter that orders two things, and a sentence below them."""
    return one(
        pdf(
            paper(
                (
                    (30, ((40, "Trattoria Kern S.r.l."),)),
                    (42, ((40, "Via Verdi 20 – 47924 Rimini (RN)"),)),
                    (70, ((40, "Tidewater Supply Co."),)),
                    (118, ((40, "vi ordiniamo / please supply:"),)),
                    (132, ((40, "n. 4 mugs blue, cod. TW-4410, a € 9,50"),)),
                    (146, ((40, "n. 6 notebooks, cod. TW-1108, a € 4,20"),)),
                    (166, ((40, says),)),
                    (190, ((40, "Gino Zanetti"),)),
                )
            )
        ),
        context(country),
    )


@pytest.mark.parametrize(
    ("country", "says"),
    [
        ("IT", "La consegna va bene tutte le mattine tranne il lunedì (chiuso)."),
        ("ES", "La entrega puede ser cualquier mañana menos el lunes (cerrado)."),
        ("NL", "Leveren kan elke ochtend behalve op maandag (gesloten)."),
        ("PT", "A entrega pode ser todas as manhãs menos à segunda (fechado)."),
        ("GB", "Delivery is fine any morning except Monday (closed)."),
        ("DE", "Die Lieferung passt jeden Vormittag außer montags (geschlossen)."),
    ],
)
def test_a_house_that_is_closed_on_a_day_closes_no_line(country: str, says: str) -> None:
    assert Code.STRUCK_LINE not in [issue.code for issue in letter(says, country).issues]


@pytest.mark.parametrize("says", ["(closed)", "Riga chiusa: chiuso", "TW-1108 - cerrado"])
def test_a_line_that_is_closed_is_asked_for(says: str) -> None:
    assert Code.STRUCK_LINE in [issue.code for issue in letter(says, "IT").issues]


@pytest.mark.parametrize(
    ("line", "firm", "street", "town"),
    [
        ("000218 RISTOFORNITURE EMILIANE SRL -", "RISTOFORNITURE EMILIANE SRL", "Via Verdi 20", "41100 MODENA"),
        ("70218 Kern Bau GmbH", "Kern Bau GmbH", "Schulstraße 3", "01796 Pirna"),
        ("[K-1002] Dubois SAS", "Dubois SAS", "12 rue des Écoles", "69007 Lyon"),
        ("000218 - Talleres Lorca S.L.", "Talleres Lorca S.L.", "Calle Mayor 1", "30800 Lorca"),
        ("V0042 Silva & Filhos, Lda.", "Silva & Filhos, Lda.", "Rua Nova 7", "4600-011 Amarante"),
        ("100233 Ayuntamiento de Lorca", "Ayuntamiento de Lorca", "Plaza de España 1", "30800 Lorca"),
        ("004711 Marsh & Sons Ltd", "Marsh & Sons Ltd", "3 School Lane", "Leeds LS1 4AB"),
    ],
)
def test_the_number_by_which_a_program_knows_a_firm_is_no_postal_code(
    line: str, firm: str, street: str, town: str
) -> None:
    rows = ((70, ((40, "Buyer:"),)), (82, ((40, line),)), (94, ((40, street),)), (106, ((40, town),)))
    draft = printed(((40, ((40, "ORDER OF/953"),)), *rows), "IT")
    assert (draft.sold_to.company.value, draft.sold_to.street.value) == (firm, street)


@pytest.mark.parametrize("line", ["12 Church School House", "118 Old Bakery", "123 School Lane"])
def test_the_number_of_a_house_stays_with_its_street(line: str) -> None:
    rows = ((70, ((40, "Ship to:"),)), (82, ((40, "Ann Moss"),)), (94, ((40, line),)), (106, ((40, "Leeds LS1 4AB"),)))
    assert printed(((40, ((40, "ORDER OF/953"),)), *rows), "GB").ship_to.street.value == line


@pytest.mark.parametrize(
    ("lines", "firm", "owner"),
    [
        (("Lindenapotheke Inh. Silke Brandt e. K., Marktplatz 4, 37154 Northeim",), "Lindenapotheke", "Silke Brandt"),
        (("Gasthof Adler · Inhaber: Peter Adler", "Marktplatz 4", "37154 Northeim"), "Gasthof Adler", "Peter Adler"),
        (("Blumen Rose", "Inhaberin Anna Rose", "Marktplatz 4", "37154 Northeim"), "Blumen Rose", "Anna Rose"),
        (("The Wool Shop", "Proprietor: Ann Moss", "3 School Lane", "Leeds LS1 4AB"), "The Wool Shop", "Ann Moss"),
        (("Ferretería Ruiz, titular: Ana Ruiz", "Calle Mayor 1", "30800 Lorca"), "Ferretería Ruiz", "Ana Ruiz"),
        (("Farmacia Adige, tit. Marco Riva", "Via Verdi 20", "47924 Rimini RN"), "Farmacia Adige", "Marco Riva"),
        (("Bloemenhuis Vos, eig. Jan Vos", "Dorpsstraat 1", "7731 EE Ommen"), "Bloemenhuis Vos", "Jan Vos"),
        (("Padaria Lima, propr. Rui Lima", "Rua Nova 7", "4600-011 Amarante"), "Padaria Lima", "Rui Lima"),
        (
            ("Boulangerie du Lac, prop. Jean Morel", "12 rue des Écoles", "69007 Lyon"),
            "Boulangerie du Lac",
            "Jean Morel",
        ),
    ],
)
def test_whose_a_firm_is(lines: tuple[str, ...], firm: str, owner: str) -> None:
    sold = headed("DE", *lines).sold_to
    assert (sold.company.value, sold.name.value, sold.street2.value) == (firm, owner, None)


@pytest.mark.parametrize(
    ("country", "label", "site", "street", "town"),
    [
        ("PT", "Local de entrega:", "Armazém Municipal", "Rua da Indústria 45", "4600-264 Amarante"),
        ("ES", "Lugar de entrega:", "Almacén municipal", "Calle Sur 9", "30813 Lorca"),
        ("FR", "Lieu de livraison :", "Centre technique municipal", "8 rue du Port", "26340 Saillans"),
        ("IT", "Luogo di consegna:", "Magazzino comunale", "Via Po 9", "41012 Carpi MO"),
        ("DE", "Lieferadresse:", "Städtischer Bauhof", "Hafenweg 9", "01812 Pirna"),
        ("NL", "Afleveradres:", "Gemeentelijke werkplaats", "Kade 9", "7731 EE Ommen"),
    ],
)
def test_a_towns_own_site_has_the_name_that_the_town_gives_it(
    country: str, label: str, site: str, street: str, town: str
) -> None:
    rows = ((70, ((40, label),)), (82, ((40, site),)), (94, ((40, street),)), (106, ((40, town),)))
    ship = printed(((30, ((40, "ORDER 1765"),)), *rows), country).ship_to
    assert (ship.company.value, ship.street.value, ship.street2.value) == (site, street, None)


def test_letters_before_the_figures_are_the_numbers_own() -> None:
    rows = ((30, ((40, "Kern Bau S.r.l."),)), (60, ((40, "BUONO D'ORDINE n. BO 2026/447 del 19/11/2026"),)))
    assert printed(rows, "IT").customer_po.value == "BO 2026/447"
