/// What people do, as often as they do it.
enum Work: CaseIterable {
    case enterChild
    case enterMany
    case edit
    case visit
    case correctVisit
    case resolve
    case reopenConflict
    case decideFiles
    case close
    case move
    case recodeUnit
    case leaveNote
    case importTable
    case enterItem
    case reportDanger
    case followReport
    case workOnProblem
    case refer
    case survey
    case enterInRegisters
    case readLists
    case keepFamily
    case freezeTable
    case publishTable
    case extract
    case handOver
    case assign
    /// What an outside assessor does, and nothing else.
    case assess

    private var weight: Int {
        switch self {
        case .edit: 12
        case .visit: 8
        case .resolve, .enterChild, .enterItem: 5
        case .decideFiles, .followReport, .workOnProblem, .keepFamily, .assign: 3
        case .correctVisit, .close, .move, .enterMany, .enterInRegisters, .refer, .survey,
            .freezeTable, .handOver:
            2
        case .reportDanger, .reopenConflict, .recodeUnit, .leaveNote, .importTable, .readLists,
            .publishTable, .extract:
            1
        case .assess: 0
        }
    }

    static func drawn(_ generator: inout Generator) -> Work {
        var left = generator.below(allCases.reduce(0) { $0 + $1.weight })
        for work in allCases {
            left -= work.weight
            if left < 0 { return work }
        }
        return .edit
    }
}
