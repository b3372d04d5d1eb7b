#include "tools/walk_measure.h"

#include <float.h>
#include <stdlib.h>

#define SPEED 180 // words a minute, when nothing else is said

// --- scores and meters ------------------------------------------------------------------------------

static bool of_parts(const Tally *tally, Str name, Str stat, double *out)
{
    for (WalkPart part = PART_TOTAL; part < PARTS; part++) {
        if (!str_eq(name, str_of(walk_part_id(part)))) continue;
        const Sum *sum = &tally->parts[part];
        bool spread = str_eq(stat, STR("spread"));
        *out = spread ? sum_spread(sum) : sum_mean(sum);
        return spread || stat.n == 0;
    }
    return false;
}

static bool of_meters(const Walk *walk, const Tally *tally, Str name, double *out)
{
    int meter = book_state(walk->book, name);
    if (meter == NONE || !walk->book->state[meter].meter) return false;
    *out = sum_mean(&tally->meters[meter]);
    return true;
}

// --- pages, words and time ---------------------------------------------------------------------------------

double walk_minutes(const Tally *tally, int play, int speed)
{
    return (double)tally->words[play] / speed + tally->seconds[play] / 60.0;
}

static int compare_numbers(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

// Mean, or by [stat] the least, the 95th percentile or the greatest of [n] numbers, which it sorts.
static bool of_numbers(double *numbers, int n, Str stat, double *out)
{
    Sum sum = {0};
    for (int i = 0; i < n; i++)
        sum_add(&sum, numbers[i]);
    if (n > 0) qsort(numbers, (size_t)n, sizeof *numbers, compare_numbers);
    *out = sum_mean(&sum);
    if (n > 0 && str_eq(stat, STR("p95")))
        *out = numbers[(n - 1) * 95 / 100];
    else if (n > 0 && str_eq(stat, STR("max")))
        *out = numbers[n - 1];
    else if (n > 0 && str_eq(stat, STR("least")))
        *out = numbers[0];
    return stat.n == 0 || str_eq(stat, STR("p95")) || str_eq(stat, STR("max")) ||
           str_eq(stat, STR("least"));
}

static bool of_time(const Tally *tally, Str name, Str stat, double *out)
{
    uint64_t speed = SPEED;
    bool words = str_eq(name, STR("words")), pages = str_eq(name, STR("pages"));
    Str minutes = STR("minutes");
    if (!words && !pages && !str_starts(name, minutes)) return false;
    if (!words && !pages && name.n > minutes.n &&
        (!str_number(str_from(name, minutes.n), 10000, &speed) || speed == 0))
        return false;
    double *numbers = mem_new(tally->ended, sizeof *numbers);
    for (int i = 0; i < tally->ended; i++)
        numbers[i] = words   ? tally->words[i]
                     : pages ? tally->pages[i]
                             : walk_minutes(tally, i, (int)speed);
    bool found = of_numbers(numbers, tally->ended, stat, out);
    free(numbers);
    return found;
}

// --- endings ----------------------------------------------------------------------------------------

// Shares of the endings over the policies for which [uses] says so, each policy counting alike.
static double ending_share(const Walk *walk, bool (*uses)(const Tally *, const void *),
    const void *ctx, int node)
{
    Sum shares = {0};
    for (int i = 0; i < walk->n_tallies; i++) {
        const Tally *tally = &walk->tallies[i];
        if (uses(tally, ctx) && tally->ended > 0)
            sum_add(&shares, 100.0 * tally->endings[node] / tally->ended);
    }
    return sum_mean(&shares);
}

static bool of_endings(const Walk *walk, bool (*uses)(const Tally *, const void *),
    const void *ctx, Str name, Str stat, double *out)
{
    if (str_eq(name, STR("ending"))) {
        int node = book_node(walk->book, stat);
        if (node == NONE || walk->book->nodes[node].kind != NODE_ENDING) return false;
        *out = ending_share(walk, uses, ctx, node);
        return true;
    }
    if (!str_eq(name, STR("endings"))) return false;
    double least = 100, most = 0, missing = 0;
    for (int i = 0; i < walk->book->n_nodes; i++) {
        if (walk->book->nodes[i].kind != NODE_ENDING || !walk->coverage.expected[i])
            continue;
        double share = ending_share(walk, uses, ctx, i);
        least = share < least ? share : least;
        most = share > most ? share : most;
        missing += share <= 0;
    }
    *out = str_eq(stat, STR("least"))  ? least
           : str_eq(stat, STR("most")) ? most
                                       : missing;
    return str_eq(stat, STR("least")) || str_eq(stat, STR("most")) ||
           str_eq(stat, STR("missing"));
}

static bool is_it(const Tally *tally, const void *ctx) { return tally == ctx; }

static bool is_mixed(const Tally *tally, const void *ctx)
{
    (void)ctx;
    return tally->policy->in_mix;
}

// --- by name ----------------------------------------------------------------------------------------

// "words" and "max" of "words.max".
static Str split_name(Str name, Str *stat)
{
    size_t dot = str_find(name, '.');
    *stat = str_from(name, dot + 1);
    return str_cut(name, 0, dot);
}

bool walk_measure(const Walk *walk, const Tally *tally, Str name, double *out)
{
    Str stat, base = split_name(name, &stat);
    if (str_eq(base, STR("meter"))) return of_meters(walk, tally, stat, out);
    if (str_eq(name, STR("decisions"))) return *out = sum_mean(&tally->decisions), true;
    if (str_eq(name, STR("questions"))) return *out = sum_mean(&tally->checks), true;
    return of_parts(tally, base, stat, out) || of_time(tally, base, stat, out) ||
           of_endings(walk, is_it, tally, base, stat, out);
}

bool walk_measure_mix(const Walk *walk, Str name, double *out)
{
    Str stat, base = split_name(name, &stat);
    return of_endings(walk, is_mixed, NULL, base, stat, out);
}

// --- coverage ---------------------------------------------------------------------------------------

bool walk_is_unreached(const Walk *walk, int node)
{
    return walk->coverage.expected[node] && walk->coverage.visits[node] == 0;
}

bool walk_is_untaken(const Walk *walk, int node, int choice)
{
    return walk->coverage.visits[node] > 0 && walk->coverage.taken[node][choice] == 0;
}

bool walk_is_unoffered(const Walk *walk, int node, int choice)
{
    const Coverage *coverage = &walk->coverage;
    return coverage->visits[node] > 0 && coverage->offered[node][choice] == 0;
}

bool walk_is_unopened(const Walk *walk, int node, int choice)
{
    const Coverage *coverage = &walk->coverage;
    return coverage->offered[node][choice] > 0 && coverage->opened[node][choice] == 0;
}

bool walk_is_ungiven(const Walk *walk, int source)
{
    const Coverage *coverage = &walk->coverage;
    return coverage->expected_source[source] && coverage->given[source] == 0;
}

bool walk_is_unread(const Walk *walk, int source)
{
    return walk->coverage.given[source] > 0 && walk->coverage.read[source] == 0;
}

double walk_shown(const Walk *walk)
{
    int all, shown = coverage_words(&walk->coverage, &all);
    return all > 0 ? 100.0 * shown / all : 100;
}

static double count_unreached(const Walk *walk)
{
    double count = 0;
    for (int i = 0; i < walk->book->n_nodes; i++)
        count += walk_is_unreached(walk, i);
    return count;
}

static double count_choices(
    const Walk *walk, bool (*is)(const Walk *walk, int node, int choice))
{
    double count = 0;
    for (int i = 0; i < walk->book->n_nodes; i++)
        for (int k = 0; k < walk->book->nodes[i].n_choices; k++)
            count += is(walk, i, k);
    return count;
}

static double count_unoffered(const Walk *walk)
{
    return count_choices(walk, walk_is_unoffered);
}

static double count_unopened(const Walk *walk)
{
    return count_choices(walk, walk_is_unopened);
}

static double count_untaken(const Walk *walk)
{
    return count_choices(walk, walk_is_untaken);
}

static double count_ungiven(const Walk *walk)
{
    double count = 0;
    for (int i = 0; i < walk->book->n_sources; i++)
        count += walk_is_ungiven(walk, i);
    return count;
}

static double count_unread(const Walk *walk)
{
    double count = 0;
    for (int i = 0; i < walk->book->n_sources; i++)
        count += walk_is_unread(walk, i);
    return count;
}

static double count_unshown(const Walk *walk)
{
    double count = 0;
    for (int i = 0; i < walk->coverage.n_texts; i++)
        count += !walk->coverage.texts[i].shown;
    return count;
}

static double count_dominated(const Walk *walk)
{
    double count = 0;
    for (int i = 0; i < walk->book->n_nodes; i++)
        count += coverage_dominant(&walk->coverage, i, DOMINANT_SHARE) != NONE;
    return count;
}

// --- ability ----------------------------------------------------------------------------------------

bool walk_item_tells(const Walk *walk, int item, double *out)
{
    ItemSums sums = {0};
    for (int i = 0; i < walk->n_tallies; i++)
        if (walk->tallies[i].policy->in_ladder)
            walk_item_sums_add(&sums, &walk->tallies[i].items[item]);
    *out = walk_item_rest(&sums);
    return sums.n > 0;
}

static double least_item(const Walk *walk)
{
    double least = 1;
    for (int i = 0; i < walk->items.n; i++) {
        double tells;
        if (walk_item_tells(walk, i, &tells) && tells < least) least = tells;
    }
    return least;
}

static const Tally *tally_of(const Walk *walk, const char *policy)
{
    for (int i = 0; i < walk->n_tallies; i++)
        if (str_eq(str_of(walk->tallies[i].policy->id), str_of(policy)))
            return &walk->tallies[i];
    return NULL;
}

static double reader_above_skimmer(const Walk *walk)
{
    const Tally *reader = tally_of(walk, "reader"),
                *skimmer = tally_of(walk, "skimmer");
    return reader && skimmer ? walk_area(reader->totals, reader->ended, skimmer->totals,
                                   skimmer->ended)
                             : 0;
}

// --- all policies together --------------------------------------------------------------------------

static double count_faults(const Walk *walk) { return walk->coverage.n_faults; }

double walk_figure(const Walk *walk, const Tally *tally, const char *name)
{
    double number = 0;
    walk_measure(walk, tally, str_of(name), &number);
    return number;
}

bool walk_measure_all(const Walk *walk, Str name, double *out)
{
    static const struct {
        const char *name;
        double (*count)(const Walk *walk);
    } counts[] = {
        {"unreached", count_unreached},
        {"unoffered", count_unoffered},
        {"unopened", count_unopened},
        {"untaken", count_untaken},
        {"ungiven", count_ungiven},
        {"unread", count_unread},
        {"unshown", count_unshown},
        {"shown", walk_shown},
        {"dominated", count_dominated},
        {"faults", count_faults},
        {"auc", reader_above_skimmer},
        {"items.least", least_item},
    };
    for (int i = 0; i < COUNT_OF(counts); i++)
        if (str_eq(name, str_of(counts[i].name)))
            return *out = counts[i].count(walk), true;
    *out = -DBL_MAX;
    for (int i = 0; i < walk->n_tallies; i++) {
        double found = 0;
        if (!walk_measure(walk, &walk->tallies[i], name, &found)) return false;
        bool reads = walk->tallies[i].policy->habit != HABIT_EXPLORE;
        if (reads && found > *out) *out = found;
    }
    if (*out == -DBL_MAX) *out = 0; // an explorer alone
    return walk->n_tallies > 0;
}
