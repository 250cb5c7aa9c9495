import Storage

/// Seeing to it that the store's file keeps no trace of what was erased.
extension Node {
    /// Notes, in the transaction in which something is erased, that the file has to be written
    /// anew. A power cut changes nothing about it: the next opening of the store does it.
    func willSweep(_ transaction: Transaction) throws {
        try transaction.clear.set(.unswept, to: environment.random(16))
    }

    /// Writes the file anew if something was erased since it was last done.
    package func sweep() throws {
        guard let mark = try store.readClear({ try $0.value(.unswept) }) else { return }
        try store.sweep()
        // What another process has erased meanwhile is swept later.
        try store.writeClear { try $0.remove(.unswept, ifStill: mark) }
    }

    /// Sweeps if it can be done now: where another process is busy with the store, or the disk is
    /// full, it waits for the next time, and the doctor says so. Nothing else waits for it.
    func sweepIfPossible() throws {
        do { try sweep() } catch is StoreError { return }
    }
}
