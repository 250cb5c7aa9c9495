import Records

/// Every step that asks something, by collection.
enum EntryRequirements {
    static let all = help + calls

    private static let offices: [FormRole] = [.supervisor, .administrator]

    /// The steps of help: a village sends and the township or county answers (M41), the township
    /// verifies and the county confirms (民发〔2019〕62号), a refusal is in writing, and a care family
    /// is checked by a second person (M51). What asks for a result and a checker says `Completion`.
    private static let help = [
        EntryRequirement(
            .holds(EntryFieldNumber.Referral.state, [ReferralState.accepted.rawValue]),
            of: ChildField.referrals, needs: [EntryFieldNumber.Referral.answered], by: offices),
        EntryRequirement(
            .holds(
                EntryFieldNumber.Referral.state,
                [ReferralState.refused.rawValue, ReferralState.returned.rawValue]),
            of: ChildField.referrals,
            needs: [EntryFieldNumber.Referral.answered, EntryFieldNumber.Referral.reason],
            by: offices),
        EntryRequirement(
            .holds(EntryFieldNumber.Referral.state, [ReferralState.done.rawValue]),
            of: ChildField.referrals, by: offices),
        EntryRequirement(
            .holds(EntryFieldNumber.Application.state, [ApplicationState.verified]),
            of: ChildField.applications, needs: [EntryFieldNumber.Application.verified],
            by: offices),
        EntryRequirement(
            .holds(EntryFieldNumber.Application.state, [ApplicationState.confirmed]),
            of: ChildField.applications, needs: [EntryFieldNumber.Application.decided],
            by: [.administrator]),
        EntryRequirement(
            .holds(EntryFieldNumber.Application.state, [ApplicationState.refused]),
            of: ChildField.applications,
            needs: [
                EntryFieldNumber.Application.decided, EntryFieldNumber.Application.reason,
                EntryFieldNumber.Application.notice,
            ], by: [.administrator]),
        EntryRequirement(
            .holds(EntryFieldNumber.CareFamily.check, [1, 2, 3]), of: RegisterForm.careFamilies,
            in: .register, needs: [EntryFieldNumber.CareFamily.checked], secondPerson: true),
    ]

    /// A call or a complaint ends with what was answered and when (M28, M29, M38). Whoever called
    /// or complained hears it; that no second person signs for.
    private static let calls = [
        EntryRequirement(
            .holds(EntryFieldNumber.Intake.state, [IntakeState.answered]),
            of: RegisterForm.hotline, in: .register,
            needs: [EntryFieldNumber.Intake.feedback, EntryFieldNumber.Intake.answered]),
        EntryRequirement(
            .filled(EntryFieldNumber.Intake.answered), of: RegisterForm.hotline, in: .register,
            needs: [EntryFieldNumber.Intake.feedback]),
        EntryRequirement(
            .filled(EntryFieldNumber.Complaint.answered), of: RegisterForm.complaints,
            in: .register, needs: [EntryFieldNumber.Complaint.result]),
    ]
}
