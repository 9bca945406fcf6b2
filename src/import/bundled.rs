//! The digest inside the program: two news articles and their English editions.
use super::{Imported, import};

/// Its files, as they are named and as they are.
pub const BUNDLED: [(&str, &[u8]); 4] = [
    ("seeds/000_98ff67623f90ba52.txt", include_bytes!("../../seeds/000_98ff67623f90ba52.txt")),
    (
        "seeds/000_98ff67623f90ba52.en.txt",
        include_bytes!("../../seeds/000_98ff67623f90ba52.en.txt"),
    ),
    ("seeds/003_ed3b926f425d16fd.txt", include_bytes!("../../seeds/003_ed3b926f425d16fd.txt")),
    (
        "seeds/003_ed3b926f425d16fd.en.txt",
        include_bytes!("../../seeds/003_ed3b926f425d16fd.en.txt"),
    ),
];

/// The bundled digest, imported: each original followed by its English edition.
///
/// ```
/// let titles: Vec<String> =
///     nashra::import::bundled().iter().map(|imported| imported.article.title().to_owned()).collect();
/// assert_eq!(titles.len(), 4);
/// ```
pub fn bundled() -> Vec<Imported> {
    BUNDLED.iter().flat_map(|(name, bytes)| import(name, bytes).articles).collect()
}
