// Rules about conditions: what can never be shown, scenes whose every choice can be closed.
#include "base/utf8.h"
#include "story/condition.h"
#include "tools/rules.h"
#include "tools/satisfy.h"

#include <math.h>

#define FLOODS_MAX 200 // searches for a way to a node or without a source, in one check

// --- why not ----------------------------------------------------------------------------------------

static const char *number(Check *check, double d)
{
    return arena_fmt(&check->arena, "%.14g", d).s;
}

// "to be at least 20"
static const char *wanted(Check *check, const Test *test)
{
    if (test->kind == TEST_RANGE && isinf(test->most))
        return arena_fmt(&check->arena, "at least %s", number(check, test->least)).s;
    if (test->kind == TEST_RANGE && isinf(test->least))
        return arena_fmt(&check->arena, "at most %s", number(check, test->most)).s;
    if (test->kind == TEST_RANGE)
        return arena_fmt(&check->arena, "between %s and %s", number(check, test->least),
            number(check, test->most))
            .s;
    const Value *value = &test->value;
    if (value->type == VALUE_BOOL) return value->as.b ? "true" : "false";
    if (value->type == VALUE_STR)
        return arena_fmt(
            &check->arena, "\"" STR_FMT "\"", STR_ARG(utf8_cut(value->as.s, 60)))
            .s;
    return number(check, value_number(value));
}

// What the variable can be instead.
static const char *can_be(Check *check, int index)
{
    const StateVar *var = &check->book->state[index];
    Test first = {.kind = TEST_IS, .value = var->first};
    if (!check->changes[index])
        return arena_fmt(
            &check->arena, "is %s and nothing changes it", wanted(check, &first))
            .s;
    return arena_fmt(&check->arena, "goes from %s to %s", number(check, var->min),
        number(check, var->max))
        .s;
}

static bool is_never(Check *check, const Test *test)
{
    Known known = {check->changes, check->reach.given, &check->reach.tests};
    return satisfy(check->book, test, &known) == HOLDS_NEVER;
}

// The part of a condition that can never hold by itself: one of its tests, where there is such a one.
static const Test *impossible_part(Check *check, const Test *test)
{
    for (int i = 0; test->kind == TEST_ALL && i < test->n; i++)
        if (is_never(check, &test->items[i]))
            return impossible_part(check, &test->items[i]);
    return test;
}

const char *check_why_never(Check *check, Condition condition)
{
    const Test *part =
        impossible_part(check, &condition_of(check->book, condition)->test);
    switch (part->kind) {
    case TEST_IS:
    case TEST_RANGE:
        return arena_fmt(&check->arena,
            "\"" STR_FMT "\" would have to be %s, and it %s", STR_ARG(part->name),
            wanted(check, part), can_be(check, part->index))
            .s;
    case TEST_HAS:
        return arena_fmt(&check->arena,
            "it asks for source \"" STR_FMT "\", which nobody can have",
            STR_ARG(part->name))
            .s;
    default:
        return "what it asks for can never be so at the same time";
    }
}

// --- sources that come too late -----------------------------------------------------------------------

static bool is_lacking(const Check *check, const Test *test, const bool *given)
{
    return test->kind == TEST_HAS && test->index != NONE && !given[test->index] &&
           check->reach.given[test->index];
}

int check_not_given_before(Check *check, int node, const Test *test)
{
    const Test *items = test->kind == TEST_ALL ? test->items : test;
    int n = test->kind == TEST_ALL ? test->n : 1, sources = 0;
    for (int i = 0; i < n; i++)
        sources += items[i].kind == TEST_HAS;
    if (sources == 0) return NONE;
    if (check->before_of != node) {
        if (check->floods++ > FLOODS_MAX) return NONE;
        check->before = check_given_before(check, node);
        check->before_of = node;
    }
    for (int i = 0; check->before && i < n; i++)
        if (is_lacking(check, &items[i], check->before)) return items[i].index;
    return NONE;
}

// --- never shown --------------------------------------------------------------------------------------

static void tell_never(Check *check, Condition when, Condition *last, const char *what)
{
    bool never = when < 0 && check->reach.never[condition_index(when)];
    if (!never || when == *last)
        return; // one condition may stand for several paragraphs
    *last = when;
    const Test *part = impossible_part(check, &condition_of(check->book, when)->test);
    if (part->kind == TEST_HAS && check_follows_unreachable(check, part->index)) return;
    check_report(check, condition_of(check->book, when)->where,
        "a part of %s can never be shown: %s", what, check_why_never(check, when));
}

// A part that asks for a source which no way to its scene gives.
static void tell_too_early(Check *check, int index, Condition when, Condition *last)
{
    bool never = when < 0 && check->reach.never[condition_index(when)];
    if (when >= 0 || never || when == *last) return;
    const BookCondition *condition = check->book->conditions[condition_index(when)];
    int source = check_not_given_before(check, index, &condition->test);
    if (source == NONE) return;
    *last = when;
    check_report(check, condition->where,
        "a part of %s can never be shown: it asks for source \"" STR_FMT
        "\", which is given only after it",
        check_node_name(check, &check->book->nodes[index]),
        STR_ARG(check->book->sources[source].id));
}

void rule_never_shown(Check *check)
{
    const Book *book = check->book;
    check->before_of = NONE; // what was kept of another rule is gone
    bool *reached = arena_array(&check->arena, bool, book->n_nodes);
    reachability_flood_plays(&check->reach.open, book, reached);
    for (int i = 0; i < book->n_nodes; i++) {
        const Node *node = &book->nodes[i];
        Condition last = 0;
        for (int k = 0; reached[i] && k < node->n_passages; k++)
            tell_too_early(check, i, node->passages[k].when, &last);
        for (int k = 0; k < node->n_passages; k++)
            tell_never(check, node->passages[k].when, &last,
                node->passages[k].when < 0 ? check_node_name(check, node) : "");
        for (int k = 0; k < node->n_plain; k++)
            tell_never(check, node->plain[k].when, &last,
                node->plain[k].when < 0 ? check_node_name(check, node) : "");
    }
    for (int i = 0; i < book->n_pictures; i++) {
        const Picture *picture = &book->pictures[i];
        Condition last = 0;
        const char *name =
            arena_fmt(&check->arena, "picture \"" STR_FMT "\"", STR_ARG(picture->id)).s;
        for (int k = 0; picture->layers_when && k < picture->layers.n; k++)
            tell_never(check, picture->layers_when[k], &last, name);
    }
}

// --- scenes whose every choice can be closed ------------------------------------------------------------

typedef struct Closing {
    Check *check;
    bool *seen;
    int floods;
} Closing;

// Floods along the choices that can open, but not through what gives the source.
static bool comes_without(Closing *closing, int node, int source)
{
    const Check *check = closing->check;
    const Book *book = check->book;
    int *todo = check->reach.open.todo, n = 0;
    for (int i = 0; i < book->n_nodes; i++)
        closing->seen[i] = indexes_have(book->nodes[i].gives, source);
    if (closing->seen[node]) return false;
    for (int i = 0; i < (book->n_editions ? book->n_editions : 1); i++) {
        int start = book->n_editions ? book->editions[i].start : book->start;
        if (start == NONE || closing->seen[start]) continue;
        closing->seen[start] = true;
        todo[n++] = start;
    }
    while (n > 0) {
        const Node *from = &book->nodes[todo[--n]];
        // -1: what a check or a board goes to
        for (int k = -1; k < from->n_choices; k++) {
            const Choice *choice = k < 0 ? NULL : &from->choices[k];
            if (choice && (indexes_have(choice->gives, source) ||
                              !reachability_can_open(&check->reach, choice)))
                continue;
            for (int g = 0; g < (choice ? choice->go.n : 1); g++) {
                int to = choice ? choice->go.items[g] : from->next;
                if (to == NONE || closing->seen[to]) continue;
                closing->seen[to] = true;
                todo[n++] = to;
            }
        }
    }
    return closing->seen[node];
}

// Whether whoever comes to the node holds the source. Unknown counts as yes.
static bool is_held(Closing *closing, int node, int source)
{
    if (++closing->floods > FLOODS_MAX) return true;
    return !comes_without(closing, node, source);
}

static void add_tests(Closing *closing, int index, const Choice *choice, Test *all)
{
    Check *check = closing->check;
    all->kind = TEST_ALL;
    all->items = arena_array(&check->arena, Test, choice->needs.n + 1);
    for (int i = 0; i < choice->needs.n; i++)
        if (!is_held(closing, index, choice->needs.items[i]))
            all->items[all->n++] =
                (Test){.kind = TEST_HAS, .index = choice->needs.items[i]};
    if (choice->condition < 0)
        all->items[all->n++] = condition_of(check->book, choice->condition)->test;
}

// Whether at least one choice of the scene is open whatever has happened.
static bool one_is_open(Closing *closing, int index)
{
    Check *check = closing->check;
    const Node *node = &check->book->nodes[index];
    Test any = {.kind = TEST_ANY};
    any.items = arena_array(&check->arena, Test, node->n_choices);
    for (int k = 0; k < node->n_choices; k++) {
        const Choice *choice = &node->choices[k];
        bool shuts = check_shuts_and_returns(check, index, choice);
        if (choice->condition > 0 || shuts) continue; // closed, for all that is known
        if (choice->needs.n == 0 && choice->condition == 0) return true;
        add_tests(closing, index, choice, &any.items[any.n++]);
    }
    Known known = {check->changes, check->reach.given, &check->reach.tests};
    Holding holds = satisfy(check->book, &any, &known);
    return holds == HOLDS_ALWAYS || holds == HOLDS_UNKNOWN;
}

static bool can_open(const Check *check, const Node *node)
{
    for (int k = 0; k < node->n_choices; k++)
        if (reachability_can_open(&check->reach, &node->choices[k])) return true;
    return false;
}

static bool all_run_out(const Check *check, int index)
{
    const Node *node = &check->book->nodes[index];
    for (int k = 0; k < node->n_choices; k++)
        if (!check_shuts_and_returns(check, index, &node->choices[k])) return false;
    return true;
}

// Scenes that are never reached, that nothing ever leads on from, or that run out of choices are told
// by other rules.
bool *check_stuck_nodes(Check *check)
{
    const Book *book = check->book;
    bool *stuck = arena_array(&check->arena, bool, book->n_nodes);
    bool *reached = arena_array(&check->arena, bool, book->n_nodes);
    Closing closing = {check, arena_array(&check->arena, bool, book->n_nodes), 0};
    reachability_flood_plays(&check->reach.open, book, reached);
    for (int i = 0; i < book->n_nodes; i++) {
        const Node *node = &book->nodes[i];
        stuck[i] = reached[i] && node->n_choices > 0 && can_open(check, node) &&
                   !all_run_out(check, i) && !one_is_open(&closing, i);
    }
    return stuck;
}

void rule_all_conditional(Check *check)
{
    const Book *book = check->book;
    const bool *stuck = check_stuck_nodes(check);
    for (int i = 0; i < book->n_nodes; i++)
        if (stuck[i] &&
            !check_report(check, book->nodes[i].where,
                "each choice of %s can be closed; the play is stuck when all are",
                check_node_name(check, &book->nodes[i])))
            return;
}

// --- choices that nothing closes --------------------------------------------------------------------------

void rule_never_closed(Check *check)
{
    for (int i = 0; i < check->book->n_nodes; i++)
        for (int k = 0; k < check->book->nodes[i].n_choices; k++) {
            const Choice *choice = &check->book->nodes[i].choices[k];
            bool says = choice->why.src.n > 0;
            if (choice->needs.n > 0 || choice->condition != 0 || choice->once ||
                (!says && !choice->hidden))
                continue;
            check_report(check, choice->where,
                "choice \"" STR_FMT "\" %s, and nothing closes it; write needs = ... "
                "for what it takes, or take %s away",
                STR_ARG(choice->id),
                says ? "says why it is closed" : "is hidden while it is closed",
                says ? "why" : "hidden");
        }
}
