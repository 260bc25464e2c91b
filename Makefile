# Everything a person or a machine does with this tree. `make` alone lists it.
.DEFAULT_GOAL := help
.PHONY: help demo test test-kill check fix bench docs lock clean

VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.installed-run
DEV := $(VENV)/.installed-dev
LOCKS := pyproject.toml requirements.txt requirements-dev.txt scripts/install
export VITRINA_HOME ?= shop
# Tests and checks keep away from the shop somebody may be running.
TRIAL_HOME := $(abspath $(VENV))/trial-shop

help: ## List the recipes
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(RUN): $(LOCKS)
	@scripts/install run

$(DEV): $(LOCKS)
	@scripts/install dev

demo: $(RUN) ## From nothing to a searchable shop in the browser: installs, makes 5,000 products, serves them
	@$(BIN)/vitrina demo --serve

test: $(DEV) ## Set everything up and run the tests
	@$(BIN)/python -m pytest -n auto -m "not kill" $(ARGS)

test-kill: $(DEV) ## The tests that kill -9 real processes, again and again (minutes)
	@$(BIN)/python -m pytest -m kill $(ARGS)

check fix docs: export VITRINA_HOME := $(TRIAL_HOME)
check: $(DEV) ## Lint, types, floors, migrations, templates, translations, docs and locks
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy scripts
	$(BIN)/lint-imports
	$(BIN)/python -m django makemigrations --check --dry-run --settings vitrina.project.settings
	$(BIN)/python -m scripts.check

fix: $(DEV) ## Mend what can be mended without thinking: imports, formatting, reference pages
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/python -m scripts.reference

bench: $(DEV) ## The speed table of one million products, with the floor beside it (about ten minutes)
	@$(BIN)/vitrina bench search --products $(or $(PRODUCTS),1000000) --results benchmarks/results $(ARGS)

docs: $(DEV) ## Write the reference pages anew from the code
	$(BIN)/python -m scripts.reference

lock: ## Bring the locked dependencies up to pyproject.toml (needs uv)
	scripts/lock

clean: ## Remove what was installed and cached; shops stay
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
