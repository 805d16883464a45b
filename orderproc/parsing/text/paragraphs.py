# ruff: noqa: E501
"""A text in its paragraphs, and the paragraphs that nothing is ordered in: greetings, and the small print below a mail."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.parsing.lines import Line
from orderproc.parsing.party.addresslabels import address_label

SMALL_PRINT = re.compile(
    r"(?i)\b(?:confidential\w*|intended recipient|privileged|disclaimer|consider the environment|sent from my|get outlook for|virus|vertraulich\w*|irrtümlich|handelsregister|amtsgericht|geschäftsführer|gesendet (?:von|mit)|confidentiel\w*|destinataire (?:prévu|visé)|envoyé de(?:puis)? mon|confidencial\w*|enviado desde mi|riservat\w*|inviato da(?:l mio)? (?:iphone|ipad|cell)|vertrouwelijk\w*|verzonden vanaf|enviado do meu)\b"
)
OPENING = re.compile(
    r"(?i)^(?:to whom it may concern|à qui de droit|a quien corresponda|a chi di competenza|a quem possa interessar|dear|hi|hello|hallo|hey|moin|good (?:morning|afternoon|day|evening)|guten (?:tag|morgen)|sehr geehrte|liebe[rs]?|bonjour|madame|monsieur|messieurs|estimad|buen[oa]s|hola|gentil|spett|buongiorno|salve|beste|geachte|goede|exm|bom dia|boa tarde|car[oa]s?)\b[^.?!\d]{0,50}[,:!.]?$"
)


def paragraphs_of(rows: Sequence[tuple[int, Line]]) -> list[list[tuple[int, Line]]]:
    """Lines that no blank line parts; a greeting stands by itself, and so does what a form asks of who orders ("Name: Jane Doe")."""
    groups: list[list[tuple[int, Line]]] = []
    for row, line in rows:
        if (
            groups
            and row == groups[-1][-1][0] + 1
            and not line.blank_before
            and line.box.y0 - groups[-1][-1][1].box.y1 < 1.2 * line.height
            and not OPENING.match(groups[-1][-1][1].text)
            and not (_is_field(line) or _is_field(groups[-1][-1][1]))
        ):
            groups[-1].append((row, line))
        else:
            groups.append([(row, line)])
    return groups


_FIELD = re.compile(r"([^\d:.!?]{2,40}):\s+\S")


def _is_field(line: Line) -> bool:
    label = _FIELD.match(line.text)
    return label is not None and address_label(label[1].strip(" *")) is not None


__all__ = ["OPENING", "SMALL_PRINT", "paragraphs_of"]
