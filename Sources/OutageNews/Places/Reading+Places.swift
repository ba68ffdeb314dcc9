extension Reading {
  /// Finds places, and from them and the carriers the country of the article. Reads the document and the carriers.
  mutating func findPlaces() throws(ResourceError) {
    for index in heard {
      let sentence = document.sentences[index]
      let places = try pack(sentence.language).places
      var position = sentence.tokens.lowerBound
      while position < sentence.tokens.upperBound {
        guard document.topics[position].contains(.place),
          let (country, end, isRegion) = places.place(
            at: position, limit: sentence.tokens.upperBound, in: document)
        else {
          position += 1
          continue
        }
        placeMentions.append(
          PlaceMention(tokens: position..<end, sentence: index, country: country, isRegion: isRegion))
        position = end
      }
    }
    country = CountryVote(self).winner
  }
}

/// Weighs places and carriers for the country of an article.
private struct CountryVote {
  private var scores: [String: Int] = [:]

  init(_ reading: Reading) {
    for place in reading.placeMentions {
      let kind = reading.document.sections[reading.document.sentences[place.sentence].section].kind
      scores[place.country, default: 0] += kind == .dateline ? 4 : 1
    }
    // A brand of several countries speaks for the one whose places the article names.
    let places = scores
    for mention in reading.carrierMentions {
      if let country = mention.country {
        scores[country, default: 0] += 3
      } else if let entry = reading.engine.gazetteer.entry(mention.id), !entry.country.isEmpty {
        var home = entry.country
        for other in entry.countries where places[other, default: 0] > places[home, default: 0] {
          home = other
        }
        scores[home, default: 0] += 2
      }
    }
  }

  /// The country of most weight; of two alike the first by code, so that the answer is always the same.
  var winner: String? {
    scores.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }?.key
  }
}
