//! Labels that don't touch.

/// Where a label stands to its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// Over it.
    Above,
    /// Under it.
    Below,
}

/// A row and a left edge for every label that finds room, for marks at `x` with labels so wide, in the order of `x`,
/// between `left` and `right` and at least `gap` apart. The newest (last) are placed first and take turns above and
/// below; one without room in either row is left out, its mark still says it.
pub fn place_labels(marks: &[(f32, f32)], left: f32, right: f32, gap: f32) -> Vec<Option<(Row, f32)>> {
    let mut free = [right; 2];
    let mut turn = 0;
    let mut placed = vec![None; marks.len()];
    for (slot, &(x, width)) in placed.iter_mut().zip(marks).rev() {
        let wish = (x - width / 2.0).min(right - width).max(left);
        for row in [turn, 1 - turn] {
            if wish + width <= free[row] {
                *slot = Some((if row == 0 { Row::Above } else { Row::Below }, wish));
                free[row] = wish - gap;
                turn = 1 - row;
                break;
            }
        }
    }
    placed
}

/// `wished` heights moved apart until neighbours are at least `gap` from each other, as near to their wishes as that
/// allows, between `top` and `bottom` where there is room; in the order given.
pub fn spread(wished: &[f32], gap: f32, top: f32, bottom: f32) -> Vec<f32> {
    let mut order: Vec<usize> = (0..wished.len()).collect();
    order.sort_by(|a, b| wished[*a].total_cmp(&wished[*b]));
    let mut at: Vec<f32> = order.iter().map(|i| wished[*i].max(top)).collect();
    for i in 1..at.len() {
        at[i] = at[i].max(at[i - 1] + gap);
    }
    let mut limit = bottom;
    for height in at.iter_mut().rev() {
        *height = height.min(limit);
        limit = *height - gap;
    }
    let mut found = vec![0.0; wished.len()];
    for (place, height) in order.into_iter().zip(at) {
        found[place] = height;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn two_close_together_take_both_rows_and_a_third_is_left_out() {
        let placed = place_labels(&[(50.0, 60.0), (55.0, 60.0), (60.0, 60.0)], 0.0, 200.0, 8.0);
        assert_eq!(placed, [None, Some((Row::Below, 25.0)), Some((Row::Above, 30.0))]);
    }

    #[test]
    fn a_label_wider_than_the_chart_is_left_out() {
        assert_eq!(place_labels(&[(10.0, 300.0)], 0.0, 200.0, 8.0), [None]);
    }

    #[test]
    fn line_ends_are_parted() {
        assert_eq!(spread(&[40.0, 38.0], 18.0, 0.0, 100.0), [56.0, 38.0]);
        assert_eq!(spread(&[100.0, 99.0], 18.0, 0.0, 100.0), [100.0, 82.0]);
    }

    proptest! {
        #[test]
        fn labels_never_touch_and_stay_inside(marks in prop::collection::vec((0.0_f32..800.0, 10.0_f32..300.0), 0..60)) {
            let mut marks = marks;
            marks.sort_by(|a, b| a.0.total_cmp(&b.0));
            let placed = place_labels(&marks, 0.0, 800.0, 8.0);
            for row in [Row::Above, Row::Below] {
                let mut spans: Vec<(f32, f32)> = placed
                    .iter()
                    .zip(&marks)
                    .filter_map(|(at, (_, width))| at.filter(|(r, _)| *r == row).map(|(_, left)| (left, left + width)))
                    .collect();
                spans.sort_by(|a, b| a.0.total_cmp(&b.0));
                prop_assert!(spans.windows(2).all(|pair| pair[0].1 + 7.99 <= pair[1].0));
                prop_assert!(spans.iter().all(|(from, to)| *from >= 0.0 && *to <= 800.001));
            }
        }

        #[test]
        fn ends_are_parted_and_inside(wished in prop::collection::vec(0.0_f32..180.0, 0..6)) {
            let mut at = spread(&wished, 18.0, 0.0, 180.0);
            at.sort_by(f32::total_cmp);
            prop_assert!(at.windows(2).all(|pair| pair[1] - pair[0] >= 17.99));
            prop_assert!(at.iter().all(|y| (-0.01..=180.01).contains(y)));
        }
    }
}
