# ruff: noqa: E501
"""What of a mail is new and what is quoted from an older one, line by line; and what is forwarded, which is content.

Knows the phrases that mail programs write, in some twenty languages; pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_WROTE = (
    "wrote|writes|said|schrieb|schreibt|a écrit|ecrit|escribió|escribio|escreveu|ha scritto|scrisse|schreef|skrev|kirjoitti|"
    "napisał|napisała|napsal|napsala|napísal|írta|a scris|написал|написала|пишет|написав|wrote on|yazdı|yazdi|έγραψε|"
    "пише|написа|je napisao|je napisal|rašė|kirjutas|rakstīja|schreven|va escriure|idatzi zuen"
)
_ON_WROTE = re.compile(
    rf"^\W*(?:(?:on|am|le|el|il|em|op|den|dne|dnia|w dniu|på|pe|la|at|в|у|vào)\s)?.{{0,240}}?\b(?:{_WROTE})\b[^\w]{{0,80}}:?\s*$",
    re.IGNORECASE,
)
_ON_START = re.compile(
    r"^\W*(?:on|am|le|el|il giorno|il|em|op|den|dne|dnia|w dniu|på|pe data de|la)\s.{0,80}\d", re.IGNORECASE
)
_VERB = re.compile(rf"\b(?:{_WROTE})\b", re.IGNORECASE)
_AT_WROTE = re.compile(r"^\W*.{0,120}(?:@|\d{4}).{0,120}(?:写道|书いて|wrote|님이 작성|のメール|さんは書きました)\W*$")
_ORIGINAL = re.compile(
    r"^\W*[-_=*]{2,}\s*(?:original (?:message|appointment)|ursprüngliche nachricht|originalnachricht|message d'origine|message original|"
    r"mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|originalmeddelelse|ursprungligt meddelande|"
    r"opprinnelig melding|alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|původní zpráva|eredeti üzenet|"
    r"исходное сообщение|original-nachricht|reply message|quoted text|vorige e-mail)\s*[-_=*]{2,}",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    r"^\W*(?:[-_=*]{2,}\s*)?(?:forwarded (?:message|by .{1,60})|begin forwarded message|weitergeleitete nachricht|"
    r"anfang der weitergeleiteten (?:e-?mail|nachricht)|message transféré|message transmis|début du message (?:transféré|réexpédié)|"
    r"mensaje reenviado|inicio del mensaje reenviado|(?:início da )?mensagem (?:encaminhada|reencaminhada)|messaggio inoltrato|inizio messaggio inoltrato|"
    r"doorgestuurd bericht|begin doorgestuurd bericht|videresendt (?:meddelelse|melding)|vidarebefordrat meddelande|"
    r"przekazana wiadomość|пересылаемое сообщение|edelleenlähetetty viesti|přeposlaná zpráva|iletilen ileti)\b\s*:?\s*[-_=*]*\W*$",
    re.IGNORECASE,
)
_FORWARD_SUBJECT = re.compile(
    r"^\s*(?:\[[^\]]{1,30}\]\s*)?(?:fwd?|wg|tr|rv|enc|doorst|fs|vs|pd|vb|vl|i|vrsta|továbbítás|přeposláno)\s*:",
    re.IGNORECASE,
)
_FORWARD_ROW = re.compile(r"^\s*(?:[^\W\d_]{4,10}:\s*)?(?:fwd?|wg|tr|rv|enc|doorst)\s*:\s*[^\W\d_]", re.IGNORECASE)
_FROM = re.compile(
    r"^\W{0,3}(?:from|von|de|da|van|fra|från|lähettäjä|od|feladó|от|kimden|de la|expéditeur|mittente|absender|remitente|remetente|afzender)\s?:\W{0,2}\s*\S",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"^\W{0,3}(?:from|to|cc|date|sent|subject|reply-to|mittente|absender|expéditeur|remitente|remetente|afzender|sujet|pour|enviad[oa] em|enviada|envoyé le|kopie|copie à|von|an|gesendet|datum|betreff|de|à|a|envoyé|objet|date|para|enviado|enviado el|"
    r"asunto|fecha|da|inviato|oggetto|data|van|aan|verzonden|onderwerp|fra|til|sendt|emne|från|till|skickat|ämne|od|do|wysłano|temat|"
    r"от|кому|дата|тема|дата|feladó|címzett|elküldve|tárgy|lähettäjä|vastaanottaja|lähetetty|aihe|komu|odesláno|předmět|assunto|"
    r"kimden|kime|konu|importance|attachments|cci|bcc)\s?:",
    re.IGNORECASE,
)
# a row of a table drawn with bars is no quotation
_ARROW = re.compile(r"^\s{0,3}(?:[A-Za-z]{0,3}>|\|\s(?![^|]*\|))")


def is_forward_subject(subject: str) -> bool:
    return bool(_FORWARD_SUBJECT.match(subject))


def split_quoted(
    lines: Sequence[str], marked: frozenset[int] | set[int] = frozenset(), *, forward: bool = False
) -> tuple[list[int], list[int], bool]:
    """Indices of the new lines, of the quoted lines, and whether something is forwarded in it.

    `marked` are lines that HTML itself marks as quoted. `forward`: the subject says that the mail is a forward; then what
    would be a quotation is content. Answers written between quoted lines stay new.
    """
    start, forwarded = _boundary(lines, forward)
    forwarded = forwarded or (start is not None and _begins_as_forward(lines))
    if forward or forwarded:
        # Everything down to a second, older boundary is content.
        return list(range(len(lines))), [], True
    new: list[int] = []
    old: list[int] = []
    for index, line in enumerate(lines):
        quoted = (start is not None and index >= start) or index in marked or bool(_ARROW.match(line))
        (old if quoted else new).append(index)
    introductions = _introductions(lines, set(old))
    if introductions:
        new = [i for i in new if i not in introductions]
        old = sorted({*old, *introductions})
    if not any(lines[i].strip() for i in new):
        # Nothing but a quotation: then it is what was sent.
        return list(range(len(lines))), [], forwarded
    return new, old, False


def _begins_as_forward(lines: Sequence[str]) -> bool:
    """Whether the first row of a text is the subject of a mail that was handed on: "FW: bestelling", "Betreff: WG: Auftrag"."""
    first = next((line for line in lines if line.strip()), "")
    return _FORWARD_ROW.match(first) is not None


def _boundary(lines: Sequence[str], forward: bool) -> tuple[int | None, bool]:
    """Where an older message begins that goes on to the end; and whether it is a forwarded one."""
    for index, line in enumerate(lines):
        text = line.strip()
        if not text or len(text) > 300:
            continue
        if _FORWARD.match(text):
            return index, True
        if _ORIGINAL.match(text):
            return index, forward
        if _FROM.match(text) and _header_block(lines, index):
            begin = index
            if begin and re.fullmatch(r"[-_=*\s]{3,}", lines[begin - 1] or ""):
                begin -= 1
            written = any(lines[i].strip() for i in range(begin))
            return (begin, forward) if written else (None, True)
        if _wrote(lines, index) and not _answers_below(lines, index):
            return index, forward
    return None, False


def _header_block(lines: Sequence[str], index: int) -> bool:
    """From: with at least two more header lines right below."""
    return sum(bool(_HEADER.match(line.strip())) for line in lines[index : index + 8]) >= 3


def _wrote(lines: Sequence[str], index: int) -> bool:
    """ "On … wrote:", on one line or broken over two or three."""
    text = lines[index].strip()
    if text.startswith(">"):
        return False
    one = " ".join(line.strip() for line in lines[index : index + 3])
    if _is_wrote(text):
        return True
    if _ON_START.match(text):
        two = " ".join(line.strip() for line in lines[index : index + 2])
        return _is_wrote(two) or _is_wrote(one)
    return False


def _is_wrote(text: str) -> bool:
    if len(text) > 320:
        return False
    ends = text.rstrip().endswith((":", "：")) and re.search(r"\d|@|<", text) is not None
    if not ends and not re.search(r"\d.*(?:写道|wrote)", text):
        return False
    before_name = _ON_START.match(text) and _VERB.search(text)  # "Am 20.11.2026 schrieb Bob:"
    return bool(_ON_WROTE.match(text) or _AT_WROTE.match(text) or before_name)


def _answers_below(lines: Sequence[str], index: int) -> bool:
    """Below "… wrote:" stand lines with ">": then those say what is quoted, and answers may stand between."""
    below = [line for line in lines[index + 1 : index + 12] if line.strip()]
    return any(_ARROW.match(line) for line in below[:3])


def _introductions(lines: Sequence[str], old: set[int]) -> set[int]:
    """The "… wrote:" lines right above quoted ones."""
    found: set[int] = set()
    for index in range(len(lines)):
        if index in old or not lines[index].strip() or not _wrote(lines, index):
            continue
        for after in range(index + 1, min(index + 5, len(lines))):
            if after in old:
                found.update(range(index, after))
                break
            if lines[after].strip() and after > index + 2:
                break
    return found
