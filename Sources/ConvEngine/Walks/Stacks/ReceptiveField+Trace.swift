// The walks over a receptive field. Down from a unit they answer which cells it sees, up from a cell which
// units see it.
//
//     layer 2       · · ◉ · ·           · ● ● ● ·
//     layer 1       · · ● ● · ·         · · ● ● · ·
//     input         · · ● ● ● · ·       · · · ◉ · · ·
extension ReceptiveField {
  /// Returns the walk down from a unit of the last layer, one frame for each level: the unit, then what it
  /// sees of each layer below, at last of the input.
  ///
  /// The frames have a panel for each level, in which the cells that the unit sees have the role `window`.
  /// A cell is asked about when it is looked at: nothing of the size of a map is made.
  ///
  ///     let layers = [3, 3].map { Layer.convolution(ConvolutionLayer(window: Window(kernel: [$0]))) }
  ///     let trace = try ReceptiveField(layers, inputSize: [12]).trace(seenBy: [2])
  ///     trace[2].stack(.units)?.panels[0][6].roles  // .window: the unit sees cells 2 to 6
  ///     trace[2].levels[2].size                     // [5]
  ///
  /// - Throws: ``ConvolutionError`` if there is no such unit or no layer, the field has more than two axes,
  ///   or the walk is too long.
  /// - Complexity: O(layers²), a cell O(layers), with dilations O(runs of units that see it · taps).
  /// - Precondition: The input has a size.
  public func trace(seenBy unit: [Int]) throws(ConvolutionError) -> Trace {
    try ConeTrace(self, walk: .output).levelByLevel(at: unit)
  }

  /// Returns the walk up from a cell of the input, one frame for each level: the cell, then the units of
  /// each layer that see it, which have the role `target`.
  ///
  /// - Throws: ``ConvolutionError`` if there is no such cell or no layer, the field has more than two axes,
  ///   or the walk is too long.
  /// - Precondition: The input has a size.
  public func trace(seeing cell: [Int]) throws(ConvolutionError) -> Trace {
    try ConeTrace(self, walk: .input).levelByLevel(at: cell)
  }

  /// Returns the walk over the units of the last layer, row by row: what each sees of all levels.
  ///
  /// - Throws: ``ConvolutionError`` if there is no layer, the field has more than two axes, or there are too
  ///   many units.
  /// - Precondition: The input has a size.
  public func traceOfUnits() throws(ConvolutionError) -> Trace {
    try ConeTrace(self, walk: .output).oneByOne()
  }

  /// Returns the walk over the cells of the input, row by row: which units of all levels see each.
  ///
  /// - Throws: ``ConvolutionError`` if there is no layer, the field has more than two axes, or there are too
  ///   many cells.
  /// - Precondition: The input has a size.
  public func traceOfCells() throws(ConvolutionError) -> Trace {
    try ConeTrace(self, walk: .input).oneByOne()
  }
}
