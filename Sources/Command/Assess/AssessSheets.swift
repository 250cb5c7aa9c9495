import ArgumentParser
import Casework

/// Lists the score sheets, or shows one as it is asked.
struct AssessSheets: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheets",
        abstract: Wording("列出评估表,或查看一张评估表", "List the score sheets, or show one").chosen)

    @Argument(help: .sheet) var sheet: String?

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        if let sheet { return show(try AssessmentSheet.named(asArgument: sheet), context) }
        let all = AssessmentSheets.all
        context.print(["sheets": .array(all.map { json($0, context.language) })]) { page in
            var table = TextTable(
                [
                    Wording("编号", "no."), Wording("名称", "name"), Wording("评估表", "sheet"),
                    Wording("项数", "items"), Wording("来源", "source"),
                ], rightAligned: [0, 3])
            for sheet in all {
                table.row([
                    String(sheet.number), sheet.name, sheet.title[context.language],
                    String(sheet.items.count), sheet.source,
                ])
            }
            page.table(table)
        }
    }

    private func show(_ sheet: AssessmentSheet, _ context: Context) {
        context.print(json(sheet, context.language)) { page in
            page.line("\(sheet.title[context.language])  \(sheet.name)")
            page.line("来源:\(sheet.source)", "source: \(sheet.source)")
            for item in sheet.items {
                page.line("\(item.number)  \(item.label[context.language])", indent: 2)
                for option in item.options {
                    page.line("\(option.points)  \(option.label[context.language])", indent: 6)
                }
            }
            for trigger in sheet.triggers {
                let band = sheet.bands[trigger.band].label[context.language]
                page.line(
                    "\(trigger.number)  \(trigger.label[context.language]) → \(band)", indent: 2)
            }
            for band in sheet.bands {
                let acting = band.acting.map { "  \($0[context.language])" } ?? ""
                page.line("≥ \(band.from)  \(band.label[context.language])\(acting)", indent: 2)
            }
        }
    }

    private func json(_ sheet: AssessmentSheet, _ language: Language) -> JSON {
        [
            "number": JSON(sheet.number), "name": .string(sheet.name),
            "title": .string(sheet.title[language]), "source": .string(sheet.source),
            "items": .array(sheet.items.map { $0.json(language) }),
            "triggers": .array(
                sheet.triggers.map {
                    [
                        "item": JSON($0.number), "label": .string($0.label[language]),
                        "level": .string(sheet.bands[$0.band].label[language]),
                    ]
                }), "levels": .array(sheet.bands.map { $0.json(language) }),
        ]
    }
}

extension AssessmentSheet.Item {
    fileprivate func json(_ language: Language) -> JSON {
        [
            "item": JSON(number), "label": .string(label[language]),
            "answers": .array(
                options.map {
                    [
                        "points": .string($0.points.description),
                        "label": .string($0.label[language]),
                    ]
                }),
        ]
    }
}

extension AssessmentSheet.Band {
    fileprivate func json(_ language: Language) -> JSON {
        [
            "from": .string(from.description), "label": .string(label[language]),
            "risk": .string(CodeLists.risk.label(risk)[language]),
            "acting": JSON(acting?[language]),
        ]
    }
}
