import Testing

@testable import OutageNews

@Suite("Tokenizer")
struct TokenizerTests {
  private func words(_ text: String) throws -> [String] {
    let engine = try Engine.standard.get()
    let bytes = Array(text.utf8)
    let tokens = bytes.withUnsafeBufferPointer { Tokenizer.tokens(of: $0, clitics: engine.clitics) }
    return tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("l’opérateur n'a qu'à", ["l’", "opérateur", "n'", "a", "qu'", "à"]),
    ("Rogers's and Rogers' don't", ["Rogers", "'s", "and", "Rogers", "'", "don't"]),
    ("aujourd'hui, 5 o'clock", ["aujourd'hui", ",", "5", "o'clock"]),
    ("15h30, 3pm, 4G", ["15", "h", "30", ",", "3", "pm", ",", "4", "G"]),
    (
      "26 000 AT&T T-Mobile 9-1-1",
      ["26", "000", "AT", "&", "T", "T", "-", "Mobile", "9", "-", "1", "-", "1"]
    ),
    ("voir rogers.com/aide.", ["voir", "rogers.com/aide", "."]),
    ("https://www.orange.fr/x?y=1, fin", ["https://www.orange.fr/x?y=1", ",", "fin"]),
    ("a.b@telus.net @RogersHelps #panne", ["a.b@telus.net", "@RogersHelps", "#panne"]),
    ("réseaux.Les gens", ["réseaux", ".", "Les", "gens"]),
    ("Re\u{301}seau co\u{AD}upé", ["Re\u{301}seau", "co\u{AD}upé"]),
    ("we're 3.5", ["we", "'re", "3", ".", "5"]),
  ])
  func cuts(text: String, expected: [String]) throws {
    #expect(try words(text) == expected)
  }

  @Test(
    "Every spelling of a word has one key",
    arguments: [
      ("réseau", "RE\u{301}SEAU"), ("coeur", "cœur"), ("aujourd'hui", "aujourd’hui"), ("e-mail", "E‑mail"),
      ("coupure", "cou\u{AD}pure"), ("2022", "２０２２"),
    ])
  func folds(one: String, other: String) throws {
    let engine = try Engine.standard.get()
    func keys(_ text: String) -> [UInt64] {
      Array(text.utf8).withUnsafeBufferPointer { Tokenizer.tokens(of: $0, clitics: engine.clitics) }.map(
        \.hash)
    }
    #expect(keys(one) == keys(other))
  }

  @Test("Flags tell capitals, lines and paragraphs")
  func flags() throws {
    let engine = try Engine.standard.get()
    let tokens = Array("ROGERS est\nen panne\n\nFin TekSavvy".utf8).withUnsafeBufferPointer {
      Tokenizer.tokens(of: $0, clitics: engine.clitics)
    }
    #expect(tokens[0].flags == [.allCaps, .capitalized, .spaceBefore, .lineStart, .paragraphStart])
    #expect(tokens[2].flags == [.spaceBefore, .lineStart])
    #expect(tokens[4].flags == [.capitalized, .spaceBefore, .lineStart, .paragraphStart])
    #expect(tokens[5].flags.contains(.mixedCase))
  }
}
