import ConvEngine
import Testing

@Suite struct TensorTests {
  let tensor = Tensor(shape: [2, 3, 2], elements: (0..<12).map(Double.init))

  @Test func `the last axis runs fastest`() {
    var place = 0.0
    for plane in 0..<2 {
      for row in 0..<3 {
        for column in 0..<2 {
          #expect(tensor[plane, row, column] == place)
          place += 1
        }
      }
    }
  }

  @Test func `an image has the same shape`() {
    let image = tensor.map { Polynomial($0) }
    #expect(image.shape == [2, 3, 2])
    #expect(image[1, 0, 1] == Polynomial(7))
  }

  @Test func `a single value has no axes`() {
    #expect(Tensor<Double>(shape: [], elements: [4])[] == 4)
  }

  @Test func `a position outside of the shape is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = Tensor(shape: [2, 3], elements: (0..<6).map(Double.init))[0, 3]
    }
  }
}
