#include "tools/walk_tally.h"

#include "tools/reachability.h"

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
    tally->meters = arena_array(arena, Sum, book->n_state + 1);
    tally->endings = arena_array(arena, int, book->n_nodes + 1);
    tally->words = arena_array(arena, int, plays + 1);
    tally->seconds = arena_array(arena, int, plays + 1);
    tally->totals = arena_array(arena, double, plays + 1);
    tally->items = arena_array(arena, ItemSums, items->n + 1);
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
    tally->totals[tally->ended] = played->parts[PART_TOTAL];
    tally->seconds[tally->ended] = played->decisions * SECONDS_DECISION +
                                   played->checks * SECONDS_CHECK +
                                   played->boards * SECONDS_BOARD;
    tally->ended++;
    sum_add(&tally->decisions, played->decisions);
    sum_add(&tally->checks, played->checks);
}

// --- all policies -----------------------------------------------------------------------------------

void coverage_open(Coverage *coverage, Arena *arena, const Book *book, int start)
{
    *coverage = (Coverage){.book = book, .arena = arena};
    coverage->expected = arena_array(arena, bool, book->n_nodes + 1);
    coverage->visits = arena_array(arena, int, book->n_nodes + 1);
    coverage->given = arena_array(arena, int, book->n_sources + 1);
    coverage->taken = arena_array(arena, int *, book->n_nodes + 1);
    coverage->dominance = arena_array(arena, Dominance, book->n_nodes + 1);
    for (int i = 0; i < book->n_nodes; i++) {
        coverage->taken[i] = arena_array(arena, int, book->nodes[i].n_choices + 1);
        coverage->dominance[i].best =
            arena_array(arena, int, book->nodes[i].n_choices + 1);
    }
    Reachability reach;
    reachability_find(&reach, arena, book);
    reachability_flood(&reach.open, start, coverage->expected);
}

// What a choice does to a meter, as the player would have it: more is better, or less.
static double gain(const Book *book, const Choice *choice, int meter)
{
    double by = 0;
    for (int i = 0; i < choice->n_moves; i++)
        if (choice->moves[i].meter == meter) by += choice->moves[i].by;
    return str_eq(book->state[meter].better, STR("less")) ? -by : by;
}

// At least as good on every meter, and better on one.
static bool is_better(const Book *book, const Choice *one, const Choice *other)
{
    bool better = false;
    for (int i = 0; i < book->n_state; i++) {
        if (!book->state[i].meter) continue;
        double more = gain(book, one, i) - gain(book, other, i);
        if (more < 0) return false;
        better = better || more > 0;
    }
    return better;
}

// Whether it moves meters, each by a number that the script states.
static bool is_stated(const Choice *choice)
{
    for (int i = 0; i < choice->n_moves; i++)
        if (choice->moves[i].by == 0) return false;
    return choice->n_moves > 0;
}

void coverage_choices(Coverage *coverage, int node, const int *open, int n)
{
    const Choice *choices = coverage->book->nodes[node].choices;
    Dominance *dominance = &coverage->dominance[node];
    int moving = 0;
    for (int i = 0; i < n; i++)
        moving += is_stated(&choices[open[i]]);
    if (moving < 2) return;
    dominance->states++;
    for (int i = 0; i < n; i++) {
        int worse = 0, rivals = 0;
        for (int k = 0; k < n; k++) {
            if (k == i || !is_stated(&choices[open[k]])) continue;
            rivals++;
            worse += is_better(coverage->book, &choices[open[i]], &choices[open[k]]);
        }
        if (is_stated(&choices[open[i]]) && worse == rivals) dominance->best[open[i]]++;
    }
}

int coverage_dominant(const Coverage *coverage, int node, double share)
{
    const Dominance *dominance = &coverage->dominance[node];
    for (int i = 0; i < coverage->book->nodes[node].n_choices; i++)
        if (dominance->states > 0 && dominance->best[i] > share * dominance->states)
            return i;
    return NONE;
}

// --- faults -----------------------------------------------------------------------------------------

void coverage_fault(Coverage *coverage, const WalkFault *fault)
{
    int at = 0;
    while (
        at < coverage->n_faults && !(str_eq(coverage->faults[at].text, fault->text) &&
                                       str_eq(coverage->faults[at].node, fault->node)))
        at++;
    if (at == WALK_FAULTS_MAX) return;
    WalkFault *kept = &coverage->faults[at];
    bool is_new = at == coverage->n_faults;
    int hits = kept->hits += fault->hits;
    if (!is_new && kept->steps <= fault->steps) return;
    *kept = *fault;
    kept->hits = hits;
    kept->text = arena_str(coverage->arena, fault->text);
    kept->node = arena_str(coverage->arena, fault->node);
    kept->path = arena_str(coverage->arena, fault->path);
    if (is_new) coverage->n_faults++;
}
