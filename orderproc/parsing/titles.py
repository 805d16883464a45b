# ruff: noqa: E501
"""What papers call themselves: the names of kinds of documents in seven languages, and where on a page one of them is its title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from orderproc.model.issue import Kind
from orderproc.parsing.head.keyvalues import names_an_order
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.ordertable.sums import sum_of
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.words import bare


@dataclass(frozen=True, slots=True)
class Told:
    """`sure` 0 to 1. `mixed`: something else that the same text is as well, in words."""

    kind: Kind
    reason: str
    sure: float = 1.0
    mixed: str = ""


_NO = r"(?:\s*(?:no|nr|num|number|numero|n|id|ref|date|copy|original|draft|duplicate)?\b[\w /.-]{0,25})?"
_TITLES: tuple[tuple[Kind, str, str], ...] = (
    (
        Kind.REMITTANCE,
        r"remittance(?: advice| slip)?|payment (?:advice|notification|remittance)|(?:zahlungs|uberweisungs)avis|avis de (?:paiement|virement)|aviso de (?:pago|transferencia|pagamento)|avviso di (?:pagamento|bonifico)|beta(?:al|lings)(?:advies|specificatie)|bank transfer advice",
        "a remittance advice",
    ),
    (
        Kind.CANCELLATION,
        r"(?:purchase )?order cancell?ation(?: notice| request)?|cancell?ation (?:of|request|notice)(?: (?:purchase )?order)?|cancelled (?:purchase )?order|(?:bestell|auftrags)?(?:stornierung|storno|widerruf)(?:(?: (?:der|des|unserer|unseres))? (?:bestellung|auftrags?))?|annulation(?: (?:d une |de (?:la |notre )?)?(?:bon de )?commande)?|(?:cancelacion|anulacion)(?: (?:del? |de nuestro )?(?:pedido|orden(?: de compra)?))?|annullamento(?: (?:(?:d|dell|del nostro) )?ordine)?|annulering(?:(?: van)?(?: (?:de|onze))? (?:inkoop)?(?:bestelling|order))?|(?:cancelamento|anulacao)(?: (?:d[ae] (?:nossa )?encomenda|d[eo] pedido))?",
        "a cancellation",
    ),
    (
        Kind.CHANGE,
        (
            r"(?:purchase )?order (?:change|amendment|revision|modification)(?: notice| request)?|change order|revised (?:purchase )?order|amended (?:purchase )?order|(?:change|amendment|alteration|modification|revision|correction|addition)s? (?:to|of|in) (?:(?:the|our|my|this) )?(?:purchase )?(?:order|p ?o)"
            r"|(?:bestell|auftrags) ?(?:anderung|korrektur)(?:en)?|(?:anderung(?:en)?|korrektur|anpassung|erganzung|nachtrag) (?:(?:der|zur?|an|in|unserer|meiner|unseres|des) ){1,2}(?:bestellung|auftrags?)|anderungsbestellung|anderung bestellung"
            r"|(?:modification|changement|rectification|complement) (?:(?:de|a|sur|la|notre|ma) ){1,2}(?:bon de )?commande|avenant|(?:modificacion|cambio|correccion|rectificacion) (?:del?|en|al?) (?:(?:nuestro|mi|el) )?pedido"
            r"|(?:modifica|variazione|rettifica|correzione) (?:(?:d|di|del|dell|al|all|nostro|mio)['’ ]{1,2}){0,2}ordine|(?:order|bestel) ?(?:wijziging|correctie)(?:en)?|(?:wijziging|aanpassing|correctie|aanvulling)(?:en)? (?:(?:van|op|in|aan|bij|de|onze|mijn) ){0,2}(?:inkoop)?(?:bestelling|order)"
            r"|alteracao|(?:alteracao|modificacao|correcao) (?:(?:da|de|do|a|ao|na|no|nossa|minha|nosso) ){1,2}(?:encomenda|pedido)"
        ),
        "a change of an order",
    ),
    (
        Kind.OTHER,
        r"(?:sales )?order (?:confirmation|acknowledge?ment|acceptance)|acknowledge?ment|confirmation of (?:your )?order|acknowledge?ment of order|auftrags ?bestatigung|bestell ?bestatigung|confirmation de (?:votre )?commande|accuse de reception de commande|confirmacion (?:de|del) pedido|acuse de (?:recibo (?:de|del) )?pedido|conferma (?:d )?ordine|order ?bevestiging|bevestiging (?:van )?(?:uw )?bestelling|confirmacao (?:de|da) encomenda|your order (?:has been )?(?:confirmed|received)",
        "an order confirmation",
    ),
    (
        Kind.OTHER,
        r"(?:tax |proforma |pro forma |commercial |sales |vat |simplified |final |interim )?invoice|e ?invoice|(?:pro ?forma ?|sammel|schluss|teil|abschlags|waren)?rechnung|facture(?: pro ?forma| d avoir)?|factura(?: pro ?forma| simplificada| electronica)?|fattura(?: pro ?forma| elettronica| accompagnatoria)?|(?:pro ?forma ?|verkoop ?)?factuur|fatura(?: recibo)?|nota fiscal|bill of sale|tax invoice",
        "an invoice",
    ),
    (
        Kind.OTHER,
        (
            r"(?:delivery|dispatch|despatch|goods|shipping|shipment|consignment|packing|packaging|picking|pick|loading) (?:note|docket|slip|advice|ticket|notice|list|sheet)|(?:goods|stock) rec(?:eived note|eipt)|proof of delivery|(?:air ?)?waybill|bill of lading|advance ship(?:ping|ment)? notice|asn|"
            r"(?:sammel)?lieferschein|liefer(?:avis|nachweis)|versand(?:anzeige|avis|schein|liste)|pack(?:zettel|liste|schein)|(?:waren)?begleitschein|fracht(?:brief|schein)|ladeschein|ladeliste|(?:kommissionier|pick|entnahme)(?:liste|schein)|wareneingangs?(?:schein|beleg|meldung)|ablieferungs?(?:schein|nachweis)|"
            r"(?:bon|bordereau|avis|note|fiche|liste) (?:de |d )(?:livraison|expedition|transport|envoi|preparation|reception|enlevement|colisage|sortie)|lettre de voiture|"
            r"(?:albaran|nota|hoja|guia|aviso|parte|vale) (?:de )?(?:entrega|salida|envio|expedicion|despacho|remision|remissao|transporte|remessa|saida|recepcion)|albaran|remito|romaneio|carta de porte|lista de empaque|"
            r"(?:documento|bolla|nota|avviso|buono|lista) (?:di |d )(?:trasporto|consegna|accompagnamento|spedizione|prelievo|imballaggio|uscita)|ddt|d d t|bolla(?: accompagnatoria)?|distinta (?:di )?(?:imballaggio|prelievo|colli)|lettera di vettura|documento de transporte|"
            r"(?:pak|lever|leverings|aflever|verzend|vracht|begeleidings|ontvangst|afhaal)bon|(?:pak|pick|pik|verzend|laad)lijst|vrachtbrief|verzend(?:advies|nota)|afleverings?(?:bewijs|nota)|leverings?nota"
        ),
        "a delivery note",
    ),
    (
        Kind.INQUIRY,
        r"request for (?:quote|quotation|proposal|pricing)|rfq|quote request|quotation request|price (?:request|inquiry|enquiry)|(?:preis)?anfrage|angebotsanfrage|demande de (?:prix|devis|cotation)|solicitud de (?:cotizacion|presupuesto|oferta)|richiesta (?:di )?(?:preventivo|offerta)|offerteaanvraag|prijsaanvraag|(?:pedido|solicitacao|mapa) de (?:cotacao|orcamentos?|precos)(?: (?:solicitacao|pedido) de (?:cotacao|precos))?|(?:solicitud|peticion) de precios|richiesta (?:di )?prezzi|inquiry|enquiry",
        "a request for prices",
    ),
    (
        Kind.OTHER,
        r"(?:sales |price |our )?(?:quote|quotation)|estimate|proposal|(?:verkaufs|preis)?angebot|kostenvoranschlag|devis|offre(?: de prix)?|presupuesto|cotizacion|oferta|preventivo|offerta|offerte|prijsopgave|orcamento|cotacao",
        "a quotation",
    ),
    (
        Kind.OTHER,
        r"(?:account )?statement(?: of account)?|monthly statement|kontoauszug|saldenbestatigung|releve(?: de compte)?|estado de cuenta|extracto(?: de cuenta)?|estratto conto|rekeningoverzicht|extrato(?: de conta)?",
        "a statement of account",
    ),
    (
        Kind.OTHER,
        r"(?:sales )?credit (?:note|memo(?:randum)?|invoice)|(?:corrective|corrected|correction) invoice|gutschrift|rechnungskorrektur|(?:storno|korrektur)rechnung|note de credit|avoir|facture (?:d )?avoir|facture rectificative|factura (?:rectificativa|de abono)|abono|fattura di rettifica|nota di accredito|creditfactuur|fatura retificativa|nota de (?:credito|debito|abono)|nota di (?:credito|debito|addebito)|creditnota|debetnota|debit (?:note|memo)|belastungsanzeige|lastschriftanzeige|note de debit|storno(?:beleg)?",
        "a credit note",
    ),
    (
        Kind.OTHER,
        r"(?:cash |sales |payment |official )?receipt|quittung|kassenbon|kassenbeleg|recu|ticket de caisse|recibo|ricevuta|scontrino|bon(?:netje)?(?! no\b)|kwitantie|cash bill|cash sales?",
        "a receipt",
    ),
    (
        Kind.OTHER,
        r"price ?list|catalog(?:ue)?|product list|preisliste|katalog|tarifs?(?: \d{4})?|liste de prix|lista de precios|listino(?: prezzi)?|prijslijst|tabela de precos|line card|price sheet",
        "a price list",
    ),
    (
        Kind.OTHER,
        r"reminder|dunning notice|payment reminder|overdue notice|past due|mahnung|zahlungserinnerung|rappel|recordatorio de pago|sollecito(?: di pagamento)?|aanmaning|betalingsherinnering",
        "a reminder",
    ),
    (
        Kind.COMPLAINT,
        r"(?:goods |product |customer |stock )?returns? (?:form|note|sheet|slip|list|docket|notice|advice|request|authori[sz]ation)|returned goods(?: note)?|goods returned|returns? to (?:vendor|supplier|manufacturer)|(?:vendor|supplier) returns?|rtv|rma(?: form)?|(?:retouren?|rucksende|rucklieferungs?|ruckgabe)(?:schein|liste|formular|meldung|anzeige|beleg)|(?:lieferanten)?retouren?|rucksendung|(?:retoure|rucksendung|rucklieferung|ruckgabe) an (?:den )?(?:lieferanten?|hersteller)|(?:bon|bordereau|fiche|demande|avis) de retour(?: (?:de )?marchandises?)?|retour (?:de )?marchandises?|retour (?:au )?fournisseur|(?:formulario|hoja|nota|albaran|solicitud|aviso) de devolucion(?:es)?|devolucion(?: de (?:mercancias?|material|productos)| al? proveedor)?|(?:modulo|bolla|nota|richiesta) (?:di )?reso|reso (?:merce|(?:a|al) fornitore)|(?:retour|teruglevering) (?:aan )?leverancier|(?:retour)(?:formulier|bon|lijst|zending|melding|opdracht)|(?:guia|nota|formulario|pedido) de devolucao|devolucao(?: de (?:mercadorias?|material|produtos)| ao? fornecedor)?",
        "a return",
    ),
    (
        Kind.OTHER,
        r"(?:monthly |weekly |quarterly |annual )?sales (?:report|statistics|analysis|overview|summary|figures)(?: (?:by|per) (?:item|product|article|customer))?|(?:umsatz|absatz|verkaufs)(?:bericht|statistik|ubersicht|auswertung)(?: (?:nach|je|pro) artikeln?)?|(?:rapport|etat|statistiques?|releve) (?:de|des) ventes(?: par (?:article|produit))?|(?:informe|estadisticas?|listado|resumen) de ventas(?: por (?:articulos?|productos?|clientes?))?|(?:report|statistic\w|riepilogo) (?:delle )?vendite(?: per (?:articolo|prodotto))?|venduto per articolo|(?:verkoop|omzet)(?:rapport|overzicht|cijfers|statistiek)(?: per artikel)?|(?:relatorio|mapa|estatistica) de vendas(?: por (?:artigo|produto))?",
        "a report of sales",
    ),
    (
        Kind.OTHER,
        r"(?:current |weekly |monthly )?(?:stock|inventory) (?:list|report|on hand|levels?|status|overview|count)|stock ?take|(?:lager(?:bestands)?|bestands)(?:liste|ubersicht|meldung|bericht)|inventur(?:liste)?|(?:etat|liste|releve) d(?:e|es|u) stocks?|inventaire(?: (?:des|du) stocks?)?|(?:listado|lista|informe|relacion) de (?:existencias|stock|inventario)|inventario(?: de (?:existencias|almacen))?|(?:lista|elenco|situazione) (?:delle )?giacenze|inventario (?:di )?magazzino|voorraad(?:lijst|overzicht|telling|rapport)|(?:lista|mapa|contagem|relatorio) de (?:stocks?|existencias|inventario)",
        "a list of what is in stock",
    ),
    (
        Kind.ORDER,
        r"(?:blanket |standard |new |local |official |our |customer )?purchase order(?: form)?|p ?o(?! box)|(?:mail |web |phone |sales |work |customer |stock |product )?order(?: form| sheet| blank)?|(?:purchase )?requisition(?: form)?|(?:material|waren|sammel|nach)?bestellung|bestell(?:karte|schein|formular|ung|liste)|auftrag|bon de commande|commande|bulletin de commande|(?:orden|pedido) de compra|(?:hoja|nota|formulario) de pedido|pedido|orden(?: de pedido)?|ordine(?: (?:d acquisto|di acquisto|fornitore|cliente))?|modulo d ordine|buono d ordine|(?:inkoop)?order|bestel(?:bon|ling|formulier)|nota de encomenda(?: a fornecedor)?|encomenda(?: a fornecedor)?|requisicao(?: oficial| externa| de (?:material|compra|bens|fornecimento))?|pedido de fornecimento|ordine di fornitura|buono (?:di )?(?:fornitura|ordinazione)|bon d engagement|beschaffungsauftrag|lieferauftrag|commande (?:au )?fournisseur|pedido a proveedor|ordem de (?:compra|fornecimento)|autori[sz]a(?:cao|cion) de (?:fornecimento|compra|suministro)|orden de suministro|ordinativo(?: di fornitura)?|(?:leverings|koop|bestel)opdracht|procurement order|pedido de compra",
        "an order",
    ),
)
_TITLE_PATTERNS = tuple(
    (kind, re.compile(rf"(?:{words}){_NO}"), re.compile(rf"(?:{words})"), reason) for kind, words, reason in _TITLES
)


_ENDS_A_SENTENCE = re.compile(r"[a-zà-ÿ]{5}[.!?]\s*$")  # and is no "no." of a title
_HEAD = 6  # lines from the top


def title_of(lines: Sequence[Line]) -> Told | None:
    """What the paper calls itself: a run of words near the top that is nothing but the name of a kind of document.

    Larger print counts more, then what stands higher.
    """
    found: list[tuple[float, Told]] = []
    if not lines:
        return None
    heights = sorted(line.height for line in lines)
    usual = heights[len(heights) // 2]
    for row, line in enumerate(lines[:28]):
        for chunk in line.chunks:
            words = chunk.words
            if len(words) > 7 or chunk.text.rstrip().endswith("-") or _ENDS_A_SENTENCE.search(chunk.text):
                continue  # "Katalog-" goes on in the line below; "please send us an amended / order confirmation." began above it
            text = bare(chunk.text)
            told = (row < 20 and _two_lines(chunk, lines[row + 1 : row + 4])) or (_headline(text) if text else None)
            if (
                told is None
                and row < _HEAD
                and len(words) <= 5
                and len(text.split()) > 1
                and names_an_order(chunk.text)
            ):
                told = Told(Kind.ORDER, "its title says an order", 1.0)
            if (told is None or told.sure < 1.0) and row < _HEAD and _is_order_form(chunk, usual, top=row < _TOP):
                told = Told(Kind.ORDER, "its title says an order", 1.0)
            if told is None or _is_sum(line, chunk, told):
                continue
            size = max(w.box.height for w in words) / max(usual, 0.1)
            labelled = chunk.text.rstrip().endswith(":")
            exact = told.sure
            weight = (
                exact
                + 1.2 * min(max(size - 1.05, 0), 1.2)
                + (0.5 if row < 6 else 0.2 if row < 14 else 0.0)
                - (0.9 if labelled else 0.0)
                + (0.3 if chunk.text.isupper() else 0.0)
                + (0.3 if len(line.chunks) == 1 else 0.0)
            )
            found.append((weight, told))
    found = [f for f in found if f[0] >= 1.0]
    if not found:
        return None
    return max(found, key=lambda f: f[0])[1]


def _is_sum(line: Line, chunk: Chunk, told: Told) -> bool:
    """Whether what may be a title is a sum: "Order total", or what has an amount right behind it."""
    behind = next((other for other in line.chunks if other.box.x0 > chunk.box.x0), None)
    beside = behind is not None and _MONEY.fullmatch(behind.text) is not None
    return beside or (told.sure < 1 and sum_of(chunk.text) is not None)


_MONEY = re.compile(r"(?:[€$£]|[A-Z]{3})?\s?\d[\d.,' ]*[.,]\d\d\s?(?:[€$£]|[A-Z]{3})?")


# what nothing but the form that one orders with is called, whatever it is for: "2027 Seed Order Form", "Bestellschein Frühjahr"
_ORDER_FORM = re.compile(
    r"\b(?:order(?:ing)? (?:form|blank|sheet|coupon|card|slip)|bestell(?:schein|formular|karte|blatt|zettel|coupon|bogen)|(?:bon|bulletin|formulaire|fiche|feuille) de commande|(?:hoja|formulario|boletin|impreso|cupon) de pedidos?|(?:modulo|buono|scheda|cedola|tagliando) (?:d |di )?ordin[ei]|bestel(?:formulier|bon|kaart|lijst)|(?:nota|formulario|folha|boletim|cupao) de encomendas?)\b"
)
_ABOUT_A_FORM = re.compile(
    r"\b(?:how|use|see|fill|return|please|tear|cut|page|enclosed|thank\w*|confirm\w*|cancel\w*|chang\w*|bestatig\w*|storno\w*|bitte|siehe|voir|ver|vedi|zie|retour\w*|ritorno|devol\w*|previous|copy of)\b"
)
_LARGER = 1.35  # times the usual height of the print


_TOP = 4  # lines in which whatever ends or begins with the name of a form is a title, in print of any size
_LONGEST = 8  # words of it
_SENTENCE = re.compile(r"[.,;:?!](?:\s|$)")


def _is_order_form(chunk: Chunk, usual: float, *, top: bool) -> bool:
    """Whether a run in large print, or one at the `top`, is the title of an order form, with its year, its goods or its shop beside it."""
    said = bare(chunk.text)
    form = _ORDER_FORM.search(said)
    if form is None or _ABOUT_A_FORM.search(said) is not None:
        return False
    large = max(word.box.height for word in chunk.words) >= _LARGER * usual
    alone = (form.start() == 0 or form.end() == len(said)) and len(chunk.words) <= _LONGEST
    return large or (top and alone and _SENTENCE.search(chunk.text) is None)


def _headline(text: str) -> Told | None:
    """A title, also one in two languages ("Warenbestellung / Purchase order") that mean the same."""
    told = named(text)
    if told is None and "/" in text:
        each = [named(part.strip()) for part in text.split("/") if part.strip()]
        if each and each[0] is not None and all(t is not None and t.kind is each[0].kind for t in each):
            told = each[0]
    return told


def _two_lines(chunk: Chunk, below: Sequence[Line]) -> Told | None:
    """A title that goes on right below it ("Sales Order" / "Acknowledgement"), in the same print, where the whole is none of an order.
    What stands in other columns may lie between the two."""
    for line in below:
        for other in line.chunks:
            if len(other.words) > 3 or not _beneath(chunk, other) or other.text.endswith(":"):
                continue
            told = named(bare(f"{chunk.text} {other.text}"))
            if told is not None and told.kind is not Kind.ORDER and told.sure == 1.0:
                return told
    return None


def _beneath(chunk: Chunk, other: Chunk) -> bool:
    first, below = chunk.words[0].box, other.words[0].box
    high = first.height
    if below.y0 - first.y1 >= 0.8 * high or abs(high - below.height) >= 0.2 * high:
        return False
    return min(abs(first.x0 - below.x0), abs(chunk.words[-1].box.x1 - other.words[-1].box.x1)) < high


def title_word(text: str) -> Told | None:
    """What kind of document a whole run of words names ("Order N° SO022", "Lieferschein")."""
    bare_text = bare(text)
    return named(bare_text) if bare_text and len(bare_text.split()) <= 7 else None


# "Fatura a 30 dias", "Rechnung, 14 Tage netto", "Invoice 30 days": how it is paid
_IN_DAYS = re.compile(r"\b\d{1,3} ?(?:days?|tagen?|jours?|dias?|giorni|gg|dagen)\b")


@lru_cache(maxsize=16384)
def named(text: str) -> Told | None:
    """What kind of document a run of words names that `bare` has made plain: the whole of it, or with a number behind."""
    if _IN_DAYS.search(text):
        return None
    loose: tuple[int, Told] | None = None
    numbered = re.search(r"\d", text) or re.search(r"\b(?:no|nr|copy|original|draft)\b", text)
    for kind, pattern, exact, reason in _TITLE_PATTERNS:
        if exact.fullmatch(text):
            return Told(kind, f"its title says {reason}", 1.0)
        if (
            numbered
            and pattern.fullmatch(text)
            and not _asks_for_address(text, exact)
            and not (
                reason == "a price list"
                and (not re.search(r"\d", text) or re.search(r"\b(?:no|nr|num|numero|n)\b", text))
            )
        ):
            begins = exact.match(text)
            length = len(begins.group()) if begins else 0
            if loose is None or length > loose[0]:  # "bon de commande 118" is no "bon"
                loose = length, Told(kind, f"its title says {reason}", 0.8)
    return loose[1] if loose else None


def _asks_for_address(text: str, title: re.Pattern[str]) -> bool:
    """Whether the name of a paper stands before a part of an address: "Invoice address 1" is a label, and no invoice."""
    begins = title.match(text)
    rest = text[begins.end() :].strip() if begins else ""
    return address_label(rest) is not None or address_label(rest.rstrip("0123456789 ")) is not None


__all__ = ["Told", "named", "title_of", "title_word"]
