"""The hazards. Each takes a place and a generator of its own, lets something happen, and ends with
the doctor and the comparison."""

import datetime

import persons
from finding import Finding
from link import Fault

YEAR = 365 * 86400


class Entry:
    """One write of a person, chosen before it is done: a new file, a visit, or a telephone."""

    def __init__(self, place, node, random, kind=None, child=None):
        self.place, self.node, self.number = place, node, next(place.ledger.numbers)
        known = [known for known in place.ledger.of(node.unit) if known.code]
        self.child = child or (random.choice(known) if known else None)
        self.kind = kind or random.choice(["child", "visit", "visit", "phone"])
        if self.child is None:
            self.kind = "child"
        self.phone = persons.phone(self.number)

    @property
    def words(self):
        if self.kind == "child":
            return ["child", "add", *persons.fields(self.number, self.phone)]
        if self.kind == "phone":
            return ["child", "edit", self.child.code, f"guardian_phone={self.phone}"]
        today = datetime.date.today().isoformat()
        return ["visit", "add", self.child.code, f"date={today}", "child_seen=yes",
                f"findings={self.number}"]

    def note(self, result):
        ledger = self.place.ledger
        if self.kind == "child":
            ledger.note_child(self.node.unit, persons.name(self.number), self.phone, result)
        elif self.kind == "visit":
            ledger.note_visit(self.child, str(self.number), result)
        else:
            ledger.note_phones(self.child, [(self.phone, result)])


class Table:
    """A survey table of new children, and its import."""

    def __init__(self, place, node, rows):
        self.place, self.node = place, node
        self.numbers = [next(place.ledger.numbers) for _ in range(rows)]
        self.file = place.folder / f"table-{self.numbers[0]}.csv"
        persons.write_table(self.file, self.numbers)
        self.words = ["import", str(self.file), "--unit", node.unit, "--yes"]

    def note(self, result):
        for number in self.numbers:
            self.place.ledger.note_child(
                self.node.unit, persons.name(number), persons.phone(number), result)


def enter(place, node, random, count=1, allowed=(0,)):
    """Some writes one after the other, each noted."""
    for _ in range(count):
        entry = Entry(place, node, random)
        entry.note(node.run(*entry.words, allowed=allowed))
        place.ledger.settle(node, place.reached)


def count_kill(place, kind, result):
    place.reached[f"killed: {kind}" if result.was_killed else "ended before the kill"] += 1
    if result.was_killed and result.acknowledged:
        place.reached["acknowledged, then killed"] += 1


def kill_entries(place, random):
    node = random.choice(place.nodes)
    for _ in range(6):
        entry = Entry(place, node, random)
        result = node.kill(entry.words, random.uniform(0.4, 1.1))
        count_kill(place, "entry", result)
        entry.note(result)
        place.examine(node)


def kill_imports(place, random):
    """The table is imported again after each kill; in the end every child is there once."""
    node = random.choice(place.nodes)
    table = Table(place, node, random.randint(5, 60))
    for _ in range(random.randint(1, 4)):
        result = node.kill(table.words, random.uniform(0.1, 1.1))
        count_kill(place, "import", result)
        table.note(result)
        place.examine(node)
    table.note(node.run(*table.words))
    again = node.ask(*table.words)
    if any(sheet["changes"] for sheet in again["tables"]):
        raise Finding("altered", f"{node}: a table imported again changes something: {again}")
    place.examine(node)


def kill_sync(place, random):
    """The one who dials, or the one who serves, dies while they exchange."""
    node = random.choice([*place.villages, place.township])
    for _ in range(3):
        table = Table(place, node, random.randint(1, 40))
        table.note(node.run(*table.words))
        fraction = random.uniform(0.2, 1.1)
        if random.random() < 0.5:
            result = node.kill(["sync"], fraction, allowed=(0, 9))
            count_kill(place, "sync", result)
        else:
            kill_server(place, node, fraction)
        place.examine(node)
        place.examine(place.above(node))


def kill_server(place, node, fraction):
    above = place.above(node)
    dialling = node.start("sync")
    above.kill_serving_after(fraction * node.usual.get(("sync",), 0.1))
    result = dialling.finish(allowed=(0, 9))
    above.serve()
    place.reached["killed: serve"] += 1
    place.compare_agreed(node, result)


def kill_doctor(place, random):
    """What is derived is made anew, and the process dies."""
    node = random.choice(place.nodes)
    for _ in range(3):
        result = node.kill(["doctor", "--rebuild"], random.uniform(0.3, 1.1))
        count_kill(place, "doctor", result)
        place.examine(node)


def fill_disk(place, random):
    """The disk is full under people and peers; then there is room again."""
    node = random.choice(list(place.disks))
    place.disks[node].fill(random.choice([0, 4096, 20_000, 70_000, 200_000]))
    work_on_bad_disk(place, node, random)
    place.disks[node].free()
    if node is place.township and not node.check_serving(allowed=(8,)):
        place.reached["serve ended with the disk"] += 1
        node.serve()
    place.examine(node)


def work_on_bad_disk(place, node, random):
    codes = []
    writes = [Entry(place, node, random) for _ in range(5)]
    for write in [*writes, Table(place, node, random.randint(5, 60))]:
        result = node.run(*write.words, allowed=(0, 8))
        write.note(result)
        codes.append(result.code)
    if node is place.township:
        village = random.choice(place.villages)
        enter(place, village, random, 2)
        village.run("sync", allowed=(0, 9))
    else:
        node.run("sync", allowed=(0, 8, 9))
    place.reached["a write refused by the disk"] += codes.count(8)
    place.reached["a write into the last room"] += codes.count(0)


def protect_disk(place, random):
    """The disk is write-protected, as a card with its slide moved."""
    node = place.east
    place.disks[node].protect()
    before = place.reached["a write refused by the disk"]
    work_on_bad_disk(place, node, random)
    if place.reached["a write refused by the disk"] - before != 6:
        raise Finding("toothless", f"{node}: something was written to a protected disk")
    place.disks[node].free()
    place.examine(node)


def jump_clocks(place, random):
    """Clocks jump under commands and under servers, far and near, ahead and back."""
    now = datetime.datetime.now().timestamp()
    for _ in range(3):
        node = random.choice(place.nodes)
        node.clock.set(random.choice([
            random.uniform(0, YEAR) - now, random.uniform(60, 80) * YEAR,
            random.uniform(-10, 10) * YEAR, random.uniform(-3, 3) * 86400,
            random.uniform(-90, 90)]))
        place.reached["clock jumped"] += 1
        enter(place, node, random, 2)
        for lower in [*place.villages, place.township]:
            place.sync(lower)
        place.examine(node)
    for node in place.nodes:
        node.clock.set(0)


def break_link(place, random):
    """The link cuts, truncates, corrupts or delays what goes one way."""
    node = random.choice([*place.villages, place.township])
    link = place.link(node)
    for _ in range(4):
        table = Table(place, node, random.randint(1, 60))
        table.note(node.run(*table.words))
        kind = random.choice(["cut", "truncate", "corrupt", "delay"])
        link.suffer(Fault(
            kind, forth=random.random() < 0.5, after=int(10 ** random.uniform(0.5, 4.5)),
            seconds=random.uniform(0.001, 0.1), size=random.choice([200, 1500, 4096])))
        result = place.sync(node, allowed=(0, 9))
        if link.bitten:
            place.reached[f"link: {kind}"] += 1
        if result.code == 9:
            place.reached["sync ended early"] += 1
        link.suffer(None)
        place.examine(node)
        place.examine(place.above(node))


def write_at_once(place, random):
    """Several processes write one store at the same time, two of them to one field."""
    node = random.choice(place.nodes)
    enter(place, node, random)
    child = random.choice([child for child in place.ledger.of(node.unit) if child.code])
    kinds = ["phone", "phone", "visit", "visit", "child"]
    entries = [Entry(place, node, random, kind, child) for kind in kinds]
    table = Table(place, node, random.randint(5, 30))
    running = [(write, node.start(*write.words)) for write in [table, *entries]]
    if node is not place.county:
        node.run("sync", allowed=(0, 9, 12))
    results = [(write, process.finish(allowed=(0, 12))) for write, process in running]
    place.reached["busy"] += sum(result.code == 12 for _, result in results)
    place.reached["written at once"] += sum(result.acknowledged for _, result in results)
    phones = [(write.phone, result) for write, result in results[1:3]]
    place.ledger.note_phones(child, phones)
    for write, result in [results[0], *results[3:]]:
        write.note(result)
    place.examine(node)
    settle_dispute(place, node, child)
    place.examine(node)


def settle_dispute(place, node, child):
    """What two processes wrote that had seen the same stands side by side: a value is gone only if
    who replaced it had seen it. A person decides, so that the field can be written again."""
    [shown] = [field for field in node.ask("child", "show", child.code)["fields"]
               if field["name"] == "guardian_phone"]
    changes = node.ask("child", "history", child.code)["changes"]
    seen = {old for change in changes for step in change["steps"] for old in step["old"]}
    if unseen := set(child.written_phones) - set(shown["values"]) - seen:
        raise Finding("lost", f"{node}: {unseen} of {child.name} was replaced unseen: {changes}")
    if shown["conflicted"]:
        place.reached["two processes disagreed"] += 1
        telephone = persons.phone(next(place.ledger.numbers))
        name = f"{child.code}/{shown['number']}"
        result = node.run("conflict", "resolve", name, "--value", telephone)
        place.ledger.note_phones(child, [(telephone, result)])


def bring_up_to_date(place, random):
    """A node goes on with the newer program, on the store that the older one has left."""
    older = place.older()
    if not older:
        return
    node = random.choice(older)
    serves = node.check_serving()
    if serves:
        node.stop_serving()
    node.program = place.program
    if serves:
        node.serve()
    place.reached["brought up to date"] += 1
    place.examine(node)
    enter(place, node, random, 2)
    place.examine(node)


ALL = {step.__name__: step for step in (
    kill_entries, kill_imports, kill_sync, kill_doctor, fill_disk, protect_disk, jump_clocks,
    break_link, write_at_once, bring_up_to_date)}
NEED_OLDER = {"bring_up_to_date"}
NEED_DISKS = {"fill_disk", "protect_disk"}
# What every long run must have reached.
STATES = ["agreed", "acknowledged, then killed", "unacknowledged, and there",
          "unacknowledged, not there", "killed: entry", "killed: import", "killed: sync",
          "killed: serve", "killed: doctor", "clock jumped", "link: cut", "link: truncate",
          "link: corrupt", "link: delay", "sync ended early", "written at once"]


def hazards(with_older):
    """The names of those that can happen."""
    return [name for name in ALL if with_older or name not in NEED_OLDER]


def states(with_disks, with_older):
    return (STATES
            + (["a write refused by the disk", "a write into the last room"] if with_disks else [])
            + (["brought up to date"] if with_older else []))
