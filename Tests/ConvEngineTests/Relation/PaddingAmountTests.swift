import ConvEngine
import Testing
import TutorTestSupport

@Suite struct PaddingAmountTests {
  @Test func `same keeps the size`() throws {
    for size in 1...9 {
      for kernel in 1...6 {
        for dilation in 1...3 {
          let relation = try Relation(
            inputSize: size, kernelSize: kernel, padding: .same, dilation: dilation)
          let (before, after) = (relation.padding.before, relation.padding.after)
          #expect(relation.outputSize == size)
          #expect(after == before || after == before + 1)
        }
      }
    }
  }

  @Test func `same pads one more after where the kernel is even`() throws {
    let relation = try Relation(inputSize: 5, kernelSize: 4, padding: .same)
    #expect(relation.padding == Padding(before: 1, after: 2))
    #expect(!relation.padding.isSymmetric)
  }

  @Test func `full lets each window count that touches the input`() throws {
    for kernel in 1...5 {
      let relation = try Relation(inputSize: 4, kernelSize: kernel, padding: .full, dilation: 2)
      #expect(relation.outputSize == 4 + 2 * (kernel - 1))
      #expect(relation.window(of: 0).upperBound - 1 == 0)
      #expect(relation.window(of: relation.outputSize - 1).lowerBound == 3)
    }
  }

  @Test func `valid pads nothing`() throws {
    let relation = try Relation(inputSize: 4, kernelSize: 3, padding: .valid)
    #expect(relation.padding == Padding(both: 0))
    #expect(relation.outputSize == 2)
  }
}
