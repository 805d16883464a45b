# ruff: noqa: E501
"""Keys of XML and JSON by their meaning: "unitPrice", "qty_ordered", "Lieferadresse/PLZ". The vocabulary is that of headings and
labels on paper; here stands only what machines write besides.
"""

from __future__ import annotations

import re
from functools import lru_cache

from orderproc.parsing.head.keyvalues import Key, key_of
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.ordertable.sums import Sum
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.partynames import name_of_party
from orderproc.parsing.words import bare

_ROLES = {
    Role.QUANTITY: "qty ordered|ordered quantity|quantity purchased|quantity value|qty value|item quantity|item qty|num ordered|order amount|bestelt|qte com|ordered qty|"
    "requested quantity|menge bestellt|quantidade pedida|cantidad solicitada|kwantiteit",
    Role.UNIT: "mu|uom code|uom coded|unit code|unit of measure code|uom|quantity unit|qty unit|quantity uom|measure unit|unit name|units of measure|unidad medida|mengeneinheit code|order unit",
    Role.PRICE: "unit amount|price amount|unit cost|unit price amount|price value|price net|net unit price|item price|unit price net|list price|final price|price excl vat|unit price value|preis netto",
    Role.AMOUNT: "row total|line total|line amount|total price|item total|line price|extended amount|line value|line sum|line extension amount|positionswert|row amount|total amount|line net amount|"
    "net line amount|line total net|price line amount|zeilenbetrag|positionsbetrag|total line|line item cost|line cost|item subtotal|line subtotal|line item total|line item price|item total price|row total excl tax|subtotal price|line total price",
    Role.SKU: "sku|default code|item number|seller sku|variant sku|product sku|item code|article id|part id|product number|article number|item no|merchant sku|catalog id|item id|artikel id|codigo producto",
    Role.SUPPLIER_SKU: "supplier sku|supplier part id|supplier item id|vendor sku|seller item id|supplier article id|supplier aid|supplier product id|supplier pid|seller part number|seller part id|seller product number|seller article number",
    Role.BUYER_SKU: "customer sku|buyer sku|customer item id|buyer part id|buyer item id|buyer aid|customer article number|customer item number|customer product code|buyer item number|customer part number|buyer part number|buyer pid|buyer product number|buyer article number",
    Role.GTIN: "gtin13|ean13|gtin14|upc|ean|isbn|isbn13|international aid|international pid|barcode|ean gtin",
    Role.DESCRIPTION: "product title|item title|item description|item name|product name|display name|description short|short description|line description|nombre articulo|item text|full name",
    Role.POSITION: "line number|line item id|line item number|position|pos|index|seq|sequence|line id|line item num|positionsnummer|row number|line no|posnr|zeilennummer",
    Role.PER: "base quantity|price quantity|price base quantity|price per quantity|price unit|price basis",
    Role.DISCOUNT: "total discount|discount amount|line discount|discount",
}  # fmt: skip
_ROLE_OF = {phrase: role for role, text in _ROLES.items() for phrase in text.split("|")}
_KEYS = {
    Key.PO: "po number|purchase order number|purchase order|purchase order id|customer po|customer order number|customer order id|buyer order number|po|po no|po ref|customer reference|"
    "client order ref|external order id|external id order|your reference|order reference|buyer reference|customer order ref|bestellnr kunde|kundenbestellnummer|kunden bestellnummer|"
    "order ref|referencia cliente|customer order no|po id|purchase order ref|order identification|order identification entity identification|order identification unique creator identification|"
    "po ref number|customer po number|your po|client po|client po number|purchase order no|purchaseorder|ponumber|po num|purchase order num|customer reference number|client reference",
    Key.DOCUMENT: "order number|order no|order id|increment id|order name|amazon order id|order code|order|document number|document no|ref|reference|number|reference number|order key no|pedido numero|"
    "nummer|numero|no|id order|bestelling id|tran id|transaction number|commande id|pedido id|auftrag nr|order nr|doc number|nr|receipt id|order sn|order key|document id|sales order number|bol order id|marketplace order id|reference order|order reference number",
    Key.CUSTOMER: "customer number|customer no|customer id|customer code|account number|account no|client id|client number|buyer id|account id|kundennr|customer account|customer account number|debitor",
    Key.ORDER_DATE: "order date|created at|date created|purchase date|placed at|ordered at|created|creation date|issue date|document date|date placed|order created at|issued at|begin date|order timestamp|issued|order issue date|"
    "processed at|erstellt am|creado|date ordered|create timestamp|created timestamp|order placed date time|created on|created time|creation date time|document date time|date add|date purchased|order placed|time created|create date",
    Key.DATE: "date|datum|fecha|data|timestamp",
    Key.WANTED: "requested delivery date|delivery date|requested ship date|ship by|deliver by|required date|due date|ship date|requested date|needed by|wunschtermin|delivery requested|latest delivery date|requested deliver by date|delivery start date|delivery end date|needed by date|requested delivery|required delivery date time|requested delivery date time|latest ship date|gewuenschter liefertermin|fecha entrega solicitada|data entrega pretendida",
    Key.SHIP_VIA: "shipping method|shipping method title|shipping description|shipping service|ship service level|delivery method|carrier|ship via|shipping code|method title|shipment method|shipping type",
    Key.TERMS: "payment terms|terms of payment|payment term|terms|zahlungsziel|zahlungsbedingung|zahlungsbedingungen|zahlungskondition|payment condition|payment conditions|conditions paiement|conditions reglement|delai paiement|"
    "condiciones pago|plazo pago|condizioni pagamento|termini pagamento|betalingsvoorwaarde|betalingsvoorwaarden|betalingsconditie|betaaltermijn|condicoes pagamento|prazo pagamento|payment term description|payment terms description|credit terms",
    Key.PAYMENT: "payment method|payment method title|payment type|payment|gateway|payment gateway|payment gateway names|payment means|pay method|paid by|method of payment|forma pago|metodo pago|medio pago|modo pago|modalita pagamento|metodo pagamento|tipo pagamento|mode paiement|moyen paiement|mode reglement|type paiement|forma pagamento|modo pagamento|meio pagamento|zahlart|zahlungsweise|zahlungsmethode|betaalmethode|betalingswijze|betaling|payment name|payment option|payment code|tender type",
    Key.CURRENCY: "currency|currency code|order currency|order currency code|currency id|iso currency|document currency code|currency coded|presentment currency|waehrungscode|currency iso",
    Key.NOTES: "note|notes|customer note|comment|comments|remarks|customer comment|buyer note|buyer notes|order note|order notes|instructions|delivery instructions|gift message|message|customer notes|message from buyer|buyer message|customer message|buyer checkout notes|note to seller|staff notes|shopper notes|delivery note text|checkout message|order comment|order comments|customer comments|client note",
    Key.CODE: "discount code|coupon code|coupon|promo code|voucher code",
}  # fmt: skip
_KEY_OF = {phrase: key for key, text in _KEYS.items() for phrase in text.split("|")}
_PARTIES = {
    "ship_to": "shipping|shipping address|ship to|ship to address|ship to party|delivery address|delivery|deliver to|delivery party|recipient|consignee|shipping info|shipping details|delivery details|"
    "delivery location|destination|ship address|shipping contact|lieferadresse|lieferung|lieferanschrift|livraison|adresse livraison|envio|direccion envio|direccion entrega|entrega|spedizione|"
    "indirizzo spedizione|levering|afleveradres|shipto|deliver to address|receiver|goods recipient|warenempfaenger|destinatario|consegna|bezorgadres|morada entrega|endereco entrega|ship to party|ship to location|shipping step|ship to address|shipment address|delivery contact|shipment details|shipment contact|livraison adresse|destinazione|luogo consegna|plaats levering|afleverlocatie|local entrega",
    "bill_to": "billing|billing address|bill to|bill to address|invoice address|invoice to|invoicee|payer|billing info|billing details|rechnungsadresse|rechnung|rechnungsanschrift|facturation|"
    "adresse facturation|facturacion|direccion facturacion|fatturazione|indirizzo fatturazione|factuuradres|billto|invoice recipient|bill address|morada faturacao|endereco faturacao|invoice party",
    "sold_to": "customer|buyer|client|sold to|buyer party|purchaser|orderer|ordered by|kunde|besteller|kaeufer|kaufer|auftraggeber|acheteur|cliente|comprador|acquirente|committente|klant|koper|"
    "customer info|customer details|buyer info|user|contact info|account holder|soldto|customer address|default address|sender|company|from|order party|customers|donneur ordre|absender|shopper",
    "vendor": "supplier|seller|vendor|merchant|supplier party|seller party|lieferant|verkaeufer|fournisseur|proveedor|fornitore|leverancier|fornecedor|shop|store|supplier info|to|supplier address",
}  # fmt: skip
_PARTY_OF = {phrase: party for party, text in _PARTIES.items() for phrase in text.split("|")}
_ADDRESS = {
    "name": "full name|contact name|recipient name|attention|contact person|attn|person|buyer name|customer name|display name|contact|ansprechpartner",
    "first": "first name|firstname|vorname|given name|prenom|nombre pila|nome proprio|voornaam|first",
    "last": "last name|lastname|nachname|surname|family name|apellido|apellidos|cognome|achternaam|last|nom famille",
    "company": "company|company name|organization|organisation|firm|firma|business name|org name|firmenname|account name|organization name|organisation name|party name|name1|name 1|razao social|denominazione|ragione sociale|raison sociale|razon social|nome azienda|nom entreprise|nombre empresa|empresa|azienda|entreprise|bedrijf|business|company name 1|companyname|organisatie|designacao social",
    "second": "name2|name 2|name3|name 3|company2|company 2|company name 2|firma2|firma 2|nome2|nom2|nom 2|nombre2|nombre 2|naam2|naam 2|company name2",
    "street": "street|address 1&2|address 1 2|street address|address line 1|address line1|address1|address 1|line1|line 1|street1|street 1|street name|addr1|addr|strasse|address line|calle|via|rue|straat|thoroughfare|"
    "street line 1|address 1 2|address 1&2|lineone|line one|address street|addressline1|street 1 address|street address one|first line|street address 1|adresse 1|adresse1|adresse ligne 1|direccion 1|direccion1|indirizzo 1|indirizzo1|adres 1|adres1|morada 1|morada1|strasse 1|street line1|deliver to street|address1 line|nom voie|rua 1|domicilio",
    "street2": "address line 2|address line2|address2|address 2|line2|line 2|street2|street 2|additional street name|addr2|apartment|suite|street line 2|zusatz|adresszusatz|unit no|line two|building|street address two|second line|street address 2|adresse 2|adresse2|adresse ligne 2|direccion 2|direccion2|indirizzo 2|indirizzo2|adres 2|adres2|morada 2|morada2|complement adresse|complemento|complemento direccion|street line2|additional address|address addition|additional address line 1|additional address line1|adresszusatz1|linetwo|address extension",
    "addition": "toevoeging|huisnummer toevoeging|huisnummertoevoeging|house number addition|house number suffix|house number extension|hausnummerzusatz|hausnummer zusatz|extension",
    "house": "house number|housenumber|house no|hausnummer|street number|building number|numero civico|huisnummer|number house|hausnr|civic number",
    "city": "city|town|city name|locality|ort|stadt|ville|ciudad|poblacion|citta|plaats|cidade|municipality|city town|town city|address city",
    "region": "state|province|region|state code|province code|region code|state or region|county|state province|country subentity|subdivision|administrative area|prov|provincia|region name|region coded|state coded|bundesland|country sub division code|country subdivision code|country sub division|country subdivision|county code|sigla provincia|codigo provincia|province abbr|state abbreviation|state or province|state or province code|distrito|country subentity code",
    "postal_code": "zip|zip code|postal code|postcode|postal|plz|plz code|postal zone|zipcode|pc|cp|cap|codigo postal|code postal|postalcode|post code|postleitzahl|zip postal code|cod postal|eircode|pincode|pin code|cep|npa|postnummer",
    "country": "country|country code|country coded|country id|country iso2|country iso|iso country code|country name|land|pays|pais|paese|country code iso|iso2|landcode|country iso|country iso3166|country alpha2|iso country|codigo pais|codice nazione|nazione|code pays|landkode|country code iso2|delivery country",
    "phone": "phone|telephone|tel|phone number|mobile|telefon|telefono|contact phone|mobile phone|telephone number|telefoon",
    "email": "email|e mail|mail|email address|contact email|electronic mail|customer email|buyer email|correo|courriel",
    "whole": "address|full address|formatted address|address text|adresse|anschrift|direccion|indirizzo|adres|endereco|morada|complete address",
}  # fmt: skip
_ADDRESS_OF = {phrase: part for part, text in _ADDRESS.items() for phrase in text.split("|")}

LINES = re.compile(
    r"\b(?:lines?|items?|products?|positions?|positionen|posten|artikel|articles?|rows?|entries|cart|basket|goods|lignes?|lineas?|productos?|articulos?|prodotti|righe|articoli|produtos?|itens|artigos|regels?|"
    r"details?|produits?|producten|orderlines?|lineitems?|itemout|bestellpositionen|warenkorb|order ?rows?)\b"
)
NOT_LINES = re.compile(
    r"\b(?:refunds?|returns?|returned|fulfill?ments?|shipments?|shipping assignments|shipped|invoices?|credits?|history|tax(?:es)?|discounts?|adjustments?|cancell?ed|related|recommend\w*|previous|backorders?|"
    r"components?|bundles?|options?|stock|inventory|payments?|transactions?|status|promotions?|coupons?|allowances?|charges?|parent item|children|gift options|applied)\b"
)
# what stands below these keys is of the past, and no head or address of the order
PAST = re.compile(
    r"\b(?:refunds?|returns?|fulfill?ments?|shipments?(?! (?:details|address|contact|info))|history|transactions?|previous|related|status histor\w*|invoices|events?)\b"
)
# what holds items and quantities like an order and is none: filled but not sent, or about goods that moved
NOT_SENT = re.compile(
    r"\b(?:carts?|baskets?|wish ?lists?|favou?rites|abandoned|saved|refund\w*|return\w*|rma|shipments?|fulfill?ments?|dispatch\w*|despatch\w*|deliver(?:y|ies)|quot\w+|offers?|estimates?|templates?|forecasts?|inventor\w*|stock\w*|receipts?|"
    r"warenkorb|merkzettel|retoure\w*|rucksendung\w*|sendung\w*|bestand|lager|panier|retours?|expeditions?|carrito|cesta|devolucion\w*|envios?|carrello|resi|reso|spedizion\w+|winkelwagen|zending\w*|carrinho|devolucao|devolucoes)\b"
)
# keys of the buyer's own number, where an order number of the shop's stands too (Shopify: "order_number" and "po_number")
BUYERS_OWN = re.compile(
    r"\b(?:po|p o|purchase order|customers?|cust|clients?|buyers?|purchaser|your|kunden\w*|kunde|bestellers?|auftraggebers?|acheteur|votre"
    r"|clientes?|comprador|su|acquirente|committente|vostr[oa]|vs|klant\w*|inkoop\w*|uw|seu|sua)\b"
)
NAMED_ORDER = re.compile(r"\border|bestel|auftrag|commande|pedido|ordin[ei]|encomenda|requisition")

_CAMEL = re.compile(r"(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NOISE = frozenset("item line product article order ordered position artikel ware row entry detail base the".split())


_OF_THE_PAST = re.compile(
    r"\b(?:cancell?ed|refunded|returned|shipped|fulfilled|invoiced|backordered|delivered|received|reserved|allocated|available|on hand|in stock|stock|min|minimum|max|maximum|increment\w*|step"
    r"|storniert|geliefert|berechnet|verfugbar)\b"
)


@lru_cache(maxsize=4096)
def words_of(key: str) -> str:
    """A key as plain words: "shipToCity", "SHIP_TO_CITY" and "ship-to.city" are "ship to city"."""
    return bare(_CAMEL.sub(" ", key.replace("_", " ").replace("-", " ").replace(".", " ").replace("@", " ")))


@lru_cache(maxsize=4096)
def role_of_key(words: str) -> Role | None:
    """What a key of an order line means; words before it that say no more than "of the line" are left out."""
    if _OF_THE_PAST.search(words) and ("qty" in words or "quant" in words or "menge" in words):
        return None  # "qty_canceled", "quantity_shipped": not what is ordered
    known = _ROLE_OF.get(words) or role_of(words)
    if known is not None:
        return known
    tokens = words.split()
    while len(tokens) > 1 and tokens[0] in _NOISE:
        tokens = tokens[1:]
        known = _ROLE_OF.get(" ".join(tokens)) or role_of(" ".join(tokens))
        if known is not None:
            return known
    return None


@lru_cache(maxsize=4096)
def header_key(words: str) -> Key | None:
    return _KEY_OF.get(words) or key_of(words)


@lru_cache(maxsize=4096)
def party_key(words: str) -> str | None:
    """sold_to, ship_to, bill_to or vendor, for a key that holds a party or an address."""
    found = _PARTY_OF.get(words) or name_of_party(words)
    return found if found in ("sold_to", "ship_to", "bill_to", "vendor") else None


@lru_cache(maxsize=4096)
def address_key(words: str) -> str | None:
    """A part of an address; besides those of a draft "first", "last", "house" (number) and "whole"."""
    return _ADDRESS_OF.get(words) or address_label(words)


_PARTY_FIRST = re.compile(
    r"^(?P<party>ship to|shipping address|shipping|ship|lief an|liefern an|destinataire|envio a|enviar a|verzenden naar|verzend|destinatario|consegna|delivery address|delivery|deliver to|recipient|consignee|liefer|lieferung|lieferadresse|livraison|envio|entrega|spedizione|lever|"
    r"bill to|billing address|billing|invoice address|invoice|rechnungs|rechnung|rechnungsadresse|facturation|facturacion|"
    r"sold to|buyer|customer|cust|client|kunden|kunde|cliente|klant|acheteur) (?P<rest>.+)$"
)


@lru_cache(maxsize=4096)
def parties_shortened(short: str) -> set[str]:
    """The parties that some word begins so for, in any language: bill_to and ship_to for "re" (Rechnung, receiver). Words that are used of
    several parties ("address") count for none."""
    of: dict[str, set[str]] = {}
    for phrase, party in _PARTY_OF.items():
        for word in phrase.split():
            of.setdefault(word, set()).add(party)
    return {party for word, parties in of.items() if len(parties) == 1 and word.startswith(short) for party in parties}


def party_and_part(words: str) -> tuple[str, str] | None:
    """ "shipping city" → (ship_to, city): a flat key that names both."""
    match = _PARTY_FIRST.match(words)
    if match is None:
        return _party_then_part(words.split())
    part = address_key(match["rest"])
    if part is None and match["party"].endswith(" address"):  # "billing address 1"
        part = address_key(f"address {match['rest']}")
    if part is None or part == "whole":
        return None
    named = match["party"]
    if named.startswith(("bill", "invoice", "rechnung", "factura")):
        return "bill_to", part
    return (
        "sold_to" if named.startswith(("sold", "buyer", "cust", "client", "kund", "klant", "acheteur")) else "ship_to"
    ), part


def _party_then_part(tokens: list[str]) -> tuple[str, str] | None:
    """ "leveringsadres postcode": a party as papers call it, and a part of an address behind it."""
    for n in range(1, len(tokens)):
        party, part = name_of_party(" ".join(tokens[:n])), address_key(" ".join(tokens[n:]))
        if party in ("sold_to", "ship_to", "bill_to") and part is not None and tokens[0] not in _NO_PARTY:
            return party, "street" if part == "whole" else part  # "Leveringsadres: Adres", beside its postcode
    return None


_NO_PARTY = frozenset("company from to contact user sender info name".split())  # "company name" is one thing

_TAX = frozenset("tax taxes vat mwst ust iva tva btw gst steuer impuestos imposta".split())
_SHIPPING = frozenset(
    "shipping freight delivery postage versand versandkosten porto fracht livraison port envio portes spedizione verzendkosten handling".split()
)
_DISCOUNT = frozenset("discount discounts rabatt remise descuento sconto korting desconto coupon allowance".split())
_SUB = frozenset("subtotal sub zwischensumme subtotaal subtotale sous".split())
_GOODS = frozenset(
    "imponible tributavel subtotale subtotal sub goods merchandise items lines products warenwert zwischensumme netto net nettobetrag line item ht neto imponibile sous subtotaal base".split()
)
_TOTAL = frozenset(
    "imponible imponibile grandtotal gesamtsumme endbetrag endsumme nettosumme bruttosumme extended subtotale total totals grand sum gesamt gesamtbetrag summe amount due payable importe totale totaal montant ttc betrag bruttobetrag brutto price value subtotal cost fee charge rate warenwert zwischensumme nettobetrag "
    "subtotaal versandkosten porto fracht freight postage shipping tax vat mwst iva tva btw discount rabatt netto".split()
)


_INCLUDED = frozenset(
    "incl inc including inclusive inclusief inklusive inkl included incluido incluidos inclus inclusa incluso compris comprise ttc brutto bruttosumme gross lordo bruto".split()
)
_EXCLUDED = frozenset(
    "excl ex excluding excluded exclusive exclusief exkl exklusive before without ht zzgl escluso esclusa excluidos excluido".split()
)
_WHOLE = frozenset(
    "total totals grand grandtotal gesamt gesamtbetrag gesamtsumme endbetrag endsumme summe sum due payable totale totaal bruttobetrag importe extended".split()
)


@lru_cache(maxsize=4096)
def sum_key(words: str) -> Sum | None:
    """Which sum of the order a key states."""
    tokens = set(words.split())
    if words.startswith("base ") and not tokens & _GOODS - {
        "base",
        "subtotal",
    }:  # Magento writes each sum twice, once in the currency of its accounts
        return None
    if not tokens & _TOTAL or tokens & {
        "count",
        "qty",
        "quantity",
        "weight",
        "items count",
        "number",
        "num",
        "nr",
        "no",
        "refunded",
        "paid",
        "line",
    }:
        return None
    incl, excl = tokens & _INCLUDED, tokens & _EXCLUDED
    for kind, some in ((Sum.SHIPPING, _SHIPPING), (Sum.DISCOUNT, _DISCOUNT)):
        if tokens & some and (tokens & _TAX or not incl):
            return kind
    if tokens & _SUB and incl:
        return None  # the goods with their tax: no sum that a draft has
    if (tokens & _TAX and tokens & {"com", "with", "con", "avec", "mit", "met", "gross"}) or incl:
        return Sum.TOTAL
    if (tokens & _TAX and tokens & {"sem", "sin", "senza", "sans", "hors", "without", "zonder", "ohne"}) or excl:
        return Sum.MERCHANDISE
    if tokens & _TAX:
        return Sum.TAX
    if tokens & _GOODS:
        return Sum.MERCHANDISE
    return Sum.TOTAL if tokens & _WHOLE else None
