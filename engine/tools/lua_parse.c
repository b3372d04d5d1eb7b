// The grammar of Lua 5.4 (reference manual, 9), as far as it says which names are declared where. What Lua
// would refuse ends the parse.
#include "tools/lua_parse_inner.h"

// A function goes on behind a statement or block unless each way through it returns something: true is the answer
// of those that the parse knows nothing of. Loops that end by themselves are taken to.
static bool scoped_block(LuaParse *p)
{
    int mark = lua_scope_mark(p);
    bool goes_on = lua_block(p);
    lua_scope_leave(p, mark);
    return goes_on;
}

static void local_function(LuaParse *p)
{
    int var = lua_scope_declare(p, lua_take_name(p));
    int fn = lua_body(p, false);
    lua_var(p, var)->value = fn;
}

// Their values are parsed before they are in scope.
static void local_names(LuaParse *p)
{
    Str names[LUA_LOCALS_MAX];
    int n = 0, line = p->line;
    do {
        lua_need(p, n < COUNT_OF(names));
        if (p->failed) return;
        names[n++] = lua_take_name(p);
        if (lua_take_sign(p, "<")) {
            lua_take_name(p);
            lua_need(p, lua_take_sign(p, ">"));
        }
    } while (!p->failed && lua_take_sign(p, ","));
    LuaShape value = lua_nothing;
    if (lua_take_sign(p, "=")) value = lua_expressions(p);
    if (p->failed) return;
    for (int i = 0; i < n; i++)
        lua_scope_declare(p, names[i]);
    if (n != 1) return;
    lua_var(p, p->vars.n - 1)->value = value.fn;
    if (value.member != NONE) return; // a copy
    lua_see(
        p, (LuaUse){.kind = USE_LOCAL, .name = names[0], .line = line}, p->vars.n - 1);
}

static void assign_to(LuaParse *p, const LuaShape *target)
{
    lua_need(p, target->assignable);
    if (target->member != NONE) lua_seen_at(p, target->member)->use.written = true;
    if (!target->plain_name) return;
    if (target->var == NONE) {
        LuaUse *use = p->seen.n > 0 ? &lua_seen_at(p, p->seen.n - 1)->use : NULL;
        if (use && use->kind == USE_FREE && use->name.s == target->name.s)
            use->written = true; // lua_named has just seen it
        return;
    }
    lua_var(p, target->var)->changed = true;
    lua_see(p,
        (LuaUse){.kind = USE_OUTSIDE,
            .name = target->name,
            .line = target->line,
            .written = true},
        target->var);
}

static void function_statement(LuaParse *p)
{
    LuaShape shape = lua_named(p);
    bool method = false, alone = true;
    while (!p->failed && (lua_is_sign(p, ".") || lua_is_sign(p, ":"))) {
        method = lua_is_sign(p, ":");
        lua_advance(p);
        lua_take_name(p);
        alone = false;
    }
    if (alone) assign_to(p, &shape);
    lua_body(p, method);
}

static bool if_statement(LuaParse *p)
{
    lua_condition(p, USE_ASKED);
    lua_need(p, lua_take_keyword(p, KEYWORD_THEN));
    bool goes_on = scoped_block(p);
    while (!p->failed && lua_take_keyword(p, KEYWORD_ELSEIF)) {
        lua_condition(p, USE_ASKED);
        lua_need(p, lua_take_keyword(p, KEYWORD_THEN));
        if (scoped_block(p)) goes_on = true;
    }
    bool otherwise = lua_take_keyword(p, KEYWORD_ELSE);
    if (!otherwise || scoped_block(p)) goes_on = true;
    lua_need(p, lua_take_keyword(p, KEYWORD_END));
    return goes_on;
}

static void for_statement(LuaParse *p)
{
    Str names[LUA_LOCALS_MAX];
    int n = 0, mark = lua_scope_mark(p);
    do {
        lua_need(p, n < COUNT_OF(names));
        if (p->failed) return;
        names[n++] = lua_take_name(p);
    } while (!p->failed && lua_take_sign(p, ","));
    bool in = lua_is_keyword(p, KEYWORD_IN);
    lua_need(p, lua_take_sign(p, "=") || lua_take_keyword(p, KEYWORD_IN));
    const char *from = p->now.text.s;
    int line = p->line;
    LuaShape over = lua_expressions(p);
    LuaJoin join = {.left = lua_operand_of(p, &over, from), .sign = STR("in")};
    if (in && join.left.kind == OPERAND_STATE)
        lua_see_join(p, (LuaUse){.kind = USE_PARTS, .line = line}, &join);
    lua_need(p, lua_take_keyword(p, KEYWORD_DO));
    for (int i = 0; i < n && !p->failed; i++)
        lua_scope_declare(p, names[i]);
    lua_block(p);
    lua_scope_leave(p, mark);
    lua_need(p, lua_take_keyword(p, KEYWORD_END));
}

// The names of the block can be asked for behind until.
static bool repeat_statement(LuaParse *p)
{
    int mark = lua_scope_mark(p);
    bool goes_on = lua_block(p);
    lua_need(p, lua_take_keyword(p, KEYWORD_UNTIL));
    lua_condition(p, USE_ASKED);
    lua_scope_leave(p, mark);
    return goes_on;
}

// while true do ... end comes to no end but by a return, or by a break, which is not followed.
static bool while_statement(LuaParse *p)
{
    bool always = lua_is_keyword(p, KEYWORD_TRUE);
    lua_condition(p, USE_ASKED);
    lua_need(p, lua_take_keyword(p, KEYWORD_DO));
    scoped_block(p);
    lua_need(p, lua_take_keyword(p, KEYWORD_END));
    return !always;
}

static bool ends_block(const LuaParse *p)
{
    return !p->has_now || lua_is_keyword(p, KEYWORD_END) ||
           lua_is_keyword(p, KEYWORD_ELSE) || lua_is_keyword(p, KEYWORD_ELSEIF) ||
           lua_is_keyword(p, KEYWORD_UNTIL);
}

static void see_returned(LuaParse *p, const LuaShape *shape, int line)
{
    if (shape->fn != NONE) {
        LuaFunction *made = lua_function(p, shape->fn), *by = lua_function(p, p->fn);
        made->next = by->inner;
        by->inner = shape->fn;
    }
    if (shape->member != NONE && lua_seen_at(p, shape->member)->use.kind == USE_STATE) {
        LuaSeen *field = lua_seen_at(p, shape->member);
        LuaUse use = field->use;
        use.kind = USE_RETURNED;
        lua_see(p, use, field->var);
    }
    if (shape->literal == LITERAL_TEXT && shape->text.n > 0)
        lua_see(
            p, (LuaUse){.kind = USE_PICKED, .field = shape->text, .line = line}, NONE);
}

static void return_statement(LuaParse *p)
{
    int line = p->line;
    lua_function(p, p->fn)->returns = true;
    LuaShape shape = {.literal = LITERAL_NIL};
    if (!ends_block(p) && !lua_is_sign(p, ";")) {
        shape = lua_condition(p, USE_ANSWERED);
        for (; !p->failed && lua_take_sign(p, ","); shape = lua_nothing)
            lua_expression(p);
        if (!p->failed) see_returned(p, &shape, line);
    }
    if (shape.literal == LITERAL_NIL)
        lua_see(p, (LuaUse){.kind = USE_ENDED, .line = line, .written = true}, NONE);
    lua_take_sign(p, ";");
    lua_need(p, ends_block(p));
}

static bool expression_statement(LuaParse *p)
{
    const char *start = p->now.text.s;
    LuaShape target = lua_suffixed(p);
    LuaJoin join = {.left = lua_operand_of(p, &target, start), .sign = STR("=")};
    if (!lua_is_sign(p, "=") && !lua_is_sign(p, ","))
        return !str_eq(target.word, STR("error"));
    assign_to(p, &target);
    bool alone = true;
    for (; !p->failed && lua_take_sign(p, ","); alone = false) {
        LuaShape other = lua_suffixed(p);
        assign_to(p, &other);
    }
    lua_need(p, lua_take_sign(p, "="));
    int computed = p->n_computed, line = p->line;
    const char *from = p->now.text.s;
    LuaShape value = lua_expressions(p);
    if (target.member == NONE) return true;
    join.right = lua_operand_of(p, &value, from);
    bool known = join.right.kind == OPERAND_STATE || join.right.kind == OPERAND_CALL ||
                 join.right.kind == OPERAND_WORD;
    if (alone && known)
        lua_see_join(p, (LuaUse){.kind = USE_JOINED, .line = line}, &join);
    LuaUse *use = &lua_seen_at(p, target.member)->use;
    use->computed = !alone || p->n_computed > computed;
    if (!alone) return true;
    use->value = value.literal;
    use->text = value.text;
    bool number = value.literal == LITERAL_INT || value.literal == LITERAL_FLOAT;
    if (number) use->text = (Str){from, (size_t)(p->end - from)};
    return true;
}

static void local_statement(LuaParse *p)
{
    if (lua_take_keyword(p, KEYWORD_FUNCTION))
        local_function(p);
    else
        local_names(p);
}

static bool do_block(LuaParse *p)
{
    bool goes_on = scoped_block(p);
    lua_need(p, lua_take_keyword(p, KEYWORD_END));
    return goes_on;
}

static bool statement(LuaParse *p)
{
    if (lua_take_sign(p, ";") || lua_take_keyword(p, KEYWORD_BREAK)) return true;
    if (lua_take_keyword(p, KEYWORD_IF)) return if_statement(p);
    if (lua_take_keyword(p, KEYWORD_WHILE)) return while_statement(p);
    if (lua_take_keyword(p, KEYWORD_DO)) return do_block(p);
    if (lua_take_keyword(p, KEYWORD_REPEAT)) return repeat_statement(p);
    if (lua_take_keyword(p, KEYWORD_GOTO)) {
        lua_take_name(p);
        return false; // to where it is not followed
    }
    if (lua_take_sign(p, "::")) {
        lua_take_name(p);
        lua_need(p, lua_take_sign(p, "::"));
    } else if (lua_take_keyword(p, KEYWORD_FOR)) {
        for_statement(p);
    } else if (lua_take_keyword(p, KEYWORD_FUNCTION)) {
        function_statement(p);
    } else if (lua_take_keyword(p, KEYWORD_LOCAL)) {
        local_statement(p);
    } else {
        return expression_statement(p);
    }
    return true;
}

bool lua_block(LuaParse *p)
{
    bool goes_on = true;
    if (lua_enter(p)) {
        while (!p->failed && !ends_block(p) && !lua_is_keyword(p, KEYWORD_RETURN))
            if (!statement(p)) goes_on = false;
        if (!p->failed && lua_take_keyword(p, KEYWORD_RETURN)) {
            return_statement(p);
            goes_on = false;
        }
    }
    p->depth--;
    return goes_on;
}

void lua_parse_script(LuaParse *p)
{
    if (str_starts(p->rest, STR("#")))
        p->rest = str_from(p->rest, str_find(p->rest, '\n'));
    p->next_line = 1;
    p->fn = NONE;
    lua_advance(p);
    lua_advance(p);
    lua_open_function(p);
    lua_function(p, 0)->parent = 0;
    lua_block(p);
    lua_need(p, !p->has_now);
}
