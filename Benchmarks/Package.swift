// swift-tools-version: 6.1
import PackageDescription

/// A package of its own, so that those who import OutageNews resolve nothing for its benchmarks.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "OutageNews", path: "..")],
  targets: [
    .executableTarget(
      name: "outage-news-bench",
      dependencies: [
        .product(name: "OutageNews", package: "OutageNews"),
        .product(name: "OutageNewsTestSupport", package: "OutageNews"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
