# ما تقوله «نشرة» على الشاشة، بالعربية.
#
# المصطلحات، وتُستعمل على وجه واحد في هذا الملف كله:
#   article مقالة (مقالات) · digest نشرة · edition نسخة · story موضوع · source مصدر · title عنوان
#   paragraph فقرة · sentence جملة · quotation قول (أقوال) · quote اقتباس · speaker قائل
#   entity اسم (أسماء): أشخاص ومؤسسات وأماكن · mention ذِكر · sidebar الشريط الجانبي · pane لوح
#   search بحث · hit نتيجة · filter تصفية · order ترتيب · unread غير مقروء · star نجمة · tag وسم · note ملاحظة
#   theme سمة · vowel marks تشكيل · caret مؤشر · select تحديد · copy نسخ · keep حفظ · undo تراجع
#   command أمر · key مفتاح · settings إعدادات · library مكتبة · folder مجلد · file ملف
# أوصاف الأوامر أسماء ومصادر لا أفعال: «نسخ الجملة الحالية». وجمل الحال قصيرة تنتهي بنقطة.

interface-direction = rtl
interface-digits = arabic
interface-comma = ،

## الإطار

hint-help = ? مساعدة
hint-messages = { $count ->
    [one] رسالة: { $keys }
    [two] رسالتان: { $keys }
    [few] { $count } رسائل: { $keys }
    [many] { $count } رسالة: { $keys }
   *[other] { $count } رسالة: { $keys }
}
title-articles = المقالات
title-found = النتائج
title-unread = غير المقروء
title-starred = ذو النجمة
title-article = المقالة
title-entities = مَن وأين
title-quotes = الاقتباسات
title-sources = المصادر
title-help = المساعدة
title-oddities = ملاحظات على الملف
title-failures = ما تعذّرت قراءته
title-places = المواضع
title-settings = الإعدادات
title-messages = الرسائل
title-output = ما قاله { $command }
title-editions = نسخ هذا الموضوع
library = المكتبة
paths = { $count ->
    [one] مسار واحد
    [two] مساران
    [few] { $count } مسارات
    [many] { $count } مسارًا
   *[other] { $count } مسار
}
filtered = { $title } · { $filter }
articles = { $count ->
    [zero] لا مقالات
    [one] مقالة واحدة
    [two] مقالتان
    [few] { $count } مقالات
    [many] { $count } مقالة
   *[other] { $count } مقالة
}
articles-unread = { $articles }، { $unread } غير مقروءة
still-reading = { $articles }، تجري القراءة…
still-reading-files = { $articles }، قُرئ { $read } من { $of }

## القائمة

list-filtered-out = لا شيء هنا؛ <esc> يعرض الكل.
list-reading = تجري القراءة…
list-empty = لا مقالات.
file-gone = (الملف لم يعد موجودًا)
source-taken-out = (أُخرج المصدر)
quotes-none = لا اقتباسات بعد: H في المقالة يحفظ اقتباسًا.
quotes-filtered-out = لا اقتباس فيه هذه الكلمات؛ <esc> يعرض الكل.
nobody-named = لا أسماء في المقالة.
edition-by-name = بالاسم
edition-confirmed = مؤكَّدة
edition-same-language = باللغة نفسها
edition-likely = مقترحة { $percent }٪
edition-rejected = موضوع آخر
edition-unknown = مقالة ما
no-such-title = لا عنوان آخر فيه هذا النص.
all-articles = كل المقالات
unread-of = { $count ->
    [one] { $unread } غير مقروءة من مقالة واحدة
    [two] { $unread } غير مقروءة من مقالتين
   *[other] { $unread } غير مقروءة من { $count }
}
scanned = آخر فحص: { $when }
never-scanned = لم يُفحص بعد
files-failed = { $count ->
    [one] تعذّرت قراءة ملف واحد
    [two] تعذّرت قراءة ملفين
    [few] تعذّرت قراءة { $count } ملفات
    [many] تعذّرت قراءة { $count } ملفًا
   *[other] تعذّرت قراءة { $count } ملف
}
people = أشخاص
organisations = مؤسسات
places = أماكن

## السطر الأسفل

place-in-article = الفقرة { $paragraph } من { $paragraphs } · { $percent }٪
percent = { $percent }٪
place-in-list = { $here } من { $all }
counterpart-missing = لا مقابل لهذه الجملة في النسخة الأخرى.
counterpart-doubtful = المقابل غير مؤكد: { $percent }٪.
aligning = تجري مقابلة الجمل…
articles-found = { $count ->
    [zero] لا نتائج
    [one] مقالة واحدة
    [two] مقالتان
    [few] { $count } مقالات
    [many] { $count } مقالة
   *[other] { $count } مقالة
}
articles-found-so-far = { $count ->
    [zero] لا نتائج بعد…
    [one] مقالة واحدة…
    [two] مقالتان…
    [few] { $count } مقالات…
    [many] { $count } مقالة…
   *[other] { $count } مقالة…
}
articles-found-unindexed = { $found } · { $count ->
    [zero] شمل البحث كل المقالات
    [one] لم يشمل البحث مقالة واحدة بعد
    [two] لم يشمل البحث مقالتين بعد
    [few] لم يشمل البحث { $count } مقالات بعد
    [many] لم يشمل البحث { $count } مقالة بعد
   *[other] لم يشمل البحث { $count } مقالة بعد
}
hit-of = { $here } من { $all }
hit-of-so-far = { $here } من { $all }…
still-looking = يجري البحث…
not-found = لا نتائج
titles = { $count ->
    [zero] لا عناوين
    [one] عنوان واحد
    [two] عنوانان
    [few] { $count } عناوين
    [many] { $count } عنوانًا
   *[other] { $count } عنوان
}
quotes = { $count ->
    [zero] لا اقتباسات
    [one] اقتباس واحد
    [two] اقتباسان
    [few] { $count } اقتباسات
    [many] { $count } اقتباسًا
   *[other] { $count } اقتباس
}
prompt-note = ملاحظة
prompt-tags = وسوم
prompt-speaker = القائل
prompt-article-tags = وسم
prompt-source-name = الاسم
prompt-source-path = إضافة
prompt-name = الاسم
surveying = الأسماء: { $read } من { $of }
picked = المختار { $count } · { $place }

## ما جرى

first-article = هذه أول مقالة.
last-article = هذه آخر مقالة.
first-hit = هذه أولى نتائج البحث.
last-hit = هذه آخر نتائج البحث.
not-in-article = لا نتائج في هذه المقالة.
nothing-to-change = لا شيء يتغيّر.
changed = { $count ->
    [one] مقالة واحدة: { $marks }؛ U للتراجع.
    [two] مقالتان: { $marks }؛ U للتراجع.
    [few] { $count } مقالات: { $marks }؛ U للتراجع.
   *[other] { $count } مقالة: { $marks }؛ U للتراجع.
}
mark-read = مقروء
mark-unread = غير مقروء
mark-starred = بنجمة
mark-unstarred = بلا نجمة
mark-tag = #{ $tag }
mark-no-tag = بلا #{ $tag }
mark-one-story = موضوع واحد
mark-not-one-story = ليستا موضوعًا واحدًا
nothing-to-close = لا شيء مفتوح؛ q للخروج من البرنامج.
nothing-to-undo = لا شيء للتراجع عنه.
undone = { $count ->
    [one] تراجُع: مقالة واحدة: { $marks }.
    [two] تراجُع: مقالتان: { $marks }.
    [few] تراجُع: { $count } مقالات: { $marks }.
   *[other] تراجُع: { $count } مقالة: { $marks }.
}
showing-all = كل المقالات.
showing-unread = المقالات غير المقروءة.
showing-starred = المقالات ذات النجمة.
order-is = الترتيب: { $order }
order-given = كما وردت
order-newest = الأحدث أولًا
order-oldest = الأقدم أولًا
order-title = بحسب العنوان
order-source = بحسب المصدر
order-lang = بحسب اللغة
order-unread = غير المقروء أولًا
order-starred = ذو النجمة أولًا
order-turned = { $order } معكوسًا
nothing-unread = لا شيء غير مقروء.
theme-is = السمة: { $theme }
theme-dark = داكنة
theme-light = فاتحة
theme-16 = ١٦ لونًا
theme-plain = بلا ألوان
edition-proposed = نسخة مقترحة بثقة { $percent }٪؛ P للحكم: أهو الموضوع نفسه؟
one-story = موضوع واحد؛ U للتراجع.
not-one-story = ليستا موضوعًا واحدًا؛ U للتراجع.
alone-in-story = لا مقالة أخرى هنا في هذا الموضوع.
stories-by-head = المقالة الأولى من كل موضوع.
stories-whole = كل مقالات كل موضوع.
stories-by-language = مقالة لكل لغة من كل موضوع.
no-other-edition = لا تُعرف نسخة أخرى: P ثم / لاختيار مقالة بعنوانها.
no-such-command = لا أمر اسمه { $name }؛ القائمة في ?.
no-such-command-but = لا أمر اسمه { $name }؛ أتقصد { $near }؟ القائمة في ?.
no-such-order = لا ترتيب اسمه { $name }؛ الموجود { $names }، والعلامة - قبل أحدها تعكسه.
no-such-order-but = لا ترتيب اسمه { $name }؛ أتقصد { $near }؟ الموجود { $names }، والعلامة - قبل أحدها تعكسه.
no-such-source = لا مصدر اسمه { $name }؛ المصادر في L.
no-such-source-but = لا مصدر اسمه { $name }؛ أتقصد { $near }؟
source-renamed = صار الاسم { $name }؛ U للتراجع.
source-removed = { $count ->
    [zero] أُخرج { $name }؛ ملفاته باقية. U للتراجع.
    [one] أُخرج { $name } ومعه مقالة واحدة؛ ملفاته باقية. U للتراجع.
    [two] أُخرج { $name } ومعه مقالتان؛ ملفاته باقية. U للتراجع.
    [few] أُخرج { $name } ومعه { $count } مقالات؛ ملفاته باقية. U للتراجع.
   *[other] أُخرج { $name } ومعه { $count } مقالة؛ ملفاته باقية. U للتراجع.
}
undone-source-name = تراجُع: عاد الاسم { $name }.
undone-source-removal = تراجُع: عاد المصدر.
source-without-failures = قُرئ كل ما فيه.
no-such-theme = لا سمة اسمها { $name }؛ الموجود { $names }.
takes-no-word = لا كلمة تتبع هذا الأمر: { $word }
quote-kept = { $count ->
    [one] حُفظ حرف واحد.
    [two] حُفظ حرفان.
    [few] حُفظت { $count } أحرف.
    [many] حُفظ { $count } حرفًا.
   *[other] حُفظ { $count } حرف.
}
quote-kept-by = { $count ->
    [one] حُفظ حرف واحد — { $speaker }.
    [two] حُفظ حرفان — { $speaker }.
    [few] حُفظت { $count } أحرف — { $speaker }.
    [many] حُفظ { $count } حرفًا — { $speaker }.
   *[other] حُفظ { $count } حرف — { $speaker }.
}
quote-kept-beside = { $kept } وحُفظ معه ما يقابله في النسخة الأخرى.
quote-kept-already = هذا محفوظ من قبل؛ a لكتابة ملاحظة عليه.
quote-none-here = لا اقتباس محفوظ هنا؛ H للحفظ.
quote-changed = تغيّر الاقتباس؛ U للتراجع.
quote-deleted = حُذف الاقتباس؛ U للتراجع.
undone-quotes-kept = { $count ->
    [one] تراجُع: لم يعد الاقتباس محفوظًا.
    [two] تراجُع: لم يعد الاقتباسان محفوظين.
    [few] تراجُع: { $count } اقتباسات لم تعد محفوظة.
    [many] تراجُع: { $count } اقتباسًا لم تعد محفوظة.
   *[other] تراجُع: { $count } اقتباس لم تعد محفوظة.
}
undone-quotes-changed = { $count ->
    [one] تراجُع عن تغيير اقتباس.
    [two] تراجُع عن تغيير اقتباسين.
    [few] تراجُع عن تغيير { $count } اقتباسات.
    [many] تراجُع عن تغيير { $count } اقتباسًا.
   *[other] تراجُع عن تغيير { $count } اقتباس.
}
undone-quotes-deleted = { $count ->
    [one] تراجُع: عاد الاقتباس.
    [two] تراجُع: عاد الاقتباسان.
    [few] تراجُع: عادت { $count } اقتباسات.
    [many] تراجُع: عاد { $count } اقتباسًا.
   *[other] تراجُع: عاد { $count } اقتباس.
}
undone-no-quote = تغيّر الاقتباس بعد ذلك في مكان آخر، فبقي كما هو.
quotes-lost = { $count ->
    [one] تغيّرت المقالة: لم يُعثر على اقتباس حُفظ منها؛ B لعرضه.
    [two] تغيّرت المقالة: لم يُعثر على اقتباسين حُفظا منها؛ B لعرضهما.
    [few] تغيّرت المقالة: لم يُعثر على { $count } اقتباسات حُفظت منها؛ B لعرضها.
    [many] تغيّرت المقالة: لم يُعثر على { $count } اقتباسًا حُفظ منها؛ B لعرضها.
   *[other] تغيّرت المقالة: لم يُعثر على { $count } اقتباس حُفظت منها؛ B لعرضها.
}
quote-nearest = لم يعد الاقتباس في المقالة؛ وهذا أقرب ما فيها إليه ({ $percent }٪). B لعرض الاقتباس.
export-how = اكتب ⁦:export⁩ ثم الصيغة ثم الملف؛ والصيغ { $formats }، أو قالب بين علامتي اقتباس.
export-template-wrong = تعذّر فهم القالب: { $what }
export-no-quotes = لا اقتباسات لتُكتب.
export-exists = { $path } موجود من قبل؛ هل يُستبدل؟ (ن/ل)
export-left = بقي { $path } كما هو.
export-forbidden = لا يُسمح بالكتابة في { $path }؛ راجع الأذونات أو اختر ملفًا آخر.
export-disk-full = { $path }: القرص ممتلئ؛ أفسح مكانًا أو اختر ملفًا آخر.
export-no-folder = { $path }: لا مجلد كهذا؛ أنشئه أو اختر ملفًا آخر.
export-is-folder = { $path } مجلد؛ اختر ملفًا فيه.
export-failed = تعذّرت كتابة { $path }: { $what }
exported = { $count ->
    [one] كُتب اقتباس واحد في { $path }.
    [two] كُتب اقتباسان في { $path }.
    [few] كُتبت { $count } اقتباسات في { $path }.
    [many] كُتب { $count } اقتباسًا في { $path }.
   *[other] كُتب { $count } اقتباس في { $path }.
}
piped = { $count ->
    [one] أخذ الأمر اقتباسًا واحدًا.
    [two] أخذ الأمر اقتباسين.
    [few] أخذ الأمر { $count } اقتباسات.
    [many] أخذ الأمر { $count } اقتباسًا.
   *[other] أخذ الأمر { $count } اقتباس.
}
exported-articles = { $count ->
    [0] لم تُقرأ أي مقالة؛ { $path } فارغ.
    [one] كُتبت مقالة واحدة في { $path }.
    [two] كُتبت مقالتان في { $path }.
    [few] كُتبت { $count } مقالات في { $path }.
    [many] كُتبت { $count } مقالة في { $path }.
   *[other] كُتبت { $count } مقالة في { $path }.
}
setting-is = ⁦{ $name } = { $value }⁩
setting-wrong = لا يكون { $name } بقيمة { $value }؛ القيم: { $values }.
setting-width = في السطر من { $from } إلى { $to } خلية.
setting-row = تعذّر فهم الصف: { $what }
no-such-setting = لا إعداد باسم { $name }؛ الإعدادات: { $names }.
no-such-setting-but = لا إعداد باسم { $name }؛ أتقصد { $near }؟
no-messages = لم يُقل شيء بعد.
export-no-articles = لا مقالات لتُكتب.
piped-articles = { $count ->
    [0] لم تُقرأ أي مقالة للأمر.
    [one] أخذ الأمر مقالة واحدة.
    [two] أخذ الأمر مقالتين.
    [few] أخذ الأمر { $count } مقالات.
    [many] أخذ الأمر { $count } مقالة.
   *[other] أخذ الأمر { $count } مقالة.
}
pipe-running = { $command } قيد التنفيذ؛ <c-c> لإيقافه
pipe-busy = { $command } ما زال قيد التنفيذ؛ <c-c> لإيقافه.
pipe-stopped = أُوقف الأمر.
pipe-failed = أخفق الأمر (الحالة { $status }).
pipe-killed = أنهت إشارة الأمر.
pipe-not-started = تعذّر بدء الأمر: { $what }
place-marked = عُلّم هذا الموضع: '{ $letter } للعودة إليه.
place-unmarked = لم يعد الحرف { $letter } يعلّم موضعًا.
place-unknown = لا موضع معلّم بالحرف { $letter }؛ M لعرض المواضع.
place-article-gone = لم تعد مقالة هذا الموضع موجودة.
place-nearest = لم يعد الموضع في المقالة؛ وهذا أقرب ما فيها إليه.
place-lost = لم يعد الموضع في المقالة.
places-none = لا مواضع معلّمة؛ m ثم حرف في مقالة لتعليم موضع.
no-jump = لا موضع آخر للانتقال إليه.
quote-no-place = لا موضع كهذا يوضع عليه الاقتباس.
quote-beside-changed = تغيّر ما يجاوره.
quote-written = يُكتب الآن على نحو آخر: { $words }
quote-words-changed = تغيّرت كلماته: { $words }
quote-lost = لم يعد في المقالة، ولا ما يشبهه.
quote-lost-but = لم يعد في المقالة؛ P لوضعه على أقرب موضع.
quote-not-in-article = تغيّرت المقالة ولم يعد الاقتباس فيها؛ نصه محفوظ.
quote-article-gone = لم تعد المقالة موجودة؛ نص الاقتباس محفوظ.
copied = { $count ->
    [one] نُسخ حرف واحد: { $words }
    [two] نُسخ حرفان: { $words }
    [few] نُسخت { $count } أحرف: { $words }
    [many] نُسخ { $count } حرفًا: { $words }
   *[other] نُسخ { $count } حرف: { $words }
}
copied-cited = { $count ->
    [one] نُسخ حرف واحد مع مصدره: { $words }
    [two] نُسخ حرفان مع مصدرهما: { $words }
    [few] نُسخت { $count } أحرف مع مصدرها: { $words }
    [many] نُسخ { $count } حرفًا مع مصدرها: { $words }
   *[other] نُسخ { $count } حرف مع مصدرها: { $words }
}
copied-by-terminal = { $copied } · OSC 52
copied-by-program = { $copied } · { $program }، OSC 52
opening-link = يُفتح { $address }
link-refused = لا تُفتح إلا عناوين الويب والبريد، وهذا ليس منها: { $address }
no-link = لا تذكر المقالة عنوانًا.
no-links-here = لا رابط على الشاشة.
which-link = أي رابط؟ حرفه يفتحه.
no-opener = تعذّر تشغيل { $program }؛ العنوان هو { $address }
nothing-odd = لا ملاحظات على ملف هذه المقالة.
sidebar-no-room = الشاشة أضيق من أن تسع الشريط الجانبي؛ <tab> من المقالة يفتحه.
sidebar-beside-editions = لا يتسع المكان للشريط الجانبي إلى جانب نسختين.
no-quotation = لا أقوال في هذه المقالة.
said-by = — { $speaker }
speaker-unknown = لا تذكر المقالة القائل.
merge-begun = انتقل إلى الاسم الذي هو { $name } أيضًا واضغط المفتاح ثانية؛ <esc> للإلغاء.
merge-left = لم يُدمج شيء.
names-are-one = { $name } و{ $other } واحد؛ U للتراجع.
split-where = انتقل بالمفتاح <enter> إلى الصيغة التي تخص غيره ثم افصلها.
name-spelt-once = لا يُكتب { $name } إلا بصيغة واحدة.
name-is-other = { $form } غير { $name }؛ U للتراجع.
split-cannot = يتعذّر فصل { $name } عن صيغ الاسم الأخرى.
names-differ-in-kind = { $name } ({ $kind }) و{ $other } ({ $other_kind }) من نوعين مختلفين، فلا يُدمجان.
names-one-already = { $name } اسم واحد أصلًا.
article-names-no = لا تذكر المقالة { $name }.
no-article-names = لا مقالة تذكر { $name }.
name-shown-as = يُعرض { $name } باسم { $to }؛ U للتراجع.
name-own-again = عاد إلى { $name } اسمه.
name-ignored = أُهمل { $name }؛ U للتراجع.
title-names = قراراتك في الأسماء
names-ignored = { $count ->
    [zero] لا أسماء مهملة
    [one] اسم واحد مهمل: D
    [two] اسمان مهملان: D
    [few] { $count } أسماء مهملة: D
    [many] { $count } اسمًا مهملًا: D
   *[other] { $count } اسم مهمل: D
}
nothing-decided = لا قرارات في الأسماء.
nothing-decided-about = لا قرارات في { $name }.
name-person = شخص
name-organisation = مؤسسة
name-place = مكان
decided-merge = { $name } و{ $other } واحد
decided-split = { $form } غير { $name }
decided-part = { $name } و{ $other } اثنان
decided-rename = يُعرض { $name } باسم { $to }
decided-ignore = { $name } مهمل
name-heeded = { $name } اسم.
name-not-ignored = { $name } ليس مهملًا.
heed-which = أيّ اسم؟ :heed اسم؛ ويعرض D الأسماء المهملة.
name-not-selected = لم يُختر اسم: <tab> من المقالة ينقل إلى الأسماء.
undone-place = تراجُع: عادت العلامة { $letter } كما كانت.
undone-merge = تراجُع: { $name } و{ $other } اثنان من جديد.
undone-split = تراجُع: عاد { $form } إلى { $name }.
undone-rename = تراجُع: عاد إلى { $name } اسمه.
undone-ignore = تراجُع: { $name } اسم من جديد.
undone-part = تراجُع: { $name } و{ $other } واحد من جديد.
undone-heed = تراجُع: { $name } مهمل من جديد.
no-name-begins = لا اسم يبدأ هكذا.
article-names-being-read = ما زالت أسماء هذه المقالة تُقرأ؛ ستظهر النتائج فيها بعد قليل.
names-being-read = ما زالت أسماء المقالات تُقرأ؛ ستظهر بعد قليل.
index-damaged = كان فهرس البحث تالفًا؛ تُقرأ مقالاته من جديد.
names-unknown = { $what }؛ أسماء المكتبة غير معروفة.
names-failed = تعذّر التعرف على أسماء «{ $title }»: { $what }؛ تستمر القراءة، ونرجو الإبلاغ عنه.

## ملف الإعدادات

config-line = السطر { $line }: { $what }
config-about = { $name }: { $what }
config-switch = { $name }: القيمة true أو false
config-text = { $name }: القيمة نص بين علامتي اقتباس
config-section = { $name }: يلزم قسم: [{ $name }]
config-list = sources: تلزم قائمة: ⁦["~/news"]⁩
config-width = width: القيمة عدد خلايا من { $from } إلى { $to }
config-choice = { $name }: لا قيمة باسم "{ $value }"؛ القيم: { $values }
config-language = language: ليس "{ $value }" لغة؛ اكتب رمزًا مثل { $names }
no-such-language = language: لا لغة باسم "{ $name }"؛ اللغات: { $names }
no-such-language-file = language: لا لغة باسم "{ $name }"؛ اللغات: { $names }، ولا ملف باسم { $path }
config-no-setting = لا إعداد باسم "{ $name }"؛ الإعدادات: { $names }
config-no-role = لا شيء باسم "{ $name }"؛ الأسماء: { $names }
config-no-scope = لا موضع باسم "{ $name }"؛ المواضع: { $names }
config-no-command = لا أمر باسم "{ $name }" هنا؛ كل الأسماء في `nashra config --print-defaults`، ومعها "none"
config-no-key = لا مفتاح بين علامتي الاقتباس
config-hidden = مع ربط "{ $short }" لا يمكن كتابة "{ $long }"؛ اربط "{ $long }" بالأمر "none" أو اختر مفتاحًا آخر
onnx-none = هذا البناء من نشرة لا يشغّل نماذج ONNX؛ الأمر `cargo install --features onnx` يبني ما يشغّلها
config-part = "{ $part }": { $what }
row-open = القوس { "{" } لا يغلقه { "}" }
row-no-field = لا حقل باسم { $name }؛ الحقول: { $names }
no-colour = ليس "{ $word }" لونًا؛ اكتب #rrggbb أو { $names }، وقبله bright- إن شئت، ومعه bold أو underline أو italic أو reverse
keys-unknown = لا مفتاح باسم { $name }؛ الأسماء مثل <enter> و<esc> و<tab> و<c-d> و<f1> و<lt>
keys-unclosed = القوس < لا يغلقه >؛ اكتب <lt> للحرف نفسه

## الملاحظات على الملفات وما تعذّرت قراءته

file-what = { $path }: { $what }
file-line-what = { $path }: السطر { $line }: { $what }
file-empty = فارغ؛ لا شيء يُقرأ
file-blank = فيه فراغات فقط؛ لا شيء يُقرأ
file-too-large = أكبر من ٦٤ ميغابايت؛ قسّمه أولًا
file-no-text = { $kind } وليس نصًا؛ حوّله إلى نص أولًا
file-binary = بيانات ثنائية وليست نصًا
file-utf32 = بترميز UTF-32 غير المدعوم؛ حوّله بالأمر: iconv -f UTF-32 -t UTF-8
file-encoding = بترميز { $name }؛ قُرئ به
file-guessed = ليس بترميز UTF-8؛ قُرئ بترميز { $name } تخمينًا (إن كانت الحروف خاطئة فحوّله بالأمر iconv)
kind-pdf = مستند PDF
kind-rtf = مستند RTF
kind-zip = أرشيف ZIP (ومنه مستندات أوفيس والكتب الإلكترونية)
kind-office = مستند أوفيس قديم
kind-program = برنامج
kind-image = صورة
kind-compressed = ملف مضغوط
kind-database = قاعدة بيانات
kind-sound = ملف صوتي
bytes-ill-formed = { $count ->
    [one] تتابع بايتات غير سليم، يظهر هكذا: �
    [two] تتابعا بايتات غير سليمين من هنا، يظهران هكذا: �
    [few] { $count } تتابعات بايتات غير سليمة من هنا، تظهر هكذا: �
    [many] { $count } تتابعًا غير سليم من البايتات من هنا، تظهر هكذا: �
   *[other] { $count } تتابع غير سليم من البايتات من هنا، تظهر هكذا: �
}
title-too-long = أطول من أن يكون عنوانًا؛ أوله يقوم مقامه
too-many-paragraphs = أكثر من { $count } فقرة؛ يظهر الباقي فقرة واحدة
date-impossible = { $date }: لا يوم كهذا؛ تُرك نصًا
date-hijri = { $date }: تاريخ هجري لا يُحوَّل؛ تُرك نصًا
front-open = ترويسة البيانات غير مغلقة؛ قُرئت نصًا
front-broken = تعذّرت قراءة ترويسة البيانات ({ $what })؛ قُرئت نصًا
front-date = التاريخ { $date } غير مفهوم؛ اكتبه هكذا: 2013-03-20
front-date-impossible = التاريخ { $date }: لا يوم كهذا؛ أُهمل
front-date-hijri = التاريخ { $date }: التقويم الهجري لا يُحوَّل؛ أُهمل
path-missing = لا ملف ولا مجلد بهذا الاسم؛ تحقّق من المسار
path-dangling = رابط لا يؤدي إلى شيء؛ احذفه
path-forbidden = لا يُسمح بقراءته؛ تحقّق من أذوناته
path-is-folder = مجلد وليس ملفًا؛ انقله
path-not-utf8 = ليس نصًا بترميز UTF-8؛ اكتبه بهذا الترميز
path-unreadable = تعذّرت قراءته ({ $said })؛ أُهمل
path-folder-like-file = مجلد اسمه كاسم ملف؛ أعطِ مساره ليُقرأ
path-folder-link = رابط إلى مجلد، ولا يُتَّبع؛ أعطِ مساره
path-pipe = أنبوب وليس ملفًا؛ أُهمل
path-socket = مقبس وليس ملفًا؛ أُهمل
path-device = جهاز وليس ملفًا؛ أُهمل
path-no-articles = لا مقالات فيه؛ تُقرأ ملفات .txt و .md
library-newer = من إصدار أحدث من نشرة (الإصدار { $version })؛ حدّث البرنامج لاستعماله
library-damaged = تالف أو ليس مكتبة؛ انقله لتبدأ مكتبة جديدة
library-read-only = لا يُسمح بالكتابة فيه؛ تحقّق من أذوناته أو سمِّ مجلدًا آخر بالخيار --data-dir
library-full = القرص ممتلئ؛ أفرغ مكانًا وأعد المحاولة
library-busy = نشرة أخرى تستعمله؛ أعد المحاولة بعد لحظة
library-not-opened = تعذّر فتحه؛ تحقّق من أذوناته أو سمِّ مجلدًا آخر بالخيار --data-dir
library-disk = القرص يبلّغ عن خطأ؛ افحصه وأعد المحاولة
library-in-the-way = هنا ملف والمطلوب مجلد؛ انقل الملف أو سمِّ مجلدًا آخر بالخيار --data-dir
library-marks-not-kept = يُقرأ ولا يُكتب فيه؛ لا تُحفظ العلامات
library-no-article = المقالة { $number } ليست في المكتبة
library-no-home = مجلد المستخدم غير معروف؛ سمِّ مجلدًا بالخيار --data-dir
nothing-kept = { $error }؛ لا يُحفظ شيء هذه المرة
panicked = حدث خطأ في الخلفية: { $what }؛ تستمر القراءة، ونرجو الإبلاغ عنه

## أخطاء البحث

query-closes-nothing = هذا لا يغلق شيئًا
query-open = هذا القوس غير مغلق
query-or = OR تقع بين شيئين
query-too-deep = أقواس كثيرة بعضها داخل بعض
query-regex-open = التعبير النمطي ينتهي بشرطة مائلة: /cyber(crime)?/
query-regex = ليس تعبيرًا نمطيًا: { $said }
query-no-field = لا حقل اسمه "{ $name }"؛ الحقول { $names }
query-word-follows = كلمة تتبع النقطتين مباشرة
query-name-follows = اسم يتبع النقطتين مباشرة: قائل:نوبل أو person:"Ronald Noble"
query-source-follows = اسم مصدر يتبع النقطتين مباشرة
query-tag-follows = وسم يتبع النقطتين مباشرة
query-language = اللغة إحدى ar و en و he و fa و ur و other
query-state = حالة المقالة إحدى unread و read و starred و paired
query-date = التاريخ سنة أو شهر أو يوم: 2013 أو 2013-03 أو 2013-03-20
query-has = لا يُعرف إلا has:quote

## المساعدة

scope-everywhere = في كل مكان
scope-list = في القائمة
scope-article = في المقالة
scope-sidebar = في الشريط الجانبي
scope-quotes = في قائمة الاقتباسات
scope-sources = في قائمة المصادر
scope-names = في قائمة القرارات في الأسماء
scope-editions = في قائمة النسخ
scope-selection = أثناء التحديد
scope-prompt = أثناء الكتابة

help-everywhere-line-down = السطر أو المقالة التالية؛ عدد قبله يكرّره
help-everywhere-line-up = السطر أو المقالة السابقة
help-everywhere-half-page-down = نصف صفحة إلى الأمام
help-everywhere-half-page-up = نصف صفحة إلى الوراء
help-everywhere-page-down = صفحة إلى الأمام
help-everywhere-page-up = صفحة إلى الوراء
help-everywhere-top = إلى البداية
help-everywhere-bottom = إلى النهاية؛ 7G إلى الفقرة أو الصف السابع
help-everywhere-next-pane = اللوح التالي
help-everywhere-previous-pane = اللوح السابق
help-everywhere-pane-left = اللوح الذي على اليسار
help-everywhere-pane-right = اللوح الذي على اليمين
help-everywhere-find = البحث: في كل المقالات من القائمة، وفي المقالة منها
help-everywhere-next = النتيجة التالية، أو المقالة غير المقروءة التالية إن لم يكن بحث
help-everywhere-previous = النتيجة أو المقالة غير المقروءة السابقة
help-everywhere-next-unread = المقالة غير المقروءة التالية
help-everywhere-previous-unread = المقالة غير المقروءة السابقة
help-everywhere-star = وضع نجمة على المقالة أو إزالتها
help-everywhere-undo = التراجع عن آخر تغيير: علامة أو وسم أو اقتباس
help-everywhere-reload = البحث عن ملفات جديدة أو متغيّرة
help-everywhere-wider = أسطر أطول
help-everywhere-narrower = أسطر أقصر
help-everywhere-zen = المقالة وحدها على الشاشة
help-everywhere-tashkeel = إظهار التشكيل أو إخفاؤه
help-everywhere-theme = سمة الألوان التالية
help-everywhere-sidebar = إظهار الأشخاص والمؤسسات والأماكن بجانب المقالة أو إخفاؤها
help-everywhere-parallel = إظهار نسخة الموضوع الأخرى بجانب هذه أو إخفاؤها
help-everywhere-editions = كل نسخ الموضوع، والمقترحة أيضًا، لقراءتها بجانب هذه أو الحكم عليها
help-everywhere-quotes = قائمة الاقتباسات المحفوظة، أو العودة منها
help-everywhere-sources = المصادر، لاختيار أحدها، أو العودة منها؛ :sources اسم
help-everywhere-unmark-place = إزالة علامة الحرف الذي يلي، مثل m-
help-everywhere-go-to-place = إلى الموضع المعلّم بالحرف الذي يلي؛ '' للعودة
help-everywhere-places = المواضع المعلّمة
help-everywhere-jump-back = إلى حيث بدأت القفزة الأخيرة: مقالة أخرى أو بحث أو موضع
help-everywhere-jump-on = إلى الأمام من جديد؛ ]j حيث لا تميّز الطرفية <c-i> من <tab>
help-everywhere-warnings = الملاحظات على ملف المقالة
help-everywhere-messages = ما قيل في السطر الأسفل مع وقته
help-everywhere-set = ما يمكن ضبطه أثناء القراءة؛ ⁦:set width=60⁩ و⁦:set zen⁩ و⁦:set nozen⁩
help-everywhere-help = هذه المساعدة؛ / للبحث فيها
help-everywhere-command = كتابة أمر باسمه
help-everywhere-redraw = رسم الشاشة كلها من جديد
help-everywhere-suspend = إلى الصَّدَفة مؤقتًا؛ fg للعودة
help-everywhere-back = إغلاق أو رجوع؛ والخروج من القائمة
help-everywhere-stop = إيقاف الأمر الجاري؛ والخروج من البرنامج إن لم يكن
help-everywhere-close = إغلاق أو رجوع؛ ولا خروج من البرنامج
help-everywhere-quit = الخروج من البرنامج
help-list-open = قراءة المقالة؛ ⁦:open PATH⁩ يعرض مجلدًا أو ملفًا و⁦:open 7⁩ المقالة السابعة
help-list-toggle-read = جعلها مقروءة أو غير مقروءة
help-list-read = جعلها مقروءة
help-list-unread = جعلها غير مقروءة
help-list-unstar = إزالة النجمة
help-list-tags = وضع وسوم بينها فواصل؛ الموجود أو ما قبله - يُزال
help-list-select = اختيار المقالات من هنا: ثم u و s و t و y لها كلها
help-list-select-all = اختيار كل المعروض
help-list-copy = نسخ العنوان
help-list-open-link = فتح عنوان المقالة في الخارج
help-list-read-all = جعل كل المعروض مقروءًا
help-list-show-all = عرض كل المقالات
help-list-show-unread = عرض غير المقروءة
help-list-show-starred = عرض ذات النجمة
help-list-fold = إظهار مقالات الموضوع الأخرى أو إخفاؤها
help-list-fold-all = من كل المواضيع: المقالة الأولى، أو كل المقالات، أو مقالة لكل لغة
help-list-filter = عرض ما في عنوانه نص ما؛ <esc> يعرض الكل
help-list-sort = الترتيب التالي: الأحدث، الأقدم، العنوان، المصدر، غير المقروء؛ :sort title
help-article-open-link = فتح عنوان المقالة في الخارج
help-article-links = فتح رابط على الشاشة بحرفه
help-article-tags = وضع وسوم بينها فواصل؛ الموجود أو ما قبله - يُزال
help-article-half-page-down = نصف صفحة إلى الأمام
help-article-half-page-up = نصف صفحة إلى الوراء
help-article-next-paragraph = الفقرة التالية
help-article-previous-paragraph = الفقرة السابقة
help-article-next-sentence = الجملة التالية؛ الخط بجانبها يبيّن الحالية
help-article-previous-sentence = الجملة السابقة
help-article-next-quotation = القول التالي وقائله
help-article-previous-quotation = القول السابق
help-article-keep-quote = حفظ القول الذي عند الجملة الحالية، أو الجملة، مع القائل
help-article-note = كتابة ملاحظة على الاقتباس المحفوظ هنا، أو حفظ القول أو الجملة مع ملاحظة
help-article-colour = اللون التالي للاقتباس المحفوظ هنا
help-article-delete = حذف الاقتباس المحفوظ هنا؛ U للتراجع
help-article-copy-cited = نسخ القول أو الجملة مع القائل والمصدر
help-article-mark-place = تعليم هذا الموضع بالحرف الذي يلي
help-article-select = التحديد بدءًا من الجملة الحالية
help-article-copy = نسخ الجملة الحالية
help-article-counterpart = إظهار ما يقابل الجملة الحالية في النسخة الأخرى
help-article-columns = النسختان في عمودين، أو في عمود واحد كل جملة تحت مقابلها
help-article-percent = 50% إلى المنتصف
help-article-next-article = قراءة المقالة التالية في القائمة
help-article-previous-article = قراءة المقالة السابقة
help-article-line-down = السطر التالي
help-sidebar-next-mention = الموضع التالي الذي تذكر فيه المقالة الاسم
help-sidebar-previous-mention = الموضع السابق
help-sidebar-filter-by-entity = عرض المقالات التي تذكره بأي اسم كان
help-sidebar-merge = دمجه في اسم آخر: يُضغط المفتاح عند كليهما؛ :merge اسم، أو الاسمان
help-sidebar-split = فصل الصيغة التي في الموضع الحالي: هي اسم لغيره؛ :split اسم
help-sidebar-rename = عرضه باسم آخر
help-sidebar-ignore = إهماله لأنه ليس اسمًا؛ D يعيده
help-sidebar-heed = إعادة اسم أُهمل: :heed اسم
help-quotes-open = فتح المقالة عند الاقتباس
help-quotes-find = عرض ما فيه كلمات؛ وكذلك speaker: و tag: و source: و lang: و entity:
help-quotes-note = كتابة ملاحظة
help-quotes-tags = تعيين الوسوم، بينها فراغات
help-quotes-colour = اللون التالي
help-quotes-speaker = تعيين القائل
help-quotes-put-on-place = وضع اقتباس لم يُعثر عليه على أقرب موضع؛ 2P على الثاني
help-quotes-copy = نسخ الكلمات
help-quotes-copy-cited = نسخ الكلمات مع القائل والمصدر
help-list-export = كتابة المقالة أو المختارة في ملف: ⁦:export markdown FILE⁩، أو text أو jsonl
help-list-pipe = إعطاؤها لأمر، نصًا أو بالصيغة المذكورة أولًا، وعرض ما يقوله
help-article-export = كتابة المقالة في ملف: ⁦:export markdown FILE⁩، أو text أو jsonl
help-article-pipe = إعطاء المقالة لأمر وعرض ما يقوله: ⁦:pipe wc -w⁩
help-quotes-export = كتابتها في ملف: ⁦:export markdown FILE⁩، أو jsonld أو csv أو org أو bibtex أو html أو قالب
help-quotes-pipe = إعطاؤها لأمر، بصيغة Markdown أو بالصيغة المذكورة أولًا
help-quotes-delete = حذف الاقتباس؛ U للتراجع
help-sources-open = عرض مقالاته
help-sources-scan = البحث فيه عن ملفات جديدة أو متغيّرة
help-sources-add-source = إضافة مجلد أو ملف
help-sources-rename = تسميته باسم آخر
help-sources-delete = إخراجه من المكتبة وتبقى ملفاته؛ U للتراجع
help-sources-warnings = ما تعذّرت قراءته فيه
help-editions-open = قراءة النسخة بجانب المقالة
help-editions-find = اختيار أي مقالة أخرى بعنوانها
help-editions-one-story = تأكيد أنهما موضوع واحد؛ U للتراجع
help-editions-not-one-story = نفي أنهما موضوع واحد؛ U للتراجع
help-everywhere-names = ما تقرّر في الأسماء، للتراجع عنه؛ :names كلمة للبحث فيه
help-names-delete = التراجع عنه؛ U يعيده
help-sidebar-copy = نسخ الموضع الذي تذكره فيه المقالة
help-selection-letter-left = المؤشر إلى اليسار على الشاشة
help-selection-letter-right = المؤشر إلى اليمين على الشاشة
help-selection-line-down = المؤشر سطرًا إلى أسفل
help-selection-line-up = المؤشر سطرًا إلى أعلى
help-selection-word-on = المؤشر إلى الكلمة التالية
help-selection-word-back = المؤشر إلى بداية الكلمة
help-selection-word-end = المؤشر إلى نهاية الكلمة
help-selection-next-sentence = المؤشر إلى نهاية الجملة
help-selection-previous-sentence = المؤشر إلى بداية الجملة
help-selection-next-paragraph = المؤشر إلى نهاية الفقرة
help-selection-previous-paragraph = المؤشر إلى بداية الفقرة
help-selection-line-start = المؤشر إلى بداية السطر
help-selection-line-end = المؤشر إلى نهاية السطر
help-selection-swap-ends = المؤشر إلى الطرف الآخر
help-selection-next-quotation = تحديد القول التالي
help-selection-keep-quote = حفظ المحدد اقتباسًا مع قائله
help-selection-copy = نسخ المحدد
help-selection-copy-cited = نسخ المحدد مع القائل والمصدر
help-selection-note = حفظ المحدد مع ملاحظة
help-selection-tags = حفظ المحدد مع وسوم
help-selection-colour = اللون التالي، لاقتباس محفوظ
help-selection-delete = حذفه إن كان اقتباسًا محفوظًا
help-selection-cancel = إلغاء التحديد
help-prompt-accept = قبول ما كُتب
help-prompt-cancel = إلغاء: العودة إلى ما كان
help-prompt-complete = إكمال اسم الأمر
help-prompt-delete-back = حذف الحرف الذي قبل المؤشر
help-prompt-delete-forward = حذف الحرف الذي بعد المؤشر
help-prompt-delete-word = حذف الكلمة التي قبل المؤشر
help-prompt-delete-all = حذف كل ما قبل المؤشر
help-prompt-caret-left = المؤشر إلى اليسار على الشاشة
help-prompt-caret-right = المؤشر إلى اليمين على الشاشة
help-prompt-caret-start = المؤشر إلى البداية
help-prompt-caret-end = المؤشر إلى النهاية
help-prompt-history-back = ما كُتب سابقًا
help-prompt-history-forward = ما كُتب بعد ذلك

## مساعدة سطر الأوامر

heading-usage = الاستعمال
heading-commands = الأوامر
heading-arguments = الوسائط
heading-options = الخيارات
heading-terminal = الطرفية
heading-library = المكتبة
argument-default = المعتاد
argument-values = القيم
argument-variable = متغير البيئة

command = قارئ نشرات الأخبار في الطرفية: بالعربية والعبرية والفارسية والأردية والإنجليزية
command-long =
    قارئ نشرات الأخبار في الطرفية: بالعربية والعبرية والفارسية والأردية والإنجليزية.

    يعرض الملفات والمجلدات التي تُعطى له، ومن دونها المكتبة: ما قُرئ من قبل، أو مقالتين للتجربة. المفتاح ? يعرض كل المفاتيح.
command-after =
    أمثلة:

    يقرأ مجلدًا ويحفظه في المكتبة:
    nashra ~/news

    كل موضع للكلمة مهما كُتبت:
    nashra search 'انتربول lang:ar' ~/news

    عناوين المكتبة:
    nashra list is:unread after:2013

    الاقتباسات المحفوظة بصيغة Markdown:
    nashra quotes export --output quotes.md

    حالة الخروج: 0 تمّ، 1 لم يُعثر على شيء، 2 تعذّر.
command-search = يبحث في المكتبة، أو في ملفات ومجلدات، عن الكلمات مهما كُتبت
command-search-long =
    يبحث في المكتبة، أو في ملفات ومجلدات، عن الكلمات مهما كُتبت.

    يجب أن توجد الكلمات كلها؛ "..." هو هذا بعينه، و -كلمة ليست فيه، و a OR b أحدهما، و /.../ تعبير نمطي. الحقول: title: body: speaker: person: org: place: lang: source: tag: is: after: before: has:
command-list = يطبع مقالات المكتبة، الأحدث أولًا
command-import = يقرأ مجلدات وملفات إلى المكتبة؛ وممّا تعرفه ما تغيّر منه
command-export = يطبع كل ما تعرفه المكتبة، كائن JSON في كل سطر
command-config = يفحص الإعدادات، أو يطبعها كلها بقيمها المعتادة
command-align = يقابل بين نسختين لموضوع واحد جملةً جملة
command-layout = يطبع مقالة مرتبة في أسطر من الخلايا
command-quotes = الاقتباسات المحفوظة: سردها وتصديرها واستيرادها وفحصها
command-quotes-list = يطبع الاقتباسات، آخرها حفظًا أولًا
command-quotes-export = يكتب الاقتباسات لبرامج أخرى
command-quotes-import = يقرأ توصيفات W3C (JSON-LD) إلى المكتبة؛ وما فيها منها يبقى كما هو
command-quotes-check = يبحث عن كل اقتباس في مقالته كما هي الآن؛ حالة الخروج 1 إن لم يُعثر على بعضها
command-entities = يطبع ما في المقالات من أشخاص ومؤسسات وأماكن وقيم واقتباسات
command-names = ما تقرّر في الأسماء وما يُرجع عنه: أيّها واحد، وكيف تُعرض، وأيّها ليس اسمًا
command-names-list = يطبع ما تقرّر، كلًّا بعد معرّفه
command-names-undo = يرجع عن قرارات بالمعرّفات التي يطبعها list
command-names-merge = الاسمان لواحد، وهو ما يدل عليه الأول
command-names-split = حيث يُكتب الاسم هكذا فهو لغيره
command-names-rename = يعرض الاسم بغيره؛ ومن دونه باسمه من جديد
command-names-ignore = ليس اسمًا
command-names-heed = هو اسم مع ذلك
command-screen = يشغّل القارئ من دون طرفية ويطبع آخر شاشة
command-doctor = يقول ما هذه الطرفية وكيف عُرفت وكيف يُرسل إليها النص العربي
command-completions = يطبع نص الإكمال لصدفة أوامر
command-man = يطبع صفحة الدليل (roff): nashra man | man -l -
command-help = يعرض هذه المساعدة أو مساعدة أمر

argument-paths = ملفات ومجلدات تُقرأ
argument-emitter = كيف يُرسل النص العربي إلى هذه الطرفية؛ auto يكتشفه، والأمر nashra doctor يقول ما هو
argument-tashkeel = التشكيل فوق الحروف وتحتها: auto يتركه حيث تُفسد الطرفية الحروف، وkeep يرسله دائمًا، وstrip يتركه
argument-theme = الألوان: auto (داكنة أو فاتحة كالطرفية) أو dark أو light أو 16 أو plain؛ والمتغير NO_COLOR يختار plain
argument-language = لغة الشاشة: en أو ar؛ وإلا فلغة النظام
argument-data-dir = أين تُحفظ المكتبة؛ وإلا ففي مجلد بيانات المستخدم
argument-help = هذه المساعدة؛ وهي أقصر مع ‎-h‎
argument-version = رقم الإصدار
argument-format = كيف يُطبع
argument-query = ما يُبحث عنه
argument-search-paths = ملفات ومجلدات يُبحث فيها بدل المكتبة؛ والعلامة - هي المدخل القياسي
argument-limit = هذا العدد من المقالات على الأكثر
argument-list-query = ما يعثر عليه الاستعلام فقط، كما في nashra search:‏ is:unread lang:ar after:2013
argument-list-format = كيف يُطبع: سطر لكل مقالة فيه تاريخها، و* لغير المقروءة، وs للمميزة بنجمة، ولغتها، وعنوانها
argument-import-paths = مجلدات وملفات؛ ومن دونها يُنظر من جديد في كل ما استُورد
argument-texts = النصوص أيضًا، ما أمكنت قراءتها
argument-check = يقول ما الخطأ في ملف الإعدادات وفي أي سطر
argument-print-defaults = يطبع ملف إعدادات فيه كل القيم المعتادة
argument-config-file = ملف غير config.toml الذي في مجلد إعدادات المستخدم
argument-align-a = النسخة الأولى؛ والعلامة - هي المدخل القياسي
argument-align-b = النسخة الثانية
argument-layout-file = الملف؛ والعلامة - هي المدخل القياسي
argument-width = عرض السطر بالخلايا
argument-glyphs = أي محارف تكون في الخلايا
argument-direction = اتجاه الفقرات؛ content بحسب نصيب الكلمات التي تُكتب من اليمين
argument-layout-no-isolates = ترتيب العناوين والأرقام بالخوارزمية وحدها (UAX #9) لا كمقاطع من اليسار
argument-text = ما فيه هذه الكلمات فقط، مهما كُتبت
argument-speaker = ما قاله هذا القائل فقط
argument-tag = ما عليه هذا الوسم فقط
argument-source = ما كان من مقالات بهذا العنوان أو الناشر أو الرابط أو المسار فقط
argument-about = ما كان عن شخص أو مؤسسة أو مكان فقط، بأي اسم تعرفه المكتبة له
argument-lang = ما كان من مقالات بلغة فقط، مثل ar
argument-quotes-export-format = ما يُكتب؛ html صفحة لا تحتاج إلى غيرها
argument-template =
    صيغة من عندك تُملأ لكل اقتباس: ⁦'{"{"}quote{"}"} ({"{"}speaker{"}"}){"{"}?note{"}"}: {"{"}note{"}"}{"{"}/{"}"}\n'⁩

    الحقول: quote speaker title publisher date link language note tags colour created id origin dir counterpart counterpart_title
    ⁦{"{"}field:FILTER{"}"}⁩ يكتب الحقل لصيغة أخرى: md html csv json url oneline raw
    ⁦{"{"}?field{"}"}...{"{"}/{"}"}⁩ يبقى إن كان للحقل قيمة، ⁦{"{"}!field{"}"}...{"{"}/{"}"}⁩ إن لم تكن.
    ⁦{"{"}{"{"}⁩ و⁦{"}"}{"}"}⁩ قوسان، و⁦\n⁩ نهاية سطر، و⁦\t⁩ جدولة، و⁦\\⁩ شرطة مائلة.
argument-no-isolates = من دون العوازل التي تُبقي الكلمات العربية معًا في نص آخر
argument-output = الكتابة في ملف لا في المخرج القياسي
argument-force = الكتابة فوق ملف موجود
argument-files = ملفات؛ والعلامة - هي المدخل القياسي
argument-quotes-check-paths = ملفات ومجلدات يُبحث فيها عن مقالات لم تعد في مكانها
argument-entities-files = ملفات ومجلدات؛ والعلامة - هي المدخل القياسي
argument-no-model = بالقواعد والقوائم وحدها، من دون النموذج المتعلَّم
argument-onnx = مجلد فيه مصنِّف كلمات من عندك (model.onnx وconfig.json وtokenizer.json أو vocab.txt) للعربية والإنجليزية أو لإحداهما؛ وإن أُعطي مرتين فلكل لغة مجلدها
argument-ids = المعرّفات، أو ما لا يبدأ به غيرها منها
argument-name = الاسم كما هو في مقالة
argument-other = الاسم الآخر
argument-kind = ما يدل عليه
argument-other-kind = ما يدل عليه الآخر إن كان غيره
argument-spelling = الكتابة
argument-to = الاسم الذي يُعرض
argument-size = الأعمدة والصفوف
argument-keys = مفاتيح تُضغط:‏ ⁦"j<enter>/word<enter>"⁩
argument-calibrate = يعرض السطر نفسه بكل طريقة؛ وما تختاره يُحفظ لهذه الطرفية
argument-shell = الصدفة
