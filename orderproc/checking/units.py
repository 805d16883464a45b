"""Units of measure as written to X12 355 codes, and whether the customer's unit is the one that we sell by.

Codes: ASC X12 data element 355 and UN/ECE Recommendation 20 / 21 (as PEPPOL and Order-X write them).
"""

from __future__ import annotations

from decimal import Decimal

# X12 355 code: the words and other codes that mean it. UN Rec 20/21 codes stand among them.
WORDS: dict[str, str] = {
    "EA": "ea each eaches c62 pce pcs pc piece pieces h87 nmp un unit units item items st. stk stck stück stueck stuck "
    "piece(s) pièce pièces pz pza pieza piezas pezzo pezzi unidad unidades ud uds u stuks stuk nos nr n nar einheit einheiten unité "
    "unités unidade peça peças pç pçs pca st szt ks kpl db tk",
    "BX": "bx box boxes xbx 4g karton schachtel boîte boite boîtes caja cajas scatola scatole doos dozen_ ds cj cja cjs sct",
    "CS": "cs case cases xcs kiste kisten caisse caisses",
    "CT": "ct carton cartons xct kartons krt ktn",
    "PK": "pk pack packs packet packets package packages pkg pkt pks xpk pa pck packung packungen paket pakete paquet paquets paquete "
    "paquetes pq pqt paq pqte pacco conf confezione confezioni pak pakken pacote pacotes",
    "DZ": "dz dozen doz dozens dzn dutzend douzaine douzaines docena docenas dozzina dozijn",
    "PR": "pr pair pairs paar paare paire paires par pares paio paia",
    "SE": "set sets set(s) satz sätze jeu juego kit kits kt",
    "RL": "rl roll rolls rolle rollen rouleau rouleaux rollo rollos rotolo rotoli rol ro xro",
    "BG": "bg bag bags xbg beutel sack säcke sac sacs bolsa bolsas sacco sacchi zak",
    "BO": "bo bottle bottles btl btls xbo flasche flaschen bouteille bouteilles botella bottiglia fles",
    "JR": "jr jar jars xjr glas gläser pot pots tarro",
    "CA": "can cans tin tins xca dose dosen boîtes_ lata latas",
    "TU": "tube tubes xtu tb tuben",
    "RM": "rm ream reams ries rame rames resma",
    "PD": "pad pads block blöcke bloc blocs",
    "SH": "sheet sheets blatt feuille hoja",
    "PL": "pallet pallets xpx palette paletten pf",
    "HU": "hundred hundreds cen c100 hundert cent",
    "TH": "thousand thousands mil tausend mille_",
    "LB": "lb lbs lbr pound pounds",
    "OZ": "oz onz ounce ounces",
    "KG": "kg kgm kilo kilos kilogram kilograms kilogramm",
    "GR": "g grm gram grams gramm",
    "LT": "l ltr liter liters litre litres lt",
    "ML": "ml mlt milliliter",
    "FT": "ft fot foot feet",
    "YD": "yd yrd yard yards",
    "IN": "in inh inch inches",
    "MR": "m mtr meter meters metre metres",
    "CM": "cm cmt centimeter",
    "GA": "gal gll gallon gallons",
    "HR": "h hr hrs hur hour hours stunde stunden std heure heures",
}  # fmt: skip
CODE_OF = {word.rstrip("_"): code for code, line in WORDS.items() for word in line.split()}
MEASURES = {"LB", "OZ", "KG", "GR", "LT", "ML", "FT", "YD", "IN", "MR", "CM", "GA", "HR"}  # these may be fractions
SINGLE = {"EA", "SE", "RL", "BG", "BO", "JR", "CA", "TU", "PD"}  # one thing in its own wrapping: "3 pieces" of tape
COUNTS = {"DZ": Decimal(12), "HU": Decimal(100), "TH": Decimal(1000), "PR": Decimal(2)}


def code(text: str | None) -> str | None:
    """The X12 355 code of what was written; None where it says nothing that we know."""
    if not text or not text.strip():
        return None
    key = text.strip().casefold()
    for form in (key, key.rstrip(".:"), key.strip("(). ")):
        if form in CODE_OF:
            return CODE_OF[form]
    return None


def measured(unit: str) -> bool:
    """Sold by weight, length or volume, so that half of it makes sense."""
    return (code(unit) or unit.upper()) in MEASURES


def agree(stated: str, ours: str, pack_size: Decimal | None) -> bool:
    """Does "3 `stated`" mean three of what we sell? "Piece" may mean our roll or jar, not our box of twelve."""
    theirs, own = stated, code(ours) or ours.upper()
    if theirs == own:
        return True
    if pack_size is not None and pack_size > 1:
        return False
    return theirs in SINGLE and own in SINGLE and "EA" in (theirs, own)
