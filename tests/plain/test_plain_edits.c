// Every sample page with each block, item, action and field of it changed once, as the terminal, a voice, a screen
// reader, a file and the lines protocol have it: a hash of all by kind of block.
#include "support/hash_lines.h"
#include "support/support.h"

#include "page/page_json.h"
#include "plain/html.h"
#include "plain/show.h"
#include "plain/tts_text.h"
#include "support/page_edits.h"
#include "support/pages.h"

#include <string.h>

#define STRIDE    5 // of the changes of a page, one of so many is looked at
#define PARTS_MAX 64

typedef struct Hashed {
    const char *name, *what;
    int n, seen;
    HashLines hashes;
} Hashed;

static void end_hash(Hashed *hashed)
{
    if (!hashed->what) return;
    hash_lines_end(&hashed->hashes, "%s %s %d", hashed->name, hashed->what, hashed->n);
    hashed->what = NULL, hashed->n = 0;
}

static void add_shown(const Page *page, int n, Buf *out)
{
    static const int columns[] = {72, 40, 20, 200};
    const Look look = {.columns = columns[n % COUNT_OF(columns)], .colour = n % 3 == 0};
    show_page(page, look, out);
    show_notes(page, look, out);
    show_all(page, look, out);
    show_chain(page, look, out);
}

static void add_spoken(const Page *page, Names names, Buf *out)
{
    TtsPart parts[PARTS_MAX];
    Spoken spoken = {0};
    tts_text_page(page, names, &spoken);
    for (int i = 0; i < page->n_actions; i++)
        tts_text_action(page, page->actions[i].id, &spoken);
    int n = spoken_parts(&spoken, parts, PARTS_MAX);
    for (int i = 0; i < n; i++)
        buf_addf(out, STR_FMT ": " STR_FMT "\n", STR_ARG(parts[i].language),
            STR_ARG(parts[i].text));
    spoken_free(&spoken);
}

// What is written of the page, and of what is read of that.
static void add_json(const Page *page, Buf *out)
{
    Arena arena = {0};
    Err err = {0};
    Page read = {0};
    Buf json = {0};
    page_to_json(page, &json);
    buf_add(out, buf_str(&json));
    if (page_from_json(&arena, buf_str(&json), &read, &err)) page_to_json(&read, out);
    buf_addf(out, " %s\n", err.text);
    buf_free(&json);
    arena_free(&arena);
}

static void look(void *ctx, const char *what, const Page *page)
{
    Hashed *hashed = ctx;
    if (hashed->seen++ % STRIDE != 0) return;
    if (hashed->what && strcmp(hashed->what, what) != 0) end_hash(hashed);
    add_shown(page, hashed->n, &hashed->hashes.said);
    add_spoken(page, hashed->n % 2 ? NAMES_SAID : NAMES_WRITTEN, &hashed->hashes.said);
    add_json(page, &hashed->hashes.said);
    html_page(page, hashed->n % 2 ? STR("3 March 2031") : (Str){0}, NULL,
        &hashed->hashes.said);
    hashed->what = what, hashed->n++;
}

static void add_samples(Hashed *hashed, const Sample *all, int n)
{
    for (int i = 0; i < n; i++) {
        hashed->name = all[i].name;
        page_edits(all[i].page, look, hashed);
        end_hash(hashed);
    }
}

static void test_each_change_is_told_as_it_was(void **state)
{
    (void)state;
    Hashed hashed = {0};
    add_samples(&hashed, samples, n_samples);
    add_samples(&hashed, rare_samples, n_rare_samples);
    assert_hash_lines(&hashed.hashes, "plain/golden/edits.txt");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_change_is_told_as_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
