import Casework
import Records
import Testing

/// Which file a row is about, where no valid number says so.
struct SurveyMatchTests {
    private let home = "532801103202"

    private func office(_ tables: SurveyTable...) -> Office {
        var office = Office(1)
        for table in tables { office.take(office.preview(table, home: home)) }
        return office
    }

    @Test(
        "The same table imported again changes nothing, however little it says of its children",
        arguments: [
            SurveyTable(["姓名"], ["岩温"]),
            SurveyTable(["姓名", "出生日期"], ["岩温", "不详"]),
            SurveyTable(["姓名", "出生日期"], ["岩温", "2015-01-02"]),
            SurveyTable(["姓名", "身份证号码"], ["岩温", "99990120150102"]),
            SurveyTable(["姓名", "出生日期", "监护人姓名"], ["岩温", "", "玉香"]),
        ])
    func again(table: SurveyTable) {
        let office = office(table)
        #expect(office.children.count == 1)
        let again = office.preview(table, home: home)
        #expect(again.rows.map(\.outcome) == [.unchanged])
        #expect(again.rows.map { $0.match?.reason } == [.sameIdentity])
    }

    @Test("A row that stands twice in one sheet repeats the first, also without a birth date")
    func twice() {
        let table = SurveyTable(["姓名", "监护人姓名"], ["岩温", "玉香"], ["岩温", "玉香"], ["岩温", "岩叫"])
        let rows = Office(1).preview(table, home: home).rows
        #expect(rows.map(\.outcome) == [.new, .repeated(row: 5), .new])
    }

    @Test("By the name alone a row waits for a person, with every file that it may be about")
    func nameAlone() {
        let office = office(
            SurveyTable(["姓名", "监护人姓名"], ["岩温", "玉香"], ["岩温", "岩叫"]))
        let rows = office.preview(SurveyTable(["姓名"], ["岩温"]), home: home).rows
        let files = office.children.map(\.record)
        #expect(files.count == 2)
        #expect(rows.map(\.outcome) == [.doubtful(.sameName(files: files))])
    }

    @Test("Two children of one name with different birth dates or numbers are not doubted")
    func others() {
        let office = office(
            SurveyTable(
                ["姓名", "出生日期", "身份证号码"], ["岩温", "2015-03-18", "999901201503180001"]))
        let birth = SurveyTable(["姓名", "出生日期"], ["岩温", "2018-07-03"])
        let number = SurveyTable(["姓名", "身份证号码"], ["岩温", "999901201807030010"])
        for table in [birth, number] {
            #expect(office.preview(table, home: home).rows.map(\.outcome) == [.new])
        }
    }

    @Test("A number under another name and guardian waits, though its birth date is the same")
    func numberMistyped() {
        let number = "99990120070301074X"
        let headings = ["姓名", "出生日期", "身份证号码", "监护人姓名"]
        let office = office(SurveyTable(headings, ["白云", "2007-03-01", number, "周一"]))
        let file = office.children[0].record
        let rows = { (name: String, guardian: String) in
            office.preview(
                SurveyTable(headings, [name, "2007-03-01", number, guardian]), home: home
            ).rows
        }
        let other = rows("李四丰", "王五")
        #expect(other.map(\.outcome) == [.doubtful(.numberOfAnother(files: [file]))])
        #expect(other.allSatisfy { $0.operations.isEmpty })
        for (name, guardian) in [("白云", "王五"), ("李四丰", "周一")] {
            let match = rows(name, guardian).first?.match
            #expect(match?.file == file && match?.reason == .identityNumber)
        }
    }

    @Test("Of two children with one number in one sheet the second waits; decided, it stays")
    func numberTwiceInSheet() {
        let number = "99990120070301074X"
        let table = SurveyTable(
            ["姓名", "身份证号码", "监护人姓名"], ["白云", number, "周一"], ["李四丰", number, "王五"],
            ["李四丰", number, "王五"])
        var office = Office(1)
        let rows = office.preview(table, home: home).rows
        #expect(rows.map(\.outcome) == [.new, .doubtful(.numberOfRow(5)), .repeated(row: 6)])
        office.take(office.preview(table, home: home, decisions: [6: .newFile]))
        #expect(office.children.map(\.summary.name) == ["白云", "李四丰"])
        #expect(
            office.preview(table, home: home).rows.map(\.outcome)
                == [.unchanged, .unchanged, .repeated(row: 6)])
    }

    @Test("A number of another row's child is not written into a file that other things find")
    func numberBrought() {
        let number = "999901201503180001"
        let headings = ["姓名", "出生日期", "监护人姓名", "身份证号码"]
        let office = office(SurveyTable(headings, ["岩温", "2015-03-18", "玉香", ""]))
        let table = SurveyTable(
            headings, ["玉罕", "2015-03-18", "岩叫", number], ["岩温", "2015-03-18", "玉香", number])
        #expect(
            office.preview(table, home: home).rows.map(\.outcome)
                == [.new, .doubtful(.numberOfRow(5))])
    }

    @Test("A number of several others names each of their files")
    func numberOfAnother() {
        let number = "999901201503180001"
        let headings = ["姓名", "出生日期", "身份证号码", "监护人姓名"]
        var office = office(SurveyTable(headings, ["岩温", "2015-03-18", number, "玉香"]))
        let second = SurveyTable(headings, ["玉罕", "2016-05-05", number, "岩叫"])
        office.take(office.preview(second, home: home, decisions: [5: .newFile]))
        let third = SurveyTable(headings, ["岩卯", "2017-06-06", number, "岩恩"])
        let files = office.children.map(\.record)
        #expect(
            office.preview(third, home: home).rows.map(\.outcome)
                == [.doubtful(.numberOfAnother(files: files))])
    }
}
