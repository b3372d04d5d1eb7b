// How the sample pages are written down; only for tests/support/pages*.c.
#ifndef QANTAR_TESTS_SUPPORT_PAGES_PARTS_H
#define QANTAR_TESTS_SUPPORT_PAGES_PARTS_H

#include "page/page.h"

#define S(literal)                                                                     \
    {                                                                                  \
        (literal), sizeof(literal) - 1                                                 \
    } // a Str that a static table may hold
#define ITEMS(array) .items = array, .n_items = COUNT_OF(array)
#define BLOCKS_(b)   .blocks = b, .n_blocks = COUNT_OF(b)
#define ACTIONS_(a)  .actions = a, .n_actions = COUNT_OF(a)

#define HEADING(words)                                                                 \
    {                                                                                  \
        BLOCK_HEADING, .text = S(words), .value = 1                                    \
    }
#define SUBHEADING(words)                                                              \
    {                                                                                  \
        BLOCK_HEADING, .text = S(words), .value = 2                                    \
    }
#define PARAGRAPH(words)                                                               \
    {                                                                                  \
        BLOCK_PARAGRAPH, .text = S(words)                                              \
    }
#define NOTE(title, words)                                                             \
    {                                                                                  \
        BLOCK_NOTE, .label = S(title), .text = S(words)                                \
    }
#define CHOICE(key, words)                                                             \
    {                                                                                  \
        .id = S(key), .label = S(words), .open = true                                  \
    }
#define CLOSED(key, words, reason)                                                     \
    {                                                                                  \
        .id = S(key), .label = S(words), .why = S(reason)                              \
    }
#define INLINE(key, words)                                                             \
    {                                                                                  \
        .id = S(key), .group = GROUP_PAGE, .label = S(words), .open = true,            \
        .inline_ = true                                                                \
    }
#define BUTTON(key, words)                                                             \
    {                                                                                  \
        .id = S(key), .group = GROUP_PAGE, .label = S(words), .open = true             \
    }
#define SETTING(key, words)                                                            \
    {                                                                                  \
        .id = S(key), .group = GROUP_SETTING, .label = S(words), .open = true          \
    }
#define IN_FORCE(key, words)                                                           \
    {                                                                                  \
        .id = S(key), .group = GROUP_SETTING, .label = S(words), .open = true,         \
        .chosen = true                                                                 \
    }

#define IN_MENU(id_, label_)                                                           \
    {                                                                                  \
        .id = S(id_), .group = GROUP_MENU, .label = S(label_), .open = true            \
    }
#define PLAYING_BUTTONS                                                                \
    BUTTON("notebook", "Notebook"), BUTTON("map", "Map"),                              \
        BUTTON("glossary", "Glossary"), BUTTON("menu", "Menu"), IN_MENU("log", "Log"), \
        IN_MENU("help", "Where am I?"), IN_MENU("settings", "Settings"),               \
        IN_MENU("saves", "Saves"), IN_MENU("undo", "Undo"),                            \
        IN_MENU("title", "Title page")

extern const Page sample_title, sample_title_editions, sample_scene, sample_scene_plain,
    sample_scene_long, sample_check, sample_check_answered, sample_ending, sample_error;
extern const Page sample_rail, sample_rail_held, sample_rail_full, sample_rail_links,
    sample_rail_pin, sample_rail_claims, sample_rail_result, sample_rail_week,
    sample_rail_week_done;
extern const Page sample_source, sample_notebook, sample_log, sample_glossary,
    sample_settings, sample_saves, sample_help, sample_know;
extern const Page sample_scene_russian, sample_scene_kazakh, sample_scene_arabic,
    sample_list_arabic;
extern const Page sample_map, sample_steps, sample_hours, sample_counts, sample_toll;

#endif
