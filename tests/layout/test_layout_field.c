#include "layout/layout_field.h"

#include "support/frames.h"
#include "support/pages_parts.h"
#include "support/support.h"

#define LEADING  (16 * 7 / 5)                // of a label's line, pixels
#define WIDTH(n) ((n) * (16 * 10 + 19) / 20) // of letters in it: see fixed_measurer

static const Action fields[] = {{.id = S("name"),
    .label = S("Your name"),
    .value = S("Dana"),
    .open = true,
    .takes_text = true}};

static LayoutContext *open_field(ContextFixture *f)
{
    LayoutContext *lc = context_open(f);
    f->page = (Page){PAGE_SAVES, .actions = fields, .n_actions = 1};
    lc->x = 30;
    lc->y = 10;
    return lc;
}

static const DrawCmd *box_of(const DrawList *list) // its ground
{
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_FILL) return &list->cmds[i];
    return NULL;
}

static const DrawCmd *edge_of(const DrawList *list)
{
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_EDGE) return &list->cmds[i];
    return NULL;
}

static void test_a_field_has_its_label_above_a_box_with_its_value(void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = open_field(&f);
    layout_field(lc, &fields[0], ROLE_CARD);
    const DrawCmd *label = frame_text(&f.list, "Your name"), *box = box_of(&f.list),
                  *value = frame_text(&f.list, "Dana");
    const Hit *hit = frame_hit(&f.list, "name");
    assert_true(label->rect.y + label->rect.h <= box->rect.y);
    assert_true(value->rect.y >= box->rect.y && value->rect.x >= box->rect.x);
    assert_int_equal(box->colour, layout_colour(lc, ROLE_CARD));
    assert_true(box->rect.x == 30 && box->rect.w == 200);
    assert_memory_equal(&hit->rect, &box->rect, sizeof hit->rect);
    assert_true(box->rect.h >= lc->size.touch);
    assert_int_equal(lc->y, box->rect.y + box->rect.h + lc->size.gap);
    assert_int_equal(edge_of(&f.list)->colour, layout_colour(lc, ROLE_EDGE));
    arena_free(&f.arena);
}

static void test_what_was_left_in_it_stands_there_and_not_its_value(void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = open_field(&f);
    static const FieldDraft drafts[] = {{.action = S("other"), .text = S("Not this")},
        {.action = S("name"), .text = S("Aigul")}};
    f.view.drafts = drafts;
    f.view.n_drafts = 2;
    layout_field(lc, &fields[0], ROLE_CARD);
    assert_non_null(frame_text(&f.list, "Aigul"));
    assert_null(frame_text(&f.list, "Dana"));
    arena_free(&f.arena);
}

static const DrawCmd *last(const DrawList *list, DrawKind kind)
{
    for (int i = list->n - 1; i >= 0; i--)
        if (list->cmds[i].kind == kind) return &list->cmds[i];
    return NULL;
}

static void test_while_it_is_typed_into_it_has_a_caret_and_a_thick_edge(void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = open_field(&f);
    f.view = (View){.editing = STR("name"), .typed = STR("abcd"), .caret = 2};
    layout_field(lc, &fields[0], ROLE_CARD);
    const DrawCmd *text = frame_text(&f.list, "abcd"),
                  *caret = last(&f.list, DRAW_FILL);
    assert_int_equal(edge_of(&f.list)->colour, layout_colour(lc, ROLE_FOCUS));
    assert_int_equal(edge_of(&f.list)->thick, 2);
    assert_int_equal(caret->colour, layout_colour(lc, ROLE_FOCUS));
    assert_int_equal(caret->rect.x, text->rect.x + text->rect.w / 2);
    assert_true(caret->rect.w == 2 && caret->rect.h == LEADING);
    arena_free(&f.arena);
}

static void test_an_empty_field_is_as_high_as_one_with_a_line(void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = open_field(&f);
    f.view = (View){.editing = STR("name")};
    layout_field(lc, &fields[0], ROLE_CARD);
    int empty = lc->y;
    arena_free(&f.arena);
    lc = open_field(&f);
    layout_field(lc, &fields[0], ROLE_CARD);
    assert_int_equal(lc->y, empty);
    arena_free(&f.arena);
}

// Selected letters have a ground, composed ones a line: below the letters, not over them.
static void test_selected_and_composed_letters_are_marked(void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = open_field(&f);
    f.view = (View){.editing = STR("name"),
        .typed = STR("abcdef"),
        .caret = 6,
        .selected_from = 1,
        .selected_to = 3,
        .composed_from = 4,
        .composed_to = 6};
    layout_field(lc, &fields[0], ROLE_CARD);
    const DrawCmd *text = frame_text(&f.list, "abcdef");
    int found = 0;
    Colour focus = layout_colour(lc, ROLE_FOCUS);
    for (int i = 0; i < f.list.n; i++) {
        const DrawCmd *cmd = &f.list.cmds[i];
        if (cmd->kind != DRAW_FILL || cmd == box_of(&f.list)) continue;
        if (cmd->rect.x == text->rect.x + WIDTH(1) &&
            cmd->rect.w == WIDTH(3) - WIDTH(1)) {
            assert_true(cmd->colour != focus && cmd->rect.h == LEADING);
            assert_true(cmd < text);
            found |= 1;
        }
        if (cmd->rect.x == text->rect.x + WIDTH(4) &&
            cmd->rect.w == WIDTH(6) - WIDTH(4)) {
            assert_int_equal(cmd->colour, focus);
            assert_int_equal(cmd->rect.h, 1);
            assert_true(cmd->rect.y > text->rect.y + text->rect.h / 2);
            found |= 2;
        }
    }
    assert_int_equal(found, 3);
    arena_free(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_field_has_its_label_above_a_box_with_its_value),
        cmocka_unit_test(test_what_was_left_in_it_stands_there_and_not_its_value),
        cmocka_unit_test(test_while_it_is_typed_into_it_has_a_caret_and_a_thick_edge),
        cmocka_unit_test(test_an_empty_field_is_as_high_as_one_with_a_line),
        cmocka_unit_test(test_selected_and_composed_letters_are_marked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
