// swift-tools-version: 6.2

import PackageDescription

// `make docs` asks for the plugin that writes the libraries' documentation; no other build loads it.
let documenting: [Package.Dependency] =
  Context.environment["FEEDKILN_DOCS"] == nil
  ? [] : [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0")]

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "feedkiln",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "feedkiln", targets: ["FeedkilnCLI"]),
    .library(name: "FeedCore", targets: ["FeedCore"]),
    .library(name: "FeedVocabulary", targets: ["FeedVocabulary"]),
    .library(name: "FeedDocument", targets: ["FeedDocument"]),
    .library(name: "FeedMedia", targets: ["FeedMedia"]),
    .library(name: "FeedBuilder", targets: ["FeedBuilder"]),
    .library(name: "FeedValidator", targets: ["FeedValidator"]),
    .library(name: "FeedContent", targets: ["FeedContent"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
  ] + documenting,
  targets: [
    // Layer 4: the command.
    .executableTarget(
      name: "FeedkilnCLI",
      dependencies: [
        "Feedkiln", "FeedBuilder", "FeedContent", "FeedCore", "FeedDocument", "FeedFetching", "FeedImport", "FeedPages",
        "FeedServing", "FeedSystem", "FeedValidator", "FeedVocabulary",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Writes the generated pages: `swift run FeedkilnPages` those of Documentation.
    .executableTarget(
      name: "FeedkilnPages", dependencies: ["FeedCore", "FeedDocument", "FeedSystem", "FeedValidator"],
      swiftSettings: strict),

    // Layer 3: plan, compose, build, write.
    .target(
      name: "Feedkiln",
      dependencies: [
        "FeedArchive", "FeedBuilder", "FeedContent", "FeedCore", "FeedDocument", "FeedMedia", "FeedPages", "FeedSystem",
        "FeedValidator", "FeedVocabulary",
      ],
      swiftSettings: strict),

    // Layer 3, too: exports of other systems into native content.
    .target(
      name: "FeedImport", dependencies: ["FeedArchive", "FeedContent", "FeedCore", "FeedDocument", "FeedSystem"],
      swiftSettings: strict),

    // Above it in layer 3: what `feedkiln serve` shows of a site while it is written.
    .target(
      name: "FeedServing",
      dependencies: [
        "Feedkiln", "FeedArchive", "FeedBuilder", "FeedContent", "FeedCore", "FeedDocument", "FeedPages", "FeedSystem",
        "FeedValidator", "FeedVocabulary",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict),

    // Layer 2: feeds as values and bytes, pages and files around them; rules; content.
    .target(
      name: "FeedBuilder", dependencies: ["FeedCore", "FeedMedia", "FeedVocabulary"], swiftSettings: strict),
    .target(
      name: "FeedPages", dependencies: ["FeedBuilder", "FeedCore", "FeedVocabulary"], swiftSettings: strict),
    .target(
      name: "FeedValidator", dependencies: ["FeedCore", "FeedDocument", "FeedSystem", "FeedVocabulary"],
      swiftSettings: strict),
    .target(
      name: "FeedContent",
      dependencies: [
        "FeedArchive", "FeedCore", "FeedDocument", "FeedMedia", "FeedSystem", "FeedVocabulary", "SQLite", "YAML",
        "CMarkGFM",
      ],
      swiftSettings: strict),
    .target(name: "FeedFetching", dependencies: ["FeedCore", "FeedSystem", "CCurl"], swiftSettings: strict),

    // Layer 1: the specifications, documents with positions, media, compressed files.
    .target(name: "FeedVocabulary", dependencies: ["FeedCore"], swiftSettings: strict),
    .target(name: "FeedDocument", dependencies: ["FeedCore", "CGumbo", "CLibXML2"], swiftSettings: strict),
    .target(name: "FeedMedia", dependencies: ["FeedCore", "FeedSystem"], swiftSettings: strict),
    .target(name: "FeedArchive", dependencies: ["FeedCore", "FeedSystem", "CArchive"], swiftSettings: strict),

    // Layer 0: values; the system; its libraries.
    .target(name: "FeedCore", swiftSettings: strict),
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: strict),
    .target(name: "YAML", dependencies: ["CYAML"], swiftSettings: strict),
    .target(name: "FeedSystem", dependencies: ["FeedCore"], swiftSettings: strict),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(
      name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    // Without pkg-config's flags, which would link libcurl: it is loaded when something is fetched.
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),

    // What the tests of several targets share.
    .target(name: "FeedTesting", path: "Tests/FeedTesting", swiftSettings: strict),

    .testTarget(name: "SQLiteTests", dependencies: ["FeedTesting", "SQLite"], swiftSettings: strict),
    .testTarget(name: "YAMLTests", dependencies: ["YAML"], swiftSettings: strict),
    .testTarget(name: "FeedCoreTests", dependencies: ["FeedTesting", "FeedCore"], swiftSettings: strict),
    .testTarget(
      name: "FeedSystemTests", dependencies: ["FeedTesting", "FeedSystem", "FeedCore"], swiftSettings: strict),
    .testTarget(
      name: "FeedVocabularyTests", dependencies: ["FeedTesting", "FeedVocabulary", "FeedCore"], swiftSettings: strict),
    .testTarget(
      name: "FeedDocumentTests", dependencies: ["FeedTesting", "FeedDocument", "FeedCore", "CLibXML2"],
      exclude: ["HTML/Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "FeedArchiveTests", dependencies: ["FeedTesting", "FeedArchive", "FeedCore"], swiftSettings: strict),
    .testTarget(
      name: "FeedMediaTests", dependencies: ["FeedTesting", "FeedMedia", "FeedCore", "FeedSystem"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "FeedBuilderTests",
      dependencies: [
        "FeedTesting", "FeedBuilder", "FeedCore", "FeedDocument", "FeedMedia", "FeedValidator", "FeedVocabulary",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "FeedPagesTests",
      dependencies: ["FeedTesting", "FeedBuilder", "FeedCore", "FeedPages", "FeedValidator", "FeedVocabulary"],
      swiftSettings: strict),
    .testTarget(
      name: "FeedValidatorTests",
      dependencies: ["FeedTesting", "FeedValidator", "FeedCore", "FeedDocument", "FeedSystem", "FeedVocabulary"],
      exclude: ["Fixtures", "Broken", "Golden"], swiftSettings: strict),
    .testTarget(
      name: "FeedContentTests",
      dependencies: [
        "FeedTesting", "FeedContent", "FeedCore", "FeedDocument", "FeedSystem", "FeedMedia", "FeedVocabulary",
      ],
      exclude: ["BuiltPages/Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "FeedFetchingTests",
      dependencies: ["FeedTesting", "FeedFetching", "FeedCore", "FeedSystem", "FeedValidator"],
      swiftSettings: strict),
    .testTarget(
      name: "FeedImportTests",
      dependencies: ["FeedTesting", "FeedImport", "FeedContent", "FeedCore", "FeedDocument", "FeedSystem"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "FeedkilnTests",
      dependencies: [
        "FeedTesting",
        "Feedkiln", "FeedArchive", "FeedBuilder", "FeedContent", "FeedCore", "FeedDocument", "FeedSystem", "FeedMedia",
        "FeedValidator", "FeedVocabulary",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "FeedServingTests",
      dependencies: [
        "FeedTesting", "FeedServing", "FeedFetching", "Feedkiln", "FeedContent", "FeedCore", "FeedSystem",
        "FeedValidator",
      ], swiftSettings: strict),
    .testTarget(
      name: "FeedkilnCLITests",
      dependencies: ["FeedTesting", "FeedkilnCLI", "FeedkilnPages", "FeedCore", "FeedSystem", "FeedFetching", "YAML"],
      exclude: ["Golden", "Guides"], swiftSettings: strict),
  ]
)
