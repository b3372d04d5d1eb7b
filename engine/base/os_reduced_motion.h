// Whether the desktop is set to keep still.
#ifndef QANTAR_BASE_OS_REDUCED_MOTION_H
#define QANTAR_BASE_OS_REDUCED_MOTION_H

#include <stdatomic.h>
#include <stdbool.h>

// GTK's settings.ini, KDE's kdeglobals, gsettings (GNOME and its relatives) and the desktop's portal. Asks
// other programs, which may take some seconds: for a thread of its own. [stop] (may be NULL): ends it
// soon. False where nothing says so.
bool os_wants_reduced_motion(const atomic_bool *stop);

#endif
