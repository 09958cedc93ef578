// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "publish-feeds",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "feedkiln", path: "../..")],
  targets: [
    // What a step of Publish's calls.
    .target(
      name: "PublishFeeds",
      dependencies: [
        .product(name: "FeedBuilder", package: "feedkiln"),
        .product(name: "FeedCore", package: "feedkiln"),
        .product(name: "FeedDocument", package: "feedkiln"),
        .product(name: "FeedVocabulary", package: "feedkiln"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    // Calls it as such a step does, without Publish.
    .executableTarget(name: "Site", dependencies: ["PublishFeeds"], swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
