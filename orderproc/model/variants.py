# ruff: noqa: E501
"""Colours and sizes in words of seven languages: an item number with "in red" behind it asks for something that the item may not be."""

from __future__ import annotations

import re

_COLOURS: tuple[str, ...] = (
    "red rot rote roter rotes roten rouge rouges rojo roja rojos rojas rosso rossa rossi rosse rood rode vermelho vermelha vermelhos vermelhas",
    "blue blau blaue blauer blaues blauen bleu bleue bleus bleues azul azules azuis blu blauw blauwe",
    "green grün grüne grüner grünes grünen vert verte verts vertes verde verdes verdi groen groene",
    "yellow gelb gelbe gelber gelbes gelben jaune jaunes amarillo amarilla amarillos amarillas giallo gialla gialli gialle geel gele amarelo amarela amarelos",
    "black schwarz schwarze schwarzer schwarzes schwarzen noir noire noirs noires negro negra negros negras nero nera neri nere zwart zwarte preto preta pretos",
    "white weiß weiss weiße weißer weißes weißen blanc blanche blancs blanches blanco blanca blancos blancas bianco bianca bianchi bianche wit witte branco branca brancos",
    "brown braun braune brauner braunes braunen brun brune marron marrón marrones marrone marroni bruin bruine castanho castanha",
    "grey gray grau graue grauer graues grauen gris grise grises grigio grigia grigi grijs grijze cinzento cinzenta cinza",
)
_SIZES: tuple[str, ...] = ("xs", "xl", "xxl 2xl", "xxxl 3xl", "4xl xxxxl")
_COLOURED = frozenset(group.split()[0] for group in _COLOURS)
_NAMED_SIZE = re.compile(
    r"(?i)\b(?:size|größe|groesse|gr\.|taille|talla|taglia|maat|tamanho)\W{0,3}(xxs|xs|s|m|l|\d?xl|x{2,4}l|\d{2})\b"
)
_WORDS = {word: group.split()[0] for group in (*_COLOURS, *_SIZES) for word in group.split()}


def same_variant(word: str) -> str:
    """One name for a colour or size, however it is written: "grey" and "gray", "XXL" and "2XL"; any other word as it is."""
    return _WORDS.get(word, word)


def variants_in(text: str) -> dict[str, str]:
    """The colours and sizes that a text names, each once with the word as written."""
    found: dict[str, str] = {}
    for word in re.findall(r"\w+", text):
        group = _WORDS.get(word.lower())
        if group is not None:
            found.setdefault(group, word)
    for match in _NAMED_SIZE.finditer(text):
        size = match[1].lower()
        found.setdefault(_WORDS.get(size, size), match[0])
    return found


def not_of(text: str, item: str, *, conflict: bool) -> str | None:
    """The first colour or size in what a customer wrote that the words of the item (its number and other names too) do not have.
    `conflict`: only where the item names another colour or size: papers describe more of a thing than a catalogue does."""
    asked = variants_in(text)
    if not asked:
        return None
    names = variants_in(item)
    own = set(names) | {word.lower() for word in re.findall(r"\w+", item)}
    for group, word in asked.items():
        other = any((group in _COLOURED) == (one in _COLOURED) for one in names)
        if group not in own and word.lower() not in own and (other or not conflict):
            return word
    return None
