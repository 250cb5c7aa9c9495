"""A county, a township and two villages, founded anew with real processes for every seed."""

import collections
import shutil

from disk import Disk
from finding import Finding
from ledger import Ledger
from link import Link
from node import LIMIT_SECONDS, Node

HEALING_ROUNDS = 6
# Incidents that a hazard explains: the peer at the other end of a corrupting link is refused.
EXPECTED_INCIDENTS = {"refusedPeer"}


class Place:
    def __init__(self, folder, program, with_disks):
        self.folder, self.ledger, self.reached = folder, Ledger(), collections.Counter()
        self.county = Node("county", "景洪市", folder / "county", program)
        self.township = Node("township", "勐龙镇", folder / "township", program)
        self.west = Node("west", "曼兵村委会", folder / "west", program)
        self.east = Node("east", "曼伞村委会", folder / "east", program)
        self.nodes = [self.county, self.township, self.west, self.east]
        self.villages = [self.west, self.east]
        small = [self.township, self.east] if with_disks else []
        self.disks = {node: Disk(node.home) for node in small}
        self.road, self.highway = Link(self.township.port), Link(self.county.port)

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

    def sync(self, node, allowed=(0,), limit=LIMIT_SECONDS):
        result = node.run("sync", allowed=allowed, limit=limit)
        self.compare_agreed(node, result)
        return result

    def compare_agreed(self, node, result):
        """What a sync said to have arrived is there at once."""
        if result.code == 0 and result.answer["meetings"][0]["agreed"]:
            self.reached["agreed"] += 1
            self.compare_above(node)

    def compare_above(self, node):
        above = self.above(node)
        self.ledger.settle(node, self.reached)
        self.ledger.compare(above, self.holds(above), self.holds(node))

    def examine(self, node):
        """What follows every hazard: the doctor, and the comparison; and if the node believes that
        all was received above, the comparison there."""
        node.examine()
        self.ledger.settle(node, self.reached)
        self.ledger.compare(node, self.holds(node), [node.unit])
        if node is not self.county and waiting(node) == 0:
            self.ledger.compare(self.above(node), self.holds(self.above(node)), [node.unit])

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
        kinds = {incident["kind"] for incident in node.ask("incident", "list", "--all")["incidents"]}
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

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def waiting(node):
    return sum(peer["waiting"] for peer in node.ask("status")["peers"])
