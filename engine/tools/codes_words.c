// Plays at random and looks at the variables after each turn.
#include "tools/codes_words.h"

#include "story/play.h"

typedef struct Looking {
    Arena *arena;
    Ids *words;
} Looking;

static void see_text(const Looking *l, Ids *words, Str text)
{
    if (words->n == CODES_WORDS || text.n > CODES_WORD_MOST) return;
    for (int i = 0; i < words->n; i++)
        if (str_eq(words->items[i], text)) return;
    if (!words->items) words->items = arena_array(l->arena, Str, CODES_WORDS);
    words->items[words->n++] = arena_str(l->arena, text);
}

static void see_value(const Looking *l, Ids *words, const Value *value)
{
    if (value->type == VALUE_STR) see_text(l, words, value->as.s);
    if (value->type == VALUE_LIST)
        for (size_t i = 0; i < value->as.list.n; i++)
            see_value(l, words, &value->as.list.items[i]);
    if (value->type != VALUE_MAP) return;
    for (size_t i = 0; i < value->as.map.n; i++) {
        see_text(l, words, value->as.map.keys[i]);
        see_value(l, words, &value->as.map.items[i]);
    }
}

static void see_all(const Looking *l, const Play *play)
{
    const Book *book = play_book(play);
    for (int i = 0; i < book->n_state; i++)
        if (!value_eq(play_value(play, i), &book->state[i].first))
            see_value(l, &l->words[i], play_value(play, i));
}

static bool choose(Play *play, Rng *rng)
{
    const Node *node = play_node(play);
    int first = (int)rng_below(rng, (uint32_t)node->n_choices);
    for (int i = 0; i < node->n_choices; i++) {
        int choice = (first + i) % node->n_choices;
        ChoiceState state;
        play_look(play);
        if (play_choice_state(play, choice, &state, NULL) && state == CHOICE_OPEN)
            return play_choose(play, choice, NULL);
    }
    return false;
}

// Boards are passed by: no function of a script can ask what lies on them.
static bool pass_board(Play *play)
{
    BoardState board = play_board(play, play_node_index(play));
    if (board.stage == BOARD_ORDER) return play_place(play, board.offered[0], NULL);
    if (board.stage == BOARD_LINKS)
        return play_link(play, board.next_link, LINK_LED_TO, NULL);
    return play_continue(play, NULL);
}

static bool turn(Play *play, Rng *rng)
{
    const Node *node = play_node(play);
    if (node->kind == NODE_BOARD) return pass_board(play);
    if (node->kind == NODE_CHECK)
        return play_continue(play, NULL) ||
               play_answer(play, (int)rng_below(rng, (uint32_t)node->n_answers), NULL);
    return node->n_choices > 0 && choose(play, rng);
}

Ids *codes_words(Story *story, Arena *arena)
{
    int n = story_book(story)->n_state;
    Looking l = {arena, arena_array(arena, Ids, n + 1)};
    for (int seed = 0; seed < CODES_PLAYS; seed++) {
        Rng rng = rng_seeded((uint64_t)seed);
        Play *play = play_new(story, (uint64_t)seed, NULL);
        if (!play) break;
        see_all(&l, play);
        for (int i = 0; i < CODES_TURNS && turn(play, &rng); i++)
            see_all(&l, play);
        play_close(play);
    }
    return l.words;
}
