// Everything that can be asked of random plays, turn by turn, with what becomes of each turn that could be tried, and
// the resume code: a hash for each. QANTAR_SHOW=PLAY prints what the hashes of a play are of ("words:2").
#include "support/coded.h"
#include "support/play_dump.h"
#include "support/support.h"
#include "support/wander.h"
#include "support/words.h"

#include "base/hash.h"
#include "story/log.h"

#include <stdlib.h>
#include <string.h>

#define SEEDS     8
#define TRIED     2 // of them are those in which every turn is tried
#define TURNS_MAX 40

static void add_hash(
    Buf *out, const char *name, int turn, const char *what, const Buf *of)
{
    const char *shown = getenv("QANTAR_SHOW");
    if (shown && strcmp(shown, name) == 0)
        print_message("%d %s: %s\n", turn, what, of->s);
    buf_addf(out, "%s %d %s %08x\n", name, turn, what,
        (unsigned)(hash_of(buf_str(of)) >> 32));
}

// The code of the play, what was left out, and what is taken up from it.
static void add_code(Coded *coded, const Play *play, unsigned extra, Buf *out)
{
    Err err = {0};
    Buf code = {0};
    unsigned read = 0;
    if (resume_write(play, extra, &code, out, &err)) {
        buf_addf(out, "%s ", code.s);
        Play *taken = resume_read(coded->story, buf_str(&code), 3, &read, out, &err);
        if (taken) play_save(taken, out);
        play_close(taken);
    }
    buf_addf(out, "%u %s\n", read, err.text);
    buf_free(&code);
}

static void add_turn(Coded *coded, Play *play, const char *name, bool tried, Buf *out)
{
    Buf said = {0};
    int turn = play_turns(play);
    play_dump(play, &said);
    add_hash(out, name, turn, "state", &said);
    buf_clear(&said);
    add_code(coded, play, (unsigned)turn * 1601 % RESUME_EXTRAS, &said);
    add_hash(out, name, turn, "code", &said);
    if (tried) {
        buf_clear(&said);
        play_dump_turns(coded->story, play, &said);
        add_hash(out, name, turn, "turns", &said);
    }
    buf_free(&said);
}

static void add_play(Coded *coded, const char *name, int seed, Buf *out)
{
    Err err = {0};
    Rng rng = rng_seeded((uint64_t)seed);
    int editions = story_book(coded->story)->n_editions;
    Play *play = editions > 0 ? play_new_edition(
                                    coded->story, (uint64_t)seed, seed % editions, &err)
                              : play_new(coded->story, (uint64_t)seed, &err);
    assert_no_err(&err);
    int turns = 0;
    do {
        if (turns % 5 == 4) play_log_shown(play, STR("The words of a page."));
        add_turn(coded, play, name, seed <= TRIED, out);
        if (turns % 11 == 10) assert_true(play_undo(play, &err));
    } while (++turns < TURNS_MAX && wander(play, &rng));
    play_close(play);
}

static void add_plays(const char *name, const char *script, Buf *out)
{
    Coded coded;
    Arena arena = {0};
    coded_open(&coded, script, NULL);
    for (int seed = 1; seed <= SEEDS; seed++)
        add_play(&coded, arena_fmt(&arena, "%s:%d", name, seed).s, seed, out);
    coded_close(&coded);
    arena_free(&arena);
}

static void test_random_plays_are_what_they_were(void **state)
{
    (void)state;
    if (LOG_KEEP < 1000) skip_because("a short log makes other saves");
    Arena arena = {0};
    Buf out = {0};
    add_plays("words", words_script(&arena), &out);
    add_plays("small", test_file(&arena, "scenarios/small/scenario.lua").s, &out);
    add_plays("town", coded_town_1, &out);
    assert_text_file(buf_str(&out), "story/golden/play_hashes.txt");
    buf_free(&out);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_random_plays_are_what_they_were),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
