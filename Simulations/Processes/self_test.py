"""Plants what each check is for: a check that does not find it is worth nothing."""

import contextlib
import shutil
import sqlite3

import persons
from finding import Finding
from ledger import Child
from link import Fault
from place import waiting
from steps import YEAR, Entry, Table, settle_dispute


class SelfTest:
    def __init__(self, place, random, with_disks):
        self.place, self.random, self.with_disks = place, random, with_disks
        self.wrong = 0
        self.ledger, self.west, self.east = place.ledger, place.west, place.east

    def run(self):
        """How many plants were not found."""
        self.west.run(*Table(self.place, self.west, 3).words)
        self.write(self.west, "child")
        plants = [self.ledgers, self.processes, self.links, self.clocks, self.kills]
        for plant in plants + ([self.disks] if self.with_disks else []) + [self.stores]:
            plant()
        return self.wrong

    def write(self, node, kind, child=None):
        entry = Entry(self.place, node, self.random, kind, child)
        entry.note(node.run(*entry.words))
        return entry

    @contextlib.contextmanager
    def finds(self, check, what):
        """The body must end with this finding."""
        found = None
        try:
            yield
        except Finding as finding:
            found = finding
        self.expect(found is not None and found.check == check, what, f": {check}, not {found}")

    def expect(self, condition, what, instead=""):
        print(f"  {'found ' if condition else 'MISSED'} {what}{'' if condition else instead}")
        self.wrong += not condition

    def compare(self, node=None):
        node = node or self.west
        self.ledger.compare(node, [node.unit], [node.unit])
        self.ledger.compare_entries(node, [node.unit])

    def ledgers(self):
        """The comparison, by a ledger that says other than what was written."""
        known = self.ledger.children
        with self.finds("invented", "children whom nobody has acknowledged"):
            self.compare()
        for row in self.west.ask("child", "list")["children"]:
            known.setdefault(row["name"], Child(row["name"], self.west.unit, row["phone"], True))
        child = next(child for child in known.values() if child.code)
        self.compare()
        known["nobody"] = Child("nobody", self.west.unit, "", True)
        with self.finds("lost", "a child that is not there"):
            self.compare()
        del known["nobody"]
        child.visits.add("never written")
        with self.finds("lost", "a visit that is not there"):
            self.compare()
        child.visits.clear()
        child.written_phones.append(persons.phone(7))
        with self.finds("lost", "a telephone that no history has"):
            self.compare()
        with self.finds("lost", "a telephone that was replaced unseen"):
            settle_dispute(self.place, self.west, child)
        child.written_phones.clear()
        child.phones, right = {persons.phone(7)}, child.phones
        with self.finds("altered", "another telephone than was written"):
            self.compare()
        child.phones, child.unit = right, self.east.unit
        with self.finds("foreign", "a child of another village"):
            self.compare()
        child.unit = self.west.unit
        again = self.west.ask("child", "add", f"name={child.name}", "birth_date=2001-01-01")
        with self.finds("doubled", "a child who is there twice"):
            self.compare()
        self.west.run("child", "edit", again["code"], "name=改名")
        known["改名"] = Child("改名", self.west.unit, "", True)
        self.compare()

    def processes(self):
        with self.finds("refused", "an exit code that nothing explains"):
            self.west.run("child", "show", "nobody")
        with self.finds("hang", "a process that does not end"):
            self.west.run("serve", "--listen", "127.0.0.1:0", limit=2)
        with self.finds("trap", "a command that dies by a signal"):
            running = self.west.start("serve", "--listen", "127.0.0.1:0")
            running.process.kill()
            running.finish()
        with self.finds("trap", "a server that dies by a signal"):
            self.place.county.serving.kill()
            self.place.county.serving.wait()
            self.place.county.check_serving()
        self.place.county.serve()

    def links(self):
        """Each fault must bite, and what waits must be seen to wait."""
        for fault in (Fault("cut", after=300), Fault("truncate", after=300, forth=False),
                      Fault("corrupt", after=300), Fault("delay", seconds=0.01, size=500)):
            self.place.road.suffer(fault)
            code = self.west.run("sync", allowed=(0, 9)).code
            self.expect(self.place.road.bitten and code == (0 if fault.kind == "delay" else 9),
                        f"that a link can {fault.kind}", f": exit code {code}")
        self.place.road.suffer(None)
        self.write(self.east, "child")
        villages, self.place.villages = self.place.villages, [self.west]
        with self.finds("unhealed", "changes that do not arrive"):
            self.place.heal()
        self.place.villages = villages
        self.place.heal()
        self.expect(waiting(self.east) == 0, "that they arrive in the end")

    def clocks(self):
        self.west.clock.set(75 * YEAR)
        entry = self.write(self.west, "child")
        self.west.clock.set(0)
        code = self.ledger.children[persons.name(entry.number)].code
        time = self.west.ask("child", "history", code)["changes"][0]["time"]
        self.expect(time > "2090", "that clocks jump", f": {time}")

    def kills(self):
        entry = Entry(self.place, self.west, self.random, "child")
        result = self.west.kill(entry.words, 0.01)
        entry.note(result)
        self.expect(result.was_killed and not result.acknowledged, "that kills come in time")
        self.ledger.settle(self.west, self.place.reached)
        self.expect(persons.name(entry.number) not in self.ledger.children,
                    "that what was killed at once is not there")

    def disks(self):
        disk = self.place.disks[self.east]
        for prepare, name in ((lambda: disk.fill(0), "disk-full"), (disk.protect, "read-only")):
            prepare()
            entry = Entry(self.place, self.east, self.random, "child")
            answer = self.east.run(*entry.words, allowed=(8,)).answer
            self.expect(answer["error"]["name"] == name, f"the disk: {name}", f", not {answer}")
            disk.free()

    def stores(self):
        """Last, for it leaves two stores damaged: one that lost its last write, and one in which
        one bit of a change is another."""
        before = self.east.folder / "before"
        shutil.copytree(self.east.store.parent, before)
        self.write(self.east, "child")
        shutil.rmtree(self.east.store.parent)
        shutil.copytree(before, self.east.store.parent)
        with self.finds("lost", "a write that was acknowledged and is gone"):
            self.compare(self.east)
        with self.finds("alarm", "an incident that nothing explains"):
            self.place.check_incidents(self.east)
        self.west.examine()
        flip_bit(self.west.store)
        with self.finds("unsound", "one bit of a change in the store"):
            self.west.examine()


def flip_bit(store):
    with sqlite3.connect(store) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        [sealed] = database.execute("SELECT sealed FROM run ORDER BY key DESC LIMIT 1").fetchone()
    database.close()
    content = bytearray(store.read_bytes())
    content[content.index(sealed) + len(sealed) // 2] ^= 1
    store.write_bytes(content)
