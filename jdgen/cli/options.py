"""The options of the commands, each defined once."""

from typing import Annotated

import typer

Role = Annotated[str, typer.Argument(help="A role, by name or alias.", metavar="ROLE")]
Industry = Annotated[
    str, typer.Option(help="An industry; see: jdgen list industries.", metavar="I")
]
Size = Annotated[str, typer.Option(help="A size of company; see: jdgen list sizes.", metavar="S")]
Employees = Annotated[
    int | None, typer.Option(help="How many people work there; decides the size.", metavar="N")
]
Stage = Annotated[
    str, typer.Option(help="How the company is funded, such as seed or public.", metavar="S")
]
Seniority = Annotated[
    str, typer.Option(help="A rung of the role, or several: mid,senior.", metavar="L[,L]")
]
Workplace = Annotated[str, typer.Option(help="on-site, hybrid or remote.", metavar="W")]
Employment = Annotated[
    str, typer.Option(help="Time and contract: full-time,permanent.", metavar="T[,C]")
]
Company = Annotated[
    str, typer.Option(help="A company's YAML file, or its name in a workspace.", metavar="FILE")
]
Location = Annotated[
    list[str], typer.Option(help="A place: 'Berlin, DE', 'Denver, US-CO'. Repeatable.", metavar="P")
]
Pay = Annotated[
    list[str], typer.Option(help="Pay: '90000-110000 EUR a year'. Repeatable.", metavar="PAY")
]
Set = Annotated[
    list[str],
    typer.Option(
        "--set", help="Answer any option, the role's own too. Repeatable.", metavar="OPTION=VALUE"
    ),
]
Formats = Annotated[
    list[str],
    typer.Option(
        "--format",
        "-f",
        help="The format (markdown); see: jdgen list formats. Repeatable, with -o FOLDER.",
        metavar="FORMAT",
    ),
]
Omit = Annotated[
    list[str],
    typer.Option(
        help="Sections to leave out, such as about,equal-opportunity.", metavar="SECTION[,SECTION]"
    ),
]
Width = Annotated[
    int, typer.Option(help="Columns of plain text; 0 leaves its lines whole.", metavar="N")
]
Output = Annotated[
    str,
    typer.Option(
        "--output",
        "-o",
        help="A file, whose ending chooses the format, or a folder.",
        metavar="PATH",
    ),
]
Templates = Annotated[
    str, typer.Option(help="A folder of templates of your own.", metavar="FOLDER")
]
Roles = Annotated[str, typer.Option(help="A file or folder of roles of your own.", metavar="PATH")]
NoWorkspace = Annotated[
    bool,
    typer.Option("--no-workspace", help="Leave the workspace around here out of it."),
]
AsOf = Annotated[
    str, typer.Option(help="The day to check dates by; today if none is named.", metavar="DAY")
]
Report = Annotated[
    str,
    typer.Option(
        help="How to print what is found (concise); see: jdgen list reports.", metavar="REPORT"
    ),
]
FailOn = Annotated[
    str,
    typer.Option(help="Exit with 1 for findings as bad: error, warning or info.", metavar="HOW"),
]
Snapshot = Annotated[
    str, typer.Option(help="The folder of the snapshot to compare with.", metavar="FOLDER")
]
Update = Annotated[bool, typer.Option("--update", help="Write the snapshot anew.")]
Force = Annotated[bool, typer.Option("--force", help="Write over what somebody edited.")]
Verify = Annotated[
    bool, typer.Option("--verify", help="Build nothing; say which files are not what was built.")
]
Job = Annotated[str, typer.Argument(help="An open job, by its id.", metavar="JOB")]
On = Annotated[str, typer.Option("--on", help="The day it was published.", metavar="DAY")]
Base = Annotated[
    str,
    typer.Argument(
        help="A revision, a folder, or a published posting; the last commit if none is named.",
        metavar="[BASE]",
        show_default=False,
    ),
]
Head = Annotated[
    str,
    typer.Argument(
        help="A revision or a folder; the files as they are now if none is named.",
        metavar="[HEAD]",
        show_default=False,
    ),
]
Library = Annotated[
    str,
    typer.Option(help="Compare with another release: its version or wheel.", metavar="VERSION"),
]
ChangesReport = Annotated[
    str, typer.Option(help="How to print it: people, markdown, html or json.", metavar="REPORT")
]
OutputFile = Annotated[
    str, typer.Option("--output", "-o", help="A file to write it to.", metavar="FILE")
]
Texts = Annotated[bool, typer.Option("--text", help="Show every difference of the outputs too.")]
Limits = Annotated[
    str,
    typer.Option(
        help="Exit with 1 for requirements-raised, requirements-added, postings-removed or any.",
        metavar="LIMIT[,LIMIT]",
    ),
]
ExitCode = Annotated[bool, typer.Option("--exit-code", help="Exit with 1 if anything changed.")]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 if facts are missing.")]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="Say nothing of what is missing or assumed.")
]
Dropped = Annotated[
    bool, typer.Option("--dropped", help="Show what was left out instead, and why.")
]
Provenance = Annotated[
    bool, typer.Option("--provenance", help="Let JSON say where each line was written, and why.")
]
Blanks = Annotated[bool, typer.Option("--blanks", help="Mark in the posting what it lacks.")]
Open = Annotated[bool, typer.Option("--open", help="Show it as a page in a browser.")]
Copy = Annotated[
    bool, typer.Option("--copy", help="Put it on the clipboard as rich text, ready to paste.")
]
NewKind = Annotated[str, typer.Argument(help="What to begin: role or job.", metavar="KIND")]
NewName = Annotated[
    str, typer.Argument(help="What to call the role, or the role of the job.", metavar="NAME|ROLE")
]
NewJob = Annotated[
    str, typer.Argument(help="What to call the job: nurse-pueblo.", metavar="[NAME]")
]
From = Annotated[
    str,
    typer.Option(
        "--from", help="A job to begin with, by its id or file; see what changed.", metavar="JOB"
    ),
]
Like = Annotated[str, typer.Option(help="A role to take over and change.", metavar="ROLE")]
Shell = Annotated[str, typer.Argument(help="bash, zsh or fish.", metavar="SHELL")]
Typed = Annotated[
    list[str], typer.Argument(help="What has been typed.", show_default=False, hidden=True)
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Markdown = Annotated[
    bool, typer.Option("--markdown", help="Print roles as a page, with rungs and codes.")
]
Help = Annotated[
    bool, typer.Option("--help", "-h", help="Show this, and the questions of the role.")
]
Only = Annotated[
    list[str],
    typer.Argument(
        help="Roles to render; all if none is named.", metavar="[ROLE]...", show_default=False
    ),
]
Kind = Annotated[str, typer.Argument(help="What to list.", metavar="[KIND]")]
Words = Annotated[
    list[str],
    typer.Argument(help="Words that must occur.", metavar="[WORD]...", show_default=False),
]
SchemaOutput = Annotated[
    str,
    typer.Option(
        "--output", "-o", help="A file, or a folder for the schemas of all files.", metavar="PATH"
    ),
]
Folder = Annotated[
    str, typer.Argument(help="Where the workspace shall be: here if not said.", metavar="[FOLDER]")
]
SchemaKind = Annotated[
    str,
    typer.Argument(help="roles, company, job, workspace, posting or changes.", metavar="[KIND]"),
]
