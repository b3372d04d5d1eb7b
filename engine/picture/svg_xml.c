// Reads XML into a tree of nodes, from Expat's events. Nothing outside the bytes is read: external
// entities and DTDs are passed over, and what internal ones expand to counts against the budgets.
#include "base/ascii.h"
#include "picture/svg_tree.h"

#include <expat.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define BETWEEN '\n' // a namespace and a name, as Expat hands them on

static const char svg_space[] = "http://www.w3.org/2000/svg";
static const char xlink_space[] = "http://www.w3.org/1999/xlink";

typedef struct Reader {
    SvgTree *tree;
    XML_Parser parser;
    SvgNode *open; // innermost that is not closed
    Buf text;      // of the style element that is open
    int depth;
    bool bare; // the root has no namespace, nor then need the others
    Err *err;
    bool failed;
} Reader;

static void fail(Reader *reader, const char *what, long most)
{
    err_set(reader->err, ERR_DATA, "it has too many %s; %ld are the most", what, most);
    reader->failed = true;
    XML_StopParser(reader->parser, XML_FALSE);
}

// --- names ----------------------------------------------------------------------------------------

// Parts "namespace\nname"; true when the namespace is [space], or there is none and [bare].
static bool in_space(const char *whole, const char *space, bool bare, const char **name)
{
    const char *at = strchr(whole, BETWEEN);
    *name = at ? at + 1 : whole;
    if (!at) return bare;
    size_t n = (size_t)(at - whole);
    return strlen(space) == n && memcmp(whole, space, n) == 0;
}

static Str keep(Reader *reader, const char *text)
{
    Str s = str_of(text);
    reader->tree->n_text += s.n + 1;
    if (reader->tree->n_text > SVG_TEXT_MAX)
        fail(reader, "bytes in its attributes", SVG_TEXT_MAX);
    return reader->failed ? (Str){0} : arena_str(&reader->tree->arena, s);
}

// --- events ---------------------------------------------------------------------------------------

static void read_attrs(Reader *reader, SvgNode *node, const char **attrs)
{
    int n = 0;
    while (attrs[2 * n])
        n++;
    reader->tree->n_attrs += n;
    if (reader->tree->n_attrs > SVG_ATTRS_MAX) {
        fail(reader, "attributes", SVG_ATTRS_MAX);
        return;
    }
    node->attrs = arena_array(&reader->tree->arena, SvgAttr, n);
    for (int i = 0; i < n && !reader->failed; i++) {
        const char *name;
        bool plain = in_space(attrs[2 * i], "", true, &name);
        bool link = !plain && in_space(attrs[2 * i], xlink_space, false, &name) &&
                    strcmp(name, "href") == 0;
        if (!plain && !link) continue;
        SvgAttr attr = {keep(reader, name), keep(reader, attrs[2 * i + 1])};
        // A plain href wins over xlink:href: svg_attr takes the first.
        if (plain && node->n_attrs > 0 && strcmp(name, "href") == 0) {
            node->attrs[node->n_attrs++] = node->attrs[0];
            node->attrs[0] = attr;
        } else {
            node->attrs[node->n_attrs++] = attr;
        }
    }
}

static int line_of(XML_Parser parser)
{
    XML_Size line = XML_GetCurrentLineNumber(parser);
    return line < INT_MAX ? (int)line : INT_MAX;
}

static SvgNode *new_node(Reader *reader, const char *whole)
{
    SvgTree *tree = reader->tree;
    SvgNode *node = arena_new(&tree->arena, SvgNode);
    const char *name;
    if (!reader->open && !strchr(whole, BETWEEN)) reader->bare = true;
    if (in_space(whole, svg_space, reader->bare, &name))
        node->name = keep(reader, name);
    node->line = line_of(reader->parser);
    node->parent = reader->open;
    if (!reader->open)
        tree->root = node;
    else if (reader->open->last)
        reader->open->last->next = node;
    else
        reader->open->first = node;
    if (reader->open) reader->open->last = node;
    return node;
}

static void on_start(void *ctx, const char *whole, const char **attrs)
{
    Reader *reader = ctx;
    if (reader->failed) return;
    if (++reader->tree->n_nodes > SVG_NODES_MAX) {
        fail(reader, "elements", SVG_NODES_MAX);
        return;
    }
    if (++reader->depth > SVG_DEPTH_MAX) {
        fail(reader, "elements within one another", SVG_DEPTH_MAX);
        return;
    }
    reader->open = new_node(reader, whole);
    buf_clear(&reader->text);
    if (reader->open->name.n > 0) read_attrs(reader, reader->open, attrs);
}

static void on_end(void *ctx, const char *whole)
{
    (void)whole;
    Reader *reader = ctx;
    if (reader->failed) return;
    SvgNode *node = reader->open;
    if (svg_is(node, "style"))
        node->text = arena_str(&reader->tree->arena, buf_str(&reader->text));
    reader->open = node->parent;
    reader->depth--;
}

static void on_text(void *ctx, const char *s, int n)
{
    Reader *reader = ctx;
    SvgNode *node = reader->open;
    if (reader->failed || !node) return;
    for (int i = 0; i < n && !node->has_text; i++)
        node->has_text = !ascii_is_space(s[i]);
    if (!svg_is(node, "style")) return;
    reader->tree->n_text += (size_t)n;
    if (reader->tree->n_text > SVG_TEXT_MAX)
        fail(reader, "bytes in its style sheets", SVG_TEXT_MAX);
    else
        buf_add(&reader->text, (Str){s, (size_t)n});
}

// --- the whole ------------------------------------------------------------------------------------

static bool explain(const Reader *reader, Err *err)
{
    enum XML_Error code = XML_GetErrorCode(reader->parser);
    int line = line_of(reader->parser);
    if (code == XML_ERROR_NO_MEMORY)
        return err_set(err, ERR_DATA, "it takes too much memory to read");
    if (code == XML_ERROR_UNKNOWN_ENCODING || code == XML_ERROR_INCORRECT_ENCODING)
        return err_set(err, ERR_DATA,
            "its encoding is not read; save it as UTF-8 (%s in line %d)",
            XML_ErrorString(code), line);
    if (code == XML_ERROR_AMPLIFICATION_LIMIT_BREACH)
        return err_set(err, ERR_DATA, "its entities expand to far more than it holds");
    return err_set(err, ERR_DATA, "it is no whole XML: %s in line %d",
        XML_ErrorString(code), line);
}

static bool parse(Reader *reader, Str bytes, Err *err)
{
    XML_SetUserData(reader->parser, reader);
    XML_SetElementHandler(reader->parser, on_start, on_end);
    XML_SetCharacterDataHandler(reader->parser, on_text);
    // A salt of ours, so that Expat asks the system for none.
    XML_SetHashSalt(reader->parser, (unsigned long)str_checksum(bytes));
    enum XML_Status status = XML_Parse(reader->parser, bytes.s, (int)bytes.n, XML_TRUE);
    if (reader->failed) return false;
    return status == XML_STATUS_OK || explain(reader, err);
}

static int by_id(const void *a, const void *b)
{
    const SvgNode *x = *(SvgNode *const *)a, *y = *(SvgNode *const *)b;
    int order = str_cmp(svg_attr(x, "id"), svg_attr(y, "id"));
    return order != 0 ? order : (x->line > y->line) - (x->line < y->line);
}

SvgNode *svg_after(SvgNode *node)
{
    if (node->first) return node->first;
    while (node && !node->next)
        node = node->parent;
    return node ? node->next : NULL;
}

static void sort_ids(SvgTree *tree)
{
    tree->by_id = arena_array(&tree->arena, SvgNode *, tree->n_nodes);
    for (SvgNode *node = tree->root; node; node = svg_after(node))
        if (svg_attr(node, "id").n > 0) tree->by_id[tree->n_ids++] = node;
    qsort(tree->by_id, (size_t)tree->n_ids, sizeof(SvgNode *), by_id);
}

bool svg_xml_read(SvgTree *tree, Str bytes, Err *err)
{
    if (bytes.n > PICTURE_BYTES_MAX)
        return err_set(err, ERR_DATA, "it has more than %u bytes", PICTURE_BYTES_MAX);
    XML_Parser parser = XML_ParserCreateNS(NULL, BETWEEN);
    if (!parser) return err_set(err, ERR_DATA, "it takes too much memory to read");
    Reader reader = {.tree = tree, .parser = parser, .err = err};
    bool ok = parse(&reader, bytes, err);
    buf_free(&reader.text);
    XML_ParserFree(parser);
    if (!ok) return false;
    if (!svg_is(tree->root, "svg"))
        return err_set(
            err, ERR_DATA, "it is XML, but no SVG: its first element is not svg");
    sort_ids(tree);
    return true;
}

void svg_tree_free(SvgTree *tree) { arena_free(&tree->arena); }

// --- reading the tree -----------------------------------------------------------------------------

bool svg_is(const SvgNode *node, const char *name)
{
    return str_eq(node->name, str_of(name));
}

static const SvgAttr *find_attr(const SvgNode *node, const char *name)
{
    for (int i = 0; i < node->n_attrs; i++)
        if (str_eq(node->attrs[i].name, str_of(name))) return &node->attrs[i];
    return NULL;
}

Str svg_attr(const SvgNode *node, const char *name)
{
    const SvgAttr *attr = find_attr(node, name);
    return attr ? attr->value : (Str){0};
}

bool svg_has_attr(const SvgNode *node, const char *name)
{
    return find_attr(node, name) != NULL;
}

SvgNode *svg_find(const SvgTree *tree, Str id)
{
    int from = 0, to = tree->n_ids;
    while (from < to) {
        int middle = from + (to - from) / 2;
        if (str_cmp(svg_attr(tree->by_id[middle], "id"), id) < 0)
            from = middle + 1;
        else
            to = middle;
    }
    bool found =
        from < tree->n_ids && id.n > 0 && str_eq(svg_attr(tree->by_id[from], "id"), id);
    return found ? tree->by_id[from] : NULL;
}

Str svg_ref(Str value)
{
    value = str_trim(value);
    if (str_starts(value, STR("url("))) {
        value = str_from(value, 4);
        value = str_trim(str_cut(value, 0, str_find(value, ')')));
        bool quoted = value.n >= 2 && (value.s[0] == '"' || value.s[0] == '\'');
        if (quoted) value = str_trim(str_cut(value, 1, value.n - 1));
    }
    return value.n > 1 && value.s[0] == '#' ? str_from(value, 1) : (Str){0};
}
