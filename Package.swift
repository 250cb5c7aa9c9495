// swift-tools-version: 6.2

import PackageDescription

/// Whether the fuzz targets are built (`tools/fuzz`). Everything of Hamlet then counts which of its
/// branches were taken, and only the product `fuzz` can be linked.
let isFuzzing = Context.environment["FUZZ"] == "1"

/// Whether a sanitizer is built in (`tools/sanitize`). It takes the place of what executables link
/// from outside, so they do not carry everything within them then.
let isSanitized = Context.environment["SANITIZE"] == "1"

/// libFuzzer's flags for the compiler.
let counted: [SwiftSetting] =
    isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])] : []

/// What every target of Hamlet is compiled with: Swift 6 mode, no warning left standing, and
/// imports that say where a name comes from.
let strict: [SwiftSetting] =
    counted + [
        .swiftLanguageMode(.v6),
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]

/// A layer, in the order of `Sources/`: it may depend only on those that stand above it.
func layer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// Tests themselves are not optimised, in any configuration: that halves the time it takes to build
/// them, and what they test is built as it is used.
let unoptimised: [SwiftSetting] = [.unsafeFlags(["-Onone"])]

/// The tests of a layer, or of something that goes through all of them.
func tests(
    _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
    resources: [Resource] = [], settings: [SwiftSetting] = unoptimised
) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, exclude: exclude, resources: resources,
        swiftSettings: strict + settings)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let sqlite = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let asn1 = Target.Dependency.product(name: "SwiftASN1", package: "swift-asn1")
let sqliteInterface = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let arguments = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")

/// How an executable is linked: it carries Swift and its libraries within it, for a village's
/// laptop has none, and starts sooner (docs/decisions/0014-one-executable.md). The compiler names
/// the archives of Foundation to the linker only where it compiles for them, which tests cannot.
/// What nothing outside calls is not made known to the dynamic linker. gold warns of Foundation.
let selfContained: [LinkerSetting] = [
    .unsafeFlags(
        ["-static-stdlib", "-use-ld=lld", "-Xlinker", "--no-export-dynamic"]
            + [
                "CoreFoundation", "_FoundationICU", "_FoundationCShims", "_FoundationCollections",
                "FoundationInternationalization", "FoundationEssentials",
            ].map { "-l" + $0 })
]

/// A thin executable over a library of which the tests can hold every part.
func executable(
    _ name: String, _ dependencies: [Target.Dependency], under folder: String
) -> Target {
    .executableTarget(
        name: name, dependencies: dependencies, path: folder + "/" + name, swiftSettings: strict,
        linkerSettings: isFuzzing || isSanitized ? [] : selfContained)
}

/// The executable that feeds the fuzz targets. The linker is named because gold, the default here,
/// does not link libFuzzer into a program with a `main` of its own.
let fuzzers: [Target] =
    isFuzzing
    ? [
        .executableTarget(
            name: "fuzz", dependencies: ["Fuzzing"], path: "Simulations/fuzz",
            swiftSettings: strict,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])])
    ] : []

let package = Package(
    name: "hamlet",
    products: [.executable(name: "hamlet", targets: ["hamlet"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "CKeyring"),

        layer("Wire"),
        layer("Records", ["Wire"]),
        layer("Trust", ["Wire", "Records", crypto, cryptoExtras]),
        layer("Replication", ["Wire", "Records"]),
        layer("Casework", ["Wire", "Records"]),
        layer("Storage", ["Wire", "Records", "Trust", "Replication", "CZstd", sqlite]),
        layer(
            "Node",
            ["Wire", "Records", "Trust", "Replication", "Casework", "Storage", "CKeyring"]),
        layer("Sheets", ["Casework", "CZip", "CXlsxWriter"]),
        layer(
            "Transport",
            [
                "Wire", "Trust", "Replication", "Storage", "Node", logging, lifecycle,
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOTLS", package: "swift-nio"),
                asn1,
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "X509", package: "swift-certificates"), crypto,
            ]),
        layer(
            "Command",
            [
                "Wire", "Records", "Trust", "Replication", "Casework", "Storage", "Node", "Sheets",
                "Transport", arguments, logging, lifecycle,
            ]),
        executable("hamlet", ["Command"], under: "Sources"),
        .target(
            name: "Benchmarks",
            dependencies: [
                "Wire", "Records", "Trust", "Replication", "Casework", "Storage", "Node",
                "Transport", arguments, logging, sqliteInterface,
            ],
            path: "Simulations/Benchmarks", swiftSettings: strict),
        executable("bench", ["Benchmarks", arguments], under: "Simulations"),
        .target(
            name: "Simulator",
            dependencies: [
                "Wire", "Records", "Trust", "Replication", "Casework", "Storage", "Node",
                "CSimulatedDisk",
            ],
            path: "Simulations/Simulator", swiftSettings: strict),
        .target(
            name: "CSimulatedDisk", dependencies: [sqliteInterface],
            path: "Simulations/CSimulatedDisk"),
        executable("simulate", ["Simulator", "Casework", arguments], under: "Simulations"),
        .target(
            name: "Fuzzing",
            dependencies: [
                "Wire", "Records", "Trust", "Replication", "Casework", "Storage", "Node",
                "Sheets", "Transport", .product(name: "NIOCore", package: "swift-nio"),
            ],
            path: "Simulations/Fuzzing", swiftSettings: strict),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        tests("WireTests", ["Wire", "TestSupport"]),
        tests("RecordsTests", ["Wire", "Records", "Trust", "TestSupport"]),
        tests("TrustTests", ["Wire", "Records", "Trust", "TestSupport"]),
        tests("ReplicationTests", ["Wire", "Records", "Replication", "TestSupport"]),
        tests(
            "CaseworkTests", ["Wire", "Records", "Casework", "TestSupport"],
            resources: [.copy("Fixtures")]),
        tests(
            "StorageTests",
            ["Wire", "Records", "Trust", "Replication", "Storage", sqlite, "TestSupport"]),
        tests(
            "NodeTests",
            [
                "Wire", "Records", "Trust", "Replication", "Casework", "Storage", "Node", sqlite,
                "TestSupport",
            ]),
        tests("SheetsTests", ["Casework", "Sheets", "CZip", "TestSupport"]),
        tests(
            "TransportTests",
            [
                "Wire", "Records", "Trust", "Replication", "Casework", "Storage", "Node",
                "Transport", logging, lifecycle, crypto, asn1,
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "X509", package: "swift-certificates"), "TestSupport",
            ]),
        tests(
            "CommandTests",
            [
                "Command", "Records", "Casework", "Replication", "Sheets", "Transport",
                "TestSupport",
            ],
            exclude: ["Conversations"]),
        tests("BenchmarksTests", ["Benchmarks", sqliteInterface], resources: [.copy("Golden")]),
        tests("SimulatorTests", ["Simulator", "Casework", "TestSupport"]),
        tests("FuzzingTests", ["Fuzzing", "TestSupport"], exclude: ["Crashers"]),
        // These read every file of the repository, and would take five times as long.
        tests("TidyTests", settings: []),
    ] + fuzzers
)
