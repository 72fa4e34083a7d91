/// How the cells on one side of a layer stand in memory: `[N, groups · channels, rows, columns]`.
struct FastPlanes: Hashable, Sendable {
  let groups: Int
  /// How many channels a group has.
  let channels: Int
  let rows: Int
  let columns: Int

  /// How many cells a channel has.
  var cellsPerChannel: Int { rows * columns }

  /// How far apart neighbors are.
  var strides: FastKernels.Strides {
    FastKernels.Strides(channel: cellsPerChannel, row: columns, column: 1)
  }

  /// Returns the place of the first cell of an example's group.
  func start(example: Int, group: Int) -> Int {
    (example * groups + group) * channels * cellsPerChannel
  }
}

extension LayerRelation {
  /// Returns the planes whose cells a walk reads: by input those of the output, else of the input.
  func planesRead(by walk: Walk) -> FastPlanes {
    walk == .input ? outputPlanes : inputPlanes
  }

  /// Returns the planes whose cells a walk makes; by tap, those that it reads along with the input.
  func planesMade(by walk: Walk) -> FastPlanes {
    walk == .input ? inputPlanes : outputPlanes
  }

  private var inputPlanes: FastPlanes {
    FastPlanes(
      groups: channels.groups, channels: channels.inputsPerGroup, rows: plane.rows.inputSize,
      columns: plane.columns.inputSize)
  }

  private var outputPlanes: FastPlanes {
    FastPlanes(
      groups: channels.groups, channels: channels.outputsPerGroup, rows: plane.rows.outputSize,
      columns: plane.columns.outputSize)
  }
}
