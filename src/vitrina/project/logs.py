"""Logs: one JSON object a line in the shop's `logs/vitrina.log`, warnings also on standard error.

Log rotation is left to logrotate or its like: the file is opened anew when it was moved away.
"""

import logging.config
from pathlib import Path
from typing import Any

import structlog

_SHARED: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]

# Without the values of variables: they may be what shoppers told us in confidence.
_TRACEBACKS = structlog.processors.ExceptionRenderer(
    structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
)
_PLAIN = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)


def configure(options: dict[str, Any]) -> None:
    """Django's `LOGGING_CONFIG`: `options` is its `LOGGING`, with `folder` and `level`."""
    folder: Path = options["folder"]
    folder.mkdir(parents=True, exist_ok=True)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_SHARED,
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {
                "json": _formatter(_TRACEBACKS, structlog.processors.JSONRenderer(default=str)),
                "plain": _formatter(_PLAIN),
            },
            "handlers": {
                "file": {
                    "class": "logging.handlers.WatchedFileHandler",
                    "filename": str(folder / "vitrina.log"),
                    "encoding": "utf-8",
                    "delay": True,
                    "formatter": "json",
                },
                "console": {"class": "logging.StreamHandler", "level": "WARNING", "formatter": "plain"},
            },
            "root": {"handlers": ["file", "console"], "level": options["level"]},
            # What visitors ask for that is not there, or by foreign host names, is no fault of ours.
            "loggers": {
                "django.request": {"level": "ERROR"},
                "django.security.DisallowedHost": {"level": "CRITICAL"},
            },
        }
    )


def _formatter(*renderers: Any) -> dict[str, Any]:
    return {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": _SHARED,
        "processors": [structlog.stdlib.ProcessorFormatter.remove_processors_meta, *renderers],
    }
