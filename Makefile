# Each target sets up what it needs: `make demo` or `make test` on a bare machine with git, Python 3.11+ (venv) and make.

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCKED := $(INSTALL) --require-hashes --only-binary :all: -r
COMPILE := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	--no-emit-index-url --no-emit-find-links --quiet --upgrade

.DEFAULT_GOAL := help
.PHONY: help demo test lint layers types docs lock check wheel clean

help:  ## what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(VENV)/.run  ## the example documents become a graph, and the graph answers
	@$(BIN)/maillage demo

test: $(VENV)/.dev  ## every test, after setting up what they need
	$(BIN)/python -m pytest

lint: $(VENV)/.dev  ## style, and that nothing is formatted otherwise
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

layers: $(VENV)/.dev  ## imports go one way: ontology, graph, ingest and queries, viz, maillage
	$(BIN)/lint-imports

types: $(VENV)/.dev  ## mypy, strict, tests too
	$(BIN)/mypy
	$(BIN)/mypy docs/build.py benchmarks/measure.py benchmarks/sparql.py

docs: $(VENV)/.dev  ## the pages that are built: docs/cli.md and docs/licences.md
	$(BIN)/python docs/build.py

check: lint layers types test  ## what CI runs

lock: $(VENV)/.dev  ## the newest versions that pyproject.toml allows, with their hashes (needs uv)
	$(COMPILE) --group build -o requirements.lock
	$(COMPILE) --group build --group dev -c requirements.lock -o requirements-dev.lock

wheel: $(VENV)/.run  ## dist/maillage-….whl
	$(BIN)/python -m hatchling build -t wheel

clean:  ## take away the environment and what tools leave
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "maillage needs Python 3.11 or newer; name one with make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "No virtual environment could be made: on Debian and Ubuntu, apt install python3-venv" >&2; exit 1; }

$(VENV)/.run: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing the locked dependencies in $(VENV) (once; 650 MB on disk)…" >&2
	@$(LOCKED) requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run
	@$(LOCKED) requirements-dev.lock
	@touch $@
