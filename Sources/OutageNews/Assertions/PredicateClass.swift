/// What kind of thing a predicate says; the raw value is its name in the lexicons. The lemmas of each class are data (`Resources/Lexicons/predicates`).
enum PredicateClass: String, Sendable, CaseIterable {
  /// The subject is hit, or it is an event of failure: `go dark`, `outage`, `hors service`.
  case fail
  /// The object is hit: `knock out`, `cut off`, `priver de`; also `without`, `lose`.
  case deprive
  /// It works badly or is at risk: `struggle to`, `slow`, `peiner à`.
  case hinder
  /// It works: `fonctionner`, `be operational`, `tenir bon`.
  case work
  /// What people do with a service: `reach`, `dial`, `passer`, `joindre`. Says that it fails where negated.
  case use
  /// Not hit: `spared`, `épargné`, `untouched`.
  case spare
  /// It works again: `restore`, `be back`, `retour à la normale`.
  case restore
  /// Work on a failure: `fix`, `reroute`, `réparer`. Over where it is done.
  case repair
  /// To make good a loss: `compensate`, `refund`, `dédommager`, `credit`.
  case compensate
  /// To give: `offer`, `waive`, `offrir`.
  case grant
  /// To say no: `refuse`, `rule out`, `exclure`.
  case refuse
  /// To want it from somebody: `demand`, `class action`, `réclamer`.
  case ask
  /// Not yet said: `consider`, `mull`, `étudier`, `won't be drawn`.
  case consider
  /// To commit oneself: `promise`, `vow`, `s'engager à`.
  case promise
  case say
  case apologize
  /// To name somebody else as the cause: `blame`.
  case blame
  /// To lend one's network, or to own: `maison mère`, `filiale de`.
  case host
  /// To use another's network: `run on`, `lease from`, `rouler sur`. The subject falls with its object.
  case lodge
}

extension PredicateClass {
  /// Whether it tells of a failure itself.
  var isFailure: Bool { self == .fail || self == .deprive || self == .hinder }

  /// Whether it tells of a failure, of its end or of what is given for it: what news of outages is made of.
  var isOfFailure: Bool {
    switch self {
    case .fail, .deprive, .hinder, .spare, .restore, .repair, .compensate, .grant, .lodge: true
    case .work, .use, .refuse, .ask, .consider, .promise, .say, .apologize, .blame, .host: false
    }
  }
}
