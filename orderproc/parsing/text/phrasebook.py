# ruff: noqa: E501
"""The phrases of seven languages by which `asking` tells what a sentence does: asks for goods, for a price or for paper, tells of the past, offers,
denies, sets a condition, cancels, changes. Tables, and nothing that decides."""

from __future__ import annotations

import re

from orderproc.parsing.phrases import Phrases
from orderproc.parsing.text.taking import FOR_SOMEBODY, HEADS_LIST, MAY_HAVE, NEXT_ONE, POLITELY, WOULD_TAKE

_GIVE = {
    "en": r"send|ship|deliver|supply|dispatch|despatch|forward|provide|reserve|enter|process|put (?:in|aside|me down|us down)|let (?:me|us) have|get (?:me|us)|(?:mail|post) (?:me|us|her|him|them|it|this|these|the|my|our|off)|order|add|include|set aside|arrange",
    "de": r"senden|schicken|liefern|zusenden|zuschicken|bestellen|zukommen lassen|reservieren|versenden|ausliefern|vormerken|notieren|erfassen|verarbeiten|einbuchen|eintragen|bereitstellen",
    "fr": r"envoyer|envoyez|livrer|livrez|exp[ée]di(?:er|ez)|faire parvenir|fournir|adresser|commander|noter|r[ée]server|pr[ée]parer|me mettre|nous mettre|enregistrer|saisir|traiter|prendre en (?:compte|charge)",
    "es": r"env[ií]\w*|mand\w+|suministr\w+|remit\w+|sirv\w+|serv\w+|entreg\w+|prepar\w+|pid\w+|apunt\w+|regist\w+|tramit\w+|anot\w+",
    "it": r"invi\w+|mand\w+|sped\w+|forni\w+|consegn\w+|preparar\w+|ordinar\w+|registr\w+|evad\w+",
    "nl": r"stur\w+|stuur|zend\w*|opsturen|toesturen|lever\w*|bezorg\w*|bestel\w*|reserver\w+|ontvang\w*|noteer|noteren|verwerk\w*|boek\w*|klaarzet\w*",
    "pt": r"envi\w+|mand\w+|fornec\w+|entreg\w+|remet\w+|encomend\w+|prepar\w+|regist\w+|process\w+|anot\w+|satisf\w+",
}
# "sonst bestellen wir 20 davon" tells of a habit
_NOT_NOW = "".join(
    f"(?<!{word} )"
    for word in "normalerweise üblicherweise gewöhnlich meist meistens sonst immer oft dann später demnächst künftig normaal meestal altijd anders later dan".split()
)
_REQUEST = (
    r"^(?:(?:hi|hello|hey|hiya|morning)\b[^\w\d]*)?(?:need|needed|want)\b:?\s+(?=(?:\d+|an?\b|one|two|three|four|five|six|seven|eight|nine|ten|some more|the following|these|more)\b)",
    rf"(?:please|pls|plz|kindly|could you|can you|would you|will you|may we ask you to|i(?:'d| would) ask you to)\b[^.?!\n]{{0,40}}?\b(?:{_GIVE['en']})\b",
    r"^(?:and |also |then |so |hi|hello|dear [\w ]+)?\W*(?:send|ship|deliver|order(?!\W{1,3}#?(?=[a-z]*[\w/-]*\d)(?:[a-z]{1,4}-?\d{3}|\d{5})[\w/-]*\b)|get|supply)\b(?! (?:number|no\b|form|date|status|conf|is|was|has|will))",
    r"\b(?:i|we)(?:['’]d| would| want| wish|['’]ll| will)?\s*(?:also\s+|now\s+|really\s+)?(?:like to (?:order|buy|purchase|have|get|place)|like(?=:? (?:\d|a|an|one|two|three|four|five|six|seven|eight|nine|ten|to have|another|more|some|the(?! (?:\w+ )?(?:order|parcels?|goods|deliver\w*|shipment|invoice|status|money|refund|prices?|quot\w+|name|address|same|opportunity|chance|idea|look|catalog\w*|brochures?)\b))\b)|order(?!ed)|need|want to (?:order|buy|place)|want(?! to)|require|take|wish to (?:order|place)|place an order|are ordering|am ordering|should like)\b",
    r"\b(?:could|may|can|might) (?:i|we) (?:please |also )?(?:have|get|order|ask for)\b|\bplace (?:an|the|this|our|my|another) order\b|\bput (?:me|us) down for\b|\b(?:we|i) (?:are|am|have run) out of\b|\b(?:accept|take|treat) this as (?:our|my|an|a|the)\b|\bplease (?:find|see)\b[^.\n]{0,40}\border\b|\bhere(?:['’]s| is) (?:my|our|an|the) order\b|\border for\b|\b(?:one|two|three|four|\d+)(?: \w+){0,2} please\b|\bour order (?:as follows|is)\b|\bplease[^.\n?]{0,10}:?\s*\d|\bput in\b|\bgo ahead\b|\b(?:could do with|(?:i|we)['’]?(?:m| am|re| are) after (?=\d|an?\b|some|the following))\b|\bsettled on\b|\b(?:i|we) (?:choose|have chosen|pick|select)\b|\blet['’]s (?:do|have|take|order)\b|\b(?:i['’]m|we['’]re) ordering\b|\b(?:i|we)(?:['’]d| would) (?:love|be (?:glad|pleased|grateful) ) ?to (?:order|have|buy|receive)\b|\b(?:would|could|can|will) you (?:please |kindly )?repeat (?:for (?:us|me)|the following)\b",
    r"\b(?<!longer )(?<!not )(?<!n['’]t )(?<!you )(?:needs?|requires?)\b (?=(?:\d+|an?\b|one|two|three|four|five|six|seven|eight|nine|ten|twelve|some more|the following|these (?:parts|items|articles|goods|things|from))\b)|\b(?:und|sie|er|man) (?:brauch(?:e|en|t)|benötig(?:e|en|t)) (?=folgende|diese (?:teile|artikel|sachen))|\b(?:braucht|benötigt) (?=\d|ein|zwei|drei|vier|fünf|sechs)|\b(?:a|aurait) besoin d(?:e |['’])(?=\d|une?|deux|trois|quatre|cinq|six|dix)|\b(?:ha|avrebbe) bisogno (?:di|d['’]) ?(?=\d|un[oa]?\b|due\b|tre\b|quattro|cinque|sei\b|dieci|quanto segue)|\bprecisa d[eo] (?=\d|uma?\b|dois|duas|três|quatro|cinco|seis|dez|seguinte)",
    r"\b(?:here|this|below|that)(?:['’]s| is) what (?:i|we)(?:['’]d| would)(?: really)? like\b(?! to)|\b(?:i|we)(?:['’]d| would)(?: also| now| just)? (?:like|love)(?: (?:the following|these)\b|\s*:\s*$)",
    r"\b(?:here(?:['’]s| is) (?:my|our)|hier(?: ist| kommt)? (?:meine|unsere)|voici (?:ma|notre)|aqu[ií] (?:est[aá]|va|vai|tienen?|te[nm]e?m?) (?:mi|nuestra|a minha|a nossa)|ecco(?: qui)? la (?:mia|nostra)|hier(?: is| komt)? (?:mijn|onze|ons)) (?:shopping |wish |seed )?(?:(?:einkaufs|wunsch|bestell)?liste?|lista|(?:bestel|verlang|wens)?lijst(?:je)?)\b(?! (?:of|with|von|mit|der|des|de|con|di|dei|delle|com|van|met)\b)",
    r"\b(?:and|so)(?: now| also| therefore)? (?:would|should) like (?=to (?:order|buy|purchase|have|get|place)\b|(?:\d|an?\b|one|two|three|four|five|six|seven|eight|nine|ten|some|the following|these)\b)|\bet (?:souhait|voudr|désir|aimer)\w+ (?=command|achet|recevoir|avoir|prendre|passer|\d|une?\b|deux|trois|quatre|cinq|six|dix)",
    r"(?:^|\?)[^?\d]*\d[^?]*\b(?:please|pls|bitte|svp|s['’]il vous pla[iî]t|por favor|per favore|graag|alstublieft|a\.?u\.?b)\W*$",
    rf"\bbitte\b[^.?!\n]{{0,160}}?\b(?:{_GIVE['de']})\b|\b(?:{_GIVE['de']}) sie\b|\b(?:schicken|schickt|sendet|liefert|legt|packt)\b[^.?!\n]{{0,20}}\b(?:mir|uns)\b|\b(?:könnten|können|würden|wären) sie\b[^.?!\n]{{0,160}}\b(?:{_GIVE['de']})\b",
    rf"\b(?:hiermit|wir|ich)\b[^.?!\n]{{0,30}}\b(?:bestelle|bestellen|benötigen|benötige|brauchen|brauche|ordern|möchte|möchten|hätte|hätten|nehme|nehmen|ordere)\b(?! (?:wissen|fragen|erfahren))|\b(?:bestelle|brauche?|bräuchten?|benötige|ordere|hätte|hätten|nehme|möchte)\b|{_NOT_NOW}\b(?:bestellen|ordern|benötigen|brauchen|nehmen|möchten|bräuchten|wollen|wünschen) wir\b(?! (?:wissen|fragen|erfahren|kein|nicht))|\bbitte (?:um|einmal|noch|\d|ein|zwei|drei)\b",
    rf"\b(?:veuillez|vous pri\w+|vous demand\w+|je vous prie|merci d(?:e\b|['’])|prière de|s['’]il vous pla[iî]t|pouvez[- ]vous|pourriez[- ]vous|pourrais[- ]je)[^.?!\n]{{0,60}}?\b(?:{_GIVE['fr']}|avoir)\b|\b(?:envoyez|livrez|expédiez|adressez)[- ](?:moi|nous)\b|\b(?:nous|je|j['’])\s?(?:vous )?(?:aur(?:ais|ions) besoin|souhait\w+|voudr\w+|désir\w+|command(?!é)\w+|pren\w+|passe\b|passons|aimer\w+|ai besoin|avons besoin|il me faut)\b|\bil (?:me|nous) (?:faut|faudrait)\b|\bje passe commande\b|\ben profit\w+ pour (?:commander|passer)\b|\bmerci pour (?:\d|un|deux)",
    rf"\b(?:{_GIVE['es']})\b[^.?!\n]{{0,15}}\bpor favor\b|\b(?:por favor|ruego|rogamos|les? ruego|les? rogamos|favor de|pueden|podr[ií]an|puede|podr[ií]a)\b[^.?!\n]{{0,50}}\b(?:{_GIVE['es']})\b|\b(?:env[ií](?:e|en|enos|enme|a|ad)(?:nos|me)?|m[aá]nd(?:e|en|a)(?:nos|me)|s[ií]rva(?:n)?se)\b|\b(?:quisiera|quisi[ée]ramos|queremos|quer[ií]a(?:mos)?|deseo|deseamos|deseo pedir|quiero|necesit\w+|(?:me|nos) hacen? falta|(?:pedimos|solicitamos)(?! que(?! (?:nos |me |se )?(?:env|mand|sirv|suministr|remit|entreg|prepar|forne)))|me gustar[ií]a|nos gustar[ií]a|encargo|hago (?:el|un) pedido|aprovech\w+ para (?:pedir|encargar|encomendar))\b",
    rf"\b(?:{_GIVE['it']})\b[^.?!\n]{{0,15}}\bper (?:favore|cortesia)\b|\b(?:vi preghiamo|vi prego|si prega|prego|per favore|vogliate|potreste|potete|pregasi|chiedo|chiediamo)\b[^.?!\n]{{0,40}}\b(?:{_GIVE['it']})\b|\bchied(?:o|iamo) (?=\d|un[oa]?\b|due\b|tre\b|[il] seguent|le seguent|quanto segue)|\b(?:inviatemi|inviateci|mandatemi|mandateci|speditemi|spediteci|invii|mandi)\b|\b(?:vorrei|vorremmo|desidero|desideriamo|ordiniamo|ordino|mi servono|ci servono|mi serve|ci serve|avrei bisogno|abbiamo bisogno|avremmo bisogno|prendo|prendiamo|mi occorr\w+|ci occorr\w+|(?:ne )?approfitt\w+ per (?:ordinare|chieder\w+))\b",
    rf"\b(?:graag|gelieve|kunt u|kan u|zou u|wilt u|alstublieft|aub|a\.u\.b\.)\b[^.?!\n]{{0,120}}\b(?:{_GIVE['nl']})\b|\b(?:{_GIVE['nl']})\b[^.?!\n]{{0,30}}\b(?:graag|alstublieft|a\.?u\.?b\.?)\b|\b(?:wij|we|ik|hierbij)\b[^.?!\n]{{0,20}}\b(?:bestellen|bestel|willen|wil|wens|wensen|hebben nodig|heb nodig|neem|nemen)\b|{_NOT_NOW}\b(?:bestellen|bestel|nemen|neem|willen|wensen) (?:wij|we|ik)\b(?! (?:weten|vragen|geen|niet))|\bnodig\b|\bstuur\b|\bdoe (?:mij|me|ons|maar)\b|\b(?:zou|zouden) (?:ik|wij|we) graag\b|\bgraag\b[^.?!\n]{{0,20}}\d",
    rf"\b(?:{_GIVE['pt']})\b[^.?!\n]{{0,15}}\bpor favor\b|\b(?:por favor|favor|agradec\w+|pe[çc]o|pedimos|podem|poderiam|podiam?|pode|poderia|solicit\w+)\b[^.?!\n]{{0,40}}\b(?:{_GIVE['pt']})\b|\b(?:enviem|mandem|envie|mande)(?:-me|-nos)?\b|\b(?:gostaria|gostar[ií]amos|queria|quer[ií]amos|quero|queremos|precis(?:o|amos|ava|ávamos)|desejo|desejamos|encomendo|encomendamos|aproveit\w+ para (?:pedir|encomendar))\b",
)
# "Confermiamo il ns. ordine EF/884": whoever buys confirms what is his own, with a number or a list
_OWN_ORDER = (
    r"\b(?:(?:we|i) (?:hereby |herewith |now |also |would like to |are pleased to |can |am |are )*(?:confirm|confirming|place|placing) (?:to you |you |with you |herewith |hereby )?(?:our|my|the|the following) (?:purchase |firm |formal )?(?:(?:tele)?phone |phoned |verbal |oral )?(?:order|po)\b"
    r"|\b(?:bestätige\w?|erteile\w?)\b(?: (?:wir|ich|ihnen|hiermit|gern|gerne|hierdurch)){0,3} (?:unsere[nr]?|meine[nr]?|folgende[nr]?|die(?= (?:tele|münd))) (?:\w+ )?(?:(?:telefon)?bestellung|auftrag|kauf)\b"
    r"|\b(?:confirm(?:e|ons)|passons)\b(?: par la présente)? (?:ma|notre|la) (?:bon de )?commande(?: (?:passée )?(?:par )?téléphon\w+| suivante| ferme| ci-dessous)?\b"
    r"|\b(?:confirm(?:o|amos)|formaliz(?:o|amos))\b(?: por la presente)? (?:mi|nuestro|el siguiente|el(?= pedido (?:telef|hecho|por tel|realizado))) (?:pedido|orden)\b|\bconferm(?:o|iamo)\b(?: con la presente)? (?:(?:(?:il |l['’])?(?:ns\.?|nostro|mio)|il seguente) ?ordine|l['’]ordine (?:telefonico|verbale|(?:fatto|passato|anticipato|trasmesso)[^.;:]{0,20}telefon\w+))\b"
    r"|\bbevestig\w*\b(?: (?:wij|we|ik|u|hierbij|graag)){0,3} (?:onze|mijn|de volgende|de(?= telefonisch)) (?:telefonische )?(?:bestelling|order|inkooporder)\b|\bconfirm(?:o|amos)\b(?: por este meio)? [ao] (?:(?:minha|nossa|seguinte) (?:nota de )?encomenda|(?:encomenda|pedido) (?:telefónic[oa]|(?:feit[oa]|efetuad[oa]|passad[oa])[^.;:]{0,20}telefone))\b)"
)
CONFIRMS_OWN = re.compile(rf"(?i){_OWN_ORDER}")
# a network of buyers speaks to who sells: "Your order is attached / below."
HERE_IS = re.compile(
    r"(?i)\byour (?:new )?(?:purchase )?order is (?:attached|below|enclosed|shown below|listed below|as follows)\b|\bihre bestellung (?:finden sie (?:unten|anbei|im anhang)|ist (?:beigefügt|angehängt))|\bvotre commande (?:est jointe|est ci-dessous|ci-dessous|figure ci-dessous|ci-jointe)"
)
WISHED = Phrases(*FOR_SOMEBODY)
REQUEST = Phrases(*_REQUEST, *WOULD_TAKE, *POLITELY, _OWN_ORDER, NEXT_ONE, HEADS_LIST)

NEEDS = re.compile(
    r"(?i)\b(?:(?:i|we)(?:['’]d| would)?(?: also| now| urgently| then)* (?:need|want|require|take|like)\b|we are out of|brauchen?|brauche|benötigen?|besoin|il (?:me|nous) faut|necesit\w+|quier\w+|queremos|(?:mi|ci) serv\w+|nodig|precis\w+|quer\w+)"
)

# words that head an order ("Order:", "Bestellung Nr. 12", "new order")
HEADS = Phrases(
    r"(?:\b(?:new|following|our new|my new|another|first|second|small|my|our|this|an|seed|purchase|urgent|web|re-?) ?order\b|^\W*(?:order|p\.?o\.?\b|purchase order|bestellung|nachbestellung|bestellliste|auftrag|commande|bon de commande|pedido|orden de compra|ordine|\w*bestelling|inkooporder|(?:in)?koopopdracht|bestelopdracht|bestelbon|bestelnummer|encomenda|nota de encomenda)\b|\b(?:bestellung|bestelle|commande de|pedido de|ordine (?:di|n)|\w*bestelling|encomenda de|commande|pedido|encomenda|ordine)\b|\border(?:ing)?\b(?! (?:status|confirm|form|ack)))"
)
PRICE = Phrases(
    r"(?:\bquot(?:e|ation|es)\b|\bprices? (?:for|of|on|list|per|and|please)\b|\ba price\b|\bhow much\b|\bwhat (?:would|does|do|will|is|are)\b[^.?!\n]{0,60}\b(?:cost|price|charge)\b|\bcosts?\b[^.\n]{0,30}\?|\bestimate\b|\brfq\b|\bprice and (?:delivery|availability)\b|"
    r"\b(?:ein|ihr|um(?: ein)?|unverbindliches) (?:preis)?angebot\b(?! (?:vom|nr|an\b))|\bangebot (?:über|für|zu)\b|\bwas (?:kosten|kostet|würde\w*|kämen)\b|\bwie teuer\b|\bpreis(?:e)? für\b|\bpreisanfrage\b|\bkostenvoranschlag\b|"
    r"\bdevis\b|\bcombien\b|\bquel (?:est|serait) (?:le|votre) prix\b|\bprix (?:pour|de|d['’])|\btarif(?:s)? (?:pour|de)\b|\bcotation\b|"
    r"\bpresupuesto\b|\bcotizaci[oó]n\b|\bcu[aá]nto (?:cuesta|costar|vale|ser)|\bqu[eé] precio\b|\bprecio de\b|\bprecio para\b|"
    r"\bpreventivo\b|\bquanto (?:coster|costa|verr|viene)|\bprezzo (?:per|di)\b|\bquotazione\b|"
    r"\bofferte\b|\bwat (?:kost|zou|kosten)\b|\bhoeveel kost|\bprijs (?:voor|van)\b|\bprijsopgave\b|"
    r"\bor[çc]amento\b|\bquanto (?:custa|fica|custar)|\bqual (?:o|é o|seria o) pre[çc]o\b|\bpre[çc]o (?:para|de)\b|\bcota[çc][aã]o\b)"
)
# "Please quote our order number on all invoices": a number is to be cited, and no price is asked for
CITED = re.compile(
    r"(?i)\b(?:should|if) you (?:wish|want|need|care|like|have) to quote (?:it|this|that|them)\b|\bquote (?:(?:the|our|this|these|your|that|above|below|following|all|both|correct|full|purchase|customer|account|job|delivery|call-?off|release|contract|order|p\.?o\.?) ){0,5}(?:(?:p\.?o\.?|order|account|job|contract) (?:no\b|nos\b|nr|numbers?|ref|code|#|[A-Z-]*\d)|(?:order |account |job )?(?:ref(?:erence)?s?\b|numbers?\b))|\bquote (?:[^.?!\n]{1,60} )?(?:on|in|with) (?:(?:all|any|every|each|your|the|related|relevant|future) )*(?:delivery|deliveries|invoices?|dockets?|paperwork|correspondence|packing|packages?|parcels?|labels?|cartons?|boxes|documents?|shipping|shipments?|communications?|advice|consignments?|despatch|dispatch|bills?)\b"
)
# "please don't put the prices on the packing slip": a parcel without prices, and none is asked for
_PRICES = r"(?:prices?|(?:einzel)?preise?|prix|precios?|prezz[io]|prijs|prijzen|preços?)"
WITHOUT_PRICES = re.compile(
    rf"(?i)(?:n['’]t|\b(?:no|not|without|leave (?:out|off)|omit|hide|keine?n?|nicht|ohne|pas(?: de)?|sans|no|sin|nessun|non|senza|geen|niet|zonder|não|nao|sem|nem))\b[^.;?!]{{0,30}}\b{_PRICES}\b|\b(?:leave|take|keep)\b[^.;?!]{{0,12}}\b{_PRICES}\b[^.;?!]{{0,6}}\b(?:off|out)\b"
)
# "gelieve te betalen voor:" asks for money, whatever a model of words holds
PAY = re.compile(
    r"(?i)\b(?:pay|remit|bezahlen|zahlen|begleichen|überweisen|payer|régler|pagar|abonar|pagare|saldare|versare|betalen|voldoen|overmaken)\b"
)
# "Podem enviar-me o código de rastreio quando a encomenda sair?": what the carrier calls the parcel may be asked for
TRACKING = re.compile(
    r"(?i)\b(?:track(?:ing|[- ]and[- ]trace)\b|sendungs(?:nummer|verfolgung)|paketnummer|(?:numéro|lien|code) de suivi|(?:número|código|enlace) de (?:seguimiento|rastreo)|tracciamento|(?:código|número) de rastreio|rastreamento|volg(?:nummer|code))"
)
# nobody here sends another thing than what is ordered: to forbid it, or to allow it to nobody but who asks first, changes nothing
NO_OTHER = re.compile(
    r"(?i)(?:\b(?:no|without|do not|don['’]t|never|not) (?:any |make |send )*(?:substitut\w*|replace\w*|alternatives?)(?: (?:items?|products?|allowed|accepted|permitted|please|accettat\w+))*"
    r"|\b(?:substitut\w+|replacements?|alternatives?) (?:(?:are|is|will be) )?(?:not|never) (?:be )?(?:allowed|accepted|acceptable|permitted|authori[sz]ed)\b"
    r"|\b(?:bitte )?(?:kein(?:e|en|er)?|ohne) (?:ersatz(?:artikel|lieferung(?:en)?|produkte?|ware)?n?|alternativ(?:artikel|e|en)?)\b|\bnicht ersetzen\b|\bersatz\w* (?:(?:ist|sind|werden) )?(?:nicht (?:zulässig|erlaubt|gestattet|gewünscht|erwünscht|akzeptiert)|unzulässig)\b"
    r"|\b(?:pas de|sans|aucune?) (?:substitution|remplacement|produits? de remplacement)s?\b|\bne (?:pas )?(?:rien )?(?:substituer|remplacer)\b|\bsubstitutions? (?:(?:est|sont) )?(?:non autorisées?|interdites?|non acceptées?|refusées?)\b"
    r"|\b(?:no|sin)(?: se (?:admit\w+|acept\w+))? (?:sustitu\w+|reempla\w+)|\b(?:senza|nessun[a']?|non)(?: si (?:accett\w+|ammett\w+))? (?:sostitu\w+|articoli sostitutivi)|\bsostituzioni non (?:ammesse|accettate)\b"
    r"|\b(?:geen|zonder) (?:vervang\w+|alternatie\w+)|\bniet vervangen\b|\b(?:sem|não|nao)(?: se aceitam)? (?:substitu\w+))"
    r"(?: (?:without|ohne|sans|sin|senza|zonder|sem) (?:(?:our|prior|previous|written|express|unsere?|vorherige|schriftliche|notre|votre|nuestra|previa|a nossa|nostr[ao]|onze|voorafgaande|prévia) )*(?:approval|consent|permission|authori[sz]ation|agreement|asking|rücksprache|freigabe|zustimmung|genehmigung|accord|autorisation|autorización|aprobación|consultar|autorizzazione|approvazione|consenso|overleg|toestemming|autorização|aprovação)\b)?"
)
PAPER = Phrases(  # not goods, but paper about them
    r"\b(?:catalog(?:ue)?s?|price ?lists?|brochures?|flyers?|order forms?|samples?|information|details|a copy|copies of|invoice|receipt|statement|tracking|data ?sheet|refund|credit|replacements?|new one under warranty|"
    r"kataloge?|preisliste|prospekte?|bestellformulare?|muster|informationen|rechnungskopie|kopie|gutschrift|ersatz|catalogues?|tarifs|brochure|[ée]chantillons?|bons? de commande vierges?|cat[aá]logos?|lista de precios|muestras?|folleto|cataloghi|catalogo|listino|campion[ei]|catalogus|prijslijst|monsters?|cat[aá]logo|lista de pre[çc]os|amostras?)\b"
)
PAST = Phrases(
    r"\b(?:(?:i|we|you|that i|which i|had|have|has)\s+(?:had |have |just |already |only |recently )*(?:ordered|received|got|sent|shipped|bought|returned|paid|mailed|kept|supposed)|were supposed|you sent|arrived|was delivered|were delivered|came\b|i asked for|(?:placed|put in|made|submitted) an order\b[^.;?!\n]{0,40}\b(?:on (?:the )?\d+|ago|last \w+|yesterday|(?:on|in|back in) (?:mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|june|july|aug|sept|oct|nov|dec)\w*)|(?:last|this) (?:year|month|week|morning) (?:i|we)|by phone this|"
    r"bestellt(?:e|en)? (?:hatte|habe|haben)|(?:gekauft|bekommen|erhalten) (?:habe|hatte)n?|(?:habe|haben|hatte|hatten) (?:[^.]|(?<=\d)\.){0,60}(?:bestellt|(?:bestellung|auftrag) (?:aufgegeben|erteilt)|erhalten|bekommen|gekauft|überwiesen)|(?:von|aus) den \d+ bestellten|geliefert (?:wurde|bekommen)|(?:sind|ist|waren|war) [^.]{0,30}(?:angekommen|eingetroffen|zerbrochen)|unsere lieferung vom|ihre rechnung|"
    r"(?:j['’]ai|nous avons) passé (?:une |ma |notre |la )?commande|(?:hice|hicimos|he hecho|hemos hecho|realic[eé]|realizamos) (?:un|el|mi|nuestro) pedido|(?:ho|abbiamo) (?:fatto|effettuato|inviato|passato) (?:un |il (?:mio|nostro) |l['’])ordine|(?:fiz|fizemos) (?:uma|a|a minha|a nossa) encomenda|(?:j['’]ai|nous avons) (?:commandé|reçu|acheté)e?s?|nous avons (?:viré|réglé|payé)|(?:he|hemos) (?:pedido|recibido|comprado|pagado|transferido)|ped[ií]\b|me han llegado|(?:ho|abbiamo) (?:ordinato|ricevuto|comprato|pagato)|sono arrivat\w|"
    r"(?:heb|hebben|(?<!graag )had(?:den)?) (?:(?!graag\b)[^.]|(?<=\d)\.){0,60}(?:besteld|(?:bestelling|order) geplaatst|ontvangen|gekregen|gekocht|betaald)|besteld hadden|kregen|ontvingen|encomendei|recebi|recebemos|chegaram|comprei)\b"
)
OFFERS = Phrases(
    r"(?:\bunfortunately\b|\bwe regret\b|\bwill (?:ship|be shipped|be delivered|leave)\b|(?<!we )(?<!i )\bplease order (?:before|now|by|soon|early|online|today)\b|\b(?:new |old )?prices? (?:change|will|rise|increase)\b|\bwe (?:can|could|are (?:pleased|able|happy) to|would be (?:pleased|happy) to|will|have|shall|hereby)? ?(?:offer|supply|quote|confirm|ship|deliver|invoice|charge)\b(?!\w)(?! us)|\bplease let us have your order\b|\b(?:send|place|await|awaiting|thank you for|thanks for) (?:us )?your (?:valued |kind )?order\b|\byour (?:order|po|purchase order|package|parcel|shipment|delivery|payment|account|subscription)\b(?! (?:form|dep|desk|team|line|book|no\b))|\bour (?:invoice|quotation|quote|offer|delivery|shipment|stock list)\b|\bpayment is due\b|\bhow many do you need\b|\bavailable in\b|\bmoq\b|\bback in stock\b|\bwe (?:are|have been) (?:a |the )?(?:professional|leading|manufacturer|supplier|factory)|"
    r"\b(?:gerne |wir )?bieten wir\b|\bwir bieten\b|\bwir (?:berechnen|bestätigen|liefern ihnen|danken für ihre|freuen uns auf)\b|\bberechnen wir\b|\bbestätigen wir\b|\bihre?r? (?:bestellung|auftrag|anfrage|(?<!erhalt ihrer )(?<!eingang ihrer )rechnung)\b|\bunser(?:e|er|em)? (?:angebot|rechnung|lieferung|auftragsbestätigung)\b|\bbitte überweisen sie\b|"
    r"\bnous (?:vous )?(?:proposons|offrons|confirmons|livrons|facturons|avons le plaisir)\b|\bnotre (?:offre|devis|facture|proposition|livraison)\b|\bvotre (?:commande|demande|colis|paiement)\b|\bmerci de (?:régler|votre)\b|\bdans l['’]attente de votre commande|\bveuillez trouver\b[^.\n]{0,30}\b(?:facture|devis|offre)|"
    r"\bles ofrecemos\b|\bofrecemos\b|\bconfirmamos\b|\bnuestra (?:oferta|factura)\b|\b(?:su|vuestro) pedido\b|\badjuntamos (?:la )?factura\b|\bespera de su pedido\b|"
    r"\bvi (?:offriamo|proponiamo|confermiamo)\b|\bconfermiamo\b|\bla nostra (?:offerta|fattura)\b|\b(?:vostro|suo) ordine\b|\bin allegato la fattura\b|\bla merce è\b|"
    r"\bwij (?:bieden|leveren(?! (?:aan|naar))|bevestigen|sturen wij u)\b|\b(?:uw|jouw) (?:bestelling|order|pakket)\b|\bonze (?:factuur|offerte|aanbieding)\b|\bsturen wij u\b|"
    r"\b(?:a vossa|sua|a sua|vossa) encomenda\b|\bnossa (?:fatura|proposta|oferta)\b|\bsegue a fatura\b|\boferecemos\b|\bpropomos\b)"
)
NEGATES = Phrases(
    r"(?:\b(?:do not|don['’]t|dont(?! (?:j['’]|l['’]|(?:je|on|nous|vous|ils?|elles?|les?|la|une?|deux|trois|mon|ma|mes|notre|nos|votre|vos|son|sa|ses|leurs?|voici|certains|certaines|plusieurs)\b))|please no|no longer|never|not|without|no need (?:for|to)|cannot|can't|won't)\b(?! (?:only|hesitate|forget|mind|yet|in a hurry|rush|later|know))[^.?!\n]{0,50}|\bno more\b|\bno\b (?=[a-z]{1,4}-?\d)|\bleave out\b|\bskip\b|\bexcept\b|\binstead of\b|\b(?:au lieu d|en (?:vez|lugar) d|em (?:vez|lugar) d|invece d|in plaats van\b|anzich[ée]\b)|\b(?:nicht|kein\w*|ohne)\b(?! (?:nur|vergessen|zögern))|\bstatt\b|\bne\b[^.?!\n]{1,40}\b(?:pas|plus)\b|\bsans\b|\b(?:no|sin)\b (?:me |nos )?(?:env|mand|quier|neces|hace|incl|m[aá]s)|\bsin (?!compromiso|falta)|\bnon\b[^.?!\n]{0,30}|\bsenza\b|\b(?:niet|geen|zonder)\b|\b(?:não|nao|sem)\b)"
)
# a condition on what is ordered; polite and idle ones are taken out first
CONDITION = Phrases(
    r"(?:\bif\b|\bunless\b|\bprovided\b|\bdepend(?:ing|ent|s) (?:up)?on\b|\bsubject to\b|\babhängig von\b|\bvorbehaltlich\b|\bunter vorbehalt\b|\bsous réserve\b|\ben fonction de\b|\bsujet[oa] a\b|\bdependiendo de\b|\bsoggett[oaie] a\b|\ba seconda d\w+|\bafhankelijk van\b|\bonder voorbehoud\b|\bsujeit[oa]s? a\b|\bdependendo d\w+|\bas long as\b|\bin case\b|\bwhichever\b|\beither\b|\bor else\b|\botherwise\b|\bsubstitut\w+\b|\balternatively\b|\bfalls\b|\bwenn\b|\bsofern\b|\bsollte\w*\b|\bentweder\b|\bansonsten\b|\balternativ\b|\bersatzweise\b|\bsi\b(?!\w)(?! (?:ordina|richied|preg[ah]|conferm|alleg|ringrazia|comunica|trasmett|autorizza|invi[ai]|affida|dispone|acquista|resta|rimane|raccomanda|precisa|rammenta|ricorda))|\bsoit\b(?! \d)|\bà condition\b|\bsinon\b|\bau cas où\b|\ben cas de\b|\ben caso de\b|\bo bien\b|\bsi no\b|\bsiempre que\b|\bse\b (?:\w+ )?(?:avete|disponibil|possibile|non|ancora|il prezzo|ci|houver|ainda|tiverem|n[aã]o|o preço|estiver|disponí)|\boppure\b|\baltrimenti\b|\bpurché\b|\bals\b[^.?!\n]{0,40}(?:niet|nog|voorraad|prijs|kan)|\bindien\b|\banders\b|\bofwel\b|\bcaso\b|\bsenão\b)"
)
IDLE = re.compile(
    r"(?i)(?:\b(?:if|in case) (?:at all )?(?:possible|convenient|necessary|needed|you (?:have(?! (?:it|them|those|these|that|some|one)\b)|need|require|could|can|would|like|wish|don['’]t mind|please)|there (?:is|are) (?:any )?(?:a )?(?:questions?|problems?|delay)|any(?:thing)?|(?:this|that|it)(?:['’]s| is) (?:ok(?:ay)?|all ?right|alright|fine)(?: (?:with|by) you)?|i may|i can|we can|it helps|so)\b(?! (?:the |any |them |it |these |those |blue|red|no |not )[^.?!\n]*\b(?:send|stock|left|price)\b)(?![^.?!\n]{0,30}\b(?:in stock|available|blue|instead)\b)[^.;\n]{0,60}|\bas if\b|\bwhat if\b|\beven if\b|"
    r"\b(?:wenn|falls) (?:möglich|sie (?:fragen|noch|rückfragen)|es (?:fragen|probleme|rückfragen|geht|möglich)|nötig)[^.;\n]{0,40}|\b(?:falls|bei) rückfragen\b|\bsollten (?:sie )?(?:noch )?(?:fragen|rückfragen)[^.\n]{0,40}|"
    r"\bsi (?:possible|besoin|vous (?:avez (?:des|une) question|le souhaitez|voulez bien)|nécessaire|es posible|tienen (?:alguna|dudas|preguntas)|fuera posible|necesitan)[^.;\n]{0,40}|\bs['’]il (?:vous|te) pla[iî]t\b|\bse (?:possibile|possível|avete domande|tiver(?:em)? (?:alguma )?(?:dúvida|quest))[^.;\n]{0,40}|\bindien (?:mogelijk|nodig|u vragen)[^.;\n]{0,40}|\bals (?:u vragen|het kan|mogelijk)[^.;\n]{0,40}|\bem caso de dúvida[^.\n]{0,40}|\ben caso de duda[^.\n]{0,40}|\ben cas de (?:question|besoin|problème)[^.\n]{0,40})"
)
_SO_MANY = r"quantit(?:y|ies)|qty|amounts?|number|menge|anzahl|stückzahl|quantités?|cantidad(?:es)?|quantità|quantitativ[oi]|hoeveelhe(?:id|den)|aantal(?:len)?|quantidades?"
_HABIT = r"(?:as )?usual|as (?:before|always)|(?:wie )?(?:üblich\w*|gewohnt\w*|immer|gehabt)|habituel\w*|d['’]habitude|comme (?:d['’]habitude|toujours)|habitual\w*|(?:como |la |el |lo |o |a )?(?:de|do) (?:siempre|costume|costumbre|sempre)|como siempre|acostumbrad\w*|(?:come al |di )?(?:solit[oaie]|sempre)|gebruikelijke?|gewone|(?:zo)?als altijd"
AS_BEFORE = Phrases(
    r"\b(?:(?:the )?same (?:order |items? |thing |ones? |kind |candles? |amount |quantit\w+ )?(?:\w+ )?(?:again|as (?:before|usual|always|last|my|our|the last|previous\w*|on|(?:in|for|from) (?:\w+ ){0,2}(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|year|season|20\d\d)))|(?:more|another|again)\b[^.?!\n]{0,30}\bas (?:last|before)|repeat (?:my|our|the) (?:last |previous )?order|the usual(?! (?:terms|address|way|account|delivery|place|payment|manner|conditions))(?: \w+)?|my usual(?! (?:terms|address|account))|like last (?:time|month|year)|(?:as|than) last (?:time|month|week|year|order)|what (?:i|we) (?:had|ordered|got) (?:last|before)|"
    r"(?:wie|als) (?:beim )?(?:letzten?s?|vorigen?s?) ?(?:mal|bestellung|jahr)|wie (?:gehabt|beim letzten)|(?:das|die)(?:selbe|gleiche)\w* (?:wie|bestellung|menge)|das (?:gleiche|übliche)|die übliche (?:bestellung|menge)|nochmals? das|wieder das|"
    r"comme (?:la dernière fois|l['’]an dernier|l['’]année dernière|avant)|la même (?:chose|commande)|les mêmes|commande habituelle|l['’]habituel|"
    r"lo mismo(?: que| de)?|lo de siempre|el pedido habitual|igual que (?:la|el) (?:última|último|vez)|como la última vez|come (?:l['’]ultima volta|la volta scorsa)|il solito(?: ordine)?|la solita|lo stesso ordine|le stesse|(?:het|de)?zelfde\b[^.?!\n]{0,40}\bals (?:de |het )?(?:vorige|laatste|altijd|toen|eerder)|(?:das|die|den)?(?:selben?|gleichen?)\b[^.?!\n]{0,40}\bwie (?:beim |bei der )?(?:letzten?s?|vorigen?s?|immer|gehabt)|même\b[^.?!\n]{0,40}\bque (?:la dernière|l['’]autre|l['’]an|l['’]année|la fois)|l[oa] mism[oa]\b[^.?!\n]{0,40}\bque (?:la|el) (?:última|último|otra|vez|mes|año)|l[oae] stess[oaie]\b[^.?!\n]{0,40}\b(?:dell['’]ultima|dell['’]altra|della volta|come l['’]ultima)|[oa]s? mesm[oa]s?\b[^.?!\n]{0,40}\bd[ao] (?:última|outra|mês|ano)|same\b[^.?!\n]{0,40}\bas (?:last|before|the last|in (?:the )?(?:spring|autumn|summer|fall|winter))|(?:de|het) gebruikelijke bestelling|zoals (?:vorige|de vorige)|o mesmo(?: que| de)?|(?:a|da) mesma encomenda|como da última vez|o habitual)\b",
)
# how many, and no number: "Gloves – usual quantity", "Luvas – a quantidade do costume"
AS_MANY = Phrases(rf"\b(?:{_HABIT}) (?:{_SO_MANY})\b|\b(?:{_SO_MANY})[ ,]{{1,2}}(?:{_HABIT})\b")
# said of paying or delivering, "as before" is no order of its own
OF_MANNER = Phrases(
    r"\b(?:account|bill|invoice|charge|card|pay\w*|address|deliver\w*|ship\w*|terms|rechnung|konto|zahl\w*|liefer\w*|adresse|factur\w+|pai\w+|règl\w+|carte|livr\w+|pag\w+|direcci[oó]n|fattura|indirizzo|betal\w+|rekening|factuur|adres|fatura|morada|costume|customary|condi[ctz]ion\w*|konditionen|bedingungen|voorwaarden|condições)\b"
)
ABOUT = Phrases(
    r"\b(?:i think(?! of (?:it|that))|or so|about \d|around \d|approximately|approx|roughly|at least|at most|a maximum of|a minimum of|max\.? \d|min\.? \d|maybe|perhaps|possibly|a few more|up to \d|no more than|circa|ca\.|ungefähr|etwa|vielleicht|mindestens|höchstens|bis zu \d|environ|peut-être|au moins|au plus(?! (?:tard|vite|tôt))|aproximadamente|unos \d|unas \d|quizás|al menos|m[aá]s o menos|forse|almeno|all['’]incirca|ongeveer|misschien|minstens|zo['’]n \d|talvez|cerca de \d|pelo menos|mais ou menos)"
)
CANCEL = Phrases(
    r"\b(?:cancel(?:l?ing|l?ed)? (?:my|our|the|this|that|order|po|purchase|it\b|everything)|please cancel|(?:wish|want|like|need|have) to cancel|cancellation of|call off (?:my|our|the)|storn(?:ieren|iere|iert|o)\b|(?:bestellung|auftrag) [^.\n]{0,40}(?:stornieren|widerrufen|zurückziehen|streichen)|annul(?:er|ez|ation|ons)\b[^.\n]{0,30}(?:commande|bc)|annuler|(?:cancel[ae]r?n?|anul[ae]r?n?|anulamos|cancelo)\b|annull(?:are|ate|iamo|o)\b|annuleren|annuleer|anulem|anular a encomenda|withdraw (?:my|our|the) order)"
)
CHANGE = Phrases(
    r"\b(?:(?:change|amend|modify|revise|update|correct|alter)\b[^.\n]{0,40}\b(?:order|po|purchase order|quantit\w+|qty|delivery address|ship(?:ping)? address|line)\b|(?:add|adding)\b[^.\n]{0,60}\bto (?:my|our|the|that|this|last|previous|existing)?\s*(?:\w+\s+)?(?:order|po)\b|remove\b[^.\n]{0,60}\bfrom (?:my|our|the)\s*(?:order|po)\b|instead of (?:the )?(?:\d+|what|those)|(?:increase|reduce|decrease|raise|lower)\b[^.\n]{0,40}\b(?:quantit\w+|order|qty|from \d+)\b|make (?:it|that) \d+ (?:instead|rather)|"
    r"(?:bestellung|auftrag|menge)[^.\n]{0,40}\b(?:ändern|abändern|geändert|korrigieren|ergänzen|erhöhen|reduzieren)|(?:ändern|ergänzen|erhöhen|reduzieren) sie[^.\n]{0,40}(?:bestellung|auftrag)|(?:bestell)?änderung|statt(?:dessen)? \d+|\d+ statt\b|modifier (?:ma|notre|la) commande|(?:ajouter|rajouter)\b[^.\n]{0,40}à (?:ma|notre|la) commande|au lieu de \d+|(?:modificar|cambiar|modifiquen|cambien) (?:mi|nuestro|el) pedido|en (?:lugar|vez) de \d+|(?:añadir|agregar|añadan)\b[^.\n]{0,40}al? (?:mi |nuestro )?pedido|(?:modificare|cambiare|modificate) (?:il mio|il nostro|l['’])\s?ordine|invece di \d+|(?:bestelling|order) (?:te )?wijzigen|in plaats van (?:de )?\d+|(?:alterar|mudar|alterem) (?:a minha|a nossa|a) encomenda|em vez de \d+)"
)
POLITE = Phrases(
    rf"\b(?:(?:can|could|would|will|may|might) (?:you|i|we)\b,? ?(?:please |kindly |also |just |perhaps |maybe |possibly |then |now |,)*(?:{_GIVE['en']}|have|get)\b|(?:könnten|können|würden) sie\b[^?\n]{{0,200}}\b(?:{_GIVE['de']})\b|(?:(?:pouvez|pourriez)[- ]vous|est-ce que (?:je|nous|vous) (?:peu|pou)\w+)\b[^?\n]{{0,60}}\b(?:{_GIVE['fr']}|avoir)\b|(?:pueden|podr[ií]an|puede|podr[ií]a)\b[^?\n]{{0,60}}\b(?:{_GIVE['es']})\b|(?:potete|potreste)\b[^?\n]{{0,60}}\b(?:{_GIVE['it']})\b|(?:kunt|kan|zou|wilt) u\b[^?\n]{{0,200}}\b(?:{_GIVE['nl']})\b|(?:podem|poderiam|podiam?|pode|poderia)\b[^?\n]{{0,60}}\b(?:{_GIVE['pt']})\b"
    r"|\b(?:mogen|mag) (?:wij|we|ik)\b[^?\n]{0,30}\d|\b(?:dürfen wir|darf ich|dürften wir)\b[^?\n]{0,60}\d|\b(?:pourrais-je|pourrions-nous|puis-je)\b[^?\n]{0,30}\bavoir\b|\b(?:potrei|potremmo|posso|possiamo) avere\b|\b(?:podr[ií]a(?:mos)?|puedo|podemos) (?:tener|recibir|pedir)\b|\b(?:posso|podemos|poderia|poderíamos) (?:ter|receber|pedir|encomendar)\b"
    rf"|\bso (?:kind|good) as to\b[^?\n]{{0,20}}\b(?:{_GIVE['en']})\b|\b(?:would|do) you mind (?:{_GIVE['en']})?(?:send|ship|deliver|supply)ing\b|\bso (?:freundlich|nett|gut|lieb)\b[^?\n]{{0,200}}\b(?:{_GIVE['de']})\b"
    rf"|\bl['’]amabilité de\b[^?\n]{{0,30}}\b(?:{_GIVE['fr']})\b|\bla (?:gentillesse|bonté) de\b[^?\n]{{0,30}}\b(?:{_GIVE['fr']})\b|\btan amables?\b[^?\n]{{0,30}}\b(?:{_GIVE['es']})\b|\bcos[iì] gentil[ei]\b[^?\n]{{0,30}}\b(?:{_GIVE['it']})\b"
    rf"|\bzo (?:vriendelijk|goed)\b[^?\n]{{0,200}}\b(?:{_GIVE['nl']})\b|\b(?:o favor|a gentileza|a amabilidade) de\b[^?\n]{{0,30}}\b(?:{_GIVE['pt']})\b)",
    # to somebody whom one knows: "mi mandi 20 …?", "kannst du uns 20 … schicken?"
    rf"\b(?:kannst|könntest|würdest) du\b[^?\n]{{0,200}}\b(?:{_GIVE['de']})\b|\b(?:schick(?:st|t|en)|sende(?:st|t|n)|liefer(?:st|t|n)|pack(?:st|t|en)) (?:du|ihr|sie) (?:mir|uns)\b|\b(?:peux|pourrais)[- ]tu\b[^?\n]{{0,60}}\b(?:{_GIVE['fr']})\b|\b(?:tu|vous) (?:m['’]|me |nous )(?:envo\w+|livr\w+|met(?:s|tez)|prépar\w+)\b"
    rf"|\b(?:puedes|pod[eé]is|podr[ií]as)\b[^?\n]{{0,60}}\b(?:{_GIVE['es']})\b|\b(?:me|nos) (?:mand[aá]\w*|env[ií][aá]\w*|pones|pon[eé]is|sirves|preparas)\b|\b(?:puoi|potresti|può|potrebbe)\b[^?\n]{{0,60}}\b(?:{_GIVE['it']})\b|\b(?:mi|ci) (?:mand[iea]\w*|invi[ia]?(?:te)?|sped(?:isci|ite|isce)|prepar[ia]\w*|consegn[ia]\w*)\b"
    rf"|\b(?:kun|kan|zou|wil|kunnen|kunt|willen|zouden) (?:je|jij|jullie)\b[^?\n]{{0,200}}\b(?:{_GIVE['nl']})\b|\b(?:stuur|lever|breng)t? (?:je|jij|u) (?:mij|me|ons)\b|\b(?:podes|consegues|podias)\b[^?\n]{{0,60}}\b(?:{_GIVE['pt']})\b|\b(?:mandas?|envias?|arranjas?)[- ](?:me|nos)\b",
    *MAY_HAVE,
)
TELL = Phrases(
    r"\b(?:tell (?:me|us)|let (?:me|us) know|advise|when (?:will|my|our)|sagen|mitteilen|wann|me dire|nous dire|indiquer|decirme|decirnos|indicar\w*|dirmi|dirci|laten weten|zeggen|wanneer|dizer|informar|quand|cuándo|quando)\b"
)
NOT_ORDERING = Phrases(
    r"\b(?:(?:we|i) (?:still |already )?have\b[^.?!\n]{0,40}\bin stock|let you know (?:when|if) (?:we|i)\b|decided against|(?:do|does|will|would)(?: not|n['’]t) (?:need|want|require|wish|like)|no longer (?:need|want|require)|need no\b|(?:brauche|brauchen|benötige|benötigen|möchte|möchten|wollen|will)\b[^.?!\n]{0,25}\b(?:kein\w*|nicht)\b|(?:n['’]ai|n['’]avons) (?:pas|plus) besoin|ne (?:veux|voulons|souhaite|souhaitons) (?:pas|plus)|no (?:necesit|quer|quier|dese)\w+|non (?:mi |ci )?(?:serv|vogli|desider|occorr)\w+|geen[^.?!\n]{0,30}nodig|niet (?:meer )?nodig|n[ãa]o (?:precis|quer)\w+|this is not an order|not an order yet|no order yet|(?:thinking|(?<!while i )(?<!while we )(?<!as i )(?<!now i )think) (?:of|about)|consider(?:ing)?|planning to|might order|may order|would like to (?:ask|know|visit|apply|see|thank|complain|return|cancel|change|inform)|i['’]d like to (?:ask|know)|noch keine bestellung|überlege\w*|erwägen|(?:ziehen|ziehe) [^.?!\n]{0,40}in betracht|haben vor|planen (?:wir )?(?:für|im|in)\b|envisage\w*|envisageons|réfléchissons|(?:nous )?pensons (?:à )?commander|estamos (?:pensando|considerando|valorando|estudiando)|pensamos (?:en|pedir|encomendar)|(?:stiamo|sto) (?:valutando|pensando|considerando)|pensiamo (?:di|a)|estamos a (?:pensar|considerar|ponderar)|ponderamos|overweg(?:en|ing)?|denken erover|zijn van plan|würde gern(?:e)? wissen|keine bestellung|ce n['’]est pas une commande|j['’]aimerais savoir|no es un pedido|me gustar[ií]a saber|non è un ordine|vorrei sapere|geen bestelling|zou graag willen weten|não é uma encomenda|gostaria de saber|donat(?:e[ds]?|ing|ions?)|bewerb\w+|apply for|pick up|looking for (?:a )?(?:job|position))\b"
)
# what takes goods back, puts them off, or leaves open how many go where: never right without a person, wherever it stands
WITHDRAWS = Phrases(
    r"(?:\b(?:ignore|disregard)\b|\bon hold\b|\bhold (?:our|my|this|the) (?:order|po)\b|\bnever ?mind\b|\bscratch (?:that|the)\b|\bforget (?:that|the|about)\b|\bon second thoughts?\b|\bsamples? (?:please|only|first)\b|^\W*(?:free )?samples?\b|\bas (?:a )?(?:free )?samples?\b|\bfree of charge\b(?![^.\n]{0,20}\b(?:deliver|shipping|freight))|\buntil further notice\b|\b(?:i|we)(?:['’]ll| will) confirm\b|\bto be confirmed\b|\bonly if\b|\bcancell?ed\b|\balready (?:received|got|here|arrived|delivered|ordered)\b|\bthis is (?:only |just )?a test\b|\bnot (?:yet )?(?:final|approved)\b|\bdecided (?:against|not to)\b|\beach (?:for|to)\b|\b(?:to|for) each of\b|[~≈]\s?\d|"
    r"\bignorieren\b|\bnicht beachten\b|\bstreichen\b|\bweglassen\b|\bvergessen sie\b|\bals (?:gratis ?)?muster\b|\bkostenlose[sn]? muster\b|\bbis auf weiteres\b|\bnur (?:wenn|falls)\b|\bstorniert\b|\bentf[äa]llt\b|\b(?:bereits|schon) (?:erhalten|geliefert|bestellt)\b|\bnur ein test\b|\bdagegen entschieden\b|"
    r"\bne (?:pas|plus) tenir compte\b|\boubliez\b|\béchantillons?\b|\bmuestras?\b|\bolviden?\b|\bcampion[ei]\b|\bdimenticate\b|\bvergeet\b|\bmonsters? van\b|\bamostras?\b|\besqueçam?\b|\bjusqu['’]à nouvel ordre\b|\b(?:seulement|uniquement) si\b|\bdéjà (?:reçue?s?|livrée?s?|commandée?s?)\b|\bpour chacun|\bhasta nuevo aviso\b|\b(?:solo|sólo) si\b|\bya (?:recibid|entregad|pedid)\w+|\bpara cada (?:uno|una)\b|"
    r"\bfino a nuovo avviso\b|\bsolo se\b|\bgià (?:ricevut|consegnat|ordinat)\w+|\bper ciascun|\bnegeren\b|\btot nader order\b|\balleen als\b|\b(?:reeds|al) (?:ontvangen|geleverd|besteld)\b|\baté novo aviso\b|\b(?:só|apenas) se\b|\bjá (?:recebid|entregue|encomendad)\w*)"
)


__all__ = [
    "ABOUT",
    "AS_BEFORE",
    "CANCEL",
    "CHANGE",
    "CITED",
    "CONDITION",
    "CONFIRMS_OWN",
    "HEADS",
    "HERE_IS",
    "IDLE",
    "NEEDS",
    "NEGATES",
    "NOT_ORDERING",
    "NO_OTHER",
    "OFFERS",
    "OF_MANNER",
    "PAPER",
    "PAST",
    "PAY",
    "POLITE",
    "PRICE",
    "REQUEST",
    "TELL",
    "TRACKING",
    "WITHDRAWS",
    "WITHOUT_PRICES",
]
