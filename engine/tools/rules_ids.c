// The rule about ids that are easily confused with each other.
#include "base/ascii.h"
#include "tools/rules.h"

#include <stdlib.h>

typedef struct Name {
    Str id, folded; // folded: equal for ids that are easily confused
    Where where;
    int order; // in which it was added
} Name;

typedef struct IdNames {
    Check *check;
    Name *items;
    size_t n;
} IdNames;

static Str fold(Arena *arena, Str id)
{
    char *folded = arena_alloc(arena, id.n);
    size_t n = 0;
    for (size_t i = 0; i < id.n; i++) {
        char c = id.s[i];
        if (c == '-' || c == '_') continue;
        folded[n++] = ascii_lower(c);
    }
    return (Str){folded, n};
}

static IdNames names_for(Check *check, int max)
{
    return (IdNames){check, arena_array(&check->arena, Name, max), 0};
}

static void add_name(IdNames *names, Str id, Where where)
{
    Name *name = &names->items[names->n];
    *name = (Name){id, fold(&names->check->arena, id), where, (int)names->n};
    names->n++;
}

static int compare(const void *a, const void *b)
{
    const Name *left = a, *right = b;
    int order = str_cmp(left->folded, right->folded);
    if (order == 0) order = str_cmp(left->where.file, right->where.file);
    if (order == 0) order = left->where.line - right->where.line;
    return order != 0 ? order : left->order - right->order;
}

static void report_near(IdNames *names, const char *kind)
{
    qsort(names->items, names->n, sizeof *names->items, compare);
    for (size_t i = 1; i < names->n; i++) {
        const Name *a = &names->items[i - 1], *b = &names->items[i];
        if (!str_eq(a->folded, b->folded) || str_eq(a->id, b->id)) continue;
        check_report(names->check, b->where,
            "%s \"" STR_FMT "\" is too easily confused with \"" STR_FMT "\"", kind,
            STR_ARG(b->id), STR_ARG(a->id));
    }
}

// A macro because the arrays of the book have different types, all with an id.
#define NEAR(check, table, kind)                                                       \
    do {                                                                               \
        IdNames names = names_for((check), (check)->book->n_##table);                  \
        for (int i = 0; i < (check)->book->n_##table; i++)                             \
            add_name(                                                                  \
                &names, (check)->book->table[i].id, (check)->book->table[i].where);    \
        report_near(&names, (kind));                                                   \
    } while (0)

static void near_choices(Check *check, const Node *node)
{
    IdNames names = names_for(check, node->n_choices);
    for (int i = 0; i < node->n_choices; i++)
        add_name(&names, node->choices[i].id, node->choices[i].where);
    report_near(&names, "choice");
}

void rule_near_ids(Check *check)
{
    NEAR(check, nodes, "node");
    NEAR(check, sources, "source");
    NEAR(check, people, "person");
    NEAR(check, sayings, "say");
    NEAR(check, terms, "term");
    NEAR(check, places, "place");
    NEAR(check, facts, "fact");
    NEAR(check, pictures, "picture");
    NEAR(check, state, "variable");
    NEAR(check, chain, "stop");
    NEAR(check, charts, "chart");
    for (int i = 0; i < check->book->n_nodes; i++)
        near_choices(check, &check->book->nodes[i]);
}
