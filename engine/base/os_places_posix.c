// Where this program's data and the program itself are.
#define _POSIX_C_SOURCE 200809L
#include "base/os.h"
#include "base/os_inner.h"

#include <limits.h>
#include <pwd.h>
#include <stdlib.h>
#include <unistd.h>

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
    if (n < 0) return os_fail_io(err, "find the program through", "/proc/self/exe");
    Str folder = {path, (size_t)n};
    while (folder.n > 1 && folder.s[folder.n - 1] != '/')
        folder.n--;
    if (folder.n > 1) folder.n--; // without the slash
    buf_add(out, folder);
    return true;
}
