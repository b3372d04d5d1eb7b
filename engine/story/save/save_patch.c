// Differences between JSON objects.
#include "story/save/save_patch.h"

json_t *save_patch_between(json_t *from, json_t *to)
{
    json_t *patch = json_object();
    const char *key;
    json_t *old, *new;
    json_object_foreach(from, key, old) if (!json_object_get(to, key))
        json_object_set_new(patch, key, json_null());
    json_object_foreach(to, key, new)
    {
        old = json_object_get(from, key);
        if (json_is_object(old) && json_is_object(new)) {
            json_t *inner = save_patch_between(old, new);
            if (json_object_size(inner) > 0) json_object_set(patch, key, inner);
            json_decref(inner);
        } else if (!old || !json_equal(old, new)) {
            json_object_set(patch, key, new);
        }
    }
    return patch;
}

// Copies objects of the patch, since later patches modify the target.
static void apply_object(json_t *target, const char *key, json_t *patch)
{
    json_t *inner = json_object_get(target, key);
    if (!json_is_object(inner)) {
        inner = json_object();
        json_object_set_new(target, key, inner);
    }
    save_patch_apply(inner, patch);
}

void save_patch_apply(json_t *target, json_t *patch)
{
    const char *key;
    json_t *value;
    json_object_foreach(patch, key, value)
    {
        if (json_is_null(value))
            json_object_del(target, key);
        else if (json_is_object(value))
            apply_object(target, key, value);
        else
            json_object_set(target, key, value);
    }
}

json_t *save_patch_missing(json_t *had, json_t *has, int depth)
{
    json_t *missing = json_object();
    const char *key;
    json_t *old;
    json_object_foreach(had, key, old)
    {
        json_t *now = json_object_get(has, key);
        if (!now) {
            json_object_set(missing, key, old);
        } else if (depth > 0 && json_is_object(old) && json_is_object(now)) {
            json_t *inner = save_patch_missing(old, now, depth - 1);
            if (json_object_size(inner) > 0) json_object_set(missing, key, inner);
            json_decref(inner);
        }
    }
    return missing;
}

void save_patch_fill(json_t *target, json_t *extra)
{
    const char *key;
    json_t *value;
    json_object_foreach(extra, key, value)
    {
        json_t *there = json_object_get(target, key);
        if (!there)
            json_object_set(target, key, value);
        else if (json_is_object(there) && json_is_object(value))
            save_patch_fill(there, value);
    }
}
