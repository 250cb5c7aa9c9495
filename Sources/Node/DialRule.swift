import Casework
import Records
import Wire

/// How a unit's rule of delivery has a peer dialled (M69; design section 5).
package enum DialRule: Hashable, Sendable {
    /// The link is kept up whenever there is one: a network stands by itself, and where a machine
    /// is carried to one, every minute of it counts.
    case kept
    /// Every contact costs air time: it is due so many seconds after both last agreed, and ends as
    /// soon as both agree again.
    case called(seconds: Int64)

    /// - Parameters:
    ///   - links: by the code list of kinds of link; a radio counts where no network is among them.
    ///   - intervalDays: as the unit expects deliveries; 0 for every day.
    package init(links: [Int], intervalDays: Int) {
        guard links.contains(LinkKind.radio),
            !links.contains(LinkKind.network), !links.contains(LinkKind.mobile)
        else {
            self = .kept
            return
        }
        // The other half is for calls that nobody answers, before the unit counts as silent. Days
        // are a peer's word, and may be any number.
        let bounds = UnitForm.intervals
        let days = min(max(bounds.lowerBound, Int64(intervalDays)), bounds.upperBound)
        self = .called(seconds: days * 43_200)
    }

    /// By what a unit's own records say, all of which count.
    init(_ records: [Record]) {
        let days = records.lazy.map { record in
            Forms.unit[UnitForm.intervalDays].flatMap { record.acting($0) }.code
        }
        self.init(
            links: records.flatMap { $0.elements(of: UnitForm.links).map(\.code) },
            intervalDays: days.first { $0 > 0 } ?? 0)
    }

    /// When a peer is to be called, in seconds since 1970-01-01T00:00Z; nil if the link is kept up.
    ///
    /// - Parameters:
    ///   - agreed: when both last agreed, likewise; nil if they never did.
    ///   - now: this machine's clock. One that was set back since does not tell how long ago both
    ///     agreed: then the call is due now.
    package func due(agreed: Int64?, now: Int64) -> Int64? {
        guard case .called(let seconds) = self else { return nil }
        guard let agreed, agreed <= now else { return now }
        return agreed.saturatingSum(seconds)
    }
}
