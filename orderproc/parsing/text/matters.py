# ruff: noqa: E501
"""What sentences of a customer say of other matters than what is ordered now, in seven languages: a quotation by its number, a complaint that
is settled, goods that are still to come from an earlier order, that are called back, go back, or of which somebody asks whether there are any.

Each governs what is named in it and in a list that it heads, and nothing else: a mail that begins with one of them may be an order.
"""

from __future__ import annotations

import re

from orderproc.parsing.head.saidnumbers import without_others
from orderproc.parsing.phrases import Phrases

_MONTHS = (
    r"(?:jan|feb|m[aäe]r|apr|abr|avr|ma[iy]|mag|jun|jui|giu|jul|lug|aug|aoû|ago|sep|set|o[ckt]t|out|nov|d[eéi][czs])\w*"
)
_WHOSE = r"(?:your|the|this|that|our|ihr\w*|eur\w*|da[sm]|de[mns]|dieses|votre|vos|ta|ton|l[ea]|ce(?:tte)?|du|au|l['’]|su|tu|vuestr[oa]|el|del|al|vostr[oa]|suo|sua|tuo|il|lo|dell['’]|dall['’]|all['’]|uw|jullie|je|de|het|voss[oa]|seu|o(?= or[çc])|a(?= (?:proposta|cota))|d[oa]|n[oa]|ao|pel[oa])"
_OFFER = r"(?:quotation|quote|estimate|offer|proposal|(?:preis)?angebot\w{0,2}|kostenvoranschlag\w{0,2}|offerten?|devis|offre(?: de prix)?|presupuesto|cotizaci[oó]n|oferta|preventivo|offerta|quotazione|prijsopgave|or[çc]amento|cota[çc][aã]o|proposta)"
_NUMBER = r"(?:\b(?:no|nr|num|number|nummer|numéro|número|numero|n|ref|réf|id)\b[.:°º]*|n[°º.]|#)\s*(?=[\w./-]*\d)[\w./-]+|(?=[a-z]*[\w/-]*\d)(?:[a-z]{1,5}[\w/-]*\d|\d{3}|\d+[/-]\d)[\w./-]*"
_DATE = rf"(?:of|dated|from|vom|du|del?|d[oe]|dd|van|datat[oa]|datad[oa])\b\W{{0,2}}(?:\w+,? )?\d{{1,4}}(?:[./-]\d[\d./-]*|(?:st|nd|rd|th|er|º)?\.? (?:de )?{_MONTHS}(?: (?:de )?\d{{4}})?)|(?:of|dated|from|last) {_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?"
_THANKS = r"(?:thank(?:s| you)|thx|danke?|merci(?! (?:de (?:nous|me|bien|vouloir|m['’]|\w+[eio]r\b)|d['’]))|gracias|grazie|bedankt|dank|obrigad[oa])"
_AGREES = r"(?:accept\w*|as per|according to|in line with|based on|on the basis of|as in|following|per|against|under|with reference to|referring to|gemäß|gem\.|laut|lt\.|wie in|entsprechend|aufgrund|bezug\w*(?: auf)?|basis|nehmen(?: wir)?|selon|suivant|conform\w*|suite|accept\w+|seg[uú]n|de acuerdo con|acept\w+|con referencia|secondo|come da|in base|seguito|accett\w+|riferimento|volgens|zoals in|basis van|aanleiding|akkoord|referentie|segundo|de acordo com|aceit\w+|sequência|referência)"
_AGREED = r"(?:accepted|approved|agreed|fine|angenommen|akzeptiert|einverstanden|an\b|accepté\w*|acceptée?|approuvé\w*|aceptad\w+|aprobad\w+|conforme|accettat\w+|approvat\w+|akkoord|goedgekeurd|aceit\w+|aprovad\w+)"
# a quotation that is named: it was made already
_AS_MADE = rf"(?:,?\s*(?:{_NUMBER}|{_DATE}))"
_QUOTATION = re.compile(
    rf"(?i)(?:\b{_WHOSE}\s*(?:\w+ )?{_OFFER}{_AS_MADE}+|(?<!request for )(?<!demande de )(?<!solicitud de )(?<!richiesta di )(?<!pedido de )\b(?!quote|estimate|proposal){_OFFER},?\s*(?:{_NUMBER}){_AS_MADE}*"
    rf"|\b{_THANKS}\b[^.?!\n]{{0,25}}\b{_WHOSE}\s*(?:\w+ )?{_OFFER}\b{_AS_MADE}*(?! (?:for|über|für|pour|para|per|voor)\b[^.?!]*\?)"
    rf"|\b{_AGREES}\b[^.?!\n]{{0,25}}?\b{_WHOSE}\s*(?:\w+ )?{_OFFER}\b{_AS_MADE}*|\b{_WHOSE}\s*(?:\w+ )?{_OFFER}\b[^.?!\n]{{0,40}}?\b{_AGREED})"
)


def without_quotations(sentence: str) -> str:
    """A sentence without the quotations that it names as made already: "your quotation Q-311" asks for no price."""
    return _QUOTATION.sub(" ", without_others(sentence))


_MADE_GOOD = r"(?:cancell\w*|storn\w+|annul\w+|anula\w+|cancela\w+|refund\w*|credit(?:ed| note)?|replac\w+|money back|return\w*|exchange\w*|new ones?|complaint|gutschrift\w*|gutgeschrieben\w*|(?:rück)?erstatt\w+|ersatz\w*|reklamation\w*|umtausch\w*|rücksendung\w*|retoure\w*|rembours\w+|avoir\b|remplac\w+|échang\w+|réclamation\w*|retour\w*|reembols\w+|abono|reposici[oó]n|sustitu\w+|cambio|reclamaci[oó]n|devoluci[oó]n|rimbors\w+|accredit\w+|nota di credito|sostitu\w+|reclamo|reso|terugbetaling|creditnota|creditering|vervang\w+|klacht|retourzending|devolu[çc]\w+|cr[ée]dito|substitu\w+|reclama[çc][aã]o|troca|recolha)"
_RECEIVED = r"(?:got|received|have had|arrived|came|(?:is|are) here|has (?:come|gone|been)|came through|eingegangen|erhalten|bekommen|angekommen|ist da|sind da|reçu\w*|arrivée?s?|recibid\w*|recibimos|llegad\w*|llegó|llegaron|ricevut\w*|arrivat\w*|ontvangen|gekregen|binnen|aangekomen|recebid\w*|recebi|recebemos|chegou|chegaram)"
_SETTLED = r"(?:(?:is|are|was|has been|all|now|been|got) (?:now |all )?(?:settled|resolved|sorted(?: out)?|cleared up|dealt with|taken care of|closed)|erledigt|geklärt|abgeschlossen|bereinigt|behoben|réglée?s?|résolue?s?|close\b|clos\b|resuelt[oa]s?|solucionad[oa]s?|arreglad[oa]s?|risolt[oaie]|sistemat[oaie]|opgelost|afgehandeld|geregeld|afgerond|resolvid[oa]s?|tratad[oa]s?|tratad[oa]|trataram|regularizad[oa]s?)"
_OVER = Phrases(
    rf"(?:\b{_RECEIVED}\b[^.?!]{{0,60}}\b{_MADE_GOOD}\b|\b{_MADE_GOOD}\b[^.?!]{{0,90}}\b{_RECEIVED}\b|\b{_THANKS}\b[^.?!]{{0,70}}\b{_MADE_GOOD}\b|\b{_SETTLED}\b)"
)
DELIVERED = Phrases(
    rf"\b{_THANKS}\b[^.?!\n]{{0,12}}\b(?:for the|für die|pour l[ae]|pour l['’]|por (?:la|el)|per la|voor de|pela)\b[^.?!\n]{{0,20}}\b(?:delivery|shipment|lieferung|sendung|livraison|envoi|entrega|env[ií]o|consegna|spedizione|levering|zending)\b"
)
# what is asked for, still to come, or holds in spite of the thanks
_STILL = Phrases(
    r"(?:\?|\bnot\b|n['’]t\b|\bnever\b|\bstill\b|\byet\b|\bbut\b|\bhowever\b|\bplease\b|\bin advance\b|\bwaiting\b|\bnicht\b|\bnoch (?:immer|nicht|kein\w*|aus|offen)\b|\bkein\w*|\baber\b|\bjedoch\b|\bbitte\b|\bim voraus\b|\bmöcht\w+|\bhätt\w+|\bwart\w+|\bne\b|\bpas\b|\bjamais\b|\bencore\b|\bmais\b|\bveuillez\b|\bd['’]avance\b|\bvoudr\w+|\battend\w+|\bmerci de\b(?! (?:la|le|votre|l['’]))|\bno (?:ha|han|hemos|he|está|se)\b|\bnunca\b|\baún\b|\btodavía\b|\bpero\b|\bpor favor\b|\b(?:de antemano|por adelantado)\b|\bqu[ie]\w*r\w*|\bdese\w+|\besper\w+|\bnon\b|\bancora\b|\bma\b|\bper favore\b|\bin anticipo\b|\bvorre\w+|\baspett\w+|"
    r"\bniet\b|\bnooit\b|\bnog\b|\bgeen\b|\bmaar\b|\bgraag\b|\balvast\b|\bwil\w*|\bbij voorbaat\b|\bwacht\w*|\bnão\b|\bainda\b|\bmas\b|\bantecipad\w+|\bagradec\w+ (?:que|o envio)|\baguard\w+|\bsend\b|\bshould\b|\bmust\b|\bwant\b|\bwould\b|\bsoon\b|\bbald\b|\bwill\b|\bwird\b|\bwerden\b|\bsera\b|\bserá\b|\bsarà\b|\bzal\b)"
)


_FAULT = r"(?:broken|damaged|defective|wrong|faulty|cracked|torn|smashed|incomplete|kaputt\w*|beschädigt\w*|defekt\w*|zerbrochen|falsch\w*|cassée?s?|abîmée?s?|endommagée?s?|défectueu\w+|rot[oa]s?|dañad[oa]s?|defectuos[oa]s?|equivocad[oa]s?|rott[oaie]|danneggiat[oaie]|difettos[oaie]|sbagliat[oaie]|kapot|beschadigd|verkeerde?|partid[oa]s?|danificad[oa]s?|errad[oa]s?)"
_CAME_WRONG = Phrases(
    rf"\b{_RECEIVED}\W+(?:\w+ ){{0,2}}{_FAULT}\b|\b(?:kaputt|beschädigt|defekt|zerbrochen|falsch|kapot|beschadigd|verkeerd)\W+{_RECEIVED}\b"
)


def over(sentence: str) -> bool:
    """Whether a sentence tells of something that went wrong once and was made good, or gives thanks for what came: nobody complains with it."""
    good = _OVER.search(sentence) or (DELIVERED.search(sentence) and not heads_a_list(sentence))
    return bool(good) and not _STILL.search(sentence) and not _CAME_WRONG.search(sentence)


def without(text: str, sentences: list[str]) -> str:
    """A text without some of its sentences, however its lines were broken."""
    for sentence in sentences:
        text = re.sub(r"\s+".join(re.escape(word) for word in sentence.split()), " ", text, count=1)
    return text


_TELL = r"(?:please (?:check|confirm|advise|let (?:me|us) know|tell (?:me|us))|(?:can|could|would) you (?:please |kindly )?(?:check|confirm|advise|tell|let)|bitte[^.?!\n]{0,30}\b(?:prüfen|teilen|mitteilen|sagen|geben|nennen|bestätigen)|(?:können|könnten) sie[^.?!\n]{0,30}\b(?:sagen|mitteilen|prüfen)|(?:pouvez|pourriez)-vous[^.?!\n]{0,20}\b(?:dire|indiquer|confirmer|vérifier|préciser)|(?:merci de|veuillez)[^.?!\n]{0,12}\b(?:dire|indiquer|confirmer|vérifier|préciser)|(?:pueden|podrían|puede|podría)[^.?!\n]{0,6}\b(?:deci\w+|indica\w+|confirma\w+|comproba\w+)|(?:potete|potreste|può)[^.?!\n]{0,6}\b(?:dir\w+|indica\w+|conferma\w+|verifica\w+)|(?:kunt|kan|kunnen) (?:u|je|jullie)[^.?!\n]{0,40}\b(?:zeggen|aangeven|bevestigen|weten|nagaan|kijken)|(?:podem|poderiam|pode|poderia)[^.?!\n]{0,6}\b(?:dizer|indica\w+|confirma\w+|verifica\w+|informa\w+))"
_THERE = r"(?:availab\w+|in stock|stock (?:of|level|situation)|lead times?|on the shelf|verfügbar\w*|lieferbar\w*|lagernd|vorrätig|auf lager|lieferzeit\w*|disponib\w+|en stock|délais?|existencias|plazos?|disponibilità|a magazzino|beschikba\w+|leverba\w+|op voorraad|levertijd\w*|disponív\w+|em stock|prazos?)"
_FACTS = r"(?:customs|tariff|hs codes?|country of origin|weights?|dimensions?|measurements|ean\b|gtin|barcodes?|ingredients|shelf life|expiry|batch|lot numbers?|zolltarif\w*|ursprung\w*|gewichte?|maße|abmessung\w*|haltbarkeit\w*|chargen\w*|inhaltsstoffe|douan\w+|origine|poids|péremption|arancel\w*|origen|pesos?\b|medidas|caducidad|dogana\w*|peso|misure|scadenz\w|herkomst|gewicht|afmetingen|houdbaarheid\w*|pauta\w*|origem|dimensões|validade)"
_ORDERED = r"(?![^.?!\n]*\b(?:order|bestellung|auftrag|commande|pedido|ordine|bestelling|encomenda)\b)"
# of goods in it or in a list below: they are to come from an earlier order, are called back, go back, or are there or not
TELLS = Phrases(
    r"(?:\b(?:is|are|still|remains?|left|listed|shown|marked)\b[^.?!\n]{0,30}\bon back[- ]?order\b|\bback[- ]?ordered (?:items?|goods|lines?|from|on (?:our|my|order|po))\b|\bstill (?:outstanding|owing|owed|to come|to be delivered|to follow)\b|\boutstanding (?:items?|goods|lines?|from)\b|\b(?:supplied|delivered|shipped|sent) to you\b|\b(?:product|batch|lot|safety) recall\b|\brecall (?:of|notice)\b|\b(?:are|is|being|been|am) recall(?:ing|ed)\b|\bwithdraw\w* from (?:sale|the market)\b|\b(?:goods|items?) (?:being )?returned\b|\b(?:are|is|am|have been|to be) (?:being )?return(?:ing|ed)\b|\bto be (?:collected and )?credited\b|"
    r"\bnoch (?:offen|ausstehend\w*|im rückstand|aus(?=\W|$)|nachzuliefern|zu liefern)\b|\b(?:im|in) (?:liefer)?rückstand\b|\b(?:an sie|ihnen) (?:aus)?geliefert\w*|\b(?:produkt|chargen|waren)rückruf\w*|\brückrufaktion\b|\brückruf (?:der|von|folgende\w*|des)\b|\brufen\b[^.?!\n]{0,60}\bzurück\b|\bretour(?:e|en|niere\w*|niert\w*|sendung)\b|\b(?:senden|schicken|geben)\b[^.?!\n]{0,60}\bzurück\b|\bzurückgesandt\w*|"
    r"\ben reliquat\b|\breste(?:nt)?\b[^.?!\n]{0,15}\b(?:à livrer|à recevoir|dus?|en attente)\b|\ben attente de livraison\b|\b(?:vous ont été|qui vous ont été) (?:livré|fourni)\w*|\brappel (?:de (?:lots?|produits?)|produits?)\b|\brappelons (?:les|le lot|un lot)\b|\bretrait (?:du marché|de (?:lots?|la vente))\b|\bretour de marchandises?\b|\bretournons\b|\barticles? (?:retournés?|à reprendre)\b|"
    r"\bpendientes? de (?:entrega\w*|recibir|servir|env[ií]\w*|suministr\w*)\b|\bquedan?\b[^.?!\n]{0,15}\bpendientes?\b|\bsuministrad[oa]s a (?:ustedes|uds?|vds?|su)\b|\bretirada (?:de (?:producto|lotes?)|del (?:mercado|lote|producto))\b|\b(?:retiramos|retirando)\b|\bdevolvemos\b|\bmercanc[ií]a devuelta\b|"
    r"\bin arretrato\b|\bancora da (?:consegnare|ricevere|evadere)\b|\binevas[oaie]\b|\b(?:a voi|a vostra) (?:fornit|consegnat)\w+|\brichiamo (?:di|del|prodott\w|lott\w)\b|\brichiamando\b|\britir(?:iamo|ando|o)\b[^.?!\n]{0,20}\b(?:mercato|lott\w|vendita)\b|\brestituiamo\b|\breso (?:merce|di)\b|"
    r"\bin (?:nalevering|backorder)\b|\bnog (?:na te leveren|te leveren|te ontvangen|niet geleverd|open(?:staan\w*|staat)?)\b|\bnageleverd\b|\baan u geleverd\w*|\bterugroep\w*|\broepen\b[^.?!\n]{0,60}\bterug\b|\bretour(?:zending|neren|neer)\b|\b(?:sturen|stuur)\b[^.?!\n]{0,60}\b(?:retour|terug)\b|"
    r"\bpendentes? de (?:entrega|envio)\b|\bainda por (?:receber|entregar|enviar)\b|\bem atraso\b|\bfornecid[oa]s a v\w*|\brecolha d[eo]s? (?:produtos?|lotes?)\b|\ba recolher (?:os|o|as|a)\b|\bretirada do mercado\b|\bdevolvemos\b|"
    r"\bwe (?:have )?sold\b(?! out)|\b(?:haben wir|wir haben)\b[^.?!\n]{0,50}\bverkauft\b|\bavons vendu\b|\bhemos vendido\b|\babbiamo venduto\b|\bhebben (?:wij|we)\b[^.?!\n]{0,50}\bverkocht\b|\bforam vendid[oa]s\b|"
    r"\bstock (?:at|as (?:of|at|per)|on hand)\b|\bbestand (?:zum|am|per|vom)\b|\bstock (?:au|à la fin|à ce jour)\b|\bexistencias (?:a|al|en)\b|\bgiacenz[ae] (?:al|a fine)\b|\bvoorraad (?:per|op|eind)\b|\bstock (?:em|no fim)\b|"
    r"\b(?:our|the|this|a|unsere|notre|nuestra|nostra|onze|nossa) (?:\w+ )?(?:forecast|bedarfsvorschau|absatzprognose|prognose|prévisions?|previsi[oó]n|previsioni?|previsão)\b|\bexpect to (?:need|order|use)\b|"
    r"\b(?:wurden?|ist|sind|is|zijn|werd(?:en)?)\b[^.?!\n]{0,20}\b(?:doppelt|zu viel|zuviel|dubbel|te veel)\b[^.?!\n]{0,12}\b(?:geliefert|geleverd|gekommen|gekomen)\b|\b(?:laut|gemäß) (?:ihrem |dem )?lieferschein\b|\baccording to (?:the|your) (?:delivery note|packing (?:slip|list))\b|\bselon (?:le|votre) bon de livraison\b|\bbon de livraison (?:figur|indiqu|mentionn)\w+|\bseg[uú]n (?:el |su )?albar[aá]n\b|\bsecondo (?:il |la )?(?:vostr[oa] )?(?:ddt|bolla)\b|\b(?:volgens|op) (?:de |uw )?pakbon\b|\bde acordo com a guia\b|"
    r"\b(?:please|kindly) credit (?:us|our)\b|\bum (?:eine )?gutschrift\b|\b(?:créditer|établir un avoir)\b|\bnos abon(?:en|e)\b|\bemitir (?:el )?abono\b|\bcrediteren\b|^\W*(?:it|they|this|these|that|those|es|das|c['’]|era|erano|eran|het|dit|dat|eram) ?(?:was|were|waren|war|était|étaient)?\W*$|"
    rf"\b{_TELL}\b[^.?!\n]{{0,80}}\b(?:{_THERE}|{_FACTS}){_ORDERED})"
)
_LISTS = re.compile(
    r"(?i):\W*$|\b(?:of|for|was|were|von|für|waren|war|de|des|pour|di|per|para|van|voor)\W*$|\b(?:following|these|folgende\w*|diese\w*|suivante?s?|ces|siguientes?|est[oa]s|seguenti|quest[ei]|volgende|deze|seguintes?|est[ae]s)\b"
)


# papers about goods, and not the goods: "the data sheets for 12 x TW-1415"; no number of anything stands before them
_PAPER = r"(?:(?:safety |technical |material )?data ?sheets?|msds|(?<!gift )certificates?|declarations? of \w+|drawings?|manuals?|instructions?|copy of (?:the |your |our )?(?:invoice|delivery note|receipt)|(?:invoice|receipt) copy|pictures?|photos?|images?|(?:sicherheits)?datenbl(?:att|ätter)|zertifikate?|bedienungsanleitung\w*|zeichnungen|rechnungskopie|kopie (?:der|ihrer) rechnung|bilder|fotos|fiches? (?:techniques?|de sécurité)|certificats?(?![- ]cadeau)|notices?|copie de (?:la|votre) facture|fichas? (?:técnicas?|de seguridad|de segurança)|certificad[oa]s?(?! (?:de )?(?:regalo|oferta|presente))|copia de (?:la|su) factura|sched[ae] (?:tecnic\w+|di sicurezza)|certificat[io](?! (?:di )?regalo)|copia (?:della|di) (?:vostra )?fattura|veiligheidsblad\w*|handleiding\w*|kopie van de factuur|cópia da (?:vossa )?fatura)"
# one with which somebody pays is asked for by nobody
PAPERS = Phrases(
    rf"^(?![^.?!]*\b(?:use|apply|redeem|deduct|charge)\b[^.?!]*\b(?:certificate|voucher))[^\d.?!]*\b{_PAPER}\W+(?:\w+ )?(?:for|of|on|to|about|über|zu|für|von|der|des|pour|de|du|d['’]|para|del|per|di|delle|dei|van|voor|bij|d[aeo]s?)\b"
)


_PAID = re.compile(
    r"(?i)\b(?:paid|transferred|(?:sent|mailed|posted|enclosed) (?:you )?(?:a |the |my |our )?(?:check|cheque|money order|payment|transfer)|überwiesen|bezahlt|angewiesen|viré|virement|réglé|payé|transferid[oa]|transferencia|pagado|ingresado|pagato|bonifico|bonificato|betaald|overgemaakt|pag[ou]|paguei|transferi|transferência)\b"
)


def without_payment(sentence: str) -> str:
    """A sentence without the words by which somebody says that he paid: for what, is ordered or was ordered."""
    return _PAID.sub(" ", sentence)


def heads_a_list(sentence: str) -> bool:
    """Whether a sentence says that it speaks of what stands below it."""
    return _LISTS.search(sentence) is not None


# nothing is ordered as yet
# the order itself waits for a word of the buyer's: "process it only once we have confirmed", "erst nach unserer Freigabe ausliefern"
WAITS = Phrases(
    r"\b(?:process|ship|send|dispatch|despatch|execute|book|release|proceed|deliver)\b[^.;:?!]{0,40}\b(?:only (?:when|once|after|if)|once|not (?:before|until)|as soon as) (?:you (?:have|get|hear)|we|i|our|my)\b[^.;:?!]{0,25}\b(?:confirm\w*|approv\w*|releas\w*|go[- ]ahead|authori[sz]\w*|call|word)\b",
    r"\b(?:erst|nur) (?:\w+ ){0,2}(?:nach|wenn|sobald)\b[^.;:?!]{0,30}\b(?:freigabe|freigegeben|bestätig\w+|genehmig\w+|zusage)\b",
    r"\b(?:trait|envoy|expédi|livr|lanc|exécut)\w*[^.;:?!]{0,30}\b(?:qu['’](?:après|une fois)|(?:seulement|uniquement) (?:après|quand|lorsque))\b[^.;:?!]{0,30}\b(?:confirm\w+|accord|valid\w+)\b",
    r"\b(?:tram[ií]t|proces|env[ií]|c[uú]rs|s[ií]rv|serv)\w*[^.;:?!]{0,30}\b(?:s[oó]lo|solamente|únicamente) (?:cuando|después de|tras|una vez)\b[^.;:?!]{0,30}\b(?:confirm\w+|aprob\w+|autoriz\w+|visto bueno)\b",
    r"\b(?:eva[ds]|elabor|sped|invi|process|esegu|proced)\w*[^.;:?!]{0,30}\b(?:solo|soltanto) (?:dopo|quando|una volta)\b[^.;:?!]{0,30}\b(?:conferm\w+|approv\w+|autorizz\w+|benestare)\b",
    r"\bpas (?:\w+ ){0,2}(?:na|als|wanneer|nadat)\b[^.;:?!]{0,25}\b(?:bevestig\w*|akkoord|goedkeur\w*|goedgekeurd|vrijgave)\b|\b(?:process|envi|exped|tratem|despach)\w*[^.;:?!]{0,30}\b(?:só|apenas|somente) (?:após|depois de|quando)\b[^.;:?!]{0,30}\b(?:confirm\w+|aprov\w+|autoriz\w+)\b",
)
HOLDS_OFF = Phrases(
    r"\b(?:(?:please )?(?:no need to|don['’]t|do not) (?:set (?:anything|any|it|them|these) aside|reserve|hold (?:any|it|them|these))|(?:have|has|need|needs) to (?:get|run|clear|put) (?:it|this|that|them|these) (?:past|by|through|to)|(?:have|need|needs) to (?:be |get (?:it|this|them) )?(?:approved|signed off)|before (?:i|we) (?:can |could )?(?:order|place|commit|decide)|(?:awaiting|pending|needs?|waiting for|until) (?:a |our |the |my |their )?(?:budget|approval|sign[- ]?off)|so (?:that )?(?:i|we) can (?:decide|budget|compare)|(?:just|only) (?:asking|checking|enquiring|inquiring|comparing)|forecast only|(?:only |just )a forecast|no order (?:as )?yet|nothing (?:is )?ordered yet|not ordering|"
    r"(?:noch )?nichts? (?:reservieren|zurücklegen)|muss (?:das|es|ich das|ich es) (?:erst|noch)[^.?!\n]{0,40}(?:genehmig\w+|freigeb\w+|abstimmen|klären|absegnen)|(?:genehmigung|freigabe|budget)[^.?!\n]{0,30}(?:steht noch aus|fehlt noch|abwarten)|bevor (?:ich|wir) bestellen?|ehe (?:ich|wir) bestellen?|nur (?:eine )?(?:anfrage|prognose|vorschau|planung)|noch (?:keine|nicht) (?:bestell\w+|auftrag)|"
    r"(?:rien|inutile) (?:à|de) (?:réserver|mettre de côté)|avant de (?:commander|passer commande|décider)|(?:doit|dois|devons) (?:encore )?(?:le |la |les )?(?:faire )?(?:valider|approuver|validé\w*|approuvé\w*)|pas encore (?:une )?commande|ce n['’]est (?:qu['’]une prévision|pas une commande)|à titre indicatif|simple (?:prévision|demande)|"
    r"(?:no )?(?:hace falta|es necesario) (?:que )?reserv\w+|antes de (?:hacer el pedido|pedir|decidir)|(?:tengo|tenemos|falta|queda) (?:que )?(?:aprob\w+|autoriz\w+|la aprobación)|(?:todavía|aún) no es un pedido|solo (?:es )?una (?:previsión|consulta|estimación)|a título (?:orientativo|indicativo|informativo)|"
    r"prima di (?:ordinare|decidere|fare l['’]ordine)|non serve (?:riservare|mettere da parte)|(?:devo|dobbiamo|deve) (?:ancora )?(?:far(?:lo|la|li)? )?(?:approvare|autorizzare)|non è (?:ancora )?un ordine|(?:solo|soltanto) una (?:previsione|richiesta|stima)|a titolo indicativo|"
    r"voordat (?:ik|we|wij) bestel\w*|nog niets (?:reserveren|apart)|moet (?:het|dit) (?:eerst|nog)[^.?!\n]{0,40}(?:goedkeuren|goedgekeurd|voorleggen|overleggen)|nog geen (?:bestelling|order)|(?:alleen|slechts|enkel) een (?:prognose|raming|vraag)|ter indicatie|"
    r"antes de (?:encomendar|decidir|fazer a encomenda)|não é preciso reservar|(?:tenho|temos|falta) (?:de |que )?(?:aprovar|aprovação|autoriza\w+)|ainda não é uma encomenda|apenas uma (?:previsão|consulta|estimativa)|a título indicativo|(?:orders?|bestellung(?:en)?|commandes?|pedidos?|ordini|bestelling(?:en)?|encomendas?) (?:will |to )?(?:follow|folgen|folgt|suivr\w+|seguir[aá]n?|seguiranno|volgen|volgt|seguirão)|sans engagement|ohne verbindlichkeit)\b"
)

__all__ = [
    "DELIVERED",
    "HOLDS_OFF",
    "PAPERS",
    "TELLS",
    "WAITS",
    "heads_a_list",
    "over",
    "without",
    "without_payment",
    "without_quotations",
]
