#include "tools/walk_play.h"

#include "base/actions.h"
#include "tools/walk_answer.h"
#include "tools/walk_board.h"

#include <stdlib.h>

#define NEW_SOURCES_MAX 32 // of a turn that are looked at
#define WANDERS         8  // one page in so many is left for another by READS_AT_WILL

// --- actions ----------------------------------------------------------------------------------------

static void tell_fault(Walker *walker, const char *text, Str last)
{
    Buf path = {0};
    buf_add(&path, buf_str(&walker->path));
    if (last.n > 0) buf_addf(&path, STR_FMT "\n", STR_ARG(last));
    WalkFault fault = {.text = str_of(text),
        .node = play_node(drive_play(walker->drive))->id,
        .path = buf_str(&path),
        .seed = walker->seed,
        .hits = 1,
        .steps = walker->steps + (last.n > 0)};
    coverage_fault(walker->coverage, &fault);
    buf_free(&path);
}

// The first step from which on the play came only to nodes that it still came to in its second half.
static int circle_begins(const Walker *walker, int steps)
{
    bool *late = mem_new(walker->book->n_nodes, sizeof *late);
    int first = steps / 2;
    for (int i = first; i < steps; i++)
        late[walker->nodes[i]] = true;
    while (first > 1 && late[walker->nodes[first - 1]])
        first--;
    free(late);
    return first;
}

// A play that has no ending: told where it began to go round, with the way there and once round.
static void tell_circle(Walker *walker)
{
    int first = circle_begins(walker, walker->steps), again = first + 1;
    while (again < walker->steps - 1 && walker->nodes[again] != walker->nodes[first])
        again++;
    WalkFault fault = {.text = STR(WALK_NO_ENDING),
        .node = walker->book->nodes[walker->nodes[first]].id,
        .path = str_cut(buf_str(&walker->path), 0, walker->ends[again]),
        .seed = walker->seed,
        .hits = 1,
        .steps = again};
    coverage_fault(walker->coverage, &fault);
}

// An action of the page; false after a fault, which is told with the action where it is no turn.
static bool act(Walker *walker, Str id, bool plays)
{
    Err err = {0};
    bool done;
    if (plays) {
        walker->nodes[walker->steps] = play_node_index(drive_play(walker->drive));
        walker->ends[walker->steps] = walker->path.n;
        buf_addf(&walker->path, STR_FMT "\n", STR_ARG(id));
        walker->steps++;
    }
    if (walker->writes) buf_addf(&walker->all, STR_FMT "\n", STR_ARG(id));
    learner_look_away(&walker->learner);
    done = drive_act(walker->drive, id, &err);
    if (done && drive_page(walker->drive)->kind != PAGE_ERROR) return true;
    tell_fault(
        walker, done ? drive_trouble(walker->drive) : err.text, plays ? (Str){0} : id);
    return false;
}

// Reads the page on top, but not the question that a board is.
static void read_page(Walker *walker)
{
    const Page *page = drive_page(walker->drive);
    bool asks = page->kind == PAGE_BOARD && !page_action(page, STR(ACTION_CONTINUE));
    if (asks) learner_look_away(&walker->learner);
    learner_read(&walker->learner, page);
}

// Opens a page over that of the play and comes back.
static bool look_at(Walker *walker, Str id, bool reads)
{
    if (!act(walker, id, false)) return false;
    if (reads) read_page(walker);
    bool done = act(walker, STR(ACTION_BACK), false);
    learner_look_away(&walker->learner);
    return done;
}

static void count_opened(Walker *walker, Str id)
{
    Str begins = STR("source:");
    int source = str_starts(id, begins)
                     ? book_source(walker->book, str_from(id, begins.n))
                     : NONE;
    if (source != NONE) walker->coverage->read[source]++;
}

// --- reading ----------------------------------------------------------------------------------------

static bool wants_source(Walker *walker)
{
    switch (walker->policy->reading) {
    case READS_PAGES:
        return false;
    case READS_ALL:
    case READS_EVERYTHING:
        return true;
    default:
        return learner_chance(&walker->learner, 0.5);
    }
}

static bool read_sources(Walker *walker, Arena *arena)
{
    const Play *play = drive_play(walker->drive);
    const Page *page = drive_page(walker->drive);
    Str ids[NEW_SOURCES_MAX];
    int n = 0;
    if (walker->read_turn == play_turns(play)) return true;
    walker->read_turn = play_turns(play);
    for (int i = 0; i < page->n_blocks && n < NEW_SOURCES_MAX; i++) {
        const Block *block = &page->blocks[i];
        if (block->kind == BLOCK_SOURCE && source_is_new(block) &&
            page_action(page, block->action))
            ids[n++] = arena_str(arena, block->action);
    }
    for (int i = 0; i < n; i++) {
        if (!wants_source(walker)) continue;
        count_opened(walker, ids[i]);
        if (!look_at(walker, ids[i], true)) return false;
    }
    return true;
}

// Any page that has a way back and changes nothing.
static bool can_wander_to(const Action *action)
{
    static const char *const opens[] = {ACTION_NOTEBOOK, ACTION_MAP, ACTION_GLOSSARY,
        ACTION_LOG, ACTION_RECORD, ACTION_HELP, ACTION_SAVES, "contents"};
    bool page = action->group == GROUP_PAGE || action->group == GROUP_MENU;
    return page && action->open &&
           (str_among(action->id, opens, COUNT_OF(opens)) ||
               str_starts(action->id, STR("term:")) ||
               str_starts(action->id, STR("source:")));
}

static bool wander(Walker *walker, Arena *arena)
{
    const Page *page = drive_page(walker->drive);
    Reading reading = walker->policy->reading;
    if ((reading != READS_AT_WILL && reading != READS_EVERYTHING) ||
        learner_below(&walker->learner, WANDERS) != 0)
        return true;
    int n = 0;
    for (int i = 0; i < page->n_actions; i++)
        n += can_wander_to(&page->actions[i]);
    int nth = n > 0 ? learner_below(&walker->learner, n) : 0;
    for (int i = 0; i < page->n_actions && n > 0; i++)
        if (can_wander_to(&page->actions[i]) && nth-- == 0)
            return look_at(walker, arena_str(arena, page->actions[i].id), false);
    return true;
}

// --- arriving ---------------------------------------------------------------------------------------

static void count_sources(Walker *walker)
{
    int source;
    for (int i = 0; (source = play_new_source(drive_play(walker->drive), i)) != NONE;
         i++)
        walker->coverage->given[source]++;
}

static bool arrive(Walker *walker)
{
    const Play *play = drive_play(walker->drive);
    int node = play_node_index(play), visits = play_visits(play, node);
    if (node == walker->node && visits == walker->entered) return true;
    walker->node = node;
    walker->entered = visits;
    walker->coverage->visits[node]++;
    if (visits > walker->coverage->most[node]) walker->coverage->most[node] = visits;
    walker->played->pages++;
    if (walker->book->nodes[node].kind != NODE_BOARD) return true;
    walker->played->boards++;
    if (walker->policy->reading == READS_ALL &&
        page_action(drive_page(walker->drive), STR(ACTION_NOTEBOOK)) &&
        !look_at(walker, STR(ACTION_NOTEBOOK), true))
        return false;
    walk_plan_board(walker);
    return true;
}

// --- a play -----------------------------------------------------------------------------------------

static bool begin(Walker *walker, Str id)
{
    Err err = {0};
    learner_look_away(&walker->learner);
    bool done = drive_begin(walker->drive, id, walker->seed, &err);
    buf_addf(&walker->path, STR_FMT "\n", STR_ARG(id));
    if (walker->writes) buf_addf(&walker->all, STR_FMT "\n", STR_ARG(id));
    walker->steps = 1;
    if (done && drive_page(walker->drive)->kind != PAGE_ERROR) return true;
    tell_fault(walker, done ? drive_trouble(walker->drive) : err.text, (Str){0});
    return false;
}

// True when there is a page to go on from.
static bool step(Walker *walker, Arena *arena, bool *ended)
{
    count_sources(walker);
    read_page(walker);
    if (!read_sources(walker, arena) || !wander(walker, arena) || !arrive(walker))
        return false;
    const Page *page = drive_page(walker->drive);
    *ended = page->ended;
    if (*ended) return false;
    Str id = walk_answer(walker, arena, page);
    if (id.n == 0)
        tell_fault(walker, "no choice is open here: the play cannot go on", (Str){0});
    else if (walker->steps > WALK_STEPS_MAX)
        tell_circle(walker);
    if (id.n == 0 || walker->steps > WALK_STEPS_MAX) return false;
    return act(walker, arena_str(arena, id), true);
}

static void reset(Walker *walker, uint64_t seed)
{
    const Policy *policy = walker->policy;
    walker->seed = seed;
    walker->read_turn = walker->node = walker->entered = NONE;
    walker->n_cards = 0;
    buf_clear(&walker->path);
    buf_clear(&walker->all);
    // Two policies do not draw the same numbers in the same play.
    learner_begin(
        &walker->learner, policy->right, seed ^ str_checksum(str_of(policy->id)));
    if (policy->habit == HABIT_EXPLORE)
        explorer_begin(&walker->explorer, &walker->learner);
    walker->last = learner_below(&walker->learner, 4);
    walker->status = policy->status;
    if (policy->or_status != STATUS_NONE && learner_below(&walker->learner, 2))
        walker->status = policy->or_status;
}

void walk_play(Walker *walker, Str id, uint64_t seed, Played *played)
{
    Arena arena = {0};
    bool ended = false;
    walker->played = played;
    reset(walker, seed);
    if (begin(walker, id))
        while (step(walker, &arena, &ended))
            arena_reset(&arena);
    arena_free(&arena);
    played->words = walker->learner.words;
    if (ended) played_end(played, walker->book, drive_play(walker->drive));
}

static void shown(void *ctx, const Text *text)
{
    Walker *walker = ctx;
    learner_shown(&walker->learner, text);
    if (walker->coverage && walker->coverage->book)
        coverage_shown(walker->coverage, text);
}

bool walker_open(Walker *walker, const Host *host, Coverage *coverage, Err *err)
{
    DriveWatch watch = {shown, walker};
    walker->drive = drive_open(host, watch, err);
    if (!walker->drive) return false;
    walker->book = drive_book(walker->drive);
    walker->coverage = coverage;
    walker->nodes = mem_new(WALK_STEPS_MAX + 2, sizeof *walker->nodes);
    walker->ends = mem_new(WALK_STEPS_MAX + 2, sizeof *walker->ends);
    learner_open(&walker->learner, walker->book);
    explorer_open(&walker->explorer, walker->book);
    return true;
}

void walker_close(Walker *walker)
{
    drive_close(walker->drive);
    learner_close(&walker->learner);
    explorer_free(&walker->explorer);
    free(walker->nodes);
    free(walker->ends);
    buf_free(&walker->path);
    buf_free(&walker->all);
    free(walker->cards);
    *walker = (Walker){0};
}
