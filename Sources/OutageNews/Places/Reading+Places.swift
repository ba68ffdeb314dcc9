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

extension Reading {
  /// The regions that the outage touches, as written, in text order: places in sentences that name the carrier that
  /// failed, or a service that was lost. O(mentions).
  func regions(of carrier: CarrierID?) -> [String] {
    var told: Set<Int> = []
    for mention in carrierMentions where mention.id == carrier { told.insert(mention.sentence) }
    for mention in serviceMentions where mention.strength >= .number {
      if let status = serviceStates[mention.id]?.status, status != .unaffected {
        told.insert(mention.sentence)
      }
    }
    var names: [String] = []
    var known: Set<String> = []
    for place in placeMentions where place.isRegion && told.contains(place.sentence) {
      guard document.sections[document.sentences[place.sentence].section].kind != .dateline else { continue }
      let name = document.text(tokens: place.tokens)
      if known.insert(name).inserted { names.append(name) }
    }
    return names
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
