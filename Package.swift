// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "kan",
  products: [.executable(name: "kan", targets: ["kan"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", "7.10.0"..<"7.11.0"),
  ],
  targets: [
    // The pure core, each layer on the one before; none of them imports Foundation.
    .target(name: "Grid", dependencies: ["CUnicode"]),
    .target(name: "Magazine"),
    .target(name: "Exporting", dependencies: ["Magazine"]),
    .target(
      name: "Typesetting", dependencies: ["Grid", "Magazine", "CUnicode", "CHyphenation"],
      exclude: ["README.md"]),
    .target(
      name: "Searching", dependencies: ["Magazine", "CHan", "CStemmer"]),
    .target(
      name: "Reading",
      dependencies: ["Grid", "Magazine", "Exporting", "Typesetting", "Searching"]),
    .target(
      name: "Presentation",
      dependencies: ["Grid", "Magazine", "Typesetting", "Searching", "Reading"]),

    // The thin shell: files in, one terminal, and the program that introduces them.
    .target(
      name: "Importing",
      dependencies: [
        "Magazine", "CMarkdown", "CZlib", "CExpat", "CGumbo",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    .target(
      name: "Storage",
      dependencies: [
        "Magazine", "Searching", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(
      name: "Terminal", dependencies: ["Grid", "CNcurses"]),
    .target(
      name: "Configuring",
      dependencies: ["Grid", "Magazine", "Reading", "Presentation", "Importing"]),
    .target(
      name: "Running",
      dependencies: [
        "Grid", "Magazine", "Exporting", "Typesetting", "Searching", "Reading", "Presentation",
        "Importing", "Storage", "Configuring", .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "kan",
      dependencies: [
        "CUnicode", "Grid", "Magazine", "Exporting", "Typesetting", "Searching", "Reading",
        "Presentation",
        "Importing", "Storage", "Configuring", "Running", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // C: terminfo behind a dozen functions, tables of Unicode and of hyphenation, cmark-gfm's headers.
    .target(
      name: "CNcurses", linkerSettings: [.linkedLibrary("tinfo")]),
    .target(name: "CUnicode", exclude: ["generate"]),
    .target(name: "CHyphenation", exclude: ["generate"]),
    .target(name: "CHan", exclude: ["generate"]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(
      name: "CMarkdown",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CGumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"])]),

    .target(name: "Emulation", dependencies: ["CVTerm"], path: "Tests/Emulation"),
    .target(name: "PseudoTerminal", path: "Tests/PseudoTerminal"),
    .target(
      name: "CICU", path: "Tests/CICU",
      linkerSettings: ["icuuc", "icudata", "stdc++"].map { .linkedLibrary($0) }),
    .executableTarget(
      name: "kan-bench",
      dependencies: [
        "PseudoTerminal", "CICU", "Grid", "Magazine", "Typesetting", "Searching", "Reading",
        "Importing", "Running", "Terminal", "TestSupport",
        "Storage", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/Bench"),
    .target(
      name: "TestSupport",
      dependencies: [
        "Grid", "Magazine", "Typesetting", "Searching", "Reading", "Presentation", "Importing",
        "Storage", "Configuring", "Running",
      ],
      path: "Tests/TestSupport"),
    // It alone imports Testing, which `make bench` builds without.
    .target(name: "Golden", path: "Tests/Golden"),
    .testTarget(name: "GridTests", dependencies: ["Grid"]),
    .testTarget(name: "MagazineTests", dependencies: ["Magazine", "TestSupport"]),
    .testTarget(name: "ExportingTests", dependencies: ["Exporting", "Importing", "TestSupport"]),
    .testTarget(
      name: "TypesettingTests", dependencies: ["Typesetting", "TestSupport", "Golden", "CICU"],
      exclude: ["Goldens"]),
    .testTarget(name: "SearchingTests", dependencies: ["Searching", "TestSupport"]),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Storage", "TestSupport", "CHan", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ReadingTests", dependencies: ["Reading", "Presentation", "Running", "TestSupport"]),
    .testTarget(name: "ConfiguringTests", dependencies: ["Configuring", "TestSupport"]),
    .testTarget(name: "RunningTests", dependencies: ["Running", "Importing", "TestSupport"]),
    .testTarget(
      name: "PresentationTests", dependencies: ["Presentation", "TestSupport", "Golden"],
      exclude: ["Goldens"]),
    .testTarget(
      name: "ImportingTests", dependencies: ["Importing", "Exporting", "TestSupport", "CZlib"],
      exclude: ["visible-words.py"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Emulation", "TestSupport"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Emulation", "PseudoTerminal", "Reading", "Presentation", "TestSupport", "kan",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// It links with libFuzzer alone, by the flags of `make fuzz-import`.
if Context.environment["KAN_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "kan-fuzz", dependencies: ["Importing", "Exporting"], path: "Tests/Fuzz",
      exclude: ["Corpus", "make-corpus"]))
}
