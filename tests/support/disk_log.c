#include "support/disk_log.h"

#include "base/arena.h"

#include <stdlib.h>

#define FDS 256

static bool on;
static DiskOp *log_;
static size_t count;
static Buf open_paths[FDS];

void disk_log_free(void)
{
    for (size_t i = 0; i < count; i++) {
        buf_free(&log_[i].path);
        buf_free(&log_[i].to);
        buf_free(&log_[i].bytes);
    }
    free(log_);
    log_ = NULL;
    count = 0;
    for (int i = 0; i < FDS; i++)
        buf_free(&open_paths[i]);
}

void disk_log_begin(void)
{
    disk_log_free();
    on = true;
}

size_t disk_log_end(const DiskOp **ops)
{
    on = false;
    *ops = log_;
    return count;
}

// Folders are named without a slash at the end.
static void add_path(Buf *out, Str path)
{
    while (path.n > 1 && path.s[path.n - 1] == '/')
        path.n--;
    buf_add(out, path);
}

static DiskOp *add(DiskOpKind kind, Str path)
{
    log_ = mem_grow(log_, count + 1, sizeof *log_);
    DiskOp *op = &log_[count++];
    *op = (DiskOp){.kind = kind};
    add_path(&op->path, path);
    return op;
}

void disk_log_done(void)
{
    if (on) add(OP_DONE, (Str){0});
}

void disk_log_open(int fd, const char *path, bool create)
{
    if (!on || fd >= FDS) return;
    buf_clear(&open_paths[fd]);
    buf_add(&open_paths[fd], str_of(path));
    if (create) add(OP_CREATE, str_of(path));
}

void disk_log_write(int fd, const void *bytes, size_t n)
{
    if (on && fd < FDS)
        buf_add(&add(OP_WRITE, buf_str(&open_paths[fd]))->bytes, (Str){bytes, n});
}

void disk_log_fsync(int fd)
{
    if (on && fd < FDS) add(OP_SYNC, buf_str(&open_paths[fd]));
}

void disk_log_link(const char *from, const char *to)
{
    if (on) add_path(&add(OP_LINK, str_of(from))->to, str_of(to));
}

void disk_log_rename(const char *from, const char *to)
{
    if (on) add_path(&add(OP_RENAME, str_of(from))->to, str_of(to));
}

void disk_log_unlink(const char *path)
{
    if (on) add(OP_UNLINK, str_of(path));
}

void disk_log_mkdir(const char *path, mode_t mode)
{
    (void)mode;
    if (on) add(OP_MKDIR, str_of(path));
}

void disk_log_stat(const char *path, const struct stat *st) { (void)path, (void)st; }
void disk_log_fstat(int fd, const struct stat *st) { (void)fd, (void)st; }
void disk_log_flock(int fd, int how) { (void)fd, (void)how; }
