// Lists the pictures of what can come next, so that a reader can get them ready. For stack_answer.c.
#ifndef QANTAR_PAGE_STACK_AHEAD_H
#define QANTAR_PAGE_STACK_AHEAD_H

#include "page/stack.h"

void stack_list_ahead(Stack *stack); // fills stack->ahead; its form is Reply.ahead's

#endif
