"""Merging: the sections of several worlds become one, and lines say where they apply."""

from collections.abc import Iterator, Mapping

from jdgen.model.options import Options
from jdgen.model.posting import Line, Section
from jdgen.resolution.world import World


def merge(sections: list[Section], worlds: tuple[World, ...], labels: Mapping[str, str]) -> Section:
    """Return one section: lines of every world once, the others with what they apply to.

    `labels` names answers in words, by answer.
    """
    order: list[Line] = []
    where: list[list[int]] = []
    for n, section in enumerate(sections):
        at = -1
        for line in section.lines:
            if line in order:
                at = order.index(line)
            else:
                at += 1
                order.insert(at, line)
                where.insert(at, [])
            where[at].append(n)
    pairs = zip(order, where, strict=True)
    merged = (_apply(line, held, worlds, labels) for line, held in pairs)
    return Section(sections[0].kind, sections[0].heading, tuple(merged))


def merge_options(worlds: tuple[World, ...]) -> Options:
    """Return the options of all worlds as one: every answer that some world has."""
    merged = dict(worlds[0].options)
    for name, chosen in merged.items() if len(worlds) > 1 else ():
        known = (each.options[name] for each in worlds if name in each.options)
        answers = dict.fromkeys(each.answers[0] for each in known)
        merged[name] = chosen._replace(answers=tuple(answers))
    return merged


def _apply(
    line: Line, held: list[int], worlds: tuple[World, ...], labels: Mapping[str, str]
) -> Line:
    if len(held) == len(worlds):
        return line
    names = dict.fromkeys(" ".join(_names(worlds[n], worlds, held, labels)) for n in held)
    return line._replace(applies_to=tuple(names))


def _names(
    world: World, worlds: tuple[World, ...], held: list[int], labels: Mapping[str, str]
) -> Iterator[str]:
    """Yield the words of those answers that set the worlds of a line apart from the others."""
    for option in several(worlds):
        every = {each.answers[option] for each in worlds}
        here = {worlds[n].answers[option] for n in held}
        if here != every:
            yield labels.get(world.answers[option], world.answers[option])


def several(worlds: tuple[World, ...]) -> list[str]:
    """Return the options that were given several answers."""
    first = worlds[0].options
    given = ("command line", "job", "company")
    return [
        option
        for option, chosen in first.items()
        if chosen.layer in given
        and any(each.answers.get(option) != chosen.answers[0] for each in worlds)
    ]
