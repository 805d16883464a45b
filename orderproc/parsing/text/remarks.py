# ruff: noqa: E501
"""What a customer's text says beside its order lines and a person must see: conditions, alternatives, "as last time", what is not to be
sent, goods named in sentences that order nothing. Each is an issue with its place; nothing of it is decided here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftLine, OrderDraft
from orderproc.model.issue import Code, Issue, Severity
from orderproc.model.shop import Catalog, Item, plain
from orderproc.model.variants import not_of, same_variant, variants_in
from orderproc.parsing.head.keyvalues import names_an_order
from orderproc.parsing.head.paid import is_of_money, without_refused
from orderproc.parsing.lines import Line
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.numerals import language_of, numeral_at
from orderproc.parsing.party.leadins import is_one_of
from orderproc.parsing.text.asking import NEARLY, Acts, acts_of, is_innocent
from orderproc.parsing.text.atdelivery import asks_the_carrier
from orderproc.parsing.text.awaits import held_back, left_open
from orderproc.parsing.text.called import called_in, without_called
from orderproc.parsing.text.courtesies import without_courtesies
from orderproc.parsing.text.ditto import DITTO
from orderproc.parsing.text.fetched import without_denied_fetching
from orderproc.parsing.text.freetext import Text, passed_over
from orderproc.parsing.text.hadbefore import may_be_on_its_way, says_as_before
from orderproc.parsing.text.labelled import is_reference
from orderproc.parsing.text.matters import WAITS, over
from orderproc.parsing.text.meant import meant_in
from orderproc.parsing.text.ofeach import of_each
from orderproc.parsing.text.onesown import without_own_state
from orderproc.parsing.text.pairing import Paired, pair
from orderproc.parsing.text.phrasebook import NO_OTHER, WITHDRAWS
from orderproc.parsing.text.sense import sense_of
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.text.shared import EACH_ITEM
from orderproc.parsing.text.tokenizing import names_of
from orderproc.parsing.text.tokens import UNITS, What
from orderproc.parsing.wares import FILLERS, index_of, numbers_at, numbers_in, words
from orderproc.parsing.words import fold


def remarks_of(
    text: Text,
    lines: Sequence[Line],
    ordered: Sequence[DraftLine],
    catalog: Catalog,
    explained: frozenset[str] = frozenset(),
    labels: frozenset[str] = frozenset(),
) -> tuple[Issue, ...]:
    """The doubts that sentences raise, for a text that holds an order. `explained`: numbers (plain) that are something else than an
    item's: the order's own, a postal code. `labels`: lines that lead to its addresses (`leadins.labels_of`)."""
    issues: list[Issue] = []
    listed = {wish.row for wish in text.wishes if wish.line.quantity.value is not None}
    leading = {row for row in range(len(lines)) if row + 1 in listed and row not in listed}
    for row, acts, sentence in text.acts:
        if acts.over or is_one_of(sentence, labels):
            continue
        if ordered and (each := of_each(sentence)):
            if any(line.quantity.value != each for line in ordered):
                issues.append(
                    _issue(
                        lines,
                        row,
                        f"It says how many of each, and that is not what was read: '{sentence.strip()[:120]}'.",
                    )
                )
            continue
        if acts.as_before and row in leading and acts.asks and not says_as_before(sentence):
            acts = replace(acts, as_before=False)  # "Quisiera que me mandaran", and what stands below it
        why = _why(acts, sentence, catalog, text.language)
        if why:
            issues.append(_issue(lines, row, f"{why}: '{' '.join(sentence.split())[:120]}'."))
    told = {" ".join(sentence.split()) for _, _, sentence in text.acts}
    for wish in text.wishes:  # a condition in a row of a list
        for sentence in sentences_of(wish.line.raw):
            if " ".join(sentence.split()) in told:
                continue
            acts = acts_of(without_called(sentence, catalog)[:1000])
            if wish.line.sku.value and wish.line.quantity.value and not wish.issues:
                acts = replace(acts, vague=False)  # "a dozen packets of lettuce" are twelve
            why = _why(acts, sentence, catalog, text.language, row=True)
            issues += [_issue(lines, wish.row, f"{why}: '{sentence[:120]}'.")] if why else []
    for wish in text.wishes:
        item = catalog.get(wish.line.sku.value or "")
        named = " ".join((item.sku, item.description, *item.aliases)) if item else ""
        said = wish.line.description.value or ""
        word = not_of(said, named, conflict=False) if item else None
        if item and word and not _plainly_white(word, said, item, catalog):
            message = (
                f"{item.sku} is {item.description!r}, but '{word}' stands beside it: '{wish.line.raw.strip()[:120]}'."
            )
            issues.append(_issue(lines, wish.row, message))
    have = {plain(line.sku.value) for line in ordered if line.sku.value} | explained
    aside = of_other_matters(text, lines, ordered, catalog)
    for token, row, sentence in text.named:
        if sentence in aside:
            if not over(sentence):
                issues.append(_issue(lines, row, f"It also asks: '{sentence.strip()[:120]}'.", Severity.NOTE))
        elif plain(token) in have and acts_of(without_called(sentence, catalog)[:1000]).changes:
            issues.append(_issue(lines, row, f"It changes what is ordered: '{sentence.strip()[:120]}'."))
        elif (
            plain(token) not in have
            and not SUGGESTS.search(sentence)
            and not any(sentence[:60] in i.message for i in issues)
        ):
            message = f"The text also names {token}, but not as something to be sent: '{sentence.strip()[:120]}'."
            issues.append(_issue(lines, row, message))
    issues += [passed_over(token, lines[row]) for token, row in text.passed if plain(token) not in have]
    return tuple(issues)


def _plainly_white(word: str, said: str, item: Item, catalog: Catalog) -> bool:
    """Whether a thing is called white that the catalogue has in colours and once without one ("ramette A4 blanc", beside yellow and pink
    ones): no wish, unless another thing that fits the other words is white by its name."""
    if same_variant(word.lower()) != "white" or variants_in(item.description):
        return False
    own = words(item.description)
    kin = [(variants_in(one.description), {*words(one.description)}) for one in catalog.items if one is not item]
    of_its_kind = [(colours, others) for colours, others in kin if own and own[0] in others]
    fitting = {*words(said)} & {*own}
    return any(colours and "white" not in colours for colours, _ in of_its_kind) and not any(
        "white" in colours and fitting <= others for colours, others in of_its_kind
    )


def of_other_matters(text: Text, lines: Sequence[Line], ordered: Sequence[DraftLine], catalog: Catalog) -> list[str]:
    """The sentences that are over and done with, or that ask about goods which nothing else in the text speaks of and of which they say no
    number: they change nothing of an order."""
    have = {plain(line.sku.value) for line in ordered if line.sku.value}
    found = []
    for at, (row, acts, sentence) in enumerate(text.acts):
        numbers = {plain(token) for _, _, token, _ in numbers_at(sentence, catalog)}
        goods = numbers or (_meant(sentence, catalog) if acts.question else set())
        goes_on = at + 1 < len(text.acts) and _goes_on(row, text.acts[at + 1], lines, catalog, one=not numbers)
        alone = acts.question and not (acts.request or acts.condition or acts.price) and goods and not goods & have
        if acts.over or (alone and not goes_on and not _counts(sentence, catalog)):
            found.append(sentence)
    return found


def _meant(sentence: str, catalog: Catalog) -> set[str]:
    """The numbers (plain) of the goods that a sentence may name by their words."""
    named = meant_in(sentence, names_of(catalog), every=True)[0]
    return {plain(item.sku) for one in named for item in one.candidates}


def _goes_on(
    row: int, following: tuple[int, Acts, str], lines: Sequence[Line], catalog: Catalog, *, one: bool = False
) -> bool:
    """Whether what follows upon a question in a row may order what was asked about: it asks, sets a condition, or says a number; `one`:
    an article is one, too."""
    at, acts, sentence = following
    if _NEXT.search(sentence) or numbers_in(sentence, catalog):
        return False
    language, said = language_of(sentence), re.findall(r"\w+", sentence)
    near = not any(line.blank_before for line in lines[row + 1 : at + 1])
    numerals = (numeral_at(said, n, language) for n in range(len(said)))
    counts = any(c.isdigit() for c in sentence) or any(found and (one or not found.article) for found in numerals)
    return acts.request or acts.condition or (near and counts)


def _counts(sentence: str, catalog: Catalog) -> bool:
    """Whether a sentence says how many of an item, or has a number that may say it."""
    whole = pair(sentence, catalog, NumberStyle(), language_of(sentence), in_words=True)
    return bool(whole.left) or any(one.quantity is not None for one in whole.pairs)


# what follows upon a question is another matter: it heads a list, or says that it will be ordered another time
_NEXT = re.compile(
    r"(?i):\W*$|\b(?:later|another time|next time|separately|später|ein andermal|nächstes mal|gesondert|plus tard|une autre fois|séparément|más (?:tarde|adelante)|otra vez|aparte|più (?:tardi|avanti)|un['’]altra volta|a parte|een andere keer|apart|mais tarde|noutra altura|à parte)\b"
)


def explained_by(draft: OrderDraft) -> frozenset[str]:
    """The numbers (plain) that fields of a draft were read from: what looks like an item's number is this one's own."""
    addresses = (draft.sold_to, draft.ship_to, draft.bill_to)
    fields = [draft.customer_po, draft.customer_no, draft.payment.reference]
    fields += [f for a in addresses for f in (a.postal_code, a.phone)]
    return frozenset(plain(f.value) for f in fields if f.value)


# why, and not what: "as the postman can't find our lane"
REASON = re.compile(
    r"(?i),?\s+(?:because|since|as(?= (?:i|we|the|my|our|there|nobody|no|it|he|she|they)\b)|weil|denn|da(?= (?:wir|ich|der|die|das|es|niemand|unser\w*|mein\w*)\b)|car|parce qu['e]|puisqu['e]|porque|ya que|pues|perché|poiché|dato che|omdat|want|aangezien|pois|já que|visto que)\b[^;:?]*$"
)
IDLE = 0.25  # how probable a condition must be in a sentence that says nothing of goods
# what the software of a shop offers to whoever ordered: it speaks to the buyer, so that no buyer says it
SUGGESTS = re.compile(
    r"(?i)\byou (?:may|might) (?:also )?(?:like|be interested in)\b|\b(?:recommended|suggested) for you\b|\bcustomers (?:who (?:bought|viewed) this )?also (?:bought|like\w*|viewed)\b|\bfrequently bought together\b|\brelated (?:products|items)\s*:"
    r"|\bkönnte (?:sie|dich|ihnen|dir) (?:auch |ebenfalls )?(?:interessieren|gefallen)|\b(?:andere )?kunden kauften (?:auch|ebenfalls)\b|\bwird oft zusammen gekauft\b|\bempfehlungen für (?:sie|dich)\b|\b(?:ähnliche|passende) (?:artikel|produkte)\s*:"
    r"|\bvous (?:aimerez|pourriez) (?:peut-être )?(?:aussi|également|aimer)\b|\b(?:pourrait|pourraient|peut|peuvent) (?:aussi |également )?vous (?:intéresser|plaire)|\bles clients ont (?:aussi|également) acheté|\bproduits (?:similaires|associés)\s*:|\brecommandés? pour vous\b"
    r"|\b(?:también )?(?:te|le) (?:puede|pueden|podría|podrían) (?:también )?(?:interesar|gustar)|\b(?:puede|podría) que (?:también )?(?:te|le) (?:interese|guste)|\bclientes (?:que compraron esto )?también compraron\b|\bproductos relacionados\s*:|\brecomendados? para (?:ti|usted)\b"
    r"|\b(?:potrebber?o?|possono|può) (?:anche )?(?:interessar|piacer)(?:ti|le|vi)\b|\b(?:ti|le|vi) (?:potrebber?o?|possono|può) (?:anche )?(?:interessare|piacere)\b|\bchi ha acquistato [^.:]{0,40}ha (?:acquistato|comprato) anche\b|\bprodotti correlati\s*:|\bconsigliati per (?:te|lei|voi)\b"
    r"|\b(?:dit )?vind(?:t)? (?:je|u) (?:misschien|wellicht) ook\b|\b(?:misschien|wellicht) ook interessant\b|\banderen kochten ook\b|\bklanten kochten ook\b|\bgerelateerde producten\s*:|\baanbevolen voor (?:u|je|jou)\b"
    r"|\b(?:também )?(?:lhe |te )?(?:pode|podem|poderá|poderão) (?:também )?(?:interessar(?:-lhe|-te)?|gostar de)\b|\bclientes (?:que compraram isto )?também compraram\b|\bprodutos relacionados\s*:|\brecomendados? para (?:si|você)\b"
)


_GONE = r"(?:out of stock|sold out|unavailable|not (?:available|in stock)|on back ?order|missing|nicht (?:lieferbar|vorrätig|da|verfügbar|auf lager)|ausverkauft|en rupture(?: de stock)?|épuisée?|(?:pas|plus) disponible|indisponible|agotad[oa]|no (?:está )?disponible|esaurit[oa]|non (?:è )?disponibile|uitverkocht|niet (?:leverbaar|op voorraad|voorradig)|esgotad[oa]|indisponível)"
_ANY = r"(?:anything|something|any(?: (?:of (?:it|this|these|them|the (?:above|items|lines))|items?|lines?))?|an item|etwas|was|ein artikel|quelque chose|un (?:article|produit)|algo|alg[uú]n(?: art[ií]culo| artigo)?|qualcosa|un articolo|iets|een artikel|algum artigo)"
_TELL = r"(?:shout|let (?:me|us) know|tell (?:me|us)|advise(?: us| me)?|inform (?:me|us)|(?:call|ring|phone|e-?mail) (?:me|us)|give (?:me|us) a (?:call|shout|ring)|(?:sagen|geben) sie (?:mir |uns )?(?:bitte )?(?:kurz )?bescheid|(?:kurz |bitte )*(?:bescheid|info)(?: geben)?|(?:bitte )?melden(?: sie sich)?|(?:prévenez|dites|avertissez|informez)[- ](?:moi|nous)(?:[- ]le)?|(?:merci de )?(?:me|nous) (?:prévenir|avertir)|av[ií]s\w+|(?:fatemi|fateci) sapere|laat (?:het )?(?:me|mij|ons|even| )*weten|av[ií]sem?)"
_IF = r"(?:if|should|in case|falls|wenn|sollte|si|se|als|indien|caso)"
_BE = r"(?:is|are|be|was|ist|sein|sind|est|(?:n['’])?est|soit|está|esté|estuviera|è|fosse|sia|estiver|esteja|haya)"
# "Shout if anything is out of stock": whoever orders is told of that anyway, and nothing else is wanted
_TO_BE_TOLD = re.compile(
    rf"(?i)(?:please |bitte |por favor |per favore |graag )?\b{_TELL}\b,? (?:please |bitte |straight away |at once )?{_IF} {_ANY}(?: (?:should|sollte))? (?:{_BE} )?{_GONE}(?: {_BE}| sollten?){{0,2}}(?:,? (?:and |but |please )*(?:don['’]t|do not) (?:hold|keep|delay)(?: up)? the (?:rest|remainder|others)(?: for (?:it|that|them))?)?(?=\W*$)"
    rf"|\b{_IF} {_ANY}(?: (?:should|sollte))? (?:{_BE} )?{_GONE}(?: {_BE}| sollten?){{0,2}},? (?:please |bitte |dann |just |por favor |per favore |graag )*{_TELL}(?=\W*$)"
)
# "tell me if I got the total wrong": what is to be said, and no condition of the order, unless it is to be said first
_TELL_IF = re.compile(
    r"(?i)\b(?:(?:tell|inform|advise|call|ring|phone|e-?mail|text|write to|let|give) (?:me|us)(?: a (?:call|ring|shout))?(?: know)?|shout|holler)\b[^.;]{0,12}\b(?:if|whether|should)\b"
    r"|\b(?:sag\w*|geb\w*|teil\w*|meld\w*|ruf\w*|schreib\w*|informier\w*)\b[^.;]{0,40}\b(?:mir|uns|euch|sich|an|bescheid|mit)\b[^.;]{0,20}\b(?:wenn|falls|ob)\b"
    r"|\b(?:dites|prévenez|informez|appelez|contactez|tenez|faites)[- ](?:moi|nous)\b[^.;]{0,20}\bs[i'’]|\b(?:av[ií]s\w+|d[ií]gan?\w*|inf[oó]rm\w+|ll[aá]m\w+|avisem|digam|informem|contactem|liguem)(?:-?(?:me|nos))?\b[^.;]{0,12}\b(?:si|se|caso)\b"
    r"|\b(?:fate(?:mi|ci) sapere|dite(?:mi|ci)|avvisa(?:te(?:mi|ci)|re)|chiama(?:te(?:mi|ci)))\b[^.;]{0,12}\bse\b|\b(?:laat|zeg|bel|mail|meld)\b[^.;]{0,25}\b(?:als|of|indien|wanneer)\b"
)
# the same the other way round, and nothing else: "If an item is missing, please call us", "Sollte etwas fehlen, rufen Sie bitte an: 0761 …"
_IF_TELL = re.compile(
    r"(?i)^\W*(?:if|should|falls|sollten?|wenn|s['’]il|si|se|als|mocht(?:en)?|indien|caso|in case)\b[^.;,]{3,80},?\s*(?:then |dann |dan |so |alors |entonces )?(?:please |bitte |just |graag |por favor |per favore )?"
    r"(?:(?:tell|inform|advise|call|ring|phone|e-?mail|text|let|give) (?:me|us)\b(?: a (?:call|ring|shout))?(?: know)?"
    r"|(?:sag\w*|geb\w*|teil\w*|meld\w*|ruf\w*|schreib\w*|informier\w*)\b(?: sie)?(?: (?:mir|uns|sich|bitte|kurz|einfach|bescheid|eine mail))*(?: (?:an|mit|bescheid))?"
    r"|(?:merci de |veuillez )?(?:(?:dites|prévenez|informez|appelez|contactez)[- ](?:moi|nous)|(?:me|nous) (?:appeler|prévenir|contacter|informer|le dire))"
    r"|(?:av[ií]s[\w]*|d[ií]gan?\w*|inf[oó]rm\w+|ll[aá]m\w+|avisem|digam|informem|contactem|liguem)(?:-?(?:me|nos))?"
    r"|(?:fate(?:mi|ci) sapere|dite(?:mi|ci)|avvisa(?:te(?:mi|ci)|re)|chiama(?:te(?:mi|ci)))|(?:laat|zeg|bel|mail|meld)\b(?: (?:het|ons|mij|me|dan|even|u))*(?: (?:weten|op))?)"
    r"(?: (?:please|bitte|kurz|svp|por favor|per favore|pure|even|aub))?(?:(?: (?:on|at|au|al|unter|op|para o|o)|:|,)? ?\(?\+?\d[\d ()/.-]{6,18})?\W*$"
)
# "If I am a little over, keep it for the postage": money is no condition of the goods
_MONEY_LEFT = re.compile(
    r"(?i)\b(?:over|too much|too little|short|left over|difference|remainder|change|balance|owe|overpaid|underpaid|zu viel|zu wenig|differenz|rest(?:betrag|geld)?|übrig|trop|manqu\w+|différence|solde|reste|de más|de menos|sobra|falta|diferencia|in più|in meno|differenza|avanza|resto|te veel|te weinig|verschil|over(?:schot)?|a mais|a menos|troco|diferença|sobrar)\b"
    r"(?=[^.;]*\b(?:keep|refund|credit|bill|invoice|charge|return|let me know|tell me|put it toward\w*|donate|behalten|gutschreiben|schreiben sie[^.;]*gut|erstatten|nachberechnen|überweise|gard(?:ez|er)|rembours\w+|factur\w+|complét\w+|quéden\w+|abon\w+|devuelv\w+|cobr\w+|ten(?:ete|ga|etelo)|trattenete|rimbors\w+|addebit\w+|houd\w*|stort\w*|bereken\w*|fiquem|devolv\w+)\b)"
)
_FIRST = re.compile(
    r"(?i)\b(?:before|first|beforehand|otherwise|instead|vorher|vorab|zuerst|erst|bevor|sonst|stattdessen|avant|d['’]abord|sinon|antes|primero|prima|altrimenti|eerst|vooraf|anders|voordat|primeiro|senão)\b"
)


# what a shop's software says of an order to who runs the shop
_NOTICE = re.compile(
    r"(?i)^\W*(?:(?:you(?:['’]ve| have) (?:received |got )?|there(?:['’]s| is) )?an? new order(?: (?:received|arrived|has (?:arrived|come in)))?|(?:sie haben|du hast) eine neue bestellung(?: erhalten)?|(?:vous avez|tu as) (?:reçu )?une nouvelle commande|(?:tienes|tiene|has recibido|ha recibido) un (?:nuevo pedido|pedido nuevo)|(?:hai|ha|avete) (?:ricevuto )?un nuovo ordine"
    r"|(?:u|je) (?:heeft|hebt) een nieuwe bestelling(?: ontvangen)?|(?:tem|recebeu) uma nova encomenda)\W*$"
)

# what heads a part of such a notice, and what is to be clicked in it: "Order details", "Bekijk bestelling", "Détails de la commande"
_PART = re.compile(
    r"(?i)^\W*(?:(?:(?:your|the|this|new) )?(?:order|sales order|purchase) (?:details?|summary|overview|info(?:rmation)?|items?|lines?|contents?|totals?|notes?|comments?)|(?:details|summary|items|contents|lines) of (?:your |the |this )?order|(?:view|see|show|open|manage|process|print|go to|review) (?:(?:your|the|this|full|complete) )*order(?: (?:details|online|status))?|(?:items|products|articles) ordered|ordered (?:items|products)|what (?:was|you) ordered"
    r"|bestell(?:details|übersicht|informationen|daten|zusammenfassung|positionen|angaben|inhalt)|(?:details|übersicht|zusammenfassung|positionen|inhalt) (?:zu )?(?:der|ihrer|deiner|zur) bestellung|(?:die |ihre |zur )?bestellung (?:ansehen|anzeigen|öffnen|verwalten|bearbeiten)|zur bestellung|bestellte (?:artikel|produkte|waren|positionen)"
    r"|(?:(?:le |les )?(?:détails?|récapitulatif|résumé|contenu|informations?|articles|suivi)) (?:de (?:la |votre )?|sur la )commande|(?:voir|afficher|consulter|gérer|ouvrir) (?:la |votre )?commande|(?:articles|produits) commandés"
    r"|(?:(?:los )?detalles?|resumen|contenido|información|artículos|datos) del? (?:su |tu )?pedido|(?:ver|abrir|gestionar|consultar|mostrar) (?:el |su |tu )?pedido|(?:artículos|productos) pedidos"
    r"|(?:dettagli(?:o)?|riepilogo|contenuto|informazioni|articoli|dati) (?:dell['’]ordine|(?:del (?:tuo|suo|vostro) |sull['’]|d['’])ordine)|(?:vedi|visualizza|apri|gestisci|mostra) (?:l['’]|il (?:tuo|suo) )?ordine|(?:articoli|prodotti) ordinati"
    r"|(?:bestel(?:ling)?(?:gegevens|details|overzicht|informatie|regels)|overzicht van (?:de|je|uw) bestelling|(?:bekijk|toon|open|beheer) (?:de |je |uw |deze )?(?:bestelling|order)|bestelling (?:bekijken|openen|tonen|beheren)|bestelde (?:artikelen|producten))"
    r"|(?:detalhes|resumo|conteúdo|informações|artigos|dados) da (?:sua |tua )?encomenda|(?:ver|abrir|gerir|consultar|mostrar) (?:a |sua |tua )*encomenda|(?:artigos|produtos) encomendados)\W*$"
)


def _why(acts: Acts, said: str, catalog: Catalog, language: str, *, row: bool = False) -> str:
    """Why a person must see a sentence; "" where it says nothing that changes an order. What items are called speaks of nothing else."""
    sentence = without_called(said, catalog)
    if _NOTICE.match(sentence) or names_an_order(sentence) or _PART.match(sentence) or is_reference(said):
        return ""
    rest = without_own_state(without_denied_fetching(sentence))
    polite = rest if numbers_in(rest, catalog) == numbers_in(sentence, catalog) else sentence
    polite = without_courtesies(polite) if not numbers_in(sentence, catalog) else polite
    if (rest := _TO_BE_TOLD.sub(" ", NO_OTHER.sub(" ", polite))) != sentence:
        sentence, acts = rest, acts_of(rest[:1000])
    of_money = is_of_money(sentence) and not numbers_in(sentence, catalog)
    withdraws = WITHDRAWS.search(EACH_ITEM.sub(" ", without_refused(sentence))) and not _small_talk(
        sentence, acts, catalog
    )
    if held_back(sentence) or withdraws or WAITS.search(sentence):
        return "It takes something back, puts it off, or leaves it open"
    if may_be_on_its_way(sentence):
        return "It names goods that were ordered before"
    if not of_money and (why := left_open(sentence)):
        return why
    if (
        not of_money
        and (acts.as_before or acts.takes_back or acts.in_parts or acts.vague)
        and (why := _open(acts, said, catalog, language))
    ):
        return why
    idle = sense_of(sentence).condition < (NEARLY if of_money else IDLE) and not _about_goods(sentence, acts, catalog)
    asks_back = _TELL_IF.search(sentence) and not _FIRST.search(sentence) and not numbers_in(sentence, catalog)
    asks_back = asks_back or (_IF_TELL.match(sentence) and not numbers_in(sentence, catalog))
    asks_back = asks_back or (_MONEY_LEFT.search(sentence) and not _about_goods(sentence, acts, catalog))
    asks_back = asks_back or (asks_the_carrier(sentence) and not numbers_in(said, catalog))
    if acts.condition and not idle and not asks_back and not _only_counts(said, catalog, language):
        return "It sets a condition or names an alternative"
    negated = NEGATED.sub(" ", sentence)[:1000]
    if acts.negates and not of_money and (row or _about_goods(sentence, acts_of(negated), catalog)):
        bare = REASON.sub("", sentence)
        if bare == sentence or acts_of(bare[:1000]).negates or numbers_in(sentence[len(bare) :], catalog):
            return "It says what is not wanted"
    return ""


def _small_talk(sentence: str, acts: Acts, catalog: Catalog) -> bool:
    """Whether a sentence with words of taking back speaks of no goods, and the model of words holds that it changes nothing at all: "I have
    already got gravy on your catalogue"."""
    sense = sense_of(sentence)
    others = (sense.takes_back, sense.condition, sense.as_before, 0.0 if acts.paper else sense.not_ordered)
    return is_innocent(sentence) and max(others) < NOT_AT_ALL and not _about_goods(sentence, acts, catalog)


NOT_AT_ALL = 0.1


def _pair(sentence: str, catalog: Catalog, language: str) -> Paired:
    """Items and numbers of a sentence, in the language of the text, or in its own where that accounts for more."""
    whole = pair(sentence, catalog, NumberStyle(), language)
    own = language_of(sentence, language)
    return whole if whole.complete or own == language else pair(sentence, catalog, NumberStyle(), own)


def _open(acts: Acts, sentence: str, catalog: Catalog, language: str) -> str:
    """Why what a sentence orders is not settled by itself; "" where it says so many of each item, and no number is left."""
    whole = _pair(sentence, catalog, language)
    counted = bool(whole.complete) and all(one.item.item for one in whole.pairs)
    bare = without_called(sentence, catalog)
    said_so = says_as_before(bare) or sense_of(bare).as_before > NEARLY
    said_so = said_so and not (counted and _spelled_out(sentence, whole))
    if acts.as_before and (said_so or not counted):
        return "It asks for something as before"
    if counted and not acts.condition and not acts.negates:
        return ""
    if acts.takes_back:
        return "It takes something back, changes it, or is not decided"
    if acts.in_parts:
        return "The goods are wanted in parts, or more than once"
    return "It leaves open how many" if acts.vague else ""


def wants_as_before(sentence: str, catalog: Catalog, *, listed: bool = False) -> bool:
    """Whether a sentence asks for goods as before: what they are, or how many, stands in another order. Where they go and how they are paid
    is no matter of it. `listed`: it is a row among those of goods, and one of them, whatever it calls its own."""
    acts = acts_of(without_called(sentence, catalog)[:1000])
    if not acts.as_before or acts.over or acts.past or is_of_money(sentence):
        return False
    goods = listed or numbers_in(sentence, catalog) or _meant(sentence, catalog) or _SO_MANY.search(fold(sentence))
    return bool(goods and _open(acts, sentence, catalog, language_of(sentence)))


_SO_MANY = re.compile(
    r"\b(?:quantit(?:y|ies|e|es|a)|amounts?|numbers? of|menge|anzahl|stuckzahl|quantites?|cantidad(?:es)?|quantidades?|hoeveelhe(?:id|den)|aantal(?:len)?)\b"
)
_LITTLE = FILLERS | frozenset(
    "solo sola quero quiero prendo prendiamo nehme nehmen prends prenons neem take want need ne me nos mi ci mir uns bitte please solo sola only just nur seulement seul seule slechts maar apenas so dal dello delle dei dem von aux".split()
)


def _only_counts(sentence: str, catalog: Catalog, language: str) -> bool:
    """Whether a sentence is nothing but items, each with its number: "del TW-4410 quattro, del TW-1306 uno solo"."""
    whole = _pair(sentence, catalog, language)
    named = called_in(sentence, catalog)
    free = [t for t in whole.tokens if t.what is What.WORD and not any(n.start <= t.start < n.end for n in named)]
    return whole.complete and all(fold(t.text) in _LITTLE | UNITS for t in free)


# "the same as last time, i.e. 3 of A and 2 of B", "the usual: 3 A"
_THAT_IS = re.compile(
    r"(?i)(?:\b(?:i\.?\s?e\b\.?|that is|namely|viz|d\.\s?h\b\.?|das heißt|das hei(?:ss|ß)t|nämlich|also|und zwar|c['’]est[- ]à[- ]dire|soit|à savoir|es decir|o sea|a saber|cioè|ossia|ovvero|vale a dire|namelijk|te weten|dus|oftewel|ou seja|isto é|nomeadamente)\b|:\s|\s[-–—]\s)"
    r"(?!\W*(?:plus|and|und|sowie|dazu|außerdem|zusätzlich|et|y|e|ed|más|più|poi|inoltre|además|en|ook|mais|mas)\b)"
)
# "3 A and 2 B, the same as last year" tells what A and B are
_SUCH = re.compile(
    r"(?i)^[^,;.:]*,\s*(?:(?:the )?same|dezelfde|hetzelfde|(?:die|der|das)(?:selben?)?(?: gleichen?)?|l[ae]s? mêmes?|l[oa]s? mism[oa]s|gli stessi|le stesse|[oa]s mesm[oa]s)\b(?: ones?)?(?! (?:number|quantity|again|for|menge|anzahl))[^,;:.]*\W*$"
)


def _spelled_out(sentence: str, whole: Paired) -> bool:
    """Whether what is wanted as before is said item by item as well: behind words that explain it, or before ones that only compare."""
    first = min((t for one in whole.pairs for t in (one.item, one.quantity) if t is not None), key=lambda t: t.start)
    last = max((t for one in whole.pairs for t in (one.item, one.quantity) if t is not None), key=lambda t: t.end)
    if any(DITTO.search(t.text) for t in whole.tokens) and not says_as_before(DITTO.sub(" ", sentence)):
        return True
    german = language_of(sentence) == "de"
    explained = [
        m for m in _THAT_IS.finditer(sentence) if m.end() <= first.start + 1 and (german or fold(m.group()) != "also")
    ]
    if explained and says_as_before(sentence[: explained[-1].start()]):
        return not says_as_before(sentence[explained[-1].end() :])
    return _SUCH.match(sentence[last.end :]) is not None and not says_as_before(sentence[: last.end])


# "Velas não é preciso": the need that is denied is no wish
NEGATED = re.compile(
    r"(?i)\b(?:do not|don['’]t|dont|no longer|not|never) (?:\w+ )?(?:need\w*|want\w*|require\w*|order\w*|take)\b|\b(?:brauch\w*|benötig\w*|bestell\w*|nehm\w*|möcht\w*)\b[^.;,]{0,30}\b(?:nicht|kein\w*)\b|\b(?:nicht|kein\w*)\b[^.;,]{0,30}\b(?:brauch\w*|benötig\w*|nötig)\b"
    r"|\bpas besoin\b|\bn['’]\w+ pas\b|\bne \w+ (?:pas|plus)\b|\b(?:no|non|não|nao) (?:me |nos |mi |ci |é |son? |es |è )?(?:hace\w* falta|necesit\w*|quier\w*|querem\w*|quer\w*|serv\w+|occorr\w+|precis\w+|necess\w+)|\b(?:niet|geen)\b[^.;,]{0,30}\bnodig\b|\bnodig\b[^.;,]{0,12}\bniet\b"
)


def _about_goods(sentence: str, acts: Acts, catalog: Catalog) -> bool:
    """Whether a sentence speaks of goods: an item number, words of the catalogue, or a wish that something be sent."""
    if numbers_in(sentence, catalog):
        return True
    if acts.paper:
        return False
    index = index_of(catalog)
    rare = [w for w in words(sentence) if len(w) > 3 and 0 < len(index.rows.get(w, ())) <= max(3, len(catalog) // 10)]
    return bool(rare) or acts.request


def _issue(lines: Sequence[Line], row: int, message: str, severity: Severity = Severity.DOUBT) -> Issue:
    if not 0 <= row < len(lines):
        return Issue(code=Code.NEEDS_PERSON, message=message, severity=severity)
    place = lines[row].chunk()
    return Issue(code=Code.NEEDS_PERSON, message=message, severity=severity, page=place.page, box=place.place)
