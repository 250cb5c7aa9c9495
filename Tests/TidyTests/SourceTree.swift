import Foundation

/// The files of the repository, read once for all rules.
struct SourceTree {
    static let whole = SourceTree()

    let root: URL
    /// Every text file that belongs to the repository, in the order of their paths.
    let files: [SourceFile]

    var swift: [SourceFile] { files.filter { $0.path.hasSuffix(".swift") } }
    var pages: [SourceFile] { files.filter { $0.path.hasSuffix(".md") } }

    private init() {
        let here = URL(filePath: #filePath).resolvingSymlinksInPath()
        root = here.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var files: [SourceFile] = []
        for path in Self.paths(under: root) {
            guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
            else { continue }
            files.append(SourceFile(path: path, text: text))
        }
        self.files = files
    }

    /// What stands directly in the repository's top folder, or in a folder of it.
    func entries(of folder: String = "") -> [String] {
        let path = root.appending(path: folder).path(percentEncoded: false)
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(
            atPath: root.appending(path: path).path(percentEncoded: false))
    }

    /// Build products and other files that git ignores would be noise; they stand in dot folders,
    /// all but `.ci`.
    private static func paths(under root: URL) -> [String] {
        let top = root.path(percentEncoded: false)
        let everything = FileManager.default.enumerator(atPath: top)
        var paths: [String] = []
        while let path = everything?.nextObject() as? String {
            let name = path.split(separator: "/").last ?? ""
            let isHidden = name.hasPrefix(".") && name != ".ci"
            if isHidden || name == "__pycache__" { everything?.skipDescendants() }
            let isText = !isHidden && (isSource(String(name)) || path.hasPrefix("tools/"))
            if isText || path.hasPrefix(".ci/") { paths.append(path) }
        }
        return paths.sorted()
    }

    private static func isSource(_ name: String) -> Bool {
        let endings = [".swift", ".md", ".txt", ".c", ".h", ".cddl", ".py", ".sh", ".modulemap"]
        return endings.contains { name.hasSuffix($0) }
    }
}
