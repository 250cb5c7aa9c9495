#include "keyring.h"

#include <errno.h>
#include <linux/keyctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The user keyring outlives the shell that unlocked it, and no other user can read it. */
static long find(const char *name) {
  return syscall(SYS_keyctl, KEYCTL_SEARCH, KEY_SPEC_USER_KEYRING, "user", name, 0);
}

int32_t keyring_put(const char *name, const void *secret, size_t length, uint32_t seconds) {
  long key = syscall(SYS_add_key, "user", name, secret, length, KEY_SPEC_USER_KEYRING);
  if (key < 0) return -1;
  /* A possessor-only key could not be read back from another shell of the same user. */
  if (syscall(SYS_keyctl, KEYCTL_SETPERM, key, 0x3f3f0000) == 0 &&
      syscall(SYS_keyctl, KEYCTL_SET_TIMEOUT, key, seconds) == 0)
    return 0;
  /* The caller is told that nothing was kept: a secret without an end must not stay. */
  int error = errno;
  syscall(SYS_keyctl, KEYCTL_UNLINK, key, KEY_SPEC_USER_KEYRING);
  errno = error;
  return -1;
}

long keyring_get(const char *name, void *secret, size_t capacity) {
  long key = find(name);
  return key < 0 ? -1 : syscall(SYS_keyctl, KEYCTL_READ, key, secret, capacity);
}

int32_t keyring_forget(const char *name) {
  long key = find(name);
  return key < 0 || syscall(SYS_keyctl, KEYCTL_UNLINK, key, KEY_SPEC_USER_KEYRING) < 0 ? -1 : 0;
}
