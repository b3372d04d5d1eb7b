// Lines of the terminal: cleaned of control characters, wrapped, with a prefix.
#include "base/utf8.h"
#include "plain/show_inner.h"
#include "text/flow.h"

#include <string.h>

#define COLUMNS_MIN 20 // narrower terminals break our lines themselves
#define CODE_BOLD   "\033[1m"
#define CODE_END    "\033[0m"

static int columns_of(const Show *show)
{
    int columns = show->look.columns;
    if (columns > SHOW_COLUMNS) return SHOW_COLUMNS;
    return columns < COLUMNS_MIN ? COLUMNS_MIN : columns;
}

static void write_line(Show *show, const char *prefix, Weight weight, Str line)
{
    bool bold = show->look.colour && weight == WEIGHT_BOLD;
    if (line.n > 0) buf_add(show->out, str_of(prefix));
    if (bold) buf_add(show->out, STR(CODE_BOLD));
    buf_add(show->out, line);
    if (bold) buf_add(show->out, STR(CODE_END));
    buf_addc(show->out, '\n');
}

static Str text_of_line(Show *show, const Line *line)
{
    Buf text = {0};
    for (int i = 0; i < line->n; i++)
        buf_add(&text, line->pieces[i].text);
    Str made = arena_str(&show->arena, buf_str(&text));
    buf_free(&text);
    return made;
}

void show_words(
    Show *show, const char *first, const char *rest, Weight weight, Str words)
{
    Str clean = utf8_clean(&show->arena, words);
    size_t prefix = strlen(strlen(first) > strlen(rest) ? first : rest);
    int columns = columns_of(show) - (int)prefix;
    Flow flow = flow_plain(&show->arena, clean, columns);
    for (int i = 0; i < flow.n; i++)
        write_line(
            show, i == 0 ? first : rest, weight, text_of_line(show, &flow.lines[i]));
}

// Runs as plain words, with a star where emphasis begins and ends.
static Str starred(Arena *arena, Runs runs)
{
    Buf out = {0};
    bool inside = false;
    for (int i = 0; i <= runs.n; i++) {
        bool wanted = i < runs.n && (runs.items[i].strong || runs.items[i].emphasis);
        if (wanted != inside) buf_addc(&out, '*');
        inside = wanted;
        if (i < runs.n) buf_add(&out, runs.items[i].text);
    }
    Str made = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return made;
}

void show_text(Show *show, const char *first, const char *rest, Str markup)
{
    Runs runs = markup_runs(&show->arena, markup);
    show_words(show, first, rest, WEIGHT_PLAIN, starred(&show->arena, runs));
}

void show_gap(Show *show) { buf_addc(show->out, '\n'); }

Str show_word(Show *show, Word key, Str one, Str two, Str three)
{
    return word_with(&show->arena, key, one, two, three);
}
