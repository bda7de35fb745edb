"""Exceptions beside their faults count like those of the file, and are told when they are wrong."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from tests.pipeline.firm import asked, firm_in

from isoready import plugins
from isoready.diagnostics import Diagnostic
from isoready.model.checked import Checked
from isoready.pipeline.checking import Request, check
from isoready.pipeline.due import due
from isoready.pipeline.examining_folders import Asked
from isoready.pipeline.gating import Gates
from isoready.pipeline.looking import Source
from isoready.resources import resource

DAY = date(2026, 11, 23)
RULES = ("exception-malformed", "exception-unknown-rule", "exception-expired", "exception-unused")
OWNER = {"properties": {"owner": {"minLength": 1}}}
STANDING = "until 2027-01-31, owner Sana Baloch, because the register is being moved"


def structured(folder: Path, text: str, name: str = "x.yaml", today: date = DAY, exceptions: str = "") -> Checked:
    """Check a file that must have an owner."""
    path, schema = folder / name, folder / "schema.json"
    path.write_text(text, encoding="utf-8")
    schema.write_text(json.dumps(OWNER), encoding="utf-8")
    gates = Gates(fail_on="warning")
    if exceptions:
        (folder / "exceptions.yaml").write_text(exceptions, encoding="utf-8")
        gates = Gates(fail_on="warning", exceptions=folder / "exceptions.yaml")
    return check(Request((Source(path, schema=schema),), today, root=folder, gates=gates))


def with_checks(folder: Path, text: str, name: str = "policies/backup.md") -> list[Diagnostic]:
    """What the checks tell of one file in a folder; the file itself is not named."""
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    found = check(Request((), DAY, checks=Asked((folder,), root=folder)))
    return [
        each.diagnostic for each in found.told if each.diagnostic.location.path.endswith(name) and each.excuse is None
    ]


def rules(checked: Checked, *, fails: bool = True) -> list[str]:
    """The rules of the faults that fail, or do not."""
    return [told.diagnostic.rule for told in checked.told if told.fails is fails]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.yaml", 'owner: "" # isoready: except structure {}\n'),
        ("x.yml", '# isoready: except structure {}\nowner: ""\n'),
        ("x.toml", 'owner = "" # isoready: except structure {}\n'),
        ("x.md", '---\n# isoready: except structure {}\nowner: ""\n---\n'),
    ],
)
def test_a_comment_excuses_the_fault_beside_it(name: str, text: str, tmp_path: Path) -> None:
    """Through its last day; the day after it is told with its own place, and the fault counts again."""
    text = text.format(STANDING)
    found = structured(tmp_path, text, name, date(2027, 1, 31))
    assert rules(found, fails=False) == ["structure"]
    assert rules(found) == []
    after = structured(tmp_path, text, name, date(2027, 2, 1))
    assert sorted(rules(after)) == ["exception-expired", "structure"]


def test_another_rule_or_line_is_not_covered(tmp_path: Path) -> None:
    """And the exception that covers nothing is told."""
    other = structured(tmp_path, f'owner: "" # isoready: except unfilled-place {STANDING}\n')
    assert sorted(rules(other)) == ["exception-unused", "structure"]
    below = structured(tmp_path, f'owner: ""\n\n# isoready: except structure {STANDING}\nb: 1\n')
    assert sorted(rules(below)) == ["exception-unused", "structure"]


@pytest.mark.parametrize("rule", RULES)
def test_the_example_of_a_page_is_told(rule: str, tmp_path: Path) -> None:
    """By the rule that the page is about, and no other of exceptions."""
    page = resource("docs", "rules", f"{rule}.md").read_text(encoding="utf-8")
    example = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)[-1]
    text, _, expected = example.partition("# expect: ")
    assert expected.strip() == rule
    assert [each for each in rules(structured(tmp_path, text)) if each in RULES] == [rule]


def test_a_slip_is_answered_with_the_nearest(tmp_path: Path) -> None:
    """A fault of an exception cannot be excused; a name near to none is told only where the firm's checks are known."""
    found = structured(tmp_path, f"a: 1 # isoready: except structur {STANDING}\n")
    assert [each.diagnostic.hint for each in found.told] == ["Did you mean `structure`?"]
    none = f"# isoready: except exception-unused {STANDING}\na: 1 # isoready: except structure {STANDING}\n"
    assert rules(structured(tmp_path, none)) == ["exception-unknown-rule", "exception-unused"]
    assert rules(structured(tmp_path, f"a: 1 # isoready: except zzz {STANDING}\n")) == []
    page = f"---\n# isoready: except zzz {STANDING}\nowner: x\n---\n"
    assert "exception-unknown-rule" in {each.rule for each in with_checks(tmp_path, page)}


def test_what_a_run_does_not_look_for_is_not_called_unused(tmp_path: Path) -> None:
    """A check of policies where none is asked for, a schema's rule where checks alone look, and what falls due."""
    text = f"a: 1 # isoready: except policy-age {STANDING}\nb: 1 # isoready: except due-soon {STANDING}\n"
    assert rules(structured(tmp_path, text)) == []
    page = f"---\nowner: x # isoready: except structure {STANDING}\n---\n"
    assert "exception-unused" not in {each.rule for each in with_checks(tmp_path, page)}
    (tmp_path / "firm").mkdir()
    firm = firm_in(tmp_path / "firm")
    lines = firm.read_text(encoding="utf-8").splitlines()
    lines[0] += f" # isoready: except evidence-unpinned {STANDING}"
    firm.write_text("\n".join(lines), encoding="utf-8")
    assert "exception-unused" in rules(check(asked(firm, gates=Gates(fail_on="warning"))))
    assert "exception-unused" not in {each.diagnostic.rule for each in due(asked(firm), "30 days").told}


def test_checks_of_pages_are_excused(tmp_path: Path) -> None:
    """Alone in the front matter, a comment is about the whole page; one for no fault is told."""
    page = "---\ntitle: Backup\n{}owner: x\n---\n# Backup\n"
    assert "policy-age" in {each.rule for each in with_checks(tmp_path, page.format(""))}
    excused = page.format(f"# isoready: except policy-age {STANDING}\n")
    assert {"policy-age", "exception-unused"}.isdisjoint(each.rule for each in with_checks(tmp_path, excused))
    unused = page.format(f"# isoready: except secrets {STANDING}\n")
    assert "exception-unused" in {each.rule for each in with_checks(tmp_path, unused)}


def test_a_file_in_which_only_a_fault_was_found_is_read_for_its_comments(tmp_path: Path) -> None:
    """A check that looks at all files names none as looked at."""
    key = "AKIA" + "IOSFODNN7" + "ABCDEFG"
    bare = with_checks(tmp_path, f"key: {key}\n", "deploy.yaml")
    assert [each.rule for each in bare] == ["secrets"]
    assert with_checks(tmp_path, f"key: {key} # isoready: except secrets {STANDING}\n", "deploy.yaml") == []


@pytest.mark.parametrize("name", plugins.names(plugins.DIAGNOSTIC_FORMATS))
def test_it_stays_visible_in_every_format(name: str, tmp_path: Path) -> None:
    """Exactly as one from the file is, but for the kind that SARIF has for it."""
    render = plugins.find(plugins.DIAGNOSTIC_FORMATS, name)
    inside = render(structured(tmp_path, f'owner: "" # isoready: except structure {STANDING}\n'))
    assert b"the register is being moved" in inside
    assert b"Sana Baloch" in inside
    file = (
        "format: isoready/exceptions/1\nexceptions:\n  - rule: structure\n    path: x.yaml\n"
        "    reason: the register is being moved\n    owner: Sana Baloch\n    expires: 2027-01-31\n"
    )
    outside = render(structured(tmp_path, 'owner: "" # ' + "x" * 10 + "\n", exceptions=file))
    hashes = re.compile(rb'"primaryLocationLineHash": "[^"]*"')
    same = hashes.sub(b"", outside).replace(b'"kind": "external"', b'"kind": "inSource"')
    assert hashes.sub(b"", inside) == same


def test_the_file_and_the_comment_work_beside_each_other(tmp_path: Path) -> None:
    """One fault may have both; the comment is the nearer one."""
    file = (
        "format: isoready/exceptions/1\nexceptions:\n  - rule: structure\n    path: x.yaml\n"
        "    reason: another\n    owner: Zarmina Tareen\n    expires: 2027-01-31\n"
    )
    found = structured(tmp_path, f'owner: "" # isoready: except structure {STANDING}\n', exceptions=file)
    assert [(each.excuse.owner, each.excuse.in_source) for each in found.told if each.excuse] == [("Sana Baloch", True)]
    assert rules(found) == []
