# ruff: noqa: E501
"""A line or phrase that is a thing and how many of it, by its shape: "12 x blue nitrile gloves", "paper towels, qty 20".

For things that are told in words; where item numbers stand, `pairing` looks first. Knows no sentences.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from orderproc.model.draft import DraftLine, Field
from orderproc.model.issue import Code, Issue
from orderproc.model.shop import Catalog
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.numbers import NumberStyle, Quantity, parse_number, parse_quantity
from orderproc.parsing.text.standing import standing
from orderproc.parsing.wares import index_of, numbers_in

_NUM = r"\d{1,6}(?:[.,]\d{3})*(?:[.,]\d{1,2})?"
_DOZENS = r"(?:a |one |two |three |four |five |six |half a |half )?dozen(?: of)?|ein(?:em|en)? dutzend|une douzaine(?: de| d['’])?|una docena(?: de)?|una dozzina(?: di)?|een dozijn|uma d[uú]zia(?: de)?"
_WORDNUM = (
    rf"{_DOZENS}|a hundred|a pair(?: of)?|a couple(?: of)?|twenty(?:-five|-four)?|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|thirty|forty|fifty|hundred|"
    r"ein(?:e|en|er)?|zwei|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwoelf|zwanzig|"
    r"une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|douze|vingt|"
    r"uno?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte|"
    r"due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici|venti|"
    r"een|twee|drie|vijf|zes|zeven|negen|tien|twaalf|twintig|um|uma|dois|duas|três|quatro|oito|doze|vinte|an?"
)
QUANTITY = rf"(?P<q>\d{{1,3}}\s?/\s?\d{{1,2}}(?!\d|/)(?:\s+dozen\b)?|{_NUM}(?:\s?(?:-|–|to|or|oder|ou|bis)\s?\d{{1,4}}\b)?|½|(?:{_WORDNUM})\s+(?:or|to|oder|bis|ou)\s+(?:{_WORDNUM})(?![\w-])|(?:{_WORDNUM})(?![\w-]))"
UNITS = (
    r"u|un|und|unid|pce|pces|pzas?|boxes|box|cases?|packs?|packets?|packages?|pkgs?|pairs?|sets?|rolls?|bags?|cartons?|ctns?|bottles?|cans?|tins?|jars?|tubes?|reams?|pads?|sheets?|dozens?|doz|dz|each|ea|pcs?|pieces?|units?|kits?|"
    r"bundles?|crates?|pallets?|drums?|kg|g|lbs?|oz|litres?|liters?|l|ml|m|metres?|meters?|feet|ft|yards?|gallons?|copies|copy|trays?|sacks?|buckets?|cartridges?|spools?|coils?|lots?|"
    r"stück|stueck|stk|st|kartons?|packungen|packung|pack|päckchen|pakete?|paare?|rollen|rolle|flaschen?|dosen?|beutel|kisten?|schachteln?|sätze|satz|meter|einheiten|tüten|eimer|"
    r"boîtes?|boites?|cartons?|paquets?|paires?|rouleaux|rouleau|bouteilles?|sacs?|pièces?|pieces?|unités?|lots?|exemplaires?|"
    r"cajas?|paquetes?|pares|par|rollos?|botellas?|bolsas?|piezas?|unidades|uds?|juegos?|"
    r"scatole|scatola|confezioni|confezione|pacchi|pacco|paia|paio|rotoli|rotolo|bottiglie|pezzi|pezzo|pz|"
    r"dozen|doos|dozen|pakken|paar|rollen|flessen|zakken|stuks|stuk|caixas?|pacotes?|pares|rolos?|garrafas?|sacos?|peças?|unidades"
)
_OF = r"(?:of(?:\s+(?:the|your|our|these|those))?|(?:the|your)|von(?:\s+(?:den|der|dem))?|de(?:s|l)?(?:\s+(?:la|los|las))?|d['’]|di|del(?:la|le)?|van(?:\s+de)?|do|da)"
BULLET = re.compile(
    r"^\s*(?:[-–—*•·●▪◦»›→►✓o>+]|\(?[a-zA-Z]\)|\(?\d{1,2}(?:[.)](?!\d)[ºª°]?|[ºª°])|(?i:no|nr|pos(?:ition)?|line|zeile|ligne|l[ií]nea|riga|regel|linha)\.?\s?\d{1,3}\s?[:.)]|(?i:pp?|pgs?|p[áa]gs?|s|blz|pages?|seite|p[áa]gina|pagina)\.?\s?\d{1,4}\s?[:–-])\s+"
)
# "Item 2: …" says which row it is, where an item stands behind it
NUMBERED_ITEM = re.compile(r"(?i)^\s*(?:item|art(?:icle|ikel|[ií]culo|icolo|igo)?)\.?\s?\d{1,2}\s?[:.)]\s+")
_TIMES = r"(?:x|X|×|\*)"
_PRICE = re.compile(
    r"(?i)[,;(\s]*(?:@|\bat\b|\bfor\b|\bà\b|\bzu\b|\ba\b|\bprice:?|\bje\b|\bper\b|=)\s*(?:je\s*)?(?P<p>(?:(?:US)?[$€£]|EUR|USD|GBP|CHF)\s*\d[\d.,']*|\d[\d.,']*\s*(?:€|£|\$|EUR|USD|GBP|CHF))"
    r"\s*(?P<each>each|ea\.?|apiece|per (?:piece|unit|box|pack|case|pair)|pro stück|das stück|/\s?(?:ea|pc|unit|st(?:ü|u)ck)|pièce|l['’]unité|cada un[oa]|cad\.?|per stuk)?[)\s]*"
)
_QTY_LABEL = r"(?:qty|qnty|quantity|quant|menge|anzahl|qté|qte|quantité|cantidad|cant|quantità|qtà|qta|aantal|quantidade|qtd|no\. of units)"

_LEAD = re.compile(
    rf"^(?:{_TIMES}\s*)?{QUANTITY}\s*(?P<x>{_TIMES}(?=\s|\d|[A-Z])\s*)?(?:(?P<u>{UNITS})\b\.?\s*)?(?P<of>{_OF}\s+|d['’])?(?P<d>\S.*)$",
    re.IGNORECASE,
)
_TRAIL_LABEL = re.compile(
    rf"^(?P<d>.*?\S)\s*[,;:(–—-]*\s*\b{_QTY_LABEL}\b\.?\s*(?:of|von|de|di|:|=|-)?\s*{QUANTITY}\s*(?P<u>{UNITS})?\b\.?\)?\s*$",
    re.IGNORECASE,
)
_TRAIL_TIMES = re.compile(
    rf"^(?P<d>.*?\S)\s*(?:[,;:–—-]\s*)?(?:(?<=\s){_TIMES}\s*{QUANTITY}|\(\s*{_TIMES}?\s*{QUANTITY.replace('P<q>', 'P<q2>')}\s*{_TIMES}?\s*\))\s*(?P<u>{UNITS})?\b\.?\s*$",
    re.IGNORECASE,
)
_TRAIL_NUMBER = re.compile(
    rf"^(?P<d>.*?\S)\s*(?:[:=]|\s[-–—]|\.{{3,}}|…)\s*{QUANTITY}\s*{_TIMES}?\s*(?P<u>{UNITS})?\b\.?\s*$", re.IGNORECASE
)
_TRAIL_UNIT = re.compile(rf"^(?P<d>.*?\S)\s*[,;:–—-]\s*(?P<q>\d{{1,6}})\s*(?P<u>{UNITS})\b\.?\s*$", re.IGNORECASE)

_STREET = re.compile(
    r"(?i)^\d{1,5}[a-z]?,?\s+(?:[\w.'’-]+\s+){0,4}(?:st|street|ave|avenue|rd|road|dr|drive|ln|lane|blvd|boulevard|ct|court|way|pl|place|hwy|highway|pike|circle|cir|terrace|ter|square|sq|parkway|pkwy|trail|loop|row|close|crescent|gardens|mews|rue|via|plaza|quay|wharf|broadway)\b\.?"
    r"|^\d{1,5}\s?(?:bis|ter)?,?\s+(?:rue|avenue|av|boulevard|bd|place|chemin|allée|quai|route|impasse)\b"
)
# the states and territories of the USA: "BL 77120" is no place
_STATE = "A[AEKLPRSZ]|C[AOT]|D[CE]|FL|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEINOPST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY]"
_POSTAL = re.compile(
    rf"(?i)\b(?:{_STATE})\s+\d{{5}}(?:-\d{{4}})?\b|^[^\W\d][^\d,]+, (?-i:[A-Z]{{2}}), \d{{5}}(?:-\d{{4}})?$"
    r"|^(?:[A-Z]{1,2}-)?\d{4,5}\s+[A-ZÄÖÜÉ][\w'’-]+|\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b|\bp\.?\s?o\.?\s+box\b"
    r"|^\d{4}-\d{3}\s+[^\W\d]|^\d{4}\s?[A-Z]{2}\s+[A-Z]|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b|\b(?-i:NSW|QLD|VIC|TAS|SA|WA|NT|ACT)\s+\d{4}\b"
)
NOT_WARES = re.compile(
    r"(?i)^(?:(?:go\b|(?:single )?(?:delivery|shipment|consignment)\b|(?:einzigen? )?(?:lieferung|sendung)\b|(?:seule? )?fois\b|(?:seule? )?(?:envoi|livraison)\b|(?:sol[ao] )?vez\b|(?:únic[oa] |sol[oa] )?(?:env[ií]o|entrega)\b|(?:sola )?volta\b|(?:unica )?(?:soluzione|consegna|spedizione)\b|keer\b|zending\b|levering\b|(?:só )?(?:vez|envio)\b)|(?:items?|articles?|artikeln?|positionen?|produits?|art[ií]culos?|articoli|voci|artikelen|artigos?)\b(?!\W*(?:(?:no|nr|number|n[°º])\b\W*)?(?=[\w./-]*\d)[\w./-]{2,})|(?:separate |different |getrennte |verschiedene |aparte |distint[oa]s )?(?:orders|bestellungen|aufträge|commandes|pedidos|ordini|bestellingen|encomendas)(?: (?:séparées|separados|separati|separadas))?|days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|am|pm|o['’]clock|th|st|nd|rd|%|percent|times?|people|persons?|employees|euros?|dollars?|pounds?|eur|usd|volunteers?|participants?|freiwillige\w*|teilnehmer\w*|volontaires?|participants?|voluntari[oa]s?|voluntári[oa]s?|volontar[io]|vrijwilligers?|deelnemers?|participantes?|partecipanti|locations?|stores?|orders?|questions?|more time|of (?:them|you|us|my|our|these)\b.{0,12}$|"
    r"tagen?|wochen?|monate?n?|jahre?n?|uhr|stunden|jours?|semaines?|mois|ans|heures?|días?|dias|semanas?|meses|años|giorni|gg|settimane|mesi|anni|dagen|weken|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember"
    r"|janvier|f[ée]vrier|mars|avril|juin|juillet|août|septembre|octobre|novembre|d[ée]cembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    r"|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|januari|februari|maart|mei|augustus|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro)\b"
)
_AMOUNT_ONLY = re.compile(r"^[\s$€£]*[\d.,\s]*(?:usd|eur|gbp)?\s*$", re.IGNORECASE)
NO_ITEM = re.compile(
    r"(?i)\b\d{3}[-.]\d{3}[-.]\d{4}\b|\b(?:https?://|www\.|@|unsubscribe|phone|tel|fax|mobile|order total|total|subtotal|invoice|zip|p\.?o\.? number|account|acct|regards|sincerely|thanks?|kind|copyright|©|iban|vat|telefon|handy)\b|[\w.-]+@[\w.-]+"
    r"|\b\d{1,2}[:.h]\d\d\b\D{1,8}\b\d{1,2}[:.h]\d\d\b"  # hours
)


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing asked for. `sure` 0 to 1: how plainly it is an order line (mark, unit, item number, words before it)."""

    line: DraftLine
    sure: float
    row: int
    issues: tuple[Issue, ...] = ()


PLEASE_END = re.compile(
    r"(?i)(?:[\s,]+(?:please|pls|bitte|s['’]il vous pla[iî]t|svp|por favor|per favore|graag|alstublieft|thanks?(?: you)?|danke|merci|gracias|grazie|if you would|if possible|if you can|asap|thx|tks|ta|porfa(?:vor)?|plz|stp|aub|a\.u\.b\.?|per cortesia|faz favor|bedankt|dank u?|obrigad[oa]|as soon as possible|schnellstmöglich|urgente?))+\s*[.!]?$"
)


def columns_of(line: Line, row: int, style: NumberStyle, catalog: Catalog) -> Wish | None:
    """A single row drawn with blanks: "TW-4515   6   Kitchen towel, linen   4.20"."""
    chunks = line.chunks
    if not 2 <= len(chunks) <= 7:
        return None
    known = [c for c in chunks if len(c.words) <= 2 and catalog.get(c.text) is not None and len(c.text) >= 3]
    if len(known) != 1:
        return None
    counts = [c for c in chunks if c is not known[0] and re.fullmatch(r"\d{1,5}", c.text)]
    if len(counts) != 1:
        return None
    prices = [
        parse_number(c.text.split()[0], style)
        for c in chunks
        if re.match(r"^[$€£]?\s?\d+[.,]\d\d(?:\s*(?:each|ea\.?|[$€£]|EUR|USD))?$", c.text)
    ]
    texts = [c.text for c in chunks if c is not known[0] and c is not counts[0] and re.search(r"[^\W\d_]{3,}", c.text)]
    quantity = parse_number(counts[0].text, style)
    amount = prices[1] if len(prices) > 1 else None
    price = prices[0] if prices else None
    place = line.chunk()
    draft = DraftLine(
        sku=known[0].field(known[0].text, "item number in the row"),
        description=place.field(" ".join(texts) or None, "free text"),
        quantity=counts[0].field(quantity, "the only whole number in the row"),
        unit_price=place.field(price, "free text") if price is not None else Field(),
        extended_price=place.field(amount, "free text") if amount is not None else Field(),
        raw=line.text,
        page=place.page,
        box=place.place,
    )
    return Wish(draft, 0.9, row)


def address_like(text: str) -> bool:
    return bool(_STREET.match(text) or _POSTAL.search(text))


_NUMBERED = re.compile(r"^#\s?\d{1,3}[.):]?\s+")  # "#1 Cake tin = 5"


def wish_of(line: Line, row: int, body: str, style: NumberStyle, catalog: Catalog, *, bonus: float) -> Wish | None:
    body = PLEASE_END.sub("", body.strip().rstrip(".,;")).rstrip(" .,;")
    if (rest := _NUMBERED.sub("", body)) != body and re.search(r"\d", rest):
        body = rest
    price, amount, body = _prices(body, style)
    shape, match = _shape(body)
    if match is None:
        return None
    written = match.groupdict().get("q") or match.groupdict().get("q2") or ""
    unit = match.groupdict().get("u")
    described = (match["d"] or "").strip(" ,;:-–—()")
    if shape == "lead":
        written, described, unit = _lead_parts(match, written, described, unit, catalog)
    if (
        NOT_WARES.match(re.sub(r"^\d+\s*", "", described))
        or _AMOUNT_ONLY.match(described)
        or (unit and NOT_WARES.match(unit))
    ):
        return None
    if not re.search(r"[^\W\d_]{2,}|\d{3,}", described):
        return None
    quantity = parse_quantity(written, style)
    if quantity is None and re.search(r"(?i)\b(?:or|to|oder|bis|ou)\b", written):
        quantity = Quantity(None, None, f"the quantity is not one number: {written}")
    if quantity is None or (quantity.value is None and not quantity.doubt):
        return None
    if not unit and re.fullmatch(r"\d+[.,](?!00)\d\d", written):
        return None  # a price
    numbers = numbers_in(described, catalog)
    sure = 0.2 + bonus
    sure += {"lead": 0.15, "label": 0.5, "times": 0.5, "number": 0.1, "unit": 0.3}[shape]
    sure += 0.4 * bool(match.groupdict().get("x")) + 0.25 * bool(unit) + 0.6 * bool(numbers)
    if shape == "lead" and written.isalpha() and not (unit or numbers or match.groupdict().get("of")):
        sure -= 0.3 if len(written) < 3 else 0.15
    if len(described.split()) > 12 and not numbers:
        sure -= 0.3
    return _built(
        line,
        row,
        body,
        described,
        quantity.value,
        written,
        unit or quantity.unit,
        price,
        amount,
        quantity.doubt,
        min(sure, 1.0),
        catalog,
        style,
    )


def _lead_parts(
    match: re.Match[str], written: str, described: str, unit: str | None, catalog: Catalog
) -> tuple[str, str, str | None]:
    """ "6 x boxes of large gloves": the unit may stand behind the sign; "5 m" alone is no unit where nothing follows."""
    if unit is None:
        behind = re.match(rf"^(?P<u>{UNITS})\b\.?\s+(?:{_OF}\s+)?(?P<d>\S.*)$", described, re.IGNORECASE)
        if behind:
            unit, described = behind["u"], behind["d"].strip()
    return written, re.sub(rf"^{_OF}\s+", "", described, flags=re.IGNORECASE), unit


def _shape(body: str) -> tuple[str, re.Match[str] | None]:
    for shape, pattern in (
        ("label", _TRAIL_LABEL),
        ("lead", _LEAD),
        ("times", _TRAIL_TIMES),
        ("unit", _TRAIL_UNIT),
        ("number", _TRAIL_NUMBER),
    ):
        match = pattern.match(body)
        if match is None:
            continue
        if shape == "lead" and re.match(r"^\d{1,2}[./]\d{1,2}[./]\d{2,4}|^\d{4}-\d\d-\d\d|^\d{1,2}:\d\d", body):
            return shape, None
        if shape in ("number", "times") and not re.search(r"[^\W\d_]|\d{3}", match["d"]):
            continue
        if shape == "lead" and (later := _TRAIL_TIMES.match(body)) and re.match(r"^\d{4,}", body):
            return "times", later
        if shape == "lead" and re.match(r"^\d{4,}\s*[:=-]", body):  # 44100: 3 — the number is the item
            later = _TRAIL_NUMBER.match(body)
            if later:
                return "number", later
        return shape, match
    return "", None


def _prices(body: str, style: NumberStyle) -> tuple[tuple[Decimal, str] | None, tuple[Decimal, str] | None, str]:
    """Prices said in words are taken out of the text: "@ $4.50 each", "= $13.50"."""
    price: tuple[Decimal, str] | None = None
    amount: tuple[Decimal, str] | None = None
    for match in list(_PRICE.finditer(body))[::-1]:
        value = parse_number(match["p"].rstrip(".,"), style)
        if value is None:
            continue
        if match.group().lstrip(" ,;(").startswith("="):
            amount = (value, match["p"])
        else:
            price = (value, match["p"])
        body = body[: match.start()] + " " + body[match.end() :]
    return price, amount, " ".join(body.split()).strip(" ,;")


def _built(
    line: Line,
    row: int,
    raw: str,
    described: str,
    quantity: Decimal | None,
    written: str,
    unit: str | None,
    price: tuple[Decimal, str] | None,
    amount: tuple[Decimal, str] | None,
    doubt: str,
    sure: float,
    catalog: Catalog,
    style: NumberStyle,
) -> Wish:
    place = line.chunk()
    sku, wording = _item(described, place, catalog)
    if sku.value is None and len(catalog) and sku.candidates:
        sure = min(1.0, sure + 0.2)
    elif sku.value is not None:
        sure = min(1.0, sure + 0.4)
    where = "free text"
    issues: list[Issue] = []
    path = "lines[?]"
    if doubt:
        issues.append(
            Issue(
                code=Code.QUANTITY_DOUBTFUL,
                message=f"'{raw[:80]}': {doubt}.",
                field=f"{path}.quantity",
                page=place.page,
                box=place.place,
            )
        )
    draft = DraftLine(
        sku=sku,
        description=place.field(wording or None, where, raw=described),
        quantity=standing(written, line, max(0, line.text.find(raw)) + raw.find(written)).field(
            quantity, where, raw=written
        ),
        unit=place.field(unit, where, raw=unit) if unit else Field(),
        unit_price=place.field(price[0], where, raw=price[1]) if price else Field(),
        extended_price=place.field(amount[0], where, raw=amount[1]) if amount else Field(),
        raw=line.text,
        page=place.page,
        box=place.place,
    )
    return Wish(draft, sure, row, tuple(issues))


def _item(described: str, place: Chunk, catalog: Catalog) -> tuple[Field[str], str]:
    """The item number in the words, or the item that they mean; and the wording without the number."""
    numbers = numbers_in(described, catalog)
    skus = {item.sku for _, item in numbers}
    if len(skus) == 1:
        token = numbers[0][0]
        rest = re.sub(
            r"(?i)\(?\b(?:item|art(?:\.|ikel)?|sku|no\.?|nr\.?|number|ref\.?|#)?\s*[.:#]?\s*"
            + re.escape(token)
            + r"\)?",
            " ",
            described,
        )
        rest = " ".join(rest.split()).strip(" ,;:()[]-–—")
        rest = re.sub(r"(?i)^(?:of the|of|the)\s+", "", rest)
        return place.field(token, "item number in the text", raw=token), rest
    if len(skus) > 1:
        return Field(
            raw=described, page=place.page, box=place.place, source="several item numbers in the text"
        ), described
    code = re.search(
        r"(?<![\w-])(?=[A-Z0-9./-]*\d)(?=[A-Z0-9./-]*[A-Z-])[A-Z0-9]{1,8}(?:[-./][A-Z0-9]{1,8}){1,4}(?![\w-])|(?<![\w-])[A-Z]{1,5}\d{2,8}[A-Z]?(?![\w-])",
        described,
    )
    labelled = re.search(
        r"(?i)(?:item|art(?:\.|ikel)?|sku|cat(?:alog)?|part|model|ref\.?)\s*(?:no\.?|nr\.?|number|#)?\s*[.:#]?\s*((?=[\w./-]*\d)[\w./-]*\w)",
        described,
    )
    written = (labelled[1] if labelled else None) or (code.group() if code else None)
    if written is None and re.fullmatch(r"\d{4,14}", described):
        written = described
    if written:
        rest = described.replace(labelled.group() if labelled else written, " ")
        rest = " ".join(rest.split()).strip(" ,;:()[]-–—")
        return place.field(written, "item number in the text", raw=written), rest
    if len(catalog):
        meant = index_of(catalog).meant(described)
        if meant.item is not None:
            return place.told(
                meant.item.sku, "the only item with these words", confidence=meant.confidence, raw=described
            ), described
        if meant.candidates:
            return Field(
                raw=described,
                page=place.page,
                box=place.place,
                candidates=meant.candidates,
                source="words that fit several items",
            ), described
    return Field(), described


AND = r"(?:and|und|et|y|e|en|sowie|plus|as well as|ainsi que|così come|así como|bem como|alsook|evenals)"
ALSO = r"(?:also|auch|aussi|also add|oh and|throw in|dazu|außerdem|zusätzlich|noch|ferner|weiter(?:s|hin)?|puis|ensuite|encore|además|luego|después|también|poi|inoltre|anche|ancora|daarnaast|verder|ook|nog|depois|ainda|também|mais|then|further(?:more)?|finally|lastly|plus)"
# between two things that are counted: a comma that stands in no number ("300 x 4,8"), a joining word
SPLIT = re.compile(
    rf"(?:\s*(?:;|,(?!\d)|(?<!\d),)\s*(?:{AND})?\s*|\s+{AND}\s+)(?:{ALSO}\s+){{0,2}}(?={QUANTITY.replace('?P<q>', '?:')}\s)",
    re.IGNORECASE,
)


FIRST = re.compile(
    rf"(?:^|(?<=[\s:,(])){QUANTITY}\s*(?:{_TIMES}\s|{UNITS}\b|{_OF}\s|[^\W\d_]|[A-Z0-9]+-)", re.IGNORECASE
)
AFTER = re.compile(
    r"(?i)\s+(?:(?:auf|gegen|per|mit) (?:rechnung|nachnahme|vorkasse|scheck)\b|on account\b|(?:by|with) (?:check|cheque|card|my card)\b|sur facture\b|con factura\b|contra reembolso\b|su fattura\b|in contrassegno\b|op (?:rekening|factuur)\b|as soon as possible|asap|by (?:the )?\d|by \w+day|(?:and )?(?:send|ship|deliver) (?:it|them)\b|to (?:the|my|our|this|me|us)\b|for (?:delivery|our|my|the)\b|with the code\b|so (?:bald|schnell)|bis (?:zum )?\d|an (?:die|folgende|unsere)|"
    r"and (?:invoice|bill|charge)\b|please|pls\b|plz\b|bitte|s['’]il (?:vous|te) pla[iî]t|svp\b|stp\b|por favor|porfa\b|per favore|per cortesia|a\.?u\.?b\b|alstublieft|if (?:possible|you)|at your|when you|from your|zu(?:m|senden|schicken)?$|senden$|schicken$|liefern$|bestellen$).*$"
)
