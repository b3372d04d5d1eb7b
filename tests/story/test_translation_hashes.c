// The scenario that has every word of the language, with a translation of which each line is changed once: a hash of
// how each text is then shown, of why not, and of the new template.
#include "support/hash_lines.h"
#include "support/scenario.h"
#include "support/support.h"
#include "support/words.h"

#include "story/play.h"
#include "story/translation.h"

typedef struct Told {
    Str script, po;
    Story *story;
    Po read;
    HashLines hashes;
} Told;

static void add_text(void *ctx, const Text *text)
{
    Told *told = ctx;
    const PoEntry *entry = NULL;
    Buf why = {0};
    const Book *book = story_book(told->story);
    Text original = story_original(book, text);
    TranslationState state =
        translation_of(book, &told->read, STR("kk"), &original, &entry, &why);
    Str language = story_text_language(book, text);
    buf_addf(&told->hashes.said,
        STR_FMT " %d %d " STR_FMT " \"" STR_FMT "\" \"" STR_FMT "\" %s\n",
        STR_ARG(text->key), (int)state, entry != NULL, STR_ARG(language),
        STR_ARG(text->src), STR_ARG(original.src), why.s ? why.s : "");
    buf_free(&why);
}

static void add_fault(void *ctx, int line, const char *sentence)
{
    buf_addf(&((Told *)ctx)->hashes.said, "%d: %s\n", line, sentence);
}

static void look(Told *told, const char *po)
{
    const MemoryFile files[] = {
        {"scenario.lua", told->script.s}, {"lang/kk.po", po}, {NULL, NULL}};
    Host host = scenario_host(files);
    Arena arena = {0};
    told->story = scenario_open(&host);
    po_read(&arena, str_of(po), &told->read, add_fault, told);
    story_translate(told->story, STR("kk"));
    book_texts(story_book(told->story), add_text, told);
    Str language = story_language(story_book(told->story));
    buf_addf(&told->hashes.said, STR_FMT "\n", STR_ARG(language));
    translation_template(told->story, &told->read, STR("kk"), &told->hashes.said);
    translation_template(told->story, NULL, STR("ru"), &told->hashes.said);
    story_close(told->story);
    told->read = (Po){0};
    arena_free(&arena);
}

// A translation in which each text has a word before it.
static void translate(Told *told, Buf *po)
{
    const MemoryFile files[] = {{"scenario.lua", told->script.s}, {NULL, NULL}};
    Host host = scenario_host(files);
    Buf empty = {0};
    Story *story = scenario_open(&host);
    translation_template(story, NULL, STR("kk"), &empty);
    Str rest = buf_str(&empty), line, last = {0};
    for (int n = 0; str_split(&rest, '\n', &line); n++) {
        bool fills = str_eq(line, STR("msgstr \"\"")) &&
                     str_starts(last, STR("msgid \"")) && last.n > 8;
        if (fills)
            buf_addf(po, "msgstr \"%s" STR_FMT "\n", n % 3 == 0 ? "" : "Қаңтар ",
                STR_ARG(str_from(last, 7)));
        else
            buf_addf(po, STR_FMT "\n", STR_ARG(line));
        last = line;
    }
    story_close(story);
    buf_free(&empty);
}

typedef enum Change { LINE_OUT, LINE_TWICE, LINE_CUT, LINE_FUZZY, CHANGES } Change;

// The file with the line left out, twice, cut in its middle, or with a flag before it.
static void add_changed(Buf *out, Str po, int number, Change change)
{
    Str line;
    buf_clear(out);
    for (int n = 1; str_split(&po, '\n', &line); n++) {
        if (n == number && change == LINE_FUZZY) buf_add(out, STR("#, fuzzy\n"));
        if (n == number && change == LINE_TWICE)
            buf_addf(out, STR_FMT "\n", STR_ARG(line));
        if (n == number && change == LINE_CUT) {
            size_t cut = line.n / 2;
            while (cut > 0 && ((unsigned char)line.s[cut] & 0xC0) == 0x80)
                cut--;
            buf_addf(out, STR_FMT "\"\n", STR_ARG(str_cut(line, 0, cut)));
            continue;
        }
        if (n == number && change == LINE_OUT) continue;
        buf_addf(out, STR_FMT "\n", STR_ARG(line));
    }
    buf_addc(out, '\0');
}

static void test_each_change_is_told_and_shown_as_it_was(void **state)
{
    (void)state;
    static const char *const changes[] = {"out", "twice", "cut", "fuzzy"};
    Arena arena = {0};
    Buf po = {0}, changed = {0};
    Told told = {.script = str_of(words_script(&arena))};
    translate(&told, &po);
    look(&told, po.s);
    hash_lines_end(&told.hashes, "0 whole");
    Str rest = buf_str(&po), line;
    for (int n = 1; str_split(&rest, '\n', &line); n++)
        for (int change = n % 2; change < CHANGES && line.n > 0; change += 2) {
            add_changed(&changed, buf_str(&po), n, (Change)change);
            look(&told, changed.s);
            hash_lines_end(&told.hashes, "%d %s", n, changes[change]);
        }
    assert_hash_lines(&told.hashes, "story/golden/translation.txt");
    buf_free(&po);
    buf_free(&changed);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_change_is_told_and_shown_as_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
