"""XML and JSON as nodes. Nothing is resolved, fetched or validated; what the elements mean is the parser's affair."""

from __future__ import annotations

import json
import re
from typing import Any

from orderproc.errors import UnreadableError
from orderproc.model.issue import Code
from orderproc.model.reading import Media, Node, Reading, Remark
from orderproc.reading.base import Context, shown
from orderproc.reading.charset import decode_with, sniff
from orderproc.reading.text import lost_characters

_XML = re.compile(rb"\s*(?:<\?[A-Za-z]|<!--|<!DOCTYPE\b|<[A-Za-z_][\w.:-]*[\s/>])", re.IGNORECASE)
_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_MAX_DEPTH = 200
_MAX_NODES = 500_000


class XmlReader:
    name = "xml"
    suffixes: tuple[str, ...] = (".xml", ".ubl")

    def claims(self, data: bytes, name: str) -> float:
        head = data[:4096]
        if head[:2] in (b"\xff\xfe", b"\xfe\xff") or (head[:1] == b"<" and head[1:2] == b"\0"):
            head = sniff(head).encode()
        head = head.removeprefix(b"\xef\xbb\xbf")
        if not _XML.match(head):
            return 0.0
        if _HTML.search(head):
            return 0.4
        return 0.95 if head.lstrip().startswith(b"<?xml") else 0.8

    def read(self, data: bytes, name: str, ctx: Context) -> Reading:
        """Raises `UnreadableError` for XML that is not well-formed, or that declares entities of its own (a known attack)."""
        from lxml import etree

        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            dtd_validation=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            line = getattr(error, "lineno", None)
            raise UnreadableError(
                f"{shown(name)} is no well-formed XML{f' (line {line})' if line else ''}: {str(error)[:160]}.",
                "Ask the sender for it again.",
                Code.UNREADABLE,
            ) from None
        remarks = []
        entities = _entities(root)
        if entities:
            raise UnreadableError(
                f"{shown(name)} is XML with entities of its own ({', '.join(entities[:3])}), which could read files here: "
                "it was not read.",
                "Ask the sender for it without a DOCTYPE.",
                Code.UNREADABLE,
            )
        if any(True for _ in root.iter(etree.Entity)):  # of a DTD that was not fetched (cXML names one)
            message = "The XML names characters by a list that is not in the file: some text is missing."
            remarks.append(Remark(code=Code.LOW_CONFIDENCE, message=message))
        return Reading(media=Media.XML, tree=_Nodes(name).xml(root, 0), warnings=tuple(remarks))


def _entities(root: Any) -> list[str]:
    dtd = root.getroottree().docinfo.internalDTD
    return [entity.name for entity in dtd.iterentities()] if dtd is not None else []


class JsonReader:
    name = "json"
    suffixes: tuple[str, ...] = (".json",)

    def claims(self, data: bytes, name: str) -> float:
        head = sniff(data[:64]).lstrip()
        if head[:1] not in ("{", "["):
            return 0.0
        return 0.9 if re.match(r'[{\[]\s*(?:["{\[\]}0-9-]|true|false|null)', head) else 0.0

    def read(self, data: bytes, name: str, ctx: Context) -> Reading:
        text, remarks = _text_of(data)
        try:
            value = json.loads(text, parse_float=_Number, parse_int=_Number, parse_constant=str)
        except json.JSONDecodeError as error:
            raise UnreadableError(
                f"{shown(name)} is no JSON: {error.msg} (line {error.lineno}, column {error.colno}).",
                "Ask the sender for it again.",
                Code.UNREADABLE,
            ) from None
        return Reading(media=Media.JSON, tree=_Nodes(name).json("", value, 0), warnings=remarks)


def _text_of(data: bytes) -> tuple[str, tuple[Remark, ...]]:
    """The text of JSON, which is UTF-8 (RFC 8259 §8.1): with a byte broken it is not that of another language. Where it never was, it may
    be that of an old Western program."""
    text, encoding = decode_with(data)
    if encoding.startswith("utf") or encoding == "cp1252":
        broken = text if encoding != "cp1252" else data.decode("utf-8", "replace")
        wide = sum(ord(c) > 0x7F and c != "\ufffd" for c in broken)
        return (broken, lost_characters(broken)) if encoding != "cp1252" or wide else (text, ())
    text = data.decode("utf-8", "replace")
    return text, lost_characters(text)


class _Number(str):
    """A number of JSON as it is written."""

    __slots__ = ()


_NUMBER = (("type", "number"),)  # a text that happens to be one ("0042", "1.234") has no such mark


class _Nodes:
    """Builds nodes, and counts them."""

    def __init__(self, name: str) -> None:
        self.name, self.count = name, 0

    def _one(self, depth: int) -> None:
        self.count += 1
        if self.count > _MAX_NODES or depth > _MAX_DEPTH:
            raise UnreadableError(
                f"{shown(self.name)} has too many elements, or they are nested too deep.",
                "Ask the sender for the order alone.",
                Code.TOO_LARGE,
            )

    def xml(self, element: Any, depth: int) -> Node:
        self._one(depth)
        name, namespace = _split(element.tag)
        text = [element.text or ""]
        children = []
        for child in element:
            if isinstance(child.tag, str):
                children.append(self.xml(child, depth + 1))
            text.append(child.tail or "")
        return Node(
            name=name,
            namespace=namespace,
            text="".join(text).strip() if children else "".join(text),
            attributes=tuple((_split(key)[0], value) for key, value in element.attrib.items()),
            children=tuple(children),
        )

    def json(self, name: str, value: object, depth: int) -> Node:
        self._one(depth)
        if isinstance(value, dict):
            children: list[Node] = []
            for key, item in value.items():
                if isinstance(item, list):
                    children += [self.json(str(key), one, depth + 1) for one in item]
                else:
                    children.append(self.json(str(key), item, depth + 1))
            return Node(name=name, children=tuple(children))
        if isinstance(value, list):
            return Node(name=name, children=tuple(self.json(name if name else "item", one, depth + 1) for one in value))
        if value is None:
            return Node(name=name)
        if isinstance(value, bool):
            return Node(name=name, text="true" if value else "false")
        return Node(name=name, text=str(value), attributes=_NUMBER if isinstance(value, _Number) else ())


def _split(tag: str) -> tuple[str, str]:
    if tag.startswith("{"):
        namespace, _, name = tag[1:].partition("}")
        return name, namespace
    return tag, ""
