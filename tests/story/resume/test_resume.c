// Codes of the scenario that comes with Qantar, at every step of random plays: how long they are, and
// that the play which is taken up from one is the play it was given for. Called with a number, of so
// many plays.
#include "support/coded.h"
#include "support/support.h"
#include "support/wander.h"

#include "files.h"
#include "story/play_inner.h"
#include "story/resume/resume_letters.h"
#include "story/resume/resume_table.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define EXTRA_MOST 180 // with a few settings changed, and no voice

static int plays = 60; // of each edition
static Arena arena;
static Folder folder;
static Host host;
static Story *story;
static ResumeTable table; // of its codes

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
    Buf text = {0};
    assert_true(host.read(host.ctx, STR("codes.txt"), &text, &err));
    assert_true(
        resume_table_read(&arena, arena_str(&arena, buf_str(&text)), 0, &table, &err));
    buf_free(&text);
    return 0;
}

static int close_january(void **state)
{
    (void)state;
    resume_table_free(&table);
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
    for (int i = 0; i < plays / 5; i++) {
        Rng rng = rng_seeded((uint64_t)i);
        int edition = i % story_book(story)->n_editions;
        Play *play = play_new_edition(story, (uint64_t)i, edition, NULL);
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

// --- how long a code may be -----------------------------------------------------------------------

// A code takes the information in the play, and nothing beside it. In bits:
//
//     head      3 of the format, 10 of the scenario, 2 log2(publication) + 1, 9 of the caller's number
//     place     log2(nodes) + log2(editions + 1)
//     scene     log2(choices), and of a choice that leads to several scenes log2(of these); a bit where a
//               choice leads back to its own scene
//     check     log2(answers)
//     board     log2(cards!) of the order; log2(6) an arrow; log2(offered + 1) a pin; log2(6) a claim
//     variables a bit each that says whether it changed, and log2 of its values if it did; how many
//               change is learned, which takes log2(variables + 1) for numbers and for the others
//
// Where the play stands, each part says in another bit whether it is there yet. All that is as the table
// expects costs log2(1024 / 1023) each, a bit or two of a whole play; SURPRISES of ten bits are for what it
// does not expect.
#define SURPRISES 1

static double log2_of(int n) { return n > 1 ? log2(n) : 0; }

static double bits_of_board(const Board *board)
{
    double bits = 0;
    for (int i = 2; i <= board->n_cards; i++)
        bits += log2_of(i);
    for (int i = 0; i < board->n_links; i++) {
        const Link *link = &board->links[i];
        int offered = link->evidence.n + link->half_evidence.n + link->other_sources.n;
        if (link->other_sources.n == 0) offered = table.all[RESUME_SOURCE].n;
        bits += log2_of(LINK_TYPES - 1);
        if (book_link_has_evidence(link)) bits += log2_of(offered + 1);
    }
    return bits + board->n_claims * log2_of(STATUSES - 1);
}

static double bits_of_node(const Play *play, int index)
{
    const Node *node = &play_book(play)->nodes[index];
    double bits = 0, longest = 0;
    bool back = false;
    if (play_visits(play, index) == 0) return 0;
    for (int i = 0; i < node->n_choices; i++) {
        longest = fmax(longest, log2_of(node->choices[i].go.n));
        for (int k = 0; k < node->choices[i].go.n; k++)
            back = back || node->choices[i].go.items[k] == index;
    }
    // Where one comes back, each visit has its choice; how often is a number of its own.
    bits += play_visits(play, index) * (log2_of(node->n_choices) + longest);
    if (back) bits += 2 * log2_of(play_visits(play, index)) + 1;
    bits += log2_of(node->n_answers);
    if (node->board) bits += bits_of_board(node->board);
    if (index != play_node_index(play)) return bits;
    if (node->board)
        bits += 2 + node->board->n_cards + node->board->n_links + node->board->n_claims;
    return bits + 1;
}

static double bits_of_state(const Play *play, int index)
{
    const StateVar *var = &play_book(play)->state[index];
    const ResumeName *name = resume_table_find(&table, RESUME_STATE, var->id);
    const Value *value = &play->now->values[index];
    if (value_eq(value, &var->first)) return 1;
    if (var->bounded) return 1 + log2_of((int)(var->max - var->min) + 1);
    return 1 + log2_of((int)json_array_size(json_object_get(name->says, "values")));
}

static int letters_at_most(const Play *play)
{
    const Book *book = play_book(play);
    double bits = 3 + 10 + 2 * floor(log2_of(table.publications)) + 1 + 9;
    bits += log2_of(table.all[RESUME_NODE].n) + log2_of(book->n_editions + 1);
    for (int i = 0; i < book->n_nodes; i++)
        bits += bits_of_node(play, i);
    for (int i = 0; i < book->n_state; i++)
        bits += bits_of_state(play, i);
    bits += 2 * log2_of(book->n_state + 1) + 2 + SURPRISES * 10;
    return (int)ceil(bits / 5) + RESUME_CHECKS;
}

static void test_codes_are_short_at_every_step(void **state)
{
    (void)state;
    Buf code = {0};
    const int editions = story_book(story)->n_editions;
    for (int edition = 0; edition < editions; edition++) {
        int n = 0, near = 1 << 20,
            *lengths = mem_new((size_t)plays * 400, sizeof *lengths);
        for (int i = 0; i < plays; i++) {
            Rng rng = rng_seeded((uint64_t)i + 1000);
            Play *play = play_new_edition(story, (uint64_t)i, edition, NULL);
            do {
                code_of(play, 1 + rng_below(&rng, EXTRA_MOST), &code);
                lengths[n] = letters_of(&code);
                int room = letters_at_most(play) - lengths[n++];
                if (room < 0) print_error("%d letters too many: %s\n", -room, code.s);
                assert_true(room >= 0);
                near = room < near ? room : near;
            } while (n % 400 != 399 && wander(play, &rng));
            if (i == 0) printf("the code of a whole play: %s\n", code.s);
            play_close(play);
        }
        qsort(lengths, (size_t)n, sizeof *lengths, by_size);
        printf(
            "letters of a code, at %d steps of %d plays: least %d, median %d, most %d; "
            "at least %d below the bound\n",
            n, plays, lengths[0], lengths[n / 2], lengths[n - 1], near);
        free(lengths);
    }
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
