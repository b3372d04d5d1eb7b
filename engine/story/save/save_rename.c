// Applies renames to ids and saved games.
#include "story/save/save_rename.h"

#include <limits.h>

static bool is_known(const Book *book, Str name)
{
    if (str_starts(name, STR("source:")))
        return book_source(book, str_from(name, 7)) != NONE;
    if (str_starts(name, STR("state:")))
        return book_state(book, str_from(name, 6)) != NONE;
    return book_node(book, name) != NONE;
}

// The end of the chain of renames by several versions.
static Str renamed(const Book *book, Str name)
{
    int rename = is_known(book, name) ? NONE : book_rename(book, name);
    return rename == NONE ? name : book->renames[rename].last;
}

Str save_rename_node(const Book *book, Str id) { return renamed(book, id); }

// The new name of [id]. [prefix] is that of its kind in the list of renames.
static Str rename_kind(const Book *book, Str prefix, Str id)
{
    Buf name = {0};
    buf_add(&name, prefix);
    buf_add(&name, id);
    Str now = renamed(book, buf_str(&name));
    // An unchanged name still points into the buffer.
    bool changed = !str_eq(now, buf_str(&name)) && str_starts(now, prefix);
    buf_free(&name);
    return changed ? str_from(now, prefix.n) : id;
}

Str save_rename_source(const Book *book, Str id)
{
    return rename_kind(book, STR("source:"), id);
}

Str save_rename_state(const Book *book, Str id)
{
    return rename_kind(book, STR("state:"), id);
}

static json_t *rename_members(const Book *book, Str prefix, json_t *section)
{
    json_t *result = json_object();
    const char *key;
    json_t *value;
    json_object_foreach(section, key, value)
    {
        Str now = rename_kind(book, prefix, str_of(key));
        bool taken = !str_eq(now, str_of(key)) && json_get(section, now);
        if (!taken) json_put(result, now, json_incref(value));
    }
    return result;
}

static bool is_count(const json_t *value)
{
    return json_is_integer(value) && json_integer_value(value) >= 0 &&
           json_integer_value(value) <= INT_MAX;
}

// Visits of nodes that have become one are its own, all of them: the log has a line for each.
static json_t *rename_visits(const Book *book, json_t *visits)
{
    json_t *result = json_object();
    const char *key;
    json_t *value;
    json_object_foreach(visits, key, value)
    {
        Str now = renamed(book, str_of(key));
        const json_t *before = json_get(result, now);
        bool both = is_count(before) && is_count(value);
        json_put(result, now,
            both ? json_integer(json_integer_value(before) + json_integer_value(value))
                 : json_incref(value));
    }
    return result;
}

void save_rename_game_state(const Book *book, json_t *game)
{
    static const struct {
        const char *section, *prefix;
    } kinds[] = {
        {"state", "state:"},
        {"sources", "source:"},
        {"taken", ""},
        {"answers", ""},
        {"boards", ""},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        json_t *section = json_object_get(game, kinds[i].section);
        if (json_is_object(section))
            json_object_set_new(game, kinds[i].section,
                rename_members(book, str_of(kinds[i].prefix), section));
    }
    json_t *visits = json_object_get(game, "visits");
    if (json_is_object(visits))
        json_object_set_new(game, "visits", rename_visits(book, visits));
    if (json_is_string(json_object_get(game, "node")))
        json_object_set_new(
            game, "node", json_str(save_rename_node(book, json_get_str(game, "node"))));
}
