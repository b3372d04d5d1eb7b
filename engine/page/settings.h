// What a player may set; kept between plays as JSON, unknown names kept.
#ifndef QANTAR_PAGE_SETTINGS_H
#define QANTAR_PAGE_SETTINGS_H

#include "base/err.h"
#include "base/language.h"
#include "base/str.h"
#include "page/commands.h"

#include <stdbool.h>

#define SETTINGS_BYTES_MAX 65536 // of their JSON
#define HELPLINE_MAX       120   // bytes

typedef enum Theme { THEME_PAPER, THEME_DUSK, THEME_CONTRAST, THEMES } Theme;
typedef enum ReadingFont {
    FONT_SERIF,
    FONT_SANS,
    FONT_EASY,
    READING_FONTS
} ReadingFont;

// Whether pictures move and pages turn: as the system says, or as the player does.
typedef enum Motion { MOTION_SYSTEM, MOTION_QUIET, MOTION_NONE, MOTIONS } Motion;

#define VOLUME_OFF   0
#define VOLUME_QUIET 40 // the first value
#define VOLUME_FULL  80

typedef struct Settings {
    int text_percent; // 100, 125, 150, 175, 200, 250, 300
    Theme theme;
    ReadingFont font;  // Literata, Inter, Andika
    bool wide_spacing; // letters 0.12 em and words 0.16 em further apart
    bool letter_keys;  // single-letter shortcuts on
    bool full_screen;
    bool voice;      // pages are read aloud
    int voice_words; // a minute: 120, 170, 220, 280 or 350
    int voice_pitch; // of the voice that reads aloud: -TTS_PITCH to TTS_PITCH
    Motion motion;
    bool board_list; // the board as a list and not as a graph
    int sound; // how loud sounds are, percent: VOLUME_OFF, VOLUME_QUIET or VOLUME_FULL
    bool captions;    // what is heard stands on the page in words
    bool plain_words; // the plainer wording of a scene, where it has one
    KeyBindings keys;
    int window_w, window_h; // pixels; 0: not yet known
    // Whom a pupil can talk to, as a school typed it: one line, shown with the content note; or empty.
    char helpline[HELPLINE_MAX + 1];
    // Of the interface, and of the scenario where it has it: a tag of BCP 47; empty: the scenario's first.
    char language[LANGUAGE_TAG_MAX + 1];
    struct json_t *unknown; // settings of another version, written back; may be NULL
} Settings;

Settings settings_first(void);
// Reads JSON over the first values; wrong or unknown values are told in [notes] (may be NULL) and
// left at their first value. False only when it is no JSON at all, or more than settings can be;
// [out] is then the first values.
bool settings_read(Str json, Settings *out, Buf *notes, Err *err);
void settings_write(const Settings *settings, Buf *out);
// Whether a newer program wrote them: "format" is a number above SETTINGS_FORMAT, which is also that of
// settings without one. Then nothing may be written over them.
#define SETTINGS_FORMAT 1
bool settings_is_newer(Str json);
// What a resume code carries of them, all but what belongs to the computer (the window's size, the full
// screen, the keys, the voice's pitch), as a number; 0 are the first values. settings_unpack returns
// false when it is no such number: the settings are then as they were.
unsigned settings_pack(const Settings *settings);
bool settings_unpack(Settings *settings, unsigned packed);
// Takes [typed] as the line for help: as one line without control characters or marks that turn the
// direction of writing, cut where it is too long.
void settings_set_helpline(Settings *settings, Str typed);
// False, with nothing changed, when [tag] is no tag of a language.
bool settings_set_language(Settings *settings, Str tag);
void settings_free(Settings *settings);

#endif
