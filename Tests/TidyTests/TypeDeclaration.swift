/// A type that a file declares.
struct TypeDeclaration {
    let name: String
    let line: Int
    /// Stands in no other declaration.
    let isTopLevel: Bool
    let isPrivate: Bool

    private static let keywords: Set<String> = ["struct", "enum", "class", "actor", "protocol"]
    private static let modifiers: Set<String> = [
        "public", "package", "internal", "private", "fileprivate", "final", "indirect", "open",
    ]

    static func all(in file: SourceFile) -> [TypeDeclaration] {
        var depth = 0
        var found: [TypeDeclaration] = []
        for (index, token) in file.tokens.enumerated() {
            if token.text == "{" { depth += 1 }
            if token.text == "}" { depth -= 1 }
            guard keywords.contains(token.text), declares(index, in: file) else { continue }
            let modifiers = modifiers(before: index, in: file)
            found.append(
                TypeDeclaration(
                    name: file.word(index + 1), line: token.line, isTopLevel: depth == 0,
                    isPrivate: modifiers.contains("private") || modifiers.contains("fileprivate")))
        }
        return found
    }

    /// Tells a declaration from `class func`, `import struct` and `actor` used as a name.
    private static func declares(_ index: Int, in file: SourceFile) -> Bool {
        let next = file.word(index + 1)
        let isName = next.first?.isLetter == true || next.hasPrefix("_")
        let before = file.word(index - 1)
        return isName && !["func", "var", "let", "in"].contains(next)
            && ![".", "import", ":", "(", ",", "let", "var", "case"].contains(before)
    }

    private static func modifiers(before index: Int, in file: SourceFile) -> [String] {
        var modifiers: [String] = []
        var place = index - 1
        while Self.modifiers.contains(file.word(place)) {
            modifiers.append(file.word(place))
            place -= 1
        }
        return modifiers
    }
}
