//! Keeps a crash from writing memory, and the keys in it, to the disk.
//!
//! `PR_SET_DUMPABLE` is left alone on purpose: desktops' file-dialog portals then cannot tell who asks and refuse,
//! so that no file could be chosen any more.

/// What could be done on this system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hardening {
    /// No core dump will be written for this process.
    CoreDumpsOff,
    /// The system refused, or offers no such limit.
    Unchanged,
}

/// Turns core dumps off for this process and its children. Call once, first thing in `main`.
pub fn disable_core_dumps() -> Hardening {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        // On Linux a limit of 0 still feeds a dump to a collecting program; 1 is the value the kernel refuses
        // that for (core(5)), and both are too small for a file.
        let bytes = u64::from(cfg!(target_os = "linux"));
        let limit = Rlimit { current: Some(bytes), maximum: Some(bytes) };
        let lower = Rlimit { current: Some(0), maximum: Some(0) };
        if setrlimit(Resource::Core, limit).or_else(|_| setrlimit(Resource::Core, lower)).is_ok() {
            return Hardening::CoreDumpsOff;
        }
    }
    Hardening::Unchanged
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn the_limit_is_below_any_dump_and_cannot_be_raised_again() {
        assert_eq!(disable_core_dumps(), Hardening::CoreDumpsOff);
        let now = rustix::process::getrlimit(rustix::process::Resource::Core);
        assert!(now.current.is_some_and(|bytes| bytes <= 1), "{now:?}");
        assert!(now.maximum.is_some_and(|bytes| bytes <= 1), "{now:?}");
    }
}
