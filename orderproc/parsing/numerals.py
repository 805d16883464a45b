# ruff: noqa: E501
"""Numbers in words, language by language ("vierundzwanzig", "une demi-douzaine", "veinticinco"), and the language of a text.

A word counts only in its own language: "once" is eleven in Spanish and "due" two in Italian, in English they are neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from orderproc.parsing.words import fold

LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt")

_FROM_ONE = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "de": "eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve",
    "it": "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
    "nl": "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
    "pt": "um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis dezassete dezoito dezanove",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
    "fr": "vingt trente quarante cinquante soixante",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
}
_HUNDRED = {"en": "hundred", "de": "hundert", "fr": "cent", "es": "cien", "it": "cento", "nl": "honderd", "pt": "cem"}
_MORE = {
    "en": {"both": 2, "twice": 2, "thrice": 3},
    "de": {
        "zwo": 2,
        "zweimal": 2,
        "dreimal": 3,
        "viermal": 4,
        "funfmal": 5,
        "sechsmal": 6,
        "zehnmal": 10,
        "fuenf": 5,
        "zwoelf": 12,
        "fuenfzehn": 15,
        "fuenfzig": 50,
        "beide": 2,
    },
    "fr": {"deux cents": 200},
    "es": {"ciento": 100, "doscientos": 200, "doscientas": 200},
    "it": {"duecento": 200},
    "nl": {"tweehonderd": 200, "tweemaal": 2, "driemaal": 3, "viermaal": 4},
    "pt": {"duas": 2, "dezesseis": 16, "dezessete": 17, "dezenove": 19, "duzentos": 200, "duzentas": 200},
}
# articles that are the number one as well: a number only where nothing else is
_ARTICLES = {
    "en": "a an one",
    "de": "ein eine einen einer einem einmal",
    "fr": "un une",
    "es": "un una",
    "it": "un una uno",
    "nl": "een eenmaal",
    "pt": "um uma",
}
_DOZEN = {"en": "dozen dozens doz dz", "de": "dutzend dtzd", "fr": "douzaine douzaines", "es": "docena docenas", "it": "dozzina dozzine", "nl": "dozijn", "pt": "duzia duzias"}  # fmt: skip
_HALF = {"en": "half", "de": "halbes halben halbe", "fr": "demi demie", "es": "media", "it": "mezza", "nl": "half", "pt": "meia"}  # fmt: skip
_ABOUT = {"en": "couple few several some bit", "de": "paar einige mehrere bisschen", "fr": "quelques dizaine peu", "es": "par unos unas algunos algunas varios decena poco", "it": "paio alcuni alcune qualche decina po' po", "nl": "paar enkele tiental beetje", "pt": "alguns algumas varios par pouco"}  # fmt: skip

# nouns of a quantity that nobody can be sure of ("une vingtaine de"), or that few agree on ("a gross"); with an article before them
_COLLECTIVE = {
    "en": "gross score handful bunch load lot heap pile stack batch number dozens hundreds truckload",
    "de": "gros schock handvoll stapel haufen menge posten schwung anzahl zehnerpack",
    "fr": "quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine dizaines grosse poignee tas lot nombre",
    "es": "quincena veintena treintena cincuentena centenar centena gruesa punado monton lote",
    "it": "quindicina ventina trentina quarantina cinquantina centinaio grossa manciata mucchio lotto",
    "nl": "gros twintigtal dertigtal vijftigtal honderdtal handvol stapel hoop partij aantal",
    "pt": "quinzena vintena trintena cinquentena centena grosa punhado monte lote dezena",
}

_COMMON = {
    "en": "the and of to please for me we i you is are would like with my our on your thanks thank this that will have send from by dear hi hello order an need it",
    "de": "der die das und ich wir bitte sie mit fur von den dem ein eine ist zum zur auf mir uns gruß gruss grusse wie nicht auch hallo bestellung stuck guten tag moin mfg vielen danke liebe sehr geehrte lieferadresse anbei",
    "fr": "le la les et de des du je nous vous pour avec merci bonjour est une un au sur mon notre cordialement veuillez envoyer commande par salut svp envoyez livrer livraison cdt salutations madame monsieur il me faut faudrait",
    "es": "el la los las y de por para con favor un una su nuestro que en saludos hola gracias quisiera envien pedido buenos dias les del hola estimados saludo atentamente direccion envio quiero",
    "it": "il la gli e di per con un una vi prego grazie che del della nostro mio cordiali saluti buongiorno vorrei ordine ordinare siamo salve buonasera distinti indirizzo consegna spedire",
    "nl": "de het een en van voor met ik wij we graag u aan op naar onze mijn bestelling groet bedankt niet ook zijn hallo willen stuks hoi goedendag dag stuur aub alstublieft alvast mvg groeten groetjes afleveradres stuk adres beste geachte",
    "pt": "o a os as e de do da para com um uma por favor nos em que obrigado obrigada cumprimentos encomenda gostaria queria ola bom dia caros boa tarde morada entrega enviem precisamos",
}
# what the trade prints above columns and beside answers
_HEADED = {
    "en": "quantity qty item price amount order address delivery payment unit purchase date ship bill due sold",
    "de": "menge bezeichnung artikelnummer preis einzelpreis betrag gesamtpreis gesamt summe bestellnummer lieferung zahlung rechnung datum anschrift firma strasse nummer",
    "fr": "quantite qte designation libelle prix montant unitaire reference adresse paiement facture facturation expedition livrer societe client",
    "es": "cantidad descripcion precio importe articulo fecha pago factura facturacion pedimos unidades cliente proveedor codigo",
    "it": "quantita descrizione prezzo importo codice articolo pagamento fattura fatturazione merce destinazione fornitore ragione sociale spettle bonifico totale stesso citta dott studio",
    "nl": "aantal omschrijving prijs bedrag artikelnummer levering betaling factuur datum leveradres totaal klant",
    "pt": "quantidade descricao preco valor codigo pagamento fatura faturacao cliente fornecedor artigo",
}


@cache
def _words(language: str) -> dict[str, int]:
    """Number words of a language, folded; compounds written as one word, with hyphens, or with their "and"."""
    ones = _FROM_ONE[language].split()
    found = {word: n for n, word in enumerate(ones, 1)}
    tens = {word: n * 10 for n, word in enumerate(_TENS[language].split(), 2)}
    found.update(tens)
    for ten, value in tens.items():
        for one, n in list(zip(ones, range(1, 10), strict=False)):
            short = "ein" if one == "eins" else one
            joined = {
                "en": (f"{ten}-{one}", f"{ten} {one}"),
                "de": (f"{short}und{ten}",),
                "fr": (f"{ten}-{one}", f"{ten} {one}", f"{ten} et {one}", f"{ten}-et-{one}"),
                "es": (f"{ten} y {one}", f"veinti{one}" if ten == "veinte" else f"{ten[:-1]}i{one}"),
                "it": (f"{ten}{one}", f"{ten[:-1]}{one}"),
                "nl": (f"{one}en{ten}",),
                "pt": (f"{ten} e {one}",),
            }[language]
            found.update(dict.fromkeys(joined, value + n))
    hundred = _HUNDRED[language]
    found[hundred] = 100
    for one, n in list(zip(ones, range(1, 10), strict=False)):
        short = "ein" if one == "eins" else one
        joined = (f"{short}{hundred}",) if language in ("de", "it", "nl") else (f"{one} {hundred}",)
        found.update(dict.fromkeys(joined, n * 100))
    found.update(_MORE[language])
    return found


@cache
def of_one_language() -> dict[str, str]:
    """The commonest words that one language alone has, and what orders are headed with in it, folded; each with its language."""
    words = {language: {*_split(_COMMON[language]), *_split(_HEADED[language])} for language in LANGUAGES}
    return {
        word: language
        for language, own in words.items()
        for word in own
        if not any(word in other for name, other in words.items() if name != language)
    }


@cache
def common_words() -> frozenset[str]:
    """The commonest words of all languages, folded: those by which a language is told."""
    return frozenset(word for words in _COMMON.values() for word in words.split())


@cache
def _split(words: str) -> frozenset[str]:
    return frozenset(words.split())


@lru_cache(maxsize=256)
def language_of(text: str, otherwise: str = "en") -> str:
    """The language that most of the commonest words speak for; `otherwise` where there are none."""
    plain = re.sub(r"\b(?!I\s+[a-z])[A-Z]\b", " ", text)  # "type A" is no word of any language
    tokens = re.findall(r"[^\W\d_]+", fold(plain))
    common = {language: _split(_COMMON[language]) for language in LANGUAGES}
    votes = {language: sum(t in words for t in tokens) for language, words in common.items()}
    best = max(LANGUAGES, key=lambda language: (votes[language], language == otherwise))
    if votes[best]:
        return best
    counted = {language: sum(t in _words(language) for t in tokens) for language in LANGUAGES}  # "Seis …; tres …"
    best = max(LANGUAGES, key=lambda language: (counted[language], language == otherwise))
    return best if counted[best] > counted[otherwise] else otherwise


@dataclass(frozen=True, slots=True)
class Numeral:
    """`size` how many words it takes. `article`: "a", "une": one, if nothing else is the number. `doubt`: why it is no sure number."""

    value: int
    size: int
    article: bool = False
    doubt: str = ""


_AND = frozenset("and und et y e en".split())


def numeral_at(words: Sequence[str], at: int, language: str) -> Numeral | None:
    """The number that begins with this word ("half a dozen", "zwei Dutzend", "vingt-cinq"); words as written."""
    tokens = [fold(w) for w in words[at : at + 5]]
    if not tokens:
        return None
    dozen, half, articles = _split(_DOZEN[language]), _split(_HALF[language]), _split(_ARTICLES[language])
    first = tokens[0]
    after = 1 if first in articles else 0
    rest = tokens[after:]
    if rest and rest[0] in half:
        skip = 1 + (len(rest) > 1 and rest[1] in articles)
        if len(rest) > skip and rest[skip] in dozen:
            return Numeral(6, after + skip + 1)
        return None
    if rest and re.fullmatch(r"demi-douzaine", rest[0]):
        return Numeral(6, after + 1)
    if rest and rest[0] in dozen:
        more = next((n for n in (2, 3) if len(rest) > n and rest[1] in _AND and rest[n] in half), None)
        if more is not None:
            return Numeral(
                12, after + more + 1, doubt=f"'{' '.join(words[at : at + after + more + 1])}' is no plain number"
            )
        return Numeral(12, after + 1)
    if after and rest and rest[0] in _split(_COLLECTIVE[language]):
        return Numeral(2, after + 1, doubt=f"'{' '.join(words[at : at + after + 1])}' is no sure number")
    if rest and rest[0] in _split(_ABOUT[language]) and (after or first not in ("some", "par", "paar", "paio", "bit")):
        return Numeral(2, after + 1, doubt=f"'{' '.join(words[at : at + after + 1])}' is no sure number")
    known = _words(language)
    for size in (4, 3, 2, 1):
        value = known.get(" ".join(tokens[:size])) if len(tokens) >= size else None
        if value is None:
            continue
        if size < len(tokens) and tokens[size] in dozen:
            return Numeral(value * 12, size + 1)
        if size == 1 and first in articles:
            return Numeral(1, 1, article=True)
        return Numeral(value, size)
    if first in articles:
        if len(rest) and rest[0] == _HUNDRED[language]:
            return Numeral(100, 2)
        return Numeral(1, 1, article=True)
    return None


def leading_digits(text: str, language: str) -> str:
    """The text with the number that it begins with in digits: "zwei Dutzend Töpfe" → "24 Töpfe"; articles and doubtful ones stay."""
    words = re.match(r"(?:[^\W\d_][\w'’-]*\s+){0,4}[^\W\d_][\w'’-]*", text)
    if words is None:
        return text
    tokens = words.group().split()
    numeral = numeral_at(tokens, 0, language)
    if numeral is None or numeral.article or numeral.doubt:
        return text
    rest = text
    for token in tokens[: numeral.size]:
        rest = rest[rest.index(token) + len(token) :]
    return f"{numeral.value}{rest}"


def leading_doubt(text: str, language: str) -> tuple[str, str]:
    """The text with the number that it begins with in digits where nobody can be sure of that, and why: "a few mugs" → "2 mugs", "'a few' is
    no sure number"; else the text as it is and ""."""
    tokens = text.split()[:5]
    numeral = numeral_at(tokens, 0, language)
    if numeral is None or not numeral.doubt:
        return text, ""
    return f"{numeral.value} {text.split(None, numeral.size)[numeral.size]}" if len(
        text.split()
    ) > numeral.size else text, numeral.doubt


__all__ = ["LANGUAGES", "Numeral", "common_words", "language_of", "leading_digits", "leading_doubt", "numeral_at"]
