// What is said of each forged save, and what is read of it: a hash for each value that was forged.
#include "support/coded.h"
#include "support/forge.h"
#include "support/hash_lines.h"
#include "support/play_dump.h"
#include "support/support.h"
#include "support/wander.h"
#include "support/words.h"

#include "story/log.h"

#include <string.h>

#define SEED 4

typedef struct Forging {
    Story *story;
    char where[200]; // of the hash so far
    HashLines hashes;
} Forging;

static void end_hash(Forging *forging)
{
    if (forging->hashes.said.n > 0)
        hash_lines_end(
            &forging->hashes, "%s", forging->where[0] ? forging->where : "file");
}

static void look(void *ctx, const Forged *forged)
{
    Forging *forging = ctx;
    Err err = {0};
    Buf *said = &forging->hashes.said;
    if (strcmp(forged->where, forging->where) != 0) {
        end_hash(forging);
        snprintf(forging->where, sizeof forging->where, "%s", forged->where);
    }
    buf_addf(said, STR_FMT ": ", STR_ARG(str_cut(forged->what, 0, 60)));
    Play *play = play_load(forging->story, forged->save, said, &err);
    buf_addf(said, "%s\n", err.text);
    if (play) play_save(play, said);
    play_close(play);
}

// Forges the save of the play in an array of its own.
static void forge(Forging *forging, const Play *play)
{
    Buf save = {0};
    play_save(play, &save);
    buf_addf(&forging->hashes.lines, "after %d turns\n", play_turns(play));
    forge_fields(buf_str(&save), look, forging);
    end_hash(forging);
    buf_free(&save);
}

static void test_of_each_forged_save_is_read_what_was_read(void **state)
{
    (void)state;
    if (LOG_KEEP < 1000) skip_because("a short log makes other saves");
    Arena arena = {0};
    Coded coded;
    Err err = {0};
    Rng rng = rng_seeded(SEED);
    coded_open(&coded, words_script(&arena), NULL);
    Forging forging = {.story = coded.story};
    Play *play = play_new_edition(coded.story, SEED, 0, &err);
    assert_no_err(&err);
    int turns = 0;
    while (wander(play, &rng))
        if (++turns == 3) forge(&forging, play);
    forge(&forging, play);
    play_close(play);
    assert_hash_lines(&forging.hashes, "story/golden/save_hashes.txt");
    coded_close(&coded);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_of_each_forged_save_is_read_what_was_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
