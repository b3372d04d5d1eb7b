// Texts of the scenario and words of the interface as HTML.
#include "kit/kit_inner.h"

#include "story/marks.h"
#include "story/translation.h"
#include "text/markup.h"

#include <string.h>

static void keep_err(Kit *kit, const Err *err)
{
    if (kit->err.kind == ERR_NONE) kit->err = *err;
}

void kit_stand(Kit *kit, int node)
{
    Err err = {0};
    if (kit->play && kit->at == node) return;
    play_close(kit->play);
    kit->at = node;
    kit->play = play_new_at(kit->story, 1, kit->edition, node, &err);
    if (!kit->play) keep_err(kit, &err);
}

bool kit_reaches(const Kit *kit, int node)
{
    return book_reaches(kit->book, kit->edition, node);
}

void kit_raw(Kit *kit, const char *html) { buf_add(kit->out, str_of(html)); }

void kit_say(Kit *kit, Word words)
{
    html_marked(kit->out, &kit->page, !kit->untranslated_is_second, word(words));
}

void kit_say_str(Kit *kit, Str words)
{
    html_words(kit->out, &kit->page, !kit->untranslated_is_second, words);
}

static Str no_term(void *ctx, Str words, Str name)
{
    (void)ctx, (void)words, (void)name;
    return (Str){0};
}

// The text with its markup; of a term its words.
static Str expanded(Kit *kit, const Text *text)
{
    Buf expanded = {0};
    Err err = {0};
    Str made = {0};
    if (text->src.n == 0 || !kit->play) return made;
    play_look(kit->play);
    if (play_text(kit->play, text, &expanded, &err))
        made = markup_resolve(
            &kit->arena, arena_str(&kit->arena, buf_str(&expanded)), no_term, NULL);
    else
        keep_err(kit, &err);
    buf_free(&expanded);
    return made;
}

// Whether nobody has translated it, on a sheet that tells that.
static bool is_untranslated(const Kit *kit, const Text *text)
{
    return kit->untranslated_is_second &&
           !str_eq(story_text_language(kit->book, text), kit->page.language);
}

void kit_tell(Kit *kit, const Text *text)
{
    html_marked(kit->out, &kit->page, is_untranslated(kit, text), expanded(kit, text));
}

Str kit_plain(Kit *kit, const Text *text)
{
    return markup_plain(&kit->arena, expanded(kit, text));
}

void kit_label(Kit *kit, const Text *text)
{
    html_words(kit->out, &kit->page, is_untranslated(kit, text), kit_plain(kit, text));
}

// The next paragraph of *rest, without the sign that makes it a quotation or an aside.
static bool next_paragraph(Str *rest, Str *paragraph)
{
    *rest = str_trim(*rest);
    if (rest->n == 0) return false;
    size_t end = 0;
    while (end < rest->n && !str_starts(str_from(*rest, end), STR("\n\n")))
        end++;
    *paragraph = str_cut(*rest, 0, end);
    *rest = str_from(*rest, end);
    if (str_starts(*paragraph, STR("> ")) || str_starts(*paragraph, STR("! ")))
        *paragraph = str_from(*paragraph, 2);
    return true;
}

void kit_paragraphs(Kit *kit, const Text *text, const char *tag)
{
    Str rest = expanded(kit, text), paragraph;
    while (next_paragraph(&rest, &paragraph)) {
        buf_addf(kit->out, "<%s>", tag);
        html_marked(kit->out, &kit->page, is_untranslated(kit, text), paragraph);
        buf_addf(kit->out, "</%s>\n", tag);
    }
}

void kit_passages(Kit *kit, const Passage *passages, int n)
{
    for (int i = 0; i < n; i++)
        if (passages[i].when == 0) kit_paragraphs(kit, &passages[i].text, "p");
}

void kit_heading(Kit *kit, int level, Word words)
{
    buf_addf(kit->out, "<h%d>", level);
    kit_say(kit, words);
    buf_addf(kit->out, "</h%d>\n", level);
}

// --- facts --------------------------------------------------------------------------------------------

void kit_each_fact(
    const Book *book, Str src, void (*each)(void *ctx, int fact), void *ctx)
{
    for (TextMark mark; marks_next(&src, &mark);) {
        if (mark.kind != MARK_FACTS) continue;
        Str ids = mark.name;
        for (Str id; marks_next_fact(&ids, &id);) {
            int fact = book_fact(book, id);
            if (fact != NONE) each(ctx, fact);
        }
    }
}

static void add_fact(void *ctx, int fact)
{
    Kit *kit = ctx;
    kit_raw(kit, " <span class=\"id\">");
    html_plain(kit->out, kit->book->facts[fact].id);
    kit_raw(kit, "</span>");
}

void kit_facts(Kit *kit, const Text *text)
{
    Buf ids = {0}, *out = kit->out;
    kit->out = &ids;
    kit_each_fact(kit->book, text->src, add_fact, kit);
    kit->out = out;
    if (ids.n > 0)
        buf_addf(out, " <span class=\"ids\">[" STR_FMT "]</span>",
            STR_ARG(str_from(buf_str(&ids), 1)));
    buf_free(&ids);
}

Word kit_status_word(Status status)
{
    return (Word)(W_STATUS_CONFIRMED + status - STATUS_CONFIRMED);
}

Word kit_link_word(LinkType type) { return (Word)(W_LINK_LED_TO + type - LINK_LED_TO); }
