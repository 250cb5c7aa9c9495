"""Real processes under hazards: see `--help`, and docs/testing.md."""

import argparse
import os
import pathlib
import random
import shlex
import shutil
import sys
import tempfile
import time

import steps
from disk import enter_own_mounts
from finding import Finding
from place import Place
from self_test import SelfTest

STEPS = 12
# From so many kills on, every state must have been reached: a hazard that never bites is a failure
# of the harness.
KILLS_THAT_REACH_ALL = 200
EPILOG = """\
Each seed founds a county, a township and two villages, and draws a plan of hazards. The plan of a
seed is the same each time; at which instruction a process dies is the machine's affair. Exit codes:
0 nothing was found, 1 something was, 2 wrong arguments, 10 some state was never reached."""


def options():
    parser = argparse.ArgumentParser(
        prog="tools/processes", epilog=EPILOG,
        description="Kills, starves and confuses real processes, and compares what was "
                    "acknowledged with what is there.")
    parser.add_argument("--seed", type=int, help="this seed alone")
    parser.add_argument("--seeds", type=int, help="so many seeds (1)")
    parser.add_argument("--from", type=int, default=1, dest="first", help="the first of them (1)")
    parser.add_argument("--minutes", type=float, help="the seeds that begin in so many minutes")
    parser.add_argument("--steps", type=int, default=STEPS, help=f"hazards a seed ({STEPS})")
    parser.add_argument("--only", help="only these hazards, with commas between them: "
                                       + ", ".join(steps.ALL))
    parser.add_argument("--older", metavar="PROGRAM",
                        help="some nodes of every seed run this older program, until they are "
                             "brought up to date")
    parser.add_argument("--keep", action="store_true", help="leave the stores of a failure")
    parser.add_argument("--trace", action="store_true", help="print each step")
    parser.add_argument("--self-test", action="store_true",
                        help="plant what each check is for; it must be found")
    chosen = parser.parse_args()
    hazards = steps.hazards(chosen.older is not None)
    chosen.names = chosen.only.split(",") if chosen.only else hazards
    if unknown := set(chosen.names) - set(hazards):
        parser.error(f"no hazard is called {', '.join(sorted(unknown))}")
    chosen.program = os.environ.get("HAMLET_BIN") or parser.error("HAMLET_BIN names no program")
    return chosen


class Harness:
    def __init__(self, chosen, with_disks):
        self.chosen, self.with_disks = chosen, with_disks
        states = steps.states(with_disks, chosen.older is not None)
        self.reached, self.failures, self.seeds = dict.fromkeys(states, 0), 0, 0

    def place(self, seed=0):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="hamlet-processes-"))
        place = Place(folder, self.chosen.program, self.with_disks)
        if self.chosen.older:
            place.leave_to_older(self.chosen.older, random.Random(f"programs {seed}"))
        return place

    def plan(self, seed):
        """Every hazard as often as the others, in an order of the seed's."""
        generator, plan = random.Random(f"plan {seed}"), []
        while len(plan) < self.chosen.steps:
            plan += generator.sample(self.chosen.names, len(self.chosen.names))
        return plan[:self.chosen.steps]

    def run_seed(self, seed):
        place, current = self.place(seed), "founding"
        if self.chosen.trace:
            print(f"seed {seed}", flush=True)
        try:
            place.found()
            for number, name in enumerate(self.plan(seed)):
                current = f"step {number} ({name})"
                self.run_step(place, seed, number, name)
            current = "healing"
            place.heal()
            place.compare()
        except Finding as finding:
            self.tell(seed, current, finding, place)
        finally:
            place.close()
            if not (place.failed and self.chosen.keep):
                shutil.rmtree(place.folder)
            for state, count in place.reached.items():
                self.reached[state] = self.reached.get(state, 0) + count
        self.seeds += 1

    def run_step(self, place, seed, number, name):
        if name in steps.NEED_DISKS and not self.with_disks:
            return
        began = time.monotonic()
        steps.ALL[name](place, random.Random(f"step {seed} {number}"))
        if self.chosen.trace:
            print(f"  {number:3} {name}: {time.monotonic() - began:.1f} s", flush=True)

    def tell(self, seed, current, finding, place):
        self.failures += 1
        place.failed = True
        print(f"FAILED seed {seed}, {current}: {finding}")
        for name, link in (("road", place.road), ("highway", place.highway)):
            print(f"  what passed on the {name} lately:", *link.seen, sep="\n    ")
        flags = f" --only {self.chosen.only}" if self.chosen.only else ""
        flags += f" --older {shlex.quote(self.chosen.older)}" if self.chosen.older else ""
        print(f"  tools/processes --seed {seed} --steps {self.chosen.steps}{flags} --trace --keep")
        if self.chosen.keep:
            place.keep_disks()
            print(f"  the stores are in {place.folder}")
        sys.stdout.flush()

    def self_test(self):
        place = self.place()
        try:
            place.found()
            test = SelfTest(place, random.Random(0), self.with_disks)
            missed = test.run()
        finally:
            place.close()
            shutil.rmtree(place.folder)
        print(f"processes: self-test, {missed} plants were not found")
        return 1 if missed else 0

    def run(self):
        seed, last = self.chosen.first, self.chosen.first + (self.chosen.seeds or 1)
        if self.chosen.seed is not None:
            seed, last = self.chosen.seed, self.chosen.seed + 1
        end = float("inf")
        if self.chosen.minutes:
            end = time.monotonic() + 60 * self.chosen.minutes
            last = last if self.chosen.seeds else sys.maxsize
        while seed < last and time.monotonic() < end:
            self.run_seed(seed)
            seed += 1
        return self.summary()

    def summary(self):
        kills = sum(count for state, count in self.reached.items() if state.startswith("killed"))
        print(f"{self.seeds} seeds, {kills} kills, {self.failures} findings")
        for state in sorted(self.reached):
            print(f"  {self.reached[state]:6} {state}")
        if self.failures:
            return 1
        missing = [state for state, count in self.reached.items() if count == 0]
        if missing and kills >= KILLS_THAT_REACH_ALL and not self.chosen.only:
            print("never reached:", ", ".join(missing))
            return 10
        return 0


def main():
    chosen = options()
    with_disks = enter_own_mounts()
    if not with_disks:
        print("processes: neither root nor a user namespace may mount a disk here; "
              "the full and the protected disk are left out")
    print(f"processes: {shlex.join(sys.argv[1:])}", flush=True)
    harness = Harness(chosen, with_disks)
    sys.exit(harness.self_test() if chosen.self_test else harness.run())


main()
