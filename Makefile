SHELL := /bin/bash
.DEFAULT_GOAL := help
PY := .venv/bin/python
TODAY := 2026-11-23
# Modules are compiled once, whatever the machine says: tests start the command hundreds of times.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo test laws check self lint types floors generated generate lowest bench lock core dev clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: core ## the main job: the example firm's PDF gap report, in demo/
	.venv/bin/isoready demo demo

test: dev ## the tests, with branch coverage
	$(PY) -m pytest -n auto --dist worksteal --cov --cov-branch --cov-report=term:skip-covered --cov-fail-under=95
	$(PY) -m coverage report --fail-under=100 --include="src/isoready/scoring/*,src/isoready/gaps/*,src/isoready/planning/*"

laws: dev ## the laws again, each on a thousand examples
	HYPOTHESIS_PROFILE=ci $(PY) -m pytest -n auto --dist worksteal -m "not long" $$(find tests -name 'test_laws.py')

check: dev lint types floors generated self test laws lowest ## everything that must hold before a change is good

self: dev ## the project's own assessment and policies, checked by itself
	.venv/bin/isoready check --checks

lint: dev ## style and formatting
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .

types: dev ## static types, strict
	.venv/bin/mypy

floors: dev ## who may import whom
	.venv/bin/lint-imports

generated: dev ## generated files are up to date
	$(PY) tools/generate.py --check

generate: dev ## make generated files again: schemas, reference pages, samples
	$(PY) tools/generate.py

lowest: dev ## the tests again, with the lowest versions that pyproject.toml allows
	tools/test_lowest.sh

bench: dev ## the benchmarks: ratios against named peers, in one run
	for script in benchmarks/*.py; do $(PY) $$script; done

lock: dev ## pin the newest versions that pyproject.toml allows
	.venv/bin/uv pip compile --quiet --universal --generate-hashes --no-annotate pyproject.toml requirements/build.in -o requirements/core.txt
	.venv/bin/uv pip compile --quiet --universal --generate-hashes --no-annotate pyproject.toml requirements/build.in --group dev -o requirements/dev.txt
	.venv/bin/uv pip compile --quiet --universal --generate-hashes --no-annotate requirements/plan.in -c requirements/dev.txt -o requirements/plan.txt

core:
	@tools/bootstrap.sh core

dev:
	@tools/bootstrap.sh dev

clean: ## remove what make made
	rm -rf .venv .venv-lowest demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage .import_linter_cache
