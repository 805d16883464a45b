"""Names of people and firms, by language and part. Invented; firms always have a word or a legal form that shows they are one."""

from __future__ import annotations

import unicodedata
from random import Random

# train first names; train last names; test first names; test last names
NAMES: dict[str, tuple[str, str, str, str]] = {
    "en": ("Margaret Thomas Rose Edward Alice Harold Denise Walter Priya Marcus Eileen Gordon Tamsin", "Hale Whitcombe Okafor Lindqvist Barlow Prescott Marsh Delgado Fenwick Osgood Tran Ashby",
           "Beatrice Colin Naomi Russell Judith Calvin Imogen Desmond Sheila", "Thackeray Nguyen Mayhew Stockdale Abernathy Quill Redfern Castellano Boyle"),
    "de": ("Katrin Jürgen Helga Stefan Annemarie Uwe Sabine Matthias Ilse Björn", "Grünwald Behrens Schäfer Lohmann Weiß Kowalski Dörfler Hintermeier Vogt Nußbaum",
           "Monika Ralf Heike Gerhard Ute Carsten Birgit Wolfgang", "Ostermann Krüger Feldmann Großmann Pfeiffer Zöllner Brandl Wieczorek"),
    "fr": ("Hélène Bertrand Chloé François Sylvie Mathieu Odile Jérôme", "Lefèvre Garnier Rousseau Marchand Delacroix Fontaine Chevallier Besson",
           "Agnès Thierry Camille Gérard Solène Yves", "Moreau Pelletier Gauthier Bonnard Renaudin Laurent"),
    "nl": ("Marijke Joost Anneke Bram Wilma Pieter Sanne", "Dekker Bakker Hoekstra Vermeulen Janssen Mulder Kuipers", "Femke Gijs Ria Koen Lotte", "Postma Smits Willems Brouwer Peeters"),
    "es": ("Lucía Javier Carmen Andrés Inés Rafael Pilar", "Romero Iglesias Navarro Castaño Peñalver Ortiz Herrera", "Teresa Gonzalo Marta Ignacio Rocío", "Vidal Campos Muñoz Serrano Aguirre"),
    "it": ("Giulia Paolo Francesca Enrico Chiara Luca Teresa", "Bianchi Moretti Ferraro Colombo Galli Rinaldi Conti", "Silvia Marco Elena Stefano Laura", "Greco Barbieri Fontana Mancini Esposito"),
    "pt": ("Inês João Catarina Rui Mariana Nuno Teresa", "Figueiredo Carvalho Simões Moura Pinto Antunes Lobo", "Beatriz Tiago Sofia Duarte Rita", "Nogueira Tavares Queirós Esteves Barros"),
}  # fmt: skip
# "L" is a last name, "C" a town
FIRMS: dict[str, tuple[str, str]] = {
    "en": ("L & Sons Ltd.;C Garden Centre;The Copper Kettle Inn;L Hardware Co.;L Brothers, Inc.;C Elementary School;Northfield Supply LLC;L, L & Co.;Blue Door Books;Bluestem Cafe LLC",
           "L Industries Inc.;C Public Library;The Old Granary Hotel;L & Daughters Ltd.;Three Rivers Nursery;L Electric Corp.;C Community College;Sparrow Lane Toys LLC"),
    "de": ("L GmbH & Co. KG;Gärtnerei L;L Metallbau GmbH;Buchhandlung L;Stadtwerke C;Autohaus L e.K.;L & Söhne OHG;Gymnasium C;Hotel Goldener Hirsch GmbH;Malerbetrieb L",
           "L Haustechnik GmbH;Tischlerei L;L AG;Klinikum C gGmbH;L Elektro GmbH & Co. KG;Bäckerei L;Ingenieurbüro L;Gasthof Zum Anker"),
    "fr": ("Établissements L SARL;L et Fils SA;Librairie L;Mairie de C;Garage L SARL;Hôtel du Lac SAS;Menuiserie L;Pépinières L EARL",
           "Société L SAS;Atelier L SARL;Lycée de C;Restaurant La Cigogne SARL;L Distribution SA;Quincaillerie L"),
    "nl": ("L B.V.;Bakkerij L;L & Zonen B.V.;Tuincentrum L;Boekhandel L;Gemeente C;Installatiebedrijf L B.V.", "L Techniek B.V.;Hotel De Kroon B.V.;Drukkerij L;L Groothandel B.V.;Basisschool C"),
    "es": ("L e Hijos S.L.;Ferretería L;Suministros L S.A.;Ayuntamiento de C;Librería L;Hotel Miramar S.L.;Talleres L S.L.", "Distribuciones L S.L.;Papelería L;Construcciones L S.A.;Viveros L S.L.;Colegio de C"),
    "it": ("L S.r.l.;Fratelli L S.n.c.;Ferramenta L;Comune di C;Libreria L;Hotel Bellavista S.r.l.;Officina L & C. S.a.s.", "L S.p.A.;Vivai L S.r.l.;Cartoleria L;Elettroforniture L S.r.l.;Ristorante Da L"),
    "pt": ("L & Filhos Lda.;Ferragens L Lda.;Livraria L;Câmara Municipal de C;Hotel Miradouro S.A.;Padaria L Lda.", "L Comércio Lda.;Papelaria L;Construções L S.A.;Escola de C;Viveiros L Lda."),
}  # fmt: skip
SHOPS: dict[str, tuple[str, str]] = {
    "en": ("Harrow & Pike Supply Co.;Fernleaf Nursery;Redwater Parts Ltd.;Copperline Tools Inc.;Quillmark Stationers;Larkspur School Supply;Anvil & Oak Trading;Saltmarsh Books",
           "Kestrel Distribution Inc.;Brookmere Mercantile;Ironbridge Fixings Ltd.;Pinecrest Seeds;Halyard Marine Supply LLC;Thornbury Office Direct"),
    "de": ("Nordlicht Versand GmbH;Eichenhof Saatgut;Ruhrtal Werkzeuge GmbH;Papierkontor Elbe;Alpenblick Handel AG;Falkenberg Schrauben KG",
           "Havelland Bürobedarf GmbH;Donau Technik Vertriebs GmbH;Schwarzwald Gartenbedarf;Kranich Verlag GmbH;Sternberg Industriebedarf"),
    "fr": ("Comptoir des Alpes SARL;Graines du Midi;Outillage Vauban SA;Papeterie Saint-Roch;Éditions du Levant", "Fournitures Armor SAS;Maison Tilleul;Quincaillerie du Rhône SARL;Bureau Express SA"),
    "nl": ("Waterland Handel B.V.;De Groene Schuur;Maasstad Techniek B.V.;Kantoorpunt Noord", "IJsselvallei Groothandel B.V.;Zaadhuis Flora;Kempen Gereedschap B.V."),
    "es": ("Suministros Levante S.L.;Semillas del Duero;Herramientas Cantábrico S.A.;Material Escolar Albor", "Comercial Sierra Nevada S.L.;Tornillería Ebro S.A.;Papelera Guadiana"),
    "it": ("Forniture Adriatiche S.r.l.;Sementi Valpadana;Utensileria Ligure S.p.A.;Carta e Colori S.r.l.", "Ingrosso Appennino S.r.l.;Ferramenta Lariana S.p.A.;Edizioni Cipresso"),
    "pt": ("Ferragens do Minho Lda.;Sementes Alentejo;Papelaria Atlântica S.A.", "Comercial Douro Lda.;Ferramentas Tejo S.A."),
}  # fmt: skip


def person(rng: Random, part: str, language: str) -> str:
    at = 0 if part == "train" else 2
    first, last = NAMES[language][at].split(), NAMES[language][at + 1].split()
    if rng.random() < 0.08 and language == "de":
        return f"{rng.choice(first)} {rng.choice(last)}-{rng.choice(last)}"
    return f"{rng.choice(first)} {rng.choice(last)}"


def title(name: str) -> str:
    """mr or mrs, or nothing for a name that is not in the lists; these name women and men by turns."""
    first = name.split(" ")[0]
    for lists in NAMES.values():
        for names in (lists[0].split(), lists[2].split()):
            if first in names:
                return "mr" if names.index(first) % 2 else "mrs"
    return ""


def firm(rng: Random, part: str, language: str, town: str) -> str:
    pattern = rng.choice(FIRMS[language][0 if part == "train" else 1].split(";"))
    last = NAMES[language][1 if part == "train" else 3].split()
    words = [rng.choice(last) if w.rstrip(",") == "L" else w for w in pattern.replace("L,", "L ,").split(" ")]
    return " ".join(words).replace(" ,", ",").replace(" C ", f" {town} ").removesuffix(" C") + (
        f" {town}" if pattern.endswith(" C") else ""
    ) if not pattern.startswith("C ") else f"{town} {pattern[2:]}"  # fmt: skip


def mail_name(name: str) -> str:
    """A name as it stands in an e-mail address."""
    flat = unicodedata.normalize(
        "NFKD", name.replace("ß", "ss").replace("ü", "ue").replace("ö", "oe").replace("ä", "ae")
    )
    letters = "".join(c.lower() if c.isalnum() else "-" for c in flat if not unicodedata.combining(c))
    return "-".join(part for part in letters.split("-") if part)
