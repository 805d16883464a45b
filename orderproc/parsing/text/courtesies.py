# ruff: noqa: E501
"""What customers say beside an order in words of conditions and refusals, and that changes nothing of it: "if possible", who is at home
and where a parcel may be left, on which days nobody delivers, that they are sorry to be late, that one may ring, that the order is to be taken as one."""

from __future__ import annotations

import re

# a wish, and no condition: the goods are wanted all the same
_ENDS = r"(?=\s*(?:[,.;)!]|please|bitte|$))"  # "if you can deliver by Friday" goes on, and is a condition
_IF_POSSIBLE = re.compile(
    r"(?i),?\s*\b(?<!only )(?<!nur )(?<!aber )(?<!but )(?<!seulement )(?<!s[oó]lo )(?<!alleen )(?<!apenas )(?<!só )(?:if (?:at all |it is |it's |that is |that's )?(?:possible|convenient|not too much trouble)|(?:wenn|falls|sofern|soweit)(?: es)?(?: irgend)? (?:möglich|geht)(?: ist)?"
    r"|si (?:c['’]est |cela est |c['’]était )?possible|si (?:es |fuera |fuese )?posible|si puede ser|de ser posible|a ser posible|se (?:è |fosse )?possibile|indien mogelijk|zo mogelijk|als het kan|als dat kan|se (?:for |fosse )?possível"
    rf"|(?:if (?:you can|you could|that['’]s ok(?:ay)?)|wenn sie (?:es )?können|si vous (?:le )?pouvez|si pueden|se (?:potete|riuscite)|se (?:puderem|puder)){_ENDS})\b,?"
)
_NOBODY_IN = (
    r"(?:nobody|no[- ]one|we(?:['’]re| are)|i(?:['’]m| am)|there(?:['’]s| is)) (?:else )?(?:is |are |['’]s )?(?:in\b|out\b|home|not (?:in\b|home|there)|away|there\b|at home)|(?:i|we) (?:don['’]?t|do not|can['’]?t|cannot) (?:answer|come to the door)|(?:nobody|no[- ]one) answers|(?:no|without) (?:answer|reply)|nobody(?:['’]s| is) (?:in|home|there)|niemand (?:da|zu ?hause|anzutreffen|im haus|öffnet|thuis|aanwezig)|nicht (?:da|zu ?hause)\b"
    r"|(?:en cas d['’]|mon |notre )absence|in caso di assenza|en caso de ausencia|em caso de ausência|bij afwezigheid|bei abwesenheit|(?:suis|sommes) absente?s?|personne (?:n['’]est|à la maison)|no hay nadie|no (?:estamos|estoy|estuviera)|(?:non c['’]è|non ci fosse) nessuno|nessuno (?:in|a) casa|(?:sono|siamo) assent\w|niet thuis|não (?:estiver|houver) ninguém|ninguém em casa|não estivermos"
)
_MAY_BE_LEFT = r"takes? (?:it|them|parcels?|things|deliveries)? ?in|call|anruf\w*|rufen|appel\w+|llam\w+|chiam\w+|bellen?|liga\w*|ligu\w+|leave|neighbou?r\w*|porch|shed|garage|door|bell|ring\b|knock|abstell\w*|abgeb\w*|nachbar\w*|klingel\w*|läut\w*|dépos\w+|laiss\w+|voisin\w*|gardien\w*|sonn\w+|dej\w+|vecin\w+|porter[ií]a|timbre|lasci\w+|vicin\w+|portineri\w+|portinai\w+|suon\w+|buren|achterlaten|afgeven|aanbellen|deix\w+|vizinh\w+|porteir\w+|tocar?"
_WHO_IS_IN = re.compile(rf"(?i)(?=.*\b(?:{_NOBODY_IN}))(?=.*\b(?:{_MAY_BE_LEFT})\b)[^:]*$")
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|mornings?|afternoons?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|wochenende|vormittags?|nachmittags?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|week-?ends?|matin|après-midi|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabat[oi]|domenica|maandags?|dinsdags?|woensdags?|donderdags?|vrijdags?|zaterdags?|zondags?|(?:segundas?|ter[cç]as?|quartas?|quintas?|sextas?)(?:-feiras?)?"
_CLOSED_THEN = re.compile(
    rf"(?i)(?!.*\b(?:if|unless|should|wenn|falls|sofern|si|se|als|indien|caso)\b)(?=.*\b(?:{_DAYS})\b)(?!.*\b(?:until|till|yet|bis|noch|encore|hasta|todavía|fino|ancora|tot|nog|até|ainda|instead|stattdessen|before|vor|avant|antes|prima|voor)\b)"
    r"[^:?]*\b(?:(?:do not|don['’]?t|never|cannot|can['’]?t) (?:deliver|bring|come|send)|nicht (?:an)?(?:liefer\w*|zustell\w*|bring\w*)|(?:ne |n['’])(?:pas )?livr\w+(?: pas)?|no (?:entreg|tra|vengan)\w*|non (?:consegn|port)\w+|niet (?:bezorg|lever)\w*|não (?:entreg|traz)\w*)\b[^:?]*$"
)
_LATE = re.compile(
    r"(?i)^\W*(?:i(?:['’]m| am) )?(?:so |very )?(?:sorry|apologies|entschuldig\w*|verzeih\w*|désolée?|pardon|excusez|perd[oó]n\w*|disculpen?|lo siento|scusate|mi scuso|ci scusiamo|excuses|excuus|sorry|desculpem?|peço desculpa)\b"
    r"[^.;:?]{0,40}\b(?:late|short notice|last[- ]minute|kurzfristig\w*|spät\w*|verspät\w*|tard\w*|retard|dernière minute|tarde|última hora|tard[io]\w*|ritardo|ultimo|laat|late|korte termijn|tarde|atraso)\b[^.;:?]{0,25}[.!]*$"
)
_MAY_RING = re.compile(
    r"(?i)\b(?:if|wenn|falls|si|se|als|caso)\b[^.;:]{0,15}\b(?:questions?|queries|problems?|anything else|fragen|rückfragen|probleme?|questions?|souci|problème|dudas?|problemas?|pregunt\w+|dubbi|domande|problem[ai]|vragen|dúvidas?|quest(?:ão|ões)|problemas?)\b"
    r"(?!.*\b(?:instead|otherwise|sonst|sinon|sino|altrimenti|anders|senão)\b)[^:?]*$"
)
# that an order be taken as one, or that one would like to order: whole sentences, that say no more than the order itself
_SOON = r"(?:[ ,]+(?:please|thanks?(?: you)?|below|above|attached|enclosed|for (?:us|me)|as soon as possible|asap|at your earliest convenience|promptly|today|now|for dispatch|bitte|danke|anbei|unten|für (?:uns|mich)|so schnell wie möglich|baldmöglichst|umgehend|zeitnah|an|auf|ab|aus|s['’]il vous pla[iî]t|svp|ci-(?:jointe?|dessous)|pour (?:nous|moi)|dès que possible|rapidement|dans les meilleurs délais|por favor|adjunto|siguiente|para nosotros|lo antes posible|cuanto antes|per favore|grazie|allegato|seguente|per noi|al più presto|quanto prima|graag|a\.?u\.?b\.?|alstublieft|voor (?:ons|mij)|zo (?:snel|spoedig) mogelijk|obrigad[oa]|em anexo|seguinte|para nós|o mais breve possível|com brevidade))*"
_TAKE_IT = re.compile(
    rf"(?i)^\W*(?:(?:(?:please|pls|kindly|could you|can you|would you)[ ,]+)*(?:process|handle|enter|book(?: in)?|register|fulfil|execute|action|accept|put through) (?:this|the|our|my|the following|the attached|the enclosed) (?:purchase )?(?:order|po)"
    r"|(?:bitte[ ,]+)?(?:(?:bearbeiten|verarbeiten|erfassen|buchen|nehmen|führen|wickeln) sie )?(?:bitte )?(?:diese[nr]?|die|den|unsere[n]?|meine[n]?|(?:die |den )?(?:folgende|nachstehende|beiliegende)n?) (?:bestellung|auftrag)(?: (?:zu )?(?:bearbeiten|verarbeiten|erfassen|buchen|ausführen))?"
    r"|(?:merci de|veuillez|prière de|pourriez-vous|pouvez-vous)(?: bien vouloir)? (?:traiter|enregistrer|saisir|exécuter|prendre en compte|honorer|valider) (?:cette|la|notre|ma|la présente) commande"
    r"|(?:(?:por favor|ruego|rogamos|les ruego|les rogamos)[ ,]+)?(?:procesen?|tramiten?|registren?|procesar|tramitar|registrar|cursen?|atiendan?|den curso a) (?:este|el|nuestro|mi|el presente) pedido"
    r"|(?:(?:vi preghiamo di|vi prego di|si prega di|per favore|prego)[ ,]+)?(?:evadere|elaborare|registrare|eseguire|inserire|evadete|registrate|dare corso a) (?:il (?:nostro|mio|presente|seguente) |quest[o'’] ?|il |l['’] ?)ordine"
    r"|(?:(?:graag|gelieve|wilt u|kunt u)[ ,]+)?(?:(?:verwerk|boek|noteer) )?(?:deze|onze|mijn|de|onderstaande|bijgaande) (?:bestelling|order)(?: graag| a\.?u\.?b\.?)?(?: (?:te )?(?:verwerken|uitvoeren|inboeken|boeken|noteren|in behandeling (?:te )?nemen))?"
    r"|(?:(?:por favor|agradecemos que|agradeço que|solicitamos que|queiram)[ ,]+)?(?:processem?|registem?|tratem|processar|registar|tratar|deem seguimento a) (?:esta|a|a nossa|a minha|a presente) encomenda"
    r"|(?:(?:hi|hello|hallo|bonjour|hola|ciao|olá|bom dia|buongiorno)[ ,]+)?(?:(?:i|we)(?:['’]d| would) like to (?:place an )?order|(?:ich|wir) (?:möchten?|würden?) (?:gerne? )?(?:etwas |folgendes )?bestellen|(?:je voudrais|nous voudrions|je souhaite|nous souhaitons) (?:passer )?(?:une )?command(?:e|er)|(?:quisiera|quisiéramos|queremos|quiero|quería) (?:pedir|encargar|hacer un pedido)|(?:vorrei|vorremmo) ordinare|(?:ik|wij|we) (?:wil|willen|zou|zouden) graag (?:willen )?bestellen|(?:queria|queríamos|gostaria de|gostaríamos de|quero|queremos) (?:encomendar|fazer uma encomenda))(?: (?:the following|folgendes|ce qui suit|lo siguiente|quanto segue|het volgende|o seguinte))?)"
    rf"{_SOON}\W*$"
)


# that an order comes with the mail, and nothing more: "in allegato il nostro ordine", "please find our PO 4471 attached"
_SENT_ALONG = re.compile(
    r"(?i)^(?=.*\b(?:attach(?:ed|ment)|enclosed|herewith|anbei|angehängt|(?:im|als) anhang|anlage|beigefügt|ci-jointe?|en pi[eè]ces? jointes?|en annexe|adjunt[oa]?s?|anexo|allegato|in allegato|bijgevoegd|bijgaand|bijlage|em anexo)\b)"
    r"(?!.*\b(?:if|wenn|falls|si|se|als|indien|caso|unless|same|again|wie|comme|como|come|zoals|instead|statt|only|nur|seulement|s[oó]lo|solo|alleen|apenas|not|nicht|ne|no|non|niet|não|but|aber|mais|pero|ma|maar|mas)\b)"
    r"\W*[^\s,.;:?!]+(?:[ ,]+[^\s,.;:?!]+){1,13}[.!:]*$"
)


def sent_along(sentence: str) -> bool:
    """Whether a sentence says that an order comes with the mail, and nothing more."""
    return _SENT_ALONG.match(sentence) is not None


# "send it all together, even if it takes longer"
_EVEN_IF = re.compile(
    r"(?i),?\s*\b(?:even if|auch wenn|selbst wenn|même si|aunque|aun si|anche se|ook als|mesmo que|mesmo se)\b"
    r"(?=[^.;:?]*\b(?:longer|later|time|days?|weeks?|länger|später|dauert|tagen?|wochen?|temps|longtemps|tard|jours?|semaines?|tard[ae]\w*|tiempo|más|días?|semanas?|tempo|tardi|giorni|settiman[ae]|duurt|langer|dagen|week|weken|demor\w+|dias?)\b)[^.;:?]*"
)


# "merci pour les échantillons": what has come, with nothing said of it
_THANKS_FOR = re.compile(
    r"(?i)\b(?:thank(?:s| you)|thx|danke|dank|merci|gracias|grazie|bedankt|obrigad[oa])(?: (?:again|so much|very much|nochmals?|sehr|encore|beaucoup|ancora|mille|nogmaals|wel|muito))?"
    r" (?:(?:for|für|pour|por|per|voor) (?:the|your|all|those|die|den|das|ihre|ihren|eure|les?|la|vos|votre|ces|l[oa]s|el|sus?|vuestr[oa]s|i|gli|il|lo|vostr[ieo]|de|het|uw|jullie|[oa]s?)|pel[oa]s?)"
    r"(?: (?!(?:that|which|but|die|der|das|aber|qui|que|mais|pero|che|ma|maar|mas)\b)[^\W\d_][\w'’-]*){1,4}(?=\s*(?:[.;!)]|,?\s*$))"
)


# "all in one go": the very opposite of parts, and nothing of an earlier order
TOGETHER = re.compile(
    r"(?i),?\s*\b(?:(?:all |everything )?in (?:one|a single) (?:go|delivery|shipment|consignment)|(?:alles )?(?:auf einmal|in einer (?:einzigen )?(?:lieferung|sendung))|en une (?:seule )?(?:fois|livraison)|en un (?:seul )?envoi"
    r"|de una (?:sola )?vez|en (?:un (?:único|solo) envío|una (?:única|sola) entrega)|in (?:un['’]unica (?:soluzione|consegna|spedizione)|una (?:sola )?volta)|in (?:één|een|1) (?:keer|zending|levering)|de uma só vez|n?um só envio|numa só entrega|all together|everything together|alles zusammen|tout ensemble|todo junto|tutto insieme|alles samen|alles tegelijk|tudo junto)\b"
)


def wanted_together(sentence: str) -> bool:
    """Whether a sentence wants the goods together: "in einer Lieferung", "de una sola vez"."""
    return TOGETHER.search(sentence) is not None


_LABEL = re.compile(r"^\W*[^\W\d_]+:\s+")  # "Deliver: leave it with the neighbours if nobody is in"


def without_courtesies(sentence: str) -> str:
    """What is left of a sentence that may set a condition or refuse something when all that is said out of politeness is taken out."""
    if any(
        idle.match(_LABEL.sub("", sentence)) for idle in (_TAKE_IT, _SENT_ALONG, _WHO_IS_IN, _CLOSED_THEN, _LATE)
    ) or _MAY_RING.search(sentence):
        return ""
    return _EVEN_IF.sub(" ", _IF_POSSIBLE.sub(" ", _THANKS_FOR.sub(" ", sentence)))


__all__ = ["TOGETHER", "sent_along", "wanted_together", "without_courtesies"]
