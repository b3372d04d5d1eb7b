// What a walk tells of a scenario in which much is wrong, whole: as text, as JSON, and as the job of a worker does.
#include "support/support.h"
#include "support/walks.h"

#include "base/json.h"
#include "tools/walk_report.h"

#define PLAYS 12

static const char gates[] = "# what must hold\n"
                            "random total <= 100\n"
                            "close_reader total - skimmer total >= 99\n"
                            "constant_* links <= 50\n"
                            "mix endings.least >= 0\n"
                            "all faults = 0\n"
                            "all unread = 0\n"
                            "reader minutes.max <= 60\n"
                            "reader meter.rumour = 7\n";

static void open_rough(Arena *arena, MemoryFile files[2])
{
    files[0] = (MemoryFile){"scenario.lua", test_file(arena, "tools/rough.lua").s};
    files[1] = (MemoryFile){NULL, NULL};
}

static void test_the_report_of_a_rough_scenario_is_as_it_was(void **state)
{
    (void)state;
    Arena arena = {0};
    MemoryFile files[2];
    open_rough(&arena, files);
    Walk walk;
    GateResults results;
    Err err = {0};
    Buf out = {0};
    walks_run_script(&walk, files[0].text, PLAYS);
    assert_true(walk_gates(&walk, STR(gates), "gates.txt", &arena, &results, &err));
    walk_report(&walk, &results, &out);
    assert_text_file(buf_str(&out), "tools/golden/rough.txt");
    buf_clear(&out);
    walk_report_json(&walk, &results, &out);
    assert_text_file(buf_str(&out), "tools/golden/rough.json");
    walk_free(&walk);
    buf_free(&out);
    arena_free(&arena);
}

// --- as the job of a worker does it ------------------------------------------------------------------------

static json_t *reply_to(const char *script, WalkOrder order)
{
    const MemoryFile files[] = {{"scenario.lua", script}, {NULL, NULL}};
    Host host = scenario_host(files);
    Buf text = {0}, out = {0};
    Err err = {0};
    order.plays = PLAYS;
    order.seed = 5;
    walk_order_write(&order, &text);
    if (!walk_answer_order(&host, buf_str(&text), &out, &err)) fail_msg("%s", err.text);
    json_t *reply = json_read(buf_str(&out), "reply", &err);
    assert_non_null(reply);
    buf_free(&text);
    buf_free(&out);
    return reply;
}

static void add_reply(const char *script, WalkOrder order, Buf *list)
{
    json_t *reply = reply_to(script, order);
    buf_addc(list, list->n > 0 ? ',' : '[');
    json_write(list, reply, 0);
    json_decref(reply);
}

static void test_a_worker_walks_all_of_it_or_puts_parts_together(void **state)
{
    (void)state;
    Arena arena = {0};
    MemoryFile files[2];
    open_rough(&arena, files);
    WalkOrder order = {.gates = STR(gates), .gates_file = STR("gates.txt")};
    json_t *reply = reply_to(files[0].text, order);
    assert_text_file(json_get_str(reply, "report"), "tools/golden/rough.txt");
    json_decref(reply);
    Buf parts = {0};
    for (int first = 0; first < 19; first += 7)
        add_reply(files[0].text, (WalkOrder){.first = first, .count = 7}, &parts);
    buf_addc(&parts, ']');
    order.parts = buf_str(&parts);
    reply = reply_to(files[0].text, order);
    assert_text_file(json_get_str(reply, "report"), "tools/golden/rough.txt");
    assert_true(json_is_true(json_get(reply, STR("bad"))));
    Buf faults = {0};
    json_write(&faults, json_get(reply, STR("faults")), 1);
    assert_text_file(buf_str(&faults), "tools/golden/rough_faults.json");
    json_decref(reply);
    order.json = true;
    reply = reply_to(files[0].text, order);
    assert_text_file(json_get_str(reply, "report"), "tools/golden/rough.json");
    json_decref(reply);
    buf_free(&faults);
    buf_free(&parts);
    arena_free(&arena);
}

static void test_a_worker_writes_one_play_down(void **state)
{
    (void)state;
    Arena arena = {0};
    MemoryFile files[2];
    open_rough(&arena, files);
    Buf plays = {0};
    static const char *const played[] = {"random", "close_reader", "skipper", "reader"};
    for (int i = 0; i < COUNT_OF(played); i++)
        for (int play = 1; play <= PLAYS; play += PLAYS - 1) {
            json_t *reply = reply_to(
                files[0].text, (WalkOrder){.policy = str_of(played[i]), .play = play});
            buf_add(&plays, json_get_str(reply, "play"));
            json_decref(reply);
        }
    assert_text_file(buf_str(&plays), "tools/golden/rough.play");
    buf_free(&plays);
    arena_free(&arena);
}

static void assert_bad(const char *go, const char *gate, bool bad)
{
    Arena arena = {0};
    Str script = arena_fmt(&arena,
        "scenario 'a' { title='A', start='one' }\nchapter 'c' { title='C', start='one' "
        "}\n"
        "scene 'one' { title='One', text='W.', choice 'on' { 'On', go='%s' } }\n"
        "scene 'two' { title='Two', text='W.', choice 'on' { 'On', go='end', "
        "needs=function() return false end, why='No.' } }\n"
        "ending 'end' { title='End', text='E.' }\n",
        go);
    json_t *reply = reply_to(
        script.s, (WalkOrder){.gates = str_of(gate), .gates_file = STR("gates.txt")});
    assert_int_equal(json_is_true(json_get(reply, STR("bad"))), bad);
    json_decref(reply);
    arena_free(&arena);
}

static void test_a_walk_is_bad_where_a_gate_fails_or_there_is_a_fault(void **state)
{
    (void)state;
    assert_bad("end", "", false);
    assert_bad("end", "all faults = 0", false);
    assert_bad("end", "all faults = 1", true);
    assert_bad("two", "all faults = 1", true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_worker_walks_all_of_it_or_puts_parts_together),
        cmocka_unit_test(test_a_worker_writes_one_play_down),
        cmocka_unit_test(test_a_walk_is_bad_where_a_gate_fails_or_there_is_a_fault),
        cmocka_unit_test(test_the_report_of_a_rough_scenario_is_as_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
