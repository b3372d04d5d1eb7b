// Random sittings: at each page any of its actions is taken, words are given to those that ask for some, and the
// program is left and started anew at times. A hash of every ten pages as readers get them.
#include "support/hash_lines.h"
#include "support/sitting.h"
#include "support/support.h"
#include "support/words.h"

#include "base/rng.h"
#include "page/page_json.h"
#include "story/log.h"

#define SEEDS 20
#define STEPS 120

static const char *const values[] = {"", "One", "bus", "gauge", "gate", "2031-03-03",
    "K7MP-93XA-Q2", "my save", "it says *nothing* of that", "stop", "100"};

typedef struct Hashed {
    const char *name; // of the sitting
    HashLines hashes;
} Hashed;

static void add_page(Hashed *hashed, Sitting *sitting)
{
    page_to_json(sitting_page(sitting), &hashed->hashes.said);
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

static void step_on(Hashed *hashed, Sitting *sitting, int step, Rng *rng)
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
    if (is_left_out(action)) return;
    snprintf(id, sizeof id, STR_FMT, STR_ARG(action->id));
    const char *value =
        action->takes_text ? values[rng_below(rng, COUNT_OF(values))] : "";
    buf_addf(&hashed->hashes.said, "%s %s\n", id, value);
    if (!sitting_try(sitting, id, value, &err))
        buf_addf(&hashed->hashes.said, "%s\n", err.text);
    add_page(hashed, sitting);
}

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
static void open(Sitting *sitting, const char *script, int seed)
{
    sitting_open(sitting, script);
    sitting->setup.keep_record = keep;
    sitting->setup.keep_report = refuse;
    sitting->setup.author = seed % 2 == 0;
    if (seed % 2 == 0) sitting->setup.check = check;
    sitting->setup.reports = seed % 3 == 0;
    sitting->setup.seed = (uint64_t)seed;
    sitting_again(sitting);
}

static void add_sittings(Hashed *hashed, const char *name, const char *script)
{
    Arena arena = {0};
    for (int seed = 1; seed <= SEEDS; seed++) {
        Sitting sitting;
        Rng rng = rng_seeded((uint64_t)seed);
        hashed->name = arena_fmt(&arena, "%s:%d", name, seed).s;
        open(&sitting, script, seed);
        add_page(hashed, &sitting);
        for (int step = 1; step <= STEPS; step++) {
            step_on(hashed, &sitting, step, &rng);
            buf_add(&hashed->hashes.said, pages_report(sitting.pages));
            end_step(hashed, step);
        }
        sitting_close(&sitting);
    }
    arena_free(&arena);
}

static void test_pages_are_what_they_were(void **state)
{
    (void)state;
    if (LOG_KEEP < 1000) skip_because("a short log makes other pages");
    Arena arena = {0};
    Hashed hashed = {0};
    add_sittings(&hashed, "words", words_script(&arena));
    add_sittings(&hashed, "dam", test_file(&arena, "tools/edits/scenario.lua").s);
    add_sittings(&hashed, "letters", test_file(&arena, "page/letters/scenario.lua").s);
    add_sittings(&hashed, "town", sitting_town);
    add_sittings(&hashed, "record", sitting_record);
    assert_hash_lines(&hashed.hashes, "page/golden/pages.txt");
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pages_are_what_they_were),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
