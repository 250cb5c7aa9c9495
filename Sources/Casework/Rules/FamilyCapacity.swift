/// How far a family can care, by the numbers of its code list.
enum FamilyCapacity {
    static let hard = 3
    static let dangerous = 4
    static let weak = [hard, dangerous]
}
