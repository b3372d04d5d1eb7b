// What words outside scenes begin with, and what is checked when their fields are read.
#include "base/ascii.h"
#include "base/language.h"
#include "base/utf8.h"
#include "story/load/load_words.h"

#include "story/book_inner.h"

#include <math.h>
#include <stdlib.h>

void load_begin_scenario(ParseContext *pc)
{
    Loader *loader = pc->loader;
    Book *book = loader->book;
    if (loader->has_scenario)
        load_report(pc, "duplicate-id",
            "is declared twice; the first is at " STR_FMT ":%d",
            STR_ARG(book->where.file), book->where.line);
    book->languages = (Ids){0}; // a second declaration fills the same book
    loader->has_scenario = true;
    book->version = STR("1.0.0");
    book->picture = book->start = NONE;
}

// en_US, as systems write it
static bool has_underline(Str tag)
{
    return str_find(tag, '_') < tag.n && tag.n <= LANGUAGE_TAG_MAX;
}

static void check_language(ParseContext *pc, const char *field, Str tag)
{
    ParseContext at = *pc;
    at.field = field;
    const char *meant = language_meant(tag);
    if (meant)
        load_report_value(&at, tag, "bad-language",
            "names the language \"" STR_FMT "\"; its code is \"%s\"", STR_ARG(tag),
            meant);
    else if (has_underline(tag))
        load_report_value(&at, tag, "bad-language",
            "names the language \"" STR_FMT
            "\"; its parts are joined by -, as in \"en-US\"",
            STR_ARG(tag));
    else if (!language_tag_valid(tag))
        load_report_value(&at, tag, "bad-language",
            "names the language \"" STR_FMT
            "\"; a language is written by its short code, such as \"en\" or \"kk\"",
            STR_ARG(tag));
}

void load_begin_edition(ParseContext *pc) { ((Edition *)pc->target)->start = NONE; }

void load_end_scenario(ParseContext *pc)
{
    lua_getfield(pc->L, pc->table, "start");
    pc->loader->has_start = !lua_isnil(pc->L, -1);
    lua_pop(pc->L, 1);
    Ids *languages = &pc->loader->book->languages;
    for (int i = 0; i < languages->n; i++)
        check_language(pc, "languages", languages->items[i]);
    if (languages->n > 0) return;
    languages->items = load_alloc(pc, 1, sizeof *languages->items);
    languages->items[0] = STR("en");
    languages->n = 1;
}

void load_end_say(ParseContext *pc)
{
    const Saying *saying = pc->target;
    if (saying->language.n > 0) check_language(pc, "language", saying->language);
}

void load_end_fact(ParseContext *pc)
{
    static const char *const grades[] = {"H", "M", "L"};
    Str confidence = ((const Fact *)pc->target)->confidence;
    ParseContext at = *pc;
    at.field = "confidence";
    if (confidence.n > 0 && !str_among(confidence, grades, COUNT_OF(grades)))
        load_report_value(&at, confidence, "wrong-type",
            "has \"" STR_FMT "\" for confidence; it should be %s",
            STR_ARG(utf8_cut(confidence, 60)), api_field_expected(FIELD_GRADE));
}

// A place without a zone gets that of the scenario after loading: see resolve_arrays.c.
void load_begin_place(ParseContext *pc)
{
    ((Place *)pc->target)->zone_minutes = INT32_MIN;
}

void load_begin_source(ParseContext *pc) { ((Source *)pc->target)->place = NONE; }

void load_begin_picture(ParseContext *pc)
{
    Picture *picture = pc->target;
    picture->focus_x = picture->focus_y = 0.5;
    picture->band_x = picture->band_y = NAN; // until the script gives one
    picture->overlays = load_items(pc, WORD_OVERLAY, &picture->n_overlays);
    picture->lights = load_items(pc, WORD_LIGHT, &picture->n_lights);
}

// The palette's file goes before the layers, so that whoever passes them on need not know of it.
static void put_palette_first(ParseContext *pc, Picture *picture)
{
    Ids files = {.n = picture->layers.n + 1};
    files.items = arena_array(&pc->loader->book->arena, Str, files.n);
    Condition *when = arena_array(&pc->loader->book->arena, Condition, files.n);
    files.items[0] = picture->palette;
    for (int i = 1; i < files.n; i++) {
        files.items[i] = picture->layers.items[i - 1];
        when[i] = picture->layers_when[i - 1];
    }
    picture->layers = files;
    picture->layers_when = when;
}

static void end_band(ParseContext *pc, Picture *picture)
{
    if (isnan(picture->band_x)) {
        picture->band_x = picture->focus_x;
        picture->band_y = picture->focus_y;
    } else if (!(picture->band_x >= 0 && picture->band_x <= 1 && picture->band_y >= 0 &&
                   picture->band_y <= 1)) {
        load_report_field(pc, "band", "band-outside-picture",
            "has a band that is not in the picture: both its numbers go from 0 to 1");
    }
}

void load_end_picture(ParseContext *pc)
{
    Picture *picture = pc->target;
    end_band(pc, picture);
    if (picture->palette.n > 0) put_palette_first(pc, picture);
    if (picture->layers.n + picture->n_overlays + picture->n_lights > PICTURE_MAX)
        sandbox_raise_budget(pc->L, BUDGET_PICTURE, PICTURE_MAX);
    pc->loader->layers += picture->layers.n;
    if (pc->loader->layers > LAYERS_MAX)
        sandbox_raise_budget(pc->L, BUDGET_LAYERS, LAYERS_MAX);
    if (picture->alt.src.n == 0 && !picture->decorative)
        load_report(pc, "missing-alt",
            "needs alt: what it shows, for those who do not see it (or decorative = "
            "true)");
    static const Str endings[] = {
        {".svg", 4}, {".png", 4}, {".jpg", 4}, {".jpeg", 5}, {".webp", 5}};
    for (int i = 0; i < COUNT_OF(endings); i++)
        if (str_has_ending(picture->alt.src, endings[i]) &&
            str_find(picture->alt.src, ' ') == picture->alt.src.n)
            load_report_field(pc, "alt", "missing-alt",
                "has the name of a file for alt; say there what the picture shows");
}

void load_begin_overlay(ParseContext *pc)
{
    ((Overlay *)pc->target)->colour = 0xFFFFFF;
}

// [fits]: its size is one that there can be.
static void check_inside(ParseContext *pc, double x, double y, bool fits)
{
    if (x >= 0 && x <= 1 && y >= 0 && y <= 1 && fits) return;
    load_report(
        pc, "outside-picture", "is not in the picture: x, y and size go from 0 to 1");
}

void load_end_overlay(ParseContext *pc)
{
    const Overlay *overlay = pc->target;
    // Without a size it is 0, and told.
    check_inside(pc, overlay->x, overlay->y, overlay->size >= 0 && overlay->size <= 1);
}

void load_begin_light(ParseContext *pc) { ((Light *)pc->target)->colour = 0xFFB45A; }

void load_end_light(ParseContext *pc)
{
    const Light *light = pc->target;
    if (!str_eq(light->beat, STR("flicker")) && !str_eq(light->beat, STR("breathe")))
        load_report(pc, "wrong-beat",
            "has no beat \"" STR_FMT "\"; there are \"flicker\" and \"breathe\"",
            STR_ARG(light->beat));
    check_inside(pc, light->x, light->y, light->size > 0 && light->size <= 1);
}

static int compare_rows(const void *left, const void *right)
{
    const WorldRow *a = left, *b = right;
    int order = str_cmp(a->place, b->place);
    if (order != 0) return order;
    order = date_cmp(a->date, b->date);
    return order != 0
               ? order
               : (a->where.line > b->where.line) - (a->where.line < b->where.line);
}

// 54 cm, where all other rows have numbers
static void check_units(ParseContext *pc, const WorldTable *table)
{
    const WorldRow *odd = NULL;
    for (int i = 0; i < table->n_rows; i++) {
        if (value_type_is_number(table->rows[i].value.type)) continue;
        if (odd) return;
        odd = &table->rows[i];
    }
    if (!odd || table->n_rows < 2 || odd->value.type != VALUE_STR) return;
    Str text = str_trim(odd->value.as.s);
    size_t digits = 0;
    while (digits < text.n &&
           (ascii_is_digit(text.s[digits]) || (text.s[digits] == '.' && digits > 0)))
        digits++;
    Date date; // of a row in another order, which is told
    if (digits == 0 || date_parse(text, &date)) return;
    ParseContext at = *pc;
    at.where = odd->where;
    load_report(&at, "wrong-type",
        "has the text \"" STR_FMT
        "\" in a row, and numbers in all others; write " STR_FMT
        ", without quotation marks%s",
        STR_ARG(utf8_cut(text, 60)), STR_ARG(str_cut(text, 0, digits)),
        digits < text.n ? ": what it counts stands in unit" : "");
}

void load_begin_world(ParseContext *pc)
{
    WorldTable *table = pc->target;
    table->rows = load_items(pc, WORD_ROW, &table->n_rows);
    check_units(pc, table);
    qsort(table->rows, table->n_rows, sizeof *table->rows, compare_rows);
    for (int i = 1; i < table->n_rows; i++) {
        const WorldRow *row = &table->rows[i], *before = row - 1;
        if (!str_eq(row->place, before->place) ||
            date_cmp(row->date, before->date) != 0)
            continue;
        diagnostics_add(pc->loader->diagnostics, SEVERITY_ERROR, "duplicate-row",
            row->where,
            "%s has two rows for \"" STR_FMT "\" at one date; the first is at line %d",
            pc->name, STR_ARG(row->place), before->where.line);
    }
}

void load_end_row(ParseContext *pc)
{
    const WorldRow *row = pc->target;
    if (pc->shifted) return; // what stands for the place may be the date
    if (row->place.n > 0 && !str_eq(row->place, STR("*")))
        load_ref(pc, REF_ROW_PLACE, row->place, NULL, NULL);
    if (row->fact.n > 0) load_ref(pc, REF_FACT, row->fact, NULL, NULL);
}

void load_begin_point(ParseContext *pc)
{
    ChartPoint *point = pc->target;
    point->place = NONE;
    point->level = SUPPLY_UNSAID;
}

void load_end_point(ParseContext *pc)
{
    ChartPoint *point = pc->target;
    lua_getfield(pc->L, pc->table, "place");
    point->has_place = !lua_isnil(pc->L, -1);
    lua_pop(pc->L, 1);
}

void load_begin_chart(ParseContext *pc)
{
    Chart *chart = pc->target;
    chart->outline = NONE;
    chart->points = load_items(pc, WORD_POINT, &chart->n_points);
}

void load_begin_chapter(ParseContext *pc)
{
    Chapter *chapter = pc->target;
    chapter->place = chapter->speaker = chapter->picture = NONE;
    chapter->at = chapter->start = NONE;
}
