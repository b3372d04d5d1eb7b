// Inside of svg*.c: an SVG as a tree of nodes in an arena, its style rules, and notes on it.
#ifndef QANTAR_PICTURE_SVG_TREE_H
#define QANTAR_PICTURE_SVG_TREE_H

#include "base/arena.h"
#include "base/err.h"
#include "picture/picture.h"

#define SVG_NODES_MAX   100000      // elements of a file, entities expanded
#define SVG_ATTRS_MAX   400000      // their attributes
#define SVG_DEPTH_MAX   200         // elements within one another
#define SVG_TEXT_MAX    (32u << 20) // bytes of attributes and style sheets
#define SVG_RULES_MAX   4000        // selectors of its style sheets
#define SVG_MATCHES_MAX 20000000    // times that a selector is held against an element

// The presentation attributes that are read, also as CSS properties. A node's are applied in this order: what is short
// for several stands before them.
#define SVG_PROPERTIES(X)                                                              \
    X(FILL, "fill")                                                                    \
    X(FILL_OPACITY, "fill-opacity")                                                    \
    X(FILL_RULE, "fill-rule")                                                          \
    X(STROKE, "stroke")                                                                \
    X(STROKE_OPACITY, "stroke-opacity")                                                \
    X(STROKE_WIDTH, "stroke-width")                                                    \
    X(STROKE_LINECAP, "stroke-linecap")                                                \
    X(STROKE_LINEJOIN, "stroke-linejoin")                                              \
    X(STROKE_MITERLIMIT, "stroke-miterlimit")                                          \
    X(STROKE_DASHARRAY, "stroke-dasharray")                                            \
    X(STROKE_DASHOFFSET, "stroke-dashoffset")                                          \
    X(COLOR, "color")                                                                  \
    X(FONT_SIZE, "font-size")                                                          \
    X(VISIBILITY, "visibility")                                                        \
    X(PAINT_ORDER, "paint-order")                                                      \
    X(CLIP_RULE, "clip-rule")                                                          \
    X(MARKER, "marker")                                                                \
    X(MARKER_START, "marker-start")                                                    \
    X(MARKER_MID, "marker-mid")                                                        \
    X(MARKER_END, "marker-end")                                                        \
    X(DISPLAY, "display")                                                              \
    X(OPACITY, "opacity")                                                              \
    X(CLIP_PATH, "clip-path")                                                          \
    X(MASK, "mask")                                                                    \
    X(FILTER, "filter")                                                                \
    X(OVERFLOW, "overflow")                                                            \
    X(STOP_COLOR, "stop-color")                                                        \
    X(STOP_OPACITY, "stop-opacity")                                                    \
    X(VECTOR_EFFECT, "vector-effect")                                                  \
    X(MIX_BLEND_MODE, "mix-blend-mode")                                                \
    X(TRANSFORM, "transform")

#define SVG_AS_PROPERTY(name, text) SVG_##name,
typedef enum SvgProperty {
    SVG_PROPERTIES(SVG_AS_PROPERTY) SVG_PROPERTY_COUNT
} SvgProperty;

typedef struct SvgAttr {
    Str name, value; // href is xlink:href too
} SvgAttr;

// What the cascade gave a property of a node.
typedef struct SvgDecl {
    SvgProperty property;
    Str value;
} SvgDecl;

typedef struct SvgNode SvgNode;
struct SvgNode {
    Str name; // empty: of another namespace, and nothing in it is drawn
    int line;
    SvgAttr *attrs;
    int n_attrs;
    SvgNode *parent, *first, *last, *next;
    Str text;       // of <style>
    bool has_text;  // that is not blank
    bool drawing;   // while it is being drawn: a use of it would never end
    SvgDecl *decls; // by property
    int n_decls;
};

typedef struct SvgRule SvgRule;

typedef struct SvgTree {
    Arena arena;
    SvgNode *root;
    SvgNode **by_id; // sorted
    int n_ids;
    SvgRule *rules;
    int n_rules, n_nodes, n_attrs;
    size_t n_text;
    long matches;
    PictureReport *report;        // may be NULL
    Str noted[PICTURE_NOTES_MAX]; // the last ones
    int n_notes;
} SvgTree;

// Zero-initialise [tree]; svg_tree_free it also after a failure. "it is no whole XML: ..."
bool svg_xml_read(SvgTree *tree, Str bytes, Err *err);
void svg_tree_free(SvgTree *tree);

// The next in the order of the file; NULL after the last.
SvgNode *svg_after(SvgNode *node);
Str svg_attr(const SvgNode *node, const char *name); // {0} when there is none
bool svg_has_attr(const SvgNode *node, const char *name);
bool svg_is(const SvgNode *node, const char *name);
// What "#id" leads to; NULL when nothing.
SvgNode *svg_find(const SvgTree *tree, Str id);
// The id within "url(#id)" or "#id"; {0} for anything else.
Str svg_ref(Str value);

// Style rules, classes and style attributes into the decls of all nodes.
bool svg_css_apply(SvgTree *tree, Err *err);
Str svg_decl(const SvgNode *node, SvgProperty property); // {0} when there is none
// A name's property, or SVG_PROPERTY_COUNT.
SvgProperty svg_property(Str name);

// "line 12: text is not drawn". One of a kind and line.
void svg_note(SvgTree *tree, int line, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
