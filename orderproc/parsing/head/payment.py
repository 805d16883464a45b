# ruff: noqa: E501
"""How the customer pays, by words, ticked boxes and labels. Of a card number only the last four digits ever leave this module."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from orderproc.model.cards import card_last4
from orderproc.model.draft import Candidate, DraftPayment, Field, PaymentMethod
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Page, PageSource
from orderproc.parsing.head.ahead import ahead_of_goods
from orderproc.parsing.head.announced import says_whom_to_bill
from orderproc.parsing.head.brackets import prints_boxes
from orderproc.parsing.head.freight import asks_freight, without_freight
from orderproc.parsing.head.keyvalues import Key, Value, key_listed
from orderproc.parsing.head.marked import (
    all_empty,
    beside_empty,
    left_empty,
    none_ticked,
    strange_choice,
    ticked_of,
    words_to_mark,
)
from orderproc.parsing.head.paid import asks_how_to_pay, paid_by, without_refused
from orderproc.parsing.head.prose import prose_of
from orderproc.parsing.head.shopcodes import by_code, collected
from orderproc.parsing.head.spoken import of_another, spoken
from orderproc.parsing.head.ways import method_in, named_in_full, way_meant, ways_in
from orderproc.parsing.numbers import NumberStyle, parse_number
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.text.paragraphs import SMALL_PRINT
from orderproc.parsing.words import bare, fold

TENDERED = re.compile(
    r"(?i)\b(?:enclosed(?: is| are| please find| find)?|i enclose|we enclose|enclosing|attached is|here is|anbei|beiliegend|ci-joint|adjunto|in allegato|bijgevoegd)\b[^.\n]{0,40}?\b(?P<how>check|cheque|money order|cash|scheck|chèque|cheque|assegno|mandat)\b[^.\n]{0,40}?(?P<m>(?:US)?[$€£]\s?[\d.,']+\d|[\d.,']+\d\s?(?:€|£|\$|EUR|USD|GBP|dollars?|euros?|pounds?))"
    r"|\b(?P<how2>check|cheque|money order)\b[^\n]{0,40}?\b(?:for|of|in the amount of|over)\s+(?P<m2>(?:US)?[$€£]\s?[\d.,']+\d|[\d.,']+\d\s?(?:€|£|\$|EUR|USD|dollars?))"
)
REFERENCE = re.compile(
    r"(?i)\b(?:check|cheque|money order|m\.o\.|scheck|chèque|mandat(?: postal)?|assegno|giro postal)\b[^.\n]{0,40}?(?:\bno\.?|\bnr\.?|number|n[uú]m(?:ero)?|numéro|#|n[°o]|n\.º|n\.)\s*[.:]?\s*(?P<n>\d{2,14})"
    r"|\b(?:check|cheque|money order|m\.o\.|scheck|chèque|assegno)[^\S\n]+(?P<n2>\d{3,12})(?![\d/-]|[.,]\d|\s*(?:[$€£%]|usd|eur|dollars|euros|x\b|pcs|pieces|boxes))"
)
_LAST4 = re.compile(
    r"(?i)\b(?:card|visa|master ?card|amex|karte|carte|tarjeta|carta)\b[^\n]{0,30}?\b(?:ending(?: in| with)?|ends in|last four|last 4|\*{2,}|x{3,}|endet auf|terminant par|terminada en)\D{0,6}(\d{4})\b|[*xX•]{4,}[\s-]?(\d{4})\b"
)


def payment_of(
    text: str,
    values: Sequence[Value],
    pages: Sequence[Page],
    style: NumberStyle,
    *,
    mail: bool = False,
    notice: bool = False,
) -> tuple[DraftPayment, tuple[Issue, ...]]:
    """What the document says about money sent with it. `notice`: a shop's program tells of the order."""
    method: Field[PaymentMethod] = Field()
    terms: Field[str] = Field()
    amount: Field[Decimal] = Field()
    reference: Field[str] = Field()
    text = _without_choices(text)
    unread: Value | None = None  # says how it is paid, in words that are not known
    for value in values:
        if value.key is Key.PAYMENT:
            if _choices(value.text, text):
                unread = unread or value  # "Rechnung [ ] Vorkasse [ ] Scheck [ ]": which of them is told by a mark
                continue
            unfinished = _UNFINISHED.search(value.text) is not None
            whole = method_in(_with_next_line(value.text, text)) if unfinished else None
            named = whole or method_in(value.text) or by_code(value.text)
            if notice or _without_choices(value.label) != value.label:
                # "Bank transfer": a shop sends nothing before it; "account": one of those that the label names
                named = named or way_meant(value.text)
            if (
                not named
                and unread is None
                and re.search(r"[^\W\d_]{4}", value.text)
                and not _OPEN.search(fold(value.text))
            ):
                unread = value
            if named and not method:
                method = _as_sure_as_its_words(value.place.field(named, value.how))
        elif value.key is Key.TERMS and not terms and re.search(r"[A-Za-z]", value.text) and len(value.text) < 80:
            terms = value.place.field(value.text.strip(), value.how)
        elif value.key is Key.TENDERED and not amount:
            number = parse_number(value.text, style)
            if number is not None:
                amount = value.place.field(number, value.how)
        elif value.key is Key.CHECK_NO and not reference and (digits := re.search(r"\d{2,14}", value.text)):
            reference = value.place.field(digits.group(), value.how)
            if not method:
                method = value.place.field(
                    PaymentMethod.MONEY_ORDER if "money" in fold(value.label) else PaymentMethod.CHECK, value.how
                )
    text = _without_freight(text, values)
    ticked, issues = ticked_of(pages)
    if not ticked and not issues and (strange := strange_choice(pages)) is not None:
        return DraftPayment(amount_tendered=amount, reference=reference, terms=terms), (strange,)
    boxes = left_empty(pages)
    if boxes and not ticked:
        # their words are the choices, and the one that has no box among them may be the one that is ticked
        card = _last4(text) or Field()
        kept = DraftPayment(amount_tendered=amount, reference=reference, card_last4=card, terms=terms)
        return kept, issues if all_empty(pages) else (*issues, none_ticked(boxes))
    method = ticked or method
    if not method and terms and not _choices(terms.value or "", text) and (named := method_in(terms.value or "")):
        method = Field(
            value=named, raw=terms.raw, box=terms.box, page=terms.page, source=terms.source
        )  # "Terms: Card, MasterCard"
    if mail and (not method or "?" in (method.raw or "")) and (asked := asks_how_to_pay(text)):
        message = f"It is asked, or not known, how it is paid: '{asked[:120]}'."
        return DraftPayment(amount_tendered=amount, reference=reference, terms=terms), (
            *issues,
            Issue(code=Code.PAYMENT_DOUBTFUL, message=message, field="payment.method"),
        )
    if mail and not ticked:
        text = without_refused(text)
        if (paid := paid_by(text)) is not None:
            method = _against_account(
                Field(value=paid[0], raw=paid[1][:120], source="in the text", confidence=0.95), text
            )
    elif not method and (paid := paid_by(_said_in_cells(pages) or prose_of(pages))) is not None:
        method = Field(value=paid[0], raw=paid[1][:120], source="in a cell or a letter", confidence=0.95)
    if not method:
        method = (
            _from_words(text if mail else _EMPTY.sub("", text), mail=mail)
            or _over_two_lines(text)
            or spoken(text if mail else _said_in_cells(pages) or prose_of(pages))
        )
    if not method and not mail and (said := ahead_of_goods(prose_of(pages, letters=False))) is not None:
        method = Field(value=PaymentMethod.PREPAID, raw=said[:120], source="in the text", confidence=0.95)
    sent = TENDERED.search(text)
    if sent:
        number = parse_number(
            (sent["m"] or sent["m2"] or "").replace("dollars", "USD").replace("dollar", "USD").replace("pounds", "GBP"),
            style,
        )
        if number is not None and not amount:
            amount = Field(value=number, raw=sent.group(), source="in the text")
        named = method_in(sent["how"] or sent["how2"] or "")
        if named and not method:
            method = Field(value=named, raw=sent.group(), source="in the text")
    if not reference and (numbered := REFERENCE.search(text)):
        reference = Field(value=numbered["n"] or numbered["n2"], raw=numbered.group(), source="in the text")
        if not method and (named := method_in(numbered.group())):
            method = Field(value=named, raw=numbered.group(), source="in the text", confidence=0.95)
    last4 = _last4(text)
    if last4 and not method:
        method = Field(value=PaymentMethod.CARD, raw="card number", source="a card number in the text")
    named = method_in(terms.value or "") if terms else None
    if named is not None and method and method.source == "in the text" and method.value is not named:
        both = (Candidate(named, 0.5), Candidate(method.value, 0.5)) if method.value else ()
        method = replace(method, confidence=min(method.confidence, 0.8), candidates=both)
    sends = _SENDS.search(text) if method.value is PaymentMethod.ACCOUNT and not ticked else None
    other = method_in(sends.group()) if sends else None
    if other is not None and other is not PaymentMethod.ACCOUNT:
        both = (Candidate(PaymentMethod.ACCOUNT, 0.5), Candidate(other, 0.5))
        method = replace(method, confidence=min(method.confidence, 0.8), candidates=both)
    if not method and terms and named is not None:
        method = _as_sure_as_its_words(
            Field(
                value=named,
                raw=terms.raw,
                confidence=terms.confidence,
                page=terms.page,
                box=terms.box,
                source=terms.source,
            )
        )
    if reference and method.value is PaymentMethod.CARD:
        reference = Field()
    named_so = _LABEL.search(text) if not method else None
    if (
        named_so is not None
        and not _choices(named_so["v"], text)
        and (named := method_in(named_so["v"]) or (way_meant(named_so["v"]) if notice else None))
    ):
        method = Field(value=named, raw=named_so.group(), source="beside its label", confidence=0.95)
    if notice and not method:
        method = collected(text)
    if not method and unread is not None and not _choices(unread.text, text):
        method = spoken(f"{unread.label} {unread.text}")  # "Payment: to the driver at the door"
    if not method and (unread is not None or named_so):
        words = unread.text if unread is not None else named_so["v"] if named_so else ""
        said = f"How it is paid stands there, and is not understood: '{words.strip()[:60]}'."
        where = unread.place if unread is not None else None
        issues = (
            *issues,
            Issue(
                code=Code.PAYMENT_DOUBTFUL,
                message=said,
                field="payment.method",
                page=where.page if where else None,
                box=where.place if where else None,
            ),
        )
    in_text = not method or method.source == "in the text"
    if in_text and not issues and (choices := words_to_mark(method.raw or "", pages)):
        method, issues = Field(), (none_ticked(choices),)  # else it is one of the printed ones
    if method and method.source == "in the text" and not issues and (beside := beside_empty(method.raw or "", pages)):
        method, issues = Field(), (none_ticked(beside),)
    return DraftPayment(
        method=method, amount_tendered=amount, reference=reference, card_last4=last4 or Field(), terms=terms
    ), issues


def _against_account(paid: Field[PaymentMethod], text: str) -> Field[PaymentMethod]:
    """What follows from what is said of the money, in doubt where another sentence orders on account: "mark it as paid" is no payment."""
    on_account = _ON_ACCOUNT.search(text)
    if paid.value is not PaymentMethod.PREPAID or on_account is None or on_account.group() in (paid.raw or ""):
        return paid
    both = (Candidate(PaymentMethod.ACCOUNT, 0.5), Candidate(PaymentMethod.PREPAID, 0.5))
    return replace(paid, confidence=min(paid.confidence, 0.8), candidates=both)


_ON_ACCOUNT = re.compile(
    r"(?i)\b(?:on|to|against) (?:our |my |the )?account\b(?! (?:of|number|no\b))|\bnet \d+\b|\b(?:auf|gegen) (?:offene )?rechnung\b|\bsur (?:notre )?compte\b"
    r"|\ba (?:nuestra )?cuenta\b(?! de)|\bop (?:onze )?rekening\b|\bsul (?:nostro )?conto\b|\bem (?:nossa )?conta\b"
)


def _as_sure_as_its_words(method: Field[PaymentMethod]) -> Field[PaymentMethod]:
    """A way of paying that a picture says in words: these are some hundred, so that whole ones are sure, however pale they are and whatever
    was read behind them."""
    full = method.value is not None and named_in_full(method.value, method.raw or "")
    return replace(method, confidence=max(method.confidence, IN_WORDS)) if full else method


IN_WORDS = 0.97


def _said_in_cells(pages: Sequence[Page]) -> str:
    """The sentences of a sheet: cells of some words, in rows that are no order lines."""
    rows = (row for page in pages if page.source is PageSource.SHEET for table in page.tables for row in table.rows)
    said = (_without_choices(cell.text) for row in rows if len(row) <= MOST_CELLS for cell in row if not cell.hidden)
    return "\n".join(f"{text.rstrip('.')}." for text in said if len(text.split()) >= LEAST_WORDS)


MOST_CELLS, LEAST_WORDS = 2, 3  # of a row in which something is said
# money that is sent or taken now, whatever the terms say
_SENDS = re.compile(
    r"(?i)\bcharge\b[^.\n]{0,30}\bcard\b|\b(?:check|cheque|money order)\b[^.\n]{0,20}\benclosed\b|\benclosed\b[^.\n]{0,30}\b(?:check|cheque|money order)\b|\bkreditkarte\b[^.\n]{0,20}\bbelasten\b|\bscheck\b[^.\n]{0,15}\b(?:liegt bei|anbei|beigefügt)\b|\bchèque\b[^.\n]{0,15}\b(?:ci-)?joint\b"
    r"|\bcargu\w+\b[^.\n]{0,25}\btarjeta\b|\bcheque adjunto\b|\baddebit\w+\b[^.\n]{0,25}\bcarta\b|\bassegno (?:allegato|accluso)\b|\bcheque bijgevoegd\b|\bdebit\w+\b[^.\n]{0,25}\bcartão\b|\bcheque anexo\b"
)


# a label without an answer, or one that says nothing new
_OPEN = re.compile(
    r"(?:as|wie|comme|segun|come|zoals|conforme) (?:agreed|usual|before|always|vereinbart|ublich|gehabt|convenu|d'habitude|acordado|siempre|habitual|concordato|da accordi|afgesproken|gebruikelijk|combinado)|see (?:above|below)|siehe (?:oben|unten)|voir (?:ci-dessus|ci-dessous)"
)


_LABEL = re.compile(
    r"(?i)\b(?:payment method|method of payment|modo de pago|forma de pago|m[eé]todo de pago|zahlungsart|zahlungsweise|zahlungsmethode|mo(?:de|yen) de (?:paiement|règlement)|m(?:etodo|odalità) di pagamento|betaalwijze|betaalmethode|(?:forma|modo|m[eé]todo) de pagamento)"
    r"[ :]{1,3}(?!(?:as|wie|see|siehe|voir)\b)(?P<v>[^\W\d_]{4,}(?: \w+){0,3})"
)


def _over_two_lines(text: str) -> Field[PaymentMethod]:
    """A way of paying that the end of a line broke: "Pago contra" / "reembolso"."""
    lines = text.split("\n")
    for line, below in pairwise(lines):
        end, start = " ".join(line.split()[-3:]), " ".join(below.split()[:2])
        if end and start and not method_in(end) and not method_in(start) and (named := method_in(f"{end} {start}")):
            return Field(value=named, raw=f"{end} {start}", source="in the text, over two lines", confidence=0.95)
    return Field()


def _choices(value: str, text: str) -> bool:
    """Whether a value is one of the ways of paying that a form prints side by side, or the first of a column: ") Cash"."""
    if _NOT_MARKED.match(value.strip()):
        return True
    row = next((line for line in text.split("\n") if value.strip() and value.strip() in line), value)
    return ways_in(row) >= 3 or prints_boxes(value)


_NOT_MARKED = re.compile(r"[(\[{]?[ _.]*[)\]}]")  # an empty pair of brackets, or what is left of one
_EMPTY = re.compile(rf"(?m)^[^\S\n]*{_NOT_MARKED.pattern}[^\n(\[{{]*")  # with the caption behind it

# what a way of paying does not end with: "cash on" / "delivery"
_UNFINISHED = re.compile(r"(?i)\b(?:on|by|per|contra|contre|auf|gegen|à|a|op|tegen|na|in|im|money|credit|postal|al)$")


def _with_next_line(value: str, text: str) -> str:
    """A value with the first words of the line below it, where it stands at the end of its line: "Pago contra" / "reembolso"."""
    broken = re.search(rf"{re.escape(value.strip())}\s*\n\s*(\S+(?:[^\S\n]\S+)?)", text)
    return f"{value.strip()} {broken[1]}" if broken else ""


def _last4(text: str) -> Field[str] | None:
    found = card_last4(text)
    if found:
        return Field(value=found, raw=f"card ending {found}", source="card number, masked")
    said = _LAST4.search(text)
    if said:
        digits = said[1] or said[2]
        return Field(value=digits, raw=f"card ending {digits}", source="in the text")
    return None


_SENTENCE = re.compile(r"(?:[^.!?\n]|[.!?](?!\s|$))+")
_PAY_WORDS = re.compile(
    r"(?i)\b(?:pay|paid|paying|payment|enclosed?|enclosing|enclose|charge|bill|invoice us|invoice me|account|c\.?o\.?d\b(?!\.? ?(?:art|prod|cli|for|post|fisc|iva|barr|ean|no\b|nr\b))\.?|cash on delivery|check|cheque|money order|postal order|postanweisung|mandat postal|giro postal|vaglia|postwissel|vale postal|net \d+|on account|terms|card|(?:bank|wire|e)[ -]?transfers?|eft|internet banking|zahl\w*|rechnung|bezahl\w*|nachnahme|vorkasse|vorauskasse|verrechnungsscheck|prepaid|prepay\w*|send (?:me |us )?an invoice|überweis\w*|rembours\w*|reembolso|contrassegno|contant[ie]?|comptant|esp[eè]ces|efectivo|dinheiro|anticip\w+|antecipad\w+|vooruit\w*|cobran[çc]a|ch[eè]que|scheck|assegno|factuur|fatura|pai\w+|régl\w+|factur\w+|pag\w+|addebit\w+|debitar|abon\w+|fattur\w+|betal\w+|rekening|paypal|gift certificate|gift card|voucher)\b"
    r"|\b\d{1,3} ?(?:days|tage|jours|d[ií]as|giorni|gg|dagen|dias)\b[^\n]{0,20}?\b(?:net|netto|nets|neto|fin de mois|f\.?m\.?|d\.?f\.?(?:f\.?m\.?)?|skonto|fecha (?:de )?factura|data fattura|from invoice|nach rechnung\w*)\b"
)


def _without_freight(text: str, values: Sequence[Value]) -> str:
    """The text without what it says about the freight."""
    for value in values:
        of_freight = value.key in (Key.OTHER, Key.SHIP_VIA) and asks_freight(bare(value.label).replace("f o b", "fob"))
        if of_freight and method_in(value.text):
            text = re.sub(rf"(?<!\w){re.escape(value.text)}(?!\w)", " ", text)
    return without_freight(text)


def _without_choices(text: str) -> str:
    """The text without the ways of paying that stand in brackets for one to be chosen: "Payment (account / card / pro forma)"."""
    return _IN_BRACKETS.sub(lambda found: " " if _several_ways(found.group()) else found.group(), text)


def _several_ways(listed: str) -> bool:
    parts = _BETWEEN.split(listed.strip("()[]"))
    return sum(method_in(part) is not None or way_meant(part) is not None for part in parts) > 1


_BETWEEN = re.compile(r"[/|,;]|\s(?:or|oder|ou|o|of)\s")
_IN_BRACKETS = re.compile(r"[(\[][^()\[\]\n]{5,120}[)\]]")


_TERMS_HEADING = re.compile(r"(?i)\bpayment terms?\b\W*")


def _only_headings(phrase: str) -> bool:
    """Whether "payment terms" stands in a row of headings, and nothing beside it says how it is paid."""
    rest = _TERMS_HEADING.sub(" ", phrase)
    if rest == phrase or method_in(rest):
        return False
    after = phrase[next(_TERMS_HEADING.finditer(phrase)).end() :].split()
    return not after or any(key_listed(" ".join(after[:size])) is not None for size in range(1, 5))


# "Cod. prodotto", "cod. CB 33-0471": a code, cut off at its point
_CODE_CUT = re.compile(r"\bCod(?:\.[^.]*)?$|\bcod\.\s*(?:[A-Z]{1,5}[ -]?)?\d[\w./-]{2,}[^.]*$")


_COD = re.compile(r"\bc\.?o\.?d\b\.?")


def _a_code(text: str, sentence: re.Match[str]) -> bool:
    """Whether "cod" is short for a code there: "cod. CB 33-0471", or a heading among others ("COD. DESCRIZIONE Q.TÀ"). A sentence may say
    it in other words, among some that head columns: "lo siguiente de su catálogo, contra reembolso"."""
    if method_in(_COD.sub(" ", fold(sentence.group()))) is PaymentMethod.COD:
        return False
    if _CODE_CUT.search(text[sentence.start() : sentence.end() + 12].strip()):
        return True
    behind = text[sentence.end() : sentence.end() + 12].partition("\n")[0]
    if sentence.group().lower().endswith("cod") and method_in(f"cod{behind}") is None:
        return True  # "cod. cliente IT051", parted at its point
    row = text[text.rfind("\n", 0, sentence.start()) + 1 :].partition("\n")[0]
    return sum(role_of(word) not in (None, Role.OTHER) for word in row.split()) > 1


# "Net 300" above or beside "VAT 60": the goods without it, and no number of days
_NET_AND_TAX = re.compile(
    r"(?i)(?:total )?net\W{0,3}\d+\W{1,4}(?:sales )?(?:tax|vat|gst|hst|iva|tva|mwst|btw)\b[^\n]{0,12}\d"
)


def _without_question(sentence: str) -> str:
    """What somebody says before he asks for something: "I'd like to pay by card, can someone ring me?"; a condition says nothing."""
    said = _ASKS_BEHIND.split(sentence)[0]
    return sentence if _CONDITION.match(said) else said


_ASKS_BEHIND = re.compile(r"[,;–—]\s+[^,;–—]*\?")
_CONDITION = re.compile(
    r"(?i)\W*(?:if|when|should|can|could|may|do|wenn|falls|kann|si|se|als|kan|cuando|quando|posso|puedo|puis-je|peut-on)\b"
)


# "Rechnung an: FC Rothenburg, Kassier", "Lieferung ans Büro, Rechnung ebenfalls", "Facture à : …": whoever says where the bill goes wants one
_BILL_GOES = re.compile(
    r"(?i)(?<!pro )(?<!pro-)\b(?:rechnung|facture|factura|fattura|factuur|fatura|invoice)\b[^.;:!?\n]{0,40}?\b"
    r"(?:ebenfalls|gleichfalls|auch (?:an|dorthin)|an(?= [^\d\n]|:)|à(?= (?:l'|la|notre|nous|mon)| ?:)|au nom d|également|aussi|aan(?= |:)|eveneens|op naam van"
    r"|a (?:nombre|nome) d|en nombre de|em nome d|igualmente|también|tamb[ée]m|anche|intestata a)"
)


def _is_of_a_bill(phrase: str) -> bool:
    return says_whom_to_bill(phrase) or _BILL_GOES.search(phrase) is not None


def _from_words(text: str, *, mail: bool) -> Field[PaymentMethod]:
    found: list[tuple[PaymentMethod, str]] = []
    for sentence in _SENTENCE.finditer(text):
        phrase = sentence.group().strip()
        if (
            not _PAY_WORDS.search(phrase)
            or SMALL_PRINT.search(phrase)
            or _NET_AND_TAX.match(text[sentence.start() :][:80].lstrip())
            or (mail and of_another(_without_question(text[sentence.start() : sentence.end() + 1])))
        ):
            continue
        if (
            phrase.count("☐") + phrase.count("[ ]") >= 1
            or len(re.findall(r"(?i)\b(?:check|cheque|visa|mastercard|money order|amex|discover)\b", phrase)) >= 3
        ):
            continue  # the printed choices of a form, not an answer
        if ways_in(phrase) >= 3:
            continue  # the same in other languages
        named = method_in(phrase)
        if named in (None, PaymentMethod.ACCOUNT) and _BILL_GOES.search(phrase):
            found.append((PaymentMethod.ACCOUNT, phrase))
            continue
        if named is PaymentMethod.COD and _a_code(text, sentence):
            continue
        if (
            named is PaymentMethod.ACCOUNT
            and re.search(r"(?i)\b(?:purchase order|rechnung|factur\w*)\b", phrase)
            and not re.search(
                r"(?i)net|terms|(?:auf|gegen) rechnung|an invoice|bill|invoice (?:us|me)|account|sur facture|con factura|op (?:rekening|factuur)|su fattura|contra f|com fatura|\d+ (?:days|tagen?|jours|d[ií]as|giorni|dagen)",
                phrase,
            )
        ):
            continue
        if named and not (named is PaymentMethod.ACCOUNT and _only_headings(phrase)):
            found.append((named, phrase))
    # "Bill to" over an address and "Invoice to the office" say where the bill goes: how it is paid, any other sentence says better
    found = [one for one in found if not (one[0] is PaymentMethod.ACCOUNT and _is_of_a_bill(one[1]))] or found
    if not found:
        return Field()
    methods = list(dict.fromkeys(m for m, _ in found))
    best = methods[0]
    candidates = tuple(Candidate(m, round(1 / len(methods), 2)) for m in methods) if len(methods) > 1 else ()
    phrase = next(p for m, p in found if m is best)
    return Field(
        value=best,
        raw=phrase[:120],
        source="in the text",
        confidence=0.95 if len(methods) == 1 else 0.8,
        candidates=candidates,
    )
