#!/usr/bin/env bash
# Change the code of scoring in one place at a time and see whether a test notices; then write docs/mutants.md.
# What was tried before, and has not changed since, is not tried again: stop it when you like, and start it again.
#   tools/mutants.sh                               everything that is new, then all survivors with more examples
#   tools/mutants.sh 'isoready.scoring.limits*'    one module
set -euo pipefail
cd "$(dirname "$0")/.."
top=$PWD
work=build/mutants
export HYPOTHESIS_PROFILE=mutants PYTHONHASHSEED=0
unset PYTHONDONTWRITEBYTECODE
.venv/bin/python -c 'import mutmut' 2>/dev/null || .venv/bin/pip install --quiet --disable-pip-version-check mutmut==3.8.1

mkdir -p "$work/mutants"
for each in src tests checklists examples reports; do
  rm -rf "${work:?}/$each"
  cp -a "$each" "$work/$each"
done
cat pyproject.toml tools/mutants.toml > "$work/pyproject.toml"
# The copies that were changed are made again from the code as it is now; what came of each change is kept.
find "$work/mutants" -type f ! -name '*.meta' ! -name '*.json' -delete

cd "$work"
again=("$@")
if [ $# = 0 ]; then
  nice "$top/.venv/bin/python" -m mutmut run --max-children "${JOBS:-2}"
  mapfile -t again < <("$top/.venv/bin/python" "$top/tools/mutants.py" survivors)
fi
if [ ${#again[@]} != 0 ]; then
  MUTANTS_EXAMPLES=40 nice "$top/.venv/bin/python" -m mutmut run --max-children "${JOBS:-2}" "${again[@]}"
fi
cd "$top"
exec .venv/bin/python tools/mutants.py report
