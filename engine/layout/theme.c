#include "layout/theme.h"

#include <assert.h>

// The status colours are Okabe and Ito's (2008), darkened on paper and lightened on the dark
// themes until a shape in them has 3:1 on every ground (test_theme computes it), and the grey of what is
// withdrawn until nobody who cannot see red or green takes it for what is confirmed (test_sight).
// clang-format off
static const struct {
    const char *name;
    uint32_t rgb[THEMES]; // paper, dusk, contrast
} TABLE[COLOUR_ROLES] = {
    [ROLE_PAGE]        = {"page",        {0xF6F1E5, 0x1A1D30, 0x000000}},
    [ROLE_TEXT]          = {"text",          {0x1F1B16, 0xEFE7D8, 0xFFFFFF}},
    [ROLE_TEXT_SOFT]     = {"text-soft",     {0x564E41, 0xB9B3A8, 0xE8E8E8}},
    [ROLE_EDGE]         = {"edge",         {0x857A66, 0x747A98, 0xFFFFFF}},
    [ROLE_CARD]         = {"card",         {0xFFFBF1, 0x262A42, 0x1C1C1C}},
    [ROLE_CARD_CLOSED]  = {"card-closed",  {0xEBE3D4, 0x1F2236, 0x000000}},
    [ROLE_FOCUS]        = {"focus",        {0xB23E1B, 0xFF9A6B, 0xFFE100}},
    [ROLE_KEY]          = {"key",          {0x1F2A52, 0xF0C15F, 0xFFFFFF}},
    [ROLE_KEY_TEXT]      = {"key-text",      {0xFFFFFF, 0x1A1D30, 0x000000}},
    [ROLE_TERM]         = {"term",         {0x0A6660, 0x6FD3C6, 0x7FE7FF}},
    [ROLE_NOTE]         = {"note",         {0xE9E1D1, 0x232740, 0x1C1C1C}},
    [ROLE_QUOTE_BAR]    = {"quote-bar",    {0x8F6A1C, 0xD0A24C, 0xFFFFFF}},
    [ROLE_BACKDROP]         = {"backdrop",         {0xE4DBC9, 0x121423, 0x000000}},
    [ROLE_TABLE]        = {"table",        {0xDDD2B7, 0x16211F, 0x000000}},
    [ROLE_TRAY]         = {"tray",         {0xD6C9A8, 0x0F1716, 0x000000}},
    [ROLE_TABLE_LINE]   = {"table-line",   {0x53472F, 0x8C97A6, 0xFFFFFF}},
    [ROLE_STRING]       = {"string",       {0xA92318, 0xFF8070, 0xFF9A8C}},
    [ROLE_OVERLAY]          = {"overlay",          {0x0B1026, 0x0B1026, 0x000000}},
    [ROLE_OVERLAY_TEXT]      = {"overlay-text",      {0xFBF6EA, 0xFBF6EA, 0xFFFFFF}},
    [ROLE_OVERLAY_TEXT_SOFT] = {"overlay-text-soft", {0xDCD9E2, 0xDCD9E2, 0xFFFFFF}},
    [ROLE_CHAIN_DONE]   = {"chain-done",   {0xF7C566, 0xF7C566, 0xFFE100}},
    [ROLE_CHAIN_HERE]   = {"chain-here",   {0xD0482B, 0xD0482B, 0xE0401F}},
    [ROLE_CHAIN_AHEAD]  = {"chain-ahead",  {0xCDD0E2, 0xCDD0E2, 0xFFFFFF}},
    [ROLE_CONFIRMED]    = {"confirmed",    {0x007F5C, 0x2DBE93, 0x38D6A8}},
    [ROLE_REPORTED]     = {"reported",     {0x0072B2, 0x56B4E9, 0x6CC4F5}},
    [ROLE_CLAIMED]      = {"claimed",      {0xC25400, 0xEE7F33, 0xFF9A4D}},
    [ROLE_DISPUTED]     = {"disputed",     {0xAA4A82, 0xDE93BD, 0xF0A8D0}},
    [ROLE_WITHDRAWN]    = {"withdrawn",    {0x4D463D, 0x8A8073, 0xA89E90}},
    [ROLE_UNKNOWN]      = {"unknown",      {0x4D463D, 0x8A8073, 0xA89E90}},
    [ROLE_LAND]         = {"land",         {0xE4DBC9, 0x1A1D30, 0x0E0E0E}},
    [ROLE_WATER]        = {"water",        {0xCFDDDD, 0x0D1626, 0x000000}},
    [ROLE_AGE_NEW]      = {"age-new",      {0xC2512F, 0xC27A62, 0xFF8A3D}},
    [ROLE_AGE_MID]      = {"age-mid",      {0x9A3115, 0xEE9A78, 0xFFC000}},
    [ROLE_AGE_OLD]      = {"age-old",      {0x5A140B, 0xFFD8C0, 0xFFFF9E}},
};
// clang-format on

Colour theme_colour(Theme theme, ColourRole tint)
{
    assert(theme >= 0 && theme < THEMES && tint >= 0 && tint < COLOUR_ROLES);
    return 0xFF000000u | TABLE[tint].rgb[theme];
}

const char *theme_role_name(ColourRole tint)
{
    assert(tint >= 0 && tint < COLOUR_ROLES);
    return TABLE[tint].name;
}

Colour colour_alpha(Colour colour, int alpha)
{
    return (colour & 0xFFFFFFu) | (uint32_t)alpha << 24;
}
