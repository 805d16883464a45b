# ruff: noqa: E501
"""Lines of a mail that lead to the address below them in the customer's own words: "For this one please deliver to our new bay, not
Skipton:", "Please post to:", "Ship to my house not the school -", "My own details for the invoice:". They are labels only where an address
does follow; what a label says in the trade's words is known to `blocks`."""

from __future__ import annotations

import re

from orderproc.model.draft import OrderDraft
from orderproc.parsing.dates import without_days
from orderproc.parsing.party.names import without_numbers
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.words import fold

MOST_WORDS = 16
_ENDS = re.compile(r"(?:\s?:|\s[-–—])$|[a-z]:?[-–—]$")
# all folded
_GOES = re.compile(
    r"\b(?:send|ship(?!ping (?:cost|charge))|deliver|dispatch|despatch|post(?! ?code|al)|mail|forward|parcel|package|goods|gift|goes|go|drop"
    r"|(?:an|aus|zu|ab|ver|hin|nach)?(?:liefer|send|schick)|versand|zustell|paket|ware|geht|gehen"
    r"|livr(?!e\b|es\b)|envo[iy]|expedi|adresser|colis|parvenir|envi[aeo]|entreg|mand[ae]|remit|paquete|mercancia"
    r"|conseg|sped|invi[ao]|recapit|pacco|merce|lever|aflever|bezorg|(?:ver|op|toe)?(?:stuur|sturen|stuurt)|(?:ver|toe)?zend|pakket|remet|encomenda|mercadoria)"
)
_CARRIED = re.compile(
    r"\b(?:deliver|ship|livr|liefer|anliefer|entreg|conseg|spedi|lever|aflever|bezorg|goods|ware\b|colis|paquete|pacco|pakket)"
)
_PARCEL = re.compile(
    r"(?:the )?(?:parcels?|packages?|boxes|goods|ware|waren?sendung|pakete?|colis|(?:la )?marchandises?|paquetes?|mercancias?|pacc[oh]i?|(?:la )?merce|pakje|pakket(?:ten)?|spullen|encomendas?|mercadorias?)\s?:"
)
_BILLED = re.compile(
    r"\b(?:\w*rechnung\w*|invoic\w*|bill(?:s|ing|ed)?|factur\w*|fattur\w*|fatur\w*|faktura|receipts?|statements?|quittung|kassenbon|recu|recibo|ricevuta"
    r"|account (?:is|will|should|may|can|must|to|goes|with)|accounts? department|(?:who|whoever) (?:pays|settles|is paying)|wer (?:zahlt|bezahlt)|qui (?:paie|regle)|quien paga|chi paga|wie betaalt|quem paga)\b"
)
_PAIR = r"(?:and|&|\+|as well as|und|sowie|et|ainsi que|y|e|en)"
_THE = r"(?:(?:the|all|our|die|der|alle|les?|la|las?|los|i|il|de|het|as?|os?) )*"
_GOODS = r"(?:goods|parcels?|deliver(?:y|ies)|waren?|lieferung(?:en)?|marchandises?|colis|livraisons?|mercancias?|paquetes?|merc[ei]|pacc[oh]i?|goederen|pakket(?:ten)?|mercadorias?)"
_BILLS = r"(?:\w*rechnung(?:en)?|invoices?|bills?|factur[ae]s?|fattur[ae]|factu(?:ur|ren)|faturas?)"
_TOGETHER = re.compile(rf"\b(?:{_GOODS} {_PAIR} {_THE}{_BILLS}|{_BILLS} {_PAIR} {_THE}{_GOODS})\b")
# "His address:": somebody else's, and no buyer's
_THEIRS = re.compile(
    r"(?:(?:and|und|et|e|en) )?(?:his|her|their|seine|deren|son|leur|il suo|il loro|zijn|haar|hun) (?:(?:new|home|full|postal|neue|nouvelle|nuovo|nieuwe) )?(?:address|details|adresse|anschrift|indirizzo|adres)(?: (?:is|are|ist|est|e))?(?: (?:as follows|below|this))?"
)
_OWN = re.compile(
    r"\b(?:my|our|mein\w*|unser\w*|mon|ma|mes|notre|nos|mi|mis|nuestr\w+|mi[oa]|miei|nostr\w+|mijn|onze|ons|minha|meus?|noss\w+|new|neue?|nouvelle|nueva|nuov[oa]|nieuwe?|nova)\b"
    r"[^:]*\b(?:address|details|\w*adresse|\w*anschrift|daten|coordonnees|direccion|datos|indirizzo|dati|\w*adres|gegevens|morada|endereco|dados)\b"
)
# what was, what must not be, what may be: no label
_NO_LABEL = re.compile(
    r"\b(?:if|unless|wenn|falls|sofern|si|sauf|salvo|se|tenzij|als|caso|last time|letztes mal|la derniere fois|la ultima vez|l'ultima volta|vorige keer|da ultima vez"
    r"|(?:do not|don'?t|never|no longer) (?:send|ship|deliver|post|mail)|nicht mehr|nie mehr|ne plus|ne pas|n'\w+ p(?:as|lus)|ya no|no (?:envi|entreg|mand)\w*|non (?:piu|spedi|consegn|invi)\w*|niet (?:meer|naar|aan|bezorgen|leveren)|nao (?:envi|entreg|mand)\w*"
    r"|(?<!\bbe )(?:delivered|sent|shipped)|geliefert wurde|livre hier|was|were|wurde|wurden|war|waren|etait|fue|era|werd|foi)\b"
)


# "My friend is", "and I am": whose name stands below
_WHO_IS = re.compile(
    r"(?:(?:and|und|et|y|e|en|io) )?(?:(?P<own>i am|i'm|(?:my|our) (?:own )?(?:name|address)(?: and address)? (?:is|are)|ich bin|ich heisse|je suis|je m'appelle|yo soy|me llamo|io sono|mi chiamo|ik ben|eu sou|chamo-me)"
    r"|(?:my|her|his|their|mein|meine|mon|ma|mi|mijn|o meu|a minha|il mio|la mia)(?: best| good| old| dear)? (?:friend|sister|brother|mother|father|daughter|son|aunt|uncle|niece|nephew|cousin|neighbou?r|address|freund|freundin|schwester|bruder|mutter|vater|tochter|sohn|tante|ami|amie|soeur|frere|mere|pere|fille|fils|amigo|amiga|hermana|hermano|madre|padre|hija|hijo|vriend|vriendin|zus|broer|moeder|vader|dochter|zoon|irma|irmao|mae|pai|filha|filho|amico|amica|sorella|fratello|figlia|figlio)(?: and her address| and his address)? (?:is|ist|est|es|e))"
)


def leaves_open(text: str) -> bool:
    """Whether a sentence says of an address that it is only for a case, no longer the one, or of the past."""
    return _NO_LABEL.search(fold(text)) is not None


def heads_address(text: str) -> str | None:
    """The party ("ship_to", "bill_to", "sold_to") whose address a line of a mail leads to; None where it leads to none, or to more than
    one can tell."""
    if (who := _WHO_IS.fullmatch(fold(text.strip(" ,:–—-")))) is not None:
        return "sold_to" if who["own"] else "ship_to"
    if text.rstrip().endswith(":") and _THEIRS.fullmatch(fold(text.strip(" ,:–—-"))):
        return "ship_to"
    text = next(reversed(sentences_of(text)), text)  # "Please bill us. But deliver to the boathouse:"
    text = without_numbers(text)
    short = re.sub(r"\s*\([^()]*\)", "", text).strip()  # "Livraison (quai 2, de 8 h à 15 h) :"
    plain = without_days(fold(short))
    words = plain.split()
    if (
        not (2 if short == text.strip() and not _PARCEL.fullmatch(plain) else 1) <= len(words) <= MOST_WORDS
        or not _ENDS.search(plain)
        or any(c.isdigit() for c in plain)
    ):
        return None
    if leaves_open(plain) or "?" in plain:
        return None
    if _BILLED.search(plain):
        if _TOGETHER.search(plain):
            return "sold_to"  # "everything, goods as well as invoices, goes to the office:"
        return None if _CARRIED.search(plain) else "bill_to"
    if _GOES.search(plain):
        return "ship_to"
    return "sold_to" if _OWN.search(plain) else None


def labels_of(draft: OrderDraft) -> frozenset[str]:
    """What the lines say (folded) below which the draft's addresses were read."""
    sources = (address.street.source or "" for address in (draft.sold_to, draft.ship_to, draft.bill_to))
    found = (re.fullmatch(r"below '(.+)'", source) for source in sources)
    return frozenset(_bare(label[1]) for label in found if label is not None)


def is_one_of(sentence: str, labels: frozenset[str]) -> bool:
    """Whether a sentence is one of those lines and nothing else."""
    return _bare(sentence) in labels


def _bare(text: str) -> str:
    return fold(" ".join(text.split())).strip(" :-–—")


__all__ = ["heads_address", "is_one_of", "labels_of", "leaves_open"]
