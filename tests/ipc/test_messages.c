#include "ipc/messages.h"

#include "support/support.h"

// Writes a message by [write], reads it by the same function into *value, and gives the bytes.
#define ACROSS(visit, from, into)                                                      \
    do {                                                                               \
        Fields fields = message_begin(&bytes, MESSAGE_REQUEST);                        \
        visit(&fields, from);                                                          \
        message_end(&fields);                                                          \
        MessageType type;                                                              \
        assert_true(                                                                   \
            message_read(str_from(buf_str(&bytes), MESSAGE_HEAD), &type, &fields));    \
        visit(&fields, into);                                                          \
        complete = message_complete(&fields);                                          \
    } while (0)

static void test_a_request_crosses_whole(void **state)
{
    (void)state;
    for (int kind = 0; kind < REQUEST_KINDS; kind++) {
        Buf bytes = {0};
        bool complete;
        Request sent = {.kind = (RequestKind)kind,
            .id = STR("id"),
            .value = STR("value"),
            .on = true,
            .settings = STR("{\"theme\":\"dusk\"}"),
            .now = STR("2022-01-05 09:30"),
            .slot = STR("autosave")};
        sent.setup =
            (StorySetup){.store.ops = STORE_BIT(STORE_READ) | STORE_BIT(STORE_LIST),
                .seed = UINT64_MAX,
                .skip_title = true,
                .start_at = STR("queue"),
                .edition = STR("lesson"),
                .resume = STR("{}"),
                .place = STR("1 0 7"),
                .note = STR("A note."),
                .can_record = true,
                .packed = 70000,
                .author = true,
                .code = STR("K7MP-93XA-Q2"),
                .reports = true};
        Request got = {0};
        ACROSS(messages_request, &sent, &got);
        assert_true(complete);
        assert_int_equal(got.kind, kind);
        assert_str(got.id, "id");
        assert_str(got.value, "value");
        assert_true(got.on);
        assert_str(got.settings, "{\"theme\":\"dusk\"}");
        assert_str(got.now, "2022-01-05 09:30");
        assert_str(got.slot, "autosave");
        bool opens = kind == REQUEST_OPEN; // only then the setup is sent
        assert_int_equal(got.setup.store.ops, opens ? sent.setup.store.ops : 0);
        assert_int_equal(got.setup.seed, opens ? UINT64_MAX : 0);
        assert_int_equal(got.setup.skip_title, opens);
        assert_str(got.setup.start_at, opens ? "queue" : "");
        assert_str(got.setup.edition, opens ? "lesson" : "");
        assert_str(got.setup.resume, opens ? "{}" : "");
        assert_str(got.setup.place, opens ? "1 0 7" : "");
        assert_str(got.setup.note, opens ? "A note." : "");
        assert_int_equal(got.setup.can_record, opens);
        assert_int_equal(got.setup.packed, opens ? 70000 : 0);
        assert_int_equal(got.setup.author, opens);
        assert_str(got.setup.code, opens ? "K7MP-93XA-Q2" : "");
        assert_int_equal(got.setup.reports, opens);
        buf_free(&bytes);
    }
}

static void test_a_call_and_its_result_cross_whole(void **state)
{
    (void)state;
    for (int kind = 0; kind < CALL_KINDS; kind++)
        for (int op = 0; op < STORE_OPS; op++) {
            Buf bytes = {0};
            bool complete;
            Call sent = {kind, op, STR("town.slot-1"), STR("bytes")}, got = {0};
            ACROSS(messages_call, &sent, &got);
            assert_true(complete);
            assert_int_equal(got.kind, kind);
            assert_int_equal(got.op, op);
            assert_str(got.name, "town.slot-1");
            assert_str(got.bytes, "bytes");
            buf_free(&bytes);
        }
    Buf bytes = {0};
    bool complete;
    CallResult sent = {.bytes = STR("all")}, got = {0};
    err_set(&sent.err, ERR_NO_INPUT, "There is none.");
    ACROSS(messages_result, &sent, &got);
    assert_true(complete);
    assert_int_equal(got.err.kind, ERR_NO_INPUT);
    assert_string_equal(got.err.text, "There is none.");
    assert_str(got.bytes, "all");
    buf_free(&bytes);
}

static void test_a_reply_crosses_whole(void **state)
{
    (void)state;
    for (int change = 0; change < PLAY_CHANGES; change++) {
        Buf bytes = {0};
        bool complete;
        ReplyMessage sent = {.page = STR("{}"),
            .reply = {.settings = STR("s"),
                .ahead = STR("a\nb"),
                .change = (PlayChange)change,
                .slot = STR("slot"),
                .save = STR("save"),
                .turns = 7,
                .text = STR("text"),
                .report = STR("{\"code\":\"\"}")}};
        ReplyMessage got = {0};
        err_set(&sent.err, ERR_USAGE, "No.");
        ACROSS(messages_reply, &sent, &got);
        assert_true(complete);
        assert_int_equal(got.err.kind, ERR_USAGE);
        assert_str(got.page, "{}");
        assert_str(got.reply.settings, "s");
        assert_str(got.reply.ahead, "a\nb");
        assert_int_equal(got.reply.change, change);
        assert_str(got.reply.slot, "slot");
        assert_str(got.reply.save, "save");
        assert_int_equal(got.reply.turns, 7);
        assert_str(got.reply.text, "text");
        assert_str(got.reply.report, "{\"code\":\"\"}");
        buf_free(&bytes);
    }
}

// A number that is no member of its enum ends the reading: nothing of ours is indexed by it.
static void test_what_is_beyond_an_enum_is_refused(void **state)
{
    (void)state;
    bool complete;
    for (int bad = 0; bad < 6; bad++) {
        Buf bytes = {0};
        if (bad < 2) {
            Request sent = {.kind = (RequestKind)(bad ? REQUEST_KINDS : -1)}, got = {0};
            ACROSS(messages_request, &sent, &got);
        } else if (bad < 4) {
            Call sent = {bad == 2 ? CALL_KINDS : 0, bad == 3 ? STORE_OPS : 0, {0}, {0}},
                 got = {0};
            ACROSS(messages_call, &sent, &got);
        } else {
            ReplyMessage sent = {.reply.change =
                                     (PlayChange)(bad == 4 ? PLAY_CHANGES : -1)},
                         got = {0};
            ACROSS(messages_reply, &sent, &got);
        }
        assert_false(complete);
        buf_free(&bytes);
    }
    Buf bytes = {0};
    Request sent = {.kind = REQUEST_OPEN, .setup.store.ops = 1u << STORE_OPS},
            got = {0};
    ACROSS(messages_request, &sent, &got);
    assert_false(complete);
    buf_free(&bytes);
    sent.setup.store.ops = (1u << STORE_OPS) - 1; // all that there are
    ACROSS(messages_request, &sent, &got);
    assert_true(complete);
    buf_free(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_request_crosses_whole),
        cmocka_unit_test(test_a_call_and_its_result_cross_whole),
        cmocka_unit_test(test_a_reply_crosses_whole),
        cmocka_unit_test(test_what_is_beyond_an_enum_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
