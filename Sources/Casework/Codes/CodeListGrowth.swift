/// Whether offices may add codes of their own to a list that is built in (decision 12).
///
/// A list that says nothing is closed: whoever adds a rule that asks for its codes then need not
/// know of offices whose codes the rule would pass over without a word.
package enum CodeListGrowth: Hashable, Sendable {
    /// Each place has more of them, and nothing that is derived asks which of them stands: no rule,
    /// clock, protective order or table.
    case open
    /// Nobody may.
    case closed(Reason)

    /// Why nobody may add codes.
    package enum Reason: Hashable, Sendable {
        /// Rules, clocks or tables ask for its codes: another would count for nothing.
        case ruled
        /// The order of its codes says which acts while people disagree (domain section 4).
        case protective
        /// Some of its codes are sealed, and every machine must know which (domain section 3).
        case sealed
        /// A law, a standard or a published form lists them.
        case prescribed
        /// They name parts of the program.
        case compiled
    }

    /// Why nobody may; nil for a list to which offices add codes.
    package var reason: Reason? {
        if case .closed(let reason) = self { reason } else { nil }
    }
}
