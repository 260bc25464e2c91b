"""The one folder in which everything that a shop owns lies: `VITRINA_HOME`."""

import os
import secrets
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

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
    def logs(self) -> Path:
        """Logs, also those of searches and events."""
        return self.root / "logs"

    @property
    def settings_file(self) -> Path:
        """The shop's own settings, TOML."""
        return self.root / "vitrina.toml"

    def create(self) -> None:
        """Make the folders that are not there yet."""
        for folder in (self.root, self.index, self.media, self.models, self.logs):
            folder.mkdir(parents=True, exist_ok=True)

    def secret_key(self) -> str:
        """This shop's secret, made on first use and readable by its owner only."""
        path = self.root / "secret.key"
        if not path.exists():
            self.root.mkdir(parents=True, exist_ok=True)
            try:
                with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                    file.write(secrets.token_urlsafe(48))
            except FileExistsError:
                pass
        return path.read_text()


@dataclass(frozen=True, slots=True)
class ShopSettings:
    """What an operator sets in `vitrina.toml`; every name has a default."""

    name: str = "Vitrina"
    currency: str = "EUR"
    default_language: str = "en"
    languages: tuple[str, ...] = ("en", "zh-hans", "es", "ru")
    time_zone: str = "UTC"
    hosts: tuple[str, ...] = field(default=("localhost", "127.0.0.1", "[::1]"))

    @classmethod
    def load(cls, home: ShopHome) -> "ShopSettings":
        """Read the shop's file, if there is one. Raises `InvalidInput` that names what cannot be used."""
        if not home.settings_file.exists():
            return cls()
        try:
            raw = tomllib.loads(home.settings_file.read_text())
        except tomllib.TOMLDecodeError as error:
            raise InvalidInput(field=str(home.settings_file), value="", reason=str(error)) from None
        known = cls.__dataclass_fields__
        for name in raw:
            if name not in known:
                raise InvalidInput(
                    field=str(home.settings_file), value=name, reason=f"known settings: {', '.join(known)}"
                )
        return cls(**{name: tuple(value) if isinstance(value, list) else value for name, value in raw.items()})
