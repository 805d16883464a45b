# ruff: noqa: E501
"""Addresses in running text: "Please send it to Ann Reed, 12 Mill Lane, Hove BN3 1EH, as we've moved."

A town with its postal code is found first; to the left of it belongs what is parted by commas, strokes, dashes or semicolons and looks like
a part of an address, down to where the sentence leads to it; to the right a country and whom it is for. What the sentence says before and
behind is kept: the words before say whose address it is (`whose`), and the words behind stay in the text for all other rules.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress
from orderproc.parsing.dates import is_month
from orderproc.parsing.head.paid import are_a_cards
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.addresslines import led_in
from orderproc.parsing.party.codeparts import code_behind, with_code
from orderproc.parsing.party.foundaddress import InSentence, without_addresses
from orderproc.parsing.party.inorder import is_as_written, told_in_order
from orderproc.parsing.party.instreet import ELISION, NUMBER_CALLED, between, house_at, names_house, with_towns_apart
from orderproc.parsing.party.madeof import TERRITORY, made_of
from orderproc.parsing.party.names import (
    ATTENTION,
    COMPANY,
    DEPARTMENT,
    HONORIFIC,
    STREET,
    is_closing,
    is_person,
)
from orderproc.parsing.party.partynames import Party, party_of
from orderproc.parsing.party.places import (
    CA_POSTCODE,
    EIRCODE,
    UK_POSTCODE,
    country_of,
    state_of,
)
from orderproc.parsing.party.provinces import in_brackets
from orderproc.parsing.party.run_on import run_on
from orderproc.parsing.party.stretches import (
    CLAUSE,
    CODE_NAME,
    NAME_AT,
    SAID,
    SENT_TO,
    Part,
    called,
    flows_of,
    is_body,
    leads,
    leads_there,
    name_length,
    names_a_person,
    names_somebody,
    part_like,
    part_of_a_name,
    parts_of,
    sentences_before,
)
from orderproc.parsing.party.towns import is_town

MOST_WORDS = 30


_MOST_PARTS = 9


# what belongs to the word before it: "Bibliothèque communale de" Diekirch
_GENITIVE = re.compile(r"(?i)\s(?:de|du|des|d['’]|of|di|del|della|dei|von|der|van|do|da|dos|das)$")
_SHORTENED = re.compile(r"(?:^|[\s,.(\"“„«'’–-])(?:[A-ZÀ-Þ]\w{0,4}|[a-z])$")
_MOST_OF_A_PART = 4  # words between commas that may be a part of an address, though none that is known


def addresses_in(lines: Sequence[Line], home: str) -> tuple[InSentence, ...]:
    """Every address that stands in the running text of these lines, from top to bottom."""
    return tuple(one for rows in flows_of(lines) for one in _Flow(lines, rows, home).addresses())


def names_town(line: Line, home: str) -> bool:
    """Whether a town with its postal code stands in a row, by itself or in a sentence."""
    return _Flow((line,), (0,), home).town()


_FIRST = re.compile(
    r"^\s*(?:(?:[A-Z]{1,3})\s?[-–]\s?)?(?P<code>\d{4}\s?[A-Z]{2}(?=\s)|\d{4}-\d{3}|\d{3}\s\d{2}(?=\s[A-ZÀ-Þ])|\d{2}-\d{3}|\d{5}|\d{4})\s+"
)


_ZIP = re.compile(r"(?<![\d-])\d{5}(?:-\d{4})?(?![\d-])")


_FOUR = re.compile(r"(?<![\d-])(?:\d{4}|\d{6})(?![\d-])")


_LED_BY = re.compile(r"(?i)^(?:delivery|deliver|send|ship|invoice|bill|post)\s+(?!to\b|at\b)|(?:^|.*\s)(?:to|at|is|are|an|nach|zu|bei|à|a|au|chez|est|al|para|em|na|no|per|è|presso|alla|allo|naar|aan|bij)\s+")  # fmt: skip


class _Flow:
    """Rows of running text, and the addresses in them."""

    def __init__(self, lines: Sequence[Line], rows: Sequence[int], home: str) -> None:
        self.lines, self.rows, self.home = lines, rows, home
        self.text, self.words = told_in_order(lines, rows)
        letters = re.findall(r"[^\W\d_]{3,}", self.text)
        self.caseless = all(word.islower() for word in letters) or all(word.isupper() for word in letters)

    def addresses(self) -> list[InSentence]:
        """From left to right, none within another."""
        if not any(c.isdigit() for c in self.text):
            return []
        parts = self._joined(with_towns_apart(run_on(parts_of(self.text))))
        found: list[InSentence] = []
        taken = 0  # characters
        for at in range(len(parts)):
            if parts[at].start < taken or (end := self._town_ends(parts, at)) is None:
                continue
            one = self._address(parts, at, end, taken)
            if one is not None:
                found.append(one[0])
                taken = one[1]
        return found

    def town(self) -> bool:
        """Whether a town with its postal code stands in it."""
        parts = self._joined(with_towns_apart(run_on(parts_of(self.text))))
        return any(self._town_ends(parts, at) is not None for at in range(len(parts)))

    def _joined(self, parts: list[Part]) -> list[Part]:
        """The parts, with what a row was broken in together again; a street that ends its row stays apart from the town in the next."""
        kept: list[Part] = []
        for part in parts:
            if part.mark == "\n" and kept and kept[-1].text.strip() and part.text.strip():
                before = kept[-1]
                whole = f"{before.text} {part.text}"
                street = STREET.match(before.text.strip()) and is_town(part.text)
                town = is_town(before.text) and not is_town(whole)
                if not (street or town):
                    kept[-1] = Part(before.mark, before.start, part.end, whole)
                    continue
            if part.mark == "\n" and kept and not kept[-1].text.strip():
                part = replace(part, mark=kept.pop().mark)  # a mark at the end of a row
            coded = with_code(kept, part, self.home, caseless=self.caseless)
            if coded is not None:
                kept[-1] = coded
                continue
            kept.append(part)
        return kept

    def _town_ends(self, parts: Sequence[Part], at: int) -> int | None:
        """Where the town with its postal code ends that a part ends with or is, in the text."""
        text = parts[at].text
        if text.split() != self.text[parts[at].start : parts[at].end].split() and is_town(text):
            return parts[at].end  # put together
        labelled = CODE_NAME.match(text)
        bare = text[labelled.end() :] if labelled else text
        off = parts[at].start + (labelled.end() if labelled else 0)
        for form in (UK_POSTCODE, CA_POSTCODE, EIRCODE):
            code = form.search(bare)
            if code is not None and (code[0].isupper() or self.caseless or labelled) and len(code[0]) > 4:
                return off + code.end() if not _many_digits(bare[: code.start()]) else None
        for code in _ZIP.finditer(bare):
            words = bare[: code.start()].replace(",", " ").split()
            before = parts[at - 1].text if at and not words else ""
            if any(state_of(" ".join(words[-n:])) for n in (1, 2, 3) if len(words) >= n) or state_of(before.strip()):
                return off + code.end()
        for code in _FOUR.finditer(bare):
            if are_a_cards(bare, code.end()):
                continue
            ahead = bare[: code.start()]
            above = parts[at - 1].text if at and not ahead.strip() else ""
            if TERRITORY.search(ahead) or TERRITORY.search(f"{above} "):
                return off + code.end()
            rest = bare[code.end() :].strip() or (parts[at + 1].text if at + 1 < len(parts) else "")
            named = country_of(rest) or country_of(ahead) or (self.home if self.home in _CODE_LAST else None)
            if ahead.strip() and named in _CODE_LAST and not any(c.isdigit() for c in ahead) and _placed(ahead, self):
                return off + code.end()
        if (behind := code_behind(bare, self.home)) > 0:
            return off + behind
        first = _FIRST.match(bare)
        if first is None or (re.fullmatch(r"(?:19|20)\d\d", first["code"]) and self._dated(parts, at)):
            return None
        length = name_length(bare[first.end() :], caseless=self.caseless)
        return off + first.end() + length if length else None

    def _dated(self, parts: Sequence[Part], at: int) -> bool:
        words = parts[at - 1].text.split() if at else []
        return any(is_month(word.strip(".,")) for word in words[-2:])

    def _address(self, parts: Sequence[Part], at: int, end: int, taken: int) -> tuple[InSentence, int] | None:
        """The address whose town ends at a place in the text, as far to the left as it goes; and where it ends."""
        starts = list(self._starts(parts, at, taken))
        end, more = self._behind(parts, at, end)
        for start in starts:
            pieces = [(max(p.start, start), min(p.end, end)) for p in parts if p.end > start and p.start < end]
            chunks = [c for a, b in pieces if (c := self._chunk(a, b)) is not None]
            if sum(len(c.words) for c in chunks) > MOST_WORDS or len(chunks) < 2:
                continue
            address = made_of([*(more[0] if more else []), *chunks], self.home)
            if address is not None:
                ends = more[1] if more else end
                first, address = self._with_name(start, address, taken)
                one = self._placed_at(first, ends, address, taken)
                cut = (
                    start != starts[0]
                    or self._names_more(first, ends, address, taken)
                    or (first == start and self._cut_off(parts, start, end, address, taken))
                )
                return replace(one, unsure=cut), ends
        return None

    def _cut_off(self, parts: Sequence[Part], start: int, end: int, address: DraftAddress, taken: int) -> bool:
        """Whether something of an address may stand before the place where it was found to begin: no word that leads to one stands there,
        or a name."""
        said = self.text[start:end]
        if ")" in said and "(" not in said.partition(")")[0]:
            return True
        n = next(n for n, part in enumerate(parts) if part.start <= start < part.end)
        ahead = self.text[parts[n].start : start].strip(' \n"“”‘«»')
        ahead = "" if ELISION.search(ahead) else ahead.strip("'’")  # "à l'EHPAD Les Glycines"
        before = self.text[taken:start].rstrip(" \n,")
        clauses = CLAUSE.split(before)[-2:]
        if not address.name and any(names_a_person(clause) for clause in clauses):
            return True
        if part_of_a_name(ahead):
            return True
        if not (address.name or address.company) and any(names_house(clause) for clause in clauses):
            return True  # "c'est l'école Les Tilleuls, qui se trouve au"
        if ahead and not (
            leads_there(_GENITIVE.sub("", ahead))
            or (HONORIFIC.fullmatch(f"{ahead} X") and not self.text[start].isdigit())
        ):
            return True  # "livrer à l'école primaire Jacques-Prévert": of which only a piece was taken for the name
        told = len(clauses) > 1 and parts[n].mark == "," and _IS.search(clauses[0]) and names_somebody(clauses[0])
        if told and not (address.name or address.company):
            return True  # "la finca es Cortijo Los Almendros, por la"
        if parts[n].mark == "." and _SHORTENED.search(self.text[taken : parts[n].start - 1]):
            return True  # "Inst. f. Botanik"
        if ahead or address.name or address.company:
            return False
        if parts[n].mark == ",":
            short = clauses[-1].split()
            clause = len(short) > _MOST_OF_A_PART or any(SAID.match(word) for word in short)
            return self.caseless or not clause or names_somebody(clauses[-1])
        return False

    def _names_more(self, start: int, end: int, address: DraftAddress, taken: int) -> bool:
        """Whether somebody is named in the sentence before an address that was put in order, and isn't taken for whom it is for."""
        if is_as_written(self.words, start, end):
            return False
        before = sentences_before(self.text[taken:start])[-1]
        return not (address.name or address.company) and (names_somebody(before) or names_a_person(before))

    def _with_name(self, start: int, address: DraftAddress, taken: int) -> tuple[int, DraftAddress]:
        """The address with whom the sentence names before it: "to Tom Ashby at number 11, Greenfield Road"; and where it begins then."""
        ahead = self.text[taken:start]
        led = NAME_AT.search(ahead) if not (address.name or address.company or self.caseless) else None
        if led is None or (SAID.match(led["name"].split()[0]) or not part_like(led["name"], last=False)):
            return start, address
        begin = taken + led.start("name")
        chunk = self._chunk(begin, taken + led.end("name"))
        if chunk is None or not (called(chunk.text) or COMPANY.search(chunk.text)):
            return start, address
        part = "company" if COMPANY.search(chunk.text) and not is_person(chunk.text) else "name"
        return begin, replace(address, **{part: chunk.field(chunk.text, "in the text")})

    def _starts(self, parts: Sequence[Part], at: int, taken: int) -> list[int]:
        """Where the address may begin, the farthest first."""
        found: list[int] = []
        code_apart = not any(c.isalpha() for c in CODE_NAME.sub("", parts[at].text)[:1]) or bool(
            re.fullmatch(r"\W*[A-Z]{1,2}\d.*", CODE_NAME.sub("", parts[at].text).strip())
        )
        depth = 0
        for n in range(at, max(at - _MOST_PARTS, -1), -1):
            part = parts[n]
            if part.end <= taken:
                break
            begin = self._begins(part, last=n == at)
            if (
                n < at
                and not DEPARTMENT.search(part.text)
                and party_of(part.text) in (Party.SHIP_TO, Party.SOLD_TO, Party.BILL_TO)
            ):
                break  # "Recipient, Ann Reed; 12 Mill Lane; …"
            if begin is not None and begin >= taken:
                found.append(begin)
            whole = begin is not None and not self.text[part.start : begin].strip(" '\"“”‘’«»\n")
            if n < at and NUMBER_CALLED.fullmatch(part.text):
                begin = part.start
            whole = whole or between(parts, n, at) or begin == part.start
            inside = part.mark == "(" and n + 1 < len(parts) and parts[n + 1].mark == ")"
            if not (whole or inside or not part.text.strip()):
                break
            if part.mark in ("(", "["):
                if not (inside or any(p.mark in (")", "]") for p in parts[n + 1 : at + 1])):
                    break
                depth += 1
            elif (
                part.mark == ":"
                or (part.mark[:1] in (".", "?", "!") and not (n == at and code_apart))
                or (part.mark in _DASHES and not self._dashed(parts, n, at))
            ):
                break
        return found[::-1]

    def _dashed(self, parts: Sequence[Part], n: int, at: int) -> bool:
        """Whether dashes or strokes part this address: another one stands between its parts, or what stands before this one is a part."""
        others = any(p.mark == parts[n].mark for p in parts[n + 1 : at + 1])
        before = parts[n - 1] if n else None
        begin = self._begins(before, last=False) if before is not None else None
        return others or (begin is not None and before is not None and not self.text[before.start : begin].strip())

    def _begins(self, part: Part, *, last: bool) -> int | None:
        """Where in a part that begins as a sentence what may be a part of an address begins; None where nothing of it may."""
        text = part.text
        if len(text.split()) < 5 and is_closing(text.strip()):
            return None
        words = list(re.finditer(r"\S+", text))
        if self.caseless:
            led = _LED_BY.match(text)
            start = led.end() if led else 0
            after = text[start:].split()
            said = not last and (any(SAID.match(w.strip("'\"")) for w in after) or len(after) > 7)
            return part.start + start + (len(text[start:]) - len(text[start:].lstrip())) if after and not said else None
        if not last and part.mark in (":", ",", ";") and is_body(text.strip(), colon=part.mark == ":"):
            return part.start + words[0].start()
        lead = 0 if last else led_in(text.strip())  # "Versand an Klinik Nord"
        if part.mark != "," and words and words[0][0].lower() in _AT_WHOSE:
            lead = 1  # leads to an address; behind a name and a comma it is a part of one
        for n, word in enumerate(words[lead:], lead):
            rest = text[word.start() :]
            if n > lead and word[0].lower() in _AT_WHOSE:
                continue
            if not last and (sent := SENT_TO.match(rest)):
                lead = n + len(sent[0].split())  # "Und die Rechnung an Glas GmbH"
            if n < lead:
                continue
            if part_like(rest, last=last) and (last or n or not leads(text)):
                return part.start + word.start()
            if not last and (house := house_at(words, n)) is not None:
                return part.start + house
        return None

    def _behind(self, parts: Sequence[Part], at: int, end: int) -> tuple[int, tuple[list[Chunk], int] | None]:
        """Where the address ends with its region and country; whom it is for, and where that ends."""
        inner = re.match(r"[\s,.]*\(?(?P<land>[^\W\d][\w. ]*?)\)?(?=[\s,.;)]*$)", self.text[end : parts[at].end])
        n = at + 1
        if inner is not None and country_of(inner["land"]):
            end = parts[at].end
        elif inner is None or not inner["land"]:
            while n < len(parts) and (m := _LAND.match(parts[n].text)) is not None:
                land = m["land"].strip()
                region = parts[n].mark == "(" and (re.fullmatch(r"[A-Z]{2}", land) is not None or in_brackets(land))
                if not (region or (country_of(land) and not (m["rest"] and parts[n].mark == "."))):
                    break
                end = parts[n].start + m.end("land")
                n += 1
                if m["rest"]:
                    return end, None
        else:
            words = self.text[end : parts[at].end]
            for size in (3, 2, 1):
                said = " ".join(words.split()[:size])
                if said and country_of(said) and len(words.split()) >= size and said[:1].isupper():
                    end += words.index(said.split()[-1]) + len(said.split()[-1])
                    break
            return end, None
        while n < len(parts) and not parts[n].text.strip():
            n += 1
        return end, self._for_whom(parts, n) if n < len(parts) else None

    def _for_whom(self, parts: Sequence[Part], n: int) -> tuple[list[Chunk], int] | None:
        """Whom an address is for, with his department and firm, where that follows behind it: ", attn. the housekeeper Ms Regula Frei",
        ". FAO the secretary, Noreen Gaughan"."""
        named = parts[n].mark == "(" and is_person(parts[n].text.strip())  # "4000-001 Porto (Sr. Brito, das 9h às 12h)"
        if not (named or ATTENTION.match(parts[n].text.strip())) or parts[n].mark in ("?", "!"):
            return None
        for at, part in enumerate(parts[n : n + 2], n):
            begin = next(
                (part.start + w.start() for w in re.finditer(r"\S+", part.text) if called(part.text[w.start() :])),
                None,
            )
            if begin is None or (chunk := self._chunk(begin, part.end)) is None:
                continue
            label = replace(chunk.words[0], text="Attn:")
            chunks, end = [replace(chunk, words=(label, *chunk.words))], part.end
            for more in parts[at + 1 : at + 4]:
                text = more.text.strip()
                body = COMPANY.search(text) or DEPARTMENT.search(text)
                if (
                    more.mark != ","
                    or not body
                    or not part_like(text, last=False)
                    or (firm := self._chunk(more.start, more.end)) is None
                ):
                    break
                chunks.append(firm)
                end = more.end
            return chunks, end
        return None

    def _chunk(self, start: int, end: int) -> Chunk | None:
        """The words of a stretch of the text, cut where it cuts them."""
        words = []
        first = None
        for at, row, _, word in self.words:
            a, b = max(at, start), min(at + len(word.text), end)
            said = word.text[a - at : b - at].strip("'\"“”‘’«»,;") if b > a else ""
            said = said.strip("()") if _CODE_IN_BRACKETS.fullmatch(said) else said
            if said:
                words.append(word if said == word.text else replace(word, text=said, lattice=None))
                first = row if first is None else first
        return self.lines[first].chunk(words) if first is not None else None

    def _above(self, ahead: Sequence[str]) -> str:
        """The sentence before the one that an address stands in: in these rows, or in the row above them."""
        if len(ahead) > 1:
            return " ".join(ahead[-2].split())
        first = self.rows[0]
        above = self.lines[first - 1].text if first and not self.lines[first].blank_before else ""
        return sentences_before(above)[-1].strip() or above

    def _placed_at(self, start: int, end: int, address: DraftAddress, taken: int) -> InSentence:
        inside = [(row, n) for at, row, n, word in self.words if at + len(word.text) > start and at < end]
        (first, begin), (last, stop) = min(inside), max(inside)
        ahead = sentences_before(self.text[taken:start])
        after = self.text[end:]
        stopped = re.search(r"(?<=\w{2})[.!?](?=\s|$)|[.!?](?=\s+[A-ZÀ-Þ]|$)", after)
        behind = after[: stopped.start()] if stopped else after
        whole = begin == 0 and stop == len(self.lines[last].words) - 1
        before = ahead[-1] if ahead else ""
        label = re.split(r"[;:]", before.strip(" :\n"))[-1]
        labelled = before.strip().endswith(":") and (party_of(label) is not None or address_label(label) is not None)
        contact = _CONTACT.fullmatch(after) is not None
        alone = (not taken and contact and (begin == 0 or labelled) and not ahead[:-1]) and (
            whole or labelled or bool(after)
        )
        clause = CLAUSE.split(before.rstrip(" \n:;,(–—-"))[-1]
        lead = len(before[before.rindex(clause) :].split()) if clause.strip() else len(before.split())
        if (
            not before.strip()
            and first
            and (above := self.lines[first - 1]).text.rstrip().endswith(":")
            and not self.lines[first].blank_before
        ):
            lead = len(above.words)  # "but ship to the field station:"
        return InSentence(
            first, last, begin, stop + 1, " ".join(before.split()), " ".join(behind.split()),
            self._above(ahead), alone, lead, False, address,
        )  # fmt: skip


_CONTACT = re.compile(
    r"(?is)[\s.);,/|·•–—-]*(?:(?:(?:tel|t|ph|phone|mob|mobile|fax|telefon|tél|tlf|telefono|handy|cell|e-?mail|mail)\b[\w .]*?[.:]*\s*)?(?:\+?[\d() /.-]{7,}|\S+@\S+)[\s,;.|·/]*)*"
)


_IS = re.compile(r"(?i)\b(?:is|es|est|è|é|ist|son|sono)\s(?-i:[A-ZÀ-Þ])")
_CODE_IN_BRACKETS = re.compile(r"\(?\d{4,5}(?:-\d{3})?\)?")  # "Quimper (29000)"
_AT_WHOSE = frozenset(("chez", "bei", "presso", "bij"))
_DASHES = frozenset(("-", "–", "—", "--"))


_CODE_LAST = frozenset(("NZ", "ZA", "SG", "IN", "AU"))


_LAND = re.compile(r"^\s*(?P<land>(?:[Tt]he )?[^\W\d][\w. '’-]*?)(?P<rest>\s+[a-z].*)?$", re.DOTALL)


def _many_digits(text: str) -> bool:
    return sum(c.isdigit() for c in text) > 5


def _placed(text: str, flow: _Flow) -> bool:
    words = text.split()
    return len(words) <= 4 and (flow.caseless or words[0][:1].isupper())


__all__ = ["InSentence", "addresses_in", "names_town", "without_addresses"]
