// What bytes from outside can reach, and the laws that hold whatever they are:
//
// (1) Nothing traps, and an error is a value that says where.
// (2) What is accepted has no other encoding.
// (3) What is set aside is bounded by what has come; `tools/fuzz` bounds the whole process too.
//
// A broken law traps, which is how libFuzzer learns of it.

/// A decoder or parser that bytes from outside can reach.
package enum FuzzTarget: String, CaseIterable, Sendable {
    case cbor
    case change
    case description
    case grant
    case revocation
    case verdict
    case parcel
    case frame
    case message
    case run
    case session
    case ticket
    case request
    case sheet
    case workbook
    case handOver = "hand-over"
    case receipt
    case armour
    case keys
    case lock

    /// Hands bytes to the target and traps if one of its laws does not hold.
    package func check(_ bytes: [UInt8]) {
        switch self {
        case .cbor: ItemLaw.check(bytes)
        case .change: ChangeLaw.check(bytes)
        case .description: StatementLaw.checkDescription(bytes)
        case .grant: StatementLaw.checkGrant(bytes)
        case .revocation: StatementLaw.checkRevocation(bytes)
        case .verdict: StatementLaw.checkVerdict(bytes)
        case .parcel: ParcelLaw.check(bytes)
        case .frame: FrameLaw.check(bytes)
        case .message: MessageLaw.check(bytes)
        case .run: RunLaw.check(bytes)
        case .session: SessionLaw.check(bytes)
        case .ticket: StatementLaw.checkTicket(bytes)
        case .request: StatementLaw.checkRequest(bytes)
        case .sheet: SheetLaw.check(bytes)
        case .workbook: WorkbookLaw.check(bytes)
        case .handOver: HandOverLaw.check(bytes)
        case .receipt: HandOverLaw.checkReceipt(bytes)
        case .armour: ArmourLaw.check(bytes)
        case .keys: KeyLaw.checkKeys(bytes)
        case .lock: KeyLaw.checkLock(bytes)
        }
    }

    /// Inputs that are accepted, from which mutations reach further than from nothing.
    package var seeds: [[UInt8]] {
        switch self {
        case .cbor: ItemLaw.seeds
        case .change: ChangeLaw.seeds
        case .description: [StatementLaw.descriptionSeed]
        case .grant: StatementLaw.grantSeeds
        case .revocation: StatementLaw.revocationSeeds
        case .verdict: StatementLaw.verdictSeeds
        case .parcel: [ParcelLaw.seed]
        case .frame: [FrameLaw.seed]
        case .message: MessageLaw.seeds
        case .run: RunLaw.seeds
        case .session: SessionSeeds.conversations
        case .ticket: [StatementLaw.ticketSeed]
        case .request: [StatementLaw.requestSeed]
        case .sheet: SheetLaw.seeds
        case .workbook: WorkbookLaw.seeds
        case .handOver: HandOverLaw.seeds
        case .receipt: [HandOverLaw.receiptSeed]
        case .armour: ArmourLaw.seeds
        case .keys: KeyLaw.seeds
        case .lock: [KeyLaw.lockSeed]
        }
    }
}
