import ArgumentParser
import Casework

struct EntryGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entry",
        abstract: Wording(
            "逐条填写的内容:照料人、困境类型的起止与依据、名册等",
            "What is entered one by one: carers, categories with dates and basis, rosters…"
        ).chosen,
        discussion: Wording(
            """
            凡表中含多条的字段(集合或多选)都用这一组命令:表中声明什么,就能填写什么。字段可用编号、\
            英文名或中文名称;各条用列表中的编号指明,多选的各项也可用名称。
            """,
            """
            One set of commands for every field of the forms that holds several items, a \
            collection or a set. A field goes by number, English name or Chinese label; an item \
            by its number in the list, an element of a set also by its name.
            """
        ).chosen,
        subcommands: [
            EntryAdd.self, EntryList.self, EntryShow.self, EntryCorrect.self, EntryRemove.self,
        ])
}
