"""One node: a store on a disk of its own or in a folder, and the program that works on it."""

import json
import os
import signal
import socket
import subprocess
import time

from clock import Clock
from finding import Finding

LIMIT_SECONDS = 60


class Result:
    """How one run of the program ended, and what it printed."""

    def __init__(self, words, code, output, errors, was_killed=False):
        self.words, self.code, self.errors = words, code, errors
        self.was_killed = was_killed and code == -signal.SIGKILL
        try:
            self.answer = json.loads(output)
        except ValueError:
            self.answer = None

    @property
    def acknowledged(self):
        """Whether a person or a program was told that it is done: the whole answer was printed."""
        return bool(self.answer) and "error" not in self.answer

    def require(self, allowed):
        told = f"`{' '.join(self.words)}` ended with {self.code}: {self.answer} {self.errors}"
        if self.code < 0 and not self.was_killed:
            raise Finding("trap", told)
        if not self.was_killed and self.code not in allowed:
            raise Finding("refused", told)
        if self.code == 0 and not self.acknowledged:
            raise Finding("refused", told)
        return self


class Running:
    """A program that has been started."""

    def __init__(self, node, words):
        self.node, self.words = node, words
        self.process = subprocess.Popen(
            [node.program, *words, "--json"], env=node.environment, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def finish(self, allowed=(0,), limit=LIMIT_SECONDS):
        try:
            output, errors = self.process.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.communicate()
            raise Finding("hang", f"`{' '.join(self.words)}` took {limit} s") from None
        return Result(self.words, self.process.returncode, output, errors).require(allowed)

    def kill_after(self, seconds, allowed=(0,)):
        """Ends it with kill -9 unless it was quicker."""
        try:
            output, errors = self.process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            output, errors = self.process.communicate()
        code = self.process.returncode
        return Result(self.words, code, output, errors, was_killed=True).require(allowed)


class Node:
    # How long the program usually takes, by its first two words: kills aim within that.
    usual = {}

    def __init__(self, name, unit, folder, program):
        self.name, self.unit, self.folder, self.program = name, unit, folder, program
        self.home = folder / "disk"
        self.home.mkdir(parents=True)
        self.clock = Clock(folder / "clock")
        passphrase = folder / "passphrase"
        passphrase.write_text("only for the harness\n")
        self.environment = {
            **os.environ, **self.clock.environment, "HAMLET_LANG": "en",
            # A trap is to be seen as one at once, not after a minute of reading symbols.
            "SWIFT_BACKTRACE": "enable=no",
            "HAMLET_DATA": str(self.home / "data"), "HAMLET_STATE": str(self.home / "state"),
            "HAMLET_PASSPHRASE_FILE": str(passphrase)}
        self.port, self.serving = free_port(), None
        self.log = folder / "serve.log"

    @property
    def store(self):
        return self.home / "data" / "hamlet.sqlite"

    def start(self, *words):
        return Running(self, [str(word) for word in words])

    def run(self, *words, allowed=(0,), limit=LIMIT_SECONDS):
        began = time.monotonic()
        result = self.start(*words).finish(allowed, limit)
        if result.code == 0:
            took = time.monotonic() - began
            key = words[:2] if words[0] in ("child", "visit") else words[:1]
            Node.usual[key] = 0.7 * Node.usual.get(key, took) + 0.3 * took
        return result

    def ask(self, *words):
        return self.run(*words).answer

    def kill(self, words, fraction, allowed=(0,)):
        """Runs the words and kills them after a fraction of the time that they usually take."""
        key = tuple(words[:2]) if words[0] in ("child", "visit") else tuple(words[:1])
        return self.start(*words).kill_after(fraction * Node.usual.get(key, 0.05), allowed)

    def serve(self):
        """Serves until it is stopped; returns when it listens."""
        port_file = self.folder / "port"
        port_file.unlink(missing_ok=True)
        with open(self.log, "ab") as log:
            self.serving = subprocess.Popen(
                [self.program, "serve", "--listen", f"127.0.0.1:{self.port}", "--verbose",
                 "--port-file", port_file], env=self.environment, stdin=subprocess.DEVNULL,
                stdout=log, stderr=log)
        for _ in range(LIMIT_SECONDS * 20):
            if port_file.exists() and port_file.read_text():
                return
            if self.serving.poll() is not None:
                self.check_serving()
            time.sleep(0.05)
        raise Finding("hang", f"{self.name}: serve does not listen")

    def check_serving(self, allowed=()):
        """Whether it still serves; its ending is a finding but for the exit codes allowed."""
        code = self.serving.poll() if self.serving else None
        if code is None:
            return self.serving is not None
        self.serving = None
        if code not in allowed:
            told = self.log.read_text(errors="replace")[-2000:]
            raise Finding("trap" if code < 0 else "refused",
                          f"{self.name}: serve ended by itself with {code}: {told}")
        return False

    def stop_serving(self):
        if not self.check_serving():
            return
        self.serving.terminate()
        try:
            code = self.serving.wait(timeout=LIMIT_SECONDS)
        except subprocess.TimeoutExpired:
            raise Finding("hang", f"{self.name}: serve does not stop when asked to") from None
        self.serving = None
        if code != 0:
            raise Finding("refused", f"{self.name}: serve was asked to stop and ended with {code}")

    def kill_serving_after(self, seconds):
        time.sleep(seconds)
        self.check_serving()
        self.serving.kill()
        self.serving.wait()
        self.serving = None

    def examine(self):
        """The doctor must find nothing."""
        report = self.run("doctor", allowed=(0, 7)).answer
        if not report["sound"] or report["unreadableChanges"]:
            raise Finding("unsound", f"{self.name}: {json.dumps(report, ensure_ascii=False)}")

    def __repr__(self):
        return self.name


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
