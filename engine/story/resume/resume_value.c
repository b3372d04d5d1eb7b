// Numbers are encoded as steps within their bounds, texts as an index into those seen before, and all
// else as JSON with these texts as tokens.
#include "story/resume/resume_play.h"

#include <math.h>
#include <stdlib.h>

#define ODDS       1024  // one in so many expectations is wrong
#define STEPS_MAX  65536 // of bounds; a number in wider ones is encoded in full
#define TOKENS_MAX 512   // of one value; more never fit into a code

// Of one variable; [known]: its first value, and bounds or texts seen in it.
typedef struct Codec {
    ResumeNumber *number;
    Arena *arena;
    const json_t *known;
} Codec;

// --- numbers --------------------------------------------------------------------------------------

static int64_t codec_unbounded(const Codec *c, int64_t value)
{
    uint64_t twice = (uint64_t)value << 1;
    uint64_t folded = resume_count(c->number, value < 0 ? ~twice : twice);
    return folded & 1 ? -(int64_t)(folded >> 1) - 1 : (int64_t)(folded >> 1);
}

// Values within the bounds are equally likely. A value outside, from a version with other bounds, is
// encoded in full.
static int64_t codec_whole(const Codec *c, int64_t value)
{
    double min = ceil(json_number_value(json_array_get(c->known, 1)));
    double max = floor(json_number_value(json_array_get(c->known, 2)));
    bool bounded = json_is_number(json_array_get(c->known, 2)) && fabs(min) < 1e9 &&
                   max >= min && max - min < STEPS_MAX;
    bool inside = bounded && (double)value >= min && (double)value <= max;
    if (!bounded || !resume_flag(c->number, inside, ODDS - 1, ODDS))
        return codec_unbounded(c, value);
    int at = inside ? (int)(value - (int64_t)min) : 0;
    return (int64_t)min + resume_one_of(c->number, at, (int)(max - min) + 1);
}

// --- texts ----------------------------------------------------------------------------------------

// The tokens for JSON of lists and maps: punctuation, and the known texts of the variable in four
// contexts.
static Ids tokens_of(const Codec *c)
{
    static const char *const before[] = {"", "\"", "\"", "\""};
    static const char *const after[] = {"", "\",", "\":", "\"]"};
    Str signs = STR(", [ ] { } : \" true false 0 1 2 3 4 5 6 7 8 9 . -"), sign;
    size_t words = json_array_size(c->known);
    Ids tokens = {arena_array(c->arena, Str, words * 4 + signs.n), 0};
    for (size_t i = 1; i < words; i++) {
        Str word = json_text(json_array_get(c->known, i));
        for (int k = 0; k < 4 && word.n > 0; k++)
            tokens.items[tokens.n++] = arena_fmt(
                c->arena, "%s" STR_FMT "%s", before[k], STR_ARG(word), after[k]);
    }
    while (str_split(&signs, ' ', &sign))
        tokens.items[tokens.n++] = sign;
    return tokens;
}

// The longest token that [text] begins with, counted from 1; 0 if there is none.
static int token_at(const Ids *tokens, Str text)
{
    int longest = 0;
    for (int i = 0; i < tokens->n; i++)
        if (tokens->items[i].n > 0 && str_starts(text, tokens->items[i]) &&
            (longest == 0 || tokens->items[i].n > tokens->items[longest - 1].n))
            longest = i + 1;
    return longest;
}

// A text as tokens and bytes, terminated by a zero.
static void codec_spelled(const Codec *c, const Ids *tokens, Str text, Buf *out)
{
    for (int i = 0; i < TOKENS_MAX; i++) {
        size_t from = out->n;
        int token = resume_one_of(c->number, token_at(tokens, text), tokens->n + 1);
        if (token > 0) {
            buf_add(out, tokens->items[token - 1]);
        } else {
            int byte = text.n > 0 ? (unsigned char)text.s[0] : 0;
            byte = resume_one_of(c->number, byte, 256);
            if (byte == 0) return;
            buf_addc(out, (char)byte);
        }
        text = str_from(text, out->n - from);
    }
}

static json_t *codec_text(const Codec *c, Str text)
{
    static const Ids bytes_only = {0};
    int n = (int)json_array_size(c->known), word = 1;
    while (word < n && !str_eq(json_text(json_array_get(c->known, (size_t)word)), text))
        word++;
    word = 1 + resume_one_of(c->number, word - 1, n);
    if (word < n) return json_incref(json_array_get(c->known, (size_t)word));
    Buf spelled = {0};
    codec_spelled(c, &bytes_only, text, &spelled);
    json_t *made = json_str(buf_str(&spelled));
    buf_free(&spelled);
    return made;
}

// --- variables ------------------------------------------------------------------------------------

// As JSON, with numbers in the fewest digits that round-trip.
static void spell(const json_t *value, Buf *out)
{
    double number = json_real_value(value);
    if (!json_is_real(value)) {
        json_write(out, value, 0);
        return;
    }
    buf_addf(out, "%.15g", number);
    if (strtod(out->s, NULL) == number) return;
    buf_clear(out);
    buf_addf(out, "%.17g", number);
}

static json_t *codec_json(const Codec *c, const json_t *value)
{
    Buf text = {0}, spelled = {0};
    Ids tokens = tokens_of(c);
    if (value) spell(value, &text);
    codec_spelled(c, &tokens, buf_str(&text), &spelled);
    json_t *made = json_read(buf_str(&spelled), "", NULL);
    buf_free(&text);
    buf_free(&spelled);
    return made;
}

// Whether [value] has the type of [first]; numbers must be integral.
static bool is_alike(const json_t *first, const json_t *value)
{
    double number = json_number_value(value);
    if (json_is_number(first))
        return json_is_integer(value) ||
               (json_is_real(value) && floor(number) == number && fabs(number) < 1e15);
    return (json_is_boolean(first) && json_is_boolean(value)) ||
           (json_is_string(first) && json_is_string(value));
}

// A value other than the initial one. The caller owns the result; NULL if the code is invalid.
static json_t *codec_value(const Codec *c, const json_t *value)
{
    const json_t *first = json_array_get(c->known, 0);
    bool alike = is_alike(first, value);
    int odds = json_is_real(first) ? ODDS / 2 : ODDS - 1;
    if (json_is_array(first) || json_is_object(first)) odds = 1;
    if (!first || !resume_flag(c->number, alike, odds, ODDS))
        return codec_json(c, value);
    if (json_is_boolean(first)) return json_boolean(!json_is_true(first));
    if (json_is_string(first)) return codec_text(c, json_text(value));
    int64_t whole = json_integer_value(value);
    if (alike && json_is_real(value)) whole = (int64_t)json_real_value(value);
    whole = codec_whole(c, whole);
    return json_is_real(first) ? json_real((double)whole) : json_integer(whole);
}

// The same, or NULL if it takes more than [bits_max] bits.
static json_t *codec_short(const Codec *c, json_t *value, double bits_max)
{
    ResumeNumber *number = c->number;
    size_t n = number->n;
    double bits = number->bits;
    if (!resume_flag(number, true, ODDS - 1, ODDS)) return NULL;
    json_t *made = codec_value(c, value);
    if (number->reading || number->bits - bits <= bits_max) return made;
    number->n = n;
    number->bits = bits;
    resume_flag(number, false, ODDS - 1, ODDS);
    json_decref(made);
    return NULL;
}

typedef struct Tally { // of the variables so far
    int changed, all;
} Tally;

// The probability of a change is estimated from the variables so far (P. S. de Laplace's rule, 1814).
static void codec_variable(const Codec *c, Str id, json_t *section, Tally *tally,
    double bits_max, Buf *left_out)
{
    json_t *first = json_array_get(c->known, 0), *value = json_get(section, id);
    bool changed = value && !(first && json_equal(value, first));
    changed = resume_flag(c->number, changed, tally->changed + 1, tally->all + 2);
    tally->changed += changed;
    tally->all++;
    json_t *made = changed ? codec_short(c, value, bits_max) : NULL;
    if (changed && !made && left_out)
        buf_addf(left_out,
            "What \"" STR_FMT "\" holds is too long for a code and is left out.\n",
            STR_ARG(id));
    if (!made && first) made = json_incref(first);
    if (made) json_put(section, id, made);
}

void resume_values_codec(ResumeNumber *number, Arena *arena, const ResumeTable *table,
    json_t *now, double bits_max, Buf *left_out)
{
    Tally tallies[3] = {{0}}; // by kind of variable: numbers change more often
    for (ResumeKind kind = RESUME_STATE; kind <= RESUME_WORLD; kind++)
        for (int i = 0; i < table->all[kind].n; i++) {
            const ResumeName *name = &table->names[table->all[kind].items[i]];
            Codec c = {number, arena, json_object_get(name->says, "values")};
            bool numeric = json_is_number(json_array_get(c.known, 0));
            codec_variable(&c, name->id, json_object_get(now, resume_kinds[kind]),
                &tallies[kind == RESUME_WORLD ? 2 : numeric], bits_max, left_out);
        }
}
