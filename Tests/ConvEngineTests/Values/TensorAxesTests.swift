import ConvEngine
import Testing
import TutorTestSupport

@Suite struct TensorAxesTests {
  @Test func `moving axes moves the indices`() {
    forCases(seed: 1) { generator in
      let shape = (0..<3).map { _ in Int.random(in: 1...4, using: &generator) }
      let order = [0, 1, 2].shuffled(using: &generator)
      let tensor = Tensor.random(shape, using: &generator)
      let moved = tensor.permuted(order)
      #expect(moved.shape == order.map { shape[$0] })
      let position = moved.shape.map { Int.random(in: 0..<$0, using: &generator) }
      var source = [0, 0, 0]
      for (axis, old) in order.enumerated() { source[old] = position[axis] }
      #expect(
        moved[position[0], position[1], position[2]] == tensor[source[0], source[1], source[2]])
    }
  }

  @Test func `another shape keeps the order of the elements`() {
    let tensor = Tensor<Double>(shape: [2, 3], elements: [1, 2, 3, 4, 5, 6]).reshaped([3, 2])
    #expect(tensor[2, 0] == 5)
    #expect(tensor.rank == 2)
  }

  @Test func `flattened, each example is one row of all its cells`() {
    forCases(seed: 2) { generator in
      let shape = (0..<Int.random(in: 2...4, using: &generator)).map { _ in
        Int.random(in: 1...4, using: &generator)
      }
      let tensor = Tensor.random(shape, using: &generator)
      let flat = tensor.flattened()
      #expect(flat.shape == [shape[0], tensor.elements.count / shape[0]])
      #expect(flat.elements == tensor.elements)
    }
    #expect(Tensor(repeating: 1.0, shape: [3]).flattened().shape == [3])
    #expect(Tensor(repeating: 1.0, shape: []).flattened().shape == [])
  }
}
