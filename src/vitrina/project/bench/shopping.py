"""Puts the products that the benchmark's pages show into its shop, so that the web's answers are whole.

`VITRINA_HOME=FOLDER python -m vitrina.project.bench.shopping < ids.json`. The index knows them already: what
the import notes as pending is struck off.
"""

import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import orjson

from vitrina.project.cli.shop import open_shop
from vitrina.search import Engine
from vitrina.search.storage.source import product_from_json
from vitrina.search.types import Product


def fill_shop(product_ids: Iterable[str]) -> None:
    """Import these products of the index in the shop's folder into its database."""
    home = open_shop()
    from vitrina.discovery.indexing import outbox
    from vitrina.market.feeds import services as feeds

    retriever = Engine.open(home.index, models=home.models).reader.current().retriever
    with tempfile.TemporaryDirectory(prefix="vitrina-bench-") as folder:
        feed = Path(folder) / "shown.jsonl"
        with feed.open("wb") as file:
            for product_id in product_ids:
                source = retriever.source(product_id)
                if source is not None:
                    file.write(
                        orjson.dumps(_row(product_from_json(source)), option=orjson.OPT_APPEND_NEWLINE)
                    )
        feeds.import_file(feed)
    while noted := outbox.take():
        outbox.settle(noted)


def _row(product: Product) -> dict[str, object]:
    return {
        "id": product.id,
        "title": dict(product.titles),
        "kind": dict(product.kinds),
        "brand": product.brand,
        "category": [{"ref": step.id, "names": dict(step.names)} for step in product.categories],
        "price": product.live["price_minor"] / 100,
        "stock": int(product.live["stock_units"]),
        "attributes": dict(_attributes(product)),
    }


def _attributes(product: Product) -> Iterator[tuple[str, object]]:
    for attribute in product.attributes:
        yield attribute.code, attribute.keys[0] if attribute.number is None else attribute.number


if __name__ == "__main__":
    fill_shop(orjson.loads(sys.stdin.buffer.read()))
