# ruff: noqa: E501
"""How somebody says in a sentence of his own that he pays: a verb of paying and what he pays with ("I'm putting two twenties in the letter",
"Belasten Sie unsere Firmen-Mastercard", "Je paierai le facteur"). Where `ways` knows the phrase itself, that comes first."""

from __future__ import annotations

import re

from orderproc.model.draft import Field, PaymentMethod
from orderproc.parsing.head.ways import ways_in
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.words import fold

# what is done with money for this order
_PAYS = re.compile(
    r"\b(?:pay(?:s|ing|ment|able)?|paid|settl\w+|debit\w*|charg(?:e|ing)|wired?|transfer(?:red)?|bill|invoice|deduct\w*|redeem\w*|use|collect"
    r"|zahl\w*|bezahl\w*|beglei?ch\w*|abbuch\w*|einzieh\w*|belast\w*|uberweis\w*|uberwiesen|verrechn\w*|einlos\w*|nehmen sie|buchen|stellen|zahlung\w*"
    r"|paye?\w*|pai\w+|regl\w+|debit\w+|prelev\w+|vir(?:e|er|ee?s?|ement)|factur\w+|dedui\w+|utilis\w+|prepaiement"
    r"|pag\w+|abon\w+|carg\w+|cobr\w+|transf\w+|factur\w+|descont\w+|descuent\w+|us[oae]\b|prepago"
    r"|pag\w+|sald\w+|addebit\w+|bonific\w+|scal\w+|usate|vers\w+"
    r"|betal\w*|betaa?l\w*|reken\w*|afreken\w*|voldoe\w*|schrijf|afschrijv\w*|belast\w*|overgemaakt|overmak\w*|ma(?:ak|ken) (?:ik|we|wij)|zet\b|gebruik|incasso|haal\b|facturatie"
    r"|pag\w+|liquid\w+|debit\w+|cobr\w+|transf\w+|factur\w+|fatur\w+|descont\w+|us[oae]\w*)\b"
)
# what is done with money, and with a card of greetings too
_PUTS = re.compile(
    r"\b(?:put(?:ting)?|enclos\w+|slip\w*|send\w*|leg\w*|liegt|steck\w*|schick\w*|geht|gliss\w+|mett\w+|joign\w+|joins|parti\w*|met[oae]n?|puse|apunt\w+|adjunt\w+|env[ií]\w+|mand\w+|allego|port[oa]|fatto|stuur|stop|heb|junto|ponh\w+|fiz|segue|metto|acerto|passar)\b"
)
_PUT = frozenset(
    {PaymentMethod.CASH, PaymentMethod.CHECK, PaymentMethod.MONEY_ORDER, PaymentMethod.ACCOUNT, PaymentMethod.COD}
)
# with what, the most particular first
_WITH: tuple[tuple[PaymentMethod, re.Pattern[str]], ...] = tuple(
    (method, re.compile(rf"\b(?:{words})\b"))
    for method, words in (
        (
            PaymentMethod.VOUCHER,
            r"gift (?:cards?|certificates?|vouchers?|tokens?)|vouchers?|store credit|\w*gutscheine?s?|(?:bons?|cheques?|cartes?|avoirs?)[ -](?:d )?(?:cadeaux?|achat)|(?:vale|tarjeta|cheque|cupon) (?:de )?regalo|buon[oi](?: regalo)?|(?:cadeau|tegoed|waarde)(?:bon|kaart)\w*|(?:vale|cheque|cartao)[ -](?:de )?(?:oferta|presente|prenda)",
        ),
        (
            PaymentMethod.MONEY_ORDER,
            r"(?:money|postal) orders?|postanweisung|zahlungsanweisung|mandats? (?:postal|postaux|cash)|mandat(?! administratif| sepa| de prelevement)|giro(?: postal)?|vaglia|postwissel|vales? (?:de correio|postal|de correios)",
        ),
        (
            PaymentMethod.COD,
            r"(?:the )?(?:post|mail)(?:man|woman|person)|delivery (?:man|driver|boy)|(?:the )?(?:driver|courier|carrier)|at the door|postbot\w+|brieftrager\w*|(?:dem|den|beim) (?:fahrer|paketboten|boten)|an der (?:haus)?tur|facteur|livreur|cartero|repartidor|transportista|contrareembolso|postino|corriere|contrassegno|postbode|bezorger|rembours\w*|aan de deur|carteiro|estafeta|distribuidor",
        ),
        (
            PaymentMethod.CARD,
            r"(?:credit|debit|company|corporate|business|purchasing|bank)? ?cards?|visa|master ?card|amex|american express|\w*kreditkarte\w*|(?:firmen|bank|ec|giro)?karten?(?:zahlung|daten|nummer)?|\w*mastercard|carte(?: bleue| bancaire| de credit)?|cb|tarjetas?(?: de credito)?|carta(?: di credito)?|bancomat|\w*creditcard\w*|(?:bank|betaal)?kaart|cartao(?: de credito)?|multibanco",
        ),
        (PaymentMethod.CHECK, r"checks?|cheques?|\w*schecks?|assegn[oi]|talon|\w+cheque"),
        (
            PaymentMethod.PREPAID,
            (
                r"(?:transfer\w*|virement|bonifico|uberweis\w*|transferencia|overboek\w*|overschrijving) (?:\w+ ){0,2}(?:before|vor|avant|antes d[eo]l?|prima d(?:ella|i)|voor(?: de)?) (?:dem |der |you |l ?|la )?(?:ship\w*|dispatch|versand|lieferung|envoi|expedition|livraison|envio|entrega|spedizione|consegna|verzending|levering)|(?:wired|transferred|paid) (?:\w+ ){0,4}(?:before|already|today|yesterday|this morning|last night|up front|in advance)|(?:already|have|has been) (?:been )?(?:wired|transferred|paid)|in advance|up front|pro ?forma|upfront"
                r"|vorab|im voraus|vorher|vorausuberweisung|bereits uberwiesen|schon uberwiesen|(?:geld|betrag) (?:\w+ ){0,4}uberwiesen|d ?avance|deja (?:vire|regle|paye)\w*|a ete vire|deja ete (?:vire|regle)\w*|prepaiement|por adelantado|ya (?:esta )?(?:transferid|pagad)\w+|prepago|bizum|anticipat\w+|gia (?:stat[ao] )?(?:fatto il bonifico|bonificat\w+|pagat\w+|versat\w+)|gia fatto|vooraf|alvast|al betaald|ideal|adiantad\w+|ja (?:foi |fiz )?(?:o )?(?:transferid|pag|pix)\w*|mb ?way|paypal"
            ),
        ),
        (
            PaymentMethod.ACCOUNT,
            (
                r"(?:after|on|upon|within|days? (?:from|of)|against) (?:\w+ ){0,4}(?:invoice|bill|receipt)|(?:send|put|include) (?:\w+ ){0,3}(?:bill|invoice)|(?:our|my|the) account|direct debit|month ?end|end of (?:the )?month|(?:bill|invoice) (?:us|me)"
                r"|(?:nach|bei|gegen|auf) (?:\w+ ){0,2}rechnung\w*|in rechnung|rechnung (?:\w+ ){0,3}mit|lastschrift|kundenkonto|(?:unser|mein) konto|innerhalb (?:von )?\d+|apres (?:\w+ ){0,3}factur\w+|a reception|(?:notre|mon) compte(?: client)?|facturez|joignez la facture|prelevement|sous quinzaine|fin de mois|tras (?:\w+ ){0,2}factura\w*|recepcion de (?:la )?factura|recibida la factura|en (?:nuestra |mi )?cuenta|facturennos|factura en|recibo domiciliado"
                r"|dietro fattura|ricevuta bancaria|ri ?ba|in conto|mandate la fattura|dopo (?:\w+ ){0,3}fattura|fattura elettronica|(?:met|na|tegen) (?:\w+ ){0,3}factu\w+|klantenrekening|op de lat|achteraf|automatische incasso|eind van de maand|stuur de factuur|apos (?:\w+ ){0,3}fatura|contra fatura|(?:nossa|minha) conta(?: corrente)?|faturem|mandem a fatura|debito direto|envi\w+ a fatura"
            ),
        ),
        (
            PaymentMethod.CASH,
            r"cash|notes|(?:twen|for|fif)(?:ties|ty|ties)|bar(?:geld|zahlung)?|geld(?:schein\w*)? (?:liegt|im)|(?:zehner|zwanziger|funfziger|hunderter|schein\w*)|especes|liquide|billets?|metalico|efectivo|billetes?|contanti|banconot[ae]|contante?|briefjes|bankbiljet\w*|dinheiro|numerario|notas",
        ),
    )
)
# "put it on the Visa you have", "passez-le sur ma carte": money goes on a card, and a card goes into an envelope
_ON_A_CARD = re.compile(
    r"\b(?:put|stick|run|pop|set(?:zen)?|mett\w+|pass\w+|pon(?:ga\w*|ed\w*|lo)?|zet\w*|ponh\w+|poe)\b(?: \w+){0,5} (?:on|onto|through|auf|sur|en|su|sulla|alla|op|no|na)"
    r" (?:\w+ ){0,3}(?:cards?|visa|master ?card|amex|american express|\w*karte|carte|tarjeta|carta|\w*kaart|cartao)\b"
)
# of another order, a question, a thing that is bought, hearsay
_NOT_THIS = re.compile(
    r"\?|\b(?:last|previous|earlier|old|former) (?:order|time|year|month|one)\b|\b(?:in|from|since) (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:return|give back|send back)\b|\bexpired\b|\b(?:raffle|says?|is it true|extra)\b"
    r"|\b(?:letzte\w*|vorige\w*|fruhere\w*) (?:bestellung|mal|jahr|lieferung|rechnung)\b|\b(?:vom|im|seit) (?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)\b|\bversehentlich\b|\b(?:meint|sagt|stimmt es|abgelaufen)\b|\bzuruck\w*\b"
    r"|\b(?:derniere?|precedente?|ancienne?) (?:commande|fois|annee|facture)\b|\bpar erreur\b|\brenvoy\w+|\b(?:dit que|est ce vrai)\b|\b(?:ultim[oa]|anterior|pasad[oa]) (?:pedido|vez|ano|factura)\b|\b(?:pedido|vez) (?:pasad[oa]|anterior)\b|\bpor error\b|\bdevuelv\w+|\bdice que\b"
    r"|\b(?:volta scorsa|ordine precedente|ultim[oa] (?:ordine|volta|fattura))\b|\bper errore\b|\b(?:rimand|restitu)\w+|\b(?:vorige|laatste) (?:bestelling|keer|order|factuur)\b|\bper ongeluk\b|\bvolgens\b|\bniemand\b|\bnessuno\b|\bnobody\b|\b(?:ultima|anterior) (?:encomenda|vez|fatura)\b|\bpor engano\b"
)
_SENTENCE = re.compile(r"(?:[^.!?\n]|[.](?!\s|$))+[.!?]?")
CHOICES = 3  # ways of paying in one row: a form asks which
LONGEST = 30  # words of a sentence that says it


def of_another(sentence: str) -> bool:
    """Whether a sentence speaks of money, and not of how this order is paid: of an earlier one, or in a question."""
    plain = _plain(sentence)
    acts = acts_of(sentence[:1000]) if "?" in plain else None
    if acts is not None and acts.request and not (acts.question or acts.price):
        plain = plain.replace("?", "")  # "Can you send 6 of these on our account?"
    return _NOT_THIS.search(plain) is not None


def spoken(text: str) -> Field[PaymentMethod]:
    """What all sentences agree on; nothing where two say different ways."""
    found: dict[PaymentMethod, str] = {}
    for match in _SENTENCE.finditer(text):
        sentence = match.group().strip()
        plain = _plain(sentence)
        pays = _PAYS.search(plain) is not None
        if (
            len(plain.split()) > LONGEST
            or not (pays or _PUTS.search(plain) or _ON_A_CARD.search(plain))
            or _NOT_THIS.search(plain)
        ):
            continue
        ways = [method for method, words in _WITH if words.search(plain)]
        named = ways[0] if 0 < len(ways) < CHOICES and ways_in(sentence) < CHOICES else None
        on_card = named is PaymentMethod.CARD and _ON_A_CARD.search(plain) is not None
        if named is not None and (pays or on_card or named in _PUT):
            found.setdefault(named, sentence)
    if len(found) != 1:
        return Field()
    method, sentence = next(iter(found.items()))
    return Field(value=method, raw=sentence[:120], source="in the text", confidence=0.95)


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w%?. ]+", " ", fold(text)).split())


__all__ = ["of_another", "spoken"]
