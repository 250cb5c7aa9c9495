/// Draws the values of a load: names, addresses, dates and sentences of invented persons.
///
/// The order of the draws is the load: a value that drew once more or less would change every
/// value after it.
struct LoadGenerator: Sendable {
    var random: PythonRandom

    init(seed: Int) { random = PythonRandom(seed: seed) }

    /// A family name and a given name of one syllable or, four times in five, two.
    mutating func name() -> String {
        let family = random.choice(LoadVocabulary.familyNames)
        let given = random.choice(LoadVocabulary.givenNames)
        guard random.fraction() < 0.8 else { return family + given }
        return family + given + random.choice(LoadVocabulary.givenNames)
    }

    /// Text without meaning, of a drawn number of characters.
    mutating func text(_ characters: ClosedRange<Int>) -> String {
        let bytes = random.within(characters) * LoadVocabulary.bytesPerCharacter
        var text: [UInt8] = []
        text.reserveCapacity(bytes + 6 * LoadVocabulary.bytesPerCharacter)
        while text.count < bytes {
            let start = random.below(LoadVocabulary.prose.count - 6)
            text.append(contentsOf: LoadVocabulary.prose.bytes(start, random.within(2...6)))
        }
        return String(decoding: text.prefix(bytes), as: UTF8.self)
    }

    mutating func digits(_ count: Int) -> String {
        var digits: [UInt8] = []
        digits.reserveCapacity(count)
        for _ in 0..<count { digits.append(UInt8(ascii: "0") + UInt8(random.below(10))) }
        return String(decoding: digits, as: UTF8.self)
    }

    /// A date in any month of some years, as year-month-day.
    mutating func date(years: ClosedRange<Int>) -> String {
        let year = random.within(years)
        return date(year: year, month: random.within(1...12))
    }

    /// A date in one month.
    mutating func date(year: Int, month: Int) -> String {
        decimal(year, 4) + "-" + decimal(month, 2) + "-" + decimal(random.within(1...28), 2)
    }

    /// The part of a visit's id that does not follow from the child and the month.
    mutating func visitSuffix() -> String { hexadecimal(Int(random.bits(32)), 8) }

    /// The eight values of a visit, in the order of `VisitField`.
    mutating func visit(date: String, officer: String) -> [LoadValue] {
        [
            .text(date), .text(officer),
            .text(random.choice(LoadVocabulary.visitKinds)),
            .text(text(4...12)),
            .boolean(random.fraction() < 0.9),
            .text(random.choice(LoadVocabulary.healthStates)),
            .integer(random.within(1...5)),
            .text(text(20...40)),
        ]
    }

    /// A value for a scalar field; `village` matters for the village code only.
    mutating func value(of field: LoadField, village: Int = 0) -> LoadValue {
        switch field {
        case .name, .guardianName, .fatherName, .motherName, .contactPerson: .text(name())
        case .riskLevel: .integer(random.within(0...4))
        case .grade: .integer(random.within(0...12))
        case .subsidyAmount: .integer(random.within(0...200) * 10)
        case .disability, .insured, .leftBehind: .boolean(random.fraction() < 0.5)
        case .villageCode: .text("5226" + decimal(village * 7 + 100, 8))
        case .householdAddress, .currentAddress: .text(address())
        case .school: .text(place() + random.choice(LoadVocabulary.schoolKinds))
        case .remarks: .text(text(20...60))
        case .birthDate: .text(date(years: 2008...2023))
        case .subsidyStart, .lastVisit: .text(date(years: 2020...2026))
        case .identityNumber, .fileNumber: .text(digits(18))
        case .gridNumber: .text(digits(4))
        case .guardianPhone: .text("120" + digits(8))
        case .gender: .text(random.choice(LoadVocabulary.sexes))
        case .householdKind: .text(random.choice(LoadVocabulary.householdKinds))
        case .guardianRelation: .text(random.choice(LoadVocabulary.relations))
        case .fatherStatus, .motherStatus: .text(random.choice(LoadVocabulary.parentStates))
        case .category: .text(random.choice(LoadVocabulary.categories))
        case .healthStatus: .text(random.choice(LoadVocabulary.healthStates))
        }
    }

    private mutating func place() -> String {
        let places = LoadVocabulary.places
        return places.text(random.below(places.count / 2) * 2, 2)
    }

    private mutating func address() -> String {
        let area = place() + "县" + place() + "镇" + place() + "村"
        let group = String(random.within(1...20))
        return area + group + "组" + String(random.within(1...120)) + "号"
    }
}
