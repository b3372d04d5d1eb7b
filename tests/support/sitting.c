#include "support/sitting.h"

#include "support/support.h"

#include <string.h>

// clang-format off
const char sitting_town[] =
    "scenario 'town' { title='The *town*', subtitle='A test', version='1.0.0',\n"
    "  kind='documented', zone='UTC+6', start='square', summary='A [well] runs dry.',\n"
    "  promise='Nobody is judged.', content_note='Thirst.', picture='hill', state={\n"
    "    trust=meter{ 'Trust', 3, min=0, max=8, symbol='disc' }, bad=false } }\n"
    "place 'zhanaozen' { 'Zhanaozen', zone='UTC+5' }\n"
    "person 'dana' { 'Dana', note='14, carries water' }\n"
    "term 'well' { 'Well', text='A hole with [bucket|bucket] and rope.', forms={'dry well'} }\n"
    "term 'bucket' { 'Bucket', text='It holds water.' }\n"
    "fact 'F-1' { 'The well was dry.' }\n"
    "source 'note' { 'A note', who='Nobody signed it.', saw='Not known.', shows='A mark.',\n"
    "  text='One **bucket** each.', date='2022-01-01', status='reported', facts={'F-1'},\n"
    "  history={ {'2022-01-02','confirmed','A second hand. {#F-1}'},\n"
    "            {'2022-01-09','withdrawn','Taken back. {#F-1}'} } }\n"
    "picture 'hill' { alt='A hill.', layers={'hill.svg'}, focus={0.4,0.6},\n"
    "  overlay 'sign' { '{trust}', from='{trust} or so', x=0.5, y=0.5, size=0.1 } }\n"
    "picture 'rope' { alt='A rope.', layers={'rope.svg','rope.png'} }\n"
    "chain 'dry' { 'Well runs dry', hint='1 Jan' }\n"
    "chain 'rain' { 'Rain comes', hint='later' }\n"
    "chapter 'day' { title='One dry day', summary='It is dry.', place='zhanaozen',\n"
    "  date='2022-01-02 09:10', start='square', at='dry', picture='hill' }\n"
    "scene 'square' { title='The square', label='Meanwhile', speaker='dana', text={\n"
    "    [[The [dry well] is low. **Trust** is {trust}. {#F-1}\n\n> Who did it?\n\n! Aside.]],\n"
    "    when(function(s) return s.trust > 5 end, 'You are trusted.') },\n"
    "  choice 'look' { 'Look at the [rope|well]', go='rope', gives='note',\n"
    "    effect=function(s) s.trust = s.trust + 1 end },\n"
    "  choice 'argue' { 'Argue', go='rope', needs='note', why='You have no note.' },\n"
    "  choice 'mute' { 'Say nothing', go='rope', needs='note' },\n"
    "  choice 'spit' { 'Spit', go='rope', needs='note', hidden=true },\n"
    "  choice 'fall' { 'Fall', go='rope', effect=function(s) s.trust = 0\n"
    "    error('on purpose') end },\n"
    "  choice 'break_it' { 'Break it', go='broken' },\n"
    "  choice 'ask_now' { 'Ask', go='ask', gives='note' } }\n"
    "scene 'rope' { title='The rope', picture='rope', text='It is wet.', plain='Wet.',\n"
    "  choice 'go_on' { 'Go on', go='ask' },\n"
    "  choice 'return_there' { 'Return', go='square' } }\n"
    "scene 'broken' { title='Broken', text={\n"
    "    when(function(s) error('no text') end, 'Never.'), 'Words.' },\n"
    "  choice 'go_on' { 'Go on', go='ask' } }\n"
    "check 'ask' { 'Why is it dry?', title='A question', scored=true, go='order',\n"
    "  answer 'heat' { 'Heat', right=true, because='It was hot.' },\n"
    "  answer 'luck' { 'Bad luck', because='No.' } }\n"
    "board 'order' { title='The order', text='Which came first?', go='feel',\n"
    "  card 'heat' { 'Heat', when='1 Jan', text='Sun.' },\n"
    "  card 'dry' { 'Dry', when='2 Jan', text='Dust.' },\n"
    "  card 'rain' { 'Rain', when='3 Jan', text='Wet.', given=true },\n"
    "  order={ 'heat', 'dry', 'rain' },\n"
    "  link 'heat_dry' { 'heat', 'dry', answer='led_to', half={'condition'}, because='Heat dries.' },\n"
    "  link 'dry_rain' { 'dry', 'rain', answer='only_before', because='It came after.' } }\n"
    "check 'feel' { 'What would you ask?', go='noon',\n"
    "  answer 'who' { 'Who', because='Because.' }, answer 'when_was' { 'When', because='So.' } }\n"
    "ending 'noon' { title='Noon', text='It is over.' }\n";

const char sitting_record[] =
    "scenario 'r' { title='R', kind='documented', zone='UTC+6', start='morning' }\n"
    "fact 'F-1' { 'A fact.' }\n"
    "place 'aral' { 'Aral', at={46.8,61.7} } place 'oral' { 'Oral', at={51.2,51.4} }\n"
    "place 'abay' { 'A\\\\*bay', at={49.6,72.9} } place 'later' { 'Later', at={49,73} }\n"
    "outline 'land' { source='By hand', rings={{41,47,41,87,55,87,55,47}} }\n"
    "chart 'map' { 'Where', tab='Map', kind='map', outline='land', note='First days.',\n"
    "  source='Papers',\n"
    "  point 'aral' { '2022-01-02', place='aral', facts='F-1' },\n"
    "  point 'oral' { '2022-01-02', 'Oral town', place='oral', confidence='L', facts='F-1' },\n"
    "  point 'abay' { '2022-01-03', place='abay', facts='F-1' },\n"
    "  point 'later' { '2022-01-09', place='later', facts='F-1' } }\n"
    "chart 'price' { 'Price', kind='steps', unit='tenge', source='Papers',\n"
    "  point 'a' { '2021-12-31', 'asked', value={50,60}, when='2021', who='A', facts='F-1' },\n"
    "  point 'b' { '2022-01-02', value=1200, confidence='M', facts='F-1' },\n"
    "  point 'c' { '2022-01-03 12:00', value=0.5, facts='F-1' } }\n"
    "chart 'dead' { 'Dead', kind='counts', unit='people', source='Papers',\n"
    "  point 'x' { '2022-01-03', 'all', value=164, who='Post', status='claimed',\n"
    "    withdrawn='2022-01-04', note='an error', facts='F-1' },\n"
    "  point 'y' { '2022-01-03', 'all', value={8,9}, known='2022-01-04', who='Office',\n"
    "    status='claimed', facts='F-1' } }\n"
    "chart 'net' { 'Net', kind='hours', unit='hours', source='Meters',\n"
    "  point 'p' { '2022-01-02 20:30', 'Less', level='part', facts='F-1' },\n"
    "  point 'q' { '2022-01-03 06:00', 'Nothing', level='none', facts='F-1' } }\n"
    "scene 'morning' { title='M', date='2022-01-02 09:00', text='x', choice 'on' { 'On', go='noon' } }\n"
    "scene 'noon' { title='N', date='2022-01-03 12:00', text='x', choice 'on' { 'On', go='after' } }\n"
    "scene 'after' { title='A', date='2022-01-20', text='x', choice 'on' { 'On', go='over' } }\n"
    "ending 'over' { title='O', text='x' }\n";
// clang-format on

static void open_pages(Sitting *sitting)
{
    Err err = {0};
    sitting->pages = pages_open(&sitting->setup, &err);
    assert_no_err(&err);
}

void sitting_open(Sitting *sitting, const char *script)
{
    *sitting = (Sitting){.files = {{"scenario.lua", script}, {NULL, NULL}}};
    sitting->setup = (PagesSetup){.host = scenario_host(sitting->files),
        .store = test_store(&sitting->store),
        .now = test_store_now,
        .seed = 7};
    open_pages(sitting);
}

void sitting_again(Sitting *sitting)
{
    pages_close(sitting->pages);
    open_pages(sitting);
}

void sitting_close(Sitting *sitting)
{
    pages_close(sitting->pages);
    test_store_free(&sitting->store);
}

bool sitting_try(Sitting *sitting, const char *action, const char *value, Err *err)
{
    return pages_act(sitting->pages, str_of(action), str_of(value), err);
}

void sitting_do(Sitting *sitting, const char *action)
{
    Err err = {0};
    if (!sitting_try(sitting, action, NULL, &err)) print_error("at %s:\n", action);
    assert_no_err(&err);
}

void sitting_play(Sitting *sitting, const char *actions)
{
    sitting_do(sitting, "begin");
    Arena arena = {0};
    Str rest = str_of(actions), action;
    while (str_split(&rest, ',', &action))
        sitting_do(sitting, arena_str(&arena, str_trim(action)).s);
    arena_free(&arena);
}

const Page *sitting_page(Sitting *sitting) { return pages_now(sitting->pages); }

const Action *sitting_action(Sitting *sitting, const char *action)
{
    const Action *found = page_action(sitting_page(sitting), str_of(action));
    if (!found) fail_msg("there is no action %s", action);
    return found;
}

bool sitting_offers(Sitting *sitting, const char *action)
{
    const Action *found = page_action(sitting_page(sitting), str_of(action));
    return found && found->open;
}

static bool holds(Str text, const char *part)
{
    Str wanted = str_of(part);
    for (size_t i = 0; i + wanted.n <= text.n; i++)
        if (str_starts(str_from(text, i), wanted)) return true;
    return false;
}

static bool block_holds(const Block *block, const char *part)
{
    if (holds(block->text, part) || holds(block->label, part) ||
        holds(block->note, part))
        return true;
    for (int i = 0; i < block->n_items; i++) {
        const Item *item = &block->items[i];
        if (holds(item->text, part) || holds(item->label, part) ||
            holds(item->note, part))
            return true;
    }
    return false;
}

bool sitting_shows(Sitting *sitting, const char *part)
{
    const Page *page = sitting_page(sitting);
    for (int i = 0; i < page->n_blocks; i++)
        if (block_holds(&page->blocks[i], part)) return true;
    return false;
}

const Block *sitting_block(Sitting *sitting, BlockKind kind)
{
    const Page *page = sitting_page(sitting);
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == kind) return &page->blocks[i];
    fail_msg("there is no %s on the page", block_kind_id(kind));
    return NULL;
}
