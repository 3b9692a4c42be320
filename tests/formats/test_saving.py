"""Files written whole or not at all."""

import errno
import os
import stat
from pathlib import Path

import pytest

from app.errors import CorrigendaError
from app.formats.saving import save_bytes


def fail_with(number: int):
    def failing(*arguments, **options):
        raise OSError(number, os.strerror(number))

    return failing


def test_a_new_file_holds_the_bytes(tmp_path: Path):
    save_bytes(tmp_path / "list.txt", b"new")
    assert (tmp_path / "list.txt").read_bytes() == b"new"
    assert [each.name for each in tmp_path.iterdir()] == ["list.txt"]


def test_a_new_file_gets_the_usual_permissions(tmp_path: Path):
    (tmp_path / "usual").write_bytes(b"")
    save_bytes(tmp_path / "list.txt", b"new")
    assert (tmp_path / "list.txt").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_an_existing_file_is_replaced_and_keeps_its_permissions(tmp_path: Path):
    path = tmp_path / "list.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    save_bytes(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path):
    (tmp_path / "real.txt").write_bytes(b"old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    save_bytes(tmp_path / "link.txt", b"new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, "disk is full"), (errno.EROFS, "cannot be written to"), (errno.EIO, os.strerror(errno.EIO))],
)
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path, monkeypatch, step, number, said):
    path = tmp_path / "list.txt"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", fail_with(number)) if step == "fsync" else None
    monkeypatch.setattr(Path, "replace", fail_with(number)) if step == "replace" else None
    monkeypatch.setattr(os, "access", lambda where, mode: Path(where) != tmp_path)
    with pytest.raises(CorrigendaError) as caught:
        save_bytes(path, b"new")
    assert said in str(caught.value)
    assert "“list.txt” was not saved" in str(caught.value)
    assert "untouched" in str(caught.value)
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["list.txt"]


def test_an_interrupted_write_leaves_nothing_beside_the_old_file(tmp_path: Path, monkeypatch):
    def interrupt(descriptor: int) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "list.txt"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save_bytes(path, b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["list.txt"]
    assert path.read_bytes() == b"old"


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path):
    with pytest.raises(CorrigendaError, match="is a folder"):
        save_bytes(tmp_path, b"new")


def test_a_missing_folder_is_told(tmp_path: Path):
    with pytest.raises(CorrigendaError, match="there is no folder"):
        save_bytes(tmp_path / "nowhere" / "list.txt", b"new")


def test_a_name_that_is_too_long_is_told(tmp_path: Path):
    with pytest.raises(CorrigendaError, match="too long"):
        save_bytes(tmp_path / ("x" * 300), b"new")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_a_write_protected_folder_or_file_is_told_and_kept(tmp_path: Path):
    path = tmp_path / "list.txt"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(CorrigendaError, match="write-protected"):
        save_bytes(path, b"new")
    path.chmod(0o644)
    tmp_path.chmod(0o555)
    with pytest.raises(CorrigendaError, match="cannot be written to"):
        save_bytes(path, b"new")
    tmp_path.chmod(0o755)
    assert path.read_bytes() == b"old"


def test_a_write_protected_file_is_not_replaced(tmp_path: Path, monkeypatch):
    path = tmp_path / "list.txt"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda where, mode: Path(where) != path)
    with pytest.raises(CorrigendaError, match="write-protected"):
        save_bytes(path, b"new")
    assert path.read_bytes() == b"old"


@pytest.mark.skipif(os.name == "nt", reason="there is no such device")
def test_a_device_is_written_to_and_not_replaced():
    save_bytes(Path("/dev/null"), b"new")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
