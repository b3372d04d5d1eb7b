// Any line: a sentence, or a step that reads the same from its own text; and on a page an answer.
#include "page/step.h"
#include "plain/reply.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void read_on_a_page(Str line)
{
    const Action actions[] = {
        {.id = STR("go_on"), .label = STR("Go on"), .open = true},
        {.id = STR("save:new"),
            .group = GROUP_PAGE,
            .label = STR("Save"),
            .open = true,
            .takes_text = true},
        {.id = STR("term:lpg"),
            .group = GROUP_PAGE,
            .label = STR("LPG"),
            .open = true,
            .inline_ = true},
        {.id = STR("quit"), .group = GROUP_PAGE, .label = STR("Leave"), .open = true},
    };
    const Page page = {.actions = actions, .n_actions = 4};
    TypedAction reply;
    Err err = {0};
    bool done = reply_read(&page, line, &reply, &err);
    assert(done == (err.kind == ERR_NONE));
    assert(!done || reply.action);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena arena = {0};
    Err err = {0};
    Step step, back;
    Str line = {(const char *)bytes, size};
    read_on_a_page(line);
    if (step_read(&arena, line, &step, &err)) {
        Buf text = {0};
        step_write(step, &text);
        assert(step_read(&arena, buf_str(&text), &back, &err));
        assert(str_eq(back.id, step.id) && str_eq(back.value, step.value));
        buf_free(&text);
    } else {
        assert(err.text[0] != '\0');
    }
    arena_free(&arena);
    return 0;
}
