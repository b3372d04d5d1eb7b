#include "page/step.h"

#include "base/json.h"
#include "base/utf8.h"

#include <string.h>

#define STEP_NAME "the line" // in sentences about its JSON

// {"do":"ID","value":"TEXT"} and nothing else in it.
static bool read_fields(Arena *arena, const json_t *object, Step *out, Err *err)
{
    const json_t *id = json_object_get(object, "do");
    const json_t *value = json_object_get(object, "value");
    if (!json_is_string(id))
        return err_set(err, ERR_DATA,
            "the line needs a \"do\" with the id of an action: {\"do\":\"begin\"}");
    if (value && !json_is_string(value))
        return err_set(err, ERR_DATA, "the \"value\" in the line must be a text");
    if (json_object_size(object) != (value ? 2u : 1u))
        return err_set(err, ERR_DATA, "the line may hold only \"do\" and \"value\"");
    out->id = arena_str(arena, json_get_str(object, "do"));
    out->value = arena_str(arena, json_get_str(object, "value"));
    return true;
}

static bool read_object(Arena *arena, Str line, Step *out, Err *err)
{
    json_t *object = json_read(line, STEP_NAME, err);
    if (!object) return false;
    bool done = read_fields(arena, object, out, err);
    json_decref(object);
    return done;
}

bool step_read(Arena *arena, Str line, Step *out, Err *err)
{
    *out = (Step){0};
    line = str_trim(line);
    if (line.n == 0) return err_set(err, ERR_DATA, "the line is empty");
    if (memchr(line.s, '\0', line.n))
        return err_set(err, ERR_DATA, "the line holds a zero byte");
    if (!utf8_valid(line)) return err_set(err, ERR_DATA, "the line is not UTF-8");
    if (line.s[0] == '{') return read_object(arena, line, out, err);
    out->id = arena_str(arena, line);
    return true;
}

// Whether the id alone, as a line, is read as itself.
static bool stands_alone(Str id)
{
    return id.n > 0 && id.s[0] != '{' && str_eq(str_trim(id), id) &&
           str_find(id, '\n') == id.n;
}

void step_write(Step step, Buf *out)
{
    if (step.value.n == 0 && stands_alone(step.id)) {
        buf_add(out, step.id);
    } else {
        json_t *object = json_object();
        json_put(object, STR("do"), json_str(step.id));
        json_put(object, STR("value"), json_str(step.value));
        json_write(out, object, 0);
        json_decref(object);
    }
    buf_addc(out, '\n');
}
