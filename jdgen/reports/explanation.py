"""Explanations: why each line of a posting is here, where it is written, and what was left out."""

import json
from collections.abc import Iterator

from jdgen.model.composition import Composition, LeftOut
from jdgen.model.condition import Test, When
from jdgen.model.edit import Drop
from jdgen.model.options import Options
from jdgen.model.posting import Line

SCHEMA_VERSION = 1


def report_explanation(composition: Composition) -> str:
    """Return the posting line by line, each with its id, where it is written, and its reasons."""
    parts = [f"{composition.posting.title}\n"]
    for section in composition.posting.sections:
        lines = "".join(_line(line, composition.options) for line in section.lines)
        parts.append(f"{section.heading}\n{lines}")
    return "\n".join(parts)


def report_dropped(composition: Composition) -> str:
    """Return every statement that the posting does not show, by section, each with the reason."""
    by_section: dict[str, str] = {}
    for each in composition.left_out:
        statement, reason = each.statement, _cause(each, composition.options)
        told = f"  {statement.text}\n    {statement.id}  {statement.origin}\n    {reason}\n"
        by_section[each.to] = by_section.get(each.to, "") + told
    return "\n".join(f"{to}\n{told}" for to, told in by_section.items())


def report_as_json(composition: Composition) -> str:
    """Return the same as data: options with layers, lines with reasons, and what was left out."""
    whole = {
        "schema_version": SCHEMA_VERSION,
        "title": composition.posting.title,
        "options": {
            name: {"answers": list(each.answers), "layer": each.layer}
            for name, each in sorted(composition.options.items())
        },
        "lines": list(_lines_as_data(composition)),
        "left_out": [
            {
                "section": each.to,
                "id": each.statement.id,
                "text": each.statement.text,
                "origin": str(each.statement.origin),
                "reason": _cause(each, composition.options),
            }
            for each in composition.left_out
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _lines_as_data(composition: Composition) -> Iterator[dict[str, object]]:
    for section in composition.posting.sections:
        for line in section.lines:
            yield {
                "section": section.kind,
                "id": line.id,
                "text": line.text,
                "origin": str(line.origin),
                "because": [
                    {"condition": str(when), "answers": _answers(when, composition.options)}
                    for when in dict.fromkeys(line.because)
                ],
            }


def _answers(when: When, options: Options) -> dict[str, dict[str, object]]:
    """Return what each option of a condition was answered, and by which layer."""
    return {
        name: {"answers": list(options[name].answers), "layer": options[name].layer}
        for name in when.options
        if name in options
    }


def _line(line: Line, options: Options) -> str:
    where = f"  {line.origin}" if line.origin.file else ""
    applies = f" (for {', '.join(line.applies_to)})" if line.applies_to else ""
    reasons = "; and ".join(_held(when, options) for when in dict.fromkeys(line.because))
    told = f"because {reasons}" if reasons else "always"
    return f"  {line.text}{applies}\n    {line.id}{where}\n    {told}\n"


def _held(when: When, options: Options) -> str:
    """Return a condition that held, each option with its answer and who gave it."""
    wanted = [f"{test.option} is {_answer(test, options)}" for test in when.all]
    unwanted = " and ".join(str(test) for test in when.but_not)
    return " and ".join([*wanted, f"it is not so that {unwanted}"] if unwanted else wanted)


def _answer(test: Test, options: Options) -> str:
    chosen = options.get(test.option)
    if chosen is None:
        return "not set"
    basis = f", from {chosen.basis}" if chosen.basis else ""
    return f"{' and '.join(chosen.answers)} ({chosen.layer}{basis})"


def _cause(out: LeftOut, options: Options) -> str:
    match out.cause:
        case When():
            asked = (f"{name} is {_answer(Test(name), options)}" for name in out.cause.options)
            return f"it wants {out.cause}; {' and '.join(asked)}"
        case Drop():
            why = f": {out.cause.why}" if out.cause.why else ""
            return f"dropped by the {out.layer} at {out.cause.origin}{why}"
        case replacement:
            by = f" by the {out.layer}" if out.layer else ""
            why = f": {replacement.why}" if replacement.why else ""
            return f"replaced{by} with '{replacement.id}' at {replacement.origin}{why}"
