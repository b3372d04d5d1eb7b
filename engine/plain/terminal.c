#include "plain/terminal.h"

#include "base/fold.h"
#include "base/letter.h"
#include "base/os.h"
#include "base/utf8.h"
#include "page/words.h"
#include "plain/input.h"
#include "plain/reply.h"
#include "plain/tts_reader.h"

#define PROMPT "> "
// How often a voice that was switched on is asked whether it has failed at once.
#define VOICE_STEPS   15
#define VOICE_STEP_MS 20

typedef struct Terminal {
    const Console *console;
    Look look;
    TtsReader tts;
    Buf out;   // what is said next
    bool left; // the player asked to leave
} Terminal;

static const Page *now(Terminal *t) { return pages_now(t->console->pages); }

// The terminal may have another width than at the page before.
static void look_again(Terminal *t)
{
    int columns = t->console->columns ? t->console->columns() : 0;
    if (columns > 0) t->look.columns = columns;
}

static void say(Terminal *t, Str sentence)
{
    show_sentence(sentence, t->look, &t->out);
}

static void show_once(Terminal *t)
{
    show_page(now(t), t->look, &t->out);
    show_remember(&t->look, now(t));
}

// The page may have to say that the voice was switched, or why there is none.
static void speak(Terminal *t)
{
    pages_wait(t->console->pages, NULL);
    while (tts_reader_page(&t->tts))
        pages_wait(t->console->pages, NULL);
}

static bool voice_told(Terminal *t)
{
    return tts_reader_told(&t->tts) && (pages_wait(t->console->pages, NULL), true);
}

static void show_now(Terminal *t)
{
    speak(t);
    show_once(t);
}

// Does an action and shows the page after it, or says why it cannot be done.
static bool do_action(Terminal *t, Str id, Str value)
{
    Err err = {0};
    bool done = console_act(t->console, (Step){id, value}, &err);
    if (!done) say(t, str_of(err.text));
    return done;
}

// --- the terminal's own words -----------------------------------------------------------------------

static void do_all(Terminal *t, Str rest)
{
    (void)rest;
    show_all(now(t), t->look, &t->out);
}

static void do_chain(Terminal *t, Str rest)
{
    (void)rest;
    if (!show_chain(now(t), t->look, &t->out)) say(t, word(W_TERM_NO_CHAIN));
}

static void do_aloud(Terminal *t, Str rest)
{
    (void)rest;
    bool wanted = !pages_settings(t->console->pages)->voice;
    tts_reader_switch(&t->tts);
    speak(t);
    for (int i = 0; wanted && i < VOICE_STEPS && !voice_told(t); i++)
        os_sleep_ms(VOICE_STEP_MS);
    if (pages_settings(t->console->pages)->voice == wanted)
        say(t, word(wanted ? W_TERM_ALOUD : W_TERM_SILENT));
    else
        show_notes(now(t), t->look, &t->out); // why it cannot be
}

static void do_quit(Terminal *t, Str rest)
{
    (void)rest;
    t->left = true;
}

// "save NAME" goes to the saves and back, as a player would.
static void do_save(Terminal *t, Str name)
{
    if (!page_action(now(t), STR("saves"))) {
        say(t, word(W_TERM_NO_SAVES));
        return;
    }
    if (!do_action(t, STR("saves"), (Str){0})) return;
    if (do_action(t, STR("save:new"), name)) show_notes(now(t), t->look, &t->out);
    do_action(t, STR("back"), (Str){0});
}

// They go by their English too, whatever the language.
static const struct {
    Word name;
    bool takes_text;
    void (*run)(Terminal *t, Str rest);
} own_words[] = {
    {W_TERM_WORD_ALOUD, false, do_aloud},
    {W_TERM_WORD_CHAIN, false, do_chain},
    {W_TERM_WORD_QUIT, false, do_quit},
    {W_TERM_WORD_SAVE, true, do_save},
};

// False when the line is none of the terminal's own words.
static bool run_own_word(Terminal *t, Str line)
{
    size_t end = reply_words_end(line, 1);
    Str first = str_cut(line, 0, end), rest = fold_trim(str_from(line, end));
    if (fold_same(line, STR("?"))) {
        do_all(t, rest);
        return true;
    }
    for (int i = 0; i < COUNT_OF(own_words); i++) {
        Word name = own_words[i].name;
        if (!fold_same(first, word(name)) && !fold_same(first, word_english(name)))
            continue;
        if (own_words[i].takes_text != (rest.n > 0)) continue;
        own_words[i].run(t, rest);
        return true;
    }
    return false;
}

// --- lines ------------------------------------------------------------------------------------------

static void answer_reply(Terminal *t, Str line)
{
    TypedAction reply;
    Err err = {0};
    if (!reply_read(now(t), line, &reply, &err)) {
        say(t, str_of(err.text));
        return;
    }
    Str value = reply.action->takes_text && reply.value.n == 0 ? reply.action->value
                                                               : reply.value;
    if (!do_action(t, reply.action->id, value)) return;
    t->left = now(t)->quit;
    if (t->left) return;
    buf_addc(&t->out, '\n');
    show_now(t);
}

// Why a line cannot be read as text, or {0}.
static Str fault_of(Arena *arena, InputKind kind, Str line)
{
    if (kind == INPUT_LONG) return word_count(arena, W_TERM_LONG_LINE, INPUT_LINE_MAX);
    if (str_find(line, '\0') < line.n) return word(W_TERM_ZERO_LINE);
    if (!utf8_valid(line)) return word(W_TERM_BAD_LINE);
    for (uint32_t code; utf8_next(&line, &code);)
        if (utf8_is_control(code) && !letter_is_space(code))
            return word_with(arena, W_TERM_CONTROL_LINE,
                arena_fmt(arena, "U+%04X", (unsigned)code), (Str){0}, (Str){0});
    return (Str){0};
}

static void answer_line(Terminal *t, InputKind kind, Str line)
{
    Arena arena = {0};
    line = fold_trim(line);
    Str fault = fault_of(&arena, kind, line), folded = fold_text(&arena, line);
    look_again(t);
    if (fault.n > 0)
        say(t, fault);
    else if (folded.n == 0)
        say(t, word(W_TERM_EMPTY));
    else if (page_action(now(t), folded) || !run_own_word(t, line))
        answer_reply(t, line);
    arena_free(&arena);
}

static bool write_out(Terminal *t, bool prompt, Err *err)
{
    if (prompt) buf_add(&t->out, STR("\n" PROMPT));
    bool written = console_write(t->console, buf_str(&t->out), err);
    buf_clear(&t->out);
    return written;
}

// Until there is a line to read. An author who saves a file sees the page as it is then.
static bool await_line(Terminal *t, Err *err)
{
    const Console *console = t->console;
    bool written = true;
    while (written && console->files_changed && console->files_changed(console->ctx)) {
        pages_reload(console->pages);
        look_again(t);
        buf_add(&t->out, STR("\n\n"));
        show_now(t);
        written = write_out(t, true, err);
    }
    return written;
}

bool terminal_play(const Console *console, Look look, Err *err)
{
    Terminal t = {.console = console, .look = look, .tts.pages = console->pages};
    Buf line = {0};
    InputKind kind;
    look_again(&t);
    show_now(&t);
    bool written = write_out(&t, true, err);
    while (written && !t.left && await_line(&t, err) &&
           (kind = input_line(console->in, &line)) != INPUT_END) {
        tts_reader_stop(&t.tts);
        if (voice_told(&t)) show_notes(now(&t), t.look, &t.out);
        answer_line(&t, kind, buf_str(&line));
        written = write_out(&t, !t.left, err);
    }
    if (written && !t.left) console_write(console, STR("\n"), err);
    tts_reader_free(&t.tts);
    buf_free(&line);
    buf_free(&t.out);
    return pages_flush(console->pages, err) && err->kind == ERR_NONE;
}
