//! Sentences of Arabic news, each for one rule, with the names that the lists and rules propose in them, and the speakers found.
//!
//! The notation is that of the stories without identifiers: `[P name]` a person, `O` an organisation, `L` a place; `{speaker|words}` a
//! quotation, `~` before a speaker who has no name, `?` for nobody.
use crate::entities::{Kind, Name, Options, Recognizer, Speaker};

/// `text` with marks around its names and quotations.
fn shown(text: &str, options: Options) -> String {
    let analysis = Recognizer::new(options).recognize(text);
    let mut marks: Vec<(usize, bool, String)> = Vec::new();
    for mention in &analysis.mentions {
        let Kind::Name(name) = mention.kind else { continue };
        let letter = match name {
            Name::Person => "P",
            Name::Organisation => "O",
            Name::Place => "L",
        };
        marks.push((mention.words.start, true, format!("[{letter} ")));
        marks.push((mention.words.end, false, "]".to_owned()));
    }
    for quotation in &analysis.quotations {
        let speaker = match &quotation.speaker {
            Speaker::Entity(at) => analysis.entities[*at].forms[0].clone(),
            Speaker::Described(words) => format!("~{}", &text[words.clone()]),
            Speaker::Unknown => "?".to_owned(),
        };
        marks.push((quotation.range.start, true, format!("{{{speaker}|")));
        marks.push((quotation.range.end, false, "}".to_owned()));
    }
    marks.sort_by_key(|(at, opens, _)| (*at, *opens));
    let mut out = String::new();
    let mut before = 0;
    for (at, _, mark) in marks {
        out += &text[before..at];
        out += &mark;
        before = at;
    }
    out + &text[before..]
}

/// Reads each case without its marks, below a headline, and expects them again: of names those that lists and rules propose.
fn proposes(cases: &[&str]) {
    shows(cases, Options { model: false });
}

/// The same of names and quotations, with all that takes part.
fn finds(cases: &[&str]) {
    shows(cases, Options::default());
}

fn shows(cases: &[&str], options: Options) {
    for case in cases {
        let mut plain = String::new();
        let mut rest = *case;
        while let Some(at) = rest.find(['[', '{', ']', '}']) {
            let (before, mark) = rest.split_at(at);
            plain += before;
            let head = match mark.chars().next() {
                Some('[') => mark.find(' ').unwrap() + 1,
                Some('{') => mark.find('|').unwrap() + 1,
                _ => 1,
            };
            rest = &mark[head..];
        }
        plain += rest;
        let text = format!("خبر اليوم\n{plain}");
        assert_eq!(shown(&text, options), format!("خبر اليوم\n{case}"));
    }
}

#[test]
fn persons_that_the_tagger_knows() {
    finds(&["شارك [P عبد الرحيم جبران]، و[P ليلى بارع]، في الندوة."
        .replace("و[P ", "[P و")
        .as_str()]);
}

#[test]
fn persons() {
    proposes(&[
        "تسلم الدكتور [P رائد الشبول] التقرير.",
        "أهدر المدافع المغربي [P أمير بوشامة] الفرصة.",
        "اجتمع رئيس النادي [P خالد الدبل] أمس.",
        "ناشدت رئيسة جمعية «[O ثافات]» [P ليندة أوعلي] السلطات.",
        "لم يعلق الناطق باسم [O الدعم السريع] [P الفاتح قرشي].",
        "قال الرئيس التنفيذي لـ«[O إيميرج]» [P ميشال أبي صعب] إن المشروع جاهز.",
        "أبدى رئيس [O غرفة تجارة دمشق] [P باسل الحموي] تفاؤله.",
        "أعلن [P ترامب] أنه سيلتقي [P بوتين].",
        "أكد [P أوشاكوف] أن اللقاء قريب.",
    ]);
}

#[test]
fn organisations() {
    proposes(&[
        "أطلقت «[O فيتنس تايم]» ناديا جديدا.",
        "بحسب «[O كامكو إنفست]»، تراجعت الإصدارات.",
        "صعد سهم «[O الفوسفات]» قليلا.",
        "مشروع مشترك بين «[O مصدر]» الإماراتية وغيرها.",
        "عرضت قاعات السينما فيلم «أوبنهايمر» مجددا.",
        "حصل [O بنك الكويت الصناعي] على تصنيف.",
        "درس في [O جامعة ماكغيل] [O ومعهد كارولينسكا] سنوات.",
        "كتب على [O إكس] أنه سيعود.",
        "دخلت الشركة السوق السعودية أخيرا.",
    ]);
}

#[test]
fn places() {
    proposes(&[
        "زار قرية [L المزرعة] صباحا.",
        "وقع الحادث في حيي [L الأنصاري] [L والميسر] مساء.",
        "رئيس بلدية [L سعدنايل] السابق.",
    ]);
}

#[test]
fn clubs_of_towns_in_sport() {
    proposes(&[
        "فاز [O الوداد السرغيني] في المباراة على مضيفه [O الكوكب المراكشي] بهدف، وسجل اللاعب ركلة جزاء في مرمى [O الكوكب].",
    ]);
}

#[test]
fn speakers() {
    finds(&[
        "وصل [P سامي الجندي] صباحا. وختم [P الجندي]: «{سامي الجندي|المستثمر يشتري الشائعة ويبيع الخبر}».",
        "تحدث [P وليد الركراكي] طويلا. وردا على سؤال حول [P حكيم زياش]، قال: «{وليد الركراكي|الباب مفتوح للجميع}».",
        "لكن مصدرا في مكتبه قال: «{~مصدرا|الملف ليس على طاولتنا}».",
        "ونقلت الوكالة عن المتحدث [P يوري إهنات] قوله: «{يوري إهنات|لن نعلق على ذلك أبدا}».",
        "ردت لجان الأهل على لسان [P لمى الطويل]: «{لمى الطويل|لن ندفع بالدولار}».",
        "قال متحدث باسم المجموعة: «{~متحدث|لا نعلق على الشائعات}».",
        "وأوضح في تصريح صحفي رئيس الجمعية [P سمير قاسم] أن «{سمير قاسم|الميزانية لم تصرف بعد}».",
        "وصرحت [P هيفاء السليماني] بأن «{هيفاء السليماني|المرحلة صعبة}».",
    ]);
}

#[test]
fn speakers_weighed_over_the_whole_story() {
    finds(&[
        // Who answers in an interview is whom it is with.
        "التقت المجلة الكاتبة [P ليلى سالم] في بيتها.\n- لماذا كتبت الرواية؟\n- «{ليلى سالم|لأن القرية لا تزال تسكنني}».\n- وهل تعودين إليها؟\n- «{ليلى سالم|أعود كل صيف مع أولادي}».",
        // The body that is meant is the one so called.
        "نشر [O مركز دراسات الصحراء] تقريرا أمس. وقال المركز في بيان: «{مركز دراسات الصحراء|الرمال تزحف نحو المدن}».",
        // A manner is no subject.
        "وصلت [P سعاد حسني] متأخرة. ثم قالت بصوت خافت: «{سعاد حسني|لن أعود إلى هنا}».",
    ]);
}

#[test]
fn a_headline_is_said_by_whoever_says_it_below() {
    let text = "المدرب: «لن نستسلم أبدا للخسارة»\nالقاهرة - التقى الرئيس [P عمر فهمي] المدرب.\nوقال [P رامي عادل]: «لن نستسلم أبدا للخسارة أمام أحد».".replace("[P ", "").replace(']', "");
    let analysis = Recognizer::new(Options::default()).recognize(&text);
    let names: Vec<_> =
        analysis.quotations.iter().map(|q| analysis.speaker(q, &text, true)).collect();
    assert_eq!(names, [Some("رامي عادل"); 2]);
}

#[test]
fn what_an_english_office_is_for_is_no_name() {
    for text in [
        "Anton Shingarev, Vice President for Public Affairs at Kaspersky Lab, signed it.",
        "She is Director of Communications there.",
    ] {
        let analysis = Recognizer::new(Options::default()).recognize(text);
        let named: Vec<&str> = analysis.mentions.iter().map(|m| &text[m.words.clone()]).collect();
        assert!(
            !named.contains(&"Public Affairs") && !named.contains(&"Communications"),
            "{named:?}"
        );
    }
}
