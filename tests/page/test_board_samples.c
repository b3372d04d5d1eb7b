// The sample pages of the board (support/pages_rail.c) have the form of those that the program makes:
// each of their blocks and actions is filled as one of a board that is played through here.
#include "page/build.h"

#include "support/pages.h"
#include "support/sitting.h"
#include "support/support.h"

#include <stdio.h>
#include <string.h>

// clang-format off
static const char table[] =
    "scenario 'dated' { title='Dated', kind='fictional', start='door' }\n"
    "source 'note' { 'A note', who='A', saw='B', shows='C', text='T', date='2022-01-02', status='reported' }\n"
    "source 'list' { 'A list', who='A', saw='B', shows='C', text='T', date='2022-01-02', status='reported' }\n"
    "chart 'dead' { 'Dead', kind='counts', source='x', point 'first' { '2022-01-01', value=8 } }\n"
    "scene 'door' { text='x', gives={ 'note', 'list' }, choice 'on' { 'On', go='table' } }\n"
    "board 'table' { title='The table', text='Put *them* in order.', go='out', days={ '2022-01-01', '2022-01-03' },\n"
    "  card 'old' { 'Old', text='a', when='1 Dec', by='2021-12-01', given=true },\n"
    "  card 'one' { 'One', text='b', when='1 Jan', at='2022-01-01 12:30' },\n"
    "  card 'two' { 'Two', text='c', when='2 Jan', about='2022-01-02' },\n"
    "  card 'three' { 'Three', text='d', when='3 Jan', about='2022-01-03' },\n"
    "  order={ 'old', 'one', 'two', 'three' },\n"
    "  link 'a' { 'old', 'one', answer='condition', because='A.', evidence='note', half_evidence='list' },\n"
    "  link 'b' { 'one', 'two', answer='only_before', because='B.' },\n"
    "  link 'c' { 'two', 'three', answer='only_before', because='C.' },\n"
    "  claim 'c' { 'It was so.', answer='claimed', half='disputed', because='D.' },\n"
    "  claim 'd' { 'It rained.', answer='confirmed', because='E.' },\n"
    "  claim 'e' { 'It snowed.', answer='confirmed', because='F.' } }\n"
    "ending 'out' { text='x' }\n";

static const char *const moves[] = {"take:one", "back", "take:one", "put:1", "take:two", "put:2", "take:one",
    "back", "take:one", "put:1", "take:three", "swap:one", "take:one", "put:1", "take:one", "swap:two", "order_done",
    "link:led_to", "pin:list", "link:only_before", "arrow:a", "link:condition", "pin:none", "link:led_to",
    "status:claimed", "status:confirmed", "status:disputed", "next_arrow"};
// clang-format on

typedef struct Forms {
    Buf lines; // a form a line
} Forms;

static bool has_form(const Forms *forms, const char *form)
{
    Str rest = buf_str(&forms->lines), line;
    while (str_split(&rest, '\n', &line))
        if (str_eq(line, str_of(form))) return true;
    return false;
}

#define FORM_MAX 200 // bytes

// Which fields are filled, and the numbers that change how a card is shown.
static void form_of_block(const Block *b, char form[FORM_MAX])
{
    bool card = b->kind == BLOCK_CARD;
    snprintf(form, FORM_MAX, "%s %d:%s%s%s%s%s%s%s%s%s%s%s%s", block_kind_id(b->kind),
        b->state, b->id.n ? " id" : "", b->label.n ? " label" : "",
        b->note.n ? " note" : "", b->text.n ? " text" : "",
        b->action.n ? " action" : "", b->status.n ? " status" : "",
        b->leaves.n ? " leaves" : "", b->reaches.n ? " reaches" : "",
        b->n_items ? " items" : "", card && card_position(b) ? " placed" : "",
        card && card_slot(b) ? " slot" : "", card && card_from(b) >= 0 ? " hours" : "");
}

static void form_of_action(const Action *a, char form[FORM_MAX])
{
    Str kind = str_cut(a->id, 0, str_find(a->id, ':'));
    snprintf(form, FORM_MAX, "do " STR_FMT ": group %d%s%s%s", STR_ARG(kind), a->group,
        a->open ? " open" : "", a->inline_ ? " inline" : "",
        a->takes_text ? " text" : "");
}

static void note_page(Forms *forms, const Page *page)
{
    char form[FORM_MAX];
    for (int i = 0; i < page->n_blocks; i++) {
        form_of_block(&page->blocks[i], form);
        buf_addf(&forms->lines, "%s\n", form);
    }
    for (int i = 0; i < page->n_actions; i++) {
        form_of_action(&page->actions[i], form);
        buf_addf(&forms->lines, "%s\n", form);
    }
}

static Forms forms_of_a_play(void)
{
    Forms forms = {{0}};
    Sitting s;
    sitting_open(&s, table);
    sitting_play(&s, "on");
    note_page(&forms, sitting_page(&s));
    for (int i = 0; i < COUNT_OF(moves); i++) {
        sitting_do(&s, moves[i]);
        note_page(&forms, sitting_page(&s));
    }
    sitting_close(&s);
    return forms;
}

static int odd_ones(const Forms *forms, const char *name)
{
    const Page *page = sample(name);
    char form[FORM_MAX];
    int odd = 0;
    for (int i = 0; i < page->n_blocks; i++) {
        form_of_block(&page->blocks[i], form);
        if (has_form(forms, form)) continue;
        print_error("%s, block %d: no board has %s\n", name, i, form);
        odd++;
    }
    for (int i = 0; i < page->n_actions; i++) {
        form_of_action(&page->actions[i], form);
        if (has_form(forms, form)) continue;
        print_error("%s: no board has %s\n", name, form);
        odd++;
    }
    return odd;
}

static void test_every_sample_of_a_board_has_the_form_of_a_page_that_is_made(
    void **state)
{
    (void)state;
    Forms forms = forms_of_a_play();
    int boards = 0, odd = 0;
    for (int i = 0; i < n_samples; i++) {
        if (samples[i].page->kind != PAGE_BOARD) continue;
        odd += odd_ones(&forms, samples[i].name);
        boards++;
    }
    assert_true(boards > 5);
    assert_int_equal(odd, 0);
    buf_free(&forms.lines);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_every_sample_of_a_board_has_the_form_of_a_page_that_is_made),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
