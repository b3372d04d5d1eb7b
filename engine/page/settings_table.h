// Every setting once: its name in the file, its values, how the page of settings offers them. Files of
// engine/page/ that read, write or show settings go by this table.
#ifndef QANTAR_PAGE_SETTINGS_TABLE_H
#define QANTAR_PAGE_SETTINGS_TABLE_H

#include "page/settings.h"
#include "page/words.h"

typedef enum SettingKind {
    SETTING_BOOL, // true or false
    SETTING_NAME, // in the file the part of an option's id after the colon
    SETTING_INT,  // min to max
} SettingKind;

typedef struct SettingOption {
    const char *id; // of its action: "theme:dusk"
    Word label;
    int value;
} SettingOption;

#define SETTING_OPTIONS_MAX 7

typedef struct Setting {
    const char *key; // in the file
    SettingKind kind;
    int (*get)(const Settings *settings);
    void (*set)(Settings *settings, int value);
    int min, max; // of SETTING_INT
    // Belongs to the computer and not to the player: no resume code carries it.
    bool local;
    Word heading; // of its options on the page
    // The values that can be chosen, the first value of all settings among them; the list ends with
    // an option without an id. Without options the page does not offer it.
    SettingOption options[SETTING_OPTIONS_MAX + 1];
} Setting;

// Ends with a row without a key. Resume codes count by the order of the rows and the number of their
// options: new rows go to the end, and a setting's options stay as many as they are.
extern const Setting settings_table[];

#endif
