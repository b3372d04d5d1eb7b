// The reduced motion setting of the desktop: the files of GTK and KDE, what gsettings knows (dconf or another
// backend), and the desktop's portal.
#define _POSIX_C_SOURCE 200809L
#include "base/os.h"
#include "base/os_reduced_motion.h"
#include "base/os_run.h"

#include <stdlib.h>
#include <string.h>

#define ANSWER_MS 1000 // a desktop that does not answer for so long says nothing

// --- files ------------------------------------------------------------------------------------------

// A file in a folder of configuration, and the key in it.
typedef struct SettingsFile {
    const char *file, *key;
} SettingsFile;

static const SettingsFile settings_files[] = {
    {"gtk-4.0/settings.ini", "gtk-enable-animations"},
    {"gtk-3.0/settings.ini", "gtk-enable-animations"},
    {"kdeglobals", "AnimationDurationFactor"},
};

typedef enum Said { SAID_NOTHING, SAID_MOVE, SAID_STILL } Said;

// 0, 0.0 and false mean that nothing is to move.
static bool is_off(Str value)
{
    if (str_same_word(value, STR("false"))) return true;
    size_t zeros = 0;
    while (zeros < value.n && (value.s[zeros] == '0' || value.s[zeros] == '.'))
        zeros++;
    return value.n > 0 && zeros == value.n && value.s[0] == '0';
}

// What the last line "key = value" says; KDE marks a key that is not to be changed with "[$i]".
static Said said_in(Str all, Str key)
{
    Said said = SAID_NOTHING;
    Str line;
    while (str_split(&all, '\n', &line)) {
        line = str_trim(line);
        if (!str_starts(line, key)) continue;
        Str rest = str_trim(str_from(line, key.n));
        if (str_starts(rest, STR("[$i]"))) rest = str_trim(str_from(rest, 4));
        if (rest.n == 0 || rest.s[0] != '=') continue;
        said = is_off(str_trim(str_from(rest, 1))) ? SAID_STILL : SAID_MOVE;
    }
    return said;
}

static Said said_in_folder(Str folder, const SettingsFile *settings)
{
    Buf path = {0}, text = {0};
    Said said = SAID_NOTHING;
    buf_addf(&path, STR_FMT "/%s", STR_ARG(folder), settings->file);
    if (folder.n > 0 && folder.s[0] == '/' && os_read(path.s, &text, NULL))
        said = said_in(buf_str(&text), str_of(settings->key));
    buf_free(&path);
    buf_free(&text);
    return said;
}

// The folders of configuration, the player's own first, with colons between.
static void add_folders(Buf *out)
{
    const char *own = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    const char *shared = getenv("XDG_CONFIG_DIRS");
    if (own && own[0] == '/')
        buf_addf(out, "%s:", own);
    else if (home && home[0] == '/')
        buf_addf(out, "%s/.config:", home);
    buf_addf(out, "%s:/etc", shared && shared[0] ? shared : "/etc/xdg");
}

// The first folder that says anything decides.
static bool files_say_still(void)
{
    Buf folders = {0};
    bool still = false;
    add_folders(&folders);
    for (int i = 0; i < COUNT_OF(settings_files) && !still; i++) {
        Str rest = buf_str(&folders), folder;
        Said said = SAID_NOTHING;
        while (said == SAID_NOTHING && str_split(&rest, ':', &folder))
            said = said_in_folder(folder, &settings_files[i]);
        still = said == SAID_STILL;
    }
    buf_free(&folders);
    return still;
}

// --- the desktop ------------------------------------------------------------------------------------

#define PORTAL                                                                         \
    "gdbus", "call", "--session", "--timeout", "1", "--dest",                          \
        "org.freedesktop.portal.Desktop", "--object-path",                             \
        "/org/freedesktop/portal/desktop", "--method",                                 \
        "org.freedesktop.portal.Settings.Read"

static const char *const from_gsettings[] = {
    "gsettings", "get", "org.gnome.desktop.interface", "enable-animations", NULL};
// Asked first: asking a portal that does not run would start one.
static const char *const portal_runs[] = {"gdbus", "call", "--session", "--timeout",
    "1", "--dest", "org.freedesktop.DBus", "--object-path", "/org/freedesktop/DBus",
    "--method", "org.freedesktop.DBus.NameHasOwner", "org.freedesktop.portal.Desktop",
    NULL};
static const char *const portal_animations[] = {
    PORTAL, "org.gnome.desktop.interface", "enable-animations", NULL};
static const char *const portal_motion[] = {
    PORTAL, "org.freedesktop.appearance", "reduced-motion", NULL};

// Whether the program's answer has [words] in it.
static bool answers(
    const char *const *command, const char *words, const atomic_bool *stop)
{
    Buf answer = {0};
    bool is = os_run(command, ANSWER_MS, stop, &answer) && answer.n > 0 &&
              strstr(answer.s, words);
    buf_free(&answer);
    return is;
}

// Without one, asking would start a bus of our own.
static bool has_session_bus(void)
{
    const char *address = getenv("DBUS_SESSION_BUS_ADDRESS");
    return address && address[0];
}

static bool portal_says_still(const atomic_bool *stop)
{
    if (!has_session_bus() || !answers(portal_runs, "true", stop)) return false;
    return answers(portal_animations, "false", stop) ||
           answers(portal_motion, "uint32 1", stop);
}

bool os_wants_reduced_motion(const atomic_bool *stop)
{
    return files_say_still() || answers(from_gsettings, "false", stop) ||
           portal_says_still(stop);
}
