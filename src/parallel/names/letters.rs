//! How letters of the Arabic script are written in Latin ones, the commonest first.

/// Renderings of single letters, folded.
pub(super) const RENDERINGS: &[(char, &[&str])] = &[
    ('ب', &["b", "p", "v"]),
    ('پ', &["p"]),
    ('ت', &["t", "tt"]),
    ('ث', &["th", "t", "s"]),
    ('ج', &["j", "g", "dj", "zh", "dg", "c"]),
    ('چ', &["ch", "j", "g"]),
    ('ح', &["h", "ch"]),
    ('خ', &["kh", "h", "ch", "x", "j", "k"]),
    ('د', &["d", "dd"]),
    ('ذ', &["dh", "d", "th", "z"]),
    ('ر', &["r", "rr", "rh"]),
    ('ز', &["z", "s", "zz"]),
    ('ژ', &["zh", "j"]),
    ('س', &["s", "c", "z", "ss", "sz", "ts"]),
    ('ش', &["sh", "ch", "s", "sch", "sz", "x", "sc", "ti", "ci", "j"]),
    ('ص', &["s", "ss", "c"]),
    ('ض', &["d", "dh", "z"]),
    ('ط', &["t", "tt", "th"]),
    ('ظ', &["z", "dh", "th"]),
    ('ع', &["a", "e", "i", "o", "u"]),
    ('غ', &["gh", "g", "j", "h"]),
    ('گ', &["g"]),
    ('ف', &["f", "v", "ph", "w", "ff"]),
    ('ڤ', &["v"]),
    ('ق', &["q", "k", "g", "c", "gh", "ck"]),
    ('ك', &["k", "c", "ck", "q", "g", "ch", "cc", "kh", "x", "qu", "kk"]),
    ('ل', &["l", "ll"]),
    ('م', &["m", "mm"]),
    ('ن', &["n", "nn", "gn"]),
    ('ه', &["h", "a", "e"]),
    ('و', &["w", "u", "o", "oo", "ou", "v", "au", "ew", "ow", "eu", "uh", "wh"]),
    (
        'ي',
        &[
            "y", "i", "e", "ee", "j", "ie", "ei", "ai", "ea", "ay", "ey", "igh", "eigh", "a", "u",
            "o",
        ],
    ),
    ('ا', &["a", "e", "o", "i", "u", "ae", "ai", "ea", "aa", "ah", "y"]),
];

/// Renderings of two letters together.
pub(super) const PAIRS: &[([char; 2], &[&str])] = &[
    (['ك', 'س'], &["x", "ks", "cs", "xc", "cks", "chs"]),
    (['ت', 'ش'], &["ch", "tch", "c", "tsch", "cz", "tsh", "tj"]),
    (['د', 'ج'], &["j", "dj", "dg", "g"]),
    (['ت', 'س'], &["ts", "z", "tz", "cz", "zz", "c"]),
    (['ن', 'ج'], &["ng", "nj", "ing"]),
    (['ن', 'غ'], &["ng"]),
    (['ن', 'ك'], &["nk", "nc", "nkh"]),
    (['ا', 'ي'], &["i", "ai", "ay", "ei", "ey", "y", "igh", "ie", "ye", "eye"]),
    (['ا', 'و'], &["au", "ow", "o", "ou", "aw", "ao"]),
    (['ي', 'و'], &["u", "yu", "eu", "iu", "io", "ew", "yo", "ju", "jo"]),
    (['و', 'ي'], &["we", "wi", "wy", "ui", "oui", "oy", "oi", "vi", "ve"]),
    (['ش', 'ت'], &["st", "sht", "scht", "cht"]),
    (['ك', 'و'], &["qu", "co", "cu", "ko", "ku", "kw"]),
    (['و', 'و'], &["woo", "wu", "oo", "wou", "u"]),
    (['س', 'ك'], &["sc", "sk", "sch"]),
    (['ي', 'ا'], &["ia", "ya", "ea", "ja", "yea"]),
    (['ي', 'ي'], &["yi", "ee", "ei", "ii", "ye"]),
];

/// Letters that stand for vowels or are not heard elsewhere.
pub(super) fn is_weak(letter: char) -> bool {
    matches!(letter, 'ا' | 'و' | 'ي' | 'ه' | 'ع' | 'ء')
}
