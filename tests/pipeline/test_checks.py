"""Checks of a firm's own files beside the faults of its assessments."""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path

import pytest
from tests.pipeline.firm import DAY, asked, committed, firm_in, git

from isoready import plugins
from isoready.checks.settings import Section
from isoready.document.toml import parse_toml
from isoready.errors import IsoreadyError
from isoready.model.checked import Checked
from isoready.model.checks import Verdict
from isoready.pipeline.checking import Request, check
from isoready.pipeline.checking_folders import suggestions
from isoready.pipeline.examining_folders import Asked, Examined, examine_folders
from isoready.pipeline.gating import Gates
from isoready.pipeline.looking import Source
from isoready.pipeline.tags import tags_of

FORMATS = sorted(plugins.names(plugins.DIAGNOSTIC_FORMATS))


@pytest.fixture
def firm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example firm, and a person who stands above its folder."""
    monkeypatch.chdir(tmp_path)
    firm_in(tmp_path)
    return Path("firm")


def section(text: str) -> Section:
    """What a configuration says of checks."""
    document = parse_toml(text.encode(), "isoready.toml")
    return Section(document.data["checks"], document, ("checks",))


def with_checks(folder: Path, text: str = "[checks]\n", gates: Gates | None = None) -> Checked:
    """Check the firm with its records."""
    sources = (Source(folder / "assessment.yaml"),)
    return check(
        Request(sources, DAY, root=folder, gates=gates or Gates(), checks=Asked((folder,), (), folder, section(text)))
    )


def told(checked: Checked) -> dict[str, str]:
    """The rule at each place that is not the assessment's."""
    found = (each.diagnostic for each in checked.told)
    return {
        f"{each.location.path}:{each.location.line}": each.rule
        for each in found
        if "assessment" not in each.location.path
    }


def examined(folder: Path, text: str = "[checks]\n", today: date = DAY) -> Examined:
    """Ask every check about a folder."""
    (one,) = examine_folders(Asked((folder,), (), folder, section(text)), today)
    return one


def test_the_example_firm_shows_what_its_readme_says(firm: Path) -> None:
    """What is wrong on purpose in registers and records is found where it stands."""
    assert told(with_checks(firm)) == {
        "firm/policies/version-control.md:6": "policy-age",
        "firm/records/acceptance-1.2.0.md:7": "acceptance",
        "firm/records/acceptance-1.2.0.md:8": "acceptance",
        "firm/records/corrective-actions.csv:6": "corrective-actions",
        "firm/records/corrective-actions.csv:7": "corrective-actions",
        "firm/records/restore-tests.csv:4": "restore-test",
        "firm/registers/requirements.csv:14": "requirements",
        "firm/registers/risk-register.csv:1": "risk-treatment",
        "firm/registers/traceability.csv:9": "traceability",
        "firm/registers/traceability.csv:15": "traceability",
        "firm/registers/traceability.csv:19": "traceability",
        "firm/registers/traceability.csv:21": "traceability",
    }


def test_without_being_asked_nothing_else_is_looked_at(firm: Path) -> None:
    """The assessment alone."""
    assert [file.path for file in check(asked(firm / "assessment.yaml")).files] == ["firm/assessment.yaml"]


def test_a_full_answer_against_a_check_is_told_at_its_line(firm: Path) -> None:
    """With the control, and where to look; an answer that is less than full is left alone."""
    found = [each.diagnostic for each in with_checks(firm).told if each.diagnostic.rule == "answer-against-check"]
    assert [(each.location.line, each.control, each.pointer) for each in found] == [
        (356, "PM.2.6", "/responses/PM.2.6/answer")
    ]
    assert "`restore-test` fails" in found[0].message
    assert found[0].hint.startswith("firm/records/restore-tests.csv:4:1")


def test_a_check_that_is_off_contradicts_no_answer(firm: Path) -> None:
    """Neither is its fault told."""
    text = "[checks.restore-test]\nenabled = false\n"
    assert not {"restore-test", "answer-against-check"} & {
        each.diagnostic.rule for each in with_checks(firm, text).told
    }


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_tells_of_a_record(name: str, firm: Path) -> None:
    """Rule, place and way out; two runs are the same to the byte."""
    render = plugins.find(plugins.DIAGNOSTIC_FORMATS, name)
    data = render(with_checks(firm))
    assert b"restore-test" in data
    assert b"restore-tests.csv" in data
    assert b"Restore something from the backup" in data
    assert render(with_checks(firm)) == data


def test_a_baseline_and_an_exception_cover_faults_of_checks(firm: Path) -> None:
    """As they do others; an exception may name one of the controls that a check serves."""
    exceptions = firm / "exceptions.yaml"
    exceptions.write_text(
        "format: isoready/exceptions/1\nexceptions:\n  - rule: restore-test\n    path: records/*.csv\n"
        "    control: 27001:A.8.13\n    reason: The server moves.\n    owner: Bilal Zarkun\n    expires: 2026-12-31\n",
        encoding="utf-8",
    )
    excused = with_checks(firm, gates=Gates(exceptions=exceptions))
    assert [each.diagnostic.rule for each in excused.told if each.excuse] == ["restore-test"]
    accepted = with_checks(firm, gates=Gates(accept_all=True, fail_on="note"))
    assert all(each.known for each in accepted.told)
    assert len({each.fingerprint for each in accepted.told}) == len(accepted.told)


def test_a_fault_keeps_its_fingerprint_when_lines_move(firm: Path) -> None:
    """So that a baseline holds."""

    def marks() -> set[str]:
        return {each.fingerprint for each in with_checks(firm).told if each.diagnostic.rule == "policy-age"}

    before, path = marks(), firm / "policies" / "version-control.md"
    path.write_text(path.read_text(encoding="utf-8").replace("title:", "more: 1\ntitle:"), encoding="utf-8")
    assert marks() == before


def test_an_unreadable_record_is_told_once_and_no_check_holds_on_it(firm: Path) -> None:
    """Two checks look at the register of risks."""
    (firm / "registers" / "risk-register.csv").write_text("id,owner\n1\n", encoding="utf-8")
    one = examined(firm)
    assert [each.rule for each in one.unreadable] == ["csv"]
    verdicts = {each.check: each.verdict for each in one.results}
    assert verdicts["risk-register"] is verdicts["risk-treatment"] is Verdict.FAILS
    assert [file.path for _, file in one.files if not file.parsed] == ["firm/registers/risk-register.csv"]


def test_nothing_outside_is_looked_at(firm: Path, tmp_path: Path) -> None:
    """No link is followed, what git ignores is not there, and a rule names nothing above."""
    (tmp_path / "secret.csv").write_text("id\n\n", encoding="utf-8")
    (firm / "suppliers.csv").symlink_to(tmp_path / "secret.csv")
    (firm / "assets.csv").write_text("id\n", encoding="utf-8")
    (firm / ".gitignore").write_text("assets.csv\n", encoding="utf-8")
    text = "[[checks.csv-completeness.rules]]\nfile = '../secret.csv'\ncolumns = ['id']\n"
    one = examined(firm, text)
    verdicts = {each.check: each for each in one.results}
    assert verdicts["supplier-list"].verdict is verdicts["asset-inventory"].verdict is Verdict.NOT_APPLICABLE
    (fault,) = verdicts["csv-completeness"].diagnostics
    assert fault.message == "../secret.csv is not there, and a rule names it"
    assert verdicts["csv-completeness"].looked_at == ()


def test_a_file_that_is_written_is_not_looked_at(firm: Path) -> None:
    """And no policy is ever written over."""
    (firm / "lint.sarif").write_text("{}", encoding="utf-8")
    wanted = Asked((firm,), (), firm, section("[checks]\n"), (firm / "lint.sarif",))
    (one,) = examine_folders(wanted, DAY)
    assert one.unreadable == ()
    refused = Asked((firm,), (), firm, section("[checks]\n"), (firm / "policies" / "backup.md",))
    with pytest.raises(IsoreadyError, match=r"policies/backup.md is what `backup-policy` looks at"):
        examine_folders(refused, DAY)


OWN = 'id = "policy-has-class"\nmessage = "a policy has no class"\nhint = "Write one."\nfiles = ["policies/b*.md"]\n'


def test_own_checks_are_asked_like_others(firm: Path) -> None:
    """They can be set, serve controls, and SARIF knows them as rules."""
    text = f"[[checks.own]]\n{OWN}assert = 'has(doc.class)'\ncontrols = ['29110:PM.2.5']\n"
    checked = with_checks(firm, text)
    assert told(checked)["firm/policies/backup.md:1"] == "policy-has-class"
    assert checked.rules()[-1].id == "policy-has-class"
    log = json.loads(plugins.find(plugins.DIAGNOSTIC_FORMATS, "sarif")(checked))
    assert "policy-has-class" in {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]}
    off = f"{text}\n[checks.policy-has-class]\nenabled = false\n"
    assert "policy-has-class" not in told(with_checks(firm, off)).values()


def test_own_checks_point_at_the_value_that_they_speak_of(firm: Path) -> None:
    """A cell, a value of a document, and the beginning of a page without front matter."""
    (firm / "docs" / "bare.md").write_text("# Bare\n", encoding="utf-8")
    (firm / "team.yaml").write_text("lead:\n  name: x\n", encoding="utf-8")
    (firm / "list.json").write_text("[1]", encoding="utf-8")
    one, two, three = (
        f"[[checks.own]]\nid = '{name}'\nmessage = 'm'\nhint = 'h'\nfiles = ['{files}']\nassert = \"{asserted}\"\n"
        for name, files, asserted in (
            ("owner-known", "registers/risk-register.csv", "row.owner != 'Hamdan Rodini'"),
            ("has-lead", "*.{}", "doc.lead.name == 'y'"),
            ("has-class", "docs/bare.md", "has(doc.class)"),
        )
    )
    found = told(with_checks(firm, one + two.replace("*.{}", "team.yaml") + three))
    assert found["firm/registers/risk-register.csv:4"] == "owner-known"
    assert found["firm/team.yaml:2"] == "has-lead"
    assert found["firm/docs/bare.md:1"] == "has-class"
    listed = told(with_checks(firm, two.replace("*.{}", "list.json")))
    assert listed["firm/list.json:1"] == "has-lead"


def test_own_checks_may_stand_in_a_file(firm: Path) -> None:
    """Inside the project, and with exactly its two keys."""
    path = firm / "own.yaml"
    path.write_text(
        "format: isoready/checks/1\nchecks:\n  - id: has-class\n    message: m\n    hint: h\n    "
        "files: [policies/*.md]\n    assert: has(doc.class)\n",
        encoding="utf-8",
    )
    text = "[checks]\nown = 'own.yaml'\n"
    assert list(told(with_checks(firm, text)).values()).count("has-class") == 3
    for wrong in ("own = '../own.yaml'", "own = 3"):
        with pytest.raises(IsoreadyError, match="neither a list of checks nor a file"):
            with_checks(firm, f"[checks]\n{wrong}\n")
    path.write_text("format: isoready/checks/2\nchecks: []\n", encoding="utf-8")
    with pytest.raises(IsoreadyError, match="has not exactly the keys"):
        with_checks(firm, text)


def test_an_own_check_takes_no_name_that_is_taken(firm: Path) -> None:
    """Of a check or a rule."""
    for name in ("policy-age", "evidence-changed"):
        with pytest.raises(IsoreadyError, match="is the name of another"):
            with_checks(firm, f"[[checks.own]]\n{OWN.replace('policy-has-class', name)}assert = 'true'\n")


def test_answers_are_suggested_and_nothing_is_written(firm: Path) -> None:
    """For what is open, and for what is answered in full while a check fails."""
    path = firm / "assessment.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  PM.2.5:\n    answer: L", "  PM.2.5:\n    answer:", 1), encoding="utf-8")
    before = path.read_bytes()
    request = Request((Source(path),), DAY, root=firm)
    ((name, found),) = suggestions(request, Asked((firm,), (), firm, section("[checks]\n")))
    assert name == "firm/assessment.yaml"
    by_key = {each.key: each for each in found}
    assert set(by_key) == {"PM.2.5", "PM.2.6"}
    assert (by_key["PM.2.5"].now, by_key["PM.2.5"].answer, by_key["PM.2.5"].files) == ("", "F", ("policies/backup.md",))
    assert (by_key["PM.2.6"].now, by_key["PM.2.6"].answer, by_key["PM.2.6"].files) == ("F", "P", ())
    assert path.read_bytes() == before


def test_without_an_assessment_nothing_is_suggested(firm: Path) -> None:
    """And that is said."""
    with pytest.raises(IsoreadyError, match="there is no assessment"):
        suggestions(Request((), DAY, root=firm), Asked((firm,)))


def test_an_assessment_elsewhere_is_not_set_beside_the_firm(firm: Path, tmp_path: Path) -> None:
    """Only what lies in the folder that was looked at."""
    other = tmp_path / "other"
    other.mkdir()
    one = other / "assessment.yaml"
    one.write_bytes((firm / "assessment.yaml").read_bytes())
    ((_, found),) = suggestions(Request((Source(one),), DAY, root=firm), Asked((firm,)))
    assert found == ()


def test_a_tag_without_an_entry_is_told(firm: Path) -> None:
    """Tags are read from git's own files, loose and packed; candidates do not count."""
    committed(firm)
    for tag in ("v1.2.0", "v1.3.0-rc1", "design-1.2"):
        git(firm, "tag", tag)
    assert tags_of(firm) == ("design-1.2", "v1.2.0", "v1.3.0-rc1")
    assert {each.check: each.verdict for each in examined(firm).results}["changelog"] is Verdict.HOLDS
    git(firm, "tag", "v1.10.0")
    git(firm, "pack-refs", "--all")
    assert tags_of(firm) == ("design-1.2", "v1.10.0", "v1.2.0", "v1.3.0-rc1")
    (fault,) = next(each for each in examined(firm).results if each.check == "changelog").diagnostics
    assert fault.message == "the newest tag is 1.10.0, and nothing here says what it changed"


def test_tags_of_what_is_kept_elsewhere_are_not_read(tmp_path: Path) -> None:
    """A file or a link in place of git's folder leads out."""
    (tmp_path / ".git").write_text("gitdir: /somewhere\n", encoding="utf-8")
    assert tags_of(tmp_path) == ()


def test_what_is_missing_is_asked_for_where_it_must_be(tmp_path: Path) -> None:
    """In a repository, or where the firm says so; an empty folder has no fault."""
    assert {each.verdict for each in examined(tmp_path).results} == {Verdict.NOT_APPLICABLE}
    (tmp_path / "go.mod").write_text("module x\n", encoding="utf-8")
    found = {each.check for each in examined(tmp_path, "[checks.soa]\nrequired = true\n").results if each.diagnostics}
    assert found == {
        "readme",
        "license",
        "security-policy",
        "contributing",
        "codeowners",
        "changelog",
        "ci-config",
        "soa",
    }


def test_a_thousand_policies_take_about_a_second(tmp_path: Path) -> None:
    """Each is read once; the limit is five times what a laptop needs."""
    folder = tmp_path / "policies"
    folder.mkdir()
    for number in range(1000):
        text = f"---\ntitle: P{number}\nowner: Bilal\napproved_on: 2026-01-14\n---\n# P\n\nKeep.\n"
        (folder / f"p{number}.md").write_text(text, encoding="utf-8")
    begun = time.monotonic()
    one = examined(tmp_path)
    assert time.monotonic() - begun < 5
    assert len(next(each for each in one.results if each.check == "policy-age").looked_at) == 1000


def test_hostile_records_are_told_and_stop_nothing(tmp_path: Path) -> None:
    """Bombs, bytes that are no text, and endless brackets."""
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(9)
    )
    files = {
        "policies/bomb.md": f"---\n{bomb}---\n".encode(),
        "policies/deep.md": b"---\na: " + b"[" * 5000 + b"\n---\n",
        "policies/bytes.md": b"\xff\xfe\x00",
        "registers/risks.csv": b'id,title\n"never closed\n',
        "junit.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><testsuite>&b;</testsuite>',
        "out.sarif": b"[" * 100_000,
        "bom.json": b'{"bomFormat": "CycloneDX", "bomFormat": 1}',
        "lcov.info": b"\x00",
    }
    for name, data in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    begun = time.monotonic()
    one = examined(tmp_path)
    assert {each.location.path.rpartition(tmp_path.name + "/")[2] for each in one.unreadable} == set(files)
    assert time.monotonic() - begun < 5
    assert all(each.hint for each in one.unreadable)
