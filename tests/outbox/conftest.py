from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import cast

import pytest

from orderproc.model.settings import CustomerService, Settings, Shop
from orderproc.rendering import Renderer, default_templates


def parsed(raw: bytes) -> EmailMessage:
    return cast(EmailMessage, message_from_bytes(raw, policy=policy.default))


def body(message: EmailMessage, kind: str = "plain") -> str:
    part = message.get_body((kind,))
    assert part is not None
    return str(part.get_content())


@pytest.fixture(scope="session")
def settings() -> Settings:
    return Settings(
        shop=Shop(
            name="Tidewater Supply Co.",
            email="orders@tidewater.example",
            phone="+1 518 555 0140",
            street="400 Quay Street",
            city="Albany",
            region="NY",
            postal_code="12207",
            report_to="owner@tidewater.example",
        ),
        customer_service=CustomerService(email="service@tidewater.example"),
    )


@pytest.fixture(scope="session")
def renderer() -> Renderer:
    return Renderer([default_templates()], "en_US", "USD", "America/New_York")
