"""The JobPosting is written so that no text can end the script element that holds it."""

import json

from vacancy import SAID

from jdgen.formats.parts.schema_org import CREDENTIALS, NEEDED, as_script, describe
from jdgen.model.posting import Line, Section


def test_no_character_of_a_tag_is_left() -> None:
    made = Section("duties", "D", (Line("a", "</script><!-- \u2028 \u2029"),))
    script = as_script(SAID._replace(sections=(made,)))
    assert "<" not in script
    assert not {"\u2028", "\u2029"} & set(script)
    assert json.loads(script) == describe(SAID._replace(sections=(made,)))


def test_every_degree_has_a_word_of_google_s() -> None:
    words = {"high school", "associate degree", "bachelor degree"}
    words |= {"professional certificate", "postgraduate degree"}
    assert set(CREDENTIALS.values()) == words


def test_what_google_requires_is_asked_for() -> None:
    assert NEEDED(SAID) == ()
    bare = SAID._replace(employer=None, places=(), posted=None)
    assert len(NEEDED(bare)) == 3
