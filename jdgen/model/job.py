"""Jobs: vacancies, each with its place, pay and dates."""

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple

from jdgen.model.company import Apply
from jdgen.model.edit import Drop
from jdgen.model.kinds import Audience
from jdgen.model.nothing import NOTHING
from jdgen.model.origin import NOWHERE, Origin
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.model.statement import Alternatives, Statement, Waiver

Status = Literal["draft", "open", "on-hold", "closed"]
Reason = Literal["new", "replacement", "pipeline"]


class Deadline(NamedTuple):
    """Until when applications are taken: a day, or ongoing. `extensions` are later days."""

    on: date | None = None
    ongoing: bool = False
    extensions: tuple[date, ...] = ()


class Hours(NamedTuple):
    """Working hours a week, and shifts in the author's words."""

    weekly: str = ""
    shifts: tuple[str, ...] = ()
    job_share: bool = False


class Job(NamedTuple):
    """One vacancy. What it leaves open comes from its company, its role, or is missing.

    `options` answers options for this vacancy (workplace, contract, seniority and so on).
    `hiring_manager` is for the workspace and never printed. `split` says that each place
    becomes a posting of its own. `ids` holds what other systems call this job, by their names.
    """

    role: str
    id: str = ""
    company: str = ""
    requisition_id: str = ""
    ids: Mapping[str, str] = NOTHING
    status: Status = "open"
    closed_because: str = ""
    openings: int = 1
    options: Mapping[str, tuple[str, ...]] = NOTHING
    audiences: tuple[Audience, ...] = ()
    languages: tuple[str, ...] = ()
    split: Literal["", "place"] = ""
    confidential: bool = False
    places: tuple[Place, ...] = ()
    office_days: int | None = None
    remote_from: tuple[str, ...] = ()
    remote_excludes: tuple[str, ...] = ()
    reports_to_office: str = ""
    pay: tuple[Pay, ...] = ()
    overtime: str = ""
    hours: Hours | None = None
    duration: str = ""
    contract_reason: str = ""
    starts: str = ""
    posted: date | None = None
    closes: Deadline | None = None
    reason: Reason | None = None
    existing_vacancy: bool | None = None
    ai_use: str = ""
    department: str = ""
    team: str = ""
    hiring_manager: str = ""
    contact: str = ""
    apply: Apply | None = None
    process: tuple[Statement, ...] = ()
    visa_sponsorship: str = ""
    work_authorisation: str = ""
    relocation: str = ""
    travel: str = ""
    clearance: str = ""
    driving: str = ""
    background_check: str = ""
    owner: str = ""
    review_by: date | None = None
    waivers: tuple[Waiver, ...] = ()
    add: tuple[Statement, ...] = ()
    drop: tuple[Drop, ...] = ()
    replace: tuple[Statement, ...] = ()
    override: Mapping[str, Alternatives[str]] = NOTHING
    origin: Origin = NOWHERE
