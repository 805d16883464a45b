# ruff: noqa: E501
"""Running text as tokens: item numbers by the catalogue, what is set aside (dates, order numbers, addresses), prices, numbers and words;
which of the numbers may be quantities is told in `countable`, which belongs to which item in `pairing`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from orderproc.model.shop import Catalog, Item
from orderproc.model.units import codes
from orderproc.parsing.head.dialled import telephones_in
from orderproc.parsing.head.saidnumbers import said_numbers
from orderproc.parsing.numbers import NumberStyle, parse_number
from orderproc.parsing.numerals import numeral_at
from orderproc.parsing.party.places import codes_in
from orderproc.parsing.text.called import Called, called_in
from orderproc.parsing.text.meant import Mention, meant_in
from orderproc.parsing.text.strangers import labels_in, strangers
from orderproc.parsing.text.vocabulary import SO_MANY_FOLD, Names
from orderproc.parsing.wares import index_of, named_with, numbers_at
from orderproc.parsing.words import fold


class What(Enum):
    ITEM = "item"
    NUMBER = "number"
    PRICE = "price"
    WORD = "word"
    MARK = "mark"  # punctuation and signs
    ASIDE = "aside"  # a date, an order number, an address: no quantity


@dataclass(slots=True)
class Token:
    what: What
    text: str
    start: int
    end: int
    value: Decimal | None = None
    item: Item | None = None  # of the catalogue; None for a number that looks like one
    weak: bool = False  # "a", "une": one, where nothing else says how many
    doubt: str = ""
    called: str = ""  # an item's name, where it stands beside its number or instead of it
    by_name: bool = False  # the name stands there alone
    meant: bool = False  # by the customer's own words
    candidates: tuple[Item, ...] = ()  # that they may mean


UNITS = frozenset(
    "box boxes case cases pack packs packet packets package packages pkg pkgs pair pairs set sets roll rolls bag bags carton cartons ctn ctns bottle bottles can cans tin tins jar jars tube tubes ream reams pad pads sheet sheets each ea pc pcs piece pieces unit units kit kits bundle bundles crate crates pallet pallets drum drums copy copies tray trays sack sacks bucket buckets cartridge cartridges spool spools coil coils lot lots "
    "stuck stueck stk st karton kartons packung packungen packchen paket pakete paar paare rolle rollen flasche flaschen dose dosen beutel kiste kisten schachtel schachteln satz satze einheit einheiten tute tuten eimer sack sacke gebinde bund kanister "
    "boite boites carton cartons paquet paquets paire paires rouleau rouleaux bouteille bouteilles sac sacs piece pieces unite unites lot lots exemplaire exemplaires pot pots flacon flacons bidon bidons boites "
    "caja cajas paquete paquetes par pares rollo rollos botella botellas bolsa bolsas pieza piezas unidad unidades ud uds juego juegos lata latas bote botes saco sacos "
    "scatola scatole confezione confezioni pacco pacchi paio paia rotolo rotoli bottiglia bottiglie pezzo pezzi pz lattina lattine barattolo barattoli cassa casse sacco sacchi vasetto vasetti "
    "doos dozen pak pakken paar rol rollen fles flessen zak zakken stuk stuks set blik blikken bus bussen pot potten krat kratten "
    "caixa caixas pacote pacotes par pares rolo rolos garrafa garrafas saco sacos peca pecas unidade unidades lata latas frasco frascos exemplar exemplare exemplaren ejemplar ejemplares esemplare esemplari exemplares".split()
)
_MEASURES = r"mm|cm|dm|m|km|inch(?:es)?|zoll|pouces?|pulgadas?|pollici|duim|polegadas?|ft|feet|yd|yards?|ml|cl|dl|l|lt|ltr|litres?|liters?|litri|litro|litros|liter|g|gr|kg|mg|grams?|gramm|kilos?|oz|lbs?|w|kw|v|ah|mah|hz|gb|tb|mb|sheets?|blatt|feuilles|hojas|fogli|vel|ply|lagig|\"|″|''|°"
MEASURE = re.compile(rf"(?i)^(?:{_MEASURES})$")
MONTHS = r"jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar|braio|rero)?|f[eé]v(?:rier|ereiro)?|m[aä]r(?:ch|z|s|zo|t)?|maart|mars|marzo|março|avr(?:il)?|apr(?:il|ile)?|abr(?:il)?|may|mai|mei|mayo|maggio|maio|june?|juni?|juin|giu(?:gno)?|jul[iy]?|juli|juillet|lug(?:lio)?|julio|junio|junho|julho|aug(?:ust|ustus)?|août|ago(?:sto)?|sep(?:t|tember|tembre|tiembre)?|set(?:tembre|embro)?|o[ck]t(?:ober|obre|ubre)?|ott(?:obre)?|out(?:ubro)?|nov(?:ember|embre|iembre|embro)?|de[cz](?:ember|embre|iembre|embro)?|dic(?:iembre|embre)?|déc(?:embre)?|gen(?:naio)?|ene(?:ro)?"
_NO_SET = r"(?!set\b(?!\.|\s+(?:de\s+)?(?:19|20)\d\d))"  # "1 set" is no first of September
_ASIDE = re.compile(
    r"(?i)\S+@\S+|https?://\S+|www\.\S+"
    r"|\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b|\b\d{1,2}[.]\s?\d{1,2}\.(?!\d)"
    rf"|\b(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th|\.|º|er)?\s+(?:of\s+|de\s+)?{_NO_SET}(?:{MONTHS})\b\.?(?:,?\s+(?:de\s+)?\d{{4}}\b)?|\b(?:{MONTHS})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}}\b)?"
    r"|\b\d{1,2}[:.]\d\d\s?(?:am|pm|a\.m\.|p\.m\.|uhr|h)(?!\w)|\b\d{1,2}:\d\d\b|\b\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.)(?!\w)|\b\d+(?:st|nd|rd|th|ème|eme)\b|\b\d+[.,]?\d*\s?%"
    r"|\b(?:19|20)\d\d[/-]\d{1,6}\b"
    r"|\b(?:(?i:year|class|grade|group|klasse|gruppe|stufe|classe|groupe|niveau|curso|clase|grupo|gruppo|klas|groep|turma|ano))\s+\d{1,2}(?=\s+(?!x\b)[^\W\d])"
    r"|\b(?:(?:pages?|seiten?|p[áa]ginas?|pagin[ae]|pagina['’]s)\b|(?:pp?|pgs?|p[áa]gs?|s|blz)\.)\s*\d{1,4}(?:\s?(?:[-–/,]|und|and|et|y|e|en)\s?\d{1,4}\b(?=\W*$|\W*[).;]))?"
    r"|\b(?:our|my|unsere?|meine?|notre|ma|nuestra|mi|nostr[oa]|onze|mijn|nossa|minha)\s+(?:r[ée]f|rif)\w*\.?\s*(?:no|number|nr|n[°º]|is|ist|est|es|è|é)?\.?\s*:?\s*(?P<id5>(?=[\w./-]*\d)[\w./-]*\w)"
    r"|\b(?!(?:art|item|sku|ref|cat|part)\w*)[^\W\d_]*(?:nummer|nr|number)\b\.?(?:\s+(?:bei ihnen|bij u|is|ist|lautet|luidt))?\s*[:.#]?\s*(?P<id3>(?=[\w./-]*\d)[\w./-]*\w)"
    r"|\b(?:p\.?\s?o\.?(?:\s?box)?|purchase order|quot(?:e|ation)|invoice|(?:bestell|kunden|auftrags?|rechnungs?|scheck|telefon|angebots?|lieferschein)[- ]?(?:nummer|nr)|rechnung|angebot|facture|devis|factura|presupuesto|fattura|preventivo|bestelnummer|factuur|offerte|fatura|orçamento|customer|account|acct|klant(?:nummer)?|check|cheque|chèque|scheck|assegno|money order|card|karte|carte|tarjeta|carta|visa|master\s?card|amex|phone|tel|telefon|téléphone|teléfono|telefono|telefoon|telefone|fax|mobile|handy|mobil|cell|room|suite|apt|floor|zimmer|kw|week|ext|gate|dock|tor|vat|ust-?id|iban|nif|cif|nipc|siret|siren|kvk|btw|cnpj|cpf|rfc|cig|cup|hrb|rea|code|net|netto)\b"
    r"(?:\s*(?:no|number|num|nr|numéro|numero|número|n|id|ref|ending|code|kaart)\b\.?|\s*n?\.?[°ºª#])*\s*(?:in\s+|is\s+|with\s+|ist\s+)?[:.#]?\s*(?P<id>#?(?=[\w./-]*\d)[\w./-]*\w)"
    r"|\b(?:order|bestellung|auftrag|commande|bon de commande|pedido|orden(?: de compra)?|ordine|bestelling|encomenda|kunde|client[e]?)\b\s*(?:(?:no|number|num|nr|numéro|numero|número|n|id|ref)\b\.?[°º]?|n?\.?[°º#])\s*(?:is\s+|ist\s+)?[:.#]?\s*(?P<id2>#?(?=[\w./-]*\d)[\w./-]*\w)"
    r"|\bn[úu]m[ée]ro\s+(?:de\s+|d['’]\s?|di\s+|d[ao]\s+|del\s+)(?:la\s+|nostro\s+|nuestro\s+|notre\s+)?(?:pedido|commande|ordine|encomenda|orden(?:\s+de\s+compra)?|compra)\b(?:\s+(?:es|est|è|é|será|sarà|sera))?(?:\s+(?:el|le|il|o))?\s*[:.#]?\s*(?P<id4>(?=[\w./-]*\d)[\w./-]*\w)"
    r"|\b\d{1,5}[a-z]?,?\s+(?:(?!x\s)[^\W\d][\w.'’-]*\s+){1,3}(?:(?:street|st|avenue|ave|road|rd|lane|ln|blvd|boulevard|highway|hwy|parkway)\b\.?|(?:drive|court|terrace|square|row|close|crescent)\b\.?(?=\W*$|\s*[,;:)]))(?:[^.;]{0,60}?\b(?-i:[A-Z]{2})\s+\d{5}(?:-\d{4})?\b)?"
    r"|\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|av\.|boulevard|bd|place|chemin|allée|quai|route|impasse)\b"
    r"|\b(?:[\w-]{2,}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|straat|laan|kade|plein)|(?:via|viale|piazza|corso|calle|avda\.?|avenida|plaza|rua|travessa|praça)\s+[\w.'’ -]{2,30}?)\s*,?\s+\d{1,4}\b(?:\s?[a-z]\b)?"
    r"|(?<!\d\s)\b(?-i:[A-Z]{2})\s+\d{5}(?:-\d{4})?\b"
    # what it is booked to: "FUND 10 E 800 411 110000 000"
    r"|\b(?:fund|budget|g/?l|ledger|cost (?:cent(?:er|re)|code)|kostenstelle|kostenträger|sachkonto|haushaltsstelle|imputation|centre de co[uû]ts?|partida(?: presupuestaria)?|centro d[ei] (?:coste?|costo|custo)|capitolo|kostenplaats|grootboek(?:rekening)?|rubrica|req(?:uisition)?)\b(?:\s*(?:account|code|no|nr)\b)?\.?\s*[:#]?\s*(?P<booked>(?:[A-Z]?\d[\w./-]*|[A-Z](?=[ -]\d))(?:[ -](?:\d[\w./-]*\d|[A-Z](?=[ -]\d))(?!\S|\s?[x×*]\s))*)"
    r"|\b\(?\d{3}\)?[ -]\d{3}-\d{4}\b|\+\d[\d ()/-]{7,}\d|\b0\d{2,5}[ /-]\d{4,}\b"
)
_NEVER_ITEMS = re.compile(
    r"(?i)(?:phone|tel|telefon|t[ée]l[ée]phone|tel[ée]fono|telefoon|telefone|fax|mobile|handy|mobil|cell|room|suite|apt|floor|zimmer|ext|vat|ust|iban|nif|cif|nipc|siret|siren|kvk|btw|cnpj|cpf|rfc|cig|cup|hrb|rea|account|acct|kw|week)\b"
)
_CARD = re.compile(r"\b\d(?:[ -]?\d){12,18}\b")
_CURRENCY = r"(?:US\$|[$€£]|EUR|USD|GBP|CHF|euros?|dollars?|pounds?)"
_AMOUNT = r"\d[\d.,'’]*"
_PRICE = re.compile(
    rf"(?i)(?:(?P<mark>@|=|\bat\b|\bà\b|\bzu\b|\bfor\b|\ba\b|\bfür\b|\bpour\b|\bper\b|\bje\b|\bprice:?|\bpreis:?|\bprix:?|\bprecio:?|\bprezzo:?|\bprijs:?|\bpreço:?|\bsoit\b|\btotal:?)\s*)?"
    rf"(?:{_CURRENCY}\s?(?P<a>\d{_AMOUNT[2:]})|(?P<b>{_AMOUNT})\s?{_CURRENCY}(?!\w)|(?<![\w.,])(?P<c>(?:\d{{1,3}}(?:[.,'’]\d{{3}})+|\d+)[.,]\d\d)(?![\w.,]|\s*(?:{_MEASURES})(?!\w)))"
    r"(?P<each>\s*(?:each|ea\b\.?|apiece|per \w+|pro \w+|das stück|/\s?\w+|pièce|l['’]unité|la \w+|le \w+|cada un[oa]|cad\.?|l['’]un[oa]|per stuk|o \w+))?"
)
TIMES = frozenset("x × * ×".split())
HOW_OFTEN = frozenset("times mal fois veces volte volta keer maal vezes".split())
_WORD = re.compile(r"[Qq]u['’](?=une?\b)|[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,'’]\d+)*|\S")


def tokens_of(
    text: str,
    catalog: Catalog,
    style: NumberStyle,
    language: str,
    *,
    in_words: bool = False,
    family: frozenset[int] = frozenset(),
) -> list[Token]:
    """The text as tokens; item numbers first, then what is set aside, then prices, then numbers and words. `in_words`: what a customer
    calls goods by counts as their item; `family`: what was named before (`meant.meant_in`)."""
    taken: list[Token] = []
    names = called_in(text, catalog)

    def named(start: int, end: int) -> bool:
        return any(name.start < end and start < name.end for name in names)

    def free(start: int, end: int) -> bool:
        return all(end <= t.start or start >= t.end for t in taken)

    for start, end, token, item in numbers_at(text, catalog):
        taken.append(Token(What.ITEM, token, start, end, item=item))
    for name in names:
        if name.number is None:
            said = _plainly(text, name)
            taken.append(
                Token(What.ITEM, name.item.sku, name.start, name.end, item=name.item, called=said, by_name=True)
            )
    taken += _meant(text, catalog, taken, family, language) if in_words else []
    taken += [Token(What.ASIDE, text[a:b], a, b) for a, b in telephones_in(text) if free(a, b) and not named(a, b)]
    labels = labels_in(text)
    labelled = [m.span("id") for m in labels if not m.group().lower().startswith("bestell")]
    for match in _ASIDE.finditer(text):
        group = next((g for g in ("id", "id2", "id3", "id4", "id5") if match[g]), 0)
        start, end = match.span(group)
        end = start + len(text[start:end].rstrip(" -"))
        if named(start, end) or (group and any(a < end and start < b for a, b in labelled)):
            continue  # "Art.nr. V4G08118" is an item's number, whether we have it or not
        items = [t for t in taken if t.what is What.ITEM and t.start < end and t.end > start]
        if match["booked"] and any(t.item for t in items):
            continue
        if items and group and _NEVER_ITEMS.match(match.group()):
            taken = [t for t in taken if t not in items]
            items = []
        if items and (group or any(i.item and i.start <= start and i.end >= end for i in items)):
            continue  # "order HH-4410" orders the item; thirteen digits may be one
        if sum(i.item is not None for i in items) > 1:
            continue  # "00019 00024" is no telephone where both are items
        if group == "id3" and _HOW_MANY.search(text[: match.start()]) and any(t.end <= match.start() for t in taken):
            continue  # "4410 nr. 5"
        taken = [t for t in taken if t not in items]
        taken.append(Token(What.ASIDE, text[start:end], start, end))
    for a, b in (*codes_in(text), *((said.start, said.end) for said in said_numbers(text))):
        if free(a, b):
            taken.append(Token(What.ASIDE, text[a:b], a, b))
    for start, end, token in strangers(text, labels, catalog):
        if free(start, end) and not named(start, end):
            taken.append(Token(What.ITEM, token, start, end))
    for match in _CARD.finditer(text):
        if free(*match.span()):
            taken.append(Token(What.ASIDE, match.group(), *match.span()))
    for match in _PRICE.finditer(text):
        group = next(g for g in ("a", "b", "c") if match[g])
        if free(*match.span(group)) and not named(*match.span()):
            amount = parse_number(match[group].rstrip(".,"), style)
            if amount is not None:
                taken = [t for t in taken if not (t.start >= match.start() and t.end <= match.end())]
                taken.append(Token(What.PRICE, match.group(), *match.span(), value=amount, doubt=match["mark"] or ""))
    for name in names:
        _with_its_name(text, name, taken)
    covered = bytearray(len(text))
    for t in taken:
        covered[t.start : t.end] = b"\1" * (t.end - t.start)
    open_ = "".join(" " if taken_up else c for c, taken_up in zip(text, covered, strict=True))
    rest = list(_WORD.finditer(open_))
    words = [m.group() for m in rest]
    until = 0
    for n, match in enumerate(rest):
        if match.start() < until:
            if rest_of := re.search(r"\w+$", text[until : match.end()]):  # the "Pack" of a "6er-Pack"
                taken.append(Token(What.WORD, rest_of.group(), until + rest_of.start(), match.end()))
            continue
        word = match.group()
        if named(*match.span()):
            taken += [Token(What.WORD, word, *match.span())] if word[0].isalnum() else []
            continue
        if word[0].isdigit() and text[: match.start()].endswith(
            "#"
        ):  # "#1", "#10 envelopes": which one, and not how many
            taken.append(Token(What.ASIDE, word, *match.span()))
            continue
        if word == "½":
            dozen = numeral_at(
                ["one", *words[n + 1 : n + 2]] if language == "en" else words[n + 1 : n + 2], 0, language
            )
            half = dozen is not None and dozen.value == 12 and not dozen.doubt
            until = rest[n + 1].end() if half else match.end()
            taken.append(
                Token(What.NUMBER, text[match.start() : until], match.start(), until, Decimal(6 if half else "0.5"))
            )
            continue
        if word[0].isdigit():
            starts = {t.start for t in taken if t.what in (What.ITEM, What.PRICE)}
            ends = {t.end for t in taken if t.what is What.ITEM and not t.meant}
            follows = [] if n + 1 < len(rest) and named(*rest[n + 1].span()) else words[n + 1 :]
            taken.append(_digits(text, match, style, follows, language, starts, ends))
            until = taken[-1].end
            continue
        numeral = word[0].isalpha() and not _unit_alone(text, match)
        whole = numeral_at(_unbroken(rest, n), 0, language) if numeral else None
        if whole is not None:
            last = rest[n + whole.size - 1]
            value = Decimal(whole.value)
            taken.append(
                Token(What.NUMBER, text[match.start() : last.end()], match.start(), last.end(), value, weak=whole.article and not (_one_piece(text, match) or _at_the_end(text, match.start(), last.end())), doubt=whole.doubt)
            )  # fmt: skip
            until = last.end()
            either = re.match(r"(?i)\s+(?:or|to|oder|bis|ou|o|of|a)\s+(\S+)", text[until:])
            if either and numeral_at([either[1].strip(",;.")], 0, language) is not None and not whole.article:
                until += either.end()
                taken[-1].end, taken[-1].text = until, text[match.start() : until]
                taken[-1].doubt = f"the quantity is not one number: {taken[-1].text}"
            continue
        taken.append(Token(What.WORD if word[0].isalpha() else What.MARK, word, *match.span()))
    for number in taken:
        if number.what is What.NUMBER and not number.weak and not number.doubt:
            number.doubt = _of_a_pack(text, number)
    return _said_twice(sorted(taken, key=lambda t: t.start), text)


_PARTS = re.compile(r"[.;!?:•*\n](?=\s|$)|,\s")
_AND = re.compile(r"\s(?:and|und|et|y|e|en|plus|sowie)\s+(?=([^\W_]+))")


def _parts_in(text: str, language: str) -> list[tuple[int, int]]:
    """What parts one thing from the next: a mark, or a joining word before a number or an article."""
    joined = [m.span() for m in _AND.finditer(text) if m[1][0].isdigit() or numeral_at([fold(m[1])], 0, language)]
    return sorted([*(m.span() for m in _PARTS.finditer(text)), *joined])


def _counts(words: Sequence[str], at: int, language: str) -> bool:
    told = numeral_at([fold(word.strip(",.;:")) for word in words[at : at + 3]], 0, language)
    return words[at][:1].isdigit() or (told is not None and not told.article)


def _meant(text: str, catalog: Catalog, taken: Sequence[Token], family: frozenset[int], language: str) -> list[Token]:
    """The goods that a text calls by other words than the catalogue, where no item number or name stands with them: those words are of
    the item that has it."""
    known = {t.item.sku for t in taken if t.item is not None}
    named = called_in(text, catalog)
    found, parts = [], _parts_in(text, language)
    for one in meant_in(text, names_of(catalog), family, language=language)[0]:
        before = max((end for _, end in parts if end <= one.start), default=0)
        behind = next((start for start, _ in parts if start >= one.end), len(text))
        if any(name.start < one.end and one.start < name.end for name in named):
            continue
        if any(t.start < behind and before < t.end for t in taken) or any(item.sku in known for item in one.candidates):
            continue
        if any(t.item is not None and _led_to(text[behind : t.start]) for t in taken if t.start >= behind):
            continue  # "tazzine espresso set da 6, cod. KZ410"
        beside = f"{text[before : one.start]} {text[one.end : behind]}".split()
        if known and one.item is None and not any(_counts(beside, n, language) for n in range(len(beside))):
            continue  # "window type A" of an envelope with its number
        size = re.search(r"(?<![\w.,])\d+(?=\s$)", text[: one.start])
        close = min(
            (t for t in taken if t.item is not None and t.start >= one.end), key=lambda t: t.start, default=None
        )
        if one.item is None and size is not None and close is not None and named_with(close.item, size.group()):
            continue  # "36 waist, PW-210-BK-36"
        end = _whole_size(text, one)
        said = " ".join(text[one.start : end].split())
        name = one.item.sku if one.item is not None else said
        found.append(
            Token(
                What.ITEM,
                name,
                one.start,
                end,
                item=one.item,
                called=said,
                by_name=True,
                meant=True,
                candidates=one.candidates,
            )
        )
    return found


def _whole_size(text: str, one: Mention) -> int:
    """Where the name of goods ends whose last number is the first of a size: "griglia 35-60", of which 60 is no number of grids."""
    size = re.match(r"(?:\s?[-–/x×]\s?\d+(?:[.,]\d+)?)+(?![\w.,]?\d)", text[one.end :])
    if size is None or not text[one.end - 1].isdigit():
        return one.end
    numbers = re.findall(r"\d+(?:[.,]\d+)?", size.group())
    own = [set(re.findall(r"\d+(?:[.,]\d+)?", item.description)) for item in one.candidates]
    return one.end + size.end() if own and all({*numbers} <= have for have in own) else one.end


def names_of(catalog: Catalog) -> Names:
    """The words of a catalogue, made once."""
    index = index_of(catalog)
    if index.meant_by is None:
        index.meant_by = Names(catalog)
    return index.meant_by


def _said_twice(tokens: list[Token], text: str) -> list[Token]:
    """One number for what is written in words and in digits, one of them in brackets: "eight (8)", "12 (twelve)". Two that differ
    are a doubt."""
    found: list[Token] = []
    for token in tokens:
        found.append(token)
        if len(found) < 4 or token.text not in _CLOSES or found[-3].text not in _CLOSES.values():
            continue
        first, second = found[-4], found[-2]
        if first.what is not What.NUMBER or second.what is not What.NUMBER or first.doubt or second.doubt:
            continue
        if first.text[0].isdigit() == second.text[0].isdigit():
            continue
        if first.value != second.value:
            first.doubt = f"the quantity is not one number: {text[first.start : token.end]}"
        first.end, first.text, first.weak = token.end, text[first.start : token.end], False
        del found[-3:]
    return found


_CLOSES = {")": "(", "]": "["}


# an item's number right before, so that what is called a number says how many
_HOW_MANY = re.compile(r"(?=[^\s]*\d)[\w./-]+\s*[,;:–-]?\s*$")


def _with_its_name(text: str, name: Called, taken: Sequence[Token]) -> None:
    """An item's token takes in its name, where nothing but signs parts them."""
    token = next((t for t in taken if t.what is What.ITEM and (t.start, t.end) == name.number), None)
    if token is None:
        return
    between = text[min(token.end, name.end) : max(token.start, name.start)]
    if ";" not in between and _LABEL.fullmatch(between):
        token.start, token.end, token.called = (
            min(token.start, name.start),
            max(token.end, name.end),
            _plainly(text, name),
        )


# what may stand between an item's number and its name: "Plant pot (Art.-Nr. 100234)"
_LABEL = re.compile(
    r"(?i)\W*(?:(?:item|art(?:ikel|icle|ículo|iculo|icolo|igo)?|sku|cat|part|model|ref(?:erence|erenz|erencia)?|réf(?:érence)?|c[óo]digo|codice|code|c[óo]d|rif|bestell|best|order|our|your|unsere?|ihre?|votre|su|vs|uw)\W*){0,2}(?:(?:no|nr|number|nummer|num|n[°º]?)\W*)?"
)


def _led_to(between: str) -> bool:
    """Whether a word behind goods leads to their number: ", cod. KZ410"."""
    return any(c.isalpha() for c in between) and ";" not in between and _LABEL.fullmatch(between) is not None


def _plainly(text: str, name: Called) -> str:
    return " ".join(text[name.start : name.end].split())


def _of_a_pack(text: str, token: Token) -> str:
    """A doubt where a number counts what is in one pack ("a box of 50": fifty, or one box?), or is only a bound ("10+")."""
    before = _PACK_OF.search(text[: token.start])
    if before is not None:
        said = f"{before.group().strip()} {token.text}"
        return f"'{said}' may be {token.text} or one"
    if re.match(r"\+(?!\s?\d)", text[token.end :]):
        return f"'{token.text}+' is no sure number"
    return ""


_PACK_OF = re.compile(
    r"(?i)(?<!\w)(?:an?|one|1|eine?n?|une?|una|uno|uma?|een)\s+(?:box|case|pack(?:et|age)?|carton|bag|roll|bundle|tray|crate|karton|kiste|packung|pack|pckg|paket|schachtel|beutel|rolle|gebinde|bo[iî]te|caisse|carton|paquet|sachet|rouleau|lot|caja|paquete|bolsa|rollo"
    r"|scatola|confezione|pacco|cartone|busta|rotolo|doos|pak|zak|rol|kist|krat|caixa|pacote|saco|rolo|embalagem)\s+(?:of|with|à|a|de|d['’]|da|di|con|mit|zu|von|van|met|com)\s*$"
)


def _unit_alone(text: str, word: re.Match[str]) -> bool:
    """Whether "un" is short for a unit whose number is missing: "(ref. WM 364.607) – UN"; one of something has a word behind it."""
    return fold(word.group()) == "un" and not re.match(r"[\s\"“«]*[^\W\d_]", text[word.end() :])


# "one piece", "een stuk", "uno solo", "één": how many, and no article
_ONE_PIECE = re.compile(
    r"(?i)\s+(?:pcs?|pieces?|units?|copy|item|single|only|stück|stk|exemplar|einzige[nrs]?|exemplaire|pièce|unité|seule?|pieza|unidad|ejemplar|sol[oa]|pezzo|unità|esemplare|stuks?|exemplaar|enkele?|peça|unidade|só|única?)\b"
)


def _one_piece(text: str, word: re.Match[str]) -> bool:
    return word.group().casefold() in ("één", "eén", "eins") or _ONE_PIECE.match(text[word.end() :]) is not None


# before a word that is no article there: "…, just one"
_ALONE = re.compile(
    r"(?i)[,;:=–—(-]\s*(?:(?:just|only|nur|bloß|seulement|juste|solo|sólo|solamente|soltanto|slechts|maar|só|apenas)\s+)?$"
)


def _at_the_end(text: str, start: int, end: int) -> bool:
    """Whether nothing but a unit stands behind a word, so that it is no article, and a sign before it: "Garlic, Solent Wight - one", "hoof
    shears, one pair", "jacket, just one"."""
    rest = text[end:].strip(" .!)]")
    return (not rest or bool(codes(rest))) and _ALONE.search(text[:start]) is not None


def _unbroken(rest: Sequence[re.Match[str]], at: int) -> list[str]:
    """The words from here that nothing but blanks part."""
    found = [rest[at].group()]
    for before, after in zip(rest[at:], rest[at + 1 : at + 5], strict=False):
        if after.start() - before.end() > 2 or not after.group()[0].isalpha():
            break
        found.append(after.group())
    return found


_DOZEN = frozenset("doz dz dtz dtzd dzn dzd".split())  # "1 doz. sharpeners"


def _digits(
    text: str,
    match: re.Match[str],
    style: NumberStyle,
    following: Sequence[str],
    language: str,
    starts: set[int],
    ends: set[int],
) -> Token:
    """A number in digits, with a doubt where it is one end of a span ("3-4"). `starts`, `ends`: of the item numbers, which end none."""
    word, end = match.group(), match.end()
    value = parse_number(word, style)
    doubt = ""
    before = text[max(0, match.start() - 1) : match.start()]
    spanned = before and before in "-–/" and match.start() > 1 and text[match.start() - 2].isdigit()
    if spanned and match.start() - 1 not in ends:
        doubt = f"the quantity is not one number: {text[max(0, match.start() - 6) : end]}"
    after = re.match(r"\s?(?:[-–/]\s?(?P<a>\d)|(?:or|to|oder|bis|ou|à|o|of|a)\s+(?P<b>\d+)\b)", text[end:])
    if after and end + after.start("a" if after["a"] else "b") in starts:
        after = None  # "30 of 9780100598416"
    if after and _parted(text, match, end):
        after = None
    if after and not re.match(r"\s?[-–]\s?\d{3,}", text[end:]):
        doubt = f"the quantity is not one number: {text[match.start() : end + after.end()]}"
    if before and (before.isalpha() and before not in "xX"):
        return Token(What.WORD, word, match.start(), end)
    if re.match(r"[a-f]\b(?!\s?\d)", text[end:]) and re.search(r"[^\W\d_]{2,}[.\s-]+$", text[: match.start()]):
        return Token(What.ASIDE, text[match.start() : end + 1], match.start(), end + 1)  # "class 4b", "house 12a"
    if which := SO_MANY_FOLD.match(text[end:]):
        return Token(What.WORD, text[match.start() : end + which.end()], match.start(), end + which.end())
    glued = re.match(r"[^\W\d_]+", text[end:])
    if (
        glued
        and not (glued.group()[0] in "xX" and end + 1 in starts)  # "3xTW-4410"
        and not doubt
        and fold(glued.group()) not in UNITS | TIMES | HOW_OFTEN
        and not MEASURE.match(glued.group())
    ):
        doubt = f"a letter stands in the quantity: {word}{glued.group()}"  # "2O" is no two
    if doubt and after:
        whole = re.match(
            r"\s?(?:[-–/]|or|to|oder|bis|ou|à|o|of|a)\s?\d+(?:[.,]\d+)?(?:\s+(?:dozen|dutzend)\b)?", text[end:]
        )
        stop = end + (whole.end() if whole else after.end())
        return Token(What.NUMBER, text[match.start() : stop], match.start(), stop, value, doubt=doubt)
    if following and value is not None and not doubt:
        dozen = numeral_at(["one", following[0]] if language == "en" else [following[0]], 0, language)
        twelve = dozen is not None and dozen.value == 12 and not dozen.doubt
        if fold(following[0]) in _DOZEN or (twelve and fold(following[0]).startswith(("do", "du"))):
            start = text.index(following[0], end)
            if not text[end:start].strip():
                return Token(What.NUMBER, text[match.start() : start + len(following[0])], match.start(), start + len(following[0]), value * 12)  # fmt: skip
    return Token(What.NUMBER, word, match.start(), end, value, doubt=doubt)


def _parted(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a dash with blanks parts two numbers that are no two ends of one: "pack of 500 - 2 packs" goes down, and in "needles 18 x 1 -
    10 boxes" the first is of a size."""
    behind = re.match(r"\s[-–]\s(\d+)(?![\d.,]*\d)", text[end:])
    if behind is None or not match.group().isdigit():
        return False
    return int(behind[1]) < int(match.group()) or re.search(r"\d\s?[xX×]\s?$", text[: match.start()]) is not None


def says_which(token: Token) -> bool:
    """Whether a word is made of a number and says which: "60er"."""
    return token.what is What.WORD and token.text[0].isdigit() and SO_MANY_FOLD.search(token.text) is not None
