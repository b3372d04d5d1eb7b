#define _POSIX_C_SOURCE 200809L
#include "support/mouth.h"

#include "base/os.h"
#include "support/support.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static char path_before[4096];

static void set_path(void **state)
{
    const char *path = getenv("PATH");
    if (!path_before[0] && path) snprintf(path_before, sizeof path_before, "%s", path);
    setenv("PATH", temp_folder(state), 1);
}

void mouth_none(void **state) { set_path(state); }

void mouth_restore(void)
{
    if (path_before[0]) setenv("PATH", path_before, 1);
}

// Only the shell's own words, and programs by their full names: PATH is ours.
void mouth_make(void **state, const char *program)
{
    set_path(state);
    Buf script = {0};
    const char *folder = temp_folder(state);
    buf_addf(&script,
        "#!/bin/sh\n"
        "case $* in *--cancel*) echo cancelled >%s/cancelled; exit;; esac\n"
        "case $* in '-q -v xx '*) exit 1;; '-q '*) exit 0;; esac\n"
        "rm() { /bin/rm \"$@\"; }\n"
        "rm -f %s/heard\n"
        "echo $$ >%s/process\n"
        "{ echo \"$*\"; /bin/cat; } >%s/hearing\n"
        "/bin/mv %s/hearing %s/heard\n"
        "exec /bin/sleep 1000\n",
        folder, folder, folder, folder, folder, folder);
    const char *path = temp_file(state, program, buf_str(&script));
    assert_int_equal(chmod(path, 0755), 0);
    buf_free(&script);
}

void mouth_make_deaf(void **state, const char *program)
{
    set_path(state);
    const char *path =
        temp_file(state, program, STR("#!/bin/sh\nexec /bin/sleep 1000\n"));
    assert_int_equal(chmod(path, 0755), 0);
}

void mouth_make_quick(void **state, const char *program, int code)
{
    set_path(state);
    Buf script = {0};
    const char *folder = temp_folder(state);
    buf_addf(&script,
        "#!/bin/sh\n"
        "case $* in '-q '*) exit 0;; esac\n"
        "{ echo \"$*\"; /bin/cat; } >>%s/all\n"
        "echo >>%s/times\n"
        "exit %d\n",
        folder, folder, code);
    const char *path = temp_file(state, program, buf_str(&script));
    assert_int_equal(chmod(path, 0755), 0);
    buf_free(&script);
}

Str mouth_heard_all(void **state, Arena *arena, int times)
{
    Buf text = {0};
    do {
        buf_clear(&text);
        os_read(temp_in(state, "times"), &text, NULL);
        os_sleep_ms(2);
    } while (text.n < (size_t)times);
    buf_clear(&text);
    assert_true(os_read(temp_in(state, "all"), &text, NULL));
    Str heard = arena_str(arena, buf_str(&text));
    buf_free(&text);
    return heard;
}

static void wait_for(const char *path)
{
    while (!os_is_file(path))
        nanosleep(&(struct timespec){.tv_nsec = 2000000}, NULL);
}

Str mouth_heard(void **state, Arena *arena)
{
    const char *path = temp_in(state, "heard");
    wait_for(path);
    Buf text = {0};
    assert_true(os_read(path, &text, NULL));
    Str heard = arena_str(arena, buf_str(&text));
    buf_free(&text);
    assert_true(os_remove(path, NULL));
    return heard;
}

bool mouth_speaks(void **state)
{
    Buf text = {0};
    assert_true(os_read(temp_in(state, "process"), &text, NULL));
    long process = strtol(text.s, NULL, 10);
    buf_free(&text);
    return kill((pid_t)process, 0) == 0;
}
