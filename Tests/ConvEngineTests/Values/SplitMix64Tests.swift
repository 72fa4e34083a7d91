import ConvEngine
import Testing

@Suite struct SplitMix64Tests {
  @Test func `the sequence is the published one`() {
    var generator = SplitMix64(seed: 1_234_567)
    let published: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(published.map { _ in generator.next() } == published)
  }

  @Test func `numbers between -1 and 1 lie everywhere in between`() {
    var generator = SplitMix64(seed: 7)
    var counts = Array(repeating: 0, count: 8)
    for _ in 0..<8000 { counts[Int((generator.unit() + 1) * 4)] += 1 }
    #expect(counts.allSatisfy { (800...1200).contains($0) })
  }
}
