"""Surveys: all templates of one suffix, which of them are one's own, and what postings reach."""

from typing import Any

from jinja2 import nodes

from jdgen.formats.parts.coverage import Sheet, Walk, line_of_descent, read_sheet
from jdgen.formats.parts.environment import WalledEnvironment
from jdgen.formats.parts.probe import FRAMES, LISTS, scope_of
from jdgen.formats.parts.rendering import partial_for
from jdgen.formats.parts.templates import SHIPPED, Templates
from jdgen.formats.parts.undefined import ANY, names_set
from jdgen.model.kinds import SECTION_KINDS


def own_of(templates: Templates) -> dict[str, str]:
    """Return the names of templates that are not shipped, by their files."""
    sources = templates.sources
    return {
        source.label: name
        for name, source in sources.items()
        if not name.startswith(SHIPPED) and sources.get(SHIPPED + name) is not source
    }


class Survey:
    """What is known of templates that have passed the wall; `own` are names by file."""

    def __init__(self, environment: WalledEnvironment) -> None:
        templates, self.suffix = environment.templates, environment.dialect.suffix
        self.labels = {name: templates.sources[name].label for name in templates.names(self.suffix)}
        self.own = {label: name for label, name in own_of(templates).items() if name in self.labels}
        self.sheets = {
            label: read_sheet(
                label, environment.parse(templates.text(name), name, label), self.labels
            )
            for name, label in self.labels.items()
        }
        asked = (*FRAMES[self.suffix], *LISTS[self.suffix])
        frames = {f"{frame}{self.suffix}": frame for frame in asked}
        partials = {partial_for(kind, self.suffix, templates) for kind in SECTION_KINDS}
        self.entries = {**frames, **dict.fromkeys(sorted(partials), "section")}
        self.walk = Walk(self.sheets, self.labels)
        for name, scope in self.entries.items():
            self.walk.enter(self.labels[name], scope)

    def above(self, sheet: Sheet) -> tuple[str, ...]:
        """Return the files that a template extends, nearest first."""
        return line_of_descent(sheet.label, self.sheets)[1:]

    def slots_above(self, sheet: Sheet) -> set[str]:
        """Return the names of the blocks in what a template extends."""
        return {name for above in self.above(sheet) for name in self.sheets[above].blocks}

    def known_in(self, label: str) -> dict[str, Any]:
        """Return what a template knows, wherever it is rendered."""
        reached = self.walk.reached.items()
        scopes = {each for part, scopes in reached if part.label == label for each in scopes}
        known: dict[str, Any] = dict.fromkeys(self._lent_to(label), ANY)
        # A page knows all that other frames do, so it comes last.
        for scope in sorted(scopes - {""}, key=("posting", "section", "page", "index").index):
            known |= scope_of(scope)
        return known

    def _lent_to(self, label: str) -> set[str]:
        """Return the names that templates which lead to this one may have given to values."""
        users = [label]
        for user in users:
            users += [each for each in self.walk.users.get(user, ()) if each not in users]
        trees = [self.sheets[user].tree for user in users[1:]]
        stored = (node for tree in trees for node in tree.find_all(nodes.Name))
        names = {"loop", *(node.name for node in stored if node.ctx != "load")}
        return names | {each for tree in trees for node in tree.body for each in names_set(node)}

    def to_blame(self, entry: str) -> str:
        """Return the file of one's own that is reached first where `entry` is asked for.

        That is the entry's own if no template of one's own has a part in it.
        """
        walk = Walk(self.sheets, self.labels)
        walk.enter(self.labels[entry], "")
        reached = dict.fromkeys(part.label for part in walk.reached)
        return next((each for each in reached if each in self.own), self.labels[entry])
