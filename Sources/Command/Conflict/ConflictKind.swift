import ArgumentParser
import Casework

/// What a conflict is about.
enum ConflictKind: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// A field with several values.
    case value
    /// Two files of one unit with one identity number.
    case twoFiles = "two-files"
    /// Two units keep a file of the child.
    case twoUnits = "two-units"
    /// One number in files of different children.
    case sharedNumber = "shared-number"
    /// Files that are probably one child's.
    case likelySame = "likely-same"
    /// A closed file that was written to.
    case afterClosing = "after-closing"
    /// Some said one child, others two.
    case disputedIdentity = "disputed-identity"

    init(_ conflict: StructuralConflict) {
        switch conflict {
        case .twoFiles: self = .twoFiles
        case .claimedByUnits: self = .twoUnits
        case .sharedNumber: self = .sharedNumber
        case .probablySameChild: self = .likelySame
        case .editedAfterClosing: self = .afterClosing
        case .disputedIdentity: self = .disputedIdentity
        }
    }

    /// What each is called, for help and completion.
    static var allValueDescriptions: [String: String] {
        Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.wording.chosen) })
    }

    var wording: Wording {
        switch self {
        case .value: Wording("字段有不同说法", "a field with several values")
        case .twoFiles: Wording("一个单位两份档案", "two files in one unit")
        case .twoUnits: Wording("两个单位都有档案", "files in two units")
        case .sharedNumber: Wording("号码重复", "one number, several children")
        case .likelySame: Wording("疑似同一儿童", "probably one child")
        case .afterClosing: Wording("结案后又有填写", "written to after closing")
        case .disputedIdentity: Wording("是否同一儿童有争议", "one child or two: disputed")
        }
    }
}
