//! The printed pages, read back by other programs.

mod sample;

use groundwork::export::{PageOptions, Paper, layout, pdf};

#[test]
fn look() {
    let dir = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    for (name, summary) in [("mine", sample::mine()), ("ours", sample::ours()), ("full", sample::full())] {
        let pages = layout(&summary, PageOptions { paper: Paper::A4, room: true });
        std::fs::write(dir.join(format!("{name}.pdf")), pdf(&summary, PageOptions::default(), None).unwrap()).unwrap();
        let picture = pages.picture(0, 1.5).unwrap();
        let mut pgm = format!("P5 {} {} 255\n", picture.width, picture.height).into_bytes();
        pgm.extend(picture.grey);
        std::fs::write(dir.join(format!("{name}.pgm")), pgm).unwrap();
    }
    let sheet = groundwork::domain::summary::RulesSheet { whose: sample::ours().whose, rules: sample::rules() };
    std::fs::write(dir.join("rules.pdf"), groundwork::export::rules_pdf(&sheet, Paper::A4).unwrap()).unwrap();
}
