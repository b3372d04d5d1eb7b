#define _POSIX_C_SOURCE 200809L
#include "wall/asking.h"

#include "base/cell.h"
#include "support/scenario.h"
#include "support/store.h"
#include "support/support.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

// Both ends of a line in one process: what is to be answered is written before it is asked for.
typedef struct Line {
    int ours, cells;
    Asking asking;
    Buf heard;
} Line;

static void open_line(Line *line)
{
    int ends[2];
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    *line = (Line){.ours = ends[0], .cells = ends[1], .asking = {.channel = ends[1]}};
}

static void close_line(Line *line)
{
    close(line->ours);
    close(line->cells);
    free(line->asking.scripts);
    buf_free(&line->asking.settings);
    buf_free(&line->asking.in);
    buf_free(&line->asking.out);
    arena_free(&line->asking.arena);
    buf_free(&line->heard);
}

static void say(Line *line, const Wire *message)
{
    Buf bytes = {0};
    wire_put(message, &bytes);
    assert_true(cell_write(line->ours, buf_str(&bytes)));
    buf_free(&bytes);
}

static void give(Line *line, Str bytes)
{
    say(line, &(Wire){.kind = WIRE_GIVEN, .n = 2, .parts = {{0}, bytes}});
}

static void refuse(Line *line, ErrKind kind, const char *sentence)
{
    Err err = {0};
    char number[24];
    err_set(&err, kind, "%s", sentence);
    Wire message = wire_failure(WIRE_GIVEN, &err, number);
    say(line, &message);
}

// What was asked next.
static Wire hear(Line *line)
{
    char head[WIRE_HEAD];
    Wire message;
    assert_true(cell_read(line->ours, head, sizeof head));
    size_t size = wire_size(head);
    char *bytes = mem_new(size, 1);
    assert_true(cell_read(line->ours, bytes, size));
    buf_clear(&line->heard);
    buf_add(&line->heard, (Str){bytes, size});
    free(bytes);
    assert_true(wire_take(buf_str(&line->heard), &message));
    return message;
}

static void assert_asked(Line *line, WireKind kind, const char *name, const char *bytes)
{
    Wire asked = hear(line);
    assert_int_equal(asked.kind, kind);
    assert_int_equal(asked.n, 2);
    assert_str(asked.parts[0], name);
    assert_str(asked.parts[1], bytes);
}

static void assert_nothing_asked(const Line *line)
{
    char byte;
    assert_int_equal(recv(line->ours, &byte, 1, MSG_DONTWAIT), -1);
}

// --- files ------------------------------------------------------------------------------------------

static void test_files_and_fonts_are_asked_for(void **state)
{
    (void)state;
    Line line;
    open_line(&line);
    Host host = asking_host(&line.asking), fonts = asking_fonts(&line.asking);
    Buf out = {0};
    buf_add(&out, STR("before "));
    give(&line, STR("words"));
    assert_true(host.read(host.ctx, STR("a.lua"), &out, NULL));
    assert_str(buf_str(&out), "before words");
    assert_asked(&line, WIRE_READ, "a.lua", "");
    give(&line, STR(""));
    assert_true(fonts.read(fonts.ctx, STR("Serif.ttf"), &out, NULL));
    assert_asked(&line, WIRE_FONT, "Serif.ttf", "");
    Err err = {0};
    refuse(&line, ERR_NO_INPUT, "there is none");
    assert_false(host.read(host.ctx, STR("b.lua"), &out, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    assert_string_equal(err.text, "there is none");
    assert_str(buf_str(&out), "before words");
    host.pulse(host.ctx); // in no cell it does nothing
    buf_free(&out);
    close_line(&line);
}

static void test_what_was_read_ahead_is_given_once_without_asking(void **state)
{
    (void)state;
    static const MemoryFile files[] = {
        {"a.lua", "old a"}, {"b.lua", "old b"}, {NULL, NULL}};
    Line line;
    open_line(&line);
    Host disk = scenario_host(files), host = asking_host(&line.asking);
    asking_read_ahead(&line.asking, &disk, STR("a.lua"));
    asking_read_ahead(&line.asking, &disk, STR("b.lua"));
    asking_read_ahead(&line.asking, &disk, STR("c.lua")); // is not there
    Buf out = {0};
    assert_true(host.read(host.ctx, STR("b.lua"), &out, NULL));
    assert_true(host.read(host.ctx, STR("a.lua"), &out, NULL));
    assert_str(buf_str(&out), "old bold a");
    assert_nothing_asked(&line);
    // Who reads a script again wants what has become of it.
    give(&line, STR("new a"));
    buf_clear(&out);
    assert_true(host.read(host.ctx, STR("a.lua"), &out, NULL));
    assert_str(buf_str(&out), "new a");
    assert_asked(&line, WIRE_READ, "a.lua", "");
    give(&line, STR("c"));
    assert_true(host.read(host.ctx, STR("c.lua"), &out, NULL));
    assert_asked(&line, WIRE_READ, "c.lua", "");
    buf_free(&out);
    close_line(&line);
}

// A scenario of one byte more than is read ahead, in two files.
static bool read_half(void *ctx, Str name, Buf *out, Err *err)
{
    (void)err;
    buf_add(out, (Str){ctx, ASKING_AHEAD_MAX / 2 + (str_eq(name, STR("odd")) ? 1 : 0)});
    return true;
}

static void test_what_is_read_ahead_has_a_limit(void **state)
{
    (void)state;
    Line line;
    open_line(&line);
    char *bytes = mem_new(ASKING_AHEAD_MAX / 2 + 1, 1);
    Host disk = {.ctx = bytes, .read = read_half};
    asking_read_ahead(&line.asking, &disk, STR("one"));
    asking_read_ahead(&line.asking, &disk, STR("odd"));
    assert_int_equal(line.asking.n_scripts, 1); // too much by a byte
    asking_read_ahead(&line.asking, &disk, STR("two"));
    assert_int_equal(line.asking.n_scripts, 2);
    free(bytes);
    close_line(&line);
}

// --- what is kept -----------------------------------------------------------------------------------

static void test_saves_are_asked_for(void **state)
{
    (void)state;
    TestStore memory = {0};
    Store inner = test_store(&memory);
    Line line;
    open_line(&line);
    Store store = asking_store(&line.asking, &inner);
    Buf out = {0};
    Err err = {0};
    give(&line, STR("play"));
    assert_true(store.read(store.ctx, STR("t.a"), &out, &err));
    assert_asked(&line, WIRE_SAVE_READ, "t.a", "");
    give(&line, STR("er"));
    assert_true(store.read_before(store.ctx, STR("t.a"), &out, &err));
    assert_asked(&line, WIRE_SAVE_BEFORE, "t.a", "");
    assert_str(buf_str(&out), "player");
    give(&line, STR("ignored"));
    assert_true(store.write(store.ctx, STR("t.b"), STR("by\0tes"), &err));
    Wire written = hear(&line);
    assert_int_equal(written.kind, WIRE_SAVE_WRITE);
    assert_int_equal(written.parts[1].n, 6);
    refuse(&line, ERR_IO, "the disk is full");
    assert_false(store.remove(store.ctx, STR("t.b"), &err));
    assert_asked(&line, WIRE_SAVE_REMOVE, "t.b", "");
    assert_err(&err, "the disk is full");
    buf_free(&out);
    close_line(&line);
}

static void add_name(void *ctx, Str name)
{
    buf_addf(ctx, "[" STR_FMT "]", STR_ARG(name));
}

static void test_the_list_is_a_name_a_line(void **state)
{
    (void)state;
    TestStore memory = {0};
    Store inner = test_store(&memory);
    Line line;
    open_line(&line);
    Store store = asking_store(&line.asking, &inner);
    Buf names = {0};
    Err err = {0};
    give(&line, STR("t.a\nt.b\n\n"));
    assert_true(store.list(store.ctx, add_name, &names, &err));
    assert_asked(&line, WIRE_SAVE_LIST, "", "");
    assert_str(buf_str(&names), "[t.a][t.b]");
    refuse(&line, ERR_IO, "the disk is broken");
    assert_false(store.list(store.ctx, add_name, &names, &err));
    assert_str(buf_str(&names), "[t.a][t.b]");
    assert_err(&err, "the disk is broken");
    buf_free(&names);
    close_line(&line);
}

static void test_settings_that_were_read_ahead_are_given_until_they_are_written(
    void **state)
{
    (void)state;
    TestStore memory = {0};
    Store inner = test_store(&memory);
    test_store_put(&memory, "settings", STR("old"));
    Line line;
    open_line(&line);
    asking_settings_ahead(&line.asking, &inner);
    Store store = asking_store(&line.asking, &inner);
    Buf out = {0};
    assert_true(store.read(store.ctx, STR("settings"), &out, NULL));
    assert_str(buf_str(&out), "old");
    assert_nothing_asked(&line);
    give(&line, STR(""));
    assert_true(store.write(store.ctx, STR("settings"), STR("new"), NULL));
    assert_asked(&line, WIRE_SAVE_WRITE, "settings", "new");
    give(&line, STR("newer"));
    buf_clear(&out);
    assert_true(store.read(store.ctx, STR("settings"), &out, NULL));
    assert_asked(&line, WIRE_SAVE_READ, "settings", "");
    assert_str(buf_str(&out), "newer");
    buf_free(&out);
    test_store_free(&memory);
    close_line(&line);
}

static void test_where_there_are_no_settings_they_are_asked_for(void **state)
{
    (void)state;
    TestStore memory = {0};
    Store inner = test_store(&memory), without = {0};
    Line line;
    open_line(&line);
    asking_settings_ahead(&line.asking, &inner);
    assert_false(line.asking.has_settings);
    asking_settings_ahead(&line.asking, &without);
    assert_false(line.asking.has_settings);
    close_line(&line);
}

static void some_time(void *ctx, char out[17])
{
    (void)ctx;
    out[0] = '\0';
}

static void test_the_store_can_what_the_other_side_can(void **state)
{
    (void)state;
    Asking asking = {.now = "2022-01-05 09:30"};
    Store without = {0}, store = asking_store(&asking, &without);
    assert_null(store.read);
    assert_null(store.read_before);
    assert_null(store.write);
    assert_null(store.remove);
    assert_null(store.list);
    assert_null(store.now);
    Store clock = {.now = some_time};
    store = asking_store(&asking, &clock);
    char now[17];
    store.now(store.ctx, now); // as the other side last told it, not by a clock
    assert_string_equal(now, "2022-01-05 09:30");
}

// --- the other side ---------------------------------------------------------------------------------

static void test_large_messages_are_heard_whole(void **state)
{
    (void)state;
    Line line;
    open_line(&line);
    char *bytes = mem_new(100000, 1); // many steps, and the channel holds it
    memset(bytes, 'x', 100000);
    say(&line, &(Wire){.kind = WIRE_ACT, .n = 1, .parts = {{bytes, 100000}}});
    Wire heard = asking_hear(&line.asking);
    assert_int_equal(heard.kind, WIRE_ACT);
    assert_true(str_eq(heard.parts[0], (Str){bytes, 100000}));
    free(bytes);
    close_line(&line);
}

// In a process of its own, as it is in a cell: how it ends when [bytes] are all that comes.
static int ends_with(Str bytes, bool asks)
{
    int ends[2], status = -1;
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    assert_true(cell_write(ends[0], bytes));
    pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        signal(SIGPIPE, SIG_IGN); // as in every cell
        Asking asking = {.channel = ends[1]};
        Host host = asking_host(&asking);
        Buf out = {0};
        if (asks)
            host.read(host.ctx, STR("a.lua"), &out, NULL);
        else
            asking_hear(&asking);
        _exit(7); // it should not come to this
    }
    close(ends[0]);
    close(ends[1]);
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void test_it_ends_quietly_when_nobody_is_there_any_more(void **state)
{
    (void)state;
    assert_int_equal(ends_with((Str){0}, false), 0);
    assert_int_equal(ends_with(STR("\5\0"), false), 0);
    assert_int_equal(ends_with(STR("\5\0\0\0\x0a\0"), false), 0);
    assert_int_equal(ends_with(STR("\0\0\0\0"), false), 0);
    assert_int_equal(ends_with(STR("\2\0\0\0\xff\xff"), false), 0);
    assert_int_equal(ends_with((Str){0}, true), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_files_and_fonts_are_asked_for),
        cmocka_unit_test(test_what_was_read_ahead_is_given_once_without_asking),
        cmocka_unit_test(test_what_is_read_ahead_has_a_limit),
        cmocka_unit_test(test_saves_are_asked_for),
        cmocka_unit_test(test_the_list_is_a_name_a_line),
        cmocka_unit_test(
            test_settings_that_were_read_ahead_are_given_until_they_are_written),
        cmocka_unit_test(test_where_there_are_no_settings_they_are_asked_for),
        cmocka_unit_test(test_the_store_can_what_the_other_side_can),
        cmocka_unit_test(test_large_messages_are_heard_whole),
        cmocka_unit_test(test_it_ends_quietly_when_nobody_is_there_any_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
