"""Units of measure as people and programs write them, as X12 355 codes.

Codes: ASC X12 data element 355 and UN/ECE Recommendation 20 / 21 (as PEPPOL and Order-X write them). A word stands under every code
that it may mean ("Karton" is a box or a carton, "boîtes" are boxes or tins, KT is X12's kit and a German carton).
"""

from __future__ import annotations

import re
import unicodedata

# X12 355 code: the words and other codes that mean it. UN Rec 20/21 codes stand among them.
WORDS: dict[str, str] = {
    "EA": "ea each eaches c62 pce pces pcs pc piece pieces piece(s) h87 nmp un unit units unit(s) item items ut off "
    "st stk stck stück stücke stueck stuecke stuck einheit einheiten einh nr "
    "pièce pièces pce. unité unités unite unites unidade u un. pz pza pieza piezas pzas unidad unidades ud uds unid unids "
    "pezzo pezzi n nar cad stuks stuk nos peça peças pç pçs peca pecas pca und unds szt ks kpl db tk "
    "exemplar exemplare exemplaire exemplaires exemplaren ejemplar ejemplares esemplare esemplari exemplares ex expl copy copies",
    "BX": "bx box boxes boxen box(es) xbx xbd 4g karton kartons kar krt krtn ktn schachtel schachteln sch scht scha boîte boîtes boite "
    "boites bte btes bt caja cajas cj cja cjs caixa caixas cx cxa cxs scatola scatole scat sct sc doos dozen ds coffret coffrets "
    "estuche estuches estojo estojos astuccio astucci etui étui étuis",
    "CS": "cs ca case cases case(s) xcs kiste kisten kst ki caisse caisses csse cassa casse krat kratten "
    "cassetta crate crates xcr harass cageot cageots",
    "CT": "ct ctn ctns carton cartons xct karton kartons kar krt kt ktn krtn crt cart cartone cartoni cartón cartones omdoos",
    "PK": "pk pack packs packet packets package packages pkg pkgs pkt pkts pks xpk xpa pa pck pckg packg packung packungen pack. "
    "pkgn paket pakete päckchen ve vpe verp gebinde paquet paquets paq pqt pqts pqte pq pct pcts paquete paquetes "
    "pacco pacchi pac conf confezione confezioni cf cfz pak pakken verpakking verpakkingen "
    "pacote pacotes pct. emb embalagem embalagens lot lots lote",
    "DZ": "dz doz dozen dozens dzn dutzend dtzd dtz douzaine douzaines douz docena docenas doc dozzina dozzine dozijn dúzia dúzias",
    "PR": "pr prs pair pairs pair(s) paar paare paa pa paire paires par pares paio paia npr",
    "SE": "se set sets set(s) satz sätze jeu jeux juego juegos kit kits kt conjunto conjuntos serie set. nst "
    "jg jgo jgos jogo jogos garnitur garnituren ensemble ensembles ens stel stellen",
    "RL": "rl rls roll rolls roll(s) rolle rollen ro xro rouleau rouleaux rlx rouleau(x) rollo rollos rotolo rotoli rot rol "
    "rolos rolo rtl bob bobs",
    "BG": "bg bgs bag bags bag(s) xbg xsa xsk beutel btl. btl sack säcke sac sacs sachet sachets bolsa bolsas saco sacos sacco sacchi "
    "sacchetto sacchetti busta buste zak zakken tüte tüten",
    "BO": "bo bt btl btls bottle bottles bottle(s) xbo xbq flasche flaschen fl bouteille bouteilles btlle bout flacon flacons botella "
    "botellas bottiglia bottiglie bott flacone flaconi fles flessen garrafa garrafas frasco frascos",
    "JR": "jr jar jars jar(s) xjr glas gläser pot pots tarro tarros vasetto vasetti potje potjes",
    "CA": "ca can cans tin tins xca xcx xtn dose dosen boîtes boîte boite boites lata latas latta latte blik blikken bidon bidons bidone "
    "barattolo barattoli bote botes bidoni bidón bidones kanister kan kannen kanne canister canisters bus bussen jug jugs jerrycan "
    "jerrycans jerrican jerricans carboy carboys tanica taniche bidão bidões jerricã garrafón garrafones garrafão garrafões",
    "TU": "tu tube tubes tb tbe xtu xtb tuben tubo tubos tubetto tubetti tubi",
    "RM": "rm ream reams ries rs rame rames ramette ramettes resma resmas risma risme riem",
    "PD": "pd pad pads block blöcke bl blk bloc blocs bloco blocos blocco blocchi blok",
    "SH": "sh sheet sheets blatt blt feuille feuilles hoja hojas foglio fogli vel folha folhas bogen vellen",
    "BD": "bd bdl bundle bundles xbe bund bündel bde botte bottes fardo fardos atado atados fascio fasci "
    "bos bossen mazo mazos maço maços mazzo mazzi",
    "PL": "pl plt pallet pallets xpx xpf palette paletten pal palettes pf palet palets palé bancale bancali",
    "DR": "dr drum drums xdr fass fässer fût fûts tambor tambores fusto fusti vat vaten",
    "PA": "pail pails xpl eimer seau seaux cubo cubos secchio secchi emmer emmers balde baldes",
    "TY": "ty tr tray trays xpu xds steige steigen plateau plateaux bandeja bandejas vassoio vassoi",
    "RE": "reel reels xrl spool spools spule spulen bob bobs bobine bobines bobina bobinas haspel",
    "CG": "card cards karte karten blister blisters",
    "HU": "hu hundred hundreds cen c100 hundert cent cento centos ciento cientos cto honderd",
    "TH": "th thousand thousands mil tausend mille tsd millar millares milheiro milheiros migliaio migliaia duizend",
    "LB": "lb lbs lbr pound pounds",
    "OZ": "oz onz ounce ounces",
    "KG": "kg kgs kgm kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes chilo chili",
    "GR": "g gr grm gram grams gramm gramme grammes",
    "LT": "l ltr ltrs lt liter litern liters litre litres litro litros litri",
    "ML": "ml mlt milliliter",
    "FT": "ft fot foot feet",
    "YD": "yd yds yrd yard yards",
    "IN": "in inh inch inches",
    "MR": "m mtr mtrs lfm meter metern meters metre metres mètre mètres metro metros metri mt ",
    "CM": "cm cmt centimeter",
    "SM": "m2 m² mtk qm sqm",
    "CR": "m3 m³ mtq cbm",
    "GA": "ga gal gals gll gallon gallons galón galones galão galões gallone galloni",
    "HR": "h hr hrs hur hour hours stunde stunden std heure heures",
}  # fmt: skip

HEADING = "heading of the quantities"  # the source of a unit that no row states: the form's print has it


def fold(text: str) -> str:
    """Lower case, no accents, no point at the end."""
    flat = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in flat if not unicodedata.combining(c)).strip(" .:")


def _meanings() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for unit, line in WORDS.items():
        for word in line.split():
            found.setdefault(fold(word), {})[unit] = None
    return {word: tuple(codes) for word, codes in found.items()}


MEANINGS = _meanings()  # word, folded: the codes that it may mean, in the order of WORDS
MEASURES = {
    "LB",
    "OZ",
    "KG",
    "GR",
    "LT",
    "ML",
    "FT",
    "YD",
    "IN",
    "MR",
    "CM",
    "SM",
    "CR",
    "GA",
    "HR",
}  # these may be fractions


def codes(text: str | None) -> tuple[str, ...]:
    """The X12 355 codes that what was written may mean, likeliest first; none where it says nothing that we know."""
    if not text or not text.strip():
        return ()
    key = fold(text)
    several = key.partition("(")[0]  # "Unité(s)", "Einheit(en)"
    return (
        MEANINGS.get(key)
        or MEANINGS.get(key.strip("()[] "))
        or MEANINGS.get(several)
        or _small(key)
        or _said_twice(key)
    )


def _said_twice(key: str) -> tuple[str, ...]:
    """What a word and its code mean that a program prints together, "Box (BX)", "EA - each", where they agree."""
    parts = [part.strip() for part in _TWICE.split(key) if part.strip()]
    if len(parts) != 2:
        return ()
    word, code_ = (MEANINGS.get(part, ()) for part in parts)
    return tuple(meant for meant in word if meant in code_)


_TWICE = re.compile(r"[()\[\]/=]| [-–] ")


def _small(key: str) -> tuple[str, ...]:
    """The codes of a Dutch word that makes a thing small: "zakje", "doosjes", "rolletje"."""
    one = key.removesuffix("s")
    stems = (one.removesuffix(ending) for ending in ("je", "tje", "pje", "etje", "letje") if one.endswith(ending))
    return next((MEANINGS[stem] for stem in stems if len(stem) > 2 and stem in MEANINGS), ())


def packed_as(description: str, stated: tuple[str, ...]) -> bool:
    """Whether a description says that the ware comes in one of these units: "Staples, box of 1000" is a box."""
    return any({*codes(word)} & {*stated} for word in description.replace(",", " ").split())


_WORD = re.compile(r"[^\W\d_]+")
_FOR_ONE = re.compile(
    r"(?i)(?:\b(?:per|by the|the|a|an|pro|par|por|al|alla|à la|au|il|la|le|je|ao|o|de|het|/)\s*|[,;(/]\s*)$"
)
_HOW_MANY = re.compile(r"\d[\d.,]*\s*[-x×]?\s*$")


def sold_by(description: str, written: str) -> bool:
    """Whether a description says that its price is for one such measure: "Book cloth, per metre", "Board, 70 x 100 cm sheet", "PVA, the
    litre". One with a number before it is a size ("Jar, 2 litres"), and a single letter says nothing by itself ("T-shirt, M")."""
    wanted = {*codes(written)}
    for word in _WORD.finditer(description) if wanted else ():
        before = description[: word.start()]
        if not wanted & {*codes(word.group())} or _HOW_MANY.search(before):
            continue
        if (
            _FOR_ONE.search(before)
            if len(word.group()) > 2
            else re.search(r"(?i)(?:\bper|\bpro|\bpar|\bpor|\bal|/)\s*$", before)
        ):
            return True
        if len(word.group()) > 3 and not description[word.end() :].strip(" .)"):
            return True  # its last word: "70 x 100 cm sheet"
    return False


def code(text: str | None) -> str | None:
    """The likeliest X12 355 code of what was written; None where it says nothing that we know."""
    found = codes(text)
    return found[0] if found else None
