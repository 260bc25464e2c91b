"""Do levers come true? `python -m tests.quality.try_levers` makes a shop of its own, tries, and tells."""

import os
from collections.abc import Callable
from functools import partial
from itertools import islice
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

import click

from vitrina.project.cli.shop import open_shop

_TIMED = 40


@click.command()
@click.option("--pairs", default=200, show_default=True)
@click.option("--products", default=5_000, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--trees", default=300, show_default=True, help="0: the prior ranks.")
def main(pairs: int, products: int, seed: int, trees: int) -> None:
    """Pull levers for real and print how many came true, and how long they take to compute."""
    with TemporaryDirectory() as home:
        os.environ["VITRINA_HOME"] = home
        open_shop()
        from tests.quality.lever_trials import NOON, Shop, questions, table, trials

        from vitrina.discovery.explaining import queries as explaining
        from vitrina.discovery.explaining.types import Wish
        from vitrina.kernel import clock

        shop = Shop(products=products, seed=seed)
        shop.behave(seed=seed)
        if trees:
            shop.learn(trees=trees, depth=6, seed=seed)
        asked = list(islice(questions(shop, Random(seed)), _TIMED))
        with clock.frozen(NOON):
            tried = [explaining.levers(request, ref, language="en").tried for ref, request in asked]
            wish = Wish(price_minor=5_000, express=True)
            timings = {
                "levers": [_ms(partial(explaining.levers, it, ref, language="en")) for ref, it in asked],
                "why": [_ms(partial(explaining.why, it, ref, language="en")) for ref, it in asked],
                "what if": [_ms(partial(explaining.what_if, it, ref, wish)) for ref, it in asked],
            }
        click.echo(f"{products} products, {trees or 'no'} trees, {max(tried)} levers at most")
        for name, times in timings.items():
            times.sort()
            click.echo(f"{name:<8} median {times[len(times) // 2]:5.0f} ms, slowest {times[-1]:5.0f} ms")
        click.echo(table(list(trials(shop, pairs=pairs, seed=seed))))


def _ms(work: Callable[[], object]) -> float:
    started = perf_counter()
    work()
    return (perf_counter() - started) * 1_000


if __name__ == "__main__":
    main()
