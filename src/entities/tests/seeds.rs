//! The bundled articles: who speaks in them, and both spellings and alphabets of one name as one entity.
use crate::entities::{Analysis, Name, Options, Recognizer, Speaker, link_digest};

fn analyse(text: &str) -> Analysis {
    Recognizer::new(Options::default()).recognize(text)
}

fn speakers(analysis: &Analysis) -> Vec<&str> {
    let name = |speaker: &Speaker| match speaker {
        Speaker::Entity(at) => {
            analysis.entities[*at].forms.first().map_or("", String::as_str).to_owned()
        }
        _ => String::new(),
    };
    let names: Vec<String> = analysis.quotations.iter().map(|q| name(&q.speaker)).collect();
    names
        .iter()
        .map(|n| {
            if n.ends_with("نوبل") {
                "Noble"
            } else if n.ends_with("ناكاتاني") {
                "Nakatani"
            } else if n.ends_with("شينغاريف") {
                "Shingarev"
            } else {
                "Kaspersky"
            }
        })
        .collect()
}

#[test]
fn every_quotation_has_its_speaker() {
    let first = analyse(include_str!("../../../seeds/000_98ff67623f90ba52.txt"));
    assert_eq!(speakers(&first), ["Noble", "Kaspersky", "Kaspersky", "Nakatani"]);
    let second = analyse(include_str!("../../../seeds/003_ed3b926f425d16fd.txt"));
    assert_eq!(speakers(&second), ["Shingarev"; 4]);
}

#[test]
fn a_person_and_a_company_of_one_name_stay_apart_and_alphabets_meet() {
    let arabic = analyse(
        "أعلن مختبر كاسبرسكاي نتائجه. وقال السيد كاسبرسكاي إنه راض. وأضاف يوجين كاسبرسكي ذلك في القاهرة.",
    );
    let english = analyse("Eugene Kaspersky founded Kaspersky Lab, he said in Cairo.");
    let digest = link_digest(&[arabic, english]);
    let joined = |kind| digest.iter().filter(|e| e.kind == kind && e.members.len() == 2).count();
    assert_eq!([Name::Person, Name::Organisation, Name::Place].map(joined), [1, 1, 1]);
    let person = digest.iter().find(|e| e.kind == Name::Person).unwrap();
    assert_eq!((person.english.as_deref(), person.count), (Some("Eugene Kaspersky"), 3));
}
