# ruff: noqa: E501
"""Sentences that only bring an order: "Vi inviamo l'ordine TF-1092", "anbei unsere Bestellung für Dezember", "voici ma commande". Told by
their words, each of which is known to say nothing else; one word more ("again", "cancel", "your"), and a sentence is read like any other.
What it refers to before that ("With reference to your current price list, we are pleased to place the following order") is of no matter."""

from __future__ import annotations

import re

from orderproc.parsing.dates import is_month
from orderproc.parsing.words import fold

_ORDER = re.compile(
    r"(?:purchase|po|orders?|restock|replenishment|reassort|reapprovisionnement|reappro|reposicion|riassortimento|reintegro|rifornimento|reposicao|\w*bestellung|\w*bestellliste|\w*auftrag|commande|cde|bdc|pedido|encargo|orden|ordine|ordin(?:iamo|arvi|are|o)|oda|riordino|\w*bestelling|inkooporder|opdracht|encomenda)"
)
# whoever says it gives it, now
_GIVES = frozenset(
    """sending submitting placing send submit place forward
    sende senden schicke schicken ubersende ubersenden ubermittle ubermitteln erteile erteilen mailen maile finden erhalten bekommen folgt kommt
    envoie envoyons transmets transmettons adresse adressons passe passons remets remettons fais faisons parvenir trouverez trouver
    envio enviamos remito remitimos paso pasamos mando mandamos adjunto adjuntamos hago hacemos
    invio inviamo ordiniamo ordino ordinarvi ordinare trasmetto trasmettiamo mandiamo inoltro inoltriamo allego alleghiamo segue
    stuur sturen zend zenden plaats plaatsen doe doen vindt vinden volgt
    remeto remetemos fazemos faco junto segue vimos enviar remeter""".split()
)
# where it stands, or that it is here
_HERE = frozenset(
    """here below find following anbei hiermit hier unten nachstehend nachfolgend folgend folgende beiliegend untenstehend voici voila dessous ci joint suivante
    aqui abajo siguiente continuacion ecco calce seguito sotto allegato presente bijgaand hierbij hieronder onderstaande volgende abaixo seguinte anexo seguenti siguientes follows folgt folgendes sigue segue quanto""".split()
)
_BESIDE = frozenset(
    """ref rif reference referenz riferimento referentie referencia zeichen kenmerk shop store loja tienda boutique negozio winkel
    i we am are m re ve the a our my you now this is s please hereby herewith for of no number in as usual dear all by with to pleased glad happy
    ich wir ihnen euch dir die den der das unsere unseren unser meine meinen mein ist im fur vom von zum des nr nummer bitte sie per mail neue neuen auch gern gerne
    je nous vous te ma notre la le les l de du des d pour n no numero par est veuillez avons plaisir
    yo nosotros les le os te mi nuestro nuestra el del al para por esta este numero a tenemos gusto gusta como
    io noi vi ti le la lo il i mio mia nostro nostra ns di della dello per con in questa questo numero siamo lieti come
    ik wij we jullie u je mijn onze ons de het van voor bij deze dit nummer
    eu lhe lhes minha nossa o do da dos para n esta este meio ce cette o fazer fazemos como
    hi hello good morning hallo moin servus guten tag morgen bonjour hola buenos dias buenas tardes buongiorno buonasera salve beste goedendag dag bom dia ola""".split()
)
_TIMES = frozenset(
    """week month today autumn spring winter summer christmas woche monat kw heute herbst fruhjahr sommer weihnachten semaine mois jour noel printemps ete automne hiver
    semana mes hoy navidad otono primavera verano settimana mese oggi natale autunno estate maand vandaag kerst najaar voorjaar zomer hoje natal outono verao inverno""".split()
)
# what an order refers to, before it says so
_REFERS = re.compile(
    r"(?i)^\W*(?:(?:in|with|on|based|further|mit|nach|unter|im|auf|avec|en|com|con|met|in aansluiting|onder|naar)\s+)?"
    r"(?:(?:as )?per|according to|based on|following|further to|reference to|referring to|gemäß|laut|bezug\w*|anschluss|basis|selon|suivant|conform\w*|suite|référence"
    r"|seg[uú]n|de acuerdo con|relaci[oó]n|referencia|conforme|secondo|in base|seguito|riferimento|volgens|verwijzing|referentie|segundo|de acordo com|refer[eê]ncia|base)\b"
    r"(?:[^,;:.?!]|(?<=\bVs)\.|(?<=\bN[sr])\.){1,70},\s+"
)
_READERS = frozenset("sie vous".split())  # who is told where to find it, and is asked for nothing else
_FIND = frozenset("finden erhalten bekommen trouver trouverez envoie envoyons transmets transmettons adresse adressons passe passons remets remettons fais faisons".split())  # fmt: skip
_BARE = frozenset("send submit place forward".split())  # by somebody who names himself, and no command
MOST = 18  # words


def brings_order(sentence: str) -> bool:
    """Whether a sentence says nothing but that here is an order of whoever writes."""
    said = _REFERS.sub("", re.sub(r"['’º°ª]", " ", sentence))
    words = [fold(word) for word in re.findall(r"[^\W_][\w./-]*", said)]
    if not 2 <= len(words) <= MOST or "?" in sentence or re.search(r"(?i)\bno (?:orders?|pedido)\b", said):
        return False
    plain = [word.strip(".-/") for word in words]
    named = [word for word in plain if _ORDER.fullmatch(word)]
    gives = [word for word in plain if word in _GIVES]
    if not named or not (gives or any(word in _HERE for word in plain)):
        return False
    if any(word in _READERS for word in plain) and not any(word in _FIND for word in plain):
        return False  # "schicken Sie die Bestellung"
    if gives and {*gives} <= _BARE and not {"i", "we"} & {*plain}:
        return False  # "send order 4471"
    known = _GIVES | _HERE | _BESIDE | _TIMES
    return all(
        word in known or _ORDER.fullmatch(word) or is_month(word) or any(c.isdigit() for c in word) for word in plain
    )


__all__ = ["brings_order"]
