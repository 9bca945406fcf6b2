//! Sentences made to be mistaken for one another: a quote whose sentence is gone must not jump to the next.
use super::{article, stays};
use crate::quotes::{Anchoring, Quote, anchor};
use jiff::Timestamp;

/// Tables, minutes and lists in prose: one pattern, other numbers, names or days.
const ROWS: [&[&str]; 6] = [
    &[
        "ارتفعت صادرات النفط بنسبة ٥٪ في شهر مارس الماضي.",
        "ارتفعت صادرات الغاز بنسبة ٧٪ في شهر أبريل الماضي.",
        "ارتفعت صادرات القمح بنسبة ٥٪ في شهر أبريل الماضي.",
        "ارتفعت صادرات النفط بنسبة ٦٪ في شهر مايو الماضي.",
        "ارتفعت صادرات القطن بنسبة ٥٪ في شهر مارس الماضي.",
    ],
    &[
        "The minister of Egypt said that cooperation with the police must go on.",
        "The minister of Jordan said that cooperation with the police must go on.",
        "The minister of Qatar said that cooperation with the police must go on.",
        "The minister of Oman said that cooperation with the police must not go on.",
    ],
    &[
        "Kaspersky Lab opened an office in Singapore in 2012 with 40 employees.",
        "Kaspersky Lab opened an office in Singapore in 2013 with 40 employees.",
        "Kaspersky Lab opened an office in Singapore in 2014 with 45 employees.",
    ],
    &["Yes.", "No.", "Yes!", "No.", "Yes, yes.", "No."],
    &[
        "قال السيد كاسبرسكي إن الشبكة تضيق حولهم.",
        "قال السيد ناكاتاني إن الشبكة تضيق حولهم.",
        "قال السيد نوبل إن الشبكة تضيق حولهم.",
        "قال السيد نوبل إن الشبكة لا تضيق حولهم.",
    ],
    &[
        "نرحب بكم في المؤتمر السنوي للإنتربول.",
        "نرحب بكم في المؤتمر السنوي للإنتربول.",
        "نرحب بكم في المؤتمر السنوي للإنتربول.",
    ],
];

fn text(rows: &[&str], separator: &str) -> String {
    rows.join(separator)
}

/// A quote of each row; the row is taken out, or another one put in its place; each time, whatever is found
/// must not be another row.
#[test]
fn a_quote_does_not_jump_to_the_next_row() {
    let mut tried = 0;
    for rows in ROWS {
        for separator in [" ", "\n", "\n\n"] {
            for n in 0..rows.len() {
                let old = text(rows, separator);
                let start = rows[..n].iter().map(|row| row.len() + separator.len()).sum::<usize>();
                let range = start..start + rows[n].len();
                let quote = Quote::take(&article(&old), range, Timestamp::UNIX_EPOCH).unwrap();
                let mut without = rows.to_vec();
                without.remove(n);
                let mut replaced = rows.to_vec();
                replaced[n] = "Nothing of the kind was ever said by anybody here.";
                let mut reversed = without.clone();
                reversed.reverse();
                for new in [without, replaced, reversed] {
                    let new = article(&text(&new, separator));
                    let anchoring = anchor(&quote, &new);
                    assert!(
                        matches!(anchoring, Anchoring::Orphan { .. }),
                        "{:?} jumped to {:?} in {:?}",
                        rows[n],
                        new.slice(anchoring.range().unwrap()),
                        new.text
                    );
                    tried += 1;
                }
            }
        }
    }
    assert_eq!(tried, 225);
}

/// Rows moved past one another: each quote goes with its own, or is an orphan.
#[test]
fn rows_in_another_order_keep_their_quotes_apart() {
    let (mut stayed, mut all) = (0, 0);
    for rows in &ROWS[..3] {
        for n in 0..rows.len() {
            let old = text(rows, "\n");
            let start = old.find(rows[n]).unwrap();
            let range = start..start + rows[n].len();
            let quote = Quote::take(&article(&old), range, Timestamp::UNIX_EPOCH).unwrap();
            let mut new = rows.to_vec();
            new.rotate_left(1);
            new.swap(0, 1);
            let new = article(&text(&new, "\n"));
            let anchoring = anchor(&quote, &new);
            all += 1;
            if let Some(range) = anchoring.range() {
                assert_eq!(new.slice(range), rows[n]);
                stayed += 1;
            }
        }
    }
    assert_eq!((stayed, all), (10, 12));
}

#[test]
fn a_double_in_other_company_is_not_taken_for_the_lost_one() {
    let company = "The spokesman of the ministry of the interior said on Sunday evening: ";
    let old =
        format!("A first report.\n{company}“[It is over].” A.\nOther.\n{company}“It is over.” B.");
    stays(&old, &format!("A first report.\nOther.\n{company}“It is over.” B."));
    stays(&old, &format!("Other.\n{company}“It is over.” B."));
}

#[test]
fn a_row_put_between_leaves_both_neighbours_where_they_are() {
    stays(
        "Exports of oil rose by 5 per cent.\n[Exports of gas rose by 7 per cent.]\nExports of wheat fell.",
        "Exports of oil rose by 5 per cent.\nExports of gas rose by 8 per cent.\n\
         [Exports of gas rose by 7 per cent.]\nExports of wheat fell.",
    );
}
