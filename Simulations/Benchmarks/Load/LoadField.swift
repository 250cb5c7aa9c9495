/// Names the thirty scalar fields of a child, in the order in which they are registered.
///
/// These are the load's fields, not the product's: a measurement maps them to cells of the same
/// kinds. The raw value is the position, from 0.
enum LoadField: Int, CaseIterable, Sendable {
    case name, gender, birthDate, identityNumber, householdKind, householdAddress, currentAddress
    case villageCode, guardianName, guardianRelation, guardianPhone, fileNumber
    case fatherName, fatherStatus, motherName, motherStatus, category, riskLevel
    case school, grade, healthStatus, disability, insured, subsidyAmount
    case subsidyStart, gridNumber, leftBehind, contactPerson, remarks, lastVisit

    /// The name in the load's NDJSON form.
    var key: String { Self.keys[rawValue] }

    /// Whether the field holds one of two values only.
    var isBoolean: Bool { self == .disability || self == .insured || self == .leftBehind }

    private static let keys = [
        "name", "gender", "birth_date", "id_no", "hukou_kind", "household_addr", "current_addr",
        "village_code", "guardian_name", "guardian_relation", "guardian_phone", "file_no",
        "father_name", "father_status", "mother_name", "mother_status", "category", "risk_level",
        "school", "grade", "health_status", "disability", "insured", "subsidy_amount",
        "subsidy_start", "grid_no", "left_behind", "contact_person", "remarks", "last_visit",
    ]
}
