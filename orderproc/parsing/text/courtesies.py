# ruff: noqa: E501
"""What customers say beside an order in words of conditions and refusals, and that changes nothing of it: "if possible", who is at home
and where a parcel may be left, on which days nobody delivers, that they are sorry to be late, that one may ring."""

from __future__ import annotations

import re

# a wish, and no condition: the goods are wanted all the same
_ENDS = r"(?=\s*(?:[,.;)!]|please|bitte|$))"  # "if you can deliver by Friday" goes on, and is a condition
_IF_POSSIBLE = re.compile(
    r"(?i),?\s*\b(?<!only )(?<!nur )(?<!aber )(?<!but )(?<!seulement )(?<!s[oó]lo )(?<!alleen )(?<!apenas )(?<!só )(?:if (?:at all |it is |it's |that is |that's )?(?:possible|convenient|not too much trouble)|(?:wenn|falls|sofern|soweit)(?: es)?(?: irgend)? (?:möglich|geht)(?: ist)?"
    r"|si (?:c['’]est |cela est |c['’]était )?possible|si (?:es |fuera |fuese )?posible|si puede ser|se (?:è |fosse )?possibile|indien mogelijk|zo mogelijk|als het kan|als dat kan|se (?:for |fosse )?possível"
    rf"|(?:if (?:you can|you could|that['’]s ok(?:ay)?)|wenn sie (?:es )?können|si vous (?:le )?pouvez|si pueden|se (?:potete|riuscite)|se (?:puderem|puder)){_ENDS})\b,?"
)
_NOBODY_IN = (
    r"(?:nobody|no[- ]one|we(?:['’]re| are)|i(?:['’]m| am)|there(?:['’]s| is)) (?:else )?(?:is |are |['’]s )?(?:in\b|out\b|home|not (?:in\b|home|there)|away|there\b|at home)|nobody(?:['’]s| is) (?:in|home|there)|niemand (?:da|zu ?hause|anzutreffen|im haus|öffnet|thuis|aanwezig)|nicht (?:da|zu ?hause)\b"
    r"|(?:en cas d['’]|mon |notre )absence|(?:suis|sommes) absente?s?|personne (?:n['’]est|à la maison)|no hay nadie|no (?:estamos|estoy|estuviera)|(?:non c['’]è|non ci fosse) nessuno|nessuno (?:in|a) casa|(?:sono|siamo) assent\w|niet thuis|não (?:estiver|houver) ninguém|ninguém em casa|não estivermos"
)
_MAY_BE_LEFT = r"leave|neighbou?r\w*|porch|shed|garage|door|bell|ring\b|knock|abstell\w*|abgeb\w*|nachbar\w*|klingel\w*|läut\w*|dépos\w+|laiss\w+|voisin\w*|gardien\w*|sonn\w+|dej\w+|vecin\w+|porter[ií]a|timbre|lasci\w+|vicin\w+|portineri\w+|portinai\w+|suon\w+|buren|achterlaten|afgeven|aanbellen|deix\w+|vizinh\w+|porteir\w+|tocar?"
_WHO_IS_IN = re.compile(rf"(?i)(?=.*\b(?:{_NOBODY_IN}))(?=.*\b(?:{_MAY_BE_LEFT})\b)[^:]*$")
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|mornings?|afternoons?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|wochenende|vormittags?|nachmittags?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|week-?ends?|matin|après-midi|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabat[oi]|domenica|maandags?|dinsdags?|woensdags?|donderdags?|vrijdags?|zaterdags?|zondags?|(?:segundas?|ter[cç]as?|quartas?|quintas?|sextas?)(?:-feiras?)?"
_CLOSED_THEN = re.compile(
    rf"(?i)(?=.*\b(?:{_DAYS})\b)(?!.*\b(?:until|till|yet|bis|noch|encore|hasta|todavía|fino|ancora|tot|nog|até|ainda|instead|stattdessen|before|vor|avant|antes|prima|voor)\b)"
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


def without_courtesies(sentence: str) -> str:
    """What is left of a sentence that may set a condition or refuse something when all that is said out of politeness is taken out."""
    if any(idle.match(sentence) for idle in (_WHO_IS_IN, _CLOSED_THEN, _LATE)) or _MAY_RING.search(sentence):
        return ""
    return _IF_POSSIBLE.sub(" ", sentence)


__all__ = ["without_courtesies"]
