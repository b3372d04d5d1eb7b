// A whole play of the week with its reports: the same from either side of the boundary, small, and enough to go on from
// on another machine. Called with a word, it says what a report costs.
#include "ipc/remote.h"
#include "page/play_report.h"

#include "base/json.h"
#include "files.h"
#include "support/far.h"
#include "support/support.h"
#include "support/workers.h"
#include "tools/memory_store.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#define REFUSED      "Codes never have the digit 0"
#define SUSPEND_DATA 4096 // characters that SCORM 1.2 keeps

typedef struct Side {
    MemoryStore memory;
    StoreGuard guard;
    Pages *pages;
} Side;

static Arena arena;
static Folder folder;

static void open_side(Side *side, bool far, Str code, bool reports)
{
    Err err = {0};
    *side = (Side){0};
    folder.path = test_path(&arena, "../scripts/kazakhstan-2022");
    side->guard.inner = memory_store_of(&side->memory);
    RemoteSetup setup = {.pages = {.host = files_host(&folder),
                             .store = store_guard(&side->guard),
                             .seed = 3894649422,
                             .code = code,
                             .reports = reports}};
    side->pages = far ? remote_open(&setup, &err) : pages_open(&setup.pages, &err);
    assert_no_err(&err);
}

static void close_side(Side *side)
{
    pages_close(side->pages);
    memory_store_free(&side->memory);
}

static void act(Side *side, Str id)
{
    Err err = {0};
    pages_act(side->pages, id, (Str){0}, &err);
    assert_no_err(&err);
}

// The actions of a play file, one a call; false at its end.
static bool next_action(Str *rest, Str *line)
{
    while (str_split(rest, '\n', line))
        if (line->n > 0 && str_find(*line, ' ') == line->n) return true;
    return false;
}

static Str code_of(const Side *side, bool *complete)
{
    Err err = {0};
    json_t *json = json_read(pages_report(side->pages), "report", &err);
    assert_no_err(&err);
    Str code = arena_str(&arena, json_get_str(json, "code"));
    *complete = json_is_true(json_get(json, STR("complete")));
    json_decref(json);
    return code;
}

static void test_a_play_of_the_week_reports_the_same_from_both_sides(void **state)
{
    (void)state;
    Side near, far;
    open_side(&near, false, (Str){0}, true);
    open_side(&far, true, (Str){0}, true);
    Str rest = test_file(&arena, "plays/careful_late.play"), line, code = {0};
    size_t most = 0, longest = 0;
    bool complete = false;
    int turns = 0;
    while (next_action(&rest, &line)) {
        assert_false(complete);
        act(&near, line), act(&far, line);
        Str report = pages_report(near.pages);
        assert_str(pages_report(far.pages), arena_str(&arena, report).s);
        code = code_of(&near, &complete);
        assert_in_range(code.n, 6, SUSPEND_DATA);
        if (report.n > most) most = report.n;
        if (code.n > longest) longest = code.n;
        turns++;
    }
    assert_true(complete && turns > 100);
    assert_in_range(most, 300, PLAY_REPORT_MAX);
    print_message("%d actions; a report has at most %zu bytes, its code %zu letters\n",
        turns, most, longest);
    Side other;
    open_side(&other, true, code, true);
    assert_str(
        pages_now(other.pages)->node, arena_str(&arena, pages_now(near.pages)->node).s);
    assert_str(
        pages_report(other.pages), arena_str(&arena, pages_report(near.pages)).s);
    close_side(&other);
    close_side(&far);
    close_side(&near);
}

// A worker that is started again goes on from its last turn, not from the code.
static void test_a_code_is_taken_once(void **state)
{
    Far far;
    far_prepare(&far, state);
    far.setup.pages.code = STR("abc0");
    far.setup.pages.reports = true;
    far_open_prepared(&far);
    assert_true(far_shows(&far, REFUSED));
    far_play(&far, "begin look");
    assert_true(pages_report(far.pages).n > 0);
    far_kill(&far, 9);
    far_act(&far, "go_on");
    assert_far_crashed(&far, "reload earlier report quit ");
    far_act(&far, "reload");
    assert_far_at(&far, "rope");
    assert_false(far_shows(&far, REFUSED));
    far_close(&far);
}

static void test_a_report_of_any_length_is_a_protocol_error(void **state)
{
    for (size_t n = PLAY_REPORT_MAX; n <= PLAY_REPORT_MAX + 1; n++) {
        Far far;
        Buf says = {0}, report = {0};
        while (report.n < n)
            buf_addc(&report, ' ');
        ReplyMessage message = {
            .page = STR("{\"page\":\"help\",\"status\":\"playing\"}"),
            .reply.report = buf_str(&report)};
        liar_add_reply(&says, message);
        far_prepare(&far, state);
        far_let_lie(&far, buf_str(&says));
        far_open_prepared(&far);
        bool told = far_page(&far)->kind == PAGE_HELP;
        assert_int_equal(told, n == PLAY_REPORT_MAX);
        assert_int_equal(pages_report(far.pages).n, told ? n : 0);
        far_close(&far);
        buf_free(&says);
        buf_free(&report);
    }
}

// Processor time of this process for an action, in microseconds.
static double play_through(bool reports)
{
    Side side;
    int actions = 0;
    open_side(&side, false, (Str){0}, reports);
    pages_now(side.pages);
    Str rest = test_file(&arena, "plays/careful_late.play"), line;
    clock_t begun = clock();
    for (; next_action(&rest, &line); actions++)
        act(&side, line);
    clock_t took = clock() - begun;
    close_side(&side);
    return (double)took * 1e6 / CLOCKS_PER_SEC / actions;
}

static void measure(void)
{
    for (int round = 0; round < 5; round++) {
        double without = play_through(false), with = play_through(true);
        printf("%.0f us an action without, %.0f us with reports\n", without, with);
    }
}

static int free_arena(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

int main(int argc, char **argv)
{
    (void)argv;
    if (argc > 1) measure();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_play_of_the_week_reports_the_same_from_both_sides),
        temp_test(test_a_code_is_taken_once),
        temp_test(test_a_report_of_any_length_is_a_protocol_error),
    };
    return cmocka_run_group_tests(tests, NULL, free_arena);
}
