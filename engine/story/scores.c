// Scores corrected for chance: 0 for guessing or worse, 1 for all correct.
#include "story/scores.h"

#include "story/board.h"

static void tally(Score *sum, double credit, double chance)
{
    sum->credit += credit;
    sum->chance += chance;
    sum->count++;
}

double score_above(double credit, double chance, int count)
{
    double room = (double)count - chance;
    if (room <= 0) return 1; // every answer was right
    double score = (credit - chance) / room;
    return score > 0 ? score : 0;
}

static Score corrected(Score sum)
{
    sum.score = sum.count == 0 ? -1 : score_above(sum.credit, sum.chance, sum.count);
    return sum;
}

// --- the order ------------------------------------------------------------------------------------

// The chance that a card lands on the right side of the [nth] of [given] given cards, when all gaps are
// alike.
static double chance_beside(int nth, int given, bool before)
{
    double first = (double)nth / (given + 1);
    return before ? first : 1 - first;
}

static int count_given(const Board *board, const int *rail, int n)
{
    int count = 0;
    for (int i = 0; i < n; i++)
        count += board->cards[rail[i]].given;
    return count;
}

// Each pair of cards that are neither tied nor both given counts as one question with two answers.
static void tally_order(const Board *board, const int *rail, int n, Score *pairs)
{
    int given = count_given(board, rail, n);
    for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
            const Card *first = &board->cards[rail[i]],
                       *second = &board->cards[rail[j]];
            if (first->group == second->group || (first->given && second->given) ||
                !first->scored || !second->scored)
                continue;
            double chance = 0.5;
            if (first->given)
                chance = chance_beside(count_given(board, rail, i + 1), given,
                    second->group < first->group);
            if (second->given)
                chance = chance_beside(count_given(board, rail, j + 1), given,
                    first->group < second->group);
            tally(pairs, first->group < second->group, chance);
        }
    }
}

// --- arrows ---------------------------------------------------------------------------------------

double score_link_chance(const Link *link)
{
    double sum = 0;
    for (int type = LINK_NONE + 1; type < LINK_TYPES; type++)
        sum += link->credit[type];
    return sum / (LINK_TYPES - 1);
}

static void tally_links(const Board *board, const LinkType *chosen, Score *links)
{
    for (int i = 0; i < board->n_links; i++) {
        const Link *link = &board->links[i];
        if (chosen[i] != LINK_NONE)
            tally(links, link->credit[chosen[i]], score_link_chance(link));
    }
}

// Guessing pins any source that is offered, or nothing.
static void tally_evidence(
    const GameLayout *layout, const GameState *s, int index, Score *evidence)
{
    const BoardSeat *seat = &layout->boards[index];
    const Board *board = layout->book->nodes[seat->node].board;
    for (int i = 0; i < board->n_links; i++) {
        if (s->pins[seat->first_link + i] == PIN_UNSET) continue;
        double sum = 0;
        int n = 0, source;
        while ((source = board_pin_option(layout, s, index, i, n)) != NONE) {
            sum += book_link_evidence(&board->links[i], source);
            n++;
        }
        if (sum == 0)
            sum = 1; // nothing that is offered shows it: then nothing is right
        tally(evidence, board_pin_credit(layout, s, index, i), sum / (n + 1));
    }
}

// --- claims ---------------------------------------------------------------------------------------

// One status for all of them gets what the shuffled ones get, and so nothing.
static void tally_claims(const Board *board, const Status *said, Score *claims)
{
    int n = 0;
    while (n < board->n_claims && said[n] != STATUS_NONE)
        n++;
    for (int i = 0; i < n; i++) {
        double sum = 0;
        for (int k = 0; k < n; k++)
            sum += board->claims[i].credit[said[k]];
        tally(claims, board->claims[i].credit[said[i]], sum / n);
    }
}

// --- checks ---------------------------------------------------------------------------------------

static double mean_answer_credit(const Node *check)
{
    double sum = 0;
    for (int i = 0; i < check->n_answers; i++)
        sum += check->answers[i].credit;
    return sum / check->n_answers;
}

static void tally_check(const Node *check, int answer, Score *checks)
{
    if (check->scored && answer != NONE)
        tally(checks, check->answers[answer].credit, mean_answer_credit(check));
}

Scores scores_of(const GameLayout *layout, const GameState *s)
{
    Scores sums = {0};
    for (int i = 0; i < layout->n_boards; i++) {
        if (!s->stood[i]) continue;
        const BoardSeat *seat = &layout->boards[i];
        const Board *board = layout->book->nodes[seat->node].board;
        tally_order(board, &s->order[seat->first_card], s->placed[i], &sums.order);
        tally_links(board, &s->links[seat->first_link], &sums.links);
        tally_evidence(layout, s, i, &sums.evidence);
        tally_claims(board, &s->claims[seat->first_claim], &sums.claims);
    }
    for (int i = 0; i < layout->book->n_nodes; i++)
        tally_check(&layout->book->nodes[i], s->answers[i], &sums.checks);
    return (Scores){corrected(sums.order), corrected(sums.links),
        corrected(sums.evidence), corrected(sums.claims), corrected(sums.checks)};
}
