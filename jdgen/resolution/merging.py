"""Merging: the sections of several worlds become one, and lines say where they apply."""

from collections.abc import Iterator, Mapping

from jdgen.model.options import Chosen, Options
from jdgen.model.posting import Line, Section
from jdgen.resolution.world import World


def merge(sections: list[Section], worlds: tuple[World, ...], labels: Mapping[str, str]) -> Section:
    """Return one section: lines of every world once, the others with what they apply to.

    Lines keep their order within every world, and stand under their groups in the groups' order.
    `labels` names answers in words, by answer.
    """
    held: dict[Line, list[int]] = {}
    for n, section in enumerate(sections):
        for line in section.lines:
            held.setdefault(line, []).append(n)
    order: list[Line] = []
    for section in sections:
        _weave(order, section.lines)
    groups = list(worlds[0].common.wording.groups.values())
    if sections[0].kind == "outcomes":
        order.sort(key=lambda line: groups.index(line.group) if line.group in groups else -1)
    lines = tuple(_apply(line, held[line], worlds, labels) for line in order)
    return Section(sections[0].kind, sections[0].heading, lines)


def _weave(order: list[Line], lines: tuple[Line, ...]) -> None:
    """Put lines among others: each after the one before it, and after those of other worlds."""
    at = 0
    for line in lines:
        if line in order:
            at = order.index(line) + 1
            continue
        while at < len(order) and order[at] not in lines:
            at += 1
        order.insert(at, line)
        at += 1


def merge_options(worlds: tuple[World, ...]) -> Options:
    """Return the options of all worlds as one: every answer that some world has."""
    if len(worlds) == 1:
        return worlds[0].options
    merged: dict[str, Chosen] = {}
    for world in worlds:
        for name, chosen in world.options.items():
            known = merged.setdefault(name, chosen)
            answers = dict.fromkeys((*known.answers, *chosen.answers))
            merged[name] = known._replace(answers=tuple(answers))
    return merged


def _apply(
    line: Line, held: list[int], worlds: tuple[World, ...], labels: Mapping[str, str]
) -> Line:
    if len(held) == len(worlds):
        return line
    here = [worlds[n] for n in held]
    options = _apart(here, worlds)
    names = (" ".join(_words(world, options, labels)) for world in here)
    return line._replace(applies_to=tuple(dict.fromkeys(names)))


def _words(world: World, options: list[str], labels: Mapping[str, str]) -> Iterator[str]:
    return (labels.get(world.answers[each], world.answers[each]) for each in options)


def _apart(here: list[World], worlds: tuple[World, ...]) -> list[str]:
    """Return the options whose answers set some worlds apart from the others."""
    known = {each: {world.answers[each] for world in here} for each in several(worlds)}
    apart = [
        each
        for each, answers in known.items()
        if answers != {world.answers[each] for world in worlds}
    ]
    inside = [w for w in worlds if all(w.answers[each] in known[each] for each in apart)]
    # Where one option at a time does not tell them apart, all of them together do.
    return apart if len(inside) == len(here) else list(known)


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
