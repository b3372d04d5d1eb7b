// Enumerates the values of everything that a condition names: those at its bounds, and one on either side.
#include "tools/satisfy.h"

#include "story/condition.h"

#include <math.h>

#define ATOMS_MAX  10
#define VALUES_MAX 32
#define TRIES_MAX  20000
#define TESTS_MAX  500000 // of one condition, in all combinations

// A variable, source, node or choice that the condition names, and its values that make a difference.
typedef struct Atom {
    TestKind kind; // TEST_IS for every variable
    int index, choice;
    Value values[VALUES_MAX];
    int n, now;
} Atom;

typedef struct Tries {
    const Book *book;
    const Known *known;
    Atom atoms[ATOMS_MAX];
    int n, tests;
    bool failed; // there is too much of something
} Tries;

// --- atoms ------------------------------------------------------------------------------------------

static TestKind atom_kind(const Test *test)
{
    return test->kind == TEST_RANGE ? TEST_IS : test->kind;
}

static Atom *find_atom(Tries *tries, TestKind kind, int index, int choice)
{
    for (int i = 0; i < tries->n; i++) {
        Atom *atom = &tries->atoms[i];
        if (atom->kind == kind && atom->index == index && atom->choice == choice)
            return atom;
    }
    return NULL;
}

static void add_value(Tries *tries, Atom *atom, Value value)
{
    for (int i = 0; i < atom->n; i++)
        if (value_eq(&atom->values[i], &value)) return;
    if (atom->n == VALUES_MAX)
        tries->failed = true;
    else
        atom->values[atom->n++] = value;
}

static void add_bool(Tries *tries, Atom *atom, bool b)
{
    add_value(tries, atom, (Value){.type = VALUE_BOOL, .as.b = b});
}

static void add_number(Tries *tries, Atom *atom, double d)
{
    const StateVar *var = &tries->book->state[atom->index];
    if (var->bounded && d < var->min) d = var->min;
    if (var->bounded && d > var->max) d = var->max;
    if (var->first.type == VALUE_INT) {
        if (fabs(d) >= 0x1p53) return;
        // Bounds need not be whole, and then the nearest number within them counts.
        double whole = d == var->max ? floor(d) : ceil(d);
        add_value(tries, atom, (Value){.type = VALUE_INT, .as.i = (int64_t)whole});
    } else {
        add_value(tries, atom, (Value){.type = VALUE_NUM, .as.d = d});
    }
}

// A bound of the test, and what lies next to it on both sides.
static void add_around(Tries *tries, Atom *atom, double d)
{
    static const double near[] = {0, -1, 1, -0x1p-20, 0x1p-20};
    bool whole = tries->book->state[atom->index].first.type == VALUE_INT;
    if (!isfinite(d)) return;
    for (int i = 0; i < (whole ? 3 : COUNT_OF(near)); i++)
        add_number(tries, atom, d + near[i]);
}

static void begin_variable(Tries *tries, Atom *atom)
{
    const StateVar *var = &tries->book->state[atom->index];
    add_value(tries, atom, var->first);
    if (tries->known->written && !tries->known->written[atom->index]) return;
    switch (var->first.type) {
    case VALUE_BOOL:
        add_bool(tries, atom, false);
        add_bool(tries, atom, true);
        return;
    case VALUE_INT:
    case VALUE_NUM:
        if (!var->bounded) return;
        add_number(tries, atom, var->min);
        add_number(tries, atom, var->max);
        return;
    case VALUE_STR: // one that no test names: it is longer than any
        add_value(tries, atom, (Value){.type = VALUE_STR, .as.s = STR("\x01 other")});
        return;
    default:
        return;
    }
}

static void begin(Tries *tries, Atom *atom)
{
    const bool *given = tries->known->given;
    if (atom->kind == TEST_IS) {
        begin_variable(tries, atom);
        return;
    }
    add_bool(tries, atom, false);
    if (atom->kind != TEST_HAS || !given || given[atom->index])
        add_bool(tries, atom, true);
}

static void widen(Tries *tries, Atom *atom, const Test *test)
{
    const StateVar *var = &tries->book->state[atom->index];
    if (tries->known->written && !tries->known->written[atom->index]) return;
    if (test->kind == TEST_RANGE) {
        add_around(tries, atom, test->least);
        add_around(tries, atom, test->most);
    } else if (value_type_is_number(var->first.type)) {
        if (value_type_is_number(test->value.type))
            add_around(tries, atom, value_number(&test->value));
    } else {
        add_value(tries, atom, test->value);
    }
}

static void collect(Tries *tries, const Test *test)
{
    for (int i = 0; i < test->n; i++)
        collect(tries, &test->items[i]);
    tries->tests++;
    if (test->kind < TEST_HAS || tries->failed) return;
    if (test->index == NONE) {
        tries->failed = true;
        return;
    }
    Atom *atom = find_atom(tries, atom_kind(test), test->index, test->choice);
    if (!atom && tries->n == ATOMS_MAX) {
        tries->failed = true;
        return;
    }
    if (!atom) {
        atom = &tries->atoms[tries->n++];
        atom->kind = atom_kind(test);
        atom->index = test->index;
        atom->choice = test->choice;
        atom->n = atom->now = 0;
        begin(tries, atom);
    }
    if (atom->kind == TEST_IS) widen(tries, atom, test);
}

// --- one try ----------------------------------------------------------------------------------------

static const Value *read(void *ctx, int var)
{
    const Atom *atom = find_atom(ctx, TEST_IS, var, 0);
    return &atom->values[atom->now];
}

static bool is_so(Tries *tries, TestKind kind, int index, int choice)
{
    const Atom *atom = find_atom(tries, kind, index, choice);
    return atom->values[atom->now].as.b;
}

static bool has(void *ctx, int source) { return is_so(ctx, TEST_HAS, source, 0); }

static int visits(void *ctx, int node) { return is_so(ctx, TEST_VISITED, node, 0); }

static int taken(void *ctx, int node, int choice)
{
    return is_so(ctx, TEST_CHOSEN, node, choice);
}

// The next combination; false after the last.
static bool step(Tries *tries)
{
    for (int i = 0; i < tries->n; i++) {
        if (++tries->atoms[i].now < tries->atoms[i].n) return true;
        tries->atoms[i].now = 0;
    }
    return false;
}

Holding satisfy(const Book *book, const Test *test, const Known *known)
{
    Tries tries;
    tries.book = book;
    tries.known = known;
    tries.n = tries.tests = 0;
    tries.failed = false;
    collect(&tries, test);
    int64_t combinations = 1;
    for (int i = 0; i < tries.n && combinations <= TRIES_MAX; i++)
        combinations *= tries.atoms[i].n;
    int64_t asked = combinations * tries.tests;
    if (tries.failed || combinations > TRIES_MAX || asked > TESTS_MAX)
        return HOLDS_UNKNOWN;
    if (known->left && (*known->left -= asked) < 0) return HOLDS_UNKNOWN;
    Capabilities play = {
        .ctx = &tries, .read = read, .has = has, .visits = visits, .taken = taken};
    bool yes = false, no = false;
    do {
        bool holds = condition_holds(test, &play);
        yes = yes || holds;
        no = no || !holds;
    } while (!(yes && no) && step(&tries));
    return yes && no ? HOLDS_SOMETIMES : yes ? HOLDS_ALWAYS : HOLDS_NEVER;
}
