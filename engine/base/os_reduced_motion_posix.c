// The reduced motion setting of the desktop, from the configuration files of GTK and KDE.
#define _POSIX_C_SOURCE 200809L
#include "base/os.h"

#include <stdlib.h>

// A file below the user's configuration folder, and the key in it.
typedef struct SettingsFile {
    const char *file, *key;
} SettingsFile;

static const SettingsFile settings_files[] = {
    {"gtk-4.0/settings.ini", "gtk-enable-animations"},
    {"gtk-3.0/settings.ini", "gtk-enable-animations"},
    {"kdeglobals", "AnimationDurationFactor"},
};

// Whether the first line "key = value" has the value 0 or false.
static bool is_off(Str all, Str key)
{
    Str line;
    while (str_split(&all, '\n', &line)) {
        line = str_trim(line);
        if (!str_starts(line, key)) continue;
        Str rest = str_trim(str_from(line, key.n));
        if (rest.n == 0 || rest.s[0] != '=') continue;
        Str value = str_trim(str_from(rest, 1));
        return str_eq(value, STR("0")) || str_eq(value, STR("false")) ||
               str_eq(value, STR("False"));
    }
    return false;
}

bool os_wants_reduced_motion(void)
{
    const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    bool reduced = false;
    for (int i = 0; i < COUNT_OF(settings_files) && !reduced; i++) {
        Buf path = {0}, text = {0};
        if (config && config[0] == '/')
            buf_addf(&path, "%s/%s", config, settings_files[i].file);
        else if (home && home[0] == '/')
            buf_addf(&path, "%s/.config/%s", home, settings_files[i].file);
        if (path.n > 0 && os_read(path.s, &text, NULL))
            reduced = is_off(buf_str(&text), str_of(settings_files[i].key));
        buf_free(&path);
        buf_free(&text);
    }
    return reduced;
}
