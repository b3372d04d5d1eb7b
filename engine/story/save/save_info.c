// Parsing the header of a save, and the checks common to all saves.
#include "story/save/save_inner.h"

#include "base/utf8.h"

#include <limits.h>
#include <stdio.h>

static bool known_format(json_t *save, Err *err)
{
    if (!json_is_object(save))
        return err_set(err, ERR_DATA, "the save is broken: it is not an object");
    json_t *format = save_member(save, "format", JSON_INTEGER, err);
    if (!format) return false;
    json_int_t number = json_integer_value(format);
    if (number > SAVE_FORMAT)
        return err_set(err, ERR_DATA,
            "this save was written by a newer version of Qantar (its format is %lld, "
            "this one reads up to %d) and stays as it is",
            (long long)number, SAVE_FORMAT);
    return number == SAVE_FORMAT ||
           err_set(err, ERR_DATA, "the save is broken: there is no format %lld",
               (long long)number);
}

bool save_is_newer(Str save)
{
    json_t *saved = json_read(save, "the save is broken", NULL);
    const json_t *format = json_object_get(saved, "format");
    bool newer = json_is_integer(format) && json_integer_value(format) > SAVE_FORMAT;
    json_decref(saved);
    return newer;
}

bool save_is_of(Str save, Str scenario)
{
    json_t *saved = json_read(save, "the save is broken", NULL);
    Str id = json_get_str(saved, "scenario");
    bool is = json_is_integer(json_object_get(saved, "format")) && id.n > 0 &&
              (scenario.n == 0 || str_eq(id, scenario));
    json_decref(saved);
    return is;
}

// The text as one printable line.
static Str clean_line(Arena *arena, Str text)
{
    Str clean = utf8_clean(arena, text);
    char *line = arena_copy(arena, clean.n ? clean.s : "", clean.n + 1);
    for (size_t i = 0; i < clean.n; i++)
        if (line[i] == '\n') line[i] = ' ';
    return (Str){line, clean.n};
}

bool save_clean_error(Err *err)
{
    if (!err) return false;
    Arena arena = {0};
    Str clean = clean_line(&arena, str_of(err->text));
    snprintf(err->text, sizeof err->text, STR_FMT, STR_ARG(clean));
    arena_free(&arena);
    return false;
}

json_t *save_parse(Str save, Err *err)
{
    json_t *saved = json_read(save, "the save is broken", err);
    if (saved && known_format(saved, err)) return saved;
    json_decref(saved);
    save_clean_error(err);
    return NULL;
}

static bool read_text(json_t *object, const char *key, Arena *arena, Str *out, Err *err)
{
    if (!save_member(object, key, JSON_STRING, err)) return false;
    *out = clean_line(arena, json_get_str(object, key));
    return true;
}

static bool read_edition(json_t *now, Arena *arena, Str *out, Err *err)
{
    return !json_object_get(now, "edition") ||
           read_text(now, "edition", arena, out, err);
}

static bool read_info(json_t *saved, Arena *arena, SaveInfo *out, Err *err)
{
    json_t *now = save_member(saved, "now", JSON_OBJECT, err);
    return now && read_text(now, "node", arena, &out->node, err) &&
           read_edition(now, arena, &out->edition, err) &&
           read_text(saved, "scenario", arena, &out->scenario, err) &&
           read_text(saved, "version", arena, &out->version, err) &&
           read_text(saved, "title", arena, &out->title, err) &&
           read_text(saved, "name", arena, &out->name, err) &&
           read_text(saved, "when", arena, &out->when, err) &&
           save_count(saved, "turns", INT_MAX / 2, &out->turns, err);
}

bool save_info(Str save, Arena *arena, SaveInfo *out, Err *err)
{
    *out = (SaveInfo){0};
    json_t *saved = save_parse(save, err);
    bool fine = saved && read_info(saved, arena, out, err);
    json_decref(saved);
    return fine || save_clean_error(err);
}
