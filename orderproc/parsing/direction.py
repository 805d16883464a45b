# ruff: noqa: E501
"""Whose paper it is and which way it goes: do goods go from us to the writer because they ask for them, or does somebody sell, tell,
return, demand money? Every sign has a weight and its words; all are weighed together, and none decides alone.

Finds no order lines and settles no kind by itself: `kinds` has titles and sentences, `settled` says what the signs make of an order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from orderproc.model.issue import Kind
from orderproc.parsing.head.paid import is_of_money
from orderproc.parsing.kinds import Told
from orderproc.parsing.phrases import Phrases
from orderproc.parsing.text.asking import Acts
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.words import bare, fold


@dataclass(frozen=True, slots=True)
class Sign:
    """`weight` above 0: somebody orders from us; below: something else happens here. `said`: for the clerk."""

    weight: float
    said: str


OUR_LETTERHEAD = "our own letterhead"
GO_BACK = "goods or money go back"
HANDED_OVER = "goods were handed over"
ON_THE_WAY = "goods are on their way"
NUMBER = "the number of an invoice, delivery note, confirmation or offer"
DENIED = "it says itself that nothing is ordered by it"

# (weight, what it says, the words as `fold` leaves them), in English, German, French, Dutch, Spanish, Italian, Portuguese
_SIGNS: tuple[tuple[float, str, Phrases], ...] = tuple(
    (weight, said, Phrases(words))
    for weight, said, words in (
        (
            -4.0,
            DENIED,
            (
                r"\b(?:is not|does not constitute|do not constitute|shall not be) an? (?:purchase )?order\b(?! (?:number|no|form|confirm\w*|from))|\b(?:does|do|shall) not (?:oblige|commit|bind)\b[^.\n]{0,40}\b(?:purchase|buy|order)\b|\bguarantees? no (?:minimum|quantit)|\bno call ?-?off is\b|\bnot to be sent to (?:the )?suppliers?\b"
                r"|\b(?:auftrag|bestellung|abruf) ist (?:mit |durch |damit|hiermit)[^.\n]{0,40}\bnicht verbunden\b|\bist [^.\n]{0,30}\bnoch keine? (?:auftrag|bestellung|abruf) verbunden\b|\bstell(?:t|en) (?:noch )?keine?n? (?:auftrag|bestellung) dar\b|\babnahme(?:verpflichtung|pflicht) besteht nicht\b"
                r"|\bne (?:vaut|vaudra|constitue|represente) (?:pas|en aucun cas) (?:(?:une?|bon de) )*commande\b|\bno (?:constituye|supone|representa) (?:(?:ningun|un|el) )?(?:pedido|compromiso de compra)\b|\bnon (?:costituisce|rappresenta) (?:un )?ordine\b|\bnon comporta (?:alcun )?obbligo di acquisto\b"
                r"|\b(?:vormt|geldt|is) (?:nog )?(?:geen|niet als) (?:bestelling|opdracht|inkooporder)\b|\b(?:geen|zonder) afnameverplichting\b|\bnao (?:constitui|representa) (?:uma? )?(?:encomenda|compromisso de compra)\b"
            ),
        ),
        (
            -3.0,
            "a till counted money and change",
            r"\b(?:cash|bar|gegeben|especes|efectivo|entregado|contanti|contant|numerario)\W+\d[\d.,]*\W+(?:\w{3}\W+)?(?:change|zuruck|ruckgeld|wechselgeld|rendu|cambio|resto|terug|wisselgeld|troco)\W+\d",
        ),
        (
            -2.0,
            HANDED_OVER,
            r"\bwe(?: have|['’]ve)? (?:today |now |just )?(?:handed|dispatched|despatched|shipped|packed|delivered)\b|\b(?:was|were|been|is being) (?:dispatched|despatched|shipped|handed)\b|\b(?:haben|wurden?|hat)\b[^.\n]{0,70}\b(?:ubergeben|versandt|versendet|verschickt|abgeschickt|ausgeliefert|verladen)\b|\b(?:avons|a ete|ont ete)\b[^.\n]{0,30}\b(?:remis|expedie|livre)|\b(?:hebben|is|zijn|heeft|werd(?:en)?)\b[^.\n]{0,60}\b(?:overhandigd|verzonden|verstuurd|afgeleverd)\b|\b(?:hemos|ha sido|han sido)\b[^.\n]{0,30}\b(?:entregado|enviado|expedid|despachad)|\b(?:abbiamo|e stat\w|sono stat\w)\b[^.\n]{0,30}\b(?:consegnat|spedit)|\b(?:entregamos|expedimos|despachamos|foram? (?:enviad|expedid|entregue))",
        ),
        (
            -2.0,
            "goods were packed",
            r"\b(?:packed|picked|checked) by\b|\b(?:gepackt|kommissioniert) (?:von|durch)\b|\bprepare(?: et controle)? par\b|\bpreparado por\b|\bimballato da\b|\bingepakt door\b|\bembalado por\b",
        ),
        (
            -2.0,
            ON_THE_WAY,
            r"\bon (?:its|their|the) way\b|\bunterwegs\b|\ben route\b|\bonderweg\b|\ben camino\b|\bin viaggio\b|\ba caminho\b|\btracking(?: ?(?:no|number|code|id|link))?\b|\bsendungs(?:nummer|verfolgung)\b|\bnumero de (?:suivi|seguimiento)\b|\bcodigo de (?:rastreio|seguimiento)\b|\bparcel number\b|\bconsignment no",
        ),
        (
            -3.0,
            "goods have come",
            r"\b(?:everything|all|it|they|parcel|goods|(?<!new )(?<!web )(?<!online )order|delivery) (?:has |have )?(?:safely )?arrived\b|\barrived (?:safely|well|yesterday|today|in (?:good|perfect))|\b(?:gut|heil|alles|wohlbehalten|gestern|heute) (?:\w+ )?angekommen\b|\b(?:bien|tout) (?:est )?(?:bien )?arrivee?s?\b|\bbien recu\b|\b(?:goed|alles|gisteren) aangekomen\b|\b(?:llego|ha llegado|han llegado|llegaron) (?:todo|bien|ayer|hoy|perfect)|\b(?:arrivat\w) (?:tutto|bene|ieri)\b|\b(?:chegou|chegaram) (?:tudo|bem|ontem)\b|\btudo chegou\b",
        ),
        (
            -3.0,
            GO_BACK,
            r"(?<!\bthey )(?<!\bthey just )(?<!\bthey['’]ll )(?<!\bthey will )(?<!\bonly )\bsend(?:ing)? (?!(?:\S+ ){0,4}(?:copy|signed))(?:\S+ ){0,4}back\b|\breturning\b(?! (?:\S+ ){0,4}(?:copy|signed))|\brefund|\bsend\w* (?![^.\n]{0,50}(?:unterschr|unterzeich|gegengez|bestatigt|kopie|abschrift))[^.\n]{0,50}\bzuruck\b|(?<!bestatigt )(?<!unterschrieben )(?<!unterzeichnet )(?<!gegengezeichnet )\bzuruck(?:schick|send|gesch|gesen)|\brucksendung\b|\berstatt\w*|\bgutschreib|\b(?:renvoi|renvoie|renvoyons|retournons)\b|\brembours(?<!contre rembours)(?<!contre-rembours)(?:er|ez|ement)\b|\bstu(?:u|)r\w* (?![^.\n]{0,50}(?:getekend|kopie))[^.\n]{0,50}\bterug\b|(?<!getekend )\bterug(?:sturen|stort|betal|gestuur)|\bdev(?:ue|o)lv\w+\b(?! (?:\w+ ){0,4}(?:copia|firmad|assinad|sellad|carimbad))|\bdevolucion\b|\breembols(?<!contra reembols)(?<!contra-reembols)[oe]\b|\brimand\w+|\brestitui\w+\b(?! (?:\w+ ){0,4}(?:copia|cop[iy]|firmat|timbrat))|\brimbors(?:o|are)\b|\bdevolucao\b",
        ),
        (
            -2.0,
            "somebody is asked to pay the writer",
            (
                r"\boverdue\b|\buberfallig|\bmahn(?:ung|gebuhr)|\bimpaye|\ben retard de paiement\b|\bsaldo (?:vencido|pendiente|scaduto)\b|\binsolut[oi]\b|\bachterstallig|\baanmaning\b|\bem atraso\b"
                r"|\bplease (?:pay|transfer|remit|settle)\b|\bamount (?:now )?due\b|\bbalance due\b|\bpayment is due\b|\bplease make payment\b|\bbitte (?:uberweisen|zahlen|begleichen)|\bum uberweisung\b|\bzahlbetrag\b|\bfallig am\b|\bnet a payer\b|\bdate d echeance\b|\bmerci de regler\b|\bfecha de vencimiento\b|\bsirvanse (?:abonar|pagar)|\bscadenza (?:pagamento|fattura)|\bvervaldatum\b|\bgelieve te betalen\b|\bdata de vencimento\b"
            ),
        ),
        (
            -2.0,
            "an offer that is valid for a time",
            r"\bvalid(?:ity)? (?:until|till|to|through|from|for \d|period)|\bgultig (?:bis|ab)\b|\bgultigkeit\b|\b(?:frei|un)(?:bleibend|verbindlich)\b|\bvalable\b|\bvalid[eoa]z?\b (?:hasta|de la oferta|\d)|\bvalid[oa] (?:fino|sino|ate|dal?|desde)\b|\bvalidita\b|\bvalidade\b|\bvalidez\b|\bgeldig(?:heid)? ?(?:tot|t m|tm|:|\d)|\bsubject to (?:prior sale|change)|\boffer (?:expires|ends)",
        ),
        (
            -2.0,
            "it speaks to customers",
            r"\bdear (?:valued )?customers?\b|\bsehr geehrte[rs]? kund|\bliebe[rs]? kund|\bchere?s? clients?\b|\bestimad[oa]s? clientes?\b|\bgentil[ei] clienti?\b|\b(?:beste|geachte) klant|\bcar[oa]s? clientes?\b|\bestimad[oa]s? client",
        ),
        (
            -2.0,
            "it thanks for an order or an inquiry",
            r"\bthank(?:s| you) for (?:your |the )(?:valued |kind )?(?:order|purchase|enquiry|inquiry|interest|business)|\b(?:danke|dank|danken)\b[^.\n]{0,20}\bfur (?:ihre|ihren|den|die|das)\b[^.\n]{0,20}\b(?:bestellung|auftrag|anfrage|interesse|einkauf)|\bmerci (?:de|pour) votre (?:commande|demande|interet|achat|confiance)|\b(?:dank|bedankt) (?:u )?voor (?:uw|je) (?:bestelling|aanvraag|interesse|order)|\bgracias por (?:su|tu|vuestr[oa]) (?:pedido|interes|consulta|compra|solicitud)|\bgrazie per (?:il|la|l) ?(?:suo|vostro|sua|vostra)? ?(?:ordine|richiesta|interesse|acquisto)|\bobrigad[oa]s? pel[oa] (?:su?a|vossa|seu|vosso)? ?(?:encomenda|interesse|pedido|compra|consulta)",
        ),
        (
            -2.0,
            "it tells prices",
            (
                r"\b(?:price ?list|preisliste|liste de prix|lista de precios|listino|prijslijst|tabela de precos)\b[^.\n]{0,50}\b(?:valid|gultig|valable|vigente|geldig)\w*"
                r"|\b(?:new|current|our|their|these|revised|updated) (?:net |list )?prices?\b|\bprice (?:change|increase|adjustment)s?\b|\b(?:neuen?|unseren?|aktuellen?|geanderten?) preise\b|\bpreis(?:e ab|anpassung|anderung|erhohung)|\b(?:nouveaux|nos) (?:tarifs|prix)\b|\b(?:nuevos|nuestros) precios\b|\b(?:nuovi|nostri|i nuovi) prezzi\b|\b(?:nieuwe|onze) prijzen\b|\b(?:novos|nossos) precos\b"
            ),
        ),
        (
            -3.0,
            "goods are called back",
            r"\b(?:product|batch|lot|safety|voluntary) recall|\brecall (?:of|notice)\b|\b(?:are|is|being) recall(?:ing|ed)\b|\b(?:produkt|chargen|waren)ruckruf|\bruckrufaktion|\bruckruf (?:der|von|folgende)|\brappel (?:de (?:lots?|produits?)|produits?)\b|\bretrait (?:du marche|de lots?)|\bretirada (?:de (?:producto|lotes?)|del (?:mercado|lote|producto)|do mercado)|\brichiamo (?:di|del|prodott\w|lott\w)|\bterugroep|\brecolha d[eo]s? (?:produto|lote)|\ba recolher (?:os|o|as|a)\b",
        ),
        (
            -1.5,
            "it tells how satisfied somebody is",
            r"\b(?:satisfaction|customer|feedback) (?:survey|questionnaire|form)|\bour survey\b|\byour survey\b|\b(?:kunden)?zufriedenheit\w*|\bumfrage\b|\bfragebogen\b|\b(?:enquete|questionnaire|sondage) de satisfaction|\bvotre (?:enquete|sondage|questionnaire)\b|\b(?:encuesta|cuestionario)\b|\b(?:questionario|sondaggio|indagine) (?:di|sulla) (?:soddisfazione|gradimento|qualita)|\bvostro (?:questionario|sondaggio)\b|\btevredenheid\w*|\b(?:uw|klant)(?: |en)?enquete\b|\bvragenlijst\b|\b(?:inquerito|questionario) de satisfacao|\bvosso (?:inquerito|questionario)\b",
        ),
        (
            -1.5,
            "it gives marks",
            r"\b[1-5] ?/ ?5\b.{1,80}?\b[1-5] ?/ ?5\b|\b(?:10|\d) ?/ ?10\b.{1,80}?\b(?:10|\d) ?/ ?10\b",
        ),
        (
            -3.0,
            "it reports what was sold or is in stock",
            (
                r"\b(?:cycle|stock|inventory|shelf) counts?\b|\bcounted by\b|\b(?:zahl|inventur|aufnahme)liste\b|\bgezahlt von\b|\bfeuille de comptage\b|\bhoja de (?:recuento|conteo)\b|\bfoglio (?:di )?conta\b|\btellijst\b|\bgeteld door\b|\bfolha de contagem\b"
                r"|\b(?:sales|turnover|stock|inventory) (?:report|statistics|figures|overview|by item|analysis)\b|\bstock ?take\b|\bstock (?:on hand|count|list)\b|\b(?:umsatz|absatz|verkaufs)(?:bericht|statistik|ubersicht|zahlen|auswertung)|\b(?:lager|bestands)(?:liste|bestandsliste|ubersicht|meldung)\b|\binventur(?:liste)?\b|\b(?:rapport|statistiques?|etat) d(?:e|es) (?:vos |nos )?(?:ventes|stocks?)\b|\binventaire\b|\b(?:informe|estadisticas?|listado|resumen) de (?:ventas|existencias|stock|inventario)\b|\b(?:report|statistic\w|riepilogo) (?:delle )?(?:vendite|giacenze)|\b(?:elenco|lista) (?:delle )?giacenze|\bverkoop(?:rapport|overzicht|cijfers|statistiek)|\bvoorraad(?:lijst|overzicht|telling)|\b(?:relatorio|mapa|estatistica) de (?:vendas|stocks?|existencias)|\b(?:lista|contagem) de stocks?\b"
            ),
        ),
        (
            2.0,
            "it names its supplier or its buyer, as the paper of somebody who buys does",
            r"\b(?:vendor|supplier|lieferant(?:en)?|fournisseur|proveedor|fornitore|leverancier|fornecedor)\b|\b(?:buyer|purchasing (?:agent|dep\w*)|einkaufer(?:in)?|einkaufsbedingungen|acheteur|acheteuse|comprador|acquirente|inkoper|inkoopvoorwaarden)\b",
        ),
        (-1.0, "bank details", r"\biban\b|\b(?:swift|bic)\b|\bsort code\b|\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}\b"),
    )
)
_PAPERS = r"(?:(?:pro ?forma|verkauf\w*|sales|tax|order|auftrags?|bestell|onze|unsere?|our|notre|nuestr[oa]|nossa) ?[- ]?)*(?:invoice|rechnung|factur[ae]|facture|fattura|factuur|fatura|delivery (?:note|advice)|lieferschein|bon de livraison|albaran|pakbon|guia de (?:remessa|transporte)|dispatch note|quotation|quote|angebot|devis|presupuesto|cotizacion|preventivo|offerta|offerte|orcamento|acknowledge?ment|confirmation|auftragsbestatigung|bestellbestatigung|acuse de pedido|orderbevestiging|credit note|gutschrift|statement)"
_NUMBERED = re.compile(
    rf"(?m)^ ?{_PAPERS}(?: (?:de|di|du|d) ?\w+)? ?(?:no|nr|n[.°º]*|number|num(?:mer)?|numero|#|id)?[ .°º:#]*[a-z]{{0,4}}[-/ ]?\d{{3,}}"
)
_DELIVERED_TO = re.compile(
    r"\b(?:ship(?:ped)? to|deliver(?:y)? (?:to|address)|liefer(?:adresse|anschrift)|livrer a|(?:adresse|lieu) de livraison|enviar a|(?:direccion|lugar) de entrega|spedire a|(?:indirizzo|luogo) di consegna|(?:aflever|bezorg|leverings)adres|entregar em|(?:morada|local) de entrega)\b"
)

# what a shop's program prints on the cart that one sends in by post: whoever does orders what stands on it
_SENT_IN = re.compile(
    r"\bprint (?:out )?(?:this|the) (?:page|cart|list|form|order) and (?:then )?(?:mail|send|fax|post|return|e-?mail) it\b"
    r"|\b(?:diese|die) (?:seite|liste|bestellung) (?:bitte )?(?:aus)?drucken und [^.]{0,40}\b(?:senden|schicken|faxen|einsenden)\b"
    r"|\bimprime[rz] (?:cette|la) (?:page|liste|commande) et (?:r?envoye[rz]|adresse[rz]|expedie[rz]|faxe[rz])\b|\b(?:imprima|imprime|imprimir) (?:esta|la) (?:pagina|hoja|lista) y (?:envi|mand|remit)\w+"
    r"|\b(?:stamp[ai]|stampare|stampate) (?:questa|la) (?:pagina|lista) e (?:\w+ )?(?:invi|sped|mand)\w+|\bprint (?:deze|de) (?:pagina|lijst)(?: uit)? en (?:stuur|mail|fax|zend)\b|\b(?:imprima|imprimir) (?:esta|a) (?:pagina|folha|lista) e (?:envi|mand|remet)\w+"
)


def signs_of(
    text: str, acts: Sequence[Acts], *, asked: bool, titled: bool, headed: bool, head: str = "", shop: str = ""
) -> tuple[Sign, ...]:
    """The signs of a text. `asked`: a sentence asks for goods. `titled`: the paper calls itself an order. `headed`: its subject does.
    `head`: what stands at the top of a paper, where a letterhead would be. `shop`: our name."""
    plain = fold(text)  # one line: a sentence may be broken anywhere
    rows = "\n".join(fold(row) for row in text.splitlines())
    signs = [Sign(weight, said) for weight, said, words in _SIGNS if words.search(plain)]
    if any(sign.said == HANDED_OVER for sign in signs) and not turned(_FORM_SENT.sub(" ", plain)):
        signs = [sign for sign in signs if sign.said != HANDED_OVER]
    if any(sign.said == ON_THE_WAY for sign in signs) and not _goods_on_the_way(text):
        signs = [sign for sign in signs if sign.said != ON_THE_WAY]
    if asked:
        signs.append(Sign(ASKED, "a sentence asks for goods"))
    if _SENT_IN.search(plain):
        signs.append(Sign(4.0, "a page to print and send in"))
    if titled:
        signs.append(Sign(ASKED, "its title says an order"))
    if headed:
        signs.append(Sign(2.0, "its subject says an order"))
    if _DELIVERED_TO.search(plain):
        signs.append(Sign(0.5, "it says where to deliver"))
    if _NUMBERED.search(rows):
        signs.append(Sign(-2.0, NUMBER))
    offers = sum(a.offers and not a.asks for a in acts)
    if offers:
        signs.append(Sign(-2.0 if offers == 1 else -3.0, "sentences of somebody who sells or confirms"))
    if any(a.elsewise and not a.request for a in acts):
        signs.append(Sign(-2.0, "of goods that are still to come, go back or may not be there"))
    if shop and any(
        fold(shop) in fold(row) and ":" not in fold(row).partition(fold(shop))[0] for row in head.splitlines()
    ):
        signs.append(Sign(-1.0, OUR_LETTERHEAD))
    return tuple(signs)


def _goods_on_the_way(text: str) -> bool:
    """Whether a sentence has goods on their way, and not the money for them: "My check is on its way to you"."""
    words = next(words for _, said, words in _SIGNS if said == ON_THE_WAY)
    said = [one for row in text.splitlines() for one in sentences_of(row) if words.search(fold(one))]
    return not said or any(not (is_of_money(one) or _MONEY.search(fold(one))) for one in said)


# what is sent that is no goods, as the subject of its sentence
_MONEY = re.compile(
    r"\b(?:payment|money|funds|cash|cheque|check|transfer|zahlung|geld|scheck|uberweisung|paiement|argent|reglement|virement|mandat|pago|dinero|giro|transferencia|pagamento|denaro|soldi|assegno|bonifico|vaglia|betaling|overboeking|dinheiro)\b[^.;]{0,40}\b(?:on (?:its|the) way|unterwegs|en route|onderweg|en camino|in viaggio|a caminho)\b"
)


# an order that was sent by a web site: "Folgende Bestellung wurde über das Online-Formular abgeschickt"
_FORM_SENT = re.compile(
    r"(?:[^.:\n]{0,80}\b(?:order|bestellung|auftrag|commande|pedido|ordine|bestelling|encomenda)\b[^.:\n]{0,60}|)\b\w*(?:form\b|formular\w*|formulaire|formulario|formulier\w*|website|web ?site|webseite|web)\b[^.:\n]{0,40}"
)
_RETURNS = re.compile(
    r"(?:qty|quantity|units?|items?|no of items) (?:being )?returned|return(?:ed|s)? (?:qty|quantity)|credit (?:due|amount|requested)|(?:retour(?:en?)?|ruckgabe|rucksende|rucknahme|rucklieferungs?)(?:menge| menge|anzahl| anzahl)|(?:menge|anzahl|stuck) (?:retour|zuruck)"
    r"|(?:qte|quantite|nombre) (?:a )?retourne(?:e|es|r)?|(?:cant|cantidad|unidades) devuelt[ao]s?|(?:q ?ta|quantita) (?:resa|resi|restituita)|(?:aantal|hoeveelheid) (?:retour|geretourneerd|terug)|retour(?:aantal| aantal)|(?:qtd|qtde|quant|quantidade) devolvida"
)


def counts_returns(heading: str) -> bool:
    """Whether a heading stands over how many go back, or over what is to be credited for them: "Qty returned"."""
    return _RETURNS.fullmatch(bare(heading)) is not None


_TURNED = {GO_BACK, "goods have come", HANDED_OVER}


def turned(sentence: str) -> bool:
    """Whether a sentence moves goods or money another way than to the writer for an order: it asks for nothing, whatever its verbs."""
    plain = fold(sentence)
    return any(said in _TURNED and words.search(plain) for _, said, words in _SIGNS)


def speaks_against(text: str) -> bool:
    """Whether any words stand there that are against an order; quicker than to weigh them."""
    plain = fold(text)
    return any(weight < 0 and words.search(plain) for weight, _, words in _SIGNS) or bool(
        _NUMBERED.search("\n".join(fold(row) for row in text.splitlines()))
    )


def plainly_none(signs: Sequence[Sign]) -> bool:
    """Whether what speaks against an order is more than the number of a paper that whoever orders may name."""
    speaks = [sign for sign in signs if sign.weight < 0]
    return -sum(s.weight for s in speaks) >= 2 and any(s.said != NUMBER for s in speaks)


ASKED = 4.0  # what a sentence weighs that asks for goods, and a title that says an order


def settled(told: Told, signs: Sequence[Sign], *, paper: bool = False) -> Told:
    """What the signs make of an order: it stays one, becomes one that a person must see, or is none. A `paper` (not a message) needs
    more to be none: its print holds terms of all kinds."""
    if told.kind is not Kind.ORDER:
        return told
    speaks = sorted((s for s in signs if s.weight < 0), key=lambda s: s.weight)
    against = -sum(s.weight for s in speaks)
    wanted = sum(s.weight for s in signs if s.weight > 0)
    if against < (1.5 if wanted < 2 and not paper else 2):
        return told
    weak = against < 2 or all(s.said == NUMBER for s in speaks)  # whoever orders may name a quotation
    why = "; ".join(s.said for s in speaks[:3])
    if speaks[0].said == DENIED:
        if wanted < ASKED:
            return Told(Kind.OTHER, DENIED, 0.9)
        return replace(told, mixed=told.mixed or f"the words that nothing is ordered by it ({why})")
    if against >= (3 if paper else 2) and not (weak and not paper) and wanted < 2 and against > wanted + 0.5:
        kind = Kind.COMPLAINT if speaks[0].said == GO_BACK and not paper else Kind.OTHER  # for customer service
        return Told(kind, f"nothing asks for goods, and it says something else: {why}", min(0.95, 0.6 + against / 20))
    if wanted < 2 or (against >= 3 and against >= wanted - 0.5):
        return replace(told, mixed=told.mixed or f"signs of something else ({why})")
    return told


__all__ = [
    "OUR_LETTERHEAD",
    "Sign",
    "counts_returns",
    "plainly_none",
    "settled",
    "signs_of",
    "speaks_against",
    "turned",
]
