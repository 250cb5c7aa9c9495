import Records
import TestSupport
import Testing

@Suite("A record is a function of its set of changes") struct ExhaustiveTests {
    @Test(
        "Every order of every subset gives the record that set semantics give", arguments: Story.all
    )
    func everyOrderOfEverySubset(story: Story) {
        var folded = 0
        for subset in subsets(of: story.changes) where !subset.isEmpty {
            let expected = fold(subset)
            if Oracle(expected) != Oracle(subset) {
                Issue.record("the oracle says otherwise of \(subset.map(\.dot))")
            }
            for order in orders(of: subset) {
                folded += 1
                if fold(order) != expected { Issue.record("another record of \(order.map(\.dot))") }
            }
        }
        #expect(folded >= 325)
    }

    @Test("A change that comes twice counts once", arguments: Story.all)
    func repetition(story: Story) {
        let once = fold(story.changes)
        for place in story.changes.indices {
            #expect(fold(story.changes + [story.changes[place]]) == once)
            #expect(fold([story.changes[place]] + story.changes.reversed()) == once)
        }
    }

    @Test("What was read from bytes folds to the same record", arguments: Story.all)
    func throughBytes(story: Story) throws {
        let read = try story.changes.map { logged in
            (
                dot: logged.dot,
                change: try Change.decode(logged.change.encode(at: logged.dot), at: logged.dot)
            )
        }
        #expect(read.map(\.change) == story.changes.map(\.change))
        #expect(fold(read) == fold(story.changes))
    }

    @Test("Long random histories agree with set semantics in any order", arguments: 0..<8)
    func histories(seed: UInt64) {
        var generator = Generator(seed: seed)
        let changes = History.random(&generator, changes: 60)
        let whole = fold(changes)
        #expect(Oracle(whole) == Oracle(changes))
        for _ in 0..<6 {
            #expect(fold(generator.mix(changes + changes.prefix(10))) == whole)
            let some = generator.mix(changes).prefix(1 + generator.number(below: changes.count))
            #expect(Oracle(fold(Array(some))) == Oracle(Array(some)))
        }
    }

    @Test("The oracle would notice a value that is lost and one that comes back")
    func canary() {
        let whole = Story.all[0].changes
        #expect(Oracle(fold(Array(whole.dropLast()))) != Oracle(whole))
        #expect(Oracle(fold(whole)) != Oracle(whole + [(dot(9), change(.unknown([0x81, 0x24])))]))
    }
}
