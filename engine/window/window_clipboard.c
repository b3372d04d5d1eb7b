// The clipboard: what is copied out of a field, and pasted into it.
#include "window/window_inner.h"

#include "page/words.h"

void window_copy_text(Window *w, Str text)
{
    Buf copied = {0};
    buf_add(&copied, text);
    if (SDL_SetClipboardText(copied.s) != 0)
        pages_send_note(w->pages, word(W_NOT_COPIED_TEXT));
    buf_free(&copied);
}

void window_paste(Window *w, bool marked)
{
    char *text = marked ? SDL_GetPrimarySelectionText() : SDL_GetClipboardText();
    if (!input_paste(&w->input, pages_now(w->pages), str_of(text)))
        pages_send_note(w->pages, word(W_PASTED_CUT));
    SDL_free(text);
}
