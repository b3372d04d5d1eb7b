#include "text/edit.h"

#include "text/bidi.h"
#include "text/breaks.h"

#include <string.h>

void edit_free(Edit *edit) { buf_free(&edit->text); }

void edit_set(Edit *edit, Str text)
{
    buf_clear(&edit->text);
    buf_add(&edit->text, text);
    edit->at = edit->anchor = text.n;
}

bool edit_select_all(Edit *edit)
{
    bool all = edit->anchor == 0 && edit->at == edit->text.n;
    edit->anchor = 0;
    edit->at = edit->text.n;
    return !all;
}

Str edit_selected(const Edit *edit)
{
    bool forward = edit->anchor <= edit->at;
    return str_cut(buf_str(&edit->text), forward ? edit->anchor : edit->at,
        forward ? edit->at : edit->anchor);
}

// Where the letter that begins at [at] ends.
static size_t letter_end(const Edit *edit, size_t at)
{
    return at + grapheme_end(str_from(buf_str(&edit->text), at));
}

// The last place between letters that is before [at], or at it when [here].
static size_t place_before(const Edit *edit, size_t at, bool here)
{
    size_t place = 0;
    for (size_t end; place < at; place = end) {
        end = letter_end(edit, place);
        if (end > at || (end == at && !here)) break;
    }
    return place;
}

// What is typed may join the letter before or after it: the caret goes behind the whole.
static void settle(Edit *edit)
{
    size_t place = place_before(edit, edit->at, true);
    if (place < edit->at) edit->at = letter_end(edit, place);
}

// Takes [start, end) out; the caret is left at [start].
static void take_out(Edit *edit, size_t start, size_t end)
{
    Buf *text = &edit->text;
    memmove(text->s + start, text->s + end, text->n - end);
    text->n -= end - start;
    text->s[text->n] = 0;
    edit->at = start;
    settle(edit);
    edit->anchor = edit->at;
}

bool edit_take_selected(Edit *edit)
{
    Str selected = edit_selected(edit);
    if (selected.n == 0) return false;
    size_t start = (size_t)(selected.s - edit->text.s);
    take_out(edit, start, start + selected.n);
    return true;
}

bool edit_type(Edit *edit, Str more, size_t max)
{
    bool took = more.n > 0 && edit_take_selected(edit);
    size_t room = max > edit->text.n ? max - edit->text.n : 0;
    more = grapheme_cut(more, room);
    if (more.n == 0) return took;
    size_t old = edit->text.n;
    buf_add(&edit->text, more); // makes the room
    char *at = edit->text.s + edit->at;
    memmove(at + more.n, at, old - edit->at);
    memcpy(at, more.s, more.n);
    edit->at += more.n;
    settle(edit);
    edit->anchor = edit->at;
    return true;
}

static size_t target(const Edit *edit, EditKey key)
{
    bool back = key == EDIT_BACK || key == EDIT_LEFT;
    bool seen = key == EDIT_LEFT || key == EDIT_RIGHT;
    if (key == EDIT_HOME) return 0;
    if (key == EDIT_END) return edit->text.n;
    if (seen && bidi_is_rtl(buf_str(&edit->text))) back = !back;
    return back ? place_before(edit, edit->at, false) : letter_end(edit, edit->at);
}

// An arrow without shift leaves what is selected at the end it points to.
static size_t collapsed(const Edit *edit, EditKey key)
{
    Str selected = edit_selected(edit);
    size_t start = (size_t)(selected.s - edit->text.s);
    bool back = (key == EDIT_LEFT) != bidi_is_rtl(buf_str(&edit->text));
    return back ? start : start + selected.n;
}

static bool move_caret(Edit *edit, EditKey key, bool select)
{
    size_t was = edit->at, anchor = edit->anchor;
    bool arrow = key == EDIT_LEFT || key == EDIT_RIGHT;
    bool leaves = arrow && !select && anchor != was;
    edit->at = leaves ? collapsed(edit, key) : target(edit, key);
    if (!select) edit->anchor = edit->at;
    return edit->at != was || edit->anchor != anchor;
}

bool edit_key(Edit *edit, EditKey key, bool select)
{
    bool takes = key == EDIT_BACK || key == EDIT_DELETE;
    if (!takes) return move_caret(edit, key, select);
    if (edit_take_selected(edit)) return true;
    size_t to = target(edit, key), from = edit->at;
    if (to == from) return false;
    if (key == EDIT_BACK)
        take_out(edit, to, from);
    else
        take_out(edit, from, to);
    return true;
}
