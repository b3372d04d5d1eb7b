#include "ipc/confinement.h"

#include "page/words.h"

Str confinement_note(Arena *arena, Str note, Confinement confinement)
{
    Str lacking[3], none = {0};
    int n = 0;
    if (confinement.landlock == 0 && !confinement.container)
        lacking[n++] = word(W_CONFINE_FILES);
    if (!confinement.calls && !confinement.drawing)
        lacking[n++] = word(W_CONFINE_CALLS);
    if (!confinement.limits) lacking[n++] = word(W_CONFINE_LIMITS);
    if (n == 0) return note;
    Str list = lacking[0];
    for (int i = 1; i < n; i++)
        list = word_with(arena, W_CONFINE_AND, list, lacking[i], none);
    Str sentence = word_with(arena, W_CONFINE_LACKS, list, none, none);
    return arena_fmt(arena, STR_FMT "%s" STR_FMT, STR_ARG(note), note.n > 0 ? "\n" : "",
        STR_ARG(sentence));
}
