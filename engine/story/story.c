// Opening and closing a story.
#include "story/load/load.h"
#include "story/resume/resume_table.h"
#include "story/story_inner.h"
#include "story/translation.h"

#include <stdlib.h>

// Whether all of it was read.
static bool read_scenario(Story *story, Diagnostics *diagnostics)
{
    Loader loader = {.sandbox = story->sandbox, .diagnostics = diagnostics};
    loader.book = story->book;
    loader.host = story->host;
    load_run(&loader);
    if (!sandbox_stopped(story->sandbox)) resolve_book(&loader);
    bool whole = !loader.partial && !loader.broken && loader.has_scenario &&
                 !sandbox_stopped(story->sandbox);
    if (load_look_again(&loader)) whole = false;
    load_free(&loader);
    return whole;
}

static Story *open_story(const Host *host, const Limits *limits,
    Diagnostics *diagnostics, bool to_check, Err *err)
{
    Sandbox *sandbox = sandbox_open(limits, load_add_words, err);
    if (!sandbox) return NULL;
    sandbox->host = host;
    Story *story = mem_new(1, sizeof *story);
    *story = (Story){mem_new(1, sizeof(Book)), sandbox, host, NULL};
    bool whole = read_scenario(story, diagnostics);
    if (!diagnostics_to_err(diagnostics, err) && !(whole && to_check)) {
        story_close(story);
        return NULL;
    }
    sandbox->book = story->book; // script functions may be called from here on
    sandbox_begin_turn(sandbox);
    return story;
}

Story *story_open(
    const Host *host, const Limits *limits, Diagnostics *diagnostics, Err *err)
{
    return open_story(host, limits, diagnostics, false, err);
}

Story *story_open_to_check(
    const Host *host, const Limits *limits, Diagnostics *diagnostics, Err *errors)
{
    return open_story(host, limits, diagnostics, true, errors);
}

void story_close(Story *story)
{
    if (!story) return;
    resume_kept_free(story->codes);
    sandbox_close(story->sandbox);
    translation_free(story->book->translation);
    arena_free(&story->book->arena);
    free(story->book);
    free(story);
}

const Book *story_book(const Story *story) { return story->book; }

Ids story_words(Story *story, Arena *arena, Str library)
{
    return sandbox_words(story->sandbox, arena, library);
}

size_t story_memory(const Story *story) { return story->sandbox->used; }
