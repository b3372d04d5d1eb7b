#include "tools/map_seen.h"

#include "page/step.h"

#define SEED "seed "

// A line that is no action: of the head, a comment, a pseudo-step, or a check ("at: queue").
static bool is_no_action(Str line)
{
    static const char *const steps[] = {"save", "reload"};
    static const char *const begins[] = {
        "#", SEED, "text: ", "not: ", "page: ", "at: ", "meter: ", "status: "};
    if (line.n == 0 || str_among(line, steps, COUNT_OF(steps))) return true;
    for (int i = 0; i < COUNT_OF(begins); i++)
        if (str_starts(line, str_of(begins[i]))) return true;
    return false;
}

static void mark(const Drive *drive, bool *seen)
{
    int node = play_node_index(drive_play(drive));
    if (node != NONE) seen[node] = true;
}

bool map_seen(Drive *drive, Str play, const char *name, bool *seen, Err *err)
{
    Arena arena = {0};
    uint64_t seed = 1;
    bool begun = false, done = true;
    Str line;
    for (int number = 1; done && str_split(&play, '\n', &line); number++) {
        Step step;
        line = str_trim(line);
        if (str_starts(line, STR(SEED)))
            str_number(str_from(line, sizeof SEED - 1), UINT64_MAX, &seed);
        if (is_no_action(line)) continue;
        Err trouble = {0};
        done = step_read(&arena, line, &step, &trouble) &&
               (begun ? drive_act(drive, step.id, &trouble)
                      : drive_begin(drive, step.id, seed, &trouble));
        if (!done) err_set(err, ERR_DATA, "%s:%d: %s", name, number, trouble.text);
        begun = true;
        if (done) mark(drive, seen);
        arena_reset(&arena);
    }
    arena_free(&arena);
    return done;
}
