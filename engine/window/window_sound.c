// What the window lets one hear, and when that ends.
#include "window/window_inner.h"

#include "page/words.h"

void window_sound_open(Window *w)
{
    if (w->setup->sounds_folder) w->sounds = sound_out_open(w->setup->sounds_folder);
}

void window_sound_page(Window *w, Str action)
{
    const Page *page = pages_now(w->pages);
    const Settings *settings = pages_settings(w->pages);
    w->sound_waits = false;
    SoundChoice choice = sound_choose(&w->sounded, action, page);
    w->sounded = sound_page(page);
    if (settings->voice) choice.bed = SOUND_NONE; // nothing goes on under a voice
    choice.bed_begins = choice.bed_begins && choice.bed != SOUND_NONE;
    if (w->sounds) sound_out_play(w->sounds, &choice, settings->sound);
}

void window_sound_toggle(Window *w)
{
    bool off = pages_settings(w->pages)->sound == VOLUME_OFF;
    if (!w->sounds) {
        pages_send_note(w->pages, word(W_SOUND_NONE));
        return;
    }
    pages_send_note_sound(w->pages, off ? VOLUME_QUIET : VOLUME_OFF,
        word(off ? W_SOUND_IS_ON : W_SOUND_IS_OFF));
}

void window_sound_turned(Window *w)
{
    if (!w->sounds) return;
    w->sounded = (SoundPage){0}; // what the page brings is heard again
    window_sound_page(w, (Str){0});
}

void window_sound_voice(Window *w)
{
    if (w->sounds && pages_settings(w->pages)->voice) sound_out_end_bed(w->sounds);
}
