// The settings page: a sentence that shows them at work, and one action for each value that a setting may have.
#include "page/build.h"
#include "page/settings_table.h"
#include "page/words_pseudo.h"

#include "base/actions.h"

#define LANGUAGE   "language:" // and its tag
#define OTHERS_MAX 3           // languages on the title page; the settings have all

static Str name_of(Build *b, Str tag)
{
    const char *name = words_pseudo(tag) ? NULL : language_name(tag);
    return arena_str(b->own, name ? str_of(name) : tag);
}

// What Qantar speaks, what the scenario has been written in or translated into, and what is chosen now: each once.
// NULL past the last.
static Str *list_languages(Build *b, int *n)
{
    const Ids none = {0};
    const Ids *theirs =
        b->stack->story ? &story_book(b->stack->story)->languages : &none;
    int own = 0;
    while (words_spoken(own))
        own++;
    Str *tags = arena_array(b->arena, Str, own + theirs->n + 1);
    *n = 0;
    for (int i = 0; i <= own + theirs->n; i++) {
        Str tag = i < own               ? str_of(words_spoken(i))
                  : i < own + theirs->n ? theirs->items[i - own]
                                        : str_of(b->stack->settings.language);
        bool listed = tag.n == 0;
        for (int k = 0; k < *n; k++)
            listed = listed || str_eq(tags[k], tag);
        if (!listed) tags[(*n)++] = tag;
    }
    return tags;
}

static void add_languages(Build *b)
{
    int n;
    const Str *tags = list_languages(b, &n);
    for (int i = 0; i < n; i++) {
        Action *action = add_action(b, GROUP_SETTING,
            build_fmt(b, LANGUAGE STR_FMT, STR_ARG(tags[i])),
            word_with(b->own, W_SETTING, word(W_SET_LANGUAGE), name_of(b, tags[i]),
                (Str){0}));
        action->chosen = str_eq(tags[i], str_of(b->stack->words.language));
    }
}

void settings_add_other_languages(Build *b)
{
    int n, shown = 0;
    const Str *tags = list_languages(b, &n);
    for (int i = 0; i < n && shown < OTHERS_MAX; i++) {
        if (str_eq(tags[i], str_of(b->stack->words.language)) || words_pseudo(tags[i]))
            continue;
        shown++;
        add_action(b, GROUP_PAGE, build_fmt(b, LANGUAGE STR_FMT, STR_ARG(tags[i])),
            name_of(b, tags[i]));
    }
}

bool settings_take_language(Stack *stack, Str id)
{
    return str_starts(id, STR(LANGUAGE)) &&
           settings_set_language(&stack->settings, str_from(id, sizeof LANGUAGE - 1));
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

// The line for help has come with the request's settings: it is set where it is typed (pages_act.c).
static bool settings_act(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    (void)value, (void)err;
    if (str_eq(id, STR(ACTION_HELPLINE))) *done = true;
    if (settings_take_language(stack, id)) *done = true;
    for (const Setting *setting = settings_table; setting->key; setting++)
        for (const SettingOption *option = setting->options; option->id; option++)
            if (str_eq(id, str_of(option->id))) {
                setting->set(&stack->settings, option->value);
                *done = true;
            }
    return true;
}

const PageOps settings_ops = {settings_build, settings_act};
