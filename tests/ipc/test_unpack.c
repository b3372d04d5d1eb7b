#include "ipc/unpack.h"

#include "ipc/server.h"
#include "pack/pack_write.h"
#include "support/support.h"
#include "support/workers.h"

#include <string.h>

static const WorkerSetup works = {.program = WORKERS_PROGRAM, .argument = "jobs"};

static void make(Buf *packed)
{
    Arena arena = {0};
    PackFile files[] = {{STR("scenario.lua"), STR("scenario 't' {}")},
        {STR("pictures/a.svg"), STR("<svg/>")}};
    PackManifest manifest = {.id = STR("t"), .api = 1};
    Err err = {0};
    pack_write(&manifest, files, 2, &arena, packed, &err);
    assert_no_err(&err);
    arena_free(&arena);
}

static void assert_refuses(Unpack *unpack, const char *name, const char *said)
{
    Buf out = {0};
    Err err = {0};
    assert_false(unpack_read(unpack, str_of(name), &out, &err));
    assert_err(&err, said);
    assert_int_equal(out.n, 0);
    buf_free(&out);
}

static void test_files_come_out_of_a_worker(void **state)
{
    (void)state;
    Buf packed = {0}, out = {0};
    make(&packed);
    Unpack *unpack = unpack_new(buf_str(&packed), &works);
    assert_true(unpack_read(unpack, STR("pictures/a.svg"), &out, NULL));
    assert_true(unpack_read(unpack, STR("scenario.lua"), &out, NULL));
    assert_str(buf_str(&out), "<svg/>scenario 't' {}");
    assert_refuses(unpack, "b.lua", "there is no file \"b.lua\"");
    assert_refuses(unpack, "../a.lua", "there is no file");
    assert_true(unpack_read(unpack, STR("scenario.lua"), &out, NULL)); // as before
    unpack_close(unpack);
    buf_free(&out);
    buf_free(&packed);
}

// The worker's side alone: no Unpack opens twice.
static Err ask(Server *server, const char *job, Str value, Str *text)
{
    ReplyMessage reply = {0};
    server_send_request(
        server, &(Request){.kind = REQUEST_JOB, .id = str_of(job), .value = value});
    assert_int_equal(server_wait(server, &reply), SERVED_REPLY);
    if (text) *text = reply.reply.text;
    return reply.err;
}

static void test_what_was_opened_last_is_read(void **state)
{
    (void)state;
    Buf packed = {0};
    Server server = {.work_ms = WORKERS_AMPLE, .total_ms = WORKERS_AMPLE};
    Err err = {0};
    Str text;
    make(&packed);
    server_start(&server, &works, &err);
    assert_no_err(&err);
    err = ask(&server, JOB_UNPACK, STR("scenario.lua"), NULL);
    assert_err(&err, "no packed scenario has been opened");
    for (int i = 0; i < 2; i++) {
        err =
            ask(&server, JOB_UNPACK_OPEN, STR("no zip at all, and long enough"), NULL);
        assert_err(&err, "this packed scenario cannot be opened");
        err = ask(&server, JOB_UNPACK, STR("scenario.lua"), NULL);
        assert_err(&err, "no packed scenario has been opened");
        err = ask(&server, JOB_UNPACK_OPEN, buf_str(&packed), NULL);
        assert_no_err(&err);
        err = ask(&server, JOB_UNPACK, STR("scenario.lua"), &text);
        assert_no_err(&err);
        assert_str(text, "scenario 't' {}");
    }
    server_free(&server);
    buf_free(&packed);
}

static void test_what_cannot_be_opened_says_so_at_every_read(void **state)
{
    (void)state;
    Unpack *unpack = unpack_new(STR("no zip at all, and long enough for one"), &works);
    for (int i = 0; i < 2; i++)
        assert_refuses(unpack, "scenario.lua", "this packed scenario cannot be opened");
    unpack_close(unpack);
}

static void test_a_worker_that_dies_is_told_and_stays_away(void **state)
{
    (void)state;
    Buf packed = {0};
    make(&packed);
    const WorkerSetup dies = {.program = WORKERS_PROGRAM, .argument = "exit:7"};
    Unpack *unpack = unpack_new(buf_str(&packed), &dies);
    for (int i = 0; i < 2; i++)
        assert_refuses(unpack, "scenario.lua",
            "the process that opened the packed scenario ended by itself");
    unpack_close(unpack);
    buf_free(&packed);
}

static void test_without_such_a_program_it_is_told(void **state)
{
    (void)state;
    const WorkerSetup none = {.program = "no-such-worker"};
    Unpack *unpack = unpack_new(STR("x"), &none);
    assert_refuses(unpack, "scenario.lua", "no-such-worker");
    unpack_close(unpack);
    unpack_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_files_come_out_of_a_worker),
        cmocka_unit_test(test_what_was_opened_last_is_read),
        cmocka_unit_test(test_what_cannot_be_opened_says_so_at_every_read),
        cmocka_unit_test(test_a_worker_that_dies_is_told_and_stays_away),
        cmocka_unit_test(test_without_such_a_program_it_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
