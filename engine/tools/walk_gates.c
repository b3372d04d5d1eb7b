#include "tools/walk_gates.h"

#include "tools/walk_measure.h"

#include <stdlib.h>
#include <string.h>

#define GATE_WORDS 8
#define NEAR       1e-9
#define DIGITS_MAX 32

typedef enum Bound { BOUND_MOST, BOUND_LEAST, BOUND_EXACT, BOUNDS } Bound;

static const char *const bounds[BOUNDS] = {
    [BOUND_MOST] = "<=", [BOUND_LEAST] = ">=", [BOUND_EXACT] = "="};

// "reader total", less another if [less] has a policy.
typedef struct Side {
    Str policy, name;
} Side;

typedef struct Gate {
    Str line;
    Side term, less;
    Bound bound;
    double number;
} Gate;

// --- reading ----------------------------------------------------------------------------------------

static int split_words(Str line, Str *words)
{
    int n = 0;
    Str word;
    while (n < GATE_WORDS && str_split(&line, ' ', &word))
        if (word.n > 0) words[n++] = word;
    return str_trim(line).n > 0 ? 0 : n;
}

static bool read_number(Str word, double *number)
{
    char digits[DIGITS_MAX], *end;
    if (word.n == 0 || word.n >= sizeof digits) return false;
    memcpy(digits, word.s, word.n);
    digits[word.n] = '\0';
    *number = strtod(digits, &end);
    return *end == '\0' && *number == *number &&
           strspn(digits, "-.0123456789") == word.n;
}

static bool read_bound(Str word, Bound *bound)
{
    for (*bound = BOUND_MOST; *bound < BOUNDS; (*bound)++)
        if (str_eq(word, str_of(bounds[*bound]))) return true;
    return false;
}

static bool read_gate(Str line, Gate *gate)
{
    Str words[GATE_WORDS];
    int n = split_words(line, words), at = 2;
    *gate = (Gate){.line = line};
    if (n != 4 && n != 7) return false;
    gate->term = (Side){words[0], words[1]};
    if (n == 7) {
        if (!str_eq(words[2], STR("-"))) return false;
        gate->less = (Side){words[3], words[4]};
        at = 5;
    }
    return read_bound(words[at], &gate->bound) &&
           read_number(words[at + 1], &gate->number);
}

// --- figures ----------------------------------------------------------------------------------------

// What stands on one side of the worst policy that the term names.
static bool find_figure(const Walk *walk, const Side *term, Bound bound, double *out)
{
    if (str_eq(term->policy, STR("all")))
        return walk_measure_all(walk, term->name, out);
    if (str_eq(term->policy, STR("mix")))
        return walk_measure_mix(walk, term->name, out);
    int found = 0;
    for (int i = 0; i < walk->n_tallies; i++) {
        double number = 0;
        if (!policy_matches(term->policy, walk->tallies[i].policy)) continue;
        if (!walk_measure(walk, &walk->tallies[i], term->name, &number)) return false;
        bool worse = bound == BOUND_LEAST ? number < *out : number > *out;
        if (found++ == 0 || worse) *out = number;
    }
    return found > 0;
}

static bool is_kept(const Gate *gate, double figure)
{
    double over = figure - gate->number;
    if (gate->bound == BOUND_MOST) return over <= NEAR;
    if (gate->bound == BOUND_LEAST) return over >= -NEAR;
    return over <= NEAR && over >= -NEAR;
}

static bool fail_term(const Side *term, Err *err)
{
    return err_set(err, ERR_DATA,
        "no policy that was walked has a figure \"" STR_FMT " " STR_FMT "\"",
        STR_ARG(term->policy), STR_ARG(term->name));
}

static bool try_gate(const Walk *walk, const Gate *gate, GateResult *out, Err *err)
{
    double figure = 0, less = 0;
    Bound other = gate->bound == BOUND_LEAST ? BOUND_MOST : BOUND_LEAST;
    if (!find_figure(walk, &gate->term, gate->bound, &figure))
        return fail_term(&gate->term, err);
    if (gate->less.policy.n > 0 && !find_figure(walk, &gate->less, other, &less))
        return fail_term(&gate->less, err);
    *out = (GateResult){gate->line, figure - less, is_kept(gate, figure - less)};
    return true;
}

static int count_lines(Str text)
{
    Str line;
    int n = 0;
    while (str_split(&text, '\n', &line))
        n++;
    return n;
}

bool walk_gates(const Walk *walk, Str text, const char *file, Arena *arena,
    GateResults *out, Err *err)
{
    Str line;
    *out = (GateResults){.items = arena_array(arena, GateResult, count_lines(text))};
    for (int number = 1; str_split(&text, '\n', &line); number++) {
        Gate gate;
        Err trouble = {0};
        line = str_trim(line);
        if (line.n == 0 || line.s[0] == '#') continue;
        if (!read_gate(line, &gate))
            err_set(&trouble, ERR_DATA,
                "a gate is a policy, a figure, <=, >= or =, and a number: random total "
                "<= 12");
        else
            try_gate(walk, &gate, &out->items[out->n], &trouble);
        if (trouble.kind != ERR_NONE)
            return err_set(err, ERR_DATA, "%s:%d: %s", file, number, trouble.text);
        out->failed += !out->items[out->n++].passed;
    }
    return true;
}

void walk_gates_print(const GateResults *results, Buf *out)
{
    for (int i = 0; i < results->n; i++) {
        const GateResult *gate = &results->items[i];
        buf_addf(out, "%s  " STR_FMT "   is %.2f\n", gate->passed ? "passed" : "FAILED",
            STR_ARG(gate->line), gate->figure);
    }
}
