// What the player does on a page. Most of it the story's side answers; files are written and checked on this one.
#include "page/pages_inner.h"

#include "base/actions.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

#define CHECK_REPORT_MAX 65536 // bytes of it that are handed over

// Says in the words [kept] where a file was written, or with [why] that it was not.
static bool tell_kept(Pages *pages, Str action, Word kept, Str path, const Err *why)
{
    Arena arena = {0};
    Str told =
        why ? str_of(why->text) : word_with(&arena, kept, path, (Str){0}, (Str){0});
    RequestKind kind = why ? REQUEST_REFUSE : REQUEST_NOTE;
    bool sent = pages_send(pages, (Request){kind, .id = action, .value = told}, NULL);
    arena_free(&arena);
    return sent;
}

bool pages_send_kept(Pages *pages, Str path, const Err *why)
{
    return tell_kept(pages, STR(ACTION_PRINT), W_RECORD_KEPT, path, why);
}

// The file is written on this side: a story can fill the page with words, and words are all that
// come out.
static void keep_record(Pages *pages)
{
    Buf path = {0};
    Err err = {0};
    bool kept = pages->setup.keep_record(pages->setup.ctx, pages->page, &path, &err);
    if (!kept || path.n > 0) pages_send_kept(pages, buf_str(&path), kept ? NULL : &err);
    buf_free(&path);
}

static bool prints(Pages *pages, Str id)
{
    if (!str_eq(id, STR(ACTION_PRINT)) || !pages->setup.keep_record) return false;
    const Page *page = pages_now(pages);
    const Action *action = page_action(page, id);
    bool kept = page->kind == PAGE_RECORD || page->kind == PAGE_CHALLENGE;
    return kept && action && action->open;
}

// The files are checked on this side, which can start a process for it.
static bool checks(Pages *pages, Str id)
{
    const Page *page = pages_now(pages);
    return page->kind == PAGE_AUTHOR && pages->setup.check &&
           str_eq(id, STR(ACTION_AUTHOR_CHECK)) && page_action(page, id);
}

static void check_files(Pages *pages)
{
    Buf report = {0};
    Err trouble = {0};
    if (!pages->setup.check(pages->setup.ctx, &report, &trouble)) {
        buf_clear(&report);
        buf_add(&report, str_of(trouble.text));
    }
    pages_send(pages,
        (Request){REQUEST_ACT, .id = STR(ACTION_AUTHOR_CHECK),
            .value = utf8_cut(buf_str(&report), CHECK_REPORT_MAX)},
        NULL);
    buf_free(&report);
}

// --- reports ------------------------------------------------------------------------------------

// What was typed is nobody's business.
static void note_step(Pages *pages, Str id)
{
    const Page *page = pages_now(pages);
    if (!page_action(page, id)) return;
    if (pages->n_steps == STEPS_KEPT)
        memmove(pages->steps, pages->steps + 1,
            (size_t)--pages->n_steps * sizeof pages->steps[0]);
    char *step = pages->steps[pages->n_steps++];
    snprintf(step, sizeof pages->steps[0], "%s%s" STR_FMT ": " STR_FMT,
        page_kind_id(page->kind), page->node.n > 0 ? " " : "", STR_ARG(page->node),
        STR_ARG(id));
}

static bool reports(Pages *pages, Str id)
{
    const Page *page = pages_now(pages);
    const Action *action = page_action(page, id);
    return pages->setup.keep_report && page->kind == PAGE_ERROR && action &&
           action->open && str_eq(id, STR(ACTION_REPORT));
}

static void keep_report(Pages *pages)
{
    Buf steps = {0}, path = {0};
    Err err = {0};
    for (int i = 0; i < pages->n_steps; i++)
        buf_addf(&steps, "%s\n", pages->steps[i]);
    bool kept = pages->setup.keep_report(
        pages->setup.ctx, pages->page, buf_str(&steps), &path, &err);
    tell_kept(
        pages, STR(ACTION_REPORT), W_REPORT_KEPT, buf_str(&path), kept ? NULL : &err);
    buf_free(&steps);
    buf_free(&path);
}

static void take_helpline(Pages *pages, Str id, Str value)
{
    const Page *page = pages_now(pages);
    if (page->kind == PAGE_SETTINGS && str_eq(id, STR(ACTION_HELPLINE)))
        settings_set_helpline(&pages->settings, value);
}

bool pages_send_act(Pages *pages, Str id, Str value, Err *err)
{
    if (pages->waits) return pages_send(pages, (Request){.kind = REQUEST_ACT}, err);
    take_helpline(pages, id, value);
    if (reports(pages, id)) {
        keep_report(pages);
        return true;
    }
    note_step(pages, id);
    if (checks(pages, id)) {
        check_files(pages);
        return true;
    }
    if (!prints(pages, id))
        return pages_send(pages, (Request){REQUEST_ACT, .id = id, .value = value}, err);
    keep_record(pages);
    return true;
}
