# ruff: noqa: E501
"""What a label beside an amount states: sums of goods, charges, tax, totals. Rows of a table, lines of text and labels of forms ask here."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from orderproc.parsing.head.keyvalues import Key, key_of
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.words import bare


class Sum(StrEnum):
    """What a row that is no order line states."""

    MERCHANDISE = "merchandise"
    DISCOUNT = "discount"
    SHIPPING = "shipping"
    TAX = "tax"
    TOTAL = "total"
    CARRIED = "carried"  # carried over from or to another page
    OTHER = "other"


_COUNTED = r"(?:bouteilles|bottles|flaschen|botellas|bottiglie|flessen|garrafas|packets|packs|sachets|paquets|quantity|qty|units?|pieces|pcs|weight|volume|count|number|lines?|items?|articles|cartons|boxes|pallets|packages|hours|pages|menge|stuck(?:zahl)?|anzahl|gewicht|positionen|artikel|quantite|colis|poids|articles|lignes|cantidad|unidades|articulos|peso|bultos|lineas|quantita|pezzi|colli|articoli|righe|aantal|stuks|gewicht|regels|quantidade|volumes|linhas|itens)"
_TAXES = r"(?:iva|i v a|tva|mwst|ust|btw|vat|gst|hst|pst|qst|tax(?:es)?|impuestos|imposte|impostos|steuern?)"
_SUM_WORDS: tuple[tuple[Sum, str], ...] = (
    (
        Sum.OTHER,
        rf"(?:grand )?(?:total|totale|totaal|gesamt|summe|nombre|number|anzahl|numero|no)[ -]?(?:of |de |d |der |di |von )?(?:the )?(?:ordered )?{_COUNTED}(?: ordered| total)?(?=$| (?:kg|lbs?|ea|pcs|st|stk|units)$)",
    ),
    (
        Sum.CARRIED,
        r"carried (over|forward)|brought forward|balance forward|ubertrag|uebertrag|report(e|er)?( a nouveau)?$|a reporter|suma y sigue|suma anterior|suma y siguen|riporto|over te brengen|transporteren|a riportare|a transportar|page total|seitensumme|zwischensumme seite|continued",
    ),
    (
        Sum.MERCHANDISE,
        rf"(?:products|articles|produkte|produits|productos|prodotti|producten|produtos)$|(?:importe|importo|valor|montant|bedrag|betrag|amount) (?:net[ot]?|liquido|netto)$|total liquido$|(?:order|items?|goods) sub ?total$|(?:total|summe|gesamt|totaal|totale) (?:for |of |fur |der |voor |van |des |de los |de las |degli |dei |dos |das )?(?:the |all |alle |tous les )?(?:goods|waren?|goederen|artikelen|artigos|productos|prodotti|produtos|produits)$|(?:total|totaal|totale) (?:price |value |amount )?(?:for |of |de |dei |des |de vos |van )?(?:your |the )?(?:merchandise|items ordered|articoli ordinati|producten|produtos|goods|items|articulos|articles)$|summe (?:der )?artikel$|gesamtwarenwert$|total for (?:items|articles|products|books|plants)$|goederenbedrag$|articlebedrag$|artikelsumme$|artikelwert$|(?:my |mes |mis |i miei |meine |mijn |os meus )(?:articles|artikel(?:en)?|articulos|articoli|artigos|items|goods)$|(?:summe|betrag|wert|bedrag|som) (?:der |fur (?:die )?|van de |voor (?:de )?)(?:waren?|artikel|goederen)$|warensumme$|(?:articles|artikel|articoli|articulos|artigos),? (?:toutes|alle|tutti|todas|todos|all|de toutes)\b|(?:sum|total|summe|somme|suma|somma|som|soma) (?:of |der |de la |de |della |van |da )?(?:the )?(?:column|spalte|colonne|columna|colonna|kolom|coluna)(?: [a-l])?$|(?:all |alle |tous les |todos los |tutti gli |todos os )(?:the )?(?:articles|artikel(?:en)?|articulos|articoli|artigos|items)(?: together| zusammen| samen)?$|(?:montant|valeur|importe|valor|importo|valore|amount|value|wert|waarde) (?:of |der |des |de la |de |del |della |degli |dos |das |do |da |van de )?(?:the )?(?:articles|marchandises?|material|mercancia|articulos|mercadorias?|artigos|articoli|merci?|merce|waren?|goods|goederen)|merchandise amount|waren$|sub ?total|sub tot|subtotale|total[ei]? (?:s/?|sem|senza|sin|hors|ohne|zonder|sans|without|before|ex(?:cl)?) ?{_TAXES}|totaal (?:excl|zonder|ex) ?{_TAXES}|suma(?! total)|somma(?! unita| allegat)|merchandise( total)?|total (of )?(goods|merchandise|items|products|articles|without tax(es)?|before tax|excl\w*|net|ht|htva|sin iva|lines?)|total amount (of lines?|without (vat|tax))|goods total|items total|amount of goods|net (total|amount|value)|zwischensumme|warenwert|nettobetrag|nettosumme|nettogesamt\w*|gesamtnetto\w*|nettowert|nettototal|summenetto|netto ?(summe|betrag|wert)?|summe netto|gesamt netto|summe positionen|sous total|total (marchandises|hors taxes?)|montant (ht|htva|total htv?a?)|htva$|base imponible|imponibile|tot imponibile|base$|subtotaal|positionen gesamt|positionssumme|summe der positionen|sum of (?:the )?lines|lines total|goods|value of goods|goods value|line total|total items? value|(?:importe|total|suma) brut[oa]|bruto|total (?:articulos|lineas|articoli|righe)|merce|(?:total |valor (?:da )?)?mercadoria|subtotal liquido|total mercancia|marchandises|goederen|totaal excl\w*|total sem iva|total iliquido|total neto|totale (merce|imponibile)|base imposable|(?:value|cost) of (?:the )?(?:goods|order|wines|books|plants|items)|amount for (?:the )?goods|betrag fur (?:die )?waren?|bedrag (?:aan|voor) (?:de )?goederen|(?:valeur|montant) des (?:vins|livres|plantes|articles|marchandises)|(?:valore|importo) (?:dei|delle|della) (?:vini|libri|piante|merci?|articoli)|(?:valor|importe|soma) d[eo]s? (?:los |as |os )?(?:vinos?|vinhos|libros|livros|plantas|articulos|artigos)|(?:waren|artikel(?:en)?|articulos|articoli|artigos)$|total before",
    ),
    (
        Sum.DISCOUNT,
        r"(less )?discount|rebate|coupon|promo\w*|rabatt|nachlass|remise|rabais|escompte|descuento|dto|sconto|korting|desconto|desc comercial|voucher|allowance|less \d",
    ),
    (
        Sum.SHIPPING,
        r"(?:emballage|imballo|embalaje|embalagem|verpakking) (?:et|e|y|en) (?:envoi|port|expedition|spedizione|invio|envio|franqueo|porte|verzending)|frete$|franqueo|affranchissement|affrancatura|porte$|envoi$|invio$|post (?:and|&) packing|(?:add(?: for)?|dazu|en plus|piu|mas|mais|erbij|plus) (?:postage|carriage|shipping|freight|delivery|porto|fracht|versand|port|affranchissement|affrancatura|franqueo|envio|porte|portes|spedizione|verzending|vracht)$|(?:shipping|postage|packing|packaging|handling|delivery|freight|carriage) ?(?:and|&|/) ?(?:shipping|postage|packing|packaging|handling|delivery|carriage|freight|insurance)|(?:verpackung|versand|fracht|porto)s? ?(?:und|&|u|/) ?(?:verpackung|versand|fracht|porto|handling)|(?:port|frais de port) et emballage|(?:portes|transporte|embalaje) y (?:portes|embalaje|transporte)|(?:porto|trasporto|imballo) e (?:imballo|trasporto)|(?:ground|standard|regular|express|expedited|priority|economy|overnight|flat rate|free|domestic|international|standaard|gratis|spoed|aangetekende) ?(?:shipping|delivery|freight|postage|versand|lieferung|verzending|levering|bezorging)$|verzend (?:en|&) \w+kosten|shipping|freight|postage|delivery( charge| cost| fee)?|s ?& ?h|s h|p ?& ?p|shipping (and|&) handling|handling|carriage|versand\w*|porto|fracht\w*|frais de (port|livraison)|port|livraison|transport|gastos de envio|participation aux frais d ?(?:e )?envoi|portes(?: de envio| e embalagem| y embalaje)?|envio|spese di (spedizione|trasporto)|trasporto|spedizione|forfait (?:de )?port|(?:participation|contribution) aux frais(?: de)?(?: port| d envoi| livraison| expedition)?|frais d envoi|spese (?:di )?(?:consegna|spedizione|invio|trasporto)|bijdrage (?:in de )?verzendkosten|porto en verpakkings?(?:kosten)?|portes de correio|s/h|lieferkosten|frais de traitement|spese di imballo(?: e spedizione)?|porto en verpakking|portes(?: e manuseamento)|spese postali|contributo (?:spese|spedizione)(?: \w+)?|portokosten|porto en verpakking(?:skosten)?|verzendkosten|bezorgkosten|leveringskosten|verzending|portes de envio|shipping fees?|packing|verpackung|(?:porto|versand|fracht) (?:und|&) verpackung|transport(?:e|kosten|o|s)|vracht en verpakking|vracht(?:kosten)?|shipping & handling|frais d expedition|(?:despesas|custos|custo|gastos|costi|frais|costos) (?:de |di )?(?:envio|transporte?|spedizione|expedition|entrega|trasporto)",
    ),
    (
        Sum.TAX,
        r"(?:add|plus|dont|inkl|davon|incl)? ?(?:state |local |[a-z]{2} residents add )?(?:sales tax|tva|mwst|vat|iva|btw|ust)(?: if applicable)?$|[a-z]{2} residents add (?:\w+ )?(?:sales )?tax$|(?:montant|importe|importo|valor|bedrag|betrag|amount) (?:de la |del |dell |do |of )?(?:tva|iva|btw|mwst|ust|vat|tax)$|(?:tax|vat) (?:if|where) applicable$|(sales |state |local |use )?tax(es)?|taxes? s il y a lieu$|taxe$|t v a|vat|gst|hst|pst|mwst|ust|umsatzsteuer|mehrwertsteuer|tva|iva|i v a|btw|total iva|total vat|steuer|imposta|impuesto|igic|cuota iva",
    ),
    (
        Sum.TOTAL,
        r"(?:your|votre|ihre?|su|tu|vostro|suo|uw|o seu|seu|vosso) (?:total|gesamtsumme|endsumme|gesamtbetrag|totaal|totale)$|al(?:l )?together$|zusammen$|bij elkaar$|alles bij elkaar$|(?:amount|sum) (?:sent|i send)(?: herewith)?$|(?:amount|sum) herewith$|betrag,? der beiliegt$|(?:beiliegender|beigefugter) betrag$|(?:somme|montant) (?:jointe?|ci jointe?)$|(?:suma|importe|cantidad) (?:adjunt[oa]|que adjunto)$|(?:somma|importo) (?:unita|allegat[oa])$|bijgevoegd bedrag$|(?:montante|soma|importancia) (?:junto|junta|anex[oa])$|(?:i pay|je paie|ich zahle|ik betaal|eu pago)$|(?:pago|zahle) [a-f] [a-f]$|(?:amount|value|montant|valeur|importe|valor|importo|valore|waarde) (?:of |de |del |dell |d[oa] |de l |de la |van de |van het )?(?:the |your |l )?(?:order|commande|ordre|pedido|ordine|opdracht|bestelling|encomenda)|(?:montant|somme|importe|importo|bedrag|sum|amount|valor) (?:a |da |te |to be |to )?(?:regler|payer|pagar|pagare|betalen|pay|paid|liquidar)|(?:to be|da|zu|te|a) (?:paid|pagare|zahlen|betalen|pagar|payer)|all in all|alles (?:zusammen|samen|bij elkaar)|en total|in tutto|en tout|ao todo|soma|please add up|bitte zusammenzahlen|additionnez|suma total|(grand |order |final |invoice |overall )?total( amount| due| order| price| enclosed| payable| amount due| gross amount| incl\w*)?|amount (due|enclosed|payable)|balance due|tvac$|ttc$|total (general|ttc|tvac|a pagar|a payer|facture|com iva|con iva|pedido|commande|ordine|bestelling)|gesamt(summe|betrag|preis)?|rechnungsbetrag|endbetrag|bruttobetrag|bruttosumme|bruttogesamt\w*|gesamtbrutto\w*|bruttototal|brutto|summe|total brut|montant (ttc|tvac|total)|net a payer|importe total|totale( ordine| documento| complessivo)?|totaal( incl\w*| bedrag)?|totaalbedrag|order ?totaal|bestel ?totaal|auftragswert|bestellwert|valor total|total ttc|zu zahlen|order value|total order value|bestellsumme|auftragssumme|eindtotaal|po total|total (?:da )?encomenda|valor total|summe brutto|totale da pagare|te betalen|sum total|rechnungssumme|zahlbetrag|payment total|endsumme|importo totale|montante total|to pay$|te voldoen|a payer|da pagare|a pagar|sum due|in all$|som(?:me|ma) (?:due|dovuta)|suma a pagar|gesamtwert(?: der bestellung)?|i enclose$|je (?:joins|verse)$|(?:ich|ik) (?:zahle|betaal)$|allego$|verso$|adjunto$|junto$",
    ),
)
OVERLEAF = re.compile(
    r"\b(?:u(?:e)?bertrag|carried (?:over|forward)|brought forward|a reporter|y sigue|suma anterior|a riportare|riporto|over te brengen|a transportar)\b"
)
_SUMS = tuple(
    (kind, re.compile(rf"^(?:plus |less |zzgl |abzgl |incl |inkl )?(?:{words})(?:\b|$)")) for kind, words in _SUM_WORDS
)


_ALL = r"(?:total[ei]?|totaal\w*|gesamt\w*|summe|suma|soma|somma|montant|importe|importo|valor|bedrag|sum)"
# "Total IVA incluido", "Total net à payer": the last of the sums, whatever stands between
_WITH_TAX = re.compile(
    rf"^{_ALL}\b(?=.*\b(?:iva|tva|mwst|ust|btw|vat|tax)\b)(?=.*\b(?:incl\w*|inkl\w*|compris\w*)\b)|^{_ALL}\b.*\b(?:a payer|te betalen|zu zahlen|a pagar|da pagare|to pay|payable|a liquidar)$"
)
# "Totaal bestelling excl. btw (btw verlegd)", "Gesamtsumme zzgl. MwSt.": the goods alone
_WITHOUT_TAX = re.compile(
    rf"^{_ALL}\b.*\b(?:ex|excl\w*|exkl\w*|esclus[aoie]|zzgl|zuzuglich|hors|sin|senza|sem|s/?|ohne|zonder|sans|without|before|plus|mas) ?(?:de )?(?:the |la |el |o |a |de )?(?:\d+ )?{_TAXES}\b"
    rf"|^{_ALL}\b.*\b{_TAXES} (?:\d+ )?(?:esclus\w*|exclu\w*|excl|no inclu\w*|non (?:inclu\w*|compris\w*)|nao inclu\w*|not incl\w*)$"
)
# "Total das mercadorias", "Gesamtwert der Waren"
_OF_GOODS = re.compile(
    rf"^{_ALL} (?:netto|net|neto)$|^{_ALL}\b(?: \w+){{0,3}} (?:goods|merchandise|marchandises?|mercancias?|merc[ei]|mercadorias?|waren?|goederen)(?: (?:ex\w*|sin|hors|ohne|zonder|senza|sem|net\w*|before) ?\w*| ht)?$"
)
_ROW = r"(?:line|item|schedule|position|pos|posten|zeile|ligne|poste|linea|posicion|riga|posizione|regel|positie|linha|posicao)"
_TOTAL_OF = r"(?:sub ?|sous |zwischen|sub)?(?:total[ei]?|totaal|summe|soma|suma)"
# "Item total for line # 1", "Schedule total", "Summe Position 10": of one line, below it
_OF_ONE_LINE = re.compile(
    rf"^(?:{_ROW} )?{_TOTAL_OF}(?: (?:for|of|fur|der|de|da|di|van|del|della))?(?: (?:the|la|de))? {_ROW}\W*(?:(?:no|nr|n|num)\b)?\W*\d+$|^{_ROW}\W*(?:(?:no|nr|n)\b)?\W*\d+ {_TOTAL_OF}$"
    r"|^(?:schedule|item|release|shipment|distribution) (?:sub ?)?total$|^(?:positions|zeilen|regel)(?:summe|totaal)$"
)
_ELSEWHERE = re.compile(r"(?i)\((?:see|voir|siehe|s\.|ver|vedi|zie|veja)\s[^)]*\)")  # "Freight (see table)"
# "A  Merchandise", "A+B  Amount of order": a form's letters for its sums
_LETTERED = re.compile(
    r"^(?:\(?[A-F](?:\s?\+\s?[A-F])*[.):]?|\(?[a-l](?:\s?\+\s?[a-l])*\))\s+(?=[^\W\d_]{3})|(?<=[^\W\d_]{2})\s+\(?[A-F](?:\s?\+\s?[A-F])*\)?\s*:?\s*$"
)
# "USt-IdNr. 40632265", "VAT reg. no. 123" are numbers of a firm, no sums
_REGISTERED = frozenset(
    "id idnr ident nr no nummer number num reg registration registered identification code codice".split()
)


@lru_cache(maxsize=8192)
def sum_of(text: str, *, loose: bool = False) -> Sum | None:
    """What a label beside an amount states ("Sub-total:", "MwSt. 19 %", "Gesamtbetrag EUR"); None for anything else. `loose`: more
    words may follow ("Discount 5 % as agreed"), for a row that has no item, quantity or price."""
    if _OF_ONE_LINE.search(bare(text)):
        return Sum.OTHER
    label = re.sub(r"\d+(?: \d+)* ?%?|%", " ", bare(_ELSEWHERE.sub(" ", text)))
    label = " ".join(t for t in label.split() if t not in ("usd", "eur", "gbp", "chf", "cad", "aud"))
    if not label or len(label.split()) > 7:
        short = _IN_BRACKETS.sub("", text)
        return sum_of(short) if label and short and short != text else None
    if OVERLEAF.search(label):
        return Sum.CARRIED  # "Zwischensumme Übertrag"
    if _WITH_TAX.search(label):
        return Sum.TOTAL
    if _OF_GOODS.search(label) or _WITHOUT_TAX.search(label):
        return Sum.MERCHANDISE
    for kind, pattern in _SUMS:
        found = pattern.match(label)
        if found:
            rest = label[found.end() :].split()
            if _REGISTERED & {*rest}:
                return None
            if len(rest) <= (
                1
                if kind in (Sum.SHIPPING, Sum.DISCOUNT, Sum.TAX) and len(found.group().split()) == 1 and not loose
                else 4
            ):
                return kind
    before = _LETTERED.sub("", _IN_BRACKETS.sub("", text))
    return sum_of(before) if before and before != text else None


_IN_ALL = re.compile(
    r"\b(?:total\w*|totaal\w*|altogether|in all|together|gesamt\w*|insgesamt|zusammen|summe|en tout|ensemble|sum[ae]?|somm[ae]|som[ae]?|in tutto|complessiv\w*|en conjunto|samen|bij elkaar|ao todo)\b"
)


def in_all(text: str) -> bool:
    """Whether words speak of all together: "garments in total"."""
    return _IN_ALL.search(bare(text)) is not None


_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*:?\s*$")  # "Postage (see our site)"
# "Carriage, free on orders over $200": the amount is none that is asked for
FREE_FROM = re.compile(r"(?i),?\s+\(?(?:free|frei|franco|gratis|gratuit\w*|gr[aá]tis|portofrei|vrij|offert\w*)\b.*$")


def behind_payment(label: str) -> str:
    """What stands beside the heading of the ways of paying, or some of them, on the level of a sum: "Betaalwijze Totaalbedrag"."""
    words = label.split()
    for n in range(1, len(words)):
        heads = [" ".join(words[:m]) for m in range(1, n + 1)]
        asked = any(key_of(head) is Key.PAYMENT for head in heads) or any(map(method_in, (*heads, *words[:n])))
        if asked and sum_of(rest := " ".join(words[n:])) is not None:
            return rest
    return ""


_SUM_AFTER_SUM = re.compile(
    r"(?P<label>[^:]+):\s*[€$£]?\s?(?P<amount>-?\d[\d.,'’]*\d)(?:\s?(?:€|\$|(?:EUR|USD|GBP|CHF|CAD)\b))?"
)
# as people write them; the row may hold nothing else
_SUM_BEHIND_WORDS = re.compile(
    r"(?P<label>[^\W\d][^:\d]{1,40}?)[\s:=]+(?:(?:€|\$|£|EUR|USD|GBP|CHF|CAD)\s?)?(?P<amount>\d[\d.,'’]*\d)(?:\s?(?:€|\$|£|EUR|USD|GBP|CHF|CAD))?[\s,;.+=]*"
)
_JOINS = re.compile(
    r"^(?:and|und|et|y|e|en|plus)\s+|[\s,]+(?:is|makes?|comes to|macht|ist|font|fait|est|son|es|fanno|fa|è|samen|is|são|é)$"
)


@lru_cache(maxsize=8192)
def several_sums(row: str) -> list[tuple[Sum, str]]:
    """The sums that a row states one behind another, with their amounts as they are written: "Total HT : 1.753,00  TVA 20 % : 350,60",
    "Goods 162.85, tax 11.20, shipping 11.50, in all $185.55."; none where it states one, or says anything else."""
    each = list(_SUM_AFTER_SUM.finditer(row))
    if len(each) < 2:
        each = list(_SUM_BEHIND_WORDS.finditer(row.strip()))
        each = each if sum(len(m.group()) for m in each) == len(row.strip()) else []
    told = [(kind, m["amount"]) for m in each if (kind := sum_of(_JOINS.sub("", m["label"]))) is not None]
    return told if len(told) > 1 and len(told) == len(each) else []
