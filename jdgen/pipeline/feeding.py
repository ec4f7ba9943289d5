"""Feeding: the documents that a build makes of all postings for the public together."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import blake2b
from itertools import groupby
from typing import TYPE_CHECKING, Any, cast

from jdgen import cache
from jdgen.delivery.wanted import Wanted
from jdgen.formats import Entry, Feed, Site, Text, abridge, feed_names, find_feed, in_order
from jdgen.model.errors import JdgenError
from jdgen.model.finding import Finding
from jdgen.pipeline.outputs import is_internal
from jdgen.pipeline.workspace import workspace_templates
from jdgen.pipeline.yard import Part, Yard, compose_part
from jdgen.sources.freezing import freeze
from jdgen.sources.normal import thaw

if TYPE_CHECKING:
    from jdgen.model.company import Company
    from jdgen.model.workspace import Workspace

PAGE = "page"
"""The format that feeds lead to, if a build makes it."""


class Feeds:
    """The feeds of a workspace, made again only when one of its postings may have changed.

    `wanted` are their files; `findings` say what they had to leave out.
    """

    def __init__(self, yard: Yard, dist: str) -> None:
        known = feed_names()
        self._yard = yard
        self._feeds = [find_feed(each) for each in yard.workspace.settings.feeds if each in known]
        self._texts: dict[str, str] = {}
        self.wanted: tuple[Wanted, ...] = ()
        self.findings: tuple[Finding, ...] = ()
        if self._feeds:
            self._settle(cache.plain_name("feeds", os.path.abspath(dist)))

    def text_of(self, file: str) -> str:
        """Return the text of one of the files."""
        if not self._texts:
            self._make()
        return self._texts[file]

    def _settle(self, kept: str) -> None:
        inputs = self._inputs()
        text = cache.read(kept, inputs)
        if text is None:
            self.findings = self._make()
            files = list(self._texts)
            cache.write(kept, inputs, freeze([files, list(self.findings)]))
        else:
            files, findings = cast("list[Any]", thaw(text))
            self.findings = tuple(findings)
        self.wanted = tuple(Wanted(file, inputs) for file in files)

    def _inputs(self) -> str:
        """Return what changes whenever a feed may: the site, the settings, and all postings."""
        workspace = self._yard.workspace
        company = _owner(workspace)
        whose = (company.name, company.url) if company else ("", "")
        stated = (self._yard.mark, *whose, freeze(workspace.settings))
        digest = blake2b("\0".join(stated).encode("utf-8", "surrogatepass"), digest_size=16)
        for part in self._yard.parts:
            digest.update(part.wanted.inputs.encode())
        return digest.hexdigest()

    def _make(self) -> tuple[Finding, ...]:
        """Make every feed, and return what had to be left out."""
        workspace = self._yard.workspace
        site, templates = _site(workspace, self._feeds), workspace_templates(workspace)
        entries = in_order(_entries(self._yard, whole=any(each.whole for each in self._feeds)))
        findings: list[Finding] = []
        for feed in self._feeds:
            try:
                pieces = list(feed.render(entries, site, templates))
            except JdgenError as error:
                findings += error.findings
                continue
            findings += (each for each in pieces if isinstance(each, Finding))
            texts = (each for each in pieces if isinstance(each, Text))
            for file, of_file in groupby(texts, key=lambda each: each.file):
                self._texts[file] = "".join(each.text for each in of_file)
        return tuple(findings)


def _entries(yard: Yard, *, whole: bool) -> Iterator[Entry]:
    """Yield the postings for the public; those that cannot be composed are told elsewhere."""
    for part in _leading(yard):
        composed = compose_part(yard.workspace, part)
        if composed.posting and composed.job and not is_internal(composed.posting):
            posting = composed.posting if whole else abridge(composed.posting)
            yield Entry(posting, part.wanted.path, composed.job.origin)


def _leading(yard: Yard) -> list[Part]:
    """Return for each posting the output that feeds lead to: its page, or else its first one."""
    parts: dict[str, Part] = {}
    for part in yard.parts:
        if part.format.name == PAGE or part.key not in parts:
            parts[part.key] = part
    return list(parts.values())


def _site(workspace: Workspace, feeds: list[Feed]) -> Site:
    settings, company = workspace.settings, _owner(workspace)
    return Site(
        workspace.library.common.wording,
        settings.site,
        company.name if company else "",
        company.url if company else "",
        next((each.file for each in feeds if each.name == "atom"), ""),
        settings.origin,
    )


def _owner(workspace: Workspace) -> Company | None:
    """Return the company whose site it is: the usual one, or the only one."""
    companies = workspace.companies
    alone = next(iter(companies.values())) if len(companies) == 1 else None
    return companies.get(workspace.settings.company) or alone
