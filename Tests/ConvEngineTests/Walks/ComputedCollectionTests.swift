import ConvEngine
import Testing

@Suite struct ComputedCollectionTests {
  @Test(arguments: [0, 1, 2, 7]) func `it obeys the laws of a collection`(count: Int) {
    let squares = ComputedCollection(count: count) { $0 * $0 }
    expectCollectionLaws(squares, count: count)
    #expect(squares.elementsEqual((0..<count).map { $0 * $0 }))
  }

  @Test func `an element is computed only when it is asked for, and each time`() {
    let asked = Counter()
    let collection = ComputedCollection(count: 1_000_000_000) { index in
      asked.count += 1
      return index
    }
    #expect(asked.count == 0)
    #expect(collection[999_999_999] == 999_999_999)
    #expect(collection.last == collection[999_999_999])
    #expect(collection.reversed().first == 999_999_999)
    #expect(asked.count == 4)
  }
}

/// Expects what holds for each collection that can be indexed at random.
func expectCollectionLaws<Elements: RandomAccessCollection>(
  _ elements: Elements, count: Int, sourceLocation: SourceLocation = #_sourceLocation
) where Elements.Index == Int {
  #expect(elements.count == count, sourceLocation: sourceLocation)
  #expect(elements.isEmpty == (count == 0), sourceLocation: sourceLocation)
  #expect(elements.indices.elementsEqual(0..<count), sourceLocation: sourceLocation)
  #expect(
    elements.distance(from: elements.startIndex, to: elements.endIndex) == count,
    sourceLocation: sourceLocation)
  var visited = 0
  for _ in elements { visited += 1 }
  #expect(visited == count, sourceLocation: sourceLocation)
  #expect((elements.first == nil) == (count == 0), sourceLocation: sourceLocation)
  #expect(elements.prefix(2).count == min(2, count), sourceLocation: sourceLocation)
  #expect(elements.reversed().count == count, sourceLocation: sourceLocation)
}
