// Expands texts of the scenario for the current state of a play.
#include "story/expand.h"

#include "base/ascii.h"
#include "base/plural.h"
#include "story/marks.h"
#include "story/play_inner.h"
#include "story/translation.h"
#include "story/world.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

// Escapes markup and paragraph breaks: the text comes from a variable.
static void add_escaped(Str text, Buf *out)
{
    for (size_t i = 0; i < text.n; i++) {
        char c = text.s[i];
        if (strchr("*[]{}\\", c)) buf_addc(out, '\\');
        buf_addc(out, (unsigned char)c < ' ' ? ' ' : c);
    }
}

// At most two decimals, without trailing zeros: 0.5, 3, 2.25.
static void add_number(double number, Buf *out)
{
    if (fabs(number) >= 1e15) { // beyond the precision of decimals
        buf_addf(out, "%.17g", number);
        return;
    }
    char digits[32];
    int n = snprintf(digits, sizeof digits, "%.2f", number);
    while (digits[n - 1] == '0')
        n--;
    if (digits[n - 1] == '.') n--;
    bool minus_nothing = n == 2 && digits[0] == '-' && digits[1] == '0';
    buf_add(out, minus_nothing ? STR("0") : (Str){digits, (size_t)n});
}

static bool add_list(const Value *value, Buf *out)
{
    for (size_t i = 0; i < value->as.list.n; i++) {
        if (i > 0) buf_add(out, STR(", "));
        if (!expand_value(&value->as.list.items[i], out)) return false;
    }
    return true;
}

bool expand_value(const Value *value, Buf *out)
{
    switch (value->type) {
    case VALUE_BOOL:
        buf_add(out, value->as.b ? STR("yes") : STR("no"));
        return true;
    case VALUE_INT:
        buf_addf(out, "%" PRId64, value->as.i);
        return true;
    case VALUE_NUM:
        add_number(value->as.d, out);
        return true;
    case VALUE_STR:
        add_escaped(value->as.s, out);
        return true;
    case VALUE_LIST:
        return add_list(value, out);
    case VALUE_NIL:
    case VALUE_MAP:
        break;
    }
    return false;
}

static bool fail(const Text *text, Err *err, const TextMark *mark, const char *why)
{
    return err_set(err, ERR_DATA, STR_FMT ":%d: " STR_FMT " %s",
        STR_ARG(text->where.file), text->where.line, STR_ARG(mark->src), why);
}

static bool add_name(
    const Play *play, const Text *text, const TextMark *mark, Buf *out, Err *err)
{
    int var = book_state(play->book, mark->name);
    if (var == NONE) return fail(text, err, mark, "names no variable of the state");
    if (expand_value(&play->now->values[var], out)) return true;
    return fail(text, err, mark, "is a map, which cannot be written in a text");
}

// "zhanaozen at 2022-01-02 09:10", for the error about a missing row.
static void write_where(const Play *play, int place, Buf *out)
{
    Date date = play_node(play)->date;
    buf_add(out, place == NONE ? STR("no place") : play->book->places[place].id);
    if (date.year == 0) return;
    buf_addf(out, " at %04d-%02d-%02d", date.year, date.month, date.day);
    if (date.hour >= 0) buf_addf(out, " %02d:%02d", date.hour, date.minute);
}

static bool fail_row(
    const Play *play, const Text *text, const TextMark *mark, int place, Err *err)
{
    Buf where = {0};
    write_where(play, place, &where);
    err_set(err, ERR_DATA, STR_FMT ":%d: " STR_FMT " has no row that holds for %s",
        STR_ARG(text->where.file), text->where.line, STR_ARG(mark->src), where.s);
    buf_free(&where);
    return false;
}

static bool add_world(
    const Play *play, const Text *text, const TextMark *mark, Buf *out, Err *err)
{
    int table = book_world(play->book, mark->name);
    if (table == NONE) return fail(text, err, mark, "names no table of the world");
    int place = play_node(play)->place;
    if (mark->place.n > 0) {
        place = world_place(play->book, mark->place);
        if (place == NONE) return fail(text, err, mark, "names no place");
    }
    const Value *made = &play->now->world[table];
    if (made->type != VALUE_NIL) return expand_value(made, out);
    int row = world_row(play->book, table, place, play_now_minutes(play));
    if (row == NONE) return fail_row(play, text, mark, place, err);
    return expand_value(&play->book->world[table].rows[row].value, out);
}

// Puts the form of the word in place of the number that stands in [out] from [number] on.
static bool add_form(const Play *play, const Text *text, const TextMark *mark,
    size_t number, Buf *out, Err *err)
{
    Str written = str_from(buf_str(out), number);
    if (str_starts(written, STR("-"))) written = str_from(written, 1);
    if (written.n == 0 || !ascii_is_digit(written.s[0]))
        return fail(text, err, mark, "counts what is no number");
    Str language = story_text_language(play->book, text);
    Str form = plural_form(mark->forms, plural_of(language, written));
    out->n = number;
    buf_add(out, form);
    return true;
}

// Removes the space before a mark of facts: "litre. {#F-1}" becomes "litre.".
static void drop_space(Buf *out, size_t start)
{
    if (out->n > start && (out->s[out->n - 1] == ' ' || out->s[out->n - 1] == '\n'))
        out->s[--out->n] = '\0';
}

static bool add_value(
    const Play *play, const Text *text, const TextMark *mark, Buf *out, Err *err)
{
    size_t from = out->n;
    bool added = mark->kind == MARK_NAME ? add_name(play, text, mark, out, err)
                                         : add_world(play, text, mark, out, err);
    return added && (mark->forms.n == 0 || add_form(play, text, mark, from, out, err));
}

static bool add_mark(const Play *play, const Text *text, const TextMark *mark,
    size_t start, Buf *out, Err *err)
{
    switch (mark->kind) {
    case MARK_WORDS:
    case MARK_TERM:
        buf_add(out, mark->src);
        return true;
    case MARK_NAME:
    case MARK_WORLD:
        return add_value(play, text, mark, out, err);
    case MARK_FACTS:
        drop_space(out, start);
        return true;
    case MARK_BAD:
        return fail(text, err, mark, mark->problem);
    }
    return false;
}

bool expand_text(const Play *play, const Text *text, Buf *out, Err *err)
{
    size_t start = out->n;
    Str rest = text->src;
    for (TextMark mark; marks_next(&rest, &mark);) {
        bool added = add_mark(play, text, &mark, start, out, err);
        if (added && out->n - start > SHOWN_MAX)
            added = fail(text, err, &mark, "makes this text longer than a page may be");
        if (added) continue;
        out->n = start;
        if (out->s) out->s[start] = '\0';
        return false;
    }
    return true;
}
