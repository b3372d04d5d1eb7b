// Splits texts of a scenario into sentences and words.
#include "tools/prose.h"

#include "base/ascii.h"
#include "base/plural.h"
#include "base/utf8.h"
#include "story/marks.h"
#include "text/markup.h"

#include <string.h>

// Private use code point: represents a mark of facts while splitting sentences.
#define FACT 0xE000u

// --- letters --------------------------------------------------------------------------------------

static uint32_t code_at(Str text, size_t at)
{
    Str rest = str_from(text, at);
    uint32_t code = 0;
    return utf8_next(&rest, &code) ? code : 0;
}

static size_t step_at(Str text, size_t at)
{
    Str rest = str_from(text, at), all = rest;
    uint32_t code;
    return utf8_next(&rest, &code) ? all.n - rest.n : 0;
}

// Letters and digits; of other scripts everything except general punctuation, arrows and symbols.
static bool is_core(uint32_t code)
{
    if (code < 0x80) return ascii_is_alnum(code) || code == '{' || code == '}';
    return code >= 0xC0 && code != 0xD7 && code != 0xF7 && code != FACT &&
           !(code >= 0x2000 && code < 0x2C00);
}

// --- words ----------------------------------------------------------------------------------------

// Length of a character that joins the letters before and after it into one word, or 0.
// A letter ends at [at].
static size_t joiner(Str text, size_t at)
{
    uint32_t code = code_at(text, at);
    size_t n = step_at(text, at);
    uint32_t next = code_at(text, at + n);
    if (!is_core(next)) return 0;
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
    while (start < rest->n && !is_core(code_at(*rest, start)))
        start += step_at(*rest, start);
    size_t end = start;
    while (end < rest->n && is_core(code_at(*rest, end))) {
        end += step_at(*rest, end);
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

double prose_grade(Level level)
{
    if (level.words == 0 || level.sentences == 0) return 0;
    return 0.39 * level.words / level.sentences + 11.8 * level.syllables / level.words -
           15.59;
}

// --- sentences ------------------------------------------------------------------------------------

// The text without markup, with a FACT for each mark of facts.
static Str read_text(Arena *arena, Str src)
{
    Buf out = {0};
    if (str_starts(src, STR("> ")) || str_starts(src, STR("! ")))
        src = str_from(src, 2);
    for (TextMark mark; marks_next(&src, &mark);) {
        bool value = mark.kind == MARK_NAME || mark.kind == MARK_WORLD;
        if (mark.kind == MARK_FACTS)
            utf8_add(&out, FACT);
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

static bool is_stop(uint32_t code)
{
    return code == '.' || code == '!' || code == '?' || code == 0x2026; // …
}

static bool is_closer(uint32_t code) // quotation marks and brackets: " ' ) ] ” ’ »
{
    return code == '"' || code == '\'' || code == ')' || code == ']' ||
           code == 0x201D || code == 0x2019 || code == 0xBB;
}

static bool is_opener(uint32_t code)
{
    return code == '"' || code == '\'' || code == '(' || code == '[' ||
           code == 0x201C || code == 0x2018 || code == 0xAB;
}

static bool may_begin(uint32_t code)
{
    return ascii_is_upper(code) || ascii_is_digit(code) || code == '{' ||
           is_opener(code) || (is_core(code) && code >= 0x80);
}

static size_t skip(Str text, size_t at, bool (*wanted)(uint32_t code))
{
    while (at < text.n && wanted(code_at(text, at)))
        at += step_at(text, at);
    return at;
}

static bool is_gap(uint32_t code)
{
    return code == ' ' || code == '\n' || code == FACT;
}

// Whether the full stop at [at] belongs to an abbreviation: "Mr.", "Jan.", the N. of "N. Nazarbayev".
static bool is_short_form(Str text, size_t at)
{
    static const char *const forms[] = {"Mr", "Mrs", "Ms", "Dr", "St", "No", "Gen",
        "Col", "Lt", "Sgt", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep",
        "Sept", "Oct", "Nov", "Dec", "vs"};
    size_t start = at;
    while (start > 0 && is_core((unsigned char)text.s[start - 1]))
        start--;
    Str word = str_cut(text, start, at);
    if (word.n == 1 && ascii_is_upper((unsigned char)word.s[0]))
        return word.s[0] != 'I';
    return str_among(word, forms, COUNT_OF(forms));
}

// Length of the first sentence of [text], with its marks and the space after it.
static size_t sentence_end(Str text)
{
    size_t at = 0;
    while (at < text.n) {
        if (str_starts(str_from(text, at), STR("\n\n"))) return at + 2;
        if (!is_stop(code_at(text, at))) {
            at += step_at(text, at);
            continue;
        }
        size_t end = skip(text, skip(text, at, is_stop), is_closer);
        size_t next = skip(text, end, is_gap);
        if (next == text.n) return next;
        if (next > end && may_begin(code_at(text, next)) && !is_short_form(text, at))
            return next;
        at = end; // skip the run: a text of only full stops would take quadratic time
    }
    return text.n;
}

static Sentence without_marks(Arena *arena, Str text)
{
    Sentence sentence = {0};
    Buf out = {0};
    for (size_t at = 0; at < text.n; at += step_at(text, at)) {
        if (code_at(text, at) != FACT) {
            buf_add(&out, str_cut(text, at, at + step_at(text, at)));
            continue;
        }
        sentence.marked = true;
        while (out.n > 0 && out.s[out.n - 1] == ' ')
            out.n--;
    }
    sentence.text = arena_str(arena, str_trim(buf_str(&out)));
    buf_free(&out);
    return sentence;
}

Prose prose_of(Arena *arena, Str src)
{
    Str text = read_text(arena, src);
    size_t max = 1;
    for (Str rest = text; rest.n > 0; rest = str_from(rest, sentence_end(rest)))
        max++;
    Prose prose = {arena_array(arena, Sentence, max), 0};
    while (text.n > 0) {
        size_t end = sentence_end(text);
        Sentence sentence = without_marks(arena, str_cut(text, 0, end));
        text = str_from(text, end);
        if (sentence.text.n > 0)
            prose.items[prose.n++] = sentence;
        else if (prose.n > 0) // a separate mark belongs to the previous sentence
            prose.items[prose.n - 1].marked |= sentence.marked;
    }
    return prose;
}
