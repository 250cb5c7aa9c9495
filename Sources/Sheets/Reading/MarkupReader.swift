/// A strict reader of the XML that workbooks are made of, one event at a time.
///
/// Our own, because workbooks need so little of XML and hostile ones live on the rest:
/// 1. A document type is refused, so there are no entities but the five that XML knows itself.
/// 2. Nothing outside the part is ever opened.
/// 3. Depth, names, attributes and each stretch of text are bounded; the part is never held whole.
/// 4. Only UTF-8 is read, and only correct UTF-8.
struct MarkupReader {
    private var input: MarkupInput
    private var names: [String] = []
    private var closesAtOnce = false
    private var hasRoot = false

    init(_ input: MarkupInput) { self.input = input }

    init(_ part: ZipPart) {
        self.init(MarkupInput(part: part.name) { () throws(SheetError) in try part.next() })
    }

    /// How many elements are open.
    var depth: Int { names.count }

    /// Where the reader stands, for an error of what the XML says rather than of how it says it.
    var place: SheetPlace { SheetPlace(part: input.part, offset: input.offset) }

    /// Gives the next event; `.end` when the part is over, and again after that.
    mutating func next() throws(SheetError) -> MarkupEvent {
        if closesAtOnce {
            closesAtOnce = false
            names.removeLast()
            return .close
        }
        while let byte = try input.peek() {
            if byte == UInt8(ascii: "<") {
                input.skip()
                if let event = try markup() { return event }
            } else if names.isEmpty {
                try skipOutsideRoot()
            } else {
                return .text(try input.text())
            }
        }
        guard names.isEmpty, hasRoot else { throw input.fault(.markupTruncated) }
        return .end
    }

    /// Reads to the end of the element that was opened last.
    mutating func skipElement() throws(SheetError) {
        let outside = depth - 1
        while depth > outside { _ = try next() }
    }

    /// Reads the text that stands directly in the element opened last, to the element's end.
    mutating func elementText() throws(SheetError) -> String {
        var text = ""
        while true {
            switch try next() {
            case .text(let piece): text += piece
            case .open: try skipElement()
            case .close, .end: return text
            }
            try input.bound(text.utf8.count, by: SheetLimits.markupTextBytes)
        }
    }

    /// Calls a closure for each element that stands directly in the one opened last.
    ///
    /// The closure must read the element to its end.
    mutating func children(
        _ body: (inout MarkupReader, MarkupElement) throws(SheetError) -> Void
    ) throws(SheetError) {
        while true {
            switch try next() {
            case .open(let element): try body(&self, element)
            case .close, .end: return
            case .text: continue
            }
        }
    }

    /// Opens the outermost element, which must have the given name.
    mutating func root(_ name: String) throws(SheetError) -> MarkupElement {
        guard case .open(let element) = try next(), element.name == name else {
            throw input.fault(.unexpectedPart)
        }
        return element
    }

    /// Skips a byte order mark and white space around the outermost element.
    private mutating func skipOutsideRoot() throws(SheetError) {
        let byte = try input.take()
        if input.offset == 1, byte == 0xEF {
            guard try input.take() == 0xBB, try input.take() == 0xBF else {
                throw input.fault(.markupEncoding)
            }
        } else if byte >= 0x80 || byte == 0 {
            throw input.fault(.markupEncoding)
        } else if !MarkupInput.isSpace(byte) {
            throw input.fault(.markup)
        }
    }

    /// Reads what follows a `<`; nil for what is no event, such as a comment.
    private mutating func markup() throws(SheetError) -> MarkupEvent? {
        switch try input.peek() {
        case UInt8(ascii: "/"):
            input.skip()
            return try closeTag()
        case UInt8(ascii: "?"):
            try skip(past: "?>")
            return nil
        case UInt8(ascii: "!"):
            input.skip()
            return try declaration()
        default: return try openTag()
        }
    }

    private mutating func declaration() throws(SheetError) -> MarkupEvent? {
        switch try input.take() {
        case UInt8(ascii: "-"):
            try input.expect("-")
            try skip(past: "-->")
            return nil
        case UInt8(ascii: "["):
            try input.expect("CDATA[")
            guard !names.isEmpty else { throw input.fault(.markup) }
            return .text(try characterSection())
        case UInt8(ascii: "D"): throw input.fault(.documentType)
        default: throw input.fault(.markup)
        }
    }

    /// Skips to the end of a comment or an instruction.
    private mutating func skip(past end: StaticString) throws(SheetError) {
        var matched = 0
        while matched < end.utf8CodeUnitCount {
            let byte = try input.take()
            if byte == end.utf8Start[matched] {
                matched += 1
            } else if !(matched == 2 && byte == UInt8(ascii: "-")) {
                matched = byte == end.utf8Start[0] ? 1 : 0
            }
        }
    }

    private mutating func characterSection() throws(SheetError) -> String {
        var bytes: [UInt8] = []
        while !bytes.ends(with: [0x5D, 0x5D, 0x3E]) {
            bytes.append(try input.character())
            try input.bound(bytes.count, by: SheetLimits.markupTextBytes)
        }
        return try input.string(bytes.dropLast(3))
    }

    private mutating func openTag() throws(SheetError) -> MarkupEvent {
        guard !(hasRoot && names.isEmpty) else { throw input.fault(.markup) }
        try input.bound(names.count + 1, by: SheetLimits.markupDepth)
        let name = try input.name()
        let attributes = try input.attributes()
        if try input.take() == UInt8(ascii: "/") {
            try input.expect(">")
            closesAtOnce = true
        }
        names.append(name)
        hasRoot = true
        return .open(MarkupElement(name: MarkupInput.split(name).local, attributes: attributes))
    }

    private mutating func closeTag() throws(SheetError) -> MarkupEvent {
        let name = try input.name()
        try input.skipSpace()
        try input.expect(">")
        guard names.popLast() == name else { throw input.fault(.markup) }
        return .close
    }
}

extension [UInt8] {
    fileprivate func ends(with end: [UInt8]) -> Bool { suffix(end.count).elementsEqual(end) }
}
