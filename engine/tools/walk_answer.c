#include "tools/walk_answer.h"

#include "base/actions.h"
#include "tools/walk_board.h"

#define OPTIONS_MAX 256 // choices or answers of a page that are considered

// A position by habit alone.
int walk_habit(Walker *walker, int count)
{
    int at = 0;
    if (policy_guesses(walker->policy))
        at = learner_below(&walker->learner, count);
    else if (walker->policy->habit == HABIT_LAST)
        at = walker->last < count ? walker->last : count - 1;
    return at;
}

// --- scenes -----------------------------------------------------------------------------------------

// "in_short", "short_cut": a choice that takes a part's short form says so in its id.
static bool is_short(const Choice *choice)
{
    Str rest = choice->id, part;
    while (str_split(&rest, '_', &part))
        if (str_eq(part, STR("short"))) return true;
    return false;
}

static int open_choices(const Node *node, const Page *page, int *open)
{
    int n = 0;
    for (int i = 0; i < page->n_actions && n < OPTIONS_MAX; i++) {
        const Action *action = &page->actions[i];
        if (action->group != GROUP_CHOICE || !action->open) continue;
        int choice = book_node_choice(node, action->id);
        if (choice != NONE) open[n++] = choice;
    }
    return n;
}

// What stands on the page, open or closed.
static void count_offered(const Walker *walker, int index, const Page *page)
{
    const Node *node = &walker->book->nodes[index];
    for (int i = 0; i < page->n_actions; i++) {
        const Action *action = &page->actions[i];
        if (action->group != GROUP_CHOICE) continue;
        int choice = book_node_choice(node, action->id);
        if (choice == NONE) continue;
        walker->coverage->offered[index][choice]++;
        if (action->open) walker->coverage->opened[index][choice]++;
    }
}

// An explorer's choice or answer, of [n] that are [open]; others' by habit.
static int choose(Walker *walker, int index, const int *open, int n)
{
    int visits = play_visits(drive_play(walker->drive), index);
    if (walker->policy->habit == HABIT_EXPLORE)
        return explorer_choose(
            &walker->explorer, &walker->learner, index, visits, open, n);
    int at = walk_habit(walker, n);
    if (n > 1) walker->last = at;
    return open[at];
}

static int keep_short(const Node *node, int *open, int n, bool wanted)
{
    int kept = 0;
    for (int i = 0; i < n; i++)
        if (is_short(&node->choices[open[i]]) == wanted) kept++;
    if (kept == 0) return n;
    kept = 0;
    for (int i = 0; i < n; i++)
        if (is_short(&node->choices[open[i]]) == wanted) open[kept++] = open[i];
    return kept;
}

static int moved(const Choice *choice, int meter)
{
    int by = 0;
    for (int i = 0; i < choice->n_moves; i++)
        if (choice->moves[i].meter == meter) by += choice->moves[i].by;
    return by;
}

// Only those that move the meter most in the direction of the wish.
static int keep_best(const Node *node, int *open, int n, int meter, int sign)
{
    int most = sign * moved(&node->choices[open[0]], meter), kept = 0;
    for (int i = 1; i < n; i++) {
        int by = sign * moved(&node->choices[open[i]], meter);
        if (by > most) most = by;
    }
    for (int i = 0; i < n; i++)
        if (sign * moved(&node->choices[open[i]], meter) == most)
            open[kept++] = open[i];
    return kept;
}

static int keep_wished(const Walker *walker, const Node *node, int *open, int n)
{
    for (int i = 0; i < WISHES && walker->policy->wishes[i].meter; i++) {
        const Wish *wish = &walker->policy->wishes[i];
        int meter = book_state(walker->book, str_of(wish->meter));
        if (meter != NONE && walker->book->state[meter].meter)
            n = keep_best(node, open, n, meter, wish->sign);
    }
    return n;
}

static Str answer_scene(Walker *walker, const Page *page)
{
    int index = play_node_index(drive_play(walker->drive)), open[OPTIONS_MAX] = {0};
    const Node *node = &walker->book->nodes[index];
    int n = open_choices(node, page, open);
    count_offered(walker, index, page);
    if (n == 0) return (Str){0};
    coverage_choices(walker->coverage, index, open, n);
    if (n > 1) walker->played->decisions++;
    const Policy *policy = walker->policy;
    bool reads = policy->right > 0 || policy->wishes[0].meter;
    if (policy->shortens || reads) n = keep_short(node, open, n, policy->shortens);
    n = keep_wished(walker, node, open, n);
    int choice = choose(walker, index, open, n);
    walker->coverage->taken[index][choice]++;
    return node->choices[choice].id;
}

// --- checks -----------------------------------------------------------------------------------------

static Str explore_check(Walker *walker, const Node *node)
{
    int index = play_node_index(drive_play(walker->drive)), all[OPTIONS_MAX];
    int n = node->n_answers < OPTIONS_MAX ? node->n_answers : OPTIONS_MAX;
    for (int i = 0; i < n; i++)
        all[i] = i;
    walker->played->checks++;
    return node->answers[choose(walker, index, all, n)].id;
}

static Str answer_check(Walker *walker, const Page *page)
{
    const Node *node = play_node(drive_play(walker->drive));
    if (page_action(page, STR(ACTION_CONTINUE))) return STR(ACTION_CONTINUE);
    int right = NONE;
    for (int i = 0; i < node->n_answers && node->scored; i++)
        if (right == NONE && node->answers[i].credit >= 1) right = i;
    if (walker->policy->habit == HABIT_EXPLORE) return explore_check(walker, node);
    const Text *because = right == NONE ? NULL : &node->answers[right].because;
    int at = walker->policy->habit == HABIT_CHANCE
                 ? learner_answer(
                       &walker->learner, &node->facts, because, right, node->n_answers)
                 : walk_habit(walker, node->n_answers);
    walker->last = at;
    walker->played->checks++;
    return node->answers[at].id;
}

// --- any page ---------------------------------------------------------------------------------------

Str walk_answer(Walker *walker, Arena *arena, const Page *page)
{
    switch (page->kind) {
    case PAGE_SCENE:
        return answer_scene(walker, page);
    case PAGE_CHECK:
        return answer_check(walker, page);
    case PAGE_BOARD:
        return walk_answer_board(walker, arena, page);
    default:
        return (Str){0};
    }
}
