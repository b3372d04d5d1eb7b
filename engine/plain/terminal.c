#include "plain/terminal.h"

#include "base/utf8.h"
#include "page/words.h"
#include "plain/input.h"
#include "plain/reply.h"
#include "plain/tts_reader.h"

#include <string.h>

#define PROMPT "> "

typedef struct Terminal {
    const Console *console;
    Look look;
    TtsReader tts;
    Buf out;   // what is said next
    bool left; // the player asked to leave
} Terminal;

static const Page *now(Terminal *t) { return pages_now(t->console->pages); }

static void say(Terminal *t, Str sentence)
{
    show_sentence(sentence, t->look, &t->out);
}

static void show_once(Terminal *t)
{
    show_page(now(t), t->look, &t->out);
    show_remember(&t->look, now(t));
}

static void show_now(Terminal *t)
{
    show_once(t);
    if (tts_reader_page(&t->tts)) show_once(t); // it says why there is no voice
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
    bool told = tts_reader_switch(&t->tts);
    if (told)
        show_once(t);
    else
        say(t, word(pages_settings(t->console->pages)->voice ? W_TERM_ALOUD
                                                             : W_TERM_SILENT));
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

static const struct {
    const char *name;
    bool takes_text;
    void (*run)(Terminal *t, Str rest);
} own_words[] = {
    {"?", false, do_all},
    {"aloud", false, do_aloud},
    {"chain", false, do_chain},
    {"quit", false, do_quit},
    {"save", true, do_save},
};

// False when the line is none of the terminal's own words.
static bool run_own_word(Terminal *t, Str line)
{
    size_t end = str_find(line, ' ');
    Str first = str_cut(line, 0, end), rest = str_trim(str_from(line, end));
    for (int i = 0; i < COUNT_OF(own_words); i++) {
        if (!str_eq(first, str_of(own_words[i].name))) continue;
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

static void answer_line(Terminal *t, InputKind kind, Str line)
{
    line = str_trim(line);
    if (kind == INPUT_LONG)
        say(t, word(W_TERM_LONG_LINE));
    else if (!utf8_valid(line) || (line.n > 0 && memchr(line.s, '\0', line.n)))
        say(t, word(W_TERM_BAD_LINE));
    else if (line.n == 0)
        say(t, word(W_TERM_EMPTY));
    else if (page_action(now(t), line) || !run_own_word(t, line))
        answer_reply(t, line);
}

static bool write_out(Terminal *t, bool prompt, Err *err)
{
    if (prompt) buf_add(&t->out, STR("\n" PROMPT));
    bool written = console_write(t->console, buf_str(&t->out), err);
    buf_clear(&t->out);
    return written;
}

bool terminal_play(const Console *console, Look look, Err *err)
{
    Terminal t = {.console = console, .look = look, .tts.pages = console->pages};
    Buf line = {0};
    InputKind kind;
    show_now(&t);
    bool written = write_out(&t, true, err);
    while (written && !t.left && (kind = input_line(console->in, &line)) != INPUT_END) {
        tts_reader_stop(&t.tts);
        answer_line(&t, kind, buf_str(&line));
        written = write_out(&t, !t.left, err);
    }
    if (written && !t.left) console_write(console, STR("\n"), err);
    tts_reader_free(&t.tts);
    buf_free(&line);
    buf_free(&t.out);
    return pages_flush(console->pages, err) && err->kind == ERR_NONE;
}
