"""Titles: what the list of all postings calls itself."""

from jdgen.formats._feed import Site


def title_of(site: Site) -> str:
    """Return the title of the list, with the name of whoever hires if there is one."""
    phrases = site.wording.phrases
    if not site.name:
        return phrases["index-title"]
    return phrases["index-title-of"].replace("{name}", site.name)
