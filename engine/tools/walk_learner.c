#include "tools/walk_learner.h"

#include "base/ascii.h"
#include "base/hash.h"
#include "story/marks.h"
#include "text/markup.h"
#include "tools/prose.h"

#include <stdlib.h>
#include <string.h>

#define TABLE_FIRST 1024 // slots, a power of two

// --- tables by number -------------------------------------------------------------------------------

typedef struct Entry {
    uint64_t key; // 0: free
    int a, b; // of a text of the book: first fact and count; of a page: words and play
} Entry;

struct LearnerTable {
    Entry *entries;
    size_t room, n;
};

static LearnerTable *table_new(void)
{
    LearnerTable *table = mem_new(1, sizeof *table);
    table->room = TABLE_FIRST;
    table->entries = mem_new(TABLE_FIRST, sizeof(Entry));
    return table;
}

static void table_free(LearnerTable *table)
{
    if (!table) return;
    free(table->entries);
    free(table);
}

static Entry *table_slot(const LearnerTable *table, uint64_t key)
{
    size_t i = (size_t)(key * HASH_SPREAD >> 32) & (table->room - 1);
    while (table->entries[i].key != 0 && table->entries[i].key != key)
        i = (i + 1) & (table->room - 1);
    return &table->entries[i];
}

static void table_grow(LearnerTable *table)
{
    LearnerTable old = *table;
    table->room *= 2;
    table->entries = mem_new((ptrdiff_t)table->room, sizeof(Entry));
    for (size_t i = 0; i < old.room; i++)
        if (old.entries[i].key != 0)
            *table_slot(table, old.entries[i].key) = old.entries[i];
    free(old.entries);
}

// The entry of [key]; a new one has no key yet.
static Entry *table_at(LearnerTable *table, uint64_t key)
{
    if (table->n * 2 >= table->room) table_grow(table);
    Entry *entry = table_slot(table, key);
    if (entry->key == 0) table->n++;
    return entry;
}

// --- opening ----------------------------------------------------------------------------------------

void learner_open(Learner *learner, const Book *book)
{
    learner->book = book;
    learner->met = mem_new(book->n_facts, sizeof(int));
    learner->facts = table_new();
    learner->texts = table_new();
}

void learner_close(Learner *learner)
{
    free(learner->met);
    free(learner->shown);
    free(learner->lists);
    table_free(learner->facts);
    table_free(learner->texts);
    arena_free(&learner->arena);
}

void learner_begin(Learner *learner, double right, uint64_t seed)
{
    learner->right = right;
    learner->rng = rng_seeded(seed);
    learner->words = 0;
    learner->play++;
    learner_look_away(learner);
}

// --- facts ------------------------------------------------------------------------------------------

static void add_number(int **items, int *n, int *room, int number)
{
    *items = mem_room(*items, *n, room, sizeof **items);
    (*items)[(*n)++] = number;
}

static void list_facts(Learner *learner, Str src)
{
    TextMark mark;
    while (marks_next(&src, &mark)) {
        Str ids = mark.name, id;
        while (mark.kind == MARK_FACTS && marks_next_fact(&ids, &id)) {
            int fact = book_fact(learner->book, id);
            if (fact != NONE)
                add_number(
                    &learner->lists, &learner->n_lists, &learner->lists_room, fact);
        }
    }
}

// What only those hear who cannot see a picture teaches nobody else.
static bool is_of_picture(const Text *text)
{
    return str_starts(text->key, STR("picture."));
}

// A text is known by its bytes, which stay where they are as long as the book.
static Entry facts_of(Learner *learner, const Text *text)
{
    uint64_t key = (uint64_t)(uintptr_t)text->src.s;
    Entry *entry = table_at(learner->facts, key);
    if (entry->key == 0) {
        int first = learner->n_lists;
        if (!is_of_picture(text)) list_facts(learner, text->src);
        *entry = (Entry){key, first, learner->n_lists - first};
    }
    return *entry;
}

void learner_shown(void *ctx, const Text *text)
{
    Learner *learner = ctx;
    if (!learner->book || text->src.n == 0) return;
    Entry list = facts_of(learner, text);
    for (int i = 0; i < list.b; i++)
        add_number(&learner->shown, &learner->n_shown, &learner->shown_room,
            learner->lists[list.a + i]);
}

void learner_look_away(Learner *learner) { learner->n_shown = 0; }

bool learner_has_met(Learner *learner, const Ids *facts, const Text *because)
{
    for (int i = 0; i < facts->n; i++) {
        int fact = book_fact(learner->book, facts->items[i]);
        if (fact == NONE || learner->met[fact] != learner->play) return false;
    }
    if (facts->n > 0) return true;
    if (!because || because->src.n == 0) return false;
    Entry list = facts_of(learner, because);
    for (int i = 0; i < list.b; i++)
        if (learner->met[learner->lists[list.a + i]] != learner->play) return false;
    return list.b > 0;
}

// --- words ------------------------------------------------------------------------------------------

static void read_keyed(Learner *learner, Str text, uint64_t key)
{
    if (text.n == 0) return;
    Entry *entry = table_at(learner->texts, key);
    if (entry->key == 0) {
        arena_reset(&learner->arena);
        *entry = (Entry){key, prose_count(markup_plain(&learner->arena, text)), 0};
    }
    if (entry->b != learner->play) learner->words += entry->a;
    entry->b = learner->play;
}

// Eight bytes at a time: a page has thousands.
static uint64_t hash_text(Str text)
{
    uint64_t hash = HASH_START ^ text.n, eight = 0;
    for (; text.n >= sizeof eight; text = str_from(text, sizeof eight)) {
        memcpy(&eight, text.s, sizeof eight);
        hash = (hash ^ eight) * HASH_SPREAD;
        hash ^= hash >> 32;
    }
    return hash_add(hash, text);
}

static void read_text(Learner *learner, Str text)
{
    if (text.n > 0) read_keyed(learner, text, hash_text(text) | 1);
}

// "Arrow 3 of 8. ...": whoever has read that once does not read it at every number.
static void read_instruction(Learner *learner, Str text)
{
    Str rest = text;
    uint64_t key = HASH_START;
    while (rest.n > 0 && !ascii_is_digit(rest.s[0]))
        rest = str_from(rest, 1);
    if (rest.n == 0) {
        read_text(learner, text);
        return;
    }
    for (size_t i = 0; i < text.n; i++)
        if (!ascii_is_digit(text.s[i])) key = hash_add(key, str_cut(text, i, i + 1));
    read_keyed(learner, text, key | 1);
}

// What is looked at and not read, or stands in words in a table beside it.
static bool is_read(BlockKind kind)
{
    switch (kind) {
    case BLOCK_PICTURE:
    case BLOCK_PLATE:
    case BLOCK_SOUND:
    case BLOCK_METER:
    case BLOCK_CHAIN:
    case BLOCK_RAIL:
    case BLOCK_SCORE:
    case BLOCK_MAP:
    case BLOCK_STEPS:
    case BLOCK_HOURS:
        return false;
    default:
        return true;
    }
}

static void read_block(Learner *learner, const Page *page, const Block *block)
{
    if (!is_read(block->kind)) return;
    if (block->kind == BLOCK_TABLE && table_is_reference(block)) return;
    if (page->kind == PAGE_BOARD && block->kind == BLOCK_NOTE) {
        read_instruction(learner, block->text);
        return;
    }
    read_text(learner, block->label);
    read_text(learner, block->text);
    read_text(learner, block->note);
    read_text(learner, block->status_word);
    for (int i = 0; i < block->n_items && block->kind != BLOCK_COUNTS; i++) {
        read_text(learner, block->items[i].label);
        read_text(learner, block->items[i].text);
        read_text(learner, block->items[i].note);
    }
}

// Moving cards is done with the hand: a window shows no words for it.
static bool is_handling(Str id)
{
    static const char *const begins[] = {"take:", "put:", "swap:", "arrow:"};
    for (int i = 0; i < COUNT_OF(begins); i++)
        if (str_starts(id, str_of(begins[i]))) return true;
    return str_eq(id, STR("back"));
}

void learner_read(Learner *learner, const Page *page)
{
    for (int i = 0; i < learner->n_shown; i++)
        learner->met[learner->shown[i]] = learner->play;
    learner_look_away(learner);
    for (int i = 0; i < page->n_blocks; i++)
        read_block(learner, page, &page->blocks[i]);
    for (int i = 0; i < page->n_actions; i++) {
        const Action *action = &page->actions[i];
        if (action->group != GROUP_CHOICE || is_handling(action->id)) continue;
        read_text(learner, action->label);
        if (!action->open) read_text(learner, action->why);
    }
}

// --- answering --------------------------------------------------------------------------------------

int learner_below(Learner *learner, int bound)
{
    return (int)rng_below(&learner->rng, (uint32_t)bound);
}

bool learner_chance(Learner *learner, double chance)
{
    return rng_next(&learner->rng) / 4294967296.0 < chance;
}

int learner_answer(
    Learner *learner, const Ids *facts, const Text *because, int right, int count)
{
    bool known =
        learner->right > 0 && right != NONE && learner_has_met(learner, facts, because);
    if (!known || count == 1) return learner_below(learner, count);
    if (learner_chance(learner, learner->right)) return right;
    int wrong = learner_below(learner, count - 1);
    return wrong < right ? wrong : wrong + 1;
}
