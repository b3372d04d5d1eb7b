// Collects the texts of variables in random plays.
#include "tools/codes.h"

#include "story/play.h"

typedef struct Looking {
    Arena *arena;
    Ids *words;
} Looking;

static void see_text(const Looking *l, Ids *words, Str text)
{
    if (words->n == CODES_WORDS || text.n > CODES_WORD_MAX) return;
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

static bool play_on_board(Play *play)
{
    BoardState board = play_board(play, play_node_index(play));
    if (board.stage == BOARD_ORDER)
        return board.n_hand > 0 ? play_put(play, board.hand[0], 0, NULL)
                                : play_order_done(play, NULL);
    if (board.stage == BOARD_CLAIMS)
        return play_claim(play, board.next_claim, STATUS_CONFIRMED, NULL);
    return play_link(play, board.next_link, LINK_LED_TO, NULL) &&
           (play_pin(play, NONE, NULL) || true);
}

// Makes a random turn. Boards are skipped, since scripts cannot read their state.
static bool play_random_turn(Play *play, Rng *rng)
{
    if (play_continue(play, NULL)) return true;
    const Node *node = play_node(play);
    int n = node->n_choices + node->n_answers, first = (int)rng_below(rng, (uint32_t)n);
    for (int i = 0; i < n; i++)
        if (play_choose(play, (first + i) % n, NULL) ||
            play_answer(play, (first + i) % n, NULL))
            return true;
    return node->board && play_on_board(play);
}

Ids *codes_words(Story *story, Arena *arena)
{
    int n = story_book(story)->n_state;
    Looking l = {arena, arena_array(arena, Ids, n)};
    int editions = story_book(story)->n_editions;
    for (int seed = 0; seed < CODES_PLAYS; seed++) {
        Rng rng = rng_seeded((uint64_t)seed);
        int edition = editions > 0 ? seed % editions : NONE;
        Play *play = play_new_edition(story, (uint64_t)seed, edition, NULL);
        if (!play) break;
        see_all(&l, play);
        for (int i = 0; i < CODES_TURNS && play_random_turn(play, &rng); i++)
            see_all(&l, play);
        play_close(play);
    }
    return l.words;
}
