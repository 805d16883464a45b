# ruff: noqa: E501
"""What stands around the text of a mail: the header lines of a forwarded one, the word of who hands it on, and the signature below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orderproc.parsing.head.identifiers import po_in
from orderproc.parsing.head.paid import is_of_money
from orderproc.parsing.lines import Line
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.sentences import sentences_of

_FROM = r"from|von|de|da|van|absender|expéditeur|remitente|mittente|afzender|remetente"
# of Outlook, Gmail, Apple Mail and Thunderbird in seven languages
_HEADER = re.compile(
    rf"(?i)^\W{{0,3}}(?:{_FROM}|to|cc|bcc|date|sent|subject|reply-to|importance|priority|organi[sz]ation|attachments|an|kopie(?: \(cc\))?|gesendet|datum|betreff|antwort an|wichtigkeit|anlagen|à|a|pour|copie(?: à)?|cci|envoyé(?: le)?|objet|sujet|répondre à|pièces jointes|para|enviad[oa](?: el| em)?|asunto|assunto|fecha|responder a|(?:datos |archivos )?adjuntos|importancia"
    r"|inviato|oggetto|data|rispondi a|allegati|priorità|aan|verzonden|onderwerp|beantwoorden|antwoord aan|bijlagen|urgentie|anexos)\s?:"
)
_MARK = re.compile(
    r"(?i)^\W*(?:[-_=*]{2,}.{0,12}\b(?:forwarded|original|weitergeleitete|ursprüngliche|transféré|origine|reenviado|inoltrato|doorgestuurd|oorspronkelijk|encaminhada|reencaminhada)|(?:begin forwarded message|anfang der weitergeleiteten \w+|début du message \w+|inicio del mensaje reenviado|inizio messaggio inoltrato|begin doorgestuurd bericht|início da mensagem \w+)\s?:$)"
)
CLOSING = re.compile(
    r"(?i)^\W*(?:(?:with )?(?:best|kind|warm|many) (?:regards|wishes|thanks)|regards|yours(?: \w+)?|sincerely|cheers|thanks?(?: again| you| in advance)?|thx|(?:mit )?(?:freundlich\w*|beste\w*|viele\w*|liebe\w*|herzliche\w*) (?:grüße\w*|gruß|grüssen?)|freundliche grüße|gruß|mfg|vielen dank|(?:bien )?cordialement|salutations(?: distinguées)?|bien à vous|sincères salutations|"
    r"(?:un )?(?:cordial )?saludos?|atentamente|(?:cordiali|distinti) saluti|saluti|(?:met )?(?:vriendelijke|hartelijke) groet\w*|groet(?:en|jes)?|mvg|(?:com os )?(?:melhores )?cumprimentos|atenciosamente|cordialmente)\b[^\d:]{0,30}$"
)
POSTSCRIPT = re.compile(
    r"(?i)^\W*(?:p\.?\s?p?\.?\s?s\.?|n\.?b\.?|p\.\s?d\.?|pd|pos(?:t?)data|post ?scriptum)(?![^\W_])"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """Rows of the text: `headers` of forwarded messages, `comment` of who forwards them, `closed`: the first row of the signature."""

    headers: frozenset[int] = frozenset()
    comment: frozenset[int] = frozenset()
    closed: int | None = None


def frame_of(lines: Sequence[Line], forwarded: bool) -> Frame:
    """The frame of a text. Of somebody's comment only where the mail is a forwarded one."""
    headers: set[int] = set()
    row = 0
    while row < len(lines):
        end = row
        while end < len(lines) and _HEADER.match(lines[end].text):
            end += 1
        if end - row >= 3:
            headers |= set(range(row, end))
        row = max(end, row + 1)
    if forwarded:
        headers |= {row for row, line in enumerate(lines) if _MARK.match(line.text)}
    comment = frozenset(range(min(headers))) if forwarded and headers else frozenset[int]()
    closings = [row for row, line in enumerate(lines) if row not in comment and CLOSING.match(line.text)]
    return Frame(frozenset(headers), comment, closings[-1] if closings else None)


_SENDER = re.compile(rf"(?i)^\W{{0,3}}(?:{_FROM})\s?:\W{{0,2}}\s*(?P<who>\S.*)$")
_ADDRESS = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")


def sender_of(lines: Sequence[Line], frame: Frame, goods: int) -> tuple[str, str] | None:
    """(name, address) of who wrote the forwarded mail whose goods begin in the row `goods`: by the header lines nearest above it."""
    told = [(row, match["who"]) for row in sorted(frame.headers) if (match := _SENDER.match(lines[row].text))]
    above = [who for row, who in told if row < goods] or [who for _, who in told[:1]]
    if not above:
        return None
    found = _ADDRESS.search(above[-1])
    name = (above[-1][: found.start()] if found else above[-1]).split("[")[0].strip(" <(\"'“”*:,;")
    return name, found.group() if found else ""


def comment_against(lines: Sequence[Line], frame: Frame) -> str | None:
    """What a colleague says above a mail that he hands on, where it may change what is to be done with it."""
    text = " ".join(lines[row].text for row in sorted(frame.comment))
    for sentence in sentences_of(text):
        acts = acts_of(sentence[:1000])
        if acts.cancels or acts.changes or acts.negates or acts.condition or acts.complains or acts.undecided:
            return sentence.strip()
    return None


def comment_asks(lines: Sequence[Line], frame: Frame) -> bool:
    """Whether a colleague asks, above a mail that he hands on, for what stands in it: "the foreman's list, please order as below"."""
    text = " ".join(lines[row].text for row in sorted(frame.comment))
    return (
        any(acts_of(sentence[:1000]).asks for sentence in sentences_of(text)) and comment_against(lines, frame) is None
    )


def comment_orders(lines: Sequence[Line], frame: Frame) -> bool:
    """Whether who hands a mail on orders himself what a colleague asked him for: in his own words and on his own account, with his order's
    number or with the way in which he pays."""
    text = " ".join(lines[row].text for row in sorted(frame.comment))
    said = sentences_of(text)
    own = any(po_in(one) is not None or is_of_money(one) for one in said)
    return own and comment_asks(lines, frame)


__all__ = [
    "CLOSING",
    "POSTSCRIPT",
    "Frame",
    "comment_against",
    "comment_asks",
    "comment_orders",
    "frame_of",
    "sender_of",
]
