/// The kinds of household registration that rules speak of, by the numbers of their code list.
enum Registration {
    /// 未落户, 迁移中: there is none to be entitled by yet.
    static let missing = [5, 6]
}
