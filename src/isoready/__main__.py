"""The ``isoready`` command's first step: the version at once, everything else by the command line."""

from __future__ import annotations

import gc
import sys

from isoready import __version__


def main() -> None:
    """Run ``isoready`` with the process's arguments and exit with its code."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"isoready {__version__}\n")
        return
    from isoready.cli import run  # noqa: PLC0415  --version must not pay for click

    code = run(sys.argv[1:])
    gc.freeze()  # leaving, Python would look through all that is in memory once more: 10 ms
    sys.exit(code)


if __name__ == "__main__":
    main()
