"""Towns with a postal code that belongs to them, streets, and how a country writes an address. Train and test share no town.

The codes are the postal services' own for the town (or for its centre, where a town has many).
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

# country: towns of train; towns of test, each "town|region|postal code"; the region only where the country writes one
TOWNS: dict[str, tuple[str, str]] = {
    "US": (
        "Albany|NY|12207;Ithaca|NY|14850;Asheville|NC|28801;Boise|ID|83702;Burlington|VT|05401;Chattanooga|TN|37402;"
        "Columbia|MO|65201;Dubuque|IA|52001;Eugene|OR|97401;Fargo|ND|58102;Flagstaff|AZ|86001;Lincoln|NE|68508;"
        "Macon|GA|31201;Missoula|MT|59801;New Haven|CT|06510;Portsmouth|NH|03801;Salem|MA|01970;Santa Fe|NM|87501;"
        "St. Paul|MN|55102;Walla Walla|WA|99362;Winston-Salem|NC|27101;San Luis Obispo|CA|93401",
        "Ann Arbor|MI|48104;Bangor|ME|04401;Billings|MT|59101;Duluth|MN|55802;El Paso|TX|79901;Green Bay|WI|54301;"
        "Knoxville|TN|37902;Mobile|AL|36602;Newark|DE|19711;Pueblo|CO|81003;Spokane|WA|99201;Trenton|NJ|08608",
    ),
    "CA": (
        "Kingston|ON|K7L 1A1;Halifax|NS|B3J 1S9;Victoria|BC|V8W 1P6;Regina|SK|S4P 3Y2;Fredericton|NB|E3B 1B5;"
        "Guelph|ON|N1H 3A1;Lethbridge|AB|T1J 0P6;Winnipeg|MB|R3C 1A5;Trois-Rivières|QC|G9A 1A1;Sherbrooke|QC|J1H 1A1",
        "Thunder Bay|ON|P7B 1A3;Kelowna|BC|V1Y 1J4;Moncton|NB|E1C 1A1;Red Deer|AB|T4N 1A1;Gatineau|QC|J8X 1A1;Saskatoon|SK|S7K 1J5",
    ),
    "GB": (
        "Bath||BA1 1LZ;York||YO1 7HH;Norwich||NR2 1RL;Exeter||EX1 1HB;Kendal||LA9 4DJ;Ludlow||SY8 1AW;Perth||PH1 5TJ;"
        "Truro||TR1 2QQ;Whitby||YO22 4DE;Hereford||HR1 2PL;Stirling||FK8 1AX;Lewes||BN7 2QP;Stoke-on-Trent||ST1 1QR",
        "Carlisle||CA3 8NZ;Inverness||IV1 1QY;Lincoln||LN2 1HN;Salisbury||SP1 2BU;Bangor||LL57 1AA;Durham||DH1 3HN;Kings Lynn||PE30 1HL",
    ),
    "AU": (
        "Hobart|TAS|7000;Ballarat|VIC|3350;Bendigo|VIC|3550;Dubbo|NSW|2830;Orange|NSW|2800;Cairns|QLD|4870;Fremantle|WA|6160;Adelaide|SA|5000",
        "Geelong|VIC|3220;Wagga Wagga|NSW|2650;Toowoomba|QLD|4350;Launceston|TAS|7250;Bunbury|WA|6230;Darwin|NT|0800",
    ),
    "DE": (
        "Göttingen||37073;Bamberg||96047;Lübeck||23552;Münster||48143;Tübingen||72070;Görlitz||02826;Bad Hersfeld||36251;"
        "Celle||29221;Passau||94032;Weimar||99423;Freiburg im Breisgau||79098;Neuss||41460;Soest||59494;Frankfurt (Oder)||15230;Halle (Saale)||06108;"
        "Rothenburg ob der Tauber||91541",
        "Konstanz||78462;Greifswald||17489;Fulda||36037;Kassel||34117;Regensburg||93047;Cottbus||03046;Emden||26721;Trier||54290;"
        "Landau in der Pfalz||76829;Siegen||57072",
    ),
    "AT": (
        "Graz||8010;Linz||4020;Steyr||4400;Krems an der Donau||3500;Feldkirch||6800;Leoben||8700;Wels||4600;St. Pölten||3100",
        "Villach||9500;Bregenz||6900;Salzburg||5020;Eisenstadt||7000;Klagenfurt||9020;Wiener Neustadt||2700",
    ),
    "CH": (
        "Bern||3011;Winterthur||8400;St. Gallen||9000;Thun||3600;Chur||7000;Olten||4600;Aarau||5000;Neuchâtel||2000;Lausanne||1003;Nyon||1260",
        "Luzern||6003;Schaffhausen||8200;Solothurn||4500;Fribourg||1700;Biel||2502;Zug||6300;Sion||1950",
    ),
    "FR": (
        "Dijon||21000;Annecy||74000;Quimper||29000;La Rochelle||17000;Besançon||25000;Orléans||45000;Albi||81000;Nîmes||30000;"
        "Saint-Étienne||42000;Colmar||68000;Bayeux||14400;L'Haÿ-les-Roses||94240;Le Puy-en-Velay||43000;Bourg-en-Bresse||01000",
        "Angers||49000;Rodez||12000;Troyes||10000;Chambéry||73000;Perpignan||66000;Arras||62000;Saint-Malo||35400;Le Mans||72000;Gap||05000",
    ),
    "BE": (
        "Namur||5000;Liège||4000;Mons||7000;Gent||9000;Leuven||3000;Mechelen||2800;Kortrijk||8500;Wavre||1300",
        "Brugge||8000;Hasselt||3500;Charleroi||6000;Arlon||6700;Oostende||8400;Tournai||7500",
    ),
    "NL": (
        "Utrecht||3511 AB;Delft||2611 HC;Zwolle||8011 PK;Groningen||9711 LM;Breda||4811 GW;Haarlem||2011 RD;'s-Hertogenbosch||5211 AB;Apeldoorn||7311 KZ",
        "Leiden||2312 AB;Nijmegen||6511 AA;Deventer||7411 KT;Maastricht||6211 AX;Alkmaar||1811 KH;Den Helder||1781 AA",
    ),
    "ES": (
        "Salamanca||37001;Girona||17001;Córdoba||14001;Pamplona||31001;Vigo||36201;Alicante||03001;Logroño||26001;Cádiz||11001;San Sebastián||20001;Teruel||44001",
        "Burgos||09001;Cáceres||10001;Granada||18001;Lugo||27001;Tarragona||43001;Oviedo||33001;Huesca||22001",
    ),
    "IT": (
        "Bergamo|BG|24121;Padova|PD|35121;Siena|SI|53100;Lecce|LE|73100;Trento|TN|38122;Perugia|PG|06121;Modena|MO|41121;Cuneo|CN|12100;"
        "Reggio nell'Emilia|RE|42121;Udine|UD|33100",
        "Parma|PR|43121;Ancona|AN|60121;Pisa|PI|56125;Novara|NO|28100;Ravenna|RA|48121;Matera|MT|75100;L'Aquila|AQ|67100",
    ),
    "PT": (
        "Braga||4700-030;Évora||7000-508;Aveiro||3810-100;Viseu||3500-031;Setúbal||2900-001;Coimbra||3000-150;Faro||8000-151",
        "Guimarães||4800-001;Leiria||2400-001;Beja||7800-001;Bragança||5300-001;Vila Real||5000-001",
    ),
}  # fmt: skip
# streets of train; of test. "#" stands where the house number goes.
STREETS: dict[str, tuple[str, str]] = {
    "en-US": (
        "# Maple Street;# N. Water St.;# County Road 12;# West 4th Street;# Old Mill Lane;# Harbor Boulevard;# Elm Ave;# St. James Place;# Route 9W;# Court Square",
        "# Chestnut Street;# E. Prospect Ave.;# State Highway 36;# Fifth Avenue;# Quarry Hill Road;# Bayview Drive;# Juniper Ct",
    ),
    "en-GB": (
        "# High Street;# Church Lane;# Mill Road;# Castle Street;# The Maltings;# Abbey Gardens;# Station Approach;# St. Mary's Close",
        "# Bridge Street;# Market Place;# Queen's Parade;# Orchard Way;# North Quay;# Victoria Terrace",
    ),
    "de": (
        "Hauptstraße #;Lindenweg #;Am Markt #;Bahnhofstr. #;Schillerplatz #;An der alten Mühle #;Gartenstraße #;Industriestraße #;Kirchgasse #;Straße des 17. Juni #",
        "Goethestraße #;Ulmenallee #;Hinter der Mauer #;Rosenweg #;Hafenstr. #;Schlossplatz #;Im Gewerbepark #;Bergstraße #",
    ),
    "fr": (
        "#, rue de la République;# avenue Jean Jaurès;#, place du Marché;# chemin des Vignes;# bis, rue Pasteur;# boulevard Voltaire;# quai des Chartrons;ZA Les Prés, # rue des Artisans",
        "#, rue Victor Hugo;# allée des Tilleuls;# impasse du Moulin;#, cours Lafayette;# route de Paris;# rue du 8 Mai 1945",
    ),
    "nl": (
        "Kerkstraat #;Oude Gracht #;Dorpsplein #;Industrieweg #;Nieuwe Haven #;Stationsweg #;Lange Nieuwstraat #",
        "Molenstraat #;Havenkade #;Prinsengracht #;Zandweg #;Burgemeester de Wittelaan #;Marktstraat #",
    ),
    "es": (
        "Calle Mayor, #;Avda. de la Constitución, #;C/ San Juan #;Plaza de España, #;Paseo Marítimo #;Calle del Carmen, #",
        "Calle Real, #;Avenida de Andalucía #;C/ Doctor Fleming, #;Ronda Norte, #;Plaza Nueva #",
    ),
    "it": (
        "Via Garibaldi, #;Corso Italia #;Piazza Duomo, #;Via dei Mille #;Viale della Stazione, #;Via XX Settembre #",
        "Via Mazzini, #;Largo Cavour #;Via Roma, #;Corso Vittorio Emanuele II #;Via della Fontana, #",
    ),
    "pt": (
        "Rua Direita, #;Avenida da Liberdade #;Rua do Carmo, #;Praça da República, #;Rua 25 de Abril #",
        "Rua das Flores, #;Avenida Central #;Largo do Rossio, #;Rua Nova #;Travessa da Fonte, #",
    ),
}  # fmt: skip
COUNTRY_NAMES: dict[str, dict[str, str]] = {
    "en": {"US": "United States", "CA": "Canada", "GB": "United Kingdom", "AU": "Australia", "DE": "Germany", "AT": "Austria", "CH": "Switzerland",
           "FR": "France", "BE": "Belgium", "NL": "Netherlands", "ES": "Spain", "IT": "Italy", "PT": "Portugal"},
    "de": {"DE": "Deutschland", "AT": "Österreich", "CH": "Schweiz", "FR": "Frankreich", "BE": "Belgien", "NL": "Niederlande", "IT": "Italien",
           "US": "USA", "GB": "Großbritannien", "ES": "Spanien", "PT": "Portugal", "CA": "Kanada", "AU": "Australien"},
    "fr": {"FR": "France", "BE": "Belgique", "CH": "Suisse", "CA": "Canada", "DE": "Allemagne", "NL": "Pays-Bas", "IT": "Italie", "ES": "Espagne",
           "AT": "Autriche", "PT": "Portugal", "GB": "Royaume-Uni", "US": "États-Unis", "AU": "Australie"},
    "nl": {"NL": "Nederland", "BE": "België", "DE": "Duitsland", "FR": "Frankrijk", "AT": "Oostenrijk", "CH": "Zwitserland", "ES": "Spanje",
           "IT": "Italië", "PT": "Portugal", "GB": "Verenigd Koninkrijk", "US": "Verenigde Staten", "CA": "Canada", "AU": "Australië"},
    "es": {"ES": "España", "PT": "Portugal", "FR": "Francia", "DE": "Alemania", "IT": "Italia", "AT": "Austria", "CH": "Suiza", "BE": "Bélgica",
           "NL": "Países Bajos", "GB": "Reino Unido", "US": "Estados Unidos", "CA": "Canadá", "AU": "Australia"},
    "it": {"IT": "Italia", "CH": "Svizzera", "AT": "Austria", "FR": "Francia", "DE": "Germania", "ES": "Spagna", "BE": "Belgio", "NL": "Paesi Bassi",
           "PT": "Portogallo", "GB": "Regno Unito", "US": "Stati Uniti", "CA": "Canada", "AU": "Australia"},
    "pt": {"PT": "Portugal", "ES": "Espanha", "FR": "França", "DE": "Alemanha", "IT": "Itália", "AT": "Áustria", "CH": "Suíça", "BE": "Bélgica",
           "NL": "Países Baixos", "GB": "Reino Unido", "US": "Estados Unidos", "CA": "Canadá", "AU": "Austrália"},
}  # fmt: skip
SPOKEN: dict[str, tuple[str, ...]] = {
    "US": ("en",), "CA": ("en", "en", "fr"), "GB": ("en",), "AU": ("en",), "DE": ("de",), "AT": ("de",), "CH": ("de", "de", "fr"),
    "FR": ("fr",), "BE": ("fr", "nl"), "NL": ("nl",), "ES": ("es",), "IT": ("it",), "PT": ("pt",),
}  # fmt: skip
WITH_REGION = ("US", "CA", "AU", "IT")
# whose towns speak the country's second language
_FRENCH = {"Neuchâtel", "Lausanne", "Nyon", "Fribourg", "Sion", "Namur", "Liège", "Mons", "Wavre", "Charleroi", "Arlon", "Tournai",
           "Trois-Rivières", "Sherbrooke", "Gatineau"}  # fmt: skip
_DIALLING = {"US": "+1 {a} 555 {b}", "CA": "+1 {a} 555 {b}", "GB": "+44 1632 96{b}", "AU": "+61 3 5550 {b}", "DE": "+49 {a} 55{b}", "AT": "+43 {a} 55{b}",
             "CH": "+41 31 555 {c} {d}", "FR": "+33 3 {c} {d} 55 01", "BE": "+32 2 555 {c} {d}", "NL": "+31 30 555 {b}", "ES": "+34 9{c} 555 {d}1",
             "IT": "+39 049 555{b}", "PT": "+351 253 555 {a}"}  # fmt: skip


@dataclass(frozen=True)
class Place:
    street: str
    city: str
    region: str | None
    postal_code: str
    country: str


def place(rng: Random, part: str, country: str, language: str) -> Place:
    """A street in a real town of the country, of the part's own towns, where the language is spoken."""
    at = 0 if part == "train" else 1
    towns = [tuple(t.split("|")) for t in TOWNS[country][at].split(";")]
    if len(set(SPOKEN[country])) > 1:
        towns = [t for t in towns if (t[0] in _FRENCH) == (language == "fr")] or towns
    city, region, code = rng.choice(towns)
    key = ("en-GB" if country in ("GB", "AU") else "en-US") if language == "en" else language
    number = str(rng.choice((rng.randint(1, 99), rng.randint(100, 999))))
    if key == "en-US" and rng.random() < 0.3:
        number = str(rng.randint(1000, 18999))
    elif key in ("de", "nl") and rng.random() < 0.25:
        number += rng.choice(("a", "b", "-" + str(int(number) + 2)))
    street = rng.choice(STREETS[key][at].split(";")).replace("#", number)
    return Place(street, city, region or None, code, country)


def phone(rng: Random, country: str) -> str:
    b, c, d = rng.randint(1000, 9999), rng.randint(10, 99), rng.randint(10, 99)
    return _DIALLING[country].format(a=rng.randint(201, 989), b=b, c=c, d=d)


def town_line(place: Place, manner: str = "") -> str:
    """The line with town and postal code as the country's post asks for it; `manner` "prefix" writes D-37073."""
    city, region, code = place.city, place.region, place.postal_code
    match place.country:
        case "US":
            return f"{city}, {region} {code}"
        case "CA":
            return f"{city} {region}  {code}" if manner == "two blanks" else f"{city}, {region} {code}"
        case "AU":
            return f"{city} {region} {code}"
        case "GB":
            return f"{city} {code}" if manner == "one line" else f"{city}, {code}"
        case "IT":
            return f"{code} {city} ({region})" if manner != "no brackets" else f"{code} {city} {region}"
        case "NL":
            return f"{code}  {city.upper()}" if manner == "two blanks" else f"{code} {city}"
        case "DE" | "AT" | "CH" if manner == "prefix":
            return f"{ {'DE': 'D', 'AT': 'A', 'CH': 'CH'}[place.country] }-{code} {city}"
        case _:
            return f"{code} {city}"
