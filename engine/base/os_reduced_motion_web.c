// The reduced motion setting that a browser hands on (prefers-reduced-motion).
#include "base/os_reduced_motion.h"

extern int web_reduced_motion(void); // engine/web/glue.js

bool os_wants_reduced_motion(const atomic_bool *stop)
{
    (void)stop; // it answers at once
    return web_reduced_motion() != 0;
}
