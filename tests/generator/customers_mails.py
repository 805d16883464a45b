"""Orders as customers really type, paste and hand them on: phone notes, sentences full of items, pasted cells, Word and Gmail tables,
long signatures, answers above our own papers. Part: train."""

from __future__ import annotations

import html as markup
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from random import Random

from tests.generator.kinds import Written, layout
from tests.generator.letters import DISCLAIMERS, SUBJECTS, message, pick, signature
from tests.generator.mails import address_and_pay, po_words, quantity
from tests.generator.orders import Line, Order, po_number
from tests.generator.world import TODAY

SHOWN = "sku description quantity address payment"
AND = {"en": "and", "de": "und", "fr": "et", "nl": "en", "es": "y", "it": "e", "pt": "e"}
NUMBER = {"en": "item", "de": "Art.-Nr.", "fr": "réf.", "nl": "art.", "es": "ref.", "it": "cod.", "pt": "ref."}


def said(table: dict[str, str], order: Order, rng: Random, **values: object) -> str:
    return pick(rng, table, order.language).format(**values)


def listing(parts: list[str], language: str) -> str:
    return f"{', '.join(parts[:-1])} {AND[language]} {parts[-1]}" if len(parts) > 1 else parts[0]


def in_one_line(order: Order, rng: Random) -> str:
    return ", ".join(order.block(order.sold_to, rng))


def sent(order: Order, rng: Random, text: list[str], po: bool = False) -> bytes:
    subject = pick(rng, SUBJECTS, order.language) + (f" {order.po}" if po and order.po else "")
    return bytes(message(order, rng, subject, "\n".join(text) + "\n"))


_TYPED = {
    "en": "hi, can you send me {list} please;need {list} asap, thanks;pls send {list}", "de": "moin, schickt mir bitte {list};brauche dringend {list}, danke", "fr": "bonjour il me faut {list} svp;envoyez moi {list} merci",
    "nl": "hoi, stuur me aub {list};ik heb nodig {list}, bedankt", "es": "hola, necesito {list}, gracias;mándenme {list} por favor", "it": "salve, mi servono {list}, grazie;mandatemi {list} per favore", "pt": "olá, preciso de {list}, obrigado;mandem-me {list} por favor",
}  # fmt: skip
_PHONES = {"en": "Sent from my iPhone", "de": "Von meinem iPhone gesendet", "fr": "Envoyé de mon iPhone", "nl": "Verstuurd vanaf mijn iPhone", "es": "Enviado desde mi iPhone", "it": "Inviato da iPhone", "pt": "Enviado do meu iPhone"}  # fmt: skip


@layout("mail_text", "train", ".eml", shows="sku quantity address payment", lines=(1, 4), wrong=False)
def typed_on_a_phone(order: Order, rng: Random) -> bytes:
    """No greeting, small letters, all in one breath, the address in one line."""
    form = rng.choice(("{q} x {s}", "{q}x {s}", "{q} {s}", "{s} x{q}", "{s} ({q}x)"))
    things = listing([form.format(q=quantity(line, order), s=line.sku) for line in order.lines], order.language)
    text = [said(_TYPED, order, rng, list=things)]
    text += ["", in_one_line(order, rng)] if not order.hide_address else []
    text += [order.payment_words] if order.payment_words else []
    text += ["", order.sold_to.contact or order.sold_to.name or "", "", _PHONES[order.language]]
    return sent(order, rng, text)


_SENTENCES = {
    "en": ("Our stock is running low, so we need {list}.;For the new season please send {list}.", "Please add {list} to the same parcel.;We also need {list}.", "{q} of {s};{q} pieces of {s};{q} {s}"),
    "de": ("Unser Vorrat geht zu Ende, deshalb brauchen wir {list}.;Für die neue Saison bestellen wir {list}.", "Bitte legen Sie noch {list} dazu.;Außerdem benötigen wir {list}.", "{q} Stück {s};{q} x {s};{q}mal {s}"),
    "fr": ("Nos réserves s'épuisent, il nous faut donc {list}.;Pour la nouvelle saison nous commandons {list}.", "Merci d'ajouter {list} au même colis.;Il nous faut aussi {list}.", "{q} {s};{q} pièces {s};{q} x {s}"),
    "nl": ("Onze voorraad raakt op, daarom bestellen wij {list}.;Voor het nieuwe seizoen hebben we {list} nodig.", "Graag ook {list} meesturen.;Verder bestellen wij {list}.", "{q} stuks {s};{q} x {s};{q} {s}"),
    "es": ("Se nos acaban las existencias, así que necesitamos {list}.;Para la nueva temporada pedimos {list}.", "Por favor, añadan también {list} al envío.;También necesitamos {list}.", "{q} unidades de {s};{q} x {s};{q} de {s}"),
    "it": ("Le scorte stanno finendo, quindi ordiniamo {list}.;Per la nuova stagione ci servono {list}.", "Vi preghiamo di aggiungere {list} alla stessa spedizione.;Ci servono anche {list}.", "{q} pezzi di {s};{q} x {s};{q} {s}"),
    "pt": ("O stock está a acabar, por isso precisamos de {list}.;Para a nova época encomendamos {list}.", "Por favor enviem também {list}.;Precisamos ainda de {list}.", "{q} unidades de {s};{q} x {s};{q} {s}"),
}  # fmt: skip


@layout("mail_text", "train", ".eml", shows="sku quantity address payment po", lines=(3, 7), wrong=False)
def sentences(order: Order, rng: Random) -> bytes:
    """Two sentences with several items each, wrapped as mail programs wrap."""
    first, second, form = (rng.choice(way.split(";")) for way in _SENTENCES[order.language])
    if any(line.item.unit != "EA" for line in order.lines):
        form = "{q} x {s}"  # so many "pieces" of what is sold by the pack is a question
    things = [form.format(q=quantity(line, order), s=line.sku) for line in order.lines]
    cut = rng.randint(1, len(things) - 1)
    body = (
        first.format(list=listing(things[:cut], order.language))
        + " "
        + second.format(list=listing(things[cut:], order.language))
    )
    text = [order.word(rng, "greeting", shop=order.shop.name), "", *_wrapped(body), "", *po_words(order, rng)]
    return sent(order, rng, [*text, *address_and_pay(order, rng), "", *signature(order, rng, False)])


def _wrapped(body: str, width: int = 72) -> list[str]:
    rows = [""]
    for word in body.split():
        if len(rows[-1]) + len(word) > width:
            rows.append("")
        rows[-1] += (" " if rows[-1] else "") + word
    return rows


@layout("mail_text", "train", ".eml", shows=SHOWN + " po", lines=(1, 8))
def dash_then_quantity(order: Order, rng: Random) -> bytes:
    """The quantity stands behind, after a dash, dots or a sign; descriptions in capitals as on a shelf label."""
    form = rng.choice(
        (
            "{D} … {s} – {q}",
            "{s} – {q}",
            "{D} ({s}) – {q}",
            "{s} ........ {q}",
            "{D}, {s} = {q}",
            "{s} {D} --> {q}",
            "{s} - {q} {u}",
        )
    )
    rows = [
        form.format(q=quantity(line, order), s=line.sku, D=line.description.upper(), u=line.unit)
        for line in order.lines
    ]
    text = [
        order.word(rng, "please"),
        "",
        *rows,
        "",
        *po_words(order, rng),
        *address_and_pay(order, rng),
        "",
        *signature(order, rng, False),
    ]
    return sent(order, rng, text)


@layout("mail_text", "train", ".eml", shows=SHOWN + " customer_no", lines=(1, 6))
def labels_in_the_row(order: Order, rng: Random) -> bytes:
    """Each row says which number is what: "Item X, qty: 3"."""
    q, s = order.word(rng, "quantity"), order.word(rng, "sku")
    form = rng.choice(
        (
            "{d}, {s} {n}, {q}: {k}",
            "{s} {n} / {q} {k} / {d}",
            "{s}: {n} | {d} | {q}: {k} {u}",
            "{q} {k}: {d}, {s} {n}",
            "{s}: {n} - {d} - {q}: {k}",
        )
    )
    rows = [
        form.format(d=line.description, s=s, n=line.sku, q=q, k=quantity(line, order), u=line.unit)
        for line in order.lines
    ]
    text = [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        order.word(rng, "please"),
        "",
        *rows,
        "",
        *po_words(order, rng),
    ]
    return sent(order, rng, [*text, *address_and_pay(order, rng), "", *signature(order, rng, False)])


@layout("mail_text", "train", ".eml", shows=SHOWN + " unit price amount total po customer_no", lines=(2, 8))
def pasted_cells(order: Order, rng: Random) -> bytes:
    """Cells of a spreadsheet pasted into plain text: tabs, with or without headings, with row numbers, blank rows, a sum below."""
    rows = [[str(n + 1), line.sku, line.description, quantity(line, order), line.unit, order.money(line.price), order.money(line.amount) if line.quantity is not None else ""] for n, line in enumerate(order.lines)]  # fmt: skip
    heads = [order.word(rng, name) for name in ("pos", "sku", "description", "quantity", "unit", "price", "amount")]
    kept = rng.choice(((0, 1, 2, 3, 4, 5, 6), (1, 2, 3, 5, 6), (3, 1, 2, 5, 6), (0, 3, 1, 2, 6), (2, 1, 5, 3, 6)))
    table = ["\t".join(heads[at] for at in kept)] if rng.random() < 0.7 else []
    for row in rows:
        table += ["\t".join(row[at] for at in kept)] + ([""] if rng.random() < 0.15 else [])
    sums = [""] * len(kept)
    sums[-1] = order.money(order.total)
    sums[0 if rng.random() < 0.5 else -2] = order.word(rng, "net_total")
    text = [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        order.word(rng, "please"),
        "",
        *table,
        "\t".join(sums),
        "",
        *po_words(order, rng),
    ]
    return sent(order, rng, [*text, *address_and_pay(order, rng), "", *signature(order, rng, False)])


@layout("mail_text", "train", ".eml", shows=SHOWN + " price amount total po", lines=(2, 7))
def collapsed_table(order: Order, rng: Random) -> bytes:
    """A table whose columns a mail program parted with single blanks, with headings above and a sum below."""
    names = rng.choice((("sku", "description", "quantity", "price", "amount"), ("quantity", "sku", "description", "price", "amount"), ("pos", "quantity", "sku", "description", "amount")))  # fmt: skip
    rows = [" ".join(order.word(rng, name) for name in names)]
    for n, line in enumerate(order.lines):
        cells = {"pos": str(n + 1), "sku": line.sku, "description": line.description, "quantity": quantity(line, order), "price": order.money(line.price), "amount": order.money(line.amount) if line.quantity is not None else ""}  # fmt: skip
        rows.append(" ".join(cells[name] for name in names if cells[name]))
    rows.append(f"{order.word(rng, 'net_total')} {order.money(order.total)}")
    text = [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        order.word(rng, "please"),
        "",
        *rows,
        "",
        *po_words(order, rng),
    ]
    return sent(order, rng, [*text, *address_and_pay(order, rng), "", *signature(order, rng, False)], po=True)


def _cells(order: Order, line: Line, tag: Callable[[str], str]) -> str:
    texts = (line.sku, line.description, quantity(line, order), line.unit, order.money(line.price), order.money(line.amount) if line.quantity is not None else "")  # fmt: skip
    return "".join(tag(markup.escape(text) if text else "&nbsp;") for text in texts)


@layout(
    "mail_text",
    "train",
    ".eml",
    shows=SHOWN + " unit price amount subtotal total freight tax po customer_no",
    lines=(1, 8),
)
def word_mail(order: Order, rng: Random) -> bytes:
    """Outlook with Word's HTML: a table for the layout around a table of goods, paragraphs in cells, empty cells, sums over columns."""

    def p(text: str) -> str:
        return f'<p class=MsoNormal><span lang=X style="font-size:11.0pt">{text}<o:p></o:p></span></p>'

    def td(text: str) -> str:
        return f'<td width=94 valign=top style="border:solid windowtext 1.0pt;padding:0cm 5.4pt">{p(text)}</td>'

    e = markup.escape
    heads = "".join(td(f"<b>{e(order.word(rng, name))}</b>") for name in ("sku", "description", "quantity", "unit", "price", "amount"))  # fmt: skip
    title = (
        f"<tr><td colspan=6>{p('<b>' + e(order.word(rng, 'title')) + '</b>')}</td></tr>" if rng.random() < 0.5 else ""
    )
    rows = "".join(f"<tr>{_cells(order, line, td)}</tr>" for line in order.lines)
    sums = "".join(f"<tr><td colspan=5 align=right>{p(e(name))}</td>{td(e(order.money(value)))}</tr>" for name, value in order.sums(rng))  # fmt: skip
    table = f"<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0><tbody>{title}<tr>{heads}</tr>{rows}{sums}</tbody></table>"
    rest = "".join(p(e(line) if line else "&nbsp;") for line in [*po_words(order, rng), *address_and_pay(order, rng), "", *signature(order, rng, False)])  # fmt: skip
    page = f"<html xmlns:o='urn:schemas-microsoft-com:office:office'><body lang=X><div class=WordSection1>{p(e(order.word(rng, 'greeting', shop=order.shop.name)))}{p('&nbsp;')}{p(e(order.word(rng, 'please')))}"
    page += f"<table border=0 cellpadding=0><tr><td>{table}</td></tr></table>{p('&nbsp;')}{rest}</div></body></html>" if rng.random() < 0.5 else f"{table}{p('&nbsp;')}{rest}</div></body></html>"  # fmt: skip
    return bytes(message(order, rng, f"{pick(rng, SUBJECTS, order.language)} {order.po}", None, page))


@layout("mail_text", "train", ".eml", shows=SHOWN + " unit price amount total po", lines=(1, 7))
def sheet_mail(order: Order, rng: Random) -> bytes:
    """Google Sheets pasted into Gmail: spans and styles, an empty column and an empty row, a sum row with the sum of pieces as well."""

    def td(text: str) -> str:
        return f'<td style="overflow:hidden;padding:2px 3px;vertical-align:bottom">{text}</td>'

    e = markup.escape
    heads = "".join(
        td(e(order.word(rng, name))) for name in ("sku", "description", "quantity", "unit", "price", "amount")
    ) + td("")
    rows = "".join(f"<tr>{_cells(order, line, td)}{td('')}</tr>" for line in order.lines)
    pieces = sum((line.quantity for line in order.lines if line.quantity is not None), Decimal(0))
    sums = f"<tr>{td('')}{td(e(order.word(rng, 'net_total')))}{td(order.manner.quantity(pieces) if rng.random() < 0.5 else '')}{td('')}{td('')}{td(e(order.money(order.total)))}{td('')}</tr>"  # fmt: skip
    empty = "<tr>" + td("") * 7 + "</tr>"
    table = f'<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed"><colgroup><col width="100"></colgroup><tbody><tr>{heads}</tr>{rows}{empty}{sums}</tbody></table>'
    before = [order.word(rng, "greeting", shop=order.shop.name), "", order.word(rng, "please"), ""]
    after = [*po_words(order, rng), *address_and_pay(order, rng)]

    def divs(rows: list[str]) -> str:
        return "".join(f"<div>{e(row) if row else '<br>'}</div>" for row in rows)

    pasted = f"<google-sheets-html-origin>{table}</google-sheets-html-origin>"
    page = f'<div dir="ltr">{divs(before)}{pasted}{divs(after)}'
    ending = "<br>".join(map(e, signature(order, rng, False)))
    page += f'<div class="gmail_signature"><table><tr><td><img alt="logo" src="cid:1"></td><td>{ending}</td></tr></table></div></div>'
    return bytes(message(order, rng, f"{pick(rng, SUBJECTS, order.language)} {order.po}", None, page))


@layout("mail_text", "train", ".eml", shows=SHOWN + " price po customer_no", lines=(1, 6))
def keys_in_one_row(order: Order, rng: Random) -> bytes:
    """A shop system's notice: all keys and values of an order line in one row."""
    s, d, q, p = (order.word(rng, name) for name in ("sku", "description", "quantity", "price"))
    mark = rng.choice(("; ", " | ", ", ", " / "))
    rows = [mark.join((f"{s}: {line.sku}", f"{d}: {line.description.replace(',', '')}", f"{q}: {quantity(line, order)}", f"{p}: {order.money(line.price, True)}")) for line in order.lines]  # fmt: skip
    text = [
        order.word(rng, "please"),
        "",
        *rows,
        "",
        *po_words(order, rng),
        *address_and_pay(order, rng),
        "",
        *signature(order, rng, False),
    ]
    return sent(order, rng, text)


_FOOT = {
    "en": "Office hours: Mon-Fri 8.30 to 17.00, closed 24-27 December\nT +44 1632 960100 | F +44 1632 960101 | M +44 7700 900123\nVAT 118 2946 11 | Bank: First Harbor, sort code 20-45-77, account 00441871\nVisit us at the Spring Fair, hall 4, stand 4D-113, 7 to 10 February", "de": "Bürozeiten: Mo-Do 7:30-16:30 Uhr, Fr bis 13 Uhr\nTel. 0941 2077-0 | Durchwahl -112 | Fax 0941 2077-99\nUSt-IdNr. DE281174331 | HRB 20417 | IBAN DE02 1203 0000 0000 2020 51\nBesuchen Sie uns: Halle 4, Stand B 113, 7.-10. Februar",
    "fr": "Horaires : du lundi au vendredi, 8 h 30 à 17 h\nTél. 05 49 88 20 30 | Fax 05 49 88 20 31 | Port. 06 12 34 56 78\nSIRET 552 100 554 00013 | TVA FR40 552100554\nRetrouvez-nous au salon, hall 4, stand D 113, du 7 au 10 février", "nl": "Openingstijden: ma t/m vr 8.30-17.00 uur\nT 055 - 533 20 10 | F 055 - 533 20 11 | M 06 - 12 34 56 78\nKvK 30124417 | btw NL001234567B01 | IBAN NL91 ABNA 0417 1643 00\nBezoek ons op de beurs: hal 4, stand D113, 7 t/m 10 februari",
    "es": "Horario: de lunes a viernes de 8:00 a 14:00\nTel. 957 488 200 | Fax 957 488 201 | Móvil 600 123 456\nCIF B-17421103 | IBAN ES91 2100 0418 4502 0005 1332\nVisítenos en la feria: pabellón 4, stand D113, del 7 al 10 de febrero", "it": "Orari: dal lunedì al venerdì, 8:30-12:30 e 14:00-18:00\nTel. 0522 431 120 | Fax 0522 431 121 | Cell. 333 1234567\nP.IVA 01421110337 | IBAN IT60 X054 2811 1010 0000 0123 456\nVisitateci in fiera: padiglione 4, stand D113, dal 7 al 10 febbraio",
    "pt": "Horário: segunda a sexta, 9h00-18h00\nTel. 239 820 100 | Fax 239 820 101 | Telem. 912 345 678\nNIF 501421114 | IBAN PT50 0002 0123 1234 5678 9015 4\nVisite-nos na feira: pavilhão 4, stand D113, de 7 a 10 de fevereiro",
}  # fmt: skip


@layout("mail_text", "train", ".eml", shows="sku description quantity payment po customer_no", lines=(1, 6), firm=True)
def long_signature(order: Order, rng: Random) -> bytes:
    """The order's number in the subject only; below the goods a signature full of numbers, and small print."""
    rows = [f"{quantity(line, order)} x {line.sku} {line.description}" for line in order.lines]
    text = [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        order.word(rng, "please"),
        "",
        *rows,
        "",
        order.payment_words,
        "",
    ]
    text += [*signature(order, rng), *_FOOT[order.language].splitlines(), "", DISCLAIMERS[order.language]]
    if order.customer_no:
        text[4:4] = [f"{order.word(rng, 'customer_no')}: {order.customer_no}", ""]
    return bytes(message(order, rng, f"{order.word(rng, 'po')} {order.po}", "\n".join(text) + "\n"))


_DELIVER = {
    "en": "Please deliver everything to {a}.;The goods go to {a}.;Address for the parcel: {a}", "de": "Bitte liefern Sie alles an {a}.;Die Ware geht an {a}.;Anschrift für das Paket: {a}", "fr": "Merci de livrer le tout à {a}.;La marchandise est à livrer à {a}.;Adresse pour le colis : {a}",
    "nl": "Graag alles leveren aan {a}.;Adres voor het pakket: {a}", "es": "Por favor, entreguen todo en {a}.;Dirección para el paquete: {a}", "it": "Vi preghiamo di consegnare tutto a {a}.;Indirizzo per il pacco: {a}", "pt": "Por favor entreguem tudo em {a}.;Morada para a entrega: {a}",
}  # fmt: skip


@layout("mail_text", "train", ".eml", shows=SHOWN, lines=(1, 5), wrong=False)
def address_in_a_sentence(order: Order, rng: Random) -> bytes:
    """Where it goes is said in a sentence, before the goods or behind them."""
    rows = [f"{quantity(line, order)} x {line.sku} ({line.description})" for line in order.lines]
    where = [] if order.hide_address else [said(_DELIVER, order, rng, a=in_one_line(order, rng))]
    head, foot = ([*where, ""], []) if rng.random() < 0.3 else ([], ["", *where])
    text = [order.word(rng, "greeting", shop=order.shop.name), "", *head, order.word(rng, "please"), "", *rows, *foot]
    text += [order.payment_words + "."] if order.payment_words else []
    return sent(order, rng, [*text, "", *signature(order, rng, False)])


_COUNTS = {
    "en": {2: "two", 3: "three", 5: "five", 20: "twenty", 24: "two dozen", 25: "twenty-five", 40: "forty", 100: "a hundred"}, "de": {2: "zwei", 3: "drei", 5: "fünf", 20: "zwanzig", 24: "zwei Dutzend", 25: "fünfundzwanzig", 40: "vierzig", 100: "hundert"},
    "fr": {2: "deux", 3: "trois", 5: "cinq", 20: "vingt", 24: "deux douzaines de", 25: "vingt-cinq", 40: "quarante", 100: "cent"}, "nl": {2: "twee", 3: "drie", 5: "vijf", 20: "twintig", 24: "twee dozijn", 25: "vijfentwintig", 40: "veertig", 100: "honderd"},
    "es": {2: "dos", 3: "tres", 5: "cinco", 20: "veinte", 24: "dos docenas de", 25: "veinticinco", 40: "cuarenta", 100: "cien"}, "it": {2: "due", 3: "tre", 5: "cinque", 20: "venti", 24: "due dozzine di", 25: "venticinque", 40: "quaranta", 100: "cento"},
    "pt": {2: "dois", 3: "três", 5: "cinco", 20: "vinte", 24: "duas dúzias de", 25: "vinte e cinco", 40: "quarenta", 100: "cem"},
}  # fmt: skip


@layout("mail_text", "train", ".eml", shows="sku quantity address payment", lines=(1, 4), wrong=False)
def counted_in_words(order: Order, rng: Random) -> bytes:
    """All numbers in words, a row each or all in one sentence."""
    things = []
    for line in order.lines:
        n = rng.choice(sorted(_COUNTS[order.language]))
        line.quantity = Decimal(n)
        things.append(f"{_COUNTS[order.language][n]} {line.item.description.replace(',', '')} ({line.sku})")
    if any(line.item.unit != "EA" for line in order.lines):
        order.doubt("dozens of packs", "accepted")
    if rng.random() < 0.5:
        body = [said(_TYPED, order, rng, list=listing(things, order.language)) + "."]
    else:
        body = [order.word(rng, "please"), "", *things]
    return sent(
        order,
        rng,
        [
            order.word(rng, "greeting", shop=order.shop.name),
            "",
            *body,
            *address_and_pay(order, rng),
            "",
            *signature(order, rng, False),
        ],
    )


_HEADERS = {"en": ("From", "Sent", "To", "Subject"), "de": ("Von", "Gesendet", "An", "Betreff"), "fr": ("De", "Envoyé", "À", "Objet"), "nl": ("Van", "Verzonden", "Aan", "Onderwerp"), "es": ("De", "Enviado el", "Para", "Asunto"), "it": ("Da", "Inviato", "A", "Oggetto"), "pt": ("De", "Enviado", "Para", "Assunto")}  # fmt: skip
_OURS = {"en": "Order confirmation {n}: thank you for your order", "de": "Auftragsbestätigung {n}: vielen Dank für Ihre Bestellung", "fr": "Confirmation de commande {n} : merci de votre commande", "nl": "Orderbevestiging {n}: dank voor uw bestelling", "es": "Confirmación de pedido {n}: gracias por su pedido", "it": "Conferma d'ordine {n}: grazie per il vostro ordine", "pt": "Confirmação de encomenda {n}: obrigado pela sua encomenda"}  # fmt: skip


@layout("mail_text", "train", ".eml", shows=SHOWN + " po", lines=(1, 5))
def above_our_confirmation(order: Order, rng: Random) -> bytes:
    """Somebody takes our last confirmation, answers it with a new order, and Outlook quotes ours below its header lines."""
    old = rng.sample(order.shop.active, min(3, len(order.shop.active)))
    n = rng.randint(1000, 9999)
    a, b, c, d = _HEADERS[order.language]
    ours = _OURS[order.language].format(n=n)
    rows = [f"{line.sku}, {line.description}: {quantity(line, order)} {line.unit}" for line in order.lines]
    text = [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        order.word(rng, "please"),
        "",
        *rows,
        "",
        *po_words(order, rng),
    ]
    text += [*address_and_pay(order, rng), "", *signature(order, rng, False), "", "________________________________"]
    text += [
        f"{a}: {order.shop.name} <{order.shop.email}>",
        f"{b}: {order.day(TODAY.replace(month=9))} 14:02",
        f"{c}: {order.sold_to.title}",
        f"{d}: {ours}",
        "",
        ours,
        "",
    ]
    text += [f"{rng.randint(1, 40)} x {item.sku} {item.description} {order.money(item.price, True)}" for item in old]
    return bytes(message(order, rng, pick(rng, SUBJECTS, order.language), "\n".join(text) + "\n"))


_HANDED = {
    "en": "Hi Anna, this one came to my box by mistake. He phoned twice already, can you enter it today? Thx Tom", "de": "Hallo Anna, das ist bei mir gelandet. Der Kunde hat schon zweimal angerufen, bitte heute noch erfassen. Gruß Tom", "fr": "Anna, ce mail est arrivé chez moi par erreur. Le client a déjà appelé deux fois, peux-tu le saisir ? Tom", "nl": "Hoi Anna, deze kwam bij mij binnen. De klant belde al twee keer, kun jij hem invoeren? Groet, Tom",
    "es": "Hola Ana, esto me llegó a mí por error. El cliente ha llamado ya dos veces, ¿lo puedes grabar hoy? Tomás", "it": "Ciao Anna, questo è arrivato a me per sbaglio. Il cliente ha già chiamato due volte, puoi inserirlo oggi? Tommaso", "pt": "Olá Ana, isto veio parar a mim por engano. O cliente já ligou duas vezes, podes registar hoje? Tomás",
}  # fmt: skip


@layout("mail_text", "train", ".eml", shows=SHOWN + " po", lines=(1, 6))
def handed_on(order: Order, rng: Random) -> bytes:
    """A colleague forwards a customer's order with a word of his own, as Outlook does: header lines and no mark."""
    a, b, c, d = _HEADERS[order.language]
    subject = pick(rng, SUBJECTS, order.language)
    buyer = order.sold_to
    rows = [f"- {quantity(line, order)} {line.unit} {line.sku}, {line.description}" for line in order.lines]
    text = [
        _HANDED[order.language],
        "",
        f"{a}: {buyer.contact or buyer.title} <{buyer.email}>",
        f"{b}: {order.day(order.order_date)} 09:14",
        f"{c}: Tom <tom@{order.shop.email.split('@')[1]}>",
        f"{d}: {subject}",
        "",
    ]
    text += [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        order.word(rng, "please"),
        "",
        *rows,
        "",
        *po_words(order, rng),
        *address_and_pay(order, rng),
        "",
        *signature(order, rng, False),
    ]
    sender = ("Tom", f"tom@{order.shop.email.split('@')[1]}")
    return bytes(message(order, rng, f"{ {'de': 'WG', 'fr': 'TR', 'es': 'RV', 'it': 'I'}.get(order.language, 'FW') }: {subject}", "\n".join(text) + "\n", sender=sender))  # fmt: skip


@layout("mail_text", "train", ".eml", shows="sku description quantity po address payment", lines=(2, 6), wrong=False)
def two_orders(order: Order, rng: Random) -> Written:
    """Two orders in one mail, each below its own number; one address for both."""
    label, second = order.word(rng, "po"), po_number(rng, order.order_date)
    cut = rng.randint(1, len(order.lines) - 1)
    rows = [f"{quantity(line, order)} x {line.sku} {line.description}" for line in order.lines]
    text = [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        order.word(rng, "please"),
        "",
        f"{label}: {order.po}",
        *rows[:cut],
        "",
        f"{label}: {second}",
        *rows[cut:],
    ]
    text += [*address_and_pay(order, rng), "", *signature(order, rng, False)]
    both = [replace(order, lines=order.lines[:cut]), replace(order, lines=order.lines[cut:], po=second)]
    truth = {"orders": [one.truth() for one in both]}
    return Written(bytes(message(order, rng, pick(rng, SUBJECTS, order.language), "\n".join(text) + "\n")), truth)


@layout("mail_text", "train", ".eml", shows="quantity address payment", lines=(1, 3), wrong=False)
def names_in_a_sentence(order: Order, rng: Random) -> bytes:
    """The things by their names in a sentence, no number of ours."""
    things = [f"{quantity(line, order)} {line.item.description.replace(',', '')}" for line in order.lines]
    body = said(_TYPED, order, rng, list=listing(things, order.language))
    text = [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        body + ".",
        *address_and_pay(order, rng),
        "",
        *signature(order, rng, False),
    ]
    return sent(order, rng, text)


_TERMS = {
    "en": "Prices as in your catalogue of 2026, payment 30 days net, 2 % within 10 days.", "de": "Preise laut Katalog 2026, Zahlung 30 Tage netto, 2 % Skonto bei Zahlung in 10 Tagen.", "fr": "Prix selon votre catalogue 2026, paiement à 30 jours, escompte de 2 % sous 10 jours.", "nl": "Prijzen volgens catalogus 2026, betaling binnen 30 dagen, 2 % korting binnen 10 dagen.",
    "es": "Precios según catálogo 2026, pago a 30 días, 2 % de descuento por pago en 10 días.", "it": "Prezzi come da catalogo 2026, pagamento a 30 giorni, sconto 2 % entro 10 giorni.", "pt": "Preços conforme catálogo 2026, pagamento a 30 dias, 2 % de desconto em 10 dias.",
}  # fmt: skip


@layout("mail_text", "train", ".eml", shows="sku description quantity price address po", lines=(1, 5), firm=True)
def numbers_in_brackets(order: Order, rng: Random) -> bytes:
    """Item numbers in brackets, prices in the row, terms of payment in a sentence."""
    form = rng.choice(
        ("{q} {u} {d} [{s}] à {p}", "[{s}] {d}: {q} x {p}", "{d} ({no} {s}), {q} {u}, {p}", "{q} {d} ({s}) – {p}")
    )
    rows = [
        form.format(
            q=quantity(line, order),
            u=line.unit,
            d=line.description,
            s=line.sku,
            p=order.money(line.price, True),
            no=NUMBER[order.language],
        )
        for line in order.lines
    ]
    order.payment = "account"
    text = [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        order.word(rng, "please"),
        "",
        *rows,
        "",
        _TERMS[order.language],
        "",
        *po_words(order, rng),
    ]
    return sent(
        order,
        rng,
        [
            *text,
            *([] if order.hide_address else ["", *order.block(order.sold_to, rng)]),
            "",
            *signature(order, rng, False),
        ],
    )


_POLITE = {
    "en": "I hope this finds you well. My colleague was delighted with the delivery of three weeks ago, and our 2 trainees send their regards.|Would you be so kind as to send us {list}? We would be grateful if it could be here by {w}, between 8 and 12 in the morning.", "de": "ich hoffe, es geht Ihnen gut. Mit der Lieferung vor drei Wochen war meine Kollegin sehr zufrieden, und unsere 2 Auszubildenden lassen grüßen.|Wären Sie so freundlich, uns {list} zu senden? Schön wäre es, wenn die Ware bis zum {w} zwischen 8 und 12 Uhr hier sein könnte.",
    "fr": "j'espère que vous allez bien. Ma collègue a été ravie de la livraison d'il y a trois semaines.|Auriez-vous l'amabilité de nous envoyer {list} ? Nous serions heureux de recevoir la marchandise avant le {w}, entre 8 h et 12 h.", "nl": "ik hoop dat het goed met u gaat. Mijn collega was erg blij met de levering van drie weken geleden.|Zou u zo vriendelijk willen zijn ons {list} te sturen? Het zou fijn zijn als het vóór {w} hier is, tussen 8 en 12 uur.",
    "es": "espero que estén bien. Mi compañera quedó encantada con la entrega de hace tres semanas.|¿Serían tan amables de enviarnos {list}? Nos vendría bien recibirlo antes del {w}, entre las 8 y las 12.", "it": "spero che stiate bene. La mia collega è stata contentissima della consegna di tre settimane fa.|Sareste così gentili da inviarci {list}? Ci farebbe piacere riceverlo entro il {w}, tra le 8 e le 12.", "pt": "espero que estejam bem. A minha colega ficou encantada com a entrega de há três semanas.|Poderiam fazer o favor de nos enviar {list}? Gostaríamos de receber até {w}, entre as 8 e as 12.",
}  # fmt: skip


@layout("mail_text", "train", ".eml", shows="sku quantity address payment", lines=(1, 4), wrong=False)
def polite(order: Order, rng: Random) -> bytes:
    """Politeness and small talk with numbers in it around one sentence that orders."""
    things = listing([f"{quantity(line, order)} x {line.sku}" for line in order.lines], order.language)
    small, ask = _POLITE[order.language].split("|")
    ask = ask.format(list=things, w=order.day(TODAY.replace(month=12, day=rng.randint(10, 20))))
    text = [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        *_wrapped(small),
        "",
        *_wrapped(ask),
        *address_and_pay(order, rng),
        "",
        *signature(order, rng, False),
    ]
    return sent(order, rng, text)
