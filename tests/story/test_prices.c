// What work of scripts costs in steps, each piece within a twentieth: a price that is forgotten lets a script
// do that work for nothing, however long it takes.
#include "support/support.h"

#include "story/sandbox/sandbox_inner.h"
#include "story/story_inner.h"
#include "support/script.h"

#include <stdlib.h>
#include <string.h>

#define MANY 100
#define TURN INT64_C(1000000000)
// A price is right within one part in so many.
#define PARTS 20
#ifdef _WIN32
#define PARTS_OF_FEW 10 // on Windows not measured closer
#else
#define PARTS_OF_FEW PARTS
#endif

typedef struct Price {
    const char *work;
    int64_t steps;
} Price;

// Within one part in [parts].
static void assert_price(const Price *price, int64_t steps, int parts)
{
    int64_t off = llabs(steps - price->steps);
    if (off * parts > price->steps)
        fail_msg("%s\ncosts %lld steps, not %lld", price->work, (long long)steps,
            (long long)price->steps);
}

// --- in a turn ----------------------------------------------------------------------------------

// The steps of a turn whose effect does [work] [times] times.
static int64_t turn_steps(const char *work, int times)
{
    char body[512];
    snprintf(body, sizeof body,
        "local x, n, e = ('x'):rep(400), 0, {} for i = 1, 16 do e[i] = '' end for i = "
        "1, %d do %s end",
        times, work);
    const Limits limits = {.turn_steps = TURN};
    Script *script = script_open(body, &limits);
    script->lucky = true;
    if (!script_call(script, WANT_NOTHING)) fail_msg("%s", script->err.text);
    Sandbox *sandbox = script->story->sandbox;
    int64_t steps = TURN - sandbox->steps;
    script_close(script);
    return steps;
}

static void test_what_a_turn_does_in_c_has_its_price(void **state)
{
    (void)state;
    static const Price prices[] = {
        {"n = s.evidence", 12},
        {"s.evidence = 1", 11},
        {"s.name = x", 121},
        {"s.bag = e", 187},
        {"n = world.price", 17},
        {"n = has 'board'", 14},
        {"n = visits 'a'", 14},
        {"n = taken 'a.on'", 14},
        {"n = answered 'ask'", 14},
        {"n = random(3)", 4},
        {"n = tostring(1.5)", 64},
        {"n = tonumber('1234567890123456789012345678901234567890', 36)", 45},
        {"n = table.concat(e)", 165},
        {"n = table.concat(e, x, 1, 4)", 403},
        {"n = next(e)", 308},
        {"n = #x:upper()", 68},
        {"n = x:reverse()", 68},
        {"n = x:sub(2, 3)", 40},
        {"n = x:len()", 38},
        {"n = x:find('y')", 49},
        {"n = "
         "x:find('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxy')",
            4771},
        {"n = ('abcd'):rep(800)", 677},
        {"n = string.format('%99.99f', 1e300)", 507},
        {"n = string.format('%s', x)", 81},
    };
    int64_t loop = turn_steps("", 2 * MANY) - turn_steps("", MANY);
    for (int i = 0; i < COUNT_OF(prices); i++) {
        const char *work = prices[i].work;
        int64_t all = turn_steps(work, 20 * MANY) - turn_steps(work, 10 * MANY);
        assert_price(&prices[i], (all - loop) / (10 * MANY), PARTS);
    }
}

// --- while a scenario is read -------------------------------------------------------------------

// Whether a scenario that does [work] [times] times is read within the steps.
static bool reads_within(const char *work, int times, int64_t steps)
{
    char text[1024];
    snprintf(text, sizeof text,
        "scenario 't' { title='T', start='a' } ending 'a' { text='x' } for i = 1, %d "
        "do local e = 'e' .. i %s end",
        times, work);
    const MemoryFile files[] = {{"scenario.lua", text}, {NULL, NULL}};
    Host host = scenario_host(files);
    const Limits limits = {.load_steps = steps};
    Diagnostics diagnostics = {0};
    Buf said = {0};
    Err err = {0};
    story_close(story_open(&host, &limits, &diagnostics, &err));
    diagnostics_print(&diagnostics, &said);
    bool within = !strstr(buf_str(&said).s, "works too long");
    diagnostics_free(&diagnostics);
    buf_free(&said);
    return within;
}

static int64_t load_steps(const char *work, int times)
{
    int64_t few = 0, enough = 1 << 22;
    while (enough - few > 100) {
        int64_t middle = (few + enough) / 2;
        *(reads_within(work, times, middle) ? &enough : &few) = middle;
    }
    return enough;
}

// Instructions are counted 200 at a time, so a price is known only as that of one among many.
static void assert_load_prices(const Price *prices, int n, int few, int more, int parts)
{
    int64_t loop = load_steps("", few + more) - load_steps("", few);
    for (int i = 0; i < n; i++) {
        const char *work = prices[i].work;
        int64_t all = load_steps(work, few + more) - load_steps(work, few);
        assert_price(&prices[i], (all - loop) / more, parts);
    }
}

static void test_what_is_read_in_c_has_its_price(void **state)
{
    (void)state;
    static const Price prices[] = {
        {"ending(e) { text='x' }", 148},
        {"ending(e) { text=('x '):rep(1000) }", 796},
        {"ending(e) { text='x', gives={ 'a', 'b', 'c', 'd' } }", 352},
        {"ending(e) { text='x', effect=function() end }", 214},
        {"term(e) { 'Gas', text='x' }", 159},
        {"person(e) { 'Aigul' }", 114},
        {"fact(e) { 'It was so.' }", 129},
        {"source(e) { 'S', date='2022-01-01', status='claimed' }", 170},
        {"local h = {} for k = 1, 20 do h[k] = { '2022-01-01', 'claimed', 'x' } end "
         "source(e) { 'S', date='2022-01-01', status='claimed', history=h }",
            1775},
        {"scene(e) { text='x', choice 'a' { 'A', go='a' }, choice 'b' { 'B', go='a' } "
         "}",
            424},
        {"check(e) { 'Q', go='a', answer 'a' { 'A', because='x', right=true }, answer "
         "'b' { 'B', because='x' } }",
            410},
        {"world(e) { row{ '*', '2022-01-01', 1 }, row{ '*', '2022-01-02', 2 } }", 337},
    };
    assert_load_prices(prices, COUNT_OF(prices), 2 * MANY, 4 * MANY, PARTS);
}

// Faults and boards are told and read up to a limit only.
static void test_what_there_may_be_few_of_has_its_price(void **state)
{
    (void)state;
    static const Price prices[] = {
        {"ending(e) { text='x', odd=1 }", 3091},
        {"ending(e) { text='x', row{ '*', '2022-01-01', 1 } }", 790},
        {"ending(e) { text='x', 7 }", 846},
        {"board(e) { 'T', text='x', card 'a' { 'A' }, card 'b' { 'B' }, order={ 'a', "
         "'b' }, go='a' }",
            1342},
        {"board(e) { 'T', text='x', card 'a' { 'A' }, card 'b' { 'B' }, order={ 'a', "
         "'c' }, go='a' }",
            2037},
    };
    assert_load_prices(prices, COUNT_OF(prices), MANY, MANY, PARTS_OF_FEW);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_read_in_c_has_its_price),
        cmocka_unit_test(test_what_there_may_be_few_of_has_its_price),
        cmocka_unit_test(test_what_a_turn_does_in_c_has_its_price),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
