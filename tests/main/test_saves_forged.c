// Forged saves: each is a play that can be played on to its end, or a sentence that says which part
// is at fault; and from the page of saves there is a way on, with the old play kept. Called with a
// number, more sound saves are forged, and each so-manyth goes through the pages.
#include "base/utf8.h"
#include "support/forge.h"
#include "support/monkey.h"
#include "support/support.h"

#include "story/play.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define THROUGH_PAGES 31 // from one that goes through the pages to the next

static int stride = THROUGH_PAGES;
static bool thorough;
static int bad; // forged saves that were met with something else

// Where the sound saves stand.
#define AT_BOARD                                                                       \
    "measure, tell, home, marks, continue, take:water, put:1, take:rumour, put:2"
#define AT_END                                                                         \
    AT_BOARD ", take:lock, put:3, order_done, link:led_to, link:only_before, "         \
             "continue, write"
static const char *const places[] = {
    "", "measure", "measure, tell, home", AT_BOARD, AT_END};
#define PLACES COUNT_OF(places)

typedef struct Court {
    Monkey monkey;
    Story *story;
    Host host;
    int seen, loaded;
} Court;

static Pages *pages_of(Court *court) { return court->monkey.pages; }

static void act(Court *court, const char *id)
{
    Err err = {0};
    if (!pages_act(pages_of(court), str_of(id), (Str){0}, &err))
        fail_msg("%s: %s", id, err.text);
}

// --- one forged save ------------------------------------------------------------------------------

static void blame(const Forged *forged, const char *sentence)
{
    Str what = str_cut(forged->what, 0, 60);
    print_error("at \"%s\": " STR_FMT "\n%s\n", forged->where, STR_ARG(what), sentence);
    bad++;
}

// A sentence of one line that can be shown and names what is at fault: a part of the save, or a
// line of it, or what it is as a whole.
static void check_sentence(const Forged *forged, const char *sentence)
{
    static const char *const parts[] = {
        "\"", "line ", "its log", "is not an object", "bytes are more", "format"};
    bool named = false;
    for (int i = 0; i < COUNT_OF(parts); i++)
        named = named || strstr(sentence, parts[i]);
    if (!named || strlen(sentence) < 20 || strchr(sentence, '\n') ||
        !utf8_valid(str_of(sentence)))
        blame(forged, sentence);
}

static bool can_be_shown(Str text)
{
    uint32_t code;
    while (utf8_next(&text, &code))
        if (code == 0x1b || code == 0) return false;
    return true;
}

static void check_texts(const Forged *forged, const Page *page)
{
    for (int i = 0; i < page->n_actions; i++) {
        const Action *action = &page->actions[i];
        if (!can_be_shown(action->label) || !can_be_shown(action->why))
            blame(forged, "a label cannot be shown");
    }
    for (int i = 0; i < page->n_blocks; i++)
        if (!can_be_shown(page->blocks[i].text) || !can_be_shown(page->blocks[i].label))
            blame(forged, "a text cannot be shown");
}

static void through_pages(Court *court, const Forged *forged)
{
    Store *store = &court->monkey.honest;
    assert_true(store_write(store, STR("small.slot-1"), forged->save, NULL));
    act(court, "saves");
    const Page *page = pages_now(pages_of(court));
    check_texts(forged, page);
    const Action *load = page_action(page, STR("load:slot-1"));
    assert_non_null(load);
    if (load->open) act(court, "load:slot-1");
    page = pages_now(pages_of(court));
    check_texts(forged, page);
    if (page->kind == PAGE_SAVES) act(court, "back"); // it was refused in a sentence
    monkey_go_home(&court->monkey);
}

static void judge(void *ctx, const Forged *forged)
{
    Court *court = ctx;
    Err err = {0};
    Buf notes = {0};
    char *exact = mem_new(forged->save.n + 1, 1); // so that a byte too far is seen
    memcpy(exact, forged->save.s ? forged->save.s : "", forged->save.n);
    Play *play = play_load(court->story, (Str){exact, forged->save.n}, &notes, &err);
    if (!play) check_sentence(forged, err.text);
    if (play && !utf8_valid(buf_str(&notes))) blame(forged, notes.s);
    court->loaded += play != NULL;
    play_close(play);
    buf_free(&notes);
    free(exact);
    if (court->seen++ % stride == 0) through_pages(court, forged);
}

// --- all of them ------------------------------------------------------------------------------------

static Court *open_court(uint64_t seed)
{
    Court *court = mem_new(1, sizeof *court);
    monkey_open(&court->monkey, "scenarios/small", seed, 0);
    court->host = court->monkey.small.setup.host;
    Diagnostics faults = {0};
    court->story = story_open(&court->host, NULL, &faults, NULL);
    diagnostics_free(&faults);
    assert_non_null(court->story);
    return court;
}

static void close_court(Court *court)
{
    story_close(court->story);
    monkey_close(&court->monkey);
    free(court);
}

// Plays to a place and keeps what was saved there.
static Str sound_save(Court *court, Arena *arena, const char *place)
{
    act(court, "begin");
    Str rest = str_of(place), id;
    while (str_split(&rest, ',', &id))
        if (str_trim(id).n > 0) act(court, arena_str(arena, str_trim(id)).s);
    pages_now(pages_of(court));
    return arena_str(arena, small_kept(&court->monkey.small, "small.autosave"));
}

static void test_forged(ForgedEach *each,
    int (*forge)(Str save, ForgedEach *each, void *ctx), size_t first, size_t last)
{
    int count = 0, loaded = 0;
    for (size_t i = first; i <= last; i++) {
        Arena arena = {0};
        Court *court = open_court(i + 1);
        Str save = sound_save(court, &arena, places[i]);
        assert_true(save.n > 100);
        count += forge(save, each, court);
        loaded += court->loaded;
        arena_free(&arena);
        close_court(court);
    }
    printf("%d forged, %d loaded, %d refused\n", count, loaded, count - loaded);
    assert_int_equal(bad, 0);
    assert_true(loaded > 0 && loaded < count);
}

static void test_every_forged_field_is_a_play_or_a_sentence(void **state)
{
    (void)state;
    test_forged(judge, forge_fields, thorough ? 0 : PLACES - 2,
        thorough ? PLACES - 1 : PLACES - 2);
}

static void test_every_forged_file_is_a_play_or_a_sentence(void **state)
{
    (void)state;
    test_forged(judge, forge_files, 0, thorough ? PLACES - 1 : 0);
}

int main(int argc, char **argv)
{
    if (argc > 1) stride = atoi(argv[1]), thorough = true;
    if (stride < 1) return 64;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_forged_field_is_a_play_or_a_sentence),
        cmocka_unit_test(test_every_forged_file_is_a_play_or_a_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
