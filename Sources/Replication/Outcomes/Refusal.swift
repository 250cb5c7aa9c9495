package import Wire

/// Why a session is ended: the rule that the peer broke, or the bound that it reached.
package enum Refusal: Error, Hashable, Sendable {
    /// A message cannot be read; its type as far as known, and the offset of the fault.
    case malformed(WireError)
    /// No common version; the versions that this node speaks.
    case version(lowest: UInt64, highest: UInt64)
    /// A message of this type has no place here: before the greeting, or a second time.
    case unexpected(message: UInt64)
    /// A message of a type that this version does not know and may not pass over.
    case unknownMessage(type: UInt64)
    /// The peer cannot be placed.
    case notPlaced(StoreFault)
    /// A unit or log that is not shared with this peer. Whether it exists is not said.
    case outsideScope
    /// A run of a part that was neither compared nor announced.
    case runNotAsked
    /// A run that does not begin where this node's branch ends; the number expected at most.
    case wrongFirstNumber(expected: UInt64)
    /// More runs acknowledged than were sent.
    case receiptBeyondSent
    /// Hashes that were not asked for.
    case hashesNotAsked
    /// What was sent cannot be kept, by fault of the peer.
    case rejected(StoreFault)
    /// A bound of `Limits` was reached.
    case limit(String)
    /// Nothing came for too long.
    case silence(String)
    /// This node cannot go on, without fault of the peer.
    case unavailable
}

extension Refusal {
    /// The refusal as it travels.
    package var notice: RefusalNotice {
        switch self {
        case .malformed(let error): RefusalNotice(1, [UInt64(error.offset)])
        case .version(let lowest, let highest): RefusalNotice(2, [lowest, highest])
        case .unexpected(let message): RefusalNotice(3, [message])
        case .unknownMessage(let type): RefusalNotice(4, [type])
        case .notPlaced(let fault): RefusalNotice(5, [UInt64(fault.rawValue)])
        case .outsideScope: RefusalNotice(6)
        case .runNotAsked: RefusalNotice(7)
        case .wrongFirstNumber(let expected): RefusalNotice(8, [expected])
        case .receiptBeyondSent: RefusalNotice(9)
        case .hashesNotAsked: RefusalNotice(10)
        case .rejected(let fault): RefusalNotice(11, [UInt64(fault.rawValue)])
        case .limit(let name): RefusalNotice(code: 12, limit: name, detail: [])
        case .silence(let name): RefusalNotice(code: 13, limit: name, detail: [])
        case .unavailable: RefusalNotice(14)
        }
    }
}

extension RefusalNotice {
    fileprivate init(_ code: UInt64, _ detail: [UInt64] = []) {
        self.init(code: code, limit: "", detail: detail)
    }
}
