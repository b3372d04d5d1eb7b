// Codes of the scenario that comes with Qantar, at every step of random plays: how long they are, and
// that the play which is taken up from one is the play it was given for. Called with a number, of so
// many plays.
#include "support/coded.h"
#include "support/support.h"
#include "support/wander.h"

#include "files.h"

#include <stdio.h>
#include <stdlib.h>

#define LETTERS_MOST 44  // of a code of January 2022, wherever the play stands
#define EXTRA_MOST   180 // with a few settings changed, and no voice

static int plays = 100;
static Arena arena;
static Folder folder;
static Host host;
static Story *story;

static int open_january(void **state)
{
    (void)state;
    Diagnostics diagnostics = {0};
    Err err = {0};
    folder.path = test_path(&arena, "../scripts/kazakhstan-2022");
    host = files_host(&folder);
    story = story_open(&host, NULL, &diagnostics, &err);
    assert_no_err(&err);
    diagnostics_free(&diagnostics);
    return 0;
}

static int close_january(void **state)
{
    (void)state;
    story_close(story);
    arena_free(&arena);
    return 0;
}

static void code_of(const Play *play, unsigned extra, Buf *code)
{
    Err err = {0};
    Buf notes = {0};
    buf_clear(code);
    resume_write(play, extra, code, &notes, &err);
    assert_no_err(&err);
    assert_str(buf_str(&notes), "");
    buf_free(&notes);
}

static int letters_of(const Buf *code)
{
    int n = 0;
    for (size_t i = 0; i < code->n; i++)
        n += code->s[i] != '-';
    return n;
}

// Beside all else, sources in their order: the scenario only ever goes forward.
static void same_play(Play *a, Play *b)
{
    coded_assert_same(a, b);
    for (int i = 0; i <= play_book(a)->n_sources; i++) {
        assert_int_equal(play_held(a, i), play_held(b, i));
        assert_int_equal(play_new_source(a, i), play_new_source(b, i));
    }
}

static Play *taken_up(const Buf *code, unsigned extra)
{
    Err err = {0};
    Buf notes = {0};
    unsigned carried = ~0u;
    Play *play = resume_read(story, buf_str(code), 5, &carried, &notes, &err);
    assert_no_err(&err);
    assert_non_null(play);
    assert_str(buf_str(&notes), "");
    assert_int_equal(carried, extra);
    buf_free(&notes);
    return play;
}

static void test_a_play_from_a_code_is_the_play_it_was_given_for(void **state)
{
    (void)state;
    Buf code = {0}, again = {0};
    for (int i = 0; i < plays / 10; i++) {
        Rng rng = rng_seeded((uint64_t)i);
        Play *play = play_new(story, (uint64_t)i, NULL);
        do {
            unsigned extra =
                rng_below(&rng, rng_below(&rng, 2) ? EXTRA_MOST : RESUME_EXTRAS);
            code_of(play, extra, &code);
            Play *taken = taken_up(&code, extra);
            same_play(play, taken);
            code_of(taken, extra, &again);
            assert_str(buf_str(&again), code.s);
            play_close(taken);
        } while (wander(play, &rng));
        play_close(play);
    }
    buf_free(&code);
    buf_free(&again);
}

static int by_size(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

static void test_codes_are_short_at_every_step(void **state)
{
    (void)state;
    Buf code = {0};
    int n = 0, *lengths = mem_new((size_t)plays * 200, sizeof *lengths);
    for (int i = 0; i < plays; i++) {
        Rng rng = rng_seeded((uint64_t)i + 1000);
        Play *play = play_new(story, (uint64_t)i, NULL);
        do {
            code_of(play, 1 + rng_below(&rng, EXTRA_MOST), &code);
            lengths[n++] = letters_of(&code);
        } while (n % 200 != 199 && wander(play, &rng));
        if (i == 0) printf("the code of a whole play: %s\n", code.s);
        play_close(play);
    }
    qsort(lengths, (size_t)n, sizeof *lengths, by_size);
    printf("letters of a code, at %d steps of %d plays: least %d, median %d, most %d\n",
        n, plays, lengths[0], lengths[n / 2], lengths[n - 1]);
    assert_in_range(lengths[n - 1], 1, LETTERS_MOST);
    free(lengths);
    buf_free(&code);
}

int main(int argc, char **argv)
{
    if (argc > 1) plays = atoi(argv[1]);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_codes_are_short_at_every_step),
        cmocka_unit_test(test_a_play_from_a_code_is_the_play_it_was_given_for),
    };
    return cmocka_run_group_tests(tests, open_january, close_january);
}
