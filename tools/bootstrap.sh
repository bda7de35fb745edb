#!/usr/bin/env bash
# Make .venv with exactly the pinned libraries: `tools/bootstrap.sh core` for the program, `dev` for the tests as well.
# Nothing is done twice: a stamp remembers the pins that were installed.
set -euo pipefail
cd "$(dirname "$0")/.."
wanted=${1:-core}
pango=(libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }

install_from_debian() {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing from Debian: $*"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  else
    say "Please type this one line, then make again:"
    echo "  sudo apt-get install -y $*" >&2
    return 1
  fi
}

one_by_one() { # where one of them is in no archive, the others still come
  local name
  for name in "$@"; do
    { [ "$(id -u)" = 0 ] && install_from_debian "$name"; } || say "Tests that need $name will be skipped."
  done
}

pinned() {
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps "$@"
}

find_python() {
  local name
  for name in "${PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11; do
    [ -n "$name" ] && "$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null &&
      command -v "$name" && return
  done
  return 1
}

python=$(find_python) || { install_from_debian python3 python3-venv && python=$(find_python); } || {
  say "isoready needs Python 3.11 or newer with its venv module."
  exit 1
}

missing() {
  "$python" - <<'P'
import ctypes
names = "gobject-2.0 pango-1.0 pangoft2-1.0 harfbuzz harfbuzz-subset".split()
for name in (*(f"lib{name}.so.0" for name in names), "libfontconfig.so.1"):
    ctypes.CDLL(name)
P
}
if [ "$(uname)" = Linux ] && ! missing 2>/dev/null; then
  install_from_debian "${pango[@]}" || say "Everything but PDF works without it."
fi
if [ "$wanted" = dev ]; then
  peers=()
  command -v oscap >/dev/null || peers+=(openscap-scanner)
  command -v chromium >/dev/null || peers+=(chromium)
  command -v soffice >/dev/null || peers+=(libreoffice-calc-nogui)
  [ -e /usr/share/javascript/pdf/build/pdf.js ] || peers+=(libjs-pdf)
  [ ${#peers[@]} = 0 ] || install_from_debian "${peers[@]}" || one_by_one "${peers[@]}"
fi

stamp=.venv/installed-$wanted
pins=$(cat "requirements/$wanted.txt" requirements/plan.txt pyproject.toml | cksum)
if [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$pins" ]; then
  [ -x .venv/bin/python ] || { say "Making .venv with $("$python" --version)"; "$python" -m venv .venv; }
  say "Installing the pinned libraries of requirements/$wanted.txt"
  pinned -r "requirements/$wanted.txt"
  if [ "$wanted" = core ]; then
    say "Installing the solver, 20 MB: it finds what to close first"
    pinned --only-binary :all: -r requirements/plan.txt || say "There is none for this machine: the report has no plan, and says so."
  fi
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
  echo "$pins" > "$stamp"
fi
