//! Words that decide how the name of an organisation goes on, in normal form.
mod adjectives;
mod heads;
mod purposes;

pub(super) use adjectives::*;
pub(super) use heads::*;
pub(super) use purposes::*;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::normal;

    #[test]
    fn words_are_in_normal_form() {
        let lists = [
            ABSTRACTS,
            BRANCHES,
            DESCRIBED,
            EVENTS,
            FIELDS,
            INDEFINITE,
            INDUSTRIES,
            INSTITUTIONS,
            MANAGEMENTS,
            MINISTRIES,
            OFFICES,
            PLAIN_HEADS,
            PLAIN_NOUNS,
            PREPOSITIONAL,
            PRESIDED,
            PRESIDENCIES,
            PURPOSES,
            REGIONAL,
            RELATIONS,
            VERB_LIKE_NOUNS,
            WEAK_ADJECTIVES,
        ];
        let services = SERVICES.iter().flat_map(|(head, adjectives)| {
            std::iter::once(*head).chain(adjectives.iter().copied())
        });
        let words = lists.concat().into_iter().chain(services);
        let other: Vec<_> = words.filter(|word| normal(word) != *word).collect();
        assert_eq!(other, [""; 0]);
    }
}
