#include "tools/tests_run.h"

#include "base/actions.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "page/drive.h"
#include "story/play_tests.h"
#include "tools/page_words.h"

#define NAMES_MAX  64 // choices among which a name that was meant is searched
#define LISTED_MAX 8  // choices that are listed

typedef struct Runner {
    Drive *drive;
    const Book *book;
    const Host *host;
    Diagnostics *diagnostics;
    const PlayTest *test;
    Arena arena;       // of one step
    Str before;        // for sentences: "before its first step", "after step 2 "read""
    Arena kept;        // of one play
    bool failed;       // of the test
    bool late;         // the time of all tests is over
    uint64_t began_us; // of the work
} Runner;

// Whether the same was told of another play at this place: in a list of steps that both take.
static bool is_shared(
    const Runner *runner, const char *rule, Where where, const char *sentence)
{
    const Diagnostics *told = runner->diagnostics;
    for (int i = 0; i < told->count; i++) {
        const Diagnostic *fault = &told->items[i];
        if (str_eq(fault->rule, str_of(rule)) && fault->where.line == where.line &&
            str_eq(fault->where.file, where.file) &&
            str_has_ending(fault->text, str_of(sentence)))
            return true;
    }
    return false;
}

static void fail(Runner *runner, const char *rule, Where where, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

static void fail(Runner *runner, const char *rule, Where where, const char *format, ...)
{
    Err sentence = {0};
    va_list args;
    va_start(args, format);
    err_setv(&sentence, ERR_DATA, format, args);
    va_end(args);
    bool told = runner->failed; // of this play
    runner->failed = true;
    if (!told && is_shared(runner, rule, where, sentence.text)) return;
    diagnostics_add(runner->diagnostics, SEVERITY_ERROR, rule, where,
        "play \"" STR_FMT "\", " STR_FMT ": %s", STR_ARG(runner->test->id),
        STR_ARG(runner->before), sentence.text);
}

static bool has_stopped(const Runner *runner)
{
    return drive_page(runner->drive)->kind == PAGE_ERROR;
}

static Str node_id(const Runner *runner)
{
    return play_node(drive_play(runner->drive))->id;
}

// --- steps ------------------------------------------------------------------------------------------

// "(open here: leave, read)", of the page.
static Str list_open(Runner *runner, const Page *page)
{
    Buf list = {0};
    int n = 0;
    for (int i = 0; i < page->n_actions && n < LISTED_MAX; i++) {
        const Action *action = &page->actions[i];
        if (!action->open || action->group != GROUP_CHOICE) continue;
        buf_addf(&list, "%s" STR_FMT, n++ ? ", " : "", STR_ARG(action->id));
    }
    Str listed = arena_str(&runner->arena, buf_str(&list));
    buf_free(&list);
    return n > 0
               ? arena_fmt(&runner->arena, "(open here: " STR_FMT ")", STR_ARG(listed))
               : STR("(no choice is open here)");
}

static Str nearest_action(const Page *page, Str id)
{
    Str names[NAMES_MAX];
    int n = 0;
    for (int i = 0; i < page->n_actions && n < NAMES_MAX; i++)
        names[n++] = page->actions[i].id;
    return nearest_name(id, names, n);
}

// The action that is named by its label, or by "scene.choice". {0}: none.
static Str named_otherwise(const Page *page, Str step)
{
    Str last = str_from(step, str_find(step, '.') + 1);
    for (int i = 0; i < page->n_actions; i++) {
        const Action *action = &page->actions[i];
        if (str_eq(action->label, step) || (last.n > 0 && str_eq(action->id, last)))
            return action->id;
    }
    return (Str){0};
}

static void fail_missing(Runner *runner, const Page *page, const TestStep *step)
{
    Str near = nearest_action(page, step->action), open = list_open(runner, page);
    if (near.n == 0) near = named_otherwise(page, step->action);
    if (step->is_list) {
        fail(runner, "test-step", step->where,
            "\"" STR_FMT "\" is no step, and there is a list of that name; write it "
            "without quotation marks",
            STR_ARG(utf8_cut(step->action, 60)));
        return;
    }
    if (play_node(drive_play(runner->drive))->kind == NODE_ENDING) {
        fail(runner, "test-step", step->where,
            "the play has ended at \"" STR_FMT "\", and \"" STR_FMT
            "\" cannot be taken any more" NEAREST_FMT,
            STR_ARG(node_id(runner)), STR_ARG(utf8_cut(step->action, 60)),
            NEAREST_ARG(near));
        return;
    }
    if (near.n == 0 && str_has(step->action, STR(","))) {
        fail(runner, "test-step", step->where,
            "\"" STR_FMT
            "\" is no step; each step stands in quotation marks of its own",
            STR_ARG(utf8_cut(step->action, 60)));
        return;
    }
    fail(runner, "test-step", step->where,
        "there is no \"" STR_FMT "\" to take at \"" STR_FMT "\"" NEAREST_FMT
        " " STR_FMT,
        STR_ARG(utf8_cut(step->action, 60)), STR_ARG(node_id(runner)),
        NEAREST_ARG(near), STR_ARG(open));
}

static bool take(Runner *runner, const TestStep *step)
{
    const Page *page = drive_page(runner->drive);
    const Action *action = page_action(page, step->action);
    Err err = {0};
    if (!action) {
        fail_missing(runner, page, step);
        return false;
    }
    if (!action->open) {
        Str open = list_open(runner, page);
        fail(runner, "test-step", step->where,
            "\"" STR_FMT "\" is closed%s" STR_FMT " " STR_FMT, STR_ARG(step->action),
            action->why.n > 0 ? ": " : "", STR_ARG(action->why), STR_ARG(open));
        return false;
    }
    if (drive_act(runner->drive, step->action, &err)) return true;
    fail(runner, "test-step", step->where, "%s", err.text);
    return false;
}

// --- expectations -----------------------------------------------------------------------------------

static const char *kind_of(const Runner *runner)
{
    return page_kind_id(drive_page(runner->drive)->kind);
}

static void expect_place(Runner *runner, const Expectation *expect)
{
    const Node *node = play_node(drive_play(runner->drive));
    bool ended = node->kind == NODE_ENDING;
    if (expect->at != NONE && play_node_index(drive_play(runner->drive)) != expect->at)
        fail(runner, "test-expect", expect->where,
            "the play is at \"" STR_FMT "\", not at \"" STR_FMT "\"", STR_ARG(node->id),
            STR_ARG(runner->book->nodes[expect->at].id));
    else if (expect->ended != NONE && ended != (expect->ended == 1))
        fail(runner, "test-expect", expect->where,
            ended ? "the play has ended, at \"" STR_FMT "\""
                  : "the play has not ended; it is at \"" STR_FMT "\"",
            STR_ARG(node->id));
    if (expect->page.n > 0 && !str_eq(expect->page, str_of(kind_of(runner))))
        fail(runner, "test-expect", expect->where,
            "the page is of kind \"%s\", not \"" STR_FMT "\"", kind_of(runner),
            STR_ARG(expect->page));
}

static void expect_choices(Runner *runner, const Expectation *expect)
{
    const Page *page = drive_page(runner->drive);
    for (int i = 0; i < expect->open.n; i++) {
        Str id = expect->open.items[i];
        const Action *action = page_action(page, id);
        const TestStep step = {.where = expect->where, .action = id};
        if (!action)
            fail_missing(runner, page, &step);
        else if (!action->open)
            fail(runner, "test-expect", expect->where,
                "\"" STR_FMT "\" is not open but closed%s" STR_FMT, STR_ARG(id),
                action->why.n > 0 ? ": " : "", STR_ARG(action->why));
    }
    for (int i = 0; i < expect->closed.n; i++) {
        const Action *action = page_action(page, expect->closed.items[i]);
        if (action && action->open)
            fail(runner, "test-expect", expect->where,
                "\"" STR_FMT "\" is open, not closed", STR_ARG(action->id));
    }
}

static void expect_sources(Runner *runner, const Expectation *expect)
{
    const Play *play = drive_play(runner->drive);
    const Source *sources = runner->book->sources;
    for (int i = 0; i < expect->has.n; i++)
        if (!play_holds(play, expect->has.items[i]))
            fail(runner, "test-expect", expect->where,
                "the player has no source \"" STR_FMT "\"",
                STR_ARG(sources[expect->has.items[i]].id));
    for (int i = 0; i < expect->lacks.n; i++)
        if (play_holds(play, expect->lacks.items[i]))
            fail(runner, "test-expect", expect->where,
                "the player has the source \"" STR_FMT "\"",
                STR_ARG(sources[expect->lacks.items[i]].id));
    for (int i = 0; i < expect->n_status; i++) {
        const ExpectedStatus *wanted = &expect->status[i];
        Status found = play_source_status(play, wanted->source);
        if (found != wanted->status)
            fail(runner, "test-expect", expect->where,
                "the source \"" STR_FMT "\" stands as %s, not as %s",
                STR_ARG(sources[wanted->source].id), book_status_id(found),
                book_status_id(wanted->status));
    }
}

static Str written(Runner *runner, const Value *value)
{
    Buf text = {0};
    value_write(value, &text);
    Str out = arena_str(&runner->arena, buf_str(&text));
    buf_free(&text);
    return utf8_cut(out, 100);
}

static void expect_values(Runner *runner, const Expectation *expect)
{
    for (int i = 0; i < expect->n_values; i++) {
        const ExpectedValue *wanted = &expect->values[i];
        const Value *found = play_value(drive_play(runner->drive), wanted->variable);
        if (value_eq(found, &wanted->value)) continue;
        Str is = written(runner, found), should = written(runner, &wanted->value);
        fail(runner, "test-expect", expect->where,
            STR_FMT " is " STR_FMT ", not " STR_FMT,
            STR_ARG(runner->book->state[wanted->variable].id), STR_ARG(is),
            STR_ARG(should));
    }
}

static void expect_words(Runner *runner, const Expectation *expect)
{
    Buf words = {0};
    if (expect->text.n + expect->no_text.n > 0)
        page_words(drive_page(runner->drive), &words);
    for (int i = 0; i < expect->text.n; i++)
        if (!page_words_hold(buf_str(&words), expect->text.items[i]))
            fail(runner, "test-expect", expect->where,
                "\"" STR_FMT "\" does not stand on the page",
                STR_ARG(utf8_cut(expect->text.items[i], 100)));
    for (int i = 0; i < expect->no_text.n; i++)
        if (page_words_hold(buf_str(&words), expect->no_text.items[i]))
            fail(runner, "test-expect", expect->where,
                "\"" STR_FMT "\" stands on the page",
                STR_ARG(utf8_cut(expect->no_text.items[i], 100)));
    buf_free(&words);
}

static void expect_fault(Runner *runner, const Expectation *expect)
{
    Str trouble = str_of(drive_trouble(runner->drive));
    if (!has_stopped(runner))
        fail(runner, "test-expect", expect->where,
            "the script should have stopped with \"" STR_FMT "\", and did not",
            STR_ARG(expect->fault));
    else if (!page_words_hold(trouble, expect->fault))
        fail(runner, "test-expect", expect->where,
            "the script stopped with \"" STR_FMT "\", not with \"" STR_FMT "\"",
            STR_ARG(trouble), STR_ARG(expect->fault));
}

static void check(Runner *runner, const Expectation *expect)
{
    if (expect->fault.n > 0) expect_fault(runner, expect);
    expect_place(runner, expect);
    expect_choices(runner, expect);
    expect_sources(runner, expect);
    expect_values(runner, expect);
    expect_words(runner, expect);
}

// --- a play -----------------------------------------------------------------------------------------

static bool begin(Runner *runner)
{
    const PlayTest *test = runner->test;
    Err err = {0};
    Str id = STR(ACTION_BEGIN);
    runner->before = STR("at its beginning");
    if (test->edition != NONE)
        id = arena_fmt(&runner->kept, "begin:" STR_FMT,
            STR_ARG(runner->book->editions[test->edition].id));
    bool begun =
        drive_begin(runner->drive, id, test->seed, &err) &&
        (test->from == NONE || drive_move(runner->drive, test->from, test->seed, &err));
    if (!begun) fail(runner, "test-step", test->where, "%s", err.text);
    return begun;
}

// Whether the step after this one asks for a fault.
static bool is_expected(const PlayTest *test, int step)
{
    return step < test->n_steps && test->steps[step].expect &&
           test->steps[step].expect->fault.n > 0;
}

// The fault that was expected ends the play: what is expected then is asked, and a step behind it is told, since
// nobody takes it.
static void end_by_fault(Runner *runner, int next)
{
    const PlayTest *test = runner->test;
    for (int i = next; i < test->n_steps && !runner->failed; i++) {
        const TestStep *step = &test->steps[i];
        if (step->expect)
            check(runner, step->expect);
        else
            fail(runner, "test-step", step->where,
                "the script has stopped, as expected, and \"" STR_FMT
                "\" is never taken; end the play there",
                STR_ARG(utf8_cut(step->action, 60)));
    }
}

// False when the play cannot go on.
static bool went_on(Runner *runner, Where where, int next)
{
    if (!has_stopped(runner)) return true;
    if (is_expected(runner->test, next))
        end_by_fault(runner, next);
    else
        fail(runner, "test-step", where, "the script stops: %s",
            drive_trouble(runner->drive));
    return false;
}

static bool is_late(const Runner *runner)
{
    const Host *host = runner->host;
    if (!host->work_us) return false;
    return host->work_us(host->ctx) - runner->began_us > TESTS_RUN_MS * UINT64_C(1000);
}

// Told once, where it happens: nothing is played afterwards.
static bool stop_late(Runner *runner, Where where)
{
    if (!is_late(runner)) return false;
    runner->late = true;
    fail(runner, "test-time", where,
        "the tests until here took %d seconds of the processor, which is all that "
        "tests "
        "may have",
        TESTS_RUN_MS / 1000);
    return true;
}

static void play(Runner *runner)
{
    const PlayTest *test = runner->test;
    if (!begin(runner) || !went_on(runner, test->where, 0)) return;
    int number = 0;
    for (int i = 0; i < test->n_steps && !runner->failed; i++) {
        const TestStep *step = &test->steps[i];
        arena_reset(&runner->arena);
        host_beat(runner->host);
        if (stop_late(runner, step->where)) return;
        if (step->expect) {
            check(runner, step->expect);
            continue;
        }
        runner->before = arena_fmt(
            &runner->kept, "step %d \"" STR_FMT "\"", ++number, STR_ARG(step->action));
        if (!take(runner, step) || !went_on(runner, step->where, i + 1)) return;
        runner->before = arena_fmt(&runner->kept, "after step %d \"" STR_FMT "\"",
            number, STR_ARG(step->action));
    }
}

// --- all of them ------------------------------------------------------------------------------------

static void play_all(Runner *runner, const PlayTests *tests, TestCounts *counts)
{
    if (runner->host->work_us)
        runner->began_us = runner->host->work_us(runner->host->ctx);
    for (int i = 0; i < tests->n && !runner->late; i++) {
        runner->test = &tests->items[i];
        runner->before = STR("not played");
        runner->failed = runner->test->broken;
        counts->plays++;
        if (!stop_late(runner, runner->test->where) && !runner->failed) play(runner);
        counts->failed += runner->failed;
        arena_reset(&runner->kept);
    }
}

void tests_run(const Host *host, Diagnostics *diagnostics, TestCounts *counts)
{
    *counts = (TestCounts){0};
    if (!play_tests_exist(host)) return;
    Err err = {0};
    Runner runner = {.host = host, .diagnostics = diagnostics};
    PlayTests tests = {0};
    runner.drive = drive_open(host, (DriveWatch){0}, &err);
    if (runner.drive) {
        drive_show_all(runner.drive);
        runner.book = drive_book(runner.drive);
        play_tests_read(host, NULL, runner.book, &tests, diagnostics);
        play_all(&runner, &tests, counts);
    }
    play_tests_free(&tests);
    drive_close(runner.drive);
    arena_free(&runner.arena);
    arena_free(&runner.kept);
}
