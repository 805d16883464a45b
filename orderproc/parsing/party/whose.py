# ruff: noqa: E501
"""Whose an address in running text is, by what its sentence says around it: where the goods go, who is billed, where the customer lives;
one that no longer holds, or only for a case."""

from __future__ import annotations

import re
from enum import StrEnum

from orderproc.parsing.denials import INSTEAD_OF, NOT
from orderproc.parsing.head.keyvalues import names_an_order
from orderproc.parsing.party.abroad import spoken_there
from orderproc.parsing.party.insentence import InSentence
from orderproc.parsing.party.partynames import Party, party_of
from orderproc.parsing.text.courtesies import without_courtesies
from orderproc.parsing.words import fold


class Whose(StrEnum):
    """`OLD`: not, or no longer to be used; `OPEN`: only for a case, or one of two; `SEAT`: where a firm has its seat, as a law wants it said."""

    SHIP = "ship_to"
    BILL = "bill_to"
    OWN = "sold_to"
    OLD = "old"
    OPEN = "open"
    SEAT = "seat"
    UNSAID = ""


# all folded
_GOES = re.compile(
    r"\b(?:send(?!ers?\b)|sent|sending|ship(?!ping (?:cost|charge))|deliver|dispatch|despatch|post(?! ?(?:code|al|box))|mail|forward|courier|drop|freight|(?:goes|go|going|comes?)\b|reach|address(?:ed)? (?:it|them|this|the)"
    r"|(?:an|aus|zu|ab|ver|hin|nach)?(?:liefer|send(?!ers?\b)|schick)|ge(?:liefert|sendet|schickt) (?:wird|werden|soll\w*)|versand|zustell|(?:geht|gehen)\b|soll(?:en)? (?:an|nach|zu)|livr|envo[iy]|expedi|adresser|parvenir|envi[aeo]|entreg|mand[aeo](?!ts?\b|taire)|remit|(?:va|van|vaya)\b"
    r"|conseg|sped|invi[aoi]|recapit|lever|aflever|bezorg|afgeven|afgegeven|lossen\b|abladen|abzuladen|abgeben|abzugeben|(?:hin|vorbei)?bring(?:en|t|st)?\b|breng(?:en|t)?\b|(?:ver|op|toe)?(?:stuur|sturen|stuurt)|(?:ver|toe)?zend|(?:gaat|gaan|vao)\b|remet|expedi"
    r"|(?:tra(?:ig|er|ed)|llev|dej[ae]|depos|apport|lasci|scaric|deix|trag|traz|descarreg)\w*|port(?:are|ate|atelo|arlo|arla|arli)\b|lev(?:em|ar|e)\b)"
)
_GOODS = re.compile(
    r"\b(?:goods|parcels?|packages?|box(?:es)?|order|items?|shipment|deliver(?:y|ies)|everything|all of it|gift|present|stuff|ware|waren|sendung|paket\w*|lieferung|bestellung|geschenk|colis|marchandises?|livraison|commande|cadeau"
    r"|mercanc\w+|paquetes?|envio|entrega|pedido|regalo|merc[ei]|pacc\w+|consegna|ordine|goederen|pakket\w*|pakje|levering|bestelling|cadeau|encomenda|mercadorias?|volumes?|caixas?)\b"
)
_BILL = re.compile(
    r"\b(?:\w*rechnung(?!sbetrag)\w*|(?<!op )rek(?:ening|ken)\b|debiteur\w*|debtor|receipts?|conto\b(?= (?:a|alla?|al|va|per)\b)|account (?:is|will|should|may|can|must|to|goes|stays)|invoic\w*|bill(?:s|ing|ed)?|charge(?:d)?|accounts|factur\w*|fattur\w*|fatur\w*|faktur\w*|boekhouding|comptabilite|contabilidad|contabilita|contabilidade|buchhaltung)\b"
)
# who pays, where nothing is said of goods
_PAYS = re.compile(
    r"\b(?:paid by|(?:pays?|paying)\b(?! by)|payer|settle(?:s|d by)|see to the account|(?:cards?|bank account|account) (?:is|['’]?s|are|belongs)(?: (?:mine|in|to|at|with|registered|of)\b|$)|(?:bank|card company) (?:still )?has (?:me|us)|for the card|made out to|(?:owners?|agents?|buyers?)['’]* account|zahlt|bezahlt|zahler|kostentrager|paie(?:ra[is]?|rons)?|paye(?:ra[is]?|rons)?|payeur|regle(?:ra[is]?|rons)|paga\b|paghera|pagador|pagara|betaal(?:t|d door)|betaler|pagamento (?:e|sera) feito (?:por|pel[ao])|pago (?:por|a cargo de)"
    r"|(?:pago|paghiamo|pagamos) (?:yo|io|eu|nosotros|noi|nos)\b|(?:lo|la) pago\b|(?:mandat|reglement|paiement|pago|pagamento|payment|zahlung|betaling)\b.{0,40} (?:par|by|durch|por|da|dal|dalla|dallo|door|pel[ao])(?: (?:la|le|el|the|die|das|den|il|lo|o|a|de|het))?\W*$|card is in|karte (?:lautet|geht) auf)"
)
# right before an address: where something goes
_TOWARDS = re.compile(r"(?:^|\s)(?:to|an|zu|zum|zur|nach|naar|aan|para|pour|verso)$")
# right before it, and somebody: "Bitte direkt zu ihm, …"
_TO_SOMEBODY = re.compile(
    r"\b(?:(?:zu|an) (?:ihm|ihr|ihnen)|(?:to|at) (?:him|her|them|hers|theirs)|chez (?:lui|elle|eux|elles)|a (?:ella|el|ellos|lui|lei|loro)|(?:naar|bij|aan) (?:hem|haar|hen))$"
)
# "Das ist der" Josef Huber, …: whose it is stands in the sentence before
_POINTS_BACK = re.compile(
    r"(?:(?:das|dies|es|dat|dit|het|that|this|it|esto|eso|questo|isto|isso) (?:ist|sind|is|are|es|e)|that['’]s|it['’]s|c['’]est|ce sont|(?:e|es) )(?: (?:der|die|das|de|het|the|le|la|les|el|il|o|a|bei|bij|chez))?"
)
# whose place of business a law wants said: nobody sends anything there for that
_SEAT = r"(?:(?:our|unser|notre|nuestra|la nostra|onze) )?(?:reg(?:istered|['’]?d)?\.? (?:office|address|seat)|registered (?:in|at)|principal (?:office|place of business)|(?:firmen|gesellschafts)?sitz(?: der gesellschaft)?|siege(?: social)?|sede (?:social|legale|legal)|domicilio (?:social|fiscal|legal)|maatschappelijke zetel|statutaire zetel)"
_IMPRINT = re.compile(
    rf"\b(?:{_SEAT}|company (?:number|no))(?: (?:is|is at|is in|are|ist|ist in|est|est situe (?:au|a)|es|e|e in|is gevestigd (?:te|aan)|in|at))?\W*$"
)
# other houses of whoever writes, at the foot of a mail, and whose program sent it: nothing of this order goes there
_OTHER_HOUSES = re.compile(
    r"(?:^|.*[.;!?,·|] )(?:(?:(?:synod|board|group|corporate|diocesan|regional|uk|us|irish|london|dublin|european|paris|berlin|wien|wiener) (?:office|buro|bureau)|(?:corporate |group |board )?headquarters)"
    r"|(?:portal|platform|system|service|site)[- ]?(?:operator|provider)|(?:operated|powered|hosted) by|(?:plattform|portal)?betreiber(?:in)?|exploitant du portail"
    r"|[^.;:!?]*\b(?:also (?:at|visit us|has|have|in)|visit us|other (?:offices|branches|shops|locations)|our (?:other )?(?:offices|branches|shops|clinics|schools|showrooms?)|customer access points|weitere (?:standorte|filialen|niederlassungen)|autres (?:agences|sites|bureaux|magasins)|otras (?:oficinas|sedes|tiendas)|altre sedi|andere vestigingen|outras (?:lojas|filiais))\b[^.;!?]{0,60}?)"
    r"(?: (?:at|in|is|are))*\W*"
)
_BEGINS_WITH_SEAT = re.compile(rf"(?:^|.*[,;:.|·–—-] ){_SEAT}\b")
# a bill that goes with the goods, or doesn't: nothing of where it goes
_NO_BILL = re.compile(
    r"\b(?:on (?:invoice|account)|(?:auf|gegen|per) rechnung|sur facture|con factura|contro fattura|op (?:rekening|factuur)|contra fatura)\b(?! (?:of|von|an|de|aan))|"
    r"\b(?:no|without (?:an? |any )?|ohne|keine|sans|sin|senza|zonder|sem|with (?:the|its|an?)|mit|avec(?: la)?|con(?: la)?|met(?: de)?|com a) (?:invoice|bill|rechnung|facture|factura|fattura|factuur|fatura)\b"
)
_OWN = re.compile(
    r"\b(?:(?:my|our|mein\w*|unser\w*|mon|ma|notre|mi|nuestr\w+|mi[oa]|nostr\w+|mijn|onze|ons|minha|meu|noss\w+|new|neue?|nouvelle|nueva|nuov[oa]|nieuwe?|nova|usual|ubliche)\b[^:]{0,40}\b(?:address|home|details|\w*adresse|\w*anschrift|coordonnees|direccion|domicilio|datos|indirizzo|\w*adres|morada|endereco|dados)"
    r"|(?:i|we|you)(?:'ll find (?:me|us)|'m|'re| am| are| live| (?:shall|will) be| moved)|(?:ich|wir) (?:wohn\w*|bin|sind)|j'habite|nous (?:sommes|habitons)|vivo|vivimos|estamos|abito|abitiamo|siamo|(?:ik|wij|we) (?:woon|wonen|zit|zitten|ben|zijn)|moro|moramos)\b"
)
_THEIRS = re.compile(r"\b(?:her|his|their|ihre|seine|deren|son|sa|leur|su|suo|sua|loro|haar|zijn|hun|seu|dela|dele)\b[^:]{0,20}\b(?:address|adresse|anschrift|direccion|indirizzo|adres|morada|endereco)\b")  # fmt: skip
_NOT = re.compile(
    rf"\b(?:no longer|nicht mehr|niet meer|{NOT}|{INSTEAD_OF}|au lieu du|invece che"
    r"|never|don'?t|do not|isn'?t|nie|kein\w*|plus|jamais|nunca|mai|nooit"
    r"|old|former|previous|was|were|used to be|moved from|formerly|alte[nrs]?|fruhere[nrs]?|bisherige[nrs]?|war|waren|ehemals|anciens?|ancienne?|precedente|etait|antigu[oa]|anterior|era|vecchi[oa]|precedente|oude|vorige|voormalige|antig[oa])\b"
)
_TURNS = re.compile(
    r"\b(?:but|sondern|mais|sino|ma|bensi|maar|mas|instead|stattdessen|any more|anymore|no problem)\b|[;:)]"
)
_CASE = re.compile(
    r"(?:^|[,;:(.–—-]|\b(?:only|but|nur|aber|mais|pero|solo|ma|maar|mas)\b)\s*(?:if|unless|in case|should|wenn|falls|sofern|sauf|s[i'] |salvo|se |tenzij|als|indien|caso|en cas|in caso|em caso|im fall)(?=\W|$)"
)
_EITHER = re.compile(r"\b(?:either|entweder|soit|o bien|oppure|ofwel|ou bien)\b")
_OR = re.compile(r"^[\s,;()–—-]*(?:or|oder|ou|o|oppure|of|u(?= h?o))\b")  # no Dutch "u kunt"
_ARTICLE = re.compile(r"\s*O\s")  # "O pagamento será feito pela"
_CLAUSE = re.compile(
    r"[,;:()!?.]|\s[–—-]\s|\b(?:and|but|while|whereas|und|aber|sondern|wahrend|et|mais|tandis que|pero|mientras|ma|mentre|maar|terwijl|mas|enquanto)\b"
)
_AND = re.compile(r"\band\b|&|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\bas well as\b|\bsowie\b|\bplus\b|\+|/")

# "Invoice and goods to", "Ware und Rechnung:"
_JOINED = rf" ?(?:{_AND.pattern}) ?(?:(?:the|die|der|das|la|le|les|el|il|i|o|a|as|os|de|het) )?"
_PAIR = re.compile(
    rf"(?:{_BILL.pattern}{_JOINED}{_GOODS.pattern}|{_GOODS.pattern}{_JOINED}{_BILL.pattern})"
    r"(?: ?:| (?:to|an|a|au|aan|naar|para|pour|nach|zu|go|both)\b)"
)


def says_not(text: str) -> bool:
    """Whether a row of text says what is not, or no longer, so."""
    return _NOT.search(_without_places(text)) is not None


def names_seat(text: str) -> bool:
    """Whether a row says where a firm has its seat: "Moss Ltd, registered office: 1 Queen Street, London"; nothing is sent there for that."""
    plain = fold(text)
    return _BEGINS_WITH_SEAT.match(plain) is not None and said_of(plain) in (Whose.UNSAID, Whose.OWN)


def speaks_of_seat(text: str) -> bool:
    """Whether a row has a word for a firm's seat."""
    return (
        re.search(rf"\b{_SEAT}\b|\b(?:head ?office|hauptsitz|zentrale|hoofdkantoor|siege|sede)\b", fold(text))
        is not None
    )


def last_turn(text: str) -> str:
    """What stands behind the last "but" of a sentence, folded."""
    return _TURNS.split(_without_places(text).rstrip(" :;)(-–—"))[-1]


def sends_something(text: str) -> bool:
    """Whether a text sends goods or a bill somewhere."""
    return said_of(fold(text)) in (Whose.SHIP, Whose.BILL)


def bills_something(text: str) -> bool:
    """Whether a text says who is billed or pays, and nothing of goods."""
    return said_of(_without_places(text)) is Whose.BILL


def is_for_both(text: str) -> bool:
    """Whether a text sends the goods together with their bill: "invoice and goods to"."""
    return _PAIR.search(_without_places(text)) is not None


def _without_places(text: str) -> str:
    """A text, folded, without the "no" of numbers and the one that is Portuguese for "in the"."""
    plain = _AS_IT_WAS.sub(" ", _BOXES.sub(" ", fold(_NUMBER.sub("", text))))
    return (
        re.sub(r"\bno\b(?! (?:longer|more|a|al|en|la|el)\b)", "em", plain)
        if _PORTUGUESE.search(plain) or _IN_THE.search(plain)
        else plain
    )


_PORTUGUESE = re.compile(r"\b(?:nao|mas|ao|aos|na|nas|da|do|dos|com|uma|em|pelo|pela|para o)\b")
_IN_THE = re.compile(r"\bno (?:cais|largo|meu|nosso|armazem|predio|centro|bairro|sitio|lugar)\b")


_NUMBER = re.compile(r"(?i)\bn\.?[°º]\.?")  # no "no"
_BOXES = re.compile(r"\b(?:letter|post|mail|p\.? ?o\.?) ?box(?:es)?\b|\bpostfach\b")  # no goods
# "stays as it was" denies nothing
_AS_IT_WAS = re.compile(r"\b(?:as (?:it|they) (?:was|were)|wie (?:es|sie) (?:war|waren)|comme avant|como (?:era|estaba|antes)|com'?era|zoals het was)\b")  # fmt: skip


def whose(one: InSentence) -> Whose:
    """Whose this address is."""
    label = party_of(one.before.strip(" :-–—("))
    if label is not None:
        return _OF_LABEL.get(label, Whose.SHIP if label is Party.VENDOR else Whose.UNSAID)
    before, behind = _without_places(one.before), fold(one.behind)
    if before.endswith(" no") and spoken_there(one.address.street.value, "PT"):
        before = f"{before[:-2]}em"  # "Estamos no" Largo do Carmo 12
    other = _OR.match(before) and not _ARTICLE.match(one.before)
    if _EITHER.search(before) or other or _OR.match(behind):
        return Whose.OPEN
    lead = _TURNS.split(before.rstrip(" :;)(-–—"))[-1]
    if (denied := list(_NOT.finditer(lead))) and _is_denied(lead[denied[-1].end() :], before):
        return Whose.OLD
    if _REPLACED.search(before):
        return Whose.OLD
    own = " ".join(part.value for part in (one.address.name, one.address.company, one.address.street) if part.value)
    seat = _IMPRINT.search(before.rstrip(" :(")) or names_seat(own) or _OTHER_HOUSES.fullmatch(before)
    if seat and (said := said_of(before)) in (Whose.UNSAID, Whose.OWN):
        led = one.above.rstrip().endswith(":")  # "Deliver to:" / "our registered office, …"
        return said if said is Whose.OWN else Whose.UNSAID if led else Whose.SEAT
    if _CASE.search(fold(without_courtesies(one.before))):
        return Whose.OPEN
    pointed = _POINTS.fullmatch(before.strip()) or _POINTS_BACK.fullmatch(before.strip(" :,"))
    above = "" if (re.search(r"\w{3}", before) and not pointed) or _is_title(one.above) else fold(one.above)
    for text in (before, above):
        if (said := said_of(text)) is not Whose.UNSAID:
            return said
    if _TOWARDS.search(before.rstrip(" :")) or _TO_SOMEBODY.search(before.rstrip(" :,")):
        return Whose.SHIP
    return _said_behind(behind)


# "Ship to Dock 3. That is Benedetto Foods, …": whose it is stands in the sentence before
_POINTS = re.compile(
    r"(?:(?:and|so|now|well|and so|und|also|et|donc|y|e|en|dus)\W+)?(?:(?:that|this|it|which)(?: is|['’]s)(?: (?:the|at|in|on|to))*|namely|viz|that means|das ist|namlich|c'est(?: a)?|a savoir|es decir|(?:y )?es(?: en)?|cioe|ossia|dat is|namelijk|ou seja|isto e)\W*"
)


def _is_title(row: str) -> bool:
    """Whether the row above is only the title of the order, with its number and day: "PURCHASE ORDER SLK-88071  18/11/2026"."""
    words = [word.strip(":#.,") for word in row.split()]
    count = next((n for n, word in enumerate(words) if any(c.isdigit() for c in word)), len(words))
    return 0 < count < 5 and len(words) - count < 5 and names_an_order(" ".join(words[:count])) and row[-1:] != ":"


# "OLD (please delete):", "Alt:", "vorher:"
_REPLACED = re.compile(
    r"(?:^|[.;,!]\s*)(?:old|alt|bisher|vorher|fruher|antes|avant|prima|vroeger|oud|ancien|viejo|vecchio|antigo)\s*(?:\([^()]*\))?\s?:$"
)
_ADDRESS = re.compile(
    r"(?:\w*adress\w*|\w*anschrift|direccion|indirizzo|\w*adres|morada|endereco|domicil\w*|office|place|premises|sitz|sede|siege|home|house|haus|wohnung)"
)


def _is_denied(rest: str, before: str) -> bool:
    """Whether "not" or "no longer" denies the address behind these words: not where they name something else, and a colon stands behind
    them: "to the committee, not the shop:"."""
    if "," in rest:
        return False
    if not before.rstrip().endswith(":"):
        return True
    others = [w for w in re.findall(r"[^\W\d_]{3,}", rest) if w not in _SMALL and not _ADDRESS.fullmatch(w)]
    return not others or any(_ADDRESS.fullmatch(w) for w in re.findall(r"\w+", rest))


_SMALL = frozenset(
    "the our my your old new more longer alte alten alter mehr die der das den dem zur zum vieja antigua vieille ancienne vecchia vecchio oude antiga aux les las los een het naar aan".split()
)


_OF_LABEL = {
    Party.SHIP_TO: Whose.SHIP,
    Party.BILL_TO: Whose.BILL,
    Party.SOLD_TO: Whose.OWN,
    Party.BOTH: Whose.OWN,
}


_IT = re.compile(r"(?:it|she|sie|die|diese|elle|celle-ci|il|ella|esta|essa|ela|zij|ze|deze)\b")


# "Fatturare e spedire a:", "ship & bill to"
_BOTH = re.compile(
    r"\b(?:(?:invoic|bill|berechn|fakturier|factur|fattur|fatur)\w* ?(?:and|und|et|y|e|en|[&+/]) ?(?:ship|deliver|send|liefer|versend|livr|exped|envi|entreg|sped|conseg|invi|lever|verzend|remet)"
    r"|(?:ship|deliver|send|liefer|versend|livr|exped|envi|entreg|sped|conseg|invi|lever|verzend|remet)\w* ?(?:and|und|et|y|e|en|[&+/]) ?(?:invoic|bill|berechn|fakturier|factur|fattur|fatur))"
)


def said_of(text: str) -> Whose:
    """What the last clause says that says anything: "the invoice goes to head office", "the boxes go to"."""
    clauses = _with_pairs(_NO_BILL.sub(" ", text))
    for n, clause in reversed([*enumerate(clauses)]):
        bill, goods = _BILL.search(clause), _GOODS.search(clause)
        if (bill and goods) or _BOTH.search(clause):
            return Whose.OWN  # "goods and invoice to"
        if bill:
            return Whose.BILL
        if goods or _THEIRS.search(clause):
            return Whose.SHIP
        if _GOES.search(clause):
            of_it = _IT.match(clause.strip()) and n and _BILL.search(clauses[n - 1])  # "Quant à la facture, elle va à"
            return Whose.BILL if of_it else Whose.SHIP
        if _PAYS.search(clause):
            return Whose.BILL
        if _OWN.search(clause):
            return Whose.OWN
    return Whose.UNSAID


def _with_pairs(text: str) -> list[str]:
    """The clauses of a text; goods and a bill that "and" joins are of one."""
    clauses: list[str] = []
    at = 0
    for mark in _CLAUSE.finditer(text):
        before, after = text[at : mark.start()], re.split(r"[,;:()!?.]", text[mark.end() :])[0]
        words = before.split()[-3:], after.split()[:3]
        near = [bool(_BILL.search(" ".join(w)) or _GOODS.search(" ".join(w))) for w in words]
        if _AND.fullmatch(mark[0].strip()) and all(near) and not _GOES.search(" ".join(words[1])):
            continue
        clauses.append(before)
        at = mark.end()
    return [*clauses, text[at:]]


def _said_behind(text: str) -> Whose:
    """What is said right behind an address: " - that's for goods AND invoice", "is where the bill goes", "(for the invoice)"."""
    near = " ".join(re.split(r"[.;!?]", text)[0].split()[:9])
    bill, goods = _BILL.search(near), _GOODS.search(near)
    if bill and not goods and re.match(r"\W*(?:\(|is |that|for |fur |pour |para |per |voor |ist |est |es |e )", near):
        return Whose.BILL
    return Whose.OWN if bill and goods else Whose.UNSAID


__all__ = [
    "Whose",
    "bills_something",
    "is_for_both",
    "last_turn",
    "names_seat",
    "said_of",
    "says_not",
    "sends_something",
    "speaks_of_seat",
    "whose",
]
