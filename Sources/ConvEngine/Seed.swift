public struct EngineSeed {}
