#include "support/scenario.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

// The array of files travels as the context, which is not const; it is only read.
static bool read_memory(void *ctx, Str name, Buf *out, Err *err)
{
    for (const MemoryFile *file = ctx; file->name; file++) {
        if (!str_eq(str_of(file->name), name)) continue;
        buf_add(out, str_of(file->text));
        return true;
    }
    return err_set(err, ERR_NO_INPUT, STR_FMT ": there is no such file", STR_ARG(name));
}

Host scenario_host(const MemoryFile *files)
{
    Host host = {.read = read_memory};
    host.ctx = (void *)(uintptr_t)files;
    return host;
}

Story *scenario_open(const Host *host)
{
    Faults faults = {0};
    Err err = {0};
    Story *story = story_open(host, NULL, &faults, &err);
    Buf text = {0};
    faults_print(&faults, &text);
    if (!story) print_error("%s\n%s\n", err.text, buf_str(&text).s);
    buf_free(&text);
    faults_free(&faults);
    assert_non_null(story);
    return story;
}

void scenario_faults(const MemoryFile *files, Buf *out)
{
    Host host = scenario_host(files);
    Faults faults = {0};
    Err err = {0};
    Story *story = story_open(&host, NULL, &faults, &err);
    faults_sort(&faults);
    faults_print(&faults, out);
    if (story) story_close(story);
    faults_free(&faults);
}
