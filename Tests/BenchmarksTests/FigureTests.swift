import Foundation
import Testing

@testable import Benchmarks

@Suite struct FigureTests {
    @Test("A target is reached at its bound and missed beyond it")
    func targets() {
        #expect(FigureTarget.atMost(2).isMet(by: 2))
        #expect(!FigureTarget.atMost(2).isMet(by: 2.01))
        #expect(FigureTarget.atLeast(0.9).isMet(by: 0.9))
        #expect(!FigureTarget.atLeast(0.9).isMet(by: 0.89))
    }

    @Test("A figure has the target of the size at which it was measured, or none")
    func sizes() {
        let figure = Figure(.strangerBytes, 1_500)
        #expect(figure.isMet(at: .medium) == false)
        #expect(figure.isMet(at: .large) == true)
        #expect(figure.isMet(at: .small) == nil)
    }

    @Test("The names of the figures differ, and each has words in both languages")
    func catalogue() {
        let names = FigureDefinition.all.map(\.name)
        #expect(Set(names).count == names.count)
        for definition in FigureDefinition.all {
            #expect(!definition.title.text(in: .english).isEmpty)
            #expect(definition.title.chinese.unicodeScalars.contains { $0.value >= 0x4e00 })
        }
    }

    @Test("The table shows a figure beside its target, and a target without a figure")
    func table() {
        let table = FigureTable(size: .medium, figures: [Figure(.mergeTime, 1.25, runs: 5)])
        let lines = table.text(in: .english).split(separator: "\n")
        let merge = lines.first { $0.hasPrefix("merge into an empty node") } ?? ""
        let words = merge.split(separator: " ").suffix(7)
        #expect(words.joined(separator: " ") == "1.25 <= 1 x F NO 5")
        #expect(lines.contains { $0.hasPrefix("nothing changed: bytes both ways") })
        #expect(!lines.contains { $0.hasPrefix("memory while serving") })
    }

    @Test("Chinese titles take two columns a character, so that the columns stay in line")
    func widths() {
        let figures = [Figure(.floorTime, 0.5), Figure(.floorUpdate, 2)]
        let lines = FigureTable(size: .small, figures: figures).text(in: .chinese)
            .split(separator: "\n")
        let ends = lines.filter { $0.contains(" s ") || $0.contains(" ms ") }.prefix(2)
            .map { line in FigureTable.width(String(line)) }
        #expect(ends.count == 2)
        #expect(Set(ends).count == 1)
    }

    @Test("The JSON form names value, unit, target and verdict, null where there is no target")
    func json() throws {
        let figures = [Figure(.mergeTime, 0.5, runs: 5), Figure(.floorTime, 2, runs: 3)]
        let text = try FigureTable(size: .medium, figures: figures).json()
        let expected = """
            {
              "floor-time" : {
                "comparison" : null,
                "met" : null,
                "runs" : 3,
                "target" : null,
                "unit" : "s",
                "value" : 2
              },
              "merge-time" : {
                "comparison" : "<=",
                "met" : true,
                "runs" : 5,
                "target" : 1,
                "unit" : "x F",
                "value" : 0.5
              }
            }
            """
        #expect(text == expected)
    }

    @Test(
        "Numbers show three digits that matter, and thousands apart",
        arguments: [
            (0.0, "0"), (0.6344, "0.634"), (1.004, "1.00"), (12.94, "12.9"), (345.67, "345.7"),
            (1_234.5, "1,235"), (862_000, "862,000"), (-1_000_000, "-1,000,000"), (2, "2"),
        ])
    func numbers(value: Double, expected: String) {
        #expect(FigureTable.number(value) == expected)
    }

    @Test("A median is the middle value, or the mean of the two in the middle")
    func medians() {
        #expect([9.0, 1, 2].median == 2)
        #expect([4.0, 1, 3, 2].median == 2.5)
        #expect([7.0].median == 7)
    }
}
