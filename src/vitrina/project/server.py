"""The web server with its worker beside it: what `vitrina serve` runs."""

import socket
import subprocess
import sys
from dataclasses import dataclass
from threading import Event, Thread
from types import TracebackType

from vitrina.kernel.errors import InvalidInput

RESTART_SECONDS = 1.0
STOP_SECONDS = 15.0
PROCESS_STOP_SECONDS = 5
THREADS_PER_PROCESS = 4


@dataclass(frozen=True, slots=True)
class Address:
    """Where the server listens."""

    host: str
    port: int

    @property
    def url(self) -> str:
        """What to type into a browser on this machine."""
        host = "localhost" if self.host in {"127.0.0.1", "0.0.0.0", "::", "::1"} else self.host
        return f"http://{host}:{self.port}/"

    def check_free(self) -> None:
        """Raise `InvalidInput` where something else listens there, or nothing can."""
        family = socket.AF_INET6 if ":" in self.host else socket.AF_INET
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((self.host, self.port))
            except OSError as error:
                reason = f"{error.strerror}; choose another with --port"
                raise InvalidInput(field="address", value=f"{self.host}:{self.port}", reason=reason) from None


class WorkerKeeper:
    """`with WorkerKeeper(): …` keeps one `vitrina worker` running meanwhile: where it dies, a new one starts.

    The worker holds a pipe from this process: it ends, too, when this process is killed.
    """

    def __enter__(self) -> "WorkerKeeper":
        self._stop = Event()
        self._process = self._start()
        self._thread = Thread(target=self._keep, name="worker-keeper", daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._stop.set()
        self._process.terminate()
        self._thread.join(STOP_SECONDS)

    def _keep(self) -> None:
        while True:
            self._process.wait()
            if self._stop.wait(RESTART_SECONDS):
                return
            self._process = self._start()

    def _start(self) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "vitrina.project.cli", "worker", "--with-parent"]
        return subprocess.Popen(command, stdin=subprocess.PIPE)


def serve(address: Address, *, processes: int) -> None:
    """Answer requests until Ctrl-C or SIGTERM. Blocks. The shop must be migrated.

    Views are synchronous, so WSGI with a few threads serves them with the least between socket and view.
    """
    from django.db import connections
    from granian.constants import Interfaces, Loops
    from granian.log import LogLevels
    from granian.server import Server

    # Web processes are forked: an open database connection must not be theirs, too.
    connections.close_all()
    Server(
        "vitrina.project.web_process:make_application",
        factory=True,
        address=address.host,
        port=address.port,
        interface=Interfaces.WSGI,
        workers=processes,
        blocking_threads=THREADS_PER_PROCESS,
        loop=Loops.asyncio,
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=PROCESS_STOP_SECONDS,
        log_level=LogLevels.warning,
    ).serve()
