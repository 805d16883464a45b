# ruff: noqa: E501
"""What a paper says of itself that forbids to take it as it stands: a draft, a revision, a second copy of what was ordered by telephone,
goods that are to wait, lines changed in a sentence. Each is a doubt with its place; a person decides. For paper that has order lines.

Conditions of purchase on the back speak of cancellation, changes and holds in general: only what is said of this order counts here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.issue import Code, Issue
from orderproc.parsing.doubts.terms import printed_terms
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.party.names import is_closing
from orderproc.parsing.phrases import Phrases
from orderproc.parsing.words import fold

_ORDER = r"(?:(?:purchase |sales |our |this |p)?orders?|p\.?o\.?|bestell\w*|auftrags?\w*|commandes?|bon de commande|pedidos?|orden(?: de compra)?|ordin[ei]|bestelling\w*|inkooporder\w*|encomendas?)"
_STATE = (
    r"(?:draft|sample|specimen|test|cancel+ed|cancel+ation|void|revised|revision|amend\w*|change|superseded|blanket|standing|framework|status|acknowledge?ment|confirming|duplicate|reminder|open|pending"
    r"|entwurf|muster|storn\w*|geandert\w*|anderung|nachtrag|dauer\w*|rahmen\w*|mahnung|annul\w*|modifi\w*|avenant|cadre|rappel|brouillon|duplicata|anulad[oa]|modificad[oa]|marco|abiert[oa]|borrador|recordatorio|duplicado"
    r"|annullat[oa]|quadro|apert[oa]|bozza|sollecito|duplicato|geannuleerd|gewijzigd|wijziging|concept|herinnering|duplicaat|alterad[oa]|abert[oa]|rascunho|anulacion|cancela(?:cion|mento)|anulacao)"
)
# a title or stamp of few words: what the paper is, and in which state
_TITLED = re.compile(
    rf"(?:{_STATE}\W+(?:(?:of|for|der|des|de|du|d'|di|dell'|del|van|da|do)\W*)?{_ORDER}|{_ORDER}\b.*\W{_STATE})\b(?:\W*(?:no|nr|n)?\W*\d{{1,2}})?\W*(?:report)?|(?:rahmen|dauer|ander|storno|muster|test)\w*(?:bestellung|auftrag)|(?:bestell|auftrags)(?:anderung|storno|nachtrag|mahnung)\w*"
    r"|(?:raam|concept)(?:order|bestelling)|(?:goods )?receiv(?:ed|ing) (?:note|report)|wareneingang(?:sschein)?"
)
_STAMP = re.compile(
    r"(?:this is (?:a |only a )?)?(?:rejected|declined|abgelehnt|zuruckgewiesen|refusee?|rejetee?|rechazad[oa]|denegad[oa]|respint[oa]|rifiutat[oa]|afgewezen|afgekeurd|rejeitad[oa]|recusad[oa]|draft|duplicate|sample|specimen|test|void|cancel+ed|revised|on hold|entwurf|duplikat|zweitschrift|muster|ungultig|storniert|brouillon|duplicata|annulee?|borrador|duplicado|anulad[oa]|bozza|duplicato|annullat[oa]|concept|duplicaat|geannuleerd|rascunho|segunda via|anulad[oa])(?: (?:only|copy|order|version))?|(?:second|2nd|duplicate) copy"
)
# an order that its system holds open or in force, or has never revised: "PO status: Open", "Order date 11/17/26 Revision 0"
_IN_FORCE = re.compile(
    r"\b(?:revision|revised|amendment|change|modification|anderung|nachtrag|avenant|modifica(?:cion)?|wijziging|alteracao)(?: (?:no|nr|number|count|n|index))?\W{0,3}0+$|\b(?:status|statut|estado|stato|zustand)\W{1,3}(?:open|offen|ouverte?|abiert[oa]|apert[oa]|abert[oa]|new|neu|released|freigegeben|approved|genehmigt|printed|gedruckt|sent|issued)$"
)
_REVISION = re.compile(
    r"(?:revision|rev|rev\.|revised|amendment|change order|change|version|nachtrag|anderung|avenant|revisione|modifica|revisie|wijziging|revisao|alteracao)(?: (?:no|nr|number|num|n|index))?\.?\s*[:#]?\s*(\d{1,2})(?![\d/.-]\d)(?!\d)\b"
)
# a time, behind "in", "by" or "after": "the rest in May", and not "the rest in hand"
_WHEN = (
    r"(?:\w+ ){0,2}?(?:\d|(?:days?|weeks?|months?|years?|enero|gennaio|janeiro|fevereiro|fevrier|spring|summer|autumn|fall|winter|time|due course|jan(?:uary?|uar|vier|uari)?|feb\w*|mar(?:ch|s|zo|co)|marz|maart|apr\w*|avril|abril|may|mai|mei|maggio|mayo|maio|giugno|june?|juni[oe]?|juin|junho|july?|juli[oe]?|juillet|julho|luglio|aug\w*|aout|agosto|sept?\w*|sett\w*|setembro|o[ck]t\w*|ottobre|outubro|nov\w*|dec\w*|dez\w*|dic\w*"
    r"|mon|tues|wednes|thurs|fri|satur|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|woche\w*|monat\w*|tag\w*|jahr\w*|fruhjahr|fruhling|sommer|herbst|semaines?|mois|jours?|an|annee|printemps|ete|automne|hiver|seman\w+|mes\w*|dias?|anos?|primavera|verano|otono|invierno|settiman\w+|giorn\w+|anno|estate|autunno|inverno|we(?:ek|ken)|maand\w*|dag\w*|jaar|voorjaar|lente|zomer|najaar|herfst|verao|outono)(?:day)?\b)"
)
_SENTENCES: tuple[tuple[str, Phrases], ...] = tuple(
    (said, Phrases(words))
    for said, words in (
        (
            "it may be no order yet",
            r"\bnot an? (?:purchase )?order\b(?! (?:number|no\b|nr\b|ref|form\b|code|date))|\bfor (?:quotation|budget\w*|information|reference)(?: purposes?)? only\b|\bnot valid until\b|\bpending (?:approval|signature)\b|\bawaiting (?:\w+ ){0,2}approval\b|\bnot (?:yet )?approved\b|\bunapproved\b|\b(?:status|statut|estado|stato|situacao)\W{1,3}(?:draft|pending|incomplete|rejected|cancel\w*|closed|on hold|void\w*|expired|deleted|inactive|entwurf|storniert|abgelehnt|geschlossen|offen|geloscht|annul\w*|brouillon|anulad[oa]|borrador|cerrad[oa]|rechazad[oa]|pendiente|cancellato|bozza|chiuso|in attesa|geannuleerd|concept|gesloten|afgewezen|rascunho|fechad[oa]|rejeitad[oa]|pendente|en attente)|\bdo not process\b|\bkeine bestellung\b|\bnur zur information\b|\b(?:noch )?nicht freigegeben\b|\bn'?est pas (?:une? )?(?:bon de )?commande\b|\ben attente d'?(?:approbation|accord)|\bno es un pedido\b|\bpendiente de (?:aprobacion|autorizacion)\b|\bnon e un ordine\b|\bin attesa di approvazione\b|\bgeen bestelling\b|\bnog niet goedgekeurd\b|\bnao e uma encomenda\b|\bpendente de aprovacao\b",
        ),
        (
            "it may repeat or replace another order",
            (
                r"\b(?:supersedes|replaces) (?:our |the |your )?(?:previous |earlier |prior )?(?:purchase order|order|p\.?o\.?)\b|\bdo not (?:duplicate|re-?enter)\b|\bconfirming (?:purchase )?order\b|\bconfirm(?:s|ation of|ing) (?:our |your |my |the |this )?(?:telephone|phone|verbal|fax|faxed|e-?mail|emailed|oral)\b|\b(?:we|i) (?:hereby |herewith )?confirm (?:our|my|the|this) (?:telephone|phone|verbal|oral) |\bconfirm(?:ing)?\b[^.]{0,40}\border\w*\b[^.]{0,30}\b(?:by|over the|on the) (?:tele)?phone\b|\b(?:second|2nd|duplicate) copy\b|\boriginal (?:order )?(?:was |has been |already )?(?:sent|faxed|mailed|e-?mailed|posted|follows|to follow)\b|\b(?:hard ?copy|original) (?:will |to )follow\b|\boriginal (?:folgt|wurde|bereits)\b|\boriginal (?:suit|a suivre|deja envoye)\b|\border (?:was|has been|is) (?:already (?:sent|faxed|e-?mailed|placed|phoned|mailed)\b|(?:sent|faxed|e-?mailed|placed|phoned|mailed)\b[^.]{0,25}\b(?:already|before)\b|phoned|placed (?:on|by (?:phone|telephone|fax))\b)|\breminder\b[^.]{0,40}\border|\b(?:is|are) still (?:open|outstanding)\b|\b(?:delivery|order|shipment) (?:is )?overdue\b|\boverdue (?:delivery|order)\b"
                r"|\bersetzt (?:unsere |die |den |unseren )?(?:bestellung|auftrag)|\bnicht doppelt\b|\bbestatigung (?:unserer|der|meiner) (?:telefon|mundlich|fern)\w*|\b(?:bestatigen? (?:wir|ich)|(?:wir|ich) bestatigen?)\b[^.]{0,40}\b(?:telefon|mundlich|fernmundlich)\w*|\bconfirm(?:e|ons|o|amos)\b[^.]{0,30}\b(?:commande|pedido|encomenda)\b[^.]{0,30}\b(?:tele(?:ph|f)on\w*|verbal\w*|oral\w*)|\bconferm(?:o|iamo)\b[^.]{0,30}\bordine\b[^.]{0,30}\b(?:telefon\w+|verbale)|\bbereits (?:per \w+ |telefonisch )?(?:bestellt|gefaxt|gesendet)\b|\bannule et remplace\b|\bne pas dupliquer\b|\bdeja (?:commandee?|envoyee?)\b|\bconfirmation de (?:notre|ma|la) commande (?:telephonique|par)|\banula y sustituye\b|\bsustituye (?:a |al |el )?(?:nuestro )?pedido|\bno duplicar\b|\bconfirma(?:cion de|mos)? (?:nuestro|el) pedido (?:telefonico|por)|\bannulla e sostituisce\b|\bnon duplicare\b|\bordine telefonico\b|\bvervangt (?:onze |de )?(?:vorige |eerdere )?(?:order|bestelling|inkooporder)|\btelefonische bestelling\b|\banula e substitui\b|\bnao duplicar\b|\bencomenda telefonica\b"
            ),
        ),
        (
            "it takes an order back",
            (
                r"\b(?:please|kindly|hereby|(?:must|have|need|wish|want|like) to) cancel (?:the |this |our |my )?(?:whole |entire |complete |following |above )?(?:purchase )?(?:order|p\.?o\.?)\b|\b(?:stornieren|widerrufen|annullieren) (?:wir|ich)\b|\b(?:wir|ich) (?:storniere|widerrufe|annulliere)n?\b|\bbitte (?:[^\s.]+ ){1,6}(?:zu )?stornieren\b|\b(?:nous|j')\W?annul(?:e|ons)\b(?! et remplace)"
                r"|\b(?:merci|veuillez|prions|demandons|prie|demande) (?:[^\s.]+ ){0,3}(?:d')?annuler\b|\b(?:rogamos|ruego|solicit(?:o|amos)|pedimos|agradeceriamos) (?:[^\s.]+ ){0,3}(?:anul|cancel)\w+|\b(?:anulamos|cancelamos)\b|\b(?:annulliamo|annullo)\b|\b(?:preghiamo|prego|chiediamo|vogliate|si prega) (?:[^\s.]+ ){0,3}annull\w+"
                r"|\b(?:annuleren (?:wij|we)|annuleer ik|(?:wij|we) annuleren|ik annuleer)\b|\b(?:verzoeken|gelieve|wilt u|graag) (?:[^\s.]+ ){0,6}(?:te )?annuleren\b|\b(?:solicit(?:o|amos)|agradecemos|favor) (?:[^\s.]+ ){0,3}(?:anul|cancel)\w+"
            ),
        ),
        (
            "the goods are to wait",
            (
                r"\bon hold\b|^hold\b(?![ -](?:down|open|all|fast|tight|ups?)\b)|\bhold(?<!prices hold)(?<!price hold) (?:order|shipment|for release|until)\b|\bdo not (?:ship|deliver|release|send|fill) (?:until|yet|now|this order)\b|\bdo not (?:ship|deliver|release|send|fill)[.!]*$|\bquantit(?:y|ies) to be called off\b|\bto be (?:called off|released) (?:as|when|monthly|weekly)\b|\bblanket order valid\b"
                r"|\bauf abruf\b|\berst nach (?:freigabe|rucksprache)\b|\bnoch nicht (?:liefern|versenden|ausliefern)\b|\bsur appel\b|\bne pas (?:livrer|expedier) (?:avant (?:notre|accord)|sans notre)|\bno (?:enviar|entregar|servir) hasta\b|\bnon (?:spedire|consegnare|evadere) (?:fino|prima di)\b|\bop afroep\b|\b(?:nog )?niet (?:leveren|verzenden) (?:voor|tot)\b(?! \d)|\bnao (?:enviar|entregar|expedir) ate\b"
            ),
        ),
        (
            "the goods are wanted again and again, or in parts",
            rf"\b\d+ (?:\w+ ){{0,2}}(?:to|an|nach|a|vers|para|naar) [^.\d]{{3,40}}\b(?:and|und|et|y|e|en) \d+ (?:\w+ ){{0,2}}(?:to|an|nach|a|vers|para|naar) [a-z]|\b(?:send|ship|deliver|repeat|supply)\w*\b[^.]{{0,40}}\b(?:every|each) (?:day|week|month|quarter|year)\b|\b(?:ship|send|deliver) half\b(?! (?:a )?dozen)|\bhalf (?:of (?:them|it|these|this) )?(?:now|today)\b|\bin (?:two|three|several|2|3) (?:deliveries|shipments|consignments|parts|instal+ments)\b|\b(?:the )?(?:rest|remainder|balance|other half) (?:later|next|(?:in|by|on|after) {_WHEN})|\bin (?:zwei|drei|mehreren|2|3) (?:teil)?(?:lieferungen|sendungen)\b|\b(?:die halfte|halfte) (?:jetzt|sofort)\b|\bden rest (?:spater|(?:im|am|nach|in) {_WHEN})|\ben (?:deux|trois|plusieurs|2|3) (?:livraisons|fois|envois)\b|\b(?:la )?moitie (?:maintenant|tout de suite)\b|\ble reste (?:plus tard|debut|fin|(?:en|au) {_WHEN})|\ben (?:dos|tres|varias|2|3) (?:entregas|envios)\b|\bla mitad ahora\b|\bel resto (?:mas (?:tarde|adelante)|en {_WHEN})|\bin (?:due|tre|piu|2|3) (?:consegne|spedizioni)\b|\bmeta (?:ora|subito)\b|\bil resto (?:piu (?:tardi|avanti)|(?:a|in) {_WHEN})|\bin (?:twee|drie|meerdere|2|3) (?:leveringen|zendingen)\b|\bde helft nu\b|\bde rest (?:later|volgende|in {_WHEN})|\bem (?:duas|tres|varias|2|3) (?:entregas|remessas)\b|\bmetade agora\b|\bo resto (?:mais (?:tarde|adiante)|em {_WHEN})|\b(?:line|item|pos\.?) ?\d+: ?\d+ \S{{1,8}} (?:by|on|for) \d|\b(?:liefer|send|schick)\w*[^.]{{0,30}}\b(?:jeden monat|jede woche|monatlich|wochentlich)\b|\b(?:livr|envoy|expedi)\w*[^.]{{0,30}}\b(?:chaque|tous les) (?:mois|semaines?)\b|\b(?:envi|entreg|suministr)\w*[^.]{{0,30}}\b(?:cada|todos los) (?:mes|meses|semana)\b|\b(?:consegn|sped|invi)\w*[^.]{{0,30}}\b(?:ogni|tutti i) (?:mese|mesi|settimana)\b|\b(?:lever|zend|stuur)\w*[^.]{{0,30}}\b(?:elke|iedere) (?:maand|week)\b",
        ),
        (
            "a sentence changes the lines",
            (
                r"\b(?:omit|skip|leave out|delete|cancel|ignore|disregard|strike) (?:the )?(?:lines?|items?|positions?|pos\.?)\b\W*(?:no\W*)?\d|\b(?:line|item|pos\.?)s? ?#?\d+ (?:only|is cancel\w*|cancel+ed|deleted|omitted|void)\b|\bonly (?:line|item)s? \d|\b(?:deliver|ship|send) (?:only )?(?:line|item)s? \d+ only\b|\b(?:everything|all|all items) except\b|\b(?:increase|decrease|reduce|change|raise|correct) (?:the )?(?:quantity|qty|order)\b|\b(?:quantity|qty) (?:was |has been )?(?:changed|increased|reduced|corrected)\b|\bplease credit\b|\bplease also (?:add|send|ship)\b"
                r"|\b(?:position|pos\.?|zeile|artikel) ?\d+ (?:bitte |wird |ist |bitte zu )?(?:entfallt|gestrichen|storniert|nicht|streichen|weglassen|entfernen)\b|\b(?:menge|stuckzahl)\b[^.]{0,20}\b(?:geandert|erhoht|erhohen|reduziert|reduzieren|andern)\b|\balles (?:ausser|bis auf)\b|\bbitte gutschreiben\b|\b(?:ligne|article|poste) ?\d+ (?:est |a )?(?:annule|supprime)\w*|\b(?:supprim|annul|retir)\w+ (?:la |le |l')?(?:ligne|article|poste) ?\d|\b(?:quit|elimin|anul|omit)\w+ (?:la |el )?(?:linea|posicion|articulo) ?\d|\b(?:togli|elimin|annull)\w+ (?:la |il )?(?:riga|posizione) ?\d|\bregel ?\d+ (?:weglaten|schrappen)\b|\b(?:retir|elimin|anul)\w+ (?:a )?linha ?\d|\bquantite (?:modifiee|augmentee|reduite)\b|\btout sauf\b|\b(?:linea|posicion) ?\d+ (?:anulad|eliminad)\w*|\bcantidad (?:modificada|aumentada|reducida)\b|\btodo (?:menos|excepto)\b|\b(?:riga|posizione) ?\d+ (?:annullat|eliminat)\w*|\bquantita (?:modificata|aumentata|ridotta)\b|\btutto tranne\b|\bregel ?\d+ (?:vervalt|geannuleerd)\b|\baantal (?:gewijzigd|verhoogd|verlaagd)\b|\balles behalve\b|\blinha ?\d+ (?:anulad|eliminad)\w*|\bquantidade (?:alterada|aumentada|reduzida)\b"
            ),
        ),
        (
            "they are to be lent, shown or taken back",
            (
                r"\bon approval\b|\bsale or return\b|\bon consignment\b|\bon loan\b|\bsamples? of\b|\bfree samples?\b|\bzur (?:ansicht|auswahl|probe)\b|\bleihweise\b|\bauf kommission\b|\bmuster von\b"
                r"|\ba l'essai\b|\ben (?:depot|consignation)\b|\bechantillons? d|\ba prueba\b|\ben deposito\b|\bmuestras? de\b|\bin (?:conto )?(?:visione|prova|deposito)\b|\bcampion[ei] di\b|\bop zicht\b|\bin consignatie\b|\bmonsters? van\b|\ba consignacao\b|\bamostras? de\b"
            ),
        ),
        (
            "what follows changes it",
            r"\b(?:double|triple|half|halve) (?:that|this|it|them|those)\b|\b(?:p\.?o\.?|order) number (?:will |to )?(?:follow|be sent(?! back| to)|come)|\bwill (?:send|give|let you have) (?:you )?(?:the |our )?(?:p\.?o\.?|order) number\b|\b(?:bestellnummer|auftragsnummer) (?:folgt|reichen wir nach)\b|\bnumero de commande (?:suivra|a suivre)\b",
        ),
        (
            "what is still to come may change it",
            (
                r"\b(?:address|location|site|destination|quantit\w+|qty|sizes?|colou?rs?) (?:(?:details|list|schedule) )?(?:(?:to|will) follow|tba|tbc|tbd|t\.b\.[acd]\.|(?:is |are )?(?:still )?to be (?:advised|confirmed|announced|determined|decided))\b(?! below|:)|\b(?:\w*adresse|\w*anschrift|\w*ort|\w*menge|stuckzahl|grossen?|farben?) (?:folg(?:t|en)(?! unten| hier|:)|(?:wird|werden|ist) (?:noch |spater )?(?:nachgereicht|mitgeteilt|bekannt|offen|nachgeliefert)|(?:noch )?offen)\b"
                r"|\b(?:adresse|lieu|site|quantites?|tailles?|couleurs?) (?:a (?:suivre|confirmer|preciser|definir)|suiv(?:ra|ront|re)|(?:vous )?ser(?:a|ont) (?:communiqu|precis)\w+)|\b(?:direccion|lugar|destino|cantidad|tallas?|color(?:es)?) (?:por|a) (?:confirmar|definir)\b|\b(?:direccion|lugar|cantidad|tallas?) (?:pendiente|se (?:comunicar|confirmar|indicar)a)"
                r"|\b(?:indirizzo|luogo|destinazione|quantita|taglie|colori?) (?:a seguire|seguira|da (?:confermare|definire|comunicare))\b|\b(?:\w*adres|plaats|aantal(?:len)?|maten|kleur(?:en)?) (?:volg(?:t|en)(?! hieronder|:)|nog (?:te bepalen|onbekend|niet bekend)|wordt nog|worden nog)\b|\b(?:morada|endereco|local|quantidade|tamanhos?|cores) (?:a (?:confirmar|definir|indicar|seguir)|segue(?:m)? (?:depois|em breve)|sera indicad)"
            ),
        ),
        (
            "it asks before it orders",
            r"\b(?:quote|confirm|advise|send (?:us |me )?(?:a |your |the )?(?:price|quot\w+|confirm\w+|pro-?forma))\b[^.]{0,40}\bbefore (?:shipping|shipment|you ship|delivery|processing|dispatch)\b|\bvor (?:lieferung|versand|auslieferung)\b[^.]{0,30}\b(?:preis|bestatig|anruf|rucksprache)|\bavant (?:expedition|livraison|envoi)\b[^.]{0,30}\b(?:prix|confirm)|\b(?:confirm|prix)\w*[^.]{0,30}\bavant (?:expedition|livraison|envoi)\b|\b(?:confirm|precio)\w*[^.]{0,30}\bantes de (?:enviar|servir|entregar)\b|\b(?:conferm|prezz)\w*[^.]{0,30}\bprima d(?:i|ella) (?:sped|consegn)\w*|\b(?:bevestig|prijs)\w*[^.]{0,30}\bvoor (?:levering|verzending)\b|\b(?:confirm|preco)\w*[^.]{0,30}\bantes d[ea] (?:enviar|entrega|expedir)\b",
        ),
    )
)
# a heading inside or below the order: what follows is not ordered
_SECTION = re.compile(
    r"(?:(?:or|oder|ou|o|of|und/oder|and/or) )?(?:options?|optional(?: items?)?|alternativ(?:ely)?|ersatzweise|wahlweise|instead|stattdessen|a defaut|bien|en su defecto|in alternativa|em alternativa|als alternatief|alternativ(?:e|es|en|as|i)?(?: to .*| zu .*)?|returns?|returned goods|credits?|(?:open |our )?back ?orders?|(?:your |our |the )?(?:last|previous) orders?(?:\W.*)?|already (?:delivered|received|ordered)|previously ordered|samples?|for (?:your )?(?:reference|information)(?: only)?"
    r"|optionen|ruckgaben?|retouren?|ruckstande?|(?:ihre |unsere |letzte )+bestellung(?:en)?|bereits (?:geliefert|bestellt)|zur (?:information|kenntnis)|options?|retours?|reliquats?|deja (?:livre|commande)e?s?|pour (?:memoire|information)|opciones|devoluciones|pendientes|ya (?:entregad|pedid)os?|resi|gia (?:consegnati|ordinati)|opties|retouren|reeds geleverd|opcoes|devolucoes|ja entregues?)(?: \(.*\))?"
)
_FORM = re.compile(r"\bform\b|\bformular\b|\bvordruck\b|\bmod(?:ulo|elo|\.)|©|\bcopyright\b")
_NUMBER = re.compile(r"(\d{1,2})\.?$")


def stipulations(lines: Sequence[Line], skip: frozenset[tuple[int, int]] = frozenset()) -> tuple[Issue, ...]:
    """One doubt for each kind of thing that a paper says of itself. `skip`: (page, row) of the order lines' own rows."""
    found: dict[str, Issue] = {}
    rows: dict[int, int] = {}
    terms = printed_terms(lines)
    for at, line in enumerate(lines):
        row = rows[line.page] = rows.get(line.page, -1) + 1
        if (line.page, row) in skip or at in terms:
            continue
        sentence = fold(line.text)
        if at + 1 < len(lines) and lines[at + 1].page == line.page:
            sentence = f"{sentence} {fold(lines[at + 1].text)}" if len(sentence) > 60 else sentence
        for said, words in _SENTENCES:
            if said not in found and words.search(sentence):
                found[said] = _doubt(said, line.chunks[0], line.text)
        goes_on = at > 0 and _goes_on(lines[at - 1], line)
        for chunk in line.chunks:
            plain = fold(chunk.text).strip(" *!.")
            if (
                "its title" not in found
                and not goes_on
                and len(plain.split()) <= 7
                and not plain.endswith(":")
                and _is_state(plain)
                and not (plain == _HEADS_A_DATE and at + 1 < len(lines) and _asks(chunk, line, lines[at + 1]))
            ):
                found["its title"] = _doubt("it is no new, final order", chunk, chunk.text)
            if "section" not in found and _SECTION.fullmatch(plain.strip(": ")) and _heads_more(lines, at):
                found["section"] = _doubt("are the lines below it ordered?", chunk, chunk.text)
            if "revision" not in found and _revised(plain, chunk, lines[at + 1] if at + 1 < len(lines) else None):
                found["revision"] = _doubt("it may replace another order", chunk, chunk.text)
    return tuple(found.values())


def _goes_on(above: Line, line: Line) -> bool:
    """Whether a line is the end of the sentence above it: "… werden" / "zurückgewiesen."."""
    begun = len(above.text) > _LONG and re.search(r"[.!?:;]\W*$", above.text) is None
    return above.page == line.page and begun and line.text[:1].islower()


_LONG = 60  # characters of a line that the next goes on


def _heads_more(lines: Sequence[Line], at: int) -> bool:
    """Whether a row stands by itself above others: not with the last word of a letter, which is somebody's name ("Resi")."""
    signed = at > 0 and is_closing(lines[at - 1].text)
    return len(lines[at].chunks) == 1 and at + 1 < len(lines) and not signed


_HEADS_A_DATE = "wareneingang"  # what a stamp says, too


def _asks(chunk: Chunk, line: Line, below: Line) -> bool:
    """Whether a run is one of a row of headings, each with what it asks for right below it: "Einkäufer | Zahlungsbedingung | Wareneingang"."""
    under = [any(abs(c.box.x0 - head.box.x0) < 3 for c in below.chunks) for head in line.chunks]
    value = next((c.text for c in below.chunks if abs(c.box.x0 - chunk.box.x0) < 3), "")
    return len(under) >= 3 and sum(under) >= 3 and any(c.isdigit() for c in value)


def told_in(text: str) -> str | None:
    """What a note says of the order it stands in, in words; None where it forbids nothing."""
    plain = fold(text)
    if len(plain.split()) <= 7 and _is_state(plain.strip(" *!.")):
        return "it is no new, final order"
    return next((said for said, words in _SENTENCES if words.search(plain)), None)


def _is_state(plain: str) -> bool:
    return bool(_TITLED.fullmatch(plain) or _STAMP.fullmatch(plain)) and not _IN_FORCE.search(plain)


def _revised(plain: str, chunk: Chunk, below: Line | None) -> bool:
    """Whether a run counts a revision of the order from 1 on ("Version 1" is the first): in itself, or below its label in a box."""
    if _FORM.search(plain) or len(plain.split()) > 8:
        return False
    told = _REVISION.match(plain)
    if told is not None:
        return int(told[1]) >= (2 if plain.startswith("version") else 1)
    if (
        plain.strip(": ")
        not in ("revision", "rev", "rev. no", "rev no", "revision no", "change order no", "amendment no")
        or below is None
    ):
        return False
    under = (c for c in below.chunks if min(c.box.x1, chunk.box.x1) > max(c.box.x0, chunk.box.x0) - 2)
    return any((n := _NUMBER.fullmatch(c.text)) is not None and int(n[1]) >= 1 for c in under)


def _doubt(said: str, chunk: Chunk, text: str) -> Issue:
    return Issue(code=Code.NEEDS_PERSON, message=f"'{text[:100]}': {said}.", page=chunk.page, box=chunk.place)
