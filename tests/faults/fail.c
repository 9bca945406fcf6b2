/* Lets one call in many that write fail, as a disk does that is full or broken. Loaded before the C library
   (LD_PRELOAD) by tests/faults. NASHRA_FAULT_AT: the number of the call that fails, from 1; 0 for none.
   NASHRA_FAULT_ERROR: its errno. NASHRA_FAULT_ON: all calls from that one on fail too. NASHRA_FAULT_BELOW: only
   files whose path begins so. NASHRA_FAULT_COUNT: where the number of calls is written in the end. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls;

static int is_below(const char *path) {
    const char *below = getenv("NASHRA_FAULT_BELOW");
    return below && path && strncmp(path, below, strlen(below)) == 0;
}

static int is_ours(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return is_below(path);
}

/* Counts a call, and says whether it shall fail. */
static int strikes(void) {
    const char *at = getenv("NASHRA_FAULT_AT"), *error = getenv("NASHRA_FAULT_ERROR");
    long number = atomic_fetch_add(&calls, 1) + 1, wanted = at ? atol(at) : 0;
    if (wanted == 0 || number < wanted || (number > wanted && !getenv("NASHRA_FAULT_ON"))) return 0;
    errno = error ? atoi(error) : EIO;
    return 1;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *bytes, size_t count) {
    return is_ours(fd) && strikes() ? -1 : NEXT(write)(fd, bytes, count);
}
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
    return is_ours(fd) && strikes() ? -1 : NEXT(pwrite)(fd, bytes, count, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
    return is_ours(fd) && strikes() ? -1 : NEXT(pwrite64)(fd, bytes, count, at);
}
int fsync(int fd) {
    return is_ours(fd) && strikes() ? -1 : NEXT(fsync)(fd);
}
int fdatasync(int fd) {
    return is_ours(fd) && strikes() ? -1 : NEXT(fdatasync)(fd);
}
int ftruncate(int fd, off_t length) {
    return is_ours(fd) && strikes() ? -1 : NEXT(ftruncate)(fd, length);
}
int ftruncate64(int fd, off64_t length) {
    return is_ours(fd) && strikes() ? -1 : NEXT(ftruncate64)(fd, length);
}
int rename(const char *from, const char *to) {
    return is_below(to) && strikes() ? -1 : NEXT(rename)(from, to);
}

__attribute__((destructor)) static void count(void) {
    const char *path = getenv("NASHRA_FAULT_COUNT");
    FILE *file = path ? fopen(path, "w") : NULL;
    if (file) {
        fprintf(file, "%ld\n", atomic_load(&calls));
        fclose(file);
    }
}
