#include "support/standing.h"

#include "page/stack.h"
#include "support/support.h"

#include <stdlib.h>

typedef struct Standing {
    Stack *stack;
    Story *story; // not ours
    Reply reply;
    bool done;
    Err err;
} Standing;

// What stack_answer.c does to begin at a scene, but for reading the story.
static void begin(Standing *standing, const StorySetup *setup)
{
    Stack *stack = standing->stack;
    const Book *book = story_book(standing->story);
    stack->setup = *setup;
    stack->story = standing->story;
    int node = book_node(book, setup->start_at);
    assert_int_not_equal(node, NONE);
    assert_true(stack_new_play(stack, book_first_edition(book), &standing->err));
    Play *play = play_new_at(
        stack->story, setup->seed, play_edition(stack->play), node, &standing->err);
    assert_no_err(&standing->err);
    play_close(stack->play);
    stack->play = play;
    stack_show_play(stack);
    stack->setup.start_at = (Str){0};
}

static void send(void *ctx, const Request *request)
{
    Standing *standing = ctx;
    Request shown = *request;
    standing->err = (Err){0};
    standing->reply = (Reply){0};
    if (request->kind == REQUEST_OPEN) {
        begin(standing, &request->setup);
        shown = (Request){REQUEST_NOTE, .settings = request->settings,
            .now = request->now, .slot = request->slot, .unsaved = request->unsaved};
    }
    standing->done =
        stack_answer(standing->stack, &shown, &standing->reply, &standing->err);
}

static bool receive(void *ctx, Reply *reply, Err *err)
{
    const Standing *standing = ctx;
    *reply = standing->reply;
    return standing->done || err_set(err, standing->err.kind, "%s", standing->err.text);
}

static bool ready(void *ctx, int ms)
{
    (void)ctx, (void)ms;
    return true;
}

static void close_standing(void *ctx)
{
    Standing *standing = ctx;
    play_close(standing->stack->play);
    standing->stack->play = NULL;
    standing->stack->story = NULL; // others go on with it
    stack_free(standing->stack);
    free(standing);
}

Pages *standing_open(Story *story, const Host *host, uint64_t seed, Str start_at)
{
    Standing *standing = mem_new(1, sizeof *standing);
    *standing = (Standing){.stack = stack_new(), .story = story};
    Backend backend = {standing, send, receive, ready, close_standing};
    PagesSetup setup = {.host = *host, .seed = seed, .start_at = start_at};
    Err err = {0};
    Pages *pages = pages_open_on(backend, &setup, &err);
    assert_no_err(&err);
    return pages;
}
