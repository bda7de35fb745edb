#!/usr/bin/env bash
# Run the tests with the lowest versions of our direct dependencies that pyproject.toml allows, on the oldest Python.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=.venv-lowest
pins=$(cat pyproject.toml requirements/build.in | cksum)
if [ ! -f "$venv/installed" ] || [ "$(cat "$venv/installed")" != "$pins" ]; then
  rm -rf "$venv"
  .venv/bin/uv venv --quiet --python .venv/bin/python "$venv"
  .venv/bin/uv pip compile --quiet --resolution lowest-direct --all-extras --no-annotate --no-header \
    pyproject.toml -o "$venv/lowest.txt"
  .venv/bin/uv pip install --quiet --compile-bytecode --python "$venv/bin/python" -r "$venv/lowest.txt" -r requirements/build.in --group dev
  .venv/bin/uv pip install --quiet --compile-bytecode --python "$venv/bin/python" --no-deps -e .
  echo "$pins" > "$venv/installed"
fi
grep -E '^(babel|cel|click|highspy|jinja2|jsonschema|pathspec|pydantic|ruamel|weasyprint|xlsxwriter)' "$venv/lowest.txt"
# Whether everything still runs is the question here: the laws have been held to more examples before, and what starts
# other programs or sets many pages has been tried with the newest.
export HYPOTHESIS_PROFILE=quick
exec "$venv/bin/python" -m pytest -n auto --dist worksteal -m "not long"
