// Disks that fail when they are told to: a layer between SQLite and the files of one folder, used
// by the simulator alone. What a program that dies has written stays; what it had not synced may
// be lost when the power goes.
#ifndef SIMULATED_DISK_H
#define SIMULATED_DISK_H

enum simulated_disk_fault {
    SIMULATED_DISK_SOUND = 0,
    // The program dies at the operation: it and everything after it fails.
    SIMULATED_DISK_CRASH = 1,
    // Nothing can be added any more, until the disk is restarted.
    SIMULATED_DISK_FULL = 2,
    // One operation fails, and then no more.
    SIMULATED_DISK_WRITE_ERROR = 3,
    SIMULATED_DISK_SYNC_ERROR = 4,
    SIMULATED_DISK_READ_ERROR = 5,
};

// Puts a disk below a folder; negative if there are too many. Safe to call from any thread.
int simulated_disk_mount(const char *folder, int reverses_selects);

void simulated_disk_unmount(int disk);

// Arms a fault, to strike after so many further operations of its kind.
void simulated_disk_arm(int disk, enum simulated_disk_fault fault, long after);

// Whether the armed fault has struck.
int simulated_disk_has_struck(int disk);

// Makes the disk sound again. Of the writes that were never synced all but the first `kept` are
// lost; a negative number keeps all.
void simulated_disk_restart(int disk, long kept);

// How many writes were never synced.
long simulated_disk_unsynced(int disk);

// Executes statements on a database file, past everything that guards it; 0 if all went well.
int simulated_disk_tamper(const char *path, const char *statements);

#endif
