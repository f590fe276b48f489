# Vertrouwd: twee opdrachten zijn genoeg.
#
#   make         bouwt de cursus en zegt waar je haar opent
#   make test    installeert wat de tests nodig hebben en controleert alles
#
# Verder: make lab · serve · compose · check · lint · soak · lock · clean · help
# Nodig: Debian 12 (of iets als Debian 12) met python3 en make.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.NOTPARALLEL:
.DELETE_ON_ERROR:
.SUFFIXES:
.DEFAULT_GOAL := book

PYTHON ?= python3
CHROMIUM ?= chromium
# Chromium zonder venster is drie keer zo licht; wie zelf een Chromium aanwijst, toetst alles daarmee.
CHROMIUM_HEADLESS ?= $(if $(filter chromium,$(CHROMIUM)),chromium-headless-shell,$(CHROMIUM))
UV_VERSION := 0.13.9

BIN := .venv/bin
BUILD_STAMP := .venv/.build-stamp
TEST_STAMP := .venv/.test-stamp
LAB_STAMP := .venv/.lab-stamp
NODE_STAMP := node_modules/.stamp
VERTROUWD := PYTHONPATH=src $(BIN)/python -m vertrouwd
STARTED := $(shell date +%s)

export CHROMIUM CHROMIUM_HEADLESS
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# Een verplaatste of gekopieerde map, of een verdwenen Python: dan wordt er opnieuw geïnstalleerd.
ifneq ($(wildcard .venv/.place),)
ifneq ($(CURDIR),$(shell $(BIN)/python -c 'print(open(".venv/.place").read())' 2>/dev/null))
$(shell rm -f $(BUILD_STAMP) $(TEST_STAMP) $(LAB_STAMP))
endif
endif

define BASH
step() { printf '\n\033[1m== %s\033[0m\n' "$$*"; }
stop() { printf '\n%s\n' "$$@" >&2; exit 1; }
has() { command -v "$$1" >/dev/null 2>&1; }

# Zet Debian-pakketten neer, of noem de ene opdracht die dat doet en stop.
debian() {
  local sudo=
  (($$#)) || return 0
  if ! has apt-get; then stop "Dit ontbreekt: $$*." "Installeer het met de pakketbeheerder van je systeem en geef de opdracht opnieuw."; fi
  if ((EUID)); then
    if has sudo && sudo -n true 2>/dev/null; then sudo='sudo -n'; else
      stop "Dit ontbreekt: $$*. Geef deze opdracht en probeer het daarna opnieuw:" "    sudo apt-get install $$*"
    fi
  fi
  step "Debian: $$*"
  $$sudo apt-get -q -o DPkg::Lock::Timeout=120 update || true
  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120 install --no-install-recommends "$$@" </dev/null
}

# Installeert in .venv: met uv (seconden), anders met pip (een halve minuut).
install() {
  local uv=
  if uv --version >/dev/null 2>&1; then uv=uv
  elif $(BIN)/uv --version >/dev/null 2>&1 || $(BIN)/python -m pip install -q uv==$(UV_VERSION); then uv=$(BIN)/uv; fi
  if [[ $$uv ]] && "$$uv" pip install -q --python $(BIN)/python "$$@"; then return; fi
  echo "Zonder uv: pip neemt het over, dat duurt wat langer."
  $(BIN)/python -m pip install -q --progress-bar off "$$@"
}

python_packages() { $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv; }
endef

.PHONY: book test soak serve lab compose check lint lock clean help debian-test

book: $(BUILD_STAMP)
	@$(BASH)
	$(VERTROUWD) build
	echo "Dat duurde $$(( $$(date +%s) - $(STARTED) )) s. Bouwen en meekijken terwijl je schrijft: make serve"

serve: $(BUILD_STAMP)
	@$(VERTROUWD) serve

# Alleen op dit apparaat, zonder nieuws, updates of winkel: JupyterLab vraagt niets aan een ander adres.
lab: $(LAB_STAMP)
	@$(BASH)
	root=()
	((EUID)) || root=(--allow-root)
	$(BIN)/python -m jupyterlab "$${root[@]}" --ServerApp.ip=127.0.0.1 --LabApp.default_url=/lab/tree/book --LabApp.news_url=None \
	  --LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate --LabApp.extension_manager=readonly

compose check: $(BUILD_STAMP)
	@$(VERTROUWD) $@

$(BUILD_STAMP): requirements.txt
	@$(BASH)
	has $(PYTHON) || stop "Er is geen $(PYTHON). Geef: sudo apt-get install python3 python3-venv"
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || stop "Vertrouwd heeft Python 3.11 of nieuwer nodig; dit is $$($(PYTHON) --version)." "Wijs een andere aan met: make PYTHON=python3.12"
	debian $$(python_packages)
	step "Python-pakketten in .venv"
	$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv
	install --require-hashes -r requirements.txt
	printf %s "$(CURDIR)" > .venv/.place
	touch $@

$(LAB_STAMP): $(BUILD_STAMP) requirements-live.txt pyproject.toml
	@$(BASH)
	step "JupyterLab in .venv"
	install --require-hashes -r requirements.txt -r requirements-live.txt
	install --no-deps -e .
	touch $@

$(TEST_STAMP): $(BUILD_STAMP) requirements-test.txt requirements-live.txt pyproject.toml
	@$(BASH)
	step "Python-pakketten voor de tests"
	install --require-hashes -r requirements.txt -r requirements-test.txt -r requirements-live.txt
	install --no-deps --no-build-isolation -e .
	touch $@

# Alles wat ontbreekt in één keer, zodat er ook maar één opdracht te geven is.
debian-test:
	@$(BASH)
	missing=($$([[ -e $(BUILD_STAMP) ]] || python_packages))
	has "$$CHROMIUM" || missing+=(chromium chromium-sandbox fonts-liberation)
	has pdftotext || missing+=(poppler-utils)
	has Xvfb || missing+=(xvfb) # een scherm waar niemand naar kijkt
	has speech-dispatcher || missing+=(speech-dispatcher speech-dispatcher-espeak-ng) # een stem op dit apparaat
	has WebKitWebDriver || missing+=(webkit2gtk-driver)
	compgen -G '/usr/lib/*/libatomic.so.1' >/dev/null || missing+=(libatomic1) # voor Playwright
	has node || missing+=(nodejs)
	has npm || missing+=(npm)
	debian "$${missing[@]}"
	has "$$CHROMIUM" || stop "CHROMIUM=$$CHROMIUM is niet te vinden."
	has "$$CHROMIUM_HEADLESS" || (debian chromium-headless-shell) || echo "Zonder chromium-headless-shell duren de tests langer."
	"$$CHROMIUM" --version >/dev/null 2>&1 || stop "$$CHROMIUM start niet. Wijs een andere aan met: make test CHROMIUM=/pad/naar/chromium"

$(NODE_STAMP): package.json package-lock.json
	@$(BASH)
	step "npm ci"
	npm ci --no-audit --no-fund
	mkdir -p $(@D)
	touch $@

lint: $(TEST_STAMP)
	@$(BASH)
	step "ruff"
	$(BIN)/python -m ruff check
	step "mypy --strict"
	$(BIN)/python -m mypy --strict src
	step "lint-imports"
	$(BIN)/python -c 'from importlinter.cli import lint_imports_command as lint; lint()' --no-logo

test: debian-test lint $(NODE_STAMP)
	@$(BASH)
	step "vertrouwd check: klopt de inhoud?"
	$(VERTROUWD) check
	step "vertrouwd compose --check: passen de notebooks bij de bronnen?"
	$(VERTROUWD) compose --check
	step "npm run check: past de gebouwde voorkant bij haar bron?"
	npm run --silent check
	step "nbval: geeft een kernel wat de notebooks laten zien?"
	$(BIN)/python -m pytest -q -p tests.kernels -n 2 --dist loadfile --nbval --nbval-current-env book/
	step "pytest"
	$(BIN)/python -m pytest -n 2 --dist loadgroup tests
	echo "make test: alles groen in $$(( $$(date +%s) - $(STARTED) )) s"

# De toetsen die met aantallen werken, op volle sterkte; duurt tientallen minuten.
soak: debian-test $(TEST_STAMP) $(NODE_STAMP)
	@$(BASH)
	step "pytest, volle aantallen"
	VERTROUWD_SOAK=$(or $(SOAK),2000) $(BIN)/python -m pytest -n 2 tests/read/test_anything.py tests/browser/test_course.py tests/browser/test_access.py tests/browser/test_exam.py tests/browser/test_privacy.py tests/browser/test_profile.py tests/exports/test_review.py
	echo "make soak: alles groen in $$(( $$(date +%s) - $(STARTED) )) s"

# Legt de versies opnieuw vast. Met nieuwe versies: make lock UPGRADE=--upgrade
lock: $(BUILD_STAMP)
	@$(BASH)
	$(BIN)/uv --version >/dev/null 2>&1 || $(BIN)/python -m pip install -q uv==$(UV_VERSION)
	for part in requirements requirements-test requirements-live; do
	  $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header $(UPGRADE) $$part.in -o $$part.txt
	done

clean:
	@rm -rf _build build dist src/*.egg-info .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find src tests bench -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

help:
	@sed -n '/^#/!q; s/^# \{0,1\}//p' Makefile
