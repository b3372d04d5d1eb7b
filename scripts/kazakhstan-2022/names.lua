-- How names and words of other languages are said, close to it in English letters, with the weight on the capitals.
-- A voice says them so; the glossary lists them for whoever reads to a class.

-- People -----------------------------------------------------------------------------------------------------

say "aigul"      { "Aigul", "eye-GOOL", language = "kk" }
say "aliya"      { "Aliya", "ah-lee-YA", language = "kk" }
say "daniyar"    { "Daniyar", "da-nee-YAR", language = "kk" }
say "zhanar"     { "Zhanar", "zha-NAR", language = "kk" }
say "rustam"     { "Rustam", "roos-TAM", language = "kk" }
say "saule"      { "Saule", "sah-oo-LEH", language = "kk" }
say "tokayev"    { "Tokayev", "to-KA-yev", language = "ru" }
say "kassym"     { "Kassym-Jomart", "ka-SIM zho-MART", language = "kk" }
say "mamin"      { "Mamin", "MA-min", language = "ru" }
say "smailov"    { "Smailov", "sma-EE-lov", language = "ru" }
say "nazarbayev" { "Nazarbayev", "nazar-BA-yev", language = "ru" }
say "nogayev"    { "Nogayev", "no-GA-yev", language = "ru" }
say "pashinyan"  { "Pashinyan", "pa-shin-YAN", language = "hy" }

-- Places -----------------------------------------------------------------------------------------------------

say "zhanaozen"  { "Zhanaozen", "zha-na-oh-ZEN", language = "kk" }
say "mangystau"  { "Mangystau", "man-ghee-STAH-oo", language = "kk" }
say "aktau"      { "Aktau", "ak-TAH-oo", language = "kk" }
say "yntymak"    { "Yntymak", "in-ti-MAK", language = "kk" }
say "zhetybai"   { "Zhetybai", "zhe-ti-BYE", language = "kk" }
say "atyrau"     { "Atyrau", "a-ti-RAH-oo", language = "kk" }
say "aktobe"     { "Aktobe", "ak-toh-BEH", language = "kk" }
say "uralsk"     { "Uralsk", "oo-RALSK", language = "ru" }
say "almaty"     { "Almaty", "al-ma-TEE", language = "kk" }
say "taldykorgan" { "Taldykorgan", "tal-dee-kor-GAN", language = "kk" }
say "kyzylorda"  { "Kyzylorda", "kih-zil-or-DAH", language = "kk" }
say "shymkent"   { "Shymkent", "shim-KENT", language = "kk" }
say "taraz"      { "Taraz", "ta-RAZ", language = "kk" }
say "semey"      { "Semey", "se-MAY", language = "kk" }
say "kostanay"   { "Kostanay", "kos-ta-NIGH", language = "kk" }
say "nur_sultan" { "Nur-Sultan", "noor-sool-TAN", language = "kk" }
say "astana"     { "Astana", "as-ta-NAH", language = "kk" }
say "bishkek"    { "Bishkek", "bish-KEK", language = "ky" }

-- Words ------------------------------------------------------------------------------------------------------

say "akim"       { "akim", "a-KEEM", language = "kk" }
say "akims"      { "akims", "a-KEEMS", language = "kk" }
say "akimat"     { "akimat", "a-kee-MAT", language = "kk" }
say "shal_ket"   { "Shal, ket", "SHAL KET", language = "kk" }
say "tenge"      { "tenge", "ten-GHEH", language = "kk" }
say "qantar"     { "Qantar", "kan-TAR", language = "kk" }
say "qandy"      { "Qandy", "kan-DEE", language = "kk" }
say "csto"       { "CSTO", "see-ess-tee-OH" }
