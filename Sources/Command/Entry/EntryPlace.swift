import ArgumentParser
import Casework
import Node

/// The record and the field whose items a command is about.
struct EntryPlace: ParsableArguments {
    @Argument(help: .record) var record: String
    @Argument(help: .collection) var collection: String

    /// Opens the record; fails unless the person may read the field.
    ///
    /// - Parameter begins: whether registers into which nobody has written yet are begun.
    func open(_ context: Context, begins: Bool = false) throws -> OpenItems {
        try OpenItems(record, collection, context, begins: begins)
    }
}

extension ArgumentHelp {
    /// How a record of any kind is named in arguments.
    static var record: ArgumentHelp {
        .words(
            "儿童(档案编号、姓名或身份证号码)、家庭(编号)或单位(名称或代码)",
            "a child (code, name or identity number), a family (code) or a unit (name or code)",
            value: "record")
    }

    /// How a field that holds several items is named in arguments.
    static var collection: ArgumentHelp {
        .words(
            "含多条的字段,例如照料人、困境类型(见 entry list)",
            "the field that holds the items, such as carers (see `entry list`)",
            value: "collection")
    }

    /// How an item is named in arguments.
    static var item: ArgumentHelp {
        .words(
            "第几条(见 entry list),多选的各项也可用名称",
            "its number in `entry list`; an element of a set also by name", value: "entry")
    }
}
