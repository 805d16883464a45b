# ruff: noqa: E501
"""What running text is made of, and the words for units and measures. How a text is parted into tokens is told in `tokenizing`, which of its
numbers may be quantities in `countable`, which belongs to which item in `pairing`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from orderproc.model.shop import Item


class What(Enum):
    ITEM = "item"
    NUMBER = "number"
    PRICE = "price"
    WORD = "word"
    MARK = "mark"  # punctuation and signs
    ASIDE = "aside"  # a date, an order number, an address: no quantity


@dataclass(slots=True)
class Token:
    what: What
    text: str
    start: int
    end: int
    value: Decimal | None = None
    item: Item | None = None  # of the catalogue; None for a number that looks like one
    weak: bool = False  # "a", "une": one, where nothing else says how many
    doubt: str = ""
    called: str = ""  # an item's name, where it stands beside its number or instead of it
    by_name: bool = False  # the name stands there alone
    meant: bool = False  # by the customer's own words
    candidates: tuple[Item, ...] = ()  # that they may mean


UNITS = frozenset(
    "box boxes case cases pack packs packet packets package packages pkg pkgs pair pairs set sets roll rolls bag bags carton cartons ctn ctns bottle bottles can cans tin tins jar jars tube tubes ream reams pad pads sheet sheets each ea pc pcs piece pieces unit units kit kits bundle bundles crate crates pallet pallets drum drums copy copies tray trays sack sacks bucket buckets cartridge cartridges spool spools coil coils lot lots "
    "stuck stueck stk st karton kartons packung packungen packchen paket pakete paar paare rolle rollen flasche flaschen dose dosen beutel kiste kisten schachtel schachteln satz satze einheit einheiten tute tuten eimer sack sacke gebinde bund kanister "
    "boite boites carton cartons paquet paquets paire paires rouleau rouleaux bouteille bouteilles sac sacs piece pieces unite unites lot lots exemplaire exemplaires pot pots flacon flacons bidon bidons boites "
    "caja cajas paquete paquetes par pares rollo rollos botella botellas bolsa bolsas pieza piezas unidad unidades ud uds juego juegos lata latas bote botes saco sacos "
    "scatola scatole confezione confezioni pacco pacchi paio paia rotolo rotoli bottiglia bottiglie pezzo pezzi pz lattina lattine barattolo barattoli cassa casse sacco sacchi vasetto vasetti "
    "doos dozen pak pakken paar rol rollen fles flessen zak zakken stuk stuks set blik blikken bus bussen pot potten krat kratten "
    "caixa caixas pacote pacotes par pares rolo rolos garrafa garrafas saco sacos peca pecas unidade unidades lata latas frasco frascos exemplar exemplare exemplaren ejemplar ejemplares esemplare esemplari exemplares".split()
)
MEASURES = r"mm|cm|dm|m|km|inch(?:es)?|zoll|pouces?|pulgadas?|pollici|duim|polegadas?|ft|feet|yd|yards?|ml|cl|dl|l|lt|ltr|litres?|liters?|litri|litro|litros|liter|g|gr|kg|mg|grams?|gramm|kilos?|oz|lbs?|w|kw|v|ah|mah|hz|gb|tb|mb|sheets?|blatt|feuilles|hojas|fogli|vel|ply|lagig|\"|″|''|°"
MEASURE = re.compile(rf"(?i)^(?:{MEASURES})$")
MONTHS = r"jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar|braio|rero)?|f[eé]v(?:rier|ereiro)?|m[aä]r(?:ch|z|s|zo|t)?|maart|mars|marzo|março|avr(?:il)?|apr(?:il|ile)?|abr(?:il)?|may|mai|mei|mayo|maggio|maio|june?|juni?|juin|giu(?:gno)?|jul[iy]?|juli|juillet|lug(?:lio)?|julio|junio|junho|julho|aug(?:ust|ustus)?|août|ago(?:sto)?|sep(?:t|tember|tembre|tiembre)?|set(?:tembre|embro)?|o[ck]t(?:ober|obre|ubre)?|ott(?:obre)?|out(?:ubro)?|nov(?:ember|embre|iembre|embro)?|de[cz](?:ember|embre|iembre|embro)?|dic(?:iembre|embre)?|déc(?:embre)?|gen(?:naio)?|ene(?:ro)?"
TIMES = frozenset("x × * ×".split())
HOW_OFTEN = frozenset("times mal fois veces volte volta keer maal vezes".split())
