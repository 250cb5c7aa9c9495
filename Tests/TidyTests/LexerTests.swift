import Testing

@Suite("Lexer") struct LexerTests {
    private func words(_ text: String) -> [String] { Lexer(text).tokens.map(\.text) }

    @Test("Comments vanish, also nested ones, and lines stay counted")
    func comments() {
        let tokens = Lexer("a // b\n/* c /* d */ e\n*/ f").tokens
        #expect(tokens == [Token(text: "a", line: 1), Token(text: "f", line: 3)])
    }

    @Test("A text becomes one mark, and what it interpolates is read")
    func texts() {
        #expect(words(#"f("a\"b", x)"#) == ["f", "(", "\"\"", ",", "x", ")"])
        #expect(words(#""a\(b("c\(d)"))e" f"#) == ["\"\"", "b", "(", "\"\"", "d", ")", "f"])
        #expect(words(##"#"a\(b)"c"# #"x\#(d)"#"##) == ["\"\"", "\"\"", "d"])
        #expect(words("\"\"\"\n a \"b\" \\(c)\n\"\"\" d") == ["\"\"", "c", "d"])
    }

    @Test("A forced try or cast is one mark, a negation after try is not")
    func forced() {
        #expect(words("try! a as! B") == ["try!", "a", "as!", "B"])
        #expect(words("try !a; tryst!") == ["try", "!", "a", ";", "tryst", "!"])
        #expect(words("try") == ["try"])
    }

    @Test("A text that is not closed ends with its line")
    func unclosed() {
        #expect(words("let a = \"b\nc") == ["let", "a", "=", "\"\"", "c"])
    }

    @Test("Blank lines and comments are no lines of code, the lines of a long text are")
    func codeLines() {
        #expect(Lexer("a\n\n// b\n\"\"\"\n c\n\"\"\"\n").codeLines == [1, 4, 5, 6])
    }
}
