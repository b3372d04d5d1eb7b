// Letter by letter; vowels are doubled, which makes a text a third longer.
#include "page/words_pseudo.h"

#include "base/ascii.h"

#include <string.h>

typedef void AddLetter(Buf *out, char c);

static void add_accented(Buf *out, char c)
{
    static const char plain[] = "aeiouyAEIOUYcnszCNSZ";
    static const char *const accented[] = {"áá", "éé", "íí", "öö", "üü", "ýý", "ÁÁ",
        "ÉÉ", "ÍÍ", "ÖÖ", "ÜÜ", "ÝÝ", "ç", "ñ", "š", "ž", "Ç", "Ñ", "Š", "Ž"};
    const char *found = strchr(plain, c);
    if (c != '\0' && found)
        buf_add(out, str_of(accented[found - plain]));
    else
        buf_addc(out, c);
}

static void add_mirrored(Buf *out, char c)
{
    static const char *const letters[26] = {"ا", "ب", "ك", "د", "ي", "ف", "غ", "ه", "ي",
        "ج", "ك", "ل", "م", "ن", "و", "ب", "ق", "ر", "س", "ت", "و", "ف", "و", "خ", "ي",
        "ز"};
    if (ascii_is_letter(c))
        buf_add(out, str_of(letters[ascii_lower(c) - 'a']));
    else
        buf_addc(out, c);
}

// "{2}" stays; of "{2|one:page|other:pages}" what stands behind the colons changes.
static void add_text(Buf *out, Str text, AddLetter *add)
{
    bool inside = false, name = false;
    for (size_t i = 0; i < text.n; i++) {
        char c = text.s[i];
        if (c == '{' && i + 2 < text.n && ascii_is_digit(text.s[i + 1]))
            inside = name = true;
        if (inside && name)
            buf_addc(out, c);
        else if (inside && (c == '|' || c == '}'))
            buf_addc(out, c);
        else
            add(out, c);
        if (inside && c == ':') name = false;
        if (inside && c == '|') name = true;
        if (c == '}') inside = name = false;
    }
}

const Words *words_pseudo(Str language)
{
    bool mirrored = str_same_word(language, STR(WORDS_MIRRORED));
    if (!mirrored && !str_same_word(language, STR(WORDS_ACCENTED))) return NULL;
    Arena arena = {0};
    Str texts[WORDS];
    for (Word key = 0; key < WORDS; key++) {
        Buf text = {0};
        add_text(&text, word_english(key), mirrored ? add_mirrored : add_accented);
        // The name of the program is the same in every language.
        texts[key] = key == W_NAME ? (Str){0} : arena_str(&arena, buf_str(&text));
        buf_free(&text);
    }
    const Words *made = words_add(mirrored ? STR(WORDS_MIRRORED) : STR(WORDS_ACCENTED),
        STR(WORDS_LANGUAGE), texts);
    arena_free(&arena);
    return made;
}
