// Filling a page: blocks, actions, and a scenario's texts with their terms made into actions.
#include "page/build.h"

#include "page/label_cache.h"
#include "page/pronunciation.h"
#include "story/translation.h"
#include "text/markup.h"

#include <stdarg.h>

// A copy as long-lived as the page, of the interface's words and of untranslated ones in their own arenas.
static Str keep(Build *b, Str text)
{
    if (word_is(text) || arena_has(b->untranslated, text.s)) return text;
    return arena_str(arena_has(b->own, text.s) ? b->own : b->arena, text);
}

Block *add_block(Build *b, BlockKind kind)
{
    b->blocks = arena_room(
        b->arena, b->blocks, b->page->n_blocks, &b->blocks_room, sizeof(Block));
    b->page->blocks = b->blocks;
    Block *block = &b->blocks[b->page->n_blocks++];
    *block = (Block){.kind = kind};
    return block;
}

Action *add_action(Build *b, ActionGroup group, Str id, Str label)
{
    b->actions = arena_room(
        b->arena, b->actions, b->page->n_actions, &b->actions_room, sizeof(Action));
    b->page->actions = b->actions;
    Action *action = &b->actions[b->page->n_actions++];
    *action = (Action){.id = arena_str(b->arena, id),
        .group = group,
        .label = keep(b, label),
        .open = true};
    return action;
}

Action *add_choice(Build *b, Str id, Str label)
{
    return add_action(b, GROUP_CHOICE, id, label);
}

void add_field(Build *b, Str id, Str label, Str value, Str why, Word button)
{
    Action *field = add_action(b, GROUP_PAGE, id, label);
    field->takes_text = true;
    field->value = value;
    field->open = why.n == 0;
    field->why = why;
    Action *confirm = add_action(
        b, GROUP_PAGE, build_fmt(b, CONFIRMS STR_FMT, STR_ARG(id)), word(button));
    confirm->inline_ = true;
    confirm->open = why.n == 0;
    confirm->why = why;
}

void add_heading(Build *b, int level, Str text)
{
    Block *heading = add_block(b, BLOCK_HEADING);
    heading->text = keep(b, text);
    set_heading_level(heading, level);
}

void add_note(Build *b, Str label, Str text)
{
    Block *note = add_block(b, BLOCK_NOTE);
    note->label = keep(b, label);
    note->text = keep(b, text);
}

bool build_first_time(Build *b, bool **seen, int index, int count)
{
    if (!*seen) *seen = arena_array(b->arena, bool, count);
    bool first = !(*seen)[index];
    (*seen)[index] = true;
    return first;
}

Str build_fmt(Build *b, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Str made = arena_vfmt(b->arena, format, args);
    va_end(args);
    return made;
}

// --- texts ----------------------------------------------------------------------------------------

Str build_plain(Build *b, Str marked) { return markup_plain(b->arena, marked); }

// The page gets the action that opens the term.
static void add_term_action(Build *b, int term, Str words)
{
    const Book *book = story_book(b->stack->story);
    if (!build_first_time(b, &b->opens_term, term, book->n_terms)) return;
    Str action = build_fmt(b, "term:" STR_FMT, STR_ARG(book->terms[term].id));
    add_action(b, GROUP_PAGE, action, words)->inline_ = true;
}

// What finds the terms of a text: those of a text that a drive keeps are kept with it.
typedef struct TermsOf {
    Build *b;
    CachedText *kept; // or NULL
} TermsOf;

// The id of the term that [name] finds, to which the page gets the action that opens it; else nothing.
static Str open_term(void *ctx, Str words, Str name)
{
    TermsOf *of = ctx;
    const Book *book = story_book(of->b->stack->story);
    int term = book_term(book, name);
    if (term == NONE) return (Str){0};
    Str plain = build_plain(of->b, words);
    if (of->kept) label_cache_add_term(of->b->stack->labels, of->kept, term, plain);
    add_term_action(of->b, term, plain);
    return book->terms[term].id;
}

static bool expand(Build *b, const Text *text, Buf *out)
{
    Err err = {0};
    if (play_text(b->stack->play, text, out, &err)) return true;
    if (b->err.kind == ERR_NONE) b->err = err;
    return false;
}

// What a drive knows of a text that is the same on every page; else NULL.
static CachedText *cached(Build *b, const Text *text)
{
    if (b->stack->shown) b->stack->shown(b->stack->shown_ctx, text);
    if (!b->stack->labels || text->src.n == 0) return NULL;
    CachedText *known = label_cache_at(b->stack->labels, text);
    if (known->varies) return NULL;
    if (known->expanded.s) return known;
    Buf expanded = {0};
    bool done = expand(b, text, &expanded);
    if (done) known->expanded = label_cache_keep(b->stack->labels, buf_str(&expanded));
    buf_free(&expanded);
    return done ? known : NULL;
}

Str build_kept(Build *b, Str text)
{
    return markup_resolve(b->arena, text, open_term, &(TermsOf){b, NULL});
}

// A text is resolved once; every page that has it gets the actions of its terms.
static Str kept_text(Build *b, CachedText *known)
{
    if (known->has_kept) {
        for (int i = 0; i < known->n_terms; i++)
            add_term_action(b, known->terms[i].term, known->terms[i].words);
        return known->kept;
    }
    Str made =
        markup_resolve(b->arena, known->expanded, open_term, &(TermsOf){b, known});
    known->kept = label_cache_keep(b->stack->labels, made);
    known->has_kept = true;
    return known->kept;
}

// A text that nobody has translated is told from the others of its page by where it lies (page_languages.c).
static Str tell_language(Build *b, const Text *text, Str made)
{
    const Book *book = story_book(b->stack->story);
    bool untranslated = book->translation &&
                        !str_eq(story_text_language(book, text), b->page->language);
    return untranslated ? arena_str(b->untranslated, made) : made;
}

static void hear(Build *b, const Text *text, bool prose)
{
    if (b->heard && text->src.n > 0) b->heard(b->heard_ctx, text, prose);
}

Str build_text(Build *b, const Text *text)
{
    if (text->src.n == 0) return (Str){0};
    hear(b, text, true);
    Buf expanded = {0};
    Str made = {0};
    CachedText *known = cached(b, text);
    if (known) return kept_text(b, known);
    if (expand(b, text, &expanded)) made = build_kept(b, buf_str(&expanded));
    buf_free(&expanded);
    return tell_language(b, text, made);
}

static Str no_term(void *ctx, Str words, Str name)
{
    (void)ctx, (void)words, (void)name;
    return (Str){0};
}

Str build_text_alone(Build *b, const Text *text)
{
    Buf expanded = {0};
    Str made = {0};
    if (expand(b, text, &expanded))
        made = markup_resolve(b->arena, buf_str(&expanded), no_term, NULL);
    buf_free(&expanded);
    return tell_language(b, text, made);
}

Str build_label(Build *b, const Text *text)
{
    if (text->src.n == 0) return (Str){0};
    Buf expanded = {0};
    Str made = {0};
    hear(b, text, false);
    CachedText *known = cached(b, text);
    if (known && !known->has_plain) {
        known->plain =
            label_cache_keep(b->stack->labels, build_plain(b, known->expanded));
        known->has_plain = true;
    }
    if (known) return known->plain;
    if (expand(b, text, &expanded)) made = build_plain(b, buf_str(&expanded));
    buf_free(&expanded);
    return tell_language(b, text, made);
}

// A passage that starts with "> " is a quotation, with "! " an aside.
static void add_passage(Build *b, const Passage *passage)
{
    Str text = build_text(b, &passage->text);
    BlockKind kind = BLOCK_PARAGRAPH;
    if (str_starts(text, STR("> ")))
        kind = BLOCK_QUOTE;
    else if (str_starts(text, STR("! ")))
        kind = BLOCK_NOTE;
    add_block(b, kind)->text = kind == BLOCK_PARAGRAPH ? text : str_from(text, 2);
}

void add_passages(Build *b, const Passage *passages, int count)
{
    for (int i = 0; i < count; i++) {
        bool shown = false;
        Err err = {0};
        if (!play_passage_shown(b->stack->play, &passages[i], &shown, &err) &&
            b->err.kind == ERR_NONE)
            b->err = err;
        if (shown) add_passage(b, &passages[i]);
    }
}

// --- names ----------------------------------------------------------------------------------------

static bool stands_in(Str words, const Str *texts, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (pronunciation_find(texts[i], words, 0) < texts[i].n) return true;
    return false;
}

static bool stands_in_block(Str words, const Block *block)
{
    const Str texts[] = {block->label, block->text, block->note};
    if (stands_in(words, texts, 3)) return true;
    for (int i = 0; i < block->n_items; i++) {
        const Item *item = &block->items[i];
        const Str more[] = {item->label, item->text, item->note};
        if (stands_in(words, more, 3)) return true;
    }
    return false;
}

static bool stands_on(Str words, const Page *page)
{
    for (int i = 0; i < page->n_blocks; i++)
        if (stands_in_block(words, &page->blocks[i])) return true;
    for (int i = 0; i < page->n_actions; i++)
        if (stands_in(words, &page->actions[i].label, 1)) return true;
    return false;
}

void add_pronunciations(Build *b)
{
    const Book *book = story_book(b->stack->story);
    Pronunciation *names = arena_array(b->arena, Pronunciation, book->n_sayings);
    int n = 0;
    for (int i = 0; i < book->n_sayings; i++) {
        const Saying *saying = &book->sayings[i];
        if (stands_on(saying->words, b->page))
            names[n++] = (Pronunciation){saying->words, saying->as, saying->language};
    }
    b->page->pronunciations = names;
    b->page->n_pronunciations = n;
}

Str build_status_word(Status status)
{
    return status == STATUS_NONE ? (Str){0}
                                 : word((Word)(W_STATUS_CONFIRMED + status - 1));
}

Str build_link_word(LinkType type)
{
    return type == LINK_NONE ? (Str){0} : word((Word)(W_LINK_LED_TO + type - 1));
}

// --- dates ----------------------------------------------------------------------------------------

// Day of the week, 0 Monday, of a day counted from 1970-01-01, a Thursday.
static int weekday(Date date)
{
    Date midnight = {date.year, date.month, date.day, 0, 0};
    int64_t days = date_minutes(midnight, 0) / (24 * 60);
    return (int)(((days + 3) % 7 + 7) % 7);
}

static Str add_time(Build *b, Word how, Str day, Date date)
{
    if (date.hour < 0) return day;
    Str time = arena_fmt(b->own, "%02d:%02d", date.hour, date.minute);
    return word_with(b->own, how, day, time, (Str){0});
}

static Str day_of(Build *b, Date date)
{
    return word_with(b->own, W_DATE_DAY, arena_fmt(b->own, "%d", date.day),
        word((Word)(W_JANUARY + date.month - 1)), arena_fmt(b->own, "%d", date.year));
}

Str build_day(Build *b, Date date)
{
    return add_time(b, W_DATE_DAY_TIME, day_of(b, date), date);
}

Str build_tick(Build *b, Date date)
{
    return word_with(b->own, W_DATE_SHORT, arena_fmt(b->own, "%d", date.day),
        word((Word)(W_JAN + date.month - 1)), (Str){0});
}

Str build_date(Build *b, Date date)
{
    if (date.year == 0) return (Str){0};
    Str day = word_with(b->own, W_DATE_WEEKDAY, day_of(b, date),
        word((Word)(W_MONDAY + weekday(date))), (Str){0});
    return add_time(b, W_DATE_WEEKDAY_TIME, day, date);
}
