#include "tools/pack_list.h"

#include "base/json.h"
#include "story/api.h"
#include "story/story.h"

typedef struct Recorder { // a host that remembers what was read through it
    const Host *inner;
    json_t *names; // an object: each name once
} Recorder;

static bool read_watched(void *ctx, Str name, Buf *out, Err *err)
{
    Recorder *recorder = ctx;
    bool read = recorder->inner->read(recorder->inner->ctx, name, out, err);
    if (read) json_put(recorder->names, name, json_true());
    return read;
}

static void beat(void *ctx) { host_beat(((Recorder *)ctx)->inner); }

static uint64_t work_us(void *ctx)
{
    const Host *inner = ((Recorder *)ctx)->inner;
    return inner->work_us(inner->ctx);
}

static bool read_words(void *ctx, Str language, Buf *out, Err *err)
{
    const Host *inner = ((Recorder *)ctx)->inner;
    return inner->words(inner->ctx, language, out, err);
}

static void add_book(json_t *list, const Book *book, json_t *names)
{
    json_t *languages = json_array(), *files = json_array();
    const char *name;
    json_t *is;
    for (int i = 0; i < book->languages.n; i++)
        json_array_append_new(languages, json_str(book->languages.items[i]));
    json_object_set_new(list, "id", json_str(book->id));
    json_object_set_new(list, "version", json_str(book->version));
    json_object_set_new(
        list, "api", json_integer(book->api > 0 ? book->api : API_NUMBER));
    json_object_set_new(
        list, "kind", json_string(book->documented ? "documented" : "fictional"));
    json_object_set_new(list, "languages", languages);
    json_object_set_new(list, "title", json_str(book->title.src));
    json_object_set_new(list, "author", json_str(book->author.src));
    json_object_set_new(list, "licence", json_str(book->licence.src));
    json_object_foreach(names, name, is)
    {
        json_array_append_new(files, json_string(name));
    }
    json_object_set_new(list, "files", files);
}

static void add_report(
    json_t *list, const Diagnostics *diagnostics, const CheckCounts *counts)
{
    Buf report = {0};
    check_print(diagnostics, counts, &report);
    json_object_set_new(list, "report", json_str(buf_str(&report)));
    json_object_set_new(list, "bad", json_boolean(diagnostics->errors > 0));
    buf_free(&report);
}

bool pack_list(const Host *host, const CheckSetup *setup, Buf *json, Err *err)
{
    Recorder recorder = {host, json_object()};
    Host watched = {.ctx = &recorder,
        .read = read_watched,
        .heartbeat = beat,
        .work_us = host->work_us ? work_us : NULL,
        .words = host->words ? read_words : NULL};
    Diagnostics diagnostics = {0};
    CheckCounts counts;
    json_t *list = json_object();
    bool done = check_scenario(&watched, setup, &diagnostics, &counts, err);
    if (done) add_report(list, &diagnostics, &counts);
    if (done && diagnostics.errors == 0) {
        Story *story = story_open(&watched, NULL, &diagnostics, err);
        done = story != NULL;
        if (done) add_book(list, story_book(story), recorder.names);
        story_close(story);
    }
    if (done) json_write(json, list, 0);
    json_decref(list);
    json_decref(recorder.names);
    diagnostics_free(&diagnostics);
    return done;
}
