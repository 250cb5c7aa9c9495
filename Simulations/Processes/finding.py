"""What the harness may find."""


class Finding(Exception):
    """Something that must not be: the name of the check, and what was seen.

    lost       what was acknowledged is not there
    invented   something is there that nobody wrote, or that its writer was told had failed
    doubled    something written once is there twice
    altered    something says other than what was written
    foreign    a node holds what its place does not allow
    unsound    the doctor finds something
    alarm      an incident that nothing has caused, or a gap that does not close
    refused    a command ended with an exit code that the hazard does not explain
    trap       a process ended by a signal that nobody sent
    hang       a process did not end in its time
    unhealed   after everything works again, nodes do not come to agree
    toothless  the harness itself: a hazard that should have bitten did not
    """

    def __init__(self, check, detail):
        super().__init__(f"{check}: {detail}")
        self.check = check
