//! Chains as news writes them.
#![expect(clippy::string_slice, reason = "the ranges are the tokens' own")]
use std::ops::Range;

use super::super::super::document::Document;
use super::super::super::spans::{Name, Spans};
use super::organisations;

fn found(text: &str) -> String {
    let document = Document::new(text);
    let mut spans = Spans::new(document.words.len());
    super::super::super::listed::gazetteer(&document, &mut spans);
    organisations(&document, &mut spans);
    let show = |r: Range<usize>| {
        &text[document.words[r.start].token.range.start..document.words[r.end - 1].token.range.end]
    };
    spans
        .iter()
        .filter(|s| s.name == Name::Organisation)
        .map(|s| show(s.words))
        .collect::<Vec<_>>()
        .join("; ")
}

#[test]
fn construct_chains() {
    for (text, want) in [
        ("أعلنت وزارة الصحة الأحد", "وزارة الصحة"),
        ("وزارة التعليم العالي والبحث العلمي في", "وزارة التعليم العالي والبحث العلمي"),
        ("قالت هيئة مكافحة الفساد إن", "هيئة مكافحة الفساد"),
        ("لجنة تقصي الحقائق التي", "لجنة تقصي الحقائق"),
        ("طالبت نقابة المعلمين الحكومة", "نقابة المعلمين"),
        ("بين وزارة النفط والحكومة", "وزارة النفط"),
        ("جامعة القاهرة،", "جامعة القاهرة"),
        ("رابطة مشغلي شبكات الاتصالات الأوروبية،", "رابطة مشغلي شبكات الاتصالات الأوروبية"),
        ("الجمعية المغربية لحقوق الإنسان أن", "الجمعية المغربية لحقوق الإنسان"),
        ("قالت وزارة الصحة والسكان إن", "وزارة الصحة والسكان"),
        ("وزارة الزراعة واستصلاح الأراضي على", "وزارة الزراعة واستصلاح الأراضي"),
        ("في مكتبة الملك فهد الوطنية،", "مكتبة الملك فهد الوطنية"),
        ("جماعة نصرة الإسلام والمسلمين الموالية لتنظيم", "جماعة نصرة الإسلام والمسلمين"),
        (
            "الشركة التونسية للكهرباء والغاز والخطوط التونسية",
            "الشركة التونسية للكهرباء والغاز; والخطوط التونسية",
        ),
    ] {
        assert_eq!(found(text), want, "{text}");
    }
}

#[test]
fn definite_chains() {
    for (text, want) in [
        ("البنك المركزي المصري يثبت", "البنك المركزي المصري"),
        ("الهيئة العامة لمكافحة الفساد عن", "الهيئة العامة لمكافحة الفساد"),
        ("قال الجيش اللبناني إن", "الجيش اللبناني"),
        ("قالت الشركة الفرنسية إن", ""),
        ("قال الاتحاد إن", ""),
        ("قالت الخارجية الإيرانية إن", "الخارجية الإيرانية"),
    ] {
        assert_eq!(found(text), want, "{text}");
    }
}
