#include "tools/walk_report.h"

#include "tools/walk_measure.h"
#include "tools/walk_summary.h"

#define NAME_COLUMNS 25
#define LISTED       12 // of what was not met, before a count
#define ROUNDS       10 // visits of a scene in one play that are told

static void add_cell(Buf *out, const char *text, int columns)
{
    buf_addf(out, "%*s", columns, text);
}

static void add_policy(Buf *out, const Tally *tally)
{
    buf_addf(out, "%-*s", NAME_COLUMNS, tally->policy->id);
}

// --- tables -----------------------------------------------------------------------------------------

static void add_scores(const Walk *walk, Buf *out)
{
    buf_addf(out, "Scores of 100, above guessing: mean and standard deviation\n%-*s%6s",
        NAME_COLUMNS, "policy", "ended");
    for (WalkPart part = PART_TOTAL; part < PARTS; part++)
        add_cell(out, walk_part_id(part), 13);
    buf_addc(out, '\n');
    for (int i = 0; i < walk->n_tallies; i++) {
        const Tally *tally = &walk->tallies[i];
        add_policy(out, tally);
        buf_addf(out, "%6d", tally->ended);
        for (WalkPart part = PART_TOTAL; part < PARTS; part++) {
            const Sum *sum = &tally->parts[part];
            if (sum->n == 0)
                add_cell(out, "-", 13);
            else
                buf_addf(out, "%7.1f %5.1f", sum_mean(sum), sum_spread(sum));
        }
        buf_addc(out, '\n');
    }
}

static void add_times(const Walk *walk, Buf *out)
{
    static const struct {
        const char *head, *name;
        int digits;
    } columns[] = {
        {"pages", "pages", 1},
        {"words", "words", 0},
        {"p95", "words.p95", 0},
        {"most", "words.max", 0},
        {"decisions", "decisions", 1},
        {"questions", "questions", 1},
        {"minutes", "minutes", 1},
        {"p95", "minutes.p95", 1},
        {"most", "minutes.max", 1},
        {"at 130", "minutes130", 1},
        {"at 240", "minutes240", 1},
    };
    buf_addf(out,
        "\nOf a play: pages, words met, decisions, questions, minutes at 180 words a "
        "minute (and at 130 and 240)\n%-*s",
        NAME_COLUMNS, "policy");
    for (int i = 0; i < COUNT_OF(columns); i++)
        add_cell(out, columns[i].head, 10);
    buf_addc(out, '\n');
    for (int i = 0; i < walk->n_tallies; i++) {
        add_policy(out, &walk->tallies[i]);
        for (int k = 0; k < COUNT_OF(columns); k++)
            buf_addf(out, "%10.*f", columns[k].digits,
                walk_figure(walk, &walk->tallies[i], columns[k].name));
        buf_addc(out, '\n');
    }
}

static void add_meters(const Walk *walk, Buf *out)
{
    const Book *book = walk->book;
    int n = 0;
    for (int i = 0; i < book->n_state; i++)
        n += book->state[i].meter;
    if (n == 0) return;
    buf_addf(out, "\nMeters at the end: mean\n%-*s", NAME_COLUMNS, "policy");
    for (int i = 0; i < book->n_state; i++)
        if (book->state[i].meter) buf_addf(out, " %11.*s", STR_ARG(book->state[i].id));
    buf_addc(out, '\n');
    for (int i = 0; i < walk->n_tallies; i++) {
        add_policy(out, &walk->tallies[i]);
        for (int k = 0; k < book->n_state; k++)
            if (book->state[k].meter)
                buf_addf(out, " %11.1f", sum_mean(&walk->tallies[i].meters[k]));
        buf_addc(out, '\n');
    }
}

// --- endings ----------------------------------------------------------------------------------------

static void add_endings(const Walk *walk, Buf *out)
{
    const Book *book = walk->book;
    buf_addf(out,
        "\nEndings, percent of the plays that ended (mix: the equal mix of the "
        "policies with a star)\n");
    for (int i = -1; i < walk->n_tallies; i++) {
        const Tally *tally = i < 0 ? NULL : &walk->tallies[i];
        buf_addf(out, "%-*s", NAME_COLUMNS - 2, tally ? tally->policy->id : "mix");
        buf_add(out, tally && tally->policy->in_mix ? STR("* ") : STR("  "));
        int shown = 0;
        for (int k = 0; k < book->n_nodes; k++) {
            double share = 0;
            Buf name = {0};
            if (book->nodes[k].kind != NODE_ENDING) continue;
            buf_addf(&name, "ending." STR_FMT, STR_ARG(book->nodes[k].id));
            if (tally)
                walk_measure(walk, tally, buf_str(&name), &share);
            else
                walk_measure_mix(walk, buf_str(&name), &share);
            buf_free(&name);
            if (share > 0)
                buf_addf(out, "%s" STR_FMT " %.1f", shown++ ? ", " : "",
                    STR_ARG(book->nodes[k].id), share);
        }
        buf_add(out, shown ? STR("\n") : STR("-\n"));
    }
}

// --- ability ----------------------------------------------------------------------------------------

#define TELLS 0.2 // an item below tells little of who read

static void add_ability(const Walk *walk, Buf *out)
{
    Arena arena = {0};
    double area = 0;
    int weak = 0, asked = 0;
    walk_measure_all(walk, STR("auc"), &area);
    if (area > 0)
        buf_addf(out, "\nA reader's total is above a skimmer's in %.1f of 100 pairs\n",
            area * 100);
    for (int i = 0; i < walk->items.n; i++) {
        double tells;
        if (!walk_item_tells(walk, i, &tells)) continue;
        if (asked++ == 0)
            buf_addf(out,
                "Items whose credit goes with the rest by less than %.1f: ", TELLS);
        if (tells < TELLS)
            buf_addf(out, "%s" STR_FMT " %.2f", weak++ ? ", " : "",
                STR_ARG(walk_item_name(&arena, &walk->items, i)), tells);
    }
    if (asked > 0) buf_addf(out, "%s (of %d)\n", weak ? "" : "none", asked);
    arena_free(&arena);
}

// --- coverage ---------------------------------------------------------------------------------------

// A list that is cut after LISTED names.
typedef struct List {
    Buf *out;
    int n;
} List;

static void list_name(List *list, Str name, Str part)
{
    list->n++;
    if (list->n > LISTED) return;
    buf_addf(list->out, "%s" STR_FMT "%s" STR_FMT, list->n > 1 ? ", " : "",
        STR_ARG(name), part.n > 0 ? "." : "", STR_ARG(part));
}

static void end_list(List *list)
{
    if (list->n == 0) buf_add(list->out, STR("none"));
    if (list->n > LISTED) buf_addf(list->out, " and %d more", list->n - LISTED);
    buf_addc(list->out, '\n');
}

static void list_choices(const Walk *walk, const char *what, Buf *out,
    bool (*is)(const Walk *walk, int node, int choice))
{
    const Book *book = walk->book;
    List list = {out, 0};
    buf_addf(out, "%s: ", what);
    for (int i = 0; i < book->n_nodes; i++)
        for (int k = 0; k < book->nodes[i].n_choices; k++)
            if (is(walk, i, k))
                list_name(&list, book->nodes[i].id, book->nodes[i].choices[k].id);
    end_list(&list);
}

static void list_sources(const Walk *walk, const char *what, Buf *out,
    bool (*is)(const Walk *walk, int source))
{
    List list = {out, 0};
    buf_addf(out, "%s: ", what);
    for (int i = 0; i < walk->book->n_sources; i++)
        if (is(walk, i)) list_name(&list, walk->book->sources[i].id, (Str){0});
    end_list(&list);
}

static void add_texts(const Walk *walk, Buf *out)
{
    const Coverage *coverage = &walk->coverage;
    List list = {out, 0};
    int all, shown = coverage_words(coverage, &all);
    buf_addf(out,
        "Words that stood on a page: %d of %d, %.1f percent; texts never: ", shown, all,
        walk_shown(walk));
    for (int i = 0; i < coverage->n_texts; i++)
        if (!coverage->texts[i].shown)
            list_name(&list, coverage->texts[i].text->key, (Str){0});
    end_list(&list);
}

static bool is_never_taken(const Walk *walk, int node, int choice)
{
    return walk_is_untaken(walk, node, choice) &&
           walk->coverage.opened[node][choice] > 0;
}

static void add_dominant(const Walk *walk, Buf *out)
{
    List list = {out, 0};
    buf_add(out, STR("Choices that are best on every meter, nearly always: "));
    for (int i = 0; i < walk->book->n_nodes; i++) {
        const Node *node = &walk->book->nodes[i];
        int choice = coverage_dominant(&walk->coverage, i, DOMINANT_SHARE);
        if (choice != NONE) list_name(&list, node->id, node->choices[choice].id);
    }
    end_list(&list);
}

// Where one play came back to most often: it may have looked for the way on there.
static void add_rounds(const Walk *walk, Buf *out)
{
    Arena arena = {0};
    List list = {out, 0};
    buf_addf(out, "Scenes that one play came to %d times or more: ", ROUNDS);
    for (int i = 0; i < walk->book->n_nodes; i++)
        if (walk->coverage.most[i] >= ROUNDS)
            list_name(&list,
                arena_fmt(&arena, STR_FMT " (%d)", STR_ARG(walk->book->nodes[i].id),
                    walk->coverage.most[i]),
                (Str){0});
    end_list(&list);
    arena_free(&arena);
}

static void add_coverage(const Walk *walk, Buf *out)
{
    List list = {out, 0};
    buf_add(out, STR("\nScenes that no play reached: "));
    for (int i = 0; i < walk->book->n_nodes; i++)
        if (walk_is_unreached(walk, i))
            list_name(&list, walk->book->nodes[i].id, (Str){0});
    end_list(&list);
    list_choices(walk, "Choices that stood on no page", out, walk_is_unoffered);
    list_choices(
        walk, "Choices that stood there and were never open", out, walk_is_unopened);
    list_choices(walk, "Choices that were open and no play took", out, is_never_taken);
    list_sources(walk, "Sources that no play was given", out, walk_is_ungiven);
    list_sources(
        walk, "Sources that were given and no play opened", out, walk_is_unread);
    add_texts(walk, out);
    add_dominant(walk, out);
    add_rounds(walk, out);
}

static void add_faults(const Walk *walk, Buf *out)
{
    buf_addf(out, "Faults: %s\n", walk->coverage.n_faults ? "" : "none");
    for (int i = 0; i < walk->coverage.n_faults; i++) {
        const WalkFault *fault = &walk->coverage.faults[i];
        Str rest = fault->path, line;
        buf_addf(out, "  at " STR_FMT ": " STR_FMT " (%d times; ", STR_ARG(fault->node),
            STR_ARG(fault->text), fault->hits);
        for (int k = 0; k < LISTED && str_split(&rest, '\n', &line); k++)
            buf_addf(out, "%s" STR_FMT, k ? " " : "", STR_ARG(line));
        buf_addf(out, "%s)\n", rest.n > 0 ? " ..." : "");
    }
}

void walk_report(const Walk *walk, const GateResults *gates, Buf *out)
{
    walk_summary(walk, out);
    add_scores(walk, out);
    add_times(walk, out);
    add_meters(walk, out);
    add_endings(walk, out);
    add_ability(walk, out);
    add_coverage(walk, out);
    add_faults(walk, out);
    if (gates->n > 0) buf_add(out, STR("\nGates\n"));
    walk_gates_print(gates, out);
}

void walk_fault_play(const WalkFault *fault, Buf *out)
{
    Str line = str_cut(fault->text, 0, str_find(fault->text, '\n'));
    buf_addf(out, "## found by walk, at " STR_FMT ": " STR_FMT "\nseed %llu\n" STR_FMT,
        STR_ARG(fault->node), STR_ARG(line), (unsigned long long)fault->seed,
        STR_ARG(fault->path));
    if (str_eq(fault->text, STR(WALK_NO_ENDING)))
        buf_add(out, STR("# and so on, round and round\n"));
}
