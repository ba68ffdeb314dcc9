// swift-tools-version: 6.1
import PackageDescription

/// Strict settings of every Swift target; warnings become errors on CI's command line only,
/// because SwiftPM refuses a dependency whose manifest carries flags for the compiler.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "OutageNews",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "OutageNews", targets: ["OutageNews"]),
    .library(name: "OutageNewsTestSupport", targets: ["OutageNewsTestSupport"]),
    .executable(name: "outage-news", targets: ["outage-news"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(
      name: "CICU",
      pkgConfig: "icu-i18n",
      providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]
    ),
    // The only target that includes <unicode/…> headers: Swift must never see them (Docs/Decisions/0001).
    .target(name: "ICUBridge", dependencies: ["CICU"]),
    // `Resources/` as C23 `#embed` (Docs/Decisions/0002).
    .target(name: "EmbeddedResources"),
    .target(
      name: "OutageNews",
      dependencies: ["ICUBridge", "EmbeddedResources"],
      swiftSettings: strict
    ),
    .target(
      name: "OutageNewsTestSupport",
      dependencies: ["OutageNews", "ICUBridge"],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "outage-news",
      dependencies: [
        "OutageNews",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "OutageNewsTests",
      dependencies: ["OutageNews", "OutageNewsTestSupport"],
      exclude: ["Assertions/Specs", "Carriers/Specs", "Services/Specs", "Specs"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "OutageNewsTestSupportTests",
      dependencies: ["OutageNews", "OutageNewsTestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "OutageNewsToolTests",
      dependencies: ["OutageNews", "outage-news"],
      swiftSettings: strict
    ),
  ],
  cLanguageStandard: .c2x
)
