"""The closed sets of words that several values share."""

from typing import Literal, get_args

SectionKind = Literal[
    "about",
    "summary",
    "duties",
    "must",
    "nice",
    "skills",
    "outcomes",
    "team",
    "pay",
    "benefits",
    "work",
    "process",
    "equal-opportunity",
    "legal",
    "apply",
]
SECTION_KINDS: tuple[SectionKind, ...] = get_args(SectionKind)
"""Every kind of section, in the order in which a posting shows them."""

Target = Literal[SectionKind, "measures"]
"""What an added statement may join: a section, or the measures among the outcomes."""

Layer = Literal["command line", "job", "company", "role", "derived"]
LAYERS: tuple[Layer, ...] = get_args(Layer)
"""Who may answer an option, strongest first."""

Workplace = Literal["on-site", "hybrid", "remote"]
Time = Literal["full-time", "part-time"]
Audience = Literal["external", "internal"]

COMMANDS = (
    *("explain", "list", "show", "schema", "new", "init", "build", "publish", "diff"),
    *("completion", "check"),
)
"""The commands of the command line; no role or alias may have such a name."""
