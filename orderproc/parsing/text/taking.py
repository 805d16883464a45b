# ruff: noqa: E501
"""How people ask for goods who were asked what they want, or looked through a list: "allora prenderei 10 del …", "we'll have two of", "dann
nähme ich"; and how an order of one's own is headed: "Our November restock, PO 1522:". Patterns for `asking`, in small letters."""

from __future__ import annotations

_ON = r"(?:[^.?!\n]|\.\d){0,120}"  # of the same sentence
# what whoever was asked or looked through a list would take: "allora prenderei 10 del …", "dann nähme ich", "we'll have two of"
_SO_MANY = r"(?=(?:dann |noch |gern |maar |graag |mir |uns |also )?(?:\d|an?\b|one|two|three|four|five|six|ten|a dozen|ein|zwei|drei|vier|fünf|sechs|zehn|une?\b|deux|trois|quatre|cinq|dix|un[oa]?\b|dos|tres|cuatro|cinco|seis|diez|due\b|tre\b|quattro|cinque|sei\b|dieci|een\b|twee|drie|vijf|zes|tien|um|uma|dois|duas|três|quatro|dez|the following|quanto segue|lo siguiente|o seguinte))"
WOULD_TAKE = (
    rf"\b(?:would|['’]d) love to (?:get|have|buy|receive|order)\b|\b(?:hoping|hope|happy|keen) to (?:buy|order|purchase)\b|\b(?:i|we)(?:['’]ll| will|['’]d| would) have {_SO_MANY}|\b(?:i|we)(?:['’]d| would)? (?:love|like) to re-?order\b|\b(?:to|time to|let['’]s) re-?stock:",
    rf"\b(?:ich|wir) würden? {_ON}\b(?:nehmen|bestellen|kaufen)\b|\bwürden? (?:ich|wir) {_ON}\b(?:nehmen|bestellen|kaufen)\b|\bnähmen? (?:ich|wir)\b|\b(?:ich|wir) nähmen?\b|\b(?:wird|werden) (?:noch |dringend |hier )?(?:gebraucht|benötigt)\b",
    rf"\bon (?:a|aura|aurait) besoin d|\bon (?:prend(?:ra|rait)?|voudrait|aimerait|souhaite(?:rait)?) {_SO_MANY}",
    rf"\b(?:me|nos) (?:qued(?:o|amos|ar[ií]a|ar[ií]amos) con|llev(?:o|amos|ar[ií]a|ar[ií]amos)) {_SO_MANY}|\b(?:me|nos) har[ií]an? falta\b|\b(?:pedir|tomar|coger|comprar|encargar)[ií]a(?:mos)? {_SO_MANY}",
    r"\b(?:mi rivolgo|ci rivolgiamo) a (?:voi|lei|loro) per (?:acquistare|ordinare|comprare)\b|\b(?:prender|ordiner|comprer)(?:ei|emmo)\b|\b(?:mi|ci) serv(?:irebbe(?:ro)?|irà|iranno)\b",
    rf"\bhad(?:den)? (?:ik|wij|we) graag\b|\b(?:ik|wij|we) had(?:den)? graag\b|\bdan (?:neem|nemen|bestel|bestellen) (?:ik|wij|we) {_SO_MANY}|\b(?:ik|wij|we) (?:zou|zouden)\b{_ON}\b(?:willen (?:hebben|bestellen|ontvangen)|nemen|bestellen)\b",
    rf"\b(?:levava|levávamos|levaria|levaríamos|fic(?:o|amos|ava|ávamos|aria|aríamos) com|encomendava|encomendaria|pretend(?:o|emos|ia|íamos)(?: encomendar)?):? ?(?:{_SO_MANY}|$)|\b(?:pretend(?:o|emos))\s*:",
    # "Nous aurions aimé commander :" above a list; without one it may tell of what was not to be had
    rf"\b(?:(?:aurai[st]|aurions) (?:aimé|souhaité|voulu|désiré)|(?:hubi[eé]ra|habría)(?:mos)? (?:querido|deseado)|(?:avrei|avremmo) (?:voluto|desiderato)|ter(?:ia|íamos) gostado de) (?:commander|recevoir|acheter|pedir|encargar|comprar|recibir|ordinare|acquistare|ricevere|comprare|encomendar|receber){_ON}:\s*$",
)
# who writes for somebody: "My wife is the knitter. She would like four skeins of …"; she may be refused in the same sentence
FOR_SOMEBODY = (
    rf"\b(?:s?he|(?:my|our) [^\W\d_]+)(?:['’]d| would) (?:also |then )?(?:like|love):? {_SO_MANY}|\b(?:s?he|my [^\W\d_]+) (?:also )?(?:wants|needs) {_SO_MANY}",
    rf"\b(?:elle|il|m(?:a|on) [^\W\d_]+) (?:voudrait|aimerait|souhaite(?:rait)?|d[ée]sire(?:rait)?) (?:aussi )?{_SO_MANY}|\b(?:[eé]l|ella|mi [^\W\d_]+) (?:quiere|quisiera|querr[ií]a|desea|necesita) {_SO_MANY}",
    rf"\b(?:lei|lui|mi[oa] [^\W\d_]+) (?:vorrebbe|desidera|desidererebbe) {_SO_MANY}|\b(?:hij|ze|zij|mijn [^\W\d_]+) (?:wil|wilt|wenst) (?:graag )?{_SO_MANY}|\b(?:el[ea]|(?:minha|meu) [^\W\d_]+) (?:quer|queria|gostava de|gostaria de|precisa de) {_SO_MANY}",
)
# formal letters: "We should be glad if you would supply the following", "Wir wären Ihnen dankbar, wenn Sie uns … liefern könnten"
_WARES = r"(?:the following|these|those|goods|items|articles|\d|a dozen|two|three|four|five|six|ten)"
POLITELY = (
    rf"\b(?:glad|grateful|pleased|obliged|appreciate it|appreciate) (?:to you )?if (?:you|your firm) (?:would|could|can|will)(?: please| kindly)? (?:(?:supply|deliver|dispatch|despatch|furnish|ship)\b(?! (?:us )?(?:with )?(?:an?|the|your|our)? ?(?:quot|price|invoice|catalog|confirm|copy|details|information))|(?:send|let|provide|forward)\b{_ON}?\b{_WARES}\b)",
    rf"\b(?:dankbar|verbunden|freuen uns|freue mich|freuen)\b[, ]{_ON}wenn sie (?:uns|mir)\b{_ON}\b(?:liefern|zuschicken|zusenden|schicken|senden|bereitstellen)\b(?=\s(?:könnten|würden|können))(?<!angebot schicken)(?<!rechnung schicken)",
    r"\b(?:reconnaissante?s?|obligée?s?|gré) de (?:bien vouloir )?(?:nous |me )?(?:livrer|fournir|expédier|faire parvenir)\b(?! (?:votre|vos|un devis|une facture|le catalogue))",
    r"\b(?:agradecer[ií]a(?:mos)?|agradecemos) (?:que |mucho que )?(?:nos|me) (?:suministr|sirv|envi[ae]r|remit|entreg)\w+ (?=(?:lo|los|las|el|la) siguiente|los art|\d)",
    rf"\b(?:grat[oi]|riconoscent[ei])\b{_ON}\b(?:forni(?:r|ss)|conseg|spedi)\w+\b(?! (?:un preventivo|la fattura|il catalogo))",
    rf"\b(?:op prijs (?:stellen )?als|dankbaar als)\b{_ON}\b(?:levert|leveren|toestuurt|toesturen|bezorgt)\b(?! een offerte)",
    rf"\bagradec(?:ia|ía|ería|eria)(?:mos)?\b{_ON}\b(?:fornec|envi|entreg|remet)(?:essem|esse|em|am)\b(?! (?:a fatura|o catálogo|um orçamento))",
)
# who asks whether he may have so many orders them: "Mag ik van jullie vier …?", "Könnte ich noch drei … bekommen?", "Mag ik van u hebben:"
MAY_HAVE = (
    r"\b(?:mag|mogen|kan|kunnen|zou|zouden) (?:ik|wij|we) (?:(?:van (?:jullie|u|je)|graag|nog|ook|het volgende) ){0,3}(?:hebben|krijgen|bestellen|ontvangen|afnemen)\s?:|\b(?:kann|könnte|darf|dürfte|können|könnten|dürfen|dürften) (?:ich|wir) (?:(?:bitte|noch|auch|(?:von|bei) (?:ihnen|euch)|folgendes) ){0,3}(?:haben|bekommen|bestellen)\s?:|\b(?:puis-je|pourrais-je|pourrions-nous) (?:avoir|commander|recevoir)\s?:",
    rf"\b(?:mag|mogen) (?:ik|wij|we) (?:(?:van (?:jullie|u|je)|graag|nog|ook) ){{0,3}}{_SO_MANY}(?![^?\n]*\b(?:ruilen|omruilen|terug\w*|retour\w*|annuleren|wijzigen|houden)\b)|\b(?:kan|kunnen|zou|zouden) (?:ik|wij|we) (?:(?:van (?:jullie|u|je)|graag|nog|ook) ){{0,3}}{_SO_MANY}[^?\n]{{0,200}}\b(?:hebben|krijgen|bestellen|ontvangen|afnemen)\b",
    rf"\b(?:kann|könnte|darf|dürfte|können|könnten|dürfen|dürften) (?:ich|wir) (?:(?:bitte|noch|auch|(?:von|bei) ihnen|euch) ){{0,3}}{_SO_MANY}[^?\n]{{0,200}}\b(?:haben|bekommen|kriegen|bestellen|ordern|nehmen|erhalten)\b",
    rf"\b(?:je|on|nous) (?:peux|peut|pouvons|pourrais|pourrait|pourrions) (?:vous |encore |aussi )?(?:avoir|commander|prendre|recevoir) {_SO_MANY}",
    rf"\b(?:me|nos) ponen? {_SO_MANY}|\b(?:podr[ií]a(?:mos)?|puedo|podemos) (?:encargar|comprar|llevarme) {_SO_MANY}",
    rf"\b(?:potrei|potremmo|posso|possiamo) (?:ordinare|prendere|acquistare|ricevere) {_SO_MANY}",
    rf"\b(?:mandam|enviam)-(?:me|nos) {_SO_MANY}|\bpod(?:ia|íamos|eria|eríamos) (?:ter|receber|levar|encomendar|pedir) {_SO_MANY}",
)
# what heads a list as an order of one's own: "Our November restock, PO 1522:", "Anbei unsere Nachbestellung für November:"
_OWN = r"(?:our|my|unsere?|meine?|notre|ma|nuestr[oa]|mi|(?:il |la )?(?:nostr[oa]|mi[oa]|ns\.)|(?:il|l['’]) ?|onze|mijn|(?:a )?(?:nossa|minha))"
_ORDER_NOUN = r"(?:(?:purchase )?order|re-?stock|re-?order|(?:nach)?bestellung|commande|réassort|pedido|reposici[oó]n|(?:buono d['’])?ordine|riordino|riassortimento|(?:na)?bestelling|encomenda|requisição|reposição)"
# "Here is my next one": of what was ordered before
NEXT_ONE = r"\b(?:here(?:['’]s| is| comes)|now for) (?:my|our|the) (?:next|new|latest|second|other) one\b|\bhier (?:ist |kommt )?(?:schon )?(?:die|meine|unsere) (?:nächste|neue)\b(?=\W*$|:)|\bvoici (?:la|ma|notre) (?:suivante|prochaine|nouvelle)\b(?=\W*$|:)|\baqu[ií] (?:va|está|tienen) (?:el|mi|nuestro) (?:siguiente|próximo|nuevo)\b(?=\W*$|:)|\becco (?:il|la) (?:prossim[oa]|nuov[oa])\b(?=\W*$|:)|\bhier (?:is|komt) (?:de|mijn|onze) (?:volgende|nieuwe)\b(?=\W*$|:)|\baqui (?:vai|está) (?:a|o) (?:próxim[oa]|seguinte|nov[oa])\b(?=\W*$|:)"
HEADS_LIST = rf"^\W*(?:(?:here(?:['’]s| is)|attached|below|anbei|hier(?: ist| kommt| is)?|nachstehend|voici|ci-dessous|(?:aqu[ií] (?:va|est[aá])|les? (?:remit|env[ií]|pas|adjunt)\w+)|ecco|(?:si|vi) (?:trasmett|inoltr|invi)\w+|trasmettiamo|segue|bijgaand|hierbij|aqui (?:vai|está)|enviamos|remetemos) )?{_OWN} ?(?:[^\W\d_]+ ){{0,2}}?{_ORDER_NOUN}\b(?! (?:was|is|has|had|are|war|wurde|ist|hat|était|est|a été|n['’]|era|es|ha|fue|non|no |was|is niet|heeft|foi|está|não))(?:,? (?!(?:not|nicht|pas|non|niet|não|was|war|is|ist|est|è|era|foi|has|hat|ha)\b)[^\s?!:]+){{0,8}}\s?:\s*$"


__all__ = ["FOR_SOMEBODY", "HEADS_LIST", "MAY_HAVE", "NEXT_ONE", "POLITELY", "WOULD_TAKE"]
