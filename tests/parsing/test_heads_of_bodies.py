# ruff: noqa: E501
"""Printed heads of public bodies and associations: what stands beside the name and the street, and is neither."""

from __future__ import annotations

import pytest

from tests.parsing.test_papers_of_houses import TITLES, headed, printed
from tests.parsing.test_parties import told


@pytest.mark.parametrize(
    ("country", "house", "head"),
    [
        ("IT", "Comune di Argenta", ("Comune di Argenta", "Provincia di Ferrara", "Piazza Umberto I 1", "44011 Argenta FE")),
        ("IT", "COMUNE DI ARGENTA", ("COMUNE DI ARGENTA", "PROVINCIA DI FERRARA", "Piazza Umberto I 1 - 44011 Argenta (FE)")),
        ("IT", "Comune di Argenta", ("Provincia di Ferrara", "Comune di Argenta", "Piazza Umberto I 1", "44011 Argenta FE")),
        ("IT", "Comune di Carpi", ("Comune di Carpi", "Città metropolitana di Torino", "Corso Alberto Pio 91", "41012 Carpi MO")),
        ("DE", "Gemeinde Hohenbrunn", ("Gemeinde Hohenbrunn", "Landkreis München", "Rathausweg 1", "85662 Hohenbrunn")),
        ("DE", "Gemeinde Hohenbrunn", ("Gemeinde Hohenbrunn", "Rathausweg 1", "85662 Hohenbrunn", "Landkreis München")),
        ("DE", "Stadt Wetter", ("Stadt Wetter", "Ennepe-Ruhr-Kreis", "Kaiserstraße 170", "58300 Wetter")),
        ("FR", "Mairie de Thoissey", ("Mairie de Thoissey", "Département de l'Ain", "12 Grande Rue", "01140 Thoissey")),
        ("FR", "Commune de Marcillac", ("Commune de Marcillac", "Canton de Nord-Gironde", "4 rue du Bourg", "33860 Marcillac")),
        ("ES", "Ayuntamiento de Illescas", ("Ayuntamiento de Illescas", "Provincia de Toledo", "Plaza del Mercado 14", "45200 Illescas")),
        ("PT", "Município de Lousada", ("Município de Lousada", "Distrito do Porto", "Rua da Igreja 10", "4620-695 Lousada")),
        ("PT", "Junta de Freguesia de Silvares", ("Junta de Freguesia de Silvares", "Concelho de Guimarães", "Rua da Igreja 12", "4835-410 Guimarães")),
        ("NL", "Gemeente Horst", ("Gemeente Horst", "Provincie Limburg", "Wilhelminaplein 6", "5961 ES Horst")),
        ("US", "Town of Lowville", ("Town of Lowville", "Lewis County", "5533 Bostwick Street", "Lowville, NY 13367")),
        ("US", "Borough of Danville", ("Borough of Danville", "County of Montour", "463 Mill Street", "Danville, PA 17821")),
    ],
)  # fmt: skip
def test_the_county_of_a_town_is_no_part_of_its_address(country: str, house: str, head: tuple[str, ...]) -> None:
    sold = told(headed(country, *head).sold_to)
    assert (sold.get("company"), sold.get("name"), sold.get("street2")) == (house, None, None)


@pytest.mark.parametrize(
    ("country", "head"),
    [
        ("IT", ("Provincia di Ravenna", "Settore Lavori Pubblici", "Piazza Caduti 2", "48121 Ravenna")),
        ("FR", ("Département de l'Ain", "Direction des routes", "12 Grande Rue", "01000 Bourg-en-Bresse")),
        ("DE", ("Landkreis München", "Jobcenter", "Mariahilfplatz 17", "81541 München")),
        ("US", ("Lewis County", "Highway Department", "7660 State Street", "Lowville, NY 13367")),
        ("US", ("Lewis County", "Public Library", "7660 State Street", "Lowville, NY 13367")),
    ],
)
def test_a_county_that_writes_itself_keeps_its_name(country: str, head: tuple[str, ...]) -> None:
    sold = told(headed(country, *head).sold_to)
    assert (sold.get("company"), sold.get("street2")) == head[:2]


@pytest.mark.parametrize(
    ("country", "head"),
    [
        ("PT", ("REPÚBLICA PORTUGUESA", "EDUCAÇÃO, CIÊNCIA E INOVAÇÃO", "Agrupamento de Escolas de Silves", "Rua da Escola 3", "8300-118 Silves")),
        ("FR", ("RÉPUBLIQUE FRANÇAISE", "Liberté", "Égalité", "Collège Jean Moulin", "12 rue Haute", "69002 Lyon")),
        ("FR", ("ACADÉMIE DE LYON", "Éducation nationale", "Collège Jean Moulin", "12 rue Haute", "69002 Lyon")),
        ("DE", ("Freistaat Sachsen", "Justiz", "Amtsgericht Torgau", "Schlossstraße 2", "04860 Torgau")),
        ("DE", ("Land Brandenburg", "Bildung, Jugend und Sport", "Oberschule Zossen", "Gerichtstraße 9", "15806 Zossen")),
        ("ES", ("JUNTA DE EXTREMADURA", "Educación y Empleo", "C.E.I.P. El Olivar", "Calle Mayor 3", "06400 Don Benito")),
        ("IT", ("Ministero dell'Istruzione", "Istruzione secondaria", "Liceo Scientifico Volta", "Via Roma 4", "10121 Torino")),
        ("NL", ("Rijksoverheid", "Onderwijs en Cultuur", "Rijksmuseum Muiderslot", "Herengracht 1", "1398 AA Muiden")),
    ],
)  # fmt: skip
def test_what_an_authority_is_for_is_not_who_writes(country: str, head: tuple[str, ...]) -> None:
    sold = told(headed(country, *head).sold_to)
    assert (sold.get("company"), sold.get("name"), sold.get("street2")) == (head[-3], None, None)


@pytest.mark.parametrize(
    ("country", "house", "law", "street", "town"),
    [
        ("FR", "Lycée Jules Ferry", "Établissement public local d'enseignement", "12 rue Haute", "69002 Lyon"),
        ("FR", "Hôpital local de Crest", "Établissement public de santé", "12 rue Haute", "26400 Crest"),
        ("FR", "Les Amis du Livre", "Association reconnue d'utilité publique", "12 rue Haute", "26400 Crest"),
        ("DE", "Stiftung Haus Sonne", "Gemeinnützige Stiftung bürgerlichen Rechts", "Hauptstr. 4", "85662 Hohenbrunn"),
        ("DE", "Klinikum Wetter", "Anstalt des öffentlichen Rechts", "Kaiserstraße 170", "58300 Wetter"),
        ("ES", "Colegio San Blas", "Centro privado concertado", "Calle Mayor 3", "06400 Don Benito"),
        ("IT", "Fondazione Teatro Nuovo", "Ente del Terzo Settore", "Via Roma 4", "10121 Torino"),
        ("PT", "Lar de Silves", "Instituição Particular de Solidariedade Social", "Rua da Escola 3", "8300-118 Silves"),
        ("US", "Elm Hall School", "An independent day school", "12 Mill Road", "Albany, NY 12207"),
        ("NL", "Zorggroep Maas", "Stichting zonder winstoogmerk", "Wilhelminaplein 6", "5961 ES Horst"),
    ],
)
def test_what_a_body_is_in_law_is_no_part_of_its_address(
    country: str, house: str, law: str, street: str, town: str
) -> None:
    sold = told(headed(country, house, law, street, town).sold_to)
    assert (sold.get("company"), sold.get("name"), sold.get("street2")) == (house, None, None)


@pytest.mark.parametrize(
    ("country", "house", "line", "part", "street", "town"),
    [
        ("FR", "Lycée Jules Ferry", "Établissement public local d'enseignement – Service Intendance", "Service Intendance", "12 rue Haute", "69002 Lyon"),
        ("FR", "Collège Jean Moulin", "École publique", "École publique", "12 rue Haute", "69002 Lyon"),
        ("IT", "Comune di Carpi", "Biblioteca pubblica", "Biblioteca pubblica", "Via Roma 4", "41012 Carpi MO"),
    ],
)  # fmt: skip
def test_a_part_of_a_house_beside_that_is_kept(
    country: str, house: str, line: str, part: str, street: str, town: str
) -> None:
    sold = told(headed(country, house, line, street, town).sold_to)
    assert (sold.get("company"), sold.get("street2")) == (house, part)


@pytest.mark.parametrize(
    ("country", "line", "house", "name"),
    [
        ("IT", "Consegna: Magazzino Comunale, Via Galilei 12, 44011 Argenta (FE), rif. geom. Neri 0532 555 931.", "Magazzino Comunale", "geom. Neri"),
        ("DE", "Lieferung: Städtischer Bauhof, Hafenweg 12, 01796 Pirna, Ansprechpartner Herr Mohr 03501 555 931.", "Städtischer Bauhof", "Herr Mohr"),
        ("ES", "Entrega: Almacén Municipal, Calle del Río 12, 30800 Lorca, contacto Sr. Vidal 968 555 010.", "Almacén Municipal", "Sr. Vidal"),
        ("PT", "Local de entrega: Estaleiro Municipal, Rua do Rio 12, 4600-011 Amarante, contacto Sr. Pinto 255 555 010.", "Estaleiro Municipal", "Sr. Pinto"),
        ("FR", "Livraison : Ateliers municipaux, 8 rue du Port, 69007 Lyon, contact M. Petit 04 72 55 50 10.", "Ateliers municipaux", "M. Petit"),
        ("IT", "Consegna: Magazzino Comunale, Via Galilei 12, 44011 Argenta (FE)", "Magazzino Comunale", None),
    ],
)  # fmt: skip
def test_a_towns_own_house_is_where_the_goods_go_whoever_is_asked_for_there(
    country: str, line: str, house: str, name: str | None
) -> None:
    rows = ((30, ((40, "Doe & Roe S.A."),)), (42, ((40, "Via Roma 4"),)), (54, ((40, "10121 Torino"),)))
    ship = told(printed((*rows, (100, ((40, TITLES[country]),)), (300, ((40, line),))), country).ship_to)
    assert (ship.get("company"), ship.get("name"), ship.get("street2")) == (house, name, None)


@pytest.mark.parametrize(
    ("country", "house", "work", "street", "town"),
    [
        ("BE", "Dierenarts Vermeire", "Grote huisdieren – rundvee & schapen", "Coupure Links 212", "9000 Gent"),
        ("NL", "Kapsalon Lotte", "dames – heren – kinderen", "Dorpsstraat 1", "7731 EE Ommen"),
        ("DE", "Tierarztpraxis Vogt", "Kleintiere – Pferde – Heimtiere", "Schulstraße 3", "01796 Pirna"),
        ("DE", "Malerbetrieb Ott", "Innenausbau – Fassaden & Gerüstbau", "Schulstraße 3", "01796 Pirna"),
        ("DE", "Blumen Becker", "Floristik, Trauerbinderei und Hochzeitsschmuck", "Schulstraße 3", "01796 Pirna"),
        ("FR", "Clinique vétérinaire du Lac", "Animaux de compagnie – équins", "12 rue Haute", "69002 Lyon"),
        ("FR", "Menuiserie Petit", "Portes, fenêtres, escaliers", "12 rue Haute", "69002 Lyon"),
        ("ES", "Peluquería Ana", "señoras, caballeros y niños", "Calle Mayor 3", "06400 Don Benito"),
        ("ES", "Talleres Vega", "Chapa y pintura", "Calle Mayor 3", "06400 Don Benito"),
        ("IT", "Ambulatorio Veterinario Neri", "Piccoli animali – animali esotici", "Via Roma 4", "10121 Torino"),
        ("PT", "Clínica Veterinária do Mar", "Animais de companhia & exóticos", "Rua da Escola 3", "8300-118 Silves"),
        ("US", "Hollow Creek Pottery", "Stoneware, porcelain & workshops", "12 Mill Road", "Albany, NY 12207"),
        ("US", "Dale Florists", "Weddings, funerals and gifts", "12 Mill Road", "Albany, NY 12207"),
    ],
)
def test_what_a_small_house_lists_of_its_work_is_not_who_it_is(
    country: str, house: str, work: str, street: str, town: str
) -> None:
    sold = told(headed(country, house, work, street, town).sold_to)
    assert (sold.get("company") or sold.get("name"), sold.get("street2")) == (house, None)


@pytest.mark.parametrize(
    ("country", "house", "line", "street", "town"),
    [
        ("NL", "Gemeente Ommen", "Openbare werken", "Dorpsstraat 1", "7731 EE Ommen"),
        ("DE", "Stadt Ulm", "Tiefbau und Verkehr", "Schulstraße 3", "89073 Ulm"),
        ("FR", "Mairie de Crest", "Espaces verts & voirie", "12 rue Haute", "26400 Crest"),
        ("US", "Kettle University", "Physics & Astronomy", "12 Mill Road", "Albany, NY 12207"),
        ("US", "Elm District Council", "Planning and environment", "12 Mill Road", "Albany, NY 12207"),
        ("US", "Smith & Sons", "Bread and Butter Bakery", "12 Mill Road", "Albany, NY 12207"),
        ("DE", "Kanzlei am Markt", "Müller & Kern", "Schulstraße 3", "01796 Pirna"),
        ("US", "Law Office", "Moss, Reed & Partners", "12 Mill Road", "Albany, NY 12207"),
    ],
)
def test_a_department_and_who_owns_a_house_are_kept(
    country: str, house: str, line: str, street: str, town: str
) -> None:
    assert line in told(headed(country, house, line, street, town).sold_to).values()


@pytest.mark.parametrize(
    ("country", "house", "street", "town"),
    [
        ("DE", "Tierarzt Vogt", "Schulstraße 3", "01796 Pirna"),
        ("DE", "Malermeister Huber", "Schulstraße 3", "01796 Pirna"),
        ("FR", "Artisan Dupont", "12 rue Haute", "69002 Lyon"),
        ("FR", "Vétérinaire Martin", "12 rue Haute", "69002 Lyon"),
        ("ES", "Veterinario Ruiz", "Calle Mayor 3", "06400 Don Benito"),
        ("IT", "Veterinario Rossi", "Via Roma 4", "10121 Torino"),
        ("PT", "Veterinária Lopes", "Rua da Escola 3", "8300-118 Silves"),
        ("NL", "Dierenarts De Wit", "Dorpsstraat 1", "7731 EE Ommen"),
    ],
)
def test_a_house_that_is_called_by_its_owners_trade_has_that_name(
    country: str, house: str, street: str, town: str
) -> None:
    sold = told(headed(country, house, street, town).sold_to)
    assert (sold.get("company") or sold.get("name")) == house


@pytest.mark.parametrize(
    ("country", "head", "street", "city", "code"),
    [
        ("GB", ("Elm Primary School", "Mill Road, Ludlow", "SY8 2AB"), "Mill Road", "Ludlow", "SY8 2AB"),
        ("GB", ("Elm Primary School", "12 Mill Road, Ludlow", "SY8 2AB"), "12 Mill Road", "Ludlow", "SY8 2AB"),
        ("GB", ("Elm Primary School", "Mill Road, Ludlow", "SY8 2AB, United Kingdom"), "Mill Road", "Ludlow", "SY8 2AB"),
        ("GB", ("Educate NS", "Pearse Road, Sligo", "F91 X3K7, Ireland"), "Pearse Road", "Sligo", "F91 X3K7"),
        ("GB", ("Educate NS", "Pearse Road, Sligo", "F91 X3K7", "Ireland"), "Pearse Road", "Sligo", "F91 X3K7"),
        ("PT", ("Silva Lda", "Rua da Escola 3, Silves", "8300-118"), "Rua da Escola 3", "Silves", "8300-118"),
        ("GB", ("Elm Primary School", "12 Mill Road", "Ludlow", "SY8 2AB"), "12 Mill Road", "Ludlow", "SY8 2AB"),
    ],
)  # fmt: skip
def test_a_town_behind_its_street_above_its_code(
    country: str, head: tuple[str, ...], street: str, city: str, code: str
) -> None:
    sold = told(headed(country, *head).sold_to)
    assert (sold.get("company"), sold.get("street"), sold.get("city"), sold.get("postal_code")) == (head[0], street, city, code)  # fmt: skip


@pytest.mark.parametrize(
    ("country", "head"),
    [
        ("GB", ("Elm Primary School", "12 Mill Road", "Ludlow SY8 2AB", "DfE no. 893/2021")),
        ("GB", ("Educate NS", "12 Pearse Road", "Sligo F91 X3K7", "Roll no. 20155X")),
        ("DE", ("Grundschule Aalen", "Schulnummer 04123456", "Schulstraße 3", "73430 Aalen")),
        ("FR", ("Collège Jean Moulin", "Code établissement 0691234X", "12 rue Haute", "69002 Lyon")),
        ("FR", ("Collège Jean Moulin", "UAI 0691234X", "12 rue Haute", "69002 Lyon")),
        ("IT", ("Liceo Volta", "Codice meccanografico TOPS01000X", "Via Roma 4", "10121 Torino")),
        ("ES", ("Colegio San Blas", "Código de centro 06001234", "Calle Mayor 3", "06400 Don Benito")),
        ("NL", ("Basisschool De Wiek", "BRIN 12AB", "Dorpsstraat 1", "7731 EE Ommen")),
        ("PT", ("Escola de Silves", "Código 145208", "Rua da Escola 3", "8300-118 Silves")),
    ],
)
def test_the_number_by_which_a_ministry_knows_a_school_is_no_part_of_its_address(
    country: str, head: tuple[str, ...]
) -> None:
    draft = headed(country, *head)
    assert (draft.sold_to.company.value, draft.sold_to.street2.value) == (head[0], None)


@pytest.mark.parametrize(
    ("country", "line", "house", "street", "town"),
    [
        ("ES", "Hotel Puerta del Sol ★★★★", "Hotel Puerta del Sol", "Calle Mayor 3", "30800 Lorca"),
        ("DE", "★ Gasthof Adler ★", "Gasthof Adler", "Schulstraße 3", "01796 Pirna"),
        ("DE", "Hotel Krone ****S", "Hotel Krone", "Schulstraße 3", "01796 Pirna"),
        ("IT", "Hotel Bellavista ***", "Hotel Bellavista", "Via Roma 4", "10121 Torino"),
        ("FR", "Hôtel du Lac ***", "Hôtel du Lac", "12 rue Haute", "69002 Lyon"),
        ("US", "~ Hollow Creek Pottery ~", "Hollow Creek Pottery", "12 Mill Road", "Albany, NY 12207"),
        ("US", "Hollow Creek Labs ®", "Hollow Creek Labs", "12 Mill Road", "Albany, NY 12207"),
        ("NL", "✿ Bloemenhuis Anneke ✿", "Bloemenhuis Anneke", "Dorpsstraat 1", "7731 EE Ommen"),
    ],
)
def test_stars_and_flowers_are_no_part_of_a_name(country: str, line: str, house: str, street: str, town: str) -> None:
    assert told(headed(country, line, street, town).sold_to).get("company") == house


@pytest.mark.parametrize(
    ("country", "house", "office", "street", "town"),
    [
        ("US", "Oak State University", "Procurement Services, Room 140", "1500 University Drive", "Athens, GA 30601"),
        ("US", "Oak Hospital", "Purchasing Department, Suite 12", "15 Mill Road", "Athens, GA 30601"),
        ("DE", "Universität Aalen", "Zentraler Einkauf, Raum 140", "Schulstraße 3", "01796 Pirna"),
        ("FR", "Université de Lyon", "Service des achats, bureau 12", "12 rue Haute", "69002 Lyon"),
        ("ES", "Universidad de Lorca", "Servicio de Compras, despacho 12", "Calle Mayor 3", "30800 Lorca"),
        ("IT", "Università di Torino", "Ufficio Acquisti, stanza 12", "Via Roma 4", "10121 Torino"),
        ("NL", "Universiteit Ommen", "Afdeling Inkoop, kamer 12", "Dorpsstraat 1", "7731 EE Ommen"),
    ],
)
def test_the_office_that_buys_with_its_room_is_kept(
    country: str, house: str, office: str, street: str, town: str
) -> None:
    sold = told(headed(country, house, office, street, town).sold_to)
    assert (sold.get("company"), sold.get("street2"), sold.get("street")) == (house, office, street)
