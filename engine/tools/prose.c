// Splits texts of a scenario into sentences and words.
#include "tools/prose.h"

#include "base/ascii.h"
#include "base/plural.h"
#include "base/utf8.h"
#include "story/marks.h"
#include "text/markup.h"
#include "text/sentences.h"

#include <string.h>

// --- words ----------------------------------------------------------------------------------------

// Length of a character that joins the letters before and after it into one word, or 0.
// A letter ends at [at].
static size_t joiner(Str text, size_t at)
{
    uint32_t code = utf8_code_at(text, at);
    size_t n = utf8_step_at(text, at);
    uint32_t next = utf8_code_at(text, at + n);
    if (!sentence_has(next)) return 0;
    if (code == '\'' || code == '-' || code == 0x2019 || code == 0x2011) return n;
    bool in_number = code == '.' || code == ',' || code == ':';
    return in_number && ascii_is_digit(next) &&
                   ascii_is_digit((unsigned char)text.s[at - 1])
               ? n
               : 0;
}

bool prose_word(Str *rest, Str *word)
{
    size_t start = 0;
    while (start < rest->n && !sentence_has(utf8_code_at(*rest, start)))
        start += utf8_step_at(*rest, start);
    size_t end = start;
    while (end < rest->n && sentence_has(utf8_code_at(*rest, end))) {
        end += utf8_step_at(*rest, end);
        end += joiner(*rest, end);
    }
    *word = str_cut(*rest, start, end);
    *rest = str_from(*rest, end);
    return word->n > 0;
}

int prose_count(Str text)
{
    int count = 0;
    for (Str word; prose_word(&text, &word);)
        count++;
    return count;
}

int prose_count_source(Str src)
{
    Arena arena = {0};
    Prose prose = prose_of(&arena, src);
    int count = 0;
    for (int i = 0; i < prose.n; i++)
        count += prose_count(prose.items[i].text);
    arena_free(&arena);
    return count;
}

static const struct {
    const char *language, *name;
    double sentence, word; // weights of words per sentence and of syllables per word
} measures[MEASURES] = {
    [MEASURE_ENGLISH] = {"en", "Flesch-Kincaid", 0.39, 11.8},
    [MEASURE_RUSSIAN] = {"ru", "Oborneva", 0.5, 8.4},
};

Measure prose_measure(Str language)
{
    Str name = str_cut(language, 0, str_find(language, '-'));
    for (int i = 0; i < MEASURES; i++)
        if (str_same_word(name, str_of(measures[i].language))) return (Measure)i;
    return MEASURES;
}

const char *prose_measure_name(Measure measure) { return measures[measure].name; }

double prose_grade(Level level)
{
    if (level.words == 0 || level.sentences == 0) return 0;
    return measures[level.measure].sentence * level.words / level.sentences +
           measures[level.measure].word * level.syllables / level.words - 15.59;
}

// --- sentences ------------------------------------------------------------------------------------

// The text without markup, with a SENTENCE_MARK for each mark of facts.
static Str read_text(Arena *arena, Str src)
{
    Buf out = {0};
    if (str_starts(src, STR("> ")) || str_starts(src, STR("! ")))
        src = str_from(src, 2);
    for (TextMark mark; marks_next(&src, &mark);) {
        bool value = mark.kind == MARK_NAME || mark.kind == MARK_WORLD;
        if (mark.kind == MARK_FACTS)
            utf8_add(&out, SENTENCE_MARK);
        else if (mark.forms.n > 0)
            buf_add(&out, plural_form(mark.forms, PLURAL_OTHER));
        else if (value)
            buf_add(&out, STR("\\{\\}"));
        else
            buf_add(&out, mark.src);
    }
    Str plain = arena_str(arena, markup_plain(arena, buf_str(&out)));
    buf_free(&out);
    return plain;
}

Prose prose_of(Arena *arena, Str src)
{
    return sentences_of(arena, read_text(arena, src));
}
