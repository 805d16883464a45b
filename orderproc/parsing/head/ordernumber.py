# ruff: noqa: E501
"""The customer's order number where no label of its own names it: in the title, behind a bare "No.", alone with a "#".

What stands beside or below a label is found by `keyvalues`; which of several numbers it is, `header` decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from orderproc.model.draft import Field, PaymentMethod
from orderproc.model.issue import Kind
from orderproc.model.reading import Word
from orderproc.model.shop import ShopTables
from orderproc.parsing.dates import opens_with_a_day
from orderproc.parsing.head.identifiers import identifier
from orderproc.parsing.head.keyvalues import BARE, ORDER_TOKEN, Key, Value, key_listed, key_of, names_an_order
from orderproc.parsing.head.saidnumbers import of_another
from orderproc.parsing.head.values import behind_mark
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.kinds import title_word
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.party.towns import in_an_address, is_town
from orderproc.parsing.words import bare, fold

HEAD = 30  # lines from the top in which a title stands
_MARK = re.compile(
    r"(?i)^(?:n[o°ºr]?\.?[o°º]?\.?|no|nr|num(?:ber|mer|ero|éro)?\.?|№|#|id|r[eé]f\.?|rif\.?|:|-|–)\s*[:.]?$"
)


_IS = re.compile(r"(?i)^(?:is|ist|lautet|est|es|è|é)\s+(?=\S*\d)")
_SAID_IN = {"ES": re.compile(r"pedido|orden|numero|referencia"), "EST": re.compile(r"commande|numero|reference")}


def without_is(value: Value) -> str:
    """What stands at a label without "is" before it; two capitals that are no such word in the label's language begin the number: "ORDER NO.
    ES 7713"."""
    verb = _IS.match(value.text)
    if verb is None:
        return value.text
    language = _SAID_IN.get(verb.group().strip())
    return value.text if language and not language.search(fold(value.label)) else value.text[verb.end() :]


def number_at(value: Value) -> str | None:
    """The order's number that stands at a label or below a heading, where it may be the name that a shop's program gives an order: "#1001",
    "KXQWPLRTA"."""
    if _CUSTOMERS_NUMBER.search(fold(f"{value.how} {value.text}")):
        return None  # "Bestellung – Kundennummer 10234"
    named = value.how.startswith("column") and _NAMED_SO.fullmatch(value.text)
    return value.text if named else identifier(without_is(value))


_CUSTOMERS_NUMBER = re.compile(
    r"\b(?:(?:customer|client[ea]?|kunden|kd|klant)[ .-]{0,2}(?:no|nr|number|nummer|num(?:ero)?|n[°o.]|code)\b|(?:n[°o.]{0,2}|numero|num|codice|codigo|code)[ .]*(?:de |du |do |del )?client[ea]?)"
)


def of_payment(text: str, number: str) -> bool:
    """Whether a text calls a number no more than the reference of money that was sent: "EFT paid 20/11, reference MOSS27"."""
    before = text.partition(number)[0]
    named = _REFERENCE.search(before)
    return named is not None and method_in(before[: named.start()]) in _SENT


_REFERENCE = re.compile(
    r"(?i)\b(?:(?:payment|transaction|transfer|bank) )?(?:ref(?:eren[cz]\w*|erentie)?|r[ée]f[ée]rence|riferimento)\W*$"
)
_SENT = (PaymentMethod.PREPAID, PaymentMethod.CARD, PaymentMethod.CHECK, PaymentMethod.CASH)


_NAMED_SO = re.compile(r"#[A-Z]{0,4}-?\d{3,}|[A-Z]{6,12}")


def in_title(lines: Sequence[Line]) -> Field[str] | None:
    """ "PURCHASE ORDER L-4470", "Bestellschein Nr. 45-77/26 vom …", "ORDINE D'ACQUISTO N. 318/26 del …"."""
    for line in lines[:HEAD]:
        for chunk, words in ((run, tail) for run in line.chunks for tail in _from_its_marks(run.words)):
            for size in range(min(4, len(words)), 0, -1):
                head = " ".join(w.text for w in words[:size])
                if any(c.isdigit() for c in head) or _begins_number(words[:size]) or _ends_in_letters(words[:size]):
                    continue
                if _CUSTOMERS_NUMBER.search(fold(chunk.text)):
                    break
                if _WEEK.match(words[size - 1].text) or names_season(words[size - 1].text):
                    continue  # "Bestelling week 46"
                told = title_word(head)
                if not (told.kind is Kind.ORDER if told is not None else names_an_order(head)):
                    continue
                rest = list(words[size:])
                if not rest:
                    after = _next(line, chunk)
                    rest = list(after.words) if after is not None and not in_an_address(after, lines[:HEAD]) else []
                whole = len(rest)
                while len(rest) > 1 and (_MARK.match(rest[0].text) or _calls_it_a_number(rest[0].text)):
                    rest.pop(0)  # "BESTELLSCHEIN Zahl: GR-612/2026"
                if rest and re.fullmatch(r"\d{1,2}[.)]", rest[0].text):
                    break  # the next field of a form with numbered fields
                if rest and key_of(rest[0].text.strip("(: ")) not in (None, Key.PO, Key.DOCUMENT):
                    break  # "Bestellung (Kundennummer 20158)"
                if rest and (names_season(rest[0].text) or _WEEK.match(rest[0].text)):
                    break
                if rest and len(rest) == whole and _is_place(rest):
                    break
                rest = _numbered_behind(rest) or rest
                lettered = len(rest) > 1 and re.fullmatch(r"[A-Z]{2,5}", rest[0].text) is not None
                spans = (" ".join(w.text for w in rest[:count]).lstrip("#") for count in ((3, 2) if lettered else (3,)))
                number = next(filter(None, map(identifier, spans)), None) if rest else None
                if number is not None and (_up_to_mark(rest) <= 8 or head.isupper() or head.istitle()):
                    return line.chunk(rest[: len(number.split())]).field(number, f"beside '{head}'")
                break
    return None


def _from_its_marks(words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """A run, and what of it stands behind each mark that parts it: "Tecnostampi Srl — Ordine fornitore TB26-1450 — 30/11/2026"."""
    yield words
    yield from (words[at + 1 :] for at, word in enumerate(words[:-2]) if at and word.text in _PARTS)


_PARTS = frozenset("- – — | · •".split())
_CODE = r"(?:[A-Z]{1,5}(?:[-/][A-Z]{1,4}){0,2} ?(?=\d)|(?=(?:[\w./-]*\d){3}))[A-Za-z]{0,6}[\w./-]*\d[A-Za-z]{0,3}"
_ALONE = re.compile(
    rf"\W*(?P<title>[^\W\d][^\d:#.,;]{{2,30}}?)(?:\s*[:#–-])?\s+(?P<number>{_CODE})(?:(?:,|\s[-–/|]|\s(?i:of|dated|from|vom|du|del?|d\.d\.|dd|van))\s+(?P<day>\D{{0,12}}\d.{{0,20}}))?\W*"
)


def alone_in_line(lines: Sequence[Line]) -> Field[str] | None:
    """The number in the first line of a mail that says nothing but that this is an order, and which: "Order 4471", "New order CK 58, 12
    November". Two figures without letters before them may be how many."""
    for line in lines[:HEAD]:
        said = _ALONE.fullmatch(" ".join(line.text.split()))
        if said is None or not names_an_order(said["title"]) or (said["day"] and not opens_with_a_day(said["day"])):
            continue
        if identifier(said["number"]) == said["number"] and not names_season(said["number"]):
            return Field(value=said["number"], raw=line.text, source="in a line of its own")
    return None


def _up_to_mark(rest: Sequence[Word]) -> int:
    """How many words stand behind a title before a dash or point parts them from what more the line says: "Ordine d'acquisto ODA26-18
    del 20.11.2026 — richiesto da: …"."""
    return next((at for at, word in enumerate(rest) if word.text in _BETWEEN), len(rest))


def _begins_number(head: Sequence[Word]) -> bool:
    """Whether the last of these words are the letters of the number behind a word for one: "Order no. CK" before "58"."""
    before, last = head[-2].text if len(head) > 1 else "", head[-1].text
    return before != ":" and _MARK.match(before) is not None and re.fullmatch(r"[A-Z]{2,5}", last) is not None


def _ends_in_letters(head: Sequence[Word]) -> bool:
    """Whether a title that is whole without its last word names the order once more in short: these letters are of its number, "CDE" of "BON
    DE COMMANDE CDE 2026-19"."""
    before, last = " ".join(word.text for word in head[:-1]), head[-1].text
    short = re.fullmatch(r"(?!PO$|NR$|NO$)[A-Z]{2,4}", last) is not None
    return bool(before) and short and names_an_order(last) and not key_of(last) and names_an_order(before)


def _calls_it_a_number(label: str) -> bool:
    return label.endswith(":") and key_of(label.rstrip(": ")) in (Key.PO, Key.DOCUMENT)


def _is_place(rest: Sequence[Word]) -> bool:
    """Whether an address stands behind a title: "Mail order form · 14 Mill Row, Truro TR1 2HD"."""
    parts = re.split(r"\s[·•|–-]\s|,", " ".join(word.text for word in rest))
    return any(is_town(part.strip()) for part in parts[1:4])


_SEASON = re.compile(
    r"(?:spring|summer|autumn|fall|winter|christmas|xmas|fruhjahr|fruhling|sommer|herbst|weihnachten|printemps|ete|automne|hiver|noel|primavera|verano|otono|invierno|estate|autunno|inverno|natale|voorjaar|lente|zomer|najaar|herfst|outono|verao|natal|navidad|kerst|kerstmis)\b"
)
_WEEK = re.compile(r"(?i)(?:week|wk|kw|kalenderwoche|woche|semaine|semana|settimana)\b")


def is_year_of_form(number: str, title: str) -> bool:
    """Whether this is a year and no more, and what it stands behind the title of a form or list, and no label of a number: "BON DE COMMANDE
    2027" says when its list holds."""
    return re.fullmatch(r"20[2-4]\d", number) is not None and _FORM.search(bare(title)) is not None


_FORM = re.compile(
    r"(?:form|blank|list|slip|coupon|bon|bon de commande|(?:bestell|order)(?:schein|formular|liste|blatt|karte|formulier|lijst|bon)|formulaire"
    r"|bulletin|liste|carte|hoja|formulario|lista|impreso|modulo|buono|formulier|lijst|folha|impresso|ficha)(?: (?:de|di|d|da|do|of) \w+)*$"
)


def names_season(text: str) -> bool:
    """Whether a text begins with a season: "Fall/Winter 2026" behind the title of a form is when it holds, and numbers no order."""
    return _SEASON.match(fold(text)) is not None


def _numbered_behind(rest: list[Word]) -> list[Word]:
    """What stands behind a number's label and a mark, whom the order is for before it: "Bestelling voor Marlo - nr. 48-2 - 20 nov"."""
    for at in range(2, len(rest) - 1):
        parted = rest[at - 1].text in _BETWEEN or rest[at - 1].text.endswith(",")
        if parted and bare(rest[at].text.rstrip(":")) in BARE and identifier(rest[at + 1].text) is not None:
            return rest[at + 1 : at + 2]
    return []


_BETWEEN = frozenset("- – — | · • /".split())


def below_title(lines: Sequence[Line], known: Sequence[str] = ()) -> Field[str] | None:
    """The number that stands by itself right below the title of an order, where it is the only one: most programs print it so. `known`:
    numbers that are something else."""
    for row, line in enumerate(lines[:HEAD]):
        for title in (chunk for chunk in line.chunks if is_title(chunk.text) or _of_wares(chunk.text)):
            lone: list[Chunk] = []
            end, rows = title.box.y1, 0
            for below in lines[row + 1 :]:
                if below.box.y0 - end > 1.5 * line.height or rows == _BELOW:
                    break  # the paper goes on with something else
                near = [
                    c
                    for c in below.chunks
                    if c.box.x0 < title.box.x1 and c.box.x1 > title.box.x0 and c.page == title.page
                ]
                if not near:
                    continue  # a line of what stands beside the title, set between its own
                end, rows = below.box.y1, rows + 1
                if any(key_of(c.text) is not None for c in near):
                    break
                lone += [
                    c
                    for c in near
                    if _LONE.fullmatch(c.text.lstrip("#"))
                    and not _OTHER.fullmatch(c.text)
                    and not opens_with_a_day(c.text)
                ]
            lone = [c for c in lone if c.text not in known]
            if len(lone) == 1:
                return lone[0].field(lone[0].text.lstrip("#"), f"below '{title.text}'")
    return None


def _of_wares(text: str) -> bool:
    """Whether a run in capitals is the title of an order for some kind of goods: "UNIFORM ORDER", "BESTELLUNG ARBEITSKLEIDUNG"."""
    words = bare(text).split()
    if not text.isupper() or not 2 <= len(words) <= 4 or any(c.isdigit() for c in text):
        return False
    return any(ORDER_TOKEN.fullmatch(word) and len(word) > 4 for word in (words[0], words[-1]))


_BELOW = 3  # rows below a title
_BOX = re.compile(r"(?i)p\.?\s?o\.?\s?box\b")  # where letters are kept for somebody
_LONE = re.compile(r"(?=(?:\D*\d){3})[A-Za-z]{0,6}(?:[-/][A-Z]{1,4}){0,2}[-/ ]?\d[\w./-]{1,18}")
_OTHER = re.compile(r"\d+[.,]\d\d|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{3}[ -]\d{4}")  # money, a date, a telephone number


def is_title(text: str) -> bool:
    """Whether a run is nothing but the title of an order ("INKOOPOPDRACHT", "Einkauf – Bestellung")."""
    words = text.split()
    if len(words) > 2 and text.isupper() and text.replace(" ", "").isalpha():  # "IMPORT PURCHASE ORDER"
        words = words[-2:] if len(words) < 5 and names_an_order(" ".join(words[-2:])) else words
    return len(words) <= 5 and names_an_order(" ".join(words))


def _is_an_orders(text: str) -> bool:
    told = title_word(text) if len(text.split()) <= 5 else None
    return is_title(text) or (told is not None and told.kind is Kind.ORDER)


def titled(chunk: Chunk) -> bool:
    """Whether a run begins with the title of a firm's order: more than the bare word for one, or with its number behind it."""
    words = [w.text for w in chunk.words]
    if _BOX.match(chunk.text):
        return False
    return any(
        names_an_order(" ".join(words[:size])) and (size > 1 or len(words) > 1)
        for size in range(min(4, len(words)), 0, -1)
    )


def _next(line: Line, chunk: Chunk) -> Chunk | None:
    chunks = line.chunks
    at = chunks.index(chunk)
    near = at + 1 < len(chunks) and (
        bool(line.places) or chunks[at + 1].box.x0 - chunk.box.x1 < 120
    )  # or the next cell
    return chunks[at + 1] if near else None


_COUNTS = re.compile(
    r"(?i)(?:x|×|\*|st(?:ü|u)?c?k?\.?|pcs?|pieces|stuks?|pi[eè]ces|pezzi|piezas|unidades|pe[çc]as|boxes|items|[€$£]|eur|usd)$"
)


_NO_NUMBERS = frozenset(("B2B", "B2C", "P2P", "H24"))  # words with a figure in them


def in_subject(subject: str) -> str | None:
    """The number behind a label or title of an order in a mail's subject: "Bestell-Nr. 556/2026", "Encomenda n.º BE-14818 urgente"."""
    words = subject.split()
    for start in range(len(words)):
        for size in range(min(4, len(words) - start - 1), 0, -1):
            head = " ".join(words[start : start + size])
            tail = words[start + size].strip(".,;()")
            after = words[start + size + 1] if start + size + 1 < len(words) else ""
            dated = re.fullmatch(r"(?:19|20)\d\d(?:-\d\d-\d\d)?", tail)
            lettered = with_series(subject, tail) != tail
            if any(c.isdigit() for c in head) or identifier(tail) != tail or (len(tail) < 3 and not lettered):
                continue
            if dated or _DAY.fullmatch(tail) or _COUNTS.match(after) or tail.upper() in _NO_NUMBERS:
                continue
            label = head.rstrip(":# ")
            if re.fullmatch(r"\d{1,2}-\d{1,2}", tail) and key_of(label) is not Key.PO:
                continue  # "Bestelling schaakclub groep 6-8"
            plain = bare(label).split()
            ordering = bool(plain) and (
                names_an_order(plain[0]) or re.fullmatch(r"auftrags?(?:nummer|nr)?", plain[0]) is not None
            )
            if (
                key_of(label) is Key.PO
                or names_an_order(label)
                or (lettered and names_an_order(" ".join(words[:start] + head.split()[:-1])))
                or ordering
            ):
                return with_series(subject, tail)
    return None


def of_a_customer(subject: str, number: str, tables: ShopTables, sender: str = "") -> bool:
    """Whether the number in a mail's subject is none of an order by what it is called: "Bestellung Kd.-Nr. 40012"; one that is the
    customer's with us by a bare word for him, too ("Pedido cliente 1060"), or where he writes it himself ("order - Reed A2041"). `sender`:
    the address that he writes from."""
    own = tables.customer_by_no.get(number)
    if own is None:
        return of_another(subject, number)
    himself = bool(sender) and (own.address.email or "").lower() == sender.lower()
    return himself or of_another(subject, number) or _CUSTOMER.search(fold(subject)) is not None


_CUSTOMER = re.compile(r"\b(?:customer|cust|client[ea]?s?|kund\w*|kd\w*|klant\w*)\b")


def of_what_came(subject: str) -> bool:
    """Whether a subject is that of a paper about goods that were ordered already ("Re: Order acknowledgement 40902", "AW: Rechnung
    RE-2026-441"): whoever answers it with another order does not call that by its number."""
    if _TOLD_TO_BUYER.search(subject):
        return True
    words = [word.strip(".,;:#()") for word in subject.split()]
    spans = (" ".join(words[a:b]) for a in range(len(words)) for b in range(a + 1, min(a + 5, len(words) + 1)))
    return any((told := title_word(span)) is not None and told.reason.endswith(_OF_TAKEN) for span in spans)


# "Your order 88417 has shipped": so speaks whoever took it
_TOLD_TO_BUYER = re.compile(
    r"(?i)\b(?:your (?:recent |latest |last )?order|(?:ihre|deine|eure) bestellung|votre (?:dernière )?commande|(?:su|tu|vuestro) (?:último )?pedido|(?:il )?(?:suo|tuo|vostro) (?:ultimo )?ordine|(?:uw|je|jouw) (?:laatste )?bestelling|(?:a )?(?:sua|tua|vossa) (?:última )?encomenda)\b"
)
_OF_TAKEN = ("an order confirmation", "an invoice", "a delivery note")
_DAY = re.compile(r"\d{1,2}[./]\d{1,2}\.?")  # "Bestellung vom 9.11."


_SERIES = re.compile(r"(?<![\w.-])(?P<series>[A-Z]{2,5}(?:[-/][A-Z]{1,4}){0,2}) (?P<number>(?=[\w./-]*\d)[\w./-]*\w)")
_NO_SERIES = frozenset(
    "NO NR NUM NUMBER PO REF ID THE FOR VON VOM DER DAS DE DEL DI DU DES LA LE EL IL DO DA N VAN HET DATE DATUM FECHA DATA EAN SKU ART".split()
)


def with_series(text: str, number: str) -> str:
    """The number with the capitals that a firm's system writes before it, where the title stands in words before them ("Nota de
    Encomenda NE 2026/0744"); in "OC 1183" they are the title."""
    for match in _SERIES.finditer(text):
        before = text[: match.start()].rstrip(" :#-–").split()
        titled_so = any(names_an_order(" ".join(before[-size:])) for size in range(1, min(4, len(before)) + 1))
        if match["number"] == number and match["series"] not in _NO_SERIES and titled_so and not text.isupper():
            return f"{match['series']} {number}"
    return number


def unlabelled(lines: Sequence[Line], skip: frozenset[int] = frozenset()) -> Field[str] | None:
    """A number behind a bare "No." near the top, or one that stands alone with a "#" before it; else that of the buyer's job."""
    for row, line in enumerate(lines[:HEAD]):
        if row in skip:
            continue
        for at, chunk in enumerate(line.chunks):
            if re.fullmatch(r"#\s?\S*\d\S*", chunk.text) and (number := identifier(chunk.text.lstrip("# "))):
                return chunk.field(number, "behind '#'")
            if (beside := behind_mark(line, line.chunks[at:])) is not None:
                return beside.field(identifier(beside.text), f"beside '{chunk.text}'")
            words = _up_to_next_label(chunk.words)
            labelled = 2 <= len(words) <= 4 and bare(words[0].text.rstrip(":")) in BARE
            if labelled and (number := identifier(" ".join(w.text for w in words[1:]))):
                return line.chunk(words[1:]).field(number, f"beside '{words[0].text}'")
    return _of_a_job(lines, skip)


def _up_to_next_label(words: Sequence[Word]) -> Sequence[Word]:
    """The words of a run before the next label in it: "N.º REQ 74/2026 Data: 16-11-2026"."""
    ends = (
        n for n, word in enumerate(words) if n > 1 and (word.text.endswith(":") or key_listed(word.text) is not None)
    )
    return words[: next(ends, len(words))]


def shortened(lines: Sequence[Line]) -> Field[str] | None:
    """The number behind what the title is shortened to: "Req 88-2026" beside "Requisition & Order", "NE 2026/77" below "Nota de
    Encomenda"; where there is only one."""
    found: list[Field[str]] = []
    head = lines[:HEAD]
    titles = [(row, title) for row, line in enumerate(head) for title in line.chunks if _is_an_orders(title.text)]
    for row, title in titles:
        words = [word for word in bare(title.text).split() if len(word) > 2]
        short = "".join(word[0] for word in words)
        for line in head[row : row + _BELOW + 1]:
            for chunk in line.chunks:
                first = bare(chunk.words[0].text.rstrip(":"))
                cut = len(first) > 2 and any(word.startswith(first) and word != first for word in words)
                if len(chunk.words) != 2 or not (cut or (len(short) > 1 and sorted(first) == sorted(short))):
                    continue
                if number := identifier(chunk.text.replace(":", "")):
                    found.append(chunk.field(number, f"beside '{chunk.words[0].text}'"))
    return found[0] if len({field.value for field in found}) == 1 else None


# what trades that order for a job, a site, a project of theirs call it
_JOB = re.compile(
    r"(?:(?:no|n|nr|ref\w*|rif\w*|num\w*|numero|our|unsere?|notre|nuestr[oa]|nostr[oa]|onze?|nossa) (?:(?:de|di|du|do|d) )?)*"
    r"(?:jobs?|projects?|site|works order|projekt|auftrag|kommission|komm|baustelle|bauvorhaben|bv|chantier|affaire|projet|obra|proyecto|commessa|cantiere|progetto|werk|project|projeto"
    # and what offices call it that keep a file of every purchase
    r"|expediente|expte|dossier|processo|proc|fascicolo|pratica|vorgang|aktenzeichen|geschaftszeichen|zaak|file|case"
    # and under what public bodies keep the money for it
    r"|engagement(?: juridique)?|compromisso|compromiso|impegno|mittelbindung|verpflichtung|vastlegging)"
    r"-?(?:(?: ?(?:no|nr|n|number|nummer|num\w*|numero|code|id|ref\w*|rif\w*|kenmerk))*)"
)


# without a word for a number "Werk 12" and "Site B" are places, "Case 24" is a pack
_TOLD = re.compile(r"\b(?:no|n|nr|number|num\w*|code|id|ref\w*|rif\w*|kenmerk)\b|\w(?:nummer|nr)\b")
_PLACES = re.compile(r"(?:our |unsere? |onze? )?(?:sites?|werk|baustelle|bauvorhaben|bv|file|case|proc|zaak)")


def _of_a_job(lines: Sequence[Line], skip: frozenset[int]) -> Field[str] | None:
    """The number of the buyer's job, site or project, where it is the only one that he gives: "Job no. J-4471", "Rif. commessa C-118"."""
    found: list[Field[str]] = []
    for row, line in enumerate(lines[:HEAD]):
        for at, chunk in enumerate(line.chunks if row not in skip else ()):
            words = list(chunk.words)
            spans = [(a, b) for a in range(len(words)) for b in range(min(a + 4, len(words)), a, -1)]
            label, end = next(((a, b) for a, b in spans if _JOB.fullmatch(_label(words[a:b]))), (0, 0))
            rest = words[end:]
            if end and not rest and at + 1 < len(line.chunks):
                rest = list(line.chunks[at + 1].words)
            written = " ".join(w.text for w in rest)
            told = _TOLD.search(_label(words[label:end])) is not None
            coded = re.search(r"\d{2}", written) and (told or re.search(r"[A-Za-z].*\d|\d[/-]", written))
            if (
                end
                and coded
                and not _PLACES.fullmatch(_label(words[label:end]))
                and identifier(written) == written
                and not _OTHER.fullmatch(written)
            ):
                found.append(line.chunk(rest).field(written, f"beside '{_label(words[label:end])}'"))
    return found[0] if len({field.value for field in found}) == 1 else None


def _label(words: Sequence[Word]) -> str:
    return bare(" ".join(w.text for w in words).rstrip(": "))
