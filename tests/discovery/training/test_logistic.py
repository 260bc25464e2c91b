import numpy as np
import pytest
from scipy.optimize import minimize

from vitrina.discovery.training.logistic import fit_logistic
from vitrina.search.ranking.model import sigmoid

RANDOM = np.random.default_rng(4)
COLUMNS = RANDOM.normal(size=(4_000, 3))
OFFSET = RANDOM.normal(size=4_000)
TRUE = np.array([0.5, -1.0, 2.0])
HAPPENED = RANDOM.random(4_000) < sigmoid(OFFSET + COLUMNS @ TRUE)


def test_what_made_the_outcomes_is_found() -> None:
    found = fit_logistic(COLUMNS, HAPPENED, offset=OFFSET, towards=[0] * 3, spread=[10] * 3)
    assert found == pytest.approx(TRUE, abs=0.12)


def test_it_is_the_optimum() -> None:
    towards, spread = np.array([1.0, 1.0, 1.0]), np.array([0.1, 1.0, 10.0])

    def loss(w: np.ndarray) -> float:
        odds = OFFSET + COLUMNS @ w
        fit = np.logaddexp(0, odds).sum() - odds[HAPPENED].sum()
        return float(fit + 0.5 * np.square((w - towards) / spread).sum())

    found = fit_logistic(COLUMNS, HAPPENED, offset=OFFSET, towards=towards, spread=spread)
    assert found == pytest.approx(minimize(loss, towards, method="BFGS").x, abs=1e-4)


@pytest.mark.parametrize("rows", [0, 1, 5])
def test_few_rows_leave_what_was_believed(rows: int) -> None:
    found = fit_logistic(
        COLUMNS[:rows], HAPPENED[:rows], offset=OFFSET[:rows], towards=[3, 3, 3], spread=[0.1] * 3
    )
    assert found == pytest.approx([3, 3, 3], abs=0.1)


def test_outcomes_that_columns_tell_apart_do_not_run_away() -> None:
    columns = np.linspace(-1, 1, 50)[:, np.newaxis] * 1e3
    found = fit_logistic(columns, columns[:, 0] > 0, offset=np.zeros(50), towards=[0], spread=[5])
    assert np.isfinite(found).all()
    assert found[0] > 0
