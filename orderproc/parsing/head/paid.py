# ruff: noqa: E501
"""How a customer pays, where it follows from what he says of the money: it went out already, it is for whoever brings the goods, it lies in the
envelope, a card's last figures stand there. And what he says of ways of paying that is no answer: those that he refuses or had before, and
questions which of them it may be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orderproc.model.draft import PaymentMethod
from orderproc.parsing.head.announced import BEFORE_GOODS, INVOICED, NOT, NOW, announced, says_whom_to_bill
from orderproc.parsing.head.freight import without_freight
from orderproc.parsing.head.ways import method_in, ways_in
from orderproc.parsing.phrases import Phrases
from orderproc.parsing.text.sentences import sentences_of

# where one thing ends that is said and another begins
_CLAUSE = re.compile(
    r"(?i)(?<=[,;:()–—])\s+|(?=[(])|\s[-/]\s|\s(?=(?:as (?:i|we|my|our|the)|because|since|weil|denn|da (?:ich|wir)|car|parce qu|puisqu|porque|ya que|perché|poiché|omdat|want|pois|but|so|sondern|aber|daher|deshalb|mais|donc|pero|sino|así que|ma|quindi|perciò|maar|dus|mas|portanto|por isso)\s)"
)
_QUOTED = re.compile(r"[\"“„«][^\"“”„»\n]*[\"”“»]")
_OVER = r"(?:used to|formerly|no longer|cancel+ed|closed|expired|frozen|lost|stolen|taken [^,;]*\boff|früher|gesperrt|gekündigt|abgelaufen|geschlossen|périmée?|expirée?|résiliée?|fermée?|perdue?|antes pagábamos|caducad[ao]|cancelad[ao]|cerrad[ao]|scadut[ao]|bloccat[ao]|chius[ao]|vroeger|verlopen|geblokkeerd|opgezegd|caducad[ao]|expirad[ao]|fechad[ao])"
_REFUSED = re.compile(rf"(?i)\b(?:{NOT}|{_OVER})\b")
_UNTIL = re.compile(
    r"(?i)\b(?:until|till|before|unless|bis|bevor|erst|vor|avant|tant que|hasta|antes de|fino a|finché|prima|tot|voor(?:dat)?|até|antes de)\b"
)
# for money that comes back
_BACK = re.compile(
    r"(?i)\b(?:refunds?|reimburs\w+|erstatt\w+|rückzahlung\w*|rembours(?:er|ement|ements|ez)(?<!contre remboursement)|devoluci\w+|reembolsos|rimbors\w+|terugbetal\w+|restitui\w+|devolu[çc]\w+)\b"
)


def without_refused(text: str) -> str:
    """A text without what it says of ways of paying that are not those of this order: "not by card please", "we used to pay by cheque", "bank
    details for any refund"; nor what stands between quotation marks."""
    rows = (_sentences(row) for row in _QUOTED.sub(" ", text).split("\n"))
    return "\n".join(" ".join("".join(_kept(sentence)) for sentence in row) for row in rows)


def _sentences(text: str) -> Iterator[str]:
    for row in text.split("\n"):
        yield from sentences_of(row)


def _kept(sentence: str) -> Iterator[str]:
    last = 0
    for cut in (*(m.start() for m in _CLAUSE.finditer(sentence)), len(sentence)):
        clause = sentence[last:cut]
        last = cut
        refused = _REFUSED.search(clause) and (method_in(clause) or _CARD.search(clause)) and not _UNTIL.search(clause)
        if not (refused or (_BACK.search(clause) and not re.search(r"(?i)contra|contre|nachnahme|onder", clause))):
            yield clause


_LATER = Phrases(
    r"\b(?:will|shall|to be|(?:is|are|be|gets?|always|usually|normally) paid|(?:with)?in \d+|\d+ days|days|month|after|upon|once|when|wird|werden|würden?|soll|binnen|innerhalb|tagen?|nach|ser(?:a|ont) (?:viré|payé|réglé|versé)\w*|être|jours|sous|après|será|serán|días|tras|sarà|verrà|viene|essere|giorni|dopo|wordt|worden|zal|zullen|moet|dagen|na ontvangst|será|serão|dias|após|depois)\b"
)
# the money is out of his hands
_DONE = Phrases(
    r"\b(?:paid|wired|transferred|remitted|deposited)\b|\b(?:money|payment|transfer|amount|sum|funds) (?:[^,;:]{0,30} )?(?:sent|went|gone|made|done|out|on its way|left)\b|\b(?:transfer|payment) ?[-–:,]? (?:is )?(?:done|made|sent)\b",
    r"\b(?:überwiesen|bezahlt|angewiesen|beglichen|eingezahlt)\b|\b(?:überweisung|zahlung|geld) (?:[^\s,.;:]+ ){0,5}?(?:raus|erfolgt|getätigt|veranlasst|unterwegs|gemacht|ausgeführt)\b",
    r"\b(?:viré|payé|réglé|versé|acquitté)e?s?\b|\b(?:virement|paiement|règlement|versement) (?:[^\s,.;:]+ ){0,5}?(?:faite?|effectuée?|partie?|émise?|passée?|envoyée?|ordonnée?)\b|\b(?:fait|effectué|passé) (?:le|un|votre) (?:virement|versement)\b",
    r"\b(?:pagado|transferido|ingresado|depositado|abonado|pagué|transferí|ingresé|deposité)\b|\b(?:ingreso|transferencia|bizum|pago) (?:[^\s,.;:]+ ){0,5}?(?:hech[oa]|realizad[oa]|enviad[oa]|efectuad[oa]|ordenad[oa])\b|\b(?:hice|hicimos|hecho|he hecho|hemos hecho) (?:ya )?(?:el|la|un|una) (?:ingreso|transferencia|bizum|pago)\b",
    r"\b(?:pagato|bonificato|versato|saldato)\b|\b(?:bonifico|satispay|pagamento|versamento|postagiro) (?:[^\s,.;:]+ ){0,5}?(?:fatto|eseguito|effettuato|inviato|disposto|partito)\b|\bfatto (?:già )?(?:il|un) (?:bonifico|versamento|pagamento)\b",
    r"\b(?:betaald|overgemaakt|gestort|overgeschreven|voldaan)\b|\b(?:betaling|overboeking|overschrijving) (?:[^\s,.;:]+ ){0,5}?(?:gedaan|verricht|uitgevoerd|onderweg)\b",
    r"\b(?:paguei|pagámos|transferi|transferimos|transferido|depositei|depositado|liquidei|liquidámos|liquidado)\b|\b(?:transferência|pagamento|depósito) (?:[^\s,.;:]+ ){0,5}?(?:feit[ao]|efetuad[ao]|efectuad[ao]|realizad[ao]|enviad[ao])\b|\b(?:fiz|fizemos) (?:já )?(?:a|uma|o|um) (?:transferência|pagamento|depósito)\b|\bpago (?:por|via|com|pelo) (?:referência|mb ?way|multibanco)\b",
)
_NOT_YET = re.compile(
    rf"(?i)\b(?:{NOT}|yet|noch nicht|encore|todavía|ancora|nog|ainda|if|wenn|falls|si|se|als|before|vor|avant|antes|prima)\b"
)
_MONEY = r"(?:pay\w*|settl\w+|cash|money|collect\w*|zahl\w*|bezahl\w*|bar(?:zahlung|geld)?|geld|pai\w+|paye\w*|règl\w+|espèces|abon\w+|pag\w+|efectivo|metálico|sald\w+|contant\w*|liquid\w+|betal\w*|betaal\w*|reken\w*|pin(?:nen)?|dinheiro|numerário)"
_BRINGER = (
    r"(?:(?:the|your|our|with the|to the) )?(?:driver|carrier|courier|postman|postwoman|postie|mailman|delivery (?:man|driver|person|guy))|(?:bei[mn]|dem|den|vom|an den) (?:fahrer|boten|postboten|paketboten|zusteller|spediteur|kurier|briefträger)|(?:au|le|du|aux?) (?:livreur|facteur|chauffeur|transporteur|coursier)"
    r"|(?:al|el) (?:repartidor|cartero|transportista|conductor|mensajero|chófer)|(?:al|il) (?:corriere|postino|fattorino|trasportatore|autista)|(?:bij |aan )?de (?:bezorger|chauffeur|postbode|koerier)|(?:ao|o) (?:motorista|carteiro|estafeta|transportador|distribuidor|entregador)"
)
_BROUGHT = (
    r"on (?:delivery|arrival)|at the door|(?:your man )?on (?:the|my|our) doorstep|when (?:it|they|the (?:goods|parcel|order)) (?:arrives?|comes?)|bei (?:lieferung|anlieferung|übergabe|ankunft|zustellung)|an der (?:haus)?tür|à la livraison|à la (?:réception|remise) (?:du colis|des? (?:la )?marchandises?)"
    r"|a la entrega|al recibir(?:lo|la|los|las)?\b(?! (?:la |el |su |vuestra )?(?:pro-?forma|factura|confirmaci|presupuesto|aviso|datos))|en el momento de la entrega|alla consegna|al momento della consegna|aan de deur|bij (?:aflevering|bezorging|levering)|na entrega|no ac?to da entrega|à porta"
)
_TO_BRINGER = re.compile(
    rf"(?i)\b{_MONEY}\b(?=[^.;]{{0,60}}\b(?:{_BRINGER}|{_BROUGHT})\b)|\b(?:{_BRINGER}|{_BROUGHT})\b(?=[^.;]{{0,60}}\b{_MONEY}\b)"
)
_FREIGHT = re.compile(
    r"(?i)\b(?:freight|carriage|shipping costs?|postage|fracht\w*|porto|versandkosten|(?:frais de )?port|portes|gastos de envío|spese di spedizione|trasporto|vracht\w*|verzendkosten|frete)\b|\b\d+ ?(?:days?|tagen?|jours?|días|giorni|dagen|dias)\b"
)
_ENVELOPE = r"(?:envelopes?|letter|umschlag|kuvert|brief|enveloppe|pli|lettre|courrier|sobre|carta|busta|lettera|envelop|enveloppe|carta registada)"
_SUM = r"(?:[$€£]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£]|eur(?:os?)?\b|dollars?\b|pounds?\b|quid\b|usd\b|gbp\b)|(?:a |an? |due |deux |zwei |two )?(?:twenty|tenner|fiver|fifty|zwanziger|zehner|fünfziger))"
_BANKNOTE = r"(?:bills?|notes?|banknotes?|coins?|bargeld|(?:geld)?scheine?|münzen|billets?|billetes?|monedas|monete|banconot[ae]|briefjes?|biljetten?|notas?|moedas)"
_IN_IT = re.compile(
    rf"(?i)(?:{_SUM}|\b{_BANKNOTE}\b)[^.;]{{0,40}}\b(?:in|im|dans|en|nella|dentro|na|no|da)\b[^.;]{{0,20}}\b{_ENVELOPE}\b|\b{_ENVELOPE}\b[^.;]{{0,30}}(?:{_SUM}|\b{_BANKNOTE}\b)|\b(?:enclos\w+|attach\w+|beigelegt|lege|joins|adjunto|allego|bijgesloten|junto)\b[^.;]{{0,30}}\b{_BANKNOTE}\b"
)
_NOTES = re.compile(
    r"(?i)\b(?:tenners?|fivers?|twenties|fifties|(?:zehner|zwanziger|fünfziger|hunderter)(?:scheine?)?)\b|[$€£]\s?\d+ (?:notes?|bills?)\b|\b\d+[- ](?:pound|dollar|euro) (?:notes?|bills?)\b|\b\d+[- ]euro[- ](?:scheine?|biljet(?:ten)?)\b"
)
_WITH_IT = re.compile(
    rf"(?i)\b(?:enclos\w+|attach\w+|in with|lieg\w*|leg\w*|beigelegt|anbei|bijgesloten|joins|ci-joint\w*|adjunt\w+|alleg\w+|{_ENVELOPE})\b"
)
_LAID = re.compile(
    r"(?i)\bleg(?:e|en)\b[^.;]{0,40}\bbei\b|\blieg(?:t|en) bei\b|\b(?:i|we) enclose\b|\bje (?:vous )?joins\b|\badjunt(?:o|amos)\b|\balleg(?:o|hiamo)\b|\bsluit(?:en)?\b[^.;]{0,30}\bbij\b|\bjunt(?:o|amos)\b"
)
_LAST_FOUR = re.compile(
    r"(?:[*xX•#…]{2,}|\.{3})[ -]*\d{4}\b|(?i:\b(?:end(?:s|ing|et)?|last (?:four|4|digits)|letzte\w* (?:vier )?(?:ziffern|stellen)|termin\w+|finiss\w+|derniers? chiffres|acab\w+|termina\w*|últim\w+ (?:cuatro )?(?:cifras|dígitos)|finisc\w+|ultime (?:quattro )?cifre|laatste (?:vier )?cijfers|eindigt|últimos (?:quatro )?(?:dígitos|algarismos))\b\D{0,12}\d{4}\b)"
)
_CARD = re.compile(
    r"(?i)\b(?:\w*cards?|\w*karte|carte|tarjeta|carta|\w*kaart|cartão|cartao|visa\w*|master\w*|amex|american express|discover|diners|cartasi|nexi|postepay)\b|(?<=[ (])(?-i:Maestro|MAESTRO)\b"
)
_BRAND = re.compile(
    r"(?i)\b(?:visa(?:card)?|master ?card|amex|american express|discover card|diners(?: club)?|(?:mit|met|per|by|with|avec|con|com|via|par|karte|card|carte|tarjeta|carta|kaart|cartão)\W{1,2}(?-i:Maestro|MAESTRO)|(?-i:Maestro|MAESTRO)(?=[ -]?(?:card|karte|kaart)|\W{1,3}(?:\d{4}|[*x]{2}|ending|endet))|cartasi|postepay|credit ?cards?|(?:\w+)?kreditkarte|ec-karte|girocard|firmenkarte|carte (?:bleue|de crédit|bancaire)|tarjeta de (?:crédito|débito|empresa)|carta di credito|carta aziendale|cartão de (?:crédito|débito))\b"
)
_OF_CHECK = re.compile(
    r"(?i)(?:^|[\s(])(?:(?:chk|chq)\.? ?(?:#|no\.?|nr\.?)? ?|ck\.? ?(?:#|no\.?|nr\.?) ?|(?<!order )(?<!no )(?<!no\. )ck\.? (?=\d+\b[^.;]*(?:\d[.,]\d\d\b|[$€£]|\b(?:enclos|attach|mailed|payment|pay))))\d{2,}|\btal[óo]n(?: bancario)? (?:de|por|nº|n\.º|núm)\b"
)
_DEBITED = re.compile(
    r"(?i)\b(?:direct debit|sepa[- ]?(?:direct debit|lastschrift|mandat|firmenlastschrift|incasso)|lastschrift\w*|bankeinzug|einzugsermächtigung|abbuch\w+|prélèvement|domiciliación|recibo domiciliado|addebito diretto|sdd|rid|automatische incasso|incasso|débito direto|débito directo)\b"
)
_REST = re.compile(
    r"(?i)\b(?:rest|remainder|balance|restbetrag|restliche\w*|reste|solde|resto|restante|rimanente|overige|restant|remanescente)\b"
)
_VOUCHERS = re.compile(
    r"(?i)\b(?:verzilver\w*|einlösen|lösen|redeem\w*|utilis\w+|us(?:o|iamo|amos)|riscatt\w+|canje\w+)\b[^.;]{0,40}\b(?:buon[oi]|\w*gutschein\w*|\w*bon(?:nen)?|vouchers?|cheques?[- ]regalo|chèques?[- ]cadeaux?|vales?|cupón|certificate)\b|\b(?:buono (?:acquisto|regalo)|cheque[- ]?regalo|chèque[- ]?cadeau|cadeaubon|geschenkgutschein)\b"
)


def paid_by(text: str) -> tuple[PaymentMethod, str] | None:
    """The way of paying that follows from what is said of the money, and the sentence that says so; None where nothing does, or where two
    sentences say different ways."""
    found: dict[PaymentMethod, str] = {}
    for sentence in _sentences(_rows_joined(text)):
        said = re.split(r"[,;–—]\s+[^,;–—]*\?", sentence)[0]  # "I'll pay up front, what does it come to?"
        told = "?" not in said or announced(sentence, None) is not None
        method = _paid(said if "?" not in said else sentence) if told and not _BOXES.search(sentence) else None
        if method is not None:
            found.setdefault(method, sentence)
    billed = found.get(PaymentMethod.ACCOUNT, "")
    if billed and says_whom_to_bill(billed) and (len(found) > 1 or _says_another_way(text, billed)):
        del found[PaymentMethod.ACCOUNT]  # "Invoice to the office please. The money went out today."
    return next(iter(found.items())) if len(found) == 1 else None


def _says_another_way(text: str, billed: str) -> bool:
    """Whether any other sentence names a way of paying that is no bill."""
    ways = {method_in(sentence) for sentence in _sentences(_rows_joined(text)) if sentence != billed}
    return bool(ways - {None, PaymentMethod.ACCOUNT})


def is_of_money(sentence: str) -> bool:
    """Whether a sentence says how the order is paid: it orders nothing, whatever its words are like."""
    return _paid(sentence) is not None or method_in(sentence) in (PaymentMethod.CHECK, PaymentMethod.MONEY_ORDER)


def _rows_joined(text: str) -> str:
    """A card's rows as one: "Charge:" / "Discover ****-3155" / "exp 12/26"."""
    return re.sub(r":[^\S\n]*\n[^\S\n]*(?=\S)", ": ", text)


# a form's choices
_BOXES = re.compile(r"[☐☑☒]|\[[ xX]?\]|\([ xX]?\)")


def _paid(sentence: str) -> PaymentMethod | None:
    sentence = without_freight(sentence)
    named = method_in(sentence)
    if (told := announced(sentence, named)) is not None:
        return told
    if named in (None, PaymentMethod.PREPAID, PaymentMethod.ACCOUNT) and _bill_comes_first(sentence):
        return PaymentMethod.ACCOUNT
    if _REST.search(sentence) and named is PaymentMethod.ACCOUNT:
        return PaymentMethod.ACCOUNT
    if _TO_BRINGER.search(sentence) and not _FREIGHT.search(sentence):
        return PaymentMethod.COD
    if _VOUCHERS.search(sentence):
        return PaymentMethod.VOUCHER
    if _DEBITED.search(sentence) and not _BRAND.search(sentence):
        return PaymentMethod.ACCOUNT
    if _OF_CHECK.search(sentence):
        return PaymentMethod.CHECK
    if _CARD.search(sentence) and _LAST_FOUR.search(sentence):
        return PaymentMethod.CARD
    if _BRAND.search(sentence) and named in (PaymentMethod.CARD, None):
        return PaymentMethod.CARD
    if named in (PaymentMethod.CHECK, PaymentMethod.MONEY_ORDER) and re.search(_SUM, sentence, re.IGNORECASE):
        return named
    if named in (PaymentMethod.CHECK, PaymentMethod.MONEY_ORDER, PaymentMethod.CARD, PaymentMethod.VOUCHER):
        return None
    if _IN_IT.search(sentence) or (_NOTES.search(sentence) and _WITH_IT.search(sentence)):
        return PaymentMethod.CASH
    clauses = [c for c in re.split(r"(?<=[,;:)])\s+|(?=\()", _SUM_ROW.sub(" ", sentence)) if _DONE.search(c)]
    if any(not (INVOICED.search(c) or _LATER.search(_DATED.sub(" ", c)) or _NOT_YET.search(c)) for c in clauses):
        return PaymentMethod.CARD if _CARD.search(sentence) else PaymentMethod.PREPAID
    laid = _LAID.search(sentence) and re.search(_SUM, sentence, re.IGNORECASE)
    return PaymentMethod.CASH if laid and not (named or INVOICED.search(sentence)) else None


def _bill_comes_first(sentence: str) -> bool:
    """Whether a sentence asks for a bill that will be paid when it is there: "let us have your invoice, which will be paid by BACS"."""
    return _BILL_THEN.search(sentence) is not None and _FIRST.search(sentence) is None


_BILL_THEN = re.compile(
    r"(?i)(?<!pro)(?<!pro[- ])(?<!last )(?<!old )(?<!previous )(?<!outstanding )(?<!letzte )(?<!dernière )(?<!última )(?<!ultima )(?<!laatste )\b(?:invoice|bill|rechnung|facture|factura|fattura|factuur|fatura)\b(?! ?(?:no\b|nr|number|n[°º]|#|\d))[^.;!?]{0,60}"
    r"\b(?:(?:will|shall|to) be (?:paid|settled)|(?:we|i)(?:['’]ll| will| shall) (?:then )?(?:pay|settle)|wird [^.;!?]{0,40}\b(?:bezahlt|beglichen|überwiesen)|(?:werden|werde) (?:wir|ich) [^.;!?]{0,40}\b(?:bezahlen|begleichen|überweisen)|(?:sera|seront) (?:réglée?s?|payée?s?)|(?:r[ée]gl|pai|pay)er(?:ons|ai)"
    r"|será (?:pagada|abonada|paga|liquidada)|(?:pagar|abonar|liquidar)(?:emos|é|ei)|(?:sarà|verrà) (?:pagata|saldata)|(?:pagh|sald)er(?:emo|ò)|wordt [^.;!?]{0,30}\b(?:betaald|voldaan)|(?:zullen|zal) (?:wij|we|ik) [^.;!?]{0,30}\b(?:betalen|voldoen))\b"
)
# the money goes before the goods, or at once
_FIRST = re.compile(rf"(?i)\b(?:{BEFORE_GOODS}|{NOW})\b|\b(?:before|prior to|pro-?forma|if|wenn|falls|si|se|als)\b")


# a shop's name for its sum, whatever was paid: "Total payé HT 178,10 €"
_SUM_ROW = re.compile(
    r"(?i)\btot[ae]+[a-z]*\b[^.;\d]{0,12}\b(?:paid|payé|pagado|pagato|betaald|pago|bezahlt)\b[^.;\d]{0,12}(?:\d|$)"
)
_DATED = re.compile(r"(?i)\b(?:nach|after|après|tras|dopo|na|após)\b(?= (?:midday|lunch|mittag|midi))")
_WE_PAY = r"(?:pay\w*|zahl\w*|bezahl\w*|pay(?:er|ons|e)|régl\w+|pag\w+|abon\w+|betal\w*|betaal)"
_ASKED = re.compile(
    r"(?i)\b(?:do you (?:take|accept)\b[^?]{0,30}\b(?:cards?|che(?:que|ck)s?|cash|visa|paypal|payment)|is it (?:ok|okay|all ?right|possible|fine) (?:for us |if we )?(?:to )?pay|can (?:i|we) (?:still )?pay|may (?:i|we) pay|(?:how|where) (?:do|can|should|shall|would) (?:i|we|you)[^?]{0,25}\bpa(?:y|id)\b|which (?:do|would) you prefer|(?:nehmen|akzeptieren) sie|(?:können|dürfen|kann|darf|sollen|müssen) (?:wir|ich)[^?]{0,40}\b(?:zahlen|bezahlen|überweisen)\b|wie (?:sollen|können|möchten|dürfen)[^?]{0,30}zahlen"
    r"|(?:peut-on|on peut|pouvons-nous|puis-je|acceptez-vous|prenez-vous|comment)[^?]{0,40}\b(?:payer|régler|cartes?|chèques?|paiement)\b|(?:se puede|podemos|puedo|aceptan|admiten|cómo)[^?]{0,40}\b(?:pag\w+|tarjetas?|bizum|transferencia)\b"
    r"|(?:si può|possiamo|posso|accettate|come)[^?]{0,40}\b(?:pag\w+|carta|bonifico|contrassegno)\b|(?:kan (?:het|dat|ik)|kunnen (?:we|wij)|mag (?:het|ik)|mogen (?:we|wij)|moet (?:ik|het)|hoe)[^?]{0,40}\b(?:betalen|rekening|pinnen|ideal)\b|(?:pode-se|podemos|posso|aceitam|como)[^?]{0,40}\b(?:pag\w+|cartão|transferência|mb ?way)\b|what (?:payment methods|ways of paying|forms? of payment)|welche zahlungs\w+|quels? (?:moyens?|modes?) de paiement|qu[ée] formas? de pago|quali (?:metodi|modalità) di pagamento|welke betaal\w+|que (?:formas|meios) de pagamento)[^?]*\?(?!\s*:)"
)
_UNKNOWN = re.compile(
    rf"(?i)\b(?:no idea|don['’]?t know|not sure|unsure|tell me|let (?:me|us) know|weiß nicht|wissen nicht|unklar|sagen sie|ne sais pas|ne savons pas|dites-(?:moi|nous)|no sé|no sabemos|d[íi]gan\w*|non so|non sappiamo|dite(?:mi|ci)|weet niet|weten niet|laat (?:me|ons|het)|hoor (?:het|graag)|não sei|não sabemos|digam\w*)\b[^.?!]{{0,60}}\b(?:how|wie|comment|cómo|come|hoe|como)\b[^.?!]{{0,40}}\b{_WE_PAY}\b"
)


def asks_how_to_pay(text: str) -> str:
    """The sentence that asks which way of paying it may be, or says that it is not known; "" where none does."""
    for sentence in _sentences(text):
        either = sentence.endswith("?") and ways_in(sentence) > 1
        if either or _ASKED.search(sentence) or _UNKNOWN.search(sentence):
            return sentence
    return ""


def are_a_cards(text: str, end: int) -> bool:
    """Whether the four figures that end at a place of a text are the last of a card: "Visa ending 0000", "Mastercard xxxx 4471"."""
    before = text[max(end - _BEFORE_FIGURES, 0) : end]
    told = next((m for m in _LAST_FOUR.finditer(before) if m.end() == len(before)), None)
    return told is not None and _CARD.search(before, 0, told.start()) is not None


_BEFORE_FIGURES = 60  # characters


__all__ = ["are_a_cards", "asks_how_to_pay", "is_of_money", "paid_by", "without_refused"]
