import Testing
import TutorTestSupport

@testable import ConvEngine

@Suite struct ReceptiveFieldTests {
  @Test func `the example of the documentation is right`() throws {
    let layers = [3, 3].map {
      Layer.convolution(ConvolutionLayer(window: Window(kernel: [$0])))
    }
    let field = try ReceptiveField(layers, inputSize: [12])
    #expect(field.size == [5])
    #expect(try field.cells(seenBy: [2]) == [[2, 3, 4, 5, 6]])
  }

  @Test func `along each axis the field is that of the axis alone`() throws {
    try forCases(seed: 21) { generator in
      let (layers, inputSize, field) = ReceptiveField.random(axes: 2, using: &generator)
      for axis in 0..<2 {
        let alone = try ReceptiveField(layers.map { $0.along(axis) }, inputSize: [inputSize[axis]])
        #expect(alone.axes == [field.axes[axis]])
      }
    }
  }

  @Test func `one size is that of all axes`() throws {
    try forCases(seed: 24) { generator in
      let (layers, _, endless) = ReceptiveField.random(axes: 2, using: &generator)
      let size = Int.random(in: 60...90, using: &generator)
      let field = try ReceptiveField(layers, inputSize: [size])
      let isWritten = try ReceptiveField(layers).axes.count == endless.axes.count
      let sizes = Array(repeating: size, count: isWritten ? 2 : 1)
      #expect(try field == ReceptiveField(layers, inputSize: sizes))
    }
    #expect(try ReceptiveField([.relu], inputSize: []).axes == [])
  }

  @Test func `an input without end changes neither size, jump nor start`() throws {
    try forCases(seed: 22) { generator in
      let (layers, _, field) = ReceptiveField.random(axes: 2, using: &generator)
      // Where every list has one number for all axes, there is one axis.
      let endless = try ReceptiveField(layers)
      let axes = endless.axes.count == 1 ? [endless.axes[0], endless.axes[0]] : endless.axes
      #expect(axes.map(\.size) == field.size)
      #expect(axes.map(\.jump) == field.jump)
      #expect(axes.map(\.start) == field.start)
      #expect(endless.featureSize == nil)
    }
  }

  @Test func `a unit of a plane sees the rows and columns that it sees along each axis`() throws {
    try forCases(seed: 23) { generator in
      let (_, inputSize, field) = ReceptiveField.random(axes: 2, using: &generator)
      let unit = try #require(field.featureSize).map { Int.random(in: 0..<$0, using: &generator) }
      let cells = try field.cells(seenBy: unit)
      for cell in [cells[0].first, cells[0].last].compactMap(\.self) {
        for other in [cells[1].first, cells[1].last].compactMap(\.self) {
          let units = try field.units(seeing: [cell, other])
          #expect(units[0].contains(unit[0]) && units[1].contains(unit[1]))
        }
      }
      #expect(cells.count == inputSize.count)
    }
  }

  @Test func `what cannot stand on the layers below is told with its number`() {
    let window = Window(kernel: [5])
    let layers: [Layer] = [
      .pooling(PoolingLayer(.max, window: Window(kernel: [2]))),
      .convolution(ConvolutionLayer(window: window)),
    ]
    let refused: [(inputSize: [Int]?, layers: [Layer], message: String)] = [
      (
        [8], layers,
        "layer 2, conv on 4: kernel 5 is larger than the padded input 4"
      ),
      (
        [8, 6], [.convolution(ConvolutionLayer(window: Window(kernel: [1, 2, 3])))],
        "layer 1, conv: 3 numbers are given for 2 axes"
      ),
      (
        nil, layers + [.globalPooling(.average)],
        "layer 3, global_avg_pool: its window is as large as its input, whose size is not given"
      ),
    ]
    for (inputSize, layers, message) in refused {
      let error = #expect(throws: ConvolutionError.self) {
        try ReceptiveField(layers, inputSize: inputSize)
      }
      #expect(error.map { "\($0)" } == message)
    }
  }

  @Test func `a place needs a number for each axis`() throws {
    let field = try ReceptiveField([.relu], inputSize: [4, 4])
    #expect(throws: ConvolutionError.wrongAxisCount(given: 1, expected: 2)) {
      try field.cells(seenBy: [1])
    }
    #expect(throws: ConvolutionError.wrongAxisCount(given: 3, expected: 2)) {
      try field.units(seeing: [1, 1, 1])
    }
  }
}

extension Layer {
  /// Returns the layer with its numbers for one axis.
  fileprivate func along(_ axis: Int) -> Layer {
    if var layer = form as? ConvolutionLayer {
      layer.window = layer.window.along(axis)
      return .convolution(layer)
    }
    if var layer = form as? PoolingLayer {
      layer.window = layer.window.along(axis)
      return .pooling(layer)
    }
    return self
  }
}

extension Window {
  fileprivate func along(_ axis: Int) -> Window {
    func number<Number>(_ list: [Number]) -> [Number] { [list.count == 1 ? list[0] : list[axis]] }
    return Window(
      kernel: number(kernel), stride: stride.map(number), padding: number(padding),
      dilation: number(dilation))
  }
}
