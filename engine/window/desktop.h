// What the desktop says about how large things are and whether they move.
#ifndef QANTAR_WINDOW_DESKTOP_H
#define QANTAR_WINDOW_DESKTOP_H

#include "base/str.h"

#include <stdbool.h>

// What is kept on the X server for programs. The caller frees.
typedef struct XDesktop {
    Buf resources; // RESOURCE_MANAGER of the root window
    Buf settings;  // of the XSETTINGS daemon, if one runs
} XDesktop;

// desktop_x11.c: asks the server of DISPLAY. What cannot be had stays empty.
void desktop_read_x11(XDesktop *desktop);
void desktop_free(XDesktop *desktop);

// How many pixels the desktop wants for one at 96 dpi, 1 to 4 in eighths: what XSETTINGS say
// (Gdk/WindowScalingFactor, Xft/DPI), else the resource Xft.dpi; at least what the variables GDK_SCALE and
// QT_SCALE_FACTOR ask of programs. [gdk], [qt]: their values, NULL when they are not set.
double desktop_scale(const XDesktop *desktop, const char *gdk, const char *qt);
// Whether XSETTINGS say that nothing is to move (Gtk/EnableAnimations).
bool desktop_is_still(const XDesktop *desktop);

#endif
