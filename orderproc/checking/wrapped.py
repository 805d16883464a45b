# ruff: noqa: E501
"""What one of an item is by its own description: the packet of seeds, the pair of shoes, the dispenser with 200 pairs."""

from __future__ import annotations

import re

from orderproc.model.shop import Item, plain
from orderproc.model.units import MEASURES, codes

# nobody sells one shoe, one sock, or one leg of trousers, and half of a pair of scissors
_IN_PAIRS = re.compile(
    r"(?i)\b\w*(?:schuhe?|stiefel|socken|strümpfe|sandalen|pantoffeln|clogs|sneakers?|hosen?)\b"
    r"|\b(?:shoes?|boots?|sandals?|slippers|trainers|wellingtons|socks?|stockings|trousers|jeans|shorts|overshoes)\b"
    r"|\b(?:chaussures?|bottes?|bottines?|sabots?|sandales?|chaussettes?|zapatos?|botas?|botines|zapatillas?|zuecos?|sandalias?|calcetines)\b"
    r"|\b(?:scarp[ae]|scarponi?|stivali?|stivaletti|zoccoli|sandali|calz[ei]|calzini|\w*(?:schoen(?:en)?|laarzen|klompen|sokken)|sapatos?|sapatilhas?|meias)\b"
    # one of which is called a pair
    r"|\b(?:shears|scissors|pliers|pincers|tongs|tweezers|clippers|forceps|secateurs|loppers|snips|goggles|glasses|spectacles|binoculars)\b"
    r"|\b(?:pants|overalls|tights|leggings|ciseaux|tenailles|lunettes|jumelles|pantalons?|tijeras|alicates|tenazas|gafas|prismáticos)\b"
    r"|\b(?:pantalón|pantalones|forbici|cesoie|tenaglie|occhiali|pantaloni|óculos|calças)\b"
)
# in a size, and none of those that are thrown away and come in boxes
_GLOVES = re.compile(
    r"(?i)(?!.*(?:nitril|latex|vinyl|vinilo|vinile|dispos|einweg|einmal|jetable|desech|monouso|wegwerp|descart|exam|untersuch|\b[2-9]\d\b|\d{3}))"
    r".*\b(?:gloves?|gauntlets?|mittens?|gants?|moufles?|mitaines?|guantes?|manoplas?|guant[oi]|manopole|luvas?)\b"
    r".*?(?:\b(?:size|sz|taille|t|talla|taglia|tg|tamanho|tam)\b\.?\s?\d{1,2}\b|\b(?:X{0,3}[SL]|M|small|medium|large)\b)"
)
_PACKS = frozenset(("EA", *MEASURES))
# length and width of flat goods: "Endpaper, ivory, 70 x 100 cm", "Cardboard A3"
_FLAT = re.compile(
    r"(?i)(?<![x×\d])\s\d[\d.,]*\s?(?:cm|mm|in|\")?\s?[x×]\s?\d[\d.,]*(?:\s?(?:cm|mm|in\b|\")|$|[,;)])(?!\s?[x×])|\bA[0-6]\b"
)
# how many sheets or pieces are in one of it: "Drawing paper A3, 250 sheets", "Pappbecher 200 ml, 50 Stück"
_HOLDS = re.compile(
    r"(?i)(?<![\d.,/x×])(?<![x×]\s)(?:[2-9]|[1-9]\d[\d.,]*)\s?(?:sheets?|blatt|bl\.?|feuilles?|hojas?|fogli|vel(?:len)?|folhas?|st(?:ück|k\.?|\.)?|pieces?|pcs\.?|pi[eè]ces?"
    r"|piezas?|uds?\.?|unidades|pezzi|pz\.?|stuks?|peças?|pçs?\.?)(?!\w)"
)
# so many colours of what one draws with, or so many of it, which come in a box of their own: "Wax crayons, 12 colours", "Buntstifte, 12 Stück"
_TO_DRAW = re.compile(
    r"(?i)(?<![\d.,/x×])(?:[2-9]|[1-9]\d)\s?(?:colou?rs?|farben|couleurs|colores|colori|kleuren|cores)(?!\w)"
    r"|\b(?:\w*crayons?|pencils?|markers?|felt[- ]tips?|\w*stifte?n?|feutres|lápices|rotuladores|ceras|matite|pennarelli|pastelli"
    r"|\w*potloden|lápis|canetas|chalks?|craies|tizas|gessetti)\b.*?\s(?:[2-9]|[1-9]\d)\s?(?:pieces?|pcs\.?|st(?:ück|uks?|k\.?|\.)?|pi[eè]ces?|piezas|uds?\.?|unidades|pezzi|pz\.?|peças|un\.?)(?!\w)"
)
_OWN_BOX = frozenset(("BX", "PK", "SE", "CA"))
_COUNT_BEHIND = re.compile(r"[^\w.,x×]\d+\s*$")  # "Copy paper A4, 500"


def comes_as(item: Item, stated: tuple[str, ...]) -> bool:
    """Whether one of an item that is sold by the piece is what the customer counts: its description names no other pack, and not how many
    of it there are ("Gloves, 12 pairs" is twelve of them). A pack is one of what holds so many sheets or pieces; a box may hold several."""
    if codes(item.unit) != ("EA",) or item.pack_size not in (None, 1):
        return False
    if set(stated) & MEASURES:  # "a litre of the feed", of "Seaweed feed, 1 litre"
        once = re.findall(r"(?<![\d.,/])1\s?([^\W\d_]+)", item.description)
        return any(set(codes(word)) & set(stated) for word in once)
    packs = [
        (set(found) - _PACKS, re.search(r"\d\s*$", item.description[: word.start()]) is not None)
        for word in re.finditer(r"[^\W\d_]{3,}", item.description)
        if (found := codes(word.group())) and set(found) - _PACKS
    ]
    if "PK" in stated and all(kinds == {"SH"} for kinds, _ in packs) and _HOLDS.search(item.description):
        return True
    if {*stated} <= _OWN_BOX and not packs and _TO_DRAW.search(item.description):
        return True
    if not packs:
        flat = "SH" in stated and _COUNT_BEHIND.search(item.description) is None
        if stated == ("PR",):
            return bool(_IN_PAIRS.search(item.description) or _GLOVES.match(item.description))
        return bool(flat and _FLAT.search(item.description))
    return all(kinds & set(stated) and not counted for kinds, counted in packs)


def names_its_pack(description: str, written: str) -> bool:
    """Whether a word that is no unit of anybody's is what the description says that the goods come in: "Ear plugs, dispenser of 200"."""
    packs = re.findall(
        r"[,(–-]\s*([^\W\d_]{4,})(?:\s+(?:of|with|zu|mit|à|von|de|da|di|con|com|van|met))?\s+\d", description
    )
    words = {plain(written), plain(written).removesuffix("S")}
    return any({plain(pack), plain(pack).removesuffix("S")} & words for pack in packs)


# that things are counted one by one, whatever they come in
_ONE_BY_ONE = re.compile(
    r"(?i)\b(?:individuals?|individually|singles|loose|einzelne?[nrs]?|lose[nrs]?|individuel(?:le)?s?|à l['’]unité|à la pièce"
    r"|individuales|suelt[oa]s?|por unidades|singol[ioae]|sfus[ioae]|sciolt[ioae]|losse?|enkele|avuls[oa]s?|solt[oa]s?|individuais"
    r"|à unidade)(?![\w-])(?! (?:packs?|packets?|wrapped|verpackt|leaf|blatt))"
)
# an adjective of many things, too: it counts where what it stands before is what the item is ("24 single pencils", no "single use gloves")
_SINGLE = re.compile(r"(?i)\bsingle ([^\W\d_]{3,})")


def one_by_one(said: str, item: Item) -> str:
    """The word by which a customer counts single ones of what we sell by the pack ("200 individual glue sticks" of the box of 12); "" where
    none does. None where our own description has that word, or the customer names the pack, too: "6 boxes of loose tiles"."""
    ours, packs = {*codes(item.unit)}, _packs_of(item.description)
    own = plain(" ".join((item.description, *item.aliases)))
    found = _ONE_BY_ONE.search(said)
    word = found.group() if found is not None else ""
    if not word and (single := _SINGLE.search(said)) is not None and plain(single[1]).removesuffix("S") in own:
        word = single.group().split()[0]
    packed = ours <= _SEVERAL or (item.pack_size or 1) > 1 or bool(packs)
    if not word or not packed or plain(word)[:_STEM] in own:
        return ""
    counts = {code for each in re.findall(r"[^\W\d_]{3,}", said) for code in codes(each)}
    return "" if counts & ((ours | packs) - {"EA"}) else word


_STEM = 5  # letters of a word, whatever its ending


def _packs_of(description: str) -> set[str]:
    """The packs that a description names with how many are in one."""
    words = re.findall(
        r"(?i)([^\W\d_]{3,}) (?:of|zu|à|mit|de|da|di|van|met|com) \d|\d(?:-?er)?[- ]([^\W\d_]{3,})", description
    )
    return {code for pair in words for word in pair for code in codes(word)} & _SEVERAL


_SEVERAL = frozenset("BX CS CT PK BG SE DZ HU TH".split())


__all__ = ["comes_as", "names_its_pack", "one_by_one"]
