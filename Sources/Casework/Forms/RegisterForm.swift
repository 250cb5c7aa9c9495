import Records

/// What an office keeps beside its files: its registers (登记簿). They flow up like files, and not
/// down like what the unit says of itself, for they hold what only those above should read.
package enum RegisterForm {
    package static let unit = 1

    package static let form = Form(
        kind: .register, version: 4, label: Wording("登记簿", "registers"),
        fields: [
            Field(unit, "unit", .unit, "登记单位", "unit", access: .office),
            ConflictNote.field, SealedReadings.field, summaryRegister,
        ] + danger + problemRegisters + help + organisation)
}
