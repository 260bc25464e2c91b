"""What a process can say about itself: memory and cores. Linux's /proc is read; elsewhere less is known."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import structlog

_STATUS = Path("/proc/self/status")
_MIB_PER_KIB = 1 / 1024


@dataclass(frozen=True, slots=True)
class Memory:
    """Resident memory in MiB. `file`: pages of mapped files, which processes share and the system may take
    back; `anonymous`: the process's own. `peak`: the most that ever was resident."""

    resident: float
    anonymous: float
    file: float
    peak: float


def own_memory() -> Memory | None:
    """This process's memory, None where the system does not tell."""
    if not _STATUS.exists():
        return None
    kib = {
        name: int(value.split()[0])
        for name, _, value in (line.partition(":") for line in _STATUS.read_text().splitlines())
        if name in {"VmRSS", "RssAnon", "RssFile", "VmHWM"}
    }
    return Memory(
        resident=kib["VmRSS"] * _MIB_PER_KIB,
        anonymous=kib["RssAnon"] * _MIB_PER_KIB,
        file=kib["RssFile"] * _MIB_PER_KIB,
        peak=kib["VmHWM"] * _MIB_PER_KIB,
    )


def log_to_stderr() -> None:
    """Keep standard output for the answer."""
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))


def use_one_core() -> None:
    """Keep this process, with all threads it starts, on one core, where the system allows it."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def processor() -> str:
    """The processor's name, for the report."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else "unknown"
