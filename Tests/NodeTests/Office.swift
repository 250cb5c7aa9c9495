/// The offices of the tree that tests play in.
enum Office: String, CaseIterable, Sendable {
    case county
    case township
    case villageA
    case villageB
    case villageC

    static let passphrase = "a passphrase for tests"

    var code: String {
        switch self {
        case .county: "999901"
        case .township: "999901001"
        case .villageA: "999901001001"
        case .villageB: "999901001002"
        case .villageC: "999901001003"
        }
    }

    var name: String {
        switch self {
        case .county: "试县"
        case .township: "试镇"
        case .villageA: "甲村"
        case .villageB: "乙村"
        case .villageC: "丙村"
        }
    }
}
