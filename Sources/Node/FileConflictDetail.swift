package import Casework

/// A conflict between files with all that helps a person to decide.
package struct FileConflictDetail: Sendable {
    /// What does not fit, and what people call it.
    package let conflict: FileConflict
    /// Why the files look like one child's.
    package let grounds: [MatchKey]
    /// In the order of the conflict's files.
    package let sides: [Side]
    /// What was left for later, oldest first.
    package let notes: [Deferral]

    /// One of the files.
    package struct Side: Sendable {
        /// As lists see it.
        package let child: KnownChild
        /// With its changes.
        package let file: OpenRecord
        /// Where it came from, what ended it, what was said of it; each behind those that its
        /// writer knew of.
        package let events: [Event]
    }

    /// A step in a file's life.
    package struct Event: Sendable {
        /// What happened to the file.
        package let act: FileEvent.Act
        /// Who and when, and why; its steps are all that the change did.
        package let line: HistoryLine
    }
}
