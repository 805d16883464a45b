# ruff: noqa: E501
"""Sentences of a text that say where the goods go, or how the customer comes by them: "to our branch in Toulouse", "I shall fetch
them", "we have moved". What they name and no address of the draft holds is a doubt, so that the customer's usual address is never taken
in spite of them. Reads no address: `bodies` and `parties` do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.draft import DraftAddress, OrderDraft, PaymentMethod
from orderproc.model.issue import Code, Issue
from orderproc.model.shop import Customer
from orderproc.parsing.doubts.atthehouse import (
    ROOMS,
    at_the_house,
    own_doors,
    points_at_address,
    to_own_address,
    to_own_desk,
    without_costs,
    without_own_number,
)
from orderproc.parsing.doubts.placewords import IDLE, OTHERS, OWN_HOUSE, PLACES, THIRD, THIRD_S
from orderproc.parsing.doubts.sentto import (
    BEFORE_A_TOWN,
    ENDS,
    SENDS,
    TITLES,
    TONGUES,
    WORD,
    Tongue,
    goes_there,
    places_sent_to,
    sends_goods,
)
from orderproc.parsing.head.paid import is_of_money
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.lines import Line
from orderproc.parsing.numerals import language_of
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.leadins import heads_address, is_one_of, labels_of, leaves_open
from orderproc.parsing.party.names import says_nothing, says_where
from orderproc.parsing.party.partynames import Party, party_of
from orderproc.parsing.party.places import country_of
from orderproc.parsing.party.sameplace import says_same
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.courtesies import TOGETHER, without_courtesies
from orderproc.parsing.text.fetched import says_fetched, without_denied_fetching
from orderproc.parsing.text.paragraphs import SMALL_PRINT, paragraphs_of
from orderproc.parsing.text.sense import sense_of
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.words import fold

# where it always goes is the address of the customer that we know, whatever he calls it; the name of a place tells of one
_AS_ALWAYS = re.compile(
    r"\b(?:(?:as|like|same as|where you) (?:always|usual|ever|before|normal(?:ly)?|last time)|the usual (?:place|spot|address|way)|wie (?:immer|gewohnt|ublich|sonst|gehabt|stets|letztes mal)|comme (?:toujours|d['’]hab\w*|la derniere fois|de coutume)"
    r"|como (?:siempre|de costumbre|la ultima vez|sempre|de costume|habitualmente|da ultima vez)|come (?:sempre|al solito|di consueto|l['’]ultima volta)|al solito|zoals (?:altijd|gewoonlijk|gebruikelijk|vorige keer))\b"
)
_CONSIGNEE = re.compile(r"(?i)\b(?:ship|bill|sold|deliver)-to\b")  # a label in a sentence
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
# that a sentence does something else, and that it says where goods go: of those held out that do, none is below, of innocent ones seven in
# ten; in German, where every noun may be the name of a place, half of that
_ELSE, _UNLIKELY = 0.5, 0.02
_OF_PLACE = 5  # of them that surely are


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
    streets = [fold(a.street.value or "") for a in (draft.sold_to, draft.ship_to, draft.bill_to)]
    apart = len({street for street in streets if street}) > 1
    if draft.ship_to.street or apart:
        known |= OTHERS | THIRD | THIRD_S  # "to my mother", and her address below
    nameless = (apart or bool(draft.ship_to.street)) and _one_at_most(lines, skip, known, language)
    labels = labels_of(draft)
    issues: list[Issue] = []
    skip |= _of_addresses(lines, known | _codes(draft))
    for group in paragraphs_of([(row, line) for row, line in enumerate(lines) if row not in skip]):
        text = " ".join(line.text for _, line in group)
        if SMALL_PRINT.search(text) or is_one_of(text, labels):
            continue
        answered = [(line.text, why) for _, line in group if (why := _answered_otherwise(line.text, known)) is not None]
        issues += [_elsewhere(group, said, why) for said, why in answered]
        for sentence in (part for said in sentences_of(text) for part in _RULED.split(said) if part):
            tongue = TONGUES.get(language_of(sentence, language), TONGUES["en"])
            there = goes_there(sentence, TONGUES.get(language, tongue))
            tongue = TONGUES.get(language, tongue) if there else tongue
            if not without_courtesies(sentence):
                continue  # "if nobody is in, leave it with the neighbours"
            if not answered and (unread := _answered_otherwise(sentence, known)) is not None:
                issues.append(_elsewhere(group, sentence, unread))
                continue
            sense = sense_of(sentence)
            unlikely = _UNLIKELY / 2 if tongue is TONGUES["de"] else _UNLIKELY
            innocent = max(sense.innocent, sense.asks) > _ELSE and sense.elsewhere < unlikely
            if innocent and not there and not _names_a_place(sentence, tongue, known):
                continue
            if address_label(sentence.partition(":")[0]) or party_of(sentence) is not None:
                continue  # a form's field, a heading
            if _BY_FORM.search(sentence):
                continue
            label, _, answer = sentence.rstrip(". ").rpartition(" ")
            if says_nothing(answer) and party_of(label.rstrip(" :")) is not None:
                continue  # "Shipping address: N/A"
            always = at_home and _AS_ALWAYS.search(fold(sentence)) is not None
            names = {fold(word) for word in WORD.findall(sentence)[1:] if word[0].isupper() or word[0].isdigit()}
            here = known | {fold(word) for word in WORD.findall(sentence)} - names if always else known
            here |= _lands(sentence, draft)
            if nameless and not there:
                here |= _small_words(sentence)
            why = _why(sentence[:600], tongue, here, has_street=has_street, streets=streets)
            if why and not (always and why == _SEEMS):
                issues.append(_elsewhere(group, sentence, why))
    return tuple(issues)


def _lands(sentence: str, draft: OrderDraft) -> frozenset[str]:
    """The words by which a sentence calls the country of an address that was read: "my friend in New Zealand"."""
    lands = {a.country.value for a in (draft.sold_to, draft.ship_to) if a.country.value}
    words = [word for word in WORD.findall(sentence) if word[0].isalpha()] if lands else []
    found = (words[n : n + size] for size in (1, 2, 3) for n in range(len(words) - size + 1) if words[n][0].isupper())
    return frozenset(fold(word) for name in found if country_of(" ".join(name)) in lands for word in name)


def _one_at_most(lines: Sequence[Line], skip: frozenset[int], known: frozenset[str], language: str) -> bool:
    """Whether a text sends goods to one place or person at most that it does not name: it is whose address was read apart from who pays,
    "as a present to my old teacher"; of two, one may have been passed over."""
    unnamed: set[str] = set()
    for group in paragraphs_of([(row, line) for row, line in enumerate(lines) if row not in skip]):
        for sentence in sentences_of(" ".join(line.text for _, line in group)):
            tongue = TONGUES.get(language_of(sentence, language), TONGUES["en"])
            small = _small_words(sentence)
            for place in places_sent_to(sentence[:600], tongue):
                unnamed |= {*[word for word in place if word in small and word not in known | IDLE | TITLES][:1]}
    return len(unnamed) < 2


def _small_words(sentence: str) -> frozenset[str]:
    """The words of a sentence, folded, that are no names: none is written with a capital."""
    words = WORD.findall(sentence)
    named = {fold(word) for word in words[1:] if not word[0].islower()}
    return frozenset(fold(word) for word in words) - named


# what parts a heading from the rows below it: "--- Order 2, for our new store in Troy ---"
_RULED = re.compile(r"(?:^|\s+)[-–—=*_#~]{2,}(?:\s+|$)")


def _elsewhere(group: Sequence[tuple[int, Line]], sentence: str, why: str) -> Issue:
    place = next((line for _, line in group if line.text[:20] and line.text[:20] in sentence), group[0][1]).chunk()
    message = f"{why}: '{' '.join(sentence.split())[:140]}'."
    return Issue(code=Code.ADDRESS_DOUBTFUL, message=message, field="ship_to", page=place.page, box=place.place)


def _answered_otherwise(sentence: str, known: frozenset[str]) -> str | None:
    """Why a label of where the goods go that is answered by no address is a doubt: "Delivery address: as discussed on the phone"."""
    label, colon, answer = sentence.partition(":")
    said = WORD.findall(answer)
    if not colon or party_of(label) is not Party.SHIP_TO or len(said) < _AN_ANSWER or says_same(answer):
        return None
    streets = [fold(m[1]) for m in _NUMBERED.finditer(answer)]
    unread = bool(streets) and not any(word in known for word in streets)
    if not unread and (any(c.isdigit() for c in answer) or any(fold(word) in known for word in said)):
        return None
    return "It says where the goods go, and that is no address that was read"


# a street with its number: "Heuvelpoort 1", "12 Oak Street"
_NUMBERED = re.compile(
    r"\b([A-ZÀ-Þ][^\W\d_]{3,})(?:[ ,]+(?=\d{1,3}[a-zA-Z]?\b(?![.:]\d))|(?= (?:Street|Road|Lane|Avenue|Drive|Way|Close)\b))"
)


def _of_addresses(lines: Sequence[Line], known: frozenset[str]) -> frozenset[int]:
    """The rows that say nothing but what stands in an address that was read, and those right above them that lead to it."""
    rows: set[int] = set()
    for row, line in enumerate(lines):
        words = [fold(word) for word in WORD.findall(line.text) if word[0].isalnum()]
        if not line.body or not words or not all(word in known for word in words):
            continue
        rows.add(row)
        above = lines[row - 1].text if row else ""
        if above and (says_where(above) or heads_address(above)) and not leaves_open(above):
            rows.add(row - 1)
    return frozenset(rows)


def _codes(draft: OrderDraft) -> frozenset[str]:
    codes = [address.postal_code.value or "" for address in (draft.sold_to, draft.ship_to, draft.bill_to)]
    return frozenset(fold(part) for code in codes for part in WORD.findall(code))


def _why(sentence: str, tongue: Tongue, known: frozenset[str], *, has_street: bool, streets: Sequence[str] = ()) -> str:
    """`streets`: of the addresses that were read, folded."""
    sentence = without_denied_fetching(without_own_number(sentence))
    sentence = _CONSIGNEE.sub("consignee", _behind_lead(sentence, known))
    folded = fold(sentence)
    if is_of_money(sentence) and not (sends_goods(sentence) or goes_there(sentence, tongue)):
        return ""
    if says_fetched(sentence) and method_in(sentence) is not PaymentMethod.COD:  # "pago quando levantar nos correios"
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
    for place in places_sent_to(without_costs(bare) if has_street else bare, tongue):
        unknown = [word for word in place if word not in known and word not in IDLE | TITLES]
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
    words = WORD.findall(folded)
    at = next((n for n, word in enumerate(words) if word in ROOMS), len(words))
    end = next((n for n in range(at, len(words)) if words[n] in ENDS | {","}), len(words))
    return at < end and all(word in ROOMS | IDLE or word.isdigit() or SENDS.match(word) for word in words[at:end])


def _to_the_house(sentence: str) -> bool:
    """Whether the only place that a sentence names is the house of whoever orders, and not instead of it: "Could it come to the studio?"."""
    words = WORD.findall(sentence)
    folds = [fold(word) for word in words]
    placed = any(folds[n] in BEFORE_A_TOWN and words[n + 1][0].isupper() for n in range(len(words) - 1))
    return any(w in OWN_HOUSE for w in folds) and not (placed or any(w in _INSTEAD | OTHERS | THIRD_S for w in folds))


_INSTEAD = frozenset(
    "instead rather other another new second next their stattdessen diesmal ander andere anderen neue neuen neu zweite plutot autre nouveau nouvelle otro otra nuevo nueva altro altra nuovo nuova ander andere nieuwe outro outra novo nova desta esta questa cette deze this".split()
)


def _heads(folded: str) -> bool:
    """Whether a sentence says no more than that an address follows: "Name and address are", "Meine Anschrift lautet"."""
    words = [word for word in WORD.findall(folded) if word[0].isalnum()]
    return all(word in IDLE | _HEADING for word in words)


_HEADING = frozenset(
    "name names details is are reads follows lautet lauten ist sind wie folgt folgende nom noms est sont coordonnees nombre datos es son nome dati e sono naam gegevens luidt zijn is dados sao und et y en".split()
)


def _behind_lead(sentence: str, known: frozenset[str]) -> str:
    """What a sentence says behind the words that lead to an address that was read: "to our new bay, not Skipton: Doe Ltd, 3 Elm Road"."""
    lead = _LEAD.match(sentence)
    if lead is None or heads_address(lead["lead"]) is None:
        return sentence
    first = [fold(word) for word in WORD.findall(sentence[lead.end() :])[:6]]
    first = [word for word in first if len(word) > 1 or word.isdigit()][:3]
    return sentence[lead.end() :] if first and all(word in known for word in first) else sentence


_LEAD = re.compile(r"(?P<lead>[^:?!\d]{3,120}?(?:\s?:|\s[-–—]))\s+")


def _names_a_place(sentence: str, tongue: Tongue, known: frozenset[str]) -> bool:
    """Whether a sentence that sends goods does so to something with a name: "au gymnase Coubertin, le gardien attendra le camion". In German
    every noun is written with a capital, so that nobody can tell."""
    if tongue is TONGUES["de"]:
        return False
    named = {fold(word) for word in WORD.findall(sentence)[1:] if word[0].isupper()} - known - IDLE - TITLES
    return any(named & {*place[:_OF_PLACE]} for place in places_sent_to(sentence, tongue))


def _known(draft: OrderDraft, customers: Sequence[Customer]) -> frozenset[str]:
    """The words of all addresses that were read, of the sender, and of the customers with the sender's e-mail or the number that the text names."""
    texts: list[str | None] = []
    for address in (draft.sold_to, draft.ship_to, draft.bill_to, draft.vendor):
        texts += _texts(address)
    texts += [draft.message.sender[0]] if draft.message else []
    for customer in _ordering(draft, customers):
        one = customer.address
        texts += [customer.name, one.name, one.company, one.street, one.city, one.region]
    return frozenset(fold(word) for text in texts if text for word in WORD.findall(text))


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
