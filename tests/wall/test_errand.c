#include "wall/errand.h"

#include "support/scenario.h"
#include "support/support.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

static const MemoryFile files[] = {{"a.lua", "one"}, {"b.lua", "two"}, {NULL, NULL}};
static const MemoryFile fonts[] = {{"Serif.ttf", "letters"}, {NULL, NULL}};

typedef bool Run(void *ctx, const Host *host, const Host *fonts, Buf *out, Err *err);

static bool run(Run *deed, void *ctx, Buf *out, Err *err)
{
    Errand errand = {.host = scenario_host(files),
        .fonts = scenario_host(fonts),
        .run = deed,
        .ctx = ctx};
    return errand_run(&errand, out, err);
}

static bool read_all(
    void *ctx, const Host *host, const Host *letters, Buf *out, Err *err)
{
    *(int *)ctx = 7; // in a memory of its own
    return host->read(host->ctx, STR("a.lua"), out, err) &&
           host->read(host->ctx, STR("b.lua"), out, err) &&
           letters->read(letters->ctx, STR("Serif.ttf"), out, err);
}

static void test_it_reads_through_the_wall_and_brings_back_what_it_made(void **state)
{
    (void)state;
    int mine = 1;
    Buf out = {0};
    Err err = {0};
    buf_add(&out, STR("before "));
    assert_true(run(read_all, &mine, &out, &err));
    assert_no_err(&err);
    assert_str(buf_str(&out), "before onetwoletters");
    assert_int_equal(mine, 1);
    buf_free(&out);
}

static bool add_what_i_have(
    void *ctx, const Host *host, const Host *letters, Buf *out, Err *err)
{
    (void)host, (void)letters, (void)err;
    buf_add(out, str_of(ctx));
    return true;
}

static void test_its_memory_begins_as_a_copy_of_ours(void **state)
{
    (void)state;
    char words[] = "line\nline\n";
    Buf out = {0};
    assert_true(run(add_what_i_have, words, &out, NULL));
    assert_str(buf_str(&out), words);
    buf_free(&out);
    assert_true(run(add_what_i_have, NULL, &out, NULL)); // nothing is something too
    assert_int_equal(out.n, 0);
    buf_free(&out);
}

static void test_what_comes_back_is_safe_to_show(void **state)
{
    (void)state;
    char words[] = "a\x1b]0;title\x07\xff\n";
    Buf out = {0};
    assert_true(run(add_what_i_have, words, &out, NULL));
    assert_str(buf_str(&out), "a\xEF\xBF\xBD]0;title\xEF\xBF\xBD\xEF\xBF\xBD\n");
    buf_free(&out);
}

static bool fail_it(
    void *ctx, const Host *host, const Host *letters, Buf *out, Err *err)
{
    (void)ctx, (void)letters;
    buf_add(out, STR("half"));
    return host->read(host->ctx, STR("c.lua"), out, err);
}

static void test_its_error_is_ours(void **state)
{
    (void)state;
    Buf out = {0};
    Err err = {0};
    assert_false(run(fail_it, NULL, &out, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    assert_string_equal(err.text, "c.lua: there is no such file");
    assert_int_equal(out.n, 0);
    buf_free(&out);
}

static bool read_a_font(
    void *ctx, const Host *host, const Host *letters, Buf *out, Err *err)
{
    (void)ctx, (void)host;
    return letters->read(letters->ctx, STR("Serif.ttf"), out, err);
}

static void test_where_there_are_no_fonts_none_are_given(void **state)
{
    (void)state;
    Errand errand = {.host = scenario_host(files), .run = read_a_font};
    Buf out = {0};
    Err err = {0};
    assert_false(errand_run(&errand, &out, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    buf_free(&out);
}

// --- what goes wrong --------------------------------------------------------------------------------

static void assert_lost(Run *deed, const char *part)
{
    Buf out = {0};
    Err err = {0};
    assert_false(run(deed, NULL, &out, &err));
    assert_int_equal(err.kind, ERR_DATA);
    assert_err(&err, part);
    assert_int_equal(out.n, 0);
    buf_free(&out);
}

static bool die(void *ctx, const Host *host, const Host *letters, Buf *out, Err *err)
{
    (void)ctx, (void)host, (void)letters, (void)out, (void)err;
    raise(SIGKILL);
    return true;
}

static bool hang(void *ctx, const Host *host, const Host *letters, Buf *out, Err *err)
{
    (void)ctx, (void)host, (void)letters, (void)out, (void)err;
    for (volatile bool on = true; on;)
        ;
    return true;
}

static bool flood(void *ctx, const Host *host, const Host *letters, Buf *out, Err *err)
{
    (void)ctx, (void)letters, (void)err;
    char *bytes = mem_new(21 << 20, 1);
    memset(bytes, 'x', 21 << 20);
    host->pulse(host->ctx);
    buf_add(out, (Str){bytes, 21 << 20});
    free(bytes);
    host->pulse(host->ctx);
    return true;
}

static void test_one_that_dies_hangs_or_floods_is_told(void **state)
{
    (void)state;
    assert_lost(die, "what read the scenario ended by itself");
    assert_lost(hang, "what read the scenario did not answer in time");
    assert_lost(flood, "what read the scenario sent what it should not");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_it_reads_through_the_wall_and_brings_back_what_it_made),
        cmocka_unit_test(test_its_memory_begins_as_a_copy_of_ours),
        cmocka_unit_test(test_what_comes_back_is_safe_to_show),
        cmocka_unit_test(test_its_error_is_ours),
        cmocka_unit_test(test_where_there_are_no_fonts_none_are_given),
        cmocka_unit_test(test_one_that_dies_hangs_or_floods_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
