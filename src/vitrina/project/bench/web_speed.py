"""What the web adds: the same queries over HTTP, from one client after the other on one open connection."""

import os
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

from vitrina.kernel.errors import VitrinaError
from vitrina.project.bench.queries import BenchQuery

START_SECONDS = 60.0
PATH = "/api/v1/search?size=24&q="


class ServerSilent(VitrinaError):
    """The measured server gave no answer."""

    code = "server_silent"
    template = "The server to be measured did not answer %(path)s with 200: %(reason)s."


@dataclass(frozen=True, slots=True)
class WebReading:
    """`start_seconds`: from starting `vitrina serve` to the first answer. `milliseconds`: one per query, as
    the client sees it."""

    start_seconds: float
    milliseconds: list[float]


def read_over_http(home: Path, queries: list[BenchQuery], *, warm_up: int) -> WebReading:
    """Serve the shop in `home` and ask all queries once; the first `warm_up` are not counted."""
    port = _free_port()
    command = [sys.executable, "-m", "vitrina.project.cli", "serve", "--port", str(port)]
    began = time.perf_counter()
    server = subprocess.Popen(
        command, env={**os.environ, "VITRINA_HOME": str(home)}, stdout=subprocess.DEVNULL
    )
    try:
        connection = _connect(port, server)
        _get(connection, queries[0])
        started = time.perf_counter() - began
        milliseconds = [_get(connection, query) for query in queries]
        connection.close()
        return WebReading(start_seconds=started, milliseconds=milliseconds[warm_up:])
    finally:
        server.terminate()
        server.wait(30)


def _get(connection: HTTPConnection, query: BenchQuery) -> float:
    path = PATH + quote(query.text)
    began = time.perf_counter()
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    milliseconds = (time.perf_counter() - began) * 1e3
    if answer.status != 200:
        raise ServerSilent(path=path, reason=f"{answer.status} {body[:200].decode(errors='replace')}")
    return milliseconds


def _connect(port: int, server: "subprocess.Popen[bytes]") -> HTTPConnection:
    deadline = time.monotonic() + START_SECONDS
    while True:
        connection = HTTPConnection("127.0.0.1", port, timeout=START_SECONDS)
        try:
            connection.connect()
        except OSError as error:
            if server.poll() is not None or time.monotonic() > deadline:
                raise ServerSilent(path=PATH, reason=str(error)) from None
            time.sleep(0.02)
        else:
            connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return connection


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
