// Preloaded by `tools/sanitize thread`, and by nothing else.
//
// ThreadSanitizer orders what a thread did before it let go of a lock and what the next one does
// that takes it, but only in code that was built for it. Swift's `Mutex` waits in a library that
// was not: a lock for which a thread had to wait looks like none, and what it guards like a race.
// These two stand before the library's own and tell the sanitizer.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>

#define LOCK_SLOW "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK_SLOW "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"
#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context))

typedef SWIFT void lock_slow(uint32_t thread, SELF void *mutex);
typedef SWIFT void unlock_slow(SELF void *mutex);

static void *next(const char *name) {
    void *found = dlsym(RTLD_NEXT, name);
    if (found == NULL) abort();
    return found;
}

// In programs without a sanitizer there is nobody to tell.
static void tell(const char *name, void *mutex) {
    void (*sanitizer)(void *) = (void (*)(void *))dlsym(RTLD_DEFAULT, name);
    if (sanitizer != NULL) sanitizer(mutex);
}

SWIFT void lock_and_tell(uint32_t thread, SELF void *mutex) __asm__(LOCK_SLOW);
SWIFT void lock_and_tell(uint32_t thread, SELF void *mutex) {
    ((lock_slow *)next(LOCK_SLOW))(thread, mutex);
    tell("__tsan_acquire", mutex);
}

SWIFT void tell_and_unlock(SELF void *mutex) __asm__(UNLOCK_SLOW);
SWIFT void tell_and_unlock(SELF void *mutex) {
    tell("__tsan_release", mutex);
    ((unlock_slow *)next(UNLOCK_SLOW))(mutex);
}
