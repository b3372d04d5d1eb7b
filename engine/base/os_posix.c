#define _POSIX_C_SOURCE 200809L
#include "base/os.h"

#include "base/arena.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define READ_STEP 65536
#define HOST_MAX  64 // bytes of a host name, truncated

static bool fail(Err *err, const char *what, const char *path)
{
    bool missing = errno == ENOENT || errno == ENOTDIR;
    return err_set(err, missing ? ERR_NO_INPUT : ERR_IO, "cannot %s \"%s\": %s", what,
        path, strerror(errno));
}

static bool fail_io(Err *err, const char *what, const char *path)
{
    return err_set(err, ERR_IO, "cannot %s \"%s\": %s", what, path, strerror(errno));
}

// --- Reading -------------------------------------------------------------------------------

static bool readable(int fd, const char *path, Err *err)
{
    struct stat st;
    if (fstat(fd, &st) != 0) return fail_io(err, "read", path);
    if (!S_ISREG(st.st_mode))
        return err_set(err, ERR_IO, "cannot read \"%s\": it is no plain file", path);
    if ((uintmax_t)st.st_size > OS_FILE_MAX)
        return err_set(err, ERR_IO, "cannot read \"%s\": it is larger than %u MiB",
            path, OS_FILE_MAX >> 20);
    return true;
}

// Appends the rest of the file. It may grow while we read, but not past OS_FILE_MAX.
static bool read_rest(int fd, const char *path, Buf *out, Err *err)
{
    char *step = mem_new(READ_STEP, 1);
    size_t total = 0;
    ssize_t n;
    while ((n = read(fd, step, READ_STEP)) != 0) {
        if (n < 0 && errno == EINTR) continue;
        if (n < 0 || total + (size_t)n > OS_FILE_MAX) break;
        buf_add(out, (Str){step, (size_t)n});
        total += (size_t)n;
    }
    free(step);
    if (n < 0) return fail_io(err, "read", path);
    if (n > 0)
        return err_set(err, ERR_IO, "cannot read \"%s\": it keeps growing", path);
    return true;
}

static bool read_open(int fd, const char *path, Buf *out, Err *err)
{
    size_t before = out->n;
    if (readable(fd, path, err) && read_rest(fd, path, out, err)) {
        buf_add(out, (Str){0}); // zero-terminates the text of an empty file too
        close(fd);
        return true;
    }
    close(fd);
    if (out->s) out->s[before] = '\0';
    out->n = before;
    return false;
}

bool os_read(const char *path, Buf *out, Err *err)
{
    // O_NONBLOCK: do not block on a FIFO without a writer.
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) return fail(err, "read", path);
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
    fail(err, "read", name);
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
    if (fd < 0) return fail(err, "read", folder);
    Arena arena = {0};
    char *shown = arena_copy(&arena, arena_str(&arena, name).s, name.n + 1);
    char *parts = arena_copy(&arena, shown, name.n + 1);
    fd = open_inside(fd, parts, shown, err);
    bool ok = fd >= 0 && read_open(fd, shown, out, err);
    arena_free(&arena);
    return ok;
}

// --- Writing -------------------------------------------------------------------------------

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

// Makes a rename survive a power failure. Only EIO is an error: not every file system can do this.
static bool flush_folder_of(const char *path)
{
    Buf folder = {0};
    const char *slash = strrchr(path, '/');
    buf_add(&folder, slash ? (Str){path, (size_t)(slash - path) + 1} : STR("."));
    int fd = open(folder.s, O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    buf_free(&folder);
    if (fd < 0) return true;
    bool ok = fsync(fd) == 0 || errno != EIO;
    close(fd);
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
    bool ok = renamed && flush_folder_of(target);
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
    if (ok && !replace(path, target.s, bytes, bak)) ok = fail_io(err, "write", path);
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
    return fail_io(err, "remove", path);
}

// Some file systems fail with another reason than EEXIST for a folder that exists. A new folder is
// flushed, or a power failure could lose it with the saves in it.
static bool make_one_folder(const char *path)
{
    if (mkdir(path, 0777) == 0) return flush_folder_of(path);
    int reason = errno;
    bool there = os_is_folder(path);
    errno = reason;
    return there;
}

static bool is_link(const char *path)
{
    struct stat st;
    return path && lstat(path, &st) == 0 && S_ISLNK(st.st_mode);
}

bool os_make_folder(const char *path, Err *err)
{
    Buf part = {0};
    bool ok = *path != '\0';
    errno = ENOENT; // the reason for an empty path
    for (const char *end = path; ok && *end;) {
        end += strspn(end, "/");
        end += strcspn(end, "/");
        buf_clear(&part);
        buf_add(&part, (Str){path, (size_t)(end - path)});
        ok = make_one_folder(part.s);
    }
    if (!ok && is_link(part.s))
        err_set(err, ERR_IO,
            "cannot make the folder \"%s\": \"%s\" is a link to what is not there, or "
            "is "
            "no folder",
            path, part.s);
    else if (!ok)
        fail_io(err, "make the folder", path);
    buf_free(&part);
    return ok;
}

// --- Folders -------------------------------------------------------------------------------

bool os_is_folder(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool os_is_file(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

bool os_same_file(const char *one, const char *other)
{
    struct stat a, b;
    return stat(one, &a) == 0 && stat(other, &b) == 0 && a.st_dev == b.st_dev &&
           a.st_ino == b.st_ino;
}

typedef struct NameList {
    Str *names;
    size_t count;
    Arena arena;
} NameList;

static bool names_read(NameList *list, DIR *dir)
{
    const struct dirent *entry;
    while (errno = 0, (entry = readdir(dir)) != NULL) {
        Str name = str_of(entry->d_name);
        if (str_eq(name, STR(".")) || str_eq(name, STR(".."))) continue;
        list->names = mem_grow(list->names, list->count + 1, sizeof *list->names);
        list->names[list->count++] = arena_str(&list->arena, name);
    }
    return errno == 0;
}

static int by_bytes(const void *a, const void *b)
{
    return str_cmp(*(const Str *)a, *(const Str *)b);
}

bool os_list(const char *folder, void (*each)(void *ctx, Str name), void *ctx, Err *err)
{
    DIR *dir = opendir(folder);
    if (!dir) return fail(err, "list the folder", folder);
    NameList list = {0};
    bool ok = names_read(&list, dir);
    if (!ok) fail_io(err, "list the folder", folder);
    closedir(dir);
    if (ok && list.count > 0)
        qsort(list.names, list.count, sizeof *list.names, by_bytes);
    for (size_t i = 0; ok && i < list.count; i++)
        each(ctx, list.names[i]);
    free(list.names);
    arena_free(&list.arena);
    return ok;
}

static const char *home_folder(void)
{
    const char *home = getenv("HOME");
    if (home && *home) return home;
    const struct passwd *user = getpwuid(getuid());
    return user && user->pw_dir && *user->pw_dir ? user->pw_dir : NULL;
}

bool os_data_folder(Buf *out, Err *err)
{
    const char *data = getenv("XDG_DATA_HOME");
    if (data && *data == '/') { // the XDG specification: ignore a relative path
        buf_addf(out, "%s/qantar", data);
        return true;
    }
    const char *home = home_folder();
    if (!home)
        return err_set(err, ERR_IO,
            "there is no home folder to keep saves in; set HOME, or name one with "
            "--profile");
    buf_addf(out, "%s/.local/share/qantar", home);
    return true;
}

bool os_program_folder(Buf *out, Err *err)
{
    char path[PATH_MAX];
    ssize_t n = readlink("/proc/self/exe", path, sizeof path);
    if (n < 0) return fail_io(err, "find the program through", "/proc/self/exe");
    Str folder = {path, (size_t)n};
    while (folder.n > 1 && folder.s[folder.n - 1] != '/')
        folder.n--;
    if (folder.n > 1) folder.n--; // without the slash
    buf_add(out, folder);
    return true;
}

// --- Time, random seeds, terminals -------- -------------------------------------------------

static uint64_t read_clock_us(clockid_t clock)
{
    struct timespec now = {0};
    clock_gettime(clock, &now);
    return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
}

uint64_t os_clock_us(void) { return read_clock_us(CLOCK_MONOTONIC); }

uint64_t os_work_us(void) { return read_clock_us(CLOCK_THREAD_CPUTIME_ID); }

void os_sleep_ms(int ms)
{
    nanosleep(&(struct timespec){ms / 1000, ms % 1000 * 1000000L}, NULL);
}

uint64_t os_seed(void)
{
    uint64_t seed = 0;
    int fd = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
    bool drawn = fd >= 0 && read(fd, &seed, sizeof seed) == (ssize_t)sizeof seed;
    if (fd >= 0) close(fd);
    if (drawn) return seed;
    return os_clock_us() ^ (uint64_t)time(NULL) << 32 ^ (uint64_t)getpid() << 16;
}

bool os_is_terminal(int descriptor) { return isatty(descriptor) == 1; }

int os_terminal_width(int descriptor)
{
    struct winsize size = {0};
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

static bool is_device(FILE *stream)
{
    struct stat st;
    return fstat(fileno(stream), &st) == 0 && S_ISCHR(st.st_mode);
}

// Without an error when nobody is left who could read: a closed pipe, or a terminal that hung up.
static bool fail_output(bool device, Err *err)
{
    if (errno == EPIPE || (errno == EIO && device)) return false;
    return err_set(err, ERR_IO, "cannot write the output: %s", strerror(errno));
}

bool os_write_stream(FILE *out, Str bytes, Err *err)
{
    bool device = is_device(out);
    errno = 0;
    size_t written = bytes.n > 0 ? fwrite(bytes.s, 1, bytes.n, out) : 0;
    return (written == bytes.n && fflush(out) == 0) || fail_output(device, err);
}

bool os_close_stream(FILE *out, Err *err)
{
    bool device = is_device(out);
    errno = 0;
    return fclose(out) == 0 || fail_output(device, err);
}

void os_now(char out[17])
{
    time_t now = time(NULL);
    struct tm local = {0};
    localtime_r(&now, &local);
    if (strftime(out, 17, "%Y-%m-%d %H:%M", &local) == 0) out[0] = '\0';
}
