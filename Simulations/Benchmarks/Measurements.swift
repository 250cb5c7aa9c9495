/// Lists what `tools/bench` measures, in order, once the floor of the run is known.
///
/// What needs a store that holds the load is part of `NodeMeasurement`, which hands its own on
/// rather than have it built again.
enum Measurements {
    static let all: [any Measurement] = [NodeMeasurement(), HopsMeasurement()]
}
