"""Real processes under hazards: see `--help`, and docs/testing.md."""

import argparse
import os
import pathlib
import random
import sys
import tempfile
import time
import collections

import steps
from disk import enter_own_mounts
from finding import Finding
from place import Place

STEPS = 12
EPILOG = """\
Each seed founds a county, a township and two villages, and draws a plan of hazards from the seed.
The plan is the same each time; at which instruction a process dies is the machine's affair.
Exit codes: 0 nothing was found, 1 something was, 10 a hazard never bit, 2 wrong arguments."""


def options():
    parser = argparse.ArgumentParser(
        prog="tools/processes", epilog=EPILOG,
        description="Kills, starves and confuses real processes, and compares what was "
                    "acknowledged with what is there.")
    parser.add_argument("--seed", type=int, help="this seed alone")
    parser.add_argument("--seeds", type=int, help="so many seeds")
    parser.add_argument("--from", type=int, default=1, dest="first", help="the first of them")
    parser.add_argument("--minutes", type=float, help="as many seeds as begin in so many minutes")
    parser.add_argument("--steps", type=int, default=STEPS, help=f"hazards a seed ({STEPS})")
    parser.add_argument("--only", help="only these hazards, with commas between them: "
                                       + ", ".join(steps.ALL))
    parser.add_argument("--keep", action="store_true", help="leave the stores of a failure")
    parser.add_argument("--trace", action="store_true", help="print each step")
    parser.add_argument("--self-test", action="store_true",
                        help="plant what each check is for; it must be found")
    return parser.parse_args()


class Harness:
    def __init__(self, chosen, program, with_disks):
        self.chosen, self.program, self.with_disks = chosen, program, with_disks
        self.reached, self.failures, self.seeds = collections.Counter(), 0, 0

    def plan(self, seed):
        """Every hazard as often as the others, in an order of the seed's."""
        names = self.chosen.only.split(",") if self.chosen.only else list(steps.ALL)
        generator = random.Random(f"plan {seed}")
        plan = []
        while len(plan) < self.chosen.steps:
            plan += generator.sample(names, len(names))
        return plan[:self.chosen.steps]

    def run_seed(self, seed):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="hamlet-processes-"))
        place = Place(folder, self.program, self.with_disks)
        place.reached = self.reached
        current, found = "founding", None
        try:
            place.found()
            for number, name in enumerate(self.plan(seed)):
                current = f"step {number} ({name})"
                self.run_step(place, seed, number, name)
            current = "healing"
            place.heal()
            place.compare()
        except Finding as finding:
            found = finding
        finally:
            self.end(place, found)
        self.seeds += 1
        if found:
            self.failures += 1
            self.tell(seed, current, found, folder)

    def run_step(self, place, seed, number, name):
        if name in steps.NEED_DISKS and not self.with_disks:
            return
        began = time.monotonic()
        steps.ALL[name](place, random.Random(f"step {seed} {number}"))
        if self.chosen.trace:
            print(f"  {number:3} {name}: {time.monotonic() - began:.1f} s", flush=True)

    def end(self, place, found):
        if found and self.chosen.keep:
            for disk in place.disks.values():
                disk.free()
                copy = place.folder / f"{disk.folder.parent.name}-disk"
                os.system(f"cp -a '{disk.folder}' '{copy}'")
        place.close()
        if not (found and self.chosen.keep):
            place.remove()

    def tell(self, seed, current, found, folder):
        print(f"FAILED seed {seed}, {current}: {found}")
        only = f" --only {self.chosen.only}" if self.chosen.only else ""
        print(f"  tools/processes --seed {seed} --steps {self.chosen.steps}{only} --trace --keep")
        if self.chosen.keep:
            print(f"  the stores are in {folder}")
        sys.stdout.flush()

    def summary(self):
        kills = sum(count for name, count in self.reached.items() if name.startswith("killed"))
        print(f"{self.seeds} seeds, {kills} kills, {self.failures} findings")
        for name in sorted(self.reached):
            print(f"  {self.reached[name]:6} {name}")


def main():
    chosen = options()
    program = os.environ.get("HAMLET_BIN")
    with_disks = enter_own_mounts()
    if not with_disks:
        print("processes: no disk may be mounted here: neither root, nor a user namespace. "
              "The full and the protected disk are left out.")
    harness = Harness(chosen, program, with_disks)
    end = time.monotonic() + 60 * chosen.minutes if chosen.minutes else None
    seed = chosen.first
    last = seed + (chosen.seeds or (sys.maxsize if end else 1))
    if chosen.seed is not None:
        seed, last = chosen.seed, chosen.seed + 1
    while seed < last and (end is None or time.monotonic() < end):
        harness.run_seed(seed)
        seed += 1
    harness.summary()
    sys.exit(1 if harness.failures else 0)


main()
