# ruff: noqa: E501
"""Ways of paying as the software of shops writes them: "checkmo", "Shopify Payments", "ppcp". What a provider collected is paid."""

from __future__ import annotations

import re

from orderproc.model.draft import PaymentMethod
from orderproc.parsing.head.ways import method_in

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
