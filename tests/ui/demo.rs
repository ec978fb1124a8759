//! Trying the demo and leaving it.

use crate::stage::Stage;

#[test]
fn the_demo_opens_from_the_first_screen_says_so_and_is_gone_after_leaving() {
    let mut stage = Stage::new();
    stage.click("Look at the demo first");
    stage.see("Making the demo");
    for _ in 0..600 {
        if stage.shows("Demo") {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
        stage.run();
    }
    stage.see("Demo").see("Maya here");
    assert!(!stage.vault().exists());
    stage.lock();
    stage.see_part("maya demo passphrase");
    stage.unlock("jonah demo passphrase");
    stage.see("Jonah here");
    stage.click("Leave the demo");
    stage.see("Before you begin").see_no("Maya");
    assert_eq!(std::fs::read_dir(stage.path("cache")).map(Iterator::count).unwrap_or(0), 0);
}
