"""What the files of a folder said is kept together, by what they said."""

from jdgen.model.finding import Finding
from jdgen.model.origin import NOWHERE
from jdgen.model.pay import Pay
from jdgen.sources.pack import KeptFiles, Outcome


class Reader:
    """Reads a file by taking its length, and remembers how often."""

    def __init__(self) -> None:
        self.reads = 0

    def __call__(self) -> Outcome:
        self.reads += 1
        return Pay(note=str(self.reads)), ()


def once(
    reader: Reader, content: bytes, *, path: str = "a", key: str = "k", name: str = "n"
) -> str:
    """What one process learns of a file."""
    kept = KeptFiles(f"test_pack {name}", key)
    value, _ = kept.value_of(path, content, reader)
    kept.keep()
    return str(value.note)


def test_a_file_is_read_again_only_when_it_changed() -> None:
    reader = Reader()
    assert [once(reader, each) for each in (b"x", b"x", b"y", b"y")] == ["1", "1", "2", "2"]


def test_another_key_name_or_path_is_another_thing() -> None:
    reader = Reader()
    once(reader, b"x", name="other")
    assert once(reader, b"x", name="other", key="l") == "2"
    assert once(reader, b"x", name="third") == "3"
    assert once(reader, b"x", name="third", path="b") == "4"


def test_what_is_not_used_any_more_is_not_kept() -> None:
    reader = Reader()
    once(reader, b"x", name="leave")
    kept = KeptFiles("test_pack leave", "k")
    kept.keep()
    assert once(reader, b"x", name="leave") == "2"


def test_mistakes_are_told_every_time() -> None:
    finding = Finding(NOWHERE, "r", "m")
    for _ in range(2):
        kept = KeptFiles("test_pack wrong", "k")
        assert kept.value_of("a", b"x", lambda: (Pay(), (finding,))) == (Pay(), (finding,))
        assert kept.value_of("b", b"x", lambda: (None, ())) == (None, ())
        kept.keep()


def test_a_path_that_breaks_lines_is_read_every_time() -> None:
    reader = Reader()
    assert [once(reader, b"x", name="odd", path="a\n\tb") for _ in range(2)] == ["1", "2"]
