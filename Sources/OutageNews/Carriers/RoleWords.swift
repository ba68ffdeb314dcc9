/// What a word near a carrier's name says about its part in the news (`[role]` of `Resources/Lexicons/carriers`): the frame that it stands in
/// (`at X`, `unlike X`, `customers of X`), or what its sentence speaks of.
struct RoleWords: OptionSet, Sendable {
  var rawValue: UInt32

  /// By place: the bit of a class, and the name of its signs.
  static let names = [
    "at", "of", "by", "for", "on", "from", "to", "with", "than", "customers", "network", "rival", "owner",
    "lender", "switch", "trouble", "person", "be", "say", "history", "money", "help", "law", "only", "time",
    "mute", "absent", "thing", "intact", "contact",
  ]
}
