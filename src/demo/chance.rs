//! Chance that comes out the same for the same seed. SplitMix64 (Steele, Lea and Flood, 2014); not for secrets.

use uuid::{Builder, Uuid};

pub(super) struct Chance(u64);

impl Chance {
    pub fn new(seed: u64, salt: &str) -> Self {
        // FNV-1a spreads the salt over the seed.
        let mixed = salt.bytes().fold(0xcbf2_9ce4_8422_2325 ^ seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self(mixed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// True in so many of a hundred.
    pub fn percent(&mut self, of_hundred: i64) -> bool {
        i64::try_from(self.next() % 100).unwrap_or(0) < of_hundred
    }

    pub fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next() % (count.max(1) as u64)).unwrap_or(0)
    }

    /// An id that sorts by `millis`.
    pub fn id(&mut self, millis: i64) -> Uuid {
        let mut bits = [0; 10];
        bits[..8].copy_from_slice(&self.next().to_le_bytes());
        bits[8..].copy_from_slice(&self.next().to_le_bytes()[..2]);
        Builder::from_unix_timestamp_millis(u64::try_from(millis).unwrap_or(0), &bits).into_uuid()
    }
}
