"""A county, a township and two villages, founded anew with real processes for every seed."""

import collections
import shutil

from disk import Disk
from finding import Finding
from ledger import Ledger, listing
from link import Link
from node import Node

HEALING_ROUNDS = 6
# Incidents that a hazard explains: the peer at the other end of a corrupting link is refused.
EXPECTED_INCIDENTS = {"refusedPeer"}


class Place:
    def __init__(self, folder, program, with_disks):
        self.folder, self.ledger, self.failed = folder, Ledger(), False
        self.program = program
        # How often what was reached: a hazard that never bites proves nothing.
        self.reached = collections.Counter()
        self.county = Node("county", "景洪市", folder / "county", program)
        self.township = Node("township", "勐龙镇", folder / "township", program)
        self.west = Node("west", "曼兵村委会", folder / "west", program)
        self.east = Node("east", "曼伞村委会", folder / "east", program)
        self.nodes = [self.county, self.township, self.west, self.east]
        self.villages = [self.west, self.east]
        small = [self.township, self.east] if with_disks else []
        self.disks = {node: Disk(node.home) for node in small}
        self.road, self.highway = Link(self.township.port), Link(self.county.port)

    def leave_to_older(self, program, random):
        """Lets some nodes, but not all, run an older program."""
        for node in random.sample(self.nodes, random.randint(1, len(self.nodes) - 1)):
            node.program = program

    def older(self):
        """The nodes that have not been brought up to date."""
        return [node for node in self.nodes if node.program != self.program]

    def found(self):
        county, township = self.county, self.township
        county.run("unit", "found", county.unit, "--code", "532801000000", "--level", "county",
                   "--person", "周县")
        county.run("unit", "add", township.unit, "--code", "532801103000", "--level", "township")
        self.join(township, "administrator", county, self.highway, "李镇")
        for village, code in zip(self.villages, ("532801103202", "532801103208")):
            township.run("unit", "add", village.unit, "--code", code, "--level", "village")
            self.join(village, "worker", township, self.road, "王曼")
        for node in self.nodes:
            node.run("unlock", "--hours", "1")
        county.serve()
        township.serve()
        self.heal()

    def join(self, node, role, parent, link, person):
        """Request, admit, accept, as with a stick."""
        request, ticket = self.folder / f"{node}.request", self.folder / f"{node}.ticket"
        asked = node.ask("join", "request", "--unit", node.unit, "--role", role, "--out", request)
        parent.run("join", "admit", request, "--unit", node.unit, "--role", role, "--address",
                   f"127.0.0.1:{link.port}", "--fingerprint", asked["fingerprint"],
                   "--out", ticket)
        node.run("join", "accept", ticket, "--person", person)

    def holds(self, node):
        """The units whose files the place of a node allows it."""
        if node in self.villages:
            return [node.unit]
        below = [village.unit for village in self.villages]
        return [self.township.unit, *below] + ([self.county.unit] if node is self.county else [])

    def above(self, node):
        return self.county if node is self.township else self.township

    def link(self, node):
        """The link to the node above."""
        return self.highway if node is self.township else self.road

    def sync(self, node, allowed=(0,)):
        """Meets the node above. What the program says to have arrived is there at once."""
        result = node.run("sync", allowed=(0, 8, 9, 12))
        for server in (self.county, self.township):
            server.check_serving(allowed=(8,) if not self.is_sound(server) else ())
        result.require(allowed)
        self.compare_agreed(node, result)
        return result

    def is_sound(self, node):
        disk = self.disks.get(node)
        return disk is None or disk.is_sound

    def compare_agreed(self, node, result):
        """If both agreed, the node above shows all that this one does."""
        if result.code != 0 or not result.answer["meetings"][0]["agreed"]:
            return
        self.reached["agreed"] += 1
        self.ledger.settle(node, self.reached)
        self.ledger.compare(self.above(node), self.holds(self.above(node)), [node.unit])
        agree(node, self.above(node))

    def examine(self, node):
        """What follows every hazard: the doctor, and the comparison; and if the node believes that
        all was received above, the comparison there."""
        node.examine()
        self.ledger.settle(node, self.reached)
        self.ledger.compare(node, self.holds(node), [node.unit])
        if node is not self.county and waiting(node) == 0:
            agree(node, self.above(node))

    def heal(self):
        """Nothing breaks any more: within some rounds nothing waits anywhere."""
        for link in (self.road, self.highway):
            link.suffer(None)
        for disk in self.disks.values():
            disk.free()
        for node in self.nodes:
            node.clock.set(0)
        for node in (self.county, self.township):
            if not node.check_serving():
                node.serve()
        for _ in range(HEALING_ROUNDS):
            for node in [*self.villages, self.township]:
                self.sync(node)
            if sum(map(waiting, self.nodes)) == 0:
                return
        raise Finding("unhealed", str({node: waiting(node) for node in self.nodes}))

    def compare(self):
        """The whole comparison at the end, on every node."""
        for node in self.nodes:
            node.examine()
            holds = self.holds(node)
            self.ledger.compare(node, holds, holds)
            self.ledger.compare_entries(node, holds)
            self.check_incidents(node)

    def check_incidents(self, node):
        status = node.ask("status")
        incidents = node.ask("incident", "list", "--all")["incidents"]
        kinds = {incident["kind"] for incident in incidents}
        if kinds - EXPECTED_INCIDENTS or status["gaps"]["runs"] or status["quarantined"]:
            raise Finding("alarm", f"{node}: {status['incidents']} {kinds} {status['gaps']}")

    def close(self):
        for node in self.nodes:
            if node.serving:
                node.serving.kill()
                node.serving.wait()
            node.start("lock").process.communicate()
        for link in (self.road, self.highway):
            link.close()
        for disk in self.disks.values():
            disk.unmount()

    def keep_disks(self):
        """Copies what stands on disks that go away with this program."""
        for node, disk in self.disks.items():
            disk.free()
            shutil.copytree(node.home, node.folder / "copy")


def agree(lower, upper):
    """Everything that the lower node lists the upper one lists in the same words."""
    there = listing(upper)
    for name, rows in listing(lower).items():
        if not there[name]:
            raise Finding("lost", f"{upper} does not list {name}, whom {lower} believes it has")
        if facts(there[name]) != facts(rows):
            raise Finding("altered", f"{upper} shows {there[name]}, and {lower} {rows}")


def facts(rows):
    """What of a row does not depend on the clock of the machine that shows it."""
    return [(row["code"], row["unitId"], row["phone"], row["visits"]) for row in rows]


def waiting(node):
    return sum(peer["waiting"] for peer in node.ask("status")["peers"])
