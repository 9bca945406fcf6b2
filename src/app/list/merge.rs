//! Taking a few numbers into many that are in order.

/// Takes numbers that are in order into others that are in order; `is_before` says which of those there stand before
/// a new one. Of them few are looked at for each new one, and no other list is made: while a library comes in some
/// thousand at a time, the lists that went away would leave holes in memory too small for those that follow.
pub(super) fn merge(all: &mut Vec<u32>, new: Vec<u32>, is_before: impl Fn(&u32, &u32) -> bool) {
    let mut left = all.len();
    let mut free = left + new.len();
    all.resize(free, 0);
    // From the end, so that what is moved is moved once, into what is free.
    for number in new.into_iter().rev() {
        let is_after = |place: usize| {
            let other = left.checked_sub(place + 1).and_then(|place| all.get(place));
            other.is_some_and(|other| !is_before(other, &number))
        };
        let after = gallop(left, is_after);
        all.copy_within(left - after..left, free - after);
        (left, free) = (left - after, free - after - 1);
        if let Some(place) = all.get_mut(free) {
            *place = number;
        }
    }
}

/// How many elements at the start have a property that none has after the first without it.
pub(super) fn count_while<T>(slice: &[T], has: impl Fn(&T) -> bool) -> usize {
    gallop(slice.len(), |place| slice.get(place).is_some_and(&has))
}

/// How many places below `count` have a property that none has after the first without it. Looks at few of them, and
/// those near the start: steps that double, then halve.
fn gallop(count: usize, has: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut step) = (0, 1);
    while low + step <= count && has(low + step - 1) {
        low += step;
        step *= 2;
    }
    let mut high = (low + step - 1).min(count);
    while low < high {
        let middle = usize::midpoint(low, high);
        if has(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
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
            let mut sorted = [old.clone(), new.clone()].concat();
            sorted.sort_unstable();
            let mut all = old;
            merge(&mut all, new, |one, other| one <= other);
            prop_assert_eq!(all, sorted);
        }
    }
}
