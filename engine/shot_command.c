#include "shot_command.h"

#include "session.h"
#include "text/markup.h"
#include "tool.h"
#include "window/shot.h"

// The values of the setting are the ends of its actions: "theme:dusk".
static bool fail_reading(
    const Page *page, const char *what, const char *value, Err *err)
{
    Buf values = {0}, start = {0};
    buf_addf(&start, "%s:", what);
    for (int i = 0; i < page->n_actions; i++) {
        Str id = page->actions[i].id;
        if (!str_starts(id, buf_str(&start))) continue;
        buf_add(&values, values.n > 0 ? STR(", ") : STR("; there are "));
        buf_add(&values, str_from(id, start.n));
    }
    err_set(err, ERR_USAGE, "--%s cannot be \"%s\"" STR_FMT, what, value,
        STR_ARG(buf_str(&values)));
    buf_free(&values);
    buf_free(&start);
    return false;
}

// "--text 150" is the action "text:150" of the settings page.
static bool set_reading(Pages *pages, const char *what, const char *value, Err *err)
{
    if (!value) return true;
    Buf id = {0};
    buf_addf(&id, "%s:%s", what, value);
    bool done = pages_act(pages, STR("settings"), (Str){0}, err);
    if (done && !page_action(pages_now(pages), buf_str(&id)))
        done = fail_reading(pages_now(pages), what, value, err);
    done = done && pages_act(pages, buf_str(&id), (Str){0}, err) &&
           pages_act(pages, STR("back"), (Str){0}, err);
    buf_free(&id);
    return done;
}

// Performs the actions of --open in order: "map,back", "term:csto=slip" with a value.
static bool open_further(Pages *pages, const char *actions, Err *err)
{
    Str rest = str_of(actions ? actions : ""), value;
    while (str_split(&rest, ',', &value)) {
        Str id = value;
        if (!str_split(&value, '=', &id)) continue;
        if (!pages_act(pages, id, value, err)) return false;
    }
    return true;
}

static bool take_shot(const Arguments *arguments, Pages *pages, Err *err)
{
    const char *const *options = arguments->options;
    bool stopped = pages_now(pages)->kind == PAGE_ERROR; // without ways to other pages
    int w, h;
    if (!options[OPTION_OUT])
        return err_set(
            err, ERR_USAGE, "qantar shot wants the file to write: -o FILE.png");
    static const char *const others[] = {".jpg", ".jpeg", ".webp", ".svg", ".gif"};
    for (int i = 0; i < COUNT_OF(others); i++)
        if (str_has_ending(str_of(options[OPTION_OUT]), str_of(others[i])))
            return err_set(err, ERR_USAGE,
                "a picture of a page is a PNG; name the file with .png, not %s",
                others[i]);
    if (!arguments_size(arguments, &w, &h, err)) return false;
    Buf fonts = {0};
    bool done =
        tool_find_fonts(arguments, &fonts, err) &&
        (stopped || (set_reading(pages, "text", options[OPTION_TEXT], err) &&
                        set_reading(pages, "theme", options[OPTION_THEME], err) &&
                        open_further(pages, options[OPTION_OPEN], err))) &&
        shot_page(pages, fonts.s,
            &(View){.w = w,
                .h = h,
                .density = 1,
                .quiet = options[OPTION_QUIET],
                .plate = options[OPTION_PLATE],
                .dark = DARK_CLOCK},
            options[OPTION_OUT], err);
    buf_free(&fonts);
    return done;
}

// A picture of an error page is written like any other, and told apart by the exit code.
static void tell_error_page(Pages *pages, Err *err)
{
    const Page *page = pages_now(pages);
    if (page->kind != PAGE_ERROR) return;
    Arena arena = {0};
    Str why = {0};
    for (int i = 0; why.n == 0 && i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_NOTE) // the fault; a paragraph comforts
            why = markup_plain(&arena, page->blocks[i].text);
    err_set(err, ERR_DATA, STR_FMT, STR_ARG(why.n > 0 ? why : page->title));
    arena_free(&arena);
}

int run_shot(const Arguments *arguments, Err *err)
{
    Session session = {.setup = {.start_at = str_of(arguments->options[OPTION_AT]),
                           .edition = str_of(arguments->options[OPTION_EDITION])}};
    if (files_find_scenario(arguments->operands[0], &session.scenario_path, err) &&
        arguments_seed(arguments, &session.setup.seed, err) &&
        arguments_language(arguments, &session.setup.language, err) &&
        session_open_pages(&session, arguments, err) &&
        take_shot(arguments, session.pages, err))
        tell_error_page(session.pages, err);
    session_close(&session, err);
    return CODE_FINE;
}
