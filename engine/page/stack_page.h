// The page on top of the stack, built anew when an answer has changed it. For stack_answer.c.
#ifndef QANTAR_PAGE_STACK_PAGE_H
#define QANTAR_PAGE_STACK_PAGE_H

#include "page/stack.h"

const PageOps *stack_ops(PageKind kind);
void stack_rebuild(Stack *stack); // fills stack->page, unless it is built

#endif
