// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "feedkiln", path: "..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "CFuzzer",
        .product(name: "FeedBuilder", package: "feedkiln"),
        .product(name: "FeedContent", package: "feedkiln"),
        .product(name: "FeedCore", package: "feedkiln"),
        .product(name: "FeedDocument", package: "feedkiln"),
        .product(name: "FeedMedia", package: "feedkiln"),
        .product(name: "FeedValidator", package: "feedkiln"),
        .product(name: "FeedVocabulary", package: "feedkiln"),
      ],
      swiftSettings: [
        .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("InternalImportsByDefault"),
      ]),
    .systemLibrary(name: "CFuzzer"),
  ]
)
