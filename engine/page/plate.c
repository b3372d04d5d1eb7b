// The plate of a scene: the opening of a part of the story, with its city, hour and place on the map.
#include "page/build.h"
#include "page/map_outline.h"

// The outline of the country and the dot of the place, where the scenario has both.
static int add_where(Build *b, const Place *place, Item *items)
{
    const Book *book = story_book(b->stack->story);
    if (book->n_outlines == 0 || !place->has_position) return 0;
    const Outline *outline = &book->outlines[0];
    Projection p = map_projection(outline);
    Item *all = arena_array(b->arena, Item, map_outline_most(outline));
    int n_all = map_outline_items(b, outline, &p, all), n = 0;
    for (int i = 0; i < n_all; i++) // the country alone, without its neighbours
        if (str_eq(all[i].id, STR(ITEM_RING))) items[n++] = all[i];
    double x, y;
    projection_xy(&p, place->lat, place->lon, &x, &y);
    items[n] = (Item){.label = build_label(b, &place->name), .state = ITEM_HERE};
    set_town_x(&items[n], x);
    set_town_y(&items[n++], y);
    return n;
}

// The city alone is large: what follows a comma in the place's name goes before the date.
static void set_words(Build *b, Block *block, const Node *node)
{
    Str name = build_label(b, &story_book(b->stack->story)->places[node->place].name);
    Str date = build_date(b, node->date);
    size_t comma = str_find(name, ',');
    Str region = str_trim(str_from(name, comma + 1));
    set_plate_city(block, str_cut(name, 0, comma));
    set_plate_date(block, region.n == 0 ? date
                          : date.n == 0 ? region
                                        : build_fmt(b, STR_FMT " · " STR_FMT,
                                              STR_ARG(region), STR_ARG(date)));
}

void add_plate(Build *b, const Node *node)
{
    if (node->plate == NONE || b->stack->passing) return;
    const Book *book = story_book(b->stack->story);
    const Picture *picture = &book->pictures[node->plate];
    bool words = !node->wordless && node->place != NONE;
    int rings = book->n_outlines > 0 ? book->outlines[0].n_rings : 0, n = 0;
    Item *items = arena_array(b->arena, Item, (picture->layers.n + rings + 1));
    for (int i = 0; i < picture->layers.n; i++)
        set_layer_file(&items[n++], picture->layers.items[i]);
    if (words) n += add_where(b, &book->places[node->place], &items[n]);
    Block *block = add_block(b, BLOCK_PLATE);
    block->id = picture->id;
    block->text = build_label(b, &picture->alt);
    set_plate_focus_x(block, picture->focus_x);
    set_plate_focus_y(block, picture->focus_y);
    if (words) set_words(b, block, node);
    block->items = items;
    block->n_items = n;
}
