/// Returns a text without the blanks around it.
func trimmed(_ text: some StringProtocol) -> String {
  let rest = text.drop(while: \.isWhitespace)
  return String(rest.reversed().drop(while: \.isWhitespace).reversed())
}
