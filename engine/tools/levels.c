// Measures the reading level of a scenario's pages.
#include "tools/levels.h"

#include "base/ascii.h"
#include "base/letter.h"
#include "base/utf8.h"
#include "tools/syllables.h"

#include <stdlib.h>
#include <string.h>

#define NAME_SYLLABLES_MAX 2

// --- names ----------------------------------------------------------------------------------------

typedef struct WordList {
    Str *items;
    size_t n, room;
} WordList;

typedef struct Names {
    Arena *arena;
    const Host *host;
    // With a capital in the middle of a sentence, as they would be without.
    WordList capital;
    WordList small; // with a small letter anywhere
} Names;

static void add_word(WordList *words, Str word)
{
    if (words->n == words->room) {
        words->room = words->room ? words->room * 2 : 256;
        words->items = mem_grow(words->items, (ptrdiff_t)words->room, sizeof(Str));
    }
    words->items[words->n++] = word;
}

static int compare(const void *a, const void *b)
{
    return str_cmp(*(const Str *)a, *(const Str *)b);
}

static bool has(const WordList *words, Str word)
{
    return words->n > 0 &&
           bsearch(&word, words->items, words->n, sizeof *words->items, compare);
}

// "Aigul's" and "Aigul’s" are Aigul.
static Str without_ending(Str word)
{
    size_t n = 0;
    while (n < word.n && word.s[n] != '\'' && (unsigned char)word.s[n] != 0xE2)
        n++;
    return str_cut(word, 0, n);
}

static uint32_t first_letter(Str word)
{
    uint32_t code = 0;
    utf8_next(&word, &code);
    return code;
}

// The word with a small first letter.
static Str with_small(Arena *arena, Str word)
{
    Str rest = word;
    uint32_t code = 0;
    Buf small = {0};
    if (utf8_next(&rest, &code)) utf8_add(&small, letter_lower(code));
    buf_add(&small, rest);
    Str kept = arena_str(arena, buf_str(&small));
    buf_free(&small);
    return kept;
}

// Whether what stands between two words lets another sentence begin: a colon, a dash, a quotation mark.
static bool begins_speech(Str between)
{
    for (size_t i = 0; i < between.n; i++)
        if (!strchr(" ,;\n", between.s[i])) return true;
    return false;
}

static void gather_sentence(Names *names, Str rest)
{
    bool first = true;
    const char *end = rest.s;
    for (Str word; prose_word(&rest, &word); first = false) {
        Str between = {end, (size_t)(word.s - end)};
        end = word.s + word.n;
        Str bare = without_ending(word);
        uint32_t letter = first_letter(word);
        bool capital = letter_lower(letter) != letter;
        if (!capital && !ascii_is_digit((int)letter))
            add_word(&names->small, with_small(names->arena, bare));
        else if (capital && !first && !begins_speech(between))
            add_word(&names->capital, with_small(names->arena, bare));
    }
}

static void gather(void *ctx, const Text *text)
{
    Names *names = ctx;
    host_beat(names->host);
    Prose prose = prose_of(names->arena, text->src);
    for (int i = 0; i < prose.n; i++)
        gather_sentence(names, prose.items[i].text);
}

static void sort(WordList *words)
{
    if (words->n > 0) qsort(words->items, words->n, sizeof *words->items, compare);
}

// --- levels ---------------------------------------------------------------------------------------

typedef struct Measuring {
    Arena *arena;
    Names names;
    Levels levels;
} Measuring;

static int syllables(const Measuring *now, Str word)
{
    bool russian = now->levels.measure == MEASURE_RUSSIAN && first_letter(word) >= 0x80;
    int n = russian ? syllables_russian(word) : syllables_of(word);
    uint32_t letter = first_letter(word);
    if (n <= NAME_SYLLABLES_MAX || letter_lower(letter) == letter) return n;
    Str bare = with_small(now->arena, without_ending(word));
    bool name = has(&now->names.capital, bare) && !has(&now->names.small, bare);
    return name ? NAME_SYLLABLES_MAX : n;
}

static void add_text(const Measuring *now, const Text *text, Level *level)
{
    Prose prose = prose_of(now->arena, text->src);
    for (int i = 0; i < prose.n; i++) {
        Str rest = prose.items[i].text, word;
        level->sentences++;
        while (prose_word(&rest, &word)) {
            level->words++;
            level->syllables += syllables(now, word);
        }
    }
}

static void add(Level *sum, Level level)
{
    sum->measure = level.measure;
    sum->sentences += level.sentences;
    sum->words += level.words;
    sum->syllables += level.syllables;
}

static void add_page(Measuring *now, PageLevel page)
{
    if (page.level.words == 0) return;
    page.level.measure = now->levels.measure;
    add(&now->levels.all[page.kind], page.level);
    now->levels.pages[now->levels.n++] = page;
}

static void measure_node(Measuring *now, const Node *node)
{
    bool story = node->kind == NODE_SCENE || node->kind == NODE_ENDING;
    PageLevel page = {.kind = story ? LEVEL_STORY : LEVEL_QUESTION, .node = node};
    for (int i = 0; i < node->n_passages; i++)
        add_text(now, &node->passages[i].text, &page.level);
    for (int i = 0; i < node->n_answers; i++)
        add_text(now, &node->answers[i].because, &page.level);
    for (int i = 0; node->board && i < node->board->n_links; i++)
        add_text(now, &node->board->links[i].because, &page.level);
    for (int i = 0; node->board && i < node->board->n_claims; i++)
        add_text(now, &node->board->claims[i].because, &page.level);
    add_page(now, page);
    PageLevel plain = {.kind = LEVEL_PLAIN, .node = node};
    for (int i = 0; i < node->n_plain; i++)
        add_text(now, &node->plain[i].text, &plain.level);
    add_page(now, plain);
}

Levels levels_of(Arena *arena, const Book *book, const Host *host)
{
    Measure measure = prose_measure(book->languages.items[0]);
    if (measure == MEASURES) return (Levels){.measure = MEASURES};
    Measuring now = {.arena = arena, .names = {arena, host, {0}, {0}}};
    now.levels.measure = measure;
    ptrdiff_t most = 2 * (ptrdiff_t)book->n_nodes + book->n_sources;
    now.levels.pages = arena_array(arena, PageLevel, most);
    book_texts(book, gather, &now.names);
    sort(&now.names.capital);
    sort(&now.names.small);
    for (int i = 0; i < book->n_nodes; i++) {
        measure_node(&now, &book->nodes[i]);
        host_beat(host);
    }
    for (int i = 0; i < book->n_sources; i++) {
        PageLevel page = {.kind = LEVEL_SOURCE, .source = &book->sources[i]};
        add_text(&now, &page.source->text, &page.level);
        add_page(&now, page);
    }
    free(now.names.capital.items);
    free(now.names.small.items);
    return now.levels;
}

double level_of_page(const PageLevel *page)
{
    return page->level.words < LEVEL_WORDS_MIN ? 0 : prose_grade(page->level);
}

Where level_where(const PageLevel *page)
{
    return page->node ? page->node->where : page->source->where;
}

Str level_name(Arena *arena, const PageLevel *page)
{
    const char *kind = page->node ? book_node_kind(page->node->kind) : "source";
    Str id = page->node ? page->node->id : page->source->id;
    return arena_fmt(arena, "%s \"" STR_FMT "\"", kind, STR_ARG(id));
}

// --- the table --------------------------------------------------------------------------------------

static int by_where(Where one, Where other)
{
    int by = str_cmp(one.file, other.file);
    return by != 0 ? by : one.line - other.line;
}

static int compare_pages(const void *a, const void *b)
{
    const PageLevel *one = a, *other = b;
    bool short_one = one->level.words < LEVEL_WORDS_MIN;
    bool short_other = other->level.words < LEVEL_WORDS_MIN;
    if (one->kind != other->kind) return (int)one->kind - (int)other->kind;
    if (short_one != short_other) return short_one ? 1 : -1;
    double difference = level_of_page(other) - level_of_page(one);
    if (difference != 0) return difference > 0 ? 1 : -1;
    int words = other->level.words - one->level.words;
    return words != 0 ? words : by_where(level_where(one), level_where(other));
}

static void print_grade(Level level, Buf *out)
{
    if (level.words < LEVEL_WORDS_MIN)
        buf_add(out, STR("     –"));
    else
        buf_addf(out, "%6.1f", prose_grade(level));
}

static void print_page(const PageLevel *page, Buf *out)
{
    static const char *const kinds[LEVEL_KINDS] = {[LEVEL_STORY] = "story",
        [LEVEL_QUESTION] = "question",
        [LEVEL_SOURCE] = "source",
        [LEVEL_PLAIN] = "plain"};
    Arena arena = {0};
    Where where = level_where(page);
    buf_addf(out, "%-8s ", kinds[page->kind]);
    print_grade(page->level, out);
    buf_addf(out, " %6d %6.1f  " STR_FMT ":%d " STR_FMT "\n", page->level.words,
        (double)page->level.words / page->level.sentences, STR_ARG(where.file),
        where.line, STR_ARG(level_name(&arena, page)));
    arena_free(&arena);
}

static void print_chapter(const Levels *levels, const Book *book, int chapter, Buf *out)
{
    Level sums[LEVEL_KINDS] = {0};
    for (int i = 0; i < levels->n; i++) {
        const PageLevel *page = &levels->pages[i];
        if (page->node && page->node->chapter == chapter)
            add(&sums[page->kind], page->level);
    }
    buf_add(out, STR("chapter  "));
    print_grade(sums[LEVEL_STORY], out);
    buf_addf(out, " %6d   plain", sums[LEVEL_STORY].words);
    print_grade(sums[LEVEL_PLAIN], out);
    buf_addf(out, "  " STR_FMT "\n", STR_ARG(book->chapters[chapter].id));
}

void levels_print(const Levels *levels, const Book *book, Buf *out)
{
    Arena arena = {0};
    PageLevel *sorted = arena_array(&arena, PageLevel, levels->n);
    for (int i = 0; i < levels->n; i++)
        sorted[i] = levels->pages[i];
    qsort(sorted, (size_t)levels->n, sizeof *sorted, compare_pages);
    buf_add(out, STR("kind      level  words  words a sentence\n"));
    for (int i = 0; i < levels->n; i++)
        print_page(&sorted[i], out);
    for (int i = 0; levels->n > 0 && i < book->n_chapters; i++)
        print_chapter(levels, book, i, out);
    arena_free(&arena);
}
