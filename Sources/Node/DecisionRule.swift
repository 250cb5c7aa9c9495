package import Records
package import Wire

/// A rule by which many conflicts are decided at once. Each costs something: it is written beside.
package enum DecisionRule: Hashable, Sendable {
    /// What people of one unit wrote. Costs whatever the others knew better.
    case from(Identifier)
    /// The value that acts now, the more protective one. Costs a lasting false alarm where the
    /// protective value was the mistaken one.
    case acting
    /// What stood there before people parted. Costs everything that either of them found out.
    case base
    /// The same value for all. Costs the differences between the children.
    case value(Value)
}
