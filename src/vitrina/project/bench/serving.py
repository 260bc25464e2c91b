"""A real web server for measurements: `vitrina serve` over a shop, on a free port."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

from vitrina.kernel.errors import VitrinaError

START_SECONDS = 60.0
STOP_SECONDS = 30.0


class ServerSilent(VitrinaError):
    """The measured server gave no answer."""

    code = "server_silent"
    template = "The server to be measured did not answer %(path)s with 200: %(reason)s."


@dataclass(frozen=True, slots=True)
class Served:
    """A running server: its port, and one open connection to it."""

    port: int
    connection: HTTPConnection

    @property
    def address(self) -> str:
        """Scheme and host."""
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def served(home: Path) -> Iterator[Served]:
    """`with served(home) as server: …`: the shop in `home` answers meanwhile. Raises `ServerSilent`."""
    port = _free_port()
    command = [sys.executable, "-m", "vitrina.project.cli", "serve", "--port", str(port)]
    server = subprocess.Popen(
        command, env={**os.environ, "VITRINA_HOME": str(home)}, stdout=subprocess.DEVNULL
    )
    try:
        connection = _connect(port, server)
        yield Served(port, connection)
        connection.close()
    finally:
        server.terminate()
        server.wait(STOP_SECONDS)


def timed_get(
    connection: HTTPConnection, path: str, headers: dict[str, str] | None = None
) -> tuple[float, bytes]:
    """Ask for `path`: milliseconds until the last byte is here, and the body. Raises `ServerSilent` for any
    other status than 200."""
    began = time.perf_counter()
    connection.request("GET", path, headers=headers or {})
    answer: HTTPResponse = connection.getresponse()
    body = answer.read()
    milliseconds = (time.perf_counter() - began) * 1e3
    if answer.status != 200:
        raise ServerSilent(path=path, reason=f"{answer.status} {body[:200].decode(errors='replace')}")
    return milliseconds, body


def _connect(port: int, server: "subprocess.Popen[bytes]") -> HTTPConnection:
    deadline = time.monotonic() + START_SECONDS
    while True:
        connection = HTTPConnection("127.0.0.1", port, timeout=START_SECONDS)
        try:
            connection.connect()
        except OSError as error:
            if server.poll() is not None or time.monotonic() > deadline:
                raise ServerSilent(path="/", reason=str(error)) from None
            time.sleep(0.02)
        else:
            connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return connection


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
