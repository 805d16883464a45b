# ruff: noqa: E501
"""What a document is: order, change, cancellation, complaint, inquiry, remittance, automatic, other; with the reason in words.

Headers first, then titles, then what is said. An order is never lost to a doubt: what is ordered and complained of at once is
an order that a person should see.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from orderproc.model.issue import Kind
from orderproc.model.reading import MessageHead
from orderproc.parsing.phrases import Phrases
from orderproc.parsing.text import phrasebook
from orderproc.parsing.text.asking import Acts, acts_of, heads_an_order, without_innocent
from orderproc.parsing.text.complaints import COMPLAINT, OWN_MISTAKE, complains_in
from orderproc.parsing.text.matters import over
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.titles import Told, named, title_of, title_word
from orderproc.parsing.words import bare, fold

_MARKETING = re.compile(  # in small letters
    r"unsubscribe|opt[- ]out|newsletter|view (?:this (?:e-?mail )?)?in (?:your )?browser|special offer|limited time|act now|click here|% off\b|free shipping on|this month['’]s deals|deals on|\bsale ends|save up to|best price|buy now|shop now|order now!|abbestellen|abmelden|sonderangebot|rabattaktion|se désabonner|désinscri|offre spéciale|darse de baja|oferta especial|cancellati|disiscriv|offerta speciale|uitschrijven|aanbieding|cancelar (?:a )?(?:inscrição|assinatura)|for the price of|viagra|lottery|make money|earn \$|work (?:from|at) home|risk[- ]free|guarantee(?:d)?!|you (?:are receiving|received) this|no longer wish to receive|to be removed|remove me|mailing list|advertis(?:ing|ements?)\b|extremely profitable|profits?\b|your earnings|(?:bulk|broadcast) e-?mail|this is not spam|wholesale prices|100% free|get \d+ free|buy \d+[,]? get|\bonly [$€£]\s?\d|(?<=\d) ?pcs only|\bmoq\b|call 1-8\d\d|jetzt bestellen|nur diese woche|commandez vite|professional manufacturer"
)
_AUTOMATIC = re.compile(
    r"(?i)^(?:automatic(?:ally)? (?:generated )?(?:reply|response)|auto(?:matische)?[- :]?(?:reply|antwort|response|responder)|out of (?:the )?office|abwesen(?:d|heit)|automatische abwesenheit|réponse automatique|absence du bureau|respuesta automática|fuera de la oficina|risposta automatica|fuori (?:sede|ufficio)|automatisch antwoord|afwezig(?:heid)?|resposta automática|ausência|undeliver(?:ed|able)|delivery (?:status notification|failure|has failed)|mail delivery (?:failed|subsystem)|returned mail|failure notice|read:|gelesen:|lu ?:|leído:|not read:|unzustellbar|mail system error|delayed mail)"
)
_AUTOMATIC_BODY = Phrases(
    r"\bi am (?:currently )?out of (?:the )?office|(?:i (?:will|shall) be|i am|i'm) (?:away|on (?:leave|vacation|holiday))\b|thank you for your (?:message|e-?mail|mail)\. i (?:am|will be)|limited access to (?:my )?e-?mail|ich bin (?:im urlaub|auf dienstreise)|je suis (?:en congés?|en vacances)|estoy de vacaciones|sono in ferie|ik ben (?:met vakantie|op vakantie)|estou (?:fora do escrit[óo]rio|de f[ée]rias|ausente)|this is an automat(?:ed|ic)(?:ally generated)? (?:message|reply|response|e-?mail)|ich bin (?:derzeit |zur ?zeit )?(?:nicht im (?:büro|haus)|abwesend)|je suis (?:actuellement )?absent|estoy fuera de la oficina|sono fuori ufficio|ik ben (?:momenteel )?afwezig"
)
_ABOUT_EARLIER = Phrases(
    r"\b(?:my|our|the|that|this|previous|last|earlier|existing)\s+(?:\w+\s+)?(?:order|po|purchase order)\b|\b(?:order|po|p\.o\.|bestellung|auftrag|commande|pedido|ordine|bestelling|encomenda)\s*(?:no\.?|nr\.?|number|#|n°)?\s*[:#]?\s*[a-z-]{0,6}\d{2,}"
)
_REMITTANCE = Phrases(
    r"\b(?:remittance advice|payment (?:has been|was|is being) (?:made|sent|transferred|processed)|we have (?:paid|transferred|remitted)|(?:have|has) been paid|in payment of (?:your )?invoices?|paid (?:your )?invoices?|payment of invoices?|zahlungsavis|(?:wir haben|habe ich)[^.\n]{0,40}überwiesen|avis de paiement|nous avons (?:réglé|viré|payé)|hemos (?:pagado|transferido)|abbiamo (?:pagato|effettuato il bonifico)|wij hebben[^.\n]{0,30}betaald)\b"
)
_ASKS = Phrases(
    r"(?:\b(?:has|have|did) (?:our|my|the) (?:order|parcel|goods|delivery)\b[^.\n]{0,40}\b(?:ship\w*|sent|left|gone|arriv\w+)|\b(?:ist|wurde|sind) (?:unsere?|meine?) (?:bestellung|auftrag|sendung|paket)\b[^.\n]{0,40}\b(?:verschickt|versandt|unterwegs|raus)|\b(?:notre|ma) (?:commande|colis)\b[^.\n]{0,40}\b(?:parti\w*|expédié\w*|envoyé\w*)|\b(?:nuestro|mi) pedido\b[^.\n]{0,30}\b(?:salido|enviado|llegado)|\bnostro ordine\b[^.\n]{0,30}\b(?:partito|spedito)|\b(?:onze|mijn) bestelling\b[^.\n]{0,30}\b(?:verzonden|onderweg)|\b(?:nossa|minha) encomenda\b[^.\n]{0,30}\b(?:enviada|expedida|saiu)|\bdo you (?:have|stock|carry|sell|offer|ship)\b|\bhow (?:much|long|many|do|can|soon)\b|\bwhat(?:'s|’s| is| are)\b[^.\n]{0,50}\?|\bwhen (?:will|can|is|are|do)\b|\bwhere (?:is|are|can)\b|\bis (?:it|there|this|the|that)\b[^.\n]{0,60}\?|\bare (?:there|these|they|you|the)\b[^.\n]{0,60}\?|\bcould you (?:tell|let|advise|confirm|quote|give)\b|\bcan you (?:tell|let|advise|confirm|quote|give|explain)\b|\bplease (?:quote|advise|let (?:me|us) know|confirm|tell)\b|\bquot(?:e|ation) (?:for|me|us)|\bprice (?:for|of|list)\b|\bavailab(?:le|ility)\b[^.\n]{0,40}\?|\binterested in\b|\btracking\b|\bstatus of\b|\bcatalog(?:ue)? (?:please|request)|\bsend (?:me|us) (?:your|a|the) (?:catalog(?:ue)?|price ?list|quote|quotation|brochure|invoice|copy)|"
    r"\bhaben sie\b|\bwas kostet|\bwann (?:kommt|wird|können|kann)|\bwo (?:ist|bleibt)|\bkönnen sie (?:mir|uns)\b[^.\n]{0,40}(?:sagen|mitteilen|anbieten)|\bbitte (?:teilen|um (?:ein )?angebot|um auskunft)|\bist\b[^.\n]{0,40}\bverfügbar|\bwie (?:viel|lange|teuer)|avez[- ]vous|combien|quand|pouvez[- ]vous (?:me|nous) (?:dire|indiquer|confirmer)|est[- ]ce que|quel (?:est|prix)|¿|tienen\b|cuánto|cuándo|avete\b|quanto costa|quando|heeft u|hoeveel kost|wanneer|têm\b[^.\n]{0,40}\?|quanto custa)"
)
# "Shout if anything is out of stock" says whoever orders
_IF_GONE = re.compile(
    r"(?i)\b(?:if|should|in case|when(?:ever)?|unless|anything|whatever)\b[^.!\n]{0,60}\bout of stock\b"
)
_SUPPLIER = Phrases(
    r"\b(?:we can supply|out of stock|has (?:been )?shipped|have shipped|your order (?:has|was|is|will)|thank you for (?:your order|shopping|your purchase)|we (?:have )?received your order|order (?:confirmation|confirmed)|confirm(?:ing)? (?:receipt of )?your (?:order|po)|please find (?:our|the|your|attached our) (?:invoice|quotation|quote|statement|offer)|our invoice|invoice attached|payment is due|tracking number(?! (?:to|for) (?:me|us|our|my)\b| to \S+@|s? (?:please|when|once))|out for delivery|has been delivered|(?:(?<!money )(?<!postal )order|package|parcel|shipment|delivery|item)s? (?:is|are) on (?:its|their) way|your (?:package|parcel|shipment|delivery)|track (?:your|package)|wurde versandt|ihre bestellung (?:ist|wurde|bei)|vielen dank für ihre(?:n)? (?:bestellung|einkauf|auftrag)|ihr paket|merci (?:de|pour) votre (?:commande|achat)|votre (?:commande|colis) (?:a été|est)|gracias por su (?:pedido|compra)|su pedido (?:ha|está)|grazie per il (?:suo|tuo) (?:ordine|acquisto)|il (?:tuo|suo) (?:ordine|pacco)|bedankt voor (?:uw|je) bestelling|(?:uw|je) (?:bestelling|pakket) (?:is|wordt)|obrigado pela sua (?:encomenda|compra)|twoja paczka|paczka)"
)
_GO_AHEAD = re.compile(
    r"(?i)^\W*(?:(?:hi|hello|dear|hallo|bonjour|hola|guten tag|good (?:morning|afternoon))\b[^\n]{0,30}\n+)?\W*(?:yes|ok(?:ay)?|sure|fine|agreed|great|perfect|ja|oui|sí|si|sì|sim|good|confirmed|approved|accepted)?\b[^\n]{0,40}?\b(?:go ahead|please proceed|proceed with|we accept|i accept|accept(?:ed)? (?:your|the) (?:quote|quotation|offer)|please (?:send|order|process|ship) (?:it|them|this|these|as quoted|the above)|as (?:quoted|offered|per your (?:quote|quotation|offer))|order as (?:quoted|above)|order (?:them|it|this) as|einverstanden|wie angeboten|gemäß (?:ihrem )?angebot|comme (?:proposé|dans votre devis)|selon votre devis|conforme (?:a|à|al|ao) (?:su|votre|vosso|seu)|como (?:en su|no vosso|na vossa)|come da (?:vostr[ao]|suo|sua)|zoals (?:geoffreerd|aangeboden|in uw offerte)|volgens (?:uw )?offerte|wir nehmen (?:ihr|das) angebot an|bitte (?:so )?(?:liefern|bestellen|ausführen)|d['’]accord|nous acceptons|bon pour accord|de acuerdo|aceptamos|adelante|va bene|accettiamo|procedete|akkoord|ga (?:maar )?(?:uw|je)? ?gang|aceitamos|podem (?:avançar|enviar))\b"
)


def speaks_of_an_order(sentence: str) -> bool:
    """Whether a sentence names an order by its number, or as one that there is already: "my order", "PO 4411"."""
    return bool(_ABOUT_EARLIER.search(sentence))


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says, by its words: each True where the words stand there. `adverts`: how many words of advertising."""

    adverts: int
    automatic: bool
    complaint: bool
    cancels: bool
    changes: bool
    earlier: bool
    remittance: bool
    asks: bool
    supplier: bool
    go_ahead: bool
    repeats: bool

    @property
    def marketing(self) -> bool:
        return self.adverts > 0


@lru_cache(maxsize=8)
def said(text: str, subject: str = "") -> Said:
    both = f"{subject}\n{text}"
    written = text if ANSWERS.match(subject) else both  # the subject of an answer is who was answered's
    meant = without_innocent(text)
    named = f"{subject}\n{meant}"
    return Said(
        adverts=len({fold(m.group()) for m in _MARKETING.finditer(_said_to_customers(written).lower())}),
        automatic=bool(_AUTOMATIC.match(_bare_subject(subject)) or _AUTOMATIC_BODY.search(text[:600])),
        complaint=complains_in(text) or bool(COMPLAINT.search(subject) and not over(subject)),
        cancels=bool(phrasebook.CANCEL.search(named)),
        changes=bool(phrasebook.CHANGE.search(named)),
        earlier=bool(_ABOUT_EARLIER.search(both)),
        remittance=bool(_REMITTANCE.search(both)),
        asks=bool(_ASKS.search(meant)),
        supplier=bool(_SUPPLIER.search(phrasebook.HERE_IS.sub(" ", _IF_GONE.sub(" ", written)))),
        go_ahead=_agrees(text),
        repeats=any(a.as_before for a in acts_in(text)),
    )


# what a form asks beside the order, and how it was ticked: "Newsletter: yes"
_TICKED = re.compile(
    r"(?im)^[^:=\n]{1,70}[:=]\s*(?:yes|no|y|n|ja|nein|oui|non|s[ií]|nee|sim|n[ãa]o|on|off|true|false|[01]|x|✓|✔|☑|☐|checked|unchecked|accepted|akzeptiert|accept[ée]e?|aceptad[oa]|accettat[oa]|akkoord|aceite|no,? thank(?:s| you)|nein,? danke|non,? merci|no,? (?:gracias|grazie)|nee,? (?:bedankt|dank (?:je|u))|n[ãa]o,? obrigad[oa]|opt(?:ed)?[- ](?:in|out))\W*$"
)


def _said_to_customers(text: str) -> str:
    """A text without what a form asks beside the order, without what a program says to its owner, and without the sentences in which a
    customer asks for goods or speaks of the shop's own offers: "möchte ich schon jetzt bestellen" calls on nobody to buy."""
    rows = _TO_OWNERS.sub("", _TICKED.sub("", text)).split("\n")
    return "\n".join(
        " ".join(s for s in sentences_of(row) if not _by_a_customer(s)) if _MARKETING.search(row.lower()) else row
        for row in rows
    )


def _by_a_customer(sentence: str) -> bool:
    """Whether who asks for goods in a sentence, or speaks of an offer of yours, is a customer."""
    return bool(_YOUR_OFFER.search(sentence)) or (bool(_I.search(sentence)) and acts_of(sentence[:1000]).asks)


# whoever orders says "I", or a verb that says so by its ending
_I = re.compile(
    r"(?i)\b(?:i|me|my|we|us|our|ich|mir|mich|wir|uns|je|j['’]|nous|ik|mij|wij|we|ons|graag|eu|n[oó]s|quisiera|quisiéramos|quiero|queremos|necesit[oa]\w*|dese[oa]\w*|vorrei|vorremmo|desider[oi]\w*|ordin(?:o|iamo)|gostar[ií]a(?:mos)?|quer(?:o|ia|íamos)|precis(?:o|amos))\b"
)
_YOUR_OFFER = re.compile(
    r"(?i)\b(?:your|ihr(?:e[mnrs]?)?|eure[mnr]?|deine[mnr]?|votre|vos|tes|su|sus|vuestr[oa]s?|vostr[oa]|suo|sua|uw|jullie|je|voss[oa]s?|no|kein(?:e[nr]?)?|pas de|sin|nessuna?|geen|sem) (?:\w+ ){0,2}(?:newsletter|mailing list|special offer|sonderangebot|rabattaktion|offre spéciale|oferta especial|offerta speciale|aanbieding)"
)


# the foot of what a shop's own software writes to who runs the shop, and how he stops it: nobody advertises with it
_TO_OWNERS = re.compile(
    r"(?im)^.*\b(?:you(?:['’]re| are) (?:receiving|getting) this (?:e-?mail |message |notification )?(?:because|as) you(?:['’]re| are) (?:the|an?) (?:owner|seller|supplier|vendor|merchant|admin\w*|manager)|sie erhalten diese (?:e-?mail|nachricht|benachrichtigung),? (?:weil|da) sie (?:der |die |als )?(?:inhaber\w*|betreiber\w*|verkäufer\w*|lieferant\w*|administrator\w*|händler\w*)"
    r"|vous recevez (?:cet? (?:e-?mail|courriel|message)|cette notification),? (?:car|parce que) vous êtes (?:le |la |un |une )?(?:propriétaire|vendeu\w+|fournisseur|administrat\w+|gérante?)|(?:recibes?|recibe usted|está recibiendo) este (?:correo|mensaje|e-?mail) porque (?:eres|es|usted es) (?:el |la |un |una )?(?:propietari[oa]|vendedora?|proveedora?|administradora?)"
    r"|(?:ricevi|riceve|ricevete) quest[ao] (?:e-?mail|messaggio|notifica) perché (?:sei|è|siete) (?:il |la |un |una |l['’])?(?:proprietari[oa]|titolare|venditore|venditrice|fornitore|amministrat\w+)|(?:u|je) ontvangt (?:deze|dit) (?:e-?mail|mail|bericht|melding) omdat (?:u|je) (?:de |een )?(?:eigenaar|verkoper|leverancier|beheerder)|(?:recebe|recebeu|está a receber) (?:este|esta) (?:e-?mail|mensagem|notificação) porque é (?:o |a |um |uma )?(?:proprietári[oa]|vendedora?|fornecedora?|administradora?))\b.*$"
)


# what no program puts into a subject behind its own words: "Out of office next week - order to go out before, PO ST 7719"
_AWAY = re.compile(
    r"(?i)^(?:out of (?:the )?office|abwesend|absence du bureau|fuera de la oficina|fuori (?:sede|ufficio)|afwezig(?:heid)?|ausência)\b(?!\s*:)"
)


_BY_SUBJECT = re.compile(r"an automatic reply by its subject")


def _goes_on(subject: str) -> bool:
    """Whether a subject says that somebody will be away, and behind that speaks of an order."""
    away = _AWAY.match(_bare_subject(subject))
    return away is not None and heads_an_order(away.string[away.end() :].lstrip(" -–,;"))


def _agrees(text: str) -> bool:
    """Whether one of the first sentences says yes to something."""
    first = [s for part in re.split(r"\n+", text[:600]) for s in sentences_of(part)][:6]
    return any(_GO_AHEAD.match(s) for s in first) or bool(_GO_AHEAD.search(text[:400]))


ANSWERS = re.compile(r"(?i)\s*(?:re|aw|antw|sv|r|res|odp)\s*:")


def _bare_subject(subject: str) -> str:
    return re.sub(r"(?i)^(?:(?:re|aw|fw|fwd|wg|tr|rv|i|sv|antw|enc|res)\s*:\s*)+", "", subject.strip()).strip()


def acts_in(text: str) -> list[Acts]:
    """What the sentences of a text do, where nobody has read it yet."""
    return [
        acts_of(s[:1000])
        for paragraph in re.split(r"\n\s*\n", text)[:200]
        for s in sentences_of(" ".join(paragraph.split())[:4000])
    ]


_WHOSE = r"(?:(?:unser|unsere|ihr|ihre|notre|votre|nos|nuestra|nuestro|su|la nostra|nostra|vostra|onze|uw|nossa|vossa|your|our|new|neue|the|re|copy of|duplicate) )*"
_OF_ORDER = re.compile(r"\b(?:for|zu|on|pour|de|para|per|voor)\b")

# behind these a subject names who sends it: "Avviso di pagamento - Pasticceria Ghirelli"
_BESIDE_NAMES = (Kind.REMITTANCE, Kind.CANCELLATION)
_PARTED = re.compile(r"\s[-–—|/]\s|[:(,]\s?")


def subject_title(subject: str) -> Told | None:
    """What a subject calls the mail, where it is not the subject of an earlier one: "Rechnung RE-2026-441", "Our quotation Q-5"."""
    if re.match(r"(?i)\s*(?:re|aw|antw|sv|r|res|fwd?|wg|tr|rv|enc)\s*:", subject):
        return None
    text = re.sub(rf"^{_WHOSE}", "", bare(subject))
    ahead = named(re.sub(rf"^{_WHOSE}", "", bare(_PARTED.split(subject.strip(), maxsplit=1)[0])))
    if ahead is not None and ahead.kind in _BESIDE_NAMES and not heads_an_order(subject):
        return replace(ahead, reason=ahead.reason.replace("its title", "its subject"))
    words = text.split()
    for size in range(min(len(words), 6), 0, -1):
        told = named(" ".join(words[:size]))
        if told is not None and told.kind is Kind.ORDER:
            return None
        if told is not None:
            rest = words[size:]
            if rest and not (
                _numbers_only(rest) or _OF_ORDER.match(rest[0]) or rest[0] in ("from", "von", "and", "und")
            ):
                continue
            return replace(told, reason=told.reason.replace("its title", "its subject"))
    return None


def _numbers_only(words: Sequence[str]) -> bool:
    return all(
        re.search(r"\d", w)
        or w in ("no", "nr", "n", "vom", "du", "dated", "of", "del", "van", *_MONTH_NAMES)
        or len(w) <= 2
        for w in words
    )


_MONTH_NAMES = frozenset("january february march april may june july august september october november december januar februar marz mai juni juli oktober dezember".split())  # fmt: skip


def _firmly(acts: Sequence[Acts]) -> bool:
    """Whether a sentence asks for goods by more than that they are needed."""
    return any(a.asks and not a.needs for a in acts)


# the network of a buyer, a web shop, an ERP say this of every mail that they make; an answer by itself says something else
_OF_A_PROGRAM = re.compile(r"(?i)auto-submitted: auto-generated|precedence: (?:bulk|list)|a mailing list")
NOTHING = "nothing is ordered in it"
_ASKED = re.compile(r"[^\W_][\"')\]]*\s?\?")  # no "?" that stands for a quantity


def of_message(
    text: str,
    head: MessageHead | None,
    lines: int,
    sure_lines: float,
    intent: bool,
    our_own: bool,
    known: int = 0,
    *,
    read: Sequence[Acts] | None = None,
    against: bool = False,
    sold: bool = False,
) -> Told:
    """The kind of a mail (or letter) from its new text. `lines`: how many order lines were found in it; `sure_lines` 0 to 1 how
    plain, `known` in how many of them the catalogue knows the item. `intent`: something in it asks for goods. `read`: what each
    sentence does. `against`: the lines stand below a sentence that orders nothing. `sold`: a shop's or a marketplace's program tells us
    what somebody bought: what it says beside it of sales, fees and parcels is no other seller's."""
    subject = head.subject if head else ""
    if head is not None and head.bounce_of:
        return Told(Kind.AUTOMATIC, "a delivery report about a mail of ours")
    words = said(text, subject)
    acts = list(read) if read is not None else acts_in(text)
    asked = any(a.asks and not (a.paper and not known) for a in acts)
    ordered_away = 0 < lines == known and not against and (asked or intent) and _goes_on(subject)
    by_a_machine = (head is not None and head.automatic) or ""
    if by_a_machine and not (
        (_OF_A_PROGRAM.match(by_a_machine) and intent and 0 < lines == known and not words.adverts)
        or (_BY_SUBJECT.match(by_a_machine) and ordered_away)
    ):
        return Told(Kind.AUTOMATIC, f"sent by a machine: {by_a_machine}")
    if our_own:
        return Told(Kind.OTHER, "it comes from our own address")
    if words.automatic and not (ordered_away or (asked and known and not _AUTOMATIC.match(_bare_subject(subject)))):
        return Told(Kind.AUTOMATIC, "an automatic answer, by its words")
    orders = lines > 0 and not against and (intent or asked or sure_lines >= 0.8)
    firm = orders and (asked or intent) and bool(known or not words.supplier)
    title = subject_title(subject)
    if title is not None and title.kind in (Kind.CANCELLATION, Kind.CHANGE) and not (firm and asked):
        return title
    if title is not None and not (asked and known):
        return title
    ours = bool(known and (asked or (sold and not against)))
    if words.adverts and not ours and (not (firm and lines) or words.supplier or words.adverts >= 2):
        return Told(Kind.OTHER, "advertising or a newsletter, by its words")
    offers = sum(a.offers for a in acts)
    elses = words.cancels or words.changes or words.complaint or words.remittance or words.asks or _ASKED.search(text)
    somebody_elses = words.supplier or (offers and not elses and not (firm and asked))
    if somebody_elses and not ours:
        reason = "a message about an order that somebody else fulfils (confirmation, shipment, invoice, offer)"
        return Told(Kind.OTHER, reason, 0.8)
    cancels, changes = any(a.cancels for a in acts) or words.cancels, any(a.changes for a in acts)
    if cancels and (words.earlier or not orders):
        if orders and asked:
            return Told(Kind.CHANGE, "cancels something and orders something else", 0.8)
        return Told(Kind.CANCELLATION, "asks to cancel an order", 0.95)
    if (changes or words.changes) and words.earlier:
        return Told(Kind.CHANGE, "asks to change an earlier order", 0.9)
    if OWN_MISTAKE.search(text) and not (firm and asked) and any(a.past for a in acts):
        return Told(Kind.CHANGE, "sets right what was given wrongly with an earlier order", 0.8)
    if words.remittance and not orders:
        return Told(Kind.REMITTANCE, "tells of a payment", 0.9)
    mixed = (
        ""
        if sold and ours
        else "words of advertising"
        if words.adverts
        else "words of a confirmation, shipment or offer"
        if words.supplier or offers or phrasebook.HERE_IS.search(text)  # another shop writes so too, to its customer
        else ""
    )
    if title is not None:
        mixed = f"a subject by which {title.reason.removeprefix('its subject says ')} is meant"
    if words.complaint:
        again = re.search(
            r"(?i)\b(?:replace|replacement|exchang|ersatz|remplac|sustitu|sostitu|vervang|right ones?)", text
        )
        if orders and asked and not again:
            return Told(Kind.ORDER, "orders goods, and complains of something as well", 0.8, mixed="a complaint")
        return Told(Kind.COMPLAINT, "complains of goods or service", 0.9)
    if orders:
        if any(a.price for a in acts) and not asked:
            return Told(Kind.INQUIRY, "asks for a price or an offer", 0.85)
        if any(a.holds_off for a in acts) and any(a.price or a.question for a in acts) and not _firmly(acts):
            return Told(Kind.INQUIRY, "asks, and orders nothing as yet", 0.85)
        question = any(a.question for a in acts) and words.asks
        undecided = any(a.undecided or a.price or a.holds_off for a in acts)
        told = Told(Kind.ORDER, "asks for goods in its text", min(1.0, sure_lines + 0.2))
        return replace(told, mixed="a question" if question else "something that is no order" if undecided else mixed)
    if words.go_ahead:
        return Told(Kind.ORDER, "agrees to something quoted before", 0.7, mixed="an answer to a quotation")
    if words.repeats and (asked or intent):
        return Told(Kind.ORDER, "asks for the same as before", 0.7, mixed="a repeat of an earlier order")
    if any(a.price for a in acts):
        return Told(Kind.INQUIRY, "asks for a price or an offer", 0.85)
    if (
        words.asks
        or _ASKED.search(text)
        or any(a.question or a.undecided or a.papers or (a.request and a.paper) for a in acts)
    ):
        return Told(Kind.INQUIRY, "asks a question", 0.8 if words.asks else 0.6)
    if words.remittance:
        return Told(Kind.REMITTANCE, "tells of a payment", 0.9)
    return Told(Kind.OTHER, NOTHING, 0.8)


__all__ = [
    "NOTHING",
    "Said",
    "Told",
    "acts_in",
    "of_message",
    "said",
    "speaks_of_an_order",
    "subject_title",
    "title_of",
    "title_word",
]
