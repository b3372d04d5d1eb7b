// Rules about pictures: length of alternative texts, existing and valid layers.
#include "base/utf8.h"
#include "page/layer.h"
#include "tools/rules.h"

#define ALT_LETTERS_MAX 140

void rule_alt_long(Check *check)
{
    for (int i = 0; i < check->book->n_pictures; i++) {
        const Picture *picture = &check->book->pictures[i];
        int letters = (int)utf8_count(picture->alt.src);
        if (letters > ALT_LETTERS_MAX)
            check_report(check, picture->alt.where,
                "the alt of picture \"" STR_FMT "\" has %d letters; %d is the most",
                STR_ARG(picture->id), letters, ALT_LETTERS_MAX);
    }
}

// --- layers ---------------------------------------------------------------------------------------

static void check_layer(Check *check, const Picture *picture, Str layer)
{
    Buf name = {0}, bytes = {0};
    Err err = {0};
    buf_addf(&name, "pictures/" STR_FMT, STR_ARG(layer));
    if (!check->host->read(check->host->ctx, buf_str(&name), &bytes, NULL))
        check_report(check, picture->where,
            "picture \"" STR_FMT "\" has a layer \"" STR_FMT
            "\", and there is no file " STR_FMT,
            STR_ARG(picture->id), STR_ARG(layer), STR_ARG(buf_str(&name)));
    else if (layer_kind(buf_str(&bytes), &err) == LAYER_NONE)
        check_report(check, picture->where,
            "layer \"" STR_FMT "\" of picture \"" STR_FMT "\" cannot be shown: %s",
            STR_ARG(layer), STR_ARG(picture->id), err.text);
    buf_free(&name);
    buf_free(&bytes);
}

void rule_layer(Check *check)
{
    for (int i = 0; i < check->book->n_pictures; i++) {
        const Picture *picture = &check->book->pictures[i];
        for (int k = 0; k < picture->layers.n; k++)
            check_layer(check, picture, picture->layers.items[k]);
    }
}
