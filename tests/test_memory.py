"""A memory has room for so much, and what is asked for stays longest."""

from jdgen.memory import Memory


def test_what_is_kept_is_found_until_it_is_forgotten() -> None:
    memory: Memory[str, int] = Memory(2)
    assert memory.get("a") is None
    assert memory.keep("a", 1) == 1
    assert memory.get("a") == 1
    memory.forget()
    assert memory.get("a") is None


def test_what_nobody_asks_for_goes_and_the_rest_stays() -> None:
    memory: Memory[int, str] = Memory(2)
    for number in range(100):
        memory.keep(number, "kept")
        assert memory.get(0) == "kept"
    assert memory.get(50) is None
    assert sum(memory.get(number) is not None for number in range(100)) <= 4
