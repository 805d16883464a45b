"""What one of an item is by its own description, and when the customer's unit is that one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.checking.wrapped import comes_as, names_its_pack, one_by_one
from orderproc.model.issue import Code
from orderproc.model.shop import Item
from orderproc.model.units import codes
from tests.checking.shop import doubts, judged, line


@pytest.mark.parametrize(
    ("description", "written", "same"),
    [
        ("Carrot, Nantes, packet", "packets", True),
        ("Potting soil, 40 qt bag", "bags", True),
        ("Arbeitshandschuhe Leder, Gr. 9, Paar", "Paar", True),
        ("Guanti nitrile tg 8, paio", "paia", True),
        ("Work gloves, 12 pairs", "pairs", False),  # twelve of them
        ("Screws 4x40, box of 20 bags", "bags", False),
        ("Screws 4x40, box of 20 bags", "boxes", False),
        ("Work gloves, leather", "pairs", False),
        ("Goatskin gloves, size 9", "pair", True),
        ("Welding gauntlets, leather, L", "pairs", True),
        ("Gants de jardin, taille 8", "paires", True),
        ("Guantes de cuero, talla 9", "pares", True),
        ("Guanti in pelle, tg. 9", "paia", True),
        ("Luvas de couro, tam. 9", "pares", True),
        ("Nitrile gloves, size M", "pairs", False),
        ("Gloves, size 8, 144", "pairs", False),
        ("Gants jetables, taille 8", "paires", False),
        ("Safety shoe S3, size 44", "pair", True),
        ("Chaussures de sécurité, pointure 42", "paires", True),
        ("Bota de seguridad, talla 41", "pares", True),
        ("Werkschoenen laag, maat 43", "paar", True),
        ("Shoe polish, black", "dozen", False),
        ("Linseed oil, 1 litre", "litres", True),
        ("Grass seed 1 kg", "kg", True),
        ("Grass seed 5 kg", "kg", False),
        ("Linseed oil, 0.1 litre", "litre", False),
        ("Linseed oil", "litre", False),
        ("Chiyogami, cranes, 30 x 42 cm", "sheets", True),
        ("Tonkarton blau, A3", "Blatt", True),
        ("Papel de seda, 50 x 70 cm", "hojas", True),
        ("Chiyogami, pack, 30 x 42 cm", "sheets", False),
        ("Copy paper A4, 500", "sheets", False),
        ("Wooden beam 30 x 42 x 200 mm", "sheets", False),
        ("Drawing paper A3, 250 sheets", "packs", True),
        ("Tekenpapier A3, 250 vel / Papier dessin A3, 250 feuilles", "pak", True),
        ("Papier dessin A3, 250 feuilles", "paquets", True),
        ("Pappbecher 200 ml, 50 Stück", "Packungen", True),
        ("Filterpapier Nr. 4, 100 St.", "Pck", True),
        ("Vasos de papel, 50 uds.", "paquetes", True),
        ("Bicchieri di carta, 50 pz", "confezioni", True),
        ("Copos de papel, 50 unidades", "pacotes", True),
        ("Drawing paper A3", "packs", False),
        ("Drawing paper A3, 1 sheet", "packs", False),
        ("Pappbecher 200 ml, 50 Stück", "Kartons", False),  # may hold several
        ("Paper cups, 50 pieces, box of 20 bags", "packs", False),
        ("Screw 4 x 50 St", "packs", False),
        ("Wax crayons, 12 colours", "boxes", True),
        ("Wachsmalstifte, 24 Farben", "Schachteln", True),
        ("Waskrijt 12 kleuren / Craies grasses 12 couleurs", "boîtes", True),
        ("Rotuladores, 12 colores", "cajas", True),
        ("Pennarelli punta fine, 24 colori", "confezioni", True),
        ("Lápis de cor, 12 cores", "caixas", True),
        ("Gros crayons de couleur 12 pièces", "boîtes", True),
        ("Coloured pencils, 24 pcs", "boxes", True),
        ("Colouring pencils, 24 pcs", "sets", True),
        ("Buntstifte, 12 Stück", "Etuis", True),
        ("Viltstiften, 10 stuks", "doosjes", True),
        ("Coloured pencil, red", "boxes", False),
        ("Coloured pencils, 24 pcs", "cases", False),
        ("Wax crayons, 12 colours", "cartons", False),
        ("Pencil pot, 12 pcs", "cartons", False),
        ("Batteries AA, 4 pcs", "boxes", False),
    ],
)
def test_the_piece_of_a_description(description: str, written: str, same: bool) -> None:
    item = Item(sku="A-1", description=description, unit_price=Decimal("4.50"))
    assert comes_as(item, codes(written)) is same


def test_what_is_sold_by_the_box_comes_as_no_bag() -> None:
    assert not comes_as(Item(sku="A-1", description="Carrot, bag", unit_price=Decimal(1), unit="BX"), codes("bags"))
    many = Item(sku="A-1", description="Carrot, bag", unit_price=Decimal(1), pack_size=Decimal(12))
    assert not comes_as(many, codes("bags"))


@pytest.mark.parametrize(
    ("description", "written", "named"),
    [
        ("Ear plugs, dispenser of 250 pairs", "dispensers", True),
        ("Müllbeutel 60 l, Spenderrolle 25 Stück", "Spenderrolle", True),
        ("Lingettes, distributeur de 100", "distributeurs", True),
        ("Ear plugs, dispenser of 250 pairs", "drums", False),
        ("Business cards 250", "cards", False),  # what it is, not what it comes in
    ],
)
def test_a_pack_of_no_list_that_the_description_names(description: str, written: str, named: bool) -> None:
    assert names_its_pack(description, written) is named


@pytest.mark.parametrize(
    ("description", "written", "same"),
    [
        ("Marbled paper, blue wave, 48 x 65 cm", "sheets", True),
        ("Tonkarton schwarz, 50 x 70 cm", "Blatt", True),
        ("Cartoncino avorio, 70x100", "fogli", True),
        ("Sketch pad, 21 x 30 cm", "sheets", False),
        ("Filing paper, box of 100, 21 x 30 cm", "sheets", False),
        ("Marbled paper, blue wave", "sheets", False),  # perhaps a quire of it
    ],
)
def test_a_sheet_is_the_piece_of_what_is_so_long_and_so_wide(description: str, written: str, same: bool) -> None:
    item = Item(sku="A-1", description=description, unit_price=Decimal("4.50"))
    assert comes_as(item, codes(written)) is same


@pytest.mark.parametrize(
    ("description", "unit", "said", "word"),
    [
        ("Glue stick 20 g, box of 12", "BX", "individual glue sticks, the 20 g ones", "individual"),
        ("Glue stick 20 g", "BX", "loose glue sticks", "loose"),
        ("Pencils HB, box of 12", "EA", "single pencils", "single"),
        ("Pencils HB, 12-pack", "EA", "pencils, singles", "singles"),
        ("Bleistifte HB, 12er Pack", "EA", "einzelne Bleistifte", "einzelne"),
        ("Bleistifte HB", "Pack", "lose Bleistifte", "lose"),
        ("Bâton de colle, lot de 10", "EA", "bâtons de colle à l'unité", "à l'unité"),
        ("Colle en bâton, boîte de 10", "PK", "bâtons individuels", "individuels"),
        ("Barra de pegamento, caja de 10", "CJ", "barras sueltas", "sueltas"),
        ("Colla stick, scatola da 10", "SC", "stick singoli", "singoli"),
        ("Lijmstift, doos van 10", "DS", "losse lijmstiften", "losse"),
        ("Cola em stick, caixa de 10", "CX", "colas avulsas", "avulsas"),
        # of what we sell one by one
        ("Glue stick 20 g", "EA", "individual glue sticks", ""),
        ("Bleistift HB", "St", "einzelne Bleistifte", ""),
        ("Socks, wool", "PR", "single socks", ""),
        # the customer names the pack
        ("Mosaic tiles, box of 200", "BX", "boxes of loose tiles", ""),
        ("Carreaux de mosaïque, sachet de 200", "EA", "sachets de carreaux individuels", ""),
        # it is what the item is called, or a quality of it
        ("Loose tea Assam, bag of 12", "BG", "loose tea Assam", ""),
        ("Portions individuelles de miel, carton de 100", "CT", "portions individuelles de miel", ""),
        ("Nitrile gloves, box of 100", "BX", "single use gloves", ""),
        ("Hole punch, box of 5", "BX", "single-hole punch", ""),
        ("Ring binder A4, box of 10", "BX", "loose leaf binders", ""),
        ("Mints, box of 100", "BX", "individually wrapped mints", ""),
        ("Pencils HB, box of 12", "BX", "pencils HB", ""),
    ],
)
def test_single_ones_of_what_is_sold_by_the_pack(description: str, unit: str, said: str, word: str) -> None:
    assert one_by_one(said, Item(sku="A-1", description=description, unit_price=Decimal("4.50"), unit=unit)) == word


@pytest.mark.parametrize(
    ("said", "price", "waits"),
    [
        ("individual pencils HB red", None, True),
        ("loose pencils HB red", None, True),
        ("individual pencils HB red", "5.40", False),  # the price is that of the box
        ("boxes of individual pencils HB red", None, False),
        ("pencils HB red", None, False),
    ],
)
def test_how_many_boxes_single_ones_are_a_person_must_say(said: str, price: str | None, waits: bool) -> None:
    told = doubts(judged(line("TW-1125-R", "24", price, description=said)))
    assert told == ({Code.UNIT_UNKNOWN} if waits else set())
