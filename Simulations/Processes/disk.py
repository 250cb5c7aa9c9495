"""A small disk of a node's own, which can be filled and write-protected."""

import os
import subprocess
import sys

MEGABYTES = 48
BALLAST = "ballast"


def enter_own_mounts():
    """Starts this program again where it may mount disks that nobody else sees, unless it is there.

    False if the system allows neither root nor anybody else to do so.
    """
    if os.environ.get("HAMLET_OWN_MOUNTS"):
        return True
    for rights in ([], ["--user", "--map-root-user"]):
        way = ["unshare", *rights, "--mount", "--propagation", "private"]
        trial = [*way, "mount", "-t", "tmpfs", "hamlet", "/mnt"]
        if subprocess.run(trial, capture_output=True, check=False).returncode == 0:
            os.environ["HAMLET_OWN_MOUNTS"] = "yes"
            os.execvp("unshare", [*way, sys.executable, *sys.orig_argv[1:]])
    return False


class Disk:
    def __init__(self, folder):
        self.folder, self.is_sound, self.is_writable = folder, True, True
        self.mount("-t", "tmpfs", "-o", f"size={MEGABYTES}m", "hamlet")

    def mount(self, *words):
        subprocess.run(["mount", *words, self.folder], check=True, capture_output=True)

    def fill(self, left):
        """Takes all room but so many bytes."""
        self.is_sound = False
        with open(self.folder / BALLAST, "ab", buffering=0) as ballast:
            try:
                while ballast.write(bytes(1 << 16)) == 1 << 16:
                    pass
            except OSError:
                pass
            ballast.truncate(max(0, ballast.seek(0, os.SEEK_END) - left))

    def protect(self):
        self.mount("-o", "remount,bind,ro")
        self.is_writable = self.is_sound = False

    def free(self):
        """Gives the room and the right to write back."""
        if not self.is_writable:
            self.mount("-o", "remount,bind,rw")
            self.is_writable = True
        (self.folder / BALLAST).unlink(missing_ok=True)
        self.is_sound = True

    def unmount(self):
        subprocess.run(["umount", "--lazy", self.folder], check=False, capture_output=True)
