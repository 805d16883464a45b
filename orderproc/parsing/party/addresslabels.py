# ruff: noqa: E501
"""Which part of an address a label asks for, or names before a line of somebody's own: "Straße" → street, "City / State / ZIP" → place."""

from __future__ import annotations

import re
from functools import lru_cache

from orderproc.parsing.head.keyvalues import HOUSES
from orderproc.parsing.words import bare

_GIVEN = r"first ?name|given name|forename|vorname|prenom|voornaam|primeiro nome|nome proprio|nombre de pila"
_FAMILY = r"last ?name|surname|family name|nachname|familienname|zuname|nom de famille|apellidos?|(?:primer|segundo) apellido|cognome|achternaam|familienaam|apelidos?|sobrenome|ultimo nome"
_LABELLED = {
    "name": rf"title name|contact ?name|persona?|person(?:a)? (?:de contacto|di riferimento|contact)|pessoa(?: de contac?to)?|contactpersoon|naam contactpersoon|interlocuteur|referente|(?:(?:your |first and last |billing |shipping )?name(?:,? vorname)?|vor ?(?:und )?(?:nach|zu)?name|(?:nach|zu)?name und vorname|noms? (?:et )?prenoms?|prenoms? (?:et )?noms?|nom complet|nombre (?:y )?apellidos?|apellidos? (?:y )?nombre|nombre completo|nome (?:e )?cognome|cognome (?:e )?nome|nome completo|(?:volledige|voor en achter)naam|naam)|{_GIVEN}|{_FAMILY}|(?:full |contact |customer |recipient )?name|contact(?: person)?|recipient|nom|nombre|nome|naam|ansprechpartner|kontakt|contacto|contatto|(?:for the )?attn|(?:for the )?attention(?: of)?|f ?a ?o|att|z hd|zhd|zu handen|a l attention de|atencion|a la atencion de|alla cortese attenzione|c a|t a v|tav|ordered by|besteller|purchaser",
    "company": r"club|group|gruppe|groupe|gruppo|groep|grupo|troop|choir|club or team|league|club name|team name|org|trading as|entidade?|ente|einrichtung|instelling|organisatie|organismo|etablissement|verein|association|associazione|asociacion|associacao|vereniging|schule|ecole|scuola|escola|colegio|(?:clinic|practice|studio|salon|restaurant|hotel|club|church|farm|nursery|shop|store|institute|lab|laborator(?:y|io)|hospital|garage|cafe|department|library|trading|business|school|organi[sz]ation) name|(?:praxis|vereins|schul|betriebs|firmen|instituts)name|name (?:der|des) (?:praxis|schule|vereins|betriebs|firma|einrichtung|unternehmens)|nom (?:de l |du |de la |de votre )?(?:etablissement|magasin|cabinet|association|ecole|entreprise|societe|commerce|boutique)|nombre de(?:l| la) (?:empresa|clinica|colegio|negocio|establecimiento|tienda|comercio|asociacion|centro)|nome (?:dell |della |del )(?:attivita|negozio|azienda|ditta|scuola|studio|associazione)|(?:bedrijfs|school|praktijk|winkel)naam|naam (?:van )?(?:de |het |uw )?(?:bedrijf|zaak|school|praktijk|vereniging|winkel|organisatie)|nome d[ao] (?:empresa|loja|escola|clinica|associacao|estabelecimento)|company(?: name)?|organi[sz]ation|firm|business(?: name)?|school|firma|entreprise|societe|raison sociale|empresa|razon social|azienda|ditta|ragione sociale|bedrijf|bedrijfsnaam|trading name|institution|unternehmen|betrieb",
    "street": r"logradouro|(?:via|calle|rua|rue|strasse|straat)(?: (?:piazza|viale|corso|plaza|avenida|avda|av|avenue|place|boulevard|bd|praca|platz|weg|laan|plein))+(?: (?:n|no|nr|numero|nummer|hausnummer|huisnummer))?|line 1|zeile 1|ligne 1|linea 1|riga 1|regel 1|linha 1|(?:building|gebaude|batiment|edificio|gebouw) (?:street|strasse|rue|calle|via|straat|rua)|(?:street|mailing|shipping|delivery|billing|home|physical|postal|business|office|visiting|registered)? ?(?:address|street|addr)(?: ?(?:line)? ?1)?|(?:haus|post|firmen|geschafts|besuchs)(?:adresse|anschrift)|adresse (?:postale|physique)|(?:direccion|domicilio) (?:postal|social|fisica)|indirizzo postale|(?:post|bezoek)adres|(?:morada|endereco) (?:postal|completa|completo)|strasse|strasse (?:und )?(?:haus ?)?(?:nr|nummer)|calle y (?:numero|n)|rua e (?:numero|n)|via e (?:numero(?: civico)?|n)|rue et (?:numero|n)|straat en (?:huis ?)?(?:nummer|nr)|street and (?:house )?(?:number|no)|adresse|anschrift|rue|direccion|calle|domicilio|indirizzo|via|adres|straat|endereco|morada|rua|str",
    "street2": r"fachschaft|fachbereich|fachgruppe|referat|dienststelle|line 2|zeile 2|ligne 2|linea 2|riga 2|regel 2|linha 2|interno|int|scala|bus|toevoeging|appartement|appartamento|wohnung|piso|puerta|andar|flat|room|raum|zimmer|salle|sala|aula|lokaal|kamer|etage|stockwerk|floor|abteilung|dept|department|departement|departamento|reparto|ufficio|afdeling|seccao|(?:address|street|addr)(?: ?line)? ?2|apt|suite|unit|apartment|apt suite|(?:adress|anschriften)?zusatz|complemento|complement",
    "city": r"city|(?:post )?town|ort|stadt|ville|ciudad|poblacion|localidad|citta|comune|plaats|woonplaats|cidade|localidade|wohnort|localita|localite|commune|municipio|gemeente|suburb|concelho",
    "region": r"prov|state|dist|province|region|county|uf|bundesland|provincia|departement|estado|distrito|st|state province",
    "postal_code": r"p ?c|cod postal|c postal|post(?:al)? code|zip|zip ?code|postal ?code|post ?code|plz|postleitzahl|code postal|cp|codigo postal|c p|cap|postcode|cep|eircode|pin ?code|npa|postnummer|zip postal code|postal",
    "country": r"country|land|pays|pais|paese|nazione|pais",
    "phone": r"(?:daytime |day |evening |home |work |office |contact |mobile |cell )?(?:phone|tel|telephone|mobile|cell|telefon|telefono|telephone|telefoon|telefone|handy|mobil|movil)(?: ?(?:no|number|nr))?",
    "email": r"(?:your )?e ?mail(?: address| adresse)?|courriel|adresse e ?mail|correo(?: electronico)?|(?:indirizzo )?e ?mail|mail|e ?mailadres",
    "place": r"city state zip(?: code)?|city state|plz ort|plz/ort|town postcode|city zip|code postal ville|cp ville|cp poblacion|cap citta|postcode plaats|postcode en plaats|cap citta prov(?:incia)?|ort plz|city/state/zip",
}
ADDRESS_LABELS = {name: re.compile(pattern) for name, pattern in _LABELLED.items()}
# what people put before the lines of their own address, and a form or a table may mean otherwise
_ROWS = {
    "house": re.compile(r"n(?:o|r|um|umero|ummer)?|(?:house|street|building) ?(?:no|nr|number)|haus ?(?:nr|nummer)|n(?:umero)? de (?:la )?(?:rue|maison|calle|casa|porta)|numero civico|civico|huis ?(?:nr|nummer)"),
    "street2": re.compile(
        r"(?:address|street)(?: ?line)? ?3|house(?: name)?|building(?: name)?|flat(?: no| number)?|floor|level|estate|(?:business |industrial |trading )(?:park|estate)|department|dept|abteilung"
        r"|etage|stock(?:werk)?|stiege|tur|gebaude|complement d adresse|batiment|bat|escalier|appartement|service|lieu ?dit|residence|edificio|piso|puerta|escalera|planta|poligono|departamento|interno|scala|piano|palazzo|reparto|verdieping|gebouw|afdeling|toevoeging|bus|andar|bloco|lote"
    ),
}  # fmt: skip


_NAME_LABELS = {
    "first": re.compile(_GIVEN),
    "last": re.compile(_FAMILY),
    "any": re.compile(r"name|nom|nombre|nome|naam"),
}


def name_part(label: str) -> str | None:
    """Which part of a name a label asks for: "first", "last", or "any" for one that may ask for the whole name, too."""
    return next((n for n, pattern in _NAME_LABELS.items() if pattern.fullmatch(bare(label))), None)


def row_label(label: str) -> str | None:
    """Which part of an address a label names before a line of somebody's own: "House: Bryn Awel", "City, Prov: St. John's, NL"."""
    named = address_label(label) or (address_label(label.replace(",", "/")) if "," in label else None)
    return named or next((name for name, pattern in _ROWS.items() if pattern.fullmatch(bare(label))), None)


@lru_cache(maxsize=8192)
def address_label(label: str) -> str | None:
    """Which part of an address a label names: "Straße" → street; "place" where it names town and postal code in one."""
    plain = bare(label.replace("_", " "))
    apart = _AND.split(label.lower())
    numbered = len(apart) == 2 and any(_HOUSE_NUMBER.fullmatch(bare(part)) for part in apart)
    if numbered and any(address_label(part) == "street" for part in apart):
        return "street"  # "Straat + nr", "Rue et n°": with its number
    text = re.sub(r"\s*[/,&+]\s*", " ", plain).strip()
    named = next((n for n, pattern in ADDRESS_LABELS.items() if pattern.fullmatch(text)), None) if text else None
    if named is None and (asked_for := _ASKED_FOR.match(text)) is not None:
        return address_label(text[asked_for.end() :])  # "What is your address?"
    if named is None and (text in HOUSES - _OF_A_HOUSE or text in _SHOPS):
        return "company"  # "Clinic", "Praxis", "Tienda": what kind of house it is
    parts = _AND.split(label.lower() if label.isupper() else label) if named is None else []
    if len(parts) > 1:  # "Name / company", "Postal code and town": what stands beside it tells which
        asked = {address_label(part) for part in parts}
        if None not in asked:
            named = asked.pop() if len(asked) == 1 else next((n for of, n in _TOGETHER if asked <= of), None)
    return named


_ASKED_FOR = re.compile(
    r"(?:(?:and )?what(?: is| s)? |please (?:enter|give|tell us|state) |enter |wie (?:lautet|ist) |und |quel(?:le)? est |(?:y )?cual es |qual e |wat is )?(?:your|ihre?|deine?|votre|vos|su|tu|(?:il |la |l )?(?:tuo|suo|tua|sua)|uw|jouw|je|(?:o |a )?(?:seu|teu))\s+(?=\S)"
)
# parts of a house; no buyer's own in the label of a number ("Shop order no."), and what a buyer is called beside his name
_OF_A_HOUSE = frozenset("department dept office service".split())
_SHOPS = frozenset(
    "shop store branch filiale magasin boutique commerce tienda comercio negozio winkel filiaal loja".split()
)
_HOUSE_NUMBER = re.compile(
    r"(?:house |building |door )?(?:n|no|nr|num|number|nummer|numero)(?: civico| de (?:la )?(?:rue|calle|porta|policia))?|civico|(?:haus|huis)(?:nr|nummer|no)|h ?nr"
)
# in small letters: "State OR Zip 97401" is Oregon
_AND = re.compile(r"\s*[/&+,]\s*|\s(?:and|or|und|oder|et|ou|y|o|e|en|of)\s")


def asks_for_whole(label: str) -> bool:
    """Whether a label asks for who and where in one: "Name and address", "Nom et adresse", "Name / Anschrift"."""
    parts = {address_label(part) for part in _AND.split(label.lower())}
    return len(parts) > 1 and "street" in parts and parts <= {"name", "company", "street"}


# what one field asks for that holds several parts of an address
_TOGETHER = (
    ({"name", "company"}, "name"),
    ({"postal_code", "city", "region"}, "place"),
    ({"street", "street2", "place", "postal_code", "city", "region"}, "street"),
)


__all__ = ["ADDRESS_LABELS", "address_label", "asks_for_whole", "name_part", "row_label"]
