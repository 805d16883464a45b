# ruff: noqa: E501
"""Which way of paying words name: what counts in any sentence (`method_in`), and what a printed choice among ways of paying means by its
words ("bill later", "within thirty days", "notas em carta registada": `way_meant`)."""

from __future__ import annotations

import re
from functools import lru_cache

from orderproc.model.draft import PaymentMethod
from orderproc.parsing.head.freight import without_freight
from orderproc.parsing.phrases import Phrases
from orderproc.parsing.words import bare, fold

# an account or a bill that is a customer's own or goes by a period, alone: "30 day account", "trade a/c", "Monatsrechnung", "compte client"
_ACCOUNTS = (
    r"\b\d{1,3} days? (?:credit |trade |monthly )?(?:account|a c|invoice|terms)\b"
    r"|^(?:(?:on|our|your|the|usual|normal|standard|existing|monthly|weekly|trade|credit|customer|client|business|school|club|company|house) ){1,4}(?:account|a c|invoice|statement)(?: holder| customer)?$|^account (?:holder|customer)$"
    r"|^(?:(?:uber|auf|op|via|per|en|sur|em|su|in|unser|ons|notre|nuestra|nostro|nossa) ){0,2}(?:(?:kunden|firmen)konto|(?:monats|sammel|wochen|quartals)rechnung|(?:klant(?:en)?|maand)rekening|(?:maand|verzamel|week)factuur"
    r"|(?:compte|cuenta|conto|conta) (?:de |del |do )?(?:client|cliente)|(?:facture|releve|factura|fattura|fatura) (?:mensuelle|mensuel|mensual|mensile|differita|mensal|recapitulative|riepilogativa))$"
)
METHODS: tuple[tuple[PaymentMethod, Phrases], ...] = tuple(
    (method, Phrases(pattern))
    for method, pattern in (
        (
            PaymentMethod.MONEY_ORDER,
            r"\b(?:postal |bank )?money order\b|\bmandat (?:postal|cash)\b|\bpostanweisung\b|\bgiro postal\b|\bvaglia\b|\bpostwissel\b|\bvale postal\b|\bpostal order\b|^m\.? ?o\.?$|\bmandat postal\b|^mandat$",
        ),
        (
            PaymentMethod.CARD,
            r"\b(?:credit|debit|charge) ?card\b|\bvisa\b|\bmaster ?card\b|\bamex\b|\bamerican express\b|\bdiscover card\b|\bdiners\b|\bkreditkarte\b|\bkartenzahlung\b|\bcarta bancaria\b|\bbankkaart\b|\bcartao bancario\b|\bcarte (?:de credit|bancaire|bleue)\b|\btarjeta(?: de credito| de debito)?\b|\bcarta di credito\b|\bcreditcard\b|\bcartao(?: de credito)?\b|\bcard (?:on file|ending|number|no)\b|\bcharge (?:my|our|the) card\b|\bmy card\b|\bpurchasing card\b|\bp card\b|\b(?:by|with|per) card\b|^(?:card|karte|carte|carta|tarjeta|kaart|cartao)$",
        ),
        (
            PaymentMethod.CHECK,
            r"\b(?:bank |personal |company |certified |cashiers )?(?:check|cheque)s?(?! (?:one|only|below|box|with|that|if|whether|which|what|how|again|before|first|it|in|all|any|our|this|these|the|out|your|availability|stock|for (?!\d|the|this|that (?:amount|sum|total|much)|full|half|us|usd|gbp|my|our|your|payment))\b)\b|\b(?:verrechnungs|bank|bar|euro)?schecks?\b|\bcheque\b|\bassegno\b",
        ),
        (
            PaymentMethod.COD,
            r"\bc ?remb\b|^(?:(?:payment |pay )?on delivery|(?:zahlung )?bei (?:lieferung|empfang)|a la (?:livraison|reception)|(?:al recibir|contra reembolso|reembolso)|alla (?:consegna|ricezione)|na entrega|bij (?:levering|ontvangst))$|\bc\.?o\.?d\b(?!\.? ?(?:art|prod|cli|for|post|fisc|iva|barr|ean|no\b|nr\b))(?!(?<!c\.o\.d)\. ?(?:[a-z]{1,5} ?)?\d[\w.]{2})\.?|\bcash on delivery\b|\bnachnahme\b|\bcontre remboursement\b|\bcontra ?reembolso\b|\bcontrassegno\b|\b(?:onder |tegen |per )?rembours\b|\ba cobranca\b|\bcontra entrega\b(?! d[eoa]s? (?:cfdi|factura|fatura|documento|remision|guia))|\bpago a la entrega\b|\bpagamento alla consegna\b",
        ),
        (
            PaymentMethod.VOUCHER,
            r"\bgift (?:card|certificate|voucher)\b|\bvoucher\b|\bgutschein\b|\bcheque cadeau\b|\bbon d ?achat\b|\btarjeta regalo\b|\bbuono(?: (?:sconto|regalo|acquisto))?\b(?! d ?(?:i )?ordine)|\bcadeaubon\b|\bvale (?:de oferta|presente)\b|\bstore credit\b",
        ),
        (
            PaymentMethod.PREPAID,
            r"\b(?:virement|transfer|uberweisung|bonifico|overschrijving|overboeking|transferencia|paiement|reglement|payment|paid|zahlung|bezahlung|pago|pagamento|betaling)(?: (?:bancaire|bancario|bancaria|complet|integral))? (?:avant|before|vor|antes de|antes do|antes da|antes del|prima di|prima del|prima della|voor)(?: (?:the|la|l|der|die|de|el|o|a|your|votre))? ?(?:expedition|envoi|livraison|dispatch|despatch|shipping|shipment|delivery|versand|lieferung|envio|entrega|spedizione|consegna|invio|verzending|levering|expedicao)\b|\b(?:apres|after|on|upon|nach|tras|despues de|dopo|na|apos) (?:la |de |der |die |l )?(?:reception|receipt|erhalt|eingang|recepcion|ricezione|ontvangst|recepcao|recebimento) (?:du |of |des |der |del |della |de la |de |do |van de |van )?(?:the |your )?(?:paiement|payment|geldes|zahlung|pago|pagamento|betaling|reglement|versement)\b|\b(?:transfer(?:encia|encia bancaria)?|virement(?: bancaire)?|bonifico(?: bancario)?|(?:bank)?uberweisung|(?:bank)?overschrijving|overboeking|transferencia|payment|pay|paiement|pago|pagamento|zahlung|betaling|pix|boleto|deposito(?: bancario)?) (?:por adelantado|adelantad[ao]|anticipad[ao]|antecipad[ao]|adiantad[ao]|anticipato|in anticipo|en avance|d ?avance|a l ?avance|vooraf|vooruit|im voraus|vorab|in advance)\b|\b(?:virement|reglement|paiement|payment|zahlung|bezahlung|(?:bank)?uberweisung|pago|transferencia|pagamento|bonifico|betaling|overschrijving|overboeking)(?: (?:bancaire|bancaria|bancario))? (?:(?:a|avec|lors de) la commande|with (?:the |your |my |our )?order|(?:bei|mit)(?: der)? (?:bestellung|auftragserteilung)|con el pedido|al (?:hacer el |realizar el |efectuar el )?pedido|(?:all|con l) ?ordine|(?:bij|met) (?:de )?bestelling|(?:com|na|no ato da) (?:a )?encomenda)\b|\b(?:al )?overge(?:schreven|maakt)\b|\bgia (?:bonificato|pagato|versato)\b|\bdeja (?:regle|paye|vire)\b|\bbereits (?:bezahlt|uberwiesen)\b|\bya (?:pagado|transferido)\b|\bja (?:pago|transferido)\b|\bpre ?paiement\b|\b(?:bank)?overschrijving\b|\bpre ?paid\b|\btransfer(?:red)? (?:made )?(?:in advance|beforehand)\b|\bvorab uberwiesen\b|\bvirement (?:anticipe|effectue d avance)\b|\bbonifico preventivo\b|\bvooraf (?:overgemaakt|overmaken|betaald|betalen)\b|\b(?:transfer|bacs) in advance\b|\b(?:uberweisung|zahlung) vorab\b|\bvorabuberweisung\b|\bvirement (?:prealable|d ?avance)\b|\b(?:transferencia|transferencia bancaria) (?:previa|anticipada|adelantada|antecipada)\b|\bbonifico anticipato\b|\bvooruit (?:per|via) (?:bank|giro)\b|\b(?:vooraf|vooruit|vorab|im voraus|d ?avance|por adelantado|in anticipo|in advance) (?:op|naar|auf|an|sur|a|al|sul|su|na|to|into) (?:\w+ )?(?:rekening|konto|compte|cuenta|conto|conta|account)\b|\b(?:op|naar|auf|an|sur|en|a|al|sul|su|na|para|to|into) (?:\w+ ){0,2}?(?:rekening\w*|konto|compte|cuenta|conto|conta|account) (?:n\w* )?(?:iban )?[a-z]{2}\d{2} ?[a-z0-9]{4}|\b(?:direct|bank) deposit\b|\boverboeking vooraf\b|\bvooruitbetal\w*|\bbetaal(?:t|en|d)? vooruit\b|\b(?:pagamento|pago) ant[ei]cipad[oa]\b|\bpagamento anticipato\b|\bpa(?:yé|ye|iement) (?:a l ?)?avance\b|\bim voraus\b|\bpro ?forma(?:rechnung\w*)?\b|\bpaid by transfer\b|\bpaid in advance\b|\balready paid\b|\bpre ?pagamento\b|\bprepayment\b|\bpayment in advance\b|\bvorkasse\b|\bvoraus(?:kasse|rechnung|uberweisung)\b|\bfacture (?:proforma|anticipee)\b|\bvooruitfactuur\b|\bvorauszahlung\b|\bpaypal\b|\bpaiement d ?avance\b|\bpago (?:anticipado|por adelantado)\b|\bpagamento anticipato\b|\bvooruitbetaling\b|\bpaid by (?:bank|wire|transfer)\b|\b(?:wire|bank) transfer\b",
        ),
        (
            PaymentMethod.ACCOUNT,
            _ACCOUNTS + r"|"
            r"\bmandat administratif\b|\b(?:on|to) (?:our |my |the )?account\b|\b(?:on|(?:charged?|billed?|booked) (?:it |this |them )?to) (?:the|our|my|his|her) (?:(?:(?!bank|your|paypal)[a-z]+ ){1,3}s|firm|company|school|club|association|society|parish|office|business|house|trade|credit) account\b(?! (?:details|number|name|manager|is|was))|\b(?:debit|charge) my (?:club|customer|member) account\b|\bsur (?:mon|notre) compte\b|\bdebiter (?:de |sur )?mon compte (?:club|client)\b|\b(?:sul|al) (?:mio|nostro) conto\b|\bconto del club\b|\bna (?:minha )?conta\b|\ben (?:mi|nuestra) cuenta\b|\bauf (?:mein|unser) (?:kunden)?konto\b|\bop (?:mijn|onze) rekening\b|^(?:invoice|factuur|facture|factura|fattura|fatura)$|^(?:charge|account|en compte|in conto|a conto)$|^n ?\d{2,3}(?: days?)?$|\bcharge (?:it )?(?:to )?(?:our|my|the) \w+ account\b|^(?:later )?on (?:your|our|my) (?:bill|invoice)$|^when (?:billed|invoiced)$|^(?:please |kindly )?(?:bill|invoice) (?:to|the|our)\b|^(?:merci de |veuillez )?factur(?:e a|ez|er(?: a)?) (?:l|la|le|notre)\b|^(?:graag |gelieve )?factuur aan (?:de|het|onze)\b|^(?:bitte )?(?:der|die|den|unsere\w?) \w+ in rechnung stellen\b|^(?:por favor,? )?factur(?:en|ar|ad) (?:a la|al|a nuestr[oa])\b|^(?:si prega di |per favore,? )?fattura(?:re|te) (?:a(?:lla|l|llo|l'))|^(?:por favor,? )?fatur(?:em|ar) (?:a|ao|a nossa)\b|^factura (?:al|a la|a nuestro)\b|^a fattura$|^fattura al\w*\b|^factuur aan\b|^fatura (?:a|ao)\b|\baddebit\w+ in (?:nostro )?conto\b|\bdebitar (?:em|na) (?:nossa |a nossa )?conta\b|\bbill (?:us|me|our account|my account)\b|\binvoice (?:us|me)\b|\bcharge (?:it )?(?:to )?(?:our|my) account\b|\b(?:charge|debit)(?:[ .]+\w+){0,3}[ .]+account\b|\b(?:konto|rekening)(?:[ .]+\w+){0,3}[ .]+belasten\b|\bdebiter(?:[ .]+\w+){0,3}[ .]+compte\b|\bcargar(?:[ .]+\w+){0,3}[ .]+cuenta\b|\baddebit\w+(?:[ .]+\w+){0,3}[ .]+conto\b|\bdebitar(?:[ .]+\w+){0,3}[ .]+conta\b|\bopen account\b|\bnet ?\d{1,3}\b|\b\d{1,3} ?(?:days? )?net\b|\bpurchase order\b|\bauf rechnung\b|\brechnung\b|\bzahlbar\b|\bpayment term|\bsur facture\b|\bsur compte\b|\ba \d+ jours\b|\b(?:a|em) credito\b|\bcredito (?:a )?\d+|\bconta corrente\b|\bcuenta corriente\b|\bconto corrente\b|\bcompte courant\b|\bna (?:nossa )?conta\b|\ba prazo\b|\briba\b|\bri\.? ?ba\b\.?|\brimessa diretta\b|\blcr\b|\bd ?f ?f ?m\b|\bfin de mois\b|\bfine mese\b|\bvista fattura\b|\ba \d+ dias\b|\bcon factura\b|\bcontra (?:fatura|factura)\b|\b(?:com|por|mediante) fatura\b|\bgegen rechnung\b|\b(?:on|against|by) invoice\b|\bsend (?:me |us )?(?:an|the|your) invoice\b|\bbetaling op factuur\b|\bfacturez nous\b|\b(?:su|con) fattura\b|\ba cuenta\b|\ba (?:nuestra |mi )?cuenta\b|\bper rechnung\b|\bop rekening\b|\bop factuur\b|\ba \d+ giorni\b|\bdue on receipt\b|\b\d+ (?:days|tagen?|jours|j|jrs|dias|giorni|dagen|gg)\b|\b\d{1,3} ?(?:gg|dd|jrs|tg)\b|\b\d{1,3} ?d f ?f\b|\b(?:fourteen|thirty|sixty|ninety|vierzehn|dreissig|sechzig|quinze|trente|soixante|quince|treinta|sesenta|trenta|sessanta|novanta|veertien|dertig|zestig|trinta|sessenta) (?:days|tagen?|jours|dias|giorni|dagen)\b|\bricevimento (?:della )?fattura\b|\brececao da fatura\b|\brecep\w+ de (?:la )?factura\b|\breceipt of (?:the |your |an )?invoice\b|\b(?:erhalt|eingang) (?:der |ihrer )?rechnung\b|\brechnungs(?:erhalt|eingang)\b|\bontvangst (?:van )?(?:de |uw )?factuur\b|\b2% ?10\b|\bcredit transfer\b|\bop (?:de )?factuur\b|\breception de (?:la )?facture\b|\bfactura a \d+|\bfattura a \d+|\bfatura a \d+|\bcontra fatura\b|\bbetaling na ontvangst\b",
        ),
        (
            PaymentMethod.CASH,
            r"\bcash\b|^(?:al |au )?(?:contado|comptant)$|\bau comptant\b|\bal contado\b|\bbar(?:zahlung| bezahlt|geld)?\b(?!code)|\bespeces\b|\befectivo\b|\bcontanti\b|\bcontant\b|\bdinheiro\b|\bnumerario\b",
        ),
    )
)


@lru_cache(maxsize=8192)
def method_in(text: str) -> PaymentMethod | None:
    """The first way of paying that a phrase names, the most particular first; what it says of the freight is none."""
    folded = _TRANSFERS.sub("bank transfer", _plainly(without_freight(_MONEY.sub(" . ", _CODE_OF.sub(" ", text)))))
    folded = _EITHER.sub("check", folded)
    for method, pattern in METHODS:
        if found := pattern.search(folded):
            later = method is PaymentMethod.PREPAID and (_PAID_LATER.search(folded) or _AT_MONTHS_END.search(folded))
            collected = method is PaymentMethod.CHECK and _COLLECTED.search(folded[: found.start()])
            return PaymentMethod.ACCOUNT if later else PaymentMethod.COD if collected else method
    made = _MADE.search(" ".join(re.sub(r"[^\w. ]+", " ", fold(text)).split()))
    said = folded.split(". ")
    if made is None and any(_AT_MONTHS_END.search(one) and _WE_PAY.search(one) for one in said):
        return PaymentMethod.ACCOUNT
    return PaymentMethod.PREPAID if made else None


# whoever pays then pays for the month's deliveries, whatever by: "I pay by transfer at month end", "ich überweise zum Monatsende"
_AT_MONTHS_END = re.compile(
    r"\bmonth(?:s|'s| s)? ?end\b|\bend of (?:the |each |every )?months?\b|\bmonatsende\b|\bende (?:des|jede[ns]) monats\b|\bfin d[eu] (?:chaque )?mois\b|\bfin(?:es|al)? de(?:l| cada)? mes\b|\bfine (?:del )?mese\b|\beinde? (?:van )?de maand\b|\bmaandeinde\b"
    r"|\bfi(?:m|nal) d[oe] (?:cada )?mes\b"
)
_WE_PAY = re.compile(
    r"\b(?:(?:by|via|per|wire|bank) transfer|bacs|eft|pays?|paying|payment|payable|settled?"
    r"|uberweis\w*|zahl(?:en?|ung\w*)|bezahl\w*|virement|paie\w*|pay(?:er|ons|ez)|paiement|regl(?:e|er|ons|ement)|pag(?:o|as|an|ar|are|amos|amento|hiamo)|abonamos|transferencia|transferimos"
    r"|bonific\w+|betal\w*|betaal\w*|overboek\w*|overschrijving\w*)\b"
)


# a transfer that was made, or is told by its day: "Überweisung vom 20.11.", "virement effectué"; and none of so many days
_DAYS = r"\d{1,2}[ .]\d{1,2}(?:[ .]+\d{2,4})?(?![ .]*(?:\d|d|gg|dias?|days?|jours|tagen?|giorni|dagen)\b)"
_MONTHS = r"\d{1,2}\.?(?: de)? (?:jan|feb|fev|mar|apr|avr|abr|ma[igy]|mei|ju[ln]|juin|juil|giu|lug|aug|aou|ago|sep|set|o[ckt]t|out|nov|de[cz]|dic)\w*"
_MADE = re.compile(
    r"\b(?:virement|(?:bank)?uberweisung|bonifico|overboeking|overschrijving|transferencia|transfer)(?: (?:bancaire|bancari[oa]|sepa))? "
    rf"(?:(?:of|from|dated|vom|du|del|de|van|dd\.?) (?:{_DAYS}|{_MONTHS})|(?:was |has been |wurde |ist |est |a ete |esta |es |e |foi |is )?(?:bereits |deja |ya |gia |al |ja |already |heute |gestern )?"
    r"(?:made|sent|done|effectue|fait|emis|parti|effettuat[oa]|eseguit[oa]|fatt[oa]|inviat[oa]|getatigt|ausgefuhrt|raus|gemacht|unterwegs|efectuad[oa]|realizad[oa]|hech[oa]|enviad[oa]|feit[oa]|gedaan|uitgevoerd|verstuurd)\b)"
)


# one choice of a form, which says that the money comes with it: "check or money order enclosed", "cheque/postal order"
_EITHER = re.compile(r"\b(?:check|cheque)s? (?:or |and or )?(?:an? )?(?:(?:postal|bank) )?(?:money )?order\b")
# "Net 58.50" is a sum of money, and no number of days
_MONEY = re.compile(r"(?<![\w.,])\d[\d.,']{0,12}[.,]\d{1,2}(?![\d.,]?\d)(?! ?%)")
# a bank transfer as it is called in one country or another: "EFT" (South Africa, Australia), "e-transfer" (Canada)
_TRANSFERS = re.compile(
    r"\b(?:eft|electronic (?:funds? )?transfer|(?:interac )?e ?transfer|(?:internet|online) (?:banking|transfer|bank transfer))\b"
)
# a word for a code at the head of a column, as several languages shorten it, and no "COD": "Cod Disgrifiad", "Cód Artículo"
_CODE_OF = re.compile(r"\bC[oó]d\b(?=\.?\s+[^\W\d])")
# a cheque that whoever brings the goods takes: "C.O.D., driver collects check", "Nachnahme (Scheck)"
_COLLECTED = re.compile(
    r"(?<!\bno )(?<!\bnot )\b(?:c\.?o\.?d\.?|cash on delivery|nachnahme|contre remboursement|contra ?reembolso|contrassegno|rembours|a cobranca)(?! (?:or|oder|ou|of|o|number|no|nr)\b)(?:\W+\w+){0,6}\W*$"
)


def named_in_full(method: PaymentMethod, text: str) -> bool:
    """Whether a text names a way of paying by words so long that no other way becomes them by letters misread: "contra fatura", no "COD".
    A transfer is paid before or after the goods by what stands beside it."""
    if method is PaymentMethod.PREPAID:
        return False
    folded = _plainly(text)
    told = (
        found.group() for other, pattern in METHODS if other is method for found in pattern.pattern.finditer(folded)
    )
    return any(sum(c.isalpha() for c in words) >= LONG_ENOUGH for words in told)


LONG_ENOUGH = 7  # letters


# a transfer that follows the bill: "bank transfer 30 days after invoice", and not "14 days before delivery", "3 days ago"
_PAID_LATER = re.compile(
    r"\b(?:transfer|overschrijving)(?: (?:at|in|within|net|na|binnen|op|over|after))? \d{1,3} ?(?:days?|dagen|dd|d)\b(?! (?:ago|before|prior|in advance|geleden|voor|vooraf|(?:of|from|after|na) (?:the |your |our |de )?(?:order|bestelling|pro ?forma)))"
    r"|\b(?:net \d{1,3}|\d{1,3} ?(?:days?|dagen)(?: net(?:to)?)?)(?: (?:by|per|via|with))? (?:bank |wire )?(?:transfer|overschrijving)\b|\btransfer net \d{1,3}\b"
    r"|\b(?:transfer|overschrijving) (?:on|upon|after|against|na|bij|op) (?:receipt of |ontvangst (?:van )?)?(?:the |your |de |uw )?(?:invoice|factuur)\b"
)


def _plainly(text: str) -> str:
    """Folded, without signs but points and percents, and without a last "please"."""
    return _PLEASE.sub("", " ".join(re.sub(r"[^\w%. ]+", " ", fold(text)).split()))


_PLEASE = re.compile(
    r" (?:please|pls|bitte|svp|s il vous plait|por favor|per favore|per cortesia|aub|a\.u\.b\.?|alstublieft)\.?$"
)


@lru_cache(maxsize=8192)
def ways_in(text: str) -> int:
    """How many ways of paying are named."""
    folded = _plainly(text)
    return sum(bool(pattern.search(folded)) for _, pattern in METHODS)


def names_another(method: PaymentMethod, text: str) -> bool:
    """Whether a text names a way of paying that is not this one."""
    folded = _plainly(text)
    return any(other is not method and pattern.search(folded) for other, pattern in METHODS)


LONGEST = 8  # words of a choice

# The first that fits: "cash on delivery" is no cash, "postal cheque" no money order.
_WAYS: tuple[tuple[PaymentMethod, re.Pattern[str]], ...] = tuple(
    (method, re.compile(rf"\b(?:{pattern})\b"))
    for method, pattern in (
        (PaymentMethod.VOUCHER, r"vouchers?|gutscheine?|gift cards?|bons? d achat|tarjeta regalo|buon[oi]|cadeaubon(?:nen)?|vale"),
        (PaymentMethod.MONEY_ORDER, r"(?:money|postal) orders?|mandats?(?: postal)?|postanweisung|giro postal|vaglia|postwissel|vale postal"),
        (PaymentMethod.CARD, r"(?:\w*)karte|cards?|carte|carta (?:di credito|visa)|tarjeta|\w*kaart|cartao|visa|mastercard|amex"),
        (
            PaymentMethod.COD,
            (r"(?:on|upon|at|at the) delivery|to the (?:postman|driver|carrier)|nachnahme|(?:bei|an den) (?:lieferung|empfang|erhalt der ware|boten|fahrer|brieftrager|postboten)|a la livraison|(?:au|du) (?:facteur|livreur)|contre remboursement|remboursement|contra ?reembolso|reembolso|al (?:cartero|repartidor|recibir)|contrassegno|alla consegna|al (?:postino|corriere)"
            r"|rembours|bij (?:levering|aflevering|ontvangst)|aan de (?:postbode|bezorger|chauffeur)|a cobranca|na entrega|contra entrega(?! d[eoa]s? (?:cfdi|factura|fatura|documento|remision|guia))|ao carteiro|c ?o ?d"),
        ),
        (PaymentMethod.CHECK, r"checks?(?! one\b)|cheques?|\w*schecks?|assegn[oi]|talon"),
        (
            PaymentMethod.ACCOUNT,
            (r"accounts?|(?:\w*)kont[oi]|compte|cuenta|conto|rekening|conta|bill(?:ed)?|invoiced?|\w*rechnung|facture|factura|fattura|\w*factuur|fatura|later|spater|plus tard|mas tarde|piu tardi|mais tarde|days?|tagen?|jours?|dias|giorni|dagen|month(?:ly|s)?|monat(?:lich|e|en)?|mensuel(?:le)?|mensual|mensile|maandelijks|mensal|statement|releve|extracto|estratto"
            r"|credit|kredit|ziel|terme|plazo|fin de mois|fine mese|nothing now|(?:after|nach|apres|dopo|despues de|na|apos|once|una vez) (?:\w+ ){0,2}(?:receipt|erhalt|reception|ricezione|recibo|recibid[ao]|recepcion|ontvangst|recepcao)"),
        ),
        (
            PaymentMethod.PREPAID,
            r"transfer\w*|\w*uberweis\w*|virement|bonifico|overboek\w*|overschrijving|overgemaakt|giro|wire|bacs|sepa|bank|banque|banco|banca|(?:in|by|d|de|en|per|im) advance|advance payment|payment first|beforehand|vorab|vorher|voraus|\w*vorkasse|avance|anticip\w+|antecip\w+|anticipo|vooruit|vooraf|prepaid|paypal|pix",
        ),
        (
            PaymentMethod.CASH,
            r"cash|bar(?:zahlung)?|bargeld|geld|notes|bills|coins?|banknot\w+|scheine|especes|liquide|billets|comptant|efectivo|metalico|billetes|contado|contant[ei]|contant|baar|dinheiro|numerario|notas|pronto",
        ),
    )
)  # fmt: skip


@lru_cache(maxsize=4096)
def way_meant(caption: str) -> PaymentMethod | None:
    """The way of paying that a choice names; None where none of its words says one, or where they say both before and after."""
    words = bare(caption.replace("'", " ").replace("’", " ").replace("–", " "))
    if not words or len(words.split()) > LONGEST:
        return None
    found = [method for method, pattern in _WAYS if pattern.search(words)]
    if {PaymentMethod.ACCOUNT, PaymentMethod.PREPAID} <= {*found}:
        return None  # "bank account": sent before or after?
    return found[0] if found else None


_PAYING = re.compile(
    r"\b(?:pay\w*|paid|settl\w+|terms|remit\w*|(?:be|ein)?zahl\w*|bezahl\w*|begleich\w*|beglichen|beigelegt|anbei|paie\w*|paye\w*|paiement|regl\w+|acquitt\w+|pag\w+|abon[ao]r\w*|abono|liquid\w+|sald\w+|regol\w+|betal\w*|betaal\w*|voldoe\w*|voldaan|sending|sent herewith|enclos\w*)\b"
)


@lru_cache(maxsize=8192)
def speaks_of_paying(text: str) -> bool:
    """Whether a heading is about paying: "Settled by", "Vou pagar com", "So bezahlen Sie"."""
    words = bare(text)
    return len(words.split()) <= LONGEST and _PAYING.search(words) is not None
