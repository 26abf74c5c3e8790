"""The support that a plan will say when it is shared: what its draft says, and what became of it elsewhere since."""

from collections.abc import Mapping

from endeavour.cycle.next_plan import running_support
from endeavour.cycle.plan_contents import PlanContents, PlannedSupport
from endeavour.provision.queries import ProvisionLine


def supports_to_be(
    contents: PlanContents, running: Mapping[str, ProvisionLine]
) -> tuple[PlannedSupport, ...]:
    """Support that ended on its own page is no line any more; support that began there is one now.

    `running` is what the pupil has, by code. What the plan takes out is in neither.
    """
    lines = tuple(
        line
        for line in contents.supports
        if line.provision not in contents.taken_out and (line.provision in running or not line.ran_already)
    )
    said = {line.provision for line in lines} | set(contents.taken_out)
    return (*lines, *(running_support(line, ()) for code, line in running.items() if code not in said))
