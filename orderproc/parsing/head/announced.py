# ruff: noqa: E501
"""How a customer says that he will pay: he sends the money as soon as he knows the sum, puts a cheque in the post, gives the number of his
card on the telephone. What is done already, or lies in the envelope, is told in `paid`."""

from __future__ import annotations

import re

from orderproc.model.draft import PaymentMethod
from orderproc.parsing.party.partynames import Party, party_listed
from orderproc.parsing.phrases import Phrases

NOT = r"(?:not|no(?!\.| ?\d| (?:dia|ac?to|fim|prazo|cart|noss|voss|banco|valor|montante|mesm|domic|momento|pagamento))|never|without|[a-z]+n['’]t|dont|nicht|keine?[nmrs]?|nie|ohne|pas|plus(?! (?:the|a|an|any|my|our|your|shipping|postage|p&p|tax|vat|delivery|freight|carriage|[$£€0-9]))|aucune?|jamais|sans|nunca|ningun[ao]?|sin|tampoco|non(?! appena| solo)|mai|nessun[ao]?|senza|niet|geen|nooit|zonder|não|nao|nenhuma?|sem)"

INVOICED = re.compile(
    r"(?i)(?<!pro)(?<!pro-)(?<!pro )\b(?:invoices?|bills?|statements?|rechnung(?:en)?|factures?|facturas?|fattur[ae]|factuur|facturen|faturas?)\b(?! (?:paid|receipt))"
)

# money that is sent when its sum is known, or before the goods: "I'll do a bank transfer as soon as you send me the total"
_TRANSFERS = (
    r"(?:(?:bank |wire )?transfers?\b|wire (?:it|you|the (?:money|amount))|bacs\b|send (?:you )?the (?:money|amount)|transfer (?:it|the)\b|überweis\w*|vir(?:er|e|erai|erons|ement)\b|transf[ei]r\w*|ingres(?:o|aré|aremos|amos)\b|bonific\w*|overmak\w*|overboek\w*|overschrijving"
    r"|ma(?:ak|ken) (?:[^\W\d_]+ ){1,5}over\b)"
)
_SUM_KNOWN = (
    r"(?:as soon as|once|when|sobald|wenn|dès que|quand|une fois|en cuanto|cuando|appena|quando|zodra|wanneer|als|assim que|logo que)\b[^.;!?]{0,40}\b(?:total|amount|sum|how much|what (?:it|they|that) (?:comes?|costs?)|betrag|summe|gesamt\w*|montant|somme|importe|importo|totale|somma|bedrag|totaal|hoeveel|valor|montante)\b"
    r"|(?:let (?:me|us) know|(?:tell|send|give|e?mail|text) (?:me|us)|(?:sagen|nennen) sie|dites[- ](?:moi|nous)|d[íi]gan?(?:me|nos)|dite(?:mi|ci)|laat (?:me|mij|ons)|digam(?:-me|-nos)?)\b[^.;!?]{0,30}\b(?:total|amount|sum|betrag|summe|montant|importe|importo|totale|bedrag|totaal|valor)\b"
)
_BEFORE = r"(?:in advance|up ?front|beforehand|vorab|im voraus|vorher|d['’]avance|à l['’]avance|por (?:adelantado|anticipado)|de antemano|in anticipo|anticipatamente|vooraf|vooruit|op voorhand|van tevoren|alvast|adiantad\w+|antecipad\w+)\b"
_ANNOUNCED = re.compile(
    rf"(?i)\b{_TRANSFERS}[^.;!?]{{0,60}}\b(?:{_SUM_KNOWN}|{_BEFORE})|\b(?:{_SUM_KNOWN}|{_BEFORE})[^.;!?]{{0,40}}\b{_TRANSFERS}|\bma(?:ak|ken) (?:[^\W\d_]+ ){{1,4}}(?:vooraf|vooruit|op voorhand|van tevoren|alvast) over\b"
)
# money that is on its way at once: "I'll direct credit you today", "Das Geld überweise ich noch heute", "Os hago un Bizum ahora mismo"
_MOVES = (
    r"(?:direct[- ]?credit\w*|(?:bank|wire|e)[- ]?transfer\w*|(?:i|we)(?:['’](?:ll|ve|m|re)| will| have| am| are| can)? (?:transfer|wir)\w* (?:it|you|the (?:money|amount|payment|total))|zelle|venmo|pay ?id|osko|faster payments?|internet banking"
    r"|(?:send|sent|sending|put|putting|pay|paying|paid) (?:you )?(?:the|it|this)? ?(?:money|payment|amount|total)? ?(?:in|into|to) (?:your|the) (?:bank|account)|(?:send|sent|sending) (?:you )?the (?:money|payment|amount)"
    r"|überweise[n]?|überwiesen|twint|blik|(?:je|nous) (?:vous )?vir(?:e|ons|erai)|virement|bizum|transferencia|transfiero|transferimos|bonifico|satispay|(?:maak|maken) (?:[^\W\d_]+ ){0,5}over|tikkie|transferência|transfiro|mb ?way|pix)"
)
NOW = r"(?:today|tonight|this (?:morning|afternoon|evening)|(?:just|right) now|(?:right|straight) away|at once|tomorrow|heute|sofort|soeben|gerade eben|aujourd['’]hui|tout de suite|ce (?:soir|matin)|immédiatement|hoy|ahora|oggi|subito|stasera|vandaag|vanavond|meteen|hoje|agora)"
_AT_ONCE = re.compile(
    rf"(?i)\b{_MOVES}\b[^.;!?]{{0,60}}\b{NOW}\b|\b{NOW}\b[^.;!?]{{0,60}}\b{_MOVES}\b|\bma(?:ak|ken)\b[^.;!?]{{0,30}}\b{NOW}\b[^.;!?]{{0,20}}\bover\b"
)
_MAY_I = re.compile(
    r"(?i)^\W*(?:can|may|could|shall|should|would|do|kann|darf|soll|können|dürfen|puis|peut|pouvons|faut|puedo|podemos|debo|posso|possiamo|devo|mag|kan|moet|mogen|kunnen|podemos)\b"
)


def _announces(sentence: str) -> bool:
    """Whether a sentence says that the money is sent when its sum is known, before the goods, or at once."""
    said = _ANNOUNCED.search(sentence) or _AT_ONCE.search(sentence)
    if said is None or _MAY_I.match(sentence) or INVOICED.search(sentence):
        return False
    return re.search(rf"(?i)\b{NOT}\b", sentence[: said.end()]) is None


# money that goes ahead of the goods: "ik maak het bedrag vooraf over", "ich überweise, sobald ich die Summe weiß", "I'll wire it once you
# tell me the total"
_SENDS_MONEY = r"(?:(?:i|we)(?:['’]ll| will| shall| can)? (?:then )?(?:pay|wire|transfer|send (?:you )?(?:the|it|this) ?(?:money|payment|amount)?)|überweisen?|(?:be)?zahlen?|zahle|vir(?:e|ons|erai|erons)|pa(?:y|i)(?:e|ons|erai|erons)|règle(?:rai|rons)?|vers(?:e|ons|erai|erons)|fer(?:ai|ons) (?:un |le )?(?:virement|règlement)|pag(?:o|aré|amos|aremos|herò|heremo|hiamo|arei)|har(?:é|emos) (?:la |una )?transferencia|transf(?:iero|erimos|eriré|iro|erirei)|ingres(?:o|aré|amos)|vers(?:o|erò|iamo)|bonific(?:o|herò)|far(?:ò|emo) (?:il |un )?bonifico|betaal|betalen|(?:maak|maken|schrijf|schrijven)\b[^.;?]{0,30}\bover|stort(?:en)?|fa(?:ço|rei|remos) (?:a |uma )?transferência|transfir(?:o|amos)|deposit(?:o|arei))"
BEFORE_GOODS = r"(?:in advance|up ?front|beforehand|before you (?:ship|send|dispatch)|vorab|vorher|im voraus|vor (?:dem )?(?:versand|lieferung)|d['’]avance|à l['’]avance|avant (?:l['’])?(?:envoi|expédition|la livraison)|por (?:adelantado|anticipado)|antes del? env[ií]o|de antemano|in anticipo|anticipatamente|prima della (?:spedizione|consegna)|vooraf|vooruit|op voorhand|van tevoren|voor (?:de )?verzending|antecipad(?:o|amente)|antes do envio|adiantad[oa])"
_ONCE_TOLD = r"(?:as soon as|once|when) (?:i|we|you)\b[^.;]{0,25}\b(?:know|hear|have|tell|let|send|give|get)\b|(?:sobald|wenn) (?:ich|wir|sie|ihr|du|mir|uns)\b[^.;]{0,60}\b(?:weiß|wissen|habe|haben|kenne|kennen|nenn\w*|mitteil\w*|schick\w*|bekomme\w*|sag\w*)\b|dès (?:que|réception)\b|(?:en cuanto|cuando|tan pronto como)\b[^.;]{0,25}\b(?:sepa|digan?|tenga|manden?|env[ií]en?|pasen?)\w*|(?:non )?appena\b[^.;]{0,25}\b(?:so|mand\w*|sapr\w*|avr\w*|dite|invi\w*|comunic\w*|ricev\w*)\b|zodra (?:ik|wij|we|u|jullie|je)\b|(?:assim que|logo que|quando)\b[^.;]{0,25}\b(?:souber|soubermos|tiver|disser\w*|enviar\w*|mandar\w*|indicar\w*)\b"
_AHEAD = Phrases(
    rf"\b{_SENDS_MONEY}\b[^.?!]{{0,60}}\b{BEFORE_GOODS}\b|\b{BEFORE_GOODS}\b[^.?!]{{0,40}}\b{_SENDS_MONEY}\b|\b(?:maak|maken|schrijf|schrijven)\b[^.;?]{{0,30}}\b{BEFORE_GOODS} over\b",
    rf"\b{_SENDS_MONEY}\b[^.?!]{{0,60}}\b(?:{_ONCE_TOLD})|\b(?:{_ONCE_TOLD})[^.?!]{{0,60}}\b{_SENDS_MONEY}\b",
)
# of the goods, of a bill that follows them, or of nothing yet
_NOT_AHEAD = re.compile(
    rf"(?i)\b(?:{NOT}|half|hälfte|anzahlung|moitié|acompte|mitad|señal|metà|acconto|helft|aanbetaling|metade|sinal|deposit of|goods|ware|marchandise|mercanc[ií]a|merce|goederen|mercadoria|angekommen|arrived?|(?:if|when(?:ever)?) (?:i|we) pay|wenn (?:ich|wir)\b[^.;]{{0,20}}zahl\w*|si (?:je|nous) pa\w+|s[ie] pag\w+|als (?:ik|we|wij)\b[^.;]{{0,20}}betal\w*|erhalten habe|received the)\b|(?<!pro )(?<!pro-)(?<!pro)\b(?:invoice|bill|rechnung|facture|factura|fattura|factuur|fatura)\b"
)

_CARD = r"(?:(?:credit |debit |bank )?cards?|visa|master ?card|amex|american express|(?:kredit|bank|ec-?)?karten?|carte(?: bancaire| bleue)?|tarjeta|carta(?: di credito)?|(?:credit ?|bank)?kaart|cart[ãa]o)"
_NUMBER = r"(?:numbers?|no\.|details?|nummern?|daten|num[ée]ros?|coordonn[ée]es|n[úu]meros?|datos|numero|dati|nummers?|gegevens|dados)"
_CALLS = r"(?:ring|rings?|call|calls|phone|telephone|ruf\w*|anruf\w*|ang(?:e|erufen)\w*|telefon\w*|appel\w*|t[ée]l[ée]phon\w*|llam\w*|chiam\w*|bel|bellen|ligo|ligar\w*|ligue\w*)"
# "Could you ring me for the card number?", "Je vous donnerai mon numéro de carte par téléphone", "Vi telefono per i dati della carta"
_CARD_TOLD = re.compile(
    rf"(?i)\b{_CARD}[- ]?{_NUMBER}\b|\b{_NUMBER}\b(?: (?:of|der|meiner|de|du|de la|de mi|de ma|della|della mia|del|van|van mijn|do|do meu)){{0,3}} {_CARD}\b|\b\w*(?:karten|kaart|card)(?:nummer|daten|gegevens)\b"
    rf"|\b{_CALLS}\b[^.;]{{0,50}}\b{_CARD}\b|\b{_CARD}\b[^.;]{{0,50}}\b{_CALLS}\b"
)
# "I will drop a check in the mail as soon as you tell me the postage"
_CHECK_SENT = re.compile(
    r"(?i)\b(?:drop|put|pop|get|stick|mail|post|send)(?:ping|ting|ing)? (?:you )?(?:a|the|my|our) che(?:ck|que)\b|\bche(?:ck|que)\b[^.;?]{0,60}\b(?:in the (?:mail|post)|(?:goes|going|go) out|is on (?:its|the) way|will (?:follow|come)|to follow|in (?:today|tomorrow)['’]s (?:mail|post))\b"
)
# "De factuur mag naar de school", "Invoice to the parish office, please", "Rechnung bitte an die Praxis"
_BILLED_TO = re.compile(
    r"(?i)^\W*(?:(?:please|bitte|graag) )?(?:send )?(?:(?:the|die|la|de|a|il) )?(?:invoice|bill|rechnung|facture|factuur|factura|fattura|fatura)\b(?:(?: (?:can|may|should|please|goes?|be sent|come|bitte|kann|geht|soll|est|à|mag|kan|gaat|graag|puede|va|per favore|pode))*) (?:to|an|à|au|naar|aan|a|al|alla|à la|para)\b (?!(?:follow|come|accounts?@|\S+@))"
)
_GIFT = re.compile(
    r"(?i)\b(?:gift|birthday|greetings?|christmas|geschenk\w*|geburtstags\w*|visiten\w*|post|land|loyalty|kunden|cadeau|regalo)[- ]?(?:cards?|karten?|kaart|voucher)\b|\bcarte? (?:de visite|cadeau|geographique)\b"
)


def announced(sentence: str, named: PaymentMethod | None) -> PaymentMethod | None:
    """How a sentence says that it will be paid; None where it says nothing, or asks whether one may. `named`: the way of paying that its
    words name by themselves."""
    if named in (None, PaymentMethod.PREPAID):
        if _announces(sentence) or (
            _AHEAD.search(sentence) and not _NOT_AHEAD.search(sentence) and "?" not in sentence
        ):
            return PaymentMethod.PREPAID
        if _CHECK_SENT.search(sentence) and not _denies(sentence) and "?" not in sentence:
            return PaymentMethod.CHECK
    if named in (None, PaymentMethod.ACCOUNT) and _BILLED_TO.search(sentence) and not _denies(sentence):
        return PaymentMethod.ACCOUNT
    told = _CARD_TOLD.search(sentence) if named in (None, PaymentMethod.CARD) else None
    if told is not None and not (
        _GIFT.search(sentence) or _denies(sentence[: told.end()]) or _MAY_PAY.search(sentence)
    ):
        return PaymentMethod.CARD
    return None


def says_whom_to_bill(phrase: str) -> bool:
    """Whether words only say where the bill goes, as a heading or a sentence: "Bill to", "Facture à:", "Invoice to the same address"."""
    return party_listed(phrase.partition(":")[0].strip(" *_")) is Party.BILL_TO or _BILLED_TO.search(phrase) is not None


_MAY_PAY = re.compile(
    r"(?i)\b(?:do you (?:take|accept)|can (?:i|we) pay|may (?:i|we) pay|nehmen sie|akzeptieren sie|kann (?:ich|man)|acceptez-vous|prenez-vous|puis-je (?:payer|régler)|peut-on|aceptan|admiten|puedo pagar|accettate|posso pagare|si può|accepteert u|neemt u|kan ik|mag ik|aceitam|posso pagar)\b"
)


def _denies(text: str) -> bool:
    return re.search(rf"(?i)\b{NOT}\b", text) is not None


__all__ = ["BEFORE_GOODS", "INVOICED", "NOT", "NOW", "announced", "says_whom_to_bill"]
