#include "support/script.h"

#include "story/story_inner.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static const char *const before =
    "scenario 't' { title='T', start='a', state={ ratio=0.5, name='Aigul', met=false, "
    "bag=list(), tally=map(), evidence=number{ 0, min=0, max=12 } } }\n"
    "source 'board' { 'B', date='2022-01-01', status='confirmed' } "
    "world 'price' { row{ '*', '2022-01-01', 60 } }\n"
    "check 'ask' { '?', go='done', answer 'yes' { 'Y', because='x', right=true }, "
    "answer 'no' { 'N', because='x' } }\n"
    "board 'cards' { go='done', card 'x' { 'X', scored=false, given=true }, card 'y' { "
    "'Y' }, "
    "order={ 'x', 'y' }, link 'x_y' { 'x', 'y', answer='led_to', half='trigger', "
    "because='x' } } "
    "scene 'a' { text='x', choice 'on' { 'On', go='done' }, effect = function(s) ";
static const char *const after = " end }\nending 'done' { text='x' }\n";

static const Value *read_value(void *ctx, int variable)
{
    return &((Script *)ctx)->values[variable];
}

static bool write_value(void *ctx, int variable, const Value *value, Err *err)
{
    Script *script = ctx;
    const StateVar *declared = &script->book->state[variable];
    if (declared->bounded && (double)value->as.i > declared->max)
        return err_set(err, ERR_DATA, "the fake play refuses");
    script->values[variable] = value_copy(&script->arena, value);
    script->state_writes++;
    return true;
}

static bool has(void *ctx, int source)
{
    (void)ctx;
    return source == 0;
}

static int visits(void *ctx, int node)
{
    return str_eq(((Script *)ctx)->book->nodes[node].id, STR("a")) ? 3 : 0;
}

static int taken(void *ctx, int node, int choice)
{
    (void)ctx;
    (void)node;
    return choice + 5;
}

static int answered(void *ctx, int node)
{
    (void)node;
    return ((Script *)ctx)->lucky ? 1 : NONE;
}

static int edition(void *ctx)
{
    (void)ctx;
    return NONE;
}

static LinkType arrow(void *ctx, int node, int link)
{
    (void)node;
    (void)link;
    return ((Script *)ctx)->lucky ? LINK_TRIGGER : LINK_NONE;
}

static Value world(void *ctx, int table)
{
    (void)ctx;
    (void)table;
    return (Value){.type = VALUE_INT, .as.i = 60};
}

static bool write_world(void *ctx, int table, const Value *value, Err *err)
{
    (void)table;
    (void)value;
    (void)err;
    ((Script *)ctx)->world_writes++;
    return true;
}

static uint32_t draw(void *ctx, uint32_t bound)
{
    (void)ctx;
    return bound - 1;
}

Script *script_open(const char *body, const Limits *limits)
{
    Script *script = calloc(1, sizeof *script);
    assert_non_null(script);
    int n = snprintf(script->text, sizeof script->text, "%s%s%s", before, body, after);
    assert_in_range(n, 1, sizeof script->text - 1);
    script->files[0] = (MemoryFile){"scenario.lua", script->text};
    script->host = scenario_host(script->files);
    Diagnostics diagnostics = {0};
    script->story = story_open(&script->host, limits, &diagnostics, &script->err);
    if (!script->story) fail_msg("%s", script->err.text);
    diagnostics_free(&diagnostics);
    script->book = story_book(script->story);
    assert_in_range(script->book->n_state, 0, SCRIPT_VARIABLES);
    for (int i = 0; i < script->book->n_state; i++)
        script->values[i] = script->book->state[i].first;
    script->writes = true;
    return script;
}

void script_close(Script *script)
{
    story_close(script->story);
    arena_free(&script->arena);
    free(script);
}

bool script_call(Script *script, SandboxWant want)
{
    script->play = (Capabilities){.ctx = script,
        .read = read_value,
        .write = script->writes ? write_value : NULL,
        .has = has,
        .visits = visits,
        .taken = taken,
        .answered = answered,
        .arrow = arrow,
        .edition = edition,
        .world = world,
        .world_write = script->writes ? write_world : NULL,
        .random = script->lucky ? draw : NULL};
    const SandboxCall call = {&script->play, want};
    Sandbox *sandbox = script->story->sandbox;
    err_clear(&script->err);
    sandbox_begin_turn(sandbox);
    int node = book_node(script->book, STR("a"));
    return sandbox_call(sandbox, script->book->nodes[node].effect, &call,
        &script->result, &script->err);
}

void script_assert_text(const char *body, const char *text, const char *file, int line)
{
    Script *script = script_open(body, NULL);
    bool done = script_call(script, WANT_TEXT);
    bool same = done && str_eq(str_of(script->result.text), str_of(text));
    if (!same)
        print_error(
            "%s\nreturned \"%s\" %s\n", body, script->result.text, script->err.text);
    script_close(script);
    if (!same) _fail(file, line);
}

void script_assert_err(
    const char *body, const char *sentence, const char *file, int line)
{
    Script *script = script_open(body, NULL);
    bool same = !script_call(script, WANT_NOTHING) &&
                str_eq(str_of(script->err.text), str_of(sentence));
    if (!same)
        print_error("%s\nsaid     %s\nexpected %s\n", body, script->err.text, sentence);
    script_close(script);
    if (!same) _fail(file, line);
}
