#include "base/limits.h"

#include <stdlib.h>

static bool tiny;

#ifdef QANTAR_CAN_BE_TINY
// Before main, so that no limit changes while the program runs.
__attribute__((constructor)) static void read_limits(void)
{
    tiny = getenv("QANTAR_TINY_LIMITS") != NULL;
}
#endif

bool limits_tiny(void) { return tiny; }
