#include "support/lesson.h"

#include "support/scenario.h"
#include "support/support.h"

#include <string.h>

// clang-format off
static const char record[] =
    "place 'zhanaozen' { 'Zhanaozen', region='mangystau', zone='UTC+5' }\n"
    "place 'almaty' { 'Almaty', zone='UTC+6' }\n"
    "fact 'F-1' { 'The price doubled.', status='EST', confidence='H' }\n"
    "source 'price_board' { 'The price board', who='The station', saw='Its own price',\n"
    "  shows='A photograph', text='LPG.', place='zhanaozen', date='2022-01-02',\n"
    "  status='reported', facts={'F-1'},\n"
    "  history={ {'2022-01-05','confirmed','Seen by a second person.'},\n"
    "            {'2022-01-09','withdrawn','The station took it back.'} } }\n"
    "source 'radio' { 'The radio', who='A presenter', saw='Nothing', shows='Nothing',\n"
    "  text='Talk.', date='2022-01-02', status='claimed', facts={'F-1'} }\n"
    "source 'letter' { 'A letter', who='A cousin', saw='A queue', shows='A letter',\n"
    "  text='Talk.', date='2022-01-02', status='reported', facts={'F-1'} }\n"
    "world 'price' { unit='tenge a litre',\n"
    "  row{ 'mangystau', '2022-01-01', 120, 'F-1' },\n"
    "  row{ '*', '2021-12-31', 60, 'F-1' } }\n"
    "world 'signal' { unit='percent', row{ 'almaty', '2022-01-01', 80, 'F-1' } }\n"
    "chain 'doubles' { 'Price doubles', hint='2 Jan' }\n"
    "chain 'protest' { 'Protest', hint='2 Jan' }\n";

static const char pump[] =
    "chapter 'pump' { title='The pump', place='zhanaozen', date='2022-01-02 09:10',\n"
    "  start='queue', at='doubles' }\n"
    "scene 'queue' { title='The queue of {name}', gives='price_board',\n"
    "  text='The board says **{world.price}**. {#F-1}',\n"
    "  choice 'photograph' { 'Photograph the board', go='manager', gives='radio',\n"
    "    effect=function(s) s.evidence = s.evidence + 1 end },\n"
    "  choice 'compare' { 'Compare', go='manager', needs='letter', why='No letter.' },\n"
    "  choice 'ask' { 'Ask', go='queue', once=true, effect=function(s)\n"
    "    s.asked[#s.asked + 1] = 'price' s.rumour = random(100) end },\n"
    "  choice 'whisper' { 'Whisper', go='manager', hidden=true,\n"
    "    needs=function(s) return s.lied end },\n"
    "  choice 'wander' { 'Wander', go={'manager','question'},\n"
    "    pick=function(s) return random(2) == 1 and 'manager' or 'question' end },\n"
    "  choice 'lose_way' { 'Lose the way', go={'manager','question'},\n"
    "    pick=function(s) return 'managr' end },\n"
    "  choice 'stumble' { 'Stumble', go='manager', gives='letter', effect=function(s)\n"
    "    s.rumour = 77 s.name = 'Nobody' s.asked[1] = 'broken' s.seen.queue = true\n"
    "    random(6) error('on purpose') end },\n"
    "  choice 'mistype' { 'Mistype', go='manager',\n"
    "    effect=function(s) s.rumour = 'many' end },\n"
    "  choice 'fall' { 'Fall', go='trap', gives='letter',\n"
    "    effect=function(s) s.lied = true end },\n"
    "  choice 'lie' { 'Lie', go='queue', effect=function(s) s.lied = true end },\n"
    "  choice 'praise' { 'Praise', go='queue', effect=function(s)\n"
    "    s.evidence = s.evidence + 50 s.trust = s.trust - 7 s.seen.praise = 1 end } }\n"
    "scene 'trap' { title='A trap', text='Words.', effect=function(s) error('here') end,\n"
    "  choice 'go_on' { 'On', go='manager' } }\n";

static const char room[] =
    "scene 'manager' { title='The manager', text='Words.', facts={'F-1'},\n"
    "  effect=function(s) s.trust = s.trust + 0.125 end,\n"
    "  choice 'go_on' { 'On', go='question' },\n"
    "  choice 'return_there' { 'Back to the queue', go='queue' },\n"
    "  choice 'remember' { 'Remember', go='manager', effect=function(s)\n"
    "    s.asked = { has('radio'), has('letter'), visits('manager'),\n"
    "      taken('queue.photograph'), answered('question') or 'none', world.price } end } }\n"
    "check 'question' { 'Which?', title='A question', scored=true, go='chain_table',\n"
    "  answer 'price' { 'The price', right=true, because='It doubled.' },\n"
    "  answer 'wages' { 'Wages', credit=0.5, because='Older.' },\n"
    "  answer 'weather' { 'The weather', because='No.' } }\n"
    "chapter 'room' { title='The room', place='almaty', date='2022-01-05 10:00',\n"
    "  start='chain_table', at='protest' }\n"
    "board 'chain_table' { title='The chain', text='Words.', go='finish',\n"
    "  card 'price' { 'Price doubles', when='1 Jan', text='Words.', facts={'F-1'} },\n"
    "  card 'protests' { 'Protests', when='2 Jan', text='Words.', facts={'F-1'} },\n"
    "  card 'resignation' { 'Resignation', when='5 Jan', text='Words.', facts={'F-1'} },\n"
    "  card 'wages' { 'Wages', when='before', text='Words.', facts={'F-1'}, given=true },\n"
    "  order = { 'wages', 'price', 'protests', 'resignation' },\n"
    "  link 'price_protests' { 'price', 'protests', answer='trigger', half={'led_to'},\n"
    "    because='Words.', facts={'F-1'} },\n"
    "  link 'wages_protests' { 'wages', 'protests', answer='condition',\n"
    "    because='Words.', facts={'F-1'} } }\n"
    "ending 'finish' { title='The end', text='Words.' }\n";

static const MemoryFile lesson_files[] = {
    {"scenario.lua",
        "scenario 'lesson' { title='A lesson', version='1.0.0', kind='documented',\n"
        "  zone='UTC+6', start='queue',\n"
        "state={ evidence=meter{ 'Evidence', 0, min=0, max=3, symbol='diamond' }, rumour=0,\n"
        "  trust=number{ 0.5, min=0, max=1 }, name='Aigul', asked=list(), seen=map(),\n"
        "  lied=false } }\n"
        "include 'record.lua' include 'pump.lua' include 'room.lua'\n"},
    {"record.lua", record},
    {"pump.lua", pump},
    {"room.lua", room},
    {NULL, NULL},
};
// clang-format on

// 'manager' is now 'office', 'trust' 'belief', 'radio' 'wireless'; 'trap' and 'lied' are gone;
// 'courage' is new; 'rumour' has become a text.
static const MemoryFile newer_files[] = {
    {"scenario.lua",
        "scenario 'lesson' { title='A lesson', version='2.0.0', kind='documented',\n"
        "  zone='UTC+6', start='queue',\n"
        "  renamed={ manager='office', ['state:trust']='state:belief',\n"
        "    ['source:radio']='source:wireless' },\n"
        "  state={ evidence=meter{ 'Evidence', 0, min=0, max=3, symbol='diamond' },\n"
        "    belief=number{ 0.5, min=0, max=1 }, name='Aigul', asked=list(), "
        "seen=map(),\n"
        "    courage=4, rumour='none' } }\n"
        "place 'zhanaozen' { 'Zhanaozen', zone='UTC+5' }\n"
        "fact 'F-1' { 'The price doubled.', status='EST', confidence='H' }\n"
        "source 'wireless' { 'The radio', who='A presenter', saw='Nothing',\n"
        "  shows='Nothing', text='Talk.', date='2022-01-02', status='claimed',\n"
        "  facts={'F-1'} }\n"
        "chapter 'pump' { title='The pump', place='zhanaozen', date='2022-01-02 "
        "09:10',\n"
        "  start='gate' }\n"
        "scene 'gate' { title='The gate', text='Words.', gives='wireless',\n"
        "  effect=function(s) error('entered by a load') end,\n"
        "  choice 'go_on' { 'On', go='queue' } }\n"
        "scene 'queue' { title='The queue', text='Words.',\n"
        "  choice 'photograph' { 'Photograph the board', go='office' } }\n"
        "scene 'office' { title='The office', text='Words.',\n"
        "  choice 'go_on' { 'On', go='finish' } }\n"
        "ending 'finish' { title='The end', text='Words.' }\n"},
    {NULL, NULL},
};

static const MemoryFile invented_files[] = {
    {"scenario.lua",
        "scenario 'dream' { title='A dream', version='1.0.0', kind='fictional',\n"
        "  zone='UTC+6', start='queue' }\n"
        "fact 'F-1' { 'The price doubled.', status='EST', confidence='H' }\n"
        "world 'price' { unit='tenge', row{ '*', '2021-12-31', 60, 'F-1' } }\n"
        "chapter 'pump' { title='The pump', date='2022-01-02 09:10', start='queue' }\n"
        "scene 'queue' { title='The queue', text='{world.price}',\n"
        "  choice 'cut' { 'Cut the price', go='queue',\n"
        "    effect=function(s) world.price = world.price // 2 end },\n"
        "  choice 'word' { 'Name it', go='queue',\n"
        "    effect=function(s) world.price = 'nothing' end },\n"
        "  choice 'go_on' { 'On', go='finish' } }\n"
        "ending 'finish' { title='The end', text='Words.' }\n"},
    {NULL, NULL},
};

static Story *open_files(const MemoryFile *files, Host *host)
{
    *host = scenario_host(files);
    return scenario_open(host);
}

Story *lesson_open(void)
{
    static Host host;
    return open_files(lesson_files, &host);
}

Story *lesson_open_newer(void)
{
    static Host host;
    return open_files(newer_files, &host);
}

Story *lesson_open_invented(void)
{
    static Host host;
    return open_files(invented_files, &host);
}

static int known(int index, const char *id)
{
    if (index == NONE) fail_msg("the scenario has no \"%s\"", id);
    return index;
}

int lesson_node(const Play *play, const char *id)
{
    return known(book_node(play_book(play), str_of(id)), id);
}

int lesson_source(const Play *play, const char *id)
{
    return known(book_source(play_book(play), str_of(id)), id);
}

const Value *lesson_value(const Play *play, const char *state_var)
{
    return play_value(
        play, known(book_state(play_book(play), str_of(state_var)), state_var));
}

static int card_of(const Play *play, Str id)
{
    const Board *board = play_node(play)->board;
    for (int i = 0; board && i < board->n_cards; i++)
        if (str_eq(board->cards[i].id, id)) return i;
    return NONE;
}

bool lesson_try(Play *play, const char *move, Err *err)
{
    Str words = str_of(move);
    const Node *node = play_node(play);
    if (str_eq(words, STR("continue"))) return play_continue(play, err);
    BoardState board = play_board(play, play_node_index(play));
    if (str_eq(words, STR("stands"))) return play_order_done(play, err);
    if (str_starts(words, STR("back:")))
        return play_take_back(play, card_of(play, str_from(words, 5)), err);
    if (str_starts(words, STR("place:"))) // behind all others
        return play_put(play, card_of(play, str_from(words, 6)), board.n_rail, err);
    if (str_starts(words, STR("first:"))) // before all others
        return play_put(play, card_of(play, str_from(words, 6)), 0, err);
    if (str_starts(words, STR("pin:")))
        return play_pin(play, book_source(play_book(play), str_from(words, 4)), err);
    if (str_starts(words, STR("status:")))
        return play_claim(
            play, board.next_claim, book_status_of(str_from(words, 7)), err);
    if (str_starts(words, STR("link:")))
        return play_link(
            play, board.next_link, book_link_type_of(str_from(words, 5)), err);
    if (node->kind == NODE_CHECK)
        return play_answer(play, book_node_answer(node, words), err);
    return play_choose(play, known(book_node_choice(node, words), move), err);
}

void lesson_do(Play *play, const char *move)
{
    Err err = {0};
    if (!lesson_try(play, move, &err)) fail_msg("%s: %s", move, err.text);
}
