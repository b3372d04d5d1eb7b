// Asks the X server what the desktop keeps there. SDL does not tell, and Xlib ends the program when a settings
// daemon ends between two questions; so over libxcb, on a connection of our own. Xlib, and so SDL, stands on
// libxcb: it is there where there are windows on X11, and is loaded only then.
#include "window/desktop.h"

#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xcb/xcb.h>

#define PROPERTY_WORDS 65536 // of four bytes: more of a property is not read

typedef struct Xcb {
    void *library;
    xcb_connection_t *server;
    xcb_window_t root;
    xcb_connection_t *(*connect)(const char *, int *);
    int (*has_error)(xcb_connection_t *);
    void (*disconnect)(xcb_connection_t *);
    const xcb_setup_t *(*get_setup)(xcb_connection_t *);
    xcb_screen_iterator_t (*roots)(const xcb_setup_t *);
    xcb_intern_atom_cookie_t (*atom)(
        xcb_connection_t *, uint8_t, uint16_t, const char *);
    xcb_intern_atom_reply_t *(*atom_reply)(
        xcb_connection_t *, xcb_intern_atom_cookie_t, xcb_generic_error_t **);
    xcb_get_selection_owner_cookie_t (*owner)(xcb_connection_t *, xcb_atom_t);
    xcb_get_selection_owner_reply_t *(*owner_reply)(
        xcb_connection_t *, xcb_get_selection_owner_cookie_t, xcb_generic_error_t **);
    xcb_get_property_cookie_t (*property)(xcb_connection_t *, uint8_t, xcb_window_t,
        xcb_atom_t, xcb_atom_t, uint32_t, uint32_t);
    xcb_get_property_reply_t *(*property_reply)(
        xcb_connection_t *, xcb_get_property_cookie_t, xcb_generic_error_t **);
    void *(*value)(const xcb_get_property_reply_t *);
    int (*value_length)(const xcb_get_property_reply_t *);
} Xcb;

// [into] points to a pointer to a function, which ISO C does not let us assign from an object's.
static bool load(Xcb *x, const char *name, void *into)
{
    void *found = SDL_LoadFunction(x->library, name);
    memcpy(into, &found, sizeof found);
    return found != NULL;
}

static bool load_all(Xcb *x)
{
    x->library = SDL_LoadObject("libxcb.so.1");
    return x->library && load(x, "xcb_connect", &x->connect) &&
           load(x, "xcb_connection_has_error", &x->has_error) &&
           load(x, "xcb_disconnect", &x->disconnect) &&
           load(x, "xcb_get_setup", &x->get_setup) &&
           load(x, "xcb_setup_roots_iterator", &x->roots) &&
           load(x, "xcb_intern_atom", &x->atom) &&
           load(x, "xcb_intern_atom_reply", &x->atom_reply) &&
           load(x, "xcb_get_selection_owner", &x->owner) &&
           load(x, "xcb_get_selection_owner_reply", &x->owner_reply) &&
           load(x, "xcb_get_property", &x->property) &&
           load(x, "xcb_get_property_reply", &x->property_reply) &&
           load(x, "xcb_get_property_value", &x->value) &&
           load(x, "xcb_get_property_value_length", &x->value_length);
}

static bool open_server(Xcb *x)
{
    x->server = x->connect(NULL, NULL);
    if (x->has_error(x->server)) return false;
    xcb_screen_iterator_t screens = x->roots(x->get_setup(x->server));
    if (screens.rem > 0) x->root = screens.data->root;
    return screens.rem > 0;
}

static void read_property(
    const Xcb *x, xcb_window_t window, xcb_atom_t property, Buf *out)
{
    xcb_get_property_cookie_t asked = x->property(
        x->server, 0, window, property, XCB_GET_PROPERTY_TYPE_ANY, 0, PROPERTY_WORDS);
    xcb_get_property_reply_t *reply = x->property_reply(x->server, asked, NULL);
    int n = reply ? x->value_length(reply) : 0;
    if (n > 0) buf_add(out, (Str){x->value(reply), (size_t)n});
    free(reply);
}

static xcb_atom_t atom_of(const Xcb *x, const char *name)
{
    xcb_intern_atom_cookie_t asked =
        x->atom(x->server, 1, (uint16_t)strlen(name), name);
    xcb_intern_atom_reply_t *reply = x->atom_reply(x->server, asked, NULL);
    xcb_atom_t atom = reply ? reply->atom : XCB_ATOM_NONE;
    free(reply);
    return atom;
}

// Of the first screen: desktops have one, however many monitors.
static xcb_window_t settings_daemon(const Xcb *x)
{
    xcb_atom_t selection = atom_of(x, "_XSETTINGS_S0");
    if (selection == XCB_ATOM_NONE) return XCB_WINDOW_NONE;
    xcb_get_selection_owner_reply_t *reply =
        x->owner_reply(x->server, x->owner(x->server, selection), NULL);
    xcb_window_t owner = reply ? reply->owner : XCB_WINDOW_NONE;
    free(reply);
    return owner;
}

void desktop_read_x11(XDesktop *desktop)
{
    Xcb x = {0};
    if (load_all(&x)) {
        if (open_server(&x)) {
            xcb_window_t daemon = settings_daemon(&x);
            xcb_atom_t settings = atom_of(&x, "_XSETTINGS_SETTINGS");
            read_property(&x, x.root, XCB_ATOM_RESOURCE_MANAGER, &desktop->resources);
            if (daemon != XCB_WINDOW_NONE && settings != XCB_ATOM_NONE)
                read_property(&x, daemon, settings, &desktop->settings);
        }
        x.disconnect(x.server);
    }
    if (x.library) SDL_UnloadObject(x.library);
}
