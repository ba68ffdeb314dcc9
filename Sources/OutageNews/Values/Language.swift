/// A language that an article or a section of it is written in.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  case english = "en"
  case french = "fr"
  /// Neither, or not to be told (BCP 47 `und`).
  case undetermined = "und"

  /// Reads a BCP 47 tag by its primary subtag: `fr`, `fr-CA`, `en_GB`; `nil` for any other language.
  public init?(tag: String) {
    let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    self.init(rawValue: primary)
  }
}

extension Language: CustomStringConvertible {
  /// The BCP 47 code.
  public var description: String { rawValue }
}
