"""Orders in the text of mails, written by other people than those of `mails`. Part: test."""

from __future__ import annotations

from html import escape
from random import Random

from tests.generator.kinds import Written, layout
from tests.generator.letters import DISCLAIMERS, message, number_word
from tests.generator.orders import Order

GOODS = "sku description quantity address payment"
Lang = dict[str, str]


def one_of(rng: Random, words: Lang, order: Order) -> str:
    return rng.choice(words[order.language].split(" | "))


HELLO: Lang = {"en": "Hi there, | To whom it may concern, | Morning!", "de": "Moin, | Hallo zusammen, | Sehr geehrtes Team,", "fr": "Bonjour à tous, | Bonsoir, | Cher service commandes,",
               "nl": "Hoi, | Goedemorgen, | Beste mensen,", "es": "Hola: | Buenas tardes: | Muy señores míos:", "it": "Salve, | Buon pomeriggio, | Gentile servizio clienti,", "pt": "Boa tarde, | Olá, | Caros senhores,"}  # fmt: skip
WANT: Lang = {
    "en": "could you get the following on its way to us? | We need: | Please process this order for us. | I'd like to place an order for",
    "de": "wir brauchen noch: | könnten Sie uns bitte Folgendes zuschicken? | ich hätte gern | bitte notieren Sie folgende Bestellung:",
    "fr": "pourriez-vous nous expédier : | il nous faudrait : | merci d'enregistrer la commande ci-dessous : | je vous commande",
    "nl": "wilt u ons het volgende toesturen? | we hebben nodig: | noteert u deze bestelling: | ik wil graag bestellen:",
    "es": "necesitamos: | ¿nos pueden mandar lo siguiente? | apunten por favor este pedido: | quiero encargar",
    "it": "ci servono: | potete spedirci quanto segue? | registrate per favore quest'ordine: | vorrei ordinare",
    "pt": "precisamos de: | podem enviar-nos o seguinte? | registem por favor esta encomenda: | queria encomendar",
}  # fmt: skip
BYE: Lang = {"en": "Cheers | Thank you! | Best", "de": "Besten Dank und Gruß | LG | Danke!", "fr": "Merci d'avance | Bonne journée | Sincères salutations", "nl": "Alvast bedankt | Mvg", "es": "Muchas gracias | Saludos cordiales",
             "it": "Grazie mille | Saluti", "pt": "Muito obrigado | Atenciosamente"}  # fmt: skip
TO: Lang = {"en": "Goes to | Address for the parcel: | Please send it to", "de": "Geht an | Das Paket bitte an: | Versand an", "fr": "À expédier à | Adresse pour le colis : | Merci d'envoyer à", "nl": "Gaat naar | Adres voor het pakket: | Sturen naar",
            "es": "Va a | Dirección para el paquete: | Mándenlo a", "it": "Va spedito a | Indirizzo per il pacco: | Da inviare a", "pt": "É para enviar para | Endereço para o pacote: | Enviem para"}  # fmt: skip
EACH: Lang = {
    "en": "of item",
    "de": "mal Artikel",
    "fr": "fois la référence",
    "nl": "keer artikel",
    "es": "veces el artículo",
    "it": "volte l'articolo",
    "pt": "vezes o artigo",
}
AND: Lang = {"en": "and", "de": "und", "fr": "et", "nl": "en", "es": "y", "it": "e", "pt": "e"}
SUBJECT: Lang = {"en": "Items needed | order for next week | PLEASE SHIP | Purchase", "de": "Nachschub | Bestellwunsch | Auftrag | Ware bestellen", "fr": "Besoin de matériel | ordre d'achat | commande urgente", "nl": "Nieuwe order | bestelling voor ons",
                 "es": "Necesitamos material | encargo", "it": "Ci serve merce | nuovo ordine", "pt": "Precisamos de material | pedido"}  # fmt: skip


def where(order: Order, rng: Random, one_line: bool = False) -> list[str]:
    if order.hide_address:
        return []
    block = order.block(order.sold_to, rng)
    head = one_of(rng, TO, order)
    return ["", f"{head.rstrip(':')} {', '.join(block)}." if one_line else head, *([] if one_line else block)]


def pay(order: Order) -> list[str]:
    return ["", order.payment_words + "."] if order.payment_words else []


def who(order: Order) -> str:
    return order.sold_to.contact or order.sold_to.name or order.sold_to.title


def mail(order: Order, rng: Random, lines: list[str], html: str | None = None, subject: str | None = None) -> bytes:
    return bytes(
        message(
            order, rng, subject or one_of(rng, SUBJECT, order), "\n".join(lines) + "\n" if html is None else None, html
        )
    )


@layout("mail_text", "test", ".eml", shows=GOODS, lines=(1, 7))
def number_then_many(order: Order, rng: Random) -> bytes:
    """The number first, how many last, with words or signs between."""
    form = rng.choice(
        (
            "{s}: {q}",
            "{s} ({d}) x{q}",
            "{s} // {d} // {q} {u}",
            "#{n} {d} [{s}] = {q}",
            "{q} {u}\t{s}\t{d}",
            "{d} {s} – {q}",
        )
    )
    if "{d}" not in form and "number and name of different things" in order.wrongs:
        form = "{s} {d}: {q}"  # else nothing shows what is wrong
    rows = [
        form.format(s=x.sku, d=x.description, q=order.manner.quantity(x.quantity), u=x.unit, n=n + 1)
        for n, x in enumerate(order.lines)
    ]
    return mail(
        order,
        rng,
        [
            one_of(rng, HELLO, order),
            "",
            one_of(rng, WANT, order),
            "",
            *rows,
            *where(order, rng),
            *pay(order),
            "",
            one_of(rng, BYE, order),
            who(order),
        ],
    )


@layout("mail_text", "test", ".eml", shows="sku quantity address payment", lines=(1, 4), wrong=False)
def in_a_sentence(order: Order, rng: Random) -> bytes:
    """One sentence, small numbers in words, the address on one line."""

    def many(x: object) -> str:
        return number_word(order, int(str(x))) if int(str(x)) in range(2, 13) and rng.random() < 0.6 else str(x)

    parts = [f"{many(x.quantity)} {one_of(rng, EACH, order)} {x.sku}" for x in order.lines]
    listed = parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + f" {one_of(rng, AND, order)} {parts[-1]}"
    return mail(
        order,
        rng,
        [
            one_of(rng, HELLO, order),
            "",
            f"{one_of(rng, WANT, order).rstrip(':?')} {listed}.",
            *where(order, rng, True),
            *pay(order),
            one_of(rng, BYE, order),
            who(order),
        ],
    )


@layout("mail_text", "test", ".eml", shows=GOODS + " price amount total po customer_no", lines=(2, 8))
def pasted_from_a_sheet(order: Order, rng: Random) -> bytes:
    """Cells pasted into the mail with tabs, with headings in other words or without."""
    from tests.generator.web import value
    from tests.generator.web_words import word

    names = rng.choice(("sku,description,quantity,price,amount", "quantity,sku,description,price,amount")).split(",")
    rows = [[word(order, rng, n) for n in names]] if rng.random() < 0.6 else []
    rows += [[value(order, n, i, x) for n in names] for i, x in enumerate(order.lines)]
    table = ["\t".join(row) for row in rows] + ["\t" * (len(names) - 1) + order.money(order.total)]
    head = [f"{order.word(rng, 'po')}: {order.po}"] if order.po else []
    head += [f"{order.word(rng, 'customer_no')}: {order.customer_no}"] if order.customer_no else []
    return mail(
        order,
        rng,
        [
            one_of(rng, HELLO, order),
            "",
            one_of(rng, WANT, order),
            "",
            *table,
            "",
            *head,
            *where(order, rng),
            *pay(order),
            "",
            one_of(rng, BYE, order),
            who(order),
        ],
    )


@layout("mail_text", "test", ".eml", shows=GOODS + " price amount total po", lines=(2, 8), firm=True)
def html_from_a_program(order: Order, rng: Random) -> bytes:
    """A purchasing program's HTML mail: facts in a table, articles in a table, address in a table; no text part."""
    from tests.generator.web import head_facts, sum_rows, value
    from tests.generator.web_words import word

    names = rng.choice(
        (
            "sku,description,quantity,price,amount",
            "quantity,sku,description,price,amount",
            "description,sku,price,quantity,amount",
        )
    ).split(",")
    facts = "".join(f"<tr><td><b>{escape(a)}</b></td><td>{escape(b)}</td></tr>" for a, b in head_facts(order, rng))
    heads = "".join(f"<th>{escape(word(order, rng, n))}</th>" for n in names)
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(value(order, n, i, x))}</td>" for n in names) + "</tr>"
        for i, x in enumerate(order.lines)
    )
    last = "".join(
        f"<tr><td colspan={len(names) - 1}>{escape(a)}</td><td>{escape(b)}</td></tr>" for a, b in sum_rows(order, rng)
    )
    block = "" if order.hide_address else "<br>".join(escape(x) for x in order.block(order.sold_to, rng))
    html = f"<html><body><p>{escape(one_of(rng, HELLO, order))}</p><table>{facts}</table><p>{escape(word(order, rng, 'ship_to'))}:<br>{block}</p><table border=1><tr>{heads}</tr>{rows}{last}</table><p>{escape(one_of(rng, BYE, order))}<br>{escape(who(order))}</p></body></html>"
    return mail(order, rng, [], html, f"{word(order, rng, 'title')} {order.po or ''}")


@layout("mail_text", "test", ".eml", shows=GOODS + " po", lines=(1, 5), firm=True)
def office_signature(order: Order, rng: Random) -> bytes:
    """Short words; who and where stand only in a signature with phones, a slogan and a disclaimer."""
    rows = [f"{order.manner.quantity(x.quantity)} {x.unit} {x.sku} {x.description}" for x in order.lines]
    party = order.sold_to
    sign = [
        who(order),
        party.company or "",
        *([] if order.hide_address else order.block(party, rng)[1:]),
        f"T {party.phone} | {party.email}",
        "",
        "_" * 30,
        DISCLAIMERS[order.language],
    ]
    head = [f"{order.word(rng, 'po')} {order.po}", ""] if order.po else []
    return mail(
        order, rng, [*head, one_of(rng, WANT, order), *rows, *pay(order), "", one_of(rng, BYE, order), "", "--", *sign]
    )


@layout("mail_text", "test", ".eml", shows=GOODS, lines=(1, 5), wrong=False)
def from_a_phone(order: Order, rng: Random) -> bytes:
    """Small letters, no greeting, sent from a telephone."""
    sent = {
        "en": "Sent from my iPhone",
        "de": "Von meinem iPhone gesendet",
        "fr": "Envoyé de mon iPhone",
        "nl": "Verstuurd vanaf mijn iPhone",
        "es": "Enviado desde mi iPhone",
        "it": "Inviato da iPhone",
        "pt": "Enviado do meu iPhone",
    }[order.language]
    rows = [f"{order.manner.quantity(x.quantity)}x {x.sku.lower()} {x.description.lower()}" for x in order.lines]
    return mail(
        order,
        rng,
        [one_of(rng, WANT, order).lower(), *rows, *where(order, rng), *pay(order), who(order), "", sent],
        subject=rng.choice(("", "order", one_of(rng, SUBJECT, order))),
    )


@layout("mail_text", "test", ".eml", shows=GOODS + " po", lines=(1, 4), wrong=False)
def answer_to_our_offer(order: Order, rng: Random) -> Written:
    """Yes to what we offered, and nothing more: for a person."""
    yes: Lang = {
        "en": "That works for us, go ahead.",
        "de": "Passt so, bitte so ausführen.",
        "fr": "C'est d'accord, vous pouvez lancer.",
        "nl": "Akkoord, ga uw gang.",
        "es": "De acuerdo, adelante.",
        "it": "Va bene, procedete.",
        "pt": "De acordo, podem avançar.",
    }
    offer = [f"{x.quantity} x {x.sku} {x.description}  {order.money(x.price, True)}" for x in order.lines]
    quoted = [f"> {line}" for line in ("Quotation 2214", *offer)]
    text = [yes[order.language], "", who(order), "", f"{order.shop.email} wrote:", *quoted]
    return Written(
        bytes(message(order, rng, "Re: " + one_of(rng, SUBJECT, order), "\n".join(text) + "\n")),
        {"orders": [{"verdict": "review"}]},
    )


@layout("mail_text", "test", ".eml", shows=GOODS, lines=(1, 4), wrong=False)
def keys_of_a_form(order: Order, rng: Random) -> bytes:
    """What a form on a web site mails: a key and a value a line, articles counted."""
    party = order.sold_to
    keys = [
        ("name", who(order)),
        ("company", party.company or ""),
        ("email", party.email or ""),
        ("street", party.street),
        ("zip", party.postal_code),
        ("city", party.city),
        ("region", party.region or ""),
        ("country", party.country),
        ("phone", party.phone or ""),
    ]
    if party.street2:
        keys.insert(4, ("address line 2", party.street2))
    if order.hide_address:
        keys = [pair for pair in keys if pair[0] in ("name", "company", "email", "phone")]
    for n, x in enumerate(order.lines):
        keys += [
            (f"item_{n + 1}_sku", x.sku),
            (f"item_{n + 1}_name", x.description),
            (f"item_{n + 1}_quantity", order.manner.quantity(x.quantity)),
        ]
    if order.payment_words:
        keys.append(("payment", order.payment_words))
    return mail(
        order,
        rng,
        ["A new order was submitted:", "", *(f"{k}: {v}" for k, v in keys if v)],
        subject="Order form submission",
    )
