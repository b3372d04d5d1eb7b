#include "kit/kit.h"

#include "base/json.h"
#include "kit/kit_inner.h"
#include "page/words_load.h"
#include "plain/html_form.h"
#include "plain/html_shell.h"
#include "story/translation.h"

static const struct {
    const char *name;
    Word title;
    void (*write)(Kit *kit);
} sheets[KIT_SHEETS] = {
    [KIT_PLAN] = {"plan", W_KIT_PLAN, kit_plan},
    [KIT_KEY] = {"key", W_KIT_KEY, kit_key},
    [KIT_SLIP] = {"slip", W_KIT_SLIP, kit_slip},
};

const char *kit_name(KitSheet sheet) { return sheets[sheet].name; }

static bool find_edition(Kit *kit, Str id, Err *err)
{
    kit->edition =
        id.n > 0 ? book_edition(kit->book, id) : book_first_edition(kit->book);
    return id.n == 0 || kit->edition != NONE ||
           err_set(err, ERR_USAGE, "this scenario has no edition \"" STR_FMT "\"",
               STR_ARG(id));
}

static void set_page(Kit *kit)
{
    const Book *book = kit->book;
    Pronunciation *names = arena_array(&kit->arena, Pronunciation, book->n_sayings);
    for (int i = 0; i < book->n_sayings; i++) {
        const Saying *saying = &book->sayings[i];
        names[i] = (Pronunciation){saying->words, saying->as, saying->language};
    }
    kit->page = (Page){.language = story_language(book),
        .invented = !book->documented,
        .pronunciations = names,
        .n_pronunciations = book->n_sayings};
    Str original = book->languages.items[0];
    bool same = language_same(kit->page.language, words_language());
    if (!same) kit->page.interface_ = words_language();
    kit->shell = kit->page;
    if (same && !language_same(kit->page.language, original)) {
        kit->page.interface_ = original;
        kit->untranslated_is_second = true;
    }
}

// Good until the next one.
static Str write_sheet(Kit *kit, KitSheet sheet)
{
    kit->out = &kit->html;
    buf_clear(kit->out);
    kit_stand(kit, book_start(kit->book, kit->edition));
    Str title = arena_fmt(&kit->arena, STR_FMT ": " STR_FMT,
        STR_ARG(kit_plain(kit, &kit->book->title)), STR_ARG(word(sheets[sheet].title)));
    Str style = arena_fmt(&kit->arena, "%s%s", html_form_style, kit_style);
    html_open(&kit->shell, title, style, str_of(sheets[sheet].name), kit->out);
    sheets[sheet].write(kit);
    html_close(&kit->shell, (Str){0}, kit->out);
    return buf_str(kit->out);
}

bool kit_write(const Host *host, Str edition, Str language, Buf *out, Err *err)
{
    Kit kit = {.at = NONE};
    WordsChoice words = {0};
    Diagnostics diagnostics = {0};
    kit.story = story_open(host, NULL, &diagnostics, err);
    diagnostics_free(&diagnostics);
    if (!kit.story) return false;
    kit.book = story_book(kit.story);
    if (language.n == 0) language = kit.book->languages.items[0];
    words_choose(&words, host, language);
    story_translate(kit.story, language);
    bool done = find_edition(&kit, edition, err);
    if (done) {
        json_t *written = json_object();
        set_page(&kit);
        for (KitSheet sheet = 0; sheet < KIT_SHEETS; sheet++)
            json_put(
                written, str_of(kit_name(sheet)), json_str(write_sheet(&kit, sheet)));
        done =
            kit.err.kind == ERR_NONE || err_set(err, kit.err.kind, "%s", kit.err.text);
        if (done) json_write(out, written, 0);
        json_decref(written);
    }
    play_close(kit.play);
    story_close(kit.story);
    buf_free(&kit.html);
    arena_free(&kit.arena);
    return done;
}
