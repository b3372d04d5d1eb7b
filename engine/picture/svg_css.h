// Inside of svg_css*.c: one rule of a style sheet.
#ifndef QANTAR_PICTURE_SVG_CSS_H
#define QANTAR_PICTURE_SVG_CSS_H

#include "picture/svg_tree.h"

#define SVG_PARTS_MAX 12 // of one selector

// "path.a#b": what one element must be. Parts of a selector stand from the last to the first.
typedef struct SvgPart {
    Str whole;
    bool child; // the next part is its parent's, not any ancestor's
} SvgPart;

struct SvgRule {
    SvgPart parts[SVG_PARTS_MAX];
    int n_parts, specificity, order;
    Str body; // declarations
};

// Reads "g > path.a"; false when a part of it is not read.
bool svg_selector_read(Str text, SvgRule *rule);
bool svg_selector_fits(const SvgRule *rule, const SvgNode *node);

#endif
