import Casework

/// The collections of reports, by the form that they stand in.
enum ReportForm {
    static func reports(of form: Form) -> Field? {
        DangerPlace(form.kind).flatMap { form[$0.reports] }
    }

    static func steps(of form: Form) -> Field? {
        DangerPlace(form.kind).flatMap { form[$0.steps] }
    }

    static func shelters(of form: Form) -> Field? {
        DangerPlace(form.kind).flatMap { form[$0.shelters] }
    }
}
