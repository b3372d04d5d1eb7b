// What is said of each forged save, and what is read of it: a hash for each value that was forged.
// QANTAR_SHOW=WHERE prints what the hash of one is of ("now.visits").
#include "support/coded.h"
#include "support/forge.h"
#include "support/play_dump.h"
#include "support/support.h"
#include "support/wander.h"
#include "support/words.h"

#include "base/hash.h"
#include "story/log.h"

#include <stdlib.h>
#include <string.h>

#define SEED 4

typedef struct Forging {
    Story *story;
    char where[200]; // of the hash so far
    uint64_t hash;
    Buf out;
} Forging;

static void end_hash(Forging *forging)
{
    if (forging->hash != HASH_START)
        buf_addf(&forging->out, "%s %08x\n",
            forging->where[0] ? forging->where : "file",
            (unsigned)(forging->hash >> 32));
    forging->hash = HASH_START;
}

static void look(void *ctx, const Forged *forged)
{
    Forging *forging = ctx;
    const char *shown = getenv("QANTAR_SHOW");
    Err err = {0};
    Buf said = {0};
    if (strcmp(forged->where, forging->where) != 0) {
        end_hash(forging);
        snprintf(forging->where, sizeof forging->where, "%s", forged->where);
    }
    Play *play = play_load(forging->story, forged->save, &said, &err);
    buf_addf(&said, "%s\n", err.text);
    if (play) play_save(play, &said);
    if (shown && strcmp(shown, forged->where) == 0)
        print_message(STR_FMT ": %s\n", STR_ARG(str_cut(forged->what, 0, 60)), said.s);
    forging->hash = hash_add(forging->hash, buf_str(&said));
    play_close(play);
    buf_free(&said);
}

// Forges the save of the play in an array of its own.
static void forge(Forging *forging, const Play *play)
{
    Buf save = {0};
    play_save(play, &save);
    buf_addf(&forging->out, "after %d turns\n", play_turns(play));
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
    Forging forging = {.story = coded.story, .hash = HASH_START};
    Play *play = play_new_edition(coded.story, SEED, 0, &err);
    assert_no_err(&err);
    int turns = 0;
    while (wander(play, &rng))
        if (++turns == 3) forge(&forging, play);
    forge(&forging, play);
    play_close(play);
    assert_text_file(buf_str(&forging.out), "story/golden/save_hashes.txt");
    buf_free(&forging.out);
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
