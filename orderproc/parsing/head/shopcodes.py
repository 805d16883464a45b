# ruff: noqa: E501
"""Ways of paying as the software of shops writes them: "checkmo", "Shopify Payments", "ppcp". What a provider collected is paid."""

from __future__ import annotations

import re

from orderproc.model.draft import Field, PaymentMethod
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.words import fold

_CODES = {
    code: method
    for method, codes in {
        PaymentMethod.CHECK: "checkmo cheque check",
        PaymentMethod.COD: "cod cashondelivery",
        PaymentMethod.ACCOUNT: "purchaseorder invoice account onaccount netterms facture factura fattura factuur fatura rechnung",
        PaymentMethod.CARD: "creditcard cc card stripe shopifypayments woocommercepayments braintree squareup squarepayments authorizenet worldpay sagepay opayo "
        "redsys adyen etsypayments cardpayment wixpayments",
        PaymentMethod.PREPAID: "bacs paypal paypalexpress paypalexpresscheckout ppcp ppcpgateway prepaid mollie ideal bancontact sofort giropay klarna klarnapayments "
        "multibanco mbway bizum satispay twint amazonpay applepay googlepay shoppay alreadypaid",
        PaymentMethod.MONEY_ORDER: "moneyorder",
        PaymentMethod.CASH: "cash",
        PaymentMethod.VOUCHER: "voucher giftcard",
    }.items()
    for code in codes.split()
}


def method_of(written: str) -> PaymentMethod | None:
    """A method by its code in a shop's software, or in words."""
    return by_code(written) or method_in(re.sub(r"[_-]+", " ", written))


def by_code(written: str) -> PaymentMethod | None:
    return _CODES.get(re.sub(r"[\W_]+", "", written.lower()))


def collected(text: str) -> Field[PaymentMethod]:
    """What a program says was paid already, by whatever it names: "Paid via Bazaar Payments", "Zahlungsstatus: bezahlt". Nothing where it
    names a way that is known, or says that it is not paid."""
    for line in text.split("\n"):
        plain = fold(line)
        said = _PAID.search(plain)
        if said is not None and not _UNPAID.search(plain) and not method_in(plain[said.start() :]):
            raw = line.strip()[:120]
            return Field(value=PaymentMethod.PREPAID, raw=raw, source="collected by a provider", confidence=0.95)
    return Field()


_PAID = re.compile(
    r"\b(?:paid|bezahlt|gezahlt|payee?|reglee?|pagad[oa]|pagat[oa]|betaald|pag[oa]) (?:(?:for|in full) )?(?:via|by|with|through|on|per|uber|mit|durch|par|con|tramite|mediante|por|met|com|atraves) "
    r"|\b(?:(?:buyer|customer|kaufer|kunde|acheteur|client|comprador|cliente|acquirente|koper|klant) (?:has |hat |a |ha |heeft |ja )?(?:already |bereits |deja |ya |gia |al )?(?:paid|bezahlt|paye|regle|pagado|pagato|betaald|pagou))\b"
    r"|\b(?:payment|zahlung|paiement|pago|pagamento|betaling)s?(?:status|statut| status| state)?\W{1,3}(?:(?:is|wurde|ist|a ete|recu|foi|e stato|has been|was) )*(?:paid|received|completed?|captured|confirmed|accepted|authori[sz]ed|bezahlt|eingegangen|abgeschlossen|payee?|recu|effectue|accepte|pagad[oa]|recibido|completado|aceptado|pagat[oa]|ricevuto|completato|accettato|betaald|ontvangen|voltooid|pag[oa]|recebido|concluido|aceite)\b"
)
_UNPAID = re.compile(
    r"\b(?:not|nicht|non|pas|no|niet|nao|un)(?:paid|bezahlt)?\b|\bunpaid\b|\bunbezahlt\b|\bimpaye|\b(?:once|when|wenn|sobald|quand|cuando|quando|zodra)\b"
)
