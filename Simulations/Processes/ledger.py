"""What was acknowledged, written down beside the program, and the comparison with what is there.

A write whose process was killed, or that was refused, may have happened or not. The node itself is
asked: what it shows from then on is acknowledged, what it does not show must never appear.
"""

import collections
import itertools

from finding import Finding


class Child:
    def __init__(self, name, unit, telephone, certain):
        self.name, self.unit, self.certain = name, unit, certain
        self.code = None
        # Which telephone numbers the file may show: several while a write is open.
        self.phones = {telephone}
        self.written_phones = []
        self.visits, self.open_visits = set(), set()

    @property
    def is_open(self):
        return not self.certain or len(self.phones) > 1 or bool(self.open_visits)


class Ledger:
    def __init__(self):
        self.children = {}
        self.numbers = itertools.count(1)

    def of(self, *units):
        return [child for child in self.children.values() if child.unit in units]

    def note_child(self, unit, name, telephone, result):
        child = self.children[name] = Child(name, unit, telephone, result.acknowledged)
        if result.acknowledged and "code" in result.answer:
            child.code = result.answer["code"]

    def note_visit(self, child, findings, result):
        (child.visits if result.acknowledged else child.open_visits).add(findings)

    def note_phones(self, child, written):
        """Writes of one field that were under way at the same time: telephone and result of each;
        the last of them to be stored stands."""
        done = [telephone for telephone, result in written if result.acknowledged]
        child.written_phones += done
        child.phones = {telephone for telephone, _ in written} | (set() if done else child.phones)

    def settle(self, node, reached):
        """Asks the node what became of the writes that are open in its unit."""
        rows = listing(node)
        for child in [child for child in self.of(node.unit) if child.is_open]:
            row = rows.get(child.name)
            if not child.certain:
                reached["unacknowledged, and there" if row else "unacknowledged, not there"] += 1
            if row:
                self.settle_child(node, child, row[0], reached)
            elif not child.certain:
                del self.children[child.name]

    def settle_child(self, node, child, row, reached):
        child.certain = True
        if row["phone"] in child.phones:
            child.phones = {row["phone"]}
        if child.open_visits:
            there = visits(node, row["code"])
            kept = {findings for findings in child.open_visits if there[findings]}
            reached["unacknowledged, and there"] += len(kept)
            reached["unacknowledged, not there"] += len(child.open_visits - kept)
            child.visits |= kept
            child.open_visits = set()

    def compare(self, node, holds, units):
        """All of the units must be on the node, each once, as written; and of all others nothing
        but what belongs to units that it may hold."""
        rows = listing(node)
        for child in self.of(*units):
            self.compare_child(node, child, rows.pop(child.name, []))
        for name in rows:
            child = self.children.get(name)
            if child is None:
                raise Finding("invented", f"{node} lists {name}, whom nobody has acknowledged")
            if child.unit not in holds:
                raise Finding("foreign", f"{node} holds {name} of {child.unit}")

    def compare_child(self, node, child, rows):
        if not rows:
            raise Finding("lost", f"{node} does not list {child.name} of {child.unit}")
        if len(rows) > 1:
            raise Finding("doubled", f"{node} lists {child.name} {len(rows)} times")
        [row] = rows
        child.code = child.code or row["code"]
        if row["code"] != child.code or row["phone"] not in child.phones:
            raise Finding("altered", f"{node} shows {row} instead of {child.code} {child.phones}")
        if row["visits"] != len(child.visits):
            kind = "lost" if row["visits"] < len(child.visits) else "invented"
            raise Finding(kind, f"{node} has {row['visits']} visits of {child.name}, not "
                                f"{len(child.visits)}")

    def compare_entries(self, node, units):
        """Every visit by what was found, and in the history every value that was acknowledged."""
        for child in self.of(*units):
            if child.visits:
                there = visits(node, child.code)
                if lost := child.visits - set(there):
                    raise Finding("lost", f"{node}: visits {lost} of {child.name}")
                if any(count > 1 for count in there.values()):
                    raise Finding("doubled", f"{node}: visits {there} of {child.name}")
            if child.written_phones:
                changes = node.ask("child", "history", child.code)["changes"]
                told = {step["new"] for change in changes for step in change["steps"]}
                if lost := set(child.written_phones) - told:
                    raise Finding("lost", f"{node}: {lost} in the history of {child.name}")


def listing(node):
    """The rows of `child list` by name, several where a name is there more than once."""
    rows = collections.defaultdict(list)
    for row in node.ask("child", "list", "--closed")["children"]:
        rows[row["name"]].append(row)
    return rows


def visits(node, code):
    """How often each visit is there, by its findings."""
    entries = node.ask("visit", "list", code)["visits"]
    return collections.Counter(entry["fields"].get("findings", "") for entry in entries)
