// Any bytes as a place that another process wrote down: a sentence, or pages whose place leads to the same pages.
#include "page/reload.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static const char scenario[] =
    "scenario 'a' { title='A', kind='fictional', start='s', state={ n=0 } }\n"
    "term 't' { 'T', text='A word.' }\n"
    "chapter 'c' { title='C', start='s' }\n"
    "scene 's' { title='S', text='[T|t].', choice 'g' { 'G', go='q' } }\n"
    "check 'q' { 'Q?', title='Q', go='e', answer 'y' { 'Y', right=true, because='B.' } "
    "}\n"
    "ending 'e' { title='E', text='Words.' }\n";

static bool read_scenario(void *ctx, Str name, Buf *out, Err *err)
{
    (void)ctx;
    if (!str_eq(name, STR("scenario.lua")))
        return err_set(err, ERR_NO_INPUT, "there is no such file");
    buf_add(out, str_of(scenario));
    return true;
}

static Stack *open_at(Str place, Err *err)
{
    Stack *stack = stack_new();
    Reply reply;
    Request open = {
        REQUEST_OPEN, .setup = {.host = {.read = read_scenario}, .place = place}};
    if (stack_answer(stack, &open, &reply, err)) return stack;
    stack_free(stack);
    return NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Err err = {0};
    Stack *stack = open_at((Str){(const char *)bytes, size}, &err);
    assert((stack != NULL) == (err.kind == ERR_NONE));
    if (!stack) return 0;
    Buf first = {0}, second = {0};
    reload_write_place(stack, &first);
    Stack *again = open_at(buf_str(&first), &err);
    assert(again);
    reload_write_place(again, &second);
    assert(stack_top(stack)->kind == stack_top(again)->kind);
    assert(stack->depth == again->depth && stack->turn == again->turn);
    stack_free(stack);
    stack_free(again);
    buf_free(&first);
    buf_free(&second);
    return 0;
}
