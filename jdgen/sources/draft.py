"""Drafts: the first lines of a job, with what its role asks as comments."""

from collections.abc import Iterator, Mapping

from jdgen.model.role import Question, Role
from jdgen.sources.scaffold import Spot, fill, schema_words
from jdgen.sources.site import stem_of

COMPANIES = "The file in companies/ of who hires, without its ending, if it is not the usual one."
COMPANY = "The path of the company's file, seen from this one."


def job_draft(
    role: Role,
    questions: Mapping[str, Question],
    answers: Mapping[str, str],
    spot: Spot,
    companies: tuple[str, ...] = (),
) -> str:
    """Return the YAML of a new job for a role: what is known of it, and room for the rest.

    `answers` are those that the role's name brought along; `companies` are the workspace's.
    """
    words = {
        "READ_IT": f"jdgen {stem_of(spot.file) if spot.workspace else spot.file}",
        "COMPANY_IS": COMPANIES if spot.workspace else COMPANY,
        "COMPANY": next(iter(companies), "example") if spot.workspace else "company.yaml",
        "ROLE": role.name,
        "TITLE": role.title[-1].value,
        "QUESTIONS": "\n".join(_asked(role, questions, answers)),
    }
    return fill("job.yaml", schema_words(spot, "job") | words)


def _asked(
    role: Role, questions: Mapping[str, Question], answers: Mapping[str, str]
) -> Iterator[str]:
    """Yield questions with their answers as comments, each before a line that answers it."""
    usual = {"seniority": role.seniority.default, **dict(_defaults(questions)), **answers}
    for name, question in questions.items():
        yield f"    # {question.ask}"
        wide = max(map(len, question.answers))
        for answer, words in question.answers.items():
            yield f"    #   {answer.ljust(wide)}  {words}"
        mark = "" if name in answers else "# "
        yield f"    {mark}{name}: {usual.get(name) or next(iter(question.answers))}"


def _defaults(questions: Mapping[str, Question]) -> Iterator[tuple[str, str]]:
    for name, question in questions.items():
        yield from ((name, each.value) for each in question.default if each.when is None)
