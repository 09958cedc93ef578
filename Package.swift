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
    .library(name: "Feeds", targets: ["Feeds"]),
    .library(name: "FeedSite", targets: ["Feedkiln"]),
    .library(name: "FeedCore", targets: ["FeedCore"]),
    .library(name: "FeedVocabulary", targets: ["FeedVocabulary"]),
    .library(name: "FeedDocument", targets: ["FeedDocument"]),
    .library(name: "FeedMedia", targets: ["FeedMedia"]),
    .library(name: "FeedBuilder", targets: ["FeedBuilder"]),
    .library(name: "FeedParsing", targets: ["FeedParsing"]),
    .library(name: "FeedValidator", targets: ["FeedValidator"]),
    .library(name: "FeedContent", targets: ["FeedContent", "ContentValues", "FeedMarkup", "SiteSettings"]),
  ],
  traits: [
    .trait(name: "Command", description: "The command feedkiln, which needs swift-argument-parser and SwiftNIO."),
    .trait(name: "Foundation", description: "Conversions between Timestamp and Foundation’s Date."),
    .default(enabledTraits: ["Command"]),
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
        "CommentStores", "FeedBuilder", "FeedContent", "FeedCore", "FeedDocument", "FeedFetching", "FeedImport",
        "FeedPages",
        "FeedServing", "FeedSystem", "FeedValidator", "FeedVocabulary", "Feedkiln", "FeedkilnDocs", "SiteGenerators",
        .product(
          name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["Command"])),
      ], swiftSettings: strict),

    // Writes the generated pages: `swift run FeedkilnPages` those of Documentation.
    .executableTarget(
      name: "FeedkilnPages", dependencies: ["FeedCore", "FeedDocument", "FeedSystem", "FeedkilnDocs"],
      swiftSettings: strict),

    // The descriptions of all rules, as pages, lists and explanations.
    .target(
      name: "FeedkilnDocs",
      dependencies: [
        "CommentStores", "ContentValues", "FeedContent", "FeedCore", "FeedDocument", "FeedImport", "FeedValidator",
        "FeedVocabulary", "Feedkiln", "FrontMatter", "SiteGenerators", "SiteSettings",
      ], swiftSettings: strict),

    // Layer 3: plan, compose, build, write.
    .target(
      name: "Feedkiln",
      dependencies: [
        "FeedArchive", "FeedBuilder", "FeedContent", "FeedCore", "FeedDocument", "FeedMedia", "FeedPages",
        "FeedParsing", "FeedSystem", "FeedValidator", "FeedVocabulary", "FrontMatter",
      ], swiftSettings: strict),

    // Layer 3: exports of other systems as native content.
    .target(
      name: "FeedImport",
      dependencies: ["FeedArchive", "FeedContent", "FeedCore", "FeedDocument", "FeedSystem", "FeedVocabulary"],
      swiftSettings: strict),

    // Layer 3, above Feedkiln: what `feedkiln serve` shows of a site while it is written.
    .target(
      name: "FeedServing",
      dependencies: [
        "FeedArchive", "FeedBuilder", "FeedContent", "FeedCore", "FeedDocument", "FeedFetching", "FeedMedia",
        "FeedPages", "FeedSystem", "FeedValidator", "FeedVocabulary", "Feedkiln",
        .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Command"])),
        .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["Command"])),
        .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["Command"])),
      ], swiftSettings: strict),

    // Layer 3: all that a program needs for feeds, with one import.
    .target(
      name: "Feeds",
      dependencies: [
        "FeedBuilder", "FeedCore", "FeedDocument", "FeedMedia", "FeedParsing", "FeedValidator", "FeedVocabulary",
      ], swiftSettings: strict),

    // Layer 2: feeds as values and bytes, pages and files around them; rules.
    .target(name: "FeedBuilder", dependencies: ["FeedCore", "FeedMedia", "FeedVocabulary"], swiftSettings: strict),
    .target(
      name: "FeedPages", dependencies: ["FeedBuilder", "FeedCore", "FeedDocument", "FeedVocabulary"],
      swiftSettings: strict),
    .target(
      name: "FeedParsing", dependencies: ["FeedBuilder", "FeedCore", "FeedDocument", "FeedMedia", "FeedVocabulary"],
      swiftSettings: strict),
    .target(
      name: "FeedValidator", dependencies: ["FeedCore", "FeedDocument", "FeedSystem", "FeedVocabulary"],
      swiftSettings: strict),
    .target(name: "FeedFetching", dependencies: ["FeedCore", "FeedSystem", "CCurl"], swiftSettings: strict),

    // Layer 2: what a site says. Each imports only those below it.
    .target(
      name: "FeedContent",
      dependencies: [
        "CommentStores", "ContentValues", "FeedCore", "FeedDocument", "FeedMarkup", "FeedMedia", "FeedSystem",
        "FeedVocabulary", "FrontMatter", "SiteGenerators", "SiteSettings",
      ], swiftSettings: strict),
    .target(
      name: "SiteGenerators",
      dependencies: [
        "ContentValues", "FeedCore", "FeedDocument", "FeedMarkup", "FeedSystem", "FeedVocabulary", "FrontMatter",
        "SiteSettings",
      ], swiftSettings: strict),
    .target(
      name: "CommentStores",
      dependencies: [
        "ContentValues", "FeedArchive", "FeedCore", "FeedDocument", "FeedMarkup", "FeedSystem", "FrontMatter", "SQLite",
        "SiteSettings",
      ], swiftSettings: strict),
    .target(
      name: "ContentValues",
      dependencies: [
        "FeedCore", "FeedDocument", "FeedMarkup", "FeedMedia", "FeedSystem", "FeedVocabulary", "FrontMatter",
        "SiteSettings",
      ], swiftSettings: strict),
    .target(
      name: "SiteSettings",
      dependencies: [
        "FeedArchive", "FeedCore", "FeedDocument", "FeedMedia", "FeedSystem", "FeedValidator", "FeedVocabulary",
        "FrontMatter",
      ],
      swiftSettings: strict),

    // Layer 1: the specifications, documents with positions, markup, media, compressed files.
    .target(name: "FeedVocabulary", dependencies: ["FeedCore"], swiftSettings: strict),
    .target(name: "FeedDocument", dependencies: ["FeedCore", "CLibXML2"], swiftSettings: strict),
    .target(name: "FeedMarkup", dependencies: ["FeedCore", "CMarkGFM"], swiftSettings: strict),
    .target(name: "FrontMatter", dependencies: ["FeedCore", "YAML"], swiftSettings: strict),
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
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    // Without pkg-config's flags, which would link libcurl: it is loaded when something is fetched.
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),

    // What the tests of several targets share.
    .target(name: "FeedTesting", dependencies: ["FeedCore"], path: "Tests/FeedTesting", swiftSettings: strict),
    .target(
      name: "FeedSamples", dependencies: ["FeedTesting", "FeedBuilder", "FeedCore", "FeedMedia", "FeedVocabulary"],
      path: "Tests/FeedSamples", swiftSettings: strict),
    .target(
      name: "SiteSamples", dependencies: ["FeedContent", "FeedCore", "FeedSystem", "SiteSettings"],
      path: "Tests/SiteSamples", swiftSettings: strict),

    .testTarget(name: "SQLiteTests", dependencies: ["FeedTesting", "SQLite"], swiftSettings: strict),
    .testTarget(name: "YAMLTests", dependencies: ["YAML"], swiftSettings: strict),
    .testTarget(name: "FeedCoreTests", dependencies: ["FeedCore", "FeedTesting"], swiftSettings: strict),
    .testTarget(
      name: "FeedSystemTests", dependencies: ["FeedCore", "FeedSystem", "FeedTesting"], swiftSettings: strict),
    .testTarget(name: "FeedVocabularyTests", dependencies: ["FeedCore", "FeedVocabulary"], swiftSettings: strict),
    .testTarget(
      name: "FeedDocumentTests", dependencies: ["FeedCore", "FeedDocument", "FeedTesting", "CLibXML2"],
      exclude: ["HTML/Golden"], swiftSettings: strict),
    .testTarget(
      name: "FeedArchiveTests", dependencies: ["FeedArchive", "FeedCore", "FeedTesting"], swiftSettings: strict),
    .testTarget(
      name: "FeedMediaTests", dependencies: ["FeedCore", "FeedMedia", "FeedSystem", "FeedTesting"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "FrontMatterTests", dependencies: ["FeedCore", "FeedTesting", "FrontMatter", "SiteSettings"],
      swiftSettings: strict),
    .testTarget(
      name: "FeedBuilderTests",
      dependencies: [
        "FeedBuilder", "FeedCore", "FeedDocument", "FeedMedia", "FeedSamples", "FeedTesting", "FeedValidator",
        "FeedVocabulary",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "FeedParsingTests",
      dependencies: [
        "FeedBuilder", "FeedCore", "FeedDocument", "FeedMedia", "FeedParsing", "FeedSamples", "FeedTesting",
        "FeedVocabulary",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "FeedPagesTests",
      dependencies: [
        "FeedBuilder", "FeedCore", "FeedDocument", "FeedPages", "FeedTesting", "FeedValidator", "FeedVocabulary",
      ], swiftSettings: strict),
    .testTarget(
      name: "FeedValidatorTests",
      dependencies: ["FeedCore", "FeedDocument", "FeedSystem", "FeedTesting", "FeedValidator", "FeedVocabulary"],
      exclude: ["Fixtures", "Broken", "Golden", "Specifications"], swiftSettings: strict),
    .testTarget(
      name: "FeedkilnDocsTests",
      dependencies: ["FeedTesting", "FeedkilnDocs", "FeedCore", "FeedSystem", "FeedValidator"], swiftSettings: strict),
    .testTarget(
      name: "FeedMarkupTests", dependencies: ["FeedCore", "FeedMarkup", "FeedTesting"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "SiteSettingsTests",
      dependencies: [
        "FeedCore", "FeedDocument", "FeedMedia", "FeedSystem", "FeedTesting", "FeedVocabulary", "SiteSamples",
        "SiteSettings",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ContentValuesTests",
      dependencies: [
        "ContentValues", "FeedContent", "FeedCore", "FeedDocument", "FeedMedia", "FeedSystem", "FeedTesting",
        "FrontMatter", "SiteSamples", "SiteSettings",
      ], exclude: ["BuiltPages/Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "CommentStoresTests",
      dependencies: [
        "CSQLite", "CommentStores", "ContentValues", "FeedContent", "FeedCore", "FeedSystem", "FeedTesting",
        "FrontMatter",
        "SiteSamples", "SiteSettings",
      ], swiftSettings: strict),
    .testTarget(
      name: "SiteGeneratorsTests",
      dependencies: [
        "ContentValues", "FeedContent", "FeedCore", "FeedDocument", "FeedMarkup", "FeedMedia", "FeedSystem",
        "FeedTesting", "SiteGenerators", "SiteSamples", "SiteSettings",
      ], exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "FeedContentTests",
      dependencies: [
        "CommentStores", "ContentValues", "FeedContent", "FeedCore", "FeedMedia", "FeedSystem", "FeedTesting",
        "FrontMatter", "SiteGenerators", "SiteSamples", "SiteSettings",
      ], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "FeedFetchingTests",
      dependencies: ["FeedCore", "FeedFetching", "FeedSystem", "FeedTesting", "FeedValidator"], swiftSettings: strict),
    .testTarget(
      name: "FeedImportTests", dependencies: ["FeedCore", "FeedImport", "FeedSystem", "FeedTesting"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "FeedkilnTests",
      dependencies: [
        "CommentStores", "ContentValues", "FeedArchive", "FeedBuilder", "FeedContent", "FeedCore", "FeedImport",
        "FeedMedia", "FeedParsing", "FeedSystem", "FeedTesting", "FeedValidator", "FeedVocabulary", "Feedkiln",
        "FeedkilnDocs", "FrontMatter", "SiteSettings",
      ], exclude: ["Fixtures", "Golden"], swiftSettings: strict),
    .testTarget(
      name: "FeedServingTests",
      dependencies: [
        "FeedContent", "FeedCore", "FeedDocument", "FeedFetching", "FeedServing", "FeedSystem", "FeedTesting",
        "FeedValidator", "Feedkiln",
      ], swiftSettings: strict),
    .testTarget(
      name: "FeedkilnCLITests",
      dependencies: [
        "FeedCore", "FeedFetching", "FeedSystem", "FeedTesting", "FeedValidator", "Feedkiln", "FeedkilnCLI",
        "FeedkilnDocs", "FeedkilnPages", "YAML",
      ], exclude: ["Fixtures", "Golden", "Guides"], swiftSettings: strict),
  ]
)

// `make test` optimizes the libraries in which the tests spend most of their time; assertions still stop them.
if Context.environment["FEEDKILN_OPTIMIZED"] != nil {
  let optimized = ["FeedCore", "FeedSystem", "FeedDocument", "FeedMarkup", "FrontMatter", "FeedVocabulary"]
  for target in package.targets where optimized.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O", "-assert-config", "Debug"]))
  }
}
