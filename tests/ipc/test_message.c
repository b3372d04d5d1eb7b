#include "ipc/messages.h"

#include "support/support.h"

#include <stdlib.h>
#include <string.h>

// Every kind of field once.
typedef struct Sample {
    Str word, none, bytes;
    int small, least, most;
    uint64_t large;
    bool yes, no;
    int choice;
} Sample;

static const Sample sample = {.word = {"look", 4},
    .bytes = {"a\0b\n", 4},
    .small = -5,
    .least = INT32_MIN,
    .most = INT32_MAX,
    .large = UINT64_MAX,
    .yes = true,
    .choice = 2};

static void sample_fields(Fields *fields, Sample *s)
{
    field_str(fields, &s->word);
    field_str(fields, &s->none);
    field_str(fields, &s->bytes);
    field_int(fields, &s->small);
    field_int(fields, &s->least);
    field_int(fields, &s->most);
    field_u64(fields, &s->large);
    field_bool(fields, &s->yes);
    field_bool(fields, &s->no);
    field_enum(fields, &s->choice, 3);
}

static void write_sample(Buf *out, MessageType type)
{
    Sample copy = sample;
    Fields fields = message_begin(out, type);
    sample_fields(&fields, &copy);
    message_end(&fields);
}

// The bytes without the size before them.
static Str body(const Buf *bytes) { return str_from(buf_str(bytes), MESSAGE_HEAD); }

static void test_what_is_written_is_read(void **state)
{
    (void)state;
    for (int i = 0; i < MESSAGE_TYPES; i++) {
        Buf bytes = {0};
        buf_add(&bytes, STR("before"));
        write_sample(&bytes, (MessageType)i);
        Str own = str_from(buf_str(&bytes), 6);
        assert_int_equal(message_size(own.s), own.n - MESSAGE_HEAD);
        MessageType type;
        Fields fields;
        Sample back = {.no = true};
        assert_true(message_read(str_from(own, MESSAGE_HEAD), &type, &fields));
        sample_fields(&fields, &back);
        assert_true(message_complete(&fields));
        assert_int_equal(type, i);
        assert_true(str_eq(back.word, sample.word) && str_eq(back.bytes, sample.bytes));
        assert_int_equal(back.none.n, 0);
        assert_int_equal(back.small, -5);
        assert_int_equal(back.least, INT32_MIN);
        assert_int_equal(back.most, INT32_MAX);
        assert_true(back.large == UINT64_MAX && back.yes && !back.no);
        assert_int_equal(back.choice, 2);
        buf_free(&bytes);
    }
}

static void test_the_bytes_are_these(void **state)
{
    (void)state;
    Buf bytes = {0};
    Str word = STR("ab");
    int number = -2;
    Fields fields = message_begin(&bytes, MESSAGE_CALL);
    field_str(&fields, &word);
    field_int(&fields, &number);
    message_end(&fields);
    static const char wanted[] =
        "\x0f\0\0\0\x03\x02\0\0\0ab\xfe\xff\xff\xff\xff\xff\xff\xff";
    assert_int_equal(bytes.n, sizeof wanted - 1);
    assert_memory_equal(bytes.s, wanted, sizeof wanted - 1);
    buf_free(&bytes);
}

static void test_a_size_is_that_of_a_message_or_none(void **state)
{
    (void)state;
    assert_int_equal(message_size("\0\0\0\0"), 0);
    assert_int_equal(message_size("\1\0\0\0"), 1);
    assert_int_equal(message_size("\2\0\0\0"), 2);
    assert_int_equal(message_size("\0\0\0\x05"), MESSAGE_MAX);
    assert_int_equal(message_size("\1\0\0\x05"), 0);
    assert_int_equal(message_size("\xff\xff\xff\xff"), 0);
}

// In a block of its own size, so that a sanitizer sees a read past the end.
static bool read_exactly(Str bytes, void (*visit)(Fields *fields))
{
    char *exact = mem_new(bytes.n, 1);
    if (bytes.n > 0) memcpy(exact, bytes.s, bytes.n);
    MessageType type;
    Fields fields;
    bool is = message_read((Str){exact, bytes.n}, &type, &fields);
    if (is) visit(&fields);
    is = is && message_complete(&fields);
    free(exact);
    return is;
}

static void visit_sample(Fields *fields)
{
    Sample any = {0};
    sample_fields(fields, &any);
}

static void test_a_message_that_is_cut_or_goes_on_is_none(void **state)
{
    (void)state;
    Buf bytes = {0};
    write_sample(&bytes, MESSAGE_REPLY);
    for (size_t n = 0; n < body(&bytes).n; n++)
        assert_false(read_exactly(str_cut(body(&bytes), 0, n), visit_sample));
    assert_true(read_exactly(body(&bytes), visit_sample));
    buf_addc(&bytes, '\0');
    assert_false(read_exactly(body(&bytes), visit_sample));
    buf_free(&bytes);
}

static void visit_nothing(Fields *fields) { (void)fields; }

static void test_types_that_there_are_not_are_refused(void **state)
{
    (void)state;
    char none[] = {MESSAGE_TYPES}, last[] = {MESSAGE_TYPES - 1};
    assert_true(read_exactly((Str){last, 1}, visit_nothing));
    assert_false(read_exactly((Str){none, 1}, visit_nothing));
    assert_false(read_exactly(STR("\xff"), visit_nothing));
    assert_false(read_exactly((Str){0}, visit_nothing));
}

static void visit_str(Fields *fields)
{
    Str any;
    field_str(fields, &any);
    assert_true(!fields->failed || any.n == 0);
}

static void test_a_string_larger_than_the_message_is_refused(void **state)
{
    (void)state;
    assert_true(read_exactly(STR("\0\2\0\0\0ab"), visit_str));
    assert_false(read_exactly(STR("\0\3\0\0\0ab"), visit_str));
    assert_false(read_exactly(STR("\0\xff\xff\xff\xff"
                                  "ab"),
        visit_str));
    assert_false(read_exactly(STR("\0\1\0\0"), visit_str));
}

// --- numbers ------------------------------------------------------------------------------------

static Fields fields_of_number(Buf *bytes, uint64_t number)
{
    MessageType type;
    Fields fields = message_begin(bytes, MESSAGE_CALL);
    field_u64(&fields, &number);
    message_end(&fields);
    assert_true(message_read(body(bytes), &type, &fields));
    return fields;
}

// As field_int, field_bool and field_enum of three.
static void assert_number(uint64_t number, bool is_int, bool is_bool, bool is_choice)
{
    Buf bytes = {0};
    int i = 5, choice = 5;
    bool b = true;
    Fields fields = fields_of_number(&bytes, number);
    field_int(&fields, &i);
    assert_int_equal(message_complete(&fields), is_int);
    assert_int_equal(i, is_int ? (int)number : 0);
    buf_clear(&bytes);
    fields = fields_of_number(&bytes, number);
    field_bool(&fields, &b);
    assert_int_equal(message_complete(&fields), is_bool);
    assert_int_equal(b, is_bool && number == 1);
    buf_clear(&bytes);
    fields = fields_of_number(&bytes, number);
    field_enum(&fields, &choice, 3);
    assert_int_equal(message_complete(&fields), is_choice);
    assert_int_equal(choice, is_choice ? (int)number : 0);
    buf_free(&bytes);
}

static void test_numbers_out_of_range_are_refused(void **state)
{
    (void)state;
    assert_number(0, true, true, true);
    assert_number(1, true, true, true);
    assert_number(2, true, false, true);
    assert_number(3, true, false, false);
    assert_number((uint64_t)-1, true, false, false);
    assert_number(INT32_MAX, true, false, false);
    assert_number((uint64_t)INT32_MIN, true, false, false);
    assert_number((uint64_t)INT32_MAX + 1, false, false, false);
    assert_number((uint64_t)INT32_MIN - 1, false, false, false);
    assert_number((uint64_t)1 << 32, false, false, false); // it would be 0
    assert_number((uint64_t)INT64_MIN, false, false, false);
    assert_number(UINT64_MAX / 2, false, false, false);
}

static void visit_call(Fields *fields)
{
    Call call;
    messages_call(fields, &call);
}

static void visit_request(Fields *fields)
{
    Request request = {0};
    messages_request(fields, &request);
}

static void visit_reply(Fields *fields)
{
    ReplyMessage reply = {0};
    messages_reply(fields, &reply);
}

static void assert_read(
    Buf *bytes, Fields *fields, bool is, void (*visit)(Fields *fields))
{
    message_end(fields);
    assert_int_equal(read_exactly(body(bytes), visit), is);
    buf_free(bytes);
}

// One more than each enum has is written as it is, and not read.
static void test_fields_out_of_range_are_refused(void **state)
{
    (void)state;
    for (int more = 0; more <= 1; more++) {
        Buf bytes = {0};
        Call kind = {CALL_KINDS - 1 + more, 0, {0}, {0}};
        Fields fields = message_begin(&bytes, MESSAGE_CALL);
        messages_call(&fields, &kind);
        assert_read(&bytes, &fields, !more, visit_call);
        Call op = {0, STORE_OPS - 1 + more, {0}, {0}};
        fields = message_begin(&bytes, MESSAGE_CALL);
        messages_call(&fields, &op);
        assert_read(&bytes, &fields, !more, visit_call);
        Request request = {.kind = (RequestKind)(REQUEST_KINDS - 1 + more)};
        fields = message_begin(&bytes, MESSAGE_REQUEST);
        messages_request(&fields, &request);
        assert_read(&bytes, &fields, !more, visit_request);
        Request open = {REQUEST_OPEN,
            .setup.store.ops = STORE_BIT(STORE_OPS) - 1u + (unsigned)more};
        fields = message_begin(&bytes, MESSAGE_REQUEST);
        messages_request(&fields, &open);
        assert_read(&bytes, &fields, !more, visit_request);
        ReplyMessage reply = {.reply.change = (PlayChange)(PLAY_CHANGES - 1 + more)};
        fields = message_begin(&bytes, MESSAGE_REPLY);
        messages_reply(&fields, &reply);
        assert_read(&bytes, &fields, !more, visit_reply);
    }
}

// --- requests and replies -----------------------------------------------------------------------

static void test_a_request_comes_back_as_it_was(void **state)
{
    (void)state;
    Request back = {0},
            request = {REQUEST_OPEN, .id = STR("look"), .value = STR("my plan"),
                .on = true, .settings = STR("{\"theme\":1}"),
                .now = STR("2022-01-05 09:30"), .slot = STR("autosave-2"),
                .setup = {.store.ops = STORE_BIT(STORE_LIST),
                    .seed = UINT64_MAX - 6,
                    .skip_title = true,
                    .start_at = STR("rope"),
                    .resume = STR("{}"),
                    .note = STR("a note"),
                    .can_record = true}};
    Buf bytes = {0}, again = {0};
    MessageType type;
    Fields fields = message_begin(&bytes, MESSAGE_REQUEST);
    messages_request(&fields, &request);
    message_end(&fields);
    assert_true(message_read(body(&bytes), &type, &fields));
    messages_request(&fields, &back);
    assert_true(message_complete(&fields));
    assert_str(back.id, "look");
    assert_str(back.value, "my plan");
    assert_true(back.on);
    assert_str(back.now, "2022-01-05 09:30");
    assert_str(back.slot, "autosave-2");
    assert_str(back.settings, "{\"theme\":1}");
    assert_true(back.setup.seed == UINT64_MAX - 6 && back.setup.skip_title);
    assert_true(back.setup.can_record && store_can(&back.setup.store, STORE_LIST));
    assert_str(back.setup.start_at, "rope");
    assert_str(back.setup.resume, "{}");
    assert_str(back.setup.note, "a note");
    fields = message_begin(&again, MESSAGE_REQUEST);
    messages_request(&fields, &back);
    message_end(&fields);
    assert_true(str_eq(buf_str(&bytes), buf_str(&again)));
    buf_free(&bytes);
    buf_free(&again);
}

static void test_a_reply_comes_back_as_it_was(void **state)
{
    (void)state;
    ReplyMessage back = {0}, message = {.page = STR("{\"page\":1}"),
                                 .reply = {.settings = STR("{\"theme\":1}"),
                                     .ahead = STR("a.svg\n"),
                                     .change = PLAY_CONTINUED,
                                     .slot = STR("autosave-2"),
                                     .save = STR("{}"),
                                     .turns = 7,
                                     .text = STR("text")}};
    Buf bytes = {0};
    MessageType type;
    Fields fields = message_begin(&bytes, MESSAGE_REPLY);
    messages_reply(&fields, &message);
    message_end(&fields);
    assert_true(message_read(body(&bytes), &type, &fields));
    messages_reply(&fields, &back);
    assert_true(message_complete(&fields));
    assert_int_equal(back.err.kind, ERR_NONE);
    assert_str(back.page, "{\"page\":1}");
    assert_str(back.reply.settings, "{\"theme\":1}");
    assert_str(back.reply.ahead, "a.svg\n");
    assert_int_equal(back.reply.change, PLAY_CONTINUED);
    assert_str(back.reply.slot, "autosave-2");
    assert_str(back.reply.save, "{}");
    assert_int_equal(back.reply.turns, 7);
    assert_str(back.reply.text, "text");
    buf_free(&bytes);
}

// --- errors -------------------------------------------------------------------------------------

static Err read_err(int kind, Str sentence)
{
    Buf bytes = {0};
    Err err = {0};
    MessageType type;
    Fields fields = message_begin(&bytes, MESSAGE_RESULT);
    field_int(&fields, &kind);
    field_str(&fields, &sentence);
    message_end(&fields);
    assert_true(message_read(body(&bytes), &type, &fields));
    field_err(&fields, &err);
    assert_true(message_complete(&fields));
    buf_free(&bytes);
    return err;
}

static void test_an_error_comes_back_with_its_kind(void **state)
{
    (void)state;
    static const ErrKind kinds[] = {
        ERR_USAGE, ERR_DATA, ERR_NO_INPUT, ERR_BUG, ERR_IO, ERR_CONFLICT};
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        Err err = {0}, back = {0};
        Buf bytes = {0};
        MessageType type;
        err_set(&err, kinds[i], "it is Ж %d", 100);
        Fields fields = message_begin(&bytes, MESSAGE_RESULT);
        field_err(&fields, &err);
        message_end(&fields);
        assert_true(message_read(body(&bytes), &type, &fields));
        field_err(&fields, &back);
        assert_true(message_complete(&fields));
        assert_int_equal(back.kind, kinds[i]);
        assert_string_equal(back.text, "it is Ж 100");
        buf_free(&bytes);
    }
}

static void test_what_went_well_says_nothing(void **state)
{
    (void)state;
    Err err = read_err(ERR_NONE, STR("a sentence"));
    assert_no_err(&err);
    assert_string_equal(err.text, "");
}

static void test_an_error_of_an_unknown_kind_is_our_mistake(void **state)
{
    (void)state;
    static const int kinds[] = {1, -64, 6500, INT32_MAX};
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        Err err = read_err(kinds[i], STR("odd"));
        assert_int_equal(err.kind, ERR_BUG);
        assert_err(&err, "odd");
    }
}

static void test_the_sentence_of_an_error_is_safe_to_show(void **state)
{
    (void)state;
    Err err = read_err(ERR_DATA, STR("a\x1b[2J\xff%s\0b"));
    assert_string_equal(err.text, "a\xEF\xBF\xBD[2J\xEF\xBF\xBD%s\xEF\xBF\xBD"
                                  "b");
    char *flood = mem_new(1 << 20, 1);
    memset(flood, 'x', 1 << 20);
    Err cut = read_err(ERR_DATA, (Str){flood, 1 << 20});
    assert_int_equal(strlen(cut.text), ERR_TEXT_MAX - 1);
    free(flood);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_written_is_read),
        cmocka_unit_test(test_the_bytes_are_these),
        cmocka_unit_test(test_a_size_is_that_of_a_message_or_none),
        cmocka_unit_test(test_a_message_that_is_cut_or_goes_on_is_none),
        cmocka_unit_test(test_types_that_there_are_not_are_refused),
        cmocka_unit_test(test_a_string_larger_than_the_message_is_refused),
        cmocka_unit_test(test_numbers_out_of_range_are_refused),
        cmocka_unit_test(test_fields_out_of_range_are_refused),
        cmocka_unit_test(test_a_request_comes_back_as_it_was),
        cmocka_unit_test(test_a_reply_comes_back_as_it_was),
        cmocka_unit_test(test_an_error_comes_back_with_its_kind),
        cmocka_unit_test(test_what_went_well_says_nothing),
        cmocka_unit_test(test_an_error_of_an_unknown_kind_is_our_mistake),
        cmocka_unit_test(test_the_sentence_of_an_error_is_safe_to_show),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
