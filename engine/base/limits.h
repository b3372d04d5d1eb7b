// Limits that tests can make so small that every boundary is crossed.
#ifndef QANTAR_BASE_LIMITS_H
#define QANTAR_BASE_LIMITS_H

#include <stdbool.h>

// The usual limit; in builds with sanitizers the tiny one where QANTAR_TINY_LIMITS is in the environment of the
// program. A worker is given that variable.
bool limits_tiny(void);
#ifdef QANTAR_CAN_BE_TINY
#define LIMIT(usual, tiny) (limits_tiny() ? (tiny) : (usual))
#else
#define LIMIT(usual, tiny) (usual)
#endif

#endif
