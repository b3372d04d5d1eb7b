// The page of the keys: each with the name of the key that does it, which can be typed anew.
#include "page/build.h"
#include "page/keep.h"

static const Word labels[KEY_FOR_CHOICE] = {
    [KEY_FOR_NEXT] = W_KEY_FOR_NEXT,
    [KEY_FOR_TAKE] = W_KEY_FOR_TAKE,
    [KEY_FOR_BACK] = W_BACK,
    [KEY_FOR_UNDO] = W_UNDO,
    [KEY_FOR_HELP] = W_HELP,
    [KEY_FOR_NOTEBOOK] = W_NOTEBOOK,
    [KEY_FOR_SHEET] = W_SHEET,
    [KEY_FOR_CONTENTS] = W_CONTENTS,
    [KEY_FOR_MAP] = W_MAP,
    [KEY_FOR_GLOSSARY] = W_GLOSSARY,
    [KEY_FOR_LOG] = W_LOG,
    [KEY_FOR_SETTINGS] = W_SETTINGS,
    [KEY_FOR_SAVES] = W_SAVES,
    [KEY_FOR_VOICE] = W_SET_VOICE,
    [KEY_FOR_SCREEN] = W_SCREEN_FULL,
    [KEY_FOR_LEAVE] = W_KEY_FOR_LEAVE,
    [KEY_FOR_PLAIN] = W_KEY_FOR_PLAIN,
    [KEY_FOR_COPY] = W_KEY_FOR_COPY,
    [KEY_FOR_DOWN] = W_KEY_FOR_DOWN,
    [KEY_FOR_UP] = W_KEY_FOR_UP,
    [KEY_FOR_PAGE_DOWN] = W_KEY_FOR_PAGE_DOWN,
    [KEY_FOR_PAGE_UP] = W_KEY_FOR_PAGE_UP,
    [KEY_FOR_TOP] = W_KEY_FOR_TOP,
    [KEY_FOR_END] = W_KEY_FOR_END,
};

static Str label_of(Arena *arena, KeyFor what)
{
    if (what < KEY_FOR_CHOICE) return word(labels[what]);
    Str number = arena_fmt(arena, "%d", what - KEY_FOR_CHOICE + 1);
    return word_with(arena, W_KEY_FOR_CHOICE, number, (Str){0}, (Str){0});
}

static void build(Build *b, Str arg)
{
    (void)arg;
    b->page->title = word(W_KEYS);
    add_heading(b, 1, b->page->title);
    add_block(b, BLOCK_PARAGRAPH)->text = word(W_KEYS_TEXT);
    for (int i = 0; i < KEYS_FOR; i++) {
        Action *action =
            add_action(b, GROUP_PAGE, build_fmt(b, "key:%s", key_for_id((KeyFor)i)),
                label_of(b->arena, (KeyFor)i));
        action->takes_text = true;
        action->value = str_of(keyset_name(&b->stack->settings.keys, (KeyFor)i));
    }
    add_action(b, GROUP_PAGE, STR("keys_usual"), word(W_KEYS_USUAL));
    add_back(b);
}

static void keep(Stack *stack)
{
    Err trouble = {0};
    stack->settings_changed = true;
    if (!keep_settings(stack, &trouble)) stack_say(stack, str_of(trouble.text));
}

static void say_taken(Stack *stack, const char *name, KeyFor other)
{
    Arena arena = {0};
    stack_say(stack, word_with(&arena, W_KEY_TAKEN, str_of(name),
                         label_of(&arena, other), (Str){0}));
    arena_free(&arena);
}

// A key does one thing: whoever wants it for another gives the first another key before.
static void choose(Stack *stack, KeyFor what, Str typed)
{
    KeySet *keys = &stack->settings.keys;
    const char *name = key_name_of(typed);
    if (str_trim(typed).n == 0) {
        KeySet usual = *keys;
        usual.name[what][0] = '\0';
        name = keyset_name(&usual, what);
    }
    KeyFor other = name ? keyset_find(keys, str_of(name)) : KEY_FOR_NOTHING;
    if (!name)
        stack_say(stack, word(W_KEY_UNKNOWN));
    else if (other != what && other != KEY_FOR_NOTHING)
        say_taken(stack, name, other);
    else {
        keyset_choose(keys, what, name);
        keep(stack);
    }
}

static bool act(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    (void)err;
    *done = true;
    if (str_eq(id, STR("keys_usual"))) {
        stack->settings.keys = (KeySet){0};
        keep(stack);
        return true;
    }
    for (int i = 0; i < KEYS_FOR; i++)
        if (str_starts(id, STR("key:")) &&
            str_eq(str_from(id, 4), str_of(key_for_id((KeyFor)i)))) {
            choose(stack, (KeyFor)i, value);
            return true;
        }
    *done = false;
    return true;
}

const PageOps keys_ops = {build, act};
