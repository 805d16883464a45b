# ruff: noqa: E501
"""Sentences of a text that say where the goods go, or how the customer comes by them: "to our branch in Toulouse", "I shall fetch
them", "we have moved". What they name and no address of the draft holds is a doubt, so that the customer's usual address is never taken
in spite of them. Reads no address: `bodies` and `parties` do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orderproc.model.draft import DraftAddress, OrderDraft, PaymentMethod
from orderproc.model.issue import Code, Issue
from orderproc.model.shop import Customer
from orderproc.parsing.doubts.atthehouse import (
    DOORS,
    ROOMS,
    at_the_house,
    own_doors,
    points_at_address,
    to_own_address,
    to_own_desk,
    without_costs,
    without_own_number,
)
from orderproc.parsing.doubts.placewords import HALLS, IDLE, OTHERS, OWN_HOUSE, PLACES, THIRD, THIRD_S
from orderproc.parsing.head.paid import is_of_money
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.lines import Line
from orderproc.parsing.numerals import language_of
from orderproc.parsing.party.addresses import address_label
from orderproc.parsing.party.leadins import heads_address, is_one_of, labels_of, leaves_open
from orderproc.parsing.party.names import says_nothing, says_where
from orderproc.parsing.party.partynames import Party, party_of
from orderproc.parsing.party.sameplace import says_same
from orderproc.parsing.text.asking import acts_of, is_innocent
from orderproc.parsing.text.courtesies import TOGETHER, without_courtesies
from orderproc.parsing.text.paragraphs import SMALL_PRINT, paragraphs_of
from orderproc.parsing.text.sense import sense_of
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.words import fold


@dataclass(frozen=True)
class _Tongue:
    """How a language says that goods go somewhere; all folded. `verbs` are stems. After a `strong` preposition stands a place; after a
    `weak` one only if a name or a word for a place follows ("en cajas" is none). `papers` are sent, too, and are no goods.
    `whose` leads to whom the goods are for, with no verb at all: "for our customer Lemaire in Tours"."""

    verbs: str
    strong: str
    weak: str
    papers: str
    whose: str


# where it always goes is the address of the customer that we know, whatever he calls it; the name of a place tells of one
_AS_ALWAYS = re.compile(
    r"\b(?:(?:as|like|same as|where you) (?:always|usual|ever|before|normal(?:ly)?|last time)|the usual (?:place|spot|address|way)|wie (?:immer|gewohnt|ublich|sonst|gehabt|stets|letztes mal)|comme (?:toujours|d['’]hab\w*|la derniere fois|de coutume)"
    r"|como (?:siempre|de costumbre|la ultima vez|sempre|de costume|habitualmente|da ultima vez)|come (?:sempre|al solito|di consueto|l['’]ultima volta)|al solito|zoals (?:altijd|gewoonlijk|gebruikelijk|vorige keer))\b"
)
# whom a thing is sent to, and no place
_PERSONS = frozenset(
    "you me us him them it euch ihnen dir mir uns vous toi moi nous eux usted ustedes vosotros nosotros ti voi noi loro te u jou mij ons voces nos mim".split()
)
_CONSIGNEE = re.compile(r"(?i)\b(?:ship|bill|sold|deliver)-to\b")  # a label in a sentence
_TONGUES = {
    "en": _Tongue("send|ship|deliver|dispatch|despatch|forward(?!ed)|bring|goes$|go$|mail|drop", "to", "at|c/o", "invoice|bill|confirmation|acknowledg\\w*|quot\\w+|tracking|catalog\\w*|statement|receipt|cop(?:y|ies)|e-?mail|details|notice", "for"),
    "de": _Tongue("(?:an)?liefer|send|schick|versand|versend|geh(?!aus|or)|zustell|auslief|abzu?geben", "an|nach|zu", "bei|in", "rechnung\\w*|bestatigung|auftragsbestatigung|katalog|angebot|kopie|lieferschein|mail", "fur"),
    "fr": _Tongue("livr(?!es?$)|envo|expedi|adress(?!es?$)|parvenir", "chez", "a|au|aux|sur|dans", "facture|confirmation|devis|catalogue|copie|accuse|bon de livraison", "pour"),
    "es": _Tongue("envi|entreg|mand|remit|suministr", "", "a|al|en|para", "factura|confirmacion|presupuesto|catalogo|copia|albaran|acuse", "para"),
    "it": _Tongue("conseg|sped|invi|mand|recapit|forn(?!itor|itur|[oi]$)", "presso", "a|al|alla|allo|ai|in|nel|nella", "fattura|conferma|preventivo|catalogo|copia|ddt", "per"),
    "nl": _Tongue("lever|aflever|bezorg|stu(?!k)|zend|verzend|opstu", "naar", "bij|aan|te|op|in", "factuur|bevestiging|offerte|catalogus|kopie|pakbon", "voor"),
    "pt": _Tongue("envi|entreg|mand|remet|expedi", "", "para|a|ao|em|na|no", "fatura|confirmacao|orcamento|catalogo|copia|guia", "para"),
}  # fmt: skip
_SENDS = re.compile(r"\b(?:" + "|".join(tongue.verbs for tongue in _TONGUES.values()) + ")")
_FETCHED = re.compile(
    r"\b(?:(?:will|shall|can|could|would|'ll|to|like to|want to) (?:come (?:and |to )?)?(?:collect|pick (?:it |them |this |these |up)|fetch)|pick(?:ing)?[- ]up (?:at|from|in) (?:your|the)|collection (?:by us|from your)|"
    r"(?:hole[n]?|nehme[n]?) [^.?!]{0,60}\bab\b|selbst ab\b|abholen|selbstabhol\w+|selbstabholung|"
    r"(?:passer\w*|viendr\w+|venir|venons)[^.?!]{0,40}\b(?:chercher|prendre|retirer|recuperer)|enlevement|retrait (?:en|au) magasin|"
    r"(?:recoger\w*|recogemos|paso a recoger|pasar\w* a (?:recoger|buscar)|recogida en)|"
    r"(?:ritir(?:o|iamo|ero|eremo|are)|passo a (?:prendere|ritirare))|(?:ophalen|afhalen|haal\w* [^.?!]{0,40}\b(?:op|af)\b)|"
    r"(?:levantar\w*|vou buscar|vamos buscar|passo a buscar|recolha em loja))\b"
)
_MOVED = re.compile(
    r"\b(?:(?<!nothing )(?:have|has|'ve|we|just|recently) moved|(?:new|changed|different|another|other) (?:delivery |shipping |postal )?address|address (?:has |is )?(?:changed|new)|"
    r"umgezogen|(?:neue[rn]?|geanderte|andere|abweichende) (?:liefer)?(?:adresse|anschrift)|(?:adresse|anschrift) (?:hat sich )?geandert|"
    r"demenage|(?:nouvelle|autre) adresse|(?:nueva|otra) direccion|(?:nos hemos|hemos) (?:mudado|trasladado)|cambiado de direccion|"
    r"(?:nuovo|altro) indirizzo|traslocat\w|trasferit\w|(?:nieuw|ander) (?:aflever)?adres|verhuisd|(?:nova|outra) morada|mudamos|mudado de)\b"
)
# what goes out, not whither: "unser Vorrat geht zu Ende", "de voorraad loopt naar het einde"
_RUNS_OUT = re.compile(
    r"(?i)\b(?:go(?:ing)? ahead|zu ende|dem ende zu|zur neige|zum ende|zu lasten|zu gunsten|zu hause|naar (?:het|zijn) einde|ten einde|to (?:an|its) end|to (?:zero|nothing|waste))\b"
)
# on what terms goods are sent, and at what prices: "zu den vereinbarten Konditionen", "alle condizioni pattuite", "at the agreed prices"
_ON_TERMS = re.compile(
    r"(?i)\b(?:zu|to|at|on|under|in|auf|nach|aux|à|a|selon|sur|con|en|según|alle|ai|a|alla|aan|tegen|volgens|op|nas|às|aos|sob|conforme) (?:(?:den|der|die|dem|unseren|ihren|the|our|your|les|las|los|nos|vos|nuestr[ao]s|sus|las|i|le|nostr[ie]|vostr[ie]|de|het|onze|uw|as|os|nossas|vossas|same|usual|agreed|standard|normal|known|above|below|contract(?:ual)?|above-?mentioned|quoted|current|net"
    r"|\w+en|\w+te[nrm]?|mêmes|mismas|mism[ao]s|stess[ie]|solit[ie]|mesm[ao]s|habituales|habituelles|\w+d[ao]s|\w+bare) ){0,4}(?:\w*(?:bedingungen|konditionen|preisen|voorwaarden|condities|prijzen)|terms|conditions|prices?|rates?|conditions?|prix|tarifs?|condiciones|precios|tarifas?|condizioni|prezzi|condições|preços)\b"
)
# who drives, what he drives, and the papers that go with the goods: words in which sending is heard, and nothing is sent anywhere
_OF_DELIVERY = re.compile(
    r"(?i)\bdeliver(?:y|ies)[ -](?:notes?|dockets?|slips?|tickets?|paperwork|drivers?|vans?|m[ae]n|woman|lad|trucks?|lorr(?:y|ies)|people|person|guys?|bay|dock|times?|days?|dates?|hours?|windows?|slots?|charges?|costs?)\b"
    r"|\b(?:liefer(?:schein\w*|ant\w*|wagen|fahrzeug\w*|fahrer\w*|dienst\w*|zeit\w*|termin\w*)|livreu(?:r|se)s?|bons? de livraison|repartidor\w*|albar[aá]n(?:es)? de entrega|boll[ae] di consegna|document[oi] di consegna|leverancier\w*|leverbon\w*|guias? de entrega|entregador\w*)\b"
)
_SEEMS = "It seems to send the goods somewhere else than usual"
_WORD = re.compile(r"[^\W_]+|[@.,;:!?()–—/-]")
_ENDS = frozenset(".;:!?()")
_CLAUSE = frozenset("that which because since q que qui car parce porque che perche weil denn omdat want pois".split())
SURE = 0.9  # that a sentence says nothing of where goods go
_UNLIKELY = 0.2  # that it does
_LONG = 9  # words after a preposition that may still be the place
_OF_PLACE = 5  # of them that surely are


def sends_goods(text: str) -> bool:
    """Whether a text has a verb of sending or delivering, in any language."""
    return _SENDS.search(fold(text)) is not None


# what the program of a form writes below what was filled in: "Este mensaje se envió desde un formulario de contacto"
_BY_FORM = re.compile(
    r"(?i)\b(?:e-?mail|message|nachricht|courriel|correo|mensaje|messaggio|bericht|mensagem)\b[^.\n]{0,60}(?:\bform\b|formular\b|\bformulaire\b|\bformulario\b|\bmodulo\b|formulier\b|\bformulário\b)"
)


_AN_ANSWER = 2  # words


def left_open(
    draft: OrderDraft,
    lines: Sequence[Line],
    customers: Sequence[Customer],
    language: str,
    skip: frozenset[int] = frozenset(),
) -> tuple[Issue, ...]:
    """A doubt for each sentence that sends the goods somewhere, or has them fetched, and whose place stands in no address of the draft.
    `skip`: rows that are no sentences, but those of a table."""
    known = _known(draft, customers)
    has_street = any(a.street for a in (draft.sold_to, draft.ship_to))
    at_home = not has_street and len(_ordering(draft, customers)) == 1
    if at_home:
        known |= OWN_HOUSE | ROOMS
    if draft.ship_to.street or (draft.bill_to.street and draft.sold_to.street):
        known |= OTHERS | THIRD | THIRD_S  # "to my mother", and her address below
    streets = [fold(a.street.value or "") for a in (draft.sold_to, draft.ship_to, draft.bill_to)]
    labels = labels_of(draft)
    issues: list[Issue] = []
    skip |= _of_addresses(lines, known | _codes(draft))
    for group in paragraphs_of([(row, line) for row, line in enumerate(lines) if row not in skip]):
        text = " ".join(line.text for _, line in group)
        if SMALL_PRINT.search(text) or is_one_of(text, labels):
            continue
        for sentence in (part for said in sentences_of(text) for part in _RULED.split(said) if part):
            tongue = _TONGUES.get(language_of(sentence, language), _TONGUES["en"])
            there = _goes_there(sentence, _TONGUES.get(language, tongue))
            tongue = _TONGUES.get(language, tongue) if there else tongue
            if not without_courtesies(sentence):
                continue  # "if nobody is in, leave it with the neighbours"
            innocent = not there and is_innocent(sentence, SURE) and sense_of(sentence).elsewhere < _UNLIKELY
            if innocent and not _names_a_place(sentence, tongue, known):
                continue
            if (unread := _answered_otherwise(sentence, known)) is not None:
                issues.append(_elsewhere(group, sentence, unread))
                continue
            if address_label(sentence.partition(":")[0]) or party_of(sentence) is not None:
                continue  # a form's field, a heading
            if _BY_FORM.search(sentence):
                continue
            label, _, answer = sentence.rstrip(". ").rpartition(" ")
            if says_nothing(answer) and party_of(label.rstrip(" :")) is not None:
                continue  # "Shipping address: N/A"
            always = at_home and _AS_ALWAYS.search(fold(sentence)) is not None
            names = {fold(word) for word in _WORD.findall(sentence)[1:] if word[0].isupper() or word[0].isdigit()}
            here = known | {fold(word) for word in _WORD.findall(sentence)} - names if always else known
            why = _why(sentence[:600], tongue, here, has_street=has_street, streets=streets)
            if why and not (always and why == _SEEMS):
                issues.append(_elsewhere(group, sentence, why))
    return tuple(issues)


# what parts a heading from the rows below it: "--- Order 2, for our new store in Troy ---"
_RULED = re.compile(r"(?:^|\s+)[-–—=*_#~]{2,}(?:\s+|$)")


def _elsewhere(group: Sequence[tuple[int, Line]], sentence: str, why: str) -> Issue:
    place = next((line for _, line in group if line.text[:20] and line.text[:20] in sentence), group[0][1]).chunk()
    message = f"{why}: '{' '.join(sentence.split())[:140]}'."
    return Issue(code=Code.ADDRESS_DOUBTFUL, message=message, field="ship_to", page=place.page, box=place.place)


def _answered_otherwise(sentence: str, known: frozenset[str]) -> str | None:
    """Why a label of where the goods go that is answered by no address is a doubt: "Delivery address: as discussed on the phone"."""
    label, colon, answer = sentence.partition(":")
    said = _WORD.findall(answer)
    if not colon or party_of(label) is not Party.SHIP_TO or len(said) < _AN_ANSWER or says_same(answer):
        return None
    if any(c.isdigit() for c in answer) or any(fold(word) in known for word in said):
        return None
    return "It says where the goods go, and that is no address that was read"


def _of_addresses(lines: Sequence[Line], known: frozenset[str]) -> frozenset[int]:
    """The rows that say nothing but what stands in an address that was read, and those right above them that lead to it."""
    rows: set[int] = set()
    for row, line in enumerate(lines):
        words = [fold(word) for word in _WORD.findall(line.text) if word[0].isalnum()]
        if not line.body or not words or not all(word in known for word in words):
            continue
        rows.add(row)
        above = lines[row - 1].text if row else ""
        if above and (says_where(above) or heads_address(above)) and not leaves_open(above):
            rows.add(row - 1)
    return frozenset(rows)


def _codes(draft: OrderDraft) -> frozenset[str]:
    codes = [address.postal_code.value or "" for address in (draft.sold_to, draft.ship_to, draft.bill_to)]
    return frozenset(fold(part) for code in codes for part in _WORD.findall(code))


def _why(
    sentence: str, tongue: _Tongue, known: frozenset[str], *, has_street: bool, streets: Sequence[str] = ()
) -> str:
    """`streets`: of the addresses that were read, folded."""
    sentence = _CONSIGNEE.sub("consignee", _behind_lead(without_own_number(sentence), known))
    folded = fold(sentence)
    if is_of_money(sentence) and not (sends_goods(sentence) or _goes_there(sentence, tongue)):
        return ""
    if _FETCHED.search(folded) and method_in(sentence) is not PaymentMethod.COD:  # "pago quando levantar nos correios"
        return "It says that the goods are fetched"
    if _MOVED.search(folded) and not has_street:
        return "It speaks of another address, and none was read"
    if acts_of(sentence).past or at_the_house(sentence, known, has_street=has_street):
        return ""
    if has_street and points_at_address(sentence):
        return ""
    bare = _OF_DELIVERY.sub(" it ", _ON_TERMS.sub(" ", _RUNS_OUT.sub(" ", TOGETHER.sub(" ", sentence))))
    doors = own_doors(sentence)
    house = PLACES | OWN_HOUSE | doors
    for place in _named(without_costs(bare) if has_street else bare, tongue):
        unknown = [word for word in place if word not in known and word not in IDLE | _TITLES]
        near = {*place[:_OF_PLACE]}
        strange = unknown if doors & near else [word for word in unknown if word in near]
        at_home = to_own_desk(place) or all(word in house for word in strange)
        at_home = has_street and (at_home or all(word in house | ROOMS for word in unknown))
        if strange and not at_home:
            return "It says where the goods go, and that is no address that was read"
    told = any(street and street in folded for street in streets)  # the address itself
    told = told or len({street for street in streets[:2] if street}) > 1  # they do go elsewhere, and where was read
    told = told or (has_street and (_to_a_room(folded) or _to_the_house(sentence)))
    told = told or (_OF_DELIVERY.search(sentence) is not None and not sends_goods(bare))  # of papers, or of who drives
    return (
        _SEEMS
        if acts_of(sentence).elsewhere
        and not (told or to_own_address(sentence) or _heads(folded))
        and method_in(sentence) is None
        else ""
    )


def _to_a_room(folded: str) -> bool:
    """Whether a sentence names a room in which a house takes goods in, and no house: "Consegnare in portineria, per favore"."""
    words = _WORD.findall(folded)
    at = next((n for n, word in enumerate(words) if word in ROOMS), len(words))
    end = next((n for n in range(at, len(words)) if words[n] in _ENDS | {","}), len(words))
    return at < end and all(word in ROOMS | IDLE or word.isdigit() or _SENDS.match(word) for word in words[at:end])


def _to_the_house(sentence: str) -> bool:
    """Whether the only place that a sentence names is the house of whoever orders, and not instead of it: "Could it come to the studio?"."""
    words = _WORD.findall(sentence)
    folds = [fold(word) for word in words]
    placed = any(folds[n] in _IN and words[n + 1][0].isupper() for n in range(len(words) - 1))
    return any(w in OWN_HOUSE for w in folds) and not (placed or any(w in _INSTEAD | OTHERS | THIRD_S for w in folds))


_INSTEAD = frozenset(
    "instead rather other another new second next their stattdessen diesmal ander andere anderen neue neuen neu zweite plutot autre nouveau nouvelle otro otra nuevo nueva altro altra nuovo nuova ander andere nieuwe outro outra novo nova desta esta questa cette deze this".split()
)


def _heads(folded: str) -> bool:
    """Whether a sentence says no more than that an address follows: "Name and address are", "Meine Anschrift lautet"."""
    words = [word for word in _WORD.findall(folded) if word[0].isalnum()]
    return all(word in IDLE | _HEADING for word in words)


_HEADING = frozenset(
    "name names details is are reads follows lautet lauten ist sind wie folgt folgende nom noms est sont coordonnees nombre datos es son nome dati e sono naam gegevens luidt zijn is dados sao und et y en".split()
)


def _behind_lead(sentence: str, known: frozenset[str]) -> str:
    """What a sentence says behind the words that lead to an address that was read: "to our new bay, not Skipton: Doe Ltd, 3 Elm Road"."""
    lead = _LEAD.match(sentence)
    if lead is None or heads_address(lead["lead"]) is None:
        return sentence
    first = [fold(word) for word in _WORD.findall(sentence[lead.end() :])[:6]]
    first = [word for word in first if len(word) > 1 or word.isdigit()][:3]
    return sentence[lead.end() :] if first and all(word in known for word in first) else sentence


_LEAD = re.compile(r"(?P<lead>[^:?!\d]{3,120}?(?:\s?:|\s[-–—]))\s+")


def _named(sentence: str, tongue: _Tongue) -> Iterator[list[str]]:
    """The folded words of each place that a sentence sends goods to."""
    words = _WORD.findall(sentence)
    folds = [fold(word) for word in words]
    yield from _for_others(words, folds, tongue)
    verbs = [n for n, word in enumerate(folds) if re.match(rf"(?:{tongue.verbs})", word)]
    if not verbs and _goes_there(sentence, tongue):
        verbs = [-1]
    if not verbs:
        return
    papers = re.compile(rf"(?:{tongue.papers})$")
    for n, word in enumerate(folds):
        strong = bool(tongue.strong) and re.fullmatch(tongue.strong, word) is not None
        if not strong and not re.fullmatch(tongue.weak, word):
            continue
        if n + 1 in verbs:
            continue  # "I'd love to send my sister a little something"
        nearest = max((v for v in verbs if v < n), default=None)
        if nearest == -1 and n:
            continue
        # "to pensioners, and they go through it"
        behind = (v for v in verbs if v > n and not folds[v].startswith("go"))
        if nearest is None and not any(not _ENDS & {*folds[n:v]} for v in behind):
            continue
        if any(papers.match(w) for w in folds[max(nearest or 0, 0) : n]):
            continue  # "send the invoice to"
        end = next(
            (
                m
                for m in range(n + 1, min(n + 1 + _LONG, len(folds)))
                if folds[m] in _ENDS | _CLAUSE and not (folds[m] == "." and folds[m - 1] in _TITLES)
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
        named = any(words[m][0].isupper() and folds[m] not in IDLE | _TITLES for m in after)
        of_a_house = bool(near & PLACES) or (named and bool(near & (HALLS | DOORS | OWN_HOUSE)))
        if not strong and not (words[first][0].isupper() or of_a_house):
            continue
        door = next((m for m in after if folds[m] in DOORS and folds[m + 1 : m + 2] and folds[m + 1].isdigit()), None)
        if door is not None and folds[door + 2 : door + 3] == [","]:
            after = [m for m in after if m <= door]  # "an Rampe 3, die Kollegen wissen Bescheid"
        yield [folds[m] for m in after if not any(c.isdigit() for c in folds[m])]


def _names_a_place(sentence: str, tongue: _Tongue, known: frozenset[str]) -> bool:
    """Whether a sentence that sends goods does so to something with a name: "au gymnase Coubertin, le gardien attendra le camion". In German
    every noun is written with a capital, so that nobody can tell."""
    if tongue is _TONGUES["de"]:
        return False
    named = {fold(word) for word in _WORD.findall(sentence)[1:] if word[0].isupper()} - known - IDLE - _TITLES
    return any(named & {*place[:_OF_PLACE]} for place in _named(sentence, tongue))


def _goes_there(sentence: str, tongue: _Tongue) -> bool:
    """Whether a sentence begins with whither, and says no verb: "An meine Tochter in Goldach, gegen Rechnung", "To our Penzance branch"."""
    words = _WORD.findall(sentence)
    folds = [fold(word) for word in words]
    if not (tongue.strong and folds and re.fullmatch(tongue.strong, folds[0])):
        return False
    end = next((n for n, word in enumerate(folds) if word in _ENDS | {","}), len(folds))
    named = any(folds[n] in _IN and words[n + 1][0].isupper() for n in range(2, end - 1))
    return named or any(word in OTHERS | PLACES for word in folds[1:end])


_IN = frozenset("in at a te em en near bei".split())

# "SHIP TO MRS. EUNICE DOE"
_TITLES = frozenset(
    "mr mrs ms miss dr prof rev herr herrn frau familie fam m mme mlle monsieur madame sr sra srta dona don sig sigra dott signor signora dhr mevr mevrouw meneer exmo exma".split()
)


def _is_somebody(folds: Sequence[str], at: int) -> bool:
    """Whether a word is a person that is spoken of: "to her, please", and not "to her office"."""
    behind = folds[at + 1] if at + 1 < len(folds) else "."
    return folds[at] in THIRD or (folds[at] in THIRD_S and (behind in _ENDS | {","} or behind in IDLE))


def _clause_ends(words: Sequence[str], folds: Sequence[str], start: int, end: int, papers: re.Pattern[str]) -> int:
    """Where a place ends at the latest: at a comma behind which papers are spoken of ("to the shop, the invoice to …"), or nothing that
    could be of a place: no name, no number, and nothing that takes it back."""
    for n in range(start, end):
        if folds[n] in _ANDS:
            clause = range(n + 1, next((m for m in range(n + 1, len(folds)) if folds[m] in _ENDS | _ANDS), len(folds)))
            said = " ".join(words[m] for m in clause)
            if any(papers.match(folds[m]) for m in clause[:3]) or is_of_money(said) or method_in(said) is not None:
                return n  # "to the office and bill our account"
        if folds[n] != ",":
            continue
        clause = range(n + 1, next((m for m in range(n + 1, len(folds)) if folds[m] in _ENDS), len(folds)))
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


def _for_others(words: Sequence[str], folds: Sequence[str], tongue: _Tongue) -> Iterator[list[str]]:
    """ "for the school Jean Moulin in Tours", "for our customer": a place or another person and a name."""
    for n, word in enumerate(folds):
        if word != tongue.whose:
            continue
        end = next((m for m in range(n + 1, len(folds)) if folds[m] in _ENDS), len(folds))
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
    asked = any(_ORDERS.fullmatch(word) for word in folds[:at]) and not any(_SENDS.match(word) for word in folds)
    return asked and any(word in _GROUPS for word in said) and not any(word in _AT for word in said)


def _known(draft: OrderDraft, customers: Sequence[Customer]) -> frozenset[str]:
    """The words of all addresses that were read, of the sender, and of the customers with the sender's e-mail or the number that the text names."""
    texts: list[str | None] = []
    for address in (draft.sold_to, draft.ship_to, draft.bill_to, draft.vendor):
        texts += _texts(address)
    texts += [draft.message.sender[0]] if draft.message else []
    for customer in _ordering(draft, customers):
        one = customer.address
        texts += [customer.name, one.name, one.company, one.street, one.city, one.region]
    return frozenset(fold(word) for text in texts if text for word in _WORD.findall(text))


def _ordering(draft: OrderDraft, customers: Sequence[Customer]) -> list[Customer]:
    """The customers with the e-mail of the sender (of who wrote a mail that was handed on), or with the number that the text names."""
    forwarded = draft.message is not None and draft.message.forwarded
    email = (draft.sold_to.email.value or "") if forwarded else draft.message.sender[1] if draft.message else ""
    email = email.lower()
    return [
        one
        for one in customers
        if (email and (one.address.email or "").lower() == email) or one.customer_no == draft.customer_no.value
    ]


def _texts(address: DraftAddress) -> list[str | None]:
    parts = (
        address.name,
        address.company,
        address.street,
        address.street2,
        address.city,
        address.region,
        address.country,
    )
    return [value for part in parts for value in (part.value, part.raw)]
