// What a write would replace: the file itself, or what a link leads to; and why nothing may be written.
#define _XOPEN_SOURCE 700 // realpath
#include "base/os.h"

#include "base/arena.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

static bool refuse(const char *path, const char *why, Err *err)
{
    return err_set(err, ERR_IO, "cannot write \"%s\": %s", path, why);
}

// The right to write is asked for although a rename does not need it: who took it away wants the file
// to stay.
static bool replaceable(const char *path, const struct stat *st, Err *err)
{
    if (S_ISDIR(st->st_mode)) return refuse(path, "it is a folder", err);
    if (!S_ISREG(st->st_mode)) return refuse(path, "it is no plain file", err);
    bool read_only = (st->st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0;
    if (!read_only && access(path, W_OK) == 0) return true;
    bool others = !read_only && errno == EACCES && st->st_uid != geteuid();
    if (!read_only && !others && errno != EACCES && errno != EROFS) return true;
    return refuse(path,
        others ? "it belongs to another user of this computer" : "it is read-only",
        err);
}

static bool broken_link(const char *path, int reason, Err *err)
{
    char target[PATH_MAX];
    if (reason == ELOOP)
        return refuse(path, "it is a link that leads in a circle", err);
    if (reason != ENOENT && reason != ENOTDIR)
        return refuse(path, strerror(reason), err);
    ssize_t n = readlink(path, target, sizeof target);
    return err_set(err, ERR_IO,
        "cannot write \"%s\": it is a link to \"%.*s\", which is not there", path,
        n > 0 ? (int)n : 0, target);
}

// The folder of a link's target must take a new file, which then takes the target's place.
static bool folder_takes_files(const char *path, const char *target, Err *err)
{
    Buf folder = {0};
    const char *slash = strrchr(target, '/');
    size_t n = slash == target ? 1 : (size_t)(slash - target);
    buf_add(&folder, (Str){target, n});
    bool takes = access(folder.s, W_OK | X_OK) == 0;
    if (!takes)
        err_set(err, ERR_IO,
            "cannot write \"%s\": it is a link into the folder \"%s\", which cannot be "
            "written",
            path, folder.s);
    buf_free(&folder);
    return takes;
}

static bool link_target(const char *path, Buf *target, Err *err)
{
    struct stat st;
    if (stat(path, &st) != 0) return broken_link(path, errno, err);
    if (S_ISREG(st.st_mode) && st.st_uid != geteuid())
        return refuse(path, "it is a link to a file of another user", err);
    if (!replaceable(path, &st, err)) return false;
    char *found = realpath(path, NULL);
    if (!found) return broken_link(path, errno, err);
    bool takes = folder_takes_files(path, found, err);
    if (takes) buf_add(target, str_of(found));
    free(found);
    return takes;
}

bool os_real_path(const char *path, Buf *out, Err *err)
{
    char *found = realpath(path, NULL);
    if (!found)
        return err_set(err, ERR_IO, "cannot find \"%s\": %s", path, strerror(errno));
    buf_add(out, str_of(found));
    free(found);
    return true;
}

bool os_write_target(const char *path, Buf *target, Err *err)
{
    struct stat st;
    bool there = lstat(path, &st) == 0;
    if (there && S_ISLNK(st.st_mode)) return link_target(path, target, err);
    if (there && !replaceable(path, &st, err)) return false;
    buf_add(target, str_of(path)); // what else is wrong, the write will tell
    return true;
}

// --- folders --------------------------------------------------------------------------------------

// Cuts [path] back to what is there: the folder itself, or the one in which it would be made.
static void cut_to_existing(Buf *path)
{
    struct stat st;
    while (stat(path->s, &st) != 0 && errno == ENOENT && lstat(path->s, &st) != 0) {
        const char *slash = strrchr(path->s, '/');
        size_t n = slash ? (size_t)(slash - path->s) : 0;
        Buf shorter = {0};
        buf_add(&shorter, slash ? (Str){path->s, n > 0 ? n : 1} : STR("."));
        bool same = shorter.n == path->n;
        buf_free(path);
        *path = shorter;
        if (same) return;
    }
}

static bool has_room(const char *folder)
{
    struct statvfs fs;
    if (statvfs(folder, &fs) != 0) return true;
    bool full = fs.f_blocks > 0 && fs.f_bavail == 0;
    return !full && !(fs.f_files > 0 && fs.f_ffree == 0);
}

bool os_folder_takes_files(const char *path, Err *err)
{
    Buf there = {0};
    struct stat st;
    buf_add(&there, *path ? str_of(path) : STR("."));
    cut_to_existing(&there);
    const char *why = NULL;
    if (stat(there.s, &st) != 0)
        why = strerror(errno);
    else if (!S_ISDIR(st.st_mode))
        why = "it is no folder";
    else if (access(there.s, W_OK | X_OK) != 0)
        why = strerror(errno);
    else if (!has_room(there.s))
        why = strerror(ENOSPC);
    if (why) err_set(err, ERR_IO, "cannot write in \"%s\": %s", there.s, why);
    buf_free(&there);
    return !why;
}
