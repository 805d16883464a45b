"""The settings of `orderproc.toml` as frozen types, a class a table. Reading and checking the file is in `orderproc.config`.

Every key is described in docs/settings.md (`make docs-check` fails otherwise).
"""

from __future__ import annotations

from datetime import time
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Shop(Section):
    name: str = ""
    email: str | None = None
    country: str = "US"
    currency: str = "USD"
    locale: str = "en_US"
    time_zone: str = "UTC"
    weight_unit: Literal["lb", "kg"] = "lb"
    street: str | None = None
    city: str | None = None
    region: str | None = None
    postal_code: str | None = None
    phone: str | None = None
    trial: bool = False  # beside the old way: mails copied and not moved, confirmations not sent, no handoff delivered
    report_to: str | None = None  # the night's report, or its failure, goes to this address


class Database(Section):
    url: str = "sqlite:///var/orderproc.db"


class Secret(Section):
    """Where a password comes from: never the file itself."""

    password_env: str | None = None
    password_file: str | None = None
    keyring: bool = False


class Mailbox(Secret):
    url: str
    oauth2: str | None = None  # google, microsoft, or the URL of a provider (RFC 8414)
    oauth2_client_id: str | None = None
    oauth2_client_secret_env: str | None = None
    oauth2_scope: str | None = None  # else what the provider is known to want
    folders: tuple[str, ...] = ("INBOX",)
    ca_file: str | None = None
    done: str = "Orders/Done"
    review: str = "Orders/Review"
    customer_service: str = "Customer service"
    rejected: str = "Orders/Rejected"
    timeout_seconds: int = 60
    authserv_id: str | None = None  # the server whose Authentication-Results count
    watch_seconds: int = Field(default=60, ge=1)  # `fetch --watch` looks at least so often


class Smtp(Secret):
    url: str
    ca_file: str | None = None
    timeout_seconds: int = 60
    oauth2: bool = False  # with the mailbox's log-in
    per_minute: int = Field(default=0, ge=0)  # no more mails than this; 0: as fast as it goes


class Answers(Section):
    """What a machine writes to a customer of itself, beside confirmations."""

    unreadable: bool = False  # "we could not read your order"
    review: bool = False  # "we have it, a person looks at it"
    per_day: int = Field(default=20, ge=1)  # automatic mails to one address in 24 hours; more wait, or are not written


class Intake(Section):
    drop_folder: str | None = None
    max_file_mb: int = 50
    settle_seconds: int = 5  # a file changed less than this ago is still being written: left for the next run


class Reading(Section):
    """Limits of one document's worker process, and the recognizer in it."""

    timeout_seconds: int = 120
    memory_mb: int = 2048
    workers: int = 0  # 0: one a core
    max_pages: int = 100
    max_rows: int = 200_000
    recognizer: Literal["own", "stock"] = "own"  # for scans: trained on handwriting, or as rapidocr brings it


class Checking(Section):
    risk: float = Field(default=0.001, gt=0, le=0.1)  # how many of the accepted orders may be wrong
    minimum_confidence: float = 0.9
    max_quantity: int = 10_000  # more than this is asked about
    duplicate_days: int = 30


class Tax(Section):
    basis: Literal["order", "item"] = "order"
    prices_include_tax: bool = False


class Discount(Section):
    code: str | None = None
    percent: Decimal = Decimal(0)
    minimum: Decimal = Decimal(0)


class Shipping(Section):
    default_method: str | None = None


class Payment(Section):
    check_clearing_days: int = 0  # 0: a cheque is as good as money
    tolerance: Decimal = Decimal(0)  # a tender short by no more than this is taken
    methods: tuple[
        Literal["check", "money_order", "cash", "card", "account", "prepaid", "voucher", "cod"], ...
    ] = ()  # on forms


class Forms(Section):
    """What `orderproc forms print` puts on the shop's own order form."""

    color: str = "#1b3557"
    check_digit: bool = False  # a box for it beside each item number; see model.check_digit
    tagline: str | None = None
    note: str | None = None


class Plan(Section):
    """When orders leave: at once, or at set times (shop's time zone) on working days. Days: mon … sun."""

    mode: Literal["at_once", "set_times"] = "at_once"
    times: tuple[time, ...] = ()
    days: tuple[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"], ...] = ("mon", "tue", "wed", "thu", "fri")
    partial: bool = False  # ship what is in stock before the rest


class CustomerService(Section):
    email: str | None = None


class Department(Section):
    name: str | None = None
    email: str | None = None


class Settings(Section):
    """The whole of `orderproc.toml`."""

    shop: Shop
    database: Database = Database()
    mailbox: Mailbox | None = None
    smtp: Smtp | None = None
    answers: Answers = Answers()
    intake: Intake = Intake()
    reading: Reading = Reading()
    checking: Checking = Checking()
    tax: Tax = Tax()
    discounts: tuple[Discount, ...] = ()
    shipping: Shipping = Shipping()
    payment: Payment = Payment()
    forms: Forms = Forms()
    plan: Plan = Plan()
    customer_service: CustomerService = CustomerService()
    departments: dict[str, Department] = Field(default_factory=dict)
