#include "tools/walk_summary.h"

#include "tools/walk_measure.h"

#define USUAL "reader" // the player whose times are told, when it was walked

static double figure_of_all(const Walk *walk, const char *name)
{
    double number = 0;
    walk_measure_all(walk, str_of(name), &number);
    return number;
}

static void add_count(Buf *out, const char *before, double count, const char *what)
{
    buf_addf(out, "%s%.0f %s%s", before, count, what,
        count >= 0.5 && count < 1.5 ? "" : "s");
}

static const Tally *usual(const Walk *walk)
{
    for (int i = 0; i < walk->n_tallies; i++)
        if (str_eq(str_of(walk->tallies[i].policy->id), STR(USUAL)))
            return &walk->tallies[i];
    return &walk->tallies[0];
}

static void add_plays(const Walk *walk, Buf *out)
{
    int plays = 0, ended = 0;
    for (int i = 0; i < walk->n_tallies; i++) {
        plays += walk->tallies[i].plays;
        ended += walk->tallies[i].ended;
    }
    add_count(out, "  ", plays, "play");
    add_count(out, " by ", walk->n_tallies, "kind");
    buf_addf(out, " of player; %d came to an ending.\n", ended);
}

static void add_length(const Walk *walk, Buf *out)
{
    const Tally *tally = usual(walk);
    if (tally->ended == 0) return;
    int least = (int)(walk_figure(walk, tally, "minutes.least") + 0.5);
    int most = (int)(walk_figure(walk, tally, "minutes.max") + 0.5);
    buf_addf(out, "  A play of \"%s\" takes ", tally->policy->id);
    if (least < most) buf_addf(out, "%d to ", least);
    add_count(out, "", most, "minute");
    add_count(out, ", with ", walk_figure(walk, tally, "words"), "word");
    add_count(out, ", ", walk_figure(walk, tally, "decisions"), "decision");
    add_count(out, " and ", walk_figure(walk, tally, "questions"), "question");
    buf_add(out, STR(".\n"));
}

// Whoever reads is to have more than whoever guesses.
static void add_worth_of_reading(const Walk *walk, Buf *out)
{
    double pairs = figure_of_all(walk, "auc") * 100;
    if (pairs <= 0 || usual(walk)->parts[PART_TOTAL].n == 0) return; // no board
    buf_addf(out, "  Who reads scores higher than who skims in %.0f of 100 pairs%s.\n",
        pairs, pairs < 60 ? ": about as often as by chance, which is 50" : "");
}

static void add_missed(const Walk *walk, Buf *out)
{
    static const char *const kinds[][2] = {
        {"unreached", "scene"},
        {"untaken", "choice"},
        {"ungiven", "source"},
        {"unread", "unopened source"},
        {"unshown", "text"},
    };
    int told = 0;
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        double count = figure_of_all(walk, kinds[i][0]);
        if (count > 0)
            add_count(out, told++ ? ", " : "  No play came to ", count, kinds[i][1]);
    }
    buf_add(
        out, told ? STR(": they are listed below.\n")
                  : STR("  Some play came to every scene, choice, source and text.\n"));
}

static void add_faults(const Walk *walk, Buf *out)
{
    int n = walk->coverage.n_faults;
    if (n > 0) add_count(out, "  Plays met ", n, "fault");
    buf_add(out, n == 0 ? STR("  No play met a fault.\n")
                        : STR(", told at the end with the way to each.\n"));
}

void walk_summary(const Walk *walk, Buf *out)
{
    buf_add(out, STR("In short\n"));
    add_faults(walk, out);
    add_plays(walk, out);
    add_length(walk, out);
    add_worth_of_reading(walk, out);
    add_missed(walk, out);
    buf_addc(out, '\n');
}
