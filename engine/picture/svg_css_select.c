// Selectors of style rules: by element, class, id and attribute, as descendants and children.
#include "picture/svg_css.h"

#include "base/ascii.h"

static bool is_name(char c)
{
    return ascii_is_alnum(c) || c == '-' || c == '_' || (unsigned char)c >= 0x80;
}

// Takes a simple selector of a part, ".a", from *rest: its first character and its name.
static bool next_simple(Str *rest, char *kind, Str *name)
{
    if (rest->n == 0) return false;
    size_t i = 0;
    *kind = rest->s[0];
    if (*kind == '[') {
        size_t end = str_find(*rest, ']');
        *name = str_cut(*rest, 1, end);
        *rest = str_from(*rest, end + 1);
        return true;
    }
    bool mark = *kind == '.' || *kind == '#' || *kind == ':' || *kind == '*';
    if (mark) i = 1;
    size_t from = i;
    while (*kind != '*' && i < rest->n && is_name(rest->s[i]))
        i++;
    *name = str_cut(*rest, from, i);
    if (!mark) *kind = 'e';
    *rest = str_from(*rest, i);
    return i > 0 && (*kind == '*' || name->n > 0);
}

// Specificity of one part: ids, classes and attributes, elements. Negative when it is not read.
static int weigh(Str part)
{
    char kind;
    int weight = 0;
    for (Str name; part.n > 0;) {
        if (!next_simple(&part, &kind, &name)) return -1;
        if (kind == ':' && !str_eq(name, STR("root")) &&
            !str_eq(name, STR("first-child")))
            return -1;
        weight += kind == '#' ? 10000 : kind == 'e' ? 1 : kind == '*' ? 0 : 100;
    }
    return weight;
}

static bool has_class(const SvgNode *node, Str name)
{
    Str classes = svg_attr(node, "class");
    for (size_t i = 0, from = 0; i <= classes.n; i++) {
        if (i < classes.n && !ascii_is_space(classes.s[i])) continue;
        if (str_eq(str_cut(classes, from, i), name)) return true;
        from = i + 1;
    }
    return false;
}

// [name] or [name=value].
static bool has_value(const SvgNode *node, Str text)
{
    size_t equals = str_find(text, '=');
    Str name = str_trim(str_cut(text, 0, equals)), value = {0};
    for (int i = 0; i < node->n_attrs; i++) {
        if (!str_eq(node->attrs[i].name, name)) continue;
        if (equals >= text.n) return true;
        value = str_trim(str_from(text, equals + 1));
        if (value.n >= 2 && (value.s[0] == '"' || value.s[0] == '\''))
            value = str_cut(value, 1, value.n - 1);
        return str_eq(node->attrs[i].value, value);
    }
    return false;
}

static bool fits_part(const SvgNode *node, Str part)
{
    char kind;
    for (Str name; next_simple(&part, &kind, &name);) {
        bool fits = kind == '*' || (kind == 'e' && str_eq(node->name, name)) ||
                    (kind == '.' && has_class(node, name)) ||
                    (kind == '#' && str_eq(svg_attr(node, "id"), name)) ||
                    (kind == '[' && has_value(node, name));
        if (kind == ':')
            fits = str_eq(name, STR("root"))
                       ? !node->parent
                       : node->parent && node->parent->first == node;
        if (!fits) return false;
    }
    return true;
}

// The nearest fitting ancestor is taken: what needs a farther one is not found, as rare as it is.
bool svg_selector_fits(const SvgRule *rule, const SvgNode *node)
{
    if (!fits_part(node, rule->parts[0].whole)) return false;
    for (int i = 1; i < rule->n_parts; i++) {
        bool child = rule->parts[i - 1].child;
        node = node->parent;
        while (node && !fits_part(node, rule->parts[i].whole))
            node = child ? NULL : node->parent;
        if (!node) return false;
    }
    return true;
}

bool svg_selector_read(Str text, SvgRule *rule)
{
    bool child = false;
    SvgPart parts[SVG_PARTS_MAX];
    int n = 0;
    while ((text = str_trim(text)).n > 0) {
        if (text.s[0] == '>') {
            child = true;
            text = str_from(text, 1);
            continue;
        }
        size_t end = 0;
        while (end < text.n && !ascii_is_space(text.s[end]) && text.s[end] != '>')
            end += text.s[end] == '[' ? str_find(str_from(text, end), ']') + 1 : 1;
        if (n == SVG_PARTS_MAX) return false;
        parts[n++] = (SvgPart){str_cut(text, 0, end), child};
        int weight = weigh(parts[n - 1].whole);
        if (weight < 0) return false;
        rule->specificity += weight;
        child = false;
        text = str_from(text, end);
    }
    for (int i = 0; i < n; i++)
        rule->parts[i] = parts[n - 1 - i];
    rule->n_parts = n;
    return n > 0;
}
