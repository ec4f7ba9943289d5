"""A list is called after whoever hires."""

from listed import SITE

from jdgen.formats.feeds._titles import title_of


def test_the_title_names_who_hires_if_that_is_known() -> None:
    assert title_of(SITE) == "Open jobs at Öl & Co"
    assert title_of(SITE._replace(name="")) == "Open jobs"
    assert title_of(SITE._replace(name="{name}")) == "Open jobs at {name}"
