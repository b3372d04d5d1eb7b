// Reading files, whole and within bounds; those of a stranger's folder without following links.
#define _POSIX_C_SOURCE 200809L
#include "base/arena.h"
#include "base/os.h"
#include "base/os_inner.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define READ_STEP 16384 // of what was added to a file while it is read

// *size: as it is now.
static bool readable(int fd, const char *path, size_t *size, Err *err)
{
    struct stat st;
    if (fstat(fd, &st) != 0) return os_fail_io(err, "read", path);
    if (!S_ISREG(st.st_mode))
        return err_set(err, ERR_IO, "cannot read \"%s\": it is no plain file", path);
    if ((uintmax_t)st.st_size > OS_FILE_MAX)
        return err_set(err, ERR_IO, "cannot read \"%s\": it is larger than %u MiB",
            path, OS_FILE_MAX >> 20);
    *size = (size_t)st.st_size;
    return true;
}

// Appends the file, of [size] bytes. It may grow while we read, but not past OS_FILE_MAX.
static bool read_all(int fd, const char *path, size_t size, Buf *out, Err *err)
{
    size_t total = 0, room = size + 1; // the end is met without more room
    os_populate_memory(buf_room(out, room), room);
    ssize_t n;
    while ((n = read(fd, buf_room(out, room), room)) != 0) {
        if (n < 0 && errno == EINTR) continue;
        total += n > 0 ? (size_t)n : 0;
        if (n < 0 || total > OS_FILE_MAX) break;
        out->n += (size_t)n;
        room = room > (size_t)n ? room - (size_t)n : READ_STEP;
    }
    if (n < 0) return os_fail_io(err, "read", path);
    if (n > 0)
        return err_set(err, ERR_IO, "cannot read \"%s\": it keeps growing", path);
    return true;
}

static bool read_open(int fd, const char *path, Buf *out, Err *err)
{
    size_t before = out->n, size = 0;
    bool done = readable(fd, path, &size, err) && read_all(fd, path, size, out, err);
    int reason = errno; // os_write_safely tells why there is no backup
    close(fd);
    errno = reason;
    if (done) {
        buf_add(out, (Str){0}); // zero-terminates the text of an empty file too
        return true;
    }
    if (out->s) out->s[before] = '\0';
    out->n = before;
    return false;
}

bool os_read(const char *path, Buf *out, Err *err)
{
    // O_NONBLOCK: do not block on a FIFO without a writer.
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) return os_fail(err, "read", path);
    return read_open(fd, path, out, err);
}

// Opens one part of a name without following a link. -1 and [err] on failure.
static int open_part(
    int folder, const char *part, int flags, const char *name, Err *err)
{
    int fd =
        openat(folder, part, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW | flags);
    if (fd >= 0) return fd;
    int reason = errno;
    struct stat st;
    if (fstatat(folder, part, &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(st.st_mode)) {
        err_set(
            err, ERR_DATA, "\"%s\" is no safe file name: \"%s\" is a link", name, part);
        return -1;
    }
    errno = reason;
    os_fail(err, "read", name);
    return -1;
}

// Opens [name] part by part below [folder], which it closes. Overwrites the slashes of [name].
static int open_inside(int folder, char *name, const char *shown, Err *err)
{
    int fd = folder;
    for (char *part = name; fd >= 0;) {
        char *slash = strchr(part, '/');
        if (slash) *slash = '\0';
        int next = open_part(fd, part, slash ? O_DIRECTORY : 0, shown, err);
        close(fd);
        fd = next;
        if (!slash) break;
        part = slash + 1;
    }
    return fd;
}

bool os_read_inside(const char *folder, Str name, Buf *out, Err *err)
{
    if (!os_name_safe(name, err)) return false;
    int fd = open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    if (fd < 0) return os_fail(err, "read", folder);
    Arena arena = {0};
    char *shown = arena_copy(&arena, arena_str(&arena, name).s, name.n + 1);
    char *parts = arena_copy(&arena, shown, name.n + 1);
    fd = open_inside(fd, parts, shown, err);
    bool ok = fd >= 0 && read_open(fd, shown, out, err);
    arena_free(&arena);
    return ok;
}
