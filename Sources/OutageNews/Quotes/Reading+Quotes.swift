extension Reading {
  /// Quotations and their speakers. Reads sections and carriers. O(tokens).
  mutating func findQuotes() throws(ResourceError) {
    var words = ByLanguage<QuoteWords>()
    for section in document.sections where section.language != .undetermined && words[section.language] == nil
    {
      words[section.language] = try pack(section.language).quotes
    }
    var reader = QuoteReader(document, carriers: carrierIndex(), words: words)
    for found in reader.read() {
      quotes.append(Located(value: found.quote, tokens: found.tokens, sentence: 0))
    }
  }
}
