#include "tools/walk_tally.h"

#include <math.h>

// --- sums -------------------------------------------------------------------------------------------

void sum_add(Sum *sum, double number)
{
    sum->n++;
    sum->sum += number;
    sum->squares += number * number;
}

double sum_mean(const Sum *sum) { return sum->n > 0 ? sum->sum / sum->n : 0; }

double sum_spread(const Sum *sum)
{
    if (sum->n == 0) return 0;
    double mean = sum_mean(sum), variance = sum->squares / sum->n - mean * mean;
    return variance > 0 ? sqrt(variance) : 0;
}

// --- a policy ---------------------------------------------------------------------------------------

static const struct {
    const char *id;
    double weight; // in the total
} parts[PARTS] = {
    [PART_TOTAL] = {"total", 0},
    [PART_ORDER] = {"order", 30},
    [PART_LINKS] = {"links", 35},
    [PART_CLAIMS] = {"claims", 25},
    [PART_EVIDENCE] = {"evidence", 10},
    [PART_CHECKS] = {"checks", 0},
};

const char *walk_part_id(WalkPart part) { return parts[part].id; }

void tally_open(
    Tally *tally, Arena *arena, const WalkItems *items, const Policy *policy, int plays)
{
    const Book *book = items->book;
    *tally = (Tally){.policy = policy, .room = plays};
    tally->meters = arena_array(arena, Sum, book->n_state);
    tally->endings = arena_array(arena, int, book->n_nodes);
    tally->words = arena_array(arena, int, plays);
    tally->pages = arena_array(arena, int, plays);
    tally->seconds = arena_array(arena, int, plays);
    tally->totals = arena_array(arena, double, plays);
    tally->items = arena_array(arena, ItemSums, items->n);
}

static double number_of(const Value *value)
{
    return value->type == VALUE_NUM ? value->as.d : (double)value->as.i;
}

void played_end(Played *played, const Book *book, const Play *play)
{
    Scores scores = play_scores(play);
    const double found[PARTS] = {[PART_ORDER] = scores.order.score,
        [PART_LINKS] = scores.links.score,
        [PART_CLAIMS] = scores.claims.score,
        [PART_EVIDENCE] = scores.evidence.score,
        [PART_CHECKS] = scores.checks.score};
    double sum = 0, weights = 0;
    for (int i = PART_ORDER; i < PARTS; i++) {
        played->parts[i] = found[i] * 100;
        if (found[i] < 0) continue;
        sum += played->parts[i] * parts[i].weight;
        weights += parts[i].weight;
    }
    played->parts[PART_TOTAL] = weights > 0 ? sum / weights : -1;
    for (int i = 0; i < book->n_state; i++)
        if (book->state[i].meter) played->meters[i] = number_of(play_value(play, i));
    played->ending = play_node_index(play);
    played->ended = true;
}

void tally_add(Tally *tally, const Book *book, const Played *played)
{
    tally->plays++;
    if (!played->ended || tally->ended == tally->room) return;
    for (int i = 0; i < PARTS; i++)
        if (played->parts[i] >= 0) sum_add(&tally->parts[i], played->parts[i]);
    for (int i = 0; i < book->n_state; i++)
        if (book->state[i].meter) sum_add(&tally->meters[i], played->meters[i]);
    tally->endings[played->ending]++;
    tally->words[tally->ended] = played->words;
    tally->pages[tally->ended] = played->pages;
    tally->totals[tally->ended] = played->parts[PART_TOTAL];
    tally->seconds[tally->ended] = played->decisions * SECONDS_DECISION +
                                   played->checks * SECONDS_CHECK +
                                   played->boards * SECONDS_BOARD;
    tally->ended++;
    sum_add(&tally->decisions, played->decisions);
    sum_add(&tally->checks, played->checks);
}
