// A window over a story that answers with sample pages in no order, now and later, at a clock of the test's own, with
// random keys, clicks, fingers, sizes, wakes and calls from outside: a hash of all that it asks, says, shows and
// remembers. Beside that, each frame must be what a window painted whole would show.
#include "window/window_inner.h"

#include "base/hash.h"
#include "support/gestures.h"
#include "support/hash_lines.h"
#include "support/pages.h"
#include "support/support.h"

#define RUNS      24
#define EVENTS    40
#define IN_A_HASH 10
#define STEPS_MAX 60

static struct {
    Rng rng;
    HashLines hashes;
    uint64_t now;
    Window *w;
    Pages *pages;
    WindowSetup setup;
    // The story: what it was asked for last, how often its reply is asked for in vain, and the two pages that it
    // gives in turns.
    RequestKind asked;
    Buf action;
    int left;
    Page given[2];
    int front;
    uint32_t turn;
    Settings settings;
    Buf json, ahead;
    void (*wake[2])(void *window); // of the voice and of the files
    bool files_changed;
} desk;

static bool one_in(uint32_t n) { return rng_below(&desk.rng, n) == 0; }
static int below(int n) { return (int)rng_below(&desk.rng, (uint32_t)n); }
static uint64_t now(void) { return desk.now; }

#define SAY(...) buf_addf(&desk.hashes.said, __VA_ARGS__)

// --- pages --------------------------------------------------------------------------------------------

static const Item sign_items[] = {
    {.id = {"hill.svg", 8}}, {.text = {"120", 3}, .note = {"60", 2}}};
static const Block sign_blocks[] = {
    {BLOCK_PICTURE, .id = {"sign", 4}, .text = {"A sign.", 7}, .x = 0.5, .y = 0.5,
        .items = sign_items, .n_items = 2},
    {BLOCK_PARAGRAPH, .text = {"Words.", 6}}};
static const Action sign_actions[] = {
    {.id = {"go", 2}, .label = {"Go", 2}, .open = true},
    {.id = {"map", 3}, .group = GROUP_PAGE, .label = {"Map", 3}, .open = true}};
static const Page sign = {.kind = PAGE_SCENE,
    .title = {"Sign", 4},
    .blocks = sign_blocks,
    .n_blocks = 2,
    .actions = sign_actions,
    .n_actions = 2};
// The result of a board and its map, a plate, a slip and what has none, a field, and what moves.
static const char *const page_names[] = {"title", "scene", "check", "rail", "rail_held",
    "rail_links", "rail_result", "notebook", "settings", "saves", "map", "map", "toll",
    "ending", "scene_arabic", "slip_beside", "slip_lost", "shut", "field_saves",
    "night", "night", "plate", "plate", "order_one", "menu"};

static const Page *any_page(void)
{
    int i = below(COUNT_OF(page_names) + 4);
    const Page *page = i < COUNT_OF(page_names) ? sample(page_names[i]) : &sign;
    for (int k = 0; !page && k < n_rare_samples; k++)
        if (str_eq(str_of(rare_samples[k].name), str_of(page_names[i])))
            page = rare_samples[k].page;
    assert_non_null(page);
    return page;
}

static void change_settings(void)
{
    static const int percents[] = {100, 125, 200, 300};
    Settings *s = &desk.settings;
    const Settings *own = pages_settings(desk.pages);
    s->voice = own->voice, s->sound = own->sound;
    if (one_in(3)) s->motion = (Motion)below(MOTIONS);
    if (one_in(4)) s->font = (ReadingFont)below(READING_FONTS);
    if (one_in(4)) s->theme = (Theme)below(THEMES);
    if (one_in(4)) s->text_percent = percents[below(4)];
    if (one_in(6)) s->letter_keys = !s->letter_keys;
    if (one_in(16)) s->full_screen = !s->full_screen;
}

static void give_page(Reply *reply)
{
    const Page *page = &desk.given[desk.front];
    if (desk.asked == REQUEST_ACT || desk.asked == REQUEST_RELOAD) page = any_page();
    if (desk.asked == REQUEST_OPEN) page = one_in(4) ? sample("title") : any_page();
    if (desk.asked == REQUEST_ACT && one_in(2)) desk.turn++;
    desk.front = !desk.front;
    desk.given[desk.front] = *page;
    desk.given[desk.front].turn = desk.turn;
    desk.given[desk.front].quit = desk.asked == REQUEST_ACT && one_in(40);
    reply->page = &desk.given[desk.front];
}

// --- the story ----------------------------------------------------------------------------------------

static void story_send(void *ctx, const Request *request)
{
    (void)ctx;
    SAY("asked %d '" STR_FMT "' '" STR_FMT "' %d; ", (int)request->kind,
        STR_ARG(request->id), STR_ARG(request->value), request->on);
    desk.asked = request->kind;
    buf_clear(&desk.action);
    buf_add(&desk.action, request->id);
    if (request->settings.n > 0)
        settings_read(request->settings, &desk.settings, NULL, NULL);
    desk.left = one_in(2) ? 0 : below(4);
}

static bool story_ready(void *ctx, int ms)
{
    (void)ctx;
    (void)ms;
    return desk.left-- <= 0;
}

static bool story_receive(void *ctx, Reply *reply, Err *err)
{
    (void)ctx;
    *reply = (Reply){0};
    if (desk.asked == REQUEST_ACT && one_in(12))
        return err_set(err, ERR_USAGE, "it is refused");
    if (desk.asked == REQUEST_FLUSH) return true;
    give_page(reply);
    if (desk.asked == REQUEST_ACT && one_in(3)) {
        change_settings();
        buf_clear(&desk.json);
        settings_write(&desk.settings, &desk.json);
        reply->settings = buf_str(&desk.json);
    }
    buf_clear(&desk.ahead);
    for (int i = below(3); i > 0; i--)
        buf_addf(&desk.ahead, "%d\t%d\t%d\t%d\tahead-%d.svg\tfront.svg\n", 100000 * i,
            200000, 300000 + i, 400000, i);
    reply->ahead = buf_str(&desk.ahead);
    return true;
}

static void story_close(void *ctx) { (void)ctx; }

static bool read_file(void *ctx, Str name, Buf *out, Err *err)
{
    (void)ctx;
    SAY("read " STR_FMT "; ", STR_ARG(name));
    if (str_find(name, '.') == name.n || str_starts(name, STR("pictures/plate")))
        return err_set(err, ERR_NO_INPUT, "there is no such file");
    buf_add(out, STR("<svg xmlns='http://www.w3.org/2000/svg' width='160' height='90'>"
                     "<rect width='160' height='90' fill='#123456'/>"
                     "<circle cx='60' cy='40' r='20' fill='#f2c46d'/></svg>"));
    return true;
}

// --- voice and files ------------------------------------------------------------------------------

static bool voice_page(void *ctx)
{
    (void)ctx;
    SAY("voice page; ");
    return one_in(5) && pages_send_note(desk.pages, STR("The voice is late."));
}

static void voice_focus(void *ctx, Str action)
{
    (void)ctx;
    SAY("voice " STR_FMT "; ", STR_ARG(action));
}

static void voice_stop(void *ctx)
{
    (void)ctx;
    SAY("voice stops; ");
}

static void voice_words(void *ctx, Buf *out)
{
    (void)ctx;
    if (!one_in(3)) buf_add(out, STR("All that is said."));
}

static void voice_toggle(void *ctx)
{
    (void)ctx;
    SAY("voice is switched; ");
    pages_send_note_voice(desk.pages, !pages_settings(desk.pages)->voice, STR("Why."));
}

static void voice_watch(void *ctx, void (*wake)(void *window), void *window)
{
    (void)ctx;
    assert_ptr_equal(window, desk.w);
    desk.wake[0] = wake;
}

static bool voice_told(void *ctx)
{
    (void)ctx;
    return one_in(3) && pages_send_note(desk.pages, STR("The voice has ended."));
}

static const WindowVoice VOICE = {NULL, voice_page, voice_focus, voice_stop,
    voice_words, voice_toggle, voice_watch, voice_told};

static void files_watch(void *ctx, void (*wake)(void *window), void *window)
{
    (void)ctx;
    assert_ptr_equal(window, desk.w);
    desk.wake[1] = wake;
}

static bool files_changed(void *ctx)
{
    (void)ctx;
    bool changed = desk.files_changed;
    desk.files_changed = false;
    return changed;
}

static void files_leave(void *ctx)
{
    (void)ctx;
    SAY("files are left; ");
}

static const WindowFiles FILES = {NULL, files_watch, files_changed, files_leave};

static void note_shown(void *ctx, const Page *page)
{
    assert_ptr_equal(ctx, &desk);
    SAY("shown '" STR_FMT "' %u; ", STR_ARG(page->title), (unsigned)page->turn);
}

static void note_trace(const char *what)
{
    if (what[0] == 'k') SAY("%s; ", what);
}

// --- what is to be seen -----------------------------------------------------------------------------

static void add_buf(const char *what, const Buf *buf)
{
    if (buf->n > 0) SAY(" %s '" STR_FMT "'", what, STR_ARG(buf_str(buf)));
}

static void add_bool(const char *what, bool is)
{
    if (is) SAY(" %s", what);
}

static void add_moving(const Window *w)
{
    add_bool("moves", w->motion.on);
    if (w->motion.new_picture_at > 0)
        SAY(" slides %d", (int)(desk.now - w->motion.new_picture_at));
    if (w->map_steps.on) SAY(" map %d", w->map_steps.behind);
    if (w->board_slide.on) SAY(" cards %d", (int)(desk.now - w->board_slide.began));
    if (w->sign_flip.on) SAY(" sign %d", w->sign_flip.begun);
    if (w->sheets) SAY(" parts %d", (int)(desk.now - w->parted_at));
    if (w->dark_at > 0) SAY(" dark %d", w->dark);
    SAY(" waits %d/%d", window_wait_ms(w, desk.now), window_wait_ms(w, desk.now + 70));
}

static void add_list(const DrawList *list)
{
    uint64_t hash = HASH_START;
    int kinds[DRAW_KINDS] = {0};
    for (int i = 0; i < list->n_hits; i++)
        hash = hash_add(hash, list->hits[i].action);
    for (int i = 0; i < list->n; i++)
        kinds[list->cmds[i].kind]++;
    SAY(" hits %08x pictures %d snow %d lights %d flaps %d", (unsigned)(hash >> 32),
        kinds[DRAW_PICTURE], kinds[DRAW_SNOW], kinds[DRAW_LIGHT], kinds[DRAW_FLAP]);
}

static void add_window(const Window *w)
{
    const Settings *settings = pages_settings(desk.pages);
    SAY("\n   ");
    add_bool("left", w->leave);
    add_bool("dirty", w->dirty);
    add_bool("exposed", w->exposed);
    add_bool("waiting", w->waiting);
    add_bool("typing", w->typing);
    add_bool("text", SDL_EventState(SDL_TEXTINPUT, SDL_QUERY) == SDL_ENABLE);
    add_bool("full", w->full_screen);
    add_bool("settles", w->settles);
    add_bool("out", pages_waits(desk.pages));
    add_bool("painted", w->painted && w->painted == w->list);
    add_bool("guarded", w->input.guarded);
    add_bool("no latin", w->input.no_latin);
    add_bool("ordering", w->ordering);
    add_bool("deferred", w->deferred_done);
    add_bool("passed", w->plate_passed);
    add_bool("fetched", w->plate_fetched);
    add_bool("sound waits", w->sound_waits);
    SAY(" after %d turn %u scroll %d %dx%d font %d sound %d/%d/%u window %dx%d",
        (int)w->after.what, (unsigned)w->turn, w->input.scroll, w->input.w, w->input.h,
        (int)settings->font, settings->sound, (int)w->sounded.kind,
        (unsigned)w->sounded.turn, settings->window_w, settings->window_h);
    add_buf("focus", &w->input.focus);
    add_buf("hover", &w->input.hover);
    add_buf("editing", &w->input.editing);
    add_buf("typed", &w->input.typed.text);
    add_buf("spoken", &w->spoken);
    add_buf("picture", &w->picture);
    add_moving(w);
    if (w->list) add_list(w->list);
    if (SDL_HasClipboardText()) {
        char *text = SDL_GetClipboardText();
        SAY(" clipboard '%s'", text);
        SDL_free(text);
    }
    SAY("\n");
}

// What is on the surface is what a frame painted whole would be.
static void check_pixels(Window *w)
{
    if (!w->opened || w->leave || w->dirty || w->exposed || w->waiting || w->sheets ||
        !w->painted || !one_in(3))
        return;
    const SDL_Surface *shown = window_screen(w);
    SDL_Surface *whole = paint_surface(shown->w, shown->h);
    window_paint(w, whole, (Rect){0, 0, shown->w, shown->h});
    int others = 0;
    for (int y = 0; y < shown->h; y++) {
        const Uint32 *a =
            (const Uint32 *)((const Uint8 *)shown->pixels + y * shown->pitch);
        const Uint32 *b =
            (const Uint32 *)((const Uint8 *)whole->pixels + y * whole->pitch);
        for (int x = 0; x < shown->w; x++)
            others += (a[x] & 0xFFFFFF) != (b[x] & 0xFFFFFF);
    }
    SDL_FreeSurface(whole);
    assert_int_equal(others, 0);
}

// --- what happens -----------------------------------------------------------------------------------

static void draw_pictures(void)
{
    if (!desk.w->pictures) return;
    while (pictures_wait(desk.w->pictures)) {
    }
}

static void step(void)
{
    draw_pictures();
    int rest = window_step(desk.w, false);
    if (one_in(3)) SAY("rest %d; ", rest > 0);
}

static void settle(void)
{
    for (int i = 0; i < STEPS_MAX && !window_left(desk.w); i++) {
        step();
        if (!pages_waits(desk.pages) && !SDL_HasEvents(SDL_FIRSTEVENT, SDL_LASTEVENT) &&
            !desk.w->dirty)
            return;
    }
}

static const Action *any_action(void)
{
    const Page *page = pages_now(desk.pages);
    return page->n_actions > 0 ? &page->actions[below(page->n_actions)] : NULL;
}

// Where something can be taken, in units of the window; beside it, when there is none.
static SDL_Event press_event(Uint32 type)
{
    const Window *w = desk.w;
    int x = below(1000), y = below(700);
    if (w->list && w->list->n_hits > 0 && !one_in(5)) {
        const Hit *hit = &w->list->hits[below(w->list->n_hits)];
        x = hit->rect.x + hit->rect.w / 2;
        y = hit->rect.y + hit->rect.h / 2 - (hit->scrolls ? w->input.scroll : 0);
    }
    SDL_Event event = {.type = type};
    if (type == SDL_MOUSEMOTION) event.motion.x = x, event.motion.y = y;
    if (type == SDL_FINGERDOWN || type == SDL_FINGERUP)
        event.tfinger.x = ((float)x + 0.5f) / (float)w->input.w,
        event.tfinger.y = ((float)y + 0.5f) / (float)w->input.h;
    if (type == SDL_MOUSEBUTTONDOWN)
        event.button.x = x, event.button.y = y, event.button.button = one_in(6) ? 3 : 1,
        event.button.clicks = 1;
    return event;
}

// Taken at once; or it waits in the queue, as all does while a request is out.
static void take(SDL_Event event)
{
    SAY("event %x; ", event.type);
    if (pages_waits(desk.pages) || window_left(desk.w) || one_in(4))
        SDL_PushEvent(&event);
    else
        window_take_event(desk.w, &event);
}

static void press(void)
{
    bool finger = one_in(3);
    SDL_Event event = press_event(finger ? SDL_FINGERDOWN : SDL_MOUSEBUTTONDOWN);
    take(event);
    if (one_in(8)) return;
    event.type = finger ? SDL_FINGERUP : SDL_MOUSEBUTTONUP;
    take(event);
}

static void type_key(void)
{
    static const SDL_Keycode syms[] = {SDLK_1, SDLK_2, SDLK_TAB, SDLK_RETURN,
        SDLK_ESCAPE, SDLK_F5, SDLK_F6, SDLK_F7, SDLK_F11, SDLK_x, SDLK_c, SDLK_v,
        SDLK_SPACE, SDLK_a};
    SDL_Keycode sym = syms[below(COUNT_OF(syms))];
    SDL_Event event = {.key = {.type = SDL_KEYDOWN, .timestamp = (Uint32)desk.now}};
    event.key.keysym = (SDL_Keysym){SDL_GetScancodeFromKey(sym), sym,
        one_in(4)   ? KMOD_LCTRL
        : one_in(4) ? KMOD_LSHIFT
                    : 0,
        0};
    event.key.repeat = one_in(8);
    take(event);
    event.type = SDL_KEYUP;
    take(event);
}

static void type_text(void)
{
    SDL_Event event = {.type = SDL_TEXTINPUT};
    event.text.text[0] = (char)('a' + below(3));
    take(event);
}

static void change_window(void)
{
    static const Uint8 kinds[] = {SDL_WINDOWEVENT_EXPOSED, SDL_WINDOWEVENT_SHOWN,
        SDL_WINDOWEVENT_RESTORED, SDL_WINDOWEVENT_DISPLAY_CHANGED,
        SDL_WINDOWEVENT_SIZE_CHANGED, SDL_WINDOWEVENT_LEAVE, SDL_WINDOWEVENT_FOCUS_LOST,
        SDL_WINDOWEVENT_MINIMIZED, SDL_WINDOWEVENT_ENTER};
    static const int sizes[][2] = {
        {480, 270}, {300, 400}, {560, 300}, {320, 240}, {400, 240}};
    if (one_in(2)) {
        int i = below(COUNT_OF(sizes));
        SAY("size %d; ", i);
        SDL_SetWindowSize(desk.w->window, sizes[i][0], sizes[i][1]);
        return;
    }
    SDL_Event event = {.type = SDL_WINDOWEVENT};
    event.window.event = kinds[below(COUNT_OF(kinds))];
    take(event);
}

static void wake_it(void)
{
    desk.files_changed = one_in(3);
    int which = below(2);
    if (desk.wake[which]) desk.wake[which](desk.w);
}

static void call_from_outside(void)
{
    Window *w = desk.w;
    const Action *action = any_action();
    Str id = action && !one_in(9) ? action->id : STR("nothing");
    switch (below(8)) {
    case 0:
    case 1:
    case 2:
        SAY("act %d; ", window_act(w, id, one_in(2) ? STR("a value") : (Str){0}));
        break;
    case 3:
        SAY("focus %d; ", window_focus(w, id));
        break;
    case 4:
        SAY("voice %d; ", window_switch_voice(w));
        break;
    case 5:
        SAY("sound %d; ", window_switch_sound(w));
        break;
    case 6:
        window_filled(w, one_in(2));
        break;
    default:
        window_files_came(w);
    }
}

static void something_happens(void)
{
    switch (below(14)) {
    case 0:
    case 1:
    case 2:
        press();
        break;
    case 3:
    case 4:
        type_key();
        break;
    case 5:
        type_text();
        break;
    case 6:
        change_window();
        break;
    case 7:
        wake_it();
        break;
    case 8:
    case 9:
    case 10:
        call_from_outside();
        break;
    case 11:
        take(press_event(SDL_MOUSEMOTION));
        break;
    default:
        if (!pages_waits(desk.pages)) take(gesture_any(&desk.rng, &desk.w->input));
    }
}

// As if somebody looked at it: no window without a display has the keyboard.
static void look_at_it(void)
{
    Window *w = desk.w;
    if (!w->opened || w->leave) return;
    window_update_motion(w, SDL_WINDOW_SHOWN | SDL_WINDOW_INPUT_FOCUS);
    if (!w->motion.on) return;
    bool drawn = window_draw_motion(w);
    SAY("looked at: %d after %d; ", drawn, (int)(w->motion.seconds * 1000));
    if (drawn) check_pixels(w);
    window_update_motion(w, 0);
    w->painted = NULL;
    w->dirty = true;
}

static void pass_time(void)
{
    static const int ms[] = {0, 0, 5, 16, 50, 50, 130, 250, 600, 1200};
    desk.w->input.no_latin = one_in(3);
    desk.now += (uint64_t)ms[below(COUNT_OF(ms))];
}

// --- a run ------------------------------------------------------------------------------------------

static bool read_layer(void *ctx, Str layer, Buf *out, Err *err)
{
    return pages_picture(ctx, layer, out, err);
}

// Its pictures are drawn when the test says so, and not by a thread.
static void open_window(int run)
{
    static Arena arena;
    Err err = {0};
    desk.setup = (WindowSetup){.fonts_folder = test_path(&arena, "../fonts"),
        .voice = run % 3 ? &VOICE : NULL,
        .files = run % 4 ? &FILES : NULL,
        .sounds_folder = run % 2 ? "nowhere" : NULL,
        .full_screen = run % 20 == 7,
        .trace = note_trace,
        .now = now,
        .shown = note_shown,
        .ctx = &desk};
    desk.wake[0] = desk.wake[1] = NULL;
    desk.files_changed = false;
    desk.w = window_start(desk.pages, &desk.setup, &err);
    assert_no_err(&err);
    PicturesSetup pictures = {.ctx = desk.pages,
        .read = read_layer,
        .absent = run % 8 == 5,
        .wake = desk.w->wake,
        .ground = 0xFF102030};
    pictures_close(desk.w->pictures);
    desk.w->pictures = pictures_open(&pictures);
    arena_free(&arena);
}

static void open_pages(int run)
{
    Err err = {0};
    Backend story = {NULL, story_send, story_receive, story_ready, story_close};
    PagesSetup setup = {.host = {.read = read_file}};
    desk.rng = rng_seeded((uint64_t)run);
    desk.settings = settings_first();
    desk.settings.motion = run % 2 ? MOTION_QUIET : MOTION_NONE;
    desk.now = (uint64_t)run * 1000;
    desk.turn = 0;
    desk.pages = pages_open_on(story, &setup, &err);
    assert_no_err(&err);
    pages_note_window(desk.pages, 400 + run % 5 * 20, 240 + run % 3 * 50, false);
}

static void play(int run)
{
    Err err = {0};
    open_pages(run);
    open_window(run);
    if (run % 16 == 13) window_files_came(desk.w); // before there is a page
    settle();
    for (int i = 1; i <= EVENTS; i++) {
        if (!window_left(desk.w)) {
            pass_time();
            if (desk.w->opened) something_happens();
            if (one_in(4))
                step();
            else
                settle();
        }
        if (one_in(3)) look_at_it();
        add_window(desk.w);
        check_pixels(desk.w);
        if (i % IN_A_HASH == 0) hash_lines_end(&desk.hashes, "%d %d", run, i);
    }
    settle();
    SAY("ended %d", window_end(desk.w, &err));
    hash_lines_end(&desk.hashes, "%d end", run);
    SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
    pages_close(desk.pages);
}

// --- all of it --------------------------------------------------------------------------------------

static void test_windows_do_what_they_did(void **state)
{
    (void)state;
#ifdef _WIN32
    skip_because("text is measured otherwise there, so that other things are pressed");
#endif
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    SDL_setenv("SDL_AUDIODRIVER", "dummy", 1);
    for (int run = 0; run < RUNS; run++)
        play(run);
    buf_free(&desk.action);
    buf_free(&desk.json);
    buf_free(&desk.ahead);
    SDL_Quit();
    assert_hash_lines(&desk.hashes, "window/golden/window.txt");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_windows_do_what_they_did),
    };
    SDL_setenv("DISPLAY", "", 1); // with one, libdbus looks for a session, and leaks
    return cmocka_run_group_tests(tests, NULL, NULL);
}
