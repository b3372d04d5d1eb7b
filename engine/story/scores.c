// Scores corrected for chance: 0 for guessing or worse, 1 for all correct.
#include "story/scores.h"

#include "story/board.h"

// Total credit, and the expected credit of guessing, over a number of questions.
typedef struct Tally {
    double credit, chance;
    int count;
} Tally;

static void tally(Tally *sum, double credit, double chance)
{
    sum->credit += credit;
    sum->chance += chance;
    sum->count++;
}

static double corrected(const Tally *sum)
{
    if (sum->count == 0) return -1;
    double room = (double)sum->count - sum->chance;
    if (room <= 0) return 1; // every answer was right
    double score = (sum->credit - sum->chance) / room;
    return score > 0 ? score : 0;
}

// Each pair of cards that are not tied counts as one question with two answers.
static void tally_order(const Board *board, const int *order, int n, Tally *pairs)
{
    for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
            int first = board->cards[order[i]].group;
            int second = board->cards[order[j]].group;
            if (first != second) tally(pairs, first < second, 0.5);
        }
    }
}

static double mean_link_credit(const Link *link)
{
    double sum = 0;
    for (int type = LINK_NONE + 1; type < LINK_TYPES; type++)
        sum += link->credit[type];
    return sum / (LINK_TYPES - 1);
}

static void tally_links(const Board *board, const LinkType *chosen, Tally *links)
{
    for (int i = 0; i < board->n_links; i++) {
        const Link *link = &board->links[i];
        if (chosen[i] != LINK_NONE)
            tally(links, link->credit[chosen[i]], mean_link_credit(link));
    }
}

static double mean_answer_credit(const Node *check)
{
    double sum = 0;
    for (int i = 0; i < check->n_answers; i++)
        sum += check->answers[i].credit;
    return sum / check->n_answers;
}

static void tally_check(const Node *check, int answer, Tally *checks)
{
    if (check->scored && answer != NONE)
        tally(checks, check->answers[answer].credit, mean_answer_credit(check));
}

Scores scores_of(const GameLayout *layout, const GameState *s)
{
    Tally pairs = {0}, links = {0}, checks = {0};
    for (int i = 0; i < layout->n_boards; i++) {
        if (!board_all_placed(layout, s, i)) continue;
        const BoardSeat *seat = &layout->boards[i];
        const Board *board = layout->book->nodes[seat->node].board;
        tally_order(board, &s->order[seat->first_card], seat->n_dealt, &pairs);
        tally_links(board, &s->links[seat->first_link], &links);
    }
    for (int i = 0; i < layout->book->n_nodes; i++)
        tally_check(&layout->book->nodes[i], s->answers[i], &checks);
    return (Scores){
        .order = corrected(&pairs),
        .links = corrected(&links),
        .checks = corrected(&checks),
        .order_pairs = pairs.count,
        .order_right = (int)pairs.credit,
        .links_credit = links.credit,
        .links_count = links.count,
        .checks_credit = checks.credit,
        .checks_count = checks.count,
    };
}
