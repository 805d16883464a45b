# ruff: noqa: E501
"""Forms that people type into a mail: rows that each have a label and what belongs to it, parted by a colon or by a wide gap. Their labels
are written in haste ("Adress", "Postcdoe", "Cita'") or are words that mean part of an address only beside others ("Compl.", "Lieu",
"Parzelle"). They become the labels that all other rules know; a row whose label says nothing of an address stays what it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.lines import CHAR, Chunk, Line
from orderproc.parsing.ordertable.headings import role_of
from orderproc.parsing.party.addresslabels import row_label
from orderproc.parsing.party.inside import ESTATE, is_inside
from orderproc.parsing.party.names import STREET
from orderproc.parsing.party.partynames import PLACED, party_of
from orderproc.parsing.party.towns import is_town
from orderproc.parsing.words import bare

LEAST = 3  # rows of a form
_MOST_WORDS = 4  # of a label
_PLACE = frozenset({"street", "city", "postal_code", "place"})
# what the labels become
_PLAIN = {
    "name": "Name", "company": "Organisation", "street": "Street", "street2": "Unit", "city": "City", "region": "Region", "house": "No",
    "postal_code": "Postcode", "country": "Country", "phone": "Phone", "email": "Email", "place": "City, Postcode",
}  # fmt: skip
# words that are labels of an address beside others (all `bare`)
_BESIDE = {
    "name": re.compile(r"pers(?:on(?:ne)?)?|presente?|recib\w+|ricev\w+|recoit|ontvanger|ontvangt|who|wer|qui|quien|chi|wie|quem|demander|fragen nach|vragen naar|ask for|titulaire|titular"),
    "company": re.compile(r"unidade?|niederlassung|filial[ei]?|agence|succursale|sucursal|branch|negozio|tienda|loja|winkel|laden|shop|store|geschaft|magasin|boutique|exposant|aussteller|expositor|espositore|exhibitor|exposante|nome (?:ditta|azienda)|nom (?:societe|entreprise)|name firma|firmenname"),
    "street": re.compile(r"(?:n(?:o|um|umero)? )?(?:et )?voie|nom de (?:la )?(?:rue|voie)|(?:calle|rua|via) y? ?n(?:o|um|umero)?|str(?:asse)? nr|road"),
    "city": re.compile(r"vila|village|pueblo|dorf|dorp|aldeia|paese|stad"),
    "street2": re.compile(r"dep(?:ar)?to|dpto|abt|afd|serv|compl(?:emento?|t)?|parzelle|parcela|paraje|partida|barrio|bairro|quartiere?|zoning|hameau|lieu dit|padiglione|pavillon|pabellon|pavilhao|stand|box|bte|boite|btenr|bus(?:nr|nummer)?|esc(?:alera)?|house|p ?/? ?a|c ?/ ?o|chez|presso|bei|pitch|plot|berth|lot"),
    "place": re.compile(r"(?:cp|cap|plz|code postal|c p|postcode|npa)(?: [eyo&]| et| und| en)? (?:loc(?:alite?|alita|alidad|alidade)?|ville|ort|citta|commune|comune|poblacion|ciudad|cidade|stad|plaats|gemeente)"),
    "phone": re.compile(r"natel|handynr|fijo|gsm nr|whatsapp"),
}  # fmt: skip
_TOWARDS = frozenset(("to", "an", "a", "aan", "para", "pour", "per", "fur", "voor", "for"))
_GOODS = re.compile(
    r"goods|parcels?|waren?|pakete?|(?:la )?marchandises?|colis|(?:la )?mercancias?|paquetes?|(?:la )?merce|pacc[oh]i?|goederen|spullen|pakket(?:ten)?|(?:a )?mercadorias?|encomendas?"
)
_WHERE = re.compile(
    r"lieu|luogo|lugar|local|sitio|place|plek"
)  # the town, or the house where another row names the town

# the words of labels, and words that look like them
_WORDS = frozenset(
    """name names nome nombre nom naam vorname nachname prenom cognome apellido apellidos achternaam contact kontakt contacto contatto company
    firma firme societe empresa azienda ditta bedrijf organisation entreprise ansprechpartner recipient empfanger destinataire destinatario
    address adresse anschrift adres direccion domicilio indirizzo endereco morada street strasse rue calle straat house flat floor etage
    apartment appartement appartamento piso town city stadt stad ville ciudad citta poblacion localidad localite localita plaats gemeente cidade
    localidade comune commune county state region province provincia country land pays pais paese postcode postal postleitzahl code codigo
    codice number nummer numero phone telephone telefon telefono telefoon telefone mobile handy portable movil cellulare telemovel email
    mail delivery deliver shipping ship invoice billing bill lieferadresse lieferanschrift rechnungsadresse rechnungsanschrift lieferung
    rechnung livraison facturation facture envio entrega facturacion factura consegna spedizione fatturazione fattura levering leveradres
    afleveradres factuur factuuradres faturacao fatura suburb remarks
    note notes date data item items time times home page team room site case text order orders total hours oder rate size""".split()
)


@dataclass(frozen=True, slots=True)
class _Row:
    """`words`: how many its label has; `gap`: no colon stands behind it."""

    label: str
    words: int
    gap: bool


def with_plain_labels(lines: Sequence[Line]) -> list[Line]:
    """The lines of a mail, the labels of its forms in words that are known, each with its colon."""
    lines = _below_one_another(lines)
    rows = [_row_of(line) for line in lines]
    rows = [row or _in_column(line, rows, lines, at) for at, (line, row) in enumerate(zip(lines, rows, strict=True))]
    result = [_headed(line, row) for line, row in zip(lines, rows, strict=True)]
    first = 0
    while first < len(lines):
        last = first
        while last + 1 < len(lines) and rows[first] and rows[last + 1] and not lines[last + 1].blank_before:
            last += 1
        if last + 1 - first >= LEAST:
            _mark(result, lines, rows, range(first, last + 1))
        first = last + 1
    return result


def _below_one_another(lines: Sequence[Line]) -> list[Line]:
    """The lines, forms that have a column for each address as one form below the other: "Delivery   Invoice" above "Street   12 Elm Street   Quay
    3"."""
    result: list[Line] = []
    row = 0
    while row < len(lines):
        heads = [c for c in lines[row].chunks if party_of(c.text.rstrip(":")) in PLACED or _is_goods(c.text)]
        end = row + 1
        while end < len(lines) and not lines[end].blank_before and len(lines[end].chunks) > 1:
            end += 1
        labels = [line.chunks[0].text.rstrip(":") for line in lines[row + 1 : end]]
        asked = {"city" if _WHERE.fullmatch(bare(label)) else _meaning(label) for label in labels}
        if len(heads) < 2 or len(lines[row].chunks) - len(heads) > 1 or len(_PLACE & asked) < 2:
            result.append(lines[row])
            row += 1
            continue
        for head in heads:
            heading = _Row(head.text, len(head.words), True)
            line = replace(lines[row], words=head.words, blank_before=True)
            left = lines[row + 1].words[0].box.x0
            result.append(_relabelled(line, heading, "Ship to" if _is_goods(head.text) else head.text, left))
            for line in lines[row + 1 : end]:
                label, cell = line.chunks[0], next((c for c in line.chunks[1:] if _flush(c, head)), None)
                if cell is not None:
                    form = _Row(label.text, len(label.words), True)
                    result.append(_relabelled(replace(line, words=(*label.words, *cell.words)), form, label.text))
        row = end
    return result


def _is_goods(head: str) -> bool:
    return _GOODS.fullmatch(bare(head)) is not None


def _flush(one: Chunk, other: Chunk) -> bool:
    return abs(one.box.x0 - other.box.x0) < CHAR


def _row_of(line: Line) -> _Row | None:
    """The label that a row begins with; None where it has none, or nothing behind it."""
    ends = next((n for n, word in enumerate(line.words[: _MOST_WORDS + 1], 1) if word.text.endswith(":")), None)
    if ends is not None and ends < len(line.words):
        return _Row(" ".join(w.text for w in line.words[:ends]).rstrip(": "), ends, False)
    label = line.chunks[0]
    if len(line.chunks) > 1 and len(label.words) <= _MOST_WORDS and not any(c.isdigit() for c in label.text):
        return _Row(label.text, len(label.words), True)
    return None


def _in_column(line: Line, rows: Sequence[_Row | None], lines: Sequence[Line], at: int) -> _Row | None:
    """The label of a row that fills its column, so that one blank parts it from what stands below the answers of the next rows."""
    for n in (at - 1, at + 1):
        row = rows[n] if 0 <= n < len(rows) else None
        if row is None or not row.gap:
            continue
        left = lines[n].words[row.words].box.x0
        words = next((k for k, word in enumerate(line.words) if k and abs(word.box.x0 - left) < 1), 0)
        label = " ".join(w.text for w in line.words[:words])
        if words and row_label(label) is not None:
            return _Row(label, words, True)
    return None


def _mark(result: list[Line], lines: Sequence[Line], rows: Sequence[_Row | None], run: range) -> None:
    """Sets the labels of a run of rows, where these are a form that asks for an address."""
    told = {at: _asked(lines[at], row) for at in run if (row := rows[at]) and not _whose(lines[at], row)}
    if len({m for m in told.values() if m in _PLACE}) + ("place" in told.values()) < 2:
        return
    town = any(m in ("city", "place") for m in told.values())
    if run.start and party_of(lines[run.start - 1].text) in PLACED:
        result[run.start] = replace(result[run.start], blank_before=False)  # an underlined heading
    for at, means in told.items():
        row, line = rows[at], result[at]
        assert row is not None
        if bare(row.label) in _TOWARDS and "name" not in told.values() and not is_town(_value(line, row)):
            means = "name"  # "Para: Ann Lee", above "Calle: …"
        if means is None and not (_other(row.label) or _of_goods(row.label)):
            means = _by_value(row.label, _value(line, row), town=town)
        other = row_label(row.label) is None or party_of(row.label) is not None
        if means is not None or row.gap:
            result[at] = _relabelled(line, row, _PLAIN[means] if means and other else row.label)


def _of_goods(label: str) -> bool:
    """Whether a row says what is ordered: "item_1_name: Office stapler, red", "Colour and size: …"."""
    plain = _NUMBERS.sub(" ", label).strip()
    return any(role_of(part) is not None for part in (plain, *_LISTED.split(plain)))


_NUMBERS = re.compile(r"[\d_#]+")
_LISTED = re.compile(r"\s*[/&+,]\s*|\s(?:and|or|und|oder|et|ou|y|o|e|en|of)\s")


def _value(line: Line, row: _Row) -> str:
    return " ".join(w.text for w in line.words[row.words :])


def _by_value(label: str, value: str, *, town: bool) -> str | None:
    """What a row of a form holds whose label says little, by what stands there."""
    if _WHERE.fullmatch(bare(label)):
        return "place" if is_town(value) else "street2" if town else "city"
    inside = is_inside(label) or (is_inside(value) and len(value.split()) < 6) or ESTATE.match(value)
    return "street2" if inside else None


def _asked(line: Line, row: _Row) -> str | None:
    """The part of an address that a row of a form holds."""
    where = _WHERE.fullmatch(bare(row.label)) and is_town(_value(line, row))
    return "place" if where else _meaning(row.label)


def _whose(line: Line, row: _Row) -> bool:
    """Whether a row names whose address it is: "Delivery address: Dale Ltd"."""
    value = _value(line, row)
    placed = row.gap or STREET.match(value) or any(c.isdigit() for c in value) or row_label(row.label) == "company"
    return not placed and any(party_of(said) in PLACED for said in (row.label, *spelt(row.label)))


def _other(label: str) -> bool:
    """Whether a label says something else: whose address it is, a date, a number."""
    return party_of(label) is not None or key_of(label) is not None


def _meaning(label: str) -> str | None:
    """The part of an address that the label of a row asks for."""
    if (known := row_label(label) or _beside(label)) is not None:
        return known
    return (
        None if _other(label) else next((m for said in spelt(label) if (m := row_label(said) or _beside(said))), None)
    )


def _beside(label: str) -> str | None:
    return next((name for name, pattern in _BESIDE.items() if pattern.fullmatch(bare(label))), None)


def _headed(line: Line, row: _Row | None) -> Line:
    """A row that names in misspelt words whose address stands behind them: "Delivry adress: …"."""
    if row is None or row.gap or row_label(row.label) is not None or _other(row.label) or len(bare(row.label)) < 8:
        return line
    meant = next((said for said in spelt(row.label) if party_of(said) is not None), None)
    return _relabelled(line, row, meant) if meant is not None else line


def spelt(label: str) -> list[str]:
    """What a label that was written in haste may say: "Postcdoe" → "postcode"; one letter wrong in a word, two in a long one."""
    found = [""]
    for word in bare(label).split():
        found = [f"{before} {near}".strip() for before in found[:8] for near in _nearest(word)]
    return [said for said in found if said != bare(label)]


def _nearest(word: str) -> list[str]:
    if word in _WORDS or len(word) < 4:
        return [word]
    most = 2 if len(word) > 7 else 1
    near = {known: OSA.distance(word, known, score_cutoff=most) for known in _WORDS}
    least = min(near.values())
    return sorted(known for known, far in near.items() if far == least) if least <= most else [word]


def _relabelled(line: Line, row: _Row, label: str, left: float | None = None) -> Line:
    """A row with another label, and its colon. `left`: where it begins then."""
    first, words = line.words[0], label.split()
    own = [replace(first, text=text, lattice=None) for text in words]
    own[-1] = replace(own[-1], text=f"{own[-1].text.rstrip(':')}:")
    rest = [w for w in line.words[row.words :] if w.text != ":"]
    at, placed = first.box.x0 if left is None else left, []
    for word in (*own, *rest):  # one blank apart, or they would be two columns
        width = max(len(word.text), 1) * CHAR
        placed.append(replace(word, box=replace(word.box, x0=at, x1=at + width)))
        at += width + CHAR
    return replace(line, words=tuple(placed))


__all__ = ["spelt", "with_plain_labels"]
