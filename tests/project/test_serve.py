"""`vitrina serve` as a whole: real processes, a real port."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import TypeVar

import pytest

T = TypeVar("T")
PATIENCE_SECONDS = 90.0


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def server(tmp_path: Path, port: int) -> Iterator["subprocess.Popen[bytes]"]:
    """A server of an empty shop, with its worker, in a process group of its own."""
    command = [
        sys.executable,
        "-m",
        "vitrina.project.cli",
        "--home",
        str(tmp_path),
        "serve",
        "--port",
        str(port),
    ]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    yield process
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)


def eventually(happened: Callable[[], T]) -> T:
    """What `happened` answers, once that is anything."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not (found := happened()):
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.1)
    return found


def answers(port: int, path: str) -> int:
    """The status, 0 while nobody listens."""
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()


def workers_of(server: "subprocess.Popen[bytes]") -> list[int]:
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes().split(b"\0")
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        if parent == server.pid and b"worker" in command:
            found.append(int(folder.name))
    return found


def is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc to find the worker")
def test_the_server_answers_keeps_a_worker_and_takes_it_along(
    server: "subprocess.Popen[bytes]", port: int
) -> None:
    eventually(lambda: answers(port, "/api/v1/openapi.json") == 200)
    (first,) = eventually(lambda: workers_of(server))

    os.kill(first, signal.SIGKILL)
    (second,) = eventually(lambda: [worker for worker in workers_of(server) if worker != first])

    server.send_signal(signal.SIGKILL)
    server.wait(PATIENCE_SECONDS)
    eventually(lambda: not is_alive(second))
    eventually(lambda: answers(port, "/api/v1/openapi.json") == 0)


def test_ctrl_c_ends_it_in_good_order(server: "subprocess.Popen[bytes]", port: int) -> None:
    eventually(lambda: answers(port, "/api/v1/openapi.json") == 200)
    os.killpg(server.pid, signal.SIGINT)
    assert server.wait(PATIENCE_SECONDS) == 0
    assert answers(port, "/") == 0


def test_a_port_in_use_is_told_in_one_line(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        command = [sys.executable, "-m", "vitrina.project.cli", "--home", str(tmp_path)]
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [*command, "serve", "--port", port], capture_output=True, text=True, check=False
        )
    assert done.returncode == 2
    assert "choose another with --port" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not list(tmp_path.iterdir())
