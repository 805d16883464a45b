# ruff: noqa: E501
"""The printed terms of a paper: clauses with numbers below a heading that says so. They are the same on every order of their firm, and say
nothing of this one, whatever they tell of changes, cancellations and deliveries."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.parsing.lines import Line
from orderproc.parsing.words import bare

_HEADING = re.compile(
    r"(?:standard |general |our |the )*(?:terms(?: (?:and|&) conditions)?|conditions)(?: (?:of|for) (?:purchase|purchasing|contract|supply|order|sale|business|delivery|the order|this order))?|terms (?:and|&) conditions.*|purchase order (?:terms|conditions).*"
    r"|(?:allgemeine |unsere )*(?:einkaufs|geschafts|bestell|vertrags|liefer|zahlungs)bedingungen.*|(?:allgemeine )?bedingungen(?: .*)?|agb|aeb"
    r"|conditions (?:generales|particulieres)?(?: ?d ?achats?| de vente| de commande)?|condiciones (?:generales|particulares)?(?: ?de (?:compra|contratacion|suministro|venta))?|condizioni (?:generali|particolari)?(?: ?(?:di|d) ?(?:acquisto|fornitura|vendita))?"
    r"|(?:algemene )?(?:inkoop|leverings|betalings)?voorwaarden(?: .*)?|condicoes (?:gerais|particulares)?(?: ?de (?:compra|fornecimento|venda))?"
)
_CLAUSE = re.compile(r"(?:(?<=\s)|^)\(?(\d{1,2})[.)]\s*(?=[A-ZÀ-Þ])")
FEWEST = 3  # clauses that make terms of what stands below such a heading


def printed_terms(lines: Sequence[Line]) -> frozenset[int]:
    """The indices of the lines of printed terms: from their heading ("Terms and Conditions", "CONDITIONS: 1. …") to the end of its page, where
    numbered clauses, from 1 on, stand there and no figures in columns."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        if at in found or not _heads_terms(line):
            continue
        end = next((n for n in range(at + 1, len(lines)) if lines[n].page != line.page), len(lines))
        numbers = [int(n) for n in _CLAUSE.findall("\n".join(one.text for one in lines[at:end]))]
        if all(n in numbers for n in range(1, FEWEST + 1)):
            first = next((n for n in range(at, end) if _CLAUSE.search(lines[n].text)), end)
            found.update(range(first, end))
    return frozenset(found)


def _heads_terms(line: Line) -> bool:
    if line.body:
        return False
    before = re.split(r"\s*[:.–-]?\s+\(?1[.)]", line.text, maxsplit=1)
    said = [chunk.text for chunk in line.chunks] + (before[:1] if len(before) > 1 else [])
    return any(len(text.split()) <= 8 and _HEADING.fullmatch(bare(text.rstrip(": "))) for text in said)
