/// Lists what `tools/bench` measures, in order, once the floor of the run is known.
enum Measurements {
    static let all: [any Measurement] = [NodeMeasurement()]
}
