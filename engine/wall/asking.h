// In the cell: what the story needs of the world, asked for through the wall.
#ifndef QANTAR_WALL_ASKING_H
#define QANTAR_WALL_ASKING_H

#include "page/pages.h"
#include "wall/wire.h"

#define ASKING_AHEAD_MAX                                                               \
    (16u << 20) // bytes of scripts that are read before the walls are up

typedef struct Script {
    Str name, text;
} Script;

// What was read before the walls were up, and the line through them since.
typedef struct Asking {
    int channel;
    char now[17];    // the local time, as we were last told
    Script *scripts; // read ahead
    int n_scripts;
    Buf settings; // what is kept as such, read ahead
    bool has_settings;
    Arena arena; // of the scripts
    Buf out, in; // one message each
} Asking;

// Before the walls are up: reads [name] while it may be read directly. A file that cannot be read,
// or that is one too many, is asked for later, when somebody wants it.
void asking_read_ahead(Asking *asking, const Host *host, Str name);
void asking_settings_ahead(Asking *asking, const Store *store);

// Sends a message. Ends the process when nobody is at the other side any more.
void asking_say(Asking *asking, const Wire *message);
// The next message from the other side; its parts are good until the next call. The same.
Wire asking_hear(Asking *asking);

Host asking_host(Asking *asking);  // the scenario's files
Host asking_fonts(Asking *asking); // the files of the fonts
// A store that can do what [inner], the one at the other side, can.
Store asking_store(Asking *asking, const Store *inner);

#endif
