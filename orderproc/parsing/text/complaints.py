# ruff: noqa: E501
"""Whether a text complains of goods or of a service, in seven languages. The same words tell what somebody still wants, what may be missing, and
that there is nothing to complain of."""

from __future__ import annotations

import re

from orderproc.parsing.phrases import Phrases

COMPLAINT = Phrases(
    r"\b(?:complain\w*|damaged|broken|defective|faulty|cracked|smashed|torn|leaking|(?:came|comes?|is|are|was|were|arrived|got|too|work\w*|been|hang\w*|very|quite) loose\b|wrong (?:item|size|colou?r|product|order|goods|one|quantity|address)|incorrect (?:item|order|size)|missing (?:from|item|items|parts?|one)|(?:are|were|was|is) short\b(?! of)|short(?:ed)? (?:by )?\d+|from (?:the|our|my|your) last (?:delivery|shipment)|(?:was|were|is|are) missing|short[- ]?(?:shipped|delivery)|never (?:arrived|received|got|came|ordered)|did not order|(?:have|has|did)(?: not|n['’]t) (?:yet )?(?:arriv\w+|receiv\w+|been delivered|come)|not (?:as described|satisfied|what (?:i|we) ordered)|disappointed|unacceptable|refund|money back|return(?:ing)? (?:the|these|this|them|\d+)|return form|take (?:them|it|these) back|(?<!\bthey )(?<!['’]ll )(?<!\bwill )(?<!\bonly )send(?:ing)? (?:it|them|these) back|replacements? for|send replacements?|warranty|overcharged|charged (?:twice|for (?:all|everything))|(?:parcel|box|delivery|shipment|order)\b[^.\n]{0,60}\b(?:is|was)(?:n['’]t| not) (?:right|complete)|isn['’]t right|poor quality|only \d+ (?:came|arrived)|"
    r"reklam\w+|beschwer\w+|(?:beschädigt|kaputt|defekt|zerbrochen)(?:e[mnrs]?)?|falsch(?:e[rsn]?)? (?:artikel|ware|geliefert|lieferung|größe|farbe)|fehlt|fehlen|(?:aus|von|bei) der letzten lieferung|zu wenig geliefert|nicht (?:angekommen|erhalten|geliefert)|mangelhaft|erstattung|rückerstattung|umtausch\w*|enttäuscht|zurückgeschickt|(?:lieferung|sendung|paket|ware)\b[^.\n]{0,40}\b(?:stimmt|stimmte|war) nicht (?:vollständig|richtig)?|sende ich[^.\n]{0,60}zurück|rücksendung|"
    r"réclamation|cassée?s?|abîmée?s?|endommagée?s?|défectueu\w+|manquant\w*|il manque|de (?:la|votre) dernière livraison|pas (?:encore )?(?:reçu|arrivée?)|(?<!contre )(?<!onder )rembours\w+|erreur de (?:livraison|commande)|(?:pas|non) conforme|(?:colis|livraison)\b[^.\n]{0,30}\bincompl\w+|mécontent\w*|"
    r"reclam(?:o|ación|amos)|queja|de la última entrega|(?<!hace )(?<!hacen )(?<!hacia )(?<!haría )(?<!harían )(?<!haria )(?<!harian )faltan?\b|(?:llegado|llegaron|est[aá]n?|vino|viene) rot[oa]s?|dañad[oa]s?|defectuos[oa]s?|equivocad[oa]s?|no (?:ha|han|hemos|he) (?:llegado|recibido)|no coincide con lo pedido|(?:paquete|env[ií]o|entrega)\b[^.\n]{0,30}\bincomplet\w+|(?<!contra )(?<!contra)reembolso|devol(?:ución|ver)|me han llegado|"
    r"reclamo|ultim[oa] (?:consegna|spedizione|ordine|pacco)\b[^.\n]{0,40}\bmanca\w*|manca\w*\b[^.\n]{0,40}\bultim[oa] (?:consegna|spedizione|ordine|pacco)|(?:arrivat\w|è|sono) rott[oaie]|danneggiat\w|difettos\w|sbagliat\w|mancant\w|non (?:è|sono) (?:arrivat\w)|non (?:ho|abbiamo) ricevuto|(?<!contro )rimborso|"
    r"klacht|beschadigde?|kapot(?:te)?|verkeerde? (?:artikel|kleur|maat|geleverd)|ontbreekt|ontbreken|niet (?:ontvangen|aangekomen)|terugbetaling|"
    r"reclamação|última (?:encomenda|entrega|remessa)\b[^.\n]{0,40}\bfalta\w*|falta\w*\b[^.\n]{0,40}\búltima (?:encomenda|entrega|remessa)|partid[oa]s\b|amolgad[oa]s?|danificad[oa]s?|com defeito|errad[oa]s?|em falta|não (?:recebi|recebemos|chegou))\b"
)


# "Es fehlt noch:", "Il nous manque encore :": what is wanted, and nothing of a delivery
_STILL_WANTED = re.compile(
    r"(?i)(?!.*(?:liefer|sendung|paket|karton|bestell|auftrag|rechnung|order|deliver|parcel|shipment|invoice|box|colis|livr|command|pedid|env[ií]o|entreg|ordin|consegn|pacco|lever|pakket|encomend))"
    r"[^.?!]*(?:\b(?:es|uns|mir|was|noch|hier|dann|\W)+\bfehl(?:t|en)\b|\bfehl(?:t|en) (?:noch|uns|mir|hier)\b|\bstill (?:missing|needed|wanted|short of)\b|\bmanqu(?:e|ent)(?: encore)?\b|\bfalta[nm]?\b|\bmanca(?:no)?\b|\bontbre(?:ekt|ken)\b)[^.?!]*:\s*$"
)


# "nun fehlt mir noch die Kleidung", "il me manque encore de quoi commencer": what somebody has not bought yet
_NOT_YET_BOUGHT = re.compile(
    r"(?i)\bfehl(?:t|en) (?:(?:mir|uns|ihm|ihr|ihnen|dafür|dazu) )*noch\b|\bfehl(?:t|en) noch\b|\bstill missing\b|\b(?:me|nous|lui|leur) manque(?:nt)? encore\b|\b(?:aún|todavía) (?:me|nos) faltan?\b|\b(?:me|nos) faltan? (?:aún|todavía)\b|\bontbre(?:ekt|ken) (?:mij|me|ons)? ?nog\b"
)
_OF_A_DELIVERY = re.compile(
    r"(?i)liefer|sendung|paket|karton|bestell|auftrag|rechnung|order|deliver|parcel|shipment|invoice|box|colis|livr|command|pedid|env[ií]o|entreg|ordin|consegn|pacco|lever|pakket|encomend"
)


# who says that he has none praises
_NO_COMPLAINT = re.compile(
    r"(?i)\b(?:no warranty|no (?:cause for |reason for )?complaints?|(?:nothing|no reason|no cause) to complain\b|(?:can['’]?t|cannot|can not|never had to|won['’]t) complain\b|never (?:had )?(?:a|any) complaints?"
    r"|keine(?:rlei|n)? (?:anlass zur |grund zur )?(?:beschwerden?|reklamation(?:en)?|klagen?)|nichts zu (?:reklamieren|beanstanden|bemängeln)|(?:nie|noch nie) (?:etwas zu reklamieren|reklamiert|eine reklamation)"
    r"|(?:aucune|pas de|sans|jamais de|jamais eu de) (?:réclamations?|plaintes?)|(?:ninguna|sin|no (?:tengo|tenemos|hay)(?: ninguna)?) (?:quejas?|reclamaci(?:ón|ones))|(?:nessun|mai un|nessuna) (?:reclamo|lamentela)"
    r"|(?:geen|nooit (?:een )?) ?(?:klacht(?:en)?|reclames?)|(?:nenhuma|sem|não (?:tenho|temos)(?: nenhuma)?) (?:reclamaç(?:ão|ões)|queixas?))\b(?! (?:form|number|no\b|nr\b|against|was|were|wurde))".replace(
        " ", r"\s"
    )
)


# who says that he himself erred complains of nobody: "digitei o número errado da casa", "I gave you the wrong postcode"
OWN_MISTAKE = re.compile(
    r"(?i)\b(?:i|we)(?:['’]ve| have| had)? (?:must have )?(?:typed|gave|given|put|wrote|written|entered|left|mistyped|filled|sent)\b[^.!?\n]{0,40}\bwrong\b[^.!?\n]{0,25}\b(?:address|number|house|street|post ?code|zip|town|name|flat)"
    r"|\b(?:habe|haben|hatte)\b[^.!?\n]{0,40}\bfalsche?[nrs]?\b[^.!?\n]{0,25}(?:adresse|anschrift|nummer|straße|plz|postleitzahl|name|ort)[^.!?\n]{0,25}\b(?:angegeben|geschrieben|eingegeben|getippt|genannt|eingetragen)"
    r"|\b(?:j['’]ai|nous avons)\b[^.!?\n]{0,25}\b(?:mis|donné|écrit|tapé|indiqué|saisi)\b[^.!?\n]{0,20}\bmauvais\w*"
    r"|\b(?:puse|pusimos|he puesto|escrib[ií]|he escrito|di|he dado|met[ií]|tecle[eé])\b[^.!?\n]{0,40}\bequivocad[oa]|\bme (?:he )?equivo(?:qu[eé]|cado)\b"
    r"|\bho sbagliato\b|\b(?:ho|abbiamo) (?:scritto|messo|dato|inserito|digitato|dettato)\b[^.!?\n]{0,40}\bsbagliat\w"
    r"|\b(?:heb|hebben)\b[^.!?\n]{0,25}\bverkeerde? (?:adres|huisnummer|nummer|straat|postcode|naam|plaats)[^.!?\n]{0,25}\b(?:opgegeven|ingevuld|getypt|geschreven|doorgegeven)"
    r"|\b(?:digitei|escrevi|pus|coloquei|dei|indiquei|enganei-me)\b[^.!?\n]{0,40}\b(?:errad[oa]|engan\w+)"
)


# what may be missing when the goods leave, and is not missing yet; "again" tells that it was
_IF_MISSING = re.compile(
    r"(?i)\b(?:if|should|in case|falls|sollten?|wenn|s['’]il|si|se|als|mocht(?:en)?|indien|caso)\b(?![^.;,!?\n]*\b(?:again|still|wieder|immer noch|encore|toujours|otra vez|de nuevo|todavía|ancora|di nuovo|weer|nog steeds|outra vez|novamente)\b)"
    r"[^.;,!?\n]{0,50}\b(?:missing|fehlt|fehlen|manque|manquai(?:t|ent)|manquants?|falta[nr]?|faltara|ontbre(?:ekt|ken)|mancasse|em falta)\b"
)


def complains_in(text: str) -> bool:
    """Whether a text complains of goods or of a service; "Es fehlt noch:" above a list doesn't, nor "nun fehlt mir noch ein Helm", nor "I
    have no complaints", nor "if anything is missing"."""
    said = _NO_COMPLAINT.sub(" ", "\n".join(row for row in text.split("\n") if not _STILL_WANTED.match(row)))
    said = OWN_MISTAKE.sub(" ", _IF_MISSING.sub(" ", said))
    if _NOT_YET_BOUGHT.search(said):
        each = re.split(r"(?<=[.!?\n])", said)
        said = "".join(one if _OF_A_DELIVERY.search(one) else _NOT_YET_BOUGHT.sub(" ", one) for one in each)
    return bool(COMPLAINT.search(said))


__all__ = ["COMPLAINT", "OWN_MISTAKE", "complains_in"]
