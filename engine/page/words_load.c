// Qantar's own words come first, so that a stranger's scenario can not change what Qantar itself says.
#include "page/words_load.h"

#include "page/words_po.h"
#include "page/words_pseudo.h"

#include <string.h>

static void add_file(WordsDraft *draft, Arena *arena, const Buf *file, Str language)
{
    Po po;
    po_read(arena, buf_str(file), &po, NULL, NULL);
    words_po_add(draft, &po, language, NULL, NULL);
}

static bool is_english(Str language)
{
    return language_same(language, STR(WORDS_LANGUAGE));
}

// Of "ru-KZ" the words in it, and then those in "ru".
static void add_own(WordsDraft *draft, Arena *arena, const Host *host, Str language)
{
    Str general = str_cut(language, 0, str_find(language, '-'));
    for (int i = 0; i < (general.n < language.n ? 2 : 1); i++) {
        Buf file = {0};
        if (host->words(host->ctx, i == 0 ? language : general, &file, NULL))
            add_file(draft, arena, &file, language);
        buf_free(&file);
    }
}

const Words *words_load(const Host *host, Str language)
{
    const Words *made = words_pseudo(language);
    if (made || is_english(language) || !language_tag_valid(language)) return made;
    Arena arena = {0};
    WordsDraft *draft = arena_new(&arena, WordsDraft);
    Buf theirs = {0};
    Str name = arena_fmt(&arena, WORDS_OF_SCENARIO STR_FMT ".po", STR_ARG(language));
    if (host->words) add_own(draft, &arena, host, language);
    if (draft->translated < WORDS && host->read &&
        host->read(host->ctx, name, &theirs, NULL))
        add_file(draft, &arena, &theirs, language);
    const Words *words = words_po_table(draft, language);
    buf_free(&theirs);
    arena_free(&arena);
    return words;
}

void words_forget(WordsChoice *choice) { *choice = (WordsChoice){0}; }

void words_choose(WordsChoice *choice, const Host *host, Str language)
{
    if (!language_tag_valid(language)) language = STR(WORDS_LANGUAGE);
    if (!str_eq(language, str_of(choice->language))) {
        memcpy(choice->language, language.s, language.n);
        choice->language[language.n] = '\0';
        choice->words = words_load(host, language);
    }
    words_use(choice->words);
}
