/// What happens to machines and their disks.
extension Sentence {
    static let machines: [Sentence] = [
        Sentence("{place} is backed up", "{place}做了备份") { try $0.backUp($1) },
        Sentence("{place} restores the copy of day {day}", "{place}恢复第{day}天的备份") {
            try $0.restore($1)
        },
        Sentence(
            "the directory of {place} is copied, and {other} uses the copy",
            "{place}的数据目录被复制,{other}使用该副本"
        ) { try $0.copy($1) },
        Sentence("the program of {place} dies at write {count}", "{place}的程序在第{count}次写盘时退出") {
            try $0.arm(.crash, $1)
        },
        Sentence("the power of {place} fails at write {count}", "{place}在第{count}次写盘时停电") {
            try $0.failPower($1)
        },
        Sentence("the disk of {place} is full", "{place}的磁盘已满") { try $0.fillDisk($1) },
        Sentence("{place} makes room on the disk", "{place}腾出磁盘空间") { try $0.makeRoom($1) },
        Sentence("the disk of {place} fails once to sync", "{place}的磁盘有一次未能落盘") {
            try $0.arm(.syncError, $1)
        },
        Sentence("the disk of {place} fails once to write", "{place}的磁盘有一次写入失败") {
            try $0.arm(.writeError, $1)
        },
        Sentence(
            "the program of {place} starts anew, and its disk fails once to read",
            "{place}的程序重新启动,随后磁盘有一次读取失败"
        ) { try $0.failToRead($1) },
        Sentence("{place} was last used by an older program", "{place}的数据上次由旧版程序使用") {
            try $0.leaveToOlder($1)
        },
        Sentence(
            "something else stands in the place of the database of {place}", "{place}的数据库文件被别的内容覆盖"
        ) { try $0.damage($1) },
        Sentence("{place} is switched off", "{place}关机") { try $0.switchOff($1) },
        Sentence("{place} is switched on", "{place}开机") { try $0.switchOn($1) },
        Sentence("the clock of {place} shows {date}", "{place}的时钟显示{date}") {
            try $0.setClock($1)
        },
        Sentence("the clock of {place} is right again", "{place}的时钟校准了") {
            try $0.mendClock($1)
        },
    ]
}
