import Records
import Replication
import Testing
import Wire

/// What two nodes may exchange.
struct ScopeTests {
    @Test("The scope is what the places of both allow, for every pair of places and every log")
    func exhaustive() {
        let world = World(seed: 8, shape: [2, 2, 2])
        let store = world.store(at: world.places[0])
        for one in world.places {
            for other in world.places {
                let scope = Scope(one, other)
                #expect(scope == Scope(other, one))
                for unit in world.places {
                    for logClass in LogClass.allCases {
                        let log = LogPlace(unit: unit.unit, logClass: logClass)
                        let both =
                            World.mayHold(one, log, unit) && World.mayHold(other, log, unit)
                        #expect(scope.contains(log.unitPart, in: store) == both)
                    }
                }
            }
        }
    }

    @Test("A unit that the tree does not know is in no scope")
    func unknown() {
        let world = World(seed: 9, shape: [2])
        let store = world.store(at: world.places[0])
        let scope = Scope(world.places[0], world.places[0])
        let unit = Identifier(high: 1, low: 2)
        #expect(!scope.contains(UnitPart(unit, .own), in: store))
        #expect(!scope.contains(UnitPart(unit, .files), in: store))
    }

    @Test("The digest of a scope is the sum over its parts, in any order")
    func digest() {
        var world = World(seed: 10, shape: [2, 2])
        world.fill(logs: 3, changes: 2)
        let store = world.store(at: world.places[0])
        for place in world.places {
            let scope = Scope(world.places[0], place)
            var sum = Digest.zero
            for unit in world.places.reversed() {
                for part in [Part.files, .own]
                where scope.contains(UnitPart(unit.unit, part), in: store) {
                    sum += store.digest(of: UnitPart(unit.unit, part))
                }
            }
            #expect(scope.digest(in: store) == sum)
        }
    }

    @Test("Sums wrap round, and what was added can be taken away")
    func wrapping() {
        let high = Digest(.max)
        #expect(high + Digest(1) == .zero)
        #expect(Digest.zero - Digest(1) == high)
        #expect(Digest(high.identifier) == high)
        #expect(Digest(0x1_0000_0000_0000_0002).short == 2)
    }
}
