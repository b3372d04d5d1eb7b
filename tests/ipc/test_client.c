#define _POSIX_C_SOURCE 200809L
#include "ipc/client.h"

#include "base/worker.h"
#include "support/support.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

// Both ends of a channel in one process: what is to be answered is written before it is called for.
typedef struct Line {
    int ours;
    Client client;
    Buf heard;
} Line;

// Returns our end; the other one is WORKER_CHANNEL.
static int open_channel(void)
{
    int ends[2], above[2];
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    for (int i = 0; i < 2; i++) {
        above[i] = fcntl(ends[i], F_DUPFD_CLOEXEC, WORKER_CHANNEL + 1);
        close(ends[i]);
    }
    assert_int_equal(dup2(above[1], WORKER_CHANNEL), WORKER_CHANNEL);
    close(above[1]);
    return above[0];
}

static void open_line(Line *line) { *line = (Line){.ours = open_channel()}; }

static void close_line(Line *line)
{
    close(line->ours);
    close(WORKER_CHANNEL);
    free(line->client.answers.rows);
    buf_free(&line->client.in);
    buf_free(&line->client.out);
    buf_free(&line->heard);
}

static void say(const Line *line, Fields *fields)
{
    message_end(fields);
    Str bytes = buf_str(fields->out);
    assert_int_equal(write(line->ours, bytes.s, bytes.n), bytes.n);
    buf_free(fields->out);
}

static void say_result(const Line *line, CallResult result)
{
    Buf bytes = {0};
    Fields fields = message_begin(&bytes, MESSAGE_RESULT);
    messages_result(&fields, &result);
    say(line, &fields);
}

static void give(const Line *line, Str bytes)
{
    say_result(line, (CallResult){.bytes = bytes});
}

static void refuse(const Line *line, ErrKind kind, const char *sentence)
{
    CallResult result = {{0}, {0}};
    err_set(&result.err, kind, "%s", sentence);
    say_result(line, result);
}

static void say_file(const Line *line, Str name, Str text)
{
    Buf bytes = {0};
    Fields fields = message_begin(&bytes, MESSAGE_ANSWER);
    messages_call(&fields, &(Call){CALL_FILE, .name = name, .bytes = text});
    say(line, &fields);
}

static void say_request(const Line *line, Request request)
{
    Buf bytes = {0};
    Fields fields = message_begin(&bytes, MESSAGE_REQUEST);
    messages_request(&fields, &request);
    say(line, &fields);
}

// What was sent next.
static MessageType hear(Line *line, Fields *fields)
{
    char head[MESSAGE_HEAD];
    MessageType type;
    assert_int_equal(recv(line->ours, head, sizeof head, MSG_WAITALL), sizeof head);
    size_t size = message_size(head);
    char *bytes = mem_new(size, 1);
    assert_int_equal(recv(line->ours, bytes, size, MSG_WAITALL), size);
    buf_clear(&line->heard);
    buf_add(&line->heard, (Str){bytes, size});
    free(bytes);
    assert_true(message_read(buf_str(&line->heard), &type, fields));
    return type;
}

static void assert_called(
    Line *line, CallKind kind, int op, const char *name, Str bytes)
{
    Fields fields;
    Call call;
    MessageType type;
    do // a heartbeat before it depends on the time
        type = hear(line, &fields);
    while (type == MESSAGE_HEARTBEAT);
    assert_int_equal(type, MESSAGE_CALL);
    messages_call(&fields, &call);
    assert_true(message_complete(&fields));
    assert_int_equal(call.kind, kind);
    assert_int_equal(call.op, op);
    assert_str(call.name, name);
    assert_true(str_eq(call.bytes, bytes));
}

static const Str none = {0};

static void assert_nothing_called(const Line *line)
{
    char head[MESSAGE_HEAD + 1];
    ssize_t n = recv(line->ours, head, sizeof head, MSG_DONTWAIT);
    if (n > 0) assert_int_equal(head[MESSAGE_HEAD], MESSAGE_HEARTBEAT);
    assert_int_equal(recv(line->ours, head, 1, MSG_DONTWAIT), -1);
}

// --- files --------------------------------------------------------------------------------------

static void test_files_and_fonts_are_called_for(void **state)
{
    (void)state;
    Line line;
    open_line(&line);
    Host host = client_host(&line.client), fonts = client_fonts(&line.client);
    Buf out = {0};
    buf_add(&out, STR("before "));
    give(&line, STR("words"));
    assert_true(host.read(host.ctx, STR("a.lua"), &out, NULL));
    assert_str(buf_str(&out), "before words");
    assert_called(&line, CALL_FILE, 0, "a.lua", none);
    give(&line, STR(""));
    assert_true(fonts.read(fonts.ctx, STR("Serif.ttf"), &out, NULL));
    assert_called(&line, CALL_FONT, 0, "Serif.ttf", none);
    Err err = {0};
    refuse(&line, ERR_NO_INPUT, "there is none");
    assert_false(host.read(host.ctx, STR("b.lua"), &out, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    assert_string_equal(err.text, "there is none");
    assert_str(buf_str(&out), "before words");
    buf_free(&out);
    close_line(&line);
}

static void test_a_heartbeat_is_sent_when_it_is_due(void **state)
{
    (void)state;
    Line line;
    open_line(&line);
    Host host = client_host(&line.client);
    while (!worker_heartbeat_due())
        ;
    for (int i = 0; i < 3; i++) // none is due so soon
        host.heartbeat(host.ctx);
    char byte;
    assert_int_equal(recv(line.ours, &byte, 1, MSG_DONTWAIT), -1);
    Fields fields;
    while (recv(line.ours, &byte, 1, MSG_DONTWAIT | MSG_PEEK) < 0)
        host.heartbeat(host.ctx);
    assert_int_equal(hear(&line, &fields), MESSAGE_HEARTBEAT);
    assert_true(message_complete(&fields));
    close_line(&line);
}

static void test_what_was_sent_ahead_is_given_once_without_calling(void **state)
{
    (void)state;
    Line line;
    Arena arena = {0};
    open_line(&line);
    say_file(&line, STR("a.lua"), STR("old a"));
    say_file(&line, STR("b.lua"), STR("old b"));
    say_request(&line, (Request){.kind = REQUEST_FLUSH});
    client_receive(&line.client, &arena);
    Host host = client_host(&line.client);
    Buf out = {0};
    assert_true(host.read(host.ctx, STR("b.lua"), &out, NULL));
    assert_true(host.read(host.ctx, STR("a.lua"), &out, NULL));
    assert_str(buf_str(&out), "old bold a");
    assert_nothing_called(&line);
    // Who reads a script again wants what has become of it.
    give(&line, STR("new a"));
    buf_clear(&out);
    assert_true(host.read(host.ctx, STR("a.lua"), &out, NULL));
    assert_str(buf_str(&out), "new a");
    assert_called(&line, CALL_FILE, 0, "a.lua", none);
    give(&line, STR("c"));
    assert_true(host.read(host.ctx, STR("c.lua"), &out, NULL));
    assert_called(&line, CALL_FILE, 0, "c.lua", none);
    buf_free(&out);
    arena_free(&arena);
    close_line(&line);
}

// --- what is stored -----------------------------------------------------------------------------

static void test_operations_of_the_store_are_called_for(void **state)
{
    (void)state;
    Line line;
    open_line(&line);
    Store store = client_store(&line.client, STORE_BIT(STORE_OPS) - 1);
    Buf out = {0};
    for (int op = 0; op < STORE_OPS; op++) {
        StoreCall call = {(StoreOp)op, .name = STR("t.a"), .bytes = STR("by\0tes")};
        buf_clear(&out);
        give(&line, STR("player"));
        assert_true(store_call(&store, &call, &out, NULL));
        assert_called(&line, CALL_STORE, op, "t.a", STR("by\0tes"));
        assert_str(buf_str(&out), "player");
    }
    give(&line, STR("ignored"));
    assert_true(store_write(&store, STR("t.b"), STR("bytes"), NULL));
    assert_called(&line, CALL_STORE, STORE_WRITE, "t.b", STR("bytes"));
    Err err = {0};
    refuse(&line, ERR_IO, "the disk is full");
    assert_false(store_write(&store, STR("t.b"), none, &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, "the disk is full");
    buf_free(&out);
    close_line(&line);
}

static void test_the_store_can_what_the_other_side_can(void **state)
{
    (void)state;
    Client client = {0};
    for (int op = 0; op < STORE_OPS; op++) {
        Store store = client_store(&client, STORE_BIT(op));
        for (int other = 0; other < STORE_OPS; other++)
            assert_int_equal(store_can(&store, (StoreOp)other), op == other);
    }
}

// --- the other side -----------------------------------------------------------------------------

static void test_large_requests_are_heard_whole_and_outlive_what_they_lead_to(
    void **state)
{
    (void)state;
    Line line;
    Arena arena = {0};
    open_line(&line);
    char *bytes = mem_new(100000, 1); // many steps, and the channel holds it
    memset(bytes, 'x', 100000);
    Str value = {bytes, 100000};
    say_request(&line, (Request){REQUEST_ACT, .id = STR("look"), .value = value});
    Request request = client_receive(&line.client, &arena);
    give(&line, STR("words"));
    Host host = client_host(&line.client);
    Buf out = {0};
    assert_true(host.read(host.ctx, STR("a.lua"), &out, NULL));
    buf_free(&out);
    assert_int_equal(request.kind, REQUEST_ACT);
    assert_str(request.id, "look");
    assert_true(str_eq(request.value, value));
    free(bytes);
    arena_free(&arena);
    close_line(&line);
}

static void test_a_reply_arrives(void **state)
{
    (void)state;
    Line line;
    Fields fields;
    ReplyMessage heard = {0};
    open_line(&line);
    client_reply(&line.client, &(ReplyMessage){.page = STR("page"), .reply.turns = 3});
    assert_int_equal(hear(&line, &fields), MESSAGE_REPLY);
    messages_reply(&fields, &heard);
    assert_true(message_complete(&fields));
    assert_str(heard.page, "page");
    assert_int_equal(heard.reply.turns, 3);
    close_line(&line);
}

// In a process of its own, as in a worker: how it ends when [bytes] are all that comes.
static int ends_with(Str bytes, bool calls)
{
    int status = -1, ours = open_channel();
    if (bytes.n > 0) assert_int_equal(write(ours, bytes.s, bytes.n), bytes.n);
    pid_t child = fork();
    if (child == 0) {
        close(ours);
        signal(SIGPIPE, SIG_IGN); // as in every worker
        Client client = {0};
        Arena arena = {0};
        Host host = client_host(&client);
        Buf out = {0};
        if (calls)
            host.read(host.ctx, STR("a.lua"), &out, NULL);
        else
            client_receive(&client, &arena);
        _exit(7); // it should not come to this
    }
    close(ours);
    close(WORKER_CHANNEL);
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void test_it_ends_quietly_when_nobody_is_there_or_speaks_otherwise(void **state)
{
    (void)state;
    static const Str heard[] = {{NULL, 0}, {"\5\0", 2}, {"\5\0\0\0\x01\0", 6},
        {"\0\0\0\0", 4}, {"\1\0\0\0\xff", 5}, {"\1\0\0\0\5", 5}, // a reply
        {"\1\0\0\0\0", 5},          // a file without a name
        {"\5\0\0\0\1\0\0\0\0", 9}}; // half a request
    for (int i = 0; i < COUNT_OF(heard); i++) {
        assert_int_equal(ends_with(heard[i], false), 0);
        assert_int_equal(ends_with(heard[i], true), 0);
    }
}

// What stands behind the fields of a message is refused, whatever comes after it.
static void test_a_message_with_more_than_its_fields_is_the_last(void **state)
{
    (void)state;
    Str name = STR("a.lua"), text = STR("x");
    for (int more = 0; more < 2; more++) {
        Buf bytes = {0};
        Fields file = message_begin(&bytes, MESSAGE_ANSWER);
        messages_call(&file, &(Call){CALL_FILE, .name = name, .bytes = text});
        if (more) buf_addc(&bytes, 'x');
        message_end(&file);
        Fields fields = message_begin(&bytes, MESSAGE_REQUEST);
        messages_request(&fields, &(Request){.kind = REQUEST_FLUSH});
        message_end(&fields);
        assert_int_equal(ends_with(buf_str(&bytes), false), more ? 0 : 7);
        buf_free(&bytes);
    }
}

static void test_files_that_are_forgotten_are_called_for(void **state)
{
    (void)state;
    Line line;
    open_line(&line);
    Arena arena = {0};
    say_file(&line, STR("a.svg"), STR("old"));
    say_request(&line, (Request){.kind = REQUEST_JOB});
    client_receive(&line.client, &arena);
    client_forget(&line.client);
    say_file(&line, STR("b.svg"), STR("ahead"));
    say_request(&line, (Request){.kind = REQUEST_JOB});
    client_receive(&line.client, &arena);
    Host host = client_host(&line.client);
    Buf out = {0};
    give(&line, STR(" new"));
    assert_true(host.read(host.ctx, STR("b.svg"), &out, NULL));
    assert_true(host.read(host.ctx, STR("a.svg"), &out, NULL));
    assert_str(buf_str(&out), "ahead new");
    assert_called(&line, CALL_FILE, 0, "a.svg", none);
    buf_free(&out);
    arena_free(&arena);
    close_line(&line);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_files_and_fonts_are_called_for),
        cmocka_unit_test(test_a_heartbeat_is_sent_when_it_is_due),
        cmocka_unit_test(test_what_was_sent_ahead_is_given_once_without_calling),
        cmocka_unit_test(test_operations_of_the_store_are_called_for),
        cmocka_unit_test(test_the_store_can_what_the_other_side_can),
        cmocka_unit_test(
            test_large_requests_are_heard_whole_and_outlive_what_they_lead_to),
        cmocka_unit_test(test_a_reply_arrives),
        cmocka_unit_test(test_it_ends_quietly_when_nobody_is_there_or_speaks_otherwise),
        cmocka_unit_test(test_a_message_with_more_than_its_fields_is_the_last),
        cmocka_unit_test(test_files_that_are_forgotten_are_called_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
