#include "ipc/script_ahead.h"

#include "ipc/message.h"
#include "story/budgets.h"
#include "support/scenario.h"
#include "support/support.h"
#include "support/workers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// To a worker that gives back what it hears.
static void send_all(const Host *host, Server *server)
{
    Err err = {0};
    *server = (Server){.host = *host, .total_ms = WORKERS_AMPLE};
    server_start(
        server, &(WorkerSetup){.program = WORKERS_PROGRAM, .argument = "echo"}, &err);
    assert_no_err(&err);
    worker_allow(server->worker, WORKERS_AMPLE, WORKERS_AMPLE);
    script_ahead_send(host, server);
}

static void assert_next(Server *server, const char *name, Str text)
{
    Buf wanted = {0};
    Str id = str_of(name);
    Fields fields = message_begin(&wanted, MESSAGE_ANSWER);
    messages_call(&fields, &(Call){CALL_FILE, .name = id, .bytes = text});
    message_end(&fields);
    char *heard = mem_new(wanted.n, 1);
    assert_true(worker_receive(server->worker, heard, wanted.n));
    assert_memory_equal(heard, wanted.s, wanted.n);
    free(heard);
    buf_free(&wanted);
}

static void assert_no_more(Server *server)
{
    assert_worker_answers(server->worker);
    server_free(server);
}

static void assert_sends(const MemoryFile *files, const char *names)
{
    Server server;
    Host host = scenario_host(files);
    send_all(&host, &server);
    Str rest = str_of(names), name;
    while (str_split(&rest, ' ', &name)) {
        char id[128];
        snprintf(id, sizeof id, STR_FMT, STR_ARG(name));
        for (const MemoryFile *file = files; file->name; file++)
            if (strcmp(file->name, id) == 0)
                assert_next(&server, id, str_of(file->text));
    }
    assert_no_more(&server);
}

static void test_what_is_included_follows_each_once(void **state)
{
    (void)state;
    static const MemoryFile files[] = {
        {"scenario.lua", "include 'a.lua'\ninclude(\"b.lua\") include \t('a.lua')"},
        {"a.lua", "include 'c.lua' include 'scenario.lua'"}, {"b.lua", ""},
        {"c.lua", "scene 'x' {}"}, {"d.lua", "never"}, {NULL, NULL}};
    assert_sends(files, "scenario.lua a.lua b.lua c.lua");
}

static void test_only_plain_names_in_quotation_marks_are_read(void **state)
{
    (void)state;
    static const MemoryFile files[] = {
        {"scenario.lua", "include(a) include 'a.lua\" include [[b.lua]] include ''\n"
                         "included 'b.lua' include, 'b.lua' incl include"},
        {"a", "never"}, {"a.lua", "never"}, {"b.lua", "never"}, {NULL, NULL}};
    assert_sends(files, "scenario.lua");
}

static void test_what_is_not_there_is_not_sent_and_harms_nothing(void **state)
{
    (void)state;
    static const MemoryFile files[] = {
        {"scenario.lua", "include 'gone.lua' include 'a.lua'"}, {"a.lua", "x"},
        {NULL, NULL}};
    assert_sends(files, "scenario.lua a.lua");
    static const MemoryFile none[] = {{NULL, NULL}};
    assert_sends(none, "");
}

// --- bounds -----------------------------------------------------------------------------------------

#define NAME_64 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa6"

static void test_a_name_may_have_64_bytes(void **state)
{
    (void)state;
    static const MemoryFile files[] = {
        {"scenario.lua", "include '" NAME_64 "' include '" NAME_64 "5'"},
        {NAME_64, "sent"}, {NAME_64 "5", "too long"}, {NULL, NULL}};
    assert_sends(files, "scenario.lua " NAME_64);
}

typedef struct Many {
    int reads;
    size_t bytes; // of each file but the first
} Many;

// scenario.lua includes more files than a scenario may have, and each of them is there.
static bool read_many(void *ctx, Str name, Buf *out, Err *err)
{
    (void)err;
    Many *many = ctx;
    many->reads++;
    if (str_eq(name, STR("scenario.lua")))
        for (int i = 0; i < LIMIT_FILES + 5; i++)
            buf_addf(out, "include 'f%d.lua'\n", i);
    else
        for (size_t i = 0; i < many->bytes; i += 1024)
            buf_add(out, (Str){(char[1024]){0}, 1024});
    return true;
}

static int reads_of(size_t bytes)
{
    Many many = {.bytes = bytes};
    Host host = {.read = read_many, .ctx = &many};
    Err err = {0};
    // One that hears nothing: what is sent to it is dropped.
    Server server = {.host = host, .total_ms = WORKERS_AMPLE};
    server_start(&server,
        &(WorkerSetup){.program = WORKERS_PROGRAM, .argument = "exit:0"}, &err);
    assert_no_err(&err);
    worker_allow(server.worker, WORKERS_AMPLE, WORKERS_AMPLE);
    script_ahead_send(&host, &server);
    server_free(&server);
    return many.reads;
}

static void test_no_more_files_are_read_than_a_scenario_may_have(void **state)
{
    (void)state;
    assert_int_equal(reads_of(0), LIMIT_FILES);
}

static void test_no_more_bytes_are_read_than_are_sent_ahead(void **state)
{
    (void)state;
    // Two of 8 MiB with what the first has are over it: the second is the last that is read.
    assert_int_equal(reads_of(SCRIPT_AHEAD_MAX / 2), 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_included_follows_each_once),
        cmocka_unit_test(test_only_plain_names_in_quotation_marks_are_read),
        cmocka_unit_test(test_what_is_not_there_is_not_sent_and_harms_nothing),
        cmocka_unit_test(test_a_name_may_have_64_bytes),
        cmocka_unit_test(test_no_more_files_are_read_than_a_scenario_may_have),
        cmocka_unit_test(test_no_more_bytes_are_read_than_are_sent_ahead),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
