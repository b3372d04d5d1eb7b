// Messages with each byte changed and cut off at each byte: a hash of all that is read of each. And calls to a worker's
// answers and to a guarded store in no order: a hash of what comes of them.
#include "ipc/answers.h"
#include "ipc/messages.h"
#include "ipc/picture_request.h"
#include "ipc/store_guard.h"

#include "base/rng.h"
#include "support/hash_lines.h"
#include "support/support.h"

static HashLines hashes;

#define SAY(...) buf_addf(&hashes.said, __VA_ARGS__)

static void say_str(Str s) { SAY("'" STR_FMT "' ", STR_ARG(s)); }

// --- messages ---------------------------------------------------------------------------------------

// Writes a message, or reads one and says what it holds.
typedef void Visit(Fields *fields);

static void visit_request(Fields *fields)
{
    Request r = {.kind = REQUEST_OPEN,
        .id = STR("go"),
        .value = STR("a value"),
        .on = true,
        .settings = STR("{}"),
        .now = STR("now"),
        .slot = STR("t.slot"),
        .unsaved = STR("no")};
    r.setup = (StorySetup){.store.ops = 5,
        .seed = 0x0102030405060708,
        .skip_title = true,
        .start_at = STR("a"),
        .edition = STR("e"),
        .resume = STR("r"),
        .place = STR("p"),
        .note = STR("n"),
        .packed = 70000,
        .author = true,
        .code = STR("c"),
        .reports = true};
    if (!fields->out) r = (Request){0};
    messages_request(fields, &r);
    const StorySetup *s = &r.setup;
    const Str all[] = {r.id, r.value, r.settings, r.now, r.slot, r.unsaved, s->start_at,
        s->edition, s->resume, s->place, s->note, s->code};
    SAY("%d %d %u %llx %d %d %llu %d %d ", (int)r.kind, r.on, s->store.ops,
        (unsigned long long)s->seed, s->skip_title, s->can_record,
        (unsigned long long)s->packed, s->author, s->reports);
    for (int i = 0; i < COUNT_OF(all); i++)
        say_str(all[i]);
}

static void visit_call(Fields *fields)
{
    Call call = {CALL_STORE, STORE_REMOVE, STR("name"), STR("bytes")};
    if (!fields->out) call = (Call){0};
    messages_call(fields, &call);
    SAY("%d %d ", call.kind, call.op);
    say_str(call.name), say_str(call.bytes);
}

static void visit_result(Fields *fields)
{
    CallResult result = {.bytes = STR("bytes")};
    if (fields->out)
        err_set(&result.err, ERR_NO_INPUT, "none");
    else
        result = (CallResult){0};
    messages_result(fields, &result);
    SAY("%d %s ", (int)result.err.kind, result.err.text);
    say_str(result.bytes);
}

static void visit_reply(Fields *fields)
{
    ReplyMessage m = {.page = STR("{}"),
        .reply = {.settings = STR("s"),
            .ahead = STR("a"),
            .change = PLAY_CONTINUED,
            .slot = STR("slot"),
            .save = STR("save"),
            .turns = 260,
            .text = STR("t"),
            .report = STR("r")}};
    if (!fields->out) m = (ReplyMessage){0};
    messages_reply(fields, &m);
    const Reply *r = &m.reply;
    const Str all[] = {
        m.page, r->settings, r->ahead, r->slot, r->save, r->text, r->report};
    SAY("%d %s %d %d ", (int)m.err.kind, m.err.text, (int)r->change, r->turns);
    for (int i = 0; i < COUNT_OF(all); i++)
        say_str(all[i]);
}

static void visit_picture(Fields *fields)
{
    PictureRequest r = {.w = PICTURE_FRAME_MAX,
        .h = 1,
        .focus_x = 0.25,
        .focus_y = 1,
        .ground = 0x123456,
        .n = 2,
        .layers = {STR("a.svg"), STR("b.svg")}};
    if (!fields->out) r = (PictureRequest){0};
    picture_request_fields(fields, &r);
    SAY("%d %d %.6f %.6f %x %d ", r.w, r.h, r.focus_x, r.focus_y, (unsigned)r.ground,
        r.n);
    for (int i = 0; i < r.n; i++)
        say_str(r.layers[i]);
}

static void visit_picture_reply(Fields *fields)
{
    PictureReply r = {1000000, 0.5};
    if (!fields->out) r = (PictureReply){0};
    picture_reply_fields(fields, &r);
    SAY("%.3f %.3f ", r.w, r.h);
}

static void read_it(Visit *visit, Str bytes)
{
    MessageType type;
    Fields fields;
    if (bytes.n < MESSAGE_HEAD) return;
    SAY("size %zu ", message_size(bytes.s));
    if (!message_read(str_from(bytes, MESSAGE_HEAD), &type, &fields)) {
        SAY("none\n");
        return;
    }
    visit(&fields);
    SAY("type %d failed %d left %zu complete %d\n", (int)type, fields.failed,
        fields.rest.n, message_complete(&fields));
}

static void edit_message(const char *name, Visit *visit)
{
    static const unsigned char values[] = {
        0, 1, 2, 3, 4, 5, 7, 8, 9, 25, 0x20, 0x7F, 0x80, 0xFF};
    Buf bytes = {0};
    Fields fields = message_begin(&bytes, MESSAGE_REQUEST);
    visit(&fields);
    message_end(&fields);
    SAY("whole: ");
    read_it(visit, buf_str(&bytes));
    for (size_t n = 0; n < bytes.n; n++)
        read_it(visit, str_cut(buf_str(&bytes), 0, n));
    buf_addc(&bytes, 'x');
    read_it(visit, buf_str(&bytes));
    bytes.n--;
    hash_lines_end(&hashes, "%s cut", name);
    for (size_t at = 0; at < bytes.n; at++) {
        char was = bytes.s[at];
        for (int i = 0; i < COUNT_OF(values); i++) {
            bytes.s[at] = (char)values[i];
            SAY("%zu=%d: ", at, values[i]);
            read_it(visit, buf_str(&bytes));
        }
        bytes.s[at] = was;
        if (at % 32 == 31) hash_lines_end(&hashes, "%s to %zu", name, at);
    }
    hash_lines_end(&hashes, "%s to its end", name);
    buf_free(&bytes);
}

static void test_messages_are_read_as_they_were(void **state)
{
    (void)state;
    edit_message("request", visit_request);
    edit_message("call", visit_call);
    edit_message("result", visit_result);
    edit_message("reply", visit_reply);
    edit_message("picture", visit_picture);
    edit_message("picture-reply", visit_picture_reply);
    assert_hash_lines(&hashes, "ipc/golden/messages.txt");
}

// --- answers ----------------------------------------------------------------------------------------

static void say_answers(const Answers *answers)
{
    for (int i = 0; i < answers->n; i++) {
        const CallAnswer *row = &answers->rows[i];
        SAY(" %d/%d", row->kind, row->op);
        say_str(buf_str(&row->name)), say_str(buf_str(&row->bytes));
    }
    SAY("\n");
}

static void test_answers_are_kept_as_they_were(void **state)
{
    (void)state;
    static const Str names[] = {
        {"t.save", 6}, {"t.save-1", 8}, {"t.save-2", 8}, {"a", 1}, {"", 0}};
    static const Str bytes[] = {
        {"", 0}, {"one", 3}, {"t.save-1\tshown\nt.save\nb", 22}};
    Answers answers = {0};
    Rng rng = rng_seeded(7);
    for (int i = 1; i <= 600; i++) {
        Call call = {
            (int)rng_below(&rng, 3) ? CALL_STORE : (int)rng_below(&rng, CALL_KINDS),
            (int)rng_below(&rng, STORE_OPS), names[rng_below(&rng, COUNT_OF(names))],
            bytes[rng_below(&rng, COUNT_OF(bytes))]};
        Buf out = {0};
        Err err = {0};
        unsigned what = rng_below(&rng, 5);
        bool done = true;
        if (what == 0)
            answers_put(&answers, &call, call.bytes);
        else if (what == 1)
            done = answers_take(&answers, &call, &out);
        else
            done = answers_call(&answers, &call, what == 2 ? NULL : &out, &err);
        SAY("%u %d/%d %d %s ", what, call.kind, call.op, done, err.text);
        say_str(buf_str(&out));
        say_answers(&answers);
        buf_free(&out);
        if (i % 50 == 0) hash_lines_end(&hashes, "answers %d", i);
        if (i == 300) answers_free(&answers);
    }
    answers_free(&answers);
    assert_hash_lines(&hashes, "ipc/golden/answers.txt");
}

// --- a guarded store --------------------------------------------------------------------------------

#define ALL_OF_HOME                                                                    \
    "town.slot-1\ntown.autosave\ntowns.slot-1\ntow.slot-1\ntown\n_town.slot-1\n"       \
    "_1a2b3c4d_town.slot-1\n_1a2b3c4d_town.home\n_1a2b3c4d_towns.slot-1\n"             \
    "_town.home\ntown.home\n_2a2b3c4d_town.slot-2\nsettings\n" STORE_FOUND             \
    "1\ttown.copy.json\nfound-2\tother.json\nfound-3\t_town.json\nfound-"              \
    "4\tbroken\n" STORE_FOUND_MORE "\n"

static bool call_inner(void *ctx, const StoreCall *call, Buf *out, Err *err)
{
    (void)ctx;
    SAY("[%d ", (int)call->op);
    say_str(call->name), SAY("%zu] ", call->bytes.n);
    if (call->op == STORE_LIST) {
        if (out) buf_add(out, STR(ALL_OF_HOME));
        return true;
    }
    if (str_starts(call->name, STR("town.new")))
        return err_set(err, ERR_NO_INPUT, "it is not there");
    if (out && str_eq(call->name, STR("found-2")))
        buf_addf(out, "{\"format\":1,\"scenario\":\"city\"}");
    else if (out && !str_eq(call->name, STR("found-4")))
        buf_addf(out, "{\"format\":1,\"scenario\":\"town\"}");
    return true;
}

static const char *prefix;
static bool apart;

static void find_home(void *ctx, const Store *inner, Str id, bool writes, Home *home)
{
    (void)ctx;
    (void)inner;
    SAY("(home of " STR_FMT " %d) ", STR_ARG(id), writes);
    *home = (Home){.apart = apart};
    for (int i = 0; prefix[i] && i < GUARD_PREFIX_MAX - 1; i++)
        home->prefix[i] = prefix[i];
}

static void call_guard(const Store *store, StoreOp op, Str name)
{
    Buf out = {0};
    Err err = {0};
    StoreCall call = {op, .name = name, .bytes = STR("bytes")};
    bool done = store->call(store->ctx, &call, &out, &err);
    SAY("%d " STR_FMT ": %d %s ", (int)op, STR_ARG(name), done, err.text);
    say_str(buf_str(&out));
    SAY("\n");
    buf_free(&out);
}

static void test_a_guarded_store_does_what_it_did(void **state)
{
    (void)state;
    static const char *const prefixes[] = {
        "", GUARD_STRANGER, "_1a2b3c4d_", "_2a2b3c4d_"};
    static const char *const names[] = {"settings", "report", "town.slot-1", "town.new",
        "town.home", "town.found-1", "town.found-2", "town.found-3", "town.found-9",
        "town.other-0", "towns.slot-1", "town", "town.", ".slot", "_town.slot-1",
        "town.a/b", "_1a2b3c4d_town.slot-1", ""};
    for (int i = 0; i < COUNT_OF(prefixes) * 2; i++) {
        prefix = prefixes[i / 2], apart = i % 2;
        StoreGuard guard = {.inner = {NULL, call_inner, (1u << STORE_OPS) - 1},
            .find_home = i == 0 ? NULL : find_home};
        Store store = store_guard(&guard);
        call_guard(&store, STORE_LIST, (Str){0});
        for (int op = 0; op < STORE_OPS; op++) {
            for (int k = 0; k < COUNT_OF(names); k++)
                call_guard(&store, (StoreOp)op, str_of(names[k]));
            SAY("'%s' %d %d", guard.id, guard.found, guard.settled);
            hash_lines_end(&hashes, "guard %d %d", i, op);
        }
    }
    assert_hash_lines(&hashes, "ipc/golden/guard.txt");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_messages_are_read_as_they_were),
        cmocka_unit_test(test_answers_are_kept_as_they_were),
        cmocka_unit_test(test_a_guarded_store_does_what_it_did),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
