#include "window/desktop.h"

#include "window/xsettings.h"

#include <stdlib.h>

#define SCALE_MAX  4.0
#define SCALE_STEP 8 // to one: 97 dpi is no other size than 96
#define PLAIN_DPI  96.0
#define XFT_UNIT   1024 // Xft/DPI counts in so many to a dot

void desktop_free(XDesktop *desktop)
{
    buf_free(&desktop->resources);
    buf_free(&desktop->settings);
}

// A number as programs write it in any language, 0 when it is none.
static double number_of(Str text)
{
    double number = 0, unit = 1;
    bool fraction = false;
    for (size_t i = 0; i < text.n && i < 16; i++) {
        char c = text.s[i];
        if (c == '.' && !fraction) {
            fraction = true;
        } else if (c >= '0' && c <= '9') {
            number = number * 10 + (c - '0');
            if (fraction) unit *= 10;
        } else {
            return 0;
        }
    }
    return number / unit;
}

static double larger(double a, double b) { return a > b ? a : b; }

static double scale_of_settings(Str settings)
{
    int32_t factor = 0, dpi = 0;
    xsettings_number(settings, STR("Gdk/WindowScalingFactor"), &factor);
    xsettings_number(settings, STR("Xft/DPI"), &dpi);
    return larger(factor, (double)dpi / XFT_UNIT / PLAIN_DPI);
}

static double scale_of_resources(Str resources)
{
    Str dpi = xresources_value(resources, STR("Xft.dpi"));
    if (dpi.n == 0) dpi = xresources_value(resources, STR("Xft*dpi"));
    return number_of(dpi) / PLAIN_DPI;
}

double desktop_scale(const XDesktop *desktop, const char *gdk, const char *qt)
{
    double scale = scale_of_settings(buf_str(&desktop->settings));
    if (scale <= 0) scale = scale_of_resources(buf_str(&desktop->resources));
    scale = larger(scale, larger(number_of(str_of(gdk)), number_of(str_of(qt))));
    scale = larger(scale, 1);
    if (scale > SCALE_MAX) scale = SCALE_MAX;
    return (double)(int)(scale * SCALE_STEP + 0.5) / SCALE_STEP;
}

bool desktop_is_still(const XDesktop *desktop)
{
    int32_t moves = 1;
    xsettings_number(buf_str(&desktop->settings), STR("Gtk/EnableAnimations"), &moves);
    return moves == 0;
}
