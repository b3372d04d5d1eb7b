// The scale of Windows, in the words in which an X server would tell it: 96 dots per inch are 100%.
#include "window/desktop.h"

#include <windows.h>

void desktop_read_x11(XDesktop *desktop)
{
    HDC screen = GetDC(NULL);
    if (!screen) return;
    buf_addf(&desktop->resources, "Xft.dpi:\t%d\n", GetDeviceCaps(screen, LOGPIXELSX));
    ReleaseDC(NULL, screen);
}
