/*
 * Stands between a program and its disk (LD_PRELOAD): every call that changes a file below the folder of PEGASO_FAULTS_FOLDER is counted,
 * written to the file of PEGASO_FAULTS_TRACE with its data, and, where it was asked for, refused.
 *
 * The program itself says what is to happen, by opening a path that no disk has (the opening always fails):
 *   /pegaso-faults/trace          count from 1 and write down
 *   /pegaso-faults/fail/KIND/K    the same, and fail the K-th call: ENOSPC (and whatever needs room after it), EIO (once), EPERM (and
 *                                 every later link and rename), KILL
 *   /pegaso-faults/mark/TEXT      write TEXT down
 *   /pegaso-faults/off            let everything pass, and count nothing
 *
 * A line of the trace has tabs between: call, number of the file, whether the file is new, offset, length of the data, result, path,
 * second path; the data follow it.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define FILES 65536
#define CONTROL "/pegaso-faults/"
#define REAL(name) ((__typeof__(&name))real(#name))

enum kind { NAME, ROOM, DATA, SYNC };
enum fault { NONE, FULL, BROKEN, REFUSED, KILLED };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char watched[FILES];
static const char *folder;
static size_t folder_length;
static int trace = -1;
static int active;
static long calls;
static enum fault fault;
static long at;

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
  folder = getenv("PEGASO_FAULTS_FOLDER");
  const char *path = getenv("PEGASO_FAULTS_TRACE");
  if (folder == NULL || path == NULL) return;
  folder_length = strlen(folder);
  trace = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int below(const char *path) {
  return folder != NULL && path != NULL && strncmp(path, folder, folder_length) == 0 &&
         (path[folder_length] == '/' || path[folder_length] == 0);
}

/* Node closes files by a system call that is not seen here: what has the number of one since (a pipe, the bell of a thread) is none. */
static int is_watched(int file) {
  struct stat facts;
  return file >= 0 && file < FILES && watched[file] && fstat(file, &facts) == 0 &&
         (S_ISREG(facts.st_mode) || S_ISDIR(facts.st_mode));
}

static void put(const void *bytes, size_t length) {
  for (const char *rest = bytes; length > 0;) {
    long written = syscall(SYS_write, trace, rest, length);
    if (written <= 0) abort();
    rest += written;
    length -= written;
  }
}

static unsigned long number_of(int file) {
  struct stat facts;
  return file >= 0 && fstat(file, &facts) == 0 ? facts.st_ino : 0;
}

static void note(const char *call, int file, int fresh, long offset, const void *data, size_t length, long result,
                 const char *path, const char *second) {
  if (trace < 0) return;
  int kept = errno;
  char line[3 * PATH_MAX + 200], link[64], open_path[PATH_MAX] = "";
  if (path == NULL && file >= 0) {
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t got = syscall(SYS_readlinkat, AT_FDCWD, link, open_path, sizeof open_path - 1);
    if (got > 0) open_path[got] = 0;
    path = open_path;
  }
  int size = snprintf(line, sizeof line, "%s\t%lu\t%d\t%ld\t%zu\t%ld\t%s\t%s\n", call, number_of(file), fresh, offset, length,
                      result, path == NULL ? "" : path, second == NULL ? "" : second);
  put(line, size);
  put(data, length);
  errno = kept;
}

static void control(const char *order) {
  if (strncmp(order, "mark/", 5) == 0) {
    if (active) note("mark", -1, 0, 0, NULL, 0, 0, order + 5, NULL);
    return;
  }
  if (trace >= 0) ftruncate(trace, 0);
  calls = 0;
  fault = NONE;
  active = strcmp(order, "off") != 0;
  char kind[16];
  if (sscanf(order, "fail/%15[A-Z]/%ld", kind, &at) != 2) return;
  fault = strcmp(kind, "ENOSPC") == 0  ? FULL
          : strcmp(kind, "EIO") == 0   ? BROKEN
          : strcmp(kind, "EPERM") == 0 ? REFUSED
                                       : KILLED;
}

/* Counts a call. Returns the error that it is to fail with, 0 for none. */
static int counted(enum kind kind, int moves_name) {
  calls += 1;
  switch (fault) {
    case FULL:
      return calls >= at && (kind == ROOM || kind == DATA || (kind == SYNC && calls == at)) ? ENOSPC : 0;
    case BROKEN:
      return calls == at ? EIO : 0;
    case REFUSED:
      return (calls == at && (kind == NAME || kind == ROOM)) || (calls > at && moves_name) ? EPERM : 0;
    case KILLED:
      if (calls == at) kill(getpid(), SIGKILL);
      return 0;
    default:
      return 0;
  }
}

#define BEGIN_CALL(condition, otherwise)                                                                            \
  if (!(active && (condition))) return otherwise;                                                                   \
  pthread_mutex_lock(&lock);

static long ended(const char *call, int file, int fresh, long result, const char *path, const char *second) {
  note(call, file, fresh, 0, NULL, 0, result, path, second);
  pthread_mutex_unlock(&lock);
  return result;
}

static long refused(const char *call, int error, const char *path, const char *second) {
  errno = error;
  note(call, -1, 0, 0, NULL, 0, -error, path, second);
  pthread_mutex_unlock(&lock);
  errno = error;
  return -1;
}

static int opened(int directory, const char *path, int flags, mode_t mode) {
  int file;
  if (path != NULL && strncmp(path, CONTROL, sizeof CONTROL - 1) == 0) {
    pthread_mutex_lock(&lock);
    control(path + sizeof CONTROL - 1);
    pthread_mutex_unlock(&lock);
    errno = ENOENT;
    return -1;
  }
  int writes = (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) != 0;
  int ours = directory == AT_FDCWD && below(path);
  if (!ours || !active || !writes) {
    file = syscall(SYS_openat, directory, path, flags, mode);
    if (file >= 0 && file < FILES) watched[file] = ours;
    return file;
  }
  pthread_mutex_lock(&lock);
  int fresh = (flags & O_CREAT) && syscall(SYS_faccessat, AT_FDCWD, path, F_OK) != 0;
  int error = counted(fresh ? ROOM : NAME, 0);
  if (error != 0) return refused("open", error, path, NULL);
  file = syscall(SYS_openat, directory, path, flags, mode);
  if (file >= 0 && file < FILES) watched[file] = 1;
  return ended((flags & O_TRUNC) && !fresh && file >= 0 ? "opentruncated" : "open", file, fresh, file, path, NULL);
}

#define OPEN_MODE                                                                                                   \
  mode_t mode = 0;                                                                                                  \
  if (flags & (O_CREAT | __O_TMPFILE)) {                                                                            \
    va_list more;                                                                                                   \
    va_start(more, flags);                                                                                          \
    mode = va_arg(more, mode_t);                                                                                    \
    va_end(more);                                                                                                   \
  }

int open(const char *path, int flags, ...) { OPEN_MODE return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { OPEN_MODE return opened(AT_FDCWD, path, flags, mode); }
int openat(int directory, const char *path, int flags, ...) { OPEN_MODE return opened(directory, path, flags, mode); }
int openat64(int directory, const char *path, int flags, ...) { OPEN_MODE return opened(directory, path, flags, mode); }

int close(int file) {
  if (file >= 0 && file < FILES) watched[file] = 0;
  return REAL(close)(file);
}

/* `offset` -1 means where the file stands. */
static ssize_t wrote(int file, const void *data, size_t length, long offset) {
  BEGIN_CALL(is_watched(file), offset < 0 ? syscall(SYS_write, file, data, length) : syscall(SYS_pwrite64, file, data, length, offset))
  int error = counted(DATA, 0);
  /* A disk that fills takes what still goes in. */
  if (error == ENOSPC && calls == at && length > 1) {
    length /= 2;
    error = 0;
  }
  if (error != 0) return refused("write", error, NULL, NULL);
  long start = offset;
  if (offset < 0) {
    int flags = fcntl(file, F_GETFL);
    start = lseek(file, 0, flags & O_APPEND ? SEEK_END : SEEK_CUR);
  }
  ssize_t result = offset < 0 ? syscall(SYS_write, file, data, length) : syscall(SYS_pwrite64, file, data, length, offset);
  note("write", file, 0, start, data, result > 0 ? result : 0, result, NULL, NULL);
  pthread_mutex_unlock(&lock);
  return result;
}

static ssize_t wrote_parts(int file, const struct iovec *parts, int count, long offset) {
  if (!active || !is_watched(file))
    return offset < 0 ? syscall(SYS_writev, file, parts, count) : syscall(SYS_pwritev, file, parts, count, offset, 0);
  ssize_t all = 0;
  for (int part = 0; part < count; part += 1) {
    ssize_t result = wrote(file, parts[part].iov_base, parts[part].iov_len, offset < 0 ? -1 : offset + all);
    if (result < 0) return all > 0 ? all : result;
    all += result;
    if ((size_t)result < parts[part].iov_len) break;
  }
  return all;
}

ssize_t write(int file, const void *data, size_t length) { return wrote(file, data, length, -1); }
ssize_t pwrite(int file, const void *data, size_t length, off_t offset) { return wrote(file, data, length, offset); }
ssize_t pwrite64(int file, const void *data, size_t length, off64_t offset) { return wrote(file, data, length, offset); }
ssize_t writev(int file, const struct iovec *parts, int count) { return wrote_parts(file, parts, count, -1); }
ssize_t pwritev(int file, const struct iovec *parts, int count, off_t offset) { return wrote_parts(file, parts, count, offset); }
ssize_t pwritev64(int file, const struct iovec *parts, int count, off64_t offset) { return wrote_parts(file, parts, count, offset); }

static int synced(int file, long number) {
  BEGIN_CALL(is_watched(file), syscall(number, file))
  int error = counted(SYNC, 0);
  if (error != 0) return refused("sync", error, NULL, NULL);
  return ended("sync", file, 0, syscall(number, file), NULL, NULL);
}

int fsync(int file) { return synced(file, SYS_fsync); }
int fdatasync(int file) { return synced(file, SYS_fdatasync); }

static int cut(int file, long length) {
  BEGIN_CALL(is_watched(file), syscall(SYS_ftruncate, file, length))
  struct stat facts;
  int error = counted(fstat(file, &facts) == 0 && facts.st_size < length ? ROOM : NAME, 0);
  if (error != 0) return refused("truncate", error, NULL, NULL);
  long result = syscall(SYS_ftruncate, file, length);
  note("truncate", file, 0, length, NULL, 0, result, NULL, NULL);
  pthread_mutex_unlock(&lock);
  return result;
}

int ftruncate(int file, off_t length) { return cut(file, length); }
int ftruncate64(int file, off64_t length) { return cut(file, length); }

static int named(const char *call, enum kind kind, const char *path, const char *second, long (*doing)(const char *, const char *, int),
                 int flags) {
  BEGIN_CALL(below(path) || below(second), doing(path, second, flags))
  int error = counted(kind, strcmp(call, "rename") == 0 || strcmp(call, "link") == 0);
  if (error != 0) return refused(call, error, path, second);
  return ended(call, -1, 0, doing(path, second, flags), path, second);
}

static long do_rename(const char *from, const char *to, int flags) { return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, flags); }
static long do_link(const char *from, const char *to, int flags) { return syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, flags); }
static long do_unlink(const char *path, const char *none, int flags) { (void)none; return syscall(SYS_unlinkat, AT_FDCWD, path, flags); }
static long do_mkdir(const char *path, const char *none, int mode) { (void)none; return syscall(SYS_mkdirat, AT_FDCWD, path, mode); }

int rename(const char *from, const char *to) { return named("rename", NAME, from, to, do_rename, 0); }
int renameat2(int one, const char *from, int two, const char *to, unsigned flags) {
  if (one != AT_FDCWD || two != AT_FDCWD) return syscall(SYS_renameat2, one, from, two, to, flags);
  return named(flags & RENAME_EXCHANGE ? "exchange" : "rename", NAME, from, to, do_rename, flags);
}
int link(const char *from, const char *to) { return named("link", ROOM, from, to, do_link, 0); }
int mkdir(const char *path, mode_t mode) { return named("mkdir", ROOM, path, NULL, do_mkdir, mode); }
int unlink(const char *path) { return named("unlink", NAME, path, NULL, do_unlink, 0); }
int rmdir(const char *path) { return named("rmdir", NAME, path, NULL, do_unlink, AT_REMOVEDIR); }
int remove(const char *path) {
  struct stat facts;
  return lstat(path, &facts) == 0 && S_ISDIR(facts.st_mode) ? rmdir(path) : unlink(path);
}

/* The removal of whole folders goes by the open folder: its path is put together again. */
int unlinkat(int directory, const char *path, int flags) {
  char link[64], full[2 * PATH_MAX] = "";
  if (directory == AT_FDCWD || path[0] == '/') return flags & AT_REMOVEDIR ? rmdir(path) : unlink(path);
  snprintf(link, sizeof link, "/proc/self/fd/%d", directory);
  ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, full, PATH_MAX);
  if (length <= 0) return syscall(SYS_unlinkat, directory, path, flags);
  snprintf(full + length, sizeof full - length, "/%s", path);
  return flags & AT_REMOVEDIR ? rmdir(full) : unlink(full);
}
