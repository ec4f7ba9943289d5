"""Titles: what a role is called at a seniority."""

from jdgen.resolution.world import World, word


def title_of(world: World) -> str:
    """Return the title: the role's own for these options, else its plain one with the rung's word.

    A company's own word for a rung (``{staff: Lead}``) stands in for the usual one.
    """
    taken = world.plan.scalars["title"].pick(world.answers)
    title = word("title", world).text or world.plan.role.name
    if taken is None or taken.when is not None:
        return title
    rung = world.common.seniorities[world.answers["seniority"]]
    own = world.plan.company.seniority_words.get(rung.name) if world.plan.company else None
    return f"{own} {title}" if own else rung.title.format(title=title)
