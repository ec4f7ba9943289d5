"""Findings as every report has to print them: plain ones, and those that could break a document."""

from hypothesis import strategies as st

from jdgen.model.finding import Finding
from jdgen.model.origin import NOWHERE, Origin

PLAIN = (
    Finding(
        Origin("roles/museum.yaml", 7, 20),
        "unknown-answer",
        "'tiny' is no answer to 'size'",
        "known are large, small",
    ),
    Finding(Origin("roles/museum.yaml", 8, 13), "unknown-placeholder", "nothing fills in '{team}'"),
    Finding(Origin("jobs/guide.yaml"), "empty", "there is nothing in it", severity="info"),
    Finding(Origin("shipped:data/roles.yaml", 3, 9), "hype", "'rockstar'", "say who", "warning"),
    Finding(NOWHERE, "unknown-library", "version 0.3 is not installed", "pip install jdgen==0.3"),
)
NASTY = (
    Finding(
        Origin("roles/100%, ours: a\nb.yaml", 2, 1),
        "odd::rule,100%",
        "first\n::error::second\r\nthird, 100% & <b>]]>",
        "\x1b[31m\x07\ufffe",
    ),
)
FOUND = (*PLAIN, *NASTY)

findings = st.lists(
    st.builds(
        Finding,
        st.builds(Origin, st.text(), st.integers(0, 99), st.integers(0, 99)),
        st.text(min_size=1),
        st.text(),
        st.text(),
        st.sampled_from(["error", "warning", "info"]),
    ),
    max_size=5,
)
