import LessonLanguage
import TutorTestSupport

extension LessonParsingTests {
  static let fileProblems: [TestCase<BadLesson>] = [
    TestCase(
      "bytes that are no UTF-8",
      BadLesson(
        bytes: Array("---\ntitle: A\n---\n\nab".utf8) + [0xFF, 0x63],
        summaries: ["5:3+1 error: this is no text in UTF-8: save the file in that encoding"])),
    .body(
      "a control character",
      "\nab\u{1B}[2Jc",
      "5:3+1 error: an invisible character (U+001B) stands here: remove it"),
    .body(
      "a NUL",
      "\nab\u{0}c",
      "5:3+1 error: an invisible character (U+0000) stands here: remove it"),
    .body(
      "a control character of ISO 6429",
      "\nab\u{9B}2J",
      "5:3+1 error: an invisible character (U+009B) stands here: remove it"),
    .body(
      "a mark that turns text around",
      "\nä\u{202E}b",
      "5:2+1 error: an invisible character (U+202E) stands here: remove it"),
    .body(
      "a line that is too long",
      "\nok\n\n" + String(repeating: "a", count: 10_001),
      "7:1+0 error: this line is longer than 10000 bytes: break it"),
    .file(
      "an empty file",
      "",
      "1:1+0 error: the lesson has no title: begin the file with lines `---`, "
        + "`title: ...` and `---`"),
    .file(
      "nothing but blanks",
      "\n \n\n",
      "1:1+0 error: the lesson has no title: begin the file with lines `---`, "
        + "`title: ...` and `---`"),
  ]

  static let frontMatterProblems: [TestCase<BadLesson>] = [
    .file(
      "no front matter",
      "# Stride\n",
      "1:1+8 error: the lesson has no title: begin the file with lines `---`, "
        + "`title: ...` and `---`"),
    .file(
      "no title",
      "---\norder: 3\n---\n\nText\n",
      "1:1+3 error: the lesson has no title: begin the file with lines `---`, "
        + "`title: ...` and `---`"),
    .file(
      "front matter that is never closed",
      "---\ntitle: A\n\n# B\n\nText\n",
      "1:1+3 error: the front matter that begins here is never closed: add a line "
        + "`---`"),
    .file(
      "an unknown key",
      "---\ntitle: A\nsumary: B\n---\n\nText\n",
      "3:1+6 error: there is no key `sumary`; did you mean `summary`?"),
    .file(
      "a key far from any",
      "---\ntitle: A\nauthor: B\n---\n\nText\n",
      "3:1+6 error: there is no key `author`; there are title, summary, order and "
        + "id"),
    .file(
      "a key twice",
      "---\ntitle: A\ntitle: B\n---\n\nText\n",
      "3:1+5 error: `title` stands there already"),
    .file(
      "a key without a value",
      "---\ntitle: \n---\n\nText\n",
      "2:1+5 error: `title` has no value"),
    .file(
      "a line without a colon",
      "---\ntitle: A\n  order 3\n---\n\nText\n",
      "3:3+7 error: a line of the front matter is `key: value`"),
    .file(
      "an order that is a word",
      "---\ntitle: A\norder: first\n---\n\nText\n",
      "3:8+5 error: `first` is no whole number such as 40"),
    .file(
      "an id with a blank",
      "---\ntitle: A\nid: My lesson\n---\n\nText\n",
      "3:5+9 error: `My lesson` cannot be an id: it is made of a to z, 0 to 9 and "
        + "`-`, such as stride-size"),
  ]

  static let pageProblems: [TestCase<BadLesson>] = [
    .body(
      "no page", "\n<!-- // nothing -->\n",
      "5:1+0 error: the lesson has no page: write something below the front matter"),
    .body(
      "an empty page",
      "\nText\n\n---\n\n---\n\nText\n",
      "9:1+3 warning: the page that ends here shows nothing, and is left out"),
    .body(
      "a page with nothing but a pause",
      "\nText\n\n---\n\n. . .\n",
      "9:1+5 warning: the page that ends here shows nothing, and is left out"),
    .body(
      "a rule directly under text",
      "\nTitle\n---\n\nText\n",
      "6:1+3 warning: directly under text this makes a heading: leave a line empty "
        + "to end the page, or write ## before the text"),
    .body(
      "a misspelled directive",
      "\nText\n\n<!-- puase -->\n",
      "7:6+5 error: there is no directive `puase`; did you mean `pause`?"),
    .body(
      "an unknown directive",
      "\nText\n\n  <!-- remember the milk -->\n",
      "7:8+8 error: there is no directive `remember`; a comment that is not meant "
        + "for convtutor begins with `<!-- //`"),
    .body(
      "a pause with text",
      "\nText\n\n<!-- pause: 3 -->\n",
      "7:6+8 error: there is no directive `pause: 3`; did you mean `pause`?"),
    .body(
      "an empty note",
      "\nText\n\n<!-- note: -->\n",
      "7:6+5 error: `note` says nothing: write `note: ...`"),
    .body(
      "an empty comment",
      "\nText\n\n<!-- -->\n",
      "7:1+8 error: there is no directive ``; a comment that is not meant for "
        + "convtutor begins with `<!-- //`"),
    .body(
      "a comment that is never closed",
      "\nText\n\n<!-- note: a\n\nText &amp;\n<!-- b\n",
      "7:1+12 error: the comment that begins here is never closed: add `-->`",
      "9:6+5 error: HTML's names of characters are not read: write the character "
        + "itself",
      "10:1+6 error: the comment that begins here is never closed: add `-->`"),
    .body(
      "text behind a comment",
      "\nText\n\n<!-- pause --> Text\n",
      "7:16+4 error: a comment stands on lines of its own: move this to the next "
        + "line"),
    .body(
      "a comment within text",
      "\nText <!-- pause -->\n",
      "5:6+14 error: HTML cannot be shown: write Markdown, or a backslash before "
        + "`<`"),
  ]

  static let blockProblems: [TestCase<BadLesson>] = [
    .body(
      "a fence that is never closed",
      "\nText\n\n````\n```\ntext\n",
      "7:1+4 error: the fence that begins here is never closed: add a line with its first signs "
        + "alone"),
    .body(
      "a fence with an unknown word",
      "\nText\n\n```pyton\n```\n",
      "7:4+5 error: `pyton` is no command; did you mean `python`?"),
    .body(
      "a fence with a word far from any",
      "\nText\n\n~~~ javascript\n~~~\n",
      "7:5+10 error: `javascript` is no command; a fence that is shown as it is "
        + "has the word text, or none"),
    .body(
      "a figure without end",
      "\n```conv1d\n" + String(repeating: "x = 1\n", count: 1_001) + "```\n",
      "5:4+6 error: this figure has more than 1000 lines"),
    .body(
      "a parameter that a figure does not have",
      "\n```conv1d x=1..7\nw = a, b\nstrid = 2\n```\n",
      "7:1+5 error: `conv1d` has no parameter `strid`; did you mean `stride`?"),
    .body(
      "trouble where a value goes on",
      "\n  ```conv1d w=a\n  x = 1, 2,\n     3, qqq\n  ```\n",
      "7:9+3 error: there is no filter or picture named `qqq`; a symbol is one letter with "
        + "digits, such as a or x0"),
    .body(
      "a figure that cannot be convolved",
      "\n```conv1d\nx = 1, 2\nw = a, b, c\n```\n",
      "7:5+7 error: kernel 3 is larger than the padded input 2"),
    .body("a heading without text", "\n#\n\nText\n", "5:1+1 error: this heading says nothing"),
    .body(
      "a heading without a blank",
      "\n##Text\n",
      "5:1+2 warning: this is no heading: leave a blank behind #"),
    .body(
      "a heading that is underlined with =",
      "\nTitle\n=====\n",
      "6:1+5 error: headings that are underlined with = are not read: write # "
        + "before the text"),
    .body(
      "an image",
      "\nSee ![alt](a.png) here.\n",
      "5:5+13 error: pictures cannot be shown: use a figure or a fence"),
    .body(
      "HTML in text",
      "\nOne<br>two\n",
      "5:4+4 error: HTML cannot be shown: write Markdown, or a backslash before `<`"),
    .body(
      "HTML that begins a line",
      "\n<div>\n\nText\n",
      "5:1+5 error: HTML cannot be shown: write Markdown, or a backslash before `<`"),
    .body(
      "an entity",
      "\nä &lt; &#60;\n",
      "5:3+4 error: HTML's names of characters are not read: write the character "
        + "itself",
      "5:8+5 error: HTML's names of characters are not read: write the character "
        + "itself"),
    .body(
      "a reference",
      "\nText\n\n[a]: https://example.org\n",
      "7:1+4 error: links by reference are not read: write `[text](address)`"),
    .body(
      "a footnote",
      "\nText[^1]\n\n[^1]: Note\n",
      "5:5+4 error: footnotes cannot be shown: write the text here, or a backslash "
        + "before `[`",
      "7:1+5 error: footnotes cannot be shown: write the text here, or a backslash "
        + "before `[`"),
    .body(
      "a task list",
      "\n- [ ] this\n- [x] that\n",
      "5:3+3 error: task lists cannot be shown: leave out the `[ ]`",
      "6:3+3 error: task lists cannot be shown: leave out the `[ ]`"),
    .body(
      "text that is struck through",
      "\nold ~~new~~\n",
      "5:5+7 error: nothing can be struck through: leave out the `~~`"),
    .body(
      "a hard break by blanks",
      "\none  \ntwo\n",
      "5:4+2 warning: lines cannot be broken within a paragraph: leave a line empty"),
    .body(
      "a hard break by a backslash",
      "\none\\\ntwo\n",
      "5:4+1 warning: lines cannot be broken within a paragraph: leave a line empty"),
    .body(
      "indented code",
      "\nText\n\n    code\n    code\n",
      "7:5+4 error: lines indented by four or more are code in Markdown: use a "
        + "fence"),
    .body(
      "a second paragraph of an item",
      "\n- one\n\n  two\n",
      "7:3+3 error: an item of a list is one paragraph: end the list before this"),
    .body(
      "a fence in an item",
      "\n- one\n  ```\n  - x\n  ```\n- two\n",
      "6:3+3 error: an item of a list is one paragraph: end the list before this"),
    .body(
      "a heading in a quote",
      "\n> # A\n> Text\n",
      "5:3+3 error: a quote is paragraphs of text: nothing else can stand in it"),
    .body(
      "a list in a quote",
      "\n> Text\n> - a\n",
      "6:3+3 error: a quote is paragraphs of text: nothing else can stand in it"),
    .body(
      "a row with too many cells",
      "\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n",
      "7:1+13 error: this row has 3 cells, but the table has 2 columns"),
    .body(
      "a row with too few cells",
      "\n| a | b |\n|---|---|\n| 1 |\n",
      "7:1+5 error: this row has 1 cell, but the table has 2 columns"),
    .body(
      "trouble in the third line of a paragraph",
      "\none\ntwo\n  three &amp;\n",
      "7:9+5 error: HTML's names of characters are not read: write the character "
        + "itself"),
    .body(
      "trouble in a cell",
      "\n| a | b |\n|---|---|\n| 1 \\| 1 | &amp; |\n",
      "7:12+5 error: HTML's names of characters are not read: write the character "
        + "itself"),
    .body(
      "trouble in an item",
      "\n- one\n  two &amp;\n",
      "6:7+5 error: HTML's names of characters are not read: write the character "
        + "itself"),
    .body(
      "trouble in a quote",
      "\n> one\n> two &amp;\n",
      "6:7+5 error: HTML's names of characters are not read: write the character "
        + "itself"),
  ]
}
