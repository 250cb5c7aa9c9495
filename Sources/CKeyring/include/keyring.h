/* The kernel's keyring: the three calls that the unlocked session needs. They are variadic system
   calls, which Swift cannot make itself. Each returns -1 and sets errno on failure. */
#ifndef HAMLET_KEYRING_H
#define HAMLET_KEYRING_H

#include <stddef.h>
#include <stdint.h>

/* Puts a secret under a name into the user's keyring, for so many seconds; on failure
   nothing of it stays there. */
int32_t keyring_put(const char *name, const void *secret, size_t length, uint32_t seconds);
/* Copies the secret of that name out; returns its length, which may exceed the capacity. */
long keyring_get(const char *name, void *secret, size_t capacity);
/* Forgets the secret of that name. */
int32_t keyring_forget(const char *name);

#endif
