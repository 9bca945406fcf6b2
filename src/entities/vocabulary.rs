//! Words that say what stands beside them: titles, heads of organisations and places, speech verbs, function words.
//!
//! One table for both languages. A word may be of several classes; an Arabic word belongs to the classes of all its readings.
use std::collections::HashMap;
use std::ops::BitOr;
use std::sync::LazyLock;

use super::normal;

/// A set of word classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(u32);

impl Classes {
    /// No class.
    pub const NONE: Classes = Classes(0);
    /// Stands directly before a person's name: السيد, Mr.
    pub const TITLE: Classes = Classes(1);
    /// Heads a description of an office: وزير الخارجية, chief executive.
    pub const ROLE: Classes = Classes(1 << 1);
    /// Heads the name of an organisation: وزارة الصحة, Ministry of Health.
    pub const ORG_HEAD: Classes = Classes(1 << 2);
    /// An organisation's head before a proper name: شركة هواوي, صحيفة الوطن.
    pub const NAME_HEAD: Classes = Classes(1 << 3);
    /// Heads organisations only with a proper name or a relative adjective: قوات, مكتب.
    pub const WEAK_HEAD: Classes = Classes(1 << 4);
    /// Ends the name of an organisation: Bank, Ltd.
    pub const ORG_TAIL: Classes = Classes(1 << 5);
    /// Stands before a place and is no part of its name: مدينة, city of.
    pub const PLACE_HEAD: Classes = Classes(1 << 6);
    /// Heads a place and is part of its name: مطار, شارع, Mount.
    pub const SITE_HEAD: Classes = Classes(1 << 7);
    /// Ends the name of a place: River, Airport.
    pub const PLACE_TAIL: Classes = Classes(1 << 8);
    /// A verb, or a noun of one, that introduces what somebody said.
    pub const SPEECH: Classes = Classes(1 << 9);
    /// A preposition of place.
    pub const NEAR: Classes = Classes(1 << 10);
    /// A function word, never part of a name.
    pub const FUNCTION: Classes = Classes(1 << 11);
    /// Joins the parts of a name: بن, ابو, van.
    pub const NAME_PART: Classes = Classes(1 << 12);
    /// Names of days, months, and words such as الماضي.
    pub const TIME: Classes = Classes(1 << 13);
    /// An adjective that belongs to the names of organisations: العام, المركزي.
    pub const ORG_ADJECTIVE: Classes = Classes(1 << 14);
    /// An adjective or noun of nationality or creed.
    pub const NATIONALITY: Classes = Classes(1 << 15);
    /// A word of sport.
    pub const SPORT: Classes = Classes(1 << 16);
    /// A collective body that a definite noun may name, and that begins something new in a chain: الحكومة, الجيش.
    pub const BODY: Classes = Classes(1 << 17);
    /// An everyday word that opens English sentences and headlines with a capital.
    pub const COMMON: Classes = Classes(1 << 18);
    /// Says that a brand or a medium follows, and is no part of its name: منصة إكس, موقع أكسيوس.
    pub const BRAND_HEAD: Classes = Classes(1 << 20);
    /// A personal pronoun.
    pub const PRONOUN: Classes = Classes(1 << 19);

    /// Whether the two sets share a class.
    pub fn has(self, other: Classes) -> bool {
        self.0 & other.0 != 0
    }
    /// The set as bits, for hashing.
    pub fn bits(self) -> u32 {
        self.0
    }
}

impl BitOr for Classes {
    type Output = Classes;
    fn bitor(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }
}

/// The classes of a word in normal form.
pub(super) fn classes(word: &str) -> Classes {
    TABLE.get(word).copied().unwrap_or_default()
}

static TABLE: LazyLock<HashMap<String, Classes>> = LazyLock::new(|| {
    let mut table = HashMap::<String, Classes>::with_capacity(2000);
    for (class, words) in WORDS {
        for word in words.split_whitespace() {
            let entry = table.entry(normal(word)).or_default();
            *entry = *entry | *class;
        }
    }
    table
});

/// Every class with its words, Arabic first; spelling variants meet in the normal form.
const WORDS: &[(Classes, &str)] = &[
    (
        Classes::TITLE,
        "السيد السيدة سيد سيدة الشيخ الشيخة الدكتور الدكتورة دكتور د المهندس المهندسة الأستاذ الأستاذة الأمير الأميرة اللواء العميد \
         العقيد الفريق الرائد النقيب المقدم الملازم المشير السفير السفيرة القاضي القاضية المستشار المستشارة الجنرال السيناتور البروفيسور \
         المحامي المحامية الملك الملكة السلطان البابا البطريرك المطران الأب القس الإمام الحاج  الأدميرال الكولونيل \
         الصحفي الصحفية الصحافي الصحافية الإعلامي الإعلامية الكاتب الكاتبة الشاعر الشاعرة الروائي الروائية الفنان الفنانة الممثل الممثلة \
         المخرج المخرجة المطرب المطربة المغني المغنية اللاعب اللاعبة المدرب المدربة المهاجم الحارس المدافع الطبيب الطبيبة الباحث الباحثة \
         الخبير الخبيرة المحلل المحللة الناشط الناشطة النائب النائبة الوزير الوزيرة الرئيس الرئيسة المواطن المواطنة الشاب الطالب الطالبة \
         الراحل الراحلة المرحوم الشهيد الأسير زميله زميلته نظيره نظيرته شقيقه شقيقته زوجته زوجها نجله ابنته والده والدته المدعو",
    ),
    (
        Classes::ROLE,
        "رئيس رئيسة الرئيس الرئيسة رؤساء وزير وزيرة الوزير الوزيرة أمين أمينة الأمين الأمينة مدير مديرة المدير المديرة نائب نائبة النائب النائبة \
         الناطق الناطقة ناطق ناطقة المتحدث المتحدثة متحدث متحدثة مؤسس مؤسسة المؤسس حاكم حاكمة الحاكم محافظ المحافظ زعيم زعيمة الزعيم قائد القائد \
         قائدة مبعوث مبعوثة المبعوث المبعوثة ممثل ممثلة الممثل الممثلة مفوض مفوضة المفوض المفوضة منسق منسقة المنسق المنسقة عضو عضوة سفير سفيرة مستشار مستشارة \
         وكيل وكيلة الوكيل مساعد مساعدة المساعد كبير كبيرة مدرب مدربة المدرب المدربة مهاجم المهاجم حارس الحارس قائم عميد عميدة خبير خبيرة الخبير الخبيرة محلل \
         محللة المحلل المحللة باحث باحثة الباحث الباحثة أستاذ أستاذة محامي محامية محام المحامي المحامية مدعي المدعي المدعية قاضي القاضي القاضية عمدة العمدة \
         رئيسها رئيسه مديرها مديره قائدها نقيب النقيب مفتي المفتي ملك ملكة أمير ولي سلطان بابا بطريرك مطران صاحب صاحبة مالك مالكة شريك شريكة مسؤول مسؤولة \
         المسؤول المسؤولة المخرج المخرجة الممثل الممثلة لاعب لاعبة نجم نجمة طبيب طبيبة الطبيب الطبيبة جراح قبطان مراسل مراسلة مصمم مصممة كاتب كاتبة \
         رائد رائدة الموفد موفد المراقب مراقب الشيف المتخصص المتخصصة المختص",
    ),
    (
        Classes::ORG_HEAD,
        "منظمة مجلس شركة رابطة جمعية مبادرة وزارة مختبر مؤسسة هيئة جامعة معهد مركز حزب حركة بنك مصرف صحيفة وكالة قناة نادي لجنة اتحاد تحالف \
         محكمة جيش جبهة تنظيم مجموعة منتخب جماعة قوات شعبة ديوان نقابة كلية أكاديمية مستشفى مجمع مفوضية صندوق جريدة مجلة شبكة بورصة مديرية أمانة غرفة برلمان \
         مصلحة جهاز دائرة ائتلاف تيار كتلة فرقة أوركسترا متحف مكتبة دار بلدية سلطة مرصد مصنع سفارة قنصلية لواء كتيبة كتائب سرايا فيلق حلف \
         كونفدرالية فدرالية نيابة إذاعة تلفزيون رئاسة مطبعة استوديو استوديوهات مصرف مدرسة كنيسة خطوط شرطة خارجية داخلية دفاع \
         المنظمة المجلس الشركة الرابطة الجمعية المبادرة الوزارة المؤسسة الهيئة الجامعة المعهد المركز الحزب الحركة البنك المصرف الوكالة \
         القناة النادي اللجنة الاتحاد التحالف المحكمة الجيش الجبهة التنظيم المجموعة الديوان النقابة الكلية الأكاديمية المستشفى المجمع المفوضية الصندوق \
         الشبكة البورصة المديرية الأمانة الغرفة البرلمان الجهاز الدائرة الائتلاف التيار الكتلة الأوركسترا المتحف المكتبة الدار السلطة المرصد الحرس \
         الشرطة القوات التلفزيون الإذاعة النيابة الهلال الصليب الدفاع القيادة المكتب الحلف المنتدى التجمع الحشد المنتخب الجمارك الاستخبارات المخابرات البحرية الخطوط الكنيسة الخارجية الداخلية الخزانة المصلحة المدرسة الكونفدرالية",
    ),
    (
        Classes::NAME_HEAD,
        "شركة مجموعة بنك مصرف حزب حركة صحيفة جريدة مجلة قناة وكالة نادي مؤسسة جامعة مستشفى متحف دار شبكة إذاعة جمعية منظمة \
         تنظيم جماعة كتائب معهد مركز مدرسة كلية صندوق محطة تلفزيون مصنع استوديو وكالتي صحيفتي شركتي بنكي كنيسة",
    ),
    (
        Classes::WEAK_HEAD,
        "فريق مكتب حكومة إدارة قيادة برنامج محطة مدرسة كتلة شرطة مصنع دار خطوط سلطة رئاسة مجموعة \
         بلدية منتدى نيابة كنيسة مكتبة شبكة مركز خارجية داخلية دفاع سفارة قنصلية لواء المجموعة المركز الدار المكتب القيادة \
         المدرسة",
    ),
    (
        Classes::ORG_TAIL,
        "القابضة كابيتال كابيتل جروب غروب هولدينغ هولدنغ تك للطيران للأغذية للاستثمار للاستثمارات للاتصالات للنقل للطاقة للتأمين للشحن للإعلام للأبحاث للصرافة للبترول \
         للنفط للغاز للصناعات للمقاولات للإنشاءات للتطوير للعقارات للبرمجيات للتقنية للأدوية للسياحة للتعدين للاستشارات للإنتاج للأسمنت للحديد للكيماويات للإلكترونيات فارما \
         بنك سوفت موتورز إيرلاينز إيرويز إنرجي فيلمز ميديا نت برس",
    ),
    (Classes::BRAND_HEAD, "منصة موقع تطبيق سلسلة فندق متجر علامة"),
    (
        Classes::PLACE_HEAD,
        "مدينة المدينة بلدة البلدة قرية القرية محافظة المحافظة منطقة المنطقة ولاية الولاية إقليم الإقليم دولة جمهورية مملكة إمارة عاصمة العاصمة بلد \
         مقاطعة المقاطعة ضاحية الضاحية مديرية ناحية قضاء مدينتي بلدتي قريتي محافظتي ولايتي منطقتي محافظات ولايات مدن بلدات قرى ريف ضواحي سواحل \
         شواطئ حدود جزر أحياء عمالة",
    ),
    (
        Classes::SITE_HEAD,
        "مطار ميناء ميدان ساحة شارع جسر سد مخيم جبل جبال نهر بحيرة بحر خليج مضيق وادي حي معبر مرفأ ملعب استاد ستاد صحراء غابة جزيرة رأس سجن قصر قلعة \
         مسجد جامع كاتدرائية معبد محمية حقل طريق هضبة سهل بوابة مقبرة منتجع واحة قاعدة",
    ),
    (
        Classes::SPEECH,
        "قال قالت يقول تقول قالوا أضاف أضافت يضيف تضيف صرح صرحت يصرح أكد أكدت يؤكد تؤكد شدد شددت يشدد تشدد أعرب أعربت أوضح أوضحت يوضح توضح أعلن أعلنت ذكر ذكرت \
         يذكر أشار أشارت يشير تشير تابع تابعت يتابع تتابع أفاد أفادت كشف كشفت رأى رأت يرى ترى اعتبر اعتبرت يعتبر تعتبر حذر حذرت يحذر نفى نفت رد ردت وصف وصفت \
         علق علقت أجاب أجابت استطرد استطردت ختم ختمت غرد غردت كتب كتبت يكتب معتبرا معتبرة مضيفا مضيفة مؤكدا مؤكدة مشددا مشددة مشيرا مشيرة قائلا قائلة موضحا \
         موضحة محذرا محذرة قوله قولها بالقول واصفا واصفة لافتا لافتة لفت لفتت نوه نوهت أردف أردفت استدرك استدركت تستدرك يستدرك تساءل تساءلت يتساءل متسائلا متسائلة \
         تحدث تحدثت روى روت يروي تروي خاطب خاطبت طالب طالبت دعا دعت زعم زعمت ادعى ادعت اعترف اعترفت أقر أقرت جزم جزمت توقع توقعت يتوقع تعهد تعهدت وعد وعدت \
         هدد هددت ندد نددت انتقد انتقدت أبلغ أبلغت أخبر أخبرت نقل نقلت نقلا ناقلا متابعا متابعة مستطردا مستدركا مازحا معلقا معلقة مبينا مبينة مشبها اختتم \
         اختتمت استذكر استذكرت تذكر صرخ صرخت هتف هتفت شكك شككت رحب رحبت مرحبا سأل سألت يسأل مخاطبا مخاطبة لخص لخصت كرر كررت شرح شرحت يشرح تشرح جاء \
         جادل نبه نبهت منبها سمى سمت ألمح ألمحت شكا شكت اشتكى اشتكت مطالبا داعيا داعية منتقدا",
    ),
    (
        Classes::NEAR,
        "في من إلى بين قرب جنوب شمال شرق غرب وسط داخل نحو عبر ضواحي شمالي جنوبي شرقي غربي جنوبا شمالا قبالة خارج إلي",
    ),
    (
        Classes::FUNCTION,
        "الذي التي الذين اللذين اللذان اللتين اللواتي اللاتي هذا هذه هذين هاتين ذلك تلك هؤلاء أولئك هو هي هم هن إن أن كان كانت يكون تكون كانوا من في على إلى عن مع \
         بعد قبل خلال منذ حتى كما لكن بل أو ثم قد لقد لن لم لا ما كل بعض غير أي عند حين بينما حيث إذ إذا لدى ضد حول نحو بين أمام وذلك خلالها بهدف فيما إنه إنها أنه أنها أنهم \
         إنهم إنهن له لها لهم به بها فيه فيها منه منها عليه عليها إليه إليها عنه عنها معه معها الآن هنا هناك ليس ليست سوف سوى إلا رغم عبر ضمن وفق وفقا بحسب حسب لأن لأنه \
         لأنها كي لكي أيضا فقط جدا حيال إزاء بشأن بسبب تحت فوق دون بدون مثل نفسه نفسها كلا كلتا جميع عدة عدد أكثر أقل نحن أنا أنت إنني إننا أننا إلى أما إما بأن فإن لأي \
         أبرز آخر أخرى ولا ولم وقد وهو وهي وهم وكان وكانت كذلك هكذا عقب إثر أثناء طوال لدى بشكل بما مما عما ممن فيمن مقابل باسم إضافة عندما لما كلما حينما ريثما \
         يوم كيف متى أين لماذا هل نعم سواء باتت بات أصبح أصبحت ظل مازال زال تم يتم سيتم جرى يجري",
    ),
    (Classes::NAME_PART, "بن ابن بنت أبو أبي أبا أم آل عبد دي فان فون الدين الله"),
    (
        Classes::TIME,
        "اليوم أمس غدا السبت الأحد الإثنين الاثنين الثلاثاء الأربعاء الخميس الجمعة الماضي الماضية المقبل المقبلة القادم القادمة الجاري الجارية الحالي الحالية الأسبوع \
         الشهر العام السنة يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر صباح مساء فجر ظهر ليل ليلة عصر المنصرم الفائت السابق السابقة \
         الحين الآونة الفترة الساعة مؤخرا حاليا سابقا لاحقا",
    ),
    (
        Classes::ORG_ADJECTIVE,
        "العام العامة الأعلى العليا الوطني الوطنية الدولي الدولية المركزي المركزية العالمي العالمية الأحمر المدني المدنية الملكي الملكية المتحد المتحدة المسلح المسلحة \
         الحر الحرة الكبرى المستقل المستقلة المشترك المشتركة الأولى الاتحادي الاتحادية الفيدرالي الفيدرالية المالي المالية الشعبي الشعبية القومي القومية الأهلي الأهلية \
         الخاص الخاصة المتخصص المتخصصة السامي السامية الوطنيين العالي العالمي الإقليمي الإقليمية الرسمي الحكومي الحكومية التجاري التجارية الصناعي الصناعية التقني \
         التقنية الطبي الطبية العلمي العلمية الأولمبي الأولمبية الدستوري الدستورية الإداري الإدارية الجنائي الجنائية التأسيسي الانتقالي السيادي القضائي التشريعي \
         التنفيذي الاستشاري الاستشارية الزراعي الديمقراطي الديمقراطية الاشتراكي الشيوعي الإسلامي الإسلامية الجمهوري التقدمي الليبرالي العربي العربية الأوروبي الأوروبية \
         الأفريقي الأفريقية الآسيوي الخليجي المغاربي الموحد الموحدة الجديد الجديدة الكبير الكبيرة القابضة المساهمة المحدودة الموسيقي الفلكي الجيولوجي البحري الجوي البري",
    ),
    (
        Classes::BODY,
        "الحكومة الجيش الشرطة البرلمان السلطات السلطة القوات الوزارة الشركة المنظمة الهيئة المجلس اللجنة النيابة المحكمة الحزب الحركة الجماعة الاتحاد المؤسسة الجامعة \
         البنك الوكالة الرئاسة المعارضة الجمعية القضاء الادعاء الكتلة النقابة المجتمع الدولة المواطنين العمال السكان الأهالي الشعب الناس الجميع الرئيس الوزير المدير \
         الدول البلدان الشركات البنوك المصارف المنظمات",
    ),
    (
        Classes::SPORT,
        "الدوري دوري مباراة المباراة كأس الكأس مدرب المدرب لاعب اللاعب مهاجم المهاجم هدف هدفين هداف ملعب الملعب نادي النادي فريق الفريق البطولة منتخب المنتخب \
         الجولة الشوط ديربي الديربي الحكم التعادل ركلة الموسم league match cup coach striker goalkeeper midfielder goal goals season club manager champions final \
         semi-final semifinal half-time penalty defender team fans stadium",
    ),
    (Classes::PRONOUN, "هو هي إنه إنها he she they him her i we"),
    // English from here on.
    (
        Classes::TITLE,
        "mr mrs ms miss dr prof professor sir dame lord lady president minister king queen prince princess sheikh sheikha emir sen senator rep representative \
         congressman congresswoman gov governor judge justice general gen admiral adm colonel col lieutenant captain capt lt sgt sergeant major maj commander \
         secretary chairman chairwoman ceo director spokesman spokeswoman spokesperson chief premier chancellor deputy ambassador pope bishop archbishop \
         cardinal imam ayatollah rabbi rev reverend father coach manager analyst mayor sultan crown inspector detective officer striker midfielder defender \
         goalkeeper captain winger forward actor actress singer director author writer novelist poet economist lawyer attorney prosecutor surgeon nurse \
         founder co-founder activist scientist historian architect curator envoy commissioner lawmaker mp councillor photographer counterpart brigadier \
         engineer researcher",
    ),
    (
        Classes::ROLE,
        "president minister secretary chairman chairwoman chair chief ceo director spokesman spokeswoman spokesperson executive officer head leader founder co-founder \
         governor mayor ambassador envoy commissioner coach manager captain analyst economist lawyer attorney prosecutor judge professor lecturer researcher \
         scientist doctor nurse surgeon activist lawmaker senator deputy general commander owner editor curator author partner strategist adviser advisor official \
         representative coordinator co-ordinator principal dean vice-president organiser organizer farmer teacher resident mother father veteran striker midfielder \
         defender goalkeeper inspector historian engineer investigator correspondent practitioner chancellor premier rapporteur counterpart superintendent \
         trader fisherman volunteer student architect psychologist epidemiologist virologist meteorologist geologist archaeologist conservationist",
    ),
    (
        Classes::ORG_HEAD,
        "ministry department university bank office institute bureau agency authority council committee commission court federation association union league \
         academy college organisation organization society board fund museum church embassy parliament confederation chamber centre center school hospital \
         directorate administration party movement front army brigade army's faculty foundation house national international royal central supreme high federal \
         united global world",
    ),
    (
        Classes::ORG_TAIL,
        "inc corp co ltd plc llc llp sa ag gmbh nv group bank university institute ministry department committee council party association organization organisation \
         agency commission company union court club fc united city league federation foundation center centre office authority army navy police board college school \
         hospital press news times post journal fund holding holdings partners capital ventures energy power technologies technology systems labs laboratories \
         pharmaceuticals pharma motors airlines airways railways railway insurance securities investments trust museum gallery orchestra academy church parliament \
         assembly senate congress treasury tribunal brigades front movement guard forces service services studios pictures records media network channel radio \
         television tv society chamber alliance coalition bureau institution consortium exchange industries minerals mining resources oil gas petroleum \
         electronics semiconductor semiconductors software robotics biotech therapeutics aerospace aviation logistics shipping solutions international rovers rangers \
         wanderers albion athletic county town herald tribune gazette telegraph observer mail express monitor observatory watch initiative programme secretariat \
         directorate corporation enterprises brothers & conservatory theatre theater ballet opera circuit brewery foods motors clinic plan scheme editions publishing publishers review markets cargo lines \
         water rail telecom motor steel books games hotels stores supermarkets dairy farms ports terminals biologics diagnostics materials analytics advisory research \
         economics consulting associates solicitors architects",
    ),
    (
        Classes::PLACE_HEAD,
        "city town village province state county district region port capital suburb neighbourhood neighborhood island hamlet governorate prefecture republic \
         north south east west northern southern eastern western central near outside",
    ),
    (
        Classes::SITE_HEAD,
        "mount lake cape fort port camp gulf strait bay lough loch san santa los las saint st el new upper lower isle",
    ),
    (
        Classes::PLACE_TAIL,
        "street road river lake mount mountain mountains island islands region district valley sea ocean bay gulf village avenue airport province state county coast \
         desert peninsula strait bridge square park stadium arena prison beach harbour harbor canal dam hill hills heights forest basin plateau lane boulevard crossing \
         borough territory territories archipelago reef falls glacier cathedral mosque palace castle station terminal base highway strip",
    ),
    (
        Classes::SPEECH,
        "said says say told tells added adds stated noted notes stressed explained explains announced declared warned warns insisted insists argued argues commented \
         tweeted wrote writes recalled recalls remarked replied joked quipped conceded admitted acknowledged continued concluded asked asks claimed complained \
         cautioned observed promised vowed predicted emphasised emphasized reiterated confirmed denied responded testified lamented mused muttered shouted sighed \
         urged pleaded boasted countered retorted posted called calling described saying adding noting warning insisting arguing according suggested reckoned \
         believes thinks laughed repeated read agreed protested revealed maintained ruled",
    ),
    (
        Classes::NEAR,
        "in at near from to into outside inside across around toward towards between throughout via off",
    ),
    (
        Classes::FUNCTION,
        "the a an of in on at by for with from to into and or but nor so yet if then than that this these those who whom whose which what when where why how is are \
         was were be been being has have had do does did will would shall should can could may might must not no it its it's he she they them his her their our your \
         we us you i me my as after before since until while during about above below under over between through against among also only just even still already \
         such more most much many few some any all both each every other another there here now however meanwhile although though because according despite \
         following including amid per via within without beyond upon toward towards off up down out again once never ever always often yesterday today tomorrow \
         one two three four five six seven eight nine ten eleven twelve hundreds thousands millions at's",
    ),
    (
        Classes::NAME_PART,
        "bin bint ibn al el abu van von der den de del della da di du la le ter ben mac mc o' st jr jr. sr y e",
    ),
    (
        Classes::TIME,
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday \
         wednesday thursday friday saturday sunday mon tue wed thu fri sat sun ramadan eid christmas easter",
    ),
    (
        Classes::NATIONALITY,
        "american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian swedish norwegian danish finnish icelandic \
         polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian belarusian georgian armenian azerbaijani azeri kazakh uzbek tajik kyrgyz \
         turkmen iranian persian iraqi syrian lebanese jordanian palestinian israeli egyptian saudi emirati qatari kuwaiti bahraini omani yemeni libyan tunisian \
         algerian moroccan mauritanian sudanese somali ethiopian eritrean kenyan ugandan tanzanian rwandan burundian congolese nigerian ghanaian senegalese malian \
         ivorian cameroonian angolan mozambican zambian zimbabwean namibian chinese japanese korean indian pakistani afghan bangladeshi nepali burmese thai vietnamese \
         cambodian laotian malaysian indonesian filipino singaporean taiwanese tibetan mongolian australian canadian mexican cuban haitian jamaican brazilian \
         argentine argentinian chilean peruvian colombian venezuelan bolivian ecuadorian uruguayan paraguayan european african asian arab arabic kurdish kurd kurds \
         berber amazigh jewish muslim islamic islamist christian catholic protestant orthodox sunni shia shiite shi'ite hindu sikh buddhist druze coptic yazidi \
         serb serbian croatian bosnian albanian kosovan slovenian macedonian montenegrin maltese cypriot latvian lithuanian estonian luxembourgish soviet western \
         americans russians israelis palestinians iranians iraqis syrians turks germans europeans africans arabs jews muslims christians ukrainians egyptians \
         democrat democrats republican republicans conservative labour liberal socialist communist marxist nazi akkadian roman ottoman byzantine latino hispanic \
         catalan basque flemish nordic scandinavian baltic balkan paiute navajo maori aboriginal indigenous uyghur rohingya tutsi hutu zulu hebrew latin mandarin",
    ),
    (Classes::PRONOUN, "himself herself"),
    (
        Classes::COMMON,
        "new the officials police talks floods rebels prosecutors lawmakers protesters workers shares stocks oil gas gold analysts scientists researchers doctors experts \
         residents witnesses voters investors markets judge court government parliament army troops fighters rescuers firefighters students teachers nurses farmers \
         aid health world war peace election elections company companies bank banks minister president prime first last next second third early late big breaking update \
         exclusive opinion analysis culture sport sports business technology science entertainment travel food education climate winds winners losers talks construction \
         asked speaking revenue union uptake entry critics supporters opponents negotiators archaeologists emergency forecasters engineers authorities journalists \
         internet web covid covid-19 coronavirus bitcoin ai god",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_found_in_normal_form() {
        assert!(classes(&normal("وزارة")).has(Classes::ORG_HEAD));
        assert!(classes(&normal("Mr")).has(Classes::TITLE));
        assert!(classes("said").has(Classes::SPEECH) && classes("قال").has(Classes::SPEECH));
        assert_eq!(classes("كاسبرسكي"), Classes::NONE);
    }
}
