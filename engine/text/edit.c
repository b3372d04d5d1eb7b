#include "text/edit.h"

#include "text/bidi.h"
#include "text/breaks.h"

#include <string.h>

void edit_free(Edit *edit) { buf_free(&edit->text); }

void edit_set(Edit *edit, Str text)
{
    buf_clear(&edit->text);
    buf_add(&edit->text, text);
    edit->at = text.n;
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

bool edit_type(Edit *edit, Str more, size_t max)
{
    size_t room = max > edit->text.n ? max - edit->text.n : 0;
    more = grapheme_cut(more, room);
    if (more.n == 0) return false;
    size_t old = edit->text.n;
    buf_add(&edit->text, more); // makes the room
    char *at = edit->text.s + edit->at;
    memmove(at + more.n, at, old - edit->at);
    memcpy(at, more.s, more.n);
    edit->at += more.n;
    settle(edit);
    return true;
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

bool edit_key(Edit *edit, EditKey key)
{
    size_t to = target(edit, key), from = edit->at;
    if (to == from) return false;
    if (key == EDIT_BACK)
        take_out(edit, to, from);
    else if (key == EDIT_DELETE)
        take_out(edit, from, to);
    else
        edit->at = to;
    return true;
}
