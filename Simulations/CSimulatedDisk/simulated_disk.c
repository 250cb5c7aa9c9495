#include "simulated_disk.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DISKS = 4096, PATH_BYTES = 512 };

// A write that was not synced yet, with what stood there before.
struct pending {
    char path[PATH_BYTES];
    sqlite3_int64 offset;
    sqlite3_int64 size_before;
    int count;
    unsigned char *before;
    struct pending *earlier;
};

// A place in the table is given away again when nothing is open on the disk any more: a store that
// is closed late writes to its own disk, and counts towards no other's fault.
struct disk {
    int is_mounted;
    int open_files;
    int reverses_selects;
    char folder[PATH_BYTES];
    enum simulated_disk_fault fault;
    long left;
    int has_struck;
    long unsynced;
    struct pending *last;
};

struct file {
    sqlite3_file base;
    int disk;
    char path[PATH_BYTES];
    sqlite3_file *real;
};

static struct disk disks[DISKS];
// One more than the last that was ever mounted.
static int used;
static pthread_mutex_t table = PTHREAD_MUTEX_INITIALIZER;
// Guards what was written and not synced, for a store that is closed late writes from any thread.
static pthread_mutex_t writes = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static sqlite3_vfs *below;
static sqlite3_vfs layer;

static int disk_of(const char *path) {
    int found = -1;
    pthread_mutex_lock(&table);
    for (int disk = 0; path && disk < used && found < 0; disk++) {
        size_t length = strlen(disks[disk].folder);
        int fits = disks[disk].is_mounted && !strncmp(path, disks[disk].folder, length);
        if (fits && path[length] == '/') found = disk;
    }
    pthread_mutex_unlock(&table);
    return found;
}

static void count_files(int disk, int more) {
    if (disk < 0) return;
    pthread_mutex_lock(&table);
    disks[disk].open_files += more;
    pthread_mutex_unlock(&table);
}

static int is_dead(int disk) {
    return disk >= 0 && disks[disk].fault == SIMULATED_DISK_CRASH && disks[disk].has_struck;
}

// Counts an operation towards a fault of its kind; true if the fault strikes now.
static int strikes(int disk, enum simulated_disk_fault fault) {
    if (disk < 0 || disks[disk].fault != fault) return 0;
    if (disks[disk].has_struck) {
        return fault == SIMULATED_DISK_CRASH || fault == SIMULATED_DISK_FULL;
    }
    if (disks[disk].left-- > 0) return 0;
    disks[disk].has_struck = 1;
    return 1;
}

static void remember(struct file *file, sqlite3_int64 offset, int count) {
    struct disk *disk = &disks[file->disk];
    struct pending *pending = calloc(1, sizeof *pending);
    pending->before = calloc(1, (size_t)count);
    memcpy(pending->path, file->path, PATH_BYTES);
    file->real->pMethods->xFileSize(file->real, &pending->size_before);
    sqlite3_int64 there = pending->size_before - offset;
    int old = there < 0 ? 0 : there < count ? (int)there : count;
    if (old) file->real->pMethods->xRead(file->real, pending->before, old, offset);
    pending->offset = offset;
    pending->count = old;
    pthread_mutex_lock(&writes);
    pending->earlier = disk->last;
    disk->last = pending;
    disk->unsynced++;
    pthread_mutex_unlock(&writes);
}

static void drop(struct pending *pending) {
    free(pending->before);
    free(pending);
}

// Forgets the writes of one file that are now on the disk; of all files if there is no path.
static void forget(struct disk *disk, const char *path) {
    pthread_mutex_lock(&writes);
    struct pending **link = &disk->last;
    while (*link) {
        struct pending *pending = *link;
        if (path && strcmp(pending->path, path)) {
            link = &pending->earlier;
            continue;
        }
        *link = pending->earlier;
        drop(pending);
        disk->unsynced--;
    }
    pthread_mutex_unlock(&writes);
}

static int layer_close(sqlite3_file *base) {
    struct file *file = (struct file *)base;
    int code = file->real->pMethods->xClose(file->real);
    count_files(file->disk, -1);
    return code;
}

static int layer_read(sqlite3_file *base, void *bytes, int count, sqlite3_int64 offset) {
    struct file *file = (struct file *)base;
    if (is_dead(file->disk)) return SQLITE_IOERR_READ;
    if (strikes(file->disk, SIMULATED_DISK_READ_ERROR)) return SQLITE_IOERR_READ;
    return file->real->pMethods->xRead(file->real, bytes, count, offset);
}

// A program that dies in the middle of a write has written the first part of it.
static int layer_write(sqlite3_file *base, const void *bytes, int count, sqlite3_int64 offset) {
    struct file *file = (struct file *)base;
    if (file->disk < 0) return file->real->pMethods->xWrite(file->real, bytes, count, offset);
    if (is_dead(file->disk)) return SQLITE_IOERR_WRITE;
    sqlite3_int64 size = 0;
    file->real->pMethods->xFileSize(file->real, &size);
    if (offset + count > size && strikes(file->disk, SIMULATED_DISK_FULL)) return SQLITE_FULL;
    if (strikes(file->disk, SIMULATED_DISK_WRITE_ERROR)) return SQLITE_IOERR_WRITE;
    remember(file, offset, count);
    if (strikes(file->disk, SIMULATED_DISK_CRASH)) {
        file->real->pMethods->xWrite(file->real, bytes, count / 2, offset);
        return SQLITE_IOERR_WRITE;
    }
    return file->real->pMethods->xWrite(file->real, bytes, count, offset);
}

static int layer_truncate(sqlite3_file *base, sqlite3_int64 size) {
    struct file *file = (struct file *)base;
    if (is_dead(file->disk) || strikes(file->disk, SIMULATED_DISK_CRASH)) {
        return SQLITE_IOERR_TRUNCATE;
    }
    if (file->disk >= 0) forget(&disks[file->disk], file->path);
    return file->real->pMethods->xTruncate(file->real, size);
}

static int layer_sync(sqlite3_file *base, int flags) {
    struct file *file = (struct file *)base;
    if (is_dead(file->disk) || strikes(file->disk, SIMULATED_DISK_CRASH)) return SQLITE_IOERR_FSYNC;
    if (strikes(file->disk, SIMULATED_DISK_SYNC_ERROR)) return SQLITE_IOERR_FSYNC;
    if (file->disk >= 0) forget(&disks[file->disk], file->path);
    (void)flags;
    return SQLITE_OK;
}

static int layer_size(sqlite3_file *base, sqlite3_int64 *size) {
    struct file *file = (struct file *)base;
    return file->real->pMethods->xFileSize(file->real, size);
}

static int layer_lock(sqlite3_file *base, int lock) {
    struct file *file = (struct file *)base;
    return file->real->pMethods->xLock(file->real, lock);
}

static int layer_unlock(sqlite3_file *base, int lock) {
    struct file *file = (struct file *)base;
    return file->real->pMethods->xUnlock(file->real, lock);
}

static int layer_reserved(sqlite3_file *base, int *is_reserved) {
    struct file *file = (struct file *)base;
    return file->real->pMethods->xCheckReservedLock(file->real, is_reserved);
}

static int layer_control(sqlite3_file *base, int operation, void *argument) {
    struct file *file = (struct file *)base;
    return file->real->pMethods->xFileControl(file->real, operation, argument);
}

static int layer_sector(sqlite3_file *base) {
    struct file *file = (struct file *)base;
    return file->real->pMethods->xSectorSize(file->real);
}

static int layer_characteristics(sqlite3_file *base) {
    struct file *file = (struct file *)base;
    return file->real->pMethods->xDeviceCharacteristics(file->real);
}

static int layer_shm_map(sqlite3_file *base, int page, int size, int extend, void volatile **at) {
    struct file *file = (struct file *)base;
    return file->real->pMethods->xShmMap(file->real, page, size, extend, at);
}

static int layer_shm_lock(sqlite3_file *base, int offset, int count, int flags) {
    struct file *file = (struct file *)base;
    return file->real->pMethods->xShmLock(file->real, offset, count, flags);
}

static void layer_shm_barrier(sqlite3_file *base) {
    struct file *file = (struct file *)base;
    file->real->pMethods->xShmBarrier(file->real);
}

static int layer_shm_unmap(sqlite3_file *base, int deletes) {
    struct file *file = (struct file *)base;
    return file->real->pMethods->xShmUnmap(file->real, deletes && !is_dead(file->disk));
}

static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = layer_close,
    .xRead = layer_read,
    .xWrite = layer_write,
    .xTruncate = layer_truncate,
    .xSync = layer_sync,
    .xFileSize = layer_size,
    .xLock = layer_lock,
    .xUnlock = layer_unlock,
    .xCheckReservedLock = layer_reserved,
    .xFileControl = layer_control,
    .xSectorSize = layer_sector,
    .xDeviceCharacteristics = layer_characteristics,
    .xShmMap = layer_shm_map,
    .xShmLock = layer_shm_lock,
    .xShmBarrier = layer_shm_barrier,
    .xShmUnmap = layer_shm_unmap,
};

static int layer_open(
    sqlite3_vfs *vfs, const char *path, sqlite3_file *base, int flags, int *given) {
    (void)vfs;
    struct file *file = (struct file *)base;
    memset(file, 0, sizeof *file);
    file->disk = disk_of(path);
    if (path) snprintf(file->path, PATH_BYTES, "%s", path);
    file->real = (sqlite3_file *)(file + 1);
    if (is_dead(file->disk)) return SQLITE_CANTOPEN;
    int code = below->xOpen(below, path, file->real, flags, given);
    if (code == SQLITE_OK || file->real->pMethods) {
        file->base.pMethods = &methods;
        count_files(file->disk, 1);
    }
    return code;
}

static int layer_delete(sqlite3_vfs *vfs, const char *path, int syncs) {
    (void)vfs;
    int disk = disk_of(path);
    if (is_dead(disk) || strikes(disk, SIMULATED_DISK_CRASH)) return SQLITE_IOERR_DELETE;
    if (disk >= 0) forget(&disks[disk], path);
    return below->xDelete(below, path, syncs);
}

static int reverse(sqlite3 *database, const char **error, const void *interface) {
    (void)error;
    (void)interface;
    int disk = disk_of(sqlite3_db_filename(database, "main"));
    if (disk < 0 || !disks[disk].reverses_selects) return SQLITE_OK;
    return sqlite3_exec(database, "PRAGMA reverse_unordered_selects = 1", 0, 0, 0);
}

static void install(void) {
    sqlite3_initialize();
    below = sqlite3_vfs_find(0);
    layer = *below;
    layer.zName = "simulated";
    layer.szOsFile = (int)sizeof(struct file) + below->szOsFile;
    layer.xOpen = layer_open;
    layer.xDelete = layer_delete;
    sqlite3_vfs_register(&layer, 1);
    sqlite3_auto_extension((void (*)(void))reverse);
}

int simulated_disk_mount(const char *folder, int reverses_selects) {
    pthread_once(&once, install);
    pthread_mutex_lock(&table);
    int disk = 0;
    while (disk < DISKS && (disks[disk].is_mounted || disks[disk].open_files)) disk++;
    if (disk < DISKS) {
        forget(&disks[disk], 0);
        memset(&disks[disk], 0, sizeof disks[disk]);
        snprintf(disks[disk].folder, PATH_BYTES, "%s", folder);
        disks[disk].is_mounted = 1;
        if (disk >= used) used = disk + 1;
        disks[disk].reverses_selects = reverses_selects;
    }
    pthread_mutex_unlock(&table);
    return disk < DISKS ? disk : -1;
}

void simulated_disk_unmount(int disk) {
    forget(&disks[disk], 0);
    simulated_disk_arm(disk, SIMULATED_DISK_SOUND, 0);
    pthread_mutex_lock(&table);
    disks[disk].is_mounted = 0;
    pthread_mutex_unlock(&table);
}

void simulated_disk_arm(int disk, enum simulated_disk_fault fault, long after) {
    disks[disk].fault = fault;
    disks[disk].left = after;
    disks[disk].has_struck = 0;
}

int simulated_disk_has_struck(int disk) { return disks[disk].has_struck; }

long simulated_disk_unsynced(int disk) { return disks[disk].unsynced; }

// Puts back what stood in the file before a write.
static void undo(struct pending *pending) {
    FILE *file = fopen(pending->path, "r+b");
    if (!file) return;
    fseek(file, (long)pending->offset, SEEK_SET);
    fwrite(pending->before, 1, (size_t)pending->count, file);
    fclose(file);
    extern int truncate(const char *path, long length);
    truncate(pending->path, (long)pending->size_before);
}

void simulated_disk_restart(int number, long kept) {
    struct disk *disk = &disks[number];
    pthread_mutex_lock(&writes);
    while (kept >= 0 && disk->last && disk->unsynced > kept) {
        struct pending *pending = disk->last;
        disk->last = pending->earlier;
        disk->unsynced--;
        undo(pending);
        drop(pending);
    }
    pthread_mutex_unlock(&writes);
    forget(disk, 0);
    simulated_disk_arm(number, SIMULATED_DISK_SOUND, 0);
}

int simulated_disk_tamper(const char *path, const char *statements) {
    sqlite3 *database = 0;
    int code = sqlite3_open(path, &database);
    if (code == SQLITE_OK) code = sqlite3_exec(database, statements, 0, 0, 0);
    sqlite3_close(database);
    return code;
}
