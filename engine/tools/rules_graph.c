// Rules about the graph of nodes: unreachable nodes, dead ends, choices that can never open.
#include "tools/slips.h"

static bool *marks(Check *check)
{
    return arena_array(&check->arena, bool, check->book->n_nodes);
}

// --- dead ends ------------------------------------------------------------------------------------

static bool has_way_on(const Check *check, int index)
{
    const Graph *open = &check->reach.open;
    return check->book->nodes[index].kind == NODE_ENDING ||
           open->first[index + 1] > open->first[index];
}

// --- never reached --------------------------------------------------------------------------------

// By node: the first node with an edge to it, open or not, or NONE. In [arena].
static const int *find_leading(Check *check)
{
    const Reachability *reach = &check->reach;
    int n = check->book->n_nodes, *leading = arena_array(&check->arena, int, n);
    for (int i = 0; i < n; i++)
        leading[i] = NONE;
    for (int i = 0; i < reach->n_edges; i++) {
        const GraphEdge *edge = &reach->edges[i];
        if (edge->from != edge->to && leading[edge->to] == NONE)
            leading[edge->to] = edge->from;
    }
    return leading;
}

// Whether more is reached from a node that is not reached; all of that becomes seen.
static bool leads_on(Check *check, int index, bool *seen)
{
    const Graph *all = &check->reach.all;
    bool more = false;
    for (int i = all->first[index]; i < all->first[index + 1]; i++)
        more = more || !seen[all->to[i]];
    reachability_flood(all, index, seen);
    return more;
}

static bool report_unreachable(Check *check, const Node *node, int from, bool more)
{
    const char *words = check_node_name(check, node);
    const Book *book = check->book;
    bool start = book->start != NONE && node == &book->nodes[book->start];
    if (from == NONE && book->n_editions > 0 && start)
        return check_report(check, node->where,
            "nothing leads to %s: in a scenario with editions a play begins where its "
            "edition says; give one of them start = \"" STR_FMT "\"",
            words, STR_ARG(node->id));
    if (from == NONE)
        return check_report(check, node->where, "nothing leads to %s%s", words,
            more ? "; what follows it is never reached either" : "");
    return check_report(check, node->where,
        "%s is never reached: %s leads to it, but is never reached itself", words,
        check_node_name(check, &check->book->nodes[from]));
}

// Whether no play comes to an end: rule_no_ending tells that, and what is not reached is behind it.
static bool is_without_end(const Check *check, const bool *seen)
{
    for (int i = 0; i < check->book->n_nodes; i++)
        if (seen[i] &&
            (check->book->nodes[i].kind == NODE_ENDING || !has_way_on(check, i)))
            return false;
    return true;
}

// Of nodes that lead to each other the first one is told, and of others those that nothing leads to.
void rule_unreachable(Check *check)
{
    const Book *book = check->book;
    bool *seen = marks(check);
    reachability_flood_plays(&check->reach.all, book, seen);
    // A pick whose go list lacks the node is told.
    for (int i = 0; i < book->n_nodes; i++)
        if (!seen[i] && slips_picked(check, book->nodes[i].id))
            reachability_flood(&check->reach.all, i, seen);
    if (is_without_end(check, seen)) return;
    const int *leading = find_leading(check);
    for (int turn = 0; turn < 2; turn++)
        for (int i = 0; i < book->n_nodes; i++) {
            if (seen[i] || (turn == 0 && leading[i] != NONE)) continue;
            if (!report_unreachable(
                    check, &book->nodes[i], leading[i], leads_on(check, i, seen)))
                return;
        }
}

// --- no way on ------------------------------------------------------------------------------------

void rule_no_way_on(Check *check)
{
    for (int i = 0; i < check->book->n_nodes; i++) {
        const Node *node = &check->book->nodes[i];
        if (has_way_on(check, i)) continue;
        if (node->kind != NODE_SCENE)
            check_report(check, node->where,
                "%s has no \"go\": the play cannot go on from it",
                check_node_name(check, node));
        else if (node->n_choices == 0)
            check_report(check, node->where,
                "%s has no choices: the play cannot go on; give it one, or make it an "
                "ending",
                check_node_name(check, node));
        else
            check_report(check, node->where,
                "none of the choices of %s can ever be open",
                check_node_name(check, node));
    }
}

// The one node that nothing leads to, or NONE when there are several.
static int only_root(Check *check)
{
    int root = NONE;
    bool *seen = marks(check);
    const int *leading = find_leading(check);
    reachability_flood_plays(&check->reach.all, check->book, seen);
    for (int i = 0; i < check->book->n_nodes; i++) {
        if (seen[i] || leading[i] != NONE) continue;
        if (root != NONE) return NONE;
        root = i;
    }
    return root;
}

// What leads back to the first node of a cycle, and where the play does not come for that.
static const char *why_endless(Check *check, int first, const bool *ring)
{
    const Book *book = check->book;
    int back = NONE, n = 0, root = only_root(check);
    for (int i = 0; i < check->reach.n_edges; i++) {
        const GraphEdge *edge = &check->reach.edges[i];
        if (edge->to != first || edge->from == first || !ring[edge->from]) continue;
        back = edge->from;
        n++;
    }
    return arena_fmt(&check->arena, "%s%s%s%s%s", n == 1 ? ": " : "",
        n == 1 ? check_node_name(check, &book->nodes[back]) : "",
        n == 1 ? " leads back to it" : "",
        root != NONE ? ", and nothing leads to " : "",
        root != NONE ? check_node_name(check, &book->nodes[root]) : "")
        .s;
}

// A cycle without an exit: reported once, at its first node.
void rule_no_ending(Check *check)
{
    const Book *book = check->book;
    bool *fine = marks(check);
    for (int i = 0; i < book->n_nodes; i++)
        if (book->nodes[i].kind == NODE_ENDING || !has_way_on(check, i))
            reachability_flood(&check->reach.back, i, fine);
    for (int i = 0; i < book->n_nodes; i++) {
        if (fine[i]) continue;
        bool *ring = marks(check);
        reachability_flood(&check->reach.open, i, ring);
        if (!check_report(check, book->nodes[i].where,
                "no ending can be reached from %s%s",
                check_node_name(check, &book->nodes[i]), why_endless(check, i, ring)))
            return;
        for (int k = 0; k < book->n_nodes; k++)
            if (ring[k]) reachability_flood(&check->reach.back, k, fine);
    }
}

// The nodes on the way need not be wrong for another edition, so this is told of the edition.
void rule_edition_no_ending(Check *check)
{
    const Book *book = check->book;
    for (int i = 0; i < book->n_editions; i++) {
        const Edition *edition = &book->editions[i];
        bool *seen = marks(check), ends = false;
        reachability_flood(&check->reach.open, edition->start, seen);
        for (int k = 0; k < book->n_nodes; k++)
            ends = ends || (seen[k] && book->nodes[k].kind == NODE_ENDING);
        if (!ends)
            check_report(check, edition->where,
                "no play of edition \"" STR_FMT "\" comes to an ending",
                STR_ARG(edition->id));
    }
}

// --- choices --------------------------------------------------------------------------------------

bool check_follows_unreachable(Check *check, int source)
{
    return check_has_told(check, "unreachable") && check_given_sources(check)[source];
}

static void report_never_open(
    Check *check, const Choice *choice, int source, const bool *given, const char *end)
{
    Str id = check->book->sources[source].id;
    const char *why = "which nothing gives";
    if (indexes_have(choice->gives, source))
        why = "which only this choice itself gives";
    else if (given[source])
        why = "which is given only where the play never comes";
    check_report_at(check, check_choice_field(choice, "needs", (Str){0}),
        "choice \"" STR_FMT "\" can never be open: it needs source \"" STR_FMT
        "\", %s%s",
        STR_ARG(choice->id), STR_ARG(id), why, end);
}

// The end of the sentence about a choice that never opens: what only it leads to.
static const char *cut_off(
    Check *check, int node, const Choice *choice, const bool *seen)
{
    for (int i = 0; seen[node] && i < choice->go.n; i++)
        if (!seen[choice->go.items[i]])
            return arena_fmt(&check->arena, "; no other way leads to %s",
                check_node_name(check, &check->book->nodes[choice->go.items[i]]))
                .s;
    return "";
}

// Of a source that is given, but only where the scene is behind the play.
static void report_too_early(Check *check, int node, const Choice *choice)
{
    for (int n = 0; n < choice->needs.n; n++) {
        Test test = {.kind = TEST_HAS, .index = choice->needs.items[n]};
        if (check_not_given_before(check, node, &test) == NONE) continue;
        check_report_at(check, check_choice_field(choice, "needs", (Str){0}),
            "choice \"" STR_FMT "\" can never be open: it needs source \"" STR_FMT
            "\", which is given only after it",
            STR_ARG(choice->id), STR_ARG(check->book->sources[test.index].id));
        return;
    }
}

void rule_never_open(Check *check)
{
    check->before_of = NONE; // what was kept of another rule is gone
    const bool *given = check_given_sources(check);
    bool *seen = marks(check);
    reachability_flood_plays(&check->reach.open, check->book, seen);
    for (int i = 0; i < check->book->n_nodes; i++)
        for (int k = 0; k < check->book->nodes[i].n_choices; k++) {
            const Choice *choice = &check->book->nodes[i].choices[k];
            for (int n = 0; n < choice->needs.n; n++) {
                if (check->reach.given[choice->needs.items[n]]) continue;
                if (check_follows_unreachable(check, choice->needs.items[n])) break;
                report_never_open(check, choice, choice->needs.items[n], given,
                    cut_off(check, i, choice, seen));
                break;
            }
            if (seen[i]) report_too_early(check, i, choice);
            if (choice->condition < 0 &&
                check->reach.never[condition_index(choice->condition)])
                check_report_at(check, check_choice_field(choice, "needs", (Str){0}),
                    "choice \"" STR_FMT "\" can never be open: %s%s",
                    STR_ARG(choice->id), check_why_never(check, choice->condition),
                    cut_off(check, i, choice, seen));
        }
}

// Whether a choice is available only once and can lead back to its scene.
bool check_shuts_and_returns(const Check *check, int node, const Choice *choice)
{
    bool back = false;
    for (int i = 0; i < choice->go.n; i++)
        back = back || check->reach.component[choice->go.items[i]] ==
                           check->reach.component[node];
    return choice->once && back;
}

// If a scene has only such choices, the play is stuck after the last of them.
void rule_once_only(Check *check)
{
    for (int i = 0; i < check->book->n_nodes; i++) {
        const Node *node = &check->book->nodes[i];
        bool stuck = node->n_choices > 0;
        for (int k = 0; k < node->n_choices; k++)
            stuck = stuck && check_shuts_and_returns(check, i, &node->choices[k]);
        if (stuck)
            check_report(check, node->where,
                "each choice of %s can be taken only once and leads back to it: in the "
                "end none is left",
                check_node_name(check, node));
    }
}

// --- time -----------------------------------------------------------------------------------------

static int64_t moment(const Book *book, const Node *node)
{
    return date_minutes(node->date, node->place == NONE
                                        ? book->place_default_zone
                                        : book->places[node->place].zone_minutes);
}

// A date without a time compares by day only.
static bool before(const Book *book, const Node *a, const Node *b)
{
    if (a->date.hour >= 0 && b->date.hour >= 0)
        return moment(book, a) < moment(book, b);
    Date day_a = a->date, day_b = b->date;
    day_a.hour = day_b.hour = -1;
    day_a.minute = day_b.minute = 0;
    return date_cmp(day_a, day_b) < 0;
}

static void report_backwards(Check *check, const Node *to, const Node *from)
{
    FieldAt at = {to->where, check_node_word(to), to->id, "date", {0}};
    check_report_at(check, at, "%s %s dated before %s, which leads to it",
        check_node_name(check, to),
        check_has_field(check, at)
            ? "is"
            : "has no date of its own and takes that of its chapter, so it is",
        check_node_name(check, from));
}

// An edge inside a cycle is a return, not a step in time. Each node is told once.
void rule_time_backwards(Check *check)
{
    const Book *book = check->book;
    bool *told = marks(check);
    // Scenes of an empty chapter are in another one; a date that cannot be read is none.
    if (check_has_told(check, "chapter-empty") || check_has_told(check, "bad-date"))
        return;
    for (int i = 0; i < check->reach.n_edges; i++) {
        const GraphEdge *edge = &check->reach.edges[i];
        const Node *from = &book->nodes[edge->from], *to = &book->nodes[edge->to];
        bool dated = from->date.year != 0 && to->date.year != 0;
        if (!dated || from->chapter != to->chapter) continue;
        if (told[edge->to] || !before(book, to, from)) continue;
        if (check->reach.component[edge->from] == check->reach.component[edge->to])
            continue;
        told[edge->to] = true;
        report_backwards(check, to, from);
    }
}
