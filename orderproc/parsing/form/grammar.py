# ruff: noqa: E501
"""What a label asks for by the words that it is made of, whatever their order and number: "Straße mit Hausnummer", "Number and name of your
road", "Tel. für den Fahrer", "Your account with us". Every word must be known: one that is not may be a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from orderproc.parsing.head.keyvalues import Key
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.words import bare

LONGEST = 60  # characters of a label
MOST = 8  # words of one
_WORDS = {
    "name": "name names surname surnames forename forenames firstname lastname nom noms prenom prenoms nombre nombres apellido apellidos nome nomi cognome apelido apelidos sobrenome naam namen voornaam voornamen achternaam familienaam vorname vornamen nachname zuname familienname rufname",
    "firm": "group groupe gruppe grupo gruppo groep playgroup nursery kindergarten kita hospital krankenhaus hopital ospedale ziekenhuis clinic clinique clinica klinik kliniek library bibliothek bibliotheque biblioteca bibliotheek church kirche paroisse parroquia parrocchia kerk hotel restaurant shop laden magasin tienda negozio winkel loja company companies firm business organisation organization institution institute school college club society association charity parish department dept firma unternehmen betrieb einrichtung verein schule praxis institut abteilung societe entreprise organisme etablissement ecole association service ditta azienda ente istituto scuola ufficio reparto empresa entidad escuela colegio centro instelling bedrijf organisatie vereniging afdeling empresa entidade escola instituicao",
    "street": "estrada street road lane avenue strasse str rue voie calle via viale piazza straat rua arruamento postfach",
    "address": "address addr adresse anschrift direccion domicilio indirizzo adres morada endereco",
    "town": "town city village suburb locality ort wohnort stadt ortschaft ville commune localite ciudad localidad poblacion municipio citta comune localita plaats woonplaats gemeente cidade localidade concelho povoacao lugar freguesia",
    "code": "zip postcode zipcode eircode pincode npa cep plz postleitzahl cap cp",
    "region": "state province county kanton bundesland provincia provincie region departement comarca distrito",
    "country": "country land pays pais paese nazione staat",
    "phone": "phone telephone tel telephon telefon telefono telefone telefoon telefonisch mobile mobil handy fon cell cellphone cellulare movil telemovel mobiel gsm portable landline rufnummer festnetz",
    "email": "email mail courriel",
    "number": "number numbers no nr n nos num numero nummer nummern hausnummer hausnr huisnummer huisnr civico numeros zeichen ref reference referenz referencia riferimento rif referentie kenmerk",
    "house": "andar piso planta puerta escalera scala interno piano etage stockwerk floor apt apartment appartement verdieping house haus huis casa maison building gebaude premises farm hof ferme finca cascina podere boerderij quinta box rfd hausnummer hausnr huisnummer huisnr civico",
    "person": "customer customers client clients buyer purchaser member members subscriber orderer payer kunde kunden kundin besteller mitglied mitglieds abonnent acheteur membre adherent abonne cliente clienti socio soci abbonato acquirente abonado agent agents vertreter sammelbesteller representant agente comprador klant klanten lid leden abonnee koper associado assinante account konto compte cuenta conto conta rekening",
    "whom": "person persons personne persona pessoa recipient recipients destinataire destinatario ansprechpartner ansprechpartners ansprechpartnerin richiedente solicitante requerente responsable responsabile responsavel contact contacto contatto contacter contactar kontakt charge",
    "order": "order orders ordering bestellung bestell auftrag auftrags commande pedido ordine bestelling encomenda",
    "date": "date datum fecha data day tag dag jour dia giorno month monat mois mes mese maand year jahr annee ano anno jaar",
    "cipher": "code cod codigo codice id",
    "title": "don dona senor exmo exma mr mrs miss ms dr herr frau m mme mlle mevr dhr mevrouw heer sr sra srta sig sigra signor signora senhor senhora",
    "us": "us uns nous nosotros noi voi ons nos nosso nossa connosco",
}
_GLUE = frozenset(
    (
        "a an and or of the your you our my to at in on with by as is this please print block capitals letters full complete exact current own"
        " und oder der die das des dem den im am ihr ihre ihrer ihres unser unsere mit bei fur vollstandig vollstandige genaue bitte blockschrift druckbuchstaben komplett komplette laut"
        " et ou le la les l de du des d un une votre vos notre avec chez complet complete complets"
        " y o u el los las del su sus con nuestro nuestra completo completa completos"
        " e ed il lo i gli di della dello dell dei delle da vostro vostra suo sua ns vs presso per completi"
        " en of het uw ons onze van met bij volledig volledige"
        " os as do dos seu sua vosso vossa com junto"
        " print first last given christian family famille familien pila"
        " postal postale postales postaux post mailing daytime evening work home private privat prive s"
    ).split()
)
_JOINING = frozenset("a and or of und oder et ou y o u e ed en".split())
# What follows says when, why or for whom, and not what.
_ASIDE = re.compile(
    r"(?:\bfor\b|\bfur\b|\bpour\b|\bpara\b|\bper\b|\bvoor\b|\bif\b|\bwhere\b|\bfalls\b|\bwenn\b|\bwo\b|\bsi\b|\bindien\b|\bals\b|\bin case\b|\ben cas\b|\bin caso\b|\bem caso\b|\ben caso\b|\bunder\b|\bunter\b|\bin der\b|\bin dem\b|\byou live\b|\bou vous\b|\bdonde\b|\bdove\b|\bonde\b|\bwaar\b|\bonly\b|\bnur\b|\bso\b)"
)
_ENDINGS = ("nummer", "nr", "name", "naam", "datum", "adresse", "anschrift", "adres", "code", "zeichen")
_ASKED: dict[frozenset[str], str | Key] = {
    frozenset(classes.split()): meaning
    for classes, meaning in (
        ("name", "name"),
        ("name person", "name"),
        ("name whom", "name"),
        ("phone whom", "phone"),
        ("phone number whom", "phone"),
        ("email whom", "email"),
        ("title", "name"),
        ("title name", "name"),
        ("firm", "company"),
        ("firm name", "company"),
        ("street", "street"),
        ("street number", "street"),
        ("street house", "street"),
        ("street house number", "street"),
        ("street number name", "street"),
        ("street name", "street"),
        ("address", "street"),
        ("address number", "street"),
        ("address house number", "street"),
        ("town", "city"),
        ("town name", "city"),
        ("town code", "place"),
        ("town code number", "place"),
        ("town region code", "place"),
        ("town cipher", "place"),
        ("code", "postal_code"),
        ("code number", "postal_code"),
        ("region", "region"),
        ("country", "country"),
        ("phone", "phone"),
        ("phone number", "phone"),
        ("phone person", "phone"),
        ("email", "email"),
        ("email address", "email"),
        ("person number", Key.CUSTOMER),
        ("person cipher", Key.CUSTOMER),
        ("person cipher us", Key.CUSTOMER),
        ("cipher us", Key.CUSTOMER),
        ("person us", Key.CUSTOMER),
        ("person number us", Key.CUSTOMER),
        ("number us", Key.CUSTOMER),
        ("date", Key.DATE),
        ("order date", Key.ORDER_DATE),
        ("order number", Key.PO),
    )
}


def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, words in _WORDS.items():
        for word in words.split():
            found.setdefault(word, set()).add(name)
    return {word: frozenset(classes) for word, classes in found.items()}


_CLASSES = _table()
_LONG = tuple(word for word in _CLASSES if len(word) >= 7)


@lru_cache(maxsize=8192)
def meaning_of(label: str) -> str | Key | None:
    """The part of an address, or the key of the order's head, that a printed label of several words asks for; None where one of its words
    is unknown, or where they ask for more than one thing."""
    if len(label) > LONGEST:
        return None
    for text in _readings(label):
        tokens = text.split()
        if len(tokens) > MOST or (len(tokens) == 1 and text == bare(label)):
            continue  # a label of one word stands in the lists
        classes = _asked(tokens)
        if classes and (found := _ASKED.get(frozenset(classes))) is not None:
            referred = found is Key.CUSTOMER and any(token in _REFERENCES for token in tokens)
            return Key.PO if referred else found  # "Ref. cliente" is how the customer calls his order
    halves = {meaning_of(half) for half in label.split(" / ")} - {None} if " / " in label else set()
    return halves.pop() if len(halves) == 1 else None


_REFERENCES = frozenset("ref reference referenz referencia riferimento rif referentie kenmerk zeichen".split())


def _readings(label: str) -> Iterator[str]:
    """The label as it stands, without what is in brackets, without what says when or why."""
    whole = words_of(label)
    yield whole
    short = words_of(re.sub(r"\([^()]*\)?", " ", label))
    if short != whole:
        yield short
    for sign in re.finditer(r"[,;–-]\s|\s[–-]\s", label):
        head, tail = words_of(label[: sign.start()]), words_of(label[sign.end() :])
        if " " not in head and sign.group()[0] == "," and not says_more(tail):
            continue
        if head and not any(_CLASSES.get(token) for token in tail.split()):
            yield head
    aside = _ASIDE.search(short)
    if aside is not None and aside.start():
        why = short[aside.end() :].split()
        if not any(_CLASSES.get(token, frozenset()) - {"person", "order", "us"} for token in why):
            yield short[: aside.start()].strip()


def of_labels(text: str) -> bool:
    """Whether it has none but the words of labels: "und Anschrift"."""
    tokens = words_of(text).split()
    return bool(tokens) and all(t in _CLASSES or t in _GLUE for t in tokens) and any(t in _CLASSES for t in tokens)


def is_form_of_address(text: str) -> bool:
    """Whether it is "Mme" or "Herr / Frau" and nothing else."""
    tokens = words_of(text).split()
    return bool(tokens) and all("title" in _CLASSES.get(token, ()) for token in tokens)


def says_more(tail: str) -> bool:
    """Whether what stands behind a label's comma can be more of the label ("Name, if different"), not of a thing ("Cap, blue")."""
    tokens = words_of(tail).split()
    return not tokens or bool(_ASIDE.search(" ".join(tokens))) or any(t in _CLASSES or t in _GLUE for t in tokens)


def core(label: str) -> str:
    """The words of a label without those for whose it is: "agent s surname" is "surname"."""
    own = [token for token in label.split() if _CLASSES.get(token) != _PERSON and token not in _WHOSE]
    return " ".join(own) or label


_PERSON = frozenset(("person",))
_WHOSE = frozenset(
    "s of the your ihr ihre des der de du la le del su sus uw van seu sua suo sua dell della do da".split()
)


_SHORT = (
    (re.compile(r"(?i)(?<!\S)d(?:on)?\.? ?/ ?d(?:oña|ña|na|a|\.? ?ª)?\.?(?!\w)"), "don doña"),
    (re.compile(r"(?i)\bp ?/ ?code\b"), "postcode"),
    (re.compile(r"(?i)\br\.? ?f\.? ?d\b\.?"), "rfd"),
)


def words_of(text: str) -> str:
    """The words of a label or heading, folded, without signs."""
    text = text.replace("'", " ").replace("’", " ")
    for pattern, word in _SHORT:
        text = pattern.sub(word, text)
    return " ".join(re.sub(r"[/&+_-]", " ", bare(text)).split())


def _asked(tokens: list[str]) -> set[str] | None:
    """The classes of a label's words; None where one is unknown, or the first or last only joins: a word may have been lost there."""
    if not tokens or tokens[0] in _JOINING or (tokens[-1] in _GLUE and not _CLASSES.get(tokens[-1])):
        return None
    found: set[str] = set()
    for n, token in enumerate(tokens):
        classes = _class_of(token, tokens[n - 1] if n else "")
        if classes is None:
            return None
        found |= classes
    return found - {"cipher"} if "code" in found else found


def _class_of(token: str, before: str) -> frozenset[str] | None:
    if (token in ("code", "codigo", "codice") and before in ("post", "postal", "postale", "zip")) or (
        token in ("postal", "postale") and before in ("code", "codigo", "codice", "cod")
    ):
        return frozenset(("code",))
    if token in _CLASSES and not (token in _GLUE and len(token) < 3):
        return _CLASSES[token]
    if token in _GLUE:
        return frozenset()
    for ending in _ENDINGS:
        head = token.removesuffix(ending)
        if head != token and len(head) > 2:
            stem = next(
                (head.removesuffix(link) for link in ("", "s", "n", "en", "es") if head.removesuffix(link) in _CLASSES),
                None,
            )
            if stem is not None:
                return _CLASSES[stem] | (_CLASSES.get(ending) or frozenset())
    if len(token) < 7 or method_in(token) is not None:
        return None  # "Nachnahme" is no "Nachname"
    near = [word for word in _LONG if Levenshtein.distance(word, token, score_cutoff=1) <= 1]
    return _CLASSES[near[0]] if near else None
