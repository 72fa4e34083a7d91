// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is built with: whole-hearted Swift 6, and no warning left standing.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// The lessons that are compiled into the binary, in the order of the lecture.
let lessons = [
  "convolution-layer", "toeplitz-matrix", "convolution-filter", "stride",
]

let package = Package(
  name: "convtutor",
  products: [.executable(name: "convtutor", targets: ["convtutor"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // MARK: - Engine
    .target(name: "CKernels", exclude: ["README.md"]),
    .target(
      name: "ConvEngine", dependencies: ["CKernels"], exclude: ["README.md"], swiftSettings: strict,
      // Rounding a Double may call the C library's floor and ceil.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(
      name: "Expressions", dependencies: ["ConvEngine"], exclude: ["README.md"],
      swiftSettings: strict),

    // MARK: - Language
    .target(
      name: "Quiz", dependencies: ["ConvEngine", "Expressions"], exclude: ["README.md"],
      swiftSettings: strict),
    .target(
      name: "LessonLanguage", dependencies: ["ConvEngine", "Expressions", "Quiz"],
      exclude: ["README.md"], swiftSettings: strict),
    .target(
      name: "Lessons", exclude: ["README.md"],
      resources: lessons.map { .embedInCode("../../lessons/\($0).md") }, swiftSettings: strict),

    // MARK: - Pictures
    .target(name: "TextCanvas", exclude: ["README.md"], swiftSettings: strict),
    .target(
      name: "Figures", dependencies: ["ConvEngine", "TextCanvas"], exclude: ["README.md"],
      swiftSettings: strict),

    // MARK: - Session
    .target(
      name: "TutorSession",
      dependencies: [
        "ConvEngine", "Quiz", "LessonLanguage", "TextCanvas", "Figures",
      ],
      exclude: ["README.md"], swiftSettings: strict),

    // MARK: - Edge
    .target(
      name: "CNcurses", exclude: ["README.md"],
      linkerSettings: [
        // The archives come with libncursesw5-dev; linked in, the binary needs no ncurses to run.
        .linkedLibrary(":libncursesw.a", .when(platforms: [.linux])),
        .linkedLibrary(":libtinfo.a", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(
      name: "TerminalDriver", dependencies: ["TextCanvas", "CNcurses"], exclude: ["README.md"],
      swiftSettings: strict),
    .executableTarget(
      name: "convtutor",
      dependencies: [
        "ConvEngine", "Expressions", "Quiz", "LessonLanguage", "TextCanvas", "Lessons",
        "TutorSession", "TerminalDriver",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md"], swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["ConvEngine", "LessonLanguage", "TextCanvas", "Figures", "TutorSession"],
      exclude: ["README.md"], swiftSettings: strict),

    // MARK: - Tests
    .target(
      name: "TutorTestSupport", dependencies: ["ConvEngine", "TextCanvas"], exclude: ["README.md"],
      resources: [.copy("Oracle")], swiftSettings: strict),
    .testTarget(
      name: "ConvEngineTests", dependencies: ["ConvEngine", "TutorTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ExpressionsTests", dependencies: ["ConvEngine", "Expressions", "TutorTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "QuizTests", dependencies: ["ConvEngine", "Expressions", "Quiz", "TutorTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "LessonLanguageTests",
      dependencies: ["ConvEngine", "Expressions", "Quiz", "LessonLanguage", "TutorTestSupport"],
      exclude: ["Programs/Goldens"], swiftSettings: strict),
    .testTarget(
      name: "TextCanvasTests", dependencies: ["TextCanvas", "TutorTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "FiguresTests",
      dependencies: ["ConvEngine", "TextCanvas", "Figures", "TutorTestSupport"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "TutorSessionTests",
      dependencies: [
        "ConvEngine", "Expressions", "Quiz", "LessonLanguage", "TextCanvas", "Figures", "Lessons",
        "TutorSession", "TutorTestSupport",
      ],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "TerminalDriverTests",
      dependencies: ["TextCanvas", "CNcurses", "TerminalDriver", "TutorTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "convtutor", "LessonLanguage", "TextCanvas", "TutorSession", "TutorTestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
  ]
)
