/// A function, initializer or computed property that has a body.
struct Function {
    let path: String
    let name: String
    /// Where it is declared, counted from 1.
    let line: Int
    /// The lines of its body, without blank lines and comments.
    let length: Int

    /// Every function of a file, also those inside others.
    static func all(in file: SourceFile) -> [Function] {
        file.tokens.indices.compactMap { index in
            guard let name = name(at: index, in: file), let opening = body(after: index, in: file)
            else { return nil }
            let first = file.tokens[opening].line + 1
            let last = file.tokens[file.end(ofBracketAt: opening) - 1].line
            let inside = first < last ? (first..<last).count(where: file.codeLines.contains) : 1
            return Function(
                path: file.path, name: name, line: file.tokens[index].line, length: inside)
        }
    }

    private static func name(at index: Int, in file: SourceFile) -> String? {
        let isMember = file.word(index - 1) == "."
        switch file.word(index) {
        case "func": return file.word(index + 1)
        case "var": return file.word(index + 2) == ":" ? file.word(index + 1) : nil
        case "init" where !isMember && ["(", "?", "<", "!"].contains(file.word(index + 1)),
            "subscript" where !isMember && ["(", "<"].contains(file.word(index + 1)),
            "deinit" where file.word(index + 1) == "{":
            return file.word(index)
        default: return nil
        }
    }

    /// The index of the brace that opens the body; requirements and stored properties have none.
    private static func body(after start: Int, in file: SourceFile) -> Int? {
        let isProperty = file.word(start) == "var"
        var index = start + 1
        while index < file.tokens.count {
            switch file.word(index) {
            case "{": return isAccessorList(index, in: file) ? nil : index
            case "(", "[": index = file.end(ofBracketAt: index)
            case "}", "func", "let", "var", "case", "associatedtype", "static", "init": return nil
            case "=" where isProperty: return nil
            default: index += 1
            }
            let hasEnded = index < file.tokens.count && isProperty
            if hasEnded, file.tokens[index].line > file.tokens[start].line,
                file.word(index) != "{"
            {
                return nil
            }
        }
        return nil
    }

    /// Tells `{ get }` and `{ get set }` of a protocol from a body.
    private static func isAccessorList(_ opening: Int, in file: SourceFile) -> Bool {
        let inside = file.tokens[(opening + 1)..<(file.end(ofBracketAt: opening) - 1)]
        return inside.allSatisfy { ["get", "set", "async", "throws"].contains($0.text) }
            && !inside.isEmpty
    }
}
