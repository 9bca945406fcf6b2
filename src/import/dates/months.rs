//! Names of months, folded as the tokens are, in the traditions that news is dated in.

/// Which year a month is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Calendar {
    Gregorian,
    SolarHijri,
    Hijri,
}

/// January to December: Gulf, Egypt and Sudan; Levant and Iraq; Maghreb (Algeria and Tunisia, Morocco,
/// Mauritania); English; Persian; Urdu; Hebrew; French.
const GREGORIAN: [&str; 12] = [
    "يناير|كانون الثاني|جانفي|january|jan|ژانويه|جنوري|ינואר|janvier",
    "فبراير|شباط|فيفري|february|feb|فوريه|فروري|פברואר|fevrier|février",
    "مارس|اذار|march|mar|مارچ|מרץ|מרס|mars",
    "ابريل|نيسان|افريل|april|apr|اوريل|اپريل|אפריל|avril",
    "مايو|ايار|ماي|may|مه|مي|مئي|מאי|mai",
    "يونيو|يونيه|حزيران|جوان|june|jun|ژوئن|جون|יוני|juin",
    "يوليو|يوليه|تموز|جويليه|يوليوز|july|jul|ژوئيه|جولاي|جولائي|יולי|juillet",
    "اغسطس|اب|اوت|غشت|اغشت|august|aug|اگوست|اگست|אוגוסט|aout|août",
    "سبتمبر|ايلول|شتنبر|شتمبر|september|sep|sept|سپتامبر|ستمبر|ספטמבר|septembre",
    "اكتوبر|تشرين الاول|october|oct|اكتبر|אוקטובר|octobre",
    "نوفمبر|تشرين الثاني|نونبر|november|nov|نوامبر|نومبر|נובמבר|novembre",
    "ديسمبر|كانون الاول|دجنبر|دجمبر|december|dec|دسامبر|دسمبر|דצמבר|decembre|décembre",
];

/// Farvardin to Esfand in Iran, and their names in Afghanistan.
const SOLAR_HIJRI: [&str; 12] = [
    "فروردين|حمل",
    "ارديبهشت|ثور",
    "خرداد|جوزا",
    "تير|سرطان",
    "مرداد|امرداد|اسد",
    "شهريور|سنبله",
    "مهر|ميزان",
    "ابان|عقرب",
    "اذر|قوس",
    "دي|جدي",
    "بهمن|دلو",
    "اسفند|حوت",
];

/// Muharram to Dhu al-Hijja.
const HIJRI: [&str; 12] = [
    "محرم|المحرم",
    "صفر",
    "ربيع الاول",
    "ربيع الاخر|ربيع الثاني",
    "جمادي الاولي|جمادي الاول",
    "جمادي الاخره|جمادي الثانيه|جمادي الثاني",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعده|ذي القعده",
    "ذو الحجه|ذي الحجه",
];

/// A month by its folded name, of one word or of two with a blank between.
pub(super) fn month(name: &str) -> Option<(Calendar, u32)> {
    let find = |calendar: Calendar, names: &[&str; 12]| {
        let index = names.iter().position(|names| names.split('|').any(|known| known == name))?;
        Some((calendar, index as u32 + 1))
    };
    find(Calendar::Gregorian, &GREGORIAN)
        .or_else(|| find(Calendar::SolarHijri, &SOLAR_HIJRI))
        .or_else(|| find(Calendar::Hijri, &HIJRI))
        // Hebrew "in March" is one word.
        .or_else(|| name.strip_prefix('ב').and_then(month))
}
