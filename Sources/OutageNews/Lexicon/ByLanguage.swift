/// One value for each language that is read: what a dictionary would hash for every sentence.
struct ByLanguage<Value> {
  private var english: Value?
  private var french: Value?

  init() {}

  subscript(language: Language) -> Value? {
    get {
      switch language {
      case .english: english
      case .french: french
      case .undetermined: nil
      }
    }
    set {
      switch language {
      case .english: english = newValue
      case .french: french = newValue
      case .undetermined: break
      }
    }
  }
}
