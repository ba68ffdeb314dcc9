/// What else than a failing network a word speaks of (`[topic]` of `Resources/Lexicons/topics`): the desk that an article comes from.
struct TopicWords: OptionSet, Sendable {
  var rawValue: UInt32

  /// By place: the bit of a topic, and the name of its signs.
  static let names = [
    "finance", "labour", "court", "dispute", "switchoff", "launch", "sport", "culture", "utility",
    "transport",
    "software", "crime", "rumour", "drill", "history", "policy", "person", "guide", "opinion", "science",
  ]
}
