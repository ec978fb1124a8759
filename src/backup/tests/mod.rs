//! Backups of small vaults: taken, read back, damaged, cut off in the middle.

mod by_hand;
mod crashes;
mod hostile;
mod keeping;
mod stage;
mod whole;
