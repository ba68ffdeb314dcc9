import Testing

@testable import OutageNews

@Suite("Snapshots of lexicons")
struct LexiconSnapshotTests {
  @Test(
    "The snapshots that are shipped are those of the files that are shipped (make words)",
    arguments: [Language.english, .french])
  func shippedAreFresh(language: Language) throws {
    let engine = try Engine.standard.get()
    let made = try LexiconLoader.snapshot(language, of: .embedded, clitics: engine.clitics)
    let isFresh = Resources.embedded.files[LexiconSnapshot.path(language)] == made
    #expect(isFresh, "run 'make words' and commit Resources/Compiled")
  }

  @Test("The compiled phrases of the text layer are those of the files that are shipped (make words)")
  func shippedPhrasesAreFresh() throws {
    let made = try PhraseTable.snapshot(
      of: .embedded, names: PhraseTable.Keys.text, clitics: Engine.standard.get().clitics)
    let isFresh = Resources.embedded.files[PhraseTable.snapshotPath] == made
    #expect(isFresh, "run 'make words' and commit Resources/Compiled")
  }

  @Test("The compiled carriers are those of the files that are shipped (make words)")
  func shippedCarriersAreFresh() throws {
    let isFresh = try Resources.embedded.files[Gazetteer.snapshotPath] == Gazetteer.snapshot(of: .embedded)
    #expect(isFresh, "run 'make words' and commit Resources/Compiled")
  }

  @Test("Carriers read from their snapshot are those of the text")
  func equalCarriers() throws {
    let text = Resources(files: Resources.embedded.files.filter { $0.key.hasPrefix("Gazetteers/") })
    let fast = try Gazetteer.compiled(
      text.adding(Gazetteer.snapshot(of: text), at: Gazetteer.snapshotPath))
    let slow = try Gazetteer(text)
    #expect(fast.names.isEmpty)
    #expect(fast.entries.count == slow.entries.count)
    for (one, other) in zip(fast.entries, slow.entries) {
      var other = other
      other.line = one.line
      #expect(String(describing: one) == String(describing: other))
      #expect(fast.index(of: one.id) == slow.index(of: other.id))
    }
  }

  /// A few files, so that reading them as text takes no time.
  private func resources(_ lexicon: String) -> Resources {
    Resources(files: [
      "Lexicons/text/clitics.table": Resources.embedded.files["Lexicons/text/clitics.table"] ?? [],
      "Lexicons/paradigms/fr.paradigms": Resources.embedded.files["Lexicons/paradigms/fr.paradigms"] ?? [],
      "Lexicons/x/fr.lexicon": Array(lexicon.utf8),
      "Gazetteers/x.gazetteer": Array(
        "carrier orange\nname: Orange\ncountry: FR\nalias: Orange France | Orange SA\n".utf8),
    ])
  }

  @Test("A lexicon read from its snapshot answers like the one read from text")
  func equal() throws {
    let text = resources(
      "[service]\nboîte vocale | répondeur = voicemail\n[fail cased]\nverb tomber en panne = fail\n[n]\nun = 1\n"
    )
    let files = try text.snapshots()
    let fast = try Engine(Resources(files: text.files.merging(files) { $1 })).pack(.french).lexicon
    let slow = try Engine(text).pack(.french).lexicon
    #expect(fast.formCount == slow.formCount)
    #expect(fast.classNames == slow.classNames)
    #expect(fast.symbols == slow.symbols)
    for index in 1..<UInt32(slow.formCount) {
      let form = Form(index: index)
      #expect(Array(fast.senses(of: form)) == Array(slow.senses(of: form)))
      #expect(fast.root(form) == slow.root(form))
      #expect(fast.capitals(of: form) == slow.capitals(of: form))
    }
    let hash = Array("répondeur".utf8).withUnsafeBufferPointer { Folding.unaccentedHash($0) }
    #expect(fast.form(unaccentedHash: hash) == slow.form(unaccentedHash: hash))
  }

  @Test("A snapshot of other files, or cut short, is left aside")
  func stale() throws {
    let text = resources("[n]\nun = 1\n")
    let bytes = try #require(text.snapshots()[LexiconSnapshot.path(.french)])
    let key = LexiconSnapshot.key(of: text, language: .french)
    func reads(_ bytes: [UInt8], key: UInt64) -> Bool {
      bytes.withUnsafeBytes { LexiconImage($0, key: key) != nil }
    }
    #expect(reads(bytes, key: key))
    #expect(!reads(bytes, key: key &+ 1))
    #expect(LexiconSnapshot.key(of: resources("[n]\ndeux = 2\n"), language: .french) != key)
    for count in stride(from: 0, to: bytes.count, by: 97) {
      #expect(!reads(Array(bytes.prefix(count)), key: key))
    }
  }
}
