// The grammar of Lua 5.4 (reference manual, 9), as far as it says which names are declared where. What Lua
// would refuse ends the parse.
#include "base/ascii.h"
#include "tools/lua_scope_inner.h"

// What an expression was, if it is one of these and no operator joins it with another.
typedef struct Shape {
    LuaLiteral literal;
    Str text;   // of a text: inside its quotes
    int fn;     // a function, or NONE
    int var;    // a local by its name alone, or NONE
    int callee; // the local whose call it is, or NONE
    int member; // index in [seen] of the field of a local or the member that it is, or NONE
    bool go_list; // a table of texts alone: the last [n_texts] of [texts]
    int n_texts;
    bool assignable; // a name, a field or an index
    bool plain_name; // a name alone
    Str name;
    Str word; // the free name whose call it is: choice "leave"
    int line;
} Shape;

static const Shape nothing = {.fn = NONE, .var = NONE, .callee = NONE, .member = NONE};

static Shape expression(LuaParse *p);
static void block(LuaParse *p);

// --- tokens -----------------------------------------------------------------------------------------

static void advance(LuaParse *p)
{
    p->now = p->next;
    p->line = p->next_line;
    p->has_now = p->has_next;
    p->has_next = lua_lexer_next(&p->rest, &p->next);
    if (!p->has_next) return;
    for (; p->counted < p->next.text.s; p->counted++)
        p->next_line += *p->counted == '\n';
    p->failed = p->failed || p->next.broken;
}

static bool is_sign(const LuaParse *p, const char *sign)
{
    return p->has_now && p->now.kind == TOKEN_SIGN && str_eq(p->now.text, str_of(sign));
}

static bool is_next_sign(const LuaParse *p, const char *sign)
{
    return p->has_next && p->next.kind == TOKEN_SIGN &&
           str_eq(p->next.text, str_of(sign));
}

static bool is_word(const LuaParse *p, LuaKeyword word)
{
    return p->has_now && p->now.kind == TOKEN_KEYWORD && p->now.keyword == word;
}

static bool take_sign(LuaParse *p, const char *sign)
{
    bool there = is_sign(p, sign);
    if (there) advance(p);
    return there;
}

static bool take_word(LuaParse *p, LuaKeyword word)
{
    bool there = is_word(p, word);
    if (there) advance(p);
    return there;
}

static void need(LuaParse *p, bool there) { p->failed = p->failed || !there; }

static Str take_name(LuaParse *p)
{
    Str name = p->now.text;
    bool there = p->has_now && p->now.kind == TOKEN_NAME;
    need(p, there);
    if (there) advance(p);
    return there ? name : (Str){0};
}

static bool enter(LuaParse *p)
{
    need(p, ++p->depth <= LUA_PARSE_DEPTH);
    return !p->failed;
}

// --- what is seen -----------------------------------------------------------------------------------

static int see(LuaParse *p, LuaUse use, int var)
{
    *(LuaSeen *)lua_rows_add(p, &p->seen) = (LuaSeen){use, var, p->fn};
    return p->seen.n - 1;
}

static LuaSeen *seen_at(LuaParse *p, int i) { return &((LuaSeen *)p->seen.items)[i]; }

static void give(LuaParse *p, LuaRole role, const Shape *shape)
{
    if (role == ROLE_NONE) return;
    *(LuaGiven *)lua_rows_add(p, &p->given) =
        (LuaGiven){role, shape->fn, shape->var, shape->callee};
}

// --- functions --------------------------------------------------------------------------------------

static int open_function(LuaParse *p)
{
    int index = p->fns.n;
    LuaFunction *fn = lua_rows_add(p, &p->fns);
    *fn = (LuaFunction){.parent = p->fn, .inner = NONE, .next = NONE, .pick = NONE};
    p->fn = index;
    return index;
}

static void parameters(LuaParse *p, int fn, bool is_method)
{
    need(p, take_sign(p, "("));
    lua_function(p, fn)->first_param = p->vars.n;
    if (is_method) lua_scope_declare(p, STR("self"));
    while (!p->failed && !is_sign(p, ")")) {
        if (!take_sign(p, "...")) lua_scope_declare(p, take_name(p));
        if (!take_sign(p, ",")) break;
    }
    lua_function(p, fn)->n_params = p->vars.n - lua_function(p, fn)->first_param;
    need(p, take_sign(p, ")"));
}

// From its parameters to its end; returns its index.
static int body(LuaParse *p, bool is_method)
{
    int outer = p->fn, mark = lua_scope_mark(p), fn = open_function(p);
    if (enter(p)) {
        parameters(p, fn, is_method);
        block(p);
        need(p, take_word(p, KEYWORD_END));
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
    Str name = take_name(p);
    advance(p);
    Shape value = expression(p);
    LuaRole role = declares ? role_of(name) : ROLE_NONE;
    give(p, role, &value);
    if (role == ROLE_PICK) fields->pick = value.fn;
    if (declares && str_eq(name, STR("go")) && value.go_list) {
        fields->go = true;
        fields->n_texts = value.n_texts;
        fields->first_text = p->texts.n - value.n_texts;
    }
    if (value.literal == LITERAL_NIL)
        see(p, (LuaUse){.kind = USE_NIL, .field = name, .line = line}, NONE);
}

static void end_table(LuaParse *p, const Fields *fields, int line)
{
    if (!fields->go || fields->pick == NONE) return;
    *(LuaPickList *)lua_rows_add(p, &p->picks) =
        (LuaPickList){fields->first_text, fields->n_texts, line};
    lua_function(p, fields->pick)->pick = p->picks.n - 1;
}

// [declares]: it stands behind scene "x" or choice "x", so that its fields are those of the API.
static Shape table(LuaParse *p, bool declares)
{
    Shape shape = nothing;
    Fields fields = {.pick = NONE};
    int line = p->line, n_items = 0, n_texts = 0, texts = p->texts.n;
    need(p, take_sign(p, "{"));
    while (!p->failed && !is_sign(p, "}")) {
        n_items++;
        if (p->now.kind == TOKEN_NAME && p->has_now && is_next_sign(p, "=")) {
            named_field(p, &fields, declares);
        } else if (take_sign(p, "[")) {
            expression(p);
            need(p, take_sign(p, "]") && take_sign(p, "="));
            expression(p);
        } else {
            Shape item = expression(p);
            if (item.literal == LITERAL_TEXT && n_texts == p->texts.n - texts) {
                *(Str *)lua_rows_add(p, &p->texts) = item.text;
                n_texts++;
            }
        }
        if (!take_sign(p, ",") && !take_sign(p, ";")) break;
    }
    need(p, take_sign(p, "}"));
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
    Shape shape = expression(p);
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

// [word]: the free name whose call is called, as choice is in choice "leave" { ... }
static void arguments(LuaParse *p, int callee, bool when, Str word)
{
    if (is_sign(p, "{")) {
        table(p, declares(word));
        return;
    }
    if (p->has_now && p->now.kind == TOKEN_STRING) {
        advance(p);
        return;
    }
    need(p, take_sign(p, "("));
    for (int place = 0; !p->failed && !is_sign(p, ")"); place++) {
        argument(p, callee, when, place);
        if (!take_sign(p, ",")) break;
    }
    need(p, take_sign(p, ")"));
}

static bool begins_call(const LuaParse *p)
{
    return is_sign(p, "(") || is_sign(p, "{") ||
           (p->has_now && p->now.kind == TOKEN_STRING);
}

// --- names and what stands behind them ---------------------------------------------------------------

// Inside its quotes; a text with escapes or long brackets is told as none.
static Str unquoted(Str text)
{
    if (text.n < 2 || text.s[0] == '[' || str_find(text, '\\') < text.n)
        return (Str){0};
    return str_cut(text, 1, text.n - 1);
}

static Shape name(LuaParse *p)
{
    Shape shape = nothing;
    shape.line = p->line;
    shape.name = take_name(p);
    shape.var = lua_scope_find(p, shape.name);
    shape.assignable = shape.plain_name = true;
    if (shape.var != NONE) return shape;
    if (str_eq(shape.name, STR("_ENV"))) p->failed = true;
    if (p->known && id_index_find(p->known, shape.name) != NONE) return shape;
    bool called = begins_call(p) || is_sign(p, ".") || is_sign(p, "[");
    see(p,
        (LuaUse){
            .kind = USE_FREE, .name = shape.name, .line = shape.line, .called = called},
        NONE);
    return shape;
}

// A field directly behind a name.
static void see_field(LuaParse *p, Shape *shape, Str field, int line)
{
    bool local = shape->var != NONE;
    if (!shape->plain_name || field.n == 0) return;
    shape->member = see(p,
        (LuaUse){.kind = local ? USE_STATE : USE_MEMBER,
            .name = shape->name,
            .field = field,
            .line = line},
        shape->var);
}

static void suffix(LuaParse *p, Shape *shape)
{
    Shape before = *shape;
    int callee = before.plain_name ? before.var : NONE;
    bool when = before.plain_name && callee == NONE && str_eq(before.name, STR("when"));
    *shape = nothing;
    if (take_sign(p, ".")) {
        int line = p->line;
        see_field(p, &before, take_name(p), line);
        shape->member = before.member;
        shape->assignable = true;
    } else if (take_sign(p, "[")) {
        int line = p->line;
        Shape index = expression(p);
        if (index.literal == LITERAL_TEXT) see_field(p, &before, index.text, line);
        shape->member = index.literal == LITERAL_TEXT ? before.member : NONE;
        shape->assignable = true;
        need(p, take_sign(p, "]"));
    } else if (take_sign(p, ":")) {
        take_name(p);
        arguments(p, NONE, false, (Str){0});
    } else {
        arguments(p, callee, when, before.word);
        shape->callee = callee;
        if (before.plain_name && callee == NONE) shape->word = before.name;
    }
    // Behind a second suffix the first field is no longer what is written or returned.
    if (!before.plain_name) shape->member = shape->callee = NONE;
}

static Shape suffixed(LuaParse *p)
{
    Shape shape = nothing;
    if (take_sign(p, "(")) {
        expression(p);
        need(p, take_sign(p, ")"));
    } else {
        shape = name(p);
    }
    while (!p->failed &&
           (begins_call(p) || is_sign(p, ".") || is_sign(p, "[") || is_sign(p, ":")))
        suffix(p, &shape);
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

static Shape literal(LuaParse *p, LuaLiteral kind)
{
    Shape shape = nothing;
    shape.literal = kind;
    advance(p);
    return shape;
}

static Shape operand(LuaParse *p)
{
    Shape shape = nothing;
    if (!p->has_now) {
        need(p, false);
        return shape;
    }
    if (p->now.kind == TOKEN_NUMBER) return literal(p, number_kind(p->now.text));
    if (p->now.kind == TOKEN_STRING) {
        shape = literal(p, LITERAL_TEXT); // moves on; its text is the one before
        return shape;
    }
    if (is_word(p, KEYWORD_NIL)) return literal(p, LITERAL_NIL);
    if (is_word(p, KEYWORD_TRUE) || is_word(p, KEYWORD_FALSE))
        return literal(p, LITERAL_BOOL);
    if (take_sign(p, "...")) return shape;
    if (is_sign(p, "{")) return table(p, false);
    if (!take_word(p, KEYWORD_FUNCTION)) return suffixed(p);
    shape.fn = body(p, false);
    shape.literal = LITERAL_FUNCTION;
    return shape;
}

static bool take_unary(LuaParse *p)
{
    return take_word(p, KEYWORD_NOT) || take_sign(p, "-") || take_sign(p, "#") ||
           take_sign(p, "~");
}

static bool take_binary(LuaParse *p)
{
    static const char *const signs[] = {"+", "-", "*", "/", "//", "%", "^", "..",
        "==", "~=", "<", "<=", ">", ">=", "&", "|", "~", "<<", ">>"};
    bool sign = p->has_now && p->now.kind == TOKEN_SIGN &&
                str_among(p->now.text, signs, COUNT_OF(signs));
    if (sign) advance(p);
    return sign || take_word(p, KEYWORD_AND) || take_word(p, KEYWORD_OR);
}

static Shape expression(LuaParse *p)
{
    Shape shape = nothing;
    bool joined = false;
    if (enter(p)) do {
            while (take_unary(p))
                joined = true;
            Str text = p->has_now && p->now.kind == TOKEN_STRING ? unquoted(p->now.text)
                                                                 : (Str){0};
            shape = operand(p);
            shape.text = text;
        } while (!p->failed && take_binary(p) && (joined = true));
    p->depth--;
    return joined ? nothing : shape;
}

// Returns the last one if it is the only one.
static Shape expressions(LuaParse *p)
{
    Shape shape = expression(p);
    bool more = false;
    for (; !p->failed && take_sign(p, ","); more = true)
        expression(p);
    return more ? nothing : shape;
}

// --- statements ---------------------------------------------------------------------------------------

static void scoped_block(LuaParse *p)
{
    int mark = lua_scope_mark(p);
    block(p);
    lua_scope_leave(p, mark);
}

static void local_function(LuaParse *p)
{
    int var = lua_scope_declare(p, take_name(p));
    int fn = body(p, false);
    lua_var(p, var)->value = fn;
}

// Their values are parsed before they are in scope.
static void local_names(LuaParse *p)
{
    Str names[LUA_LOCALS_MAX];
    int n = 0;
    do {
        need(p, n < COUNT_OF(names));
        if (p->failed) return;
        names[n++] = take_name(p);
        if (take_sign(p, "<")) {
            take_name(p);
            need(p, take_sign(p, ">"));
        }
    } while (!p->failed && take_sign(p, ","));
    Shape value = nothing;
    if (take_sign(p, "=")) value = expressions(p);
    if (p->failed) return;
    for (int i = 0; i < n; i++)
        lua_scope_declare(p, names[i]);
    if (n == 1) lua_var(p, p->vars.n - 1)->value = value.fn;
}

static void assign_to(LuaParse *p, const Shape *target)
{
    need(p, target->assignable);
    if (target->member != NONE) seen_at(p, target->member)->use.written = true;
    if (!target->plain_name) return;
    if (target->var == NONE) {
        LuaUse *use = p->seen.n > 0 ? &seen_at(p, p->seen.n - 1)->use : NULL;
        if (use && use->kind == USE_FREE && use->name.s == target->name.s)
            use->written = true; // name() has just seen it
        return;
    }
    lua_var(p, target->var)->changed = true;
    see(p,
        (LuaUse){.kind = USE_OUTSIDE,
            .name = target->name,
            .line = target->line,
            .written = true},
        target->var);
}

static void function_statement(LuaParse *p)
{
    Shape shape = name(p);
    bool method = false, alone = true;
    while (!p->failed && (is_sign(p, ".") || is_sign(p, ":"))) {
        method = is_sign(p, ":");
        advance(p);
        take_name(p);
        alone = false;
    }
    if (alone) assign_to(p, &shape);
    body(p, method);
}

static void if_statement(LuaParse *p)
{
    expression(p);
    need(p, take_word(p, KEYWORD_THEN));
    scoped_block(p);
    while (!p->failed && take_word(p, KEYWORD_ELSEIF)) {
        expression(p);
        need(p, take_word(p, KEYWORD_THEN));
        scoped_block(p);
    }
    if (take_word(p, KEYWORD_ELSE)) scoped_block(p);
    need(p, take_word(p, KEYWORD_END));
}

static void for_statement(LuaParse *p)
{
    Str names[LUA_LOCALS_MAX];
    int n = 0, mark = lua_scope_mark(p);
    do {
        need(p, n < COUNT_OF(names));
        if (p->failed) return;
        names[n++] = take_name(p);
    } while (!p->failed && take_sign(p, ","));
    need(p, take_sign(p, "=") || take_word(p, KEYWORD_IN));
    expressions(p);
    need(p, take_word(p, KEYWORD_DO));
    for (int i = 0; i < n && !p->failed; i++)
        lua_scope_declare(p, names[i]);
    block(p);
    lua_scope_leave(p, mark);
    need(p, take_word(p, KEYWORD_END));
}

// The names of the block can be asked for behind until.
static void repeat_statement(LuaParse *p)
{
    int mark = lua_scope_mark(p);
    block(p);
    need(p, take_word(p, KEYWORD_UNTIL));
    expression(p);
    lua_scope_leave(p, mark);
}

static bool ends_block(const LuaParse *p)
{
    return !p->has_now || is_word(p, KEYWORD_END) || is_word(p, KEYWORD_ELSE) ||
           is_word(p, KEYWORD_ELSEIF) || is_word(p, KEYWORD_UNTIL);
}

static void see_returned(LuaParse *p, const Shape *shape, int line)
{
    if (shape->fn != NONE) {
        LuaFunction *made = lua_function(p, shape->fn), *by = lua_function(p, p->fn);
        made->next = by->inner;
        by->inner = shape->fn;
    }
    if (shape->member != NONE && seen_at(p, shape->member)->use.kind == USE_STATE) {
        LuaSeen *field = seen_at(p, shape->member);
        LuaUse use = field->use;
        use.kind = USE_RETURNED;
        see(p, use, field->var);
    }
    if (shape->literal == LITERAL_TEXT && shape->text.n > 0)
        see(p, (LuaUse){.kind = USE_PICKED, .field = shape->text, .line = line}, NONE);
}

static void return_statement(LuaParse *p)
{
    int line = p->line;
    if (!ends_block(p) && !is_sign(p, ";")) {
        Shape shape = expressions(p);
        if (!p->failed) see_returned(p, &shape, line);
    }
    take_sign(p, ";");
    need(p, ends_block(p));
}

static void expression_statement(LuaParse *p)
{
    Shape target = suffixed(p);
    if (!is_sign(p, "=") && !is_sign(p, ",")) return;
    assign_to(p, &target);
    bool alone = true;
    for (; !p->failed && take_sign(p, ","); alone = false) {
        Shape other = suffixed(p);
        assign_to(p, &other);
    }
    need(p, take_sign(p, "="));
    Shape value = expressions(p);
    if (alone && target.member != NONE)
        seen_at(p, target.member)->use.value = value.literal;
}

static void statement(LuaParse *p)
{
    if (take_sign(p, ";") || take_word(p, KEYWORD_BREAK)) return;
    if (take_sign(p, "::")) {
        take_name(p);
        need(p, take_sign(p, "::"));
    } else if (take_word(p, KEYWORD_GOTO)) {
        take_name(p);
    } else if (take_word(p, KEYWORD_IF)) {
        if_statement(p);
    } else if (take_word(p, KEYWORD_WHILE)) {
        expression(p);
        need(p, take_word(p, KEYWORD_DO));
        scoped_block(p);
        need(p, take_word(p, KEYWORD_END));
    } else if (take_word(p, KEYWORD_DO)) {
        scoped_block(p);
        need(p, take_word(p, KEYWORD_END));
    } else if (take_word(p, KEYWORD_FOR)) {
        for_statement(p);
    } else if (take_word(p, KEYWORD_REPEAT)) {
        repeat_statement(p);
    } else if (take_word(p, KEYWORD_FUNCTION)) {
        function_statement(p);
    } else if (take_word(p, KEYWORD_LOCAL)) {
        if (take_word(p, KEYWORD_FUNCTION))
            local_function(p);
        else
            local_names(p);
    } else {
        expression_statement(p);
    }
}

static void block(LuaParse *p)
{
    if (enter(p)) {
        while (!p->failed && !ends_block(p) && !is_word(p, KEYWORD_RETURN))
            statement(p);
        if (!p->failed && take_word(p, KEYWORD_RETURN)) return_statement(p);
    }
    p->depth--;
}

void lua_parse_script(LuaParse *p)
{
    if (str_starts(p->rest, STR("#")))
        p->rest = str_from(p->rest, str_find(p->rest, '\n'));
    p->next_line = 1;
    p->fn = NONE;
    advance(p);
    advance(p);
    open_function(p);
    lua_function(p, 0)->parent = 0;
    block(p);
    need(p, !p->has_now);
}
