/// One text file of the repository.
struct SourceFile {
    /// From the top of the repository, with `/` between folders.
    let path: String
    let text: String
    let lines: [String]
    /// Empty for files that are not Swift.
    let tokens: [Token]
    /// The lines that hold more than space and comments; empty for files that are not Swift.
    let codeLines: Set<Int>

    init(path: String, text: String) {
        self.path = path
        self.text = text
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let lexer = path.hasSuffix(".swift") ? Lexer(text) : Lexer("")
        tokens = lexer.tokens
        codeLines = lexer.codeLines
    }

    /// The file's name without folders and without its ending.
    var name: String {
        let last = path.split(separator: "/").last ?? ""
        return last.split(separator: ".").first.map(String.init) ?? String(last)
    }

    /// The folder directly under Sources, Simulations or Tests that the file belongs to.
    var target: String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : nil
    }

    func isUnder(_ folders: String...) -> Bool {
        folders.contains { path.hasPrefix($0 + "/") }
    }

    /// The text of the token at an index, or nothing beyond the ends.
    func word(_ index: Int) -> String {
        tokens.indices.contains(index) ? tokens[index].text : ""
    }

    /// The index just after the bracket that closes the one at `start`.
    func end(ofBracketAt start: Int) -> Int {
        var depth = 0
        for index in start..<tokens.count {
            switch tokens[index].text {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            default: break
            }
            if depth == 0 { return index + 1 }
        }
        return tokens.count
    }

    /// The index of the innermost bracket that is still open at `index`.
    func bracket(around index: Int) -> Int? {
        var depth = 0
        for place in tokens[..<index].indices.reversed() {
            switch tokens[place].text {
            case ")", "]", "}": depth += 1
            case "(", "[", "{": depth -= 1
            default: break
            }
            if depth < 0 { return place }
        }
        return nil
    }
}
