import OutageNews
import OutageNewsTestSupport
import Testing

@Suite struct GoldArticleTests {
  static let example = """
    {"id": "x", "language": "en", "given": "2022-07", "published": "2022-07-09", "carriers": {"rogers": "affected"},
     "services": {}, "compensation": {}, "outages": []}
    ---
    %% body
    <c id="rogers">Rogers</c> R&amp;D fell <d v="2022-07-08">Friday</d>.
    %%+ byline
    By A

    """

  @Test func readsTextSectionsAndTags() throws {
    let gold = try GoldArticle(parsing: Self.example)
    #expect(gold.text == "Rogers R&D fell Friday.\nBy A" || gold.text == "Rogers R&D fell Friday.\nBy A\n")
    #expect(gold.article.published == "2022-07")
    #expect(gold.tags.map(\.text) == ["Rogers", "Friday"])
    #expect(gold.sections.map(\.kind) == [.body, .byline])
    #expect(gold.sections.map(\.bytes.start) == [0, 24])
    for tag in gold.tags {
      #expect(Array(gold.text.utf8)[tag.bytes.start..<tag.bytes.end].elementsEqual(tag.text.utf8))
    }
  }

  @Test(arguments: [
    "{}", "{}\n---\n", "not json\n---\n",
    example.replacing("%% body", with: "%% bodies"),
    example.replacing("</c>", with: ""),
    example.replacing("</d>", with: "</c>"),
    example.replacing("By A", with: #"<d v="2022">2022</d>"#),
    example.replacing(#"id="rogers""#, with: #"id="bell""#),
    example.replacing(#"<d v="2022-07-08">"#, with: "<d>"),
    example.replacing("affected", with: "hit"),
    example.replacing("%% body\n", with: ""),
  ])
  func refusesWhatIsMalformed(content: String) {
    #expect(throws: GoldError.self) { try GoldArticle(parsing: content) }
  }

  @Test func readsTheWholeFolder() throws {
    let articles = try GoldFolder.articles()
    #expect(articles.count >= 90)
    #expect(Set(articles.map(\.id)).count == articles.count)
  }
}
