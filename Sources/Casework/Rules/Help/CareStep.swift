/// The steps of the work, and which departments may take each, as S2 shares them out (M41):
/// "学校、医院、民政办、司法所负责监测、预防及报告工作;镇政府、公安派出所…负责转介服务和干预处置". The roles of persons in
/// the same steps stand in `EntryRequirements`.
package enum CareStep: Int, Hashable, Sendable, CaseIterable {
    case monitoring = 1
    case prevention = 2
    case reporting = 3
    case referral = 4
    case handling = 5
    case help = 6

    /// Sorted numbers of the code list of departments. Where S2 says "…" the offices stand that S0,
    /// S1 and S4 let refer and act: civil affairs above all.
    package var departments: [Int] {
        switch self {
        case .monitoring, .prevention: [4, 5, 13, 14, 15, 16]
        case .reporting: [1, 2, 3, 4, 5, 13, 14, 15, 16]
        case .referral: [1, 5, 11, 12, 13, 14]
        case .handling: [1, 4, 5, 11, 12, 13]
        case .help: CodeLists.department.codes.map(\.number)
        }
    }
}
