// Notes on what of an SVG is not drawn as it says, each with its line, in the report of its reader.
#include "picture/svg_tree.h"

#include <stdio.h>

void svg_note(SvgTree *tree, int line, const char *format, ...)
{
    char said[300], text[340];
    va_list args;
    va_start(args, format);
    vsnprintf(said, sizeof said, format, args);
    va_end(args);
    snprintf(text, sizeof text, "line %d: %s", line, said);
    int kept = tree->n_notes < PICTURE_NOTES_MAX ? tree->n_notes : PICTURE_NOTES_MAX;
    for (int i = 0; i < kept; i++)
        if (str_eq(tree->noted[i], str_of(text))) return;
    Str *last = &tree->noted[tree->n_notes++ % PICTURE_NOTES_MAX];
    *last = arena_str(&tree->arena, str_of(text));
    picture_note(tree->report, "%s", text);
}
