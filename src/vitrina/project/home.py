"""The one folder in which everything that a shop owns lies: `VITRINA_HOME`."""

import os
import secrets
import tomllib
from contextlib import suppress
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from vitrina.kernel.errors import InvalidInput

DEFAULT_HOME = Path("shop")


@dataclass(frozen=True, slots=True)
class ShopHome:
    """Paths below one shop's folder. Several shops run side by side, each in a folder of its own."""

    root: Path

    @classmethod
    def from_environment(cls) -> "ShopHome":
        """`VITRINA_HOME`, or `./shop`."""
        return cls(Path(os.environ.get("VITRINA_HOME") or DEFAULT_HOME).expanduser().resolve())

    @property
    def database(self) -> Path:
        """SQLite's file."""
        return self.root / "vitrina.sqlite3"

    @property
    def index(self) -> Path:
        """The search engine's folder."""
        return self.root / "index"

    @property
    def media(self) -> Path:
        """Pictures and other uploads."""
        return self.root / "media"

    @property
    def models(self) -> Path:
        """Ranking models."""
        return self.root / "models"

    @property
    def served(self) -> Path:
        """The features of answers as the ranking model saw them, day by day."""
        return self.root / "served"

    @property
    def metrics(self) -> Path:
        """What happened by day: counts of events, from which features are made."""
        return self.root / "metrics"

    @property
    def logs(self) -> Path:
        """Logs of the programs."""
        return self.root / "logs"

    @property
    def events(self) -> Path:
        """What shoppers did, day by day."""
        return self.root / "events"

    @property
    def static(self) -> Path:
        """Style sheets and scripts, where they are gathered for a web server in front."""
        return self.root / "static"

    @property
    def cache(self) -> Path:
        """What can be made anew at any time: smaller pictures, share pictures."""
        return self.root / "cache"

    @property
    def settings_file(self) -> Path:
        """The shop's own settings, TOML."""
        return self.root / "vitrina.toml"

    def create(self) -> None:
        """Make the folders that are not there yet."""
        for folder in (self.root, self.index, self.media, self.models, self.logs, self.static):
            folder.mkdir(parents=True, exist_ok=True)

    def secret_key(self) -> str:
        """This shop's secret, made on first use and readable by its owner only."""
        path = self.root / "secret.key"
        if not path.exists():
            self.root.mkdir(parents=True, exist_ok=True)
            draft = self.root / f"secret.key.{secrets.token_hex(4)}"
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(48))
            # Of several processes that start at once, the first one's secret stays.
            with suppress(FileExistsError):
                os.link(draft, path)
            draft.unlink()
        return path.read_text()


def _setting(default: Any, meaning: str, *, one_of: tuple[str, ...] = ()) -> Any:
    return field(default=default, metadata={"help": meaning, "one_of": one_of})


@dataclass(frozen=True, slots=True)
class ShopSettings:
    """What an operator sets in `vitrina.toml`; every name has a default."""

    name: str = _setting("Vitrina", "What the shop is called on its pages.")
    accent: str = _setting(
        "#14594f",
        "The colour of the shop's brand, #rrggbb: of what is chosen or to be pressed. Where it could not be "
        "read it is made darker by day and lighter by night.",
    )
    currency: str = _setting("EUR", "ISO 4217 code of the currency in which prices are shown and filtered.")
    default_language: str = _setting(
        "en", "The language of pages for visitors who ask for none of `languages`."
    )
    languages: tuple[str, ...] = _setting(("en", "zh-hans", "es", "ru"), "The languages that pages come in.")
    time_zone: str = _setting("UTC", "IANA name of the time zone in which pages show times.")
    hosts: tuple[str, ...] = _setting(
        ("localhost", "127.0.0.1", "[::1]"),
        "The host names under which the shop is reached; no others answer.",
    )
    public_address: str = _setting(
        "",
        "Scheme and host under which the world knows the shop, such as https://shop.example: in canonical "
        "addresses, the sitemap and share pictures. Empty: the address by which a page is asked for.",
    )
    https: bool = _setting(False, "The shop is reached over HTTPS only: cookies are sent over nothing else.")
    trust_proxy: bool = _setting(
        False, "A proxy stands before the shop and sets X-Forwarded-Proto itself on every request."
    )
    search_log_days: int = _setting(
        400, "For how many days it is kept what was searched for, how often, and with what success."
    )
    features_backend: str = _setting(
        "duckdb",
        'What counts events and computes features: "duckdb", within the process, or "spark".',
        one_of=("duckdb", "spark"),
    )
    features_memory_mib: int = _setting(
        2048, "How much memory DuckDB may use for it; what does not fit goes to the disk."
    )
    features_threads: int = _setting(2, "How many threads DuckDB may use for it.")
    spark_master: str = _setting(
        "local[2]", "Spark's address where `features_backend` is spark, such as spark://cluster:7077."
    )
    events_days: int = _setting(
        400,
        "For how many days it is kept what shoppers did: what they were shown, viewed, wished and bought.",
    )
    served_log_percent: int = _setting(
        20,
        "Of how many of a hundred answers it is logged which numbers the ranking model saw; models learn "
        "from these. A small shop logs all, 100.",
    )
    served_log_megabytes: int = _setting(
        200, "On a day on which that log has grown to so many megabytes, no more answers are logged."
    )
    served_log_days: int = _setting(120, "For how many days that log is kept.")
    trains_itself: bool = _setting(
        True,
        "Once a week, overnight, a ranking model is learned from what shoppers did; it goes live only where "
        "it is better than the live one.",
    )
    models_kept: int = _setting(
        20, "How many ranking models are kept: older ones are deleted, but never the live one."
    )
    tracking_consent: str = _setting(
        "opt_out",
        'Whether what shoppers do is linked into visits: "opt_out", until they say no, or "opt_in", once '
        "they say yes. Browsers that send Global Privacy Control have said no.",
        one_of=("opt_out", "opt_in"),
    )

    @classmethod
    def load(cls, home: ShopHome) -> "ShopSettings":
        """Read the shop's file, if there is one. Raises `InvalidInput` that names what cannot be used."""
        if not home.settings_file.exists():
            return cls()
        place = str(home.settings_file)
        try:
            raw = tomllib.loads(home.settings_file.read_text())
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise InvalidInput(field=place, value=home.settings_file.name, reason=str(error)) from None
        known = {setting.name: setting for setting in fields(cls)}
        for name, value in raw.items():
            if name not in known:
                raise InvalidInput(field=place, value=name, reason=f"known settings: {', '.join(known)}")
            _check_kind(place, name, value, like=known[name].default)
            _check_choice(place, name, value, one_of=known[name].metadata["one_of"])
        values: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in raw.items()
        }
        return cls(**values)


def _check_kind(place: str, name: str, value: Any, *, like: Any) -> None:
    fits, kind = {
        bool: (isinstance(value, bool), "true or false"),
        str: (isinstance(value, str), "a text in quotes"),
        int: (type(value) is int and value > 0, "a whole number above 0"),
        tuple: (
            isinstance(value, list) and all(isinstance(item, str) for item in value),
            'a list of texts, such as ["a", "b"]',
        ),
    }[type(like)]
    if not fits:
        raise InvalidInput(field=place, value=f"{name} = {value}", reason=f"it must be {kind}")


def _check_choice(place: str, name: str, value: Any, *, one_of: tuple[str, ...]) -> None:
    if one_of and value not in one_of:
        known = ", ".join(f'"{choice}"' for choice in one_of)
        raise InvalidInput(field=place, value=f'{name} = "{value}"', reason=f"it must be one of {known}")
