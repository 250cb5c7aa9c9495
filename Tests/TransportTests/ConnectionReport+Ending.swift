import Replication

@testable import Transport

extension ConnectionReport {
    var isDone: Bool { sessionEnding == .done }

    var sessionEnding: Ending? {
        if case .session(let ending) = ending { ending } else { nil }
    }

    var failure: TransportError? {
        if case .transport(let error) = ending { error } else { nil }
    }

    /// What this side refused.
    var refused: Refusal? {
        if case .refused(let refusal)? = sessionEnding { refusal } else { nil }
    }
}
