# ruff: noqa: E501
"""Labels and what stands beside or below them: the customer's order number, customer number, dates, way of shipping, terms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from orderproc.model.reading import Word
from orderproc.parsing import captions
from orderproc.parsing.dates import A_DAY, names_a_day, opens_with_a_day
from orderproc.parsing.head.freight import asks_freight
from orderproc.parsing.head.over_answers import heads_a_row, in_column_of
from orderproc.parsing.head.paying import asks_how_paid
from orderproc.parsing.head.twoblanks import mended
from orderproc.parsing.head.ways import way_meant
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.words import bare, fold


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
    text = bare(_TO_CHOOSE.sub("", _MAY_BE_EMPTY.sub("", without_number(label.replace("_", " ")))))
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
_GLUED = re.compile(rf"(?:{_ORDER})(?:nummer|nr|no|ref|referenz|kennung)")
_NUMBER_TOKEN = re.compile(_NUMBER)
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
        if _GLUED.fullmatch(token):
            order = number = True
        elif ORDER_TOKEN.fullmatch(token):
            order = True
        elif _NUMBER_TOKEN.fullmatch(token):
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
_TO_CHOOSE = re.compile(
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


def values_of(lines: Sequence[Line], *, skip: frozenset[int] = frozenset()) -> tuple[Value, ...]:
    """Every label with its value: in the same run ("PO Number: 4471"), in the next run of the line, or in the line below."""
    found: list[Value] = []
    for row, line in enumerate(lines):
        if row in skip:
            continue
        chunks = facts(line)
        labels = sum(_split(chunk, line) is not None for chunk in chunks)
        headed = heads_a_row(lines, row, chunks, labels)
        for index, chunk in enumerate(chunks):
            split = _split(chunk, line)
            if split is None:
                continue
            key, label, value = split
            if value is None and headed and (answer := in_column_of(lines[row + 1], chunk)) is not None:
                found.append(Value(key, label, answer.text, answer, f"below '{label}'", row + 1))
                continue
            if value is not None:
                found.append(Value(key, label, value.text, value, f"beside '{label}'", row))
                continue
            beside = chunks[index + 1] if index + 1 < len(chunks) else None
            if (
                beside is not None
                and key in _NUMBERED
                and (marked := behind_mark(line, chunks[index + 1 :])) is not None
            ):
                found.append(Value(key, label, marked.text, marked, f"beside '{label}'", row))
                continue
            if beside is not None and ":" not in label and not any(c.isdigit() for c in beside.text):
                under = _below(lines, row, chunk)  # a row of labels over a row of values
                near = 0.6 * line.height  # what is typed into a field stands a little farther in than its label
                if (
                    under is not None
                    and abs(under.box.x0 - chunk.box.x0) < near
                    and any(c.isdigit() for c in under.text)
                ):
                    found.append(Value(key, label, under.text, under, f"below '{label}'", row + 1))
                    continue
            answers = beside is not None and key is Key.PAYMENT and way_meant(beside.text) is not None  # "account"
            if beside is not None and (
                answers or (_split(beside, line) is None and unnumbered(beside.text) == beside.text)
            ):
                found.append(Value(key, label, beside.text, beside, f"beside '{label}'", row))
                continue
            if beside is None and key is not Key.TENDERED and (level := _level(lines, row, chunk)) is not None:
                found.append(Value(key, label, level.text, level, f"beside '{label}'", row))
                continue
            below = _below(lines, row, chunk) or (_amount_below(lines, row, index) if key is Key.TENDERED else None)
            if below is not None:
                found.append(Value(key, label, below.text, below, f"below '{label}'", row + 1))
    return tuple(replace(value, likely=not _in_a_list(value.label)) for value in found)


def _in_a_list(label: str) -> bool:
    return any(key_listed(text) is not None for text in (label, label.rstrip("# "), f"{label} #"))


BARE = frozenset({"no", "n o", "nr", "n", "number", "numero", "num", "nummer"})  # what a number is called, and no more


def behind_mark(line: Line, beside: Sequence[Chunk]) -> Chunk | None:
    """The number behind a "N." that stands apart from its label, with its second half where a program prints it in two fields: "ORDINE
    FORNITORE  N.  26  004180"."""
    if len(beside) < 2 or bare(beside[0].text.rstrip(": ")) not in BARE or identifier(beside[1].text) is None:
        return None
    words = list(beside[1].words)
    for before, run in pairwise(beside[1:]):
        if not (before.text.isdigit() and run.text.isdigit()) or run.box.x0 - before.box.x1 > 1.6 * line.height:
            break
        words += run.words
    return line.chunk(words)


_MARKS = frozenset("·•|")


def facts(line: Line) -> tuple[Chunk, ...]:
    """The runs of a line; one that is several labels with their values, with marks between ("Beleg 4711 · vom 3.5.2026"), parted; a label
    that two blanks of a typewriter's print part ("ORDER  NUMBER: 4711") whole."""
    return tuple(run for chunk in mended(line, key_listed) for run in facts_of(chunk, line))


def facts_of(chunk: Chunk, line: Line) -> list[Chunk]:
    if line.body or not any(w.text in _MARKS for w in chunk.words[1:-1]):
        return [chunk]
    parts: list[list[Word]] = [[]]
    for word in chunk.words:
        if word.text in _MARKS:
            parts.append([])
        else:
            parts[-1].append(word)
    runs = [line.chunk(words) for words in parts if words]
    return runs if any(_split(run, line) is not None for run in runs) else [chunk]


def is_fact(chunk: Chunk, line: Line) -> bool:
    """Whether a run is a label with its value, or a row of such, and begins with one: nothing that an address holds. What begins with a
    place has them behind it ("22 Foundry Lane, Leeds S60 1DX · Tel 01709 496 035 · VAT No. GB 417 5520 18")."""
    told = _split(facts_of(chunk, line)[0], line)
    return told is not None and told[2] is not None


def _split(chunk: Chunk, line: Line) -> tuple[Key, str, Chunk | None] | None:
    """A run that is a label, or that begins with one."""
    text = chunk.text
    short = len(_TO_CHOOSE.sub("", text).split()) <= 6
    whole = (key_of(text.rstrip(":# ").strip()) or key_of(text.rstrip(": "))) if short else None  # "Cust #"
    if whole is not None and not re.search(r"\d", unnumbered(text)):
        return whole, text.rstrip(": "), None
    for size in range(min(len(chunk.words) - 1, 6), 0, -1):
        head = " ".join(w.text for w in chunk.words[:size])
        tail_words = chunk.words[size:]
        marked = (
            head.rstrip().endswith((":", "#", "=", "№", "°", "º"))
            or tail_words[0].text in (":", "#", "=", "-", "–")
            or bare(head).endswith((" no", " nr", " number", " n"))
        )
        key = key_listed(head.rstrip(":#= ")) or (key_listed(f"{head.rstrip(':#= ')} #") if "#" in head else None)
        if key is None or not (marked or _number_follows(key, head, tail_words, 1 if line.body else 3)):
            continue
        if tail_words[0].text.strip(":#=-–") == "" and len(tail_words) > 1:
            tail_words = tail_words[1:]
        if not tail_words:
            return key, head.rstrip(": "), None
        return key, head.rstrip(": "), line.chunk(tail_words)
    glued = re.match(r"^([^\W\d_][^:#]{1,40})[:#]\s*(\S.*)$", text)
    if glued and len(glued[1].split()) <= 5 and (key := key_of(glued[1])) is not None:
        count = next(n for n, word in enumerate(chunk.words, 1) if ":" in word.text or "#" in word.text)
        inside = chunk.words[count - 1]
        tail = re.split(r"[:#]", inside.text, maxsplit=1)[1]
        words = [replace(inside, text=tail)] if tail else []
        words += chunk.words[count:]
        return (key, glued[1], line.chunk(words)) if words else (key, glued[1], None)
    return None


_NUMBERED = (Key.PO, Key.DOCUMENT, Key.CUSTOMER, Key.ORDER_DATE, Key.WANTED)


def _number_follows(key: Key, head: str, tail: Sequence[Word], most: int) -> bool:
    """Whether a label that no mark ends has what it asks for behind it: "Nº de orden ORD13741-A", "Bestellnummer 4711", "Nº pedido HM
    387". `most`: words that may stand there."""
    words = bare(head).split()
    whole = len(words) > 1 or _GLUED.fullmatch(words[0]) is not None or words[0].endswith(("nummer", "datum"))
    alone = len(tail) == 1 and most > 1 and identifier(tail[0].text) is not None and len(tail[0].text) >= 4
    first = tail[1 if len(tail) == 2 and re.fullmatch(r"[A-Z]{1,5}", tail[0].text) and not head.isupper() else 0]
    return key in _NUMBERED and (whole or alone) and len(tail) <= most and any(c.isdigit() for c in first.text)


def _level(lines: Sequence[Line], row: int, chunk: Chunk) -> Chunk | None:
    """What stands right of a label and nearly on its level, in a line that a slanting scan made another one of."""
    if lines[row].body or lines[row].places:
        return None
    found: list[Chunk] = []
    for other in (*lines[max(0, row - 1) : row], *lines[row + 1 : row + 2]):
        for before, run in zip((None, *other.chunks), other.chunks, strict=False):
            overlap = min(run.box.y1, chunk.box.y1) - max(run.box.y0, chunk.box.y0)
            near = run.page == chunk.page and -2 <= run.box.x0 - chunk.box.x1 < _ACROSS
            if not near or overlap < 0.3 * min(run.box.height, chunk.box.height) or _split(run, other) is not None:
                continue
            if before is not None and before.box.x1 > chunk.box.x0 and _split(before, other) is not None:
                continue  # it has a label of its own
            found.append(run)
    return min(found, key=lambda run: run.box.x0, default=None)


_ACROSS = 220.0  # points from a label to what stands at the right edge of its block


def _below(lines: Sequence[Line], row: int, chunk: Chunk) -> Chunk | None:
    """What stands under a label, in its column and near."""
    line = lines[row]
    for below in lines[row + 1 : row + 3]:  # a line of the other half of the page may stand between
        if below.page != line.page or below.box.y0 - line.box.y1 > 2.2 * line.height:
            return None
        best = None
        for other in below.chunks:
            overlap = min(other.box.x1, chunk.box.x1) - max(other.box.x0, chunk.box.x0)
            if overlap > 0 and (best is None or overlap > best[0]):
                best = (overlap, other)
        if best is not None:
            return None if _split(best[1], below) is not None or _has_label(best[1], below) else best[1]
        if line.body or line.places:
            return None
    return None


def _has_label(chunk: Chunk, line: Line) -> bool:
    """Whether a run stands beside a label that has nothing else to its right: it answers that one ("Date  31-Oct-2026"), whatever stands
    above it."""
    before = line.chunks.index(chunk) - 1
    told = _split(line.chunks[before], line) if before >= 0 else None
    return told is not None and told[2] is None


def _amount_below(lines: Sequence[Line], row: int, index: int) -> Chunk | None:
    """An amount that is set at the right end of the field below its label, no other label or value between."""
    if row + 1 >= len(lines):
        return None
    line, below = lines[row], lines[row + 1]
    chunk = line.chunks[index]
    if below.page != line.page or below.box.y0 - line.box.y1 > 2.2 * line.height:
        return None
    edge = min((c.box.x0 for c in line.chunks[index + 1 :]), default=chunk.box.x1 + 120.0)
    right = [c for c in below.chunks if c.box.x1 > chunk.box.x0 and c.box.x0 < min(edge, chunk.box.x1 + 120.0)]
    return right[0] if len(right) == 1 and re.fullmatch(r"[$€£]?\s?\d[\d.,]*", right[0].text) else None


_ID = re.compile(r"^[^\W_](?:[\w./-]|[&\\+](?=\w)){0,29}(?: [A-Z0-9./-]{1,12})?$")
_DAY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}")
_BOX = re.compile(r"(?i)(?:p\.?\s?o\.?\s?)?box\b")  # "PO Box 900": an address


_MONEY = re.compile(  # "total 1,534.00", "12,50 €"
    r"(?:^|\s)[€$£]?\d{1,3}(?:[.,'’ ]\d{3})+[.,]\d{2}(?=\s|$)|[€$£]\s?\d|\d[.,]\d{2}\s?(?:[€$£]|(?:EUR|USD|GBP|CHF|CAD|AUD)\b)"
)


_UNIT = re.compile(
    r"(?i)(?:pcs?|pieces?|units?|packs?|packets?|boxes|box|cases?|rolls?|bags?|sets?|pairs?|stück|stck|stk|st|packung(?:en)?|paar|rollen?|beutel|kartons?|säcke|kisten?|pi[eè]ces?|unités?|boîtes?|paquets?|sacs?|rouleaux|unidad(?:es)?|uds?|piezas|cajas?|bolsas?|rollos?|paquetes?|pezzi|pz|scatole|rotoli|confezion[ei]|stuks?|dozen|rollen|zakken|pakken|unidades|peças|caixas?|sacos?|rolos?|pares)\.?"
)


_COUNTED = re.compile(r"(?i)\d{1,5}\s?[x×*]\s")  # so many of something


def _calls_a_number(word: str) -> bool:
    """Whether a word before a number is only what it is called: "Ordernr.", "number", "Pedido"."""
    plain = bare(word)
    known = _NUMBER_TOKEN.fullmatch(plain) or _GLUED.fullmatch(plain) or plain in BARE
    return bool(known) or key_listed(word.rstrip(".")) is not None or names_an_order(word)


def identifier(text: str) -> str | None:
    """An order or customer number: one token with a digit in it, or plain short capitals."""
    token = text.strip().strip(".,;:#()").strip()
    if _MONEY.search(token) or _BOX.match(token) or _COUNTED.match(token) or opens_with_a_day(token):
        return None
    token = re.split(
        r"\s{2,}|\s+(?:dated|date|from|vom|du|del|of|rev|page)\b|,|\s+\(", token, maxsplit=1, flags=re.IGNORECASE
    )[0].strip()
    parts = token.split()
    if len(parts) > 1 and bare(parts[0].rstrip(":")) in BARE:  # "N.º 2026/417"
        parts = parts[1:]
        token = " ".join(parts)
    if len(parts) > 1 and re.fullmatch(r"\d{1,5}", parts[0]) and _UNIT.fullmatch(parts[1]):
        return None  # "Tu pedido: 2 unidades RS-50"
    if len(parts) > 1 and re.search(r"\d", parts[0]) and (not re.search(r"\d", parts[1]) or _DAY.fullmatch(parts[1])):
        token = parts[0]
    parts = token.split()
    if len(parts) == 2 and re.fullmatch(r"[^\W\d]+\.?", parts[0]) and not re.fullmatch(r"[A-Z]{1,5}", parts[0]):
        if re.fullmatch(r"20[2-4]\d", parts[1]) and not (
            _NUMBER_TOKEN.fullmatch(bare(parts[0])) or _GLUED.fullmatch(bare(parts[0]))
        ):
            return None  # "Fêtes 2026", "Spring 2027"
        # "Ordernr. 907/2026", but "week 48" and "Garage 12" are what the buyer calls his order
        token = parts[1] if _calls_a_number(parts[0]) or not re.fullmatch(r"\d{1,4}(?:-?[A-Z])?", parts[1]) else token
    if re.fullmatch(r"(?i)\d{1,5}\s?[x×]|[x×]\s?\d{1,5}", token):
        return None  # how many of something
    if not re.search(r"\d", token) or A_DAY.fullmatch(token) or names_a_day(token):
        return None
    return token if _ID.match(token) and len(token) <= 35 else None


PO_IN_TEXT = re.compile(
    r"(?i)(?:\b(?:our |my |the )?(?:p\.?\s?o\.?(?![^\W\d_])|purchase order|order(?= (?:no|number|nr|#|ref))|our order|my order|bestell(?:ung|[- ]?nummer|[- ]?nr)|best\.?[- ]?nr|auftrags[- ]?(?:nummer|nr)|unsere (?:bestellung|referenz)|commande|bon de commande|pedido|orden de compra|ordine|bestelling|bestelnummer|encomenda|reference|our ref)"
    r"(?:\s*(?:(?:no|number|num|nr|numéro|numero|ref)\b|n\.?\s?[°º]|n\.))?\.?\s*[:#°º]?\s*(?:is\s+)?)(?P<po>(?=[\w./-]*\d)[A-Z0-9][\w./-]*\w|\d+)"
)


# "Bestellung Nr. FWS 2026-57": letters before the number are a part of it where it is said that it is one
_LETTERS_FIRST = re.compile(
    r"(?i)\b(?:purchase order|order|bestellung|bestell[- ]?(?:nummer|nr)|best\.?[- ]?nr|auftrags[- ]?nr|auftrag|commande|pedido|orden de compra|ordine|bestelling|bestelnummer|encomenda|referen[cz]\w*|r[ée]f[ée]rence)"
    r"\s*(?:no|number|num|nr|numéro|numero|número|n\.?\s?[°ºo]|n)?\.?\s*[:#]?\s*(?<=[.:#°º]\s)(?P<po>(?-i:(?!PO |NR |NO )[A-Z]{1,5}(?:[-/][A-Z]{1,4}){0,2}) \d[\w./-]*\w)"
)


_HIS = r"(?:my|our|mein\w*|unser\w*|notre|nos|mon|ma|mi|mis|nuestr\w+|nostr\w+|ns|mi[oa]|mijn|onze|ons|minha|meu|noss\w+|n/)"
_NAMES_IT = r"(?:p\.?\s?o|purchase order|order|bestell(?:ung|[- ]?nummer|[- ]?nr)?|auftrags?(?:[- ]?nummer|[- ]?nr)?|bestelnummer|(?:inkoop)?order(?:nummer|nr)|bestelling|bestelnr|commande|pedido|orden|ordine|encomenda|re(?:f|ferenz|ference|ferencia|ferência|ferentie)|réf(?:érence)?|rif(?:erimento)?|kenmerk|zeichen)"
_CALLED = r"\.?(?:\s*(?:no|number|num|nr|nummer|numéro|numero|número|n\.?\s?[°ºo])\b\.?)?"
_HIS_CODE = r"(?P<po>(?=[\w./-]*\d)(?=(?:[\w./-]){3})[A-Z0-9](?:[\w./-]*\w))"
# what the writer calls his own number: "My ref is MS-NOV24", "ordernr mij: WH48", "Bestellnr. von uns: UL 26-114"
_HIS_OWN = (
    re.compile(
        rf"(?i)\b{_HIS}\.?\s+{_NAMES_IT}\b{_CALLED}\s*(?:(?:is|ist|lautet|est|es|è|é)\s|[:=#]|,)?\s*{_HIS_CODE}"
    ),
    re.compile(
        rf"(?i)\b{_NAMES_IT}\b{_CALLED}\s+(?:of ours|(?:from|for) (?:us|me)|von (?:uns|mir)|bei uns|(?:de|pour) (?:nous|moi)|chez nous|nuestr[oa]|nostr[oa]|mio|mia|(?:van |bij |voor )?(?:mij|ons)|noss[oa])\s*(?:is\b|ist\b|[:=])?\s*(?P<letters>(?-i:[A-Z]{{1,5}} (?=\d)))?{_HIS_CODE}"
    ),
)


_ORDER_THEN_NUMBER = re.compile(
    r"(?i)\b(?:order|(?:sammel)?bestellung|auftrag|commande|pedido|ordine|bestelling|encomenda)\s+"
    r"(?P<po>\d{2,8}[-/]\d{1,8}|\d[-/](?:19|20)\d\d|(?:19|20)\d\d(?:[-/](?-i:[A-Z\d]{1,6})){2}|[A-Z]{1,5}-?\d{3,10}(?:-[A-Z\d]+)*|(?-i:[A-Z]{1,5})-?\d{1,4}[-/]\d{1,6})(?![\w/-])"
)


_COUNTED_BEHIND = re.compile(
    r"(?i)\s*(?:[x×*]\b|(?:times|mal|fois|veces|volte|keer|maal|vezes|stuks?|st(?:ück|k)?|pcs|pieces|units?|boxes|cartons?|pi[eè]ces|piezas|pezzi|peças|of)\b)"
)
_SUM_BEFORE = re.compile(
    r"(?i)\b(?:total[ei]?|totaal|summe|sum|amount|montant|importe|importo|bedrag|betrag|valor|value|wert)(?:\s+(?:of|the|d[eaou]l?|della|van|der|het|de la))*\W*$"
)
_MONEY_AFTER = re.compile(
    r"(?i)(?:[\s'’.]\d{3})*(?:[.,]\d{2})?\s?(?:€|\$|£|(?:eur|usd|gbp|chf)\b)|[\s'’]\d{3}[.,]\d{2}\b|,\d{2}\b"
)


_PO_CODE = re.compile(
    r"(?i)\b(?:quot\w+|mention\w*|stat(?:e|ing)|against|under|angeben|indi(?:quer|care|car)|vermeld\w*)\s+(?P<po>(?-i:PO)-\d[\w/-]*)"
)


def po_in(text: str) -> str | None:
    """The customer's order number in a subject or sentence: "PO 4471 - monthly consumables"."""
    text = re.sub(r"(?i)(?<=\bref\.)[ªº]", "", text)  # "n/ ref.ª 87/26"
    own = next((found for pattern in _HIS_OWN if (found := pattern.search(text))), None)
    match = (
        _LETTERS_FIRST.search(text)
        or PO_IN_TEXT.search(text)
        or _ORDER_THEN_NUMBER.search(text)
        or own
        or _PO_CODE.search(text)
    )
    if not match or re.fullmatch(r"(?i)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d+[x×]", match["po"]):
        return None
    if re.match(r"(?i)p\.?\s?o\.?\s?box|po\s+box", match.group()):
        return None
    if _SUM_BEFORE.search(text[: match.start()]) or _MONEY_AFTER.match(text, match.end("po")):
        return None  # "Total encomenda 23 464,75 €"
    after = text[match.end("po") :].split()
    if match["po"].isdigit() and (
        _COUNTED_BEHIND.match(text, match.end("po")) or (after and _UNIT.fullmatch(after[0].strip(",:;")))
    ):
        return None  # "noteert u deze bestelling 30 keer artikel …"
    return f"{match.groupdict().get('letters') or ''}{match['po']}"


__all__ = ["Key", "Value", "fold", "identifier", "key_listed", "key_of", "po_in", "values_of"]
