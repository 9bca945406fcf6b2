//! Adjectives of countries and peoples: البحرينية, تركي.
//!
//! They are no places, stand outside the name of a company (ألستوم الفرنسية), and between an office and its holder.
use std::collections::HashSet;
use std::sync::LazyLock;

use super::super::clitics::is_definite;

/// Whether a word in normal form is an adjective of nationality, with or without the article.
pub(super) fn is_nationality(word: &str) -> bool {
    let bare =
        if is_definite(word) { word.split_once('ل').map_or(word, |(_, r)| r) } else { word };
    let bare = bare.strip_prefix('ل').filter(|_| word.starts_with("لل")).unwrap_or(bare);
    let stem = ["يين", "يون", "يات", "يتين", "يه", "يا", "ي"]
        .iter()
        .find_map(|ending| bare.strip_suffix(ending));
    stem.is_some_and(|stem| STEMS.contains(stem))
}

static STEMS: LazyLock<HashSet<&str>> = LazyLock::new(|| ADJECTIVES.split_whitespace().collect());

/// Adjectives without their ending, in normal form.
const ADJECTIVES: &str = "مصر سعود امارات قطر كويت بحرين عمان يمن عراق سور لبنان اردن فلسطين اسراييل ليب تونس جزاير مغرب موريتان سودان صومال \
    جيبوت قمر تشاد نيجر نيجير مال سنغال غين غان بوركيناب كاميرون كونغول كين تنزان اوغند رواند بوروند اثيوب اريتر انغول موزمبيق زامب زيمبابو \
    ناميب بوتسوان ملغاش مدغشقر ليبير سيراليون غامب ايفوار بنين توغول غابون ترك ايران افغان باكستان هند بنغلاديش بنغال سريلانك نيبال صين يابان \
    كور تايوان تايلاند فيتنام كمبود لاوس ماليز اندونيس سنغافور فلبين استرال نيوزيلند امريك اميرك كند مكسيك كوب برازيل ارجنتين تشيل شيل بيروف \
    كولومب فنزويل اكوادور بوليف اوروغوا باراغوا بنم هاييت جامايك غواتيمال هندوراس سلفادور نيكاراغو كوستاريك دومينيك بريطان انجليز انكليز \
    ايرلند اسكتلند ويلز فرنس المان ايطال اسبان برتغال بلجيك هولند سويسر نمساو نمسو سويد نرويج دنمارك دنمرك فنلند ايسلند بولند تشيك سلوفاك مجر \
    هنغار رومان بلغار يونان قبرص صرب كروات بوسن البان كوسوف مقدون سلوفين اوكران روس بيلاروس مولدوف ليتوان لاتف استون لوكسمبورغ مالط جورج ارمين \
    ارمن اذر اذربيجان كازاخ كازاخستان اوزبك اوزبكستان طاجيك تركمان قرغيز منغول كرد سوفيات سوفييت";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_in_every_form() {
        for word in ["البحرينيه", "تركي", "والفرنسيه", "للامريكيين", "السودانيون"]
        {
            assert!(is_nationality(word), "{word}");
        }
        for word in ["الوطنيه", "العربيه", "المدني", "مصر", "البحر"] {
            assert!(!is_nationality(word), "{word}");
        }
    }
}
