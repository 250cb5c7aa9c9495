import Storage

/// A run whose chain and signature hold, with its changes taken apart.
struct CheckedRun {
    let run: PackedRun
    let changes: [LoggedChange]
}
