"""The lock of published checklists."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from isoready.library.lock import broken, held, is_published, locked, written
from isoready.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = resource("checklists", "iso29110-basic", "1.0.0", "checklist.yaml")


def test_the_lock_is_read_as_sha256sum_writes_it(tmp_path: Path) -> None:
    """Digest, two spaces, path."""
    lock = tmp_path / "checklists.lock"
    lock.write_text(f"{'a' * 64}  one/1.0.0/checklist.yaml\n", encoding="utf-8")
    assert locked(lock) == {"one/1.0.0/checklist.yaml": "a" * 64}


def test_without_a_lock_nothing_is_published(tmp_path: Path) -> None:
    """A missing lock is an empty one."""
    assert locked(tmp_path / "none") == {}


def test_only_the_very_bytes_are_published() -> None:
    """One byte more makes another file."""
    data = SHIPPED.read_bytes()
    assert is_published(sha256(data).hexdigest())
    assert not is_published(sha256(data + b"\n").hexdigest())


def put(root: Path, name: str, text: str) -> Path:
    """Write a file below the root."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_drafts_and_unreviewed_translations_are_not_held(tmp_path: Path) -> None:
    """Everything else is, whatever became of it since."""
    for status in ("draft", "published", "superseded", "withdrawn"):
        put(tmp_path, f"{status}/1.0.0/checklist.yaml", f"format: x\nstatus: {status}\n")
    for state in ("reviewed", "unreviewed"):
        put(tmp_path, f"published/1.0.0/locales/{state[:2]}.yaml", f"review:\n  state: {state}\n")
        put(tmp_path, f"withdrawn/1.0.0/locales/{state[:2]}.yaml", f"review: {{state: {state}}}\n")
    assert list(held(tmp_path)) == [
        "published/1.0.0/checklist.yaml",
        "published/1.0.0/locales/re.yaml",
        "superseded/1.0.0/checklist.yaml",
        "withdrawn/1.0.0/checklist.yaml",
        "withdrawn/1.0.0/locales/re.yaml",
    ]


def test_a_published_file_that_changed_or_went_breaks_the_lock(tmp_path: Path) -> None:
    """So does one that calls itself a draft again; a new file does not."""
    path = put(tmp_path, "one/1.0.0/checklist.yaml", "status: published\n")
    (tmp_path / "lock").write_text(written(held(tmp_path)), encoding="utf-8")
    lock = locked(tmp_path / "lock")
    assert broken(lock, held(tmp_path), tmp_path) == ()
    put(tmp_path, "two/1.0.0/checklist.yaml", "status: published\n")
    assert broken(lock, held(tmp_path), tmp_path) == ()
    for text in ("status: published\ntitle: x\n", "status: draft\n"):
        path.write_text(text, encoding="utf-8")
        assert broken(lock, held(tmp_path), tmp_path) == ("one/1.0.0/checklist.yaml",)
    path.unlink()
    assert broken(lock, held(tmp_path), tmp_path) == ("one/1.0.0/checklist.yaml",)


def test_a_reviewed_translation_that_is_corrected_is_unreviewed_again(tmp_path: Path) -> None:
    """Nobody's review is put under words that they have not read."""
    path = put(tmp_path, "one/1.0.0/locales/ur.yaml", "review:\n  state: reviewed\ntitle: a\n")
    lock = held(tmp_path)
    path.write_text("review:\n  state: reviewed\ntitle: b\n", encoding="utf-8")
    assert broken(lock, held(tmp_path), tmp_path) == ("one/1.0.0/locales/ur.yaml",)
    path.write_text("review:\n  state: unreviewed\ntitle: b\n", encoding="utf-8")
    assert broken(lock, held(tmp_path), tmp_path) == ()
