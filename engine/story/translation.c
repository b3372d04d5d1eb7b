// The texts of a book are replaced where they stand, so that a page costs the same in every language and the
// original costs nothing.
#include "story/translation.h"

#include "base/id_index.h"
#include "base/language.h"
#include "base/utf8.h"
#include "story/marks.h"
#include "story/play.h"
#include "story/story_inner.h"

#include <stdlib.h>
#include <string.h>

typedef struct Original {
    Text *text;
    Str src;
} Original;

struct Translation {
    char language[LANGUAGE_TAG_MAX + 1];
    Original *originals; // of the texts that are replaced
    int n, room;
    char *words; // the translated ones lie here, so that a text is told by its address
    size_t used, size;
    Arena marked; // the stale ones
};

// --- whether an entry says the same -------------------------------------------------------------------

// What makes a mark the same in two texts; nothing of what is no mark, and of facts, which have an id each.
static Str key_of(const Book *book, const TextMark *mark, Arena *arena)
{
    switch (mark->kind) {
    case MARK_NAME:
        return arena_fmt(arena, "{" STR_FMT, STR_ARG(mark->name));
    case MARK_WORLD:
        return arena_fmt(arena, "{world." STR_FMT "@" STR_FMT, STR_ARG(mark->name),
            STR_ARG(mark->place));
    case MARK_TERM:
        return arena_fmt(arena, "[%d", book_term(book, mark->name));
    default:
        return (Str){0};
    }
}

static Str facts_of(const TextMark *mark)
{
    return mark->kind == MARK_FACTS ? mark->name : (Str){0};
}

// The keys of all marks of a text and the ids of its facts, sorted: a text may have thousands.
static IdIndex index_marks(const Book *book, Str text, Arena *arena)
{
    int n = 0;
    TextMark mark;
    Str ids, id, rest = text;
    for (; marks_next(&rest, &mark); n++)
        for (ids = facts_of(&mark); marks_next_fact(&ids, &id);)
            n++;
    Str *keys = arena_array(arena, Str, n + 1);
    n = 0;
    while (marks_next(&text, &mark) && mark.kind != MARK_BAD) {
        for (ids = facts_of(&mark); marks_next_fact(&ids, &id);)
            keys[n++] = id;
        Str key = key_of(book, &mark, arena);
        if (key.n > 0) keys[n++] = key;
    }
    return id_index_make(arena, keys, n);
}

typedef struct Comparison {
    const Book *book;
    Str other;
    Arena arena;
    IdIndex index; // of [other]; made when it is first asked
    bool made;
} Comparison;

static bool has(Comparison *c, Str key)
{
    if (!c->made) c->index = index_marks(c->book, c->other, &c->arena);
    c->made = true;
    return id_index_find(&c->index, key) != NONE;
}

static bool covers_mark(
    Comparison *c, const TextMark *mark, const char *lacks, Buf *why)
{
    if (mark->kind == MARK_WORDS) return true;
    if (mark->kind == MARK_BAD) {
        buf_addf(why, "it has %s", mark->problem);
        return false;
    }
    Str ids = facts_of(mark), key = key_of(c->book, mark, &c->arena);
    for (Str id; marks_next_fact(&ids, &id);)
        if (!has(c, id)) {
            buf_addf(why, "%s {#" STR_FMT "}", lacks, STR_ARG(id));
            return false;
        }
    if (key.n == 0 || has(c, key)) return true;
    buf_addf(why, "%s " STR_FMT, lacks, STR_ARG(utf8_cut(mark->src, 60)));
    return false;
}

// Names the mark of the original that the translation lacks in place of one that it should not have.
static void add_meant(const Book *book, Str translated, Str original, Buf *why)
{
    Arena arena = {0};
    TextMark strange = {0}, mark;
    IdIndex here = index_marks(book, translated, &arena),
            there = index_marks(book, original, &arena);
    while (strange.kind != MARK_BAD && marks_next(&translated, &mark)) {
        Str key = key_of(book, &mark, &arena);
        if (mark.kind == MARK_BAD || (key.n > 0 && id_index_find(&there, key) == NONE))
            strange = mark;
        if (strange.src.n > 0) break;
    }
    bool term = strange.kind == MARK_TERM;
    bool braces = strange.src.n > 2 && strange.src.s[0] == '{';
    while ((term || braces) && marks_next(&original, &mark)) {
        Str key = key_of(book, &mark, &arena);
        int meant = term ? book_term(book, mark.name) : NONE;
        if (key.n == 0 || (mark.kind == MARK_TERM) != term || (term && meant == NONE) ||
            id_index_find(&here, key) != NONE)
            continue;
        Str src = utf8_cut(mark.src, 60);
        if (term)
            buf_addf(why, ", but " STR_FMT "; write [" STR_FMT "|" STR_FMT "]",
                STR_ARG(src), STR_ARG(utf8_cut(strange.words, 60)),
                STR_ARG(book->terms[meant].id));
        else
            buf_addf(why, "; names are not translated: the original has " STR_FMT,
                STR_ARG(src));
        break;
    }
    arena_free(&arena);
}

// Whether [other] has all marks that [text] has; [lacks] says of which side it is told.
static bool covers(const Book *book, Str text, Str other, const char *lacks, Buf *why)
{
    Comparison comparison = {.book = book, .other = other};
    bool all = true;
    for (TextMark mark; all && marks_next(&text, &mark);)
        all = covers_mark(&comparison, &mark, lacks, why);
    arena_free(&comparison.arena);
    return all;
}

static bool has_forms(Str text, Str language, Buf *why)
{
    for (TextMark mark; marks_next(&text, &mark);) {
        Plural missing;
        if (mark.forms.n == 0) continue;
        int number = plural_missing(language, mark.forms, &missing);
        if (number < 0) continue;
        buf_addf(why,
            "{" STR_FMT "} has no form \"%s\", which the language " STR_FMT
            " uses with %d",
            STR_ARG(mark.name), plural_id(missing), STR_ARG(language), number);
        return false;
    }
    return true;
}

// A quotation stays one, and an aside.
static Str passage_sign(Str text)
{
    bool is = str_starts(text, STR("> ")) || str_starts(text, STR("! "));
    return str_cut(text, 0, is ? 2 : 0);
}

// The texts of a script have no tabs, and a title or a label is one line: it would break a page in two.
static bool has_other_spaces(Str from, Str to, Buf *why)
{
    bool tab = str_find(to, '\t') < to.n || str_find(to, '\r') < to.n;
    bool line = str_find(to, '\n') < to.n && str_find(from, '\n') == from.n;
    if (tab) buf_add(why, STR("it has a tab or a carriage return, \\t or \\r"));
    if (line && !tab)
        buf_add(why, STR("it has a line break, \\n, and the original is one line"));
    return tab || line;
}

static bool is_alike(const Book *book, Str from, Str to, Str language, Buf *why)
{
    if (has_other_spaces(from, to, why)) return false;
    if (marks_count(to) > TEXT_MARKS) {
        buf_addf(why, "it has more than %d marks in { }", TEXT_MARKS);
        return false;
    }
    if (!str_eq(passage_sign(from), passage_sign(to))) {
        buf_add(why, STR("only one of them begins with \"> \" or \"! \""));
        return false;
    }
    if (!covers(book, to, from, "the original does not have", why)) {
        add_meant(book, to, from, why);
        return false;
    }
    return covers(book, from, to, "it does not have", why) &&
           has_forms(to, language, why);
}

TranslationState translation_of(const Book *book, const Po *po, Str language,
    const Text *text, const PoEntry **entry, Buf *why)
{
    Buf unheard = {0};
    *entry = po_find_text(po, text->key, text->src);
    if (!*entry || (*entry)->fuzzy || (*entry)->texts[0].n == 0)
        return TRANSLATION_NONE;
    if (!str_eq((*entry)->id, text->src)) return TRANSLATION_STALE;
    bool alike =
        is_alike(book, text->src, (*entry)->texts[0], language, why ? why : &unheard);
    buf_free(&unheard);
    return alike ? TRANSLATION_USED : TRANSLATION_UNLIKE;
}

// --- laying it over the book --------------------------------------------------------------------------

typedef struct Laying {
    const Book *book;
    const Po *po;
    const Host *host;
    Translation *translation;
} Laying;

static void replace(Translation *t, const Text *text, Str src)
{
    t->originals = mem_room(t->originals, t->n, &t->room, sizeof *t->originals);
    Text *changed = (Text *)(uintptr_t)text; // the story's own
    t->originals[t->n++] = (Original){changed, text->src};
    changed->src = src;
}

// "[en] " before the words of an original that is newer than its translation.
static Str marked_stale(Translation *t, const Book *book, Str src)
{
    Str sign = passage_sign(src);
    return arena_fmt(&t->marked, STR_FMT "\\[" STR_FMT "\\] " STR_FMT, STR_ARG(sign),
        STR_ARG(book->languages.items[0]), STR_ARG(str_from(src, sign.n)));
}

static Str keep_words(Translation *t, Str words)
{
    char *at = t->words + t->used;
    memcpy(at, words.s, words.n);
    t->used += words.n;
    return (Str){at, words.n};
}

static void lay(void *ctx, const Text *text)
{
    const Laying *laying = ctx;
    Translation *t = laying->translation;
    const PoEntry *entry;
    if (text->src.n == 0) return;
    if (laying->host->heartbeat) laying->host->heartbeat(laying->host->ctx);
    TranslationState state = translation_of(
        laying->book, laying->po, str_of(t->language), text, &entry, NULL);
    if (state == TRANSLATION_USED && entry->texts[0].n <= t->size - t->used)
        replace(t, text, keep_words(t, entry->texts[0]));
    else if (state == TRANSLATION_STALE)
        replace(t, text, marked_stale(t, laying->book, text->src));
}

static void take_off(Translation *t)
{
    while (t->n > 0) {
        t->n--;
        t->originals[t->n].text->src = t->originals[t->n].src;
    }
}

void translation_free(Translation *translation)
{
    if (!translation) return;
    free(translation->originals);
    free(translation->words);
    arena_free(&translation->marked);
    free(translation);
}

static bool is_declared(const Book *book, Str language)
{
    for (int i = 1; i < book->languages.n; i++)
        if (str_eq(book->languages.items[i], language)) return true;
    return false;
}

// What is translated is no longer than the file.
static void lay_file(Story *story, Translation *t)
{
    Arena arena = {0};
    Buf file = {0};
    Po po;
    const Host *host = story->host;
    Str name = arena_fmt(&arena, TRANSLATION_FOLDER "%s.po", t->language);
    if (host->read(host->ctx, name, &file, NULL)) {
        po_read(&arena, buf_str(&file), &po, NULL, NULL);
        t->size = file.n;
        t->words = mem_new((ptrdiff_t)file.n + 1, 1);
        book_texts(story->book, lay, &(Laying){story->book, &po, host, t});
    }
    buf_free(&file);
    arena_free(&arena);
}

void story_translate(Story *story, Str language)
{
    Book *book = story->book;
    Translation *now = book->translation;
    if (now ? str_eq(str_of(now->language), language) : !is_declared(book, language))
        return;
    if (now) take_off(now);
    translation_free(now);
    book->translation = NULL;
    if (!is_declared(book, language) || language.n > LANGUAGE_TAG_MAX) return;
    Translation *t = mem_new(1, sizeof *t);
    memcpy(t->language, language.s, language.n);
    book->translation = t; // kept without a file too: it is asked for once
    lay_file(story, t);
}

// --- languages ----------------------------------------------------------------------------------------

Str story_language(const Book *book)
{
    const Translation *t = book->translation;
    return t && t->used > 0 ? str_of(t->language) : book->languages.items[0];
}

Str story_text_language(const Book *book, const Text *text)
{
    const Translation *t = book->translation;
    uintptr_t at = (uintptr_t)text->src.s, first = t ? (uintptr_t)t->words : 0;
    bool is = t && at >= first && at < first + t->used;
    return is ? str_of(t->language) : book->languages.items[0];
}

Text story_original(const Book *book, const Text *text)
{
    const Translation *t = book->translation;
    Text original = *text;
    for (int i = 0; t && i < t->n; i++)
        if (t->originals[i].text == text) original.src = t->originals[i].src;
    return original;
}

// --- the template -------------------------------------------------------------------------------------

typedef struct Writing {
    const Book *book;
    const Po *po;
    bool *used; // by entry of [po]: a text has its key
    Buf *out;
} Writing;

// "queue" of "scene.queue.text.2".
static int node_of(const Book *book, Str key)
{
    Str kind, id;
    bool is = str_split(&key, '.', &kind) && str_split(&key, '.', &id);
    return is ? book_node(book, id) : NONE;
}

static void add_line(Buf *out, const char *what, Str words)
{
    if (words.n > 0)
        buf_addf(out, "%s%s" STR_FMT, out->n > 0 ? "\n" : "", what, STR_ARG(words));
}

static void add_facts(Buf *comments, Str text)
{
    Buf ids = {0};
    for (TextMark mark; marks_next(&text, &mark) && mark.kind != MARK_BAD;)
        if (mark.kind == MARK_FACTS)
            buf_addf(&ids, "%s" STR_FMT, ids.n > 0 ? " " : "", STR_ARG(mark.name));
    add_line(comments, "facts: ", buf_str(&ids));
    buf_free(&ids);
}

static void add_comments(const Book *book, const Text *text, Buf *comments)
{
    int at = node_of(book, text->key);
    if (at != NONE) {
        const Node *node = &book->nodes[at];
        if (node->speaker != NONE)
            add_line(comments, "speaker: ", book->people[node->speaker].name.src);
        if (node->place != NONE)
            add_line(comments, "place: ", book->places[node->place].name.src);
    }
    add_facts(comments, text->src);
}

static void write_text(void *ctx, const Text *text)
{
    const Writing *writing = ctx;
    Arena arena = {0};
    Buf comments = {0};
    if (text->src.n == 0) return;
    add_comments(writing->book, text, &comments);
    PoEntry entry = {.context = text->key,
        .id = text->src,
        .comments = buf_str(&comments),
        .place = arena_fmt(
            &arena, STR_FMT ":%d", STR_ARG(text->where.file), text->where.line),
        .n_texts = 1};
    const PoEntry *old =
        writing->po ? po_find_text(writing->po, text->key, text->src) : NULL;
    if (old) {
        writing->used[old - writing->po->entries] = true;
        entry.texts[0] = old->texts[0];
        entry.notes = old->notes;
        entry.fuzzy =
            old->texts[0].n > 0 && (old->fuzzy || !str_eq(old->id, text->src));
    }
    po_write(writing->out, &entry);
    buf_free(&comments);
    arena_free(&arena);
}

// A text that is gone may have moved to another key: its translation is not thrown away, and `check` tells of it.
static void write_unused(const Writing *writing)
{
    for (int i = 0; i < writing->po->n; i++)
        if (!writing->used[i] && writing->po->entries[i].texts[0].n > 0)
            po_write(writing->out, &writing->po->entries[i]);
}

void translation_template(const Story *story, const Po *po, Str language, Buf *out)
{
    Arena arena = {0};
    Writing writing = {
        story->book, po, arena_array(&arena, bool, po ? po->n + 1 : 0), out};
    po_write_header(out, story->book->id, language, po);
    book_texts(story->book, write_text, &writing);
    if (po) write_unused(&writing);
    arena_free(&arena);
}
