// A page has no X server: a browser scales what it shows by itself.
#include "window/desktop.h"

void desktop_read_x11(XDesktop *desktop) { (void)desktop; }
