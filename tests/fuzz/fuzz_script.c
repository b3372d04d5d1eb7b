// Any bytes as a scenario under tight limits: diagnostics with sentences, or a book that can be played.
#include "story/play.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static bool read_script(void *ctx, Str name, Buf *out, Err *err)
{
    const Str *script = ctx;
    if (!str_eq(name, STR("scenario.lua")))
        return err_set(err, ERR_NO_INPUT, "there is no such file");
    buf_add(out, *script);
    return true;
}

// Whatever a step does, the play stands at a node, and an error is a sentence.
static void step(Play *play, int turn)
{
    Err err = {0};
    play_look(play);
    const Node *node = play_node(play);
    Buf text = {0};
    play_text(play, &node->title, &text, &err);
    buf_free(&text);
    err_clear(&err);
    bool done = node->n_choices > 0 ? play_choose(play, turn % node->n_choices, &err)
                                    : play_continue(play, &err);
    assert(done || err.text[0] != '\0');
    assert(play_node(play));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const Limits tight = {.memory_bytes = 4u << 20,
        .load_steps = 400000,
        .turn_steps = 50000,
        .file_bytes = 1u << 16,
        .files = 4};
    Str script = {(const char *)bytes, size};
    Host host = {.ctx = &script, .read = read_script};
    Diagnostics diagnostics = {0};
    Err err = {0};
    Story *story = story_open(&host, &tight, &diagnostics, &err);
    assert(story || err.text[0] != '\0');
    diagnostics_free(&diagnostics);
    Play *play = story ? play_new(story, 1, &err) : NULL;
    for (int turn = 0; play && turn < 4 && !play_ended(play); turn++)
        step(play, turn);
    play_close(play);
    story_close(story);
    return 0;
}
