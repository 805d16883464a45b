# ruff: noqa: E501
"""The numbers that a customer names in the text of a mail, each by what he calls it: his order's, or another's (a quotation, a customer
number, a telephone, a delivery of last time). What a number is called stands right before it ("PO 4711", "Kd.-Nr.: 4010", "ns/ord. 70-26") or
behind it ("JB24 on the invoice as the PO number"). Of two that are called the order's as plainly, nobody can tell which it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from orderproc.parsing.dates import MAY_BE_A_DAY
from orderproc.parsing.head.dialled import telephone_at
from orderproc.parsing.head.order_words import whose_reference
from orderproc.parsing.words import fold


class Word(Enum):
    """What a word says of the number that it stands beside."""

    ORDER = "order"
    NUMBER = "number"
    OURS = "ours"
    ASKED = "asked"  # what asked for the order inside the firm: a requisition
    YOURS = "yours"
    PARTY = "party"  # a customer, a supplier: an order's number may be named after him
    OTHER = "other"
    BLANKET = "blanket"  # an order of another kind
    PAST = "past"
    NOT = "not"
    NAMED = "named"  # it is to be quoted
    LINK = "link"


# how plainly a number is called the order's: by a label that names one, by words behind it, by what a firm asks for inside
LABELLED, BEHIND, LOOSELY, ASKED_FOR, ANOTHERS = 3.0, 2.0, 1.0, 0.5, 0.0


@dataclass(frozen=True)
class Said:
    """A number in a text, from `start` to `end`, and how plainly it is called the order's (`ANOTHERS`: it is called something else)."""

    number: str
    start: int
    end: int
    plainly: float
    lead: int = 0  # where the words begin that call it so


_CLASSES: tuple[tuple[Word, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"(?:{words})"))
    for kind, words in (
        (
            Word.ORDER,
            (
                r"po|purch|purchase|order|ord|bestell(?:ung|nummer|nr|no|schein|zeichen|referenz|kennzeichen|kennung)?|best|auftrag(?:s(?:nummer|nr|referenz)?)?|bestel(?:nummer|nr|bon|ling|referentie|code)?|inkoop(?:order|opdracht)?(?:nummer|nr)?|einkaufsnummer|order(?:nummer|nr)|opdracht(?:nummer|nr|bon)?"
                r"|commande|cde|bc|bdc|pedido|encargo|orden|oc|ordine|oda|encomenda|requisicao"
            ),
        ),
        (
            Word.NUMBER,
            r"no|n|nr|nro|num|number|nummer|numero|#|ref|reference|referenz|referencia|riferimento|rif|referentie|kenmerk|zeichen|code|codigo|codice|id|prot|n[o°º]",
        ),
        (
            Word.OURS,
            r"our|ours|my|mine|unser\w{0,2}|mein\w{0,2}|notre|nos|mon|ma|nous|nuestr[oa]s?|mi|mis|nostr[oaie]|ns|mio|mia|mijn|ons|onze|wij|mij|minha|meu|noss[oa]s?|uns|mir|buyer|buyers|internal|intern\w{0,2}|interne|own|eigene?\w?",
        ),
        (
            Word.ASKED,
            r"requisition|req|\w*anforderung(?:snummer|snr)?|banf|rda|aanvraag(?:nummer)?|demande|solicitud|richiesta|vorgang(?:snummer)?|dossier(?:nummer)?|expediente|processo",
        ),
        (
            Word.YOURS,
            r"you|ihnen|vous|ustedes|uds|voi|u|voces|your|yours|ihr\w{0,2}|eure?\w?|votre|vos|su|sus|vuestr[oa]s?|vostr[oaie]|vs|suo|sua|seu|uw|jullie|voss[oa]s?",
        ),
        (
            Word.PARTY,
            r"customer|cust|client[e]?s?|kunden?|kd|kunden?(?:nummer|nr)|kdnr|klant(?:en)?(?:nummer|nr)?|supplier|vendor|lieferanten?(?:nummer|nr)?|lief|kreditor\w*|debitor\w*|fournisseur|proveedor|fornitore|leverancier\w*|fornecedor",
        ),
        (
            Word.OTHER,
            (
                r"account|acct|accounts|compte|konto|rekening(?:nummer)?|conta|cuenta|conto|quotation|offer|offre|proposal|proposta|estimate|\w*angebot\w*|offerte(?:nummer)?|devis|presupuesto|oferta|preventivo|offerta|off|orcamento|cotizacion"
                r"|agreement|contrat|\w*vertrag\w*|marche|marco|release|award|tender|lot|confirmation|acknowledge?ment|\w*bestatigung\w*|conferma|confirmacion|bevestiging"
                r"|invoice|forma|proforma|\w*rechnung(?:snummer|snr)?|facture|factura|fattura|factuur(?:nummer)?|fatura|memo|note|notes|\w*lieferschein\w*|bl|albaran|ddt|bolla|pakbon|guia|gutschrift|avoir|abono|shipment|consignment|tracking"
                r"|vat|ust|ustid|idnr|tva|iva|btw|nif|cif|nipc|siret|siren|tax|duns|ein|steuer\w*|tel|telefon\w*|telephone|phone|fon|fax|mobile|handy|mobil|cell|ext|extension|durchwahl|poste|interno|iban|bank|blz|sort|bic"
                r"|ticket|case|rep|terr|territory|dept|department|cost|centre|center|couts|kostenstelle|kostenplaats|gl|ledger|fund|org|budget|werk|plant|dock|desk|floor|room|page|pagina|seite|lote"
                r"|voucher|\w*gutschein\w*|certificate|card|cheque|check|ck|scheck|assegno|vale|buono|buoni|cadeau|cadeaubon|regalo|\w*karte|tarjeta|carte|kaart|carta|cartao|cup|cig|compromisso|cabimento|engagement|service|magasin|socio|member|schulnummer|san"
                r"|tarif|tarifa|liste|lijst|lista|listino|list|catalogue|catalog|katalog|catalogo|catalogus|catalogue|season|saison"
                r"|project|projekt(?:nummer|nr)?|proyecto|progetto|projeto|job|kommission|commessa|chantier|obra|cantiere|licence|license|permit|school|uid|kvk"
            ),
        ),
        (Word.BLANKET, r"blanket|framework|standing|contract|contrato|contratto|rahmen\w*|raam\w*"),
        (
            Word.PAST,
            r"was|were|war|waren|llevaba|hatte|had|etait|etaient|era|eran|fue|stato|foi|last|previous|earlier|old|former|letzte\w?|vorige\w?|fruhere\w?|alte\w?|derniere?|precedente?|ancienne?|ultim[oa]|anterior|passad[oa]|pasad[oa]|laatste|oude",
        ),
        (Word.NOT, r"not|nicht|pas|non|niet|nao|kein\w?|never|instead"),
        (
            Word.NAMED,
            r"use|put|show|quote|mention|state|write|mark|rappel(?:er|ez)|mentionn(?:er|ez)|indiqu(?:er|ez)|cit(?:er|ez|en|ar|are|em)|indi(?:car|quen|cate|care|quem)|riportare|riportate|vermeld\w*|angeben|nennen|noteer|us(?:ar|en|em|ate|are)|utilis(?:er|ez)|utilicen|mencion\w+|verwenden|gebruik",
        ),
        (
            Word.LINK,
            (
                r"s|under|unter|onder|sous|sotto|bajo|sob|con|com|met|mit|avec|on|auf|sur|en|in|su|sulla|sul|op|na|no|nas|nel|is|are|be|the|this|that|it|to|from|with|for|of|against|ist|das|die|der|den|dem|des|lautet|est|le|la|les|l|d|de|du|di|da|do|dos|das|del|dell|es|el|e|il|lo|o|a|het|een|van|von|bij|bei|voor|fur|pour|para|per|par|as|als|como|comme|come|please|bitte|svp"
                r"|achat|acquisto|compra|bon|official|officiel\w*|oficial|ufficiale|offici[eë]le|nota|zu|zum|zur|dazu|hierzu|porta|lleva|porte|tragt|heeft|has|ha|tem|hat|zh"
            ),
        ),
    )
)
_PIECE = re.compile(
    r"(?P<whose>(?<!\w)(?i:ns|nos|vs|vos|[nouvs])/(?=\s?[^\W\d_]))"
    r"|(?P<quoted>[\"“„«][^\"“”„»\n]{0,16}\d[^\"“”„»\n]{0,8}[\"”“»])"
    r"|(?P<code>(?:(?<![\w/.-])|(?<=\bn\.)|(?<=\bnr\.)|(?<=\bno\.))(?!n[or]?\.\d)(?=[\w./-]*\d)[A-Za-z0-9](?:[\w./-]*[A-Za-z0-9])?)"
    r"|(?P<stop>\.(?=\s|$)|[!?;,|•\n]|\s[/–—-](?=\s)|[—–])"
    r"|(?P<word>P/O|(?:[^\W\d_]\.){1,2}[^\W\d_](?!\w)\.?|[^\W\d_]+|[#№])|(?P<mark>[^\w\s])"
)
_SHORT = re.compile(
    r"purch|\w*(?:nr|no)|n|ref|rif|num|prot|best|lief|kd|ord|cust|acct|req|ns|vs|off|po|tel|oc|reg|inv|cod|uff"
)
# dates, sums, measures, numbers of things
_NO_CODE = re.compile(
    rf"(?i){MAY_BE_A_DAY}\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|"
    r"\d{1,2}[./]\d{1,2}|(?:19|20)\d\d-\d\d-\d\d|\d+[.,]\d\d|\d+x|(?-i:x)\d+|\d{1,4}(?:mm|cm|kg|g|l|ml|m|st|pz|un|er|th|nd|rd|e|h)|\d{1,2}h\d{0,2}"
)
_OF_CANADA = re.compile(r"[A-Z]\d[A-Z] \d[A-Z]\d\b")  # "Kelowna BC V1Y 2A3" names no "bon de commande"
_COUNTED = re.compile(r"\W*\d{1,4}\s*(?:[x×]\s|[^\W\d_])")  # a row of so many of something
# letters before a number that are no part of it: the name of the program that gave it
_PROGRAMS = frozenset("SAP ERP NAV ORACLE ARIBA COUPA IFS".split())
_SERIES = re.compile(r"[A-Z]{1,8}")
_IS = frozenset("is as are was were war ist als lautet est comme como come es e eran sera gilt".split())
_ENDS = re.compile(
    r"(?i)\s*(?:$|[\n,;|/()!?–—-]|\.(?:\s|$)|(?:v|vom|dated?|of|from|du|del?|dd|d\.d)\b\.?\s+(?:the\s+)?\d|rev\b|(?:or|oder|ou|bzw|by|von|par|por|da|door|bitte|please|svp|thx|thanks|on|auf|op|sur|en|na|su|in|to|as|is|and|und|et|y)\b)"
)
_THREES = re.compile(r"(?: \d{3}){2,}(?=\s*(?:$|[\n,;|/().]))")
_OF_A_YEAR = re.compile(r"\s/\s(?:19|20)\d\d(?=\s*(?:$|[\n,;.]))")
_OR = re.compile(
    r"(?i)\W*(?:(?:or|oder|ou|o|of|bzw|ofwel|oppure)\b(?:\s(?:is|ist|est|es|è|é|it|maybe|perhaps|vielleicht)){0,3}|/)\W*"
)
# "The minute reference is 26/114 …; it is not an order number."
_NO_ORDERS = re.compile(
    r"(?i)[^.!?\d]{0,90}(?:\bis (?:not?|geen|niet)|\bisn['’]t|\bist (?:kein\w*|nicht)|['’]est pas|\bno es|\bnon è|\bn[ãa]o é)"
    r"(?: (?:an?|our|the|une?|un[ao]?|il|uma?|de|die|unsere|notre|nuestro))* (?:(?:purchase )?order (?:no\b|numbers?|ref)|p\.?o\.? ?(?:number|no\b)|bestell(?:nummer|[- ]?nr)|auftrags(?:nummer|[- ]?nr)|num[ée]ro de (?:bon de )?commande|n[úu]mero de (?:pedido|encomenda)|numero d['’] ?ordine|bestelnummer|ordernummer)"
)
_OF_AN_ORDER = frozenset("quantity qty value date form line total lines items".split())
LONG = 5  # figures of a number that needs no word for one beside it


@lru_cache(maxsize=4096)
def _class(word: str) -> Word | None:
    folded = fold(word).replace(".", "").replace("/", "")
    return next((kind for kind, words in _CLASSES if words.fullmatch(folded)), None)


@lru_cache(maxsize=256)
def said_numbers(text: str) -> tuple[Said, ...]:
    """The numbers in a text that are called something, in their order; no dates, sums or quantities."""
    pieces = list(_PIECE.finditer(text))
    found: list[Said] = []
    for at, piece in enumerate(pieces):
        if piece.lastgroup == "word" and (name := _named(text, pieces, at)) is not None:
            found.append(name)
        if piece.lastgroup not in ("code", "quoted") or (_NO_CODE.fullmatch(piece.group()) and not _series(pieces, at)):
            continue
        row = text[text.rfind("\n", 0, piece.start()) + 1 : piece.start()]
        if _COUNTED.match(row) or _OF_CANADA.match(text, piece.start()):
            continue
        told = _called(text, pieces, at)
        before = found[-1] if found and found[-1].plainly > ANOTHERS else None
        if told is None and before is not None and _OR.fullmatch(text[before.end : piece.start()]):
            told = Said(piece.group(), *piece.span(), before.plainly)  # "4500771230 (or is it 4500771320"
        if _NO_ORDERS.match(text, piece.end()):
            told = Said(piece.group(), *piece.span(), ANOTHERS)
        if told is not None and telephone_at(text, piece.start(), labelled=told.plainly == LABELLED):
            told = replace(told, plainly=ANOTHERS)
        if told is not None:
            found.append(told)
    return tuple(found)


def own_numbers(text: str) -> tuple[str, ...]:
    """What a text calls the order's number most plainly: one, where it can be told; several that are called so alike; none."""
    found = [said for said in said_numbers(text) if said.plainly > ANOTHERS]
    most = max((said.plainly for said in found), default=ANOTHERS)
    numbers = {re.sub(r"\W", "", fold(said.number)): said.number for said in reversed(found) if said.plainly == most}
    return tuple(reversed(numbers.values()))


def of_another(text: str, number: str) -> bool:
    """Whether a text calls a number something else, and nowhere the order's."""
    said = [one for one in said_numbers(text) if number in (one.number, text[one.start : one.end])]
    return bool(said) and all(one.plainly == ANOTHERS for one in said)


def _called(text: str, pieces: Sequence[re.Match[str]], at: int) -> Said | None:
    """A number with what it is called, by the words before it, else by those behind it; None where it is called nothing."""
    piece = pieces[at]
    start, end = piece.span()
    written = piece.group().strip('"“”„«» ') if piece.lastgroup == "quoted" else piece.group()
    lead = at - 1
    if _series(pieces, at):
        lead = _begins(pieces, at - 1) - 1
        start = pieces[lead + 1].start()
        written = f"{text[start : pieces[at - 1].end()]} {written}"
    more = (_THREES if written.isdigit() else _OF_A_YEAR).match(text, end)
    if more is not None:
        end, written = more.end(), written + more.group()
    plainly, first = _before(text, pieces, lead, written, end)
    refers = whose_reference(text[:start], lambda word: _class(word) in _ANOTHERS) if _lettered(written) else None
    if plainly is None and refers is False:
        plainly = ANOTHERS
    if plainly is None:
        plainly, first = _behind(pieces, at, written), at
    if plainly is None and (_ITS_LETTERS.match(written) or refers):
        plainly = LOOSELY
    return Said(written, start, end, plainly, min(start, pieces[first].start())) if plainly is not None else None


_ANOTHERS = (Word.YOURS, Word.PAST, Word.NOT, Word.OTHER)
# "PO-2026/117", "BDC/MAI/26/118": what it is stands in it
_ITS_LETTERS = re.compile(r"(?:PO|BDC|BC|OC|ODA)(?:[-/.]|\d)")


def _named(text: str, pieces: Sequence[re.Match[str]], at: int) -> Said | None:
    """A name in capitals where the order's number is asked for, "PO number: VERBAL", or one of words that a stroke joins, "order ref
    PR/Nov"."""
    word = pieces[at].group()
    joined = _JOINED.match(text, pieces[at].start())
    if at and joined is not None and pieces[at - 1].end() < joined.start() and _ENDS.match(text, joined.end()):
        parts = re.split(r"[/-]", joined.group())
        label = any(_class(part) is not None or fold(part) in _OF_AN_ORDER for part in parts)
        plainly, first = _before(text, pieces, at - 1, joined.group(), joined.end())
        asked = next((p.group() for p in reversed(pieces[max(0, at - 4) : at]) if fold(p.group()) not in _LEADS), "")
        marked = pieces[at - 1].group() in ":#=" and _class(asked) is Word.ORDER
        label = label or not (marked or _class(asked) is Word.NUMBER or _NAMES_NUMBER.search(fold(asked)))
        if plainly == LABELLED and not label:
            return Said(joined.group(), *joined.span(), plainly, pieces[first].start())
    row = text[text.rfind("\n", 0, pieces[at].start()) + 1 :].partition("\n")[0]
    if (
        not _NAME.fullmatch(word)
        or row.isupper()
        or _class(word) is not None
        or not _ENDS.match(text, pieces[at].end())
    ):
        return None
    if not at or fold(pieces[at - 1].group()) not in (":", "is", "ist", "est", "es", "e", "lautet"):
        return None
    plainly, first = _before(text, pieces, at - 1, word, pieces[at].end())
    return Said(word, *pieces[at].span(), plainly, pieces[first].start()) if plainly == LABELLED else None


_LEADS = frozenset(": # = . is ist lautet est es e".split())
_JOINED = re.compile(r"(?<![\w/.-])[A-Z][A-Za-z]{0,11}(?:[/-][A-Z][A-Za-z]{1,11}){1,2}(?![\w/-])")
_NAME = re.compile(r"(?!NONE|PENDING|FOLLOWS|VARIOUS|KEINE|AUCUN|NINGUN|NESSUN|GEEN|NENHUM)[A-Z]{4,12}")


def _series(pieces: Sequence[re.Match[str]], at: int) -> bool:
    """Whether the capitals before a number are a part of it: "n.º NE 2026/0744", "número de pedido COCINA 4"; in "PO 4711" they say what it
    is. So is a name behind a colon: "n. ordine: Bar 8"."""
    before = pieces[at - 1] if at else None
    if before is None or before.lastgroup != "word" or pieces[at].start() - before.end() != 1:
        return False
    word, kind = before.group(), _class(before.group())
    if word in _PROGRAMS or word == "PO" or kind in (Word.NUMBER, Word.OTHER, Word.PARTY):
        return False
    left = pieces[at - 2] if at > 1 else None
    if _SERIES.fullmatch(word):
        first = _begins(pieces, at - 1)
        label = next((p for p in reversed(pieces[max(0, first - 3) : first]) if p.lastgroup != "mark"), None)
        return kind in (None, Word.LINK) or (label is not None and _class(label.group()) is Word.NUMBER)
    named = word.istitle() and kind is None and left is not None and left.group() == ":"
    return named and len(pieces[at].group()) < 4


def _begins(pieces: Sequence[re.Match[str]], at: int) -> int:
    """Where the capitals begin that strokes join to those at `at`: "MVC-E 0673", "BX/A 118"; none that say what a number is ("BEST-NR 7")."""
    while at > 1 and pieces[at - 1].group() in ("-", "/") and pieces[at - 2].end() == pieces[at - 1].start():
        joined = pieces[at - 2].group()
        if not _SERIES.fullmatch(joined) or _class(joined) is not None or pieces[at - 1].end() != pieces[at].start():
            break
        at -= 2
    return at


def _before(text: str, pieces: Sequence[re.Match[str]], at: int, written: str, end: int) -> tuple[float | None, int]:
    """How plainly the words that lead to a number call it the order's, and at which piece they begin."""
    kinds: list[Word] = []
    words: list[str] = []
    marked = at >= 0 and pieces[at].group() in ":#=№"
    first = at + 1
    while at >= 0:
        piece = pieces[at]
        if piece.lastgroup in ("code", "quoted"):
            break
        if piece.lastgroup == "stop":
            if not (piece.group() == "." and at and _SHORT.fullmatch(fold(pieces[at - 1].group()))):
                break
        elif piece.lastgroup == "whose":
            kinds.append(Word.OURS if piece.group()[0].lower() in "no" else Word.YOURS)
            words.append(piece.group())
            first = at
        elif piece.lastgroup == "word":
            kind = Word.LINK if piece.group() in _PROGRAMS else _class(piece.group())
            if kind is None:
                if kinds == [Word.NUMBER] and not _OF_GOODS.fullmatch(fold(piece.group())):
                    kinds.append(Word.OTHER)  # "badge no. 5521"
                break
            if fold(piece.group()) in _TO_WHOM and words and words[-1] in _ARTICLES and not _from(pieces, at):
                break  # "hiermit erteilen wir Ihnen den Auftrag Nr. 977"
            if fold(piece.group()) == "quote" and kinds and kinds[-1] is Word.NUMBER and len(kinds) == 1:
                kind = Word.OTHER  # "quote no. 9981", and not "quote our order no. 9981"
            kinds.append(kind)
            words.append(fold(piece.group()))
            first = at
        at -= 1
    ends = _ENDS.match(text, end) is not None
    told = _meaning(kinds, [*words, ""], written, marked=marked, ends=ends)
    if told is None and {*kinds} <= {Word.LINK, Word.OURS, Word.NUMBER} and (_lettered(written) or ends):
        told = LOOSELY if _names_before(pieces[: at + 1], numbered=Word.NUMBER in kinds) else None
    return told, first


_TO_WHOM = frozenset("you ihnen euch vous ustedes uds voi u voces".split())
_ARTICLES = frozenset("the den die das le la l el lo il de het o a".split())


def _from(pieces: Sequence[re.Match[str]], at: int) -> bool:
    """Whether a word before it says from whom: "the order that we have from you, the no. 977", "von Ihnen den Auftrag 977"."""
    return at > 0 and fold(pieces[at - 1].group()) in ("from", "by", "von", "de", "por", "da", "van", "door")


def _meaning(kinds: list[Word], words: Sequence[str], written: str, *, marked: bool, ends: bool) -> float | None:
    """How plainly words call a number the order's, the nearest first. `marked`: with a colon or the like; `ends`: nothing that may be
    counted stands behind the number."""
    nouns = [n for n, kind in enumerate(kinds) if kind in _NOUNS]
    nouns = [n for n in nouns if kinds[n] is not Word.OTHER or not _ON & {*words[n + 1 : n + 3]}]
    if len(nouns) > 1 and kinds[nouns[1]] is Word.OTHER:
        kinds, nouns = kinds[: nouns[1]], nouns[:1]  # "Referentie voor uw factuur: PO 7100018"
    numbered = Word.NUMBER in kinds or any(w.endswith(("nummer", "nr")) for w in words)
    past = bool({Word.PAST, Word.NOT} & {*kinds})
    if not nouns:
        if numbered and Word.YOURS in kinds:
            return ANOTHERS
        if numbered and Word.NAMED in kinds and not past:
            return LOOSELY if _lettered(written) or ends else None
        return BEHIND if numbered and Word.OURS in kinds and not past else None
    first = nouns[0]
    noun = kinds[first]
    if noun is Word.ORDER and past:
        return ANOTHERS
    if not _lettered(written) and not numbered and not ends:
        return None  # "wir bestellen 20 davon", "my order: 20 pens"
    if noun is Word.PARTY and Word.NUMBER not in kinds[:first] and any(kinds[n] is Word.ORDER for n in nouns):
        noun = Word.ORDER  # "rif. ns. ordine fornitore 26OF00871"
    if noun in (Word.PARTY, Word.OTHER, Word.BLANKET):
        return None if _FOR & {*words[:first]} and not (numbered or marked or words[0] in _IS) else ANOTHERS
    if past or (len(kinds) > first + 1 and kinds[first + 1] is Word.BLANKET):
        return ANOTHERS
    if Word.YOURS in kinds:
        return None
    if noun is Word.ASKED:
        return ASKED_FOR if numbered or marked or _lettered(written) else None
    if marked or numbered or Word.OURS in kinds or _NAMES_NUMBER.search(words[first]):
        return LABELLED
    return BEHIND if _lettered(written) or sum(c.isdigit() for c in written) >= LONG else None


_NOUNS = (Word.ORDER, Word.ASKED, Word.PARTY, Word.OTHER, Word.BLANKET)
# what numbers goods, or which of several kinds
_OF_GOODS = re.compile(
    r"(?:item|art(?:icle|ikel|icolo|iculo|igo)?|sku|cat(?:alog(?:ue)?)?|part|model|modell[oe]?|modelo|produ\w+|prodott\w|ware|goods|colou?r|farbe|couleur|color|colore|kleur|cor|size|grosse|taille|talla|taglia|maat|tamanho|pattern|batch|charge|bestell|ean|gtin|isbn|ihre?|the|and|und|et|y|e|en|mit|with)s?"
)
# "a quote for 500 pens": what is asked for
_FOR = frozenset("for of with von fur uber pour de para per di voor van do da".split())
# "quote this number on the invoice": where it is to stand
_ON = frozenset("on auf sur en in sulla sul op na nas nel".split())
_NAMES_NUMBER = re.compile(r"(?:nummer|nr|zeichen|^ord|^p\.?/?o\.?|^bdc?|^oda|^oc)$")


def _names_before(pieces: Sequence[re.Match[str]], *, numbered: bool) -> bool:
    """Whether a few words before a number its sentence speaks of the order's: "Als inkoopnummer gebruiken wij de datum: 2026-11-12/1", "Diese
    Bestellung läuft bei uns unter der Nummer 71902" (`numbered`)."""
    after: Word | None = None
    near = pieces[-9:]
    for at in reversed(range(len(near))):
        piece = near[at]
        kind = _class(piece.group()) if piece.lastgroup == "word" else None
        if piece.lastgroup != "word" or kind in (Word.NOT, Word.PAST, Word.OTHER, Word.PARTY, Word.YOURS):
            return False
        if kind is Word.ORDER:
            label = [
                _class(p.group()) for p in near[max(0, at - 3) : at] if p.lastgroup == "word"
            ]  # "numéro de commande"
            numbered |= after is Word.NUMBER or (Word.NUMBER in label and None not in label)
            return numbered or re.search(r"(?:nummer|nr)$", fold(piece.group())) is not None
        after = kind
    return False


def _behind(pieces: Sequence[re.Match[str]], at: int, written: str) -> float | None:
    """How plainly the words behind a number call it the order's: "JB24 on the invoice as the PO number", "P.26.0904 é o pedido"."""
    aside = pieces[at + 1 : at + 4]
    if [p.group() for p in aside[::2]] == ["(", ")"] and _class(aside[1].group()) in (Word.OTHER, Word.PARTY):
        return ANOTHERS  # "OF-771 (offerte)"
    words: list[str] = []
    for piece in pieces[at + 1 :]:
        if piece.lastgroup in ("code", "quoted") or (
            piece.lastgroup == "stop" and piece.group().strip() in (".", "!", "?", ";", "\n", "")
        ):
            break
        if piece.lastgroup == "word":
            words.append(piece.group())
    told: float | None = None
    for n, word in enumerate(words[:14]):
        if fold(word) not in _IS:
            continue
        rest = words[n + 1 : n + 9]
        kinds = [None if fold(w) in _CUT else _class(w) for w in rest]
        if Word.PAST in kinds[:5] and Word.ORDER not in kinds[: kinds.index(Word.PAST)]:
            return ANOTHERS  # "26.0409 era o do mês passado"
        known = next((k for k, kind in enumerate(kinds) if kind is None and k > 0), len(kinds))
        kinds = kinds[:known]
        where = kinds.index(Word.ORDER) if Word.ORDER in kinds else -1
        if where >= 0 and not (where + 1 < len(rest) and fold(rest[where + 1]) in _OF_AN_ORDER):
            against = {Word.PAST, Word.NOT, Word.YOURS, Word.OTHER} & {*kinds[:where]}
            if against or any(_class(w) is Word.NOT for w in words[:n]):
                return ANOTHERS
            return BEHIND if _lettered(written) or len(written) > 2 else None
        if Word.NUMBER in kinds and (_lettered(written) or len(written) > 1):
            told = LOOSELY if Word.OURS in kinds and not {Word.NOT, Word.OTHER} & {*kinds} else ANOTHERS
    return told


# what shortens a word for an order before its number, and is another word behind it: "evenings are best"
_CUT = frozenset(("best", "ord", "purch"))


def _lettered(written: str) -> bool:
    """Whether a number is more than figures: no quantity is."""
    return len(written) >= 3 and re.search(r"[A-Za-z/.-]", written) is not None


def without_others(sentence: str) -> str:
    """A sentence without the numbers that are called something else than the order's, and what they are called: "Uw offerte: OF 11.882"."""
    for said in reversed(said_numbers(sentence)):
        if said.plainly == ANOTHERS:
            sentence = f"{sentence[: said.lead]} # {_ASIDE.sub('', sentence[said.end :])}"
    return sentence


_ASIDE = re.compile(r"^\s*\([^\W\d_]+\)")


__all__ = ["Said", "of_another", "own_numbers", "said_numbers", "without_others"]
