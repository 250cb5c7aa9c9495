import Foundation

/// What a careful reader must find in a village's roster.
package struct ExpectedRoster: Decodable {
    /// A cell that a person should look at.
    package struct Attention: Decodable {
        /// The running number in the first column.
        package let row: Int
        /// The child's name.
        package let name: String
        /// The heading of the cell.
        package let field: String
        /// Why, as the list says it.
        package let reason: String
    }

    /// The village's name.
    package let village: String
    /// How many children it lists.
    package let rows: Int
    /// In the order of the rows.
    package let attention: [Attention]

    /// Reads the list that stands beside the roster of a village, which goes by its division code.
    package init(of village: String) throws {
        let list = Data(try ExampleTables.bytes(village + ".expected.json"))
        self = try JSONDecoder().decode(Self.self, from: list)
    }
}
