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
    Diagnostics diagnostics = {0};
    Err err = {0};
    Story *story = story_open(host, NULL, &diagnostics, &err);
    Buf text = {0};
    diagnostics_print(&diagnostics, &text);
    if (!story) print_error("%s\n%s\n", err.text, buf_str(&text).s);
    buf_free(&text);
    diagnostics_free(&diagnostics);
    assert_non_null(story);
    return story;
}

void scenario_faults(const MemoryFile *files, Buf *out)
{
    Host host = scenario_host(files);
    Diagnostics diagnostics = {0};
    Err err = {0};
    Story *story = story_open(&host, NULL, &diagnostics, &err);
    diagnostics_sort(&diagnostics);
    diagnostics_print(&diagnostics, out);
    if (story) story_close(story);
    diagnostics_free(&diagnostics);
}

// One line each, so that what a test adds begins at line 5.
static const char *const base =
    "scenario 't' { title='T', start='a', kind='documented', state={ evidence=0, "
    "bag=list() } }\n"
    "place 'zhanaozen' { 'Z', region='mangystau' } person 'aigul' { 'A' } "
    "picture 'station' { alt='s', layers='s.svg' } chain 'price' { 'P' } fact 'F-1' { "
    "'f' } "
    "source 'board' { 'B', date='2022-01-01', status='confirmed' } "
    "term 'lpg' { 'LPG', text='gas', forms={ 'Autogas' } } "
    "world 'price' { row{ '*', '2022-01-01', 1 } }\n"
    "scene 'a' { text='x', choice 'on' { 'On', go='done' } }\n"
    "ending 'done' { text='x' }\n";

static void write_base(const char *lines, Buf *out)
{
    buf_add(out, str_of(base));
    buf_add(out, str_of(lines));
    buf_addc(out, '\n');
}

void scenario_assert_diagnostics(
    const char *lines, const char *expected, const char *file, int line)
{
    Buf script = {0}, found = {0};
    write_base(lines, &script);
    const MemoryFile files[] = {
        {"scenario.lua", buf_str(&script).s}, {"more.lua", "return 7"}, {NULL, NULL}};
    scenario_faults(files, &found);
    bool same = str_eq(buf_str(&found), str_of(expected));
    if (!same) print_error("%s\nfound:\n%sexpected:\n%s", lines, found.s, expected);
    buf_free(&script);
    buf_free(&found);
    if (!same) _fail(file, line);
}

// The last story of scenario_book and what it reads from.
static struct {
    Story *story;
    Buf script;
    MemoryFile files[2];
    Host host;
} last;

const Book *scenario_book(const char *lines)
{
    story_close(last.story);
    buf_clear(&last.script);
    if (!lines) {
        last.story = NULL;
        buf_free(&last.script);
        return NULL;
    }
    write_base(lines, &last.script);
    last.files[0] = (MemoryFile){"scenario.lua", last.script.s};
    last.host = scenario_host(last.files);
    last.story = scenario_open(&last.host);
    return story_book(last.story);
}
