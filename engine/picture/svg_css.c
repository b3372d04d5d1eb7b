// Style sheets and style attributes: what each rule declares goes to the elements that it fits, by
// specificity and order.
#include "picture/svg_css.h"

#include "base/utf8.h"

#include <string.h>

// A declaration on its way to a node.
typedef struct Choice {
    Str value;
    int weight, order; // the larger wins
    bool set;
} Choice;

SvgProperty svg_property(Str name)
{
#define AS_TEXT(name, text) text,
    static const char *const names[] = {SVG_PROPERTIES(AS_TEXT)};
    for (int i = 0; i < SVG_PROPERTY_COUNT; i++)
        if (str_eq(name, str_of(names[i]))) return (SvgProperty)i;
    return SVG_PROPERTY_COUNT;
}

// --- text -----------------------------------------------------------------------------------------

// Comments become spaces, in a copy.
static Str without_comments(SvgTree *tree, Str text)
{
    if (text.n == 0) return text;
    char *copy = arena_copy(&tree->arena, text.s, text.n);
    bool inside = false;
    for (size_t i = 0; i < text.n; i++) {
        bool begin = !inside && i + 1 < text.n && copy[i] == '/' && copy[i + 1] == '*';
        bool end = inside && i + 1 < text.n && text.s[i] == '*' && text.s[i + 1] == '/';
        inside |= begin;
        if (inside) copy[i] = ' ';
        if (begin) copy[++i] = ' ';
        if (end) {
            copy[++i] = ' ';
            inside = false;
        }
    }
    return (Str){copy, text.n};
}

// Up to the next [c] that is outside of quotes and brackets, or to the end.
static size_t find_outside(Str s, char c)
{
    char quote = 0;
    int open = 0;
    for (size_t i = 0; i < s.n; i++) {
        char now = s.s[i];
        if (quote) {
            if (now == quote) quote = 0;
        } else if (now == '"' || now == '\'') {
            quote = now;
        } else if (now == c && open <= 0) {
            return i;
        } else if (now == '(') {
            open++;
        } else if (now == ')') {
            open--;
        }
    }
    return s.n;
}

static bool next_declaration(Str *rest, Str *name, Str *value, bool *important)
{
    while (rest->n > 0) {
        size_t end = find_outside(*rest, ';');
        Str one = str_cut(*rest, 0, end);
        *rest = str_from(*rest, end + 1);
        size_t colon = str_find(one, ':');
        if (colon >= one.n) continue;
        *name = str_trim(str_cut(one, 0, colon));
        *value = str_trim(str_from(one, colon + 1));
        size_t mark = str_find(*value, '!');
        *important =
            mark < value->n &&
            str_same_word(str_trim(str_from(*value, mark + 1)), STR("important"));
        if (mark < value->n) *value = str_trim(str_cut(*value, 0, mark));
        return true;
    }
    return false;
}

// --- sheets ---------------------------------------------------------------------------------------

static bool add_rule(SvgTree *tree, Str selectors, Str body, int line, Err *err)
{
    for (Str one; str_split(&selectors, ',', &one);) {
        if (tree->n_rules == SVG_RULES_MAX)
            return err_set(
                err, ERR_DATA, "it has more than %d style rules", SVG_RULES_MAX);
        SvgRule rule = {.body = body, .order = tree->n_rules};
        if (!svg_selector_read(one, &rule)) {
            svg_note(tree, line, "the style rule for \"" STR_FMT "\" is not read",
                STR_ARG(utf8_cut(str_trim(one), 60)));
            continue;
        }
        if (tree->n_rules % 64 == 0) {
            SvgRule *more = arena_array(&tree->arena, SvgRule, tree->n_rules + 64);
            if (tree->n_rules > 0)
                memcpy(more, tree->rules, sizeof *more * (size_t)tree->n_rules);
            tree->rules = more;
        }
        tree->rules[tree->n_rules++] = rule;
    }
    return true;
}

// The length of "{...}" with what is in it; [text] begins with the bracket.
static size_t block_length(Str text)
{
    int open = 0;
    for (size_t i = 0; i < text.n; i++) {
        open += (text.s[i] == '{') - (text.s[i] == '}');
        if (open == 0) return i + 1;
    }
    return text.n;
}

static bool read_sheet(SvgTree *tree, const SvgNode *style, Err *err)
{
    Str rest = without_comments(tree, style->text);
    while ((rest = str_trim(rest)).n > 0) {
        size_t open = str_find(rest, '{');
        if (rest.s[0] == '@') {
            size_t end = str_find(rest, ';') + 1;
            if (end > open) end = open + block_length(str_from(rest, open));
            bool silent = str_starts(rest, STR("@charset")) ||
                          str_starts(rest, STR("@namespace")) ||
                          str_starts(rest, STR("@font-face"));
            if (!silent)
                svg_note(tree, style->line,
                    "the style rule \"" STR_FMT "\" is not read",
                    STR_ARG(str_cut(rest, 0, str_find(rest, ' '))));
            rest = str_from(rest, end);
            continue;
        }
        size_t n = block_length(str_from(rest, open));
        Str body = str_cut(rest, open + 1, open + n);
        if (body.n > 0 && body.s[body.n - 1] == '}') body.n--;
        if (open < rest.n &&
            !add_rule(tree, str_cut(rest, 0, open), body, style->line, err))
            return false;
        rest = str_from(rest, open + n);
    }
    return true;
}

// --- the cascade ----------------------------------------------------------------------------------

static void choose(Choice *choices, Str name, Str value, int weight, int order)
{
    SvgProperty property = svg_property(name);
    if (property == SVG_PROPERTY_COUNT) return;
    Choice *choice = &choices[property];
    if (choice->set && (choice->weight > weight ||
                           (choice->weight == weight && choice->order > order)))
        return;
    *choice = (Choice){value, weight, order, true};
}

static void choose_all(Choice *choices, Str body, int weight, int order)
{
    Str name, value;
    for (bool important; next_declaration(&body, &name, &value, &important);)
        choose(choices, name, value, weight + (important ? 100000000 : 0), order);
}

static void cascade(SvgTree *tree, SvgNode *node)
{
    Choice choices[SVG_PROPERTY_COUNT] = {0};
    int n = 0;
    for (int i = 0; i < node->n_attrs; i++)
        choose(choices, node->attrs[i].name, node->attrs[i].value, -1, i);
    for (int i = 0; i < tree->n_rules; i++)
        if (svg_selector_fits(&tree->rules[i], node))
            choose_all(choices, tree->rules[i].body, tree->rules[i].specificity,
                tree->rules[i].order);
    Str own = svg_attr(node, "style");
    if (own.n > 0) choose_all(choices, without_comments(tree, own), 10000000, 0);
    for (int i = 0; i < SVG_PROPERTY_COUNT; i++)
        n += choices[i].set;
    node->decls = n > 0 ? arena_array(&tree->arena, SvgDecl, n) : NULL;
    for (int i = 0; i < SVG_PROPERTY_COUNT; i++)
        if (choices[i].set)
            node->decls[node->n_decls++] = (SvgDecl){(SvgProperty)i, choices[i].value};
}

bool svg_css_apply(SvgTree *tree, Err *err)
{
    for (SvgNode *node = tree->root; node; node = svg_after(node))
        if (svg_is(node, "style") && !read_sheet(tree, node, err)) return false;
    if ((long)tree->n_rules * tree->n_nodes > SVG_MATCHES_MAX)
        return err_set(
            err, ERR_DATA, "it has too many style rules for so many elements");
    for (SvgNode *node = tree->root; node; node = svg_after(node))
        if (node->name.n > 0) cascade(tree, node);
    return true;
}

Str svg_decl(const SvgNode *node, SvgProperty property)
{
    for (int i = 0; i < node->n_decls; i++)
        if (node->decls[i].property == property) return node->decls[i].value;
    return (Str){0};
}
