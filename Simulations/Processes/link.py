"""A TCP proxy between two nodes: a link that cuts, delays, truncates and corrupts."""

import collections
import contextlib
import dataclasses
import socket
import struct
import threading
import time

CHUNK = 4096


@dataclasses.dataclass(frozen=True)
class Fault:
    """What a link does to what goes one way.

    cut       after so many bytes the connection is reset at both ends
    truncate  what comes after so many bytes is lost, and the connection ends in good order
    corrupt   one bit of the byte at that place is another
    delay     every piece of at most `size` bytes waits so many seconds
    """
    kind: str
    forth: bool = True
    after: int = 0
    seconds: float = 0
    size: int = CHUNK


class Link:
    """Listens on `port` for good, and passes on to `target`."""

    def __init__(self, target):
        self.target, self.fault, self.bitten = target, None, 0
        self.ends, self.lock = set(), threading.Lock()
        # What became of the latest connections, for who looks for the cause of a finding.
        self.seen = collections.deque(maxlen=8)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def suffer(self, fault):
        """Every connection from now on has the fault (None: is in order); those that stand end."""
        self.fault, self.bitten = fault, 0
        with self.lock:
            ends = list(self.ends)
        for end in ends:
            reset(end)

    def close(self):
        self.suffer(None)
        # Closing alone would leave the thread, and with it the port, waiting for a connection.
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()

    def accept(self):
        with contextlib.suppress(OSError):
            while True:
                near, _ = self.listener.accept()
                threading.Thread(target=self.join, args=(near,), daemon=True).start()

    def join(self, near):
        fault = self.fault
        try:
            far = socket.create_connection(("127.0.0.1", self.target), timeout=10)
            far.settimeout(None)
        except OSError as error:
            self.seen.append(f"{time.time():.3f} nobody answers: {error}")
            near.close()
            return
        with self.lock:
            self.ends |= {near, far}
        began, passed = time.time(), {}
        forth, back = (fault, None) if fault and fault.forth else (None, fault)
        ways = [threading.Thread(target=self.carry, args=(*ends, passed), daemon=True)
                for ends in ((near, far, forth), (far, near, back))]
        for way in ways:
            way.start()
        for way in ways:
            way.join()
        self.seen.append(f"{began:.3f} to {time.time():.3f}: {passed[near]} bytes forth, "
                         f"{passed[far]} back, {fault}")
        with self.lock:
            self.ends -= {near, far}
        near.close()
        far.close()

    def carry(self, source, sink, fault, counts):
        """One way of one connection, to its end; counts what the source has sent."""
        counts[source] = passed = 0
        with contextlib.suppress(OSError):
            while piece := source.recv(fault.size if fault else CHUNK):
                sent = self.pass_on(piece, passed, fault)
                sink.sendall(sent)
                counts[source] = passed = passed + len(piece)
                if fault and fault.kind in ("cut", "truncate") and passed >= fault.after:
                    self.bitten += 1
                    if fault.kind == "cut":
                        reset(source)
                        reset(sink)
                    break
        with contextlib.suppress(OSError):
            sink.shutdown(socket.SHUT_WR)

    def pass_on(self, piece, passed, fault):
        """What is left of a piece that begins at `passed`."""
        if fault is None:
            return piece
        place = fault.after - passed
        if fault.kind == "delay":
            self.bitten += 1
            time.sleep(fault.seconds)
        elif fault.kind == "corrupt" and 0 <= place < len(piece):
            self.bitten += 1
            return piece[:place] + bytes([piece[place] ^ 1 << passed % 8]) + piece[place + 1:]
        elif fault.kind in ("cut", "truncate"):
            return piece[:max(0, place)]
        return piece


def reset(end):
    """Ends a connection as a broken line does: without a word to the program."""
    with contextlib.suppress(OSError):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
