"""Makes a new shop's folder (`orderproc init`). Overwrites nothing that is there."""

from __future__ import annotations

import shutil
from pathlib import Path

from orderproc.errors import ConfigurationError, UsageError

SETTINGS = """\
# The settings of this shop. Every key is described in the documentation, docs/settings.md. An unknown key is an error.

[shop]
name = "My shop"
email = "orders@example.com"        # confirmations come from here
country = "US"
currency = "USD"
locale = "en_US"
time_zone = "America/New_York"
weight_unit = "lb"                  # or kg
# report_to = "office@example.com"  # the night's report, or its failure, goes to this address
# trial = true                      # beside the old way: mails stay, confirmations are written and not sent, no handoff

[database]
url = "sqlite:///var/orderproc.db"  # or postgresql+psycopg://user@host/name

# [mailbox]                         # leave out: no mail is fetched
# url = "imaps://orders@mail.example.com:993"
# password_env = "ORDERPROC_MAILBOX_PASSWORD"

# [smtp]                            # leave out: mails are written to var/out as .eml
# url = "smtps://orders@mail.example.com:465"
# password_env = "ORDERPROC_SMTP_PASSWORD"

[intake]
drop_folder = "post"                # what `orderproc run` ingests; done files move to post/done, post/review, post/rejected

# [shipping]
# default_method = "ground"         # a method of shipping.csv

# [customer_service]
# email = "service@example.com"     # complaints and questions go here
"""

CATALOG = "sku,description,unit_price,unit,weight,tax_class,department,status,stock,aliases\n"


def samples() -> Path:
    """The sample shop: of the checkout, or inside an installed wheel. Raises ConfigurationError if there is none."""
    here = Path(__file__).parent
    for folder in (here / "data" / "samples" / "shop", here.parent / "samples" / "shop"):
        if (folder / "orderproc.toml").is_file():
            return folder
    raise ConfigurationError(
        "The sample shop is not installed.", "Install orderproc from its wheel or work in a checkout."
    )


def make(folder: Path, *, sample: bool = False) -> list[Path]:
    """Makes the folder and returns what was made. Raises UsageError if a shop is there already."""
    if (folder / "orderproc.toml").exists():
        raise UsageError(f"{folder} holds a shop already.", "Choose another folder, or work in that one.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        made = _copy_sample(folder) if sample else _write_new(folder)
        _private(folder / "var")
    except OSError as error:
        raise ConfigurationError(
            f"{folder} can't be made: {error.strerror} ({error.filename}).", "Choose a folder that you may write to."
        ) from error
    return [*made, folder / "var"]


def _write_new(folder: Path) -> list[Path]:
    made = []
    for name, text in (("orderproc.toml", SETTINGS), ("catalog.csv", CATALOG)):
        file = folder / name
        if not file.exists():
            file.write_text(text, encoding="utf-8")
            made.append(file)
    for name in ("post", "forms", "templates"):
        (folder / name).mkdir(exist_ok=True)
        made.append(folder / name)
    return made


def _copy_sample(folder: Path) -> list[Path]:
    shutil.copytree(samples(), folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("var", "__pycache__"))
    for name in ("cur", "new", "tmp"):  # empty folders do not travel in a wheel
        (folder / "mail" / name).mkdir(parents=True, exist_ok=True)
    return [folder]


def _private(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    folder.chmod(0o700)
