/// Measures one aspect of Hamlet on a load and returns its figures.
///
/// A measurement makes its files in `settings.directory`, repeats what varies `settings.runs`
/// times, and divides by the floor where the figure's unit says so. A figure that the catalogue
/// does not have is added there first, with its target.
protocol Measurement: Sendable {
    func run(
        on load: Load, floor: FloorFigures, settings: RunSettings
    ) async throws -> [Figure]
}
