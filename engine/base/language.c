// Tags of languages, and what their speakers call them.
#include "base/language.h"

#include "base/ascii.h"

bool language_tag_valid(Str tag)
{
    if (tag.n == 0 || tag.n > LANGUAGE_TAG_MAX || tag.s[tag.n - 1] == '-') return false;
    Str rest = tag, part;
    for (int i = 0; str_split(&rest, '-', &part); i++) {
        if (part.n < (i == 0 ? 2 : 1) || part.n > (i == 0 ? 3 : 8)) return false;
        for (size_t k = 0; k < part.n; k++)
            if (!ascii_is_letter(part.s[k]) && (i == 0 || !ascii_is_digit(part.s[k])))
                return false;
    }
    return true;
}

bool language_same(Str one, Str other)
{
    return str_same_word(
        str_cut(one, 0, str_find(one, '-')), str_cut(other, 0, str_find(other, '-')));
}

const char *language_meant(Str tag)
{
    // Codes of ISO 639-2 where ISO 639-1 has one, codes of countries that are no language's, English names.
    static const struct {
        const char *tag, *written;
    } meant[] = {{"en", "eng us gb english"}, {"ru", "rus russian"},
        {"kk", "kaz kz kazakh"}, {"uk", "ukr ua ukrainian"}, {"be", "bel belarusian"},
        {"de", "deu ger german"}, {"fr", "fra fre french"}, {"es", "spa spanish"},
        {"it", "ita italian"}, {"pt", "por portuguese"}, {"pl", "pol polish"},
        {"nl", "nld dut dutch"}, {"cs", "ces cze cz czech"}, {"sk", "slk slo slovak"},
        {"sv", "swe swedish"}, {"da", "dan dk danish"}, {"fi", "fin finnish"},
        {"no", "nor norwegian"}, {"tr", "tur turkish"}, {"el", "ell gre gr greek"},
        {"hu", "hun hungarian"}, {"ro", "ron rum romanian"}, {"bg", "bul bulgarian"},
        {"sr", "srp serbian"}, {"hr", "hrv croatian"}, {"he", "heb hebrew"},
        {"ar", "ara arabic"}, {"fa", "fas per persian"}, {"hi", "hin hindi"},
        {"zh", "zho chi cn chinese"}, {"ja", "jpn jp japanese"}, {"ko", "kor korean"},
        {"ky", "kir kyrgyz"}, {"uz", "uzb uzbek"}, {"tg", "tgk tajik"},
        {"tk", "tuk turkmen"}, {"ka", "kat geo georgian"}, {"hy", "hye arm armenian"},
        {"az", "aze azerbaijani"}, {"et", "est estonian"}, {"lv", "lav latvian"},
        {"lt", "lit lithuanian"}, {"vi", "vie vn vietnamese"}, {"mn", "mon mongolian"}};
    for (int i = 0; i < COUNT_OF(meant); i++) {
        Str rest = str_of(meant[i].written), word;
        while (str_split(&rest, ' ', &word))
            if (str_same_word(word, tag)) return meant[i].tag;
    }
    return NULL;
}

const char *language_name(Str tag)
{
    // As they begin a line: CLDR's names, with a capital letter where there are such.
    static const struct {
        const char *tag, *name;
    } names[] = {{"en", "English"}, {"ru", "Русский"}, {"kk", "Қазақша"},
        {"de", "Deutsch"}, {"fr", "Français"}, {"es", "Español"}, {"it", "Italiano"},
        {"pt", "Português"}, {"nl", "Nederlands"}, {"pl", "Polski"}, {"cs", "Čeština"},
        {"uk", "Українська"}, {"ky", "Кыргызча"}, {"uz", "O‘zbekcha"}, {"tr", "Türkçe"},
        {"az", "Azərbaycanca"}, {"ka", "ქართული"}, {"hy", "Հայերեն"}, {"ar", "العربية"},
        {"fa", "فارسی"}, {"he", "עברית"}, {"hi", "हिन्दी"}, {"zh", "中文"},
        {"ja", "日本語"}, {"ko", "한국어"}};
    for (int i = 0; i < COUNT_OF(names); i++)
        if (language_same(tag, str_of(names[i].tag))) return names[i].name;
    return NULL;
}
