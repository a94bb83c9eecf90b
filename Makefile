# Everything a maintainer or CI does, by name. `make help` lists it.
VENV ?= .venv
PYTHON ?= python3
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
export PYTHONPATH := hooks

# prettier comes from npm, which may be missing on a desk, but not in CI.
PRETTIER := node_modules/.bin/prettier
prettier = if test -x $(PRETTIER); \
  then $(PRETTIER) --log-level warn $(1) 'docs/assets/**/*.{css,js}'; \
  elif test -n "$$CI"; then echo "prettier fehlt: npm ci --ignore-scripts" >&2; exit 1; \
  else echo "prettier fehlt: CSS und JavaScript wurden übersprungen."; fi

.DEFAULT_GOAL := help
.PHONY: help serve build publish-build forms test check lint format types data-check site-check browser profile messages \
        translations upkeep release-check schema lock clean

help: ## diese Liste
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

$(BIN)/.site: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 oder neuer wird gebraucht.")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --only-binary :all: -r requirements.txt
	@touch $@

$(BIN)/.dev: requirements-dev.txt $(BIN)/.site
	$(BIN)/python -m pip install --quiet --require-hashes --only-binary :all: -r requirements-dev.txt
	@touch $@

serve: $(BIN)/.site ## Vorschau mit Neuladen (LANGS=de,ar wählt Sprachen)
	$(BIN)/python scripts/serve_site.py

build: $(BIN)/.site ## die ganze Website nach site/
	$(BIN)/python scripts/build_site.py

publish-build: $(BIN)/.site ## die Website ohne Beispiele nach site/, mit Prüfung aller Links
	WERKSTATT_PUBLISH=1 $(BIN)/python scripts/build_site.py
	$(BIN)/python scripts/check_site.py site --published

test: $(BIN)/.dev node_modules ## alle Tests (T=tests/language: ein Bereich; Browser-Tests nur mit Chromium)
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile $(T)

check: $(BIN)/.dev lint types data-check build test site-check ## alles, was CI prüft
	@echo "make check: alles in Ordnung"

lint: $(BIN)/.dev node_modules ## Form von Python, Vorlagen, CSS und JavaScript prüfen
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python scripts/check_templates.py overrides
	@$(call prettier,--check)

format: $(BIN)/.dev node_modules ## Python, CSS und JavaScript in Form bringen
	$(BIN)/ruff format .
	@$(call prettier,--write)

types: $(BIN)/.dev ## Typen des Codes
	$(BIN)/mypy

data-check: $(BIN)/.site ## Daten, Texte und Lesbarkeit prüfen, in Sekunden (ALL=1: auch, was die Redaktion übernimmt)
	$(BIN)/python scripts/check_data.py $(if $(ALL),--all)

site-check: $(BIN)/.site ## Links, Sprachen und Quellen der gebauten Seiten
	$(BIN)/python scripts/check_site.py site

profile: $(BIN)/.site ## wohin die Zeit beim Bauen geht, nach Schritt und Sprache
	$(BIN)/python scripts/profile_build.py

messages: $(BIN)/.site ## Kataloge data/locales/*.po auf den Stand der Texte bringen
	$(BIN)/python scripts/update_messages.py

translations: $(BIN)/.site ## was in welcher Sprache fehlt
	$(BIN)/python scripts/list_translations.py

upkeep: $(BIN)/.site ## was überfällig ist, bald endet oder unbekannt ist (CSV=pflege.csv: auch als Tabelle)
	$(BIN)/python scripts/list_upkeep.py $(if $(CSV),--csv "$(CSV)")

release-check: $(BIN)/.site ## darf veröffentlicht werden? nennt jedes Beispiel und jede Lücke
	$(BIN)/python scripts/check_release.py

forms: $(BIN)/.site ## Listen zum Auswählen in .github/ISSUE_TEMPLATE/ auf den Stand bringen
	$(BIN)/python scripts/update_forms.py

schema: $(BIN)/.site ## JSON Schema für Editoren neu schreiben
	$(BIN)/python scripts/write_schema.py

lock: ## Abhängigkeiten neu sperren (nur Maintainer; braucht uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes -q requirements.in \
	  -o requirements.txt --custom-compile-command "make lock"
	uv pip compile --universal --python-version 3.11 --generate-hashes -q requirements-dev.in \
	  -o requirements-dev.txt --custom-compile-command "make lock"

# For the browser tests and prettier; without npm both are skipped with a clear line.
node_modules: package-lock.json
	@if command -v npm >/dev/null; then npm ci --ignore-scripts --silent --no-audit --no-fund && touch $@; \
	else echo "npm fehlt: die Prüfungen mit axe, vnu und prettier werden übersprungen."; fi

clean: ## Erzeugtes löschen
	rm -rf site .cache .pytest_cache .mypy_cache .ruff_cache
