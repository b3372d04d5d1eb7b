// Everything that can be asked of random plays, turn by turn, with what becomes of each turn that could be tried, and
// the resume code: a hash for each.
#include "support/coded.h"
#include "support/hash_lines.h"
#include "support/play_dump.h"
#include "support/support.h"
#include "support/wander.h"
#include "support/words.h"

#include "story/log.h"

#define SEEDS     8
#define TRIED     2 // of them are those in which every turn is tried
#define TURNS_MAX 40

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

static void add_turn(
    Coded *coded, Play *play, const char *name, bool tried, HashLines *hashes)
{
    int turn = play_turns(play);
    play_dump(play, &hashes->said);
    hash_lines_end(hashes, "%s %d state", name, turn);
    add_code(coded, play, (unsigned)turn * 1601 % RESUME_EXTRAS, &hashes->said);
    hash_lines_end(hashes, "%s %d code", name, turn);
    if (!tried) return;
    play_dump_turns(coded->story, play, &hashes->said);
    hash_lines_end(hashes, "%s %d turns", name, turn);
}

static void add_play(Coded *coded, const char *name, int seed, HashLines *hashes)
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
        add_turn(coded, play, name, seed <= TRIED, hashes);
        if (turns % 11 == 10) assert_true(play_undo(play, &err));
    } while (++turns < TURNS_MAX && wander(play, &rng));
    play_close(play);
}

static void add_plays(const char *name, const char *script, HashLines *hashes)
{
    Coded coded;
    Arena arena = {0};
    coded_open(&coded, script, NULL);
    for (int seed = 1; seed <= SEEDS; seed++)
        add_play(&coded, arena_fmt(&arena, "%s:%d", name, seed).s, seed, hashes);
    coded_close(&coded);
    arena_free(&arena);
}

static void test_random_plays_are_what_they_were(void **state)
{
    (void)state;
    if (LOG_KEEP < 1000) skip_because("a short log makes other saves");
    Arena arena = {0};
    HashLines hashes = {0};
    add_plays("words", words_script(&arena), &hashes);
    add_plays("small", test_file(&arena, "scenarios/small/scenario.lua").s, &hashes);
    add_plays("town", coded_town_1, &hashes);
    assert_hash_lines(&hashes, "story/golden/play_hashes.txt");
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_random_plays_are_what_they_were),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
