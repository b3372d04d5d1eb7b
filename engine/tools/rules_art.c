// Rules about pictures: length of alternative texts, and what a player would miss of their layers.
#include "base/utf8.h"
#include "tools/rules.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define ALT_LETTERS_MAX 140
#define LINE_SEARCHED   4096 // bytes behind a picture in which its file is looked for
// Proportions that differ by less are the same: sizes are whole pixels.
#define SHAPE_TOLERANCE 0.01

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

// A file that layers name, drawn once however many they are.
typedef struct Layer {
    Str file;
    const Picture *picture; // the first that names it
    double w, h;            // its own size; 0: it was not drawn
    Str notes;              // what is drawn otherwise than it says, a line each
} Layer;

static int by_file(const void *a, const void *b)
{
    const Layer *one = a, *other = b;
    int order = str_cmp(one->file, other->file);
    if (order == 0) order = one->picture->where.line - other->picture->where.line;
    return order ? order
                 : (one->picture > other->picture) - (one->picture < other->picture);
}

static int by_file_alone(const void *a, const void *b)
{
    return str_cmp(((const Layer *)a)->file, ((const Layer *)b)->file);
}

// All files that layers name, sorted; each once.
static Layer *list_layers(Check *check, int *n)
{
    const Book *book = check->book;
    int uses = 0;
    for (int i = 0; i < book->n_pictures; i++)
        uses += book->pictures[i].layers.n;
    Layer *layers = arena_array(&check->kept, Layer, uses);
    uses = 0;
    for (int i = 0; i < book->n_pictures; i++)
        for (int k = 0; k < book->pictures[i].layers.n; k++)
            layers[uses++] = (Layer){.file = book->pictures[i].layers.items[k],
                .picture = &book->pictures[i]};
    qsort(layers, (size_t)uses, sizeof *layers, by_file);
    *n = 0;
    for (int i = 0; i < uses; i++)
        if (*n == 0 || !str_eq(layers[*n - 1].file, layers[i].file))
            layers[(*n)++] = layers[i];
    return layers;
}

static bool can_read(Check *check, Str name, Err *err)
{
    Buf bytes = {0};
    bool found = check->host->read(check->host->ctx, name, &bytes, err);
    buf_free(&bytes);
    return found;
}

static bool is_quoted(Str line, size_t at, Str file)
{
    return at > 0 && (line.s[at - 1] == '"' || line.s[at - 1] == '\'') &&
           str_starts(str_from(line, at), file) && at + file.n < line.n &&
           line.s[at + file.n] == line.s[at - 1];
}

// Where the picture names the file: values have no lines in Lua, so it is looked for behind the picture's own.
static Where where_of(Check *check, const Layer *layer)
{
    Where where = layer->picture->where;
    Str rest = check_read_script(check, &check->arena, where.file), line;
    for (int number = 1; number < where.line; number++)
        str_split(&rest, '\n', &line);
    rest = str_cut(rest, 0, LINE_SEARCHED);
    for (int number = where.line; str_split(&rest, '\n', &line); number++)
        for (size_t at = 0; layer->file.n > 0 && at < line.n; at++)
            if (line.s[at] == layer->file.s[0] && is_quoted(line, at, layer->file))
                return (Where){where.file, number};
    return where;
}

static bool exists(Check *check, const Layer *layer, Str name)
{
    Err err = {0};
    if (can_read(check, name, &err)) return true;
    const char *near = strstr(err.text, "; did you mean");
    bool folder = str_starts(layer->file, STR("pictures/"));
    if (str_has(layer->file, STR(",")))
        near = "; each file stands in quotation marks of its own";
    else if (folder)
        near = "; write its name without the folder";
    else if (!near && can_read(check, layer->file, NULL))
        near = "; it lies beside the folder pictures: move it into it";
    // The name of the folder is wrong for all of them, and told once.
    if (near && strstr(near, "Call that folder")) {
        if (check->folder_told) return false;
        check->folder_told = true;
    }
    bool palette = str_eq(layer->picture->palette, layer->file);
    check_report(check, where_of(check, layer),
        "picture \"" STR_FMT "\" has a %s \"" STR_FMT
        "\", and there is no file " STR_FMT "%s",
        STR_ARG(layer->picture->id), palette ? "palette" : "layer",
        STR_ARG(layer->file), STR_ARG(name), near ? near : "");
    return false;
}

static void read_size(const char *text, Layer *layer)
{
    char *end = NULL;
    double w = strtod(text, &end);
    double h = strncmp(end, " x ", 3) == 0 ? strtod(end + 3, &end) : 0;
    if (!(w > 0 && h > 0) || *end) return;
    layer->w = w;
    layer->h = h;
}

// The report is "1200 x 1000" and the notes, a line each.
static void draw_layer(Check *check, Layer *layer, Str name)
{
    Buf report = {0};
    Err err = {0};
    const Host *pictures = check->setup->pictures;
    if (pictures->read(pictures->ctx, name, &report, &err)) {
        Str rest = arena_str(&check->kept, buf_str(&report)), size = {0};
        str_split(&rest, '\n', &size);
        read_size(arena_str(&check->arena, size).s, layer);
        layer->notes = rest;
    } else {
        check_report(check, where_of(check, layer),
            "layer \"" STR_FMT "\" of picture \"" STR_FMT "\" cannot be shown: %s",
            STR_ARG(layer->file), STR_ARG(layer->picture->id), err.text);
    }
    buf_free(&report);
}

static void check_count(Check *check)
{
    for (int i = 0; i < check->book->n_pictures; i++) {
        const Picture *picture = &check->book->pictures[i];
        int n =
            0; // that lie there always: of the others not all need lie there at once
        for (int k = 0; k < picture->layers.n; k++)
            n += !picture->layers_when || picture->layers_when[k] == 0;
        if (n > PICTURE_LAYERS_MAX)
            check_report(check, picture->where,
                "picture \"" STR_FMT "\" has %d layers; %d are the most",
                STR_ARG(picture->id), n, PICTURE_LAYERS_MAX);
    }
}

// Draws every layer; the rules behind this one use what is learnt.
void rule_layer(Check *check)
{
    check_count(check);
    check->layers = list_layers(check, &check->n_layers);
    for (int i = 0; i < check->n_layers; i++) {
        Layer *layer = &check->layers[i];
        Str name = arena_fmt(&check->arena, "pictures/" STR_FMT, STR_ARG(layer->file));
        if (exists(check, layer, name) && check->setup->pictures)
            draw_layer(check, layer, name);
    }
}

void rule_layer_part(Check *check)
{
    for (int i = 0; i < check->n_layers; i++) {
        const Layer *layer = &check->layers[i];
        Str rest = layer->notes, note;
        while (str_split(&rest, '\n', &note))
            check_report(check, layer->picture->where,
                "layer \"" STR_FMT "\" of picture \"" STR_FMT "\": " STR_FMT,
                STR_ARG(layer->file), STR_ARG(layer->picture->id), STR_ARG(note));
    }
}

// One of those that rule_layer has listed.
static const Layer *find_layer(const Check *check, Str file)
{
    const Layer wanted = {.file = file};
    const Layer *found = bsearch(
        &wanted, check->layers, (size_t)check->n_layers, sizeof wanted, by_file_alone);
    assert(found);
    return found;
}

static bool is_of_shape(const Layer *layer, const Layer *first)
{
    // A layer that is not there or could not be drawn is told by another rule.
    if (layer->w <= 0 || first->w <= 0) return true;
    double one = layer->w / layer->h, other = first->w / first->h;
    return fabs(one - other) <= SHAPE_TOLERANCE * other;
}

void rule_layer_shape(Check *check)
{
    for (int i = 0; i < check->book->n_pictures; i++) {
        const Picture *picture = &check->book->pictures[i];
        int furthest = picture->palette.n > 0; // behind the palette
        for (int k = furthest + 1; k < picture->layers.n; k++) {
            const Layer *layer = find_layer(check, picture->layers.items[k]),
                        *first = find_layer(check, picture->layers.items[furthest]);
            if (is_of_shape(layer, first)) continue;
            check_report(check, picture->where,
                "layer \"" STR_FMT "\" of picture \"" STR_FMT
                "\" is %.0f x %.0f, and the first is %.0f x %.0f: each is cut to the "
                "picture's place by itself, so they will not lie over one another as "
                "they were drawn",
                STR_ARG(layer->file), STR_ARG(picture->id), layer->w, layer->h,
                first->w, first->h);
        }
    }
}

// --- the point that stays -----------------------------------------------------------------------------

static bool is_in_picture(double x, double y)
{
    return x >= 0 && x <= 1 && y >= 0 && y <= 1;
}

static bool is_percent(double number)
{
    return number == 0 || (number >= 1 && number <= 100);
}

// A focus in percent or in pixels is drawn at the picture's edge.
void rule_focus_outside_picture(Check *check)
{
    for (int i = 0; i < check->book->n_pictures; i++) {
        const Picture *picture = &check->book->pictures[i];
        double x = picture->focus_x, y = picture->focus_y;
        FieldAt at = {picture->where, WORD_PICTURE, picture->id, "focus", {0}};
        if (is_in_picture(x, y)) continue;
        if (is_percent(x) && is_percent(y))
            check_report_at(check, at,
                "picture \"" STR_FMT "\" has its focus in percent, and both numbers go "
                "from 0 to 1: write focus = { %.4g, %.4g }",
                STR_ARG(picture->id), x / 100, y / 100);
        else
            check_report_at(check, at,
                "picture \"" STR_FMT
                "\" has a focus that is not in it: both numbers go "
                "from 0, at the left and the top, to 1",
                STR_ARG(picture->id));
    }
}

// --- names ----------------------------------------------------------------------------------------

static void look_at_name(Check *check, Where where, Str name)
{
    Err err = {0};
    if (!check->setup->travels(name, &err))
        check_report(
            check, where, "no packed scenario may hold this file: %s", err.text);
}

// Once rule_layer has listed the layers.
void rule_name_not_portable(Check *check)
{
    const Book *book = check->book;
    if (!check->setup->travels) return;
    for (int i = 0; i < book->n_files; i++)
        look_at_name(check, (Where){book->files[i], 1}, book->files[i]);
    for (int i = 0; i < check->n_layers; i++) {
        const Layer *layer = &check->layers[i];
        Str name = arena_fmt(&check->arena, "pictures/" STR_FMT, STR_ARG(layer->file));
        bool refused = layer->w == 0 && check_has_told(check, "layer");
        if (!refused && can_read(check, name, NULL))
            look_at_name(check, where_of(check, layer), name);
    }
}
