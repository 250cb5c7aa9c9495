extension CodeListGrowth.Reason {
    /// Why nobody may add codes to a list.
    package var wording: Wording {
        switch self {
        case .ruled:
            Wording("规则、期限或汇总表按其代码判断", "rules, clocks or tables decide by its codes")
        case .protective:
            Wording(
                "说法不一时按其次序先行保护", "their order says which acts while people disagree")
        case .sealed:
            Wording("其中有保密代码,每台机器都须认得", "some are sealed, and every machine must know which")
        case .prescribed:
            Wording("由法律、标准或统一表式规定", "a law, a standard or a published form lists them")
        case .compiled: Wording("是程序的组成部分", "they name parts of the program")
        }
    }
}
