"""Migrating a file: the preview, the backup, the chain of maps, and what happens when the machine dies."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.migration.world import migration
from tests.pipeline.versions import folder

from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.formats.migration import json_v1, text
from isoready.library.migrations import map_files, way
from isoready.model.evidence import NO_SUPPORT
from isoready.model.migrated import Became
from isoready.pipeline.mapping import look_at_migration
from isoready.pipeline.migrating import migrate_file, write_migrated
from isoready.pipeline.opening import open_assessment
from isoready.pipeline.reporting import scored

TODAY = date(2026, 11, 23)
BODY = """\
format: isoready/assessment/1
checklist: {id: sample, version: 1.0.0}
organisation: {name: Nobody}
scope: Nothing
date: 2026-06-30
responses:
  A: {answer: F}  # ours
  B: {answer: F, note: One.}
  C: {answer: P, note: Two.}
  PART: {answer: L}
  F: {answer: F, answered_by: Daud, confirmed: {by: Gul, on: 2026-06-30}}
  GONE: {answer: L, note: "Kept."}
"""


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """A folder of checklists."""
    return folder(tmp_path / "checklists")


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """An assessment of the first version."""
    path = tmp_path / "our.yaml"
    path.write_text(BODY, encoding="utf-8")
    return path


def test_a_preview_writes_nothing_and_tells_every_answer(top: Path, ours: Path) -> None:
    """In words, control by control, with what stands before and after."""
    found = migrate_file(ours, "sample@2.0.0", (top,), TODAY)
    said = text.render(found).decode()
    assert ours.read_text(encoding="utf-8") == BODY
    assert "B Title of B [F], C Title of C [P], PART Title of PART [L] -> BC Title of BC [P]" in said
    assert "      They were one thing all along." in said
    assert "retired (1): is no longer asked; the answer is kept under `retired`" in said
    assert "  GONE Title of GONE [L]\n" in said
    assert [leg.count(Became.CARRIED) for leg in found.legs] == [1]


def test_json_has_the_same_and_fits_its_schema(top: Path, ours: Path) -> None:
    """Each answer with its fate, and the counts."""
    found = migrate_file(ours, "sample", (top,), TODAY)
    made = json.loads(json_v1.render(found, "our.yaml.bak"))
    Draft202012Validator(json_v1.schema()).validate(made)
    assert (made["old"], made["new"], made["written"]) == ("sample@1.0.0", "sample@3.0.0", True)
    assert [(leg["old"], leg["counts"]["merged"]) for leg in made["legs"]] == [("sample@1.0.0", 1), ("sample@2.0.0", 0)]


def test_a_chain_of_maps_is_walked_one_by_one(top: Path, ours: Path) -> None:
    """From the first version to the third is the same as by way of the second."""
    direct = migrate_file(ours, "sample@3.0.0", (top,), TODAY).data
    ours.write_bytes(migrate_file(ours, "sample@2.0.0", (top,), TODAY).data)
    assert migrate_file(ours, "sample@3.0.0", (top,), TODAY).data == direct
    ours.write_bytes(direct)
    assert parse(migrate_file(ours, "sample@1.0.0", (top,), TODAY).data, "").data == parse(BODY.encode(), "").data


def test_migrating_to_where_one_is_changes_nothing(top: Path, ours: Path) -> None:
    """Twice is once."""
    write_migrated(ours, migrate_file(ours, "sample@2.0.0", (top,), TODAY))
    found = migrate_file(ours, "sample@2.0.0", (top,), TODAY)
    assert (found.legs, found.data) == ((), ours.read_bytes())
    assert "already" in text.render(found).decode()


def test_the_file_as_it_was_is_kept_and_no_older_copy_is_lost(top: Path, ours: Path) -> None:
    """Each backup has a name of its own."""
    ours.chmod(0o600)
    names = []
    for version in ("2.0.0", "3.0.0", "1.0.0"):
        before = ours.read_bytes()
        backup = write_migrated(ours, migrate_file(ours, f"sample@{version}", (top,), TODAY))
        names.append(backup.name)
        assert backup.read_bytes() == before
        assert [path.stat().st_mode & 0o777 for path in (backup, ours)] == [0o600, 0o600]
    assert names == ["our.yaml.bak", "our.yaml.2.bak", "our.yaml.3.bak"]


def test_a_made_answer_is_not_supported_until_somebody_accepts_it(top: Path, ours: Path) -> None:
    """Whatever confirmed the old one; an acceptance, or a second person, lets evidence count again."""
    ours.write_bytes(migrate_file(ours, "sample@2.0.0", (top,), TODAY).data)
    before = open_assessment(ours, (top,), TODAY)
    assert not before.support.get("F", NO_SUPPORT).carries
    assert "nobody has accepted" in before.support["F"].lack
    node = scored(before).find("F")
    assert node is not None
    assert node.supported.value != node.claimed.value
    text_now = ours.read_text(encoding="utf-8")
    ours.write_text(
        text_now.replace(
            "      how: reworded", "      accepted: {by: Daud, on: 2026-11-20}\n      how: reworded"
        ).replace("    answered_by: Daud", "    answered_by: Daud\n    confirmed: {by: Gul, on: 2026-11-21}", 1),
        encoding="utf-8",
    )
    assert open_assessment(ours, (top,), TODAY).support["F"].carries


def test_where_no_map_leads_one_is_told_what_there_is(top: Path, ours: Path) -> None:
    """The way out names what can be reached."""
    (top / "sample" / "migrations" / "2.0.0--3.0.0.yaml").unlink()
    with pytest.raises(IsoreadyError, match=r"no migration leads from sample@1\.0\.0 to sample@3\.0\.0") as fault:
        migrate_file(ours, "sample@3.0.0", (top,), TODAY)
    assert fault.value.hint == "From here one can migrate to: sample@2.0.0."
    with pytest.raises(IsoreadyError, match="has no version"):
        migrate_file(ours, "sample@9.0.0", (top,), TODAY)


def test_a_map_with_a_fault_is_not_walked(top: Path, ours: Path) -> None:
    """The fault is told with its place."""
    path = top / "sample" / "migrations" / "1.0.0--2.0.0.yaml"
    made = migration("1.0.0", "2.0.0").model_dump(mode="json", by_alias=True, exclude_defaults=True)
    made["steps"].pop()
    path.write_text(json.dumps(made), encoding="utf-8")
    with pytest.raises(IsoreadyError, match="nothing says what became of `SAME`") as fault:
        migrate_file(ours, "sample@2.0.0", (top,), TODAY)
    assert fault.value.location is not None
    assert {each.rule for each in look_at_migration(path, (top,))[1]} == {"map-no-fate", "map-no-origin"}
    path.write_text(json.dumps({**made, "from": {"id": "nowhere", "version": "1.0.0"}}), encoding="utf-8")
    assert [each.rule for each in look_at_migration(path, (top,))[1]] == ["unknown-checklist"]


def test_the_shortest_chain_is_found_there_and_back(top: Path) -> None:
    """Maps are named by their files, also across checklists; what is named otherwise is passed over."""
    other = top / "other" / "migrations" / "sample@3.0.0--1.0.0.yaml"
    other.parent.mkdir(parents=True)
    other.write_text("never opened", encoding="utf-8")
    other.with_name("notes.yaml").write_text("never opened", encoding="utf-8")
    maps = map_files([top])
    assert [(each.old, each.new) for each in maps] == [
        ("sample@1.0.0", "sample@2.0.0"),
        ("sample@2.0.0", "sample@3.0.0"),
        ("sample@3.0.0", "other@1.0.0"),
    ]
    assert [(each.end, each.backwards) for each in way(maps, "other@1.0.0", "sample@2.0.0")] == [
        ("sample@3.0.0", True),
        ("sample@2.0.0", True),
    ]


KILLED = """
import os, sys
from pathlib import Path
from isoready.files import writing
real, stop, count = os.fsync, int(sys.argv[2]), 0
def fsync(descriptor):
    global count
    count += 1
    if count == stop:
        os.kill(os.getpid(), 9)
    real(descriptor)
os.fsync = fsync
replace = Path.replace
def replaced(self, target):
    result = replace(self, target)
    fsync(os.open(os.path.dirname(target), os.O_RDONLY))
    return result
Path.replace = replaced
from datetime import date
from isoready.pipeline.migrating import migrate_file, write_migrated
path = Path(sys.argv[1])
write_migrated(path, migrate_file(path, "sample@2.0.0", [Path(sys.argv[3])], date(2026, 11, 23)))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no SIGKILL")
@pytest.mark.parametrize("moment", range(1, 8))
def test_a_kill_leaves_the_old_file_or_the_new_one_whole(top: Path, ours: Path, moment: int) -> None:
    """At whichever moment the power goes: before, between or after the two files are written."""
    new = migrate_file(ours, "sample@2.0.0", (top,), TODAY).data
    run = subprocess.run(  # noqa: S603  our own interpreter and script
        [sys.executable, "-c", KILLED, str(ours), str(moment), str(top)], check=False, env={**os.environ}
    )
    assert run.returncode in {0, -signal.SIGKILL}
    assert ours.read_bytes() in {BODY.encode(), new}
    backup = ours.with_name("our.yaml.bak")
    assert not backup.exists() or backup.read_bytes() == BODY.encode()
    assert ours.read_bytes() == BODY.encode() or backup.exists()
