# ruff: noqa: E501
"""What labels ask for: the customer's order number, customer number, dates, way of shipping, terms. What stands beside them is read in
`values`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from orderproc.parsing import captions
from orderproc.parsing.head.freight import asks_freight
from orderproc.parsing.head.paying import asks_how_paid
from orderproc.parsing.head.ways import way_meant
from orderproc.parsing.lines import Chunk
from orderproc.parsing.words import bare


class Key(StrEnum):
    PO = "customer_po"
    DOCUMENT = "document"  # "Order no": the customer's number where there is no other
    CUSTOMER = "customer_no"
    ORDER_DATE = "order_date"
    DATE = "date"
    WANTED = "requested_ship_date"
    SHIP_VIA = "ship_method"
    TERMS = "terms"
    PAYMENT = "payment"
    CURRENCY = "currency"
    NOTES = "notes"
    PHONE = "phone"
    EMAIL = "email"
    CHECK_NO = "check_no"
    TENDERED = "amount_tendered"
    EXEMPT = "tax_exempt"
    CODE = "discount_code"
    ORIGINAL = "original"
    OTHER = "other"


# orders by their first letters: "No. O.C." (orden de compra), "OdA n." (ordine di acquisto), "BdC n°" (bon de commande), "AF nº"
_NO = r"(?:no|n|nr|num|numero)"
_SHORT = r"(?:o ?c|o ?d ?a|b ?d? ?c|p ?c|a ?f|o ?f|b ?o)"
# behind "No." only with points between the letters: those of "n. BO 2026/447" are the number's
_SHORT_ORDER = rf"{_NO} (?:d[aeo] )?(?:o c|o d a|b d c|bdc|p c|a f|o f|b o)|{_SHORT} {_NO}"
_LABELS: dict[Key, str] = {
    Key.PO: rf"(?:liefer)?abruf(?:[ -]?(?:nr|nummer|no))|call[ -]?off (?:no|number|ref(?:erence)?|order)(?: (?:no|number))?|release (?:no|number)|afroep(?:order)?(?:nummer| ?nr)|our (?:purchase )?order|(?:ordine|commande|pedido|encomenda|bestelling|bestellung)(?: (?:a|al|an|au|aan|ao|de|del|do))? (?:lieferant(?:en)?|fournisseur|proveedor|fornitore|leverancier|fornecedor)(?: (?:no|n|nr|numero|nummer))?|lieferantenbestellung|leveranciersbestelling|(?:supplier|vendor) order|rif(?:erimento)? (?:ordine )?(?:del )?cliente|referencia (?:de |del |do )(?:su )?cliente|reference (?:de |du )client|referentie (?:van de )?klant|klantreferentie|uw (?:bestel ?)?kenmerk|(?:no|numero) (?:de |du )?bon|(?:customer |your |buyer(?:s|'s)? |client |our )?(?:p\.? ?o\.?|purch(?:ase)? order)(?: ?(?:no|number|num|nr|id|ref(?:erence)?|#))?|customer(?: ?'?s)? (?:order|ref(?:erence)?)(?: (?:no|number))?|your ?(?:order|ref(?:erence)?)(?: ?(?:no|number))?|(?:ihre |kunden ?)?bestell(?:ung|nummer| ?nr| ?no|ung nr|ungsnummer|ungs nr)|bestell(?:ung|schein)(?: nr| no| nummer)?|bestell ?zeichen|kundenreferenz|ihre referenz|ihr zeichen|bestellreferenz|auftragsnummer kunde|(?:bon de |votre |no de )?commande(?: client)?(?: (?:no|numero|n))?|(?:no|numero)(?: de)? (?:bon de )?commande|reference (?:client|commande)|votre ref(?:erence)?|(?:no |numero (?:de )?|n )?(?:orden de compra|pedido)(?: de cliente)?(?: (?:no|numero|n))?|(?:orden|pedido) de compra(?: no)?|su pedido|numero de orden|su referencia|ordine(?: (?:d acquisto|di acquisto|cliente))?(?: (?:no|n|numero|nr))?|(?:numero|n|no)(?: d)? ordine|vs(?:\.|tro)? ordine|rif(?:erimento)? ordine|vs(?:\.|tro)? rif(?:erimento)?|(?:a )?(?:vossa|sua) referencia|inkoopordernummer|inkooporder(?: nr| no)?|bestelbon(?: nr| no)?|bestelnummer|bestelling(?: nr| no)?|uw referentie|ordernummer klant|nota de encomenda(?: no)?|encomenda(?: no)?|(?:numero|no)(?: da)? encomenda|ordem de compra(?: no)?|pedido de compra(?: no)?|requisition(?: no| number)?|{_SHORT_ORDER}",
    Key.DOCUMENT: r"zahl|gz|geschafts(?:zahl|zeichen)|akten(?:zahl|zeichen)|(?:vorgangs?|beleg|dokument(?:en)?|document|documento|doc|vorgang)(?: ?(?:no|nr|nummer|number|numero|n))?|(?:no|nr|numero|n)(?: o)?(?: d[eu]l?)? (?:document|documento|doc)|order(?: ?(?:no|number|num|nr|id|ref(?:erence)?|#))?|order name|reference(?: (?:no|number))?|ref(?: no)?|auftrag(?:s)?(?:nummer| nr)?|belegnummer|document(?: no| number)?|our ref(?:erence)?|unser(?:e)? (?:zeichen|referenz|ref)|notre ref(?:erence)?|nuestra ref(?:erencia)?|n(?:os)?tr[oa] rif(?:erimento)?|ns rif(?:erimento)?|on(?:ze|s) (?:referentie|ref|kenmerk)|nossa ref(?:erencia)?|ordernummer|referenz|referencia|riferimento|referentie|kenmerk|rif|zeichen|numero",
    Key.CUSTOMER: r"(?:(?:our|unsere?|notre|nuestr[ao]|(?:il )?nostro|ons|(?:o )?nosso) )?(?:(?:customer |client )?(?:account|acct)|customer|kundennummer|kunden nr|kundenkonto|(?:n|no|numero) (?:de )?client|compte(?: client)?|(?:n|no|numero) (?:de )?cliente|cuenta|codice cliente|conto|klantnummer|debiteurennummer|conta)(?: (?:no|number|nr))? (?:with|at|beim?|chez|en|con|presso|bij|no|junto do) (?:(?:the|le|la|el|il|lo|de|o|our|unserem?) )?(?:supplier|vendor|lieferant(?:en)?|fournisseur|proveedor|fornitore|leverancier|fornecedor)|(?:dealer|trade|credit|charge) (?:account|acct)(?: ?(?:no|number|nr))?|(?:handler|dealer) ?(?:nummer|nr|no)|(?:your|our) (?:customer )?account(?: ?(?:no|number))?(?: with (?:you|us))?|(?:unsere|ihre) (?:kd|kunden) ?(?:nr|nummer)(?: bei (?:ihnen|uns))?|(?:ihr|unser) konto(?: bei (?:uns|ihnen))?|(?:ns|nostro|vs|vostro) codice(?: cliente)? presso di (?:voi|noi)|(?:uw )?relatie ?(?:nr|nummer)|(?:votre|notre) compte(?: chez (?:nous|vous))?|(?:su|nuestra) cuenta(?: con (?:nosotros|ustedes))?|(?:a )?(?:sua|nossa) conta(?: connosco)?|(?:customer|client|account|acct|cust|member|buyer)(?: ?(?:no|number|num|nr|id|code|#))|account|kunden ?(?:nummer|nr|no)|kd ?nr|ihre kundennummer|(?:code|no|numero)(?: de)? client|numero (?:de )?cliente|(?:codigo|cod|no)(?: de)? cliente|codice cliente|klantnummer|klant ?nr|debiteurennummer|debitor(?:en)?(?:nummer| nr)|numero do cliente|codigo do cliente|vendor account(?: no)?|no (?:de )?cliente|n cliente|cliente no|notre (?:code|numero) client|our (?:account|customer)(?: no)? with you|(?:unsere )?kunden ?(?:nr|nummer) bei ihnen|on(?:s|ze) klant ?(?:nr|nummer)(?: bij u)?",
    Key.ORDER_DATE: r"(?:order|po|p\.? ?o\.?|purchase order|ordered?|document|issue)(?: ?date| placed)|date (?:of order|ordered|issued|of issue)|ordered on|bestelldatum|ausstellungsdatum|ausgestellt(?: am)?|auftragsdatum|belegdatum|date (?:de (?:la )?)?commande|fecha (?:del? )?(?:pedido|orden|compra)|data (?:dell? ?)?ordine|besteldatum|orderdatum|data (?:da )?encomenda|data do pedido",
    Key.DATE: r"date|dated|vom|tag|datum|fecha|data|le",
    Key.WANTED: r"(?:requested |required |expected |desired |needed |need |promised )?(?:delivery|ship(?:ping|ment)?|arrival) ?(?:date|by|on|required by)|(?:date )?(?:required|needed|wanted|requested|due)(?: by| date| on)?|need(?:ed)? by|deliver (?:by|on|before)|ship (?:by|on|date)|in hands date|due(?: date)?|cancel date|wunsch(?:liefer)?termin|liefertermin|lieferdatum|wunschtermin|lieferung bis|date (?:de )?livraison(?: souhaitee)?|livraison (?:souhaitee|le|avant)|a livrer (?:le|avant)|fecha (?:de )?entrega|entrega(?: antes del?)?|data (?:di )?consegna|consegna (?:entro|richiesta)|leverdatum|gewenste leverdatum|levering|data (?:de )?entrega|requested delivery date",
    Key.SHIP_VIA: r"ship(?:ping|ment)?(?: ?(?:via|method|by|service|mode|carrier|instructions|option|type|speed))|via|carrier|delivery (?:method|mode|service|by)|send (?:by|via)|freight carrier|fob|versandart|versand(?: per| durch| mit)?|lieferart|mode d ?(?:e livraison|expedition)|mode de transport|transporteur|expedition|(?:forma|metodo|modo) de (?:envio|entrega)|transportista|(?:metodo|modalita) di (?:spedizione|consegna)|spedizione|corriere|vettore|verzend(?:wijze|methode)|(?:metodo|modo) de envio",
    Key.TERMS: r"(?:payment )?terms|terms of payment|payment terms|zahlungs(?:bedingung(?:en)?|ziel|konditionen)|conditions? de (?:paiement|reglement)|(?:condiciones|terminos) de pago|condizioni di pagamento|termini di pagamento|betalings(?:voorwaarden|termijn|condities)|condicoes de pagamento|payment term",
    Key.PAYMENT: r"how (?:will|would|do|are) you (?:like to |want to |going to )?pay(?:ing)?|(?:how|way) to pay|wie (?:mochten|wollen|werden) sie (?:be)?zahlen|wie wird (?:be)?zahlt|comment (?:souhaitez|voulez|allez) vous (?:payer|regler)|como (?:desea|quiere|prefiere|va a|vas a|quieres) pagar|come (?:desidera|vuole|vuoi|preferisce|intende) pagare|hoe wilt (?:u|je) betalen|como (?:deseja|quer|pretende|prefere) pagar|(?:payment|pay(?:ing)?|paid)(?: ?(?:method|by|with|type|via|means|mode|option|gateway|processing(?: method)?))?|bezahlt (?:mit|per|via)|zahlungsabwicklung(?:smethode)?|methode de (?:traitement du )?paiement|paye (?:par|avec)|metodo de procesamiento de(?:l)? pagos?|pagado con|metodo di elaborazione del pagamento|pagato con|betalingsverwerking(?:smethode)?|betaald met|metodo de processamento d[eo] pagamento|pago com|method of payment|form of payment|zahlungs(?:art|weise|methode)|zahlung(?: per)?|bezahlung|(?:mode|moyen) de (?:paiement|reglement)|reglement|paiement|(?:forma|metodo|medio) de pago|pago|(?:metodo|modalita) di pagamento|pagamento|betaalwijze|betaling|betaalmethode|(?:forma|metodo|meio) de pagamento|ich (?:be)?zahle(?: per| mit)?|ik betaal(?: per| met)?|je (?:paie|regle)(?: par)?|i (?:am paying|pay|will pay)(?: by)?",
    Key.CURRENCY: r"currency|wahrung|waehrung|devise|moneda|divisa|valuta|moeda",
    Key.NOTES: r"(?:special |delivery |shipping |order |customer )?(?:notes?|comments?|remarks?|instructions?|message)(?: to seller)?|special requests?|please note|bemerkung(?:en)?|anmerkung(?:en)?|hinweis(?:e)?|mitteilung|remarques?|commentaires?|instructions? (?:de livraison|particulieres?)|observaciones|comentarios|notas|note|osservazioni|annotazioni|opmerking(?:en)?|notities|observacoes|comentario",
    Key.PHONE: r"(?:daytime |day |evening |home |work |office |contact |mobile |cell )?(?:phone|tel(?:ephone)?|mobile|cell|telefon|telefono|telephone|telefoon|telefone|tlf|handy|mobil|movil|portable)(?: ?(?:no|number|nr|#))?",
    Key.EMAIL: r"(?:e ?mail|email|courriel|correo(?: electronico)?|mail)(?: address| adresse)?",
    Key.CHECK_NO: r"(?:(?:check|cheque) or money order|check|cheque|money order|m ?o|scheck|cheque bancaire|assegno)(?: ?(?:no|number|num|nr|#))",
    Key.TENDERED: r"(?:amount|total|payment|check|cheque|sum)(?: (?:of (?:check|cheque)|being))? ?(?:enclosed|sent|tendered|remitted|paid)|enclosed(?: amount)?|amount (?:of (?:check|cheque|payment|money order))|montant joint|beigefugt(?:er betrag)?|check amount|cheque amount|paid(?: amount)?",
    Key.EXEMPT: r"tax ?(?:exempt(?:ion)?)(?: ?(?:no|number|id|cert(?:ificate)?(?: no| number)?|#|certificate))?|exempt(?:ion)?(?: cert(?:ificate)?)?(?: no| number)?|resale (?:no|number|certificate|cert)(?: no| number)?",
    Key.CODE: r"(?:discount|promo(?:tion(?:al)?)?|coupon|offer|source|voucher|gutschein|rabatt)(?: ?code)|code promo|codigo (?:de )?(?:descuento|promocional)|codice (?:sconto|promozionale)|kortingscode",
    Key.ORIGINAL: r"original (?:order|po)(?: no| number)?",
    Key.OTHER: r"(?:vat|tax|ust|eori|siret|siren|nif|cif|p ?iva|partita iva|gst|ein|fein|duns|iban|bic|swift|account name|sort code|page|seite|pagina|salesperson|sales rep|requisitioner|f o b(?: point)?|fob point|(?:shipping|freight|delivery) terms|lieferbedingung(?:en)?|conditions de livraison|leveringsvoorwaarden|condiciones de entrega|buyer|contact|attn|attention|incoterms?|quote|quotation|invoice|rechnung|facture|factura|fattura|lieferant(?:en)?|vendor|supplier|department|dept|project|cost (?:cent(?:er|re)|object)|kosten ?(?:stelle|trager|drager|plaats)|centre (?:de cout|analytique)|centro (?:de coste|di costo|de custo)|fax|website|web|approved by|authorized by|requested by|prepared by|signature|job|gln|sales order(?: id| no| number)?|revision|rev|tarjeta fidelidad|fecha de emision|date order confirmed by|prepared|title|name|company|address|street|city|state|zip|country|vendor id|vendor no|supplier no|lieferantennummer)(?: ?(?:no|number|nr|id|date|#|code|reg|registration))*",
}
_KEYS = tuple((key, re.compile(rf"(?:{pattern})")) for key, pattern in _LABELS.items())


@dataclass(frozen=True, slots=True)
class Value:
    """What stands for a label. `how` in words: "beside 'PO Number'". `likely`: no list has the label, the model of labels told it."""

    key: Key
    label: str
    text: str
    place: Chunk
    how: str
    row: int
    likely: bool = False


def key_of(label: str) -> Key | None:
    """The meaning of a whole label: by the lists or, where they have nothing, by what it is like."""
    listed = key_listed(label)
    key = listed or _LIKELY.get(captions.asked(label, captions.HEAD) or "")
    answers = key is Key.PAYMENT and not listed and way_meant(label) is not None  # "Credit card"
    return None if answers else key


@lru_cache(maxsize=16384)
def key_listed(label: str) -> Key | None:
    """The same by the lists alone, for what may be a label and the beginning of its answer."""
    text = bare(TO_CHOOSE.sub("", _MAY_BE_EMPTY.sub("", without_number(label.replace("_", " ")))))
    if not text or len(text) > 45:
        return None
    for part in (
        (text, *text.split("/")) if "/" in text and "p/o" not in text else (text,)
    ):  # "PO number/date": what stands first
        for key, pattern in _KEYS:
            if pattern.fullmatch(part.strip()):
                return key
    if names_order_number(text) or _OWN_REFERENCE.fullmatch(text):
        return Key.PO
    if asks_freight(text):
        return Key.OTHER
    return Key.PAYMENT if asks_how_paid(text, alone=False) else None


# what a label asks for by the model of labels, where no list has it
_LIKELY = {
    "po": Key.PO, "docno": Key.DOCUMENT, "custno": Key.CUSTOMER, "orderdate": Key.ORDER_DATE, "wanted": Key.WANTED,
    "shipvia": Key.SHIP_VIA, "payment": Key.PAYMENT, "currency": Key.CURRENCY, "notes": Key.NOTES, "phone": Key.PHONE, "email": Key.EMAIL,
    **dict.fromkeys(("vendorno", "quote", "taxid", "otherdate", "shipterms", "card", "page"), Key.OTHER),
}  # fmt: skip
# "Uw ref.", "Vs. rif.", "A sua ref.ª": whose, and a reference, in whatever shape
_OWN_REFERENCE = re.compile(
    r"(?:a |la |il )?(?:your|our|ihre?|unsere?|votre|vos|notre|v|n|su|nuestra|vs|ns|vostr[oa]|nostr[oa]|suo|uw|ons|onze|sua|vossa|nossa) (?:own )?"
    r"(?:ref|reference|referenz|referencia|riferimento|rif|referentie|kenmerk)"
)
_ORDER = r"p/o|ordre|bon|(?:einkaufs?|waren|sammel|kunden)?bestell(?:ung|ungs|auftrag|auftrags|schein)?s?|order|purchase|commande|cde|pedido|ordine|orden|encomenda|(?:inkoop|aankoop|bestel)(?:order|opdracht|bon)?|bestelling|requisition|requisicao|anforderungs?|richiesta|p ?o"
_NUMBER = (
    r"no|n|nr|number|nummer|num|numero|ref|reference|referenz|referencia|riferimento|rif|referentie|kenmerk|id|code|key"
)
ORDER_TOKEN = re.compile(rf"(?:{_ORDER})(?:nummer|nr|no|ref|referenz|kennung)?")
GLUED = re.compile(rf"(?:{_ORDER})(?:nummer|nr|no|ref|referenz|kennung)")
NUMBER_TOKEN = re.compile(_NUMBER)
SMALL = frozenset(
    "de d du di da do del dell della des la le l our my your votre notre vostro ns vs su nuestro unsere ihre uw ons onze achat buyer s buyers purchaser compra acquisto fournisseur proveedor fornitore fornecedor a client cliente kunden customer of the official officiel oficial ufficiale offizielle administratif administrativo amtliche centro etablissement l'etablissement".split()
)
# whose order it is, as forms for them call them: "School order number", "Firmen-Bestellnr.", "N.º de pedido del centro"
HOUSES = frozenset(
    "school college university company firm club council society charity department dept office organisation organization hospital practice firma firmen vereins verein schul schule amts ecole societe entreprise association mairie service empresa colegio escuela ayuntamiento asociacion entidad azienda ditta scuola ente bedrijf bedrijfs vereniging school gemeente escola entidade camara clinic surgery hotel restaurant library church nursery laboratory lab klinik praxis betrieb labor clinique cabinet laboratoire etablissement clinica laboratorio restaurante studio ristorante praktijk kliniek".split()
)


def names_order_number(text: str) -> bool:
    """ "Order reference", "Réf. commande", "Inkoopnr.", "N.º da encomenda": a word for an order, one for a number, nothing else."""
    tokens = text.split()
    if not 0 < len(tokens) <= 6:
        return False
    order = number = False
    for token in tokens:
        if GLUED.fullmatch(token):
            order = number = True
        elif ORDER_TOKEN.fullmatch(token):
            order = True
        elif NUMBER_TOKEN.fullmatch(token):
            number = True
        elif token not in SMALL and token not in HOUSES and token not in ("der", "van", "o"):
            return False
    return order and number


@lru_cache(maxsize=16384)
def names_an_order(text: str) -> bool:
    """A title of an order that no list has: "Einkaufsbestellung", "Commande d'achat", "Supply order"."""
    tokens = bare(text).replace("'", " ").split()
    orders = [t for t in tokens if ORDER_TOKEN.fullmatch(t) or t in ("vorgang", "auftrag", "bestelformulier")]
    return bool(orders) and all(t in orders or t in _BESIDE or t in SMALL for t in tokens)


_BESIDE = frozenset(
    "& external externa externe externo esterno extern internal interne interna interno intern group groupe groupee gruppo grupo groep gruppen team club office kit site sheet form blank card slip coupon karte bon kaart folha foglio feuille blatt blad impresso ficha fiche modulo modulario formulaire formulario formulier bulletin schein hoja supply supplies standard blanket work material materials stock supplier vendor new form goods release call off weekly fortnightly monthly quarterly daily week list wochentliche wochen woche monatliche monats tages liste hebdomadaire mensuelle quotidienne semaine semanal mensual quincenal diario semana lista settimanale mensile giornaliero settimana wekelijkse maandelijkse dagelijkse week lijst mensal quinzenal diaria suministro fornitura fornitori fornecimento leverancier leverantie d' auftrag beschaffung einkauf inkoop".split()
)


def unnumbered(label: str) -> str:
    """A label without the number or letter that a form gives it: "3. Date of order", "A. Ordered by"."""
    return _NUMBERING.sub("", label)


# what there is to choose from, behind a label: "Payment (account / card / pro forma)", "Versand [Post, Abholung]"
TO_CHOOSE = re.compile(
    r"(?i)\s*[(\[][^()\[\]/|,;]{3,}(?:[/|,;]|\s(?:or|oder|ou|o|of)\s)[^()\[\]]{3,}[)\]](?=\s*:?\s*$)"
)

# what a form says of a field that may be left empty: "Purchase order number (optional)"
_MAY_BE_EMPTY = re.compile(
    r"(?i)\s*[(\[](?:optional\w*|if any|if applicable|if you have one|falls vorhanden|wenn vorhanden|facultati\w*|optionnel\w*|le cas échéant|si existe|opcional\w*|facoltativ\w*|opzional\w*|se presente|se esiste|facultatief|optioneel|indien van toepassing|se existir|se aplicável)(?: (?:field|angabe|feld|champ|campo|veld))?[)\]]|\s*\((?:campo|champ) (?:opcional|facoltativo|opzionale|facultatif|optionnel|facultativo)\)"
)


def without_number(label: str) -> str:
    """A label without its number, with a point or without: "8  Requisition no."; for looking up whole labels only ("12 Elm Street" is none)."""
    return _BARE_NUMBER.sub("", unnumbered(label))


_NUMBERING = re.compile(r"^(?:\(?\d{1,2}[a-z]?[.)]\s+(?=\D)|[A-F][.)]\s+(?=[^\W\d]{2}))")
_BARE_NUMBER = re.compile(r"^\d{1,2}\s+(?=[^\W\d_])")


BARE = frozenset({"no", "n o", "nr", "n", "number", "numero", "num", "nummer"})  # what a number is called, and no more


__all__ = [
    "BARE",
    "GLUED",
    "HOUSES",
    "NUMBER_TOKEN",
    "ORDER_TOKEN",
    "SMALL",
    "TO_CHOOSE",
    "Key",
    "Value",
    "key_listed",
    "key_of",
    "names_an_order",
    "names_order_number",
    "unnumbered",
    "without_number",
]
