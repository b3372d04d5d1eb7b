// Writes and reads the parts of a walk: lists of numbers by the order of the book.
#include "tools/walk_part.h"

#include <stdlib.h>

// --- lists of numbers -------------------------------------------------------------------------------

static json_t *ints_json(const int *numbers, int n)
{
    json_t *list = json_array();
    for (int i = 0; i < n; i++)
        json_array_append_new(list, json_integer(numbers[i]));
    return list;
}

static json_t *reals_json(const double *numbers, int n)
{
    json_t *list = json_array();
    for (int i = 0; i < n; i++)
        json_array_append_new(list, json_real(numbers[i]));
    return list;
}

// False when the list is not as long as it must be.
static bool add_ints(const json_t *list, int *numbers, int n)
{
    if (json_array_size(list) != (size_t)n) return false;
    for (int i = 0; i < n; i++)
        numbers[i] += (int)json_integer_value(json_array_get(list, (size_t)i));
    return true;
}

static bool read_reals(const json_t *list, double *numbers, int n)
{
    if (json_array_size(list) != (size_t)n) return false;
    for (int i = 0; i < n; i++)
        numbers[i] = json_number_value(json_array_get(list, (size_t)i));
    return true;
}

// --- sums -------------------------------------------------------------------------------------------

static json_t *sums_json(const Sum *sums, int n)
{
    json_t *list = json_array();
    for (int i = 0; i < n; i++)
        json_array_append_new(
            list, reals_json((double[]){sums[i].n, sums[i].sum, sums[i].squares}, 3));
    return list;
}

static bool read_sums(const json_t *list, Sum *sums, int n)
{
    double numbers[3];
    if (json_array_size(list) != (size_t)n) return false;
    for (int i = 0; i < n; i++) {
        if (!read_reals(json_array_get(list, (size_t)i), numbers, 3)) return false;
        sums[i] = (Sum){(int)numbers[0], numbers[1], numbers[2]};
    }
    return true;
}

static json_t *items_json(const ItemSums *sums, int n)
{
    json_t *list = json_array();
    for (int i = 0; i < n; i++) {
        const ItemSums *it = &sums[i];
        json_array_append_new(list,
            reals_json((double[]){it->n, it->x, it->xx, it->y, it->yy, it->xy}, 6));
    }
    return list;
}

static bool read_items(const json_t *list, ItemSums *sums, int n)
{
    double it[6];
    if (json_array_size(list) != (size_t)n) return false;
    for (int i = 0; i < n; i++) {
        if (!read_reals(json_array_get(list, (size_t)i), it, 6)) return false;
        sums[i] = (ItemSums){(int)it[0], it[1], it[2], it[3], it[4], it[5]};
    }
    return true;
}

// --- policies ---------------------------------------------------------------------------------------

static json_t *tally_json(const Walk *walk, const Tally *tally)
{
    const Book *book = walk->book;
    json_t *object = json_object();
    const Sum two[] = {tally->decisions, tally->checks};
    json_put(object, STR("policy"), json_str(str_of(tally->policy->id)));
    json_put(object, STR("plays"), json_integer(tally->plays));
    json_put(object, STR("ended"), json_integer(tally->ended));
    json_put(object, STR("parts"), sums_json(tally->parts, PARTS));
    json_put(object, STR("meters"), sums_json(tally->meters, book->n_state));
    json_put(object, STR("asked"), sums_json(two, 2));
    json_put(object, STR("endings"), ints_json(tally->endings, book->n_nodes));
    json_put(object, STR("words"), ints_json(tally->words, tally->ended));
    json_put(object, STR("pages"), ints_json(tally->pages, tally->ended));
    json_put(object, STR("seconds"), ints_json(tally->seconds, tally->ended));
    json_put(object, STR("totals"), reals_json(tally->totals, tally->ended));
    json_put(object, STR("items"), items_json(tally->items, walk->items.n));
    return object;
}

static Tally *tally_named(Walk *walk, Str policy)
{
    for (int i = 0; i < walk->n_tallies; i++)
        if (str_eq(str_of(walk->tallies[i].policy->id), policy))
            return &walk->tallies[i];
    return NULL;
}

static const json_t *list(const json_t *object, const char *name)
{
    return json_get(object, str_of(name));
}

static bool read_tally(Walk *walk, const json_t *part)
{
    Tally *tally = tally_named(walk, json_get_str(part, "policy"));
    const Book *book = walk->book;
    Sum two[2];
    int ended = (int)json_integer_value(list(part, "ended"));
    if (!tally || ended < 0 || ended > tally->room || tally->plays > 0) return false;
    tally->plays = (int)json_integer_value(list(part, "plays"));
    tally->ended = ended;
    bool fine = read_sums(list(part, "parts"), tally->parts, PARTS) &&
                read_sums(list(part, "meters"), tally->meters, book->n_state) &&
                read_sums(list(part, "asked"), two, 2) &&
                add_ints(list(part, "endings"), tally->endings, book->n_nodes) &&
                add_ints(list(part, "words"), tally->words, ended) &&
                add_ints(list(part, "pages"), tally->pages, ended) &&
                add_ints(list(part, "seconds"), tally->seconds, ended) &&
                read_reals(list(part, "totals"), tally->totals, ended) &&
                read_items(list(part, "items"), tally->items, walk->items.n);
    if (!fine) return false;
    tally->decisions = two[0];
    tally->checks = two[1];
    return true;
}

// --- what was met -----------------------------------------------------------------------------------

static json_t *node_json(const Coverage *coverage, int node)
{
    int n = coverage->book->nodes[node].n_choices;
    json_t *object = json_object();
    json_put(object, STR("visits"), json_integer(coverage->visits[node]));
    json_put(object, STR("most"), json_integer(coverage->most[node]));
    json_put(object, STR("offered"), ints_json(coverage->offered[node], n));
    json_put(object, STR("opened"), ints_json(coverage->opened[node], n));
    json_put(object, STR("taken"), ints_json(coverage->taken[node], n));
    json_put(object, STR("states"), json_integer(coverage->dominance[node].states));
    json_put(object, STR("best"), ints_json(coverage->dominance[node].best, n));
    return object;
}

static bool add_node(Coverage *coverage, const json_t *part, int node)
{
    int n = coverage->book->nodes[node].n_choices;
    Dominance *dominance = &coverage->dominance[node];
    coverage->visits[node] += (int)json_integer_value(list(part, "visits"));
    dominance->states += (int)json_integer_value(list(part, "states"));
    int most = (int)json_integer_value(list(part, "most"));
    if (most > coverage->most[node]) coverage->most[node] = most;
    return add_ints(list(part, "offered"), coverage->offered[node], n) &&
           add_ints(list(part, "opened"), coverage->opened[node], n) &&
           add_ints(list(part, "taken"), coverage->taken[node], n) &&
           add_ints(list(part, "best"), dominance->best, n);
}

static json_t *fault_json(const WalkFault *fault)
{
    json_t *object = json_object();
    json_put(object, STR("text"), json_str(fault->text));
    json_put(object, STR("node"), json_str(fault->node));
    json_put(object, STR("path"), json_str(fault->path));
    json_put(object, STR("seed"), json_integer((json_int_t)fault->seed));
    json_put(object, STR("steps"), json_integer(fault->steps));
    json_put(object, STR("hits"), json_integer(fault->hits));
    return object;
}

static void add_fault(Coverage *coverage, const json_t *part)
{
    WalkFault fault = {.text = json_get_str(part, "text"),
        .node = json_get_str(part, "node"),
        .path = json_get_str(part, "path"),
        .seed = (uint64_t)json_integer_value(list(part, "seed")),
        .steps = (int)json_integer_value(list(part, "steps")),
        .hits = (int)json_integer_value(list(part, "hits"))};
    coverage_fault(coverage, &fault);
}

static json_t *texts_json(const Coverage *coverage)
{
    json_t *shown = json_array();
    for (int i = 0; i < coverage->n_texts; i++)
        json_array_append_new(shown, json_integer(coverage->texts[i].shown));
    return shown;
}

static bool add_texts(Coverage *coverage, const json_t *part)
{
    if (json_array_size(part) != (size_t)coverage->n_texts) return false;
    for (int i = 0; i < coverage->n_texts; i++)
        if (json_integer_value(json_array_get(part, (size_t)i)) != 0)
            coverage->texts[i].shown = 1;
    return true;
}

// --- the part ---------------------------------------------------------------------------------------

json_t *walk_part_json(const Walk *walk)
{
    const Coverage *coverage = &walk->coverage;
    json_t *object = json_object(), *tallies = json_array(), *nodes = json_array(),
           *faults = json_array();
    for (int i = 0; i < walk->n_tallies; i++)
        if (walk->tallies[i].plays > 0)
            json_array_append_new(tallies, tally_json(walk, &walk->tallies[i]));
    for (int i = 0; i < walk->book->n_nodes; i++)
        json_array_append_new(nodes, node_json(coverage, i));
    for (int i = 0; i < coverage->n_faults; i++)
        json_array_append_new(faults, fault_json(&coverage->faults[i]));
    json_put(object, STR("tallies"), tallies);
    json_put(object, STR("nodes"), nodes);
    json_put(object, STR("given"), ints_json(coverage->given, walk->book->n_sources));
    json_put(object, STR("read"), ints_json(coverage->read, walk->book->n_sources));
    json_put(object, STR("texts"), texts_json(coverage));
    json_put(object, STR("faults"), faults);
    return object;
}

static bool add_part(Walk *walk, const json_t *part)
{
    Coverage *coverage = &walk->coverage;
    bool fine = json_array_size(list(part, "nodes")) == (size_t)walk->book->n_nodes &&
                add_ints(list(part, "given"), coverage->given, walk->book->n_sources) &&
                add_ints(list(part, "read"), coverage->read, walk->book->n_sources) &&
                add_texts(coverage, list(part, "texts"));
    const json_t *tallies = list(part, "tallies"), *nodes = list(part, "nodes"),
                 *faults = list(part, "faults");
    for (size_t i = 0; i < json_array_size(tallies); i++)
        fine = fine && read_tally(walk, json_array_get(tallies, i));
    for (size_t i = 0; i < json_array_size(nodes); i++)
        fine = fine && add_node(coverage, json_array_get(nodes, i), (int)i);
    for (size_t i = 0; i < json_array_size(faults); i++)
        add_fault(coverage, json_array_get(faults, i));
    return fine;
}

bool walk_part_add(Walk *walk, const json_t *part, Err *err)
{
    return add_part(walk, part) ||
           err_set(err, ERR_DATA, "the scenario changed while it was walked");
}
