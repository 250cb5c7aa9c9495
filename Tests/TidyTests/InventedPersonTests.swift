import Testing

@Suite("Invented persons") struct InventedPersonTests {
    /// The region of identity numbers that no office gives out.
    static let region = "999901"

    static func violations(in files: [SourceFile]) -> [Violation] {
        files.flatMap { file in
            file.lines.enumerated().flatMap { index, line in
                numbers(in: line).filter { isIdentity($0) || isMobilePhone($0) }.map { number in
                    Violation(
                        path: file.path, line: index + 1,
                        advice: "\(number) could be a person's; identity numbers begin with "
                            + "\(region) here, and phone numbers with 120")
                }
            }
        }
    }

    /// Runs of digits, with the X that may end an identity number.
    private static func numbers(in line: String) -> [String] {
        guard line.utf8.count >= 11 else { return [] }
        let isPart = { (character: Character) in
            character.isASCII && (character.isLetter || character.isNumber || character == "_")
        }
        return line.split(whereSeparator: { !isPart($0) }).map(String.init).filter {
            ($0.count == 11 || $0.count == 18) && $0.dropLast().allSatisfy(\.isNumber)
        }
    }

    /// Eighteen characters with a date of birth at its place.
    private static func isIdentity(_ number: String) -> Bool {
        let digits = Array(number)
        guard digits.count == 18, !number.hasPrefix(region),
            let year = Int(String(digits[6..<10])), let month = Int(String(digits[10..<12])),
            let day = Int(String(digits[12..<14]))
        else { return false }
        return (1900...2099).contains(year) && (1...12).contains(month) && (1...31).contains(day)
    }

    private static func isMobilePhone(_ number: String) -> Bool {
        let second = number.dropFirst().first?.wholeNumberValue ?? 0
        return number.count == 11 && number.hasPrefix("1") && second >= 3
            && number.allSatisfy(\.isNumber)
    }

    @Test("No number in the tree could be that of a living person")
    func tree() {
        expectNone(Self.violations(in: SourceTree.whole.files))
    }

    @Test("A number from a real region and a mobile number are found")
    func canary() {
        let text = """
            let id = "\("5328012015")\("06011234")"
            let phone = "138\("00138000")"
            let invented = ["999901201506011234", "12012345678"]
            let large = 184467440737095516
            """
        let file = SourceFile(path: "Tests/A.swift", text: text)
        #expect(Self.violations(in: [file]).map(\.line) == [1, 2])
    }
}
