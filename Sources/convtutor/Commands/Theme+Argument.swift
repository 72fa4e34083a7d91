public import ArgumentParser
public import TextCanvas

extension Theme: ExpressibleByArgument {}
