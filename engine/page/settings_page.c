// The settings page: a sentence that shows them at work, and one action for each value that a setting may have.
#include "page/build.h"
#include "page/settings_table.h"

#include "base/actions.h"

static void settings_build(Build *b, Str arg)
{
    (void)arg;
    b->page->title = word(W_SETTINGS);
    add_heading(b, 1, b->page->title);
    add_block(b, BLOCK_QUOTE)->text = word(W_SETTINGS_SAMPLE);
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
    for (const Setting *setting = settings_table; setting->key; setting++)
        for (const SettingOption *option = setting->options; option->id; option++)
            if (str_eq(id, str_of(option->id))) {
                setting->set(&stack->settings, option->value);
                *done = true;
            }
    return true;
}

const PageOps settings_ops = {settings_build, settings_act};
