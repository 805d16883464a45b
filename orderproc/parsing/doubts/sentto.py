# ruff: noqa: E501
"""The places that a sentence sends goods to, in seven languages, by its verbs and small words: "please deliver to our Perth yard", "für unsere
Filiale in Goch". Which of them is an address that was read is told in `whereto`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orderproc.parsing.doubts.atthehouse import DOORS, ROOMS
from orderproc.parsing.doubts.placewords import HALLS, IDLE, OTHERS, OWN_HOUSE, PLACES, THIRD, THIRD_S
from orderproc.parsing.head.paid import is_of_money
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.words import fold


@dataclass(frozen=True)
class Tongue:
    """How a language says that goods go somewhere; all folded. `verbs` are stems. After a `strong` preposition stands a place; after a
    `weak` one only if a name or a word for a place follows ("en cajas" is none). `papers` are sent, too, and are no goods.
    `whose` leads to whom the goods are for, with no verb at all: "for our customer Lemaire in Tours"."""

    verbs: str
    strong: str
    weak: str
    papers: str
    whose: str


# whom a thing is sent to, and no place
_PERSONS = frozenset(
    "you me us him them it euch ihnen dir mir uns vous toi moi nous eux usted ustedes vosotros nosotros ti voi noi loro te u jou mij ons voces nos mim".split()
)


TONGUES = {
    "en": Tongue("send|ship|deliver|dispatch|despatch|forward(?!ed)|bring|goes$|go$|mail|drop", "to", "at|c/o", "invoice|bill|confirmation|acknowledg\\w*|quot\\w+|tracking|catalog\\w*|statement|receipt|cop(?:y|ies)|e-?mail|details|notice", "for"),
    "de": Tongue("(?:an)?liefer|send|schick|versand|versend|geh(?!aus|or)|zustell|auslief|abzu?geben", "an|nach|zu", "bei|in", "rechnung\\w*|bestatigung|auftragsbestatigung|katalog|angebot|kopie|lieferschein|mail", "fur"),
    "fr": Tongue("livr(?!es?$)|envo|expedi|adress(?!es?$)|parvenir", "chez", "a|au|aux|sur|dans", "facture|confirmation|devis|catalogue|copie|accuse|bon de livraison", "pour"),
    "es": Tongue("envi|entreg|mand|remit|suministr", "", "a|al|en|para", "factura|confirmacion|presupuesto|catalogo|copia|albaran|acuse", "para"),
    "it": Tongue("conseg|sped|invi|mand|recapit|forn(?!itor|itur|[oi]$)", "presso", "a|al|alla|allo|ai|in|nel|nella", "fattura|conferma|preventivo|catalogo|copia|ddt", "per"),
    "nl": Tongue("lever|aflever|bezorg|stu(?!k)|zend|verzend|opstu", "naar", "bij|aan|te|op|in", "factuur|bevestiging|offerte|catalogus|kopie|pakbon", "voor"),
    "pt": Tongue("envi|entreg|mand|remet|expedi", "", "para|a|ao|em|na|no", "fatura|confirmacao|orcamento|catalogo|copia|guia", "para"),
}  # fmt: skip
SENDS = re.compile(r"\b(?:" + "|".join(tongue.verbs for tongue in TONGUES.values()) + ")")


WORD = re.compile(r"[^\W_]+|[@.,;:!?()–—/-]")
ENDS = frozenset(".;:!?()")
_CLAUSE = frozenset("that which because since q que qui car parce porque che perche weil denn omdat want pois".split())


_LONG = 9  # words after a preposition that may still be the place


def sends_goods(text: str) -> bool:
    """Whether a text has a verb of sending or delivering, in any language."""
    return SENDS.search(fold(text)) is not None


def places_sent_to(sentence: str, tongue: Tongue) -> Iterator[list[str]]:
    """The folded words of each place that a sentence sends goods to."""
    words = WORD.findall(sentence)
    folds = [fold(word) for word in words]
    yield from _for_others(words, folds, tongue)
    verbs = [n for n, word in enumerate(folds) if re.match(rf"(?:{tongue.verbs})", word) and not _is_a_thing(folds, n)]
    if not verbs and goes_there(sentence, tongue):
        verbs = [-1]
    if not verbs:
        return
    papers = re.compile(rf"(?:{tongue.papers})$")
    for n, word in enumerate(folds):
        strong = bool(tongue.strong) and re.fullmatch(tongue.strong, word) is not None
        if not strong and not re.fullmatch(tongue.weak, word):
            continue
        if n + 1 in verbs or (word == "to" and folds[n + 1 : n + 2] and folds[n + 1] in _INFINITIVES):
            continue  # "I'd love to send my sister a little something"
        nearest = max((v for v in verbs if v < n), default=None)
        if nearest == -1 and n:
            continue
        # "to pensioners, and they go through it", "to order for the fall shipment"
        behind = (v for v in verbs if v > n and not folds[v].startswith("go") and tongue.whose not in folds[v - 3 : v])
        if nearest is None and not any(not ENDS & {*folds[n:v]} for v in behind):
            continue
        if any(papers.match(w) for w in folds[max(nearest or 0, 0) : n]) or _is_written(folds, nearest or 0, papers):
            continue  # "send the invoice to"
        end = next(
            (
                m
                for m in range(n + 1, min(n + 1 + _LONG, len(folds)))
                if folds[m] in ENDS | _CLAUSE and not (folds[m] == "." and folds[m - 1] in TITLES)
            ),
            min(n + 1 + _LONG, len(folds)),
        )
        end = _clause_ends(words, folds, n + 1, end, papers)
        after = [m for m in range(n + 1, end) if re.search(r"\w", folds[m]) and m not in verbs]
        if after and _is_somebody(folds, after[0]):
            yield [folds[after[0]]]
            continue
        if "@" in folds[n + 1 : end + 1]:
            continue
        first = next((m for m in after if folds[m] not in IDLE), None)
        if first is None or folds[first].isdigit() or folds[after[0]] in _PERSONS:
            continue  # "to us", "à 4,50"
        if papers.match(folds[first]) and not any(folds[m] in PLACES for m in after[after.index(first) + 1 :]):
            continue  # "à la réception de votre facture"
        near = {folds[m] for m in after[:4]}
        named = any(words[m][0].isupper() and folds[m] not in IDLE | TITLES for m in after)
        of_a_house = bool(near & PLACES) or (named and bool(near & (HALLS | DOORS | OWN_HOUSE)))
        if not strong and not (words[first][0].isupper() or of_a_house):
            continue
        door = next((m for m in after if folds[m] in DOORS and folds[m + 1 : m + 2] and folds[m + 1].isdigit()), None)
        if door is not None and folds[door + 2 : door + 3] == [","]:
            after = [m for m in after if m <= door]  # "an Rampe 3, die Kollegen wissen Bescheid"
        yield [folds[m] for m in after if not any(c.isdigit() for c in folds[m])]


def _is_a_thing(folds: Sequence[str], at: int) -> bool:
    """Whether what looks like a verb of sending is none: "e-mail", "have a go"."""
    before = folds[max(at - 2, 0) : at]
    return (folds[at] == "mail" and before == ["e", "-"]) or (folds[at] == "go" and before[-1:] == ["a"])


def _is_written(folds: Sequence[str], verb: int, papers: re.Pattern[str]) -> bool:
    """Whether what is sent stands before who sends it, and is said or written: "Information you send to the Council"."""
    before = [word for word in folds[max(verb - 4, 0) : verb] if word not in _CLAUSE | {","}]
    return len(before) > 1 and before[-1] in _PERSONS and bool(papers.match(before[-2]) or _WRITTEN.match(before[-2]))


_WRITTEN = re.compile(
    r"(?:inform|data$|daten$|donnees|datos|dati$|gegevens|dados|mess?ag|nachricht|bericht|mensa|messagg|correspond|korrespond|document|dokument|letter|brief|lettre|carta|lettera)"
)
_INFINITIVES = frozenset(
    """be have order buy place take get make do use try see know ask add start keep give let match suit fit replace complete wear hold cover finish last plant fill
    share stock test protect store hang mend fix repair paint clean""".split()
)


def goes_there(sentence: str, tongue: Tongue) -> bool:
    """Whether a sentence begins with whither, and says no verb: "An meine Tochter in Goldach, gegen Rechnung", "To our Penzance branch"."""
    words = WORD.findall(sentence)
    folds = [fold(word) for word in words]
    if not (tongue.strong and folds and re.fullmatch(tongue.strong, folds[0])):
        return False
    end = next((n for n, word in enumerate(folds) if word in ENDS | {","}), len(folds))
    named = any(folds[n] in BEFORE_A_TOWN and words[n + 1][0].isupper() for n in range(2, end - 1))
    return named or any(word in OTHERS | PLACES for word in folds[1:end])


BEFORE_A_TOWN = frozenset("in at a te em en near bei".split())

# "SHIP TO MRS. EUNICE DOE"
TITLES = frozenset(
    "mr mrs ms miss dr prof rev herr herrn frau familie fam m mme mlle monsieur madame sr sra srta dona don sig sigra dott signor signora dhr mevr mevrouw meneer exmo exma".split()
)


def _is_somebody(folds: Sequence[str], at: int) -> bool:
    """Whether a word is a person that is spoken of: "to her, please", and not "to her office"."""
    behind = folds[at + 1] if at + 1 < len(folds) else "."
    return folds[at] in THIRD or (folds[at] in THIRD_S and (behind in ENDS | {","} or behind in IDLE))


def _clause_ends(words: Sequence[str], folds: Sequence[str], start: int, end: int, papers: re.Pattern[str]) -> int:
    """Where a place ends at the latest: at a comma behind which papers are spoken of ("to the shop, the invoice to …"), or nothing that
    could be of a place: no name, no number, and nothing that takes it back."""
    for n in range(start, end):
        if folds[n] in _ANDS:
            clause = range(n + 1, next((m for m in range(n + 1, len(folds)) if folds[m] in ENDS | _ANDS), len(folds)))
            said = " ".join(words[m] for m in clause)
            if any(papers.match(folds[m]) for m in clause[:3]) or is_of_money(said) or method_in(said) is not None:
                return n  # "to the office and bill our account"
        if folds[n] != ",":
            continue
        clause = range(n + 1, next((m for m in range(n + 1, len(folds)) if folds[m] in ENDS), len(folds)))
        if any(papers.match(folds[m]) for m in clause[:3]):
            return n
        if all(
            words[m].islower() or folds[m] in _TERMS | IDLE | ROOMS or folds[m - 1] in _TERMS for m in clause
        ) and not any(folds[m] in _TURNS | PLACES | OWN_HOUSE | OTHERS for m in clause):
            return n
    return end


_ANDS = frozenset("and und et y e en ,".split())
_TERMS = frozenset("net netto , - days tage jours dias giorni dagen als geschenk".split())
_TURNS = frozenset(
    "not but or nicht kein sondern oder pas mais ou no sino o pero non ma bensi niet maar of nao mas instead".split()
)


def _for_others(words: Sequence[str], folds: Sequence[str], tongue: Tongue) -> Iterator[list[str]]:
    """ "for the school Jean Moulin in Tours", "for our customer": a place or another person and a name."""
    for n, word in enumerate(folds):
        if word != tongue.whose:
            continue
        end = next((m for m in range(n + 1, len(folds)) if folds[m] in ENDS), len(folds))
        after = range(n + 1, min(end, n + 1 + _LONG))
        near = {folds[m] for m in after[:4]}
        named = [m for m in after if words[m].isalpha() and words[m][0].isupper() and folds[m] not in IDLE | PLACES]
        if not near & OTHERS and _for_a_group(folds, n, end):
            continue
        if near & OTHERS or (near & PLACES and named):
            yield [folds[m] for m in named] or sorted(near & OTHERS)


_ORDERS = re.compile(
    r"(?:re)?order(?:s|ing)?|need|bestell(?:en|e|ung)?|(?:brauche|benotige)n?|command(?:e|er|ons)|(?:pedir|pido|pedimos|encargar|encargo|pedido|necesit\w+)|ordin(?:are|o|iamo|e)|(?:bestel|bestellen|bestelling)|encomend\w+|precis\w+"
)
_GROUPS = frozenset(
    "brownie brownies guides scout scouts cub cubs beavers rainbows rangers cadet cadets pfadfinder pfadfindern louveteaux eclaireurs exploradores escuteiros padvinders troop group club class school schule klasse gruppe verein ecole classe groupe colegio escuela clase grupo scuola gruppo klas groep vereniging escola turma".split()
)
_OURS = frozenset(
    "our my unser unsere unseren unserem meine meinen notre mon ma nuestro nuestra mi nostra nostro mia mio onze ons mijn nossa nosso minha meu".split()
)
_AT = frozenset("in at im bei a au aux en chez presso te bij em na no near street road".split())


def _for_a_group(folds: Sequence[str], at: int, end: int) -> bool:
    """Whether a word "for" says for which group somebody orders, and not where the goods go: "may I order for our Brownie unit"."""
    own = next((m for m in range(at + 1, min(end, at + 3)) if folds[m] in _OURS), None)
    said = folds[own + 1 : end] if own is not None else ()
    asked = any(_ORDERS.fullmatch(word) for word in folds[:at]) and not any(SENDS.match(word) for word in folds)
    return asked and any(word in _GROUPS for word in said) and not any(word in _AT for word in said)


__all__ = [
    "BEFORE_A_TOWN",
    "ENDS",
    "SENDS",
    "TITLES",
    "TONGUES",
    "WORD",
    "Tongue",
    "goes_there",
    "places_sent_to",
    "sends_goods",
]
