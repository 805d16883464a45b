"""What shops sell: things by language and trade, with the ways in which they vary, and catalogues of 20 to 5,000 items.

After the bar: c colours, s clothing sizes, m screw sizes, d a measure in cm, v volumes, w widths in mm, t a title of its own, - nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from random import Random

THINGS: dict[str, dict[str, str]] = {
    "en": {
        "garden": "Garden trowel|c;Watering can|v;Pruning shears, bypass|-;Plant label, slate|d;Twine, jute|w;Raised bed kit, cedar|d;Seed tray, 40 cells|c;Gardening gloves|s;Hose reel|c;Bird feeder, copper|d;Compost bin|v;Row cover, fleece|d",
        "stationery": "Notebook, ruled|c;Envelope, window|d;Ballpoint pen, medium|c;Ring binder, 2 rings|c;Sticky notes, pad of 100|c;Copy paper, 80 g|d;Highlighter, chisel tip|c;Desk lamp, LED|c;Stapler, full strip|c;Packing tape|w;Index cards, ruled|d;Correction fluid|v",
        "parts": "Hex bolt, zinc plated|m;Socket head cap screw, A2|m;Flat washer, steel|w;Ball bearing, sealed|w;Hydraulic hose, 2-wire|w;V-belt, wrapped|w;Cable gland, brass|w;O-ring, NBR|w;Circlip, external|w;Gear oil|v;Grease nipple, angled|m;Split pin, stainless|m",
        "kitchen": "Mug, stoneware|c;Chef's knife, forged|d;Mixing bowl, steel|v;Apron, cotton|c;Tea towel, linen|c;Storage jar with lid|v;Skillet, cast iron|d;Cake tin, round|d;Measuring jug|v;Salt mill, beech|d;Teapot, enamel|c;Bread board, oak|d",
        "clothes": "Work jacket, padded|s;Polo shirt, pique|s;Rain trousers|s;Wool sock, heavy|s;Fleece vest|s;Cap, embroidered|c;Safety boot, S3|w;Belt, leather|d;Sweatshirt, brushed|s;Thermal shirt, long sleeve|s",
        "books": "A Field Guide to|t;The History of|t;Handbook of|t;Letters from|t;Walking in|t;The Little Book of|t",
    },
    "de": {
        "schrauben": "Sechskantschraube DIN 933 verzinkt|m;Zylinderschraube DIN 912 8.8|m;Unterlegscheibe DIN 125 A2|w;Sicherungsring DIN 471|w;Gewindestange 4.8|m;Spanplattenschraube TX|m;Rillenkugellager 2RS|w;Keilriemen ummantelt|w;Kabelbinder schwarz|d;Rohrschelle mit Einlage|w;Blindniet Alu/Stahl|m;Getriebeöl|v",
        "garten": "Gießkanne Zink|v;Rosenschere Profi|-;Blumentopf Terrakotta|d;Gartenhandschuh Leder|s;Rankhilfe Metall|d;Pflanzenvlies weiß|d;Saatschale mit Haube|c;Bindedraht grün|w;Komposterde|v;Vogelhaus Lärche|d;Spaten geschmiedet|-;Regentonne|v",
        "büro": "Ordner A4, breit|c;Kugelschreiber, Mine M|c;Haftnotizen, 100 Blatt|c;Kopierpapier 80 g|d;Versandtasche mit Fenster|d;Klebeband transparent|w;Textmarker|c;Schreibtischlampe LED|c;Locher, 30 Blatt|c;Briefumschlag C6|c;Tintenpatrone|c;Bleistift HB|c",
        "mode": "Arbeitsjacke gefüttert|s;Latzhose Canvas|s;Polohemd Piqué|s;Regenhose|s;Wollsocken|s;Sicherheitsschuh S3|w;Mütze bestickt|c;Warnweste|s;Strickjacke|s",
        "bücher": "Kleine Geschichte|t;Wanderführer|t;Handbuch|t;Briefe aus|t;Das große Buch vom Thema|t;Kochbuch|t",
    },
    "fr": {
        "outillage": "Vis à tête hexagonale zinguée|m;Rondelle plate inox|w;Roulement à billes étanche|w;Collier de serrage|w;Clé mixte chromée|w;Foret métaux HSS|w;Cheville nylon|m;Huile hydraulique|v;Gants de manutention|s;Mètre ruban|d",
        "papeterie": "Cahier grands carreaux|c;Stylo à bille pointe moyenne|c;Classeur à levier|c;Enveloppe kraft|d;Ramette de papier 80 g|d;Feutre effaçable|c;Ruban adhésif|w;Agrafeuse de bureau|c;Bloc-notes repositionnable|c;Encre pour plume|v",
        "jardin": "Arrosoir galvanisé|v;Sécateur à lames franches|-;Pot en terre cuite|d;Voile d'hivernage|d;Gants de jardin|s;Terreau universel|v;Tuteur bambou|d;Mangeoire à oiseaux|c",
    },
    "nl": {
        "gereedschap": "Zeskantbout verzinkt|m;Sluitring RVS|w;Kogellager afgedicht|w;Kabelbinder zwart|d;Steeksleutel|w;Houtschroef torx|m;Slangklem|w;Werkhandschoen|s;Smeerolie|v;Rolmaat|d",
        "kantoor": "Ordner breed|c;Balpen medium|c;Kopieerpapier 80 g|d;Envelop met venster|d;Plakband transparant|w;Markeerstift|c;Bureaulamp LED|c;Schrift gelinieerd|c;Nietmachine|c;Kleefblaadjes|c",
        "tuin": "Gieter zink|v;Snoeischaar|-;Bloempot terracotta|d;Tuinhandschoen|s;Potgrond|v;Vogelhuisje|c;Vliesdoek wit|d;Bamboestok|d",
    },
    "es": {
        "ferretería": "Tornillo hexagonal cincado|m;Arandela plana inox|w;Rodamiento de bolas|w;Brida de nailon|d;Llave combinada|w;Broca para metal HSS|w;Taco de nailon|m;Aceite hidráulico|v;Guante de trabajo|s;Flexómetro|d",
        "papelería": "Cuaderno cuadriculado|c;Bolígrafo punta media|c;Archivador de palanca|c;Sobre con ventana|d;Papel de copia 80 g|d;Cinta adhesiva|w;Rotulador fluorescente|c;Grapadora|c;Notas adhesivas|c;Tinta|v",
        "jardín": "Regadera de zinc|v;Tijera de podar|-;Maceta de barro|d;Guantes de jardín|s;Sustrato universal|v;Manta térmica|d;Comedero para pájaros|c;Tutor de bambú|d",
    },
    "it": {
        "ferramenta": "Vite testa esagonale zincata|m;Rondella piana inox|w;Cuscinetto a sfere|w;Fascetta in nylon|d;Chiave combinata|w;Punta per metallo HSS|w;Tassello in nylon|m;Olio idraulico|v;Guanto da lavoro|s;Flessometro|d",
        "cartoleria": "Quaderno a righe|c;Penna a sfera punta media|c;Raccoglitore a leva|c;Busta con finestra|d;Carta per copie 80 g|d;Nastro adesivo|w;Evidenziatore|c;Cucitrice|c;Foglietti adesivi|c;Inchiostro|v",
        "giardino": "Annaffiatoio zincato|v;Cesoia da potatura|-;Vaso in terracotta|d;Guanti da giardino|s;Terriccio universale|v;Telo invernale|d;Mangiatoia|c",
    },
    "pt": {
        "ferragens": "Parafuso sextavado zincado|m;Anilha lisa inox|w;Rolamento de esferas|w;Abraçadeira de nylon|d;Chave combinada|w;Broca para metal HSS|w;Bucha de nylon|m;Óleo hidráulico|v;Luva de trabalho|s;Fita métrica|d",
        "papelaria": "Caderno pautado|c;Esferográfica ponta média|c;Pasta de arquivo|c;Envelope com janela|d;Papel de cópia 80 g|d;Fita adesiva|w;Marcador fluorescente|c;Agrafador|c;Notas adesivas|c;Tinta|v",
    },
}  # fmt: skip
COLORS: dict[str, str] = {
    "en": "blue green red black white yellow navy grey", "de": "blau grün rot schwarz weiß gelb grau braun", "fr": "bleu vert rouge noir blanc jaune gris marron",
    "nl": "blauw groen rood zwart wit geel grijs bruin", "es": "azul verde rojo negro blanco amarillo gris marrón", "it": "blu verde rosso nero bianco giallo grigio marrone",
    "pt": "azul verde vermelho preto branco amarelo cinzento castanho",
}  # fmt: skip
_SUBJECTS = {
    "en": ("Mosses;Harbours;Clockmaking;Rivers;Beekeeping;Lighthouses;Bread;Stone Walls", "the North;the Coast;Islands;the Hills;Old Towns;the Lakes"),
    "de": ("Moose;Häfen;Uhrmacherei;Flüsse;Imkerei;Leuchttürme;Brot;Trockenmauern", "Norddeutschland;Küste;Inseln;Mittelgebirge;Altstadt;Seenland"),
}  # fmt: skip
_SIZES = "XS S M L XL XXL 3XL".split()
_SCREWS = [f"M{d}x{n}" for d in (3, 4, 5, 6, 8, 10, 12) for n in (10, 12, 16, 20, 25, 30, 40, 50, 60)]


@dataclass(frozen=True)
class Item:
    sku: str
    description: str
    price: Decimal
    unit: str = "EA"
    pack_size: int | None = None
    weight: Decimal = Decimal("0.5")
    status: str = "active"
    gtin: str | None = None
    family: str = ""  # items of one family differ in `variant` only: a size matrix is made of them
    variant: str = ""


def gtin(rng: Random, start: str = "") -> str:
    """A GTIN-13 with its check digit (GS1 General Specifications, 7.9)."""
    digits = start + "".join(rng.choice("0123456789") for _ in range(12 - len(start)))
    return digits + str(-sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10)


def variants(rng: Random, how: str, language: str) -> list[str]:
    match how:
        case "c":
            return COLORS[language].split()
        case "s":
            return _SIZES[rng.randint(0, 2) :]
        case "m":
            return _SCREWS
        case "d":
            return [f"{n} cm" for n in (8, 10, 12, 15, 18, 20, 24, 25, 30, 36, 40, 45, 50, 60, 75, 80, 90, 120)]
        case "v":
            mark = "." if language == "en" else ","
            return [f"0{mark}25 l", f"0{mark}5 l", "1 l", f"1{mark}5 l", "2 l", "5 l", "10 l", "20 l"]
        case "w":
            return [
                f"{n} mm" for n in (4, 5, 6, 8, 10, 12, 14, 16, 17, 18, 19, 20, 22, 24, 25, 28, 30, 32, 35, 36, 40, 50)
            ]
        case "t":
            first, second = _SUBJECTS[language]
            return [f"{a} – {b}" for a in first.split(";") for b in second.split(";")]
        case _:
            return [""]


def catalogue(rng: Random, language: str, trade: str, size: int, style: str, round_to: str) -> list[Item]:
    """`size` items at most, families of neighbours; numbers in the shop's style, no two alike even without punctuation."""
    kinds = [thing.split("|") for thing in THINGS[language][trade].split(";")]
    models = (
        [""]
        if size <= 150
        else ["", *(f"Typ {c}" if language == "de" else f"type {c}" for c in "ABCDEFGHJKLMNPRSTUVWXYZ")]
    )
    rows: list[tuple[str, str, str]] = []
    for model in models:
        for name, how in kinds:
            several = variants(rng, how, language)
            if size < 100 and len(several) > 6 and how != "s":
                several = sorted(rng.sample(several, 6), key=several.index)
            family = f"{name} {model}".strip()
            rows += [(family, variant, f"{family}, {variant}" if variant else family) for variant in several]
        if len(rows) >= size:
            break
    if len(rows) > size:
        start = rng.randint(0, len(rows) - size)
        rows = rows[start : start + size]
    numbers = sku_numbers(rng, style, rows)
    prices: dict[str, Decimal] = {}
    made = []
    codes = rng.random() < 0.4
    for number, (family, variant, description) in zip(numbers, rows, strict=True):
        same = rng.random() < 0.75
        price = prices.get(family) if same else None
        if price is None:
            price = prices[family] = a_price(rng, round_to)
        pack = rng.choice((6, 10, 12, 25, 50, 100)) if rng.random() < 0.08 else None
        gtin_ = number if style == "gtin" else gtin(rng, "40") if codes else None
        made.append(
            Item(number, description, price, rng.choice(("BX", "PK")) if pack else "EA", pack, Decimal(rng.randint(1, 60)) / 20,
                 "discontinued" if rng.random() < 0.02 else "active", gtin_, family, variant)
        )  # fmt: skip
    return made


def a_price(rng: Random, round_to: str) -> Decimal:
    """Between 0.35 and 900, most between 2 and 60, rounded as the shop does."""
    low, high = rng.choice(((35, 300), (200, 2000), (300, 6000), (1000, 9000), (5000, 90000)))
    cents = rng.randint(low, high)
    if round_to == "5":
        cents = max(5, cents // 5 * 5)
    elif round_to == "9":
        cents = cents // 10 * 10 + 9
    elif round_to == "95":
        cents = cents // 100 * 100 + 95
    return Decimal(cents) / 100


STYLES = (
    "zeros",
    "digits6",
    "digits8",
    "letters",
    "dashes",
    "dots",
    "slashes",
    "gtin",
    "short",
    "long",
    "size suffix",
    "blank",
    "mixed",
    "spaced",
)


def sku_numbers(rng: Random, style: str, rows: list[tuple[str, str, str]]) -> list[str]:
    """One number a row (family, variant, description); neighbours differ by one character or a suffix."""
    prefix = "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(2))
    start = rng.randint(1, 40)
    step = rng.choice((1, 1, 3, 10))
    families: dict[str, int] = {}
    used: set[str] = set()
    found = []
    for at, (family, variant, _) in enumerate(rows):
        group = families.setdefault(family, len(families) + start)
        n = start + at * step
        mark = "".join(c for c in variant.upper() if c.isascii() and c.isalnum())[:3] or str(at % 10)
        match style:
            case "zeros":
                number = f"{n:05d}"
            case "digits6":
                number = f"{210000 + group * 100 + at % 100}"
            case "digits8":
                number = f"{37000000 + group * 1700 + n * 3}"
            case "letters":
                number = f"{prefix}{1000 + n}"
            case "dashes":
                number = f"{prefix}-{1000 + group * 7}-{mark}"
            case "dots":
                number = f"{group // 100 + 10}.{group % 100:02d}.{at % 1000:03d}"
            case "slashes":
                number = f"{1000 + group * 3}/{at % 1000:02d}"
            case "gtin":
                number = gtin(rng, "76123")
            case "isbn":
                number = gtin(rng, "978")
            case "short":
                number = f"{prefix[0]}{n:02d}"
            case "long":
                number = f"{prefix}{9000 + group}-{n:04d}-{mark[:2]}"
            case "size suffix":
                number = f"{4000 + group}{mark}"
            case "blank":
                number = f"{1000 + group} {at % 1000:03d}"
            case "mixed":
                number = f"{prefix[0]}{group % 10}{prefix[1]}{n:04d}{mark[0]}"
            case _:
                number = f"{prefix} {100 + group}.{at % 1000:03d}"
        while "".join(c for c in number.upper() if c.isalnum()) in used:
            number = (
                f"{number[:-1]}{rng.choice('ACDEFHJKLMNPRTUVWXYZ23456789')}"
                if style not in ("gtin", "isbn")
                else gtin(rng, number[:4])
            )
            if rng.random() < 0.2 and style not in ("gtin", "isbn"):
                number += rng.choice("23456789")
        used.add("".join(c for c in number.upper() if c.isalnum()))
        found.append(number)
    return found
