#include "support/checking.h"
#include "root.h"

#include "files.h"

#include "support/scenario.h"
#include "support/support.h"
#include "tools/check.h"

static const char frame[] = "scenario 'a' { title='A', start='one', %s }\n"
                            "chapter 'all' { title='All', start='one' }\n"
                            "include 'body.lua'\n"
                            "ending 'end' { title='End', text='Words.' }\n";

static void print_rule(const Diagnostics *diagnostics, const char *rule, Buf *out)
{
    for (int i = 0; i < diagnostics->count; i++) {
        const Diagnostic *diagnostic = &diagnostics->items[i];
        if (str_eq(diagnostic->rule, str_of(rule)))
            buf_addf(out, "%d: " STR_FMT "\n", diagnostic->where.line,
                STR_ARG(diagnostic->text));
    }
}

void checking_assert_rule(const char *rule, const char *head, const char *body,
    const char *expected, const char *file, int line)
{
    Arena arena = {0};
    MemoryFile files[] = {{"scenario.lua", arena_fmt(&arena, frame, head).s},
        {"body.lua", body}, {"pictures/hill.svg", "<svg width='9' height='9'/>"},
        {NULL, NULL}};
    Host host = scenario_host(files);
    Folder folder = {.path = QANTAR_ROOT "/fonts"};
    Host fonts = files_host(&folder);
    CheckSetup setup = {.fonts = &fonts};
    CheckCounts counts;
    Diagnostics diagnostics = {0};
    Err err = {0};
    Buf out = {0}, all = {0};
    bool done = check_scenario(&host, &setup, &diagnostics, &counts, &err);
    print_rule(&diagnostics, rule, &out);
    diagnostics_print(&diagnostics, &all);
    bool right = done && counts.nodes > 0 && str_eq(buf_str(&out), str_of(expected));
    if (!right) print_error("all faults:\n%s", buf_str(&all).s);
    if (!right) support_assert_str(buf_str(&out), expected, file, line);
    if (!right) _fail(file, line);
    buf_free(&out);
    buf_free(&all);
    diagnostics_free(&diagnostics);
    arena_free(&arena);
}
