// Numbers as steps within their bounds, texts as one of those seen before, and all else spelled out.
#include "story/resume/code_value.h"

#include "base/utf8.h"

#include <math.h>
#include <string.h>

#define STEPS_MAX                                                                      \
    65536 // of bounds that are counted; wider ones are told from the first value
#define LIST_DEPTH 2 // lists in lists

typedef struct Pass {
    CodeNumber *number;
    Arena *arena;
    const CodeState *state; // bounds and words
    bool lists_stay;
    int items; // of lists, so far
} Pass;

// --- numbers --------------------------------------------------------------------------------------

static uint64_t fold_sign(int64_t value)
{
    return value < 0 ? (uint64_t)(-(value + 1)) << 1 | 1 : (uint64_t)value << 1;
}

static int64_t unfold_sign(uint64_t folded)
{
    int64_t half = (int64_t)(folded >> 1);
    return folded & 1 ? -half - 1 : half;
}

static bool has_steps(const CodeState *state)
{
    return state && state->bounded &&
           floor(state->max) - ceil(state->min) < STEPS_MAX && fabs(state->min) < 1e9 &&
           fabs(state->max) < 1e9;
}

static int64_t pass_far(Pass *p, int64_t value)
{
    return unfold_sign(code_count(p->number, fold_sign(value)));
}

// Within bounds each step is as likely; what lies outside, after bounds have changed, is spelled.
static int64_t pass_whole(Pass *p, int64_t value)
{
    if (!has_steps(p->state)) return pass_far(p, value);
    int64_t low = (int64_t)ceil(p->state->min), high = (int64_t)floor(p->state->max);
    bool outside = value < low || value > high;
    if (code_flag(p->number, outside, 1) || low > high) return pass_far(p, value);
    uint32_t at = outside ? 0 : (uint32_t)(value - low);
    return low + code_one_of(p->number, at, (uint32_t)(high - low + 1));
}

static double pass_bits(Pass *p, double value)
{
    uint64_t bits = 0, made = 0;
    memcpy(&bits, &value, sizeof bits);
    for (int shift = 48; shift >= 0; shift -= 16)
        made = made << 16 |
               code_one_of(p->number, (uint32_t)(bits >> shift & 0xFFFF), 1u << 16);
    memcpy(&value, &made, sizeof value);
    return isfinite(value) ? value : 0;
}

static double pass_number(Pass *p, double value)
{
    bool whole = fabs(value) < 1e15 && floor(value) == value;
    whole = code_flag(p->number, whole, CODE_CHANCES / 2);
    if (!whole) return pass_bits(p, value);
    return (double)pass_whole(p, (int64_t)value);
}

// --- texts ----------------------------------------------------------------------------------------

static uint32_t word_of(const Ids *words, Str text)
{
    int i = 0;
    while (i < words->n && !str_eq(words->items[i], text))
        i++;
    return (uint32_t)i;
}

static bool pass_letters(Pass *p, Str *text)
{
    size_t n = (size_t)code_count(p->number, text->n);
    if (n > CODE_TEXT_MAX) n = CODE_TEXT_MAX;
    char letters[CODE_TEXT_MAX + 1] = "";
    for (size_t i = 0; i < n; i++) {
        uint32_t letter = i < text->n ? (unsigned char)text->s[i] : 0;
        letters[i] = (char)code_one_of(p->number, letter, 256);
    }
    *text = arena_str(p->arena, (Str){letters, n});
    return utf8_valid(*text) && !memchr(letters, '\0', n);
}

// False when it does not fit, or is none.
static bool pass_text(Pass *p, Str *text)
{
    const Ids *words = &p->state->words;
    uint32_t at = code_one_of(p->number, word_of(words, *text), (uint32_t)words->n + 1);
    if (at < (uint32_t)words->n) {
        *text = words->items[at];
        return true;
    }
    bool fits = !p->lists_stay && text->n <= CODE_TEXT_MAX &&
                !(text->n > 0 && memchr(text->s, '\0', text->n));
    return code_flag(p->number, fits, CODE_EVEN) && pass_letters(p, text);
}

// --- lists and maps -------------------------------------------------------------------------------

static bool fits_all(const Pass *p, const Value *value, int depth, int *items);

static bool fits_text(const Pass *p, Str text)
{
    return word_of(&p->state->words, text) < (uint32_t)p->state->words.n ||
           (text.n <= CODE_TEXT_MAX && !(text.n > 0 && memchr(text.s, '\0', text.n)));
}

static bool fits_list(
    const Pass *p, const Value *items, size_t n, int depth, int *count)
{
    *count += n > CODE_ITEMS_MAX ? CODE_ITEMS_MAX + 1 : (int)n;
    if (depth > LIST_DEPTH || *count > CODE_ITEMS_MAX) return false;
    for (size_t i = 0; i < n; i++)
        if (!fits_all(p, &items[i], depth + 1, count)) return false;
    return true;
}

static bool fits_all(const Pass *p, const Value *value, int depth, int *items)
{
    if (value->type == VALUE_STR) return fits_text(p, value->as.s);
    if (value->type == VALUE_LIST)
        return fits_list(p, value->as.list.items, value->as.list.n, depth, items);
    if (value->type != VALUE_MAP) return true;
    for (size_t i = 0; i < value->as.map.n && i <= CODE_ITEMS_MAX; i++)
        if (!fits_text(p, value->as.map.keys[i])) return false;
    return fits_list(p, value->as.map.items, value->as.map.n, depth, items);
}

static bool pass_any(Pass *p, Value *value, int depth);

static bool pass_items(Pass *p, Value *list, int depth)
{
    size_t n = (size_t)code_count(p->number, list->as.list.n);
    if (n > CODE_ITEMS_MAX || depth > LIST_DEPTH) return false;
    Value *items = arena_array(p->arena, Value, n + 1);
    for (size_t i = 0; i < n; i++) {
        if (i < list->as.list.n) items[i] = list->as.list.items[i];
        if (++p->items > CODE_ITEMS_MAX || !pass_any(p, &items[i], depth + 1))
            return false;
    }
    list->as.list.items = items;
    list->as.list.n = n;
    return true;
}

static bool pass_map(Pass *p, Value *map, int depth)
{
    size_t n = (size_t)code_count(p->number, map->as.map.n);
    if (n > CODE_ITEMS_MAX || depth > LIST_DEPTH) return false;
    Str *keys = arena_array(p->arena, Str, n + 1);
    Value *items = arena_array(p->arena, Value, n + 1);
    for (size_t i = 0; i < n; i++) {
        if (i < map->as.map.n) keys[i] = map->as.map.keys[i];
        if (i < map->as.map.n) items[i] = map->as.map.items[i];
        bool fine = ++p->items <= CODE_ITEMS_MAX && pass_text(p, &keys[i]) &&
                    pass_any(p, &items[i], depth + 1);
        if (!fine || (i > 0 && str_cmp(keys[i - 1], keys[i]) >= 0)) return false;
    }
    map->as.map.keys = keys;
    map->as.map.items = items;
    map->as.map.n = n;
    return true;
}

// A value of any type, told first.
static bool pass_any(Pass *p, Value *value, int depth)
{
    uint32_t type = value->type == VALUE_NIL ? 0 : (uint32_t)value->type - VALUE_BOOL;
    type = code_one_of(p->number, type, VALUE_MAP - VALUE_BOOL + 1);
    if (p->number->reading) *value = (Value){(ValueType)(type + VALUE_BOOL), {0}};
    switch (value->type) {
    case VALUE_BOOL:
        value->as.b = code_flag(p->number, value->as.b, CODE_EVEN);
        return true;
    case VALUE_INT:
        value->as.i = pass_far(p, value->as.i);
        return true;
    case VALUE_NUM:
        value->as.d = pass_number(p, value->as.d);
        return true;
    case VALUE_STR:
        return pass_text(p, &value->as.s);
    case VALUE_LIST:
        return pass_items(p, value, depth);
    case VALUE_MAP:
        return pass_map(p, value, depth);
    default:
        return false;
    }
}

// --- variables ------------------------------------------------------------------------------------

// A list or map whole, or not at all: first whether it fits.
static bool pass_whole_list(Pass *p, Value *value)
{
    int items = 0;
    bool fits = !p->lists_stay && fits_all(p, value, 0, &items);
    return code_flag(p->number, fits, CODE_CHANCES - 1) && pass_any(p, value, 0);
}

static bool pass_changed(Pass *p, Value *value)
{
    switch (value->type) {
    case VALUE_BOOL:
        value->as.b = !p->state->first.as.b;
        return true;
    case VALUE_INT:
        value->as.i = pass_whole(p, value->as.i);
        return true;
    case VALUE_NUM:
        value->as.d = pass_number(p, value->as.d);
        return true;
    case VALUE_STR:
        return pass_text(p, &value->as.s);
    default:
        return pass_whole_list(p, value);
    }
}

typedef struct Row { // how often variables of a kind have changed so far
    uint32_t yes, all;
} Row;

static void pass_variable(Pass *p, Row rows[2], Value *value, bool *left_out)
{
    const Value *first = &p->state->first;
    bool number = first->type == VALUE_INT || first->type == VALUE_NUM;
    Row *row = &rows[number];
    bool changed = !value_eq(value, first);
    if (!code_flag_like(p->number, changed, &row->yes, &row->all)) {
        *value = *first;
        return;
    }
    if (pass_changed(p, value)) return;
    *left_out = true;
    *value = *first;
}

static void pass_world(Pass *p, Row *row, Value *value, bool *left_out)
{
    bool made = value->type != VALUE_NIL;
    made = code_flag_like(p->number, made, &row->yes, &row->all);
    if (made && pass_whole_list(p, value)) return;
    *left_out = made;
    *value = (Value){0};
}

void code_values_pass(
    CodeNumber *number, Arena *arena, const CodeTable *table, CodePlay *play)
{
    Row rows[2] = {{0}}, world = {0};
    play->lists_stay = code_flag(number, play->lists_stay, 1);
    for (int i = 0; i < table->n_state; i++) {
        Pass p = {number, arena, &table->state[i], play->lists_stay, 0};
        pass_variable(&p, rows, &play->values[i], &play->left_out[i]);
    }
    CodeState bare = {0};
    for (int i = 0; i < table->world.n; i++) {
        Pass p = {number, arena, &bare, play->lists_stay, 0};
        pass_world(&p, &world, &play->world[i], &play->left_out[table->n_state + i]);
    }
}
