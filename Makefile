# What can be done with Scholie; `make` alone shows it.

.DEFAULT_GOAL := help
.PHONY: help site serve test suite test-all coverage browser lint types screenshots bench-normalise bench-real bench-word bench-references bench-citations model bench-check bench-terms mutants checks lock messages clean

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
TEST ?=
BENCH ?= ../shared/bench
HELPERS = tests/conftest.py $(shell find tests -name '*.py' ! -name 'test_*' ! -name conftest.py)

export NO_MKDOCS_2_WARNING := 1
export PATH := $(or $(PATH),/usr/local/bin:/usr/bin:/bin)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1#\2/p' Makefile | while IFS='#' read -r target what; do printf '  %-22s%s\n' "$$target" "$$what"; done

site: $(STAMP) ## set everything up, mint identifiers, build site/
	@$(BIN)/scholie mint
	@$(BIN)/scholie build

serve: $(STAMP) ## show the site and build it again at every change
	@$(BIN)/scholie serve

test: $(STAMP) lint suite ## set everything up and run all the tests; TEST='-k word' chooses

suite: $(STAMP) browser ## the tests without lint; TEST as above
	@$(BIN)/pytest -n 2 $(TEST)

test-all: $(STAMP) ## run the tests on 3.11 and every newer Python found; PYTHONS='…' names more
	@MAKE="$(MAKE)" $(BIN)/python tests/pythons.py

coverage: $(STAMP) browser ## run the tests and print which branches they take, by folder
	@mkdir -p build
	@$(BIN)/pytest -n 2 --quiet --cov=scholie --cov-branch --cov-report=json:build/coverage.json $(TEST)
	@$(BIN)/python tests/folders.py build/coverage.json

browser: $(STAMP)
	@$(BIN)/python tests/chromium.py
	@$(BIN)/python tests/validator.py

lint: $(STAMP) types ## ruff, its format, the contracts of the imports, and types
	@$(BIN)/ruff check --output-format concise
	@$(BIN)/ruff format --check --quiet || { $(BIN)/ruff format --diff --quiet; exit 1; }
	@$(BIN)/lint-imports --no-logo

types: $(STAMP) ## mypy, strict, over the package and over the tests' own helpers
	@$(BIN)/mypy
	@$(BIN)/mypy $(HELPERS)

screenshots: $(STAMP) ## take a picture of every kind of page of site/
	@$(BIN)/python tests/screenshots.py
	@$(BIN)/python tests/typesetting.py

bench-normalise: $(STAMP) ## measure the normaliser; BENCH=folder names the development set
	@$(BIN)/python tests/bench/normalise.py "$(BENCH)"

bench-real: $(STAMP) ## measure the normaliser on published papers; BENCH as above
	@$(BIN)/python tests/bench/real.py "$(BENCH)"

bench-word: $(STAMP) ## write manuscripts of Word, and measure what is made of them
	@PYTHONPATH=tests $(BIN)/python tests/bench/word.py

bench-references: $(STAMP) ## measure the parser of references; BENCH as above
	@$(BIN)/python tests/bench/references.py references "$(BENCH)"

bench-citations: $(STAMP) ## measure the finder of citations; BENCH as above
	@$(BIN)/python tests/bench/references.py citations "$(BENCH)"

model: $(STAMP) ## make the labellers of references and of lines again from the records, and measure them
	@PYTHONPATH=scripts $(BIN)/python scripts/training/train.py
	@PYTHONPATH=scripts $(BIN)/python scripts/training/pages/train.py

bench-terms: $(STAMP) ## measure the linking of terms beside the parsing of the texts
	@$(BIN)/python tests/bench/terms.py

bench-check: $(STAMP) ## measure the checker and its cost; BENCH as above
	@PYTHONPATH=tests/check $(BIN)/python tests/bench/check.py "$(BENCH)"

mutants: $(STAMP) ## multiply and divide each weight of the normaliser by 1.5; name those that no golden case notices
	@$(BIN)/python tests/mutants.py

checks: $(STAMP) ## write docs/checks.md again from the codes and their golden cases
	@PYTHONPATH=tests:tests/check $(BIN)/python tests/check/document.py

lock: ## write requirements.lock again from pyproject.toml
	@$(PICK_UV); "$$uv" pip compile --quiet pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header --output-file requirements.lock

messages: $(STAMP) ## compile the French of click's own words
	@$(BIN)/pybabel --quiet compile --input-file scripts/scholie/locale/fr/LC_MESSAGES/scholie.po \
	  --output-file scripts/scholie/locale/fr/LC_MESSAGES/scholie.mo

clean: ## remove what was built and installed
	rm -rf build site dist $(VENV) .pythons .uv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# ---- Setting up

define PICK_PYTHON
python=; for candidate in $(PYTHON) python3 python3.13 python3.12 python3.11; do \
  if "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$candidate; break; fi; \
done; \
if [ -z "$$python" ]; then \
  echo 'Scholie needs Python 3.11 or newer. None of python3, python3.13, python3.12, python3.11 is. With PYTHON=/path/to/python, make takes yours.' >&2; exit 1; \
fi
endef

define PICK_UV
uv=$$(command -v uv || true); if [ -z "$$uv" ]; then $(PICK_PYTHON); \
  [ -x .uv/bin/uv ] || { "$$python" -m venv .uv && .uv/bin/pip install --quiet uv; }; uv=.uv/bin/uv; \
fi
endef

define WITH_UV
command -v uv >/dev/null \
  && { [ -x $(BIN)/python ] || uv venv --quiet --python "$$python" $(VENV); } \
  && uv pip sync --quiet --python $(BIN)/python --require-hashes requirements.lock \
  && uv pip install --quiet --python $(BIN)/python --no-build-isolation --no-deps --editable .
endef

define WITH_PIP
"$$python" -c 'import ensurepip, venv' 2>/dev/null \
  || { echo "$$python has no venv: install it (Debian: apt-get install python3-venv), or uv." >&2; exit 1; }; \
[ -x $(BIN)/pip ] || "$$python" -m venv $(VENV); \
$(BIN)/pip install --quiet --no-deps --require-hashes -r requirements.lock; \
$(BIN)/pip install --quiet --no-build-isolation --no-deps --editable .
endef

# One stamp for the whole environment: it is set up again when the lock or the package's description changes.
# Where uv cannot reach the registry that pip can, pip does it.
$(STAMP): requirements.lock pyproject.toml
	@echo 'Installing what requirements.lock names into $(VENV) (a minute or two the first time) …'
	@set -e; $(PICK_PYTHON); { $(WITH_UV); } 2>/dev/null || { $(WITH_PIP); }
	@touch $@
