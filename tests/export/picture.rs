//! The preview: the same list as the PDF, in grey.

use crate::sample::{mine, ours};
use crate::tool::says;
use groundwork::export::{PageOptions, layout, write_pdf};

#[test]
fn it_has_the_papers_shape_and_ink_only_inside_the_margins() {
    let pages = layout(&mine(), PageOptions::default());
    let picture = pages.picture(0, 1.0).unwrap();
    assert_eq!((picture.width, picture.height), (595, 842));
    assert_eq!(picture.grey.len(), picture.width * picture.height);
    let inked = |x: usize, y: usize| picture.grey[y * picture.width + x] < 200;
    let dark = (0..picture.height).flat_map(|y| (0..picture.width).map(move |x| (x, y))).filter(|(x, y)| inked(*x, *y)).count();
    assert!(dark > 3000 && dark < picture.grey.len() / 5, "{dark}");
    assert!((0..picture.height).all(|y| !inked(20, y) && !inked(picture.width - 20, y)));
}

#[test]
fn a_page_or_scale_that_is_not_there_is_none() {
    let pages = layout(&mine(), PageOptions::default());
    assert!(pages.picture(pages.len(), 1.0).is_none());
    for scale in [0.0, -1.0, f32::NAN, f32::INFINITY, 1000.0] {
        assert!(pages.picture(0, scale).is_none(), "{scale}");
    }
}

#[test]
fn what_is_shown_is_what_is_printed() {
    for summary in [mine(), ours()] {
        let pages = layout(&summary, PageOptions::default());
        let bytes = write_pdf(&pages, None).unwrap();
        for page in 0..pages.len() {
            let number = (page + 1).to_string();
            let Some(printed) = says("pdftotext", &["-f", &number, "-l", &number, "FILE", "-"], &bytes) else { return };
            let sorted = |text: &str| {
                let mut list: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
                list.sort();
                list
            };
            assert_eq!(sorted(&pages.words(page)), sorted(&printed));
        }
    }
}
