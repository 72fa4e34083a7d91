public import ConvEngine

/// A reason why a command is not understood, as facts.
public enum CommandProblem: Hashable, Sendable {
  // MARK: Commands and parameters

  /// There is nothing but blanks.
  case empty
  /// There is no such command.
  case unknownCommand(String, suggestion: String?)
  /// The command has no such parameter.
  case unknownParameter(String, command: String, suggestion: String?)
  /// The parameter stands there already, perhaps by another of its names.
  case repeatedParameter(String)
  /// Something that is no parameter.
  case stray(String)
  /// The command cannot do without one of these parameters.
  case missingParameter(oneOf: [String])
  /// Help knows nothing of the word.
  case unknownTopic(String, suggestion: String?)
  /// Help takes one word.
  case tooManyTopics
  /// The parameter stands on the line of another one in a block.
  case crowdedParameter(String)
  /// Two parameters say the same thing differently.
  case contradiction(String, String)

  /// Only another command trains a network: the line that does.
  case trainsNothing(String, line: String)

  /// The layers do not end in a score for each class.
  case noScores(made: [Int], classes: Int)
  /// A picture to learn from has a symbol in it.
  case needsPictures(String)
  /// A layer does not say how many outputs it has.
  case missingOutputs

  // MARK: Values

  /// The parameter has no value.
  case missingValue(String)
  /// The value is none of the words that the parameter understands.
  case unknownWord(String, words: [String], suggestion: String?)
  /// The value is no whole number.
  case notWhole(String)
  /// A parameter that counts from 0 is less.
  case negative(String, String)
  /// There is neither one number for all axes, nor one for each.
  case wrongAxisCount(found: Int, axes: Int)
  /// The value is neither cells, nor one of the words for a padding.
  case notPadding(String, words: [String], suggestion: String?)
  /// Something is no number and no symbol.
  case malformedValue(String)
  /// A number is beyond all that is calculated with.
  case numberTooLarge(String, limit: Double)
  /// There is no filter or picture of that name.
  case unknownName(String, suggestion: String?)
  /// Between two commas there is nothing.
  case emptyItem
  /// Between two values there is nothing but a blank.
  case missingComma
  /// The value is neither the name of a function nor points.
  case notFunction(String, words: [String], suggestion: String?)
  /// Points cannot be joined to a function.
  case unusablePoints(PiecewiseLinearError)
  /// The ends of a range are not of a kind.
  case malformedRange(String)
  /// What stands behind the name of a generator, a filter or a picture is not understood.
  case malformedGenerator(String, sample: String, takesSeed: Bool)
  /// A size is given to a name whose values have but one.
  case fixedSize(String)
  /// An axis of the values behind a name is longer than possible.
  case sizeTooLarge(String, limit: Int)
  /// A file gives no picture.
  case unusablePicture(String, PictureProblem)
  /// A bracket has no partner.
  case unbalanced(Character)
  /// The lists inside a list differ in their lengths.
  case ragged
  /// There are more lists inside one another than there are axes.
  case tooManyLists(limit: Int)
  /// There are more values than can be held.
  case tooManyValues(limit: Int)
  /// A size is wanted, but nothing is left open that could give it.
  case nothingAsked
  /// A number is left open in a command that finds none.
  case askedElsewhere(String)
  /// The operation has no such parameter.
  case notOfOperation(String, operation: String)
  /// A second number is left open.
  case askedTwice
  /// No value of the number that is left open gives the size.
  case noSuchSize(String, size: Int)
  /// A size is given that is not the size of the values.
  case sizeDisagrees(String, given: [Int], found: [Int])
  /// The parameter is about frames, and there are none.
  case noFrames(String)
  /// The frames cannot be shown in a scene.
  case noScene(String, command: String, scenes: [String])
  /// There are not so many examples or channels.
  case noSuchPlace(String, Int, count: Int)
}
