#include "plain/lines.h"
#include "base/actions.h"
#include "page/page_json.h"
#include "page/words.h"

#include "plain/input.h"

static void write_page(const Page *page, Buf *out)
{
    page_to_json(page, out);
    buf_addc(out, '\n');
}

void lines_error(const Page *page, Str sentence, Buf *out)
{
    Arena arena = {0};
    Block block = {.kind = BLOCK_PARAGRAPH, .text = markup_escape(&arena, sentence)};
    Page error = {.kind = PAGE_ERROR,
        .language = words_language(),
        .scenario = page->scenario,
        .title = sentence,
        .invented = page->invented,
        .ended = page->ended,
        .turn = page->turn,
        .blocks = &block,
        .n_blocks = 1};
    write_page(&error, out);
    arena_free(&arena);
}

// The files are read again when a line asks for it, so that each line has one answer. A page that shows why they
// cannot be read has an action of this name, which does the same.
static bool is_reload(const Console *console, Step step)
{
    return str_eq(step.id, STR(ACTION_RELOAD)) &&
           !page_action(pages_now(console->pages), step.id);
}

// Does the step that a line says. False with a sentence when it is none.
static bool do_line(const Console *console, InputKind kind, Str line, Err *err)
{
    if (kind == INPUT_LONG)
        return err_set(err, ERR_DATA,
            "the line is longer than the %d bytes it may have", INPUT_LINE_MAX);
    Arena arena = {0};
    Step step;
    bool done = step_read(&arena, line, &step, err);
    if (done && is_reload(console, step))
        pages_reload(console->pages);
    else
        done = done && console_act(console, step, err);
    arena_free(&arena);
    return done;
}

// Answers one line. False when nobody can read the answer.
static bool answer_line(const Console *console, InputKind kind, Str line, Err *err)
{
    Buf out = {0};
    Err trouble = {0};
    if (!do_line(console, kind, line, &trouble))
        lines_error(pages_now(console->pages), str_of(trouble.text), &out);
    if (!pages_now(console->pages)->quit) write_page(pages_now(console->pages), &out);
    bool written = console_write(console, buf_str(&out), err);
    buf_free(&out);
    return written;
}

static bool write_first(const Console *console, Err *err)
{
    Buf out = {0};
    write_page(pages_now(console->pages), &out);
    bool written = console_write(console, buf_str(&out), err);
    buf_free(&out);
    return written;
}

bool lines_play(const Console *console, Err *err)
{
    Buf line = {0};
    bool written = write_first(console, err);
    InputKind kind;
    while (written && !pages_now(console->pages)->quit &&
           (kind = input_line(console->in, &line)) != INPUT_END)
        written = answer_line(console, kind, buf_str(&line), err);
    buf_free(&line);
    return pages_flush(console->pages, err) && err->kind == ERR_NONE;
}
