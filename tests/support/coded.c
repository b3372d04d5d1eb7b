#include "support/coded.h"

#include "support/support.h"

#include "story/play_inner.h"
#include "tools/codes.h"

#define SOURCE(id)                                                                     \
    "source '" id "' { '" id "', date='2022-01-01', status='reported' }\n"

// clang-format off
const char coded_town_1[] =
    "scenario 'town' { title='Town', version='1', start='gate', state={\n"
    "  coins=number{ 3, min=0, max=9 }, met=false, mood='', ratio=0.5, steps=0, names=list(), seen=map() } }\n"
    SOURCE("map") SOURCE("key")
    "chain 'near' { 'Near' } chain 'far' { 'Far' }\n"
    "world 'price' { row{ '*', '2022-01-01', 60 } }\n"
    "chapter 'streets' { title='Streets', start='gate', at='near' }\n"
    "scene 'gate' { text='x', choice 'pay' { 'P', go='square', gives='map', effect=function(s) s.coins = s.coins - 1 end },\n"
    "  choice 'climb' { 'C', go='square', effect=function(s) s.ratio = 0.25 end } }\n"
    "scene 'square' { text='x', effect=function(s) s.steps = s.steps + 1 end,\n"
    "  choice 'well' { 'W', go='well' }, choice 'on' { 'O', go='quiz' },\n"
    "  choice 'ask' { 'A', go='square', once=true, gives='key', effect=function(s) s.mood = 'glad' s.met = true end },\n"
    "  choice 'wait' { 'T', go='square', effect=function(s) s.coins = s.coins + random(2) world.price = s.steps end } }\n"
    "scene 'well' { text='x', choice 'leave' { 'B', go='square', gives='key', effect=function(s)\n"
    "  s.names[#s.names + 1] = 'rope' s.seen.well = s.steps s.mood = 'wet' end } }\n"
    "chapter 'hall' { title='Hall', start='quiz', at='far' }\n"
    "check 'quiz' { '?', go='table', answer 'a' { 'A', because='x', right=true },\n"
    "  answer 'b' { 'B', because='x' }, answer 'c' { 'C', because='x' } }\n"
    "board 'table' { text='x', go='fork', card 'one' { 'One' }, card 'two' { 'Two' }, card 'six' { 'Six', given=true },\n"
    "  card 'ten' { 'Ten' }, card 'old' { 'Old' }, order={ 'one', 'two', 'six', 'ten', 'old' },\n"
    "  link 'first' { 'one', 'two', answer='trigger', because='x' },\n"
    "  link 'last' { 'six', 'ten', answer='response', because='x' } }\n"
    "scene 'fork' { text='x', choice 'go' { 'G', go={ 'north', 'south', 'gate' },\n"
    "  pick=function(s) return ({ 'north', 'south', 'gate' })[random(3)] end } }\n"
    "ending 'north' { text='x' } ending 'south' { text='x' }\n";

const char coded_town_2[] =
    "scenario 'town' { title='Town', version='2', start='road', state={ luck=1,\n"
    "  steps=0, money=number{ 3, min=0, max=20 }, met=false, mood='', ratio=0.5, names=list(), seen=map() },\n"
    "  renamed={ well='fountain', ['state:coins']='state:money', ['source:key']='source:iron' } }\n"
    SOURCE("iron") SOURCE("coin") SOURCE("map")
    "chain 'start' { 'Start' } chain 'near' { 'Near' } chain 'far' { 'Far' }\n"
    "world 'price' { row{ '*', '2022-01-01', 60 } }\n"
    "chapter 'hall' { title='Hall', start='quiz', at='far' }\n"
    "ending 'south' { text='x' } ending 'north' { text='x' }\n"
    "check 'quiz' { '?', go='table', answer 'c' { 'C', because='x' }, answer 'new' { 'N', because='x' },\n"
    "  answer 'b' { 'B', because='x' }, answer 'a' { 'A', because='x', right=true } }\n"
    "board 'table' { text='x', go='fork', card 'ten' { 'Ten' }, card 'old' { 'Old' }, card 'six' { 'Six', given=true },\n"
    "  card 'two' { 'Two' }, card 'one' { 'One' }, order={ 'one', 'two', 'six', 'ten', 'old' },\n"
    "  link 'last' { 'six', 'ten', answer='response', because='x' },\n"
    "  link 'first' { 'one', 'two', answer='trigger', because='x' } }\n"
    "scene 'fork' { text='x', choice 'go' { 'G', go={ 'north', 'south', 'gate' },\n"
    "  pick=function(s) return ({ 'north', 'south', 'gate' })[random(3)] end } }\n"
    "chapter 'streets' { title='Streets', start='gate', at='near' }\n"
    "scene 'fountain' { text='x', choice 'drink' { 'D', go='fountain' }, choice 'leave' { 'B', go='square', gives='iron' } }\n"
    "scene 'road' { text='x', at='start', choice 'in' { 'I', go='gate', gives='coin' } }\n"
    "scene 'gate' { text='x', choice 'climb' { 'C', go='square' }, choice 'pay' { 'P', go='square', gives='map' } }\n"
    "scene 'square' { text='x', choice 'on' { 'O', go='quiz' }, choice 'well' { 'W', go='fountain' },\n"
    "  choice 'ask' { 'A', go='square', once=true, gives='iron' }, choice 'wait' { 'T', go='square' } }\n";

const char coded_town_3[] =
    "scenario 'town' { title='Town', version='3', start='road', state={ met='no', steps=0,\n"
    "  money=number{ 3, min=0, max=5 }, mood='', names=list() },\n"
    "  renamed={ well='spring', fountain='spring', ['state:coins']='state:money', ['source:key']='source:iron' } }\n"
    SOURCE("iron") SOURCE("map")
    "chain 'near' { 'Near' }\n"
    "chapter 'streets' { title='Streets', start='gate', at='near' }\n"
    "scene 'road' { text='x', choice 'in' { 'I', go='gate' } }\n"
    "scene 'gate' { text='x', choice 'pay' { 'P', go='square', gives='map' } }\n"
    "scene 'square' { text='x', choice 'well' { 'W', go='spring' }, choice 'on' { 'O', go='table' } }\n"
    "scene 'spring' { text='x', choice 'leave' { 'B', go='square', gives='iron' } }\n"
    "chapter 'hall' { title='Hall', start='table', at='near' }\n"
    "board 'table' { text='x', go='north', card 'one' { 'One' }, card 'two' { 'Two' }, card 'ten' { 'Ten' },\n"
    "  order={ 'one', 'two', 'ten' }, link 'first' { 'one', 'two', answer='trigger', because='x' } }\n"
    "ending 'north' { text='x' }\n";
// clang-format on

void coded_open(Coded *coded, const char *script, const Coded *before)
{
    *coded = (Coded){.files = {{"scenario.lua", script}}};
    coded->host = scenario_host(coded->files);
    if (before) buf_add(&coded->table, buf_str(&before->table));
    if (before) coded->files[1] = (MemoryFile){RESUME_TABLE_FILE, before->table.s};
    buf_clear(&coded->table);
    Err err = {0};
    int added;
    codes_update(&coded->host, &coded->table, &added, &err);
    assert_no_err(&err);
    coded->files[1] = (MemoryFile){RESUME_TABLE_FILE, coded->table.s};
    coded->story = scenario_open(&coded->host);
}

void coded_close(Coded *coded)
{
    story_close(coded->story);
    buf_free(&coded->table);
}

void coded_code(const Play *play, Buf *code)
{
    Err err = {0};
    Buf notes = {0};
    buf_clear(code);
    resume_write(play, 0, code, &notes, &err);
    assert_no_err(&err);
    assert_str(buf_str(&notes), "");
    buf_free(&notes);
}

Play *coded_take(Coded *coded, Str code, Buf *notes)
{
    Err err = {0};
    Buf said = {0};
    unsigned extra = 1;
    Play *play = resume_read(coded->story, code, 5, &extra, &said, &err);
    assert_no_err(&err);
    assert_non_null(play);
    assert_int_equal(extra, 0);
    if (notes) buf_add(notes, buf_str(&said));
    if (!notes) assert_str(buf_str(&said), "");
    buf_free(&said);
    return play;
}

// --- the same play ----------------------------------------------------------------------------------

static void assert_same_scores(const Play *a, const Play *b)
{
    Scores x = play_scores(a), y = play_scores(b);
    const Score *one[] = {&x.order, &x.links, &x.evidence, &x.claims, &x.checks};
    const Score *two[] = {&y.order, &y.links, &y.evidence, &y.claims, &y.checks};
    for (int i = 0; i < COUNT_OF(one); i++) {
        assert_true(one[i]->score == two[i]->score);
        assert_true(one[i]->credit == two[i]->credit);
        assert_int_equal(one[i]->count, two[i]->count);
    }
}

static void assert_same_choices(Play *a, Play *b)
{
    for (int i = 0; i < play_node(a)->n_choices; i++) {
        ChoiceState x, y;
        Err err = {0};
        play_look(a);
        assert_true(play_choice_state(a, i, &x, &err));
        play_look(b);
        assert_true(play_choice_state(b, i, &y, &err));
        assert_int_equal(x, y);
    }
}

// What is left of the shuffle may lie in another order.
static void assert_same_board(const Play *a, const Play *b, int node)
{
    BoardState x = play_board(a, node), y = play_board(b, node);
    assert_int_equal(x.stage, y.stage);
    const Board *board = play_book(a)->nodes[node].board;
    bool begun = x.n_rail > (board ? board->n_cards - x.n_deal : 0);
    if (begun) assert_int_equal(x.n_rail, y.n_rail);
    for (int i = 0; begun && i < x.n_rail; i++)
        assert_int_equal(x.rail[i], y.rail[i]);
    assert_int_equal(x.stood > 0, y.stood > 0);
    for (int i = 0; x.links && i < board->n_links; i++) {
        assert_int_equal(x.links[i], y.links ? y.links[i] : LINK_NONE);
        assert_int_equal(x.pins[i], y.links ? y.pins[i] : PIN_UNSET);
    }
    for (int i = 0; x.links && i < board->n_claims; i++)
        assert_int_equal(x.claims[i], y.links ? y.claims[i] : STATUS_NONE);
}

static void assert_same_nodes(const Play *a, const Play *b)
{
    const Book *book = play_book(a);
    for (int i = 0; i < book->n_nodes; i++) {
        assert_int_equal(play_visits(a, i), play_visits(b, i));
        assert_int_equal(play_answer_given(a, i), play_answer_given(b, i));
        for (int k = 0; k < book->nodes[i].n_choices; k++)
            assert_int_equal(play_taken(a, i, k), play_taken(b, i, k));
        // A board that is left half done cannot be: visited and not stood at, it is whole.
        if (book->nodes[i].board) assert_same_board(a, b, i);
    }
}

void coded_assert_same(Play *a, Play *b)
{
    const Book *book = play_book(a);
    assert_int_equal(play_node_index(a), play_node_index(b));
    assert_int_equal(a->now->answered, b->now->answered);
    assert_int_equal(play_chain_reached(a), play_chain_reached(b));
    for (int i = 0; i < book->n_state; i++)
        assert_true(value_eq(play_value(a, i), play_value(b, i)));
    for (int i = 0; i < book->n_world; i++)
        assert_true(value_eq(&a->now->world[i], &b->now->world[i]));
    for (int i = 0; i < book->n_sources; i++)
        assert_int_equal(play_holds(a, i), play_holds(b, i));
    assert_same_nodes(a, b);
    assert_same_scores(a, b);
    assert_same_choices(a, b);
}

void coded_check_new_sources(Coded *coded, const Play *play)
{
    Buf code = {0};
    coded_code(play, &code);
    Play *taken = coded_take(coded, buf_str(&code), NULL);
    for (int i = 0; i < play_book(play)->n_sources; i++)
        assert_int_equal(play_new_source(play, i), play_new_source(taken, i));
    play_close(taken);
    buf_free(&code);
}

void coded_check(Coded *coded, Play *play)
{
    Buf code = {0}, again = {0};
    coded_code(play, &code);
    Play *taken = coded_take(coded, buf_str(&code), NULL);
    coded_assert_same(play, taken);
    coded_code(taken, &again);
    assert_str(buf_str(&again), code.s);
    play_close(taken);
    buf_free(&code);
    buf_free(&again);
}
