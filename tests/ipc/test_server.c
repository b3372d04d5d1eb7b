#include "ipc/server.h"

#include "ipc/store_guard.h"
#include "support/liar.h"
#include "support/scenario.h"
#include "support/store.h"
#include "support/support.h"
#include "support/workers.h"

#include <stdlib.h>
#include <string.h>

// A player's store behind its guard, and a scenario of two files.
typedef struct Post {
    TestStore memory;
    StoreGuard guard;
    Server server;
} Post;

static const MemoryFile files[] = {
    {"scenario.lua", "scenario 'town' {}"}, {"empty.lua", ""}, {NULL, NULL}};
static const MemoryFile fonts[] = {{"Serif.ttf", "letters"}, {NULL, NULL}};

// [work_ms]: what the worker may take of the processor between two heartbeats; 0: the usual.
static void open_post_for(Post *post, const char *does, int work_ms)
{
    *post = (Post){0};
    post->guard.inner = test_store(&post->memory);
    post->server = (Server){.host = scenario_host(files),
        .fonts = scenario_host(fonts),
        .store = store_guard(&post->guard),
        .work_ms = work_ms,
        .total_ms = WORKERS_AMPLE};
    Err err = {0};
    server_start(&post->server,
        &(WorkerSetup){.program = WORKERS_PROGRAM, .argument = does}, &err);
    assert_no_err(&err);
}

static void open_post(Post *post, const char *does) { open_post_for(post, does, 0); }

static void open_liar(Post *post, void **state, Liar liar)
{
    Arena arena = {0};
    open_post(post, liar_argument(&liar, temp_folder(state), &arena));
    arena_free(&arena);
}

static void close_post(Post *post)
{
    server_free(&post->server);
    test_store_free(&post->memory);
}

// --- what is given ------------------------------------------------------------------------------

static const Str none = {0};

// The worker makes one call and says what it was answered.
static CallResult result_of_call(Post *post, void **state, Call call)
{
    Buf says = {0};
    liar_add_call(&says, (CallKind)call.kind, call.op, call.name, call.bytes);
    open_liar(
        post, state, (Liar){.says = buf_str(&says), .hears = true, .relays = true});
    buf_free(&says);
    test_store_put(&post->memory, "town.slot-1", STR("a play"));
    test_store_put(&post->memory, "town.slot-1~", STR("the play before"));
    test_store_put(&post->memory, "village.slot-1", STR("another's"));
    test_store_put(&post->memory, "settings", STR("{\"theme\":\"dusk\"}"));
    ReplyMessage reply = {0};
    CallResult result = {0};
    MessageType type;
    Fields fields;
    assert_int_equal(server_wait(&post->server, &reply), SERVED_REPLY);
    assert_true(message_read(reply.reply.text, &type, &fields));
    assert_int_equal(type, MESSAGE_RESULT);
    messages_result(&fields, &result);
    assert_true(message_complete(&fields));
    return result;
}

static void assert_given(void **state, Call call, const char *wanted)
{
    Post post;
    CallResult result = result_of_call(&post, state, call);
    assert_no_err(&result.err);
    assert_str(result.bytes, wanted);
    close_post(&post);
}

static void assert_refused(void **state, Call call, ErrKind wanted, const char *part)
{
    Post post;
    CallResult result = result_of_call(&post, state, call);
    assert_int_equal(result.err.kind, wanted);
    assert_err(&result.err, part);
    assert_int_equal(result.bytes.n, 0);
    assert_int_equal(post.memory.writes, 0);
    assert_str(test_store_get(&post.memory, "settings"), "{\"theme\":\"dusk\"}");
    assert_str(test_store_get(&post.memory, "village.slot-1"), "another's");
    close_post(&post);
}

static void test_files_and_saves_are_given(void **state)
{
    Str slot = STR("town.slot-1");
    assert_given(
        state, (Call){CALL_FILE, 0, STR("scenario.lua"), none}, "scenario 'town' {}");
    assert_given(state, (Call){CALL_FILE, 0, STR("empty.lua"), none}, "");
    assert_given(state, (Call){CALL_FONT, 0, STR("Serif.ttf"), none}, "letters");
    assert_given(state, (Call){CALL_STORE, STORE_READ, slot, none}, "a play");
    assert_given(state, (Call){CALL_STORE, STORE_READ, STR("settings"), none},
        "{\"theme\":\"dusk\"}");
    assert_given(
        state, (Call){CALL_STORE, STORE_READ_BACKUP, slot, none}, "the play before");
    assert_given(
        state, (Call){CALL_STORE, STORE_WRITE, STR("town.slot-2"), STR("{}")}, "");
    assert_given(state, (Call){CALL_STORE, STORE_REMOVE, slot, none}, "");
    assert_given(state, (Call){CALL_STORE, STORE_LIST, none, none}, "");
}

static void test_what_is_not_there_has_a_sentence(void **state)
{
    assert_refused(state, (Call){CALL_FILE, 0, STR("other.lua"), none}, ERR_NO_INPUT,
        "there is no such file");
    assert_refused(state, (Call){CALL_FONT, 0, STR("Sans.ttf"), none}, ERR_NO_INPUT,
        "there is no such file");
    assert_refused(state, (Call){CALL_STORE, STORE_READ, STR("town.slot-9"), none},
        ERR_NO_INPUT, "nothing is kept");
}

static void test_what_is_not_the_storys_is_refused(void **state)
{
    static const char *const names[] = {"../settings", "town./../x", "other"};
    static const StoreOp ops[] = {
        STORE_READ, STORE_READ_BACKUP, STORE_WRITE, STORE_WRITE_IF, STORE_REMOVE};
    const char *no = "is no name that this story may use";
    for (int i = 0; i < COUNT_OF(names); i++)
        for (int k = 0; k < COUNT_OF(ops); k++)
            assert_refused(state,
                (Call){CALL_STORE, (int)ops[k], str_of(names[i]), STR("{}")}, ERR_DATA,
                no);
    assert_refused(
        state, (Call){CALL_STORE, STORE_REMOVE, STR("settings"), none}, ERR_DATA, no);
}

// The first call says that it is the town; the others are for the village.
static void test_the_saves_of_another_scenario_are_refused(void **state)
{
    Buf says = {0};
    Str other = STR("village.slot-1");
    liar_add_call(&says, CALL_STORE, STORE_READ, STR("town.slot-1"), none);
    liar_add_call(&says, CALL_STORE, STORE_WRITE, other, STR("mine"));
    liar_add_call(&says, CALL_STORE, STORE_REMOVE, other, none);
    liar_add_reply(&says, (ReplyMessage){.page = STR("page")});
    Post post;
    open_liar(&post, state, (Liar){.says = buf_str(&says)});
    test_store_put(&post.memory, "village.slot-1", STR("another's"));
    ReplyMessage reply = {0};
    assert_int_equal(server_wait(&post.server, &reply), SERVED_REPLY);
    assert_str(test_store_get(&post.memory, "village.slot-1"), "another's");
    assert_int_equal(post.memory.writes, 0);
    close_post(&post);
    buf_free(&says);
}

static void test_a_save_of_seventeen_megabytes_is_refused(void **state)
{
    char *bytes = mem_new(17 << 20, 1);
    assert_refused(state,
        (Call){CALL_STORE, STORE_WRITE, STR("town.slot-1"), {bytes, 17 << 20}},
        ERR_DATA, "more than the 16777216 of a save");
    free(bytes);
}

static void test_where_there_is_no_store_it_is_told(void **state)
{
    for (int i = 0; i < CALL_KINDS - 1 + STORE_OPS; i++) {
        bool stores = i >= CALL_STORE;
        Buf says = {0};
        liar_add_call(&says, stores ? CALL_STORE : (CallKind)i,
            stores ? i - CALL_STORE : 0, STR("settings"), STR("{}"));
        Post post;
        open_liar(&post, state,
            (Liar){.says = buf_str(&says), .hears = true, .relays = true});
        post.server.store = (Store){0};
        post.server.host = post.server.fonts = (Host){0};
        ReplyMessage reply = {0};
        CallResult result = {0};
        MessageType type;
        Fields fields;
        assert_int_equal(server_wait(&post.server, &reply), SERVED_REPLY);
        assert_true(message_read(reply.reply.text, &type, &fields));
        messages_result(&fields, &result);
        assert_true(result.err.kind == ERR_NO_INPUT || result.err.kind == ERR_IO);
        assert_true(result.err.text[0] != '\0');
        close_post(&post);
        buf_free(&says);
    }
}

static void test_what_is_sent_to_it_arrives(void **state)
{
    Post post;
    open_liar(&post, state, (Liar){.hears = true, .relays = true});
    server_send_request(&post.server,
        &(Request){REQUEST_ACT, .id = STR("look"), .now = STR("2022-01-05 09:30")});
    ReplyMessage reply = {0};
    Request request = {0};
    MessageType type;
    Fields fields;
    assert_int_equal(server_wait(&post.server, &reply), SERVED_REPLY);
    assert_true(message_read(reply.reply.text, &type, &fields));
    assert_int_equal(type, MESSAGE_REQUEST);
    messages_request(&fields, &request);
    assert_true(message_complete(&fields));
    assert_int_equal(request.kind, REQUEST_ACT);
    assert_str(request.id, "look");
    assert_str(request.now, "2022-01-05 09:30");
    close_post(&post);
}

static void test_a_file_that_is_sent_to_it_arrives(void **state)
{
    Post post;
    open_liar(&post, state, (Liar){.hears = true, .relays = true});
    server_send_file(&post.server, STR("a.lua"), STR("words"));
    ReplyMessage reply = {0};
    MessageType type;
    Fields fields;
    Call call = {0};
    assert_int_equal(server_wait(&post.server, &reply), SERVED_REPLY);
    assert_true(message_read(reply.reply.text, &type, &fields));
    assert_int_equal(type, MESSAGE_ANSWER);
    messages_call(&fields, &call);
    assert_true(message_complete(&fields));
    assert_int_equal(call.kind, CALL_FILE);
    assert_str(call.name, "a.lua");
    assert_str(call.bytes, "words");
    close_post(&post);
}

// More than a channel holds, to one that has hardly been started.
static void test_a_large_file_that_is_sent_to_it_at_once_arrives(void **state)
{
    Post post;
    char *bytes = mem_new(WORKERS_LARGE, 1);
    memset(bytes, 'x', WORKERS_LARGE);
    open_liar(&post, state, (Liar){.hears = true, .relays = true});
    server_send_file(&post.server, STR("a.lua"), (Str){bytes, WORKERS_LARGE});
    ReplyMessage reply = {0};
    assert_int_equal(server_wait(&post.server, &reply), SERVED_REPLY);
    Buf sent = {0};
    Fields fields = message_begin(&sent, MESSAGE_ANSWER);
    Str text = {bytes, WORKERS_LARGE};
    messages_call(&fields, &(Call){CALL_FILE, .name = STR("a.lua"), .bytes = text});
    message_end(&fields);
    assert_int_equal(reply.reply.text.n, sent.n - MESSAGE_HEAD);
    buf_free(&sent);
    free(bytes);
    close_post(&post);
}

// --- liars --------------------------------------------------------------------------------------

static void assert_served(void **state, Liar liar, Served wanted)
{
    Post post;
    open_liar(&post, state, liar);
    test_store_put(&post.memory, "town.slot-1", STR("a play"));
    ReplyMessage reply = {0};
    assert_int_equal(server_wait(&post.server, &reply), wanted);
    assert_str(test_store_get(&post.memory, "town.slot-1"), "a play");
    // What is sent to it afterwards does no harm.
    server_send_request(&post.server, &(Request){.kind = REQUEST_FLUSH});
    close_post(&post);
}

static void assert_protocol_error(void **state, Str bytes)
{
    assert_served(state, (Liar){.says = bytes}, SERVED_PROTOCOL);
}

static void test_sizes_of_no_message_are_protocol_errors(void **state)
{
    assert_protocol_error(state, STR("\0\0\0\0"));
    assert_protocol_error(state, STR("\xff\xff\xff\xff"));
    assert_protocol_error(state, STR("\0\0\0\x05")); // 80 MiB that never come
    assert_protocol_error(state, STR("\1\0\xC0\1")); // one byte more than it may send
    assert_protocol_error(state, STR("GET / HTTP/1.1\r\n\r\n"));
}

static void test_messages_that_are_none_are_protocol_errors(void **state)
{
    assert_protocol_error(state, STR("\1\0\0\0\xff"));         // a type there is not
    assert_protocol_error(state, STR("\1\0\0\0\3"));           // a call without fields
    assert_protocol_error(state, STR("\1\0\0\0\5"));           // such a reply
    assert_protocol_error(state, STR("\6\0\0\0\5\0\0\0\0\0")); // half a number
    Buf says = {0};
    liar_add_reply(&says, (ReplyMessage){.page = STR("page")});
    buf_addc(&says, 'x'); // a byte more than its fields
    says.s[0]++;
    assert_protocol_error(state, buf_str(&says));
    buf_clear(&says);
    liar_add_call(&says, CALL_FILE, 0, STR("scenario.lua"), none);
    buf_addc(&says, 'x');
    says.s[0]++;
    assert_protocol_error(state, buf_str(&says));
    buf_clear(&says);
    liar_add_call(&says, CALL_FILE, 0, STR("scenario.lua"), none);
    memset(says.s + MESSAGE_HEAD + 1 + 16, 0xff, 4); // a size that wraps around
    assert_protocol_error(state, buf_str(&says));
    buf_free(&says);
}

static void test_numbers_out_of_range_are_protocol_errors(void **state)
{
    static const int calls[][2] = {{CALL_KINDS, 0}, {-1, 0}, {CALL_STORE, STORE_OPS},
        {CALL_STORE, -1}, {CALL_FILE, INT32_MAX}};
    for (int i = 0; i < COUNT_OF(calls); i++) {
        Buf says = {0};
        liar_add_call(&says, (CallKind)calls[i][0], calls[i][1], STR("town.x"), none);
        assert_protocol_error(state, buf_str(&says));
        buf_free(&says);
    }
    for (int i = 0; i < 2; i++) {
        Buf says = {0};
        liar_add_reply(&says,
            (ReplyMessage){.reply.change = (PlayChange)(i == 0 ? -1 : PLAY_CHANGES)});
        assert_protocol_error(state, buf_str(&says));
        buf_free(&says);
    }
}

static void test_messages_that_no_story_sends_are_protocol_errors(void **state)
{
    static const MessageType ours[] = {
        MESSAGE_ANSWER, MESSAGE_REQUEST, MESSAGE_RESULT, MESSAGE_ALONE};
    for (int i = 0; i < COUNT_OF(ours); i++) {
        Buf says = {0};
        Fields fields = message_begin(&says, ours[i]);
        message_end(&fields);
        assert_protocol_error(state, buf_str(&says));
        buf_free(&says);
    }
}

static void test_a_worker_that_is_alone_may_only_tell_of_the_store(void **state)
{
    for (int i = 0; i < 2; i++) {
        Post post;
        Buf says = {0};
        ReplyMessage reply = {0};
        if (i == 0) liar_add_call(&says, CALL_FILE, 0, STR("a.lua"), (Str){0});
        if (i == 1) liar_add_call(&says, CALL_STORE, STORE_LIST, (Str){0}, (Str){0});
        liar_add_reply(&says, (ReplyMessage){.reply.turns = 1});
        open_liar(&post, state, (Liar){.says = buf_str(&says)});
        server_send_alone(&post.server);
        assert_int_equal(
            server_wait(&post.server, &reply), i == 0 ? SERVED_PROTOCOL : SERVED_REPLY);
        buf_free(&says);
        close_post(&post);
    }
}

static void add_heartbeat(Buf *out)
{
    Fields fields = message_begin(out, MESSAGE_HEARTBEAT);
    message_end(&fields);
}

static void test_calls_and_heartbeats_without_an_end_are_protocol_errors(void **state)
{
    Buf says = {0};
    liar_add_call(&says, CALL_STORE, STORE_LIST, none, none);
    assert_served(state, (Liar){.says = buf_str(&says), .times = -1, .hears = true},
        SERVED_PROTOCOL);
    buf_clear(&says);
    add_heartbeat(&says);
    assert_served(state, (Liar){.says = buf_str(&says), .times = -1}, SERVED_PROTOCOL);
    buf_free(&says);
}

static void test_as_many_messages_as_there_may_be_are_none(void **state)
{
    Buf says = {0};
    for (int i = 0; i < SERVER_MESSAGES - 1; i++)
        add_heartbeat(&says);
    liar_add_reply(&says, (ReplyMessage){.page = STR("page")});
    assert_served(state, (Liar){.says = buf_str(&says)}, SERVED_REPLY);
    add_heartbeat(&says); // of the next wait, if there is one
    assert_served(state, (Liar){.says = buf_str(&says)}, SERVED_REPLY);
    buf_clear(&says);
    for (int i = 0; i < SERVER_MESSAGES; i++)
        add_heartbeat(&says);
    liar_add_reply(&says, (ReplyMessage){.page = STR("page")});
    assert_served(state, (Liar){.says = buf_str(&says)}, SERVED_PROTOCOL);
    buf_free(&says);
}

static void test_bytes_without_an_end_are_protocol_errors(void **state)
{
    Buf says = {0};
    char *bytes = mem_new(19 << 20, 1);
    liar_add_call(&says, CALL_FILE, 0, STR("other.lua"), (Str){bytes, 19 << 20});
    assert_served(state, (Liar){.says = buf_str(&says), .times = -1, .hears = true},
        SERVED_PROTOCOL);
    free(bytes);
    buf_free(&says);
}

// A heartbeat resets the processor time that it may use: the worker works for longer.
static void test_heartbeats_let_it_work_on(void **state)
{
    (void)state;
    Post post;
    ReplyMessage reply = {0};
    open_post_for(&post, "reply-after:800", 400);
    assert_int_equal(server_wait(&post.server, &reply), SERVED_REPLY);
    close_post(&post);
    open_post_for(&post, "busy", 400);
    assert_int_equal(server_wait(&post.server, &reply), SERVED_HANGS);
    close_post(&post);
}

static void test_a_second_reply_does_no_harm(void **state)
{
    Buf says = {0};
    liar_add_reply(&says, (ReplyMessage){.page = STR("one")});
    liar_add_reply(&says, (ReplyMessage){.page = STR("two")});
    Post post;
    open_liar(&post, state, (Liar){.says = buf_str(&says)});
    ReplyMessage reply = {0};
    assert_int_equal(server_wait(&post.server, &reply), SERVED_REPLY);
    assert_str(reply.page, "one");
    server_send_request(&post.server, &(Request){.kind = REQUEST_FLUSH});
    assert_int_equal(server_wait(&post.server, &reply), SERVED_REPLY);
    assert_str(reply.page, "two"); // taken for the reply to what was sent since
    close_post(&post);
    buf_free(&says);
}

// --- what does not come -------------------------------------------------------------------------

static void test_what_is_promised_and_does_not_come_is_a_hang(void **state)
{
    assert_served(state, (Liar){.says = STR("\0\0\x20\1\x05\1some")}, SERVED_HANGS);
}

static void test_one_that_calls_and_does_not_listen_hangs(void **state)
{
    Buf says = {0};
    liar_add_call(&says, CALL_FILE, 0, STR("scenario.lua"), none);
    assert_served(state, (Liar){.says = buf_str(&says), .times = -1}, SERVED_HANGS);
    buf_free(&says);
}

static void test_one_that_dies_has_died(void **state)
{
    (void)state;
    static const char *const does[] = {"signal:9", "half", "end"};
    for (int i = 0; i < COUNT_OF(does); i++) {
        Post post;
        open_post(&post, does[i]);
        ReplyMessage reply = {0};
        assert_int_equal(server_wait(&post.server, &reply), SERVED_DIED);
        assert_int_equal(
            server_wait(&post.server, &reply), SERVED_DIED); // and stays so
        close_post(&post);
    }
}

static void test_a_program_that_cannot_be_started_is_an_error(void **state)
{
    (void)state;
    Server server = {0};
    Err err = {0};
    assert_false(
        server_start(&server, &(WorkerSetup){.program = "no-such-worker"}, &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, "/no-such-worker\"");
    server_free(&server);
}

// --- without waiting ----------------------------------------------------------------------------

// Looks as often as it takes, and says how often the reply was not there yet.
static int look_until_ready(Post *post)
{
    int looked = 0;
    for (; !server_ready(&post->server); looked++)
        workers_nap();
    return looked;
}

static void test_who_looks_for_the_reply_does_not_wait_for_it(void **state)
{
    (void)state;
    Post post;
    ReplyMessage reply = {0};
    open_post(&post, "reply-after:300"); // with heartbeats, which are no reply
    server_send_request(&post.server, &(Request){.kind = REQUEST_FLUSH});
    assert_false(server_ready(&post.server));
    assert_true(look_until_ready(&post) > 0);
    assert_true(server_ready(&post.server)); // until it is taken
    assert_int_equal(server_wait(&post.server, &reply), SERVED_REPLY);
    close_post(&post);
}

static void test_calls_are_answered_while_one_looks(void **state)
{
    Buf says = {0};
    liar_add_call(&says, CALL_FILE, 0, STR("scenario.lua"), none);
    Post post;
    open_liar(
        &post, state, (Liar){.says = buf_str(&says), .hears = true, .relays = true});
    ReplyMessage reply = {0};
    look_until_ready(&post);
    assert_int_equal(server_wait(&post.server, &reply), SERVED_REPLY);
    Str text = reply.reply.text, wanted = STR("scenario 'town' {}");
    assert_true(text.n > wanted.n);
    assert_true(str_eq(str_from(text, text.n - wanted.n), wanted));
    close_post(&post);
    buf_free(&says);
}

static void test_one_that_is_looked_for_hangs_and_dies_as_one_that_is_waited_for(
    void **state)
{
    (void)state;
    static const struct {
        const char *does;
        Served served;
    } ends[] = {{"busy", SERVED_HANGS}, {"signal:9", SERVED_DIED}};
    for (int i = 0; i < COUNT_OF(ends); i++) {
        Post post;
        ReplyMessage reply = {0};
        open_post(&post, ends[i].does);
        post.server.work_ms = WORKERS_LITTLE;
        server_send_request(&post.server, &(Request){.kind = REQUEST_FLUSH});
        look_until_ready(&post);
        assert_int_equal(server_wait(&post.server, &reply), ends[i].served);
        assert_true(server_ready(&post.server)); // and stays so
        close_post(&post);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_files_and_saves_are_given),
        temp_test(test_what_is_not_there_has_a_sentence),
        temp_test(test_what_is_not_the_storys_is_refused),
        temp_test(test_the_saves_of_another_scenario_are_refused),
        temp_test(test_a_save_of_seventeen_megabytes_is_refused),
        temp_test(test_where_there_is_no_store_it_is_told),
        temp_test(test_what_is_sent_to_it_arrives),
        temp_test(test_a_file_that_is_sent_to_it_arrives),
        temp_test(test_a_large_file_that_is_sent_to_it_at_once_arrives),
        temp_test(test_sizes_of_no_message_are_protocol_errors),
        temp_test(test_messages_that_are_none_are_protocol_errors),
        temp_test(test_numbers_out_of_range_are_protocol_errors),
        temp_test(test_messages_that_no_story_sends_are_protocol_errors),
        temp_test(test_a_worker_that_is_alone_may_only_tell_of_the_store),
        temp_test(test_calls_and_heartbeats_without_an_end_are_protocol_errors),
        temp_test(test_as_many_messages_as_there_may_be_are_none),
        temp_test(test_bytes_without_an_end_are_protocol_errors),
        cmocka_unit_test(test_heartbeats_let_it_work_on),
        temp_test(test_a_second_reply_does_no_harm),
        temp_test(test_what_is_promised_and_does_not_come_is_a_hang),
        temp_test(test_one_that_calls_and_does_not_listen_hangs),
        cmocka_unit_test(test_one_that_dies_has_died),
        cmocka_unit_test(test_a_program_that_cannot_be_started_is_an_error),
        cmocka_unit_test(test_who_looks_for_the_reply_does_not_wait_for_it),
        temp_test(test_calls_are_answered_while_one_looks),
        cmocka_unit_test(
            test_one_that_is_looked_for_hangs_and_dies_as_one_that_is_waited_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
