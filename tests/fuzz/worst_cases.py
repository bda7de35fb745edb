"""Worst cases: a script that feeds one reader 1 MiB of each, and tells as JSON the seconds and the peak of memory."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

from isoready.document import parse
from isoready.document.toml import parse_toml
from isoready.errors import IsoreadyError
from isoready.evidence.readers import cobertura, cyclonedx, junit, lcov, leaked, lock_files, sarif, spdx
from isoready.structure.comments import comments_in
from isoready.structure.front_matter import parse_front_matter
from isoready.structure.separated import parse_separated

SIZE: Final = 1 << 20
SARIF: Final = b'{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":['
BOM: Final = b'{"bomFormat":"CycloneDX","specVersion":"1.6","components":['

# What begins, what is repeated (`%d` counts), what ends.
YAML: Final = [
    *[(b"", each, b"") for each in (b"[", b"{a: ", b"- ", b"9", b"a ", b"#\n", b"? ", b" ", b"\t", b"a:", b"---\n")],
    *[(b"", each, b"") for each in (b"k%d: 1\n", b"- &a%d x\n", b"%%a%d\n", b"a\r\n", "é".encode())],
    *[(b'"', each, b'"') for each in (b"\\x41", b"\\u0001", b"a ", b"\n")],
    *[(b"a: |\n", each, b"") for each in (b"  b\n", b"\n", b"  b\n\n")],
    (b"- &a x\n", b"- *a\n", b""),
    (b"&", b"a", b" x"),
    (b"!", b"a", b" x"),
    (b"[", b"1,", b"]"),
    (b"{", b"a,", b"}"),
    (b"", b"k", b": 1"),
]
TOML: Final = [
    *[
        (b"", each, b"a = 1")
        for each in (b"a.", b'"a".', b"#\n", b"[[a]]\n", b"[a%d]\n", b"[[a]]\n[a.b]\n", b"k%d=1\n")
    ],
    *[
        (b"", each, b"")
        for each in (b"[a.a.a.a.a.a.a.a.a.a.a.k%d]\nb.b.b.b.b.b.b.b.b.b.b.c=1\n", b"a.b.c.d.e.f.k%d=1\n")
    ],
    *[(b"a=", each, b"") for each in (b"{a=", b"[", b"9", b"0x9", b"'a")],
    *[(b"a=0.", b"9", b""), (b"a=1e", b"9", b""), (b"[", b"a.", b"a]"), (b"a=[", b"1,", b"]")],
    *[(b'a="', b"\\n", b'"'), (b'a="""', b'"" ', b'"""'), (b"a=1 #", b"\"\\'.", b""), (b"a=1 #", b"1-", b"")],
]
CSV: Final = [
    *[(b"", each, b"") for each in (b",", b"a;", b"c%d,")],
    *[(b"a\n", each, b"") for each in (b"\n", b'""', b'"\n', b"x", b"x\n")],
    (b"a,b\n", b"1,2\n", b""),
    (b'a\n"', b'""', b""),
]
XML: Final = [
    *[(b"", each, b"") for each in (b"<testsuite>", b"<!---->", b"<?a?>")],
    *[(b"<testsuite>", each, b"") for each in (b"a", b"&amp;", b"<![CDATA[]]>", b"<x%d/>", b"<testcase/>", b"&a;")],
    *[(b"<testsuite><testcase>", b"<failure/>", b""), (b'<testsuite a="', b"&#65;", b'"/>'), (b"<", b"a", b"")],
    *[
        (b"<testsuite ", b'a%d="" ', b"/>"),
        (b"<!DOCTYPE a [", b'<!ENTITY a "&b;&b;">', b"]><testsuite>&a;</testsuite>"),
    ],
    (b"<testsuites>", b'<testsuite timestamp="2026-01-01T00:00:00"/>', b"</testsuites>"),
]
COBERTURA: Final = [
    *[
        (one.replace(b"testsuite", b"coverage"), two, three.replace(b"testsuite", b"coverage"))
        for one, two, three in XML
    ],
    (b'<coverage><class filename="a"><lines>', b'<line number="1%d" hits="1"/>', b"</lines></class></coverage>"),
    (b"<coverage>", b'<class filename="%d"/>', b"</coverage>"),
    (b'<coverage><class filename="a"><lines><line number="', b"9", b'"/></lines></class></coverage>'),
]
LCOV: Final = [
    *[(b"SF:a\n", b"DA:1%d,1\n", b"end_of_record\n"), (b"SF:a\nDA:", b"9", b",1\n"), (b"SF:", b"a", b"")],
    *[(b"", each, b"") for each in (b"SF:%d\nend_of_record\n", b"\n", b"SF:a\n", b"# \n")],
]
JSON: Final = [
    *[(b"", each, b"") for each in (b"[", b'{"a":', b"9", b" ")],
    *[(b"[", each, b"0]") for each in (b"[],", b"{},", b'{"a":0},', b"0.5e-9,", b"9" * 4000 + b",")],
    *[(b'"', each, b'"') for each in (b"\\u0041", b"\\ud800", "é".encode())],
    *[(b"{", b'"k%d":0,', b'"a":0}'), (b'{"a":0,', b'"b":0,', b'"a":1}'), (b"0.", b"9", b"")],
    *[(SARIF, b"{},", b"{}]}]}"), (SARIF, b"{},", b"7]}]}"), (BOM, b'{"name":"a"},', b"7]}")],
]
LINES: Final = [
    *[
        (b"", each, b"")
        for each in (b"\\\n", b"a", b"a==1\n", b"a\n", b"#sha256", b"\n", b"a b\n", b"a:b:c=\n", b'"a":\n')
    ],
    *[(b"a", b" ", b""), (b"a[", b"x", b""), (b"a==1", b".", b""), (b"a @ x", b"@0", b""), (b"", b"a.-_", b"==1")],
    *[(b"packages:\n", b"  a:\n", b""), (b"    a (", b"1", b")"), (b"-----BEGIN ", b"PRIVATE KEY-----n", b"")],
]


def _lock(name: str) -> Callable[[bytes], Any]:
    return partial(lock_files.read, path=name)


COMMENTS: Final = [
    *[
        (b"a: 1 # isoready:\n", each, b"\n<!-- isoready: x -->\n")
        for each in (
            b"# isoready:\n",
            b"# isoready: ",
            b"#\n",
            b"a%d: 1 # isoready:\n",
            b"a%d = 1 # isoready:\n",
            b"\n",
        )
    ],
    *[
        (b"", each, b"\n<!-- isoready: x -->\n")
        for each in (b"`", b"` `` ", b"<!--", b"<!-- isoready:", b"<!-- isoready: -->", b"-->", b"```\n", b"~~~\n")
    ],
    *[(b"---\n", each, b"\n---\n<!-- isoready: x -->\n") for each in (b"---", b"\n", b"a%d: 1 # isoready:\n")],
    (b"a: |\n", b"  # isoready:\n", b""),
    (b'a = """\n', b"# isoready:\n", b'"""'),
]

READERS: Final[dict[str, tuple[list[tuple[bytes, bytes, bytes]], list[Callable[[bytes], Any]]]]] = {
    "yaml": (YAML, [partial(parse, path="f"), partial(parse, path="f", aliases=True)]),
    "toml": (TOML, [partial(parse_toml, path="f"), _lock("uv.lock")]),
    "csv": (CSV, [partial(parse_separated, path="f")]),
    "front-matter": ([(b"---\n" + a, b, c + b"\n---\n") for a, b, c in YAML], [partial(parse_front_matter, path="f")]),
    "junit": (XML, [partial(junit.read, path="f")]),
    "cobertura": (COBERTURA, [partial(cobertura.read, path="f")]),
    "lcov": (LCOV, [partial(lcov.read, path="f")]),
    "json": (JSON, [*(partial(each.read, path="f") for each in (sarif, cyclonedx, spdx)), _lock("package-lock.json")]),
    "lines": (LINES, [_lock(each) for each in ("requirements.txt", "go.sum", "yarn.lock", "pnpm-lock.yaml")]),
    "other-lines": (LINES, [_lock(each) for each in ("Gemfile.lock", "gradle.lockfile")]),
    "comments": (COMMENTS, [partial(comments_in, path=f"f.{ending}") for ending in ("yaml", "toml", "md")]),
    "leaked": ([*LINES, *JSON, *YAML], [partial(leaked.read, path="f")]),
}


def filled(begin: bytes, piece: bytes, end: bytes) -> bytes:
    """Write the piece again and again, with its number if it has one."""
    pieces: list[bytes] = []
    size, room = 0, SIZE - len(begin) - len(end)
    while size + len(piece) + 8 <= room:
        pieces.append(piece % len(pieces) if b"%" in piece else piece * (room // len(piece)))
        size += len(pieces[-1])
    return begin + b"".join(pieces) + end


def measured(name: str) -> Iterator[tuple[str, float]]:
    """Feed every case to every reader, and give what was repeated and the processor's seconds."""
    cases, readers = READERS[name]
    for case in cases:
        data = filled(*case)
        for reader in readers:
            yield repr(case), min(spent(reader, data) for _ in range(2))


def spent(reader: Callable[[bytes], object], data: bytes) -> float:
    """Processor's seconds of one reading; others may use the machine, so the lesser of two is told."""
    start = time.process_time()
    try:
        reader(data)
    except IsoreadyError as refused:
        if refused.location is None or not refused.hint:
            raise
    return time.process_time() - start


def peak() -> int:
    """The most memory, in bytes, that this program held; Linux's ``ru_maxrss`` would count its parent's, too."""
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = (each for each in status.read_text(encoding="utf-8").splitlines() if each.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    slowest = max(measured(sys.argv[1]), key=lambda each: each[1])
    json.dump({"slowest": slowest, "peak": peak()}, sys.stdout)
