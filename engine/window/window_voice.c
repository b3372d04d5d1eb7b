// What the window has read aloud, and when that stops.
#include "window/window_inner.h"

#include "page/words.h"

static void note_focus(Window *w)
{
    buf_clear(&w->spoken);
    buf_add(&w->spoken, buf_str(&w->input.focus));
}

bool window_voice_page(Window *w)
{
    const WindowVoice *voice = w->setup->voice;
    note_focus(w);
    return voice && voice->page(voice->ctx);
}

void window_voice_toggle(Window *w)
{
    const WindowVoice *voice = w->setup->voice;
    note_focus(w);
    if (voice) voice->toggle(voice->ctx);
}

static void wake(void *window)
{
    const Window *w = window;
    SDL_PushEvent(&(SDL_Event){.type = w->wake});
}

void window_voice_watch(Window *w)
{
    const WindowVoice *voice = w->setup->voice;
    if (voice && voice->watch) voice->watch(voice->ctx, wake, w);
}

void window_voice_leave(const Window *w)
{
    const WindowVoice *voice = w->setup->voice;
    if (voice) voice->stop(voice->ctx); // no thread of it is left, which could wake us
}

bool window_voice_told(const Window *w)
{
    const WindowVoice *voice = w->setup->voice;
    return voice && voice->told && voice->told(voice->ctx);
}

void window_voice_copy(Window *w)
{
    const WindowVoice *voice = w->setup->voice;
    Buf words = {0};
    if (voice) voice->words(voice->ctx, &words);
    bool copied = words.n > 0 && SDL_SetClipboardText(words.s) == 0;
    pages_send_note(w->pages, word(copied ? W_COPIED : W_NOT_COPIED));
    buf_free(&words);
}

void window_voice_focus(Window *w)
{
    const WindowVoice *voice = w->setup->voice;
    if (!voice || str_eq(buf_str(&w->spoken), buf_str(&w->input.focus))) return;
    note_focus(w);
    voice->focus(voice->ctx, buf_str(&w->spoken));
}

void window_voice_action(Window *w, Str action)
{
    const WindowVoice *voice = w->setup->voice;
    if (voice) voice->focus(voice->ctx, action);
}

void window_voice_stop(const Window *w, const SDL_Event *event)
{
    bool pressed = event->type == SDL_KEYDOWN || event->type == SDL_MOUSEBUTTONDOWN ||
                   event->type == SDL_FINGERDOWN ||
                   event->type == SDL_CONTROLLERBUTTONDOWN;
    const WindowVoice *voice = w->setup->voice;
    if (voice && pressed) voice->stop(voice->ctx);
}
