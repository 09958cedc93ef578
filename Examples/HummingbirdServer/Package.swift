// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "hummingbird-feeds",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "feedkiln", path: "../..", traits: ["Foundation"]),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.20.0"),
  ],
  targets: [
    .executableTarget(
      name: "Server",
      dependencies: [
        .product(name: "Feeds", package: "feedkiln"),
        .product(name: "Hummingbird", package: "hummingbird"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
