// Rules about the dated tables of the world: a text asks for what holds at its scene's place on its date.
#include "story/marks.h"
#include "story/world.h"
#include "tools/lua_scan.h"
#include "tools/rules.h"

#define ROWS_MAX 20000000 // that are looked at for all marks together

typedef struct WorldReading {
    Check *check;
    bool *written; // by table: an effect may give it a value
    bool computed; // an effect gives one a value by a name that is computed
    int rows_left; // that may still be looked at
    const Node *node;
} WorldReading;

static void find_writes(WorldReading *reading)
{
    Check *check = reading->check;
    const Book *book = check->book;
    reading->written = arena_array(&check->arena, bool, book->n_world);
    for (int i = 0; i < book->n_files; i++) {
        Arena arena = {0};
        Str script = check_read_script(check, &arena, book->files[i]);
        LuaWrites writes = lua_scan_writes(&arena, script);
        for (int k = 0; k < writes.n; k++) {
            if (!str_eq(writes.items[k].base, STR("world"))) continue;
            int table = book_world(book, writes.items[k].field);
            if (table != NONE) reading->written[table] = true;
            reading->computed = reading->computed || writes.items[k].field.n == 0;
        }
        arena_free(&arena);
    }
}

static void tell_row(
    WorldReading *reading, const Text *text, const TextMark *mark, int place)
{
    Check *check = reading->check;
    const Book *book = check->book;
    Date date = reading->node->date;
    Buf at = {0};
    if (place != NONE)
        buf_addf(&at, " for \"" STR_FMT "\"", STR_ARG(book->places[place].id));
    if (date.year)
        buf_addf(&at, " on %04d-%02d-%02d or before", date.year, date.month, date.day);
    check_report(check, text->where,
        "%s shows " STR_FMT ", and world \"" STR_FMT "\" has no row%s%s",
        check_node_name(check, reading->node), STR_ARG(mark->src), STR_ARG(mark->name),
        at.n > 0 ? at.s : " for it",
        place != NONE ? ", its region or \"*\"" : "; a row of \"*\" holds everywhere");
    buf_free(&at);
}

static void look_at_mark(WorldReading *reading, const Text *text, const TextMark *mark)
{
    const Book *book = reading->check->book;
    const Node *node = reading->node;
    int table = book_world(book, mark->name), place = node->place;
    if (table == NONE || reading->computed || reading->written[table]) return;
    reading->rows_left -= book->world[table].n_rows;
    if (reading->rows_left < 0) return;
    if (mark->place.n > 0) place = world_place(book, mark->place);
    if (mark->place.n > 0 && place == NONE) {
        check_report(reading->check, text->where,
            "%s shows " STR_FMT ", and \"" STR_FMT
            "\" is a region; write the id of a place in it",
            check_node_name(reading->check, node), STR_ARG(mark->src),
            STR_ARG(mark->place));
        return;
    }
    int64_t now = world_moment(book, node->place, node->date);
    if (world_row(book, table, place, now) == NONE)
        tell_row(reading, text, mark, place);
}

static void look_at_text(WorldReading *reading, const Text *text)
{
    Str rest = text->src;
    for (TextMark mark; marks_next(&rest, &mark);) {
        if (mark.kind == MARK_BAD) return;
        if (mark.kind == MARK_WORLD) look_at_mark(reading, text, &mark);
    }
}

// A function as a condition may have asked for the value before the passage shows it.
static void look_at_passages(WorldReading *reading, const Passage *passages, int n)
{
    for (int i = 0; i < n; i++)
        if (passages[i].when <= 0) look_at_text(reading, &passages[i].text);
}

static void look_at_node(WorldReading *reading, const Node *node)
{
    reading->node = node;
    look_at_text(reading, &node->title);
    look_at_passages(reading, node->passages, node->n_passages);
    look_at_passages(reading, node->plain, node->n_plain);
    for (int i = 0; i < node->n_choices; i++) {
        const Choice *choice = &node->choices[i];
        if (choice->condition > 0) continue;
        look_at_text(reading, &choice->label);
        look_at_text(reading, &choice->why);
    }
    for (int i = 0; i < node->n_answers; i++) {
        look_at_text(reading, &node->answers[i].label);
        look_at_text(reading, &node->answers[i].because);
    }
}

// --- what is read from any page -------------------------------------------------------------------

// source "photo", by the key of one of its texts; empty: the text stands on a page of its own.
static Str record_name(Check *check, Str key)
{
    static const char *const kinds[] = {"source", "term", "person"};
    Str kind, id;
    bool parts = str_split(&key, '.', &kind) && str_split(&key, '.', &id);
    if (!parts || !str_among(kind, kinds, COUNT_OF(kinds))) return (Str){0};
    return arena_fmt(
        &check->arena, STR_FMT " \"" STR_FMT "\"", STR_ARG(kind), STR_ARG(id));
}

// Whether there is a page on which the mark has a row.
static bool has_row_somewhere(WorldReading *reading, const TextMark *mark, int table)
{
    const Book *book = reading->check->book;
    int given = mark->place.n > 0 ? world_place(book, mark->place) : NONE;
    for (int i = 0; i < book->n_nodes; i++) {
        const Node *node = &book->nodes[i];
        reading->rows_left -= book->world[table].n_rows;
        if (reading->rows_left < 0) return true; // who knows
        int place = mark->place.n > 0 ? given : node->place;
        int64_t now = world_moment(book, node->place, node->date);
        if (world_row(book, table, place, now) != NONE) return true;
    }
    return false;
}

static void look_at_record(void *ctx, const Text *text)
{
    WorldReading *reading = ctx;
    Check *check = reading->check;
    Str rest = text->src;
    for (TextMark mark; marks_next(&rest, &mark) && mark.kind != MARK_BAD;) {
        int table = mark.kind == MARK_WORLD ? book_world(check->book, mark.name) : NONE;
        if (table == NONE || reading->computed || reading->written[table]) continue;
        Str name = record_name(check, text->key);
        if (name.n == 0 || has_row_somewhere(reading, &mark, table)) continue;
        check_report(check, text->where,
            STR_FMT " shows " STR_FMT ", and world \"" STR_FMT
                    "\" has no row for it in any scene",
            STR_ARG(name), STR_ARG(mark.src), STR_ARG(mark.name));
    }
}

void rule_no_row(Check *check)
{
    WorldReading reading = {.check = check, .rows_left = ROWS_MAX};
    if (check->book->n_world == 0) return;
    find_writes(&reading);
    for (int i = 0; i < check->book->n_nodes; i++)
        look_at_node(&reading, &check->book->nodes[i]);
    book_texts(check->book, look_at_record, &reading);
}
