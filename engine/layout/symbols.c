#include "layout/symbols.h"

static const struct {
    const char *status;
    Shape shape;
    ColourRole role;
} STATUSES[] = {
    {"confirmed", SHAPE_DISC, ROLE_CONFIRMED},
    {"reported", SHAPE_RING, ROLE_REPORTED},
    {"claimed", SHAPE_TRIANGLE, ROLE_CLAIMED},
    {"disputed", SHAPE_HALVES, ROLE_DISPUTED},
    {"withdrawn", SHAPE_STRUCK, ROLE_WITHDRAWN},
    {"unknown", SHAPE_SQUARE, ROLE_UNKNOWN},
};

bool symbols_of_status(Str status, Shape *shape, ColourRole *colour)
{
    for (int i = 0; i < COUNT_OF(STATUSES); i++) {
        if (!str_eq(status, str_of(STATUSES[i].status))) continue;
        *shape = STATUSES[i].shape;
        *colour = STATUSES[i].role;
        return true;
    }
    return false;
}

static const struct {
    const char *credit;
    Shape shape;
    ColourRole role;
} CREDITS[] = {
    // by halves
    {"none", SHAPE_CREDIT_NONE, ROLE_FOCUS},
    {"half", SHAPE_CREDIT_HALF, ROLE_QUOTE_BAR},
    {"right", SHAPE_CREDIT_RIGHT, ROLE_TERM},
};

void symbols_of_halves(int halves, Shape *shape, ColourRole *colour)
{
    int most = COUNT_OF(CREDITS) - 1;
    int credit = halves < 0 ? 0 : halves > most ? most : halves;
    *shape = CREDITS[credit].shape;
    *colour = CREDITS[credit].role;
}

bool symbols_of_credit(Str credit, Shape *shape, ColourRole *colour)
{
    for (int i = 0; i < COUNT_OF(CREDITS); i++) {
        if (!str_eq(credit, str_of(CREDITS[i].credit))) continue;
        symbols_of_halves(i, shape, colour);
        return true;
    }
    return false;
}

static const struct {
    const char *name;
    Shape shape;
} NAMES[] = {
    {"diamond", SHAPE_DIAMOND},
    {"disc", SHAPE_DISC},
    {"triangle", SHAPE_TRIANGLE},
    {"square", SHAPE_SQUARE},
    {"ring", SHAPE_RING},
};

bool symbols_named(Str name, Shape *shape)
{
    for (int i = 0; i < COUNT_OF(NAMES); i++) {
        if (!str_eq(name, str_of(NAMES[i].name))) continue;
        *shape = NAMES[i].shape;
        return true;
    }
    return false;
}
