import Testing

@Suite struct SeedTests {
}
