#include "wall/serving.h"

#include "support/liar.h"
#include "support/scenario.h"
#include "support/store.h"
#include "support/support.h"
#include "wall/keeper.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#define MEMORY (64u << 20)

// A player's store behind its keeper, a scenario of two files, and what turns were told.
typedef struct Post {
    TestStore memory;
    Keeper keeper;
    Serving serving;
    Buf turns;
} Post;

static const MemoryFile files[] = {
    {"scenario.lua", "scenario 'town' {}"}, {"empty.lua", ""}, {NULL, NULL}};
static const MemoryFile fonts[] = {{"Serif.ttf", "letters"}, {NULL, NULL}};

static void note_turn(void *ctx, Str slot, Str save)
{
    (void)slot;
    Post *post = ctx;
    buf_add(&post->turns, save);
    buf_addc(&post->turns, '\n');
}

static void open_post(Post *post, void (*work)(void *ctx, int channel), void *ctx)
{
    *post = (Post){0};
    post->keeper.inner = test_store(&post->memory);
    post->serving = (Serving){.host = scenario_host(files),
        .fonts = scenario_host(fonts),
        .store = keeper_store(&post->keeper),
        .most_ms = 60000,
        .turn = note_turn,
        .ctx = post};
    Err err = {0};
    post->serving.cell =
        cell_open(&(CellSetup){.work = work, .ctx = ctx, .memory = MEMORY}, &err);
    assert_no_err(&err);
}

static void close_post(Post *post)
{
    serving_free(&post->serving);
    test_store_free(&post->memory);
    buf_free(&post->turns);
}

// --- what is given ----------------------------------------------------------------------------------

// The cell asks one question and tells what it was answered.
static void ask(
    Post *post, Liar *liar, Buf *says, WireKind kind, Str name, Str bytes, Wire *answer)
{
    liar_put(says, kind, 2, name, bytes);
    *liar = (Liar){.says = buf_str(says), .hears = true, .relays = true};
    open_post(post, liar_work, liar);
    test_store_put(&post->memory, "town.slot-1", STR("a play"));
    test_store_put(&post->memory, "town.slot-1~", STR("the play before"));
    test_store_put(&post->memory, "village.slot-1", STR("another's"));
    test_store_put(&post->memory, "settings", STR("{\"theme\":\"dusk\"}"));
    assert_int_equal(serving_wait(&post->serving, answer), SERVED_DONE);
    assert_int_equal(answer->kind, WIRE_DONE);
}

static void assert_given(WireKind kind, Str name, Str bytes, const char *wanted)
{
    Post post;
    Liar liar;
    Buf says = {0};
    Wire answer;
    Err err = {0};
    ask(&post, &liar, &says, kind, name, bytes, &answer);
    assert_true(wire_went_well(&answer, &err));
    assert_no_err(&err);
    assert_str(answer.parts[1], wanted);
    close_post(&post);
    buf_free(&says);
}

static void assert_refused(
    WireKind kind, Str name, Str bytes, ErrKind wanted, const char *part)
{
    Post post;
    Liar liar;
    Buf says = {0};
    Wire answer;
    Err err = {0};
    ask(&post, &liar, &says, kind, name, bytes, &answer);
    assert_false(wire_went_well(&answer, &err));
    assert_int_equal(err.kind, wanted);
    assert_err(&err, part);
    assert_int_equal(post.memory.writes, 0);
    assert_str(test_store_get(&post.memory, "settings"), "{\"theme\":\"dusk\"}");
    assert_str(test_store_get(&post.memory, "village.slot-1"), "another's");
    close_post(&post);
    buf_free(&says);
}

static const Str none = {0};

static void test_files_and_saves_are_given(void **state)
{
    (void)state;
    assert_given(WIRE_READ, STR("scenario.lua"), none, "scenario 'town' {}");
    assert_given(WIRE_READ, STR("empty.lua"), none, "");
    assert_given(WIRE_FONT, STR("Serif.ttf"), none, "letters");
    assert_given(WIRE_SAVE_READ, STR("town.slot-1"), none, "a play");
    assert_given(WIRE_SAVE_READ, STR("settings"), none, "{\"theme\":\"dusk\"}");
    assert_given(WIRE_SAVE_BEFORE, STR("town.slot-1"), none, "the play before");
    assert_given(WIRE_SAVE_WRITE, STR("town.slot-2"), STR("{}"), "");
    assert_given(WIRE_SAVE_REMOVE, STR("town.slot-1"), none, "");
    assert_given(WIRE_SAVE_LIST, none, none, "");
}

static void test_what_is_not_there_has_a_sentence(void **state)
{
    (void)state;
    assert_refused(
        WIRE_READ, STR("other.lua"), none, ERR_NO_INPUT, "there is no such file");
    assert_refused(
        WIRE_FONT, STR("Sans.ttf"), none, ERR_NO_INPUT, "there is no such file");
    assert_refused(
        WIRE_SAVE_READ, STR("town.slot-9"), none, ERR_NO_INPUT, "nothing is kept");
}

static void test_what_is_not_the_storys_is_refused(void **state)
{
    (void)state;
    static const char *const names[] = {"../settings", "town./../x", "other", NULL};
    const char *no = "is no name that this story may use";
    for (int i = 0; names[i]; i++) {
        Str name = str_of(names[i]);
        assert_refused(WIRE_SAVE_READ, name, none, ERR_DATA, no);
        assert_refused(WIRE_SAVE_BEFORE, name, none, ERR_DATA, no);
        assert_refused(WIRE_SAVE_WRITE, name, STR("{}"), ERR_DATA, no);
        assert_refused(WIRE_SAVE_REMOVE, name, none, ERR_DATA, no);
    }
    assert_refused(
        WIRE_SAVE_WRITE, STR("settings"), STR("no json"), ERR_DATA, "settings:");
    assert_refused(WIRE_SAVE_REMOVE, STR("settings"), none, ERR_DATA, no);
}

// The first question says that it is the town; the second is for the village.
static void test_the_saves_of_another_scenario_are_refused(void **state)
{
    (void)state;
    Buf says = {0};
    liar_put(&says, WIRE_SAVE_READ, 2, STR("town.slot-1"), none);
    liar_put(&says, WIRE_SAVE_WRITE, 2, STR("village.slot-1"), STR("mine"));
    liar_put(&says, WIRE_SAVE_REMOVE, 2, STR("village.slot-1"), none);
    liar_put(&says, WIRE_DONE, 0, none, none);
    Liar liar = {.says = buf_str(&says)};
    Post post;
    open_post(&post, liar_work, &liar);
    test_store_put(&post.memory, "village.slot-1", STR("another's"));
    Wire done;
    assert_int_equal(serving_wait(&post.serving, &done), SERVED_DONE);
    assert_str(test_store_get(&post.memory, "village.slot-1"), "another's");
    assert_int_equal(post.memory.writes, 0);
    close_post(&post);
    buf_free(&says);
}

static void test_a_save_of_seventeen_megabytes_is_refused(void **state)
{
    (void)state;
    char *bytes = mem_new(17 << 20, 1);
    assert_refused(WIRE_SAVE_WRITE, STR("town.slot-1"), (Str){bytes, 17 << 20},
        ERR_DATA, "more than the 16777216 of a save");
    free(bytes);
}

static void test_where_there_is_no_store_it_is_told(void **state)
{
    (void)state;
    static const WireKind kinds[] = {WIRE_FONT, WIRE_READ, WIRE_SAVE_READ,
        WIRE_SAVE_BEFORE, WIRE_SAVE_WRITE, WIRE_SAVE_REMOVE, WIRE_SAVE_LIST};
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        Buf says = {0};
        liar_put(&says, kinds[i], 2, STR("settings"), STR("{}"));
        Liar liar = {.says = buf_str(&says), .hears = true, .relays = true};
        Post post;
        open_post(&post, liar_work, &liar);
        post.serving.store = (Store){0};
        post.serving.host = post.serving.fonts = (Host){0};
        Wire done;
        Err err = {0};
        assert_int_equal(serving_wait(&post.serving, &done), SERVED_DONE);
        assert_false(wire_went_well(&done, &err));
        assert_int_equal(err.kind, ERR_NO_INPUT);
        close_post(&post);
        buf_free(&says);
    }
}

static void test_turns_are_passed_on_before_it_is_done(void **state)
{
    (void)state;
    Buf says = {0};
    liar_put(&says, WIRE_TURN, 2, STR("autosave"), STR("first"));
    liar_put(&says, WIRE_TURN, 2, STR("autosave"), STR("second"));
    liar_put(&says, WIRE_DONE, 1, STR("page"), none);
    Liar liar = {.says = buf_str(&says)};
    Post post;
    open_post(&post, liar_work, &liar);
    Wire done;
    assert_int_equal(serving_wait(&post.serving, &done), SERVED_DONE);
    assert_str(buf_str(&post.turns), "first\nsecond\n");
    assert_str(done.parts[0], "page");
    post.serving.turn = NULL; // nobody wants them
    close_post(&post);
    buf_free(&says);
}

static void test_what_is_said_to_it_arrives(void **state)
{
    (void)state;
    Liar liar = {.says = STR(""), .hears = true, .relays = true};
    Post post;
    open_post(&post, liar_work, &liar);
    serving_say(&post.serving,
        &(Wire){.kind = WIRE_ACT, .n = 3, .parts = {STR("look"), STR(""), STR("now")}});
    Wire done;
    assert_int_equal(serving_wait(&post.serving, &done), SERVED_DONE);
    assert_int_equal(done.n, 3);
    assert_str(done.parts[0], "look");
    assert_str(done.parts[2], "now");
    close_post(&post);
}

// --- liars ------------------------------------------------------------------------------------------

static void assert_served(Liar liar, Served wanted)
{
    Post post;
    open_post(&post, liar_work, &liar);
    test_store_put(&post.memory, "town.slot-1", STR("a play"));
    Wire done;
    assert_int_equal(serving_wait(&post.serving, &done), wanted);
    assert_str(test_store_get(&post.memory, "town.slot-1"), "a play");
    // What is said to it afterwards does no harm.
    serving_say(&post.serving, &(Wire){.kind = WIRE_FLUSH, .n = 1});
    close_post(&post);
}

static void assert_babbles(Str bytes)
{
    assert_served((Liar){.says = bytes}, SERVED_BABBLES);
}

static void test_sizes_of_no_message_are_babble(void **state)
{
    (void)state;
    assert_babbles(STR("\0\0\0\0"));
    assert_babbles(STR("\1\0\0\0x"));
    assert_babbles(STR("\xff\xff\xff\xff"));
    assert_babbles(STR("\0\0\0\x05")); // 80 MiB that never come
    assert_babbles(STR("\1\0\x40\1")); // one byte more than it may send
    assert_babbles(STR("GET / HTTP/1.1\r\n\r\n"));
}

static void test_messages_that_are_none_are_babble(void **state)
{
    (void)state;
    assert_babbles(STR("\2\0\0\0\xff\0"));                 // a kind that there is not
    assert_babbles(STR("\2\0\0\0\x08\x09"));               // nine parts
    assert_babbles(STR("\2\0\0\0\x08\1"));                 // a part that is not there
    assert_babbles(STR("\6\0\0\0\x08\1\x01\0\0\0"));       // a part larger than all
    assert_babbles(STR("\7\0\0\0\x08\1\0\0\0\0x"));        // bytes too many
    assert_babbles(STR("\6\0\0\0\x08\1\xff\xff\xff\xff")); // a size that wraps around
}

static void test_messages_that_no_story_sends_are_babble(void **state)
{
    (void)state;
    static const WireKind ours[] = {WIRE_GIVEN, WIRE_ACT, WIRE_WINDOW, WIRE_FLUSH};
    for (int i = 0; i < COUNT_OF(ours); i++) {
        Buf says = {0};
        liar_put(&says, ours[i], 2, none, none);
        assert_babbles(buf_str(&says));
        buf_free(&says);
    }
    for (int n = 0; n <= 3; n++) {
        Buf question = {0}, turn = {0};
        liar_put(&question, WIRE_SAVE_READ, n, STR("town.slot-1"), none);
        liar_put(&turn, WIRE_TURN, n, STR("x"), STR("y"));
        if (n != 2) assert_babbles(buf_str(&question));
        if (n != 2) assert_babbles(buf_str(&turn));
        buf_free(&question);
        buf_free(&turn);
    }
}

static void test_questions_without_an_end_are_babble(void **state)
{
    (void)state;
    Buf says = {0};
    liar_put(&says, WIRE_SAVE_LIST, 2, none, none);
    assert_served(
        (Liar){.says = buf_str(&says), .times = -1, .hears = true}, SERVED_BABBLES);
    buf_clear(&says);
    liar_put(&says, WIRE_TURN, 2, STR("autosave"), STR("x"));
    assert_served((Liar){.says = buf_str(&says), .times = -1}, SERVED_BABBLES);
    buf_free(&says);
}

static void test_bytes_without_an_end_are_babble(void **state)
{
    (void)state;
    Buf says = {0};
    char *bytes = mem_new(19 << 20, 1);
    liar_put(&says, WIRE_TURN, 2, STR("autosave"), (Str){bytes, 19 << 20});
    Liar liar = {.says = buf_str(&says), .times = -1};
    Post post;
    open_post(&post, liar_work, &liar);
    post.serving.turn = NULL;
    Wire done;
    assert_int_equal(serving_wait(&post.serving, &done), SERVED_BABBLES);
    close_post(&post);
    free(bytes);
    buf_free(&says);
}

static void test_a_second_answer_does_no_harm(void **state)
{
    (void)state;
    Buf says = {0};
    liar_put(&says, WIRE_DONE, 1, STR("one"), none);
    liar_put(&says, WIRE_DONE, 1, STR("two"), none);
    Liar liar = {.says = buf_str(&says)};
    Post post;
    open_post(&post, liar_work, &liar);
    Wire done;
    assert_int_equal(serving_wait(&post.serving, &done), SERVED_DONE);
    assert_str(done.parts[0], "one");
    serving_say(&post.serving, &(Wire){.kind = WIRE_FLUSH, .n = 1});
    assert_int_equal(serving_wait(&post.serving, &done), SERVED_DONE);
    assert_str(done.parts[0], "two"); // taken for the answer to what was said since
    close_post(&post);
    buf_free(&says);
}

// --- what does not come -----------------------------------------------------------------------------

static void test_what_is_promised_and_does_not_come_is_a_hang(void **state)
{
    (void)state;
    assert_served((Liar){.says = STR("\0\0\x20\1\x08\1some")}, SERVED_HANGS);
}

static void test_one_that_asks_and_does_not_listen_hangs(void **state)
{
    (void)state;
    Buf says = {0};
    liar_put(&says, WIRE_READ, 2, STR("scenario.lua"), none);
    assert_served((Liar){.says = buf_str(&says), .times = -1}, SERVED_HANGS);
    buf_free(&says);
}

static void die(void *ctx, int channel)
{
    (void)channel;
    raise(*(int *)ctx);
}

static void say_half_and_die(void *ctx, int channel)
{
    cell_write(channel, STR("\x10\0\0\0\x08"));
    die(ctx, channel);
}

static void test_one_that_dies_has_died(void **state)
{
    (void)state;
    static int signals = SIGKILL;
    void (*const works[])(void *ctx, int channel) = {die, say_half_and_die};
    for (int i = 0; i < COUNT_OF(works); i++) {
        Post post;
        open_post(&post, works[i], &signals);
        Wire done;
        assert_int_equal(serving_wait(&post.serving, &done), SERVED_DIED);
        assert_int_equal(
            serving_wait(&post.serving, &done), SERVED_DIED); // and stays so
        close_post(&post);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_files_and_saves_are_given),
        cmocka_unit_test(test_what_is_not_there_has_a_sentence),
        cmocka_unit_test(test_what_is_not_the_storys_is_refused),
        cmocka_unit_test(test_the_saves_of_another_scenario_are_refused),
        cmocka_unit_test(test_a_save_of_seventeen_megabytes_is_refused),
        cmocka_unit_test(test_where_there_is_no_store_it_is_told),
        cmocka_unit_test(test_turns_are_passed_on_before_it_is_done),
        cmocka_unit_test(test_what_is_said_to_it_arrives),
        cmocka_unit_test(test_sizes_of_no_message_are_babble),
        cmocka_unit_test(test_messages_that_are_none_are_babble),
        cmocka_unit_test(test_messages_that_no_story_sends_are_babble),
        cmocka_unit_test(test_questions_without_an_end_are_babble),
        cmocka_unit_test(test_bytes_without_an_end_are_babble),
        cmocka_unit_test(test_a_second_answer_does_no_harm),
        cmocka_unit_test(test_what_is_promised_and_does_not_come_is_a_hang),
        cmocka_unit_test(test_one_that_asks_and_does_not_listen_hangs),
        cmocka_unit_test(test_one_that_dies_has_died),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
