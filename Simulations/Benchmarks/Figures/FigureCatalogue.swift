/// Holds every figure with its target, in the order of the table.
///
/// A target belongs to the load on which peers were measured; times are ratios to the floor of
/// the same run wherever the machine would otherwise decide.
extension FigureDefinition {
    static let all: [FigureDefinition] = [
        floorTime, floorRate, floorDisk, floorUpdate,
        mergeTime, mergeRate, mergeScaling, editTime, editRead,
        divergenceTime, collisionsLost, conflictsInvented, listCommand, listRunning,
        ledgerRunning, sumRunning, ledgerCommand, sumCommand,
        firstSyncBytes, batchBytes,
        deltaBytes, deltaTrips, strangerBytes, strangerTrips, nothingBytes, nothingTrips,
        disk, servingMemory, mergingMemory, commandTime, hopsTime, simulationSpeed,
    ]

    private static let everySize = LoadSize.allCases

    // The floor

    static let floorTime = FigureDefinition(
        "floor-time", .seconds, nil, at: [],
        zh: "基线 F：同样的行写入原生 SQLite", en: "floor F: the same rows put into raw SQLite")
    static let floorRate = FigureDefinition(
        "floor-rate", .operationsPerSecond, nil, at: [],
        zh: "基线的速度", en: "rate of the floor")
    static let floorDisk = FigureDefinition(
        "floor-disk", .bytesPerOperation, nil, at: [],
        zh: "基线的磁盘占用", en: "disk of the floor")
    static let floorUpdate = FigureDefinition(
        "floor-update", .milliseconds, nil, at: [],
        zh: "一次落盘的行更新", en: "one durable row update")

    // Merging and conflicts

    static let mergeTime = FigureDefinition(
        "merge-time", .timesFloor, .atMost(1), at: [.medium],
        zh: "并入空节点：验签、留冲突、落盘、摘要就绪",
        en: "merge into an empty node: authentic, durable, conflicts and summaries ready")
    static let mergeRate = FigureDefinition(
        "merge-rate", .operationsPerSecond, nil, at: [],
        zh: "并入空节点的速度", en: "rate of the merge")
    static let mergeScaling = FigureDefinition(
        "merge-scaling", .ratio, .atLeast(0.9), at: [.large],
        zh: "并入 L 的速度与 M 之比", en: "rate of the merge at L to the rate at M")
    static let editTime = FigureDefinition(
        "edit-time", .timesUpdate, .atMost(2), at: everySize,
        zh: "运行中的进程里一次落盘的编辑", en: "one durable edit in a running process")
    static let editRead = FigureDefinition(
        "edit-read", .timesUpdate, nil, at: [],
        zh: "一次落盘的编辑并读回摘要",
        en: "one durable edit and its summary read back")
    static let divergenceTime = FigureDefinition(
        "divergence-time", .seconds, .atMost(0.15), at: [.medium],
        zh: "两人互不知情的编辑，冷启动合并", en: "two writers' edits merged from cold")
    static let collisionsLost = FigureDefinition(
        "collisions-lost", .count, .atMost(0), at: everySize,
        zh: "丢失的冲突", en: "collisions not kept")
    static let conflictsInvented = FigureDefinition(
        "conflicts-invented", .count, .atMost(0), at: everySize,
        zh: "凭空多出的冲突", en: "conflicts invented")
    static let listCommand = FigureDefinition(
        "list-command", .milliseconds, .atMost(20), at: [.medium],
        zh: "列出全部冲突，整条命令", en: "list all conflicts, whole command")
    static let listRunning = FigureDefinition(
        "list-running", .milliseconds, .atMost(2), at: [.medium],
        zh: "列出全部冲突，运行中的节点", en: "list all conflicts, running node")

    // The ledger: every child of the load

    static let ledgerRunning = FigureDefinition(
        "ledger-running", .milliseconds, .atMost(500), at: [.large],
        zh: "列出全部儿童，运行中的节点", en: "list all children, running node")
    static let sumRunning = FigureDefinition(
        "sum-running", .milliseconds, .atMost(500), at: [.large],
        zh: "汇总全部儿童，运行中的节点", en: "sum up all children, running node")
    static let ledgerCommand = FigureDefinition(
        "ledger-command", .milliseconds, .atMost(1_000), at: [.large],
        zh: "列出全部儿童，整条命令", en: "list all children, whole command")
    static let sumCommand = FigureDefinition(
        "sum-command", .milliseconds, .atMost(1_000), at: [.large],
        zh: "汇总全部儿童，整条命令", en: "sum up all children, whole command")

    // On the wire

    static let firstSyncBytes = FigureDefinition(
        "first-sync-bytes", .bytesPerOperation, .atMost(4.8), at: [.medium],
        zh: "首次同步，完整历史", en: "first sync on the wire, whole history")
    static let batchBytes = FigureDefinition(
        "batch-bytes", .bytesPerOperation, .atMost(12), at: [.medium],
        zh: "一批编辑在线路上", en: "batch of edits on the wire")
    static let deltaBytes = FigureDefinition(
        "delta-bytes", .bytes, .atMost(300), at: everySize,
        zh: "改了 3 个字段，曾经相遇：往返字节",
        en: "3 changed fields, nodes that have met: bytes both ways")
    static let deltaTrips = FigureDefinition(
        "delta-trips", .roundTrips, .atMost(1), at: everySize,
        zh: "改了 3 个字段，曾经相遇：往返次数",
        en: "3 changed fields, nodes that have met: round trips")
    static let strangerBytes = FigureDefinition(
        "stranger-bytes", .bytes, [.medium: .atMost(1_000), .large: .atMost(2_000)],
        zh: "改了 3 个字段，从未相遇：往返字节",
        en: "3 changed fields, nodes that never met: bytes both ways")
    static let strangerTrips = FigureDefinition(
        "stranger-trips", .roundTrips, .atMost(3), at: [.medium, .large],
        zh: "改了 3 个字段，从未相遇：往返次数",
        en: "3 changed fields, nodes that never met: round trips")
    static let nothingBytes = FigureDefinition(
        "nothing-bytes", .bytes, .atMost(100), at: everySize,
        zh: "没有变化：往返字节", en: "nothing changed: bytes both ways")
    static let nothingTrips = FigureDefinition(
        "nothing-trips", .roundTrips, .atMost(1), at: everySize,
        zh: "没有变化：往返次数", en: "nothing changed: round trips")

    // Disk, memory, time

    static let disk = FigureDefinition(
        "disk", .bytesPerOperation, .atMost(13), at: everySize,
        zh: "磁盘：加密，含历史与冲突", en: "disk, sealed, history and conflict state")
    static let servingMemory = FigureDefinition(
        "serving-memory", .mebibytes, .atMost(26), at: [.small],
        zh: "内存：提供服务时", en: "memory while serving")
    static let mergingMemory = FigureDefinition(
        "merging-memory", .mebibytes, .atMost(64), at: [.large],
        zh: "内存：合并时", en: "memory while merging")
    static let commandTime = FigureDefinition(
        "command-time", .milliseconds, .atMost(40), at: [.small, .medium],
        zh: "一条命令，密钥已解锁，整个进程",
        en: "a command, key already unlocked, whole process")
    static let hopsTime = FigureDefinition(
        "hops-time", .milliseconds, .atMost(100), at: everySize,
        zh: "常连链路上隔两跳看到一次修改",
        en: "a change seen two hops away on standing links")
    static let simulationSpeed = FigureDefinition(
        "simulation-speed", .nodeMonthsPerMinute, .atLeast(1_000), at: everySize,
        zh: "模拟的速度", en: "speed of the simulation")
}
