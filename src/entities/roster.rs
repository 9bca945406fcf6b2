//! The *roster* of an article: whom it names how often, and who speaks. What a library keeps of an [`Analysis`].
use super::analysis::{Analysis, Entity, Mention, Quotation, Speaker};
use super::name_key::name_words;
use super::spans::Name;

/// The hash of the recogniser's sources and data, which `build.rs` takes.
const RULES: u64 = match u64::from_str_radix(env!("NASHRA_RULES"), 16) {
    Ok(hash) => hash,
    Err(_) => panic!("build.rs gives sixteen hexadecimal digits"),
};

/// Tells recognisers apart that may find different names: what they find is kept under this number, and read
/// again when it is another. It follows the data files and the rules by itself.
pub fn fingerprint() -> u64 {
    RULES
}

/// Everything a library keeps of an article's names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    /// Whom it names.
    pub named: Vec<Named>,
    /// Speakers without a name, by the words that describe them ("a spokesman"), each once.
    pub described: Vec<String>,
}

/// An entity of one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// What it is.
    pub kind: Name,
    /// Its English name.
    pub english: Option<String>,
    /// Its Arabic name.
    pub arabic: Option<String>,
    /// Its spellings, the most telling first, and how often the article has each.
    pub forms: Vec<(String, u32)>,
    /// How many quotations it is the speaker of.
    pub quoted: u32,
}

impl Roster {
    /// The roster of a text from what was recognised in it.
    pub fn of(analysis: &Analysis, text: &str) -> Self {
        let mut named: Vec<Named> = analysis.entities.iter().map(Named::of).collect();
        for mention in &analysis.mentions {
            let Some(entity) = mention.entity.and_then(|at| named.get_mut(at)) else { continue };
            let form = analysis.form_of(mention, text).and_then(|form| entity.forms.get_mut(form));
            if let Some((_, count)) = form {
                *count += 1;
            }
        }
        let mut described: Vec<String> = Vec::new();
        for Quotation { speaker, .. } in &analysis.quotations {
            match speaker {
                Speaker::Entity(at) => {
                    if let Some(entity) = named.get_mut(*at) {
                        entity.quoted += 1;
                    }
                }
                Speaker::Described(words) => {
                    let words = text.get(words.clone()).unwrap_or_default().to_owned();
                    if !words.is_empty() && !described.contains(&words) {
                        described.push(words);
                    }
                }
                Speaker::Unknown => {}
            }
        }
        named.retain(|entity| entity.quoted > 0 || entity.forms.iter().any(|(_, n)| *n > 0));
        Roster { named, described }
    }
}

impl Named {
    fn of(entity: &Entity) -> Self {
        Named {
            kind: entity.kind,
            english: entity.english.clone(),
            arabic: entity.arabic.clone(),
            forms: entity.forms.iter().map(|form| (form.clone(), 0)).collect(),
            quoted: 0,
        }
    }
}

impl Analysis {
    /// Which of its entity's forms a mention is, by its index; that of the entity's last form where its spelling was not kept.
    pub fn form_of(&self, mention: &Mention, text: &str) -> Option<usize> {
        let forms = &self.entities.get(mention.entity?)?.forms;
        let spelling = text.get(mention.range.clone())?;
        if let Some(same) = forms.iter().position(|form| form == spelling) {
            return Some(same);
        }
        let words = name_words(spelling).join(" ");
        // Of للإنتربول the mention is لإنتربول, and the form الإنتربول.
        let is_form = |form: &String| {
            let form = name_words(form).join(" ");
            form == words || form.strip_prefix('ا') == Some(&words)
        };
        forms.iter().position(is_form).or(forms.len().checked_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::Recognizer;

    #[test]
    fn every_mention_is_one_of_its_entitys_forms() {
        for text in [
            include_str!("../../seeds/000_98ff67623f90ba52.txt"),
            include_str!("../../seeds/003_ed3b926f425d16fd.txt"),
            include_str!("../../seeds/000_98ff67623f90ba52.en.txt"),
        ] {
            let analysis = Recognizer::default().recognize(text);
            let roster = Roster::of(&analysis, text);
            let named = analysis.mentions.iter().filter(|mention| mention.entity.is_some());
            let counted: u32 =
                roster.named.iter().flat_map(|entity| &entity.forms).map(|(_, n)| n).sum();
            assert_eq!(counted as usize, named.count());
            let quoted: u32 = roster.named.iter().map(|entity| entity.quoted).sum();
            let by_name = |quotation: &&Quotation| matches!(quotation.speaker, Speaker::Entity(_));
            assert_eq!(quoted as usize, analysis.quotations.iter().filter(by_name).count());
        }
    }

    #[test]
    fn an_elided_article_is_the_form_with_the_article() {
        let text = "زار وفد المقر الرئيسي للإنتربول. وقال الإنتربول إن الزيارة مفيدة.";
        let analysis = Recognizer::default().recognize(text);
        let roster = Roster::of(&analysis, text);
        let interpol =
            roster.named.iter().find(|entity| entity.kind == Name::Organisation).unwrap();
        assert_eq!(interpol.forms, [("الإنتربول".to_owned(), 2)]);
    }
}
