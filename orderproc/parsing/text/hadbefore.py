# ruff: noqa: E501
"""What a customer had before, inside a sentence that asks for goods: "send me what I got in the spring", "two more of the mugs that we bought in
March". The past tells there which goods are meant, and the sentence asks all the same."""

from __future__ import annotations

from orderproc.parsing.phrases import Phrases
from orderproc.parsing.text.phrasebook import AS_BEFORE, PAST, REQUEST

_TIME = (
    r"spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|year|month|season|christmas|easter"
    r"|voorjaar|lente|zomer|najaar|herfst|januari|februari|maart|mei|juni|juli|augustus|oktober|jaar|maand|seizoen|kerst|pasen"
)
# goods that are nothing but what was had; not what is only about them: "the invoice for what I ordered"
_HAD = Phrases(
    r"(?<!for )(?<!of )(?<!on )(?<!about )(?:what(?:ever)?|(?:the )?same\b[^,.;:?!\n]{0,40}?(?: as| that| which)?(?: what)?) (?:i|we) (?:had|got|bought|ordered|received|took)\b",
    r"(?<!für )(?<!über )(?<!von )(?:was|(?:das|die|den)?(?:selben?|gleichen?)\b[^,.;:?!\n]{0,30},? (?:wie|die|das|den)) (?:ich|wir)\b[^,.;:?!\n]{0,50}\b(?:(?:bestellt|gekauft|bekommen|genommen|bezogen)(?: (?:habe|haben|hatte|hatten))?|hatten?)\b",
    r"(?<!de )(?<!pour )(?<!sur )(?:ce|même[^,.;:?!\n]{0,30}) qu(?:e (?:nous (?:avons|avions)|vous m['’]avez)|['’]on a|e j['’](?:ai|avais)) (?:commandé|acheté|pris|reçu|eu|envoyé|livré)\w{0,2}\b",
    r"(?<!de )(?<!por )(?<!sobre )(?:lo|l[oa]s? mism[oa]s?\b[^,.;:?!\n]{0,30}) que (?:(?:yo )?(?:ped[ií](?:mos)?|compr(?:é|amos)|encarg(?:ué|amos)|llev(?:é|amos)|recib[ií](?:mos)?|tuv[eio]\w*)|(?:he|hemos) (?:pedido|comprado|recibido)|(?:me|nos) (?:mand|envi|sirv)\w+)\b",
    r"(?<!di )(?<!per )(?<!su )(?:quel(?:lo|li|le|la)?|ciò|(?:l[oae] |gli )?stess[oaie]\b[^,.;:?!\n]{0,30}) che (?:(?:ho|abbiamo|avevo|avevamo) (?:preso|ordinat\w|comprat\w|ricevut\w|avut\w)|mi avete (?:mandat\w|inviat\w))\b",
    r"(?<!van )(?<!voor )(?<!over )(?:wat|(?:het|de)?zelfde\b[^,.;:?!\n]{0,30} (?:als|die|dat|wat)) (?:ik|we|wij)\b[^,.;:?!\n]{0,50}\b(?:had(?:den)?(?! willen)|kreeg|kregen|bestelde[n]?|kocht(?:en)?|(?:heb|hebben) (?:besteld|gekocht|gekregen|gehad)|(?:besteld|gekocht|gekregen|gehad) (?:heb|hebben))\b",
    r"(?<!d)(?<!sobre )(?:o|[oa]s? mesm[oa]s?\b[^,.;:?!\n]{0,30}) que (?:comprei|comprámos|encomendei|encomendámos|pedi|pedimos|levei|levámos|recebi|recebemos|tive|me mandaram|me enviaram)\b",
    rf"zelfde\b[^.?!\n]{{0,40}}\bals (?:in|van|voor|met) (?:\w+ ){{0,2}}(?:{_TIME})\b",
)
# that more of something is wanted
_MORE = Phrases(
    r"\b(?:(?:more|mehr|más|meer|mais)(?! (?:time|zeit|tiempo|tijd|tempo)\b)|another|additional|further|extra|noch(?! ?mal| einmal)|weitere[nrs]?|zusätzlich\w*"
    r"|encore(?! une fois)|autres|de plus|supplémentaires?|otr[oa]s|adicional(?:es)?|altr[ei]|ancora(?! una volta)|nog(?! eens| een keer)|outr[oa]s)\b"
)
# that something like it is wanted, or it again
_ALIKE = Phrases(
    r"\b(?:like|same|again|wie|gleiche[nrs]?|wieder|noch ?mals?|noch einmal|comme|mêmes?|à nouveau|de nouveau|como|mism[oa]s?|igual(?:es)?|otra vez|de nuevo"
    r"|come|stess[oaie]|ugual[ei]|di nuovo|zoals|zelfde|hetzelfde|opnieuw|igua(?:l|is)|mesm[oa]s?|de novo)\b"
)
_ORDERED = Phrases(r"order|bestell?|command|ped[ií]|encarg|ordin|encomend")
# what is sent about goods is none of them: "another invoice for the two mugs that I bought"
_ABOUT = Phrases(
    r"\b(?:invoices?|receipts?|bills?|confirmations?|information|details|tracking|labels?|replacements?|\w*rechnung(?:en)?|quittung(?:en)?|\w*bestätigung|\w*informationen|ersatz"
    r"|factures?|reçus?|confirmations?|informations?|facturas?|recibos?|confirmaci[oó]n|informaci[oó]n|fattur[ae]|ricevut[ae]|conferma|informazioni|factuur|facturen|bon|bevestiging|informatie"
    r"|faturas?|confirmação|informaç(?:ão|ões))\b"
)
_REPEAT = Phrases(
    r"\b(?:repeat|wiederhol\w+|r[ée]p[ée]t\w+|renouvel\w+|repet\w+|repit\w+|ripet\w+|herhaal\w*|herhalen)\b"
)


def asks_for_what_was_had(sentence: str) -> bool:
    """Whether goods are asked for that are nothing but what was had: what they are, and how many, stands in another order."""
    had = _HAD.search(sentence)
    if had is None:
        return False
    return REQUEST.search(sentence[: had.end()]) is not None or _REPEAT.search(sentence[: had.start()]) is not None


def tells_which(sentence: str) -> bool:
    """Whether what is told of the past only says which goods are asked for: the request stands before it, and wants more of them, something
    like them, or just what was had."""
    return asks_for_what_was_had(sentence) or _asked_before(sentence) is not None


def may_be_on_its_way(sentence: str) -> bool:
    """Whether goods are asked for that were ordered, and nothing says that more of them are wanted: "3 mugs, like we ordered on Monday"."""
    before = _asked_before(sentence)
    past = PAST.search(sentence)
    return (
        before is not None
        and past is not None
        and not _MORE.search(before)
        and _ORDERED.search(past.group()) is not None
    )


def _asked_before(sentence: str) -> str | None:
    """What stands before the past, where it asks for more goods, or for some that are like those of the past."""
    past = PAST.search(sentence)
    before = sentence[: past.start()] if past is not None else ""
    asked = REQUEST.search(before) is not None and (_MORE.search(before) or _ALIKE.search(before))
    return before if asked and _ABOUT.search(before) is None else None


def says_as_before(text: str) -> bool:
    """Whether a text names goods by an earlier order."""
    return AS_BEFORE.search(text) is not None or _HAD.search(text) is not None


__all__ = ["asks_for_what_was_had", "may_be_on_its_way", "says_as_before", "tells_which"]
