#include "ipc/job.h"

#include "support/scenario.h"
#include "support/support.h"
#include "support/workers.h"

#include <stdlib.h>

// The jobs that are run here are those of worker_acts.c, by name.
static const MemoryFile files[] = {{"a.lua", "one"}, {"b.lua", "two"}, {NULL, NULL}};
static const MemoryFile fonts[] = {{"Serif.ttf", "letters"}, {NULL, NULL}};

static bool run_with(
    const MemoryFile *letters, const char *name, Str text, bool on, Buf *out, Err *err)
{
    Host host = scenario_host(files), no_fonts = {0};
    Host font_host = letters ? scenario_host(letters) : no_fonts;
    JobInput input = {&host, &font_host, NULL, text, on, WORKERS_PROGRAM, "jobs"};
    return job_run(NULL, name, &input, out, err);
}

static bool run(const char *name, Str text, bool on, Buf *out, Err *err)
{
    return run_with(fonts, name, text, on, out, err);
}

static void test_it_reads_through_us_and_brings_back_what_it_made(void **state)
{
    (void)state;
    Buf out = {0};
    Err err = {0};
    buf_add(&out, STR("before "));
    assert_true(run("read", (Str){0}, false, &out, &err));
    assert_no_err(&err);
    assert_str(buf_str(&out), "before onetwoletters");
    buf_free(&out);
}

static void test_it_gets_its_text_and_its_switch(void **state)
{
    (void)state;
    Buf out = {0};
    assert_true(run("text", STR("line\nline\n"), false, &out, NULL));
    assert_str(buf_str(&out), "line\nline\n");
    buf_clear(&out);
    assert_true(run("text", STR("line"), true, &out, NULL));
    assert_str(buf_str(&out), "line!");
    buf_clear(&out);
    assert_true(run("text", (Str){0}, false, &out, NULL)); // nothing is something too
    assert_int_equal(out.n, 0);
    buf_free(&out);
}

static void test_what_comes_back_is_safe_to_show(void **state)
{
    (void)state;
    Buf out = {0};
    assert_true(run("text", STR("a\x1b]0;title\x07\xff\n"), false, &out, NULL));
    assert_str(buf_str(&out), "a\xEF\xBF\xBD]0;title\xEF\xBF\xBD\xEF\xBF\xBD\n");
    buf_free(&out);
}

static void count_ended(void *ctx, int ended) { *(int *)ctx = ended; }

static bool run_each(
    const char *name, const Str *texts, int n, int at_once, Buf *outs, Err *err)
{
    int ended = 0;
    Host host = scenario_host(files), font_host = scenario_host(fonts);
    JobInput input = {&host, &font_host, NULL, {0}, false, WORKERS_PROGRAM, "jobs"};
    JobBatch batch = {name, &input, texts, n, at_once, (JobWatch){count_ended, &ended}};
    bool done = job_run_each(NULL, &batch, outs, err);
    if (done) assert_int_equal(ended, n);
    return done;
}

static void test_several_run_at_once_and_keep_their_order(void **state)
{
    (void)state;
    const Str texts[] = {STR("a"), STR("bb"), STR("c"), STR("dd"), STR("e")};
    for (int at_once = 1; at_once <= 6; at_once++) {
        Buf outs[5] = {{0}};
        Err err = {0};
        assert_true(run_each("text", texts, 5, at_once, outs, &err));
        for (int i = 0; i < 5; i++) {
            assert_str(buf_str(&outs[i]), texts[i].s);
            buf_free(&outs[i]);
        }
    }
}

static void test_one_of_several_that_dies_ends_them_all(void **state)
{
    (void)state;
    const Str texts[] = {STR("a"), STR("b"), STR("c")};
    Buf outs[3] = {{0}};
    Err err = {0};
    assert_false(run_each("die", texts, 3, 2, outs, &err));
    assert_int_equal(err.kind, ERR_DATA);
    for (int i = 0; i < 3; i++)
        buf_free(&outs[i]);
}

static void test_its_error_is_ours(void **state)
{
    (void)state;
    Buf out = {0};
    Err err = {0};
    assert_false(run("fail", (Str){0}, false, &out, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    assert_string_equal(err.text, "c.lua: there is no such file");
    assert_int_equal(out.n, 0);
    buf_free(&out);
}

static void test_where_there_are_no_fonts_none_are_given(void **state)
{
    (void)state;
    Buf out = {0};
    Err err = {0};
    assert_false(run_with(NULL, "read", (Str){0}, false, &out, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    assert_int_equal(out.n, 0);
    buf_free(&out);
}

static bool give_name(const JobInput *input, Buf *out, Err *err)
{
    (void)err;
    buf_addf(out, "here: " STR_FMT, STR_ARG(input->text));
    return true;
}

static void test_where_there_are_no_workers_it_is_done_here(void **state)
{
    (void)state;
    static const Job jobs[] = {{"name", give_name}, {0}};
    Buf out = {0};
    Err err = {0};
    assert_true(
        job_run_here(jobs, STR("name"), &(JobInput){.text = STR("x")}, &out, &err));
    assert_str(buf_str(&out), "here: x");
    assert_false(job_run_here(jobs, STR("other"), &(JobInput){0}, &out, &err));
    assert_int_equal(err.kind, ERR_BUG);
    assert_err(&err, "there is no job \"other\"");
    buf_free(&out);
}

// --- what goes wrong ----------------------------------------------------------------------------

static void assert_lost(const char *name, const char *part)
{
    Buf out = {0};
    Err err = {0};
    assert_false(run(name, (Str){0}, false, &out, &err));
    assert_int_equal(err.kind, ERR_DATA);
    assert_err(&err, part);
    assert_int_equal(out.n, 0);
    buf_free(&out);
}

static void test_one_that_dies_hangs_or_floods_is_told(void **state)
{
    (void)state;
    assert_lost("die", "the process that read the scenario ended by itself");
    assert_lost("hang", "the process that read the scenario did not answer in time");
    assert_lost("flood", "the process that read the scenario sent what it should not");
}

static void test_a_job_that_there_is_not_is_our_mistake(void **state)
{
    (void)state;
    Buf out = {0};
    Err err = {0};
    assert_false(run("other", (Str){0}, false, &out, &err));
    assert_int_equal(err.kind, ERR_BUG);
    buf_free(&out);
}

static void test_a_program_that_cannot_be_started_is_an_error(void **state)
{
    (void)state;
    Host none = {0};
    JobInput input = {&none, &none, .program = "no-such-worker"};
    Buf out = {0};
    Err err = {0};
    assert_false(job_run(NULL, "read", &input, &out, &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, "/no-such-worker");
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_it_reads_through_us_and_brings_back_what_it_made),
        cmocka_unit_test(test_it_gets_its_text_and_its_switch),
        cmocka_unit_test(test_what_comes_back_is_safe_to_show),
        cmocka_unit_test(test_several_run_at_once_and_keep_their_order),
        cmocka_unit_test(test_one_of_several_that_dies_ends_them_all),
        cmocka_unit_test(test_its_error_is_ours),
        cmocka_unit_test(test_where_there_are_no_fonts_none_are_given),
        cmocka_unit_test(test_where_there_are_no_workers_it_is_done_here),
        cmocka_unit_test(test_one_that_dies_hangs_or_floods_is_told),
        cmocka_unit_test(test_a_job_that_there_is_not_is_our_mistake),
        cmocka_unit_test(test_a_program_that_cannot_be_started_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
