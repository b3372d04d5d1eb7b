#include "text/markup.h"

#include "base/utf8.h"
#include "text/breaks.h"

#include <string.h>

#define NEAR_BYTES 24 // of the text that a fault shows

typedef enum MarkKind {
    STRONG,
    EMPHASIS,
    OPEN,
    BAR,
    CLOSE,
    ESCAPE,
    MARK_KINDS
} MarkKind;

static const struct {
    const char *typed;
    const char *unclosed; // the fault of one that has no partner; NULL: it needs none
} KINDS[MARK_KINDS] = {
    [STRONG] = {"**", "\"**\" has no \"**\" that closes it"},
    [EMPHASIS] = {"*", "\"*\" has no \"*\" that closes it"},
    [OPEN] = {"[", "\"[\" has no words and a \"]\" after it"},
    [BAR] = {"|", NULL},
    [CLOSE] = {"]", "\"]\" has no \"[\" before it"},
    [ESCAPE] = {"\\", NULL},
};

typedef struct Mark {
    MarkKind kind;
    size_t at, n; // bytes of the text
    bool works;   // else it is shown as it was typed
} Mark;

typedef struct Marks {
    Str text;
    Mark *items;
    int n;
} Marks;

static bool escapable(char c) { return memchr("*[]{}\\|", c, 7) != NULL; }

static bool mark_at(Str text, size_t at, Mark *out)
{
    char c = text.s[at], next = at + 1 < text.n ? text.s[at + 1] : ' ';
    *out = (Mark){.at = at, .n = 1};
    switch (c) {
    case '\\':
        out->kind = ESCAPE;
        out->works = escapable(next);
        return out->works;
    case '*':
        out->kind = next == '*' ? STRONG : EMPHASIS;
        out->n = next == '*' ? 2 : 1;
        return true;
    case '[':
        out->kind = OPEN;
        return true;
    case '|':
        out->kind = BAR;
        return true;
    case ']':
        out->kind = CLOSE;
        return true;
    default:
        return false;
    }
}

static Marks find_marks(Arena *arena, Str text)
{
    size_t max = 0;
    for (size_t i = 0; i < text.n; i++) {
        char c = text.s[i];
        max += c == '*' || c == '[' || c == ']' || c == '|' || c == '\\';
    }
    Marks marks = {text, arena_array(arena, Mark, max), 0};
    for (size_t at = 0; at < text.n;) {
        Mark mark;
        if (!mark_at(text, at, &mark)) {
            at++;
            continue;
        }
        marks.items[marks.n++] = mark;
        at += mark.n + (mark.kind == ESCAPE); // and what it protects
    }
    return marks;
}

static bool space_at(Str text, size_t at)
{
    return at >= text.n || text.s[at] == ' ' || text.s[at] == '\n';
}

// A pair of stars holds something, and hugs it.
static void pair_stars(Marks *marks, MarkKind kind)
{
    Mark *open = NULL;
    for (Mark *mark = marks->items; mark < marks->items + marks->n; mark++) {
        if (mark->kind != kind) continue;
        bool closes = open && mark->at > open->at + open->n &&
                      !space_at(marks->text, mark->at - 1);
        if (closes) {
            open->works = mark->works = true;
            open = NULL;
        } else if (!space_at(marks->text, mark->at + mark->n)) {
            open = mark;
        }
    }
}

static bool blank(Str text, size_t start, size_t end)
{
    return str_trim(str_cut(text, start, end)).n == 0;
}

static void pair_brackets(Marks *marks)
{
    Mark *open = NULL, *bar = NULL;
    for (Mark *mark = marks->items; mark < marks->items + marks->n; mark++) {
        if (mark->kind == OPEN) {
            open = mark;
            bar = NULL;
        } else if (mark->kind == BAR && open && !bar) {
            bar = mark;
        } else if (mark->kind == CLOSE && open) {
            size_t words_end = bar ? bar->at : mark->at;
            bool whole = !blank(marks->text, open->at + 1, words_end) &&
                         !(bar && blank(marks->text, bar->at + 1, mark->at));
            if (whole) open->works = mark->works = true;
            if (whole && bar) bar->works = true;
            open = bar = NULL;
        }
    }
}

static Marks read_marks(Arena *arena, Str text)
{
    Marks marks = find_marks(arena, text);
    pair_stars(&marks, STRONG);
    pair_stars(&marks, EMPHASIS);
    pair_brackets(&marks);
    return marks;
}

// What a bracket says; slices of the text.
typedef struct Term {
    Str words, name; // name: what follows the bar, else the words
    size_t end;      // behind its "]"
} Term;

// Of the bracket that works at items[i].
static Term term_at(const Marks *marks, int i)
{
    const Mark *open = &marks->items[i], *bar = NULL, *close = open + 1;
    for (; !(close->kind == CLOSE && close->works); close++)
        if (close->kind == BAR && close->works) bar = close;
    Str words = str_cut(marks->text, open->at + 1, bar ? bar->at : close->at);
    Str name = bar ? str_cut(marks->text, bar->at + 1, close->at) : words;
    return (Term){words, str_trim(name), close->at + 1};
}

typedef struct Writer {
    char *out; // the plain text so far
    size_t n, run_start;
    Runs runs;
    Run style; // of the run being written
    bool in_id;
} Writer;

static void write_text(Writer *w, Str text)
{
    if (w->in_id || text.n == 0) return;
    memcpy(w->out + w->n, text.s, text.n);
    w->n += text.n;
}

static void end_run(Writer *w)
{
    if (w->n == w->run_start) return;
    Run *run = &w->runs.items[w->runs.n++];
    *run = w->style;
    run->text = (Str){w->out + w->run_start, w->n - w->run_start};
    w->run_start = w->n;
}

static void write_mark(Writer *w, const Marks *marks, int i)
{
    const Mark *mark = &marks->items[i];
    if (!mark->works) {
        write_text(w, str_cut(marks->text, mark->at, mark->at + mark->n));
        return;
    }
    if (mark->kind != ESCAPE && !w->in_id) end_run(w);
    switch (mark->kind) {
    case STRONG:
        w->style.strong = !w->style.strong;
        break;
    case EMPHASIS:
        w->style.emphasis = !w->style.emphasis;
        break;
    case OPEN:
        w->style.term = term_at(marks, i).name;
        break;
    case BAR:
        w->in_id = true;
        break;
    case CLOSE:
        w->style.term = (Str){0};
        w->in_id = false;
        break;
    case ESCAPE: // what it protects follows as plain text
    case MARK_KINDS:
        break;
    }
}

static Str capped(Arena *arena, Str text)
{
    if (text.n <= MARKUP_BYTES_MAX) return utf8_clean(arena, text);
    Str begin = grapheme_cut(text, MARKUP_BYTES_MAX);
    return arena_fmt(arena, STR_FMT "…", STR_ARG(utf8_clean(arena, begin)));
}

Runs markup_runs(Arena *arena, Str text)
{
    Marks marks = read_marks(arena, capped(arena, text));
    text = marks.text;
    Writer w = {.out = arena_alloc(arena, text.n + 1)};
    w.runs.items = arena_array(arena, Run, marks.n + 1);
    size_t at = 0;
    for (int i = 0; i < marks.n; i++) {
        write_text(&w, str_cut(text, at, marks.items[i].at));
        write_mark(&w, &marks, i);
        at = marks.items[i].at + marks.items[i].n;
        // An escaped letter is text, even where the next mark would begin with it.
        if (marks.items[i].kind == ESCAPE) {
            write_text(&w, str_cut(text, at, at + 1));
            at++;
        }
    }
    write_text(&w, str_from(text, at));
    end_run(&w);
    return w.runs;
}

Str markup_plain(Arena *arena, Str text)
{
    Runs runs = markup_runs(arena, text);
    if (runs.n == 0) return (Str){0};
    // The runs were written one behind the other.
    const Run *last = &runs.items[runs.n - 1];
    const char *start = runs.items[0].text.s;
    return (Str){start, (size_t)(last->text.s + last->text.n - start)};
}

Str markup_fault(Arena *arena, Str text)
{
    if (text.n > MARKUP_BYTES_MAX)
        return arena_fmt(
            arena, "a text of %zu bytes is cut after %d", text.n, MARKUP_BYTES_MAX);
    Marks marks = read_marks(arena, text);
    for (int i = 0; i < marks.n; i++) {
        const Mark *mark = &marks.items[i];
        if (mark->works || !KINDS[mark->kind].unclosed) continue;
        Str near = grapheme_cut(str_from(text, mark->at), NEAR_BYTES);
        near = str_cut(near, 0, str_find(near, '\n'));
        return arena_fmt(arena,
            "%s, at \"" STR_FMT "\"; write \\%s to show it as it is",
            KINDS[mark->kind].unclosed, STR_ARG(near), KINDS[mark->kind].typed);
    }
    return (Str){0};
}

Str markup_escape(Arena *arena, Str text)
{
    Buf out = {0};
    for (size_t i = 0; i < text.n; i++) {
        if (memchr("*[]\\", text.s[i], 4)) buf_addc(&out, '\\');
        buf_addc(&out, text.s[i]);
    }
    Str made = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return made;
}

Str markup_resolve(Arena *arena, Str text, MarkupTerm *find, void *ctx)
{
    Marks marks = read_marks(arena, text);
    Buf out = {0};
    size_t from = 0;
    for (int i = 0; i < marks.n; i++) {
        if (marks.items[i].kind != OPEN || !marks.items[i].works) continue;
        Term term = term_at(&marks, i);
        Str id = find(ctx, term.words, term.name);
        buf_add(&out, str_cut(text, from, marks.items[i].at));
        if (id.n > 0)
            buf_addf(
                &out, "[" STR_FMT "|" STR_FMT "]", STR_ARG(term.words), STR_ARG(id));
        else
            buf_add(&out, term.words);
        from = term.end;
    }
    buf_add(&out, str_from(text, from));
    Str made = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return made;
}
