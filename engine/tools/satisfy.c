// Enumerates the values of what a condition names: those at its bounds, and one on either side.
#include "tools/satisfy.h"

#include "story/condition.h"

#include <math.h>

#define ATOMS_MAX  10
#define VALUES_MAX 32
#define TRIES_MAX  20000
#define TESTS_MAX  500000 // of one condition, in all tries

// A variable, source, node or choice that the condition names, and its values that make a difference.
typedef struct Atom {
    TestKind kind; // TEST_IS for every variable
    int index, choice;
    Value values[VALUES_MAX];
    int n, now;
} Atom;

typedef struct Trial {
    const Book *book;
    const Known *known;
    Atom atoms[ATOMS_MAX];
    int n, tests;
    bool failed; // there is too much of something
} Trial;

// --- atoms ------------------------------------------------------------------------------------------

static TestKind atom_kind(const Test *test)
{
    return test->kind == TEST_RANGE ? TEST_IS : test->kind;
}

static Atom *find_atom(Trial *trial, TestKind kind, int index, int choice)
{
    for (int i = 0; i < trial->n; i++) {
        Atom *atom = &trial->atoms[i];
        if (atom->kind == kind && atom->index == index && atom->choice == choice)
            return atom;
    }
    return NULL;
}

static void add_value(Trial *trial, Atom *atom, Value value)
{
    for (int i = 0; i < atom->n; i++)
        if (value_eq(&atom->values[i], &value)) return;
    if (atom->n == VALUES_MAX)
        trial->failed = true;
    else
        atom->values[atom->n++] = value;
}

static void add_bool(Trial *trial, Atom *atom, bool b)
{
    add_value(trial, atom, (Value){.type = VALUE_BOOL, .as.b = b});
}

static void add_number(Trial *trial, Atom *atom, double d)
{
    const StateVar *var = &trial->book->state[atom->index];
    if (var->bounded && d < var->min) d = var->min;
    if (var->bounded && d > var->max) d = var->max;
    if (var->first.type == VALUE_INT) {
        if (fabs(d) >= 0x1p53) return;
        // Bounds need not be whole, and then the nearest number within them counts.
        double whole = d == var->max ? floor(d) : ceil(d);
        add_value(trial, atom, (Value){.type = VALUE_INT, .as.i = (int64_t)whole});
    } else {
        add_value(trial, atom, (Value){.type = VALUE_NUM, .as.d = d});
    }
}

// A bound of the test, and what lies next to it on both sides.
static void add_around(Trial *trial, Atom *atom, double d)
{
    static const double near[] = {0, -1, 1, -0x1p-20, 0x1p-20};
    bool whole = trial->book->state[atom->index].first.type == VALUE_INT;
    if (!isfinite(d)) return;
    for (int i = 0; i < (whole ? 3 : COUNT_OF(near)); i++)
        add_number(trial, atom, d + near[i]);
}

static void begin_variable(Trial *trial, Atom *atom)
{
    const StateVar *var = &trial->book->state[atom->index];
    add_value(trial, atom, var->first);
    if (trial->known->written && !trial->known->written[atom->index]) return;
    switch (var->first.type) {
    case VALUE_BOOL:
        add_bool(trial, atom, false);
        add_bool(trial, atom, true);
        return;
    case VALUE_INT:
    case VALUE_NUM:
        if (!var->bounded) return;
        add_number(trial, atom, var->min);
        add_number(trial, atom, var->max);
        return;
    case VALUE_STR: // one that no test names: it is longer than any
        add_value(trial, atom, (Value){.type = VALUE_STR, .as.s = STR("\x01 other")});
        return;
    default:
        return;
    }
}

static void begin(Trial *trial, Atom *atom)
{
    const bool *given = trial->known->given;
    if (atom->kind == TEST_IS) {
        begin_variable(trial, atom);
        return;
    }
    add_bool(trial, atom, false);
    if (atom->kind != TEST_HAS || !given || given[atom->index])
        add_bool(trial, atom, true);
}

static void widen(Trial *trial, Atom *atom, const Test *test)
{
    const StateVar *var = &trial->book->state[atom->index];
    if (trial->known->written && !trial->known->written[atom->index]) return;
    if (test->kind == TEST_RANGE) {
        add_around(trial, atom, test->least);
        add_around(trial, atom, test->most);
    } else if (value_type_is_number(var->first.type)) {
        if (value_type_is_number(test->value.type))
            add_around(trial, atom, value_number(&test->value));
    } else {
        add_value(trial, atom, test->value);
    }
}

static void collect(Trial *trial, const Test *test)
{
    for (int i = 0; i < test->n; i++)
        collect(trial, &test->items[i]);
    trial->tests++;
    if (test->kind < TEST_HAS || trial->failed) return;
    if (test->index == NONE) {
        trial->failed = true;
        return;
    }
    Atom *atom = find_atom(trial, atom_kind(test), test->index, test->choice);
    if (!atom && trial->n == ATOMS_MAX) {
        trial->failed = true;
        return;
    }
    if (!atom) {
        atom = &trial->atoms[trial->n++];
        atom->kind = atom_kind(test);
        atom->index = test->index;
        atom->choice = test->choice;
        atom->n = atom->now = 0;
        begin(trial, atom);
    }
    if (atom->kind == TEST_IS) widen(trial, atom, test);
}

// --- one try ----------------------------------------------------------------------------------------

static const Value *read(void *ctx, int var)
{
    const Atom *atom = find_atom(ctx, TEST_IS, var, 0);
    return &atom->values[atom->now];
}

static bool is_so(Trial *trial, TestKind kind, int index, int choice)
{
    const Atom *atom = find_atom(trial, kind, index, choice);
    return atom->values[atom->now].as.b;
}

static bool has(void *ctx, int source) { return is_so(ctx, TEST_HAS, source, 0); }

static int visits(void *ctx, int node) { return is_so(ctx, TEST_VISITED, node, 0); }

static int taken(void *ctx, int node, int choice)
{
    return is_so(ctx, TEST_CHOSEN, node, choice);
}

// The next combination; false after the last.
static bool step(Trial *trial)
{
    for (int i = 0; i < trial->n; i++) {
        if (++trial->atoms[i].now < trial->atoms[i].n) return true;
        trial->atoms[i].now = 0;
    }
    return false;
}

Holding satisfy(const Book *book, const Test *test, const Known *known)
{
    Trial trial;
    trial.book = book;
    trial.known = known;
    trial.n = trial.tests = 0;
    trial.failed = false;
    collect(&trial, test);
    int64_t tries = 1;
    for (int i = 0; i < trial.n && tries <= TRIES_MAX; i++)
        tries *= trial.atoms[i].n;
    int64_t asked = tries * trial.tests;
    if (trial.failed || tries > TRIES_MAX || asked > TESTS_MAX) return HOLDS_UNKNOWN;
    if (known->left && (*known->left -= asked) < 0) return HOLDS_UNKNOWN;
    Capabilities play = {
        .ctx = &trial, .read = read, .has = has, .visits = visits, .taken = taken};
    bool yes = false, no = false;
    do {
        bool holds = condition_holds(test, &play);
        yes = yes || holds;
        no = no || !holds;
    } while (!(yes && no) && step(&trial));
    return yes && no ? HOLDS_SOMETIMES : yes ? HOLDS_ALWAYS : HOLDS_NEVER;
}
