// Opening and closing a story.
#include "story/load/load.h"
#include "story/resume/resume_table.h"
#include "story/story_inner.h"

#include <stdlib.h>

static void read_scenario(Story *story, Diagnostics *diagnostics)
{
    Loader loader = {.sandbox = story->sandbox, .diagnostics = diagnostics};
    loader.book = story->book;
    loader.host = story->host;
    load_run(&loader);
    if (!sandbox_stopped(story->sandbox)) resolve_book(&loader);
    load_look_again(&loader);
    load_free(&loader);
}

Story *story_open(
    const Host *host, const Limits *limits, Diagnostics *diagnostics, Err *err)
{
    Sandbox *sandbox = sandbox_open(limits, load_add_words, err);
    if (!sandbox) return NULL;
    sandbox->host = host;
    Story *story = mem_new(1, sizeof *story);
    *story = (Story){mem_new(1, sizeof(Book)), sandbox, host, NULL};
    read_scenario(story, diagnostics);
    if (!diagnostics_to_err(diagnostics, err)) {
        story_close(story);
        return NULL;
    }
    sandbox->book = story->book; // script functions may be called from here on
    sandbox_begin_turn(sandbox);
    return story;
}

void story_close(Story *story)
{
    if (!story) return;
    resume_kept_free(story->codes);
    sandbox_close(story->sandbox);
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
