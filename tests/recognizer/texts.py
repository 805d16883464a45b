"""What stands in the fields of order forms, by kind of field; in several countries' ways. Seeded.

Names, streets, towns and words come from Faker and zipcodes (training only), so that nobody's list of towns is learned by heart.
"""

from __future__ import annotations

import re
from functools import cache
from random import Random
from typing import Any

LOCALES = {
    "en_US": 8, "en_GB": 3, "de_DE": 4, "fr_FR": 3, "es_ES": 2, "it_IT": 2, "nl_NL": 2, "pt_PT": 1, "de_AT": 1, "fr_CH": 1, "en_CA": 1,
    "sv_SE": 1, "da_DK": 1, "pl_PL": 1, "cs_CZ": 1,
}  # fmt: skip
KINDS = {
    "sku": 20, "quantity": 9, "money": 15, "postal_code": 9, "name": 13, "street": 13, "town": 8, "town_line": 4, "description": 12, "date": 3,
    "phone": 3, "email": 3, "unit": 2, "sentence": 3,
}  # fmt: skip
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SKU_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"


def text(kind: str, rng: Random) -> str:
    """One field's text. `kind` as in KINDS."""
    return re.sub(r"\s+", " ", _MAKE[kind](rng)).strip()


def any_text(rng: Random) -> tuple[str, str]:
    """(kind, text)."""
    kind = rng.choices(list(KINDS), list(KINDS.values()))[0]
    return kind, text(kind, rng)


@cache
def _faker(locale: str) -> Any:
    from faker import Faker

    return Faker(locale)


def _people(rng: Random) -> Any:
    fake = _faker(rng.choices(list(LOCALES), list(LOCALES.values()))[0])
    fake.seed_instance(rng.getrandbits(32))
    return fake


def digits(rng: Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def sku(rng: Random) -> str:
    """An item number: groups of digits and letters, 3 to 14 characters, set apart by a hyphen, a point, a slash, a blank or nothing."""
    if rng.random() < 0.2:
        return digits(rng, rng.choice((4, 5, 5, 6, 6, 7, 8, 10, 13)))
    if rng.random() < 0.1:
        return rng.choice(("9780", "400", "978", "0")) + digits(rng, 10)
    groups = []
    apart = rng.choice(("-", "-", "-", "", "", ".", "/", " "))
    for _ in range(rng.choice((1, 2, 2, 3, 3, 4)) if apart else rng.choice((2, 2, 3))):
        long = rng.choice((1, 1, 2, 2, 3, 3, 4))
        if rng.random() < 0.55:
            groups.append(digits(rng, long))
        else:
            groups.append(
                "".join(rng.choice(SKU_LETTERS if rng.random() < 0.9 else LETTERS) for _ in range(min(3, long)))
            )
    out = apart.join(groups)[:16].strip(apart or " ")
    if len(out) < 3:
        out += digits(rng, 3)
    return out.lower() if rng.random() < 0.03 else out


def money(rng: Random) -> str:
    cents = rng.choice(
        (rng.randint(5, 2000), rng.randint(1, 400) * 25, rng.randint(1, 300) * 100 - 5, rng.randint(100, 60000))
    )
    if rng.random() < 0.08:
        cents *= rng.choice((10, 100))
    point = rng.choice((".", ".", ".", ","))
    whole = str(cents // 100)
    if len(whole) > 3 and rng.random() < 0.6:
        whole = whole[:-3] + {".": ",", ",": "."}[point] + whole[-3:]
        if rng.random() < 0.2:
            whole = whole.replace(",", "'").replace(".", "'")
    out = f"{whole}{point}{cents % 100:02d}"
    if cents % 100 == 0 and rng.random() < 0.4:
        out = whole if rng.random() < 0.6 else f"{whole}{point}-"
    if cents < 100 and rng.random() < 0.3:
        out = out.lstrip("0")
    sign = rng.random()
    if sign < 0.13:
        return "$" + (" " if rng.random() < 0.2 else "") + out
    if sign < 0.17:
        return rng.choice(("€", "£")) + out
    return f"{out} {rng.choice(('€', 'EUR', 'CHF', 'USD'))}" if sign < 0.21 else out


def quantity(rng: Random) -> str:
    number = rng.choice(
        (
            rng.randint(1, 12),
            rng.randint(1, 12),
            rng.randint(1, 99),
            rng.choice((24, 36, 48, 50, 100, 144, 200, 250, 500, 1000)),
            rng.randint(100, 999),
        )
    )
    if rng.random() < 0.05:
        return f"{number}{rng.choice('.,')}{rng.choice(('5', '25', '75', '50'))}"
    if rng.random() < 0.1:
        return f"{number}{rng.choice((' ', ''))}{unit(rng)}"
    return f"{number}{rng.choice(('x', ' x'))}" if rng.random() < 0.02 else str(number)


def unit(rng: Random) -> str:
    return rng.choice(
        "ea each pcs pc doz dozen pr pair box ctn pkg set roll lb oz kg St. Stk. Stück Paar Pck Ktn pièces boîte ud caja pz doos m cm ft gal".split()
    )


def postal_code(rng: Random) -> str:
    how = rng.random()
    if how < 0.6:
        return digits(rng, 5) + (f"-{digits(rng, 4)}" if rng.random() < 0.08 else "")
    if how < 0.72:
        return digits(rng, 4) + (" " + "".join(rng.choice(SKU_LETTERS) for _ in range(2)) if rng.random() < 0.5 else "")
    if how < 0.86:
        a, b = (rng.choice("ABCEGHJKLMNPRSTVXY") for _ in range(2))
        return f"{a}{digits(rng, 1)}{rng.choice('ABCEGHJKLMNPRSTVWXYZ')} {digits(rng, 1)}{b}{digits(rng, 1)}"
    return str(_faker("en_GB").postcode()) if rng.random() < 0.7 else f"{digits(rng, 3)} {digits(rng, 2)}"


def name(rng: Random) -> str:
    fake = _people(rng)
    if rng.random() < 0.18:
        return str(fake.company())
    first, last = fake.first_name(), fake.last_name()
    how = rng.random()
    if how < 0.1:
        return f"{first} {rng.choice(LETTERS)}. {last}"
    if how < 0.16:
        return f"{first[0]}. {last}"
    if how < 0.2:
        return f"{last}, {first}"
    if how < 0.24:
        return f"{rng.choice(('Mr.', 'Mrs.', 'Ms.', 'Dr.', 'Frau', 'Herr', 'Mme', 'M.', 'Sr.', 'Dhr.'))} {first} {last}"
    return f"{first} {last}"


STREETS = (
    "Main Street|Oak Avenue|Maple Street|Elm Street|Park Avenue|Washington Street|Cedar Lane|Pine Street|Lake Road|Hill Street|Walnut Street|Spring Street|"
    "North Street|Ridge Road|Church Street|Willow Lane|Mill Road|Sunset Drive|Railroad Avenue|Jackson Street|River Road|Highland Avenue|Dogwood Lane|"
    "Chestnut Street|Spruce Court|Meadow Lane|Forest Drive|Hickory Lane|Broad Street|Center Street|Union Street|Franklin Street|Cherry Lane|Locust Street|"
    "Valley View Drive|Prospect Street|Pleasant Street|College Avenue|Country Club Road|Lincoln Avenue|Madison Street|Jefferson Avenue|Market Street|"
    "Water Street|Front Street|Court Street|Birch Street|Poplar Street|Woodland Drive|Hillcrest Road|Fairview Avenue|Magnolia Drive|Laurel Lane|Grove Street|"
    "First Avenue|Second Street|Third Street|Fourth Avenue|Fifth Avenue|2nd St|3rd Ave|5th Street|8th Ave|12th Street|21st St|42nd Street|County Road|State Route|"
    "High Street|Station Road|London Road|Victoria Road|Green Lane|Manor Road|Kings Road|Queens Road|New Street|The Crescent|School Lane|Springfield Close|"
    "Hauptstraße|Bahnhofstraße|Dorfstraße|Gartenstraße|Schulstraße|Bergstraße|Lindenstraße|Kirchgasse|Am Markt|Waldweg|Wiesenweg|Goethestraße|Schillerstr.|"
    "Mühlenweg|Ringstraße|Industriestraße|Marktplatz|Rosenweg|Amselweg|Feldstraße|Poststraße|Königstraße|Im Winkel|An der Brücke|Zum Bahnhof|Alte Gasse|"
    "rue de la Gare|rue de l'Église|place de la République|avenue Victor Hugo|rue du Moulin|rue de la Paix|boulevard Saint-Michel|chemin des Vignes|"
    "route de Lyon|rue des Écoles|impasse des Lilas|allée des Tilleuls|quai de la Loire|Calle Mayor|Avenida de la Constitución|Calle Real|Plaza de España|"
    "Paseo del Prado|Calle del Sol|Via Roma|Via Garibaldi|Corso Italia|Piazza Cavour|Via Verdi|Viale dei Pini|Dorpsstraat|Kerkstraat|Molenweg|Stationsweg|"
    "Schoolstraat|Prinsengracht|Burgemeesterlaan|Rua Direita|Avenida da Liberdade|Rua da Igreja|Travessa do Carmo|Largo da Sé"
).split("|")


def street(rng: Random) -> str:
    fake = _people(rng)
    how = rng.random()
    if how > 0.62:
        name, number = (
            rng.choice(STREETS),
            str(rng.choice((rng.randint(1, 99), rng.randint(1, 999), rng.randint(100, 9999)))),
        )
        if rng.random() < 0.1:
            number += rng.choice("abABc")
        after = name.endswith(("straße", "str.", "weg", "gasse", "platz", "straat", "laan", "gracht")) or name[:3] in (
            "Cal",
            "Via",
            "Cor",
            "Rua",
            "Am ",
            "Im ",
            "Zum",
            "An ",
            "Ave",
            "Pla",
        )
        return (
            f"{name}{rng.choice((' ', ', ') if name[:3] in ('Cal', 'Via', 'Ave', 'Pla') else (' ',))}{number}"
            if after
            else f"{number} {name}"
        )
    if how < 0.06:
        return f"{rng.choice(('PO Box', 'P.O. Box', 'Postfach', 'Box', 'BP'))} {rng.randint(1, 9999)}"
    if how < 0.25:
        kind = rng.choice(
            "St St. Ave Ave. Rd Rd. Ln Dr Blvd Ct Street Avenue Road Lane Drive Way Court Place Terrace Hwy Pl".split()
        )
        side = rng.choice(("", "", "", "N ", "W. ", "SE "))
        return f"{rng.randint(1, 9999)} {side}{fake.last_name()} {kind}"
    if how < 0.32:
        return (
            f"{rng.choice(('Apt', 'Apt.', 'Suite', 'Unit', '#'))} {rng.randint(1, 400)}{rng.choice(('', '', 'A', 'B'))}"
        )
    return str(fake.street_address()).split("\n")[0]


@cache
def _us_towns() -> tuple[str, ...]:
    import zipcodes

    return tuple(sorted({str(row["city"]).title() for row in zipcodes.list_all()}))


def town(rng: Random) -> str:
    """As often one of the United States as not: Faker makes those up."""
    return rng.choice(_us_towns()) if rng.random() < 0.45 else str(_people(rng).city())


def town_line(rng: Random) -> str:
    if rng.random() < 0.6:
        fake = _faker("en_US")
        fake.seed_instance(rng.getrandbits(32))
        comma = rng.choice((", ", " ", ", "))
        return f"{fake.city()}{comma}{fake.state_abbr()} {digits(rng, 5)}"
    return f"{postal_code(rng)} {town(rng)}"


def description(rng: Random) -> str:
    words = list(_people(rng).words(rng.choice((1, 2, 2, 3, 3))))
    if rng.random() < 0.4:
        words.append(
            rng.choice(
                "blue green white red brown black yellow grey small medium large XL no.4 8oz 12 rot blau weiß schwarz rouge bleu azul verde bianco zwart".split()
            )
        )
    if rng.random() < 0.15:
        words.append(
            rng.choice(
                (
                    f"M{rng.randint(3, 20)}x{rng.randint(8, 90)}",
                    f"{rng.randint(2, 90)} cm",
                    f"{rng.randint(10, 300)} mm",
                    f'{rng.randint(1, 24)}"',
                    f"{rng.randint(1, 9)}/{rng.choice((2, 4, 8))}",
                )
            )
        )
    out = rng.choice((", ", " ", " ")).join(words)
    return out.capitalize() if rng.random() < 0.5 else out


def date(rng: Random) -> str:
    d, m, y = rng.randint(1, 28), rng.randint(1, 12), rng.choice((2025, 2026, 2027, rng.randint(1990, 2030)))
    apart = rng.choice(("/", "-", "."))
    short = rng.choice((str(y), f"{y % 100:02d}"))
    if rng.random() < 0.15:
        return f"{rng.choice('Jan Feb Mar April May June July Aug Sept Oct Nov Dec'.split())} {d}, {y}"
    if rng.random() < 0.5:
        return apart.join((f"{d:02d}", f"{m:02d}", short))
    return apart.join((str(m), str(d), short)) if rng.random() < 0.8 else f"{y}-{m:02d}-{d:02d}"


def phone(rng: Random) -> str:
    a, b, c = digits(rng, 3), digits(rng, 3), digits(rng, 4)
    return rng.choice(
        (
            f"({a}) {b}-{c}",
            f"{a}-{b}-{c}",
            f"{a}.{b}.{c}",
            f"0{a} {b}{c}",
            f"+{rng.choice((1, 44, 49, 33, 31))} {a} {b} {c}",
            f"0{a}/{b}{c}",
        )
    )


def email(rng: Random) -> str:
    fake = _people(rng)
    return str(fake.free_email() if rng.random() < 0.5 else fake.company_email()).lower()


def sentence(rng: Random) -> str:
    out = str(_people(rng).sentence(rng.randint(3, 7)))
    return out[:48].rsplit(" ", 1)[0] if len(out) > 48 else out


LABELS = (
    "Qty|Quantity|Item No.|Item #|Description|Unit Price|Amount|Ext. Price|Total|Subtotal|Shipping & Handling|Sales Tax (6 %)|Ship To:|Bill To:|"
    "Name|Address|City, State, ZIP|Phone|E-mail:|P.O. Number|Order Date:|Customer No.:|Payment: ☐ Check ☐ Money order|Card No.|Exp. date|Signature|"
    "Menge|Art.-Nr.|Bestell-Nr.|Bezeichnung|Einzelpreis €|Gesamtpreis|Summe netto|MwSt. 19 %|Lieferanschrift|Rechnungsanschrift|Straße, Nr.|PLZ / Ort|"
    "Kd.-Nr.:|Datum, Unterschrift|Zahlungsart: Rechnung|Übertrag|Qté|Réf.|Désignation|Prix unitaire H.T.|Montant|T.V.A. 20 %|Adresse de livraison|"
    "Code postal|N° de commande|Règlement par chèque|Cantidad|Código|Descripción|Precio unit.|Importe|Dirección de envío|C.P. / Población|Teléfono|"
    "Quantità|Cod. art.|Descrizione|Prezzo unitario|Importo|Indirizzo di consegna|CAP / Città|Aantal|Artikelnr.|Omschrijving|Prijs per stuk|Bedrag|"
    "Afleveradres|Postcode / Plaats|Quantidade|Ref.ª|Descrição|Preço unitário|Morada de entrega|Página 1 de 2|Page 1 of 2|Seite 1 von 2|ORDER FORM|"
    "Purchase Order|Bestellung|Bon de commande|www.example.com/order|Fax +49 (0) 30 / 55 01 23|IBAN DE12 3456 7890 1234 5678 90|BIC|USt-IdNr. DE123456789"
).split("|")


def label(rng: Random) -> str:
    """What is printed on a form beside its fields."""
    out = rng.choice(LABELS)
    return rng.choice((out, out, out.upper(), out.rstrip(":") + ":", f"{out.rstrip(':')}: {any_text(rng)[1]}"))


_MAKE = {
    "sku": sku, "quantity": quantity, "money": money, "postal_code": postal_code, "name": name, "street": street, "town": town,
    "town_line": town_line, "description": description, "date": date, "phone": phone, "email": email, "unit": unit, "sentence": sentence, "label": label,
}  # fmt: skip
