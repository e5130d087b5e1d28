# Two commands: `make run` starts the bot, `make test` proves it. Both install what they need into .venv, once.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# By environment, so that they hold for what builds the package too. Newer versions of pip want that said separately.
export PIP_CONSTRAINT := constraints.txt
export PIP_BUILD_CONSTRAINT := constraints.txt
INSTALL := $(BIN)/python -m pip --disable-pip-version-check --quiet install --editable

.DELETE_ON_ERROR:
.PHONY: help run install test quick fuzz soak bench lint format stories migration audit clean

help:
	@echo 'make run     start the bot (without any token: the web chat on http://127.0.0.1:8080)'
	@echo 'make install install what running needs, and no more: for a server (deploy/one-server.md)'
	@echo 'make test    linters, types, import contracts and every test, on SQLite and PostgreSQL'
	@echo 'make quick   style and the tests that take no time, on SQLite alone'
	@echo 'make fuzz    a hundred thousand malformed updates a platform, every time zone, long models: half an hour'
	@echo 'make soak    two hundred kills on each database, updates three times, sends refused; a year of questions: an hour'
	@echo 'make bench   measure against what others do on this machine, in one run: minutes'
	@echo 'make format  put the code into shape'
	@echo 'make stories write the transcripts in tests/stories anew; read the difference'
	@echo 'make migration m="what it brings"  write the next migration from the records; read it'
	@echo 'make audit   ask whether a library we pin has a known hole; needs the network'
	@echo 'make clean   remove what was installed and built; data in var/ stays'

# ---- what is installed: each stamp is newer than what it was made from, so nothing is asked of the network twice

$(BIN)/activate:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'clusterbot needs Python 3.11 or newer. Name one that you have: make run PYTHON=python3.12'; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo 'Python is there, but its module venv is not. Get it (Debian: apt-get install python3-venv) and try again.'; exit 1; }

$(VENV)/.runs: $(BIN)/activate pyproject.toml constraints.txt
	@echo 'Setting up what running needs (a minute, once) ...'
	@$(INSTALL) .
	@touch $@

$(VENV)/.tests: $(BIN)/activate pyproject.toml constraints.txt
	@echo 'Setting up what testing needs (a minute, once) ...'
	@$(INSTALL) '.[test]'
	@touch $(VENV)/.runs $@

# ---- what is done with it

run: $(VENV)/.runs
	@$(BIN)/clusterbot run

install: $(VENV)/.runs
	@$(BIN)/python -m compileall -q src  # where the bot itself may write nothing, this makes its start twice as fast

# A worker more than many machines have processors: some tests wait, for a process or for the clock.
test: lint
	$(BIN)/pytest -n 3 --dist worksteal

lint: $(VENV)/.tests
	$(BIN)/clusterbot check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

quick: $(VENV)/.tests
	$(BIN)/ruff check .
	$(BIN)/pytest -n 2 --dist worksteal -m "not slow and not browser and not postgresql"

fuzz: $(VENV)/.tests
	$(BIN)/pytest -n 2 --dist worksteal --long -m "long and not soak"

soak: $(VENV)/.tests
	$(BIN)/pytest -n 2 --dist worksteal --long -m soak

bench: $(VENV)/.tests
	@$(BIN)/python tests/benchmarks $(only)

format: $(VENV)/.tests
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

stories: $(VENV)/.tests
	STORIES=write $(BIN)/pytest tests/stories -n0

migration: $(VENV)/.tests
	@test -n '$(m)' || { echo 'Say what it brings: make migration m="what it brings"'; exit 1; }
	@$(BIN)/python -c 'import sys; from clusterbot.store.migrate import write_migration; write_migration(sys.argv[1])' '$(m)'
	@$(BIN)/ruff format --quiet migrations

audit: $(BIN)/activate
	@test -x $(VENV)/audit/bin/pip-audit || { $(PYTHON) -m venv $(VENV)/audit && \
	  env -u PIP_CONSTRAINT $(VENV)/audit/bin/python -m pip --disable-pip-version-check --quiet install pip-audit; }
	$(VENV)/audit/bin/pip-audit --requirement constraints.txt --no-deps --disable-pip --progress-spinner off

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis dist
	find src tests migrations -name __pycache__ -type d -prune -exec rm -rf {} +
