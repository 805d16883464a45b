# ruff: noqa: E501
"""What tells a country on a paper: numbers to dial, of taxes, registers and accounts, names on the net, legal forms of firms, the
language of the paper. Each is told as the countries that it may be of; which one it is, is settled in `landtold`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from orderproc.parsing.numerals import of_one_language
from orderproc.parsing.party.abroad import dialled
from orderproc.parsing.words import fold

Lands = frozenset[str]


@dataclass(frozen=True)
class Signs:
    """`registered`: countries of offices that know somebody by a number; `dialled`: of telephones; `slight`: of accounts and names on
    the net, which people have in other countries, too. `tongue`: the language, "" where it is not clear."""

    registered: tuple[Lands, ...] = ()
    dialled: Lands = frozenset()
    slight: Lands = frozenset()
    tongue: str = ""


def signs_in(text: str, senders: Iterable[str] = ()) -> Signs:
    """What a text, and the addresses of who sent it, tell."""
    found = [(m, frozenset(lands.split())) for lands, pattern in _REGISTERED for m in pattern.finditer(text)]
    net = {m[1].upper() for m in _NET.finditer("\n".join((text, *senders)))}
    return Signs(
        registered=tuple(lands for _, lands in found),
        dialled=frozenset(land for m in _DIALLED.finditer(text) if (land := dialled(m[0])) is not None),
        slight=frozenset({m[1] for m in _ACCOUNT.finditer(text)} | net),
        tongue=tongue_of(text),
    )


def lands_of_firm(name: str) -> Lands:
    """The countries whose law has the form of a firm: "S.r.l.", "GmbH", "ApS"; empty where nothing tells."""
    plain = re.sub(r"(?<=\w)\.(?: ?(?=\w\b))?|['’]", "", f" {fold(name).rstrip(' .,')}")
    return next((frozenset(lands.split()) for lands, pattern in _FORMS if pattern.search(plain)), frozenset())


def tongue_of(text: str) -> str:
    """The language of a paper where the words that no other language has leave no doubt; "" otherwise."""
    known = of_one_language()
    votes = Counter(known[word] for word in re.findall(r"[^\W\d_]+", fold(text)) if word in known)
    ranked = votes.most_common(2)
    if not ranked or ranked[0][1] < _LEAST or (len(ranked) > 1 and ranked[0][1] < _TIMES * ranked[1][1]):
        return ""
    return ranked[0][0]


_LEAST, _TIMES = 3, 2  # words of a language, and how many times those of the next one
_DIALLED = re.compile(r"(?<![\w+])(?:\+|00)\(?\d{2,3}\)?[ /.\d()-]{6,}")
_ACCOUNT = re.compile(r"(?<!\w)([A-Z]{2})\d{2}(?: ?[A-Z0-9]{4}){3,}(?!\w)")
_NET = re.compile(r"(?i)(?<=[\w])\.(at|ch|be|lu|dk|no|hu|si|de|fr|es|it|fi|se|hr)(?![\w.-]*\w)")
_NUMBER = r"[ .:#-]{0,3}(?:n[°ro.]{1,2} ?)?"
# numbers of taxes and registers by how they are written, and by what the office is called (EU VIES; national registers)
_REGISTERED = tuple((lands, re.compile(pattern)) for lands, pattern in (
    ("AT", r"(?<![A-Z])ATU ?\d[\d ]{7,}|(?i:\bfirmenbuch\w*|\bFN) ?:? ?\d{4,6} ?[a-z]\b"),
    ("CH", r"(?<![A-Z])CHE[- ]?\d{3}[. ]?\d{3}[. ]?\d{3}(?!\d)"),
    ("BE", r"(?<![A-Z])BE ?[01]?\d{3}[. ]?\d{3}[. ]?\d{3}(?!\d)"),
    ("LU", r"(?<![A-Z])LU ?\d{8}(?!\d)"),
    ("DE", r"(?<![A-Z])DE ?\d{9}(?!\d)|\b(?i:ust-?id\w*\.?(?:-?nr)?|steuer-?n(?:umme)?r|hrb|hra)\b[ .:]{0,3}(?:DE ?)?\d[\d/ ]{3,}"),
    ("HR", r"(?<![A-Z])HR ?\d{11}(?!\d)"),
    ("FR", r"(?<![A-Z])FR ?[0-9A-Z]{2} ?\d{3} ?\d{3} ?\d{3}(?!\d)|\b(?i:siret|siren|rcs)\b\D{0,20}\d{3} ?\d{3} ?\d{3}"),
    ("ES", r"(?<![A-Z])ES ?[A-Z]-?\d{7}[0-9A-Z]\b|\b(?:N\.?I\.?F|C\.?I\.?F)\.?[ .:]{0,3}(?:[A-Z]-?\d{7}[0-9A-Z]|\d{8}-?[A-Z])\b"),
    ("IT SM", r"(?<![A-Z])IT ?\d{11}(?!\d)|(?i:\b(?:p(?:art(?:ita)?)?\.? ?iva|c(?:od(?:ice)?)?\.? ?f(?:isc(?:ale)?)?\.?)[ .:]{0,3}(?:n[.°] ?)?(?:it ?)?(?:\d{11}|[a-z]{6}\d\d[a-z]\d\d[a-z]\d{3}[a-z]))\b"),
    ("DK", r"(?<![A-Z])DK ?\d{8}(?!\d)|\b(?i:cvr)\b" + _NUMBER + r"\d{2} ?\d{2} ?\d{2} ?\d{2}(?!\d)"),
    ("FI", r"(?<![A-Z])FI ?\d{8}(?!\d)|(?i:\by-tunnus)" + _NUMBER + r"\d{7}-\d"),
    ("SE", r"(?<![A-Z])SE ?\d{12}(?!\d)"),
    ("MX", r"\bR\.?F\.?C\.?[ .:]{0,3}[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{3}\b"),
))  # fmt: skip
# legal forms, without their points (European Commission, "List of legal forms"); those that stand before a name, too
_FORMS = tuple((lands, re.compile(pattern)) for lands, pattern in (
    ("IT SM", r" (?:spa|srls|snc di .*|sas di .*|soc coop\w*.*|scarl)$"), ("IT SM ES BE", r" srl$"), ("IT SM FR BE CH LU", r" snc$"),
    ("AT", r" (?:eu|gesmbh)$"), ("DE", r" (?:ek|ev|ohg|gbr|kgaa|partg(?: mbb)?|ug(?: haftungsbeschrankt)?)$"),
    ("DE AT", r" kg$"), ("DE AT CH LI", r" (?:g?gmbh|mbh|ag)$"),
    ("FR", r"(?:^| )(?:sasu|eurl|earl|gaec|scea)(?: |$)"), ("FR BE CH LU", r"(?:^| )sarl(?: |$)"),
    ("ES", r" (?:slu?|sll|slp|sau|s coop)$"), ("MX", r" de cv$"), ("PT BR", r" (?:unipessoal )?lda$"),
    ("NL BE", r" (?:bv|nv|vof|vzw)$"), ("BE LU", r" asbl$"), ("DK", r" (?:aps|i/s)$"), ("DK NO", r" a/s$"),
    ("NO EE", r" as$"), ("SE FI", r" ab$"), ("FI", r" oyj?$"), ("HR SI", r" (?:doo|dd)$"), ("HU", r" (?:kft|zrt|bt)$"),
))  # fmt: skip


__all__ = ["Lands", "Signs", "lands_of_firm", "signs_in", "tongue_of"]
