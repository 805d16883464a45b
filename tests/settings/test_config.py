"""Settings: what a clerk sees when something in orderproc.toml is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from orderproc import config
from orderproc.errors import ConfigurationError
from orderproc.model.settings import Secret

GOOD = '[shop]\nname = "A"\n'


def write(folder: Path, text: str) -> Path:
    (folder / "orderproc.toml").write_text(text, encoding="utf-8")
    return folder


def test_only_the_shop_table_is_needed(tmp_path: Path) -> None:
    settings = config.load(write(tmp_path, "[shop]\n")).settings
    assert settings.mailbox is None
    assert settings.smtp is None
    assert settings.database.url == "sqlite:///var/orderproc.db"
    assert settings.intake.max_file_mb == 50


def test_mail_folders_default_to_the_names_of_the_design(tmp_path: Path) -> None:
    settings = config.load(write(tmp_path, GOOD + '[mailbox]\nurl = "maildir:mail"\n')).settings
    assert settings.mailbox is not None
    assert (settings.mailbox.done, settings.mailbox.rejected) == ("Orders/Done", "Orders/Rejected")


def test_currency_and_locale_follow_the_country(tmp_path: Path) -> None:
    shop = config.load(write(tmp_path, '[shop]\ncountry = "de"\n')).settings.shop
    assert (shop.country, shop.currency, shop.locale) == ("DE", "EUR", "de_DE")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[shp]\n", "the table [shop] is missing"),
        (GOOD + "[intake]\ndrop_foldr = 'post'\n", "unknown key 'intake.drop_foldr'; did you mean 'drop_folder'?"),
        (GOOD + "[mailbx]\nurl = 'maildir:m'\n", "unknown key 'mailbx'; did you mean 'mailbox'?"),
        ('[shop]\nnme = "A"\n', "unknown key 'shop.nme'; did you mean 'name'?"),
        (GOOD + "[departments.x]\nemial = 'a@b'\n", "did you mean 'email'?"),
        (GOOD + "[[discounts]]\npercnt = 5\n", "did you mean 'percent'?"),
        (GOOD + "[intake]\nmax_file_mb = 'many'\n", "intake.max_file_mb"),
        (GOOD + '[mailbox]\nurl = "http://mail"\n', "mailbox.url: 'http://mail' does not begin with one of imaps:"),
        (GOOD + '[mailbox]\nurl = "imaps://"\n', "names no server"),
        (GOOD + '[mailbox]\nurl = "imaps://a@b:port"\n', "is not a URL"),
        (GOOD + '[smtp]\nurl = "smtps://a:secret@b"\n', "smtp.url holds a password"),
        (GOOD + '[database]\nurl = "oracle://x"\n', "database.url"),
        ("[shop\n", "not valid TOML"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ConfigurationError, match="orderproc.toml") as error:
        config.load(write(tmp_path, text))
    assert said in error.value.message


def test_a_missing_shop_says_how_to_name_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ORDERPROC_SHOP", raising=False)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigurationError) as error:
        config.find_shop(None)
    assert "--shop" in (error.value.tip or "")


def test_the_shop_comes_from_the_option_then_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = write(_folder(tmp_path, "one"), GOOD), write(_folder(tmp_path, "two"), GOOD)
    monkeypatch.setenv("ORDERPROC_SHOP", str(two))
    assert config.find_shop(one) == one
    assert config.find_shop(None) == two


def _folder(tmp_path: Path, name: str) -> Path:
    (tmp_path / name).mkdir()
    return tmp_path / name


def test_a_password_comes_from_where_the_settings_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret").write_text("from a file\n")
    monkeypatch.setenv("PW", "from the environment")
    assert config.password(Secret(password_file="secret"), tmp_path, "mailbox", "u") == "from a file"
    assert config.password(Secret(password_env="PW"), tmp_path, "mailbox", "u") == "from the environment"
    assert config.password(Secret(), tmp_path, "mailbox", "u") is None
    with pytest.raises(ConfigurationError, match="NO_SUCH"):
        config.password(Secret(password_env="NO_SUCH"), tmp_path, "mailbox", "u")
    with pytest.raises(ConfigurationError, match="nowhere"):
        config.password(Secret(password_file="nowhere"), tmp_path, "mailbox", "u")
