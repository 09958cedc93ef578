// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "publish-feeds",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "feedkiln", path: "../..")],
  targets: [
    // The library for a step of a Publish site.
    .target(
      name: "PublishFeeds",
      dependencies: [
        .product(name: "FeedBuilder", package: "feedkiln"),
        .product(name: "FeedCore", package: "feedkiln"),
        .product(name: "FeedDocument", package: "feedkiln"),
        .product(name: "FeedVocabulary", package: "feedkiln"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    // Calls the library as such a step does, without Publish.
    .executableTarget(name: "Site", dependencies: ["PublishFeeds"], swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
