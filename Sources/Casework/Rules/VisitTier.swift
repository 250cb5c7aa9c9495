/// The tiers of visits by the numbers of their code list (M18).
package enum VisitTier {
    package static let neighbour = 1
    package static let village = 2
    package static let township = 3
    package static let followUp = 4
}
