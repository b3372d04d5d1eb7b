// Folders: made, listed, and where this program's own are; what kind of thing a path names.
#include "base/os.h"
#include "base/os_listing.h"
#include "base/os_windows.h"

#include <shlobj.h>
#include <stdlib.h>
#include <string.h>

// --- what is there --------------------------------------------------------------------------------

static bool describe(const char *path, BY_HANDLE_FILE_INFORMATION *about)
{
    HANDLE open = os_open(path, 0, 0);
    if (open == INVALID_HANDLE_VALUE) return false;
    bool told =
        GetFileType(open) == FILE_TYPE_DISK && GetFileInformationByHandle(open, about);
    CloseHandle(open);
    return told;
}

bool os_is_folder(const char *path)
{
    BY_HANDLE_FILE_INFORMATION about;
    return describe(path, &about) &&
           (about.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
}

bool os_is_file(const char *path)
{
    BY_HANDLE_FILE_INFORMATION about;
    return describe(path, &about) &&
           (about.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) == 0;
}

bool os_same_file(const char *one, const char *other)
{
    BY_HANDLE_FILE_INFORMATION a, b;
    return describe(one, &a) && describe(other, &b) &&
           a.dwVolumeSerialNumber == b.dwVolumeSerialNumber &&
           a.nFileIndexHigh == b.nFileIndexHigh && a.nFileIndexLow == b.nFileIndexLow;
}

// --- making ---------------------------------------------------------------------------------------

static bool make_one_folder(const char *path)
{
    Arena arena = {0};
    bool made = CreateDirectoryW(os_wide_path(&arena, path), NULL);
    DWORD why = GetLastError();
    arena_free(&arena);
    if (made || os_is_folder(path)) return true;
    SetLastError(why);
    return false;
}

static bool is_slash(char c) { return c == '/' || c == '\\'; }

// Of "C:/a" or "//server/share/a" what is no folder to be made.
static size_t root_length(const char *path)
{
    if (path[0] && path[1] == ':') return is_slash(path[2]) ? 3 : 2;
    if (!is_slash(path[0]) || !is_slash(path[1])) return is_slash(path[0]) ? 1 : 0;
    size_t n = 2 + strcspn(path + 2, "/\\");
    return path[n] ? n + 1 + strcspn(path + n + 1, "/\\") : n;
}

bool os_make_folder(const char *path, Err *err)
{
    Buf part = {0};
    bool ok = *path != '\0';
    SetLastError(ERROR_PATH_NOT_FOUND); // the reason for an empty path
    for (const char *end = path + root_length(path); ok && *end;) {
        end += strspn(end, "/\\");
        end += strcspn(end, "/\\");
        buf_clear(&part);
        buf_add(&part, (Str){path, (size_t)(end - path)});
        ok = make_one_folder(part.s);
    }
    if (!ok) os_fail_io(err, "make the folder", path);
    buf_free(&part);
    return ok;
}

// --- listing --------------------------------------------------------------------------------------

static void add_name(OsListing *listing, const wchar_t *wide)
{
    Buf name = {0};
    os_narrow(wide, &name);
    os_listing_add(listing, buf_str(&name));
    buf_free(&name);
}

static bool read_names(OsListing *listing, const char *folder)
{
    WIN32_FIND_DATAW found;
    Str all = arena_fmt(&listing->arena, "%s/*", folder);
    HANDLE find = FindFirstFileExW(os_wide_path(&listing->arena, all.s),
        FindExInfoBasic, &found, FindExSearchNameMatch, NULL, 0);
    if (find == INVALID_HANDLE_VALUE) return GetLastError() == ERROR_FILE_NOT_FOUND;
    do
        add_name(listing, found.cFileName);
    while (FindNextFileW(find, &found));
    DWORD why = GetLastError();
    FindClose(find);
    SetLastError(why);
    return why == ERROR_NO_MORE_FILES;
}

bool os_list(const char *folder, void (*each)(void *ctx, Str name), void *ctx, Err *err)
{
    OsListing listing = {0};
    bool whole =
        read_names(&listing, folder) || os_fail(err, "list the folder", folder);
    return os_listing_end(&listing, whole, each, ctx);
}

// --- our own --------------------------------------------------------------------------------------

// %LOCALAPPDATA%: saves stay on this computer, and a profile that is copied to a server stays small.
bool os_data_folder(Buf *out, Err *err)
{
    const wchar_t *named = _wgetenv(L"LOCALAPPDATA");
    wchar_t *known = NULL;
    bool found = named && named[0] && named[1] == L':';
    if (!found) {
        found =
            SUCCEEDED(SHGetKnownFolderPath(&FOLDERID_LocalAppData, 0, NULL, &known));
        named = known;
    }
    if (found) {
        os_narrow_path(named, out);
        buf_add(out, STR("/Qantar"));
    }
    CoTaskMemFree(known);
    return found || err_set(err, ERR_IO,
                        "there is no folder for local data to keep saves in; name one "
                        "with --profile");
}

bool os_program_folder(Buf *out, Err *err)
{
    DWORD room = 32768; // units; no path is longer
    wchar_t *path = mem_new(room, sizeof *path);
    DWORD n = GetModuleFileNameW(NULL, path, room);
    bool found = n > 0 && n < room;
    while (n > 0 && path[n - 1] != L'\\')
        n--;
    path[n > 0 ? n - 1 : 0] = L'\0'; // without the backslash
    if (found) os_narrow_path(path, out);
    free(path);
    return found || os_fail_io(err, "find the folder of", "qantar.exe");
}
