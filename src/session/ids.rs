//! New ids: UUIDv7, so that they sort by the time they were made.

use crate::clock::Clock;
use std::sync::Mutex;
use uuid::{Builder, Uuid};

/// Where the random half of an id comes from.
#[derive(Debug)]
pub struct IdSource(Option<Mutex<u64>>);

impl IdSource {
    /// From the operating system.
    pub fn random() -> Self {
        Self(None)
    }

    /// The same ids again for the same seed and clock; for the demo and for tests, never for a person's own vault.
    pub fn seeded(seed: u64) -> Self {
        Self(Some(Mutex::new(seed)))
    }

    /// A new id.
    pub fn next(&self, clock: &dyn Clock) -> Uuid {
        let millis = u64::try_from(clock.now().timestamp_millis()).unwrap_or(0);
        Builder::from_unix_timestamp_millis(millis, &self.bits()).into_uuid()
    }

    fn bits(&self) -> [u8; 10] {
        let mut bits = [0; 10];
        match &self.0 {
            Some(state) => {
                let mut state = state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                bits[..8].copy_from_slice(&split_mix(&mut state).to_le_bytes());
                bits[8..].copy_from_slice(&split_mix(&mut state).to_le_bytes()[..2]);
            }
            // Without randomness from the system no key could have been made either; a version 4 id says so itself.
            None => bits.copy_from_slice(&random_bytes()),
        }
        bits
    }
}

/// Ten bytes from the system.
fn random_bytes() -> [u8; 10] {
    let mut bytes = [0; 10];
    if getrandom::fill(&mut bytes).is_err() {
        // Ids must differ, not be secret: the map's own random keys are different in every call.
        use std::hash::{BuildHasher, RandomState};
        bytes[..8].copy_from_slice(&RandomState::new().hash_one(0).to_le_bytes());
    }
    bytes
}

/// SplitMix64 (Steele, Lea and Flood, 2014): small, well spread, not for secrets.
fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::FixedClock;
    use std::collections::BTreeSet;

    #[test]
    fn a_seed_gives_the_same_ids_again() {
        let clock = FixedClock::parse("2026-11-12T21:00:00+01:00").unwrap();
        let draw = |seed| {
            let ids = IdSource::seeded(seed);
            (0..50).map(|_| ids.next(&clock)).collect::<Vec<_>>()
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
        assert_eq!(draw(7).into_iter().collect::<BTreeSet<_>>().len(), 50);
    }

    #[test]
    fn ids_sort_by_time_and_are_version_seven() {
        let clock = FixedClock::parse("2026-11-12T21:00:00+01:00").unwrap();
        let ids = IdSource::random();
        let first = ids.next(&clock);
        clock.advance(chrono::Duration::milliseconds(1));
        let second = ids.next(&clock);
        assert!(first < second);
        assert_eq!(first.get_version_num(), 7);
    }
}
