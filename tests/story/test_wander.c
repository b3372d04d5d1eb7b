// Random plays, told turn by turn, are what they were when somebody last read them.
#include "support/coded.h"
#include "support/scenario.h"
#include "support/support.h"
#include "support/wander.h"

#include "story/log.h"

#define TURNS_MAX 30

static void add_turn(Play *play, Buf *out)
{
    const Node *node = play_node(play);
    buf_addf(out, STR_FMT ": visit %d, chain %d of %d, minute %lld;", STR_ARG(node->id),
        play_visits(play, play_node_index(play)), play_chain_at(play),
        play_chain_reached(play), (long long)play_now_minutes(play));
    for (int i = 0; i < node->n_choices; i++) {
        Err err = {0};
        ChoiceState state = CHOICE_OPEN;
        assert_true(play_choice_state(play, i, &state, &err));
        buf_addf(out, " " STR_FMT " %d", STR_ARG(node->choices[i].id), (int)state);
    }
    for (int i = 0; i < play_book(play)->n_sources; i++)
        if (play_holds(play, i))
            buf_addf(out, ", " STR_FMT " %s after %d",
                STR_ARG(play_book(play)->sources[i].id),
                book_status_id(play_source_status(play, i)),
                play_source_history(play, i));
    buf_addf(out, "%s\n", play_can_undo(play) ? ", undo" : "");
}

static void add_end(const Play *play, Buf *out)
{
    Scores scores = play_scores(play);
    buf_addf(out,
        "order %.4f, %d of %d; links %.4f, %.4f of %d; checks %.4f, %.4f of %d\n",
        scores.order.score, (int)scores.order.credit, scores.order.count,
        scores.links.score, scores.links.credit, scores.links.count,
        scores.checks.score, scores.checks.credit, scores.checks.count);
    Buf save = {0};
    play_save(play, &save);
    buf_addf(out, "%s\n", save.s);
    buf_free(&save);
}

// A few plays of [script], each to its end or to the last turn that is looked at; then its save.
static void add_plays(const char *script, Buf *out)
{
    const MemoryFile files[] = {{"scenario.lua", script}, {NULL, NULL}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    for (uint64_t seed = 1; seed <= 4; seed++) {
        Err err = {0};
        Rng rng = rng_seeded(seed);
        Play *play = play_new(story, seed, &err);
        assert_no_err(&err);
        int turns = 0;
        do
            add_turn(play, out);
        while (++turns < TURNS_MAX && wander(play, &rng));
        add_end(play, out);
        play_close(play);
    }
    story_close(story);
}

static void test_random_plays_are_as_somebody_read_them(void **state)
{
    (void)state;
    if (LOG_KEEP < 1000) skip_because("a short log makes other saves");
    Arena arena = {0};
    Buf out = {0};
    add_plays(test_file(&arena, "scenarios/small/scenario.lua").s, &out);
    add_plays(coded_town_1, &out);
    assert_text_file(buf_str(&out), "story/golden/plays.txt");
    buf_free(&out);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_random_plays_are_as_somebody_read_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
