// The settings page: a sentence that shows them at work, and one action for each value that a setting may have.
#include "page/build.h"
#include "page/settings_table.h"
#include "page/words_pseudo.h"

#include "base/actions.h"

#define LANGUAGE "language:" // and its tag

static void add_language(Build *b, Str tag)
{
    const char *name = words_pseudo(tag) ? NULL : language_name(tag);
    Str id = build_fmt(b, LANGUAGE STR_FMT, STR_ARG(tag));
    if (page_action(b->page, id)) return; // one of Qantar's own
    Action *action = add_action(b, GROUP_SETTING, id,
        word_with(b->own, W_SETTING, word(W_SET_LANGUAGE),
            name ? str_of(name) : arena_str(b->own, tag), (Str){0}));
    action->chosen = str_eq(tag, str_of(b->stack->words.language));
}

// What Qantar speaks, what the scenario has been written in or translated into, and what is chosen now.
static void add_languages(Build *b)
{
    for (int i = 0; words_spoken(i); i++)
        add_language(b, str_of(words_spoken(i)));
    const Ids none = {0};
    const Ids *theirs =
        b->stack->story ? &story_book(b->stack->story)->languages : &none;
    for (int i = 0; i < theirs->n; i++)
        add_language(b, theirs->items[i]);
    if (b->stack->settings.language[0])
        add_language(b, str_of(b->stack->settings.language));
}

static void settings_build(Build *b, Str arg)
{
    (void)arg;
    b->page->title = word(W_SETTINGS);
    add_heading(b, 1, b->page->title);
    add_block(b, BLOCK_QUOTE)->text = word(W_SETTINGS_SAMPLE);
    add_languages(b);
    for (const Setting *setting = settings_table; setting->key; setting++)
        for (const SettingOption *option = setting->options; option->id; option++) {
            Action *action = add_action(b, GROUP_SETTING, str_of(option->id),
                word_with(b->own, W_SETTING, word(setting->heading),
                    word(option->label), (Str){0}));
            action->chosen = setting->get(&b->stack->settings) == option->value;
        }
    add_action(b, GROUP_PAGE, STR(ACTION_KEYS), word(W_KEYS));
    add_field(b, STR(ACTION_HELPLINE), word(W_SET_HELPLINE),
        arena_str(b->arena, str_of(b->stack->settings.helpline)), (Str){0},
        W_HELPLINE_GO);
    add_back(b);
}

static bool settings_act(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    (void)err;
    if (str_eq(id, STR(ACTION_HELPLINE))) {
        settings_set_helpline(&stack->settings, value);
        *done = true;
    }
    if (str_starts(id, STR(LANGUAGE)))
        *done =
            settings_set_language(&stack->settings, str_from(id, sizeof LANGUAGE - 1));
    for (const Setting *setting = settings_table; setting->key; setting++)
        for (const SettingOption *option = setting->options; option->id; option++)
            if (str_eq(id, str_of(option->id))) {
                setting->set(&stack->settings, option->value);
                *done = true;
            }
    return true;
}

const PageOps settings_ops = {settings_build, settings_act};
