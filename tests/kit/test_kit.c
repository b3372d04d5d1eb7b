#include "kit/kit.h"

#include "base/json.h"
#include "kit/town.h"
#include "support/scenario.h"
#include "support/support.h"
#include "support/wellformed.h"

#include <string.h>

static json_t *written(const char *script, const char *edition, Err *err)
{
    const MemoryFile files[] = {{"scenario.lua", script}, {NULL, NULL}};
    Host host = scenario_host(files);
    Buf out = {0};
    json_t *sheets = NULL;
    if (kit_write(&host, str_of(edition), (Str){0}, &out, err))
        sheets = json_read(buf_str(&out), "kit", err);
    buf_free(&out);
    return sheets;
}

static Str sheet_of(const json_t *sheets, KitSheet sheet)
{
    Str html = json_get_str(sheets, kit_name(sheet));
    assert_wellformed(html);
    return html;
}

static void assert_has(Str html, const char *part)
{
    if (!strstr(html.s, part)) fail_msg("the sheet has no %s:\n%s", part, html.s);
}

static void test_the_plan_has_times_care_questions_words_and_what_is_open(void **state)
{
    (void)state;
    Err err = {0};
    json_t *sheets = written(town, "", &err);
    assert_no_err(&err);
    Str plan = sheet_of(sheets, KIT_PLAN);
    static const char *const parts[] = {"size:A4",
        "<h1>Wells &amp; &lt;b&gt;water&lt;/b&gt;: lesson plan</h1>",
        "In short · 1 lesson of 45 minutes; the play takes about 20 minutes",
        "Know the well.", "choose “In short”", "Somebody falls ill.", "Ask nobody.",
        ">4–24<", ">41–45<", "Who digs?", "<li>One.</li>", "<li>Two.</li>",
        "<li>Was it so?</li>", "<strong>Well:</strong> A hole with water.",
        "It hailed. <strong>Unknown.</strong> Nobody looked.",
        "The talk: <strong>Disputed.</strong> Two say otherwise."};
    for (int i = 0; i < COUNT_OF(parts); i++)
        assert_has(plan, parts[i]);
    assert_null(strstr(plan.s, "It is long.")); // no page opens that word
    assert_null(strstr(plan.s, "<script"));
    assert_null(strstr(plan.s, "{#"));
    json_decref(sheets);
}

static void test_the_key_has_each_answer_with_its_reason(void **state)
{
    (void)state;
    Err err = {0};
    json_t *sheets = written(town, "short", &err);
    Str key = sheet_of(sheets, KIT_KEY);
    static const char *const parts[] = {"Why, in 1?", "<strong>Heat &lt;1&gt;</strong>",
        "It was hot.", ">N-1</span>]", "Half right", "<strong>Heat</strong> (May)",
        "there from the start", "<strong>Rain</strong> = <strong>Song</strong>",
        "Heat → Dry", "<strong>led to</strong>", "</span> trigger</p>",
        "</span> The note</p>", "</span> The talk</p>", "It rained.",
        "The statuses of claims are those of 5 January 2022.",
        "<strong>Unknown</strong>", "</span> Disputed</p>", "1 Rope · 2 Rain · 3 Hail",
        "medium confidence", "The well was dry.", "It is said."};
    for (int i = 0; i < COUNT_OF(parts); i++)
        assert_has(key, parts[i]);
    assert_null(strstr(key.s, "high confidence")); // said once for all of them
    json_decref(sheets);
}

static void test_the_slip_is_there_four_times_and_tells_no_answer(void **state)
{
    (void)state;
    Err err = {0};
    json_t *sheets = written(town, "short", &err);
    Str slip = sheet_of(sheets, KIT_SLIP);
    int n = 0;
    for (const char *at = slip.s; (at = strstr(at, "class=\"cut\"")); at++)
        n++;
    assert_int_equal(n, 4);
    assert_has(slip, "“Dry” and “Hail”: what, if anything, links them?");
    assert_has(slip, "“It hailed.” Status in the record: Unknown.");
    assert_null(strstr(slip.s, "No link is known."));
    const char *rain = strstr(slip.s, "Rain"), *hail = strstr(slip.s, "Hail"),
               *rope = strstr(slip.s, "Rope");
    assert_true(rain < hail && hail < rope); // shuffled
    json_decref(sheets);
}

static void test_any_scenario_has_a_kit(void **state)
{
    (void)state;
    static const char *const scripts[] = {
        "scenario 't' { title='T', start='e' } ending 'e' { text='x' }",
        "scenario 't' { title='T', start='q', languages={ 'ru' } }\n"
        "check 'q' { 'Was?', scored=true, go='e', answer 'y' { 'Y', because='x', "
        "right=true },\n"
        "  answer 'n' { 'N', because='x' } }\n"
        "ending 'e' { text='x' }",
        "scenario 't' { title='T', start='b' }\n"
        "board 'b' { go='e', card 'one' { 'One' }, card 'two' { 'Two' }, order={ "
        "'one', 'two' } }\n"
        "ending 'e' { text='x' }"};
    for (int i = 0; i < COUNT_OF(scripts); i++) {
        Err err = {0};
        json_t *sheets = written(scripts[i], "", &err);
        assert_no_err(&err);
        for (KitSheet sheet = 0; sheet < KIT_SHEETS; sheet++)
            sheet_of(sheets, sheet);
        json_decref(sheets);
    }
}

static void test_an_edition_that_is_not_there_is_named(void **state)
{
    (void)state;
    Err err = {0};
    assert_null(written(town, "long", &err));
    assert_int_equal(err.kind, ERR_USAGE);
    assert_string_equal(err.text, "this scenario has no edition \"long\"");
}

static void assert_not_written(const char *script)
{
    const MemoryFile files[] = {{"scenario.lua", script}, {NULL, NULL}};
    Host host = scenario_host(files);
    Buf out = {0};
    Err err = {0};
    assert_false(kit_write(&host, (Str){0}, (Str){0}, &out, &err));
    assert_int_not_equal(err.kind, ERR_NONE);
    assert_int_equal(out.n, 0);
}

static void test_a_script_that_fails_is_told_and_nothing_is_written(void **state)
{
    (void)state;
    assert_not_written("scenario 't' {");
    assert_not_written("scenario 't' { title='T', start='e' }\n"
                       "ending 'e' { text='x', effect=function(s) error('no') end }");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_plan_has_times_care_questions_words_and_what_is_open),
        cmocka_unit_test(test_the_key_has_each_answer_with_its_reason),
        cmocka_unit_test(test_the_slip_is_there_four_times_and_tells_no_answer),
        cmocka_unit_test(test_any_scenario_has_a_kit),
        cmocka_unit_test(test_an_edition_that_is_not_there_is_named),
        cmocka_unit_test(test_a_script_that_fails_is_told_and_nothing_is_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
