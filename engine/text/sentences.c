// Splits plain text into sentences: a full stop, and what may stand behind it, before what may begin one.
#include "text/sentences.h"

#include "base/ascii.h"
#include "base/utf8.h"

bool sentence_has(uint32_t code)
{
    if (code < 0x80) return ascii_is_alnum(code) || code == '{' || code == '}';
    return code >= 0xC0 && code != 0xD7 && code != 0xF7 && code != SENTENCE_MARK &&
           !(code >= 0x2000 && code < 0x2C00);
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
           is_opener(code) || (sentence_has(code) && code >= 0x80);
}

static size_t skip(Str text, size_t at, bool (*wanted)(uint32_t code))
{
    while (at < text.n && wanted(utf8_code_at(text, at)))
        at += utf8_step_at(text, at);
    return at;
}

static bool is_gap(uint32_t code)
{
    return code == ' ' || code == '\n' || code == SENTENCE_MARK;
}

// Whether the full stop at [at] belongs to an abbreviation: "Mr.", "Jan.", the N. of "N. Nazarbayev".
static bool is_short_form(Str text, size_t at)
{
    static const char *const forms[] = {"Mr", "Mrs", "Ms", "Dr", "St", "No", "Gen",
        "Col", "Lt", "Sgt", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep",
        "Sept", "Oct", "Nov", "Dec", "vs"};
    size_t start = at;
    while (start > 0 && sentence_has((unsigned char)text.s[start - 1]))
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
        if (text.s[at] == '\n' && at + 1 < text.n && text.s[at + 1] == '\n')
            return at + 2;
        if (!is_stop(utf8_code_at(text, at))) {
            at += utf8_step_at(text, at);
            continue;
        }
        size_t end = skip(text, skip(text, at, is_stop), is_closer);
        size_t next = skip(text, end, is_gap);
        if (next == text.n) return next;
        if (next > end && may_begin(utf8_code_at(text, next)) &&
            !is_short_form(text, at))
            return next;
        at = end; // skip the run: a text of only full stops would take quadratic time
    }
    return text.n;
}

static Sentence without_marks(Arena *arena, Str text)
{
    Sentence sentence = {0};
    Buf out = {0};
    size_t from = 0;
    for (size_t at = 0, step; at < text.n; at += step) {
        step = utf8_step_at(text, at);
        if (utf8_code_at(text, at) != SENTENCE_MARK) continue;
        buf_add(&out, str_cut(text, from, at));
        from = at + step;
        sentence.marks++;
        while (out.n > 0 && out.s[out.n - 1] == ' ')
            out.n--;
    }
    buf_add(&out, str_from(text, from));
    sentence.text = arena_str(arena, str_trim(buf_str(&out)));
    buf_free(&out);
    return sentence;
}

Sentences sentences_of(Arena *arena, Str text)
{
    size_t max = 1;
    for (Str rest = text; rest.n > 0; rest = str_from(rest, sentence_end(rest)))
        max++;
    Sentences made = {arena_array(arena, Sentence, max), 0};
    while (text.n > 0) {
        size_t end = sentence_end(text);
        Sentence sentence = without_marks(arena, str_cut(text, 0, end));
        text = str_from(text, end);
        if (sentence.text.n > 0)
            made.items[made.n++] = sentence;
        else if (made.n > 0) // a separate mark belongs to the previous sentence
            made.items[made.n - 1].marks += sentence.marks;
    }
    return made;
}
