// Folders, made and listed; what kind of thing a path names.
#define _POSIX_C_SOURCE 200809L
#include "base/os.h"
#include "base/os_inner.h"
#include "base/os_listing.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// --- what is there --------------------------------------------------------------------------------

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

// --- making ---------------------------------------------------------------------------------------

// Some file systems fail with another reason than EEXIST for a folder that exists. A new folder is
// flushed, or a power failure could lose it with the saves in it.
static bool make_one_folder(const char *path)
{
    if (mkdir(path, 0777) == 0) return os_flush_folder_of(path);
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
            "is no folder",
            path, part.s);
    else if (!ok)
        os_fail_io(err, "make the folder", path);
    buf_free(&part);
    return ok;
}

// --- listing --------------------------------------------------------------------------------------

static bool read_names(OsListing *listing, DIR *dir)
{
    const struct dirent *entry;
    while (errno = 0, (entry = readdir(dir)) != NULL)
        os_listing_add(listing, str_of(entry->d_name));
    return errno == 0;
}

bool os_list(const char *folder, void (*each)(void *ctx, Str name), void *ctx, Err *err)
{
    DIR *dir = opendir(folder);
    if (!dir) return os_fail(err, "list the folder", folder);
    OsListing listing = {0};
    bool whole =
        read_names(&listing, dir) || os_fail_io(err, "list the folder", folder);
    closedir(dir);
    return os_listing_end(&listing, whole, each, ctx);
}
