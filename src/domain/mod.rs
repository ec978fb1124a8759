//! Pure types and rules. Knows nothing of storage, clocks, windows or files.
