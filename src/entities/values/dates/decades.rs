//! Decades named by their tens: السبعينيات, "ثمانينات القرن الماضي".
use super::{Read, Reader};

const TENS: [&str; 8] = ["عشرين", "ثلاثين", "اربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين"];

impl Reader<'_> {
    /// A decade; its century is not told by itself, so it has no value.
    pub(super) fn decade(&self, at: usize) -> Read {
        let word = self.document.words.get(at).filter(|w| w.is_arabic())?;
        let tens = |stem: &str| {
            let stem = stem.strip_prefix("ال").unwrap_or(stem);
            let tens = stem.strip_suffix("يات").or_else(|| stem.strip_suffix("ات"));
            tens.is_some_and(|tens| TENS.contains(&tens))
        };
        word.readings.iter().any(|r| tens(&r.stem)).then_some(())?;
        let end = self.century(at + 1).map_or(at + 1, |(end, _)| end);
        Some((end, None))
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::found;

    #[test]
    fn decades_with_and_without_their_century() {
        for (text, want) in [
            ("في مطلع السبعينيات ليعمل", "مطلع السبعينيات = Date "),
            ("من عشرينيات القرن الماضي، فلم", "عشرينيات القرن الماضي = Date "),
            ("حتى في التسعينات", "التسعينات = Date "),
            ("في الستين من عمره", ""),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
