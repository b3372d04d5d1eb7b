// A browser has no other programs to run.
#include "base/os_run.h"

bool os_run(const char *const *words, int ms, const atomic_bool *stop, Buf *out)
{
    (void)words, (void)ms, (void)stop, (void)out;
    return false;
}
