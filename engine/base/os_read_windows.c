// Reading files, whole and within bounds; those of a stranger's folder without following links.
#include "base/os.h"
#include "base/os_windows.h"

#include <stdlib.h>
#include <string.h>

#define READ_STEP 16384 // most scripts in one step

HANDLE os_open(const char *path, DWORD rights, DWORD flags)
{
    Arena arena = {0};
    DWORD shared = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    HANDLE open = CreateFileW(os_wide_path(&arena, path), rights, shared, NULL,
        OPEN_EXISTING, flags | FILE_FLAG_BACKUP_SEMANTICS, NULL);
    DWORD why = GetLastError();
    arena_free(&arena);
    SetLastError(why);
    return open;
}

// Bit 29 of a tag: it stands for another place. The tags of a cloud drive do not have it.
#define TAG_ELSEWHERE 0x20000000u

bool os_is_link(HANDLE open)
{
    FILE_ATTRIBUTE_TAG_INFO about;
    return GetFileInformationByHandleEx(
               open, FileAttributeTagInfo, &about, sizeof about) &&
           (about.FileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0 &&
           (about.ReparseTag & TAG_ELSEWHERE) != 0;
}

static bool readable(HANDLE file, const char *path, Err *err)
{
    BY_HANDLE_FILE_INFORMATION about = {0};
    bool disk = GetFileType(file) == FILE_TYPE_DISK;
    if (disk && !GetFileInformationByHandle(file, &about))
        return os_fail_io(err, "read", path);
    if (!disk || (about.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY))
        return err_set(err, ERR_IO, "cannot read \"%s\": it is no plain file", path);
    if (about.nFileSizeHigh > 0 || about.nFileSizeLow > OS_FILE_MAX)
        return err_set(err, ERR_IO, "cannot read \"%s\": it is larger than %u MiB",
            path, OS_FILE_MAX >> 20);
    return true;
}

// Appends the rest of the file. It may grow while we read, but not past OS_FILE_MAX.
static bool read_rest(HANDLE file, const char *path, Buf *out, Err *err)
{
    char step[READ_STEP];
    size_t total = 0;
    DWORD n = 0;
    bool read;
    while ((read = ReadFile(file, step, READ_STEP, &n, NULL)) && n > 0) {
        total += n;
        if (total > OS_FILE_MAX) break;
        buf_add(out, (Str){step, n});
    }
    if (!read) return os_fail_io(err, "read", path);
    if (total > OS_FILE_MAX)
        return err_set(err, ERR_IO, "cannot read \"%s\": it keeps growing", path);
    return true;
}

static bool read_open(HANDLE file, const char *path, Buf *out, Err *err)
{
    size_t before = out->n;
    bool done = readable(file, path, err) && read_rest(file, path, out, err);
    CloseHandle(file);
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
    HANDLE file = os_open(path, GENERIC_READ, 0);
    if (file == INVALID_HANDLE_VALUE) return os_fail(err, "read", path);
    return read_open(file, path, out, err);
}

// --- inside a folder ------------------------------------------------------------------------------

#define PARTS_MAX (OS_NAME_MAX / 2 + 1)

// What of a name is open. Without sharing the right to delete, so that nobody can put a link in the place
// of a folder while it is.
typedef struct Opened {
    HANDLE parts[PARTS_MAX];
    int n;
} Opened;

static HANDLE open_kept(const wchar_t *path, DWORD rights, DWORD flags)
{
    return CreateFileW(path, rights, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL,
        OPEN_EXISTING, flags | FILE_FLAG_BACKUP_SEMANTICS, NULL);
}

// Windows finds a file by its name in other letters, or by a short one, as well. Other systems do not, and a scenario
// that can be read on one can be read on all.
static bool has_name(const wchar_t *path, Str part)
{
    WIN32_FIND_DATAW found;
    HANDLE search = FindFirstFileW(path, &found);
    if (search == INVALID_HANDLE_VALUE) return false;
    FindClose(search);
    Buf name = {0};
    os_narrow(found.cFileName, &name);
    bool same = str_eq(buf_str(&name), part);
    buf_free(&name);
    return same;
}

// Opens the folder or file [path], the last part of which is [part], if it is called so and is no link.
static bool open_part(
    Opened *opened, const wchar_t *path, Str part, const char *shown, Err *err)
{
    HANDLE found = open_kept(
        path, FILE_READ_ATTRIBUTES | FILE_READ_DATA, FILE_FLAG_OPEN_REPARSE_POINT);
    if (found == INVALID_HANDLE_VALUE) return os_fail(err, "read", shown);
    opened->parts[opened->n++] = found;
    if (!has_name(path, part)) {
        SetLastError(ERROR_FILE_NOT_FOUND);
        return os_fail(err, "read", shown);
    }
    if (!os_is_link(found)) return true;
    return err_set(err, ERR_DATA,
        "\"%s\" is no safe file name: \"" STR_FMT "\" is a link", shown, STR_ARG(part));
}

static bool open_parts(
    Opened *opened, const char *folder, Str name, const char *shown, Err *err)
{
    Arena arena = {0};
    bool done = true;
    for (size_t end = 0; done && end < name.n; end++) {
        Str rest = str_from(name, end);
        Str part = str_cut(rest, 0, str_find(rest, '/'));
        end += part.n;
        Str path = arena_fmt(&arena, "%s/" STR_FMT, folder, (int)end, name.s);
        done = open_part(opened, os_wide_path(&arena, path.s), part, shown, err);
    }
    arena_free(&arena);
    return done;
}

// A file of a cloud drive is brought here only when it is opened as what it stands for.
static HANDLE reopen(const char *folder, Str name)
{
    Arena arena = {0};
    Str path = arena_fmt(&arena, "%s/" STR_FMT, folder, STR_ARG(name));
    HANDLE file = open_kept(os_wide_path(&arena, path.s), GENERIC_READ, 0);
    DWORD why = GetLastError();
    arena_free(&arena);
    SetLastError(why);
    return file;
}

bool os_read_inside(const char *folder, Str name, Buf *out, Err *err)
{
    if (!os_name_safe(name, err)) return false;
    if (!os_is_folder(folder))
        return err_set(
            err, ERR_NO_INPUT, "cannot read \"%s\": it is no folder", folder);
    Arena arena = {0};
    Opened opened = {.n = 0};
    const char *shown = arena_str(&arena, name).s;
    bool done = open_parts(&opened, folder, name, shown, err);
    if (done) {
        HANDLE file = reopen(folder, name);
        done = file != INVALID_HANDLE_VALUE ? read_open(file, shown, out, err)
                                            : os_fail(err, "read", shown);
    }
    while (opened.n > 0)
        CloseHandle(opened.parts[--opened.n]);
    arena_free(&arena);
    return done;
}
