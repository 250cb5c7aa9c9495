import Casework
import Wire

extension SummaryPage {
    /// The report for programs.
    var json: [String: JSON] {
        [
            "table": JSON(table?.name),
            "label": .string((table?.label ?? Wording("", ""))[language]),
            "unit": .string(report.unitName), "unitId": .string(report.unit.description),
            "day": .string(report.day.description),
            "by": .string(report.by == .units ? "unit" : "category"),
            "complete": .bool(report.isComplete), "addsUp": .bool(report.addsUp),
            "columns": .array(report.columns.map { column($0) }),
            "identities": .array((table?.allIdentities ?? []).map { .string($0.description) }),
            "rows": .array(report.allRows.map { json($0) }),
            "late": .array(report.late.map(\.json)),
        ]
    }

    private func column(_ number: Int) -> JSON {
        [
            "number": JSON(number), "label": .string(label(ofColumn: number)[language]),
            "group": .string(table?.group(of: number)?.label[language] ?? ""),
        ]
    }

    private func json(_ row: TableReportRow) -> JSON {
        var (kind, unit, category) = ("total", Identifier?.none, Int?.none)
        switch row.subject {
        case .unit(let id): (kind, unit) = ("unit", id)
        case .own: (kind, unit) = ("own", report.unit)
        case .category(let number): (kind, category) = ("category", number)
        case .total: break
        }
        return [
            "kind": .string(kind), "name": .string(label(of: row)),
            "unitId": JSON(unit?.description), "category": category.map { JSON($0) } ?? .null,
            "complete": .bool(!row.isIncomplete), "cells": .array(row.cells.map(\.json)),
        ]
    }
}

extension TableCell {
    /// The number, or a word for why there is none.
    var json: JSON {
        switch self {
        case .count(let number): JSON(number)
        case .hidden: "withheld"
        case .unknown: "unknown"
        }
    }
}
