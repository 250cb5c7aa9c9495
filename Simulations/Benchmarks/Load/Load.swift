/// Describes one load, and generates it: the same values always give the same changes.
///
/// The base holds a registration of 30 fields for each child and then, month by month, a visit
/// of 8 fields and one scalar for each child. It is generated change by change and never held
/// whole: a county's is some 300 MB as text.
struct Load: Hashable, Sendable {
    /// How many children there are; at least three, for the delta has three.
    let childCount: Int
    let visitsPerChild: Int
    let childrenPerVillage: Int
    /// How many edits each of the two later writers makes on each child that they edit.
    let editsPerWriter: Int
    let seed: Int

    init(
        childCount: Int, visitsPerChild: Int = 12, childrenPerVillage: Int = 200,
        editsPerWriter: Int = 5, seed: Int = Load.usualSeed
    ) {
        precondition(childCount >= 3, "the delta needs three children")
        self.childCount = childCount
        self.visitsPerChild = visitsPerChild
        self.childrenPerVillage = childrenPerVillage
        self.editsPerWriter = editsPerWriter
        self.seed = seed
    }

    init(_ size: LoadSize, seed: Int = Load.usualSeed) {
        self.init(childCount: size.childCount, seed: seed)
    }

    /// The seed of the load that published figures refer to.
    static let usualSeed = 20_260_101

    /// How many changes the base has.
    var changeCount: Int { childCount * (1 + visitsPerChild) }

    /// How many fields the base gives a value; the unit that rates and sizes are divided by.
    var fieldOperationCount: Int {
        let visitFields = VisitField.allCases.count + 1
        return childCount * (LoadField.allCases.count + visitsPerChild * visitFields)
    }

    /// The base, generated anew by each iteration.
    var base: LoadBase { LoadBase(load: self) }

    /// Generates what follows the base; costs another pass over it.
    func divergence() -> LoadDivergence {
        var base = self.base
        while base.next() != nil {}
        var writers = LoadWriters(load: self, generator: base.generator)
        return writers.divergence()
    }

    /// The village of a child, which is also the number of the author who writes its base.
    func village(of child: Int) -> Int { child / childrenPerVillage }
}
