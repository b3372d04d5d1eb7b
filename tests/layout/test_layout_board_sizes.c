// A board as large as that of January 2022, played through: at every stage, size of window and size of
// text all of it is there, and nothing of it lies over anything else.
#include "support/support.h"

#include "support/frames.h"
#include "support/sitting.h"

#include <stdio.h>

// clang-format off
static const char cards[] =
    "scenario 'large' { title='Large', kind='documented', start='door' }\n"
    "source 'rule' { 'The rule of the exchange', who='A', saw='B', shows='C', text='T', date='2022-01-01', status='reported' }\n"
    "source 'photo' { 'Photograph of the price board', who='A', saw='B', shows='C', text='T', date='2022-01-01', status='reported' }\n"
    "source 'decree' { 'The decree of 5 January', who='A', saw='B', shows='C', text='T', date='2022-01-01', status='reported' }\n"
    "scene 'door' { text='x', gives={ 'rule', 'photo', 'decree' }, choice 'on' { 'On', go='table' } }\n"
    "board 'table' { title='What led to what?', go='out', days={ '2022-01-01', '2022-01-06' },\n"
    "  text='Three cards are at their hours already; two of them were there before the week began. Put the other eleven in order, and then say what each arrow between them can claim.',\n"
    "  card 'memory' { 'Memory of 2011', when='December 2011 · Zhanaozen', at='2011-12-16', given=true, scored=false, text='Police fired on a crowd in this town.' },\n"
    "  card 'wages' { 'Oil, and no jobs', when='since 2014 · Mangystau', from='2014-01-01', to='2021-12-31', given=true, scored=false, text='A region full of oil, with too little work.' },\n"
    "  card 'cap' { 'Price cap ends', when='1 Jan · the whole country', at='2022-01-01', text='All of this gas is sold on an exchange.' },\n"
    "  card 'price' { 'Price doubles', when='1–2 Jan · Mangystau', from='2022-01-01', to='2022-01-02', text='LPG at the pump: from 60 to 120 tenge.' },\n"
    "  card 'protests' { 'Protests in the west', when='from 2 Jan · Zhanaozen, Aktau', from='2022-01-02', to='2022-01-03', text='People block a road; rallies join them.' },\n"
    "  card 'spread' { 'Spread and clashes', when='3–4 Jan · many towns, Almaty', from='2022-01-03', to='2022-01-04', text='Wider demands; gas and fires in Almaty.' },\n"
    "  card 'cut' { 'Price cut to 50', when='4 Jan, later that day · Mangystau', at='2022-01-04', given=true, scored=false, text='What people had asked for at first.' },\n"
    "  card 'local' { 'Local emergency', when='5 Jan, 01:30 · Almaty, Mangystau', at='2022-01-05 01:30', text='In one city and one region.' },\n"
    "  card 'resignation' { 'Resignation accepted', when='5 Jan, by 07:54 · the capital', by='2022-01-05 07:54', text='The government goes, under Article 70.' },\n"
    "  card 'stormed' { 'City hall stormed', when='5 Jan, early afternoon · Almaty', about='2022-01-05 14:00', text='Broken into and burned.' },\n"
    "  card 'blackout' { 'Internet fails', when='5 Jan, 16:30 to 17:00', from='2022-01-05 16:30', to='2022-01-05 17:00', text='Almost none, in the whole country.' },\n"
    "  card 'widened' { 'Emergency widened', when='5 Jan, 12:30 to late evening', from='2022-01-05 12:30', to='2022-01-05 23:00', text='At last to the whole country.' },\n"
    "  card 'appeal' { 'CSTO request', when='6 Jan, about 00:30 to 00:55', from='2022-01-06 00:30', to='2022-01-06 00:55', text='The president asks the alliance for help.' },\n"
    "  card 'arrival' { 'CSTO forces arrive', when='6 Jan, from morning', from='2022-01-06 06:00', to='2022-01-06 12:00', text='The first units fly in.' },\n";
static const char links[] =
    "  order={ 'memory', 'wages', 'cap', 'price', 'protests', { 'spread', 'cut' }, 'local', 'resignation', { 'stormed', 'blackout', 'widened' }, 'appeal', 'arrival' },\n"
    "  link 'a' { 'cap', 'price', answer='led_to', because='A.', evidence='rule', half_evidence='photo', other_sources={ 'decree' } },\n"
    "  link 'b' { 'price', 'protests', answer='trigger', because='B.', evidence='photo', half_evidence='rule', other_sources={ 'decree' } },\n"
    "  link 'c' { 'memory', 'protests', answer='condition', because='C.' },\n"
    "  link 'd' { 'wages', 'spread', answer='condition', because='D.' },\n"
    "  link 'e' { 'spread', 'local', answer='response', because='E.', evidence='decree', other_sources={ 'rule', 'photo' } },\n"
    "  link 'f' { 'spread', 'resignation', answer='response', because='F.' },\n"
    "  link 'g' { 'local', 'resignation', answer='only_before', because='G.' },\n"
    "  link 'h' { 'resignation', 'stormed', answer='only_before', because='H.' },\n"
    "  link 'i' { 'stormed', 'widened', answer='response', because='I.' },\n"
    "  link 'j' { 'stormed', 'appeal', answer='stated_reason', because='J.' },\n"
    "  link 'k' { 'blackout', 'arrival', answer='only_before', because='K.' },\n"
    "  link 'l' { 'appeal', 'arrival', answer='led_to', because='L.' },\n"
    "  claim 'doubled' { 'In Mangystau the price of LPG doubled.', answer='confirmed', because='M.' },\n"
    "  claim 'hour' { 'In Almaty an emergency was in force from 01:30 on 5 January.', answer='confirmed', because='N.' },\n"
    "  claim 'left' { 'The CSTO’s forces had left by 19 January.', answer='confirmed', because='O.' },\n"
    "  claim 'thousands' { '20,000 foreign terrorists took part.', answer='disputed', because='P.' } }\n"
    "ending 'out' { text='x' }\n";
// clang-format on

// [forms] says for each size of window and text what the board is there: a table as large as the window; a
// column that begins with the board; a list, in which each card is a row. While cards are put in order it is
// the same at every stage: nothing changes under the hand.
static const struct {
    const char *name, *forms, *moves; // from the stage before
} STAGES[] = {
    {"none placed", "TLLL TTTL TTTT TTTT TTTT", ""},
    {"one held, none placed", "TLLL TTTL TTTT TTTT TTTT", "take:cap"},
    {"half placed", "TLLL TTTL TTTT TTTT TTTT",
        "put:2, take:price, put:3, take:protests, put:4, take:spread, "
        "put:5, take:local, "
        "put:7"},
    {"one held, half placed", "TLLL TTTL TTTT TTTT TTTT", "take:resignation"},
    {"all placed", "TLLL TTTL TTTT TTTT TTTT",
        "put:8, take:stormed, put:9, take:blackout, put:10, take:widened, put:11, "
        "take:appeal, put:12, take:arrival, put:13"},
    {"one held, all placed", "TLLL TTTL TTTT TTTT TTTT", "take:price"},
    {"first arrow", "CCCC TCCC TTCC TTCC TTTC", "put:3, order_done"},
    {"first pin", "CCCC TCCC TCCC TTCC TTTT", "link:led_to"},
    {"middle arrow", "CCCC TCCC TTCC TTCC TTTC",
        "pin:rule, link:trigger, pin:photo, link:condition, link:condition"},
    {"last arrow", "CCCC TCCC TTCC TTCC TTTC",
        "link:response, pin:decree, link:response, link:only_before, link:only_before, "
        "link:response, link:stated_reason, link:only_before"},
    {"first claim", "CCCC TCCC TTCC TTCC TTTC", "link:led_to"},
    {"last claim", "CCCC TCCC TTCC TTCC TTTC",
        "status:confirmed, status:confirmed, status:claimed"},
    {"result", "CCCC CCCC TTCC TTCC TTTC", "status:disputed"},
    {"result, an arrow open", "CCCC CCCC TTCC TTCC TTTC", "next_arrow"},
};

static const int SIZES[][2] = {
    {640, 360}, {800, 600}, {1280, 720}, {1920, 1080}, {3840, 2160}};
static const int PERCENTS[] = {100, 125, 150, 200};

static const char *stage;
static int window_w, window_h, percent, odd;

#define SAY(...)                                                                       \
    do {                                                                               \
        print_error("%s at %dx%d, %d%%: ", stage, window_w, window_h, percent);        \
        print_error(__VA_ARGS__);                                                      \
        print_error("\n");                                                             \
        odd++;                                                                         \
    } while (0)

// --- what lies over what ------------------------------------------------------------------------------

// What of each command is inside the clips around it.
static Rect *seen_of(Arena *arena, const DrawList *list)
{
    Rect *seen = arena_array(arena, Rect, list->n + 1);
    Rect clip = {0, 0, window_w, window_h};
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (c->kind == DRAW_CLIP) clip = c->rect;
        if (c->kind == DRAW_UNCLIP) clip = (Rect){0, 0, window_w, window_h};
        seen[i] = rect_intersection(c->rect, clip);
    }
    return seen;
}

static bool covers(const DrawCmd *c)
{
    bool paints = c->kind == DRAW_FILL || c->kind == DRAW_AREA;
    return paints && c->colour >> 24 >= 0x80;
}

// Half of a line: boxes of letters may touch, letters may not.
static Rect letters_of(const DrawCmd *text, Rect seen)
{
    int in = text->size / 4;
    return rect_intersection(
        seen, (Rect){text->rect.x + 1, text->rect.y + in, text->rect.w - 2,
                  max_int(1, text->rect.h - 2 * in)});
}

static bool is_empty(Rect r) { return r.w <= 0 || r.h <= 0; }

static void check_nothing_is_hidden(Arena *arena, const DrawList *list)
{
    Rect *seen = seen_of(arena, list);
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *text = &list->cmds[i];
        if (text->kind != DRAW_TEXT || text->text.n == 0) continue;
        if (text->rect.x < 0 || text->rect.x + text->rect.w > window_w + 1)
            SAY("\"" STR_FMT "\" leaves the window", STR_ARG(text->text));
        Rect letters = letters_of(text, seen[i]);
        if (is_empty(letters)) continue;
        for (int j = 0; j < list->n; j++) {
            const DrawCmd *c = &list->cmds[j];
            if (j > i && covers(c) && rect_intersects(seen[j], letters))
                SAY("\"" STR_FMT "\" is covered", STR_ARG(text->text));
            if (j > i && c->kind == DRAW_TEXT && c->text.n > 0 &&
                rect_intersects(letters_of(c, seen[j]), letters))
                SAY("\"" STR_FMT "\" lies over \"" STR_FMT "\"", STR_ARG(c->text),
                    STR_ARG(text->text));
        }
    }
}

// --- what is there ------------------------------------------------------------------------------------

typedef enum Form { FORM_TABLE, FORM_COLUMN, FORM_LIST } Form;

// A table is as large as the window; a column has the board above what is asked; a list has rows alone.
static Form form_of(const DrawList *list, const Page *page)
{
    if (frame_count(list, DRAW_SHADE) > 0) return FORM_TABLE;
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_ARROW && frame_count(list, DRAW_PATH) > 0)
            return FORM_COLUMN;
    return FORM_LIST;
}

static void check_words(Arena *arena, Str all, Str words, const char *what)
{
    if (words.n && !has_words(all, without_spaces(arena, words)))
        SAY("no %s \"" STR_FMT "\"", what, STR_ARG(words));
}

static void check_action(const DrawList *list, const Action *action)
{
    char id[64];
    Rect window = {0, 0, window_w, window_h};
    if (!action->open || action->group != GROUP_CHOICE || action->inline_) return;
    snprintf(id, sizeof id, STR_FMT, STR_ARG(action->id));
    const Hit *hit = frame_hit(list, id);
    if (!hit)
        SAY("nothing takes %s", id);
    else if (hit->scrolls &&
             hit->rect.y + hit->rect.h > list->scroll_pane.y + list->content_height)
        SAY("%s is below what can be scrolled to", id);
    else if (!hit->scrolls && !rect_contains(window, hit->rect))
        SAY("%s is taken outside of the window", id);
}

// A tag is an area of six corners; an arrow of a list is a row, with its words.
static void check_arrows(const DrawList *list, const Page *page, Form form)
{
    int named = 0, tags = 0;
    for (int i = 0; i < page->n_blocks; i++)
        named +=
            page->blocks[i].kind == BLOCK_ARROW && arrow_type(&page->blocks[i]).n > 0;
    for (int i = 0; i < list->n; i++)
        tags += list->cmds[i].kind == DRAW_AREA && list->cmds[i].n_vertices == 7;
    if (form != FORM_LIST && tags < named) SAY("%d tags of %d arrows", tags, named);
}

static void check_all_is_there(
    Arena *arena, const DrawList *list, const Page *page, Form form)
{
    Str all = frame_words(arena, list);
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *b = &page->blocks[i];
        if (b->kind == BLOCK_CARD) check_words(arena, all, b->label, "card");
        if (b->kind == BLOCK_CLAIM && b->state == ITEM_HERE)
            check_words(arena, all, b->text, "claim");
        if (b->kind == BLOCK_ARROW && b->state != ITEM_AHEAD && form == FORM_LIST)
            check_words(arena, all, b->text, "arrow");
    }
    for (int i = 0; i < page->n_actions; i++)
        check_action(list, &page->actions[i]);
    check_arrows(list, page, form);
}

static void check_page(const Page *page, int w, int h, int text, char expected)
{
    Arena arena = {0};
    window_w = w;
    window_h = h;
    percent = text;
    DrawList *list = frame(&arena, page, w, h, text);
    Form form = form_of(list, page);
    check_nothing_is_hidden(&arena, list);
    check_all_is_there(&arena, list, page, form);
    if ("TCL"[form] != expected) SAY("%c, and not %c", "TCL"[form], expected);
    arena_free(&arena);
}

static void do_all(Sitting *s, const char *moves)
{
    Str rest = str_of(moves), move;
    char id[64];
    while (str_split(&rest, ',', &move)) {
        snprintf(id, sizeof id, STR_FMT, STR_ARG(str_trim(move)));
        sitting_do(s, id);
    }
}

static void test_all_of_a_large_board_is_there_and_apart_at_every_stage_and_size(
    void **state)
{
    (void)state;
    Sitting s;
    Arena arena = {0};
    sitting_open(&s, arena_fmt(&arena, "%s%s", cards, links).s);
    sitting_play(&s, "on");
    for (int at = 0; at < COUNT_OF(STAGES); at++) {
        const char *form = STAGES[at].forms;
        stage = STAGES[at].name;
        do_all(&s, STAGES[at].moves);
        for (int i = 0; i < COUNT_OF(SIZES); i++, form++)
            for (int p = 0; p < COUNT_OF(PERCENTS); p++, form++)
                check_page(
                    sitting_page(&s), SIZES[i][0], SIZES[i][1], PERCENTS[p], *form);
    }
    sitting_close(&s);
    arena_free(&arena);
    assert_int_equal(odd, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_all_of_a_large_board_is_there_and_apart_at_every_stage_and_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
