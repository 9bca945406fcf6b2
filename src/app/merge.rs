//! Taking a few numbers into many that are in order.

/// Numbers in order with others, also in order, taken in; `is_before` says which of the old stand before a new one.
/// Of the old few are looked at for each new one.
pub(super) fn merged(
    old: &[u32],
    new: Vec<u32>,
    is_before: impl Fn(&u32, &u32) -> bool,
) -> Vec<u32> {
    let mut all = Vec::with_capacity(old.len() + new.len());
    let mut rest = old;
    for number in new {
        let (before, after) = rest.split_at(count_while(rest, |other| is_before(other, &number)));
        all.extend_from_slice(before);
        all.push(number);
        rest = after;
    }
    all.extend_from_slice(rest);
    all
}

/// How many elements at the start have a property that none has after the first without it. Looks at few of
/// them, and those near the start: steps that double, then halve.
pub(super) fn count_while<T>(slice: &[T], has: impl Fn(&T) -> bool) -> usize {
    let (mut low, mut step) = (0, 1);
    while slice.get(low + step - 1).is_some_and(&has) {
        low += step;
        step *= 2;
    }
    let high = (low + step).min(slice.len());
    low + slice.get(low..high).map_or(0, |part| part.partition_point(has))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn in_order(numbers: impl Strategy<Value = Vec<u32>>) -> impl Strategy<Value = Vec<u32>> {
        numbers.prop_map(|mut numbers| {
            numbers.sort_unstable();
            numbers
        })
    }

    proptest! {
        #[test]
        fn counting_looks_at_all_that_matters(
            numbers in in_order(proptest::collection::vec(0_u32..50, 0..80)), below in 0_u32..60,
        ) {
            let plain = numbers.iter().take_while(|number| **number < below).count();
            prop_assert_eq!(count_while(&numbers, |number| *number < below), plain);
        }

        #[test]
        fn merging_is_sorting(
            old in in_order(proptest::collection::vec(0_u32..50, 0..80)),
            new in in_order(proptest::collection::vec(0_u32..50, 0..20)),
        ) {
            let mut all = [old.clone(), new.clone()].concat();
            all.sort_unstable();
            prop_assert_eq!(merged(&old, new, |one, other| one <= other), all);
        }
    }
}
