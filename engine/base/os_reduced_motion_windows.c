// The reduced motion setting of Windows: "Animation effects" in its settings for accessibility.
#include "base/os_reduced_motion.h"

#include <windows.h>

bool os_wants_reduced_motion(const atomic_bool *stop)
{
    (void)stop; // it answers at once
    BOOL animated = TRUE;
    return SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animated, 0) &&
           !animated;
}
