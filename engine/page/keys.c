// The page of the keys: each command with the name of its key, which can be typed anew.
#include "base/fold.h"
#include "page/build.h"

static Str label_of(Arena *arena, InputCommand command)
{
    Str number = arena_fmt(arena, "%d", commands_choice(command));
    return word_with(arena, commands_label(command), number, (Str){0}, (Str){0});
}

static void keys_build(Build *b, Str arg)
{
    (void)arg;
    b->page->title = word(W_KEYS);
    add_heading(b, 1, b->page->title);
    add_block(b, BLOCK_PARAGRAPH)->text = word(W_KEYS_TEXT);
    for (InputCommand c = 0; c < COMMANDS; c++) {
        if (c == COMMAND_AUTHOR && !b->stack->setup.author) continue;
        Str key = str_of(commands_key(&b->stack->settings.keys, c));
        add_field(b, build_fmt(b, "key:%s", commands_id(c)), label_of(b->arena, c), key,
            (Str){0}, W_KEY_GO);
    }
    add_action(b, GROUP_PAGE, STR("keys_usual"), word(W_KEYS_USUAL));
    add_back(b);
}

static void say_in_use(Stack *stack, const char *name, InputCommand other)
{
    Arena arena = {0};
    stack_refuse(stack, word_with(&arena, W_KEY_TAKEN, str_of(name),
                            label_of(&arena, other), (Str){0}));
    arena_free(&arena);
}

// A key does one thing: to give it to another command, its own has to get another key first. An empty
// name asks for the default.
static void choose(Stack *stack, InputCommand command, Str typed)
{
    KeyBindings *keys = &stack->settings.keys;
    const char *name = commands_key_name(typed);
    if (fold_trim(typed).n == 0) name = commands_key(NULL, command);
    InputCommand other = name ? commands_bound_to(keys, str_of(name)) : COMMAND_NONE;
    // Who is no author never hears of it: the others come before it in the table, so that they have the key.
    if (other == COMMAND_AUTHOR && !stack->setup.author) other = COMMAND_NONE;
    if (!name)
        stack_refuse(stack, word(W_KEY_UNKNOWN));
    else if (other != command && other != COMMAND_NONE)
        say_in_use(stack, name, other);
    else
        commands_bind(keys, command, name);
}

static bool keys_act(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    (void)err;
    *done = true;
    if (str_eq(id, STR("keys_usual"))) {
        stack->settings.keys = (KeyBindings){0};
        return true;
    }
    for (InputCommand c = 0; c < COMMANDS; c++)
        if (str_starts(id, STR("key:")) &&
            str_eq(str_from(id, 4), str_of(commands_id(c)))) {
            choose(stack, c, value);
            return true;
        }
    *done = false;
    return true;
}

const PageOps keys_ops = {keys_build, keys_act};
