import Casework
import Foundation
import Node
import Records

@testable import Simulator

/// A county of three machines, in which one thing is done again and again, and each time a fault
/// strikes one operation or one byte later, until it is so late that it strikes no more.
final class Sweep {
    let world: World
    private let checks: Checks
    private let folder: String
    private var generator = Generator(seed: 7)
    /// How many children were put into tables.
    private var named = 0

    private static let county = """
        Something is lost when it is interrupted at the wrong moment.

        在不巧的一刻被打断,东西就丢了。

        county 安和县
        township 河湾镇 in county
        qingshi 青石村 in township

        qingshi enters child 石小明: risk low
        """

    init(_ name: String) throws {
        folder = Simulation.folder(named: name)
        let cast = try Story(name: name, text: Self.county).cast
        world = try World(Plan(cast), in: folder, trace: Trace())
        checks = Checks(world)
        try write(at: village) { node, generator in
            try node.addChild(Vocabulary.child(&generator), to: node.unit, reason: "").dots
        }
        try settle()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var township: Installation { world.installations[1] }
    var village: Installation { world.installations[2] }

    /// Lets a person write at an installation, whose program may die of it.
    func write(
        at installation: Installation, _ body: (Node, inout Generator) throws -> [Dot]
    ) throws {
        var refusal: (any Error)?
        try world.attempt(installation, "writes") {
            guard let node = installation.node else { return [] }
            do {
                return try body(node, &generator)
            } catch {
                refusal = error
                throw error
            }
        }
        if let refusal, !installation.disk.hasStruck { throw refusal }
    }

    /// Gives both the township and the village something that the other has not heard of. They
    /// write to different fields: where they disagree, somebody would have to decide first.
    func writeAtBoth() throws {
        let fields = [(township, ChildField.school), (village, ChildField.residenceAddress)]
        for (installation, field) in fields {
            try write(at: installation) { node, generator in
                guard let child = try node.unitedChildren().first else { return [] }
                let text = WrittenField(String(field), "测\(generator.below(1_000_000))号")
                return try node.editFile(node.child(child.record), [text], reason: "核实").dots
            }
        }
    }

    /// The village and the township meet, for as long as the link and their programs last.
    func meet(_ quality: LinkQuality = LinkQuality()) throws -> Connection? {
        let connection = try world.dial(village, township, quality)
        if let connection { try world.links.finish(connection) }
        return connection
    }

    /// A table of children of whom nobody has heard.
    func table(rows: Int) -> SurveyTable {
        let fields = [ChildField.name, ChildField.birthDate].compactMap { Forms.child[$0] }
        let digits = Array("甲乙丙丁戊己庚辛壬癸")
        let children = (0..<rows).map { place in
            named += 1
            let name = "石" + String(String(named).compactMap(\.wholeNumberValue).map { digits[$0] })
            return SurveyRow(place: place + 2, cells: [.text(name), .text("2015-06-01")])
        }
        return SurveyTable(
            names: [], preamble: [], headings: fields.map(\.label.chinese), rows: children)
    }

    /// Enters a table of children at the village.
    func enter(_ table: SurveyTable) throws {
        try write(at: village) { node, _ in
            let preview = try node.previewSurvey(table, unit: node.unit)
            return try node.importSurvey(preview, reason: "排查")
        }
    }

    /// How many children the village knows.
    var known: Int { get throws { try village.node?.unitedChildren().count ?? 0 } }

    /// Does something while the program dies at each operation in turn, and starts again after it.
    ///
    /// - Parameter after: is told after each time that everything runs again.
    /// - Returns: at how many operations the program died.
    func die(
        at installation: Installation, powerShare: Int? = nil, in what: () throws -> Void,
        after: () throws -> Void
    ) throws -> Int {
        for operation in 0..<Self.most {
            world.arm(.crash, installation, after: operation, powerShare)
            try what()
            let hasDied = installation.disk.hasStruck
            try startAgain()
            try after()
            if !hasDied { return operation }
        }
        return Self.most
    }

    /// More operations than anything here takes.
    private static let most = 2000

    private func startAgain() throws {
        for number in world.installations.indices {
            world.mend(try world.running(number))
        }
    }

    /// What must hold of two who have met: they show the same, and what they believe of each other
    /// is true.
    func examinePair() throws {
        let agreement = AgreementCheck(oracle: world.oracle)
        for installation in [township, village] {
            try world.ledger.observe(installation, writes: false)
            try agreement.examine(installation)
            try RebuildCheck().examine(installation)
            try ReceiptCheck(oracle: world.oracle, installations: world.installations)
                .examine(installation)
        }
    }

    /// All meet, and all that the simulator checks must hold.
    func settle() throws {
        try world.heal()
        try checks.examineHealed()
    }
}
