// Any bytes as the tests.lua of a small scenario under tight limits: plays, or diagnostics with sentences.
#include "story/play_tests.h"
#include "story/story.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

#define TOWN                                                                           \
    "scenario 't' { title='T', start='a', state={ trust=3, told=false, asked=list() "  \
    "} }\n"                                                                            \
    "source 'note' { 'A note', text='Wait.', date='2021-07-02', status='reported' }\n" \
    "chapter 'c' { title='C', start='a' }\n"                                           \
    "scene 'a' { title='A', text='W.', choice 'on' { 'On', go='end' } }\n"             \
    "ending 'end' { title='E', text='E.' }\n"

static bool read_file(void *ctx, Str name, Buf *out, Err *err)
{
    const Str *tests = ctx;
    bool scenario = str_eq(name, STR("scenario.lua"));
    if (!scenario && !str_eq(name, STR(PLAY_TESTS_FILE)))
        return err_set(err, ERR_NO_INPUT, "there is no such file");
    buf_add(out, scenario ? STR(TOWN) : *tests);
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const Limits tight = {
        .memory_bytes = 4u << 20, .load_steps = 400000, .file_bytes = 1u << 16};
    Str script = {(const char *)bytes, size};
    Host host = {.ctx = &script, .read = read_file};
    Diagnostics diagnostics = {0};
    Err err = {0};
    PlayTests tests;
    Story *story = story_open(&host, NULL, &diagnostics, &err);
    assert(story);
    play_tests_read(&host, &tight, story_book(story), &tests, &diagnostics);
    for (int i = 0; i < diagnostics.count; i++)
        assert(diagnostics.items[i].text.n > 0);
    for (int i = 0; i < tests.n; i++)
        for (int k = 0; k < tests.items[i].n_steps; k++) {
            const TestStep *step = &tests.items[i].steps[k];
            assert(step->where.line >= tests.items[i].where.line || step->expect);
        }
    play_tests_free(&tests);
    diagnostics_free(&diagnostics);
    story_close(story);
    return 0;
}
