#include "tools/ids.h"

#include "support/luals.h"
#include "support/scenario.h"
#include "support/support.h"

#include <stdlib.h>

static void test_an_editor_gets_the_ids_of_the_scenario(void **state)
{
    (void)state;
    const MemoryFile files[] = {
        {"scenario.lua",
            "scenario 't' { title='T', start='a', state={ trust=3, told=false, "
            "who='x', "
            "seen=list(), m=meter{ 'M', 0, min=0, max=2 } } }\n"
            "place 'aktau' { 'Aktau' } person 'aigul' { 'Aigul' }\n"
            "fact 'F-1' { 'The price doubled.' } term 'lpg' { 'LPG', text='Gas.' }\n"
            "world 'price' { row{ 'aktau', '2022-01-01', 60, 'F-1' } }\n"
            "source 'board' { 'The board', date='2022-01-02', status='confirmed' }\n"
            "picture 'p' { alt='A pump.', layers='p.svg' }\n"
            "chapter 'k' { title='K', start='a' }\n"
            "scene 'a' { title='The *queue*', text='x', choice 'b' { 'Leave', go='e' } "
            "}\n"
            "ending 'e' { title='E', text='y' }"},
        {NULL, NULL}};
    static const char *const values[] = {"qantar.NodeId=\"a\"", "qantar.NodeId=\"e\"",
        "qantar.ChoiceId=\"a.b\"", "qantar.SourceId=\"board\"", "qantar.FactId=\"F-1\"",
        "qantar.PictureId=\"p\"", "qantar.PlaceId=\"aktau\"",
        "qantar.PersonId=\"aigul\"", "qantar.TermId=\"lpg\""};
    static const char *const fields[] = {"qantar.State.trust", "qantar.State.told",
        "qantar.State.who", "qantar.State.seen", "qantar.State.m",
        "qantar.World.price"};
    Host host = scenario_host(files);
    Buf out = {0};
    Err err = {0};
    Luals *luals = calloc(1, sizeof *luals);
    assert_true(ids_write(&host, &out, &err));
    luals_read(luals, buf_str(&out));
    assert_string_equal(luals->fault.s ? luals->fault.s : "", "");
    assert_int_equal(luals_unknown(luals).n, 0);
    for (int i = 0; i < COUNT_OF(values); i++)
        if (!luals_has(&luals->values, values[i])) fail_msg("no %s", values[i]);
    for (int i = 0; i < COUNT_OF(fields); i++)
        if (!luals_has(&luals->fields, fields[i])) fail_msg("no %s", fields[i]);
    luals_free(luals);
    free(luals);
    buf_free(&out);
}

static bool says(const Buf *out, const char *line)
{
    return str_has(buf_str(out), str_of(line));
}

// The first sentence, of 80 bytes at most, cut at a space.
static void test_each_id_is_shown_with_what_it_says(void **state)
{
    (void)state;
    static const char words[] = "It doubled, and doubled again, and nobody who stood "
                                "in the queue that day had ";
    Arena arena = {0};
    const char *script = arena_fmt(&arena,
        "scenario 't' { title='T', start='e', state={ n=1, part=0.5, told=false, "
        "who='x', items=list(), seen=map() } }\n"
        "fact 'F-1' { 'One. Two.' }\n"
        "fact 'F-80' { '%sit' }\nfact 'F-81' { '%sit.' }\n"
        "world 'price' { row{ '*', '2022-01-01', 60 } }\n"
        "ending 'e' { title='E', text='y' }",
        words, words)
                             .s;
    const MemoryFile files[] = {{"scenario.lua", script}, {NULL, NULL}};
    Host host = scenario_host(files);
    Buf out = {0};
    Err err = {0};
    assert_true(ids_write(&host, &out, &err));
    assert_true(says(&out, arena_fmt(&arena,
                               "\n---@alias qantar.FactId\n---| \"F-1\" # One.\n"
                               "---| \"F-80\" # %sit\n---| \"F-81\" # " STR_FMT "\n",
                               words, STR_ARG(str_trim(str_of(words))))
                               .s));
    static const char *const types[] = {"n number", "part number", "told boolean",
        "who string", "items any[]", "seen table<string,any>", "price number"};
    for (int i = 0; i < COUNT_OF(types); i++)
        if (!says(&out, arena_fmt(&arena, "@field %s\n", types[i]).s))
            fail_msg("no %s", types[i]);
    buf_free(&out);
    arena_free(&arena);
}

static void test_a_scenario_that_cannot_be_read_is_an_error(void **state)
{
    (void)state;
    const MemoryFile none[] = {{NULL, NULL}};
    Host host = scenario_host(none);
    Buf out = {0};
    Err err = {0};
    assert_false(ids_write(&host, &out, &err));
    assert_err(&err, "scenario.lua");
    assert_int_equal(out.n, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_editor_gets_the_ids_of_the_scenario),
        cmocka_unit_test(test_each_id_is_shown_with_what_it_says),
        cmocka_unit_test(test_a_scenario_that_cannot_be_read_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
