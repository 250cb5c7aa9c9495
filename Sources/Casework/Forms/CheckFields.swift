/// The fields in which an entry says who looked whether what was written down as done is so (M38).
enum CheckFields {
    static func day(_ number: Int) -> Field {
        Field(number, "checked", .day, "核验日期", "verified on", yearless: .last)
    }

    static func person(_ number: Int) -> Field {
        Field(
            number, "checker", .text, "核验人", "verified by", sensitivity: .personal,
            maximumLength: 60)
    }
}
