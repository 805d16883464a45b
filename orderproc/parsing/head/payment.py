# ruff: noqa: E501
"""How the customer pays, by words, ticked boxes and labels. Of a card number only the last four digits ever leave this module."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from itertools import pairwise

from orderproc.model.cards import card_last4
from orderproc.model.draft import Candidate, DraftPayment, Field, PaymentMethod
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Box, Mark, Page, PageSource, Word
from orderproc.parsing.head.brackets import bracketed
from orderproc.parsing.head.choices import among_others
from orderproc.parsing.head.crossed import alone, crossed_box_lost, in_a_column, in_a_row, in_cells
from orderproc.parsing.head.keyvalues import Key, Value, key_of
from orderproc.parsing.head.ways import speaks_of_paying, way_meant
from orderproc.parsing.numbers import NumberStyle, parse_number
from orderproc.parsing.words import bare, fold

_METHODS: tuple[tuple[PaymentMethod, re.Pattern[str]], ...] = tuple(
    (method, re.compile(pattern))
    for method, pattern in (
        (
            PaymentMethod.MONEY_ORDER,
            r"\b(?:postal |bank )?money order\b|\bmandat (?:postal|cash)\b|\bpostanweisung\b|\bgiro postal\b|\bvaglia\b|\bpostwissel\b|\bvale postal\b|\bpostal order\b|\bmandat postal\b|^mandat$",
        ),
        (
            PaymentMethod.CARD,
            r"\b(?:credit|debit|charge) ?card\b|\bvisa\b|\bmaster ?card\b|\bamex\b|\bamerican express\b|\bdiscover card\b|\bdiners\b|\bkreditkarte\b|\bcarte (?:de credit|bancaire|bleue)\b|\btarjeta(?: de credito| de debito)?\b|\bcarta di credito\b|\bcreditcard\b|\bcartao(?: de credito)?\b|\bcard (?:on file|ending|number|no)\b|\bcharge (?:my|our|the) card\b|\bmy card\b|\bpurchasing card\b|\bp card\b|\b(?:by|with|per) card\b|^(?:card|karte|carte|carta|tarjeta|kaart|cartao)$",
        ),
        (
            PaymentMethod.CHECK,
            r"\b(?:bank |personal |company |certified |cashiers )?(?:check|cheque)s?(?! (?:box|with|that|if|whether|the|out|your|availability|stock))\b|\bverrechnungsscheck\b|\bscheck\b|\bcheque\b|\bassegno\b",
        ),
        (
            PaymentMethod.COD,
            r"\bc ?remb\b|^(?:(?:payment |pay )?on delivery|(?:zahlung )?bei (?:lieferung|empfang)|a la (?:livraison|reception)|(?:al recibir|contra reembolso|reembolso)|alla (?:consegna|ricezione)|na entrega|bij (?:levering|ontvangst))$|\bc\.?o\.?d\b(?!\.? ?(?:art|prod|cli|for|post|fisc|iva|barr|ean|no\b|nr\b))\.?|\bcash on delivery\b|\bnachnahme\b|\bcontre remboursement\b|\bcontra ?reembolso\b|\bcontrassegno\b|\b(?:onder |tegen |per )?rembours\b|\ba cobranca\b|\bcontra entrega\b|\bpago a la entrega\b|\bpagamento alla consegna\b",
        ),
        (
            PaymentMethod.VOUCHER,
            r"\bgift (?:card|certificate|voucher)\b|\bvoucher\b|\bgutschein\b|\bcheque cadeau\b|\bbon d ?achat\b|\btarjeta regalo\b|\bbuono(?: (?:sconto|regalo|acquisto))?\b(?! d ?(?:i )?ordine)|\bcadeaubon\b|\bvale (?:de oferta|presente)\b|\bstore credit\b",
        ),
        (
            PaymentMethod.PREPAID,
            r"\bpre ?paid\b|\btransfer(?:red)? (?:made )?(?:in advance|beforehand)\b|\bvorab uberwiesen\b|\bvirement (?:anticipe|effectue d avance)\b|\bbonifico preventivo\b|\bvooraf (?:overgemaakt|overmaken|betaald|betalen)\b|\b(?:transfer|bacs) in advance\b|\b(?:uberweisung|zahlung) vorab\b|\bvorabuberweisung\b|\bvirement (?:prealable|d ?avance)\b|\b(?:transferencia|transferencia bancaria) (?:previa|anticipada|adelantada|antecipada)\b|\bbonifico anticipato\b|\bvooruit (?:per|via) (?:bank|giro)\b|\boverboeking vooraf\b|\bvooruitbetal\w*|\bbetaal(?:t|en|d)? vooruit\b|\b(?:pagamento|pago) ant[ei]cipad[oa]\b|\bpagamento anticipato\b|\bpa(?:yé|ye|iement) (?:a l ?)?avance\b|\bim voraus\b|\bpro ?forma\b|\bpaid by transfer\b|\bpaid in advance\b|\balready paid\b|\bprepayment\b|\bpayment in advance\b|\bvorkasse\b|\bvorauskasse\b|\bvorauszahlung\b|\bpaypal\b|\bpaiement d ?avance\b|\bpago (?:anticipado|por adelantado)\b|\bpagamento anticipato\b|\bvooruitbetaling\b|\bpaid by (?:bank|wire|transfer)\b|\b(?:wire|bank) transfer\b",
        ),
        (
            PaymentMethod.ACCOUNT,
            r"\b(?:on|to) (?:our |my |the )?account\b|\b(?:debit|charge) my (?:club|customer|member) account\b|\bsur (?:mon|notre) compte\b|\bdebiter (?:de |sur )?mon compte (?:club|client)\b|\b(?:sul|al) (?:mio|nostro) conto\b|\bconto del club\b|\bna (?:minha )?conta\b|\ben (?:mi|nuestra) cuenta\b|\bauf (?:mein|unser) (?:kunden)?konto\b|\bop (?:mijn|onze) rekening\b|^(?:invoice|factuur|facture|factura|fattura|fatura)$|^(?:charge|account|en compte|in conto|a conto)$|\bcharge (?:it )?(?:to )?(?:our|my|the) \w+ account\b|^(?:later )?on (?:your|our|my) (?:bill|invoice)$|^when (?:billed|invoiced)$|^(?:bill|invoice) (?:to|the)\b|^facture a (?:l|la|le|notre)\b|^factura (?:al|a la|a nuestro)\b|^a fattura$|^fattura al\w*\b|^factuur aan\b|^fatura (?:a|ao)\b|\baddebit\w+ in (?:nostro )?conto\b|\bdebitar (?:em|na) (?:nossa |a nossa )?conta\b|\bbill (?:us|me|our account|my account)\b|\binvoice (?:us|me)\b|\bcharge (?:it )?(?:to )?(?:our|my) account\b|\b(?:charge|debit)(?:[ .]+\w+){0,3}[ .]+account\b|\b(?:konto|rekening)(?:[ .]+\w+){0,3}[ .]+belasten\b|\bdebiter(?:[ .]+\w+){0,3}[ .]+compte\b|\bcargar(?:[ .]+\w+){0,3}[ .]+cuenta\b|\baddebit\w+(?:[ .]+\w+){0,3}[ .]+conto\b|\bdebitar(?:[ .]+\w+){0,3}[ .]+conta\b|\bopen account\b|\bnet ?\d{1,3}\b|\b\d{1,3} ?(?:days? )?net\b|\bpurchase order\b|\bauf rechnung\b|\brechnung\b|\bzahlbar\b|\bpayment term|\bsur facture\b|\bsur compte\b|\ba \d+ jours\b|\b(?:a|em) credito\b|\bcredito (?:a )?\d+|\bconta corrente\b|\bcuenta corriente\b|\bconto corrente\b|\bcompte courant\b|\bna (?:nossa )?conta\b|\ba prazo\b|\briba\b|\bri\.? ?ba\b\.?|\brimessa diretta\b|\blcr\b|\bd ?f ?f ?m\b|\bfin de mois\b|\bfine mese\b|\bvista fattura\b|\ba \d+ dias\b|\bcon factura\b|\bcontra (?:fatura|factura)\b|\b(?:com|por|mediante) fatura\b|\bgegen rechnung\b|\b(?:on|against|by) invoice\b|\bsend (?:me |us )?(?:an|the|your) invoice\b|\bbetaling op factuur\b|\bfacturez nous\b|\b(?:su|con) fattura\b|\ba cuenta\b|\ba (?:nuestra |mi )?cuenta\b|\bper rechnung\b|\bop rekening\b|\bop factuur\b|\ba \d+ giorni\b|\bdue on receipt\b|\b\d+ (?:days|tage|jours|dias|giorni|dagen|gg)\b|\b2% ?10\b|\bcredit transfer\b|\bop (?:de )?factuur\b|\breception de (?:la )?facture\b|\bfactura a \d+|\bfattura a \d+|\bfatura a \d+|\bcontra fatura\b|\bbetaling na ontvangst\b",
        ),
        (
            PaymentMethod.CASH,
            r"\bcash\b|^(?:al |au )?(?:contado|comptant)$|\bau comptant\b|\bal contado\b|\bbar(?:zahlung| bezahlt|geld)?\b(?!code)|\bespeces\b|\befectivo\b|\bcontanti\b|\bcontant\b|\bdinheiro\b|\bnumerario\b",
        ),
    )
)
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
_FILE = re.compile(r"\bcard (?:that )?(?:you have )?on file\b|\bsame card\b|\bcard you have\b")


def method_in(text: str) -> PaymentMethod | None:
    """The first way of paying that a phrase names, the most particular first."""
    folded = " ".join(re.sub(r"[^\w%. ]+", " ", fold(text)).split())
    for method, pattern in _METHODS:
        if pattern.search(folded):
            return method
    return None


def payment_of(
    text: str, values: Sequence[Value], pages: Sequence[Page], style: NumberStyle, *, mail: bool = False
) -> tuple[DraftPayment, tuple[Issue, ...]]:
    """What the document says about money sent with it."""
    method: Field[PaymentMethod] = Field()
    terms: Field[str] = Field()
    amount: Field[Decimal] = Field()
    reference: Field[str] = Field()
    unread: Value | None = None  # says how it is paid, in words that are not known
    for value in values:
        if value.key is Key.PAYMENT:
            if _choices(value.text, text):
                unread = unread or value  # "Rechnung [ ] Vorkasse [ ] Scheck [ ]": which of them is told by a mark
                continue
            whole = _with_next_line(value.text, text)
            unfinished = _UNFINISHED.search(value.text) is not None and method_in(whole)
            named = unfinished or method_in(value.text) or method_in(whole)
            if (
                not named
                and unread is None
                and re.search(r"[^\W\d_]{4}", value.text)
                and not _OPEN.search(fold(value.text))
            ):
                unread = value
            if named and not method:
                method = value.place.field(named, value.how)
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
    ticked, issues = _ticked(pages)
    if not ticked and not issues and (strange := _strange_choice(pages)) is not None:
        return DraftPayment(amount_tendered=amount, reference=reference, terms=terms), (strange,)
    boxes = _left_empty(pages)
    if boxes and not ticked:
        # their words are the choices, and the one that has no box among them may be the one that is ticked
        card = _last4(text) or Field()
        kept = DraftPayment(amount_tendered=amount, reference=reference, card_last4=card, terms=terms)
        return kept, (*issues, _none_ticked(boxes))
    method = ticked or method
    if not method and terms and not _choices(terms.value or "", text) and (named := method_in(terms.value or "")):
        method = Field(
            value=named, raw=terms.raw, box=terms.box, page=terms.page, source=terms.source
        )  # "Terms: Card, MasterCard"
    if not method:
        method = _from_words(text) or _over_two_lines(text)
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
        method = Field(
            value=named, raw=terms.raw, confidence=terms.confidence, page=terms.page, box=terms.box, source=terms.source
        )
    if reference and method.value is PaymentMethod.CARD:
        reference = Field()
    named_so = _LABEL.search(text) if not method else None
    if named_so is not None and not _choices(named_so["v"], text) and (named := method_in(named_so["v"])):
        method = Field(value=named, raw=named_so.group(), source="beside its label", confidence=0.95)
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
    if (not method or method.source == "in the text") and not issues and (choices := _words_to_mark(pages)):
        method, issues = Field(), (_none_ticked(choices),)  # else it is one of the printed ones
    if method and method.source == "in the text" and not issues and (beside := _beside_empty(method.raw or "", pages)):
        method, issues = Field(), (_none_ticked(beside),)
    return DraftPayment(
        method=method, amount_tendered=amount, reference=reference, card_last4=last4 or Field(), terms=terms
    ), issues


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
    r"(?i)\b(?:payment method|method of payment|modo de pago|forma de pago|zahlungsart|zahlungsweise|mode de (?:paiement|règlement)|m(?:etodo|odalità) di pagamento|betaalwijze|(?:forma|modo) de pagamento)"
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
    """Whether a value is one of the ways of paying that a form prints side by side."""
    row = next((line for line in text.split("\n") if value.strip() and value.strip() in line), value)
    return ways_in(row) >= 3


def ways_in(text: str) -> int:
    """How many ways of paying are named."""
    folded = " ".join(re.sub(r"[^\w%. ]+", " ", fold(text)).split())
    return sum(bool(pattern.search(folded)) for _, pattern in _METHODS)


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
    r"(?i)\b(?:pay|paid|paying|payment|enclosed?|enclosing|enclose|charge|bill|invoice us|invoice me|account|c\.?o\.?d\b(?!\.? ?(?:art|prod|cli|for|post|fisc|iva|barr|ean|no\b|nr\b))\.?|cash on delivery|check|cheque|money order|net \d+|on account|terms|card|zahl\w*|rechnung|bezahl\w*|nachnahme|vorkasse|vorauskasse|verrechnungsscheck|prepaid|prepay\w*|send (?:me |us )?an invoice|überweis\w*|rembours\w*|reembolso|contrassegno|contant[ie]?|comptant|esp[eè]ces|efectivo|dinheiro|anticip\w+|antecipad\w+|vooruit\w*|cobran[çc]a|ch[eè]que|scheck|assegno|factuur|fatura|pai\w+|régl\w+|factur\w+|pag\w+|addebit\w+|debitar|abon\w+|fattur\w+|betal\w+|rekening|paypal|gift certificate|gift card|voucher)\b"
    r"|\b\d{1,3} ?(?:days|tage|jours|d[ií]as|giorni|gg|dagen|dias)\b[^\n]{0,20}?\b(?:net|netto|nets|neto|fin de mois|f\.?m\.?|d\.?f\.?(?:f\.?m\.?)?|skonto|fecha (?:de )?factura|data fattura|from invoice|nach rechnung\w*)\b"
)


# how the freight is charged, and not how the goods are paid: "Freight terms: prepaid & add"
_OF_FREIGHT = re.compile(
    r"(?i)\b(?:freight|carriage|shipping|delivery)\W+(?:terms\W+)?(?:is |to be |are )?(?:pre-?paid|ppd|collect|paid)\b|\b(?:pre-?paid|ppd)\W+(?:(?:&|and)\W+(?:add(?:ed)?|charge|bill)|freight|carriage|shipping)\b"
)
_FREIGHT_LABEL = re.compile(r"\b(?:freight|shipping|delivery|carriage|fob|f o b|incoterms?)\b")


def _without_freight(text: str, values: Sequence[Value]) -> str:
    """The text without what it says about the freight."""
    for value in values:
        if value.key is Key.OTHER and _FREIGHT_LABEL.search(bare(value.label)) and method_in(value.text):
            text = re.sub(rf"(?<!\w){re.escape(value.text)}(?!\w)", " ", text)
    return _OF_FREIGHT.sub(" ", text)


_TERMS_HEADING = re.compile(r"(?i)\bpayment terms?\b\W*")


def _only_headings(phrase: str) -> bool:
    """Whether "payment terms" stands in a row of headings, and nothing beside it says how it is paid."""
    rest = _TERMS_HEADING.sub(" ", phrase)
    if rest == phrase or method_in(rest):
        return False
    after = phrase[next(_TERMS_HEADING.finditer(phrase)).end() :].split()
    return not after or any(key_of(" ".join(after[:size])) is not None for size in range(1, 5))


def _from_words(text: str) -> Field[PaymentMethod]:
    found: list[tuple[PaymentMethod, str]] = []
    for sentence in _SENTENCE.finditer(text):
        phrase = sentence.group().strip()
        if not _PAY_WORDS.search(phrase):
            continue
        if (
            phrase.count("☐") + phrase.count("[ ]") >= 1
            or len(re.findall(r"(?i)\b(?:check|cheque|visa|mastercard|money order|amex|discover)\b", phrase)) >= 3
        ):
            continue  # the printed choices of a form, not an answer
        folded = " ".join(re.sub(r"[^\w%. ]+", " ", fold(phrase)).split())
        if sum(bool(pattern.search(folded)) for _, pattern in _METHODS) >= 3:
            continue  # the same in other languages
        named = method_in(phrase)
        if named is PaymentMethod.COD and re.search(r"\bCod$", phrase):
            continue  # "Cod. prodotto": a code, cut off at its point
        if (
            named is PaymentMethod.ACCOUNT
            and re.search(r"(?i)\b(?:purchase order|rechnung|factur\w*)\b", phrase)
            and not re.search(
                r"(?i)net|terms|(?:auf|gegen) rechnung|an invoice|bill|invoice (?:us|me)|account|sur facture|con factura|op (?:rekening|factuur)|su fattura|contra f|com fatura|\d+ (?:days|tage|jours|d[ií]as|giorni|dagen)",
                phrase,
            )
        ):
            continue
        if named and not (named is PaymentMethod.ACCOUNT and _only_headings(phrase)):
            found.append((named, phrase))
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


def _marks(page: Page) -> tuple[Mark, ...]:
    told = (
        *page.marks,
        *bracketed(page, _may_be_a_way),
        *in_cells(page, _is_a_way),
        *crossed_box_lost(page, _is_a_way),
    )
    if page.source is not PageSource.SCAN or page.form or any(_is_a_way(mark.label) for mark in told):
        return told
    return (*told, *in_a_column(page, lambda caption: method_in(caption) if _is_a_way(caption) else None))


def _is_a_way(caption: str) -> bool:
    return method_in(caption) is not None and key_of(caption.strip(" :")) not in (Key.CHECK_NO, Key.CUSTOMER)


def _may_be_a_way(caption: str) -> bool:
    return _is_a_way(caption) or way_meant(caption) is not None


BESIDE, BELOW = 200.0, 40.0  # points: choices in a row, and in a column, stand no further apart


def _choices_of(page: Page) -> list[tuple[Mark, PaymentMethod]]:
    """The marks beside ways of paying; one whose words say so only among ways of paying counts where one stands beside or below it, or a
    heading that speaks of paying."""
    marks = _marks(page)
    sure = [(mark, method) for mark in marks if (method := method_in(mark.label))]
    if page.source is not PageSource.SCAN or page.form:
        return sure
    known = [mark.box for mark, _ in sure]
    headings = [word.box for word in page.words if speaks_of_paying(word.text) and method_in(word.text) is None]
    meant = [
        (mark, method)
        for mark in marks
        if not mark.under and mark.label and method_in(mark.label) is None and (method := way_meant(mark.label))
    ]
    while near := [one for one in meant if any(_among(one[0].box, box) for box in (*known, *headings))]:
        sure += near
        known += [mark.box for mark, _ in near]
        meant = [one for one in meant if one not in near]
    return sure


def _among(box: Box, other: Box) -> bool:
    dx, dy = abs(box.middle[0] - other.middle[0]), abs(box.middle[1] - other.middle[1])
    return (dx < BESIDE / 2 and dy < BELOW) or (dx < BESIDE and dy < max(box.height, 9.0))


def _left_empty(pages: Sequence[Page]) -> list[tuple[Mark, int]]:
    """The check boxes beside ways of paying that were left empty, each with its page; none where it is one by itself: that may be anything
    else's."""
    found = [
        (mark, method, page)
        for page in pages
        if page.source is PageSource.SCAN and not page.form
        for mark, method in _choices_of(page)
        if mark.checked is False and not mark.under
    ]
    several = len({method for _, method, _ in found}) > 1
    if not several and not any(in_a_row(mark, page) for mark, _, page in found):
        return []
    return [(mark, page.number) for mark, _, page in found]


def _strange_choice(pages: Sequence[Page]) -> Issue | None:
    """A box that is ticked beside words that we don't know, below or beside an empty one for a way of paying: it is another one."""
    for page in pages:
        if page.source is not PageSource.SCAN or page.form:
            continue
        ways = _choices_of(page)
        known = {id(mark) for mark, _ in ways}
        empty = [mark.box for mark, _ in ways if mark.checked is False and not mark.under]
        for mark in _marks(page):
            if not mark.checked or mark.under or id(mark) in known or not re.search(r"[^\W\d_]{3}", mark.label):
                continue
            if any(_among(mark.box, box) for box in empty):
                said = f"A box beside {mark.label!r} is ticked, among ways of paying: how is it paid?"
                return Issue(
                    code=Code.PAYMENT_DOUBTFUL, message=said, field="payment.method", page=page.number, box=mark.box
                )
    return None


def _beside_empty(said: str, pages: Sequence[Page]) -> list[tuple[Mark, int]]:
    """The empty boxes beside the words that name a way of paying: these were not chosen."""
    return [
        (mark, page.number)
        for page in pages
        if page.source is PageSource.SCAN and not page.form
        for mark, _ in _choices_of(page)
        if mark.checked is False and not mark.under and mark.label and bare(mark.label) in bare(said)
    ]


def _words_to_mark(pages: Sequence[Page]) -> list[tuple[Word, int]]:
    """The ways of paying that are printed beside one another for a pen to mark one, each with its page: two in a row at least."""
    for page in pages:
        if page.source is not PageSource.SCAN or page.form:
            continue
        ways = [(word, method) for word in page.words if (method := method_in(word.text)) and alone(word.text)]
        for word, _ in ways:
            row = [(w, m) for w, m in ways if abs(w.box.middle[1] - word.box.middle[1]) < 0.6 * word.box.height]
            if len({method for _, method in row}) > 1:
                return [(w, page.number) for w, _ in row]
    return []


def _none_ticked(places: Sequence[tuple[Mark | Word, int]]) -> Issue:
    place, number = places[0]
    what = (
        "There are boxes beside the ways of paying" if isinstance(place, Mark) else "Several ways of paying are printed"
    )
    return Issue(
        code=Code.PAYMENT_DOUBTFUL,
        message=f"{what}, and none is seen to be {'ticked' if isinstance(place, Mark) else 'marked'}.",
        field="payment.method",
        page=number,
        box=place.box,
    )


def _other_than(method: PaymentMethod, text: str) -> bool:
    folded = " ".join(re.sub(r"[^\w%. ]+", " ", fold(text)).split())
    return any(other is not method and pattern.search(folded) for other, pattern in _METHODS)


def _ticked(pages: Sequence[Page]) -> tuple[Field[PaymentMethod], tuple[Issue, ...]]:
    """Check boxes that stand beside ways of paying."""
    checked, doubtful = [], []
    for page in pages:
        for mark, method in _choices_of(page):
            if mark.under and not among_others(mark, page, partial(_other_than, method)):
                continue
            if mark.checked:
                checked.append((method, mark, page.number))
            elif mark.checked is None:
                doubtful.append((method, mark, page.number))
        text = " ".join(w.text for w in page.words)
        for sign in re.finditer(
            r"(?:☒|☑|✓|✔|(?<!\S)[xX](?=\s+(?i:check|cheque|money|visa|master|card|credit|cash|bill|account|scheck|rechnung|nachnahme|carte|tarjeta)))\s*([^\W\d][\w ./-]{2,24})",
            text,
        ):
            words = sign[1].split()
            named = next((m for n in range(1, len(words) + 1) if (m := method_in(" ".join(words[:n])))), None)
            if named:
                return Field(value=named, raw=sign.group(), source="ticked", page=page.number), ()
    methods = {m for m, _, _ in checked}
    if len(methods) == 1 and not doubtful:
        method, mark, number = checked[0]
        return Field(value=method, raw=mark.label, source="ticked", page=number, box=mark.box), ()
    if len(methods) > 1 or doubtful:
        _, mark, number = (checked or doubtful)[0]
        issue = Issue(
            code=Code.PAYMENT_DOUBTFUL,
            message="It is not clear which way of paying is ticked.",
            field="payment.method",
            page=number,
            box=mark.box,
        )
        options = [m for m, _, _ in [*checked, *doubtful]]
        return Field(
            value=options[0],
            raw=mark.label,
            source="ticked",
            page=number,
            box=mark.box,
            confidence=0.5,
            candidates=tuple(Candidate(m, round(1 / len(options), 2)) for m in options),
        ), (issue,)
    return Field(), ()
