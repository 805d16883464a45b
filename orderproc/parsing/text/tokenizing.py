# ruff: noqa: E501
"""A text as tokens: item numbers first, goods by their names, then what is set aside (telephones, dates, codes), prices, numbers and words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from orderproc.model.shop import Catalog
from orderproc.parsing.head.dialled import telephones_in
from orderproc.parsing.head.saidnumbers import said_numbers
from orderproc.parsing.numbers import NumberStyle, parse_number
from orderproc.parsing.numerals import numeral_at
from orderproc.parsing.party.places import codes_in
from orderproc.parsing.text.called import Called, called_in
from orderproc.parsing.text.figures import at_the_end, number_in_digits, of_a_pack, one_piece, unbroken, unit_alone
from orderproc.parsing.text.meant import Mention, meant_in
from orderproc.parsing.text.onesown import counts_ones_own
from orderproc.parsing.text.strangers import labels_in, strangers
from orderproc.parsing.text.tokens import MEASURES, MONTHS, Token, What
from orderproc.parsing.text.vocabulary import Names
from orderproc.parsing.wares import index_of, named_with, numbers_at
from orderproc.parsing.words import fold

_NO_SET = r"(?!set\b(?!\.|\s+(?:de\s+)?(?:19|20)\d\d))"  # "1 set" is no first of September
# an hour of the day; one that only the word before it tells ("dopo le 18", "depois das 18") counts nothing behind it
_HOUR = r"(?:[01]?\d|2[0-4])"
_HOUR_ALONE = rf"{_HOUR}(?![\w:])(?=\s*(?:$|[.,;!?)](?!\d)|(?:e|y|a|alle|às|as|à|hasta|até)\s))"
_ASIDE = re.compile(
    r"(?i)\S+@\S+|https?://\S+|www\.\S+"
    r"|\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b|\b\d{1,2}[.]\s?\d{1,2}\.(?!\d)"
    rf"|\b(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th|\.|º|er)?\s+(?:of\s+|de\s+)?{_NO_SET}(?:{MONTHS})\b\.?(?:,?\s+(?:de\s+)?\d{{4}}\b)?|\b(?:{MONTHS})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}}\b)?"
    rf"|\b{_HOUR}\s?h(?:[0-5]\d)?(?!\w)|\b(?:na|tot|vanaf|van|tussen|om) {_HOUR}\s?u(?!\w)|\b(?:dopo le|dalle|(?:de|hasta) las|das|às) {_HOUR_ALONE}"
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
    rf"(?:{_CURRENCY}\s?(?P<a>\d{_AMOUNT[2:]})|(?P<b>{_AMOUNT})\s?{_CURRENCY}(?!\w)|(?<![\w.,])(?P<c>(?:\d{{1,3}}(?:[.,'’]\d{{3}})+|\d+)[.,]\d\d)(?![\w.,]|\s*(?:{MEASURES})(?!\w)))"
    r"(?P<each>\s*(?:each|ea\b\.?|apiece|per \w+|pro \w+|das stück|/\s?\w+|pièce|l['’]unité|la \w+|le \w+|cada un[oa]|cad\.?|l['’]un[oa]|per stuk|o \w+))?"
)


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
    for start, end in counts_ones_own(text, language):
        if free(start, end):
            taken.append(Token(What.ASIDE, text[start:end], start, end))
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
            taken.append(number_in_digits(text, match, style, follows, language, starts, ends))
            until = taken[-1].end
            continue
        numeral = word[0].isalpha() and not unit_alone(text, match)
        whole = numeral_at(unbroken(rest, n), 0, language) if numeral else None
        if whole is not None:
            last = rest[n + whole.size - 1]
            value = Decimal(whole.value)
            taken.append(
                Token(What.NUMBER, text[match.start() : last.end()], match.start(), last.end(), value, weak=whole.article and not (one_piece(text, match) or at_the_end(text, match.start(), last.end())), doubt=whole.doubt)
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
            number.doubt = of_a_pack(text, number)
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


__all__ = ["names_of", "tokens_of"]
