// Proof pages in other letters: Russian, Kazakh in both of its alphabets, Arabic.
#include "support/pages_parts.h"

// clang-format off
#define SCENARIO .scenario = S("well")

static const Item well[] = {
    {.id = S("well.back.svg")}, {.id = S("well.front.svg")},
    {.id = S("sign"), .text = S("بئر (12)"), .x = 0.31, .y = 0.51, .size = 0.06, .value = 0xF2C46D},
};
static const Item stops[] = {
    {.id = S("dug"), .label = S("حُفرت البئر"), .state = ITEM_DONE},
    {.id = S("book"), .label = S("الدفتر"), .state = ITEM_HERE},
    {.id = S("count"), .label = S("؟"), .state = ITEM_AHEAD},
};

static const Block russian_blocks[] = {
    {BLOCK_PLACE, .label = S("Школа у колодца"), .text = S("суббота, 15 мая · 08:30")},
    HEADING("Колодец и книга воды"),
    {BLOCK_SPEAKER, .label = S("Сауле"), .text = S("ученица, 14 лет")},
    PARAGRAPH("Колодец стоит за школой, а книга воды лежит в учительской. В ней по дням записано, **кто сколько взял**: «12 мая — 40 вёдер, 13 мая — 38». За 14 мая — ничего."),
    PARAGRAPH("Сторож говорит, что записал всё до последнего ведра; *«книга не врёт»*, — добавляет он. В [книге воды|water-book] на странице № 7 вырван угол: видно только «…ёдер» и подпись. Вода стоила 1 250 ₸ за бочку, ещё весной — вдвое меньше."),
    {BLOCK_QUOTE, .text = S("— А кто считает вёдра? — спросила Сауле. *«Тот, кто пишет»*, — ответили ей.")},
    {BLOCK_SOURCE, .id = S("page_7"), .label = S("Страница № 7"), .note = S("сторож, 15 мая"), .action = S("source:page_7"), .status = S("reported"), .status_word = S("Reported"), .value = 1},
};
static const Action russian_actions[] = {
    CHOICE("count", "Пересчитать вёдра самой и записать число"), CHOICE("ask", "Спросить сторожа про 14 мая"),
    CLOSED("compare", "Сравнить с книгой соседнего села", "Другой книги у тебя пока нет."),
    INLINE("term:water-book", "Книга воды"), INLINE("source:page_7", "Страница № 7"), PLAYING_BUTTONS,
};
const Page sample_scene_russian = {PAGE_SCENE, SCENARIO, .chapter = S("well"), .node = S("book"), .title = S("Колодец и книга воды"), .invented = true, .turn = 3, BLOCKS_(russian_blocks), ACTIONS_(russian_actions)};

static const Block kazakh_blocks[] = {
    {BLOCK_PLACE, .label = S("Құдық басындағы мектеп"), .text = S("сенбі, 15 мамыр · 08:30")},
    HEADING("Құдық пен су кітабы"),
    {BLOCK_SPEAKER, .label = S("Сәуле"), .text = S("оқушы, 14 жаста")},
    PARAGRAPH("Құдық мектептің артында тұр, ал су кітабы мұғалімдер бөлмесінде жатыр. Онда күн сайын **кім қанша алғаны** жазылған: «12 мамыр — 40 шелек, 13 мамыр — 38». 14 мамырға ештеңе жоқ."),
    PARAGRAPH("Күзетші Әділ бәрін жаздым дейді. [Су кітабының|water-book] 7-бетінің шеті жыртылған: тек *«…елек»* пен қол таңба көрінеді. Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі: һәм, ғажап, үңгір."),
    PARAGRAPH("Qūdyq mekteptıŋ artynda tūr, al su kıtaby mūğalımder bölmesınde jatyr. Onda kün saiyn **kım qanşa alğany** jazylğan: «12 mamyr — 40 şelek, 13 mamyr — 38». Äŋgıme osymen bıtpeidı: İ men I — ekı bölek ärıp."),
};
static const Action kazakh_actions[] = {
    CHOICE("count", "Шелектерді өзім санап, санын жазамын"), CHOICE("ask", "Күзетшіден 14 мамыр туралы сұраймын"),
    CHOICE("latin", "Şelekterdı özım sanaimyn"), INLINE("term:water-book", "Су кітабы"), PLAYING_BUTTONS,
};
const Page sample_scene_kazakh = {PAGE_SCENE, SCENARIO, .chapter = S("well"), .node = S("book"), .title = S("Құдық пен су кітабы"), .turn = 3, BLOCKS_(kazakh_blocks), ACTIONS_(kazakh_actions)};

static const Block arabic_blocks[] = {
    {BLOCK_PICTURE, .id = S("well"), .text = S("بئر خلف مدرسة."), .x = 0.42, .y = 0.55, ITEMS(well)},
    {BLOCK_PLACE, .label = S("مدرسة البئر"), .text = S("السبت 15 مايو"), .note = S("UTC+5")},
    {BLOCK_METER, .id = S("evidence"), .label = S("الأدلّة"), .value = 3, .max = 12, .note = S("diamond"), .text = S("3 من 12")},
    {BLOCK_CHAIN, .text = S("المحطّة 2 من 3: الدفتر."), ITEMS(stops)},
    {BLOCK_SPEAKER, .label = S("سلمى"), .text = S("تلميذة، 14 سنة")},
    PARAGRAPH("البئر خلف المدرسة، ودفتر الماء في غرفة المعلّمين. فيه لكلّ يوم **من أخذ وكم أخذ**: يوم 12 مايو 40 دلوًا، ويوم 13 مايو 38 دلوًا. أمّا يوم 14 مايو فلا شيء."),
    PARAGRAPH("يقول الحارس إنّه كتب كلّ شيء (حتى الدلو الأوّل)، وإنّ [دفتر الماء|water-book] «لا يكذب». على الغلاف بالإنجليزية: Water book No. 7 (2019–2021)، وتحته رقم الهاتف \u2066555-0142\u2069."),
    {BLOCK_QUOTE, .text = S("*«من يعدّ الدلاء؟»* سألت سلمى. ولم يجب أحد.")},
    {BLOCK_SOURCE, .id = S("page_7"), .label = S("صورة الصفحة 7"), .note = S("الحارس، 15 مايو"), .action = S("source:page_7"), .status = S("reported"), .status_word = S("Reported"), .value = 1},
};
static const Action arabic_actions[] = {
    CHOICE("count", "أعدّ الدلاء بنفسي (وأكتب العدد)"), CHOICE("ask", "أسأل الحارس عن يوم 14 مايو"),
    CLOSED("compare", "أقارن بدفتر القرية المجاورة", "ليس عندك دفتر آخر بعد."),
    INLINE("term:water-book", "دفتر الماء"), INLINE("source:page_7", "صورة الصفحة 7"), PLAYING_BUTTONS,
};
const Page sample_scene_arabic = {PAGE_SCENE, SCENARIO, .chapter = S("well"), .node = S("book"), .title = S("البئر ودفتر الماء"), .turn = 3, BLOCKS_(arabic_blocks), ACTIONS_(arabic_actions)};

static const Item days[] = {
    {.label = S("12 مايو"), .text = S("40 دلوًا"), .note = S("كتبه الحارس")},
    {.label = S("13 مايو"), .text = S("38 دلوًا (منها 2 للحديقة)"), .state = ITEM_HERE},
    {.label = S("14 May"), .text = S("لا شيء: page torn")},
};
static const Block arabic_list_blocks[] = {
    HEADING("دفتر الماء"),
    {BLOCK_TERM, .label = S("دفتر الماء (water book)"), .text = S("دفتر تُكتب فيه كمّية الماء كلّ يوم، ومن أخذها. يُقرأ من اليمين إلى اليسار، والأرقام من اليسار إلى اليمين: ٤٠ و٣٨، أو 40 و38.")},
    PARAGRAPH("The label on the bucket says «ماء البئر (رقم 7)», and below it 12 L. Nobody here reads both."),
    {BLOCK_TABLE, .label = S("الأيّام"), ITEMS(days)},
    {BLOCK_ENTRY, .label = S("السبت 15 مايو"), .text = S("سألت الحارس.\nلم يجب: ‎*50%*‎ فقط، قال."), .note = S("أعدّ الدلاء بنفسي")},
    NOTE("ملاحظة", "سۋ كىتابى مەكتەپتە جاتىر: بۇل قازاقشا، توتە جازۋمەن. עברית (water, מים) stands here too."),
};
static const Action arabic_list_actions[] = {
    {.id = S("save:new"), .group = GROUP_PAGE, .label = S("احفظ هذه النقطة باسم"), .open = true, .takes_text = true, .value = S("البئر، 15 مايو")},
    BUTTON("load:slot-1", "حمّل «البئر»"), BUTTON("delete:slot-1", "Delete “البئر”"), BUTTON("back", "رجوع"),
};
const Page sample_list_arabic = {PAGE_GLOSSARY, SCENARIO, .title = S("دفتر الماء"), BLOCKS_(arabic_list_blocks), ACTIONS_(arabic_list_actions)};
