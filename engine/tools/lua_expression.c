// Expressions of Lua: what they are, which names they use, and which functions stand where one of a role belongs.
#include "base/ascii.h"
#include "tools/lua_parse_inner.h"

// --- what is seen -----------------------------------------------------------------------------------

int lua_see(LuaParse *p, LuaUse use, int var)
{
    *(LuaSeen *)lua_rows_add(p, &p->seen) = (LuaSeen){use, var, p->fn};
    return p->seen.n - 1;
}

LuaSeen *lua_seen_at(LuaParse *p, int i) { return &((LuaSeen *)p->seen.items)[i]; }

static void give(LuaParse *p, LuaRole role, const LuaShape *shape)
{
    if (role == ROLE_NONE) return;
    *(LuaGiven *)lua_rows_add(p, &p->given) =
        (LuaGiven){role, shape->fn, shape->var, shape->callee};
}

// --- functions --------------------------------------------------------------------------------------

int lua_open_function(LuaParse *p)
{
    int index = p->fns.n;
    LuaFunction *fn = lua_rows_add(p, &p->fns);
    *fn = (LuaFunction){.parent = p->fn, .inner = NONE, .next = NONE, .pick = NONE};
    p->fn = index;
    return index;
}

static void parameters(LuaParse *p, int fn, bool is_method)
{
    lua_need(p, lua_take_sign(p, "("));
    lua_function(p, fn)->first_param = p->vars.n;
    if (is_method) lua_scope_declare(p, STR("self"));
    while (!p->failed && !lua_is_sign(p, ")")) {
        if (!lua_take_sign(p, "...")) lua_scope_declare(p, lua_take_name(p));
        if (!lua_take_sign(p, ",")) break;
    }
    lua_function(p, fn)->n_params = p->vars.n - lua_function(p, fn)->first_param;
    lua_need(p, lua_take_sign(p, ")"));
}

// From its parameters to its end; returns its index.
int lua_body(LuaParse *p, bool is_method)
{
    int outer = p->fn, mark = lua_scope_mark(p), fn = lua_open_function(p);
    if (lua_enter(p)) {
        parameters(p, fn, is_method);
        if (lua_block(p))
            lua_see(p, (LuaUse){.kind = USE_ENDED, .line = p->line}, NONE);
        lua_need(p, lua_take_keyword(p, KEYWORD_END));
    }
    p->depth--;
    lua_scope_leave(p, mark);
    p->fn = outer;
    return fn;
}

// --- tables -----------------------------------------------------------------------------------------

typedef struct Fields { // what a table constructor has of go and pick
    int pick, first_text, n_texts;
    bool go;
} Fields;

static LuaRole role_of(Str field)
{
    if (str_eq(field, STR("effect"))) return ROLE_EFFECT;
    if (str_eq(field, STR("pick"))) return ROLE_PICK;
    return str_eq(field, STR("needs")) ? ROLE_CONDITION : ROLE_NONE;
}

static void named_field(LuaParse *p, Fields *fields, bool declares)
{
    int line = p->line;
    Str name = lua_take_name(p);
    lua_advance(p);
    LuaShape value = lua_expression(p);
    LuaRole role = declares ? role_of(name) : ROLE_NONE;
    give(p, role, &value);
    if (role == ROLE_PICK) fields->pick = value.fn;
    if (declares && str_eq(name, STR("go")) && value.go_list) {
        fields->go = true;
        fields->n_texts = value.n_texts;
        fields->first_text = p->texts.n - value.n_texts;
    }
    if (value.literal == LITERAL_NIL)
        lua_see(p, (LuaUse){.kind = USE_NIL, .field = name, .line = line}, NONE);
}

static void end_table(LuaParse *p, const Fields *fields, int line)
{
    if (!fields->go || fields->pick == NONE) return;
    *(LuaPickList *)lua_rows_add(p, &p->picks) =
        (LuaPickList){fields->first_text, fields->n_texts, line};
    lua_function(p, fields->pick)->pick = p->picks.n - 1;
}

// [declares]: it stands behind scene "x" or choice "x", so that its fields are those of the API.
static LuaShape table(LuaParse *p, bool declares)
{
    LuaShape shape = lua_nothing;
    Fields fields = {.pick = NONE};
    int line = p->line, n_items = 0, n_texts = 0, texts = p->texts.n;
    lua_need(p, lua_take_sign(p, "{"));
    while (!p->failed && !lua_is_sign(p, "}")) {
        n_items++;
        if (p->now.kind == TOKEN_NAME && p->has_now && lua_is_next_sign(p, "=")) {
            named_field(p, &fields, declares);
        } else if (lua_take_sign(p, "[")) {
            lua_expression(p);
            lua_need(p, lua_take_sign(p, "]") && lua_take_sign(p, "="));
            lua_expression(p);
        } else {
            LuaShape item = lua_expression(p);
            if (item.literal == LITERAL_TEXT && n_texts == p->texts.n - texts) {
                *(Str *)lua_rows_add(p, &p->texts) = item.text;
                n_texts++;
            }
        }
        if (!lua_take_sign(p, ",") && !lua_take_sign(p, ";")) break;
    }
    lua_need(p, lua_take_sign(p, "}"));
    end_table(p, &fields, line);
    shape.literal = LITERAL_TABLE;
    shape.go_list = n_items > 0 && n_texts == n_items && p->texts.n - texts == n_texts;
    shape.n_texts = n_texts;
    return shape;
}

// --- calls ------------------------------------------------------------------------------------------

// The arguments of a call; [callee] is the local that is called, or NONE; when: its name is when.
static void argument(LuaParse *p, int callee, bool when, int place)
{
    LuaShape shape = lua_expression(p);
    if (when && place == 0) give(p, ROLE_CONDITION, &shape);
    if (callee != NONE)
        *(LuaArgument *)lua_rows_add(p, &p->args) =
            (LuaArgument){callee, place, shape.var};
}

static bool declares(Str word)
{
    static const char *const words[] = {"choice", "scene", "check", "board", "ending"};
    return str_among(word, words, COUNT_OF(words));
}

// Inside its quotes; a text with escapes or long brackets is told as none.
static Str unquoted(Str text)
{
    if (text.n < 2 || text.s[0] == '[' || str_find(text, '\\') < text.n)
        return (Str){0};
    return str_cut(text, 1, text.n - 1);
}

// Returns a text that is the only one. [word]: the free name whose call is called, as choice is in choice "leave" { ... }
static Str arguments(LuaParse *p, int callee, bool when, Str word)
{
    p->n_computed++;
    if (lua_is_sign(p, "{")) {
        table(p, declares(word));
        return (Str){0};
    }
    bool text = p->has_now && p->now.kind == TOKEN_STRING;
    Str only = text ? unquoted(p->now.text) : (Str){0};
    if (text) {
        lua_advance(p);
        return only;
    }
    lua_need(p, lua_take_sign(p, "("));
    if (p->has_now && p->now.kind == TOKEN_STRING && lua_is_next_sign(p, ")"))
        only = unquoted(p->now.text);
    for (int place = 0; !p->failed && !lua_is_sign(p, ")"); place++) {
        argument(p, callee, when, place);
        if (!lua_take_sign(p, ",")) break;
    }
    lua_need(p, lua_take_sign(p, ")"));
    return only;
}

static bool begins_call(const LuaParse *p)
{
    return lua_is_sign(p, "(") || lua_is_sign(p, "{") ||
           (p->has_now && p->now.kind == TOKEN_STRING);
}

// --- names and what stands behind them ---------------------------------------------------------------

LuaShape lua_named(LuaParse *p)
{
    LuaShape shape = lua_nothing;
    shape.line = p->line;
    shape.name = lua_take_name(p);
    shape.var = lua_scope_find(p, shape.name);
    shape.assignable = shape.plain_name = true;
    if (shape.var != NONE) {
        lua_var(p, shape.var)->read = true;
        return shape;
    }
    if (str_eq(shape.name, STR("_ENV"))) p->failed = true;
    if (p->known && id_index_find(p->known, shape.name) != NONE) return shape;
    bool called = begins_call(p) || lua_is_sign(p, ".") || lua_is_sign(p, "[");
    lua_see(p,
        (LuaUse){
            .kind = USE_FREE, .name = shape.name, .line = shape.line, .called = called},
        NONE);
    return shape;
}

// A field directly behind a name.
static void see_field(LuaParse *p, LuaShape *shape, Str field, int line)
{
    bool local = shape->var != NONE;
    if (!shape->plain_name || field.n == 0) return;
    shape->member = lua_see(p,
        (LuaUse){.kind = local ? USE_STATE : USE_MEMBER,
            .name = shape->name,
            .field = field,
            .line = line},
        shape->var);
}

// What is asked of a field of the state: s.trust.value
static void see_parts(LuaParse *p, const LuaShape *before, const char *from)
{
    if (before->member == NONE ||
        lua_seen_at(p, before->member)->use.kind != USE_STATE || !p->has_now)
        return;
    LuaJoin join = {.left = lua_operand_of(p, before, from), .sign = p->now.text};
    if (p->has_next && p->next.kind == TOKEN_NAME) join.right.name = p->next.text;
    lua_see_join(p, (LuaUse){.kind = USE_PARTS, .line = p->line}, &join);
}

// random()
static void see_call(LuaParse *p, const LuaShape *before)
{
    if (before->plain_name && before->var == NONE && lua_is_sign(p, "(") &&
        lua_is_next_sign(p, ")"))
        lua_see(p, (LuaUse){.kind = USE_CALLED, .name = before->name, .line = p->line},
            NONE);
}

static void suffix(LuaParse *p, LuaShape *shape, const char *from)
{
    LuaShape before = *shape;
    see_parts(p, &before, from);
    see_call(p, &before);
    int callee = before.plain_name ? before.var : NONE;
    bool when = before.plain_name && callee == NONE && str_eq(before.name, STR("when"));
    *shape = lua_nothing;
    if (lua_take_sign(p, ".")) {
        int line = p->line;
        see_field(p, &before, lua_take_name(p), line);
        shape->member = before.member;
        shape->assignable = true;
    } else if (lua_take_sign(p, "[")) {
        int line = p->line;
        LuaShape index = lua_expression(p);
        if (index.literal == LITERAL_TEXT) see_field(p, &before, index.text, line);
        shape->member = index.literal == LITERAL_TEXT ? before.member : NONE;
        shape->assignable = true;
        lua_need(p, lua_take_sign(p, "]"));
    } else if (lua_take_sign(p, ":")) {
        lua_take_name(p);
        arguments(p, NONE, false, (Str){0});
    } else {
        Str only = arguments(p, callee, when, before.word);
        shape->callee = callee;
        if (before.plain_name && callee == NONE) {
            shape->word = before.name;
            shape->argument = only;
        }
    }
    // Behind a second suffix the first field is no longer what is written or returned.
    if (!before.plain_name) shape->member = shape->callee = NONE;
}

LuaShape lua_suffixed(LuaParse *p)
{
    LuaShape shape = lua_nothing;
    const char *from = p->now.text.s;
    if (lua_take_sign(p, "(")) {
        LuaShape inner = lua_expression(p);
        lua_need(p, lua_take_sign(p, ")"));
        shape.member = inner.member;
        shape.word = inner.word;
        shape.argument = inner.argument;
    } else {
        shape = lua_named(p);
    }
    while (!p->failed && (begins_call(p) || lua_is_sign(p, ".") ||
                             lua_is_sign(p, "[") || lua_is_sign(p, ":")))
        suffix(p, &shape, from);
    return shape;
}

// --- expressions --------------------------------------------------------------------------------------

static LuaLiteral number_kind(Str number)
{
    bool hex = number.n > 1 && ascii_lower(number.s[1]) == 'x';
    for (size_t i = 0; i < number.n; i++) {
        char c = ascii_lower(number.s[i]);
        if (c == '.' || c == (hex ? 'p' : 'e')) return LITERAL_FLOAT;
    }
    return LITERAL_INT;
}

static LuaShape literal(LuaParse *p, LuaLiteral kind)
{
    LuaShape shape = lua_nothing;
    shape.literal = kind;
    lua_advance(p);
    return shape;
}

static LuaShape operand(LuaParse *p)
{
    LuaShape shape = lua_nothing;
    if (!p->has_now) {
        lua_need(p, false);
        return shape;
    }
    if (p->now.kind == TOKEN_NUMBER) return literal(p, number_kind(p->now.text));
    if (p->now.kind == TOKEN_STRING) return literal(p, LITERAL_TEXT);
    if (lua_is_keyword(p, KEYWORD_NIL)) return literal(p, LITERAL_NIL);
    if (lua_is_keyword(p, KEYWORD_TRUE) || lua_is_keyword(p, KEYWORD_FALSE))
        return literal(p, LITERAL_BOOL);
    if (lua_take_sign(p, "...")) return shape;
    if (lua_is_sign(p, "{")) return table(p, false);
    if (!lua_take_keyword(p, KEYWORD_FUNCTION)) return lua_suffixed(p);
    shape.fn = lua_body(p, false);
    shape.literal = LITERAL_FUNCTION;
    return shape;
}

static bool take_unary(LuaParse *p)
{
    return lua_take_keyword(p, KEYWORD_NOT) || lua_take_sign(p, "-") ||
           lua_take_sign(p, "#") || lua_take_sign(p, "~");
}

static bool take_binary(LuaParse *p)
{
    static const char *const signs[] = {"+", "-", "*", "/", "//", "%", "^", "..",
        "==", "~=", "<", "<=", ">", ">=", "&", "|", "~", "<<", ">>"};
    bool sign = p->has_now && p->now.kind == TOKEN_SIGN &&
                str_among(p->now.text, signs, COUNT_OF(signs));
    if (sign) lua_advance(p);
    return sign || lua_take_keyword(p, KEYWORD_AND) || lua_take_keyword(p, KEYWORD_OR);
}

// An operand with the signs before it; [signed_]: there is one.
static LuaShape signed_operand(LuaParse *p, LuaOperand *operand_seen, bool *signed_)
{
    Str sign = {0};
    while (p->has_now) {
        Str now = p->now.text;
        if (!take_unary(p)) break;
        if (sign.n == 0) sign = now;
        *signed_ = true;
    }
    bool quoted = p->has_now && p->now.kind == TOKEN_STRING;
    bool number = p->has_now && p->now.kind == TOKEN_NUMBER;
    Str text = quoted ? unquoted(p->now.text) : (Str){0}, digits = p->now.text;
    const char *from = p->now.text.s;
    int line = p->line;
    LuaShape shape = operand(p);
    shape.text = text;
    *operand_seen = lua_operand_of(p, &shape, from);
    if (number) operand_seen->text = digits;
    operand_seen->line = line;
    operand_seen->sign = sign;
    return shape;
}

// A text that what a return joins may come to: s.told and "yes" or "no".
static void see_choice(LuaParse *p, const LuaOperand *one, Str before, Str behind)
{
    bool may_be =
        before.n == 0 || str_eq(before, STR("and")) || str_eq(before, STR("or"));
    bool joined = before.n > 0 || behind.n > 0;
    if (one->literal == LITERAL_TEXT && one->sign.n == 0 && one->text.n > 0 && joined &&
        may_be && (behind.n == 0 || str_eq(behind, STR("or"))))
        lua_see(p,
            (LuaUse){.kind = USE_PICKED,
                .field = one->text,
                .line = one->line,
                .computed = true},
            NONE);
}

LuaShape lua_condition(LuaParse *p, LuaUseKind asks)
{
    LuaShape shape = lua_nothing;
    LuaOperands operands = {.asks = asks};
    bool joined = false;
    bool more = lua_enter(p);
    Str before = {0};
    while (more) {
        LuaOperand one;
        shape = signed_operand(p, &one, &joined);
        Str sign = p->has_now ? p->now.text : (Str){0};
        more = !p->failed && take_binary(p);
        joined = joined || more;
        if (more && str_eq(sign, STR(".."))) p->n_computed++;
        if (!more) sign = (Str){0};
        lua_operand_add(p, &operands, &one, sign);
        if (asks == USE_ANSWERED) see_choice(p, &one, before, sign);
        before = sign;
    }
    p->depth--;
    return joined ? lua_nothing : shape;
}

LuaShape lua_expression(LuaParse *p) { return lua_condition(p, USE_FREE); }

// Returns the last one if it is the only one.
LuaShape lua_expressions(LuaParse *p)
{
    LuaShape shape = lua_expression(p);
    bool more = false;
    for (; !p->failed && lua_take_sign(p, ","); more = true)
        lua_expression(p);
    return more ? lua_nothing : shape;
}
