// Writing files so that a crash or a power failure leaves the old or the new one.
#define _POSIX_C_SOURCE 200809L
#include "base/os.h"
#include "base/os_inner.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define HOST_MAX 64 // bytes of a host name, truncated

static bool write_all(int fd, Str bytes)
{
    while (bytes.n > 0) {
        ssize_t n = write(fd, bytes.s, bytes.n);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return false;
        bytes = str_from(bytes, (size_t)n);
    }
    return true;
}

// Creates [path] with [bytes], flushed to disk. A file already there was left by a crash.
static bool write_new(const char *path, Str bytes)
{
    unlink(path);
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0) return false;
    bool ok = write_all(fd, bytes) && fsync(fd) == 0;
    int reason = errno;
    if (close(fd) != 0 && ok) return false;
    errno = reason;
    return ok;
}

// Copies [path] to [temp], on file systems without hard links. Also true, with *missing set, when
// [path] does not exist.
static bool copy_old(const char *path, const char *temp, bool *missing)
{
    Buf old = {0};
    Err err = {0};
    bool read = os_read(path, &old, &err);
    *missing = !read && err.kind == ERR_NO_INPUT;
    bool done = *missing || (read && write_new(temp, buf_str(&old)));
    int reason = errno;
    buf_free(&old);
    errno = reason;
    return done;
}

// Makes [bak] a copy of [path], so that at every point at least one of the two exists.
static bool back_up(const char *path, const char *bak, const char *temp)
{
    unlink(temp);
    bool missing = false;
    bool saved = link(path, temp) == 0;
    if (!saved && errno == ENOENT) return true;
    if (!saved) saved = copy_old(path, temp, &missing);
    if (missing) return true;
    saved = saved && rename(temp, bak) == 0;
    int reason = errno;
    unlink(temp); // rename does nothing when both are links to the same file
    errno = reason;
    return saved;
}

bool os_flush_folder_of(const char *path)
{
    Buf folder = {0};
    const char *slash = strrchr(path, '/');
    buf_add(&folder, slash ? (Str){path, (size_t)(slash - path) + 1} : STR("."));
    int fd = open(folder.s, O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    buf_free(&folder);
    if (fd < 0) return true;
    bool ok = fsync(fd) == 0 || errno != EIO;
    close(fd);
    if (!ok) errno = EIO;
    return ok;
}

// ".HOST.": profiles may be on a network drive, where processes of other machines have the same ids.
static void add_host(Buf *out)
{
    char host[HOST_MAX + 1] = "";
    if (gethostname(host, HOST_MAX) != 0 || !*host || strchr(host, '/'))
        memcpy(host, "here", 5);
    buf_addf(out, ".%s.", host);
}

void os_temporary(const char *path, Buf *out)
{
    buf_add(out, str_of(path));
    add_host(out);
    buf_addf(out, "%ld.tmp", (long)getpid());
}

// The new file is made beside [target], which it replaces; the backup beside [path], a link to it or
// the same.
static bool replace(const char *path, const char *target, Str bytes, const char *bak)
{
    Buf old = {0}, temp = {0};
    os_temporary(path, &old);
    os_temporary(target, &temp);
    bool renamed = (!bak || back_up(target, bak, old.s)) && write_new(temp.s, bytes) &&
                   rename(temp.s, target) == 0;
    bool ok = renamed && os_flush_folder_of(target);
    int reason = errno;
    if (!renamed) unlink(temp.s);
    buf_free(&old);
    buf_free(&temp);
    errno = reason;
    return ok;
}

static bool write_over(const char *path, Str bytes, const char *bak, Err *err)
{
    Buf target = {0};
    bool ok = os_write_target(path, &target, err);
    if (ok && !replace(path, target.s, bytes, bak)) ok = os_fail_io(err, "write", path);
    buf_free(&target);
    return ok;
}

bool os_write_safely(const char *path, Str bytes, Err *err)
{
    Buf bak = {0};
    buf_addf(&bak, "%s" OS_BACKUP, path);
    bool ok = write_over(path, bytes, bak.s, err);
    buf_free(&bak);
    return ok;
}

bool os_write_over_broken(const char *path, Str bytes, Err *err)
{
    return write_over(path, bytes, NULL, err);
}

bool os_remove(const char *path, Err *err)
{
    if (unlink(path) == 0 || errno == ENOENT) return true;
    return os_fail_io(err, "remove", path);
}
