"""Orders in customers' own words, as mails. Part: train."""

from __future__ import annotations

import html as markup
from decimal import Decimal
from random import Random

from tests.generator.kinds import Written, layout
from tests.generator.letters import ADDRESS_IS, CHATTER, DISCLAIMERS, SUBJECTS, message, number_word, pick, signature
from tests.generator.orders import Line, Order
from tests.generator.world import TODAY

SHOWN = "sku description quantity address payment"


def po_words(order: Order, rng: Random) -> list[str]:
    found = [f"{order.word(rng, 'po')}: {order.po}"] if order.po else []
    if order.customer_no:
        found.append(f"{order.word(rng, 'customer_no')}: {order.customer_no}")
    return found


def address_and_pay(order: Order, rng: Random) -> list[str]:
    """Where it goes and how it is paid, as lines of a mail."""
    found: list[str] = []
    if not order.hide_address:
        found += ["", pick(rng, ADDRESS_IS, order.language), *order.block(order.sold_to, rng)]
    if order.payment_words:
        found += ["", order.payment_words + "."]
    return found


def quantity(line: Line, order: Order) -> str:
    return "" if line.quantity is None else order.manner.quantity(line.quantity)


@layout("mail_text", "train", ".eml", shows=SHOWN + " customer_no", lines=(1, 6))
def dashes(order: Order, rng: Random) -> bytes:
    """A list with dashes or stars: how many, what, which number."""
    form = rng.choice(
        (
            "- {q} x {s} {d}",
            "* {q}x {d} ({s})",
            "- {s}, {d}: {q}",
            "– {q} {u} {s} – {d}",
            "{n}. {q} × {d}, {no} {s}",
            "- {d} ({no} {s}) – {q} {u}",
        )
    )
    lines = [
        form.format(q=quantity(line, order), s=line.sku, d=line.description, u=line.unit, n=n + 1, no={"en": "item", "de": "Art.", "fr": "réf.", "nl": "art.", "es": "ref.", "it": "cod.", "pt": "ref."}[order.language])
        for n, line in enumerate(order.lines)
    ]  # fmt: skip
    text = [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        pick(rng, CHATTER, order.language) if rng.random() < 0.4 else "",
        order.word(rng, "please"),
        "",
        *lines,
    ]
    text += po_words(order, rng) + address_and_pay(order, rng) + ["", *signature(order, rng, False)]
    return bytes(message(order, rng, pick(rng, SUBJECTS, order.language), "\n".join(text) + "\n"))


@layout("mail_text", "train", ".eml", shows="quantity address payment", lines=(1, 4), wrong=False)
def names_only(order: Order, rng: Random) -> bytes:
    """No numbers of ours: the things by their names, as they stand in the catalogue."""
    form = rng.choice(("{q} x {d}", "{q} {d}", "{d}, {q} {u}"))
    for line in order.lines:
        line.description = line.item.description
    lines = [form.format(q=quantity(line, order), d=line.description, u=line.unit) for line in order.lines]
    text = [order.word(rng, "greeting", shop=order.shop.name), "", order.word(rng, "please"), "", *lines]
    text += [*address_and_pay(order, rng), "", *signature(order, rng, False)]
    return bytes(message(order, rng, pick(rng, SUBJECTS, order.language), "\n".join(text) + "\n"))


@layout("mail_text", "train", ".eml", shows=SHOWN + " price amount total po customer_no", lines=(2, 8))
def drawn_table(order: Order, rng: Random) -> bytes:
    """A table drawn with blanks, or with tabs, or with bars."""
    rows = [[order.word(rng, name) for name in ("sku", "description", "quantity", "price", "amount")]]
    rows += [
        [
            line.sku,
            line.description,
            quantity(line, order),
            order.money(line.price),
            order.money(line.amount) if line.quantity is not None else "",
        ]
        for line in order.lines
    ]
    widths = [max(len(row[at]) for row in rows) for at in range(5)]
    how = rng.choice(("blanks", "bars", "tabs"))
    if how == "tabs":
        drawn = ["\t".join(row) for row in rows]
    elif how == "bars":
        drawn = [
            "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
        ]
        drawn.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    else:
        drawn = [
            "   ".join(
                cell.ljust(width) if at < 2 else cell.rjust(width)
                for at, (cell, width) in enumerate(zip(row, widths, strict=True))
            )
            for row in rows
        ]
        drawn.insert(1, "-" * len(drawn[0]))
    text = [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        order.word(rng, "please"),
        "",
        *drawn,
        "",
        f"{order.word(rng, 'net_total')}: {order.money(order.total, True)}",
        "",
    ]
    text += po_words(order, rng) + address_and_pay(order, rng) + ["", *signature(order, rng, False)]
    return bytes(message(order, rng, f"{pick(rng, SUBJECTS, order.language)} {order.po}", "\n".join(text) + "\n"))


_PROSE = {
    "en": ("I would like to order {list}.", " and ", "{q} of the {d} (item {s})"), "de": ("ich möchte gern {list} bestellen.", " und ", "{q} Stück {d} (Art. {s})"),
    "fr": ("Je voudrais commander {list}.", " et ", "{q} {d} (réf. {s})"), "nl": ("Graag bestel ik {list}.", " en ", "{q} stuks {d} (art. {s})"),
    "es": ("Quisiera pedir {list}.", " y ", "{q} unidades de {d} (ref. {s})"), "it": ("Vorrei ordinare {list}.", " e ", "{q} pezzi di {d} (cod. {s})"), "pt": ("Gostaria de encomendar {list}.", " e ", "{q} unidades de {d} (ref. {s})"),
}  # fmt: skip


@layout("mail_text", "train", ".eml", shows="sku quantity address payment", lines=(1, 3), wrong=False)
def prose(order: Order, rng: Random) -> bytes:
    """One sentence, with numbers in words."""
    sentence, last, each = _PROSE[order.language]
    said = []
    for line in order.lines:
        line.quantity = Decimal(rng.randint(2, 12))
        in_words = rng.random() < 0.7
        said.append(
            each.format(
                q=number_word(order, int(line.quantity)) if in_words else line.quantity,
                d=line.item.description.replace(",", ""),
                s=line.sku,
            )
        )
    things = ", ".join(said[:-1]) + last + said[-1] if len(said) > 1 else said[0]
    text = [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        sentence.format(list=things),
        *address_and_pay(order, rng),
        "",
        *signature(order, rng, False),
    ]
    return bytes(message(order, rng, pick(rng, SUBJECTS, order.language), "\n".join(text) + "\n"))


@layout("mail_text", "train", ".eml", shows=SHOWN + " price amount subtotal total freight po customer_no", lines=(1, 8))
def html_table(order: Order, rng: Random) -> bytes:
    """HTML only, with a table as mail programs paste it from a spreadsheet."""
    e = markup.escape
    heads = "".join(
        f"<td><b>{e(order.word(rng, name))}</b></td>" for name in ("sku", "description", "quantity", "price", "amount")
    )
    rows = "".join(
        f"<tr><td>{e(line.sku)}</td><td>{e(line.description)}</td><td align=right>{quantity(line, order)}</td><td align=right>{e(order.money(line.price))}</td>"
        f"<td align=right>{e(order.money(line.amount)) if line.quantity is not None else ''}</td></tr>"
        for line in order.lines
    )  # fmt: skip
    sums = f"<tr><td></td><td></td><td></td><td>{e(order.word(rng, 'subtotal'))}</td><td align=right>{e(order.money(order.subtotal))}</td></tr>"
    rest = "<br>".join(
        e(line) for line in po_words(order, rng) + address_and_pay(order, rng) + ["", *signature(order, rng, False)]
    )
    page = (
        "<html><head><style>p.MsoNormal{margin:0cm;font-family:Calibri}</style></head><body><div class=WordSection1>"
        f"<p class=MsoNormal>{e(order.word(rng, 'greeting', shop=order.shop.name))}</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>{e(order.word(rng, 'please'))}</p>"
        f"<table border=1 cellspacing=0>{'<tr>' + heads + '</tr>'}{rows}{sums if rng.random() < 0.5 or order.wrongs else ''}</table><p class=MsoNormal>{rest}</p></div></body></html>"
    )
    return bytes(message(order, rng, f"{pick(rng, SUBJECTS, order.language)} {order.po}", None, page))


@layout("mail_text", "train", ".eml", shows=SHOWN, lines=(1, 5))
def html_list(order: Order, rng: Random) -> bytes:
    """Text and HTML beside one another, each the same list."""
    rows = [f"{quantity(line, order)} x {line.description}, {line.sku}" for line in order.lines]
    tail = [*address_and_pay(order, rng), "", *signature(order, rng, False)]
    head = [order.word(rng, "greeting", shop=order.shop.name), "", order.word(rng, "please"), ""]
    page = (
        "<div dir=ltr>"
        + "<br>".join(map(markup.escape, head))
        + "<ul>"
        + "".join(f"<li>{markup.escape(row)}</li>" for row in rows)
        + "</ul>"
        + "<br>".join(map(markup.escape, tail))
        + "</div>"
    )
    text = "\n".join(head + [f"   - {row}" for row in rows] + tail) + "\n"
    return bytes(message(order, rng, pick(rng, SUBJECTS, order.language), text if rng.random() < 0.6 else None, page))


@layout("mail_text", "train", ".eml", shows=SHOWN + " po", lines=(1, 5))
def over_a_thread(order: Order, rng: Random) -> bytes:
    """The new order stands on top; an older mail of ours is quoted below, with another order in it that is long done."""
    old = rng.sample(order.shop.active, min(3, len(order.shop.active)))
    ago = {
        "en": "On {d}, {n} wrote:",
        "de": "Am {d} schrieb {n}:",
        "fr": "Le {d}, {n} a écrit :",
        "nl": "Op {d} schreef {n}:",
        "es": "El {d}, {n} escribió:",
        "it": "Il giorno {d} {n} ha scritto:",
        "pt": "Em {d}, {n} escreveu:",
    }[order.language]
    thanks = {"en": "thank you for your order. We have shipped today:", "de": "vielen Dank für Ihre Bestellung. Heute haben wir versandt:", "fr": "merci de votre commande. Nous avons expédié ce jour :", "nl": "dank voor uw bestelling. Vandaag verzonden:",
              "es": "gracias por su pedido. Hoy hemos enviado:", "it": "grazie per il vostro ordine. Oggi abbiamo spedito:", "pt": "obrigado pela sua encomenda. Hoje enviámos:"}[order.language]  # fmt: skip
    rows = [f"{quantity(line, order)} x {line.sku} {line.description}" for line in order.lines]
    text = [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        order.word(rng, "please"),
        "",
        *rows,
        *po_words(order, rng),
        *address_and_pay(order, rng),
        "",
        *signature(order, rng, False),
        "",
    ]
    text += [
        ago.format(d=order.day(TODAY.replace(month=9)), n=order.shop.name),
        f"> {order.word(rng, 'greeting', shop='')}",
        ">",
        f"> {thanks}",
    ]
    text += [f"> {rng.randint(1, 40)} x {item.sku} {item.description}" for item in old] + [
        ">",
        f"> {order.shop.name}",
        f"> {order.shop.party.street}",
    ]
    return bytes(message(order, rng, "Re: " + pick(rng, SUBJECTS, order.language), "\n".join(text) + "\n"))


@layout("mail_text", "train", ".eml", shows=SHOWN + " po", lines=(1, 6))
def forwarded(order: Order, rng: Random) -> bytes:
    """A colleague hands on what a customer sent to another address."""
    marks = {"en": ("---------- Forwarded message ---------", "From", "Date", "Subject", "To"), "de": ("-------- Weitergeleitete Nachricht --------", "Von", "Datum", "Betreff", "An"), "fr": ("---------- Message transféré ---------", "De", "Date", "Objet", "À"),
             "nl": ("---------- Doorgestuurd bericht ---------", "Van", "Datum", "Onderwerp", "Aan"), "es": ("---------- Mensaje reenviado ---------", "De", "Fecha", "Asunto", "Para"), "it": ("---------- Messaggio inoltrato ---------", "Da", "Data", "Oggetto", "A"),
             "pt": ("---------- Mensagem encaminhada ---------", "De", "Data", "Assunto", "Para")}[order.language]  # fmt: skip
    subject = pick(rng, SUBJECTS, order.language)
    buyer = order.sold_to
    rows = [f"{quantity(line, order)} x {line.sku} {line.description}" for line in order.lines]
    text = [
        "FYI",
        "",
        marks[0],
        f"{marks[1]}: {buyer.contact or buyer.title} <{buyer.email}>",
        f"{marks[2]}: {order.day(order.order_date)}",
        f"{marks[3]}: {subject}",
        f"{marks[4]}: <info@{order.shop.email.split('@')[1]}>",
        "",
        "",
    ]
    text += [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        order.word(rng, "please"),
        "",
        *rows,
        *po_words(order, rng),
        *address_and_pay(order, rng),
        "",
        *signature(order, rng, False),
    ]
    return bytes(
        message(
            order,
            rng,
            "Fwd: " + subject,
            "\n".join(text) + "\n",
            sender=("Office", f"office@{order.shop.email.split('@')[1]}"),
        )
    )


@layout("mail_text", "train", ".eml", shows="sku description quantity payment po customer_no", lines=(1, 6), firm=True)
def address_in_signature(order: Order, rng: Random) -> bytes:
    """The firm's address stands in the signature only, above a disclaimer."""
    rows = [f"{quantity(line, order)} {line.unit} {line.sku} {line.description}" for line in order.lines]
    text = [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        order.word(rng, "please"),
        "",
        *rows,
        "",
        *po_words(order, rng),
        order.payment_words,
        "",
        *signature(order, rng),
        "",
    ]
    text += [DISCLAIMERS[order.language]] if rng.random() < 0.7 else []
    return bytes(
        message(order, rng, f"{pick(rng, SUBJECTS, order.language)} {order.po or ''}".strip(), "\n".join(text) + "\n")
    )


@layout("mail_text", "train", ".eml", shows="sku description quantity po", lines=(1, 6))
def sender_alone(order: Order, rng: Random) -> bytes:
    """No address at all: the shop knows the sender by his e-mail, or it doesn't."""
    if not order.known:
        order.doubt("no address")
    order.hide_address = True
    rows = [
        f"{line.sku}   {quantity(line, order)}"
        if rng.random() < 0.3
        else f"{quantity(line, order)} x {line.sku} {line.description}"
        for line in order.lines
    ]
    text = [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        order.word(rng, "please"),
        *po_words(order, rng),
        "",
        *rows,
        "",
        *signature(order, rng, False),
    ]
    return bytes(message(order, rng, pick(rng, SUBJECTS, order.language), "\n".join(text) + "\n"))


@layout("mail_text", "train", ".eml", shows="sku quantity address payment", lines=(1, 3), wrong=False)
def dozens(order: Order, rng: Random) -> bytes:
    """Two dozen, a pair: counts of single things. Converted only if it is said, so the clerk may be asked."""
    words = {
        "en": ("{n} dozen", "a pair of"),
        "de": ("{n} Dutzend", "ein Paar"),
        "fr": ("{n} douzaines", "une paire de"),
        "nl": ("{n} dozijn", "een paar"),
        "es": ("{n} docenas", "un par de"),
        "it": ("{n} dozzine", "un paio di"),
        "pt": ("{n} dúzias", "um par de"),
    }[order.language]
    rows = []
    for line in order.lines:
        n = rng.randint(2, 5)
        if rng.random() < 0.7:
            line.quantity = Decimal(12 * n)
            rows.append(
                f"{words[0].format(n=number_word(order, n) if rng.random() < 0.5 else n)} {line.description} ({line.sku})"
            )
        else:
            line.quantity = Decimal(2)
            rows.append(f"{words[1]} {line.description} ({line.sku})")
    order.doubt("dozens and pairs", "accepted")
    text = [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        order.word(rng, "please"),
        "",
        *rows,
        *address_and_pay(order, rng),
        "",
        *signature(order, rng, False),
    ]
    return bytes(message(order, rng, pick(rng, SUBJECTS, order.language), "\n".join(text) + "\n"))


# a form of the shop's own site must ask for the buyer's number: any other is the shop's
BUYERS_NUMBER = {"en": "Your purchase order number", "de": "Ihre Bestellnummer", "fr": "Votre référence de commande", "nl": "Uw bestelnummer",
                 "es": "Su número de pedido", "it": "Vostro numero d'ordine", "pt": "O seu número de encomenda"}  # fmt: skip


@layout("mail_text", "train", ".eml", shows=SHOWN + " price customer_no", lines=(1, 5))
def web_form(order: Order, rng: Random) -> bytes:
    """What a form on a website sends: labels and values, a block for each thing."""
    labels = {"en": ("Name", "Company", "Street", "Postcode", "City", "Country"), "de": ("Name", "Firma", "Straße", "PLZ", "Ort", "Land"), "fr": ("Nom", "Société", "Rue", "Code postal", "Ville", "Pays"), "nl": ("Naam", "Bedrijf", "Straat", "Postcode", "Plaats", "Land"),
              "es": ("Nombre", "Empresa", "Calle", "Código postal", "Población", "País"), "it": ("Nome", "Ditta", "Via", "CAP", "Città", "Paese"), "pt": ("Nome", "Empresa", "Rua", "Código postal", "Localidade", "País")}[order.language]  # fmt: skip
    buyer = order.sold_to
    from tests.generator.places import COUNTRY_NAMES

    town = buyer.city + (
        f", {buyer.region}" if buyer.region and buyer.country != "IT" else f" ({buyer.region})" if buyer.region else ""
    )
    values = (
        buyer.contact or buyer.name or "",
        buyer.company or "",
        buyer.street,
        buyer.postal_code,
        town,
        COUNTRY_NAMES[order.language][buyer.country],
    )
    text = (
        []
        if order.hide_address
        else [f"{label}: {value}" for label, value in zip(labels, values, strict=True) if value]
    )
    text += [
        f"{order.word(rng, 'email')}: {buyer.email}",
        f"{order.word(rng, 'phone')}: {buyer.phone}",
        *([f"{BUYERS_NUMBER[order.language]}: {order.po}"] if order.po else []),
        *([f"{order.word(rng, 'customer_no')}: {order.customer_no}"] if order.customer_no else []),
    ]
    text += [f"{order.word(rng, 'terms')}: {order.payment_words}"] if order.payment_words else []
    q, s, d, p = (order.word(rng, name) for name in ("quantity", "sku", "description", "price"))
    for line in order.lines:
        text += [
            "",
            f"{s}: {line.sku}",
            f"{d}: {line.description}",
            f"{q}: {quantity(line, order)}",
            f"{p}: {order.money(line.price, True)}",
        ]
    return bytes(
        message(
            order,
            rng,
            f"[{order.shop.name}] {pick(rng, SUBJECTS, order.language)}",
            "\n".join(text) + "\n",
            sender=("Website", f"noreply@{order.shop.email.split('@')[1]}"),
        )
    )


@layout("mail_text", "train", ".eml", shows="sku quantity address payment po", lines=(2, 9))
def bare_pairs(order: Order, rng: Random) -> bytes:
    """Number and quantity only, one a line, in whatever way."""
    form = rng.choice(("{s}; {q}", "{s} - {q} {u}", "{s}: {q}", "{s} x {q}", "{q} @ {s}", "{s}\t{q}"))
    rows = [form.format(s=line.sku, q=quantity(line, order), u=line.unit) for line in order.lines]
    text = [
        order.word(rng, "greeting", shop=order.shop.name),
        order.word(rng, "please"),
        "",
        *rows,
        "",
        *po_words(order, rng),
        *address_and_pay(order, rng),
        "",
        *signature(order, rng, False),
    ]
    return bytes(message(order, rng, pick(rng, SUBJECTS, order.language), "\n".join(text) + "\n"))


@layout("mail_text", "train", ".eml", shows="sku quantity address payment", lines=(1, 3), wrong=False)
def same_as_last_time(order: Order, rng: Random) -> bytes:
    """Something is asked for that only a person can know."""
    words = {"en": "and two more of the same as last time, please.", "de": "und noch zwei von denen, die wir letztes Mal hatten.", "fr": "et deux autres comme la dernière fois.", "nl": "en nog twee dezelfde als de vorige keer.",
             "es": "y dos más como la última vez.", "it": "e altri due come l'ultima volta.", "pt": "e mais dois como da última vez."}[order.language]  # fmt: skip
    order.doubt("same as last time")
    rows = [f"{quantity(line, order)} x {line.sku} {line.description}" for line in order.lines]
    text = [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        order.word(rng, "please"),
        "",
        *rows,
        words,
        *address_and_pay(order, rng),
        "",
        *signature(order, rng, False),
    ]
    return bytes(message(order, rng, pick(rng, SUBJECTS, order.language), "\n".join(text) + "\n"))


@layout("mail_text", "train", ".eml", shows="sku description quantity", lines=(1, 4), wrong=False)
def go_ahead(order: Order, rng: Random) -> Written:
    """ "Yes please, go ahead" above our quotation: for the clerk, with both."""
    yes = {"en": "Yes please, go ahead with this.", "de": "Ja, bitte so liefern wie angeboten.", "fr": "D'accord, merci de lancer la commande selon votre offre.", "nl": "Akkoord, graag leveren zoals aangeboden.",
           "es": "De acuerdo, adelante con su oferta.", "it": "Va bene, procedete come da vostra offerta.", "pt": "De acordo, podem avançar conforme a vossa proposta."}[order.language]  # fmt: skip
    offer = {
        "en": "Quotation",
        "de": "Angebot",
        "fr": "Offre",
        "nl": "Offerte",
        "es": "Oferta",
        "it": "Offerta",
        "pt": "Proposta",
    }[order.language]
    text = [
        order.word(rng, "greeting", shop=order.shop.name),
        "",
        yes,
        "",
        *signature(order, rng, False),
        "",
        f"> {offer} Q-{rng.randint(1000, 9999)}",
        "> ",
    ]
    text += [
        f"> {quantity(line, order)} x {line.sku} {line.item.description} {order.money(line.price, True)}"
        for line in order.lines
    ] + [f"> {order.shop.name}"]
    truth = {"orders": [{"kind": "order", "verdict": "review"}]}
    order.wrongs.append("go ahead")
    return Written(bytes(message(order, rng, f"Re: {offer}", "\n".join(text) + "\n")), truth)


@layout(
    "mail_text",
    "train",
    ".eml",
    shows="sku description quantity price amount subtotal total freight tax address ship_to customer_no po wanted payment vendor",
    firm=True,
    lines=(2, 8),
)
def paper_attached(order: Order, rng: Random) -> bytes:
    """A short note, with the order as a PDF that is attached."""
    from tests.generator.pdf_tables import classic

    see = {"en": "please find our order attached.", "de": "anbei erhalten Sie unsere Bestellung.", "fr": "veuillez trouver ci-joint notre commande.", "nl": "in de bijlage vindt u onze bestelling.", "es": "adjuntamos nuestro pedido.",
           "it": "in allegato il nostro ordine.", "pt": "segue em anexo a nossa encomenda."}[order.language]  # fmt: skip
    text = [order.word(rng, "greeting", shop=order.shop.name), "", see, "", *signature(order, rng)]
    mail = message(order, rng, f"{pick(rng, SUBJECTS, order.language)} {order.po}", "\n".join(text) + "\n")
    made = classic(order, rng)
    assert isinstance(made, bytes)
    mail.add_attachment(made, maintype="application", subtype="pdf", filename=f"{order.po}.pdf".replace("/", "-"))
    return bytes(mail)
