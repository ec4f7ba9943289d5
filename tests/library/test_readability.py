"""A posting reads as easily as a newspaper."""

from collections.abc import Callable
from statistics import median

from library.prose import grade_of
from library.shelf import ENTRIES, lines_of, posting_of


def test_grades_of_reading_are_low(figure: Callable[[str], None]) -> None:
    grades = {name: grade_of(line.text for line in lines_of(posting_of(name))) for name in ENTRIES}
    hardest = max(grades, key=lambda name: grades[name])
    middle = median(grades.values())
    most = f"most {grades[hardest]:.1f} (12) for {hardest}"
    figure(f"Flesch-Kincaid grade: median {middle:.1f} (10.5), {most}")
    assert {name: grade for name, grade in grades.items() if grade > 12} == {}
    assert middle <= 10.5
