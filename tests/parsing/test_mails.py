"""The mails of `mails/`: what is accepted is right, what is no order becomes none, and what must be seen is seen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.parsing.mails import Post, faults, posts, read

# right orders that still go to a person; each must be read without being accepted wrong
TO_REVIEW = {"en-phone-typist", "en-html-list", "uk-list", "fr-html"}


@pytest.mark.parametrize("post", posts("orders.txt"), ids=lambda post: post.name)
def test_an_order_is_read_as_it_was_meant(post: Post) -> None:
    outcome, why = faults(post, read(post))
    if post.name in TO_REVIEW:
        assert outcome in ("right", "alarm"), why
    else:
        assert outcome in ("right", "review"), why


@pytest.mark.parametrize("post", posts("no_orders.txt"), ids=lambda post: post.name)
def test_what_is_no_order_becomes_none(post: Post) -> None:
    outcome, why = faults(replace(post, expected={"verdict": "none"}), read(post))
    assert outcome == "right", why
