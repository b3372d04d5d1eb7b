// Random sittings: at each page any of its actions is taken, words are given to those that ask for some, and the
// program is left and started anew at times. In some sittings the store fails, other programs
// write into it, saves are damaged, the script is changed under the play, and readers say things unasked. A hash of
// every ten pages as readers get them.
#include "support/hash_lines.h"
#include "support/sitting.h"
#include "support/support.h"
#include "support/words.h"

#include "base/rng.h"
#include "page/page_json.h"
#include "story/log.h"
#include "tools/codes.h"

#include <string.h>

#define SEEDS 20
#define STEPS 120

static const char *const values[] = {"", "One", "bus", "gauge", "gate", "2031-03-03",
    "K7MP-93XA-Q2", "my save", "it says *nothing* of that", "stop", "100"};

typedef struct Hashed {
    const char *name; // of the sitting
    HashLines hashes;
    Arena arena;
    char code[80]; // the last resume code that was shown
} Hashed;

static void add_page(Hashed *hashed, Sitting *sitting)
{
    const Page *page = sitting_page(sitting);
    page_to_json(page, &hashed->hashes.said);
    for (int i = 0; i < page->n_blocks; i++)
        if (str_eq(page->blocks[i].label, STR("The code for this play")))
            snprintf(hashed->code, sizeof hashed->code, STR_FMT,
                STR_ARG(page->blocks[i].text));
    buf_addc(&hashed->hashes.said, '\n');
}

static void end_step(Hashed *hashed, int step)
{
    if (step % 10 == 0) hash_lines_end(&hashed->hashes, "%s %d", hashed->name, step);
}

// Nothing that ends the sitting or depends on the machine.
static bool is_left_out(const Action *action)
{
    return str_eq(action->id, STR("quit"));
}

// Sittings with troubles leave these at once mostly: their many actions would be most of what is taken.
static bool stays_short(const Page *page)
{
    return page->kind == PAGE_SETTINGS || page->kind == PAGE_KEYS ||
           page->kind == PAGE_GLOSSARY || page->kind == PAGE_KNOW;
}

static void step_on(Hashed *hashed, Sitting *sitting, int step, Rng *rng, bool troubled)
{
    const Page *page = sitting_page(sitting);
    Err err = {0};
    char id[200];
    if (step % 40 == 39) sitting_again(sitting), page = sitting_page(sitting);
    const Action *action = &page->actions[rng_below(rng, (uint32_t)page->n_actions)];
    // What moves on is taken more often than it stands on pages.
    for (int i = 0; i < page->n_actions && rng_below(rng, 3) == 0; i++)
        if (page->actions[i].group == GROUP_CHOICE && page->actions[i].open)
            action = &page->actions[i];
    const Action *back = page_action(page, STR("back"));
    if (troubled && back && stays_short(page) && rng_below(rng, 4) != 0) action = back;
    if (is_left_out(action)) return;
    snprintf(id, sizeof id, STR_FMT, STR_ARG(action->id));
    const char *value =
        action->takes_text ? values[rng_below(rng, COUNT_OF(values))] : "";
    if (strstr(id, "code") && rng_below(rng, 2) == 0) value = hashed->code;
    buf_addf(&hashed->hashes.said, "%s %s\n", id, value);
    if (!sitting_try(sitting, id, value, &err))
        buf_addf(&hashed->hashes.said, "%s\n", err.text);
    add_page(hashed, sitting);
}

// --- troubles ----------------------------------------------------------------------------------------

// One of the saves, NULL for none.
static const char *some_slot(const TestStore *store, Rng *rng)
{
    int from = (int)rng_below(rng, MEMORY_SLOTS);
    for (int i = 0; i < MEMORY_SLOTS; i++) {
        const char *name = store->slots[(from + i) % MEMORY_SLOTS].name;
        if (name[0]) return name;
    }
    return NULL;
}

// A save as another program, another version of this one, a full disk or a careless hand leaves it.
static Str damaged(Arena *arena, Str save, Rng *rng)
{
    switch (rng_below(rng, 8)) {
    case 0:
        return (Str){0};
    case 1:
        return str_cut(save, 0, save.n / 2);
    case 2:
        return test_replaced(arena, save, STR("\"format\":"), STR("\"format\":9"));
    case 3:
        return test_replaced(arena, save, STR("\"when\""), STR("\"when \""));
    case 4:
        return test_replaced(arena, save, STR("\"version\""), STR("\"version \""));
    case 5:
        return test_replaced(arena, save, STR(":"), STR(": 9"));
    case 6:
        return test_replaced(arena, save, STR("\"turns\":"), STR("\"turns\":1"));
    default:
        return test_replaced(arena, save, STR("\"title\""), STR("\"other\""));
    }
}

static void harm_store(Hashed *hashed, TestStore *store, Rng *rng)
{
    const char *name = some_slot(store, rng);
    uint32_t harm = rng_below(rng, 8);
    if (harm == 0) store->full = !store->full;
    if (harm == 1) store->broken = !store->broken;
    if (harm == 2) test_store_put(store, "found-0123456789abcdef", STR("no save"));
    if (harm == 3) test_store_put(store, STORE_FOUND_MORE, STR(""));
    if (harm > 3 && name) {
        Str save = arena_str(&hashed->arena, test_store_get(store, name));
        bool keeps = rng_below(rng, 2) == 0;
        if (keeps)
            test_store_put(store, arena_fmt(&hashed->arena, "%.70s~", name).s, save);
        test_store_put(store, arena_fmt(&hashed->arena, "%s", name).s,
            damaged(&hashed->arena, save, rng));
    }
    buf_addf(&hashed->hashes.said, "harm %u %s\n", (unsigned)harm, name ? name : "");
}

// The script changed while it is played: a line of it left out.
static void change_script(
    Hashed *hashed, Sitting *sitting, const char *script, Rng *rng)
{
    Buf out = {0};
    Str rest = str_of(script), line;
    int lines = 0;
    while (str_split(&rest, '\n', &line))
        lines++;
    int left_out = (int)rng_below(rng, (uint32_t)lines * 2);
    rest = str_of(script);
    for (int i = 0; str_split(&rest, '\n', &line); i++)
        if (i != left_out) buf_addf(&out, STR_FMT "\n", STR_ARG(line));
    sitting->files[0].text = arena_str(&hashed->arena, buf_str(&out)).s;
    buf_free(&out);
}

// What readers say without an action of the page.
static void say_unasked(Hashed *hashed, Sitting *sitting, Rng *rng)
{
    Err err = {0};
    switch (rng_below(rng, 6)) {
    case 0:
        pages_note_sound(
            sitting->pages, (int)rng_below(rng, 2) * 50, STR("No device."));
        break;
    case 1:
        pages_note_voice(sitting->pages, rng_below(rng, 2) == 0, STR("No voice."));
        break;
    case 2:
        pages_refuse(sitting->pages, sitting_page(sitting)->actions[0].id,
            STR("It cannot be opened."));
        break;
    case 3:
        if (!pages_flush(sitting->pages, &err))
            buf_addf(&hashed->hashes.said, "%s\n", err.text);
        break;
    case 4:
        if (!sitting_try(sitting, "no-such", "", &err))
            buf_addf(&hashed->hashes.said, "%s\n", err.text);
        break;
    default:
        pages_reload(sitting->pages);
    }
    add_page(hashed, sitting);
}

static void make_trouble(Hashed *hashed, Sitting *sitting, const char *script, Rng *rng)
{
    uint32_t what = rng_below(rng, 12);
    if (what == 0)
        harm_store(hashed, &sitting->store, rng);
    else if (what == 1)
        change_script(hashed, sitting, script, rng);
    else if (what == 2)
        say_unasked(hashed, sitting, rng);
}

// --- sittings ----------------------------------------------------------------------------------------

static bool keep(void *ctx, const Page *page, Buf *path, Err *err)
{
    (void)ctx, (void)err;
    buf_addf(path, "kept/%s.html", page_kind_id(page->kind));
    return true;
}

static bool refuse(void *ctx, const Page *page, Str steps, Buf *path, Err *err)
{
    (void)ctx, (void)page, (void)steps, (void)path;
    return err_set(err, ERR_USAGE, "the disk is full");
}

static bool check(void *ctx, Buf *report, Err *err)
{
    (void)ctx, (void)err;
    buf_add(report, STR("scenario.lua:3: warning: a sentence is long "
                        "[sentence-long]\n1 warning\n"));
    return true;
}

// Every other sitting is an author's.
static void set_up(Sitting *sitting, const char *script, int seed)
{
    sitting_open(sitting, script);
    sitting->setup.keep_record = keep;
    sitting->setup.keep_report = refuse;
    sitting->setup.author = seed % 2 == 0;
    if (seed % 2 == 0) sitting->setup.check = check;
    sitting->setup.reports = seed % 3 == 0;
    sitting->setup.seed = (uint64_t)seed;
}

typedef struct Played {
    const char *name, *script;
    const char *translation; // into Russian, or NULL
    bool troubled;
} Played;

static void add_table(Hashed *hashed, Sitting *sitting, MemoryFile *file)
{
    Buf table = {0};
    Err err = {0};
    int added;
    assert_true(codes_update(&sitting->setup.host, &table, &added, &err));
    *file =
        (MemoryFile){RESUME_TABLE_FILE, arena_str(&hashed->arena, buf_str(&table)).s};
    buf_free(&table);
}

static void add_sitting(Hashed *hashed, const Played *played, int seed)
{
    Sitting sitting;
    Rng rng = rng_seeded((uint64_t)seed);
    set_up(&sitting, played->script, seed);
    int files = 1;
    if (played->translation)
        sitting.files[files++] = (MemoryFile){"lang/ru.po", played->translation};
    if (played->troubled) add_table(hashed, &sitting, &sitting.files[files]);
    sitting_again(&sitting);
    add_page(hashed, &sitting);
    for (int step = 1; step <= STEPS; step++) {
        if (played->troubled) make_trouble(hashed, &sitting, played->script, &rng);
        step_on(hashed, &sitting, step, &rng, played->troubled);
        buf_add(&hashed->hashes.said, pages_report(sitting.pages));
        end_step(hashed, step);
    }
    sitting_close(&sitting);
}

static void test_pages_are_what_they_were(void **state)
{
    (void)state;
    if (LOG_KEEP < 1000) skip_because("a short log makes other pages");
    Hashed hashed = {0};
    Arena *arena = &hashed.arena;
    const char *letters = test_file(arena, "scenarios/letters/scenario.lua").s;
    const char *po = test_file(arena, "scenarios/letters/lang/ru.po").s;
    const Played all[] = {
        {"words", words_script(arena), NULL, false},
        {"dam", test_file(arena, "tools/edits/scenario.lua").s, NULL, false},
        {"letters", letters, po, false},
        {"town", sitting_town, NULL, false},
        {"record", sitting_record, NULL, false},
        {"troubled letters", letters, po, true},
        {"troubled town", sitting_town, NULL, true},
    };
    for (int i = 0; i < COUNT_OF(all); i++)
        for (int seed = 1; seed <= SEEDS; seed++) {
            hashed.name = arena_fmt(arena, "%s:%d", all[i].name, seed).s;
            add_sitting(&hashed, &all[i], seed);
        }
    assert_hash_lines(&hashed.hashes, "page/golden/pages.txt");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pages_are_what_they_were),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
