# ruff: noqa: E501
"""Papers that change an order which was sent before: "Please amend our order 4711 as follows", "Änderung zu unserer Bestellung".

Their table looks like that of any order. What tells them apart is a sentence that speaks of changing an order and either leads to the
changes ("as follows", a colon at its end) or names the order by its number. What conditions of purchase say of changes in general
("Any change to this order must be agreed in writing") does neither.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from orderproc.model.issue import Kind
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.titles import Told
from orderproc.parsing.words import fold

# forms of the words, and no names of people, firms and places that begin like them: Corrigan, Anderson, Correggio, Alter Markt
_CHANGES = (
    r"(?:(?:amend|chang|modif|revis|updat|correct|adjust|abander|anpass|anzupass|korrigier|korrektur|korrektion|berichtig|rectifi|corrij|cambi|variar|variazion|rettific|wijzig|aanpass|aan te passen|retific)\w*"
    r"|alter(?:s|ed|ing|ations?|a|ar\w*|ac\w*|ad[oa]s?|em|am)?\b(?! (?:markt|weg|platz|hafen|postweg|kirchweg|dorf\w*|bahnhof\w*))|a(?:e)?nder(?:n|e|t|te|ten|ung|ungen|ungs\w*)\b|corrig(?:e|i)\w*|correg(?!gio\b)\w*)"
)
_ORDER = r"(?:(?:purchase |work )?orders?|p ?\.?o\.?|bestellung(?:en)?|auftrags?|auftrag|(?:bon de )?commandes?|pedidos?|orden(?: de compra)?|ordin[ei]|(?:inkoop)?(?:bestelling|order)|encomendas?)"
_NEAR = r"[^.;!?|·]{0,90}?"
# whose it is, or which: an order that stands already
_STANDING = rf"(?:\b(?:our|my|the|this|previous|earlier|unser\w*|mein\w*|der|obige\w*|genannte\w*|notre|ma|la|cette|nuestro|mi|el|este|nostro|mio|il|l['’]|onze|mijn|de|deze|nossa|nosso|minha|a|o|to|zur?|al|ao|a la|van)\s?)?(?:[^\W\d_]+ ){{0,3}}?\b{_ORDER}\b"
_CHANGES_IT = re.compile(rf"\b{_CHANGES}\b{_NEAR}{_STANDING}")
_CHANGED = re.compile(rf"\b{_CHANGES}\b")
_IS_CHANGED = re.compile(rf"{_STANDING}{_NEAR}\b{_CHANGES}\b")
_LEADS = re.compile(
    r"\bas (?:follows|below|listed|shown)\b|\b(?:the )?following\b|\bwie folgt\b|\bfolgende\w*|\bcomme (?:suit|ci-dessous|indique)|\bci-(?:dessous|apres)\b|\bsuivante?s?\b|\b(?:como|segun) sigue\b|\bsiguientes?\b|\bde la siguiente (?:manera|forma)\b|\bcome (?:segue|da)\b|\bseguent[ei]\b|\bals volgt\b|\bvolgende\b|\b(?:conforme|como) (?:se )?segue\b|\bseguintes?\b|:\s*$"
)
_NUMBERED = re.compile(
    rf"\b{_ORDER}\b\W{{0,3}}(?:(?:no|nr|n|num\w*|ref)\b\W{{0,3}})?(?!(?:date|dated|datum|data|fecha|vom|du|del|van|dd)\b)[a-z]{{0,5}}[-/ ]?\d"
)
# "Revision 0", "Änderungs-Nr. 0": what a program prints of an order that nobody has changed
_NEVER = re.compile(rf"\b{_CHANGES}(?:\W{{0,2}}(?:no|nr|n|num\w*|index|count)\b)?\W{{0,3}}0+(?![\d/.-])")
# conditions of purchase, and what a shop says on its own form
_IN_GENERAL = re.compile(
    r"\b(?:any|no|all|must|may|shall|unless|only|without|if|jede\w*|kein\w*|bedurfen|nur|ohne|falls|toute|aucune?|doit|doivent|sauf|si(?! prega)|cualquier|ningun\w*|debe\w*|salvo|ogni|nessun\w*|deve|devono|salvo|elke|geen|moet\w*|alleen|zonder|indien|qualquer|nenhum\w*|devem?)\b"
)


def amends(text: str) -> Told | None:
    """What a paper is whose sentences change an order that was sent before; None for any other. `text`: its lines outside of tables."""
    lines = [line.strip() for line in text.split("\n")]
    joined = [f"{line} {below}" for line, below in itertools.pairwise(lines)]
    each = [(line, (_IS_CHANGED, _CHANGES_IT)) for line in lines] + [(both, (_CHANGES_IT,)) for both in joined]
    found = next((said for line, speaks in each for one in speaks if (said := _said(line, one)) is not None), None)
    return Told(Kind.CHANGE, f"it changes an earlier order: {found!r}", 0.9) if found is not None else None


def _said(text: str, speaks: re.Pattern[str]) -> str | None:
    """The sentence of one or two lines that changes an order."""
    for sentence, plain in _changing(text[:400]):
        told = speaks.search(plain)
        if told is None or _IN_GENERAL.search(plain[: told.end()]):
            continue
        if _LEADS.search(plain) or _NUMBERED.search(plain[told.start() : told.end() + 30]):
            return sentence.strip()[:100]
    return None


@lru_cache(maxsize=4096)
def _changing(text: str) -> tuple[tuple[str, str], ...]:
    """The sentences that have a word for changing, as they are and folded."""
    folded = ((sentence, _NEVER.sub(" ", fold(sentence))) for sentence in sentences_of(text))
    return tuple((sentence, plain) for sentence, plain in folded if _CHANGED.search(plain))


__all__ = ["amends"]
