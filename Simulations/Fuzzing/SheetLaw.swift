import Sheets

/// A file that somebody hands in to be imported, whatever its name says.
enum SheetLaw {
    static func check(_ bytes: [UInt8]) {
        do throws(SheetError) {
            let sheets = try Sheet.read(bytes: bytes, named: "name")
            Law.hold(sheets.count <= SheetLimits.sheets, "more sheets than the bound")
            for sheet in sheets { checkTable(sheet) }
        } catch {
            checkRefusal(error)
        }
    }

    private static func checkTable(_ sheet: Sheet) {
        do throws(SheetError) {
            let table = try Table(in: sheet)
            Law.hold(table.records.count <= SheetLimits.rows, "more rows than the bound")
        } catch {
            checkRefusal(error)
        }
    }

    /// What a refusal repeats of the file is shown to a person.
    private static func checkRefusal(_ error: SheetError) {
        Law.hold("\(error)".count < 2000, "a refusal as long as the file")
    }

    static var seeds: [[UInt8]] {
        let rows = "序号,姓名,出生日期\r\n1,\"李一\n二\",2015-3-4\r\n2,王三,2016年5月6日\r\n"
        let wide: [UInt8] = rows.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        return [Array(rows.utf8), [0xEF, 0xBB, 0xBF] + Array(rows.utf8), [0xFF, 0xFE] + wide]
    }
}
