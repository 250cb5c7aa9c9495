import Casework

@testable import Simulator

/// The page of the documentation that lists the stories and their language.
struct StoryPage {
    private let stories: [Story]

    init(_ stories: [Story]) { self.stories = stories }

    var text: String {
        [Self.opening, index, Self.cast, Self.language, Self.sentences]
            .joined(separator: "\n\n") + "\n"
    }

    private static let opening = """
        # Stories

        Each story of `Simulations/Scenarios` begins with what would go wrong without the code, in
        English and in Chinese, names its cast, and then says line by line what happens and what
        must be so. It is played in the world of [the simulator](testing.md#the-simulator): the
        production code from `Node` down, real SQLite files, virtual time. All of the simulator's
        own checks are made as well, after every line and at the end, when all links have been
        there.

        ```
        hamlet simulate                                      # lists them
        hamlet simulate restored-yesterday --lang en
        .build/release/simulate story --all --lang zh        # the program that tells them
        ```

        The test `StoryTests` plays them all. This page is made by it (`HAMLET_REWRITE=1`).
        """

    private var index: String {
        let rows = stories.map { story in
            let file = "../Simulations/Scenarios/\(story.name).txt"
            return "| [\(story.name)](\(file)) | \(Self.cell(story.hazard.english)) |"
        }
        return (["| story | what it is about |", "| --- | --- |"] + rows).joined(separator: "\n")
    }

    private static let cast = """
        ## The cast

        ```
        county 安和县
        township 河湾镇 in county
        qingshi 青石村 in township
        courier 信使 of qingshi
        forgetful machines
        ```

        Units stand in the order of the tree. A further machine of a unit is there as soon as it has
        joined, or holds a copy. Forgetful machines tell no directories apart and do not remember
        how far stores had come; without that line they do.
        """

    private static let language = """
        ## The sentences

        A line that begins with `> ` tells something in English and, after a bar, in Chinese. `in
        vain: ` before a sentence says that it must not come about. Fields are named as
        [the forms](forms.md) name them; several are parted by commas, several values by bars, and
        `nothing` stands for an empty cell. What is one is written so: `1 child`, `1 change`.
        """

    private static var sentences: String {
        let rows = Sentence.all.map { sentence in
            "| \(cell(sentence.english.words)) | \(cell(sentence.chinese.words)) |"
        }
        return (["| English | 中文 |", "| --- | --- |"] + rows).joined(separator: "\n")
    }

    private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
