"""Everything at once: all mistakes of the library and of what a user adds to it."""

from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding, in_order
from jdgen.model.library import Library
from jdgen.sources.folder import refuse_missing
from jdgen.sources.hirer import read_company
from jdgen.sources.library import load_library
from jdgen.sources.own import own_tree, understand_own
from jdgen.sources.shelf import understand_shipped


def find_mistakes(roles: str = "", company: str = "") -> tuple[Finding, ...]:
    """Return every mistake in the shipped library, the role files at `roles` and a company's file.

    The YAML is read afresh, whatever is cached. Raises SourceError for a path that leads nowhere.
    """
    refuse_missing(roles, company)
    try:
        found = list(understand_shipped().findings)
    except SourceError as error:
        # Nothing can be held against a library whose shared files are unusable.
        return error.findings
    library = load_library()
    if roles:
        found += _mistakes_of_own(library, roles)
    if company and not found:
        found += _mistakes_of_company(load_library(roles), company)
    return in_order(found)


def _mistakes_of_own(library: Library, roles: str) -> tuple[Finding, ...]:
    try:
        return understand_own(library, own_tree(roles)).findings
    except SourceError as error:
        return error.findings


def _mistakes_of_company(library: Library, company: str) -> tuple[Finding, ...]:
    try:
        return read_company(company, library).findings
    except SourceError as error:
        return error.findings
