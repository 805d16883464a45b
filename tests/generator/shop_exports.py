"""Orders that web shops and order programs hand on: JSON with keys by meaning, CSV exports. Part: train."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from tests.generator.kinds import Written, layout
from tests.generator.orders import Order
from tests.generator.sheets import delimited
from tests.generator.world import Party

SHOWN = "sku description quantity price address ship_to"


def written(
    order: Order, content: Any, rng: Random, po: bool = True, payment: bool = True, suffix: str = ".json"
) -> Written:
    """A web shop's own number is not the customer's; what a paid order was paid with is not told everywhere."""
    truth = order.truth()
    for place in ("order", "meant"):
        if place in truth:
            if not po:
                truth[place].pop("customer_po", None)
            if not payment:
                truth[place].pop("payment", None)
    data = (
        content
        if isinstance(content, bytes)
        else json.dumps(content, ensure_ascii=rng.random() < 0.3, indent=rng.choice((None, 1, 2))).encode()
    )
    return Written(data, {"orders": [truth]}, suffix=suffix)


def names(party: Party) -> tuple[str, str]:
    first, _, last = (party.contact or party.name or "").partition(" ")
    return first, last


@layout("structured", "train", ".json", shows=SHOWN + " payment", wrong=None)
def shop_json(order: Order, rng: Random) -> Written:
    """As a large hosted shop sends it: line_items, shipping_address, billing_address; prices as strings."""

    def address(party: Party) -> dict[str, Any]:
        first, last = names(party)
        return {"first_name": first, "last_name": last, "company": party.company, "address1": party.street, "address2": party.street2, "city": party.city, "province_code": party.region,
                "zip": party.postal_code, "country_code": party.country, "phone": party.phone}  # fmt: skip

    order.was_paid()
    content = {
        "id": rng.randrange(10**12), "name": f"#{rng.randint(1001, 9999)}", "created_at": f"{order.order_date}T10:11:12+01:00", "currency": order.currency, "email": order.sold_to.email,
        "financial_status": "paid", "total_price": str(order.total), "subtotal_price": str(order.subtotal), "billing_address": address(order.sold_to),
        "shipping_address": address(order.ship_to or order.sold_to),
        "line_items": [{"id": rng.randrange(10**9), "sku": line.sku, "title": line.description, "quantity": int(line.quantity) if line.quantity is not None else None, "price": str(line.price)} for line in order.lines],
    }  # fmt: skip
    return written(order, content, rng, po=False, payment=False)


@layout("structured", "train", ".json", shows=SHOWN + " po customer_no amount")
def own_words_json(order: Order, rng: Random) -> Written:
    """A program's own JSON: keys in the language of who wrote it, nested or flat."""
    keys = {
        "en": ("purchaseOrderNumber", "orderDate", "buyer", "shipTo", "name", "street", "postalCode", "city", "region", "country", "items", "itemNumber", "description", "quantity", "unitPrice", "lineTotal", "customerNumber"),
        "de": ("bestellnummer", "bestelldatum", "kunde", "lieferadresse", "name", "strasse", "plz", "ort", "region", "land", "positionen", "artikelnummer", "bezeichnung", "menge", "einzelpreis", "gesamtpreis", "kundennummer"),
        "fr": ("numero_commande", "date_commande", "client", "adresse_livraison", "nom", "rue", "code_postal", "ville", "region", "pays", "lignes", "reference", "designation", "quantite", "prix_unitaire", "montant", "code_client"),
        "nl": ("ordernummer", "orderdatum", "klant", "afleveradres", "naam", "straat", "postcode", "plaats", "regio", "land", "regels", "artikelnummer", "omschrijving", "aantal", "prijs", "bedrag", "klantnummer"),
        "es": ("numero_pedido", "fecha", "cliente", "direccion_entrega", "nombre", "calle", "codigo_postal", "ciudad", "provincia", "pais", "lineas", "referencia", "descripcion", "cantidad", "precio_unitario", "importe", "codigo_cliente"),
        "it": ("numero_ordine", "data_ordine", "cliente", "indirizzo_consegna", "nome", "via", "cap", "citta", "provincia", "paese", "righe", "codice_articolo", "descrizione", "quantita", "prezzo_unitario", "importo", "codice_cliente"),
        "pt": ("numero_encomenda", "data", "cliente", "morada_entrega", "nome", "rua", "codigo_postal", "localidade", "distrito", "pais", "linhas", "referencia", "descricao", "quantidade", "preco_unitario", "valor", "codigo_cliente"),
    }[order.language]  # fmt: skip
    (
        po,
        date,
        buyer,
        ship,
        name,
        street,
        postal,
        city,
        region,
        country,
        lines,
        sku,
        text,
        quantity,
        price,
        amount,
        number,
    ) = keys

    def address(party: Party) -> dict[str, Any]:
        found: dict[str, Any] = {
            name: party.title,
            street: party.street,
            postal: party.postal_code,
            city: party.city,
            country: party.country,
        }
        return found | ({region: party.region} if party.region else {})

    as_text = rng.random() < 0.5
    content: dict[str, Any] = {
        po: order.po,
        date: str(order.order_date),
        buyer: address(order.sold_to) if not order.hide_address else {name: order.sold_to.title},
    }
    if order.customer_no:
        content[buyer][number] = order.customer_no
    if order.ship_to:
        content[ship] = address(order.ship_to)
    content[lines] = [
        {sku: line.sku, text: line.description, quantity: None if line.quantity is None else int(line.quantity), price: str(line.price) if as_text else float(line.price)}
        | ({amount: str(line.amount) if as_text else float(line.amount)} if line.quantity is not None else {})
        for line in order.lines
    ]  # fmt: skip
    if rng.random() < 0.3:
        content = {{"de": "bestellung", "en": "order"}.get(order.language, "order"): content}
    return written(order, content, rng)


@layout("structured", "train", ".csv", shows=SHOWN + " po")
def shop_csv(order: Order, rng: Random) -> Written:
    """A web shop's export: English headings with Lineitem and Shipping, the header's values in the first row only."""
    heads = ["Name", "Email", "Financial Status", "Currency", "Subtotal", "Total", "PO Number", "Lineitem quantity", "Lineitem name", "Lineitem price", "Lineitem sku", "Shipping Name", "Shipping Company", "Shipping Street", "Shipping City",
             "Shipping Province", "Shipping Zip", "Shipping Country"]  # fmt: skip
    goes = order.ship_to or order.sold_to
    number = f"#{rng.randint(1001, 9999)}"
    rows = [heads]
    for n, line in enumerate(order.lines):
        first = n == 0
        where = (
            [
                goes.contact or goes.name or "",
                goes.company or "",
                goes.street,
                goes.city,
                goes.region or "",
                goes.postal_code,
                goes.country,
            ]
            if first and not order.hide_address
            else [""] * 7
        )
        rows.append([number, order.sold_to.email or "", "pending" if first else "", order.currency if first else "", str(order.subtotal) if first else "", str(order.total) if first else "", (order.po or "") if first else "",
                     f"{line.quantity if line.quantity is not None else ''}", line.description, str(line.price), line.sku, *where])  # fmt: skip
    if order.ship_to:  # nothing says who else the buyer would be
        order.sold_to, order.ship_to = order.ship_to, None
    return written(order, delimited(rows, ",", rng), rng, suffix=".csv")
