/// Which parts of the archive belong to one of them (ECMA-376 part 2, clause 9).
struct Relationships {
    private struct Entry {
        let id: String
        let kind: String
        let target: String
    }

    private let entries: [Entry]

    /// Reads the relationships of a part; of the archive itself for the empty name.
    init(of part: String, in archive: ZipArchive) throws(SheetError) {
        let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        let folder = String(part[..<slash])
        let name = folder + "_rels/" + part[slash...] + ".rels"
        guard let file = try archive.part(name) else {
            entries = []
            return
        }
        var reader = MarkupReader(file)
        var entries: [Entry] = []
        _ = try reader.root("Relationships")
        try reader.children { (reader, element) throws(SheetError) in
            try reader.skipElement()
            guard entries.count < SheetLimits.archiveEntries else {
                throw .tooLarge(
                    .archiveEntries, limit: SheetLimits.archiveEntries, SheetPlace(part: name))
            }
            if let entry = Relationships.entry(element, folder: folder) { entries.append(entry) }
        }
        self.entries = entries
    }

    /// Gives the name of the first part of a kind, such as `sharedStrings`.
    func target(kind: String) -> String? { entries.first { $0.kind == kind }?.target }

    /// Gives the name and the kind of the part with an id.
    func target(id: String) -> (name: String, kind: String)? {
        entries.first { $0.id == id }.map { ($0.target, $0.kind) }
    }

    /// Keeps the last word of the kind, in which both editions of the standard agree. Targets
    /// outside the archive are left out.
    private static func entry(_ element: MarkupElement, folder: String) -> Entry? {
        guard element.name == "Relationship", element.attribute("TargetMode") != "External",
            let id = element.attribute("Id"), let type = element.attribute("Type"),
            let target = element.attribute("Target")
        else { return nil }
        let kind = type.split(separator: "/").last.map(String.init) ?? type
        return Entry(id: id, kind: kind, target: resolve(target, folder: folder))
    }

    /// Makes a part name of a target, which stands relative to the folder unless it begins with a
    /// slash.
    private static func resolve(_ target: String, folder: String) -> String {
        let path = target.hasPrefix("/") ? target : folder + target
        var segments: [Substring] = []
        for segment in path.split(separator: "/") where segment != "." {
            if segment == ".." { _ = segments.popLast() } else { segments.append(segment) }
        }
        return segments.joined(separator: "/")
    }
}
