package import Casework
package import Wire

/// What was done in a unit and all below it, with what the links to it leave open (M73).
package struct UnitWork: Sendable {
    /// With all below it, unless it is the one whose own files are meant.
    package let unit: Identifier
    /// What people call it.
    package let name: String
    /// The children in the work.
    package internal(set) var children = 0
    /// What was done in the period.
    package internal(set) var evidence = WorkEvidence()
    /// Children whose visit is late, as far as can be known.
    package internal(set) var late = 0
    /// Children whose visit fell due after the last word from their unit: it may have been made.
    /// These count against nobody.
    package internal(set) var undecided = 0
    /// Open items whose day has passed, as far as can be known: those that wait for this unit or
    /// one below it. What only a unit above can do counts there.
    package internal(set) var lateItems = 0
    /// Open items whose day came after the last word from the unit that they wait for: they may
    /// have been done. These count against nobody.
    package internal(set) var undecidedItems = 0
    /// The units of it that have been silent for longer than their own rule, or were never heard.
    package internal(set) var cutOff: [LateUnit] = []

    init(unit: Identifier, name: String) {
        self.unit = unit
        self.name = name
    }
}
