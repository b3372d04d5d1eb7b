// What desktops on X11 keep for programs: the XSETTINGS of a settings daemon (XSETTINGS specification 0.5),
// and the resources of the root window.
#ifndef QANTAR_WINDOW_XSETTINGS_H
#define QANTAR_WINDOW_XSETTINGS_H

#include "base/str.h"

#include <stdint.h>

// The whole number that [settings], the bytes of the property _XSETTINGS_SETTINGS, have for [name]. False
// when they have none, or are not what the specification says.
bool xsettings_number(Str settings, Str name, int32_t *number);
// The value that [resources], the text of the property RESOURCE_MANAGER, have for [name]; the last counts.
// Empty when there is none.
Str xresources_value(Str resources, Str name);

#endif
